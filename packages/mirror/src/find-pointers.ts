import { fetchPack, GitWireError, objectId, readSmallBlobs, type Remote, retryTransfer } from '@edp/git-wire';
import { type LfsObject, MAX_POINTER_BYTES, parsePointer } from './lfs-pointer.ts';

/** A pointer file; `blob` is the id of the file itself. */
export type Pointer = LfsObject & { blob: string };

/**
 * Returns every LFS pointer behind `wants` that is not behind `haves`, by oid: one fetch of small files alone, read as it arrives.
 * Codes as `fetchPack`.
 */
export async function findPointers(
  remote: Remote,
  { wants, haves }: { wants: string[]; haves: string[] },
): Promise<Map<string, Pointer>> {
  return retryTransfer(remote, async () => {
    const found = new Map<string, Pointer>();
    const pack = await openSmall(remote, { wants, haves });
    for await (const body of readSmallBlobs(pack, { source: remote.url, maxBytes: MAX_POINTER_BYTES })) {
      const pointer = parsePointer(body);
      if (pointer !== undefined) found.set(pointer.oid, { ...pointer, blob: objectId({ type: 'blob', body }) });
    }
    return found;
  });
}

async function openSmall(
  remote: Remote,
  { wants, haves }: { wants: string[]; haves: string[] },
): Promise<AsyncIterable<Buffer>> {
  try {
    return await fetchPack(remote, { wants, haves, filter: `blob:limit=${MAX_POINTER_BYTES + 1}` });
  } catch (error) {
    if (!(error instanceof GitWireError) || error.code !== 'GIT_PROTOCOL') throw error;
    remote.log?.(`${remote.url} cannot filter: every file is read to find the LFS pointers.`);
    return fetchPack(remote, { wants, haves });
  }
}
