import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const ATTRIBUTES = '*.bin filter=lfs diff=lfs merge=lfs -text\n';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const pointer = (content: Buffer): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(content)}\nsize ${content.length}\n`;
const targetObjects = (): string[] => {
  try {
    return readdirSync(mirror.world.observability.lfsDirectory(mirror.team, 'app')).sort();
  } catch {
    return [];
  }
};
const sourceFile = (content: Buffer): string =>
  join(mirror.world.edp.lfsDirectory(mirror.team, 'app'), sha256(content));

/** Commits files as LFS keeps them: pointers in git, contents beside it. */
async function commitLfs(
  files: Record<string, Buffer>,
  { attributes = ATTRIBUTES, branch = 'main' }: { attributes?: string | undefined; branch?: string } = {},
): Promise<string> {
  mkdirSync(mirror.world.edp.lfsDirectory(mirror.team, 'app'), { recursive: true });
  for (const content of Object.values(files)) writeFileSync(sourceFile(content), content);
  const pointers = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, pointer(content)]));
  return mirror.world.edp.seed(mirror.team, 'app', {
    files: { ...pointers, '.gitattributes': attributes },
    branch,
    message: `files ${Object.keys(files).slice(0, 3).join(' ')}`,
  });
}

const bytes = (length: number, seed: number): Buffer => Buffer.alloc(length, `content ${seed} `);

describe('LFS objects', () => {
  test('are at the target before the refs, also those of old commits, and a second sync sends none', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await commitLfs({ 'old.bin': bytes(5000, 1) });
    await commitLfs({ 'old.bin': bytes(6000, 2), 'dir/ünd mehr.bin': bytes(100_000, 3) });
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({ action: 'created' });
    expect(targetObjects()).toEqual([bytes(5000, 1), bytes(6000, 2), bytes(100_000, 3)].map(sha256).sort());
    const requests = mirror.world.observability.requests.map((each) => each);
    const push = requests.findLastIndex((each) => each.startsWith('POST') && each.includes('app.git/git-receive-pack'));
    const put = requests.findLastIndex((each) => each.startsWith('PUT') && each.includes('info/lfs'));
    expect(put).toBeLessThan(push);
    const before = mirror.world.observability.requests.length;
    await commitLfs({ 'new.bin': bytes(100, 4), 'same.bin': bytes(6000, 2) });
    await mirror.sync();
    const puts = mirror.world.observability.requests.slice(before).filter((each) => each.startsWith('PUT'));
    expect(puts).toHaveLength(1);
    for (const file of targetObjects()) {
      const content = readFileSync(join(mirror.world.observability.lfsDirectory(mirror.team, 'app'), file));
      expect(sha256(content)).toBe(file);
    }
  });

  test('a thousand of them', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    const files = Array.from({ length: 1000 }, (_, index): [string, Buffer] => [
      `data/${index}.bin`,
      Buffer.from(`object ${index}`),
    ]);
    await commitLfs(Object.fromEntries(files));
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'created' });
    expect(targetObjects()).toHaveLength(1000);
  });

  test('that only a branch far from main asks for', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.seed('app', 'one');
    await commitLfs({ 'a.bin': bytes(10, 1) }, { branch: 'release/1' });
    await mirror.sync();
    expect(targetObjects()).toHaveLength(1);
  });

  test('that no tip asks for any more, and ones of a target that came into being without', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await commitLfs({ 'a.bin': bytes(10, 1) });
    await mirror.world.edp.seed(mirror.team, 'app', { files: { 'a.bin': undefined, '.gitattributes': undefined } });
    await mirror.sync({ item: '    lfs: false\n' });
    expect(targetObjects()).toEqual([]);
    const row = { action: 'updated', decidedBy: 'refs', details: '1 LFS object (1 kB)' };
    expect(await mirror.syncRow('app', { mode: 'plan' })).toMatchObject(row);
    expect(targetObjects()).toEqual([]);
    expect(await mirror.syncRow('app')).toMatchObject(row);
    expect(targetObjects()).toHaveLength(1);
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
  });

  test('are counted by a plan, which brings none', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await commitLfs({ 'a.bin': bytes(5000, 1), 'b.bin': bytes(6000, 2) });
    const planned = async (): Promise<unknown> => (await mirror.syncRow('app', { mode: 'plan' })).details;
    expect(await planned()).toMatch(/2 LFS objects \(11 kB\)/);
    await mirror.sync();
    await commitLfs({ 'c.bin': bytes(2000, 3) });
    expect(await planned()).toMatch(/1 LFS object \(2 kB\)/);
    expect(targetObjects()).toHaveLength(2);
  });

  test('are left out by lfs: false, and cost nothing where there are none', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await commitLfs({ 'a.bin': bytes(10, 1) });
    await mirror.sync({ item: '    lfs: false\n' });
    expect(targetObjects()).toEqual([]);
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test('one that breaks in the middle goes on where it was', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    const large = bytes(3_000_000, 1);
    await commitLfs({ 'large.bin': large });
    mirror.world.edp.repository(mirror.team, 'app').lfs.cutAfterBytes = 1_000_000;
    const log: string[] = [];
    await mirror.sync({ log: (line) => log.push(line) });
    expect(targetObjects()).toEqual([sha256(large)]);
    expect(log.join('\n')).toMatch(/LFS download broke after \d+ of 3000000 bytes/);
  });
});

describe('no ref moves when LFS objects cannot be brought', () => {
  async function expectFailure(message: RegExp): Promise<void> {
    const before = await mirror.targetRefs('app');
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({ action: 'failed', details: expect.stringMatching(message) });
    expect(await mirror.targetRefs('app')).toEqual(before);
  }

  test('one that is missing at the source, named with path and commit, unless it may be', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    const commit = await commitLfs({ 'deep/down/lost.bin': bytes(10, 1), 'here.bin': bytes(10, 2) });
    rmSync(sourceFile(bytes(10, 1)));
    await expectFailure(new RegExp(`lacks 1 LFS objects.*deep/down/lost.bin in commit ${commit}`));
    await mirror.sync({ item: '    allow: {lfsMissing: [app]}\n' });
    expect(targetObjects()).toEqual([sha256(bytes(10, 2))]);
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test.each([
    ['another content', Buffer.from('0123456789')],
    ['too few bytes', Buffer.from('0123')],
    ['too many bytes', Buffer.alloc(200_000)],
  ])('one that has %s', async (_, wrong) => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await commitLfs({ 'a.bin': bytes(10, 1) });
    writeFileSync(sourceFile(bytes(10, 1)), wrong);
    await expectFailure(/LFS object .* arrives with .* or another content/);
    expect(targetObjects()).toEqual([]);
  });

  test('one that does not fit into the quota of the target', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.sync();
    await commitLfs({ 'a.bin': bytes(1000, 1) });
    mirror.world.observability.repository(mirror.team, 'app').lfs.quotaBytes = 500;
    await expectFailure(/refuses LFS object .*quota exceeded.*Fix: Raise the quota/);
  });

  test('a target without LFS', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.sync();
    await commitLfs({ 'a.bin': bytes(1000, 1) });
    mirror.world.observability.repository(mirror.team, 'app').lfs.off = true;
    await expectFailure(/list of objects of LFS failed.*Fix: Switch LFS on at the server/);
  });
});

describe('what a transfer of LFS objects says and does', () => {
  const faults = (side: 'edp' | 'observability') => mirror.world[side].repository(mirror.team, 'app').lfs;
  async function two(): Promise<void> {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.seed('app', 'one');
    await mirror.sync();
    await commitLfs({ 'a.bin': bytes(5000, 1), 'b.bin': bytes(6000, 2) });
  }

  test.each([
    ['download', 'edp', 'GET'],
    ['upload', 'observability', 'PUT'],
  ] as const)('a failed %s is blamed on the side it is of', async (what, side, method) => {
    await two();
    faults(side).refuse = { method, status: 422, times: 100 };
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({ action: 'failed' });
    const { origin } = mirror.world[side];
    expect(row.details).toMatch(
      new RegExp(`^${origin.replaceAll('.', '\\.')}/\\S+: the ${what} of object [0-9a-f]{64} of LFS failed`),
    );
  });

  test.each([
    ['download', 'edp', 'GET', 401],
    ['download', 'edp', 'GET', 403],
    ['download', 'edp', 'GET', 404],
    ['upload', 'observability', 'PUT', 410],
  ] as const)(
    'an address of a %s that does not hold any more (%s %s %d) is asked for again, once',
    async (_, side, method, status) => {
      await two();
      faults(side).refuse = { method, status, times: 1 };
      expect(await mirror.syncRow('app')).toMatchObject({ action: 'updated' });
      expect(targetObjects()).toHaveLength(2);
    },
  );

  test('addresses are asked for by the hundred, just before their turn', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    const files = Array.from({ length: 150 }, (_, index): [string, Buffer] => [
      `${index}.bin`,
      Buffer.from(`object ${index}`),
    ]);
    await commitLfs(Object.fromEntries(files));
    await mirror.sync();
    const steps = mirror.world.observability.requests
      .filter((each) => each.includes(`/${mirror.team}/app.git/info/lfs/objects`))
      .map((each) => (each.includes('batch') ? 'ask' : 'put'));
    expect(steps.indexOf('put')).toBeLessThan(steps.lastIndexOf('ask'));
    expect(steps.filter((each) => each === 'ask')).toHaveLength(2);
    expect(targetObjects()).toHaveLength(150);
  });

  test.each([
    ['edp', 'GET', 404, 'was refused twice'],
    ['edp', 'GET', 401, 'source-token'],
    ['observability', 'PUT', 403, 'target-token'],
    ['observability', 'PUT', 422, 'does not fit what is there'],
    ['observability', 'PUT', 507, 'Raise the quota'],
  ] as const)('%s answers %s with %d: the way out is about its cause', async (side, method, status, fix) => {
    await two();
    faults(side).refuse = { method, status, times: 100 };
    const { details } = await mirror.syncRow('app');
    expect(details).toMatch(new RegExp(`LFS failed.*Fix: .*${fix}`));
    if (!fix.endsWith('token')) expect(details).not.toMatch(/Fix: .*(token|scope)/);
  });

  test.each(['https://forge.invalid', 'https://forge.invalid/git'])(
    'a forge that names itself %s is reached by the configured address',
    async (rootUrl) => {
      await two();
      for (const side of ['edp', 'observability'] as const) faults(side).rootUrl = rootUrl;
      expect(await mirror.syncRow('app')).toMatchObject({ action: 'updated' });
      expect(targetObjects()).toHaveLength(2);
    },
  );
});
