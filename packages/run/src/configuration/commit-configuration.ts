import { commitSubtree } from '@edp/gitops';
import { checkLateNeeds } from '../needs/check-late-needs.ts';
import { commitMessage } from '../step/commit-message.ts';
import { planDirectory } from './plan-directory.ts';
import { proposalBranch, proposeConfiguration } from './propose-configuration.ts';
import { renderConfiguration } from './render-configuration.ts';
import type { RunStep } from '../step/run-step.ts';

/**
 * Commits the rendered directory to stacks-instances if it still is the one that was reviewed (`base`); with `pull-request` onto a
 * branch of its own. Codes as `commitSubtree` and `proposeConfiguration`.
 */
export async function commitConfiguration(
  step: RunStep,
  { base }: { base?: string },
): Promise<{ commit: string; changed: boolean }> {
  const { run, repositories, inputs, author, committer, log } = step;
  const rendered = await renderConfiguration(step);
  await checkLateNeeds(step, { rendered });
  const { branch } = run.stacksInstances;
  const subject = `${run.newInstance ? 'Create' : 'Update'} ${run.instance.domain}`;
  const message = commitMessage(run, { subject });
  const proposeOn = inputs.pullRequest ? proposalBranch(run.instance) : undefined;
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
      const plan = planDirectory(step, { current, rendered, allowUnknown: false });
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
