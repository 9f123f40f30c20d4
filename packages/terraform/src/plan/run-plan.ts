import { rm } from 'node:fs/promises';
import { commandError } from '../run/command-error.ts';
import { placeRunFiles } from '../state/place-run-files.ts';
import { maskState } from '../secrets/mask-state.ts';
import { reportWarnings } from '../run/report-warnings.ts';
import { runDetached } from '../run/run-detached.ts';
import { stopped } from '../run/stopped-error.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

const NO_LOCK_FIX =
  'Correct what is named above: where the state lies is said by the backend settings, in tenants.yaml as terraform.backend of the tenant. Then dispatch again; nothing was changed.';
/** How long a command waits for a state lock that another run holds. */
export const LOCK_TIMEOUT = '60s';

export interface PlanOptions {
  planFile: string;
  /** `apply` unless told; `refresh-only` shows what was changed outside of Terraform and plans nothing else. */
  kind?: 'apply' | 'destroy' | 'refresh-only';
}

/** Returns the arguments of plan; exit code 2 means changes. */
export function planArguments(
  { varFile }: Pick<TerraformRun, 'varFile'>,
  { planFile, kind = 'apply' }: PlanOptions,
): string[] {
  return [
    '-input=false',
    '-detailed-exitcode',
    `-lock-timeout=${LOCK_TIMEOUT}`,
    `-out=${planFile}`,
    ...(kind === 'apply' ? [] : [`-${kind}`]),
    ...(varFile === '' ? [] : [`-var-file=${varFile}`]),
  ];
}

/**
 * Saves a plan and tells whether it changes anything; only progress is printed, the plan's text comes from `showPlanText`.
 * @throws TerraformError `PLAN_FAILED`, `STATE_LOCKED`, `STILL_RUNNING`, `DEADLINE_PASSED`
 */
export async function runPlan(run: TerraformRun, options: PlanOptions): Promise<{ hasChanges: boolean }> {
  const { code, report, logFile, late } = await runDetached(run, {
    command: 'plan',
    args: planArguments(run, options),
  });
  await rm(logFile, { force: true });
  const hasFailed = code !== 0 && code !== 2;
  // An error may quote what the state holds.
  if (hasFailed || report.diagnostics.length > 0) await maskState(run);
  reportWarnings(run, report);
  if (!hasFailed) return { hasChanges: code === 2 };
  const fix = 'Correct what is named above, then dispatch again; nothing was changed.';
  if (late)
    throw stopped({
      command: 'plan',
      report,
      fix: 'Raise deadline and the time-out of the step; nothing was changed.',
    });
  const diagnostics = placeRunFiles(report.diagnostics, { ...run, backendFile: '' });
  const hasNoLock = diagnostics.some(({ summary }) => /acquiring the state lock/.test(summary));
  throw commandError(run, { code: 'PLAN_FAILED', command: 'plan', diagnostics, fix: hasNoLock ? NO_LOCK_FIX : fix });
}
