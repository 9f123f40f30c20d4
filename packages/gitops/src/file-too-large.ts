import { fetchObjects, GitWireError, parseTree, type Remote } from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';

export interface ReadLimit {
  /** What is read: a file, or with `treeId` a directory. */
  path: string;
  treeId?: string;
  maxFileBytes: number | undefined;
}

/** Returns what to throw where a read within a limit failed: `FILE_TOO_LARGE` with the file's name where that was why. */
export async function explainTooLarge(
  cause: unknown,
  { remote, path, treeId, maxFileBytes }: ReadLimit & { remote: Remote },
): Promise<unknown> {
  if (maxFileBytes === undefined || !(cause instanceof GitWireError) || cause.code !== 'GIT_TOO_LARGE') return cause;
  const where = treeId === undefined ? path : await whereBelow(remote, { path, treeId, maxFileBytes });
  const size =
    maxFileBytes < 1024 * 1024 ? `${maxFileBytes / 1024} KiB` : `${Math.floor(maxFileBytes / 1024 / 1024)} MiB`;
  return new GitopsError({
    code: 'FILE_TOO_LARGE',
    message: `${where} in ${remote.url} is larger than ${size}`,
    fix: 'Shorten it, or keep it elsewhere and name it.',
    cause,
  });
}

async function whereBelow(
  remote: Remote,
  { path, treeId, maxFileBytes }: { path: string; treeId: string; maxFileBytes: number },
): Promise<string> {
  const name = await findLeftOut(remote, { id: treeId, maxFileBytes }).catch(() => undefined);
  return name === undefined ? `a file below ${path}` : [path, name].filter((part) => part !== '').join('/');
}

/** Returns the path of the first file that a fetch without large files does not bring. */
async function findLeftOut(
  remote: Remote,
  { id, maxFileBytes }: { id: string; maxFileBytes: number },
): Promise<string | undefined> {
  const objects = await fetchObjects(remote, { wants: [id], filter: `blob:limit=${maxFileBytes + 1}` });
  const search = (tree: string, prefix: string): string | undefined => {
    for (const { mode, name, id: child } of parseTree(objects.get(tree)?.body ?? Buffer.alloc(0))) {
      const path = `${prefix}${name}`;
      if (mode !== '40000' && mode !== '160000' && !objects.has(child)) return path;
      const found = mode === '40000' ? search(child, `${path}/`) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(id, '');
}
