import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isAlive,
  type ProcessRecord,
  processStartTime,
  readProcessRecord,
  writeProcessRecord,
} from './process-record.ts';
import { tailFile } from './tail-file.ts';
import { TerraformError } from './terraform-error.ts';
import { type TerraformRun, terraformEnvironment } from './terraform-run.ts';

const POLL_MS = 150;

export interface Finished {
  code: number;
  /** What it printed, redacted. */
  lines: string[];
  /** Kept only where it holds the last copy of the state. */
  logFile?: string;
}

/**
 * Runs a command in a session of its own, with its output in a file that is tailed through the redactor: a runner that kills
 * the step cannot kill Terraform, nor break its pipe. One SIGINT or SIGTERM to us becomes one SIGINT to Terraform.
 * @throws TerraformError `STILL_RUNNING`
 */
export async function runDetached(
  run: TerraformRun,
  { command, args, onLine }: { command: string; args: string[]; onLine?: (line: string) => void },
): Promise<Finished> {
  refuseSecondRun(run.runDirectory);
  const logFile = join(run.runDirectory, `terraform-${command}.log`);
  const descriptor = openSync(logFile, 'w', 0o600);
  const child = spawn(run.tool.path, args, {
    cwd: run.directory,
    env: terraformEnvironment(run),
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  // A failed start is reported by `exited` alone.
  if (child.pid === undefined) return { code: await exited, lines: [] };
  const record: ProcessRecord = {
    pid: child.pid,
    startTime: processStartTime(child.pid),
    command,
    tool: run.tool,
    directory: run.directory,
    dataDirectory: run.dataDirectory,
    logFile,
    startedAt: new Date().toISOString(),
    interrupted: false,
  };
  writeProcessRecord(run.runDirectory, record);
  const tail = tailFile(logFile, onLine === undefined ? {} : { onLine });
  const timer = setInterval(() => tail.read(), POLL_MS);
  const stopForwarding = forwardOneInterrupt(run, record);
  try {
    const code = await exited;
    writeProcessRecord(run.runDirectory, { ...record, exitCode: code });
    tail.read({ last: true });
    if (tail.stateWithheld()) return { code, lines: tail.lines, logFile };
    await rm(logFile, { force: true });
    return { code, lines: tail.lines };
  } finally {
    clearInterval(timer);
    stopForwarding();
  }
}

/** Two Terraforms on one run directory would overwrite each other's record. */
function refuseSecondRun(runDirectory: string): void {
  const record = readProcessRecord(runDirectory);
  if (record === undefined || record.exitCode !== undefined || !isAlive(record)) return;
  throw new TerraformError({
    code: 'STILL_RUNNING',
    message: `terraform ${record.command} of this run (pid ${record.pid}, since ${record.startedAt}) is still running`,
    fix: 'Wait until it has ended; its post hook reports the end.',
  });
}

function forwardOneInterrupt(run: TerraformRun, record: ProcessRecord): () => void {
  const forward = (): void => {
    // Terraform counts: the second signal makes it stop without waiting for what it is creating.
    if (record.interrupted) return;
    record.interrupted = true;
    writeProcessRecord(run.runDirectory, record);
    run.log.warning(`Stop requested: waiting for terraform ${record.command} to finish what it has begun.`);
    process.kill(record.pid, 'SIGINT');
  };
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  return () => {
    process.off('SIGINT', forward);
    process.off('SIGTERM', forward);
  };
}
