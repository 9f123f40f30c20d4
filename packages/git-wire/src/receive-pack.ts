import { GitWireError } from './git-wire-error.ts';
import { readPackets } from './pkt-line.ts';
import { callRemote, type Remote } from './remote.ts';

/**
 * Returns the capabilities of the server's receive-pack; asking is also the test of the right to push.
 * @throws GitWireError `GIT_AUTH`, `GIT_FORBIDDEN`, `GIT_NOT_FOUND`, `GIT_SHA256`, `GIT_PROTOCOL`, `GIT_UNREACHABLE`
 */
export async function readReceivePack(remote: Remote): Promise<Set<string>> {
  const response = await callRemote(remote, {
    service: 'git-receive-pack',
    path: 'info/refs?service=git-receive-pack',
  });
  let capabilities: Set<string> | undefined;
  for await (const each of readPackets(response.body)) {
    if (!Buffer.isBuffer(each) || capabilities !== undefined) continue;
    const nul = each.indexOf(0);
    if (nul >= 0)
      capabilities = new Set(
        each
          .toString('utf8', nul + 1)
          .trim()
          .split(' '),
      );
  }
  if (capabilities === undefined) {
    throw new GitWireError({
      code: 'GIT_PROTOCOL',
      message: `${remote.url} advertises no push`,
      fix: 'Check that the URL is a git repository.',
    });
  }
  if (capabilities.has('object-format=sha256')) {
    throw new GitWireError({
      code: 'GIT_SHA256',
      message: `${remote.url} is a SHA-256 repository`,
      fix: 'Create it again with the object format sha1.',
    });
  }
  return capabilities;
}

/**
 * Returns when the token may push to the repository.
 * @throws GitWireError with the codes of `readReceivePack`, naming the token's input and the scope it needs
 */
export async function checkWriteAccess(remote: Remote): Promise<void> {
  await readReceivePack(remote);
}
