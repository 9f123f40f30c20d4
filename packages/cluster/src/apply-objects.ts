import type { Log } from '@edp/kit';
import { type Cluster, FIELD_MANAGER } from './api/cluster.ts';
import { createKinds, type Kinds } from './api/kinds.ts';
import { type KubernetesObject, titleOf } from './api/kubernetes-object.ts';
import { ClusterError } from './cluster-error.ts';
import { clearHooks, isInstalled, splitHooks } from './installation-hooks.ts';

const PARALLEL = 16;
const CRD = 'CustomResourceDefinition';
const NAMESPACES = '/api/v1/namespaces';

export interface Applied {
  created: number;
  changed: number;
  unchanged: number;
}

/**
 * Applies objects by server-side apply: CustomResourceDefinitions first, until the API serves them, then namespaces, then the rest in
 * their order. Applied again, nothing changes: the hooks of an installation, which charts have, run while it is not complete. What lives in a namespace and names none goes to `namespace`.
 * @throws ClusterError `OBJECT_TWICE`, `KIND_UNKNOWN`, `CRD_NOT_READY`, `HOOK_STUCK` and those of Cluster
 */
export async function applyObjects(
  cluster: Cluster,
  objects: KubernetesObject[],
  { log, namespace, crdTimeoutMs = 60_000 }: { log: Log; namespace: string; crdTimeoutMs?: number },
): Promise<Applied> {
  const kinds = createKinds(cluster);
  const done: Applied = { created: 0, changed: 0, unchanged: 0 };
  const taken = new Set<string>();
  const { hooks, rest } = splitHooks(objects);
  const placed = async (these: KubernetesObject[]): Promise<KubernetesObject[]> =>
    Promise.all(these.map(async (object) => place(object, { kinds, namespace })));
  const isNew = hooks.length > 0 && !(await isInstalled(await placed(rest), { cluster, kinds }));
  for (const unplaced of toPhases(rest, isNew ? hooks : [])) {
    const phase = await placed(unplaced);
    refuseTwice(phase, taken);
    await clearHooks(
      phase.filter((_, index) => hooks.includes(unplaced[index]!)),
      { cluster, kinds },
    );
    const before = await stampsBefore(phase, { cluster, kinds });
    await inParallel(phase, async (object) => {
      const path = await kinds.pathOf(object);
      const { metadata } = await cluster.apply(path, object);
      const was = before.get(path);
      const now = toStamp(metadata, object.kind === 'Namespace');
      const isSame = was?.version === now.version || (now.mark !== '' && was?.mark === now.mark);
      const how = was === undefined ? 'created' : isSame ? 'unchanged' : 'changed';
      done[how] += 1;
      if (how !== 'unchanged') log.info(`${titleOf(object)}: ${how}`);
    });
    const definitions = phase.filter(({ kind }) => kind === CRD);
    await inParallel(definitions, async (object) => untilServed(object, { cluster, kinds, timeoutMs: crdTimeoutMs }));
    if (definitions.length > 0) kinds.forget();
  }
  return done;
}

/** Applied twice by one manager, each would take away what only the other has, and nothing would ever be done. */
function refuseTwice(phase: KubernetesObject[], taken: Set<string>): void {
  for (const object of phase) {
    const title = titleOf(object);
    const key = `${object.apiVersion.replace(/\/?[^/]*$/, '')} ${title}`;
    if (taken.has(key)) {
      throw new ClusterError({
        code: 'OBJECT_TWICE',
        message: `bootstrap/ has ${title} twice`,
        fix: 'Keep one of the two: where a chart makes the other, switch it off there.',
      });
    }
    taken.add(key);
  }
}

async function place(
  object: KubernetesObject,
  { kinds, namespace }: { kinds: Kinds; namespace: string },
): Promise<KubernetesObject> {
  if (object.metadata.namespace !== undefined || (await kinds.find(object))?.namespaced !== true) return object;
  return { ...object, metadata: { ...object.metadata, namespace } };
}

/** Returns what can be applied at once; an object that others stand on comes in an earlier phase, and hooks before what they are for. */
export function toPhases(objects: KubernetesObject[], hooks: KubernetesObject[] = []): KubernetesObject[][] {
  const [definitions, namespaces, rest, argo] = [
    objects.filter(({ kind }) => kind === CRD),
    objects.filter(({ kind }) => kind === 'Namespace'),
    objects.filter(({ kind, apiVersion }) => kind !== CRD && kind !== 'Namespace' && !isArgo(apiVersion)),
    // An AppProject is there before the Application that is in it.
    objects.filter(({ apiVersion }) => isArgo(apiVersion)),
  ];
  const projects = argo.filter(({ kind }) => kind === 'AppProject');
  const others = argo.filter(({ kind }) => kind !== 'AppProject');
  return [definitions, namespaces, hooks, rest, projects, others].filter((phase) => phase.length > 0);
}

const isArgo = (apiVersion: string): boolean => apiVersion.startsWith('argoproj.io/');

interface Stamp {
  version: string | undefined;
  /** What the API keeps about our own applies, of kinds whose status others write at the same moment; '' of any other. */
  mark: string;
}

/** `isBare`: a kind whose labels and annotations are all that can be wanted of it. */
function toStamp(
  { resourceVersion, generation, labels, annotations, managedFields = [] }: KubernetesObject['metadata'],
  isBare: boolean,
): Stamp {
  const ours = managedFields.filter(({ manager, operation }) => manager === FIELD_MANAGER && operation === 'Apply');
  const wanted = isBare ? [labels, annotations] : generation;
  return { version: resourceVersion, mark: wanted === undefined ? '' : JSON.stringify([wanted, ours]) };
}

/** One request a collection instead of one an object tells what an apply changed. */
async function stampsBefore(
  phase: KubernetesObject[],
  { cluster, kinds }: { cluster: Cluster; kinds: Kinds },
): Promise<Map<string, Stamp>> {
  const found = await Promise.all(phase.map(async (object) => kinds.find(object)));
  const collections = new Set(found.flatMap((each) => (each === undefined ? [] : [each.collection])));
  const stamps = new Map<string, Stamp>();
  await inParallel([...collections], async (collection) => {
    for (const { metadata } of (await cluster.list(collection, { metadataOnly: true })) ?? [])
      stamps.set(`${collection}/${encodeURIComponent(metadata.name)}`, toStamp(metadata, collection === NAMESPACES));
  });
  return stamps;
}

async function untilServed(
  object: KubernetesObject,
  { cluster, kinds, timeoutMs }: { cluster: Cluster; kinds: Kinds; timeoutMs: number },
): Promise<void> {
  const path = await kinds.pathOf(object);
  const until = Date.now() + timeoutMs;
  for (;;) {
    const { status } =
      (await cluster.get<{ status?: { conditions?: { type: string; status: string }[] } }>(path)) ?? {};
    const isTrue = (type: string): boolean =>
      status?.conditions?.some((each) => each.type === type && each.status === 'True') ?? false;
    if (isTrue('Established') && isTrue('NamesAccepted')) return;
    if (Date.now() > until) {
      throw new ClusterError({
        code: 'CRD_NOT_READY',
        message: `${titleOf(object)} was not served within ${Math.round(timeoutMs / 1000)} s`,
        fix: `Look at its conditions (kubectl describe crd ${object.metadata.name}): a name that another definition has is refused.`,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const workers = Array.from({ length: Math.min(PARALLEL, items.length) }, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  });
  await Promise.all(workers);
}
