import { readManifestContent } from '@edp/oci';
import pMap from 'p-map';
import type { ComparedTask } from './image-task.ts';
import { companionKey, companionOf, type ImageSet, type ImageTag } from './image-set.ts';

const AT_ONCE = 16;

/**
 * Returns the tags that carry signatures and the like of the images: those of the source's list that name a digest of them or of a platform below,
 * and where the source was not listed, those that are there. Forgejo has no API of referrers: these tags are what keeps them alive on it.
 */
export async function findCompanions(tasks: ComparedTask[]): Promise<{ set: ImageSet; tag: ImageTag }[]> {
  const sets = [...new Set(tasks.map(({ set }) => set))].filter(({ item }) => item.referrers);
  const found = await pMap(
    sets,
    async (set) => {
      const own = tasks.filter((task) => task.set === set && task.comparison !== undefined);
      const tags = set.companions === undefined ? await probe(set, own) : await match(set.companions, own);
      return tags.map((tag) => ({ set, tag: { reference: tag, as: tag } }));
    },
    { concurrency: AT_ONCE },
  );
  return found.flat();
}

async function match(companions: string[], tasks: ComparedTask[]): Promise<string[]> {
  if (companions.length === 0) return [];
  const digests = new Set(tasks.map(({ comparison }) => companionKey(comparison!.source.digest)));
  const unmatched = companions.some((tag) => !digests.has(companionOf(tag)!));
  // Platforms are signed, too; what is in an index is only read where a tag asks for it.
  if (unmatched)
    for (const child of (await pMap(tasks, childrenOf, { concurrency: AT_ONCE })).flat())
      digests.add(companionKey(child));
  return companions.filter((tag) => digests.has(companionOf(tag)!));
}

async function childrenOf({ set, comparison }: ComparedTask): Promise<string[]> {
  const { digest, mediaType } = comparison!.source;
  if (!/index|manifest\.list/.test(mediaType)) return [];
  const { registry, name } = set.source;
  try {
    const manifest = await registry.getManifest(name, digest);
    return readManifestContent(manifest, { address: registry.address(name, digest) }).manifests.map(
      (child) => child.digest,
    );
  } catch {
    // The copy says what is wrong with it.
    return [];
  }
}

async function probe({ source }: ImageSet, tasks: ComparedTask[]): Promise<string[]> {
  const bases = tasks.map(({ comparison }) => companionKey(comparison!.source.digest).replace(':', '-'));
  const tags = bases.flatMap((base) => ['', '.sig', '.att', '.sbom'].map((suffix) => `${base}${suffix}`));
  const there = await pMap(
    tags,
    async (tag) => (await source.registry.headManifest(source.name, tag).catch(() => undefined)) !== undefined,
    {
      concurrency: AT_ONCE,
    },
  );
  return tags.filter((_, index) => there[index]);
}
