import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBare } from './bare-repository.ts';
import { serveGit } from './git-backend.ts';

export interface GitServer {
  origin: string;
  root: string;
  /** Creates a bare repository; returns its URL and its directory. */
  create(name: string): Promise<{ url: string; directory: string }>;
  /** Requests so far, as `METHOD path`. */
  requests: string[];
  /** Resolves once git works on no request any more, also on those whose client is gone. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Starts a git server for package tests; `intercept` may answer a request itself by returning true. */
export async function startGitServer({
  token,
  intercept,
}: { token?: string; intercept?: Intercept } = {}): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'edp-git-'));
  const requests: string[] = [];
  const working = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (intercept?.(request, response)) return;
    const expected = token === undefined ? undefined : `Basic ${Buffer.from(`oauth2:${token}`).toString('base64')}`;
    if (expected !== undefined && request.headers.authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end('Unauthorized');
      return;
    }
    const work = serveGit(request, response, { root, user: 'oauth2' }).catch(() => void response.destroy());
    working.add(work);
    void work.finally(() => working.delete(work));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    root,
    requests,
    idle: async () => {
      while (working.size > 0) await Promise.all(working);
    },
    create: async (name) => {
      const directory = join(root, `${name}.git`);
      createBare(directory);
      return { url: `${origin}/${name}.git`, directory };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
