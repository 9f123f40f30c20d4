import type { Remote } from '@edp/git-wire';
import { openPlanStore } from '@edp/gitops';
import type { RunFile } from '@edp/instance';

/** Where reviewed plans are kept between the plan and the deploy workflow. */
export interface PlanStore {
  /** Keeps a redacted plan document under its id. */
  save(id: string, document: string): Promise<void>;
  /** Returns a kept document and when it was made. */
  read(id: string): Promise<{ document: string; savedAt: Date }>;
}

/** Returns where the reviewed plans of a run's instance are kept. */
export function planStore(infraDeploy: Remote, { run, serverUrl }: { run: RunFile; serverUrl: string }): PlanStore {
  const { tenant, environment } = run.instance;
  return openPlanStore(infraDeploy, { tenant, environment, actor: run.run.actor, serverUrl });
}
