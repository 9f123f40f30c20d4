import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type InstanceEffect,
  parseRollout,
  renderReview,
  renderRollout,
  type Rollout,
  rolloutIdOf,
  selectMembers,
} from '@edp/fleet';
import { saveRollout } from '@edp/gitops';
import { appendSummary, redact, setOutput, VALUE_SHAPES } from '@edp/kit';
import { makePreview } from '../fleet/make-preview.ts';
import type { FleetPlace } from '../fleet/open-fleet.ts';
import { tipOf } from '../resolve/pin-stacks.ts';
import { askRolloutApproval, MAX_REVIEW_BYTES as MAX_ISSUE_BYTES } from '../approval/rollout-approval.ts';
import { RunError } from '../run-error.ts';
import type { RolloutInputs } from '../run-inputs.ts';
import type { RolloutPlace } from './open-rollout.ts';
import { type PlannedInstances, planInstances } from './plan-instances.ts';

const MAX_REVIEW_BYTES = 500_000;
const MAX_LINE = 300;

/**
 * Plans every selected instance with one commit of stacks, gathers one review of all of it, and keeps which plans it is about under the id
 * that stands for them. An instance that cannot be planned is left out by name. Codes of `tipOf`, `planInstances`, `makePreview`, `saveRollout`.
 * @throws RunError `ROLLOUT_EMPTY`
 */
export async function planRollout(
  inputs: RolloutInputs,
  { place, pollMs, deadline }: { place: RolloutPlace; pollMs: number; deadline: Date },
): Promise<void> {
  const { log } = place;
  const fleet = select(inputs, place);
  const instances = fleet.managed.map(({ instance }) => instance);
  if (instances.length === 0) throw rolloutEmpty('no instance is selected');
  const stacks = { ref: inputs.stacksRef, commit: await tipOf(fleet.repositories.stacks, inputs.stacksRef) };
  log.info(`Rollout of stacks ${stacks.ref} at ${stacks.commit.slice(0, 12)} to ${instances.length} instances`);
  const options = { workflow: inputs.workflows.plan, stacks, pollMs, deadline };
  const planned = await planInstances(instances, { place, options });
  const file = join(await mkdtemp(join(place.context.temp, 'edp-rollout-')), 'rollout.diff');
  const effects = await preview(stacks.commit, { fleet, file });
  const rollout = toRollout(planned, { stacks, effects, place });
  if (rollout.instances.length === 0)
    throw rolloutEmpty(
      `none of ${instances.length} instances could be planned: ${rollout.leftOut[0]!.path}, ${rollout.leftOut[0]!.why}`,
    );
  const document = renderRollout(rollout);
  const id = rolloutIdOf(document);
  await saveRollout(fleet.repositories.infraDeploy, { id, document, author: place.author });
  const kept = parseRollout(document, id);
  const render = (maxBytes: number): string =>
    redact(renderReview(kept, { id, effects, notes: fleet.notes, maxBytes }));
  const review = render(MAX_REVIEW_BYTES);
  log.info(review);
  await appendSummary(review);
  await askRolloutApproval(kept, { id, review: render(MAX_ISSUE_BYTES), place });
  setOutput('rollout-id', id);
  setOutput('diff-file', file);
  log.info(
    `Nothing was changed. To deploy exactly these plans, dispatch the rollout with mode deploy and rollout-id ${id}.`,
  );
}

function select(inputs: RolloutInputs, { fleet, waves }: RolloutPlace): FleetPlace {
  const members = fleet.managed.map((each) => ({
    ...{ each, path: each.instance.path, wave: waves.of(each.instance.path) },
  }));
  const selected = selectMembers(members, { ...inputs, known: waves.waves.map(({ name }) => name) });
  const left = members.length - selected.length;
  const notes = [...fleet.notes, ...(left > 0 ? [`Not selected: ${left} of ${members.length}.`] : [])];
  return { ...fleet, managed: selected.map(({ each }) => each), notes };
}

/** The whole diff goes into a file. */
async function preview(
  commit: string,
  { fleet, file }: { fleet: FleetPlace; file: string },
): Promise<InstanceEffect[]> {
  const handle = openSync(file, 'w', 0o600);
  try {
    return await makePreview(commit, { place: fleet, onDiff: (text) => void writeSync(handle, redact(text)) });
  } finally {
    closeSync(handle);
  }
}

function toRollout(
  { outcomes, oneAtATime }: PlannedInstances,
  { stacks, effects, place }: { stacks: Rollout['stacks']; effects: InstanceEffect[]; place: RolloutPlace },
): Omit<Rollout, 'version'> {
  const { waves, context } = place;
  const made = { at: new Date().toISOString(), actor: context.actor, run: context.runUrl };
  const all = [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    made: { ...made, actor: VALUE_SHAPES.actor.test(made.actor) ? made.actor : 'unknown' },
    stacks,
    ...(oneAtATime ? { oneAtATime } : {}),
    waves: waves.waves.map(({ name, maxParallel, soakMinutes }) => ({ name, maxParallel, soakMinutes })),
    instances: all.flatMap(([path, outcome]) => {
      if ('why' in outcome) return [];
      const risks = effects.find((each) => each.path === path)?.risks ?? [];
      const atRisk = risks.map(({ title, loses }) => toLine(`${title}: ${loses}`));
      const { plan, risk } = outcome;
      return [{ path, wave: waves.of(path), plan, ...(risk === undefined ? {} : { risk }), atRisk }];
    }),
    leftOut: all.flatMap(([path, outcome]) => ('why' in outcome ? [{ path, why: toLine(outcome.why) }] : [])),
  };
}

const toLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, MAX_LINE)
    .replace(/[\ud800-\udbff]$/, '');

const rolloutEmpty = (what: string): RunError =>
  new RunError({
    code: 'ROLLOUT_EMPTY',
    message: `${what}, so there is nothing to roll out`,
    fix: 'Widen tenant, select and wave, or mend what the plans stopped at, then dispatch the rollout again.',
  });
