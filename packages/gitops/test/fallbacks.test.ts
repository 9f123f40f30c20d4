import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { commitSubtree, readSubtree, runAuthor, runCommitter } from '@edp/gitops';
import { serveGit } from '../../../test/world/git-backend.ts';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { author, put, tree, useGitServer } from './use-git-server.ts';

async function refuseSingleObjects(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request);
  if (body.includes('command=fetch') && !body.includes('deepen 1')) {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' });
    response.end(`${(REFUSAL.length + 4).toString(16).padStart(4, '0')}${REFUSAL}0000`);
    return;
  }
  const { method, url, headers } = request;
  const again = Object.assign(Readable.from([body]), { method, url, headers, complete: true });
  await serveGit(again as unknown as IncomingMessage, response, { root: stand.server.root, user: 'oauth2' });
}

const REFUSAL = 'ERR upload-pack: not our ref\n';
/** The installed git serves every object in protocol v2; other servers (JGit) only what refs point at. */
const stand = useGitServer({
  intercept: (request, response) => {
    if (!request.url?.startsWith('/no-single-objects.git/git-upload-pack')) return false;
    void refuseSingleObjects(request, response);
    return true;
  },
});
const seed = { 'prod/a/x.yaml': '1', 'prod/a/run.sh': '#!/bin/sh\n', 'prod/b/y.yaml': '1' };

describe('a server that can less', () => {
  test.each([
    ['no filters', { 'uploadpack.allowFilter': 'false' }, /offers no partial clone filters: reading the whole commit/],
    ['no single objects', {}, /serves no single objects: reading the whole commit/],
  ])('with %s is read whole, which the log says once, and written as ever', async (name, settings, said) => {
    const { url, directory } = await stand.server.create(name.replaceAll(' ', '-'));
    await seedBare(directory, { files: seed });
    for (const [key, value] of Object.entries(settings)) await git(directory, 'config', key, value);
    const lines: string[] = [];
    const remote = { ...stand.remote(url), log: (line: string) => void lines.push(line) };
    expect((await readSubtree(remote, { ref: 'main', path: 'prod/b' })).files).toEqual(tree({ 'y.yaml': '1' }));
    lines.length = 0;
    const options = { branch: 'main', path: 'prod/a', author, log: () => {} };
    expect(await commitSubtree(remote, { ...options, plan: put({ 'x.yaml': '2' }) })).toMatchObject({ changed: true });
    expect(lines.filter((line) => said.test(line))).toHaveLength(1);
    expect(await git(directory, 'ls-tree', '-r', '--name-only', 'main')).toBe('prod/a/x.yaml\nprod/b/y.yaml\n');
    await git(directory, 'fsck', '--strict');
  });
});

describe('a commit', () => {
  test('keeps the executable bit, odd names and git’s order, as stock git reads them', async () => {
    const { url, directory } = await stand.server.create('odd');
    await seedBare(directory, { files: { 'prod/a.b/z.yaml': 'z', 'prod/a-b/z.yaml': 'z' } });
    const files = new Map([
      ['run.sh', { content: Buffer.from('#!/bin/sh\n'), executable: true }],
      ['päth with space/ü "q" $x.yaml', { content: Buffer.from('a: 1\n'), executable: false }],
      ['x.d/f', { content: Buffer.from(''), executable: false }],
      ['x', { content: Buffer.from([0, 1, 2, 255]), executable: false }],
    ]);
    const plan = () => ({ files, message: 'Odd' });
    await commitSubtree(stand.remote(url), { branch: 'main', path: 'prod/a', author, log: () => {}, plan });
    const lines = (await git(directory, 'ls-tree', '-r', '-z', 'main')).split('\0').slice(0, -1);
    expect(lines.map((line) => line.replace(/ blob \w+\t/, ' '))).toEqual([
      '100644 prod/a-b/z.yaml',
      '100644 prod/a.b/z.yaml',
      '100644 prod/a/päth with space/ü "q" $x.yaml',
      '100755 prod/a/run.sh',
      '100644 prod/a/x',
      '100644 prod/a/x.d/f',
    ]);
    await git(directory, 'fsck', '--strict');
  });

  test('is by the operator, or by whom the environment of git names', async () => {
    const { url, directory } = await stand.server.create('people');
    const env = { GIT_COMMITTER_NAME: 'EDP bot', GIT_COMMITTER_EMAIL: 'bot@example.org' };
    const person = runAuthor('alice', { serverUrl: 'https://edp.buildth.ing', env });
    const options = { branch: 'main', path: 'p', author: person, committer: runCommitter(person, env), log: () => {} };
    await commitSubtree(stand.remote(url), { ...options, plan: put({ f: '1' }) });
    expect(await git(directory, 'log', '-1', '--format=%an <%ae> %cn <%ce>')).toBe(
      'alice <alice@noreply.edp.buildth.ing> EDP bot <bot@example.org>\n',
    );
    expect(
      runAuthor('alice', { serverUrl: 'https://x', env: { GIT_AUTHOR_NAME: 'Bo', GIT_AUTHOR_EMAIL: 'b@o' } }),
    ).toMatchObject({ name: 'Bo', email: 'b@o' });
  });

  test('on a branch of its own is made once, replaced by the next, and never over somebody else', async () => {
    const { url, directory } = await stand.server.create('proposal');
    await seedBare(directory, { files: seed });
    const remote = stand.remote(url);
    const options = { branch: 'main', path: 'prod/a', author, log: () => {}, proposeOn: 'deploy/prod/a' };
    const message = 'Update\n\nEnvironment: a\nRun: http://forge/1\n';
    const first = await commitSubtree(remote, { ...options, plan: put({ 'x.yaml': '2' }, message) });
    expect(first.changed).toBe(true);
    expect(await commitSubtree(remote, { ...options, plan: put({ 'x.yaml': '2' }, message) })).toMatchObject({
      changed: false,
      commit: first.commit,
    });
    await commitSubtree(remote, { ...options, plan: put({ 'x.yaml': '3' }, message) });
    expect((await git(directory, 'rev-list', '--count', 'main..deploy/prod/a')).trim()).toBe('1');
    expect(await git(directory, 'show', 'deploy/prod/a:prod/a/x.yaml')).toBe('3');
    expect(await git(directory, 'show', 'main:prod/a/x.yaml')).toBe('1');
    await seedBare(directory, { branch: 'deploy/prod/a', files: { 'prod/a/by-hand.yaml': '1' } });
    await expect(commitSubtree(remote, { ...options, plan: put({ 'x.yaml': '4' }, message) })).rejects.toMatchObject({
      code: 'BRANCH_FOREIGN',
    });
  });

  test('of a new repository is proposed onto an empty beginning', async () => {
    const { url, directory } = await stand.server.create('proposal-of-nothing');
    const options = { branch: 'main', path: 'prod/a', author, log: () => {}, proposeOn: 'deploy/prod/a' };
    await commitSubtree(stand.remote(url), { ...options, plan: put({ 'x.yaml': '1' }) });
    expect(await git(directory, 'ls-tree', '-r', '--name-only', 'main')).toBe('');
    expect(await git(directory, 'diff', '--stat', 'main...deploy/prod/a')).toMatch(/prod\/a\/x\.yaml/);
    await git(directory, 'fsck', '--strict');
  });
});
