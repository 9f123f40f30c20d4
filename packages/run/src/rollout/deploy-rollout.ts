import {
  type DriveResult,
  driveRollout,
  heldInstances,
  type HeldInstance,
  parseRollout,
  type Rollout,
} from '@edp/fleet';
import { readRollout } from '@edp/gitops';
import { appendSummary, markdownTable, setOutput, textTable } from '@edp/kit';
import { checkRolloutApproval } from '../approval/rollout-approval.ts';
import { RunError } from '../run-error.ts';
import type { RolloutInputs } from '../run-inputs.ts';
import type { RolloutPlace } from './open-rollout.ts';
import { openProgress } from './rollout-progress.ts';
import { describeStanding, openRolloutWorld } from './rollout-world.ts';

/**
 * Deploys a reviewed rollout wave by wave, from where an earlier run of it stopped. Codes of `readRollout`, `parseRollout`, `heldInstances`
 * and of the world.
 * @throws PlanReviewError `APPROVAL_MISSING`, `APPROVAL_REFUSED`; RunError `ROLLOUT_MISSING`, `ROLLOUT_STOPPED`
 */
export async function deployRollout(
  inputs: RolloutInputs,
  { place, pollMs, deadline }: { place: RolloutPlace; pollMs: number; deadline: Date },
): Promise<void> {
  const { rolloutId: id, confirm, select, tenant, waves, workflows } = inputs;
  const { fleet, context, log } = place;
  const kept = await readRollout(fleet.repositories.infraDeploy, id);
  if (kept === undefined) throw rolloutMissing(id);
  const rollout = parseRollout(kept.document, id);
  const { made, stacks } = rollout;
  log.info(
    `Rollout ${id} of stacks ${stacks.ref} at ${stacks.commit.slice(0, 12)}, planned by ${made.actor} at ${made.at}: ${made.run}`,
  );
  await checkRolloutApproval(rollout, { id, approvalToken: inputs.approvalToken, place });
  const held = heldInstances(rollout, { tenant, select, waves, confirm });
  for (const { path, why } of held) log.info(`${path} is left out: ${why}`);
  const by = `${context.runUrl}#${context.attempt}`;
  const progress = openProgress(id, { kept, place });
  const world = openRolloutWorld(rollout, { place, progress, workflow: workflows.deploy, confirm, by, pollMs });
  const result = await driveRollout(rollout, { world, by, held: new Set(held.map(({ path }) => path)), deadline });
  await report(result, { id, rollout, held, place });
}

async function report(
  { end, step, standings }: DriveResult,
  { id, rollout, held, place: { log } }: { id: string; rollout: Rollout; held: HeldInstance[]; place: RolloutPlace },
): Promise<void> {
  const rows = rollout.instances.map(({ path, wave }) => {
    const why = held.find((each) => each.path === path)?.why;
    return [path, wave, why === undefined ? describeStanding(standings.get(path)!) : `left out: ${why}`];
  });
  const head = ['Instance', 'Wave', 'State'];
  log.info(textTable(head, rows));
  await appendSummary(`### Rollout ${id.slice(0, 12)}\n\n${markdownTable(head, rows)}\n`);
  setOutput('finished', end === 'finished');
  if (end === 'stop') throw rolloutStopped(standings, { rollout, held });
  if (end === 'finished') return;
  const why =
    step.kind === 'soak' ? `wave ${step.wave} soaks until ${step.until.toISOString()}` : 'deployments are at work';
  log.notice(
    `The time of this run is over, and ${why}. Nothing is lost: dispatch the rollout again with the same id, and it goes on.`,
  );
}

function rolloutStopped(
  standings: DriveResult['standings'],
  { rollout, held }: { rollout: Rollout; held: HeldInstance[] },
): RunError {
  const isHeld = (path: string): boolean => held.some((each) => each.path === path);
  const failed = rollout.instances.flatMap(({ path, wave }) => {
    const standing = standings.get(path)!;
    return standing.state === 'failed' && !isHeld(path) ? [{ path, wave, standing }] : [];
  });
  const waiting = rollout.instances.filter(
    ({ path }) => standings.get(path)!.state === 'waiting' && !isHeld(path),
  ).length;
  const [first] = failed;
  const others = failed.length === 1 ? '' : ` (and ${failed.length - 1} more)`;
  return new RunError({
    code: 'ROLLOUT_STOPPED',
    message: `${first!.path} of wave ${first!.wave} failed${others}: ${first!.standing.why}. Nothing more was begun, ${waiting} instances are as they were`,
    fix: first!.standing.fix,
    ...(failed.length === 1
      ? {}
      : { details: failed.map(({ path, wave, standing }) => `${path} (${wave}): ${standing.why}`).join('\n') }),
  });
}

function rolloutMissing(id: string): RunError {
  return new RunError({
    code: 'ROLLOUT_MISSING',
    message: `there is no rollout ${id.slice(0, 64)}`,
    fix: 'Dispatch the rollout with mode plan, and copy the rollout id that it prints.',
  });
}
