import { expect, test } from '@jest/globals';
import { parseYamlDocuments, placeText } from '@edp/yaml';

const TEXT = `# first
a: &x
  list:
    - one
    - { two: 2 }
  text: |
    line six is here
"quoted key": 1
b: *x
---
c: { <<: { d: 1 } }
`;
const placed = placeText(TEXT);

test.each([
  [0, [], 2],
  [0, ['a'], 2],
  [0, ['a', 'list', 0], 4],
  [0, ['a', 'list', 1, 'two'], 5],
  [0, ['a', 'text'], 6],
  [0, ['quoted key'], 8],
  [0, ['b', 'list', 1], 9],
  [0, ['none', 'at', 'all'], 2],
  [0, ['a', 'list', 7], 3],
  [1, ['c', 'd'], 11],
])('document %i, %j stands on line %i', (document, path, line) => {
  expect(placed.lineOf(document, path)).toBe(line);
});

test('knows where a text begins, and places the same values as the parser reads', () => {
  expect(placed.textLineOf(0, ['a', 'text'])).toBe(7);
  expect(parseYamlDocuments(TEXT, { file: 'f.yaml' })).toMatchObject([
    { b: { list: ['one', { two: 2 }] } },
    { c: { d: 1 } },
  ]);
});

test('names the first line of a text that cannot be taken apart', () => {
  expect(placeText('a: [').lineOf(0, ['a'])).toBe(1);
});
