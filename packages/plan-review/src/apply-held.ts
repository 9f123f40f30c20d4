import { hostname } from 'node:os';
import type { Remote } from '@edp/git-wire';
import type { RunFile } from '@edp/instance';
import type { Http } from '@edp/http';
import { probeStateLock, readProgress, rescueTerraform, runApply, type TerraformRun } from '@edp/terraform';
import { PlanReviewError } from './plan-review-error.ts';
import { noteRunLock } from './note-run-lock.ts';
import { renderWorkNote } from './work-note.ts';

/**
 * Applies a plan while the run lock says so: a run that is killed beyond rescue leaves a lock that nobody takes over while its Terraform may live, and one
 * that has lost its lock applies nothing. Codes as `runApply` and `noteRunLock`.
 * @throws PlanReviewError `RUN_NOT_RECORDED`
 */
export async function applyHeld(
  terraform: TerraformRun,
  {
    planFile,
    run,
    remote,
    http,
  }: { planFile: string; run: RunFile | undefined; remote: Remote | undefined; http: Http },
): Promise<void> {
  if (run !== undefined) await checkRecorded(run);
  if ((await probeStateLock(terraform, { http })) === 'ignored')
    sayUnlocked(terraform, { hasRunLock: run?.lock !== undefined });
  if (run === undefined || remote === undefined) return runApply(terraform, { planFile });
  await noteRunLock(remote, { run, note: renderWorkNote({ host: hostname(), since: new Date() }) });
  try {
    await runApply(terraform, { planFile });
  } finally {
    const { keptState } = await rescueTerraform({
      runDirectory: terraform.runDirectory,
      log: terraform.log,
      waitMs: 0,
    });
    // A failure here must not hide the one of Terraform; the note that stays is read by the post hook.
    if (keptState === undefined) await noteRunLock(remote, { run, note: '' }).catch(() => {});
  }
}

/** What changes the infrastructure has to stand in the entry before: whoever looks for it after a kill looks there. */
async function checkRecorded({ directory, operation }: RunFile): Promise<void> {
  const { recorded } = await readProgress(directory);
  if (recorded === true) return;
  throw new PlanReviewError({
    code: 'RUN_NOT_RECORDED',
    message: `this ${operation} has not been recorded in the base entry; nothing was applied`,
    fix: `Put the step render-config with mode: record between terraform-plan and this one: resolve, terraform-plan, record, ${operation === 'destroy' ? 'terraform-destroy, retire' : 'terraform-apply, commit'}.`,
  });
}

/** Open Telekom Cloud's storage takes `use_lockfile` and locks nothing. */
function sayUnlocked({ log }: TerraformRun, { hasRunLock }: { hasRunLock: boolean }): void {
  const what =
    'The storage of the state ignores conditional writes (If-None-Match), so that use_lockfile locks nothing';
  if (hasRunLock) log.notice(`${what}: the run lock keeps other runs away.`);
  else log.warning(`${what}, and without run-file there is no run lock: make sure that no other run uses this state.`);
}
