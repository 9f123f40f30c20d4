import type { TerraformRun } from '@edp/terraform';
import { hideSecrets, makePlan, type MakePlanOptions } from './make-plan.ts';
import { type ReviewedPlan, reviewSavedPlan } from './review-saved-plan.ts';
import { readSavedCode } from './code/saved-code.ts';

/** Returns the plan saved by an earlier step of the job, judged again and its secrets hidden; without a file, a new plan. */
export async function loadPlan(
  run: TerraformRun,
  { planFile, ...options }: MakePlanOptions & { planFile: string },
): Promise<ReviewedPlan & { planFile: string }> {
  if (planFile === '') return makePlan(run, options);
  const { target, dataBearing } = options;
  const code = await readSavedCode(target.runDirectory);
  const reviewed = await reviewSavedPlan(run, { target, planFile, dataBearing, code });
  hideSecrets(reviewed, target);
  return { ...reviewed, planFile };
}
