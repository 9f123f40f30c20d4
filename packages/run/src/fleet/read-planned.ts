import type { InstanceState } from '@edp/fleet';
import { readPlans } from '@edp/gitops';
import type { Remote } from '@edp/git-wire';
import { parsePlanDocument, PlanReviewError } from '@edp/plan-review';

/** Plans are gone after a week; more than these at once is nothing that a page could tell. */
const MAX_PLANS = 1000;

/** Returns the newest kept plan of each instance, by its path; what cannot be read is left out. Codes as `readPlans`. */
export async function readPlanned(infraDeploy: Remote): Promise<Map<string, NonNullable<InstanceState['planned']>>> {
  const newest = new Map<string, NonNullable<InstanceState['planned']>>();
  for (const { path, id, document } of await readPlans(infraDeploy, { most: MAX_PLANS })) {
    const { made, risk } = read(document, id);
    if (made === undefined || made.at <= (newest.get(path)?.at ?? '')) continue;
    newest.set(path, { at: made.at, risk, run: made.run });
  }
  return newest;
}

function read(document: string, id: string): Partial<ReturnType<typeof parsePlanDocument>> {
  try {
    return parsePlanDocument(document, id);
  } catch (error) {
    if (error instanceof PlanReviewError) return {};
    throw error;
  }
}
