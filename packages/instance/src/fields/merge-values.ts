import { isRecord } from '@edp/kit';

/** Returns a copy of `values` with those of a form laid over: objects key by key, lists and everything else as a whole. */
export function mergeValues(values: Record<string, unknown>, form: Record<string, unknown>): Record<string, unknown> {
  const merged = new Map(Object.entries(values).map(([key, value]) => [key, copyValue(value)]));
  for (const [key, value] of Object.entries(form)) {
    const below = merged.get(key);
    merged.set(key, isRecord(below) && isRecord(value) ? mergeValues(below, value) : copyValue(value));
  }
  return Object.fromEntries(merged);
}

/** Returns a deep copy of a value of YAML or JSON; a key named `__proto__` stays an ordinary one. */
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue);
  return isRecord(value) ? mergeValues(value, {}) : value;
}
