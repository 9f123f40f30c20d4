import type { Tree } from '@edp/stacks';
import { closureOpen, judgeFaults, showFindings } from './check-needs.ts';
import { findNeeds, needsOf, notChecked } from './collect-needs.ts';
import type { RunStep } from '../step/run-step.ts';

/**
 * Looks for what only the real outputs of Terraform have named, before the configuration is committed; what was looked for before the apply is not
 * asked for again.
 * @throws ClosureError `CLOSURE_OPEN`
 */
export async function checkLateNeeds(step: RunStep, { rendered }: { rendered: Tree }): Promise<void> {
  const { run } = step;
  if (run.closure.mode === 'off') return;
  const artifacts = await notChecked(step, needsOf(step, rendered));
  if (artifacts.length === 0) return;
  const findings = await findNeeds(step, artifacts);
  const { summary } = await showFindings(
    step,
    findings,
    `What ${run.instance.domain} needs as well, now that Terraform's outputs are known`,
  );
  await judgeFaults(step, closureOpen(step, findings, summary));
}
