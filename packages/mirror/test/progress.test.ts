import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { createProgress, silentLog } from '@edp/kit';
import { findImages, openEndpoint, openRegistries, parseMirrorConfig, syncImages } from '@edp/mirror';
import { type RegistryProcess, startRegistry } from '../../../test/world/registry-process.ts';
import { type GeneratedRegistry, serveGenerated } from './stand/generated-registry.ts';

const IMAGES = 4;
const LAYER_BYTES = 25_000_000;

let source: GeneratedRegistry;
let target: RegistryProcess;
let http: Http;
beforeAll(async () => {
  const images = { name: 'shown', tags: IMAGES, images: IMAGES, layerBytes: LAYER_BYTES };
  [source, target] = await Promise.all([serveGenerated(images), startRegistry()]);
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  await Promise.all([source.stop(), target.stop()]);
});

test('a copy tells how many images and bytes are through, how fast, and how long it will take', async () => {
  const lines: string[] = [];
  const log = { ...silentLog, info: (line: string) => void lines.push(line) };
  const open = (origin: string): ReturnType<typeof openEndpoint> =>
    openEndpoint(origin, { http, username: '', token: '', tokenInput: '', log: () => {} });
  const [from, to] = [open(source.origin), open(target.origin)];
  const item = `{ from: '${new URL(source.origin).host}/shown', to: mirror/shown, referrers: false }`;
  const config = parseMirrorConfig(`source: ${source.origin}\ntarget: ${target.origin}\nimages: [${item}]\n`, 'm.yaml');
  const registries = openRegistries({ http, known: [from.registry, to.registry], insecure: [], env: {} });

  const found = await findImages(config.images, { source: from, registries, stacksImages: async () => [] });
  await syncImages(
    found.flatMap(({ tasks }) => tasks),
    {
      target: to.registry,
      mode: 'sync',
      verify: 'tags',
      maxDeletions: 0,
      mayPrune: () => true,
      ensureOwner: async () => {},
      nestedIndexes: 'refuse',
      progress: createProgress(log, { everyMs: 0 }),
      log: () => {},
    },
  );

  const shape = /^(\d)\/4 images, ([\d.]+) (kB|MB) of 100\.0 MB, [\d.]+ [kM]B\/s(, \d+ s left)?$/;
  const shown = lines.flatMap((line) => {
    const [, images, size, unit] = shape.exec(line) ?? [];
    return size === undefined ? [] : [{ images: Number(images), bytes: Number(size) * (unit === 'kB' ? 1e3 : 1e6) }];
  });
  const grows = (figures: number[]): boolean => figures.every((figure, at) => at === 0 || figure >= figures[at - 1]!);
  expect(grows(shown.map(({ bytes }) => bytes))).toBe(true);
  expect(grows(shown.map(({ images }) => images))).toBe(true);
  // On the way, not only at the ends.
  expect(new Set(shown.map(({ bytes }) => bytes)).size).toBeGreaterThan(20);
  expect(shown.at(-1)).toEqual({ images: IMAGES, bytes: IMAGES * LAYER_BYTES });
});
