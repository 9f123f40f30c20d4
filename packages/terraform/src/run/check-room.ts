import { stat, statfs } from 'node:fs/promises';
import { TerraformError } from '../terraform-error.ts';
import type { TerraformRun } from './terraform-run.ts';

const MIN_BYTES = 16 * 1024 * 1024;
/** A plan file is compressed, and its state may have to be written three times: by Terraform, into its output, and by us. */
const PER_PLAN_BYTE = 30;
const MIB = 1024 * 1024;

/**
 * Refuses to begin where a state that the backend does not take could not be written to disk either.
 * @throws TerraformError `DISK_FULL`
 */
export async function checkRoom(
  { directory, runDirectory }: Pick<TerraformRun, 'directory' | 'runDirectory'>,
  { planFile }: { planFile: string },
): Promise<void> {
  const neededBytes = Math.max(MIN_BYTES, (await stat(planFile)).size * PER_PLAN_BYTE);
  for (const place of [directory, runDirectory]) {
    const { bavail, bsize } = await statfs(place);
    if (bavail * bsize >= neededBytes) continue;
    throw new TerraformError({
      code: 'DISK_FULL',
      message: `the disk of ${place} has ${Math.floor((bavail * bsize) / MIB)} MB left, and apply wants ${Math.ceil(neededBytes / MIB)} MB`,
      fix: 'Make room on the runner and dispatch again; nothing was changed.',
    });
  }
}
