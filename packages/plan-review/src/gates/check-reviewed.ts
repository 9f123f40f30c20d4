import type { Log } from '@edp/kit';
import type { PlanStore } from '@edp/gitops';
import { canonicalJson, diffPlans, diffValues } from '@edp/terraform';
import type { Target } from '../open-target.ts';
import { parsePlanDocument, type PlanDocument } from '../document/plan-document.ts';
import { sameIdentity } from '../document/plan-identity.ts';
import { PlanReviewError } from '../plan-review-error.ts';
import type { ReviewedPlan } from '../review-saved-plan.ts';

const HOUR_MS = 60 * 60_000;
const MAX_FILES = 20;

/**
 * Refuses a plan that is not the reviewed one, and tells what moved, or one that was reviewed too long ago; says who made the reviewed
 * one. What is kept is proved by its digest before, the whole SHA-256 that the operator gives.
 * @throws PlanReviewError `PLAN_CHANGED`, `PLAN_TOO_OLD`, `PLAN_UNREADABLE`; GitopsError `PLAN_MISSING`, `PLAN_FORGED`
 */
export async function checkReviewed(
  reviewed: ReviewedPlan,
  {
    target,
    store,
    maxPlanAgeHours,
    log,
  }: { target: Target; store: PlanStore | undefined; maxPlanAgeHours: number; log: Log },
): Promise<void> {
  const { planId } = target;
  if (store === undefined) {
    if (reviewed.id === planId) return;
    throw planChanged(`plan-id ${planId.slice(0, 64)}, now ${reviewed.id}`);
  }
  const kept = parsePlanDocument(await store.read(planId), planId);
  if (!sameIdentity(kept.identity, reviewed.identity)) {
    throw planChanged(`plan-id ${planId}`, whatMoved(kept, parsePlanDocument(reviewed.document, reviewed.id)));
  }
  const { at, actor, run } = kept.made ?? {};
  const ageMs = Date.now() - Date.parse(at ?? '');
  if (!(ageMs <= maxPlanAgeHours * HOUR_MS)) {
    throw new PlanReviewError({
      code: 'PLAN_TOO_OLD',
      message: `plan ${planId} was made at ${at ?? 'an unknown time'}, more than ${maxPlanAgeHours} hours ago`,
      fix: 'Dispatch plan again and use the id it prints.',
    });
  }
  log.info(`This is the reviewed plan ${planId}, made by ${actor} at ${at}: ${run}`);
}

function planChanged(what: string, details?: string): PlanReviewError {
  return new PlanReviewError({
    code: 'PLAN_CHANGED',
    message: `the plan is not the reviewed one: ${what}`,
    fix: 'Read what moved, dispatch plan again with the same fields, and use the id it prints.',
    ...(details === undefined ? {} : { details }),
  });
}

/** Returns what differs from the reviewed plan, line by line: what it was made from first, then the plan itself. */
function whatMoved(
  { identity: before, fields: oldFields }: PlanDocument,
  { identity: now, fields }: PlanDocument,
): string {
  const made = [
    ...diffValues(oldFields, { now: fields, path: 'field' }),
    ...diffValues(before.instance, { now: now.instance, path: 'instance' }),
    ...(before.configDigest === now.configDigest
      ? []
      : ['the configuration (fields, tenant settings or templates) is another']),
    ...names(before.code.files, { now: now.code.files, what: 'file' }),
    ...names(before.code.modules, { now: now.code.modules, what: 'module' }),
    ...diffValues(before.tool, { now: now.tool, path: 'tool' }),
    ...(before.toolDigest === now.toolDigest ? [] : ['the executable of the tool is another']),
    ...(before.providerLock === now.providerLock ? [] : ['the provider lock (.terraform.lock.hcl) is another']),
    ...diffValues(before.environment, { now: now.environment, path: 'environment' }),
    ...diffValues(before.lineage, { now: now.lineage, path: 'state lineage' }),
    ...diffValues(before.serial, { now: now.serial, path: 'state serial' }),
  ];
  const plan = diffPlans(before.plan, now.plan);
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

/** Names what is new, gone or another among files or modules. */
function names<T>(before: Record<string, T>, { now, what }: { now: Record<string, T>; what: string }): string[] {
  const lines = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort().flatMap((name) => {
    const [old, fresh] = [before[name], now[name]];
    if (canonicalJson(old) === canonicalJson(fresh)) return [];
    return [
      `${what} ${name || '(root)'} ${old === undefined ? 'is new' : fresh === undefined ? 'is gone' : 'is another'}`,
    ];
  });
  const more = lines.length - MAX_FILES;
  return more > 0 ? [...lines.slice(0, MAX_FILES), `… and ${more} more of the kind ${what}`] : lines;
}
