import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { copyImage, type ImageCopy, type RegistryClient } from '../src/index.ts';
import { buildImage, buildLayer, digest, pushImage } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

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

  test('a rate limit in the middle of an upload lasts as long as it says', async () => {
    const { name, layer, digest: wanted } = await pushed();
    const tries: number[] = [];
    const { client } = await stand.behind(1, ({ method, url }, response) => {
      if (method !== 'PUT' || !url?.includes(encodeURIComponent(digest(layer)))) return false;
      tries.push(performance.now());
      return tries.length === 1 && Boolean(response.writeHead(429, { 'retry-after': '1' }).end());
    });

    expect(await copy(name, { target: client })).toMatchObject({ digest: wanted, blobs: 2 });
    expect(tries).toHaveLength(2);
    expect(tries[1]! - tries[0]!).toBeGreaterThan(950);
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
