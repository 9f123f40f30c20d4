import { readFile, realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { type MirrorConfig, MirrorError, parseMirrorConfig } from '@edp/mirror';

/**
 * Returns the mirror configuration, from a file inside the workspace.
 * @throws MirrorError `CONFIG_INVALID`; ViolationsError; YamlError
 */
export async function readConfig(workspace: string, { path }: { path: string }): Promise<MirrorConfig> {
  const root = await realpath(workspace);
  const file = await realpath(resolve(root, path)).catch(() => undefined);
  if (file === undefined || !file.startsWith(root + sep)) {
    throw new MirrorError({
      code: 'CONFIG_INVALID',
      message: `config "${path.slice(0, 200)}" is no file inside the checked out repository`,
      fix: 'Check out the repository before this step, and set config to the path of its mirror.yaml.',
    });
  }
  return parseMirrorConfig(await readFile(file, 'utf8'), path);
}
