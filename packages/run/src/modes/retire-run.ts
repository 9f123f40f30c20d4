import { removeShown } from '@edp/gitops';
import { setOutput } from '@edp/kit';
import { writeProgress } from '@edp/terraform';
import { commitEntry } from '../step/base-entry.ts';
import type { RunStep } from '../step/run-step.ts';

/** Mode `retire`: writes into the entry that the infrastructure is gone; entry and stacks-instances stay for a later re-creation. */
export async function retireRun(step: RunStep): Promise<void> {
  // Without `deployed` the next deploy is a first one again: INITIAL fields may change and new credentials are shown.
  const commit = await commitEntry(step, {
    plan: () => ({ changes: { status: 'destroyed', attempt: undefined, deployed: undefined } }),
    subject: 'Destroyed',
  });
  setOutput('commit', commit);
  // A Terraform state keeps its lineage although all of it was destroyed.
  await removeShown(step.repositories.infraDeploy, step.run.instance);
  await writeProgress(step.run.directory, { finished: true });
  step.log.info(
    `${step.run.instance.domain} is destroyed. Its entry and its configuration (stacks-instances ${step.run.instance.path}) stay; deploy creates it again from them.`,
  );
}
