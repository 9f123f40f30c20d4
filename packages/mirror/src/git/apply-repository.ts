import { setTopics } from '@edp/forge';
import { checkWriteAccess } from '@edp/git-wire';
import { bringLfs, type LfsOutcome } from '../lfs/bring-lfs.ts';
import { bringWiki } from './bring-wiki.ts';
import { describeChange, describeRefs } from './describe-change.ts';
import type { RepositoryTask } from './find-repositories.ts';
import { type GitPairPlan, refsAfter, runPair } from './git-pair.ts';
import type { MirrorRun } from '../mirror-run.ts';
import { digestItem, digestRefs, type RepositoryState, settledAt } from '../mirror-state.ts';
import type { RepositoryPlan } from './plan-repository.ts';
import type { Refusal } from './refusal.ts';
import { countRemovals, describeRefused, withoutRefused } from './refused-refs.ts';
import type { RefusedRef } from './relay-apart.ts';
import { readMetadata } from '../releases/read-metadata.ts';
import { setDefaultBranch } from './set-default-branch.ts';
import { syncIssues } from '../releases/sync-issues.ts';
import { syncReleases, type WaitingRelease } from '../releases/sync-releases.ts';

/** What was done for one repository, or would be. */
export interface Applied {
  changes: string[];
  bytes: number;
  state: RepositoryState;
  /** What was refused, by guards or by the target. */
  refusals: Refusal[];
  /** Releases that the next run brings. */
  waiting: WaitingRelease[];
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
  const refused: RefusedRef[] = [];
  const ofWiki: RefusedRef[] = [];
  if (git !== undefined && !writes) lfs = await bringLfs(plan, { pair: git, run });
  if (git !== undefined && writes) {
    const pair: GitPairPlan = { ...git, target: run.target.repository(owner, name) };
    const objects = there.then(async () => bringLfs(plan, { pair, run }));
    const ready = Promise.all([
      objects,
      there.then(async () => pair.updates.length > 0 && checkWriteAccess(pair.target)),
    ]);
    void Promise.allSettled([ready]);
    const afterPush = async (refs: ReadonlyMap<string, string>): Promise<void> => {
      const branch = plan.defaultBranch;
      const id = refs.get(`refs/heads/${branch}`);
      // What the target does not take it cannot show.
      if (branch === undefined || id === undefined) return;
      const isNew = existing?.empty !== false;
      await setDefaultBranch(forge, { target: pair.target, owner, name, branch, id, isNew });
    };
    const pushed = await runPair(pair, { key, item, ready, setDefaultBranch: afterPush, onBytes: run.onBytes });
    bytes += pushed.bytes;
    refused.push(...pushed.refused);
    lfs = await objects;
  }
  changes.push(...(lfs?.changes ?? []));
  bytes += lfs?.bytes ?? 0;
  if (writes && Object.keys(change.settings).length > 0) await forge.updateRepository(owner, name, change.settings);
  const topics = existing === undefined && repository.topics.length > 0 ? repository.topics : change.topics;
  if (writes && topics !== undefined) await setTopics(forge.address, { owner, name, topics });
  if (wiki !== undefined) {
    changes.push(...describeRefs(wiki).map((each) => `wiki ${each}`));
    if (writes) {
      const brought = await bringWiki(wiki, { task, run });
      bytes += brought.bytes;
      ofWiki.push(...brought.refused);
    }
  }
  const after = git === undefined ? undefined : withoutRefused(git, refused);
  const { options, issues, releases, refusals: off } = await metadata;
  const [changed, released] = await Promise.all([
    issues === undefined ? [] : syncIssues(issues, options),
    releases === undefined || after === undefined
      ? undefined
      : syncReleases(releases, {
          ...options,
          ...{ key, item, limits: run.limits, known: known?.assets ?? {} },
          refs: {
            ...{ source: after.listing.refs, target: refsAfter(after, item) },
            pushed: new Set(after.updates.map(({ ref }) => ref)),
          },
          removals: countRemovals([git, wiki], item),
        }),
  ]);
  changes.push(...changed, ...(released?.changes ?? []));
  bytes += released?.bytes ?? 0;
  const assets = released?.assets ?? known?.assets ?? {};
  // The last thing, since nobody can write to it any more.
  if (writes && plan.archive.close) await forge.updateRepository(owner, name, { archived: true });
  const waiting = released?.waiting ?? [];
  const refusals = [
    ...plan.refusals,
    ...refused.map((each) => describeRefused(each, key)),
    ...ofWiki.map((each) => describeRefused(each, `${key}.wiki`)),
    ...off,
    ...(released?.refusals ?? []),
  ];
  const settled = changes.length + waiting.length + refusals.length === 0;
  return {
    changes,
    bytes,
    refusals,
    waiting,
    state: toState({ ...plan, ...(after === undefined ? {} : { git: after }) }, { run, settled, assets }),
  };
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

function toState(
  plan: RepositoryPlan,
  { run, settled, assets }: { run: MirrorRun; settled: boolean; assets: RepositoryState['assets'] },
): RepositoryState {
  const { task, git, known, existing } = plan;
  const { item, repository, at, key } = task;
  const clean = settled && existing !== undefined;
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
