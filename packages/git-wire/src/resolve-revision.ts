import { listRefs } from './list-refs.ts';
import type { Remote } from './wire/remote.ts';

/** Returns the commit that a branch, a tag, a full ref or a whole commit id stands for; undefined where there is no such ref. Codes of `listRefs`. */
export async function resolveRevision(remote: Remote, revision: string): Promise<string | undefined> {
  if (/^[0-9a-f]{40}$/.test(revision)) return revision;
  const names = revision.startsWith('refs/') ? [revision] : [`refs/heads/${revision}`, `refs/tags/${revision}`];
  const { refs, peeled } = await listRefs(remote, { prefixes: names, peel: true });
  return names.map((name) => peeled.get(name) ?? refs.get(name)).find((id) => id !== undefined);
}
