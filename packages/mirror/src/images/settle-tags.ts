import type { RegistryClient } from '@edp/oci';
import pMap from 'p-map';
import type { KnownTag, MirrorState } from '../mirror-state.ts';
import type { ImageSet, ImageTag } from './image-set.ts';

const AT_ONCE = 8;

/** A tag that needs no look, since the source's listing tells that it is the one that was last found equal. */
export interface SettledTag {
  set: ImageSet;
  tag: ImageTag;
  known: KnownTag;
}

/** What there is still to compare of the sets, and what the listings and the last run have settled. */
export interface SettledTags {
  settled: SettledTag[];
  sets: ImageSet[];
}

/**
 * Returns which tags are settled: the source lists them as they were when they were last found equal, and the target lists them at all. That costs
 * a request an image, not two a tag; whoever changes the target's tags is found by the next deep check. Codes of the target's registry.
 */
export async function settleTags(
  sets: ImageSet[],
  { target, known }: { target: RegistryClient; known: MirrorState['images'] },
): Promise<SettledTags> {
  const places = new Map<string, number>();
  for (const { to, tags } of sets)
    for (const { as } of tags) places.set(placeOf(to, as), (places.get(placeOf(to, as)) ?? 0) + 1);
  const split = await pMap(
    sets,
    async (set): Promise<SettledTags> => {
      const match = (tag: ImageTag): KnownTag | undefined => {
        const found = known[placeOf(set.to, tag.as)];
        const isSame = found !== undefined && found.revision === set.revisions?.get(tag.reference);
        return isSame && places.get(placeOf(set.to, tag.as)) === 1 ? found : undefined;
      };
      if (!set.tags.some((tag) => match(tag) !== undefined)) return { settled: [], sets: [set] };
      const there = new Set((await target.tags(set.to)).map((tag) => tag.toLowerCase()));
      const settle = (tags: ImageTag[]): SettledTag[] =>
        tags.flatMap((tag) => {
          const found = there.has(tag.as.toLowerCase()) ? match(tag) : undefined;
          return found === undefined ? [] : [{ set, tag, known: found }];
        });
      const settled = settle(set.tags);
      const done = new Set(settled.map(({ tag }) => tag));
      const rest = set.tags.filter((tag) => !done.has(tag));
      // What belongs to an image is settled with it, unless something of the image has changed.
      const companions =
        rest.length > 0 ? [] : settle((set.companions ?? []).map((tag) => ({ reference: tag, as: tag })));
      const names = new Set(companions.map(({ tag }) => tag.as));
      const left = { ...set, tags: rest, companions: set.companions?.filter((tag) => !names.has(tag)) };
      return { settled: [...settled, ...companions], sets: [left] };
    },
    { concurrency: AT_ONCE },
  );
  return { settled: split.flatMap((each) => each.settled), sets: split.flatMap((each) => each.sets) };
}

const placeOf = (to: string, as: string): string => `${to}:${as}`;
