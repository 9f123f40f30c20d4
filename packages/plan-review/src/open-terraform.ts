import type { Http } from '@edp/http';
import { addMask, type Log } from '@edp/kit';
import {
  environmentSecrets,
  findTool,
  runDeadline,
  type Product,
  type TerraformRun,
  terraformRun,
} from '@edp/terraform';
import type { Target } from './open-target.ts';

/** Which tool to run. */
export interface ToolInputs {
  version: string;
  product: Product;
  mirror: string;
}

export interface RunLimits {
  /** When Terraform is asked to stop, counted from now: below the time-out of the step. */
  deadlineMinutes: number;
  /** When the credentials of the cloud end, as RFC 3339; '' where they do not. */
  credentialsExpire: string;
  /** age recipients for a state that cannot be saved. */
  recipients?: string[];
}

/** Returns Terraform (or OpenTofu) ready to run on a target, what it gets as secrets hidden; codes as `findTool`. */
export async function openTerraform(
  target: Pick<Target, 'directory' | 'runDirectory'>,
  { tool, limits, http, log }: { tool: ToolInputs; limits: RunLimits; http: Http; log: Log },
): Promise<TerraformRun> {
  for (const secret of await environmentSecrets(target.directory)) addMask(secret);
  const found = await findTool({ ...tool, http, log });
  const { directory, runDirectory } = target;
  const { deadlineMinutes, credentialsExpire, recipients } = limits;
  const deadline = runDeadline({ minutes: deadlineMinutes, credentialsExpire });
  return terraformRun(found, { directory, runDirectory, log, deadline, recipients });
}
