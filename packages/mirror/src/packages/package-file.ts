import type { BlobStream } from '@edp/oci';
import type { PackageType } from '../config/package-item.ts';

/** A version of a package at the source. */
export interface PackageVersion {
  type: PackageType;
  name: string;
  version: string;
}

/** One file of a version, and how to read it. */
export interface PackageFile extends PackageVersion {
  fileName: string;
  /** In hexadecimal. */
  sha256: string;
  sizeBytes?: number;
  /** `distribution/component` of a Debian package, group of an RPM. */
  place?: string;
  /** Opens it at the source, verified on the way. */
  open(): Promise<BlobStream>;
}
