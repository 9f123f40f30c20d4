import { isRecord, recordsOf, textOf } from '@edp/kit';
import { replacedImages, replacement } from '../kustomize/image-replacement.ts';
import { type Path, type Reference, toReference } from '../reference.ts';
import { resolveDots } from '../resolve-dots.ts';
import { findFluxSource, type FluxSources } from './flux-sources.ts';

/**
 * Returns what a resource of Flux fetches: git and OCI repositories, charts of releases with their files of values, directories that are read,
 * and images that are put in place of others. A chart repository asks for nothing by itself. Source: fluxcd.io/flux/components.
 */
export function fluxReferences(value: Record<string, unknown>, sources: FluxSources): Reference[] {
  const spec = isRecord(value['spec']) ? value['spec'] : {};
  const find = (reference: unknown): ReturnType<typeof findFluxSource> =>
    findFluxSource(reference, { of: value, sources });
  switch (textOf(value['kind'])) {
    case 'OCIRepository':
      return [toReference('chart', { ...ofOci(spec), at: ['spec', 'url'] })];
    case 'GitRepository':
      return [toReference('lent', { ...ofGit(spec), at: ['spec', 'url'] })];
    case 'Bucket':
      return [toReference('download', { url: ofBucket(spec), at: ['spec', 'endpoint'] })];
    case 'HelmChart':
      return chart(spec, { at: ['spec'], find });
    case 'HelmRelease':
      return [...release(spec, find), ...postRendered(spec)];
    case 'Kustomization':
      return [...kustomization(spec, find), ...images(spec, ['spec'])];
    default:
      return [];
  }
}

type Find = (reference: unknown) => ReturnType<typeof findFluxSource>;

function chart(wanted: Record<string, unknown>, { at, find }: { at: Path; find: Find }): Reference[] {
  const { kind, named, source } = find(wanted['sourceRef']);
  const [path, revision] = [textOf(wanted['chart']), textOf(wanted['version'])];
  const where = [...at, 'chart'];
  if (source === undefined) return [toReference('elsewhere', { url: named, path, revision, at: where })];
  if (kind === 'HelmRepository')
    return [toReference('chart', { url: textOf(source['url']), path, revision, at: where })];
  if (kind !== 'GitRepository') return [toReference('elsewhere', { url: named, path, revision, at: where })];
  const { valuesFiles } = wanted;
  return [
    toReference('source', { ...ofGit(source), path, at: where }),
    ...(Array.isArray(valuesFiles) ? valuesFiles : []).map((each: unknown, index) =>
      toReference('file', { ...ofGit(source), path: resolveDots(textOf(each)), at: [...at, 'valuesFiles', index] }),
    ),
  ];
}

function release({ chart: template, chartRef }: Record<string, unknown>, find: Find): Reference[] {
  const wanted = isRecord(template) && isRecord(template['spec']) ? template['spec'] : undefined;
  const own = wanted === undefined ? [] : chart(wanted, { at: ['spec', 'chart', 'spec'], find });
  const { named, source } = find(chartRef);
  // What it names is a document of its own, and asked for there.
  if (!isRecord(chartRef) || source !== undefined) return own;
  return [...own, toReference('elsewhere', { url: named, at: ['spec', 'chartRef'] })];
}

function kustomization(spec: Record<string, unknown>, find: Find): Reference[] {
  const { kind, named, source } = find(spec['sourceRef']);
  if (source === undefined)
    return kind === '' ? [] : [toReference('sourceless', { url: named, at: ['spec', 'sourceRef'] })];
  if (kind !== 'GitRepository') return [];
  const [path, { components }] = [textOf(spec['path']), spec];
  return [
    toReference('source', { ...ofGit(source), path, at: ['spec', 'path'] }),
    ...(Array.isArray(components) ? components : []).map((each: unknown, index) =>
      toReference('part', {
        ...ofGit(source),
        path: resolveDots(`${path}/${textOf(each)}`),
        at: ['spec', 'components', index],
      }),
    ),
  ];
}

function postRendered(spec: Record<string, unknown>): Reference[] {
  return recordsOf(spec['postRenderers']).flatMap(({ kustomize }, index) =>
    isRecord(kustomize) ? images(kustomize, ['spec', 'postRenderers', index, 'kustomize']) : [],
  );
}

function images(value: Record<string, unknown>, under: Path): Reference[] {
  return replacedImages(value).flatMap(({ at, ...each }) =>
    each.newTag === '' && each.digest === ''
      ? []
      : [toReference('image', { url: replacement(each), at: [...under, ...at] })],
  );
}

function ofOci({ url, ref }: Record<string, unknown>): Pick<Reference, 'url' | 'revision'> {
  const { tag, semver, digest } = isRecord(ref) ? ref : {};
  return { url: textOf(url), revision: textOf(digest) || textOf(semver) || textOf(tag) || 'latest' };
}

function ofGit({ url, ref }: Record<string, unknown>): Pick<Reference, 'url' | 'revision'> {
  const { branch, tag, semver, name, commit } = isRecord(ref) ? ref : {};
  const revision = [commit, name, semver, tag, branch].map(textOf).find((each) => each !== '') ?? 'master';
  return { url: textOf(url), revision };
}

function ofBucket({ endpoint, bucketName, insecure }: Record<string, unknown>): string {
  return `${insecure === true ? 'http' : 'https'}://${textOf(endpoint)}/${textOf(bucketName)}`;
}
