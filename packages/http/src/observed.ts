import type { Readable } from 'node:stream';

/** Returns a request's body as it is, a stream with `onPart` told of every part that goes out: a long upload is not a slow server. */
export function observed(
  body: string | Buffer | Readable | AsyncIterable<Buffer> | undefined,
  onPart: () => void,
): string | Buffer | AsyncIterable<Buffer> | null {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return body ?? null;
  return parts(body as AsyncIterable<Buffer>, onPart);
}

async function* parts(body: AsyncIterable<Buffer>, onPart: () => void): AsyncGenerator<Buffer> {
  for await (const part of body) {
    onPart();
    yield part;
  }
}
