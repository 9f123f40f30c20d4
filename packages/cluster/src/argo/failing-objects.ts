import type { Cluster } from '../api/cluster.ts';
import { createKinds } from '../api/kinds.ts';
import type { KubernetesObject } from '../api/kubernetes-object.ts';
import type { Application } from './application.ts';

interface Pod extends KubernetesObject {
  status?: {
    containerStatuses?: { name: string; state?: { waiting?: { reason?: string; message?: string } } }[];
    initContainerStatuses?: { name: string; state?: { waiting?: { reason?: string; message?: string } } }[];
  };
}

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job']);
const MOMENTARY = new Set(['ContainerCreating', 'PodInitializing']);
const MOST = 8;

/** Returns what of an Application fails, one line an object, as the objects themselves say it. Throws as the methods of Cluster. */
export async function failingObjects(cluster: Cluster, application: Application): Promise<string[]> {
  const kinds = createKinds(cluster);
  const resources = (application.status?.resources ?? []).filter(({ kind }) => WORKLOADS.has(kind));
  const lines: string[] = [];
  for (const { group, kind, namespace, name } of resources.slice(0, 50)) {
    const apiVersion = group === undefined || group === '' ? 'v1' : `${group}/v1`;
    const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
    const path = await kinds.pathOf({ apiVersion, kind, metadata }).catch(() => undefined);
    const found =
      path === undefined
        ? undefined
        : await cluster.get<{
            status?: { conditions?: { type: string; status: string; reason?: string; message?: string }[] };
          }>(path);
    for (const { type, status, reason, message } of found?.status?.conditions ?? []) {
      const isBad =
        (type === 'Progressing' && status === 'False') || (/Failure|Failed/.test(type) && status === 'True');
      if (isBad) lines.push(`${kind} ${namespace ?? ''}/${name}: ${reason ?? type}: ${message ?? ''}`);
    }
  }
  for (const namespace of new Set(resources.flatMap((each) => each.namespace ?? []))) {
    for (const pod of (await cluster.list<Pod>(`/api/v1/namespaces/${namespace}/pods`)) ?? []) {
      const all = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
      for (const { name, state } of all) {
        const { reason, message } = state?.waiting ?? {};
        if (reason !== undefined && !MOMENTARY.has(reason))
          lines.push(`Pod ${namespace}/${pod.metadata.name}, container ${name}: ${reason}: ${message ?? ''}`);
      }
    }
  }
  return lines.slice(0, MOST).map((line) => line.replace(/\s+/g, ' ').slice(0, 400));
}
