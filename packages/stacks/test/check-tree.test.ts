import { describe, expect, test } from '@jest/globals';
import { UNKNOWN } from '@edp/kit';
import {
  buildIndex,
  checkTree,
  type CheckTreeOptions,
  diffTrees,
  parseIndex,
  renderPatch,
  type Tree,
  type TreeCheck,
} from '@edp/stacks';

const OURS = 'https://edp.buildth.ing/o/stacks-instances';
/** What a plan shows for an output that only apply will know. */
const LATER = String(UNKNOWN);
const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));
const check = (files: Record<string, string>, options: Partial<CheckTreeOptions> = {}): TreeCheck =>
  checkTree(tree(files), {
    instance: { path: 'prod/edp' },
    stacksInstancesUrl: OURS,
    allowUnknown: true,
    ...options,
  });
const found = (files: Record<string, string>, options?: Partial<CheckTreeOptions>): string[] =>
  check(files, options).violations.map(({ code, at }) => `${code} ${at?.file}:${at?.line}:${at?.column}`);
const codes = (files: Record<string, string>, options?: Partial<CheckTreeOptions>): string[] => [
  ...new Set(check(files, options).violations.map(({ code }) => code)),
];
/** What the index of an earlier run says about these files. */
const indexed = (files: Record<string, string>): Record<string, string> => parseIndex(buildIndex(tree(files))).files;

describe('files that do not parse', () => {
  test('are named with line and column, all at once', () => {
    expect(
      found({
        'a.yaml': 'a: [1\n',
        'b.json': '{"a": 1,\n"a": 2}',
        'c.txt': '{',
        'd.yml': 'a: 1\na: 2\n',
        'e.yaml': '',
      }),
    ).toEqual(['OUTPUT_INVALID a.yaml:2:1', 'OUTPUT_INVALID b.json:2:1', 'OUTPUT_INVALID d.yml:2:1']);
  });
  test("templates of a Helm chart are Helm's to read", () => {
    const template = '{{- if .Values.on }}\nkind: [\n{{- end }}\n';
    expect(codes({ 'charts/x/Chart.yaml': 'name: x\n', 'charts/x/templates/a/b.yaml': template })).toEqual([]);
    expect(codes({ 'charts/x/templates/b.yaml': template })).toEqual(['OUTPUT_INVALID']);
  });
  test('an unknown output reads as any number in a plan', () => {
    const text = `{"port": ${LATER}, "host": "db-${LATER}"}`;
    expect(codes({ 'a.json': text, 'b.yaml': `port: ${LATER}\nports: [${LATER}]\n` })).toEqual([]);
    expect(codes({ 'a.json': `{"port": ${LATER}` })).toEqual(['OUTPUT_INVALID']);
  });
  test('aliases that multiply are refused before anybody walks through them', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}*l${level}]`,
    );
    expect(codes({ 'bomb.yaml': `l0: &l0 [x]\n${levels.join('\n')}\n` })).toEqual(['OUTPUT_INVALID']);
  });
});

describe('objects that stand twice', () => {
  const object = (name: string, { kind = 'ConfigMap', namespace = 'n', api = 'v1' } = {}): string =>
    `apiVersion: ${api}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${namespace === '' ? '' : `  namespace: ${namespace}\n`}`;

  test('are refused across files, documents, Lists and versions of their API', () => {
    expect(found({ 'a/x.yaml': object('c'), 'b/y.yaml': `${object('d')}---\n${object('c')}` })).toEqual([
      'OBJECT_DUPLICATE b/y.yaml:10:3',
    ]);
    const list = `{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c", "namespace": "n"}}]}`;
    expect(codes({ 'a.yaml': object('c'), 'b.json': list })).toEqual(['OBJECT_DUPLICATE']);
    const [beta, stable] = ['x.io/v1beta1', 'x.io/v1'].map((api) => object('c', { api, kind: 'Thing' })) as [
      string,
      string,
    ];
    expect(codes({ 'a.yaml': beta, 'b.yaml': stable })).toEqual(['OBJECT_DUPLICATE']);
  });
  test('names say where the other one is', () => {
    const [violation] = check({ 'a.yaml': object('c'), 'b.yaml': object('c') }).violations;
    expect(violation?.message).toBe('ConfigMap n/c stands twice: in b.yaml and in a.yaml:4');
  });
  test('without a namespace count within their directory, unless their kind has none', () => {
    const open = object('c', { namespace: '' });
    expect(codes({ 'a/x.yaml': open, 'b/x.yaml': open })).toEqual([]);
    expect(codes({ 'a/x.yaml': open, 'a/y.yaml': open })).toEqual(['OBJECT_DUPLICATE']);
    const role = object('c', { namespace: '', kind: 'ClusterRole' });
    expect(codes({ 'a/x.yaml': role, 'b/x.yaml': role })).toEqual(['OBJECT_DUPLICATE']);
  });
  test('another kind, group or namespace is another object; patches of Kustomize are no objects', () => {
    expect(
      codes({
        'a.yaml': object('c'),
        'b.yaml': object('c', { namespace: 'm' }),
        'c.yaml': object('c', { kind: 'Service' }),
        'd.yaml': object('c', { api: 'x.io/v1' }),
        'k/kustomization.yaml': 'patches: [{path: patches/x.yaml}]\n',
        'k/patches/x.yaml': object('c'),
      }),
    ).toEqual([]);
  });
  test('are seen where only one of the two changed', () => {
    for (const old of [
      object('c'),
      `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"n","name":"c"}}`,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: &n c, namespace: "n"}\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "\\u0063", namespace: n}\n',
    ]) {
      const checked = indexed({ 'old.yaml': old });
      expect(codes({ 'old.yaml': old, 'new.yaml': object('c') }, { checked })).toEqual(['OBJECT_DUPLICATE']);
    }
  });
});

test('what an earlier run wrote was checked then', () => {
  const files = { 'a.yaml': 'a: [1\n', 'b.yaml': 'password: changeme\n' };
  expect(codes(files, { checked: indexed(files) })).toEqual([]);
  expect(codes({ ...files, 'b.yaml': 'password: change_me\n' }, { checked: indexed(files) })).toEqual([
    'REFERENCE_UNRESOLVED',
  ]);
});

