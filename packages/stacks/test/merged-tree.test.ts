import { describe, expect, test } from '@jest/globals';
import { checkTree } from '@edp/stacks';
import { tree, violations } from './support.ts';

const check = (rendered: Record<string, string>, others: Record<string, string>) =>
  checkTree(tree(rendered), {
    instance: { path: 'prod/edp' },
    stacksInstancesUrl: 'https://edp.buildth.ing/o/stacks-instances',
    others: tree(others),
    allowUnknown: true,
  }).violations;

describe('what is rendered stands beside what is there', () => {
  test.each([
    ['a file of somebody where a directory is needed', 'conf/b.txt', 'conf', 'clashes with the file conf'],
    ['a directory of somebody where a file is needed', 'conf', 'conf/b.txt', 'clashes with the directory conf/'],
    ['deeper', 'a/b/c/d.txt', 'a/b/c', 'clashes with the file a/b/c'],
    ['a name that differs in case', 'a/File.txt', 'a/file.txt', 'clashes with a/file.txt'],
    ['a directory that differs in case', 'Conf/x.txt', 'conf/y.txt', 'clashes with the directory conf/'],
    ['a directory that is a file in other case', 'Conf/x.txt', 'conf', 'clashes with the file conf'],
    ['a name in another Unicode form', 'a/caf\u00E9.txt', 'a/cafe\u0301.txt', 'clashes with a/cafe\u0301.txt'],
  ])('%s is refused', (_, rendered, other, message) => {
    expect(check({ 'ok.txt': 'x', [rendered]: 'x' }, { 'other.txt': 'y', [other]: 'y' })).toMatchObject([
      { code: 'PATH_CLASH', message: expect.stringContaining(message), at: { file: rendered } },
    ]);
  });
  test('others may clash with each other: that is not this run’s business', () => {
    expect(check({ 'ok.txt': 'x' }, { A: '1', a: '2', 'conf/x': '3' })).toEqual([]);
  });
});

describe('files that git changes on their way', () => {
  const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
  test.each([
    ['a pointer of Git LFS', { 'dash.json': POINTER }],
    ['a pointer of Git LFS as a template', { 'values.yaml.hbs': POINTER }],
    ['a pointer of an old Git LFS', { 'dash.json': POINTER.replace('git-lfs', 'hawser') }],
    ['a pointer of git-annex', { 'dash.txt': '/annex/objects/SHA256E-s12345--4d7a.json\n' }],
    ['a file of git-crypt', { 'secret.yaml': '\0GITCRYPT\0\u0001\u0002' }],
    ['a filter', { '.gitattributes': '# ours\n*.yaml filter=lfs diff=lfs -text\n' }],
    ['a filter in a directory', { 'a/.gitattributes': '*.yaml text eol=crlf\n' }],
    ['ident', { '.gitattributes': '*.yaml ident\n' }],
    ['an encoding', { '.gitattributes': '*.yaml working-tree-encoding=UTF-16\n' }],
    ['a filter that a template writes', { '.gitattributes.hbs': '{{tenant}}/* filter=lfs\n' }],
  ])('%s is refused', (_, files) => {
    expect(violations({ 'ok.txt': 'x', ...files })).toMatchObject([{ code: 'TEMPLATE_FILTERED' }]);
  });
  test.each([
    ['texts that speak of it', { 'README.md': 'See version https://git-lfs.github.com/spec/v1\n' }],
    ['attributes that change nothing', { '.gitattributes': '# no filter=lfs\n*.svg linguist-generated -diff\n' }],
  ])('%s pass', (_, files) => {
    expect(violations(files)).toEqual([]);
  });
});
