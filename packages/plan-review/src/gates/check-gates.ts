import type { PlanStore } from '@edp/gitops';
import type { Log } from '@edp/kit';
import { checkReviewed } from './check-reviewed.ts';
import { checkState, isOwned } from './check-state.ts';
import { DEFAULT_MAX_PLAN_AGE_HOURS } from './max-plan-age.ts';
import type { Target } from '../open-target.ts';
import { PlanReviewError } from '../plan-review-error.ts';
import { fewNames } from '../render-review.ts';
import type { ReviewedPlan } from '../review-saved-plan.ts';

export interface GateOptions {
  target: Target;
  destroy: boolean;
  /** Undefined where no plans are kept. */
  store: PlanStore | undefined;
  /** Age from which a reviewed plan has to be made again; 24 unless told. */
  maxPlanAgeHours?: number;
  log: Log;
}

/**
 * Refuses a plan that is for another state, is not the reviewed one, or loses data without the typed name.
 * @throws PlanReviewError `STATE_FOREIGN`, `STATE_UNKNOWN`, `PLAN_REQUIRED`, `APPROVAL_MISSING`, `PLAN_CHANGED`, `PLAN_TOO_OLD`, `PLAN_UNREADABLE`, `CONFIRM_REQUIRED`; GitopsError `PLAN_MISSING`, `PLAN_FORGED`
 */
export async function checkGates(
  reviewed: ReviewedPlan,
  { target, destroy, store, maxPlanAgeHours = DEFAULT_MAX_PLAN_AGE_HOURS, log }: GateOptions,
): Promise<void> {
  checkState(reviewed, target);
  checkOwned(reviewed, { target, destroy, log });
  if (target.planId !== '') await checkReviewed(reviewed, { target, store, maxPlanAgeHours, log });
  else if (target.reviewRequired) throw planRequired(target);
  else if (!destroy) log.notice('No plan-id was given: nobody has reviewed this plan.');
  checkApproved(target);
  checkConfirmation(reviewed, { target, destroy });
}

/** resolve has asked the forge; a plan that another step was given is another one. */
function checkApproved({ run, planId, title }: Target): void {
  if (run?.approvalRequired !== true || run.operation !== 'deploy') return;
  if (run.reviewed?.approved !== undefined && run.planId === planId) return;
  throw new PlanReviewError({
    code: 'APPROVAL_MISSING',
    message: `nobody has approved plan ${planId.slice(0, 64)}, and ${title} is deployed only with approval (review: approved)`,
    fix: 'Give plan-id to render-config (mode resolve), which asks for the approval, and to no later step.',
  });
}

/** A state that nothing identifies may be taken over by typing the name, never be destroyed. */
function checkOwned(
  reviewed: ReviewedPlan,
  { target, destroy, log }: { target: Target; destroy: boolean; log: Log },
): void {
  if (isOwned(reviewed, target)) return;
  const { lineage, resources } = reviewed.state;
  const what = `the Terraform state (lineage ${lineage}, ${resources} resources) has no output instance_identity, and no deployment of ${target.title} has recorded its lineage`;
  if (!destroy && target.confirm === target.name) {
    log.warning(`${what}. It becomes the one of ${target.title}, as confirm says.`);
    return;
  }
  throw new PlanReviewError({
    code: 'STATE_UNKNOWN',
    message: `${what}: it may be another instance's`,
    fix: destroy
      ? `Check terraform.backend of the tenant. If the state is right, give the root module an output instance_identity = "${target.identity}" and deploy once with confirm ${target.name}; then destroy.`
      : `Check terraform.backend of the tenant. If the state is right, set confirm to ${target.name} and dispatch again.`,
  });
}

function planRequired({ title }: Target): PlanReviewError {
  return new PlanReviewError({
    code: 'PLAN_REQUIRED',
    message: `plan-id is empty, and ${title} is deployed only from a reviewed plan, as review in tenants.yaml says`,
    fix: 'Dispatch plan with the same fields, read it, and give its plan id as plan-id.',
  });
}

/** True where deploy takes a plan only with the instance's name typed: data would be lost, or nobody can tell whose state it is. */
export const needsConfirm = (reviewed: ReviewedPlan, target: Target): boolean =>
  reviewed.review.risk === 'data-loss' || !isOwned(reviewed, target);

function checkConfirmation({ review }: ReviewedPlan, { target, destroy }: { target: Target; destroy: boolean }): void {
  const lost = review.rows.filter(({ loses }) => loses !== undefined).map(({ address }) => address);
  if ((!destroy && lost.length === 0) || target.confirm === target.name) return;
  const given = target.confirm === '' ? 'confirm is empty' : `confirm is "${target.confirm.slice(0, 64)}"`;
  const why = destroy ? `everything of ${target.title} would go` : `data of ${fewNames(lost)} would be lost`;
  throw new PlanReviewError({
    code: 'CONFIRM_REQUIRED',
    message: `${why}, and ${given}`,
    fix: `If this is what you want, set confirm to ${target.name} and dispatch again.`,
  });
}
