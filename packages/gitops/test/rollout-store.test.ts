import { expect, test } from '@jest/globals';
import { type KeptRollout, noteRollout, readRollout, ROLLOUT_LOCK, saveRollout } from '@edp/gitops';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { useGitServer } from './use-git-server.ts';

const stand = useGitServer();
const ID = 'a'.repeat(64);
const REF = `refs/rollouts/${ID}`;
const author = { name: 'ops', email: 'ops@invalid', at: new Date('2026-11-29T00:00:00Z') };
const save = { id: ID, document: 'reviewed\n', author };

test('what is kept of a rollout is read back, with how far it has come, and its history stays', async () => {
  const { url, directory } = await stand.server.create('kept');
  const remote = stand.remote(url);
  expect(await readRollout(remote, ID)).toBeUndefined();
  await saveRollout(remote, save);
  const kept = (await readRollout(remote, ID))!;
  expect(kept).toMatchObject({ document: 'reviewed\n', progress: '' });
  const noted = await noteRollout(remote, { id: ID, kept, progress: '{"a":1}', author });
  expect(await readRollout(remote, ID)).toEqual(noted);
  expect(await noteRollout(remote, { id: ID, kept: noted, progress: '{"a":1}', author })).toBe(noted);
  expect((await git(directory, 'rev-list', REF)).trim().split('\n')).toHaveLength(2);
  expect(await git(directory, 'show', `${REF}:rollout.json`)).toBe('reviewed\n');
  await git(directory, 'fsck', '--strict');
});

test('saved again it keeps how far it has come', async () => {
  const { url } = await stand.server.create('again');
  const remote = stand.remote(url);
  await saveRollout(remote, save);
  const kept = (await readRollout(remote, ID))!;
  await noteRollout(remote, { id: ID, kept, progress: 'half', author });
  await saveRollout(remote, save);
  expect(await readRollout(remote, ID)).toMatchObject({ progress: 'half' });
});

test('of two that write how far it has come the slower is refused, and nothing is lost', async () => {
  const { url } = await stand.server.create('two-writers');
  const remote = stand.remote(url);
  await saveRollout(remote, save);
  const kept = (await readRollout(remote, ID))!;
  const write = async (progress: string): Promise<KeptRollout> =>
    noteRollout(remote, { id: ID, kept, progress, author });
  await write('first');
  await expect(write('second')).rejects.toMatchObject({ code: 'PUSH_REJECTED', message: expect.stringContaining(REF) });
  expect(await readRollout(remote, ID)).toMatchObject({ progress: 'first' });
});

test.each([
  ['a blob', 'main:file'],
  ['a commit of something else', 'main'],
])('%s that somebody has put there is nothing of ours, and no name but an id is asked for', async (what, object) => {
  const { url, directory } = await stand.server.create(`strange-${what.length}`);
  await seedBare(directory, { files: { file: 'x' } });
  await git(directory, 'update-ref', REF, (await git(directory, 'rev-parse', object)).trim());
  expect(await readRollout(stand.remote(url), ID)).toBeUndefined();
  expect(await readRollout(stand.remote(url), '../heads/main')).toBeUndefined();
});

test('one that nothing was noted of for ninety days goes with the next plan of a rollout, and the lock beside them stays', async () => {
  const { url, directory } = await stand.server.create('old');
  const remote = stand.remote(url);
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60_000);
  const other = 'b'.repeat(64);
  for (const id of [ID, other]) await saveRollout(remote, { ...save, id, author: { ...author, at: daysAgo(89) } });
  const kept = (await readRollout(remote, other))!;
  await noteRollout(remote, { id: other, kept, progress: 'half', author: { ...author, at: daysAgo(91) } });
  await git(directory, 'update-ref', ROLLOUT_LOCK, `refs/rollouts/${other}`);
  await saveRollout(remote, { ...save, id: 'c'.repeat(64) });
  const left = (await git(directory, 'for-each-ref', '--format=%(refname)', 'refs/rollouts')).trim().split('\n');
  expect(left.sort()).toEqual([REF, `refs/rollouts/${'c'.repeat(64)}`, ROLLOUT_LOCK].sort());
});
