import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { refuseConflict } from '@edp/yaml';
import { moduleCalls } from './module-calls.ts';

/** Terraform passes over what an editor hides. */
const READ = /^[^.].*\.(?:tf|tofu)(?:\.json)?$|^\.terraform\.lock\.hcl$/;

/**
 * Returns the files of a root module, its lock and the local modules it calls, by path below `root`; what lies outside of `root` is left out.
 * @throws YamlError `MERGE_CONFLICT`
 */
export async function readTerraform(root: string, { directory }: { directory: string }): Promise<Map<string, string>> {
  const base = await realpath(root);
  const files = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = [directory];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const real = await realpath(at).catch(() => undefined);
    if (real === undefined || seen.has(real) || (real !== base && !real.startsWith(base + sep))) continue;
    seen.add(real);
    const module = new Map<string, string>();
    for (const name of (await readdir(real)).sort()) {
      if (!READ.test(name)) continue;
      const text = await readFile(join(real, name), 'utf8');
      const file = relative(base, join(real, name)).split(sep).join('/');
      refuseConflict(text, file);
      files.set(file, text);
      module.set(file, text);
    }
    for (const { source } of moduleCalls(module))
      if (/^\.\.?(?:\/|$)/.test(source)) waiting.push(resolve(real, source));
  }
  return files;
}
