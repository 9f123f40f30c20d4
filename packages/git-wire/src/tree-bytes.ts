import { malformedTree, type Mode, type TreeEntry } from './objects.ts';

const ID_BYTES = 20;
const [SPACE, SLASH, ONE] = [0x20, 0x2f, 0x31];

/** Where an entry lies in a tree object. */
interface Place {
  start: number;
  nameAt: number;
  nul: number;
  end: number;
}

/**
 * Returns one entry of a tree object without taking the others apart: a directory of 10,000 instances costs little more than a small one.
 * @throws GitWireError `GIT_OBJECT`
 */
export function findEntry(tree: Buffer, name: string): TreeEntry | undefined {
  const place = find(tree, name);
  if (place === undefined) return undefined;
  const mode = tree.toString('latin1', place.start, place.nameAt - 1).replace(/^0+/, '') as Mode;
  return { mode, name, id: tree.toString('hex', place.nul + 1, place.end) };
}

/**
 * Returns the tree object with one entry replaced or added, or removed where `entry` is undefined; all other bytes stay as they are.
 * @throws GitWireError `GIT_OBJECT`
 */
export function replaceEntry(
  tree: Buffer,
  { name, entry }: { name: string; entry: Pick<TreeEntry, 'mode' | 'id'> | undefined },
): Buffer {
  const old = find(tree, name);
  const rest = old === undefined ? tree : Buffer.concat([tree.subarray(0, old.start), tree.subarray(old.end)]);
  if (entry === undefined) return rest;
  const isDirectory = entry.mode === '40000';
  // A file that becomes a directory moves.
  const at = old !== undefined && isTree(tree, old) === isDirectory ? old.start : insertAt(rest, name, isDirectory);
  const bytes = Buffer.concat([Buffer.from(`${entry.mode} ${name}\0`), Buffer.from(entry.id, 'hex')]);
  return Buffer.concat([rest.subarray(0, at), bytes, rest.subarray(at)]);
}

function find(tree: Buffer, name: string): Place | undefined {
  const wanted = Buffer.from(name);
  return scan(tree, ({ nameAt, nul }) => {
    return nul - nameAt === wanted.length && tree.compare(wanted, 0, wanted.length, nameAt, nul) === 0;
  });
}

/** Git sorts by bytes, a directory's name as if it ended in a slash. */
function insertAt(tree: Buffer, name: string, isDirectory: boolean): number {
  const key = Buffer.from(isDirectory ? `${name}/` : name);
  const next = scan(tree, (place) => {
    const length = place.nul - place.nameAt;
    const common = Math.min(length, key.length);
    const order = tree.compare(key, 0, common, place.nameAt, place.nameAt + common);
    // No name holds a slash, so whichever goes on decides.
    const byte = length > common ? tree[place.nameAt + common]! : isTree(tree, place) ? SLASH : -1;
    return (order || byte - (key[common] ?? -1)) > 0;
  });
  return next?.start ?? tree.length;
}

/** Modes of files, links and submodules begin with 1; older git wrote 040000. */
const isTree = (tree: Buffer, { start }: Place): boolean => tree[start] !== ONE;

/** Returns the first entry that is looked for. One object is reused, since a large directory would make thousands. */
function scan(tree: Buffer, isIt: (place: Place) => boolean): Place | undefined {
  const place = { start: 0, nameAt: 0, nul: 0, end: 0 };
  while (place.end < tree.length) {
    place.start = place.end;
    // Modes have five digits or six.
    place.nameAt = place.start + (tree[place.start + 5] === SPACE ? 6 : 7);
    place.nul = tree.indexOf(0, place.nameAt);
    place.end = place.nul + 1 + ID_BYTES;
    if (place.nul < 0 || tree[place.nameAt - 1] !== SPACE || place.end > tree.length) throw malformedTree();
    if (isIt(place)) return place;
  }
  return undefined;
}
