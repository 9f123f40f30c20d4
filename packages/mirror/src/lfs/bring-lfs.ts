import { ZERO_ID } from '@edp/git-wire';
import { isAllowed } from '../config/selection.ts';
import { formatBytes } from '../format-bytes.ts';
import type { GitPairPlan } from '../git/git-pair.ts';
import type { MirrorRun } from '../mirror-run.ts';
import { digestItem } from '../mirror-state.ts';
import type { RepositoryPlan } from '../git/plan-repository.ts';
import { syncLfs } from './sync-lfs.ts';

/** What was done about the LFS objects of a repository. */
export interface LfsOutcome {
  bytes: number;
  changes: string[];
}

/**
 * Brings the LFS objects of a repository to the target, or tells in mode plan how many that would be. Looked at are the new commits, and all
 * of them where no run before has done so and in a deep check. Codes as `syncLfs`.
 */
export async function bringLfs(
  { task, existing, known }: RepositoryPlan,
  { pair, run }: { pair: GitPairPlan; run: MirrorRun },
): Promise<LfsOutcome> {
  const { item, key, repository } = task;
  const { source, target, listing, before, updates } = pair;
  const present = new Set(before.refs.values());
  const isWhole = run.deep || known?.item !== digestItem(item);
  const news = updates.map(({ newId }) => newId).filter((id) => id !== ZERO_ID && !present.has(id));
  const { objects, bytes } = await syncLfs({
    key,
    source,
    target,
    lfs: item.lfs,
    wants: [...new Set(isWhole ? listing.refs.values() : news)],
    haves: isWhole ? [] : [...present],
    allowMissing: isAllowed(repository.name, item.allow.lfsMissing),
    mode: run.mode,
    exists: run.mode === 'sync' || existing !== undefined,
  });
  return {
    bytes: run.mode === 'sync' ? bytes : 0,
    changes: objects === 0 ? [] : [`${objects} LFS object${objects === 1 ? '' : 's'} (${formatBytes(bytes)})`],
  };
}
