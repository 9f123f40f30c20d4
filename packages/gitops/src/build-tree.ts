import { formatTree, type GitObject, objectId, type PackObject, replaceEntry, type TreeEntry } from '@edp/git-wire';
import { checkPath } from './check-path.ts';
import { GitopsError } from './gitops-error.ts';
import type { Tree, Walk } from './snapshot.ts';

export interface BuiltTree {
  /** '' for a directory without files: git has no empty ones. */
  id: string;
  objects: PackObject[];
}

/**
 * Returns the tree of a directory's files, with the objects of it that the repository does not have.
 * @throws GitopsError `PATH_REFUSED`, also where a file has the name of a directory: git takes such a tree and can never clone it again
 */
export function buildTree(files: Tree, { has = () => false }: { has?: (id: string) => boolean } = {}): BuiltTree {
  const objects: GitObject[] = [];
  const add = (object: GitObject): string => {
    const id = objectId(object);
    if (!has(id)) objects.push(object);
    return id;
  };
  const build = (below: [string, { content: Buffer; executable: boolean }][], prefix: string): string => {
    const entries: TreeEntry[] = [];
    const directories = new Map<string, typeof below>();
    for (const [path, file] of below) {
      const slash = path.indexOf('/');
      if (slash < 0)
        entries.push({
          mode: file.executable ? '100755' : '100644',
          name: path,
          id: add({ type: 'blob', body: file.content }),
        });
      else {
        const name = path.slice(0, slash);
        const inside = directories.get(name) ?? [];
        directories.set(name, inside);
        inside.push([path.slice(slash + 1), file]);
      }
    }
    for (const { name } of entries) if (directories.has(name)) throw twoOfOneName(`${prefix}${name}`);
    for (const [name, inside] of directories)
      entries.push({ mode: '40000', name, id: build(inside, `${prefix}${name}/`) });
    return add({ type: 'tree', body: formatTree(entries) });
  };
  for (const path of files.keys()) checkPath(path);
  return files.size === 0 ? { id: '', objects } : { id: build([...files], ''), objects };
}

function twoOfOneName(path: string): GitopsError {
  return new GitopsError({
    code: 'PATH_REFUSED',
    message: `"${path}" is to be a file and a directory at once`,
    fix: `Rename one of them: what stands in the directory already, or what is about to be written.`,
  });
}

/** Returns the root tree with one entry replaced (undefined removes it), and the trees on the way; siblings are kept by id. */
export function spliceTree(
  walk: Walk,
  { path, entry }: { path: string; entry: Pick<TreeEntry, 'mode' | 'id'> | undefined },
): BuiltTree {
  const objects: PackObject[] = [];
  let child = entry;
  const names = path === '' ? [] : path.split('/');
  for (let depth = names.length - 1; depth >= 0; depth -= 1) {
    const name = names[depth]!;
    const base = walk.levels[depth] ?? { id: '', body: Buffer.alloc(0) };
    const body = replaceEntry(base.body, { name, entry: child });
    const tree: PackObject = { type: 'tree', body, ...(base.id === '' ? {} : { base }) };
    // A directory that has become empty goes, except the root.
    child = body.length === 0 && depth > 0 ? undefined : { mode: '40000', id: objectId(tree) };
    if (child !== undefined) objects.push(tree);
  }
  return { id: child?.id ?? '', objects };
}
