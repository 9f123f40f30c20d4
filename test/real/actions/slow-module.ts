import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExampleChanges } from '../../platform/examples.ts';
import type { ForgeRun } from './forge-run.ts';

const POLL_MS = 250;

/** A root module that takes its time for one environment. */
export interface SlowModule {
  /** Makes it of the example's. */
  changes: ExampleChanges;
  /** Resolves once a run is in the middle of its apply. */
  begun(run: ForgeRun): Promise<void>;
  /** From here on it takes no time. */
  release(): void;
  remove(): void;
}

/** Returns a change of the example's root module: an instance of this name is applied until `release` is called. */
export function slowModule(environment: string): SlowModule {
  const place = mkdtempSync(join(tmpdir(), 'edp-slow-'));
  const [begun, go] = [join(place, 'begun'), join(place, 'go')];
  const resource = `resource "terraform_data" "slow" {
  count = var.environment == "${environment}" ? 1 : 0
  provisioner "local-exec" {
    command = "touch ${begun}; until [ -e ${go} ]; do sleep 0.1; done"
  }
}
`;
  return {
    changes: { 'terraform/main.tf': (text) => `${text}\n${resource}` },
    begun: async (run) => {
      while (!existsSync(begun)) {
        const { conclusion, log } = await run.stored();
        if (conclusion !== '') throw new Error(`it ended with ${conclusion}:\n${log}`);
        await sleep(POLL_MS);
      }
    },
    release: () => writeFileSync(go, ''),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
