import { hostName } from '@edp/http';
import { CLOSURE_MODES, type ClosureMode } from './closure-mode.ts';
import type { Instance } from '../find-instance.ts';
import type { MirrorSettings, Tenants } from '../tenants.ts';

/** How a deployment of an instance looks at what it needs. */
export interface ClosureSettings {
  mode: ClosureMode;
  /** What it would have been, where this run was asked to look less closely. */
  lowered?: ClosureMode | undefined;
  outsideHosts: string[];
  /** Images that only the running system asks for, each with the reason. */
  images: { image: string; reason: string }[];
  /** Which Helm renders charts, '' for any. */
  helm: { version: string; mirror: string };
  /** Where Terraform finds providers, '' for their registries. */
  providerMirror: string;
  /** Which Kustomize builds kustomizations, '' for any. */
  kustomize: { version: string; mirror: string };
  /** Where an action without a host comes from. */
  actionsUrl: string;
  /** Set where the deploying forge is a mirror. */
  mirror?: MirrorSettings | undefined;
}

const FORGEJO_ACTIONS_URL = 'https://data.forgejo.org';

/**
 * Returns the settings of an instance that the forge at `host` deploys. An instance that manages others is enforced: when it is down, nobody else can help.
 * `asked` is what this one run was told.
 */
export function closureSettings(
  { managers, closure, tenants }: Tenants,
  { instance, host, asked }: { instance: Instance; host: string; asked?: ClosureMode | undefined },
): ClosureSettings {
  const isManager = Object.keys(managers).some((each) => hostName(each) === instance.domain);
  const manager = Object.hasOwn(managers, host) ? managers[host] : undefined;
  const told = tenants[instance.tenant]?.closure ?? (isManager ? 'enforce' : 'warn');
  const isLowered = asked !== undefined && CLOSURE_MODES.indexOf(asked) < CLOSURE_MODES.indexOf(told);
  return {
    mode: asked ?? told,
    ...(isLowered ? { lowered: told } : {}),
    outsideHosts: closure.outsideHosts,
    images: closure.images,
    helm: closure.helm,
    providerMirror: closure.providerMirror,
    kustomize: closure.kustomize,
    actionsUrl: manager?.actionsUrl ?? FORGEJO_ACTIONS_URL,
    ...(manager?.mirror === undefined ? {} : { mirror: manager.mirror }),
  };
}
