import { type ImageReference, isDigest, parseImageReference } from '@edp/oci';
import type { Endpoint } from '../endpoint.ts';
import type { Found } from '../found.ts';
import type { ImageItem } from '../config/image-item.ts';
import { companionOf, type ImageSet, pinnedTag } from './image-set.ts';
import type { Registries } from './open-registries.ts';
import { isSelectedName } from '../config/selection.ts';
import { selectTags } from '../config/tag-rules.ts';

export interface FindOptions {
  source: Endpoint;
  registries: Registries;
  /** Returns every image that the rendered configuration of instances names. */
  stacksImages: (from: NonNullable<ImageItem['fromStacks']>) => Promise<string[]>;
}

/** Returns every image that the configuration selects, with its tags, by item; a source that cannot be listed stops its item alone. */
export async function findImages(items: ImageItem[], options: FindOptions): Promise<Found<ImageItem, ImageSet>[]> {
  return Promise.all(
    items.map(async (item) => {
      const found = { kind: 'image' as const, item, source: sourceOf(item) };
      return setsOf(item, options).then(
        (tasks) => ({ ...found, tasks }),
        (error: unknown) => ({ ...found, tasks: [], error }),
      );
    }),
  );
}

async function setsOf(item: ImageItem, options: FindOptions): Promise<ImageSet[]> {
  if (item.owner !== undefined) return ofOwner(item, { owner: item.owner, ...options });
  if (item.from !== undefined)
    return [await ofRegistry(item, { reference: parseImageReference(item.from)!, ...options })];
  return ofStacks(item, options);
}

/** As the sets of the item name it. */
function sourceOf({ owner, from, fromStacks }: ImageItem): string {
  if (from === undefined) return owner ?? fromStacks!.repository;
  const { registry, name } = parseImageReference(from)!;
  return `${registry}/${name}`;
}

async function ofOwner(item: ImageItem, { owner, source }: FindOptions & { owner: string }): Promise<ImageSet[]> {
  const tags = new Map<string, string[]>();
  const revisions = new Map<string, Map<string, string>>();
  const wish = JSON.stringify([item.platforms, item.foreignLayers]);
  // Versions are tags, and digests of what has no tag of its own: that comes with its index.
  for (const { name, version, revision } of await source.forge.listPackages(owner, 'container')) {
    const known = tags.get(name) ?? [];
    if (!isDigest(version)) known.push(version);
    tags.set(name, known);
    const ofName = revisions.get(name) ?? new Map<string, string>();
    if (revision !== undefined) ofName.set(version, `${revision} ${wish}`);
    revisions.set(name, ofName);
  }
  return [...tags]
    .filter(([name]) => isSelectedName(name, item))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) => ({
      item,
      key: `${owner}/${name}`,
      // Registry names are lower case, whatever the owner's name is.
      source: { registry: source.registry, name: `${owner}/${name}`.toLowerCase() },
      to: `${item.to ?? owner}/${name}`.toLowerCase(),
      revisions: revisions.get(name) ?? new Map<string, string>(),
      ...select(all, item),
    }));
}

async function ofRegistry(
  item: ImageItem,
  { reference, registries }: FindOptions & { reference: ImageReference },
): Promise<ImageSet> {
  const { registry, name, tag, digest } = reference;
  const client = registries.open(registry);
  const to = item.to?.includes('/') === true ? item.to : `${item.to}/${shortName(name)}`;
  const set = { item, key: `${registry}/${name}`, source: { registry: client, name }, to: to.toLowerCase() };
  if (tag !== undefined || digest !== undefined) return { ...set, tags: [single(reference)], companions: undefined };
  return { ...set, ...select(await client.tags(name), item) };
}

/** What the source forge has itself goes to its own owner, everything else to the owner in `to`. */
async function ofStacks(item: ImageItem, options: FindOptions): Promise<ImageSet[]> {
  const { source, registries, stacksImages } = options;
  const sets = new Map<string, ImageSet>();
  for (const text of await stacksImages(item.fromStacks!)) {
    const reference = parseImageReference(text);
    if (reference === undefined) continue;
    const { registry, name } = reference;
    const own = registry === new URL(source.origin).host;
    const key = own ? name : `${registry}/${name}`;
    if (!isSelectedName(key, item)) continue;
    const to = own ? name : `${item.to}/${shortName(name)}`.toLowerCase();
    const set = sets.get(key) ?? {
      item,
      key,
      source: { registry: registries.open(registry), name },
      to,
      tags: [],
      companions: undefined,
    };
    const wanted = single(reference.digest === undefined ? { tag: 'latest', ...reference } : reference);
    if (!set.tags.some(({ as }) => as === wanted.as)) set.tags.push(wanted);
    sets.set(key, set);
  }
  return [...sets.values()];
}

function select(all: string[], item: ImageItem): Pick<ImageSet, 'tags' | 'companions'> {
  const plain = all.filter((tag) => companionOf(tag) === undefined);
  return {
    tags: selectTags(plain, item.tags).map((tag) => ({ reference: tag, as: tag })),
    companions: item.referrers ? all.filter((tag) => companionOf(tag) !== undefined) : [],
  };
}

function single({ tag, digest }: { tag?: string; digest?: string }): ImageSet['tags'][number] {
  return { reference: digest ?? tag!, as: tag ?? pinnedTag(digest!) };
}

const shortName = (name: string): string => name.replace(/^library\//, '');
