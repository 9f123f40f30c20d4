import { closeIssue, ensureIssue, type ForgeAddress, type IssueSearch } from '@edp/forge';
import { escapeMarkdown, type Log, redact, fencedBlock } from '@edp/kit';
import { driftMarker, searchDriftIssues } from './drift-issues.ts';
import type { Target } from './open-target.ts';
import { renderReview } from './render-review.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

/** Forges take bodies of 64 kB; what is cut is the list, not the words on what to do. */
const MAX_LIST_BYTES = 50_000;

/**
 * Keeps one issue per drifted instance: opened with the first drift, brought up to date by every run, closed once it is gone. `issues` is
 * the search that all instances of a job share; one of its own unless given.
 * @throws ForgeError
 */
export async function reportDrift(
  reviewed: Pick<ReviewedPlan, 'review' | 'drift' | 'state'>,
  {
    target,
    forge,
    repository,
    runUrl,
    log,
    issues = searchDriftIssues(forge, { repository }),
  }: {
    target: Target;
    forge: ForgeAddress;
    repository: string;
    runUrl: string;
    log: Log;
    issues?: IssueSearch | undefined;
  },
): Promise<void> {
  const [owner = '', name = ''] = repository.split('/');
  const key = { owner, name, marker: driftMarker(target.identity ?? target.name), search: issues };
  const unmirrored = target.run?.unmirrored ?? [];
  // An issue that is open stays: nobody knows whether it is settled.
  if (reviewed.state.resources === 0 && unmirrored.length === 0) return;
  if (reviewed.drift.length + unmirrored.length === 0) {
    const comment = `The infrastructure of ${escapeMarkdown(target.title)} is again as Terraform left it: ${runUrl}`;
    const closed = await closeIssue(forge, { ...key, comment });
    if (closed !== undefined) log.notice(`Drift of ${target.title} is gone; issue closed: ${closed.url}`);
    return;
  }
  const issue = await ensureIssue(forge, { ...key, ...renderDriftIssue(reviewed, { target, unmirrored, runUrl }) });
  const what = reviewed.drift.length > 0 ? 'was changed outside of Terraform' : 'runs what nobody mirrors';
  log.warning(`${target.title} ${what}: ${issue.url}${issue.created ? '' : ' (brought up to date)'}`);
}

/** Returns title and body of the issue, without secrets. */
export function renderDriftIssue(
  reviewed: Pick<ReviewedPlan, 'review' | 'drift'>,
  {
    target,
    unmirrored = [],
    runUrl,
  }: { target: Pick<Target, 'title'>; unmirrored?: { image: string; reason: string }[]; runUrl: string },
): { title: string; body: string } {
  const count = reviewed.drift.length;
  const changed = (): string[] => [
    `${count === 1 ? 'One resource' : `${count} resources`} of ${escapeMarkdown(target.title)} changed outside of Terraform, seen by ${runUrl}:`,
    fencedBlock(cutLines(redact(renderReview(reviewed).drift.join('\n')))),
    'To put back what the configuration says, dispatch plan and deploy with an empty form. To keep a change, write it into the fields or the Terraform code first.',
  ];
  const running = [
    `It was seen to run ${unmirrored.length === 1 ? 'an image' : `${unmirrored.length} images`} that its configuration does not name and this forge does not have, seen by ${runUrl}:`,
    fencedBlock(cutLines(redact(unmirrored.map(({ image, reason }) => `${image}: ${reason}`).join('\n')))),
    'It could not be started again with the hosts they come from away. Mirror them by a line of mirror.yaml, and name in closure.images of tenants.yaml what only the running system asks for; or take down what was started by hand.',
  ];
  const body = [
    ...(count > 0 ? changed() : []),
    ...(unmirrored.length > 0 ? running : []),
    'This issue follows every run of the drift workflow, and is closed by it.',
  ];
  return { title: `Drift: ${target.title}`, body: redact(body.join('\n\n')) };
}

function cutLines(text: string): string {
  if (Buffer.byteLength(text) <= MAX_LIST_BYTES) return text;
  const head = Buffer.from(text, 'utf8').toString('utf8', 0, MAX_LIST_BYTES);
  return `${head.slice(0, Math.max(0, head.lastIndexOf('\n')))}\n… cut here; the log of the run has the whole.`;
}
