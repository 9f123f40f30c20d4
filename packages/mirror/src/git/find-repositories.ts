import type { Repository } from '@edp/forge';
import type { Endpoint } from '../endpoint.ts';
import type { GitItem } from '../config/git-item.ts';
import type { MirrorConfig } from '../config/mirror-config.ts';
import { ownerGone } from '../owner-gone.ts';
import { isSelectedName, sameName } from '../config/selection.ts';

/** Where completeness is recorded at the target; never a thing to mirror. */
export const STATUS_REPOSITORY = 'mirror-status';

/** One repository to mirror. */
export interface RepositoryTask {
  item: GitItem;
  /** As the source describes it. */
  repository: Repository;
  /** The source's clock when it said so, in ms. */
  at: number;
  /** Owner at the target. */
  owner: string;
  /** `owner/name` at the source. */
  key: string;
  /** `owner/name` at the target. */
  to: string;
}

/**
 * Returns every repository that the configuration selects at the source.
 * @throws MirrorError `SOURCE_GONE`; ForgeError
 */
export async function findRepositories(config: MirrorConfig, source: Endpoint): Promise<RepositoryTask[]> {
  const lists = await Promise.all(
    config.git.map(async (item) => {
      const list = await source.forge.listRepositories(item.owner);
      if (list === undefined) throw ownerGone(item.owner, source);
      return list.repositories
        .filter(({ name }) => !sameName(name, STATUS_REPOSITORY) && isSelectedName(name, item))
        .map((repository): RepositoryTask => {
          // A source that has renamed an owner answers with the new name, which nobody has asked for at the target.
          const owner = item.to ?? (sameName(repository.owner, item.owner) ? repository.owner : item.owner);
          const { name } = repository;
          return { item, repository, at: list.at, owner, key: `${repository.owner}/${name}`, to: `${owner}/${name}` };
        });
    }),
  );
  return lists.flat();
}

/** The repositories of the target, by `owner/name` in lower case, since a forge takes names so; `at` is its clock, in ms. */
export interface TargetListing {
  repositories: Map<string, Repository>;
  at: number;
}

/** Returns the repositories of every owner that is written to. */
export async function listTarget(config: MirrorConfig, target: Endpoint): Promise<TargetListing> {
  const owners = [...new Set(config.git.map(({ owner, to }) => to ?? owner))];
  const lists = await Promise.all(owners.map(async (owner) => target.forge.listRepositories(owner)));
  const known = lists.filter((list) => list !== undefined);
  return {
    repositories: new Map(
      known.flatMap(({ repositories }) =>
        repositories.map((each): [string, Repository] => [`${each.owner}/${each.name}`.toLowerCase(), each]),
      ),
    ),
    at: Math.min(...known.map(({ at }) => at)),
  };
}
