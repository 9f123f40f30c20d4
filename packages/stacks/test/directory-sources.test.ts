import { describe, expect, test } from '@jest/globals';
import { checkTree, findDataRisks } from '@edp/stacks';
import { tree } from './support.ts';

const URL = 'https://edp.buildth.ing/o/stacks-instances';
const PLACE = { path: 'prod/edp', stacksInstancesUrl: URL };
const codes = (files: Record<string, string>): string[] =>
  checkTree(tree(files), {
    instance: { path: 'prod/edp' },
    stacksInstancesUrl: URL,
    allowUnknown: true,
  }).violations.map(({ code, message }) => `${code} ${/cannot read (\S+):/.exec(message)?.[1] ?? ''}`.trim());
const application = (rest = '', path = 'prod/edp/a'): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x, namespace: argocd}\nspec: {source: {repoURL: ${URL}, path: ${path}${rest}}}\n`;
const MANIFEST = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: n}\n';
const FILES = { 'a/ok.yaml': MANIFEST };
const RECURSE = ', directory: {recurse: true}';

describe('a directory whose files Argo CD takes for manifests', () => {
  test.each([
    ['JSON without a kind', { 'a/x.json': '{"dashboard": 1}' }, '', 'a/x.json'],
    ['a list in JSON', { 'a/x.json': '[]' }, '', 'a/x.json'],
    ['JSON below it, where it goes down', { 'a/b/x.json': '{}' }, RECURSE, 'a/b/x.json'],
    ['JSON that is included', { 'a/x.json': '{}' }, ", directory: {include: '*.{yaml,json}'}", 'a/x.json'],
    [
      'JSON beside a chart, where it is said to be a directory',
      { 'a/x.json': '{}', 'a/Chart.yaml': 'name: c\nversion: 1.0.0\napiVersion: v2\n' },
      RECURSE,
      'a/x.json',
    ],
    [
      'values beside objects in YAML',
      { 'a/x.yaml': `${MANIFEST.replace('name: c', 'name: d')}---\nreplicas: 3\n` },
      '',
      'a/x.yaml',
    ],
    [
      'YAML that looks like a manifest',
      { 'a/x.yml': 'extra:\n  - apiVersion: v1\n    kind: Pod\n    metadata: {name: x}\n' },
      '',
      'a/x.yml',
    ],
  ])('may not hold %s', (_, more, rest, file) => {
    expect(codes({ ...FILES, ...more, 'app.yaml': application(rest) })).toEqual([`MANIFEST_UNREADABLE ${file}`]);
  });
  test.each([
    ['JSON below it, where it does not go down', { 'a/b/x.json': '{}' }, ''],
    ['JSON that is excluded', { 'a/x.json': '{}' }, ", directory: {exclude: '{x,y}.json'}"],
    ['JSON that is not included', { 'a/x.json': '{}' }, ", directory: {include: '*.yaml'}"],
    ['JSON that says to be passed over', { 'a/x.json': '{"//": "+argocd:skip-file-rendering"}' }, ''],
    ['values of a chart', { 'a/x.json': '{}', 'a/Chart.yaml': 'name: c\nversion: 1.0.0\napiVersion: v2\n' }, ''],
    ['files of Helm', { 'a/x.json': '{}' }, ', helm: {releaseName: x}'],
    ['values that are not like manifests', { 'a/values.yaml': 'replicas: 3\n' }, ''],
    ['manifests in JSON, and lists of them', { 'a/x.json': '{"apiVersion": "v1", "kind": "List", "items": []}' }, ''],
    ['other files', { 'a/x.txt': '{}', 'a/y.tpl': 'kind: x' }, ''],
  ])('may hold %s', (_, more, rest) => {
    expect(codes({ ...FILES, ...more, 'app.yaml': application(rest) })).toEqual([]);
  });
  test('may be the one of the instance', () => {
    expect(codes({ ...FILES, 'x.json': '{}', 'app.yaml': application('', 'prod/edp') })).toEqual([
      'MANIFEST_UNREADABLE x.json',
    ]);
  });
  test('may be one that a set fills in', () => {
    const set = `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s}\nspec:\n  generators: [{list: {elements: [{n: a}]}}]\n  template: {metadata: {name: '{{n}}'}, spec: {source: {repoURL: ${URL}, path: 'prod/edp/{{n}}'}}}\n`;
    expect(codes({ ...FILES, 'a/x.json': '{}', 'set.yaml': set })).toEqual(['MANIFEST_UNREADABLE a/x.json']);
  });
  test('is let pass where the Application says why', () => {
    const app = application().replace('spec:', '# edp-allow: MANIFEST_UNREADABLE a plugin takes it away first\nspec:');
    expect(codes({ ...FILES, 'a/x.json': '{}', 'app.yaml': app })).toEqual([]);
  });
});

describe('Applications that files make', () => {
  const set = (rest = '', name = 'app-{{name}}'): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s, namespace: argocd}\nspec:\n  generators: [{git: {repoURL: ${URL}, files: [{path: 'prod/edp/apps/**/c.json'}${rest}]}}]\n  template: {metadata: {name: '${name}'}, spec: {source: {repoURL: ${URL}, path: prod/edp/a}}}\n`;
  const named = (name: string): string => JSON.stringify({ name });

  test('have one name each', () => {
    const files = { ...FILES, 'apps/one/c.json': named('x'), 'apps/two/c.json': named('x'), 'set.yaml': set() };
    expect(codes(files)).toEqual(['APPLICATION_TWICE']);
    expect(codes({ ...files, 'apps/two/c.json': named('y') })).toEqual([]);
    const below = { ...FILES, 'apps/one/c.json': '{}', 'apps/b/one/c.json': '{}' };
    expect(codes({ ...below, 'set.yaml': set('', '{{path.basename}}') })).toEqual(['APPLICATION_TWICE']);
    expect(codes({ ...files, 'set.yaml': set(", {path: 'prod/edp/apps/two/c.json', exclude: true}") })).toEqual([]);
  });
  test('are deleted with their data once their file is gone, or says another name', () => {
    const before = tree({ ...FILES, 'apps/one/c.json': named('x'), 'set.yaml': set() });
    for (const after of [{}, { 'apps/one/c.json': named('y') }])
      expect(findDataRisks(before, tree({ ...FILES, ...after, 'set.yaml': set() }), PLACE)).toMatchObject([
        { title: 'Application app-x', happens: expect.stringContaining('is gone') },
      ]);
    expect(findDataRisks(before, tree({ ...FILES, 'apps/two/c.json': named('x'), 'set.yaml': set() }), PLACE)).toEqual(
      [],
    );
  });
});

