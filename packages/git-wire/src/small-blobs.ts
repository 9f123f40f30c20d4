import { applyDelta } from './apply-delta.ts';
import { brokenPack } from './broken-pack.ts';
import { objectId } from './objects.ts';
import { OBJECT_TYPES, OFS_DELTA, readEntryHeader, readOffset, readPackHeader, REF_DELTA } from './pack-entry.ts';
import { PackSource } from './pack-source.ts';

/** A delta whose base is named by id; it may come later. */
interface Waiting {
  baseId: string;
  delta: Buffer;
}

/**
 * Yields the blobs of a pack that have at most `maxBytes`, each once, as they arrive; everything else is passed over. Memory holds the small
 * blobs and nothing else, so the pack is best made with the filter `blob:limit`: a small blob whose base is a larger one is not found.
 * @throws GitWireError `GIT_PACK`, `GIT_CHECKSUM`, `GIT_TRUNCATED`
 */
export async function* readSmallBlobs(
  stream: AsyncIterable<Buffer>,
  { source, maxBytes }: { source: string; maxBytes: number },
): AsyncGenerator<Buffer> {
  const pack = new PackSource(stream, source);
  const byOffset = new Map<number, Buffer>();
  let waiting: Waiting[] = [];
  for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
    const { offset } = pack;
    const { kind, size } = await readEntryHeader(pack);
    let found: Buffer | undefined;
    if (kind === OFS_DELTA) {
      const base = byOffset.get(offset - (await readOffset(pack)));
      const delta = await pack.inflate(size);
      if (base !== undefined) found = applyDelta(base, delta, { source });
    } else if (kind === REF_DELTA) {
      const baseId = (await pack.take(20)).toString('hex');
      waiting.push({ baseId, delta: await pack.inflate(size) });
    } else {
      const body = await pack.inflate(size);
      if (OBJECT_TYPES[kind] === 'blob') found = body;
    }
    if (found === undefined || found.length > maxBytes) continue;
    byOffset.set(offset, found);
    yield found;
  }
  const end = await pack.endsWithChecksum();
  if (end === 'more') throw brokenPack(source, 'holds more than it says');
  if (end === 'wrong') throw brokenPack(source, 'has a wrong checksum', undefined, 'GIT_CHECKSUM');
  if (waiting.length === 0) return;
  // Servers that cannot name a base by its place in the pack.
  const byId = new Map([...byOffset.values()].map((body) => [objectId({ type: 'blob', body }), body]));
  for (let left = -1; left !== waiting.length;) {
    left = waiting.length;
    const later: Waiting[] = [];
    for (const each of waiting) {
      const base = byId.get(each.baseId);
      if (base === undefined) {
        later.push(each);
        continue;
      }
      const body = applyDelta(base, each.delta, { source });
      byId.set(objectId({ type: 'blob', body }), body);
      if (body.length <= maxBytes) yield body;
    }
    waiting = later;
  }
}
