import { createHash } from 'node:crypto';
import type { Repository } from '@edp/forge';
import * as z from 'zod/mini';
import type { GitItem } from './config/git-item.ts';
import type { MirrorConfig } from './config/mirror-config.ts';
import { isAllowed, isSelectedName, sameName } from './config/selection.ts';

/** What a repository's refs come to, and which of them count. */
export const refsSummary = z.object({
  count: z.number(),
  digest: z.string(),
  /** Commit of the default branch; '' where there is none. */
  head: z.string(),
  /** Globs of branches that belong to the target, and so do not count. */
  keep: z.array(z.string()),
  notes: z.boolean(),
});

export type RefsSummary = z.output<typeof refsSummary>;

const entry = z.object({
  /** Id of the repository at the source, by which a rename is known. */
  id: z.number(),
  /** `owner/name` at the source. */
  source: z.string(),
  /** Digest of the item in mirror.yaml that brought it here. */
  item: z.string(),
  /** `updated_at` of both sides when they were last found equal; '' where it may change without being seen. */
  sourceUpdatedAt: z.string(),
  targetUpdatedAt: z.string(),
  refs: refsSummary,
  /** Archived at the target by a run, and so to be opened again by one; what somebody else has archived is not. */
  archived: z._default(z.boolean(), false),
  /** Files of releases: uuid at the source → uuid and digest at the target. */
  assets: z._default(z.record(z.string(), z.object({ uuid: z.string(), sha256: z.string() })), {}),
});

const knownTag = z.object({
  /** What the source's listing tells it by, and how mirror.yaml wants it. */
  revision: z.string(),
  digest: z.string(),
  /** Of the source's manifest. */
  source: z.string(),
  mediaType: z.string(),
});

const knownVersion = z.object({
  /** What the source's listing tells it by. */
  revision: z.string(),
  /** SHA-256 by name. */
  files: z.record(z.string(), z.string()),
});

export type KnownTag = z.output<typeof knownTag>;
export type KnownVersion = z.output<typeof knownVersion>;

const schema = z.object({
  version: z.literal(1),
  /** Number of the run that compared everything last. */
  deepRun: z.number(),
  repositories: z.record(z.string(), entry),
  /** Tags that were last found equal, by `owner/name:tag` at the target. */
  images: z._default(z.record(z.string(), knownTag), {}),
  /** Versions of packages that were last found equal, by `type owner/name version` at the target. */
  packages: z._default(z.record(z.string(), knownVersion), {}),
  /** How many versions of packages owners of the target had then. */
  packageCounts: z._default(z.record(z.string(), z.number()), {}),
  /** What the git servers of both sides have said of themselves; asked again by every deep check, and after a run that was not clean. */
  servers: z._default(
    z.record(z.string(), z.partialRecord(z.enum(['git-upload-pack', 'git-receive-pack']), z.array(z.string()))),
    {},
  ),
});

/** What the runs before have found, by `owner/name` at the target. It saves requests and decides nothing that refs would not. */
export type MirrorState = z.output<typeof schema>;
export type RepositoryState = z.output<typeof entry>;

const ownerOf = (to: string): string => to.split('/')[0]!.toLowerCase();

/** Returns what is known of a repository at the target, in whatever case it was written. */
export function stateOf(state: MirrorState, to: string): RepositoryState | undefined {
  // Mostly as it was written; only a new one is looked for among thousands.
  if (Object.hasOwn(state.repositories, to)) return state.repositories[to];
  const found = Object.keys(state.repositories).find((each) => sameName(each, to));
  return found === undefined ? undefined : state.repositories[found];
}

/** Returns the items of the configuration that a repository at the target belongs to. */
export function itemsFor(config: MirrorConfig, to: string): GitItem[] {
  const [owner = '', name = ''] = to.split('/');
  return config.git.filter((each) => sameName(each.to ?? each.owner, owner) && isSelectedName(name, each));
}

