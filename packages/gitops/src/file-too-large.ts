import { fetchObjects, parseTree, type Remote } from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';

/** Returns the error of a file that is too large to be read, by its name where the server can leave such files out. */
export async function fileTooLarge(
  remote: Remote,
  { id, at, maxFileBytes, cause }: { id: string; at: string; maxFileBytes: number; cause: unknown },
): Promise<GitopsError> {
  const name = await findLeftOut(remote, { id, maxFileBytes }).catch(() => undefined);
  const where = name === undefined ? `a file below ${at}` : [at, name].filter((part) => part !== '').join('/');
  return new GitopsError({
    code: 'FILE_TOO_LARGE',
    message: `${where} in ${remote.url} is larger than ${Math.floor(maxFileBytes / 1024 / 1024)} MiB`,
    fix: 'Take it out of the directory, or keep it elsewhere and name it.',
    cause,
  });
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
