import { applyDelta, deltaSizes } from './apply-delta.ts';
import { brokenPack } from './broken-pack.ts';
import { KeptBlobs } from './kept-blobs.ts';
import { OBJECT_TYPES, OFS_DELTA, readEntryHeader, readOffset, readPackHeader, REF_DELTA } from './pack-entry.ts';
import { PackSource } from './pack-source.ts';
import { type Base, PackSpool } from './pack-spool.ts';

const MEMORY_BYTES = 4 * 1024 * 1024;
const SPOOL_MEMORY_BYTES = 256 * 1024;
/** Git writes no delta that is larger than half of what it makes: a larger one makes no small blob. */
const MAX_DELTA_BYTES = 65_536;

export interface SmallBlobsOptions {
  /** Where the pack comes from, named in messages. */
  source: string;
  maxBytes: number;
  /** How much of the blobs that may be bases of deltas stays in memory; the rest lies on disk meanwhile. */
  memoryBytes?: number;
}

interface State extends SmallBlobsOptions {
  kept: KeptBlobs;
  spool: PackSpool;
}

/** A delta that names its base by id, which may come later. */
interface Waiting {
  offset: number;
  baseId: string;
}

/**
 * Yields the blobs of a pack that have at most `maxBytes`, each once, as they arrive; everything else is passed over. Best made with the filter
 * `blob:limit`: without it, larger blobs lie on disk meanwhile, since small ones may be deltas against them.
 * @throws GitWireError `GIT_PACK`, `GIT_CHECKSUM`, `GIT_TRUNCATED`
 */
export async function* readSmallBlobs(
  stream: AsyncIterable<Buffer>,
  { source, maxBytes, memoryBytes = MEMORY_BYTES }: SmallBlobsOptions,
): AsyncGenerator<Buffer> {
  const kept = new KeptBlobs({ memoryBytes });
  const entries = new KeptBlobs({ memoryBytes: Math.min(memoryBytes, SPOOL_MEMORY_BYTES) });
  const spool = new PackSpool({ entries, small: kept, source });
  try {
    const waiting: Waiting[] = [];
    yield* readEntries(stream, { source, maxBytes, kept, spool, waiting });
    yield* resolveWaiting(waiting, { source, maxBytes, kept, spool });
  } finally {
    kept.close();
    entries.close();
  }
}

async function* readEntries(
  stream: AsyncIterable<Buffer>,
  state: State & { waiting: Waiting[] },
): AsyncGenerator<Buffer> {
  const { source, maxBytes, kept } = state;
  const pack = new PackSource(stream, source);
  for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
    const { offset } = pack;
    const { kind, size } = await readEntryHeader(pack);
    let found: Buffer | undefined;
    if (kind === OFS_DELTA) {
      found = await readDelta(pack, { ...state, offset, size, base: offset - (await readOffset(pack)) });
    } else if (kind === REF_DELTA) {
      const baseId = (await pack.take(20)).toString('hex');
      if ((await readDelta(pack, { ...state, offset, size, base: baseId })) !== undefined)
        state.waiting.push({ offset, baseId });
    } else if (OBJECT_TYPES[kind] === undefined) {
      throw brokenPack(source, 'holds an object of unknown type');
    } else if (size > maxBytes) {
      await spoolLarge(pack, { ...state, offset, size, base: undefined, isBlob: OBJECT_TYPES[kind] === 'blob' });
    } else {
      const { body } = await pack.inflate(size);
      if (OBJECT_TYPES[kind] === 'blob') found = body;
    }
    if (found === undefined || kind === REF_DELTA) continue;
    kept.add(offset, found);
    yield found;
  }
  const end = await pack.endsWithChecksum();
  if (end === 'more') throw brokenPack(source, 'holds more than it says');
  if (end === 'wrong') throw brokenPack(source, 'has a wrong checksum', undefined, 'GIT_CHECKSUM');
}

interface Entry {
  offset: number;
  size: number;
  base: Base;
}

/** Returns what a delta makes, or the delta itself where its base is not known yet; undefined where it is no small blob. */
async function readDelta(
  pack: PackSource,
  { source, maxBytes, kept, spool, offset, size, base }: State & Entry,
): Promise<Buffer | undefined> {
  // What is no delta of a blob is not needed, not even for other deltas.
  const isBlob = typeof base === 'string' || (base !== undefined && spool.has(base));
  if (size > MAX_DELTA_BYTES) {
    await spoolLarge(pack, { spool, offset, size, base, isBlob });
    return undefined;
  }
  const { body: delta, raw } = await pack.inflate(size);
  if (!isBlob || base === undefined) return undefined;
  const isSmall = deltaSizes(delta, { source }).result <= maxBytes;
  if (!isSmall || typeof base === 'string') {
    spool.begin(offset, { sizeBytes: size, base });
    spool.write(raw);
    spool.end();
    return isSmall ? delta : undefined;
  }
  const body = kept.at(base) ?? spool.body(base);
  return body && applyDelta(body, delta, { source });
}

async function spoolLarge(
  pack: PackSource,
  { spool, offset, size, base, isBlob }: Pick<State, 'spool'> & Entry & { isBlob: boolean },
): Promise<void> {
  if (isBlob) spool.begin(offset, { sizeBytes: size, base });
  await pack.skip(size, (raw) => isBlob && spool.write(raw));
  if (isBlob) spool.end();
}

/** Of servers that cannot name a base by its place in the pack. */
function* resolveWaiting(waiting: Waiting[], { maxBytes, spool }: State): Generator<Buffer> {
  if (waiting.length === 0) return;
  spool.identify();
  for (const { offset } of waiting) {
    const body = spool.body(offset);
    if (body !== undefined && body.length <= maxBytes) yield body;
  }
}
