import {
  checkClosure,
  ClosureError,
  collectArtifacts,
  describeHoles,
  type Finding,
  mirrorLines,
  openManager,
  readTerraform,
  readWorkflows,
  renderClosure,
} from '@edp/closure';
import { appendSummary } from '@edp/kit';
import type { Tree } from '@edp/stacks';
import { checkMirror } from './check-mirror.ts';
import type { Step } from './step.ts';

/**
 * Shows everything that the deployment needs and where it is. A plan only tells of what is missing; a deployment that has to have everything
 * stops, before it has changed anything.
 * @throws ClosureError `CLOSURE_OPEN`, `MIRROR_INCOMPLETE`
 */
export async function checkNeeds(step: Step, { rendered }: { rendered: Tree }): Promise<void> {
  const { run, inputs, http, context, log } = step;
  const { mode, outsideHosts, actionsUrl } = run.closure;
  if (mode === 'off') return;
  const artifacts = collectArtifacts({
    rendered,
    directory: run.instance.path,
    terraform: await readTerraform(context.workspace, { directory: run.terraform.directory }),
    workflows: await readWorkflows(context.workspace, { running: context.workflow }),
    actionsUrl,
  });
  const say = (line: string): void => log.info(line);
  const token = { token: inputs.tokens.closure, tokenInput: 'closure-token' };
  const manager = openManager(context.serverUrl, { http, ...token, log: say });
  const { domain } = run.instance;
  const findings = await checkClosure(artifacts, { domain, manager, outsideHosts, written: run.stacksInstances.url });
  const { summary, text, markdown } = renderClosure(findings);
  await log.group(`What ${domain} needs (${findings.length})`, () => log.info(text));
  await appendSummary(`### What ${domain} needs\n\n${summary}.\n\n${markdown}\n`);
  const mirrorFault = await checkMirror(step, { findings });
  const faults = [
    ...(mirrorFault === undefined ? [] : [mirrorIncomplete(mirrorFault)]),
    ...(findings.some(({ hole }) => hole !== undefined)
      ? [closureOpen(findings, { summary, managerHost: manager.host, domain })]
      : []),
  ];
  if (faults.length === 0) log.info(`${summary}.`);
  for (const fault of faults) {
    const isRefused = mode === 'enforce' && run.breakGlass === undefined;
    if (isRefused && run.operation === 'deploy') throw fault;
    if (fault.details !== undefined) await log.group('Details', () => log.info(fault.details!));
    const emergency = run.breakGlass === undefined ? '' : `BREAK-GLASS (${run.breakGlass}): `;
    log.warning(`${emergency}${fault.message}${isRefused ? '. A deployment would be refused.' : ''}`);
    if (fault.fix !== undefined) log.info(`Fix: ${fault.fix}`);
  }
}

function closureOpen(
  findings: Finding[],
  { summary, managerHost, domain }: { summary: string; managerHost: string; domain: string },
): ClosureError {
  const lines = mirrorLines(findings, { managerHost, domain });
  const { names, details } = describeHoles(findings);
  return new ClosureError({
    code: 'CLOSURE_OPEN',
    message: `${summary}: ${names}`,
    fix: 'Read above what each needs; mostly a line in mirror.yaml and a sync. closure: warn of the tenant in tenants.yaml lets it pass.',
    details: lines === '' ? details : `${details}\nLines of mirror.yaml that would bring it:\n\n${lines}`,
  });
}

function mirrorIncomplete(message: string): ClosureError {
  return new ClosureError({
    code: 'MIRROR_INCOMPLETE',
    message,
    fix: 'Dispatch sync on the source until it says that the mirror is complete. Where the source is gone, break-glass with a reason deploys from what is there.',
  });
}
