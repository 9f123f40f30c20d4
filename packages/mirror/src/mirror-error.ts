import { CodedError } from '@edp/kit';

/** Everything that can stop a mirror, as one closed list. */
export type MirrorErrorCode =
  | 'CONFIG_INVALID'
  | 'ONLY_UNMATCHED'
  | RefusalCode
  | 'PUSH_REJECTED'
  | 'LOST_RACE'
  | 'VERIFY_FAILED'
  | 'TAG_CLASH'
  | 'LFS_UNAVAILABLE'
  | 'LFS_MISSING'
  | 'LFS_CORRUPT'
  | 'LFS_QUOTA'
  | 'LFS_FAILED'
  | 'ASSET_CORRUPT'
  | 'PACKAGE_REFUSED'
  | 'PACKAGE_CHANGED'
  | 'PACKAGE_UNSUPPORTED'
  | 'RECORD_LATER'
  | 'SYNC_FAILED';

/** What the guards refuse. The first ones stop a repository, the others one ref. */
export type RefusalCode =
  | 'SOURCE_EMPTY'
  | 'SOURCE_GONE'
  | 'DEFAULT_BRANCH_MISSING'
  | 'MASS_DELETION'
  | 'CREATE_REFUSED'
  | 'TARGET_ARCHIVED'
  | 'TARGET_PULL_MIRROR'
  | 'NAME_CLASH'
  | 'NAME_REUSED'
  | 'OWNER_RENAMED'
  | 'SOURCE_MOVED'
  | 'REF_NAME'
  | 'REF_IN_THE_WAY'
  | 'REF_REFUSED'
  | 'UNIT_OFF'
  | 'TAG_MOVED'
  | 'TARGET_AHEAD'
  | 'TARGET_DIVERGED'
  | 'TARGET_PROTECTED';

/** An error of this package; `code` says what happened, `fix` what to do. */
export class MirrorError extends CodedError<MirrorErrorCode> {
  override readonly name = 'MirrorError';
}
