import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person, Remote } from '@edp/git-wire';
import { commitFile, commitSubtree, GitopsError, readFile, readSubtree, type Tree } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';

let server: GitServer;
let http: Http;
/** When set, the next push is answered by a cut connection after the server has taken it. */
let cutNextAnswer = false;
beforeAll(async () => {
  server = await startGitServer({
    intercept: (request, response) => {
      if (request.method === 'POST' && request.url?.endsWith('git-receive-pack') && cutNextAnswer) {
        cutNextAnswer = false;
        response.write = () => {
          response.destroy();
          return false;
        };
      }
      return false;
    },
  });
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  await server.stop();
});

const author: Person = { name: 'ops', email: 'ops@example.org', at: new Date() };
const log = (): void => {};
const remote = (url: string): Remote => ({ url, http, tokenInput: 'stacks-instances-token' });
const text = (content: string, executable = false): { content: Buffer; executable: boolean } => ({
  content: Buffer.from(content),
  executable,
});
const failure = async (promise: Promise<unknown>): Promise<GitopsError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GitopsError)) throw new Error(`expected a GitopsError, got ${String(error)}`);
  return error;
};
const put = (files: Tree) => (): { files: Tree; message: string } => ({ files, message: 'Update' });

describe('commitSubtree', () => {
  test('starts an empty repository, and reads back what it wrote', async () => {
    const { url, directory } = await server.create('empty');
    const files: Tree = new Map([
      ['a.yaml', text('a: 1\n')],
      ['ä/run me.sh', text('#!/bin/sh\n', true)],
    ]);
    const result = await commitSubtree(remote(url), {
      branch: 'main',
      path: 'prod/edp',
      author,
      log,
      plan: put(files),
    });
    expect(result).toMatchObject({ changed: true, attempts: 1 });
    expect(await git(directory, '-c', 'core.quotePath=false', 'ls-tree', '-r', 'main')).toMatch(
      /100644 blob \w+\tprod\/edp\/a\.yaml\n100755 blob \w+\tprod\/edp\/ä\/run me\.sh\n/,
    );
    expect((await readSubtree(remote(url), { ref: 'main', path: 'prod/edp' })).files).toEqual(files);
    await git(directory, 'fsck', '--strict');
  });

  test('touches only its own directory, removes what is gone, and commits nothing when equal', async () => {
    const { url, directory } = await server.create('own');
    await seedBare(directory, { files: { 'prod/a/x': '1', 'prod/a/y': '2', 'prod/b/z': '3', 'README.md': 'r' } });
    const before = (await git(directory, 'rev-parse', 'main:prod/b', 'main:README.md')).trim();
    await commitSubtree(remote(url), {
      branch: 'main',
      path: 'prod/a',
      author,
      log,
      plan: put(new Map([['x', text('9')]])),
    });
    expect((await git(directory, 'rev-parse', 'main:prod/b', 'main:README.md')).trim()).toBe(before);
    expect(await git(directory, 'ls-tree', '-r', '--name-only', 'main')).toBe('README.md\nprod/a/x\nprod/b/z\n');
    const again = await commitSubtree(remote(url), {
      branch: 'main',
      path: 'prod/a',
      author,
      log,
      plan: put(new Map([['x', text('9')]])),
    });
    expect(again.changed).toBe(false);
    expect((await git(directory, 'rev-list', '--count', 'main')).trim()).toBe('2');
  });

  test('costs the same number of requests beside 3 and beside 300 other instances', async () => {
    const counts: number[] = [];
    for (const others of [3, 300]) {
      const { url, directory } = await server.create(`cost-${others}`);
      const files = Object.fromEntries(Array.from({ length: others }, (_, index) => [`prod/i${index}/f`, `${index}`]));
      await seedBare(directory, { files });
      const client = createHttp();
      await commitSubtree(
        { ...remote(url), http: client },
        { branch: 'main', path: 'prod/i1', author, log, plan: put(new Map([['f', text('new')]])) },
      );
      counts.push(client.count());
      await client.close();
    }
    expect(counts[0]).toBe(counts[1]);
  });

  test('knows its own commit when the answer to the push is lost', async () => {
    const { url, directory } = await server.create('cut');
    await seedBare(directory, { files: { README: 'r' } });
    cutNextAnswer = true;
    const result = await commitSubtree(remote(url), {
      branch: 'main',
      path: 'p',
      author,
      log,
      plan: put(new Map([['f', text('1')]])),
    });
    expect((await git(directory, 'rev-parse', 'main')).trim()).toBe(result.commit);
    expect((await git(directory, 'rev-list', '--count', 'main')).trim()).toBe('2');
  });

  test('names the branch and the token when the server refuses', async () => {
    const { url, directory } = await server.create('protected');
    await seedBare(directory, { files: { README: 'r' } });
    await git(directory, 'config', 'receive.denyCurrentBranch', 'refuse');
    await git(directory, 'config', 'receive.hideRefs', 'refs/heads/main');
    const error = await failure(
      commitSubtree(remote(url), { branch: 'main', path: 'p', author, log, plan: put(new Map([['f', text('1')]])) }),
    );
    expect(error).toMatchObject({ code: 'PUSH_REJECTED' });
    expect(`${error.message} ${error.fix}`).toMatch(/main.*stacks-instances-token/);
  });

  test('refuses links and paths that lead outside', async () => {
    const { url, directory } = await server.create('links');
    await seedBare(directory, { files: { 'p/x': '1' } });
    await seedBare(directory, { files: {}, link: 'p/l' });
    expect(await failure(readSubtree(remote(url), { ref: 'main', path: 'p' }))).toMatchObject({ code: 'LINK_REFUSED' });
    for (const path of ['../x', 'a/../../b', '/abs', '.git/hooks', 'a\\b']) {
      expect(await failure(readSubtree(remote(url), { ref: 'main', path }))).toMatchObject({ code: 'PATH_REFUSED' });
    }
  });
});

describe('commitFile', () => {
  test('edits one file on a branch that starts from another', async () => {
    const { url, directory } = await server.create('file');
    await seedBare(directory, { files: { 'instances/prod/a.yaml': 'a: 1\n', 'instances/prod/b.yaml': 'b: 1\n' } });
    const options = { branch: 'observability', createFrom: 'HEAD', author, log, message: 'Edit' };
    await commitFile(remote(url), { ...options, path: 'instances/prod/a.yaml', edit: (before) => `${before}c: 2\n` });
    expect(
      (await readFile(remote(url), { ref: 'observability', path: 'instances/prod/a.yaml' })).content?.toString(),
    ).toBe('a: 1\nc: 2\n');
    expect(await git(directory, 'diff', '--name-only', 'main', 'observability')).toBe('instances/prod/a.yaml\n');
    expect((await readFile(remote(url), { ref: 'main', path: 'nowhere/at.all' })).content).toBeUndefined();
  });
});
