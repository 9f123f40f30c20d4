import { type Http, HttpError, type HttpRequest, type HttpResponse, saidBy } from '@edp/http';
import { fixFor } from './fix-for.ts';
import { ForgeError, type ForgeErrorCode } from './forge-error.ts';
import { sendByOctokit } from './send-by-octokit.ts';

/** A forge with Forgejo's API v1, and how to reach it. */
export interface ForgeAddress {
  /** http(s)://host[:port] */
  origin: string;
  /** Base of the API; `<origin>/api/v1` unless told. GitHub's differs, and serves what runs and pull requests need. */
  apiUrl?: string;
  http: Http;
  token: string;
  /** The action's input that holds the token, named in messages. */
  tokenInput: string;
}

export interface ApiCall {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Segments of the path below the API's base; each is encoded. */
  path: string[];
  query?: Record<string, string>;
  /** Sent as JSON; a stream goes as it is, with `headers`. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Scope that the call needs, named in messages. */
  scope: string;
  /** What the call is about, named in messages. */
  subject: string;
}

const CODES: Record<number, ForgeErrorCode> = { 401: 'FORGE_AUTH', 403: 'FORGE_FORBIDDEN', 404: 'FORGE_NOT_FOUND' };

/**
 * Sends one call of Forgejo's API v1 and returns the answer.
 * Source: https://forgejo.org/docs/latest/user/api-usage/ and the swagger.v1.json of an instance.
 * @throws ForgeError with every code of ForgeErrorCode
 */
export async function callApi(address: ForgeAddress, call: ApiCall): Promise<HttpResponse> {
  const { origin, http, token } = address;
  const { method = 'GET', path, query = {}, body } = call;
  const isStream = typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
  const baseUrl = address.apiUrl ?? `${origin}/api/v1`;
  const url = new URL(`${baseUrl}/${path.map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const request: HttpRequest = {
    url: url.toString(),
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined || isStream ? {} : { 'content-type': 'application/json' }),
      ...call.headers,
    },
    auth: token === '' ? undefined : { kind: 'bearer', token },
    ...(body === undefined ? {} : { body: isStream ? (body as AsyncIterable<Buffer>) : JSON.stringify(body) }),
    // A create that was answered with an error may still have happened; one that a rate limit turned away has not.
    ...(method === 'POST' ? { retryOn: [429] } : {}),
    // Shortly after a push a forge may stumble over what its database and its disk say of a branch.
    ...(method === 'GET' ? { retryAlsoOn: [500] } : {}),
  };
  try {
    return await sendByOctokit(http, { baseUrl, request });
  } catch (error) {
    throw error instanceof HttpError ? explain(error, { address, call }) : error;
  }
}

function explain(error: HttpError, { address, call }: { address: ForgeAddress; call: ApiCall }): ForgeError {
  const { host } = new URL(address.origin);
  const { tokenInput, token } = address;
  const about = { host, tokenInput, hasToken: token !== '', scope: call.scope };
  const { status } = error;
  if (status === undefined) {
    return new ForgeError({
      code: 'FORGE_UNREACHABLE',
      message: error.message,
      fix: fixFor(error, about),
      cause: error,
    });
  }
  const code = CODES[status] ?? (status >= 500 ? 'FORGE_UNREACHABLE' : 'FORGE_REJECTED');
  const said = saidBy(error);
  return new ForgeError({
    code,
    message: `${host} answers ${status} to ${call.subject}${said && `: ${said}`}`,
    fix: fixFor(error, about),
    cause: error,
  });
}
