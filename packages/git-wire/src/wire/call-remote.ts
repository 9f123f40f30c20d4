import { HttpError, type HttpRequest } from '@edp/http';
import { explainHttpError } from './explain-http-error.ts';
import { GitWireError } from '../git-wire-error.ts';
import { authOf, type Remote, type Service } from './remote.ts';

export interface RemoteAnswer {
  /** Where the answer came from, after redirects. */
  url: string;
  /** Fails with `GIT_TRUNCATED` when the connection breaks. */
  body: AsyncIterable<Buffer>;
}

/**
 * Sends one request of the smart HTTP protocol (gitprotocol-http) and returns the answer.
 * @throws GitWireError `GIT_NOT_SMART` and the codes of `explainHttpError`
 */
export async function callRemote(
  remote: Remote,
  {
    service,
    url,
    ...request
  }: { service: Service } & Pick<HttpRequest, 'url' | 'method' | 'headers' | 'body' | 'timeoutMs'>,
): Promise<RemoteAnswer> {
  try {
    const timeoutMs = remote.timeoutMs ?? request.timeoutMs ?? 60_000;
    const response = await remote.http.request({ url, ...request, auth: authOf(remote), timeoutMs });
    const type = response.headers['content-type'] ?? '';
    if (!type.startsWith(`application/x-${service}-`)) {
      await response.discard();
      throw notSmart(remote, type);
    }
    return { url: response.url, body: guard(response.parts, remote) };
  } catch (error) {
    throw error instanceof HttpError ? explainHttpError(error, { remote, service }) : error;
  }
}

async function* guard(body: AsyncIterable<Buffer>, remote: Remote): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (cause) {
    if (cause instanceof HttpError) throw truncated(remote.url, cause);
    throw cause;
  }
}

/** Returns the error of an answer that ended in the middle. */
export function truncated(source: string, cause?: unknown): GitWireError {
  return new GitWireError({
    code: 'GIT_TRUNCATED',
    message: `${source} stopped in the middle of its answer`,
    fix: 'Dispatch the run again; if it stays, look for a proxy that cuts long answers.',
    cause,
  });
}

function notSmart(remote: Remote, type: string): GitWireError {
  const isDumb = type.startsWith('text/plain');
  return new GitWireError({
    code: 'GIT_NOT_SMART',
    message: isDumb
      ? `${remote.url} is served as plain files ("${type}"), not by git's smart HTTP protocol`
      : `${remote.url} answers "${type}" instead of git's smart HTTP protocol`,
    fix: isDumb
      ? 'Serve the repository by a forge or by git http-backend.'
      : 'Check that the URL is the one that git clone uses; a login page answers like this.',
  });
}
