import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createProgress } from '@edp/kit';
import { createOutputReport, type OutputReport } from '../secrets/output-report.ts';
import { endPlugins, interruptTarget, isAtWork, processStartTime } from './process-session.ts';
import {
  type ProcessRecord,
  readProcessRecord,
  type TerraformCommand,
  updateProcessRecord,
  writeProcessRecord,
} from './process-record.ts';
import { tailFile } from './tail-file.ts';
import { TerraformError } from '../terraform-error.ts';
import { type TerraformRun, terraformEnvironment } from './terraform-run.ts';

const POLL_MS = 150;
/** setTimeout fires at once for anything longer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface DetachedOptions {
  /** First argument of the tool; `args` are those after it. */
  command: TerraformCommand;
  args: string[];
  planFile?: string;
  /** For this command alone. */
  env?: Record<string, string>;
}

export interface Finished {
  code: number;
  report: OutputReport;
  /** Everything it printed, as it stands: secrets too. Whoever is done with it removes it. */
  logFile: string;
  /** The run's own deadline made it stop. */
  late: boolean;
}

/**
 * Runs a command in a session of its own, with its output in a file that is followed: a runner that kills the step cannot kill
 * Terraform, nor break its pipe. One SIGINT or SIGTERM to us, or the deadline of the run, becomes one SIGINT to Terraform.
 * @throws TerraformError `STILL_RUNNING`
 */
export async function runDetached(run: TerraformRun, options: DetachedOptions): Promise<Finished> {
  refuseSecondRun(run.runDirectory);
  const { command, args, planFile, env } = options;
  const logFile = join(run.runDirectory, `terraform-${command}.log`);
  const argv = [command, '-json', ...args];
  const { tool, directory, dataDirectory, varFile, environment, secretVariables } = run;
  const record: ProcessRecord = {
    ...{ pid: 0, startTime: '', command, args: argv, tool, directory, dataDirectory, varFile },
    ...{ environment, secretVariables },
    ...{ logFile, startedAt: new Date().toISOString(), interrupted: false },
    ...(planFile === undefined ? {} : { planFile }),
    ...(run.recipients === undefined ? {} : { recipients: run.recipients }),
    ...(run.stateOf === undefined ? {} : { stateOf: run.stateOf }),
  };
  await rm(logFile, { force: true });
  const descriptor = openSync(logFile, 'w', 0o600);
  // Kept before the start: a step that is killed right after it leaves a log that leads to the process.
  writeProcessRecord(run.runDirectory, record);
  const child = spawn(run.tool.path, argv, {
    cwd: run.directory,
    env: { ...terraformEnvironment(run), ...env },
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  if (child.pid !== undefined) {
    record.pid = child.pid;
    record.startTime = processStartTime(child.pid);
    updateProcessRecord(run, record);
  }
  return follow(run, { record, exited });
}

async function follow(
  run: TerraformRun,
  { record, exited }: { record: ProcessRecord; exited: Promise<number> },
): Promise<Finished> {
  const { logFile } = record;
  const progress = createProgress(run.log);
  const report = createOutputReport({ onProgress: (line) => progress.update(line) });
  const tail = tailFile(logFile, { onLine: (line) => report.take(line) });
  const timer = setInterval(() => tail.read(), POLL_MS);
  const interrupt = forwardOneInterrupt(run, record);
  try {
    const code = await exited;
    // What was started may be a wrapper that ended before its Terraform.
    while (isAtWork(record)) await sleep(POLL_MS);
    endPlugins(record);
    // Only an apply may leave a state that has to be saved.
    updateProcessRecord(run, { ...record, exitCode: code, settled: record.command !== 'apply' });
    tail.read({ last: true });
    progress.done();
    return { code, report, logFile, late: interrupt.late() };
  } finally {
    clearInterval(timer);
    interrupt.stop();
  }
}

/** Two Terraforms on one run directory would overwrite each other's record. */
function refuseSecondRun(runDirectory: string): void {
  const record = readProcessRecord(runDirectory);
  if (record === undefined || record.exitCode !== undefined || !isAtWork(record)) return;
  throw new TerraformError({
    code: 'STILL_RUNNING',
    message: `terraform ${record.command} of this run (pid ${record.pid}, since ${record.startedAt}) is still running`,
    fix: 'Wait until it has ended; its post hook reports the end.',
  });
}

function forwardOneInterrupt(run: TerraformRun, record: ProcessRecord): { late: () => boolean; stop: () => void } {
  let late = false;
  const interrupt = (why: string): void => {
    // Terraform counts: the second signal makes it stop without waiting for what it is creating.
    const target = record.interrupted ? undefined : interruptTarget(record);
    if (target === undefined) return;
    // Noted first, sent at once: a step that is killed the other way round lets Terraform hear two. One that is killed in between is found out by the post hook.
    record.interrupted = true;
    updateProcessRecord(run, record);
    process.kill(target, 'SIGINT');
    run.log.warning(`${why}: waiting for terraform ${record.command} to finish what it has begun.`);
  };
  const forward = (): void => interrupt('Stop requested');
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  const timer = setTimeout(
    () => {
      late = !record.interrupted;
      interrupt('The deadline of this step has passed');
    },
    Math.min(Math.max(run.deadline.getTime() - Date.now(), 0), MAX_TIMER_MS),
  );
  return {
    late: () => late,
    stop: () => {
      clearTimeout(timer);
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
    },
  };
}
