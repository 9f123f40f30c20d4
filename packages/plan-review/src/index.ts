export { type DriftIssues, listDriftIssues, searchDriftIssues } from './drift-issues.ts';
export { approvalMarker, renderApprovalIssue } from './approval/approval-issue.ts';
export { renderIssueReview, reviewFileOf } from './approval/issue-review.ts';
export { type ApprovalComment, type ApprovalQuestion, judgeComment } from './approval/judge-comment.ts';
export {
  type Approval,
  type ApprovalOptions,
  isRobot,
  readApprovedIds,
  refusedRobot,
  requireApproval,
} from './approval/require-approval.ts';
export { applyHeld } from './apply-held.ts';
export { checkGates, type GateOptions, needsConfirm } from './gates/check-gates.ts';
export { passGates } from './gates/pass-gates.ts';
export { DEFAULT_MAX_PLAN_AGE_HOURS } from './gates/max-plan-age.ts';
export { announceRun, lookAfter } from './look-after.ts';
export { loadPlan } from './load-plan.ts';
export type { PlanKind } from './code/plan-basis.ts';
export { makePlan, type MakePlanOptions, pageFileOf, type SavedPlan } from './make-plan.ts';
export { openInfraDeploy } from './open-infra-deploy.ts';
export { openTarget, type Target, type TargetInputs } from './open-target.ts';
export { openTerraform, type RunLimits, type ToolInputs } from './open-terraform.ts';
export { parsePlanDocument, type PlanDocument, renderPlanDocument } from './document/plan-document.ts';
export type { PlanIdentity } from './document/plan-identity.ts';
export { PlanReviewError, type PlanReviewErrorCode } from './plan-review-error.ts';
export { shownCredentials, type ShownCredentials } from './shown-credentials.ts';
export { readWorkNote, renderWorkNote, type Work } from './work-note.ts';
export { renderReviewPage, type ReviewPageOptions } from './page/render-review-page.ts';
export { planStore } from './document/plan-store.ts';
export { printKeptState } from './print-kept-state.ts';
export { printReview } from './print-review.ts';
export { recipientsOf } from './recipients-of.ts';
export { renderDriftIssue, reportDrift } from './report-drift.ts';
export { renderReview, type RenderedReview } from './render-review.ts';
export { type Code, type CodeScope, readCheckoutFiles, readCode } from './code/read-code.ts';
export { readReviewedPlan } from './document/read-reviewed-plan.ts';
export { type ReviewedPlan, reviewSavedPlan } from './review-saved-plan.ts';
