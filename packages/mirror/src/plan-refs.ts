import { type RefUpdate, ZERO_ID } from '@edp/git-wire';
import { matches } from './selection.ts';

export interface RefPlanOptions {
  /** Refs at the target. */
  target: Map<string, string>;
  keep: string[];
  prune: boolean;
}

/** Returns the updates that make the target's branches and tags those of the source, in the order of their names. */
export function planRefs(source: Map<string, string>, { target, keep, prune }: RefPlanOptions): RefUpdate[] {
  const ours = (ref: string): boolean => isMirrored(ref, keep);
  const updates: RefUpdate[] = [];
  for (const [ref, newId] of source) {
    const oldId = target.get(ref) ?? ZERO_ID;
    if (ours(ref) && oldId !== newId) updates.push({ ref, oldId, newId });
  }
  if (prune) {
    for (const [ref, oldId] of target) {
      if (ours(ref) && !source.has(ref)) updates.push({ ref, oldId, newId: ZERO_ID });
    }
  }
  return updates.sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/**
 * Returns whether a ref is mirrored: branches and tags, but for the target's own branches. Run locks, kept plans and pull
 * requests (`refs/locks`, `refs/plans`, `refs/pull`) belong to the forge they are on.
 */
export function isMirrored(ref: string, keep: string[]): boolean {
  if (ref.startsWith('refs/tags/')) return true;
  return ref.startsWith('refs/heads/') && !matches(ref.slice('refs/heads/'.length), keep);
}
