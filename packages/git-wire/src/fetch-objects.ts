import { decodePack } from './pack/decode-pack.ts';
import { type FetchOptions, fetchPack } from './fetch-pack.ts';
import { GitWireError } from './git-wire-error.ts';
import type { GitObject } from './objects.ts';
import type { Remote } from './wire/remote.ts';
import { retryTransfer } from './wire/retry-transfer.ts';

/**
 * Returns the objects behind `wants`, by id; every id is computed from what arrived. For what fits into memory; `fetchPack` streams.
 * `bases` are objects behind `haves`, which a thin pack may refer to; a single object above `maxObjectBytes` is refused before it comes.
 * @throws GitWireError `GIT_OBJECT` where a wanted object is not among what came; `GIT_PACK`, `GIT_CHECKSUM`, `GIT_TRUNCATED`,
 * `GIT_TOO_LARGE` and the codes of `fetchPack`
 */
export async function fetchObjects(
  remote: Remote,
  {
    bases,
    maxObjectBytes,
    ...options
  }: FetchOptions & { bases?: ReadonlyMap<string, GitObject>; maxObjectBytes?: number },
): Promise<Map<string, GitObject>> {
  if (options.wants.length === 0) return new Map();
  const objects = await retryTransfer(remote, async () => {
    const pack = await fetchPack(remote, options);
    return decodePack(pack, {
      source: remote.url,
      ...(bases ? { bases } : {}),
      ...(maxObjectBytes === undefined ? {} : { maxObjectBytes }),
    });
  });
  // What is reachable from `haves` is rightly left out.
  const missing = options.haves?.length ? undefined : options.wants.find((id) => !objects.has(id));
  if (missing !== undefined) {
    throw new GitWireError({
      code: 'GIT_OBJECT',
      message: `${remote.url} did not send the object ${missing} it was asked for`,
      fix: 'Run git fsck on the server.',
    });
  }
  return objects;
}
