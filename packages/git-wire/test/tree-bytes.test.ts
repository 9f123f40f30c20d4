import { describe, expect, test } from '@jest/globals';
import {
  decodePack,
  encodePack,
  findEntry,
  formatTree,
  type GitObject,
  objectId,
  parseTree,
  replaceEntry,
  type TreeEntry,
} from '@edp/git-wire';
import fc from 'fast-check';
import { applyDelta } from '../src/pack/apply-delta.ts';
import { makeDelta } from '../src/pack/make-delta.ts';
import { chunks } from './chunks.ts';

const name = fc.stringMatching(/^[a-c.\-é]{1,4}$/).filter((each) => each !== '.' && each !== '..');
const id = fc.stringMatching(/^[0-9a-f]{40}$/);
const mode = fc.constantFrom('100644' as const, '40000' as const, '100755' as const, '120000' as const);
const entry: fc.Arbitrary<TreeEntry> = fc.record({ mode, name, id });
const entries = fc.uniqueArray(entry, { selector: (each) => each.name, maxLength: 12 });

describe('a tree object', () => {
  test('gives the entry that parsing it gives', () => {
    fc.assert(
      fc.property(entries, name, (all, wanted) => {
        expect(findEntry(formatTree(all), wanted)).toEqual(all.find((each) => each.name === wanted));
      }),
    );
  });

  test('with one entry put in is what git would have written, wherever that sorts', () => {
    fc.assert(
      fc.property(entries, entry, (all, { name: path, ...rest }) => {
        const expected = formatTree([...all.filter((each) => each.name !== path), { name: path, ...rest }]);
        expect(replaceEntry(formatTree(all), { name: path, entry: rest }).equals(expected)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('with one entry taken out keeps all others', () => {
    fc.assert(
      fc.property(entries, name, (all, path) => {
        const expected = formatTree(all.filter((each) => each.name !== path));
        expect(replaceEntry(formatTree(all), { name: path, entry: undefined }).equals(expected)).toBe(true);
      }),
    );
  });

  test('reads what was written', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const tree = formatTree(all);
        expect(formatTree(parseTree(tree)).equals(tree)).toBe(true);
      }),
    );
  });

  test.each([
    ['cut', -5],
    ['without an id', -20],
  ])('that is %s is refused', (_, end) => {
    const tree = formatTree([{ mode: '100644', name: 'a', id: '1'.repeat(40) }]).subarray(0, end);
    expect(() => findEntry(tree, 'b')).toThrow(expect.objectContaining({ code: 'GIT_OBJECT' }));
    expect(() => parseTree(tree)).toThrow(expect.objectContaining({ code: 'GIT_OBJECT' }));
  });
});

describe('a difference', () => {
  test('makes the one of the other, whatever they are', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((each) => Buffer.from(each));
    fc.assert(
      fc.property(bytes, bytes, bytes, bytes, (head, before, after, tail) => {
        const [old, now] = [Buffer.concat([head, before, tail]), Buffer.concat([head, after, tail])];
        expect(applyDelta(old, makeDelta(old, now), { source: 'test' }).equals(now)).toBe(true);
      }),
    );
  });

  test('of one entry among ten thousand is small, and decodes to the whole', async () => {
    const all = Array.from({ length: 10_000 }, (_, index): TreeEntry => ({
      mode: '40000',
      name: `i${index}`,
      id: index.toString(16).padStart(40, '0'),
    }));
    const before: GitObject = { type: 'tree', body: formatTree(all) };
    const body = replaceEntry(before.body, { name: 'i5000', entry: { mode: '40000', id: 'f'.repeat(40) } });
    const base = { id: objectId(before), body: before.body };
    const pack = encodePack([{ type: 'tree', body, base }]);
    expect(pack.length).toBeLessThan(200);
    const decoded = await decodePack(chunks(pack), { source: 'test', bases: new Map([[base.id, before]]) });
    expect(decoded.get(objectId({ type: 'tree', body }))?.body.equals(body)).toBe(true);
  });
});
