import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { expect, test } from '@jest/globals';

/** An import may only point to a lower floor. */
const FLOORS: string[][] = [
  ['yaml', 'http', 'kit'],
  ['instance', 'stacks', 'git-wire', 'terraform', 'oci', 'forge'],
  ['closure', 'gitops', 'mirror'],
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

test('source files hold one idea: at most 200 lines, and no drawers', () => {
  const files = [...sourcesBelow('packages'), ...sourcesBelow('actions')];
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 201)).toEqual([]);
  expect(files.filter((file) => /^(utils?|helpers?|common|misc)\.ts$/.test(basename(file)))).toEqual([]);
});
