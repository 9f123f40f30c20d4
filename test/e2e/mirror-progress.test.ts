import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GeneratedRegistry, serveGenerated } from '../../packages/mirror/test/stand/generated-registry.ts';
import { startWorld, type World } from '../world/world.ts';
import { actionFile } from '../world/built-actions.ts';

const LAYER_BYTES = 10_000_000;
// Five seconds, in which a line comes every other: an image is through before the second line, one before the third.
const SECONDS = [1, 3, 5, 5, 5, 5];
const IMAGES = SECONDS.length;

let world: World;
let source: GeneratedRegistry;
let workspace: string;
beforeAll(async () => {
  const images = { name: 'shown', tags: IMAGES, images: IMAGES, layerBytes: LAYER_BYTES };
  [world, source] = await Promise.all([
    startWorld(),
    serveGenerated({ ...images, bytesPerSecond: SECONDS.map((lasts) => LAYER_BYTES / lasts) }),
  ]);
  workspace = mkdtempSync(join(tmpdir(), 'edp-progress-'));
});
afterAll(async () => {
  await Promise.all([world.stop(), source.stop()]);
  rmSync(workspace, { recursive: true });
});

test('the log of a slow copy of images shows how many images and bytes are through, how fast, and the time left', async () => {
  const { edp, observability } = world;
  writeFileSync(
    join(workspace, 'mirror.yaml'),
    `source: ${edp.origin}\ntarget: ${observability.origin}\nimages: [{ from: '${new URL(source.origin).host}/shown', to: mirror/shown, referrers: false }]\n`,
  );
  const child = spawn(process.execPath, [actionFile('sync-mirror')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: workspace,
      GITHUB_WORKSPACE: workspace,
      GITHUB_SERVER_URL: edp.origin,
      GITHUB_REPOSITORY: 'Team/infra-deploy',
      'INPUT_SOURCE-TOKEN': edp.token,
      'INPUT_TARGET-TOKEN': observability.token,
    },
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const log = await text(child.stdout);
  expect({ code: await ended, log }).toMatchObject({ code: 0 });

  const shape = /^(\d)\/6 images, ([\d.]+) (kB|MB) of 60\.0 MB(, [\d.]+ [kM]B\/s)?(, \d+ s left)?$/;
  const lines = log.split('\n').filter((line) => /\d+\/\d+ images/.test(line));
  const shown = lines.map((line) => {
    expect(line).toMatch(shape);
    const [, images, size, unit, rate, left] = shape.exec(line)!;
    return { images: Number(images), bytes: Number(size) * (unit === 'kB' ? 1e3 : 1e6), rate, left };
  });

  const onTheWay = shown.filter(({ images, bytes }) => images < IMAGES && bytes > 0 && bytes < IMAGES * LAYER_BYTES);
  expect(onTheWay.length).toBeGreaterThanOrEqual(3);
  // The first line does not wait for an image to be through.
  expect(onTheWay[0]).toMatchObject({ images: 0 });
  // Who reads it sees a rate and an end while much is left to bring.
  expect(onTheWay.filter(({ rate, left }) => rate !== undefined && left !== undefined)).not.toEqual([]);
  for (const [at, { images, bytes }] of shown.slice(1).entries()) {
    expect(images).toBeGreaterThanOrEqual(shown[at]!.images);
    expect(bytes).toBeGreaterThanOrEqual(shown[at]!.bytes);
  }
  expect(new Set(shown.map(({ images }) => images)).size).toBeGreaterThan(2);
  expect(shown.at(-1)).toMatchObject({ images: IMAGES, bytes: IMAGES * LAYER_BYTES, left: undefined });
});
