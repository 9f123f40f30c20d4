import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttp } from '@edp/http';
import { type AnswerProxy, startAnswerProxy } from '../../../test/world/answer-proxy.ts';
import { useMirror } from './stand/use-mirror.ts';

// The HTTP client's own tries have tests of their own.
const mirror = useMirror({ retries: 0 });
const proxies: Partial<Record<'source' | 'target', AnswerProxy>> = {};
beforeAll(async () => {
  proxies.source = await startAnswerProxy(mirror.world.edp.origin);
  proxies.target = await startAnswerProxy(mirror.world.observability.origin);
});
afterAll(async () => void (await Promise.all(Object.values(proxies).map(async (proxy) => proxy.stop()))));

const HTML = '<!DOCTYPE html><title>Sign in</title>';
const ROUTES = { source: 'app.git/git-upload-pack', target: 'app.git/git-receive-pack' } as const;

/** Status, headers, body, and what an operator reads. */
const casesOf = (side: string): [number, Record<string, string>, string, RegExp][] => [
  [401, {}, '', new RegExp(`does not accept the token in ${side}-token.*Fix: Set ${side}-token`)],
  [403, {}, '', new RegExp(`the token in ${side}-token may not.*Fix: Give ${side}-token`)],
  [404, {}, '', /does not exist, or the token in .* may not see it/],
  [413, {}, '', /refuses the push as too large \(413\).*quota/],
  [429, { 'retry-after': '0' }, '', /takes no more requests for now \(429\)/],
  [500, {}, 'disk is full', /answered 500.*disk is full/],
  [503, {}, '', /is not available \(503\)/],
  [200, { 'content-type': 'text/html' }, HTML, /answers "text\/html" instead of git's smart HTTP protocol/],
];

describe.each(['source', 'target'] as const)('the %s answers', (side) => {
  test('401, 403, 404, 413, 429, 500, 503 and a login page, each with a message of its own, and nothing moves', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.seed('app', 'one');
    await mirror.sync();
    const before = await mirror.targetRefs('app');
    await mirror.seed('app', 'two');
    const through = { [side]: proxies[side]!.origin };
    for (const [status, headers, body, message] of casesOf(side)) {
      proxies[side]!.answer({ request: ROUTES[side], status, headers, body });
      const row = await mirror.syncRow('app', { through });
      expect(row).toMatchObject({ action: 'failed', details: expect.stringMatching(message) });
      expect(await mirror.targetRefs('app')).toEqual(before);
    }
    proxies[side]!.answer(undefined);
    expect(await mirror.syncRow('app', { through })).toMatchObject({ action: 'updated' });
  });

  test('nothing at all: the wait has an end', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.seed('app', 'one');
    proxies[side]!.answer({ request: ROUTES[side], status: 'silence' });
    const row = await mirror.syncRow('app', { through: { [side]: proxies[side]!.origin }, timeoutMs: 200 });
    expect(row).toMatchObject({ action: 'failed', details: expect.stringMatching(/did not answer within .* s/) });
    proxies[side]!.answer(undefined);
  });
});

test('a target that takes no chunked requests gets the pack from disk, with its size, and the log says so', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
  proxies.target!.answer({ request: ROUTES.target, status: 411, unless: 'content-length' });
  const log: string[] = [];
  const row = await mirror.syncRow('app', {
    through: { target: proxies.target!.origin },
    log: (line) => log.push(line),
  });
  proxies.target!.answer(undefined);
  expect(row).toMatchObject({ action: 'created' });
  expect(log.join('\n')).toMatch(/answered 411.*with the pack kept on disk first \(try 2 of 3\)/);
  expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
});

test('a rate limit of the API is waited for', async () => {
  mirror.http = createHttp();
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
  proxies.target!.answer({
    request: `POST /api/v1/orgs/${mirror.team}/repos`,
    status: 429,
    headers: { 'retry-after': '1' },
    times: 1,
  });
  await mirror.world.observability.createRepo(mirror.team, 'other');
  expect(await mirror.syncRow('app', { through: { target: proxies.target!.origin } })).toMatchObject({
    action: 'created',
  });
});
