import { s as readSecret, t as runAction } from "./run-action.mjs";
import { B as noteLock, H as releaseLock, M as runCommitter, a as readProgress, at as readRunContext, ct as readState, j as runAuthor, ot as createProgress, r as commitEntry, s as readRunFile, t as openRepositories, tt as createHttp } from "./repositories.mjs";
import { a as redact, r as createLog } from "./violations.mjs";
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";

// packages/terraform/src/terraform-run.ts
const SCRUBBED = /^(TF_CLI_ARGS|TF_LOG|GIT_|INPUT_|STATE_|TF_DATA_DIR$|ACTIONS_(RUNTIME|ID_TOKEN_REQUEST|RESULTS)_)/i;
function terraformEnvironment({ dataDirectory, env = {} }, base = process.env) {
	const kept = Object.entries(base).filter(([name]) => !SCRUBBED.test(name));
	return {
		...Object.fromEntries(kept),
		...env,
		TF_DATA_DIR: dataDirectory,
		TF_IN_AUTOMATION: "1",
		TF_INPUT: "0",
		CHECKPOINT_DISABLE: "1"
	};
}
function terraformRun(tool, { directory, runDirectory, log }) {
	return {
		tool,
		directory,
		runDirectory,
		dataDirectory: join(runDirectory, "terraform-data"),
		log
	};
}

// packages/terraform/src/capture.ts
const CAPTURE_TIMEOUT_MS = 6e5;
async function capture(run, args) {
	const child = spawn(run.tool.path, args, {
		cwd: run.directory,
		env: terraformEnvironment(run),
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		timeout: CAPTURE_TIMEOUT_MS
	});
	const [stdout, stderr] = [[], []];
	child.stdout.on("data", (chunk) => stdout.push(chunk));
	child.stderr.on("data", (chunk) => stderr.push(chunk));
	return {
		code: await new Promise((resolve, reject) => {
			child.once("error", reject);
			child.once("close", resolve);
		}),
		stdout: Buffer.concat(stdout).toString("utf8"),
		stderr: Buffer.concat(stderr).toString("utf8")
	};
}

// packages/terraform/src/errored-state.ts
const TRIES = 3;
const PAUSE_MS = 3e3;
async function saveErroredState(run, { since }) {
	const file = join(run.directory, "errored.tfstate");
	const found = await stat(file).catch(() => void 0);
	if (found === void 0 || found.mtimeMs < since.getTime() - 1e3) return "";
	for (let attempt = 1; attempt <= TRIES; attempt += 1) {
		const { code } = await capture(run, [
			"state",
			"push",
			"-lock-timeout=60s",
			file
		]);
		if (code === 0) {
			await rm(file, { force: true });
			run.log.notice("Terraform could not save its state; errored.tfstate was pushed to the backend just now.");
			return "The state could be saved on a second try.";
		}
		if (attempt < TRIES) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	return `The state could not be saved: ${file} on the runner is its only copy. Copy it before the job directory is removed and run: terraform state push errored.tfstate.`;
}

// packages/terraform/src/process-record.ts
function readProcessRecord(runDirectory) {
	try {
		return JSON.parse(readFileSync(recordFile(runDirectory), "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}
function writeProcessRecord(runDirectory, record) {
	const file = recordFile(runDirectory);
	writeFileSync(`${file}.new`, JSON.stringify(record, void 0, 2), { mode: 384 });
	renameSync(`${file}.new`, file);
}
function isAlive({ pid, startTime }) {
	try {
		process.kill(pid, 0);
	} catch {
		return false;
	}
	const now = readStat(pid);
	if (now === void 0) return true;
	return now.state !== "Z" && now.state !== "X" && (startTime === "" || now.startTime === startTime);
}
function readStat(pid) {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, "utf8");
		const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
		return {
			state: fields[0] ?? "",
			startTime: fields[19] ?? ""
		};
	} catch {
		return;
	}
}
function recordFile(runDirectory) {
	return join(runDirectory, "terraform.json");
}

// packages/terraform/src/tail-file.ts
const CHUNK_BYTES = 65536;
const MAX_KEPT_LINES = 2e4;
function tailFile(file, { onLine = () => {} } = {}) {
	const decoder = new StringDecoder("utf8");
	const lines = [];
	let offset = 0;
	let partial = "";
	let inState = false;
	let withheld = false;
	function take(raw) {
		const line = raw.replace(/\r$/, "");
		if (!inState && line === "{") {
			inState = true;
			withheld = true;
			keep("(the state, printed by Terraform as a last resort, is withheld here)");
		} else if (!inState) keep(redact(line));
		else if (line === "}") inState = false;
	}
	function keep(line) {
		if (lines.length < MAX_KEPT_LINES) lines.push(line);
		onLine(line);
	}
	return {
		lines,
		stateWithheld: () => withheld,
		read({ last = false } = {}) {
			const descriptor = openSync(file, "r");
			try {
				const buffer = Buffer.alloc(CHUNK_BYTES);
				for (let count = 1; count > 0;) {
					count = readSync(descriptor, buffer, 0, CHUNK_BYTES, offset);
					offset += count;
					const parts = (partial + decoder.write(buffer.subarray(0, count))).split("\n");
					partial = parts.pop() ?? "";
					for (const part of parts) take(part);
				}
			} finally {
				closeSync(descriptor);
			}
			if (last && partial !== "") {
				take(partial);
				partial = "";
			}
		}
	};
}

// packages/terraform/src/rescue-terraform.ts
const POLL_MS = 150;
async function rescueTerraform({ runDirectory, log, waitMs }) {
	const record = readProcessRecord(runDirectory);
	if (record === void 0) return {
		state: "none",
		lines: []
	};
	const { command } = record;
	if (record.exitCode !== void 0) return {
		state: "finished",
		command,
		succeeded: endedWell(record.exitCode, command),
		lines: []
	};
	interruptOnce(record, {
		runDirectory,
		log
	});
	const progress = createProgress(log);
	const tail = existsSync(record.logFile) ? tailFile(record.logFile, { onLine: (line) => progress.update(line) }) : void 0;
	const deadline = performance.now() + waitMs;
	while (isAlive(record) && performance.now() < deadline) {
		tail?.read();
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
	const alive = isAlive(record);
	tail?.read({ last: !alive });
	progress.done();
	const lines = (tail?.lines ?? []).filter((line) => line.trim() !== "").slice(-20);
	if (alive) return {
		state: "running",
		command,
		lines
	};
	const succeeded = saidWell(tail?.lines ?? []);
	writeProcessRecord(runDirectory, {
		...record,
		exitCode: succeeded ? 0 : 1
	});
	const run = terraformRun(record.tool, {
		directory: record.directory,
		runDirectory,
		log
	});
	const note = await saveErroredState(run, { since: new Date(record.startedAt) });
	return {
		state: note.startsWith("The state could not") ? "errored-state" : "finished",
		command,
		succeeded,
		lines,
		...note === "" ? {} : { note }
	};
}
function interruptOnce(record, { runDirectory, log }) {
	if (record.interrupted || !isAlive(record)) return;
	record.interrupted = true;
	writeProcessRecord(runDirectory, record);
	log.warning(`terraform ${record.command} (pid ${record.pid}) outlived its step: asking it to stop and save its state.`);
	process.kill(record.pid, "SIGINT");
}
function endedWell(code, command) {
	return code === 0 || command === "plan" && code === 2;
}
function saidWell(lines) {
	return !lines.some((line) => /^[│╷\s]*Error: /.test(line)) && lines.some((line) => /^(Apply|Destroy) complete!|^Saved the plan to:|has been successfully initialized/.test(line));
}

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