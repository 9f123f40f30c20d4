import { type Http, HttpError, type HttpRequest, type HttpResponse } from '@edp/http';

/** What is used of octokit. */
interface Octokit {
  request(call: {
    method: string;
    url: string;
    headers: Record<string, string>;
    data?: unknown;
    request: { fetch: Fetch; parseSuccessResponseBody: false };
  }): Promise<unknown>;
}

type Fetch = (
  url: string,
  given: { headers: Record<string, string>; body?: HttpRequest['body'] },
) => Promise<{ status: number; url: string; headers: Map<string, string>; body: undefined }>;

/** octokit wants a token, and this one never leaves the machine: credentials are added below, with their scope. */
const NO_TOKEN = 'none';

/**
 * Sends a request of a forge's API by the octokit of `@actions/github`, which is loaded with the first one, since most steps need no API.
 * Its `fetch` is ours: proxy, tries, time-outs, bounds and the scope of credentials stay in one place, and so do errors.
 * Source: https://github.com/actions/toolkit/tree/main/packages/github.
 * @throws HttpError
 */
export async function sendByOctokit(
  http: Http,
  { baseUrl, request }: { baseUrl: string; request: HttpRequest },
): Promise<HttpResponse> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(NO_TOKEN, { baseUrl }) as unknown as Octokit;
  let answer: HttpResponse | undefined;
  const fetch: Fetch = async (url, { headers, body }) => {
    const { authorization: _, 'user-agent': __, ...own } = headers;
    answer = await http.request({ ...request, url, headers: own, ...(body === undefined ? {} : { body }) });
    const named = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    // The caller reads the body itself.
    return { status: answer.status, url: answer.url, headers: new Map(named), body: undefined };
  };
  const { method = 'GET', url, headers = {}, body } = request;
  try {
    await octokit.request({
      ...{ method, url, headers },
      ...(body === undefined ? {} : { data: body }),
      request: { fetch, parseSuccessResponseBody: false },
    });
  } catch (error) {
    // octokit wraps what its fetch throws.
    const cause = error instanceof Error ? error.cause : undefined;
    throw cause instanceof HttpError ? cause : error;
  }
  if (answer === undefined) throw new Error('octokit has answered without a request');
  return answer;
}
