import { type Cluster, ClusterError, retireApplications, whyGone } from '@edp/cluster';
import { type Log, setOutput } from '@edp/kit';
import type { ClusterStep } from './cluster-step.ts';

/**
 * Takes down what Argo CD deployed, and with it the load balancers and disks that Terraform does not know.
 * @throws ClusterError `LEFTOVERS`, codes as whyGone and retireApplications
 */
export async function retire({ inputs, step, cluster }: ClusterStep): Promise<void> {
  const { log, run } = step;
  const { namespace, leftovers, retireMinutes } = inputs;
  const gone = await findGone(cluster, { leftovers, log });
  if (gone !== undefined) {
    setOutput('remaining', '');
    log.warning(
      `${gone}. The destruction of ${run.instance.domain} goes on without asking its cluster. Load balancers and disks that Kubernetes made are NOT in the Terraform state: look for them in the console of the cloud.`,
    );
    return;
  }
  const remaining = await retireApplications(cluster, { namespace, timeoutMs: retireMinutes * 60_000, log });
  setOutput('remaining', remaining.join('\n'));
  if (remaining.length === 0) {
    log.info(
      `Retired: Argo CD has nothing left in ${run.instance.domain}, no load balancer and no disk outlives the cluster.`,
    );
    return;
  }
  const text = `left in the cluster after ${retireMinutes} minutes: ${remaining.join('; ')}`;
  if (leftovers === 'accept') {
    log.warning(`${text}. Accepted (leftovers: accept): they stay in the cloud, cost money and keep data.`);
    return;
  }
  throw new ClusterError({
    code: 'LEFTOVERS',
    message: text,
    fix: 'Nothing was destroyed. Find out what holds them (finalizers are named), then run destroy again; or set leftovers to accept (in the example workflows: repository variable EDP_LEFTOVERS), and look after them in the console of the cloud.',
  });
}

/** Who accepts leftovers need not get into a cluster that answers, either. */
async function findGone(
  cluster: Cluster,
  { leftovers, log }: { leftovers: 'stop' | 'accept'; log: Log },
): Promise<string | undefined> {
  try {
    const why = await whyGone(cluster, { log });
    return why === undefined ? undefined : `${why}. It is taken for gone`;
  } catch (error) {
    if (leftovers === 'accept' && error instanceof ClusterError)
      return `${error.message}. Accepted (leftovers: accept)`;
    throw error;
  }
}
