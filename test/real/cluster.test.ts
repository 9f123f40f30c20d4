import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  applyObjects,
  type Cluster,
  ensureNamespace,
  ensureRepository,
  ensureSecrets,
  type KubernetesObject,
  openCluster,
  parseKubeconfig,
  retireApplications,
  waitApplications,
  watchApplications,
  whyGone,
} from '@edp/cluster';
import { parseYamlDocuments } from '@edp/yaml';
import { argoCdManifests } from '../cluster/argo-cd.ts';
import { type Kubernetes, startKubernetes } from '../cluster/kubernetes.ts';
import { recordLog } from '../cluster/record-log.ts';

const LONG = 600_000;
const APPLICATIONS = '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications';
const OURS = 'a'.repeat(40);
const SOURCE = {
  repoURL: 'https://forge.test/o/stacks-instances',
  path: 'prod/lab/stacks/web',
  targetRevision: 'main',
};

let kubernetes: Kubernetes;
let cluster: Cluster;
beforeAll(async () => {
  kubernetes = await startKubernetes();
  cluster = kubernetes.cluster;
});
afterAll(async () => kubernetes.stop(), LONG);

/** What the controllers of Argo CD would have written. */
function application(name: string, status: object, spec: object = {}): KubernetesObject {
  const destination = { server: 'https://kubernetes.default.svc', namespace: name };
  const sync = { revision: OURS, comparedTo: { source: SOURCE, destination } };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd' },
    spec: { project: 'default', source: SOURCE, destination, syncPolicy: { automated: {} }, ...spec },
    status: {
      reconciledAt: '2026-01-01T00:00:10Z',
      ...status,
      sync: { ...sync, ...(status as { sync?: object }).sync },
    },
  };
}
const HEALTHY = { sync: { status: 'Synced' }, health: { status: 'Healthy' } };
const PROGRESSING = { sync: { status: 'Synced' }, health: { status: 'Progressing' } };

type Waiting = Parameters<typeof watchApplications>[1] & Parameters<typeof waitApplications>[1] & { on: Cluster };
async function wait(names: string[], more: Partial<Waiting> = {}): ReturnType<typeof waitApplications> {
  const options: Waiting = {
    expected: names.map((name) => ({ name, namespace: 'argocd', sources: [SOURCE] })),
    ...{ gone: [], namespace: 'argocd', tree: 'tree', timeoutMs: 300_000, appearMs: 120_000, pollMs: 100, settleMs: 0 },
    isOurUrl: (url) => url === SOURCE.repoURL,
    treeAt: async (commit) => (commit === OURS ? 'tree' : 'another'),
    superseded: async () => undefined,
    ...{ on: cluster, log: recordLog().log, ...more },
  };
  return waitApplications(watchApplications(options.on, options), options);
}

test(
  'Applications that can never come are told from those that only nobody made',
  async () => {
    const missing = await wait(['web'], { appearMs: 0 });
    expect(missing).toMatchObject({ end: 'failed', synced: false, healthy: false, error: { code: 'ARGOCD_MISSING' } });
    expect(missing.error!.message).toMatch(/no CustomResourceDefinition applications\.argoproj\.io/);

    const manifests = parseYamlDocuments(readFileSync(await argoCdManifests(), 'utf8'), { file: 'install.yaml' });
    const definitions = (manifests as KubernetesObject[]).filter(({ kind }) => kind === 'CustomResourceDefinition');
    await ensureNamespace(cluster, 'argocd', { log: recordLog().log });
    await applyObjects(cluster, definitions, { log: recordLog().log, namespace: 'argocd' });
    const unmade = await wait(['web'], { appearMs: 0 });
    expect(unmade).toMatchObject({ end: 'failed', error: { code: 'APPLICATION_MISSING' } });
  },
  LONG,
);

