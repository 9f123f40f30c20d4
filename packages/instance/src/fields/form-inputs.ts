import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '@edp/kit';
import { parseYaml, stringifyYaml } from '@edp/yaml';
import type { FieldDefinition, FieldSchema } from '../schema/field-schema.ts';
import { InstanceError } from '../instance-error.ts';
import { inputName } from '../schema/input-name.ts';

/** The part that is generated: its first line may say how many inputs the server allows. */
const PART = /^( *)# form: begin(?:, at most (\d+) inputs)?[ \t]*\r?\n([\s\S]*?)^ *# form: end/m;
/** What Forgejo allows unless configured otherwise; GitHub allows 25. */
const DEFAULT_MAX_INPUTS = 10;
/** Longer ones push the form out of sight. */
const MAX_TITLE_LENGTH = 100;

export interface FormOptions {
  /** Named in errors. */
  file: string;
  /** How many inputs the server allows, those outside of the marks included; kept in the first mark. */
  maxInputs?: number;
}

/**
 * Returns a workflow with the part between `# form: begin` and `# form: end` written anew: the first fields of the form get an input
 * each, as many as the limit leaves room for; all others go into the input `fields`.
 * @throws InstanceError `FORM_INVALID`
 */
export function replaceForm(workflow: string, schema: FieldSchema, options: FormOptions): string {
  const { match, maxInputs, wanted } = readForm(workflow, schema, options);
  const [whole, indent = ''] = match;
  const limit = maxInputs === DEFAULT_MAX_INPUTS ? '' : `, at most ${maxInputs} inputs`;
  const inputs = Object.keys(wanted).length === 0 ? '' : stringifyYaml(wanted).replace(/^(?=.)/gm, indent);
  return workflow.replace(whole, () => `${indent}# form: begin${limit}\n${inputs}${indent}# form: end`);
}

/**
 * Returns whether the form of a workflow is another than the schema asks for; layout makes no difference. False for a workflow without marks.
 * @throws InstanceError `FORM_INVALID`
 */
export function isFormStale(workflow: string, schema: FieldSchema, options: FormOptions): boolean {
  if (!PART.test(workflow)) return false;
  const { match, wanted } = readForm(workflow, schema, options);
  return !isDeepStrictEqual(parseYaml(match[3] ?? '', options) ?? {}, wanted);
}

function readForm(workflow: string, schema: FieldSchema, { file, maxInputs }: FormOptions) {
  const match = PART.exec(workflow);
  if (match === null) {
    throw invalid(
      `${file} lacks the lines "# form: begin" and "# form: end"`,
      'Put both, in this order, below on.workflow_dispatch.inputs.',
    );
  }
  const limit = maxInputs ?? Number(match[2] ?? DEFAULT_MAX_INPUTS);
  const others = Object.keys(handWritten(workflow.replace(match[0], ''), file));
  if (!others.includes('fields')) {
    throw invalid(
      `${file} has no input "fields"`,
      'Add it after "# form: end": all fields without an input of their own go there.',
    );
  }
  const room = limit - others.length;
  if (room < 0) {
    throw invalid(
      `${file} has ${others.length} inputs besides the generated ones, and the server allows ${limit}`,
      'Remove some: each rarely needed one can be a repository variable.',
    );
  }
  const before = Object.keys(handWritten(workflow.slice(0, match.index), file)).length;
  return { match, maxInputs: limit, wanted: formInputs(schema, { maxFields: room, firstNumber: before + 1 }) };
}

/** The inputs outside of the marks. */
function handWritten(workflow: string, file: string): Record<string, unknown> {
  const at = ['on', 'workflow_dispatch', 'inputs'].reduce<unknown>(
    (value, key) => (isRecord(value) ? value[key] : undefined),
    parseYaml(workflow, { file }),
  );
  return isRecord(at) ? at : {};
}

/** Returns the dispatch inputs of the first fields of a schema; what is no single value has no input. */
function formInputs(
  schema: FieldSchema,
  { maxFields, firstNumber }: { maxFields: number; firstNumber: number },
): Record<string, unknown> {
  const shown = schema.fields.filter((field) => !field.secret && isSingleValue(field)).slice(0, maxFields);
  return Object.fromEntries(
    shown.map((field, index) => [inputName(field.name), toInput(field, { number: firstNumber + index })]),
  );
}

function isSingleValue({ types, choices }: FieldDefinition): boolean {
  if (choices !== undefined) return !choices.some((each) => isRecord(each) || Array.isArray(each));
  return types.length > 0 && !types.some((type) => type === 'object' || type === 'array');
}

function toInput(field: FieldDefinition, { number }: { number: number }): Record<string, unknown> {
  const listed = field.choices?.filter((choice) => choice !== '' && choice !== null);
  const choices = listed ?? (field.types.includes('boolean') ? [true, false] : undefined);
  // Forgejo shows inputs in the order of their keys, and nothing of them but this text.
  const description = [
    `${number}. ${inputName(field.name)} – ${(field.title ?? field.name).replace(/\s+/g, ' ').slice(0, MAX_TITLE_LENGTH)}${field.initial ? ' (INITIAL)' : ''}`,
    ...(field.required ? ['required for a new instance'] : []),
    ...bounds(field),
    ...(field.default === undefined ? [] : [`default ${JSON.stringify(field.default)}`]),
    'empty = unchanged',
  ].join(', ');
  // A server checks no choice and cannot leave a boolean alone, so the first choice is empty and everything is validated again.
  return choices === undefined
    ? { description, type: 'string', required: false }
    : { description, type: 'choice', required: false, default: '', options: ['', ...choices.map(String)] };
}

function bounds(field: FieldDefinition): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, format } = field;
  return [
    ...(format === undefined ? [] : [format]),
    ...range(minimum, maximum, ''),
    ...(exclusiveMinimum === undefined ? [] : [`more than ${exclusiveMinimum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`]),
    ...range(minLength, maxLength, ' characters'),
  ];
}

function range(min: number | undefined, max: number | undefined, unit: string): string[] {
  if (min !== undefined && max !== undefined) return [`${min} to ${max}${unit}`];
  if (min !== undefined) return [`at least ${min}${unit}`];
  return max === undefined ? [] : [`at most ${max}${unit}`];
}

function invalid(message: string, fix: string): InstanceError {
  return new InstanceError({ code: 'FORM_INVALID', message, fix });
}
