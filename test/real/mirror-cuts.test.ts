import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { expectEqualUrls } from '../../packages/mirror/test/stand/equal-clones.ts';
import { REFS_ALONE, testCuts } from '../../packages/mirror/test/stand/cut-points.ts';
import { seedRemote } from '../world/seed-remote.ts';
import { startCutProxy } from '../world/cut-proxy.ts';
import { ORG, useRealMirror } from './mirror-setting.ts';

const mirror = useRealMirror();
const { run, url, api, created, gitAt } = mirror;

// A hundred points a place, of the same protocol, are in test/soak.
testCuts(
  {
    key: () => `${ORG}/${mirror.name}`,
    port: (side) => new URL((side === 'source' ? mirror.edp : mirror.observability).origin).port,
    create: async () => {
      await created();
      await seedRemote(url(mirror.edp), { files: { a: '1' } });
    },
    git: async (side, ...args) => gitAt(side === 'source' ? mirror.edp : mirror.observability, mirror.name, ...args),
    sync: async (through = {}) => (await run({ item: REFS_ALONE, through })).rows[0]!,
  },
  4,
);

test.each([
  ['while a pack arrives', 'request', 1_000_000],
  ['before it answers', 'response', 0],
] as const)(
  'a target that is killed %s and starts again has everything in the end, and knows it',
  async (_, direction, afterBytes) => {
    await created();
    await mirror.seed({ large: randomBytes(2_000_000).toString('hex') });
    const proxy = await startCutProxy(mirror.observability.origin);
    let crashed: Promise<void> | undefined;
    try {
      const request = `POST /${ORG}/${mirror.name}.git/git-receive-pack `;
      const instead = (): void => void (crashed = mirror.observability.crash());
      proxy.arm({ direction, afterBytes, request, times: 'once', instead });
      await run({ item: REFS_ALONE, through: { target: proxy.origin } });
      await crashed;
      expect(proxy.cuts()).toBe(1);
      expect(await run({ item: REFS_ALONE })).toMatchObject({ complete: true });
      await expectEqualUrls(url(mirror.edp), url(mirror.observability));
      const known = await api(mirror.observability, 'GET', `/repos/${ORG}/${mirror.name}`);
      expect(known).toMatchObject({ empty: false, default_branch: 'main' });
      await api(mirror.observability, 'GET', `/repos/${ORG}/${mirror.name}/branches/main`);
    } finally {
      await proxy.stop();
    }
  },
);
