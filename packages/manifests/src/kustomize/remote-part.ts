import { isGitAddress, splitGitAddress } from '../git-address.ts';
import type { Reference } from '../reference.ts';

/** A file at an address, and no repository. */
const FILE = /^https?:\/\/[^?]*\.(?:ya?ml|json)(?:$|\?)/i;

/**
 * Returns the repository, revision and directory that a part of a kustomization is fetched from, or that it is a file to download; undefined for
 * a local one. Source: kustomize, `api/internal/git/repospec.go`.
 */
export function remotePart(text: string): Pick<Reference, 'url' | 'revision' | 'path'> | 'download' | undefined {
  if (FILE.test(text) && !/\.git\/|_git\//.test(text)) return 'download';
  return isGitAddress(text) ? splitGitAddress(text) : undefined;
}
