import { describe, expect, test } from '@jest/globals';
import type { Http } from '@edp/http';
import { createRegistry } from '../src/index.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(1);

describe('addresses', () => {
  const hex = 'a'.repeat(64);

  test.each(['../x', 'A/b', 'a//b', 'a/', '/a', 'a?b', 'a b', 'a..b', `${'a/'.repeat(130)}a`, ''])(
    'with the name %j go into no URL',
    async (name) => {
      const before = stand.http.count();
      await expect(stand.client(0).tags(name)).rejects.toMatchObject({ code: 'OCI_PROTOCOL' });
      await expect(stand.client(0).mountBlob('a', `sha256:${hex}`, name)).rejects.toMatchObject({
        code: 'OCI_PROTOCOL',
      });
      expect(stand.http.count()).toBe(before);
    },
  );

  test.each(['', '../x', '.x', 'a/b', 'sha256:abc', `sha256:${hex.toUpperCase()}`, `md5:${hex}`, 'x'.repeat(129)])(
    'with the reference %j go into no URL',
    async (reference) => {
      const before = stand.http.count();
      await expect(stand.client(0).getManifest('a', reference)).rejects.toMatchObject({ code: 'OCI_PROTOCOL' });
      await expect(stand.client(0).getBlob('a', reference)).rejects.toMatchObject({ code: 'OCI_PROTOCOL' });
      expect(stand.http.count()).toBe(before);
    },
  );

  test.each(['ftp://x', 'registry.example.org', 'https://x/path', 'https://u:p@x'])(
    'of a registry cannot be %s',
    (origin) => {
      expect(() => createRegistry({ origin, http: stand.http })).toThrow(
        expect.objectContaining({ code: 'OCI_PROTOCOL' }),
      );
    },
  );
});

test('a registry that is not there is OCI_UNREACHABLE', async () => {
  const { proxy } = await stand.behind(0, () => false);
  await proxy.stop();
  const quick: Http = { ...stand.http, request: async (request) => stand.http.request({ ...request, retries: 0 }) };

  await expect(createRegistry({ origin: proxy.origin, http: quick }).ping()).rejects.toMatchObject({
    code: 'OCI_UNREACHABLE',
  });
});