describe('Argo CD', () => {
  const application = (source: string): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec:\n  project: default\n  ${source}\n`;
  const set = (generators: string, source: string, rest = ''): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s}\nspec:\n  generators: ${generators}\n  template: {spec: {source: ${source}}}\n${rest}`;
  const ours = (path: string, repoURL = OURS): string => `{repoURL: '${repoURL}', path: '${path}'}`;
  const files = { 'a/b.yaml': '', 'stacks/x/c.yaml': '' };

  test.each(['prod/edp', 'prod/edp/a', './prod/edp/a/', 'prod/edp/stacks/x'])('lets an Application read %s', (path) => {
    expect(codes({ ...files, 'app.yaml': application(`source: ${ours(path)}`) })).toEqual([]);
  });
  test.each(['prod/other', 'prod/edp/../x', '', 'prod/edp2', '{{path}}', '*', '/prod/edp'])(
    'refuses an Application that reads %s',
    (path) => {
      const repo = 'https://EDP.buildth.ing/o/stacks-instances.git/';
      expect(found({ 'app.yaml': application(`source: ${ours(path, repo)}`) })).toEqual([
        'SCOPE_OUTSIDE app.yaml:6:72',
      ]);
    },
  );
  test('lets other repositories be', () => {
    expect(codes({ 'app.yaml': application(`source: ${ours('anything', 'https://charts.example/x')}`) })).toEqual([]);
  });
  test('follows values of charts, through $ref and upwards', () => {
    const chart = (file: string): string =>
      application(
        `sources: [{repoURL: 'https://charts.example', chart: c, helm: {valueFiles: ['${file}']}}, {repoURL: '${OURS}', ref: v}]`,
      );
    expect(codes({ ...files, 'app.yaml': chart('$v/prod/edp/a/b.yaml') })).toEqual([]);
    expect(codes({ ...files, 'app.yaml': chart('$v/prod/other/b.yaml') })).toEqual(['SCOPE_OUTSIDE']);
    const own = (file: string): string =>
      application(`source: {repoURL: '${OURS}', path: prod/edp/a, helm: {valueFiles: ['${file}']}}`);
    expect(codes({ ...files, 'app.yaml': own('../stacks/x/c.yaml') })).toEqual([]);
    expect(codes({ ...files, 'app.yaml': own('../../../prod/other/x.yaml') })).toEqual(['SCOPE_OUTSIDE']);
    expect(codes({ ...files, 'app.yaml': own('/prod/other/x.yaml') })).toEqual(['SCOPE_OUTSIDE']);
  });
  test.each([
    `sources: [{repoURL: 'https://charts.example', chart: c, helm: {fileParameters: [{name: n, path: $v/prod/other/x}]}}, {repoURL: '${OURS}', ref: v}]`,
    `source: {repoURL: '${OURS}', path: prod/edp/a, kustomize: {components: [../../other]}}`,
    `source: {repoURL: '${OURS}', path: prod/edp/a, kustomize: {patches: [{path: ../../other/p.yaml}]}}`,
    `source: {repoURL: '${OURS}', path: prod/edp/a, directory: {jsonnet: {libs: [prod/other/lib]}}}`,
    `sourceHydrator: {drySource: {repoURL: '${OURS}', path: prod/edp/a, helm: {valueFiles: [/prod/other/v.yaml]}}, syncSource: {path: prod/edp/a}}`,
    `source: {repoURL: 'https://charts.example', chart: c, helm: {valueFiles: ['${OURS}/raw/branch/main/prod/other/v.yaml']}}`,
  ])('refuses an Application that reads elsewhere by %s', (source) => {
    expect(codes({ ...files, 'app.yaml': application(source) })).toEqual(['SCOPE_OUTSIDE']);
  });
  test('lets a file of values be missing where the Application does', () => {
    const chart = (rest: string): string =>
      application(`source: {repoURL: '${OURS}', path: prod/edp/a, helm: {valueFiles: [gone/v.yaml]${rest}}}`);
    expect(codes({ ...files, 'app.yaml': chart('') })).toEqual(['REFERENCE_UNRESOLVED']);
    expect(codes({ ...files, 'app.yaml': chart(', ignoreMissingValueFiles: true') })).toEqual([]);
  });
  test.each([
    [
      'a file of values that is not there',
      `source: {repoURL: '${OURS}', path: prod/edp/a, helm: {valueFiles: [gone.yaml]}}`,
    ],
    [
      'one that is not there in the source that lends it',
      `sources: [{repoURL: 'https://c.example', chart: c, helm: {valueFiles: [$v/prod/edp/a/gone.yaml]}}, {repoURL: '${OURS}', ref: v}]`,
    ],
    [
      'a ref that no source has',
      `sources: [{repoURL: 'https://c.example', chart: c, helm: {valueFiles: [$w/prod/edp/a/b.yaml]}}, {repoURL: '${OURS}', ref: v}]`,
    ],
    [
      'a ref where no source has one',
      `sources: [{repoURL: 'https://c.example', chart: c, helm: {valueFiles: [$v/x.yaml]}}]`,
    ],
  ])('finds %s', (_, source) => {
    expect(codes({ ...files, 'app.yaml': application(source) })).toEqual(['REFERENCE_UNRESOLVED']);
  });
  test('finds an AppProject that is nowhere', () => {
    const app = application(`source: ${ours('prod/edp/a')}`).replace('project: default', 'project: own');
    const project = (name: string): string =>
      `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: ${name}}\n`;
    expect(codes({ ...files, 'app.yaml': app })).toEqual(['REFERENCE_UNRESOLVED']);
    expect(codes({ ...files, 'app.yaml': app, 'p.yaml': project('owm') })).toEqual(['REFERENCE_UNRESOLVED']);
    expect(codes({ ...files, 'app.yaml': app, 'p.yaml': project('own') })).toEqual([]);
    expect(codes({ ...files, 'app.yaml': app.replace('own', "'{{p}}'") })).toEqual([]);
  });
  test('refuses a Kustomization of Flux that reads elsewhere', () => {
    const flux = (group: string, kind: string, spec: string): string =>
      `apiVersion: ${group}.toolkit.fluxcd.io/v1\nkind: ${kind}\nmetadata: {name: x}\nspec: {${spec}}\n`;
    const reads = (path: string): string[] =>
      codes({
        ...files,
        'source.yaml': flux('source', 'GitRepository', `url: '${OURS}'`),
        'k.yaml': flux('kustomize', 'Kustomization', `path: ${path}, sourceRef: {kind: GitRepository, name: x}`),
      });
    expect(reads('./prod/edp/a')).toEqual([]);
    expect(reads('./prod/other')).toEqual(['SCOPE_OUTSIDE']);
  });
  test('looks at hydrated sources, into Lists and at every document', () => {
    const hydrated = application(
      `sourceHydrator: {drySource: {repoURL: '${OURS}', path: prod/edp/a}, syncSource: {path: prod/other}}`,
    );
    expect(codes({ ...files, 'app.yaml': hydrated })).toEqual(['SCOPE_OUTSIDE']);
    const list = `kind: List\napiVersion: v1\nitems:\n  - apiVersion: argoproj.io/v1alpha1\n    kind: Application\n    metadata: {name: l}\n    spec: {source: ${ours('prod/other')}}\n`;
    expect(found({ 'app.yaml': `a: 1\n---\n${list}` })).toEqual(['SCOPE_OUTSIDE app.yaml:9:76']);
  });

  test.each([
    [
      'directories of its own',
      `[{git: {repoURL: '${OURS}', directories: [{path: 'prod/edp/stacks/*'}]}}]`,
      '{{.path.path}}',
    ],
    ['and below them', `[{git: {repoURL: '${OURS}', directories: [{path: 'prod/edp/stacks/*'}]}}]`, '{{path}}/base'],
    [
      'nested generators, excluding others',
      `[{matrix: {generators: [{git: {repoURL: '${OURS}', directories: [{path: 'prod/edp/*'}, {path: 'prod/*', exclude: true}]}}, {clusters: {}}]}}]`,
      '{{path}}',
    ],
    ['a list', '[{list: {elements: [{s: x}]}}]', 'prod/edp/stacks/{{s}}'],
    ['names that cannot climb', '[{clusters: {}}]', 'prod/edp/stacks/{{nameNormalized}}/{{.metadata.labels.zone}}'],
    ['numbers of pull requests', '[{pullRequest: {}}]', 'prod/edp/stacks/pr-{{number}}-{{ .branch_slug }}'],
    ['a name that begins with a dot', '[{list: {elements: [{s: x}]}}]', 'prod/edp/conf/.x-{{s}}'],
  ])('lets an ApplicationSet have %s', (_, generators, path) => {
    const read = { ...files, 'stacks/x/base/c.yaml': '', 'conf/.x-x/c.yaml': '' };
    expect(codes({ ...read, 'set.yaml': set(generators, ours(path)) })).toEqual([]);
  });
  test.each([
    ['directories of others', `[{git: {repoURL: '${OURS}', directories: [{path: 'prod/*'}]}}]`, '{{path}}', ''],
    [
      'files of others, deep inside',
      `[{matrix: {generators: [{merge: {generators: [{git: {repoURL: '${OURS}', files: [{path: 'prod/x/c.json'}]}}]}}]}}]`,
      '{{path}}',
      '',
    ],
    [
      'a path that another repository hands out',
      `[{matrix: {generators: [{git: {repoURL: '${OURS}', directories: [{path: 'prod/edp/*'}]}}, {git: {repoURL: 'https://x.example/y', directories: [{path: '*'}]}}]}}]`,
      '{{path}}',
      '',
    ],
    [
      'a path that a list hands out',
      `[{merge: {generators: [{git: {repoURL: '${OURS}', directories: [{path: 'prod/edp/*'}]}}, {list: {elements: [{path: prod/other}]}}]}}]`,
      '{{path}}',
      '',
    ],
    ['a generator that climbs', "[{list: {elements: [{s: '../../other'}]}}]", 'prod/edp/{{s}}', ''],
    [
      'a template of a generator',
      `[{list: {elements: [], template: {spec: {source: ${ours('prod/other')}}}}}]`,
      'prod/edp',
      '',
    ],
    ['a patch', '[]', 'prod/edp', "  templatePatch: 'spec: {source: {path: x}}'\n"],
    ['dots that a parameter completes', "[{list: {elements: [{s: '.'}]}}]", 'prod/edp/.{{s}}/x', ''],
    ['dots of two parameters', "[{list: {elements: [{a: '.', b: '.'}]}}]", 'prod/edp/{{a}}{{b}}/other', ''],
    ['dots that an empty parameter leaves', "[{list: {elements: [{s: ''}]}}]", 'prod/edp/..{{s}}/other', ''],
    ['dots behind a slash that is filled in', "[{list: {elements: [{s: '/'}]}}]", 'prod/edp/x{{s}}../../other', ''],
    ['names of clusters', '[{clusters: {}}]', 'prod/edp/{{name}}', ''],
    ['branches of pull requests', '[{pullRequest: {}}]', 'prod/edp/{{.branch}}', ''],
    ['what a plugin calls path', '[{plugin: {}}]', 'prod/edp/{{path}}', ''],
    ['a function that writes dots', "[{list: {elements: [{s: 'x'}]}}]", 'prod/edp/{{ printf "..%s" "" }}', ''],
    [
      'files of another repository',
      "[{git: {repoURL: 'https://x.example/y', files: [{path: 'a.json'}]}}]",
      'prod/edp/{{app.dir}}',
      '',
    ],
    [
      'a list that fills in the path of a generator',
      `[{matrix: {generators: [{list: {elements: [{s: '../../other'}]}}, {git: {repoURL: '${OURS}', directories: [{path: 'prod/edp/{{s}}/*'}]}}]}}]`,
      '{{path}}',
      '',
    ],
  ])('refuses an ApplicationSet with %s', (_, generators, path, rest) => {
    expect(codes({ ...files, 'set.yaml': set(generators, ours(path), rest) })).toEqual(['SCOPE_OUTSIDE']);
  });
  test('refuses an address filled in, and an SSH address', () => {
    for (const repoURL of ['{{u}}', 'git@edp.buildth.ing:o/stacks-instances.git'])
      expect(codes({ 'set.yaml': set('[]', ours('prod/other', repoURL)) })).toEqual(['SCOPE_OUTSIDE']);
  });
  test.each([
    'HTTPS://EDP.Buildth.ING/o/stacks-instances',
    'https://edp.buildth.ing./o/stacks-instances.git',
    'https://edp.buildth.ing/o//stacks-instances',
    'https://edp.buildth.ing/o/stacks%2Dinstances',
    'https://edp.buildth.ing/%6f/stacks-instances/',
    'https://edp.buildth.ing/x/../o/./stacks-instances',
    'https://edp.buildth.ing/x/%2e%2e/o/stacks-instances',
    'https://user:pw@edp.buildth.ing:443/o/stacks-instances?x=1#y',
    'ssh://git@EDP.buildth.ing.:2222//o/stacks-instances.git',
    'ssh://git@edp.buildth.ing/o/stacks%2dinstances',
    'git@EDP.buildth.ing:/o//stacks-instances.git',
    'edp.buildth.ing:o/stacks-instances',
    ' https://edp.buildth.ing/o/stacks-instances ',
  ])('knows stacks-instances as %s', (repoURL) => {
    expect(codes({ 'app.yaml': application(`source: ${ours('prod/other', repoURL)}`) })).toEqual(['SCOPE_OUTSIDE']);
  });
  test.each([
    'https://edp.buildth.ing/o/stacks-instances/raw/branch/main/prod/other/v.yaml',
    'https://EDP.buildth.ing./o//stacks-instances/raw//branch/main/prod/other/v.yaml',
    'https://edp.buildth.ing/o/stacks%2Dinstances/%72aw/branch/main/prod/other/v.yaml',
    'https://edp.buildth.ing/o/stacks-instances/raw/branch/main/prod/edp/..%2fother/v.yaml',
    'https://edp.buildth.ing/o/stacks-instances/raw/branch/a%2Fb/prod/other/v.yaml',
    'https://edp.buildth.ing/o/stacks-instances/raw/main/prod/other/v.yaml',
    'https://edp.buildth.ing/o/stacks-instances/media/branch/main/prod/other/v.yaml',
    'https://edp.buildth.ing/api/v1/repos/o/stacks-instances/raw/prod/other/v.yaml?ref=main',
    'https://edp.buildth.ing/api/v1/repos/o/stacks-instances/media/prod%2Fother%2Fv.yaml',
    'https://edp.buildth.ing/api/v1/repos/o/stacks-instances/contents/prod/other/v.yaml',
  ])('knows a file of stacks-instances as %s', (file) => {
    const chart = `source: {repoURL: 'https://charts.example', chart: c, helm: {valueFiles: ['${file}']}}`;
    expect(codes({ 'app.yaml': application(chart) })).toEqual(['SCOPE_OUTSIDE']);
    for (const part of [
      'openapi: {path: ADDRESS}',
      'helmCharts: [{name: c, repo: "https://c.example", valuesFile: ADDRESS}]',
      'resources: [ADDRESS]',
    ])
      expect(
        codes({ 'k/kustomization.yaml': `kind: Kustomization\n${part.replace('ADDRESS', `'${file}'`)}\n` }),
      ).toEqual(['SCOPE_OUTSIDE']);
  });
  test('lets other repositories of the forge be, and own files at their address', () => {
    for (const file of [
      'o/other/raw/branch/main/prod/x.yaml',
      'o/stacks-instances/raw/branch/main/prod/edp/a/b.yaml',
    ]) {
      const chart = `source: {repoURL: 'https://charts.example', chart: c, helm: {valueFiles: ['https://edp.buildth.ing/${file}']}}`;
      expect(codes({ ...files, 'app.yaml': application(chart) })).toEqual([]);
    }
  });
  test('checks Applications that did not change, too', () => {
    const old = { 'app.yaml': application(`source: ${ours('prod/other')}`) };
    expect(codes(old, { checked: indexed(old) })).toEqual(['SCOPE_OUTSIDE']);
  });

  test('refuses a path where there is nothing, of an Application and of a list', () => {
    const old = { 'app.yaml': application(`source: ${ours('prod/edp/gone')}`) };
    expect(found(old, { checked: indexed(old) })).toEqual(['REFERENCE_UNRESOLVED app.yaml:6:67']);
    expect(codes(old, { others: tree({ 'gone/by-hand.yaml': '' }) })).toEqual([]);
    const sets = set('[{list: {elements: [{s: x}, {s: y}]}}]', ours('prod/edp/stacks/{{s}}'));
    expect(check({ ...files, 'set.yaml': sets }).violations.map(({ message }) => message)).toEqual([
      expect.stringContaining('prod/edp/stacks/y'),
    ]);
  });
  test.each([
    'prod/edp/apps/*.json',
    'prod/edp/a*.json',
    'prod/edp/**/apps/**/x.json',
    './prod/edp/apps/[wx].json',
    'prod/edp/apps/[!a-c].json',
    'prod/edp/{apps,none}/x.{json,yaml}',
    'prod/edp/apps/?.json',
    'prod/edp/apps',
  ])('refuses what a file generator would fill in from a file that climbs: %s', (pattern) => {
    const generator = `[{git: {repoURL: '${OURS}', files: [{path: '${pattern}'}]}}]`;
    const apps = (dir: string): string[] =>
      codes({
        ...files,
        'apps/x.json': JSON.stringify({ app: { dir } }),
        'other/y.json': '{"dir": "../.."}',
        'set.yaml': set(generator, ours('prod/edp/stacks/{{app.dir}}')),
      });
    expect(apps('x')).toEqual([]);
    expect(apps('../../../other')).toEqual(['SCOPE_OUTSIDE']);
  });
  test('names the nearest path', () => {
    const app = application(`source: ${ours('prod/edp/stack/x')}`);
    expect(check({ ...files, 'app.yaml': app }).violations[0]?.message).toMatch(/did you mean "stacks\/x"\?$/);
  });
  test('sees what somebody else put into the directory', () => {
    const others = tree({ 'by-hand.yaml': application(`source: ${ours('prod/other')}`), 'README.md': 'x: [' });
    expect(found(files, { others })).toEqual(['SCOPE_OUTSIDE by-hand.yaml:6:67']);
    const twice = { 'app.yaml': application(`source: ${ours('prod/edp')}`) };
    expect(found(twice, { others: tree(twice) })).toEqual([]);
    expect(found(twice, { others: tree({ 'by-hand.yaml': twice['app.yaml'] }) })).toEqual([
      'OBJECT_DUPLICATE by-hand.yaml:3:12',
    ]);
  });
  test('refuses a source that its AppProject does not permit', () => {
    const project = (repos: string): string =>
      `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: default}\nspec: {sourceRepos: ${repos}}\n`;
    const app = application(`source: ${ours('prod/edp/a')}`);
    for (const repos of [
      '["*"]',
      `["${OURS}.git"]`,
      '["https://edp.buildth.ing/o/*"]',
      '["https://edp.buildth.ing/**"]',
    ])
      expect(codes({ ...files, 'app.yaml': app, 'project.yaml': project(repos) })).toEqual([]);
    for (const repos of [
      '["https://charts.example"]',
      '[]',
      `["*", "!${OURS}"]`,
      '["https://edp.buildth.ing/other/*"]',
    ])
      expect(codes({ ...files, 'app.yaml': app, 'project.yaml': project(repos) })).toEqual(['SOURCE_NOT_PERMITTED']);
  });
});

