import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { createHttp } from '@edp/http';
import { createRegistry } from '../src/index.ts';

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

describe.each(['sha256', 'sha384', 'sha512'])('content with a digest by %s', (algorithm) => {
  const digestOf = (bytes: Buffer): string => `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
  const blob = Buffer.from('a layer');
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(blob), size: blob.length },
      layers: [],
    }),
  );

  /** Serves the two by their digests, each changed by a byte where it is told to, and reads both. */
  async function read({ change = false }: { change?: boolean } = {}): Promise<PromiseSettledResult<Buffer>[]> {
    const sent = (bytes: Buffer): Buffer => (change ? Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')]) : bytes);
    const server = createServer(({ url = '' }, response) => {
      const found = url.includes(digestOf(manifest)) ? manifest : url.includes(digestOf(blob)) ? blob : undefined;
      if (found === manifest) response.setHeader('content-type', OCI_MANIFEST);
      response.statusCode = found === undefined ? 404 : 200;
      response.end(found === undefined ? '' : sent(found));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const http = createHttp({ retries: 0 });
    const registry = createRegistry({
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      http,
    });
    const content = async (): Promise<Buffer> => {
      const parts: Buffer[] = [];
      for await (const part of await registry.getBlob('a/b', digestOf(blob), { sizeBytes: blob.length }))
        parts.push(part as Buffer);
      return Buffer.concat(parts);
    };
    try {
      const whole = registry.getManifest('a/b', digestOf(manifest)).then(({ bytes }) => bytes);
      return await Promise.allSettled([whole, content()]);
    } finally {
      await http.close();
      server.close();
    }
  }

  test('is read where it is what the digest says', async () => {
    expect(await read()).toEqual([
      { status: 'fulfilled', value: manifest },
      { status: 'fulfilled', value: blob },
    ]);
  });

  test('is refused, blob and manifest, where it is another one', async () => {
    expect(await read({ change: true })).toMatchObject([
      { reason: { code: 'OCI_DIGEST' } },
      { reason: { code: 'OCI_DIGEST' } },
    ]);
  });
});
