import { GitWireError, type Remote } from '@edp/git-wire';
import { readSubtree } from '@edp/gitops';
import type { Instance } from '@edp/instance';
import { INDEX_FILE, OLD_INDEX_FILE } from '@edp/stacks';
import { RunError } from '../../run-error.ts';
import type { StoredEntry } from '../../step/base-entry.ts';

/**
 * Refuses a new instance whose configuration stands in stacks-instances: it lives, and its base entry was lost, or what the workflows wrote there. As a new one
 * its (INITIAL) fields would be free again, and its credentials shown once more. One that was destroyed leaves its configuration.
 * @throws RunError `ENTRY_LOST`
 */
export async function checkNothingLives(
  instance: Instance,
  {
    stacksInstances,
    stored: { entry, file },
    branch,
  }: { stacksInstances: Remote; stored: StoredEntry; branch: string },
): Promise<void> {
  if (entry?.status !== undefined) return;
  const files = await readFiles(stacksInstances, instance.path);
  if (entry !== undefined) {
    // Files of others are those of an instance that is taken over.
    if (![INDEX_FILE, OLD_INDEX_FILE].some((each) => files.has(each))) return;
    throw new RunError({
      code: 'ENTRY_LOST',
      message: `${file} on branch ${branch} says of no deployment, and ${instance.path} of stacks-instances holds what a deployment of ${instance.domain} has rendered: it is no new instance`,
      fix: `Bring back what the workflows wrote there (deployed, status and the like): git log -p -- ${file} shows the commit that took it away. If it really is to start anew, set confirm to ${instance.name}.`,
    });
  }
  if (files.size === 0) return;
  throw new RunError({
    code: 'ENTRY_LOST',
    message: `${instance.domain} has no base entry (${file} on branch ${branch}), and its configuration stands in ${instance.path} of stacks-instances: it is no new instance`,
    fix: `Restore the entry from Git: git log --diff-filter=D -- ${file} names the commit that deleted it, git checkout <commit>^ -- ${file} brings it back. If it really is to start anew, set confirm to ${instance.name}.`,
  });
}

async function readFiles(remote: Remote, path: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    return (await readSubtree(remote, { ref: 'HEAD', path })).files;
  } catch (error) {
    // The first deployment makes it.
    if (error instanceof GitWireError && error.code === 'GIT_NOT_FOUND') return new Map();
    throw error;
  }
}
