import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** How the LFS server of a forge behaves; a test may change it. */
export interface LfsFaults {
  /** Largest object that fits into the quota. */
  quotaBytes?: number;
  /** No LFS at all. */
  off?: boolean;
  /** Break a download once after so many bytes. */
  cutAfterBytes?: number;
  /** Address that the forge believes to have. */
  rootUrl?: string;
  /** Answers to transfers instead of what they are for, so often. */
  refuse?: { method: 'GET' | 'PUT'; status: number; times: number };
}

const MEDIA_TYPE = 'application/vnd.git-lfs+json';

/** Answers LFS requests below `<repository>.git/info/lfs/` as Forgejo does: batch, upload with checks, download with ranges, verify. */
export async function serveLfs(
  request: IncomingMessage,
  response: ServerResponse,
  { path, directory, base, faults }: { path: string; directory: string; base: string; faults: LfsFaults },
): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const end = (status: number, body: unknown = {}): void =>
    void response.writeHead(status, { 'content-type': MEDIA_TYPE }).end(JSON.stringify(body));
  if (faults.off) return end(404, { message: 'Not Found' });
  const fileOf = (oid: string): string => join(directory, oid);
  if (path === 'objects/batch') {
    if (!String(request.headers.accept).startsWith(MEDIA_TYPE)) return end(415);
    const { operation, objects } = (await readJson(request)) as {
      operation: string;
      objects: { oid: string; size: number }[];
    };
    const header = { Authorization: request.headers.authorization ?? '' };
    return end(200, {
      objects: objects.map(({ oid, size }) => {
        const has = existsSync(fileOf(oid));
        if (operation === 'download') {
          const download = { href: `${base}/objects/${oid}`, header };
          return has ? { oid, size, actions: { download } } : { oid, size, error: { code: 404, message: 'Not Found' } };
        }
        if (has) return { oid, size };
        if (size > (faults.quotaBytes ?? Number.POSITIVE_INFINITY))
          return { oid, size, error: { code: 413, message: 'quota exceeded' } };
        return {
          oid,
          size,
          actions: {
            upload: { href: `${base}/objects/${oid}/${size}`, header },
            verify: { href: `${base}/verify`, header },
          },
        };
      }),
    });
  }
  if (path === 'verify') {
    const { oid, size } = (await readJson(request)) as { oid: string; size: number };
    return end(existsSync(fileOf(oid)) && statSync(fileOf(oid)).size === size ? 200 : 422);
  }
  const [, oid = '', size] = /^objects\/([0-9a-f]{64})(?:\/(\d+))?$/.exec(path) ?? [];
  if (faults.refuse !== undefined && faults.refuse.method === request.method && faults.refuse.times > 0) {
    faults.refuse.times -= 1;
    request.resume();
    return end(faults.refuse.status, { message: 'refused' });
  }
  if (request.method === 'PUT') return end(await store(request, { file: fileOf(oid), oid, sizeBytes: Number(size) }));
  if (!existsSync(fileOf(oid))) return end(404);
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': statSync(fileOf(oid)).size - start });
  const cut = faults.cutAfterBytes;
  delete faults.cutAfterBytes;
  if (cut === undefined) return pipeline(createReadStream(fileOf(oid), { start }), response);
  for await (const part of createReadStream(fileOf(oid), { start, end: start + cut - 1 })) response.write(part);
  setTimeout(() => response.destroy(), 50);
}

async function store(
  request: IncomingMessage,
  { file, oid, sizeBytes }: { file: string; oid: string; sizeBytes: number },
): Promise<number> {
  const hash = createHash('sha256');
  const unfinished = `${file}.${process.hrtime.bigint()}`;
  request.on('data', (part: Buffer) => hash.update(part));
  try {
    await pipeline(request, createWriteStream(unfinished));
    if (statSync(unfinished).size !== sizeBytes || hash.digest('hex') !== oid) return 422;
    renameSync(unfinished, file);
    return 200;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
