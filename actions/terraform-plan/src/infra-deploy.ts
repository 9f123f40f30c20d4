import type { Remote } from '@edp/git-wire';
import { lockRef, openPlanStore, readLock } from '@edp/gitops';
import type { Http } from '@edp/http';
import type { RunFile } from '@edp/instance';
import type { Log } from '@edp/kit';
import type { PlanStore } from '@edp/plan-review';

/** Returns the repository that reviewed plans and run locks of an instance are kept in. */
export function infraDeploy(
  run: RunFile,
  { token, http, log }: { token: string; http: Http; log: Log },
): { store: (serverUrl: string) => PlanStore; lockHolder: () => Promise<string | undefined> } {
  const { tenant, environment } = run.instance;
  const remote: Remote = {
    url: run.infraDeploy.url,
    http,
    // Forgejo takes a token as the password of any user name.
    ...(token === '' ? {} : { auth: { username: 'oauth2', token } }),
    tokenInput: 'token',
    log: (line: string) => log.info(line),
  };
  return {
    store: (serverUrl) => openPlanStore(remote, { tenant, environment, actor: run.run.actor, serverUrl }),
    lockHolder: async () => (await readLock(remote, { ref: lockRef(tenant, environment) }))?.runUrl,
  };
}
