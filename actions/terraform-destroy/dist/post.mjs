import { H as createLog, L as createHttp, R as runAction, n as noteRunLock, o as announcedRun, q as readSecret, r as readRunFile, s as lookAfter, t as openRemote } from "./open-remote.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => {
	const log = createLog();
	const { runDirectory, runFile } = announcedRun();
	const token = readSecret("token");
	await lookAfter(runDirectory, {
		log,
		note: async (text) => {
			if (runFile === "") return;
			const http = createHttp({
				userAgent: "edp-actions/terraform-destroy",
				onRetry: (line) => log.info(line)
			});
			try {
				const run = await readRunFile(runFile);
				await noteRunLock(openRemote(run, {
					token,
					http,
					log
				}), {
					run,
					note: text
				});
			} catch (error) {
				log.warning(`The run lock could not be told: ${error instanceof Error ? error.message : String(error)}`);
			} finally {
				await http.close();
			}
		}
	});
});

export {  };