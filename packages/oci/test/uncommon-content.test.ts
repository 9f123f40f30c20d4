import { describe, expect, test } from '@jest/globals';
import { copyImage } from '../src/index.ts';
import { buildImage, buildLayer, digest, INDEX, MANIFEST, partOf, pushImage, toManifest } from './stand/build-image.ts';
import type { Intercept } from './stand/start-proxy.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(2);

const copy = async (name: string, { source = stand.client(0), target = stand.client(1) } = {}) =>
  copyImage({ source: { registry: source, name }, target: { registry: target, name }, reference: '1' });

describe('uncommon content', () => {
  test('such as a foreign layer that no registry has is left out', async () => {
    const config = Buffer.from('{"foreign":true}');
    await stand.client(0).putBlob('windows', { digest: digest(config), sizeBytes: config.length, content: config });
    const base = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: digest(Buffer.from('windows base')),
      size: 12,
      urls: ['https://example.com/base'],
    };
    const manifest = toManifest('application/vnd.docker.distribution.manifest.v2+json', {
      config: partOf('application/vnd.docker.container.image.v1+json', config),
      layers: [base],
    });
    const serve: Intercept = ({ method, url }, response) => {
      if (!url?.includes('/manifests/') || method === 'PUT') return false;
      const headers = { 'content-type': manifest.mediaType, 'docker-content-digest': manifest.digest };
      response.writeHead(200, headers).end(method === 'HEAD' ? undefined : manifest.bytes);
      return true;
    };
    const { client } = await stand.behind(0, serve);
    let stored: Buffer | undefined;
    const { client: target } = await stand.behind(1, (request, response) => {
      if (stored !== undefined) return serve(request, response, '');
      if (request.method !== 'PUT' || !request.url?.includes('/manifests/')) return false;
      request.on('data', (chunk: Buffer) => (stored = Buffer.concat([stored ?? Buffer.alloc(0), chunk])));
      response.writeHead(201).end();
      return true;
    });

    expect(await copy('windows', { source: client, target })).toMatchObject({ blobs: 1 });

    expect(stored).toEqual(manifest.bytes);
  });

  test('such as a build cache, an index of layers, is copied with its layers', async () => {
    const layers = [buildLayer(), buildLayer()];
    for (const content of layers) {
      await stand.client(0).putBlob('cache', { digest: digest(content), sizeBytes: content.length, content });
    }
    const manifest = toManifest(INDEX, {
      manifests: layers.map((layer) => partOf('application/vnd.oci.image.layer.v1.tar+gzip', layer)),
    });
    const { client } = await stand.behind(0, ({ method, url }, response) => {
      if (!url?.includes('/manifests/')) return false;
      const headers = { 'content-type': INDEX, 'docker-content-digest': manifest.digest };
      response.writeHead(200, headers).end(method === 'HEAD' ? undefined : manifest.bytes);
      return true;
    });

    // Distribution wants manifests in an index; the blobs were there before it said so.
    await copy('cache', { source: client }).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'OCI_REJECTED' }),
    );

    for (const layer of layers) expect(await stand.client(1).hasBlob('cache', digest(layer))).toBe(true);
  });

  test('such as a child of another size than its index says is refused', async () => {
    const image = buildImage();
    await pushImage(stand.client(0), { name: 'sizes', image });
    const child = { ...partOf(MANIFEST, image.manifest.bytes), size: 7 };
    await stand.client(0).putManifest('sizes', '1', toManifest(INDEX, { manifests: [child] }));

    await expect(copy('sizes')).rejects.toMatchObject({ code: 'OCI_DIGEST' });

    expect(await stand.client(1).tags('sizes')).toEqual([]);
  });
});
