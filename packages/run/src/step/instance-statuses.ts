import { type CommitStatus, listCommitStatuses } from '@edp/forge';
import { readSubtree } from '@edp/gitops';
import { instancesForge } from './instances-forge.ts';
import type { RunStep } from './run-step.ts';

/**
 * Returns a reader of the newest status of each context at the commits of stacks-instances that hold this tree of the instance: the commit of
 * this run, and later ones of other instances, which are what Argo CD compares with then.
 * @throws RunError `REPOSITORY_URL_INVALID`; the reader codes as `readSubtree` and `listCommitStatuses`
 */
export function openInstanceStatuses(
  step: RunStep,
  committed: { commit: string; treeId: string },
): () => Promise<CommitStatus[]> {
  const { run, repositories, inputs, http, context } = step;
  const { address, owner, name } = instancesForge(run.stacksInstances.url, {
    ...{ token: inputs.tokens.stacksInstances, http, context },
    what: 'it has no commit statuses',
    fix: 'Use source: cluster, or correct stacks-instances.',
  });
  const commits = new Set([committed.commit]);
  return async () => {
    const at = { ref: run.stacksInstances.branch, path: run.instance.path };
    const tip = await readSubtree(repositories.stacksInstances, at);
    if (tip.treeId === committed.treeId) commits.add(tip.commit);
    const newest = new Map<string, CommitStatus>();
    for (const commit of commits) {
      for (const status of await listCommitStatuses(address, { owner, name, commit })) {
        const known = newest.get(status.context);
        if (known === undefined || status.createdAt >= known.createdAt) newest.set(status.context, status);
      }
    }
    return [...newest.values()];
  };
}
