import { argoSources, isArgoApplication } from './argo-sources.ts';
import type { PlacedObject } from './check-duplicates.ts';
import { globPattern } from './glob-pattern.ts';
import { isRecord } from './kubernetes-objects.ts';
import { normaliseUrl } from './repository-url.ts';
import type { TreePaths } from './tree-paths.ts';

/** An Application as Argo CD will have it: written out, or made by an ApplicationSet. */
export interface ArgoApplication {
  name: string;
  /** File of its manifest, or of its set's. */
  file: string;
  object: PlacedObject;
  /** Directories below the instance's that it reads; '' for the whole. A `*` stands for what only Argo CD knows. */
  reads: { path: string; at: (string | number)[] }[];
}

type Values = Record<string, string>;

/** Returns the Applications of a tree and what each reads of the instance's directory. */
export function argoApplications(
  objects: PlacedObject[],
  { path, stacksInstancesUrl, paths }: { path: string; stacksInstancesUrl: string; paths: TreePaths },
): ArgoApplication[] {
  const ours = normaliseUrl(stacksInstancesUrl);
  return objects.filter(isArgoApplication).flatMap((object) => {
    const sources = argoSources(object).filter(
      ({ repoURL }) => normaliseUrl(repoURL) === ours || repoURL.includes('{{'),
    );
    return instances(object, { path, paths }).map((values) => ({
      name: values === undefined ? object.name : fill(templateName(object), values),
      file: object.file,
      object,
      reads: sources
        .filter(({ from }) => from !== 'generator')
        .flatMap(({ path: each, at, from }) => {
          const below = belowInstance(values === undefined ? each : fill(each, values), path);
          if (below === undefined) return [];
          return [{ path: from === 'values' ? below.replace(/(^|\/)[^/]*$/, '') : below, at }];
        }),
    }));
  });
}

/** The parameters of every Application of a set, where the manifest alone tells them; one set of unknowns where it does not. */
function instances(
  { kind, value }: PlacedObject,
  { path, paths }: { path: string; paths: TreePaths },
): (Values | undefined)[] {
  if (kind === 'Application') return [undefined];
  const generators = (value['spec'] as { generators?: unknown } | undefined)?.generators;
  const listed = (Array.isArray(generators) ? generators : []).map((generator: unknown) => {
    const { list, git } = (isRecord(generator) ? generator : {}) as {
      list?: { elements?: unknown };
      git?: { directories?: { path?: unknown; exclude?: unknown }[] };
    };
    if (Array.isArray(list?.elements)) return list.elements.filter(isRecord).map((element) => flatten(element));
    if (Array.isArray(git?.directories)) return matchedDirectories(git.directories, { path, paths });
    return [{}];
  });
  return listed.flat();
}

function matchedDirectories(
  patterns: { path?: unknown; exclude?: unknown }[],
  { path, paths }: { path: string; paths: TreePaths },
): Values[] {
  const [excluded, included] = [true, false].map((exclude) =>
    patterns.filter((each) => (each.exclude === true) === exclude).map((each) => globPattern(String(each.path))),
  ) as [RegExp[], RegExp[]];
  return [...paths.directories()]
    .map((directory) => `${path}/${directory}`)
    .filter((each) => included.some((p) => p.test(each)) && !excluded.some((p) => p.test(each)))
    .map((each) => {
      const basename = each.slice(each.lastIndexOf('/') + 1);
      return { path: each, 'path.path': each, 'path.basename': basename, 'path.basenameNormalized': basename };
    });
}

function flatten(value: Record<string, unknown>, prefix = ''): Values {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): [string, string][] =>
      isRecord(each) ? Object.entries(flatten(each, `${prefix}${key}.`)) : [[`${prefix}${key}`, String(each)]],
    ),
  );
}

function templateName({ value, name }: PlacedObject): string {
  const template = (value['spec'] as { template?: { metadata?: { name?: unknown } } } | undefined)?.template;
  return typeof template?.metadata?.name === 'string' ? template.metadata.name : name;
}

function fill(text: string, values: Values): string {
  return text
    .replaceAll(/\{\{-?\s*\.?([\w.-]+?)\s*-?\}\}/g, (_, key: string) => values[key] ?? '*')
    .replaceAll(/\{\{.*?\}\}/g, '*');
}

function belowInstance(each: string, path: string): string | undefined {
  const plain = each.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  if (plain === path) return '';
  return plain.startsWith(`${path}/`) ? plain.slice(path.length + 1) : undefined;
}
