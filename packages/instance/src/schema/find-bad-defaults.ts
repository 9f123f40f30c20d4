import { isRecord } from '@edp/kit';
import type { ErrorObject } from 'ajv';
import { type FieldPath, fromPointer, valueAt } from './field-path.ts';
import type { Schema } from './schema-places.ts';
import { showValue } from './show-value.ts';

/**
 * Returns every default that its own field refuses: an operator who sets nothing would be told that it is theirs to correct. `validate` fills defaults
 * into an object and returns what is wrong.
 */
export function findBadDefaults(
  root: Schema,
  validate: (fields: Record<string, unknown>) => ErrorObject[],
): { path: FieldPath; problem: string }[] {
  const made = new Set<unknown>();
  const fields = emptyObjects(root);
  const found = new Map<string, { path: FieldPath; problem: string }>();
  for (const error of validate(fields)) {
    // What a condition asks for depends on what is set; what a default lacks may be set beside it.
    if (error.keyword === 'required' || !/^#\/(?:properties|\$defs)\//.test(error.schemaPath)) continue;
    const at = fromPointer(error.instancePath, fields);
    const value = valueAt(fields, at);
    if (at.length === 0 || made.has(value)) continue;
    const problem = `has a default that its own field refuses: ${showValue(value)} ${error.message ?? 'is invalid'}`;
    found.set(error.instancePath, { path: placeOfDefault(at), problem });
  }
  return [...found.values()];

  /** Objects without a default of their own, so that the defaults in them come into being. */
  function emptyObjects(schema: Schema): Record<string, unknown> {
    const properties = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
    const objects = properties.flatMap(([name, each]): [string, unknown][] =>
      isRecord(each) && isRecord(each['properties']) && !('default' in each) ? [[name, emptyObjects(each)]] : [],
    );
    const empty = Object.fromEntries(objects);
    made.add(empty);
    return empty;
  }

  /** In the schema: the outermost default that holds the value. */
  function placeOfDefault(at: FieldPath): FieldPath {
    const places = at.map((_, index) => at.slice(0, index + 1).flatMap((part) => ['properties', part]));
    const holds = places.findIndex(
      (place, index) => valueAt(valueAt(root, [...place, 'default']), at.slice(index + 1)) !== undefined,
    );
    return holds === -1 ? places[0]! : [...places[holds]!, 'default'];
  }
}
