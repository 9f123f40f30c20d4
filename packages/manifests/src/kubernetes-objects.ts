import { isRecord } from '@edp/kit';

/** A Kubernetes object of a file, as far as its manifest names it. */
export interface KubernetesObject {
  group: string;
  kind: string;
  /** undefined where the manifest leaves it to whoever applies it. */
  namespace: string | undefined;
  name: string;
  value: Record<string, unknown>;
  /** Which document of the file, from 0, and where in it: items of a List have a path. */
  document: number;
  path: (string | number)[];
}

/** Returns the named objects of a file's documents, those inside of Lists too. */
export function kubernetesObjects(documents: unknown[]): KubernetesObject[] {
  return documents.flatMap((value, document) => objectsIn(value, { document, path: [] }));
}

/** Returns what an operator calls an object: `Deployment gitea/forgejo`. */
export function objectTitle({ kind, namespace, name }: Pick<KubernetesObject, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function objectsIn(value: unknown, at: Pick<KubernetesObject, 'document' | 'path'>): KubernetesObject[] {
  if (!isRecord(value)) return [];
  const { apiVersion, kind, metadata, items } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return [];
  if (kind.endsWith('List') && Array.isArray(items))
    return items.flatMap((item, index) => objectsIn(item, { ...at, path: [...at.path, 'items', index] }));
  if (!isRecord(metadata) || typeof metadata['name'] !== 'string') return [];
  const { name, namespace } = metadata;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return [{ group, kind, name, namespace: typeof namespace === 'string' ? namespace : undefined, value, ...at }];
}
