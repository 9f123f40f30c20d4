import type { TerraformRun } from '@edp/terraform';
import { hideSecrets, makePlan, type MakePlanOptions, type SavedPlan } from './make-plan.ts';
import { reviewSavedPlan } from './review-saved-plan.ts';
import { readPlanBasis } from './code/plan-basis.ts';

/** Returns the plan saved by an earlier step of the job, judged again by all that the step was told or this one is, and its secrets hidden; without a file, a new plan. */
export async function loadPlan(
  run: TerraformRun,
  { planFile, ...options }: MakePlanOptions & { planFile: string },
): Promise<SavedPlan> {
  if (planFile === '') return makePlan(run, options);
  const { target } = options;
  const { code, ...told } = await readPlanBasis(target.runDirectory);
  const dataBearing = [...new Set([...told.dataBearing, ...options.dataBearing])];
  const reviewed = await reviewSavedPlan(run, { target, planFile, dataBearing, code });
  hideSecrets(reviewed, target);
  return { ...reviewed, planFile, maxPlanAgeHours: options.maxPlanAgeHours ?? told.maxPlanAgeHours };
}
