import { findRevision, namesOf } from './find-revision.ts';
import { listRefs } from './list-refs.ts';
import type { Remote } from './wire/remote.ts';

/**
 * Returns the commit that a tag, a branch, a full ref or a whole commit id stands for; undefined where there is no such ref.
 * @throws GitWireError `GIT_REF_AMBIGUOUS`; codes of `listRefs`
 */
export async function resolveRevision(remote: Remote, revision: string): Promise<string | undefined> {
  if (/^[0-9a-f]{40}$/.test(revision)) return revision;
  const listing = await listRefs(remote, { prefixes: namesOf(revision), peel: true });
  return findRevision(revision, { url: remote.url, ...listing });
}
