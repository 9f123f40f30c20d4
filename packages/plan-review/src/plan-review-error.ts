import { CodedError } from '@edp/kit';

/** Every reason for which a plan is not applied, as one closed list. */
export type PlanReviewErrorCode =
  | 'TARGET_INVALID'
  | 'STATE_FOREIGN'
  | 'STATE_UNKNOWN'
  | 'STATE_KEPT'
  | 'PLAN_REQUIRED'
  | 'APPROVAL_MISSING'
  | 'APPROVAL_REFUSED'
  | 'PLAN_CHANGED'
  | 'PLAN_TOO_OLD'
  | 'PLAN_UNREADABLE'
  | 'RUN_NOT_RECORDED'
  | 'CONFIRM_REQUIRED'
  | 'INSTANCES_FAILED';

/** A refusal to apply a plan; nothing has been changed when it is thrown. */
export class PlanReviewError extends CodedError<PlanReviewErrorCode> {
  override readonly name = 'PlanReviewError';
}
