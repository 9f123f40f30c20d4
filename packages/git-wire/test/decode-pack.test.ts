import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { decodePack, type DecodeOptions, encodePack, type GitObject, objectId } from '@edp/git-wire';
import fc from 'fast-check';
import { createBare, git, seedBare } from '../../../test/world/bare-repository.ts';
import { chunks } from './chunks.ts';

const SOURCE = 'http://forge/r.git';
const blob = (text: string): GitObject => ({ type: 'blob', body: Buffer.from(text) });
const decode = async (pack: Buffer, options: Partial<DecodeOptions> & { size?: number } = {}) =>
  decodePack(chunks(pack, options.size), { source: SOURCE, ...options });

/** Returns a pack with a right checksum around entries that may be anything. */
function seal(count: number, ...entries: Buffer[]): Buffer {
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(count, 8);
  const body = Buffer.concat([head, ...entries]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

let directory: string;
let root: string;
let first: string;
let second: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'edp-pack-'));
  directory = join(root, 'r.git');
  createBare(directory);
  const lines = Array.from({ length: 400 }, (_, index) => `line ${index} ${'x'.repeat(index % 50)}`);
  first = await seedBare(directory, { files: { 'a.txt': lines.join('\n'), 'b/c.txt': 'c' } });
  second = await seedBare(directory, { files: { 'a.txt': [...lines, 'one more'].join('\n') } });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Packs what `rev-list --objects` names, by the installed git. */
function packOf(revisions: string[], ...flags: string[]): Buffer {
  const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', directory, 'pack-objects', '--revs', '--stdout', '-q', ...flags], {
    input: `${revisions.join('\n')}\n`,
    env,
  });
}

describe('a pack', () => {
  test('decodes to what was encoded, however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 })),
        fc.integer({ min: 1, max: 40 }),
        async (all, size) => {
          const objects = all.map((bytes): GitObject => ({ type: 'blob', body: Buffer.from(bytes) }));
          const decoded = await decode(encodePack(objects), { size });
          expect([...decoded.keys()].sort()).toEqual([...new Set(objects.map(objectId))].sort());
          for (const object of objects) expect(decoded.get(objectId(object))?.body.equals(object.body)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['offset deltas', ['--delta-base-offset']],
    ['deltas by id', []],
  ])('of git with %s decodes to every object of the repository', async (_, flags) => {
    const decoded = await decode(packOf([second], ...flags), { size: 97 });
    const expected = (await git(directory, 'rev-list', '--objects', second)).trim().split('\n');
    expect([...decoded.keys()].sort()).toEqual(expected.map((line) => line.slice(0, 40)).sort());
  });

  test('that is thin needs the objects it was made against', async () => {
    const thin = packOf([second, `^${first}`], '--thin');
    const bases = await decode(packOf([first]));
    const decoded = await decode(thin, { bases });
    const id = (await git(directory, 'rev-parse', `${second}:a.txt`)).trim();
    expect(decoded.get(id)?.body.toString()).toMatch(/one more$/);
    await expect(decode(thin)).rejects.toMatchObject({ code: 'GIT_PACK' });
  });

  test('with a large object copies each byte a few times, however small the parts are', async () => {
    const large: GitObject = { type: 'blob', body: randomBytes(4_000_000) };
    const pack = encodePack([large]);
    const concat = jest.spyOn(Buffer, 'concat');
    const copy = jest.spyOn(Buffer.prototype, 'copy');
    let copied = 0;
    try {
      expect([...(await decode(pack, { size: 1448 })).keys()]).toEqual([objectId(large)]);
      for (const { value } of concat.mock.results) copied += (value as Buffer).length;
      for (const { value } of copy.mock.results) copied += value as number;
    } finally {
      concat.mockRestore();
      copy.mockRestore();
    }
    expect(copied).toBeLessThan(4 * pack.length);
  });

  test('holds an object once, however often it is given', () => {
    expect(encodePack([blob('same'), blob('other'), blob('same')])).toEqual(encodePack([blob('same'), blob('other')]));
  });

  test('with a large object is inflated once it is there', async () => {
    const large: GitObject = { type: 'blob', body: randomBytes(3_000_000) };
    const decoded = await decode(encodePack([blob('a'), large, blob('b')]), { size: 16_384 });
    expect(decoded.get(objectId(large))?.body.equals(large.body)).toBe(true);
    expect(decoded.size).toBe(3);
  });
});

describe('a pack that is not what it says', () => {
  const pack = encodePack([blob('first'), blob('second '.repeat(50)), blob('third')]);

  test('is refused wherever it is cut', async () => {
    for (let length = 0; length < pack.length; length += 1) {
      await expect(decode(pack.subarray(0, length), { size: 11 })).rejects.toMatchObject({ code: 'GIT_TRUNCATED' });
    }
  });

  test('is refused whatever byte of it is changed', async () => {
    for (let at = 0; at < pack.length; at += 1) {
      const changed = Buffer.from(pack);
      changed[at] = changed[at]! ^ 0x21;
      await expect(decode(changed)).rejects.toMatchObject({
        code: expect.stringMatching(/^GIT_(CHECKSUM|PACK|TRUNCATED|TOO_LARGE)$/),
      });
    }
  });

  test('has a code of its own for a wrong checksum', async () => {
    const changed = Buffer.from(pack);
    changed[changed.length - 1] = changed.at(-1)! ^ 1;
    await expect(decode(changed)).rejects.toMatchObject({
      code: 'GIT_CHECKSUM',
      message: expect.stringContaining(SOURCE),
    });
  });

  test('may hold neither more nor less than it counts', async () => {
    const entry = pack.subarray(12, pack.length - 20);
    await expect(decode(seal(2, entry))).rejects.toMatchObject({ code: 'GIT_PACK' });
    await expect(decode(seal(4, entry))).rejects.toMatchObject({ code: expect.stringMatching(/GIT_(PACK|TRUNCATED)/) });
  });

  test('may not inflate to more than it says', async () => {
    const bomb = Buffer.concat([Buffer.from([0x3a]), deflateSync(Buffer.alloc(50_000_000))]);
    await expect(decode(seal(1, bomb))).rejects.toMatchObject({ code: 'GIT_PACK' });
  });

  test('may not fill the memory', async () => {
    await expect(decode(pack, { maxBytes: 100 })).rejects.toMatchObject({ code: 'GIT_TOO_LARGE' });
    // A delta of a few bytes that says that its result has 4 GiB.
    const delta = Buffer.from([5, 0x80, 0x80, 0x80, 0x80, 0x10, 0x90, 5]);
    const entries = [
      Buffer.from([0x35]),
      deflateSync(Buffer.from('abcde')),
      Buffer.from([0x78]),
      Buffer.from(objectId(blob('abcde')), 'hex'),
      deflateSync(delta),
    ];
    await expect(decode(seal(2, ...entries))).rejects.toMatchObject({ code: 'GIT_TOO_LARGE' });
  });

  test('is refused by the size that an object says, before its content comes', async () => {
    const pack = encodePack([blob('small'), { type: 'blob', body: randomBytes(2_000_000) }]);
    let read = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const part of chunks(pack, 1448)) {
        read += part.length;
        yield part;
      }
    }
    await expect(decodePack(counted(), { source: SOURCE, maxObjectBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'GIT_TOO_LARGE',
      message: expect.stringContaining('2 MiB'),
    });
    expect(read).toBeLessThan(10_000);
  });

  test('is refused when it is no pack at all', async () => {
    await expect(decode(Buffer.from('<html>login, please</html>'))).rejects.toMatchObject({ code: 'GIT_PACK' });
  });
});
