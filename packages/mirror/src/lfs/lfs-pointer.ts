/** An object of Git LFS, as a pointer file in a repository names it. */
export interface LfsObject {
  /** SHA-256 of its content, 64 hexadecimal digits. */
  oid: string;
  sizeBytes: number;
}

/** Pointers are smaller than this (git-lfs, docs/spec.md). */
export const MAX_POINTER_BYTES = 1024;

const VERSIONS = ['https://git-lfs.github.com/spec/v1', 'https://hawser.github.com/spec/v1', 'http://git-media.io/v/2'];
const START = Buffer.from('version http');

/** Returns the object that a file points at; undefined where the file is no pointer. Source: git-lfs, docs/spec.md, "The Pointer". */
export function parsePointer(file: Buffer): LfsObject | undefined {
  if (file.length > MAX_POINTER_BYTES || !file.subarray(0, START.length).equals(START)) return undefined;
  const lines = file.toString('utf8').trimEnd().split('\n');
  const value = (key: string): string | undefined =>
    lines
      .find((line) => line.startsWith(`${key} `))
      ?.slice(key.length + 1)
      .trim();
  const oid = /^sha256:([0-9a-f]{64})$/.exec(value('oid') ?? '')?.[1];
  const size = /^\d{1,15}$/.exec(value('size') ?? '')?.[0];
  if (!VERSIONS.includes(value('version') ?? '') || oid === undefined || size === undefined) return undefined;
  return { oid, sizeBytes: Number(size) };
}
