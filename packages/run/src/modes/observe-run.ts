import type { Entry } from '@edp/instance';
import { commitEntry } from '../step/base-entry.ts';
import type { RunStep } from '../step/run-step.ts';

/** Writes into the entry what Argo CD was seen to run once the deployment was through. */
export async function observeRun(
  step: RunStep,
  { observed, images }: { observed: NonNullable<Entry['observed']>; images: string[] },
): Promise<void> {
  // An entry that was deleted meanwhile is somebody's decision.
  await commitEntry(step, {
    plan: (tip) => ({ changes: tip === undefined ? {} : { observed, images }, warnings: [] }),
    subject: 'Observed',
  });
}
