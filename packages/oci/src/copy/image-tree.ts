import { type Route } from './copy-blob.ts';
import type { Descriptor, Manifest } from '../descriptor.ts';
import { readManifestContent } from '../manifest-content.ts';
import { OciError } from '../oci-error.ts';
import { createPool } from './pool.ts';

/** A manifest with everything below it that the target may lack. */
export interface ImageTree {
  manifest: Manifest;
  children: ImageTree[];
  blobs: Descriptor[];
}

export interface TreeOptions {
  source: Route['source'];
  /** Returns whether the target has a manifest below an index, and with it all of its parts. */
  isPresent: (child: Descriptor) => Promise<boolean>;
  nestedIndexes: 'copy' | 'refuse';
}

const MAX_DEPTH = 5;
const MAX_CHILDREN = 1000;
const MAX_TREE_BYTES = 32 * 1024 * 1024;
const MANIFESTS_AT_ONCE = 8;

/**
 * Returns what an image consists of, read from the source, without what the target has.
 * @throws OciError `OCI_DIGEST`, `OCI_PROTOCOL`, `OCI_UNSUPPORTED` and the codes of the source
 */
export async function readImageTree(manifest: Manifest, options: TreeOptions): Promise<ImageTree> {
  const { source, isPresent, nestedIndexes } = options;
  const pool = createPool({ concurrency: MANIFESTS_AT_ONCE });
  let count = 0;
  let sizeBytes = 0;

  async function grow(top: Manifest, depth: number): Promise<ImageTree> {
    const address = source.registry.address(source.name, top.digest);
    const { manifests, blobs } = readManifestContent(top, { address });
    count += manifests.length;
    sizeBytes += top.bytes.length;
    if ((manifests.length > 0 && depth >= MAX_DEPTH) || count > MAX_CHILDREN || sizeBytes > MAX_TREE_BYTES) {
      throw new OciError({
        code: 'OCI_PROTOCOL',
        message: `${address}: the index has more than ${MAX_CHILDREN} manifests, is nested deeper than ${MAX_DEPTH} or larger than ${MAX_TREE_BYTES} bytes`,
        fix: 'Copy its images one by one.',
      });
    }
    if (depth > 1 && manifests.length > 0 && nestedIndexes === 'refuse') {
      throw new OciError({
        code: 'OCI_UNSUPPORTED',
        message: `${address} is an index within an index, which the target's registry refuses`,
        fix: 'Push the image with one flat index, or exclude it.',
      });
    }
    const read: ImageTree[] = [];
    for (const child of await Promise.all(unique(manifests).map(async (each) => pool.run(async () => readChild(each)))))
      if (child !== undefined) read.push(await grow(child, depth + 1));
    return { manifest: top, children: read, blobs: unique(blobs) };
  }

  async function readChild(child: Descriptor): Promise<Manifest | undefined> {
    if (await isPresent(child)) return undefined;
    const manifest = await source.registry.getManifest(source.name, child.digest);
    if (manifest.bytes.length === child.sizeBytes) return manifest;
    throw new OciError({
      code: 'OCI_DIGEST',
      message: `${source.registry.address(source.name, child.digest)} has ${manifest.bytes.length} bytes, but its index says ${child.sizeBytes}`,
      fix: 'Push the image to this registry again.',
    });
  }

  return grow(manifest, 1);
}

/** Returns every blob of a tree once. */
export function blobsOf({ children, blobs }: ImageTree): Descriptor[] {
  return unique([...children.flatMap(blobsOf), ...blobs]);
}

const unique = (parts: Descriptor[]): Descriptor[] => [...new Map(parts.map((part) => [part.digest, part])).values()];