describe('Kustomize', () => {
  const files = { 'k/a.yaml': 'a: 1\n', 'k/base/kustomization.yaml': '', 'k/env': 'A=1\n' };
  const kustomization = (text: string): string[] =>
    found({ ...files, 'k/kustomization.yaml': `kind: Kustomization\n${text}\n` });

  test('may take in what is there, elsewhere, or inline', () => {
    expect(
      kustomization(
        [
          'resources: [a.yaml, ./base, ../k/base, "https://github.com/x/y//deploy?ref=v1", "github.com/x/y/deploy", "gitlab.example/x/y//z", "https://x.example/all.yaml"]',
          'patches: [{path: a.yaml}, {patch: "- op: remove"}]',
          'patchesStrategicMerge: ["kind: X\\nname: y"]',
          'configMapGenerator: [{name: c, files: [a.yaml, other=a.yaml], envs: [env], literals: [A=b]}]',
        ].join('\n'),
      ),
    ).toEqual([]);
  });
  test.each([
    ['resources: [a.yaml, gone.yaml]', 'REFERENCE_UNRESOLVED k/kustomization.yaml:2:21'],
    ['patches: [{path: gone.yaml}]', 'REFERENCE_UNRESOLVED k/kustomization.yaml:2:12'],
    ['configMapGenerator: [{files: [x=gone.yaml]}]', 'REFERENCE_UNRESOLVED k/kustomization.yaml:2:31'],
    ['configMapGenerator: [{env: gone}]', 'REFERENCE_UNRESOLVED k/kustomization.yaml:2:23'],
    ['openapi: {path: gone.json}', 'REFERENCE_UNRESOLVED k/kustomization.yaml:2:11'],
    ['validators: [gone.yaml]', 'REFERENCE_UNRESOLVED k/kustomization.yaml:2:14'],
    [
      'helmCharts: [{name: c, valuesFile: gone.yaml, repo: "https://c.example"}]',
      'REFERENCE_UNRESOLVED k/kustomization.yaml:2:24',
    ],
    ['helmCharts: [{name: gone}]', 'REFERENCE_UNRESOLVED k/kustomization.yaml:2:14'],
    ['resources: ["git@edp.buildth.ing/o/stacks-instances//prod/other"]', 'SCOPE_OUTSIDE k/kustomization.yaml:2:13'],
    ['components: [../../other/base]', 'SCOPE_OUTSIDE k/kustomization.yaml:2:14'],
    ['bases: [../../../prod/other]', 'SCOPE_OUTSIDE k/kustomization.yaml:2:9'],
    [`resources: ["${OURS}//prod/other?ref=main"]`, 'SCOPE_OUTSIDE k/kustomization.yaml:2:13'],
    ['resources: ["edp.buildth.ing/o/stacks-instances//prod/other"]', 'SCOPE_OUTSIDE k/kustomization.yaml:2:13'],
    [`resources: ["git::${OURS}.git/prod/other"]`, 'SCOPE_OUTSIDE k/kustomization.yaml:2:13'],
    [
      `resources: ["git@edp.buildth.ing:o/stacks-instances//prod/edp/../other"]`,
      'SCOPE_OUTSIDE k/kustomization.yaml:2:13',
    ],
  ])('may not have %s', (text, expected) => {
    expect(kustomization(text)).toEqual([expected]);
  });
  test('is held to what its generators name in files of their own, and charts to what they depend on', () => {
    const generator = 'apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: g}\nfiles: [../../../other/x]\n';
    expect(codes({ ...files, 'k/g.yaml': generator })).toEqual(['SCOPE_OUTSIDE']);
    const chart = (repository: string): string[] =>
      codes({
        'c/x/Chart.yaml': `name: x\ndependencies: [{name: y, repository: '${repository}'}]\n`,
        'c/y/Chart.yaml': 'name: y\n',
      });
    expect(chart('file://../y')).toEqual([]);
    expect(chart('file://../z')).toEqual(['REFERENCE_UNRESOLVED']);
    expect(chart('file://../../../other/y')).toEqual(['SCOPE_OUTSIDE']);
  });
  test('is looked at again when what it takes in goes away', () => {
    const old = { 'k/kustomization.yaml': 'resources: [gone.yaml]\n' };
    expect(codes(old, { checked: indexed(old) })).toEqual(['REFERENCE_UNRESOLVED']);
  });
});

