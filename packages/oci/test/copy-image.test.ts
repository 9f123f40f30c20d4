import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { copyImage, createCopyRun } from '../src/index.ts';
import { buildImage, buildIndex, buildLayer, digest, INDEX, pushImage } from './stand/build-image.ts';
import { corruptBlob } from './stand/corrupt-blob.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(2);

const run = createCopyRun();
const copy = async (name: string, reference: string, options: { to?: string; mountFrom?: string[] } = {}) =>
  copyImage({
    run,
    source: { registry: stand.client(0), name },
    target: {
      registry: stand.client(1),
      name: options.to ?? name,
      ...(options.mountFrom ? { mountFrom: options.mountFrom } : {}),
    },
    reference,
  });

describe('one image', () => {
  test('arrives byte for byte with all its blobs', async () => {
    const image = buildImage({ layers: [buildLayer('a'), buildLayer('b'), Buffer.alloc(0)] });
    await pushImage(stand.client(0), { name: 'one/image', reference: '1.0', image });

    const result = await copy('one/image', '1.0');

    const bytes = image.blobs.reduce((total, blob) => total + blob.length, 0);
    expect(result).toEqual({ digest: image.manifest.digest, blobs: 4, mounted: 0, bytes, skipped: false });
    expect(await stand.client(1).getManifest('one/image', '1.0')).toEqual(image.manifest);
    for (const blob of image.blobs) {
      const chunks = await (await stand.client(1).getBlob('one/image', digest(blob))).toArray();
      expect(Buffer.concat(chunks as Buffer[])).toEqual(blob);
    }
  });

  test('is skipped with one request a side when it is there already', async () => {
    await pushImage(stand.client(0), { name: 'again', reference: '1', image: buildImage() });
    await copy('again', '1');
    const before = stand.http.count();

    expect(await copy('again', '1')).toMatchObject({ skipped: true, blobs: 0, bytes: 0 });

    expect(stand.http.count() - before).toBe(2);
  });

  test('needs no blob again under another tag', async () => {
    const image = buildImage();
    await pushImage(stand.client(0), { name: 'retag', reference: 'v1', image });
    await stand.client(0).putManifest('retag', 'latest', image.manifest);
    await copy('retag', 'v1');
    const before = stand.http.count();

    expect(await copy('retag', 'latest')).toMatchObject({ skipped: false, blobs: 0, mounted: 0 });

    // HEAD on both sides, GET, PUT, HEAD on both sides.
    expect(stand.http.count() - before).toBe(6);
    expect((await stand.client(1).headManifest('retag', 'latest'))?.digest).toBe(image.manifest.digest);
  });

  test('can be copied by digest, without a tag', async () => {
    const image = buildImage();
    await pushImage(stand.client(0), { name: 'untagged', image });

    await copy('untagged', image.manifest.digest);

    expect(await stand.client(1).headManifest('untagged', image.manifest.digest)).toBeDefined();
    expect(await stand.client(1).tags('untagged')).toEqual([]);
  });

  test('that is missing is named', async () => {
    await pushImage(stand.client(0), { name: 'exists', reference: '1', image: buildImage() });

    await expect(copy('exists', '2')).rejects.toMatchObject({
      code: 'OCI_NOT_FOUND',
      message: expect.stringContaining(`${new URL(stand.client(0).origin).host}/exists:2`),
    });
  });
});

