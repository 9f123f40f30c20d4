import { rm } from 'node:fs/promises';
import { commandError } from './command-error.ts';
import { maskState } from './mask-state.ts';
import { printOutput } from './print-output.ts';
import { readProcessRecord, writeProcessRecord } from './process-record.ts';
import { reportWarnings } from './report-warnings.ts';
import { pushBackCommands, rescueState } from './rescue-state.ts';
import { type Finished, runDetached } from './run-detached.ts';
import { LOCK_TIMEOUT } from './run-plan.ts';
import { stopped } from './stopped-error.ts';
import { TerraformError } from './terraform-error.ts';
import type { TerraformRun } from './terraform-run.ts';

const FIX = 'Correct what is named above and dispatch again: it continues from where this run stopped.';

/**
 * Applies a saved plan, with a line of progress at most every 2 s.
 * @throws TerraformError `APPLY_FAILED`, `STATE_LOCKED`, `STATE_UNSAVED`, `DEADLINE_PASSED`, `STILL_RUNNING`
 */
export async function runApply(run: TerraformRun, { planFile }: { planFile: string }): Promise<void> {
  const since = new Date();
  const args = ['-input=false', `-lock-timeout=${LOCK_TIMEOUT}`, planFile];
  const finished = await runDetached(run, { command: 'apply', args, planFile });
  const { code, report, logFile } = finished;
  // What was made a moment ago was no secret of the plan yet, and errors quote it.
  if (code !== 0 || report.diagnostics.length > 0) await maskState(run);
  const saved = await rescueState(run, { since, logFile, report });
  await printOutput(run, logFile);
  reportWarnings(run, report);
  await rm(logFile, { force: true });
  // It holds every secret of plan and state, and serves nobody once it was applied.
  await rm(planFile, { force: true });
  if (saved.state === 'kept') throw await unsaved(run, { ...finished, note: saved.note, file: saved.file ?? '' });
  if (code === 0) return;
  if (finished.late)
    throw stopped({ command: 'apply', report, fix: `Dispatch again: it continues from where this run stopped.` });
  const { diagnostics } = report;
  throw commandError(run, { code: 'APPLY_FAILED', command: 'apply', diagnostics, fix: FIX });
}

async function unsaved(
  run: TerraformRun,
  { report, note, file }: Finished & { note: string; file: string },
): Promise<TerraformError> {
  // The post hooks read it: nobody else may deploy before the state is back.
  const record = readProcessRecord(run.runDirectory);
  if (record !== undefined)
    writeProcessRecord(run.runDirectory, {
      ...record,
      keptState: file,
      outcome: `terraform apply did ${report.done} of ${report.total} steps; ${note}`,
    });
  const { diagnostics } = report;
  const { details = '' } = commandError(run, { code: 'APPLY_FAILED', command: 'apply', diagnostics, fix: FIX });
  const commands = pushBackCommands(run.tool, file);
  run.log.warning(`Terraform's state is not in its backend. Until it is pushed back, nobody may deploy.`);
  await run.log.group('How to push the state back', () => run.log.info(commands.join('\n')));
  return new TerraformError({
    code: 'STATE_UNSAVED',
    message: `terraform apply did ${report.done} of ${report.total} steps, and ${note}`,
    fix: `Once the backend works again, push it back: ${commands.filter((each) => !each.startsWith('rm')).join(' ; ')}`,
    details,
  });
}
