import { join } from 'node:path';
import { addMasks, type Log, reserve, setOutput } from '@edp/kit';
import type { ShownCredentials, Target } from '@edp/plan-review';
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
    shown,
    log,
  }: {
    target: Target;
    inputs: RunInputs;
    /** Secrets of the plan that was applied. */
    planned: string[];
    firstApply: boolean;
    /** Where it is remembered that they were shown; undefined without run file. */
    shown: ShownCredentials | undefined;
    log: Log;
  },
): Promise<void> {
  const outputs = await readOutputs(terraform);
  const lineage = await readLineage(terraform);
  const unseen = target.run?.credentialsDue ?? firstApply;
  const shownBy = await shown?.shownBy(lineage);
  const due = unseen && shownBy === undefined;
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
  await writeProgress(target.runDirectory, { lineage });
  if (unseen && shownBy !== undefined) {
    log.warning(
      `The base entry says that nobody has seen the first credentials, but ${shownBy || 'an earlier run'} has shown the ones in this state: they are not shown again. Who is to see them once more removes ${shown?.ref} of infra-deploy.`,
    );
    // What the entry says is put right.
    await writeProgress(target.runDirectory, { credentialsShown: true });
    return;
  }
  if (!due) {
    // Shown before this was remembered.
    if (shownBy === undefined) await remember(shown, { lineage, log });
    return;
  }
  if (credentials.length === 0) {
    log.notice(`Terraform has no output ${inputs.credentialsOutput}: there are no initial credentials to show.`);
    return;
  }
  if (shown !== undefined && !firstApply) {
    log.warning(
      `These first credentials were in the state before this run, and nothing says that somebody was shown them: an earlier run did not come so far, or somebody removed ${shown.ref} of infra-deploy and edited the base entry.`,
    );
  }
  // The marker says that they were read: it comes after the last byte has left.
  await showCredentials(credentials, { recipients: inputs.recipients, log });
  await writeProgress(target.runDirectory, { credentialsShown: true });
  await remember(shown, { lineage, log });
}

/** The entry says it as well. */
async function remember(
  shown: ShownCredentials | undefined,
  { lineage, log }: { lineage: string; log: Log },
): Promise<void> {
  await shown?.remember(lineage).catch((error: unknown) => {
    log.warning(`${shown.ref} was not written: ${error instanceof Error ? error.message : String(error)}`);
  });
}
