import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findMissingSecrets } from '@edp/instance';
import { addMasks, ViolationsError } from '@edp/kit';
import {
  type Lockfile,
  readLocals,
  replacementCauses,
  runInit,
  runPlan,
  sensitiveValues,
  showPlanText,
  type TerraformRun,
} from '@edp/terraform';
import { renderIssueReview, reviewFileOf } from './approval/issue-review.ts';
import { checkKeptState } from './check-kept-state.ts';
import { checkState, isOwned } from './gates/check-state.ts';
import { DEFAULT_MAX_PLAN_AGE_HOURS } from './gates/max-plan-age.ts';
import type { Target } from './open-target.ts';
import { renderReviewPage } from './page/render-review-page.ts';
import { printDrift } from './print-drift.ts';
import { printReview } from './print-review.ts';
import { readCheckoutFiles, readCode } from './code/read-code.ts';
import { type ReviewedPlan, reviewSavedPlan } from './review-saved-plan.ts';
import { type PlanKind, writePlanBasis } from './code/plan-basis.ts';
import { tellWrittenFiles } from './code/tell-written-files.ts';

/** Returns where a plan is left as a page. */
export const pageFileOf = (runDirectory: string): string => join(runDirectory, 'review.html');

export interface MakePlanOptions {
  target: Target;
  kind: PlanKind;
  /** Patterns of types or addresses whose loss is a loss of data, besides the built-in ones. */
  dataBearing: string[];
  /** Age from which a reviewed plan has to be made again; 24 unless told. */
  maxPlanAgeHours?: number | undefined;
  /** Whether init may change the provider lock. */
  lockfile: Lockfile;
  /** Set for init alone, see `moduleCredentials`. */
  initEnvironment: Record<string, string>;
}

const DOING: Record<PlanKind, string> = {
  apply: 'Planning …',
  destroy: 'Planning the destruction …',
  'refresh-only': 'Looking for changes made outside of Terraform …',
};

/** A judged plan, where it is saved, and how old the reviewed one may be. */
export type SavedPlan = ReviewedPlan & { planFile: string; maxPlanAgeHours: number };

/**
 * Prepares Terraform, makes a plan and prints it whole, its secrets hidden; returns the plan file and what it means.
 * @throws PlanReviewError `STATE_FOREIGN`, `STATE_KEPT`; InstanceError `DIRECTORY_INVALID`; TerraformError; ViolationsError `SECRET_MISSING`
 */
export async function makePlan(
  run: TerraformRun,
  {
    target,
    kind,
    dataBearing,
    maxPlanAgeHours = DEFAULT_MAX_PLAN_AGE_HOURS,
    lockfile,
    initEnvironment,
  }: MakePlanOptions,
): Promise<SavedPlan> {
  const { log } = run;
  // resolve has looked in its own environment alone.
  const missing = findMissingSecrets(target.run?.requiredSecrets ?? []);
  if (missing.length > 0) throw new ViolationsError(missing);
  log.info(`Preparing the module ${relative(process.cwd(), target.directory) || '.'} …`);
  const files = await readCheckoutFiles(target.code);
  await runInit(run, { backendFile: target.backendFile, lockfile, env: initEnvironment });
  await checkKeptState(run, target);
  // Before anything of it runs: what a data source writes into the checkout is no part of what was reviewed.
  const code = await readCode(run, { scope: target.code, files });
  await writePlanBasis(target.runDirectory, { kind, code, dataBearing, maxPlanAgeHours });
  const planFile = join(target.runDirectory, `${kind}.tfplan`);
  log.info(DOING[kind]);
  await runPlan(run, { planFile, kind });
  await tellWrittenFiles(files, { scope: target.code, log });
  const [reviewed, text] = await Promise.all([
    reviewSavedPlan(run, { target, planFile, dataBearing, code }),
    showPlanText(run, planFile),
  ]);
  hideSecrets(reviewed, target);
  // Nobody may read another instance's plan either.
  checkState(reviewed, target);
  if (!isOwned(reviewed, target)) {
    log.warning(
      `Nothing tells that this Terraform state is the one of ${target.title}: deploying it needs confirm: ${target.name}`,
    );
  }
  if (kind === 'refresh-only') await printDrift(reviewed, { target, log });
  else await printReview(reviewed, { target, text, destroy: kind === 'destroy', hasId: isKeptOrAlone(target), log });
  if (kind !== 'refresh-only') await writeReviews(reviewed, { target, text, kind });
  return { ...reviewed, planFile, maxPlanAgeHours };
}

/** Leaves the review as a page, and where somebody has to approve it for the step that asks. */
async function writeReviews(
  reviewed: ReviewedPlan,
  { target, text, kind }: { target: Target; text: string; kind: PlanKind },
): Promise<void> {
  const { run, runDirectory, directory } = target;
  const causes = replacementCauses(reviewed.json, { locals: await readLocals(directory) });
  const shown = { target, text, destroy: kind === 'destroy', hasId: isKeptOrAlone(target), causes };
  await writeFile(pageFileOf(runDirectory), renderReviewPage(reviewed, shown), { mode: 0o600 });
  if (run?.approvalRequired !== true || run.operation !== 'plan') return;
  await writeFile(reviewFileOf(runDirectory), renderIssueReview(reviewed, { target, text }), { mode: 0o600 });
}

/** In deploy and destroy the plan is compared with a reviewed one, and its own id leads nowhere. */
function isKeptOrAlone({ run }: Target): boolean {
  return run === undefined || run.operation === 'plan';
}

/** Hides what the plan holds of secrets from everything printed afterwards. */
export function hideSecrets({ json }: Pick<ReviewedPlan, 'json'>, target: Target): void {
  // The first credentials of an interrupted deployment are in its state already, and are still to be shown once by apply.
  const announce = target.run?.credentialsDue !== true;
  addMasks(sensitiveValues(json), { announce });
}