describe('a bootstrap', () => {
  const secretsOf = (trial: string): Record<string, Record<string, string>> => ({
    [`${trial}/admin`]: { password: 'p' },
  });
  function objectsOf(trial: string): KubernetesObject[] {
    const [group, plural] = [`${trial}.example.org`, 'things'];
    const schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
    const names = { plural, singular: 'thing', kind: 'Thing', listKind: 'ThingList' };
    const versions = [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }];
    return [
      { apiVersion: `${group}/v1`, kind: 'Thing', metadata: { name: 'one' }, size: 3 },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: 'b' } },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: `${trial}-more` } },
      {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: `${plural}.${group}` },
        spec: { group, scope: 'Namespaced', names, versions },
      },
    ];
  }
  async function bootstrap(
    on: Cluster,
    trial: string,
    log = recordLog().log,
  ): Promise<{ created: number; changed: number; unchanged: number }> {
    await ensureSecrets(on, secretsOf(trial), { log });
    await ensureNamespace(on, trial, { log });
    await ensureRepository(on, { namespace: trial, url: SOURCE.repoURL, token: 'token' });
    return applyObjects(on, objectsOf(trial), { log, namespace: trial });
  }

  test(
    'that is killed at any of its requests, before or after it arrived, is finished by the next one, and then nothing changes',
    async () => {
      const before = cluster.count();
      await bootstrap(cluster, 'whole');
      const requests = cluster.count() - before;
      expect(requests).toBeGreaterThan(15);
      const trials = Array.from({ length: requests }, (_, at) => at).flatMap((at) =>
        [false, true].map((arrives) => ({ at, arrives })),
      );
      await Promise.all(
        trials.map(async ({ at, arrives }) => {
          const trial = `kill-${at}-${arrives ? 'after' : 'before'}`;
          await expect(bootstrap(dying(cluster, { at, arrives }), trial)).rejects.toThrow('killed');
          await bootstrap(cluster, trial);
          const { log, lines } = recordLog();
          const third = await bootstrap(cluster, trial, log);
          expect(lines.filter((line) => /created|changed/.test(line))).toEqual([]);
          expect(third).toEqual({ created: 0, changed: 0, unchanged: 4 });
          expect(await cluster.get(`/apis/${trial}.example.org/v1/namespaces/${trial}/things/one`)).toMatchObject({
            size: 3,
          });
          expect(await cluster.get(`/api/v1/namespaces/${trial}/secrets/admin`)).toMatchObject({
            data: { password: Buffer.from('p').toString('base64') },
          });
        }),
      );
    },
    LONG,
  );

  test(
    'counts what it changes, also within a second of the last one, and takes back what was edited by hand',
    async () => {
      const { log } = recordLog();
      const settings = (b: string): KubernetesObject => ({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'counted', namespace: 'default' },
        data: { a: 'b', b },
      });
      const apply = async (b: string): ReturnType<typeof applyObjects> =>
        applyObjects(cluster, [settings(b)], { log, namespace: 'default' });
      const path = '/api/v1/namespaces/default/configmaps/counted';
      expect(await apply('1')).toEqual({ created: 1, changed: 0, unchanged: 0 });
      expect(await apply('2')).toEqual({ created: 0, changed: 1, unchanged: 0 });
      await cluster.merge(path, { data: { a: 'by hand', c: 'of another' } });
      expect(await apply('2')).toEqual({ created: 0, changed: 1, unchanged: 0 });
      expect(await apply('2')).toEqual({ created: 0, changed: 0, unchanged: 1 });
      expect(await cluster.get(path)).toMatchObject({ data: { a: 'b', b: '2', c: 'of another' } });
    },
    LONG,
  );

  test(
    'runs the hooks of a chart once, also after one that was broken off with another image, and neither tests nor hooks of a removal',
    async () => {
      const { log } = recordLog();
      const jobs = '/apis/batch/v1/namespaces/hooks/jobs';
      const job = (name: string, hook: string, image: string): KubernetesObject => {
        const containers = [{ name: 'main', image }];
        const template = { spec: { containers, restartPolicy: 'Never' } };
        const annotations = { 'helm.sh/hook': hook, 'helm.sh/hook-delete-policy': 'before-hook-creation' };
        return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name, annotations }, spec: { template } };
      };
      const objects = (image: string): KubernetesObject[] => [
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one' }, data: {} },
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'two' }, data: {} },
        job('init', 'pre-install,pre-upgrade', image),
        job('check', 'test', image),
        job('leave', 'pre-delete', image),
      ];
      const apply = async (image: string): ReturnType<typeof applyObjects> =>
        applyObjects(cluster, objects(image), { log, namespace: 'hooks' });
      await ensureNamespace(cluster, 'hooks', { log });
      expect(await apply('registry.test/init:1')).toEqual({ created: 3, changed: 0, unchanged: 0 });
      const names = async (): Promise<string[]> => (await cluster.list(jobs))!.map(({ metadata }) => metadata.name);
      expect(await names()).toEqual(['init']);
      // A cluster clears Jobs away that are done.
      await cluster.remove(`${jobs}/init`);
      expect(await apply('registry.test/init:2')).toEqual({ created: 0, changed: 0, unchanged: 2 });
      await until(async () => (await names()).length === 0);
      await cluster.create(jobs, job('init', 'pre-install', 'registry.test/init:1'));
      await cluster.remove('/api/v1/namespaces/hooks/configmaps/two');
      expect(await apply('registry.test/init:2')).toEqual({ created: 2, changed: 0, unchanged: 1 });
      expect(JSON.stringify(await cluster.get(`${jobs}/init`))).toContain('registry.test/init:2');
    },
    LONG,
  );

  test(
    'of a kind that nothing defines says so, and one whose definition the cluster does not take is not waited for endlessly',
    async () => {
      const { log } = recordLog();
      const thing = {
        apiVersion: 'nowhere.example.org/v1',
        kind: 'Thing',
        metadata: { name: 'one', namespace: 'default' },
      };
      await expect(applyObjects(cluster, [thing], { log, namespace: 'default' })).rejects.toMatchObject({
        code: 'KIND_UNKNOWN',
        message: expect.stringContaining('Thing default/one'),
      });
      const twice = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'twice' }, data: {} };
      const there = { ...twice, metadata: { name: 'twice', namespace: 'default' } };
      await expect(applyObjects(cluster, [twice, there], { log, namespace: 'default' })).rejects.toMatchObject({
        code: 'OBJECT_TWICE',
        message: expect.stringContaining('ConfigMap default/twice'),
      });
      // The names of a definition that is there already, in the same group.
      const definition = objectsOf('whole').at(-1)!;
      const spec = definition['spec'] as { names: object };
      const rival = {
        ...definition,
        metadata: { name: 'rivals.whole.example.org' },
        spec: { ...spec, names: { ...spec.names, plural: 'rivals', singular: 'thing' } },
      };
      await expect(
        applyObjects(cluster, [rival], { log, namespace: 'default', crdTimeoutMs: 1_000 }),
      ).rejects.toMatchObject({
        code: 'CRD_NOT_READY',
        message: expect.stringContaining('rivals.whole.example.org'),
      });
    },
    LONG,
  );
});

