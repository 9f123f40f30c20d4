import { createHash } from 'node:crypto';

export interface TreeFile {
  content: Buffer;
  executable: boolean;
}

/** Files of a directory: path with `/` → content. */
export type Tree = Map<string, TreeFile>;

/** Returns the id that git gives a file of this content, 40 hex digits. */
export function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
