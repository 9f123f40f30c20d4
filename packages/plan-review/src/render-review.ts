import { redact, textTable } from '@edp/kit';
import { diffValues, type PlanReview, type ReviewRow, type Risk } from '@edp/terraform';
import type { ReviewedPlan } from './review-saved-plan.ts';

const RISKS: Record<Risk, string> = {
  none: 'none',
  change: 'change: nothing is replaced or destroyed',
  replace: 'replace: infrastructure is redeployed or removed',
  'data-loss': 'DATA LOSS: what holds data is replaced or destroyed',
};
const HEAD = ['Action', 'Address', 'Because of', 'Data'];
const MAX_NAMES = 10;

/** What a review says, piece by piece, without secrets. */
export interface RenderedReview {
  /** Counts in one line. */
  counts: string;
  risk: string;
  head: string[];
  /** Every destroy, replace and forget, and every action that a provider is asked for. */
  risky: string[][];
  /** Everything else that changes. */
  others: string[][];
  /** One line per loss of data: what goes, what it holds, how to keep it. */
  losses: string[];
  /** What was changed outside of Terraform, attribute by attribute. */
  drift: string[];
}

/** Returns the words of a review; cells are redacted before a table escapes or cuts them. */
export function renderReview({ review, drift }: Pick<ReviewedPlan, 'review' | 'drift'>): RenderedReview {
  const rows = review.rows.filter(({ action }) => action !== 'read');
  const isRisky = ({ action, loses }: ReviewRow): boolean =>
    loses !== undefined || ['destroy', 'replace', 'forget', 'invoke'].includes(action);
  return {
    counts: renderCounts(review),
    risk: RISKS[review.risk],
    head: HEAD,
    risky: rows.filter(isRisky).map(toRow),
    others: rows.filter((row) => !isRisky(row)).map(toRow),
    losses: rows.flatMap(({ address, loses }) =>
      loses === undefined ? [] : [redact(`${address} (${loses.holds}): ${loses.backUp}`)],
    ),
    drift: drift.flatMap(({ address, actions, before, after }) => [
      redact(`${address}: ${actions.includes('delete') ? 'gone' : 'changed'}`),
      ...(actions.includes('delete') ? [] : [...diffValues(before, { now: after })]).map(
        (line) => `    ${redact(line)}`,
      ),
    ]),
  };
}

/** Returns names for a message of one line, the first ten and how many more there are. */
export function fewNames(names: string[]): string {
  const more = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function renderCounts({ counts, drift }: PlanReview): string {
  const { add, change, destroy, replace, move, import: imported, invoke } = counts;
  return [
    `${add} to add, ${change} to change, ${destroy} to destroy`,
    ...(replace > 0 ? [`${replace} of them replaced`] : []),
    ...(move > 0 ? [`${move} moved`] : []),
    ...(imported > 0 ? [`${imported} imported`] : []),
    ...(invoke > 0 ? [`${invoke} ${invoke === 1 ? 'action' : 'actions'} to invoke`] : []),
    ...(drift.length > 0 ? [`${drift.length} changed outside of Terraform`] : []),
  ].join(', ');
}

function toRow({ action, address, forcedBy, loses }: ReviewRow): string[] {
  return [action, address, forcedBy.join(', '), loses === undefined ? '' : `LOST: ${loses.holds}`].map(redact);
}

/** Returns rows as an aligned table for the log; `whole` where none of them may be missing. */
export function reviewTable(rows: string[][], { whole = false }: { whole?: boolean } = {}): string {
  return textTable(HEAD, rows, { whole });
}
