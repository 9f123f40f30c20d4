import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { sessionOf } from './process-session.ts';

/**
 * Returns the leader of the session of a process whose standard output is the file; undefined where there is none, or no /proc to ask.
 * Source: proc(5), /proc/pid/fd.
 */
export function findWriter(file: string): number | undefined {
  try {
    const real = realpathSync(file);
    const found = readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && outputOf(pid) === real);
    return found === undefined ? undefined : sessionOf(Number(found));
  } catch {
    return undefined;
  }
}

function outputOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/1`);
  } catch {
    return undefined;
  }
}
