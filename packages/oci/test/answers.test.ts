import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { copyImage, type ImageCopy, type RegistryClient } from '../src/index.ts';
import { buildImage, buildLayer, digest, pushImage } from './build-image.ts';
import type { Intercept } from './start-proxy.ts';
import { useRegistries } from './use-registries.ts';

describe.each(['registry', 'registry-2'] as const)('answers of %s', (part) => {
  const stand = useRegistries([part, part]);
  let count = 0;

  /** Pushes an image to the source; returns its name and its layer. */
  async function pushed(): Promise<{ name: string; layer: Buffer; digest: string }> {
    const name = `answers/${(count += 1)}`;
    const layer = buildLayer(randomBytes(200_000));
    const image = buildImage({ layers: [layer] });
    await pushImage(stand.client(0), { name, reference: '1', image });
    return { name, layer, digest: image.manifest.digest };
  }

  const copy = async (
    name: string,
    { source = stand.client(0), target = stand.client(1) }: { source?: RegistryClient; target?: RegistryClient } = {},
  ): Promise<ImageCopy> =>
    copyImage({ source: { registry: source, name }, target: { registry: target, name }, reference: '1' });

  type Answer = (response: Parameters<Intercept>[1], layer: Buffer) => unknown;

  /** Gives an answer of its own to the first requests that match. */
  const answering = (
    matches: (method: string, url: string) => boolean,
    answer: Answer,
    { layer, times = 1 }: { layer: Buffer; times?: number },
  ): Intercept => {
    let left = times;
    return ({ method = '', url = '' }, response) => {
      if (left === 0 || !matches(method, url)) return false;
      left -= 1;
      answer(response, layer);
      return true;
    };
  };

  const isUpload = (method: string, url: string): boolean => method === 'PUT' && url.includes('/blobs/uploads/');
  const status =
    (code: number, headers: Record<string, string> = {}): Answer =>
    (response) =>
      response.writeHead(code, headers).end();

  describe('what passes', () => {
    test.each<[string, Answer]>([
      ['401', status(401, { 'www-authenticate': 'Basic realm="r"' })],
      ['429 with Retry-After', status(429, { 'retry-after': '1' })],
      ['500', status(500)],
      ['503', status(503)],
      ['a broken connection', (response) => response.destroy()],
    ])('in the middle of an upload: %s', async (_, answer) => {
      const { name, layer, digest: wanted } = await pushed();
      const { client } = await stand.behind(1, answering(isUpload, answer, { layer }), {
        auth: { username: 'u', token: 't' },
      });
      expect(await copy(name, { target: client })).toMatchObject({ digest: wanted, blobs: 2 });
      expect((await stand.client(1).headManifest(name, '1'))?.digest).toBe(wanted);
    });

    test.each<[string, Answer]>([
      ['429 with Retry-After', status(429, { 'retry-after': '1' })],
      ['503', status(503)],
      ['a broken connection', (response) => response.destroy()],
      [
        'an answer that is too short for its length',
        (response, layer) => {
          response.writeHead(200, { 'content-length': layer.length });
          response.write(layer.subarray(0, 5000), () => response.destroy());
        },
      ],
    ])('while a blob is read: %s', async (_, answer) => {
      const { name, layer, digest: wanted } = await pushed();
      const { client } = await stand.behind(
        0,
        answering((method, url) => method === 'GET' && url.includes(digest(layer)), answer, { layer }),
      );
      expect(await copy(name, { source: client })).toMatchObject({ digest: wanted, blobs: 2 });
    });
  });

  describe('what is wrong for good leaves the target without the tag', () => {
    test.each<[string, Answer]>([
      ['a body that ends before the blob does', (response, layer) => response.end(layer.subarray(0, 5000))],
      [
        'a Content-Length that is too small',
        (response, layer) => response.writeHead(200, { 'content-length': 5000 }).end(layer.subarray(0, 5000)),
      ],
      ['another blob of the same size', (response, layer) => response.end(randomBytes(layer.length))],
      ['a blob with more at its end', (response, layer) => response.end(Buffer.concat([layer, Buffer.from('more')]))],
    ])('%s', async (_, answer) => {
      const { name, layer } = await pushed();
      const { client } = await stand.behind(
        0,
        answering((method, url) => method === 'GET' && url.includes(digest(layer)), answer, { layer, times: Infinity }),
      );

      await expect(copy(name, { source: client })).rejects.toMatchObject({ code: 'OCI_DIGEST' });

      expect(await stand.client(1).headManifest(name, '1')).toBeUndefined();
      expect(await copy(name)).toMatchObject({ skipped: false });
    });
  });

  test('a tag that moves while it is copied is followed, and never stands for half of both', async () => {
    const { name, layer } = await pushed();
    const next = buildImage({ layers: [buildLayer(randomBytes(50_000))] });
    const { client } = await stand.behind(0, ({ method, url = '' }, response) => {
      if (!(method === 'GET' && url.includes(digest(layer)))) return false;
      const location = `${stand.client(0).origin}${url}`;
      void pushImage(stand.client(0), { name, reference: '1', image: next }).then(() =>
        response.writeHead(307, { location }).end(),
      );
      return true;
    });

    const result = await copy(name, { source: client });

    expect(result.digest).toBe(next.manifest.digest);
    expect((await stand.client(1).headManifest(name, '1'))?.digest).toBe(next.manifest.digest);
  });

  test('a source that forgets the old image when its tag moves, as Forgejo does, is followed, too', async () => {
    const { name, digest: old } = await pushed();
    const next = buildImage();
    let moved = false;
    const { client } = await stand.behind(0, ({ method, url = '' }, response) => {
      if (!(method === 'GET' && url.includes(old))) return false;
      moved = true;
      void pushImage(stand.client(0), { name, reference: '1', image: next }).then(() => response.writeHead(404).end());
      return true;
    });

    expect(await copy(name, { source: client })).toMatchObject({ digest: next.manifest.digest });
    expect(moved).toBe(true);
  });
});
