import { formatCommit, formatTree, type GitObject, objectId, type Person, type TreeEntry } from '@edp/git-wire';

export interface FilesCommit {
  /** Contents by name, all of them at the root. */
  files?: Record<string, Buffer | string> | undefined;
  message: string;
  author: Person;
  /** The author unless told. */
  committer?: Person | undefined;
  /** What it replaces, which stays its history. */
  parent?: string | undefined;
}

/** Returns a commit of nothing but these files, for a ref of its own, with all objects that it needs. */
export function filesCommit({ files = {}, message, author, committer = author, parent }: FilesCommit): {
  id: string;
  objects: GitObject[];
} {
  const blobs = Object.entries(files).map(([name, content]) => {
    const blob: GitObject = { type: 'blob', body: Buffer.from(content) };
    return { name, id: objectId(blob), blob };
  });
  const entries = blobs.map(({ name, id }): TreeEntry => ({ mode: '100644', name, id }));
  const tree: GitObject = { type: 'tree', body: formatTree(entries) };
  const parents = parent === undefined ? [] : [parent];
  const commit: GitObject = {
    type: 'commit',
    body: formatCommit({ tree: objectId(tree), parents, author, committer, message }),
  };
  return { id: objectId(commit), objects: [commit, tree, ...blobs.map(({ blob }) => blob)] };
}
