import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a post hook needs to find and rescue a Terraform that outlived its step. */
export interface ProcessRecord {
  pid: number;
  /** Start time of the process in clock ticks, so that a recycled pid is never taken for ours; empty where /proc is missing. */
  startTime: string;
  command: string;
  tool: { path: string; product: 'terraform' | 'opentofu'; version: string };
  directory: string;
  dataDirectory: string;
  logFile: string;
  startedAt: string;
  /** One SIGINT was sent; a second one would make Terraform give up its state. */
  interrupted: boolean;
  exitCode?: number;
}

/** Returns the record of the last Terraform command of the run; undefined when there was none. */
export function readProcessRecord(runDirectory: string): ProcessRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(runDirectory), 'utf8')) as ProcessRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps the record. Synchronous: between a start and its record no kill may come in our own event loop. */
export function writeProcessRecord(runDirectory: string, record: ProcessRecord): void {
  const file = recordFile(runDirectory);
  writeFileSync(`${file}.new`, JSON.stringify(record, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Tells whether the recorded process still runs: same pid, same start time, no zombie. */
export function isAlive({ pid, startTime }: Pick<ProcessRecord, 'pid' | 'startTime'>): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const now = readStat(pid);
  if (now === undefined) return true;
  return now.state !== 'Z' && now.state !== 'X' && (startTime === '' || now.startTime === startTime);
}

/** Returns the start time of a process in clock ticks since boot; empty where /proc is missing. */
export function processStartTime(pid: number): string {
  return readStat(pid)?.startTime ?? '';
}

/** Source: proc(5), /proc/pid/stat: field 3 is the state, field 22 the start time; the name in field 2 may hold anything. */
function readStat(pid: number): { state: string; startTime: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTime: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function recordFile(runDirectory: string): string {
  return join(runDirectory, 'terraform.json');
}
