import { appendSummary, type Log, markdownTable, textTable } from '@edp/kit';
import { summarise, type SyncReport } from '@edp/mirror';

const HEAD = ['Kind', 'Source', 'Target', 'Action', 'Details'];

/** Prints everything that changed or failed as a table, the unchanged ones in a group, and one line at the end; the summary gets the same. */
export async function printReport(
  report: SyncReport,
  { log, requests }: { log: Log; requests: number },
): Promise<void> {
  const toCells = (rows: SyncReport['rows']): string[][] =>
    rows.map(({ kind, source, target, action, details }) => [kind, source, target, action, details]);
  const unchanged = toCells(report.rows.filter(({ action }) => action === 'unchanged'));
  const others = toCells(report.rows.filter(({ action }) => action !== 'unchanged'));
  if (unchanged.length > 0) {
    await log.group(`Unchanged (${unchanged.length})`, () => log.info(textTable(HEAD, unchanged)));
  }
  if (others.length > 0) log.info(textTable(HEAD, others));
  const line = summarise(report);
  log.info(`${line}. ${requests} requests.`);
  const table = others.length > 0 ? [markdownTable(HEAD, others), ''] : [];
  await appendSummary([`### Mirror of ${report.source} to ${report.target}`, '', line, '', ...table].join('\n'));
}
