import type { Rollout } from '@edp/fleet';
import { ensureIssue } from '@edp/forge';
import { approvalMarker, isRobot, refusedRobot, renderApprovalIssue, requireApproval } from '@edp/plan-review';
import type { RolloutPlace } from '../rollout/open-rollout.ts';
import { approvalForges } from './approval-forges.ts';

/** Of the one issue in which rollouts are approved; no instance is called so. */
export const ROLLOUT_MARKER = approvalMarker('the fleet');

/** What the issue has room for beside its words. */
export const MAX_REVIEW_BYTES = 50_000;

/** Returns whether any instance of a rollout needs an approval. */
function needsApproval({ instances }: Rollout, { fleet }: RolloutPlace): boolean {
  const { tenants } = fleet.tenants;
  return instances.some(({ path }) => tenants[path.split('/')[0]!]?.review === 'approved');
}

/**
 * Writes the issue in which the newest rollout is approved, where an instance of it needs that.
 * @throws ForgeError
 */
export async function askRolloutApproval(
  rollout: Rollout,
  { id, review, place }: { id: string; review: string; place: RolloutPlace },
): Promise<void> {
  if (!needsApproval(rollout, place)) return;
  const { forge, dispatch, log } = place;
  const { actor: by, run } = rollout.made;
  const issue = await ensureIssue(forge, {
    ...{ owner: dispatch.owner, name: dispatch.name, marker: ROLLOUT_MARKER },
    ...renderApprovalIssue({ what: 'rollout', title: `stacks ${rollout.stacks.ref}`, id, made: { by, run }, review }),
  });
  log.notice(`Rollout ${id} waits for approval by somebody else than who deploys it: ${issue.url}`);
}

/**
 * Refuses to deploy a rollout that somebody has to approve, and nobody else than its dispatcher has.
 * @throws PlanReviewError `APPROVAL_MISSING`, `APPROVAL_REFUSED`; ForgeError
 */
export async function checkRolloutApproval(
  rollout: Rollout,
  { id, approvalToken = '', place }: { id: string; approvalToken?: string | undefined; place: RolloutPlace },
): Promise<void> {
  if (!needsApproval(rollout, place)) return;
  const { actor: dispatcher, repository } = place.context;
  const { address, runs } = approvalForges(place.forge, { approvalToken });
  if (await isRobot([address, ...runs], { dispatcher })) throw refusedRobot({ dispatcher, why: '' });
  const question = { id, madeAt: rollout.made.at, dispatcher, repository };
  const approved = await requireApproval(address, { ...question, marker: ROLLOUT_MARKER, what: 'rollout', runs });
  place.log.info(`Approved by ${approved.by} at ${approved.at}, ${approved.comment}`);
}
