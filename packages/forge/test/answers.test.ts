import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createForge, type Forge } from '@edp/forge';
import { createHttp, type Http } from '@edp/http';

let http: Http;
let forge: Forge;
let stop: () => Promise<unknown>;
let answer = { status: 200, body: '' };
beforeAll(async () => {
  const server = createServer((_, response) => void response.writeHead(answer.status).end(answer.body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  http = createHttp({ retries: 0 });
  forge = createForge({ origin, http, token: 'token', tokenInput: 'target-token' });
  stop = async () => new Promise((resolve) => server.close(resolve));
});
afterAll(async () => {
  await http.close();
  await stop();
});

test('what a server says is shown up to its end, quotes included', async () => {
  const message = 'branch "main" has a \\ rule "signed"';
  answer = { status: 422, body: JSON.stringify({ message, url: 'https://forge/api/swagger' }) };
  await expect(forge.currentUser()).rejects.toMatchObject({
    code: 'FORGE_REJECTED',
    message: expect.stringMatching(/: branch "main" has a \\ rule "signed"$/),
  });
});

test.each([
  [403, /scope read:user/],
  [413, /quota/],
  [422, /does not fit/],
  [500, /log of/],
])('the way out of %d is about its cause', async (status, fix) => {
  answer = { status, body: '{}' };
  await expect(forge.currentUser()).rejects.toMatchObject({ fix: expect.stringMatching(fix) });
  if (status !== 403)
    await expect(forge.currentUser()).rejects.toMatchObject({ fix: expect.not.stringContaining('scope') });
});
