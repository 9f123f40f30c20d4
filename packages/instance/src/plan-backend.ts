import type { Instance } from './find-instance.ts';
import type { Tenant } from './tenants.ts';

/** Returns the backend settings of an instance: `{tenant}`, `{environment}` and `{domain}` replaced in every text. */
export function planBackend(tenant: Tenant, instance: Instance): Record<string, string | number | boolean> {
  const values: Record<string, string> = {
    tenant: instance.tenant,
    environment: instance.environment,
    domain: instance.domain,
  };
  return Object.fromEntries(
    Object.entries(tenant.terraform.backend).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? value.replace(/\{(tenant|environment|domain)\}/g, (_, name: string) => values[name]!)
        : value,
    ]),
  );
}
