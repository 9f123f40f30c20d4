import type { Log } from '@edp/kit';
import type { Cluster } from '../api/cluster.ts';
import { ClusterError } from '../cluster-error.ts';
import { ARGO_API, type Application, sourcesOf } from './application.ts';
import { failingObjects } from './failing-objects.ts';
import { type Expected, judgeApplication, type Verdict } from './judge-application.ts';

export interface WaitOptions {
  expected: Expected[];
  /** Names of Applications that have to be gone. */
  gone: string[];
  /** Namespace of Argo CD. */
  namespace: string;
  /** Address of stacks-instances, as messages and sources have it. */
  isOurUrl: (url: string) => boolean;
  /** Id of the tree that was committed. */
  tree: string;
  /** Id of the instance's tree at a commit of stacks-instances; '' where there is none. */
  treeAt: (commit: string) => Promise<string>;
  /** Id of the instance's tree at the tip of the branch. */
  tipTree: () => Promise<string>;
  timeoutMs: number;
  /** How long an Application may be missing. */
  appearMs: number;
  pollMs?: number;
  /** How long Degraded has to last where nothing was Progressing before, and OutOfSync until a sync window counts. */
  settleMs?: number;
  log: Log;
}

export interface Observed {
  /** `superseded`: a later commit of this instance has taken over. */
  end: 'done' | 'superseded';
  synced: boolean;
  healthy: boolean;
  /** Images that the Applications really run. */
  images: string[];
  held: string[];
}

/**
 * Waits until every Application is Synced and Healthy at what was committed. Prints one line a change of state; never rolls back.
 * @throws ClusterError `APPLICATION_FAILED`, `WAIT_TIMEOUT` and those of Cluster
 */
