import { type BlobResult, copyBlob, type Route } from './copy-blob.ts';
import { createCopyRun } from './copy-run.ts';
import type { Manifest } from '../descriptor.ts';
import { type ImageTree } from './image-tree.ts';
import { OciError } from '../oci-error.ts';
import { type Comparison, compareImage, type CopyImageOptions, isEqual, planImage } from './plan-image.ts';
import { createPool, type Pool } from './pool.ts';

export interface ImageCopy {
  /** Of the image at the target. */
  digest: string;
  /** Blobs sent. */
  blobs: number;
  /** Blobs that the target took from another of its images. */
  mounted: number;
  /** Bytes of the blobs sent. */
  bytes: number;
  /** Whether source and target were equal already. */
  skipped: boolean;
}

interface Work extends Route {
  copy: ImageCopy;
  blobPool: Pool;
}

const BLOBS_AT_ONCE = 6;
const MANIFESTS_AT_ONCE = 4;
/** How often a tag may move while its image is copied. */
const MAX_MOVES = 3;

/**
 * Copies one image, byte for byte and bottom up, so that the target never shows a tag whose parts are missing; equal digests cost one HEAD a side.
 * A tag that moves meanwhile is followed. `planned` spares the questions where they were asked before.
 * @throws OciError `OCI_NOT_FOUND` when the source has no such image, `OCI_DIGEST` when anything is not what its digest says, and every other code
 */
export async function copyImage(
  options: CopyImageOptions,
  planned?: { comparison: Comparison; tree: ImageTree },
): Promise<ImageCopy> {
  const { source, target, reference, as = reference, foreignLayers = 'skip', check = 'tag', log = () => {} } = options;
  const { run = createCopyRun() } = options;
  const copy: ImageCopy = { digest: '', blobs: 0, mounted: 0, bytes: 0, skipped: false };
  let comparison = planned?.comparison ?? (await compareImage(options));
  for (let moves = 0; ; moves += 1) {
    copy.digest = comparison.wanted.digest;
    if (isEqual(comparison) && check === 'tag')
      return { ...copy, skipped: copy.blobs + copy.mounted === 0 && moves === 0 };
    try {
      const exists = target.exists === true || comparison.present !== undefined;
      const blobPool = createPool({ concurrency: BLOBS_AT_ONCE });
      const work: Work = { source, target: { ...target, exists }, foreignLayers, check, log, run, copy, blobPool };
      const tree = moves === 0 && planned ? planned.tree : await planImage(comparison, { ...options, run });
      const changed = await copyParts(tree, work);
      const stale = changed || !isEqual(comparison);
      if (stale) await target.registry.putManifest(target.name, as, tree.manifest);
      const found = await verify(tree, { source, target, as, reference });
      run.ledger.note(target.name, tree.manifest.digest);
      if (found === undefined || found === comparison.source.digest) return { ...copy, skipped: !stale };
    } catch (error) {
      // Forgejo forgets the old image as soon as its tag moves.
      const gone = error instanceof OciError && error.code === 'OCI_NOT_FOUND' && moves < MAX_MOVES;
      const now = gone ? await source.registry.headManifest(source.name, reference) : undefined;
      if (now === undefined || now.digest === comparison.source.digest) throw error;
    }
    if (moves === MAX_MOVES) throw movedError(source.registry.address(source.name, reference));
    log(`${source.registry.address(source.name, reference)} has moved while it was copied; copying what it is now.`);
    comparison = await compareImage(options);
  }
}

/** Brings everything that a manifest refers to; returns whether anything was missing. */
async function copyParts(tree: ImageTree, work: Work): Promise<boolean> {
  const { target, run, copy, blobPool, check } = work;
  const missing: boolean[] = [];
  await createPool({ concurrency: MANIFESTS_AT_ONCE }).each(tree.children, async (child) => {
    const { digest } = child.manifest;
    await run.ledger.inTurn(`manifest ${target.name}@${digest}`, async () => {
      if (run.ledger.has(target.name, digest)) return;
      const changed = await copyParts(child, work);
      const there =
        !changed && check === 'content' && (await target.registry.headManifest(target.name, digest)) !== undefined;
      missing.push(!there);
      if (!there) await target.registry.putManifest(target.name, digest, child.manifest);
      run.ledger.note(target.name, digest);
    });
  });
  // The largest first: nobody waits for it at the end.
  const largestFirst = tree.blobs.toSorted((a, b) => b.sizeBytes - a.sizeBytes);
  await blobPool.each(largestFirst, async (blob) => {
    const result: BlobResult = await copyBlob(blob, work);
    missing.push(result === 'sent' || result === 'mounted');
    if (result === 'mounted') copy.mounted += 1;
    if (result !== 'sent') return;
    copy.blobs += 1;
    copy.bytes += blob.sizeBytes;
  });
  return missing.includes(true);
}

/** Compares tag and children at the target with what was copied; returns what the reference stands for at the source by now. */
async function verify(
  tree: ImageTree,
  {
    source,
    target,
    as,
    reference,
  }: { source: Route['source']; target: Route['target']; as: string; reference: string },
): Promise<string | undefined> {
  const expectStored = async (at: string, { digest }: Manifest): Promise<void> => {
    const stored = await target.registry.headManifest(target.name, at);
    if (stored?.digest === digest) return;
    throw new OciError({
      code: 'OCI_DIGEST',
      message: `${target.registry.address(target.name, at)} is ${stored?.digest ?? 'missing'} after the copy, and not ${digest}`,
      fix:
        stored === undefined
          ? 'The registry took it and does not have it: restart it where it answers from a cache what it has lost, then dispatch the run again.'
          : 'Check who else pushes this tag; Forgejo keeps tags in lower case, where V1 and v1 are one.',
    });
  };
  const below = (each: ImageTree): Manifest[] => each.children.flatMap((child) => [child.manifest, ...below(child)]);
  const pool = createPool({ concurrency: MANIFESTS_AT_ONCE });
  const [now] = await Promise.all([
    source.registry.headManifest(source.name, reference),
    expectStored(as, tree.manifest),
    pool.each(below(tree), async (manifest) => expectStored(manifest.digest, manifest)),
  ]);
  return now?.digest;
}

function movedError(address: string): OciError {
  return new OciError({
    code: 'OCI_UNREACHABLE',
    message: `${address} moved ${MAX_MOVES + 1} times while it was copied`,
    fix: 'Dispatch the run again when nothing pushes this tag.',
  });
}
