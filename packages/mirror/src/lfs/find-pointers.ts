import {
  type FetchOptions,
  fetchPack,
  GitWireError,
  type GitWireErrorCode,
  objectId,
  readSmallBlobs,
  type Remote,
  retryTransfer,
} from '@edp/git-wire';
import { type LfsObject, MAX_POINTER_BYTES, parsePointer } from './lfs-pointer.ts';

/** A pointer file; `blob` is the id of the file itself. */
export type Pointer = LfsObject & { blob: string };

const SMALL = `blob:limit=${MAX_POINTER_BYTES + 1}`;
/** Without commits and trees, which are most of a history. */
const SMALL_ALONE = `combine:object:type=blob+${SMALL}`;
/** What a server says or does that knows no such filter: git before 2.32, or one where filters are off. */
const NO_FILTER = new Set<GitWireErrorCode>(['GIT_PROTOCOL', 'GIT_REJECTED', 'GIT_TRUNCATED']);

/**
 * Returns every LFS pointer behind `wants` that is not behind `haves`, by oid: one fetch of small files alone, read as it arrives.
 * Codes as `fetchPack`.
 */
export async function findPointers(
  remote: Remote,
  ids: { wants: string[]; haves: string[] },
): Promise<Map<string, Pointer>> {
  return retryTransfer(remote, async () => {
    for (const filter of [SMALL_ALONE, SMALL]) {
      try {
        return await readPointers(remote, { ...ids, filter });
      } catch (error) {
        if (!(error instanceof GitWireError) || !NO_FILTER.has(error.code)) throw error;
        if (filter === SMALL && error.code !== 'GIT_PROTOCOL') throw error;
      }
    }
    remote.log?.(`${remote.url} cannot filter: every file is read to find the LFS pointers.`);
    return readPointers(remote, ids);
  });
}

async function readPointers(remote: Remote, options: FetchOptions): Promise<Map<string, Pointer>> {
  const found = new Map<string, Pointer>();
  const pack = await fetchPack(remote, options);
  for await (const body of readSmallBlobs(pack, { source: remote.url, maxBytes: MAX_POINTER_BYTES })) {
    const pointer = parsePointer(body);
    if (pointer !== undefined) found.set(pointer.oid, { ...pointer, blob: objectId({ type: 'blob', body }) });
  }
  return found;
}
