import type { Http } from '@edp/http';
import { addMasks, adoptedVariables, type Log } from '@edp/kit';
import {
  findTool,
  givenSecrets,
  lastRun,
  passedEnvironment,
  runDeadline,
  type Product,
  type TerraformRun,
  terraformRun,
} from '@edp/terraform';
import type { Target } from './open-target.ts';

/** Which tool to run; where it is not told, the one that an earlier step of the job has run. */
export interface ToolInputs {
  version: string;
  product: Product | '';
  mirror: string;
}

export interface RunLimits {
  /** When Terraform is asked to stop, counted from now: below the time-out of the step. */
  deadlineMinutes: number;
  /** When the credentials of the cloud end, as RFC 3339; '' where they do not. */
  credentialsExpire: string;
  /** age recipients for a state that cannot be saved. */
  recipients?: string[];
  /** Names of the environment that reach Terraform besides those that always do. */
  environment: string[];
}

/**
 * Returns Terraform (or OpenTofu) ready to run on a target, what it gets as secrets hidden. What an earlier step of the job ran and gave it,
 * as variables for a plan, is run and given again. Codes as `findTool` and `passedEnvironment`.
 */
export async function openTerraform(
  target: Pick<Target, 'run' | 'directory' | 'runDirectory' | 'varFile' | 'backendFile'> &
    Partial<Pick<Target, 'stateOf'>>,
  { tool, limits, http, log }: { tool: ToolInputs; limits: RunLimits; http: Http; log: Log },
): Promise<TerraformRun> {
  const { directory, runDirectory, stateOf } = target;
  const before = lastRun(runDirectory);
  const varFile = target.varFile || before.varFile;
  const environment = passedEnvironment([...limits.environment, ...before.environment], { log });
  const { backendFile } = target;
  const product = tool.product || (before.tool?.product ?? 'terraform');
  const version = tool.version || (before.tool?.product === product ? before.tool.version : '');
  const secretVariables = [
    ...new Set([...(target.run?.secretFields ?? []), ...adoptedVariables(), ...before.secretVariables]),
  ];
  // A password that is given as a variable may be one of the first credentials, which the runner has to show.
  addMasks(await givenSecrets(directory, { varFile, backendFile, product, secretVariables }), {
    announce: !isDue(target),
    given: true,
  });
  const found = await findTool({ version, product, mirror: tool.mirror, http, log });
  const { deadlineMinutes, credentialsExpire, recipients } = limits;
  const deadline = runDeadline({ minutes: deadlineMinutes, credentialsExpire });
  return terraformRun(found, {
    ...{ directory, runDirectory, log, deadline, varFile, environment, secretVariables, recipients, stateOf },
  });
}

/** Whether this job may still hand out credentials; where an action works alone, nobody knows before apply. */
const isDue = ({ run }: Pick<Target, 'run'>): boolean => run?.credentialsDue ?? true;
