import { GitWireError, listRefs, type Remote, resolveRevision } from '@edp/git-wire';
import { readFile } from '@edp/gitops';
import {
  decodeFile,
  type Entry,
  type FieldSchema,
  type Instance,
  MAX_CONFIG_BYTES,
  parseFieldSchema,
  type RunFile,
} from '@edp/instance';
import { type Log, suggest, VALUE_SHAPES } from '@edp/kit';
import { readReviewedPlan } from '@edp/plan-review';
import { RunError } from '../run-error.ts';
import type { ResolveInputs } from '../run-inputs.ts';
import type { Repositories } from '../step/repositories.ts';

const SCHEMA = 'stacks/schema.yaml';

interface Pin {
  ref: string;
  commit: string;
  /** Who made the plan that this run may apply. */
  reviewed?: NonNullable<RunFile['reviewed']>;
}

export interface PinnedStacks extends Pin {
  schema: FieldSchema;
}

/**
 * Returns the template version of this run: the reviewed plan's where there is one, the entry's last in destroy, else the tip of the ref.
 * @throws RunError `STACKS_REF_MISSING`, `STACKS_SCHEMA_MISSING`, `PLAN_FOREIGN`; PlanReviewError `PLAN_UNREADABLE`; GitopsError `PLAN_MISSING`, `PLAN_FORGED`
 */
export async function pinStacks(
  { infraDeploy, stacks }: Repositories,
  { inputs, instance, entry, log }: { inputs: ResolveInputs; instance: Instance; entry: Entry | undefined; log: Log },
): Promise<PinnedStacks> {
  const ref = inputs.stacksRef || entry?.stacks?.ref || 'main';
  const pin = await choosePin();
  const file = await readFile(stacks, { ref: pin.commit, path: 'schema.yaml', maxFileBytes: MAX_CONFIG_BYTES });
  if (file.content === undefined) {
    throw new RunError({
      code: 'STACKS_SCHEMA_MISSING',
      message: `${stacks.url} has no schema.yaml at ${pin.ref} (${pin.commit.slice(0, 12)})`,
      fix: 'Point the inputs stacks and stacks-ref at a template repository with schema.yaml at its root.',
    });
  }
  log.info(`Templates: ${stacks.url} ${pin.ref} at ${pin.commit.slice(0, 12)}`);
  return { ...pin, schema: parseFieldSchema(decodeFile(file.content, { file: SCHEMA }), SCHEMA) };

  async function choosePin(): Promise<Pin> {
    if (inputs.operation === 'destroy' && entry?.stacks?.commit) return { ref, commit: entry.stacks.commit };
    const tip = await tipOf(stacks, ref);
    if (inputs.planId === '') return { ref, commit: tip };
    const reviewed = await readReviewedPin(infraDeploy, { instance, planId: inputs.planId });
    const { actor, at, run } = reviewed.reviewed ?? {};
    log.info(`Plan ${inputs.planId}: made by ${actor} at ${at}, ${run}`);
    if (reviewed.commit !== tip) {
      log.notice(
        `stacks ${ref} has moved on to ${tip.slice(0, 12)} since the plan; this run uses the reviewed ${reviewed.commit.slice(0, 12)}.`,
      );
    }
    return reviewed;
  }
}

async function resolveOne(stacks: Remote, ref: string): Promise<string | undefined> {
  try {
    return await resolveRevision(stacks, ref);
  } catch (error) {
    if (!(error instanceof GitWireError) || error.code !== 'GIT_REF_AMBIGUOUS') throw error;
    const fix = `${error.fix} It stands in stacks-ref or in stacks.ref of the base entry.`;
    throw new RunError({ code: 'STACKS_REF_AMBIGUOUS', message: error.message, fix, cause: error });
  }
}

/**
 * Returns the commit that a branch, tag or commit id of stacks means.
 * @throws RunError `STACKS_REF_MISSING`, `STACKS_REF_AMBIGUOUS`
 */
export async function tipOf(stacks: Remote, ref: string): Promise<string> {
  const tip = VALUE_SHAPES.stacksRef.test(ref) ? await resolveOne(stacks, ref) : undefined;
  if (tip !== undefined) return tip;
  const { refs } = await listRefs(stacks, { prefixes: ['refs/heads/', 'refs/tags/'] });
  const names = [...refs.keys()].map((name) => name.replace(/^refs\/\w+\//, ''));
  const near = suggest(
    ref,
    names.filter((name) => VALUE_SHAPES.stacksRef.test(name)),
  );
  throw new RunError({
    code: 'STACKS_REF_MISSING',
    message: `${stacks.url} has no branch or tag "${ref}"${near}`,
    fix: 'Set stacks-ref to an existing branch or tag, or correct stacks.ref in the base entry.',
  });
}

/** Proved before anything of it is used: its id is the digest of all of it. */
async function readReviewedPin(
  infraDeploy: Remote,
  { instance, planId }: { instance: Instance; planId: string },
): Promise<Pin> {
  const { tenant, environment } = instance;
  const { stacks, made, identity } = await readReviewedPlan(infraDeploy, { tenant, environment, id: planId });
  if (stacks !== undefined && made !== undefined && identity.instance === instance.path) {
    return { ...stacks, reviewed: made };
  }
  throw new RunError({
    code: 'PLAN_FOREIGN',
    message: `plan ${planId} is not one of ${instance.domain}`,
    fix: 'Dispatch plan again and use the id it prints.',
  });
}
