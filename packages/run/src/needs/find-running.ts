import { type Artifact, describeHoles, unpredictedImages } from '@edp/closure';
import { readSubtree } from '@edp/gitops';
import { entryPath, writeRunFile } from '@edp/instance';
import type { RunStep } from '../step/run-step.ts';
import { findNeeds, needsOf } from './find-needs.ts';

/**
 * Returns the images that the instance was seen to run after its last deployment, and that neither the configuration to come (`predicted`) nor the one
 * that is deployed names: what an operator or somebody by hand has started.
 */
export async function findRunning(step: RunStep, { predicted }: { predicted: Artifact[] }): Promise<Artifact[]> {
  const { run, repositories } = step;
  const { images = [], at = '' } = run.ran ?? {};
  const seen = { file: entryPath(run.instance), at };
  const left = unpredictedImages(images, { ...seen, predicted });
  if (left.length === 0) return [];
  const { files } = await readSubtree(repositories.stacksInstances, {
    ref: run.stacksInstances.branch,
    path: run.instance.path,
  });
  return unpredictedImages(
    left.map(({ text }) => text),
    { ...seen, predicted: await needsOf(step, files) },
  );
}

/** Writes those of them that this forge does not have into the run file, for the step that reports drift. */
export async function noteUnmirrored(step: RunStep): Promise<void> {
  const { run, inputs, log } = step;
  if (run.closure.mode === 'off' || run.ran === undefined) return;
  let found: Artifact[];
  try {
    found = await findRunning(step, { predicted: [] });
  } catch (error) {
    // Drift is looked for all the same.
    log.warning(`What ${run.instance.domain} runs was not compared with its configuration: ${messageOf(error)}`);
    return;
  }
  const findings = await findNeeds(step, found);
  const unmirrored = findings.flatMap(({ artifact, hole }) =>
    hole === undefined ? [] : [{ image: artifact.text, reason: hole.reason }],
  );
  if (unmirrored.length === 0) return;
  const { names } = describeHoles(findings);
  log.warning(`${run.instance.domain} runs images that are neither predicted nor mirrored: ${names}`);
  await writeRunFile(inputs.runFile, { ...run, unmirrored });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
