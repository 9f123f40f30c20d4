import { stringifyYaml } from '@edp/yaml';
import type { FieldDefinition, FieldSchema } from './field-schema.ts';
import { InstanceError } from './instance-error.ts';
import { inputName } from './form-fields.ts';

const BEGIN = '# form: begin';
const END = '# form: end';
/** Forgejo's default limit of inputs, less tenant, environment, plan-id, confirm and fields. */
const MAX_FIELDS = 5;

/** Returns the dispatch inputs of the first fields of a schema as YAML; all others go into the input `fields`. */
export function formInputs(schema: FieldSchema, { maxFields = MAX_FIELDS }: { maxFields?: number } = {}): string {
  const shown = schema.fields.filter(({ secret }) => !secret).slice(0, maxFields);
  return stringifyYaml(Object.fromEntries(shown.map((field) => [inputName(field.name), toInput(field)])));
}

/**
 * Returns a workflow with the part between `# form: begin` and `# form: end` written anew, at the indentation of the first mark.
 * @throws InstanceError `SCHEMA_INVALID` when the marks are missing
 */
export function replaceForm(workflow: string, schema: FieldSchema): string {
  const match = new RegExp(`^( *)${BEGIN}.*\\n[\\s\\S]*?^ *${END}`, 'm').exec(workflow);
  if (match === null) {
    throw new InstanceError({
      code: 'SCHEMA_INVALID',
      message: `the workflow lacks the lines "${BEGIN}" and "${END}"`,
      fix: 'Put both, in this order, below on.workflow_dispatch.inputs.',
    });
  }
  const indent = match[1]!;
  const inputs = formInputs(schema)
    .trimEnd()
    .replace(/^(?=.)/gm, indent);
  const first = match[0].slice(0, match[0].indexOf('\n'));
  return workflow.replace(match[0], () => `${first}\n${inputs}\n${indent}${END}`);
}

function toInput(field: FieldDefinition): Record<string, unknown> {
  const choices = field.enum ?? (field.type === 'boolean' ? [true, false] : undefined);
  const description = [
    `${field.title ?? field.name}${field.initial ? ' (INITIAL)' : ''}`,
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

function bounds({ minimum, maximum }: FieldDefinition): string[] {
  if (minimum !== undefined && maximum !== undefined) return [`${minimum} to ${maximum}`];
  if (minimum !== undefined) return [`at least ${minimum}`];
  return maximum === undefined ? [] : [`at most ${maximum}`];
}
