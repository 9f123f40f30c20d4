import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATE_OF } from '../run/terraform-run.ts';

/** As the kernel cuts a name, to 15 characters: providers are called terraform-provider-… */
const TERRAFORM = /^(terraform|tofu)/;

/**
 * Returns whether a Terraform is alive on this host that may work on a state: one of ours for it, or one of which nobody can tell whose it is.
 * Undefined where processes cannot be seen. `proc` is where the kernel shows them, see proc(5).
 */
export async function isWorkedOn(
  stateOf: string,
  { proc = '/proc' }: { proc?: string } = {},
): Promise<boolean | undefined> {
  const pids = (await readdir(proc).catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return undefined;
  const at = await Promise.all(pids.map(async (pid) => mayWorkOn(stateOf, join(proc, pid))));
  return at.includes(true);
}

async function mayWorkOn(stateOf: string, directory: string): Promise<boolean> {
  const name = await readFile(join(directory, 'comm'), 'utf8').catch(() => '');
  if (!TERRAFORM.test(name)) return false;
  let environment: string;
  try {
    environment = await readFile(join(directory, 'environ'), 'utf8');
  } catch (error) {
    // It has ended meanwhile, or it is another user's.
    return !['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
  // Nobody has waited for it yet: it has ended.
  if (environment === '') return false;
  const mark = environment.split('\0').find((each) => each.startsWith(`${STATE_OF}=`));
  return mark === undefined || mark === `${STATE_OF}=${stateOf}`;
}
