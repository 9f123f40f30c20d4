import type { Http } from '@edp/http';
import type { Log, RunContext } from '@edp/kit';
import type { ResolveInputs } from '../run-inputs.ts';
import { RunError } from '../run-error.ts';
import { defaultBranch } from '../step/default-branch.ts';
import { openRepositories, type Repositories, type RepositoryUrls } from '../step/repositories.ts';
import type { RunRequest } from './check-request.ts';

/** Where a run reads and writes. */
export interface RunPlace {
  urls: RepositoryUrls;
  repositories: Repositories;
  /** Branch of infra-deploy that holds the entries. */
  entriesBranch: string;
}

/**
 * Returns where a run reads and writes.
 * @throws RunError `STACKS_INSTANCES_MISSING`, `REPOSITORY_URL_INVALID`
 */
export async function openPlace(
  { checkout }: RunRequest,
  { inputs, log, http, context }: { inputs: ResolveInputs; log: Log; http: Http; context: RunContext },
): Promise<RunPlace> {
  const { host } = new URL(context.serverUrl);
  const { managers } = checkout.tenants;
  const manager = (Object.hasOwn(managers, host) ? managers[host] : undefined) ?? {};
  const urls = {
    infraDeploy: `${context.serverUrl}/${context.repository}`,
    stacks: inputs.stacks,
    stacksInstances: manager.stacksInstances ?? inputs.stacksInstances,
  };
  if (urls.stacksInstances === '') throw stacksInstancesMissing(host);
  const repositories = openRepositories(urls, { tokens: inputs.tokens, http, log });
  const entriesBranch = manager.entriesBranch ?? (await defaultBranch(repositories.infraDeploy));
  return { urls, repositories, entriesBranch };
}

function stacksInstancesMissing(host: string): RunError {
  return new RunError({
    code: 'STACKS_INSTANCES_MISSING',
    message: `neither tenants.yaml (managers.${host}.stacksInstances) nor the input stacks-instances names a repository`,
    fix: 'Set the input stacks-instances to the URL of the stacks-instances repository.',
  });
}
