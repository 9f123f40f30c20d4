import { describe, expect, test } from '@jest/globals';
import { commitSubtree, GitopsError, readSubtree } from '@edp/gitops';
import { createHttp } from '@edp/http';
import fc from 'fast-check';
import { serveGit } from '../../../test/world/git-backend.ts';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { trials } from '../../../test/world/trials.ts';
import { author, put, tree, useGitServer } from './use-git-server.ts';

const WRITERS = 10;
const INSTANCES = trials({ few: 4, many: 10 });

/** Called once, between our reading and our pushing: what somebody faster does. */
let faster: (() => Promise<void>) | undefined;
/** Called once, after our push has arrived; its answer is lost. */
let slower: (() => Promise<void>) | undefined;
const stand = useGitServer({
  intercept: (request, response) => {
    if (slower !== undefined && request.url?.endsWith('/git-receive-pack') && request.method === 'POST') {
      const act = slower;
      slower = undefined;
      response.write = () => true;
      response.end = () => {
        void act().finally(() => response.destroy());
        return response;
      };
      return false;
    }
    if (faster === undefined || !request.url?.endsWith('/git-receive-pack') || request.method !== 'POST') return false;
    const act = faster;
    faster = undefined;
    void act().then(async () => serveGit(request, response, { root: stand.server.root, user: 'oauth2' }));
    return true;
  },
});

describe('writers of one repository', () => {
  test(`${WRITERS} at once, ${INSTANCES} instances each: every commit lands and touches nothing else`, async () => {
    const { url, directory } = await stand.server.create('writers');
    await seedBare(directory, { files: { README: 'r', 'prod/z/keep.yaml': 'kept: true\n' } });
    const attempts: number[] = [];
    const started = performance.now();
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      // A client each, as runs are processes of their own.
      const http = createHttp();
      for (let instance = 0; instance < INSTANCES; instance += 1) {
        const options = { branch: 'main', path: `prod/w${writer}-${instance}`, author, log: () => {} };
        const result = await commitSubtree(
          { url, http },
          { ...options, plan: put({ 'a/f.yaml': `${writer}.${instance}\n` }) },
        );
        attempts.push(result.attempts);
      }
      await http.close();
    });
    await Promise.all(writers);
    const seconds = (performance.now() - started) / 1000;

    const total = WRITERS * INSTANCES;
    expect((await git(directory, 'rev-list', '--count', 'main')).trim()).toBe(String(total + 1));
    const files = (await git(directory, 'ls-tree', '-r', '--name-only', 'main')).trim().split('\n');
    expect(files).toHaveLength(total + 2);
    expect(await git(directory, 'show', 'main:prod/w3-2/a/f.yaml')).toBe('3.2\n');
    // Each commit changed the one directory it was for.
    const touched = (await git(directory, 'log', '--format=tformat:>', '--name-only', 'main', `^main~${total}`))
      .split('>')
      .slice(1);
    expect(touched.every((each) => each.trim().split('\n').length === 1)).toBe(true);
    await git(directory, 'fsck', '--strict');
    const worst = Math.max(...attempts);
    expect(worst).toBeLessThanOrEqual(10);
    const mean = attempts.reduce((sum, each) => sum + each, 0) / total;
    console.log(
      `${total} commits by ${WRITERS} writers: ${seconds.toFixed(1)} s, ${mean.toFixed(1)} tries each, ${worst} at most`,
    );
  });

  test('of the same directory: the later one is stopped, and shown what the other did', async () => {
    const { url, directory } = await stand.server.create('same');
    await seedBare(directory, { files: { 'prod/a/x.yaml': 'size: 1\nname: a\n', 'prod/a/gone.yaml': 'g: 1\n' } });
    const remote = stand.remote(url);
    const { treeId } = await readSubtree(remote, { ref: 'main', path: 'prod/a' });
    const tip = await seedBare(directory, {
      files: { 'prod/a/x.yaml': 'size: 2\nname: a\n', 'prod/a/gone.yaml': undefined },
    });
    const error = await commitSubtree(remote, {
      branch: 'main',
      path: 'prod/a',
      base: treeId,
      author,
      log: () => {},
      plan: put({ 'x.yaml': 'size: 3\n' }),
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GitopsError);
    expect(error).toMatchObject({ code: 'DIRECTORY_CHANGED', details: expect.stringMatching(/-size: 1\n\+size: 2/) });
    expect((error as GitopsError).details).toContain('gone.yaml');
    expect((await git(directory, 'rev-parse', 'main')).trim()).toBe(tip);
  });

  test('of the same directory: what we wrote ourselves is no change of somebody else, though the answer was lost and the branch moved on', async () => {
    const { url, directory } = await stand.server.create('lost-answer');
    await seedBare(directory, { files: { 'prod/a/x.yaml': '1', 'prod/b/y.yaml': '1' } });
    const remote = stand.remote(url);
    const { treeId } = await readSubtree(remote, { ref: 'main', path: 'prod/a' });
    slower = async () => void (await seedBare(directory, { files: { 'prod/b/y.yaml': '2' } }));
    const options = { branch: 'main', path: 'prod/a', base: treeId, author, log: () => {} };
    await commitSubtree(remote, { ...options, plan: put({ 'x.yaml': '2' }) });
    expect(slower).toBeUndefined();
    expect(await git(directory, 'show', 'main:prod/a/x.yaml', 'main:prod/b/y.yaml')).toBe('22');
    expect((await git(directory, 'rev-list', '--count', 'main')).trim()).toBe('3');
  });

  test('a lost race is told in one line, and the next try reads only what is new', async () => {
    const { url, directory } = await stand.server.create('lost');
    await seedBare(directory, { files: { 'prod/a/x.yaml': '1', 'prod/b/y.yaml': '1' } });
    const http = createHttp();
    const lines: string[] = [];
    let requests: number[] = [];
    const plan = put({ 'x.yaml': '2' });
    faster = async () => {
      requests = [http.count()];
      await seedBare(directory, { files: { 'prod/b/y.yaml': '2' } });
    };
    const options = { branch: 'main', path: 'prod/a', author, plan };
    const result = await commitSubtree({ url, http }, { ...options, log: (line) => lines.push(line) });
    requests.push(http.count());
    await http.close();
    expect(result).toMatchObject({ changed: true, attempts: 2 });
    expect(lines).toEqual([expect.stringMatching(/main of .* moved to \w{12} meanwhile; try 2 of 10 in \d+\.\d s/)]);
    expect(await git(directory, 'show', 'main:prod/b/y.yaml')).toBe('2');
    // Refs after the refusal, refs again, the new tip with its prod, the push: neither the instance's files nor the capabilities.
    expect(requests[1]! - requests[0]!).toBe(4);
  });
});

