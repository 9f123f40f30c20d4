import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { openEndpoint } from '@edp/mirror';

let http: Http;
let endpoint: ReturnType<typeof openEndpoint>;
let stop: () => Promise<unknown>;
let answer = { status: 200, body: '' };
beforeAll(async () => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  http = createHttp({ retries: 0 });
  endpoint = openEndpoint(origin, {
    http,
    username: 'mirror',
    token: 'token',
    tokenInput: 'target-token',
    log: () => {},
  });
  stop = async () => new Promise((resolve) => server.close(resolve));
});
afterAll(async () => {
  await http.close();
  await stop();
});

test.each([
  [401, /target-token is a token of .* with scope write:package/],
  [403, /target-token .* scope write:package.* A quota answers like this, too\./],
  [409, /does not fit what is there/],
  [413, /^Raise the quota/],
  [429, /rate limit/],
  [500, /^Look into the log of/],
])(
  'a package that is answered with %d: the words of the server, and a way out that is about its cause',
  async (status, fix) => {
    answer = { status, body: JSON.stringify({ message: 'package "a" of "team" \\ no' }) };
    const failed = endpoint.packages.request('team', 'generic/a/1/a', { method: 'PUT', body: Buffer.from('a') });
    const error = await failed.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'PACKAGE_REFUSED',
      message: expect.stringMatching(/: package "a" of "team" \\ no$/),
      fix: expect.stringMatching(fix),
    });
    if (status !== 401 && status !== 403) expect((error as { fix: string }).fix).not.toMatch(/scope|token/);
  },
);

test('a server that is not there is no question of rights', async () => {
  const gone = openEndpoint('http://127.0.0.1:1', {
    http,
    username: 'm',
    token: 't',
    tokenInput: 'target-token',
    log: () => {},
  });
  await expect(gone.packages.request('team', 'generic/a/1/a')).rejects.toMatchObject({
    code: 'PACKAGE_REFUSED',
    fix: expect.not.stringMatching(/scope|token/),
  });
});
