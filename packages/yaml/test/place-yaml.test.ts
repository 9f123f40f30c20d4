import { expect, test } from '@jest/globals';
import { placeYaml } from '@edp/yaml';

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
const placed = placeYaml(TEXT, { file: 'f.yaml' });

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

test('knows where a text begins, and gives the same values as the other parser', () => {
  expect(placed.textLineOf(0, ['a', 'text'])).toBe(7);
  expect(placed.documents).toMatchObject([{ b: { list: ['one', { two: 2 }] } }, { c: { d: 1 } }]);
});

test('refuses what the other parser refuses, an alias bomb too', () => {
  expect(() => placeYaml('a: [', { file: 'f.yaml' })).toThrow(expect.objectContaining({ code: 'YAML_INVALID' }));
  const bomb = Array.from(
    { length: 12 },
    (_, n) => `l${n}: &l${n} [${Array.from({ length: 9 }, () => (n === 0 ? 'x' : `*l${n - 1}`)).join(', ')}]`,
  );
  expect(() => placeYaml(bomb.join('\n'), { file: 'f.yaml' })).toThrow(
    expect.objectContaining({ code: 'YAML_INVALID' }),
  );
});
