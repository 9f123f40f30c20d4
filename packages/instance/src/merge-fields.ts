import { isDeepStrictEqual } from 'node:util';
import type { Position, Violation } from '@edp/kit';
import { positionOf } from '@edp/yaml';
import { checkInitial } from './check-initial.ts';
import { explainErrors } from './explain-errors.ts';
import type { Entry } from './entry.ts';
import type { FieldSchema } from './field-schema.ts';
import { withDefaults } from './with-defaults.ts';

export interface MergedFields {
  /** Everything the templates and Terraform get, defaults filled in. */
  fields: Record<string, unknown>;
  /** What goes into the entry: its fields with those of the form, no defaults. */
  set: Record<string, unknown>;
  /** Names whose value differs from the last deployment, or from the entry where there is none. */
  changed: string[];
  warnings: { message: string; at?: Position }[];
  violations: Violation[];
}

export interface MergeOptions {
  schema: FieldSchema;
  entry: Entry | undefined;
  /** Values of the form. */
  form: Record<string, unknown>;
  operation: 'plan' | 'deploy' | 'destroy';
  entryFile: string;
  entryText: string | undefined;
}

/** Returns the configuration of a run, with every broken rule; destroy takes what was deployed as it is. */
export function mergeFields({ schema, entry, form, operation, entryFile, entryText }: MergeOptions): MergedFields {
  const inGit = entry?.fields ?? {};
  const set = { ...inGit, ...form };
  const fields = structuredClone(set);
  const valid = schema.validate(fields);
  const at = (name: string): Position => ({
    file: entryFile,
    ...(entryText === undefined ? {} : positionOf(entryText, ['fields', name])),
  });
  const violations: Violation[] = [];
  const warnings: MergedFields['warnings'] = [];
  // What exists must stay destroyable, whatever the schema says today.
  if (operation !== 'destroy') {
    if (!valid) violations.push(...explainErrors(schema.validate.errors ?? [], { schema, form, at, set }));
    violations.push(...checkSecrets({ schema, set, form, at }));
    const initial = checkInitial({ schema, entry, form, fields, at });
    violations.push(...initial.violations);
    warnings.push(...initial.warnings);
  }
  const before = entry?.deployed?.fields ?? withDefaults(inGit, schema);
  const names = new Set([...Object.keys(fields), ...Object.keys(before)]);
  const changed = [...names].filter((name) => !isDeepStrictEqual(fields[name], before[name]));
  return { fields, set, changed, warnings, violations };
}

function checkSecrets({
  schema,
  set,
  form,
  at,
}: {
  schema: FieldSchema;
  set: Record<string, unknown>;
  form: Record<string, unknown>;
  at: (name: string) => Position;
}): Violation[] {
  return schema.fields
    .filter(({ name, secret }) => secret && set[name] !== undefined)
    .map(({ name }) => ({
      code: 'FIELD_SECRET',
      field: name,
      message: `field ${name} is a secret and must be neither in the form nor in Git`,
      fix: `Remove it, renew the value, and give it to Terraform as the workflow secret TF_VAR_${name}.`,
      ...(Object.hasOwn(form, name) ? {} : { at: at(name) }),
    }));
}
