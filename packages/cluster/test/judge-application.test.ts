import { describe, expect, test } from '@jest/globals';
import type { Application } from '../src/argo/application.ts';
import { judgeApplication, type Judging } from '../src/argo/judge-application.ts';
import { toWaves } from '../src/argo/retire-applications.ts';

const OURS = 'a'.repeat(40);
const OLD = 'b'.repeat(40);
const SOURCE = {
  repoURL: 'https://forge.test/o/stacks-instances',
  path: 'prod/edp/stacks/web',
  targetRevision: 'main',
};

const application = (status: Application['status'], spec: Partial<Application['spec']> = {}): Application => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: 'web', namespace: 'argocd' },
  spec: { source: SOURCE, destination: DESTINATION, syncPolicy: { automated: {} }, ...spec },
  ...(status === undefined ? {} : { status }),
});

const judging: Judging = {
  expected: { name: 'web', namespace: 'argocd', sources: [SOURCE] },
  isOurs: (_, revision) => revision === OURS,
  hasProgressed: false,
  hasWindow: false,
};

const DESTINATION = { server: 'https://kubernetes.default.svc', namespace: 'web' };
const COMPARED = { source: SOURCE, destination: DESTINATION };

const OUT_OF_SYNC = { status: 'OutOfSync', revision: OURS, comparedTo: COMPARED };

const synced = (more: Partial<NonNullable<Application['status']>> = {}): NonNullable<Application['status']> => ({
  sync: { status: 'Synced', revision: OURS, comparedTo: COMPARED },
  health: { status: 'Healthy' },
  reconciledAt: '2026-01-01T00:00:10Z',
  operationState: { phase: 'Succeeded', finishedAt: '2026-01-01T00:00:05Z', syncResult: { revision: OURS } },
  ...more,
});

