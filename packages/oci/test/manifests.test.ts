import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../src/digest.ts';
import { copyImage } from '../src/index.ts';
import { buildImage, pushImage, toManifest } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(1);

describe('manifests', () => {
  test('that are no image are refused on arrival', async () => {
    const { manifest } = buildImage();
    await expect(
      stand.client(0).putManifest('m', 'x', { ...manifest, bytes: Buffer.from('{}') }),
    ).rejects.toMatchObject({
      code: 'OCI_DIGEST',
    });
  });

  test('whose parts the registry lacks are rejected with its reason', async () => {
    await expect(stand.client(0).putManifest('m', 'x', buildImage().manifest)).rejects.toMatchObject({
      code: expect.stringMatching(/^OCI_(?:REJECTED|NOT_FOUND)$/),
      message: expect.stringContaining('MANIFEST_BLOB_UNKNOWN'),
    });
  });

  test('changed on the way are refused', async () => {
    const image = buildImage();
    await pushImage(stand.client(0), { name: 'changed', reference: '1', image });
    const { client } = await stand.behind(0, ({ method }, response) => {
      if (method !== 'GET') return false;
      const headers = { 'docker-content-digest': image.manifest.digest, 'content-type': image.manifest.mediaType };
      response.writeHead(200, headers).end('{"schemaVersion":2}');
      return true;
    });

    await expect(client.getManifest('changed', '1')).rejects.toMatchObject({
      code: 'OCI_DIGEST',
    });
  });

  test('of more than 4 MiB are refused', async () => {
    const { client } = await stand.behind(0, (_request, response) =>
      Boolean(response.end(Buffer.alloc(5 * 1024 * 1024, ' '))),
    );

    await expect(client.getManifest('big', '1')).rejects.toMatchObject({
      code: 'OCI_PROTOCOL',
    });
  });

  test('without a digest in the header are read and hashed', async () => {
    const { manifest } = buildImage();
    const { client } = await stand.behind(0, (_request, response) =>
      Boolean(response.writeHead(200, { 'content-type': manifest.mediaType }).end(manifest.bytes)),
    );

    expect((await client.headManifest('plain', '1'))?.digest).toBe(manifest.digest);
  });

  test('of schema 1 are refused with a way out', async () => {
    const schema1 = toManifest('application/vnd.docker.distribution.manifest.v1+prettyjws', { schemaVersion: 1 });
    const { client } = await stand.behind(0, ({ method }, response) => {
      const headers = { 'docker-content-digest': schema1.digest, 'content-type': schema1.mediaType };
      response.writeHead(200, headers).end(method === 'HEAD' ? undefined : schema1.bytes);
      return true;
    });

    const copy = copyImage({
      source: { registry: client, name: 'old' },
      target: { registry: stand.client(0), name: 'old' },
      reference: '1',
    });

    await expect(copy).rejects.toMatchObject({ code: 'OCI_PROTOCOL', fix: expect.stringContaining('Push') });
  });
});

describe('a registry that answers HEAD with', () => {
  test.each([404, 405])('%d and GET with the content has what it has, and nothing else', async (status) => {
    const image = buildImage();
    await pushImage(stand.client(0), { name: `head${status}`, reference: '1', image });
    const requests: string[] = [];
    const { client } = await stand.behind(0, ({ method, url }, response) => {
      requests.push(`${method} ${url}`);
      if (method !== 'HEAD') return false;
      response.writeHead(status).end();
      return true;
    });
    expect(await client.headManifest(`head${status}`, '1')).toMatchObject({ digest: image.manifest.digest });
    expect(await client.headManifest(`head${status}`, '2')).toBeUndefined();
    expect(await client.hasBlob(`head${status}`, digestOf(image.blobs[0]!))).toBe(true);
    expect(requests.filter((each) => each.startsWith('HEAD /v2/') && each.includes('/manifests/'))).toHaveLength(1);
  });

  test('404 and means it is asked by GET once', async () => {
    const requests: string[] = [];
    const { client } = await stand.behind(0, ({ method }) => {
      requests.push(method ?? '');
      return false;
    });
    await Promise.all(['1', '2', '3'].map(async (tag) => client.headManifest('nothing', tag)));
    expect(await client.headManifest('nothing', '4')).toBeUndefined();
    expect(requests.filter((method) => method === 'GET')).toHaveLength(1);
  });
});
