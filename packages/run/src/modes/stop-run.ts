import { readFile } from 'node:fs/promises';
import type { Remote } from '@edp/git-wire';
import { noteLock, releaseLock, type RunLock, runAuthor, runCommitter } from '@edp/gitops';
import { createHttp } from '@edp/http';
import { type Entry, readRunFile, type RunFile } from '@edp/instance';
import { createLog, type Log, readRunContext, readSecret, readState } from '@edp/kit';
import { readProgress, removeLeftovers, type Rescue, rescueTerraform } from '@edp/terraform';
import { printKeptState } from '@edp/plan-review';
import { STATE_IN_LOCK } from '../resolve/hand-over-kept-state.ts';
import { commitEntry } from '../step/base-entry.ts';
import { type PlannedEntry, planStoppedEntry } from '../step/plan-entry.ts';
import { openRepositories, type Repositories } from '../step/repositories.ts';
import { attemptOf } from './record-run.ts';

/** Terraform has been waited for by the post hooks of its own steps. */
const WAIT_MS = 60_000;
const NOTHING: Rescue = { state: 'none', outcome: '', isTold: false };

/**
 * The last thing a job does: records in the entry where a run stopped, and releases the run lock unless Terraform still works.
 * After a cancel nobody sees this log, so what it learns goes into the entry and the lock.
 * @param held the lock as the step that took it left it for this hook (`takeLock`, `rolloutRun`)
 */
export async function stopRun(held: string): Promise<void> {
  const log = createLog();
  const context = readRunContext();
  const http = createHttp({ userAgent: 'edp-actions/render-config', onRetry: (line) => log.info(line) });
  try {
    const lock = JSON.parse(held) as { ref: string; id: string };
    const run = await readRunFile(readState('run-file')).catch(() => undefined);
    const tokens = { infraDeploy: readSecret('token'), stacks: '', stacksInstances: '', closure: '' };
    const infraDeploy = `${context.serverUrl}/${context.repository}`;
    const urls = {
      infraDeploy: run?.infraDeploy.url ?? infraDeploy,
      stacks: infraDeploy,
      stacksInstances: infraDeploy,
    };
    const repositories = openRepositories(urls, { tokens, http, log });
    // A run that stopped inside resolve has no run file yet and has changed nothing.
    const remains = run && (await settleRun(run, { repositories, serverUrl: context.serverUrl, log }));
    if (remains?.lockReleased) return;
    await giveBackLock({ ...lock, id: remains?.lockId ?? lock.id }, { remote: repositories.infraDeploy, remains, log });
  } finally {
    await http.close();
  }
}

interface RunRemains {
  terraform: Rescue;
  /** The run lock carries a note and points elsewhere by now. */
  lockId?: string | undefined;
  lockReleased?: boolean | undefined;
}

/** Records in the entry where the run stopped; returns what is left of it. */
async function settleRun(
  run: RunFile,
  { repositories, serverUrl, log }: { repositories: Repositories; serverUrl: string; log: Log },
): Promise<RunRemains> {
  const terraform = await rescueTerraform({ runDirectory: run.directory, log, waitMs: WAIT_MS });
  const progress = await readProgress(run.directory);
  const { recorded, finished, lineage, lockId, lockReleased } = progress;
  if (recorded && !finished) {
    const stoppedAt = lineage === undefined ? `terraform (${run.operation})` : 'commit';
    const found = terraform.outcome === '' ? {} : { found: terraform.outcome };
    const attempt = { ...attemptOf(run, progress), stoppedAt, ...found };
    try {
      const author = runAuthor(run.run.actor, { serverUrl });
      const step = { run, repositories, author, committer: runCommitter(author), log };
      const plan = (tip: Entry | undefined): PlannedEntry => planStoppedEntry(run, { tip, attempt });
      await commitEntry(step, { plan, subject: `Stopped at ${stoppedAt}:` });
    } catch (error) {
      // The lock has to go all the same: the entry still says that this run was working on the instance.
      log.warning(`The entry could not be marked as failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  // A step between plan and apply may have failed.
  if (terraform.state !== 'running') await removeLeftovers(run.directory);
  return { terraform, lockId, lockReleased };
}

async function giveBackLock(
  lock: RunLock,
  { remote, remains, log }: { remote: Remote; remains: RunRemains | undefined; log: Log },
): Promise<void> {
  const { state, outcome, keptState = '', isTold } = remains?.terraform ?? NOTHING;
  if (state !== 'running' && state !== 'errored-state') {
    const released = await releaseLock(remote, lock);
    log.info(released ? `Run lock released: ${lock.ref}` : `Run lock ${lock.ref} was not ours any more; left alone.`);
    return;
  }
  // An encrypted state may lie in Git, where it outlives the runner.
  const isEncrypted = keptState.endsWith('.age');
  const files = isEncrypted ? { [STATE_IN_LOCK]: await readFile(keptState) } : {};
  const where = isEncrypted ? `, and as ${STATE_IN_LOCK} in this lock` : '';
  try {
    const id = await noteLock(remote, { ...lock, note: `${outcome}${where}`, files });
    if (id === undefined) log.warning(`Run lock ${lock.ref} was not ours any more; left alone.`);
    else
      log.warning(
        `${isTold ? 'The' : `${outcome}: the`} run lock ${lock.ref} stays. Afterwards: give unlock ${id.slice(0, 12)} to the next run.`,
      );
  } catch (error) {
    // After a cancel on Forgejo the job's token is dead: the next run on this host does it.
    log.warning(`${isTold ? 'The' : `${outcome}: the`} run lock ${lock.ref} stays, and could not be told.`);
    await printKeptState(keptState, { log });
    throw error;
  }
}
