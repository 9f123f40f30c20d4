import { silentLog } from '@edp/kit';
import { readProgress, writeProgress } from '@edp/terraform';
import { checkGates, type GateOptions } from './check-gates.ts';
import type { ReviewedPlan } from '../review-saved-plan.ts';

/**
 * Refuses a plan as `checkGates` does, in each step of a job anew; what else there is to say of a plan is said by the first of them.
 * @throws PlanReviewError as `checkGates`
 */
export async function passGates(reviewed: ReviewedPlan, options: GateOptions): Promise<void> {
  const { runDirectory } = options.target;
  const { gatesPassed } = await readProgress(runDirectory);
  await checkGates(reviewed, { ...options, log: gatesPassed === reviewed.id ? silentLog : options.log });
  await writeProgress(runDirectory, { gatesPassed: reviewed.id });
}
