import type { Readable } from 'node:stream';

/** What a blob is sent from. */
export type Content = Readable | Buffer | AsyncGenerator<Buffer>;

/** Content that remembers whether it failed by itself, and not because the connection went away. */
export interface Source {
  /** The whole as one body; an iterable can be read once. */
  body: Buffer | AsyncGenerator<Buffer>;
  /** Returns the next `sizeBytes` of it as a body of their own. */
  take(sizeBytes: number): AsyncGenerator<Buffer>;
  failure(): unknown;
  close(): void;
}

/** Returns content as a request body whose own failure can be told from one of the request. */
export function sourceOf(content: Content, { onBytes = () => {} }: { onBytes?: (bytes: number) => void } = {}): Source {
  let failure: unknown;
  let rest: Buffer | undefined;
  const parts = Buffer.isBuffer(content) ? undefined : iteratorOf(content);

  async function next(): Promise<Buffer | undefined> {
    if (rest !== undefined) {
      const part = rest;
      rest = undefined;
      return part;
    }
    try {
      return (await parts?.next())?.value as Buffer | undefined;
    } catch (error) {
      failure = error;
      throw error;
    }
  }

  async function* take(sizeBytes: number): AsyncGenerator<Buffer> {
    for (let left = sizeBytes; left > 0;) {
      const part = await next();
      if (part === undefined) return;
      const now = part.length > left ? part.subarray(0, left) : part;
      if (now.length < part.length) rest = part.subarray(left);
      left -= now.length;
      // A destroyed request throws its own error in here.
      yield now;
      onBytes(now.length);
    }
  }

  if (Buffer.isBuffer(content)) rest = content;
  else if ('on' in content) content.on('error', () => {});
  return {
    body: Buffer.isBuffer(content) ? content : take(Infinity),
    take,
    failure: () => failure,
    close: () => {
      if (!Buffer.isBuffer(content) && 'destroy' in content) content.destroy();
      else void parts?.return?.().catch(() => {});
    },
  };
}

const iteratorOf = (content: Readable | AsyncGenerator<Buffer>): AsyncIterator<Buffer> =>
  (content as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
