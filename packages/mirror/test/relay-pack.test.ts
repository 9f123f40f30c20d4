import { setTimeout as sleep } from 'node:timers/promises';
import { createHttp } from '@edp/http';
import { listRefs, ZERO_ID } from '@edp/git-wire';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

test.each([
  ['a moment', 100, 1],
  ['long', 5300, 2],
])('a source whose pack has to wait %s is asked so many times', async (_, waitMs, fetches) => {
  const [from, to] = [await server.create(`from-${waitMs}`), await server.create(`to-${waitMs}`)];
  const newId = await seedBare(from.directory, { files: { a: '1' } });
  const [source, target] = [
    { url: from.url, http },
    { url: to.url, http },
  ];
  const before = server.requests.length;
  const updates = [{ ref: 'refs/heads/main', oldId: ZERO_ID, newId }];
  let goOn = (): void => {};
  const ready = new Promise<void>((resolve) => (goOn = resolve));
  const relay = relayPack(updates, { source, target, present: new Set(), via: 'stream', ready, onBytes: () => {} });
  const pushes = (): number => server.requests.slice(before).filter((each) => each.includes('receive-pack')).length;
  await sleep(waitMs);
  expect(pushes()).toBe(0);
  goOn();
  expect((await relay).results).toMatchObject([{ ok: true }]);
  const requests = server.requests.slice(before);
  expect(requests.filter((each) => each === `POST /from-${waitMs}.git/git-upload-pack`)).toHaveLength(fetches);
  expect((await listRefs(target, { prefixes: ['refs/'] })).refs).toEqual(new Map([['refs/heads/main', newId]]));
});
