import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readVariables } from '@edp/hcl';
import { InstanceError } from './instance-error.ts';

/** What Terraform writes beside the module; never part of its identity. The provider lock counts for itself in the plan id. */
const IGNORED = /^(\.terraform|\.terraform\.lock\.hcl|\.git|.*\.tfstate(\..*)?)$/;

/**
 * Returns an id of the content of a Terraform directory: equal content, equal id, on any machine.
 * @throws InstanceError `DIRECTORY_INVALID` for symbolic links, which could bring in content from anywhere
 */
export async function directoryTreeId(directory: string): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (at: string, prefix: string): Promise<void> => {
    const names = (await readdir(at)).filter((name) => !IGNORED.test(name)).sort();
    for (const name of names) {
      const path = join(at, name);
      const stat = await lstat(path);
      if (stat.isSymbolicLink()) {
        throw new InstanceError({
          code: 'DIRECTORY_INVALID',
          message: `${prefix}${name} in the Terraform directory is a symbolic link`,
          fix: 'Replace it by a plain file, or by a module call with a relative source.',
        });
      }
      if (stat.isDirectory()) await visit(path, `${prefix}${name}/`);
      else hash.update(`${prefix}${name}\0${stat.size}\0`).update(await readFile(path));
    }
  };
  await visit(directory, '');
  return hash.digest('hex');
}

/** Returns the names of the variables that a root module declares, whichever product reads it. */
export async function declaredVariables(directory: string): Promise<Set<string>> {
  return new Set((await readVariables(directory)).keys());
}
