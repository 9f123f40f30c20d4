import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensurePullRequest } from '@edp/forge';
import { checkWriteAccess, type Remote } from '@edp/git-wire';
import {
  acquireLock,
  commitSubtree,
  type FileContent,
  lockRef,
  readLock,
  readPlan,
  readSubtree,
  releaseLock,
  removePlan,
  savePlan,
} from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { git as runGit } from '../world/bare-repository.ts';
import { seedRemote } from '../world/seed-remote.ts';
import { type Account, type RealForge, startGitea } from './gitea.ts';

const WRITERS = 10;
const INSTANCES = 10;
const RACERS = 20;
const ROUNDS = 20;

let forge: RealForge;
let http: Http;
let writer: Account;
let url: string;
let directory: string;
beforeAll(async () => {
  forge = await startGitea();
  http = createHttp();
  writer = await forge.createUser('writer');
  ({ url, directory } = await forge.createRepository(forge.user, 'stacks-instances', { private: true }));
  await forge.api('PUT', `/repos/${forge.user}/stacks-instances/collaborators/writer`, { permission: 'write' });
  await commit('prod/z', { 'keep.yaml': 'kept: true\n' });
}, 1_200_000);
afterAll(async () => {
  await http.close();
  await forge.stop();
});

/** The server's files belong to its own user, which git distrusts unless told. */
const git = async (path: string, ...args: string[]): Promise<string> =>
  runGit(path, '-c', 'safe.directory=*', '-c', 'core.quotePath=false', ...args);
const author = { name: 'ops', email: 'ops@example.org', at: new Date() };
const remote = (token = writer.token, more: Partial<Remote> = {}): Remote => ({
  url,
  http,
  auth: { username: 'oauth2', token },
  tokenInput: 'stacks-instances-token',
  ...more,
});
const files = (all: Record<string, string>): Map<string, FileContent> =>
  new Map(Object.entries(all).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));
const MESSAGE = 'Update\n\nEnvironment: a\nRun: http://forge/run/1\n';
const commit = async (path: string, all: Record<string, string>, more: { proposeOn?: string; client?: Http } = {}) =>
  commitSubtree(remote(undefined, more.client ? { http: more.client } : {}), {
    branch: 'main',
    path,
    author,
    log: () => {},
    ...(more.proposeOn ? { proposeOn: more.proposeOn } : {}),
    plan: () => ({ files: files(all), message: MESSAGE }),
  });

