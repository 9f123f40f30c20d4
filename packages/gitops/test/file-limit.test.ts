import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readSubtree } from '@edp/gitops';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { useGitServer } from './use-git-server.ts';

const stand = useGitServer();
const LIMIT = 1024 * 1024;

test('a file above the limit is refused by name, before it has come', async () => {
  const { url, directory } = await stand.server.create('limit');
  const large = randomBytes(2 * LIMIT).toString('latin1');
  await seedBare(directory, { files: { 'template/a.yaml': 'a: 1\n', 'template/b/large.bin': large } });
  const remote = stand.remote(url);
  const at = { ref: 'main', path: 'template' };
  await expect(readSubtree(remote, { ...at, maxFileBytes: LIMIT })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
    message: expect.stringMatching(/^template\/b\/large\.bin in \S+ is larger than 1 MiB/),
  });
  expect([...(await readSubtree(remote, at)).files.keys()]).toEqual(['a.yaml', 'b/large.bin']);
  expect([...(await readSubtree(remote, { ...at, maxFileBytes: 10 * LIMIT })).files.keys()]).toHaveLength(2);
});

test('a server that gives no single objects is read as a whole, and the content judged by whoever renders it', async () => {
  const { url, directory } = await stand.server.create('whole');
  await seedBare(directory, { files: { 'template/large.bin': randomBytes(2 * LIMIT).toString('latin1') } });
  await git(directory, 'config', 'uploadpack.allowFilter', 'false');
  const { files } = await readSubtree(stand.remote(url), { ref: 'main', path: 'template', maxFileBytes: LIMIT });
  expect([...files.keys()]).toEqual(['large.bin']);
});
