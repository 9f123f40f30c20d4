import { describe, expect, test } from '@jest/globals';
import { createHttp } from '@edp/http';
import { formatRecord, parseState } from '@edp/mirror';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** Makes both sides look as if nobody had touched them for months. */
function age(names: string[]): void {
  for (const forge of [mirror.world.edp, mirror.world.observability])
    for (const name of names) forge.repository(mirror.team, name).updatedAt = LONG_AGO;
}

/** Runs a sync and returns its requests to both sides. */
async function requestsOf(run: () => Promise<unknown>): Promise<string[]> {
  const { edp, observability } = mirror.world;
  const before = [edp.requests.length, observability.requests.length];
  await run();
  return [...edp.requests.slice(before[0]), ...observability.requests.slice(before[1])];
}

async function settled(names: string[]): Promise<void> {
  for (const name of names) {
    await mirror.world.edp.createRepo(mirror.team, name);
    await mirror.seed(name, name);
  }
  await mirror.sync();
  age(names);
  await mirror.sync();
}

describe('repositories that have not changed', () => {
  test('are decided from the listings of both sides', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `r${index}`);
    for (const name of names) await mirror.world.edp.createRepo(mirror.team, name);
    await mirror.sync();
    age(names);
    await mirror.sync();
    const requests = await requestsOf(async () => {
      const report = await mirror.sync();
      expect(report).toMatchObject({ changed: false, complete: true });
      expect(new Set(report.rows.map(({ decidedBy }) => decidedBy))).toEqual(new Set(['listings']));
      expect(Object.keys(report.content.git)).toHaveLength(60);
    });
    // Two pages a side.
    expect(requests).toHaveLength(4);
  });

  test('are compared all the same in every seventh run', async () => {
    await settled(['app']);
    const decided = async (runNumber: number): Promise<unknown> =>
      (await mirror.syncRow('app', { runNumber })).decidedBy;
    expect(await decided(6)).toBe('listings');
    expect(await decided(8)).toBe('deep check');
    expect(await decided(9)).toBe('listings');
    expect(await decided(15)).toBe('deep check');
    expect(await decided(1)).toBe('deep check');
  });

  test.each([
    ['a push to the source', async () => void (await mirror.seed('app', 'two'))],
    [
      'a push to the target',
      async () => void (mirror.world.observability.repository(mirror.team, 'app').updatedAt = new Date()),
    ],
    ['another configuration', async () => {}],
  ])('are compared after %s', async (what, change) => {
    await settled(['app', 'other']);
    await change();
    if (what === 'a push to the source') mirror.world.edp.repository(mirror.team, 'app').updatedAt = new Date();
    const report = await mirror.sync(what === 'another configuration' ? { item: '    notes: true\n' } : {});
    const decisions = Object.fromEntries(report.rows.map(({ source, decidedBy }) => [source.split('/')[1], decidedBy]));
    expect(decisions).toEqual({ app: 'refs', other: what === 'another configuration' ? 'refs' : 'listings' });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test('are compared while the second of their last change may not be over', async () => {
    await settled(['app']);
    mirror.world.edp.repository(mirror.team, 'app').updatedAt = new Date();
    for (let run = 0; run < 2; run += 1) expect(await mirror.syncRow('app')).toMatchObject({ decidedBy: 'refs' });
  });

  test('cost two requests each where refs are compared', async () => {
    await settled(['app']);
    mirror.world.edp.repository(mirror.team, 'app').updatedAt = new Date();
    const requests = await requestsOf(async () =>
      mirror.sync({ item: '    wiki: false\n    issues: false\n    releases: false\n    lfs: false\n' }),
    );
    expect(requests.filter((each) => each.startsWith('POST'))).toHaveLength(2);
  });
});

test('new commits take one fetch and one push', async () => {
  await settled(['app']);
  await mirror.seed('app', 'two');
  mirror.world.edp.repository(mirror.team, 'app').updatedAt = new Date();
  const posts = (await requestsOf(async () => mirror.sync({ item: '    lfs: false\n' }))).filter((each) =>
    each.startsWith('POST'),
  );
  // Refs of both sides, the commits between, the pack, the push, the refs again.
  expect(posts.map((each) => each.replace(/.*\//, ''))).toEqual([
    'git-upload-pack',
    'git-upload-pack',
    'git-upload-pack',
    'git-upload-pack',
    'git-receive-pack',
    'git-upload-pack',
  ]);
});

test('what the servers can do is kept from run to run, and asked again after one that failed', async () => {
  await settled(['app']);
  const asked = async (seeds: boolean): Promise<number> => {
    if (seeds) await mirror.seed('app', `${Math.random()}`);
    mirror.world.edp.repository(mirror.team, 'app').updatedAt = new Date();
    mirror.http = createHttp();
    mirror.state = parseState(formatRecord(mirror.state));
    const requests = await requestsOf(async () => mirror.sync());
    await mirror.http.close();
    return requests.filter((each) => each.includes('info/refs')).length;
  };
  expect(await asked(true)).toBe(0);
  expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  mirror.world.observability.repository(mirror.team, 'app').archived = true;
  expect(await asked(true)).toBe(0);
  mirror.world.observability.repository(mirror.team, 'app').archived = false;
  expect(await asked(true)).toBe(3);
  expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
});

test('what the servers can do is asked once, however many repositories there are', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await mirror.world.edp.createRepo(mirror.team, name);
    await mirror.seed(name, name);
  }
  // The first one asks, the others follow.
  await mirror.sync({ only: [`${mirror.team}/a`] });
  const requests = await requestsOf(async () => mirror.sync());
  expect(requests.filter((each) => each.includes('info/refs'))).toEqual([]);
});
