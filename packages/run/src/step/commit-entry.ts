import { commitFile } from '@edp/gitops';
import { editEntry, type Entry, entryPath } from '@edp/instance';
import { commitMessage } from './commit-message.ts';
import type { RunStep } from './run-step.ts';

/** Commits changes of the base entry to the entries' branch; returns the commit. Codes as `commitFile`. */
export async function commitEntry(
  { run, repositories, author, committer, log }: Pick<RunStep, 'run' | 'repositories' | 'author' | 'committer' | 'log'>,
  { changes, subject }: { changes: Partial<Entry>; subject: string },
): Promise<string> {
  const path = entryPath(run.instance);
  const { branch } = run.infraDeploy;
  const { commit, changed } = await commitFile(repositories.infraDeploy, {
    branch,
    path,
    // A manager's own branch starts from the mirrored one.
    createFrom: 'HEAD',
    author,
    committer,
    log: (line) => log.info(line),
    message: commitMessage(run, { subject: `${subject} ${run.instance.domain}` }),
    edit: (before) => editEntry(before, changes),
  });
  if (changed) log.info(`${path}: ${subject.toLowerCase()} (commit ${commit.slice(0, 12)} on ${branch})`);
  return commit;
}
