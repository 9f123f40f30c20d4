import type { Http } from '@edp/http';
import { findAddressProblem, sameRepository } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import { RunError } from '../run-error.ts';
import type { ResolveInputs } from '../run-inputs.ts';
import { openRepositories, type Repositories, type RepositoryUrls } from '../step/repositories.ts';
import type { RunRules } from './read-rules.ts';

/** Where a run reads and writes. */
export interface RunPlace {
  urls: RepositoryUrls;
  repositories: Repositories;
  /** Branch of infra-deploy that holds the entries. */
  entriesBranch: string;
}

/**
 * Returns where a run reads and writes: what tenants.yaml says of the running forge, else the repositories of the same owner there.
 * @throws RunError `REPOSITORY_URL_INVALID`, `REPOSITORIES_EQUAL`
 */
export function openPlace(
  { tenants, hosts, defaultBranch }: Pick<RunRules, 'tenants' | 'hosts' | 'defaultBranch'>,
  { inputs, log, http, context }: { inputs: Pick<ResolveInputs, 'tokens'>; log: Log; http: Http; context: RunContext },
): RunPlace {
  const { serverUrl, repository } = context;
  const { host } = new URL(serverUrl);
  const { managers } = tenants;
  const manager = (Object.hasOwn(managers, host) ? managers[host] : undefined) ?? {};
  const owner = repository.split('/')[0]!;
  const urls = {
    infraDeploy: `${serverUrl}/${repository}`,
    stacks: manager.stacks ?? `${serverUrl}/${owner}/stacks`,
    stacksInstances: manager.stacksInstances ?? `${serverUrl}/${owner}/stacks-instances`,
  };
  checkAddresses(urls, { host, hosts: [host, ...hosts] });
  checkApart(urls, host);
  const repositories = openRepositories(urls, { tokens: inputs.tokens, http, log });
  return { urls, repositories, entriesBranch: manager.entriesBranch ?? defaultBranch };
}

/** tenants.yaml of a branch is read by plan, and names no host that the one of the default branch does not. */
function checkAddresses(urls: RepositoryUrls, { host, hosts }: { host: string; hosts: string[] }): void {
  for (const key of ['stacks', 'stacksInstances'] as const) {
    const problem = findAddressProblem(urls[key], { hosts });
    if (problem === undefined) continue;
    throw new RunError({
      code: 'REPOSITORY_URL_INVALID',
      message: `the address of ${key}, ${urls[key]}, ${problem}`,
      fix: `Set ${key} of managers.${host} in tenants.yaml; a new host of managers counts once it is merged.`,
    });
  }
}

/** What is rendered would overwrite what it is rendered from. */
function checkApart(urls: RepositoryUrls, host: string): void {
  const pairs = [
    ['stacks', 'stacksInstances'],
    ['infraDeploy', 'stacksInstances'],
    ['infraDeploy', 'stacks'],
  ] as const;
  for (const [one, other] of pairs) {
    if (!sameRepository(urls[one], urls[other])) continue;
    const name = (key: string): string => (key === 'infraDeploy' ? 'infra-deploy' : `managers.${host}.${key}`);
    throw new RunError({
      code: 'REPOSITORIES_EQUAL',
      message: `${name(one)} and ${name(other)} are one repository: ${urls[other]}`,
      fix: `Set ${name(other)} in tenants.yaml to a repository of its own.`,
    });
  }
}
