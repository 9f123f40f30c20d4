import type { Http } from '@edp/http';
import { type Instance, parseEntry } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import { readManaged } from '../fleet/read-managed.ts';
import type { Tokens } from '../run-inputs.ts';
import { openInfraDeploy } from '../step/repositories.ts';
import { readCheckout } from './read-checkout.ts';

/**
 * Returns what is deployed and managed by the running forge, by name, by the rules of the default branch.
 * @throws RunError `TENANTS_MISSING`
 */
export async function deployedInstances(
  { configDirectory, tokens }: { configDirectory: string; tokens: Tokens },
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<Instance[]> {
  const { serverUrl } = context;
  const { path } = await readCheckout(context.workspace, { directory: configDirectory });
  const infraDeploy = openInfraDeploy(`${serverUrl}/${context.repository}`, { tokens, http, log });
  const { managed } = await readManaged(infraDeploy, { path, serverUrl, log });
  return managed.filter(({ text, file }) => isDeployed(text, { file, log })).map(({ instance }) => instance);
}

/** An entry that cannot be read is not left out: its own job says what is wrong with it. */
function isDeployed(text: string, { file, log }: { file: string; log: Log }): boolean {
  try {
    const { deployed, status } = parseEntry(text, file);
    return deployed !== undefined && status !== 'destroyed';
  } catch (error) {
    log.warning(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return true;
  }
}
