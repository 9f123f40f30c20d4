import { suggest, type Violation } from '@edp/kit';
import type { FieldDefinition, FieldSchema } from './field-schema.ts';
import { isValues } from './field-path.ts';
import { inputName, OWN_INPUTS } from './input-name.ts';
import { showName } from './show-name.ts';
import type { Form } from './parse-form.ts';

/**
 * Returns the fields that a dispatched form sets; an empty value means unchanged, at any depth.
 * Servers check neither types nor choices and send numbers as strings, so texts become what the schema says, or stay for it to refuse.
 */
export function readFormFields(
  { inputs, lines }: Form,
  schema: FieldSchema,
): { values: Record<string, unknown>; violations: Violation[] } {
  const violations: Violation[] = [];
  const values: Record<string, unknown> = {};
  const take = (name: string, { value, where }: { value: unknown; where: string }): void => {
    const field = schema.fields.find((each) => each.name === name || inputName(each.name) === name);
    if (field === undefined) violations.push(unknownField(name, schema, where));
    else values[field.name] = value;
  };
  for (const [name, value] of Object.entries(inputs)) {
    if (OWN_INPUTS.has(name) || isEmpty(value)) continue;
    const field = schema.fields.find((each) => each.name === name || inputName(each.name) === name);
    take(name, { value: field === undefined ? value : coerce(value, field), where: 'the form' });
  }
  for (const [name, value] of Object.entries(lines)) {
    const given = withoutEmpty(value);
    // A misspelt name is one, whether it has a value or not.
    if (given !== undefined || !schema.fields.some((each) => [each.name, inputName(each.name)].includes(name))) {
      take(name, { value: given, where: 'the input fields' });
    }
  }
  return { values, violations };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Lists are taken as they are; of an object the empty parts are unchanged, and one without any other says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (!isValues(value)) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
}

function coerce(value: unknown, { types, choices }: FieldDefinition): unknown {
  if (typeof value !== 'string') return value;
  // An enum may hold numbers or booleans without saying a type.
  const choice = choices?.find((each) => String(each) === value);
  if (choice !== undefined) return choice;
  // As JSON writes them: what looks like a number but would not come back the same (007) stays a text.
  const isNumber = types.some((type) => type === 'integer' || type === 'number');
  if (isNumber && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return Number(value);
  if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}

function unknownField(name: string, schema: FieldSchema, where: string): Violation {
  const known = [...schema.fields.flatMap((field) => [field.name, inputName(field.name)]), ...OWN_INPUTS];
  return {
    code: 'FIELD_UNKNOWN',
    field: showName(name),
    message: `${where} sets an unknown field "${showName(name)}"${suggest(name, known)}`,
    fix: `Use the fields of ${schema.file}: ${schema.fields.map((field) => field.name).join(', ')}.`,
  };
}
