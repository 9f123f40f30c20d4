import { isRecord } from '@edp/kit';
import { type FieldPath, pathText, valueAt } from '../schema/field-path.ts';
import { type Schema, schemasBelow, schemasInPlace } from '../schema/schema-places.ts';

/** Which values of a configuration are (INITIAL): what a later schema may not say any more. */
export interface InitialValues {
  /** Fields and blocks under an `x-initial` mark. */
  marked: string[];
  /** Values in them that came from a default. */
  byDefault: string[];
}

/** Returns which values of a configuration, defaults filled in, are (INITIAL), and which of them nobody set. */
export function findInitialValues(
  fields: Record<string, unknown>,
  { set, root }: { set: Record<string, unknown>; root: Schema },
): InitialValues {
  const found: InitialValues = { marked: [], byDefault: [] };
  visit(fields, schemasInPlace(root, root), []);
  return found;

  function visit(value: unknown, schemas: Schema[], path: FieldPath): void {
    if (schemas.some((schema) => schema['x-initial'] === true)) {
      found.marked.push(pathText(path));
      noteDefaults(value, path);
    } else
      for (const [key, inner] of childrenOf(value))
        visit(inner, schemasBelow(schemas, key, root).schemas, [...path, key]);
  }

  function noteDefaults(value: unknown, path: FieldPath): void {
    if (valueAt(set, path) === undefined) found.byDefault.push(pathText(path));
    else for (const [key, inner] of childrenOf(value)) noteDefaults(inner, [...path, key]);
  }
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  return isRecord(value) ? Object.entries(value) : [];
}
