import type { Http, HttpRequest, HttpResponse } from '@edp/http';
import { HttpError, publicUrl } from '@edp/http';
import { GitWireError } from './git-wire-error.ts';

/** A repository on a server, and how to reach it. */
export interface Remote {
  /** http(s) URL of the repository, without credentials. */
  url: string;
  http: Http;
  auth?: { username: string; token: string };
  /** The action's input that holds the token, named in messages. */
  tokenInput?: string;
  log?: (line: string) => void;
}

export type Service = 'git-upload-pack' | 'git-receive-pack';

/**
 * Sends one request of the smart HTTP protocol and returns the answer.
 * @throws GitWireError `GIT_AUTH`, `GIT_FORBIDDEN`, `GIT_NOT_FOUND`, `GIT_UNREACHABLE`, `GIT_PROTOCOL`
 */
export async function callRemote(
  remote: Remote,
  {
    service,
    path,
    ...request
  }: { service: Service; path: string } & Pick<HttpRequest, 'method' | 'headers' | 'body' | 'timeoutMs'>,
): Promise<HttpResponse> {
  const url = `${remote.url.replace(/\/+$/, '')}/${path}`;
  const auth = remote.auth && { kind: 'basic' as const, username: remote.auth.username, password: remote.auth.token };
  try {
    const response = await remote.http.request({ url, ...request, auth, timeoutMs: request.timeoutMs ?? 60_000 });
    const type = response.headers['content-type'] ?? '';
    if (type.startsWith(`application/x-${service}-`)) return response;
    await response.discard();
    throw new GitWireError({
      code: 'GIT_PROTOCOL',
      message: `${remote.url} answers "${type}" instead of git's smart HTTP protocol`,
      fix: 'Check that the URL is the one that git clone uses; a login page or a dumb server answers like this.',
    });
  } catch (error) {
    throw error instanceof HttpError ? explain(error, remote, service) : error;
  }
}

function explain(error: HttpError, remote: Remote, service: Service): GitWireError {
  const shown = publicUrl(remote.url);
  const input = remote.tokenInput ?? 'token';
  const scope = service === 'git-receive-pack' ? 'write:repository' : 'read:repository';
  const token = `a token with scope ${scope} whose user may ${scope.split(':')[0]} ${shown}`;
  switch (error.status) {
    case 401:
      return new GitWireError({
        code: 'GIT_AUTH',
        message: remote.auth
          ? `${shown} does not accept the token in ${input}`
          : `${shown} asks for a token, and ${input} is empty`,
        fix: `Set ${input} to ${token}.`,
        cause: error,
      });
    case 403:
      return new GitWireError({
        code: 'GIT_FORBIDDEN',
        message: `the token in ${input} may not ${scope.split(':')[0]} ${shown}`,
        fix: `Give ${input} ${token}; archived repositories and pull mirrors refuse every push.`,
        cause: error,
      });
    case 404:
      return new GitWireError({
        code: 'GIT_NOT_FOUND',
        message: `${shown} does not exist, or the token in ${input} may not see it`,
        fix: `Create the repository or correct its URL; if it exists, set ${input} to ${token}.`,
        cause: error,
      });
    default:
      return new GitWireError({
        code: 'GIT_UNREACHABLE',
        message: error.message,
        fix: error.fix ?? 'Check the server; the run can be dispatched again.',
        cause: error,
      });
  }
}
