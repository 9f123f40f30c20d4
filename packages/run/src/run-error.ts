import { CodedError } from '@edp/kit';

export type RunErrorCode =
  | 'CONFIG_DIRECTORY_INVALID'
  | 'TENANTS_MISSING'
  | 'REPOSITORY_URL_INVALID'
  | 'STACKS_REF_MISSING'
  | 'STACKS_REF_AMBIGUOUS'
  | 'STACKS_SCHEMA_MISSING'
  | 'REPOSITORIES_EQUAL'
  | 'BRANCH_PROTECTED'
  | 'PULL_REQUESTS_OFF'
  | 'REF_NOT_ALLOWED'
  | 'COMMIT_NOT_ALLOWED'
  | 'OUTPUTS_MISSING'
  | 'OUTPUT_INEXACT'
  | 'PLAN_FOREIGN'
  | 'ENTRY_GONE'
  | 'ENTRY_LOST'
  | 'STEP_MISSING'
  | 'CONFIRM_REQUIRED'
  | 'DRIFT'
  | 'ROLLOUT_EMPTY'
  | 'ROLLOUT_LATER'
  | 'ROLLOUT_MISSING'
  | 'ROLLOUT_STOPPED';

/** Why a mode of render-config stopped. */
export class RunError extends CodedError<RunErrorCode> {
  override readonly name = 'RunError';
}
