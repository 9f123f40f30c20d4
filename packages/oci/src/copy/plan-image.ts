import { checkName, checkReference } from '../registry/check-address.ts';
import type { Route } from './copy-blob.ts';
import { type CopyRun, createCopyRun } from './copy-run.ts';
import type { Descriptor, Manifest } from '../descriptor.ts';
import { type ImageTree, readImageTree } from './image-tree.ts';
import { isIndexType } from '../media-types.ts';
import { OciError } from '../oci-error.ts';
import { selectPlatforms } from './select-platforms.ts';

export interface CopyImageOptions {
  source: Route['source'];
  target: Route['target'];
  /** A tag or a digest at the source. */
  reference: string;
  /** The tag or digest at the target; the same unless told. */
  as?: string;
  /** `linux/amd64`, `linux/arm/v7`, …; all unless told. */
  platforms?: string[];
  foreignLayers?: 'skip' | 'copy';
  /** `refuse` for registries that take no index within an index. */
  nestedIndexes?: 'copy' | 'refuse';
  /** `content` looks for every manifest and blob of an image that the target has already, and brings what is missing. */
  check?: 'tag' | 'content';
  /** Shared by all copies to one target. */
  run?: CopyRun;
  log?: (line: string) => void;
}

/** What stands on both sides of a copy. */
export interface Comparison {
  /** What the reference stands for at the source. */
  source: Descriptor;
  /** What it shall stand for at the target: something else where platforms are left out. */
  wanted: { digest: string; manifest?: Manifest };
  present: Descriptor | undefined;
}

/**
 * Returns what a reference stands for on both sides, by one HEAD each; the source's index is read only where platforms are selected from it.
 * @throws OciError `OCI_NOT_FOUND` when the source has no such image, and the codes of both registries
 */
export async function compareImage({
  source,
  target,
  reference,
  as = reference,
  platforms = [],
}: CopyImageOptions): Promise<Comparison> {
  for (const { name } of [source, target]) checkName(name);
  for (const each of [reference, as]) checkReference(each);
  const [found, present] = await Promise.all([
    source.registry.headManifest(source.name, reference),
    target.registry.headManifest(target.name, as),
  ]);
  const address = source.registry.address(source.name, reference);
  if (found === undefined) {
    throw new OciError({
      code: 'OCI_NOT_FOUND',
      message: `${address} does not exist, or the token for it may not see it`,
      fix: 'Check name and tag, and that the token has the scope read:package.',
    });
  }
  if (platforms.length === 0 || !isIndexType(found.mediaType)) {
    return { source: found, wanted: { digest: found.digest }, present };
  }
  const whole = await source.registry.getManifest(source.name, found.digest);
  const manifest = selectPlatforms(whole, platforms, { address });
  return { source: found, wanted: { digest: manifest.digest, manifest }, present };
}

/** Returns whether there is nothing to copy, as far as a comparison can tell. */
export const isEqual = ({ wanted, present }: Comparison): boolean => wanted.digest === present?.digest;

/**
 * Returns everything below an image that has to be looked at: nothing of what the target has, unless `check` is `content`.
 * @throws OciError the codes of `readImageTree`
 */
export async function planImage(
  { source: found, wanted, present }: Comparison,
  options: CopyImageOptions,
): Promise<ImageTree> {
  const { source, target, nestedIndexes = 'copy', check = 'tag', run = createCopyRun() } = options;
  // By digest: a tag may move between two requests.
  const manifest = wanted.manifest ?? (await source.registry.getManifest(source.name, found.digest));
  // A registry has no manifest whose parts it lacks; whether it still has them is another question.
  const trusted = check === 'tag';
  const { digest: root } = manifest;
  // A new tag is mostly a new image, or one that is there as a whole under another tag.
  const isThere = async (): Promise<boolean> =>
    run.ledger.has(target.name, root) || (await target.registry.headManifest(target.name, root)) !== undefined;
  const known = trusted && (present?.digest === root || (present === undefined && (await isThere())));
  return readImageTree(manifest, {
    source,
    nestedIndexes,
    isPresent: async ({ digest }) =>
      known ||
      run.ledger.has(target.name, digest) ||
      (trusted && present !== undefined && (await target.registry.headManifest(target.name, digest)) !== undefined),
  });
}
