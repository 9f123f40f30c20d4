import { parseWebAddress } from './web-address.ts';

export type ReferenceKind =
  /** A directory of a repository that is deployed from. */
  | 'source'
  /** A repository that lends its files to other sources (`ref` of Argo CD). */
  | 'lent'
  /** What a generator looks through to make Applications. */
  | 'generator'
  /** Where hydrated manifests are written to, and deployed from then. */
  | 'hydrated'
  /** A Helm chart; its `path` is its name, or its directory where it has no `url`. */
  | 'chart'
  /** A file of values, of a parameter, of a patch, a library: read beside what is deployed. */
  | 'file'
  /** What a kustomization is made of: a file or a directory. */
  | 'part'
  /** A whole file at an address. */
  | 'download'
  /** A container image that replaces another one; its `url` is the whole reference. */
  | 'image'
  /** A chart of a source that no manifest here describes; its `url` says which one. */
  | 'elsewhere'
  /** A directory of such a source. */
  | 'sourceless';

export type Path = (string | number)[];

/** One place that a manifest has its tool read from: a repository, a chart, a file, an image. */
export interface Reference {
  kind: ReferenceKind;
  /** Address of the repository as it was written; '' for the one that the manifest itself stands in. */
  url: string;
  /** Branch, tag, commit, version or range of versions; '' where it is left to a default. */
  revision: string;
  /** From the root of the repository, '' for the root; with `url` '' from the root of the tree that is looked at, with `..` where it leaves that. */
  path: string;
  /** Where in the object `path` is named, or the address where there is none. */
  at: Path;
  /** Where in the object `url` is named. */
  addressAt: Path;
  /** It may be missing: the manifest says so. */
  isOptional?: true;
}

/** Returns a reference whose address and path stand at one place unless `addressAt` tells another. */
export function toReference(
  kind: ReferenceKind,
  { url = '', revision = '', path = '', at, addressAt = at }: Partial<Omit<Reference, 'kind'>> & { at: Path },
): Reference {
  return { kind, url, revision, path, at, addressAt };
}

/** Returns what a whole file at an address is: one of a repository where the address is a forge's, else a download. */
export function toDownload(url: string, at: Path): Reference {
  const file = parseWebAddress(url);
  return file === undefined ? toReference('download', { url, at }) : toReference('file', { ...file, at });
}
