import { capture } from './capture.ts';
import { commandError } from './command-error.ts';
import type { PlanJson } from './plan-json.ts';
import type { TerraformRun } from './terraform-run.ts';

const FIX = 'Make the plan again with the same tool and version.';

/**
 * Returns a saved plan as people read it; values that providers forgot to mark are still in it, so redact before printing.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function showPlanText(run: TerraformRun, planFile: string): Promise<string> {
  return show(run, ['show', '-no-color', planFile]);
}

/**
 * Returns a saved plan as data, secrets in clear: never print it.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function showPlanJson(run: TerraformRun, planFile: string): Promise<PlanJson> {
  const text = await show(run, ['show', '-json', '-no-color', planFile]);
  try {
    return JSON.parse(text) as PlanJson;
  } catch {
    // The parser's message would quote the plan.
    throw commandError(run, {
      code: 'SHOW_FAILED',
      command: 'show',
      lines: ['Error: its output is no JSON'],
      fix: FIX,
    });
  }
}

async function show(run: TerraformRun, args: string[]): Promise<string> {
  const { code, stdout, stderr } = await capture(run, args);
  if (code === 0) return stdout;
  throw commandError(run, { code: 'SHOW_FAILED', command: 'show', lines: stderr.split('\n'), fix: FIX });
}
