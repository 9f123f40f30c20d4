import { createHash } from 'node:crypto';
import { type Dirent } from 'node:fs';
import { lstat, readdir, readFile, readlink as readTarget, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '@edp/kit';
import { InstanceError } from './instance-error.ts';

export interface TreeOptions {
  /** Tells what is left out, by its path below the directory, `/` between names, and by its kind. */
  skips?: (path: string, kind: EntryKind) => boolean;
  /** Tells whether a symbolic link may lead to a real path, because what is there counts itself; none may unless told. */
  mayLinkTo?: (realPath: string) => boolean;
}

export type EntryKind = 'file' | 'directory' | 'link' | 'other';

/** One file of a tree. */
export interface TreeFile {
  /** SHA-256 of kind and content. */
  digest: string;
  /** Real path that a symbolic link leads to. */
  target?: string;
}

/** What Terraform keeps beside a module; whatever else has such a name counts as anything does. */
const STATE = /\.tfstate(\.backup|\.lock\.info)?$/;

/**
 * Returns every file below a directory by its path: equal content, equal digests, on any machine. Terraform's states are left out, they
 * are read from the plan; nothing else is but what `skips` names.
 * @throws InstanceError `DIRECTORY_INVALID` for links that could bring in content from anywhere, and for what is neither file nor directory
 */
export async function treeDigests(
  directory: string,
  { skips = () => false, mayLinkTo = () => false }: TreeOptions = {},
): Promise<Map<string, TreeFile>> {
  const files = new Map<string, TreeFile>();
  const visit = async (at: string, prefix: string): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true });
    for (const entry of entries.sort(byName)) {
      const path = `${prefix}${entry.name}`;
      const kind = kindOf(entry);
      if (skips(path, kind)) continue;
      const file = join(at, entry.name);
      if (kind === 'directory') await visit(file, `${path}/`);
      else if (kind === 'link') files.set(path, await readLink(file, { path, mayLinkTo }));
      else if (kind === 'file') {
        const content = await readFile(file);
        if (STATE.test(path) && isState(content)) continue;
        const isExecutable = ((await lstat(file)).mode & 0o100) !== 0;
        files.set(path, { digest: digestOf(isExecutable ? 'executable' : 'file', content) });
      } else throw refused(path, { what: 'neither a file nor a directory', fix: 'Remove it.' });
    }
  };
  await visit(directory, '');
  return files;
}

/** Returns one digest of a whole tree of files, 64 hexadecimal digits. */
export function digestOfTree(files: Iterable<[string, TreeFile]>): string {
  const digests = [...files].map(([path, { digest }]) => [path, digest]);
  return createHash('sha256').update(JSON.stringify(digests)).digest('hex');
}

/** A script is none, whatever it is called. */
function isState(content: Buffer): boolean {
  if (content.length === 0) return true;
  try {
    return isRecord(JSON.parse(content.toString('utf8')));
  } catch {
    return false;
  }
}

async function readLink(
  file: string,
  { path, mayLinkTo }: { path: string; mayLinkTo: (realPath: string) => boolean },
): Promise<TreeFile> {
  const target = await realpath(file).catch(() => undefined);
  if (target === undefined || !mayLinkTo(target)) {
    throw refused(path, {
      what: 'a symbolic link to something that is not part of what is reviewed',
      fix: 'Replace it by a plain file, or by a module call with a relative source.',
    });
  }
  return { digest: digestOf('link', Buffer.from(await readTarget(file))), target };
}

function digestOf(kind: string, content: Buffer): string {
  return createHash('sha256').update(`${kind}\0`).update(content).digest('hex');
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isDirectory()) return 'directory';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function refused(path: string, { what, fix }: { what: string; fix: string }): InstanceError {
  return new InstanceError({ code: 'DIRECTORY_INVALID', message: `${path} in the checkout is ${what}`, fix });
}
