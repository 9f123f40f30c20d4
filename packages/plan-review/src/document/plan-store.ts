import type { Remote } from '@edp/git-wire';
import { openPlanStore, type PlanStore } from '@edp/gitops';
import type { RunFile } from '@edp/instance';

/** Returns where the reviewed plans of a run's instance are kept. */
export function planStore(infraDeploy: Remote, { run, serverUrl }: { run: RunFile; serverUrl: string }): PlanStore {
  const { tenant, environment } = run.instance;
  return openPlanStore(infraDeploy, { tenant, environment, actor: run.run.actor, serverUrl });
}
