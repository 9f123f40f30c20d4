import { countPackages, listAllPackages } from '@edp/forge';
import pMap from 'p-map';
import type { PackageTask } from './find-packages.ts';
import type { SyncPackagesOptions } from './sync-packages-options.ts';

const AT_ONCE = 4;

export interface SettledPackages {
  /** Files by SHA-256 of each version that needs no look. */
  settled: Map<PackageTask, Record<string, string>>;
  /** What the target has, as `placeOf` in lower case; unknown where it was not listed. */
  present: Set<string> | 'unknown';
  /** How many versions the owners of the target have. */
  counts: Record<string, number>;
}

/** Returns what the records name a version by. */
export const placeOf = ({ to, type, name, version }: Pick<PackageTask, 'to' | 'type' | 'name' | 'version'>): string =>
  `${type} ${to}/${name} ${version}`;

/**
 * Returns which versions need no look: the source lists them as they were when they were last found equal, and the target has as many versions as
 * then. A version is published once: what is exchanged at the target is found by the next deep check. Codes of the target's API.
 */
export async function settlePackages(tasks: PackageTask[], options: SyncPackagesOptions): Promise<SettledPackages> {
  const { target, known = { packages: {}, packageCounts: {} } } = options;
  const owners = ownersOf(tasks);
  const isKnown = owners.length > 0 && owners.every((to) => known.packageCounts[to] !== undefined);
  const counts = isKnown ? await countAll(tasks, options) : {};
  if (isKnown && owners.every((to) => counts[to] === known.packageCounts[to])) {
    const settled = new Map(
      tasks.flatMap((task): [PackageTask, Record<string, string>][] => {
        const found = known.packages[placeOf(task)];
        const isSame = task.skip === undefined && found !== undefined && found.revision === task.revision;
        return isSame ? [[task, found.files]] : [];
      }),
    );
    return { settled, present: 'unknown', counts };
  }
  const lists = await pMap(
    owners,
    async (to) =>
      ((await listAllPackages(target.packages.forge, to)) ?? []).map((each) => placeOf({ to, ...each }).toLowerCase()),
    { concurrency: AT_ONCE },
  );
  return { settled: new Map(), present: new Set(lists.flat()), counts };
}

/** Returns how many versions the owners of the target have now, where the forge tells. */
export async function countAll(
  tasks: PackageTask[],
  { target }: Pick<SyncPackagesOptions, 'target'>,
): Promise<Record<string, number>> {
  const counted = await pMap(
    ownersOf(tasks),
    async (to): Promise<[string, number | undefined]> => [to, await countPackages(target.packages.forge, to)],
    { concurrency: AT_ONCE },
  );
  return Object.fromEntries(counted.filter((each): each is [string, number] => each[1] !== undefined));
}

const ownersOf = (tasks: PackageTask[]): string[] => [...new Set(tasks.map(({ to }) => to))];
