import { type Watch, watchApplications } from '@edp/cluster';
import { readSubtree } from '@edp/gitops';
import type { ClusterStep } from './cluster-step.ts';
import type { Deployment } from './read-deployment.ts';
import { isSameRepository } from './same-repository.ts';

/** Returns a look at the Applications of a deployment through the API of the cluster. */
export function watchCluster(
  { inputs, step: { run, repositories }, cluster }: ClusterStep,
  { committed, expected, gone }: Deployment,
): Watch {
  const { path } = run.instance;
  return watchApplications(cluster, {
    ...{ expected, gone, namespace: inputs.namespace, tree: committed.treeId, appearMs: inputs.appearMinutes * 60_000 },
    isOurUrl: (url) => isSameRepository(url, run.stacksInstances.url),
    treeAt: async (commit) => (await readSubtree(repositories.stacksInstances, { ref: commit, path })).treeId,
  });
}
