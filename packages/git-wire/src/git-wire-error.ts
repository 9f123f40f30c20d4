import { CodedError } from '@edp/kit';

export type GitWireErrorCode =
  /** 401: no token, or one that the server does not know. */
  | 'GIT_AUTH'
  /** 403 */
  | 'GIT_FORBIDDEN'
  /** 404 */
  | 'GIT_NOT_FOUND'
  /** 413, or more than we are ready to read. */
  | 'GIT_TOO_LARGE'
  /** 429, after every try. */
  | 'GIT_RATE_LIMITED'
  /** 500 and what else says that the server broke. */
  | 'GIT_SERVER_ERROR'
  /** 502, 503, 504, after every try. */
  | 'GIT_UNAVAILABLE'
  /** No connection, or no answer in time. */
  | 'GIT_UNREACHABLE'
  /** The server sends us to another host. */
  | 'GIT_REDIRECT'
  /** An HTML page or a dumb server instead of the smart HTTP protocol. */
  | 'GIT_NOT_SMART'
  | 'GIT_PROTOCOL'
  | 'GIT_SHA256'
  /** The repository has a cut-off history on the server itself. */
  | 'GIT_SHALLOW'
  /** The answer ended in the middle. */
  | 'GIT_TRUNCATED'
  /** The pack's own checksum is wrong. */
  | 'GIT_CHECKSUM'
  | 'GIT_PACK'
  /** The server sent another object than asked for, or one that is malformed. */
  | 'GIT_OBJECT'
  | 'GIT_REJECTED'
  | 'GIT_REF_MISSING'
  /** A branch and a tag of one name. */
  | 'GIT_REF_AMBIGUOUS';

/** Why talking git to a server failed. */
export class GitWireError extends CodedError<GitWireErrorCode> {
  override readonly name = 'GitWireError';
}

/** Codes after which nobody knows what the server did, or after which it may do it at the next try. */
const TRANSIENT = new Set<GitWireErrorCode>([
  'GIT_UNREACHABLE',
  'GIT_UNAVAILABLE',
  'GIT_SERVER_ERROR',
  'GIT_TRUNCATED',
  'GIT_PROTOCOL',
]);

/** Tells whether a request may have been carried out although it failed, or may succeed when sent again. */
export function isTransient(error: unknown): error is GitWireError {
  return error instanceof GitWireError && TRANSIENT.has(error.code);
}
