import { CodedError } from '@edp/kit';

/** Everything that can go wrong around Terraform, as one closed list. */
export type TerraformErrorCode =
  | 'TOOL_WRAPPED'
  | 'ENVIRONMENT_INVALID'
  | 'INIT_FAILED'
  | 'PROVIDER_UNPROVED'
  | 'MODULES_UNKNOWN'
  | 'PLAN_FAILED'
  | 'APPLY_FAILED'
  | 'SHOW_FAILED'
  | 'STATE_LOCKED'
  | 'PLAN_FILE_INVALID'
  | 'DISK_FULL'
  | 'STILL_RUNNING'
  | 'DEADLINE_PASSED'
  | 'CREDENTIALS_EXPIRE'
  | 'STATE_UNSAVED'
  | 'RECIPIENT_INVALID'
  | 'CREDENTIALS_INVALID';

/** An error of this package; `code` says what happened, `fix` what to do. */
export class TerraformError extends CodedError<TerraformErrorCode> {
  override readonly name = 'TerraformError';
}
