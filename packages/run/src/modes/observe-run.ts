import type { Entry } from '@edp/instance';
import { commitEntry } from '../step/base-entry.ts';
import type { RunStep } from '../step/run-step.ts';

/** Writes into the entry what Argo CD was seen to run at the end of the waiting. */
export async function observeRun(
  step: RunStep,
  { observed, images }: { observed: NonNullable<Entry['observed']>; images: string[] },
): Promise<void> {
  const { url } = step.run.run;
  await commitEntry(step, {
    // An entry that was deleted meanwhile is somebody's decision, and of a later deployment a later run tells.
    plan: (tip) => ({ changes: tip?.deployed?.run === url ? { observed, images } : {}, warnings: [] }),
    subject: 'Observed',
  });
}
