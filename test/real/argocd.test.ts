import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { KubernetesObject } from '@edp/cluster';
import { type ArgoCd, argoCdManifests, startArgoCd } from '../cluster/argo-cd.ts';
import { type Kubernetes, startKubernetes } from '../cluster/kubernetes.ts';
import { runSteps, type RunStepsOptions, type StepsRun } from '../e2e/run-steps.ts';
import { entry } from '../e2e/support.ts';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';

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
    syncOptions: [CreateNamespace=true]
`;
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
  const nothing = (): undefined => undefined;
  platform = await startPlatform({
    infraDeploy: {
      'terraform/cluster.tf': () => `output "kubeconfig" {
  sensitive = true
  value     = file(${JSON.stringify(kubernetes.kubeconfigFile)})
}
output "kubernetes_secrets" {
  sensitive = true
  value     = { "web/web-admin" = { password = "${PASSWORD}" } }
}
`,
    },
    stacks: {
      'template/bootstrap/10-argo-cd.yaml': () => install,
      ...Object.fromEntries(
        ['argo-cd', 'ingress', 'cert-manager', 'forgejo', 'observability', 'observability-client', 'coder'].map(
          (name) => [`template/stacks/${name}/application.yaml.hbs`, nothing],
        ),
      ),
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
  done.job.remove();
  return { ...done, raw: done.job.raw };
}

/** The end of the log tells what happened instead. */
function expectCode({ code, raw }: { code: number | null; raw: string }, wanted: number): void {
  if (code !== wanted)
    throw new Error(`ended with ${code}: ${raw.replaceAll(/^::add-mask::.*\n/gm, '').slice(-5_000)}`);
}

const config = async (): Promise<(KubernetesObject & { data: Record<string, string> }) | undefined> =>
  kubernetes.cluster.get('/api/v1/namespaces/web/configmaps/app');

const writeStacks = async (files: Record<string, string>): Promise<unknown> =>
  platform.edp.seed(OWNER, 'stacks', { files, message: 'Change' });

test(
  'a deploy installs Argo CD, makes the Secrets, and ends with every Application at what it committed',
  async () => {
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
    const secret = await kubernetes.cluster.get<{ data: Record<string, string> }>(
      '/api/v1/namespaces/web/secrets/web-admin',
    );
    expect(Buffer.from(secret!.data['password']!, 'base64').toString()).toBe(PASSWORD);
    expect(await entry(platform.edp, 'non-prod', ENVIRONMENT)).toMatchObject({
      status: 'deployed',
      observed: { synced: true, healthy: true, tree: expect.stringMatching(/^[0-9a-f]{40}$/) },
    });
    // Each line of the log that a runner shows, without its masks.
    const shown = deployed.raw.replaceAll(/^::add-mask::.*$/gm, '');
    for (const secretText of [PASSWORD, kubernetes.token, platform.edp.readToken])
      expect(shown).not.toContain(secretText);
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
  'an Application that is renamed leaves what it deployed where it is',
  async () => {
    const before = await config();
    await writeStacks({
      'template/stacks/web/application.yaml.hbs': STACK('web').replace('  name: web\n', '  name: web-renamed\n'),
      'template/stacks/web/manifests/claim.yaml': CLAIM,
      'template/stacks/web/manifests/entrance.yaml': ENTRANCE,
    });
    const done = await run('deploy', { argocd: { 'wait-minutes': '1' }, confirm: ENVIRONMENT });
    expect(done.raw).toMatch(/web: gone/);
    // A claim that nothing binds and a load balancer without an address are never Healthy: the deadline says so by name.
    expectCode(done, 1);
    expect(done.raw).toMatch(/not there after 1 minutes: .*web-renamed: Synced, Progressing/);
    expect((await config())?.metadata).toMatchObject({ uid: (before!.metadata as { uid?: string }).uid });
  },
  LONG,
);

test(
  'a destroy stops where a claim never goes, takes load balancers and claims down, and then the cluster may go',
  async () => {
    const claim = '/api/v1/namespaces/web/persistentvolumeclaims/data';
    await kubernetes.cluster.merge(claim, { metadata: { finalizers: ['example.org/keep'] } });
    const stopped = await run('destroy', { argocd: { 'retire-minutes': '1' }, confirm: ENVIRONMENT });
    expectCode(stopped, 1);
    expect(stopped.raw).toMatch(
      /left in the cluster after 1 minutes: .*PersistentVolumeClaim web\/data \(held by example\.org\/keep\)/,
    );
    expect(stopped.raw).not.toMatch(/Destroyed: /);
    expect(await kubernetes.cluster.get('/api/v1/namespaces/web/services/entrance')).toBeUndefined();
    await kubernetes.cluster.merge(claim, { metadata: { finalizers: null } });
    const done = await run('destroy', { confirm: ENVIRONMENT });
    expectCode(done, 0);
    expect(await kubernetes.cluster.get(claim)).toBeUndefined();
    expect(await kubernetes.cluster.list(APPLICATIONS)).toEqual([]);
    expect(await entry(platform.edp, 'non-prod', ENVIRONMENT)).toMatchObject({ status: 'destroyed' });
  },
  LONG,
);
