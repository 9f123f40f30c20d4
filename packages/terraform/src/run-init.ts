import { commandError } from './command-error.ts';
import { runDetached } from './run-detached.ts';
import type { TerraformRun } from './terraform-run.ts';
import { EXECUTABLES } from './tool.ts';

/** `readonly`: what is not in `.terraform.lock.hcl` is not installed. `update`: init adds what is missing there. */
export type Lockfile = 'readonly' | 'update';

export interface InitOptions {
  backendFile?: string;
  lockfile?: Lockfile;
}

const LOCK_REFUSED = /Provider dependency changes detected|checksums previously recorded/;

/** Returns the arguments of init. */
export function initArguments({ backendFile = '', lockfile = 'readonly' }: InitOptions = {}): string[] {
  return [
    'init',
    '-input=false',
    '-no-color',
    '-reconfigure',
    ...(lockfile === 'readonly' ? ['-lockfile=readonly'] : []),
    ...(backendFile === '' ? [] : [`-backend-config=${backendFile}`]),
  ];
}

/**
 * Prepares backend, modules and providers.
 * @throws TerraformError `INIT_FAILED`, `STILL_RUNNING`
 */
export async function runInit(run: TerraformRun, options: InitOptions = {}): Promise<void> {
  const args = initArguments(options);
  const { code, lines } = await runDetached(run, { command: 'init', args });
  if (code === 0) return;
  throw commandError(run, {
    code: 'INIT_FAILED',
    command: 'init',
    lines,
    fix: lines.some((line) => LOCK_REFUSED.test(line))
      ? `Run "${EXECUTABLES[run.tool.product]} providers lock -platform=linux_amd64" in the root module and commit .terraform.lock.hcl, or set lockfile to update.`
      : 'Correct the backend settings or the provider named above, then dispatch again; nothing was changed.',
  });
}
