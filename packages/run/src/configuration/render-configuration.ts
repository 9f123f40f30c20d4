import { readSubtree } from '@edp/gitops';
import { MAX_FILE_BYTES, renderInstance, type Tree } from '@edp/stacks';
import type { RunStep } from '../step/run-step.ts';
import { readOutputs, readSensitiveOutputs } from './read-outputs.ts';

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
  const { outputsFile } = inputs;
  const outputs = await readOutputs(outputsFile);
  const withheld = {
    secretFields: run.secretFields,
    outputs: await readSensitiveOutputs(outputsFile),
    hasOutputs: outputsFile !== '',
  };
  return renderInstance(template.files, {
    ...{ ...run, outputs, withheld },
    ...{ stacksInstancesUrl: run.stacksInstances.url, stacksInstancesBranch: run.stacksInstances.branch },
  });
}
