import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createHttp } from '@edp/http';
import { readRunFile, readShareFile } from '@edp/instance';
import { createLog, readRunContext, reportFailure } from '@edp/kit';
import { PlanReviewError, searchDriftIssues } from '@edp/plan-review';
import type { RunInputs } from './inputs.ts';
import { forgeOf, run } from './main.ts';

/** Keeps what init downloads for all instances of the job; a name that Terraform and OpenTofu know. */
const PLUGIN_CACHE = 'TF_PLUGIN_CACHE_DIR';

/**
 * Looks at each instance of a job's share, one after the other. One that cannot be looked at is told, and keeps none of the others from it.
 * @throws PlanReviewError `INSTANCES_FAILED`; InstanceError `RUN_FILE_INVALID`
 */
export async function lookAtShare(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const { runFiles, failed: unresolved } = await readShareFile(inputs.runFiles);
  const failed = [...unresolved];
  const context = readRunContext();
  const cache = await mkdtemp(join(context.temp, 'edp-plugins-'));
  const http = createHttp({ userAgent: 'edp-actions/terraform-plan', onRetry: (line) => log.info(line) });
  const forge = forgeOf(inputs, { context, http });
  const issues = searchDriftIssues(forge, { repository: context.repository, known: inputs.openIssues });
  process.env[PLUGIN_CACHE] ||= cache;
  try {
    for (const [index, runFile] of runFiles.entries()) {
      const { instance } = await readRunFile(runFile);
      log.info(`${instance.domain} (${index + 1} of ${runFiles.length})`);
      try {
        await run({ ...inputs, target: { ...inputs.target, runFile } }, issues);
      } catch (error) {
        await reportFailure(error, log);
        failed.push(instance.path);
      }
    }
  } finally {
    await http.close();
    await rm(cache, { recursive: true, force: true });
  }
  if (failed.length === 0) return;
  throw new PlanReviewError({
    code: 'INSTANCES_FAILED',
    message: `${failed.length} of ${runFiles.length + unresolved.length} instances could not be looked at: ${failed.join(', ')}`,
    fix: 'The log of each says above why; the others were looked at.',
  });
}
