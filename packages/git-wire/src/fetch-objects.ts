import { decodePack } from './decode-pack.ts';
import { type FetchOptions, fetchPack } from './fetch-pack.ts';
import { GitWireError } from './git-wire-error.ts';
import type { GitObject } from './objects.ts';
import type { Remote } from './remote.ts';

/** Far above one instance's configuration; a repository that needs more is not one of ours. */
const MAX_PACK_BYTES = 512 * 1024 * 1024;

/**
 * Returns the objects behind `wants`, by id. For what fits into memory; `fetchPack` streams.
 * @throws GitWireError `GIT_PACK`, `GIT_UNREACHABLE` and the codes of `fetchPack`
 */
export async function fetchObjects(remote: Remote, options: FetchOptions): Promise<Map<string, GitObject>> {
  if (options.wants.length === 0) return new Map();
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  const pack = await fetchPack(remote, options);
  for await (const chunk of pack as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_PACK_BYTES) {
      pack.destroy();
      throw new GitWireError({
        code: 'GIT_PACK',
        message: `${remote.url} sends more than ${MAX_PACK_BYTES} bytes for one read`,
        fix: 'Check that the URL is the right repository.',
      });
    }
    chunks.push(chunk);
  }
  return decodePack(Buffer.concat(chunks));
}
