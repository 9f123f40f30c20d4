import { describe, expect, test } from '@jest/globals';
import { checkTree, type Tree } from '@edp/stacks';

const OURS = 'https://edp.buildth.ing/o/stacks-instances';
const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));
const codes = (files: Record<string, string>, stacksInstancesUrl = OURS): string[] => {
  const options = { instance: { path: 'prod/edp' }, stacksInstancesUrl, allowUnknown: true };
  return [...new Set(checkTree(tree({ ...FILES, ...files }), options).violations.map(({ code }) => code))];
};
const FILES = { 'a/b.yaml': '', 'a/sub/c.yaml': '', 'lib/x.libsonnet': '{}' };
const application = (source: string, rest = ''): Record<string, string> => ({
  'app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec:\n  project: default\n  ${source}\n${rest}`,
});
const values = (file: string): Record<string, string> =>
  application(`source: {repoURL: 'https://charts.example', chart: c, helm: {valueFiles: ['${file}']}}`);
const own = (rest: string): Record<string, string> =>
  application(`source: {repoURL: '${OURS}', path: prod/edp/a, ${rest}}`);
const generator = (pattern: string): Record<string, string> => ({
  'set.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s}\nspec:\n  generators: [{git: {repoURL: '${OURS}', files: [${pattern}]}}]\n  template: {spec: {source: {repoURL: '${OURS}', path: prod/edp/a}}}\n`,
});

test('values that helm-secrets decrypts are read from where they lie', () => {
  for (const scheme of ['secrets://', 'secrets+age-import://key.txt?', 'secrets+gpg-import:///keys/key.asc?']) {
    const reads = (file: string): string[] => codes(own(`helm: {valueFiles: ['${scheme}${file}']}`));
    expect(reads('../../other/v.yaml')).toEqual(['SCOPE_OUTSIDE']);
    expect(reads('/prod/other/v.yaml')).toEqual(['SCOPE_OUTSIDE']);
    expect(reads(`${OURS}/raw/branch/main/prod/other/v.yaml`)).toEqual(['SCOPE_OUTSIDE']);
    expect(reads('b.yaml')).toEqual([]);
  }
});

describe('the repository by another address', () => {
  test.each([
    'https://10.0.0.5/o/stacks-instances',
    'https://0x0a000005/o/stacks-instances.git',
    'https://[fd00::5]/o/stacks-instances',
    'http://forgejo-http.gitea:3000/o/stacks-instances',
    'https://forgejo-http.gitea.svc.cluster.local/o/stacks-instances',
    'https://localhost:3000/o/stacks-instances',
    'ssh://git@10.0.0.5:2222/o/stacks-instances',
    'git@forgejo-ssh:o/stacks-instances',
    'ssh.edp.buildth.ing:o/stacks-instances',
    'git@edp.buildth.ing:2222/o/stacks-instances.git',
    'git@edp.buildth.ing:2222:o/stacks-instances.git',
    '[git@edp.buildth.ing:2222]:o/stacks-instances',
    'git+https://edp.buildth.ing/o/stacks-instances',
    'https://edp.buildth.ing/o/stacks-instances.git.git',
    'file:///var/lib/gitea/repositories/o/stacks-instances.git',
    'https://edp.buildth.ing/git/o/stacks-instances',
    'https://edp.buildth.ing/o/stacks-instances/archive/main.tar.gz',
  ])('%s', (repoURL) => {
    const reads = (path: string): string[] => codes(application(`source: {repoURL: '${repoURL}', path: ${path}}`));
    expect(reads('prod/other')).toEqual(['SCOPE_OUTSIDE']);
    if (!repoURL.endsWith('gz')) expect(reads('prod/edp/a')).toEqual([]);
  });
  test('of a forge below a path, by SSH too, which knows none', () => {
    const reads = (source: string): string[] =>
      codes(application(source), 'https://edp.buildth.ing/git/o/stacks-instances');
    for (const url of ['https://edp.buildth.ing/git/o/stacks-instances', 'git@edp.buildth.ing:o/stacks-instances'])
      expect(reads(`source: {repoURL: '${url}', path: prod/other}`)).toEqual(['SCOPE_OUTSIDE']);
    const file = (path: string): string =>
      `source: {repoURL: 'https://c.example', chart: c, helm: {valueFiles: ['https://edp.buildth.ing/git/${path}']}}`;
    expect(reads(file('o/stacks-instances/raw/branch/main/prod/other/v.yaml'))).toEqual(['SCOPE_OUTSIDE']);
    expect(reads(file('api/v1/repos/o/stacks-instances/raw/prod/other/v.yaml'))).toEqual(['SCOPE_OUTSIDE']);
    expect(reads(file('o/stacks-instances/raw/branch/main/prod/edp/a/b.yaml'))).toEqual([]);
  });
  test.each([
    'https://other.example/o/stacks-instances',
    'https://edp.buildth.ing/o/stacks-instances-2',
    'https://10.0.0.5/p/stacks-instances',
    'git@github.com:o/stacks-instances',
  ])('another repository is another one: %s', (repoURL) => {
    expect(codes(application(`source: {repoURL: '${repoURL}', path: prod/other}`))).toEqual([]);
  });
});

