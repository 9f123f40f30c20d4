import type { Cluster } from './api/cluster.ts';

/**
 * Puts the token in place by which Argo CD's notifications write commit statuses
 * (https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/overview/): key `forge-token` of their Secret. Other
 * keys there are others'. Throws as the methods of Cluster.
 */
export async function ensureStatusToken(
  cluster: Cluster,
  { namespace, token }: { namespace: string; token: string },
): Promise<void> {
  const name = 'argocd-notifications-secret';
  const data = { 'forge-token': Buffer.from(token).toString('base64') };
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, data };
  // Argo CD's own manifests have this Secret without a key: applied by the same manager, they would take the token away.
  await cluster.apply(`/api/v1/namespaces/${namespace}/secrets/${name}`, secret, { manager: 'edp-actions-status' });
}
