import { ClusterError } from '@edp/cluster';
import type { Http } from '@edp/http';
import { addMasks, type Log } from '@edp/kit';
import { openTerraform } from '@edp/plan-review';
import type { RunStep } from '@edp/run';
import { readOutputs, secretStrings } from '@edp/terraform';
import type { ArgocdInputs } from './inputs.ts';

/**
 * Returns the kubeconfig and the Secrets out of the Terraform state, by a process of our own: they are in no file, output or run file.
 * Everything sensitive is hidden before anybody reads it.
 * @throws ClusterError `KUBECONFIG_INVALID` where the output is there and holds no text; codes as openTerraform and readOutputs
 */
export async function readSecretOutputs(
  { tool, kubeconfigOutput, secretsOutput, environment }: ArgocdInputs,
  { run, http, log }: { run: RunStep['run']; http: Http; log: Log },
): Promise<{ kubeconfig: string | undefined; secrets: unknown }> {
  const target = { run, ...run.terraform, runDirectory: run.directory };
  // Rows of apply, which has handed out the first ones of them, may still be on their way.
  const announce = !run.credentialsDue;
  const limits = { deadlineMinutes: 0, credentialsExpire: '', environment };
  const outputs = await readOutputs(await openTerraform(target, { tool, limits, http, log }));
  for (const { value, sensitive } of Object.values(outputs))
    if (sensitive) addMasks(secretStrings(value), { announce });
  const kubeconfig = outputs[kubeconfigOutput];
  if (kubeconfig === undefined) return { kubeconfig: undefined, secrets: undefined };
  if (!kubeconfig.sensitive || typeof kubeconfig.value !== 'string' || kubeconfig.value === '') {
    throw new ClusterError({
      code: 'KUBECONFIG_INVALID',
      message: `Terraform output ${kubeconfigOutput} is ${kubeconfig.sensitive ? 'no text' : 'not sensitive'}`,
      fix: 'Let it be the text of a kubeconfig, with sensitive = true.',
    });
  }
  addMasks(partsOf(kubeconfig.value), { announce });
  return { kubeconfig: kubeconfig.value, secrets: outputs[secretsOutput]?.value };
}

/** Returns keys and tokens of a kubeconfig: they stand in logs without what is around them. */
function partsOf(text: string): string[] {
  const parts = text.matchAll(/["']?(?:client-key-data|token|password)["']?\s*:\s*["']?([^\s"',}]{8,})/g);
  return [...parts].flatMap(([, value = '']) => {
    const decoded = Buffer.from(value, 'base64').toString('utf8');
    return decoded.includes('-----BEGIN ') ? [value, decoded] : [value];
  });
}
