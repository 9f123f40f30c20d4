import { describe, expect, test } from '@jest/globals';
import {
  acquireLock,
  type AcquireOptions,
  type GitopsError,
  lockRef,
  noteLock,
  readLock,
  releaseLock,
} from '@edp/gitops';
import { createHttp } from '@edp/http';
import { type Log, silentLog } from '@edp/kit';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { startCutProxy } from '../../../test/world/cut-proxy.ts';
import { useGitServer } from './use-git-server.ts';

const stand = useGitServer();
const run = (number: number, more: Partial<AcquireOptions> = {}): AcquireOptions => ({
  ref: lockRef('prod', 'edp'),
  subject: 'prod/edp',
  runUrl: `http://forge/o/r/actions/runs/${number}`,
  attempt: '1',
  actor: 'ops',
  operation: 'deploy',
  log: silentLog,
  ...more,
});
const failure = async (promise: Promise<unknown>): Promise<GitopsError> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error as GitopsError,
  );

describe('a run lock', () => {
  test('of two goes to one; the other learns who has it, since when, and the ways out', async () => {
    const { url, directory } = await stand.server.create('two');
    const lock = await acquireLock(stand.remote(url), run(7));
    const error = await failure(acquireLock(stand.remote(url), run(8)));
    expect(error).toMatchObject({
      code: 'LOCKED',
      message: 'prod/edp is locked by the deploy of ops, 0 min ago: http://forge/o/r/actions/runs/7',
      fix: expect.stringContaining(`unlock ${lock.id.slice(0, 12)}`),
    });
    // The command that is named does what it says.
    const command = /git (push --force-with-lease=\S+ \S+ \S+)/.exec(error.fix!)![1]!;
    await git(directory, ...command.split(' '));
    await acquireLock(stand.remote(url), run(8));
  });

  test('goes to one job of a run, also where two of them ask within the same second', async () => {
    const { url } = await stand.server.create('jobs');
    const jobs = Array.from({ length: 4 }, async () => acquireLock(stand.remote(url), run(7)));
    const results = await Promise.allSettled(jobs);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  });

  test('is released only by who holds it', async () => {
    const { url } = await stand.server.create('release');
    const remote = stand.remote(url);
    const lock = await acquireLock(remote, run(7));
    expect(await releaseLock(remote, { ...lock, id: '1'.repeat(40) })).toBe(false);
    expect(await readLock(remote, lock)).toMatchObject({ id: lock.id, actor: 'ops', operation: 'deploy' });
    expect(await releaseLock(remote, lock)).toBe(true);
    expect(await releaseLock(remote, lock)).toBe(false);
    expect(await readLock(remote, lock)).toBeUndefined();
  });

  test('is waited for, and taken as soon as it is free', async () => {
    const { url } = await stand.server.create('wait');
    const remote = stand.remote(url);
    const first = await acquireLock(remote, run(7));
    const lines: string[] = [];
    const log: Log = { ...silentLog, info: (line) => void lines.push(line) };
    const second = acquireLock(remote, run(8, { waitMs: 120_000, log }));
    while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await releaseLock(remote, first);
    expect(await readLock(remote, await second)).toMatchObject({ runUrl: 'http://forge/o/r/actions/runs/8' });
    expect(lines.join('\n')).toMatch(/locked by the deploy of ops .*waiting up to 2 min more/);
  });

  test('is not waited for longer than told', async () => {
    const { url } = await stand.server.create('wait-over');
    await acquireLock(stand.remote(url), run(7));
    expect(await failure(acquireLock(stand.remote(url), run(8, { waitMs: 300 })))).toMatchObject({ code: 'LOCKED' });
  });

  test('of a run that has ended is taken over, and the old one stays in the history', async () => {
    const { url, directory } = await stand.server.create('dead');
    const remote = stand.remote(url);
    const dead = await acquireLock(remote, run(7));
    const asked: string[] = [];
    const hasEnded: AcquireOptions['hasEnded'] = async ({ runUrl }) => {
      asked.push(runUrl);
      return true;
    };
    const lock = await acquireLock(remote, run(8, { hasEnded }));
    expect(asked).toEqual(['http://forge/o/r/actions/runs/7']);
    expect(lock.tookOver).toMatchObject({ id: dead.id, actor: 'ops' });
    expect(await readLock(remote, lock)).toMatchObject({ id: lock.id, tookOver: expect.stringContaining(dead.id) });
    expect((await git(directory, 'rev-parse', `${lock.ref}^`)).trim()).toBe(dead.id);
    expect(await releaseLock(remote, dead)).toBe(false);
  });

  test('that carries a note is not taken over, unless it is named', async () => {
    const { url, directory } = await stand.server.create('note');
    const remote = stand.remote(url);
    const lock = await acquireLock(remote, run(7));
    const files = { 'errored.tfstate.age': Buffer.from('sealed') };
    const id = (await noteLock(remote, { ...lock, note: 'Terraform was still running', files })) ?? '';
    expect(await git(directory, 'show', `${lock.ref}:errored.tfstate.age`)).toBe('sealed');
    expect(await noteLock(remote, { ...lock, note: 'by the old id' })).toBeUndefined();
    const hasEnded = async (): Promise<boolean> => true;
    const error = await failure(acquireLock(remote, run(8, { hasEnded })));
    expect(error).toMatchObject({ code: 'LOCKED', message: expect.stringContaining('(Terraform was still running)') });
    for (const unlock of [id.slice(0, 6), lock.id, 'f'.repeat(12), '']) {
      expect(await failure(acquireLock(remote, run(8, { unlock })))).toMatchObject({ code: 'LOCKED' });
    }
    expect((await acquireLock(remote, run(8, { unlock: id.slice(0, 12) }))).tookOver).toMatchObject({ id });
  });

  test.each([
    ['long', `terraform apply stopped; failed: ${'module.cluster["\u{1F600}"].x, '.repeat(60)}`],
    ['with a control character', 'terraform apply\u001b[31m stopped'],
  ])('that carries a note that is %s still carries it, and is not taken over', async (name, note) => {
    const { url } = await stand.server.create(`note-${name.replaceAll(' ', '-')}`);
    const remote = stand.remote(url);
    expect(await noteLock(remote, { ...(await acquireLock(remote, run(7))), note })).toBeDefined();
    await expect(acquireLock(remote, run(8, { hasEnded: async () => true }))).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringContaining(note.slice(0, 15)),
    });
  });

  test('that carries a note is taken over once the run has ended and what the note speaks of is over', async () => {
    const { url } = await stand.server.create('over');
    const remote = stand.remote(url);
    const id = (await noteLock(remote, { ...(await acquireLock(remote, run(7))), note: 'at work' })) ?? '';
    const ask = (hasEnded: boolean, isNoteOver: boolean): ReturnType<typeof run> =>
      run(8, { hasEnded: async () => hasEnded, isNoteOver: async (note) => note === 'at work' && isNoteOver });
    for (const options of [ask(true, false), ask(false, true)]) {
      expect(await failure(acquireLock(remote, options))).toMatchObject({ code: 'LOCKED' });
    }
    expect((await acquireLock(remote, ask(true, true))).tookOver).toMatchObject({ id, note: 'at work' });
  });

  test('in a store that cannot be reached stops the run', async () => {
    const http = createHttp();
    const error = await failure(acquireLock({ url: 'http://127.0.0.1:9/x', http }, run(7)));
    expect(error).toMatchObject({ code: 'LOCK_UNREACHABLE', fix: expect.stringMatching(/./) });
    await http.close();
  });

  test('is ours though the answer to our push was lost', async () => {
    const { url } = await stand.server.create('lost-answer');
    const proxy = await startCutProxy(stand.server.origin);
    const http = createHttp({ retries: 0 });
    proxy.arm({ direction: 'response', afterBytes: 320, request: '/git-receive-pack HTTP', times: 'once' });
    const behind = { url: url.replace(stand.server.origin, proxy.origin), http };
    const lock = await acquireLock(behind, run(7));
    expect(proxy.cuts()).toBe(1);
    expect(await readLock(stand.remote(url), lock)).toMatchObject({ id: lock.id });
    await http.close();
    await proxy.stop();
  });
});

