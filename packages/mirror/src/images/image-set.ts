import type { RegistryClient } from '@edp/oci';
import type { ImageItem } from '../config/image-item.ts';

/** What is mirrored of one image. */
export interface ImageSet {
  item: ImageItem;
  /** `owner/name` as the source forge shows it, or with its registry for a foreign image. */
  key: string;
  source: { registry: RegistryClient; name: string };
  /** Name at the target's registry. */
  to: string;
  tags: ImageTag[];
  /** Tags at the source that stand for signatures and the like; undefined where the source's tags were not listed. */
  companions: string[] | undefined;
  /** What tells a tag of the source's listing from a later one of the same name, and how the item wants it. */
  revisions?: ReadonlyMap<string, string>;
}

export interface ImageTag {
  /** Tag or digest at the source. */
  reference: string;
  /** Tag at the target. */
  as: string;
}

/** Tags that belong to the digest in their name: the fallback index of referrers, and what cosign attaches. Source: OCI distribution specification, "Referrers Tag Schema". */
const COMPANION = /^(sha256|sha384|sha512)-([0-9a-f]{64,128})(?:\.(?:sig|att|sbom))?$/;
/** So much of a digest such a tag holds. */
const TAGGED_DIGITS = 64;

/** Returns what the digest that a tag says something about begins with, as `companionKey` has it; undefined for every other tag. */
export function companionOf(tag: string): string | undefined {
  const [, algorithm, digits] = COMPANION.exec(tag) ?? [];
  return digits === undefined ? undefined : companionKey(`${algorithm}:${digits}`);
}

/** Returns of a digest what the tags of its companions tell. */
export const companionKey = (digest: string): string => digest.slice(0, digest.indexOf(':') + 1 + TAGGED_DIGITS);

/** A registry that sweeps what has no tag, as Forgejo does every day, must not sweep an image that is wanted by its digest. */
export const pinnedTag = (digest: string): string => `pinned-${digest.slice(digest.indexOf(':') + 1).slice(0, 12)}`;
