import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createHttp } from '@edp/http';
import { type Cut, startCutProxy } from '../../../test/world/cut-proxy.ts';
import { copyImage, createRegistry } from '../src/index.ts';
import { buildImage, buildLayer, digest, pushImage } from './build-image.ts';
import { useRegistries } from './use-registries.ts';

const stand = useRegistries(2);
const POINTS = 12;
const layer = buildLayer(randomBytes(60_000));
const image = buildImage({ layers: [layer] });

/** Copies through a line that breaks once; returns whether the target shows the tag, and whether it has everything then. */
async function copyThrough(
  name: string,
  cut: Cut,
  side: 0 | 1,
): Promise<{ cuts: number; failed: boolean; tag: string | undefined }> {
  const proxy = await startCutProxy(stand.client(side).origin);
  const http = createHttp({ retries: 0 });
  const behind = createRegistry({ origin: proxy.origin, http });
  const [source, target] = [side === 0 ? behind : stand.client(0), side === 1 ? behind : stand.client(1)];
  proxy.arm(cut);
  try {
    const copying = copyImage({
      source: { registry: source, name: 'cut' },
      target: { registry: target, name },
      reference: '1',
    });
    const failed = await copying.then(
      () => false,
      () => true,
    );
    const tag = (await stand.client(1).headManifest(name, '1'))?.digest;
    return { cuts: proxy.cuts(), failed, tag };
  } finally {
    await http.close();
    await proxy.stop();
  }
}

async function expectComplete(name: string): Promise<void> {
  expect((await stand.client(1).getManifest(name, '1')).bytes).toEqual(image.manifest.bytes);
  for (const blob of image.blobs) expect(await stand.client(1).canReadBlob(name, digest(blob))).toBe(true);
}

describe('a line that breaks', () => {
  test.each([
    ['while a blob comes', 0, 'response', `GET /v2/cut/blobs/`, layer.length + 300],
    ['while a blob is sent', 1, 'request', 'PUT /v2/', layer.length + 500],
    ['while an upload is opened', 1, 'response', 'POST /v2/', 400],
    ['while a manifest is sent', 1, 'request', '/manifests/1', image.manifest.bytes.length + 300],
  ] as const)(
    '%s never leaves a tag without its parts, and the next run finishes it',
    async (what, side, direction, request, span) => {
      if ((await stand.client(0).headManifest('cut', '1')) === undefined)
        await pushImage(stand.client(0), { name: 'cut', reference: '1', image });
      const points = Array.from({ length: POINTS }, (_, index) => Math.floor((span * index) / POINTS) + 1);

      const outcomes = await Promise.all(
        points.map(async (afterBytes) => {
          const name = `${what.replaceAll(' ', '-')}/${afterBytes}`;
          const outcome = await copyThrough(name, { direction, request, afterBytes, times: 'once' }, side);
          expect([undefined, image.manifest.digest]).toContain(outcome.tag);
          if (outcome.tag !== undefined) await expectComplete(name);
          // Whatever was left of it.
          await copyImage({
            source: { registry: stand.client(0), name: 'cut' },
            target: { registry: stand.client(1), name },
            reference: '1',
          });
          await expectComplete(name);
          return outcome;
        }),
      );

      expect(outcomes.reduce((sum, { cuts }) => sum + cuts, 0)).toBeGreaterThan(POINTS / 2);
    },
    60_000,
  );
});
