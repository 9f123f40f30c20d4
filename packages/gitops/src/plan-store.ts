import {
  fetchObjects,
  formatCommit,
  formatTree,
  type GitObject,
  listRefs,
  objectId,
  parseCommit,
  parseTree,
  type Person,
  pushObjects,
  type Remote,
  ZERO_ID,
} from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';
import { pushRejected } from './push-rejected.ts';

export interface PlanKey {
  tenant: string;
  environment: string;
  id: string;
}

const FILE = 'plan.json';

const planRef = ({ tenant, environment, id }: PlanKey): string => `refs/plans/${tenant}/${environment}/${id}`;

/**
 * Keeps a reviewed plan, redacted, under `refs/plans/<tenant>/<environment>/<id>`; the same plan again renews its date.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function savePlan(
  remote: Remote,
  { document, author, ...key }: PlanKey & { document: string; author: Person },
): Promise<void> {
  const ref = planRef(key);
  const blob: GitObject = { type: 'blob', body: Buffer.from(document) };
  const tree: GitObject = { type: 'tree', body: formatTree([{ mode: '100644', name: FILE, id: objectId(blob) }]) };
  const message = `Plan ${key.id} of ${key.tenant}/${key.environment}`;
  const commit: GitObject = {
    type: 'commit',
    body: formatCommit({ tree: objectId(tree), parents: [], author, committer: author, message }),
  };
  const { refs } = await listRefs(remote, { prefixes: [ref] });
  const updates = [{ ref, oldId: refs.get(ref) ?? ZERO_ID, newId: objectId(commit) }];
  const [result] = await pushObjects(remote, { updates, objects: [commit, tree, blob] });
  if (result?.ok) return;
  throw pushRejected(remote, { ref, reason: result?.reason ?? 'no verdict' });
}

/**
 * Returns a kept plan and when it was made.
 * @throws GitopsError `PLAN_MISSING`; GitWireError
 */
export async function readPlan(remote: Remote, key: PlanKey): Promise<{ document: string; savedAt: Date }> {
  const ref = /^[0-9a-f]{6,64}$/.test(key.id) ? planRef(key) : '';
  const commitId = ref === '' ? undefined : (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
  if (commitId === undefined) {
    throw new GitopsError({
      code: 'PLAN_MISSING',
      message: `there is no plan ${key.id.slice(0, 64)} of ${key.tenant}/${key.environment}`,
      fix: 'Dispatch plan and copy the plan id it prints; a plan is gone once it was deployed.',
    });
  }
  const objects = await fetchObjects(remote, { wants: [commitId], depth: 1 });
  const commit = parseCommit(objects.get(commitId)!.body);
  const entry = parseTree(objects.get(commit.tree)!.body).find(({ name }) => name === FILE);
  return { document: objects.get(entry?.id ?? '')?.body.toString('utf8') ?? '{}', savedAt: commit.author.at };
}

/** Removes a kept plan; nothing happens when it is gone already. */
export async function removePlan(remote: Remote, key: PlanKey): Promise<void> {
  const ref = planRef(key);
  const id = (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
  if (id !== undefined) await pushObjects(remote, { updates: [{ ref, oldId: id, newId: ZERO_ID }], objects: [] });
}

/** Removes the kept plans of an instance that are older than `olderThanMs`; returns their ids. */
export async function removeOldPlans(
  remote: Remote,
  { tenant, environment, olderThanMs }: Omit<PlanKey, 'id'> & { olderThanMs: number },
): Promise<string[]> {
  const prefix = `refs/plans/${tenant}/${environment}/`;
  const { refs } = await listRefs(remote, { prefixes: [prefix] });
  if (refs.size === 0) return [];
  const commits = await fetchObjects(remote, { wants: [...new Set(refs.values())], depth: 1, filter: 'tree:0' });
  const old = [...refs].filter(([, id]) => {
    const commit = commits.get(id);
    return commit !== undefined && Date.now() - parseCommit(commit.body).author.at.getTime() > olderThanMs;
  });
  if (old.length > 0) {
    await pushObjects(remote, { updates: old.map(([ref, id]) => ({ ref, oldId: id, newId: ZERO_ID })), objects: [] });
  }
  return old.map(([ref]) => ref.slice(prefix.length));
}
