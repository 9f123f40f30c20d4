import { type Position, suggest, type Violation } from '@edp/kit';
import type { ErrorObject } from 'ajv';
import type { FieldDefinition, FieldSchema } from './field-schema.ts';
import { type FieldPath, fromPointer, pathText, valueAt } from './field-path.ts';
import type { UnknownKey } from './find-unknown-keys.ts';
import { findBecause } from './find-because.ts';
import { showValue } from './show-value.ts';

export interface Place {
  schema: FieldSchema;
  /** The fields that were checked. */
  fields: Record<string, unknown>;
  /** Where a value stands in Git; undefined where the form set it, or nothing did. */
  at: (path: FieldPath) => Position | undefined;
  /** Whether a value is the deployed one, and whether that can be changed at all. */
  deployed?: (path: FieldPath) => 'fixed' | 'free' | undefined;
  /** How an operator sets a field of this instance. */
  howToSet: (path: FieldPath) => string;
}

interface Cause {
  error: ErrorObject;
  /** What is wrong with each form that would have been allowed. */
  branches: ErrorObject[];
}

/** Returns what the validator found as violations an operator can act on, each cause once: missing fields, unknown ones, wrong ones. */
export function explainErrors(
  errors: ErrorObject[],
  { unknown, ...place }: Place & { unknown: UnknownKey[] },
): Violation[] {
  const isKnown = (path: FieldPath): boolean => !unknown.some((each) => pathText(each.path) === pathText(path));
  const causes = onlyCauses(errors).map((cause) => ({ ...cause, path: pathOf(cause.error, place.fields) }));
  // A secret is never among the fields: whether it has a value is looked for where it has to be.
  const isSecret = ([name, ...rest]: FieldPath): boolean =>
    rest.length === 0 && place.schema.fields.some((field) => field.name === name && field.secret);
  const isMissing = ({ keyword }: ErrorObject): boolean => keyword === 'required' || keyword === 'dependentRequired';
  const missing = causes.filter(({ error, path }) => isMissing(error) && !isSecret(path));
  const wrong = causes.filter(({ error, path }) => !isMissing(error) && isKnown(path));
  return [
    ...missing.map(({ error, path }) => missingField(path, { ...place, because: findBecause(error, place) })),
    ...unknown.map((each) => unknownField(each, place)),
    ...wrong.map((cause) => wrongField(cause, { ...place, path: cause.path })),
  ];
}

/**
 * Of a failed choice of forms one line is enough: the validator lists the errors of all its branches before its own.
 * A failed `if` says nothing that the errors of its branch do not say, nor does the rule for names beside that of one name.
 */
function onlyCauses(errors: ErrorObject[]): Cause[] {
  const kept: Cause[] = [];
  for (const error of errors.filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames')) {
    const branches: ErrorObject[] = [];
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      const isBranch = (each: ErrorObject | undefined): boolean =>
        each !== undefined && (each.schemaPath.startsWith(`${error.schemaPath}/`) || isBelow(each, error));
      while (isBranch(kept.at(-1)?.error)) branches.unshift(kept.pop()!.error);
    }
    kept.push({ error, branches });
  }
  return kept;
}

/** Whether an error of a referred schema (its path starts anew) speaks about the same value or a part of it. */
function isBelow(each: ErrorObject, error: ErrorObject): boolean {
  const isSamePlace =
    each.instancePath === error.instancePath || each.instancePath.startsWith(`${error.instancePath}/`);
  return isSamePlace && error.instancePath !== '' && !each.schemaPath.startsWith('#/properties');
}

function pathOf({ instancePath, keyword, params, propertyName }: ErrorObject, fields: unknown): FieldPath {
  const path = fromPointer(instancePath, fields);
  if (propertyName !== undefined) return [...path, propertyName];
  const below: Record<string, string | undefined> = {
    required: params['missingProperty'] as string,
    dependentRequired: params['missingProperty'] as string,
    additionalProperties: params['additionalProperty'] as string,
    unevaluatedProperties: params['unevaluatedProperty'] as string,
  };
  return below[keyword] === undefined ? path : [...path, below[keyword]];
}

