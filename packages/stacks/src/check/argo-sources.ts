import { isRecord, type KubernetesObject } from './kubernetes-objects.ts';
import { resolveDots } from './resolve-dots.ts';

type Path = (string | number)[];

/** A place of a repository that Argo CD reads for an Application or ApplicationSet. */
export interface ArgoSource {
  repoURL: string;
  /** '' where the manifest names none. */
  path: string;
  /** Where in the object's manifest it stands. */
  at: Path;
  from: 'source' | 'generator' | 'values';
}

/** True for what Argo CD deploys from. */
export const isArgoApplication = ({ group, kind }: KubernetesObject): boolean =>
  group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet');

/** Returns every place that an Application, or an ApplicationSet with its templates and generators, reads. */
export function argoSources({ kind, value }: KubernetesObject): ArgoSource[] {
  const spec = value['spec'];
  if (!isRecord(spec)) return [];
  if (kind === 'Application') return specSources(spec, ['spec']);
  const template = templateSources(spec['template'], ['spec', 'template']);
  return [...template, ...generatorSources(spec['generators'], ['spec', 'generators'])];
}

function templateSources(template: unknown, at: Path): ArgoSource[] {
  const spec = isRecord(template) ? template['spec'] : undefined;
  return isRecord(spec) ? specSources(spec, [...at, 'spec']) : [];
}

function specSources(spec: Record<string, unknown>, at: Path): ArgoSource[] {
  const { source, sources, sourceHydrator } = spec;
  const listed = [
    ...(isRecord(source) ? [{ source, at: [...at, 'source'] }] : []),
    ...(Array.isArray(sources) ? sources : []).flatMap((each: unknown, index) =>
      isRecord(each) ? [{ source: each, at: [...at, 'sources', index] }] : [],
    ),
  ];
  return [...listed.flatMap((each) => sourcePlaces(each, listed)), ...hydratedPlaces(sourceHydrator, at)];
}

interface Listed {
  source: Record<string, unknown>;
  at: Path;
}

function sourcePlaces({ source, at }: Listed, siblings: Listed[]): ArgoSource[] {
  const { path, chart, ref } = source;
  const own = place(source, { path, at: [...at, path === undefined ? 'repoURL' : 'path'], from: 'source' });
  // A source that only lends its files to others, and one that is a chart of a registry, read no path themselves.
  const readsNothing = path === undefined && (typeof ref === 'string' || typeof chart === 'string');
  return [...(readsNothing ? [] : own), ...valuePlaces({ source, at }, siblings)];
}

/** Files of values: below the source's own path, from the root of its repository, or from the source that `$ref` names. */
function valuePlaces({ source, at }: Listed, siblings: Listed[]): ArgoSource[] {
  const helm = source['helm'];
  if (!isRecord(helm)) return [];
  const { valueFiles, fileParameters } = helm;
  const files = [
    ...(Array.isArray(valueFiles) ? valueFiles : []).map((file: unknown, index) => ({
      file,
      at: [...at, 'helm', 'valueFiles', index],
    })),
    ...(Array.isArray(fileParameters) ? fileParameters : []).map((each: unknown, index) => ({
      file: isRecord(each) ? each['path'] : undefined,
      at: [...at, 'helm', 'fileParameters', index],
    })),
  ];
  return files.flatMap(({ file, at: where }) => {
    if (typeof file !== 'string' || /^[a-z][a-z+-]*:\/\//.test(file)) return [];
    const [, ref, below = ''] = /^\$([\w-]+)\/(.*)$/.exec(file) ?? [];
    const owner = ref === undefined ? source : siblings.find((each) => each.source['ref'] === ref)?.source;
    const own = typeof source['path'] === 'string' ? source['path'] : '';
    const path = ref !== undefined ? below : file.startsWith('/') ? file.slice(1) : `${own}/${file}`;
    return owner === undefined ? [] : place(owner, { path: resolveDots(path), at: where, from: 'values' });
  });
}

function hydratedPlaces(hydrator: unknown, at: Path): ArgoSource[] {
  if (!isRecord(hydrator)) return [];
  const { drySource, syncSource } = hydrator;
  if (!isRecord(drySource)) return [];
  const dry = [...at, 'sourceHydrator', 'drySource', 'path'];
  const sync = [...at, 'sourceHydrator', 'syncSource', 'path'];
  return [
    ...place(drySource, { path: drySource['path'], at: dry, from: 'source' }),
    ...(isRecord(syncSource) ? place(drySource, { path: syncSource['path'], at: sync, from: 'source' }) : []),
  ];
}

/** Git generators at any depth (matrix and merge hold others), and the templates that generators bring along. */
function generatorSources(generators: unknown, at: Path): ArgoSource[] {
  return (Array.isArray(generators) ? generators : []).flatMap((generator: unknown, index) =>
    Object.entries(isRecord(generator) ? generator : {}).flatMap(([kind, body]) => {
      if (!isRecord(body)) return [];
      const where = [...at, index, kind];
      const template = templateSources(body['template'], [...where, 'template']);
      return [
        ...(kind === 'git' ? gitPlaces(body, where) : []),
        ...template,
        ...generatorSources(body['generators'], [...where, 'generators']),
      ];
    }),
  );
}

function gitPlaces(git: Record<string, unknown>, at: Path): ArgoSource[] {
  return ['directories', 'files'].flatMap((list) =>
    (Array.isArray(git[list]) ? git[list] : []).flatMap((each: unknown, index) =>
      isRecord(each) && each['exclude'] !== true
        ? place(git, { path: each['path'], at: [...at, list, index, 'path'], from: 'generator' })
        : [],
    ),
  );
}

function place(
  { repoURL }: Record<string, unknown>,
  { path, at, from }: { path: unknown; at: Path; from: ArgoSource['from'] },
): ArgoSource[] {
  return typeof repoURL === 'string' ? [{ repoURL, path: typeof path === 'string' ? path : '', at, from }] : [];
}
