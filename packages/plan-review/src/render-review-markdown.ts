import { escapeMarkdown, fencedBlock, markdownTable, redact } from '@edp/kit';
import type { Target } from './open-target.ts';
import { renderReview } from './render-review.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

const MAX_ROWS = 200;
/** What a summary takes. */
const MAX_TEXT = 300_000;

export interface ReviewMarkdownOptions {
  target: Pick<Target, 'title' | 'name'>;
  /** The plan as Terraform words it; redacted here. */
  text: string;
  destroy: boolean;
  /** The id is one that deploy takes. */
  hasId: boolean;
  /** Rows of each list, and characters of the plan; what a summary takes unless told. */
  maxRows?: number;
  maxText?: number;
}

/** Returns what is typed where data would be lost. */
export const confirmationFor = ({ name }: Pick<Target, 'name'>): string => `Deploying it needs confirm: ${name}`;

/** Returns a review as Markdown: risks on top, the plan folded; escaped, without secrets. */
export function renderReviewMarkdown(
  reviewed: Pick<ReviewedPlan, 'id' | 'review' | 'drift'>,
  { target, text, destroy, hasId, maxRows = MAX_ROWS, maxText = MAX_TEXT }: ReviewMarkdownOptions,
): string {
  const { counts, risk, head, risky, others, losses, drift } = renderReview(reviewed);
  const rows = [...risky, ...others];
  const more = rows.length - maxRows;
  const plan = redact(text);
  const cut = plan.length > maxText ? `${plan.slice(0, maxText)}\n… cut here; the log has the whole.` : plan;
  return [
    `### ${escapeMarkdown(`${destroy ? 'Destruction' : 'Plan'} of ${target.title}`)}`,
    `${counts}. **Risk: ${risk}**.${hasId ? ` Plan id: \`${reviewed.id}\`` : ''}`,
    ...(rows.length > 0 && maxRows > 0 ? [markdownTable(head, rows.slice(0, maxRows))] : []),
    ...(more > 0 ? [`… and ${more} more, see the log.`] : []),
    ...(losses.length > 0
      ? [
          `Before it goes:\n\n${losses
            .slice(0, maxRows)
            .map((line) => `- ${escapeMarkdown(line)}`)
            .join('\n')}`,
        ]
      : []),
    ...(losses.length > 0 && !destroy ? [`> ${escapeMarkdown(confirmationFor(target))}`] : []),
    ...(cut === '' ? [] : [details('The whole plan', cut)]),
    ...(drift.length === 0 || maxRows === 0
      ? []
      : [details('Changed outside of Terraform', drift.slice(0, maxRows).join('\n'))]),
    '',
  ].join('\n\n');
}

function details(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${fencedBlock(text)}\n\n</details>`;
}
