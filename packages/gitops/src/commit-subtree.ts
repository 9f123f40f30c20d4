import type { Person, Remote } from '@edp/git-wire';
import { buildTree, spliceTree } from './build-tree.ts';
import { checkPath } from './check-path.ts';
import { compareAndSwap, type SwapResult } from './compare-and-swap.ts';
import { GitopsError } from './gitops-error.ts';
import type { Snapshot, Tree } from './snapshot.ts';

export interface CommitSubtreeOptions {
  branch: string;
  /** The one directory that this commit may touch. */
  path: string;
  /** Tree id that the directory must still have; '' for "absent". */
  base?: string;
  createFrom?: string;
  /** Branch of our own that gets the commit instead, for a pull request onto `branch`. */
  proposeOn?: string;
  author: Person;
  committer?: Person;
  log: (line: string) => void;
  /** Returns the whole directory afterwards; undefined when there is nothing to do. Called again on a new tip. */
  plan: (current: Tree) => { files: Tree; message: string } | undefined;
}

/**
 * Commits one directory; everything beside it is kept by id and never read.
 * @throws GitopsError `DIRECTORY_CHANGED` (with the difference as details), `LINK_REFUSED`, `PATH_REFUSED` and the codes of `compareAndSwap`
 */
export async function commitSubtree(
  remote: Remote,
  { path, base, plan, ...swap }: CommitSubtreeOptions,
): Promise<SwapResult> {
  checkPath(path);
  /** What an earlier try has pushed: the answer may have been lost, and the branch moved on since. */
  let pushed: string | undefined;
  return compareAndSwap(remote, {
    ...swap,
    levels: path.split('/').length,
    build: async (tip) => {
      const walk = (await tip?.walk(path)) ?? { levels: [], entry: undefined };
      const treeId = walk.entry?.mode === '40000' ? walk.entry.id : '';
      if (base !== undefined && treeId !== base && treeId !== pushed)
        throw await directoryChanged(tip, { remote, path, base, treeId });
      const planned = plan(tip === undefined || treeId === '' ? new Map() : await tip.files(treeId));
      if (planned === undefined) return undefined;
      const built = buildTree(planned.files, tip === undefined ? {} : { has: (id) => tip.has(id) });
      if (built.id === treeId) return undefined;
      pushed = built.id;
      const root = spliceTree(walk, { path, entry: built.id === '' ? undefined : { mode: '40000', id: built.id } });
      return { tree: root.id || built.id, objects: [...built.objects, ...root.objects], message: planned.message };
    },
  });
}

async function directoryChanged(
  tip: Snapshot | undefined,
  { remote, path, base, treeId }: { remote: Remote; path: string; base: string; treeId: string },
): Promise<GitopsError> {
  const read = async (id: string): Promise<Tree> => (tip === undefined || id === '' ? new Map() : tip.files(id));
  // The old directory may be gone from the server, which must not hide what this error is about.
  const difference = await Promise.all([read(base), read(treeId)]).then(
    // Loaded late: a commit that finds its directory unchanged needs nothing that compares text.
    async ([before, after]) => {
      const { diffTrees, renderCounts, renderPatch } = await import('@edp/stacks');
      const diff = diffTrees(before, after);
      return `${renderCounts(diff).join('\n')}\n\n${renderPatch(diff).text}`;
    },
    () => undefined,
  );
  return new GitopsError({
    code: 'DIRECTORY_CHANGED',
    message: `${path} in ${remote.url} was changed by somebody else during this run (tree ${base.slice(0, 12) || 'absent'}, now ${treeId.slice(0, 12) || 'absent'})`,
    fix: 'Nothing was overwritten. Read the change, then dispatch the run again.',
    ...(difference === undefined ? {} : { details: difference }),
  });
}
