import { rm } from 'node:fs/promises';
import { checkRoom } from './check-room.ts';
import { commandError } from './command-error.ts';
import { GONE } from '../state/gone.ts';
import { maskState } from '../secrets/mask-state.ts';
import type { OutputReport } from '../secrets/output-report.ts';
import { printOutput } from './print-output.ts';
import { type ProcessRecord, readProcessRecord, updateProcessRecord } from './process-record.ts';
import { reportWarnings } from './report-warnings.ts';
import { pushBackCommands, type RescuedState, rescueState } from '../state/rescue-state.ts';
import { runDetached } from './run-detached.ts';
import { LOCK_TIMEOUT } from '../plan/run-plan.ts';
import { stopped } from './stopped-error.ts';
import { TerraformError } from '../terraform-error.ts';
import type { TerraformRun } from './terraform-run.ts';

const FIX = 'Correct what is named above and dispatch again: it continues from where this run stopped.';
const PUSH_BACK = 'How to push the state back';

/** Returns the arguments of apply. A plan holds no ephemeral variable, so that apply needs the values again. */
export function applyArguments(
  { varFile }: Pick<TerraformRun, 'varFile'>,
  { planFile }: { planFile: string },
): string[] {
  return [
    '-input=false',
    `-lock-timeout=${LOCK_TIMEOUT}`,
    ...(varFile === '' ? [] : [`-var-file=${varFile}`]),
    planFile,
  ];
}

/**
 * Applies a saved plan, with a line of progress at most every 2 s.
 * @throws TerraformError `DISK_FULL`, `APPLY_FAILED`, `STATE_LOCKED`, `STATE_UNSAVED`, `DEADLINE_PASSED`, `STILL_RUNNING`
 */
export async function runApply(run: TerraformRun, { planFile }: { planFile: string }): Promise<void> {
  await checkRoom(run, { planFile });
  const since = new Date();
  const args = applyArguments(run, { planFile });
  const { code, report, logFile, late } = await runDetached(run, { command: 'apply', args, planFile });
  // What was made a moment ago was no secret of the plan yet, and errors quote it.
  if (code !== 0 || report.diagnostics.length > 0) await maskState(run);
  const saved = await rescueState(run, { since, logFile, report });
  const found = toFound(report, { code, saved });
  settle(run, found);
  await printOutput(run, logFile);
  reportWarnings(run, report);
  await rm(logFile, { force: true });
  // It holds every secret of plan and state, and serves nobody once it was applied.
  await rm(planFile, { force: true });
  if (code === 0 && found.outcome === undefined) return;
  if (saved.state === 'kept') throw await unsaved(run, { report, saved });
  if (found.outcome !== undefined) throw gone(found.outcome);
  if (late)
    throw stopped({ command: 'apply', report, fix: `Dispatch again: it continues from where this run stopped.` });
  const { diagnostics } = report;
  throw commandError(run, { code: 'APPLY_FAILED', command: 'apply', diagnostics, fix: FIX });
}

type Found = Pick<ProcessRecord, 'keptState' | 'outcome'>;

/** What the next run has to be told; nothing where the error of this one says it all. */
function toFound(report: OutputReport, { code, saved }: { code: number; saved: RescuedState }): Found {
  const did = `terraform apply did ${report.done} of ${report.total} steps`;
  if (saved.state === 'kept') return { keptState: saved.file ?? '', outcome: `${did}; ${saved.note}` };
  const isSilent = !report.diagnostics.some(({ severity }) => severity === 'error');
  return code !== 0 && isSilent ? { outcome: `${did} and ${GONE}` } : {};
}

/** The post hooks read it: with a kept state, nobody else may deploy before that is back. */
function settle(run: TerraformRun, found: Found): void {
  const record = readProcessRecord(run.runDirectory);
  if (record !== undefined) updateProcessRecord(run, { ...record, ...found, settled: true });
}

function gone(message: string): TerraformError {
  return new TerraformError({
    code: 'APPLY_FAILED',
    message,
    fix: 'Look on the runner for what ended it (memory, disk). Where the cloud has what the state does not know, import it or remove it by hand; then dispatch again.',
  });
}

async function unsaved(
  run: TerraformRun,
  { report, saved: { note, file } }: { report: OutputReport; saved: RescuedState },
): Promise<TerraformError> {
  const { diagnostics } = report;
  const { details = '' } = commandError(run, { code: 'APPLY_FAILED', command: 'apply', diagnostics, fix: FIX });
  run.log.warning(`Terraform's state is not in its backend. Until it is there, nobody may deploy.`);
  if (file !== undefined)
    await run.log.group(PUSH_BACK, () => run.log.info(pushBackCommands(run.tool, file).join('\n')));
  return new TerraformError({
    code: 'STATE_UNSAVED',
    message: `terraform apply did ${report.done} of ${report.total} steps, and ${note}`,
    fix:
      file === undefined
        ? 'Look in the cloud for what the state does not know: import it or remove it by hand, then unlock.'
        : `Once the backend works again, give it the commands above under "${PUSH_BACK}", then unlock.`,
    details,
  });
}