export async function waitApplications(cluster: Cluster, options: WaitOptions): Promise<Observed> {
  const { expected, gone, namespace, tree, timeoutMs, appearMs, pollMs = 2_000, settleMs = 20_000, log } = options;
  const started = Date.now();
  const trees = new Map<string, string>();
  const said = new Map<string, string>();
  const since = new Map<string, number>();
  const progressed = new Set<string>();
  const refreshed = new Map<string, number>();
  for (let round = 0; ; round += 1) {
    const all = (await cluster.list<Application>(`${ARGO_API}/namespaces/${namespace}/applications`)) ?? [];
    const windows = await projectsWithWindows(cluster, namespace);
    const wanted = expected.flatMap((each) => match(each, all));
    await readTrees(
      wanted.flatMap(({ application }) => (application === undefined ? [] : [application])),
      options,
      trees,
    );
    const verdicts = new Map<string, Verdict>();
    for (const { expected: one, application } of wanted) {
      if (application === undefined) {
        verdicts.set(one.name, missing(Date.now() - started, appearMs));
        continue;
      }
      const { name } = application.metadata;
      const health = application.status?.health?.status;
      const held = application.status?.sync?.status === 'OutOfSync' ? 'OutOfSync' : (health ?? '');
      if (since.get(`${name} ${held}`) === undefined) {
        for (const key of since.keys()) if (key.startsWith(`${name} `)) since.delete(key);
        since.set(`${name} ${held}`, Date.now());
      }
      const lasted = Date.now() - since.get(`${name} ${held}`)! > settleMs;
      if (health === 'Progressing' || (held === 'Degraded' && lasted)) progressed.add(name);
      const verdict = judgeApplication(application, {
        expected: one,
        isOurs: ({ repoURL = '' }, revision) => (options.isOurUrl(repoURL) ? trees.get(revision) === tree : undefined),
        hasProgressed: progressed.has(name),
        hasWindow: lasted && windows.has(application.spec.project ?? 'default'),
      });
      verdicts.set(name, verdict);
      if (verdict.kind === 'pending' && Date.now() - (refreshed.get(name) ?? 0) > 30_000) {
        refreshed.set(name, Date.now());
        await refresh(cluster, application);
      }
    }
    for (const name of gone) {
      const left = all.find(({ metadata }) => metadata.name === name);
      const held = left?.metadata.finalizers?.join(', ') ?? '';
      const text = left?.metadata.deletionTimestamp === undefined ? 'still there' : `still being deleted (${held})`;
      verdicts.set(name, left === undefined ? { kind: 'done', text: 'gone' } : { kind: 'pending', text });
    }
    for (const [name, { kind, text }] of verdicts) {
      if (said.get(name) === text) continue;
      said.set(name, text);
      log.info(`${kind === 'done' ? '✓' : kind === 'failed' ? '✗' : '·'} ${name}: ${text}`);
    }
    const entries = [...verdicts];
    const failed = entries.find(([, { kind }]) => kind === 'failed');
    if (failed !== undefined) {
      const application = all.find(({ metadata }) => metadata.name === failed[0]);
      const objects = application === undefined ? [] : await failingObjects(cluster, application);
      throw new ClusterError({
        code: 'APPLICATION_FAILED',
        message: [`Application ${failed[0]}: ${failed[1].text}`, ...objects].join('; '),
        fix: 'See docs/operators.md, "Degraded": correct it in the stacks templates or fields and deploy again. Nothing was rolled back.',
      });
    }
    if (entries.every(([, { kind }]) => kind === 'done' || kind === 'held')) return summary(wanted, entries);
    if (round % 5 === 4 && (await options.tipTree()) !== tree) {
      log.notice('Superseded: a later commit changed this instance’s directory. Whoever made it waits for that one.');
      return { ...summary(wanted, entries), end: 'superseded' };
    }
    if (Date.now() - started > timeoutMs) {
      const open = entries.filter(([, { kind }]) => kind === 'pending').map(([name, { text }]) => `${name}: ${text}`);
      throw new ClusterError({
        code: 'WAIT_TIMEOUT',
        message: `not there after ${Math.round(timeoutMs / 60_000)} minutes: ${open.join('; ')}`,
        fix: 'Look at the Applications in Argo CD; where it only needs longer, raise wait-minutes. What was committed stays, and Argo CD goes on.',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

interface Wanted {
  expected: Expected;
  application: Application | undefined;
}

function match(expected: Expected, all: Application[]): Wanted[] {
  const pattern = new RegExp(`^${expected.name.replace(/[.]/g, String.raw`\.`).replaceAll('*', '.*')}$`);
  const found = all.filter(({ metadata }) => pattern.test(metadata.name));
  return found.length === 0
    ? [{ expected, application: undefined }]
    : found.map((application) => ({ expected, application }));
}

function missing(waitedMs: number, appearMs: number): Verdict {
  if (waitedMs < appearMs) return { kind: 'pending', text: 'not there yet' };
  const minutes = Math.round(appearMs / 60_000);
  return {
    kind: 'failed',
    text: `was not made within ${minutes} minutes: look at what makes it (an app of apps, an ApplicationSet), and whether Argo CD runs`,
  };
}

async function readTrees(
  applications: Application[],
  { isOurUrl, treeAt }: Pick<WaitOptions, 'isOurUrl' | 'treeAt'>,
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

async function projectsWithWindows(cluster: Cluster, namespace: string): Promise<Set<string>> {
  interface Project {
    metadata: { name: string };
    spec?: { syncWindows?: unknown[] };
  }
  const all = (await cluster.list<Project>(`${ARGO_API}/namespaces/${namespace}/appprojects`)) ?? [];
  return new Set(all.filter(({ spec }) => (spec?.syncWindows?.length ?? 0) > 0).map(({ metadata }) => metadata.name));
}

/** Argo CD looks at a repository every few minutes by itself. Without the right it is waited for. */
async function refresh(cluster: Cluster, { metadata }: Application): Promise<void> {
  const path = `${ARGO_API}/namespaces/${metadata.namespace ?? ''}/applications/${metadata.name}`;
  const body = { metadata: { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } };
  await cluster.patch(path, body, { type: 'merge' }).catch((error: unknown) => {
    if (!(error instanceof ClusterError) || error.code === 'CLUSTER_UNREACHABLE') throw error;
  });
}

function summary(wanted: Wanted[], entries: [string, Verdict][]): Observed {
  const found = wanted.flatMap(({ application }) => (application === undefined ? [] : [application]));
  return {
    end: 'done',
    synced: found.every(({ status }) => status?.sync?.status === 'Synced'),
    healthy: found.every(({ status }) => status?.health?.status === 'Healthy'),
    images: [...new Set(found.flatMap(({ status }) => status?.summary?.images ?? []))].sort(),
    held: entries.filter(([, { kind }]) => kind === 'held').map(([name, { text }]) => `${name}: ${text}`),
  };
}
