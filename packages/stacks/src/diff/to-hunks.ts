import { structuredPatch } from 'diff';

/** A piece of a unified diff. */
export interface Hunk {
  head: string;
  /** Each with its mark: ` `, `-`, `+`, or `\` for a note on the line before. */
  lines: string[];
  added: number;
  removed: number;
}

const CONTEXT = 3;
/** Beyond this many lines gone and new, nobody reads which of them might be the same: the whole text counts as replaced. */
const MAX_EDITS = 1500;
const NO_END = '\\ No newline at end of file';

/** Returns the hunks that lead from one text to another, as git writes them. */
export function toHunks(before: string, after: string): Hunk[] {
  const patch = structuredPatch('', '', before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
  if (patch === undefined) return [replaced(before, after)];
  return patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    head: `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
    lines,
    added: lines.filter((line) => line.startsWith('+')).length,
    removed: lines.filter((line) => line.startsWith('-')).length,
  }));
}

function replaced(before: string, after: string): Hunk {
  const [old, now] = [marked(before, '-'), marked(after, '+')];
  return {
    head: `@@ -${range(Math.min(old.count, 1), old.count)} +${range(Math.min(now.count, 1), now.count)} @@`,
    lines: [...old.lines, ...now.lines],
    added: now.count,
    removed: old.count,
  };
}

function marked(text: string, mark: string): { lines: string[]; count: number } {
  const lines = text.split('\n').map((line) => `${mark}${line}`);
  const count = text === '' || text.endsWith('\n') ? lines.length - 1 : lines.length;
  return { lines: count === lines.length ? [...lines, NO_END] : lines.slice(0, count), count };
}

const range = (start: number, count: number): string => (count === 1 ? `${start}` : `${start},${count}`);
