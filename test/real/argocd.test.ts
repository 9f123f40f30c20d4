import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { KubernetesObject } from '@edp/cluster';
import { type ArgoCd, argoCdManifests, startArgoCd } from '../cluster/argo-cd.ts';
import { startArgoCdServer } from '../cluster/argo-cd-server.ts';
import { type Kubernetes, startKubernetes } from '../cluster/kubernetes.ts';
import { runSteps, type RunStepsOptions, type StepsRun } from '../e2e/run-steps.ts';
import { entry } from '../e2e/support.ts';
import { OWNER, type Platform, startPlatform, WITHOUT_APPLICATIONS } from '../platform/platform.ts';
import { git } from '../world/bare-repository.ts';
import { leaksBelow, leaksIn, leaksInRepository } from '../world/canaries.ts';
import type { Job } from '../world/job.ts';

const LONG = 600_000;
const ENVIRONMENT = 'lab';
const PASSWORD = 'Canary-7fQ2-password';
const APPLICATIONS = '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications';

/** Chart repositories are out of reach here: stacks of plain manifests stand in their places, everything else is the example. */
const STACK = (name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
spec:
  project: instance
  destination: { server: 'https://kubernetes.default.svc', namespace: ${name} }
  source:
    repoURL: {{quote stacksInstances.url}}
    targetRevision: main
    path: '{{instance.path}}/stacks/${name}/manifests'
  syncPolicy:
    automated: { prune: true, selfHeal: true }
    retry: { limit: 1, backoff: { duration: 1s } }
    syncOptions: [CreateNamespace=true]
`;
/** A Deployment whose image nobody has: it is given up after seconds. */
const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app
spec:
  progressDeadlineSeconds: 5
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: 'registry.test/web:wrong' }] }
`;
const REFUSED = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: refused\nspec:\n  ports: [{ port: 0 }]\n';
const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\ndata:\n  nodes: "{{fields.nodes}}"\n';
const CLAIM =
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: none\n  resources: { requests: { storage: 1Gi } }\n';
const ENTRANCE =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: entrance\nspec:\n  type: LoadBalancer\n  ports: [{ port: 80 }]\n';

let platform: Platform;
let kubernetes: Kubernetes;
let argoCd: ArgoCd | undefined;
beforeAll(async () => {
  kubernetes = await startKubernetes();
  const install = readFileSync(await argoCdManifests(), 'utf8');
  const passwordFile = join(kubernetes.root, 'password');
  writeFileSync(passwordFile, PASSWORD, { mode: 0o600 });
  platform = await startPlatform({
    infraDeploy: {
      'terraform/cluster.tf': () => `output "kubeconfig" {
  sensitive = true
  value     = file(${JSON.stringify(kubernetes.kubeconfigFile)})
}
output "kubernetes_secrets" {
  sensitive = true
  value     = { "web/web-admin" = { password = file(${JSON.stringify(passwordFile)}) } }
}
`,
    },
    stacks: {
      'template/bootstrap/10-argo-cd.yaml': () => install,
      ...WITHOUT_APPLICATIONS,
      'template/stacks/web/application.yaml.hbs': () => STACK('web'),
      'template/stacks/web/manifests/config.yaml.hbs': () => CONFIG,
    },
  });
}, LONG);
afterAll(async () => {
  await argoCd?.stop();
  await platform.stop();
  await kubernetes.stop();
}, LONG);

async function run(
  operation: 'deploy' | 'destroy',
  options: Partial<RunStepsOptions> = {},
): Promise<StepsRun & { raw: string }> {
  const done = await runSteps(platform, operation, { environment: ENVIRONMENT, argocd: {}, ...options });
  const found = leaks(done.job);
  done.job.remove();
  expect(found).toEqual([]);
  return { ...done, raw: done.job.raw };
}

/** What a run knows of the cluster is in no log, also where no runner masks it, in no file that it leaves, in no ref or object. */
function leaks({ raw, directory }: Job): string[] {
  const canaries = { password: PASSWORD, kubeconfig: kubernetes.token, 'repository-token': platform.edp.readToken };
  return [
    ...leaksIn(raw.replaceAll(/^::add-mask::.*\n/gm, ''), { canaries, where: 'log' }),
    ...leaksBelow(directory, { canaries }),
    ...['infra-deploy', 'stacks', 'stacks-instances'].flatMap((name) =>
      leaksInRepository(platform.edp.directory(OWNER, name), { canaries }),
    ),
  ];
}

/** The end of the log tells what happened instead. */
function expectCode({ code, raw }: { code: number | null; raw: string }, wanted: number): void {
  if (code !== wanted)
    throw new Error(`ended with ${code}: ${raw.replaceAll(/^::add-mask::.*\n/gm, '').slice(-5_000)}`);
}

const config = async (): Promise<(KubernetesObject & { data: Record<string, string> }) | undefined> =>
  kubernetes.cluster.get('/api/v1/namespaces/web/configmaps/app');

const tipOf = async (name: string): Promise<string> =>
  (await git(platform.edp.directory(OWNER, name), 'rev-parse', 'main')).trim();

/** What Argo CD's page shows with the commit that an Application has synced. */
async function shownWith(name: string): Promise<unknown> {
  const server = await startArgoCdServer(kubernetes, { repoServer: argoCd!.repoServer, open: true });
  try {
    const revision = await tipOf('stacks-instances');
    const answer = await fetch(`${server.origin}/api/v1/applications/${name}/revisions/${revision}/metadata`);
    return await answer.json();
  } finally {
    await server.stop();
  }
}

const locks = async (): Promise<string[]> =>
  (await git(platform.edp.directory(OWNER, 'infra-deploy'), 'for-each-ref', '--format=%(refname)', 'refs/locks'))
    .split('\n')
    .filter((ref) => ref !== '');

const isCommitted = async (nodes: string): Promise<boolean> =>
  (
    await git(
      platform.edp.directory(OWNER, 'stacks-instances'),
      ...['show', `main:non-prod/${ENVIRONMENT}/stacks/web/manifests/config.yaml`],
    )
  ).includes(`nodes: "${nodes}"`);

const writeStacks = async (files: Record<string, string | undefined>): Promise<unknown> =>
  platform.edp.seed(OWNER, 'stacks', { files, message: 'Change' });

test(
  'a deploy, also after those that were killed within bootstrap and at its end, installs Argo CD, makes the Secrets, and ends with every Application at what it committed',
  async () => {
    const cancel = { mode: 'bootstrap', after: /CustomResourceDefinition \S+: created/ } as const;
    const killed = await run('deploy', { fields: { nodes: 2 }, cancel });
    expect(killed.code).not.toBe(0);
    expect(await kubernetes.cluster.get(`${APPLICATIONS}/root`)).toBeUndefined();
    // Whether or not it was over by then, no other step began.
    const before = await run('deploy', { cancel: { mode: 'bootstrap', after: /Bootstrap of .* objects created/ } });
    expect(before).toMatchObject({ complete: false, raw: expect.not.stringMatching(/Argo CD takes over/) });
    expect(await kubernetes.cluster.get(`${APPLICATIONS}/root`)).toBeDefined();
    // The pods that would run Argo CD: they start once bootstrap has brought what they read.
    const deploy = { isOver: false };
    const started = (async () => {
      while (!deploy.isOver) {
        const root = await kubernetes.cluster.get(`${APPLICATIONS}/root`).catch(() => undefined);
        if (root !== undefined) return startArgoCd(kubernetes);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      return undefined;
    })();
    const deployed = await run('deploy', { fields: { nodes: 3 } });
    deploy.isOver = true;
    argoCd = await started;
    expectCode(deployed, 0);
    expect(deployed.raw).toMatch(/✓ root: Synced, Healthy/);
    expect(deployed.raw).toMatch(/✓ web: Synced, Healthy/);
    expect(await config()).toMatchObject({ data: { nodes: '3' } });
    expect(await shownWith('web')).toMatchObject({
      references: [
        { commit: { sha: await tipOf('stacks'), subject: 'Example', author: expect.stringMatching(/seed@/) } },
      ],
    });
    const secret = await kubernetes.cluster.get<{ data: Record<string, string> }>(
      '/api/v1/namespaces/web/secrets/web-admin',
    );
    expect(Buffer.from(secret!.data['password']!, 'base64').toString()).toBe(PASSWORD);
    expect(await entry(platform.edp, 'non-prod', ENVIRONMENT)).toMatchObject({
      status: 'deployed',
      observed: { synced: true, healthy: true, tree: expect.stringMatching(/^[0-9a-f]{40}$/) },
    });
  },
  LONG,
);

test(
  'a second deploy changes nothing, hand edits are healed, and a lost Secret comes back while a changed one stays',
  async () => {
    const secrets = '/api/v1/namespaces/web/secrets/web-admin';
    await kubernetes.cluster.merge(secrets, { stringData: { password: 'rotated-by-hand' } });
    const kept = await run('deploy');
    expectCode(kept, 0);
    expect(kept.raw).toMatch(/Bootstrap of .*: 0 objects created, 0 changed, \d+ as they were/);
    expect(kept.raw).toMatch(/Secret web\/web-admin is there already and kept\. .*: password/);
    expect(kept.raw).not.toContain('rotated-by-hand');
    await kubernetes.cluster.remove(secrets);
    await kubernetes.cluster.merge('/api/v1/namespaces/web/configmaps/app', { data: { nodes: 'by hand' } });
    const again = await run('deploy');
    expectCode(again, 0);
    expect(again.raw).toMatch(/Secret web\/web-admin: created/);
    expect(await config()).toMatchObject({ data: { nodes: '3' } });
  },
  LONG,
);

test(
  'another instance’s later commit to the same branch does not keep a deploy from being done',
  async () => {
    const files = { 'non-prod/other/stacks/x/application.yaml': 'a: 1\n' };
    await platform.edp.seed(OWNER, 'stacks-instances', { files, message: 'Other' });
    const done = await run('deploy', { fields: { nodes: 4 } });
    expectCode(done, 0);
    expect(await config()).toMatchObject({ data: { nodes: '4' } });
  },
  LONG,
);

test(
  'a wrong image ends the deploy with what the pods say, and going back to what worked is a deploy that succeeds',
  async () => {
    const pods = '/api/v1/namespaces/web/pods';
    await writeStacks({ 'template/stacks/web/manifests/workload.yaml': WORKLOAD });
    const deploying = run('deploy');
    let pod: KubernetesObject | undefined;
    while (pod === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      pod = (await kubernetes.cluster.list(pods))?.[0];
    }
    // What a node says that cannot get an image.
    const waiting = { reason: 'ErrImagePull', message: 'registry.test/web:wrong: not found' };
    const status = [{ name: 'app', image: 'x', imageID: '', ready: false, restartCount: 0, state: { waiting } }];
    await kubernetes.cluster.merge(`${pods}/${pod.metadata.name}/status`, { status: { containerStatuses: status } });
    const failed = await deploying;
    expectCode(failed, 1);
    expect(failed.raw).toMatch(
      /Application web: Degraded.*Pod web\/app-\S+, container app: ErrImagePull: registry\.test\/web:wrong: not found/,
    );
    expect(failed.raw).toMatch(/Deployment web\/app: ProgressDeadlineExceeded/);
    const broken = await entry(platform.edp, 'non-prod', ENVIRONMENT);
    expect(broken).toMatchObject({ status: 'deployed', observed: { synced: true, healthy: false } });
    expect(await locks()).toEqual([]);

    await writeStacks({ 'template/stacks/web/manifests/workload.yaml': undefined });
    const back = await run('deploy');
    expectCode(back, 0);
    expect(await kubernetes.cluster.list('/apis/apps/v1/namespaces/web/deployments')).toEqual([]);
    expect(await entry(platform.edp, 'non-prod', ENVIRONMENT)).toMatchObject({
      observed: { synced: true, healthy: true },
    });
  },
  LONG,
);

test(
  'what the API refuses ends the deploy once the retries are used up, and a way back is Synced at once',
  async () => {
    await writeStacks({ 'template/stacks/web/manifests/refused.yaml': REFUSED });
    const failed = await run('deploy');
    expectCode(failed, 1);
    expect(failed.raw).toMatch(/Application web: Failed: .*Service web\/refused: .*ports\[0\]\.port.*Invalid value: 0/);
    await writeStacks({ 'template/stacks/web/manifests/refused.yaml': undefined });
    expectCode(await run('deploy'), 0);
  },
  LONG,
);

test(
  'a sync window is said and not waited for; once it is over Argo CD goes on by itself',
  async () => {
    const project = '/apis/argoproj.io/v1alpha1/namespaces/argocd/appprojects/instance';
    const window = { kind: 'deny', schedule: '* * * * *', duration: '1h', applications: ['web'] };
    await kubernetes.cluster.merge(project, { spec: { syncWindows: [window] } });
    const held = await run('deploy', { fields: { nodes: 5 } });
    expectCode(held, 0);
    expect(held.raw).toMatch(/Not waited for: web: a sync window of project instance holds it back/);
    expect(await config()).toMatchObject({ data: { nodes: '4' } });
    expect(await entry(platform.edp, 'non-prod', ENVIRONMENT)).toMatchObject({ observed: { synced: false } });
    await kubernetes.cluster.merge(project, { spec: { syncWindows: null } });
    expectCode(await run('deploy', { fields: { nodes: 5 } }), 0);
    expect(await config()).toMatchObject({ data: { nodes: '5' } });
  },
  LONG,
);

test(
  'a deploy that waits is ended by the next one, which need not wait for it; one that is killed while it waits leaves nothing behind',
  async () => {
    // Argo CD is away, so the first one can only wait.
    await argoCd!.stop();
    const first = run('deploy', { fields: { nodes: 6 } });
    while ((await locks()).length > 0 || !(await isCommitted('6')))
      await new Promise((resolve) => setTimeout(resolve, 500));
    const second = run('deploy', {
      fields: { nodes: 7 },
      cancel: { mode: 'wait', after: /Waiting for \d+ Applications/ },
    });
    const [superseded, killed] = await Promise.all([first, second]);
    expectCode(superseded, 0);
    expect(superseded.raw).toMatch(/Superseded: a (newer run has begun \(deploy of |later commit)/);
    expect(killed.code).not.toBe(0);
    expect(await locks()).toEqual([]);
    const silent = await run('deploy', { argocd: { 'appear-minutes': '0', 'wait-minutes': '3' } });
    expectCode(silent, 1);
    expect(silent.raw).toMatch(/Application \w+: Argo CD was asked to look at it .* and has not/);
    argoCd = await startArgoCd(kubernetes);
    expectCode(await run('deploy'), 0);
    expect(await config()).toMatchObject({ data: { nodes: '7' } });
  },
  LONG,
);

test(
  'an Application that is renamed leaves what it deployed where it is',
  async () => {
    const before = await config();
    await writeStacks({
      'template/stacks/web/application.yaml.hbs': STACK('web').replace('  name: web\n', '  name: web-renamed\n'),
      'template/stacks/web/manifests/claim.yaml': CLAIM,
      'template/stacks/web/manifests/entrance.yaml': ENTRANCE,
    });
    // A claim that nothing binds and a load balancer without an address are never Healthy. Argo CD takes its time until both are said.
    const renamed = /^(?=[^]*web: gone)(?=[^]*web-renamed: Synced, Progressing)/;
    const seen = await run('deploy', { cancel: { mode: 'wait', after: renamed }, confirm: ENVIRONMENT });
    expect(seen.raw).toMatch(renamed);
    const done = await run('deploy', { resolve: { 'wait-minutes': '1' } });
    expectCode(done, 1);
    expect(done.raw).toMatch(/not there after 1 minutes: .*web-renamed: /);
    expect((await config())?.metadata).toMatchObject({ uid: (before!.metadata as { uid?: string }).uid });
  },
  LONG,
);

test(
  'a destroy stops where a claim never goes, takes load balancers and claims down, and then the cluster may go',
  async () => {
    const claim = '/api/v1/namespaces/web/persistentvolumeclaims/data';
    await kubernetes.cluster.merge(claim, { metadata: { finalizers: ['example.org/keep'] } });
    // Killed in the middle, whatever was begun goes on.
    const cancel = { mode: 'retire', after: /Application \S+: deleting/ } as const;
    const killed = await run('destroy', { confirm: ENVIRONMENT, cancel });
    expect(killed.code).not.toBe(0);
    expect(killed.raw).not.toMatch(/Destroyed: /);
    const stopped = await run('destroy', { argocd: { 'retire-minutes': '1' }, confirm: ENVIRONMENT });
    expectCode(stopped, 1);
    expect(stopped.raw).toMatch(
      /left in the cluster after 1 minutes: .*PersistentVolumeClaim web\/data \(held by example\.org\/keep\)/,
    );
    expect(stopped.raw).not.toMatch(/Destroyed: /);
    // What could not go in that minute goes on.
    while ((await kubernetes.cluster.get('/api/v1/namespaces/web/services/entrance')) !== undefined)
      await new Promise((resolve) => setTimeout(resolve, 500));
    await kubernetes.cluster.merge(claim, { metadata: { finalizers: null } });
    const retired = await run('destroy', { confirm: ENVIRONMENT, cancel: { mode: 'retire', after: /Retired: / } });
    expect(retired).toMatchObject({ complete: false, raw: expect.not.stringMatching(/Destroyed: /) });
    const done = await run('destroy', { confirm: ENVIRONMENT });
    expectCode(done, 0);
    expect(await kubernetes.cluster.get(claim)).toBeUndefined();
    expect(await kubernetes.cluster.list(APPLICATIONS)).toEqual([]);
    expect(await entry(platform.edp, 'non-prod', ENVIRONMENT)).toMatchObject({ status: 'destroyed' });
  },
  LONG,
);
