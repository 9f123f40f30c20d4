import { readFile } from 'node:fs/promises';
import { containedPath } from '@edp/kit';
import { MirrorError } from '../mirror-error.ts';
import { type MirrorConfig, parseMirrorConfig } from './mirror-config.ts';

/**
 * Returns the mirror configuration, from a file inside the workspace.
 * @throws MirrorError `CONFIG_INVALID`; ViolationsError; YamlError
 */
export async function readMirrorConfig(workspace: string, { path }: { path: string }): Promise<MirrorConfig> {
  const file = await containedPath(workspace, path);
  const text = file && (await readFile(file, 'utf8').catch(() => undefined));
  if (text === undefined) {
    throw new MirrorError({
      code: 'CONFIG_INVALID',
      message: `config "${path.slice(0, 200)}" is no file inside the checked out repository`,
      fix: 'Check out the repository before this step, and set config to the path of its mirror.yaml.',
    });
  }
  return parseMirrorConfig(text, path);
}
