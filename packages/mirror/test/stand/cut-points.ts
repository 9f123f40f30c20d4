import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { SyncRow } from '@edp/mirror';
import { type Cut, startCutProxy } from '../../../../test/world/cut-proxy.ts';

type Side = 'source' | 'target';

/** Every place where the line of a relay can break: what is sent, and what is answered, on both sides. */
const PLACES: { side: Side; direction: Cut['direction']; route: string }[] = [
  { side: 'source', direction: 'request', route: 'git-upload-pack' },
  { side: 'source', direction: 'response', route: 'git-upload-pack' },
  { side: 'target', direction: 'request', route: 'git-receive-pack' },
  { side: 'target', direction: 'response', route: 'git-receive-pack' },
];
/** Only refs: the other parts have tests of their own. */
export const REFS_ALONE = '    wiki: false\n    issues: false\n    releases: false\n    lfs: false\n';

/** Two forges whose lines can be cut, whatever they are. */
export interface CutSetting {
  /** `owner/name` of the repository that this test mirrors. */
  key: () => string;
  port: (side: Side) => string;
  /** Creates the repository at the source, with a commit on main. */
  create: () => Promise<unknown>;
  git: (side: Side, ...args: string[]) => Promise<string>;
  /** Called after a commit that the source's git alone was told of. */
  touch?: () => void;
  /** Syncs refs alone, through other addresses of the forges. */
  sync: (through?: { source?: string; target?: string }) => Promise<SyncRow>;
}

/** Cuts the lines of a relay at so many bytes a place, and expects old or new refs and an end that is right. */
export function testCuts(setting: CutSetting, points: number): void {
  test.each(PLACES)(
    `$side $direction of $route, cut at ${points} points: refs are old or new, and the next run finishes`,
    async ({ side, direction, route }) => {
      const { git, sync } = setting;
      const main = async (of: Side): Promise<string> => (await git(of, 'rev-parse', 'refs/heads/main')).trim();
      await setting.create();
      // Every pack of these commits is of exactly the same size, so that a cut can be at every place of it.
      await git('source', 'config', 'pack.compression', '0');
      await git('source', 'config', 'pack.window', '0');
      await sync();
      const proxy = await startCutProxy(`http://127.0.0.1:${setting.port(side)}`);
      const through = { [side]: proxy.origin };
      try {
        const request = `POST /${setting.key()}.git/${route} `;
        proxy.arm({ direction, afterBytes: Number.MAX_SAFE_INTEGER, request, times: 'always' });
        await addCommit(setting, 0);
        await sync(through);
        const total = proxy.lastExchange()[direction];
        expect(total).toBeGreaterThan(200);
        for (let point = 1; point <= points; point += 1) {
          const before = await main('target');
          const wanted = await addCommit(setting, point);
          proxy.arm({ direction, afterBytes: Math.floor((total * point) / (points + 1)), request, times: 'once' });
          const row = await sync(through);
          if (row.action === 'failed') expect([before, wanted]).toContain(await main('target'));
          else expect(await main('target')).toBe(wanted);
        }
        expect(proxy.cuts()).toBe(points);
        proxy.arm(undefined);
        await sync();
        expect(await main('target')).toBe(await main('source'));
        await git('target', 'fsck', '--full', '--strict');
      } finally {
        await proxy.stop();
      }
    },
    180_000 + points * 20_000,
  );
}

async function addCommit({ git, touch }: CutSetting, index: number): Promise<string> {
  const tree = (await git('source', 'rev-parse', 'main^{tree}')).trim();
  // A long message, so that the pack is long enough to be cut in many places.
  const message = `${String(index).padStart(4, '0')}\n${randomBytes(1500).toString('hex')}`;
  const id = (await git('source', 'commit-tree', tree, '-p', 'main', '-m', message)).trim();
  await git('source', 'update-ref', 'refs/heads/main', id);
  touch?.();
  return id;
}
