import type { Request } from './artifact.ts';
import type { PlacedDocument } from './documents.ts';
import { findImages } from './find-images.ts';
import { isRecord, recordsOf, textOf } from './record.ts';
import { chartRequest, gitRequest, imageRequest } from './request-of.ts';

type Unplaced = Omit<Request, 'at'>;
type Path = (string | number)[];

/** Where Flux fetches from, by `kind namespace/name`. */
export type FluxSources = ReadonlyMap<string, Record<string, unknown>>;

const GROUP = /^(?:source|helm|kustomize)\.toolkit\.fluxcd\.io\//;
const SOURCES = ['HelmRepository', 'OCIRepository', 'GitRepository'];

/** Returns whether a document is a resource of Flux that fetches something, or says from where. */
export function isFlux(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && GROUP.test(textOf(value['apiVersion']));
}

/** Returns the sources among documents, by which those that use them name them. */
export function fluxSources(documents: PlacedDocument[]): FluxSources {
  return new Map(
    documents.flatMap(({ value }): [string, Record<string, unknown>][] =>
      isFlux(value) && SOURCES.includes(textOf(value['kind'])) && isRecord(value['spec'])
        ? [[`${textOf(value['kind'])} ${namespaceOf(value)}/${nameOf(value)}`, value['spec']]]
        : [],
    ),
  );
}

/**
 * Returns what a resource of Flux fetches: charts of releases, artifacts of OCI repositories, git repositories with the paths that are read of them, and images
 * of values and overrides. A chart repository asks for nothing by itself. Source: fluxcd.io/flux/components.
 */
export function findFluxSources(document: PlacedDocument, sources: FluxSources): Request[] {
  const value = document.value as Record<string, unknown>;
  const spec = isRecord(value['spec']) ? value['spec'] : {};
  const at = (path: Path): Request['at'] => ({ file: document.file, line: document.lineOf(['spec', ...path]) });
  const place = (request: Unplaced, path: Path): Request => ({ ...request, at: at(path) });
  const referred = (reference: unknown): { named: string; source: Record<string, unknown> | undefined } => {
    const { kind, name, namespace } = isRecord(reference) ? reference : {};
    const named = `${textOf(kind)} ${textOf(namespace) || namespaceOf(value)}/${textOf(name)}`;
    return { named, source: sources.get(named) };
  };
  const chart = (wanted: Record<string, unknown>, path: Path): Request => {
    const { named, source } = referred(wanted['sourceRef']);
    const [name, version] = [textOf(wanted['chart']), textOf(wanted['version'])];
    if (source === undefined) return place(unknown(`${name} of ${named}`, version), path);
    if (named.startsWith('GitRepository')) return place(ofGit(source, name), path);
    return place(chartRequest({ repository: textOf(source['url']), chart: name, version }), path);
  };

  switch (textOf(value['kind'])) {
    case 'OCIRepository':
      return [place(ofOci(spec), ['url'])];
    case 'GitRepository':
      return [place(ofGit(spec, ''), ['url'])];
    case 'HelmChart':
      return [chart(spec, ['chart'])];
    case 'HelmRelease': {
      const { chart: template, chartRef, values } = spec;
      const wanted = isRecord(template) && isRecord(template['spec']) ? template['spec'] : undefined;
      const { named, source } = referred(chartRef);
      const inline = {
        ...document,
        value: values,
        lineOf: (path: readonly (string | number)[]) => document.lineOf(['spec', 'values', ...path]),
      };
      return [
        ...(wanted === undefined ? [] : [chart(wanted, ['chart', 'spec', 'chart'])]),
        // What it names is a document of its own, and asked for there.
        ...(isRecord(chartRef) && textOf(chartRef['kind']) !== 'HelmChart' && source === undefined
          ? [place(unknown(named, ''), ['chartRef'])]
          : []),
        ...findImages(inline),
      ];
    }
    case 'Kustomization': {
      const { named, source } = referred(spec['sourceRef']);
      const path = textOf(spec['path']);
      return [
        ...(source !== undefined && named.startsWith('GitRepository') ? [place(ofGit(source, path), ['path'])] : []),
        ...overrides(spec).map(({ request, path: where }) => place(request, where)),
      ];
    }
    default:
      return [];
  }
}

function ofOci({ url, ref }: Record<string, unknown>): Unplaced {
  const { tag, semver, digest } = isRecord(ref) ? ref : {};
  const repository = textOf(url);
  const version = textOf(digest) || textOf(semver) || textOf(tag) || 'latest';
  return chartRequest({ repository, chart: '', version });
}

function ofGit({ url, ref }: Record<string, unknown>, path: string): Unplaced {
  const { branch, tag, semver, name, commit } = isRecord(ref) ? ref : {};
  const reference = [commit, name, semver, tag, branch].map(textOf).find((each) => each !== '') ?? 'master';
  return gitRequest(textOf(url), { reference, path });
}

function overrides(spec: Record<string, unknown>): { request: Unplaced; path: Path }[] {
  return recordsOf(spec['images']).flatMap((image, index) => {
    const [name, tag, digest] = [image['newName'] ?? image['name'], image['newTag'], image['digest']].map(textOf);
    const version = digest !== '' ? `@${digest}` : tag === '' ? '' : `:${tag}`;
    const request = version === '' ? undefined : imageRequest(`${name}${version}`, { explicit: false });
    return request === undefined ? [] : [{ request, path: ['images', index] }];
  });
}

/** A source that stands somewhere else: nobody knows where it leads. */
const unknown = (text: string, version: string): Unplaced => ({
  ...{ kind: 'chart', via: 'helm', host: '', name: text, reference: version, text },
});

const nameOf = ({ metadata }: Record<string, unknown>): string => (isRecord(metadata) ? textOf(metadata['name']) : '');
const namespaceOf = ({ metadata }: Record<string, unknown>): string =>
  isRecord(metadata) ? textOf(metadata['namespace']) : '';