describe('a lock that somebody planted', () => {
  test.each([
    ['a tree', 'main^{tree}'],
    ['a blob', 'main:file'],
    ['a tag', 'refs/tags/annotated'],
  ])('%s is refused with its kind, and unlock takes it over', async (what, object) => {
    const { url, directory } = await stand.server.create(`planted-${what.replace(' ', '-')}`);
    await seedBare(directory, { files: { file: 'x' } });
    await git(directory, 'tag', '-a', '-m', 'tag', 'annotated', 'main');
    const id = (await git(directory, 'rev-parse', object)).trim();
    await git(directory, 'update-ref', lockRef('prod', 'edp'), id);
    const error = await failure(acquireLock(stand.remote(url), run(8)));
    expect(error).toMatchObject({
      code: 'LOCKED',
      message: expect.stringContaining(`points at ${what}, and a lock is a commit`),
    });
    const unlock = /give unlock ([0-9a-f]{12})/.exec(error.fix!)![1]!;
    const lock = await acquireLock(stand.remote(url), run(9, { unlock }));
    expect(await readLock(stand.remote(url), lock)).toMatchObject({ runUrl: 'http://forge/o/r/actions/runs/9' });
    expect(await releaseLock(stand.remote(url), lock)).toBe(true);
  });

  test('says nothing that no run would have written', async () => {
    const { url, directory } = await stand.server.create('hostile-lock');
    await seedBare(directory, { files: { file: 'x' } });
    const message = [
      'Run lock',
      '',
      'Run: javascript:alert(1)',
      'Actor: ops\u001b[2J',
      'Operation: deploy\r##[add-path]/tmp/evil',
      'Note: a\u0007b',
    ].join('\n');
    const commit = (await git(directory, 'commit-tree', 'main^{tree}', '-m', message)).trim();
    await git(directory, 'update-ref', lockRef('prod', 'edp'), commit);
    const error = await failure(acquireLock(stand.remote(url), run(8)));
    expect(error.message).toMatch(/^prod\/edp is locked by the run of somebody, \d+ min ago: $/);
  });
});
