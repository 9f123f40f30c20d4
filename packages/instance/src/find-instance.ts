import { suggest, type Violation, ViolationsError } from '@edp/kit';
import { showName } from './schema/show-name.ts';
import { ENVIRONMENT_NAME, type Tenants } from './tenants.ts';

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

/**
 * Returns the instance that tenant and environment name.
 * @throws ViolationsError `TENANT_UNKNOWN`, `ENVIRONMENT_INVALID`, both at once
 */
export function findInstance(
  tenants: Tenants,
  { tenant, environment }: { tenant: string; environment: string },
): Instance {
  const known = Object.keys(tenants.tenants);
  const settings = Object.hasOwn(tenants.tenants, tenant) ? tenants.tenants[tenant] : undefined;
  const violations: Violation[] = [];
  if (settings === undefined) {
    violations.push({
      code: 'TENANT_UNKNOWN',
      field: 'tenant',
      message: `there is no tenant "${showName(tenant)}"${suggest(tenant, known)}`,
      fix: `Set tenant to one of tenants.yaml: ${known.join(', ')}.`,
    });
  }
  if (!ENVIRONMENT_NAME.test(environment)) {
    violations.push({
      code: 'ENVIRONMENT_INVALID',
      field: 'environment',
      message: `environment "${showName(environment)}" is no valid name`,
      fix: 'Set environment to a name that matches [a-z][a-z0-9-]{0,30}.',
    });
  }
  if (settings === undefined || violations.length > 0) throw new ViolationsError(violations);
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
