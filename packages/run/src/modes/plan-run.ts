import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommit, readSubtree, removePlan } from '@edp/gitops';
import { appendSummary, escapeMarkdown, redact, setOutput } from '@edp/kit';
import { diffTrees, renderDiffMarkdown, renderPatch, type TreeDiff } from '@edp/stacks';
import { readProgress } from '@edp/terraform';
import { askApproval } from '../approval/ask-approval.ts';
import { checkDataRisks, showDataRisks } from '../configuration/check-data-risks.ts';
import { planDirectory } from '../configuration/plan-directory.ts';
import { printDiff } from '../configuration/print-diff.ts';
import { renderConfiguration } from '../configuration/render-configuration.ts';
import { checkNeeds } from '../needs/check-needs.ts';
import type { RunStep } from '../step/run-step.ts';

/** Mode `diff`: shows what stacks-instances would get; changes nothing. */
export async function planRun(step: RunStep): Promise<void> {
  const { keptPlan, needsConfirm } = await readProgress(step.run.directory);
  try {
    const { diff, losesData } = await previewConfiguration(step);
    if (keptPlan !== undefined && step.run.approvalRequired === true) await askApproval(step, { id: keptPlan, diff });
    // Where people look for it: no runner of Forgejo shows a summary.
    if (keptPlan !== undefined) {
      const { domain, name } = step.run.instance;
      const typed = needsConfirm === true || losesData ? `, and confirm ${name}` : '';
      step.log.info(
        `Nothing was changed. To apply exactly this plan of ${domain}, dispatch deploy with the same values and plan-id ${keptPlan}${typed}.`,
      );
    }
  } catch (error) {
    // What cannot be rendered cannot be deployed: its plan must not wait for anybody, and a refused run leaves nothing behind.
    if (keptPlan !== undefined) await takeBack(keptPlan, step);
    throw error;
  }
}

/** Says what became of the plan; nothing here hides why the configuration failed. */
async function takeBack(id: string, { run, repositories, log }: RunStep): Promise<void> {
  const { tenant, environment, domain } = run.instance;
  try {
    await removePlan(repositories.infraDeploy, { tenant, environment, id });
    log.warning(
      `Plan ${id} of ${domain} is not kept: its configuration failed, for the reason below, and deploy would refuse its id. Mend that and dispatch plan again for a new id.`,
    );
  } catch (error) {
    log.warning(
      `Plan ${id} of ${domain} is still kept, although its configuration failed, for the reason below: ${error instanceof Error ? error.message : String(error)}. Do not deploy it: deploy would stop at the same place. Mend that and dispatch plan again for a new id.`,
    );
  }
}

/**
 * Renders, runs every check and shows what would change in stacks-instances; returns the tree id of the directory it was compared with, and
 * what differs where anything does, and whether Argo CD would delete data.
 */
export async function previewConfiguration(step: RunStep): Promise<{
  base: string;
  diff: TreeDiff | undefined;
  losesData: boolean;
}> {
  const { run, repositories, log } = step;
  const rendered = await renderConfiguration(step);
  const source = await readCommit(repositories.stacks, run.stacks.commit);
  const { branch, url } = run.stacksInstances;
  const before = await readSubtree(repositories.stacksInstances, { ref: branch, path: run.instance.path });
  const plan = planDirectory(step, { current: before.files, rendered, source, allowUnknown: true });
  const diff = diffTrees(before.files, plan.result, {
    instance: { path: run.instance.path, stacksInstancesUrl: url },
  });
  const diffFile = join(run.directory, 'stacks-instances.diff');
  await writeFile(diffFile, redact(renderPatch(diff).text));
  setOutput('diff-file', diffFile);
  setOutput('changed', !plan.equal);
  const title = `stacks-instances ${run.instance.path}`;
  if (plan.equal) {
    log.info(`${title}: nothing to change.`);
    await appendSummary(`### ${escapeMarkdown(title)}\n\nNothing to change.\n`);
  } else {
    await printDiff(diff, { title, log });
    await appendSummary(renderDiffMarkdown(diff, { title }));
  }
  const change = { before: before.files, after: plan.result };
  const losesData = await showDataRisks(step, change);
  checkDataRisks(step, change);
  await checkNeeds(step, { tree: plan.result });
  return { base: before.treeId, diff: plan.equal ? undefined : diff, losesData };
}
