import type { Http } from '@edp/http';
import { GitWireError } from './git-wire-error.ts';
import { readPackets } from './pkt-line.ts';
import { callRemote, type Remote } from './remote.ts';

/** What a repository's server can do, as protocol v2 advertises it (gitprotocol-v2, "Capability Advertisement"). */
export interface Capabilities {
  /** Features of the `fetch` command: `shallow`, `filter`, … */
  fetch: Set<string>;
  agent: string;
}

const cache = new WeakMap<Http, Map<string, Promise<Capabilities>>>();

/**
 * Returns the capabilities of the server, asked once per client and repository.
 * @throws GitWireError `GIT_PROTOCOL` (no protocol v2), `GIT_SHA256` and those of `callRemote`
 */
export async function readCapabilities(remote: Remote): Promise<Capabilities> {
  const known = cache.get(remote.http) ?? new Map<string, Promise<Capabilities>>();
  cache.set(remote.http, known);
  let asked = known.get(remote.url);
  if (asked === undefined) {
    asked = ask(remote);
    known.set(remote.url, asked);
    // A failure is not remembered: the next caller asks again.
    asked.catch(() => known.delete(remote.url));
  }
  return asked;
}

async function ask(remote: Remote): Promise<Capabilities> {
  const response = await callRemote(remote, {
    service: 'git-upload-pack',
    path: 'info/refs?service=git-upload-pack',
    // Forgejo accepts nothing but `key=value` here; anything else silently means protocol v0.
    headers: { 'git-protocol': 'version=2' },
  });
  const lines: string[] = [];
  for await (const each of readPackets(response.body))
    if (Buffer.isBuffer(each)) lines.push(each.toString('utf8').trimEnd());
  if (!lines.includes('version 2')) {
    throw new GitWireError({
      code: 'GIT_PROTOCOL',
      message: `${remote.url} does not speak git protocol version 2`,
      fix: 'Update the server: every Forgejo and Gitea since 2019 does; a proxy may also drop the Git-Protocol header.',
    });
  }
  const value = (key: string): string => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  if (value('object-format') === 'sha256') {
    throw new GitWireError({
      code: 'GIT_SHA256',
      message: `${remote.url} is a SHA-256 repository`,
      fix: 'Create it again with the object format sha1.',
    });
  }
  return { fetch: new Set(value('fetch').split(' ')), agent: value('agent') };
}
