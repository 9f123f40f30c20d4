import { isDeepStrictEqual } from 'node:util';
import { findInexact, type Position, suggest, type Violation, isRecord } from '@edp/kit';
import type { FieldDefinition, FieldSchema } from '../schema/field-schema.ts';
import { type FieldPath } from '../schema/field-path.ts';
import { inputName, OWN_INPUTS } from '../schema/input-name.ts';
import { showName } from '../schema/show-name.ts';
import type { Form } from './parse-form.ts';

export interface FormFields {
  values: Record<string, unknown>;
  violations: Violation[];
  /** Where in the input `fields` a value was set; undefined for one that has an input of its own. */
  at: (path: FieldPath) => Position | undefined;
}

/**
 * Returns the fields that a dispatched form sets; an empty value means unchanged, at any depth.
 * Servers check neither types nor choices and send numbers as strings, so texts become what the schema says, or stay for it to refuse.
 */
export function readFormFields({ inputs, lines, locate }: Form, schema: FieldSchema): FormFields {
  const violations: Violation[] = [];
  const values: Record<string, unknown> = {};
  /** Field → how `fields` spells it. */
  const spelling = new Map<string, string>();
  const fieldOf = (name: string): FieldDefinition | undefined =>
    schema.fields.find((each) => each.name === name || inputName(each.name) === name);
  const place = (path: FieldPath): Position => ({ file: 'input fields', ...locate(path) });
  /** Which of two values was meant, nobody knows. */
  const set = (field: FieldDefinition, { name, value, at }: { name: string; value: unknown; at?: Position }): void => {
    const before = values[field.name];
    if (before !== undefined && !isDeepStrictEqual(before, value)) violations.push(setTwice(field, { name, at }));
    values[field.name] = value;
  };
  for (const [name, value] of Object.entries(inputs)) {
    if (OWN_INPUTS.has(name) || isEmpty(value)) continue;
    const field = fieldOf(name);
    if (field === undefined) violations.push(unknownField(name, schema));
    else set(field, { name, value: coerce(value, field) });
  }
  for (const [name, value] of Object.entries(lines)) {
    const field = fieldOf(name);
    const given = withoutEmpty(value);
    // A misspelt name is one, whether it has a value or not.
    if (field === undefined) violations.push({ ...unknownField(name, schema), at: place([name]) });
    else if (given !== undefined) {
      set(field, { name, value: given, at: place([name]) });
      spelling.set(field.name, name);
    }
  }
  const at = ([name = '', ...below]: FieldPath): Position | undefined => {
    const spelt = spelling.get(String(name));
    return spelt === undefined ? undefined : place([spelt, ...below]);
  };
  return { values, violations, at };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Lists are taken as they are; of an object the empty parts are unchanged, and one without any other says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (!isRecord(value)) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
}

function coerce(value: unknown, { types, choices }: FieldDefinition): unknown {
  if (typeof value !== 'string') return value;
  // Only a text of its own is taken with the white space around it.
  const text = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  // An enum may hold numbers or booleans without saying a type.
  const choice = choices?.find((each) => String(each) === value) ?? choices?.find((each) => String(each) === text);
  if (choice !== undefined) return choice;
  // As JSON writes them: what looks like a number but would not come back the same (007) stays a text.
  const isNumber = types.some((type) => type === 'integer' || type === 'number');
  const isNumeral = isNumber && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
  // So does a fraction that would be rounded; whole numbers beyond what is kept are refused by value.
  if (isNumeral && !(text.includes('.') && findInexact(Number(text), text))) return Number(text);
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  return value;
}

function setTwice(
  { name: field }: FieldDefinition,
  { name, at }: { name: string; at: Position | undefined },
): Violation {
  const where = at === undefined ? `the input ${name}` : 'the input fields';
  return {
    code: 'FIELD_TWICE',
    field,
    message: `the form sets ${field} twice, to different values, the second time in ${where}`,
    fix: `Leave one of the two empty.`,
    ...(at === undefined ? {} : { at }),
  };
}

function unknownField(name: string, schema: FieldSchema): Violation {
  const known = [...schema.fields.flatMap((field) => [field.name, inputName(field.name)]), ...OWN_INPUTS];
  return {
    code: 'FIELD_UNKNOWN',
    field: showName(name),
    message: `the form sets an unknown field "${showName(name)}"${suggest(name, known)}`,
    fix: `Use the fields of ${schema.file}: ${schema.fields.map((field) => field.name).join(', ')}.`,
  };
}