describe('judgeApplication', () => {
  test.each<[string, Application, Partial<Judging>, string, RegExp]>([
    ['is there without a word yet', application(undefined), {}, 'pending', /nothing yet/],
    ['is Synced and Healthy', application(synced()), {}, 'done', /Synced, Healthy/],
    [
      'is Healthy at an older content',
      application(synced({ sync: { status: 'Synced', revision: OLD } })),
      {},
      'pending',
      /bbbb/,
    ],
    [
      'was last looked at before the operation ended',
      application(synced({ reconciledAt: '2026-01-01T00:00:01Z' })),
      {},
      'pending',
      /not looked at since/,
    ],
    [
      'still runs an operation',
      application(synced({ operationState: { phase: 'Running' } })),
      {},
      'pending',
      /Running/,
    ],
    [
      'cannot be compared',
      application(synced({ conditions: [{ type: 'ComparisonError', message: 'no such path' }] })),
      {},
      'pending',
      /ComparisonError: no such path/,
    ],
    [
      'has another source than rendered',
      application(synced(), { source: { ...SOURCE, path: 'prod/other/stacks/web' } }),
      {},
      'pending',
      /not yet as rendered \(path is prod\/other/,
    ],
    [
      'is OutOfSync with automated sync off',
      application(synced({ sync: OUT_OF_SYNC }), { syncPolicy: {} }),
      {},
      'held',
      /automated sync is off/,
    ],
    [
      'is OutOfSync in a sync window',
      application(synced({ sync: OUT_OF_SYNC })),
      { hasWindow: true },
      'held',
      /sync window/,
    ],
    ['is Degraded at once', application(synced({ health: { status: 'Degraded' } })), {}, 'pending', /Degraded/],
    [
      'is Degraded after Progressing',
      application(synced({ health: { status: 'Degraded', message: 'pod crashed' } })),
      { hasProgressed: true },
      'failed',
      /Degraded: pod crashed/,
    ],
    [
      'has used up its retries on what was committed',
      application(
        synced({
          sync: OUT_OF_SYNC,
          operationState: {
            phase: 'Failed',
            message: 'one or more objects failed to apply',
            retryCount: 5,
            syncResult: {
              revision: OURS,
              resources: [
                { kind: 'Deployment', namespace: 'web', name: 'app', status: 'SyncFailed', message: 'denied' },
              ],
            },
          },
        }),
      ),
      {},
      'failed',
      /Failed: one or more objects .*Deployment web\/app: denied/,
    ],
    [
      'failed on an older commit',
      application(
        synced({
          sync: OUT_OF_SYNC,
          operationState: { phase: 'Failed', retryCount: 5, syncResult: { revision: OLD } },
        }),
      ),
      {},
      'pending',
      /OutOfSync/,
    ],
    [
      'has used up its retries, which Argo CD calls a SyncError besides',
      application(
        synced({
          sync: OUT_OF_SYNC,
          conditions: [{ type: 'SyncError', message: 'Failed last sync attempt' }],
          operationState: {
            phase: 'Failed',
            message: 'denied (retried 5 times).',
            retryCount: 5,
            syncResult: { revision: OURS },
          },
        }),
      ),
      {},
      'failed',
      /Failed: denied/,
    ],
    [
      'is back at what runs, after a commit that failed',
      application(synced({ operationState: { phase: 'Failed', retryCount: 5, syncResult: { revision: OLD } } })),
      {},
      'done',
      /Synced, Healthy/,
    ],
    [
      'failed at what was committed, and looks Synced all the same',
      application(
        synced({ operationState: { phase: 'Failed', message: 'hook failed', syncResult: { revision: OURS } } }),
      ),
      {},
      'failed',
      /Failed: hook failed/,
    ],
    [
      'has other values since Argo CD looked at it',
      application(synced(), { source: { ...SOURCE, helm: { values: 'replicas: 2' } } as typeof SOURCE }),
      {},
      'pending',
      /changed, not looked at since/,
    ],
    [
      'has the same values written another way',
      application(synced(), { source: { ...SOURCE, helm: { parameters: [], releaseName: '' } } as typeof SOURCE }),
      {},
      'done',
      /Synced, Healthy/,
    ],
    [
      'began to sync before a window did',
      application(synced({ operationState: { phase: 'Running', message: 'Sync operation blocked by sync window' } })),
      { hasWindow: true },
      'held',
      /sync window/,
    ],
    [
      'syncs while a window lets it go on',
      application(synced({ operationState: { phase: 'Running', message: 'waiting for completion' } })),
      { hasWindow: true },
      'pending',
      /Running: waiting/,
    ],
  ])('an Application that %s', (_, given, change, kind, text) => {
    const found = judgeApplication(given, { ...judging, ...change });
    expect(found).toMatchObject({ kind, text: expect.stringMatching(text) });
  });

  test('looks at every source of several', () => {
    const sources = [{ repoURL: 'https://charts.test', chart: 'web', targetRevision: '1.0.0' }, SOURCE];
    const isOurs: Judging['isOurs'] = ({ repoURL }, revision) =>
      repoURL === SOURCE.repoURL ? revision === OURS : undefined;
    const at = (revision: string): ReturnType<typeof judgeApplication> => {
      const status = synced({
        sync: { status: 'Synced', revisions: ['1.0.0', revision], comparedTo: { sources, destination: DESTINATION } },
      });
      const { source: _, ...spec } = application(status).spec;
      const given = { ...application(status), spec: { ...spec, sources } };
      return judgeApplication(given, { ...judging, isOurs, expected: { ...judging.expected, sources } });
    };
    expect(at(OURS).kind).toBe('done');
    expect(at(OLD).kind).toBe('pending');
  });
});

test('what is taken down goes children before parents, the last wave first', () => {
  const named = (name: string, annotations: Record<string, string>): Application => ({
    ...application(undefined),
    metadata: { name, annotations },
  });
  const child = (name: string, wave: string): Application =>
    named(name, {
      'argocd.argoproj.io/sync-wave': wave,
      'argocd.argoproj.io/tracking-id': `root:argoproj.io/Application:argocd/${name}`,
    });
  const waves = toWaves([named('root', {}), child('ingress', '-10'), child('forgejo', '0'), child('coder', '5')]);
  expect(waves.map((wave) => wave.map(({ metadata }) => metadata.name))).toEqual([
    ['coder'],
    ['forgejo'],
    ['ingress'],
    ['root'],
  ]);
});
