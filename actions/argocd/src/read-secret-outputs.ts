import { ClusterError } from '@edp/cluster';
import type { Http } from '@edp/http';
import { addMask, type Log } from '@edp/kit';
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
  const target = { ...run.terraform, runDirectory: run.directory };
  const limits = { deadlineMinutes: 0, credentialsExpire: '', environment };
  const outputs = await readOutputs(await openTerraform(target, { tool, limits, http, log }));
  for (const { value, sensitive } of Object.values(outputs))
    if (sensitive) for (const secret of secretStrings(value)) addMask(secret);
  const kubeconfig = outputs[kubeconfigOutput];
  if (kubeconfig === undefined) return { kubeconfig: undefined, secrets: undefined };
  if (!kubeconfig.sensitive || typeof kubeconfig.value !== 'string' || kubeconfig.value === '') {
    throw new ClusterError({
      code: 'KUBECONFIG_INVALID',
      message: `Terraform output ${kubeconfigOutput} is ${kubeconfig.sensitive ? 'no text' : 'not sensitive'}`,
      fix: 'Let it be the text of a kubeconfig, with sensitive = true.',
    });
  }
  maskParts(kubeconfig.value);
  return { kubeconfig: kubeconfig.value, secrets: outputs[secretsOutput]?.value };
}

/** A key or token stands in logs without what is around it. */
function maskParts(text: string): void {
  for (const [, value] of text.matchAll(/["']?(?:client-key-data|token|password)["']?\s*:\s*["']?([^\s"',}]{8,})/g)) {
    addMask(value!);
    const decoded = Buffer.from(value!, 'base64').toString('utf8');
    if (decoded.includes('-----BEGIN ')) addMask(decoded);
  }
}
