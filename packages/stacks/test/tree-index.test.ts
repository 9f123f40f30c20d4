import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildIndex, parseIndex, type Tree } from '@edp/stacks';

const trees = fc
  .dictionary(
    fc.oneof(fc.stringMatching(/^[a-zé]{1,8}(\/[a-z. é]{1,8}[a-z])?$/u), fc.constant('__proto__')),
    fc.uint8Array(),
  )
  .map(
    (files): Tree =>
      new Map(Object.entries(files).map(([path, bytes]) => [path, { content: Buffer.from(bytes), executable: false }])),
  );

test('an index read back names every file once, by git’s id of its content, in whatever order the files came', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const text = buildIndex(tree);
      const { files } = parseIndex(text);
      expect(Object.keys(files).sort()).toEqual([...tree.keys()].sort());
      for (const id of Object.values(files)) expect(id).toMatch(/^[0-9a-f]{40}$/);
      expect(buildIndex(new Map([...tree].toReversed()))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test.each(['', '{', '[]', 'null', '{"version":2,"files":{}}', '{"version":1,"files":[]}', '{"version":1}'])(
  'an index that is none is refused: %s',
  (text) => {
    expect(() => parseIndex(text)).toThrow(expect.objectContaining({ code: 'INDEX_INVALID' }));
  },
);
