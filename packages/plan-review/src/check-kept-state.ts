import { hostname } from 'node:os';
import { findUnsavedState, pushBackCommands, type TerraformRun } from '@edp/terraform';
import type { Target } from './open-target.ts';
import { PlanReviewError } from './plan-review-error.ts';

const PUSH_BACK = 'How to push the state back';

/**
 * Refuses to plan while a state of this instance is kept on this host that its backend did not take: everything in it would be planned
 * again. Says how it comes back.
 * @throws PlanReviewError `STATE_KEPT`; TerraformError `SHOW_FAILED`
 */
export async function checkKeptState(run: TerraformRun, { title }: Pick<Target, 'title'>): Promise<void> {
  const kept = await findUnsavedState(run);
  if (kept === undefined) return;
  const { file, at, lineage, serial } = kept;
  await run.log.group(PUSH_BACK, () => run.log.info(pushBackCommands(run.tool, file).join('\n')));
  throw new PlanReviewError({
    code: 'STATE_KEPT',
    message: `a state of ${title} (lineage ${lineage}, serial ${serial}) that its backend did not take at ${at.toISOString()} is kept in ${file} on ${hostname()}, and the backend still has no such state: a plan would create again what is in it`,
    fix: `Give the backend the commands above under "${PUSH_BACK}", then dispatch again. Only if that state is worth nothing, remove the file.`,
  });
}
