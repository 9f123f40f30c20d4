import type { FieldSchema } from './field-schema.ts';

/** Returns a copy of the fields with the schema's defaults filled in, so that both sides of a comparison mean the same. */
export function withDefaults(values: Record<string, unknown>, schema: FieldSchema): Record<string, unknown> {
  const filled = structuredClone(values);
  schema.validate(filled);
  return filled;
}

/** Returns a value for a message: JSON, short. */
export const showValue = (value: unknown): string =>
  value === undefined ? '(not set)' : (JSON.stringify(value) ?? '').slice(0, 80);
