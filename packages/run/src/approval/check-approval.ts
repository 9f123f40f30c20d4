import type { ForgeAddress } from '@edp/forge';
import type { Http } from '@edp/http';
import type { RunFile, Tenant } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import { approvalMarker, refuseRobots, requireApproval } from '@edp/plan-review';
import type { ResolveInputs } from '../run-inputs.ts';

type Reviewed = NonNullable<RunFile['reviewed']>;

/**
 * Returns what is known of the reviewed plan, with who approved it where the tenant asks for that: somebody else than the dispatcher, whom the
 * runner names as the forge has told it.
 * @throws PlanReviewError `APPROVAL_MISSING`, `APPROVAL_REFUSED`; ForgeError
 */
export async function checkApproval(
  reviewed: Reviewed | undefined,
  {
    inputs,
    tenant,
    instancePath,
    http,
    context,
    log,
  }: { inputs: ResolveInputs; tenant: Tenant; instancePath: string; http: Http; context: RunContext; log: Log },
): Promise<Reviewed | undefined> {
  const { operation, planId, tokens, approvalToken = '' } = inputs;
  // Without a plan id the gate of the plan refuses.
  if (tenant.review !== 'approved' || operation !== 'deploy' || reviewed === undefined) return reviewed;
  const { serverUrl: origin, apiUrl, repository, actor: dispatcher } = context;
  const own: ForgeAddress = { origin, apiUrl, http, token: tokens.infraDeploy, tokenInput: 'token' };
  const address = approvalToken === '' ? own : { ...own, token: approvalToken, tokenInput: 'approval-token' };
  const runs = [own];
  await refuseRobots([own, address], { dispatcher, what: 'plan' });
  const marker = approvalMarker(instancePath);
  const question = { id: planId, madeAt: reviewed.at, dispatcher };
  const approved = await requireApproval(address, { ...question, repository, marker, what: 'plan', runs });
  log.info(`Plan ${planId}: approved by ${approved.by} at ${approved.at}, ${approved.comment}`);
  return { ...reviewed, approved };
}
