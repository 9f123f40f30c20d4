import { expect, test } from '@jest/globals';
import { commitSubtree } from '@edp/gitops';
import { seedBare } from '../../../test/world/bare-repository.ts';
import { witnessRef } from '../../../test/world/isomorphic-witness.ts';
import { author, tree, useGitServer } from './use-git-server.ts';

const stand = useGitServer();

test('isomorphic-git reads what was committed, equal files and directories too, and what was there before', async () => {
  const { url, directory } = await stand.server.create('witness');
  const parent = await seedBare(directory, { files: { 'README.md': 'Read me\n', 'prod/other/a.yaml': 'other: 1\n' } });
  const files = { 'a.yaml': 'a: 1\n', 'b.yaml': 'a: 1\n', 'x/c.yaml': 'c\n', 'y/c.yaml': 'c\n' };
  const result = await commitSubtree(stand.remote(url), {
    branch: 'main',
    path: 'prod/edp',
    author,
    log: () => {},
    plan: () => ({ files: tree(files), message: 'Update' }),
  });
  expect(result).toMatchObject({ changed: true });
  const witnessed = await witnessRef(directory, 'refs/heads/main');
  expect(witnessed.commit.parent).toEqual([parent]);
  expect(Object.fromEntries(Object.entries(witnessed.files).map(([path, { content }]) => [path, content]))).toEqual({
    'README.md': 'Read me\n',
    'prod/other/a.yaml': 'other: 1\n',
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`prod/edp/${path}`, content])),
  });
});
