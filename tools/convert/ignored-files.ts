import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Returns the files below a directory that its `.gomplateignore` files name, by path with slashes. They are read as Git reads such files, which is
 * how gomplate does but for two things: there `name/` names a file as well, and `!` brings back what lies in a folder that was left out.
 */
export function ignoredFiles(root: string): Set<string> {
  const repository = mkdtempSync(join(tmpdir(), 'edp-ignored-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['--git-dir', repository, '--work-tree', '.', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { PATH: process.env['PATH'], HOME: repository, GIT_CONFIG_NOSYSTEM: '1' },
    });
  try {
    execFileSync('git', ['init', '--quiet', '--bare', repository]);
    const listed = git('ls-files', '-z', '--others', '--ignored', '--exclude-per-directory=.gomplateignore');
    return new Set(listed.split('\0').filter((path) => path !== ''));
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}
