import { join } from 'node:path';
import { renderReviewMarkdown, type ReviewMarkdownOptions } from '../render-review-markdown.ts';
import type { ReviewedPlan } from '../review-saved-plan.ts';
import { firstThatFits } from './approval-issue.ts';

/** Returns where the step that plans leaves the review for the step that opens the issue. */
export const reviewFileOf = (runDirectory: string): string => join(runDirectory, 'review.md');

/** From all that is said of a plan to its counts and risk alone. */
const SIZES = [
  { maxRows: 200, maxText: 12_000 },
  { maxRows: 100, maxText: 0 },
  { maxRows: 20, maxText: 0 },
  { maxRows: 0, maxText: 0 },
];

/** Returns the review of a plan as far as it fits into an issue. */
export function renderIssueReview(
  reviewed: Pick<ReviewedPlan, 'id' | 'review' | 'drift'>,
  { target, text }: Pick<ReviewMarkdownOptions, 'target' | 'text'>,
): string {
  return firstThatFits(
    SIZES.map(({ maxRows, maxText }) => () => {
      const plan = maxText === 0 ? '' : text;
      return renderReviewMarkdown(reviewed, { target, text: plan, destroy: false, hasId: true, maxRows, maxText });
    }),
  );
}
