import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { expect, test } from '@jest/globals';

/** An import may only point to a lower floor. */
const FLOORS: string[][] = [
  ['hcl', 'yaml', 'http', 'kit'],
  ['manifests', 'tool'],
  ['instance', 'stacks', 'git-wire', 'terraform', 'oci', 'forge', 'cluster'],
  ['closure', 'fleet', 'gitops', 'mirror'],
  ['plan-review'],
  ['run'],
];

/** Source files below `packages` or `actions`. */
const sourcesBelow = (root: string): string[] => readdirSync(root).flatMap((name) => sources(join(root, name, 'src')));

const sources = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(directory, file));

/** The package or action that a file belongs to. */
const roomOf = (file: string): string => file.split(sep).slice(0, 2).join('/');

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);

test('every package stands on a floor', () => {
  expect(readdirSync('packages').sort()).toEqual(FLOORS.flat().sort());
});

test.each(FLOORS.flatMap((names, floor) => names.map((name) => [name, floor] as const)))(
  'package %s imports only from floors below %d',
  (name, floor) => {
    const below = FLOORS.slice(0, floor).flat();
    const upward = sources(join('packages', name, 'src')).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('@edp/') && !below.includes(specifier.slice('@edp/'.length)))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(upward).toEqual([]);
  },
);

test('packages and actions meet only through package names', () => {
  const files = [...sourcesBelow('packages'), ...sourcesBelow('actions')];
  const escaping = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.') && roomOf(join(dirname(file), specifier)) !== roomOf(file))
      .map((specifier) => `${file} → ${specifier}`),
  );
  expect(escaping).toEqual([]);
});

/** Returns the files on the way of a circle of imports, the first one again at its end; none where there is no circle. */
function findCircle(imports: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test('a circle of imports is found wherever it begins', () => {
  const graph = (edges: Record<string, string[]>): Map<string, string[]> => new Map(Object.entries(edges));
  expect(findCircle(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  expect(findCircle(graph({ a: ['b'], b: ['c'], c: ['d', 'b'], d: [] }))).toEqual(['b', 'c', 'b']);
});

test.each([
  ...FLOORS.flat().map((name) => join('packages', name)),
  ...readdirSync('actions').map((name) => join('actions', name)),
])('no circle of imports inside %s', (room) => {
  const imports = sources(join(room, 'src')).map((file): [string, string[]] => [
    file,
    importsOf(file).flatMap((specifier) => (specifier.startsWith('.') ? [join(dirname(file), specifier)] : [])),
  ]);
  expect(findCircle(new Map(imports))).toEqual([]);
});

test('a folder of sources holds 25 files at most', () => {
  const counts = new Map<string, number>();
  for (const file of [...sourcesBelow('packages'), ...sourcesBelow('actions')])
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
});

test('lines leave in one place: nothing but the printer of the kit writes to the log', () => {
  const files = [...sourcesBelow('packages'), ...sourcesBelow('actions')].filter(
    (file) => file !== join('packages', 'kit', 'src', 'print', 'print.ts'),
  );
  const writing = files.filter((file) =>
    /\bprocess\.(stdout|stderr)\b|\bconsole\.\w|stdio: '?\[?'?inherit|core\.(info|debug|notice|warning|error|group|startGroup|setSecret|setFailed|exportVariable|addPath)\b/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(writing).toEqual([]);
});

test('source files hold one idea: at most 200 lines, and no drawers', () => {
  const files = [...sourcesBelow('packages'), ...sourcesBelow('actions')];
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 201)).toEqual([]);
  expect(files.filter((file) => /^(utils?|helpers?|common|misc)\.ts$/.test(basename(file)))).toEqual([]);
});
