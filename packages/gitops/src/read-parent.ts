import { fetchObjects, parseCommit, type Remote } from '@edp/git-wire';

/** Returns the first parent of a commit; undefined where it has none. Throws GitWireError. */
export async function readParent(remote: Remote, commit: string): Promise<string | undefined> {
  const objects = await fetchObjects(remote, { wants: [commit], filter: 'tree:0', depth: 1 });
  const { body } = objects.get(commit)!;
  return parseCommit(body).parents[0];
}
