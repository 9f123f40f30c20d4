import { suggest, type Violation } from '@edp/kit';
import { parseYaml } from '@edp/yaml';
import type { FieldDefinition, FieldSchema } from './field-schema.ts';

/** Inputs of the workflows that are no configuration fields. */
const OWN_INPUTS = new Set([
  'tenant',
  'environment',
  'plan-id',
  'confirm',
  'fields',
  'break-glass',
  'stacks-ref',
  'on-drift',
  'mode',
  'only',
]);

/** Returns a field's name as an input of a form: `adminEmail` → `admin-email`. */
export function inputName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Returns the fields that a dispatched form sets; an empty value means unchanged.
 * Servers check neither types nor choices and send numbers as strings, so texts become what the schema says, or stay for it to refuse.
 */
export function readFormFields(
  formJson: string,
  schema: FieldSchema,
): { values: Record<string, unknown>; violations: Violation[] } {
  const violations: Violation[] = [];
  const values: Record<string, unknown> = {};
  for (const [input, value] of Object.entries(parseForm(formJson, violations))) {
    if (OWN_INPUTS.has(input) || value === '' || value === null || value === undefined) continue;
    const field = schema.fields.find(({ name }) => name === input || inputName(name) === input);
    if (field === undefined) violations.push(unknownField(input, schema, `the form`));
    else values[field.name] = coerce(value, field);
  }
  for (const [name, value] of Object.entries(readFieldLines(parseForm(formJson, [])['fields'], violations))) {
    const field = schema.fields.find((each) => each.name === name || inputName(each.name) === name);
    if (field === undefined) violations.push(unknownField(name, schema, 'the input fields'));
    else if (value !== '' && value !== null && value !== undefined) values[field.name] = value;
  }
  return { values, violations };
}

function parseForm(formJson: string, violations: Violation[]): Record<string, unknown> {
  try {
    const form: unknown = JSON.parse(formJson);
    if (typeof form === 'object' && form !== null && !Array.isArray(form)) return form as Record<string, unknown>;
  } catch {
    // Falls through to the violation.
  }
  violations.push({
    code: 'FIELDS_INVALID',
    message: 'the input fields of the action is not a JSON object',
    fix: 'Pass the whole form: fields: ${{ toJSON(inputs) }}',
  });
  return {};
}

function readFieldLines(lines: unknown, violations: Violation[]): Record<string, unknown> {
  if (typeof lines !== 'string' || lines.trim() === '') return {};
  const refuse = (why: string): Record<string, unknown> => {
    violations.push({
      code: 'FIELDS_INVALID',
      field: 'fields',
      message: `the form's "fields" ${why}`,
      fix: 'Write one `name: value` a line, as in the base entry.',
    });
    return {};
  };
  try {
    const parsed = parseYaml(lines, { file: 'fields' });
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
    return refuse('is no list of name: value lines');
  } catch (error) {
    return refuse(error instanceof Error ? `cannot be read: ${error.message}` : 'cannot be read');
  }
}

function coerce(value: unknown, { type, enum: choices }: FieldDefinition): unknown {
  if (typeof value !== 'string') return value;
  // An enum may hold numbers or booleans without saying a type.
  const choice = choices?.find((each) => String(each) === value);
  if (choice !== undefined) return choice;
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}

function unknownField(name: string, schema: FieldSchema, where: string): Violation {
  const known = schema.fields.flatMap((field) => [field.name, inputName(field.name)]);
  return {
    code: 'FIELD_UNKNOWN',
    field: name,
    message: `${where} sets an unknown field "${name.slice(0, 64)}"${suggest(name, known)}`,
    fix: `Use the fields of ${schema.file}: ${schema.fields.map((field) => field.name).join(', ')}.`,
  };
}
