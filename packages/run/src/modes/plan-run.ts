import { removePlan } from '@edp/gitops';
import { readProgress } from '@edp/terraform';
import { previewConfiguration } from '../configuration/preview-configuration.ts';
import type { RunStep } from '../step/run-step.ts';

/** Mode `diff`: shows what stacks-instances would get; changes nothing. */
export async function planRun(step: RunStep): Promise<void> {
  try {
    await previewConfiguration(step);
  } catch (error) {
    // What cannot be rendered cannot be deployed: its plan must not wait for anybody, and a refused run leaves nothing behind.
    const { keptPlan } = await readProgress(step.run.directory);
    const { tenant, environment } = step.run.instance;
    if (keptPlan !== undefined) await removePlan(step.repositories.infraDeploy, { tenant, environment, id: keptPlan });
    throw error;
  }
}
