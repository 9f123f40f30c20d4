import { fetchObjects, GitWireError, parseCommit, type RefUpdate, type Remote } from '@edp/git-wire';

/**
 * Returns whether the new commit of an update descends from the old one, asking the source for nothing but the commits between them.
 * Codes as `fetchObjects`.
 */
export async function isFastForward(
  source: Remote,
  { oldId, newId }: Pick<RefUpdate, 'oldId' | 'newId'>,
): Promise<boolean> {
  const objects = await fetchBetween(source, { oldId, newId });
  // Everything that is not behind the old commit was sent; if the new one stands on it, one of them names it as a parent.
  for (const { type, body } of objects.values()) {
    if (type === 'commit' && parseCommit(body).parents.includes(oldId)) return true;
  }
  return false;
}

async function fetchBetween(
  source: Remote,
  { oldId, newId }: Pick<RefUpdate, 'oldId' | 'newId'>,
): ReturnType<typeof fetchObjects> {
  try {
    return await fetchObjects(source, { wants: [newId], haves: [oldId], filter: 'tree:0' });
  } catch (error) {
    if (!(error instanceof GitWireError) || error.code !== 'GIT_PROTOCOL') throw error;
    source.log?.(`${source.url} cannot filter: whole objects are read to compare histories.`);
    return fetchObjects(source, { wants: [newId], haves: [oldId] });
  }
}
