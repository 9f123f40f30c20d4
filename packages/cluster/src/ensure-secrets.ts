import { isRecord, type Log } from '@edp/kit';
import type { Cluster } from './api/cluster.ts';
import { ClusterError } from './cluster-error.ts';

/** `<namespace>/<name>` to key to value. */
export type Secrets = Record<string, Record<string, string>>;

const NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;
const NAMESPACE = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const KEY = /^[-._a-zA-Z0-9]{1,253}$/;

/**
 * Returns the secrets of a Terraform output, checked.
 * @throws ClusterError `SECRETS_INVALID`, never with a value
 */
export function parseSecrets(value: unknown): Secrets {
  const fail = (what: string): never => {
    throw new ClusterError({
      code: 'SECRETS_INVALID',
      message: `Terraform output kubernetes_secrets: ${what}`,
      fix: 'Let it be a map of "<namespace>/<name>" to a map of key to text.',
    });
  };
  if (!isRecord(value)) return fail('it is no map');
  for (const [place, data] of Object.entries(value)) {
    const [namespace = '', name = '', ...rest] = place.split('/');
    if (!NAMESPACE.test(namespace) || !NAME.test(name) || rest.length > 0)
      fail(`"${place.slice(0, 80)}" is not "<namespace>/<name>" as Kubernetes has them`);
    if (!isRecord(data) || Object.keys(data).length === 0) return fail(`${place} has no keys`);
    for (const [key, text] of Object.entries(data)) {
      if (!KEY.test(key)) fail(`${place} has a key that Kubernetes does not take ("${key.slice(0, 40)}")`);
      if (typeof text !== 'string' || text === '') fail(`key ${key} of ${place} is no text, or empty`);
    }
  }
  return value as Secrets;
}

/**
 * Creates what is missing of namespaces and Secrets. A Secret that is there is kept as it is; where it differs, its keys are named.
 * Throws as the methods of Cluster.
 */
export async function ensureSecrets(cluster: Cluster, secrets: Secrets, { log }: { log: Log }): Promise<void> {
  for (const namespace of new Set(Object.keys(secrets).map((place) => place.split('/')[0]!))) {
    await ensureNamespace(cluster, namespace, { log });
  }
  for (const [place, wanted] of Object.entries(secrets)) {
    const [namespace, name] = place.split('/') as [string, string];
    const collection = `/api/v1/namespaces/${namespace}/secrets`;
    const data = Object.fromEntries(
      Object.entries(wanted).map(([key, text]) => [key, Buffer.from(text).toString('base64')]),
    );
    const labels = { 'app.kubernetes.io/managed-by': 'edp-actions', ...partOf(namespace, name) };
    const object = { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace, labels }, type: 'Opaque', data };
    const found = await cluster.get<{ data?: Record<string, string> }>(`${collection}/${name}`);
    if (found === undefined && (await cluster.create(collection, object)) !== undefined) {
      log.info(`Secret ${place}: created`);
      continue;
    }
    const differing = Object.keys(data).filter((key) => found?.data?.[key] !== data[key]);
    if (differing.length === 0) log.info(`Secret ${place}: there already`);
    else {
      log.notice(
        `Secret ${place} is there already and kept. Not as Terraform has it: ${differing.join(', ')}. To take over Terraform's, delete the Secret and deploy again.`,
      );
    }
  }
}

/** Creates a namespace where it is missing. */
export async function ensureNamespace(cluster: Cluster, name: string, { log }: { log: Log }): Promise<void> {
  if ((await cluster.get(`/api/v1/namespaces/${name}`)) !== undefined) return;
  const made = await cluster.create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  if (made !== undefined) log.info(`Namespace ${name}: created`);
}

/** Argo CD reads its own Secret only where it is labelled as a part of it. */
const partOf = (namespace: string, name: string): Record<string, string> =>
  namespace === 'argocd' && name === 'argocd-secret' ? { 'app.kubernetes.io/part-of': 'argocd' } : {};
