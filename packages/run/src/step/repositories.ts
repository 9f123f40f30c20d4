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

/**
 * Returns the three repositories of a run, each with its own token, so that no token ever reaches another repository's host.
 * @throws RunError `REPOSITORY_URL_INVALID`
 */
export function openRepositories(
  urls: RepositoryUrls,
  { tokens, http, log }: { tokens: Tokens; http: Http; log: Log },
): Repositories {
  const remote = (url: string, token: string, tokenInput: string, urlInput: string): Remote => ({
    url: checkUrl(url, urlInput),
    http,
    // Forgejo takes a token as the password of any user name.
    ...(token === '' ? {} : { auth: { username: 'oauth2', token } }),
    tokenInput,
    log: (line) => log.info(line),
  });
  return {
    infraDeploy: remote(urls.infraDeploy, tokens.infraDeploy, 'token', 'the server URL of the job'),
    stacks: remote(urls.stacks, tokens.stacks, 'stacks-token', 'input stacks'),
    stacksInstances: remote(
      urls.stacksInstances,
      tokens.stacksInstances,
      'stacks-instances-token',
      'input stacks-instances',
    ),
  };
}

function checkUrl(url: string, source: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.username === '' && parsed.password === '') return url;
  throw new RunError({
    code: 'REPOSITORY_URL_INVALID',
    message: `${source} is not the http(s) URL of a repository without credentials in it`,
    fix: 'Give https://<host>/<owner>/<repository>; tokens are inputs of their own.',
  });
}
