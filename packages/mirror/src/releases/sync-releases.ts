import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Asset,
  deleteAsset,
  ForgeError,
  type ListedRelease,
  listReleases,
  type Release,
  writeRelease,
} from '@edp/forge';
import { copyAsset } from './copy-asset.ts';
import type { RepositoryState } from '../mirror-state.ts';
import type { MetadataOptions } from './sync-issues.ts';

const TRIES = 4;
const PAUSE_MS = 500;

export interface ReleasesResult {
  changes: string[];
  bytes: number;
  /** Every file that is at both sides: what is behind a uuid never changes. */
  assets: RepositoryState['assets'];
}

/** Releases of both sides. */
export interface ReleaseLists {
  theirs: ListedRelease[];
  ours: ListedRelease[];
}

/** Returns the releases of both sides; codes as `callApi`. */
export async function readReleases({ source, target }: MetadataOptions): Promise<ReleaseLists> {
  const [theirs, ours] = await Promise.all([
    listReleases(source.address, source.owner, source.name),
    target.exists ? listReleases(target.address, target.owner, target.name) : [],
  ]);
  return { theirs, ours };
}

/**
 * Brings releases and their files to the target, by tag; files are compared by checksum once, and by their ids from then on. Releases that
 * only the target has stay; a file that the source has replaced is replaced.
 * @throws MirrorError `ASSET_CORRUPT`; ForgeError
 */
export async function syncReleases(
  { theirs, ours }: ReleaseLists,
  { source, target, mode, known }: MetadataOptions & { known: RepositoryState['assets'] },
): Promise<ReleasesResult> {
  const at = { owner: target.owner, name: target.name };
  const result: ReleasesResult = { changes: [], bytes: 0, assets: {} };
  // The oldest first, so that the target lists them in the same order.
  for (const { id: _, assets, ...release } of theirs.toReversed()) {
    let own = ours.find(({ tag, draft }) => tag === release.tag && draft === release.draft);
    const isNew = own === undefined;
    if (own === undefined || !isSame(release, own)) {
      result.changes.push(`release ${release.tag}`);
      if (mode === 'sync') {
        const id = own === undefined ? {} : { id: own.id };
        const written = await afterItsTag(async () => writeRelease(target.address, { ...at, ...id, release }));
        own = isNew ? written : { ...own!, ...release };
      }
    }
    await syncAssets(assets, own);
  }
  return result;

  async function syncAssets(assets: Asset[], own: ListedRelease | undefined): Promise<void> {
    for (const asset of assets) {
      const present = own?.assets.find(({ name }) => name === asset.name);
      const before = known[asset.uuid];
      if (present !== undefined && before?.uuid === present.uuid) {
        result.assets[asset.uuid] = before;
        continue;
      }
      if (mode === 'plan' || own === undefined) {
        // Without a look at the content, which a plan does not take.
        if (present?.sizeBytes !== asset.sizeBytes) result.changes.push(`file ${asset.name}`);
        continue;
      }
      const copied = await copyAsset(asset, {
        source: source.address,
        target: target.address,
        ...at,
        releaseId: own.id,
        present,
      });
      if (copied.sent) {
        result.changes.push(`file ${asset.name}`);
        result.bytes += asset.sizeBytes;
      }
      result.assets[asset.uuid] = { uuid: copied.uuid, sha256: copied.sha256 };
    }
    const extra = own?.assets.filter(({ name }) => !assets.some((each) => each.name === name)) ?? [];
    for (const asset of extra) {
      result.changes.push(`-file ${asset.name}`);
      if (mode === 'sync') await deleteAsset(target.address, { ...at, releaseId: own!.id, asset });
    }
  }
}

/**
 * Returns what a call about a release brings. A forge files a pushed tag some time after the push, as a release that nobody sees, and
 * fails if another comes in between; a moment later it takes that one for it.
 */
async function afterItsTag<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ForgeError) || error.code !== 'FORGE_UNREACHABLE' || attempt === TRIES) throw error;
      await sleep(PAUSE_MS * attempt);
    }
  }
}

function isSame(wanted: Release, own: Release): boolean {
  const { title, body, draft, prerelease } = wanted;
  return own.title === title && own.body === body && own.draft === draft && own.prerelease === prerelease;
}
