import { diffPlans, diffValues } from '@edp/terraform';
import type { Target } from './open-target.ts';
import { parsePlanDocument, type PlanDocument, sha256 } from './plan-document.ts';
import { PlanReviewError } from './plan-review-error.ts';
import type { PlanStore } from './plan-store.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

const HOUR_MS = 60 * 60_000;

/**
 * Refuses a plan that is not the reviewed one, and tells what moved, or one that was reviewed too long ago.
 * @throws PlanReviewError `PLAN_CHANGED`, `PLAN_TOO_OLD`, `PLAN_UNREADABLE`
 */
export async function checkReviewed(
  reviewed: ReviewedPlan,
  { target, store, maxPlanAgeHours }: { target: Target; store: PlanStore | undefined; maxPlanAgeHours: number },
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
  if (kept !== undefined && Date.now() - kept.savedAt.getTime() > maxPlanAgeHours * HOUR_MS) {
    throw new PlanReviewError({
      code: 'PLAN_TOO_OLD',
      message: `plan ${planId} was made at ${kept.savedAt.toISOString()}, more than ${maxPlanAgeHours} hours ago`,
      fix: 'Dispatch plan again and use the id it prints.',
    });
  }
}

/** Returns what differs from the reviewed plan, line by line: what it was made from first, then the plan itself. */
function whatMoved(document: PlanDocument, { reviewed, target }: { reviewed: ReviewedPlan; target: Target }): string {
  const { state } = reviewed;
  const made = [
    ...diffValues(document.fields, { now: target.run?.fields ?? {}, path: 'field' }),
    ...(document.configDigest === target.configDigest
      ? []
      : ['the configuration (fields, tenant settings, Terraform files or templates) is another']),
    ...diffValues(document.toolVersion, { now: reviewed.toolVersion, path: 'tool' }),
    ...(document.providerLock === sha256(reviewed.providerLock)
      ? []
      : ['the provider lock (.terraform.lock.hcl) is another']),
    ...diffValues(document.environment, { now: reviewed.environment, path: 'environment' }),
    ...diffValues(document.lineage, { now: state.lineage, path: 'state lineage' }),
    ...diffValues(document.serial, { now: state.serial, path: 'state serial' }),
  ];
  const plan = diffPlans(document.plan, reviewed.canonical);
  const unstable =
    made.length === 0 && plan !== ''
      ? [
          'Nothing that the plan is made from has moved, so these values change by themselves: they come from plantimestamp(), abspath(), path.cwd or a data source, or were changed outside of Terraform.',
        ]
      : [];
  return ['What moved since the reviewed plan:', ...made, ...plan.split('\n'), ...unstable]
    .filter((line) => line !== '')
    .join('\n');
}
