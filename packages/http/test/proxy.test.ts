import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { makeCertificate } from './certificate.ts';

// As somebody sets it who looks for a fault of another tool; libraries read it when they are loaded.
process.env['DEBUG'] = '*';

const NAMES = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
const environment = { ...process.env };
let tunnels: string[] = [];
let servers: Server[] = [];
let http: Http;
let target = '';
let proxy = '';
/** What the proxy says instead of opening a tunnel. */
let refusal: string | undefined;
let written: jest.SpiedFunction<typeof process.stderr.write>;

const listen = async (server: Server): Promise<string> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeEach(async () => {
  written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const name of NAMES) delete process.env[name];
  target = await listen(createServer((_, response) => response.end('reached')));
  const tunnel = createServer((_, response) => response.writeHead(500).end());
  tunnel.on('connect', (request, socket) => {
    tunnels.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    if (refusal !== undefined) return void socket.end(`HTTP/1.1 ${refusal}\r\ncontent-length: 0\r\n\r\n`);
    const onward = connect(Number(new URL(target).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
  });
  proxy = await listen(tunnel);
});
afterEach(async () => {
  written.mockRestore();
  await http.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  [servers, tunnels, refusal] = [[], [], undefined];
  process.env = { ...environment };
});

async function reach(): Promise<string> {
  http = createHttp({ retries: 0 });
  return (await http.request({ url: target })).text();
}

test.each(['http_proxy', 'HTTP_PROXY', 'ALL_PROXY'])(
  '%s is used, with its credentials, which nothing prints',
  async (name) => {
    process.env[name] = proxy.replace('://', '://user:pass@');
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await reach()).toBe('reached');
    const printed = written.mock.calls.map(([text]) => String(text)).join('');
    written.mockRestore();
    expect(printed).toContain(new URL(proxy).host);
    expect(printed).not.toContain('pass');
    const credentials = Buffer.from('user:pass').toString('base64');
    expect(tunnels).toEqual([`${new URL(target).host} Basic ${credentials}`]);
  },
);

test('NO_PROXY leaves a host out, and no proxy is used for what none is named for', async () => {
  Object.assign(process.env, { HTTP_PROXY: proxy, NO_PROXY: 'example.org,127.0.0.1' });
  expect(await reach()).toBe('reached');
  await http.close();
  delete process.env['HTTP_PROXY'];
  Object.assign(process.env, { HTTPS_PROXY: proxy, NO_PROXY: '' });
  expect(await reach()).toBe('reached');
  expect(tunnels).toEqual([]);
});

test('TLS goes through the tunnel, to whom GIT_SSL_CAINFO trusts and nobody else', async () => {
  const certificate = makeCertificate();
  const seen: (string | undefined)[] = [];
  try {
    const secure = createSecureServer(certificate, (request, response) => {
      seen.push(request.headers.authorization);
      response.end('reached safely');
    });
    const address = (await listen(secure)).replace('http:', 'https:');
    target = address.replace('127.0.0.1', 'forge.localhost');
    process.env['HTTPS_PROXY'] = proxy;
    const ask = async (): Promise<string> => {
      http = createHttp({ retries: 0 });
      const auth = { kind: 'bearer', token: 't0ken' } as const;
      return (await http.request({ url: target, auth })).text();
    };
    await expect(ask()).rejects.toThrow(/cannot be reached \(.*self.signed/i);
    await http.close();
    process.env['GIT_SSL_CAINFO'] = certificate.file;
    expect(await ask()).toBe('reached safely');
    expect(await (await http.request({ url: `${target}/again` })).text()).toBe('reached safely');
    const { host } = new URL(target);
    // The second request finds the tunnel open.
    expect(tunnels).toEqual([host, host]);
    expect(seen).toEqual(['Bearer t0ken', undefined]);
  } finally {
    certificate.remove();
  }
});

test('a proxy that refuses is named as one, and is no answer of the server', async () => {
  process.env['HTTP_PROXY'] = proxy;
  refusal = '407 Proxy Authentication Required';
  await expect(reach()).rejects.toMatchObject({
    code: 'HTTP_UNREACHABLE',
    message: expect.stringContaining('the proxy answered 407'),
  });
});
