import { createHash } from 'node:crypto';
import type { Tenant } from './tenants.ts';

/** Returns the SHA-256 (hex) of everything that a plan is made from besides Terraform's state; the entry's own commit does not change it. */
export function configDigest(parts: {
  fields: Record<string, unknown>;
  tenant: Tenant;
  terraformTreeId: string;
  stacksCommit: string;
}): string {
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
