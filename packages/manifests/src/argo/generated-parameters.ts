import { posix } from 'node:path';
import { isRecord, recordsOf, textOf } from '@edp/kit';
import { parseDocuments } from '../read-documents.ts';
import { fillIn, fillKnown } from './fill-in.ts';
import { isSelected } from './generator-selector.ts';
import { globPattern } from './glob-pattern.ts';
import { normalize } from './go-functions.ts';
import { ANYTHING, isOpenSet, type Parameters } from './parameters.ts';

/** What git generators find in the repository that they look through. */
export interface GeneratorFiles {
  /** Every directory. */
  directories: string[];
  /** Returns the files that a pattern matches, and what they hold. */
  files: (pattern: string) => { path: string; value: unknown }[];
  /** Whether an address is that of the repository; every one unless told. */
  holds?: (url: string) => boolean;
}

/** More Applications than anybody has. */
const MAX_SETS = 10_000;

/**
 * Returns the parameters of every Application that generators of an ApplicationSet make, as far as the manifest and the repository tell them; a set of
 * `ANYTHING` for each generator that asks somebody else.
 */
export function generatedParameters(generators: unknown, repository: GeneratorFiles): Parameters[] {
  return setsOf(generators, repository).flat();
}

/** The sets of each generator. */
function setsOf(generators: unknown, repository: GeneratorFiles): Parameters[][] {
  return recordsOf(generators).map((generator) =>
    madeSets(generator, repository).filter((set) => isSelected(generator['selector'], set)),
  );
}

function madeSets({ list, git, matrix, merge }: Record<string, unknown>, repository: GeneratorFiles): Parameters[] {
  if (isRecord(list)) return elementsOf(list);
  if (isRecord(git)) return gitSets(git, repository).map((set) => ({ ...set, ...valuesOf(git, set) }));
  if (isRecord(matrix)) return matrixSets(matrix, repository);
  if (isRecord(merge)) return mergeSets(merge, repository);
  return [ANYTHING];
}

function gitSets(git: Record<string, unknown>, repository: GeneratorFiles): Parameters[] {
  const { files, holds } = repository;
  if (holds?.(textOf(git['repoURL'])) === false) return [ANYTHING];
  const prefix = textOf(git['pathParamPrefix']);
  if (recordsOf(git['directories']).length > 0)
    return matchedDirectories(recordsOf(git['directories']), repository.directories).map((each) =>
      pathParameters(each, prefix),
    );
  const patterns = recordsOf(git['files']);
  const excluded = patterns.filter((each) => each['exclude'] === true).map((each) => globPattern(String(each['path'])));
  return patterns
    .filter((each) => each['exclude'] !== true)
    .flatMap((each) => files(String(each['path'])))
    .filter(({ path }) => !excluded.some((pattern) => pattern.test(path)))
    .flatMap(({ path, value }) =>
      (Array.isArray(value) ? value.filter(isRecord) : isRecord(value) ? [value] : []).map((each) => {
        const [directory, name] = [posix.dirname(path), posix.basename(path)];
        const file = { 'path.filename': name, 'path.filenameNormalized': normalize(name) };
        return { ...flatten(each), ...pathParameters(directory, prefix), ...withPrefix(file, prefix) };
      }),
    );
}

/** Elements of a list, written out or as a text in YAML; one that nobody knows where that is a template, or no list. */
function elementsOf({ elements, elementsYaml }: Record<string, unknown>): Parameters[] {
  const known = recordsOf(elements).map((element) => flatten(element));
  const text = textOf(elementsYaml);
  if (text === '') return known;
  const [more] = text.includes('{{') ? [] : parseDocuments(text, { file: 'elements.yaml' }).documents;
  return [...known, ...(Array.isArray(more) ? recordsOf(more).map((element) => flatten(element)) : [ANYTHING])];
}

/** Texts that a generator hands out beside what it finds, filled in with that. */
function valuesOf(generator: Record<string, unknown>, set: Parameters): Parameters {
  const values = isRecord(generator['values']) ? flatten(generator['values'], 'values.') : {};
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, fillIn(text, set)]));
}

/** Every set of each generator with every one of the others, whose parameters give way to its own; one may be filled in with what those before it hand out. */
function matrixSets(matrix: Record<string, unknown>, repository: GeneratorFiles): Parameters[] {
  return recordsOf(matrix['generators']).reduce<Parameters[]>(
    (sets, generator) => {
      const isOpen = JSON.stringify(generator).includes('{{');
      const alike = isOpen ? [] : setsOf([generator], repository).flat();
      return sets
        .flatMap((set) =>
          (isOpen ? setsOf([filledKnown(generator, set)], repository).flat() : alike).map((each) => ({
            ...each,
            ...set,
          })),
        )
        .slice(0, MAX_SETS);
    },
    [{}],
  );
}

/** A generator with the parameters filled in that are known; its own are filled in later. */
function filledKnown(value: unknown, set: Parameters): unknown {
  if (typeof value === 'string') return fillKnown(value, set);
  if (Array.isArray(value)) return value.map((each) => filledKnown(each, set));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledKnown(each, set)]));
}

/** Every set of the first generator, with what those of the others say of the same keys. */
function mergeSets(merge: Record<string, unknown>, repository: GeneratorFiles): Parameters[] {
  const [base = [], ...others] = setsOf(merge['generators'], repository);
  const keys = (Array.isArray(merge['mergeKeys']) ? merge['mergeKeys'] : []).map(String);
  const keyOf = (set: Parameters): string => JSON.stringify(keys.map((key) => set[key]));
  const alike = new Map<string, Parameters>();
  for (const each of others.flat()) alike.set(keyOf(each), { ...alike.get(keyOf(each)), ...each });
  const open = others.flat().some(isOpenSet) ? ANYTHING : {};
  return base.map((set) => ({ ...set, ...alike.get(keyOf(set)), ...open }));
}

function matchedDirectories(patterns: Record<string, unknown>[], directories: string[]): string[] {
  const [excluded, included] = [true, false].map((exclude) =>
    patterns.filter((each) => (each['exclude'] === true) === exclude).map((each) => globPattern(String(each['path']))),
  ) as [RegExp[], RegExp[]];
  return directories.filter((each) => included.some((p) => p.test(each)) && !excluded.some((p) => p.test(each)));
}

/** What is known of a path, in both ways to ask for it. Source: Argo CD, `applicationset/generators/repo_path_utils.go`. */
function pathParameters(path: string, prefix: string): Parameters {
  const basename = posix.basename(path);
  const segments = path.split('/').flatMap((segment, index): [string, string][] => [
    [`path[${index}]`, segment],
    [`path.segments.${index}`, segment],
  ]);
  const known = { path, 'path.path': path, 'path.basename': basename, 'path.basenameNormalized': normalize(basename) };
  return withPrefix({ ...known, ...Object.fromEntries(segments) }, prefix);
}

function withPrefix(set: Parameters, prefix: string): Parameters {
  return Object.fromEntries(
    Object.entries(set).map(([key, value]) => [prefix === '' ? key : `${prefix}.${key}`, value]),
  );
}

function flatten(value: Record<string, unknown> | unknown[], prefix = ''): Parameters {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): [string, string][] =>
      isRecord(each) || Array.isArray(each)
        ? Object.entries(flatten(each, `${prefix}${key}.`))
        : ['string', 'number', 'bigint', 'boolean'].includes(typeof each)
          ? [[`${prefix}${key}`, String(each as string | number)]]
          : [],
    ),
  );
}
