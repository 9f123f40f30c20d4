import { GitWireError } from './git-wire-error.ts';
import type { RefListing } from './list-refs.ts';

/** Returns the names that a revision may stand for: a full ref is one, anything else a tag or a branch. */
export function namesOf(revision: string): string[] {
  return revision.startsWith('refs/') ? [revision] : [`refs/tags/${revision}`, `refs/heads/${revision}`];
}

/**
 * Returns the commit that a full ref, a tag or a branch stands for; undefined where there is none. A tag and a branch of one name are
 * refused: git's commands differ in which they take, so do those who read them, and whoever may push one could take the other's place.
 * @throws GitWireError `GIT_REF_AMBIGUOUS`
 */
export function findRevision(
  revision: string,
  { url, refs, peeled }: Pick<RefListing, 'refs' | 'peeled'> & { url: string },
): string | undefined {
  const [first, ...others] = namesOf(revision).filter((name) => refs.has(name));
  if (first === undefined) return undefined;
  if (others.length === 0) return peeled.get(first) ?? refs.get(first);
  throw new GitWireError({
    code: 'GIT_REF_AMBIGUOUS',
    message: `${url} has a branch and a tag "${revision}"`,
    fix: `Remove one of them, or say which is meant: refs/heads/${revision} or refs/tags/${revision}.`,
  });
}
