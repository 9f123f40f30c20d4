import { afterAll } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@edp/kit';
import { pathTool } from '../src/path-tool.ts';
import { terraformRun, type TerraformRun } from '../src/terraform-run.ts';

/** Returns a maker of root modules for the real terraform on PATH; only its built-in provider, so nothing is downloaded. */
export function useModules(): (files: Record<string, string>) => Promise<TerraformRun> {
  const roots: string[] = [];
  afterAll(async () => {
    await Promise.all(roots.map(async (root) => rm(root, { recursive: true, force: true })));
  });
  return async (files) => {
    const root = await mkdtemp(join(tmpdir(), 'edp-terraform-'));
    roots.push(root);
    const [directory, runDirectory] = [join(root, 'module'), join(root, 'run')];
    await mkdir(directory);
    await mkdir(runDirectory, { mode: 0o700 });
    for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
    const tool = await pathTool('terraform');
    if (tool === undefined) throw new Error('terraform is not on PATH');
    return terraformRun(tool, { directory, runDirectory, log: silentLog });
  };
}
