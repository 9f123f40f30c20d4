import { join } from 'node:path';
import { addMask, type Log, setOutput } from '@edp/kit';
import type { Target } from '@edp/plan-review';
import {
  readCredentials,
  readLineage,
  readOutputs,
  secretStrings,
  type TerraformRun,
  writeOutputsFile,
  writeProgress,
} from '@edp/terraform';
import type { RunInputs } from './inputs.ts';
import { showCredentials } from './show-credentials.ts';

/** Writes the outputs for later steps, and shows the initial credentials where nobody has seen them yet. */
export async function handOut(
  terraform: TerraformRun,
  { target, inputs, firstApply, log }: { target: Target; inputs: RunInputs; firstApply: boolean; log: Log },
): Promise<void> {
  const outputs = await readOutputs(terraform);
  const due = target.run?.credentialsDue ?? firstApply;
  for (const [name, { value, sensitive }] of Object.entries(outputs)) {
    if (!sensitive) continue;
    const announce = !(due && name === inputs.credentialsOutput);
    for (const secret of secretStrings(value)) addMask(secret, { announce });
  }
  const outputsFile = join(target.runDirectory, 'outputs.json');
  await writeOutputsFile(outputsFile, outputs);
  setOutput('outputs-file', outputsFile);
  await writeProgress(target.runDirectory, { lineage: await readLineage(terraform) });
  if (!due) return;
  const credentials = readCredentials(outputs, inputs.credentialsOutput);
  if (credentials.length === 0) {
    log.notice(`Terraform has no output ${inputs.credentialsOutput}: there are no initial credentials to show.`);
    return;
  }
  await showCredentials(credentials, { recipients: inputs.recipients, log });
  await writeProgress(target.runDirectory, { credentialsShown: true });
}
