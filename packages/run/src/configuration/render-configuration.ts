import { readSubtree } from '@edp/gitops';
import { MAX_FILE_BYTES, renderInstance, type Tree } from '@edp/stacks';
import type { RunStep } from '../step/run-step.ts';
import { readOutputs } from './read-outputs.ts';

/**
 * Returns the configuration of the instance as the templates give it.
 * @throws ViolationsError with everything wrong in the templates
 */
export async function renderConfiguration({ run, repositories, inputs }: RunStep): Promise<Tree> {
  const template = await readSubtree(repositories.stacks, {
    ref: run.stacks.commit,
    path: 'template',
    maxFileBytes: MAX_FILE_BYTES,
  });
  const outputs = await readOutputs(inputs.outputsFile);
  return renderInstance(template.files, {
    ...{ ...run, outputs },
    ...{ stacksInstancesUrl: run.stacksInstances.url, stacksInstancesBranch: run.stacksInstances.branch },
  });
}
