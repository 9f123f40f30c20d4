import { appendSummary, escapeMarkdown, type Log, markdownTable, textTable } from '@edp/kit';
import { describeTransfer } from './images/describe-transfer.ts';
import { summarise, type SyncReport, type SyncRow } from './sync-report.ts';

const HEAD = ['Kind', 'Source', 'Target', 'Result', 'Refs or blobs', 'Bytes', 'Seconds', 'Decided by', 'Details'];

/** Prints everything that changed, failed or was refused as a table, the unchanged in a group, and one line at the end; the summary gets the same. */
export async function printReport(
  report: SyncReport,
  { log, requests }: { log: Log; requests: number },
): Promise<void> {
  const cells = (row: SyncRow): string[] => toCells(row, report.mode);
  const unchanged = report.rows.filter(({ action }) => action === 'unchanged').map(cells);
  const others = report.rows.filter(({ action }) => action !== 'unchanged').map(cells);
  if (unchanged.length > 0) {
    await log.group(`Unchanged (${unchanged.length})`, () => log.info(textTable(HEAD, unchanged)));
  }
  if (others.length > 0) log.info(textTable(HEAD, others));
  const line = summarise(report);
  const transfer = describeTransfer(report.transfer);
  if (transfer !== undefined) log.info(transfer);
  log.info(`${line}. ${requests} requests.`);
  const table = others.length > 0 ? [markdownTable(HEAD, others), ''] : [];
  await appendSummary(
    [
      `### Mirror of ${escapeMarkdown(report.source)} to ${escapeMarkdown(report.target)}`,
      '',
      escapeMarkdown(line),
      '',
      ...(transfer === undefined ? [] : [escapeMarkdown(transfer), '']),
      ...table,
    ].join('\n'),
  );
}

/** What plan says of what a sync would do. */
const TO_DO: Partial<Record<SyncRow['action'], string>> = { created: 'to create', updated: 'to update' };

function toCells(
  { kind, source, target, action, written, bytes, seconds, decidedBy, details }: SyncRow,
  mode: SyncReport['mode'],
): string[] {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  const figures = [String(written), bytes === 0 ? '' : size, seconds?.toFixed(1) ?? ''];
  const result = (mode === 'plan' ? TO_DO[action] : undefined) ?? action;
  return [kind, source, target, result, ...figures, decidedBy ?? '', details];
}
