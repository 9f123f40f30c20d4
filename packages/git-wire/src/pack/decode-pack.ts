import { applyDelta } from './apply-delta.ts';
import { brokenPack } from './broken-pack.ts';
import { GitWireError } from '../git-wire-error.ts';
import { type GitObject, objectId } from '../objects.ts';
import { OBJECT_TYPES, OFS_DELTA, readEntryHeader, readOffset, readPackHeader, REF_DELTA } from './pack-entry.ts';
import { PackSource } from './pack-source.ts';

/** Far above one instance's configuration; a repository that needs more is not one of ours. */
const MAX_BYTES = 256 * 1024 * 1024;

export interface DecodeOptions {
  /** Where the pack comes from, named in messages. */
  source: string;
  /** Objects the receiver has: a thin pack may hold deltas against them. */
  bases?: ReadonlyMap<string, GitObject>;
  /** Bound of all objects together, inflated. */
  maxBytes?: number;
  /** Bound of each of them. What is larger, or makes more than that, is refused by the size that it says, before its content comes. */
  maxObjectBytes?: number;
}

/** A delta whose base has not come yet. */
interface Waiting {
  offset: number;
  baseId: string;
  delta: Buffer;
}

/**
 * Returns the objects of a pack by id, decoded while it arrives (gitformat-pack): deltas resolved, ids computed from the content,
 * checksum verified. For what fits into memory; a relay streams instead.
 * @throws GitWireError `GIT_PACK`, `GIT_CHECKSUM`, `GIT_TRUNCATED`, `GIT_TOO_LARGE`
 */
export async function decodePack(
  stream: AsyncIterable<Buffer>,
  { source, bases, maxBytes = MAX_BYTES, maxObjectBytes = maxBytes }: DecodeOptions,
): Promise<Map<string, GitObject>> {
  const pack = new PackSource(stream, source);
  const byId = new Map<string, GitObject>();
  const byOffset = new Map<number, GitObject>();
  let waiting: Waiting[] = [];
  let total = 0;

  const keep = (offset: number, object: GitObject): void => {
    byOffset.set(offset, object);
    byId.set(objectId(object), object);
  };
  const grow = (bytes: number): void => {
    if (bytes > maxObjectBytes) throw objectTooLarge(source, { bytes, maxObjectBytes });
    total += bytes;
    if (total > maxBytes) throw tooLarge(source, maxBytes);
  };

  for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
    const { offset } = pack;
    const { kind, size } = await readEntryHeader(pack);
    grow(size);
    const type = OBJECT_TYPES[kind];
    if (type !== undefined) keep(offset, { type, body: (await pack.inflate(size)).body });
    else if (kind === OFS_DELTA) {
      const base = byOffset.get(offset - (await readOffset(pack)));
      const { body: delta } = await pack.inflate(size);
      if (base === undefined) throw brokenPack(source, 'holds a delta whose base is missing');
      keep(offset, { type: base.type, body: applyDelta(base.body, delta, { source, grow }) });
    } else if (kind === REF_DELTA) {
      const baseId = (await pack.take(20)).toString('hex');
      const { body: delta } = await pack.inflate(size);
      const base = byId.get(baseId) ?? bases?.get(baseId);
      if (base === undefined) waiting.push({ offset, baseId, delta });
      else keep(offset, { type: base.type, body: applyDelta(base.body, delta, { source, grow }) });
    } else throw brokenPack(source, 'holds an object of unknown type');
  }
  const end = await pack.endsWithChecksum();
  if (end === 'more') throw brokenPack(source, 'holds more than it says');
  if (end === 'wrong') throw brokenPack(source, 'has a wrong checksum', undefined, 'GIT_CHECKSUM');

  // A base may come after its delta.
  while (waiting.length > 0) {
    const left = waiting.filter(({ offset, baseId, delta }) => {
      const base = byId.get(baseId);
      if (base !== undefined) keep(offset, { type: base.type, body: applyDelta(base.body, delta, { source, grow }) });
      return base === undefined;
    });
    if (left.length === waiting.length) throw brokenPack(source, 'holds a delta whose base is missing');
    waiting = left;
  }
  return byId;
}

function objectTooLarge(
  source: string,
  { bytes, maxObjectBytes }: { bytes: number; maxObjectBytes: number },
): GitWireError {
  return new GitWireError({
    code: 'GIT_TOO_LARGE',
    message: `${source} has a file of ${mebibytes(bytes)} MiB, and ${mebibytes(maxObjectBytes)} MiB is the most that is read`,
    fix: 'Take the large file out of the directory, or keep it elsewhere and name it.',
  });
}

const mebibytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

function tooLarge(source: string, maxBytes: number): GitWireError {
  return new GitWireError({
    code: 'GIT_TOO_LARGE',
    message: `${source} sends more than ${mebibytes(maxBytes)} MiB for one directory`,
    fix: 'Check that the URL and the path are the right ones.',
  });
}
