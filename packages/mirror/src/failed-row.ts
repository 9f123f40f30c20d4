import { explainError } from './explain-error.ts';
import type { SyncRow } from './sync-report.ts';

/** Returns the row of what could not be mirrored, with the reason and the way out on one line. */
export function failedRow(what: Pick<SyncRow, 'kind' | 'source' | 'target'>, error: unknown): SyncRow {
  return { ...what, action: 'failed', written: 0, bytes: 0, details: explainError(error) };
}
