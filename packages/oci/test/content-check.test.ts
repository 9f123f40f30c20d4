import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { copyImage, createRegistry, type ImageCopy } from '../src/index.ts';
import { startRegistry } from '../../../test/world/registry-process.ts';
import { buildImage, buildIndex, buildLayer, digest, pushImage } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

describe.each(['registry', 'registry-2'] as const)('%s that has lost a blob and does not know', (part) => {
  const stand = useRegistries([part, part]);

  /** Takes the content away; the registry's index and its cache go on listing it. */
  const lose = async (blob: Buffer): Promise<void> => {
    const hex = digest(blob).slice('sha256:'.length);
    await rm(join(stand.server(1).root, 'storage/docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data'));
  };
  const copy = async (name: string, check: 'tag' | 'content', reference = '1'): Promise<ImageCopy> =>
    copyImage({
      source: { registry: stand.client(0), name },
      target: { registry: stand.client(1), name },
      reference,
      check,
    });

  test('is found out by a check of the content, and repaired', async () => {
    const layers = [buildLayer('stays'), buildLayer('x'.repeat(3_000_000))];
    await pushImage(stand.client(0), { name: 'lost', reference: '1', image: buildImage({ layers }) });
    await copy('lost', 'tag');
    await lose(layers[1]!);

    expect(await copy('lost', 'tag')).toMatchObject({ skipped: true });
    expect(await stand.client(1).canReadBlob('lost', digest(layers[1]!))).toBe(false);
    expect(await copy('lost', 'content')).toMatchObject({ skipped: false, blobs: 1 });
    expect(await stand.client(1).canReadBlob('lost', digest(layers[1]!))).toBe(true);
    expect(await copy('lost', 'content')).toMatchObject({ skipped: true, blobs: 0 });
  });

  test('gets it again with the next image that needs it', async () => {
    const base = buildLayer('y'.repeat(3_000_000));
    await pushImage(stand.client(0), { name: 'base', reference: '1', image: buildImage({ layers: [base] }) });
    await copy('base', 'tag');
    await lose(base);
    await pushImage(stand.client(0), {
      name: 'base',
      reference: '2',
      image: buildImage({ layers: [base, buildLayer()] }),
    });

    // The layer, the new one and the config.
    expect(await copy('base', 'tag', '2')).toMatchObject({ blobs: 3 });

    expect(await stand.client(1).canReadBlob('base', digest(base))).toBe(true);
  });

  test('is found out below an index, too', async () => {
    const layer = buildLayer('platform');
    const image = buildImage({ layers: [layer], architecture: 'arm64' });
    await pushImage(stand.client(0), { name: 'index', image });
    await stand.client(0).putManifest('index', '1', buildIndex([{ manifest: image.manifest, architecture: 'arm64' }]));
    await copy('index', 'tag');
    await lose(layer);

    expect(await copy('index', 'content')).toMatchObject({ blobs: 1 });
    expect(await stand.client(1).canReadBlob('index', digest(layer))).toBe(true);
  });

  test('is repaired behind a proxy that keeps the head of an answer back until its body comes', async () => {
    const layer = buildLayer('behind');
    await pushImage(stand.client(0), { name: 'behind', reference: '1', image: buildImage({ layers: [layer] }) });
    await copy('behind', 'tag');
    await lose(layer);
    const { client } = await stand.behind(1, ({ method, url = '' }, response) => {
      if (method !== 'GET' || !url.includes(digest(layer))) return false;
      void fetch(new URL(url, stand.server(1).origin))
        .then(async (answer) => Buffer.from(await answer.arrayBuffer()))
        .then(
          (bytes) => response.end(bytes),
          () => response.destroy(),
        );
      return true;
    });
    const again = async (): Promise<ImageCopy> =>
      copyImage({
        source: { registry: stand.client(0), name: 'behind' },
        target: { registry: client, name: 'behind' },
        reference: '1',
        check: 'content',
      });

    expect(await client.canReadBlob('behind', digest(layer))).toBe(false);
    expect(await again()).toMatchObject({ skipped: false, blobs: 1 });
    expect(await again()).toMatchObject({ skipped: true, blobs: 0 });
  });

  test('and the manifest of a platform gets that again, once it is restarted', async () => {
    const image = buildImage({ architecture: 'arm64' });
    const index = buildIndex([{ manifest: image.manifest, architecture: 'arm64' }]);
    await pushImage(stand.client(0), { name: 'platform', image });
    await stand.client(0).putManifest('platform', '1', index);
    await copy('platform', 'tag');
    await lose(image.manifest.bytes);
    const storage = join(stand.server(1).root, 'storage');
    const restarted = await startRegistry({ part, storage });
    try {
      const registry = createRegistry({ origin: restarted.origin, http: stand.http });
      const source = { registry: stand.client(0), name: 'platform' };
      const again = async (): Promise<ImageCopy> =>
        copyImage({ source, target: { registry, name: 'platform' }, reference: '1', check: 'content' });

      expect(await again()).toMatchObject({ digest: index.digest, skipped: false, blobs: 0 });

      expect((await registry.getManifest('platform', image.manifest.digest)).bytes).toEqual(image.manifest.bytes);
      expect(await again()).toMatchObject({ skipped: true });
    } finally {
      await restarted.stop();
    }
  });
});
