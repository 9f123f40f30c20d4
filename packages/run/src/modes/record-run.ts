import type { Entry, RunFile } from '@edp/instance';
import { setOutput } from '@edp/kit';
import { type Progress, readProgress, writeProgress } from '@edp/terraform';
import { commitEntry } from '../step/base-entry.ts';
import { planRecordedEntry } from '../step/plan-entry.ts';
import { reportExceptions } from '../step/run-exceptions.ts';
import type { RunStep } from '../step/run-step.ts';
import { previewConfiguration } from './plan-run.ts';

/** Mode `record`: writes into the entry that this run is about to change the instance; the first thing that changes anything. */
export async function recordRun(step: RunStep): Promise<void> {
  const { run } = step;
  const attempt = attemptOf(run, await readProgress(run.directory));
  if (run.operation === 'destroy') {
    const commit = await commitEntry(step, {
      plan: () => ({ changes: { status: 'destroying', attempt } }),
      subject: 'Destroying',
    });
    setOutput('commit', commit);
    await writeProgress(run.directory, { recorded: true });
    await reportExceptions(step);
    return;
  }
  const { base } = await previewConfiguration(step);
  const commit = await commitEntry(step, {
    plan: (tip) => planRecordedEntry(run, { tip, attempt }),
    subject: 'Deploying',
  });
  setOutput('commit', commit);
  await writeProgress(run.directory, { recorded: true, base });
  await reportExceptions(step);
}

/**
 * Returns what the entry says of a run at work. Also whose state it works on: a destroy that stops halfway leaves none of the outputs
 * that told, and a first deploy that failed has recorded nothing else.
 */
export function attemptOf(
  file: Pick<RunFile, 'run' | 'infraDeploy' | 'planId' | 'reviewed'>,
  { plannedOn }: Progress,
): NonNullable<Entry['attempt']> {
  const { url, actor, startedAt } = file.run;
  const { ref, commit } = file.infraDeploy;
  return {
    ...{ run: url, actor, at: startedAt },
    infraDeploy: { ref, commit },
    ...(plannedOn === undefined ? {} : { stateLineage: plannedOn }),
    ...reviewedOf(file),
  };
}

/** Returns what the entry says of the plan that somebody reviewed. */
export function reviewedOf({ planId, reviewed }: Pick<RunFile, 'planId' | 'reviewed'>): {
  reviewed?: NonNullable<Entry['attempt']>['reviewed'];
} {
  return planId === undefined || reviewed === undefined ? {} : { reviewed: { plan: planId, ...reviewed } };
}
