import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startCutProxy } from '../../../test/world/cut-proxy.ts';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const FLIPS = 50;

test('a target that restarts in the middle of a push has everything in the end', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
  const { port } = new URL(mirror.world.observability.origin);
  const proxy = await startCutProxy(`http://127.0.0.1:${port}`);
  try {
    const request = `POST /${mirror.team}/app.git/git-receive-pack `;
    proxy.arm({ direction: 'request', afterBytes: 300, request, times: 'once', downMs: 700 });
    const log: string[] = [];
    const row = await mirror.syncRow('app', { through: { target: proxy.origin }, log: (line) => log.push(line) });
    expect(proxy.cuts()).toBe(1);
    expect(row).toMatchObject({ action: 'created' });
    expect(log.join('\n')).toMatch(/sending it again, with the pack kept on disk first/);
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  } finally {
    await proxy.stop();
  }
});

test('a source whose pack is corrupt never gives the target a wrong object', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  for (const text of ['one', 'two', 'three']) await mirror.seed('app', text.repeat(500));
  await mirror.git('app', 'gc', '--quiet');
  const packs = join(mirror.world.edp.directory(mirror.team, 'app'), 'objects', 'pack');
  const pack = join(
    packs,
    readdirSync(packs).find((name) => name.endsWith('.pack'))!,
  );
  const right = readFileSync(pack);
  // Refs alone: the other parts have tests of their own.
  const item = '    wiki: false\n    issues: false\n    releases: false\n    lfs: false\n';
  let refused = 0;
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const wrong = Buffer.from(right);
    const at = 12 + Math.floor(((right.length - 32) * flip) / FLIPS);
    wrong[at] = wrong[at]! ^ 0x10;
    writeFileSync(pack, wrong);
    const row = await mirror.syncRow('app', { item });
    // A byte that nobody needs, such as one of an index inside a delta, may be wrong without harm.
    if (row.action === 'failed') {
      refused += 1;
      expect(row.details).toContain(`${mirror.team}/app`);
      expect(row.details).toMatch(/fsck|Dispatch the run again|log of the server/);
      expect(await mirror.targetRefs('app')).toEqual({});
    } else {
      await mirror.targetGit('app', 'fsck', '--full', '--strict');
      await mirror.world.observability.deleteRepo(mirror.team, 'app');
    }
  }
  expect(refused).toBeGreaterThan(FLIPS / 2);
  writeFileSync(pack, right);
  await mirror.sync();
  expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
});
