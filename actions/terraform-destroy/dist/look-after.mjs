import { randomUUID } from "node:crypto";
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { appendFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";

// packages/kit/src/coded-error.ts
var CodedError = class extends Error {
	name = "CodedError";
	code;
	fix;
	at;
	details;
	constructor({ code, message, fix, at, details, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		if (fix !== void 0) this.fix = fix;
		if (at !== void 0) this.at = at;
		if (details !== void 0) this.details = details;
	}
};

// packages/kit/src/kit-error.ts
var KitError = class extends CodedError {
	name = "KitError";
};

// packages/kit/src/secret-forms.ts
function secretForms(value) {
	const lines = value.split(/\r?\n/);
	const texts = /* @__PURE__ */ new Set([
		value,
		value.trim(),
		...lines,
		...lines.map((line) => line.trim())
	]);
	return new Set([...texts].filter((text) => text.trim() !== "").flatMap(formsOf));
}
function formsOf(text) {
	const bytes = Buffer.from(text, "utf8");
	const uri = encodeURIComponent(wellFormed(text));
	const json = JSON.stringify(text).slice(1, -1);
	const hex = bytes.toString("hex");
	return [
		text,
		uri,
		new URLSearchParams([["", text]]).toString().slice(1),
		uri.replace(/[!'()*]/g, percent).replaceAll("%20", "+"),
		json,
		json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
		json.replaceAll("${", "$${").replaceAll("%{", "%%{"),
		hex,
		hex.toUpperCase(),
		...base64Forms(bytes).flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")])
	];
}
function base64Forms(bytes) {
	const inner = [
		0,
		1,
		2
	].map((offset) => {
		const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").replace(/=+$/, "");
		const head = offset === 0 ? 0 : offset + 1;
		return shifted.slice(head, (offset + bytes.length) % 3 === 0 ? shifted.length : shifted.length - 1);
	});
	return [bytes.toString("base64"), ...inner];
}
const percent = (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
const wellFormed = (text) => Buffer.from(text, "utf8").toString("utf8");

// packages/kit/src/secret-matcher.ts
const MIN_SECRET_LENGTH = 4;
const FILTER_SIZE = 65536;
var SecretMatcher = class {
	#lengths = /* @__PURE__ */ new Map();
	#filter = new Uint8Array(FILTER_SIZE);
	#known = /* @__PURE__ */ new Set();
	add(secret) {
		if (secret.length < 4 || this.#known.has(secret)) return false;
		this.#known.add(secret);
		const hash = hashAt(secret, 0);
		this.#filter[hash & 65535] = 1;
		const lengths = this.#lengths.get(hash) ?? [];
		if (!lengths.includes(secret.length)) this.#lengths.set(hash, [...lengths, secret.length].sort((a, b) => b - a));
		return true;
	}
	finds(text) {
		return !this.#spans(text).next().done;
	}
	indexIn(text) {
		const first = this.#spans(text).next();
		return first.done === true ? void 0 : first.value.start;
	}
	hide(text) {
		let hidden = "";
		let from = 0;
		for (const { start, end } of this.#spans(text)) {
			hidden += `${text.slice(from, start)}***`;
			from = end;
		}
		return from === 0 ? text : hidden + text.slice(from);
	}
	*#spans(text) {
		if (this.#known.size === 0) return;
		let open;
		for (let at = 0; at <= text.length - 4; at += 1) {
			const hash = hashAt(text, at);
			if (this.#filter[hash & 65535] === 0) continue;
			const length = this.#lengths.get(hash)?.find((each) => this.#known.has(text.slice(at, at + each)));
			if (length === void 0) continue;
			const end = at + length;
			if (open === void 0 || at > open.end) {
				if (open !== void 0) yield open;
				open = {
					start: at,
					end
				};
			} else open.end = Math.max(open.end, end);
		}
		if (open !== void 0) yield open;
	}
};
function hashAt(text, at) {
	let hash = 0;
	for (let offset = 0; offset < 4; offset += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at + offset) | 0;
	return hash ^ hash >>> 16;
}

// packages/kit/src/mask.ts
const MAX_ANNOUNCED = 2e3;
const matcher = new SecretMatcher();
const announced = /* @__PURE__ */ new Set();
function addMask(value, { announce = true } = {}) {
	if (value.trim().length < 4) return;
	for (const form of secretForms(value)) {
		matcher.add(form);
		if (announce) announceForm(form);
	}
}
function redact(text) {
	return matcher.hide(text);
}
function announceForm(form) {
	if (form.length < 4 || form.includes("\n") || form.includes("\r")) return;
	if (announced.has(form) || announced.size >= MAX_ANNOUNCED) return;
	announced.add(form);
	process.stdout.write(`::add-mask::${form}\n`);
	if (form.includes("%")) process.stdout.write(`::add-mask::${form.replaceAll("%", "%25")}\n`);
}

// packages/kit/src/log.ts
const write = (line) => void process.stdout.write(`${line}\n`);
function createLog() {
	return {
		info: (message) => write(redact(message).replace(/^::/gm, " ::")),
		debug: (message) => {
			if (process.env["RUNNER_DEBUG"] === "1") write(command("debug", message));
		},
		notice: (message, at) => write(command("notice", message, at)),
		warning: (message, at) => write(command("warning", message, at)),
		error: (message, at) => write(command("error", message, at)),
		async group(title, body) {
			write(`::group::${escapeData(redact(title))}`);
			try {
				return await body();
			} finally {
				write("::endgroup::");
			}
		}
	};
}
function command(name, message, at) {
	const properties = at ? Object.entries({
		file: at.file,
		line: at.line,
		col: at.column
	}).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",") : "";
	return `::${name}${properties === "" ? "" : ` ${properties}`}::${escapeData(redact(message))}`;
}
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// packages/kit/src/outputs.ts
const MAX_OUTPUT_BYTES = 16384;
const MAX_SUMMARY_BYTES = 9e5;
function setOutput(name, value) {
	const text = String(value);
	if (Buffer.byteLength(text) > MAX_OUTPUT_BYTES) throw new KitError({
		code: "OUTPUT_TOO_LONG",
		message: `output ${name} is longer than ${MAX_OUTPUT_BYTES} bytes`,
		fix: "Write it to a file and set its path as the output."
	});
	appendCommandFile(["FORGEJO_OUTPUT", "GITHUB_OUTPUT"], name, text);
}
function saveState(name, value) {
	appendCommandFile(["FORGEJO_STATE", "GITHUB_STATE"], name, value);
}
function readState(name) {
	return process.env[`STATE_${name}`] ?? "";
}
async function appendSummary(markdown) {
	const file = commandFile(["FORGEJO_STEP_SUMMARY", "GITHUB_STEP_SUMMARY"]);
	if (file === void 0) return;
	const text = redact(markdown);
	const cut = text.length > MAX_SUMMARY_BYTES ? `${text.slice(0, MAX_SUMMARY_BYTES)}\n\n… cut; the log has the whole.\n` : text;
	await appendFile(file, `${cut}\n`);
}
function appendCommandFile(variables, name, value) {
	const file = commandFile(variables);
	if (file === void 0) return;
	const delimiter = `edp_${randomUUID()}`;
	appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
function commandFile(variables) {
	return variables.map((name) => process.env[name]).find((path) => path !== void 0 && path !== "");
}

// packages/kit/src/progress.ts
function createProgress(log, { everyMs = 2e3 } = {}) {
	let printedAt = Number.NEGATIVE_INFINITY;
	let held;
	return {
		update(line) {
			held = line;
			if (performance.now() - printedAt < everyMs) return;
			printedAt = performance.now();
			log.info(line);
			held = void 0;
		},
		done() {
			if (held !== void 0) log.info(held);
			held = void 0;
		}
	};
}

// packages/kit/src/violations.ts
const MAX_VIOLATIONS = 100;
var ViolationsError = class extends Error {
	name = "ViolationsError";
	code = "VIOLATIONS";
	violations;
	constructor(violations) {
		const more = violations.length - MAX_VIOLATIONS;
		const shown = violations.slice(0, MAX_VIOLATIONS);
		if (more > 0) shown.push({
			code: "VIOLATIONS",
			message: `… and ${more} more`,
			fix: "Mend these first: the rest may go with them."
		});
		super(shown.map(({ message }) => message).join("\n"));
		this.violations = shown;
	}
};

// packages/kit/src/run-action.ts
async function runAction(main) {
	try {
		await main();
	} catch (error) {
		process.exitCode = 1;
		await report(error, createLog());
	}
}
async function report(error, log) {
	const failures = error instanceof ViolationsError ? error.violations : [toFailure(error)];
	for (const { message, fix, at, details, cause } of failures) {
		if (details) await log.group("Details", () => log.info(details));
		log.error(`${at ? `${formatPosition(at)}: ` : ""}${message}`, at);
		for (const line of new Set(causes(cause))) if (line !== message) log.info(`  caused by: ${line}`);
		if (fix) log.info(`Fix: ${fix}`);
	}
	if (process.env["RUNNER_DEBUG"] === "1" && error instanceof Error && error.stack) log.debug(error.stack);
}
function toFailure(error) {
	return error instanceof Error ? error : { message: String(error) };
}
function formatPosition({ file, line, column }) {
	return [
		file,
		line,
		column
	].filter((part) => part !== void 0).join(":");
}
function causes(cause) {
	if (cause === void 0 || cause === null) return [];
	if (!(cause instanceof Error)) return typeof cause === "string" ? [cause] : [];
	return [cause.message, ...causes(cause.cause)];
}

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
function processStartTime(pid) {
	return readStat(pid)?.startTime ?? "";
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

// packages/plan-review/src/look-after.ts
const STATE = "run-directory";
const WAIT_MS = 18e5;
function announceRun(runDirectory) {
	saveState(STATE, runDirectory);
}
async function lookAfter(log) {
	const runDirectory = readState(STATE);
	if (runDirectory === "") return;
	const { state, command, succeeded, lines, note } = await rescueTerraform({
		runDirectory,
		log,
		waitMs: WAIT_MS
	});
	if (note !== void 0) log.warning(note);
	if (state === "running") log.warning(`terraform ${command} still runs on this machine; the run lock stays.`);
	if (lines.length === 0) return;
	log.info(lines.join("\n"));
	log.warning(`terraform ${command} outlived its step and ended ${succeeded ? "well" : "with errors"}; dispatch again to finish.`);
}

export { CodedError as S, addMask as _, processStartTime as a, secretForms as b, saveErroredState as c, terraformRun as d, runAction as f, createLog as g, setOutput as h, isAlive as i, capture as l, appendSummary as m, lookAfter as n, readProcessRecord as o, createProgress as p, tailFile as r, writeProcessRecord as s, announceRun as t, terraformEnvironment as u, redact as v, KitError as x, SecretMatcher as y };