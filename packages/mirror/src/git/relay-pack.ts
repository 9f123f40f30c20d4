import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodePack, fetchPack, pushPack, type RefResult, type RefUpdate, type Remote, ZERO_ID } from '@edp/git-wire';

export interface RelayOptions {
  source: Remote;
  target: Remote;
  /** Ids that the target has. */
  present: ReadonlySet<string>;
  /** `stream` hands on what the source packs as it comes; `disk` keeps it first, for a target that cannot take it like that. */
  via: 'stream' | 'disk';
  /** What has to be done before the push, while the source counts its objects. */
  ready: Promise<unknown>;
  onBytes: (bytes: number) => void;
  /** How long a source that has begun waits for `ready`; five seconds unless told. */
  maxPauseMs?: number;
}

export interface Relayed {
  results: RefResult[];
  bytes: number;
}

/** What broke while the source's pack was read, told apart from what broke at the target. */
export class SourceFailure extends Error {}

/**
 * Sends the updates to the target in one request, all or none: everything behind the new ids that is not behind the present ones, packed by the source.
 * @throws SourceFailure with the source's error as its cause; GitWireError of the target
 */
export async function relayPack(
  updates: RefUpdate[],
  { source, target, present, via, ready, onBytes, maxPauseMs = MAX_PAUSE_MS }: RelayOptions,
): Promise<Relayed> {
  const wants = [...new Set(updates.map(({ newId }) => newId))].filter((id) => id !== ZERO_ID && !present.has(id));
  if (wants.length === 0) {
    const deletesOnly = updates.every(({ newId }) => newId === ZERO_ID);
    // A new ref needs a pack, even if the target has everything already.
    const pack = deletesOnly ? {} : { pack: encodePack([]) };
    await ready;
    return { results: await pushPack(target, { updates, atomic: true, ...pack }), bytes: 0 };
  }
  const pack = await openWhenReady(async () => openPack(source, { wants, present, onBytes }), { ready, maxPauseMs });
  try {
    const results =
      via === 'stream'
        ? await pushPack(target, { updates, atomic: true, pack: pack.bytes })
        : await throughDisk(pack.bytes, async (file, packSizeBytes) =>
            pushPack(target, { updates, atomic: true, pack: createReadStream(file), packSizeBytes }),
          );
    return { results, bytes: pack.read() };
  } catch (error) {
    // The target only saw a request that broke off.
    throw pack.failure() ?? error;
  }
}

interface OpenPack {
  bytes: AsyncIterable<Buffer>;
  read(): number;
  failure(): SourceFailure | undefined;
  close(): Promise<unknown>;
}

/** A source that has begun does not wait for a long transfer of LFS objects: it is asked again after that. */
const MAX_PAUSE_MS = 5000;

async function openWhenReady(
  open: () => Promise<OpenPack>,
  { ready, maxPauseMs }: { ready: Promise<unknown>; maxPauseMs: number },
): Promise<OpenPack> {
  const pack = await open();
  let isSoon = false;
  try {
    isSoon = await Promise.race([ready.then(() => true), sleep(maxPauseMs, false, { ref: false })]);
  } finally {
    if (!isSoon) await pack.close();
  }
  if (isSoon) return pack;
  await ready;
  return open();
}

/** Waits for the source's first bytes, so that the target's request does not stand idle while the source counts its objects. */
async function openPack(
  source: Remote,
  { wants, present, onBytes }: { wants: string[]; present: ReadonlySet<string>; onBytes: (bytes: number) => void },
): Promise<OpenPack> {
  let read = 0;
  let failure: SourceFailure | undefined;
  const asFailure = (cause: unknown): SourceFailure => (failure = new SourceFailure('the source failed', { cause }));
  try {
    const pack = await fetchPack(source, { wants, haves: [...present], thin: true, whole: true });
    const parts = pack[Symbol.asyncIterator]();
    const first = await parts.next();
    async function* bytes(): AsyncGenerator<Buffer> {
      try {
        for (let part = first; !part.done; part = await parts.next()) {
          read += part.value.length;
          onBytes(read);
          yield part.value;
        }
      } catch (cause) {
        throw asFailure(cause);
      } finally {
        await parts.return?.();
      }
    }
    const close = async (): Promise<unknown> => parts.return?.();
    return { bytes: bytes(), read: () => read, failure: () => failure, close };
  } catch (cause) {
    throw asFailure(cause);
  }
}

async function throughDisk<T>(
  bytes: AsyncIterable<Buffer>,
  use: (file: string, sizeBytes: number) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'edp-pack-'));
  const file = join(directory, 'pack');
  try {
    const sink = createWriteStream(file, { mode: 0o600 });
    await pipeline(bytes, sink);
    return await use(file, sink.bytesWritten);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
