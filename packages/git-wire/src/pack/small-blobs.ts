import { applyDelta } from './apply-delta.ts';
import { brokenPack } from './broken-pack.ts';
import { KeptBlobs } from './kept-blobs.ts';
import { objectId } from '../objects.ts';
import { OBJECT_TYPES, OFS_DELTA, readEntryHeader, readOffset, readPackHeader, REF_DELTA } from './pack-entry.ts';
import { PackSource } from './pack-source.ts';

const MEMORY_BYTES = 4 * 1024 * 1024;

/** A delta whose base is named by id; it may come later. */
interface Waiting {
  baseId: string;
  delta: Buffer;
}

export interface SmallBlobsOptions {
  /** Where the pack comes from, named in messages. */
  source: string;
  maxBytes: number;
  /** How much of the blobs that may be bases of deltas stays in memory; the rest lies on disk meanwhile. */
  memoryBytes?: number;
}

/**
 * Yields the blobs of a pack that have at most `maxBytes`, each once, as they arrive; everything else is passed over. The pack is best made
 * with the filter `blob:limit`: a small blob whose base is a larger one is not found.
 * @throws GitWireError `GIT_PACK`, `GIT_CHECKSUM`, `GIT_TRUNCATED`
 */
export async function* readSmallBlobs(
  stream: AsyncIterable<Buffer>,
  { source, maxBytes, memoryBytes = MEMORY_BYTES }: SmallBlobsOptions,
): AsyncGenerator<Buffer> {
  const kept = new KeptBlobs({ memoryBytes });
  try {
    const waiting: Waiting[] = [];
    for await (const body of readEntries(stream, { source, maxBytes, kept, waiting })) yield body;
    yield* resolveWaiting(waiting, { source, maxBytes, kept });
  } finally {
    kept.close();
  }
}

type State = SmallBlobsOptions & { kept: KeptBlobs };

async function* readEntries(
  stream: AsyncIterable<Buffer>,
  { source, maxBytes, kept, waiting }: State & { waiting: Waiting[] },
): AsyncGenerator<Buffer> {
  const pack = new PackSource(stream, source);
  for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
    const { offset } = pack;
    const { kind, size } = await readEntryHeader(pack);
    let found: Buffer | undefined;
    if (kind === OFS_DELTA) {
      const base = kept.at(offset - (await readOffset(pack)));
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
    kept.add(offset, found);
    yield found;
  }
  const end = await pack.endsWithChecksum();
  if (end === 'more') throw brokenPack(source, 'holds more than it says');
  if (end === 'wrong') throw brokenPack(source, 'has a wrong checksum', undefined, 'GIT_CHECKSUM');
}

/** Of servers that cannot name a base by its place in the pack. */
function* resolveWaiting(waiting: Waiting[], { source, maxBytes, kept }: State): Generator<Buffer> {
  if (waiting.length === 0) return;
  const wanted = new Set(waiting.map(({ baseId }) => baseId));
  const byId = new Map<string, Buffer>();
  const keep = (body: Buffer): void => {
    const id = objectId({ type: 'blob', body });
    if (wanted.has(id)) byId.set(id, body);
  };
  for (const body of kept.all()) keep(body);
  for (let [left, before] = [waiting, -1]; left.length !== before;) {
    before = left.length;
    const later: Waiting[] = [];
    for (const each of left) {
      const base = byId.get(each.baseId);
      if (base === undefined) {
        later.push(each);
        continue;
      }
      const body = applyDelta(base, each.delta, { source });
      keep(body);
      if (body.length <= maxBytes) yield body;
    }
    left = later;
  }
}
