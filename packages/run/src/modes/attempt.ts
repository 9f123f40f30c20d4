import type { Entry, RunFile } from '@edp/instance';
import type { Progress } from '@edp/terraform';

/**
 * Returns what the entry says of a run at work. Also whose state it works on: a destroy that stops halfway leaves none of the outputs
 * that told, and a first deploy that failed has recorded nothing else.
 */
export function attemptOf({ run }: RunFile, { plannedOn }: Progress): NonNullable<Entry['attempt']> {
  const { url, actor, startedAt } = run;
  return { run: url, actor, at: startedAt, ...(plannedOn === undefined ? {} : { stateLineage: plannedOn }) };
}
