import type { Cluster } from './api/cluster.ts';
import type { KubernetesObject } from './api/kubernetes-object.ts';

/**
 * Returns the Secret by which Argo CD reads a repository
 * (https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#repositories). It is ours: a new token takes the old one's place.
 */
export function repositorySecret({
  namespace,
  url,
  token,
}: {
  namespace: string;
  url: string;
  token: string;
}): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'repository-stacks-instances',
      namespace,
      labels: { 'argocd.argoproj.io/secret-type': 'repository', 'app.kubernetes.io/managed-by': 'edp-actions' },
    },
    type: 'Opaque',
    data: Object.fromEntries(
      // Forges take any name beside a token.
      Object.entries({ type: 'git', url, username: 'argocd', password: token }).map(([key, text]) => [
        key,
        Buffer.from(text).toString('base64'),
      ]),
    ),
  };
}

/** The same object as it is applied, for a cluster that has it already or not. Throws as the methods of Cluster. */
export async function ensureRepository(
  cluster: Cluster,
  options: { namespace: string; url: string; token: string },
): Promise<void> {
  const secret = repositorySecret(options);
  const path = `/api/v1/namespaces/${options.namespace}/secrets/${secret.metadata.name}`;
  await cluster.apply(path, secret);
}
