import { readFile as readFromDisk } from 'node:fs/promises';
import { join } from 'node:path';
import { GitWireError, type Remote } from '@edp/git-wire';
import { readFile } from '@edp/gitops';
import { type Entry, entryPath, type Instance, InstanceError, parseEntry } from '@edp/instance';

export interface FoundEntry {
  entry: Entry;
  /** Path in infra-deploy. */
  file: string;
  text: string;
}

/**
 * Returns the base entry that a deployment from the target would start from: the one on the branch that the target writes itself (`branch`), else
 * the one of the checkout, which the mirror brings there.
 * @throws InstanceError `ENTRY_MISSING`; ViolationsError `ENTRY_INVALID`; GitWireError
 */
export async function readDeployedEntry(
  instance: Instance,
  { directory, infraDeploy, branch }: { directory: string; infraDeploy: Remote; branch: string | undefined },
): Promise<FoundEntry> {
  const file = entryPath(instance);
  const text =
    (branch === undefined ? undefined : await readWritten(infraDeploy, { branch, file })) ??
    (await readFromDisk(join(directory, file), 'utf8').catch(() => undefined));
  if (text !== undefined) return { entry: parseEntry(text, file), file, text };
  throw new InstanceError({
    code: 'ENTRY_MISSING',
    message: `${instance.domain} has no base entry: there is no ${file} in the checked out repository`,
    fix: 'Check tenant and environment in from-closure; the entries under instances/ list what exists. A new instance needs an entry with its fields first.',
  });
}

async function readWritten(
  remote: Remote,
  { branch, file }: { branch: string; file: string },
): Promise<string | undefined> {
  try {
    return (await readFile(remote, { ref: branch, path: file })).content?.toString('utf8');
  } catch (error) {
    // A forge that is filled for the first time has no infra-deploy yet.
    if (error instanceof GitWireError && error.code === 'GIT_NOT_FOUND') return undefined;
    throw error;
  }
}
