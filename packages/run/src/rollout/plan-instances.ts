import { setTimeout as sleep } from 'node:timers/promises';
import type { RolloutInstance, RunState } from '@edp/fleet';
import { dispatchWorkflow, type DispatchedRun } from '@edp/forge';
import { listPlans } from '@edp/gitops';
import type { Instance } from '@edp/instance';
import { createProgress } from '@edp/kit';
import { type PlanDocument, readReviewedPlan } from '@edp/plan-review';
import { askRun } from './ask-run.ts';
import type { RolloutPlace } from './open-rollout.ts';

/** Runners take as many as they can; more than these would keep everybody else waiting. */
const MAX_AT_ONCE = 10;

export interface PlanOptions {
  workflow: string;
  stacks: { ref: string; commit: string };
  pollMs: number;
  deadline: Date;
}

/** What became of the plan of an instance. */
export type PlanOutcome = Pick<RolloutInstance, 'plan' | 'risk'> | { why: string };

interface Begun {
  instance: Instance;
  since: Date;
  run: DispatchedRun | undefined;
  /** Another run of the same workflow was dispatched after it. */
  isFollowed: boolean;
}

export interface PlannedInstances {
  outcomes: Map<string, PlanOutcome>;
  /** The forge cancels a run where another one of the same workflow begins, as Gitea 1.25 does. */
  oneAtATime: boolean;
}

/**
 * Dispatches the plan workflow for each instance, some at once, follows their runs, and returns the kept plan of each, or why there is none.
 * Nothing is changed but the plan store, as by any plan.
 * @throws ForgeError where nothing can be dispatched; GitWireError
 */
export async function planInstances(
  instances: Instance[],
  { place, options }: { place: RolloutPlace; options: PlanOptions },
): Promise<PlannedInstances> {
  const { log } = place;
  let atOnce = MAX_AT_ONCE;
  const again = new Set<string>();
  const waiting = [...instances];
  const active = new Map<string, Begun>();
  const outcomes = new Map<string, PlanOutcome>();
  const progress = createProgress(log, { everyMs: 30_000 });
  const plans = createPlanReader(place);
  while (waiting.length > 0 || active.size > 0) {
    while (waiting.length > 0 && active.size < atOnce) {
      const instance = waiting.shift()!;
      const since = new Date();
      const run = await dispatchPlan(instance, { place, options });
      for (const before of active.values()) before.isFollowed = true;
      active.set(instance.path, { instance, since, run, isFollowed: false });
      log.info(`${instance.path}: plan dispatched${run === undefined ? '' : `, ${run.url}`}`);
    }
    await sleep(options.pollMs);
    // Before the plans are listed: a run that has ended has kept its plan by then.
    const states = new Map<string, RunState>();
    for (const [path, { since, run }] of active)
      if (run !== undefined) states.set(path, await askRun(place, { runUrl: run.url, since, id: run.id }));
    const found = await plans.find(active);
    for (const [path, begun] of active) {
      const document = found.get(path);
      const state =
        begun.run === undefined && document !== undefined
          ? await askRun(place, { runUrl: document.made.run, since: begun.since })
          : states.get(path);
      if (state === 'cancelled' && begun.isFollowed && !again.has(path)) {
        // A plan changes nothing, so this is the place to find out: of two deployments the first would be cancelled at work.
        if (atOnce > 1)
          log.notice(
            'This forge cancels a run where another one of the same workflow begins: one after the other from here on.',
          );
        atOnce = 1;
        again.add(path);
        active.delete(path);
        waiting.push(begun.instance);
        continue;
      }
      const outcome = judge(begun, { state, document, options });
      if (outcome === undefined) continue;
      active.delete(path);
      outcomes.set(path, outcome);
      log.info(`${path}: ${'why' in outcome ? `not planned, ${outcome.why}` : `plan ${outcome.plan.slice(0, 12)}`}`);
    }
    progress.update(
      () => `Planned ${outcomes.size} of ${instances.length}; at work: ${[...active.keys()].join(', ') || 'none'}`,
    );
  }
  return { outcomes, oneAtATime: atOnce === 1 };
}

async function dispatchPlan(
  { tenant, environment }: Instance,
  { place, options: { workflow, stacks } }: { place: RolloutPlace; options: PlanOptions },
): Promise<DispatchedRun | undefined> {
  const inputs = { tenant, environment, 'stacks-ref': stacks.ref };
  return dispatchWorkflow(place.forge, { ...place.dispatch, workflow, inputs });
}

/** Returns what a dispatched plan has come to; undefined while it is at work. */
function judge(
  { run }: Begun,
  {
    state,
    document,
    options: { stacks, deadline },
  }: { state: RunState; document: FoundPlan | undefined; options: PlanOptions },
): PlanOutcome | undefined {
  const runUrl = run?.url ?? document?.made.run;
  if (state === 'failure' || state === 'cancelled')
    return { why: `its plan ${state === 'failure' ? 'failed' : 'was cancelled'}: ${runUrl}` };
  // A plan is taken back where its configuration fails, so that one counts only once its run is over, as far as the forge tells.
  if (document !== undefined && state !== 'going') {
    if (document.stacks.commit === stacks.commit) return { plan: document.id, risk: document.risk };
    return { why: `${stacks.ref} of stacks moved to ${document.stacks.commit.slice(0, 12)} while it was planned` };
  }
  if (state === 'success') return { why: `its run ended well and kept no plan: ${runUrl}` };
  return new Date() < deadline
    ? undefined
    : { why: `no end of its plan was seen: ${runUrl ?? 'the forge does not name its run'}` };
}

interface FoundPlan {
  id: string;
  made: NonNullable<PlanDocument['made']>;
  stacks: NonNullable<PlanDocument['stacks']>;
  risk: PlanDocument['risk'];
}

/** Reads each kept plan once. */
function createPlanReader({ fleet }: RolloutPlace): {
  find: (active: ReadonlyMap<string, Begun>) => Promise<Map<string, FoundPlan>>;
} {
  const { infraDeploy } = fleet.repositories;
  const known = new Map<string, FoundPlan | undefined>();
  const read = async ({ tenant, environment }: Instance, id: string): Promise<FoundPlan | undefined> => {
    const document = await readReviewedPlan(infraDeploy, { tenant, environment, id }).catch(() => undefined);
    const { made, stacks, risk } = document ?? {};
    return made === undefined || stacks === undefined ? undefined : { id, made, stacks, risk };
  };
  return {
    find: async (active) => {
      const kept = await listPlans(infraDeploy);
      const found = new Map<string, FoundPlan>();
      for (const [path, { instance, since, run }] of active) {
        for (const id of kept.get(path) ?? []) {
          if (!known.has(id)) known.set(id, await read(instance, id));
          const plan = known.get(id);
          const isOurs =
            run === undefined ? Date.parse(plan?.made.at ?? '') >= since.getTime() : plan?.made.run === run.url;
          if (plan !== undefined && isOurs) found.set(path, plan);
        }
      }
      return found;
    },
  };
}
