import type { RunFile } from '@edp/instance';
import { addMasks } from '@edp/kit';
import type { Tokens } from '../run-inputs.ts';

/** Returns every secret that a step knows, masked: its tokens, and the values of x-secret fields that its environment holds as Terraform takes them. */
export function runSecrets({ secretFields }: Pick<RunFile, 'secretFields'>, { tokens }: { tokens: Tokens }): string[] {
  const values = secretFields.map((name) => process.env[`TF_VAR_${name}`] ?? '');
  addMasks(values);
  return [tokens.infraDeploy, tokens.stacks, tokens.stacksInstances, ...values].filter((value) => value !== '');
}
