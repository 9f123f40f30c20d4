import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SEGMENT = 16_384;

/** Where blobs are, relative to the first of them: twelve bytes each, since there may be millions. */
interface Segment {
  /** Of the first one in the pack, and here. */
  offset: number;
  start: number;
  count: number;
  offsets: Uint32Array;
  ends: Float64Array;
}

/**
 * Blobs by where they stand in their pack, to be found again as the bases of deltas. Memory holds the last of them and where the others
 * are: in a file that has no name any more, so that nothing is left behind whatever happens.
 */
export class KeptBlobs {
  private readonly chunk: Buffer;
  /** Bytes of the chunk that are filled. */
  private filled = 0;
  /** Bytes before the chunk, which are in the file. */
  private written = 0;
  private file: number | undefined;
  /** Where the blob belongs that is being written. */
  private open: Segment | undefined;
  private readonly segments: Segment[] = [];

  constructor({ memoryBytes }: { memoryBytes: number }) {
    this.chunk = Buffer.allocUnsafe(memoryBytes);
  }

  /** Keeps a blob that stands behind all those before it. */
  add(offset: number, body: Buffer): void {
    this.begin(offset);
    this.write(body);
    this.end();
  }

  /** Begins a blob that stands behind all those before it and comes in parts. */
  begin(offset: number): void {
    this.open = this.segmentFor(offset);
    this.open.offsets[this.open.count] = offset - this.open.offset;
  }

  write(part: Buffer): void {
    if (this.filled + part.length > this.chunk.length) this.spill();
    if (part.length <= this.chunk.length) this.filled += part.copy(this.chunk, this.filled);
    else this.store(part);
  }

  end(): void {
    const segment = this.open!;
    segment.ends[segment.count] = this.written + this.filled - segment.start;
    segment.count += 1;
  }

  /** Returns the blob that stands there; undefined where none was kept. */
  at(offset: number): Buffer | undefined {
    const place = this.find(offset);
    return place && this.read(place.segment, place.index);
  }

  has(offset: number): boolean {
    return this.find(offset) !== undefined;
  }

  *offsets(): Generator<number> {
    for (const { offset, offsets, count } of this.segments)
      for (let index = 0; index < count; index += 1) yield offset + offsets[index]!;
  }

  private find(offset: number): { segment: Segment; index: number } | undefined {
    const segment = this.segments[firstNot(this.segments.length, (each) => this.segments[each]!.offset <= offset) - 1];
    if (segment === undefined) return undefined;
    const { offsets, count } = segment;
    const index = firstNot(count, (each) => offsets[each]! < offset - segment.offset);
    return index < count && offsets[index] === offset - segment.offset ? { segment, index } : undefined;
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private segmentFor(offset: number): Segment {
    const last = this.segments.at(-1);
    if (last !== undefined && last.count < SEGMENT && offset - last.offset < 2 ** 32) return last;
    const [offsets, ends] = [new Uint32Array(SEGMENT), new Float64Array(SEGMENT)];
    const segment = { offset, start: this.written + this.filled, count: 0, offsets, ends };
    this.segments.push(segment);
    return segment;
  }

  private read(segment: Segment, index: number): Buffer {
    const before = index === 0 ? 0 : segment.ends[index - 1]!;
    const start = segment.start + before;
    const body = Buffer.allocUnsafe(segment.ends[index]! - before);
    // The end of a blob that came in parts may still be in memory.
    const inFile = Math.min(Math.max(this.written - start, 0), body.length);
    if (inFile > 0) readSync(this.file!, body, 0, inFile, start);
    if (inFile < body.length)
      this.chunk.copy(body, inFile, start + inFile - this.written, start + body.length - this.written);
    return body;
  }

  private spill(): void {
    const { filled } = this;
    this.filled = 0;
    this.store(this.chunk.subarray(0, filled));
  }

  private store(bytes: Buffer): void {
    this.file ??= openUnnamed();
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
    }
    this.written += bytes.length;
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
