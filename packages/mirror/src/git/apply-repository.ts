import { createWiki, setTopics } from '@edp/forge';
import { checkWriteAccess, listRefs, ZERO_ID } from '@edp/git-wire';
import { bringLfs, type LfsOutcome } from '../lfs/bring-lfs.ts';
import { describeChange, describeRefs } from './describe-change.ts';
import type { RepositoryTask } from './find-repositories.ts';
import { type GitPairPlan, refsAfter, runPair } from './git-pair.ts';
import type { MirrorRun } from '../mirror-run.ts';
import { digestItem, digestRefs, type RepositoryState, settledAt } from '../mirror-state.ts';
import type { RepositoryPlan } from './plan-repository.ts';
import { prefixesOf } from './plan-refs.ts';
import { readMetadata } from '../releases/read-metadata.ts';
import { remindOfPush } from './remind-of-push.ts';
import { syncIssues } from '../releases/sync-issues.ts';
import { syncReleases } from '../releases/sync-releases.ts';
import { waitUntilFilled } from './wait-until-filled.ts';

/** What was done for one repository, or would be. */
export interface Applied {
  changes: string[];
  bytes: number;
  state: RepositoryState;
}

/**
 * Carries out the plan of one repository: the repository itself, LFS objects, refs, default branch, and the rest. What does not depend on
 * each other goes side by side. In mode plan nothing is changed. Codes of MirrorError, ForgeError and GitWireError.
 */
export async function applyRepository(plan: RepositoryPlan, run: MirrorRun): Promise<Applied> {
  const { task, existing, change, git, wiki, known } = plan;
  const { item, repository, owner, key } = task;
  const { name } = repository;
  const { forge } = run.target;
  const writes = run.mode === 'sync';
  const changes = describeChange(plan);
  const there = writes ? makeRoom(plan, run) : Promise.resolve();
  const metadata = there.then(async () => readMetadata(plan, run));
  // Whatever fails here is met where its result is waited for.
  void Promise.allSettled([metadata]);
  let bytes = 0;
  let lfs: LfsOutcome | undefined;
  if (git !== undefined && !writes) lfs = await bringLfs(plan, { pair: git, run });
  if (git !== undefined && writes) {
    const pair: GitPairPlan = { ...git, target: run.target.repository(owner, name) };
    const objects = there.then(async () => bringLfs(plan, { pair, run }));
    const ready = Promise.all([
      objects,
      there.then(async () => pair.updates.length > 0 && checkWriteAccess(pair.target)),
    ]);
    void Promise.allSettled([ready]);
    const setDefaultBranch = async (): Promise<void> => {
      if (plan.defaultBranch === undefined) return;
      const id = refsAfter(pair, item).get(`refs/heads/${plan.defaultBranch}`);
      const reminder = remindOfPush(pair.target, { id });
      // The first push sets one of its own choice, some time after it.
      try {
        if (existing?.empty !== false) await waitUntilFilled(forge, { owner, name, remind: reminder.send });
        await forge.updateRepository(owner, name, { defaultBranch: plan.defaultBranch });
      } catch (error) {
        // What went wrong first is what has to be told.
        await reminder.remove().catch(() => {});
        throw error;
      }
      await reminder.remove();
    };
    bytes += (await runPair(pair, { key, item, ready, setDefaultBranch, onBytes: run.onBytes })).bytes;
    lfs = await objects;
  }
  changes.push(...(lfs?.changes ?? []));
  bytes += lfs?.bytes ?? 0;
  if (writes && Object.keys(change.settings).length > 0) await forge.updateRepository(owner, name, change.settings);
  const topics = existing === undefined && repository.topics.length > 0 ? repository.topics : change.topics;
  if (writes && topics !== undefined) await setTopics(forge.address, { owner, name, topics });
  if (wiki !== undefined) {
    changes.push(...describeRefs(wiki).map((each) => `wiki ${each}`));
    if (writes) bytes += await bringWiki(wiki, { task, run });
  }
  const { options, issues, releases } = await metadata;
  const [changed, released] = await Promise.all([
    issues === undefined ? [] : syncIssues(issues, options),
    releases === undefined ? undefined : syncReleases(releases, { ...options, known: known?.assets ?? {} }),
  ]);
  changes.push(...changed, ...(released?.changes ?? []));
  bytes += released?.bytes ?? 0;
  const assets = released?.assets ?? known?.assets ?? {};
  // The last thing, since nobody can write to it any more.
  if (writes && plan.archive.close) await forge.updateRepository(owner, name, { archived: true });
  return { changes, bytes, state: toState(plan, { run, changed: changes.length > 0, assets }) };
}

/** Gives the repository its place at the target. */
async function makeRoom({ task, existing, renameFrom, archive }: RepositoryPlan, run: MirrorRun): Promise<void> {
  const { owner, repository } = task;
  if (archive.open) await run.target.forge.updateRepository(owner, existing!.name, { archived: false });
  if (renameFrom !== undefined) await run.target.forge.updateRepository(owner, renameFrom, { name: repository.name });
  if (existing === undefined) await create(task, run);
}

async function create({ owner, repository }: RepositoryTask, { target }: MirrorRun): Promise<void> {
  const { name, description, private: isPrivate, defaultBranch } = repository;
  await target.forge.ensureOwner(owner);
  // Mirrored workflows must not start to run at the target by themselves.
  const settings = { description, private: isPrivate, defaultBranch, hasActions: false };
  await target.forge.createRepository(owner, name, settings);
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
  const options = { key: `${key}.wiki`, item, ready: Promise.resolve(), setDefaultBranch: async () => {} };
  return (await runPair(pair, { ...options, onBytes: run.onBytes })).bytes;
}

function toState(
  plan: RepositoryPlan,
  { run, changed, assets }: { run: MirrorRun; changed: boolean; assets: RepositoryState['assets'] },
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
    archived: plan.archive.close || (repository.archived && !plan.archive.open && known?.archived === true),
    assets,
  };
}
