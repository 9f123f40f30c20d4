import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll } from '@jest/globals';
import type { Person, Remote } from '@edp/git-wire';
import type { FileContent, Tree } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { type GitServer, type Intercept, startGitServer } from '../../../test/world/git-server.ts';

export const author: Person = { name: 'ops', email: 'ops@example.org', at: new Date(1_700_000_000_000) };

export interface GitStand {
  readonly server: GitServer;
  readonly http: Http;
  remote(url: string): Remote;
}

/** Has a git server and a client running while the tests of a file do; `retries` are those of the client. */
export function useGitServer({ intercept, retries }: { intercept?: Intercept; retries?: number } = {}): GitStand {
  let server: GitServer;
  let http: Http;
  beforeAll(async () => {
    server = await startGitServer(intercept === undefined ? {} : { intercept });
    http = createHttp(retries === undefined ? {} : { retries });
  });
  afterAll(async () => {
    await http.close();
    await server.stop();
  });
  return {
    get server() {
      return server;
    },
    get http() {
      return http;
    },
    remote: (url) => ({ url, http, tokenInput: 'stacks-instances-token' }),
  };
}

/** Has a repository refuse to remove any ref; `receive.denyDeletes` of git is for branches alone. */
export async function refuseRemovals(directory: string): Promise<void> {
  const hook = '#!/bin/sh\ncase $3 in *[!0]*) exit 0 ;; *) echo "$1 stays" >&2; exit 1 ;; esac\n';
  await writeFile(`${directory}/hooks/update`, hook, { mode: 0o755 });
}

/** Returns files with these texts. */
export function tree(files: Record<string, string>): Tree {
  return new Map(
    Object.entries(files).map(([path, text]): [string, FileContent] => [
      path,
      { content: Buffer.from(text), executable: false },
    ]),
  );
}

/** Returns a plan that makes the directory these files, whatever it was. */
export const put =
  (files: Record<string, string>, message = 'Update') =>
  () => ({ files: tree(files), message });
