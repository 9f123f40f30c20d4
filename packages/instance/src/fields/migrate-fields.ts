import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '@edp/kit';
import { type FieldPath, pathText, valueAt } from '../schema/field-path.ts';
import { beginsWith, findRenames, type Rename } from '../schema/find-renames.ts';
import { type Schema, schemasBelow, schemasInPlace } from '../schema/schema-places.ts';
import { mergeValues } from './merge-values.ts';

type Values = Record<string, unknown>;

/** A value that was taken over under its new name. */
export interface Migrated {
  from: string;
  to: FieldPath;
  value: unknown;
}

/**
 * Returns a copy of the fields in which every value stands under the name that the schema has for it now (`x-renamed-from`). Where both names
 * have values that differ, the old one stays for the check of unknown names.
 */
export function migrateFields(fields: Values, root: Schema): { fields: Values; migrated: Migrated[] } {
  const values = mergeValues(fields, {});
  const migrated: Migrated[] = [];
  if (renames(root)) migrateObject(values, schemasInPlace(root, root), []);
  return { fields: values, migrated };

  function migrateObject(object: Values, schemas: Schema[], path: FieldPath): void {
    for (const rename of findRenames(schemas, root)) {
      const value = moveValue(object, rename);
      if (value !== undefined)
        migrated.push({ from: pathText([...path, ...rename.from]), to: [...path, ...rename.to], value });
    }
    for (const [key, value] of Object.entries(object)) {
      const below = schemasBelow(schemas, key, root);
      if (isRecord(value) && !below.isNamed) migrateObject(value, below.schemas, [...path, key]);
      else migrateInside(value, below.schemas, [...path, key]);
    }
  }

  /** Lists and maps below names begin anew; names themselves were seen from above. */
  function migrateInside(value: unknown, schemas: Schema[], path: FieldPath): void {
    if (Array.isArray(value))
      for (const [index, each] of value.entries()) {
        const below = schemasBelow(schemas, index, root).schemas;
        if (isRecord(each)) migrateObject(each, below, [...path, index]);
        else migrateInside(each, below, [...path, index]);
      }
    else if (isRecord(value))
      for (const [key, each] of Object.entries(value)) {
        const below = schemasBelow(schemas, key, root);
        if (isRecord(each) && !below.isNamed) migrateObject(each, below.schemas, [...path, key]);
        else migrateInside(each, below.schemas, [...path, key]);
      }
  }
}

/** Most schemas rename nothing, and are asked several times a run. */
const known = new WeakMap<Schema, boolean>();

function renames(root: Schema): boolean {
  let found = known.get(root);
  if (found === undefined) known.set(root, (found = JSON.stringify(root).includes('"x-renamed-from"')));
  return found;
}

/** Moves a value to its new name in place and returns it; undefined where there is none, or the new name has another value. */
export function moveValue(object: Values, { from, to }: Rename): unknown {
  const value = valueAt(object, from);
  // A text that becomes a part of an object of the same name is none of that object's parts.
  if (value === undefined || (beginsWith(to, from) && isRecord(value))) return undefined;
  const taken = beginsWith(to, from) ? undefined : valueAt(object, to);
  if (taken !== undefined && !isDeepStrictEqual(taken, value)) return undefined;
  removeValue(object, from);
  let at = object;
  for (const name of to.slice(0, -1)) {
    const inner = Object.hasOwn(at, name) ? at[name] : undefined;
    if (isRecord(inner)) at = inner;
    else at = at[name] = {};
  }
  at[to.at(-1)!] = value;
  return value;
}

/** Removes a value, and the objects that are empty without it. */
export function removeValue(object: Values, path: string[]): void {
  const parent = path.length === 1 ? object : valueAt(object, path.slice(0, -1));
  if (!isRecord(parent)) return;
  delete parent[path.at(-1)!];
  if (path.length > 1 && Object.keys(parent).length === 0) removeValue(object, path.slice(0, -1));
}
