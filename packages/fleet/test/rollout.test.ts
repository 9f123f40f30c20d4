import { describe, expect, test } from '@jest/globals';
import { type DriveResult, driveRollout, type Rollout } from '@edp/fleet';
import { Killed, SimulatedFleet } from './simulated-fleet.ts';

const LATER = new Date('2026-12-24T00:00:00Z');

/** Two waves of two and one of three, with plans of their own. */
function rolloutOf(soakMinutes = 0): Rollout {
  const instance = (path: string, wave: string, index: number): Rollout['instances'][number] => ({
    ...{ path, wave, plan: String(index).padStart(64, 'a'), risk: 'change', atRisk: [] },
  });
  return {
    version: 1,
    made: { at: '2026-11-28T00:00:00Z', actor: 'ops', run: 'http://forge/o/r/actions/runs/9' },
    stacks: { ref: 'main', commit: 'f'.repeat(40) },
    waves: [
      { name: 'lab', maxParallel: 2, soakMinutes },
      { name: 'canaries', maxParallel: 1, soakMinutes: 0 },
      { name: 'rest', maxParallel: 2, soakMinutes: 0 },
    ],
    instances: [
      ...['lab/a', 'lab/b'].map((path, index) => instance(path, 'lab', index)),
      ...['prod/c', 'prod/d'].map((path, index) => instance(path, 'canaries', index + 2)),
      ...['prod/x', 'prod/y', 'prod/z'].map((path, index) => instance(path, 'rest', index + 4)),
    ],
    leftOut: [],
  };
}

const drive = async (
  fleet: SimulatedFleet,
  by: string,
  options: { dieAt?: number; held?: string[]; deadline?: Date } = {},
): Promise<DriveResult> =>
  driveRollout(fleet.rollout, {
    world: fleet.world(by, options.dieAt),
    ...{ by, held: new Set(options.held ?? []), deadline: options.deadline ?? LATER },
  });

const pathsOf = (fleet: SimulatedFleet): string[] => fleet.runs.map(({ path }) => path);
const WAVES = [
  ['lab/a', 'lab/b'],
  ['prod/c', 'prod/d'],
  ['prod/x', 'prod/y', 'prod/z'],
];

/** No instance of a wave was dispatched before all of the waves before it were deployed. */
function expectOrder(fleet: SimulatedFleet): void {
  const dispatched = (paths: string[]): number[] =>
    fleet.runs.filter(({ path }) => paths.includes(path)).map(({ at }) => at);
  for (const [index, wave] of WAVES.slice(1).entries()) {
    const before = WAVES[index]!.map((path) => (fleet.deployedAt(path) - Date.parse('2026-11-29T00:00:00Z')) / 60_000);
    expect(Math.min(...dispatched(wave))).toBeGreaterThanOrEqual(Math.max(...before));
  }
}

