import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { readServerIdentity } from '@edp/instance';
import { type RealForge, startGitea } from './gitea.ts';

let forge: RealForge;
let http: Http;
// The first one on a machine also builds the server.
beforeAll(async () => {
  forge = await startGitea();
  http = createHttp({ retries: 0 });
}, 1_200_000);
afterAll(async () => {
  await http.close();
  await forge.stop();
});

test('a real forge says who it is to anybody, the same by another name', async () => {
  const { host, port } = new URL(forge.origin);
  const identity = await readServerIdentity(forge.origin, { http });
  expect(identity).toMatchObject({ host });
  expect(identity?.keys.length).toBeGreaterThan(0);
  expect(await readServerIdentity(`http://git.localhost:${port}`, { http })).toEqual(identity);
});
