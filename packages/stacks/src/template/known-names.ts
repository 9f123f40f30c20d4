/** What the schema of the fields knows of one place; numbers are indexes of the list of all places. */
export interface KnownPlace {
  names?: Record<string, number> | undefined;
  rest?: number | undefined;
  items?: number | undefined;
}

interface Known {
  places: readonly KnownPlace[];
  at: number;
}

/** Beside the values, as no key of theirs: a copy of an object keeps it, and lists of keys, YAML and JSON do not show it. */
const KNOWN = Symbol('known names');

/** Returns a copy of the fields that remembers what names the schema knows at any depth; `places` begins with that of the fields. */
export function withKnownNames<T>(value: T, places: readonly KnownPlace[], at: number | undefined = 0): T {
  const place = at === undefined ? undefined : places[at];
  if (place === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withKnownNames(each as unknown, places, place.items)) as T;
  const entries = Object.entries(value).map(([key, each]) => [key, withKnownNames(each, places, below(place, key))]);
  return Object.assign(Object.fromEntries(entries) as object, { [KNOWN]: { places, at } }) as T;
}

/** Whether the schema knows a path from an object on, which is not set then; its parts may lead through others that are not set. */
export function isKnown(value: unknown, parts: readonly string[]): boolean {
  const known = (value as { [KNOWN]?: Known } | null | undefined)?.[KNOWN];
  if (known === undefined) return false;
  let at: number | undefined = known.at;
  for (const part of parts) at = at === undefined ? undefined : below(known.places[at], part);
  return at !== undefined;
}

/** Returns the names that the schema writes for an object; [] where it is none of the fields'. */
export function namesKnown(value: object): string[] {
  const known = (value as { [KNOWN]?: Known })[KNOWN];
  return known === undefined ? [] : Object.keys(known.places[known.at]?.names ?? {});
}

function below(place: KnownPlace | undefined, name: string): number | undefined {
  const { names, rest, items } = place ?? {};
  if (names !== undefined && Object.hasOwn(names, name)) return names[name];
  return rest ?? (/^\d+$/.test(name) ? items : undefined);
}
