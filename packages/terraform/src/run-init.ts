import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandError } from './command-error.ts';
import { runDetached } from './run-detached.ts';
import type { TerraformRun } from './terraform-run.ts';

/** Returns the arguments of init; an existing provider lock is never changed. */
export function initArguments({ directory }: Pick<TerraformRun, 'directory'>, { backendFile = '' } = {}): string[] {
  return [
    'init',
    '-input=false',
    '-no-color',
    '-reconfigure',
    ...(existsSync(join(directory, '.terraform.lock.hcl')) ? ['-lockfile=readonly'] : []),
    ...(backendFile === '' ? [] : [`-backend-config=${backendFile}`]),
  ];
}

/**
 * Prepares backend, modules and providers.
 * @throws TerraformError `INIT_FAILED`, `STILL_RUNNING`
 */
export async function runInit(run: TerraformRun, { backendFile = '' }: { backendFile?: string } = {}): Promise<void> {
  const args = initArguments(run, { backendFile });
  const { code, lines } = await runDetached(run, { command: 'init', args });
  if (code === 0) return;
  throw commandError(run, {
    code: 'INIT_FAILED',
    command: 'init',
    lines,
    fix: 'Correct the backend settings or the provider lock named above, then dispatch again; nothing was changed.',
  });
}
