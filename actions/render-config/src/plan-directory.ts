import type { Log } from '@edp/kit';
import { INDEX_FILE, METADATA_FILE, planTree, type Tree } from '@edp/stacks';
import type { OnDrift } from './inputs.ts';
import { RenderConfigError } from './render-config-error.ts';

/**
 * Returns what the instance's directory becomes, with hand edits treated as the operator asked.
 * @throws RenderConfigError `DRIFT` (on-drift: fail)
 */
export function planDirectory(
  current: Tree,
  { rendered, onDrift, log }: { rendered: Tree; onDrift: OnDrift; log: Log },
): ReturnType<typeof planTree> {
  const files = new Map([...rendered].filter(([path]) => path !== METADATA_FILE && path !== INDEX_FILE));
  const metadata = rendered.get(METADATA_FILE)!.content.toString('utf8');
  const plan = planTree({ current, rendered: files, metadata, onDrift });
  if (plan.drifted.length === 0) return plan;
  const paths = plan.drifted.map(({ path }) => path).join(', ');
  if (onDrift === 'fail') {
    throw new RenderConfigError({
      code: 'DRIFT',
      message: `rendered files were edited by hand: ${paths}`,
      fix: 'Move the edit into the stacks templates, or set on-drift (in the example workflows: repository variable EDP_ON_DRIFT) to overwrite, which drops the edit, or keep, which leaves the file alone.',
      details: plan.drifted.map(({ diff }) => diff).join('\n'),
    });
  }
  log.warning(`Edited by hand, ${onDrift === 'keep' ? 'kept' : 'overwritten'}: ${paths}`);
  return plan;
}