describe('references that lead nowhere', () => {
  test.each([
    'host: {{instance.domain}}',
    "host: '{{ fields.adminEmail }}'",
    'host: {{quote outputs.host}}',
    '{{#if (eq stacks.ref "main")}}x{{/if}}',
    'value: [object Object]',
    'value: <no value>',
    'password: CHANGE_ME',
    '  "token": "<your-token>",',
    'key = replace-me',
  ])('refuses %s', (line) => {
    const text = line.trim().startsWith('"') ? `{\n${line.replace(/,$/, '')}\n}` : `# x\n'a': |\n  ${line}\n`;
    const path = line.trim().startsWith('"') ? 'a.json' : 'a.yaml';
    expect(found({ [path]: text })).toEqual([expect.stringMatching(/^REFERENCE_UNRESOLVED a\.\w+:[23]:\d+$/)]);
  });
  test.each([
    "summary: '{{ $labels.instance }} of {{instance}} {{tenant}}'",
    "path: '{{path.basename}} {{.Values.fields}} {{ .name }}'",
    'legendFormat: "{{code}} on {{instance}}"',
    'x: ${DS_PROMETHEUS} $__rate_interval $(HOST)',
    'description: CHANGE_ME is what you replace',
    '# {{instance.domain}}',
    'list: [a <b> c]',
    'run: echo ${{ outputs.version }}',
  ])('lets %s pass', (line) => {
    expect(codes({ 'a.yaml': `${line}\n` })).toEqual([]);
  });
  test('an unknown output may stand in a plan, and in no commit', () => {
    const text = `a: 1\nhost: ${LATER}\nb64: ${Buffer.from(LATER).toString('base64')}\n`;
    expect(found({ 'a.yaml': text }, { allowUnknown: true })).toEqual([]);
    expect(found({ 'a.yaml': text, 'run.sh': `echo ${LATER}` }, { allowUnknown: false })).toEqual([
      'REFERENCE_UNRESOLVED a.yaml:2:7',
      'REFERENCE_UNRESOLVED a.yaml:3:6',
      'REFERENCE_UNRESOLVED run.sh:1:6',
    ]);
  });
});

