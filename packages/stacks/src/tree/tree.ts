import { createHash } from 'node:crypto';

export interface TreeFile {
  content: Buffer;
  executable: boolean;
}

/** Files of a directory: path with `/` → content. */
export type Tree = Map<string, TreeFile>;

const known = new WeakMap<Buffer, string>();

/** Returns the id that git gives a file of this content, 40 hex digits. What is in a tree is never written to, so it is asked once. */
export function blobId(content: Buffer): string {
  let id = known.get(content);
  if (id === undefined) {
    id = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
    known.set(content, id);
  }
  return id;
}
