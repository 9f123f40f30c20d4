import type { Remote } from '@edp/git-wire';
import { GitopsError, noteLock } from '@edp/gitops';
import type { RunFile } from '@edp/instance';
import { readProgress, writeProgress } from '@edp/terraform';

/**
 * Writes into the run lock what goes on, for the next run to read; '' takes it out again. While there is a note nobody takes the lock
 * over, whatever the forge thinks of the job. Nothing happens in a run without a lock.
 * @throws GitopsError `LOCK_LOST`; GitWireError
 */
export async function noteRunLock(
  remote: Remote,
  { run: { lock, directory, instance }, note }: { run: RunFile; note: string },
): Promise<void> {
  if (lock === undefined) return;
  const { lockId = lock.id } = await readProgress(directory);
  const id = await noteLock(remote, { ref: lock.ref, id: lockId, note });
  if (id === undefined) {
    throw new GitopsError({
      code: 'LOCK_LOST',
      message: `the run lock of ${instance.path} is not this run's any more`,
      fix: 'Somebody unlocked it, and another run may be at work: look at that one first, then dispatch again.',
    });
  }
  await writeProgress(directory, { lockId: id });
}