describe('splicing', () => {
  const names = fc.constantFrom('a', 'a.b', 'a-b', 'ab', 'A', 'ä');
  const path = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  /** Directories of files; no path is a file and a directory at once. */
  const files = fc
    .dictionary(path, fc.string({ maxLength: 8 }), { minKeys: 1, maxKeys: 6 })
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).filter(([each]) => !Object.keys(all).some((longer) => longer.startsWith(`${each}/`))),
      ),
    );

  test('what was read changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.uuid(), async (content, repository) => {
        const { url, directory } = await stand.server.create(repository);
        const remote = stand.remote(url);
        const options = { branch: 'main', path: 'prod/a', author, log: () => {} };
        const first = await commitSubtree(remote, { ...options, plan: put(content) });
        const read = await readSubtree(remote, { ref: 'main', path: 'prod/a' });
        expect(read.files).toEqual(tree(content));
        const again = await commitSubtree(remote, {
          ...options,
          plan: (current) => ({ files: current, message: 'Same' }),
        });
        expect(again).toMatchObject({ changed: false, commit: first.commit });
        await git(directory, 'fsck', '--strict');
      }),
      { numRuns: 12 },
    );
  });

  test('two instances in either order gives the same tree', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, fc.uuid(), async (one, two, repository) => {
        const trees = await Promise.all(
          [
            ['a', 'a.b'],
            ['a.b', 'a'],
          ].map(async (order, index) => {
            const { url, directory } = await stand.server.create(`${repository}-${index}`);
            for (const name of order) {
              const content = name === 'a' ? one : two;
              await commitSubtree(stand.remote(url), {
                branch: 'main',
                path: `prod/${name}`,
                author,
                log: () => {},
                plan: put(content),
              });
            }
            return git(directory, 'rev-parse', 'main^{tree}');
          }),
        );
        expect(trees[0]).toBe(trees[1]);
      }),
      { numRuns: 8 },
    );
  });
});
