import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { copyImage, createCopyRun } from '../src/index.ts';
import { ensurePart } from '../../../tools/parts.mjs';
import { pushImage } from './stand/build-image.ts';
import { CONTENTS } from './stand/image-contents.ts';
import { useRegistries } from './stand/use-registries.ts';

const INSTALLS_WITHIN_MS = 600_000;

const run = promisify(execFile);
let crane: string;
let skopeo: string;
beforeAll(async () => {
  [crane, skopeo] = await Promise.all([ensurePart('crane', console.log), ensurePart('skopeo', console.log)]);
}, INSTALLS_WITHIN_MS);

const twice = (text: string): string[] => [text, text];

const PAIRS = [
  { from: 'registry', to: 'registry-2' },
  { from: 'registry-2', to: 'registry' },
] as const;

describe.each(PAIRS)('from $from to $to', ({ from, to }) => {
  const stand = useRegistries([from, to]);

  test.each(Object.keys(CONTENTS))('%s arrives as crane and skopeo see it at the source', async (what) => {
    const { images, top, tags } = CONTENTS[what]!();
    const name = what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const [source, target] = [stand.client(0), stand.client(1)];
    for (const image of images) await pushImage(source, { name, image });
    for (const tag of tags) await source.putManifest(name, tag, top);
    const shared = createCopyRun();

    await Promise.all(
      tags.map(async (reference) =>
        copyImage({ source: { registry: source, name }, target: { registry: target, name }, reference, run: shared }),
      ),
    );

    const host = (index: number): string => new URL(stand.client(index).origin).host;
    const both = async (command: string, argv: (address: string) => string[]): Promise<string[]> =>
      Promise.all(
        [0, 1].map(
          async (index) =>
            (await run(command, argv(`${host(index)}/${name}:${tags.at(-1)}`), { maxBuffer: 1 << 24 })).stdout,
        ),
      );
    expect(await both(crane, (address) => ['manifest', address])).toEqual(twice(top.bytes.toString()));
    const inspect = ['--insecure-policy', 'inspect', '--tls-verify=false', '--raw'];
    expect(await both(skopeo, (address) => [...inspect, `docker://${address}`])).toEqual(twice(top.bytes.toString()));
    expect(await both(crane, (address) => ['digest', address])).toEqual(twice(`${top.digest}\n`));
    for (const tag of tags) expect((await target.headManifest(name, tag))?.digest).toBe(top.digest);
    const { stdout } = await run(crane, ['ls', `${host(1)}/${name}`]);
    expect(stdout.trim().split('\n').sort()).toEqual([...tags].sort());
    // Every blob of every platform, each checked against its digest.
    const directory = await mkdtemp(join(tmpdir(), 'edp-witness-'));
    const copy = ['--insecure-policy', 'copy', '--quiet', '--all', '--src-tls-verify=false'];
    try {
      await run(skopeo, [...copy, `docker://${host(1)}/${name}:${tags[0]}`, `dir:${directory}`]);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
