import { truncated } from './call-remote.ts';
import { GitWireError } from '../git-wire-error.ts';

/** One packet of git's framing: data, or one of the three marks (gitprotocol-common, gitprotocol-v2). */
export type Packet = Buffer | 'flush' | 'delim' | 'end';

/** Some hundred thousand refs. */
const MAX_LIST_BYTES = 128 * 1024 * 1024;
const MAX_LIST_MS = 10 * 60_000;

const MARKS: Record<number, Exclude<Packet, Buffer>> = { 0: 'flush', 1: 'delim', 2: 'end' };

/** Returns a data packet. */
export function packet(data: string | Buffer): Buffer {
  const body = typeof data === 'string' ? Buffer.from(data) : data;
  return Buffer.concat([Buffer.from((body.length + 4).toString(16).padStart(4, '0')), body]);
}

export const FLUSH = Buffer.from('0000');
export const DELIM = Buffer.from('0001');

/**
 * Yields the packets of a byte stream as they arrive; `source` is named in messages. They are lists that somebody keeps in memory, so
 * their size and time are bounded.
 * @throws GitWireError `GIT_PROTOCOL`, `GIT_TRUNCATED`, `GIT_TOO_LARGE`
 */
export async function* readPackets(
  stream: AsyncIterable<Buffer>,
  source: string,
  { maxBytes = MAX_LIST_BYTES, maxMs = MAX_LIST_MS }: { maxBytes?: number; maxMs?: number } = {},
): AsyncGenerator<Packet> {
  const packets = new PacketReader(bounded(stream, { source, maxBytes, maxMs }), source);
  for (let packet = await packets.next(); packet !== undefined; packet = await packets.next()) yield packet;
}

async function* bounded(
  stream: AsyncIterable<Buffer>,
  { source, maxBytes, maxMs }: { source: string; maxBytes: number; maxMs: number },
): AsyncGenerator<Buffer> {
  const startedMs = performance.now();
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    const isLong = performance.now() - startedMs > maxMs;
    if (bytes > maxBytes || isLong) {
      const what = isLong ? `for more than ${Math.round(maxMs / 60_000)} min` : `of more than ${maxBytes} bytes`;
      throw new GitWireError({
        code: 'GIT_TOO_LARGE',
        message: `${source} sends a list ${what}, and no end of it`,
        fix: 'Check that the address is the right one; remove refs there that nobody needs.',
      });
    }
    yield part;
  }
}

/** Reads a stream of packets one by one: whole, or a long one in the parts that it arrives in. */
export class PacketReader {
  private readonly stream: AsyncIterator<Buffer>;
  private readonly source: string;
  private window: Buffer = Buffer.alloc(0);
  private last: Packet | number | undefined;

  constructor(stream: AsyncIterable<Buffer>, source: string) {
    this.stream = stream[Symbol.asyncIterator]();
    this.source = source;
  }

  /** Returns the next packet, undefined at the end. Codes as `readPackets`. */
  async next(): Promise<Packet | undefined> {
    const head = await this.head();
    return typeof head === 'number' ? this.take(head) : head;
  }

  /**
   * Returns how many bytes the next packet has, to be read by `take` and `some`, or the mark that it is; undefined at the end.
   * Codes as `readPackets`.
   */
  async head(): Promise<number | Exclude<Packet, Buffer> | undefined> {
    if (this.window.length === 0 && !(await this.more())) {
      // Every message ends with a flush: a cut between two packets would pass for a short answer.
      if (this.last !== 'flush') throw truncated(this.source);
      return undefined;
    }
    const text = (await this.take(4)).toString('latin1');
    const length = /^[0-9a-f]{4}$/i.test(text) ? Number.parseInt(text, 16) : Number.NaN;
    if (Number.isNaN(length) || length === 3) throw malformed(this.source);
    const head = MARKS[length] ?? length - 4;
    this.last = head;
    return head;
  }

  /** Returns exactly as many bytes; a stream that ends before is an error. */
  async take(count: number): Promise<Buffer> {
    if (this.window.length >= count) return this.cut(count);
    const taken = Buffer.allocUnsafe(count);
    for (let filled = 0; filled < count;) filled += (await this.some(count - filled)).copy(taken, filled);
    return taken;
  }

  /** Returns what is there of the next bytes, at least one and `count` at most, without copying them. */
  async some(count: number): Promise<Buffer> {
    while (this.window.length === 0) if (!(await this.more())) throw truncated(this.source);
    return this.cut(Math.min(count, this.window.length));
  }

  /** Ends the stream before its end. */
  async close(): Promise<void> {
    await this.stream.return?.();
  }

  private cut(count: number): Buffer {
    const bytes = this.window.subarray(0, count);
    this.window = this.window.subarray(count);
    return bytes;
  }

  /** Returns whether there was more. */
  private async more(): Promise<boolean> {
    const { value, done } = await this.stream.next();
    if (!done) this.window = value;
    return !done;
  }
}

function malformed(source: string): GitWireError {
  return new GitWireError({
    code: 'GIT_PROTOCOL',
    message: `${source} sent something that is not the git protocol`,
    fix: 'Dispatch the run again; if it stays, look for a proxy that changes answers.',
  });
}
