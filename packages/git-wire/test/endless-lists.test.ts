import { Readable } from 'node:stream';
import { createHttp, type Http } from '@edp/http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';
import { listRefs } from '../src/list-refs.ts';
import { fetchObjects } from '../src/fetch-objects.ts';
import { packet, PacketReader, readPackets } from '../src/wire/pkt-line.ts';
import { readSideBand } from '../src/wire/side-band.ts';

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
});

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

describe('an answer without end, instead of a pack', () => {
  const endlessly = (...packets: Buffer[]) =>
    (async function* (): AsyncGenerator<Buffer> {
      yield packets[0]!;
      const rest = Buffer.concat(Array.from({ length: 2000 }, () => packets.slice(1)).flat());
      for (;;) yield rest;
    })();
  const band = (number: number, text: string): Buffer =>
    packet(Buffer.concat([Buffer.from([number]), Buffer.from(text)]));
  const maxAside = { packets: 10_000, bytes: 1_000_000 };
  const read = async (stream: AsyncIterable<Buffer>): Promise<number> => {
    let bytes = 0;
    for await (const part of readSideBand(new PacketReader(stream, 'the server'), { maxAside })) bytes += part.length;
    return bytes;
  };

  test.each([
    ['progress', band(2, 'Counting objects: 1\r')],
    ['packets that keep the line open', band(1, '')],
    ['empty packets', Buffer.from('0004')],
    ['ends', Buffer.from('0000')],
    ['packets behind its end', Buffer.concat([Buffer.from('0000'), band(1, 'x'.repeat(5000))])],
  ])('of %s is refused', async (_, packets) => {
    await expect(read(endlessly(band(1, 'PACK'), packets))).rejects.toMatchObject({
      code: 'GIT_TOO_LARGE',
      message: expect.stringContaining('goes on without sending'),
    });
  });

  test('of lines before it is refused', async () => {
    const http = {
      request: async ({ url }: { url: string }) => ({
        url,
        headers: {
          'content-type': `application/x-git-upload-pack-${url.includes('info/refs') ? 'advertisement' : 'result'}`,
        },
        parts: url.includes('info/refs')
          ? Readable.from([
              Buffer.concat([
                packet('version 2\n'),
                packet('ls-refs\n'),
                packet('fetch=shallow filter\n'),
                Buffer.from('0000'),
              ]),
            ])
          : endlessly(packet('shallow-info\n'), packet(`shallow ${'1'.repeat(40)}\n`)),
      }),
    } as unknown as Http;
    const fetched = fetchObjects({ url: 'http://forge.example/o/r.git', http }, { wants: ['1'.repeat(40)] });
    await expect(fetched).rejects.toMatchObject({ code: 'GIT_TOO_LARGE' });
  });
});
