import type { RefsSummary } from './mirror-state.ts';

/** What was done, or would be done, with one repository, image, chart or package. */
export interface SyncRow {
  kind: 'git' | 'image' | 'chart' | 'package';
  /** `owner/name`, with `:tag` for an image, between type and version for a package. */
  source: string;
  target: string;
  /** `refused`: a guard stopped all of it, or some refs. `skipped`: it cannot be copied, or was not asked for. */
  action: 'created' | 'updated' | 'unchanged' | 'skipped' | 'refused' | 'failed';
  /** Number of refs or blobs written. */
  written: number;
  bytes: number;
  seconds?: number;
  /** How it was found out what there is to do. */
  decidedBy?: 'listings' | 'refs' | 'deep check';
  /** Something came up meanwhile that the next run will bring: nothing failed, and not everything is there. */
  unfinished?: true;
  /** One line. */
  details: string;
}

/** What stands at the target after a sync. */
export interface SyncContent {
  /** By `owner/name`. */
  git: Record<string, RefsSummary>;
  /** `owner/name:tag` → digest */
  images: Record<string, string>;
  /** `type owner/name version` → file → sha256 */
  packages: Record<string, Record<string, string>>;
}

/** What happened to the blobs of images. */
export interface TransferTotals {
  sentBytes: number;
  /** Taken from another image of the target. */
  mountedBytes: number;
  /** At the target already. */
  presentBytes: number;
  seconds: number;
}

export interface SyncReport {
  mode: 'plan' | 'sync';
  source: string;
  target: string;
  rows: SyncRow[];
  content: SyncContent;
  transfer: TransferTotals;
  /** Whether everything that mirror.yaml names is at the target. */
  complete: boolean;
  changed: boolean;
}

/** Returns one line for the end of the log. */
export function summarise({ mode, rows, complete }: SyncReport): string {
  const count = (kind: SyncRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const changed = rows.filter(({ action }) => action === 'created' || action === 'updated').length;
  const failed = rows.filter(({ action }) => action === 'failed').length;
  const refused = rows.filter(({ action }) => action === 'refused').length;
  const skipped = rows.filter(({ action }) => action === 'skipped').length;
  const unchanged = rows.length - changed - failed - refused - skipped;
  const verdict =
    changed + failed + refused === 0
      ? 'nothing to do'
      : `${changed} ${mode === 'plan' ? 'to copy' : 'copied and verified'}`;
  const counted = [
    `${count('git')} repositories`,
    `${count('image')} images`,
    ...(count('chart') > 0 ? [`${count('chart')} charts`] : []),
    ...(count('package') > 0 ? [`${count('package')} packages`] : []),
  ];
  return [
    `${counted.join(', ')}: ${verdict}, ${unchanged} unchanged`,
    ...(skipped > 0 ? [`${skipped} not copied, each named above`] : []),
    ...(refused > 0 ? [`${refused} refused by a guard`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(mode === 'sync' ? [complete ? 'the mirror is complete' : 'the mirror is NOT complete'] : []),
  ].join(', ');
}
