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

test.each(['', '{', '[]', 'null', '{"version":1,"files":[]}', '{"version":1}', '\u0000\u0001', '"a": 1'])(
  'an index that is none says nothing, and that: %s',
  (text) => expect(parseIndex(text)).toEqual({ version: 1, files: {}, isDamaged: true }),
);

test('a later index is refused', () => {
  expect(() => parseIndex('{"version":2,"files":{}}')).toThrow(expect.objectContaining({ code: 'INDEX_INVALID' }));
});

test('what an index still says after a merge or a cut counts, as far as both sides agree', () => {
  const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
  const merged = `{
  "version": 1,
  "files": {
    "a.yaml": "${a}",
<<<<<<< HEAD
    "b/c.yaml": "${a}",
=======
    "b/c.yaml": "${b}",
    "d \\"e\\".yaml": "${b}",
    "../../f.yaml": "${b}",
>>>>>>> other
    "g.yaml": "${a}"
  }
}
`;
  const files = { 'a.yaml': a, 'b/c.yaml': '', 'd "e".yaml': b, 'g.yaml': a };
  expect(parseIndex(merged)).toEqual({ version: 1, files, isDamaged: true });
  const cut = merged.slice(0, merged.indexOf('b/c.yaml') + 20);
  expect(parseIndex(cut)).toEqual({ version: 1, files: { 'a.yaml': a }, isDamaged: true });
});
