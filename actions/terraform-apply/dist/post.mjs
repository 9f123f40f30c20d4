import { Z as runAction, _ as announcedRun, h as createHttp, n as noteRunLock, ot as readSecret, p as readRunFile, t as openRemote, tt as createLog, v as lookAfter } from "./open-remote.mjs";

// actions/terraform-apply/src/post.ts
await runAction(async () => {
	const log = createLog();
	const { runDirectory, runFile } = announcedRun();
	const token = readSecret("token");
	await lookAfter(runDirectory, {
		log,
		note: async (text) => {
			if (runFile === "") return;
			const http = createHttp({
				userAgent: "edp-actions/terraform-apply",
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