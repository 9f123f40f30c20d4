import { type ListedRelease, listReleases, type Release, writeRelease } from '@edp/forge';
import type { GitItem } from '../config/git-item.ts';
import { isAllowed, sameName } from '../config/selection.ts';
import { exceedsLimit } from '../git/exceeds-limit.ts';
import type { Refusal } from '../git/refusal.ts';
import type { Limits } from '../config/limits.ts';
import type { RepositoryState } from '../mirror-state.ts';
import type { MetadataOptions } from './metadata-options.ts';
import { planAssets } from './plan-assets.ts';
import { syncAssets } from './sync-assets.ts';

export interface ReleasesResult {
  changes: string[];
  bytes: number;
  /** Every file that is at both sides: what is behind a uuid never changes. */
  assets: RepositoryState['assets'];
  refusals: Refusal[];
  waiting: WaitingRelease[];
}

/** A release that the next run brings. */
export interface WaitingRelease {
  tag: string;
  /** Nobody rebuilds anything from a draft: the mirror is whole without it. */
  draft: boolean;
  why: string;
}

/** Releases of both sides. */
export interface ReleaseLists {
  theirs: ListedRelease[];
  ours: ListedRelease[];
}

export interface SyncReleasesOptions extends MetadataOptions {
  /** `owner/name` at the source, named in messages. */
  key: string;
  known: RepositoryState['assets'];
  item: GitItem;
  limits: Limits;
  /** Refs that are mirrored: at the source when they were listed, at the target after the push, and those that this run pushes. */
  refs: { source: ReadonlyMap<string, string>; target: ReadonlyMap<string, string>; pushed: ReadonlySet<string> };
  /** What this run removes of the repository besides. */
  removals: { gone: number; had: number };
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
 * Brings releases and their files to the target, by tag; files are compared by checksum once, and by their ids from then on. What belongs to
 * a tag that the target does not have as the source has it stays as it is: a release never makes a tag. What only the target has stays, files
 * of a release unless `prune` says so.
 * @throws MirrorError `ASSET_CORRUPT`; ForgeError
 */
export async function syncReleases(
  { theirs, ours }: ReleaseLists,
  options: SyncReleasesOptions,
): Promise<ReleasesResult> {
  const { target, mode, known, refs } = options;
  const at = { owner: target.owner, name: target.name };
  const result: ReleasesResult = { changes: [], bytes: 0, assets: {}, refusals: [], waiting: [] };
  const pairs = theirs.map((release) => ({ release, own: findOwn(release, ours) }));
  const { removes, refusal } = planRemovals(pairs, options);
  if (refusal !== undefined) result.refusals.push(refusal);
  // The oldest first, so that the target lists them in the same order.
  for (const { release: listed, own: existing } of pairs.toReversed()) {
    const { id: _, assets, ...release } = listed;
    const standing = standingOf(release, refs);
    const why = WAITS[standing];
    if (standing !== 'equal') {
      if (why !== undefined) result.waiting.push({ tag: release.tag, draft: release.draft, why });
      for (const { uuid } of assets) if (known[uuid] !== undefined) result.assets[uuid] = known[uuid];
      continue;
    }
    let own = existing;
    const other = own ?? ours.find(({ tag }) => sameName(tag, release.tag));
    if (other !== undefined && other.tag !== release.tag) {
      result.refusals.push(otherTag(release, { at: other, key: options.key }));
      continue;
    }
    if (own === undefined || !isSame(release, own)) {
      result.changes.push(`release ${release.tag}`);
      if (mode === 'sync') {
        const id = own === undefined ? {} : { id: own.id };
        const written = await writeRelease(target.address, { ...at, ...id, release });
        own = own === undefined ? written : { ...own, ...release };
        if (own.tag !== release.tag) {
          result.refusals.push(otherTag(release, { at: own, key: options.key }));
          continue;
        }
      }
    }
    const copied = await syncAssets(assets, own, { ...options, removes });
    result.changes.push(...copied.changes);
    result.bytes += copied.bytes;
    Object.assign(result.assets, copied.assets);
  }
  return result;
}

/** A forge looks the tag of a release up in any case: of v1 and V1 it takes one, and lets no release of the other come into being. */
const otherTag = ({ tag }: Release, { at, key }: { at: Release; key: string }): Refusal => ({
  code: 'NAME_CLASH',
  ref: `release ${tag}`,
  message: `the target has release ${tag} of ${key} at its tag ${at.tag}, and takes tags that differ in case alone for one`,
  fix: 'Remove or rename one of the two tags at both sides, and the release at the target.',
});

type ReleasePair = { release: ListedRelease; own: ListedRelease | undefined };

/** A forge has one release of a tag, be it a draft or not. */
function findOwn({ tag, draft }: Release, ours: ListedRelease[]): ListedRelease | undefined {
  const same = ours.filter((each) => each.tag === tag);
  return same.find((each) => each.draft === draft) ?? same[0];
}

type Standing = 'equal' | 'unknown' | 'other' | 'unnoticed';

const WAITS: Partial<Record<Standing, string>> = {
  unknown: 'its tag came after the refs were listed',
  // Gitea's services/repository/push.go and Forgejo's: some time after the push, and whoever made the draft meanwhile.
  unnoticed: 'it is a draft, and a forge publishes a draft once it notices that its tag was pushed',
};

/** A draft may name a tag that is not there yet: it makes none. */
function standingOf({ tag, draft }: Release, { source, target, pushed }: SyncReleasesOptions['refs']): Standing {
  const ref = `refs/tags/${tag}`;
  const id = source.get(ref);
  if (id === undefined) return draft && !target.has(ref) ? 'equal' : 'unknown';
  if (target.get(ref) !== id) return 'other';
  return draft && pushed.has(ref) ? 'unnoticed' : 'equal';
}

/** What is removed counts together with the refs that go. */
function planRemovals(
  pairs: ReleasePair[],
  { key, source, item, limits, known, removals }: SyncReleasesOptions,
): { removes: boolean; refusal?: Refusal } {
  if (!item.prune) return { removes: false };
  const extra = pairs.flatMap(({ release, own }) =>
    planAssets(release.assets, own?.assets ?? [], { known }).extra.map(({ name }) => `${release.tag}/${name}`),
  );
  if (extra.length === 0 || isAllowed(source.name, item.allow.deletions)) return { removes: true };
  const gone = removals.gone + extra.length;
  const had = removals.had + pairs.reduce((sum, { own }) => sum + (own?.assets.length ?? 0), 0);
  const limit = exceedsLimit({ gone, had }, limits);
  if (limit === undefined) return { removes: true };
  return {
    removes: false,
    refusal: {
      code: 'MASS_DELETION',
      ref: 'files of releases',
      message: `${extra.length} files of releases of ${key} would be removed at the target, ${gone} of ${had} refs and files in all, and ${limit}: ${extra.slice(0, 20).join(', ')}`,
      fix: `If they were removed at the source on purpose, add ${source.name} to allow.deletions.`,
    },
  };
}

function isSame(wanted: Release, own: Release): boolean {
  const { title, body, draft, prerelease } = wanted;
  const isText = own.title.trim() === title.trim() && own.body.trim() === body.trim();
  return isText && own.draft === draft && own.prerelease === prerelease;
}
