import { isRecord, recordsOf, textOf } from '@edp/kit';
import { parseDocuments } from '../read-documents.ts';
import { globPattern } from './glob-pattern.ts';

/** What a generator hands to the template of an ApplicationSet, by the name it is asked for. */
export type Parameters = Record<string, string>;

/** What git generators find in the repository that they look through. */
export interface GeneratorFiles {
  /** Every directory. */
  directories: string[];
  /** Returns the files that a pattern matches, and what they hold. */
  files: (pattern: string) => { path: string; value: unknown }[];
  /** Whether an address is that of the repository; every one unless told. */
  holds?: (url: string) => boolean;
}

const PARAMETER = /\{\{-?\s*\.?([\w.[\]-]+?)\s*-?\}\}/g;

/** More Applications than anybody has. */
const MAX_SETS = 10_000;

/**
 * Returns the parameters of every Application of an ApplicationSet, as far as the manifest and the repository tell them; an empty set for each
 * generator that asks somebody else.
 */
export function generatedParameters(value: Record<string, unknown>, repository: GeneratorFiles): Parameters[] {
  const { generators } = isRecord(value['spec']) ? value['spec'] : {};
  return setsOf(generators, repository).flat();
}

/** The sets of each generator. */
function setsOf(generators: unknown, repository: GeneratorFiles): Parameters[][] {
  return recordsOf(generators).map(({ list, git, matrix, merge }) => {
    if (isRecord(list)) return elementsOf(list).map((element) => flatten(element));
    if (isRecord(git))
      return gitSets(git, repository)
        .map((set) => withPrefix(set, textOf(git['pathParamPrefix'])))
        .map((set) => ({ ...set, ...valuesOf(git, set) }));
    if (isRecord(matrix)) return matrixSets(matrix, repository);
    if (isRecord(merge)) return mergeSets(merge, repository);
    return [{}];
  });
}

function gitSets(git: Record<string, unknown>, repository: GeneratorFiles): Parameters[] {
  const { files, holds } = repository;
  if (holds?.(textOf(git['repoURL'])) === false) return [{}];
  if (Array.isArray(git['directories']))
    return matchedDirectories(recordsOf(git['directories']), repository.directories);
  const patterns = recordsOf(git['files']);
  const excluded = patterns.filter((each) => each['exclude'] === true).map((each) => globPattern(String(each['path'])));
  return patterns
    .filter((each) => each['exclude'] !== true)
    .flatMap((each) => files(String(each['path'])))
    .filter(({ path }) => !excluded.some((pattern) => pattern.test(path)))
    .flatMap(({ path, value }) =>
      (Array.isArray(value) ? value.filter(isRecord) : isRecord(value) ? [value] : []).map((each) => {
        const directory = path.replace(/(^|\/)[^/]*$/, '');
        return { ...flatten(each), ...pathParameters(directory), 'path.filename': path.slice(directory.length + 1) };
      }),
    );
}

/** Elements of a list, written out or as a text in YAML; one that nobody knows where that is a template, or no list. */
function elementsOf({ elements, elementsYaml }: Record<string, unknown>): Record<string, unknown>[] {
  const text = textOf(elementsYaml);
  if (text === '') return recordsOf(elements);
  const [more] = text.includes('{{') ? [] : parseDocuments(text, { file: 'elements.yaml' }).documents;
  return [...recordsOf(elements), ...(Array.isArray(more) ? recordsOf(more) : [{}])];
}

/** What is known of paths stands below `pathParamPrefix` as well. */
function withPrefix(set: Parameters, prefix: string): Parameters {
  const paths = prefix === '' ? [] : Object.entries(set).filter(([key]) => /^path(?:[.[]|$)/.test(key));
  return { ...set, ...Object.fromEntries(paths.map(([key, value]) => [`${prefix}.${key}`, value])) };
}

/** Texts that a generator hands out beside what it finds, filled in with that. */
function valuesOf(generator: Record<string, unknown>, set: Parameters): Parameters {
  const values = isRecord(generator['values']) ? flatten(generator['values'], 'values.') : {};
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, fillIn(text, set)]));
}

/** Every set of each generator with every one of the others; one may be filled in with what those before it hand out. */
function matrixSets(matrix: Record<string, unknown>, repository: GeneratorFiles): Parameters[] {
  return recordsOf(matrix['generators']).reduce<Parameters[]>(
    (sets, generator) => {
      const isOpen = JSON.stringify(generator).includes('{{');
      const alike = isOpen ? [] : setsOf([generator], repository).flat();
      return sets
        .flatMap((set) =>
          (isOpen ? setsOf([filledKnown(generator, set)], repository).flat() : alike).map((each) => ({
            ...set,
            ...each,
          })),
        )
        .slice(0, MAX_SETS);
    },
    [{}],
  );
}

/** A generator with the parameters filled in that are known; its own are filled in later. */
function filledKnown(value: unknown, set: Parameters): unknown {
  if (typeof value === 'string')
    return value.replaceAll(PARAMETER, (text, key: string) => (Object.hasOwn(set, key) ? set[key]! : text));
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
  return base.map((set) => ({ ...set, ...alike.get(keyOf(set)) }));
}

/** Returns a text of a template with its parameters filled in; `unknown` for what only Argo CD knows. */
export function fillIn(text: string, parameters: Parameters, { unknown = '*' }: { unknown?: string } = {}): string {
  return text.replaceAll(PARAMETER, (_, key: string) => parameters[key] ?? unknown).replaceAll(/\{\{.*?\}\}/g, unknown);
}

function matchedDirectories(patterns: Record<string, unknown>[], directories: string[]): Parameters[] {
  const [excluded, included] = [true, false].map((exclude) =>
    patterns.filter((each) => (each['exclude'] === true) === exclude).map((each) => globPattern(String(each['path']))),
  ) as [RegExp[], RegExp[]];
  return directories
    .filter((each) => included.some((p) => p.test(each)) && !excluded.some((p) => p.test(each)))
    .map((each) => ({ path: each, ...pathParameters(each) }));
}

function pathParameters(directory: string): Parameters {
  const basename = directory.slice(directory.lastIndexOf('/') + 1);
  const segments = directory.split('/').map((segment, index): [string, string] => [`path[${index}]`, segment]);
  return {
    ...{ path: directory, 'path.path': directory },
    ...{ 'path.basename': basename, 'path.basenameNormalized': basename.replaceAll(/[^a-z0-9-.]/gi, '-') },
    ...Object.fromEntries(segments),
  };
}

function flatten(value: Record<string, unknown>, prefix = ''): Parameters {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): [string, string][] =>
      isRecord(each) ? Object.entries(flatten(each, `${prefix}${key}.`)) : [[`${prefix}${key}`, String(each)]],
    ),
  );
}
