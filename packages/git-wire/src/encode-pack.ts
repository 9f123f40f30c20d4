import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { GitObject, ObjectType } from './objects.ts';

const TYPE_NUMBERS: Record<ObjectType, number> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** Returns a pack (version 2) of the objects, each whole; without any it is the 32-byte empty pack that creating a ref needs. */
export function encodePack(objects: Iterable<GitObject>): Buffer {
  const all = [...objects];
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(all.length, 8);
  const body = Buffer.concat([head, ...all.flatMap((object) => [entryHeader(object), deflateSync(object.body)])]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

function entryHeader({ type, body }: GitObject): Buffer {
  let size = body.length;
  let byte = (TYPE_NUMBERS[type] << 4) | (size & 0x0f);
  size = Math.floor(size / 16);
  const bytes: number[] = [];
  while (size > 0) {
    bytes.push(byte | 0x80);
    byte = size & 0x7f;
    size = Math.floor(size / 128);
  }
  bytes.push(byte);
  return Buffer.from(bytes);
}
