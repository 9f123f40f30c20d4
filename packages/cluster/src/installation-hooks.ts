import type { Cluster } from './api/cluster.ts';
import type { Kinds } from './api/kinds.ts';
import { type KubernetesObject, titleOf } from './api/kubernetes-object.ts';
import { ClusterError } from './cluster-error.ts';

/** Run once, when something is installed (https://helm.sh/docs/topics/charts_hooks/, https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/). */
const AT_INSTALLATION = /\b(pre-install|post-install|PreSync|Sync|PostSync)\b/;
const POLL_MS = 200;

/** Returns the hooks among the objects that an installation runs, and what is no hook; tests and hooks of a removal are neither. */
export function splitHooks(objects: KubernetesObject[]): { hooks: KubernetesObject[]; rest: KubernetesObject[] } {
  const hookOf = ({ metadata: { annotations = {} } }: KubernetesObject): string | undefined =>
    annotations['helm.sh/hook'] ?? annotations['argocd.argoproj.io/hook'];
  return {
    hooks: objects.filter((each) => AT_INSTALLATION.test(hookOf(each) ?? '')),
    rest: objects.filter((each) => hookOf(each) === undefined),
  };
}

/** Returns whether every object is there; then its hooks have run, since they come first. */
export async function isInstalled(
  objects: KubernetesObject[],
  { cluster, kinds }: { cluster: Cluster; kinds: Kinds },
): Promise<boolean> {
  const collections = new Map<string, Promise<Set<string>>>();
  for (const object of objects) {
    const collection = (await kinds.find(object))?.collection;
    if (collection === undefined) return false;
    if (!collections.has(collection)) collections.set(collection, namesIn(cluster, collection));
    if (!(await collections.get(collection)!).has(object.metadata.name)) return false;
  }
  return true;
}

async function namesIn(cluster: Cluster, collection: string): Promise<Set<string>> {
  const all = (await cluster.list(collection, { metadataOnly: true })) ?? [];
  return new Set(all.map(({ metadata }) => metadata.name));
}

/**
 * Takes away the Jobs and Pods among hooks that an installation left that was broken off: what they run cannot be changed.
 * @throws ClusterError `HOOK_STUCK`
 */
export async function clearHooks(
  hooks: KubernetesObject[],
  { cluster, kinds, timeoutMs = 60_000 }: { cluster: Cluster; kinds: Kinds; timeoutMs?: number },
): Promise<void> {
  const until = Date.now() + timeoutMs;
  for (const hook of hooks.filter(({ kind }) => kind === 'Job' || kind === 'Pod')) {
    const path = await kinds.pathOf(hook);
    await cluster.remove(path);
    while ((await cluster.get(path)) !== undefined) {
      if (Date.now() > until) {
        throw new ClusterError({
          code: 'HOOK_STUCK',
          message: `${titleOf(hook)} of an earlier installation is not gone after ${Math.round(timeoutMs / 1000)} s`,
          fix: 'Look at what holds it (its finalizers), then deploy again.',
        });
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
