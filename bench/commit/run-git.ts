import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from '../paired.ts';
import { EDITED_FILES } from './layout.ts';
import { runProcess } from './run-process.ts';

/** Runs stock git at its leanest on a repository: partial sparse clone and, given a mark, the same change as ours and a push. */
export async function runGit(url: string, { path, mark }: { path: string; mark?: string }): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'edp-bench-git-'));
  const clone = join(home, 'd');
  const git = async (...argv: string[]): Promise<string> => runProcess('git', argv, { home });
  try {
    const from = performance.now();
    await git('clone', '--quiet', '--depth', '1', '--filter=blob:none', '--sparse', url, clone);
    await git('-C', clone, 'sparse-checkout', 'set', path);
    if (mark !== undefined) {
      for (const file of EDITED_FILES) appendFileSync(join(clone, path, file), `# ${mark}\n`);
      await git('-C', clone, 'commit', '--quiet', '--all', '--message', `Change ${path}`);
      await git('-C', clone, 'push', '--quiet', 'origin', 'main');
    }
    return { seconds: (performance.now() - from) / 1000 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
