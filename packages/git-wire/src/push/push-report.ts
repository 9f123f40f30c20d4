import { beginningOf } from '@edp/kit';
import { GitWireError } from '../git-wire-error.ts';
import type { RefUpdate } from './ref-update.ts';

/** The server's verdict on one ref. */
export interface RefResult {
  ref: string;
  ok: boolean;
  /** Why not: git's own word and, behind it, what the server's hooks say to people, which names the broken rule. */
  reason?: string;
  /** Id the ref has now, where the server moved it elsewhere than asked (report-status-v2). */
  newId?: string;
}

const MAX_REASON = 600;

/**
 * Returns the verdict on each update from the lines of a report-status or report-status-v2.
 * @throws GitWireError `GIT_REJECTED` when the server could not take the pack, `GIT_PROTOCOL` without a report
 */
export function readPushReport(
  lines: string[],
  { updates, source, messages }: { updates: RefUpdate[]; source: string; messages: string },
): RefResult[] {
  const said = messages.replace(/\s+/g, ' ').trim();
  const unpack = lines.find((line) => line.startsWith('unpack '))?.slice('unpack '.length);
  if (unpack === undefined) {
    throw new GitWireError({
      code: 'GIT_PROTOCOL',
      message: `${source} ended the push without a verdict${said === '' ? '' : `: ${beginningOf(said, { maxCharacters: MAX_REASON })}`}`,
      fix: 'Nothing moved unless the refs say so; dispatch the run again.',
    });
  }
  if (unpack !== 'ok') {
    throw new GitWireError({
      code: 'GIT_REJECTED',
      message: `${source} could not take the push: ${beginningOf(`${unpack} ${said}`.trim(), { maxCharacters: MAX_REASON })}`,
      fix: 'Nothing moved. Look into the log of the server, then dispatch the run again.',
    });
  }
  // Found by name, or ten thousand refs would take seconds.
  const places = new Map(lines.map((line, index) => [/^(?:ok|ng) (\S+)/.exec(line)?.[1], index]));
  return updates.map(({ ref }) => {
    const at = places.get(ref);
    if (at === undefined) return { ref, ok: false, reason: 'no verdict' };
    if (lines[at]!.startsWith('ng ')) {
      const reason = lines[at]!.slice(`ng ${ref} `.length);
      const whole = said === '' ? reason : `${reason}: ${said}`;
      return { ref, ok: false, reason: beginningOf(whole, { maxCharacters: MAX_REASON }) };
    }
    const newId = newIdBehind(lines, at);
    return { ref, ok: true, ...(newId === undefined ? {} : { newId }) };
  });
}

/** Options of a ref stand right behind its verdict. */
function newIdBehind(lines: string[], at: number): string | undefined {
  for (let next = at + 1; lines[next]?.startsWith('option '); next += 1) {
    const id = /^option new-oid ([0-9a-f]{40})$/.exec(lines[next]!)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}
