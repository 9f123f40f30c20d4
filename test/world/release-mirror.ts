import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A mirror of the releases of tools: plain files. */
export interface ReleaseMirror {
  origin: string;
  /** What it has, by path without the first slash; everything else is 404. */
  files: Map<string, Uint8Array>;
  /** Paths that were asked for, in order. */
  asked: string[];
  stop(): Promise<void>;
}

/** Starts a mirror on a free port of loopback, empty. */
export async function startReleaseMirror(): Promise<ReleaseMirror> {
  const mirror: Pick<ReleaseMirror, 'files' | 'asked'> = { files: new Map(), asked: [] };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url!.slice(1));
    mirror.asked.push(path);
    const content = mirror.files.get(path);
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(mirror, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
