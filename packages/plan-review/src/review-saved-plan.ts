import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CanonicalPlan,
  type PlanJson,
  planId,
  type PlanReview,
  type PlanState,
  readPlanState,
  redactPlan,
  reviewPlan,
  showPlanJson,
  type TerraformRun,
} from '@edp/terraform';
import type { Target } from './open-target.ts';

/** A saved plan with everything that is judged. */
export interface ReviewedPlan {
  /** 12 hexadecimal digits. */
  id: string;
  /** Secrets in clear: never printed. */
  json: PlanJson;
  canonical: CanonicalPlan;
  review: PlanReview;
  state: PlanState;
  providerLock: string;
  toolVersion: string;
}

/** Reads a saved plan and judges it; the same file always gives the same id. */
export async function reviewSavedPlan(
  run: TerraformRun,
  { target, planFile, dataBearing }: { target: Target; planFile: string; dataBearing: string[] },
): Promise<ReviewedPlan> {
  const [json, state, providerLock] = await Promise.all([
    showPlanJson(run, planFile),
    readPlanState(planFile),
    readFile(join(run.directory, '.terraform.lock.hcl'), 'utf8').catch(() => ''),
  ]);
  const canonical = redactPlan(json);
  const toolVersion = `${run.tool.product} ${run.tool.version}`;
  const { lineage, serial } = state;
  return {
    id: planId({
      instance: target.identity ?? target.name,
      configDigest: target.configDigest,
      plan: canonical,
      toolVersion,
      providerLock,
      lineage,
      serial,
    }),
    json,
    canonical,
    review: reviewPlan(json, { dataBearing }),
    state,
    providerLock,
    toolVersion,
  };
}
