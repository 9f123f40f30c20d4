import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { parseJson } from '../parse-json.ts';
import { TerraformError } from '../terraform-error.ts';

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
}

interface StateFile {
  lineage?: string;
  serial?: number;
  outputs?: Record<string, { value?: unknown }>;
  resources?: { mode?: string }[];
}

const MAX_STATE_BYTES = 512 * 1024 * 1024;

/**
 * Returns lineage and serial of the state a plan file was made on, read from the file itself: `state pull` could meet a newer one.
 * @throws TerraformError `PLAN_FILE_INVALID`
 */
export async function readPlanState(planFile: string): Promise<PlanState> {
  try {
    const entries = unzipSync(await readFile(planFile), {
      filter: ({ name, originalSize }) => /^tfstate(-prev)?$/.test(name) && originalSize <= MAX_STATE_BYTES,
    });
    const state = parseState(entries['tfstate']);
    if (state === undefined) throw new Error('it has no entry tfstate');
    // Values of new outputs are already in `tfstate`; only `tfstate-prev` says whose state this was.
    const before = parseState(entries['tfstate-prev']) ?? state;
    const identity = before.outputs?.['instance_identity']?.value;
    return {
      lineage: state.lineage ?? '',
      serial: state.serial ?? 0,
      resources: (before.resources ?? []).filter(({ mode }) => mode === 'managed').length,
      outputs: Object.keys(before.outputs ?? {}),
      ...(typeof identity === 'string' ? { identity } : {}),
    };
  } catch (cause) {
    throw new TerraformError({
      code: 'PLAN_FILE_INVALID',
      message: `plan-file ${planFile} cannot be read as a saved plan`,
      fix: 'Pass the plan-file output of the terraform-plan step of the same job.',
      cause,
    });
  }
}

function parseState(entry: Uint8Array | undefined): StateFile | undefined {
  return entry === undefined ? undefined : (parseJson(Buffer.from(entry).toString('utf8')) as StateFile);
}
