import { appendSummary, escapeMarkdown, type Log, markdownTable, redact, fencedBlock } from '@edp/kit';
import type { Target } from './open-target.ts';
import { fewNames, type RenderedReview, renderReview, reviewTable } from './render-review.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

const MAX_SUMMARY_ROWS = 200;
const MAX_SUMMARY_TEXT = 300_000;

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
  const rendered = renderReview(reviewed);
  const { counts, risk, risky, others, losses, drift } = rendered;
  log.info(review.hasChanges ? `${counts}. Risk: ${risk}` : 'No changes: nothing to do.');
  if (risky.length > 0) log.info(reviewTable(risky, { whole: true }));
  const lost = review.rows.filter(({ loses }) => loses !== undefined).map(({ address }) => address);
  const confirmation = `Deploying it needs confirm: ${target.name}`;
  if (losses.length > 0) {
    log.warning(`Data would be lost: ${fewNames(lost)}.${destroy ? '' : ` ${confirmation}`}`);
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
  if (hasId) log.info(`Plan id: ${id}`);
  const title = `${destroy ? 'Destruction' : 'Plan'} of ${target.title}`;
  await appendSummary(
    summary(rendered, {
      title,
      id: hasId ? ` Plan id: \`${id}\`` : '',
      text,
      footer: lost.length > 0 && !destroy ? `> ${escapeMarkdown(confirmation)}` : '',
    }),
  );
}

function summary(
  { counts, risk, head, risky, others, losses, drift }: RenderedReview,
  { title, id, text, footer }: { title: string; id: string; text: string; footer: string },
): string {
  const rows = [...risky, ...others];
  const more = rows.length - MAX_SUMMARY_ROWS;
  const plan = redact(text);
  const cut =
    plan.length > MAX_SUMMARY_TEXT ? `${plan.slice(0, MAX_SUMMARY_TEXT)}\n… cut here; the log has the whole.` : plan;
  return [
    `### ${escapeMarkdown(title)}`,
    `${counts}. **Risk: ${risk}**.${id}`,
    ...(rows.length > 0 ? [markdownTable(head, rows.slice(0, MAX_SUMMARY_ROWS))] : []),
    ...(more > 0 ? [`… and ${more} more, see the log.`] : []),
    ...(losses.length > 0
      ? [
          `Before it goes:\n\n${losses
            .slice(0, MAX_SUMMARY_ROWS)
            .map((line) => `- ${escapeMarkdown(line)}`)
            .join('\n')}`,
        ]
      : []),
    ...(footer === '' ? [] : [footer]),
    ...(cut === '' ? [] : [details('The whole plan', cut)]),
    ...(drift.length === 0
      ? []
      : [details('Changed outside of Terraform', drift.slice(0, MAX_SUMMARY_ROWS).join('\n'))]),
    '',
  ].join('\n\n');
}

function details(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${fencedBlock(text)}\n\n</details>`;
}
