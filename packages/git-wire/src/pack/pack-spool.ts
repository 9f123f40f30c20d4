import { inflateSync } from 'node:zlib';
import { applyDelta } from './apply-delta.ts';
import { brokenPack } from './broken-pack.ts';
import type { KeptBlobs } from './kept-blobs.ts';
import { objectId } from '../objects.ts';

/** Size (8 bytes), and where the base is: nowhere (0), by offset (1, and 8 bytes), or by id (2, and 20 bytes). */
const HEAD_BYTES = 9;
const CACHE_BYTES = 32 * 1024 * 1024;
/** A chain of deltas that leads in a circle would never end; git's own are at most 4095 long. */
const MAX_CHAIN = 10_000;

/** Where the base of a delta is: its offset in the pack, or its id; undefined for a whole blob. */
export type Base = number | string | undefined;

/** Entries of a pack that are too large to be of interest, as they came: small blobs may be deltas against them. */
export class PackSpool {
  private readonly entries: KeptBlobs;
  private readonly small: KeptBlobs;
  private readonly source: string;
  /** The bodies that were made last, up to a bound. */
  private readonly cache = new Map<number, Buffer>();
  private cachedBytes = 0;
  /** Ids that deltas name their bases by, and where those are. */
  private readonly wanted = new Set<string>();
  private readonly byId = new Map<string, number>();

  constructor({ entries, small, source }: { entries: KeptBlobs; small: KeptBlobs; source: string }) {
    this.entries = entries;
    this.small = small;
    this.source = source;
  }

  /** Begins an entry; what `write` is given afterwards is its content, as it came. */
  begin(offset: number, { sizeBytes, base }: { sizeBytes: number; base: Base }): void {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeDoubleBE(sizeBytes);
    head[8] = base === undefined ? 0 : typeof base === 'number' ? 1 : 2;
    this.entries.begin(offset);
    this.entries.write(head);
    if (typeof base === 'string') {
      this.wanted.add(base);
      this.entries.write(Buffer.from(base, 'hex'));
    }
    if (typeof base === 'number') {
      const place = Buffer.alloc(8);
      place.writeDoubleBE(base);
      this.entries.write(place);
    }
  }

  write(part: Buffer): void {
    this.entries.write(part);
  }

  end(): void {
    this.entries.end();
  }

  /** Returns whether there is a blob, small or large, at an offset. */
  has(offset: number): boolean {
    return this.small.has(offset) || this.entries.has(offset);
  }

  /** Finds where the blobs are that deltas name by their ids, by making all blobs: deltas against deltas by id take another round each. */
  identify(): void {
    let left = [...this.small.offsets(), ...this.entries.offsets()];
    for (let before = -1; left.length !== before;) {
      before = left.length;
      left = left.filter((offset) => {
        const body = this.body(offset);
        if (body === undefined) return true;
        const id = objectId({ type: 'blob', body });
        if (this.wanted.has(id)) this.byId.set(id, offset);
        return false;
      });
    }
  }

  /** Returns the blob at an offset; undefined where there is none, or one whose base is not known. */
  body(offset: number): Buffer | undefined {
    const deltas: { at: number; delta: Buffer }[] = [];
    let at: number | undefined = offset;
    let body: Buffer | undefined;
    while (body === undefined) {
      if (at === undefined || deltas.length > MAX_CHAIN) return undefined;
      body = this.cache.get(at) ?? this.small.at(at);
      if (body !== undefined) break;
      const entry = this.read(at);
      if (entry === undefined) return undefined;
      if (entry.base === undefined) {
        body = entry.content;
        this.keep(at, body);
      } else {
        deltas.push({ at, delta: entry.content });
        at = typeof entry.base === 'number' ? entry.base : this.byId.get(entry.base);
      }
    }
    for (const { at: place, delta } of deltas.toReversed()) {
      body = applyDelta(body, delta, { source: this.source });
      this.keep(place, body);
    }
    return body;
  }

  private read(offset: number): { base: Base; content: Buffer } | undefined {
    const bytes = this.entries.at(offset);
    if (bytes === undefined) return undefined;
    const sizeBytes = bytes.readDoubleBE();
    const kind = bytes[8];
    const base =
      kind === 0
        ? undefined
        : kind === 1
          ? bytes.readDoubleBE(HEAD_BYTES)
          : bytes.toString('hex', HEAD_BYTES, HEAD_BYTES + 20);
    const from = HEAD_BYTES + (kind === 0 ? 0 : kind === 1 ? 8 : 20);
    try {
      return { base, content: inflateSync(bytes.subarray(from), { maxOutputLength: Math.max(sizeBytes, 1) }) };
    } catch (cause) {
      throw brokenPack(this.source, 'cannot be inflated', cause);
    }
  }

  private keep(offset: number, body: Buffer): void {
    if (body.length > CACHE_BYTES || this.cache.has(offset)) return;
    this.cache.set(offset, body);
    this.cachedBytes += body.length;
    for (const [oldest, { length }] of this.cache) {
      if (this.cachedBytes <= CACHE_BYTES) break;
      this.cache.delete(oldest);
      this.cachedBytes -= length;
    }
  }
}
