import { type Log, readState, saveState } from '@edp/kit';
import { removePlans, rescueTerraform } from '@edp/terraform';

const STATES = { runDirectory: 'run-directory', runFile: 'run-file' };
/**
 * How long a post hook waits for Terraform. Forgejo's runner gives all of them together 30 min after a cancel, and the one that
 * releases the lock comes later; GitHub's gives 5 min.
 */
const WAIT_MS = { forgejo: 20 * 60_000, other: 4 * 60_000 };

/** What a step leaves for its post hook. */
export interface AnnouncedRun {
  /** '' where the step came to nothing. */
  runDirectory: string;
  /** '' where the action works alone. */
  runFile: string;
}

/** Lets the post hook of this step find Terraform; called before Terraform starts. */
export function announceRun({ runDirectory, runFile }: AnnouncedRun): void {
  saveState(STATES.runDirectory, runDirectory);
  saveState(STATES.runFile, runFile);
}

/** Returns what the step of this post hook announced. */
export function announcedRun(): AnnouncedRun {
  return { runDirectory: readState(STATES.runDirectory), runFile: readState(STATES.runFile) };
}

/**
 * Body of the post hooks: finds a Terraform that outlived its step, waits for its end and says how it went. `note` is told at once
 * that it goes on, since after a cancel nobody sees this log, and this hook may be killed too.
 */
export async function lookAfter(
  runDirectory: string,
  { log, note }: { log: Log; note: (text: string) => Promise<void> },
): Promise<void> {
  if (runDirectory === '') return;
  const waitMs = process.env['FORGEJO_ACTIONS'] === 'true' ? WAIT_MS.forgejo : WAIT_MS.other;
  const { state, outcome, keptState } = await rescueTerraform({ runDirectory, log, waitMs, onAlive: note });
  if (state !== 'running') await removePlans(runDirectory);
  if (outcome === '') return;
  log.warning(`${outcome}.`);
  if (state === 'running' || keptState !== undefined) log.warning('The run lock stays.');
  else log.warning('Dispatch again: it continues from there.');
}
