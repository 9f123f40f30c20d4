import { readSubtree } from '@edp/gitops';
import { renderTree, type Tree } from '@edp/stacks';
import { readOutputs } from './read-outputs.ts';
import type { Step } from './step.ts';

/**
 * Returns the configuration of the instance as the templates give it.
 * @throws ViolationsError with everything wrong in the templates
 */
export async function render({ run, repositories, inputs }: Step): Promise<Tree> {
  const { instance, stacks, stacksInstances } = run;
  const template = await readSubtree(repositories.stacks, { ref: stacks.commit, path: 'template' });
  const selections = stacks.selections.map(({ field, directory }) => ({ field, directory, value: run.fields[field] }));
  const context = {
    tenant: instance.tenant,
    environment: instance.environment,
    instance: { name: instance.name, domain: instance.domain, path: instance.path },
    fields: { ...Object.fromEntries(run.unset.map((name) => [name, null])), ...run.fields },
    outputs: await readOutputs(inputs.outputsFile),
    stacks: { ref: stacks.ref, commit: stacks.commit },
    stacksInstances: { url: stacksInstances.url },
  };
  return renderTree(template.files, context, { selections });
}
