import { createWiki, setTopics } from '@edp/forge';
import { listRefs, ZERO_ID } from '@edp/git-wire';
import type { RepositoryTask } from './find-repositories.ts';
import { type GitPairPlan, refsAfter, runPair } from './git-pair.ts';
import type { MirrorRun } from './mirror-run.ts';
import { digestItem, digestRefs, type RepositoryState, settledAt } from './mirror-state.ts';
import type { RepositoryPlan } from './plan-repository.ts';
import { prefixesOf } from './plan-refs.ts';
import { syncIssues } from './sync-issues.ts';
import { syncLfs } from './sync-lfs.ts';
import { syncReleases } from './sync-releases.ts';
import { waitUntilFilled } from './wait-until-filled.ts';

/** What was done for one repository, or would be. */
export interface Applied {
  changes: string[];
  bytes: number;
  state: RepositoryState;
}

/**
 * Carries out the plan of one repository: the repository itself, LFS objects, refs, default branch, and the rest. In mode plan nothing is
 * changed. Codes of MirrorError, ForgeError and GitWireError.
 */
export async function applyRepository(plan: RepositoryPlan, run: MirrorRun): Promise<Applied> {
  const { task, existing, change, git, wiki, known } = plan;
  const { item, repository, owner, key } = task;
  const { name } = repository;
  const { forge } = run.target;
  const writes = run.mode === 'sync';
  const changes = describeChange(plan);
  let bytes = 0;
  if (writes && plan.renameFrom !== undefined) await forge.updateRepository(owner, plan.renameFrom, { name });
  if (writes && existing === undefined) await create(task, run);
  let lfs = known?.lfs ?? false;
  if (git !== undefined && writes) {
    const pair: GitPairPlan = { ...git, target: run.target.repository(owner, name) };
    const result = await bringLfs(pair, { task, run, known: lfs });
    lfs ||= result.used;
    bytes += result.bytes;
    const setDefaultBranch = async (): Promise<void> => {
      if (plan.defaultBranch === undefined) return;
      // The first push sets one of its own choice, some time after it.
      if (existing?.empty !== false) await waitUntilFilled(forge, { owner, name });
      await forge.updateRepository(owner, name, { defaultBranch: plan.defaultBranch });
    };
    bytes += (await runPair(pair, { key, item, setDefaultBranch, onBytes: run.onBytes })).bytes;
  }
  if (writes && Object.keys(change.settings).length > 0) await forge.updateRepository(owner, name, change.settings);
  const topics = existing === undefined && repository.topics.length > 0 ? repository.topics : change.topics;
  if (writes && topics !== undefined) await setTopics(forge.address, { owner, name, topics });
  if (wiki !== undefined) {
    changes.push(...describeRefs(wiki).map((each) => `wiki ${each}`));
    if (writes) bytes += await bringWiki(wiki, { task, run });
  }
  let assets = known?.assets ?? {};
  if (git !== undefined) {
    const options = {
      source: { address: run.source.forge.address, owner: repository.owner, name },
      target: {
        address: forge.address,
        owner,
        name: writes ? name : (existing?.name ?? name),
        exists: writes || existing !== undefined,
      },
      mode: run.mode,
    };
    const [issues, releases] = await Promise.all([
      item.issues ? syncIssues(options) : [],
      item.releases ? syncReleases(options, { known: assets }) : undefined,
    ]);
    changes.push(...issues, ...(releases?.changes ?? []));
    bytes += releases?.bytes ?? 0;
    assets = releases?.assets ?? assets;
  }
  return { changes, bytes, state: toState(plan, { run, changed: changes.length > 0, lfs, assets }) };
}

async function create({ owner, repository }: RepositoryTask, { target }: MirrorRun): Promise<void> {
  const { name, description, private: isPrivate, defaultBranch } = repository;
  await target.forge.ensureOwner(owner);
  // Mirrored workflows must not start to run at the target by themselves.
  const settings = { description, private: isPrivate, defaultBranch, hasActions: false };
  await target.forge.createRepository(owner, name, settings);
}

