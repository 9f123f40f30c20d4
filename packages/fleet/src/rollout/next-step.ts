import type { Standing } from './judge-instance.ts';
import type { Rollout } from './rollout.ts';

/** What a rollout does next. */
export type Step =
  /** Dispatches these (none while it waits for those at work). */
  | { kind: 'go'; wave: string; begin: string[] }
  /** Waits before the next wave. */
  | { kind: 'soak'; wave: string; until: Date }
  /** Begins nothing more; `running` are still at work. */
  | { kind: 'stop'; failed: string[]; running: string[] }
  | { kind: 'finished' };

/**
 * Returns what comes next: the first wave that is not done is worked on, `maxParallel` at once; the next begins when all of it are deployed
 * and healthy and have soaked; where one has failed nothing more begins. `held` are the instances that this run leaves out.
 */
export function nextStep(
  { waves, instances, oneAtATime }: Rollout,
  { standings, held, now }: { standings: ReadonlyMap<string, Standing>; held: ReadonlySet<string>; now: Date },
): Step {
  const all = instances
    .filter(({ path }) => !held.has(path))
    .map(({ path, wave }) => ({ path, wave, standing: standings.get(path)! }));
  const inState = (state: Standing['state'], some = all): string[] =>
    some.filter(({ standing }) => standing.state === state).map(({ path }) => path);
  const failed = inState('failed');
  if (failed.length > 0) return { kind: 'stop', failed, running: inState('running') };
  const room = (maxParallel: number, running: number): number =>
    oneAtATime === true ? 1 - inState('running').length : maxParallel - running;
  let soak: { wave: string; until: Date } | undefined;
  for (const { name, maxParallel, soakMinutes } of waves) {
    const members = all.filter(({ wave }) => wave === name);
    const [waiting, running] = [inState('waiting', members), inState('running', members)];
    if (waiting.length > 0 && soak !== undefined && now < soak.until) return { kind: 'soak', ...soak };
    if (waiting.length > 0 || running.length > 0)
      return { kind: 'go', wave: name, begin: waiting.slice(0, Math.max(0, room(maxParallel, running.length))) };
    const ends = members.flatMap(({ standing }) => (standing.state === 'done' ? standing.at.getTime() : []));
    if (ends.length > 0) {
      const until = new Date(Math.max(...ends) + soakMinutes * 60_000);
      if (soak === undefined || until > soak.until) soak = { wave: name, until };
    }
  }
  return { kind: 'finished' };
}
