import { type Log, readState, saveState } from '@edp/kit';
import { rescueTerraform } from '@edp/terraform';

const STATE = 'run-directory';
/** How long a post hook waits for Terraform; after a cancel the runner gives it less. */
const WAIT_MS = 30 * 60_000;

/** Lets the post hook of this step find Terraform; called before Terraform starts. */
export function announceRun(runDirectory: string): void {
  saveState(STATE, runDirectory);
}

/** Body of the post hooks: finds a Terraform that outlived its step, waits for its end and says how it went. */
export async function lookAfter(log: Log): Promise<void> {
  const runDirectory = readState(STATE);
  if (runDirectory === '') return;
  const { state, command, succeeded, lines, note } = await rescueTerraform({ runDirectory, log, waitMs: WAIT_MS });
  if (note !== undefined) log.warning(note);
  if (state === 'running') log.warning(`terraform ${command} still runs on this machine; the run lock stays.`);
  if (lines.length === 0) return;
  log.info(lines.join('\n'));
  log.warning(
    `terraform ${command} outlived its step and ended ${succeeded ? 'well' : 'with errors'}; dispatch again to finish.`,
  );
}
