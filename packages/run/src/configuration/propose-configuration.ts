import { ensurePullRequest } from '@edp/forge';
import type { Instance } from '@edp/instance';
import { escapeMarkdown, setOutput } from '@edp/kit';
import { instancesForge } from '../step/instances-forge.ts';
import type { RunStep } from '../step/run-step.ts';

/** Returns the branch of stacks-instances that an instance's changes are proposed on. */
export function proposalBranch({ tenant, environment }: Instance): string {
  return `deploy/${tenant}/${environment}`;
}

/**
 * Opens the pull request of the instance's branch, or says which one got the new commit.
 * @throws RunError `REPOSITORY_URL_INVALID`; ForgeError
 */
export async function proposeConfiguration(
  step: RunStep,
  { head, commit, subject, message }: { head: string; commit: string; subject: string; message: string },
): Promise<void> {
  const { run, inputs, http, context, log } = step;
  const { branch: base } = run.stacksInstances;
  const { address: forge, ...repository } = instancesForge(run.stacksInstances.url, {
    ...{ token: inputs.tokens.stacksInstances, http, context },
    what: 'no pull request can be opened there',
    fix: `The commit is on branch ${head}; open the pull request by hand, or correct stacks-instances.`,
  });
  const options = { head, base, title: subject, body: message.split('\n').map(escapeMarkdown).join('\n') };
  const { number, url: address, created } = await ensurePullRequest(forge, { ...repository, ...options });
  setOutput('pull-request', address);
  log.notice(
    `stacks-instances ${run.instance.path}: commit ${commit.slice(0, 12)} on ${head}, pull request ${number} ${created ? 'opened' : 'updated'}: ${address}. Argo CD takes over once it is merged.`,
  );
}
