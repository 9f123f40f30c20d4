import type { Remote } from '@edp/git-wire';
import { checkPath } from './check-path.ts';
import { resolveCommit } from './resolve-commit.ts';
import { Snapshot, type Tree } from './snapshot.ts';

export interface Subtree {
  /** '' when the ref does not exist. */
  commit: string;
  /** '' when the directory does not exist. */
  treeId: string;
  files: Tree;
}

/**
 * Returns the files of one directory at a branch, ref or commit; the cost does not grow with the rest of the repository.
 * A file above `maxFileBytes` is refused by the size that the server announces, before it comes.
 * @throws GitopsError `LINK_REFUSED`, `PATH_REFUSED`, `FILE_TOO_LARGE`; GitWireError
 */
export async function readSubtree(
  remote: Remote,
  { ref, path, maxFileBytes }: { ref: string; path: string; maxFileBytes?: number },
): Promise<Subtree> {
  checkPath(path);
  const commit = await resolveCommit(remote, ref);
  if (commit === '') return { commit, treeId: '', files: new Map() };
  const snapshot = await Snapshot.open(remote, commit);
  const { entry } = await snapshot.walk(path);
  if (entry?.mode !== '40000') return { commit, treeId: '', files: new Map() };
  return {
    commit,
    treeId: entry.id,
    files: await snapshot.files(entry.id, { path, ...(maxFileBytes === undefined ? {} : { maxFileBytes }) }),
  };
}

/**
 * Returns one file at a branch, ref, `HEAD` or commit; `content` undefined when it does not exist, `commit` '' when the ref does not.
 * One above `maxFileBytes` is refused by the size that the server announces, before it comes.
 * @throws GitopsError `PATH_REFUSED`, `FILE_TOO_LARGE`; GitWireError
 */
export async function readFile(
  remote: Remote,
  { ref, path, maxFileBytes }: { ref: string; path: string; maxFileBytes?: number },
): Promise<{ commit: string; content: Buffer | undefined }> {
  checkPath(path);
  const commit = await resolveCommit(remote, ref);
  if (commit === '') return { commit, content: undefined };
  const snapshot = await Snapshot.open(remote, commit);
  const { entry } = await snapshot.walk(path);
  const isFile = entry?.mode === '100644' || entry?.mode === '100755';
  return { commit, content: isFile ? await snapshot.blob(entry.id, { path, maxFileBytes }) : undefined };
}
