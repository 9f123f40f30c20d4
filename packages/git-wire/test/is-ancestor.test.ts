import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isAncestor, type Remote } from '@edp/git-wire';
import { createHttp } from '@edp/http';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';

let server: GitServer;
let remote: Remote;
let url: string;
let directory: string;
const commits = { first: '', second: '', side: '', merged: '', ahead: '', foreign: '' };

beforeAll(async () => {
  server = await startGitServer();
  const created = await server.create('history');
  ({ url, directory } = created);
  const made = async (branch: string): Promise<string> => seedBare(directory, { branch, files: { [branch]: 'x' } });
  commits.first = await made('main');
  await git(directory, 'branch', 'side');
  commits.side = await made('side');
  commits.second = await seedBare(directory, { files: { a: '2' } });
  const tree = (await git(directory, 'rev-parse', `${commits.second}^{tree}`)).trim();
  const parents = ['-p', commits.second, '-p', commits.side];
  commits.merged = (await git(directory, 'commit-tree', tree, ...parents, '-m', 'merge')).trim();
  commits.ahead = (await git(directory, 'commit-tree', tree, '-p', commits.merged, '-m', 'ahead')).trim();
  commits.foreign = await made('orphan');
});
afterAll(async () => {
  await server.stop();
});

describe.each([
  ['a server that sends commits alone', 'true'],
  ['one that sends everything', 'false'],
])('isAncestor on %s', (_, allowFilter) => {
  beforeAll(async () => {
    await git(directory, 'config', 'uploadpack.allowFilter', allowFilter);
    // What a server can is remembered by its address.
    remote = { url, http: createHttp() };
  });
  afterAll(async () => remote.http.close());

  test.each([
    ['the tip itself', 'merged', 'merged', true],
    ['the root', 'first', 'merged', true],
    ['what was merged as second parent', 'side', 'merged', true],
    ['the first parent', 'second', 'merged', true],
    ['a branch beside it', 'side', 'second', false],
    ['a commit before it', 'ahead', 'merged', false],
    ['a history of its own', 'foreign', 'merged', false],
  ] as const)('%s', async (_case, commit, of, expected) => {
    // Served by tips alone otherwise.
    await git(directory, 'update-ref', 'refs/heads/tip', commits[of]);
    expect(await isAncestor(remote, { commit: commits[commit], of: commits[of] })).toBe(expected);
  });

  test('a commit that the server does not know', async () => {
    expect(await isAncestor(remote, { commit: 'f'.repeat(40), of: commits.merged })).toBe(false);
  });
});
