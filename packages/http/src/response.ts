import { Readable } from 'node:stream';
import { HttpError } from './http-error.ts';
import { publicUrl } from './origin.ts';

export interface HttpResponse {
  status: number;
  headers: Record<string, string | undefined>;
  /** Where the answer came from, after redirects. */
  url: string;
  body: Readable;
  /** The same as it comes, without a stream around it; to be read instead of `body`, once. */
  parts: AsyncIterable<Buffer>;
  text(maxBytes?: number): Promise<string>;
  json<T>(): Promise<T>;
  bytes(maxBytes?: number): Promise<Buffer>;
  /** Reads the rest and throws it away, so that the connection can be used again; of a long rest the connection goes instead. */
  discard(): Promise<void>;
}

const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** A new connection costs less than reading more. */
const MAX_DISCARDED_BYTES = 256 * 1024;
const MAX_DISCARD_MS = 5_000;
/** What is kept in memory is there by then: a server that sends a byte now and then would hold a run for days. */
const MAX_READ_MS = 600_000;
/** The same for what is passed on: waited for so long in all, it has to have come at this rate. git's own signs of life while it packs are a byte a second. */
const SLOW: SlowLimit = { afterMs: 60 * 60_000, bytesPerS: 100 };

interface SlowLimit {
  afterMs: number;
  bytesPerS: number;
}

/** Returns a response whose body fails with `HTTP_TIMEOUT` when no byte arrives for `idleTimeoutMs`, or next to none for an hour. */
export function toResponse({
  status,
  headers,
  url,
  body,
  idleTimeoutMs,
  maxReadMs = MAX_READ_MS,
  slow = SLOW,
}: {
  status: number;
  headers: Record<string, string | undefined>;
  url: string;
  body: Readable;
  idleTimeoutMs: number;
  /** How long an answer that is kept in memory may take. */
  maxReadMs?: number;
  slow?: SlowLimit;
}): HttpResponse {
  // The query of an address may be what opens it.
  const shown = publicUrl(url);
  // Most answers are read to their end at once, or have no body: only a stream that is passed on needs to be one.
  const parts = guardIdle(body, { url: shown, idleTimeoutMs, slow });
  let stream: Readable | undefined;
  const bytes = async (maxBytes = MAX_TEXT_BYTES): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    let size = 0;
    const seconds = Math.round(maxReadMs / 1000);
    const late = new HttpError({
      code: 'HTTP_TIMEOUT',
      message: `${shown} was not at its end after ${seconds} s`,
      url: shown,
    });
    const timer = setTimeout(() => body.destroy(late), maxReadMs).unref();
    for await (const chunk of parts) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new HttpError({
          code: 'HTTP_TOO_LARGE',
          message: `${shown} answered more than ${maxBytes} bytes`,
          url: shown,
        });
      }
      chunks.push(chunk);
    }
    clearTimeout(timer);
    return Buffer.concat(chunks);
  };
  const text = async (maxBytes?: number): Promise<string> => (await bytes(maxBytes)).toString('utf8');
  return {
    status,
    headers,
    url,
    get body() {
      stream ??= Readable.from(parts, { objectMode: false });
      return stream;
    },
    parts,
    bytes,
    text,
    json: async <T>() => JSON.parse(await text()) as T,
    discard: async () => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        body.destroy();
      }, MAX_DISCARD_MS).unref();
      try {
        let size = 0;
        for await (const chunk of parts) {
          size += chunk.length;
          if (size > MAX_DISCARDED_BYTES) return;
        }
      } catch (error) {
        if (!isLate) throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function* guardIdle(
  body: Readable,
  { url, idleTimeoutMs, slow }: { url: string; idleTimeoutMs: number; slow: SlowLimit },
): AsyncGenerator<Buffer> {
  // A slow reader is not a slow server.
  let waits = true;
  const timer = setTimeout(() => {
    if (!waits) return;
    const seconds = Math.round(idleTimeoutMs / 1000);
    body.destroy(new HttpError({ code: 'HTTP_TIMEOUT', message: `${url} sent nothing for ${seconds} s`, url }));
  }, idleTimeoutMs).unref();
  let [waitedMs, sizeBytes, since] = [0, 0, performance.now()];
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      waits = false;
      waitedMs += performance.now() - since;
      sizeBytes += chunk.length;
      if (waitedMs > slow.afterMs && sizeBytes < (waitedMs / 1000) * slow.bytesPerS) throw tooSlow(url, waitedMs);
      yield chunk;
      waits = true;
      since = performance.now();
      // One timer for all parts: a new one for each of a large body costs more than handing the part on.
      timer.refresh();
    }
  } catch (cause) {
    if (cause instanceof HttpError) throw cause;
    const message = `the connection to ${url} broke while it was answering`;
    throw new HttpError({ code: 'HTTP_UNREACHABLE', message, url, cause });
  } finally {
    clearTimeout(timer);
    body.destroy();
  }
}

function tooSlow(url: string, waitedMs: number): HttpError {
  const message = `${url} sent next to nothing in ${Math.round(waitedMs / 1000)} s`;
  return new HttpError({ code: 'HTTP_TIMEOUT', message, url });
}
