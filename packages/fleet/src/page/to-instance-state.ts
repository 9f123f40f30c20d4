import type { Instance } from '@edp/instance';
import { type FleetEntry, runningCommit } from '../preview/fleet-entry.ts';
import type { InstanceState } from './fleet-state.ts';
import type { RunEvent } from './read-events.ts';

/** What is known of an instance besides its entry. */
export interface InstanceFacts {
  /** The newest of its events. */
  event: RunEvent | undefined;
  /** How many commits of a branch or tag it does not run yet. */
  behind: (ref: string, commit: string) => number | undefined;
  /** The newest of its kept plans. */
  planned?: InstanceState['planned'];
  lock: InstanceState['lock'];
  drift: string | undefined;
}

/** Returns what a page shows of an instance: where it stands, never what its fields or outputs are. */
export function toInstanceState(
  { instance: { path, domain }, stored }: { instance: Instance; stored: FleetEntry },
  { event, behind, planned, lock, drift }: InstanceFacts,
): InstanceState {
  const known = { path, domain, ...(lock === undefined ? {} : { lock }), ...(drift === undefined ? {} : { drift }) };
  const { entry } = stored;
  if (entry === undefined) return { ...known, status: 'unreadable', health: 'unknown' };
  const { status = 'new', attempt, deployed, observed } = entry;
  const commit = status === 'destroyed' ? undefined : runningCommit(entry);
  const ref = deployed?.stacks?.ref ?? entry.stacks?.ref ?? 'main';
  const late = commit === undefined ? undefined : behind(entry.stacks?.ref ?? ref, commit);
  return {
    ...{ ...known, status },
    ...(observed === undefined || status === 'destroyed'
      ? { health: 'unknown' as const }
      : {
          health: observed.synced && observed.healthy ? ('healthy' as const) : ('degraded' as const),
          healthAt: observed.at,
        }),
    ...(commit === undefined ? {} : { stacks: { ref, commit } }),
    ...(late === undefined ? {} : { behind: late }),
    // One from before the last deployment waits for nothing any more.
    ...(planned === undefined || planned.at <= (deployed?.at ?? '') ? {} : { planned }),
    ...lastOf({ attempt, deployed, event }),
  };
}

/** An attempt is of now, and gone once it has succeeded; the event says who did that. */
function lastOf({
  attempt,
  deployed,
  event,
}: Pick<NonNullable<FleetEntry['entry']>, 'attempt' | 'deployed'> & Pick<InstanceFacts, 'event'>): Pick<
  InstanceState,
  'last'
> {
  if (attempt !== undefined) return { last: { at: attempt.at, by: attempt.actor, run: attempt.run } };
  if (event !== undefined) return { last: { at: event.at.toISOString(), by: event.by, run: event.run } };
  if (deployed !== undefined) return { last: { at: deployed.at, by: '', run: deployed.run } };
  return {};
}
