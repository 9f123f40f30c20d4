import type { Instance } from './find-instance.ts';
import type { Tenants } from './tenants.ts';

/** How a deployment of an instance looks at what it needs. */
export interface ClosureSettings {
  mode: 'enforce' | 'warn' | 'off';
  outsideHosts: string[];
  /** Where an action without a host comes from. */
  actionsUrl: string;
}

const FORGEJO_ACTIONS_URL = 'https://data.forgejo.org';
const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

/** Returns the settings of an instance that the forge at `host` deploys. An instance that manages others is enforced: when it is down, nobody else can help. */
export function closureSettings(
  { managers, closure, tenants }: Tenants,
  { instance, host }: { instance: Instance; host: string },
): ClosureSettings {
  const isManager = Object.keys(managers).some((each) => withoutPort(each) === instance.domain);
  return {
    mode: tenants[instance.tenant]?.closure ?? (isManager ? 'enforce' : 'warn'),
    outsideHosts: closure.outsideHosts,
    actionsUrl: (Object.hasOwn(managers, host) ? managers[host]?.actionsUrl : undefined) ?? FORGEJO_ACTIONS_URL,
  };
}
