import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBare, git } from '../test/world/bare-repository.ts';

const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edp-actions', 'bench');

/**
 * Returns a bare repository made of the input of `git fast-import`, once, and kept outside the checkout; copy it, never push to it.
 * What is there is never looked into: another content needs another name.
 */
export async function cachedRepository(name: string, toStream: () => Iterable<string>): Promise<string> {
  const directory = join(cache, `${name}.git`);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `.${name}-`));
  try {
    createBare(unfinished);
    await fastImport(unfinished, toStream());
    // One pack, as a forge's own maintenance leaves it.
    await git(unfinished, 'gc', '--quiet', '--prune=now');
    renameSync(unfinished, directory);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else may have been first.
    if (!existsSync(directory)) throw error;
  }
  return directory;
}

async function fastImport(directory: string, stream: Iterable<string>): Promise<void> {
  const child = spawn('git', ['-C', directory, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1' },
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [status] = await Promise.all([ended, pipeline(Readable.from(stream), child.stdin)]);
  if (status !== 0) throw new Error(`git fast-import ended with ${status}`);
}
