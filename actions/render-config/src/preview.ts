import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSubtree } from '@edp/gitops';
import { appendSummary, redact, setOutput } from '@edp/kit';
import { diffTrees } from '@edp/stacks';
import { planDirectory } from './plan-directory.ts';
import { render } from './render.ts';
import type { Step } from './step.ts';

/** What fits into a summary beside the plan; the log and the diff file have the whole. */
const SUMMARY_DIFF_BYTES = 60_000;

/** Renders, runs every check and shows what would change in stacks-instances; returns the tree id of the directory it was compared with. */
export async function preview(step: Step): Promise<{ base: string }> {
  const { run, repositories, inputs, log } = step;
  const rendered = await render(step);
  const { branch } = run.stacksInstances;
  const before = await readSubtree(repositories.stacksInstances, { ref: branch, path: run.instance.path });
  const plan = planDirectory(before.files, { rendered, onDrift: inputs.onDrift, log });
  const { summary, text } = diffTrees(before.files, plan.result);
  const diffFile = join(run.directory, 'stacks-instances.diff');
  await writeFile(diffFile, redact(text));
  setOutput('diff-file', diffFile);
  setOutput('changed', !plan.equal);
  const title = `stacks-instances ${run.instance.path}`;
  if (plan.equal) {
    log.info(`${title}: nothing to change.`);
    await appendSummary(`### ${title}\n\nNothing to change.\n`);
  } else {
    log.info(`${title}:\n${summary}`);
    await log.group(`Diff of ${title}`, () => log.info(text));
    const cut =
      text.length > SUMMARY_DIFF_BYTES ? `${text.slice(0, SUMMARY_DIFF_BYTES)}\n… (whole diff in the log)` : text;
    await appendSummary(`### ${title}\n\n${summary}\n\n~~~~diff\n${cut}\n~~~~\n`);
  }
  return { base: before.treeId };
}
