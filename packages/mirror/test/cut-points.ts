import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type Cut, startCutProxy } from '../../../test/world/cut-proxy.ts';
import type { Mirror } from './use-mirror.ts';

type Side = 'source' | 'target';

/** Every place where the line of a relay can break: what is sent, and what is answered, on both sides. */
const PLACES: { side: Side; direction: Cut['direction']; route: string }[] = [
  { side: 'source', direction: 'request', route: 'git-upload-pack' },
  { side: 'source', direction: 'response', route: 'git-upload-pack' },
  { side: 'target', direction: 'request', route: 'git-receive-pack' },
  { side: 'target', direction: 'response', route: 'git-receive-pack' },
];
/** Only refs: the other parts have tests of their own. */
const ITEM = '    wiki: false\n    issues: false\n    releases: false\n    lfs: false\n';

/** Cuts the lines of a relay at so many bytes a place, and expects old or new refs and an end that is right. */
export function testCuts(mirror: Mirror, points: number): void {
  test.each(PLACES)(
    `$side $direction of $route, cut at ${points} points: refs are old or new, and the next run finishes`,
    async ({ side, direction, route }) => {
      const { edp, observability } = mirror.world;
      await edp.createRepo(mirror.team, 'app');
      // Every pack of these commits is of exactly the same size, so that a cut can be at every place of it.
      await mirror.git('app', 'config', 'pack.compression', '0');
      await mirror.git('app', 'config', 'pack.window', '0');
      await mirror.seed('app', 'one');
      await mirror.sync({ item: ITEM });
      const { port } = new URL((side === 'source' ? edp : observability).origin);
      const proxy = await startCutProxy(`http://127.0.0.1:${port}`);
      const through = { [side]: proxy.origin };
      try {
        const request = `POST /${mirror.team}/app.git/${route} `;
        proxy.arm({ direction, afterBytes: Number.MAX_SAFE_INTEGER, request, times: 'always' });
        await addCommit(mirror, 0);
        await mirror.sync({ item: ITEM, through });
        const total = proxy.lastExchange()[direction];
        expect(total).toBeGreaterThan(200);
        for (let point = 1; point <= points; point += 1) {
          const before = await mirror.targetRefs('app');
          const wanted = await addCommit(mirror, point);
          proxy.arm({ direction, afterBytes: Math.floor((total * point) / (points + 1)), request, times: 'once' });
          const row = await mirror.syncRow('app', { item: ITEM, through });
          const after = (await mirror.targetRefs('app'))['refs/heads/main'];
          if (row.action === 'failed') expect([before['refs/heads/main'], wanted]).toContain(after);
          else expect(after).toBe(wanted);
        }
        expect(proxy.cuts()).toBe(points);
        proxy.arm(undefined);
        await mirror.sync({ item: ITEM });
        expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
        await mirror.targetGit('app', 'fsck', '--full', '--strict');
      } finally {
        await proxy.stop();
      }
    },
    points * 6000,
  );
}

async function addCommit(mirror: Mirror, index: number): Promise<string> {
  const tree = (await mirror.git('app', 'rev-parse', 'main^{tree}')).trim();
  // A long message, so that the pack is long enough to be cut in many places.
  const message = `${String(index).padStart(4, '0')}\n${randomBytes(1500).toString('hex')}`;
  const id = (await mirror.git('app', 'commit-tree', tree, '-p', 'main', '-m', message)).trim();
  await mirror.git('app', 'update-ref', 'refs/heads/main', id);
  mirror.world.edp.repository(mirror.team, 'app').updatedAt = new Date();
  return id;
}
