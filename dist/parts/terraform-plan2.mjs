import { M as createHttp } from "./zod.mjs";
import { dt as readRunFile } from "./noble-curves.mjs";
import { t as readShareFile } from "./instance2.mjs";
import { c as readRunContext, l as reportFailure, w as createLog } from "./kit.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
import { r as searchDriftIssues } from "./plan-review.mjs";
import { n as run, t as forgeOf } from "./terraform-plan.mjs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

// actions/terraform-plan/src/look-at-share.ts
const PLUGIN_CACHE = "TF_PLUGIN_CACHE_DIR";
async function lookAtShare(inputs) {
	const log = createLog();
	const { runFiles, failed: unresolved } = await readShareFile(inputs.runFiles);
	const failed = [...unresolved];
	const context = readRunContext();
	const cache = await mkdtemp(join(context.temp, "edp-plugins-"));
	const http = createHttp({
		userAgent: "edp-actions/terraform-plan",
		onRetry: (line) => log.info(line)
	});
	const forge = forgeOf(inputs, {
		context,
		http
	});
	const issues = searchDriftIssues(forge, {
		repository: context.repository,
		known: inputs.openIssues
	});
	process.env[PLUGIN_CACHE] ||= cache;
	try {
		for (const [index, runFile] of runFiles.entries()) {
			const { instance } = await readRunFile(runFile);
			log.info(`${instance.domain} (${index + 1} of ${runFiles.length})`);
			try {
				await run({
					...inputs,
					target: {
						...inputs.target,
						runFile
					}
				}, issues);
			} catch (error) {
				await reportFailure(error, log);
				failed.push(instance.path);
			}
		}
	} finally {
		await http.close();
		await rm(cache, {
			recursive: true,
			force: true
		});
	}
	if (failed.length === 0) return;
	throw new PlanReviewError({
		code: "INSTANCES_FAILED",
		message: `${failed.length} of ${runFiles.length + unresolved.length} instances could not be looked at: ${failed.join(", ")}`,
		fix: "The log of each says above why; the others were looked at."
	});
}

export { lookAtShare };