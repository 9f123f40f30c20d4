import type { Remote } from '@edp/git-wire';
import { readSubtree } from '@edp/gitops';
import { checkManager, findInstance, type Instance, InstanceError, parseTenants, type Tenants } from '@edp/instance';
import { type Log, ViolationsError } from '@edp/kit';
import { readDefaultRules, tenantsMissing } from '../resolve/read-default-rules.ts';

export interface ManagedInstances {
  tenants: Tenants;
  defaultBranch: string;
  /** Those that the running forge manages and that have a base entry, by name. */
  managed: { instance: Instance; file: string; text: string }[];
  /** `<tenant>/<environment>` of those of other managers. */
  others: string[];
}

/**
 * Returns every instance with a base entry, by the rules of the default branch; `path` is that of tenants.yaml in infra-deploy.
 * @throws RunError `TENANTS_MISSING`; codes of `readSubtree`
 */
export async function readManaged(
  infraDeploy: Remote,
  { path, serverUrl, log }: { path: string; serverUrl: string; log: Log },
): Promise<ManagedInstances> {
  const rules = await readDefaultRules(infraDeploy, { path });
  if (rules.text === undefined) throw tenantsMissing(rules);
  const { defaultBranch } = rules;
  const tenants = parseTenants(rules.text, rules.file);
  const { host } = new URL(serverUrl);
  const manager = Object.hasOwn(tenants.managers, host) ? tenants.managers[host] : undefined;
  const onBranch = await readSubtree(infraDeploy, { ref: manager?.entriesBranch ?? defaultBranch, path: 'instances' });
  // The entries' branch starts with its first commit.
  const { files } =
    onBranch.commit === '' ? await readSubtree(infraDeploy, { ref: 'HEAD', path: 'instances' }) : onBranch;
  const found = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, { content }]) => {
      const instance = instanceOf(file, { tenants, log });
      return instance === undefined ? [] : [{ instance, file: `instances/${file}`, text: content.toString('utf8') }];
    });
  const isHere = found.map(({ instance }) => isManaged(instance, serverUrl));
  return {
    ...{ tenants, defaultBranch },
    managed: found.filter((_, index) => isHere[index]),
    others: found.filter((_, index) => !isHere[index]).map(({ instance }) => instance.path),
  };
}

function instanceOf(file: string, { tenants, log }: { tenants: Tenants; log: Log }): Instance | undefined {
  const [, tenant = '', environment = ''] = /^([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
  try {
    return findInstance(tenants, { tenant, environment });
  } catch (error) {
    if (!(error instanceof ViolationsError)) throw error;
    log.warning(`instances/${file} is left out: ${error.message}`);
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
