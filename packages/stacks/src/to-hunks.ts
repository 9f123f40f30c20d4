import { diffLines } from './diff-lines.ts';

/** A piece of a unified diff. */
export interface Hunk {
  head: string;
  /** Each with its mark: ` `, `-`, `+`. */
  lines: string[];
  added: number;
  removed: number;
}

const CONTEXT = 3;
const NO_END = '\n\\ No newline at end of file';

/** Returns the hunks that lead from one text to another, as git writes them. */
export function toHunks(before: string, after: string): Hunk[] {
  const [old, now] = [splitLines(before), splitLines(after)];
  const hunks: Hunk[] = [];
  const changes = diffLines(old, now);
  for (let index = 0; index < changes.length;) {
    const first = changes[index]!;
    const from = Math.max(0, first.oldFrom - CONTEXT);
    const shift = first.newFrom - first.oldFrom;
    const lines = old.slice(from, first.oldFrom).map((line) => ` ${line}`);
    let [added, removed] = [0, 0];
    let last = first;
    for (; index < changes.length; index += 1) {
      const change = changes[index]!;
      // Changes whose context would touch share a hunk.
      if (change.oldFrom - last.oldTo > 2 * CONTEXT) break;
      if (change !== first) lines.push(...old.slice(last.oldTo, change.oldFrom).map((line) => ` ${line}`));
      lines.push(...old.slice(change.oldFrom, change.oldTo).map((line) => `-${line}`));
      lines.push(...now.slice(change.newFrom, change.newTo).map((line) => `+${line}`));
      removed += change.oldTo - change.oldFrom;
      added += change.newTo - change.newFrom;
      last = change;
    }
    const to = Math.min(old.length, last.oldTo + CONTEXT);
    lines.push(...old.slice(last.oldTo, to).map((line) => ` ${line}`));
    const range = (start: number, count: number): string =>
      count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;
    const count = to - from;
    hunks.push({
      head: `@@ -${range(from, count)} +${range(from + shift, count - removed + added)} @@`,
      lines,
      added,
      removed,
    });
  }
  return hunks;
}

/** The lines of a text; a last one without an end is another line than with it. */
function splitLines(text: string): string[] {
  const lines = text.split('\n');
  const rest = lines.pop();
  if (rest !== undefined && rest !== '') lines.push(rest + NO_END);
  return lines;
}
