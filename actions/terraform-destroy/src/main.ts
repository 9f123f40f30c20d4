import { createHttp } from '@edp/http';
import { createLog, readRunContext, setOutput } from '@edp/kit';
import {
  announceRun,
  applyHeld,
  passGates,
  loadPlan,
  openInfraDeploy,
  openTarget,
  openTerraform,
  planStore,
  recipientsOf,
} from '@edp/plan-review';
import { checkRecipients, listState, moduleCredentials, type TerraformRun } from '@edp/terraform';
import type { RunInputs } from './inputs.ts';

/** Destroys everything of the target once its name was typed, and says what is left in the state. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  // A state that cannot be saved is no moment to find out that nobody could read it.
  checkRecipients(inputs.recipients);
  const http = createHttp({ userAgent: 'edp-actions/terraform-destroy', onRetry: (line) => log.info(line) });
  try {
    const context = readRunContext();
    const target = await openTarget(inputs.target, { context, planFile: inputs.planFile });
    const { run, runDirectory } = target;
    announceRun({ runDirectory, runFile: inputs.target.runFile });
    const { tool, token } = inputs;
    const recipients = recipientsOf(inputs.recipients, run);
    const limits = { ...inputs.limits, recipients };
    const terraform = await openTerraform(target, { tool, limits, http, log });
    const { planFile, dataBearing, lockfile } = inputs;
    const initEnvironment = moduleCredentials(inputs.moduleCredentials, { passed: inputs.limits.environment });
    const plan = await loadPlan(terraform, {
      target,
      kind: 'destroy',
      planFile,
      dataBearing,
      lockfile,
      initEnvironment,
    });
    const remote = run && openInfraDeploy(run, { token, http, log });
    const store = run && remote && planStore(remote, { run, serverUrl: context.serverUrl });
    await passGates(plan, { target, destroy: true, store, log });
    const total = plan.review.counts.destroy;
    try {
      if (plan.review.hasChanges) await applyHeld(terraform, { planFile: plan.planFile, run, remote, http });
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
  const remaining = await listState(terraform).catch((error: unknown) => {
    // What made the destruction fail may keep the state from being read, and is what has to be told.
    terraform.log.warning(`What is left cannot be listed: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (remaining === undefined) return;
  setOutput('remaining', remaining.length);
  if (remaining.length === 0) terraform.log.info('Nothing is left in the Terraform state.');
  else terraform.log.warning(`Left in the Terraform state: ${remaining.join(', ')}`);
}