describe('the waiting', () => {
  test(
    'goes on where the API server starts again in the middle, and ends where it stays away',
    async () => {
      await cluster.create(APPLICATIONS, application('restart', PROGRESSING));
      const { log, lines } = recordLog();
      const waiting = wait(['restart'], { log });
      await until(() => lines.some((line) => line.includes('restart: Synced, Progressing')));
      await kubernetes.stopApi();
      await until(() => lines.some((line) => line.includes('cannot be used')));
      await kubernetes.startApi();
      await cluster.merge(`${APPLICATIONS}/restart`, { status: { health: { status: 'Healthy' } } });
      expect(await waiting).toMatchObject({ end: 'done', synced: true, healthy: true });

      await cluster.merge(`${APPLICATIONS}/restart`, { status: { health: { status: 'Progressing' } } });
      await kubernetes.stopApi();
      await expect(wait(['restart'], { outageMs: 1_000 })).rejects.toMatchObject({ code: 'CLUSTER_UNREACHABLE' });
      await kubernetes.startApi();
    },
    LONG,
  );

  test(
    'tells a login that ran out, and a server that is not the cluster, from one that is away; so does the look whether it is gone',
    async () => {
      const config = JSON.parse(kubernetes.kubeconfig) as {
        clusters: { cluster: { server: string; 'certificate-authority-data'?: string } }[];
      };
      const open = (text: string): Cluster => openCluster(parseKubeconfig(text), { userAgent: 'test' });
      const expired = open(kubernetes.kubeconfig.replace(kubernetes.token, 'expired'));
      const elsewhere = structuredClone(config);
      elsewhere.clusters[0]!.cluster.server = 'https://127.0.0.1:1';
      const away = open(JSON.stringify(elsewhere));
      const unknown = structuredClone(config);
      delete unknown.clusters[0]!.cluster['certificate-authority-data'];
      const stranger = open(JSON.stringify(unknown));
      try {
        const { log } = recordLog();
        const options = { forMs: 100, pollMs: 10, log };
        await expect(wait(['web'], { on: expired })).rejects.toMatchObject({
          code: 'CLUSTER_DENIED',
          fix: expect.stringMatching(/expired/),
        });
        await expect(whyGone(expired, options)).rejects.toMatchObject({ code: 'CLUSTER_DENIED' });
        await expect(whyGone(stranger, options)).rejects.toMatchObject({ code: 'CLUSTER_UNTRUSTED' });
        expect(await whyGone(away, options)).toMatch(/127\.0\.0\.1:1.*ECONNREFUSED/);
        expect(await whyGone(cluster, options)).toBeUndefined();
      } finally {
        await Promise.all([expired, away, stranger].map(async (each) => each.close()));
      }
    },
    LONG,
  );

  test(
    'ends where Argo CD does not look at what it was asked to look at',
    async () => {
      const { log } = recordLog();
      await cluster.create(
        APPLICATIONS,
        application('silent', { sync: { status: 'OutOfSync' }, health: { status: 'Missing' } }),
      );
      const seen = await wait(['silent'], { log, appearMs: 500 });
      expect(seen).toMatchObject({
        end: 'failed',
        error: { code: 'ARGOCD_SILENT', message: expect.stringMatching(/application-controller/) },
      });
    },
    LONG,
  );

  test(
    'is no failure once something newer has taken over, however far this deployment came',
    async () => {
      await cluster.create(
        APPLICATIONS,
        application('old', { sync: { status: 'Synced' }, health: { status: 'Degraded' } }),
      );
      const { log, lines } = recordLog();
      const seen = await wait(['old'], { log, superseded: async () => 'a newer run has begun' });
      expect(seen).toMatchObject({ end: 'superseded', healthy: false });
      expect(lines).toContainEqual(expect.stringContaining('Superseded: a newer run has begun'));
    },
    LONG,
  );

  test(
    'ends at a wrong image with what the pods say, and names none of another Application',
    async () => {
      const deployment = (name: string): KubernetesObject => ({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name, namespace: 'images' },
        spec: {
          progressDeadlineSeconds: 1,
          selector: { matchLabels: { name } },
          template: {
            metadata: { labels: { name } },
            spec: { containers: [{ name: 'app', image: `registry.test/${name}:wrong` }] },
          },
        },
      });
      await ensureNamespace(cluster, 'images', { log: recordLog().log });
      for (const name of ['web', 'other']) {
        await cluster.create('/apis/apps/v1/namespaces/images/deployments', deployment(name));
        const pods = '/api/v1/namespaces/images/pods';
        const find = async (): Promise<KubernetesObject | undefined> =>
          (await cluster.list(pods))!.find(({ metadata }) => metadata.labels?.['name'] === name);
        await until(async () => (await find()) !== undefined);
        // What a node says that cannot get an image.
        const waiting = { reason: 'ErrImagePull', message: `registry.test/${name}:wrong: not found` };
        const containerStatuses = [
          { name: 'app', image: 'x', imageID: '', ready: false, restartCount: 0, state: { waiting } },
        ];
        await cluster.merge(`${pods}/${(await find())!.metadata.name}/status`, {
          status: { phase: 'Pending', containerStatuses },
        });
      }
      const resources = [{ group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'images', name: 'web' }];
      await cluster.create(
        APPLICATIONS,
        application('images', { sync: { status: 'Synced' }, health: { status: 'Degraded' }, resources }),
      );
      const isLate = async (): Promise<boolean> =>
        /ProgressDeadlineExceeded/.test(
          JSON.stringify(await cluster.get('/apis/apps/v1/namespaces/images/deployments/web')),
        );
      await until(isLate);
      const { error } = await wait(['images']);
      expect(error).toMatchObject({ code: 'APPLICATION_FAILED' });
      expect(error!.message).toMatch(/^Application images: Degraded/);
      expect(error!.message).toMatch(
        /Pod images\/web-\S+, container app: ErrImagePull: registry\.test\/web:wrong: not found/,
      );
      expect(error!.message).toMatch(/Deployment images\/web: ProgressDeadlineExceeded/);
      expect(error!.message).not.toMatch(/other/);

      await cluster.merge(`${APPLICATIONS}/images`, { status: { health: { status: 'Progressing' } } });
      const late = await wait(['images'], { timeoutMs: 300 });
      expect(late).toMatchObject({
        end: 'failed',
        error: { code: 'WAIT_TIMEOUT', message: expect.stringMatching(/ErrImagePull/) },
      });
    },
    LONG,
  );
});

