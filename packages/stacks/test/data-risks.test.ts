import { describe, expect, test } from '@jest/globals';
import { diffTrees, findDataRisks, renderCounts, type Tree } from '@edp/stacks';
import { tree } from './support.ts';

const URL = 'https://edp.buildth.ing/o/stacks-instances';
const OPTIONS = { path: 'prod/edp', stacksInstancesUrl: URL };
const risks = (before: Record<string, string>, after: Record<string, string>) =>
  findDataRisks(tree(before), tree(after), OPTIONS).map(({ title, happens }) => `${title}: ${happens}`);

const object = (kind: string, { name = 'x', rest = '', apiVersion = 'v1', meta = '' } = {}): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}${meta}}\n${rest}`;
const CLAIMS = 'volumeClaimTemplates: [{metadata: {name: data}}]';
const stateful = (spec: string, meta = ''): string =>
  object('StatefulSet', { apiVersion: 'apps/v1', rest: `spec: {${spec}}\n`, meta });

describe('an object that holds data', () => {
  test.each([
    ['Namespace', object('Namespace')],
    ['PersistentVolumeClaim', object('PersistentVolumeClaim')],
    ['PersistentVolume', object('PersistentVolume')],
    ['StatefulSet', stateful(CLAIMS)],
    ['CustomResourceDefinition', object('CustomResourceDefinition', { apiVersion: 'apiextensions.k8s.io/v1' })],
    ['Cluster', object('Cluster', { apiVersion: 'postgresql.cnpg.io/v1' })],
    [
      'PersistentVolumeClaim',
      `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: x}}\n`,
    ],
  ])('%s may not leave the tree unsaid', (kind, text) => {
    const expected = [`${kind} x: is not there any more: it is deleted`];
    expect(risks({ 'a/a.yaml': text, 'b.yaml': 'x: 1\n' }, { 'b.yaml': 'x: 1\n' })).toEqual(expected);
    expect(risks({ 'a.yaml': text }, { 'a.yaml': text.replaceAll('name: x', 'name: y') })).toEqual(expected);
    expect(risks({ 'a.yaml': text }, { 'b/moved.yaml': `# moved\n${text}` })).toEqual([]);
    expect(risks({ 'a.yaml': text }, { 'a.yaml': `${text}# new\n` })).toEqual([]);
  });
  test('nor get another namespace; `default` may be said or not', () => {
    const claim = (meta: string): string => object('PersistentVolumeClaim', { meta });
    expect(risks({ a: '', 'a.yaml': claim(', namespace: one') }, { 'a.yaml': claim(', namespace: two') })).toHaveLength(
      1,
    );
    expect(risks({ 'a.yaml': claim(', namespace: default') }, { 'a.yaml': claim('') })).toEqual([]);
  });
  test('nor change what cannot be changed in place', () => {
    expect(
      risks({ 'a.yaml': stateful(`serviceName: a, ${CLAIMS}`) }, { 'a.yaml': stateful(`serviceName: b, ${CLAIMS}`) }),
    ).toEqual(['StatefulSet x: changes spec.serviceName, for which it has to be deleted and made again']);
    expect(
      risks({ 'a.yaml': stateful(`replicas: 1, ${CLAIMS}`) }, { 'a.yaml': stateful(`replicas: 2, ${CLAIMS}`) }),
    ).toEqual([]);
  });
  test.each([
    ['holds none', object('ConfigMap'), ''],
    ['is a StatefulSet without claims', stateful('replicas: 1'), ''],
    [
      'is kept by Argo CD',
      object('PersistentVolumeClaim', {
        meta: ', annotations: {argocd.argoproj.io/sync-options: "Foo=bar, Prune=false"}',
      }),
      '',
    ],
    [
      'is kept by its chart',
      object('PersistentVolumeClaim', { meta: ', annotations: {helm.sh/resource-policy: keep}' }),
      '',
    ],
  ])('but one that %s may', (_, text) => {
    expect(risks({ 'a.yaml': text, 'b.yaml': 'x: 1\n' }, { 'b.yaml': 'x: 1\n' })).toEqual([]);
  });
});

const FINALIZER = ', finalizers: [resources-finalizer.argocd.argoproj.io]';
const app = (name: string, { meta = FINALIZER, spec = '', path = 'prod/edp/stacks/a' } = {}): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: argocd${meta}}
spec: {${spec}source: {repoURL: ${URL}, path: ${path}}}
`;
const set = (name: string, { policy = '', list = '[{n: one}, {n: two}]' } = {}): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: ${name}, namespace: argocd}
spec:
  syncPolicy: {${policy}}
  generators: [{list: {elements: ${list}}}]
  template: {metadata: {name: 'app-{{n}}'}, spec: {source: {repoURL: ${URL}, path: 'prod/edp/stacks/{{n}}'}}}
`;

