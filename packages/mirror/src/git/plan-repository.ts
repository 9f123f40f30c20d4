import type { Repository } from '@edp/forge';
import { sameName } from '../config/selection.ts';
import { checkCreatable } from './check-creatable.ts';
import { checkTarget } from './check-target.ts';
import type { RepositoryTask } from './find-repositories.ts';
import { checkIdentity } from './check-identity.ts';
import { type GitPairPlan, planPair } from './git-pair.ts';
import { planWiki, type WikiPlan } from './plan-wiki.ts';
import type { MirrorRun } from '../mirror-run.ts';
import { isKnownEqual, type RepositoryState, stateOf } from '../mirror-state.ts';
import { planSettings, type SettingsPlan } from './plan-settings.ts';
import type { Refusal } from './refusal.ts';

/** How it was found out what there is to do. */
export type Decision = 'listings' | 'refs' | 'deep check';

/** What there is to do for one repository. */
export interface RepositoryPlan {
  task: RepositoryTask;
  decision: Decision;
  known: RepositoryState | undefined;
  existing: Repository | undefined;
  /** Its present name at the target, where the source has renamed it. */
  renameFrom?: string;
  /** Absent where the listings have said that nothing changed. */
  git?: GitPairPlan;
  wiki?: WikiPlan;
  change: SettingsPlan;
  defaultBranch?: string;
  /** What becomes of the target's being archived: opened before anything is written, closed when everything is. */
  archive: { open: boolean; close: boolean };
  refusals: Refusal[];
}

/** Returns what there is to do for one repository; nothing is changed. Codes as `planPair`. */
export async function planRepository(task: RepositoryTask, run: MirrorRun): Promise<RepositoryPlan> {
  const { item, repository, key } = task;
  const { existing, renameFrom, known } = findExisting(task, run);
  const change = existing === undefined ? { settings: {} } : planSettings(repository, existing);
  const base = { task, known, existing, change, ...(renameFrom === undefined ? {} : { renameFrom }) };
  const isOurs = existing?.archived === true && known?.archived === true;
  const closes = repository.archived && existing?.archived !== true;
  const isEqual =
    isKnownEqual(known, { item, repository, existing }) &&
    existing?.defaultBranch === repository.defaultBranch &&
    !closes &&
    (repository.archived || !isOurs);
  if (isEqual && !run.deep && renameFrom === undefined) {
    return { ...base, decision: 'listings', archive: { open: false, close: false }, refusals: [] };
  }

  const { name } = repository;
  const at = existing ?? { owner: task.owner, name };
  const [compared, { wiki, refusals: ofWiki }] = await Promise.all([
    planPair({
      key,
      name,
      item,
      limits: run.limits,
      source: run.source.repository(repository.owner, name),
      target: run.target.repository(at.owner, at.name),
      exists: existing !== undefined,
      checkTarget: async (updates) =>
        existing === undefined
          ? checkCreatable(run.target.forge, { key, owner: task.owner })
          : checkTarget(updates, {
              key,
              name: renameFrom === undefined ? name : existing.name,
              existing: { ...existing, archived: existing.archived && !isOurs },
              forge: run.target.forge,
            }),
    }),
    planWiki(task, { run, existing }),
  ]);
  const git = checkIdentity(compared, { task, known, existing: renameFrom === undefined ? existing : undefined });
  const { defaultBranch, empty } = repository;
  const shown = `refs/heads/${defaultBranch}`;
  // A first push sets one of its own choice. A forge that was ended right after it shows none at all.
  const differs = defaultBranch !== existing?.defaultBranch || existing.empty;
  const moves = !empty && differs && git.listing.refs.has(shown);
  const refusals = [...git.refusals, ...(wiki?.refusals ?? []), ...ofWiki];
  const writes = git.updates.length + (wiki?.updates.length ?? 0) > 0 || moves || hasSettings(change);
  const open = isOurs && (writes || !repository.archived);
  return {
    ...base,
    decision: run.deep ? 'deep check' : 'refs',
    git,
    ...(wiki === undefined ? {} : { wiki }),
    ...(moves ? { defaultBranch } : {}),
    archive: { open, close: refusals.length === 0 && (closes || (open && repository.archived)) },
    refusals,
  };
}

const hasSettings = ({ settings, topics }: SettingsPlan): boolean =>
  topics !== undefined || Object.keys(settings).length > 0;

/** A repository that the source has renamed still has its old name at the target. */
function findExisting(
  { repository, to }: RepositoryTask,
  { state, listing, listed }: MirrorRun,
): { existing: Repository | undefined; renameFrom?: string; known: RepositoryState | undefined } {
  const existing = listing.repositories.get(to.toLowerCase());
  const known = stateOf(state, to);
  if (existing !== undefined) {
    // The same one under a name of other case is another's name only to us.
    const isRenamed = existing.name !== repository.name && known?.id === repository.id;
    return { existing, known, ...(isRenamed ? { renameFrom: existing.name } : {}) };
  }
  const owner = to.split('/')[0]!;
  const [before, was] =
    Object.entries(state.repositories).find(
      ([other, { id }]) =>
        id === repository.id &&
        !listed.has(other.toLowerCase()) &&
        sameName(other.split('/')[0]!, owner) &&
        listing.repositories.has(other.toLowerCase()),
    ) ?? [];
  if (before === undefined) return { existing, known };
  const renamed = listing.repositories.get(before.toLowerCase())!;
  return { existing: renamed, renameFrom: renamed.name, known: was };
}
