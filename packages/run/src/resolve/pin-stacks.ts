import { type Remote, resolveRevision } from '@edp/git-wire';
import { readFile, readPlan } from '@edp/gitops';
import { type Entry, type FieldSchema, type Instance, parseFieldSchema } from '@edp/instance';
import type { Log } from '@edp/kit';
import { RunError } from '../run-error.ts';
import type { Operation, ResolveInputs } from '../run-inputs.ts';
import type { Repositories } from '../step/repositories.ts';

export interface PinnedStacks {
  ref: string;
  commit: string;
  schema: FieldSchema;
}

interface Pin {
  ref: string;
  commit: string;
}

/**
 * Returns the template version of this run: the reviewed plan's where there is one, the entry's last in destroy, else the tip of the ref.
 * @throws RunError `STACKS_REF_MISSING`, `STACKS_SCHEMA_MISSING`, `PLAN_FOREIGN`; GitopsError `PLAN_MISSING`
 */
export async function pinStacks(
  { infraDeploy, stacks }: Repositories,
  { inputs, instance, entry, log }: { inputs: ResolveInputs; instance: Instance; entry: Entry | undefined; log: Log },
): Promise<PinnedStacks> {
  const ref = inputs.stacksRef || entry?.stacks?.ref || 'main';
  const pin = await choosePin();
  const file = await readFile(stacks, { ref: pin.commit, path: 'schema.yaml' });
  if (file.content === undefined) {
    throw new RunError({
      code: 'STACKS_SCHEMA_MISSING',
      message: `${stacks.url} has no schema.yaml at ${pin.ref} (${pin.commit.slice(0, 12)})`,
      fix: 'Point the inputs stacks and stacks-ref at a template repository with schema.yaml at its root.',
    });
  }
  log.info(`Templates: ${stacks.url} ${pin.ref} at ${pin.commit.slice(0, 12)}`);
  return { ...pin, schema: readSchema(file.content.toString('utf8'), { operation: inputs.operation, log }) };

  async function choosePin(): Promise<Pin> {
    if (inputs.operation === 'destroy' && entry?.stacks?.commit) return { ref, commit: entry.stacks.commit };
    const tip = await tipOf(stacks, ref);
    if (inputs.planId === '') return { ref, commit: tip };
    const reviewed = await readReviewedPin(infraDeploy, { instance, planId: inputs.planId });
    if (reviewed.commit !== tip) {
      log.notice(
        `stacks ${ref} has moved on to ${tip.slice(0, 12)} since the plan; this run uses the reviewed ${reviewed.commit.slice(0, 12)}.`,
      );
    }
    return reviewed;
  }
}

/** What exists must stay destroyable: its fields are known without a schema. */
function readSchema(text: string, { operation, log }: { operation: Operation; log: Log }): FieldSchema {
  const file = 'stacks/schema.yaml';
  try {
    return parseFieldSchema(text, file);
  } catch (error) {
    if (operation !== 'destroy' || !(error instanceof Error)) throw error;
    log.warning(`${file} cannot be used, so the fields are taken as they were deployed: ${error.message}`);
    return { file, root: {}, fields: [], check: () => [] };
  }
}

async function tipOf(stacks: Remote, ref: string): Promise<string> {
  const tip = await resolveRevision(stacks, ref);
  if (tip !== undefined) return tip;
  throw new RunError({
    code: 'STACKS_REF_MISSING',
    message: `${stacks.url} has no branch or tag "${ref}"`,
    fix: 'Set stacks-ref to an existing branch or tag, or correct stacks.ref in the base entry.',
  });
}

async function readReviewedPin(
  infraDeploy: Remote,
  { instance, planId }: { instance: Instance; planId: string },
): Promise<Pin> {
  const { tenant, environment } = instance;
  const { document } = await readPlan(infraDeploy, { tenant, environment, id: planId });
  const { stacks } = JSON.parse(document) as { stacks?: Partial<Pin> };
  if (typeof stacks?.ref === 'string' && /^[0-9a-f]{40}$/.test(stacks.commit ?? '')) return stacks as Pin;
  throw new RunError({
    code: 'PLAN_FOREIGN',
    message: `plan ${planId} names no template version`,
    fix: 'Dispatch plan again and use the id it prints.',
  });
}
