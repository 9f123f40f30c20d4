import { listRefs, type Remote } from '@edp/git-wire';

/** Returns the name of the repository's default branch; `main` where it is empty and says none. */
export async function readDefaultBranch(remote: Remote): Promise<string> {
  const { head } = await listRefs(remote, { prefixes: ['HEAD'] });
  return head?.replace(/^refs\/heads\//, '') ?? 'main';
}
