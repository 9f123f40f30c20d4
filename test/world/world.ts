import { type Forge, startForge } from './forge.ts';
import type { RegistryOptions } from './registry-process.ts';

export type { Forge } from './forge.ts';

/** Two forges on loopback: edp manages every instance but itself, observability manages edp and holds its mirror. */
export interface World {
  edp: Forge;
  observability: Forge;
  stop(): Promise<void>;
}

/** Starts both forges at once; `stop` ends every process and removes every file. */
export async function startWorld({
  registry = 'registry',
}: { registry?: RegistryOptions['part'] } = {}): Promise<World> {
  const [edp, observability] = await Promise.all([
    startForge('edp', { registry }),
    startForge('observability', { registry }),
  ]);
  return {
    edp,
    observability,
    stop: async () => void (await Promise.all([edp.stop(), observability.stop()])),
  };
}
