import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { buildImage, buildLayer, digest, pushImage } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(1);

describe('blobs', () => {
  test('whose content is not theirs are refused by the registry', async () => {
    const blob = Buffer.from('content');
    const put = stand
      .client(0)
      .putBlob('b', { digest: digest(Buffer.from('other')), sizeBytes: blob.length, content: blob });

    await expect(put).rejects.toMatchObject({ code: 'OCI_DIGEST' });
  });

  test('whose content fails keep their own error and leave no upload behind', async () => {
    const { client, proxy } = await stand.behind(0, () => false);
    const blob = buildLayer('x'.repeat(1000));
    const broken = Readable.from(
      (async function* () {
        yield blob.subarray(0, 10);
        throw new Error('disk on fire');
      })(),
      { objectMode: false },
    );

    const put = client.putBlob('b', {
      digest: digest(blob),
      sizeBytes: blob.length,
      content: broken,
    });

    await expect(put).rejects.toThrow('disk on fire');
    expect(new Set(proxy.requests.map((each) => each.split(' ')[0]))).toEqual(new Set(['POST', 'PUT', 'DELETE']));
    expect(await stand.client(0).hasBlob('b', digest(blob))).toBe(false);
  });

  test('are fetched from another storage without the credentials', async () => {
    const image = buildImage();
    const [config = Buffer.alloc(0)] = image.blobs;
    await pushImage(stand.client(0), { name: 'stored', reference: '1', image });
    const { proxy: storage } = await stand.behind(0, () => false);
    // On this machine, as everything here: the step says that it is meant.
    process.env['EDP_PRIVATE_HOSTS'] = new URL(storage.origin).host;
    const { client } = await stand.behind(
      0,
      ({ url, headers }, response) => {
        if (headers.authorization === undefined) {
          response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
          return true;
        }
        if (!url?.includes('/blobs/')) return false;
        response.writeHead(307, { location: `${storage.origin}${url}?signature=1` }).end();
        return true;
      },
      { auth: { username: 'u', token: 'secret' } },
    );

    const chunks = (await (await client.getBlob('stored', digest(config))).toArray()) as Buffer[];

    expect(Buffer.concat(chunks)).toEqual(config);
    expect(storage.requests).toHaveLength(1);
    expect(storage.authorizations).toEqual([undefined]);
    // What the registry redirects is there; asking the storage would need another signature.
    expect(await client.hasBlob('stored', digest(config))).toBe(true);
    expect(storage.requests).toHaveLength(1);
  });

  test('are not sent to another host', async () => {
    const { proxy: thief } = await stand.behind(0, () => true);
    const { client } = await stand.behind(0, ({ method }, response) => {
      if (method !== 'POST') return false;
      response.writeHead(202, { location: `${thief.origin}/v2/b/blobs/uploads/1?state=x` }).end();
      return true;
    });

    const blob = Buffer.from('content');
    const put = client.putBlob('b', {
      digest: digest(blob),
      sizeBytes: blob.length,
      content: blob,
    });

    await expect(put).rejects.toMatchObject({ code: 'OCI_PROTOCOL', message: expect.stringContaining(thief.origin) });
    expect(thief.requests).toEqual([]);
  });

  test('can be uploaded where a relative address says, its query kept', async () => {
    const { client, proxy } = await stand.behind(0, ({ method, url }, response) => {
      if (method === 'POST') response.writeHead(202, { location: '/upload/1?_state=a%2Bb%3D&x' }).end();
      else response.writeHead(201).end(url);
      return true;
    });
    const blob = Buffer.from('content');

    await client.putBlob('b', {
      digest: digest(blob),
      sizeBytes: blob.length,
      content: Readable.from([blob], { objectMode: false }),
    });

    const encoded = encodeURIComponent(digest(blob));
    expect(proxy.requests).toEqual([
      `POST /v2/b/blobs/uploads/?mount=${encoded}`,
      `PUT /upload/1?_state=a%2Bb%3D&x&digest=${encoded}`,
    ]);
  });
});
