import type { Secrets } from './redact-value.ts';

/**
 * Returns the value with every secret hidden in its texts and in its keys: what a map, an address or an output is called can hold one
 * as well as what it says. Two names that differ in nothing else stay two.
 */
export function hideInNames<T>(value: T, secrets: Secrets): T {
  return hideIn(value, secrets) as T;
}

/** Returns names without secrets, in their order; no two different ones become the same. */
export function hideNames(names: Iterable<string>, secrets: Secrets): Map<string, string> {
  const taken = new Set<string>();
  const hidden = new Map<string, string>();
  for (const name of new Set([...names].sort())) {
    const text = hideText(name, secrets);
    let unique = text;
    for (let count = 2; taken.has(unique); count += 1) unique = `${text} (${count})`;
    taken.add(unique);
    hidden.set(name, unique);
  }
  return hidden;
}

function hideIn(value: unknown, secrets: Secrets): unknown {
  if (typeof value === 'string') return hideText(value, secrets);
  if (Array.isArray(value)) return value.map((each) => hideIn(each, secrets));
  if (value === null || typeof value !== 'object') return value;
  const names = hideNames(Object.keys(value), secrets);
  // A null prototype keeps a key named __proto__ an ordinary key.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, each] of Object.entries(value)) copy[names.get(key)!] = hideIn(each, secrets);
  return copy;
}

const hideText = (text: string, { long, short }: Secrets): string => short.hide(long.hide(text));
