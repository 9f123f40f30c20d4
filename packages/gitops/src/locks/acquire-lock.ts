import { setTimeout as sleep } from 'node:timers/promises';
import { GitWireError, type Remote } from '@edp/git-wire';
import { createProgress, type Log } from '@edp/kit';
import { type LockHolder, lockObjects } from './lock-commit.ts';
import { holderOf, lockRefused, lockUnreachable } from './lock-errors.ts';
import { tryMoveRef } from '../move-ref.ts';
import { readLock, type RunLock } from './run-lock.ts';

export interface AcquireOptions {
  /** `lockRef` of an instance, or `ROLLOUT_LOCK`. */
  ref: string;
  /** What is locked, in words. */
  subject: string;
  runUrl: string;
  attempt: string;
  actor: string;
  operation: string;
  log: Log;
  /** How long to wait for another run; 0 unless told. */
  waitMs?: number;
  /** Id (or its first 12 digits) of a lock whose holder an operator knows to be dead. */
  unlock?: string;
  /** Tells whether the holder's run is known to have ended, with everything that its job does at the end. */
  hasEnded?: (holder: LockHolder) => Promise<boolean>;
  /** Tells whether what the holder's note speaks of is over, once its run has ended; it never is unless told. */
  isNoteOver?: (note: string) => Promise<boolean>;
}

export interface AcquiredLock extends RunLock {
  /** The holder whose lock was taken over. */
  tookOver?: LockHolder;
}

const POLL_MS = 5000;
/** Shortest part of an id that counts as naming it. */
const MIN_ID_DIGITS = 12;
/** Four tries of it stay below a minute: a run that cannot lock has to say so soon. */
const TIMEOUT_MS = 12_000;

/**
 * Takes a lock by creating its ref; of any number of runs exactly one succeeds. A lock whose run has ended, or that
 * an operator unlocks, is taken over: its commit becomes the parent of ours, so nobody can say that it was not there.
 * @throws GitopsError `LOCKED` (holder, age and way out named), `LOCK_UNREACHABLE`
 */
export async function acquireLock(
  given: Remote,
  { waitMs = 0, log, ...options }: AcquireOptions,
): Promise<AcquiredLock> {
  const remote = { ...given, timeoutMs: TIMEOUT_MS };
  const { ref, subject } = options;
  const progress = createProgress(log, { everyMs: 30_000 });
  const deadline = performance.now() + waitMs;
  for (;;) {
    const outcome = await tryAcquire(remote, options).catch((error: unknown) => {
      throw error instanceof GitWireError ? lockUnreachable(remote, error) : error;
    });
    if ('ref' in outcome) return outcome;
    const leftMs = deadline - performance.now();
    if (leftMs <= 0) throw lockRefused(remote, { holder: outcome, ref, subject });
    const minutes = Math.ceil(leftMs / 60_000);
    progress.update(
      `${subject} is locked by ${holderOf(outcome)} (${outcome.runUrl}); waiting up to ${minutes} min more`,
    );
    await sleep(Math.min(POLL_MS * (0.75 + Math.random() / 2), leftMs));
  }
}

/** Returns the lock, or who holds it. */
async function tryAcquire(
  remote: Remote,
  {
    ref,
    runUrl,
    attempt,
    actor,
    operation,
    unlock = '',
    hasEnded,
    isNoteOver,
  }: Omit<AcquireOptions, 'log' | 'waitMs' | 'subject'>,
): Promise<AcquiredLock | LockHolder> {
  const ours = { runUrl, attempt, actor, operation, note: '' };
  const free = lockObjects({ ...ours, tookOver: '' });
  const created = await tryMoveRef(remote, { ref, newId: free.id, objects: free.objects });
  if (created === undefined) return { ref, id: free.id };
  const holder = await readLock(remote, { ref });
  // The answer to our own push may have been lost.
  if (holder?.id === free.id) return { ref, id: free.id };
  // Released meanwhile, or never created: the server's own words tell which.
  if (holder === undefined) {
    const again = await tryMoveRef(remote, { ref, newId: free.id, objects: free.objects });
    if (again === undefined) return { ref, id: free.id };
    const now = await readLock(remote, { ref });
    if (now === undefined) throw lockUnreachable(remote, again);
    return now.id === free.id ? { ref, id: free.id } : now;
  }
  if (!namesLock(unlock, holder) && !(await isOver(holder, { hasEnded, isNoteOver }))) return holder;
  const parent = holder.kind === 'commit' ? { parent: holder.id } : {};
  const over = lockObjects({ ...ours, tookOver: `${holder.runUrl} ${holder.id}`, ...parent });
  const refusal = await tryMoveRef(remote, { ref, oldId: holder.id, newId: over.id, objects: over.objects });
  const now = refusal === undefined ? undefined : await readLock(remote, { ref });
  if (refusal === undefined || now?.id === over.id) return { ref, id: over.id, tookOver: holder };
  return now ?? holder;
}

/** A note says that something of the run may go on, whatever the forge thinks of its job. */
async function isOver(
  holder: LockHolder,
  {
    hasEnded = async () => false,
    isNoteOver = async () => false,
  }: { [Key in 'hasEnded' | 'isNoteOver']: AcquireOptions[Key] | undefined },
): Promise<boolean> {
  return (await hasEnded(holder)) && (holder.note === '' || (await isNoteOver(holder.note)));
}

const namesLock = (unlock: string, { id }: LockHolder): boolean =>
  unlock.length >= MIN_ID_DIGITS && id.startsWith(unlock.toLowerCase());
