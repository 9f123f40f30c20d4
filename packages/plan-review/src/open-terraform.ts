import type { Http } from '@edp/http';
import { addMask, type Log } from '@edp/kit';
import { environmentSecrets, findTool, type Product, type TerraformRun, terraformRun } from '@edp/terraform';
import type { Target } from './open-target.ts';

/** Which tool to run. */
export interface ToolInputs {
  version: string;
  product: Product;
  mirror: string;
}

/** Returns Terraform (or OpenTofu) ready to run on a target, what it gets as secrets hidden; codes as `findTool`. */
export async function openTerraform(
  target: Pick<Target, 'directory' | 'runDirectory'>,
  { tool, http, log }: { tool: ToolInputs; http: Http; log: Log },
): Promise<TerraformRun> {
  for (const secret of await environmentSecrets(target.directory)) addMask(secret);
  const found = await findTool({ ...tool, http, log });
  return terraformRun(found, { directory: target.directory, runDirectory: target.runDirectory, log });
}
