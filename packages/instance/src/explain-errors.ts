import { suggest, type Position, type Violation } from '@edp/kit';
import type { ErrorObject } from 'ajv';
import type { FieldDefinition, FieldSchema } from './field-schema.ts';
import { showValue } from './with-defaults.ts';

/** Returns what the validator found as violations an operator can act on: all missing fields, then all wrong ones. */
export function explainErrors(
  errors: ErrorObject[],
  {
    schema,
    form,
    at,
    set,
  }: {
    schema: FieldSchema;
    form: Record<string, unknown>;
    at: (name: string) => Position;
    set: Record<string, unknown>;
  },
): Violation[] {
  const required = errors.filter(({ keyword, instancePath }) => keyword === 'required' && instancePath === '');
  return [
    ...required.map(({ params }): Violation => {
      const name = String(params['missingProperty']);
      return {
        code: 'FIELD_REQUIRED',
        field: name,
        message: `required field ${name} is missing${hint(schema, name)}`,
        fix: `Set ${name} in the form.`,
      };
    }),
    ...errors
      .filter((error) => !required.includes(error))
      .map((error): Violation => {
        const name = fieldName(error);
        const position = Object.hasOwn(form, name) ? {} : { at: at(name) };
        if (error.keyword === 'additionalProperties' && error.instancePath === '') {
          return {
            code: 'FIELD_UNKNOWN',
            field: name,
            message: `unknown field ${name}${suggest(
              name,
              schema.fields.map((field) => field.name),
            )}`,
            fix: `Remove it or correct its spelling; ${schema.file} lists the fields.`,
            ...position,
          };
        }
        return {
          code: 'FIELD_INVALID',
          field: name,
          message: `field ${name}${isSecret(schema, name) ? '' : ` = ${showValue(set[name])}`} ${problem(error)}`,
          fix: `Correct ${name}${hint(schema, name)}.`,
          ...position,
        };
      }),
  ];
}

const isSecret = (schema: FieldSchema, name: string): boolean =>
  schema.fields.some((field) => field.name === name && field.secret);

function fieldName({ instancePath, keyword, params }: ErrorObject): string {
  if (instancePath === '' && keyword === 'additionalProperties') return String(params['additionalProperty']);
  return instancePath.split('/')[1] ?? '';
}

function problem({ keyword, message = 'is invalid', params, instancePath }: ErrorObject): string {
  const below = instancePath.split('/').slice(2).join('.');
  const where = below === '' ? '' : `(at ${below}) `;
  if (keyword === 'enum')
    return `${where}must be one of ${(params['allowedValues'] as unknown[]).map(String).join(', ')}`;
  return `${where}${message}`;
}

function hint(schema: FieldSchema, name: string): string {
  const field: Partial<FieldDefinition> = schema.fields.find((each) => each.name === name) ?? {};
  const parts = [field.title, field.enum?.map(String).join(' | ')].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`;
}
