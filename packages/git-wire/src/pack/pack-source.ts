import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { truncated } from '../wire/call-remote.ts';
import { brokenPack } from './broken-pack.ts';
import { InflateCounter } from './inflate-counter.ts';
import { PackWindow } from './pack-window.ts';

const TRAILER_BYTES = 20;
const WRONG_SIZE = 'holds an object of another size than it says';
/** The longest part that is inflated at once when nobody wants the content. */
const STEP_BYTES = 65_536;

/** Reads a pack as it arrives: only the object at hand is kept, and every byte goes into the checksum once. */
export class PackSource {
  private readonly stream: AsyncIterator<Buffer>;
  private readonly hash = createHash('sha1');
  private readonly source: string;
  private readonly window = new PackWindow();
  private ended = false;
  /** Bytes taken so far. */
  offset = 0;

  constructor(stream: AsyncIterable<Buffer>, source: string) {
    this.stream = stream[Symbol.asyncIterator]();
    this.source = source;
  }

  /** Returns the next bytes; valid until the next call. */
  async take(count: number): Promise<Buffer> {
    while (this.window.length < count) if (!(await this.more())) throw truncated(this.source);
    return this.consume(count);
  }

  /** Returns the next zlib stream, inflated, which has to come to exactly `sizeBytes`, and as it came; the latter is valid until the next call. */
  async inflate(sizeBytes: number): Promise<{ body: Buffer; raw: Buffer }> {
    for (let needed = 1; ;) {
      while (this.window.length < needed && !this.ended) await this.more();
      const available = this.window.length;
      const inflated = this.tryInflate(sizeBytes);
      if (inflated !== undefined) return inflated;
      if (this.ended && this.window.length === available) throw truncated(this.source);
      // Twice as much every time, so that a large object is not inflated once for every chunk of it.
      needed = available * 2 + 1;
    }
  }

  /** Goes behind the next zlib stream, of which only a part is in memory at any time; `onRaw` is given it as it came. */
  async skip(sizeBytes: number, onRaw: (part: Buffer) => void): Promise<void> {
    const counter = new InflateCounter();
    try {
      for (let done = false; !done;) {
        if (this.window.length === 0 && !(await this.more())) throw truncated(this.source);
        const taken = await counter.take(this.window.all().subarray(0, STEP_BYTES));
        ({ done } = taken);
        if (counter.sizeBytes > sizeBytes || (done && counter.sizeBytes < sizeBytes))
          throw brokenPack(this.source, WRONG_SIZE);
        onRaw(this.consume(taken.usedBytes));
      }
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw code?.startsWith('Z_') ? brokenPack(this.source, 'cannot be inflated', cause) : cause;
    } finally {
      counter.close();
    }
  }

  /** Returns undefined where the window ends before the object does. */
  private tryInflate(sizeBytes: number): { body: Buffer; raw: Buffer } | undefined {
    if (this.window.length === 0) return undefined;
    try {
      // With `info` zlib tells how many bytes it took, which is the only way to find the next object.
      // One buffer of the right size: zlib's own pieces of 16 KiB are too many for a large object, and too much for a small one.
      const options = { info: true, maxOutputLength: Math.max(sizeBytes, 1), chunkSize: Math.max(sizeBytes + 1, 64) };
      const { buffer, engine } = inflateSync(this.window.all(), options) as unknown as {
        buffer: Buffer;
        engine: { bytesWritten: number };
      };
      if (buffer.length !== sizeBytes) throw brokenPack(this.source, WRONG_SIZE);
      return { body: buffer, raw: this.consume(engine.bytesWritten) };
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'Z_BUF_ERROR') return undefined;
      if (code === 'ERR_BUFFER_TOO_LARGE') throw brokenPack(this.source, WRONG_SIZE, cause);
      throw code?.startsWith('Z_') ? brokenPack(this.source, 'cannot be inflated', cause) : cause;
    }
  }

  /** Returns whether the rest is exactly the checksum of everything before it. */
  async endsWithChecksum(): Promise<'ok' | 'wrong' | 'more'> {
    const expected = this.hash.copy().digest();
    while (!this.ended && this.window.length <= TRAILER_BYTES) await this.more();
    if (this.window.length < TRAILER_BYTES) throw truncated(this.source);
    if (this.window.length > TRAILER_BYTES) return 'more';
    return this.window.all().equals(expected) ? 'ok' : 'wrong';
  }

  private consume(count: number): Buffer {
    const bytes = this.window.take(count);
    this.hash.update(bytes);
    this.offset += count;
    return bytes;
  }

  /** Returns whether there was more. */
  private async more(): Promise<boolean> {
    const { value, done } = await this.stream.next();
    if (done) this.ended = true;
    else this.window.add(value);
    return !done;
  }
}
