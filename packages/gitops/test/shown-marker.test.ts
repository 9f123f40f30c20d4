import { expect, test } from '@jest/globals';
import { readShown, removeShown, shownRef, writeShown } from '@edp/gitops';
import { git } from '../../../test/world/bare-repository.ts';
import { author, refuseRemovals, useGitServer } from './use-git-server.ts';

const KEY = { tenant: 'prod', environment: 'edp' };
const RUN = 'https://forge.example/o/infra-deploy/actions/runs/7';
const stand = useGitServer();

test('that credentials were handed out is remembered with the state they are of, until the instance is gone', async () => {
  const { url, directory } = await stand.server.create('shown');
  const remote = stand.remote(url);
  expect(await readShown(remote, KEY)).toBeUndefined();
  await removeShown(remote, KEY);
  for (const lineage of ['one', 'two']) {
    await writeShown(remote, { ...KEY, lineage, runUrl: RUN, author });
    expect(await readShown(remote, KEY)).toEqual({ lineage, runUrl: RUN });
  }
  expect((await git(directory, 'log', '--format=%b', shownRef(KEY))).match(/Lineage: \w+/g)).toEqual([
    'Lineage: two',
    'Lineage: one',
  ]);
  expect(await readShown(remote, { ...KEY, environment: 'other' })).toBeUndefined();
  await removeShown(remote, KEY);
  expect(await readShown(remote, KEY)).toBeUndefined();
});

test('what somebody else put there names no state and prints nothing of it, and is replaced or removed', async () => {
  const { url, directory } = await stand.server.create('planted');
  const remote = stand.remote(url);
  const blob = (await git(directory, 'hash-object', '-w', '-t', 'blob', '/dev/null')).trim();
  await git(directory, 'update-ref', shownRef(KEY), blob);
  expect(await readShown(remote, KEY)).toEqual({ lineage: '', runUrl: '' });
  await writeShown(remote, { ...KEY, lineage: 'one', runUrl: RUN, author });
  expect(await readShown(remote, KEY)).toEqual({ lineage: 'one', runUrl: RUN });
  await git(directory, 'fsck', '--strict');
  await git(directory, 'update-ref', shownRef(KEY), blob);
  await removeShown(remote, KEY);
  expect(await readShown(remote, KEY)).toBeUndefined();
});

test('a marker that the server lets nobody remove is no success: the next first credentials would never be shown', async () => {
  const { url, directory } = await stand.server.create('kept');
  const remote = stand.remote(url);
  await writeShown(remote, { ...KEY, lineage: 'one', runUrl: RUN, author });
  await refuseRemovals(directory);
  await expect(removeShown(remote, KEY)).rejects.toMatchObject({ code: 'PUSH_REJECTED' });
  expect(await readShown(remote, KEY)).toMatchObject({ lineage: 'one' });
});
