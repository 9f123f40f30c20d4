import { lockRef, readLock } from '@edp/gitops';
import { readProgress } from '@edp/terraform';
import type { RunStep } from './run-step.ts';

/** Returns, in words, which other run works on the instance by now; undefined where none does. Codes as `readLock`. */
export async function findNewerRun({
  run,
  repositories,
}: Pick<RunStep, 'run' | 'repositories'>): Promise<string | undefined> {
  const { tenant, environment } = run.instance;
  const holder = await readLock(repositories.infraDeploy, { ref: lockRef(tenant, environment) });
  const { lockId = run.lock?.id } = await readProgress(run.directory);
  if (holder === undefined || holder.id === lockId) return undefined;
  return `a newer run has begun (${holder.operation || 'run'} of ${holder.actor || 'somebody'}, ${holder.runUrl}), and its end counts.`;
}
