import { type InstanceFacts, judgeInstance, type Standing } from './judge-instance.ts';
import { nextStep, type Step } from './next-step.ts';
import type { Rollout } from './rollout.ts';

/** What a rollout does to the world; every call may be its last, and the next rollout goes on from what it left. */
export interface RolloutWorld {
  /** Returns what is so now of every instance, by path. */
  look(): Promise<ReadonlyMap<string, InstanceFacts>>;
  /** Keeps, before it happens, that the deployment of an instance is dispatched. */
  begin(path: string): Promise<void>;
  /** Dispatches it, and keeps which run that is. */
  dispatch(path: string): Promise<void>;
  /** Tells what has changed since the last look. */
  tell(step: Step, standings: ReadonlyMap<string, Standing>): void;
  now(): Date;
  pause(): Promise<void>;
}

export interface DriveOptions {
  world: RolloutWorld;
  /** Address of this run of the rollout. */
  by: string;
  /** Instances that are left out. */
  held: ReadonlySet<string>;
  /** When this run has to end, done or not. */
  deadline: Date;
}

export interface DriveResult {
  /** `stop`: an instance has failed; `late`: the time of this run is over, and the next one goes on. */
  end: 'finished' | 'stop' | 'late';
  step: Step;
  standings: ReadonlyMap<string, Standing>;
}

/**
 * Deploys the instances of a rollout wave by wave, until all are done, one has failed and none is at work any more, or its time is over. What
 * was done before it was called is skipped, what is at work is followed. Codes of the world.
 */
export async function driveRollout(
  rollout: Rollout,
  { world, by, held, deadline }: DriveOptions,
): Promise<DriveResult> {
  for (;;) {
    const facts = await world.look();
    const standings = new Map(
      rollout.instances.map((planned) => [
        planned.path,
        judgeInstance(facts.get(planned.path)!, { planned, rollout, by }),
      ]),
    );
    const now = world.now();
    const step = nextStep(rollout, { standings, held, now });
    world.tell(step, standings);
    if (step.kind === 'finished') return { end: 'finished', step, standings };
    if (step.kind === 'stop' && step.running.length === 0) return { end: 'stop', step, standings };
    if (now >= deadline || (step.kind === 'soak' && step.until > deadline)) return { end: 'late', step, standings };
    for (const path of step.kind === 'go' ? step.begin : []) {
      await world.begin(path);
      await world.dispatch(path);
    }
    await world.pause();
  }
}
