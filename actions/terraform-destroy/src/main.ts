import { createHttp } from '@edp/http';
import { createLog, readRunContext, setOutput } from '@edp/kit';
import { announceRun, checkGates, loadPlan, openTarget, openTerraform } from '@edp/plan-review';
import { listState, runApply, type TerraformRun } from '@edp/terraform';
import type { RunInputs } from './inputs.ts';

/** Destroys everything of the target once its name was typed, and says what is left in the state. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const http = createHttp({ userAgent: 'edp-actions/terraform-destroy', onRetry: (line) => log.info(line) });
  try {
    const target = await openTarget(inputs.target, { context: readRunContext(), planFile: inputs.planFile });
    announceRun(target.runDirectory);
    const terraform = await openTerraform(target, { tool: inputs.tool, http, log });
    const { planFile, dataBearing, lockfile } = inputs;
    const plan = await loadPlan(terraform, { target, kind: 'destroy', planFile, dataBearing, lockfile });
    await checkGates(plan, { target, destroy: true, store: undefined, log });
    const total = plan.review.counts.destroy;
    try {
      if (plan.review.hasChanges) await runApply(terraform, { planFile: plan.planFile, total });
    } finally {
      // Most wanted when something went wrong.
      await sayRemaining(terraform);
    }
    setOutput('destroyed', total);
    log.info(`Destroyed: ${total} resources of ${target.title}.`);
  } finally {
    await http.close();
  }
}

async function sayRemaining(terraform: TerraformRun): Promise<void> {
  const remaining = await listState(terraform);
  setOutput('remaining', remaining.length);
  if (remaining.length === 0) terraform.log.info('Nothing is left in the Terraform state.');
  else terraform.log.warning(`Left in the Terraform state: ${remaining.join(', ')}`);
}
