import type { ForgeAddress } from '@edp/forge';
import type { Http } from '@edp/http';
import type { RunContext } from '@edp/kit';
import { RunError } from '../run-error.ts';

/**
 * Returns the forge that stacks-instances lies on, and the repository there. `what` cannot be done on any other server.
 * @throws RunError `REPOSITORY_URL_INVALID`
 */
export function instancesForge(
  url: string,
  {
    what,
    fix,
    token,
    http,
    context,
  }: { what: string; fix: string; token: string; http: Http; context: Pick<RunContext, 'serverUrl' | 'apiUrl'> },
): { address: ForgeAddress; owner: string; name: string } {
  const { origin, pathname } = new URL(url);
  const [owner = '', name = '', ...rest] = pathname
    .replace(/^\/|(\.git)?\/*$/g, '')
    .split('/')
    .map(decodeURIComponent);
  if (owner === '' || name === '' || rest.length > 0) {
    throw new RunError({
      code: 'REPOSITORY_URL_INVALID',
      message: `${url} is not https://<host>/<owner>/<repository>, so ${what}`,
      fix,
    });
  }
  // Only the forge that runs the job has told where its API is.
  const apiUrl = origin === context.serverUrl ? { apiUrl: context.apiUrl } : {};
  return { address: { origin, ...apiUrl, http, token, tokenInput: 'stacks-instances-token' }, owner, name };
}
