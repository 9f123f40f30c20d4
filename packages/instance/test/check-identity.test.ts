import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { checkIdentity, checkManager, type Instance } from '@edp/instance';

/** A forge as far as it says who it is. */
interface Forge {
  port: number;
  requests: number;
  close(): void;
}

function start(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

async function startForge(rootUrl: (port: number) => string, keys?: object[]): Promise<Forge> {
  const own = keys ?? [generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })];
  const forge: Forge = { port: 0, requests: 0, close: () => void server.close() };
  const server = await start((request, response) => {
    forge.requests += 1;
    const answers: Record<string, unknown> = {
      '/login/oauth/keys': { keys: own },
      '/.well-known/openid-configuration': { issuer: rootUrl(forge.port) },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined || request.headers.authorization ? 404 : 200).end(JSON.stringify(answer));
  });
  forge.port = portOf(server);
  return forge;
}

let http: Http;
let edp: Forge;
let observability: Forge;
let closers: (() => void)[];
let tunnel: number;
let redirect: number;
beforeAll(async () => {
  http = createHttp({ retries: 0 });
  edp = await startForge((port) => `http://edp.localhost:${port}/`);
  observability = await startForge((port) => `http://observability.localhost:${port}/`);
  const tcp = createTcpServer((socket) => {
    const onward = connect(edp.port, '127.0.0.1');
    socket.pipe(onward).pipe(socket);
    for (const each of [socket, onward]) each.on('error', () => {});
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  tunnel = portOf(tcp);
  const redirecting = await start((request, response) => {
    response.writeHead(302, { location: `http://edp.localhost:${edp.port}${request.url}` }).end();
  });
  redirect = portOf(redirecting);
  closers = [() => edp.close(), () => observability.close(), () => void tcp.close(), () => void redirecting.close()];
});
afterAll(async () => {
  await http.close();
  for (const close of closers) close();
});

const instance = (): Instance => ({
  tenant: 'prod',
  environment: 'edp',
  name: 'edp',
  domain: 'edp.localhost',
  path: 'prod/edp',
  manager: `observability.localhost:${observability.port}`,
});
const hosts = (): string[] => [`edp.localhost:${edp.port}`, `observability.localhost:${observability.port}`];

/** What resolve does: names first, then the servers themselves. */
async function check(serverUrl: string, { breakGlass = '', of = instance(), known = hosts() } = {}): Promise<unknown> {
  try {
    const { warning } = checkManager(of, { serverUrl, breakGlass });
    return [warning, (await checkIdentity(of, { serverUrl, hosts: known, breakGlass, http })).warning];
  } catch (error) {
    return (error as { code: unknown }).code;
  }
}

describe('edp is asked to deploy edp', () => {
  const spellings: [string, () => string][] = [
    ['as it is called', () => `http://edp.localhost:${edp.port}`],
    ['in upper case', () => `http://EDP.Localhost:${edp.port}`],
    ['with a trailing dot', () => `http://edp.localhost.:${edp.port}`],
    ['without its port', () => 'http://edp.localhost'],
    ['with another port', () => 'http://edp.localhost:1'],
    ['with TLS', () => 'https://edp.localhost'],
    ['with a path', () => `http://edp.localhost:${edp.port}/git/`],
    ['by an alias', () => `http://git.localhost:${edp.port}`],
    ['by its IP address', () => `http://127.0.0.1:${edp.port}`],
    ['by its IP address, written as IPv6', () => `http://[::ffff:127.0.0.1]:${edp.port}`],
    ['through a tunnel', () => `http://localhost:${tunnel}`],
    ['through a redirect', () => `http://moved.localhost:${redirect}`],
    ['under the name of the manager', () => `http://observability.localhost:${edp.port}`],
  ];

  test.each(spellings)('%s: refused, with a reason to break the glass as well', async (_, url) => {
    // Whoever says that it is the manager, at its own address: only the server can tell.
    const of = { ...instance(), manager: new URL(url()).host };
    expect(await check(url(), { of })).toBe('SELF_DEPLOY');
    expect(await check(url(), { of, breakGlass: 'fire' })).toBe('SELF_DEPLOY');
  });
});

test('the manager itself may', async () => {
  expect(await check(`http://observability.localhost:${observability.port}`)).toEqual([undefined, undefined]);
});

test('an instance that does not answer is not the one that runs this', async () => {
  const of = { ...instance(), domain: 'gone.localhost' };
  expect(await check(`http://observability.localhost:${observability.port}`, { of })).toEqual([undefined, undefined]);
});

test.each([
  ['nobody answers', async () => 1],
  ['it has no keys', async () => keep(await startForge((port) => `http://observability.localhost:${port}/`, []))],
  [
    'its keys are none',
    async () => keep(await startForge((port) => `http://observability.localhost:${port}/`, [{ kid: 'x' }])),
  ],
  ['it has no address of its own', async () => keep(await startForge(() => 'nowhere'))],
  [
    'it is no forge',
    async () => {
      const server = await start((_, response) => void response.end('<html>'));
      closers.push(() => void server.close());
      return portOf(server);
    },
  ],
] as [string, () => Promise<number>][])(
  'a forge that does not say who it is may deploy nothing: %s',
  async (_, open) => {
    const host = `observability.localhost:${await open()}`;
    const of = { ...instance(), manager: host };
    expect(await check(`http://${host}`, { of })).toBe('IDENTITY_UNKNOWN');
    expect(await check(`http://${host}`, { of, breakGlass: 'fire' })).toBe('IDENTITY_UNKNOWN');
  },
);

function keep(forge: Forge): number {
  closers.push(() => forge.close());
  return forge.port;
}

test('a forge that calls itself otherwise needs a reason', async () => {
  const other = keep(await startForge(() => 'https://third.example/'));
  const of = { ...instance(), manager: `observability.localhost:${other}` };
  expect(await check(`http://observability.localhost:${other}`, { of })).toBe('NOT_MANAGER');
  expect(await check(`http://observability.localhost:${other}`, { of, breakGlass: 'fire' })).toEqual([
    undefined,
    expect.stringMatching(/BREAK-GLASS: .*third\.example.*fire/),
  ]);
});

test('nobody is asked with credentials, and each only twice', async () => {
  observability.requests = 0;
  await check(`http://observability.localhost:${observability.port}`);
  expect(observability.requests).toBe(2);
});
