import { createForge, findPushBarrier, type Forge, ForgeError } from '@edp/forge';
import { checkWriteAccess } from '@edp/git-wire';
import type { Http } from '@edp/http';
import type { Instance } from '@edp/instance';
import { type Log, type RunContext, type Violation, ViolationsError } from '@edp/kit';
import { proposalBranch } from '../configuration/propose-configuration.ts';
import type { RunErrorCode } from '../run-error.ts';
import type { ResolveInputs } from '../run-inputs.ts';
import { readDefaultBranch } from '../step/default-branch.ts';
import { instancesForge } from '../step/instances-forge.ts';
import type { RunPlace } from './open-place.ts';

interface Options {
  inputs: ResolveInputs;
  instance: Instance;
  log: Log;
  http: Http;
  context: RunContext;
}

/**
 * Tries the rights that the later steps need: after apply it would be too late. Whether infra-deploy takes the entry shows in `record`, before
 * anything else is changed.
 * @throws ViolationsError `BRANCH_PROTECTED`, `PULL_REQUESTS_OFF`; codes as `checkWriteAccess`, naming the token's input
 */
export async function checkRights(place: RunPlace, options: Options): Promise<void> {
  const { operation, later } = options.inputs;
  const { infraDeploy, stacksInstances } = place.repositories;
  await checkWriteAccess(infraDeploy);
  if (operation !== 'deploy') return;
  await checkWriteAccess(stacksInstances);
  const as = (token: string, tokenInput: string): typeof stacksInstances => ({
    ...stacksInstances,
    ...{ auth: { username: 'oauth2', token }, tokenInput },
  });
  if (later.repositoryToken !== '') await readDefaultBranch(as(later.repositoryToken, 'repository-token'));
  if (later.statusToken !== '') await checkWriteAccess(as(later.statusToken, 'status-token'));
  await checkRules(place, options);
}

/** What the rules of the forge say to the commit of the rendered configuration. */
async function checkRules(
  { urls, repositories }: RunPlace,
  { inputs: { later, tokens }, instance, log, http, context }: Options,
): Promise<void> {
  const url = urls.stacksInstances;
  const what = 'no pull request can be opened there';
  const fix = 'Set pull-request to false, or correct stacksInstances of the manager in tenants.yaml.';
  const isForge = /^\/[^/]+\/[^/]+\/*$/.test(new URL(url).pathname);
  // Any git server takes a commit; rules are known of a forge.
  if (!isForge && !later.pullRequest) return;
  const { address, ...repository } = instancesForge(url, { what, fix, token: tokens.stacksInstances, http, context });
  const branch = later.pullRequest ? proposalBranch(instance) : await readDefaultBranch(repositories.stacksInstances);
  const violations = await findViolations(createForge(address), { ...repository, branch, url, later }).catch(
    (error: unknown) => {
      if (!(error instanceof ForgeError)) throw error;
      log.info(`What the rules of ${url} say to the commit of this deployment is not known: ${error.message}`);
      return [];
    },
  );
  if (violations.length > 0) throw new ViolationsError(violations);
}

async function findViolations(
  forge: Forge,
  {
    url,
    owner,
    name,
    branch,
    later: { pullRequest },
  }: { url: string; owner: string; name: string; branch: string; later: ResolveInputs['later'] },
): Promise<(Violation & { code: RunErrorCode })[]> {
  const violations: (Violation & { code: RunErrorCode })[] = [];
  if (pullRequest && (await forge.getRepository(owner, name))?.hasPullRequests === false) {
    violations.push({
      code: 'PULL_REQUESTS_OFF',
      field: 'pull-request',
      message: `input pull-request is true, and pull requests are switched off in ${url}: this deployment could not hand over its configuration. Nothing was changed`,
      fix: 'Switch pull requests on in the settings of that repository, or set pull-request to false (variable EDP_PULL_REQUEST).',
    });
  }
  const rule = await findPushBarrier(forge, { owner, name, branch });
  if (rule !== undefined) {
    violations.push({
      code: 'BRANCH_PROTECTED',
      field: 'stacks-instances-token',
      message: `branch ${branch} of ${url} is protected by the rule ${rule}, which keeps out the user of stacks-instances-token: this deployment could not commit its configuration. Nothing was changed`,
      fix: `Let that user push past the rule${pullRequest ? '' : ', or set pull-request to true (variable EDP_PULL_REQUEST), which opens a pull request instead'}.`,
    });
  }
  return violations;
}
