import { expect, test } from '@jest/globals';
import { renderTree, selectFiles } from '@edp/stacks';
import { CONTEXT, tree, violations } from './support.ts';

const FILES = tree({
  'argocd/a.yaml': '',
  'stacks/one/a.yaml': '',
  'stacks/one/b/c.yaml.hbs': '{{tenant}}',
  'stacks/oneself/a.yaml': '',
  'stacks/two/a.yaml': '',
  'stacks/readme.txt': '',
});
const paths = (directory: string, value: unknown): string[] => [
  ...renderTree(FILES, CONTEXT, { selections: [{ field: 'f', directory, value }] }).keys(),
];
const ALL = [
  'argocd/a.yaml',
  'stacks/one/a.yaml',
  'stacks/one/b/c.yaml',
  'stacks/oneself/a.yaml',
  'stacks/two/a.yaml',
  'stacks/readme.txt',
];

test.each([
  [true, ALL],
  [false, ALL.filter((path) => !path.startsWith('stacks/one/'))],
  [null, ALL.filter((path) => !path.startsWith('stacks/one/'))],
  [undefined, ALL.filter((path) => !path.startsWith('stacks/one/'))],
])('a directory whose field is %p', (value, expected) => {
  expect(paths('stacks/one', value)).toEqual(expected);
});

test.each([
  [['one', 'two'], ALL.filter((path) => !path.includes('oneself'))],
  [['two'], ['argocd/a.yaml', 'stacks/two/a.yaml', 'stacks/readme.txt']],
  [[], ['argocd/a.yaml', 'stacks/readme.txt']],
  ['one', ['argocd/a.yaml', 'stacks/one/a.yaml', 'stacks/one/b/c.yaml', 'stacks/readme.txt']],
  ['', ['argocd/a.yaml', 'stacks/readme.txt']],
])('directories that a field names: %j', (value, expected) => {
  expect(paths('stacks', value)).toEqual(expected);
});

test('names without a directory are refused, with the nearest', () => {
  const selections = [
    { field: 'extras', directory: 'stacks', value: ['ones', 'two'] },
    { field: 'gone', directory: 'stack', value: true },
  ];
  expect(violations(FILES, { selections })).toMatchObject([
    { code: 'STACK_MISSING', field: 'extras', message: expect.stringContaining('did you mean "one"') },
    { code: 'STACK_MISSING', field: 'gone', message: expect.stringContaining('template/stack') },
  ]);
});

test('what is not selected is not looked at, and without selections nothing is left out', () => {
  const broken = tree({ 'stacks/one/a.hbs': '{{nope}}', 'a.yaml': '' });
  expect(violations(broken, { selections: [{ field: 'f', directory: 'stacks/one', value: false }] })).toEqual([]);
  expect(violations(broken)).toMatchObject([{ code: 'TEMPLATE_UNDEFINED' }]);
  expect(selectFiles(FILES, []).files).toBe(FILES);
});
