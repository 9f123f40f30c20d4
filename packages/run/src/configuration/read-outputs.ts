import { readFile } from 'node:fs/promises';
import { UNKNOWN } from '@edp/kit';
import { RunError } from '../run-error.ts';

interface Output {
  value?: unknown;
  unknown?: boolean;
  sensitive?: boolean;
}

/**
 * Returns the Terraform outputs that templates may use: sensitive ones left out, those only known after apply marked.
 * @throws RunError `OUTPUTS_MISSING`
 */
export async function readOutputs(file: string): Promise<Record<string, unknown>> {
  if (file === '') return {};
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new RunError({
      code: 'OUTPUTS_MISSING',
      message: `outputs-file ${file} cannot be read`,
      fix: 'Pass the outputs-file output of terraform-plan (diff, record) or terraform-apply (commit).',
      cause,
    });
  });
  const outputs = Object.entries(JSON.parse(text) as Record<string, Output>);
  return Object.fromEntries(
    outputs
      .filter(([, { sensitive }]) => !sensitive)
      .map(([name, { value, unknown }]) => [name, unknown ? UNKNOWN : value]),
  );
}
