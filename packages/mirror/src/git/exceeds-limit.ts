import type { Limits } from '../config/limits.ts';

/** Returns the limit that so many removals exceed, in words; undefined where they do not. One alone may always go, but for a limit of none. */
export function exceedsLimit(
  { gone, had }: { gone: number; had: number },
  { deletions, deletionsPercent }: Limits,
): string | undefined {
  if (gone > deletions) return `limits.deletions is ${deletions}`;
  const percent = (100 * gone) / Math.max(had, 1);
  return gone >= 2 && percent > deletionsPercent ? `limits.deletionsPercent is ${deletionsPercent}` : undefined;
}
