import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { copyImage } from '../src/index.ts';
import { buildImage, buildLayer, digest, pushImage } from './stand/build-image.ts';
import type { Intercept } from './stand/start-proxy.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(2);

async function pushed(name: string, sizeBytes = 400_000): Promise<Buffer> {
  const layer = buildLayer(randomBytes(sizeBytes));
  await pushImage(stand.client(0), { name, reference: '1', image: buildImage({ layers: [layer] }) });
  return layer;
}

/** Breaks the first answer with a layer after so many bytes; `ranges: false` hides from the registry that only the rest is asked for. */
function breaking(layer: Buffer, { afterBytes, ranges }: { afterBytes: number; ranges: boolean }): Intercept {
  let broken = false;
  return (request, response) => {
    if (request.method !== 'GET' || !request.url?.includes(digest(layer))) return false;
    if (!ranges) delete request.headers.range;
    if (broken) return false;
    broken = true;
    response.writeHead(200, { 'content-length': layer.length });
    response.write(layer.subarray(0, afterBytes), () => response.destroy());
    return true;
  };
}

test.each([true, false])(
  'a broken download goes on where it was, one upload long (ranges served: %s)',
  async (ranges) => {
    const name = `resume/ranges-${ranges}`;
    const layer = await pushed(name);
    const source = await stand.behind(0, breaking(layer, { afterBytes: 150_000, ranges }));
    const target = await stand.behind(1, () => false);

    const copy = await copyImage({
      source: { registry: source.client, name },
      target: { registry: target.client, name },
      reference: '1',
    });

    expect(copy).toMatchObject({ blobs: 2 });
    // Config and layer: none of them was begun a second time.
    expect(target.proxy.requests.filter((each) => each.startsWith('POST'))).toHaveLength(2);
    expect(await stand.client(1).canReadBlob(name, digest(layer))).toBe(true);
  },
);

test('a proxy that limits bodies gets the blob in parts', async () => {
  const layer = await pushed('parts', 2_500_000);
  const target = await stand.behind(1, ({ method, headers }, response) => {
    if (!['PUT', 'PATCH'].includes(method ?? '') || Number(headers['content-length']) <= 1_000_000) return false;
    return Boolean(response.writeHead(413).end());
  });

  const copy = await copyImage({
    source: { registry: stand.client(0), name: 'parts' },
    target: { registry: target.client, name: 'parts' },
    reference: '1',
  });

  expect(copy).toMatchObject({ blobs: 2 });
  expect(target.proxy.requests.filter((each) => each.startsWith('PATCH'))).toHaveLength(
    Math.ceil(layer.length / 1_000_000),
  );
  const stored = await (await stand.client(1).getBlob('parts', digest(layer))).toArray();
  expect(Buffer.concat(stored as Buffer[]).equals(layer)).toBe(true);
});
