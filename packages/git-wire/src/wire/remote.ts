import type { Auth, Http } from '@edp/http';

/** A repository on a server, and how to reach it. */
export interface Remote {
  /** http(s) URL of the repository, without credentials. */
  url: string;
  http: Http;
  /** Basic with a user name (Forgejo takes a token as password), or bearer without. */
  auth?: { username?: string; token: string };
  /** The action's input that holds the token, named in messages. */
  tokenInput?: string;
  log?: (line: string) => void;
  /** All repositories of this host are served alike, as a forge does: what the server can do is asked once for all of them. */
  oneServer?: boolean;
  /** Longest wait for the headers of any answer; 60 s for reading and 600 s for pushing unless told. */
  timeoutMs?: number;
}

export type Service = 'git-upload-pack' | 'git-receive-pack';

/** Returns the credentials of a remote as HTTP knows them. */
export function authOf({ auth }: Remote): Auth {
  if (auth === undefined) return undefined;
  return auth.username === undefined
    ? { kind: 'bearer', token: auth.token }
    : { kind: 'basic', username: auth.username, password: auth.token };
}