describe('what the forge serves of the repository', () => {
  test.each([
    'api/v1/repos/o/stacks-instances/raw/prod/other/v.yaml',
    'api/v1/repos/o/stacks-instances/media/prod/other/v.yaml?ref=main',
    'api/v1/repos/o/stacks-instances/git/blobs/0123456789012345678901234567890123456789',
    'api/v1/repos/o/stacks-instances/git/trees/main?recursive=1',
    'api/v1/repos/o/stacks-instances/archive/main.tar.gz',
    'o/stacks-instances/archive/main.tar.gz',
    'o/stacks-instances/src/main/prod/other/v.yaml',
    'o/stacks-instances/render/branch/main/prod/other/v.yaml',
    'o/stacks-instances/commit/0123456.patch',
    'o/stacks-instances/compare/a..b.diff',
    'o/stacks-instances/releases/download/v1/v.yaml',
  ])('%s', (path) => {
    for (const host of ['edp.buildth.ing', '10.0.0.5'])
      expect(codes(values(`https://${host}/${path}`))).toEqual(['SCOPE_OUTSIDE']);
  });
  test('behind a scheme of a plugin', () => {
    expect(
      codes(values(`secrets+age://k?https://edp.buildth.ing/o/stacks-instances/raw/branch/main/prod/other/v.yaml`)),
    ).toEqual(['SCOPE_OUTSIDE']);
  });
  test('as a chart repository, of Argo CD, of Kustomize and of a chart', () => {
    const at = (path: string): string => `${OURS}/raw/branch/main/${path}`;
    for (const [path, found] of [
      ['prod/other', ['SCOPE_OUTSIDE']],
      ['prod/edp/charts', []],
    ] as const) {
      expect(codes(application(`source: {repoURL: '${at(path)}', chart: c}`))).toEqual(found);
      expect(
        codes({ 'k/kustomization.yaml': `kind: Kustomization\nhelmCharts: [{name: a, repo: '${at(path)}'}]\n` }),
      ).toEqual(found);
      const chart = `apiVersion: v2\nname: c\nversion: 1.0.0\ndependencies: [{name: a, version: 1, repository: '${at(path)}'}]\n`;
      expect(codes({ 'c/Chart.yaml': chart })).toEqual(found);
    }
  });
});

