import { type Watch, watchStatuses } from '@edp/cluster';
import { openInstanceStatuses } from '@edp/run';
import type { ArgocdStep } from './cluster-step.ts';
import { isSameRepository } from './same-repository.ts';
import type { Deployment } from './read-deployment.ts';

/**
 * Returns a look at the Applications of a deployment through what Argo CD writes to the forge. It writes to commits of stacks-instances, so what
 * has no source there, and what must be gone, cannot be seen. Codes as openInstanceStatuses.
 */
export function watchForge({ inputs, step }: ArgocdStep, { committed, expected, gone }: Deployment): Watch {
  const { url } = step.run.stacksInstances;
  const seen = expected.filter(
    ({ sources }) => sources === undefined || sources.some(({ repoURL = '' }) => isSameRepository(repoURL, url)),
  );
  const unseen = [...expected.filter((each) => !seen.includes(each)).map(({ name }) => name), ...gone];
  if (unseen.length > 0) step.log.notice(`Not waited for, since the forge does not tell of it: ${unseen.join(', ')}`);
  return watchStatuses({
    expected: seen,
    prefix: `argocd/${step.run.instance.path}/`,
    readStatuses: openInstanceStatuses(step, committed),
    appearMs: inputs.appearMinutes * 60_000,
  });
}
