import type { TerraformVariable } from '@edp/closure';
import { suggest } from '@edp/kit';

export interface UnreadFieldsOptions {
  /** Names of the fields that the run has a value for. */
  fields: string[];
  /** Those that come from a workflow secret. */
  secretFields: string[];
  /** Other names that the run sets: a variable of that name is spoken for. */
  others: string[];
}

/** Fields that never reach Terraform. */
export interface UnreadFields {
  names: string[];
  /** A line for each that looks like a slip: a variable is nearly named so, or nothing else could read it. */
  lines: string[];
}

/** Returns the fields that no variable of the root module takes. Templates may read them; a secret one nothing does. */
export function findUnreadFields(
  variables: TerraformVariable[],
  { fields, secretFields, others }: UnreadFieldsOptions,
): UnreadFields {
  const declared = new Set(variables.map(({ name }) => name));
  const spokenFor = new Set([...fields, ...secretFields, ...others]);
  // One without a default is named as such.
  const open = new Map(
    variables.flatMap((each) => (spokenFor.has(each.name) || each.required ? [] : [[each.name, each]])),
  );
  const names = fields.filter((name) => !declared.has(name));
  const secrets = secretFields.filter((name) => !declared.has(name));
  const lineOf = (name: string): string[] => {
    const [, near] = /"(.*)"/.exec(suggest(name, open.keys())) ?? [];
    const variable = near === undefined ? undefined : open.get(near);
    const kind = secrets.includes(name) ? 'secret field' : 'field';
    const what = `${kind} "${name}" reaches no variable of the root module`;
    if (variable !== undefined)
      return [
        `${what}, and no field sets variable "${near}" (${variable.file}:${variable.line}), which keeps its default. If they are one, give both the same name.`,
      ];
    return kind === 'field'
      ? []
      : [
          `${what}, so its value goes nowhere: declare variable "${name}", sensitive, or take the field out of the stacks schema.`,
        ];
  };
  return { names, lines: [...names, ...secrets].flatMap(lineOf) };
}
