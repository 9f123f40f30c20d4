import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { brokenPack } from './broken-pack.ts';
import { truncated } from '../wire/call-remote.ts';

const TRAILER_BYTES = 20;
const WRONG_SIZE = 'holds an object of another size than it says';

/** Reads a pack as it arrives: only the object at hand is kept, and every byte goes into the checksum once. */
export class PackSource {
  private readonly stream: AsyncIterator<Buffer>;
  private readonly hash = createHash('sha1');
  private readonly source: string;
  private window: Buffer = Buffer.alloc(0);
  private ended = false;
  /** Bytes taken so far. */
  offset = 0;

  constructor(stream: AsyncIterable<Buffer>, source: string) {
    this.stream = stream[Symbol.asyncIterator]();
    this.source = source;
  }

  /** Returns the next bytes. */
  async take(count: number): Promise<Buffer> {
    while (this.window.length < count) if (!(await this.more())) throw truncated(this.source);
    return this.consume(count);
  }

  /** Returns the next zlib stream, inflated; it has to come to exactly `sizeBytes`. */
  async inflate(sizeBytes: number): Promise<Buffer> {
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

  /** Returns undefined where the window ends before the object does. */
  private tryInflate(sizeBytes: number): Buffer | undefined {
    if (this.window.length === 0) return undefined;
    try {
      // With `info` zlib tells how many bytes it took, which is the only way to find the next object.
      // One buffer of the right size: zlib's own pieces of 16 KiB are too many for a large object, and too much for a small one.
      const options = { info: true, maxOutputLength: Math.max(sizeBytes, 1), chunkSize: Math.max(sizeBytes + 1, 64) };
      const { buffer, engine } = inflateSync(this.window, options) as unknown as {
        buffer: Buffer;
        engine: { bytesWritten: number };
      };
      if (buffer.length !== sizeBytes) throw brokenPack(this.source, WRONG_SIZE);
      this.consume(engine.bytesWritten);
      return buffer;
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
    return this.window.equals(expected) ? 'ok' : 'wrong';
  }

  private consume(count: number): Buffer {
    const bytes = this.window.subarray(0, count);
    this.hash.update(bytes);
    this.window = this.window.subarray(count);
    this.offset += count;
    return bytes;
  }

  /** Returns whether there was more. */
  private async more(): Promise<boolean> {
    const { value, done } = await this.stream.next();
    if (done) this.ended = true;
    else this.window = this.window.length === 0 ? value : Buffer.concat([this.window, value]);
    return !done;
  }
}
