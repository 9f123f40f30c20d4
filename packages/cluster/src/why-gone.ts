import type { Log } from '@edp/kit';
import type { Cluster } from './api/cluster.ts';
import { ClusterError } from './cluster-error.ts';

/**
 * Returns why a cluster is taken for gone: nobody answers at its address for as long as an API server takes to start again. Undefined where it
 * answers. One that answers and does not let us in, or is another one, is not gone.
 * @throws ClusterError `CLUSTER_UNTRUSTED`, `CLUSTER_DENIED`, `CLUSTER_REFUSED`
 */
export async function whyGone(
  cluster: Cluster,
  { forMs = 60_000, pollMs = 5_000, log }: { forMs?: number; pollMs?: number; log: Log },
): Promise<string | undefined> {
  const until = Date.now() + forMs;
  for (;;) {
    try {
      await cluster.get('/version');
      return undefined;
    } catch (error) {
      if (!(error instanceof ClusterError) || error.code !== 'CLUSTER_UNREACHABLE') throw error;
      if (Date.now() > until) return error.message;
      log.info(`${error.message}; asking for ${Math.ceil((until - Date.now()) / 1000)} s more`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
