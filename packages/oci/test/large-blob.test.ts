import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { copyImage } from '../src/index.ts';
import { MANIFEST, partOf, toManifest } from './build-image.ts';
import { useRegistries } from './use-registries.ts';

const MIB = 1024 * 1024;
const SIZE_BYTES = 100 * MIB;
const MAX_GROWTH_BYTES = 32 * MIB;

const stand = useRegistries(2);

test('a blob of 100 MB passes through without being kept in memory', async () => {
  const [from, to] = [stand.client(0), stand.client(1)];
  const hash = createHash('sha256');
  for (const chunk of chunks()) hash.update(chunk);
  const layer = { mediaType: 'application/octet-stream', digest: `sha256:${hash.digest('hex')}`, size: SIZE_BYTES };
  const config = Buffer.from('{}');
  const configPart = partOf('application/vnd.oci.empty.v1+json', config);
  await from.putBlob('large', { digest: configPart.digest, sizeBytes: 2, content: config });
  await from.putBlob('large', {
    digest: layer.digest,
    sizeBytes: SIZE_BYTES,
    content: Readable.from(chunks(), { objectMode: false }),
  });
  const manifest = toManifest(MANIFEST, { config: configPart, layers: [layer] });
  await from.putManifest('large', '1', manifest);
  const before = inMemory();
  let peak = before;
  const sampler = setInterval(() => (peak = Math.max(peak, inMemory())), 2);

  const copy = await copyImage({
    source: { registry: from, name: 'large' },
    target: { registry: to, name: 'large' },
    reference: '1',
  }).finally(() => clearInterval(sampler));

  expect(copy).toMatchObject({ blobs: 2, bytes: SIZE_BYTES + 2 });
  expect(await to.hasBlob('large', layer.digest)).toBe(true);
  expect(peak - before).toBeLessThan(MAX_GROWTH_BYTES);
}, 60_000);

function* chunks(): Generator<Buffer> {
  for (let part = 0; part < SIZE_BYTES / MIB; part += 1) yield Buffer.alloc(MIB, `part ${part} `);
}

/** Buffers, wherever they are. */
function inMemory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
