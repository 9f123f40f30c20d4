import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '@edp/kit';
import { type FieldPath } from '../schema/field-path.ts';
import { type Schema, schemasBelow, schemasInPlace } from '../schema/schema-places.ts';

export interface InitialChange {
  /** The frozen field or block. */
  frozen: FieldPath;
  /** The value in it that differs. */
  path: FieldPath;
  before: unknown;
  after: unknown;
}

/**
 * Returns every value below an `x-initial` mark that differs between two configurations with their defaults filled in. Key order and
 * spelling make no difference; a value set, removed, of another type or at another place of a list does. What is put
 * into a list or a map as a new element had no value before and is free.
 */
export function findInitialChanges(
  before: Record<string, unknown>,
  { after, root }: { after: Record<string, unknown>; root: Schema },
): InitialChange[] {
  const found: InitialChange[] = [];
  visit({ old: before, value: after, schemas: schemasInPlace(root, root), path: [] });
  return found;

  function visit(place: { old: unknown; value: unknown; schemas: Schema[]; path: FieldPath }): void {
    const { old, value, schemas, path } = place;
    if (isDeepStrictEqual(old, value)) return;
    if (schemas.some((schema) => schema['x-initial'] === true)) {
      found.push(...leaves({ old, value, path }).map((leaf) => ({ frozen: path, ...leaf })));
      return;
    }
    for (const key of keysOf(old, value)) {
      const { schemas: below, isNamed } = schemasBelow(schemas, key, root);
      const [a, b] = [childOf(old, key), childOf(value, key)];
      if (a !== undefined || isNamed) visit({ old: a, value: b, schemas: below, path: [...path, key] });
    }
  }
}

function leaves({
  old,
  value,
  path,
}: {
  old: unknown;
  value: unknown;
  path: FieldPath;
}): Omit<InitialChange, 'frozen'>[] {
  if (isDeepStrictEqual(old, value)) return [];
  const isSameKind = (isRecord(old) && isRecord(value)) || (Array.isArray(old) && Array.isArray(value));
  if (!isSameKind) return [{ path, before: old, after: value }];
  return keysOf(old, value).flatMap((key) =>
    leaves({ old: childOf(old, key), value: childOf(value, key), path: [...path, key] }),
  );
}

function keysOf(...values: unknown[]): FieldPath {
  const keys = values.flatMap((value): FieldPath => {
    if (Array.isArray(value)) return [...value.keys()];
    return isRecord(value) ? Object.keys(value) : [];
  });
  return [...new Set(keys)];
}

function childOf(value: unknown, key: string | number): unknown {
  // A list has elements and an object has names; one never stands for the other.
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
