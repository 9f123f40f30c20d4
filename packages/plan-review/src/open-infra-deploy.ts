import type { Remote } from '@edp/git-wire';
import type { Http } from '@edp/http';
import type { RunFile } from '@edp/instance';
import type { Log } from '@edp/kit';

/** Returns infra-deploy of a run, where its lock and its reviewed plan are. */
export function openInfraDeploy(
  { infraDeploy }: Pick<RunFile, 'infraDeploy'>,
  { token, http, log }: { token: string; http: Http; log: Log },
): Remote {
  return {
    url: infraDeploy.url,
    http,
    // Forgejo takes a token as the password of any user name.
    ...(token === '' ? {} : { auth: { username: 'oauth2', token } }),
    tokenInput: 'token',
    log: (line: string) => log.info(line),
  };
}
