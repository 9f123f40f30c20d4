import { readFileSync } from 'node:fs';

/** Tells whether the process still runs: same pid, same start time, no zombie. */
export function isAlive({ pid, startTime }: { pid: number; startTime: string }): boolean {
  if (pid === 0) return false;
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
