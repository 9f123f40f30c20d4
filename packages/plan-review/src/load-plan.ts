import type { TerraformRun } from '@edp/terraform';
import { hideSecrets, makePlan, type MakePlanOptions, type SavedPlan } from './make-plan.ts';
import { reviewSavedPlan } from './review-saved-plan.ts';
import { type PlanKind, readPlanBasis } from './code/plan-basis.ts';
import { PlanReviewError } from './plan-review-error.ts';

/**
 * Returns the plan saved by an earlier step of the job, judged again by all that the step was told or this one is, and its secrets hidden; without a file, a new plan.
 * @throws PlanReviewError `TARGET_INVALID` also for a plan that destroys everything where changes are to be applied, or the other way round
 */
export async function loadPlan(
  run: TerraformRun,
  { planFile, ...options }: MakePlanOptions & { planFile: string },
): Promise<SavedPlan> {
  if (planFile === '') return makePlan(run, options);
  const { target } = options;
  const { code, kind, ...told } = await readPlanBasis(target.runDirectory);
  if ((kind === 'destroy') !== (options.kind === 'destroy')) throw kindOfAnother(kind);
  const dataBearing = [...new Set([...told.dataBearing, ...options.dataBearing])];
  const reviewed = await reviewSavedPlan(run, { target, planFile, dataBearing, code });
  hideSecrets(reviewed, target);
  return { ...reviewed, planFile, maxPlanAgeHours: options.maxPlanAgeHours ?? told.maxPlanAgeHours };
}

/** Each asks for the typed name by what it is there for. */
function kindOfAnother(kind: PlanKind): PlanReviewError {
  const [what, step] =
    kind === 'destroy'
      ? ['destroys everything, and this step applies changes', 'terraform-destroy']
      : ['does not destroy everything, and this step does', 'terraform-apply'];
  return new PlanReviewError({
    code: 'TARGET_INVALID',
    message: `plan-file: the plan ${what}; nothing was changed`,
    fix: `Give it to ${step}, or set destroy of terraform-plan to ${String(kind !== 'destroy')}.`,
  });
}
