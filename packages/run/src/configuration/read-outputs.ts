import { readFile } from 'node:fs/promises';
import { UNKNOWN } from '@edp/kit';
import { RunError } from '../run-error.ts';

interface Output {
  value?: unknown;
  unknown?: boolean;
  sensitive?: boolean;
  /** Where a number stands that JSON does not keep. */
  inexact?: string;
}

/**
 * Returns the Terraform outputs that templates may use: sensitive ones left out, those only known after apply marked.
 * @throws RunError `OUTPUTS_MISSING`, `OUTPUT_INEXACT`
 */
export async function readOutputs(file: string): Promise<Record<string, unknown>> {
  const outputs = await entriesOf(file);
  const inexact = outputs.flatMap(([, output]) => output.inexact ?? []);
  if (inexact.length > 0) {
    throw new RunError({
      code: 'OUTPUT_INEXACT',
      message: `${inexact.map((each) => `output ${each}`).join(', ')}: a number beyond 2^53, or a fraction of more than 17 digits, would be committed changed`,
      fix: 'Write tostring(...) around it in the root module, or round it there.',
    });
  }
  return Object.fromEntries(
    outputs
      .filter(([, { sensitive }]) => !sensitive)
      .map(([name, { value, unknown }]) => [name, unknown ? UNKNOWN : value]),
  );
}

/** Returns the names of the outputs that no template may use. Codes as `readOutputs`. */
export async function readSensitiveOutputs(file: string): Promise<string[]> {
  return (await entriesOf(file)).filter(([, { sensitive }]) => sensitive === true).map(([name]) => name);
}

async function entriesOf(file: string): Promise<[string, Output][]> {
  if (file === '') return [];
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new RunError({
      code: 'OUTPUTS_MISSING',
      message: `outputs-file ${file} cannot be read`,
      fix: 'Pass the outputs-file output of terraform-plan (diff, record) or terraform-apply (commit).',
      cause,
    });
  });
  return Object.entries(JSON.parse(text) as Record<string, Output>);
}
