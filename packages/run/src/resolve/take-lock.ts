import { readRunEnd } from '@edp/forge';
import type { Remote } from '@edp/git-wire';
import { acquireLock, holderOf, type LockHolder } from '@edp/gitops';
import type { Http } from '@edp/http';
import type { Instance } from '@edp/instance';
import { type Log, type RunContext, saveState } from '@edp/kit';
import type { ResolveInputs } from '../run-inputs.ts';

export interface HeldLock {
  ref: string;
  id: string;
  /** Run whose lock was replaced. */
  tookOver?: string;
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
): Promise<HeldLock> {
  const { tenant, environment } = instance;
  const { operation, lockWaitMs: waitMs, unlock } = inputs;
  const { ref, id, tookOver } = await acquireLock(remote, {
    tenant,
    environment,
    runUrl: context.runUrl,
    attempt: context.attempt,
    actor: context.actor,
    operation,
    log,
    waitMs,
    unlock,
    hasEnded: async (holder) => hasEnded(holder, { context, http, token: inputs.tokens.infraDeploy, log }),
  });
  const lock = { ref, id, ...(tookOver === undefined ? {} : { tookOver: tookOver.runUrl }) };
  saveState('lock', JSON.stringify(lock));
  if (tookOver !== undefined) {
    log.warning(
      `RUN LOCK TAKEN OVER from ${holderOf(tookOver)}, ${tookOver.runUrl}${tookOver.note === '' ? ', which has ended' : ` (${tookOver.note})`}. If its runner died, make sure that no Terraform of it is still at work.`,
    );
  }
  log.info(`Run lock taken: ${ref} (${id.slice(0, 12)}); the last step of the job releases it.`);
  return lock;
}

/** Asks the forge; what it does not know for sure counts as still running. */
async function hasEnded(
  holder: LockHolder,
  { context, http, token, log }: { context: RunContext; http: Http; token: string; log: Log },
): Promise<boolean> {
  // The same run again: its earlier attempt is over, or it could not have been started again.
  if (holder.runUrl === context.runUrl) return Number(holder.attempt) < Number(context.attempt);
  if (!holder.runUrl.startsWith(`${context.serverUrl}/${context.repository}/actions/runs/`)) return false;
  const [owner = '', name = ''] = context.repository.split('/');
  const address = { origin: context.serverUrl, apiUrl: context.apiUrl, http, token, tokenInput: 'token' };
  try {
    const end = await readRunEnd(address, { owner, name, runUrl: holder.runUrl, since: holder.since });
    return end !== undefined && Date.now() - end.getTime() > GRACE_MS;
  } catch (error) {
    log.info(
      `Nobody can tell whether ${holder.runUrl} goes on: ${error instanceof Error ? error.message : String(error)}`,
    );
    return false;
  }
}