test(
  'a removal that hangs is listed by name, one that was killed goes on, and what nobody holds is gone',
  async () => {
    const pvc = '/api/v1/namespaces/retire/persistentvolumeclaims';
    await ensureNamespace(cluster, 'retire', { log: recordLog().log });
    const spec = {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'none',
      resources: { requests: { storage: '1Gi' } },
    };
    await cluster.create(pvc, { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec });
    for (const { metadata } of (await cluster.list(APPLICATIONS))!)
      await cluster.remove(`${APPLICATIONS}/${metadata.name}`);
    const hook = 'post-delete-finalizer.argocd.argoproj.io';
    const child = application('child', HEALTHY);
    const annotations = { 'argocd.argoproj.io/tracking-id': 'parent:argoproj.io/Application:argocd/child' };
    await cluster.create(APPLICATIONS, application('parent', HEALTHY));
    await cluster.create(APPLICATIONS, { ...child, metadata: { ...child.metadata, annotations, finalizers: [hook] } });
    const retire = async (on: Cluster, { timeoutMs = 5_000 } = {}): Promise<string[]> =>
      retireApplications(on, { namespace: 'argocd', timeoutMs, pollMs: 50, log: recordLog().log });

    for (let at = 0; at < 8; at += 1)
      await expect(retire(dying(cluster, { at, arrives: true }))).rejects.toThrow('killed');
    // The claim waits for a controller of its own, which takes its time.
    while ((await cluster.get(`${pvc}/data`)) !== undefined) await retire(cluster);
    // No controller runs that would do what the finalizers of the others are for.
    expect(await retire(cluster)).toEqual([
      `Application child (held by ${hook}, resources-finalizer.argocd.argoproj.io)`,
      'Application parent',
    ]);
    expect(await cluster.get(`${APPLICATIONS}/parent`)).not.toHaveProperty('metadata.deletionTimestamp');
    await cluster.merge(`${APPLICATIONS}/child`, { metadata: { finalizers: [] } });
    const after = retire(cluster, { timeoutMs: 300_000 });
    await until(async () => ((await cluster.get(`${APPLICATIONS}/parent`))?.metadata.deletionTimestamp ?? '') !== '');
    await cluster.merge(`${APPLICATIONS}/parent`, { metadata: { finalizers: [] } });
    expect(await after).toEqual([]);
  },
  LONG,
);

/** The same cluster for a process that dies at one of its requests. */
function dying(real: Cluster, { at, arrives }: { at: number; arrives: boolean }): Cluster {
  let left = at;
  const die = async <T>(request: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left >= 0) return request();
    if (left === -1 && arrives) await request();
    throw new Error('killed');
  };
  return {
    ...real,
    get: async (path) => die(async () => real.get(path)),
    list: async (path, options) => die(async () => real.list(path, options)),
    create: async (path, object) => die(async () => real.create(path, object)),
    apply: async (path, object, options) => die(async () => real.apply(path, object, options)),
    merge: async (path, patch) => die(async () => real.merge(path, patch)),
    remove: async (path, options) => die(async () => real.remove(path, options)),
  };
}

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 50));
}
