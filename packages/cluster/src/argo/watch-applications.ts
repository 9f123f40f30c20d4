import type { Cluster } from '../api/cluster.ts';
import { ClusterError } from '../cluster-error.ts';
import { ARGO_API, type Application, sourcesOf } from './application.ts';
import { type Expected, isSettled, judgeApplication, type Judging, type Verdict } from './judge-application.ts';
import { failingObjects } from './failing-objects.ts';
import type { Sight, Watch } from './sight.ts';
import type { SyncWindow } from './sync-window.ts';

export interface WatchOptions {
  expected: Expected[];
  /** Names of Applications that have to be gone. */
  gone: string[];
  /** Namespace of Argo CD. */
  namespace: string;
  /** Whether an address in a source is that of stacks-instances. */
  isOurUrl: (url: string) => boolean;
  /** Id of the tree that was committed. */
  tree: string;
  /** Id of the instance's tree at a commit of stacks-instances; '' where there is none. */
  treeAt: (commit: string) => Promise<string>;
  /** How long an Application may be missing, and how long Argo CD may leave one unlooked at that it was asked to look at. */
  appearMs: number;
  /** How long Degraded has to last where nothing was Progressing before. */
  settleMs?: number;
}

const REFRESH = 'argocd.argoproj.io/refresh';
const ASK_AGAIN_MS = 30_000;
const SILENT_MS = 60_000;
const MOST_DESCRIBED = 10;

interface Seen {
  verdicts: Map<string, Verdict>;
  found: Application[];
}

/** Returns a look at the Applications that remembers the looks before. It asks Argo CD to look at those that are not there yet. Throws as the methods of Cluster. */
export function watchApplications(cluster: Cluster, options: WatchOptions): Watch {
  const { expected, gone, namespace, tree, appearMs, settleMs = 20_000 } = options;
  const started = Date.now();
  const trees = new Map<string, string>();
  const states = new Map<string, { state: string; since: number }>();
  const progressed = new Set<string>();
  const asked = new Map<string, number>();
  const isOurs: Judging['isOurs'] = ({ repoURL = '' }, revision) =>
    options.isOurUrl(repoURL) ? trees.get(revision) === tree : undefined;

  /** Whether its health since it came to what was committed is more than that of a moment. */
  function hasProgressed(application: Application): boolean {
    const { name } = application.metadata;
    const { sync, health } = application.status ?? {};
    const isThere = isSettled(application, isOurs) && sync?.status === 'Synced';
    const state = isThere ? (health?.status ?? '') : 'before';
    if (states.get(name)?.state !== state) states.set(name, { state, since: Date.now() });
    if (!isThere) progressed.delete(name);
    const lasted = Date.now() - states.get(name)!.since > settleMs;
    if (state === 'Progressing' || (state === 'Degraded' && lasted)) progressed.add(name);
    return progressed.has(name);
  }

  /** Argo CD looks at a repository every few minutes by itself. It takes the annotation away once it has looked: returns for how long it has not. */
  async function ask({ metadata }: Application): Promise<number> {
    const { name, namespace: at = namespace, annotations = {} } = metadata;
    const since = asked.get(name);
    if (annotations[REFRESH] !== undefined) {
      if (since === undefined) asked.set(name, Date.now());
      return Date.now() - (since ?? Date.now());
    }
    if (since !== undefined && Date.now() - since < ASK_AGAIN_MS) return 0;
    asked.set(name, Date.now());
    const body = { metadata: { annotations: { [REFRESH]: 'normal' } } };
    await cluster.merge(`${ARGO_API}/namespaces/${at}/applications/${name}`, body).catch((error: unknown) => {
      // Without the right it is waited for.
      if (!(error instanceof ClusterError) || error.code !== 'CLUSTER_DENIED') throw error;
    });
    return 0;
  }

  async function look(one: Expected, application: Application, windows: Map<string, SyncWindow[]>): Promise<Verdict> {
    const ours = windows.get(application.spec.project ?? 'default') ?? [];
    const verdict = judgeApplication(application, {
      expected: one,
      isOurs,
      hasProgressed: hasProgressed(application),
      hasWindow: ours.length > 0 && (await isHeld(application, ours)),
    });
    if (verdict.kind !== 'pending') return verdict;
    const silentMs = await ask(application);
    const text = `Argo CD was asked to look at it ${Math.round(silentMs / 60_000)} minutes ago and has not: does its application-controller run (pods of namespace ${namespace})?`;
    if (silentMs > appearMs) return { kind: 'failed', text, code: 'ARGOCD_SILENT' };
    return silentMs > SILENT_MS ? { kind: 'pending', text } : verdict;
  }

  return async () => {
    const all = await cluster.list<Application>(`${ARGO_API}/namespaces/${namespace}/applications`);
    const windows = await readWindows(cluster, namespace);
    const wanted = expected.flatMap((each) => match(each, all ?? []));
    const found = wanted.flatMap(({ application }) => (application === undefined ? [] : [application]));
    await readTrees(found, options, trees);
    const verdicts = new Map<string, Verdict>();
    for (const { expected: one, application } of wanted) {
      if (application !== undefined) verdicts.set(application.metadata.name, await look(one, application, windows));
      else verdicts.set(one.name, missing({ waitedMs: Date.now() - started, appearMs, hasKind: all !== undefined }));
    }
    for (const name of gone) {
      const left = all?.find(({ metadata }) => metadata.name === name);
      const held = left?.metadata.finalizers?.join(', ') ?? '';
      const text =
        left?.metadata.deletionTimestamp === undefined ? 'still there' : `still being deleted (held by ${held})`;
      verdicts.set(name, left === undefined ? { kind: 'done', text: 'gone' } : { kind: 'pending', text });
    }
    return toSight({ verdicts, found }, cluster);
  };
}

