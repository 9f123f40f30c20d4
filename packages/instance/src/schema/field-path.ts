import { showName } from './show-name.ts';

/** Where a value stands in the fields: names and list indexes, outermost first. */
export type FieldPath = (string | number)[];

/** Returns a path as an operator would write it: `network.subnets[0].name`. */
export function pathText(path: FieldPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${showName(part)}`))
    .join('');
}

/** Returns the path that a JSON pointer names in a value; digits are indexes where the value is a list. */
export function fromPointer(pointer: string, value: unknown): FieldPath {
  let at = value;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = decodeURIComponent(part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const key = Array.isArray(at) ? Number(name) : name;
      at = valueAt(at, [key]);
      return key;
    });
}

/** Returns the value at a path; undefined where there is none. Only own properties count. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, part)
        ? (at as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}
