import { CodedError } from '@edp/kit';
import type { SyncRow } from './sync-report.ts';

/** Returns the row of what could not be mirrored, with the reason and the way out on one line. */
export function failedRow(what: Pick<SyncRow, 'kind' | 'source' | 'target'>, error: unknown): SyncRow {
  const message = error instanceof Error ? error.message : String(error);
  const fix = error instanceof CodedError && error.fix !== undefined ? ` Fix: ${error.fix}` : '';
  const more =
    error instanceof CodedError && error.details !== undefined ? ` (${error.details.replaceAll('\n', '; ')})` : '';
  return { ...what, action: 'failed', written: 0, bytes: 0, details: `${message}${more}.${fix}` };
}
