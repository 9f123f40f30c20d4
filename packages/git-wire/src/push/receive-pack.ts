import { discover, sha256Refused } from '../wire/discover.ts';
import { GitWireError } from '../git-wire-error.ts';
import type { Remote } from '../wire/remote.ts';

export interface ReceivePack {
  /** Where the repository answers, after redirects. */
  url: string;
  capabilities: Set<string>;
}

/**
 * Returns what the server's receive-pack can do; asking is also the test of the right to push.
 * @throws GitWireError `GIT_SHA256`, `GIT_PROTOCOL` and the codes of `discover`
 */
export async function readReceivePack(remote: Remote): Promise<ReceivePack> {
  const { url, lines } = await discover(remote, 'git-receive-pack');
  // The first ref, or the stand-in of an empty repository, carries the capabilities behind a NUL (gitprotocol-pack).
  const first = lines.find((line) => line.includes(0));
  if (first === undefined) {
    throw new GitWireError({
      code: 'GIT_PROTOCOL',
      message: `${remote.url} advertises no push`,
      fix: 'Check that the URL is a git repository.',
    });
  }
  const text = first.toString('utf8', first.indexOf(0) + 1).trim();
  const capabilities = new Set(text.split(' '));
  if (capabilities.has('object-format=sha256')) throw sha256Refused(remote);
  return { url, capabilities };
}

/**
 * Returns when the token may push to the repository.
 * @throws GitWireError with the codes of `readReceivePack`, naming the token's input and the scope it needs
 */
export async function checkWriteAccess(remote: Remote): Promise<void> {
  await readReceivePack(remote);
}
