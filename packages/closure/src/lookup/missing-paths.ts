import { fetchObjects, parseCommit, parseTree, type Remote } from '@edp/git-wire';

/**
 * Returns which of the paths are not in a repository at a commit, in one request: of its trees, only those down to the deepest path come. Codes as
 * `fetchObjects`.
 */
export async function missingPaths(
  remote: Remote,
  { commit, paths }: { commit: string; paths: string[] },
): Promise<string[]> {
  const depth = paths.reduce((most, path) => Math.max(most, path.split('/').length), 1);
  const objects = await fetchObjects(remote, { wants: [commit], depth: 1, filter: `tree:${depth + 1}` });
  // Each directory is taken apart once, however many paths lead through it.
  const directories = new Map<string, Map<string, string>>();
  const entriesOf = (tree: string): Map<string, string> => {
    let entries = directories.get(tree);
    if (entries === undefined) {
      const object = objects.get(tree);
      entries = new Map(object?.type === 'tree' ? parseTree(object.body).map(({ name, id }) => [name, id]) : []);
      directories.set(tree, entries);
    }
    return entries;
  };
  const root = parseCommit(objects.get(commit)!.body).tree;
  return paths.filter((path) => {
    let at: string | undefined = root;
    for (const name of path.split('/')) at = entriesOf(at ?? '').get(name);
    return at === undefined;
  });
}
