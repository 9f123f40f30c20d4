import { capture } from '../run/capture.ts';
import { captureError } from '../run/command-error.ts';
import { parseJson } from '../parse-json.ts';
import { markInexact } from '../state/mark-inexact.ts';
import type { PlanJson } from './plan-json.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

const FIX = 'Make the plan again with the same tool and version.';

/**
 * Returns a saved plan as people read it; values that providers forgot to mark are still in it, so redact before printing.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function showPlanText(run: TerraformRun, planFile: string): Promise<string> {
  return runShow(run, ['show', '-no-color', planFile]);
}

/**
 * Returns a saved plan as data, secrets in clear: never print it.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function showPlanJson(run: TerraformRun, planFile: string): Promise<PlanJson> {
  const text = await runShow(run, ['show', '-json', '-no-color', planFile]);
  try {
    const plan = parseJson(text) as PlanJson;
    markSecret(plan, run.secretVariables);
    markInexact(plan.output_changes ?? {}, { text, at: ['output_changes'], value: 'after' });
    return plan;
  } catch {
    const result = { code: 0, stdout: '', stderr: 'Error: its output is no JSON' };
    throw captureError(run, { code: 'SHOW_FAILED', command: 'show', result, fix: FIX });
  }
}

/** What a schema or the step says is secret, Terraform says of no variable that its module does not mark. */
function markSecret({ configuration }: PlanJson, names: readonly string[]): void {
  const variables = configuration?.root_module?.variables ?? {};
  for (const name of names)
    if (Object.hasOwn(variables, name)) variables[name] = { ...variables[name], sensitive: true };
}

async function runShow(run: TerraformRun, args: string[]): Promise<string> {
  const result = await capture(run, args);
  if (result.code === 0) return result.stdout;
  throw captureError(run, { code: 'SHOW_FAILED', command: 'show', result, fix: FIX });
}
