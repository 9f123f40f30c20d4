/** What a registry or a manifest says about one piece of content (OCI image specification, descriptor.md). */
export interface Descriptor {
  digest: string;
  mediaType: string;
  sizeBytes: number;
  /** Where a foreign layer can be had instead. */
  urls?: string[];
}

/** A manifest exactly as its registry keeps it. */
export interface Manifest {
  digest: string;
  mediaType: string;
  bytes: Buffer;
}
