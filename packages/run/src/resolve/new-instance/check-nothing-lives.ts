import { GitWireError, type Remote } from '@edp/git-wire';
import { readSubtree } from '@edp/gitops';
import type { Instance } from '@edp/instance';
import { RunError } from '../../run-error.ts';

/**
 * Refuses an instance without a base entry whose configuration stands in stacks-instances: it lives, and its entry was lost. As a new one its (INITIAL) fields
 * would be free again, and its credentials shown once more.
 * @throws RunError `ENTRY_LOST`
 */
export async function checkNothingLives(
  instance: Instance,
  { stacksInstances, file, branch }: { stacksInstances: Remote; file: string; branch: string },
): Promise<void> {
  if (!(await hasFiles(stacksInstances, instance.path))) return;
  throw new RunError({
    code: 'ENTRY_LOST',
    message: `${instance.domain} has no base entry (${file} on branch ${branch}), and its configuration stands in ${instance.path} of stacks-instances: it is no new instance`,
    fix: `Restore the entry from Git: git log --diff-filter=D -- ${file} names the commit that deleted it, git checkout <commit>^ -- ${file} brings it back. If it really is to start anew, set confirm to ${instance.name}.`,
  });
}

async function hasFiles(remote: Remote, path: string): Promise<boolean> {
  try {
    return (await readSubtree(remote, { ref: 'HEAD', path })).files.size > 0;
  } catch (error) {
    // The first deployment makes it.
    if (error instanceof GitWireError && error.code === 'GIT_NOT_FOUND') return false;
    throw error;
  }
}
