import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createHttp } from '@edp/http';
import { trials } from '../../../test/world/trials.ts';
import { type Cut, startCutProxy } from '../../../test/world/cut-proxy.ts';
import { copyImage, createRegistry } from '../src/index.ts';
import { buildImage, buildIndex, buildLayer, digest, pushImage } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

/** At each of ten places, by two versions of the registry: a hundred each where trials in large numbers are asked for. */
const POINTS = trials({ few: 4, many: 10 });
const layer = buildLayer(randomBytes(60_000));
const images = ['amd64', 'arm64'].map((architecture) => ({
  architecture,
  ...buildImage({ architecture, layers: architecture === 'amd64' ? [layer] : [buildLayer()] }),
}));
const index = buildIndex(images);
const child = images[0]!.manifest;
const HEADERS = 300;

describe.each(['registry', 'registry-2'] as const)('a line to or from %s that breaks', (part) => {
  const stand = useRegistries([part, part]);

  async function pushIndex(): Promise<void> {
    for (const image of images) await pushImage(stand.client(0), { name: 'cut', image });
    await stand.client(0).putManifest('cut', '1', index);
  }

  /** Copies through a line that breaks once; returns what tag the target shows then. */
  async function copyThrough(name: string, cut: Cut, side: 0 | 1): Promise<{ cuts: number; tag: string | undefined }> {
    const proxy = await startCutProxy(stand.client(side).origin);
    const http = createHttp({ retries: 0 });
    const behind = createRegistry({ origin: proxy.origin, http });
    const [source, target] = [side === 0 ? behind : stand.client(0), side === 1 ? behind : stand.client(1)];
    proxy.arm(cut);
    try {
      const from = { registry: source, name: 'cut' };
      await copyImage({ source: from, target: { registry: target, name }, reference: '1' }).catch(() => {});
      return { cuts: proxy.cuts(), tag: (await stand.client(1).headManifest(name, '1'))?.digest };
    } finally {
      await http.close();
      await proxy.stop();
    }
  }

  async function expectComplete(name: string): Promise<void> {
    expect((await stand.client(1).getManifest(name, '1')).bytes).toEqual(index.bytes);
    for (const { manifest, blobs } of images) {
      expect((await stand.client(1).getManifest(name, manifest.digest)).bytes).toEqual(manifest.bytes);
      for (const blob of blobs) expect(await stand.client(1).canReadBlob(name, digest(blob))).toBe(true);
    }
  }

  test.each([
    ['while an index comes', 0, 'response', `GET /v2/cut/manifests/${index.digest}`, index.bytes.length + HEADERS],
    ['while a manifest comes', 0, 'response', `GET /v2/cut/manifests/${child.digest}`, child.bytes.length + HEADERS],
    ['while a blob is asked for', 0, 'request', `GET /v2/cut/blobs/${digest(layer)}`, 150],
    ['while a blob comes', 0, 'response', `GET /v2/cut/blobs/${digest(layer)}`, layer.length + HEADERS],
    ['while the target says what it has', 1, 'response', 'HEAD /v2/', 150],
    ['while an upload is opened', 1, 'response', 'POST /v2/', 400],
    ['while a blob is sent', 1, 'request', 'PUT /v2/', layer.length + 500],
    ['while the target says that it has the blob', 1, 'response', 'PUT /v2/', 200],
    ['while a manifest is sent', 1, 'request', '/manifests/1', index.bytes.length + HEADERS],
    ['while the target says that it has the tag', 1, 'response', 'PUT /v2/', 250],
  ] as const)(
    '%s never leaves a tag without its parts, and the next run finishes it',
    async (what, side, direction, request, span) => {
      if ((await stand.client(0).headManifest('cut', '1')) === undefined) await pushIndex();
      const points = Array.from({ length: POINTS }, (_, point) => Math.floor((span * point) / POINTS) + 1);

      const outcomes = await Promise.all(
        points.map(async (afterBytes) => {
          const name = `${what.replaceAll(' ', '-')}/${afterBytes}`;
          const onlyTag = what.endsWith('the tag') ? `PUT /v2/${name}/manifests/1` : request;
          const outcome = await copyThrough(name, { direction, request: onlyTag, afterBytes, times: 'once' }, side);
          expect([undefined, index.digest]).toContain(outcome.tag);
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
  );
});
