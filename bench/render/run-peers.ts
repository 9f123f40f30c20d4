import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import type { Measured } from '../paired.ts';
import { runProcess } from '../commit/run-process.ts';
import { templateTree } from './template-tree.ts';

/** Returns a run of `helm template` over a chart with the same files; what it prints goes nowhere. */
export async function helm({ files }: { files: number }): Promise<(nodes?: number) => Promise<Measured>> {
  const executable = await ensurePart('helm', console.error);
  const chart = templateTree('helm', { files });
  return async (nodes = 3) => {
    const from = performance.now();
    await runProcess(executable, ['template', 'bench', chart, '--set', `fields.nodes=${nodes}`], { home: tmpdir() });
    return { seconds: (performance.now() - from) / 1000 };
  };
}

/** Returns a run of `copier copy` of the same files into an empty directory. */
export async function copier({ files }: { files: number }): Promise<() => Promise<Measured>> {
  const executable = await ensurePart('copier', console.error);
  const template = templateTree('copier', { files });
  return async () => {
    const home = mkdtempSync(join(tmpdir(), 'edp-bench-copier-'));
    const target = join(home, 'd');
    try {
      const from = performance.now();
      const argv = [executable, 'copy', '--defaults', '--quiet', template, target];
      await runProcess('python3', argv, { home, env: { PYTHONPATH: dirname(dirname(executable)) } });
      const seconds = (performance.now() - from) / 1000;
      const written = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      if (written.length < files) throw new Error(`copier wrote ${written.length} of ${files} files`);
      return { seconds };
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  };
}