describe('commits on a real forge', () => {
  test('start an empty repository, read back, and are read by stock git', async () => {
    await commit('prod/a', { 'x.yaml': 'x: 1\n', 'sub/ä.yaml': 'y: 1\n' });
    expect((await readSubtree(remote(), { ref: 'main', path: 'prod/a' })).files).toEqual(
      files({ 'x.yaml': 'x: 1\n', 'sub/ä.yaml': 'y: 1\n' }),
    );
    expect(await git(directory, 'show', 'main:prod/a/x.yaml')).toBe('x: 1\n');
    expect((await commit('prod/a', { 'x.yaml': 'x: 1\n', 'sub/ä.yaml': 'y: 1\n' })).changed).toBe(false);
    await git(directory, 'fsck', '--strict');
  });

  test(`of ${WRITERS} writers with ${INSTANCES} instances each all land`, async () => {
    const before = Number(await git(directory, 'rev-list', '--count', 'main'));
    const attempts: number[] = [];
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, index) => {
        const client = createHttp();
        for (let instance = 0; instance < INSTANCES; instance += 1) {
          const done = await commit(`prod/w${index}-${instance}`, { f: `${index}.${instance}` }, { client });
          attempts.push(done.attempts);
        }
        await client.close();
      }),
    );
    expect(Number(await git(directory, 'rev-list', '--count', 'main'))).toBe(before + WRITERS * INSTANCES);
    expect(Math.max(...attempts)).toBeLessThanOrEqual(10);
    await git(directory, 'fsck', '--strict');
    console.log(`${WRITERS * INSTANCES} commits, ${Math.max(...attempts)} tries at most`);
  });

  test('without the right say which token and which scope', async () => {
    const stranger = await forge.createUser('stranger');
    await expect(checkWriteAccess(remote(stranger.token))).rejects.toMatchObject({
      code: 'GIT_NOT_FOUND',
      fix: expect.stringMatching(/stacks-instances-token.*write:repository/),
    });
    await expect(checkWriteAccess(remote('0'.repeat(40)))).rejects.toMatchObject({ code: 'GIT_AUTH' });
  });

  test('on a protected branch are refused in the words of the forge; a pull request goes round it', async () => {
    const repository = `/repos/${forge.user}/stacks-instances`;
    const rule = await forge.api('POST', `${repository}/branch_protections`, { rule_name: 'main', enable_push: false });
    expect(rule.status).toBe(201);
    const tip = await git(directory, 'rev-parse', 'main');
    await expect(commit('prod/a', { 'x.yaml': 'x: 2\n' })).rejects.toMatchObject({
      code: 'PUSH_REJECTED',
      message: expect.stringMatching(/protected branch main/),
      fix: expect.stringMatching(/stacks-instances-token.*pull-request: true/),
    });

    const address = { origin: forge.origin, http, token: writer.token, tokenInput: 'stacks-instances-token' };
    const request = {
      owner: forge.user,
      name: 'stacks-instances',
      head: 'deploy/prod/a',
      base: 'main',
      title: 'T',
      body: 'B',
    };
    const proposeOn = request.head;
    await commit('prod/a', { 'x.yaml': 'x: 2\n' }, { proposeOn });
    const opened = await ensurePullRequest(address, request);
    expect(opened).toMatchObject({ created: true });
    await commit('prod/a', { 'x.yaml': 'x: 3\n' }, { proposeOn });
    expect(await ensurePullRequest(address, request)).toEqual({ ...opened, created: false });
    expect(await git(directory, 'diff', '--name-only', 'main', proposeOn)).toBe('prod/a/sub/ä.yaml\nprod/a/x.yaml\n');
    expect(await git(directory, 'rev-list', '--count', `main..${proposeOn}`)).toBe('1\n');
    expect(await git(directory, 'rev-parse', 'main')).toBe(tip);

    // Somebody goes on from the proposal: that work is not lost.
    await seedRemote(url.replace('://', `://writer:${writer.token}@`), {
      branch: proposeOn,
      files: { 'prod/a/by-hand.yaml': 'h: 1\n' },
    });
    await expect(commit('prod/a', { 'x.yaml': 'x: 4\n' }, { proposeOn })).rejects.toMatchObject({
      code: 'BRANCH_FOREIGN',
    });
    await forge.api('DELETE', `${repository}/branch_protections/main`);
  });
});

describe('locks and plans on a real forge', () => {
  const run = (number: number) => ({
    subject: 'prod/edp',
    runUrl: `${forge.origin}/o/r/actions/runs/${number}`,
    attempt: '1',
    actor: 'ops',
    operation: 'deploy',
    log: silentLog,
  });

  test(`of ${RACERS} racers for one lock exactly one wins, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const racers = Array.from({ length: RACERS }, async (_, racer) =>
        acquireLock(remote(), { ...run(racer), ref: lockRef('prod', `race${round}`) }),
      );
      const won = (await Promise.allSettled(racers)).flatMap((each) =>
        each.status === 'fulfilled' ? [each.value] : [],
      );
      expect(won).toHaveLength(1);
      expect(await readLock(remote(), won[0]!)).toMatchObject({ id: won[0]!.id });
      expect(await releaseLock(remote(), won[0]!)).toBe(true);
    }
    expect(await git(directory, 'for-each-ref', 'refs/locks')).toBe('');
  });

  test('a plan is kept, read and removed', async () => {
    const instance = { tenant: 'prod', environment: 'edp' };
    const key = { ...instance, id: await savePlan(remote(), { ...instance, document: '{"a":1}', author }) };
    expect(await readPlan(remote(), key)).toBe('{"a":1}');
    await removePlan(remote(), key);
    await expect(readPlan(remote(), key)).rejects.toMatchObject({ code: 'PLAN_MISSING' });
  });
});
