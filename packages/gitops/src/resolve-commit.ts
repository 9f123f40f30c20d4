import { listRefs, type Remote } from '@edp/git-wire';

/** Returns the commit id behind a branch name, a full ref, `HEAD` or a commit id; '' when there is none. */
export async function resolveCommit(remote: Remote, ref: string): Promise<string> {
  if (/^[0-9a-f]{40}$/.test(ref)) return ref;
  if (ref === 'HEAD') {
    const { head } = await listRefs(remote, { prefixes: ['HEAD'] });
    return head === undefined ? '' : resolveCommit(remote, head);
  }
  const name = ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
  const { refs, peeled } = await listRefs(remote, { prefixes: [name], peel: true });
  return peeled.get(name) ?? refs.get(name) ?? '';
}