async function bringLfs(
  { source, target, listing, before, updates }: GitPairPlan,
  { task, run, known }: { task: RepositoryTask; run: MirrorRun; known: boolean },
): Promise<{ used: boolean; bytes: number }> {
  const { item, key, repository } = task;
  const present = new Set(before.refs.values());
  // The default branch first: it is looked at more closely.
  const head = listing.refs.get(listing.head ?? '');
  const news = updates.map(({ newId }) => newId).filter((id) => id !== ZERO_ID && !present.has(id));
  const all = run.deep ? [...listing.refs.values()] : news;
  const wants = [...new Set([...(head !== undefined && all.includes(head) ? [head] : []), ...all])];
  const allowMissing = item.allow.lfsMissing.includes(repository.name);
  const haves = run.deep ? [] : [...present];
  const sure = known || (run.deep && before.refs.size > 0);
  return syncLfs({ key, source, target, lfs: item.lfs, wants, haves, sure, allowMissing });
}

/** A wiki that is not there comes into being with its first page, which the source's pages then replace. */
async function bringWiki(
  wiki: NonNullable<RepositoryPlan['wiki']>,
  { task, run }: { task: RepositoryTask; run: MirrorRun },
): Promise<number> {
  const { owner, repository, key } = task;
  const { name } = repository;
  const target = run.target.repository(owner, `${name}.wiki`);
  const item = { ...task.item, keep: [] };
  let pair: GitPairPlan = { ...wiki, target };
  if (!wiki.exists && wiki.updates.length > 0) {
    await createWiki(run.target.forge.address, { owner, name });
    const before = await listRefs(target, { prefixes: prefixesOf(item) });
    const updates = wiki.updates.map((update) => ({ ...update, oldId: before.refs.get(update.ref) ?? ZERO_ID }));
    pair = { ...pair, before, updates };
  }
  const options = { key: `${key}.wiki`, item, setDefaultBranch: async () => {}, onBytes: run.onBytes };
  return (await runPair(pair, options)).bytes;
}

function toState(
  plan: RepositoryPlan,
  { run, changed, lfs, assets }: { run: MirrorRun; changed: boolean; lfs: boolean; assets: RepositoryState['assets'] },
): RepositoryState {
  const { task, git, known, existing } = plan;
  const { item, repository, at, key } = task;
  const clean = plan.refusals.length === 0 && !changed && existing !== undefined;
  const refs = git === undefined ? undefined : refsAfter(git, item);
  const head = refs?.get(`refs/heads/${repository.defaultBranch}`) ?? '';
  return {
    id: repository.id,
    source: key,
    item: digestItem(item),
    sourceUpdatedAt: clean ? settledAt(repository, at) : '',
    // Our own push moves it, some time after the push.
    targetUpdatedAt: clean ? settledAt(existing, run.listing.at) : '',
    refs: refs === undefined ? known!.refs : { ...digestRefs(refs), head, keep: item.keep, notes: item.notes },
    lfs,
    assets,
  };
}

function describeChange({ existing, renameFrom, change, git, defaultBranch }: RepositoryPlan): string[] {
  return [
    ...(existing === undefined ? ['created'] : []),
    ...(renameFrom === undefined ? [] : [`renamed from ${renameFrom}`]),
    ...Object.keys(change.settings),
    ...(change.topics === undefined ? [] : ['topics']),
    ...(defaultBranch === undefined || existing === undefined ? [] : [`default branch ${defaultBranch}`]),
    ...(git === undefined ? [] : describeRefs(git)),
  ];
}

const MAX_NAMED = 3;

/** Names a few refs and counts the others. */
function describeRefs({ updates }: GitPairPlan): string[] {
  const named = updates.slice(0, MAX_NAMED).map(({ ref, oldId, newId }) => {
    const sign = newId === ZERO_ID ? '-' : oldId === ZERO_ID ? '+' : '';
    return `${sign}${ref.replace(/^refs\/(heads|tags)\//, '')}`;
  });
  const more = updates.length - named.length;
  return more > 0 ? [...named, `and ${more} more refs`] : named;
}
