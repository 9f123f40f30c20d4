import { createHttp } from '@edp/http';
import { readRunFile } from '@edp/instance';
import { type Log, readState, saveState } from '@edp/kit';
import { removeLeftovers, rescueTerraform, type TerraformCommand } from '@edp/terraform';
import { noteRunLock } from './note-run-lock.ts';
import { openInfraDeploy } from './open-infra-deploy.ts';
import { printKeptState } from './print-kept-state.ts';

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

export interface LookAfterOptions {
  /** What the step starts; what another step of the job started is that one's. */
  commands: TerraformCommand[];
  /** Token of the job, for the run lock. */
  token: string;
  userAgent: string;
  log: Log;
}

/**
 * Body of the post hooks: removes what only this job may read, finds a Terraform that outlived its step, waits for its end and says how it went. That it goes on is
 * written into the run lock at once, since after a cancel nobody sees this log, and this hook may be killed too.
 */
export async function lookAfter({ commands, token, userAgent, log }: LookAfterOptions): Promise<void> {
  const { runDirectory, runFile }: AnnouncedRun = {
    runDirectory: readState(STATES.runDirectory),
    runFile: readState(STATES.runFile),
  };
  if (runDirectory === '') return;
  const onAlive = async (note: string): Promise<void> => tellLock(note, { runFile, token, userAgent, log });
  const waitMs = process.env['FORGEJO_ACTIONS'] === 'true' ? WAIT_MS.forgejo : WAIT_MS.other;
  const { state, outcome, keptState, isTold } = await rescueTerraform({ runDirectory, commands, log, waitMs, onAlive });
  if (state !== 'running') await removeLeftovers(runDirectory);
  // With a run file the hook that holds the lock keeps it there, and says that it stays.
  if (runFile === '' && keptState !== undefined) await printKeptState(keptState, { log });
  if (outcome === '' || isTold) return;
  const goesOn = state === 'running' || keptState !== undefined;
  log.warning(goesOn ? `${outcome}.` : `${outcome}. Dispatch again: it continues from there.`);
}

async function tellLock(
  note: string,
  { runFile, token, userAgent, log }: Omit<LookAfterOptions, 'commands'> & { runFile: string },
): Promise<void> {
  if (runFile === '') return;
  const http = createHttp({ userAgent, onRetry: (line) => log.info(line) });
  try {
    const run = await readRunFile(runFile);
    await noteRunLock(openInfraDeploy(run, { token, http, log }), { run, note });
  } catch (error) {
    // Terraform has to be waited for all the same.
    log.warning(`The run lock could not be told: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await http.close();
  }
}
