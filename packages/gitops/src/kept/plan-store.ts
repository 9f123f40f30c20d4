import { createHash } from 'node:crypto';
import {
  fetchObjects,
  type GitObject,
  GitWireError,
  listRefs,
  parseCommit,
  parseTree,
  type Person,
  type Remote,
} from '@edp/git-wire';
import { VALUE_SHAPES } from '@edp/kit';
import { filesCommit } from '../files-commit.ts';
import { GitopsError } from '../gitops-error.ts';
import { moveRef, readRef } from '../move-ref.ts';
import { removeOldRefs } from './remove-old-refs.ts';

export interface PlanKey {
  tenant: string;
  environment: string;
  /** SHA-256 of the document, 64 hex digits. */
  id: string;
}

const FILE = 'plan.json';
/** More than a plan of ten thousand resources. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

const PLANS = 'refs/plans/';
const plansOf = ({ tenant, environment }: Omit<PlanKey, 'id'>): string => `${PLANS}${tenant}/${environment}/`;
const planRef = (key: PlanKey): string => `${plansOf(key)}${key.id}`;

/** Returns the id of a plan document: the SHA-256 of all of its bytes, in hexadecimal digits. */
export function planIdOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

/**
 * Keeps a plan document under `refs/plans/<tenant>/<environment>/<SHA-256 of the document>` and returns that digest. What is there
 * already is never replaced: the same document again is left as it is, and anything else under its name is refused.
 * @throws GitopsError `PLAN_FORGED`, `PUSH_REJECTED`; GitWireError
 */
export async function savePlan(
  remote: Remote,
  { document, author, ...instance }: Omit<PlanKey, 'id'> & { document: string; author: Person },
): Promise<string> {
  const key: PlanKey = { ...instance, id: planIdOf(document) };
  const ref = planRef(key);
  if ((await readRef(remote, ref)) === undefined) {
    const message = `Plan ${key.id} of ${key.tenant}/${key.environment}`;
    const { id: newId, objects } = filesCommit({ files: { [FILE]: document }, message, author });
    await moveRef(remote, { ref, newId, objects });
  } else await readPlan(remote, key);
  return key.id;
}

/**
 * Returns the document of a kept plan, once it is proved that it is the one its id stands for: whoever may push refs may put anything
 * under a name, and nothing of it is looked at before.
 * @throws GitopsError `PLAN_MISSING`, `PLAN_FORGED`; GitWireError
 */
export async function readPlan(remote: Remote, key: PlanKey): Promise<string> {
  const ref = VALUE_SHAPES.planId.test(key.id) ? planRef(key) : '';
  const commitId = ref === '' ? undefined : await readRef(remote, ref);
  if (commitId === undefined) {
    const elsewhere = ref === '' ? undefined : await findElsewhere(remote, key);
    throw new GitopsError({
      code: 'PLAN_MISSING',
      message: `there is no plan ${key.id.slice(0, 64)} of ${key.tenant}/${key.environment}${elsewhere === undefined ? '' : `: it is one of ${elsewhere}`}`,
      fix:
        elsewhere === undefined
          ? 'Dispatch plan and copy the plan id it prints; a plan is gone once it was deployed, or once its configuration failed.'
          : `Dispatch plan for ${key.tenant}/${key.environment} and copy the plan id it prints, or deploy ${elsewhere} with this one.`,
    });
  }
  const objects = await fetchObjects(remote, { wants: [commitId], depth: 1 });
  return provedDocument(objects, { remote, ref, commitId, id: key.id });
}

