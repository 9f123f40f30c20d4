import type { IncomingMessage, ServerResponse } from 'node:http';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startGitServer } from '../../test/world/git-server.ts';

export interface ServedCopy {
  url: string;
  /** Seconds that receive-pack has taken here, from the last byte of each push to the end of its answer. */
  pushSeconds: () => number;
}

export interface Copies {
  /** Serves a fresh copy of a repository while `use` runs, so that nobody measures what the run before left behind. */
  withCopy<T>(repository: string, use: (copy: ServedCopy) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Starts a git server for copies of repositories; it times pushes itself, as a client cannot tell sending from waiting. */
export async function serveCopies(): Promise<Copies> {
  let pushSeconds = 0;
  const server = await startGitServer({
    intercept: (request: IncomingMessage, response: ServerResponse) => {
      if (request.method === 'POST' && request.url?.endsWith('/git-receive-pack')) {
        let from = performance.now();
        request.once('end', () => (from = performance.now()));
        response.once('finish', () => (pushSeconds += (performance.now() - from) / 1000));
      }
      return false;
    },
  });
  let copies = 0;
  return {
    withCopy: async (repository, use) => {
      copies += 1;
      const directory = join(server.root, `copy-${copies}.git`);
      cpSync(repository, directory, { recursive: true });
      pushSeconds = 0;
      try {
        return await use({ url: `${server.origin}/copy-${copies}.git`, pushSeconds: () => pushSeconds });
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
    stop: async () => server.stop(),
  };
}