describe('a rollout', () => {
  test('deploys wave by wave, as many at once as each allows, and each instance once', async () => {
    const fleet = new SimulatedFleet(rolloutOf());
    expect(await drive(fleet, 'run 1')).toMatchObject({ end: 'finished' });
    expect(pathsOf(fleet)).toEqual(WAVES.flat());
    expectOrder(fleet);
    const [c, d] = ['prod/c', 'prod/d'].map((path) => fleet.runs.find((run) => run.path === path)!.at);
    expect(d).toBeGreaterThan(c!);
    const [x, y] = ['prod/x', 'prod/y'].map((path) => fleet.runs.find((run) => run.path === path)!.at);
    expect(y).toBe(x);
  });

  test('on a forge that cancels what goes on beside another run has one at work at a time', async () => {
    const fleet = new SimulatedFleet({ ...rolloutOf(), oneAtATime: true });
    expect(await drive(fleet, 'run 1')).toMatchObject({ end: 'finished' });
    const begins = fleet.runs.map(({ at }) => at);
    expect(new Set(begins).size).toBe(begins.length);
    expect(begins).toHaveLength(7);
  });

  test('waits after a wave as long as it has to soak', async () => {
    const fleet = new SimulatedFleet(rolloutOf(45));
    expect(await drive(fleet, 'run 1')).toMatchObject({ end: 'finished' });
    const soaked = Math.max(fleet.deployedAt('lab/a'), fleet.deployedAt('lab/b')) + 45 * 60_000;
    expect(fleet.deployedAt('prod/c')).toBeGreaterThan(soaked);
  });

  test('whose time is over before a wave has soaked ends, and the next one goes on', async () => {
    const fleet = new SimulatedFleet(rolloutOf(600));
    const deadline = new Date(fleet.now.getTime() + 60 * 60_000);
    expect(await drive(fleet, 'run 1', { deadline })).toMatchObject({
      end: 'late',
      step: { kind: 'soak', wave: 'lab' },
    });
    expect(pathsOf(fleet)).toEqual(WAVES[0]);
    expect(await drive(fleet, 'run 2')).toMatchObject({ end: 'finished' });
    expect(pathsOf(fleet)).toEqual(WAVES.flat());
  });

  test('begins nothing more once one has failed, waits for those at work, and goes on when it is mended', async () => {
    const fleet = new SimulatedFleet(rolloutOf());
    fleet.failing.add('prod/x');
    const stopped = await drive(fleet, 'run 1');
    expect(stopped).toMatchObject({ end: 'stop', step: { kind: 'stop', failed: ['prod/x'], running: [] } });
    expect(stopped.standings.get('prod/x')).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('/actions/runs/5'),
    });
    expect(stopped.standings.get('prod/y')).toMatchObject({ state: 'done' });
    expect(stopped.standings.get('prod/z')).toEqual({ state: 'waiting' });
    fleet.failing.clear();
    expect(await drive(fleet, 'run 2')).toMatchObject({ end: 'finished' });
    expect(pathsOf(fleet)).toEqual([...WAVES.flat().slice(0, 6), 'prod/x', 'prod/z']);
  });

  test('with a failure in its second wave leaves the first as it is, and begins nothing of the third', async () => {
    const fleet = new SimulatedFleet(rolloutOf());
    fleet.failing.add('prod/d');
    expect(await drive(fleet, 'run 1')).toMatchObject({ end: 'stop' });
    expect(pathsOf(fleet)).toEqual(['lab/a', 'lab/b', 'prod/c', 'prod/d']);
  });

  test('skips what somebody has deployed by hand with its templates, and leaves out what it is told to', async () => {
    const fleet = new SimulatedFleet(rolloutOf());
    const { stacks } = fleet.rollout;
    const deployed = { at: '2026-11-28T12:00:00Z', run: 'http://forge/1', commit: 'c', stacks, fields: {} };
    const observed = { tree: 't', synced: true, healthy: true, at: '2026-11-28T12:05:00Z' };
    fleet.entries.set('prod/c', { fields: {}, status: 'deployed', deployed, observed });
    fleet.entries.set('prod/x', { fields: {}, status: 'destroyed' });
    expect(await drive(fleet, 'run 1', { held: ['prod/d'] })).toMatchObject({ end: 'finished' });
    expect(pathsOf(fleet)).toEqual(['lab/a', 'lab/b', 'prod/y', 'prod/z']);
  });

  test('does not call an instance done that is deployed and not healthy', async () => {
    const fleet = new SimulatedFleet(rolloutOf());
    const { stacks } = fleet.rollout;
    const deployed = { at: '2026-11-28T12:00:00Z', run: 'http://forge/1', commit: 'c', stacks, fields: {} };
    const observed = { tree: 't', synced: true, healthy: false, at: '2026-11-28T12:05:00Z' };
    fleet.entries.set('lab/a', { fields: {}, status: 'deployed', deployed, observed });
    expect(await drive(fleet, 'run 1')).toMatchObject({ end: 'stop', step: { failed: ['lab/a'] } });
    expect(pathsOf(fleet)).toEqual([]);
  });
});

/** How many steps a whole rollout has, each before and after it was done. */
async function countSteps(): Promise<number> {
  const fleet = new SimulatedFleet(rolloutOf(3));
  const world = fleet.world('run 1');
  await driveRollout(fleet.rollout, { world, by: 'run 1', held: new Set(), deadline: LATER });
  return world.steps();
}

const STEPS = await countSteps();

describe.each([
  { forge: 'that names its runs', namesRuns: true },
  { forge: 'that does not', namesRuns: false },
])('on a forge $forge', ({ namesRuns }) => {
  test('a whole rollout does not depend on it', async () => {
    const fleet = new SimulatedFleet(rolloutOf(3));
    fleet.namesRuns = namesRuns;
    expect(await drive(fleet, 'run 1')).toMatchObject({ end: 'finished' });
    expect(pathsOf(fleet)).toEqual(WAVES.flat());
  });

  test.each(Array.from({ length: STEPS }, (_, dieAt) => ({ dieAt })))(
    `killed at step $dieAt of ${STEPS} it goes on when it is dispatched again, at once or later`,
    async ({ dieAt }) => {
      for (const pause of [0, 1, 5]) {
        const fleet = new SimulatedFleet(rolloutOf(3));
        fleet.namesRuns = namesRuns;
        await expect(drive(fleet, 'run 1', { dieAt })).rejects.toThrow(Killed);
        for (let ticks = 0; ticks < pause; ticks += 1) fleet.tick();
        const end = await drive(fleet, 'run 2');
        expect(end).toMatchObject({ end: 'finished' });
        expect([...end.standings.values()].every(({ state }) => state === 'done')).toBe(true);
        expectOrder(fleet);
        // The plan is deployed once, whoever dispatched it twice.
        for (const path of WAVES.flat())
          expect(fleet.runs.filter((run) => run.path === path && run.state === 'success')).toHaveLength(1);
        expect(fleet.runs.length).toBeLessThanOrEqual(WAVES.flat().length + (namesRuns ? 1 : 2));
      }
    },
  );
});
