import { appendSummary, type Log, markdownTable, textTable } from '@edp/kit';
import type { ReviewRow, Risk } from '@edp/terraform';
import type { Target } from './open-target.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

const RISKS: Record<Risk, string> = {
  none: 'none',
  change: 'change: nothing is replaced or destroyed',
  replace: 'replace: infrastructure is redeployed or removed',
  'data-loss': 'DATA LOSS: what holds data is replaced or destroyed',
};
const HEAD = ['Action', 'Address', 'Because of', 'Data'];
const MAX_SUMMARY_ROWS = 200;

/** Prints counts, risk, the table of everything that changes (riskiest first) and the plan id; the summary gets the same. */
export async function printReview(
  { id, review }: Pick<ReviewedPlan, 'id' | 'review'>,
  { target, destroy, log }: { target: Target; destroy: boolean; log: Log },
): Promise<void> {
  const { add, change, destroy: gone, replace, move, import: imported } = review.counts;
  const counts = [
    `${add} to add, ${change} to change, ${gone} to destroy`,
    ...(replace > 0 ? [`${replace} of them replaced`] : []),
    ...(move > 0 ? [`${move} moved`] : []),
    ...(imported > 0 ? [`${imported} imported`] : []),
  ].join(', ');
  const rows = review.rows.filter(({ action }) => action !== 'read').map(toRow);
  log.info(review.hasChanges ? `${counts}. Risk: ${RISKS[review.risk]}` : 'No changes: nothing to do.');
  if (rows.length > 0) log.info(textTable(HEAD, rows));
  const lost = review.rows.filter(({ dataLoss }) => dataLoss).map(({ address }) => address);
  const confirmation = `Deploying it needs confirm: ${target.name}`;
  if (lost.length > 0 && !destroy) log.warning(`Data would be lost: ${lost.join(', ')}. ${confirmation}`);
  log.info(`Plan id: ${id}`);
  await appendSummary(
    [
      `### ${destroy ? 'Destruction' : 'Plan'} of ${target.title}`,
      '',
      `${counts}. **Risk: ${RISKS[review.risk]}**. Plan id: \`${id}\``,
      '',
      ...(rows.length > 0 ? [markdownTable(HEAD, rows.slice(0, MAX_SUMMARY_ROWS)), ''] : []),
      ...(rows.length > MAX_SUMMARY_ROWS ? [`… and ${rows.length - MAX_SUMMARY_ROWS} more, see the log.`, ''] : []),
      ...(lost.length > 0 && !destroy ? [`> ${confirmation}`, ''] : []),
    ].join('\n'),
  );
}

function toRow({ action, address, forcedBy, dataLoss }: ReviewRow): string[] {
  return [action, address, forcedBy.join(', '), dataLoss ? 'LOST' : ''];
}
