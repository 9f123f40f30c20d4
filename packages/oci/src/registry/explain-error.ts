import { HttpError, saidBy } from '@edp/http';
import { OciError, type OciErrorCode } from '../oci-error.ts';

export type Action = 'pull' | 'push' | 'delete';

/** What a request was about: an image as its users write it, and the input with the token for it. */
export interface About {
  /** host/name:tag, host/name@digest or the host alone. */
  address: string;
  action: Action;
  tokenInput: string;
  hasToken: boolean;
}

/** Returns the error of a request in terms of images and tokens; what is no HttpError is returned as it is. */
export function explainError(error: unknown, about: About): unknown {
  if (!(error instanceof HttpError)) return error;
  const { status, code } = error;
  if (code === 'HTTP_REDIRECT_REFUSED' || code === 'HTTP_ADDRESS_REFUSED' || code === 'HTTP_TOO_LARGE') {
    return failure('OCI_PROTOCOL', {
      message: `${about.address}: ${error.message}`,
      fix: error.fix ?? 'Check that the address is that of a container registry.',
      cause: error,
    });
  }
  if (code !== 'HTTP_STATUS' || status === undefined || status === 429 || status === 408 || status >= 500) {
    const words = saidBy(error);
    return failure('OCI_UNREACHABLE', {
      message: `${about.address}: ${error.message}${words && `: ${words}`}`,
      fix: error.fix ?? 'Check the registry and its log; the run can be dispatched again.',
      cause: error,
    });
  }
  return explainStatus(error, about);
}

/** Returns why a registry did not take the login, or that it wants one. */
export function deniedError(
  { address, action, tokenInput, hasToken }: About,
  {
    cause,
    isLoggedIn = false,
  }: { cause?: unknown; /** The registry had taken the login before. */ isLoggedIn?: boolean } = {},
): OciError {
  const scope = scopeOf(action);
  // Forgejo answers so where the owner of the image gives no right, and where the scope is missing (routers/api/packages/api.go).
  if (isLoggedIn && hasToken)
    return failure('OCI_AUTH', {
      message: `${address}: the registry took the login of ${tokenInput} and lets it not ${action} here: the organisation or user that owns the image gives its user no right to, or the token lacks the scope ${scope}`,
      fix: `Set ${tokenInput} to a token with scope ${scope}. If it has it, put its user into a team of the owner that may ${action === 'pull' ? 'read' : 'write'} packages.`,
      cause,
    });
  return failure('OCI_AUTH', {
    message: hasToken
      ? `${address}: the registry does not accept the token in ${tokenInput}, or the token lacks the scope ${scope}`
      : `${address}: the registry asks for a token, and ${tokenInput} is empty`,
    fix: `Set ${tokenInput} to a valid token with scope ${scope} whose user may ${action} this image.`,
    cause,
  });
}

/** Returns whether the server gave this code of the OCI error envelope as its reason. */
export const saidCode = (error: unknown, code: string): boolean =>
  error instanceof HttpError && error.bodySnippet?.includes(`"${code}"`) === true;

function explainStatus(error: HttpError, about: About): OciError {
  const { address, action, tokenInput } = about;
  const scope = scopeOf(action);
  const words = saidBy(error);
  const said = words && `: ${words}`;
  switch (error.status) {
    case 401:
      return deniedError(about, { cause: error });
    case 403:
      return failure('OCI_FORBIDDEN', {
        message: `${address}: the token in ${tokenInput} may not ${action} here${said}`,
        fix: `Give ${tokenInput} a token with scope ${scope} whose user may ${action} this image; a limit on packages answers like this, too.`,
        cause: error,
      });
    case 404:
      return failure('OCI_NOT_FOUND', {
        message: `${address} does not exist, or the token in ${tokenInput} may not see it${said}`,
        fix: `Check name and tag; if it exists, set ${tokenInput} to a token with scope ${scope}.`,
        cause: error,
      });
    case 413:
      return failure('OCI_REJECTED', {
        message: `${address}: the registry or a proxy in front of it refuses a body of this size${said}`,
        fix: 'Raise the body limit of the proxy (nginx: client_max_body_size 0) or the quota of the owner.',
        cause: error,
      });
    default:
      return failure(
        saidCode(error, 'DIGEST_INVALID') ? 'OCI_DIGEST' : action !== 'pull' ? 'OCI_REJECTED' : 'OCI_PROTOCOL',
        {
          message: `${address}: ${error.message}${said}`,
          fix: 'Check that the address is that of a container registry, and its log for the reason.',
          cause: error,
        },
      );
  }
}

function failure(code: OciErrorCode, rest: { message: string; fix: string; cause: unknown }): OciError {
  return new OciError({ code, ...rest });
}

const scopeOf = (action: Action): string => (action === 'pull' ? 'read:package' : 'write:package');
