import { readRunEnd, type RunEnd } from '@edp/forge';
import type { Remote } from '@edp/git-wire';
import { acquireLock, holderOf, type LockHolder, lockRef } from '@edp/gitops';
import type { Http } from '@edp/http';
import type { Instance } from '@edp/instance';
import { type Log, type RunContext, saveState } from '@edp/kit';
import type { ResolveInputs } from '../run-inputs.ts';
import { handOverKeptState } from './hand-over-kept-state.ts';
import { isWorkOver } from './is-work-over.ts';

export interface HeldLock {
  ref: string;
  id: string;
  /** Run whose lock was replaced. */
  tookOver?: string;
}

export interface TakenLock {
  lock: HeldLock;
  /** The run whose lock was replaced was cancelled, the forge says; undefined where it says nothing of it, or none was. */
  cancelledRun: string | undefined;
}

/** A job's post hooks work on after the forge calls it ended; a cancelled one gets seconds, a finished one needs none. */
const GRACE_MS = 2 * 60_000;

/**
 * Takes the run lock of the instance, and leaves it to the post hook to release; a lock of a dead run is taken over, loudly.
 * @throws GitopsError `LOCKED`, `LOCK_UNREACHABLE`
 */
export async function takeLock(
  remote: Remote,
  {
    inputs,
    instance,
    context,
    http,
    log,
  }: { inputs: ResolveInputs; instance: Instance; context: RunContext; http: Http; log: Log },
): Promise<TakenLock> {
  const { tenant, environment } = instance;
  const { operation, lockWaitMs: waitMs, unlock } = inputs;
  let end: RunEnd | undefined;
  const hasEnded = async (holder: LockHolder): Promise<boolean> => {
    // The same run again: its earlier attempt is over, or it could not have been started again.
    if (holder.runUrl === context.runUrl) return Number(holder.attempt) < Number(context.attempt);
    end = await endOf(holder, { context, http, token: inputs.tokens.infraDeploy, log });
    return end !== undefined && Date.now() - end.at.getTime() > GRACE_MS;
  };
  await handOverKeptState(remote, { instance, hasEnded, log });
  const { ref, id, tookOver } = await acquireLock(remote, {
    ref: lockRef(tenant, environment),
    subject: instance.path,
    runUrl: context.runUrl,
    attempt: context.attempt,
    actor: context.actor,
    operation,
    log,
    waitMs,
    unlock,
    hasEnded,
    isNoteOver: async (note) => isWorkOver(note, { domain: instance.domain }),
  });
  const lock = { ref, id, ...(tookOver === undefined ? {} : { tookOver: tookOver.runUrl }) };
  saveState('lock', JSON.stringify(lock));
  if (tookOver !== undefined) {
    const how = end === undefined ? '' : `, which ${end.wasCancelled ? 'was cancelled' : 'has ended'}`;
    const note = tookOver.note === '' ? '' : ` (${tookOver.note})`;
    log.warning(
      `RUN LOCK TAKEN OVER from ${holderOf(tookOver)}, ${tookOver.runUrl}${how}${note}. Make sure that no Terraform of it is still at work; what it created last may be missing in the state.`,
    );
  }
  log.info(`Run lock taken: ${ref} (${id.slice(0, 12)}); the last step of the job releases it.`);
  return { lock, cancelledRun: end?.wasCancelled ? lock.tookOver : undefined };
}

/** Asks the forge; what it does not know for sure counts as still running. */
async function endOf(
  holder: LockHolder,
  { context, http, token, log }: { context: RunContext; http: Http; token: string; log: Log },
): Promise<RunEnd | undefined> {
  if (!holder.runUrl.startsWith(`${context.serverUrl}/${context.repository}/actions/runs/`)) return undefined;
  const [owner = '', name = ''] = context.repository.split('/');
  const address = { origin: context.serverUrl, apiUrl: context.apiUrl, http, token, tokenInput: 'token' };
  try {
    return await readRunEnd(address, { owner, name, runUrl: holder.runUrl, since: holder.since });
  } catch (error) {
    log.info(
      `Nobody can tell whether ${holder.runUrl} goes on: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}
