import { createHash } from 'node:crypto';
import { GitWireError } from './git-wire-error.ts';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

export interface GitObject {
  type: ObjectType;
  body: Buffer;
}

export type Mode = '100644' | '100755' | '120000' | '40000' | '160000';

export interface TreeEntry {
  mode: Mode;
  name: string;
  id: string;
}

/** Returns the SHA-1 id of an object, 40 hex digits. */
export function objectId({ type, body }: GitObject): string {
  return createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest('hex');
}

/**
 * Returns the entries of a tree object in git's order.
 * @throws GitWireError `GIT_OBJECT`
 */
export function parseTree(body: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < body.length) {
    const space = body.indexOf(0x20, at);
    const nul = body.indexOf(0, space);
    if (space < 0 || nul < 0 || nul + 21 > body.length) throw malformedTree();
    entries.push({
      mode: body.toString('latin1', at, space).replace(/^0+/, '') as Mode,
      name: body.toString('utf8', space + 1, nul),
      id: body.toString('hex', nul + 1, nul + 21),
    });
    at = nul + 21;
  }
  return entries;
}

/** Returns the tree object of the entries, sorted as git sorts: a directory's name counts as if it ended in a slash. */
export function formatTree(entries: TreeEntry[]): Buffer {
  const key = ({ mode, name }: TreeEntry): Buffer => Buffer.from(mode === '40000' ? `${name}/` : name);
  const sorted = entries.map((entry) => ({ entry, key: key(entry) })).sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(
    sorted.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, 'hex')]),
  );
}

/** Returns the error of a tree object that git could not have written. */
export function malformedTree(): GitWireError {
  return new GitWireError({
    code: 'GIT_OBJECT',
    message: 'a tree object of the repository is malformed',
    fix: 'Run git fsck on the server.',
  });
}
