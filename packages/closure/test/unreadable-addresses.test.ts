import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { type Artifact, checkClosure, collectNeeds, openManager } from '@edp/closure';
import { createHttp } from '@edp/http';

// Nothing listens there: what is asserted is known without asking anybody.
const ORIGIN = 'http://127.0.0.1:1';
const http = createHttp({ retries: 0 });
const manager = openManager(ORIGIN, { http, token: '', tokenInput: 'closure-token', log: () => {} });
const written = `${ORIGIN}/DevFW/stacks-instances`;

interface Place {
  name: string;
  rendered?: Record<string, (address: string) => string>;
  terraform?: (address: string) => string;
  workflow?: (address: string) => string;
}

const argo = (kind: string, spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: { name: app }\nspec: ${spec}\n`;
const chart = `repoURL: 'https://charts.example', chart: c, targetRevision: 1.0.0`;
const kustomization = (text: (address: string) => string): Place['rendered'] => ({ 'kustomization.yaml': text });

/** Every place where the address of a repository can stand. */
const OF_REPOSITORIES: Place[] = [
  {
    name: 'Application',
    rendered: { 'a.yaml': (at) => argo('Application', `{ source: { repoURL: '${at}', path: x } }`) },
  },
  {
    name: 'second source',
    rendered: { 'a.yaml': (at) => argo('Application', `{ sources: [{ ${chart} }, { repoURL: '${at}', ref: v }] }`) },
  },
  {
    name: 'ApplicationSet, template',
    rendered: {
      'a.yaml': (at) =>
        argo(
          'ApplicationSet',
          `{ generators: [{ list: { elements: [{ a: b }] } }], template: { spec: { source: { repoURL: '${at}', path: x } } } }`,
        ),
    },
  },
  {
    name: 'ApplicationSet, git generator',
    rendered: {
      'a.yaml': (at) =>
        argo(
          'ApplicationSet',
          `{ generators: [{ git: { repoURL: '${at}', files: [{ path: x.json }] } }], template: { spec: { source: { ${chart} } } } }`,
        ),
    },
  },
  {
    name: 'ApplicationSet, list generator',
    rendered: {
      'a.yaml': (at) =>
        argo(
          'ApplicationSet',
          `{ generators: [{ list: { elements: [{ repoURL: '${at}' }] } }], template: { spec: { source: { repoURL: '{{repoURL}}', path: x } } } }`,
        ),
    },
  },
  ...[
    'resources',
    'components',
    'bases',
    'crds',
    'configurations',
    'generators',
    'transformers',
    'validators',
    'patchesStrategicMerge',
  ].map((key): Place => ({ name: `kustomization, ${key}`, rendered: kustomization((at) => `${key}: ['${at}']\n`)! })),
  ...['patches', 'patchesJson6902', 'replacements'].map((key): Place => ({
    name: `kustomization, ${key}`,
    rendered: kustomization((at) => `${key}: [{ path: '${at}' }]\n`)!,
  })),
  { name: 'kustomization, openapi', rendered: kustomization((at) => `openapi: { path: '${at}' }\n`)! },
  {
    name: 'kustomization, files of a generator',
    rendered: kustomization((at) => `configMapGenerator: [{ name: x, files: ['${at}'] }]\n`)!,
  },
  {
    name: 'kustomization, values of a chart',
    rendered: kustomization(
      (at) => `helmCharts: [{ name: c, repo: 'https://charts.example', version: 1.0.0, valuesFile: '${at}' }]\n`,
    )!,
  },
  { name: 'Terraform module', terraform: (at) => `module "m" {\n  source = "${at}"\n}\n` },
];

async function findings(
  place: Place,
  address: string,
): Promise<{ artifact: Artifact; reason: string; at: string[] }[]> {
  const artifacts = await collectNeeds(
    {
      rendered: Object.entries(place.rendered ?? {}).map(([path, text]) => [
        path,
        { content: Buffer.from(text(address)) },
      ]),
      directory: 'prod/edp',
      terraform: new Map(place.terraform === undefined ? [] : [['main.tf', place.terraform(address)]]),
      workflows: new Map(place.workflow === undefined ? [] : [['w.yml', place.workflow(address)]]),
      actionsUrl: 'https://actions.example',
    },
    {
      ...{
        helm: async () => Promise.reject(new Error('no Helm')),
        kustomize: async () => Promise.reject(new Error('no Kustomize')),
        manager,
        outsideHosts: ['charts.example'],
        http,
      },
      ...{ cacheDirectory: tmpdir(), written },
    },
  );
  const found = await checkClosure(
    artifacts.filter(({ text, host }) => text.includes(address) || host.includes('gist')),
    { domain: 'edp.example', manager, outsideHosts: [], written },
  );
  return found.map(({ artifact, hole }) => ({
    artifact,
    reason: hole?.reason ?? '',
    at: artifact.askedBy.map(({ file, line }) => `${file}:${line}`),
  }));
}

describe.each(OF_REPOSITORIES)('$name', (place) => {
  const file =
    place.terraform === undefined ? Object.keys(place.rendered!).map((each) => `prod/edp/${each}`)[0]! : 'main.tf';

  test.each(['https://forge.example/o/%zz', 'https://forge.example/%E0%A4%A/r.git'])(
    '%s is named with its place, as what cannot be read',
    async (address) => {
      const found = await findings(place, address);
      expect(found).not.toEqual([]);
      for (const { artifact, reason, at } of found) {
        expect([artifact.text, artifact.host]).toEqual([expect.stringContaining(address), '']);
        expect(reason).toMatch(/cannot be read|was not rendered/);
        expect(at[0]).toMatch(new RegExp(`^${file}:\\d+$`));
      }
    },
  );

  test.each([
    ['git@forge.example/o/r', 'forge.example', 'o/r'],
    ['org-123@forge.example/o/r', 'forge.example', 'o/r'],
    ['org-123@forge.example:o/r', 'forge.example', 'o/r'],
    ['git@gist.github.com:0123abc.git', 'gist.github.com', '0123abc'],
    ['https://gist.github.com/0123abc.git', 'gist.github.com', '0123abc'],
  ])('%s is the repository that it means', async (address, host, name) => {
    const found = await findings(place, address);
    expect(found.map(({ artifact }) => [artifact.host, artifact.name])).toContainEqual([host, name]);
    for (const { reason } of found) expect(reason).toContain(host);
  });
});

test.each<[string, Place, string]>([
  [
    'a workflow',
    { name: '', workflow: (at) => `jobs: { a: { steps: [{ uses: '${at}' }] } }\n` },
    'https://forge.example/o/%zz@v1',
  ],
  [
    'a called workflow',
    { name: '', workflow: (at) => `jobs: { a: { uses: '${at}' } }\n` },
    'https://forge.example/%zz/r/.forgejo/workflows/w.yml@v1',
  ],
  [
    'the container of a job',
    { name: '', workflow: (at) => `jobs: { a: { container: '${at}' } }\n` },
    'forge.example/%zz:1',
  ],
  [
    'an image as a step',
    { name: '', workflow: (at) => `jobs: { a: { steps: [{ uses: 'docker://${at}' }] } }\n` },
    'forge.example/%zz:1',
  ],
  [
    'a container',
    { name: '', rendered: { 'pod.yaml': (at) => `kind: Pod\nspec: { containers: [{ name: a, image: '${at}' }] }\n` } },
    'forge.example/O/%zz',
  ],
])('what cannot be read in %s is a hole with its place', async (_, place, address) => {
  const found = await findings(place, address);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    reason: 'its address cannot be read',
    artifact: { text: expect.stringContaining(address) as unknown },
  });
  expect(found[0]!.at[0]).toMatch(/:\d+$/);
});

test.each([
  'https://forge.example/o/%zz/values.yaml',
  'https://forge.example/o/r/raw/branch/main/%zz.yaml',
  's3://bucket/%zz',
])('a file of values at %s is named with its place', async (address) => {
  const place: Place = {
    name: '',
    rendered: { 'a.yaml': (at) => argo('Application', `{ source: { ${chart}, helm: { valueFiles: ['${at}'] } } }`) },
  };
  const { rendered } = place;
  const artifacts = await collectNeeds(
    { rendered: [['a.yaml', { content: Buffer.from(rendered!['a.yaml']!(address)) }]], directory: 'prod/edp' },
    {
      helm: async () => Promise.reject(new Error('no Helm')),
      kustomize: async () => Promise.reject(new Error('no Kustomize')),
      manager,
      outsideHosts: [],
      http,
      cacheDirectory: tmpdir(),
      written,
    },
  );
  const asked = artifacts.find(({ kind }) => kind !== 'chart');
  expect(asked?.askedBy[0]).toMatchObject({ file: 'prod/edp/a.yaml', line: 4 });
  const [finding] = await checkClosure([asked!], { domain: 'edp.example', manager, outsideHosts: [], written });
  expect(finding?.hole).toBeDefined();
});
