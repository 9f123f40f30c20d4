import { readFile } from 'node:fs/promises';
import { ensureIssue } from '@edp/forge';
import { approvalMarker, renderApprovalIssue, reviewFileOf } from '@edp/plan-review';
import { redact } from '@edp/kit';
import { renderDiffMarkdown, type TreeDiff } from '@edp/stacks';
import type { RunStep } from '../step/run-step.ts';

/**
 * Writes the one issue of an instance in which its newest plan is approved, with the review that the step before has left.
 * @throws ForgeError
 */
export async function askApproval(
  { run, inputs, http, context, log }: RunStep,
  { id, diff }: { id: string; diff: TreeDiff | undefined },
): Promise<void> {
  const [owner = '', name = ''] = context.repository.split('/');
  const { serverUrl: origin, apiUrl } = context;
  const heading = { title: `stacks-instances ${run.instance.path}` };
  const { title, body } = renderApprovalIssue({
    ...{ what: 'plan' as const, title: run.instance.domain, id, made: { by: run.run.actor, run: run.run.url } },
    review: await readFile(reviewFileOf(run.directory), 'utf8'),
    diff:
      diff === undefined
        ? [() => 'Nothing to change in the configuration.']
        : [20_000, 5000, 0].map(
            (maxPatchBytes) => () => redact(renderDiffMarkdown(diff, { ...heading, maxPatchBytes })),
          ),
  });
  const issue = await ensureIssue(
    { origin, apiUrl, http, token: inputs.tokens.infraDeploy, tokenInput: 'token' },
    { owner, name, marker: approvalMarker(run.instance.path), title, body },
  );
  log.notice(
    `Plan ${id} of ${run.instance.domain} waits for approval by somebody else than who deploys it: ${issue.url}`,
  );
}
