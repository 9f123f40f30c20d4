import { isRecord } from '@edp/kit';
import { fromPointer, valueAt } from './field-path.ts';

export type Schema = Record<string, unknown>;

/**
 * Returns every schema that speaks about one place: itself, what it refers to, and all its branches, whether they apply or not.
 * Rules that must hold for sure (INITIAL) and names that may be known are read from all of them; what always applies is found
 * without the branches.
 */
export function schemasInPlace(
  schema: unknown,
  root: Schema,
  { branches = true }: { branches?: boolean } = {},
): Schema[] {
  const found = new Set<Schema>();
  visit(schema);
  return [...found];

  function visit(each: unknown): void {
    if (!isRecord(each) || found.has(each)) return;
    found.add(each);
    if (typeof each['$ref'] === 'string') visit(resolveRef(each['$ref'], root));
    for (const key of branches ? ['allOf', 'anyOf', 'oneOf'] : ['allOf'])
      if (Array.isArray(each[key])) each[key].forEach(visit);
    if (!branches) return;
    for (const key of ['if', 'then', 'else']) visit(each[key]);
    if (isRecord(each['dependentSchemas'])) Object.values(each['dependentSchemas']).forEach(visit);
  }
}

/** Returns the schemas that speak about a key or element of a place; `isNamed` says that one of them names the key. */
export function schemasBelow(
  schemas: Schema[],
  key: string | number,
  root: Schema,
): { schemas: Schema[]; isNamed: boolean } {
  let isNamed = false;
  const found = schemas.flatMap((schema) => {
    if (typeof key === 'number') {
      const own = Array.isArray(schema['prefixItems']) ? (schema['prefixItems'] as unknown[])[key] : undefined;
      return schemasInPlace(own ?? schema['items'], root);
    }
    const named = isRecord(schema['properties']) ? valueAt(schema['properties'], [key]) : undefined;
    if (named !== undefined) isNamed = true;
    const matching = patternsOf(schema).filter(([pattern]) => pattern.test(key));
    const fitting = [...(named === undefined ? [] : [named]), ...matching.map(([, each]) => each)];
    const rest = fitting.length > 0 ? fitting : [schema['additionalProperties'], schema['unevaluatedProperties']];
    return rest.flatMap((each) => schemasInPlace(each, root));
  });
  return { schemas: found, isNamed };
}

/** Whether a schema lets keys through that its `properties` do not name. */
export function isOpenFor(schema: Schema, key: string): boolean {
  const lets = (each: unknown): boolean => each !== undefined && each !== false;
  if (lets(schema['additionalProperties']) || lets(schema['unevaluatedProperties'])) return true;
  return patternsOf(schema).some(([pattern]) => pattern.test(key));
}

/** Returns what a `$ref` inside the file (`#` or `#/…`) names. */
export function resolveRef(ref: string, root: Schema): unknown {
  return /^#(\/|$)/.test(ref) ? valueAt(root, fromPointer(ref.slice(1), root)) : undefined;
}

/** Whether a schema, or any that speaks about a part of its values, fulfils a condition; `depth` is 0 in place. */
export function someSchema(
  schema: unknown,
  { root, is }: { root: Schema; is: (each: Schema, depth: number) => boolean },
): boolean {
  const seen = new Set<Schema>();
  return visit(schema, 0);

  function visit(each: unknown, depth: number): boolean {
    const parts = schemasInPlace(each, root);
    if (parts.some((part) => is(part, depth))) return true;
    const isNew = parts.filter((part) => !seen.has(part));
    for (const part of isNew) seen.add(part);
    return isNew.flatMap(childrenOf).some((child) => visit(child, depth + 1));
  }
}

function childrenOf(schema: Schema): unknown[] {
  const named = ['properties', 'patternProperties'].flatMap((key) =>
    isRecord(schema[key]) ? Object.values(schema[key]) : [],
  );
  const listed = Array.isArray(schema['prefixItems']) ? (schema['prefixItems'] as unknown[]) : [];
  return [...named, ...listed, schema['items'], schema['additionalProperties'], schema['unevaluatedProperties']];
}

const patternsOf = (schema: Schema): [RegExp, unknown][] =>
  Object.entries(isRecord(schema['patternProperties']) ? schema['patternProperties'] : {}).map(([pattern, each]) => [
    new RegExp(pattern, 'u'),
    each,
  ]);
