import type { Endpoint } from './endpoint.ts';
import type { MirrorConfig } from './mirror-config.ts';
import { isSelected } from './selection.ts';
import type { ImageTask } from './sync-image.ts';
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

/** Returns every image tag that the configuration selects at the source; what only has a digest comes with its index. */
export async function findImages(config: MirrorConfig, source: Endpoint): Promise<ImageTask[]> {
  const lists = await Promise.all(
    config.images.map(async (item) => {
      const versions = await source.forge.listPackages(item.owner, 'container');
      const names = [...new Set(versions.map(({ name }) => name))].filter((name) => isSelected(name, item)).sort();
      // Registry names are lower case, whatever the owner's name is.
      const registryName = (owner: string, name: string): string => `${owner}/${name}`.toLowerCase();
      const to = (name: string): string => registryName(item.to ?? item.owner, name);
      const tasks = names.map(async (name) =>
        (await source.registry.tags(registryName(item.owner, name)))
          .filter((tag) => isSelected(tag, item.tags))
          .map((tag) => ({
            key: `${item.owner}/${name}`,
            from: registryName(item.owner, name),
            to: to(name),
            tag,
            mountFrom: names.filter((other) => other !== name).map(to),
          })),
      );
      return (await Promise.all(tasks)).flat();
    }),
  );
  return lists.flat();
}
