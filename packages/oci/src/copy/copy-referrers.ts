import { copyImage } from './copy-image.ts';
import type { Manifest } from '../descriptor.ts';
import { digestOf } from '../digest.ts';
import type { Referrer } from '../registry/list-referrers.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { CopyImageOptions } from './plan-image.ts';

export type ReferrerOptions = Pick<CopyImageOptions, 'source' | 'target' | 'run' | 'log' | 'check' | 'nestedIndexes'>;

/** Signatures are signed rarely, and hardly ever more than once. */
const MAX_DEPTH = 3;

/**
 * Brings what the source's API lists as referring to an image (signatures, SBOMs, attestations), and what refers to that. Where the target has no such
 * API, the tag that stands for it is written, with what it had before (OCI distribution specification, "Referrers Tag Schema"). Returns how many manifests were
 * missing; undefined where the source has no such API, and keeps tags instead. Codes as `copyImage`.
 */
export async function copyReferrers(digest: string, options: ReferrerOptions, depth = 1): Promise<number | undefined> {
  const { source, target } = options;
  const referrers = await source.registry.referrers(source.name, digest);
  if (referrers === undefined) return undefined;
  let copied = 0;
  for (const { descriptor } of referrers) {
    const { skipped } = await copyImage({ ...options, reference: descriptor.digest });
    if (!skipped) copied += 1;
    if (depth < MAX_DEPTH) copied += (await copyReferrers(descriptor.digest, options, depth + 1)) ?? 0;
  }
  if (referrers.length > 0 && (await target.registry.referrers(target.name, digest)) === undefined) {
    if (await writeTag(digest, { target, referrers })) copied += 1;
  }
  return copied;
}

async function writeTag(
  digest: string,
  { target, referrers }: { target: ReferrerOptions['target']; referrers: Referrer[] },
): Promise<boolean> {
  const { registry, name } = target;
  const tag = digest.replace(':', '-');
  const present = (await registry.headManifest(name, tag)) && (await registry.getManifest(name, tag));
  const manifest = toIndex([...entriesOf(present), ...referrers.map(({ entry }) => entry)]);
  if (manifest.digest === present?.digest) return false;
  await registry.putManifest(name, tag, manifest);
  return true;
}

/** The same referrers are the same index, in whatever order they come. */
function toIndex(entries: { digest: string }[]): Manifest {
  const unique = new Map(entries.map((entry) => [entry.digest, entry]));
  const manifests = [...unique.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }));
  return { digest: digestOf(bytes), mediaType: OCI_INDEX, bytes };
}

function entriesOf(manifest: Manifest | undefined): { digest: string }[] {
  if (manifest === undefined) return [];
  const { manifests } = JSON.parse(manifest.bytes.toString('utf8')) as { manifests?: { digest?: unknown }[] };
  return (manifests ?? []).filter((each): each is { digest: string } => typeof each.digest === 'string');
}