describe('an Application', () => {
  const KEPT = { 'b.yaml': 'x: 1\n' };
  test('that goes, or changes its name, is deleted with all it deployed', () => {
    const expected = ['Application a: is gone: it is deleted with all it deployed'];
    expect(risks({ 'a.yaml': app('a'), ...KEPT }, KEPT)).toEqual(expected);
    expect(risks({ 'a.yaml': app('a') }, { 'a.yaml': app('z') })).toEqual(expected);
    expect(risks({ 'a.yaml': app('a') }, { 'dir/other.yaml': app('a') })).toEqual([]);
  });
  test('without the finalizer leaves what it deployed', () => {
    expect(risks({ 'a.yaml': app('a', { meta: '' }) }, KEPT)).toEqual([]);
    expect(
      risks(
        { 'a.yaml': app('a', { meta: `${FINALIZER}, annotations: {argocd.argoproj.io/sync-options: Prune=false}` }) },
        KEPT,
      ),
    ).toEqual([]);
  });
  test('that goes elsewhere leaves nothing where it was', () => {
    const at = (namespace: string): string => app('a', { spec: `destination: {namespace: ${namespace}}, ` });
    expect(risks({ 'a.yaml': at('one') }, { 'a.yaml': at('two') })).toEqual([
      expect.stringMatching(/^Application a: changes destination: what it deployed is pruned/),
    ]);
  });
  test('of a set goes with its element, and all of them with their set', () => {
    expect(risks({ 'a.yaml': set('s') }, { 'a.yaml': set('s', { list: '[{n: one}]' }) })).toEqual([
      'Application app-two: is gone: it is deleted with all it deployed',
    ]);
    const expected = [
      expect.stringMatching(/^ApplicationSet argocd\/s: is gone or has another name: it is deleted with all/),
    ];
    expect(risks({ 'a.yaml': set('s') }, { 'a.yaml': set('t') })).toEqual(expected);
    expect(risks({ 'a.yaml': set('s') }, KEPT)).toEqual(expected);
  });
  test.each(['preserveResourcesOnDeletion: true'])('of a set with %s leaves what it deployed', (policy) => {
    expect(risks({ 'a.yaml': set('s', { policy }) }, { 'a.yaml': set('t', { policy }) })).toEqual([]);
    expect(risks({ 'a.yaml': set('s', { policy }) }, { 'a.yaml': set('s', { policy, list: '[]' }) })).toEqual([]);
  });
  test('of a set over directories goes with its directory', () => {
    const git = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: s}
spec:
  generators: [{git: {repoURL: ${URL}, directories: [{path: prod/edp/stacks/*}]}}]
  template: {metadata: {name: '{{path.basename}}'}, spec: {source: {repoURL: ${URL}, path: '{{path}}'}}}
`;
    const before = { 'set.yaml': git, 'stacks/one/a.txt': '', 'stacks/two/a.txt': '' };
    expect(risks(before, { 'set.yaml': git, 'stacks/one/a.txt': '' })).toEqual([
      'Application two: is gone: it is deleted with all it deployed',
    ]);
  });
});

test('a stack that is switched off: its Application and its volume are named, and the counts are right', () => {
  const before = tree({
    'apps/metrics.yaml': app('metrics', { path: 'prod/edp/stacks/metrics' }),
    'apps/forgejo.yaml': app('forgejo', { path: 'prod/edp/stacks/forgejo' }),
    'stacks/metrics/claim.yaml': object('PersistentVolumeClaim', { name: 'data', meta: ', namespace: metrics' }),
    'stacks/forgejo/a.yaml': object('ConfigMap'),
  });
  const after: Tree = new Map([...before].filter(([path]) => !path.includes('metrics')));
  expect(findDataRisks(before, after, OPTIONS)).toMatchObject([
    { title: 'Application metrics', file: 'apps/metrics.yaml' },
    { title: 'PersistentVolumeClaim metrics/data', file: 'stacks/metrics/claim.yaml', loses: 'a volume' },
  ]);
  expect(renderCounts(diffTrees(before, after, { instance: OPTIONS })).join('\n')).toMatch(
    /Argo CD: 1 of 2 Applications affected/,
  );
  expect(findDataRisks(new Map(), before, OPTIONS)).toEqual([]);
  expect(findDataRisks(before, before, OPTIONS)).toEqual([]);
});
