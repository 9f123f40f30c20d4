import type { Log } from '@edp/kit';
import { diffPlans } from '@edp/terraform';
import type { Target } from './open-target.ts';
import { parsePlanDocument, type PlanDocument } from './plan-document.ts';
import { PlanReviewError } from './plan-review-error.ts';
import type { PlanStore } from './plan-store.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

/** What somebody reviewed longer ago may not be what they would decide today. */
const MAX_PLAN_AGE_MS = 24 * 60 * 60_000;

export interface GateOptions {
  target: Target;
  destroy: boolean;
  /** Undefined where no plans are kept. */
  store: PlanStore | undefined;
  log: Log;
}

/**
 * Refuses a plan that is for another state, is not the reviewed one, or loses data without the typed name.
 * @throws PlanReviewError `STATE_FOREIGN`, `PLAN_REQUIRED`, `PLAN_CHANGED`, `PLAN_TOO_OLD`, `PLAN_UNREADABLE`, `CONFIRM_REQUIRED`
 */
export async function checkGates(reviewed: ReviewedPlan, { target, destroy, store, log }: GateOptions): Promise<void> {
  checkState(reviewed, target);
  if (target.planId !== '') await checkReviewed(reviewed, { target, store });
  else if (target.reviewRequired) throw planRequired(target);
  else if (!destroy) log.notice('No plan-id was given: nobody has reviewed this plan.');
  checkConfirmation(reviewed, { target, destroy });
}

function checkState({ state }: ReviewedPlan, { identity, lineage, title }: Target): void {
  const refuse = (message: string): never => {
    throw new PlanReviewError({
      code: 'STATE_FOREIGN',
      message,
      fix: 'Correct terraform.backend of the tenant in tenants.yaml. If the state was moved on purpose, remove deployed.stateLineage from the base entry.',
    });
  };
  if (identity !== undefined && state.identity !== undefined && state.identity !== identity) {
    refuse(`the Terraform state is the one of ${state.identity}, not of ${identity}`);
  }
  if (lineage !== undefined && lineage !== '' && state.lineage !== lineage) {
    const found = state.lineage === '' ? 'there is no state' : `its lineage is ${state.lineage}`;
    refuse(`the Terraform state of ${title} is not the one of the last deployment (lineage ${lineage}): ${found}`);
  }
}

async function checkReviewed(
  reviewed: ReviewedPlan,
  { target, store }: { target: Target; store: PlanStore | undefined },
): Promise<void> {
  const { planId } = target;
  const kept = await store?.read(planId);
  if (reviewed.id !== planId) {
    const document = kept === undefined ? undefined : parsePlanDocument(kept.document, planId);
    const details = document === undefined ? undefined : whatMoved(document, { reviewed, target });
    throw new PlanReviewError({
      code: 'PLAN_CHANGED',
      message: `the plan is not the reviewed one: plan-id ${planId}, now ${reviewed.id}`,
      fix: 'Read what moved, dispatch plan again with the same fields, and use the id it prints.',
      ...(details === undefined ? {} : { details }),
    });
  }
  if (kept !== undefined && Date.now() - kept.savedAt.getTime() > MAX_PLAN_AGE_MS) {
    throw new PlanReviewError({
      code: 'PLAN_TOO_OLD',
      message: `plan ${planId} was made at ${kept.savedAt.toISOString()}, more than 24 hours ago`,
      fix: 'Dispatch plan again and use the id it prints.',
    });
  }
}

function whatMoved(document: PlanDocument, { reviewed, target }: { reviewed: ReviewedPlan; target: Target }): string {
  const moved = (what: string, before: unknown, now: unknown): string[] =>
    before === now ? [] : [`${what}: ${String(before)} -> ${String(now)}`];
  const fields = target.run?.fields ?? {};
  const names = [...new Set([...Object.keys(document.fields), ...Object.keys(fields)])].sort();
  const lines = [
    ...names.flatMap((name) =>
      moved(`field ${name}`, JSON.stringify(document.fields[name]), JSON.stringify(fields[name])),
    ),
    ...(document.configDigest === target.configDigest
      ? []
      : ['the configuration (fields, tenant settings, Terraform files or templates) is another']),
    ...moved('tool', document.toolVersion, reviewed.toolVersion),
    ...moved('state lineage', document.lineage, reviewed.state.lineage),
    ...moved('state serial', document.serial, reviewed.state.serial),
    ...diffPlans(document.plan, reviewed.canonical).split('\n'),
  ];
  return ['What moved since the reviewed plan:', ...lines.filter((line) => line !== '')].join('\n');
}

function planRequired({ title }: Target): PlanReviewError {
  return new PlanReviewError({
    code: 'PLAN_REQUIRED',
    message: `plan-id is empty, and ${title} is deployed only from a reviewed plan (review: required)`,
    fix: 'Dispatch plan with the same fields, read it, and give its plan id as plan-id.',
  });
}

function checkConfirmation({ review }: ReviewedPlan, { target, destroy }: { target: Target; destroy: boolean }): void {
  const lost = review.rows.filter(({ dataLoss }) => dataLoss).map(({ address }) => address);
  if ((!destroy && lost.length === 0) || target.confirm === target.name) return;
  const given = target.confirm === '' ? 'confirm is empty' : `confirm is "${target.confirm.slice(0, 64)}"`;
  const why = destroy ? `everything of ${target.title} would go` : `data of ${lost.join(', ')} would be lost`;
  throw new PlanReviewError({
    code: 'CONFIRM_REQUIRED',
    message: `${why}, and ${given}`,
    fix: `If this is what you want, set confirm to ${target.name} and dispatch again.`,
  });
}
