import { createHash } from 'node:crypto';
import type { Tenant } from './tenants.ts';

/**
 * Returns the SHA-256 (hex) of the settings that a plan is made from; the entry's own commit does not change it. The code that runs is
 * read from the checkout where it runs.
 */
export function configDigest(parts: { fields: Record<string, unknown>; tenant: Tenant; stacksCommit: string }): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(parts)))
    .digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
