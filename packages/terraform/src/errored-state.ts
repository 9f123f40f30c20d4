import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { capture } from './capture.ts';
import type { TerraformRun } from './terraform-run.ts';

const TRIES = 3;
const PAUSE_MS = 3000;

/**
 * Pushes an `errored.tfstate` of this run back to its backend; returns one line that says how it went, empty when there is none.
 * The runner removes the job's directory, and with it the only record of what was created.
 */
export async function saveErroredState(run: TerraformRun, { since }: { since: Date }): Promise<string> {
  const file = join(run.directory, 'errored.tfstate');
  const found = await stat(file).catch(() => undefined);
  // One second of tolerance: file times may be coarser than the clock. An older file is another run's.
  if (found === undefined || found.mtimeMs < since.getTime() - 1000) return '';
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { code } = await capture(run, ['state', 'push', '-lock-timeout=60s', file]);
    if (code === 0) {
      // It holds every secret of the state.
      await rm(file, { force: true });
      run.log.notice('Terraform could not save its state; errored.tfstate was pushed to the backend just now.');
      return 'The state could be saved on a second try.';
    }
    if (attempt < TRIES) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return `The state could not be saved: ${file} on the runner is its only copy. Copy it before the job directory is removed and run: terraform state push errored.tfstate.`;
}
