import type { TerraformVariable } from '@edp/closure';
import { entryPath, type Instance } from '@edp/instance';
import { suggest } from '@edp/kit';
import type { Operation } from '../../run-inputs.ts';

export interface OpenVariablesOptions {
  /** What the run gives to Terraform. */
  values: Record<string, unknown>;
  /** Fields that come from a workflow secret. */
  secretFields: string[];
  operation: Operation;
  instance: Instance;
}

/**
 * Returns a line for each variable of the root module that has no default and that no field sets: only the environment of the Terraform
 * steps can, else Terraform stops. A name that is nearly one of a field is said.
 */
export function findOpenVariables(
  variables: TerraformVariable[],
  { values, secretFields, operation, instance }: OpenVariablesOptions,
): string[] {
  return variables
    .filter(({ name, required }) => required && !Object.hasOwn(values, name) && !secretFields.includes(name))
    .map(({ name, file, line }) => {
      const near = suggest(name, [...Object.keys(values), ...secretFields]).replace(/\?$/, '');
      const what = `variable "${name}" of the root module (${file}:${line}) has no default, and no field sets it${near}.`;
      const env = `env TF_VAR_${name} of the Terraform steps`;
      return operation === 'destroy'
        ? `${what} destroy takes the fields as they were deployed: give the variable a default, set ${env}, or add ${name} to deployed.fields in ${entryPath(instance)}.`
        : `${what} Give it a default, a field of the stacks schema, or ${env}.`;
    });
}
