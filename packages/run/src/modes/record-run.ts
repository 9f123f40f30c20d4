import { setOutput } from '@edp/kit';
import { readProgress, writeProgress } from '@edp/terraform';
import { attemptOf } from './attempt.ts';
import { commitEntry } from '../step/commit-entry.ts';
import { previewConfiguration } from '../configuration/preview-configuration.ts';
import { reportExceptions } from '../step/report-exceptions.ts';
import type { RunStep } from '../step/run-step.ts';

/** Mode `record`: writes into the entry that this run is about to change the instance; the first thing that changes anything. */
export async function recordRun(step: RunStep): Promise<void> {
  const { run } = step;
  const attempt = attemptOf(run, await readProgress(run.directory));
  if (run.operation === 'destroy') {
    const commit = await commitEntry(step, { changes: { status: 'destroying', attempt }, subject: 'Destroying' });
    setOutput('commit', commit);
    await writeProgress(run.directory, { recorded: true });
    await reportExceptions(step);
    return;
  }
  const { base } = await previewConfiguration(step);
  const commit = await commitEntry(step, {
    changes: {
      fields: run.set,
      stacks: { ref: run.stacks.ref, commit: run.stacks.commit },
      status: 'deploying',
      attempt,
    },
    subject: 'Deploying',
  });
  setOutput('commit', commit);
  await writeProgress(run.directory, { recorded: true, base });
  await reportExceptions(step);
}
