import { createHttp } from '@edp/http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Inside, startInside } from '../../../test/world/inside.ts';
import { createRegistry } from '../src/index.ts';
import { streamForeignLayer } from '../src/copy/foreign-layer.ts';
import { OciError } from '../src/oci-error.ts';
import { startProxy, type Intercept, type Proxy } from './stand/start-proxy.ts';
import { AUTH } from './stand/token-server.ts';

const http = createHttp({ retries: 0 });
const DIGEST = `sha256:${'0'.repeat(64)}`;
let inside: Inside;
let proxies: Proxy[] = [];
let before = 0;

beforeAll(async () => {
  inside = await startInside();
});
beforeEach(() => {
  before = inside.connections();
});
afterEach(async () => {
  expect(inside.connections()).toBe(before);
  await Promise.all(proxies.splice(0).map(async (proxy) => proxy.stop()));
});
afterAll(async () => {
  await http.close();
  await inside.stop();
});

/** A registry that answers everything alike. */
async function hostile(answer: Intercept): Promise<string> {
  const proxy = await startProxy('http://127.0.0.1:1', answer);
  proxies.push(proxy);
  return proxy.origin;
}
const addresses = (path: string, schemes = ['http:', 'https:']): string[] =>
  inside.hosts.flatMap((host) => schemes.map((scheme) => `${scheme}//${host}${path}`));

// That nobody was asked is looked at behind each of them.
describe('an answer of a registry that names what is no host on the Internet is not followed', () => {
  test('as the realm of its login', async () => {
    for (const realm of addresses('/token')) {
      const origin = await hostile((_, response) => {
        response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="s"` }).end();
        return true;
      });
      await expect(createRegistry({ origin, http }).ping()).rejects.toBeInstanceOf(OciError);
    }
  });

  test('as a realm of its own site, which may have the login', async () => {
    const port = inside.hosts[0]!.split(':')[1];
    const origin = await hostile((_, response) => {
      const realm = `https://auth.registry.localhost:${port}/token`;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="s"` }).end();
      return true;
    });
    const own = `http://own.registry.localhost:${new URL(origin).port}`;
    await expect(createRegistry({ origin: own, http, auth: AUTH, login: 'same-site' }).ping()).rejects.toMatchObject({
      message: expect.stringContaining('no address on the Internet'),
    });
  });

  test('as the place of an upload', async () => {
    for (const location of addresses('/upload', ['http:', 'https:', ''])) {
      const origin = await hostile((request, response) => {
        if (request.method === 'HEAD') response.writeHead(404).end();
        else response.writeHead(202, { location }).end();
        return true;
      });
      const content = Buffer.from('layer');
      const blob = { digest: DIGEST, sizeBytes: content.length, content };
      await expect(createRegistry({ origin, http }).putBlob('team/app', blob)).rejects.toMatchObject({
        code: 'OCI_PROTOCOL',
        message: expect.stringContaining('wants the upload at'),
      });
    }
  });

  test('as the redirect of a blob', async () => {
    for (const location of addresses('/blob')) {
      const origin = await hostile((_, response) => Boolean(response.writeHead(307, { location }).end()));
      await expect(createRegistry({ origin, http }).getBlob('team/app', DIGEST)).rejects.toMatchObject({
        message: expect.stringContaining('no address on the Internet'),
      });
    }
  });

  test('as the next page of its tags', async () => {
    for (const next of addresses('/next')) {
      const origin = await hostile((_, response) => {
        response.writeHead(200, { link: `<${next}>; rel="next"` }).end('{"tags":["a"]}');
        return true;
      });
      await expect(createRegistry({ origin, http }).tags('team/app')).rejects.toMatchObject({ code: 'OCI_PROTOCOL' });
    }
  });

  test('as the address of a foreign layer', async () => {
    const registry = createRegistry({ origin: 'https://registry.invalid', http });
    const missing = new OciError({ code: 'OCI_NOT_FOUND', message: 'gone', fix: '' });
    for (const url of addresses('/layer')) {
      const layer = { digest: DIGEST, mediaType: 'x', sizeBytes: 5, urls: [url] };
      await expect(streamForeignLayer(layer, { registry, missing })).rejects.toMatchObject({ code: 'OCI_NOT_FOUND' });
    }
  });
});
