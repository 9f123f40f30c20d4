import { isRecord } from '@edp/kit';
import { type FieldPath } from './field-path.ts';
import { type Schema, schemasBelow } from './schema-places.ts';

/** A value that moved in the schema; both paths begin at the same object. */
export interface Rename {
  from: string[];
  to: string[];
}

/** Deeper than anybody nests, and the end of a schema that refers to itself. */
const MAX_DEPTH = 20;

/**
 * Returns what `x-renamed-from` says below these schemas, as far as names lead: what is inside of lists and maps begins anew in each of their
 * elements. A name is a path with dots, from the object at which the names begin.
 */
export function findRenames(schemas: Schema[], root: Schema, path: string[] = []): Rename[] {
  if (path.length > MAX_DEPTH) return [];
  const names = new Set(
    schemas.flatMap((schema) => (isRecord(schema['properties']) ? Object.keys(schema['properties']) : [])),
  );
  return [...names].flatMap((name) => {
    const { schemas: below } = schemasBelow(schemas, name, root);
    const to = [...path, name];
    const own = below.flatMap((schema) => namesIn(schema).map((from) => ({ from: from.split('.'), to })));
    return [...own, ...findRenames(below, root, to)];
  });
}

/** The old names that a schema gives. */
export function namesIn(schema: Schema): string[] {
  const names = [schema['x-renamed-from'] ?? []].flat();
  return names.filter((name): name is string => typeof name === 'string');
}

/** Whether one path begins with the other. */
export const beginsWith = (path: FieldPath, start: FieldPath): boolean =>
  start.every((part, index) => path[index] === part);
