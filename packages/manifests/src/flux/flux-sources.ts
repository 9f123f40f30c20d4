import { isRecord, textOf } from '@edp/kit';

/** Where Flux fetches from, by `kind namespace/name`: the `spec` of each source. */
export type FluxSources = ReadonlyMap<string, Record<string, unknown>>;

const GROUP = /^(?:source|helm|kustomize)\.toolkit\.fluxcd\.io\//;
const SOURCES = ['HelmRepository', 'OCIRepository', 'GitRepository', 'Bucket', 'HelmChart'];

/** Returns whether a document is a resource of Flux that fetches something, or says from where. */
export function isFluxObject(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && GROUP.test(textOf(value['apiVersion']));
}

/** Returns the sources among documents, by which those that use them name them. */
export function fluxSources(documents: unknown[]): FluxSources {
  return new Map(
    documents.flatMap((value): [string, Record<string, unknown>][] =>
      isFluxObject(value) && SOURCES.includes(textOf(value['kind'])) && isRecord(value['spec'])
        ? [[`${textOf(value['kind'])} ${namespaceOf(value)}/${nameOf(value)}`, value['spec']]]
        : [],
    ),
  );
}

/** Returns the source that `reference` in a resource names, and what it is called. */
export function findFluxSource(
  reference: unknown,
  { of, sources }: { of: Record<string, unknown>; sources: FluxSources },
): { kind: string; named: string; source: Record<string, unknown> | undefined } {
  const { kind, name, namespace } = isRecord(reference) ? reference : {};
  const named = `${textOf(kind)} ${textOf(namespace) || namespaceOf(of)}/${textOf(name)}`;
  return { kind: textOf(kind), named, source: sources.get(named) };
}

const nameOf = ({ metadata }: Record<string, unknown>): string => (isRecord(metadata) ? textOf(metadata['name']) : '');
const namespaceOf = ({ metadata }: Record<string, unknown>): string =>
  isRecord(metadata) ? textOf(metadata['namespace']) : '';
