import { isRecord } from '@edp/kit';
import type { FieldPath } from './field-path.ts';
import { isOpenFor, type Schema, schemasBelow, schemasInPlace } from './schema-places.ts';

export interface UnknownKey {
  path: FieldPath;
  /** The keys that the schema names at this place. */
  known: string[];
}

/** Returns every key, at any depth, that no part of the schema speaks about; a schema need not close its objects by itself. */
export function findUnknownKeys(values: Record<string, unknown>, root: Schema): UnknownKey[] {
  const found: UnknownKey[] = [];
  visit(values, { schemas: schemasInPlace(root, root), path: [] });
  return found;

  function visit(value: unknown, { schemas, path }: { schemas: Schema[]; path: FieldPath }): void {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) {
        visit(each, { schemas: schemasBelow(schemas, index, root).schemas, path: [...path, index] });
      }
    } else if (isRecord(value)) {
      const known = schemas.flatMap((schema) =>
        Object.keys(isRecord(schema['properties']) ? schema['properties'] : {}),
      );
      for (const [key, each] of Object.entries(value)) {
        const below = schemasBelow(schemas, key, root);
        // An object of which nothing is said may hold anything; the fields themselves are always named.
        const isFree = path.length > 0 && (known.length === 0 || schemas.some((schema) => isOpenFor(schema, key)));
        if (!below.isNamed && !isFree) found.push({ path: [...path, key], known: [...new Set(known)] });
        else visit(each, { schemas: below.schemas, path: [...path, key] });
      }
    }
  }
}
