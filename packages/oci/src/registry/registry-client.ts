import type { Readable } from 'node:stream';
import type { BlobStream } from './blob-stream.ts';
import type { Descriptor, Manifest } from '../descriptor.ts';
import type { Referrer } from './list-referrers.ts';
import type { Upload } from './upload.ts';

/**
 * The OCI distribution API of one registry. Every method refuses malformed names, tags and digests before they get into a URL and fails with
 * `OCI_AUTH`, `OCI_FORBIDDEN`, `OCI_NOT_FOUND`, `OCI_UNREACHABLE` or `OCI_PROTOCOL`; what else it throws is said with it.
 */
export interface RegistryClient {
  readonly origin: string;
  /** Returns an image as its users write it: host/name:tag or host/name@digest. */
  address(name: string, reference?: string): string;
  /** Resolves when the registry is there and takes the login. */
  ping(): Promise<void>;
  /** Returns all tags of an image in the registry's order; none for an image it does not have. */
  tags(name: string): Promise<string[]>;
  /** Returns what a tag or digest stands for; undefined where there is nothing. */
  headManifest(name: string, reference: string): Promise<Descriptor | undefined>;
  /** Returns a manifest of at most 4 MiB. @throws OciError `OCI_DIGEST` when its bytes are not those of its digest */
  getManifest(name: string, reference: string): Promise<Manifest>;
  /** Returns whether the registry says that an image has a blob. */
  hasBlob(name: string, digest: string): Promise<boolean>;
  /** Returns whether a blob can be read, by reading its first byte. */
  canReadBlob(name: string, digest: string): Promise<boolean>;
  /** Returns a blob as it comes; the stream fails with `OCI_DIGEST`, before its last part, when it is not the one of this digest and size. */
  getBlob(name: string, digest: string, options?: { sizeBytes?: number }): Promise<Readable>;
  /** Returns the same as parts in order, for whoever reads them once. */
  streamBlob(name: string, digest: string, options?: { sizeBytes?: number }): Promise<BlobStream>;
  /** The same from any other address, without credentials. */
  streamUrl(url: string, options: { digest: string; sizeBytes: number }): Promise<BlobStream>;
  /** Returns what refers to a manifest as its subject; undefined where the registry keeps no such list. */
  referrers(name: string, digest: string): Promise<Referrer[] | undefined>;
  /** Returns whether the registry took the blob over from its image `from`; a refusal is a no. */
  mountBlob(name: string, digest: string, from: string): Promise<boolean>;
  /** Returns an upload to send the blob to, or `mounted` where the registry has it elsewhere, in its image `from` for instance. @throws OciError `OCI_REJECTED` */
  beginUpload(name: string, digest: string, options?: { from?: string; mount?: boolean }): Promise<Upload | 'mounted'>;
  /** Sends a blob without keeping it in memory. @throws OciError `OCI_DIGEST`, `OCI_REJECTED` and whatever `content` fails with */
  putBlob(name: string, blob: { digest: string; sizeBytes: number; content: Readable | Buffer }): Promise<void>;
  /** Stores a manifest byte for byte. @throws OciError `OCI_DIGEST` when the registry stored something else, `OCI_REJECTED` */
  putManifest(name: string, reference: string, manifest: Manifest): Promise<void>;
  /** Removes a tag, or a manifest by its digest. @throws OciError `OCI_REJECTED` */
  deleteManifest(name: string, reference: string): Promise<void>;
}
