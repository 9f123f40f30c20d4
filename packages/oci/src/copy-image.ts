import { checkName, checkReference, isDigest } from './check-address.ts';
import { copyBlob, type Route } from './copy-blob.ts';
import type { Descriptor, Manifest } from './descriptor.ts';
import { ledgerOf } from './ledger.ts';
import { readManifestContent } from './manifest-content.ts';
import { OciError } from './oci-error.ts';
import { createPool, type Pool } from './pool.ts';
import type { RegistryClient } from './registry.ts';

export interface ImageCopy {
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

export interface CopyImageOptions {
  source: { registry: RegistryClient; name: string };
  /** `mountFrom`: images at the target that are likely to share layers with this one. */
  target: { registry: RegistryClient; name: string; mountFrom?: string[] };
  /** A tag or a digest, the same on both sides. */
  reference: string;
  log?: (line: string) => void;
}

interface Work extends Route {
  copy: ImageCopy;
  blobPool: Pool;
  /** Manifests below the copied one so far. */
  children: number;
}

const MAX_DEPTH = 5;
const MAX_CHILDREN = 1000;
const BLOBS_AT_ONCE = 4;
const MANIFESTS_AT_ONCE = 4;

/**
 * Copies one image, byte for byte and bottom up, so that the target never shows a tag whose parts are missing; equal digests cost one HEAD a side.
 * @throws OciError `OCI_NOT_FOUND` when the source has no such image, `OCI_DIGEST` when anything is not what its digest says, and every other code
 */
export async function copyImage({ source, target, reference, log = () => {} }: CopyImageOptions): Promise<ImageCopy> {
  for (const { name } of [source, target]) checkName(name);
  checkReference(reference);
  const [wanted, present] = await Promise.all([
    source.registry.headManifest(source.name, reference),
    target.registry.headManifest(target.name, reference),
  ]);
  if (wanted === undefined) {
    throw new OciError({
      code: 'OCI_NOT_FOUND',
      message: `${addressOf(source, reference)} does not exist, or the token for it may not see it`,
      fix: 'Check name and tag, and that the token has the scope read:package.',
    });
  }
  const copy: ImageCopy = { digest: wanted.digest, blobs: 0, mounted: 0, bytes: 0, skipped: false };
  if (wanted.digest === present?.digest) return { ...copy, skipped: true };

  const blobPool = createPool({ concurrency: BLOBS_AT_ONCE });
  const work: Work = { source, target, log, ledger: ledgerOf(target.registry), copy, blobPool, children: 0 };
  // By digest: a tag may move between two requests.
  const manifest = await source.registry.getManifest(source.name, wanted.digest);
  await copyParts(manifest, { work, depth: 1 });
  await target.registry.putManifest(target.name, reference, manifest);
  await verify(target, { reference, manifest });
  work.ledger.note(target.name, manifest.digest);
  return copy;
}

/** Brings everything that a manifest refers to. */
async function copyParts(manifest: Manifest, { work, depth }: { work: Work; depth: number }): Promise<void> {
  const { source, target, ledger, copy, blobPool } = work;
  if (ledger.has(target.name, manifest.digest)) return;
  const address = addressOf(source, manifest.digest);
  const { manifests, blobs } = readManifestContent(manifest, { address });
  work.children += manifests.length;
  if ((manifests.length > 0 && depth >= MAX_DEPTH) || work.children > MAX_CHILDREN) {
    throw new OciError({
      code: 'OCI_PROTOCOL',
      message: `${address}: the index has more than ${MAX_CHILDREN} manifests or is nested deeper than ${MAX_DEPTH}`,
      fix: 'Copy its images one by one.',
    });
  }
  await createPool({ concurrency: MANIFESTS_AT_ONCE }).each(unique(manifests), async (child) =>
    copyChild(child, { work, depth }),
  );
  await blobPool.each(unique(blobs), async (blob) => {
    const result = await copyBlob(blob, work);
    if (result === 'mounted') copy.mounted += 1;
    if (result !== 'sent') return;
    copy.blobs += 1;
    copy.bytes += blob.sizeBytes;
  });
}

async function copyChild(child: Descriptor, { work, depth }: { work: Work; depth: number }): Promise<void> {
  const { source, target, ledger } = work;
  await ledger.inTurn(`manifest ${target.name}@${child.digest}`, async () => {
    if (ledger.has(target.name, child.digest)) return;
    // A registry has no manifest whose parts it lacks.
    if ((await target.registry.headManifest(target.name, child.digest)) === undefined) {
      const manifest = await source.registry.getManifest(source.name, child.digest);
      if (manifest.bytes.length !== child.sizeBytes) {
        throw new OciError({
          code: 'OCI_DIGEST',
          message: `${addressOf(source, child.digest)} has ${manifest.bytes.length} bytes, but its index says ${child.sizeBytes}`,
          fix: 'Push the image to this registry again.',
        });
      }
      await copyParts(manifest, { work, depth: depth + 1 });
      await target.registry.putManifest(target.name, child.digest, manifest);
    }
    ledger.note(target.name, child.digest);
  });
}

async function verify(
  target: CopyImageOptions['target'],
  { reference, manifest }: { reference: string; manifest: Manifest },
): Promise<void> {
  const stored = await target.registry.headManifest(target.name, reference);
  if (stored?.digest === manifest.digest) return;
  throw new OciError({
    code: 'OCI_DIGEST',
    message: `${addressOf(target, reference)} is ${stored?.digest ?? 'missing'} after the copy, and not ${manifest.digest}`,
    fix: 'Check who else pushes this tag; Forgejo keeps tags in lower case, where V1 and v1 are one.',
  });
}

const addressOf = ({ registry, name }: CopyImageOptions['source'], reference: string): string =>
  `${new URL(registry.origin).host}/${name}${isDigest(reference) ? '@' : ':'}${reference}`;

const unique = (parts: Descriptor[]): Descriptor[] => [...new Map(parts.map((part) => [part.digest, part])).values()];
