import { silentLog } from '@edp/kit';
import { readProgress, writeProgress } from '@edp/terraform';
import type { SavedPlan } from '../make-plan.ts';
import { checkGates, type GateOptions } from './check-gates.ts';

/**
 * Refuses a plan as `checkGates` does, in each step of a job anew; what else there is to say of a plan is said by the first of them.
 * @throws PlanReviewError as `checkGates`
 */
export async function passGates(plan: SavedPlan, options: Omit<GateOptions, 'maxPlanAgeHours'>): Promise<void> {
  const { runDirectory } = options.target;
  const { gatesPassed } = await readProgress(runDirectory);
  const log = gatesPassed === plan.id ? silentLog : options.log;
  await checkGates(plan, { ...options, maxPlanAgeHours: plan.maxPlanAgeHours, log });
  await writeProgress(runDirectory, { gatesPassed: plan.id });
}
