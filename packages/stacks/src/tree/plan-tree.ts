import { diffFile, renderFileDiff } from '../diff/diff-file.ts';
import { hasDrifted } from './has-drifted.ts';
import { blobId, type Tree } from './tree.ts';
import { INDEX_FILE, isOwnFile, METADATA_FILE, OLD_INDEX_FILE } from './own-files.ts';
import { buildIndex, ownedFiles } from './tree-index.ts';

export interface TreePlan {
  /** The whole directory afterwards; files that are not ours stay. */
  result: Tree;
  added: string[];
  changed: string[];
  removed: string[];
  /** Files of ours that somebody edited or removed by hand. */
  drifted: { path: string; diff: string }[];
  /** Files that nobody's template gives, of a directory that is taken over: no index says whose they are. */
  strangers: string[];
  /** Nothing to commit. */
  equal: boolean;
}

/** Returns what a directory becomes: only files that were rendered before are replaced or removed. */
export function planTree({
  current,
  rendered,
  metadata,
  onDrift,
}: {
  current: Tree;
  rendered: Tree;
  metadata: string;
  onDrift: 'fail' | 'overwrite' | 'keep';
}): TreePlan {
  const indexText = current.get(INDEX_FILE)?.content.toString('utf8');
  const owned = ownedFiles(current);
  const idIn = (tree: Tree, path: string): string | undefined => {
    const file = tree.get(path);
    return file && blobId(file.content);
  };
  const drifted = [...new Set([...Object.keys(owned), ...rendered.keys()])].filter((path) =>
    hasDrifted({
      current: idIn(current, path),
      recorded: Object.hasOwn(owned, path) ? owned[path] : undefined,
      wanted: idIn(rendered, path),
    }),
  );
  const keep = new Set(onDrift === 'keep' ? drifted : []);
  const result: Tree = new Map([...current].filter(([path]) => keep.has(path) || !Object.hasOwn(owned, path)));
  for (const [path, file] of rendered) if (!keep.has(path)) result.set(path, file);
  const differs = (path: string): boolean => {
    const [a, b] = [current.get(path), result.get(path)];
    return a === undefined || b === undefined || !a.content.equals(b.content) || a.executable !== b.executable;
  };
  const paths = [...new Set([...current.keys(), ...result.keys()])].filter((path) => !isOwnFile(path) && differs(path));
  const index = buildIndex(rendered);
  // An index under its old name goes with the next commit, and is reason enough for one.
  const isOld = result.delete(OLD_INDEX_FILE);
  const equal = paths.length === 0 && indexText === index && !isOld;
  for (const [path, text] of [
    [INDEX_FILE, index],
    [METADATA_FILE, metadata],
  ] as const) {
    // Unchanged output keeps its old metadata, so that the directory stays equal byte for byte.
    const before = current.get(path);
    result.set(path, equal && before !== undefined ? before : { content: Buffer.from(text), executable: false });
  }
  return {
    result,
    added: paths.filter((path) => !current.has(path)),
    changed: paths.filter((path) => current.has(path) && result.has(path)),
    removed: paths.filter((path) => !result.has(path)),
    strangers:
      current.has(INDEX_FILE) || current.has(OLD_INDEX_FILE)
        ? []
        : [...current.keys()].filter((path) => !rendered.has(path) && !isOwnFile(path)).sort(),
    drifted: drifted.map((path) => ({ path, diff: driftDiff(path) })),
    equal,
  };

  function driftDiff(path: string): string {
    return renderFileDiff(diffFile(path, { before: rendered.get(path), after: current.get(path) }));
  }
}
