import { describe, expect, test } from '@jest/globals';
import { mirrorGenerated } from '../../packages/mirror/test/mirror-generated.ts';

describe.each(['registry', 'registry-2'] as const)('to %s', (part) => {
  test.each([
    ['a layer of 3 GB', { name: 'large', tags: 1, images: 1, layerBytes: 3_000_000_000 }],
    ['a thousand tags', { name: 'many', tags: 1000, images: 100, layerBytes: 50_000 }],
  ])(
    '%s through less than 150 MB of memory',
    async (_, images) => {
      const { first, second } = await mirrorGenerated(images, { part });
      expect(first).toMatchObject({ failed: [], rows: images.tags });
      expect(first.sentBytes).toBe(images.images * images.layerBytes + 37);
      expect(second).toMatchObject({ failed: [], unchanged: images.tags, sentBytes: 0 });
      expect(Math.max(first.peakMb, second.peakMb)).toBeLessThan(150);
    },
    600_000,
  );
});
