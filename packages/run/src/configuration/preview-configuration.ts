import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSubtree } from '@edp/gitops';
import { appendSummary, redact, setOutput } from '@edp/kit';
import { diffTrees, renderDiffMarkdown, renderPatch } from '@edp/stacks';
import { planDirectory } from './plan-directory.ts';
import { checkNeeds } from '../needs/check-needs.ts';
import { printDiff } from './print-diff.ts';
import { renderConfiguration } from './render-configuration.ts';
import type { RunStep } from '../step/run-step.ts';

/** Renders, runs every check and shows what would change in stacks-instances; returns the tree id of the directory it was compared with. */
export async function previewConfiguration(step: RunStep): Promise<{ base: string }> {
  const { run, repositories, log } = step;
  const rendered = await renderConfiguration(step);
  const { branch, url } = run.stacksInstances;
  const before = await readSubtree(repositories.stacksInstances, { ref: branch, path: run.instance.path });
  const plan = planDirectory(step, { current: before.files, rendered, allowUnknown: true });
  const diff = diffTrees(before.files, plan.result, {
    instance: { path: run.instance.path, stacksInstancesUrl: url },
  });
  const diffFile = join(run.directory, 'stacks-instances.diff');
  await writeFile(diffFile, redact(renderPatch(diff).text));
  setOutput('diff-file', diffFile);
  setOutput('changed', !plan.equal);
  const title = `stacks-instances ${run.instance.path}`;
  if (plan.equal) {
    log.info(`${title}: nothing to change.`);
    await appendSummary(`### ${title}\n\nNothing to change.\n`);
  } else {
    await printDiff(diff, { title, log });
    await appendSummary(renderDiffMarkdown(diff, { title }));
  }
  await checkNeeds(step, { tree: plan.result });
  return { base: before.treeId };
}
