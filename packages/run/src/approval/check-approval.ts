import { FleetError, parseRollout, type Rollout } from '@edp/fleet';
import type { Remote } from '@edp/git-wire';
import { listRollouts, readLock, readRollout, ROLLOUT_LOCK } from '@edp/gitops';
import type { Http } from '@edp/http';
import type { RunFile, Tenant } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import {
  type Approval,
  approvalMarker,
  isRobot,
  readApprovedIds,
  refusedRobot,
  requireApproval,
} from '@edp/plan-review';
import type { ResolveInputs } from '../run-inputs.ts';
import { approvalForges, type ApprovalForges } from './approval-forges.ts';
import { ROLLOUT_MARKER } from './rollout-approval.ts';

type Reviewed = NonNullable<RunFile['reviewed']>;

interface World {
  inputs: ResolveInputs;
  tenant: Tenant;
  instancePath: string;
  infraDeploy: Remote;
  http: Http;
  context: RunContext;
  log: Log;
}

/**
 * Returns what is known of the reviewed plan, with who approved it where the tenant asks for that: somebody else than the dispatcher, whom the
 * runner names as the forge has told it. A deployment that a rollout has dispatched is approved with that.
 * @throws PlanReviewError `APPROVAL_MISSING`, `APPROVAL_REFUSED`; ForgeError; GitWireError
 */
export async function checkApproval(reviewed: Reviewed | undefined, world: World): Promise<Reviewed | undefined> {
  const { inputs, tenant, instancePath, http, context, log } = world;
  const { operation, planId, tokens } = inputs;
  // Without a plan id the gate of the plan refuses.
  if (tenant.review !== 'approved' || operation !== 'deploy' || reviewed === undefined) return reviewed;
  const { serverUrl: origin, apiUrl, repository, actor: dispatcher } = context;
  const forges = approvalForges({ origin, apiUrl, http, token: tokens.infraDeploy, tokenInput: 'token' }, inputs);
  const marker = approvalMarker(instancePath);
  const approved = (await isRobot([forges.address, ...forges.runs], { dispatcher }))
    ? await approvedByRollout(forges, world)
    : await requireApproval(forges.address, {
        ...{ id: planId, madeAt: reviewed.at, dispatcher, repository, marker, what: 'plan', runs: forges.runs },
      });
  log.info(`Plan ${planId}: approved by ${approved.by} at ${approved.at}, ${approved.comment}`);
  return { ...reviewed, approved };
}

/**
 * The run of the rollout has refused approvals by whoever dispatched it, whom its lock names; here it is proved that this plan is one of what was
 * approved by somebody else.
 */
async function approvedByRollout(
  { address, runs }: ApprovalForges,
  { inputs: { planId }, instancePath, infraDeploy, context: { repository, actor: robot } }: World,
): Promise<Approval> {
  const place = { repository, marker: ROLLOUT_MARKER, runs };
  const dispatcher = (await readLock(infraDeploy, { ref: ROLLOUT_LOCK }))?.actor;
  if (dispatcher === undefined) throw refusedRobot({ dispatcher: robot, why: ', and no rollout is at work' });
  // Whoever may comment may name any id, and as many as they like.
  const known = await listRollouts(infraDeploy);
  for (const id of (await readApprovedIds(address, place)).filter((each) => known.has(each))) {
    const rollout = await readProved(infraDeploy, id);
    if (rollout?.instances.some(({ path, plan }) => path === instancePath && plan === planId) !== true) continue;
    return requireApproval(address, { ...place, id, madeAt: rollout.made.at, dispatcher, what: 'rollout' });
  }
  throw refusedRobot({
    dispatcher: robot,
    why: `, and no approved rollout has plan ${planId} of ${instancePath}`,
  });
}

/** One of another version, or that was changed, is none that has this plan. */
async function readProved(infraDeploy: Remote, id: string): Promise<Rollout | undefined> {
  const kept = await readRollout(infraDeploy, id);
  try {
    return kept && parseRollout(kept.document, id);
  } catch (error) {
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}
