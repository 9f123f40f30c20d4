import { copyImage, type RegistryClient } from '@edp/oci';
import type { SyncRow } from './sync-report.ts';

export interface ImageTask {
  /** `owner/name`, as the forge shows it. */
  key: string;
  /** Names in the registries. */
  from: string;
  to: string;
  tag: string;
  /** Other images at the target, which may share layers. */
  mountFrom: string[];
}

/** Makes one tag of the target equal to the source's; returns what was done and its digest. Codes as `copyImage`. */
export async function syncImage(
  { key, from, to, tag, mountFrom }: ImageTask,
  { source, target, mode }: { source: RegistryClient; target: RegistryClient; mode: 'plan' | 'sync' },
): Promise<{ row: SyncRow; digest: string }> {
  const row = (action: SyncRow['action'], rest: Partial<SyncRow> = {}): SyncRow => ({
    kind: 'image',
    source: `${key}:${tag}`,
    target: `${to}:${tag}`,
    action,
    written: 0,
    bytes: 0,
    details: '',
    ...rest,
  });
  if (mode === 'plan') {
    const [wanted, present] = await Promise.all([source.headManifest(from, tag), target.headManifest(to, tag)]);
    const digest = wanted?.digest ?? '';
    const action = present === undefined ? 'created' : present.digest === digest ? 'unchanged' : 'updated';
    return { row: row(action, { details: action === 'unchanged' ? '' : digest }), digest };
  }
  const existed = await target.headManifest(to, tag);
  const copy = await copyImage({
    source: { registry: source, name: from },
    target: { registry: target, name: to, mountFrom },
    reference: tag,
  });
  if (copy.skipped) return { row: row('unchanged'), digest: copy.digest };
  const details = `${copy.blobs} blobs sent (${size(copy.bytes)}), ${copy.mounted} shared`;
  const action = existed === undefined ? 'created' : 'updated';
  return { row: row(action, { written: copy.blobs, bytes: copy.bytes, details }), digest: copy.digest };
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
