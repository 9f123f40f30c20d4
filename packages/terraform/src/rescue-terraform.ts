import { existsSync } from 'node:fs';
import { createProgress, type Log } from '@edp/kit';
import { saveErroredState } from './errored-state.ts';
import { isAlive, type ProcessRecord, readProcessRecord, writeProcessRecord } from './process-record.ts';
import { tailFile } from './tail-file.ts';
import { terraformRun } from './terraform-run.ts';

const POLL_MS = 150;

export interface Rescue {
  /** `none`: nothing was started; `errored-state`: it ended, and its state could not be saved. */
  state: 'none' | 'finished' | 'running' | 'errored-state';
  command?: string;
  /** Whether it ended well; absent where nobody can say. */
  succeeded?: boolean;
  /** The last lines it printed, redacted. */
  lines: string[];
  /** What became of a state that Terraform itself could not save. */
  note?: string;
}

/**
 * Looks after a Terraform that outlived its step: sends the one SIGINT it is due, waits up to `waitMs`, prints what it
 * prints, and pushes a state it could not save. Harmless to call again, and after a normal end.
 */
export async function rescueTerraform({
  runDirectory,
  log,
  waitMs,
}: {
  runDirectory: string;
  log: Log;
  waitMs: number;
}): Promise<Rescue> {
  const record = readProcessRecord(runDirectory);
  if (record === undefined) return { state: 'none', lines: [] };
  const { command } = record;
  if (record.exitCode !== undefined) {
    return { state: 'finished', command, succeeded: endedWell(record.exitCode, command), lines: [] };
  }
  interruptOnce(record, { runDirectory, log });
  const progress = createProgress(log);
  const tail = existsSync(record.logFile)
    ? tailFile(record.logFile, { onLine: (line) => progress.update(line) })
    : undefined;
  const deadline = performance.now() + waitMs;
  while (isAlive(record) && performance.now() < deadline) {
    tail?.read();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const alive = isAlive(record);
  tail?.read({ last: !alive });
  progress.done();
  const lines = (tail?.lines ?? []).filter((line) => line.trim() !== '').slice(-20);
  if (alive) return { state: 'running', command, lines };
  const succeeded = saidWell(tail?.lines ?? []);
  writeProcessRecord(runDirectory, { ...record, exitCode: succeeded ? 0 : 1 });
  const run = terraformRun(record.tool, { directory: record.directory, runDirectory, log });
  const note = await saveErroredState(run, { since: new Date(record.startedAt) });
  const lost = note.startsWith('The state could not');
  return {
    state: lost ? 'errored-state' : 'finished',
    command,
    succeeded,
    lines,
    ...(note === '' ? {} : { note }),
  };
}

function interruptOnce(record: ProcessRecord, { runDirectory, log }: { runDirectory: string; log: Log }): void {
  if (record.interrupted || !isAlive(record)) return;
  record.interrupted = true;
  writeProcessRecord(runDirectory, record);
  log.warning(
    `terraform ${record.command} (pid ${record.pid}) outlived its step: asking it to stop and save its state.`,
  );
  process.kill(record.pid, 'SIGINT');
}

function endedWell(code: number, command: string): boolean {
  return code === 0 || (command === 'plan' && code === 2);
}

/** Its exit code went to a process that is gone, so only its last words tell. */
function saidWell(lines: string[]): boolean {
  const failed = lines.some((line) => /^[│╷\s]*Error: /.test(line));
  return (
    !failed &&
    lines.some((line) => /^(Apply|Destroy) complete!|^Saved the plan to:|has been successfully initialized/.test(line))
  );
}
