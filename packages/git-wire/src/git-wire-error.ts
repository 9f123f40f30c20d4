import { CodedError } from '@edp/kit';

export type GitWireErrorCode =
  | 'GIT_AUTH'
  | 'GIT_FORBIDDEN'
  | 'GIT_NOT_FOUND'
  | 'GIT_UNREACHABLE'
  | 'GIT_PROTOCOL'
  | 'GIT_SHA256'
  | 'GIT_PACK'
  | 'GIT_OBJECT'
  | 'GIT_REJECTED'
  | 'GIT_REF_MISSING';

/** Why talking git to a server failed. */
export class GitWireError extends CodedError<GitWireErrorCode> {
  override readonly name = 'GitWireError';
}
