import { selectInstances } from '../select-instances.ts';
import { waveUnknown } from './plan-waves.ts';

/** What selects instances; each part that is empty selects all. */
export interface Selection {
  tenant: string;
  /** Globs of `<tenant>/<environment>`. */
  select: string[];
  /** Names of waves. */
  waves: string[];
}

/**
 * Returns the instances that a selection names; `known` are the waves that there are.
 * @throws FleetError `SELECTION_EMPTY`, `WAVE_UNKNOWN`
 */
export function selectMembers<T extends { path: string; wave: string }>(
  members: T[],
  { tenant, select, waves, known }: Selection & { known: string[] },
): T[] {
  const unknown = waves.find((wave) => !known.includes(wave));
  if (unknown !== undefined) throw waveUnknown('the input wave', { wanted: unknown, known });
  const ofTenant = selectInstances(members, tenant === '' ? [] : [`${tenant}/*`]);
  return selectInstances(ofTenant, select).filter(({ wave }) => waves.length === 0 || waves.includes(wave));
}
