import { releaseLock } from '@edp/gitops';
import { readProgress, writeProgress } from '@edp/terraform';
import type { RunStep } from './run-step.ts';

/**
 * Gives the run lock back before the job ends, once everything that a run changes is changed: who only waits keeps nobody from correcting what
 * is waited for. Where the lock cannot be released the post hook does it.
 */
export async function releaseEarly({
  run,
  repositories,
  log,
}: Pick<RunStep, 'run' | 'repositories' | 'log'>): Promise<void> {
  const { lock, directory } = run;
  const { finished, lockId = lock?.id ?? '', lockReleased } = await readProgress(directory);
  if (lock === undefined || finished !== true || lockReleased === true) return;
  try {
    await releaseLock(repositories.infraDeploy, { ref: lock.ref, id: lockId });
  } catch (error) {
    log.info(`The run lock stays until the job ends: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  await writeProgress(directory, { lockReleased: true });
  log.info(`Run lock released: ${lock.ref}. Another run may begin; this one ends then.`);
}
