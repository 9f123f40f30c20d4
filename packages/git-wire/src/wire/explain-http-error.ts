import { type HttpError, publicUrl, saidBy } from '@edp/http';
import { GitWireError, type GitWireErrorCode } from '../git-wire-error.ts';
import type { Remote, Service } from './remote.ts';

interface Explanation {
  code: GitWireErrorCode;
  message: string;
  fix: string;
}

/**
 * Returns what a failed request means for the repository: which token, which scope, what to do.
 * Codes: `GIT_AUTH`, `GIT_FORBIDDEN`, `GIT_NOT_FOUND`, `GIT_TOO_LARGE`, `GIT_RATE_LIMITED`, `GIT_SERVER_ERROR`, `GIT_UNAVAILABLE`,
 * `GIT_UNREACHABLE`, `GIT_REDIRECT`.
 */
export function explainHttpError(
  error: HttpError,
  { remote, service }: { remote: Remote; service: Service },
): GitWireError {
  const explanation =
    error.code === 'HTTP_STATUS' && error.status !== undefined
      ? explainStatus(error, { remote, service, status: error.status })
      : explainFailure(error);
  return new GitWireError({ ...explanation, cause: error });
}

function explainFailure(error: HttpError): Explanation {
  return {
    code:
      error.code === 'HTTP_REDIRECT_REFUSED' || error.code === 'HTTP_ADDRESS_REFUSED'
        ? 'GIT_REDIRECT'
        : error.code === 'HTTP_TOO_LARGE'
          ? 'GIT_TOO_LARGE'
          : 'GIT_UNREACHABLE',
    message: error.message,
    fix: error.fix ?? 'Check the server; the run can be dispatched again.',
  };
}

function explainStatus(
  error: HttpError,
  { remote, service, status }: { remote: Remote; service: Service; status: number },
): Explanation {
  const shown = publicUrl(remote.url);
  const input = remote.tokenInput ?? 'token';
  const scope = service === 'git-receive-pack' ? 'write:repository' : 'read:repository';
  const right = service === 'git-receive-pack' ? 'write' : 'read';
  // An input that is called token needs no second word of it.
  const held = input === 'token' ? 'the input token' : `the token in ${input}`;
  const both = /^(?:source|target)-token$/.test(input)
    ? ' Both tokens belong to one forge each: look whether source-token and target-token are swapped.'
    : '';
  const token = `a token with scope ${scope} whose user may ${right} ${shown}`;
  const said = saidBy(error);
  switch (status) {
    case 401:
      return {
        code: 'GIT_AUTH',
        message: remote.auth ? `${shown} does not accept ${held}` : `${shown} asks for a token, and ${input} is empty`,
        fix: `Set ${input} to ${token}.${remote.auth ? both : ''}`,
      };
    case 403:
      return {
        code: 'GIT_FORBIDDEN',
        message: `${held} may not ${right} ${shown}${said && `: ${said}`}`,
        fix: `Give ${input} ${token}; archived repositories and pull mirrors refuse every push.`,
      };
    case 404:
      return {
        code: 'GIT_NOT_FOUND',
        message: `${shown} does not exist, or ${held} may not see it`,
        fix: `Create the repository or correct its URL; if it exists, set ${input} to ${token}.`,
      };
    case 413:
      return {
        code: 'GIT_TOO_LARGE',
        message: `${shown} refuses the push as too large (413)`,
        fix: 'Raise the quota of the owner, or the body limit of the proxy in front of the server.',
      };
    case 429:
      return {
        code: 'GIT_RATE_LIMITED',
        message: `${shown} takes no more requests for now (429)`,
        fix: 'Nothing was changed; dispatch again later, or raise the rate limit for the runner.',
      };
    case 502:
    case 503:
    case 504:
      return {
        code: 'GIT_UNAVAILABLE',
        message: `${shown} is not available (${status})`,
        fix: 'Check the server; the run can be dispatched again.',
      };
    default:
      return {
        code: 'GIT_SERVER_ERROR',
        message: `${shown} answered ${status}${said && `: ${said}`}`,
        fix: 'Look into the log of the server; the run can be dispatched again.',
      };
  }
}
