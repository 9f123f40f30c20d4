import { ZERO_ID } from '@edp/git-wire';
import { formatBytes } from './format-bytes.ts';
import type { GitPairPlan } from './git-pair.ts';
import type { MirrorRun } from './mirror-run.ts';
import type { RepositoryPlan } from './plan-repository.ts';
import { syncLfs } from './sync-lfs.ts';

/** What was found and done about the LFS objects of a repository. */
export interface LfsOutcome {
  /** Whether it has any. */
  used: boolean;
  /** Whether every commit was looked at, now or before. */
  whole: boolean;
  bytes: number;
  changes: string[];
}

/**
 * Brings the LFS objects of a repository to the target, or tells in mode plan how many that would be. Looked at are the new commits; all of
 * them in a deep check, and once where a first mirror saw nothing at the tips that asks for LFS. Codes as `syncLfs`.
 */
export async function bringLfs(
  { task, existing, known }: RepositoryPlan,
  { pair, run }: { pair: GitPairPlan; run: MirrorRun },
): Promise<LfsOutcome> {
  const { item, key, repository } = task;
  const { source, target, listing, before, updates } = pair;
  const present = new Set(before.refs.values());
  const isFirst = present.size === 0;
  const isWhole = isFirst || run.deep || known?.lfsWhole !== true;
  // The default branch first: it is looked at more closely.
  const head = listing.refs.get(listing.head ?? '');
  const news = updates.map(({ newId }) => newId).filter((id) => id !== ZERO_ID && !present.has(id));
  const all = isWhole && !isFirst ? [...listing.refs.values()] : news;
  const wants = [...new Set([...(head !== undefined && all.includes(head) ? [head] : []), ...all])];
  const { used, looked, objects, bytes } = await syncLfs({
    key,
    source,
    target,
    lfs: item.lfs,
    wants,
    haves: isWhole ? [] : [...present],
    sure: known?.lfs === true || (isWhole && !isFirst),
    allowMissing: item.allow.lfsMissing.includes(repository.name),
    mode: run.mode,
    exists: run.mode === 'sync' || existing !== undefined,
  });
  return {
    used: used || known?.lfs === true,
    whole: known?.lfsWhole === true || (isWhole && looked),
    bytes: run.mode === 'sync' ? bytes : 0,
    changes: objects === 0 ? [] : [`${objects} LFS object${objects === 1 ? '' : 's'} (${formatBytes(bytes)})`],
  };
}
