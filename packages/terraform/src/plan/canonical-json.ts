/** Returns JSON with the keys of every object sorted, so that equal values give equal text. */
export function canonicalJson(value: unknown, indent?: number): string {
  return JSON.stringify(sortKeys(value), undefined, indent);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  // A null prototype keeps a key named __proto__ an ordinary key.
  const sorted = Object.create(null) as Record<string, unknown>;
  for (const [key, each] of entries) sorted[key] = sortKeys(each);
  return sorted;
}
