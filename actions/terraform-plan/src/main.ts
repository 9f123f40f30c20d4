import { join } from 'node:path';
import type { ForgeAddress, IssueSearch } from '@edp/forge';
import type { Remote } from '@edp/git-wire';
import { lockRef, readLock } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { createLog, type Log, readRunContext, type RunContext, setOutput } from '@edp/kit';
import {
  announceRun,
  needsConfirm,
  passGates,
  makePlan,
  pageFileOf,
  openInfraDeploy,
  openTarget,
  openTerraform,
  planStore,
  reportDrift,
  type ReviewedPlan,
  type Target,
} from '@edp/plan-review';
import {
  doubtfulOutputs,
  moduleCredentials,
  plannedOutputs,
  readLocals,
  removeLeftovers,
  sensitiveValues,
  writeOutputsFile,
  writeProgress,
} from '@edp/terraform';
import type { RunInputs } from './inputs.ts';

/**
 * Plans, shows and judges the plan; keeps it for review in plan, refuses it where it may not be applied in deploy and destroy,
 * reports drift where told, by the search that the instances of a job share.
 */
export async function run(inputs: RunInputs, issues?: IssueSearch): Promise<void> {
  const log = createLog();
  const context = readRunContext();
  const http = createHttp({ userAgent: 'edp-actions/terraform-plan', onRetry: (line) => log.info(line) });
  const { token, kind, dataBearing, lockfile, maxPlanAgeHours } = inputs;
  try {
    const target = await openTarget(inputs.target, { context });
    const { run: ofRun } = target;
    announceRun({ runDirectory: target.runDirectory, runFile: inputs.target.runFile });
    const remote = ofRun && openInfraDeploy(ofRun, { token, http, log });
    if (kind === 'refresh-only' && (await isBusy(remote, { target, log }))) return;
    const terraform = await openTerraform(target, { tool: inputs.tool, limits: inputs.limits, http, log });
    const reviewed = await makePlan(terraform, {
      ...{ target, kind, dataBearing, maxPlanAgeHours, lockfile },
      initEnvironment: moduleCredentials(inputs.moduleCredentials, { passed: inputs.limits.environment }),
    });
    const store = ofRun && remote && planStore(remote, { run: ofRun, serverUrl: context.serverUrl });
    if (inputs.enforce) {
      await passGates(reviewed, { target, destroy: kind === 'destroy', store, log });
      if (reviewed.state.lineage !== '')
        await writeProgress(target.runDirectory, { plannedOn: reviewed.state.lineage });
    }
    if (target.run?.operation === 'plan' && kind !== 'refresh-only') {
      await store?.save(reviewed.document);
      await writeProgress(target.runDirectory, { keptPlan: reviewed.id, needsConfirm: needsConfirm(reviewed, target) });
      // Not yet for sure: what cannot be rendered cannot be deployed.
      log.info(
        `Plan ${reviewed.id} of ${target.title} is kept for now. The step that shows the configuration (mode diff) says whether deploy can take it, and takes it away where not.`,
      );
    }
    if (inputs.driftIssue) {
      const forge = forgeOf(inputs, { context, http });
      const { repository: reportIn, runUrl } = context;
      await reportDrift(reviewed, { target, forge, repository: reportIn, runUrl, log, issues });
    }
    // What was enforced is the plan that was reviewed, under the id of that.
    await handOut({ ...reviewed, id: (inputs.enforce && target.planId) || reviewed.id }, { target, kind, log });
    // It holds every secret of the state, and no later step of such a job applies it.
    if (target.run?.operation === 'plan' || kind === 'refresh-only') await removeLeftovers(target.runDirectory);
    else setOutput('plan-file', reviewed.planFile);
  } finally {
    await http.close();
  }
}

/** Returns the running forge, where reports of drift go. */
export const forgeOf = (
  { token }: RunInputs,
  { context: { serverUrl, apiUrl }, http }: { context: RunContext; http: Http },
): ForgeAddress => ({ origin: serverUrl, apiUrl, http, token, tokenInput: 'token' });

/** What a run is changing right now is no drift. */
async function isBusy(
  remote: Remote | undefined,
  { target: { run, title }, log }: { target: Target; log: Log },
): Promise<boolean> {
  if (run === undefined || remote === undefined) return false;
  const { tenant, environment } = run.instance;
  const holder = await readLock(remote, { ref: lockRef(tenant, environment) });
  if (holder !== undefined) log.notice(`${title} is being worked on by ${holder.runUrl}: not looked at this time.`);
  return holder !== undefined;
}

async function handOut(
  { id, json, review }: ReviewedPlan,
  { target, kind, log }: { target: Target; kind: RunInputs['kind']; log: Log },
): Promise<void> {
  const outputsFile = join(target.runDirectory, 'planned-outputs.json');
  const outputs = plannedOutputs(json);
  const withheld = await writeOutputsFile(outputsFile, { outputs, secrets: sensitiveValues(json) });
  for (const name of withheld) {
    log.warning(
      `Output ${name} holds a secret and counts as sensitive: no template can use it. Take the secret out of it, or mark it sensitive.`,
    );
  }
  for (const [name, source] of doubtfulOutputs(json, { locals: await readLocals(target.directory) })) {
    log.warning(
      `Output ${name} is known only after apply and is made of ${source}, which is sensitive: where it holds that, no template can use it, and a deploy stops after apply. Mark it sensitive, or take that out of it.`,
    );
  }
  setOutput('plan-id', id);
  setOutput('has-changes', review.hasChanges);
  setOutput('risk', review.risk);
  setOutput('add', review.counts.add);
  setOutput('change', review.counts.change);
  setOutput('destroy', review.counts.destroy);
  setOutput('drifted', review.drift.length);
  setOutput('outputs-file', outputsFile);
  if (kind !== 'refresh-only') setOutput('review-file', pageFileOf(target.runDirectory));
}
