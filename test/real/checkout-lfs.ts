import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { ensurePart } from '../../tools/parts.mjs';

/** Clones a repository as somebody with git-lfs does, and returns what `read` makes of the files; git-lfs checks every object it gets. */
export async function checkoutLfs<T>(url: string, read: (directory: string) => T): Promise<T> {
  const program = await ensurePart('git-lfs', console.log);
  const home = mkdtempSync(join(tmpdir(), 'edp-lfs-'));
  const env = {
    PATH: `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  const git = async (...args: string[]): Promise<unknown> => promisify(execFile)('git', args, { cwd: home, env });
  try {
    await git('lfs', 'install', '--skip-repo');
    await git('clone', '--quiet', url, 'clone');
    await git('-C', 'clone', 'lfs', 'fsck');
    return read(join(home, 'clone'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
