import { isRecord } from '@edp/kit';
import type { FieldSchema } from './field-schema.ts';
import { isOpenFor, type Schema, schemasBelow, schemasInPlace } from './schema-places.ts';

/** What a schema knows of one place; numbers are indexes of a list of places, so that a schema may refer to itself. */
export interface KnownNames {
  names?: Record<string, number> | undefined;
  /** Of every other name of a map. */
  rest?: number | undefined;
  /** Of every element of a list. */
  items?: number | undefined;
}

/** Far above any schema; one made to grow without end knows no more than this. */
const MAX_PLACES = 5000;
/** A name that no schema writes in its `properties`: what is said about it is said about all others. */
const ANY_NAME = '\u0000';

/**
 * Returns the names that the schema knows at any depth, the fields themselves in the first place: what an entry leaves out there is not set,
 * while every other name is a mistake of the template. Secret fields are not among them.
 */
export function knownNames({ root, fields }: Pick<FieldSchema, 'root' | 'fields'>): KnownNames[] {
  const secret = new Set(fields.filter((field) => field.secret).map(({ name }) => name));
  const places: KnownNames[] = [];
  const ids = new Map<Schema, number>();
  const known = new Map<string, number>();
  const queue: Schema[][] = [];
  placeOf(schemasInPlace(root, root));
  for (const [index, schemas] of queue.entries()) places[index] = describePlace(schemas, { isRoot: index === 0 });
  return places;

  /** The place of the same schemas is the same place. */
  function placeOf(schemas: Schema[]): number | undefined {
    const key = [...new Set(schemas)]
      .map((each) => idOf(each))
      .toSorted((a, b) => a - b)
      .join();
    const found = known.get(key);
    if (found !== undefined) return found;
    if (queue.length >= MAX_PLACES) return undefined;
    known.set(key, queue.length);
    return queue.push(schemas) - 1;
  }

  function idOf(schema: Schema): number {
    if (!ids.has(schema)) ids.set(schema, ids.size);
    return ids.get(schema)!;
  }

  function describePlace(schemas: Schema[], { isRoot }: { isRoot: boolean }): KnownNames {
    const written = schemas.flatMap((each) => (isRecord(each['properties']) ? Object.keys(each['properties']) : []));
    const names = [...new Set(written)]
      .filter((name) => !(isRoot && secret.has(name)))
      .map((name) => [name, placeOf(schemasBelow(schemas, name, root).schemas)] as const)
      .filter((each): each is [string, number] => each[1] !== undefined);
    const isOpen = !isRoot && schemas.some((each) => isOpenFor(each, ANY_NAME));
    const elements = schemas.flatMap((each) => [...listOf(each['prefixItems']), each['items']].filter(isRecord));
    return {
      ...(names.length === 0 ? {} : { names: Object.fromEntries(names) }),
      ...(isOpen ? { rest: placeOf(schemasBelow(schemas, ANY_NAME, root).schemas) } : {}),
      ...(elements.length === 0 ? {} : { items: placeOf(elements.flatMap((each) => schemasInPlace(each, root))) }),
    };
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
