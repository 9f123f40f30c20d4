import type { RegistryClient } from '@edp/oci';
import { failedRow } from '../failed-row.ts';
import { companionKey, companionOf, type ImageSet } from './image-set.ts';
import { MirrorError } from '../mirror-error.ts';
import type { SyncRow } from '../sync-report.ts';

export interface PruneOptions {
  target: RegistryClient;
  mode: 'plan' | 'sync';
  maxDeletions: number;
  /** Of everything that was compared and copied. */
  rows: SyncRow[];
  content: Record<string, string>;
}

/** Removes the tags of an image that are at the target and not among those mirrored, unless that looks like an accident at the source. */
export async function pruneTags(
  set: ImageSet,
  { target, mode, maxDeletions, rows, content }: PruneOptions,
): Promise<SyncRow[]> {
  const what = { kind: 'image' as const, source: set.key, target: set.to };
  try {
    const kept = new Set(
      Object.keys(content)
        .filter((each) => each.startsWith(`${set.to}:`))
        .map((each) => each.slice(set.to.length + 1).toLowerCase()),
    );
    const digests = new Set(Object.values(content).map(companionKey));
    const extra = (await target.tags(set.to)).filter(
      (tag) => !kept.has(tag.toLowerCase()) && !digests.has(companionOf(tag) ?? ''),
    );
    if (extra.length === 0) return [];
    check(set, {
      extra,
      maxDeletions,
      failed: rows.some((row) => row.action === 'failed' && row.target.startsWith(`${set.to}:`)),
    });
    if (mode === 'sync') for (const tag of extra) await target.deleteManifest(set.to, tag);
    const details = `${extra.length} tags ${mode === 'plan' ? 'to remove' : 'removed'}: ${extra.join(', ')}`;
    return [{ ...what, action: 'updated', written: extra.length, bytes: 0, details }];
  } catch (error) {
    return [failedRow(what, error)];
  }
}

function check(
  set: ImageSet,
  { extra, maxDeletions, failed }: { extra: string[]; maxDeletions: number; failed: boolean },
): void {
  const removed = extra.filter((tag) => companionOf(tag) === undefined);
  const refuse = (code: 'SOURCE_EMPTY' | 'MASS_DELETION' | 'SYNC_FAILED', message: string, fix: string): MirrorError =>
    new MirrorError({ code, message, fix, details: removed.join('\n') });
  if (failed)
    throw refuse(
      'SYNC_FAILED',
      `no tag of ${set.key} is removed, since not all of them could be mirrored`,
      'Mend what the other rows say and dispatch the sync again.',
    );
  if (set.tags.length === 0)
    throw refuse(
      'SOURCE_EMPTY',
      `${set.key} has no tag left that the rules select, and ${extra.length} at the target`,
      'Look what happened at the source; remove the tags at the target by hand if it is on purpose.',
    );
  if (removed.length > maxDeletions)
    throw refuse(
      'MASS_DELETION',
      `${removed.length} tags of ${set.to} would be removed at the target, and limits.deletions is ${maxDeletions}`,
      'If they were removed at the source on purpose, raise limits.deletions for one run.',
    );
}
