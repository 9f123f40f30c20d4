import { describe, expect, test } from '@jest/globals';
import { checkTree } from '@edp/stacks';
import { tree } from './support.ts';

const URL = 'https://edp.buildth.ing/o/stacks-instances';
const check = (files: Record<string, string>) =>
  checkTree(tree(files), {
    instance: { path: 'prod/edp' },
    stacksInstancesUrl: URL,
    allowUnknown: true,
  }).violations.map(({ code, at }) => `${code} ${at?.file}:${at?.line}`);
const set = (name: string, template: string, generators: string, namespace = 'argocd'): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  generators: ${generators}
  template: {metadata: {name: '${template}'}, spec: {source: {repoURL: ${URL}, path: prod/edp/a}}}
`;
const app = (name: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${name}, namespace: argocd}\nspec: {source: {repoURL: ${URL}, path: prod/edp/a}}\n`;
const FILES = { 'a/x.txt': '', 'b/one/x.txt': '', 'c/one/x.txt': '' };
const LIST = '[{list: {elements: [{n: one}]}}]';

describe('two Applications of one name', () => {
  test.each<[string, Record<string, string>]>([
    ['of two sets', { 's.yaml': set('s', 'app-{{n}}', LIST), 't.yaml': set('t', 'app-one', LIST) }],
    [
      'of a set and written out',
      { 'a.yaml': app('app-one'), 's.yaml': set('s', '{{.n}}', LIST.replace('one', 'app-one')) },
    ],
    [
      'of two generators of a set',
      { 's.yaml': set('s', '{{n}}', '[{list: {elements: [{n: x}]}}, {list: {elements: [{n: x}]}}]') },
    ],
    [
      'of two directories with one last name',
      {
        's.yaml': set(
          's',
          '{{path.basename}}',
          `[{git: {repoURL: ${URL}, directories: [{path: prod/edp/b/*}, {path: prod/edp/c/*}]}}]`,
        ),
      },
    ],
  ])('%s are refused', (_, files) => {
    const found = check({ ...FILES, ...files });
    expect(found).toEqual([expect.stringMatching(/^APPLICATION_TWICE [st]\.yaml:3$/)]);
  });
  test.each<[string, Record<string, string>]>([
    ['in two namespaces', { 's.yaml': set('s', 'x', LIST), 't.yaml': set('t', 'x', LIST, 'other') }],
    ['whose names only Argo CD knows', { 's.yaml': set('s', '{{name}}', '[{clusters: {}}, {clusters: {}}]') }],
    ['of different names', { 's.yaml': set('s', '{{n}}', LIST), 't.yaml': set('t', 't-{{n}}', LIST) }],
  ])('%s pass', (_, files) => {
    expect(check({ ...FILES, ...files })).toEqual([]);
  });
});

describe('labels and annotations', () => {
  const pod = (meta: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  ${meta}\n`;
  test.each(['true', '3', '1.5', 'no', 'Yes', 'off', 'y', '0x10'])('%s without quotes is refused', (value) => {
    expect(check({ 'a.yaml': pod(`labels: {a: ${value}}`) })).toEqual(['METADATA_NOT_TEXT a.yaml:5']);
    expect(check({ 'a.yaml': pod(`annotations:\n    ok: x\n    prometheus.io/scrape: ${value} # comment`) })).toEqual([
      'METADATA_NOT_TEXT a.yaml:7',
    ]);
    expect(check({ 'a.yaml': pod(`labels: {a: "${value}"}`) })).toEqual([]);
  });
  test('of what an object describes count too', () => {
    const deployment = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec:\n  selector: {matchLabels: {a: 1}}\n  template:\n    metadata: {annotations: {b: true}}\n`;
    expect(check({ 'a.yaml': deployment })).toEqual(['METADATA_NOT_TEXT a.yaml:5', 'METADATA_NOT_TEXT a.yaml:7']);
  });
});

describe('one object written twice', () => {
  const map = (kind: string, meta: string): string => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: x${meta}}\n`;
  test('`default` said and unsaid is one namespace', () => {
    expect(check({ 'd/a.yaml': map('Thing', ''), 'd/b.yaml': map('Thing', ', namespace: default') })).toEqual([
      'OBJECT_DUPLICATE d/b.yaml:3',
    ]);
    expect(check({ 'd/a.yaml': map('Thing', ''), 'd/b.yaml': map('Thing', ', namespace: other') })).toEqual([]);
  });
  test('a kind that is named cluster-wide is one wherever it stands', () => {
    expect(check({ 'd/a.yaml': map('ClusterThing', ''), 'e/b.yaml': map('ClusterThing', '') })).toHaveLength(1);
  });
});
