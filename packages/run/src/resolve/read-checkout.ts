import { readdir } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { parseTenants, readConfigFile, type Tenants } from '@edp/instance';
import { containedPath } from '@edp/kit';
import { RunError } from '../run-error.ts';
import { placeInRepository } from './place-in-repository.ts';

export interface Checkout {
  directory: string;
  /** Of the repository that it belongs to. */
  root: string;
  /** Of tenants.yaml in that repository. */
  path: string;
  tenants: Tenants;
  /** Of tenants.yaml. */
  text: string;
  /** Paths of the files below `instances/`. */
  entryFiles: string[];
}

/**
 * Returns what resolve needs from the checked out infra-deploy repository.
 * @throws RunError `CONFIG_DIRECTORY_INVALID`, `TENANTS_MISSING`; InstanceError `TENANTS_INVALID`
 */
export async function readCheckout(workspace: string, { directory }: { directory: string }): Promise<Checkout> {
  const held = await containedDirectory(workspace, { directory, input: 'config-directory' });
  const text = await readConfigFile(join(held, 'tenants.yaml'), { file: 'tenants.yaml' }).catch((cause: unknown) => {
    if ((cause as { code?: unknown }).code === 'YAML_TOO_LARGE') throw cause;
    throw new RunError({
      code: 'TENANTS_MISSING',
      message: `no tenants.yaml in the checked out repository (${relative(workspace, held) || '.'})`,
      fix: 'Check out infra-deploy before this step, or set config-directory to where it is.',
      cause,
    });
  });
  const entryFiles = await listEntryFiles(held);
  const { root, path: below } = await placeInRepository(held, { workspace });
  const path = posix.join(below, 'tenants.yaml');
  return { directory: held, root, path, tenants: parseTenants(text, 'tenants.yaml'), text, entryFiles };
}

/**
 * Returns the real path of a directory below `root`, refusing anything that leads outside it, links included.
 * @throws RunError `CONFIG_DIRECTORY_INVALID`
 */
export async function containedDirectory(
  root: string,
  { directory, input }: { directory: string; input: string },
): Promise<string> {
  const path = await containedPath(root, directory);
  if (path !== undefined) return path;
  throw new RunError({
    code: 'CONFIG_DIRECTORY_INVALID',
    message: `${input} "${directory}" is no directory inside the checked out repository`,
    fix: `Set ${input} to a directory of the repository, relative to its root.`,
  });
}

async function listEntryFiles(root: string): Promise<string[]> {
  const files = await readdir(join(root, 'instances'), { recursive: true }).catch(() => []);
  return files.map((file) => file.replaceAll('\\', '/'));
}
