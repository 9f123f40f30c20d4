import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  checkWriteAccess,
  fetchObjects,
  fetchPack,
  formatCommit,
  formatTree,
  type GitObject,
  GitWireError,
  listRefs,
  objectId,
  parseTree,
  pushObjects,
  pushPack,
  type Remote,
  ZERO_ID,
  resolveRevision,
} from '@edp/git-wire';
import { createHttp, type Http } from '@edp/http';
import fc from 'fast-check';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';

const TOKEN = 'test-token-1234';
let server: GitServer;
let http: Http;
beforeAll(async () => {
  server = await startGitServer({
    token: TOKEN,
    intercept: (request, response) => {
      if (request.url?.startsWith('/html/')) {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>login</html>');
        return true;
      }
      if (request.url?.startsWith('/forbidden/')) {
        response.writeHead(403).end();
        return true;
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

const auth = { username: 'oauth2', token: TOKEN };
const remote = (url: string): Remote => ({ url, http, auth, tokenInput: 'stacks-token' });
const failure = async (promise: Promise<unknown>): Promise<GitWireError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GitWireError)) throw new Error(`expected a GitWireError, got ${String(error)}`);
  return error;
};
const blob = (text: string): GitObject => ({ type: 'blob', body: Buffer.from(text) });

describe('listRefs', () => {
  test('gives branches, peeled tags and the default branch, also of an empty repository', async () => {
    const { url, directory } = await server.create('refs');
    expect(await listRefs(remote(url), { prefixes: ['HEAD', 'refs/'] })).toEqual({
      refs: new Map(),
      peeled: new Map(),
      head: 'refs/heads/main',
    });
    const commit = await seedBare(directory, { files: { a: '1' } });
    await git(directory, 'tag', '-a', 'v1', '-m', 'v1', commit);
    const listing = await listRefs(remote(url), { prefixes: ['HEAD', 'refs/heads/', 'refs/tags/'], peel: true });
    expect(listing.refs.get('refs/heads/main')).toBe(commit);
    expect(listing.peeled.get('refs/tags/v1')).toBe(commit);
    expect(listing.head).toBe('refs/heads/main');
  });
});

describe('resolveRevision', () => {
  test('finds branches, tags, full refs and commits, and refuses a name that a branch and a tag share', async () => {
    const { url, directory } = await server.create('revisions');
    const first = await seedBare(directory, { files: { a: '1' } });
    const second = await seedBare(directory, { files: { a: '2' } });
    await git(directory, 'tag', '-a', 'v1', '-m', 'v1', first);
    const resolve = async (revision: string): Promise<string | undefined> => resolveRevision(remote(url), revision);
    expect(await resolve('v1')).toBe(first);
    expect(await resolve('main')).toBe(second);
    expect(await resolve('gone')).toBeUndefined();
    await git(directory, 'branch', 'v1', second);
    expect(await failure(resolve('v1'))).toMatchObject({
      code: 'GIT_REF_AMBIGUOUS',
      fix: expect.stringContaining('refs/heads/v1 or refs/tags/v1'),
    });
    expect(await resolve('refs/tags/v1')).toBe(first);
    expect(await resolve('refs/heads/v1')).toBe(second);
    expect(await resolve(first)).toBe(first);
  });
});

describe('fetchObjects', () => {
  test('reads a commit without its trees, then a single tree, with ids that match', async () => {
    const { url, directory } = await server.create('fetch');
    const commit = await seedBare(directory, { files: { 'a/b/c.txt': 'c', 'd.txt': 'd' } });
    const objects = await fetchObjects(remote(url), { wants: [commit], depth: 1, filter: 'tree:0' });
    expect([...objects.keys()]).toEqual([commit]);
    const tree = (await git(directory, 'rev-parse', `${commit}:a`)).trim();
    const below = await fetchObjects(remote(url), { wants: [tree] });
    expect([...below].every(([id, object]) => objectId(object) === id)).toBe(true);
    expect(below.size).toBe(3);
  });

  test('resolves deltas of a large history', async () => {
    const { url, directory } = await server.create('deltas');
    let commit = '';
    for (let version = 0; version < 5; version += 1) {
      commit = await seedBare(directory, { files: { 'big.txt': `${'line of text\n'.repeat(2000)}${version}` } });
    }
    await git(directory, 'repack', '-adfq');
    const objects = await fetchObjects(remote(url), { wants: [commit] });
    expect(objects.size).toBe(15);
    expect([...objects].every(([id, object]) => objectId(object) === id)).toBe(true);
  });

  test('names an object that is not there', async () => {
    const { url, directory } = await server.create('missing');
    await seedBare(directory, { files: { a: '1' } });
    expect(await failure(fetchObjects(remote(url), { wants: ['1'.repeat(40)] }))).toMatchObject({
      code: 'GIT_REF_MISSING',
    });
  });
});

describe('pushObjects', () => {
  test('creates, moves and deletes a ref; stock git agrees with every object', async () => {
    const { url, directory } = await server.create('push');
    const at = new Date(1_700_000_000_000);
    const person = { name: 'Ünal <x>\n', email: 'u@example.org', at };
    const text = blob('hello\n');
    const entries = ['a', 'a.b', 'z'].map((name) => ({ mode: '100644' as const, name, id: objectId(text) }));
    const inner: GitObject = { type: 'tree', body: formatTree(entries) };
    const tree: GitObject = {
      type: 'tree',
      body: formatTree([...entries.slice(1), { mode: '40000', name: 'a', id: objectId(inner) }]),
    };
    const commit: GitObject = {
      type: 'commit',
      body: formatCommit({ tree: objectId(tree), parents: [], author: person, committer: person, message: 'First' }),
    };
    const ref = 'refs/heads/main';
    const newId = objectId(commit);
    expect(
      await pushObjects(remote(url), {
        updates: [{ ref, oldId: ZERO_ID, newId }],
        objects: [text, inner, tree, commit],
      }),
    ).toEqual([{ ref, ok: true }]);
    await git(directory, 'fsck', '--strict');
    expect((await git(directory, 'ls-tree', '-r', '--name-only', newId)).trim().split('\n')).toEqual([
      'a.b',
      'a/a',
      'a/a.b',
      'a/z',
      'z',
    ]);
    expect(await git(directory, 'log', '-1', '--format=%an')).toBe('Ünal x\n');
    expect(
      await pushObjects(remote(url), { updates: [{ ref: 'refs/heads/x', oldId: ZERO_ID, newId }], objects: [] }),
    ).toMatchObject([{ ok: true }]);
    expect(
      await pushObjects(remote(url), { updates: [{ ref: 'refs/heads/x', oldId: newId, newId: ZERO_ID }], objects: [] }),
    ).toMatchObject([{ ok: true }]);
    expect((await git(directory, 'for-each-ref', '--format=%(refname)')).trim()).toBe(ref);
  });

  test('sends an object once that is given twice, as servers that check packs demand', async () => {
    const { url } = await server.create('twice');
    const same = blob('same');
    const inner: GitObject = { type: 'tree', body: formatTree([{ mode: '100644', name: 'a', id: objectId(same) }]) };
    const id = objectId(inner);
    const root: GitObject = {
      type: 'tree',
      body: formatTree(['one', 'two'].map((name) => ({ mode: '40000' as const, name, id }))),
    };
    const person = { name: 'a', email: 'a@b', at: new Date(1_700_000_000_000) };
    const commit: GitObject = {
      type: 'commit',
      body: formatCommit({ tree: objectId(root), parents: [], author: person, committer: person, message: 'Twice' }),
    };
    const newId = objectId(commit);
    const objects = [commit, root, inner, same, inner, same];
    const [result] = await pushObjects(remote(url), {
      updates: [{ ref: 'refs/heads/main', oldId: ZERO_ID, newId }],
      objects,
    });
    expect(result).toMatchObject({ ok: true });
  });

  test('leaves a ref alone that is not what was expected', async () => {
    const { url, directory } = await server.create('stale');
    const commit = await seedBare(directory, { files: { a: '1' } });
    const [result] = await pushObjects(remote(url), {
      updates: [{ ref: 'refs/heads/main', oldId: ZERO_ID, newId: commit }],
      objects: [],
    });
    expect(result?.ok).toBe(false);
    expect((await git(directory, 'rev-parse', 'main')).trim()).toBe(commit);
  });

  test('relays a thin pack from one repository to another without holding it', async () => {
    const source = await server.create('relay-source');
    const target = await server.create('relay-target');
    const first = await seedBare(source.directory, { files: { 'big.txt': 'x\n'.repeat(5000) } });
    const relay = async (oldId: string, newId: string): Promise<unknown> =>
      pushPack(remote(target.url), {
        updates: [{ ref: 'refs/heads/main', oldId, newId }],
        pack: await fetchPack(remote(source.url), {
          wants: [newId],
          haves: oldId === ZERO_ID ? [] : [oldId],
          thin: true,
        }),
        atomic: true,
      });
    expect(await relay(ZERO_ID, first)).toMatchObject([{ ok: true }]);
    const second = await seedBare(source.directory, { files: { 'big.txt': `${'x\n'.repeat(5000)}y\n` } });
    expect(await relay(first, second)).toMatchObject([{ ok: true }]);
    await git(target.directory, 'fsck', '--strict');
    expect((await git(target.directory, 'rev-parse', 'main')).trim()).toBe(second);
  });
});

describe('what goes wrong has a code and names the input', () => {
  test.each([
    [
      'a wrong token',
      () => checkWriteAccess({ ...remote(`${server.origin}/x.git`), auth: { username: 'oauth2', token: 'wrong' } }),
      'GIT_AUTH',
    ],
    ['no right to write', () => checkWriteAccess(remote(`${server.origin}/forbidden/x.git`)), 'GIT_FORBIDDEN'],
    [
      'a repository that does not exist',
      () => listRefs(remote(`${server.origin}/nowhere.git`), { prefixes: [] }),
      'GIT_NOT_FOUND',
    ],
    ['a login page', () => listRefs(remote(`${server.origin}/html/x.git`), { prefixes: [] }), 'GIT_NOT_SMART'],
    [
      'no server',
      () => listRefs({ ...remote('http://127.0.0.1:9/x.git'), http: createHttp() }, { prefixes: [] }),
      'GIT_UNREACHABLE',
    ],
  ])('%s', async (_, call, code) => {
    const error = await failure(call());
    expect(error.code).toBe(code);
    expect(error.message + String(error.fix)).not.toContain(TOKEN);
    if (['GIT_AUTH', 'GIT_FORBIDDEN', 'GIT_NOT_FOUND'].includes(code))
      expect(`${error.message} ${error.fix}`).toMatch(/stacks-token.*repository/);
  });

  test('a SHA-256 repository', async () => {
    const { url, directory } = await server.create('sha256');
    rmSync(directory, { recursive: true });
    await git(server.root, 'init', '--quiet', '--bare', '--object-format=sha256', 'sha256.git');
    await git(directory, 'config', 'http.receivepack', 'true');
    expect(await failure(listRefs(remote(url), { prefixes: [] }))).toMatchObject({ code: 'GIT_SHA256' });
    expect(await failure(checkWriteAccess(remote(url)))).toMatchObject({ code: 'GIT_SHA256' });
    // Also where the server has been asked about another repository, and is presumed to be the same for all.
    const own = createHttp();
    const among = (each: string): Remote => ({ ...remote(each), http: own, oneServer: true });
    await listRefs(among((await server.create('sha1')).url), { prefixes: [] });
    expect(await failure(listRefs(among(url), { prefixes: [] }))).toMatchObject({ code: 'GIT_SHA256' });
    await own.close();
  });
});

test('trees sort as git sorts', async () => {
  const name = fc
    .stringMatching(/^[a-z.\-\u00e9]{1,6}$/)
    .filter((each) => each !== '.' && each !== '..' && each !== '.git');
  const directory = mkdtempSync(join(tmpdir(), 'edp-tree-'));
  await git(directory, 'init', '--quiet', '.');
  const file = join(directory, 'object');
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), async (names) => {
      const entries = names.map((each, index) => ({
        mode: index % 2 ? ('40000' as const) : ('100644' as const),
        name: each,
        id: '1'.repeat(40),
      }));
      const tree: GitObject = { type: 'tree', body: formatTree(entries) };
      expect(
        parseTree(tree.body)
          .map((entry) => entry.name)
          .sort(),
      ).toEqual([...names].sort());
      writeFileSync(file, tree.body);
      expect((await git(directory, 'hash-object', '-t', 'tree', file)).trim()).toBe(objectId(tree));
    }),
    { numRuns: 20 },
  );
  expect(readFileSync(file).length).toBeGreaterThan(0);
  rmSync(directory, { recursive: true });
});
