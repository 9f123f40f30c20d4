import { fetchObjects, parseCommit, parseTree, type Remote } from '@edp/git-wire';

/**
 * Returns which of the paths are not in a repository at a commit, in one request: of its trees, only those down to the deepest path come. Codes as
 * `fetchObjects`.
 */
export async function missingPaths(
  remote: Remote,
  { commit, paths }: { commit: string; paths: string[] },
): Promise<string[]> {
  const depth = Math.max(...paths.map((path) => path.split('/').length));
  const objects = await fetchObjects(remote, { wants: [commit], depth: 1, filter: `tree:${depth + 1}` });
  const entriesOf = (id: string): ReturnType<typeof parseTree> => {
    const object = objects.get(id);
    return object?.type === 'tree' ? parseTree(object.body) : [];
  };
  const root = parseCommit(objects.get(commit)!.body).tree;
  return paths.filter((path) => {
    let at: string | undefined = root;
    for (const name of path.split('/')) at = entriesOf(at ?? '').find((entry) => entry.name === name)?.id;
    return at === undefined;
  });
}
