import { createHash, randomFillSync } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { largeRepository } from '../../bench/mirror/large-repository.ts';
import { smallFiles } from '../../bench/mirror/small-files.ts';
import type { Measured } from '../../bench/paired.ts';
import { runSyncMirror } from '../../bench/mirror/run-sync-mirror.ts';
import { expectEqualClones } from '../../packages/mirror/test/stand/equal-clones.ts';
import { git } from '../world/bare-repository.ts';
import { startWorld, type World } from '../world/world.ts';

const MAX_PEAK_MB = 128;
/** What stands in memory are the refs of both sides, and nothing of the objects. */
const MAX_PEAK_OF_MANY_REFS_MB = 160;
const LFS_BYTES = 2_684_354_560;

let world: World;
let workspace: string;
beforeAll(async () => {
  world = await startWorld();
  workspace = mkdtempSync(join(tmpdir(), 'edp-soak-'));
});
afterAll(async () => {
  await world.stop();
  rmSync(workspace, { recursive: true, force: true });
});

/** Mirrors one owner alone, so that nothing of the others counts into its memory. */
async function mirrorOwner(owner: string): Promise<Measured> {
  const config = `source: ${world.edp.origin}\ntarget: ${world.observability.origin}\ngit:\n  - owner: ${owner}\n`;
  writeFileSync(join(workspace, 'mirror.yaml'), config);
  return runSyncMirror(world, { workspace });
}

test('2 GB of history in files of 50 MB, without more memory than for a small one', async () => {
  await world.edp.createRepo('history', 'history');
  const directory = world.edp.directory('history', 'history');
  // Between random bytes there are no deltas, for which git would look for many minutes.
  await git(directory, 'config', 'pack.window', '0');
  const file = join(workspace, 'part.bin');
  const content = Buffer.alloc(50_000_000);
  for (let index = 0; index < 40; index += 1) {
    writeFileSync(file, randomFillSync(content));
    const blob = (await git(directory, '-c', 'core.compression=0', 'hash-object', '-w', file)).trim();
    const tree = `100644 blob ${blob}\tpart.bin`;
    const treeId = (await git(directory, '-c', `alias.x=!printf '%s\\n' '${tree}' | git mktree`, 'x')).trim();
    const parents = index === 0 ? [] : ['-p', 'main'];
    const commit = (await git(directory, 'commit-tree', treeId, '-m', `${index}`, ...parents)).trim();
    await git(directory, 'update-ref', 'refs/heads/main', commit);
  }
  rmSync(file);
  const { peakMb } = await mirrorOwner('history');
  await expectEqualClones(world, 'history', 'history');
  expect(peakMb).toBeLessThan(MAX_PEAK_MB);
}, 1_800_000);

test('300,000 objects with 10,000 branches and tags', async () => {
  await world.edp.createRepo('objects', 'objects');
  const directory = world.edp.directory('objects', 'objects');
  rmSync(directory, { recursive: true });
  cpSync(await largeRepository(), directory, { recursive: true });
  // The cached one has a hundred already.
  const script = `git rev-list main | head -9900 | awk '{ print "create refs/" (NR % 2 ? "heads" : "tags") "/at-" NR " " $1 }'`;
  await git(directory, '-c', `alias.x=!${script} | git update-ref --stdin && git pack-refs --all`, 'x');
  expect(Object.keys(await world.edp.refs('objects', 'objects'))).toHaveLength(10_000);
  const { peakMb } = await mirrorOwner('objects');
  await expectEqualClones(world, 'objects', 'objects');
  expect(peakMb).toBeLessThan(MAX_PEAK_OF_MANY_REFS_MB);
}, 1_800_000);

test.each([300_000, 600_000])(
  '%i objects, most of them files as small as LFS pointers: all are looked at, through no more memory',
  async (objects) => {
    const owner = `small-${objects}`;
    await world.edp.createRepo(owner, 'app');
    const directory = world.edp.directory(owner, 'app');
    rmSync(directory, { recursive: true });
    cpSync(await smallFiles({ objects }), directory, { recursive: true });
    const lfs = world.edp.lfsDirectory(owner, 'app');
    mkdirSync(lfs, { recursive: true });
    const contents = Array.from({ length: 100 }, (_, index) => `content ${index}`);
    const oids = contents.map((content) => createHash('sha256').update(content).digest('hex'));
    for (const [index, oid] of oids.entries()) writeFileSync(join(lfs, oid), contents[index]!);
    const files = oids.map((oid, index): [string, string] => [
      `${index}.bin`,
      `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${contents[index]!.length}\n`,
    ]);
    await world.edp.seed(owner, 'app', { files: Object.fromEntries(files) });
    // As a forge's own maintenance leaves it: the pointers are among the others, and deltas of each other.
    await git(directory, 'gc', '--quiet', '--prune=now');
    const { peakMb } = await mirrorOwner(owner);
    expect(await world.observability.refs(owner, 'app')).toEqual(await world.edp.refs(owner, 'app'));
    expect(readdirSync(world.observability.lfsDirectory(owner, 'app')).sort()).toEqual(oids.sort());
    expect(peakMb).toBeLessThan(MAX_PEAK_MB);
  },
  1_800_000,
);

test('an LFS object of 2.5 GB', async () => {
  await world.edp.createRepo('lfs', 'lfs');
  const lfs = world.edp.lfsDirectory('lfs', 'lfs');
  mkdirSync(lfs, { recursive: true });
  const unnamed = join(workspace, 'large');
  writeFileSync(unnamed, 'start');
  // Nothing but zeros behind its start: no disk is used for it.
  truncateSync(unnamed, LFS_BYTES);
  const hash = createHash('sha256');
  await pipeline(createReadStream(unnamed, { highWaterMark: 1 << 20 }), hash);
  const oid = hash.digest('hex');
  writeFileSync(join(lfs, oid), 'start');
  truncateSync(join(lfs, oid), LFS_BYTES);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${LFS_BYTES}\n`;
  await world.edp.seed('lfs', 'lfs', { files: { 'large.bin': pointer, '.gitattributes': '*.bin filter=lfs -text\n' } });
  const { peakMb } = await mirrorOwner('lfs');
  expect(await world.observability.refs('lfs', 'lfs')).toEqual(await world.edp.refs('lfs', 'lfs'));
  // The server has checked size and digest before it gave the object this name.
  expect(readdirSync(world.observability.lfsDirectory('lfs', 'lfs'))).toEqual([oid]);
  expect(peakMb).toBeLessThan(MAX_PEAK_MB);
}, 1_800_000);
