import { hostName } from '@edp/http';
import type { Instance } from './find-instance.ts';
import type { MirrorSettings, Tenants } from './tenants.ts';

/** How a deployment of an instance looks at what it needs. */
export interface ClosureSettings {
  mode: 'enforce' | 'warn' | 'off';
  outsideHosts: string[];
  /** Where an action without a host comes from. */
  actionsUrl: string;
  /** Set where the deploying forge is a mirror. */
  mirror?: MirrorSettings | undefined;
}

const FORGEJO_ACTIONS_URL = 'https://data.forgejo.org';

/** Returns the settings of an instance that the forge at `host` deploys. An instance that manages others is enforced: when it is down, nobody else can help. */
export function closureSettings(
  { managers, closure, tenants }: Tenants,
  { instance, host }: { instance: Instance; host: string },
): ClosureSettings {
  const isManager = Object.keys(managers).some((each) => hostName(each) === instance.domain);
  const manager = Object.hasOwn(managers, host) ? managers[host] : undefined;
  return {
    mode: tenants[instance.tenant]?.closure ?? (isManager ? 'enforce' : 'warn'),
    outsideHosts: closure.outsideHosts,
    actionsUrl: manager?.actionsUrl ?? FORGEJO_ACTIONS_URL,
    ...(manager?.mirror === undefined ? {} : { mirror: manager.mirror }),
  };
}
