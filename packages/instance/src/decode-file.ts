import { readFile, stat } from 'node:fs/promises';
import { YamlError } from '@edp/yaml';
import { MAX_FILE_BYTES } from './schema/parse-file.ts';

/**
 * Returns a file of the configuration as text, its size looked at first: as text a large one takes several times as much.
 * @throws YamlError `YAML_TOO_LARGE`
 */
export function decodeFile(
  content: Buffer,
  { file, maxBytes = MAX_FILE_BYTES }: { file: string; maxBytes?: number },
): string {
  if (content.length > maxBytes) throw tooLarge(file, maxBytes);
  return content.toString('utf8');
}

/**
 * Returns a file on this machine as text, its size looked at before it is read.
 * @param path where it is; `file` is how messages call it
 * @throws YamlError `YAML_TOO_LARGE`; what the file system says where it cannot be read
 */
export async function readConfigFile(
  path: string,
  { file, maxBytes = MAX_FILE_BYTES }: { file: string; maxBytes?: number },
): Promise<string> {
  if ((await stat(path)).size > maxBytes) throw tooLarge(file, maxBytes);
  return decodeFile(await readFile(path), { file, maxBytes });
}

function tooLarge(file: string, maxBytes: number): YamlError {
  return new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, {
    at: { file },
    fix: `Split ${file} or shorten it.`,
  });
}
