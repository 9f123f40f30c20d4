import { findRevision, type RefListing } from '@edp/git-wire';
import maxSatisfying from 'semver/ranges/max-satisfying.js';
import validRange from 'semver/ranges/valid.js';

const COMMIT = /^[0-9a-f]{40}$/;

/**
 * Returns the commit that a revision means among the refs of a repository: tag, branch, full ref, commit of a ref, range of version tags.
 * @throws GitWireError `GIT_REF_AMBIGUOUS`: Argo CD takes whichever of a branch and a tag of one name it meets first
 */
export function resolveReference(
  reference: string,
  { url, refs, peeled, head }: RefListing & { url: string },
): string | undefined {
  if (reference === '' || reference === 'HEAD') {
    return refs.get(head ?? '') ?? (head === undefined ? refs.values().next().value : undefined);
  }
  const named = findRevision(reference, { url, refs, peeled });
  if (named !== undefined) return named;
  if (COMMIT.test(reference)) return [...refs.values(), ...peeled.values()].find((id) => id === reference);
  if (validRange(reference) === null) return undefined;
  const tags = [...refs.keys()].flatMap((ref) =>
    ref.startsWith('refs/tags/') ? [ref.slice('refs/tags/'.length)] : [],
  );
  const tag = maxSatisfying(tags, reference);
  return tag === null ? undefined : (peeled.get(`refs/tags/${tag}`) ?? refs.get(`refs/tags/${tag}`));
}

/** Returns whether a revision is a commit by its whole id. */
export const isCommit = (reference: string): boolean => COMMIT.test(reference);
