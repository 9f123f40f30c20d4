import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { mirrorGenerated, type Mirrored, type Sides } from '../../packages/mirror/test/stand/mirror-generated.ts';
import { ensurePart } from '../../tools/parts.mjs';

const MAX_PEAK_MB = 150;
const run = promisify(execFile);
let crane: string;
let skopeo: string;
beforeAll(async () => {
  [crane, skopeo] = await Promise.all([ensurePart('crane', console.log), ensurePart('skopeo', console.log)]);
});

const read = async (command: string, argv: string[]): Promise<string> =>
  (await run(command, argv, { maxBuffer: 1 << 24 })).stdout;

/** Where an image without an owner gets one: its own name. */
const atTarget = ({ target }: Sides, name: string): string => `${new URL(target).host}/${name}/${name}`;

/** Returns the manifest of a tag, once both clients see the same on both sides. */
async function witnessed(sides: Sides, name: string, tag: string): Promise<string> {
  const addresses = [`${new URL(sides.source).host}/${name}:${tag}`, `${atTarget(sides, name)}:${tag}`];
  const inspect = ['--insecure-policy', 'inspect', '--tls-verify=false', '--raw'];
  const seen = await Promise.all(
    addresses.map(async (address) => ({
      digest: await read(crane, ['digest', address]),
      crane: await read(crane, ['manifest', address]),
      skopeo: await read(skopeo, [...inspect, `docker://${address}`]),
    })),
  );
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[1]!.skopeo).toBe(seen[1]!.crane);
  return seen[1]!.crane;
}

/** Returns the digest of what a registry sends as a blob. */
async function hashOf(address: string): Promise<string> {
  const child = spawn(crane, ['blob', address], { stdio: ['ignore', 'pipe', 'inherit'] });
  const hash = createHash('sha256');
  await pipeline(child.stdout, hash);
  return `sha256:${hash.digest('hex')}`;
}

describe.each(['registry', 'registry-2'] as const)('to %s', (part) => {
  const tell = (what: string, { first, second }: { first: Mirrored; second: Mirrored }): void => {
    const peaks = [first, second].map(({ peakMb }) => `peak ${peakMb.toFixed(1)} MB`);
    console.info(`${what} to ${part}: ${peaks.join(', nothing to do: ')}`);
    expect(Math.max(first.peakMb, second.peakMb)).toBeLessThanOrEqual(MAX_PEAK_MB);
  };

  test('a layer of 3 GB through at most 150 MB of memory, byte for byte', async () => {
    const images = { name: 'large', tags: 1, images: 1, layerBytes: 3_000_000_000 };
    const runs = await mirrorGenerated(images, {
      part,
      look: async (sides) => {
        const { layers } = JSON.parse(await witnessed(sides, 'large', 't0')) as { layers: { digest: string }[] };
        const [{ digest } = { digest: '' }] = layers;
        expect(await hashOf(`${atTarget(sides, 'large')}@${digest}`)).toBe(digest);
      },
    });
    expect(runs).toMatchObject({
      first: { failed: [], rows: 1, sentBytes: images.layerBytes + 37 },
      second: { failed: [], unchanged: 1, sentBytes: 0 },
    });
    tell('3 GB', runs);
  });

  test('a thousand tags through at most 150 MB of memory', async () => {
    const images = { name: 'many', tags: 1000, images: 100, layerBytes: 50_000 };
    const runs = await mirrorGenerated(images, {
      part,
      look: async (sides) => {
        const tags = (await read(crane, ['ls', atTarget(sides, 'many')])).trim().split('\n');
        expect(tags.sort()).toEqual(Array.from({ length: 1000 }, (_, tag) => `t${tag}`).sort());
        for (const tag of ['t0', 't99', 't999']) await witnessed(sides, 'many', tag);
      },
    });
    expect(runs).toMatchObject({
      first: { failed: [], rows: 1000, sentBytes: 100 * images.layerBytes + 37 },
      second: { failed: [], unchanged: 1000, sentBytes: 0 },
    });
    tell('1,000 tags', runs);
  });
});
