import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readProcessRecord } from './process-record.ts';

/**
 * Removes what a run needs no more and nobody else may read: saved plans, which hold every secret of the state, Terraform's output as it
 * stands, and its data, where the settings of the backend are and a copy of every provider. A state that could not be saved stays.
 */
export async function removeLeftovers(runDirectory: string): Promise<void> {
  const names = await readdir(runDirectory).catch(() => []);
  const leftovers = names.filter((name) => /\.(tfplan|log)$/.test(name)).map((name) => join(runDirectory, name));
  const data = readProcessRecord(runDirectory)?.dataDirectory;
  if (data !== undefined) leftovers.push(data);
  await Promise.all(leftovers.map(async (path) => rm(path, { recursive: true, force: true })));
}
