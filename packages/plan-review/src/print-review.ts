import { appendSummary, handOut, isHidden, type Log } from '@edp/kit';
import type { Target } from './open-target.ts';
import { fewNames, renderReview, reviewTable } from './render-review.ts';
import { confirmationFor, renderReviewMarkdown } from './render-review-markdown.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

export interface PrintOptions {
  target: Pick<Target, 'title' | 'name'>;
  /** The plan as Terraform words it; redacted here. */
  text: string;
  /** The typed name is needed whatever the plan says. */
  destroy: boolean;
  /** The id is one that deploy takes. */
  hasId: boolean;
  log: Log;
}

/** Prints a review: risks on top, then the whole plan, what moved outside of Terraform, and the plan id; the summary gets the same, cut. */
export async function printReview(
  reviewed: Pick<ReviewedPlan, 'id' | 'review' | 'drift'>,
  { target, text, destroy, hasId, log }: PrintOptions,
): Promise<void> {
  const { id, review } = reviewed;
  const { counts, risk, risky, others, losses, drift } = renderReview(reviewed);
  log.info(review.hasChanges ? `${counts}. Risk: ${risk}` : 'No changes: nothing to do.');
  if (risky.length > 0) log.info(reviewTable(risky, { whole: true }));
  const lost = review.rows.filter(({ loses }) => loses !== undefined).map(({ address }) => address);
  if (losses.length > 0) {
    log.warning(`Data would be lost: ${fewNames(lost)}.${destroy ? '' : ` ${confirmationFor(target)}`}`);
    log.info(`Before it goes:\n${losses.map((line) => `  ${line}`).join('\n')}`);
  }
  if (review.unjudged.length > 0) {
    log.warning(
      `This plan has parts that nobody here judges: ${fewNames(review.unjudged)}. Read the whole plan; what they do is neither rated nor part of the plan id. Ask for a version of these actions that knows ${review.unjudged.length === 1 ? 'it' : 'them'}.`,
    );
  }
  if (others.length > 0) await log.group(`Other changes (${others.length})`, () => log.info(reviewTable(others)));
  if (text !== '') await log.group('The whole plan', () => log.info(text));
  if (drift.length > 0) await log.group('Changed outside of Terraform', () => log.info(drift.join('\n')));
  if (hasId) {
    log.info(`Plan id: ${id}`);
    // Four digits of it may be a secret too, by chance: nobody could copy what is left.
    if (isHidden(id)) await handOut(`Plan id: ${id}`);
  }
  await appendSummary(renderReviewMarkdown(reviewed, { target, text, destroy, hasId }));
}
