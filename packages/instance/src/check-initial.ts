import { isDeepStrictEqual } from 'node:util';
import type { Position, Violation } from '@edp/kit';
import type { Entry } from './entry.ts';
import type { FieldSchema } from './field-schema.ts';
import type { MergedFields } from './merge-fields.ts';
import { showValue, withDefaults } from './with-defaults.ts';

/** (INITIAL): once deployed, the form may not change it; Git may, loudly. */
export function checkInitial({
  schema,
  entry,
  form,
  fields,
  at,
}: {
  schema: FieldSchema;
  entry: Entry | undefined;
  form: Record<string, unknown>;
  fields: Record<string, unknown>;
  at: (name: string) => Position;
}): Pick<MergedFields, 'violations' | 'warnings'> {
  const violations: Violation[] = [];
  const warnings: MergedFields['warnings'] = [];
  const deployed = entry?.status === 'destroyed' ? undefined : entry?.deployed?.fields;
  if (entry === undefined || deployed === undefined) return { violations, warnings };
  const inGit = withDefaults(entry.fields, schema);
  for (const { name } of schema.fields.filter(({ initial }) => initial)) {
    if (Object.hasOwn(form, name) && !isDeepStrictEqual(form[name], inGit[name])) {
      violations.push({
        code: 'FIELD_INITIAL',
        field: name,
        message: `field ${name} is (INITIAL): ${showValue(inGit[name])} → ${showValue(form[name])} is not possible through the workflow once the instance is deployed`,
        fix: `Leave ${name} empty. If the change is really meant, edit ${name} in ${at(name).file} in Git, where it is reviewed: it may re-create infrastructure and destroy its data.`,
      });
    } else if (!isDeepStrictEqual(fields[name], deployed[name])) {
      warnings.push({
        message: `(INITIAL) field ${name} was changed in Git: ${showValue(deployed[name])} is deployed, ${showValue(fields[name])} is asked for. This may re-create infrastructure and destroy its data; read the plan.`,
        at: at(name),
      });
    }
  }
  return { violations, warnings };
}
