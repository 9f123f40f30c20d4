import type { Expected } from '@edp/cluster';
import { readCommit, readSubtree, type Subtree } from '@edp/gitops';
import { listApplications, type Tree } from '@edp/stacks';
import type { ArgocdStep } from './cluster-step.ts';

/** What a run committed, as Argo CD has to deploy it. */
export interface Deployment {
  committed: Subtree;
  expected: Expected[];
  /** Applications of the commit before that must be gone. */
  gone: string[];
}

interface Spec {
  source?: Record<string, string>;
  sources?: Record<string, string>[];
}

/** Returns the Applications of the commit that is waited for, and those that it took away. Codes as `readSubtree`. */
export async function readDeployment({ inputs, step: { run, repositories } }: ArgocdStep): Promise<Deployment> {
  const remote = repositories.stacksInstances;
  const { path } = run.instance;
  const { url, branch } = run.stacksInstances;
  const committed = await readSubtree(remote, { ref: inputs.commit === '' ? branch : inputs.commit, path });
  const [parent] = (await readCommit(remote, committed.commit)).parents;
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
  const left = before === undefined ? [] : list(before.files).map(({ name }) => name);
  return { committed, expected, gone: left.filter((name) => !kept.has(name) && !name.includes('*')) };
}
