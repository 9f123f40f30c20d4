import type { Violation } from '@edp/kit';

/**
 * Returns what is wrong with a step that has no value for the secret fields (`x-secret`) it has to have: a workflow secret that is missing or misspelt
 * gives an empty text, which Terraform would apply.
 */
export function findMissingSecrets(
  names: string[],
  { env = process.env }: { env?: NodeJS.ProcessEnv } = {},
): Violation[] {
  return names
    .filter((name) => !hasSecret(name, env))
    .map((name) => ({
      code: 'SECRET_MISSING',
      field: name,
      message: `field ${name} is a required secret, and TF_VAR_${name} of this step is ${env[`TF_VAR_${name}`] === undefined ? 'not set' : 'empty'}`,
      fix: `Store the value as a secret of the repository or its owner, and give it to every step of resolve, terraform-plan, record, terraform-apply and commit as env: TF_VAR_${name}: \${{ secrets.<NAME> }}. A called workflow takes it as ${name} in the JSON secret TERRAFORM_SECRETS. A name that no secret has gives an empty text.`,
    }));
}

/** Returns whether a step has a value for a secret field. */
export function hasSecret(name: string, env: NodeJS.ProcessEnv = process.env): boolean {
  return (env[`TF_VAR_${name}`] ?? '').trim() !== '';
}
