import type { Entry } from '@edp/instance';
import {
  type Begun,
  type InstanceFacts,
  type Rollout,
  type RolloutWorld,
  type RunState,
  runInQuestion,
} from '@edp/fleet';

const START = Date.parse('2026-11-29T00:00:00Z');
const TICK_MS = 60_000;

/** Thrown where the run of a rollout dies. */
export class Killed extends Error {}

export interface SimulatedRun {
  url: string;
  path: string;
  state: RunState;
  /** When it was dispatched, in ticks. */
  at: number;
}

/**
 * Instances, their entries, and a forge that runs deployments as the real workflow does: one after the other for an instance, by its plan,
 * which is gone once it was deployed. Time passes while the rollout pauses, and while it is dead.
 */
export class SimulatedFleet {
  readonly runs: SimulatedRun[] = [];
  readonly entries = new Map<string, Entry>();
  readonly begun = new Map<string, Begun>();
  /** Instances whose deployment fails, before anything is changed. */
  readonly failing = new Set<string>();
  /** A forge that answers a dispatch without naming its run. */
  namesRuns = true;
  #ticks = 0;
  #plans = new Set<string>();
  readonly rollout: Rollout;

  constructor(rollout: Rollout) {
    this.rollout = rollout;
    for (const { path, plan } of rollout.instances) {
      this.#plans.add(plan);
      this.entries.set(path, { fields: {}, status: 'deployed' });
    }
  }

  get now(): Date {
    return new Date(START + this.#ticks * TICK_MS);
  }

  /** When each instance was deployed, by path. */
  deployedAt(path: string): number {
    return Date.parse(this.entries.get(path)!.deployed?.at ?? '');
  }

  /** Lets every run go one step further. */
  tick(): void {
    this.#ticks += 1;
    const busy = new Set<string>();
    for (const run of this.runs.filter(({ state }) => state === 'going')) {
      // The second of two runs of one instance waits for the first.
      if (busy.has(run.path)) continue;
      busy.add(run.path);
      this.#work(run);
    }
  }

  #work(run: SimulatedRun): void {
    const { plan } = this.rollout.instances.find(({ path }) => path === run.path)!;
    const entry = this.entries.get(run.path)!;
    const reviewed = { plan, actor: 'a', run: 'http://forge/plan', at: this.now.toISOString() };
    if (entry.attempt?.run === run.url) {
      const at = this.now.toISOString();
      const stacks = this.rollout.stacks;
      const deployed = { at, run: run.url, commit: 'c', stacks, fields: {}, reviewed };
      this.entries.set(run.path, { fields: {}, status: 'deployed', deployed });
      this.#plans.delete(plan);
      run.state = 'success';
    } else if (this.failing.has(run.path) || !this.#plans.has(plan)) run.state = 'failure';
    else {
      const attempt = { run: run.url, actor: 'a', at: this.now.toISOString(), reviewed };
      this.entries.set(run.path, { ...entry, status: 'deploying', attempt });
    }
  }

  /** The world of one run of the rollout; its `dieAt`-th step is its last, done (odd) or not (even). */
  world(by: string, dieAt = Infinity): RolloutWorld & { steps: () => number } {
    let steps = 0;
    const step = <T>(act: () => T): T => {
      if (steps++ === dieAt) throw new Killed();
      const result = act();
      if (steps++ === dieAt) throw new Killed();
      return result;
    };
    return {
      steps: () => steps,
      look: async () => step(() => this.#look()),
      begin: async (path) => step(() => void this.begun.set(path, { at: this.now.toISOString(), by })),
      dispatch: async (path) => {
        const run = step(() => this.#dispatch(path));
        step(() => {
          if (this.namesRuns) this.begun.set(path, { ...this.begun.get(path)!, run: { url: run.url } });
        });
      },
      tell: () => {},
      now: () => this.now,
      pause: async () => step(() => this.tick()),
    };
  }

  #dispatch(path: string): SimulatedRun {
    const run: SimulatedRun = {
      url: `http://forge/o/r/actions/runs/${this.runs.length + 1}`,
      path,
      state: 'going',
      at: this.#ticks,
    };
    this.runs.push(run);
    return run;
  }

  #look(): Map<string, InstanceFacts> {
    return new Map(
      this.rollout.instances.map((planned): [string, InstanceFacts] => {
        const known = { entry: this.entries.get(planned.path), begun: this.begun.get(planned.path) };
        const url = runInQuestion(known, { planned, rollout: this.rollout });
        const holder = this.runs.find(({ path, state }) => path === planned.path && state === 'going');
        const hasLock = holder !== undefined && known.entry?.attempt?.run === holder.url;
        const run = this.runs.find((each) => each.url === url)?.state;
        return [planned.path, { ...known, run, lockedBy: hasLock ? holder.url : undefined }];
      }),
    );
  }
}
