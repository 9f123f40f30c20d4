import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { parseJson } from '../parse-json.ts';
import { canonicalJson } from '../plan/canonical-json.ts';
import type { TerraformRun } from '../run/terraform-run.ts';
import { TerraformError } from '../terraform-error.ts';
import { isEncrypted } from './decrypt-state.ts';
import { pullState } from './read-state.ts';

/** The state a plan was made on. */
export interface PlanState {
  /** Empty when there is no state yet. */
  lineage: string;
  serial: number;
  /** Managed resources in the state before this plan. */
  resources: number;
  /** Names of the outputs in the state before this plan. */
  outputs: string[];
  /** Value of the output `instance_identity` of the state before this plan. */
  identity?: string;
  /** Known to whoever can read the state and to nobody else, and the same for the same state; left out while it holds nothing. */
  seed?: string;
}

interface StateFile {
  lineage?: string;
  serial?: number;
  outputs?: Record<string, { value?: unknown }>;
  resources?: { mode?: string; instances?: { attributes?: unknown }[] }[];
}

const MAX_STATE_BYTES = 512 * 1024 * 1024;

/**
 * Returns lineage and serial of the state a plan file was made on, read from the file itself: `state pull` could meet a newer one. Only a plan
 * that OpenTofu has encrypted leaves no other way; apply refuses it where the state has moved.
 * @throws TerraformError `PLAN_FILE_INVALID`, `SHOW_FAILED`
 */
export async function readPlanState(run: TerraformRun, planFile: string): Promise<PlanState> {
  try {
    const content = await readFile(planFile);
    if (isEncrypted(content)) {
      const text = await pullState(run);
      return toPlanState(text === '' ? {} : (parseJson(text) as StateFile));
    }
    const entries = unzipSync(content, {
      filter: ({ name, originalSize }) => /^tfstate(-prev)?$/.test(name) && originalSize <= MAX_STATE_BYTES,
    });
    const state = parseState(entries['tfstate']);
    if (state === undefined) throw new Error('it has no entry tfstate');
    return toPlanState(state, parseState(entries['tfstate-prev']));
  } catch (cause) {
    if (cause instanceof TerraformError) throw cause;
    throw new TerraformError({
      code: 'PLAN_FILE_INVALID',
      message: `plan-file ${planFile} cannot be read as a saved plan`,
      fix: 'Pass the plan-file output of the terraform-plan step of the same job.',
      cause,
    });
  }
}

/** Values of new outputs are already in the state of a plan; only the one before says whose state this was. */
function toPlanState(state: StateFile, before: StateFile = state): PlanState {
  const identity = before.outputs?.['instance_identity']?.value;
  const { outputs = {}, resources = [] } = before;
  const isEmpty = resources.length === 0 && Object.keys(outputs).length === 0;
  return {
    lineage: state.lineage ?? '',
    serial: state.serial ?? 0,
    resources: resources.filter(({ mode }) => mode === 'managed').length,
    outputs: Object.keys(outputs),
    ...(typeof identity === 'string' ? { identity } : {}),
    ...(isEmpty ? {} : { seed: seedOf({ outputs, resources }) }),
  };
}

/** What two plans of one state agree on: values alone, in an order of their own, since Terraform lists dependencies in any. */
function seedOf({ outputs = {}, resources = [] }: StateFile): string {
  const attributes = resources.flatMap(({ instances = [] }) =>
    instances.map((each) => canonicalJson(each.attributes ?? null)),
  );
  return createHash('sha256')
    .update(canonicalJson({ outputs, attributes: attributes.sort() }))
    .digest('hex');
}

function parseState(entry: Uint8Array | undefined): StateFile | undefined {
  return entry === undefined ? undefined : (parseJson(Buffer.from(entry).toString('utf8')) as StateFile);
}
