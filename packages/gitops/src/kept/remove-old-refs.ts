import { fetchObjects, listRefs, parseCommit, pushObjects, type Remote, ZERO_ID } from '@edp/git-wire';
import { pushRejected } from '../push-rejected.ts';

export interface OldRefs {
  /** Where they lie, with a `/` at its end. */
  prefix: string;
  olderThanMs: number;
  /** Names, without the prefix, that may go; all of them unless told. */
  names?: RegExp;
}

/**
 * Removes the refs below a prefix whose commits are older than `olderThanMs`, and those of no commit; returns their names without the prefix.
 * The date is the commit's own, which proves nothing: only waste is judged by it.
 * @throws GitopsError `PUSH_REJECTED` where the server lets one of them stay; GitWireError
 */
export async function removeOldRefs(remote: Remote, { prefix, olderThanMs, names }: OldRefs): Promise<string[]> {
  const { refs } = await listRefs(remote, { prefixes: [prefix] });
  const known = [...refs].filter(([ref]) => names?.test(ref.slice(prefix.length)) ?? true);
  if (known.length === 0) return [];
  const wants = [...new Set(known.map(([, id]) => id))];
  const objects = await fetchObjects(remote, { wants, depth: 1, filter: 'tree:0' });
  const old = known.filter(([, id]) => {
    const object = objects.get(id);
    if (object === undefined) return false;
    return object.type !== 'commit' || Date.now() - parseCommit(object.body).author.at.getTime() > olderThanMs;
  });
  if (old.length === 0) return [];
  const updates = old.map(([ref, id]) => ({ ref, oldId: id, newId: ZERO_ID }));
  const refused = (await pushObjects(remote, { updates, objects: [] })).find(({ ok }) => !ok);
  if (refused !== undefined) throw pushRejected(remote, { ref: refused.ref, reason: refused.reason ?? 'no verdict' });
  return old.map(([ref]) => ref.slice(prefix.length));
}
