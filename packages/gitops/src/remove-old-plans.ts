import { fetchObjects, listRefs, parseCommit, pushObjects, type Remote, ZERO_ID } from '@edp/git-wire';

export interface OldPlans {
  tenant: string;
  environment: string;
  olderThanMs: number;
}

/**
 * Removes the kept plans of an instance that are older than `olderThanMs`, and what lies among them that is no plan; returns their ids.
 * The date is the commit's own, which proves nothing: only waste is judged by it.
 */
export async function removeOldPlans(
  remote: Remote,
  { tenant, environment, olderThanMs }: OldPlans,
): Promise<string[]> {
  const prefix = `refs/plans/${tenant}/${environment}/`;
  const { refs } = await listRefs(remote, { prefixes: [prefix] });
  if (refs.size === 0) return [];
  const objects = await fetchObjects(remote, { wants: [...new Set(refs.values())], depth: 1, filter: 'tree:0' });
  const old = [...refs].filter(([, id]) => {
    const object = objects.get(id);
    if (object === undefined) return false;
    return object.type !== 'commit' || Date.now() - parseCommit(object.body).author.at.getTime() > olderThanMs;
  });
  if (old.length > 0) {
    await pushObjects(remote, { updates: old.map(([ref, id]) => ({ ref, oldId: id, newId: ZERO_ID })), objects: [] });
  }
  return old.map(([ref]) => ref.slice(prefix.length));
}
