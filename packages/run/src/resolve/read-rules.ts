import type { Remote } from '@edp/git-wire';
import type { Http } from '@edp/http';
import { checkIdentity, checkManager, findInstance, mayDeployFrom, parseTenants, type Tenants } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import { RunError } from '../run-error.ts';
import type { ResolveInputs } from '../run-inputs.ts';
import type { RunRequest } from './check-request.ts';
import { proveCommit } from './prove-commit.ts';
import { type DefaultRules, readDefaultRules, tenantsMissing } from './read-default-rules.ts';

/** A request, and the rules that count for it. */
export interface RunRules extends RunRequest {
  /** Of the default branch in deploy and destroy; of the checkout in plan, which changes nothing. */
  tenants: Tenants;
  /** Hosts of managers on the default branch, in every operation: tokens go to no others. */
  hosts: string[];
  defaultBranch: string;
}

export interface RulesOptions {
  inputs: ResolveInputs;
  infraDeploy: Remote;
  http: Http;
  log: Log;
  context: RunContext;
}

/**
 * Returns the rules of a run. deploy and destroy take them from the default branch, as the forge has it, and work with commits of a branch that
 * those rules allow: a branch that brings rules or code of its own changes nothing by them. Codes of `parseTenants`, `findInstance`,
 * `checkManager` and `checkIdentity` for those rules.
 * @throws RunError `REF_NOT_ALLOWED`, `COMMIT_NOT_ALLOWED`, `TENANTS_MISSING`
 */
export async function readRules(request: RunRequest, options: RulesOptions): Promise<RunRules> {
  const { inputs, infraDeploy, log, context } = options;
  const { checkout } = request;
  const isPlan = inputs.operation === 'plan';
  const rules = await readDefaultRules(infraDeploy, checkout);
  if (rules.text === undefined && !isPlan) throw tenantsMissing(rules);
  const isEqual = rules.text === checkout.text;
  const counting = isEqual ? checkout.tenants : isPlan ? readAllowed(rules) : parseTenants(rules.text!, rules.file);
  const hosts = Object.keys(counting.managers);
  const { defaultBranch } = rules;
  log.info(`Dispatched on ${whereOf(context)}`);
  await checkPlace({ ...options, defaultBranch, deployFrom: counting.deployFrom, root: checkout.root });
  if (isPlan || isEqual) return { ...request, tenants: checkout.tenants, hosts, defaultBranch };
  log.notice(`tenants.yaml of the checkout is not the one of ${defaultBranch}, which counts.`);
  return { ...(await askAgain(request, { ...options, tenants: counting as Tenants })), hosts, defaultBranch };
}

/** What the checked out rules have allowed is asked of those that count. */
async function askAgain(
  request: RunRequest,
  { tenants, inputs, http, log, context: { serverUrl } }: RulesOptions & { tenants: Tenants },
): Promise<RunRequest & { tenants: Tenants }> {
  const { tenant, environment, breakGlass } = inputs;
  const instance = findInstance(tenants, { tenant, environment });
  const byName = checkManager(instance, { serverUrl, breakGlass });
  const byKeys = await checkIdentity(instance, { serverUrl, hosts: Object.keys(tenants.managers), breakGlass, http });
  for (const { warning } of [byName, byKeys]) if (warning) log.warning(warning);
  return { ...request, instance, tenant: tenants.tenants[instance.tenant]!, tenants };
}

const whereOf = ({ ref, sha }: RunContext): string => `${ref || 'an unknown ref'} at ${sha.slice(0, 12)}`;

/** Refuses what does not run on a branch that may deploy; plan says so, and break-glass goes on, loudly. */
async function checkPlace({
  inputs: { operation, breakGlass },
  infraDeploy,
  log,
  context,
  defaultBranch,
  deployFrom,
  root,
}: RulesOptions & { defaultBranch: string; deployFrom: string[]; root: string }): Promise<void> {
  const where = whereOf(context);
  const isAllowed = mayDeployFrom(context.ref, { defaultBranch, deployFrom });
  const refusal = isAllowed
    ? await proveCommit(infraDeploy, { context, root })
    : refNotAllowed({ operation, where, defaultBranch, deployFrom });
  if (refusal === undefined) return;
  if (operation === 'plan') {
    const why = isAllowed ? ` (${refusal.message})` : '';
    log.notice(`Planned from ${where}: its plan id deploys only once this is merged into ${defaultBranch}${why}.`);
  } else if (breakGlass === '') throw refusal;
  else {
    const what = isAllowed ? refusal.message : `which is not ${defaultBranch}`;
    log.warning(`BREAK-GLASS: ${operation} from ${where}, ${what}. Reason: ${breakGlass}`);
  }
}

/** What is wrong with the rules of the default branch does not stop a plan that was made to mend them. */
function readAllowed({ text, file }: DefaultRules): Pick<Tenants, 'deployFrom' | 'managers'> {
  try {
    if (text !== undefined) return parseTenants(text, file);
  } catch {
    // It allows nothing then.
  }
  return { deployFrom: [], managers: {} };
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
