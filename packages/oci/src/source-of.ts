import { Readable } from 'node:stream';

/** The body of a request that remembers whether it failed by itself, and not because the connection went away. */
export interface Source {
  body: Readable | Buffer;
  failure(): unknown;
  close(): void;
}

/** Returns content as a request body whose own failure can be told from one of the request. */
export function sourceOf(content: Readable | Buffer): Source {
  if (Buffer.isBuffer(content)) return { body: content, failure: () => undefined, close: () => {} };
  let failure: unknown;

  async function* read(stream: Readable): AsyncGenerator<Buffer> {
    const iterator = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    for (;;) {
      let next: IteratorResult<Buffer>;
      try {
        next = await iterator.next();
      } catch (error) {
        failure = error;
        throw error;
      }
      if (next.done) return;
      // A destroyed request throws its own error in here.
      yield next.value;
    }
  }

  const body = Readable.from(read(content), { objectMode: false });
  body.on('error', () => {});
  return { body, failure: () => failure, close: () => void content.destroy() };
}
