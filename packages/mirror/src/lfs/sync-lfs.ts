import type { Remote } from '@edp/git-wire';
import { HttpError } from '@edp/http';
import pMap from 'p-map';
import { copyLfsObject } from './copy-lfs-object.ts';
import { findPointers, type Pointer } from './find-pointers.ts';
import type { GitItem } from '../config/git-item.ts';
import { type LfsAction, type LfsAnswer, lfsBatch } from './lfs-batch.ts';
import { locateBlob } from './locate-blob.ts';
import { MirrorError } from '../mirror-error.ts';
import { refusedObject } from './refused-object.ts';

const AT_ONCE = 8;
/** Objects that are asked about and copied before the next ones are asked about. */
const AT_A_TIME = 100;

export interface SyncLfsOptions {
  key: string;
  source: Remote;
  target: Remote;
  lfs: GitItem['lfs'];
  /** New ids at the source, and ids that the target has already. */
  wants: string[];
  haves: string[];
  /** Missing objects are said and passed over. */
  allowMissing: boolean;
  mode: 'plan' | 'sync';
  /** Whether there is a repository at the target. */
  exists: boolean;
}

export interface LfsResult {
  /** Objects that were sent, or would be. */
  objects: number;
  bytes: number;
}

/**
 * Brings every LFS object that new commits point at to the target, before any ref moves; in mode plan only counts them. What the target has
 * costs one line of one request.
 * @throws MirrorError `LFS_MISSING`, `LFS_CORRUPT`, `LFS_QUOTA`, `LFS_UNAVAILABLE`, `LFS_FAILED`; GitWireError
 */
export async function syncLfs(options: SyncLfsOptions): Promise<LfsResult> {
  const { source, target, lfs, wants, haves, key } = options;
  const none = { objects: 0, bytes: 0 };
  if (!lfs || wants.length === 0) return none;
  const pointers = await findPointers(source, { wants, haves });
  if (pointers.size === 0) return none;
  const all = [...pointers.values()];
  if (options.mode === 'plan') return lackingAt(target, { pointers: all, exists: options.exists });
  const copied: Pointer[] = [];
  const missing: Pointer[] = [];
  // Asked for just before their turn: what a server answers holds for a while only.
  for (let from = 0; from < all.length; from += AT_A_TIME) {
    const done = await copyBatch(all.slice(from, from + AT_A_TIME), { source, target });
    copied.push(...done.copied);
    missing.push(...done.missing);
  }
  if (missing.length > 0) {
    const error = await missingObjects(missing, options);
    if (!options.allowMissing) throw error;
    source.log?.(`${error.message}; passed over, as allow.lfsMissing says.`);
  }
  const bytes = copied.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  source.log?.(`${key}: ${copied.length} of ${pointers.size} LFS objects sent (${Math.ceil(bytes / 1000)} kB).`);
  return { objects: copied.length, bytes };
}

interface Sides {
  source: Remote;
  target: Remote;
}

async function copyBatch(
  pointers: Pointer[],
  { source, target }: Sides,
): Promise<{ copied: Pointer[]; missing: Pointer[] }> {
  const transfers = await ask(pointers, { source, target });
  const missing = transfers.filter(({ download }) => download === undefined);
  const copied = transfers.filter(({ download }) => download !== undefined);
  await pMap(copied, async (transfer) => copyOrAskAgain(transfer, { source, target }), { concurrency: AT_ONCE });
  return { copied: copied.map(({ object }) => object), missing: missing.map(({ object }) => object) };
}

/** What a server does not have, or not any more (git-lfs, docs/api/batch.md, "Object errors"); every other error says nothing about that. */
const ABSENT = new Set([404, 410]);

interface Transfer {
  object: Pointer;
  upload: LfsAnswer['actions'];
  /** Absent where the source does not have it. */
  download?: LfsAction;
}

/** Returns what the target lacks, and where both sides want it read and written. */
async function ask(pointers: Pointer[], { source, target }: Sides): Promise<Transfer[]> {
  const byOid = new Map(pointers.map((each) => [each.oid, each]));
  const asked = await lfsBatch(target, { operation: 'upload', objects: pointers });
  const refused = asked.find(({ error }) => error !== undefined);
  if (refused?.error !== undefined) throw refusedObject(refused.oid, { remote: target, ...refused.error });
  const lacking = asked.filter(({ actions }) => actions.upload !== undefined);
  const offered = new Map(
    (await lfsBatch(source, { operation: 'download', objects: lacking })).map((each) => [each.oid, each]),
  );
  return lacking.map(({ oid, actions }) => {
    const { actions: offer, error } = offered.get(oid)!;
    const { download } = offer;
    if (download === undefined && error !== undefined && !ABSENT.has(error.code))
      throw refusedObject(oid, { remote: source, ...error });
    return { object: byOid.get(oid)!, upload: actions, ...(download === undefined ? {} : { download }) };
  });
}

async function copyOrAskAgain({ object, upload, download }: Transfer, { source, target }: Sides): Promise<void> {
  try {
    await copyLfsObject(object, { source, target, download: download!, upload });
  } catch (error) {
    if (!mayHaveExpired(error)) throw error;
    source.log?.(`LFS object ${object.oid}: an address does not hold any more; asking for another one.`);
    const [again] = await ask([object], { source, target });
    if (again === undefined) return;
    if (again.download === undefined) throw error;
    await copyLfsObject(object, { source, target, download: again.download, upload: again.upload });
  }
}

const EXPIRED = new Set([401, 403, 404, 410]);

/** Storages answer like this when the time of an address is over. */
const mayHaveExpired = (error: unknown): boolean =>
  error instanceof MirrorError && error.cause instanceof HttpError && EXPIRED.has(error.cause.status ?? 0);

/** Asks as somebody who wants to read, so that the target prepares nothing. */
async function lackingAt(
  target: Remote,
  { pointers, exists }: { pointers: Pointer[]; exists: boolean },
): Promise<LfsResult> {
  const told = exists ? await lfsBatch(target, { operation: 'download', objects: pointers }) : [];
  const has = new Set(told.filter(({ actions }) => actions.download !== undefined).map(({ oid }) => oid));
  const lacking = pointers.filter(({ oid }) => !has.has(oid));
  const bytes = lacking.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { objects: lacking.length, bytes };
}

const MAX_LOCATED = 5;

async function missingObjects(missing: Pointer[], { key, source, wants, haves }: SyncLfsOptions): Promise<MirrorError> {
  const places = await pMap(
    missing.slice(0, MAX_LOCATED),
    async ({ oid, blob }) => {
      const place = await locateBlob(source, { blob, wants, haves }).catch(() => undefined);
      return place === undefined ? oid : `${oid} (${place.path} in commit ${place.commit})`;
    },
    { concurrency: 1 },
  );
  const more = missing.length - places.length;
  return new MirrorError({
    code: 'LFS_MISSING',
    message: `${key}: the source lacks ${missing.length} LFS objects that its files point at: ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    fix: `Push them to the source from a clone that has them (git lfs push --all), or add the repository to allow.lfsMissing.`,
  });
}