/** Returns whether it has to be said that the source does not have a repository any more: some item asks for it, and none allows that. */
export function mayMiss(config: MirrorConfig, to: string): boolean {
  const items = itemsFor(config, to);
  return items.length > 0 && !items.some(({ allow }) => isAllowed(to.split('/')[1]!, allow.gone));
}

/** Returns the state as it was written; a new one where there is none, or one that cannot be read. */
export function parseState(text: string | undefined): MirrorState {
  const empty: MirrorState = {
    ...{ version: 1, deepRun: 0, repositories: {}, servers: {} },
    ...{ images: {}, packages: {}, packageCounts: {} },
  };
  if (text === undefined) return empty;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return empty;
  }
}

/** Returns what identifies an item of the configuration: another item may ask for other refs. */
export function digestItem(item: GitItem): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 16);
}

/** Returns number and digest of refs: SHA-256 over `<ref> <id>` lines in the order of their names. */
export function digestRefs(refs: ReadonlyMap<string, string>): { count: number; digest: string } {
  const lines = [...refs].map(([ref, id]) => `${ref} ${id}\n`).sort();
  return { count: refs.size, digest: `sha256:${createHash('sha256').update(lines.join('')).digest('hex')}` };
}

/** A change within the same second as the listing would not be seen by the next one. */
const SETTLED_MS = 10_000;

/** Returns a repository's `updated_at`, or '' while it may still change without being seen. */
export function settledAt({ updatedAt }: Repository, at: number): string {
  const changed = Date.parse(updatedAt);
  return Number.isFinite(changed) && at - changed >= SETTLED_MS ? updatedAt : '';
}

/** Returns whether the listings of both sides are enough to say that nothing has changed. */
export function isKnownEqual(
  known: RepositoryState | undefined,
  { item, repository, existing }: { item: GitItem; repository: Repository; existing: Repository | undefined },
): boolean {
  if (known === undefined || existing === undefined || known.item !== digestItem(item)) return false;
  return (
    known.id === repository.id &&
    known.sourceUpdatedAt !== '' &&
    known.sourceUpdatedAt === repository.updatedAt &&
    known.targetUpdatedAt !== '' &&
    known.targetUpdatedAt === existing.updatedAt &&
    repository.releases === existing.releases
  );
}

/** Returns whether everything has to be compared; a run number that went back is another repository's count. */
export function deepIsDue(
  { deepRun }: MirrorState,
  { runNumber, every }: { runNumber: number; every: number },
): boolean {
  return runNumber - deepRun >= every || runNumber < deepRun;
}

/** Returns what the next run should know. A repository that is gone at the source stays known, so that it is said again. */
export function nextState(
  state: MirrorState,
  {
    found,
    whole,
    deepRun,
    config,
    servers,
    ...rest
  }: Pick<MirrorState, 'deepRun' | 'servers' | 'images' | 'packages' | 'packageCounts'> & {
    found: MirrorState['repositories'];
    whole: boolean;
    config: MirrorConfig;
  },
): MirrorState {
  const here = new Set(Object.keys(found).map((to) => to.toLowerCase()));
  // What was renamed at the target is known by its new name; what has gone to another owner is still at the old one.
  const renamed = new Set(Object.entries(found).map(([to, { id }]) => `${id} ${ownerOf(to)}`));
  const stays = Object.entries(state.repositories).filter(([to, { id }]) => {
    if (here.has(to.toLowerCase()) || renamed.has(`${id} ${ownerOf(to)}`)) return false;
    return !whole || mayMiss(config, to);
  });
  const merged = <T>(before: Record<string, T>, now: Record<string, T>): Record<string, T> =>
    whole ? now : { ...before, ...now };
  return {
    version: 1,
    deepRun,
    repositories: { ...Object.fromEntries(stays), ...found },
    images: merged(state.images, rest.images),
    packages: merged(state.packages, rest.packages),
    packageCounts: merged(state.packageCounts, rest.packageCounts),
    servers,
  };
}
