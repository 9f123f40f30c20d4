import { isDigest } from './registry/check-address.ts';
import type { Descriptor, Manifest } from './descriptor.ts';
import { isIndexType, isManifestType } from './media-types.ts';
import { OciError } from './oci-error.ts';

/** What a manifest refers to; a registry wants all of it before the manifest itself. */
export interface ManifestContent {
  manifests: Descriptor[];
  blobs: Descriptor[];
  /** What the manifest says something about, such as the image that it signs; it need not exist. */
  subject?: Descriptor;
}

/**
 * Returns what a manifest refers to (OCI image specification, image-index.md and manifest.md; Docker schema 2).
 * @throws OciError `OCI_PROTOCOL` for schema 1, for unknown or contradictory kinds and for malformed descriptors
 */
export function readManifestContent({ mediaType, bytes }: Manifest, { address }: { address: string }): ManifestContent {
  const refuse = (what: string, fix = 'Push the image again with a current client.'): OciError =>
    new OciError({ code: 'OCI_PROTOCOL', message: `${address}: ${what}`, fix });
  const content = parse(bytes);
  if (content?.['schemaVersion'] === 1 || mediaType.startsWith('application/vnd.docker.distribution.manifest.v1')) {
    throw refuse(
      'the manifest is of Docker schema 1',
      'Push the image again with a current client; schema 1 is gone since 2019.',
    );
  }
  if (!isManifestType(mediaType)) throw refuse(`a manifest of type "${mediaType.slice(0, 100)}" is not known here`);
  if (content?.['schemaVersion'] !== 2) throw refuse('the manifest is no JSON object of schema version 2');
  const { manifests, layers, config, subject, mediaType: declared } = content;
  const index = isIndexType(mediaType);
  // The same bytes must not be one image for us and another for the next reader (CVE-2021-41190).
  if (declared !== undefined && declared !== mediaType)
    throw refuse(`the manifest says to be something else than its type ${mediaType}`);
  if (index ? layers !== undefined || config !== undefined : manifests !== undefined)
    throw refuse('the manifest is an image and a list of images at once');

  const list = (value: unknown, name: string): Descriptor[] => {
    if (!Array.isArray(value)) throw refuse(`the manifest has no list of ${name}`);
    return value.map((each) => toDescriptor(each) ?? fail(name));
  };
  const fail = (name: string): never => {
    throw refuse(`the manifest has a malformed descriptor in ${name}`);
  };
  const parts = index ? list(manifests, 'manifests') : [...list([config], 'config'), ...list(layers, 'layers')];
  return {
    // Build caches list their layers in an index.
    manifests: index ? parts.filter((part) => isManifestType(part.mediaType)) : [],
    blobs: index ? parts.filter((part) => !isManifestType(part.mediaType)) : parts,
    ...(subject === undefined ? {} : { subject: toDescriptor(subject) ?? fail('subject') }),
  };
}

function parse(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function toDescriptor(value: unknown): Descriptor | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { digest, mediaType, size, urls } = value as Record<string, unknown>;
  if (typeof digest !== 'string' || !isDigest(digest) || typeof mediaType !== 'string') return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  const elsewhere = Array.isArray(urls) ? urls.filter((url) => typeof url === 'string') : [];
  return { digest, mediaType, sizeBytes: size, ...(elsewhere.length > 0 ? { urls: elsewhere } : {}) };
}
