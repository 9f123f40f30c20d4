import type { FieldSchema } from './field-schema.ts';
import { mergeValues } from '../fields/merge-values.ts';

/** Returns a copy of the fields with the schema's defaults filled in, so that both sides of a comparison mean the same. */
export function withDefaults(values: Record<string, unknown>, schema: FieldSchema): Record<string, unknown> {
  const filled = mergeValues(values, {});
  schema.check(filled);
  return filled;
}
