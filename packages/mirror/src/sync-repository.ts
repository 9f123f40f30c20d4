import type { Repository } from '@edp/forge';
import { listRefs, type RefListing, type RefUpdate, ZERO_ID } from '@edp/git-wire';
import { checkRefs } from './check-refs.ts';
import type { Endpoint } from './endpoint.ts';
import type { GitItem } from './mirror-config.ts';
import { isMirrored, planRefs } from './plan-refs.ts';
import { PREFIXES, relayRefs } from './relay-refs.ts';
import type { SyncRow } from './sync-report.ts';

export interface RepositoryTask {
  item: GitItem;
  /** As the source describes it. */
  repository: Repository;
  owner: string;
}

export interface SyncOptions {
  source: Endpoint;
  target: Endpoint;
  mode: 'plan' | 'sync';
  maxDeletions: number;
}

/**
 * Makes one repository of the target equal to the source's: branches, tags, default branch, description, visibility. Returns what was done and the refs it has then.
 * @throws MirrorError, ForgeError and GitWireError with every code but those of the configuration
 */
export async function syncRepository(
  { item, repository, owner }: RepositoryTask,
  { source, target, mode, maxDeletions }: SyncOptions,
): Promise<{ row: SyncRow; refs: Record<string, string> }> {
  const { name } = repository;
  const key = `${repository.owner}/${name}`;
  const from = source.repository(repository.owner, name);
  const to = target.repository(owner, name);
  const listing = await listRefs(from, { prefixes: PREFIXES });
  const existing = await target.forge.getRepository(owner, name);
  const before: RefListing =
    existing === undefined || existing.empty
      ? { refs: new Map(), peeled: new Map() }
      : await listRefs(to, { prefixes: PREFIXES });
  const updates = planRefs(listing.refs, { target: before.refs, keep: item.keep, prune: item.prune });
  await checkRefs(updates, {
    key,
    source: { remote: from, listing },
    target: { listing: before },
    force: item.force,
    maxDeletions,
  });
  const settings = planSettings(repository, existing);
  if (mode === 'sync') {
    if (existing === undefined) {
      await target.forge.ensureOwner(owner);
      const { description, private: isPrivate, defaultBranch } = repository;
      // Mirrored workflows must not start to run at the target by themselves.
      await target.forge.createRepository(owner, name, {
        description,
        private: isPrivate,
        defaultBranch,
        hasActions: false,
      });
    }
    if (updates.length > 0) await relayRefs(updates, { key, source: from, target: to, listing: before });
    if (existing !== undefined && Object.keys(settings).length > 0) {
      await target.forge.updateRepository(owner, name, settings);
    }
  }
  const changes = [...Object.keys(settings), ...describe(updates)];
  return {
    row: {
      kind: 'git',
      source: key,
      target: `${owner}/${name}`,
      action: existing === undefined ? 'created' : changes.length > 0 ? 'updated' : 'unchanged',
      written: updates.length,
      bytes: 0,
      details: changes.join(', '),
    },
    refs: Object.fromEntries([...listing.refs].filter(([ref]) => isMirrored(ref, item.keep))),
  };
}

function planSettings(repository: Repository, existing: Repository | undefined): Partial<Repository> {
  if (existing === undefined) return {};
  const { description, private: isPrivate, defaultBranch, empty } = repository;
  return {
    ...(description === existing.description ? {} : { description }),
    ...(isPrivate === existing.private ? {} : { private: isPrivate }),
    ...(empty || defaultBranch === existing.defaultBranch ? {} : { defaultBranch }),
  };
}

const MAX_NAMED = 3;

/** Names a few refs and counts the others. */
function describe(updates: RefUpdate[]): string[] {
  const named = updates.slice(0, MAX_NAMED).map(({ ref, oldId, newId }) => {
    const sign = newId === ZERO_ID ? '-' : oldId === ZERO_ID ? '+' : '';
    return `${sign}${ref.replace(/^refs\/(heads|tags)\//, '')}`;
  });
  const more = updates.length - named.length;
  return more > 0 ? [...named, `and ${more} more refs`] : named;
}
