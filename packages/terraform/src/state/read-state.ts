import { capture, type Captured } from '../run/capture.ts';
import { captureError } from '../run/command-error.ts';
import { parseJson } from '../parse-json.ts';
import { type Inexact, markInexact } from './mark-inexact.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

/** One output of the state; sensitive values in clear. */
export interface Output extends Inexact {
  value: unknown;
  sensitive: boolean;
}

/**
 * Returns the outputs of the state, sensitive values in clear: mask before anything is printed.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function readOutputs(run: TerraformRun): Promise<Record<string, Output>> {
  const result = await capture(run, ['output', '-json', '-no-color']);
  if (result.code !== 0) throw readError(run, 'output', result);
  const outputs = parseJson(result.stdout) as Record<string, Output>;
  markInexact(outputs, { text: result.stdout, at: [], value: 'value' });
  return outputs;
}

/**
 * Returns the addresses in the state; none when there is no state.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function listState(run: TerraformRun): Promise<string[]> {
  const result = await capture(run, ['state', 'list']);
  if (result.code !== 0 && /No state file was found/.test(result.stderr)) return [];
  if (result.code !== 0) throw readError(run, 'state list', result);
  // OpenTofu prints warnings about its CLI configuration there too.
  return result.stdout.split('\n').filter((line) => /^[\w-]+[.[]\S/.test(line));
}

/**
 * Returns the lineage of the state; empty when there is none.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function readLineage(run: TerraformRun): Promise<string> {
  const text = await pullState(run);
  return text === '' ? '' : ((parseJson(text) as { lineage?: string }).lineage ?? '');
}

/**
 * Returns the state as it is now, every secret in clear; '' when there is none.
 * @throws TerraformError `SHOW_FAILED`
 */
export async function pullState(run: TerraformRun): Promise<string> {
  const result = await capture(run, ['state', 'pull']);
  if (result.code !== 0) throw readError(run, 'state pull', result);
  return result.stdout.includes('{') ? result.stdout : '';
}

function readError(run: TerraformRun, command: string, result: Captured): Error {
  const fix = 'Check that the state backend can be reached, then dispatch again.';
  return captureError(run, { code: 'SHOW_FAILED', command, result, fix });
}
