import { i as readState, p as readSecret, s as createLog, t as runAction } from "./src.mjs";
import { A as noteLock, I as readRunContext, P as createHttp, T as runCommitter, a as rescueTerraform, d as readRunFile, j as releaseLock, o as readProgress, r as commitEntry, t as openRepositories, w as runAuthor } from "./repositories.mjs";

// actions/render-config/src/stop.ts
async function stop() {
	const held = readState("lock");
	if (held === "") return;
	const log = createLog();
	const context = readRunContext();
	const http = createHttp({
		userAgent: "edp-actions/render-config",
		onRetry: (line) => log.info(line)
	});
	try {
		const lock = JSON.parse(held);
		const run = await readRunFile(readState("run-file")).catch(() => void 0);
		const tokens = {
			infraDeploy: readSecret("token"),
			stacks: "",
			stacksInstances: ""
		};
		const infraDeploy = `${context.serverUrl}/${context.repository}`;
		const urls = {
			infraDeploy: run?.infraDeploy.url ?? infraDeploy,
			stacks: infraDeploy,
			stacksInstances: infraDeploy
		};
		const repositories = openRepositories(urls, {
			tokens,
			http,
			log
		});
		if (run === void 0 ? false : await settle(run, {
			repositories,
			serverUrl: context.serverUrl,
			log
		})) {
			await noteLock(repositories.infraDeploy, {
				...lock,
				note: "The job ended while Terraform was still running."
			});
			log.warning(`Terraform still runs, so the run lock ${lock.ref} stays. Once it has ended: git push ${urls.infraDeploy} :${lock.ref}`);
			return;
		}
		const released = await releaseLock(repositories.infraDeploy, lock);
		log.info(released ? `Run lock released: ${lock.ref}` : `Run lock ${lock.ref} was not ours any more; left alone.`);
	} finally {
		await http.close();
	}
}
async function settle(run, { repositories, serverUrl, log }) {
	const terraform = await rescueTerraform({
		runDirectory: run.directory,
		log,
		waitMs: 0
	});
	const progress = await readProgress(run.directory);
	if (progress.recorded && !progress.finished) {
		const stoppedAt = progress.lineage === void 0 ? `terraform (${run.operation})` : "commit";
		const attempt = {
			run: run.run.url,
			actor: run.run.actor,
			at: run.run.startedAt,
			stoppedAt
		};
		try {
			const author = runAuthor(run.run.actor, { serverUrl });
			const step = {
				run,
				repositories,
				author,
				committer: runCommitter(author),
				log
			};
			await commitEntry(step, {
				changes: {
					status: "failed",
					attempt
				},
				subject: `Stopped at ${stoppedAt}:`
			});
		} catch (error) {
			log.warning(`The entry could not be marked as failed: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	return terraform.state === "running";
}

// actions/render-config/src/post.ts
await runAction(stop);

export {  };