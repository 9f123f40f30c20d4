import { commitSubtree, readCommit, removeOldPlans, removePlan } from '@edp/gitops';
import { setOutput } from '@edp/kit';
import { readProgress, writeProgress } from '@edp/terraform';
import { checkDataRisks } from '../configuration/check-data-risks.ts';
import { planDirectory } from '../configuration/plan-directory.ts';
import { keptOutputs } from '../configuration/kept-outputs.ts';
import { proposalBranch, proposeConfiguration } from '../configuration/propose-configuration.ts';
import { renderConfiguration } from '../configuration/render-configuration.ts';
import { checkLateNeeds } from '../needs/check-needs.ts';
import { RunError } from '../run-error.ts';
import { commitEntry } from '../step/base-entry.ts';
import { commitMessage } from '../step/commit-message.ts';
import { referenceTrailers } from '../step/reference-trailers.ts';
import { planDeployedEntry } from '../step/plan-entry.ts';
import type { RunStep } from '../step/run-step.ts';
import { reviewedOf } from './record-run.ts';

/** Mode `commit`: commits the rendered configuration to stacks-instances, then the entry as deployed. */
export async function commitRun(step: RunStep): Promise<void> {
  const { run } = step;
  const progress = await readProgress(run.directory);
  if (progress.recorded !== true) throw stepMissing();
  const done = await commitConfiguration(step, progress.base === undefined ? {} : { base: progress.base });
  setOutput('changed', done.changed);
  setOutput('commit', done.commit);
  const deployed = {
    at: new Date().toISOString(),
    run: run.run.url,
    commit: done.commit,
    infraDeploy: { ref: run.infraDeploy.ref, commit: run.infraDeploy.commit },
    stacks: { ref: run.stacks.ref, commit: run.stacks.commit },
    fields: run.fields,
    outputs: await keptOutputs(step),
    ...(run.initial === undefined || run.initial.marked.length === 0 ? {} : { initial: run.initial }),
    ...(progress.lineage === undefined ? {} : { stateLineage: progress.lineage }),
    credentialsShown: !run.credentialsDue || progress.credentialsShown === true,
    ...reviewedOf(run),
  };
  await commitEntry(step, {
    plan: (tip, text) => planDeployedEntry(run, { tip, text, deployed }),
    subject: 'Deployed',
  });
  await writeProgress(run.directory, { finished: true });
  await dropPlans(step);
}

/** The reviewed plan is done, and what was planned before stands on a state that is gone. */
async function dropPlans({ run, repositories: { infraDeploy }, log }: RunStep): Promise<void> {
  const { tenant, environment } = run.instance;
  const olderThanMs = Date.now() - Date.parse(run.run.startedAt);
  try {
    if (run.planId !== undefined) await removePlan(infraDeploy, { tenant, environment, id: run.planId });
    await removeOldPlans(infraDeploy, { tenant, environment, olderThanMs });
  } catch (error) {
    // What others left there keeps nobody from deploying.
    log.info(`Plans made before this run stay: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function stepMissing(): RunError {
  return new RunError({
    code: 'STEP_MISSING',
    message: 'mode commit comes after record, and this run was not recorded in the base entry; nothing was committed',
    fix: 'Order the steps: resolve, terraform-plan, record, terraform-apply, commit.',
  });
}

/**
 * Commits the rendered directory to stacks-instances if it still is the one that was reviewed (`base`); with `pull-request` onto a
 * branch of its own. Codes as `commitSubtree` and `proposeConfiguration`.
 */
async function commitConfiguration(
  step: RunStep,
  { base }: { base?: string },
): Promise<{ commit: string; changed: boolean }> {
  const { run, repositories, pullRequest, author, committer, log } = step;
  const rendered = await renderConfiguration(step);
  await checkLateNeeds(step, { rendered });
  const { branch } = run.stacksInstances;
  const subject = `${run.newInstance ? 'Create' : 'Update'} ${run.instance.domain}`;
  const source = await readCommit(repositories.stacks, run.stacks.commit);
  const message = commitMessage(run, { subject, trailers: referenceTrailers(run, { source }) });
  const proposeOn = pullRequest ? proposalBranch(run.instance) : undefined;
  let isEqual = false;
  const { commit, changed } = await commitSubtree(repositories.stacksInstances, {
    branch,
    path: run.instance.path,
    ...(proposeOn === undefined ? {} : { proposeOn }),
    ...(base === undefined ? {} : { base }),
    author,
    committer,
    log: (line: string) => log.info(line),
    plan: (current) => {
      const plan = planDirectory(step, { current, rendered, source, allowUnknown: false });
      // By now outputs are known, which names of objects may be made of.
      checkDataRisks(step, { before: current, after: plan.result });
      isEqual = plan.equal;
      return plan.equal ? undefined : { files: plan.result, message };
    },
  });
  const what = `stacks-instances ${run.instance.path}`;
  if (isEqual) log.info(`${what}: already as rendered, no commit.`);
  else if (proposeOn !== undefined) await proposeConfiguration(step, { head: proposeOn, commit, subject, message });
  else log.info(`${what}: commit ${commit.slice(0, 12)} on ${branch}; Argo CD takes over.`);
  return { commit, changed };
}
