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
import { OWNER, type Platform, startPlatform, WITHOUT_APPLICATIONS } from '../platform/platform.ts';
import { git } from '../world/bare-repository.ts';

const LONG = 600_000;
const APPLICATIONS = '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications';

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
  plain: {
    more: '',
    files: {
      'a.yaml': workload('a', 'registry.test/plain:1'),
      // Nothing deploys it.
      'old/kustomization.yaml': 'resources: [b.yaml]\nimages: [{ name: registry.test/old, newTag: "2" }]\n',
      'old/b.yaml': workload('b', 'registry.test/old:1'),
    },
  },
  chart: {
    more: "    helm: { valueFiles: [envs/*.yaml, envs/a.yaml], valuesObject: { tag: '7' }, parameters: [{ name: side, value: 'registry.test/side:2' }] }\n",
    files: {
      'Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
      'values.yaml': 'tag: "0"\nside: registry.test/none:0\noff: false\n',
      'envs/a.yaml': 'first: a\n',
      'envs/b.yaml': 'first: b\nlast: b\n',
      'templates/d.yaml': workload('d', 'registry.test/env:{{ .Values.first }}-{{ .Values.last }}'),
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

/** Definitions of the kinds as their operators have them, of which the API server keeps the fields named here and no other. */
const definition = (group: string, version: string, kind: string, spec: string): string => {
  const plural = `${kind.toLowerCase()}s`;
  return `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: ${plural}.${group} }\nspec:\n  group: ${group}\n  scope: Namespaced\n  names: { kind: ${kind}, plural: ${plural}, singular: ${kind.toLowerCase()}, listKind: ${kind}List }\n  versions:\n    - name: ${version}\n      served: true\n      storage: true\n      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: ${spec} } } } }\n`;
};
const TEXT = '{ type: string }';
const NAMED =
  '{ type: array, items: { type: object, properties: { name: { type: string }, image: { type: string } } } }';
const OPEN = '{ type: object, x-kubernetes-preserve-unknown-fields: true }';
const MONITORED = `{ image: ${TEXT}, version: ${TEXT}, containers: ${NAMED}, initContainers: ${NAMED}, thanos: ${OPEN} }`;

STACKS['custom'] = {
  more: "    helm: { parameters: [{ name: registry, value: registry.test/custom }], valuesObject: { postgres: '17.5' } }\n",
  files: {
    'Chart.yaml': 'apiVersion: v2\nname: custom\nversion: 1.0.0\n',
    'values.yaml': 'registry: registry.test/none\npostgres: "0"\n',
    'crds/cluster.yaml': definition('postgresql.cnpg.io', 'v1', 'Cluster', `{ imageName: ${TEXT} }`),
    'crds/prometheus.yaml': definition('monitoring.coreos.com', 'v1', 'Prometheus', MONITORED),
    'crds/alertmanager.yaml': definition('monitoring.coreos.com', 'v1', 'Alertmanager', MONITORED),
    'crds/grafana.yaml': definition(
      'grafana.integreatly.org',
      'v1beta1',
      'Grafana',
      `{ version: ${TEXT}, deployment: ${OPEN} }`,
    ),
    'templates/database.yaml':
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: main }\nspec: { imageName: "{{ .Values.registry }}/postgres:{{ .Values.postgres }}" }\n',
    'templates/monitoring.yaml':
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: main }\nspec:\n  version: v3.1.0\n  image: "{{ .Values.registry }}/prometheus:v3.1.0"\n  containers: [{ name: side, image: "{{ .Values.registry }}/side:1" }]\n  initContainers: [{ name: first, image: "{{ .Values.registry }}/first:1" }]\n  thanos: { image: "{{ .Values.registry }}/thanos:v0.37" }\n---\napiVersion: monitoring.coreos.com/v1\nkind: Alertmanager\nmetadata: { name: main }\nspec: { version: v0.28.0, image: "{{ .Values.registry }}/alertmanager:v0.28.0" }\n',
    'templates/grafana.yaml':
      'apiVersion: grafana.integreatly.org/v1beta1\nkind: Grafana\nmetadata: { name: main }\nspec:\n  version: "{{ .Values.registry }}/grafana:12.2.0"\n  deployment: { spec: { template: { spec: { containers: [{ name: proxy, image: "{{ .Values.registry }}/proxy:7" }] } } } }\n',
  },
};

/** An operator that is told images by arguments, environment and a ConfigMap, in the spelling of cert-manager, prometheus-operator, OLM and CNPG. */
STACKS['operator'] = {
  more: '',
  files: {
    'kustomization.yaml':
      'resources: [operator.yaml]\npatches:\n  - target: { kind: Deployment }\n    patch: |\n      - { op: add, path: /spec/template/spec/containers/0/args/-, value: --prometheus-config-reloader=registry.test/operator/reloader:2 }\nconfigMapGenerator:\n  - { name: settings, literals: [POSTGRES_IMAGE_NAME=registry.test/operator/postgres:17, LEVEL=registry.test/never/level] }\n',
    'operator.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: operator }\nspec:\n  selector: { matchLabels: { app: operator } }\n  template:\n    metadata: { labels: { app: operator } }\n    spec:\n      containers:\n        - name: main\n          image: registry.test/operator/main:1\n          args: [--acme-http01-solver-image=registry.test/operator/solver:1, --prometheus-default-base-image=registry.test/never/base]\n          env: [{ name: RELATED_IMAGE_PROXY, value: "registry.test/operator/proxy:3" }, { name: UPSTREAM, value: registry.test/never/upstream }]\n',
  },
};

