import { textTable } from '@edp/kit';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { INDEX_FILE } from './tree-index.ts';
import type { Tree, TreeFile } from './tree.ts';

export interface FileChange {
  path: string;
  status: 'added' | 'changed' | 'removed';
  added: number;
  removed: number;
}

/** Above this a pair of files is named, not compared: the result would not be read. */
const MAX_COMPARED_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 5000;

/** Returns what changes from one tree to another: a table of the files, and the unified diff. The index is left out. */
export function diffTrees(before: Tree, after: Tree): { summary: string; text: string; files: FileChange[] } {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter((path) => path !== INDEX_FILE).sort();
  const files: FileChange[] = [];
  const texts: string[] = [];
  for (const path of paths) {
    const [old, now] = [before.get(path), after.get(path)];
    if (old !== undefined && now !== undefined && old.content.equals(now.content) && old.executable === now.executable)
      continue;
    const text = diffFile(path, { before: old, after: now });
    const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
    files.push({
      path,
      status: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
      added: count(/^\+(?!\+\+ )/gm),
      removed: count(/^-(?!-- )/gm),
    });
    texts.push(text);
  }
  const rows = files.map(({ path, status, added, removed }) => [status, path, `+${added}`, `-${removed}`]);
  return {
    summary: rows.length === 0 ? 'no change' : textTable(['Change', 'File', 'Lines', ''], rows),
    text: texts.join(''),
    files,
  };
}

/** Returns the unified diff of one file in git's style; undefined stands for "absent". */
export function diffFile(
  path: string,
  { before, after }: { before: TreeFile | undefined; after: TreeFile | undefined },
): string {
  const [old, now] = [before?.content ?? Buffer.alloc(0), after?.content ?? Buffer.alloc(0)];
  const head = `diff --git a/${path} b/${path}\n`;
  if (old.includes(0) || now.includes(0) || old.length + now.length > MAX_COMPARED_BYTES)
    return `${head}Files differ (${old.length} and ${now.length} bytes)\n`;
  if (old.equals(now))
    return `${head}mode ${before?.executable ? '100755' : '100644'} → ${after?.executable ? '100755' : '100644'}\n`;
  const names: [string, string] = [
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
  ];
  const patch = createTwoFilesPatch(...names, old.toString('utf8'), now.toString('utf8'), '', '', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    timeout: TIMEOUT_MS,
  });
  return patch === undefined ? `${head}Files differ too much to compare\n` : `${head}${patch}`;
}
