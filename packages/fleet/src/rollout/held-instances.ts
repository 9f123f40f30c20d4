import { FleetError } from '../fleet-error.ts';
import type { Rollout } from './rollout.ts';
import { type Selection, selectMembers } from './select-members.ts';

export interface HeldInstance {
  path: string;
  why: string;
}

/**
 * Returns the instances of a rollout that a run leaves out: those that it does not select, and those that would lose data and that
 * `confirm` does not name.
 * @throws FleetError `SELECTION_EMPTY`, `WAVE_UNKNOWN`, `CONFIRM_UNKNOWN`
 */
export function heldInstances(
  { instances, waves }: Rollout,
  { confirm, ...selection }: Selection & { confirm: string[] },
): HeldInstance[] {
  const strangers = confirm.filter((each) => !instances.some(({ path }) => path === each));
  if (strangers.length > 0) {
    throw new FleetError({
      code: 'CONFIRM_UNKNOWN',
      message: `confirm names ${strangers.map((each) => JSON.stringify(each)).join(', ')}, and the rollout has no such instance`,
      fix: 'Name instances as the review does, tenant/environment, one a line.',
    });
  }
  const known = waves.map(({ name }) => name);
  const selected = new Set(selectMembers(instances, { ...selection, known }).map(({ path }) => path));
  return instances.flatMap(({ path, risk, atRisk }) => {
    if (!selected.has(path)) return [{ path, why: 'not selected' }];
    const isAtRisk = risk === 'data-loss' || atRisk.length > 0;
    return isAtRisk && !confirm.includes(path) ? [{ path, why: 'data at risk, and confirm does not name it' }] : [];
  });
}