describe('kinds without a namespace', () => {
  const object = (kind: string, group = 'x.io'): string =>
    `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: {name: c}\n`;
  const definition = (scope: string): string =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: things.x.io}\nspec: {group: x.io, scope: ${scope}, names: {kind: ClusterThing}}\n`;
  const twice = (text: string): Record<string, string> => ({ 'a/x.yaml': text, 'b/x.yaml': text });

  test('are those whose definition in the tree says so, whatever their name', () => {
    const thing = definition('Cluster').replace('ClusterThing', 'Thing');
    expect(codes({ ...twice(object('Thing')), 'crds/x.yaml': thing })).toEqual(['OBJECT_DUPLICATE']);
    expect(codes({ ...twice(object('Thing', 'y.io')), 'crds/x.yaml': thing })).toEqual([]);
    expect(codes(twice(object('Thing')))).toEqual([]);
    expect(codes({ ...twice(object('ClusterThing')), 'crds/x.yaml': definition('Namespaced') })).toEqual([]);
    expect(codes(twice(object('ClusterThing')))).toEqual(['OBJECT_DUPLICATE']);
  });
  test.each(['CSIDriver', 'FlowSchema', 'CiliumClusterwideNetworkPolicy', 'Composition', 'MutatingAdmissionPolicy'])(
    '%s is one',
    (kind) => expect(codes(twice(object(kind)))).toEqual(['OBJECT_DUPLICATE']),
  );
});
