import { isRecord } from '@edp/kit';
import { globPattern } from './glob-pattern.ts';

/** What a generator hands to the template of an ApplicationSet, by the name it is asked for. */
export type Parameters = Record<string, string>;

/**
 * Returns the parameters of every Application of an ApplicationSet, as far as the manifest and the directories of its repository tell them;
 * an empty set for each generator that asks somebody else.
 */
export function generatedParameters(
  value: Record<string, unknown>,
  { directories }: { /** Every directory of the repository that git generators look through. */ directories: string[] },
): Parameters[] {
  const { generators } = isRecord(value['spec']) ? value['spec'] : {};
  return (Array.isArray(generators) ? generators : []).flatMap((generator: unknown) => {
    const { list, git } = (isRecord(generator) ? generator : {}) as {
      list?: { elements?: unknown };
      git?: { directories?: { path?: unknown; exclude?: unknown }[] };
    };
    if (Array.isArray(list?.elements)) return list.elements.filter(isRecord).map((element) => flatten(element));
    if (Array.isArray(git?.directories)) return matchedDirectories(git.directories, directories);
    return [{}];
  });
}

/** Returns a text of a template with its parameters filled in; `*` for what only Argo CD knows. */
export function fillIn(text: string, parameters: Parameters): string {
  return text
    .replaceAll(/\{\{-?\s*\.?([\w.-]+?)\s*-?\}\}/g, (_, key: string) => parameters[key] ?? '*')
    .replaceAll(/\{\{.*?\}\}/g, '*');
}

function matchedDirectories(patterns: { path?: unknown; exclude?: unknown }[], directories: string[]): Parameters[] {
  const [excluded, included] = [true, false].map((exclude) =>
    patterns.filter((each) => (each.exclude === true) === exclude).map((each) => globPattern(String(each.path))),
  ) as [RegExp[], RegExp[]];
  return directories
    .filter((each) => included.some((p) => p.test(each)) && !excluded.some((p) => p.test(each)))
    .map((each) => {
      const basename = each.slice(each.lastIndexOf('/') + 1);
      return { path: each, 'path.path': each, 'path.basename': basename, 'path.basenameNormalized': basename };
    });
}

function flatten(value: Record<string, unknown>, prefix = ''): Parameters {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): [string, string][] =>
      isRecord(each) ? Object.entries(flatten(each, `${prefix}${key}.`)) : [[`${prefix}${key}`, String(each)]],
    ),
  );
}
