import { CodedError } from '@edp/kit';

/** Everything that can stop a mirror, as one closed list. */
export type MirrorErrorCode =
  | 'CONFIG_INVALID'
  | 'ONLY_UNMATCHED'
  | 'SOURCE_EMPTY'
  | 'DEFAULT_BRANCH_MISSING'
  | 'MASS_DELETION'
  | 'NON_FAST_FORWARD'
  | 'PUSH_REJECTED'
  | 'VERIFY_FAILED'
  | 'TAG_CLASH'
  | 'SYNC_FAILED';

/** An error of this package; `code` says what happened, `fix` what to do. */
export class MirrorError extends CodedError<MirrorErrorCode> {
  override readonly name = 'MirrorError';
}
