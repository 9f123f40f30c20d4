import type { RunFile } from '@edp/instance';
import { addMasks } from '@edp/kit';
import type { Tokens } from '../run-inputs.ts';

/** Returns every secret that a step knows, masked: its tokens, and the values of x-secret fields that its environment holds as Terraform takes them. */
export function runSecrets(
  { secretFields, credentialsDue }: Pick<RunFile, 'secretFields' | 'credentialsDue'>,
  { tokens }: { tokens: Tokens },
): string[] {
  const values = secretFields.map((name) => process.env[`TF_VAR_${name}`] ?? '');
  // What apply hands out the runner has to show, and it masks rows of earlier steps too.
  addMasks(values, { announce: !credentialsDue, given: true });
  return [tokens.infraDeploy, tokens.stacks, tokens.stacksInstances, ...values].filter((value) => value !== '');
}
