import { M as createHttp } from "./zod.mjs";
import { D as readProgress, O as writeProgress, _ as rescueTerraform, dt as readRunFile, f as GitopsError, i as noteLock, t as printKeptState, x as removeLeftovers } from "./noble-curves.mjs";
import { S as saveState, x as readState } from "./kit.mjs";

// packages/plan-review/src/note-run-lock.ts
async function noteRunLock(remote, { run: { lock, directory, instance }, note }) {
	if (lock === void 0) return;
	const { lockId = lock.id } = await readProgress(directory);
	const id = await noteLock(remote, {
		ref: lock.ref,
		id: lockId,
		note
	});
	if (id === void 0) throw new GitopsError({
		code: "LOCK_LOST",
		message: `the run lock of ${instance.path} is not this run's any more`,
		fix: "Somebody unlocked it, and another run may be at work: look at that one first, then dispatch again."
	});
	await writeProgress(directory, { lockId: id });
}

// packages/plan-review/src/open-infra-deploy.ts
function openInfraDeploy({ infraDeploy }, { token, http, log }) {
	return {
		url: infraDeploy.url,
		http,
		...token === "" ? {} : { auth: {
			username: "oauth2",
			token
		} },
		tokenInput: "token",
		log: (line) => log.info(line)
	};
}

// packages/plan-review/src/look-after.ts
const STATES = {
	runDirectory: "run-directory",
	runFile: "run-file"
};
const WAIT_MS = {
	forgejo: 12e5,
	other: 24e4
};
function announceRun({ runDirectory, runFile }) {
	saveState(STATES.runDirectory, runDirectory);
	saveState(STATES.runFile, runFile);
}
async function lookAfter({ commands, token, userAgent, log }) {
	const { runDirectory, runFile } = {
		runDirectory: readState(STATES.runDirectory),
		runFile: readState(STATES.runFile)
	};
	if (runDirectory === "") return;
	const onAlive = async (note) => tellLock(note, {
		runFile,
		token,
		userAgent,
		log
	});
	const waitMs = process.env["FORGEJO_ACTIONS"] === "true" ? WAIT_MS.forgejo : WAIT_MS.other;
	const { state, outcome, keptState, isTold } = await rescueTerraform({
		runDirectory,
		commands,
		log,
		waitMs,
		onAlive
	});
	if (state !== "running") await removeLeftovers(runDirectory);
	if (runFile === "" && keptState !== void 0) await printKeptState(keptState, { log });
	if (outcome === "" || isTold) return;
	const goesOn = state === "running" || keptState !== void 0;
	log.warning(goesOn ? `${outcome}.` : `${outcome}. Dispatch again: it continues from there.`);
}
async function tellLock(note, { runFile, token, userAgent, log }) {
	if (runFile === "") return;
	const http = createHttp({
		userAgent,
		onRetry: (line) => log.info(line)
	});
	try {
		const run = await readRunFile(runFile);
		await noteRunLock(openInfraDeploy(run, {
			token,
			http,
			log
		}), {
			run,
			note
		});
	} catch (error) {
		log.warning(`The run lock could not be told: ${error instanceof Error ? error.message : String(error)}`);
	} finally {
		await http.close();
	}
}

export { noteRunLock as i, lookAfter as n, openInfraDeploy as r, announceRun as t };