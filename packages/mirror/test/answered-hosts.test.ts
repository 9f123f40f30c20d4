import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttp, type Http } from '@edp/http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Inside, startInside } from '../../../test/world/inside.ts';
import { copyLfsObject } from '../src/lfs/copy-lfs-object.ts';
import { hasProvenance, readChartRepository } from '../src/packages/chart-repository.ts';
import { digestOf } from '../src/releases/copy-asset.ts';

const REFUSED = expect.stringContaining('no address on the Internet') as unknown;
let inside: Inside;
let http: Http;
let before = 0;
const servers: Server[] = [];

beforeAll(async () => {
  inside = await startInside();
  http = createHttp({ retries: 0 });
});
beforeEach(() => {
  before = inside.connections();
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  expect(inside.connections()).toBe(before);
});
afterAll(async () => {
  await http.close();
  await inside.stop();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const addresses = (path: string): string[] =>
  inside.hosts.flatMap((host) => ['http', 'https'].map((scheme) => `${scheme}://${host}${path}`));

// That nobody was asked is looked at behind each of them.
describe('an answer of a forge that names what is no host on the Internet is not followed', () => {
  describe.each(['download', 'upload', 'verify'] as const)('as the %s of an LFS object', (step) => {
    test.each([
      ['directly', false],
      ['by a redirect', true],
    ])('%s', async (_, isRedirect) => {
      const content = Buffer.from('0123456789');
      const oid = '84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882';
      for (const location of addresses('/object')) {
        const origin = await serve((request, response) => {
          request.resume();
          if (request.url === '/away') response.writeHead(307, { location }).end();
          else response.end(request.method === 'GET' ? content : '');
        });
        const there = isRedirect ? `${origin}/away` : location;
        const action = (name: string): { href: string } => ({ href: name === step ? there : `${origin}/${name}` });
        const remote = { url: `${origin}/team/app.git`, http };
        // Known by the configuration, as the forge's own host is after the list of objects.
        await (await http.request({ url: origin })).discard();
        await expect(
          copyLfsObject(
            { oid, sizeBytes: content.length },
            {
              ...{ source: remote, target: remote, download: action('download') },
              upload: { upload: action('upload'), verify: action('verify') },
            },
          ),
        ).rejects.toMatchObject({
          code: 'LFS_FAILED',
          message: isRedirect && step !== 'download' ? expect.stringContaining('redirects') : REFUSED,
        });
      }
    });
  });

  test('as the file of a release', async () => {
    for (const location of addresses('/file')) {
      const origin = await serve((_, response) => response.writeHead(302, { location }).end());
      const address = { origin, apiUrl: `${origin}/api/v1`, http, token: 'secret', tokenInput: 'source-token' };
      const place = { address, owner: 'team', name: 'app', releaseId: 1 };
      const asset = { id: 1, uuid: 'b1c2', name: 'app.tar.gz', sizeBytes: 3, url: `${origin}/x` };
      await expect(digestOf(place, asset)).rejects.toMatchObject({ message: REFUSED });
    }
  });

  test('as the file of a chart, its signature, or its index', async () => {
    for (const location of addresses('/web-1.0.0.tgz')) {
      const origin = await serve((request, response) => {
        if (request.url?.startsWith('/away')) response.writeHead(302, { location }).end();
        else
          response.end(
            `apiVersion: v1\nentries:\n  web:\n    - { version: 1.0.0, urls: ['${location}'] }\n    - { version: 2.0.0, digest: ${'0'.repeat(64)}, urls: ['/away'] }\n`,
          );
      });
      const [direct, redirected] = await readChartRepository(http, `${origin}/charts`);
      for (const chart of [direct!, redirected!]) {
        await expect(chart.open()).rejects.toMatchObject({ message: REFUSED });
        expect(await hasProvenance(http, chart.url)).toBe(false);
      }
      await expect(readChartRepository(http, `${origin}/away`)).rejects.toMatchObject({ message: REFUSED });
    }
  });
});
