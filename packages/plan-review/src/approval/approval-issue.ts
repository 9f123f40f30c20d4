import { escapeMarkdown, fencedBlock } from '@edp/kit';

/** Returns what tells the issue with the review of an instance from every other. */
export const approvalMarker = (instance: string): string => `<!-- edp review of ${instance} -->`;

/** Forges take 64 kB; each half keeps its words and loses its lists. */
const MAX_PART_BYTES = 27_000;

export interface ReviewToApprove {
  /** What is approved. */
  what: 'plan' | 'rollout';
  /** What it is about, in words: the domain of the instance. */
  title: string;
  id: string;
  made: { by: string; run: string };
  /** The review, as `renderIssueReview` gives it for a plan. */
  review: string;
  /** Renderings of the configuration diff beside it, the fullest first. All of it escaped, without secrets. */
  diff?: (() => string)[];
}

/** Returns title and body of the issue in which a plan or a rollout is approved. */
export function renderApprovalIssue({ what, title, id, made, review, diff }: ReviewToApprove): {
  title: string;
  body: string;
} {
  const body = [
    `A ${what} of ${escapeMarkdown(title)} waits for approval. It was made by ${escapeMarkdown(made.by)}: ${made.run}`,
    `Whoever may write to this repository, and does not dispatch the deployment, approves exactly this ${what} by a comment of these words alone:`,
    fencedBlock(`approve ${id}`),
    `An edited comment does not count, nor does one for another id: each ${what} needs an approval of its own. Whoever may write here can edit this text; the log of the run above has the same, and the id stands for the ${what} whatever is said about it.`,
    review,
    ...(diff === undefined ? [] : [firstThatFits(diff)]),
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
