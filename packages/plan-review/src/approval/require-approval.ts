import { findIssues, type ForgeAddress, type Issue, listComments, mayWrite, ownAuthor, ownUser } from '@edp/forge';
import { isRecord, textOf } from '@edp/kit';
import { PlanReviewError } from '../plan-review-error.ts';
import { type ApprovalQuestion, idIn, judgeComment, type Refusal } from './judge-comment.ts';

/** Who approved, when, and where that stands. */
export interface Approval {
  by: string;
  at: string;
  comment: string;
}

export interface ApprovalOptions extends ApprovalQuestion {
  /** `owner/name` of infra-deploy. */
  repository: string;
  /** Of the issue with the review. */
  marker: string;
  /** What is approved, in words: `plan`, `rollout`. */
  what: string;
  /** Where the accounts of runs are known by: their comments are no person's. */
  runs: ForgeAddress[];
}

const WHY: Record<Refusal, string> = {
  another: 'is for another id: a changed plan needs a new approval',
  run: 'was written with the account of a workflow or bot',
  nobody: 'cannot be told from one by whoever dispatched this run, since the runner does not say who did',
  dispatcher: 'is by whoever dispatched this run',
  edited: 'was edited after it was written, so nobody knows what it said',
  early: 'was written before what it approves was made',
  reader: 'is by an account that may not write to infra-deploy',
};
/** Enough to see what is wrong. */
const MAX_TOLD = 10;

/**
 * Returns the oldest approval of an id that counts, by somebody else than the dispatcher who may write to infra-deploy. Who wrote it and when
 * comes from the forge, now: what was deleted is no approval.
 * @throws PlanReviewError `APPROVAL_MISSING`, `APPROVAL_REFUSED`; ForgeError
 */
export async function requireApproval(address: ForgeAddress, options: ApprovalOptions): Promise<Approval> {
  const { repository, marker, what, id, runs } = options;
  const [owner = '', name = ''] = repository.split('/');
  const issue = await findIssue([...runs, address], { owner, name, marker });
  if (issue === undefined) {
    throw new PlanReviewError({
      code: 'APPROVAL_MISSING',
      message: `no open issue of ${repository}, written by a run, has a review of ${what} ${id.slice(0, 64)}`,
      fix: `Dispatch ${what} again: it writes the issue. Somebody else then approves it there.`,
    });
  }
  const authors = [address, ...runs].map(ownAuthor);
  const refused: string[] = [];
  for (const { body, author, createdAt, updatedAt, url } of await listComments(address, {
    owner,
    name,
    number: issue.number,
  })) {
    const login = isRecord(author) ? textOf(author['login']) : '';
    const isRun = isBot(author) || (await Promise.all(authors.map(async (isOwn) => isOwn(author)))).includes(true);
    const first = judgeComment({ body, login, isRun, createdAt, updatedAt }, options);
    if (first === 'none') continue;
    const verdict = first !== 'approves' || (await mayWrite(address, { owner, name, login })) ? first : 'reader';
    if (verdict === 'approves') return { by: login, at: createdAt, comment: url };
    refused.push(`The comment of ${login} at ${createdAt} ${WHY[verdict]}: ${url}`);
  }
  throw new PlanReviewError({
    code: refused.length === 0 ? 'APPROVAL_MISSING' : 'APPROVAL_REFUSED',
    message: `nobody who may has approved ${what} ${id.slice(0, 64)}: ${issue.url}`,
    fix: `Somebody else than ${options.dispatcher}, who may write to ${repository}, reads the review there and comments, in these words alone: approve ${id.slice(0, 64)}. Then dispatch again.`,
    ...(refused.length === 0 ? {} : { details: refused.slice(-MAX_TOLD).join('\n') }),
  });
}

/** Of GitHub those that say so; of Forgejo and Gitea the accounts that the forge itself acts with, which have no number of a user. */
function isBot(author: unknown): boolean {
  if (!isRecord(author)) return true;
  const { id, type } = author;
  return typeof id !== 'number' || id <= 0 || (type !== undefined && type !== 'User');
}

/**
 * Returns the ids that somebody says to approve in the issue, the newest first: what to look for, and no approval yet.
 * @throws ForgeError
 */
export async function readApprovedIds(
  address: ForgeAddress,
  { repository, marker, runs }: Pick<ApprovalOptions, 'repository' | 'marker' | 'runs'>,
): Promise<string[]> {
  const [owner = '', name = ''] = repository.split('/');
  const issue = await findIssue([...runs, address], { owner, name, marker });
  if (issue === undefined) return [];
  const said = await listComments(address, { owner, name, number: issue.number });
  return [...new Set(said.toReversed().flatMap(({ body }) => idIn(body) ?? []))];
}

/**
 * Returns whether a dispatcher is an account of workflows: then nobody can tell whether the person behind it has approved too.
 * @throws ForgeError
 */
export async function isRobot(runs: ForgeAddress[], { dispatcher }: { dispatcher: string }): Promise<boolean> {
  if (/\[bot\]$|^(forgejo|gitea)-actions$/.test(dispatcher)) return true;
  const own = await Promise.all(runs.map(async (each) => textOf((await ownUser(each)).login).toLowerCase()));
  return own.includes(dispatcher.toLowerCase());
}

/** Returns the refusal of a run that an account of workflows dispatched. */
export function refusedRobot({ dispatcher, why }: { dispatcher: string; why: string }): PlanReviewError {
  return new PlanReviewError({
    code: 'APPROVAL_REFUSED',
    message: `this run was dispatched by ${dispatcher}, an account of workflows: nobody can tell whether the person behind it has approved it too${why}`,
    fix: 'Dispatch it as a person, with an account of your own, or as part of a rollout that somebody has approved.',
  });
}

/** Returns the issue of the marker, by whichever account of ours it was written: the job's own, or that of one of the tokens. */
async function findIssue(
  addresses: ForgeAddress[],
  { owner, name, marker }: { owner: string; name: string; marker: string },
): Promise<Issue | undefined> {
  for (const each of addresses) {
    const found = await findIssues(each, { owner, name }).find(marker);
    if (found !== undefined) return found;
  }
  return undefined;
}
