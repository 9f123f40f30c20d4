import { join } from 'node:path/posix';
import type { Remote } from '@edp/git-wire';
import { readFile } from '@edp/gitops';
import { checkManager, findInstance, mayDeployFrom, parseTenants, type Tenants } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import { RunError } from '../run-error.ts';
import type { ResolveInputs } from '../run-inputs.ts';
import { readDefaultBranch } from '../step/default-branch.ts';
import type { RunRequest } from './check-request.ts';

/** A request, and the rules that count for it. */
export interface RunRules extends RunRequest {
  /** Of the default branch in deploy and destroy; of the checkout in plan, which changes nothing. */
  tenants: Tenants;
  defaultBranch: string;
}

/**
 * Returns the rules of a run. deploy and destroy take them from the default branch, as the forge has it: a branch that brings rules of its own
 * changes nothing by them. Codes of `parseTenants`, `findInstance` and `checkManager` for those rules.
 * @throws RunError `REF_NOT_ALLOWED`, `TENANTS_MISSING`
 */
export async function readRules(
  request: RunRequest,
  { inputs, infraDeploy, log, context }: { inputs: ResolveInputs; infraDeploy: Remote; log: Log; context: RunContext },
): Promise<RunRules> {
  const { operation, breakGlass, configDirectory, tenant, environment } = inputs;
  const defaultBranch = await readDefaultBranch(infraDeploy);
  const path = join('.', configDirectory, 'tenants.yaml');
  const text = (await readFile(infraDeploy, { ref: 'HEAD', path })).content?.toString('utf8');
  const isPlan = operation === 'plan';
  if (text === undefined && !isPlan) throw tenantsMissing({ path, defaultBranch });
  const file = `${path} of ${defaultBranch}`;
  const isEqual = text === request.checkout.text;
  const tenants = isEqual || text === undefined || isPlan ? request.checkout.tenants : parseTenants(text, file);
  const { ref } = context;
  const { deployFrom } = isPlan && text !== undefined && !isEqual ? readAllowed(text, file) : tenants;
  const where = `${ref || 'an unknown ref'} at ${context.sha.slice(0, 12)}`;
  log.info(`Dispatched on ${where}`);
  if (!mayDeployFrom(ref, { defaultBranch, deployFrom })) {
    if (isPlan)
      log.notice(`Planned from ${where}: its plan id deploys only once this is merged into ${defaultBranch}.`);
    else if (breakGlass === '') throw refNotAllowed({ operation, where, defaultBranch, deployFrom });
    else log.warning(`BREAK-GLASS: ${operation} from ${where}, which is not ${defaultBranch}. Reason: ${breakGlass}`);
  }
  if (tenants === request.checkout.tenants) return { ...request, tenants, defaultBranch };
  log.notice(`tenants.yaml of the checkout is not the one of ${defaultBranch}, which counts.`);
  const instance = findInstance(tenants, { tenant, environment });
  const { warning } = checkManager(instance, { serverUrl: context.serverUrl, breakGlass });
  if (warning) log.warning(warning);
  return { ...request, instance, tenant: tenants.tenants[instance.tenant]!, tenants, defaultBranch };
}

/** What is wrong with the rules of the default branch does not stop a plan that was made to mend them. */
function readAllowed(text: string, file: string): Pick<Tenants, 'deployFrom'> {
  try {
    return parseTenants(text, file);
  } catch {
    return { deployFrom: [] };
  }
}

function refNotAllowed({
  operation,
  where,
  defaultBranch,
  deployFrom,
}: {
  operation: string;
  where: string;
  defaultBranch: string;
  deployFrom: string[];
}): RunError {
  return new RunError({
    code: 'REF_NOT_ALLOWED',
    message: `${operation} was dispatched on ${where}, and may run from ${[defaultBranch, ...deployFrom].join(', ')} alone`,
    fix: `Merge it into ${defaultBranch}, plan again there, and dispatch ${operation} on ${defaultBranch}. Other branches are allowed by deployFrom of tenants.yaml on ${defaultBranch}.`,
  });
}

function tenantsMissing({ path, defaultBranch }: { path: string; defaultBranch: string }): RunError {
  return new RunError({
    code: 'TENANTS_MISSING',
    message: `there is no ${path} on ${defaultBranch}, the default branch of infra-deploy`,
    fix: `Merge it into ${defaultBranch} first: its rules count for every deployment.`,
  });
}
