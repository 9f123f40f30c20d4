import { expect, test } from '@jest/globals';
import { buildTree } from '../src/build-tree.ts';

const files = (...paths: string[]): Parameters<typeof buildTree>[0] =>
  new Map(paths.map((path) => [path, { content: Buffer.from(path), executable: false }]));

test.each([
  ['up', 'a/../b'],
  ['.git in a spelling that macOS reads so', '.g\u200Cit/config'],
  ['.git in the short spelling of Windows', 'git~1/config'],
  ['.git with a dot behind it', 'a/.GIT./config'],
  ['.git with a stream', '.git::$INDEX_ALLOCATION/config'],
  ['a control character', 'a\u001B[2Jb'],
  ['a line break', 'a\nb'],
  ['a drive', 'c:/x'],
  ['a name longer than any file system takes', 'x'.repeat(256)],
])('a tree with a path that leads %s is never built', (_, path) => {
  expect(() => buildTree(files('ok.yaml', path))).toThrow(expect.objectContaining({ code: 'PATH_REFUSED' }));
});

test.each([
  [['conf', 'conf/b.yaml'], 'conf'],
  [['conf/b.yaml', 'conf'], 'conf'],
  [['a/b/c/d', 'a/b/c', 'a/b/x'], 'a/b/c'],
])('%j never become two entries of one name', (paths, name) => {
  expect(() => buildTree(files(...paths))).toThrow(
    expect.objectContaining({ code: 'PATH_REFUSED', message: `"${name}" is to be a file and a directory at once` }),
  );
});
