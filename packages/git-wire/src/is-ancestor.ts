import { parseCommit } from './commit-object.ts';
import { fetchObjects } from './fetch-objects.ts';
import type { FetchOptions } from './fetch-pack.ts';
import type { Remote } from './wire/remote.ts';
import { readCapabilities } from './wire/capabilities.ts';

/**
 * Returns whether a commit is `of` or one of its ancestors, as the server has them. One request: of the history behind `of` the server sends what
 * is not behind the commit, and in that an ancestor is somebody's parent. Codes of `fetchObjects`.
 */
export async function isAncestor(remote: Remote, { commit, of }: { commit: string; of: string }): Promise<boolean> {
  if (commit === of) return true;
  const { fetch } = await readCapabilities(remote);
  const options: FetchOptions = { wants: [of], haves: [commit] };
  // Commits alone, where the server can.
  const sent = await fetchObjects(remote, fetch.has('filter') ? { ...options, filter: 'tree:0' } : options);
  const seen = new Set<string>();
  const next = [of];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const object = sent.get(id);
    if (object?.type !== 'commit' || seen.has(id)) continue;
    seen.add(id);
    const { parents } = parseCommit(object.body);
    if (parents.includes(commit)) return true;
    next.push(...parents);
  }
  return false;
}
