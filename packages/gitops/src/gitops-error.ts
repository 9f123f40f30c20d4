import { CodedError } from '@edp/kit';

export type GitopsErrorCode =
  | 'RACE_LOST'
  | 'DIRECTORY_CHANGED'
  | 'LOCKED'
  | 'LOCK_UNREACHABLE'
  | 'LOCK_LOST'
  | 'PLAN_MISSING'
  | 'PLAN_FORGED'
  | 'LINK_REFUSED'
  | 'PATH_REFUSED'
  | 'FILE_TOO_LARGE'
  | 'TREE_TOO_LARGE'
  | 'PUSH_REJECTED'
  | 'BRANCH_FOREIGN'
  | 'RECORD_LATER';

/** Why reading or committing one instance's part of a repository failed. */
export class GitopsError extends CodedError<GitopsErrorCode> {
  override readonly name = 'GitopsError';
}
