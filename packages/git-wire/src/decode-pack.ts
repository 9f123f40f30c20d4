import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { applyDelta } from './apply-delta.ts';
import { GitWireError } from './git-wire-error.ts';
import { type GitObject, objectId, type ObjectType } from './objects.ts';

const TYPES: Record<number, ObjectType> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const OFS_DELTA = 6;
const REF_DELTA = 7;

interface RawEntry {
  kind: number;
  /** Offset of the base (ofs-delta). */
  baseOffset?: number;
  /** Id of the base (ref-delta). */
  baseId?: string;
  data: Buffer;
}

/**
 * Returns the objects of a pack by id, deltas resolved, checksum verified.
 * Meant for the small packs of a GitOps commit: it holds the pack in memory; a relay streams instead.
 * @throws GitWireError `GIT_PACK`
 */
export function decodePack(pack: Buffer): Map<string, GitObject> {
  if (pack.length < 32 || pack.toString('latin1', 0, 4) !== 'PACK' || pack.readUInt32BE(4) !== 2)
    throw broken('is no pack of version 2');
  const end = pack.length - 20;
  if (!createHash('sha1').update(pack.subarray(0, end)).digest().equals(pack.subarray(end)))
    throw broken('has a wrong checksum');
  const entries = new Map<number, RawEntry>();
  let at = 12;
  for (let count = pack.readUInt32BE(8); count > 0; count -= 1) {
    const start = at;
    const { entry, next } = readEntry(pack, at);
    entries.set(start, entry);
    at = next;
  }
  if (at !== end) throw broken('holds more than it says');
  return resolveDeltas(entries);
}

function readEntry(pack: Buffer, start: number): { entry: RawEntry; next: number } {
  let at = start;
  let byte = pack[at++] ?? 0;
  const kind = (byte >> 4) & 7;
  let size = byte & 0x0f;
  for (let factor = 16; byte & 0x80; factor *= 128) {
    byte = pack[at++] ?? 0;
    size += (byte & 0x7f) * factor;
  }
  const base: Pick<RawEntry, 'baseOffset' | 'baseId'> = {};
  if (kind === OFS_DELTA) {
    byte = pack[at++] ?? 0;
    let offset = byte & 0x7f;
    while (byte & 0x80) {
      byte = pack[at++] ?? 0;
      offset = (offset + 1) * 128 + (byte & 0x7f);
    }
    base.baseOffset = start - offset;
  } else if (kind === REF_DELTA) {
    base.baseId = pack.toString('hex', at, at + 20);
    at += 20;
  } else if (!(kind in TYPES)) throw broken('holds an object of unknown type');
  const { data, consumed } = inflate(pack, at);
  if (data.length !== size) throw broken('holds an object of another size than it says');
  return { entry: { kind, ...base, data }, next: at + consumed };
}

function inflate(pack: Buffer, at: number): { data: Buffer; consumed: number } {
  try {
    // With `info` zlib tells how many bytes it took, which is the only way to find the next object.
    const { buffer, engine } = inflateSync(pack.subarray(at), { info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { data: buffer, consumed: engine.bytesWritten };
  } catch (cause) {
    throw broken('cannot be inflated', cause);
  }
}

function resolveDeltas(entries: Map<number, RawEntry>): Map<string, GitObject> {
  const byOffset = new Map<number, GitObject>();
  const byId = new Map<string, GitObject>();
  let waiting = [...entries];
  while (waiting.length > 0) {
    const left = waiting.filter(([offset, entry]) => {
      const object = resolve(entry);
      if (object === undefined) return true;
      byOffset.set(offset, object);
      byId.set(objectId(object), object);
      return false;
    });
    if (left.length === waiting.length) throw broken('holds a delta whose base is missing');
    waiting = left;
  }
  return byId;

  function resolve({ kind, baseOffset, baseId, data }: RawEntry): GitObject | undefined {
    const type = TYPES[kind];
    if (type !== undefined) return { type, body: data };
    const base = baseOffset === undefined ? byId.get(baseId ?? '') : byOffset.get(baseOffset);
    return base && { type: base.type, body: applyDelta(base.body, data) };
  }
}

function broken(what: string, cause?: unknown): GitWireError {
  return new GitWireError({
    code: 'GIT_PACK',
    message: `the pack that the server sent ${what}`,
    fix: 'Dispatch the run again; if it stays, run git fsck on the server.',
    cause,
  });
}
