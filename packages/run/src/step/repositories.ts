import type { Remote } from '@edp/git-wire';
import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import { RunError } from '../run-error.ts';
import type { Tokens } from '../run-inputs.ts';

export interface Repositories {
  infraDeploy: Remote;
  stacks: Remote;
  stacksInstances: Remote;
}

export interface RepositoryUrls {
  infraDeploy: string;
  stacks: string;
  stacksInstances: string;
}

interface OpenOptions {
  tokens: Tokens;
  http: Http;
  log: Log;
}

/**
 * Returns the three repositories of a run, each with its own token, so that no token ever reaches another repository's host.
 * @throws RunError `REPOSITORY_URL_INVALID`
 */
export function openRepositories(urls: RepositoryUrls, options: OpenOptions): Repositories {
  const { tokens } = options;
  return {
    infraDeploy: openInfraDeploy(urls.infraDeploy, options),
    stacks: openRemote(urls.stacks, { ...options, token: tokens.stacks, tokenInput: 'stacks-token' }),
    stacksInstances: openRemote(urls.stacksInstances, {
      ...options,
      token: tokens.stacksInstances,
      tokenInput: 'stacks-instances-token',
    }),
  };
}

/** Returns the repository that the job runs in, with the token of the job. */
export function openInfraDeploy(url: string, options: OpenOptions): Remote {
  return openRemote(url, { ...options, token: options.tokens.infraDeploy, tokenInput: 'token' });
}

function openRemote(
  url: string,
  { token, tokenInput, http, log }: OpenOptions & { token: string; tokenInput: string },
): Remote {
  return {
    url: checkUrl(url),
    http,
    // Forgejo takes a token as the password of any user name.
    ...(token === '' ? {} : { auth: { username: 'oauth2', token } }),
    tokenInput,
    log: (line) => log.info(line),
  };
}

function checkUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.username === '' && parsed.password === '') return url;
  throw new RunError({
    code: 'REPOSITORY_URL_INVALID',
    message: 'the address of a repository is not the http(s) URL of one without credentials in it',
    fix: 'Correct stacks and stacksInstances of the manager in tenants.yaml; tokens are inputs of their own.',
  });
}
