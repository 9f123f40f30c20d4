import { createHash, type Hash } from 'node:crypto';

/** Returns a hash of the algorithm that a checked digest names. */
export const hashFor = (digest: string): Hash => createHash(algorithmOf(digest));

/** Returns the digest of bytes; by the algorithm of `like` where one is given, sha256 otherwise. */
export function digestOf(bytes: Buffer, { like = 'sha256:' }: { like?: string } = {}): string {
  return `${algorithmOf(like)}:${hashFor(like).update(bytes).digest('hex')}`;
}

const algorithmOf = (digest: string): 'sha256' | 'sha512' => (digest.startsWith('sha512:') ? 'sha512' : 'sha256');
