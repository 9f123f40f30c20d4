import { join, relative } from 'node:path';
import { addMask } from '@edp/kit';
import { runInit, runPlan, sensitiveValues, showPlanText, type TerraformRun } from '@edp/terraform';
import type { Target } from './open-target.ts';
import { printReview } from './print-review.ts';
import { type ReviewedPlan, reviewSavedPlan } from './review-saved-plan.ts';

export interface MakePlanOptions {
  target: Target;
  destroy: boolean;
  /** Patterns of types or addresses whose loss is a loss of data, besides the built-in ones. */
  dataBearing: string[];
}

/** Prepares Terraform, makes a plan and prints it whole, its secrets hidden; returns the plan file and what it means. */
export async function makePlan(
  run: TerraformRun,
  { target, destroy, dataBearing }: MakePlanOptions,
): Promise<ReviewedPlan & { planFile: string }> {
  const { log } = run;
  log.info(`Preparing the module ${relative(process.cwd(), target.directory) || '.'} …`);
  await runInit(run, { backendFile: target.backendFile });
  const planFile = join(target.runDirectory, destroy ? 'destroy.tfplan' : 'apply.tfplan');
  log.info(destroy ? 'Planning the destruction …' : 'Planning …');
  await runPlan(run, { varFile: target.varFile, planFile, destroy });
  const reviewed = await reviewSavedPlan(run, { target, planFile, dataBearing });
  // The first credentials of an interrupted deployment are in its state already, and are still to be shown once by apply.
  const announce = target.run?.credentialsDue !== true;
  for (const value of sensitiveValues(reviewed.json)) addMask(value, { announce });
  const text = await showPlanText(run, planFile);
  await log.group(`${run.tool.product} plan`, () => log.info(text));
  await printReview(reviewed, { target, destroy, log });
  return { ...reviewed, planFile };
}
