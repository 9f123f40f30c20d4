import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSecretName } from '@edp/kit';

const VARIABLE = 'TF_VAR_';

/**
 * Returns the secrets that Terraform gets by environment, known before it prints a first line: variables (`TF_VAR_…`) that the
 * module declares sensitive, and whatever has a name that says secret (`OS_PASSWORD`, `AWS_SECRET_ACCESS_KEY`).
 */
export async function environmentSecrets(
  directory: string,
  { env = process.env }: { env?: NodeJS.ProcessEnv } = {},
): Promise<string[]> {
  const sensitive = await sensitiveVariables(directory);
  return Object.entries(env).flatMap(([name, value = '']) => {
    const variable = name.startsWith(VARIABLE) ? name.slice(VARIABLE.length) : undefined;
    const isSecret = isSecretName(variable ?? name) || (variable !== undefined && sensitive.has(variable));
    return isSecret && !/^(true|false)$/i.test(value) ? [value] : [];
  });
}

/** Names of the root module's variables that say `sensitive = true`. */
async function sensitiveVariables(directory: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (const file of await readdir(directory)) {
    if (!/\.(tf|tofu)$/.test(file)) continue;
    const text = await readFile(join(directory, file), 'utf8');
    // From one block to the next: what stands between belongs to the variable, or to nothing that could be sensitive.
    for (const [, name = '', block = ''] of text.matchAll(
      /^\s*variable\s+"([^"]+)"([^]*?)(?=^\s*[a-z]+\s+"|$(?![^]))/gm,
    )) {
      if (/^\s*sensitive\s*=\s*true\b/m.test(block) || /[{;]\s*sensitive\s*=\s*true\b/.test(block)) names.add(name);
    }
  }
  return names;
}
