import type { FieldSchema } from './field-schema.ts';

/** Returns what templates are told of fields besides their values: names without one, and which fields say what directories of the templates an instance has. */
export function templateFields(
  schema: FieldSchema,
  fields: Record<string, unknown>,
): { unset: string[]; selections: { field: string; directory: string }[] } {
  return {
    unset: schema.fields.filter(({ name, secret }) => !secret && fields[name] === undefined).map(({ name }) => name),
    selections: schema.fields.flatMap(({ name, stack }) =>
      stack === undefined ? [] : [{ field: name, directory: stack }],
    ),
  };
}
