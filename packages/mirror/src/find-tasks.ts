import type { Endpoint } from './endpoint.ts';
import type { MirrorConfig } from './mirror-config.ts';
import { isSelected } from './selection.ts';
import type { RepositoryTask } from './sync-repository.ts';

/** Where completeness is recorded at the target; never a thing to mirror. */
export const STATUS_REPOSITORY = 'mirror-status';

/** Returns every repository that the configuration selects at the source. */
export async function findRepositories(
  config: MirrorConfig,
  source: Endpoint,
): Promise<(RepositoryTask & { key: string })[]> {
  const lists = await Promise.all(
    config.git.map(async (item) =>
      (await source.forge.listRepositories(item.owner))
        .filter(({ name }) => name !== STATUS_REPOSITORY && isSelected(name, item))
        .map((repository) => ({
          item,
          repository,
          owner: item.to ?? repository.owner,
          key: `${repository.owner}/${repository.name}`,
        })),
    ),
  );
  return lists.flat();
}
