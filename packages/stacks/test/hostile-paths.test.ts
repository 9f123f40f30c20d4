import { describe, expect, test } from '@jest/globals';
import { renderTree } from '@edp/stacks';
import fc from 'fast-check';
import { CONTEXT, tree, violations } from './support.ts';

const NUL = '\0';

/** Paths that must not come out of a template tree, written in it or made by an expression. */
const HOSTILE: [what: string, path: string][] = [
  ['up', '../x'],
  ['up twice', '../../x'],
  ['up from inside', 'a/../../x'],
  ['up and in again', 'a/../b'],
  ['only up', '..'],
  ['up at the end', 'a/..'],
  ['here', './x'],
  ['here inside', 'a/./x'],
  ['only here', '.'],
  ['absolute', '/etc/passwd'],
  ['absolute twice', '//server/share'],
  ['an empty part', 'a//b'],
  ['a directory', 'a/'],
  ['nothing', ''],
  ['a drive', 'C:/x'],
  ['a drive without slash', 'c:x'],
  ['a backslash', 'a\\b'],
  ['up by backslash', '..\\x'],
  ['NUL', `a${NUL}b`],
  ['NUL at the end', `x.yaml${NUL}.png`],
  ['a line break', 'a\nb'],
  ['a carriage return', 'a\rb'],
  ['an escape', 'a\u001B[2Jb'],
  ['delete', 'a\u007Fb'],
  ['half a character', 'a\uD800b'],
  ['.git', '.git'],
  ['in .git', '.git/config'],
  ['in .git deeper', 'a/.git/hooks/post-checkout'],
  ['.GIT', '.GIT/config'],
  ['.git as macOS reads it', '.g\u200Cit/config'],
  ['.git as Windows reads it', 'git~1/config'],
  ['.git with a dot', '.git./config'],
  ['.git with a space', '.git /config'],
  ['.git with a stream', '.git::$INDEX_ALLOCATION/config'],
  ['the index', '.stacks-index.json'],
  ['a directory of its name', '.Stacks-Index/x.yaml'],
  ['a directory of the metadata', 'hydrator.metadata/x'],
  ['the index in capitals', '.STACKS-INDEX.json'],
  ['the metadata', 'hydrator.metadata'],
  ['a name of 256 bytes', 'x'.repeat(256)],
  ['a name of 129 two-byte letters', 'é'.repeat(129)],
  ['a path of 1,200 bytes', `${'x/'.repeat(600)}y`],
];

describe.each(HOSTILE)('%s', (_, path) => {
  test.each([
    ['written in the tree', { [path]: 'x' }, {}],
    ['written for a template', { [`${path}.hbs`]: 'x' }, {}],
    ['made by an expression', { '{{fields.path}}': 'x' }, { path }],
    ['made by an expression of a template', { '{{fields.path}}.hbs': 'x' }, { path }],
  ])('%s', (_how, files, fields) => {
    const context = { ...CONTEXT, fields };
    expect(violations({ 'ok.txt': 'y', ...files }, { context })).toMatchObject([
      { code: 'PATH_INVALID', at: { file: expect.stringContaining('stacks/template/') } },
    ]);
  });
});

describe('two files cannot be one', () => {
  test.each([
    ['names that differ in case', { 'A.yaml': '', 'a.yaml': '' }],
    ['directories that differ in case', { 'Dir/a.yaml': '', 'dir/b.yaml': '' }],
    ['directories above that differ in case', { 'x/Dir/y/a.yaml': '', 'x/dir/z/b.yaml': '' }],
    ['accents put together in two ways', { 'caf\u00E9.yaml': '', 'cafe\u0301.yaml': '' }],
    ['a template and a file of one name', { 'a.yaml': '', 'a.yaml.hbs': '' }],
    ['two expressions with one result', { '{{environment}}.yaml': '', 'edp.yaml': '' }],
    ['a file and a directory', { '{{environment}}': '', 'edp/a.yaml': '' }],
    ['a directory and a file', { 'edp/a.yaml': '', '{{environment}}': '' }],
    ['a file and a directory that differ in case', { EDP: '', 'edp/a/b.yaml': '' }],
  ])('%s', (_, files) => {
    const found = violations(files);
    expect(found).toMatchObject([{ code: 'PATH_INVALID', message: expect.stringContaining('clashes with') }]);
  });
});

test('files over 10 MB are refused, as they stand and as they are rendered', () => {
  const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'x');
  for (const name of ['large.bin', 'large.yaml.hbs', '_partials/large.hbs']) {
    const found = violations(
      new Map([
        [name, { content: large, executable: false }],
        ['ok', { content: Buffer.from('x'), executable: false }],
      ]),
    );
    expect(found).toMatchObject([{ code: 'PATH_INVALID', message: expect.stringContaining('larger than') }]);
  }
  const context = { ...CONTEXT, fields: { big: 'y'.repeat(2 * 1024 * 1024) } };
  expect(violations({ 'f.hbs': '{{fields.big}}'.repeat(6) }, { context })).toMatchObject([{ code: 'TEMPLATE_LIMIT' }]);
});

test('whatever a path is made of, it is refused or stays inside', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '.git',
      '/',
      '\\',
      'a',
      'b.yaml',
      '~',
      ':',
      ' ',
      'C:',
      NUL,
      '\u200C',
      '{{',
      '}}',
      '{{tenant}}',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(path, fc.boolean(), (value, byExpression) => {
      const files = { 'ok.txt': 'y', ...(byExpression ? { '{{fields.path}}': 'x' } : { [value]: 'x' }) };
      const context = { ...CONTEXT, fields: { path: value } };
      if (violations(files, { context }).length > 0) return;
      for (const each of renderTree(tree(files), context).keys()) {
        expect(each).not.toMatch(/^\/|\\|^[a-z]:|\0|\n/i);
        for (const name of each.split('/')) expect(['', '.', '..', '.git']).not.toContain(name.toLowerCase());
      }
    }),
    { numRuns: 10_000 },
  );
});
