import { join } from 'node:path';
import { addMasks, type Log, reserve, setOutput } from '@edp/kit';
import type { Target } from '@edp/plan-review';
import {
  readCredentials,
  readLineage,
  readOutputs,
  renderCredentials,
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
  {
    target,
    inputs,
    planned,
    firstApply,
    log,
  }: {
    target: Target;
    inputs: RunInputs;
    /** Secrets of the plan that was applied. */
    planned: string[];
    firstApply: boolean;
    log: Log;
  },
): Promise<void> {
  const outputs = await readOutputs(terraform);
  const due = target.run?.credentialsDue ?? firstApply;
  const credentials = due ? readCredentials(outputs, inputs.credentialsOutput) : [];
  // What is printed in clear below must stay readable, whatever else holds the same text; what is encrypted never needs to.
  const inClear = credentials.length > 0 && inputs.recipients.length === 0;
  if (inClear) reserve(renderCredentials(credentials));
  const secrets = new Set(planned);
  for (const [name, { value, sensitive }] of Object.entries(outputs)) {
    if (!sensitive) continue;
    const found = secretStrings(value);
    for (const secret of found) secrets.add(secret);
    addMasks(found, { announce: !(inClear && name === inputs.credentialsOutput) });
  }
  const outputsFile = join(target.runDirectory, 'outputs.json');
  const withheld = await writeOutputsFile(outputsFile, { outputs, secrets: [...secrets] });
  for (const name of withheld)
    log.warning(`Output ${name} holds a secret and counts as sensitive: no template can use it.`);
  setOutput('outputs-file', outputsFile);
  await writeProgress(target.runDirectory, { lineage: await readLineage(terraform) });
  if (!due) return;
  if (credentials.length === 0) {
    log.notice(`Terraform has no output ${inputs.credentialsOutput}: there are no initial credentials to show.`);
    return;
  }
  // The marker says that they were read: it comes after the last byte has left.
  await showCredentials(credentials, { recipients: inputs.recipients, log });
  await writeProgress(target.runDirectory, { credentialsShown: true });
}
