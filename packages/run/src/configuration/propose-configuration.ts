import { ensurePullRequest } from '@edp/forge';
import type { Instance } from '@edp/instance';
import { escapeMarkdown, setOutput } from '@edp/kit';
import { RunError } from '../run-error.ts';
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
  { run, inputs, http, context, log }: RunStep,
  { head, commit, subject, message }: { head: string; commit: string; subject: string; message: string },
): Promise<void> {
  const { url, branch: base } = run.stacksInstances;
  const { origin, pathname } = new URL(url);
  const [owner = '', name = '', ...rest] = pathname
    .replace(/^\/|(\.git)?\/*$/g, '')
    .split('/')
    .map(decodeURIComponent);
  if (owner === '' || name === '' || rest.length > 0) {
    throw new RunError({
      code: 'REPOSITORY_URL_INVALID',
      message: `${url} is not https://<host>/<owner>/<repository>, so no pull request can be opened there`,
      fix: `The commit is on branch ${head}; open the pull request by hand, or correct stacks-instances.`,
    });
  }
  const {
    number,
    url: address,
    created,
  } = await ensurePullRequest(
    {
      origin,
      // Only the forge that runs the job has told where its API is.
      ...(origin === context.serverUrl ? { apiUrl: context.apiUrl } : {}),
      http,
      token: inputs.tokens.stacksInstances,
      tokenInput: 'stacks-instances-token',
    },
    { owner, name, head, base, title: subject, body: message.split('\n').map(escapeMarkdown).join('\n') },
  );
  setOutput('pull-request', address);
  log.notice(
    `stacks-instances ${run.instance.path}: commit ${commit.slice(0, 12)} on ${head}, pull request ${number} ${created ? 'opened' : 'updated'}: ${address}. Argo CD takes over once it is merged.`,
  );
}