function missingField(path: FieldPath, { schema, at, howToSet, because }: Place & { because: string }): Violation {
  const name = pathText(path);
  const position = path.length > 1 ? at(path.slice(0, -1)) : undefined;
  return {
    code: 'FIELD_REQUIRED',
    field: name,
    message: `required field ${name} is missing${because}${path.length > 1 ? '' : hint(schema, name)}`,
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

function wrongField(
  { error, branches }: Cause,
  { schema, fields, at, deployed = () => undefined, path }: Place & { path: FieldPath },
): Violation {
  const name = pathText(path) || 'the configuration';
  const isSecret = schema.fields.some((field) => field.name === path[0] && field.secret);
  const value = valueAt(fields, path);
  const shown = isSecret || path.length === 0 ? '' : ` = ${showValue(value)}`;
  const position = at(path);
  const kept = path.length === 0 ? undefined : deployed(path);
  if (kept !== undefined) {
    // Nobody set anything wrong: the schema has changed under what runs.
    return {
      code: 'FIELD_INVALID',
      field: name,
      message: `field ${name}${shown} is what is deployed${kept === 'fixed' ? ' and (INITIAL), so no form can change it' : ''}, and ${schema.file} does not allow it any more: it ${problem(error, isSecret ? undefined : value)}${reasons(branches, path)}`,
      fix: `Allow that value again in ${schema.file} of the stacks repository, or deploy from a version of it that does (stacks-ref).${kept === 'fixed' ? '' : ` Or set ${name} to an allowed value.`}`,
      ...(position === undefined ? {} : { at: position }),
    };
  }
  return {
    code: 'FIELD_INVALID',
    field: name,
    message: `field ${name}${shown} ${problem(error, isSecret ? undefined : value)}${reasons(branches, path)}${findBecause(error, { schema, fields })}`,
    fix: `Correct ${name}${path.length > 1 ? '' : hint(schema, name)}.`,
    ...(position === undefined ? {} : { at: position }),
  };
}

/** What a type looks like in a form. */
const TYPE_LOOKS: Record<string, string> = {
  boolean: ': true or false',
  integer: ': a whole number such as 3',
  number: ': a number such as 1.5',
  array: ': a list such as [a, b]',
  object: ': a block such as {name: value}',
};

function problem({ keyword, message = 'is invalid', params, propertyName }: ErrorObject, value: unknown): string {
  if (propertyName !== undefined) return `has a name that ${message}`;
  if (keyword === 'enum') {
    const allowed = (params['allowedValues'] as unknown[]).map(String);
    return `must be one of ${allowed.join(', ')}${typeof value === 'string' ? suggest(value, allowed) : ''}`;
  }
  if (keyword === 'type' && params['type'] === 'string' && ['number', 'boolean'].includes(typeof value))
    return `${message}: a text, in quotes ("${String(value)}")`;
  if (keyword === 'type') return `${message}${TYPE_LOOKS[String(params['type'])] ?? ''}`;
  if (keyword === 'const') return `must be ${showValue(params['allowedValue'])}`;
  if (keyword === 'not') return 'has a form that the schema forbids';
  if (keyword === 'anyOf' || keyword === 'oneOf') {
    const isMany = Array.isArray(params['passingSchemas']);
    return isMany
      ? 'has several of the forms of which it may have one'
      : 'has none of the forms that the schema allows';
  }
  return message;
}

function reasons(branches: ErrorObject[], path: FieldPath): string {
  if (branches.length === 0) return '';
  const told = branches.map((error) => {
    const below = pathText(fromPointer(error.instancePath, undefined).slice(path.length));
    return `${below}${below === '' ? '' : ' '}${error.keyword === 'type' ? error.message : problem(error, undefined)}`;
  });
  return ` (${[...new Set(told)].join('; ')})`;
}

function hint(schema: FieldSchema, name: string): string {
  const field: Partial<FieldDefinition> = schema.fields.find((each) => each.name === name) ?? {};
  const parts = [field.title, field.choices?.map(String).join(' | ')].filter(
    (part) => part !== undefined && part !== '',
  );
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`;
}
