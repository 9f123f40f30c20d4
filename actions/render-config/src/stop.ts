import { noteLock, releaseLock, runAuthor, runCommitter } from '@edp/gitops';
import { createHttp } from '@edp/http';
import { readRunFile, type RunFile } from '@edp/instance';
import { createLog, type Log, readRunContext, readSecret, readState } from '@edp/kit';
import { readProgress, rescueTerraform } from '@edp/terraform';
import { commitEntry } from './commit-entry.ts';
import { openRepositories, type Repositories } from './repositories.ts';

/**
 * The last thing a job does: records in the entry where a run stopped, and releases the run lock unless Terraform still works.
 * After a cancel nobody sees this log, so what it learns goes into the entry and the lock.
 */
export async function stop(): Promise<void> {
  const held = readState('lock');
  // Only the resolve step of deploy and destroy holds anything to give back.
  if (held === '') return;
  const log = createLog();
  const context = readRunContext();
  const http = createHttp({ userAgent: 'edp-actions/render-config', onRetry: (line) => log.info(line) });
  try {
    const lock = JSON.parse(held) as { ref: string; id: string };
    const run = await readRunFile(readState('run-file')).catch(() => undefined);
    const tokens = { infraDeploy: readSecret('token'), stacks: '', stacksInstances: '' };
    const infraDeploy = `${context.serverUrl}/${context.repository}`;
    const urls = {
      infraDeploy: run?.infraDeploy.url ?? infraDeploy,
      stacks: infraDeploy,
      stacksInstances: infraDeploy,
    };
    const repositories = openRepositories(urls, { tokens, http, log });
    // A run that stopped inside resolve has no run file yet and has changed nothing.
    const running = run === undefined ? false : await settle(run, { repositories, serverUrl: context.serverUrl, log });
    if (running) {
      await noteLock(repositories.infraDeploy, { ...lock, note: 'The job ended while Terraform was still running.' });
      log.warning(
        `Terraform still runs, so the run lock ${lock.ref} stays. Once it has ended: git push ${urls.infraDeploy} :${lock.ref}`,
      );
      return;
    }
    const released = await releaseLock(repositories.infraDeploy, lock);
    log.info(released ? `Run lock released: ${lock.ref}` : `Run lock ${lock.ref} was not ours any more; left alone.`);
  } finally {
    await http.close();
  }
}

async function settle(
  run: RunFile,
  { repositories, serverUrl, log }: { repositories: Repositories; serverUrl: string; log: Log },
): Promise<boolean> {
  const terraform = await rescueTerraform({ runDirectory: run.directory, log, waitMs: 0 });
  const progress = await readProgress(run.directory);
  if (progress.recorded && !progress.finished) {
    const stoppedAt = progress.lineage === undefined ? `terraform (${run.operation})` : 'commit';
    const attempt = { run: run.run.url, actor: run.run.actor, at: run.run.startedAt, stoppedAt };
    try {
      const author = runAuthor(run.run.actor, { serverUrl });
      const step = { run, repositories, author, committer: runCommitter(author), log };
      await commitEntry(step, { changes: { status: 'failed', attempt }, subject: `Stopped at ${stoppedAt}:` });
    } catch (error) {
      // The lock has to go all the same: the entry still says that this run was working on the instance.
      log.warning(`The entry could not be marked as failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return terraform.state === 'running';
}
