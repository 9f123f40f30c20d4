import { type Commit, fetchObjects, parseCommit, type Remote } from '@edp/git-wire';

/** Returns a commit without anything that it holds. Throws GitWireError. */
export async function readCommit(remote: Remote, id: string): Promise<Commit> {
  const objects = await fetchObjects(remote, { wants: [id], filter: 'tree:0', depth: 1 });
  return parseCommit(objects.get(id)!.body);
}
