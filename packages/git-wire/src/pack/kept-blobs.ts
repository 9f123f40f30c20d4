import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SEGMENT = 16_384;

/** Where blobs are, relative to the first of them: eight bytes each, since there may be millions. */
interface Segment {
  /** Of the first one in the pack, and here. */
  offset: number;
  start: number;
  count: number;
  offsets: Uint32Array;
  ends: Uint32Array;
}

/**
 * Small blobs by where they stand in their pack, to be found again as the bases of deltas. Memory holds the last of them and where the others
 * are: in a file that has no name any more, so that nothing is left behind whatever happens.
 */
export class KeptBlobs {
  private readonly chunk: Buffer;
  /** Bytes of the chunk that are filled. */
  private filled = 0;
  /** Bytes before the chunk, which are in the file. */
  private written = 0;
  private file: number | undefined;
  private readonly segments: Segment[] = [];

  constructor({ memoryBytes }: { memoryBytes: number }) {
    this.chunk = Buffer.allocUnsafe(memoryBytes);
  }

  /** Keeps a blob that stands behind all those before it, and is no larger than the memory. */
  add(offset: number, body: Buffer): void {
    if (this.filled + body.length > this.chunk.length) this.spill();
    const segment = this.segmentFor(offset);
    this.filled += body.copy(this.chunk, this.filled);
    segment.offsets[segment.count] = offset - segment.offset;
    segment.ends[segment.count] = this.written + this.filled - segment.start;
    segment.count += 1;
  }

  /** Returns the blob that stands there; undefined where none was kept. */
  at(offset: number): Buffer | undefined {
    const segment = this.segments[firstNot(this.segments.length, (each) => this.segments[each]!.offset <= offset) - 1];
    if (segment === undefined) return undefined;
    const { offsets, count } = segment;
    const index = firstNot(count, (each) => offsets[each]! < offset - segment.offset);
    return index < count && offsets[index] === offset - segment.offset ? this.read(segment, index) : undefined;
  }

  *all(): Generator<Buffer> {
    for (const segment of this.segments)
      for (let index = 0; index < segment.count; index += 1) yield this.read(segment, index);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private segmentFor(offset: number): Segment {
    const last = this.segments.at(-1);
    if (last !== undefined && last.count < SEGMENT && offset - last.offset < 2 ** 32) return last;
    const [offsets, ends] = [new Uint32Array(SEGMENT), new Uint32Array(SEGMENT)];
    const segment = { offset, start: this.written + this.filled, count: 0, offsets, ends };
    this.segments.push(segment);
    return segment;
  }

  private read(segment: Segment, index: number): Buffer {
    const before = index === 0 ? 0 : segment.ends[index - 1]!;
    const start = segment.start + before;
    const body = Buffer.allocUnsafe(segment.ends[index]! - before);
    if (start >= this.written) this.chunk.copy(body, 0, start - this.written);
    else readSync(this.file!, body, 0, body.length, start);
    return body;
  }

  private spill(): void {
    this.file ??= openUnnamed();
    for (let done = 0; done < this.filled;) {
      done += writeSync(this.file, this.chunk, done, this.filled - done, this.written + done);
    }
    this.written += this.filled;
    this.filled = 0;
  }
}

function openUnnamed(): number {
  const directory = mkdtempSync(join(tmpdir(), 'edp-blobs-'));
  try {
    return openSync(join(directory, 'blobs'), 'wx+', 0o600);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Returns the first index that does not have what only those before it have; the count where all have it. */
function firstNot(count: number, has: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (has(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
