import { readSubtree } from '@edp/gitops';
import { type Endpoint, type ImageItem, imageReferencesIn, MirrorError } from '@edp/mirror';

/**
 * Returns every image that the rendered configuration of instances names, read from their directories only.
 * @throws MirrorError `CONFIG_INVALID` for an instance that is not there; GitopsError; GitWireError
 */
export async function stacksImages(
  { repository, instances, ref }: NonNullable<ImageItem['fromStacks']>,
  { source }: { source: Endpoint },
): Promise<string[]> {
  const [owner = '', name = ''] = repository.split('/');
  const remote = source.repository(owner, name);
  const found = await Promise.all(
    instances.map(async (path) => {
      const { files } = await readSubtree(remote, { ref, path });
      if (files.size === 0) {
        throw new MirrorError({
          code: 'CONFIG_INVALID',
          message: `fromStacks: ${repository} has no directory ${path} on ${ref}`,
          fix: 'Correct instances in mirror.yaml, or deploy the instance first.',
        });
      }
      return imageReferencesIn(
        [...files].map(([file, { content }]) => ({ path: file, content: content.toString('utf8') })),
      );
    }),
  );
  return [...new Set(found.flat())].sort();
}
