import type { FieldSchema } from './field-schema.ts';
import { type KnownNames, knownNames } from './known-names.ts';

/** Returns what templates are told of fields besides their values: names without one, those known at any depth, and which fields say what directories of the templates an instance has. */
export function templateFields(
  schema: FieldSchema,
  fields: Record<string, unknown>,
): { unset: string[]; known: KnownNames[]; selections: { field: string; directory: string }[] } {
  return {
    unset: schema.fields.filter(({ name, secret }) => !secret && fields[name] === undefined).map(({ name }) => name),
    known: knownNames(schema),
    selections: schema.fields.flatMap(({ name, stack }) =>
      stack === undefined ? [] : [{ field: name, directory: stack }],
    ),
  };
}
