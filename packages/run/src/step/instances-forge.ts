import type { ForgeAddress } from '@edp/forge';
import { RunError } from '../run-error.ts';
import type { RunStep } from './run-step.ts';

/**
 * Returns the forge that stacks-instances lies on, and the repository there. `what` cannot be done on any other server.
 * @throws RunError `REPOSITORY_URL_INVALID`
 */
export function instancesForge(
  { run, http, inputs, context }: Pick<RunStep, 'run' | 'http' | 'inputs' | 'context'>,
  { what, fix }: { what: string; fix: string },
): { address: ForgeAddress; owner: string; name: string } {
  const { url } = run.stacksInstances;
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
  const token = inputs.tokens.stacksInstances;
  return { address: { origin, ...apiUrl, http, token, tokenInput: 'stacks-instances-token' }, owner, name };
}
