import { appendSummary, escapeMarkdown, type Log, fencedBlock } from '@edp/kit';
import type { Target } from './open-target.ts';
import { renderReview } from './render-review.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

const MAX_SUMMARY_LINES = 500;

/** Prints what was changed outside of Terraform, attribute by attribute; the summary gets the same, cut. */
export async function printDrift(
  reviewed: Pick<ReviewedPlan, 'review' | 'drift' | 'state'>,
  { target, log }: { target: Pick<Target, 'title'>; log: Log },
): Promise<void> {
  if (reviewed.state.resources === 0) return log.warning(renderEmptyState(target));
  const count = reviewed.drift.length;
  const lines = renderReview(reviewed).drift;
  const headline =
    count === 0
      ? `No drift: the infrastructure of ${target.title} is as Terraform left it.`
      : `${count === 1 ? 'One resource' : `${count} resources`} of ${target.title} changed outside of Terraform:`;
  log.info([headline, ...lines].join('\n'));
  const shown = lines.slice(0, MAX_SUMMARY_LINES).join('\n');
  const more = lines.length > MAX_SUMMARY_LINES ? ['… cut here; the log has the whole.'] : [];
  await appendSummary(
    [
      `### Drift of ${escapeMarkdown(target.title)}`,
      escapeMarkdown(headline),
      ...(count === 0 ? [] : [fencedBlock(shown)]),
      ...more,
      '',
    ].join('\n\n'),
  );
}

/** Returns what is said of a state in which nothing is that could drift: of an instance that is deployed it is the wrong one, or lost. */
function renderEmptyState({ title }: Pick<Target, 'title'>): string {
  return `The Terraform state of ${title} is empty, so nothing can be said of drift. If the instance is deployed, terraform.backend of its tenant points elsewhere, or the state is lost.`;
}
