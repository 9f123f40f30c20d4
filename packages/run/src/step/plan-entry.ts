import {
  type Entry,
  type EntryChanges,
  entryPath,
  fitsEntry,
  type KeptValue,
  rebaseFields,
  type RunFile,
} from '@edp/instance';
import { RunError } from '../run-error.ts';

/** Blocks that a run writes, and what it has to say about the rest. */
export interface PlannedEntry {
  changes: EntryChanges;
  warnings: string[];
}

/**
 * Returns what a deployment writes into the entry before it changes anything: the values that its form set, over those that stand in Git by now.
 * @throws RunError `ENTRY_GONE`
 */
export function planRecordedEntry(
  run: RunFile,
  { tip, attempt }: { tip: Entry | undefined; attempt: Entry['attempt'] },
): PlannedEntry {
  if (tip === undefined && run.found !== undefined) throw entryGone(run);
  const { fields, kept } = rebaseFields({ base: run.found?.fields ?? {}, set: run.set, tip: tip?.fields ?? {} });
  const { ref, keptRef } = planRef(run, { base: run.found?.ref, tip });
  return {
    changes: { fields, stacks: { ref, commit: run.stacks.commit }, status: 'deploying', attempt },
    warnings: toWarnings(run, [...kept, ...keptRef], 'deploys'),
  };
}

/**
 * Returns what a deployment writes into the entry at its end. Its fields were written when it began: whatever else stands there by now is
 * somebody else's. An entry that was deleted meanwhile is written again, since what it described exists. Outputs that would make the file
 * larger than one may be are left out: what is deployed has to be recorded.
 */
export function planDeployedEntry(
  run: RunFile,
  { tip, text, deployed }: { tip: Entry | undefined; text: string | undefined; deployed: Deployed },
): PlannedEntry {
  const whole = planDeployed(run, { tip, deployed });
  const { outputs, ...rest } = deployed;
  if (outputs === undefined || fitsEntry(text, whole.changes)) return whole;
  const { changes, warnings } = planDeployed(run, { tip, deployed: rest });
  const warning = `The outputs of Terraform do not fit into ${entryPath(run.instance)} and are not kept there: a preview cannot render ${run.instance.domain}. Mark large ones as sensitive, or make them smaller.`;
  return { changes, warnings: [...warnings, warning] };
}

type Deployed = NonNullable<Entry['deployed']>;

function planDeployed(run: RunFile, { tip, deployed }: { tip: Entry | undefined; deployed: Deployed }): PlannedEntry {
  const { commit } = run.stacks;
  const own = { status: 'deployed' as const, attempt: undefined, deployed };
  if (tip === undefined) {
    const changes = { fields: run.set, stacks: { ref: run.stacks.ref, commit }, ...own };
    return { changes, warnings: [goneWarning(run)] };
  }
  const { kept } = rebaseFields({ base: run.set, set: run.set, tip: tip.fields });
  const { ref, keptRef } = planRef(run, { base: run.stacks.ref, tip });
  return {
    changes: { stacks: { ref, commit }, ...own },
    warnings: toWarnings(run, [...kept, ...keptRef], 'deployed'),
  };
}

/** Returns what the end of a run that stopped writes into the entry; nothing where it is another run's by now. */
export function planStoppedEntry(
  run: RunFile,
  { tip, attempt }: { tip: Entry | undefined; attempt: NonNullable<Entry['attempt']> },
): PlannedEntry {
  const changes = { status: 'failed' as const, attempt };
  if (tip === undefined) return { changes: { fields: run.set, ...changes }, warnings: [goneWarning(run)] };
  if (tip.attempt?.run === attempt.run) return { changes, warnings: [] };
  const other = tip.attempt === undefined ? '' : ` but ${tip.attempt.run}`;
  const warning = `${entryPath(run.instance)} does not say any more that this run is at work${other}, so nothing is written about where it stopped.`;
  return { changes: {}, warnings: [warning] };
}

function goneWarning({ instance }: RunFile): string {
  return `${entryPath(instance)} was deleted while this run was at work. It is written again, since ${instance.domain} may exist: destroy takes it down.`;
}

/** The branch or tag of the templates to follow, by the same rule as a field. */
function planRef(
  { stacks }: RunFile,
  { base, tip }: { base: string | undefined; tip: Entry | undefined },
): { ref: string; keptRef: KeptValue[] } {
  const theirs = tip?.stacks?.ref;
  if (theirs === undefined || theirs === base || theirs === stacks.ref) return { ref: stacks.ref, keptRef: [] };
  return { ref: theirs, keptRef: [{ name: 'stacks.ref', ours: stacks.ref, theirs }] };
}

function toWarnings(run: RunFile, kept: KeptValue[], does: 'deploys' | 'deployed'): string[] {
  return kept.map(
    ({ name, ours, theirs }) =>
      `CHANGED IN GIT MEANWHILE: ${name} of ${entryPath(run.instance)} is ${theirs} by now, and this run ${does} ${ours}. The entry keeps ${theirs}; the next plan shows it as a change.`,
  );
}

function entryGone({ instance }: RunFile): RunError {
  return new RunError({
    code: 'ENTRY_GONE',
    message: `${entryPath(instance)} was deleted while this run was at work; nothing has been changed`,
    fix: 'Restore the entry in Git, or dispatch destroy where the instance shall go; then dispatch again.',
  });
}
