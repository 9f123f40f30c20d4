import { ClusterError } from '../cluster-error.ts';
import type { Cluster } from './cluster.ts';
import { type KubernetesObject, titleOf } from './kubernetes-object.ts';

interface Resource {
  name: string;
  kind: string;
  namespaced: boolean;
}

/** Finds the REST paths of kinds, asking the cluster once for each API version. */
export interface Kinds {
  /** Path of the collection that holds an object, and whether its kind lives in namespaces; undefined where the cluster has no such kind. */
  find(object: KubernetesObject): Promise<{ collection: string; namespaced: boolean } | undefined>;
  /**
   * Path of an object.
   * @throws ClusterError `KIND_UNKNOWN`
   */
  pathOf(object: KubernetesObject): Promise<string>;
  /** Has every version asked again, once a new kind has come. */
  forget(): void;
}

export function createKinds(cluster: Cluster): Kinds {
  const versions = new Map<string, Promise<Resource[]>>();
  const resourcesOf = async (apiVersion: string): Promise<Resource[]> => {
    const path = `${apiVersion.includes('/') ? '/apis' : '/api'}/${apiVersion}`;
    const found = await cluster.get<{ resources: Resource[] }>(path);
    // `deployments/status` is no kind of its own.
    return (found?.resources ?? []).filter(({ name }) => !name.includes('/'));
  };
  const find: Kinds['find'] = async ({ apiVersion, kind, metadata }) => {
    if (!versions.has(apiVersion)) versions.set(apiVersion, resourcesOf(apiVersion));
    const resource = (await versions.get(apiVersion)!).find((each) => each.kind === kind);
    if (resource === undefined) return undefined;
    const root = `${apiVersion.includes('/') ? '/apis' : '/api'}/${apiVersion}`;
    const { namespaced } = resource;
    const within = namespaced ? `/namespaces/${encodeURIComponent(metadata.namespace ?? 'default')}` : '';
    return { collection: `${root}${within}/${resource.name}`, namespaced };
  };
  return {
    find,
    pathOf: async (object) => {
      const found = await find(object);
      if (found !== undefined) return `${found.collection}/${encodeURIComponent(object.metadata.name)}`;
      throw new ClusterError({
        code: 'KIND_UNKNOWN',
        message: `the cluster knows no ${object.kind} of ${object.apiVersion}, which ${titleOf(object)} is`,
        fix: 'Add the CustomResourceDefinition to bootstrap/, or let Argo CD deploy the object after what brings it (sync waves).',
      });
    },
    forget: () => versions.clear(),
  };
}
