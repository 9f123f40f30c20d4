import { fetchObjects, formatTree, objectId, parseCommit, type RefListing, type Remote } from '@edp/git-wire';

/** The page that a new wiki comes into being with, until the source's pages replace it. */
const PLACEHOLDER = Buffer.from('Mirrored.\n');

/**
 * Returns the refs of a wiki with the branch that it shows under the name of the one that the target's wiki shows: forges settle that name
 * when a repository is created, `master` once and `main` now, and show nothing else.
 */
export function alignHead(listing: RefListing, head: string | undefined): RefListing {
  const shown = listing.head;
  if (head === undefined || shown === undefined || shown === head || !listing.refs.has(shown)) return listing;
  const refs = new Map([...listing.refs].filter(([ref]) => ref !== head));
  refs.set(head, listing.refs.get(shown)!);
  refs.delete(shown);
  return { ...listing, refs, head };
}

/** Returns whether a commit of a wiki is nothing but the page that it came into being with. Codes as `fetchObjects`. */
export async function isPlaceholder(remote: Remote, commit: string): Promise<boolean> {
  const found = (await fetchObjects(remote, { wants: [commit], depth: 1 })).get(commit);
  if (found === undefined) return false;
  const { tree, parents } = parseCommit(found.body);
  const blob = objectId({ type: 'blob', body: PLACEHOLDER });
  const page = formatTree([{ mode: '100644', name: 'Home.md', id: blob }]);
  return parents.length === 0 && tree === objectId({ type: 'tree', body: page });
}
