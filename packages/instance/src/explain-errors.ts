import { type Position, suggest, type Violation } from '@edp/kit';
import type { ErrorObject } from 'ajv';
import type { FieldDefinition, FieldSchema } from './field-schema.ts';
import { type FieldPath, fromPointer, pathText, valueAt } from './field-path.ts';
import type { UnknownKey } from './find-unknown-keys.ts';
import { showValue } from './show-value.ts';

export interface Place {
  schema: FieldSchema;
  /** The fields that were checked. */
  fields: Record<string, unknown>;
  /** Where a value stands in Git; undefined where the form set it, or nothing did. */
  at: (path: FieldPath) => Position | undefined;
  /** How an operator sets a field of this instance. */
  howToSet: (path: FieldPath) => string;
}

/** Returns what the validator found as violations an operator can act on, each cause once: missing fields, unknown ones, wrong ones. */
export function explainErrors(
  errors: ErrorObject[],
  { unknown, ...place }: Place & { unknown: UnknownKey[] },
): Violation[] {
  const isKnown = (path: FieldPath): boolean => !unknown.some((each) => pathText(each.path) === pathText(path));
  const causes = onlyCauses(errors).map((error) => ({ error, path: pathOf(error, place.fields) }));
  const missing = causes.filter(({ error }) => error.keyword === 'required');
  const wrong = causes.filter(({ error, path }) => error.keyword !== 'required' && isKnown(path));
  return [
    ...missing.map(({ path }) => missingField(path, place)),
    ...unknown.map((each) => unknownField(each, place)),
    ...wrong.map(({ error, path }) => wrongField(error, { ...place, path })),
  ];
}

/**
 * Of a failed choice of forms one line is enough: the validator lists the errors of all its branches before its own.
 * A failed `if` says nothing that the errors of its branch do not say.
 */
function onlyCauses(errors: ErrorObject[]): ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors.filter(({ keyword }) => keyword !== 'if')) {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      const isBranch = (each: ErrorObject | undefined): boolean =>
        each !== undefined && (each.schemaPath.startsWith(`${error.schemaPath}/`) || isBelow(each, error));
      while (isBranch(kept.at(-1))) kept.pop();
    }
    kept.push(error);
  }
  return kept;
}

/** Whether an error of a referred schema (its path starts anew) speaks about the same value or a part of it. */
function isBelow(each: ErrorObject, error: ErrorObject): boolean {
  const isSamePlace =
    each.instancePath === error.instancePath || each.instancePath.startsWith(`${error.instancePath}/`);
  return isSamePlace && error.instancePath !== '' && !each.schemaPath.startsWith('#/properties');
}

function pathOf({ instancePath, keyword, params }: ErrorObject, fields: unknown): FieldPath {
  const path = fromPointer(instancePath, fields);
  const below: Record<string, string | undefined> = {
    required: params['missingProperty'] as string,
    additionalProperties: params['additionalProperty'] as string,
    unevaluatedProperties: params['unevaluatedProperty'] as string,
  };
  return below[keyword] === undefined ? path : [...path, below[keyword]];
}

function missingField(path: FieldPath, { schema, at, howToSet }: Place): Violation {
  const name = pathText(path);
  const position = path.length > 1 ? at(path.slice(0, -1)) : undefined;
  return {
    code: 'FIELD_REQUIRED',
    field: name,
    message: `required field ${name} is missing${path.length > 1 ? '' : hint(schema, name)}`,
    fix: howToSet(path),
    ...(position === undefined ? {} : { at: position }),
  };
}

function unknownField({ path, known }: UnknownKey, { schema, at }: Place): Violation {
  const position = at(path);
  return {
    code: 'FIELD_UNKNOWN',
    field: pathText(path),
    message: `unknown field ${pathText(path)}${suggest(String(path.at(-1)), known)}`,
    fix: `Remove it or correct its spelling; ${schema.file} names here: ${known.slice(0, 20).join(', ')}.`,
    ...(position === undefined ? {} : { at: position }),
  };
}

function wrongField(error: ErrorObject, { schema, fields, at, path }: Place & { path: FieldPath }): Violation {
  const name = pathText(path) || 'the configuration';
  const isSecret = schema.fields.some((field) => field.name === path[0] && field.secret);
  const value = valueAt(fields, path);
  const shown = isSecret || path.length === 0 ? '' : ` = ${showValue(value)}`;
  const position = at(path);
  return {
    code: 'FIELD_INVALID',
    field: name,
    message: `field ${name}${shown} ${problem(error, isSecret ? undefined : value)}`,
    fix: `Correct ${name}${path.length > 1 ? '' : hint(schema, name)}.`,
    ...(position === undefined ? {} : { at: position }),
  };
}

function problem({ keyword, message = 'is invalid', params }: ErrorObject, value: unknown): string {
  if (keyword === 'enum') {
    const allowed = (params['allowedValues'] as unknown[]).map(String);
    return `must be one of ${allowed.join(', ')}${typeof value === 'string' ? suggest(value, allowed) : ''}`;
  }
  if (keyword === 'const') return `must be ${showValue(params['allowedValue'])}`;
  if (keyword === 'anyOf' || keyword === 'oneOf') return 'has none of the forms that the schema allows';
  return message;
}

function hint(schema: FieldSchema, name: string): string {
  const field: Partial<FieldDefinition> = schema.fields.find((each) => each.name === name) ?? {};
  const parts = [field.title, field.choices?.map(String).join(' | ')].filter(
    (part) => part !== undefined && part !== '',
  );
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`;
}
