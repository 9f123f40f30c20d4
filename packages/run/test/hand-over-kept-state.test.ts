import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Remote } from '@edp/git-wire';
import { acquireLock, lockRef, noteLock, readLock, type RunLock } from '@edp/gitops';
import type { Instance } from '@edp/instance';
import { silentLog } from '@edp/kit';
import { renderWorkNote } from '@edp/plan-review';
import { git } from '../../../test/world/bare-repository.ts';
import { useGitServer } from '../../gitops/test/use-git-server.ts';
import { handOverKeptState } from '../src/resolve/hand-over-kept-state.ts';

const stand = useGitServer();
const before = process.env['HOME'];
let home = '';
const instance = { tenant: 'prod', environment: 'edp', domain: 'edp.example.org' } as Instance;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'edp-home-'));
  process.env['HOME'] = home;
  const place = join(home, '.edp-rescued-state');
  await mkdir(place);
  const keep = async (name: string, stateOf: string): Promise<void> => {
    await writeFile(join(place, name), `sealed state of ${stateOf}`);
    await writeFile(join(place, `${name}.about.json`), JSON.stringify({ stateOf, lineage: 'one', serial: 4 }));
  };
  await keep('1.tfstate.age', 'edp.example.org');
  await keep('2.tfstate', 'clear.example.org');
});
afterAll(async () => {
  if (before === undefined) delete process.env['HOME'];
  else process.env['HOME'] = before;
  await rm(home, { recursive: true });
});

/** A lock that a run left which nobody could tell how it ended. */
async function leave(name: string, note: string): Promise<{ remote: Remote; lock: RunLock; directory: string }> {
  const { url, directory } = await stand.server.create(name);
  const remote = stand.remote(url);
  const lock = await acquireLock(remote, {
    ...{ ref: lockRef('prod', 'edp'), subject: 'prod/edp', runUrl: `${url}/actions/runs/7`, attempt: '1' },
    ...{ actor: 'ops', operation: 'deploy', log: silentLog },
  });
  const id = (await noteLock(remote, { ...lock, note }))!;
  return { remote, lock: { ...lock, id }, directory };
}

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const atWork = (host = hostname(), minutes = 5): string => renderWorkNote({ host, since: minutesAgo(minutes) });
const options = { instance, hasEnded: async () => true, log: silentLog };

test('an encrypted state that a dead token kept out of the lock is put there by the next run, which is locked out then', async () => {
  const { remote, lock, directory } = await leave('dead', atWork());
  await handOverKeptState(remote, options);
  expect((await readLock(remote, lock))?.note).toMatch(
    /^its state could not be saved and is kept in \S+1\.tfstate\.age on \S+, and as errored\.tfstate\.age in this lock$/,
  );
  expect(await git(directory, 'show', `${lock.ref}:errored.tfstate.age`)).toBe('sealed state of edp.example.org');
});

test('of one that is kept in clear only the place is told', async () => {
  const { remote, lock, directory } = await leave('clear', atWork());
  await handOverKeptState(remote, { ...options, instance: { ...instance, domain: 'clear.example.org' } });
  expect((await readLock(remote, lock))?.note).toMatch(/is kept in \S+2\.tfstate on \S+$/);
  expect((await git(directory, 'ls-tree', lock.ref)).trim()).toBe('');
});

describe('a lock is left alone', () => {
  test.each([
    ['of a run that goes on', atWork(), { hasEnded: async () => false }],
    ['of another host', atWork('elsewhere'), {}],
    ['that is younger than the state', renderWorkNote({ host: hostname(), since: minutesAgo(-5) }), {}],
    ['that tells of a state already', 'its state could not be saved', {}],
    ['of an instance without any', atWork(), { instance: { ...instance, domain: 'other.example.org' } }],
  ])('%s', async (name, note, more) => {
    const { remote, lock } = await leave(name.replaceAll(' ', '-'), note);
    await handOverKeptState(remote, { ...options, ...more });
    expect(await readLock(remote, lock)).toMatchObject({ id: lock.id, note });
  });
});
