import { execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';

export interface GitBackendOptions {
  /** Directory that holds the bare repositories. */
  root: string;
  user: string;
}

let program: string | undefined;
/** The program itself: `git http-backend` would be one more process for each request. */
const backend = (): string =>
  (program ??= join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend'));

/** Answers one request of git's smart HTTP protocol through the installed `git http-backend`, as a CGI program. */
export async function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  { root, user }: GitBackendOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const child = spawn(backend(), {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: user,
      REMOTE_ADDR: '127.0.0.1',
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  child.stdin.on('error', () => {});
  const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
  body.pipe(child.stdin);
  // A request that breaks off has no end: git would wait for the rest for ever.
  request.on('close', () => void (request.complete || child.stdin.end()));
  response.on('close', () => child.kill());
  let head = Buffer.alloc(0);
  let started = false;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    if (started) {
      // A client that is gone gets nothing more; git is read to its end all the same.
      if (!response.destroyed && !response.write(chunk)) await drained(response);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) continue;
    started = true;
    startResponse(response, head.toString('latin1', 0, end));
    response.write(head.subarray(end + 4));
  }
  if (!started) response.writeHead(500);
  response.end();
}

async function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function startResponse(response: ServerResponse, head: string): void {
  let status = 200;
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.writeHead(status);
}