function toSight({ verdicts, found }: Seen, cluster: Cluster): Sight {
  // Missing, or there though it should be gone.
  const isOdd = [...verdicts].some(
    ([name, { kind }]) => kind !== 'done' && kind !== 'held' && !found.some(({ metadata }) => metadata.name === name),
  );
  return {
    verdicts,
    synced: !isOdd && found.every(({ status }) => status?.sync?.status === 'Synced'),
    healthy: !isOdd && found.every(({ status }) => status?.health?.status === 'Healthy'),
    images: [...new Set(found.flatMap(({ status }) => status?.summary?.images ?? []))].sort(),
    describe: async () => openObjects({ verdicts, found }, cluster),
  };
}

/** What the Applications that are not there yet say of themselves, each line with the name of its Application. */
async function openObjects({ verdicts, found }: Seen, cluster: Cluster): Promise<string[]> {
  const open = found.filter(({ metadata, status }) => {
    const kind = verdicts.get(metadata.name)?.kind;
    return kind === 'failed' || (kind === 'pending' && status?.health?.status !== 'Healthy');
  });
  const lines: string[] = [];
  for (const application of open.slice(0, MOST_DESCRIBED)) {
    const objects = await failingObjects(cluster, application);
    lines.push(...objects.map((line) => `${application.metadata.name}: ${line}`));
  }
  return lines;
}

/** Few projects have windows: whoever has none does not load what reads schedules. */
async function isHeld(application: Application, windows: SyncWindow[]): Promise<boolean> {
  const { isHeldByWindow } = await import('./sync-window.ts');
  return isHeldByWindow(application, { windows, now: new Date() });
}

function match(expected: Expected, all: Application[]): { expected: Expected; application: Application | undefined }[] {
  const pattern = new RegExp(`^${expected.name.replace(/[.]/g, String.raw`\.`).replaceAll('*', '.*')}$`);
  const found = all.filter(({ metadata }) => pattern.test(metadata.name));
  return (found.length === 0 ? [undefined] : found).map((application) => ({ expected, application }));
}

function missing({ waitedMs, appearMs, hasKind }: { waitedMs: number; appearMs: number; hasKind: boolean }): Verdict {
  const what = hasKind ? 'not there yet' : 'not there yet: the cluster knows no Applications';
  if (waitedMs < appearMs) return { kind: 'pending', text: what };
  const minutes = Math.round(appearMs / 60_000);
  if (hasKind) {
    const text = `was not made within ${minutes} minutes: look at what makes it (an app of apps, an ApplicationSet), and whether Argo CD runs`;
    return { kind: 'failed', text, code: 'APPLICATION_MISSING' };
  }
  const text = `was not made within ${minutes} minutes: the cluster has no CustomResourceDefinition applications.argoproj.io, so Argo CD is not installed`;
  return { kind: 'failed', text, code: 'ARGOCD_MISSING' };
}

async function readTrees(
  applications: Application[],
  { isOurUrl, treeAt }: Pick<WatchOptions, 'isOurUrl' | 'treeAt'>,
  trees: Map<string, string>,
): Promise<void> {
  const revisions = applications
    .filter((each) => sourcesOf(each).some(({ repoURL = '' }) => isOurUrl(repoURL)))
    .flatMap(({ status }) => [status?.sync, status?.operationState?.syncResult])
    .flatMap((at) => [at?.revision, ...(at?.revisions ?? [])]);
  for (const revision of new Set(revisions)) {
    if (revision === undefined || !/^[0-9a-f]{40,64}$/.test(revision) || trees.has(revision)) continue;
    trees.set(revision, await treeAt(revision));
  }
}

/** Windows by the name of their AppProject. */
async function readWindows(cluster: Cluster, namespace: string): Promise<Map<string, SyncWindow[]>> {
  interface Project {
    metadata: { name: string };
    spec?: { syncWindows?: SyncWindow[] };
  }
  const all = (await cluster.list<Project>(`${ARGO_API}/namespaces/${namespace}/appprojects`)) ?? [];
  return new Map(all.map(({ metadata, spec }) => [metadata.name, spec?.syncWindows ?? []]));
}
