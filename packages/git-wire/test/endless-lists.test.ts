import { createHttp, type Http } from '@edp/http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';
import { listRefs } from '../src/list-refs.ts';
import { packet, readPackets } from '../src/wire/pkt-line.ts';

let server: GitServer;
let http: Http;
let sentBytes = 0;
beforeAll(async () => {
  server = await startGitServer({
    intercept: (request, response) => {
      if (request.method !== 'POST') return false;
      // Refs without end, each of which is well-formed.
      const refs = packet(`${'1'.repeat(40)} refs/heads/${'b'.repeat(60_000)}\n`);
      const go = (): void => {
        for (let goesOn = true; goesOn && !response.destroyed;) {
          sentBytes += refs.length;
          goesOn = response.write(refs);
        }
      };
      response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' });
      response.on('drain', go);
      go();
      return true;
    },
  });
  http = createHttp({ retries: 0 });
});
afterAll(async () => {
  await http.close();
  await server.stop();
});

test('a list of refs without end is refused', async () => {
  const { url } = await server.create('endless');
  await expect(listRefs({ url, http }, { prefixes: ['refs/'] })).rejects.toMatchObject({
    code: 'GIT_TOO_LARGE',
    message: expect.stringContaining('no end of it'),
  });
  expect(sentBytes).toBeLessThan(512 * 1024 * 1024);
}, 60_000);

async function* drip(): AsyncGenerator<Buffer> {
  for (;;) {
    yield packet('x');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('a list that comes drop by drop is refused once its time is over', async () => {
  const read = async (): Promise<void> => {
    for await (const _ of readPackets(drip(), 'the server', { maxMs: 50 }));
  };
  await expect(read()).rejects.toMatchObject({ code: 'GIT_TOO_LARGE' });
});
