import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the saved plans of a run: each holds every secret of the state, and no job applies one a second time. */
export async function removePlans(runDirectory: string): Promise<void> {
  const names = await readdir(runDirectory).catch(() => []);
  await Promise.all(
    names.filter((name) => name.endsWith('.tfplan')).map(async (name) => rm(join(runDirectory, name), { force: true })),
  );
}
