import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlanReviewError } from '../plan-review-error.ts';
import type { Code } from './read-code.ts';

const FILE = 'plan-basis.json';

/** What a plan is for: changes, the end of everything, or only a look at what others changed. */
export type PlanKind = 'apply' | 'destroy' | 'refresh-only';

/** What a saved plan was made from, and what it was judged by. */
export interface PlanBasis {
  kind: PlanKind;
  code: Code;
  /** What holds data besides the types that are known: a later step that is not told so must not think less of the plan. */
  dataBearing: string[];
  /** Age from which a reviewed plan would have been refused. */
  maxPlanAgeHours: number;
}

/** Keeps the basis of a plan beside it, for the step of the same job that applies it. */
export async function writePlanBasis(runDirectory: string, basis: PlanBasis): Promise<void> {
  await writeFile(join(runDirectory, FILE), JSON.stringify(basis), { mode: 0o600 });
}

/**
 * Returns the basis of a saved plan.
 * @throws PlanReviewError `TARGET_INVALID`
 */
export async function readPlanBasis(runDirectory: string): Promise<PlanBasis> {
  try {
    return JSON.parse(await readFile(join(runDirectory, FILE), 'utf8')) as PlanBasis;
  } catch (cause) {
    throw new PlanReviewError({
      code: 'TARGET_INVALID',
      message: `plan-file: ${join(runDirectory, FILE)}, which terraform-plan writes beside its plan, cannot be read`,
      fix: 'Pass the plan-file output of the terraform-plan step of the same job, with all actions at the same version.',
      cause,
    });
  }
}
