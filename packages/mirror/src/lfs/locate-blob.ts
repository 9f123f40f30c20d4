import { fetchObjects, parseCommit, parseTree, type Remote } from '@edp/git-wire';

/** Returns where a file is: its path, and a commit that has it. For messages; undefined where it was not found. */
export async function locateBlob(
  remote: Remote,
  { blob, wants, haves }: { blob: string; wants: string[]; haves: string[] },
): Promise<{ path: string; commit: string } | undefined> {
  const objects = await fetchObjects(remote, { wants, haves, filter: 'blob:none' });
  const paths = new Map<string, string | undefined>();
  const pathIn = (tree: string): string | undefined => {
    if (paths.has(tree)) return paths.get(tree);
    paths.set(tree, undefined);
    const object = objects.get(tree);
    let found: string | undefined;
    for (const { id, name, mode } of object === undefined ? [] : parseTree(object.body)) {
      const below = mode === '40000' ? pathIn(id) : undefined;
      found ??= id === blob ? name : below === undefined ? undefined : `${name}/${below}`;
    }
    paths.set(tree, found);
    return found;
  };
  for (const [commit, { type, body }] of objects) {
    const path = type === 'commit' ? pathIn(parseCommit(body).tree) : undefined;
    if (path !== undefined) return { path, commit };
  }
  return undefined;
}
