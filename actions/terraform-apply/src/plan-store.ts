import { openPlanStore } from '@edp/gitops';
import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import type { PlanStore, Target } from '@edp/plan-review';

/** Returns where the reviewed plans of the target's instance are kept; undefined for a target without a run file. */
export function planStore(
  { run }: Target,
  { token, serverUrl, http, log }: { token: string; serverUrl: string; http: Http; log: Log },
): PlanStore | undefined {
  if (run === undefined) return undefined;
  const remote = {
    url: run.infraDeploy.url,
    http,
    // Forgejo takes a token as the password of any user name.
    ...(token === '' ? {} : { auth: { username: 'oauth2', token } }),
    tokenInput: 'token',
    log: (line: string) => log.info(line),
  };
  const { tenant, environment } = run.instance;
  return openPlanStore(remote, { tenant, environment, actor: run.run.actor, serverUrl });
}
