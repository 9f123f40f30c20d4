import { dirname, relative } from 'node:path';
import { readTerraform, type TerraformVariable, terraformVariables } from '@edp/closure';

/** Returns the variables of a root module, their files by path below `root`, each once: an override file may give the default. */
export async function readRootVariables(
  root: string,
  { directory }: { directory: string },
): Promise<TerraformVariable[]> {
  const files = await readTerraform(root, { directory });
  const own = relative(root, directory) || '.';
  const found = new Map<string, TerraformVariable>();
  for (const each of terraformVariables(new Map([...files].filter(([file]) => dirname(file) === own)))) {
    const before = found.get(each.name);
    found.set(each.name, before === undefined ? each : { ...before, required: before.required && each.required });
  }
  return [...found.values()];
}
