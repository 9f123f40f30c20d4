import { isRecord, suggest } from '@edp/kit';
import { type FieldPath, fromPointer } from './field-path.ts';
import { resolveRef, type Schema } from './schema-places.ts';

interface Placed {
  schema: Schema;
  path: FieldPath;
}

/** Returns every name that a schema requires where it names others, and not this one: no operator could ever set it. */
export function findUnknownRequired(root: Schema): { path: FieldPath; problem: string }[] {
  const found = new Map<string, { path: FieldPath; problem: string }>();
  const seen = new Set<Schema>();
  visit({ schema: root, path: [] });
  return [...found.values()];

  function visit(at: Placed): void {
    if (seen.has(at.schema)) return;
    seen.add(at.schema);
    const parts = inPlace(at);
    const named = parts.flatMap(({ schema, path }) =>
      Object.entries(isRecord(schema['properties']) ? schema['properties'] : {}).map(([name, each]) => ({
        name,
        at: { schema: each as Schema, path: [...path, 'properties', name] },
      })),
    );
    const names = new Set(named.map(({ name }) => name));
    // Where other names pass, or none is named, a required one may be any.
    const isOpen = names.size === 0 || (at.schema !== root && parts.some(({ schema }) => lets(schema)));
    for (const { schema, path } of isOpen ? [] : parts) {
      const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
      for (const [index, name] of required.entries()) {
        if (typeof name !== 'string' || names.has(name)) continue;
        const place = [...path, 'required', index];
        const problem = `requires "${name.slice(0, 60)}", and names no such field${suggest(name, names)}`;
        found.set(place.join('/'), { path: place, problem });
      }
    }
    for (const { at: below } of named) if (isRecord(below.schema)) visit(below);
    for (const { schema, path } of parts)
      for (const key of ['items', 'additionalProperties'])
        if (isRecord(schema[key])) visit({ schema: schema[key], path: [...path, key] });
  }

  /** Every schema that speaks about the same place, with where it stands. */
  function inPlace(at: Placed, parts: Placed[] = []): Placed[] {
    if (parts.some(({ schema }) => schema === at.schema)) return parts;
    parts.push(at);
    const { schema, path } = at;
    const ref = typeof schema['$ref'] === 'string' ? schema['$ref'] : undefined;
    const referred = ref === undefined ? undefined : resolveRef(ref, root);
    if (isRecord(referred)) inPlace({ schema: referred, path: fromPointer(ref!.slice(1), root) }, parts);
    for (const key of ['allOf', 'anyOf', 'oneOf'])
      for (const [index, each] of (Array.isArray(schema[key]) ? (schema[key] as unknown[]) : []).entries())
        if (isRecord(each)) inPlace({ schema: each, path: [...path, key, index] }, parts);
    for (const key of ['if', 'then', 'else'])
      if (isRecord(schema[key])) inPlace({ schema: schema[key], path: [...path, key] }, parts);
    return parts;
  }
}

const lets = (schema: Schema): boolean =>
  isRecord(schema['patternProperties']) ||
  ['additionalProperties', 'unevaluatedProperties'].some((key) => (schema[key] ?? false) !== false);
