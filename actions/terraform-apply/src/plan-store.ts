import type { Remote } from '@edp/git-wire';
import { openPlanStore } from '@edp/gitops';
import type { RunFile } from '@edp/instance';
import type { PlanStore } from '@edp/plan-review';

/** Returns where the reviewed plans of a run's instance are kept. */
export function planStore(remote: Remote, { run, serverUrl }: { run: RunFile; serverUrl: string }): PlanStore {
  const { tenant, environment } = run.instance;
  return openPlanStore(remote, { tenant, environment, actor: run.run.actor, serverUrl });
}