describe('secrets', () => {
  const pem = (label: string): string =>
    [
      `-----BEGIN ${label}-----`,
      ...Array.from({ length: 4 }, () => 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTU'),
      `-----END ${label}-----`,
    ].join('\n');
  const inBlock = (text: string): string => `data:\n  file: |\n${text.replace(/^/gm, '    ')}\n`;
  // Put together here, so that no scanner takes this file for a leak.
  const random = (length: number): string =>
    'aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW3xY5zA7bC9dE2fG4hJ6kL8'.repeat(4).slice(0, length);

  test.each([
    ...['RSA PRIVATE KEY', 'PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'PGP PRIVATE KEY BLOCK'].map(
      (label): [string, string] => [label, inBlock(pem(label))],
    ),
    ['a key on one line', `key: ${JSON.stringify(pem('EC PRIVATE KEY'))}\n`],
    ['a key in base64', `tls: ${Buffer.from(pem('PRIVATE KEY')).toString('base64')}\n`],
    ['an age key', `k: AGE-SECRET-KEY-1${'Q'.repeat(58)}\n`],
    ['a GitHub token', `k: ghp_${random(36)}\n`],
    ['a GitLab token', `k: glpat-${random(20)}\n`],
    ['an AWS key', `k: AKIA${'Q2'.repeat(8)}\n`],
    ['a Slack webhook', `k: https://hooks.slack.com/services/T00000000/B00000000/${random(24)}\n`],
    ['a JWT', `k: eyJ${random(20)}.eyJ${random(40)}.${random(43)}\n`],
    ['an npm token', `k: npm_${random(36)}\n`],
    ['a Vault token', `k: hvs.${random(30)}\n`],
    ['an address with a password', 'k: postgres://forge:hunter2hunter2@db.example/x\n'],
    ['a random password', `admin:\n  adminPassword: ${random(24)}\n`],
    ['a random client secret', `clientSecret: "${random(40)}"\n`],
    ['a random variable of a container', `env:\n  - name: DB_PASSWORD\n    value: ${random(24)}\n`],
    ['a Forgejo token', `token: ${['d41d8cd98f00b204e980', '0998ecf8427e3a1b5c70'].join('')}\n`],
    ['a Secret in plain', 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2}\n'],
    ['a Secret in base64', 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {token: aHVudGVyMg==}\n'],
  ])('refuses %s, and does not quote it', (_, text) => {
    const { violations } = check({ 'a.yaml': `# first\n${text}` });
    expect(violations).toMatchObject([{ code: 'SECRET_FOUND', at: { file: 'a.yaml', line: expect.any(Number) } }]);
    expect(violations[0]!.at!.line).toBeGreaterThan(1);
    expect(JSON.stringify(violations)).not.toMatch(/aB3dE5|hunter2|MIIEv|d41d8c|aHVudGVyMg|QQQQQ/);
  });
  const S = random(24);
  const b64 = (text: string): string => Buffer.from(text).toString('base64');
  test.each<[string, string, string?]>([
    ['with a comment behind it', `adminPassword: ${S} # from the old vault\n`],
    ['as JSON on one line', JSON.stringify({ a: 1, admin: { adminPassword: S, user: 'x' } }), 'a.json'],
    ['as JSON in YAML', `a: ${JSON.stringify({ adminPassword: S })}\n`],
    ['as a block scalar', `adminPassword: |\n  ${S}\n`],
    ['as a stripped block scalar', `adminPassword: |-\n  ${S}\n`],
    ['as a folded scalar', `adminPassword: >-\n  ${S}\n`],
    ['in a flow map', `auth: {user: admin, adminPassword: ${S}, other: 1}\n`],
    ['in a flow map on lines of its own', `auth: {\n  user: admin,\n  adminPassword:\n    ${S}\n}\n`],
    ['below its key', `adminPassword:\n  ${S}\n`],
    ['with a complex key', `? adminPassword\n: ${S}\n`],
    ['with an escaped key', `"admin\\u0050assword": ${S}\n`],
    ['in quotes with an escape', `adminPassword: "\\x61${S}"\n`],
    ['through an alias', `x: &x ${S}\nauth:\n  adminPassword: *x\n`],
    ['with a tag', `adminPassword: !!str ${S}\n`],
    ['in a list', `passwords:\n  - ${S}\n`],
    ['deep inside', `a: [{b: {c: [{clientSecret: ${S}}]}}]\n`],
    ['as name and value', `parameters:\n  - name: auth.adminPassword\n    value: ${S}\n`],
    ['as value and name', `env:\n  - value: ${S}\n    name: DB_PASSWORD\n`],
    ['as name and value in flow', `env: [{name: DB_PASSWORD, value: ${S}}]\n`],
    ['as key and value', `settings: [{key: token, value: ${S}}]\n`],
    ['under value below its name', `adminPassword: {value: ${S}}\n`],
    ['as an argument', `args: ["--admin-password=${S}"]\n`],
    ['as an argument of its own', `args:\n  - --admin-password\n  - ${S}\n`],
    ['in a command', `command: [sh, -c, "login --user x --password ${S} && true"]\n`],
    ['as a variable of a command', `command: [sh, -c, "export API_TOKEN=${S}; run"]\n`],
    ['in a text that is YAML', `data:\n  values.yaml: |\n    auth:\n      - {name: x, adminPassword: ${S}}\n`],
    ['in a text that is JSON', `data:\n  c.json: '{"auth":{"adminPassword":"${S}"}}'\n`],
    ['in a text with escapes', JSON.stringify({ data: { c: `a: 1\nadminPassword: ${S}\n` } }), 'a.json'],
    ['in a text inside of a text', `data:\n  a: |\n    b: |\n      {"c": "adminPassword: ${S}"}\n`],
    ['in lines of a text', `data:\n  app.ini: |\n    [db]\n    PASSWD = ${S} ; old\n`],
    [
      'in the decoded data of a Secret',
      `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  app.yaml: ${b64(`db:\n  password: ${S}\n`)}\n`,
    ],
    [
      'in the text of a Secret',
      `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  app.env: |\n    DB_PASSWORD=${S}\n`,
    ],
    [
      'in binaryData',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: s}\nbinaryData:\n  app.env: ${b64(`DB_PASSWORD=${S}\n`)}\n`,
    ],
    ['in a comment', `# adminPassword: ${S}\nadmin: x\n`],
    ['with Windows line ends', `a: 1\r\nadminPassword: ${S}\r\n`],
    ['as a UUID', 'clientSecret: 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed\n'],
    ['in an environment file', `# x\nexport DB_PASSWORD="${S}" # old\n`, 'x.env'],
    ['in TOML', `[auth]\nadmin_password = '${S}'  # x\n`, 'x.toml'],
    ['in properties', `spring.datasource.password=${S}\n`, 'x.properties'],
    ['in HCL', `variable = { password = "${S}", user = "x" }\n`, 'x.tf'],
    ['in XML', `<a><password>${S}</password></a>\n`, 'x.xml'],
    ['in an attribute of XML', `<server user="x" password="${S}"/>\n`, 'x.xml'],
    ['in npmrc', `//registry.example/:_authToken=${S}\n`, '.npmrc'],
    ['in netrc', `machine x login y password ${S}\n`, '.netrc'],
    ['in a script', `curl --token ${S} https://x\n`, 'x.sh'],
    ['in a template of a chart', `{{ if .x }}\n  adminPassword: "${S}" # {{ .y }}\n{{ end }}\n`, 'x.tpl'],
    ['in an address', `k: https://x.example/a?user=b&token=${S}\n`],
    ['under a name that ends in secret', `webhookSecret: ${S}\n`],
    ['as a UUID under a name that ends in secret', 'jwtSecret: 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed\n'],
    ['under a name without borders', `PGPASSWORD: ${S}\n`],
    ['under the name of a key', `signingKey: ${S}\n`],
    ['in a map of secrets', `passwords: {admin: ${S}}\n`],
    ['in a header', `headers: {Authorization: "Bearer ${S}"}\n`],
    ['in the header of a login', `headers: {Authorization: "Basic ${b64(`admin:${S}`)}"}\n`],
    ['as a short argument', `args: [-p, ${S}]\n`],
    ['as an argument with its user', `args: [-u, "admin:${S}"]\n`],
    ['in a command of mysql', `command: [sh, -c, "mysql -u root -p${S} db"]\n`],
    ['in a command of curl', `curl -u "admin:${S}" https://x\n`, 'x.sh'],
    ['under any key of a Secret', `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {admin: ${b64(S)}}\n`],
    ['in several lines of TOML', `[a]\nadmin_password = """\n${S}"""\n`, 'x.toml'],
    ['in several literal lines of TOML', `[a]\nadmin_password = '''\n${S}'''\n`, 'x.toml'],
    ['in a raw text of Python', `ADMIN_PASSWORD = r"${S}"\n`, 'x.py'],
    ['in properties with blanks', `admin.password   ${S}\n`, 'x.properties'],
    ['in a Dockerfile', `FROM x\nENV ADMIN_PASSWORD ${S}\n`, 'Dockerfile'],
    ['in SQL', `ALTER USER x WITH PASSWORD '${S}';\n`, 'x.sql'],
    ['in SQL of MySQL', `CREATE USER x IDENTIFIED BY '${S}';\n`, 'x.sql'],
    ['as an argument of a function', `define('DB_PASSWORD', '${S}');\n`, 'x.php'],
    ['in attributes of XML that say which value', `<property name="password" value="${S}"/>\n`, 'x.xml'],
    ['in a tag of XML that is the value', `<property name="password"><value>${S}</value></property>\n`, 'x.xml'],
    ['in the configuration of Redis', `requirepass ${S}\n`, 'redis.conf'],
    ['as the login of npm', `_auth=${b64(`admin:${S}`)}\n`, '.npmrc'],
  ])('finds a random value %s, and shows it nowhere', (_, text, file = 'a.yaml') => {
    const { violations } = check({ [file]: text });
    expect(violations).toMatchObject([{ code: 'SECRET_FOUND', at: { file, line: expect.any(Number) } }]);
    expect(JSON.stringify(violations)).not.toMatch(/aB3dE5|1b9d6bcd/);
    const shown = renderPatch(diffTrees(new Map(), tree({ [file]: text }))).text;
    expect(shown).not.toMatch(/aB3dE5|1b9d6bcd/);
    expect(shown).not.toContain(b64(`DB_PASSWORD=${S}`).slice(4, 20));
  });
  test('names the line', () => {
    expect(found({ 'a.yaml': `a: 1\n\nb: ghp_${random(36)}\n` })).toEqual(['SECRET_FOUND a.yaml:3:4']);
    const secret =
      'a: 1\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  user: u\n  password: p\n';
    expect(found({ 'a.yaml': secret })).toEqual(['SECRET_FOUND a.yaml:8:3']);
  });
  test.each([
    [
      'a reference to a Secret',
      'existingSecret: forgejo-admin-2024-credentials-v2\npasswordSecretRef: {name: db, key: password}\n',
    ],
    [
      'a name of a Secret',
      'secretName: wildcard-tls-2024\nimagePullSecret: registry-credentials-0123456789\ntls.key: tls.key\n',
    ],
    ['a key of an ExternalSecret', 'data: [{secretKey: password, remoteRef: {key: prod/db, property: password}}]\n'],
    [
      'variables of Grafana',
      `secureJsonData: {token: "$__file{/etc/secrets/token}", password: "\${ADMIN_PASSWORD_0123456789}"}\n`,
    ],
    ['a certificate', inBlock(pem('CERTIFICATE'))],
    ['a public key', inBlock(pem('PUBLIC KEY'))],
    ['a certificate in base64', `caBundle: ${Buffer.from(pem('CERTIFICATE')).toString('base64')}\n`],
    ['an SSH public key', `key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${random(40)} a@b\n`],
    [
      'a checksum',
      `checksum/secret: ${'0a1b'.repeat(16)}\ntoken: sha256:${'0a1b'.repeat(16)}\nimage: x@sha256:${'0a1b'.repeat(16)}\n`,
    ],
    ['a hash of a password', `admin.password: $2a$10$${random(53)}\n`],
    ['a Secret by its name', 'cookieSecret: oauth2-proxy-2024-cookie\ndb: {tokenSecret: forgejo-token-v2}\n'],
    [
      'a port, a user and a login to be filled in',
      'args: [-p, "8080:8080", -u, "1000:1000", "--header=Authorization: Bearer $(TOKEN)"]\n',
    ],
    ['words', 'password: prom-operator\nsecretKey: database-password-v2\napiKey: projects-2024-main\n'],
    [
      'an address of a registry',
      'url: https://user@example.org/x\nurl2: http://host:8080/@x\nurl3: postgres://u:$(PASSWORD)@db/x\n',
    ],
    ["a scanner's own rules", 'rule: "-----BEGIN RSA PRIVATE KEY-----"\nregex: "ghp_[A-Za-z0-9]{36}"\n'],
    ['the example of AWS', 'k: AKIAIOSFODNN7EXAMPLE\n'],
    [
      'a Secret that is filled in',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: "<path:kv/data/db#password>", token: $TOKEN, url: https://x}\n',
    ],
    [
      'a Secret without secrets',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: repo}\nstringData: {type: git, url: https://forge/x}\n',
    ],
    [
      'a SealedSecret',
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: s}\nspec: {encryptedData: {password: Ag${random(60)}}}\n`,
    ],
    [
      'SOPS',
      `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: "ENC[AES256_GCM,data:${random(12)},type:str]"}\n`,
    ],
  ])('lets %s pass', (_, text) => {
    expect(check({ 'a.yaml': text }).violations).toEqual([]);
  });
  test('refuses a secret of this run in any of its forms, whatever the file says', () => {
    const secrets = ['S3cret-of-this-run', 'short'];
    const base64 = Buffer.from('user:S3cret-of-this-run').toString('base64');
    for (const text of ['S3cret-of-this-run', base64, Buffer.from('S3cret-of-this-run').toString('hex')])
      expect(found({ 'a.txt': `edp-allow-file: SECRET_KNOWN no\nshort ${text}\n` }, { secrets })).toEqual([
        expect.stringMatching(/^SECRET_KNOWN a\.txt:2:\d+$/),
      ]);
  });
  test('knows a secret of several lines by those that tell', () => {
    const secrets = [`apiVersion: v1\nclusters: []\nsomething: else here and there\n${'d41d8cd98f00b204'.repeat(2)}\n`];
    expect(codes({ 'a.yaml': 'apiVersion: v1\nclusters: []\nsomething: else here and there\n' }, { secrets })).toEqual(
      [],
    );
    expect(codes({ 'a.txt': `x ${'d41d8cd98f00b204'.repeat(2)}` }, { secrets })).toEqual(['SECRET_KNOWN']);
  });
});

describe('what a file lets pass', () => {
  test('needs the code and a reason, in its line or the one above', () => {
    const text = (comment: string): string => `a: 1\n# ${comment}\npassword: CHANGE_ME\n`;
    const allowed = check({ 'a.yaml': text('edp-allow: REFERENCE_UNRESOLVED set by the chart') });
    expect(allowed.violations).toEqual([]);
    expect(allowed.allowed).toMatchObject([
      { reason: 'set by the chart', violation: { code: 'REFERENCE_UNRESOLVED' } },
    ]);
    for (const comment of ['edp-allow: REFERENCE_UNRESOLVED', 'edp-allow: SECRET_FOUND x', 'edp-allow: yes'])
      expect(codes({ 'a.yaml': text(comment) })).toEqual(['REFERENCE_UNRESOLVED']);
    expect(codes({ 'a.yaml': `# edp-allow: REFERENCE_UNRESOLVED x\n\npassword: CHANGE_ME\n` })).toEqual([
      'REFERENCE_UNRESOLVED',
    ]);
  });
  test('may be a whole file', () => {
    expect(codes({ 'a.json': '{"//": "edp-allow-file: OUTPUT_INVALID trailing comma",}' })).toEqual([]);
  });
  test('is never the way out of the directory', () => {
    const app = `# edp-allow-file: SCOPE_OUTSIDE please\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec: {source: {repoURL: '${OURS}', path: prod/other}}\n`;
    expect(codes({ 'a.yaml': app })).toEqual(['SCOPE_OUTSIDE']);
  });
});

// With an expression that goes back and forth over the text, any of them would take longer than a test may.
test('large and hostile texts are looked through to their end', () => {
  const lines = [
    'eyJ-'.repeat(50_000),
    'a.'.repeat(100_000),
    '-----BEGIN PRIVATE KEY-----\n'.repeat(5_000),
    'x: '.repeat(50_000),
  ];
  expect(codes(Object.fromEntries(lines.map((text, index) => [`${index}.txt`, text])))).toEqual([]);
});
