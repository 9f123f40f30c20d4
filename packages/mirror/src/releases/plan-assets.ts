import type { Asset } from '@edp/forge';
import type { RepositoryState } from '../mirror-state.ts';
import { type Pair, pairUp } from './pair-up.ts';

/** What becomes of the files of one release. */
export interface AssetsPlan {
  /** Known to be equal from a run before. */
  known: Asset[];
  /** To be compared and, where they differ, sent in place of the one at the target. */
  rest: Pair<Asset, Asset>[];
  /** Files that only the target has. */
  extra: Asset[];
  /** Files whose name stands for several, on either side: only their content says which is which. */
  ambiguous: { wanted: Asset[]; present: Asset[] };
}

export interface PlanAssetsOptions {
  /** What runs before have found. */
  known: RepositoryState['assets'];
  /** SHA-256 by uuid, as far as it was needed to look. */
  digests?: ReadonlyMap<string, string>;
}

/** Returns which files of a release belong together, one to one: by what runs before have found, then by name and content, then by name. */
export function planAssets(
  wanted: Asset[],
  present: Asset[],
  { known, digests = new Map() }: PlanAssetsOptions,
): AssetsPlan {
  const byUuid = new Map(present.map((each) => [each.uuid, each]));
  const isKnown = (each: Asset): boolean => {
    const own = byUuid.get(known[each.uuid]?.uuid ?? '');
    if (own === undefined || own.name !== each.name) return false;
    byUuid.delete(own.uuid);
    return true;
  };
  const settled = new Set(wanted.filter(isKnown));
  const left = wanted.filter((each) => !settled.has(each));
  const own = [...byUuid.values()];
  const nameOf = ({ name }: Asset): string => name;
  const { pairs, extra } = pairUp(left, own, {
    nameOf,
    ownNameOf: nameOf,
    isSame: (each, other) => each.sizeBytes === other.sizeBytes && digests.get(each.uuid) === digests.get(other.uuid),
  });
  const isRepeated = ({ name }: Asset): boolean =>
    [left, own].some((list) => list.filter((each) => each.name === name).length > 1);
  return {
    known: [...settled],
    rest: pairs,
    extra,
    ambiguous: { wanted: left.filter(isRepeated), present: own.filter(isRepeated) },
  };
}
