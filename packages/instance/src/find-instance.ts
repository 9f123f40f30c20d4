import { suggest } from '@edp/kit';
import { InstanceError } from './instance-error.ts';
import type { Tenants } from './tenants.ts';

export interface Instance {
  tenant: string;
  environment: string;
  /** What an operator types to confirm: the environment's name. */
  name: string;
  /** `<environment>.<domain of the tenant>` */
  domain: string;
  /** `<tenant>/<environment>`: its directory in stacks-instances. */
  path: string;
  /** Host of the forge that may deploy it. */
  manager: string;
}

const ENVIRONMENT = /^[a-z][a-z0-9-]{0,30}$/;

/**
 * Returns the instance that tenant and environment name.
 * @throws InstanceError `TENANT_UNKNOWN`, `ENVIRONMENT_INVALID`
 */
export function findInstance(
  tenants: Tenants,
  { tenant, environment }: { tenant: string; environment: string },
): Instance {
  const known = Object.keys(tenants.tenants);
  const settings = Object.hasOwn(tenants.tenants, tenant) ? tenants.tenants[tenant] : undefined;
  if (settings === undefined) {
    throw new InstanceError({
      code: 'TENANT_UNKNOWN',
      message: `there is no tenant "${show(tenant)}"${suggest(tenant, known)}`,
      fix: `Set tenant to one of tenants.yaml: ${known.join(', ')}.`,
    });
  }
  if (!ENVIRONMENT.test(environment)) {
    throw new InstanceError({
      code: 'ENVIRONMENT_INVALID',
      message: `environment "${show(environment)}" is no valid name`,
      fix: 'Set environment to a name that matches [a-z][a-z0-9-]{0,30}.',
    });
  }
  return {
    tenant,
    environment,
    name: environment,
    domain: `${environment}.${settings.domain}`,
    path: `${tenant}/${environment}`,
    manager:
      (Object.hasOwn(settings.exceptions, environment) ? settings.exceptions[environment] : undefined) ??
      settings.manager,
  };
}

/** A hostile value is shown short and without control characters. */
function show(value: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is to be replaced
  const clean = value.replace(/[\u0000-\u001f\u007f]/g, '?');
  return clean.length > 40 ? `${clean.slice(0, 40)}… (${value.length} characters)` : clean;
}
