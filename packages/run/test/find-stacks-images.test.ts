import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { type Endpoint, openEndpoint } from '@edp/mirror';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../test/world/forge.ts';
import { findStacksImages } from '../src/sync/find-stacks-images.ts';

const FILES = {
  'prod/edp/deployment.yaml': `kind: Deployment
spec:
  template:
    spec:
      initContainers: [{ name: i, image: busybox }]
      containers: [{ name: c, image: 'ghcr.io/a/b:1' }]
---
kind: Prometheus
spec: { image: 'quay.io/p/p:v3' }
`,
  'prod/edp/values.yml': `image: { registry: docker.io, repository: bitnami/redis, tag: "7.2" }
sidecar: { image: { repository: x/y, tag: 2, digest: "" }, initImage: 'quay.io/q/r:1' }
unknown: { image: { repository: no/version, tag: '' } }
`,
  'prod/edp/app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    repoURL: https://charts.example
    chart: app
    targetRevision: 1.0.0
    helm:
      values: |
        image: { repository: ghcr.io/deep/image, tag: v1 }
`,
  'prod/edp/kustomized.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
spec: { source: { repoURL: 'http://forge.internal/Team/instances', path: prod/edp/kustomize } }
`,
  'prod/edp/config.yaml': `apiVersion: v1
kind: ConfigMap
data:
  values.yaml: |
    image: { repository: ghcr.io/of/config-map, tag: v2 }
  runnerImage: ghcr.io/of/key:3
  note: 'image: ghcr.io/only/told:1'
`,
  'prod/edp/claim.yaml': `apiVersion: db.example/v1
kind: Cluster
spec: { imageName: 'ghcr.io/custom/resource:16', template: { spec: { containers: [{ name: x, image: 'ghcr.io/custom/pod:1' }] } } }
`,
  'prod/edp/list.json':
    '{"kind":"List","items":[{"kind":"Pod","spec":{"containers":[{"name":"a","image":"ghcr.io/in/json:4"}]}}]}',
  'prod/edp/kustomize/kustomization.yaml': `images: [{ name: ghcr.io/old/name, newName: ghcr.io/new/name, newTag: '9' }]
`,
  'prod/edp/kustomize/pod.yaml': `kind: Pod
spec: { containers: [{ name: a, image: 'ghcr.io/old/name:1' }] }
`,
  'prod/edp/none.yaml': 'image: "{{ .Values.image }}"\nicon: { image: picture }\n',
  'prod/edp/broken.yaml': 'image: [',
  'prod/edp/readme.md': 'image: ghcr.io/not/this:1',
  'prod/other/pod.yaml': 'kind: Pod\nspec: { containers: [{ name: a, image: ghcr.io/of/another:1 }] }\n',
};

let forge: Forge;
let http: Http;
let source: Endpoint;
beforeAll(async () => {
  forge = await startForge('source');
  await forge.createRepo('Team', 'instances');
  await forge.seed('Team', 'instances', { files: FILES });
  http = createHttp({ retries: 0 });
  source = openEndpoint(forge.origin, { http, username: 'x', token: forge.readToken, tokenInput: 't', log: () => {} });
});
afterAll(async () => {
  await http.close();
  await forge.stop();
});

const repository = 'Team/instances';

test('are those of the directory of each instance alone, in every shape that a deployment is checked for', async () => {
  const warnings: string[] = [];
  const log = { ...silentLog, warning: (line: string) => void warnings.push(line) };
  expect(await findStacksImages({ repository, instances: ['prod/edp'], ref: 'main' }, { source, log })).toEqual([
    'busybox',
    'docker.io/bitnami/redis:7.2',
    'ghcr.io/a/b:1',
    'ghcr.io/custom/pod:1',
    'ghcr.io/custom/resource:16',
    'ghcr.io/deep/image:v1',
    'ghcr.io/in/json:4',
    'ghcr.io/new/name:9',
    'ghcr.io/of/config-map:v2',
    'ghcr.io/of/key:3',
    'quay.io/p/p:v3',
    'quay.io/q/r:1',
    'x/y:2',
  ]);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^https:\/\/charts\.example\/app:1\.0\.0 \(.*app\.yaml\) was not rendered, and its images are not known: charts\.example/,
    ),
    expect.stringMatching(/^no\/version \(Team\/instances prod\/edp\/values\.yml:3\) has no version/),
  ]);
});

test('of several instances are put together', async () => {
  const instances = ['prod/other', 'prod/edp'];
  const found = await findStacksImages({ repository, instances, ref: 'main' }, { source, log: silentLog });
  expect(found).toContain('ghcr.io/of/another:1');
  expect(found).toContain('busybox');
});

test.each([
  ['prod/none', 'main'],
  ['prod/edp', 'gone'],
])('of %s on %s, which is not there, are an error', async (instance, ref) => {
  await expect(
    findStacksImages({ repository, instances: [instance], ref }, { source, log: silentLog }),
  ).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining(`has no directory ${instance} on ${ref}`),
  });
});
