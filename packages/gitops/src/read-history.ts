import { type Commit, fetchObjects, parseCommit, readCapabilities, type Remote } from '@edp/git-wire';

/**
 * Returns commits and those before them, at most so many generations; none where the server cannot leave out everything else. One request.
 * @throws GitWireError with the codes of `fetchObjects`
 */
export async function readHistory(
  remote: Remote,
  { tips, generations }: { tips: string[]; generations: number },
): Promise<Map<string, Commit>> {
  const { fetch } = await readCapabilities(remote);
  if (!fetch.has('filter') || tips.length === 0) return new Map();
  const objects = await fetchObjects(remote, { wants: [...new Set(tips)], depth: generations, filter: 'tree:0' });
  return new Map(
    [...objects].filter(([, { type }]) => type === 'commit').map(([id, { body }]) => [id, parseCommit(body)]),
  );
}
