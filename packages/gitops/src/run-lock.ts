import {
  fetchObjects,
  formatCommit,
  formatTree,
  type GitObject,
  GitWireError,
  listRefs,
  objectId,
  parseCommit,
  pushObjects,
  type Remote,
  ZERO_ID,
} from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';

export interface RunLock {
  ref: string;
  /** The commit that the ref points at; whoever releases must name it. */
  id: string;
}

export interface LockHolder {
  id: string;
  runUrl: string;
  actor: string;
  operation: string;
  since: Date;
  note: string;
}

export interface AcquireOptions {
  tenant: string;
  environment: string;
  runUrl: string;
  actor: string;
  operation: string;
}

const EMPTY_TREE: GitObject = { type: 'tree', body: formatTree([]) };

/** Returns the ref of an instance's run lock. */
export function lockRef(tenant: string, environment: string): string {
  return `refs/locks/${tenant}/${environment}`;
}

/**
 * Takes the lock of an instance by creating its ref; of any number of runs exactly one succeeds.
 * @throws GitopsError `LOCKED` (holder, age and unlock command named), `LOCK_UNREACHABLE`
 */
export async function acquireLock(
  remote: Remote,
  { tenant, environment, runUrl, actor, operation }: AcquireOptions,
): Promise<RunLock> {
  const ref = lockRef(tenant, environment);
  const commit = lockCommit({ runUrl, actor, operation, note: '' });
  const id = objectId(commit);
  try {
    const [result] = await pushObjects(remote, {
      updates: [{ ref, oldId: ZERO_ID, newId: id }],
      objects: [commit, EMPTY_TREE],
    });
    if (result?.ok) return { ref, id };
    const holder = await readLock(remote, { ref });
    // The answer to our own push may have been lost.
    if (holder?.id === id) return { ref, id };
    if (holder !== undefined) throw locked(remote, { ref, holder, instance: `${tenant}/${environment}` });
    throw unreachable(remote, new Error(result?.reason ?? 'the server gave no verdict'));
  } catch (error) {
    if (error instanceof GitWireError) throw unreachable(remote, error);
    throw error;
  }
}

/** Releases the lock if it is still ours; returns whether it was. */
export async function releaseLock(remote: Remote, { ref, id }: RunLock): Promise<boolean> {
  // receive-pack deletes a ref whatever it holds when it does not know the old object, so the old id alone is no guard.
  if ((await readLock(remote, { ref }))?.id !== id) return false;
  const [result] = await pushObjects(remote, { updates: [{ ref, oldId: id, newId: ZERO_ID }], objects: [] });
  if (result?.ok) return true;
  // The first answer may be lost: a ref that is gone is released.
  return (await readLock(remote, { ref })) === undefined;
}

/** Replaces the lock by one of the same holder that carries a note for the next run; returns its new id. */
export async function noteLock(remote: Remote, { ref, id, note }: RunLock & { note: string }): Promise<string> {
  const holder = await readLock(remote, { ref });
  if (holder?.id !== id) return holder?.id ?? '';
  const commit = lockCommit({ ...holder, note });
  const newId = objectId(commit);
  const [result] = await pushObjects(remote, { updates: [{ ref, oldId: id, newId }], objects: [commit, EMPTY_TREE] });
  return result?.ok ? newId : id;
}

/** Returns who holds a lock; undefined when nobody does. */
export async function readLock(remote: Remote, { ref }: { ref: string }): Promise<LockHolder | undefined> {
  const { refs } = await listRefs(remote, { prefixes: [ref] });
  const id = refs.get(ref);
  if (id === undefined) return undefined;
  const object = (await fetchObjects(remote, { wants: [id], depth: 1 })).get(id);
  if (object === undefined) return undefined;
  const { message, author } = parseCommit(object.body);
  const trailer = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(message)?.[1] ?? '';
  return {
    id,
    runUrl: trailer('Run'),
    actor: trailer('Actor'),
    operation: trailer('Operation'),
    since: author.at,
    note: trailer('Note'),
  };
}

function lockCommit({
  runUrl,
  actor,
  operation,
  note,
  since = new Date(),
}: Omit<LockHolder, 'id' | 'since'> & { since?: Date }): GitObject {
  const person = { name: actor || 'unknown', email: 'run-lock@invalid', at: since };
  const line = (text: string): string => text.replace(/\s+/g, ' ');
  const message = `Run lock\n\nRun: ${line(runUrl)}\nActor: ${line(actor)}\nOperation: ${line(operation)}\n${note === '' ? '' : `Note: ${line(note)}\n`}`;
  return {
    type: 'commit',
    body: formatCommit({ tree: objectId(EMPTY_TREE), parents: [], author: person, committer: person, message }),
  };
}

function locked(
  remote: Remote,
  { ref, holder, instance }: { ref: string; holder: LockHolder; instance: string },
): GitopsError {
  const minutes = Math.max(0, Math.round((Date.now() - holder.since.getTime()) / 60_000));
  return new GitopsError({
    code: 'LOCKED',
    message: `${instance} is locked by the ${holder.operation} of ${holder.actor}, ${minutes} min ago: ${holder.runUrl}${holder.note === '' ? '' : ` (${holder.note})`}`,
    fix: `Wait for that run. Only if it has ended for sure: git push --force-with-lease=${ref}:${holder.id} ${remote.url} :${ref}`,
  });
}

function unreachable(remote: Remote, cause: Error): GitopsError {
  return new GitopsError({
    code: 'LOCK_UNREACHABLE',
    message: `the run lock in ${remote.url} cannot be taken: ${cause.message}`,
    fix:
      (cause instanceof GitWireError ? cause.fix : undefined) ??
      'Nothing was changed; dispatch again once the server answers.',
    cause,
  });
}
