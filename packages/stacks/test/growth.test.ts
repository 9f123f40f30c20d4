import { describe, expect, test } from '@jest/globals';
import { checkTree, diffTrees, type TreeFile } from '@edp/stacks';
import { tree } from './support.ts';

const URL = 'https://edp.buildth.ing/o/stacks-instances';
const OPTIONS = { instance: { path: 'prod/edp' }, stacksInstancesUrl: URL, allowUnknown: true };
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const object = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, labels: {a: 1}}\n`;
const app = (name: string, path: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${name}, namespace: argocd}\nspec: {source: {repoURL: ${URL}, path: ${path}}}\n`;
const secret = (name: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}, namespace: a}\nstringData: {password: aX9kQ2mT7w${name}}\n`;
const joined = (documents: string[]): string => documents.join('---\n');

/** A file that counts how often it is read as a text. */
function counted(text: string): { file: TreeFile; reads: () => number } {
  const content = Buffer.from(text);
  let reads = 0;
  const toString: Buffer['toString'] = (...options) => {
    reads += 1;
    return Buffer.prototype.toString.apply(content, options);
  };
  return { file: { content: Object.assign(content, { toString }), executable: false }, reads: () => reads };
}

describe('a file is looked through as often, however much is wrong with it', () => {
  test.each<[string, string, (count: number) => string]>([
    ['objects that stand twice', 'OBJECT_DUPLICATE', (count) => joined(range(count).flatMap(() => [object('same')]))],
    [
      'labels that are no texts',
      'METADATA_NOT_TEXT',
      (count) => joined(range(count).map((each) => object(`c${each}`))),
    ],
    [
      'paths without a file',
      'REFERENCE_UNRESOLVED',
      (n) => joined(range(n).map((i) => app(`a${i}`, `prod/edp/x${i}`))),
    ],
    ['paths outside', 'SCOPE_OUTSIDE', (count) => joined(range(count).map((each) => app(`a${each}`, 'prod/other')))],
    ['secrets', 'SECRET_FOUND', (count) => joined(range(count).map((each) => secret(`s${each}`)))],
    [
      'secrets that are let pass',
      'none',
      (count) => `# edp-allow-file: SECRET_FOUND of a test\n${joined(range(count).map((each) => secret(`s${each}`)))}`,
    ],
    [
      'placeholders',
      'REFERENCE_UNRESOLVED',
      (count) =>
        range(count)
          .map((each) => `a${each}: "[object Object]"\n`)
          .join(''),
    ],
  ])('%s', (_, code, text) => {
    const reads = [3, 60].map((count) => {
      const each = counted(text(count));
      const { violations, allowed } = checkTree(new Map([['a.yaml', each.file]]), OPTIONS);
      const found = code === 'none' ? allowed : violations.filter((violation) => violation.code === code);
      expect(found.length).toBeGreaterThanOrEqual(count - 1);
      return each.reads();
    });
    expect(reads[1]).toBe(reads[0]);
  });
});

test('more findings in one file than a call takes arguments are all found, each in its line', () => {
  const count = 130_000;
  const text = range(count).map(() => '- "[object Object]"\n');
  const found = checkTree(tree({ 'a.yaml': text.join('') }), OPTIONS).violations;
  expect(found).toHaveLength(count);
  expect(found.at(-1)!.at).toMatchObject({ line: count });
});

test('the files of one set among thousands are found by what their pattern begins with', () => {
  const set = (path: string): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s, namespace: argocd}\nspec:\n  generators: [{git: {repoURL: '${URL}', files: [{path: '${path}'}]}}]\n  template: {metadata: {name: 'a-{{n}}'}, spec: {source: {repoURL: '${URL}', path: 'prod/edp/{{n}}'}}}\n`;
  const check = (path: string): string[] =>
    checkTree(
      tree({
        's.yaml': set(path),
        'conf/a.json': '{"n":"missing"}',
        'conf-b/a.json': '{"n":"lost"}',
        'conf.json': '{"n":"x"}',
      }),
      OPTIONS,
    ).violations.flatMap(({ message }) => /Application a-.* reads prod\/edp\/([\w-]+)/.exec(message)?.[1] ?? []);
  expect(check('prod/edp/conf/*.json')).toEqual(['missing']);
  expect(check('./prod/edp/conf/a.json')).toEqual(['missing']);
  expect(check('prod/edp/conf')).toEqual(['missing']);
  expect(check('prod/edp/{conf,conf-b}/a.json').toSorted()).toEqual(['lost', 'missing']);
  expect(check('**/a.json').toSorted()).toEqual(['lost', 'missing']);
  expect(check('prod/*/conf.json')).toEqual(['x']);
  expect(check('prod/other/conf/*.json')).toEqual([]);
});

test('objects of one name that moved are paired in their order, those that stayed first', () => {
  const files = (names: string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [`${name}/x.yaml`, `${object('same')}data: {at: ${name}}\n`]));
  const { objects } = diffTrees(tree(files(['a', 'b', 'c'])), tree(files(['b', 'd', 'e', 'f'])));
  expect(objects.map(({ file, status, movedFrom }) => [file, status, movedFrom])).toEqual([
    ['d/x.yaml', 'changed', 'a/x.yaml'],
    ['e/x.yaml', 'changed', 'c/x.yaml'],
    ['f/x.yaml', 'added', undefined],
  ]);
});

test('lists of texts are compared by how often each stands in them', () => {
  const list = (items: string[]): Record<string, string> => ({
    'x.yaml': `apiVersion: v1\nkind: A\nmetadata: {name: a}\nargs: [${items.join(', ')}]\n`,
  });
  const fields = (a: string[], b: string[]): unknown[] =>
    diffTrees(tree(list(a)), tree(list(b))).objects.flatMap((each) =>
      each.fields.map(({ before, after }) => [before, after]),
    );
  expect(fields(['x', 'x', 'y'], ['x', 'z', 'y', 'y'])).toEqual([
    ['x', undefined],
    [undefined, 'z'],
    [undefined, 'y'],
  ]);
  expect(fields(['x', 'x'], ['x'])).toEqual([['x', undefined]]);
});
