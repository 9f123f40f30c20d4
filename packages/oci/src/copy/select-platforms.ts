import type { Manifest } from '../descriptor.ts';
import { digestOf } from '../digest.ts';
import { isIndexType } from '../media-types.ts';
import { OciError } from '../oci-error.ts';

interface Entry {
  digest?: unknown;
  platform?: { os?: unknown; architecture?: unknown; variant?: unknown };
  annotations?: Record<string, unknown>;
}

/** Where BuildKit's attestations name the image they belong to. */
const SUBJECT = 'vnd.docker.reference.digest';

/**
 * Returns an index with these platforms only (`linux/amd64`, `linux/arm/v7`) and what was attested of them; its digest is another one then.
 * What is no index, and one that has no others, is returned as it is.
 * @throws OciError `OCI_NOT_FOUND` when none of them is there
 */
export function selectPlatforms(manifest: Manifest, platforms: string[], { address }: { address: string }): Manifest {
  if (platforms.length === 0 || !isIndexType(manifest.mediaType)) return manifest;
  const index = JSON.parse(manifest.bytes.toString('utf8')) as { manifests?: Entry[] };
  const entries = Array.isArray(index.manifests) ? index.manifests : [];
  const wanted = entries.filter(({ platform }) => platforms.some((each) => isPlatform(platform, each)));
  if (wanted.length === 0) {
    throw new OciError({
      code: 'OCI_NOT_FOUND',
      message: `${address} has none of the platforms ${platforms.join(', ')}`,
      fix: 'Correct platforms, or leave it out to copy all of them.',
    });
  }
  const digests = new Set(wanted.map(({ digest }) => digest));
  const kept = entries.filter((entry) => wanted.includes(entry) || digests.has(entry.annotations?.[SUBJECT]));
  if (kept.length === entries.length) return manifest;
  const bytes = Buffer.from(JSON.stringify({ ...index, manifests: kept }));
  return { digest: digestOf(bytes), mediaType: manifest.mediaType, bytes };
}

function isPlatform(platform: Entry['platform'], wanted: string): boolean {
  const [os, architecture, variant] = wanted.split('/');
  return (
    platform?.os === os &&
    platform?.architecture === architecture &&
    (variant === undefined || platform?.variant === variant)
  );
}
