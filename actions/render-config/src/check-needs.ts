import {
  checkClosure,
  ClosureError,
  collectArtifacts,
  mirrorLines,
  openManager,
  readTerraform,
  readWorkflows,
  renderClosure,
} from '@edp/closure';
import { appendSummary } from '@edp/kit';
import type { Tree } from '@edp/stacks';
import type { Step } from './step.ts';

/**
 * Shows everything that the deployment needs and where it is. A plan only tells of what is missing; a deployment that has to have everything
 * stops, before it has changed anything.
 * @throws ClosureError `CLOSURE_OPEN`
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
  const holes = findings.filter(({ hole }) => hole !== undefined);
  if (holes.length === 0) {
    log.info(`${summary}.`);
    return;
  }
  const lines = mirrorLines(findings, { managerHost: manager.host, domain });
  const details = [
    ...holes.map(
      ({ artifact, hole }) =>
        `${artifact.text}\n  ${artifact.askedBy[0]?.file}:${artifact.askedBy[0]?.line}: ${hole?.reason}\n  Fix: ${hole?.fix}`,
    ),
    ...(lines === '' ? [] : [`Lines of mirror.yaml that would bring it:\n\n${lines}`]),
  ].join('\n');
  const message = `${summary}: ${holes.map(({ artifact }) => artifact.text).join(', ')}`;
  if (mode === 'enforce' && run.operation === 'deploy') {
    const fix =
      'Read what each needs above; mostly a line in mirror.yaml and a sync. tenants.yaml may set closure: warn for the tenant.';
    throw new ClosureError({ code: 'CLOSURE_OPEN', message, fix, details });
  }
  await log.group('Details', () => log.info(details));
  log.warning(mode === 'enforce' ? `${message}. A deployment would be refused.` : message);
}
