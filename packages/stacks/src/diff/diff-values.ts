import { isRecord } from '@edp/kit';
import { parseYaml } from '@edp/yaml';
import { isNoise } from './noise.ts';

export interface FieldChange {
  /** `spec.template.spec.containers[web].image` */
  path: string;
  /** undefined where the field was not there. */
  before: unknown;
  after: unknown;
  isNoise: boolean;
}

/** What tells the items of a list apart, the usual first. */
const ITEM_KEYS = ['name', 'key', 'id', 'uid', 'mountPath', 'containerPort', 'port', 'host', 'path', 'url', 'kind'];

/** Returns what differs between two values, field by field; items of lists are matched by what they are called. */
export function diffValues(before: unknown, after: unknown): FieldChange[] {
  const changes: FieldChange[] = [];
  compare(before, after, '', '');
  return changes;

  function compare(a: unknown, b: unknown, path: string, key: string): void {
    if (a === b) return;
    if (isRecord(a) && isRecord(b)) compareMaps(a, b, path);
    else if (Array.isArray(a) && Array.isArray(b)) compareLists(a, b, path, key);
    else if (!compareTexts(a, b, path, key)) add(a, b, path, key);
  }

  function add(a: unknown, b: unknown, path: string, key: string): void {
    const quiet = (value: unknown): boolean => isNoise(key, String(value));
    changes.push({ path, before: a, after: b, isNoise: a !== undefined && b !== undefined && quiet(a) && quiet(b) });
  }

  function compareMaps(a: Record<string, unknown>, b: Record<string, unknown>, path: string): void {
    const visit = (key: string): void => {
      const [old, now] = [own(a, key), own(b, key)];
      if (old !== now) compare(old, now, joinPath(path, key), key);
    };
    for (const key of Object.keys(a)) visit(key);
    for (const key of Object.keys(b)) if (!Object.hasOwn(a, key)) visit(key);
  }

  function compareLists(a: unknown[], b: unknown[], path: string, key: string): void {
    const itemKey = ITEM_KEYS.find((each) => isKeyOf(a, each) && isKeyOf(b, each));
    if (itemKey !== undefined) {
      const named = (list: unknown[]): Map<string, unknown> =>
        new Map(list.map((item) => [String((item as Record<string, unknown>)[itemKey]), item]));
      const [old, now] = [named(a), named(b)];
      for (const name of new Set([...old.keys(), ...now.keys()]))
        compare(old.get(name), now.get(name), `${path}[${name}]`, key);
    } else if ([...a, ...b].every((item) => typeof item !== 'object')) compareScalars(a, b, path, key);
    else
      for (let index = 0; index < Math.max(a.length, b.length); index += 1)
        compare(a[index], b[index], `${path}[${index}]`, key);
  }

  function compareScalars(a: unknown[], b: unknown[], path: string, key: string): void {
    const [gone, rest] = [notIn(a, b), notIn(b, a)];
    if (gone.length === 1 && rest.length === 1) add(gone[0], rest[0], `${path}[]`, key);
    else {
      for (const item of gone) add(item, undefined, `${path}[]`, key);
      for (const item of rest) add(undefined, item, `${path}[]`, key);
    }
    // The same items in another order are a change too: of arguments, of steps.
    if (gone.length + rest.length === 0 && a.some((item, index) => item !== b[index])) add(a, b, path, key);
  }

  /** Files inside of values, as a ConfigMap holds them, are compared by their own fields. */
  function compareTexts(a: unknown, b: unknown, path: string, key: string): boolean {
    if (!/\.(ya?ml|json)$/i.test(key) || typeof a !== 'string' || typeof b !== 'string') return false;
    const [old, now] = [readInner(a), readInner(b)];
    if (typeof old !== 'object' || typeof now !== 'object' || old === null || now === null) return false;
    const known = changes.length;
    compare(old, now, path, '');
    return changes.length > known;
  }
}

/** Returns the items of a list that another does not have as well, as often as it has them more. */
function notIn(list: unknown[], other: unknown[]): unknown[] {
  const left = new Map<unknown, number>();
  for (const item of other) left.set(item, (left.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(item) ?? 0;
    if (count > 0) left.set(item, count - 1);
    return count === 0;
  });
}

const own = (map: Record<string, unknown>, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

function joinPath(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

function isKeyOf(list: unknown[], key: string): boolean {
  const values = list.map((item) => (isRecord(item) && Object.hasOwn(item, key) ? item[key] : undefined));
  const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
  return values.every(isScalar) && new Set(values.map(String)).size === list.length;
}

function readInner(text: string): unknown {
  try {
    return parseYaml(text, { file: '' });
  } catch {
    return undefined;
  }
}
