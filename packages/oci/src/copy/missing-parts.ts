import { type Route } from './copy-blob.ts';
import { blobsOf, type ImageTree } from './image-tree.ts';
import { createPool } from './pool.ts';

const AT_ONCE = 8;

/** Returns the digests of all manifests and blobs of an image that cannot be read at the target. Codes of the target. */
export async function missingParts(tree: ImageTree, { registry, name }: Route['target']): Promise<string[]> {
  const missing: string[] = [];
  const pool = createPool({ concurrency: AT_ONCE });
  await pool.each(childrenOf(tree), async ({ manifest: { digest } }) => {
    if ((await registry.headManifest(name, digest)) === undefined) missing.push(digest);
  });
  await pool.each(blobsOf(tree), async ({ digest }) => {
    if (!(await registry.canReadBlob(name, digest))) missing.push(digest);
  });
  return missing;
}

const childrenOf = ({ children }: ImageTree): ImageTree[] => children.flatMap((child) => [child, ...childrenOf(child)]);
