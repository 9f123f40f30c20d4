import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttp, type Http, type HttpError } from '@edp/http';
import { isPublicAddress } from '../src/public-address.ts';

const open: (Server | Http)[] = [];
afterEach(async () => {
  delete process.env['EDP_PRIVATE_HOSTS'];
  for (const each of open.splice(0)) {
    if ('request' in each) await each.close();
    else each.closeAllConnections();
    if (!('request' in each)) each.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(): Http {
  const http = createHttp({ retries: 0 });
  open.push(http);
  return http;
}

const failure = async (promise: Promise<unknown>): Promise<HttpError> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error as HttpError,
  );

/** A server that sends everybody elsewhere, and what is not on the Internet. */
async function trap(location: (trap: string) => string): Promise<{ origin: string; asked: string[]; host: string }> {
  const asked: string[] = [];
  const inside = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.end('inside');
  });
  const origin = await serve((_, response) => response.writeHead(302, { location: location(inside) }).end());
  return { origin, asked, host: new URL(inside).host };
}

describe('a redirect', () => {
  test.each<[string, (trap: string) => string]>([
    ['this machine', (origin) => `${origin}/secret`],
    ['this machine by name', (origin) => origin.replace('127.0.0.1', 'localhost')],
    ['this machine by a name below localhost', (origin) => origin.replace('127.0.0.1', 'a.localhost.')],
    ['this machine as a number', (origin) => origin.replace('127.0.0.1', '2130706433')],
    ['this machine, mapped', (origin) => origin.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest/meta-data'],
    ['a private network', () => 'http://10.0.0.1/'],
    ['a private network, IPv6', () => 'http://[fd00::1]/'],
    ['a link', () => 'http://[fe80::1]/'],
  ])('to %s is refused, and nobody is asked', async (_, location) => {
    const { origin, asked } = await trap(location);
    const error = await failure(client().request({ url: `${origin}/?token=s3cret`, redirect: 'storage' }));
    expect(error).toMatchObject({
      code: 'HTTP_ADDRESS_REFUSED',
      fix: expect.stringContaining('EDP_PRIVATE_HOSTS'),
    });
    expect(error.message).not.toContain('s3cret');
    expect(asked).toEqual([]);
  });

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://', 'http://[::1'])('to %s is refused', async (to) => {
    const { origin } = await trap(() => to);
    expect(await failure(client().request({ url: origin, redirect: 'storage' }))).toMatchObject({
      code: 'HTTP_REDIRECT_REFUSED',
    });
  });

  test('goes to a host that the configuration names, with its port', async () => {
    const { origin, asked, host } = await trap((inside) => `${inside}/storage`);
    const http = client();
    // Asked before, since the configuration says so.
    await (await http.request({ url: `http://${host}/` })).discard();
    expect(await (await http.request({ url: origin, redirect: 'storage' })).text()).toBe('inside');
    expect(asked).toEqual(['/', '/storage']);
  });

  test.each([(host: string) => host, () => 'storage.example, 127.0.0.1'])(
    'goes to a host that the step names',
    async (named) => {
      const { origin, asked, host } = await trap((inside) => `${inside}/storage`);
      process.env['EDP_PRIVATE_HOSTS'] = named(host);
      expect(await (await client().request({ url: origin, redirect: 'storage' })).text()).toBe('inside');
      expect(asked).toEqual(['/storage']);
    },
  );
});

test('an address that an answer named is refused like a redirect, unless it is known', async () => {
  const { asked, host } = await trap((inside) => inside);
  const http = client();
  const url = `http://${host}/lfs`;
  expect(await failure(http.request({ url, answered: true }))).toMatchObject({ code: 'HTTP_ADDRESS_REFUSED' });
  expect(asked).toEqual([]);
  await (await http.request({ url: `http://${host}/` })).discard();
  expect(await (await http.request({ url, answered: true })).text()).toBe('inside');
});

test('the endless body of a redirect is not waited for', async () => {
  const storage = await serve((_, response) => response.end('there'));
  let sent = 0;
  const origin = await serve((_, response) => {
    response.writeHead(302, { location: storage });
    const part = Buffer.alloc(64 * 1024);
    const go = (): void => {
      while (!response.destroyed && response.write(part)) sent += part.length;
      sent += part.length;
    };
    response.on('drain', go);
    go();
  });
  process.env['EDP_PRIVATE_HOSTS'] = '127.0.0.1';
  expect(await (await client().request({ url: origin, redirect: 'storage' })).text()).toBe('there');
  expect(sent).toBeLessThan(64 * 1024 * 1024);
});

test.each([
  ['8.8.8.8', true],
  ['100.63.255.255', true],
  ['100.64.0.1', false],
  ['172.15.255.255', true],
  ['172.16.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.19.255.255', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['2606:4700::1111', true],
  ['::', false],
  ['::1', false],
  ['::ffff:8.8.8.8', true],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::808:808', true],
  ['64:ff9b::a00:1', false],
  ['2002:7f00:1::', false],
  ['fe80::1%eth0', false],
  ['[fd12::1]', false],
  ['ff02::1', false],
  ['localhost', false],
  ['', false],
])('%s is an address on the Internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test.each([
  ['0.0.0.0', '0.255.255.255', '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '192.0.1.0'],
  ['192.0.2.0', '192.0.2.255', '192.0.3.0'],
  ['192.88.99.0', '192.88.99.255', '192.88.100.0'],
  ['192.168.0.0', '192.168.255.255', '192.169.0.0'],
  ['198.18.0.0', '198.19.255.255', '198.20.0.0'],
  ['198.51.100.0', '198.51.100.255', '198.51.101.0'],
  ['203.0.113.0', '203.0.113.255', '203.0.114.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255'],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff', '64:ff9b:2::'],
  ['100::', '100::ffff:ffff:ffff:ffff', '100:0:0:1::'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:200::'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db9::'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2003::'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff:1000::'],
  ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '5f01::'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fbff::'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fe7f::'],
  // Its neighbours are none either.
  ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2606:4700::1111'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fbff::1'],
])('from %s to %s is no address on the Internet, and %s is one', (first, last, beside) => {
  expect([isPublicAddress(first), isPublicAddress(last)]).toEqual([false, false]);
  expect(isPublicAddress(beside)).toBe(true);
});
