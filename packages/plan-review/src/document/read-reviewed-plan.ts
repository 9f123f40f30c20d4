import type { Remote } from '@edp/git-wire';
import { type PlanKey, readPlan } from '@edp/gitops';
import { parsePlanDocument, type PlanDocument } from './plan-document.ts';

/**
 * Returns the reviewed plan that an id stands for: proved first, then read.
 * @throws PlanReviewError `PLAN_UNREADABLE`; GitopsError `PLAN_MISSING`, `PLAN_FORGED`; GitWireError
 */
export async function readReviewedPlan(remote: Remote, key: PlanKey): Promise<PlanDocument> {
  return parsePlanDocument(await readPlan(remote, key), key.id);
}
