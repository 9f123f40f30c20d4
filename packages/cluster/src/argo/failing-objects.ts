import { beginningOf } from '@edp/kit';
import type { Cluster } from '../api/cluster.ts';
import { createKinds } from '../api/kinds.ts';
import { type KubernetesObject, titleOf } from '../api/kubernetes-object.ts';
import type { Application } from './application.ts';

interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

interface ContainerState {
  waiting?: { reason?: string; message?: string };
  terminated?: { exitCode?: number; reason?: string; message?: string };
}

interface Container {
  name: string;
  state?: ContainerState;
  lastState?: ContainerState;
}

interface Stateful extends KubernetesObject {
  spec?: { type?: string };
  status?: {
    phase?: string;
    conditions?: Condition[];
    loadBalancer?: { ingress?: unknown[] };
    initContainerStatuses?: Container[];
    containerStatuses?: Container[];
  };
}

/** What runs pods, itself or by another of these. */
const OWNERS = [
  { kind: 'ReplicaSet', api: '/apis/apps/v1', resource: 'replicasets' },
  { kind: 'StatefulSet', api: '/apis/apps/v1', resource: 'statefulsets' },
  { kind: 'Deployment', api: '/apis/apps/v1', resource: 'deployments' },
  { kind: 'DaemonSet', api: '/apis/apps/v1', resource: 'daemonsets' },
  { kind: 'Job', api: '/apis/batch/v1', resource: 'jobs' },
];
const MOMENTARY = new Set(['ContainerCreating', 'PodInitializing']);
/** False in any of these is what an object itself calls broken, whoever defined it. */
const GOOD = /^(Ready|Available|Healthy)$/;
const BAD = /Failure|Failed|Stalled|Degraded/;
const MOST_READ = 60;
const MOST = 8;

/** Returns what of an Application fails or is waited for, one line an object, as the objects themselves say it; pods first. Throws as the methods of Cluster. */
export async function failingObjects(cluster: Cluster, application: Application): Promise<string[]> {
  const kinds = createKinds(cluster);
  const resources = application.status?.resources ?? [];
  const lines: string[] = [];
  for (const { group = '', version = 'v1', kind, namespace, name } of resources.slice(0, MOST_READ)) {
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
    const found = await kinds.find({ apiVersion, kind, metadata });
    if (found === undefined) continue;
    const object = await cluster.get<Stateful>(`${found.collection}/${encodeURIComponent(name)}`);
    if (object === undefined) lines.push(`${titleOf({ apiVersion, kind, metadata })}: is not there`);
    else lines.push(...saidBy({ ...object, kind }));
  }
  const podLines: string[] = [];
  for (const namespace of new Set(resources.flatMap((each) => each.namespace ?? []))) {
    const isOurs = await ownership(cluster, { namespace, resources });
    for (const pod of (await cluster.list<Stateful>(`/api/v1/namespaces/${namespace}/pods`)) ?? [])
      if (isOurs(pod)) podLines.push(...saidByPod(pod));
  }
  const all = [...podLines, ...lines].map((line) =>
    beginningOf(line.replace(/\s+/g, ' ').trim(), { maxCharacters: 400 }),
  );
  return [...new Set(all)].slice(0, MOST);
}

function saidBy(object: Stateful): string[] {
  const { kind, spec, status } = object;
  if (kind === 'Pod') return saidByPod(object);
  if (kind === 'PersistentVolumeClaim' && status?.phase !== undefined && status.phase !== 'Bound')
    return [`${titleOf(object)}: ${status.phase}`];
  if (kind === 'Service' && spec?.type === 'LoadBalancer' && (status?.loadBalancer?.ingress ?? []).length === 0)
    return [`${titleOf(object)}: its load balancer has no address yet`];
  return badConditions(object);
}

function badConditions(object: Stateful): string[] {
  const { conditions } = object.status ?? {};
  // Of a Deployment it says that its time is over; elsewhere it is as good a word for "done".
  const isGood = (type: string): boolean => GOOD.test(type) || (object.kind === 'Deployment' && type === 'Progressing');
  return (Array.isArray(conditions) ? conditions : [])
    .filter(({ type, status }) => (isGood(type) && status === 'False') || (BAD.test(type) && status === 'True'))
    .map(({ type, reason, message }) => `${titleOf(object)}: ${reason ?? type}: ${message ?? ''}`);
}

function saidByPod(pod: Stateful): string[] {
  const { initContainerStatuses = [], containerStatuses = [], conditions = [] } = pod.status ?? {};
  const title = titleOf({ ...pod, kind: 'Pod' });
  const unscheduled = conditions.filter(({ type, status }) => type === 'PodScheduled' && status === 'False');
  return [
    ...unscheduled.map(({ reason, message }) => `${title}: ${reason ?? 'not scheduled'}: ${message ?? ''}`),
    ...[...initContainerStatuses, ...containerStatuses].flatMap(({ name, state, lastState }) => {
      const { reason, message = '' } = state?.waiting ?? {};
      const ended = state?.terminated ?? lastState?.terminated;
      const end =
        (ended?.exitCode ?? 0) === 0
          ? ''
          : `ended with ${ended?.exitCode} (${ended?.reason ?? ''}) ${ended?.message ?? ''}`;
      const isWaiting = reason !== undefined && !MOMENTARY.has(reason);
      if (!isWaiting && end === '') return [];
      const what = isWaiting ? `${reason}: ${message}` : '';
      return [`${title}, container ${name}: ${[what, end].filter((each) => each !== '').join('; ')}`];
    }),
  ];
}

/** Returns whether an object of a namespace is run by one of these resources: other Applications may live in the same namespace. */
async function ownership(
  cluster: Cluster,
  { namespace, resources }: { namespace: string; resources: { kind: string; namespace?: string; name: string }[] },
): Promise<(object: KubernetesObject) => boolean> {
  const owners = new Map<string, KubernetesObject>();
  for (const { kind, api, resource } of OWNERS) {
    for (const each of (await cluster.list(`${api}/namespaces/${namespace}/${resource}`, { metadataOnly: true })) ?? [])
      owners.set(`${kind} ${each.metadata.name}`, each);
  }
  const ours = new Set(
    resources.filter((each) => each.namespace === namespace).map(({ kind, name }) => `${kind} ${name}`),
  );
  const isOurs = ({ metadata }: KubernetesObject, depth = 0): boolean =>
    (metadata.ownerReferences ?? []).some(({ kind, name }) => {
      const owner = owners.get(`${kind} ${name}`);
      return ours.has(`${kind} ${name}`) || (owner !== undefined && depth < 5 && isOurs(owner, depth + 1));
    });
  return isOurs;
}
