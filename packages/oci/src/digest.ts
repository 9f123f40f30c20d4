import { createHash, type Hash } from 'node:crypto';

/** Returns a hash of the algorithm that a checked digest names. */
export const hashFor = (digest: string): Hash => createHash(algorithmOf(digest));

/** Returns the digest of bytes; by the algorithm of `like` where one is given, sha256 otherwise. */
export function digestOf(bytes: Buffer, { like = 'sha256:' }: { like?: string } = {}): string {
  return `${algorithmOf(like)}:${hashFor(like).update(bytes).digest('hex')}`;
}

/** Those that runtimes know. Source: github.com/opencontainers/go-digest, `algorithm.go`. */
const ALGORITHMS = ['sha256', 'sha384', 'sha512'] as const;

const algorithmOf = (digest: string): (typeof ALGORITHMS)[number] =>
  ALGORITHMS.find((each) => digest.startsWith(`${each}:`)) ?? 'sha256';
