import { fetchObjects, type GitObject, GitWireError, listRefs, type Remote } from '@edp/git-wire';
import { readRef, tryMoveRef } from '../move-ref.ts';
import { type LockHolder, lockObjects, parseLock } from './lock-commit.ts';

export interface RunLock {
  ref: string;
  /** The commit that the ref points at; whoever releases must name it. */
  id: string;
}

/** Returns the ref of an instance's run lock. */
export function lockRef(tenant: string, environment: string): string {
  return `${LOCKS}${tenant}/${environment}`;
}

/** Ref of the lock of the one run that works on rollouts. */
export const ROLLOUT_LOCK = 'refs/rollouts/lock';

/**
 * Returns who holds a lock; undefined when nobody does. Where the ref points at anything but a commit of ours, it is held all the same,
 * by nobody knows whom. Codes as `listRefs` and `fetchObjects`.
 */
export async function readLock(remote: Remote, { ref }: { ref: string }): Promise<LockHolder | undefined> {
  const id = await readRef(remote, ref);
  if (id === undefined) return undefined;
  return parseLock(id, await fetchLock(remote, id));
}

/**
 * Returns who holds each lock of the repository, by `<tenant>/<environment>`; what is no commit is held by nobody knows whom. Codes as `listRefs`
 * and `fetchObjects`.
 */
export async function readLocks(remote: Remote): Promise<Map<string, LockHolder>> {
  const { refs } = await listRefs(remote, { prefixes: [LOCKS] });
  const locks = new Map<string, LockHolder>();
  for (const [ref, id] of refs) locks.set(ref.slice(LOCKS.length), parseLock(id, await fetchLock(remote, id)));
  return locks;
}

const LOCKS = 'refs/locks/';

/** What lies below a wrong object may be endless: it has to stay possible to unlock it. */
async function fetchLock(remote: Remote, id: string): Promise<GitObject | undefined> {
  try {
    return (await fetchObjects(remote, { wants: [id], depth: 1 })).get(id);
  } catch (error) {
    const isUnreadable = error instanceof GitWireError && ['GIT_TOO_LARGE', 'GIT_OBJECT'].includes(error.code);
    if (isUnreadable) return undefined;
    throw error;
  }
}

/**
 * Releases the lock if it is still ours; returns whether it was, also where it had been released before.
 * @throws GitWireError
 */
export async function releaseLock(remote: Remote, { ref, id }: RunLock): Promise<boolean> {
  // receive-pack deletes a ref whatever it holds when it does not know the old object, so the old id alone is no guard.
  if ((await readRef(remote, ref)) !== id) return false;
  const refusal = await tryMoveRef(remote, { ref, oldId: id });
  if (refusal === undefined || (await readRef(remote, ref)) !== id) return true;
  if (refusal instanceof GitWireError) throw refusal;
  return false;
}

/**
 * Replaces the lock by one of the same holder that carries a note, and files, for whoever comes next; returns its new id, undefined where
 * the lock is not ours any more.
 * @throws GitWireError
 */
export async function noteLock(
  remote: Remote,
  { ref, id, note, files = {} }: RunLock & { note: string; files?: Record<string, Buffer> },
): Promise<string | undefined> {
  const holder = await readLock(remote, { ref });
  if (holder?.id !== id || holder.kind !== 'commit') return undefined;
  const lock = lockObjects({ ...holder, note, files });
  const refusal = await tryMoveRef(remote, { ref, oldId: id, newId: lock.id, objects: lock.objects });
  if (refusal === undefined || (await readRef(remote, ref)) === lock.id) return lock.id;
  if (refusal instanceof GitWireError) throw refusal;
  return undefined;
}
