import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CommitStatus, type KubernetesObject, waitApplications, watchStatuses } from '@edp/cluster';
import { listCommitStatuses } from '@edp/forge';
import { readSubtree } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { openInstanceStatuses, type RunStep } from '@edp/run';
import { parseYaml } from '@edp/yaml';
import { argoCdManifests, startNotifications } from '../cluster/argo-cd.ts';
import { type Kubernetes, startKubernetes } from '../cluster/kubernetes.ts';
import { recordLog } from '../cluster/record-log.ts';
import type { ServerProcess } from '../cluster/server-process.ts';
import { runSteps, type StepsRun } from '../e2e/run-steps.ts';
import { OWNER } from '../platform/platform.ts';
import { seedRemote } from '../world/seed-remote.ts';
import { type RealForge, startGitea } from './gitea.ts';

const LONG = 1_200_000;
const APPLICATIONS = '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications';
const NOTIFICATIONS = 'template/bootstrap/15-notifications.yaml.hbs';

let forge: RealForge;
let http: Http;
let kubernetes: Kubernetes;
let notifications: ServerProcess | undefined;
let states: string;
let repository: { origin: string; owner: string; url: string; commit: string };
beforeAll(async () => {
  [forge, kubernetes] = await Promise.all([startGitea(), startKubernetes()]);
  http = createHttp();
  await forge.api('POST', '/orgs', { username: OWNER });
  for (const name of ['infra-deploy', 'stacks', 'stacks-instances'])
    await forge.api('POST', `/orgs/${OWNER}/repos`, { name, auto_init: true, private: true, default_branch: 'main' });
  const name = 'stacks-instances';
  const { json } = await forge.api('GET', `/repos/${OWNER}/${name}/commits?limit=1`);
  const commit = (json as { sha: string }[])[0]!.sha;
  repository = { origin: forge.origin, owner: OWNER, url: `${forge.origin}/${OWNER}/${name}`, commit };
  states = mkdtempSync(join(tmpdir(), 'edp-statuses-'));
}, LONG);
afterAll(async () => {
  await notifications?.stop();
  await http.close();
  await Promise.all([forge.stop(), kubernetes.stop()]);
  rmSync(states, { recursive: true, force: true });
}, LONG);

/** What the application-controller would have written. */
function application(name: string, status: Record<string, unknown>, spec: object = {}): KubernetesObject {
  const { sync, ...rest } = status as { sync: object };
  const destination = { server: 'https://kubernetes.default.svc', namespace: name };
  const source = { repoURL: repository.url, path: `prod/lab/stacks/${name}`, targetRevision: 'main' };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd' },
    spec: { project: 'default', destination, source, syncPolicy: { automated: {} }, ...spec },
    status: { sync: { revision: repository.commit, comparedTo: { source, destination }, ...sync }, ...rest },
  };
}

const read = async (): Promise<CommitStatus[]> =>
  listCommitStatuses(
    { origin: forge.origin, http, token: forge.token, tokenInput: 'stacks-instances-token' },
    { owner: repository.owner, name: 'stacks-instances', commit: repository.commit },
  );