describe('paths that lead out', () => {
  test.each([
    "{path: 'prod/edp/{a,..}/{b,..}/other/x.json'}",
    "{path: 'prod/edp/{a,../../other}/x.json'}",
    "{path: 'prod/edp/.{.,x}/other.json'}",
    String.raw`{path: 'prod/edp/\.\./other/x.json'}`,
    "{path: 'prod/edp/[.][.]/other/x.json'}",
    "{path: 'prod/edp/*.json'}, {path: 'prod/other/*.json', exclude: true}",
  ])('of a generator: %s', (pattern) => expect(codes(generator(pattern))).toEqual(['SCOPE_OUTSIDE']));
  test.each([
    "{path: 'prod/edp/{a,b}/[!x]*.json'}",
    "{path: 'prod/edp/**'}",
    "{path: 'prod/edp/*.json'}, {path: 'prod/edp/x.json', exclude: true}",
  ])('a generator may have %s', (pattern) => expect(codes(generator(pattern))).toEqual([]));
  test.each([
    `operation: {sync: {source: {repoURL: '${OURS}', path: prod/other}}}`,
    `operation: {sync: {sources: [{repoURL: '${OURS}', path: prod/other}]}}`,
  ])('of a sync that the manifest asks for: %s', (rest) =>
    expect(codes(application(`source: {repoURL: '${OURS}', path: prod/edp/a}`, `${rest}\n`))).toEqual([
      'SCOPE_OUTSIDE',
    ]),
  );
  test.each([
    'directory: {jsonnet: {libs: [.]}}',
    "directory: {jsonnet: {libs: ['']}}",
    `directory: {jsonnet: {tlas: [{name: x, code: true, value: "import '../other/x.libsonnet'"}]}}`,
    `directory: {jsonnet: {extVars: [{name: x, code: true, value: 'importstr "/etc/passwd"'}]}}`,
    `kustomize: {components: ['${OURS}//prod/other?ref=main']}`,
    `kustomize: {patches: [{path: '${OURS}/raw/branch/main/prod/other/p.yaml'}]}`,
    'helm: {valueFiles: [$ARGOCD_APP_SOURCE_REPO_URL/raw/branch/main/prod/other/v.yaml]}',
    "helm: {valueFiles: ['/${ARGOCD_APP_SOURCE_PATH}/../../other/v.yaml']}",
    'helm: {valueFiles: [$ARGOCD_APP_NAME/../../other/v.yaml], ignoreMissingValueFiles: true}',
    'plugin: {name: p, env: [{name: DIR, value: ../../other}]}',
    'plugin: {name: p, parameters: [{name: files, array: [v.yaml, ../../other/v.yaml]}]}',
    `plugin: {name: p, parameters: [{name: f, map: {a: '${OURS}/raw/branch/main/prod/other/v.yaml'}}]}`,
  ])('of a source: %s', (rest) => expect(codes(own(rest))).toEqual(['SCOPE_OUTSIDE']));
  test.each([
    'directory: {jsonnet: {libs: [prod/edp/lib]}}',
    `directory: {jsonnet: {tlas: [{name: x, code: true, value: "import 'x.libsonnet'"}]}}`,
    'plugin: {name: p, env: [{name: DIR, value: ../lib}, {name: MODE, value: on/off}]}',
    'helm: {valueFiles: [/$ARGOCD_APP_SOURCE_PATH/b.yaml]}',
  ])('a source may have %s', (rest) => expect(codes(own(rest))).toEqual([]));
  test.each([
    ["local x = import '../../other/x.libsonnet'; x", true],
    ['importstr /* all of it */ @"../../other/x"', true],
    [String.raw`importbin "\u002e./../other/x"`, true],
    ["import '/prod/other/x.libsonnet'", true],
    ["import '../lib/x.libsonnet'", false],
    ["import 'nowhere/../../x.libsonnet'", true],
    ["import 'b.libsonnet'", false],
  ])('of Jsonnet: %s', (text, isOutside) => {
    const found = codes({ 'a/x.jsonnet': text });
    expect(found).toEqual(isOutside ? ['SCOPE_OUTSIDE'] : []);
  });
  test('of what Jsonnet imports under another name', () => {
    expect(codes({ 'a/x.jsonnet': "import 'more.txt'", 'a/more.txt': "import '../../other/x'" })).toEqual([
      'SCOPE_OUTSIDE',
    ]);
  });
});
