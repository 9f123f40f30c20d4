import { afterAll } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, silentLog } from '@edp/kit';
import { ensurePart } from '../../../tools/parts.mjs';
import { pathTool, toolVersion } from '../src/tool/path-tool.ts';
import { terraformRun, type TerraformRun } from '../src/run/terraform-run.ts';
import type { Product, Tool } from '../src/tool/tool.ts';

export const PRODUCTS = ['terraform', 'opentofu'] as const;

export interface ModuleOptions {
  product?: Product;
  log?: Log;
  env?: Record<string, string>;
  deadlineMs?: number;
  recipients?: string[];
}

/** Returns a maker of root modules for the real tool; without a provider of their own nothing is downloaded. */
export function useModules(): (files: Record<string, string>, options?: ModuleOptions) => Promise<TerraformRun> {
  const roots: string[] = [];
  afterAll(async () => {
    await Promise.all(roots.map(async (root) => rm(root, { recursive: true, force: true })));
  });
  return async (files, { product = 'terraform', log = silentLog, env, deadlineMs, ...rest } = {}) => {
    const root = await mkdtemp(join(tmpdir(), 'edp-terraform-'));
    roots.push(root);
    const [directory, runDirectory] = [join(root, 'module'), join(root, 'run')];
    await mkdir(directory);
    await mkdir(runDirectory, { mode: 0o700 });
    for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
    const limit = deadlineMs === undefined ? {} : { deadline: new Date(Date.now() + deadlineMs) };
    const run = terraformRun(await realTool(product), { directory, runDirectory, log, ...rest, ...limit });
    return env === undefined ? run : { ...run, env };
  };
}

/** Returns the real tool that the tests of a product run. */
export async function realTool(product: Product): Promise<Tool> {
  if (product === 'opentofu') {
    const path = await ensurePart('tofu');
    return { path, product, version: (await toolVersion(path)) ?? '1.12.6' };
  }
  const tool = await pathTool(product);
  if (tool === undefined) throw new Error('terraform is not on PATH');
  return tool;
}
