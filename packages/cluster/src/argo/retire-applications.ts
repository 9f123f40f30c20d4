import type { Log } from '@edp/kit';
import type { Cluster } from '../api/cluster.ts';
import type { KubernetesObject } from '../api/kubernetes-object.ts';
import { ARGO_API, type Application } from './application.ts';

const FINALIZER = 'resources-finalizer.argocd.argoproj.io';
/** Time for load balancers and disks even where the Applications took all of it. */
const OUTSIDE_MS = 60_000;

export interface RetireOptions {
  namespace: string;
  timeoutMs: number;
  pollMs?: number;
  log: Log;
}

/**
 * Takes down everything that Argo CD deployed: automated sync off, sets gone, then Applications in reverse waves, each with what it
 * deployed, Argo CD itself last and without. Then the load balancers and disks that Kubernetes made are deleted. Returns what is still
 * there after `timeoutMs`, one line each. Throws as the methods of Cluster.
 */
export async function retireApplications(
  cluster: Cluster,
  { namespace, timeoutMs, pollMs = 2_000, log }: RetireOptions,
): Promise<string[]> {
  const until = Date.now() + timeoutMs;
  const root = `${ARGO_API}/namespaces/${namespace}`;
  const list = async (): Promise<Application[]> => (await cluster.list<Application>(`${root}/applications`)) ?? [];
  // What made them would make them again, and heal what is switched off.
  for (const { metadata } of (await cluster.list(`${root}/applicationsets`)) ?? []) {
    await cluster.remove(`${root}/applicationsets/${metadata.name}`, { propagation: 'Orphan' });
    log.info(`ApplicationSet ${metadata.name}: deleted, its Applications are next`);
  }
  const all = await list();
  for (const { metadata } of sortByDepth(all)) {
    const off = { spec: { syncPolicy: { automated: null } }, operation: null };
    await cluster.merge(`${root}/applications/${metadata.name}`, off);
  }
  for (const wave of toWaves(all)) {
    for (const application of wave) {
      const path = `${root}/applications/${application.metadata.name}`;
      const isArgo = isArgoItself(application, namespace);
      const finalizers = finalizersFor(application, isArgo);
      // What went meanwhile is gone.
      await cluster.merge(path, { metadata: { finalizers } });
      await cluster.remove(path);
      log.info(`Application ${application.metadata.name}: deleting${isArgo ? ' it alone: it is Argo CD' : ''}`);
    }
    const names = new Set(wave.map(({ metadata }) => metadata.name));
    const left = await untilNone(async () => (await list()).filter(({ metadata }) => names.has(metadata.name)), {
      until,
      pollMs,
    });
    if (left.length > 0) break;
  }
  const outside = await untilNone(
    async () => {
      const found = await outsideObjects(cluster);
      for (const { path, object } of found)
        if (path !== undefined && object.metadata.deletionTimestamp === undefined) await cluster.remove(path);
      return found;
    },
    { until: Math.max(until, Date.now() + Math.min(OUTSIDE_MS, timeoutMs)), pollMs },
  );
  const applications = (await list()).map(({ metadata }) => `Application ${metadata.name}${holds(metadata)}`);
  return [...applications, ...outside.map(({ text, object }) => `${text}${holds(object.metadata)}`)];
}

/** Those of others stay: a hook that an Application wants to have run after it is one. */
function finalizersFor({ metadata }: Application, isArgo: boolean): string[] {
  const { finalizers = [], deletionTimestamp } = metadata;
  // One that is going already takes no new ones.
  if (deletionTimestamp !== undefined && !isArgo) return finalizers;
  if (isArgo) return finalizers.filter((each) => !each.startsWith(FINALIZER));
  return finalizers.some((each) => each.startsWith(FINALIZER)) ? finalizers : [...finalizers, FINALIZER];
}

const holds = ({ finalizers = [] }: KubernetesObject['metadata']): string =>
  finalizers.length === 0 ? '' : ` (held by ${finalizers.join(', ')})`;

interface Outside {
  /** Undefined where it goes by itself, or is for a person to decide. */
  path: string | undefined;
  object: KubernetesObject;
  text: string;
}

/** Load balancers and disks of the cloud that Terraform does not know. */
async function outsideObjects(cluster: Cluster): Promise<Outside[]> {
  type Specified = KubernetesObject & { spec?: { type?: string; persistentVolumeReclaimPolicy?: string } };
  const list = async (resource: string): Promise<Specified[]> => (await cluster.list(`/api/v1/${resource}`)) ?? [];
  const services = (await list('services')).filter(({ spec }) => spec?.type === 'LoadBalancer');
  return [
    ...services.map((object) => outside(object, { resource: 'services', kind: 'Service of type LoadBalancer' })),
    ...(await list('persistentvolumeclaims')).map((object) =>
      outside(object, { resource: 'persistentvolumeclaims', kind: 'PersistentVolumeClaim' }),
    ),
    // A volume goes with its claim. One that is retained is a disk that somebody wanted to keep.
    ...(await list('persistentvolumes')).map((object) => ({
      path: undefined,
      object,
      text: `PersistentVolume ${object.metadata.name} (${object.spec?.persistentVolumeReclaimPolicy ?? 'Retain'})`,
    })),
  ];
}

function outside(object: KubernetesObject, { resource, kind }: { resource: string; kind: string }): Outside {
  const { name, namespace = '' } = object.metadata;
  return { object, path: `/api/v1/namespaces/${namespace}/${resource}/${name}`, text: `${kind} ${namespace}/${name}` };
}

/** An Application that deploys the controller that would delete it. */
function isArgoItself({ status }: Application, namespace: string): boolean {
  return (
    status?.resources?.some(
      (each) =>
        each.namespace === namespace && each.name.endsWith('application-controller') && each.kind === 'StatefulSet',
    ) ?? false
  );
}

/** Depth in the app of apps: `argocd.argoproj.io/tracking-id` of a child begins with its parent's name. */
function depths(all: Application[]): Map<string, number> {
  const names = new Set(all.map(({ metadata }) => metadata.name));
  const parent = new Map(
    all.map(({ metadata }) => [
      metadata.name,
      metadata.annotations?.['argocd.argoproj.io/tracking-id']?.split(':')[0] ?? '',
    ]),
  );
  const depth = (name: string, seen: string[] = []): number => {
    const above = parent.get(name) ?? '';
    return names.has(above) && above !== name && !seen.includes(above) ? 1 + depth(above, [...seen, name]) : 0;
  };
  return new Map(all.map(({ metadata }) => [metadata.name, depth(metadata.name)]));
}

function sortByDepth(all: Application[]): Application[] {
  const depth = depths(all);
  return [...all].sort((a, b) => depth.get(a.metadata.name)! - depth.get(b.metadata.name)!);
}

/** Groups in the order of deletion: children before parents, the last wave first. */
export function toWaves(all: Application[]): Application[][] {
  const depth = depths(all);
  const waveOf = ({ metadata }: Application): number =>
    Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0) || 0;
  const keyOf = (each: Application): string => `${depth.get(each.metadata.name)} ${waveOf(each)}`;
  const sorted = [...all].sort(
    (a, b) => depth.get(b.metadata.name)! - depth.get(a.metadata.name)! || waveOf(b) - waveOf(a),
  );
  const groups = new Map<string, Application[]>();
  for (const each of sorted) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups.values()];
}

async function untilNone<T>(
  read: () => Promise<T[]>,
  { until, pollMs }: { until: number; pollMs: number },
): Promise<T[]> {
  for (;;) {
    const left = await read();
    if (left.length === 0 || Date.now() > until) return left;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
