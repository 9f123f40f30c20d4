import { encodePack, type PackObject } from '../pack/encode-pack.ts';
import { pushPack } from './push-pack.ts';
import { type RefUpdate, ZERO_ID } from './ref-update.ts';
import type { RefResult } from './push-report.ts';
import type { Remote } from '../wire/remote.ts';

/**
 * Pushes the objects and moves the refs; deletes carry no pack, a new ref always does, even an empty one.
 * @throws GitWireError with the codes of `pushPack`
 */
export async function pushObjects(
  remote: Remote,
  { updates, objects, atomic = false }: { updates: RefUpdate[]; objects: Iterable<PackObject>; atomic?: boolean },
): Promise<RefResult[]> {
  const deletesOnly = updates.every(({ newId }) => newId === ZERO_ID);
  return pushPack(remote, { updates, atomic, ...(deletesOnly ? {} : { pack: encodePack(objects) }) });
}
