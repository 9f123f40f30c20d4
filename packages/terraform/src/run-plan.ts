import { createProgress } from '@edp/kit';
import { commandError } from './command-error.ts';
import { runDetached } from './run-detached.ts';
import type { TerraformRun } from './terraform-run.ts';

/** How long a command waits for a state lock that another run holds. */
export const LOCK_TIMEOUT = '60s';

export interface PlanOptions {
  varFile?: string;
  planFile: string;
  /** `apply` unless told; `refresh-only` shows what was changed outside of Terraform and plans nothing else. */
  kind?: 'apply' | 'destroy' | 'refresh-only';
}

/** Returns the arguments of plan; exit code 2 means changes. */
export function planArguments({ varFile = '', planFile, kind = 'apply' }: PlanOptions): string[] {
  return [
    'plan',
    '-input=false',
    '-no-color',
    '-detailed-exitcode',
    `-lock-timeout=${LOCK_TIMEOUT}`,
    `-out=${planFile}`,
    ...(kind === 'apply' ? [] : [`-${kind}`]),
    ...(varFile === '' ? [] : [`-var-file=${varFile}`]),
  ];
}

/**
 * Saves a plan and tells whether it changes anything; only progress is printed, the plan's text comes from `showPlanText`.
 * @throws TerraformError `PLAN_FAILED`, `STATE_LOCKED`, `STILL_RUNNING`
 */
export async function runPlan(run: TerraformRun, options: PlanOptions): Promise<{ hasChanges: boolean }> {
  const progress = createProgress(run.log);
  const { code, lines } = await runDetached(run, {
    command: 'plan',
    args: planArguments(options),
    // Only these lines name addresses and nothing else; the plan itself waits until its secrets are masked.
    onLine: (line) => {
      const doing = /^(\S.*): (Refreshing state|Reading|Still reading)\b/.exec(line);
      if (doing) progress.update(`${doing[1]}: ${doing[2]}…`);
    },
  });
  if (code === 0 || code === 2) return { hasChanges: code === 2 };
  throw commandError(run, {
    code: 'PLAN_FAILED',
    command: 'plan',
    lines,
    fix: 'Correct what is named above, then dispatch again; nothing was changed.',
  });
}
