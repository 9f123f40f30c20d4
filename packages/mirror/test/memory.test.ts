import { expect, test } from '@jest/globals';
import { mirrorGenerated } from './stand/mirror-generated.ts';

const MAX_MB = 150;

test.each([
  ['a layer of 250 MB', { name: 'large', tags: 1, images: 1, layerBytes: 250_000_000 }],
  ['300 tags', { name: 'many', tags: 300, images: 20, layerBytes: 10_000 }],
])('%s: memory stays flat', async (_, images) => {
  const { first, second } = await mirrorGenerated(images);
  expect(first).toMatchObject({ failed: [], rows: images.tags });
  expect(first.sentBytes).toBe(images.images * images.layerBytes + 37);
  expect(second).toMatchObject({ failed: [], unchanged: images.tags, sentBytes: 0 });
  expect(Math.max(first.peakMb, second.peakMb)).toBeLessThan(MAX_MB);
});
