import type { Commit } from '@edp/git-wire';
import { ViolationsError } from '@edp/kit';
import {
  checkedFiles,
  checkTree,
  hydratorMetadata,
  isOwnFile,
  planTree,
  readIndex,
  type Tree,
  type TreePlan,
} from '@edp/stacks';
import { RunError } from '../run-error.ts';
import { describeSource } from './describe-source.ts';
import { runSecrets } from '../step/run-secrets.ts';
import type { RunStep } from '../step/run-step.ts';

/**
 * Returns what the instance's directory becomes, rendered from `source`, a commit of stacks: everything rendered is checked, and hand edits are treated as the operator asked.
 * @throws ViolationsError with everything wrong in rendered files; RunError `DRIFT` (on-drift: fail)
 */
export function planDirectory(
  { run, inputs, onDrift, log }: RunStep,
  { current, rendered, source, allowUnknown }: { current: Tree; rendered: Tree; source: Commit; allowUnknown: boolean },
): TreePlan {
  const { instance, stacks, stacksInstances } = run;
  const metadata = hydratorMetadata({ drySha: stacks.commit, repoURL: stacks.url, ...describeSource(source) });
  const index = readIndex(current);
  if (index?.isDamaged)
    log.warning(
      `The index of rendered files in ${instance.path}/ of stacks-instances is damaged: it names ${Object.keys(index.files).length} of them, and is written anew with the next commit. Files that it does not name and no template gives any more stay; remove them by hand.`,
    );
  const plan = planTree({ current, rendered, metadata, onDrift });
  // What is there afterwards is checked: a hand edit that stays is read by Argo CD like anything else.
  const afterwards = [...plan.result].filter(([path]) => !isOwnFile(path));
  const { violations, allowed } = checkTree(new Map(afterwards.filter(([path]) => rendered.has(path))), {
    instance,
    stacksInstancesUrl: stacksInstances.url,
    stacksInstancesBranch: stacksInstances.branch,
    checked: checkedFiles(current),
    others: new Map(afterwards.filter(([path]) => !rendered.has(path))),
    secrets: runSecrets(run, { tokens: inputs.tokens }),
    allowUnknown,
  });
  if (violations.length > 0) throw new ViolationsError(violations);
  for (const { violation, reason } of allowed)
    log.notice(`Let pass (${violation.code}): ${violation.message}. The file says: ${reason}`, violation.at);
  if (plan.strangers.length > 0)
    log.notice(
      `${instance.path}/ of stacks-instances was not written by these actions and is taken over. No template gives these files, which stay: ${plan.strangers.join(', ')}. Remove them, or add them to the templates.`,
    );
  if (plan.drifted.length === 0) return plan;
  const paths = plan.drifted.map(({ path }) => path).join(', ');
  if (onDrift === 'fail') {
    throw new RunError({
      code: 'DRIFT',
      message: `rendered files were edited by hand: ${paths}`,
      fix: 'Move the edit into the stacks templates, or set on-drift (in the example workflows: repository variable EDP_ON_DRIFT) to overwrite, which drops the edit, or keep, which leaves the file alone.',
      details: plan.drifted.map(({ diff }) => diff).join('\n'),
    });
  }
  log.warning(`Edited by hand, ${onDrift === 'keep' ? 'kept' : 'overwritten'}: ${paths}`);
  return plan;
}
