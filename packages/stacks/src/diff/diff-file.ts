import { toHunks } from './to-hunks.ts';
import { maskFile } from '../secrets/mask-secrets.ts';
import { isNoiseLine } from './noise.ts';
import type { TreeFile } from '../tree/tree.ts';

export interface FileDiff {
  path: string;
  status: 'added' | 'changed' | 'removed';
  /** Lines. */
  added: number;
  removed: number;
  /** Nothing but checksums and times differs. */
  isNoise: boolean;
  head: string;
  hunks: { text: string; isNoise: boolean }[];
}

/** Above this a pair of files is named, not compared: the result would not be read. */
const MAX_COMPARED_BYTES = 2 * 1024 * 1024;
const EMPTY = Buffer.alloc(0);

/** Returns what differs between two versions of a file, secrets written over; undefined stands for "absent". */
export function diffFile(
  path: string,
  { before, after }: { before: TreeFile | undefined; after: TreeFile | undefined },
): FileDiff {
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const [a, b] = [before?.content ?? EMPTY, after?.content ?? EMPTY];
  const head = `diff --git ${quote(`a/${path}`)} ${quote(`b/${path}`)}\n${modes(before, after)}`;
  const bare = (note: string): FileDiff => ({
    path,
    status,
    added: 0,
    removed: 0,
    isNoise: false,
    head: `${head}${note}`,
    hunks: [],
  });
  if (a.equals(b)) return bare('');
  if (a.includes(0) || b.includes(0)) return bare(`Binary files differ (${a.length} and ${b.length} bytes)\n`);
  if (a.length + b.length > MAX_COMPARED_BYTES)
    return bare(`Files differ, too large to compare (${a.length} and ${b.length} bytes)\n`);
  const [old, now] = [before, after].map((file) => (file === undefined ? '' : maskFile(path, file))) as [
    string,
    string,
  ];
  const hunks = toHunks(old, now).map(({ head: place, lines, added, removed }) => ({
    text: `${place}\n${lines.join('\n')}\n`,
    // As many lines gone as new, all of them checksums and times: a line more would be somebody's decision.
    isNoise: added === removed && lines.every((line) => /^[ \\]/.test(line) || isNoiseLine(line.slice(1))),
    added,
    removed,
  }));
  const sides = `--- ${before === undefined ? '/dev/null' : side(`a/${path}`)}\n+++ ${after === undefined ? '/dev/null' : side(`b/${path}`)}\n`;
  return {
    path,
    status,
    added: hunks.reduce((sum, { added }) => sum + added, 0),
    removed: hunks.reduce((sum, { removed }) => sum + removed, 0),
    isNoise: status === 'changed' && hunks.length > 0 && hunks.every((hunk) => hunk.isNoise),
    head: `${head}${sides}`,
    hunks: hunks.map(({ text, isNoise }) => ({ text, isNoise })),
  };
}

/** Returns the unified diff of one file in git's style; with `fold`, hunks of checksums and times become one line. */
export function renderFileDiff({ head, hunks }: FileDiff, { fold = false }: { fold?: boolean } = {}): string {
  const shown = fold ? hunks.filter(({ isNoise }) => !isNoise) : hunks;
  const folded = hunks.length - shown.length;
  const note =
    folded === 0 ? '' : `… ${folded === 1 ? 'one place' : `${folded} places`} with checksums or times only\n`;
  return `${head}${shown.map(({ text }) => text).join('')}${note}`;
}

function modes(before: TreeFile | undefined, after: TreeFile | undefined): string {
  const mode = ({ executable }: TreeFile): string => (executable ? '100755' : '100644');
  if (before === undefined) return `new file mode ${mode(after!)}\n`;
  if (after === undefined) return `deleted file mode ${mode(before)}\n`;
  return before.executable === after.executable ? '' : `old mode ${mode(before)}\nnew mode ${mode(after)}\n`;
}

/** A path with odd characters must not pass for a line of its own. */
const quote = (path: string): string => (/["\\\p{Cc}]/u.test(path) ? JSON.stringify(path) : path);

/** A name with a space ends in a tab, as git writes it: patch would take what follows the space for a time. */
const side = (path: string): string => `${quote(path)}${path.includes(' ') ? '\t' : ''}`;
