import { createHash } from 'node:crypto';
import type { RunFile } from '@edp/instance';
import type { CanonicalPlan } from '@edp/terraform';
import * as z from 'zod/mini';
import type { Target } from './open-target.ts';
import { PlanReviewError } from './plan-review-error.ts';
import type { ReviewedPlan } from './review-saved-plan.ts';

const schema = z.object({
  version: z.literal(1),
  id: z.string(),
  instance: z.string(),
  created: z.string(),
  run: z.string(),
  actor: z.string(),
  configDigest: z.string(),
  fields: z.record(z.string(), z.unknown()),
  stacks: z.object({ ref: z.string(), commit: z.string() }),
  toolVersion: z.string(),
  providerLock: z.string(),
  environment: z.record(z.string(), z.string()),
  lineage: z.string(),
  serial: z.number(),
  plan: z.custom<CanonicalPlan>((value) => typeof value === 'object' && value !== null),
});

/** What is kept of a reviewed plan; without secrets, since it lies in Git. */
export type PlanDocument = z.output<typeof schema>;

/** Returns the text to keep of a plan made in a run. */
export function toPlanDocument(reviewed: ReviewedPlan, { target, run }: { target: Target; run: RunFile }): string {
  const document: PlanDocument = {
    version: 1,
    id: reviewed.id,
    instance: run.instance.domain,
    created: run.run.startedAt,
    run: run.run.url,
    actor: run.run.actor,
    configDigest: target.configDigest,
    fields: run.fields,
    stacks: { ref: run.stacks.ref, commit: run.stacks.commit },
    toolVersion: reviewed.toolVersion,
    providerLock: sha256(reviewed.providerLock),
    environment: reviewed.environment,
    lineage: reviewed.state.lineage,
    serial: reviewed.state.serial,
    plan: reviewed.canonical,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Returns the digest that stands for a text in a plan document, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Returns a kept plan.
 * @throws PlanReviewError `PLAN_UNREADABLE`
 */
export function parsePlanDocument(text: string, id: string): PlanDocument {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new PlanReviewError({
      code: 'PLAN_UNREADABLE',
      message: `the kept plan ${id} is none of this version`,
      fix: 'Dispatch plan again and use the id it prints.',
      cause,
    });
  }
}
