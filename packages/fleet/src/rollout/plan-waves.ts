import type { WaveSettings } from '@edp/instance';
import { suggest } from '@edp/kit';
import picomatch from 'picomatch';
import { FleetError } from '../fleet-error.ts';

/** What there is where tenants.yaml says nothing: everybody, one after the other. */
const ALL: WaveSettings = { name: 'all', select: [], maxParallel: 1, soakMinutes: 0 };

/** An instance, and the wave that its entry names. */
export interface Member {
  /** `<tenant>/<environment>` */
  path: string;
  wave?: string | undefined;
}

export interface PlannedWaves {
  waves: WaveSettings[];
  /** Returns the name of an instance's wave. */
  of: (path: string) => string;
}

/**
 * Returns the waves in their order and who belongs to which: to the one that the entry names, else to the first that selects the instance,
 * else to the last.
 * @throws FleetError `WAVE_UNKNOWN`
 */
export function planWaves(members: Member[], { waves: settings }: { waves: WaveSettings[] }): PlannedWaves {
  const waves = settings.length === 0 ? [ALL] : settings;
  const names = waves.map(({ name }) => name);
  const unknown = members.find(({ wave }) => wave !== undefined && !names.includes(wave));
  if (unknown !== undefined)
    throw waveUnknown(`instances/${unknown.path}.yaml`, { wanted: unknown.wave!, known: names });
  const last = names.at(-1)!;
  const found = new Map(
    members.map(({ path, wave }) => {
      const selecting = waves.find(({ select }) => select.length > 0 && picomatch.isMatch(path, select));
      return [path, wave ?? selecting?.name ?? last];
    }),
  );
  return { waves, of: (path) => found.get(path) ?? last };
}

/** Returns the error of a name that no wave has; `where` it stands. */
export function waveUnknown(where: string, { wanted, known }: { wanted: string; known: string[] }): FleetError {
  return new FleetError({
    code: 'WAVE_UNKNOWN',
    message: `${where}: there is no wave ${JSON.stringify(wanted)}${suggest(wanted, known)}`,
    fix: `Name one of tenants.yaml (${known.join(', ')}), or add it to waves there.`,
  });
}