async function untilSaid(name: string, state: string): Promise<CommitStatus> {
  for (;;) {
    const found = (await read()).find((each) => each.context === `argocd/prod/lab/${name}`);
    if (found?.state === state) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const wait = async (names: string[]): ReturnType<typeof waitApplications> =>
  waitApplications(
    watchStatuses({
      expected: names.map((name) => ({ name })),
      ...{ prefix: 'argocd/prod/lab/', readStatuses: read, appearMs: 30_000, settleMs: 0 },
    }),
    { superseded: async () => undefined, timeoutMs: 300_000, pollMs: 200, log: recordLog().log },
  );

/** An instance of two Applications, whose cluster has no Argo CD yet. */
async function seedPlatform(): Promise<void> {
  const { host } = new URL(forge.origin);
  const seed = async (name: string, files: Record<string, string>): Promise<string> =>
    seedRemote(`http://x:${forge.token}@${host}/${OWNER}/${name}`, { files });
  await seed('infra-deploy', {
    'tenants.yaml': `managers: { '${host}': {} }
tenants:
  prod:
    domain: example.net
    manager: '${host}'
    closure: off
    review: optional
    terraform: { directory: terraform, backend: { path: '${states}/{tenant}-{environment}.tfstate' } }
`,
    'terraform/main.tf': `terraform {
  backend "local" {}
}
variable "tenant" {}
variable "environment" {}
output "instance_identity" { value = "\${var.tenant}/\${var.environment}" }
output "kubeconfig" {
  sensitive = true
  value     = file(${JSON.stringify(kubernetes.kubeconfigFile)})
}
`,
  });
  const child = (name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec:
  project: default
  destination: { server: 'https://kubernetes.default.svc', namespace: ${name} }
  source:
    repoURL: {{quote stacksInstances.url}}
    targetRevision: {{quote stacksInstances.branch}}
    path: '{{instance.path}}/${name}/manifests'
  syncPolicy: { automated: {} }
`;
  const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: nodes }\ndata: { nodes: "{{fields.nodes}}" }\n';
  await seed('stacks', {
    'schema.yaml':
      'type: object\nproperties: { adminEmail: { type: string }, clusterFlavor: { type: string }, nodes: { type: integer, default: 1 }, commitStatuses: { type: boolean, default: true } }\n',
    // As docs/instances.md has it: without the ConfigMap that ours stands for.
    'template/bootstrap/10-argo-cd.yaml': readFileSync(await argoCdManifests(), 'utf8')
      .split(/^---\n/m)
      .filter((text) => !/^kind: ConfigMap\nmetadata:\n(  .*\n)*?  name: argocd-notifications-cm$/m.test(text))
      .join('---\n'),
    [NOTIFICATIONS]: readFileSync(`examples/stacks/${NOTIFICATIONS}`, 'utf8'),
    ...Object.fromEntries(
      ['site', 'mail'].flatMap((name) => [
        [`template/${name}/application.yaml.hbs`, child(name)],
        [`template/${name}/manifests/config.yaml.hbs`, config],
      ]),
    ),
  });
}

const newestCommit = async (): Promise<string> =>
  ((await forge.api('GET', `/repos/${OWNER}/stacks-instances/commits?limit=1`)).json as { sha: string }[])[0]!.sha;

/** Where a pod of the controller begins: its Deployment is there, what it reads and the token may not be yet. */
const hasNotifications = async (): Promise<boolean> =>
  (await kubernetes.cluster.get('/apis/apps/v1/namespaces/argocd/deployments/argocd-notifications-controller')) !==
  undefined;

/** Deploys by the built actions on this forge; what Argo CD makes of it is `status`, once it has been committed. */
async function deploy(nodes: number, status: Record<string, Record<string, object>>): Promise<StepsRun> {
  const { origin, token } = forge;
  const address = (owner: string, name: string): string =>
    `${origin.replace('://', `://x:${token}@`)}/${owner}/${name}`;
  const edp = { origin, token, readToken: token, directory: address, beginJob: () => ({ token, end: () => {} }) };
  const before = await newestCommit();
  const running = runSteps({ edp }, 'deploy', {
    tenant: 'prod',
    environment: 'lab',
    fields: { nodes },
    argocd: { source: 'forge', 'status-token': token },
  });
  const job = { isOver: false };
  void running.finally(() => (job.isOver = true)).catch(() => {});
  let commit = before;
  // One that fails before it commits says why in the end.
  while (commit === before && !job.isOver) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (notifications === undefined && (await hasNotifications())) notifications = await startNotifications(kubernetes);
    commit = await newestCommit();
  }
  for (const [name, seen] of Object.entries(status)) {
    const object = application(name, { ...seen, sync: { status: 'Synced', revision: commit } });
    const found = await kubernetes.cluster.get(`${APPLICATIONS}/${name}`);
    if (found === undefined) await kubernetes.cluster.create(APPLICATIONS, object);
    else await kubernetes.cluster.merge(`${APPLICATIONS}/${name}`, { status: object['status'] });
  }
  return running;
}

test(
  'a run of the built actions waits by the statuses of what it committed, from the one on that installs Argo CD, and its entry says what was observed',
  async () => {
    await seedPlatform();
    const healthy = { health: { status: 'Healthy' } };
    const degraded = { health: { status: 'Degraded', lastTransitionTime: '2026-01-01T00:02:00Z' } };
    const entry = async (): Promise<unknown> => {
      const { json } = await forge.api('GET', `/repos/${OWNER}/infra-deploy/contents/instances/prod/lab.yaml`);
      const text = Buffer.from((json as { content: string }).content, 'base64').toString('utf8');
      return parseYaml(text, { file: 'lab.yaml' });
    };
    const treeOf = async (commit: string): Promise<string | undefined> => {
      const { json } = await forge.api('GET', `/repos/${OWNER}/stacks-instances/git/trees/${commit}?recursive=1`);
      return (json as { tree: { path: string; sha: string }[] }).tree.find(({ path }) => path === 'prod/lab')?.sha;
    };
    const done = await deploy(1, { site: healthy, mail: healthy });
    done.job.remove();
    if (done.code !== 0) throw new Error(`ended with ${done.code}: ${done.job.raw.slice(-5_000)}`);
    expect(done.job.raw).toMatch(/Bootstrap of lab\.example\.net: [1-9]\d* objects created/);
    expect(done.job.raw).toMatch(/lab\.example\.net: every Application is Synced and Healthy\./);
    const first = await newestCommit();
    expect(await entry()).toMatchObject({
      status: 'deployed',
      observed: { tree: await treeOf(first), synced: true, healthy: true, at: expect.anything() },
    });

    const failed = await deploy(2, { site: healthy, mail: degraded });
    failed.job.remove();
    expect(failed.code).toBe(1);
    // Argo CD's manifests have the Secret without the token, and leave it there.
    expect(failed.job.raw).toMatch(
      /Bootstrap of lab\.example\.net: 0 objects created, 0 changed, [1-9]\d* as they were/,
    );
    const secret = await kubernetes.cluster.get('/api/v1/namespaces/argocd/secrets/argocd-notifications-secret');
    expect(secret?.['data']).toEqual({ 'forge-token': Buffer.from(forge.token).toString('base64') });
    expect(failed.job.raw).toMatch(/Application mail: Synced, Degraded/);
    const second = await newestCommit();
    expect(second).not.toBe(first);
    // What was committed stays, and the entry tells what became of it.
    expect(await entry()).toMatchObject({
      status: 'deployed',
      fields: { nodes: 2 },
      observed: { tree: await treeOf(second), synced: false, healthy: false },
    });
    expect(done.job.raw + failed.job.raw).not.toMatch(/no output kubeconfig.*mode wait/);
  },
  LONG,
);

test(
  'Argo CD writes how each Application stands to the commit that it compared with, and the waiting follows it',
  async () => {
    const { cluster } = kubernetes;
    const helm = { repoURL: 'https://charts.test', chart: 'web', targetRevision: '1.0.0' };
    const values = { repoURL: repository.url, targetRevision: 'main', ref: 'values' };
    const { source: _, ...spec } = application('web', { sync: {} })['spec'] as Record<string, unknown>;
    const several = application('web', {
      sync: { status: 'Synced', revision: '', revisions: ['1.0.0', repository.commit] },
      health: { status: 'Healthy' },
    });
    await cluster.create(APPLICATIONS, { ...several, spec: { ...spec, sources: [helm, values] } });
    await cluster.create(
      APPLICATIONS,
      application('forge', { sync: { status: 'OutOfSync' }, health: { status: 'Progressing' } }),
    );
    expect(await untilSaid('web', 'success')).toMatchObject({ description: 'Synced, Healthy' });
    await untilSaid('forge', 'pending');

    const waiting = wait(['web', 'forge']);
    await cluster.merge(`${APPLICATIONS}/forge`, {
      status: { sync: { status: 'Synced' }, health: { status: 'Healthy' } },
    });
    expect(await waiting).toMatchObject({ end: 'done', synced: true, healthy: true });

    await cluster.merge(`${APPLICATIONS}/forge`, { status: { health: { status: 'Degraded' } } });
    await untilSaid('forge', 'failure');
    expect(await wait(['web', 'forge'])).toMatchObject({
      end: 'failed',
      error: { code: 'APPLICATION_FAILED', message: 'Application forge: Synced, Degraded' },
    });
    // The same words again, after others.
    const lastTransitionTime = '2026-01-01T00:01:00Z';
    await cluster.merge(`${APPLICATIONS}/forge`, { status: { health: { status: 'Healthy', lastTransitionTime } } });
    await untilSaid('forge', 'success');
  },
  LONG,
);

test(
  'a sync that failed, or that nobody starts, is told in the words of its cause, and one of another commit is not',
  async () => {
    const { cluster } = kubernetes;
    const operation = (revision: string): object => ({
      operation: {},
      ...{ phase: 'Failed', message: 'Service "x" is invalid: "quoted"\nand more', startedAt: '2026-01-01T00:00:00Z' },
      ...{ finishedAt: '2026-01-01T00:00:01Z', syncResult: { revision } },
    });
    const reconciledAt = '2026-01-01T00:00:10Z';
    const base = { sync: { status: 'OutOfSync' }, health: { status: 'Healthy' }, reconciledAt };
    await cluster.create(
      APPLICATIONS,
      application('refused', { ...base, operationState: operation(repository.commit) }),
    );
    await cluster.create(APPLICATIONS, application('older', { ...base, operationState: operation('b'.repeat(40)) }));
    await cluster.create(APPLICATIONS, application('manual', base, { syncPolicy: {} }));
    const refused = await untilSaid('refused', 'error');
    expect(refused.description).toBe('Failed: Service "x" is invalid: "quoted"\nand more');
    await untilSaid('older', 'pending');
    await untilSaid('manual', 'warning');
    expect(await wait(['refused'])).toMatchObject({
      end: 'failed',
      error: { message: expect.stringMatching(/"quoted" and more/) },
    });
    expect(await wait(['manual'])).toMatchObject({
      end: 'done',
      synced: false,
      held: [expect.stringMatching(/automated sync is off/)],
    });
  },
  LONG,
);

test(
  'what counts is the content: statuses at a later commit of another instance are read too, those at another content of this one are not',
  async () => {
    const api = `/repos/${repository.owner}/stacks-instances`;
    const write = async (path: string): Promise<string> => {
      const content = Buffer.from('a: 1\n').toString('base64');
      const { json } = await forge.api('POST', `${api}/contents/${path}`, { content, message: path, branch: 'main' });
      return (json as { commit: { sha: string } }).commit.sha;
    };
    const say = async (commit: string, state: string, description: string): Promise<unknown> =>
      forge.api('POST', `${api}/statuses/${commit}`, { state, description, context: 'argocd/prod/tree/web' });
    const auth = { username: 'oauth2', token: forge.token };
    const remote = { url: repository.url, http, auth, tokenInput: 'stacks-instances-token' };
    const committed = await write('prod/tree/a.yaml');
    const { treeId } = await readSubtree(remote, { ref: committed, path: 'prod/tree' });
    const read = openInstanceStatuses(
      {
        run: { instance: { path: 'prod/tree' }, stacksInstances: { url: repository.url, branch: 'main' } },
        repositories: { stacksInstances: remote },
        ...{
          inputs: { tokens: { stacksInstances: forge.token } },
          http,
          context: { serverUrl: 'https://runner.test' },
        },
      } as unknown as RunStep,
      { commit: committed, treeId },
    );
    const said = async (): Promise<string[]> => (await read()).map(({ description }) => description);
    expect(await said()).toEqual([]);
    await say(committed, 'pending', 'of the commit itself');
    expect(await said()).toEqual(['of the commit itself']);
    const other = await write('prod/other/a.yaml');
    await say(other, 'success', 'of a later one');
    expect(await said()).toEqual(['of a later one']);
    const changed = await write('prod/tree/b.yaml');
    await say(changed, 'failure', 'of another content');
    expect(await said()).toEqual(['of a later one']);
  },
  LONG,
);
