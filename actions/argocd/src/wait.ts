import { waitApplications } from '@edp/cluster';
import { readParent, readSubtree } from '@edp/gitops';
import { normaliseOrigin } from '@edp/http';
import { setOutput } from '@edp/kit';
import { findNewerRun, observeRun, releaseEarly } from '@edp/run';
import { listApplications, type Tree } from '@edp/stacks';
import type { ClusterStep } from './cluster-step.ts';

/**
 * Waits until Argo CD has deployed what this run committed, and records in the base entry what was seen.
 * @throws ClusterError of waitApplications
 */
export async function wait({ inputs, step, cluster }: ClusterStep): Promise<void> {
  const { run, repositories, log } = step;
  const remote = repositories.stacksInstances;
  const { path } = run.instance;
  const { url, branch } = run.stacksInstances;
  const at = inputs.commit === '' ? branch : inputs.commit;
  const committed = await readSubtree(remote, { ref: at, path });
  const parent = await readParent(remote, committed.commit);
  const before = parent === undefined ? undefined : await readSubtree(remote, { ref: parent, path });
  const list = (tree: Tree): ReturnType<typeof listApplications> =>
    listApplications(tree, { path, stacksInstancesUrl: url });
  const expected = list(committed.files).map(({ name, object }) => {
    const { spec, metadata } = object.value as { spec?: Spec; metadata?: { namespace?: string } };
    const sources = spec?.sources ?? (spec?.source === undefined ? [] : [spec.source]);
    const isWritten = object.kind === 'Application';
    return { name, namespace: metadata?.namespace ?? inputs.namespace, sources: isWritten ? sources : undefined };
  });
  const kept = new Set(expected.map(({ name }) => name));
  const gone =
    before === undefined
      ? []
      : list(before.files).flatMap(({ name }) => (kept.has(name) || name.includes('*') ? [] : [name]));
  if (expected.length === 0) {
    log.notice(`${path} of stacks-instances has no Argo CD Application: nothing is waited for.`);
    return;
  }
  await releaseEarly(step);
  log.info(`Waiting for ${expected.length} Applications, ${inputs.waitMinutes} minutes at most …`);
  const seen = await waitApplications(cluster, {
    expected,
    gone,
    namespace: inputs.namespace,
    isOurUrl: (each) => sameRepository(each, url),
    tree: committed.treeId,
    treeAt: async (commit) => treeOf(commit),
    superseded: async () =>
      (await treeOf(branch)) === committed.treeId
        ? findNewerRun(step)
        : 'a later commit changed the directory of this instance. Whoever made it waits for that one.',
    timeoutMs: inputs.waitMinutes * 60_000,
    appearMs: inputs.appearMinutes * 60_000,
    log,
  });
  async function treeOf(ref: string): Promise<string> {
    return (await readSubtree(remote, { ref, path })).treeId;
  }
  setOutput('synced', seen.synced);
  setOutput('healthy', seen.healthy);
  if (seen.end === 'superseded') return;
  for (const line of seen.held) log.notice(`Not waited for: ${line}`);
  await observeRun(step, {
    observed: { tree: committed.treeId, synced: seen.synced, healthy: seen.healthy, at: new Date().toISOString() },
    images: seen.images,
  });
  if (seen.error !== undefined) throw seen.error;
  log.info(
    `${run.instance.domain}: ${seen.synced && seen.healthy ? 'every Application is Synced and Healthy' : 'done as far as it is waited for'}.`,
  );
}

interface Spec {
  source?: Record<string, string>;
  sources?: Record<string, string>[];
}

const sameRepository = (a: string, b: string): boolean => bare(a) === bare(b);

function bare(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname } = new URL(url);
  return `${normaliseOrigin(origin)}${pathname.replace(/(\.git)?\/*$/, '').toLowerCase()}`;
}
