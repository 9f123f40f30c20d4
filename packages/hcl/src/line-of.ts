const lines = new WeakMap<object, Map<string, number>>();

/** Returns the line (from 1) of a key of a body's attributes, or of an object among their values; undefined where it has none. */
export function lineOf(value: object, key: string): number | undefined {
  return lines.get(value)?.get(key);
}

/** Keeps the line of a key. */
export function noteLine(value: object, key: string, line: number): void {
  const known = lines.get(value) ?? new Map<string, number>();
  lines.set(value, known.set(key, line));
}
