import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { makeDelta } from './make-delta.ts';
import { type GitObject, objectId, type ObjectType } from '../objects.ts';

const TYPE_NUMBERS: Record<ObjectType, number> = { commit: 1, tree: 2, blob: 3, tag: 4 };
const REF_DELTA = 7;
/** Most bytes of a commit are tree objects, whose ids no effort makes smaller. */
const FAST = 1;
/** A delta of less would save nothing. */
const DELTA_FROM_BYTES = 4096;

/** An object to send; with `base`, an object of the same type that the receiver has, large ones go as the difference. */
export type PackObject = GitObject & { base?: { id: string; body: Buffer } };

/**
 * Returns a pack (version 2) of the objects; a thin one where there are differences to objects outside it, which receive-pack
 * completes. Each object is in it once, however often it is given: servers that check packs refuse doubles. Without any object it is the 32-byte empty pack that creating a ref needs.
 */
export function encodePack(objects: Iterable<PackObject>): Buffer {
  const all = [...new Map([...objects].map((object) => [objectId(object), object])).values()];
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(all.length, 8);
  const body = Buffer.concat([head, ...all.flatMap(encode)]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

function encode({ type, body, base }: PackObject): Buffer[] {
  if (base === undefined || body.length < DELTA_FROM_BYTES) {
    return [header(TYPE_NUMBERS[type], body.length), deflate(body)];
  }
  const delta = makeDelta(base.body, body);
  return [header(REF_DELTA, delta.length), Buffer.from(base.id, 'hex'), deflate(delta)];
}

/** The output fits into one buffer: zlib's own pieces of 16 KiB would be waste for a hundred small files. */
const deflate = (bytes: Buffer): Buffer =>
  deflateSync(bytes, { level: FAST, chunkSize: Math.max(bytes.length + 64, 128) });

function header(kind: number, length: number): Buffer {
  let byte = (kind << 4) | (length & 0x0f);
  let size = Math.floor(length / 16);
  const bytes: number[] = [];
  while (size > 0) {
    bytes.push(byte | 0x80);
    byte = size & 0x7f;
    size = Math.floor(size / 128);
  }
  bytes.push(byte);
  return Buffer.from(bytes);
}
