import { isDeepStrictEqual } from 'node:util';
import type { Position, Violation } from '@edp/kit';
import { createLocator } from '@edp/yaml';
import { checkInitial, isFixed } from './check-initial.ts';
import { explainErrors } from '../schema/explain-errors.ts';
import type { Entry } from '../entry.ts';
import type { FieldSchema } from '../schema/field-schema.ts';
import { type FieldPath, pathText, valueAt } from '../schema/field-path.ts';
import type { FormFields } from './form-fields.ts';
import { findBadValues } from '../schema/find-bad-values.ts';
import { findUnknownKeys } from '../schema/find-unknown-keys.ts';
import { limitTime } from '../schema/limit-time.ts';
import { findInitialValues } from './find-initial-values.ts';
import { mergeValues } from './merge-values.ts';
import { migrateFields } from './migrate-fields.ts';
import type { MergedFields } from './merged-fields.ts';
import { showValue } from '../schema/show-value.ts';
import { withDefaults } from '../schema/with-defaults.ts';

const NO_INITIAL = { marked: [], byDefault: [] };

export interface MergeOptions {
  schema: FieldSchema;
  entry: Entry | undefined;
  /** Values of the form. */
  form: Record<string, unknown>;
  /** Where a value of the form was set. */
  formAt?: FormFields['at'];
  operation: 'plan' | 'deploy' | 'destroy';
  entryFile: string;
  entryText: string | undefined;
}

/**
 * Returns the configuration of a run, with every broken rule; destroy takes what was deployed, unchecked.
 * @throws InstanceError `SCHEMA_SLOW`
 */
export function mergeFields(options: MergeOptions): MergedFields {
  return limitTime(() => merge(options), options.schema);
}

function merge({ schema, entry, form, formAt, operation, entryFile, entryText }: MergeOptions): MergedFields {
  const inGit = entry?.fields ?? {};
  // What exists must stay destroyable, whatever templates and hands have made of its fields since.
  if (operation === 'destroy' && entry?.deployed !== undefined) {
    const fields = { ...mergeValues(inGit, {}), ...mergeValues(entry.deployed.fields, {}) };
    return { fields, set: inGit, changed: [], initial: NO_INITIAL, warnings: [], violations: [] };
  }
  const { fields: known, migrated } = migrateFields(inGit, schema.root);
  const set = mergeValues(known, form);
  const fields = mergeValues(set, {});
  const errors = schema.check(fields);
  const locate = createLocator(entryText ?? '');
  const at = (path: FieldPath): Position => ({ file: entryFile, ...locate(['fields', ...path]) });
  // A value of the form has its place there, or none.
  const placeOf = (path: FieldPath): Position | undefined => {
    if (valueAt(form, path) !== undefined) return formAt?.(path);
    return entryText === undefined ? undefined : at(path);
  };
  const violations: Violation[] = [];
  const warnings: MergedFields['warnings'] = migrated.map(({ from, to, value }) => ({
    message: `field ${from} is called ${pathText(to)} now: its value ${showValue(value)} is taken over`,
    at: at(from.split('.')),
  }));
  if (operation !== 'destroy') {
    violations.push(
      ...explainErrors(errors, {
        schema,
        fields,
        unknown: findUnknownKeys(set, schema.root),
        at: placeOf,
        deployed: (path) => deployedState(path, { schema, entry, fields }),
        howToSet: (path) => howToSet(path, { schema, isFixed: isFixed(entry), entryFile }),
      }),
      ...findBadValues(set).map(({ path, problem }) => badValue(path, { problem, at: placeOf(path) })),
      ...checkSecrets({ schema, set, placeOf }),
    );
    const initial = checkInitial({ schema, entry, fields, at, placeOf });
    violations.push(...initial.violations);
    warnings.push(...initial.warnings);
  }
  const before =
    entry?.deployed === undefined
      ? withDefaults(known, schema)
      : migrateFields(entry.deployed.fields, schema.root).fields;
  const names = new Set([...Object.keys(fields), ...Object.keys(before)]);
  const changed = [...names].filter((name) => !isDeepStrictEqual(valueAt(fields, [name]), valueAt(before, [name])));
  const initial = findInitialValues(fields, { set, root: schema.root });
  return { fields, set, changed, initial, warnings, violations };
}

/** Whether the value at a path is the deployed one, and may be changed. */
function deployedState(
  path: FieldPath,
  { schema, entry, fields }: Pick<MergeOptions, 'schema' | 'entry'> & { fields: Record<string, unknown> },
): 'fixed' | 'free' | undefined {
  if (entry?.deployed === undefined || !isFixed(entry)) return undefined;
  const before = valueAt(migrateFields(entry.deployed.fields, schema.root).fields, path);
  if (before === undefined || !isDeepStrictEqual(before, valueAt(fields, path))) return undefined;
  return schema.fields.some((field) => field.name === path[0] && field.initial) ? 'fixed' : 'free';
}

function badValue(path: FieldPath, { problem, at }: { problem: string; at: Position | undefined }): Violation {
  const name = pathText(path);
  return {
    code: 'FIELD_INVALID',
    field: name,
    message: `field ${name} ${problem}`,
    fix: `Correct ${name}.`,
    ...(at === undefined ? {} : { at }),
  };
}

function howToSet(
  path: FieldPath,
  { schema, isFixed: fixed, entryFile }: { schema: FieldSchema; isFixed: boolean; entryFile: string },
): string {
  const name = pathText(path);
  const isInitial = schema.fields.some((field) => field.name === path[0] && field.initial);
  if (fixed && isInitial) return `Set ${name} in ${entryFile} in Git: the form cannot, since it is (INITIAL).`;
  return path.length > 1 ? `Set ${name} in the form's fields, or in ${entryFile}.` : `Set ${name} in the form.`;
}

function checkSecrets({
  schema,
  set,
  placeOf,
}: {
  schema: FieldSchema;
  set: Record<string, unknown>;
  placeOf: (path: FieldPath) => Position | undefined;
}): Violation[] {
  return schema.fields
    .filter(({ name, secret }) => secret && valueAt(set, [name]) !== undefined)
    .map(({ name }) => {
      const at = placeOf([name]);
      return {
        code: 'FIELD_SECRET',
        field: name,
        message: `field ${name} is a secret and must be neither in the form nor in Git`,
        fix: `Remove it, renew the value, and give it to the steps as env: TF_VAR_${name}: \${{ secrets.<NAME> }}.`,
        ...(at === undefined ? {} : { at }),
      };
    });
}
