import { escapeMarkdown, fencedBlock } from '@edp/kit';

/** Returns what tells the issue with the review of an instance from every other. */
export const approvalMarker = (instance: string): string => `<!-- edp review of ${instance} -->`;

/** Forges take 64 kB; each half keeps its words and loses its lists. */
const MAX_PART_BYTES = 27_000;

export interface ReviewToApprove {
  /** How people call the instance: its domain. */
  title: string;
  id: string;
  made: { by: string; run: string };
  /** The plan, as `renderIssueReview` gives it. */
  plan: string;
  /** Renderings of the configuration diff, the fullest first. All of it escaped, without secrets. */
  diff: (() => string)[];
}

/** Returns title and body of the issue in which a plan is approved. */
export function renderApprovalIssue({ title, id, made, plan, diff }: ReviewToApprove): { title: string; body: string } {
  const body = [
    `A plan of ${escapeMarkdown(title)} waits for approval. It was made by ${escapeMarkdown(made.by)}: ${made.run}`,
    'Whoever may write to this repository, and does not dispatch the deployment, approves exactly this plan by a comment of these words alone:',
    fencedBlock(`approve ${id}`),
    'An edited comment does not count, nor does one for another id: each plan needs an approval of its own. Whoever may write here can edit this text; the log of the run above has the same, and the id stands for the plan whatever is said about it.',
    plan,
    firstThatFits(diff),
  ].join('\n\n');
  return { title: `Review: ${title}`, body };
}

/** Returns the first of some renderings that an issue has room for. */
export function firstThatFits(renderings: (() => string)[]): string {
  for (const render of renderings) {
    const text = render();
    if (Buffer.byteLength(text) <= MAX_PART_BYTES) return text;
  }
  return 'More than an issue holds: read it in the log of the run.';
}
