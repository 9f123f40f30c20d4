import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import { findTool, type Product, type TerraformRun, terraformRun } from '@edp/terraform';
import type { Target } from './open-target.ts';

/** Which tool to run. */
export interface ToolInputs {
  version: string;
  product: Product;
  mirror: string;
}

/** Returns Terraform (or OpenTofu) ready to run on a target; codes as `findTool`. */
export async function openTerraform(
  target: Pick<Target, 'directory' | 'runDirectory'>,
  { tool, http, log }: { tool: ToolInputs; http: Http; log: Log },
): Promise<TerraformRun> {
  const found = await findTool({ ...tool, http, log });
  return terraformRun(found, { directory: target.directory, runDirectory: target.runDirectory, log });
}