/** Where the definitions of a kind have their images, read of what Argo CD has put into the cluster; nothing here knows the finder of the closure. */
const OF_KINDS: Record<string, [path: string, fields: (spec: Spec) => unknown[]][]> = {
  custom: [
    ['/apis/postgresql.cnpg.io/v1/namespaces/custom/clusters/main', ({ imageName }) => [imageName]],
    ['/apis/monitoring.coreos.com/v1/namespaces/custom/prometheuss/main', monitored],
    ['/apis/monitoring.coreos.com/v1/namespaces/custom/alertmanagers/main', monitored],
    [
      '/apis/grafana.integreatly.org/v1beta1/namespaces/custom/grafanas/main',
      ({ version, deployment }) => [version, ...imagesOf((deployment as PodOwner).spec.template.spec.containers)],
    ],
  ],
  operator: [
    [
      '/apis/apps/v1/namespaces/operator/deployments/operator',
      (spec) => {
        const [main] = (spec as PodOwner['spec']).template.spec.containers;
        const told = main!.args!.flatMap(
          (each) => /^--(?:acme-http01-solver-image|prometheus-config-reloader)=(.*)$/.exec(each)?.[1] ?? [],
        );
        return [
          main!.image,
          ...told,
          ...main!.env!.flatMap(({ name, value }) => (name.startsWith('RELATED_IMAGE_') ? [value] : [])),
        ];
      },
    ],
  ],
};
type Spec = Record<string, unknown>;
interface PodOwner {
  spec: { template: { spec: { containers: Container[] } } };
}
interface Container {
  image: string;
  args?: string[];
  env?: { name: string; value: string }[];
}
const imagesOf = (containers: unknown): string[] => ((containers ?? []) as Container[]).map(({ image }) => image);
function monitored({ image, containers, initContainers, thanos }: Spec): unknown[] {
  return [
    image,
    ...imagesOf(containers),
    ...imagesOf(initContainers),
    ...(thanos === undefined ? [] : imagesOf([thanos])),
  ];
}

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
      ...WITHOUT_APPLICATIONS,
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

/** What Argo CD says that an Application runs; of kinds that it knows nothing of, what their own definitions say. */
async function running(name: string): Promise<string[]> {
  if (name in OF_KINDS) return imagesInCluster(name);
  const found = await kubernetes.cluster.get<{ status?: { summary?: { images?: string[] } } }>(
    `${APPLICATIONS}/${name}`,
  );
  return [...(found?.status?.summary?.images ?? [])].sort();
}

async function imagesInCluster(name: string): Promise<string[]> {
  const found: unknown[] = [];
  for (const [path, fields] of OF_KINDS[name]!) {
    const object = await kubernetes.cluster.get<{ spec: Spec }>(path);
    if (object !== undefined) found.push(...fields(object.spec));
  }
  if (name === 'operator') {
    const maps = await kubernetes.cluster.get<{ items: { data?: Record<string, string> }[] }>(
      '/api/v1/namespaces/operator/configmaps',
    );
    for (const { data } of maps?.items ?? [])
      found.push(...[data?.['POSTGRES_IMAGE_NAME']].filter((each) => each !== undefined));
  }
  return found.map(String).sort();
}

test(
  'the images that Argo CD renders and runs are those that the closure predicts, of each Application',
  async () => {
    const deployed = await runSteps(platform, 'deploy', {
      environment: 'lab',
      argocd: {},
      resolve: { 'wait-minutes': '0' },
    });
    deployed.job.remove();
    if (deployed.code !== 0) throw new Error(deployed.job.raw.replaceAll(/^::add-mask::.*\n/gm, '').slice(-4000));
    argoCd = await startArgoCd(kubernetes);
    const expected = await predicted();
    expect(expected).toEqual(
      new Map([
        ['plain', ['registry.test/plain:1']],
        ['chart', ['registry.test/chart:7', 'registry.test/env:a-b', 'registry.test/side:2']],
        ['kustomized', ['registry.test/init:3', 'registry.test/mirrored:5']],
        [
          'custom',
          [
            'alertmanager:v0.28.0',
            'first:1',
            'grafana:12.2.0',
            'postgres:17.5',
            'prometheus:v3.1.0',
            'proxy:7',
            'side:1',
            'thanos:v0.37',
          ].map((each) => `registry.test/custom/${each}`),
        ],
        [
          'operator',
          ['main:1', 'postgres:17', 'proxy:3', 'reloader:2', 'solver:1'].map(
            (each) => `registry.test/operator/${each}`,
          ),
        ],
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
