import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Tool } from './tool.ts';

/** Returns the SHA-256 of the executable, in hexadecimal digits: another build of the same version is another tool. */
export async function toolDigest({ path }: Pick<Tool, 'path'>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
