import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChartOptions, openManager } from '@edp/closure';
import { createHttp, type Http } from '@edp/http';
import { ensurePart } from '../../../tools/parts.mjs';
import { type Forge, startForge } from '../../../test/world/forge.ts';

/** The forge that manages an instance, and real Helm and Kustomize, to collect what the instance needs. */
export interface ManagerStand {
  helm: string;
  kustomize: string;
  forge: Forge;
  http: Http;
  /** Removed in the end. */
  directory: string;
  /** The text with the forge's address where it says FORGE. */
  atForge(text: string): string;
  /** To render with; `cacheDirectory` is empty each time. */
  chartOptions(): Omit<ChartOptions, 'written'>;
  stop(): Promise<void>;
}

/** Starts the forge without a repository. */
export async function startManager(): Promise<ManagerStand> {
  const [helm, kustomize] = [await ensurePart('helm'), await ensurePart('kustomize')];
  const forge = await startForge('manager');
  const http = createHttp({ retries: 0 });
  const directory = mkdtempSync(join(tmpdir(), 'closure-'));
  const login = { token: forge.readToken, tokenInput: 'closure-token', log: () => {} };
  return {
    ...{ helm, kustomize, forge, http, directory },
    atForge: (text) => text.replaceAll('FORGE', forge.origin),
    chartOptions: () => ({
      helm: async () => Promise.resolve(helm),
      kustomize: async () => Promise.resolve(kustomize),
      manager: openManager(forge.origin, { http, ...login }),
      ...{ outsideHosts: [], http, cacheDirectory: mkdtempSync(join(directory, 'run-')) },
    }),
    stop: async () => {
      await http.close();
      await forge.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
