import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commitSubtree } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { type Cut, type CutProxy, startCutProxy } from '../../../test/world/cut-proxy.ts';
import { trials } from '../../../test/world/trials.ts';
import { author, put, useGitServer } from './use-git-server.ts';

/** Points of the request, and as many of the answer. */
const POINTS = trials({ few: 6, many: 50 });
const PUSH = '/git-receive-pack HTTP';
const FETCH = '/git-upload-pack HTTP';

const stand = useGitServer();
let template: string;
let old: string;
let proxies: CutProxy[];
/** Does not try again by itself: every cut is seen. */
let fragile: Http;
beforeAll(async () => {
  ({ directory: template } = await stand.server.create('template'));
  old = await seedBare(template, { files: { 'prod/a/x.yaml': 'old: 1\n', 'prod/b/z.yaml': 'other: 1\n' } });
  proxies = await Promise.all([startCutProxy(stand.server.origin), startCutProxy(stand.server.origin)]);
  fragile = createHttp({ retries: 0 });
});
afterAll(async () => {
  await fragile.close();
  await Promise.all(proxies.map(async (proxy) => proxy.stop()));
});

const files = { 'x.yaml': 'new: 1\n', 'sub/y.yaml': 'new: 2\n' };
const options = { branch: 'main', path: 'prod/a', author, log: () => {}, plan: put(files) };
const rev = async (directory: string, name: string): Promise<string> =>
  (await git(directory, 'rev-parse', name)).trim();

async function start(
  name: string,
  proxy = proxies[0]!,
): Promise<{ directory: string; behind: string; direct: string }> {
  const directory = join(stand.server.root, `${name}.git`);
  await cp(template, directory, { recursive: true });
  return { directory, behind: `${proxy.origin}/${name}.git`, direct: `${stand.server.origin}/${name}.git` };
}

/** Returns how many bytes a push and its answer have. */
async function measure(proxy: CutProxy): Promise<{ request: number; response: number }> {
  const { behind } = await start(`whole-${proxy.origin.slice(-5)}`, proxy);
  proxy.arm({ direction: 'request', afterBytes: Number.POSITIVE_INFINITY, request: PUSH, times: 'always' });
  await commitSubtree({ url: behind, http: fragile }, options);
  return proxy.lastExchange();
}

/** Cuts every try of a push at one point, looks at what is there, then runs again on a clean line. */
async function cutAt(cut: Pick<Cut, 'direction' | 'afterBytes'>, proxy: CutProxy): Promise<'old' | 'new'> {
  const { directory, behind, direct } = await start(`cut-${cut.direction}-${cut.afterBytes}`, proxy);
  const made = proxy.cuts();
  proxy.arm({ ...cut, request: PUSH, times: 'always' });
  await commitSubtree({ url: behind, http: fragile }, options).catch(() => {});
  await stand.server.idle();

  const now = await rev(directory, 'main');
  // The last bytes of an answer only end it: nobody waits for them.
  expect(proxy.cuts() > made || now !== old).toBe(true);
  await commitSubtree(stand.remote(direct), options);
  // Whatever was tried, the change is there once, on the old commit, and nothing beside it has moved.
  expect(await git(directory, 'log', '--format=%P', '-1', 'main')).toBe(`${old}\n`);
  expect(await git(directory, 'diff', '--stat=200', old, 'main')).toMatch(/sub\/y.yaml [^]*x.yaml [^]*2 files changed/);
  await git(directory, 'fsck', '--strict');
  return now === old ? 'old' : 'new';
}

describe('a push whose line breaks', () => {
  test(`at any of ${POINTS * 2} points leaves the old commit or the new one, and the next run converges`, async () => {
    const lanes = (['request', 'response'] as const).map(async (direction, lane) => {
      const proxy = proxies[lane]!;
      const bytes = (await measure(proxy))[direction];
      const outcomes = { old: 0, new: 0 };
      for (let point = 0; point < POINTS; point += 1) {
        outcomes[await cutAt({ direction, afterBytes: Math.floor((point * bytes) / POINTS) }, proxy)] += 1;
      }
      return `${POINTS} cuts of the ${direction} (${bytes} bytes): ${outcomes.old} old, ${outcomes.new} new`;
    });
    console.log((await Promise.all(lanes)).join('\n'));
  });
});

describe('a fetch whose line breaks', () => {
  test('once is read again, and says so', async () => {
    const { behind, directory } = await start('fetch-once');
    const lines: string[] = [];
    for (const afterBytes of [250, 300, 350, 400, 450]) {
      proxies[0]!.arm({ direction: 'response', afterBytes, request: FETCH, times: 'once' });
      const content = { 'x.yaml': `cut: ${afterBytes}\n` };
      const remote = { ...stand.remote(behind), log: (line: string) => lines.push(line) };
      await commitSubtree(remote, { ...options, plan: put(content) });
      expect(await git(directory, 'show', 'main:prod/a/x.yaml')).toBe(content['x.yaml']);
    }
    expect(lines.join('\n')).toMatch(/stopped in the middle of its answer; reading it again \(try 2 of 3\)/);
  });

  test('every time ends with a clear error and changes nothing', async () => {
    const { behind, directory } = await start('fetch-always');
    const proxy = proxies[0]!;
    proxy.arm({ direction: 'response', afterBytes: 300, request: FETCH, times: 'always' });
    const made = proxy.cuts();
    await expect(commitSubtree({ url: behind, http: fragile }, options)).rejects.toMatchObject({
      code: expect.stringMatching(/^GIT_(TRUNCATED|UNREACHABLE)$/),
      message: expect.stringContaining(behind),
      fix: expect.stringMatching(/./),
    });
    expect(proxy.cuts() - made).toBeLessThanOrEqual(3);
    expect(await rev(directory, 'main')).toBe(old);
  });
});
