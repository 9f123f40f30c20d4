import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleDirectory } from './loaded-modules.ts';
import type { TerraformRun } from './terraform-run.ts';

/**
 * Removes what version control left in the modules that init has fetched: Terraform has no more use for it, it differs from clone to
 * clone, and with it would come every other version of the module, which nobody reviews.
 */
export async function dropModuleHistory(run: Pick<TerraformRun, 'dataDirectory'>): Promise<void> {
  const fetched = moduleDirectory(run);
  const entries = await readdir(fetched, { recursive: true, withFileTypes: true }).catch(() => []);
  const history = entries.filter(({ name }) => /^\.(git|hg)$/.test(name));
  for (const { parentPath, name } of history) await rm(join(parentPath, name), { recursive: true, force: true });
}
