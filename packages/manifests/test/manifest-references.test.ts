import { expect, test } from '@jest/globals';
import { fluxSources, manifestReferences } from '@edp/manifests';
import { parseYamlDocuments } from '@edp/yaml';

const R = "repoURL: 'https://f.example/o/r', targetRevision: v1";

/** Each reference as `kind url revision path @ place`, `-` for nothing. */
function read(text: string, file = 'k/a.yaml'): string[] {
  const documents = parseYamlDocuments(text, { file });
  const sources = fluxSources(documents);
  return documents.flatMap((value) =>
    (manifestReferences(value, { file, sources }) ?? []).map(
      ({ kind, url, revision, path, at, isOptional }) =>
        `${[kind, url, revision, path].map((part) => part || '-').join(' ')} @ ${at.join('.')}${isOptional === true ? ' ?' : ''}`,
    ),
  );
}

const application = (spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { ${spec} }\n`;

const SOURCE = 'source https://f.example/o/r v1 a/b @ spec.source.path';
const of = (path: string, at: string, kind = 'file'): string =>
  `${kind} https://f.example/o/r v1 ${path} @ spec.source.${at}`;

test.each([
  ['a directory', 'path: a/b', [SOURCE]],
  [
    'files of values: beside it, from the root, by an address, of whatever the environment says',
    "path: a/b, helm: { valueFiles: [../c.yaml, /d.yaml, 'https://x.example/v.yaml', 'https://f.example/o/q/raw/tag/v2/v.yaml', $ARGOCD_APP_NAME.yaml] }",
    [
      SOURCE,
      of('a/c.yaml', 'helm.valueFiles.0'),
      of('d.yaml', 'helm.valueFiles.1'),
      'download https://x.example/v.yaml - - @ spec.source.helm.valueFiles.2',
      'file https://f.example/o/q v2 v.yaml @ spec.source.helm.valueFiles.3',
      of('a/b/*.yaml', 'helm.valueFiles.4'),
    ],
  ],
  [
    'files of values that may be missing, and files of parameters that may not',
    'path: a/b, helm: { ignoreMissingValueFiles: true, valueFiles: [c.yaml], fileParameters: [{ name: x, path: files/x }] }',
    [SOURCE, `${of('a/b/c.yaml', 'helm.valueFiles.0')} ?`, of('a/b/files/x', 'helm.fileParameters.0')],
  ],
  [
    'components, patches and images of Kustomize',
    'path: a/b, kustomize: { components: [../c], patches: [{ path: p.yaml }, { patch: x }], images: [n=m:1, o:2] }',
    [
      SOURCE,
      of('a/c', 'kustomize.components.0', 'part'),
      of('a/b/p.yaml', 'kustomize.patches.0.path'),
      'image m:1 - - @ spec.source.kustomize.images.0',
      'image o:2 - - @ spec.source.kustomize.images.1',
    ],
  ],
  [
    'libraries of Jsonnet, from the root of the repository',
    'path: a/b, directory: { jsonnet: { libs: [lib/x] } }',
    [SOURCE, of('lib/x', 'directory.jsonnet.libs.0')],
  ],
  [
    'a chart, whose own files of values come with it',
    'chart: c, helm: { valueFiles: [values-prod.yaml] }',
    ['chart https://f.example/o/r v1 c @ spec.source.repoURL'],
  ],
])('Argo CD reads %s', (_, source, expected) => {
  expect(read(application(`source: { ${R}, ${source} }`))).toEqual(expected);
});

test('Argo CD reads values and parameters that another source lends', () => {
  const chart =
    "{ repoURL: 'oci://c.example/charts/c', targetRevision: 2.0.0, path: ., helm: { valueFiles: [$v/x/y.yaml], fileParameters: [{ name: z, path: $v/z }] } }";
  expect(read(application(`sources: [${chart}, { ${R}, ref: v }]`))).toEqual([
    'chart oci://c.example/charts/c 2.0.0 - @ spec.sources.0.repoURL',
    'file https://f.example/o/r v1 x/y.yaml @ spec.sources.0.helm.valueFiles.0',
    'file https://f.example/o/r v1 z @ spec.sources.0.helm.fileParameters.0',
    'lent https://f.example/o/r v1 - @ spec.sources.1.repoURL',
  ]);
});

test('Argo CD reads what it hydrates, with the files beside it, and where it writes that', () => {
  const dry = `drySource: { ${R}, path: a, helm: { valueFiles: [/v.yaml] } }`;
  expect(read(application(`sourceHydrator: { ${dry}, syncSource: { targetBranch: env, path: b } }`))).toEqual([
    'source https://f.example/o/r v1 a @ spec.sourceHydrator.drySource.path',
    'file https://f.example/o/r v1 v.yaml @ spec.sourceHydrator.drySource.helm.valueFiles.0',
    'hydrated https://f.example/o/r env b @ spec.sourceHydrator.syncSource.path',
  ]);
  expect(
    read(
      application(
        `sourceHydrator: { ${dry}, syncSource: { repoURL: 'https://g.example/o/s', targetBranch: env, path: b } }`,
      ),
    )[2],
  ).toBe('hydrated https://g.example/o/s env b @ spec.sourceHydrator.syncSource.path');
});

test('Argo CD reads through generators at any depth, and their templates', () => {
  const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: s }
spec:
  generators:
    - matrix:
        generators:
          - git: { repoURL: 'https://f.example/o/g', revision: v2, directories: [{ path: 'x/*' }, { path: y, exclude: true }], files: [{ path: z.json }] }
          - list: { elements: [{ repoURL: 'https://f.example/o/l', targetRevision: v3 }] }
    - clusters: { template: { spec: { source: { ${R}, path: t } } } }
  template: { spec: { source: { repoURL: '{{repoURL}}', path: '{{path}}' } } }
`;
  expect(read(set)).toEqual([
    'source {{repoURL}} - {{path}} @ spec.template.spec.source.path',
    'generator https://f.example/o/g v2 x/* @ spec.generators.0.matrix.generators.0.git.directories.0.path',
    'generator https://f.example/o/g v2 z.json @ spec.generators.0.matrix.generators.0.git.files.0.path',
    'lent https://f.example/o/l v3 - @ spec.generators.0.matrix.generators.1.list.elements.0.repoURL',
    'source https://f.example/o/r v1 t @ spec.generators.1.clusters.template.spec.source.path',
  ]);
});

test.each([
  ...['resources', 'components', 'bases', 'crds', 'configurations', 'generators', 'transformers', 'validators'].map(
    (key) => [`${key}: [../x]`, [`part - - x @ ${key}.0`]] as const,
  ),
  ['resources: [https://f.example/o/r//d/e?ref=v1]', ['part https://f.example/o/r v1 d/e @ resources.0']],
  ['resources: [git@f.example/o/r]', ['part ssh://git@f.example/o/r - - @ resources.0']],
  ['resources: ["org-1@github.com/o/r/d?version=v1"]', ['part ssh://org-1@github.com/o/r v1 d @ resources.0']],
  ['resources: ["https://gist.github.com/abc.git"]', ['part https://gist.github.com/abc.git - - @ resources.0']],
  ['resources: ["https://f.example/o/%zz//d"]', ['part https://f.example/o/%zz - d @ resources.0']],
  ['resources: [https://x.example/all.yaml]', ['download https://x.example/all.yaml - - @ resources.0']],
  [
    'resources: [https://f.example/o/r/raw/tag/v1/d/all.yaml]',
    ['file https://f.example/o/r v1 d/all.yaml @ resources.0'],
  ],
  ['patchesStrategicMerge: [p.yaml, "kind: X\\nname: y"]', ['file - - k/p.yaml @ patchesStrategicMerge.0']],
  ...['patches', 'patchesJson6902', 'replacements'].map(
    (key) => [`${key}: [{ path: p.yaml }, { patch: x }]`, [`file - - k/p.yaml @ ${key}.0.path`]] as const,
  ),
  ['openapi: { path: schema.json }', ['file - - k/schema.json @ openapi.path']],
  ...['configMapGenerator', 'secretGenerator'].map(
    (key) =>
      [
        `${key}: [{ files: [a, b=c], envs: [d], env: e, literals: [f=g] }]`,
        [
          `file - - k/a @ ${key}.0.files.0`,
          `file - - k/c @ ${key}.0.files.1`,
          `file - - k/d @ ${key}.0.envs.0`,
          `file - - k/e @ ${key}.0.env`,
        ],
      ] as const,
  ),
  [
    'helmCharts: [{ name: c, repo: "https://c.example", version: "1", valuesFile: v.yaml, additionalValuesFiles: [w.yaml] }]',
    [
      'chart https://c.example 1 c @ helmCharts.0',
      'file - - k/v.yaml @ helmCharts.0.valuesFile',
      'file - - k/w.yaml @ helmCharts.0.additionalValuesFiles.0',
    ],
  ],
  ['helmCharts: [{ name: c }]', ['chart - - k/charts/c @ helmCharts.0']],
  ['helmCharts: [{ name: c }]\nhelmGlobals: { chartHome: ../own }', ['chart - - own/c @ helmCharts.0']],
  [
    'helmChartInflationGenerator: [{ chartName: c, chartRepoUrl: "https://c.example", chartVersion: "1", values: v.yaml }]',
    [
      'chart https://c.example 1 c @ helmChartInflationGenerator.0',
      'file - - k/v.yaml @ helmChartInflationGenerator.0.values',
    ],
  ],
  ['images: [{ name: n, newName: m, newTag: "2" }, { name: o, newName: p }]', ['image m:2 - - @ images.0']],
])('Kustomize takes in %s', (text, expected) => {
  expect(read(text, 'k/kustomization.yaml')).toEqual(expected);
});

test.each([
  [
    'HelmChartInflationGenerator',
    'name: c\nrepo: https://c.example\nvaluesFile: v.yaml',
    ['chart https://c.example - c @ ', 'file - - k/v.yaml @ valuesFile'],
  ],
  ['ConfigMapGenerator', 'files: [a]', ['file - - k/a @ files.0']],
  ['PatchTransformer', 'path: p.yaml', ['file - - k/p.yaml @ path']],
  ['PatchStrategicMergeTransformer', 'paths: [p.yaml]', ['file - - k/p.yaml @ paths.0']],
  ['ReplacementTransformer', 'replacements: [{ path: p.yaml }]', ['file - - k/p.yaml @ replacements.0.path']],
  ['ImageTagTransformer', 'imageTag: { name: n, newTag: "2" }', ['image n:2 - - @ imageTag']],
])('Kustomize takes in what a %s in a file of its own names', (kind, rest, expected) => {
  expect(read(`apiVersion: builtin\nkind: ${kind}\nmetadata: { name: x }\n${rest}\n`)).toEqual(expected);
});

test('Flux fetches sources, directories, components, charts with their values, and images', () => {
  const flux = (group: string, kind: string, spec: string): string =>
    `apiVersion: ${group}.toolkit.fluxcd.io/v1\nkind: ${kind}\nmetadata: { name: x, namespace: n }\nspec: { ${spec} }\n`;
  const texts = [
    flux('source', 'GitRepository', "url: 'https://f.example/o/r', ref: { branch: b, semver: '1.x' }"),
    flux(
      'kustomize',
      'Kustomization',
      'path: ./d, components: [../c], sourceRef: { kind: GitRepository, name: x }, images: [{ name: i, newTag: "1" }]',
    ),
    flux('source', 'Bucket', 'endpoint: s3.example, bucketName: b'),
    flux(
      'helm',
      'HelmRelease',
      'chart: { spec: { chart: ./h, valuesFiles: [./h/v.yaml], sourceRef: { kind: GitRepository, name: x } } }, postRenderers: [{ kustomize: { images: [{ name: j, newTag: "2" }] } }]',
    ),
    flux('helm', 'HelmRelease', 'chartRef: { kind: OCIRepository, name: gone }'),
  ];
  expect(read(texts.join('---\n'))).toEqual([
    'lent https://f.example/o/r 1.x - @ spec.url',
    'source https://f.example/o/r 1.x ./d @ spec.path',
    'part https://f.example/o/r 1.x c @ spec.components.0',
    'image i:1 - - @ spec.images.0',
    'download https://s3.example/b - - @ spec.endpoint',
    'source https://f.example/o/r 1.x ./h @ spec.chart.spec.chart',
    'file https://f.example/o/r 1.x h/v.yaml @ spec.chart.spec.valuesFiles.0',
    'image j:2 - - @ spec.postRenderers.0.kustomize.images.0',
    'elsewhere OCIRepository n/gone - - @ spec.chartRef',
  ]);
});

test('a chart depends on charts of repositories, beside it, and packed with it', () => {
  const chart = `apiVersion: v2
name: own
dependencies:
  - { name: a, version: 1.x, repository: https://c.example }
  - { name: b, version: 2.0.0, repository: 'oci://c.example/charts' }
  - { name: c, version: '*', repository: file://../common }
  - { name: d, version: '*' }
  - { name: e, version: '3', repository: '@stable' }
`;
  expect(read(chart, 'charts/own/Chart.yaml')).toEqual([
    'chart https://c.example 1.x a @ dependencies.0.repository',
    'chart oci://c.example/charts 2.0.0 b @ dependencies.1.repository',
    'chart - - charts/common @ dependencies.2.repository',
    'chart - - charts/own/charts/d @ dependencies.3 ?',
    'elsewhere repository @stable 3 e @ dependencies.4.repository',
  ]);
});

test('other objects ask for nothing by themselves', () => {
  expect(manifestReferences({ apiVersion: 'v1', kind: 'Pod' }, { file: 'a.yaml' })).toBeUndefined();
  expect(manifestReferences('text', { file: 'kustomization.yaml' })).toBeUndefined();
});
