import { type Log, silentLog } from '@edp/kit';

/** Returns a log that keeps its lines, whatever they are. */
export function recordLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const keep = (line: string): void => void lines.push(line);
  return { log: { ...silentLog, info: keep, notice: keep, warning: keep, error: keep }, lines };
}
