import { join } from 'node:path';
import { createHttp } from '@edp/http';
import { createLog, readRunContext, setOutput } from '@edp/kit';
import {
  checkGates,
  makePlan,
  openTarget,
  openTerraform,
  type ReviewedPlan,
  type Target,
  toPlanDocument,
} from '@edp/plan-review';
import { plannedOutputs, writeOutputsFile, writeProgress } from '@edp/terraform';
import type { RunInputs } from './inputs.ts';
import { planStore } from './plan-store.ts';

/** Plans, shows and judges the plan; keeps it for review in plan, refuses it where it may not be applied in deploy and destroy. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const context = readRunContext();
  const http = createHttp({ userAgent: 'edp-actions/terraform-plan', onRetry: (line) => log.info(line) });
  try {
    const target = await openTarget(inputs.target, { context });
    const terraform = await openTerraform(target, { tool: inputs.tool, http, log });
    const { kind, dataBearing, lockfile, maxPlanAgeHours } = inputs;
    const reviewed = await makePlan(terraform, { target, kind, dataBearing, lockfile });
    const store = planStore(target, { token: inputs.token, serverUrl: context.serverUrl, http, log });
    if (inputs.enforce) {
      await checkGates(reviewed, { target, destroy: kind === 'destroy', store, maxPlanAgeHours, log });
    }
    if (target.run?.operation === 'plan') {
      await store?.save(reviewed.id, toPlanDocument(reviewed, { target, run: target.run }));
      await writeProgress(target.runDirectory, { keptPlan: reviewed.id });
      log.info(`The plan is kept for review. To apply exactly this, dispatch deploy with plan-id ${reviewed.id}.`);
    }
    await handOut(reviewed, { target, planFile: reviewed.planFile });
  } finally {
    await http.close();
  }
}

async function handOut(
  { id, json, review }: ReviewedPlan,
  { target, planFile }: { target: Target; planFile: string },
): Promise<void> {
  const outputsFile = join(target.runDirectory, 'planned-outputs.json');
  await writeOutputsFile(outputsFile, plannedOutputs(json));
  setOutput('plan-file', planFile);
  setOutput('plan-id', id);
  setOutput('has-changes', review.hasChanges);
  setOutput('risk', review.risk);
  setOutput('add', review.counts.add);
  setOutput('change', review.counts.change);
  setOutput('destroy', review.counts.destroy);
  setOutput('outputs-file', outputsFile);
}
