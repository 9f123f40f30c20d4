/** What a page shows of one instance; nothing of it is a secret or a field of an entry. */
export interface InstanceState {
  /** `<tenant>/<environment>` */
  path: string;
  domain: string;
  status: 'new' | 'deploying' | 'deployed' | 'failed' | 'destroying' | 'destroyed' | 'unreadable';
  /** What Argo CD was seen to have, and when. */
  health: 'healthy' | 'degraded' | 'unknown';
  healthAt?: string;
  /** The templates that it runs. */
  stacks?: { ref: string; commit: string };
  /** How many commits of its branch it does not run yet; undefined where that cannot be told. */
  behind?: number;
  /** The newest plan that waits to be deployed, and what it would do at worst. */
  planned?: { at: string; risk: PlannedRisk | undefined; run: string };
  /** The last run that changed it or tried to. */
  last?: { at: string; by: string; run: string };
  /** Who works on it right now. */
  lock?: { by: string; since: string; run: string };
  /** An open report of changes outside of Terraform. */
  drift?: string;
}

/** As a review of Terraform rates it. */
export type PlannedRisk = 'none' | 'change' | 'replace' | 'data-loss';

/** Something that a run has done to an instance. */
export interface FleetEvent {
  at: Date;
  path: string;
  what: 'deployed' | 'destroyed' | 'stopped';
  by: string;
}

export interface FleetState {
  /** Host of the forge that manages them. */
  host: string;
  instances: InstanceState[];
  /** The newest first. */
  events: FleetEvent[];
  /** Of a forge that is a mirror: its last complete sync, where there was one, and what is not as that has brought it. */
  mirror?: { at?: string; changed: string[] } | undefined;
}

/** Signs that say the same as the colours. */
export const SIGNS: Record<InstanceState['status'] | InstanceState['health'] | FleetEvent['what'], string> = {
  ...{ new: '○', deploying: '▶', deployed: '●', failed: '✖', destroying: '◀', destroyed: '□', unreadable: '?' },
  ...{ healthy: '✔', degraded: '▲', unknown: '–', stopped: '✖' },
};

export const RISK_SIGNS: Record<PlannedRisk, string> = {
  ...{ none: '● none', change: '● change', replace: '▲ replace', 'data-loss': '✖ data loss' },
};

/** Returns in words what a plan that waits would do at worst; '' where there is none. */
export function plannedOf({ planned }: InstanceState): string {
  if (planned === undefined) return '';
  return planned.risk === undefined ? 'not rated' : RISK_SIGNS[planned.risk];
}

/** Returns how many instances have each status, the most frequent first. */
export function countStatuses(instances: InstanceState[]): [InstanceState['status'], number][] {
  const counts = new Map<InstanceState['status'], number>();
  for (const { status } of instances) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Returns in words how far behind an instance is; '' where that cannot be told. */
export function behindOf({ behind }: InstanceState): string {
  if (behind === undefined) return '';
  return behind === 0 ? 'newest' : `${behind} behind`;
}

/** Returns in words how complete a mirror is. */
export function mirrorOf({ at, changed }: NonNullable<FleetState['mirror']>): { isWhole: boolean; text: string } {
  if (at === undefined)
    return { isWhole: false, text: '✖ no complete sync of this mirror is recorded where closure-token may read' };
  const last = `the last complete sync of this mirror was at ${at.slice(0, 16).replace('T', ' ')}`;
  if (changed.length === 0) return { isWhole: true, text: `● ${last}` };
  return { isWhole: false, text: `✖ ${last}, and ${changed.join(', ')} is not what it brought` };
}
