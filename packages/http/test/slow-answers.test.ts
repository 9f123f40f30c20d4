import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { toResponse } from '../src/response.ts';

async function* parts(count: number, { sizeBytes, everyMs }: { sizeBytes: number; everyMs: number }) {
  for (let at = 0; at < count; at += 1) {
    await sleep(everyMs);
    yield Buffer.alloc(sizeBytes);
  }
}

async function read(stream: AsyncIterable<Buffer>, { readerMs = 0 } = {}): Promise<number> {
  const { body } = toResponse({
    ...{ status: 200, headers: {}, url: 'https://forge.example/pack?sig=s3cret', body: Readable.from(stream) },
    ...{ idleTimeoutMs: 10_000, slow: { afterMs: 1000, bytesPerS: 1000 } },
  });
  let bytes = 0;
  for await (const part of body) {
    bytes += (part as Buffer).length;
    if (readerMs > 0) await sleep(readerMs);
  }
  return bytes;
}

test('a stream that brings next to nothing ends, though it is never idle', async () => {
  await expect(read(parts(1000, { sizeBytes: 1, everyMs: 20 }))).rejects.toMatchObject({
    code: 'HTTP_TIMEOUT',
    message: expect.stringMatching(/^https:\/\/forge\.example\/pack sent next to nothing in 1 s$/),
  });
});

test('a slow stream at a fair rate, and one that waits for its reader, are read to their end', async () => {
  expect(await read(parts(30, { sizeBytes: 1000, everyMs: 20 }))).toBe(30_000);
  expect(await read(parts(10, { sizeBytes: 1, everyMs: 0 }), { readerMs: 150 })).toBe(10);
});

test('an answer that is kept in memory has to end in time, and its address is named without what opens it', async () => {
  const response = toResponse({
    ...{
      status: 200,
      headers: {},
      url: 'https://forge.example/list?sig=s3cret',
      body: Readable.from(parts(1000, { sizeBytes: 10, everyMs: 5 })),
    },
    ...{ idleTimeoutMs: 10_000, maxReadMs: 100 },
  });
  await expect(response.text()).rejects.toMatchObject({
    code: 'HTTP_TIMEOUT',
    message: 'https://forge.example/list was not at its end after 0 s',
    url: 'https://forge.example/list',
  });
});
