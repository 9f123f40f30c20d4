import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readFile, readSubtree } from '@edp/gitops';
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

test('one file above the limit is refused as well, before it has come', async () => {
  const { url, directory } = await stand.server.create('one');
  await seedBare(directory, { files: { 'schema.yaml': randomBytes(2 * LIMIT).toString('latin1') } });
  const [remote, at] = [stand.remote(url), { ref: 'main', path: 'schema.yaml' }];
  await expect(readFile(remote, { ...at, maxFileBytes: 128 * 1024 })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
    message: expect.stringMatching(/^schema\.yaml in \S+ is larger than 128 KiB$/),
    cause: expect.objectContaining({ code: 'GIT_TOO_LARGE' }),
  });
  expect((await readFile(remote, at)).content?.length).toBeGreaterThan(2 * LIMIT);
});

test('a server that gives no single objects is read as a whole, and the content judged by whoever renders it', async () => {
  const { url, directory } = await stand.server.create('whole');
  await seedBare(directory, { files: { 'template/large.bin': randomBytes(2 * LIMIT).toString('latin1') } });
  await git(directory, 'config', 'uploadpack.allowFilter', 'false');
  const { files } = await readSubtree(stand.remote(url), { ref: 'main', path: 'template', maxFileBytes: LIMIT });
  expect([...files.keys()]).toEqual(['large.bin']);
});
