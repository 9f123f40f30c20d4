import { acquireLock, ROLLOUT_LOCK } from '@edp/gitops';
import type { Http } from '@edp/http';
import { type Log, type RunContext, saveState } from '@edp/kit';
import { askRun } from '../rollout/ask-run.ts';
import { deployRollout } from '../rollout/deploy-rollout.ts';
import { openRollout } from '../rollout/open-rollout.ts';
import { planRollout } from '../rollout/plan-rollout.ts';
import type { RolloutInputs } from '../run-inputs.ts';

const POLL_MS = 10_000;
/** Forges end a job after three hours, without its post hooks. */
const LONGEST_MS = 150 * 60_000;

interface World {
  log: Log;
  http: Http;
  context: RunContext;
  /** How long to wait between two looks. */
  pollMs?: number;
}

/**
 * Mode `rollout`: plans many instances with one commit of stacks and gathers one review, or deploys a reviewed rollout wave by wave. One run at a
 * time works on rollouts: it holds a lock, which the post hook gives back. Codes of `openRollout`, `planRollout` and `deployRollout`.
 * @throws GitopsError `LOCKED`, `LOCK_UNREACHABLE`
 */
export async function rolloutRun(inputs: RolloutInputs, { pollMs = POLL_MS, ...world }: World): Promise<void> {
  const { context, log } = world;
  const deadline = new Date(Date.now() + LONGEST_MS);
  const place = await openRollout(inputs, world);
  const { runUrl, attempt, actor } = context;
  const lock = await acquireLock(place.fleet.repositories.infraDeploy, {
    ...{ ref: ROLLOUT_LOCK, subject: 'the fleet', runUrl, attempt, actor, operation: 'rollout' },
    ...{ log, unlock: inputs.unlock },
    hasEnded: async (holder) => {
      if (holder.runUrl === runUrl) return Number(holder.attempt) < Number(attempt);
      const state = await askRun(place, { runUrl: holder.runUrl, since: holder.since });
      return state !== undefined && state !== 'going';
    },
  });
  saveState('lock', JSON.stringify({ ref: lock.ref, id: lock.id }));
  const run = inputs.operation === 'plan' ? planRollout : deployRollout;
  await run(inputs, { place, pollMs, deadline });
}
