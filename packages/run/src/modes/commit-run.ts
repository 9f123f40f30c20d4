import { removePlan } from '@edp/gitops';
import { setOutput } from '@edp/kit';
import { readProgress, writeProgress } from '@edp/terraform';
import { commitConfiguration } from '../configuration/commit-configuration.ts';
import { commitEntry } from '../step/commit-entry.ts';
import type { RunStep } from '../step/run-step.ts';

/** Mode `commit`: commits the rendered configuration to stacks-instances, then the entry as deployed. */
export async function commitRun(step: RunStep): Promise<void> {
  const { run, repositories } = step;
  const progress = await readProgress(run.directory);
  const done = await commitConfiguration(step, progress.base === undefined ? {} : { base: progress.base });
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
