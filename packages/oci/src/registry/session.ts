import { HttpError, type HttpRequest, type HttpResponse, normaliseOrigin } from '@edp/http';
import { createAuthorizer } from './authorizer.ts';
import { type About, type Action, deniedError, explainError } from './explain-error.ts';
import { OciError } from '../oci-error.ts';
import type { Registry } from './registry.ts';

export interface Call extends Pick<
  HttpRequest,
  'method' | 'headers' | 'timeoutMs' | 'redirect' | 'retries' | 'expect'
> {
  /** Path and query, or a URL that the registry gave out for its own host. */
  url: string;
  body?: HttpRequest['body'];
  action: Action;
  /** The image; none for the registry itself. */
  name?: string;
  reference?: string;
  /** The image that a blob is mounted from, which a token must cover as well. */
  from?: string;
}

/** Authenticated requests to one registry. */
export interface Session {
  readonly origin: string;
  /** What was learned about the registry and what stands in front of it. */
  readonly limits: {
    bodyBytes: number;
    referrersApi: boolean;
    /** Whether a HEAD that finds nothing can be believed; unknown until one is looked after. */
    honestHead?: Promise<boolean>;
  };
  /** @throws OciError in terms of the image that the call is about */
  call(call: Call): Promise<HttpResponse>;
  /** Returns an image as its users write it: host/name:tag or host/name@digest. */
  address(name?: string, reference?: string): string;
}

const MAX_FAILURES = 3;
const FAILURE_PAUSE_MS = 400;

/** Returns a session that answers login challenges once per request. */
export function createSession(registry: Registry): Session {
  const origin = originOf(registry.origin);
  const { http, auth, tokenInput = 'token' } = registry;
  const authorizer = createAuthorizer({ ...registry, origin });

  function address(name?: string, reference?: string): string {
    const { host } = new URL(origin);
    if (name === undefined) return host;
    if (reference === undefined) return `${host}/${name}`;
    return `${host}/${name}${reference.includes(':') ? '@' : ':'}${reference}`;
  }

  async function call({ url, action, name, reference, from, expect = [200], ...request }: Call): Promise<HttpResponse> {
    const about: About = { address: address(name, reference), action, tokenInput, hasToken: auth !== undefined };
    const scope = [name, action, from].filter(Boolean).join(' ');
    const { body } = request;
    const streamed = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
    let current = await authorizer.current(scope, about);
    let failures = 0;
    for (let tries = 1; ;) {
      let response: HttpResponse;
      try {
        const sent = { ...request, url: new URL(url, origin).toString(), auth: current, expect: [...expect, 401] };
        response = await http.request(sent as HttpRequest);
      } catch (error) {
        // Registries stumble over tags that are written at the same time, and it passes; an upload opened twice does no harm.
        const stumbled = error instanceof HttpError && error.status === 500 && !streamed;
        failures += 1;
        if (!stumbled || failures === MAX_FAILURES || request.retries === 0) throw explainError(error, about);
        await new Promise((resolve) => setTimeout(resolve, FAILURE_PAUSE_MS * failures));
        continue;
      }
      if (response.status !== 401) return response;
      const challenge = response.headers['www-authenticate'];
      await response.discard();
      tries += 1;
      if (tries > 2 || challenge === undefined) throw deniedError(about, { isLoggedIn: current?.kind === 'bearer' });
      current = await authorizer.answer(challenge, { scope, rejected: current, about });
      if (streamed) throw expired(about);
    }
  }

  return { origin, limits: { bodyBytes: Infinity, referrersApi: true }, address, call };
}

/** The body is spent, but the next try has a new login. */
function expired({ address }: About): OciError {
  return new OciError({
    code: 'OCI_UNREACHABLE',
    message: `${address}: the registry's login ended during an upload`,
    fix: 'Dispatch the run again.',
  });
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain =
    url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username;
  if (plain) return normaliseOrigin(text);
  throw new OciError({
    code: 'OCI_PROTOCOL',
    message: `${url === undefined ? 'The address' : url.origin} is no address of a registry`,
    fix: 'Use http(s)://host[:port], without path and credentials.',
  });
}
