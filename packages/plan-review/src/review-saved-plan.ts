import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planIdOf } from '@edp/gitops';
import { redact } from '@edp/kit';
import {
  type CanonicalChange,
  readOnlyAttributes,
  givenSecrets,
  hideInNames,
  hideNames,
  type PlanJson,
  type PlanReview,
  type PlanState,
  providerEnvironment,
  readPlanState,
  redactDrift,
  redactPlan,
  reviewPlan,
  type Secrets,
  sensitiveValues,
  showPlanJson,
  type TerraformRun,
  toolDigest,
  toSecrets,
} from '@edp/terraform';
import type { Target } from './open-target.ts';
import { renderPlanDocument } from './document/plan-document.ts';
import { asLine, type PlanIdentity, sha256 } from './document/plan-identity.ts';
import type { Code } from './code/read-code.ts';

/** A saved plan with everything that is judged. */
export interface ReviewedPlan {
  /** SHA-256 of the document, 64 hexadecimal digits. */
  id: string;
  /** What is kept of the plan. */
  document: string;
  identity: PlanIdentity;
  /** Secrets in clear: never printed. */
  json: PlanJson;
  review: PlanReview;
  /** What was changed outside of Terraform, without secrets. */
  drift: CanonicalChange[];
  state: PlanState;
}

export interface ReviewOptions {
  target: Pick<Target, 'run' | 'identity' | 'name' | 'configDigest'>;
  planFile: string;
  dataBearing: string[];
  /** What init loaded and what the checkout held when the plan was made. */
  code: Code;
}

/** Reads a saved plan and judges it. */
export async function reviewSavedPlan(
  run: TerraformRun,
  { target, planFile, dataBearing, code }: ReviewOptions,
): Promise<ReviewedPlan> {
  const [json, state, providerLock, given, digest] = await Promise.all([
    showPlanJson(run, planFile),
    readPlanState(run, planFile),
    readFile(join(run.directory, '.terraform.lock.hcl'), 'utf8').catch(() => ''),
    givenSecrets(run.directory, {
      ...{ varFile: run.varFile, product: run.tool.product, secretVariables: run.secretVariables },
    }),
    toolDigest(run.tool),
  ]);
  // Asked for only where something has drifted: a provider's schemas are megabytes.
  const isReadOnly = (json.resource_drift ?? []).length > 0 ? await readOnlyAttributes(run) : undefined;
  const secrets = toSecrets([...sensitiveValues(json), ...given]);
  const identity: PlanIdentity = {
    instance: target.identity ?? target.name,
    configDigest: target.configDigest,
    code: { files: renamed(code.files, secrets), modules: shownModules(code.modules, secrets) },
    tool: `${run.tool.product} ${run.tool.version}`,
    toolDigest: digest,
    providerLock: sha256(providerLock),
    environment: hideInNames(
      mapValues(providerEnvironment(process.env, { more: run.environment }), (value) => asLine(redact(value))),
      secrets,
    ),
    lineage: state.lineage,
    serial: state.serial,
    plan: redactPlan(json, { secrets: given, ...(state.seed === undefined ? {} : { seed: state.seed }) }),
  };
  const review = reviewPlan(json, { dataBearing, isReadOnly });
  const document = renderPlanDocument(identity, { run: target.run, secrets, risk: review.risk });
  return {
    id: planIdOf(document),
    ...{ document, identity, json, state, review },
    drift: redactDrift(json, { secrets: given, isReadOnly }),
  };
}

function shownModules(modules: Code['modules'], secrets: Secrets): Code['modules'] {
  const shown = (text: string): string => asLine(hideInNames(text, secrets));
  return renamed(
    mapValues(modules, ({ source, version, ...rest }) => ({ ...rest, source: shown(source), version: shown(version) })),
    secrets,
  );
}

/** Returns the values under names that hold no secret; digests stay as they are, whatever stands in them by chance. */
function renamed<T>(values: Record<string, T>, secrets: Secrets): Record<string, T> {
  const names = hideNames(Object.keys(values), secrets);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [asLine(names.get(name)!), value]));
}

function mapValues<T, R>(values: Record<string, T>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
