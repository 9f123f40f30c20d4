import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '@edp/kit';
import { findWriter } from './find-writer.ts';
import { processStartTime } from './process-session.ts';

/** Commands that run on when their step is killed. */
export type TerraformCommand = 'init' | 'plan' | 'apply';

/** What a post hook needs to find and rescue a Terraform that outlived its step. */
export interface ProcessRecord {
  /** 0 while it is being started. */
  pid: number;
  /** Start time of the process in clock ticks, so that a recycled pid is never taken for ours; empty where /proc is missing. */
  startTime: string;
  command: TerraformCommand;
  /** Everything it was told, the command first: no secret. */
  args: string[];
  tool: { path: string; product: 'terraform' | 'opentofu'; version: string };
  directory: string;
  dataDirectory: string;
  logFile: string;
  varFile: string;
  /** Names of the environment that reach it besides the usual ones. */
  environment: readonly string[];
  /** Variables that are secret whatever the module says; none in the record of an earlier version. */
  secretVariables?: readonly string[];
  /** The plan it applies; its sensitive values are masked before anything is printed. */
  planFile?: string;
  startedAt: string;
  /** One SIGINT was sent; a second one would make Terraform give up its state. */
  interrupted: boolean;
  /** age recipients for a state that cannot be saved. */
  recipients?: string[];
  /** Whose state it is. */
  stateOf?: string;
  exitCode?: number;
  /** Nothing is left to be rescued: its step, or a post hook, has saved and told what there was. */
  settled?: boolean;
  /** Where it outlived its step: how it ended, in a sentence without any value. */
  outcome?: string;
  /** Where a state is kept that the backend did not take. */
  keptState?: string;
}

/** Returns the record of the last Terraform command of the run; undefined when there was none. */
export function readProcessRecord(runDirectory: string): ProcessRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(recordFile(runDirectory), 'utf8')) as ProcessRecord;
    if (record.pid !== 0) return record;
    // The step was killed between the start of the process and the note of its pid.
    const pid = findWriter(record.logFile);
    return pid === undefined ? record : { ...record, pid, startTime: processStartTime(pid) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Returns what the last command of the run was, and was given; nothing where there was none. */
export function lastRun(runDirectory: string): Required<
  Pick<ProcessRecord, 'varFile' | 'environment' | 'secretVariables'>
> & {
  tool: ProcessRecord['tool'] | undefined;
} {
  const { varFile = '', environment = [], secretVariables = [], tool } = readProcessRecord(runDirectory) ?? {};
  return { varFile, environment, secretVariables, tool };
}

/** Keeps the record. Synchronous: between a start and its record no kill may come in our own event loop. */
export function writeProcessRecord(runDirectory: string, record: ProcessRecord): void {
  const file = recordFile(runDirectory);
  writeFileSync(`${file}.new`, JSON.stringify(record, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Keeps what became of a process that runs already; where there is no room for it, the older record leads to the same process. */
export function updateProcessRecord(
  { runDirectory, log }: { runDirectory: string; log: Log },
  record: ProcessRecord,
): void {
  try {
    writeProcessRecord(runDirectory, record);
  } catch (error) {
    log.warning(`What became of Terraform cannot be written to ${runDirectory}: ${(error as Error).message}`);
  }
}

function recordFile(runDirectory: string): string {
  return join(runDirectory, 'terraform.json');
}
