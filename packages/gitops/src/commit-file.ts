import { type GitObject, objectId, type Person, type Remote } from '@edp/git-wire';
import { spliceTree } from './build-tree.ts';
import { checkPath } from './check-path.ts';
import { compareAndSwap, type SwapResult } from './compare-and-swap.ts';

export interface CommitFileOptions {
  branch: string;
  path: string;
  createFrom?: string;
  author: Person;
  committer?: Person;
  log: (line: string) => void;
  message: string;
  /** Returns the new text of the file (undefined when absent); an equal text means no commit. Called again on a new tip. */
  edit: (before: string | undefined) => string;
}

/**
 * Commits one text file; its neighbours are kept by id and never read.
 * @throws GitopsError `PATH_REFUSED` and the codes of `compareAndSwap`
 */
export async function commitFile(
  remote: Remote,
  { path, edit, message, ...swap }: CommitFileOptions,
): Promise<SwapResult> {
  checkPath(path);
  return compareAndSwap(remote, {
    ...swap,
    levels: path.split('/').length,
    build: async (tip) => {
      const walk = (await tip?.walk(path)) ?? { levels: [], entry: undefined };
      const isFile = walk.entry?.mode === '100644' || walk.entry?.mode === '100755';
      const before =
        tip !== undefined && walk.entry !== undefined && isFile
          ? (await tip.blob(walk.entry.id)).toString('utf8')
          : undefined;
      const after = edit(before);
      if (after === before) return undefined;
      const blob: GitObject = { type: 'blob', body: Buffer.from(after) };
      const mode = walk.entry?.mode === '100755' ? '100755' : '100644';
      const root = spliceTree(walk, { path, entry: { mode, id: objectId(blob) } });
      return { tree: root.id, objects: [blob, ...root.objects], message };
    },
  });
}