/** Returns a document once it is proved by the id. */
function provedDocument(
  objects: ReadonlyMap<string, GitObject>,
  { remote, ref, commitId, id }: { remote: Remote; ref: string; commitId: string; id: string },
): string {
  const commit = objects.get(commitId);
  if (commit?.type !== 'commit') {
    const what = `points at a ${commit?.type ?? 'missing object'}, and a kept plan is a commit`;
    throw planForged(remote, { ref, id: commitId, what });
  }
  const tree = objects.get(parseCommit(commit.body).tree);
  const entry = tree?.type === 'tree' ? parseTree(tree.body).find(({ name }) => name === FILE) : undefined;
  const blob = entry === undefined ? undefined : objects.get(entry.id);
  if (blob?.type !== 'blob') throw planForged(remote, { ref, id: commitId, what: `holds no file ${FILE}` });
  if (createHash('sha256').update(blob.body).digest('hex') !== id) {
    throw planForged(remote, { ref, id: commitId, what: 'holds another document than its name, a digest, stands for' });
  }
  return blob.body.toString('utf8');
}

/** Returns the ids of all kept plans by instance, `<tenant>/<environment>`; what has another name is left out. Codes as `listRefs`. */
export async function listPlans(remote: Remote): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { path, id } of await listKept(remote)) found.set(path, [...(found.get(path) ?? []), id]);
  return found;
}

/**
 * Returns the documents of kept plans, at the most `most` of them, in one fetch; what is not what its name stands for is left out. Codes as
 * `listRefs` and `fetchObjects`.
 */
export async function readPlans(
  remote: Remote,
  { most }: { most: number },
): Promise<{ path: string; id: string; document: string }[]> {
  const kept = (await listKept(remote)).slice(0, most);
  const wants = [...new Set(kept.map(({ commitId }) => commitId))];
  const objects = await fetchObjects(remote, { wants, depth: 1, maxObjectBytes: MAX_DOCUMENT_BYTES });
  return kept.flatMap(({ path, id, ref, commitId }) => {
    try {
      return [{ path, id, document: provedDocument(objects, { remote, ref, commitId, id }) }];
    } catch (error) {
      if (error instanceof GitopsError || error instanceof GitWireError) return [];
      throw error;
    }
  });
}

async function listKept(remote: Remote): Promise<{ path: string; id: string; ref: string; commitId: string }[]> {
  const { refs } = await listRefs(remote, { prefixes: [PLANS] });
  return [...refs].flatMap(([ref, commitId]) => {
    const [, path, id] = /^refs\/plans\/([\w-]+\/[\w-]+)\/([0-9a-f]{64})$/.exec(ref) ?? [];
    return path === undefined || id === undefined ? [] : [{ path, id, ref, commitId }];
  });
}

/** Returns the instance that has a plan of this id, `<tenant>/<environment>`. */
async function findElsewhere(remote: Remote, { id }: PlanKey): Promise<string | undefined> {
  const { refs } = await listRefs(remote, { prefixes: [PLANS] });
  const ref = [...refs.keys()].find((each) => each.endsWith(`/${id}`));
  return ref === undefined ? undefined : /^refs\/plans\/([\w-]+\/[\w-]+)\/[0-9a-f]+$/.exec(ref)?.[1];
}

function planForged(remote: Remote, { ref, id, what }: { ref: string; id: string; what: string }): GitopsError {
  return new GitopsError({
    code: 'PLAN_FORGED',
    message: `${ref} of ${remote.url} ${what}: somebody changed what was reviewed. Nothing of it was used`,
    fix: `Find out who may push refs to that repository. Then git push --force-with-lease=${ref}:${id} ${remote.url} :${ref} removes it; dispatch plan again and use the id it prints.`,
  });
}

/**
 * Removes a kept plan; nothing happens when it is gone already.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function removePlan(remote: Remote, key: PlanKey): Promise<void> {
  const ref = planRef(key);
  const oldId = await readRef(remote, ref);
  if (oldId !== undefined) await moveRef(remote, { ref, oldId });
}

/** Removes the kept plans of an instance that are older than `olderThanMs`; returns and codes as `removeOldRefs`. */
export async function removeOldPlans(
  remote: Remote,
  { olderThanMs, ...instance }: Omit<PlanKey, 'id'> & { olderThanMs: number },
): Promise<string[]> {
  return removeOldRefs(remote, { prefix: plansOf(instance), olderThanMs });
}
