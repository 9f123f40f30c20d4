import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { objectId, readSmallBlobs } from '@edp/git-wire';
import { createBare, git } from '../../../test/world/bare-repository.ts';
import { chunks } from './chunks.ts';

const MAX_BYTES = 1024;
const VERSIONS = 300;

let directory: string;
/** Ids of the blobs of at most 1024 bytes. */
let expected: string[];
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'edp-small-'));
  createBare(directory);
  // One line of each file changes from commit to commit, so that git keeps most of them as deltas, long chains of them.
  const commits = Array.from({ length: VERSIONS }, (_, index) => {
    const files = [300, 700, 1500].map((size) => {
      const text = `${'a line that stays\n'.repeat(size / 18)}version ${index}\n`;
      return `M 100644 inline file-${size}\ndata ${text.length}\n${text}\n`;
    });
    return `commit refs/heads/main\ncommitter a <a@b> ${1_700_000_000 + index} +0000\ndata 1\nx\n${files.join('')}\n`;
  });
  execFileSync('git', ['-C', directory, 'fast-import', '--quiet'], { input: commits.join('') });
  await git(directory, 'repack', '-adfq');
  const listed = await git(directory, 'cat-file', '--batch-all-objects', '--batch-check');
  expected = listed
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([id = '', type, size]) => (type === 'blob' && Number(size) <= MAX_BYTES ? [id] : []))
    .sort();
});
afterAll(() => rmSync(directory, { recursive: true }));

const packOf = (...flags: string[]): Buffer =>
  execFileSync('git', ['-C', directory, 'pack-objects', '--all', '--revs', '--stdout', '-q', ...flags], { input: '' });
const read = (pack: Buffer, memoryBytes: number): AsyncGenerator<Buffer> =>
  readSmallBlobs(chunks(pack, 5000), { source: 'http://forge/r.git', maxBytes: MAX_BYTES, memoryBytes });
/** What this process has open of files that have no name any more. */
const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((file) => {
    try {
      const path = readlinkSync(join('/proc/self/fd', file));
      return path.includes('edp-blobs-') ? [path] : [];
    } catch {
      return [];
    }
  });

test.each([
  ['offset deltas', '--delta-base-offset', 1_000_000],
  ['offset deltas, and memory for one of them', '--delta-base-offset', MAX_BYTES],
  ['deltas by id, and memory for one of them', '--no-reuse-delta', MAX_BYTES],
])('every small blob of a pack with %s comes once', async (_, flag, memoryBytes) => {
  expect(expected).toHaveLength(2 * VERSIONS);
  const found: string[] = [];
  for await (const body of read(packOf(flag), memoryBytes)) found.push(objectId({ type: 'blob', body }));
  expect(found.sort()).toEqual(expected);
  expect(openFiles()).toEqual([]);
});

test('what does not fit into memory has no name on disk, and is gone when nobody reads on', async () => {
  const named = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('edp-blobs-'));
  const before = named();
  const blobs = read(packOf('--delta-base-offset'), MAX_BYTES);
  for (let index = 0; index < 10; index += 1) await blobs.next();
  expect(openFiles()).toHaveLength(1);
  expect(named()).toEqual(before);
  await blobs.return(undefined);
  expect(openFiles()).toEqual([]);
});

describe('small blobs that are deltas against larger ones', () => {
  let place: string;
  let small: string[];
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'edp-small-'));
    createBare(place);
    // The file grows and shrinks: git keeps its short versions as deltas of the long ones.
    const commits = Array.from({ length: 120 }, (_, index) => {
      const lines = 20 + ((index * 37) % 120);
      const text = `${Array.from({ length: lines }, (__, line) => `line ${line} stays\n`).join('')}version ${index}\n`;
      const file = `M 100644 inline file\ndata ${text.length}\n${text}\n`;
      return `commit refs/heads/main\ncommitter a <a@b> ${1_700_000_000 + index} +0000\ndata 1\nx\n${file}\n`;
    });
    execFileSync('git', ['-C', place, 'fast-import', '--quiet'], { input: commits.join('') });
    await git(place, 'repack', '-adfq', '--depth=40', '--window=60');
    const listed = await git(
      place,
      'cat-file',
      '--batch-all-objects',
      '--batch-check=%(objectname) %(objecttype) %(objectsize) %(deltabase)',
    );
    const blobs = listed
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, type]) => type === 'blob');
    const sizes = new Map(blobs.map(([id, , size]) => [id, Number(size)]));
    small = blobs.flatMap(([id = '', , size]) => (Number(size) <= MAX_BYTES ? [id] : [])).sort();
    const onLarger = blobs.filter(
      ([, , size, base]) => Number(size) <= MAX_BYTES && (sizes.get(base) ?? 0) > MAX_BYTES,
    );
    expect(onLarger.length).toBeGreaterThan(5);
  });
  afterAll(() => rmSync(place, { recursive: true }));

  test.each([
    ['their places', '--delta-base-offset', 1_000_000],
    ['their places, and memory for one of them', '--delta-base-offset', MAX_BYTES],
    ['their ids', '--reuse-delta', 1_000_000],
    ['their ids, and memory for one of them', '--reuse-delta', MAX_BYTES],
  ])('named by %s are found', async (_, flag, memoryBytes) => {
    const pack = execFileSync('git', ['-C', place, 'pack-objects', '--all', '--revs', '--stdout', '-q', flag], {
      input: '',
    });
    const found: string[] = [];
    for await (const body of read(pack, memoryBytes)) found.push(objectId({ type: 'blob', body }));
    expect(found.sort()).toEqual(small);
    expect(openFiles()).toEqual([]);
  });
});
