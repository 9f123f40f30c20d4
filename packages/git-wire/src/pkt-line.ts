import { truncated } from './call-remote.ts';
import { GitWireError } from './git-wire-error.ts';

/** One packet of git's framing: data, or one of the three marks (gitprotocol-common, gitprotocol-v2). */
export type Packet = Buffer | 'flush' | 'delim' | 'end';

const MARKS: Record<number, Exclude<Packet, Buffer>> = { 0: 'flush', 1: 'delim', 2: 'end' };

/** Returns a data packet. */
export function packet(data: string | Buffer): Buffer {
  const body = typeof data === 'string' ? Buffer.from(data) : data;
  return Buffer.concat([Buffer.from((body.length + 4).toString(16).padStart(4, '0')), body]);
}

export const FLUSH = Buffer.from('0000');
export const DELIM = Buffer.from('0001');

/**
 * Yields the packets of a byte stream as they arrive; memory is bounded by one packet. `source` is named in messages.
 * @throws GitWireError `GIT_PROTOCOL`, `GIT_TRUNCATED`
 */
export async function* readPackets(stream: AsyncIterable<Buffer>, source: string): AsyncGenerator<Packet> {
  const reader = new ByteReader(stream, source);
  let last: Packet | undefined;
  for (;;) {
    const head = await reader.take(4);
    if (head === undefined) {
      // Every message ends with a flush: a cut between two packets would pass for a short answer.
      if (last !== 'flush') throw truncated(source);
      return;
    }
    const length = /^[0-9a-f]{4}$/i.test(head.toString('latin1'))
      ? Number.parseInt(head.toString('latin1'), 16)
      : Number.NaN;
    if (Number.isNaN(length) || length === 3) throw malformed(source);
    const mark = MARKS[length];
    last = mark ?? (await reader.take(length - 4));
    if (last === undefined) throw truncated(source);
    yield last;
  }
}

/** Hands out exactly as many bytes as asked for from chunks of any size. */
class ByteReader {
  private chunks: Buffer[] = [];
  private size = 0;
  private readonly stream: AsyncIterator<Buffer>;
  private readonly source: string;

  constructor(stream: AsyncIterable<Buffer>, source: string) {
    this.stream = stream[Symbol.asyncIterator]();
    this.source = source;
  }

  /** Returns undefined at the end of the stream; a cut in the middle is an error. */
  async take(count: number): Promise<Buffer | undefined> {
    while (this.size < count) {
      const { value, done } = await this.stream.next();
      if (done) {
        if (this.size === 0) return undefined;
        throw truncated(this.source);
      }
      this.chunks.push(value);
      this.size += value.length;
    }
    this.size -= count;
    const first = this.chunks[0] ?? Buffer.alloc(0);
    if (first.length >= count) {
      this.chunks[0] = first.subarray(count);
      if (first.length === count) this.chunks.shift();
      return first.subarray(0, count);
    }
    // Exactly as much as is asked for: what is copied for every packet of a large pack is soon more than the pack.
    const taken = Buffer.allocUnsafe(count);
    let filled = 0;
    while (filled < count) {
      const chunk = this.chunks.shift()!;
      const used = chunk.copy(taken, filled);
      filled += used;
      if (used < chunk.length) this.chunks.unshift(chunk.subarray(used));
    }
    return taken;
  }
}

function malformed(source: string): GitWireError {
  return new GitWireError({
    code: 'GIT_PROTOCOL',
    message: `${source} sent something that is not the git protocol`,
    fix: 'Dispatch the run again; if it stays, look for a proxy that changes answers.',
  });
}
