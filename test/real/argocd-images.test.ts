import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { collectNeeds, openManager } from '@edp/closure';
import { createHttp } from '@edp/http';
import { ensurePart } from '../../tools/parts.mjs';
import { type ArgoCd, argoCdManifests, startArgoCd } from '../cluster/argo-cd.ts';
import { type Kubernetes, startKubernetes } from '../cluster/kubernetes.ts';
import { runSteps } from '../e2e/run-steps.ts';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { git } from '../world/bare-repository.ts';

const LONG = 600_000;
const APPLICATIONS = '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications';
const EXAMPLES = ['argo-cd', 'ingress', 'cert-manager', 'forgejo', 'observability', 'observability-client', 'coder'];

const application = (name: string, more: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec:
  project: instance
  destination: { server: 'https://kubernetes.default.svc', namespace: ${name} }
  source:
    repoURL: {{quote stacksInstances.url}}
    targetRevision: main
    path: '{{instance.path}}/stacks/${name}/${name}'
${more}  syncPolicy: { automated: {}, syncOptions: [CreateNamespace=true] }
`;
const workload = (name: string, image: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  selector: { matchLabels: { app: ${name} } }\n  template:\n    metadata: { labels: { app: ${name} } }\n    spec: { containers: [{ name: main, image: ${image} }] }\n`;

/** Applications of each kind, and the files that they deploy. */
const STACKS: Record<string, { more: string; files: Record<string, string> }> = {
  plain: { more: '', files: { 'a.yaml': workload('a', 'registry.test/plain:1') } },
  chart: {
    more: "    helm: { valuesObject: { tag: '7' }, parameters: [{ name: side, value: 'registry.test/side:2' }] }\n",
    files: {
      'Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
      'values.yaml': 'tag: "0"\nside: registry.test/none:0\noff: false\n',
      'templates/a.yaml': workload('a', '"registry.test/chart:{{ .Values.tag }}"'),
      'templates/b.yaml': workload('b', '{{ .Values.side }}'),
      'templates/c.yaml': `{{- if .Values.off }}\n${workload('c', 'registry.test/off:1')}{{- end }}\n`,
    },
  },
  kustomized: {
    more: "    kustomize: { images: ['registry.test/base=registry.test/mirrored:5'] }\n",
    files: {
      'kustomization.yaml':
        'resources: [a.yaml]\npatches:\n  - target: { kind: Deployment }\n    patch: |\n      - { op: add, path: /spec/template/spec/initContainers, value: [{ name: i, image: "registry.test/init:3" }] }\n',
      'a.yaml': workload('a', 'registry.test/base:1'),
    },
  },
};

let platform: Platform;
let kubernetes: Kubernetes;
let argoCd: ArgoCd | undefined;
const http = createHttp({ retries: 0 });
beforeAll(async () => {
  kubernetes = await startKubernetes();
  const install = readFileSync(await argoCdManifests(), 'utf8');
  platform = await startPlatform({
    infraDeploy: {
      'terraform/cluster.tf': () =>
        `output "kubeconfig" {\n  sensitive = true\n  value     = file(${JSON.stringify(kubernetes.kubeconfigFile)})\n}\n`,
    },
    stacks: {
      'template/bootstrap/10-argo-cd.yaml': () => install,
      ...Object.fromEntries(EXAMPLES.map((name) => [`template/stacks/${name}/application.yaml.hbs`, () => undefined])),
      ...Object.fromEntries(
        Object.entries(STACKS).flatMap(([name, { more, files }]) => [
          [`template/stacks/${name}/application.yaml.hbs`, () => application(name, more)],
          ...Object.entries(files).map(
            ([file, text]) => [`template/stacks/${name}/${name}/${file}`, () => text] as const,
          ),
        ]),
      ),
    },
  });
}, LONG);
afterAll(async () => {
  await argoCd?.stop();
  await http.close();
  await platform.stop();
  await kubernetes.stop();
}, LONG);

/** What a deployment of the committed directory needs, by the Application that asks for it. */
async function predicted(): Promise<Map<string, string[]>> {
  const root = mkdtempSync(join(tmpdir(), 'predicted-'));
  await git(root, 'clone', '-q', platform.edp.directory(OWNER, 'stacks-instances'), 'tree');
  const tree = join(root, 'tree/non-prod/lab');
  const files = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(tree, file)).isFile(),
  );
  const login = { token: platform.edp.readToken, tokenInput: 'closure-token', log: () => {} };
  const needs = await collectNeeds(
    {
      rendered: files.map((file) => [file, { content: readFileSync(join(tree, file)) }]),
      directory: 'non-prod/lab',
    },
    {
      helm: async () => ensurePart('helm'),
      kustomize: async () => ensurePart('kustomize'),
      ...{ manager: openManager(platform.edp.origin, { http, ...login }), outsideHosts: [], http },
      cacheDirectory: join(root, 'charts'),
      written: `${platform.edp.origin}/${OWNER}/stacks-instances`,
    },
  );
  rmSync(root, { recursive: true, force: true });
  const images = needs.filter(({ kind, text }) => kind === 'image' && text.startsWith('registry.test/'));
  return new Map(
    Object.keys(STACKS).map((name) => [
      name,
      images
        .filter(({ askedBy }) => askedBy.some(({ file }) => file.startsWith(`non-prod/lab/stacks/${name}/`)))
        .map(({ text }) => text)
        .sort(),
    ]),
  );
}

/** What Argo CD says that an Application runs. */
async function running(name: string): Promise<string[]> {
  const found = await kubernetes.cluster.get<{ status?: { summary?: { images?: string[] } } }>(
    `${APPLICATIONS}/${name}`,
  );
  return [...(found?.status?.summary?.images ?? [])].sort();
}

test(
  'the images that Argo CD renders and runs are those that the closure predicts, of each Application',
  async () => {
    const deployed = await runSteps(platform, 'deploy', { environment: 'lab', argocd: { 'wait-minutes': '0' } });
    deployed.job.remove();
    if (deployed.code !== 0) throw new Error(deployed.job.raw.replaceAll(/^::add-mask::.*\n/gm, '').slice(-4000));
    argoCd = await startArgoCd(kubernetes);
    const expected = await predicted();
    expect(expected).toEqual(
      new Map([
        ['plain', ['registry.test/plain:1']],
        ['chart', ['registry.test/chart:7', 'registry.test/side:2']],
        ['kustomized', ['registry.test/init:3', 'registry.test/mirrored:5']],
      ]),
    );
    for (const [name, images] of expected) {
      const until = Date.now() + 180_000;
      while (Date.now() < until && (await running(name)).length < images.length)
        await new Promise((resolve) => setTimeout(resolve, 1000));
      expect([name, await running(name)]).toEqual([name, images]);
    }
  },
  LONG,
);
