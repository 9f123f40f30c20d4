import { expect, test } from '@jest/globals';
import { type CommitStatus, watchStatuses } from '../src/argo/watch-statuses.ts';

const status = (name: string, state: string, description = ''): CommitStatus => ({
  context: `argocd/prod/edp/${name}`,
  state,
  description,
});

const watch = (
  statuses: CommitStatus[],
  { names = ['web'], appearMs = 60_000, settleMs = 0 }: { names?: string[]; appearMs?: number; settleMs?: number } = {},
): ReturnType<typeof watchStatuses> =>
  watchStatuses({
    expected: names.map((name) => ({ name })),
    ...{ prefix: 'argocd/prod/edp/', readStatuses: async () => statuses, appearMs, settleMs },
  });

test.each<[string, string, string]>([
  ['success', 'done', 'Synced, Healthy'],
  ['pending', 'pending', 'Running: syncing'],
  ['warning', 'held', 'automated sync is off'],
  ['failure', 'failed', 'Synced, Degraded'],
  ['error', 'failed', 'Failed: denied'],
])('a status %s is %s, in the words of Argo CD', async (state, kind, text) => {
  const { verdicts } = await watch([status('web', state, text)])();
  expect(verdicts.get('web')).toMatchObject({ kind, text });
});

test('a failure that was told a moment ago may be that of before', async () => {
  const statuses = [status('web', 'failure', 'Synced, Degraded')];
  const look = watch(statuses, { settleMs: 50 });
  expect((await look()).verdicts.get('web')).toMatchObject({ kind: 'pending' });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect((await look()).verdicts.get('web')).toMatchObject({ kind: 'failed', code: 'APPLICATION_FAILED' });
  statuses[0] = status('web', 'failure', 'Synced, Degraded by something else');
  expect((await look()).verdicts.get('web')).toMatchObject({ kind: 'pending' });
});

test('all are done only where each has said so; other instances say nothing about this one', async () => {
  const other = { ...status('web', 'success'), context: 'argocd/prod/edp-two/web' };
  const look = watch([status('forge', 'success'), other], { names: ['web', 'forge'] });
  const { verdicts, synced, healthy } = await look();
  expect({ synced, healthy }).toEqual({ synced: false, healthy: false });
  expect(verdicts.get('web')).toMatchObject({ kind: 'pending', text: 'no commit status yet' });
  const all = await watch([status('forge', 'success'), status('web', 'success')], { names: ['web', 'forge'] })();
  expect(all).toMatchObject({ synced: true, healthy: true });
});

test('what a set generates is every name that its pattern takes, and a name has no wildcards of its own', async () => {
  const { verdicts } = await watch(
    [status('edp-a', 'success'), status('edp-b', 'pending'), status('edpXc', 'success')],
    {
      names: ['edp-*'],
    },
  )();
  expect([...verdicts.keys()]).toEqual(['edp-a', 'edp-b']);
});

test('where Argo CD says nothing in time, it is asked after', async () => {
  const { verdicts } = await watch([], { appearMs: 0 })();
  expect(verdicts.get('web')).toMatchObject({
    kind: 'failed',
    code: 'ARGOCD_SILENT',
    text: expect.stringMatching(/notifications/),
  });
});
