import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegistryProcess } from '../../../../test/world/registry-process.ts';

/** Changes one byte of a stored blob, as a failing disk does. */
export async function corruptBlob({ root }: RegistryProcess, digest: string): Promise<void> {
  const hex = digest.slice('sha256:'.length);
  const file = join(root, 'storage/docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, bytes);
}
