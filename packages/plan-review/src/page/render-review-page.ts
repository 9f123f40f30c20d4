import { escapeHtml, renderShell, RISK_SIGNS } from '@edp/fleet';
import { redact } from '@edp/kit';
import type { ReviewRow } from '@edp/terraform';
import type { ReviewMarkdownOptions } from '../render-review-markdown.ts';
import { confirmationFor } from '../render-review-markdown.ts';
import { renderReview } from '../render-review.ts';
import type { ReviewedPlan } from '../review-saved-plan.ts';
import { renderCauses, shownAddress } from './render-causes.ts';

/** Of the plan as Terraform words it; the log has the whole. */
const MAX_TEXT = 2_000_000;

export interface ReviewPageOptions extends ReviewMarkdownOptions {
  /** As `replacementCauses` gives them. */
  causes: ReadonlyMap<string, string[]>;
}

/** Returns a review as a page that needs nothing but itself: escaped, without secrets, without a script. */
export function renderReviewPage(
  reviewed: Pick<ReviewedPlan, 'id' | 'review' | 'drift'>,
  { target, text, destroy, hasId, causes }: ReviewPageOptions,
): string {
  const { review } = reviewed;
  const { counts, risk, losses, drift } = renderReview(reviewed);
  const rows = review.rows.filter(({ action }) => action !== 'read');
  const isGraph = rows.some(({ action }) => action === 'replace' || action === 'destroy');
  const title = `${destroy ? 'Destruction' : 'Plan'} of ${target.title}`;
  const plan = redact(text);
  const isSafe = review.risk === 'none' || review.risk === 'change';
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<ul class="counts"><li>${escapeHtml(counts)}</li><li>Risk: <span class="${isSafe ? 'deployed' : 'failed'}">${RISK_SIGNS[review.risk]}</span></li></ul>`,
    `<p>${escapeHtml(risk)}</p>`,
    ...(hasId ? [`<p>Plan id: <code>${escapeHtml(reviewed.id)}</code></p>`] : []),
    ...(losses.length === 0
      ? []
      : [
          `<section class="note" aria-labelledby="losses"><h2 id="losses">Before it goes</h2>\n${listOf(losses)}${destroy ? '' : `\n<p>${escapeHtml(confirmationFor(target))}</p>`}</section>`,
        ]),
    ...(isGraph ? [`<h2>What is replaced because of what</h2>\n${renderCauses(rows, { causes })}`] : []),
    ...(rows.length === 0 ? ['<p>No changes.</p>'] : [renderTable(rows)]),
    ...(review.unjudged.length === 0 ? [] : [`<h2>Judged by nobody here</h2>\n${listOf(review.unjudged.map(redact))}`]),
    ...(drift.length === 0 ? [] : [folded('Changed outside of Terraform', drift.join('\n'))]),
    ...(plan === '' ? [] : [folded('The whole plan', cutText(plan))]),
  ];
  return renderShell(body.join('\n'), { title });
}

function renderTable(rows: ReviewRow[]): string {
  const cells = rows.map(({ action, address, forcedBy, loses }) => {
    const lost = loses === undefined ? '' : `✖ LOST: ${shownAddress(loses.holds)}`;
    return `<tr><th scope="row">${shownAddress(address)}</th><td>${action}</td><td>${forcedBy.map(shownAddress).join(', ')}</td><td>${lost}</td></tr>`;
  });
  const head = ['Address', 'Action', 'Because of', 'Data'].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<h2 id="changes">All changes</h2>
<div class="scroll" role="region" aria-labelledby="changes" tabindex="0">
<table>
<caption>${rows.length} ${rows.length === 1 ? 'change' : 'changes'}, the riskiest first</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${cells.join('\n')}
</tbody>
</table>
</div>`;
}

const listOf = (lines: string[]): string =>
  `<ul>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>`;

/** Line by line: a line break is the one control character that is meant. */
const folded = (title: string, text: string): string =>
  `<details><summary>${title}</summary>\n<pre tabindex="0">${text.split('\n').map(escapeHtml).join('\n')}</pre>\n</details>`;

const cutText = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}\n… cut here; the log has the whole.` : text;
