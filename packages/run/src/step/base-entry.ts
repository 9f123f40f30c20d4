import type { Remote } from '@edp/git-wire';
import { commitFile, readFile } from '@edp/gitops';
import {
  editEntry,
  type Entry,
  type EntryChanges,
  entryPath,
  InstanceError,
  type Instance,
  type Lookalikes,
  parseEntry,
} from '@edp/instance';
import type { Log } from '@edp/kit';
import type { Operation } from '../run-inputs.ts';
import { commitMessage } from './commit-message.ts';
import type { RunStep } from './run-step.ts';

export interface StoredEntry {
  /** Path in infra-deploy. */
  file: string;
  text: string | undefined;
  entry: Entry | undefined;
}

export interface EntryQuestion {
  branch: string;
  instance: Instance;
  operation: Operation;
  /** A run that the forge calls cancelled: what it could not say of itself is said of it. */
  cancelledRun?: string | undefined;
  /** What may have been meant where there is no entry. */
  lookalikes?: Lookalikes;
  log: Log;
}

/**
 * Returns the base entry as it stands on the entries' branch; where that branch has none yet, the one of the default branch.
 * @throws InstanceError `ENTRY_INVALID`, `ENTRY_MISSING` (destroy)
 */
export async function readEntry(
  remote: Remote,
  { branch, instance, operation, cancelledRun, lookalikes = { tenants: [] }, log }: EntryQuestion,
): Promise<StoredEntry> {
  const file = entryPath(instance);
  const text = await readText(remote, { branch, file });
  if (text === undefined && operation === 'destroy') {
    throw new InstanceError({
      code: 'ENTRY_MISSING',
      message: `${instance.domain} has no base entry (${file} on branch ${branch}${elsewhere(instance, lookalikes)}), so there is nothing to destroy`,
      fix: 'Check tenant and environment; the entries under instances/ list what exists, each as instances/<tenant>/<environment>.yaml.',
    });
  }
  const entry = text === undefined ? undefined : parseEntry(text, file);
  if (entry !== undefined) tellOfLastRun(entry, { cancelledRun, log });
  return { file, text, entry };
}

/** Returns what is there instead of an entry, as further parts of a sentence. */
export function elsewhere({ environment }: Instance, { misnamed, tenants }: Lookalikes): string {
  const article = /^[aeiou]/.test(environment) ? 'an' : 'a';
  return [
    ...(misnamed === undefined ? [] : [`; ${misnamed} is there`]),
    ...tenants.map((tenant) => `; tenant ${tenant} has ${article} ${environment}`),
  ].join('');
}

/** Says what the last run left, since a cancelled one could not say it in its own log. */
function tellOfLastRun(
  { status, attempt }: Entry,
  { cancelledRun, log }: Pick<EntryQuestion, 'cancelledRun' | 'log'>,
): void {
  if (attempt === undefined || status === 'deployed' || status === 'destroyed') return;
  const { run, actor, at, stoppedAt, found } = attempt;
  const who = `${run} (${actor}, ${at})`;
  if (stoppedAt !== undefined) {
    const what = found === undefined ? '' : ` Found then: ${found}.`;
    log.warning(
      `The last run of this instance stopped at ${stoppedAt}: ${who}.${what} This run goes on from what it left.`,
    );
    return;
  }
  const why =
    run === cancelledRun
      ? 'It was cancelled, and without the secret INFRA_DEPLOY_TOKEN nothing can be written after that'
      : 'It was cancelled without the secret INFRA_DEPLOY_TOKEN, a time-out of the job kept it from saying, or its runner died';
  log.warning(
    `The last run of this instance said that it was ${status}, and never how that ended: ${who}. ${why}. If Terraform was at work, what it created in its last 20 s may be missing in the state: compare the plan with what the cloud has. This run goes on from what it left.`,
  );
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

/** What a run does to the entry as it stands in Git by now, `text` as it is written there: it writes what is its own, and the rest stays. */
export type PlanEntry = (
  tip: Entry | undefined,
  text: string | undefined,
) => { changes: EntryChanges; warnings?: string[] };

/**
 * Commits a change of the base entry to the entries' branch; returns the commit. `plan` gets the entry as it stands there, anew whenever
 * somebody else was faster. Codes as `commitFile`, `parseEntry` and `plan`.
 */
export async function commitEntry(
  { run, repositories, author, committer, log }: Pick<RunStep, 'run' | 'repositories' | 'author' | 'committer' | 'log'>,
  { plan, subject }: { plan: PlanEntry; subject: string },
): Promise<string> {
  const path = entryPath(run.instance);
  const { branch } = run.infraDeploy;
  let warnings: string[] = [];
  const { commit, changed } = await commitFile(repositories.infraDeploy, {
    branch,
    path,
    // A manager's own branch starts from the mirrored one.
    createFrom: 'HEAD',
    author,
    committer,
    log: (line) => log.info(line),
    message: commitMessage(run, { subject: `${subject} ${run.instance.domain}` }),
    edit: (before) => {
      const planned = plan(before === undefined ? undefined : parseEntry(before, path), before);
      warnings = planned.warnings ?? [];
      return editEntry(before, planned.changes);
    },
  });
  for (const warning of warnings) log.warning(warning, { file: path });
  if (changed) log.info(`${path}: ${subject.toLowerCase()} (commit ${commit.slice(0, 12)} on ${branch})`);
  return commit;
}
