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
  shownCredentials,
} from '@edp/plan-review';
import { checkRecipients, moduleCredentials, sensitiveValues } from '@edp/terraform';
import { handOut } from './hand-out.ts';
import type { RunInputs } from './inputs.ts';

/** Applies the plan of the job once no gate refuses it, then hands out outputs and, when due, the first credentials. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const context = readRunContext();
  // After apply it is too late to find out that nobody could read the credentials.
  checkRecipients(inputs.recipients);
  const http = createHttp({ userAgent: 'edp-actions/terraform-apply', onRetry: (line) => log.info(line) });
  try {
    const target = await openTarget(inputs.target, { context, planFile: inputs.planFile });
    const { run, runDirectory } = target;
    announceRun({ runDirectory, runFile: inputs.target.runFile });
    const recipients = recipientsOf(inputs.recipients, run);
    const { tool } = inputs;
    const limits = { ...inputs.limits, recipients };
    const terraform = await openTerraform(target, { tool, limits, http, log });
    const { planFile, dataBearing, lockfile, maxPlanAgeHours } = inputs;
    const initEnvironment = moduleCredentials(inputs.moduleCredentials, { passed: inputs.limits.environment });
    const plan = await loadPlan(terraform, {
      ...{ target, kind: 'apply', planFile, dataBearing, maxPlanAgeHours, lockfile, initEnvironment },
    });
    const remote = run && openInfraDeploy(run, { token: inputs.token, http, log });
    const shown = run && remote && shownCredentials(remote, { run, serverUrl: context.serverUrl });
    const store = run && remote && planStore(remote, { run, serverUrl: context.serverUrl });
    await shown?.check();
    await passGates(plan, { target, destroy: false, store, log });
    const { add, change, destroy } = plan.review.counts;
    const { hasChanges, isStateBehind } = plan.review;
    if (!hasChanges && isStateBehind)
      log.info('Nothing to change; the state takes over what was changed outside of Terraform and stays so.');
    if (hasChanges || isStateBehind) await applyHeld(terraform, { planFile: plan.planFile, run, remote, http });
    else log.info('Nothing to apply: the infrastructure is as planned.');
    setOutput('applied', hasChanges);
    const firstApply = !plan.state.outputs.includes(inputs.credentialsOutput);
    await handOut(terraform, {
      target,
      inputs: { ...inputs, recipients },
      planned: sensitiveValues(plan.json),
      firstApply,
      shown,
      log,
    });
    log.info(`Applied: ${add} added, ${change} changed, ${destroy} destroyed.`);
  } finally {
    await http.close();
  }
}
