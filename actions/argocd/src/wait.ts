import { waitApplications, type Watch } from '@edp/cluster';
import { setOutput } from '@edp/kit';
import { findNewerRun, observeRun, releaseEarly } from '@edp/run';
import { readSubtree } from '@edp/gitops';
import type { ArgocdStep } from './cluster-step.ts';
import { type Deployment, readDeployment } from './read-deployment.ts';

/**
 * Waits until Argo CD has deployed what this run committed, and records in the base entry what was seen.
 * @throws ClusterError of waitApplications
 */
export async function wait(
  { inputs, step }: ArgocdStep,
  { watch }: { watch: (deployment: Deployment) => Watch },
): Promise<void> {
  const { run, repositories, log } = step;
  const { path } = run.instance;
  const deployment = await readDeployment({ inputs, step });
  const { expected, committed } = deployment;
  if (expected.length === 0) {
    log.notice(`${path} of stacks-instances has no Argo CD Application: nothing is waited for.`);
    return;
  }
  await releaseEarly(step);
  log.info(`Waiting for ${expected.length} Applications, ${inputs.waitMinutes} minutes at most …`);
  const seen = await waitApplications(watch(deployment), {
    superseded: async () => {
      const tip = await readSubtree(repositories.stacksInstances, { ref: run.stacksInstances.branch, path });
      return tip.treeId === committed.treeId
        ? findNewerRun(step)
        : 'a later commit changed the directory of this instance. Whoever made it waits for that one.';
    },
    timeoutMs: inputs.waitMinutes * 60_000,
    log,
  });
  setOutput('synced', seen.synced);
  setOutput('healthy', seen.healthy);
  if (seen.end === 'superseded') return;
  for (const line of seen.held) log.notice(`Not waited for: ${line}`);
  await observeRun(step, {
    observed: { tree: committed.treeId, synced: seen.synced, healthy: seen.healthy, at: new Date().toISOString() },
    images: seen.images,
  });
  if (seen.error !== undefined) throw seen.error;
  log.info(
    `${run.instance.domain}: ${seen.synced && seen.healthy ? 'every Application is Synced and Healthy' : 'done as far as it is waited for'}.`,
  );
}
