import { commitSubtree, removePlan } from '@edp/gitops';
import { setOutput } from '@edp/kit';
import { readProgress, writeProgress } from '@edp/terraform';
import { commitEntry } from './commit-entry.ts';
import { commitMessage } from './commit-message.ts';
import { planDirectory } from './plan-directory.ts';
import { render } from './render.ts';
import type { Step } from './step.ts';

/** Mode `commit`: commits the rendered configuration to stacks-instances, then the entry as deployed. */
export async function commit(step: Step): Promise<void> {
  const { run, repositories, inputs, author, log } = step;
  const rendered = await render(step);
  const progress = await readProgress(run.directory);
  const { branch } = run.stacksInstances;
  const done = await commitSubtree(repositories.stacksInstances, {
    branch,
    path: run.instance.path,
    ...(progress.base === undefined ? {} : { base: progress.base }),
    author,
    log: (line: string) => log.info(line),
    plan: (current) => {
      const plan = planDirectory(current, { rendered, onDrift: inputs.onDrift, log });
      if (plan.equal) return undefined;
      const subject = `${run.newInstance ? 'Create' : 'Update'} ${run.instance.domain}`;
      return { files: plan.result, message: commitMessage(run, { subject }) };
    },
  });
  log.info(
    done.changed
      ? `stacks-instances ${run.instance.path}: commit ${done.commit.slice(0, 12)} on ${branch}; Argo CD takes over.`
      : `stacks-instances ${run.instance.path}: already as rendered, no commit.`,
  );
  setOutput('changed', done.changed);
  setOutput('commit', done.commit);
  await commitEntry(step, {
    changes: {
      fields: run.set,
      stacks: { ref: run.stacks.ref, commit: run.stacks.commit },
      status: 'deployed',
      attempt: undefined,
      deployed: {
        at: new Date().toISOString(),
        run: run.run.url,
        commit: done.commit,
        fields: run.fields,
        ...(progress.lineage === undefined ? {} : { stateLineage: progress.lineage }),
        credentialsShown: !run.credentialsDue || progress.credentialsShown === true,
      },
    },
    subject: 'Deployed',
  });
  await writeProgress(run.directory, { finished: true });
  if (run.planId !== undefined) {
    const { tenant, environment } = run.instance;
    await removePlan(repositories.infraDeploy, { tenant, environment, id: run.planId });
  }
}
