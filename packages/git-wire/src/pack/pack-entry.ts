import { brokenPack } from './broken-pack.ts';
import type { ObjectType } from '../objects.ts';
import type { PackSource } from './pack-source.ts';

/** Kinds of entries that hold a whole object (gitformat-pack, "Object types"). */
export const OBJECT_TYPES: Record<number, ObjectType> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
export const OFS_DELTA = 6;
export const REF_DELTA = 7;

/**
 * Returns how many entries the pack says it has.
 * @throws GitWireError `GIT_PACK`, `GIT_TRUNCATED`
 */
export async function readPackHeader(pack: PackSource, source: string): Promise<number> {
  const head = await pack.take(12);
  if (head.toString('latin1', 0, 4) !== 'PACK' || head.readUInt32BE(4) !== 2)
    throw brokenPack(source, 'is no pack of version 2');
  return head.readUInt32BE(8);
}

/** Returns kind (an object type, or a delta) and inflated size of the next entry. */
export async function readEntryHeader(pack: PackSource): Promise<{ kind: number; size: number }> {
  let byte = (await pack.take(1))[0]!;
  const kind = (byte >> 4) & 7;
  let size = byte & 0x0f;
  for (let factor = 16; byte & 0x80; factor *= 128) {
    byte = (await pack.take(1))[0]!;
    size += (byte & 0x7f) * factor;
  }
  return { kind, size };
}

/** Returns how far before its own start the base of an OFS_DELTA begins. */
export async function readOffset(pack: PackSource): Promise<number> {
  let byte = (await pack.take(1))[0]!;
  let offset = byte & 0x7f;
  while (byte & 0x80) {
    byte = (await pack.take(1))[0]!;
    offset = (offset + 1) * 128 + (byte & 0x7f);
  }
  return offset;
}
