import { readSubtree } from '@edp/gitops';
import type { Http } from '@edp/http';
import {
  checkManager,
  findInstance,
  type Instance,
  InstanceError,
  parseEntry,
  parseTenants,
  type Tenants,
} from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import type { Tokens } from '../run-inputs.ts';
import { openInfraDeploy } from '../step/repositories.ts';
import { readCheckout } from './read-checkout.ts';
import { readDefaultRules, tenantsMissing } from './read-default-rules.ts';

/**
 * Returns what is deployed and managed by the running forge, by name, by the rules of the default branch.
 * @throws RunError `TENANTS_MISSING`
 */
export async function deployedInstances(
  { configDirectory, tokens }: { configDirectory: string; tokens: Tokens },
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<Instance[]> {
  const checkout = await readCheckout(context.workspace, { directory: configDirectory });
  const url = `${context.serverUrl}/${context.repository}`;
  const infraDeploy = openInfraDeploy(url, { tokens, http, log });
  const rules = await readDefaultRules(infraDeploy, checkout);
  if (rules.text === undefined) throw tenantsMissing(rules);
  const tenants = parseTenants(rules.text, rules.file);
  const { host } = new URL(context.serverUrl);
  const manager = Object.hasOwn(tenants.managers, host) ? tenants.managers[host] : undefined;
  const branch = manager?.entriesBranch ?? rules.defaultBranch;
  const onBranch = await readSubtree(infraDeploy, { ref: branch, path: 'instances' });
  // The entries' branch starts with its first commit.
  const { files } =
    onBranch.commit === '' ? await readSubtree(infraDeploy, { ref: 'HEAD', path: 'instances' }) : onBranch;
  const found = [...files].flatMap(([path, { content }]): [string, Instance][] => {
    const instance = instanceOf(path, { tenants, log });
    if (instance === undefined || !isManaged(instance, context.serverUrl)) return [];
    return isDeployed(content.toString('utf8'), { path, log }) ? [[path, instance]] : [];
  });
  return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, instance]) => instance);
}

function instanceOf(path: string, { tenants, log }: { tenants: Tenants; log: Log }): Instance | undefined {
  const [, tenant = '', environment = ''] = /^([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  try {
    return findInstance(tenants, { tenant, environment });
  } catch (error) {
    if (!(error instanceof InstanceError)) throw error;
    log.warning(`instances/${path} is left out: ${error.message}`);
    return undefined;
  }
}

function isManaged(instance: Instance, serverUrl: string): boolean {
  try {
    checkManager(instance, { serverUrl, breakGlass: '' });
    return true;
  } catch (error) {
    if (error instanceof InstanceError) return false;
    throw error;
  }
}

/** An entry that cannot be read is not left out: its own job says what is wrong with it. */
function isDeployed(text: string, { path, log }: { path: string; log: Log }): boolean {
  try {
    const { deployed, status } = parseEntry(text, `instances/${path}`);
    return deployed !== undefined && status !== 'destroyed';
  } catch (error) {
    log.warning(`instances/${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return true;
  }
}
