import { type RefUpdate, ZERO_ID } from '@edp/git-wire';
import { matches } from '../config/selection.ts';

export interface RefPlanOptions {
  /** Refs at the target. */
  target: Map<string, string>;
  /** Globs of branches that belong to the target. */
  keep: string[];
  /** Remove what the source does not have. */
  prune: boolean;
  notes: boolean;
}

/** Returns the updates that make the target's branches, tags and, where asked for, notes those of the source, in the order of their names. */
export function planRefs(
  source: ReadonlyMap<string, string>,
  { target, keep, prune, notes }: RefPlanOptions,
): RefUpdate[] {
  const ours = (ref: string): boolean => isMirrored(ref, { keep, notes });
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
 * Returns whether a ref is mirrored: branches, tags and, where asked for, notes, but for the target's own branches. Run locks, kept plans
 * and pull requests (`refs/locks`, `refs/plans`, `refs/pull`, `refs/for`) belong to the forge they are on.
 */
export function isMirrored(ref: string, { keep, notes }: { keep: string[]; notes: boolean }): boolean {
  if (ref.startsWith('refs/tags/')) return true;
  if (ref.startsWith('refs/notes/')) return notes;
  return ref.startsWith('refs/heads/') && !matches(ref.slice('refs/heads/'.length), keep);
}

/** Returns the prefixes to list. */
export function prefixesOf({ notes }: { notes: boolean }): string[] {
  return ['HEAD', 'refs/heads/', 'refs/tags/', ...(notes ? ['refs/notes/'] : [])];
}

/** Returns the refs that are mirrored. */
export function mirroredRefs(
  refs: ReadonlyMap<string, string>,
  options: { keep: string[]; notes: boolean },
): Map<string, string> {
  return new Map([...refs].filter(([ref]) => isMirrored(ref, options)));
}

/** Returns the refs after updates. */
export function applyUpdates(refs: ReadonlyMap<string, string>, updates: RefUpdate[]): Map<string, string> {
  const after = new Map(refs);
  for (const { ref, newId } of updates) {
    if (newId === ZERO_ID) after.delete(ref);
    else after.set(ref, newId);
  }
  return after;
}
