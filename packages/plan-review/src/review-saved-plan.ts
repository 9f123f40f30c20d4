import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CanonicalChange,
  type CanonicalPlan,
  givenSecrets,
  type PlanJson,
  planId,
  type PlanReview,
  type PlanState,
  providerEnvironment,
  readPlanState,
  redactDrift,
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
  /** What was changed outside of Terraform, without secrets. */
  drift: CanonicalChange[];
  state: PlanState;
  providerLock: string;
  toolVersion: string;
  /** Where the provider was told to work. */
  environment: Record<string, string>;
}

/** Reads a saved plan and judges it; the same file in the same environment always gives the same id. */
export async function reviewSavedPlan(
  run: TerraformRun,
  { target, planFile, dataBearing }: { target: Target; planFile: string; dataBearing: string[] },
): Promise<ReviewedPlan> {
  const [json, state, providerLock, secrets] = await Promise.all([
    showPlanJson(run, planFile),
    readPlanState(run, planFile),
    readFile(join(run.directory, '.terraform.lock.hcl'), 'utf8').catch(() => ''),
    givenSecrets(run.directory, { varFile: run.varFile, product: run.tool.product }),
  ]);
  const identified = {
    canonical: redactPlan(json, { secrets, ...(state.seed === undefined ? {} : { seed: state.seed }) }),
    toolVersion: `${run.tool.product} ${run.tool.version}`,
    providerLock,
    environment: providerEnvironment(),
    state,
  };
  return {
    ...identified,
    id: idOf(identified, target),
    json,
    review: reviewPlan(json, { dataBearing }),
    drift: redactDrift(json, { secrets }),
  };
}

/** Returns the plan id of what was read from a plan, for a target. */
export function idOf(
  plan: Pick<ReviewedPlan, 'canonical' | 'toolVersion' | 'providerLock' | 'environment' | 'state'>,
  target: Pick<Target, 'identity' | 'name' | 'configDigest'>,
): string {
  const { canonical, toolVersion, providerLock, environment, state } = plan;
  const { lineage, serial } = state;
  const instance = target.identity ?? target.name;
  return planId({
    instance,
    configDigest: target.configDigest,
    plan: canonical,
    toolVersion,
    providerLock,
    environment,
    lineage,
    serial,
  });
}
