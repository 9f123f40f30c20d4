import { discover, sha256Refused } from './discover.ts';
import { GitWireError } from '../git-wire-error.ts';
import type { Remote } from './remote.ts';

/** What a repository's server can do for a reader, as protocol v2 advertises it (gitprotocol-v2, "Capability Advertisement"). */
export interface Capabilities {
  /** Where the repository answers, after redirects. */
  url: string;
  /** Features of the `fetch` command: `shallow`, `filter`, … */
  fetch: Set<string>;
  /** Features of the `ls-refs` command: `unborn`. */
  lsRefs: Set<string>;
  agent: string;
}

/**
 * Returns the capabilities of the server, asked once per client and repository.
 * @throws GitWireError `GIT_PROTOCOL` (no protocol v2), `GIT_SHA256` and the codes of `discover`
 */
export async function readCapabilities(remote: Remote): Promise<Capabilities> {
  const discovery = await discover(remote, 'git-upload-pack');
  const lines = discovery.lines.map((line) => line.toString('utf8').trimEnd());
  if (!lines.includes('version 2')) {
    throw new GitWireError({
      code: 'GIT_PROTOCOL',
      message: `${remote.url} does not speak git protocol version 2`,
      fix: 'Update the server: every Forgejo and Gitea since 2019 does; a proxy may also drop the Git-Protocol header.',
    });
  }
  const value = (key: string): string => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  if (value('object-format') === 'sha256') throw sha256Refused(remote);
  const features = (key: string): Set<string> => new Set(value(key).split(' '));
  return { url: discovery.url, fetch: features('fetch'), lsRefs: features('ls-refs'), agent: value('agent') };
}
