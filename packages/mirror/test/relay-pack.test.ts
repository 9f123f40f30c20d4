import { setTimeout as sleep } from 'node:timers/promises';
import { createHttp } from '@edp/http';
import { listRefs, ZERO_ID } from '@edp/git-wire';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { seedBare } from '../../../test/world/bare-repository.ts';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';
import { relayPack } from '../src/git/relay-pack.ts';

const http = createHttp();
let server: GitServer;
beforeAll(async () => {
  server = await startGitServer();
});
afterAll(async () => {
  await http.close();
  await server.stop();
});

// How long a wait is, is set here, and it begins once the source has answered: no slow machine makes a long one of a short one.
test.each([
  ['for less than its pause', 600_000, 1],
  ['for more', 1, 2],
])('a source whose pack has to wait %s is asked so many times', async (_, maxPauseMs, fetches) => {
  const [from, to] = [await server.create(`from-${fetches}`), await server.create(`to-${fetches}`)];
  const newId = await seedBare(from.directory, { files: { a: '1' } });
  const [source, target] = [
    { url: from.url, http },
    { url: to.url, http },
  ];
  const before = server.requests.length;
  const updates = [{ ref: 'refs/heads/main', oldId: ZERO_ID, newId }];
  let goOn = (): void => {};
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  // Asked for as soon as the source has answered, and its pause begins there.
  const asked = jest.spyOn(gate, 'then');
  const options = {
    source,
    target,
    present: new Set<string>(),
    via: 'stream',
    ready: gate,
    onBytes: () => {},
  } as const;
  const relay = relayPack(updates, { ...options, maxPauseMs });
  const pushes = (): number => server.requests.slice(before).filter((each) => each.includes('receive-pack')).length;
  while (asked.mock.calls.length === 0) await sleep(5);
  // A timer that was set later and runs longer than the pause comes after it.
  await sleep(100);
  expect(pushes()).toBe(0);
  goOn();
  expect((await relay).results).toMatchObject([{ ok: true }]);
  const requests = server.requests.slice(before);
  expect(requests.filter((each) => each === `POST /from-${fetches}.git/git-upload-pack`)).toHaveLength(fetches);
  expect((await listRefs(target, { prefixes: ['refs/'] })).refs).toEqual(new Map([['refs/heads/main', newId]]));
});
