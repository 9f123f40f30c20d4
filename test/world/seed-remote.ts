import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, seedBare, type SeedOptions } from './bare-repository.ts';

/** Adds a commit as `seedBare` does to a repository that only its address leads to, credentials in it; returns its id. */
export async function seedRemote(url: string, options: SeedOptions): Promise<string> {
  const clone = mkdtempSync(join(tmpdir(), 'edp-seed-'));
  try {
    await git(clone, 'clone', '--quiet', '--bare', url, '.');
    const id = await seedBare(clone, options);
    await git(clone, 'push', '--quiet', 'origin', `refs/heads/${options.branch ?? 'main'}`);
    return id;
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}
