import type { RunFile } from '@edp/instance';
import { VALUE_SHAPES } from '@edp/kit';
import { type CanonicalPlan, canonicalJson, hideInNames, type Risk, type Secrets } from '@edp/terraform';
import * as z from 'zod/mini';
import { identitySchema, type PlanIdentity, shaped } from './plan-identity.ts';
import { PlanReviewError } from '../plan-review-error.ts';

const schema = z.strictObject({
  version: z.literal(2),
  /** Who made the plan; not there where an action works alone, whose plans nobody keeps. */
  made: z.optional(z.strictObject({ at: shaped('time'), actor: shaped('actor'), run: shaped('runUrl') })),
  /** Template version that goes with the plan. */
  stacks: z.optional(z.strictObject({ ref: shaped('stacksRef'), commit: shaped('commit') })),
  fields: z.record(z.string(), z.unknown()),
  /** What it would do at worst, as it was judged when it was made. */
  risk: z.optional(z.enum(['none', 'change', 'replace', 'data-loss'])),
  identity: identitySchema,
});

/** What is kept of a reviewed plan; without secrets, since it lies in Git. */
export type PlanDocument = Omit<z.output<typeof schema>, 'identity'> & { identity: PlanIdentity };

/** Returns the text that stands for a plan: its SHA-256 is the plan id. The same plan of an action alone always has the same one. */
export function renderPlanDocument(
  identity: PlanIdentity,
  {
    run,
    secrets,
    risk,
  }: { run: Pick<RunFile, 'run' | 'stacks' | 'fields'> | undefined; secrets: Secrets; risk?: Risk | undefined },
): string {
  const document: PlanDocument = {
    version: 2,
    ...(run === undefined ? {} : { made: madeBy(run), stacks: { ref: run.stacks.ref, commit: run.stacks.commit } }),
    fields: hideInNames(run?.fields ?? {}, secrets),
    ...(risk === undefined ? {} : { risk }),
    identity,
  };
  return `${canonicalJson(document, 1)}\n`;
}

function madeBy({ run: { startedAt, actor, url } }: Pick<RunFile, 'run'>): NonNullable<PlanDocument['made']> {
  return { at: startedAt, actor: VALUE_SHAPES.actor.test(actor) ? actor : 'unknown', run: url };
}

/**
 * Returns what a kept plan says, every value of the shape that it would have as an input.
 * @param text proved before: its digest is `id`
 * @throws PlanReviewError `PLAN_UNREADABLE`
 */
export function parsePlanDocument(text: string, id: string): PlanDocument {
  try {
    const document = schema.parse(JSON.parse(text));
    return { ...document, identity: { ...document.identity, plan: document.identity.plan as CanonicalPlan } };
  } catch (cause) {
    throw new PlanReviewError({
      code: 'PLAN_UNREADABLE',
      message: `the kept plan ${id} was made by another version of these actions`,
      fix: 'Dispatch plan again and use the id it prints.',
      cause,
    });
  }
}
