import type { Remote } from '@edp/git-wire';
import { readFile } from '@edp/gitops';
import { type Entry, entryPath, InstanceError, type Instance, parseEntry } from '@edp/instance';
import type { Log } from '@edp/kit';
import type { Operation } from './inputs.ts';

export interface StoredEntry {
  /** Path in infra-deploy. */
  file: string;
  text: string | undefined;
  entry: Entry | undefined;
}

/**
 * Returns the base entry as it stands on the entries' branch; where that branch has none yet, the one of the default branch.
 * @throws InstanceError `ENTRY_INVALID`, `ENTRY_MISSING` (destroy)
 */
export async function readEntry(
  remote: Remote,
  { branch, instance, operation, log }: { branch: string; instance: Instance; operation: Operation; log: Log },
): Promise<StoredEntry> {
  const file = entryPath(instance);
  const text = await readText(remote, { branch, file });
  if (text === undefined && operation === 'destroy') {
    throw new InstanceError({
      code: 'ENTRY_MISSING',
      message: `${instance.domain} has no base entry (${file} on branch ${branch}), so there is nothing to destroy`,
      fix: 'Check tenant and environment; the entries under instances/ list what exists.',
    });
  }
  const entry = text === undefined ? undefined : parseEntry(text, file);
  if (entry?.attempt?.stoppedAt && entry.status !== 'deployed') {
    log.warning(
      `The last run of this instance stopped at ${entry.attempt.stoppedAt}: ${entry.attempt.run} (${entry.attempt.actor}, ${entry.attempt.at}). This run goes on from what it left.`,
    );
  }
  return { file, text, entry };
}

async function readText(
  remote: Remote,
  { branch, file }: { branch: string; file: string },
): Promise<string | undefined> {
  const onBranch = await readFile(remote, { ref: branch, path: file });
  if (onBranch.commit !== '') return onBranch.content?.toString('utf8');
  // The entries' branch starts with its first commit; until then the hand-written entry of the checked out branch counts.
  return (await readFile(remote, { ref: 'HEAD', path: file })).content?.toString('utf8');
}
