import {
  ClosureError,
  describeHoles,
  type Finding,
  mirrorLines,
  readTerraform,
  readWorkflows,
  renderClosure,
} from '@edp/closure';
import { appendSummary } from '@edp/kit';
import type { Tree } from '@edp/stacks';
import { checkMirror } from './check-mirror.ts';
import { findNeeds, keepChecked, needsOf } from './collect-needs.ts';
import type { RunStep } from '../step/run-step.ts';

/**
 * Shows everything that the deployment needs and where it is; `tree` is the directory as it will be. A plan only tells of what is missing; a
 * deployment that has to have everything stops, before it has changed anything.
 * @throws ClosureError `CLOSURE_OPEN`, `MIRROR_INCOMPLETE`
 */
export async function checkNeeds(step: RunStep, { tree }: { tree: Tree }): Promise<void> {
  const { run, context } = step;
  if (run.closure.mode === 'off') return;
  const artifacts = needsOf(step, tree, {
    terraform: await readTerraform(context.workspace, { directory: run.terraform.directory }),
    workflows: await readWorkflows(context.workspace, {
      running: context.workflow,
      host: new URL(context.serverUrl).host,
      actionsUrl: run.closure.actionsUrl,
    }),
  });
  const findings = await findNeeds(step, artifacts);
  await keepChecked(step, artifacts);
  const { summary } = await showFindings(step, findings, `What ${run.instance.domain} needs`);
  const mirrorFault = await checkMirror(step, { findings });
  const faults = [
    ...(mirrorFault === undefined ? [] : [mirrorIncomplete(mirrorFault)]),
    ...closureOpen(step, findings, summary),
  ];
  if (faults.length === 0) step.log.info(`${summary}.`);
  await judgeFaults(step, faults);
}

/** Shows findings as a table, in the log and in the summary of the job. */
export async function showFindings(
  { log }: RunStep,
  findings: Finding[],
  title: string,
): Promise<ReturnType<typeof renderClosure>> {
  const table = renderClosure(findings);
  const note = table.note === '' ? '' : `\n\n${table.note}`;
  await log.group(`${title} (${findings.length})`, () => log.info(`${table.text}${note}`));
  await appendSummary(`### ${title}\n\n${table.summary}.${note}\n\n${table.markdown}\n`);
  return table;
}

/**
 * Stops a deployment that has to have everything; for all others what is wrong is a warning.
 * @throws ClosureError the first fault
 */
export async function judgeFaults({ run, log }: RunStep, faults: ClosureError[]): Promise<void> {
  for (const fault of faults) {
    const isRefused = run.closure.mode === 'enforce';
    if (isRefused && run.operation === 'deploy') throw fault;
    if (fault.details !== undefined) await log.group('Details', () => log.info(fault.details!));
    log.warning(`${fault.message}${isRefused ? '. A deployment would be refused.' : ''}`);
    if (fault.fix !== undefined) log.info(`Fix: ${fault.fix}`);
  }
}

/** Returns the fault of findings with holes in them; none where there is none. */
export function closureOpen({ run, context }: RunStep, findings: Finding[], summary: string): ClosureError[] {
  const { count, names, details } = describeHoles(findings);
  if (count === 0) return [];
  const lines = mirrorLines(findings, { managerHost: new URL(context.serverUrl).host, domain: run.instance.domain });
  return [
    new ClosureError({
      code: 'CLOSURE_OPEN',
      message: `${summary}: ${names}`,
      fix: 'Read above what each needs; mostly a line in mirror.yaml and a sync. To go on without, closure: warn of the tenant in tenants.yaml, or of this run (repository variable EDP_CLOSURE).',
      details: lines === '' ? details : `${details}\nLines of mirror.yaml that would bring it:\n\n${lines}`,
    }),
  ];
}

function mirrorIncomplete(message: string): ClosureError {
  return new ClosureError({
    code: 'MIRROR_INCOMPLETE',
    message,
    fix: 'Dispatch sync on the source until it says that the mirror is complete. Where the source is gone, the repository variable EDP_CLOSURE = warn deploys from what is there.',
  });
}
