import { checkTree } from '@edp/stacks';
import { UNKNOWN } from '@edp/kit';
import { runSecrets } from '../step/run-secrets.ts';
import type { RunStep } from '../step/run-step.ts';
import { readOutputs } from './read-outputs.ts';

/**
 * Returns the outputs that the base entry keeps of a deployment: those that templates could use, and that would pass in a rendered file. One
 * that looks like a secret is left out with a warning, since nothing needed it in Git so far. Codes of `readOutputs`.
 */
export async function keptOutputs({ run, inputs, log }: RunStep): Promise<Record<string, unknown>> {
  const outputs = Object.entries(await readOutputs(inputs.outputsFile)).filter(([, value]) => value !== UNKNOWN);
  const secrets = runSecrets(run, { tokens: inputs.tokens });
  const kept = outputs.filter(([name, value]) => {
    const content = Buffer.from(JSON.stringify({ [name]: value }, null, 2));
    const { violations } = checkTree(new Map([['outputs.json', { content, executable: false }]]), {
      instance: run.instance,
      stacksInstancesUrl: run.stacksInstances.url,
      secrets,
      allowUnknown: false,
    });
    const isSecret = violations.some(({ code }) => code === 'SECRET_KNOWN' || code === 'SECRET_FOUND');
    if (isSecret)
      log.warning(
        `Output ${name} of Terraform looks like a secret and is not kept in the base entry. Mark it as sensitive in the root module.`,
      );
    return !isSecret;
  });
  return Object.fromEntries(kept);
}