describe('an index', () => {
  test('arrives with every platform and nested indexes', async () => {
    const shared = buildLayer('shared');
    const amd64 = buildImage({ layers: [shared, buildLayer('amd64')] });
    const arm64 = buildImage({ layers: [shared, buildLayer('arm64')], architecture: 'arm64' });
    for (const image of [amd64, arm64]) await pushImage(stand.client(0), { name: 'multi', image });
    const inner = buildIndex([{ manifest: arm64.manifest, architecture: 'arm64' }]);
    await stand.client(0).putManifest('multi', inner.digest, inner);
    const outer = buildIndex([
      { manifest: amd64.manifest, architecture: 'amd64' },
      { manifest: inner, architecture: 'arm64' },
    ]);
    await stand.client(0).putManifest('multi', '2.0', outer);

    // The shared layer and only it counts once.
    expect(await copy('multi', '2.0')).toMatchObject({ digest: outer.digest, blobs: 5 });

    expect(await stand.client(1).getManifest('multi', '2.0')).toEqual(outer);
    for (const { digest: child } of [amd64.manifest, arm64.manifest, inner]) {
      expect((await stand.client(1).headManifest('multi', child))?.digest).toBe(child);
    }
  });

  test('nested too deeply is refused', async () => {
    const image = buildImage();
    await pushImage(stand.client(0), { name: 'deep', image });
    let top = image.manifest;
    for (let depth = 0; depth < 6; depth += 1) {
      top = buildIndex([{ manifest: top, architecture: `a${depth}` }]);
      await stand.client(0).putManifest('deep', depth === 5 ? 'x' : top.digest, top);
    }

    await expect(copy('deep', 'x')).rejects.toMatchObject({ code: 'OCI_PROTOCOL' });
    expect(await stand.client(1).tags('deep')).toEqual([]);
  });

  test('of an artifact that says something about an image arrives with it', async () => {
    const image = buildImage();
    const artifact = buildImage({ subject: image.manifest });
    await pushImage(stand.client(0), { name: 'signed', reference: '1', image });
    await pushImage(stand.client(0), { name: 'signed', image: artifact });
    const fallback = buildIndex([{ manifest: artifact.manifest, architecture: 'unknown' }]);
    const tag = image.manifest.digest.replace(':', '-');
    await stand.client(0).putManifest('signed', tag, fallback);

    await copy('signed', '1');
    await copy('signed', tag);

    expect(await stand.client(1).getManifest('signed', artifact.manifest.digest)).toEqual(artifact.manifest);
    expect((await stand.client(1).getManifest('signed', tag)).mediaType).toBe(INDEX);
  });
});

describe('blobs', () => {
  test('that another image of the target has are mounted', async () => {
    const base = buildLayer(randomBytes(1_100_000));
    await pushImage(stand.client(1), { name: 'base', reference: '1', image: buildImage({ layers: [base] }) });
    await pushImage(stand.client(0), {
      name: 'derived',
      reference: '1',
      image: buildImage({ layers: [base, buildLayer()] }),
    });

    const result = await copy('derived', '1', { mountFrom: ['nothing/here', 'base'] });

    expect(result).toMatchObject({ mounted: 1, blobs: 2 });
  });

  test('that one mirror run copied already are mounted by the next image', async () => {
    const base = buildLayer('another base');
    const names = ['family/a', 'family/b', 'family/c'];
    for (const name of names) {
      await pushImage(stand.client(0), { name, reference: '1', image: buildImage({ layers: [base] }) });
    }

    const results = await Promise.all(names.map(async (name) => copy(name, '1')));

    // Three configs and the layer once, though all three wanted it at the same time.
    expect(results.reduce((total, { blobs }) => total + blobs, 0)).toBe(4);
    expect(results.reduce((total, { mounted }) => total + mounted, 0)).toBe(2);
  });

  test('corrupted at the source leave the target without the tag', async () => {
    const layer = buildLayer('x'.repeat(300_000));
    await pushImage(stand.client(0), { name: 'rotten', reference: '1', image: buildImage({ layers: [layer] }) });
    await corruptBlob(stand.server(0), digest(layer));

    await expect(copy('rotten', '1')).rejects.toMatchObject({
      code: 'OCI_DIGEST',
      message: expect.stringContaining(`${new URL(stand.client(0).origin).host}/rotten@${digest(layer)}`),
    });

    expect(await stand.client(1).headManifest('rotten', '1')).toBeUndefined();
    expect(await stand.client(1).hasBlob('rotten', digest(layer))).toBe(false);
  });
});
