import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How far a job has come; later steps and post hooks read it after a cancel. */
export interface Progress {
  /** The base entry says that this run is at work. */
  recorded?: boolean;
  /** The base entry says how this run ended. */
  finished?: boolean;
  credentialsShown?: boolean;
  /** Id of the plan that this run keeps for review. */
  keptPlan?: string;
  /** Deploy takes that plan only with the name of the instance typed. */
  needsConfirm?: boolean;
  /** Id of the plan that a step has found no reason to refuse. */
  gatesPassed?: string;
  /** Commit that the run lock points at, once it carries a note. */
  lockId?: string;
  /** The run lock was given back before the end of the job. */
  lockReleased?: boolean;
  /** Lineage of the state that the plan to apply was made on, once it is known to be this instance's. */
  plannedOn?: string;
  /** Lineage of the state after apply. */
  lineage?: string;
  /** Tree id of the rendered directory that was reviewed. */
  base?: string;
}

/** Returns how far the run in `directory` has come; nothing known gives an empty object. */
export async function readProgress(directory: string): Promise<Progress> {
  try {
    return JSON.parse(await readFile(join(directory, 'progress.json'), 'utf8')) as Progress;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Adds to what is known of the run in `directory`; a kill leaves the old or the new file, never half of one. */
export async function writeProgress(directory: string, patch: Progress): Promise<void> {
  const file = join(directory, 'progress.json');
  const text = JSON.stringify({ ...(await readProgress(directory)), ...patch }, undefined, 2);
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
