import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlanReviewError } from '../plan-review-error.ts';
import type { Code } from './read-code.ts';

const FILE = 'code.json';

/** Keeps beside a saved plan what it was made from, for the step of the same job that applies it. */
export async function writeSavedCode(runDirectory: string, code: Code): Promise<void> {
  await writeFile(join(runDirectory, FILE), JSON.stringify(code), { mode: 0o600 });
}

/**
 * Returns what a saved plan was made from.
 * @throws PlanReviewError `TARGET_INVALID`
 */
export async function readSavedCode(runDirectory: string): Promise<Code> {
  try {
    return JSON.parse(await readFile(join(runDirectory, FILE), 'utf8')) as Code;
  } catch (cause) {
    throw new PlanReviewError({
      code: 'TARGET_INVALID',
      message: `plan-file: ${join(runDirectory, FILE)}, which terraform-plan writes beside its plan, cannot be read`,
      fix: 'Pass the plan-file output of the terraform-plan step of the same job, with all actions at the same version.',
      cause,
    });
  }
}
