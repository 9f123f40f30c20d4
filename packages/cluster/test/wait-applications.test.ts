import { expect, test } from '@jest/globals';
import { HttpError } from '@edp/http';
import { silentLog } from '@edp/kit';
import type { Verdict } from '../src/argo/judge-application.ts';
import type { Sight } from '../src/argo/sight.ts';
import { waitApplications } from '../src/argo/wait-applications.ts';
import { ClusterError, type ClusterErrorCode } from '../src/cluster-error.ts';

const DONE: Verdict = { kind: 'done', text: 'Synced, Healthy' };
const PENDING: Verdict = { kind: 'pending', text: 'Synced, Progressing' };
const FAILED: Verdict = { kind: 'failed', text: 'Degraded', code: 'APPLICATION_FAILED' };

const sight = (verdicts: Record<string, Verdict>): Sight => ({
  verdicts: new Map(Object.entries(verdicts)),
  ...{ synced: true, healthy: false, images: ['r.test/web:1'] },
  describe: async () => ['web: Pod web/app-1: ErrImagePull', 'other: Pod other/app-1: OOMKilled'],
});

/** Each look in turn, the last one for ever. */
function wait(
  looks: (Sight | Error)[],
  more: Partial<Parameters<typeof waitApplications>[1]> = {},
): ReturnType<typeof waitApplications> {
  let at = 0;
  const watch = async (): Promise<Sight> => {
    const look = looks[Math.min(at, looks.length - 1)]!;
    at += 1;
    if (look instanceof Error) throw look;
    return look;
  };
  const options = { superseded: async () => undefined, timeoutMs: 30_000, pollMs: 1, outageMs: 30_000, log: silentLog };
  return waitApplications(watch, { ...options, ...more });
}

const failure = (code: ClusterErrorCode, cause?: unknown): ClusterError =>
  new ClusterError({ code, message: 'm', fix: 'f', ...(cause === undefined ? {} : { cause }) });

test('what is away for a moment is waited for: the cluster, its store, a forge', async () => {
  const cause = new HttpError({ code: 'HTTP_STATUS', message: 'm', url: 'u', status: 503 });
  const away = [
    failure('CLUSTER_UNREACHABLE'),
    failure('CLUSTER_REFUSED', cause),
    new Error('the forge does not answer'),
  ];
  expect(await wait([sight({ web: PENDING }), ...away, sight({ web: DONE })])).toMatchObject({ end: 'done' });
});

test.each([
  ['stays away', failure('CLUSTER_UNREACHABLE'), { outageMs: 0 }],
  ['does not let us in', failure('CLUSTER_DENIED'), {}],
  ['is another one', failure('CLUSTER_UNTRUSTED'), {}],
  [
    'refuses',
    failure('CLUSTER_REFUSED', new HttpError({ code: 'HTTP_STATUS', message: 'm', url: 'u', status: 422 })),
    {},
  ],
])('a cluster that %s ends the waiting with its own words', async (_, error, more) => {
  await expect(wait([error], more)).rejects.toBe(error);
});

test('a failure names its Application and what its own objects say, not those of others', async () => {
  const { error } = await wait([sight({ web: FAILED, other: PENDING })]);
  expect(error).toMatchObject({
    code: 'APPLICATION_FAILED',
    message: 'Application web: Degraded; Pod web/app-1: ErrImagePull',
  });
});

test('the end of the time names every Application that is not there, and what all of their objects say', async () => {
  const seen = await wait([sight({ web: PENDING, ready: DONE })], { timeoutMs: 5 });
  expect(seen).toMatchObject({ end: 'failed', images: ['r.test/web:1'], error: { code: 'WAIT_TIMEOUT' } });
  expect(seen.error!.message).toMatch(/web: Synced, Progressing; web: Pod .*ErrImagePull; other: Pod/);
  expect(seen.error!.message).not.toMatch(/ready/);
});

test('what something newer took over is no failure; a forge that cannot be asked hides none', async () => {
  const superseded = async (): Promise<string> => 'a newer run';
  expect(await wait([sight({ web: FAILED })], { superseded })).toMatchObject({ end: 'superseded' });
  const broken = async (): Promise<string> => Promise.reject(new Error('the forge does not answer'));
  expect(await wait([sight({ web: FAILED })], { superseded: broken })).toMatchObject({
    end: 'failed',
    error: { code: 'APPLICATION_FAILED' },
  });
});

test('what somebody holds back is said, and ends the waiting', async () => {
  const held: Verdict = { kind: 'held', text: 'a sync window' };
  expect(await wait([sight({ web: held, other: DONE })])).toMatchObject({ end: 'done', held: ['web: a sync window'] });
});
