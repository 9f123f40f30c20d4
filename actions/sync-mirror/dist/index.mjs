import { D as __require, E as __commonJSMin, O as __toESM, n as require_agent, t as require_api_request } from "./api-request.mjs";
import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, createReadStream, createWriteStream, readFileSync } from "node:fs";
import { appendFile, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join as join$1, resolve as resolve$1, sep } from "node:path";
import { lookup } from "node:dns";
import { rootCertificates } from "node:tls";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { deflateSync, gunzip, gzipSync, inflateSync } from "node:zlib";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { pipeline } from "node:stream/promises";

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
const PEM_BOUNDARY = /^\s*-----(BEGIN|END) [A-Z0-9 ]+-----\s*$/;
function secretForms(value) {
	const lines = value.split(/\r?\n/).filter((line) => !PEM_BOUNDARY.test(line));
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

// packages/kit/src/inputs.ts
function readInput(name) {
	return (process.env[`INPUT_${name.toUpperCase()}`] ?? "").replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
function readChoice(name, choices, fallback) {
	const value = readInput(name);
	if (value === "" && fallback !== void 0) return fallback;
	const choice = choices.find((each) => each === value);
	if (choice !== void 0) return choice;
	throw invalid(name, value === "" ? "is empty" : `is "${value.slice(0, 40)}"`, `Set ${name} to one of: ${choices.join(", ")}.`);
}
function readSecret(name) {
	const value = readInput(name);
	addMask(value);
	return value;
}
function invalid(name, what, fix) {
	return new KitError({
		code: "INPUT_INVALID",
		message: `input ${name} ${what}`,
		fix
	});
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

// packages/kit/src/run-context.ts
function readRunContext(env = process.env) {
	const read = (name) => env[`FORGEJO_${name}`] || env[`GITHUB_${name}`] || "";
	const server = read("SERVER_URL");
	const repository = read("REPOSITORY");
	if (!URL.canParse(server) || !/^[^/\s]+\/[^/\s]+$/.test(repository)) throw new KitError({
		code: "ENVIRONMENT_MISSING",
		message: "FORGEJO_SERVER_URL and FORGEJO_REPOSITORY (or their GITHUB_ twins) do not name a forge and a repository",
		fix: "Run this as a step of a workflow; the runner sets both."
	});
	const url = new URL(server);
	url.hostname = url.hostname.replace(/\.$/, "");
	const serverUrl = url.origin;
	const runNumber = read("RUN_NUMBER");
	const runId = read("RUN_ID");
	const onForgejo = env["FORGEJO_ACTIONS"] === "true" || env["GITEA_ACTIONS"] === "true";
	return {
		serverUrl,
		apiUrl: apiUrlOf(url, read("API_URL")),
		repository,
		runUrl: `${serverUrl}/${repository}/actions/runs/${onForgejo ? runNumber : runId}`,
		runId,
		workflow: read("WORKFLOW"),
		runNumber,
		attempt: read("RUN_ATTEMPT") || "1",
		actor: read("ACTOR") || "unknown",
		sha: read("SHA"),
		ref: read("REF"),
		token: read("TOKEN"),
		temp: env["RUNNER_TEMP"] || tmpdir(),
		workspace: read("WORKSPACE") || process.cwd(),
		onForgejo
	};
}
function apiUrlOf(server, told) {
	const api = URL.canParse(told) ? new URL(told) : void 0;
	return api !== void 0 && (api.host === server.host || api.host === `api.${server.host}`) ? told.replace(/\/+$/, "") : `${server.origin}/api/v1`;
}

// packages/kit/src/suggest.ts
function editDistance(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2][j - 2] + 1);
			row.push(best);
		}
		rows.push(row);
	}
	return rows[a.length][b.length];
}
function suggest(word, known) {
	if (word.length > 64) return "";
	const near = [...known].map((each) => ({
		each,
		distance: editDistance(word.toLowerCase(), each.toLowerCase())
	})).filter(({ each, distance }) => distance <= Math.max(1, Math.floor(each.length / 3))).sort((a, b) => a.distance - b.distance)[0];
	return near === void 0 ? "" : `, did you mean "${near.each}"?`;
}

// node_modules/.pnpm/markdown-table@3.1.0/node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable$1(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// packages/kit/src/table.ts
function markdownTable(head, rows) {
	const cell = (text) => text.replaceAll("|", String.raw`\|`).replace(/\r?\n/g, "<br>");
	return markdownTable$1([head, ...rows].map((row) => row.map(cell)));
}
function textTable(head, rows) {
	const lines = [head, ...rows].map((row) => row.map((cell) => cell.replace(/\s*\r?\n\s*/g, " ")));
	const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
	return lines.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

// actions/sync-mirror/src/inputs.ts
function readInputs() {
	return {
		config: readInput("config") || "mirror.yaml",
		source: {
			token: readSecret("source-token"),
			username: readInput("source-username") || "oauth2"
		},
		target: {
			token: readSecret("target-token"),
			username: readInput("target-username") || "oauth2"
		},
		mode: readChoice("mode", ["plan", "sync"], "sync"),
		verify: readChoice("verify", ["tags", "content"], "tags"),
		only: readInput("only").split(",").map((glob) => glob.trim()).filter((glob) => glob !== "")
	};
}

// packages/http/src/host-name.ts
function normaliseHost(host) {
	return host.toLowerCase().replace(/\.(?=:|$)/, "").replace(/:(?:443|80)$/, "");
}

// node_modules/.pnpm/is-network-error@1.3.2/node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;
const isError = (value) => objectToString.call(value) === "[object Error]";
const errorMessages = /* @__PURE__ */ new Set([
	"network error",
	"NetworkError when attempting to fetch resource.",
	"The Internet connection appears to be offline.",
	"Network request failed",
	"fetch failed",
	"terminated",
	" A network error occurred.",
	"Network connection lost"
]);
function isNetworkError(error) {
	if (!(error && isError(error) && error.name === "TypeError" && typeof error.message === "string")) return false;
	const { message, stack } = error;
	if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) return stack === void 0 || "__sentry_captured__" in error;
	if (message.startsWith("error sending request for url")) return true;
	if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) return true;
	return errorMessages.has(message);
}

// node_modules/.pnpm/p-retry@7.1.1/node_modules/p-retry/index.js
function validateRetries(retries) {
	if (typeof retries === "number") {
		if (retries < 0) throw new TypeError("Expected `retries` to be a non-negative number.");
		if (Number.isNaN(retries)) throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
	} else if (retries !== void 0) throw new TypeError("Expected `retries` to be a number or Infinity.");
}
function validateNumberOption(name, value, { min = 0, allowInfinity = false } = {}) {
	if (value === void 0) return;
	if (typeof value !== "number" || Number.isNaN(value)) throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
	if (!allowInfinity && !Number.isFinite(value)) throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	if (value < min) throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
}
var AbortError = class extends Error {
	constructor(message) {
		super();
		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}
		this.name = "AbortError";
		this.message = message;
	}
};
function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? Math.random() + 1 : 1;
	let timeout = Math.round(random * options.minTimeout * options.factor ** (attempt - 1));
	timeout = Math.min(timeout, options.maxTimeout);
	return timeout;
}
function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) return max;
	return max - (performance.now() - start);
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
	const normalizedError = error instanceof Error ? error : /* @__PURE__ */ new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);
	if (normalizedError instanceof AbortError) throw normalizedError.originalError;
	const retriesLeft = Number.isFinite(options.retries) ? Math.max(0, options.retries - retriesConsumed) : options.retries;
	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed
	});
	await options.onFailedAttempt(context);
	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) throw normalizedError;
	const consumeRetry = await options.shouldConsumeRetry(context);
	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);
	if (remainingTime <= 0 || retriesLeft <= 0) throw normalizedError;
	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) throw normalizedError;
		options.signal?.throwIfAborted();
		return false;
	}
	if (!await options.shouldRetry(context)) throw normalizedError;
	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}
	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);
	options.signal?.throwIfAborted();
	if (finalDelay > 0) await new Promise((resolve, reject) => {
		const onAbort = () => {
			clearTimeout(timeoutToken);
			options.signal?.removeEventListener("abort", onAbort);
			reject(options.signal.reason);
		};
		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener("abort", onAbort);
			resolve();
		}, finalDelay);
		if (options.unref) timeoutToken.unref?.();
		options.signal?.addEventListener("abort", onAbort, { once: true });
	});
	options.signal?.throwIfAborted();
	return true;
}
async function pRetry(input, options = {}) {
	options = { ...options };
	validateRetries(options.retries);
	if (Object.hasOwn(options, "forever")) throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1e3;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;
	validateNumberOption("factor", options.factor, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("minTimeout", options.minTimeout, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("maxTimeout", options.maxTimeout, {
		min: 0,
		allowInfinity: true
	});
	validateNumberOption("maxRetryTime", options.maxRetryTime, {
		min: 0,
		allowInfinity: true
	});
	if (!(options.factor > 0)) options.factor = 1;
	options.signal?.throwIfAborted();
	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();
	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;
		try {
			options.signal?.throwIfAborted();
			const result = await input(attemptNumber);
			options.signal?.throwIfAborted();
			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options
			})) retriesConsumed++;
		}
	}
	throw new Error("Retry attempts exhausted without throwing an error.");
}

// packages/http/src/undici-core.ts
var import_agent = /* @__PURE__ */ __toESM(require_agent(), 1);
var import_api_request = /* @__PURE__ */ __toESM(require_api_request(), 1);

// packages/http/src/dispatcher.ts
async function createDispatcher({ connections = 16, env = process.env } = {}) {
	const authorities = env["GIT_SSL_CAINFO"] ? [...rootCertificates, readFileSync(env["GIT_SSL_CAINFO"], "utf8")] : [];
	const options = {
		connections,
		headersTimeout: 0,
		bodyTimeout: 0,
		connect: {
			timeout: 1e4,
			lookup: lookupHost,
			...authorities.length > 0 ? { ca: authorities } : {}
		}
	};
	const read = (name) => env[name.toLowerCase()] || env[name] || "";
	const [http, https] = [read("HTTP_PROXY") || read("ALL_PROXY"), read("HTTPS_PROXY") || read("ALL_PROXY")];
	if (http === "" && https === "") return new import_agent.default(options);
	const { EnvHttpProxyAgent } = await import("./undici.mjs").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return new EnvHttpProxyAgent({
		...options,
		...http === "" ? {} : { httpProxy: http },
		...https === "" ? {} : { httpsProxy: https },
		noProxy: read("NO_PROXY")
	});
}
function lookupHost(hostname, options, callback) {
	if (!/(^|\.)localhost\.?$/i.test(hostname)) lookup(hostname, options, callback);
	else if (options.all) callback(null, [{
		address: "127.0.0.1",
		family: 4
	}]);
	else callback(null, "127.0.0.1", 4);
}

// packages/http/src/http-error.ts
var HttpError = class extends Error {
	name = "HttpError";
	code;
	url;
	status;
	retryAfterMs;
	bodySnippet;
	fix;
	constructor({ code, message, url, status, retryAfterMs, bodySnippet, fix, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.url = url;
		if (status !== void 0) this.status = status;
		if (retryAfterMs !== void 0) this.retryAfterMs = retryAfterMs;
		if (bodySnippet !== void 0) this.bodySnippet = bodySnippet;
		if (fix !== void 0) this.fix = fix;
	}
};

// packages/http/src/observed.ts
function observed$1(body, onPart) {
	if (body === void 0 || typeof body === "string" || Buffer.isBuffer(body)) return body ?? null;
	return parts(body, onPart);
}
async function* parts(body, onPart) {
	for await (const part of body) {
		onPart();
		yield part;
	}
}

// packages/http/src/origin.ts
function normaliseOrigin(url) {
	const parsed = new URL(url);
	parsed.hostname = parsed.hostname.replace(/\.$/, "");
	return parsed.origin;
}
function sameHost(a, b) {
	return normaliseOrigin(a) === normaliseOrigin(b);
}
function publicUrl(url) {
	const { origin, pathname } = new URL(url);
	return `${origin}${pathname}`;
}

// packages/http/src/redirected.ts
const MAX_REDIRECTS = 5;
function redirected(request, { location, hop }) {
	const { url, method = "GET", redirect = "same-host" } = request;
	const refuse = (why) => new HttpError({
		code: "HTTP_REDIRECT_REFUSED",
		message: `${publicUrl(url)} redirects ${why}`,
		url: publicUrl(url),
		fix: "Configure the address it redirects to."
	});
	if (hop >= MAX_REDIRECTS) throw refuse(`more than ${MAX_REDIRECTS} times`);
	const target = new URL(location, url).toString();
	const same = sameHost(url, target);
	if (redirect === "refuse" || redirect === "same-host" && !same) throw refuse(`to ${publicUrl(target)}, which is not followed`);
	if (!/^(GET|HEAD)$/.test(method) && !same) throw refuse(`a ${method} to another host`);
	const { auth: _, headers = {}, ...rest } = request;
	return same ? {
		...request,
		url: target
	} : {
		...rest,
		headers: withoutCredentials(headers),
		url: target
	};
}
const withoutCredentials = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));

// packages/http/src/response.ts
const MAX_TEXT_BYTES = 67108864;
function toResponse({ status, headers, url, body, idleTimeoutMs }) {
	const parts = guardIdle(body, {
		url,
		idleTimeoutMs
	});
	let stream;
	const bytes = async (maxBytes = MAX_TEXT_BYTES) => {
		const chunks = [];
		let size = 0;
		for await (const chunk of parts) {
			size += chunk.length;
			if (size > maxBytes) throw new HttpError({
				code: "HTTP_TOO_LARGE",
				message: `${url} answered more than ${maxBytes} bytes`,
				url
			});
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	};
	const text = async (maxBytes) => (await bytes(maxBytes)).toString("utf8");
	return {
		status,
		headers,
		url,
		get body() {
			stream ??= Readable.from(parts, { objectMode: false });
			return stream;
		},
		bytes,
		text,
		json: async () => JSON.parse(await text()),
		discard: async () => {
			for await (const _ of parts);
		}
	};
}
async function* guardIdle(body, { url, idleTimeoutMs }) {
	let timer;
	const arm = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const seconds = Math.round(idleTimeoutMs / 1e3);
			body.destroy(new HttpError({
				code: "HTTP_TIMEOUT",
				message: `${url} sent nothing for ${seconds} s`,
				url
			}));
		}, idleTimeoutMs);
	};
	try {
		arm();
		for await (const chunk of body) {
			clearTimeout(timer);
			yield chunk;
			arm();
		}
	} catch (cause) {
		if (cause instanceof HttpError) throw cause;
		const message = `the connection to ${url} broke while it was answering`;
		throw new HttpError({
			code: "HTTP_UNREACHABLE",
			message,
			url,
			cause
		});
	} finally {
		clearTimeout(timer);
		body.destroy();
	}
}

// packages/http/src/retry.ts
const RETRYABLE = /* @__PURE__ */ new Set([
	408,
	429,
	502,
	503,
	504
]);
const MAX_DELAY_MS = 3e4;
const MAX_ASKED_DELAY_MS = 3e5;
function shouldRetry(error, { retryOn } = {}) {
	if (!(error instanceof HttpError)) return false;
	if (retryOn !== void 0) return error.code === "HTTP_STATUS" && retryOn.includes(error.status ?? 0);
	if (error.code === "HTTP_STATUS") return RETRYABLE.has(error.status ?? 0);
	return error.code === "HTTP_UNREACHABLE" || error.code === "HTTP_TIMEOUT";
}
function retryDelayMs(error, { attempt }) {
	if (error instanceof HttpError && error.retryAfterMs !== void 0) return Math.min(error.retryAfterMs, MAX_ASKED_DELAY_MS);
	return Math.min(300 * 2 ** (attempt - 1) * (.75 + Math.random() / 2), MAX_DELAY_MS);
}

// packages/http/src/http.ts
function createHttp({ userAgent = "edp-actions", onRetry, connections, retries: ownRetries = 3 } = {}) {
	const agent = process.env["GIT_HTTP_USER_AGENT"] || userAgent;
	let opened;
	let sent = 0;
	async function request(options) {
		const { body, retries = ownRetries, retryOn } = options;
		const resendable = body === void 0 || typeof body === "string" || Buffer.isBuffer(body);
		return pRetry(async () => follow(options), {
			retries: resendable ? retries : 0,
			minTimeout: 0,
			maxTimeout: 0,
			shouldRetry: ({ error }) => shouldRetry(error, { retryOn }),
			onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
				if (retriesLeft === 0 || !shouldRetry(error, { retryOn })) return;
				const delayMs = retryDelayMs(error, { attempt: attemptNumber });
				onRetry?.(`${error.message}; trying again in ${(delayMs / 1e3).toFixed(1)} s (try ${attemptNumber + 1} of ${retries + 1})`);
				await new Promise((resolve) => setTimeout(resolve, delayMs));
			}
		});
	}
	async function follow(options) {
		let current = options;
		for (let hop = 0;; hop += 1) {
			const response = await once(current);
			const { location } = response.headers;
			if (![
				301,
				302,
				303,
				307,
				308
			].includes(response.status) || !location || options.expect?.includes(response.status)) return check$1(response, current);
			await response.discard();
			current = redirected(current, {
				location,
				hop
			});
		}
	}
	async function once({ method = "GET", url, headers = {}, body, auth, timeoutMs = 3e4, idleTimeoutMs = 6e4 }) {
		const shown = publicUrl(url);
		const abort = new AbortController();
		const timer = setTimeout(() => abort.abort(), timeoutMs);
		sent += 1;
		try {
			opened ??= createDispatcher(connections === void 0 ? {} : { connections });
			const { origin, pathname, search } = new URL(url);
			const answer = await import_api_request.default.call(await opened, {
				origin,
				path: `${pathname}${search}`,
				method,
				reset: false,
				signal: abort.signal,
				headers: {
					"user-agent": agent,
					...headers,
					...authorization(auth)
				},
				body: observed$1(body, () => timer.refresh())
			});
			return toResponse({
				status: answer.statusCode,
				headers: flatten(answer.headers),
				url,
				body: answer.body,
				idleTimeoutMs
			});
		} catch (cause) {
			if (abort.signal.aborted) {
				const message = `${shown} did not answer within ${Math.round(timeoutMs / 1e3)} s`;
				throw new HttpError({
					code: "HTTP_TIMEOUT",
					message,
					url: shown,
					fix: "Check that the server is up and reachable from the runner.",
					cause
				});
			}
			const reason = cause instanceof Error ? cause.code ?? cause.message : String(cause);
			throw new HttpError({
				code: "HTTP_UNREACHABLE",
				message: `${shown} cannot be reached (${reason})`,
				url: shown,
				fix: "Check the address, the network of the runner, its proxy settings and, for an authority of your own, GIT_SSL_CAINFO.",
				cause
			});
		} finally {
			clearTimeout(timer);
		}
	}
	return {
		request,
		count: () => sent,
		close: async () => (await opened)?.close()
	};
}
async function check$1(response, { method = "GET", url, expect }) {
	const { status } = response;
	if (expect ? expect.includes(status) : status >= 200 && status < 300) return response;
	const bodySnippet = await response.text(16384).then((text) => text.replace(/\s+/g, " ").slice(0, 300), () => "");
	const seconds = Number(response.headers["retry-after"]);
	throw new HttpError({
		code: "HTTP_STATUS",
		message: `${method} ${publicUrl(url)} answered ${status}`,
		url: publicUrl(url),
		status,
		bodySnippet,
		...Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1e3 } : {}
	});
}
function authorization(auth) {
	if (auth === void 0) return {};
	if (auth.kind === "bearer") return { authorization: `Bearer ${auth.token}` };
	return { authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString("base64")}` };
}
const flatten = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));

// packages/forge/src/forge-error.ts
var ForgeError = class extends CodedError {
	name = "ForgeError";
};

// packages/forge/src/call-api.ts
const CODES = {
	401: "FORGE_AUTH",
	403: "FORGE_FORBIDDEN",
	404: "FORGE_NOT_FOUND"
};
async function callApi(address, call) {
	const { origin, http, token } = address;
	const { method = "GET", path, query = {}, body } = call;
	const isStream = typeof body === "object" && body !== null && Symbol.asyncIterator in body;
	const url = new URL(`${address.apiUrl ?? `${origin}/api/v1`}/${path.map(encodeURIComponent).join("/")}`);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	try {
		return await http.request({
			url: url.toString(),
			method,
			headers: {
				accept: "application/json",
				...body === void 0 || isStream ? {} : { "content-type": "application/json" },
				...call.headers
			},
			auth: token === "" ? void 0 : {
				kind: "bearer",
				token
			},
			...body === void 0 ? {} : { body: isStream ? body : JSON.stringify(body) },
			...method === "POST" ? { retryOn: [429] } : {}
		});
	} catch (error) {
		throw error instanceof HttpError ? explain(error, {
			address,
			call
		}) : error;
	}
}
function explain(error, { address, call }) {
	const host = new URL(address.origin).host;
	const { status } = error;
	if (status === void 0) return new ForgeError({
		code: "FORGE_UNREACHABLE",
		message: error.message,
		fix: error.fix ?? "Check the server; the run can be dispatched again.",
		cause: error
	});
	const code = CODES[status] ?? (status >= 500 ? "FORGE_UNREACHABLE" : "FORGE_REJECTED");
	const said = /"message"\s*:\s*"([^"]{1,200})"/.exec(error.bodySnippet ?? "")?.[1];
	return new ForgeError({
		code,
		message: `${host} answers ${status} to ${call.subject}${said === void 0 ? "" : `: ${said}`}`,
		fix: `Check that ${address.tokenInput} is a token of ${host} with scope ${call.scope}, whose user may do this.`,
		cause: error
	});
}

// packages/forge/src/list-pages.ts
const PAGE_SIZE$1 = 50;
const MAX_PAGES$2 = 2e3;
async function listPages(address, call, onFirst = () => {}) {
	const all = [];
	for (let page = 1; page <= MAX_PAGES$2; page += 1) {
		const response = await callApi(address, {
			...call,
			query: {
				...call.query,
				page: String(page),
				limit: String(PAGE_SIZE$1)
			}
		});
		const date = Date.parse(response.headers["date"] ?? "");
		if (page === 1 && Number.isFinite(date)) onFirst(date);
		const entries = await response.json();
		if (!Array.isArray(entries)) break;
		all.push(...entries);
		const counted = response.headers["x-total-count"];
		const total = counted === void 0 ? NaN : Number(counted);
		if (entries.length === 0 || all.length >= total) return all;
	}
	throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${new URL(address.origin).host} gives no end to ${call.subject}`,
		fix: "Check that the address is one of a Forgejo (or Gitea) server."
	});
}

// packages/forge/src/text-of.ts
function textOf$1(value) {
	return typeof value === "string" ? value : "";
}

// packages/forge/src/releases.ts
async function listReleases(address, owner, name) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"releases"
		],
		scope: "read:repository",
		subject: `the releases of ${owner}/${name}`
	};
	return (await listPages(address, call)).map(toRelease);
}
async function writeRelease(address, { owner, name, id, release }) {
	const { tag, target, title, body, draft, prerelease } = release;
	return toRelease(await (await callApi(address, {
		method: id === void 0 ? "POST" : "PATCH",
		path: [
			"repos",
			owner,
			name,
			"releases",
			...id === void 0 ? [] : [String(id)]
		],
		body: {
			tag_name: tag,
			target_commitish: target,
			name: title,
			body,
			draft,
			prerelease
		},
		scope: "write:repository",
		subject: `release ${tag} of ${owner}/${name}`
	})).json());
}
async function deleteAsset(address, { owner, name, releaseId, asset }) {
	await (await callApi(address, {
		method: "DELETE",
		path: [
			"repos",
			owner,
			name,
			"releases",
			String(releaseId),
			"assets",
			String(asset.id)
		],
		scope: "write:repository",
		subject: `removing ${asset.name} from a release of ${owner}/${name}`
	})).discard();
}
function toRelease(raw) {
	const value = raw;
	const assets = Array.isArray(value["assets"]) ? value["assets"] : [];
	return {
		id: Number(value["id"]),
		tag: textOf$1(value["tag_name"]),
		target: textOf$1(value["target_commitish"]),
		title: textOf$1(value["name"]),
		body: textOf$1(value["body"]),
		draft: value["draft"] === true,
		prerelease: value["prerelease"] === true,
		assets: assets.filter((asset) => asset["type"] !== "external").map(toAsset)
	};
}
function toAsset(raw) {
	return {
		id: Number(raw["id"]),
		uuid: textOf$1(raw["uuid"]),
		name: textOf$1(raw["name"]),
		sizeBytes: Number(raw["size"]),
		url: textOf$1(raw["browser_download_url"])
	};
}

// packages/forge/src/assets.ts
const TRANSFER_TIMEOUT_MS$1 = 6e5;
async function readAsset(address, { url, name }) {
	const { pathname, search } = new URL(url);
	try {
		return (await address.http.request({
			url: `${address.origin}${pathname}${search}`,
			...address.token === "" ? {} : { auth: {
				kind: "bearer",
				token: address.token
			} },
			redirect: "storage",
			timeoutMs: TRANSFER_TIMEOUT_MS$1
		})).body;
	} catch (error) {
		if (!(error instanceof HttpError)) throw error;
		throw new ForgeError({
			code: "FORGE_UNREACHABLE",
			message: `the file ${name} cannot be read (${publicUrl(url)}): ${error.message}`,
			fix: "Check the release at the source; the run can be dispatched again.",
			cause: error
		});
	}
}
async function uploadAsset(address, { owner, name, releaseId, fileName, content }) {
	const boundary = `edp-${randomUUID()}`;
	const response = await callApi(address, {
		method: "POST",
		path: [
			"repos",
			owner,
			name,
			"releases",
			String(releaseId),
			"assets"
		],
		query: { name: fileName },
		headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
		body: multipart(content, boundary),
		scope: "write:repository",
		subject: `adding ${fileName} to a release of ${owner}/${name}`
	});
	return toAsset(await response.json());
}
async function* multipart(content, boundary) {
	yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="attachment"; filename="file"\r\ncontent-type: application/octet-stream\r\n\r\n`);
	yield* content;
	yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

// packages/forge/src/or-absent.ts
async function orAbsent(call) {
	try {
		return await call();
	} catch (error) {
		if (error instanceof ForgeError && error.code === "FORGE_NOT_FOUND") return void 0;
		throw error;
	}
}

// packages/forge/src/repository.ts
function readRepository(raw, host) {
	const value = raw ?? {};
	const owner = value["owner"]?.login;
	const { name, topics } = value;
	if (typeof owner !== "string" || typeof name !== "string") throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${host} describes a repository without owner or name`,
		fix: "Check that the address is one of a Forgejo (or Gitea) server."
	});
	const text = (key) => typeof value[key] === "string" ? value[key] : "";
	const count = (key) => typeof value[key] === "number" ? value[key] : 0;
	return {
		id: count("id"),
		owner,
		name,
		description: text("description"),
		private: value["private"] === true,
		archived: value["archived"] === true,
		empty: value["empty"] === true,
		mirror: value["mirror"] === true,
		hasActions: value["has_actions"] !== false,
		hasWiki: value["has_wiki"] === true,
		defaultBranch: text("default_branch"),
		topics: Array.isArray(topics) ? topics.filter((topic) => typeof topic === "string").sort() : [],
		releases: count("release_counter"),
		updatedAt: text("updated_at")
	};
}
function toApiSettings({ name, description, private: isPrivate, hasActions, hasWiki, defaultBranch }) {
	return {
		...name === void 0 ? {} : { name },
		...description === void 0 ? {} : { description },
		...isPrivate === void 0 ? {} : { private: isPrivate },
		...hasActions === void 0 ? {} : { has_actions: hasActions },
		...hasWiki === void 0 ? {} : { has_wiki: hasWiki },
		...defaultBranch === void 0 ? {} : { default_branch: defaultBranch }
	};
}

// packages/forge/src/create-forge.ts
function createForge(address) {
	const { host } = new URL(address.origin);
	const organisations = /* @__PURE__ */ new Map();
	const owners = /* @__PURE__ */ new Map();
	const exists = async (path, call) => await orAbsent(async () => (await callApi(address, {
		path,
		...call
	})).discard().then(() => true)) ?? false;
	const isOrganisation = async (owner) => {
		if (await organisations.get(owner) === true) return true;
		const asked = exists(["orgs", owner], {
			scope: "read:organization",
			subject: `organisation ${owner}`
		});
		organisations.set(owner, asked);
		return asked;
	};
	const currentUser = async () => {
		return (await (await callApi(address, {
			path: ["user"],
			scope: "read:user",
			subject: "the token's user"
		})).json()).login;
	};
	const createOwner = async (owner) => {
		if (await isOrganisation(owner)) return;
		if (await exists(["users", owner], {
			scope: "read:user",
			subject: `user ${owner}`
		})) return;
		await (await callApi(address, {
			method: "POST",
			path: ["orgs"],
			body: {
				username: owner,
				visibility: "private"
			},
			scope: "write:organization",
			subject: `creating organisation ${owner}`
		})).discard();
		organisations.set(owner, Promise.resolve(true));
	};
	return {
		origin: address.origin,
		address,
		currentUser,
		listRepositories: async (owner) => {
			const call = {
				scope: "read:repository",
				subject: `the repositories of ${owner}`
			};
			let at = Date.now();
			const onAnswer = (date) => void (at = date);
			const list = async (kind) => orAbsent(async () => listPages(address, {
				path: [
					kind,
					owner,
					"repos"
				],
				...call
			}, onAnswer));
			const ofOrganisation = await list("orgs");
			if (ofOrganisation !== void 0) organisations.set(owner, Promise.resolve(true));
			const all = ofOrganisation ?? await list("users");
			return all && {
				repositories: all.map((raw) => readRepository(raw, host)),
				at
			};
		},
		getRepository: async (owner, name) => {
			const call = {
				path: [
					"repos",
					owner,
					name
				],
				scope: "read:repository",
				subject: `repository ${owner}/${name}`
			};
			return orAbsent(async () => readRepository(await (await callApi(address, call)).json(), host));
		},
		ensureOwner: async (owner) => {
			const known = owners.get(owner) ?? createOwner(owner);
			owners.set(owner, known);
			known.catch(() => owners.delete(owner));
			return known;
		},
		createRepository: async (owner, name, { hasActions, ...settings }) => {
			const path = await isOrganisation(owner) ? [
				"orgs",
				owner,
				"repos"
			] : ["user", "repos"];
			if (path[0] === "user" && await currentUser() !== owner) throw new ForgeError({
				code: "FORGE_REJECTED",
				message: `${owner} is another user of ${host}, for whom nobody else can create ${name}`,
				fix: `Use an organisation as owner, or a token of ${owner} in ${address.tokenInput}.`
			});
			const subject = `creating repository ${owner}/${name}`;
			const body = {
				name,
				...toApiSettings(settings)
			};
			const response = await callApi(address, {
				method: "POST",
				path,
				body,
				scope: "write:repository",
				subject
			});
			const created = readRepository(await response.json(), host);
			return hasActions === void 0 || hasActions === created.hasActions ? created : update(owner, name, { hasActions });
		},
		updateRepository: update,
		listPackages: async (owner, type) => {
			const call = {
				path: ["packages", owner],
				query: { type },
				scope: "read:package",
				subject: `the packages of ${owner}`
			};
			return (await listPages(address, call)).flatMap(({ name, version }) => typeof name === "string" && typeof version === "string" ? [{
				name,
				version
			}] : []);
		}
	};
	async function update(owner, name, settings) {
		const response = await callApi(address, {
			method: "PATCH",
			path: [
				"repos",
				owner,
				name
			],
			body: toApiSettings(settings),
			scope: "write:repository",
			subject: `changing repository ${owner}/${name}`
		});
		return readRepository(await response.json(), host);
	}
}

// packages/forge/src/packages.ts
async function listAllPackages(address, owner) {
	const call = {
		path: ["packages", owner],
		scope: "read:package",
		subject: `the packages of ${owner}`
	};
	try {
		return (await listPages(address, call)).flatMap(({ type, name, version }) => typeof type === "string" && typeof name === "string" && typeof version === "string" ? [{
			type,
			name,
			version
		}] : []);
	} catch (error) {
		if (error instanceof ForgeError && error.code === "FORGE_NOT_FOUND") return [];
		throw error;
	}
}
async function listPackageFiles(address, { owner, type, name, version }) {
	try {
		return (await (await callApi(address, {
			path: [
				"packages",
				owner,
				type,
				name,
				version,
				"files"
			],
			scope: "read:package",
			subject: `the files of ${type} package ${owner}/${name} ${version}`
		})).json()).map((file) => ({
			name: String(file.name ?? file.Name),
			sizeBytes: Number(file.size ?? file.Size),
			sha256: String(file.sha256)
		}));
	} catch (error) {
		if (error instanceof ForgeError && error.code === "FORGE_NOT_FOUND") return [];
		throw error;
	}
}

// packages/forge/src/labels.ts
async function listLabels(address, owner, name) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"labels"
		],
		scope: "read:issue",
		subject: `the labels of ${owner}/${name}`
	};
	return (await listPages(address, call)).map((raw) => {
		const value = raw;
		return {
			id: Number(value["id"]),
			name: textOf$1(value["name"]),
			color: textOf$1(value["color"]).replace(/^#/, "").toLowerCase(),
			description: textOf$1(value["description"]),
			exclusive: value["exclusive"] === true
		};
	});
}
async function writeLabel(address, { owner, name, id, label }) {
	await (await callApi(address, {
		method: id === void 0 ? "POST" : "PATCH",
		path: [
			"repos",
			owner,
			name,
			"labels",
			...id === void 0 ? [] : [String(id)]
		],
		body: {
			...label,
			color: `#${label.color}`
		},
		scope: "write:issue",
		subject: `label ${label.name} of ${owner}/${name}`
	})).discard();
}

// packages/forge/src/milestones.ts
async function listMilestones(address, owner, name) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"milestones"
		],
		query: { state: "all" },
		scope: "read:issue",
		subject: `the milestones of ${owner}/${name}`
	};
	return (await listPages(address, call)).map((raw) => {
		const value = raw;
		const due = Date.parse(textOf$1(value["due_on"]));
		return {
			id: Number(value["id"]),
			title: textOf$1(value["title"]),
			description: textOf$1(value["description"]),
			state: value["state"] === "closed" ? "closed" : "open",
			dueOn: Number.isFinite(due) ? new Date(due).toISOString() : ""
		};
	});
}
async function writeMilestone(address, { owner, name, id, milestone }) {
	const { title, description, state, dueOn } = milestone;
	await (await callApi(address, {
		method: id === void 0 ? "POST" : "PATCH",
		path: [
			"repos",
			owner,
			name,
			"milestones",
			...id === void 0 ? [] : [String(id)]
		],
		body: {
			title,
			description,
			state,
			...dueOn === "" ? {} : { due_on: dueOn }
		},
		scope: "write:issue",
		subject: `milestone ${title} of ${owner}/${name}`
	})).discard();
}

// packages/forge/src/repository-parts.ts
async function setTopics(address, { owner, name, topics }) {
	await (await callApi(address, {
		method: "PUT",
		path: [
			"repos",
			owner,
			name,
			"topics"
		],
		body: { topics },
		scope: "write:repository",
		subject: `the topics of ${owner}/${name}`
	})).discard();
}
async function readBranchRules(address, { owner, name, branch }) {
	return orAbsent(async () => {
		const value = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"branches",
				branch
			],
			scope: "read:repository",
			subject: `branch ${branch} of ${owner}/${name}`
		})).json();
		return {
			protected: value.protected === true,
			canPush: value.user_can_push !== false
		};
	});
}
async function readRawFile(address, { owner, name, branch, path }) {
	return orAbsent(async () => {
		return (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"raw",
				path
			],
			query: { ref: branch },
			scope: "read:repository",
			subject: `${path} of ${owner}/${name}`
		})).text();
	});
}
async function hasWikiPages(address, { owner, name }) {
	const pages = await orAbsent(async () => {
		return (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"wiki",
				"pages"
			],
			query: { limit: "1" },
			scope: "read:repository",
			subject: `the wiki of ${owner}/${name}`
		})).json();
	});
	return Array.isArray(pages) && pages.length > 0;
}
async function createWiki(address, { owner, name }) {
	await (await callApi(address, {
		method: "POST",
		path: [
			"repos",
			owner,
			name,
			"wiki",
			"new"
		],
		body: {
			title: "Home",
			content_base64: Buffer.from("Mirrored.\n").toString("base64"),
			message: "Home"
		},
		scope: "write:repository",
		subject: `the wiki of ${owner}/${name}`
	})).discard();
}

// packages/forge/src/write-files.ts
async function writeFiles(address, { owner, name, branch, message, author, files }) {
	await (await callApi(address, {
		method: "POST",
		path: [
			"repos",
			owner,
			name,
			"contents"
		],
		body: {
			branch,
			message,
			author: {
				name: author.name,
				email: author.email
			},
			files: files.map(({ path, text, before }) => ({
				operation: before === void 0 ? "create" : "update",
				path,
				content: Buffer.from(text).toString("base64"),
				...before === void 0 ? {} : { sha: blobId(before) }
			}))
		},
		scope: "write:repository",
		subject: `writing ${files.map(({ path }) => path).join(", ")} to ${owner}/${name}`
	})).discard();
}
function blobId(text) {
	const body = Buffer.from(text);
	return createHash("sha1").update(`blob ${body.length}\0`).update(body).digest("hex");
}

// packages/git-wire/src/git-wire-error.ts
var GitWireError = class extends CodedError {
	name = "GitWireError";
};
const TRANSIENT = /* @__PURE__ */ new Set([
	"GIT_UNREACHABLE",
	"GIT_UNAVAILABLE",
	"GIT_SERVER_ERROR",
	"GIT_TRUNCATED",
	"GIT_PROTOCOL"
]);
function isTransient(error) {
	return error instanceof GitWireError && TRANSIENT.has(error.code);
}

// packages/git-wire/src/explain-http-error.ts
function explainHttpError(error, { remote, service }) {
	const explanation = error.code === "HTTP_STATUS" && error.status !== void 0 ? explainStatus$1(error, {
		remote,
		service,
		status: error.status
	}) : explainFailure(error);
	return new GitWireError({
		...explanation,
		cause: error
	});
}
function explainFailure(error) {
	return {
		code: error.code === "HTTP_REDIRECT_REFUSED" ? "GIT_REDIRECT" : error.code === "HTTP_TOO_LARGE" ? "GIT_TOO_LARGE" : "GIT_UNREACHABLE",
		message: error.message,
		fix: error.fix ?? "Check the server; the run can be dispatched again."
	};
}
function explainStatus$1(error, { remote, service, status }) {
	const shown = publicUrl(remote.url);
	const input = remote.tokenInput ?? "token";
	const scope = service === "git-receive-pack" ? "write:repository" : "read:repository";
	const right = service === "git-receive-pack" ? "write" : "read";
	const token = `a token with scope ${scope} whose user may ${right} ${shown}`;
	switch (status) {
		case 401: return {
			code: "GIT_AUTH",
			message: remote.auth ? `${shown} does not accept the token in ${input}` : `${shown} asks for a token, and ${input} is empty`,
			fix: `Set ${input} to ${token}.`
		};
		case 403: return {
			code: "GIT_FORBIDDEN",
			message: `the token in ${input} may not ${right} ${shown}`,
			fix: `Give ${input} ${token}; archived repositories and pull mirrors refuse every push.`
		};
		case 404: return {
			code: "GIT_NOT_FOUND",
			message: `${shown} does not exist, or the token in ${input} may not see it`,
			fix: `Create the repository or correct its URL; if it exists, set ${input} to ${token}.`
		};
		case 413: return {
			code: "GIT_TOO_LARGE",
			message: `${shown} refuses the push as too large (413)`,
			fix: "Raise the quota of the owner, or the body limit of the proxy in front of the server."
		};
		case 429: return {
			code: "GIT_RATE_LIMITED",
			message: `${shown} takes no more requests for now (429)`,
			fix: "Nothing was changed; dispatch again later, or raise the rate limit for the runner."
		};
		case 502:
		case 503:
		case 504: return {
			code: "GIT_UNAVAILABLE",
			message: `${shown} is not available (${status})`,
			fix: "Check the server; the run can be dispatched again."
		};
		default: return {
			code: "GIT_SERVER_ERROR",
			message: `${shown} answered ${status}${error.bodySnippet ? `: ${error.bodySnippet.slice(0, 120)}` : ""}`,
			fix: "Look into the log of the server; the run can be dispatched again."
		};
	}
}

// packages/git-wire/src/remote.ts
function authOf({ auth }) {
	if (auth === void 0) return void 0;
	return auth.username === void 0 ? {
		kind: "bearer",
		token: auth.token
	} : {
		kind: "basic",
		username: auth.username,
		password: auth.token
	};
}

// packages/git-wire/src/call-remote.ts
async function callRemote(remote, { service, url, ...request }) {
	try {
		const timeoutMs = remote.timeoutMs ?? request.timeoutMs ?? 6e4;
		const response = await remote.http.request({
			url,
			...request,
			auth: authOf(remote),
			timeoutMs
		});
		const type = response.headers["content-type"] ?? "";
		if (!type.startsWith(`application/x-${service}-`)) {
			await response.discard();
			throw notSmart(remote, type);
		}
		return {
			url: response.url,
			body: guard(response.body, remote)
		};
	} catch (error) {
		throw error instanceof HttpError ? explainHttpError(error, {
			remote,
			service
		}) : error;
	}
}
async function* guard(body, remote) {
	try {
		yield* body;
	} catch (cause) {
		if (cause instanceof HttpError) throw truncated(remote.url, cause);
		throw cause;
	}
}
function truncated(source, cause) {
	return new GitWireError({
		code: "GIT_TRUNCATED",
		message: `${source} stopped in the middle of its answer`,
		fix: "Dispatch the run again; if it stays, look for a proxy that cuts long answers.",
		cause
	});
}
function notSmart(remote, type) {
	const isDumb = type.startsWith("text/plain");
	return new GitWireError({
		code: "GIT_NOT_SMART",
		message: isDumb ? `${remote.url} is served as plain files ("${type}"), not by git's smart HTTP protocol` : `${remote.url} answers "${type}" instead of git's smart HTTP protocol`,
		fix: isDumb ? "Serve the repository by a forge or by git http-backend." : "Check that the URL is the one that git clone uses; a login page answers like this."
	});
}

// packages/git-wire/src/pkt-line.ts
const MARKS = {
	0: "flush",
	1: "delim",
	2: "end"
};
function packet(data) {
	const body = typeof data === "string" ? Buffer.from(data) : data;
	return Buffer.concat([Buffer.from((body.length + 4).toString(16).padStart(4, "0")), body]);
}
const FLUSH = Buffer.from("0000");
const DELIM = Buffer.from("0001");
async function* readPackets(stream, source) {
	const reader = new ByteReader(stream, source);
	let last;
	for (;;) {
		const head = await reader.take(4);
		if (head === void 0) {
			if (last !== "flush") throw truncated(source);
			return;
		}
		const length = /^[0-9a-f]{4}$/i.test(head.toString("latin1")) ? Number.parseInt(head.toString("latin1"), 16) : NaN;
		if (Number.isNaN(length) || length === 3) throw malformed$2(source);
		last = MARKS[length] ?? await reader.take(length - 4);
		if (last === void 0) throw truncated(source);
		yield last;
	}
}
var ByteReader = class {
	chunks = [];
	size = 0;
	stream;
	source;
	constructor(stream, source) {
		this.stream = stream[Symbol.asyncIterator]();
		this.source = source;
	}
	async take(count) {
		while (this.size < count) {
			const { value, done } = await this.stream.next();
			if (done) {
				if (this.size === 0) return void 0;
				throw truncated(this.source);
			}
			this.chunks.push(value);
			this.size += value.length;
		}
		this.size -= count;
		const first = this.chunks[0] ?? Buffer.alloc(0);
		if (first.length >= count) {
			this.chunks[0] = first.subarray(count);
			if (first.length === count) this.chunks.shift();
			return first.subarray(0, count);
		}
		const taken = Buffer.allocUnsafe(count);
		let filled = 0;
		while (filled < count) {
			const chunk = this.chunks.shift();
			const used = chunk.copy(taken, filled);
			filled += used;
			if (used < chunk.length) this.chunks.unshift(chunk.subarray(used));
		}
		return taken;
	}
};
function malformed$2(source) {
	return new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} sent something that is not the git protocol`,
		fix: "Dispatch the run again; if it stays, look for a proxy that changes answers."
	});
}

// packages/git-wire/src/retry-transfer.ts
const TRIES$1 = 3;
const PAUSE_MS$1 = 300;
const BROKEN = /* @__PURE__ */ new Set([
	"GIT_TRUNCATED",
	"GIT_CHECKSUM",
	"GIT_PACK"
]);
async function retryTransfer(remote, transfer) {
	for (let attempt = 1;; attempt += 1) try {
		return await transfer();
	} catch (error) {
		if (!(error instanceof GitWireError) || !BROKEN.has(error.code) || attempt === TRIES$1) throw error;
		remote.log?.(`${error.message}; reading it again (try ${attempt + 1} of ${TRIES$1})`);
		await setTimeout$1(PAUSE_MS$1 * 2 ** (attempt - 1) * (.75 + Math.random() / 2));
	}
}

// packages/git-wire/src/discover.ts
const known$1 = /* @__PURE__ */ new WeakMap();
async function discover(remote, service) {
	const cache = known$1.get(remote.http) ?? /* @__PURE__ */ new Map();
	known$1.set(remote.http, cache);
	const keyOf = (place) => [
		service,
		place,
		remote.auth?.username ?? "",
		remote.auth?.token ?? ""
	].join(" ");
	const own = keyOf(remote.url);
	const host = keyOf(new URL(remote.url).origin);
	if (remote.oneServer === true && !cache.has(own)) {
		const told = await cache.get(host)?.catch(() => void 0);
		if (told !== void 0 && !isSha256(told)) return {
			...told,
			url: remote.url.replace(/\/+$/, "")
		};
	}
	const asked = cache.get(own) ?? ask$1(remote, service);
	for (const key of [own, host]) {
		cache.set(key, asked);
		asked.catch(() => void (cache.get(key) === asked && cache.delete(key)));
	}
	return asked;
}
const isSha256 = ({ lines }) => lines.some((line) => line.includes("object-format=sha256"));
async function ask$1(remote, service) {
	const suffix = `/info/refs?service=${service}`;
	return retryTransfer(remote, async () => {
		const answer = await callRemote(remote, {
			service,
			url: `${remote.url.replace(/\/+$/, "")}${suffix}`,
			headers: service === "git-upload-pack" ? { "git-protocol": "version=2" } : {}
		});
		const lines = [];
		for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) lines.push(each);
		const url = answer.url.endsWith(suffix) ? answer.url.slice(0, -suffix.length) : remote.url.replace(/\/+$/, "");
		if (url !== remote.url.replace(/\/+$/, "")) remote.log?.(`${remote.url} has moved to ${url}; correct the address.`);
		return {
			url,
			lines
		};
	});
}
function sha256Refused(remote) {
	return new GitWireError({
		code: "GIT_SHA256",
		message: `${remote.url} is a SHA-256 repository`,
		fix: "Create it again with the object format sha1."
	});
}

// packages/git-wire/src/capabilities.ts
async function readCapabilities(remote) {
	const discovery = await discover(remote, "git-upload-pack");
	const lines = discovery.lines.map((line) => line.toString("utf8").trimEnd());
	if (!lines.includes("version 2")) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} does not speak git protocol version 2`,
		fix: "Update the server: every Forgejo and Gitea since 2019 does; a proxy may also drop the Git-Protocol header."
	});
	const value = (key) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? "";
	if (value("object-format") === "sha256") throw sha256Refused(remote);
	const features = (key) => new Set(value(key).split(" "));
	return {
		url: discovery.url,
		fetch: features("fetch"),
		lsRefs: features("ls-refs"),
		agent: value("agent")
	};
}

// packages/git-wire/src/commit-object.ts
function parseCommit(body) {
	const text = body.toString("utf8");
	const end = text.indexOf("\n\n");
	const head = (end < 0 ? text : text.slice(0, end)).split("\n");
	const values = (key) => head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
	return {
		tree: values("tree")[0] ?? "",
		parents: values("parent"),
		author: parsePerson(values("author")[0] ?? ""),
		committer: parsePerson(values("committer")[0] ?? ""),
		message: end < 0 ? "" : text.slice(end + 2)
	};
}
function parsePerson(text) {
	const match = /^(.*?) ?<(.*?)> (\d+)/.exec(text);
	return {
		name: match?.[1] ?? "",
		email: match?.[2] ?? "",
		at: /* @__PURE__ */ new Date(Number(match?.[3] ?? 0) * 1e3)
	};
}

// packages/git-wire/src/broken-pack.ts
function brokenPack(source, what, cause, code = "GIT_PACK") {
	return new GitWireError({
		code,
		message: `the pack that ${source} sent ${what}`,
		fix: "Dispatch the run again; if it stays, run git fsck on the server.",
		cause
	});
}

// packages/git-wire/src/apply-delta.ts
function applyDelta(base, delta, { source, grow = () => {} }) {
	const broken = () => brokenPack(source, "holds a broken delta");
	let at = 0;
	const varint = () => {
		let value = 0;
		for (let factor = 1;; factor *= 128) {
			const byte = delta[at++] ?? 0;
			value += (byte & 127) * factor;
			if (!(byte & 128)) return value;
		}
	};
	if (varint() !== base.length) throw broken();
	const size = varint();
	grow(size);
	const result = Buffer.alloc(size);
	let filled = 0;
	while (at < delta.length) {
		const command = delta[at++];
		if (command & 128) {
			let offset = 0;
			let length = 0;
			for (let bit = 0; bit < 4; bit += 1) if (command & 1 << bit) offset += (delta[at++] ?? 0) * 2 ** (8 * bit);
			for (let bit = 0; bit < 3; bit += 1) if (command & 16 << bit) length += (delta[at++] ?? 0) * 2 ** (8 * bit);
			if (length === 0) length = 65536;
			if (at > delta.length || offset + length > base.length || filled + length > size) throw broken();
			filled += base.copy(result, filled, offset, offset + length);
		} else {
			if (command === 0 || at + command > delta.length || filled + command > size) throw broken();
			filled += delta.copy(result, filled, at, at + command);
			at += command;
		}
	}
	if (filled !== size) throw broken();
	return result;
}

// packages/git-wire/src/objects.ts
function objectId({ type, body }) {
	return createHash("sha1").update(`${type} ${body.length}\0`).update(body).digest("hex");
}
function parseTree(body) {
	const entries = [];
	let at = 0;
	while (at < body.length) {
		const space = body.indexOf(32, at);
		const nul = body.indexOf(0, space);
		if (space < 0 || nul < 0 || nul + 21 > body.length) throw malformedTree();
		entries.push({
			mode: body.toString("latin1", at, space).replace(/^0+/, ""),
			name: body.toString("utf8", space + 1, nul),
			id: body.toString("hex", nul + 1, nul + 21)
		});
		at = nul + 21;
	}
	return entries;
}
function malformedTree() {
	return new GitWireError({
		code: "GIT_OBJECT",
		message: "a tree object of the repository is malformed",
		fix: "Run git fsck on the server."
	});
}

// packages/git-wire/src/pack-entry.ts
const OBJECT_TYPES = {
	1: "commit",
	2: "tree",
	3: "blob",
	4: "tag"
};
async function readPackHeader(pack, source) {
	const head = await pack.take(12);
	if (head.toString("latin1", 0, 4) !== "PACK" || head.readUInt32BE(4) !== 2) throw brokenPack(source, "is no pack of version 2");
	return head.readUInt32BE(8);
}
async function readEntryHeader(pack) {
	let byte = (await pack.take(1))[0];
	const kind = byte >> 4 & 7;
	let size = byte & 15;
	for (let factor = 16; byte & 128; factor *= 128) {
		byte = (await pack.take(1))[0];
		size += (byte & 127) * factor;
	}
	return {
		kind,
		size
	};
}
async function readOffset(pack) {
	let byte = (await pack.take(1))[0];
	let offset = byte & 127;
	while (byte & 128) {
		byte = (await pack.take(1))[0];
		offset = (offset + 1) * 128 + (byte & 127);
	}
	return offset;
}

// packages/git-wire/src/pack-source.ts
const TRAILER_BYTES = 20;
const WRONG_SIZE = "holds an object of another size than it says";
var PackSource = class {
	stream;
	hash = createHash("sha1");
	source;
	window = Buffer.alloc(0);
	ended = false;
	offset = 0;
	constructor(stream, source) {
		this.stream = stream[Symbol.asyncIterator]();
		this.source = source;
	}
	async take(count) {
		while (this.window.length < count) if (!await this.more()) throw truncated(this.source);
		return this.consume(count);
	}
	async inflate(sizeBytes) {
		for (let needed = 1;;) {
			while (this.window.length < needed && !this.ended) await this.more();
			const available = this.window.length;
			const inflated = this.tryInflate(sizeBytes);
			if (inflated !== void 0) return inflated;
			if (this.ended && this.window.length === available) throw truncated(this.source);
			needed = available * 2 + 1;
		}
	}
	tryInflate(sizeBytes) {
		if (this.window.length === 0) return void 0;
		try {
			const options = {
				info: true,
				maxOutputLength: Math.max(sizeBytes, 1),
				chunkSize: Math.max(sizeBytes + 1, 64)
			};
			const { buffer, engine } = inflateSync(this.window, options);
			if (buffer.length !== sizeBytes) throw brokenPack(this.source, WRONG_SIZE);
			this.consume(engine.bytesWritten);
			return buffer;
		} catch (cause) {
			const { code } = cause;
			if (code === "Z_BUF_ERROR") return void 0;
			if (code === "ERR_BUFFER_TOO_LARGE") throw brokenPack(this.source, WRONG_SIZE, cause);
			throw code?.startsWith("Z_") ? brokenPack(this.source, "cannot be inflated", cause) : cause;
		}
	}
	async endsWithChecksum() {
		const expected = this.hash.copy().digest();
		while (!this.ended && this.window.length <= TRAILER_BYTES) await this.more();
		if (this.window.length < TRAILER_BYTES) throw truncated(this.source);
		if (this.window.length > TRAILER_BYTES) return "more";
		return this.window.equals(expected) ? "ok" : "wrong";
	}
	consume(count) {
		const bytes = this.window.subarray(0, count);
		this.hash.update(bytes);
		this.window = this.window.subarray(count);
		this.offset += count;
		return bytes;
	}
	async more() {
		const { value, done } = await this.stream.next();
		if (done) this.ended = true;
		else this.window = this.window.length === 0 ? value : Buffer.concat([this.window, value]);
		return !done;
	}
};

// packages/git-wire/src/decode-pack.ts
const MAX_BYTES$1 = 268435456;
async function decodePack(stream, { source, bases, maxBytes = MAX_BYTES$1 }) {
	const pack = new PackSource(stream, source);
	const byId = /* @__PURE__ */ new Map();
	const byOffset = /* @__PURE__ */ new Map();
	let waiting = [];
	let total = 0;
	const keep = (offset, object) => {
		byOffset.set(offset, object);
		byId.set(objectId(object), object);
	};
	const grow = (bytes) => {
		total += bytes;
		if (total > maxBytes) throw tooLarge$1(source, maxBytes);
	};
	for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
		const { offset } = pack;
		const { kind, size } = await readEntryHeader(pack);
		grow(size);
		const type = OBJECT_TYPES[kind];
		if (type !== void 0) keep(offset, {
			type,
			body: await pack.inflate(size)
		});
		else if (kind === 6) {
			const base = byOffset.get(offset - await readOffset(pack));
			const delta = await pack.inflate(size);
			if (base === void 0) throw brokenPack(source, "holds a delta whose base is missing");
			keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
		} else if (kind === 7) {
			const baseId = (await pack.take(20)).toString("hex");
			const delta = await pack.inflate(size);
			const base = byId.get(baseId) ?? bases?.get(baseId);
			if (base === void 0) waiting.push({
				offset,
				baseId,
				delta
			});
			else keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
		} else throw brokenPack(source, "holds an object of unknown type");
	}
	const end = await pack.endsWithChecksum();
	if (end === "more") throw brokenPack(source, "holds more than it says");
	if (end === "wrong") throw brokenPack(source, "has a wrong checksum", void 0, "GIT_CHECKSUM");
	while (waiting.length > 0) {
		const left = waiting.filter(({ offset, baseId, delta }) => {
			const base = byId.get(baseId);
			if (base !== void 0) keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
			return base === void 0;
		});
		if (left.length === waiting.length) throw brokenPack(source, "holds a delta whose base is missing");
		waiting = left;
	}
	return byId;
}
function tooLarge$1(source, maxBytes) {
	return new GitWireError({
		code: "GIT_TOO_LARGE",
		message: `${source} sends more than ${Math.round(maxBytes / 1024 / 1024)} MiB for one directory`,
		fix: "Check that the URL and the path are the right ones."
	});
}

// packages/git-wire/src/make-delta.ts
const MAX_COPY = 65536;
const MAX_INSERT = 127;
function makeDelta(before, after) {
	const head = commonLength(before, after);
	const tail = commonTail(before.subarray(head), after.subarray(head));
	return Buffer.concat([
		varint(before.length),
		varint(after.length),
		...copies(0, head),
		...inserts(after.subarray(head, after.length - tail)),
		...copies(before.length - tail, tail)
	]);
}
function* copies(from, length) {
	for (let done = 0; done < length; done += MAX_COPY) {
		const size = Math.min(MAX_COPY, length - done);
		const sizeBytes = size === MAX_COPY ? [0, 0] : [size & 255, size >> 8];
		const offset = from + done;
		const fields = [
			offset & 255,
			offset >> 8 & 255,
			offset >> 16 & 255,
			offset >>> 24 & 255,
			...sizeBytes
		];
		const command = fields.reduce((bits, byte, index) => byte === 0 ? bits : bits | 1 << index, 128);
		yield Buffer.from([command, ...fields.filter((byte) => byte !== 0)]);
	}
}
function* inserts(bytes) {
	for (let at = 0; at < bytes.length; at += MAX_INSERT) {
		const part = bytes.subarray(at, at + MAX_INSERT);
		yield Buffer.from([part.length]);
		yield part;
	}
}
function commonLength(a, b) {
	let [same, differs] = [0, Math.min(a.length, b.length) + 1];
	while (differs - same > 1) {
		const middle = same + differs >> 1;
		if (a.compare(b, same, middle, same, middle) === 0) same = middle;
		else differs = middle;
	}
	return same;
}
function commonTail(a, b) {
	let [same, differs] = [0, Math.min(a.length, b.length) + 1];
	while (differs - same > 1) {
		const middle = same + differs >> 1;
		if (a.compare(b, b.length - middle, b.length - same, a.length - middle, a.length - same) === 0) same = middle;
		else differs = middle;
	}
	return same;
}
function varint(value) {
	const bytes = [];
	for (let left = value;; left = Math.floor(left / 128)) {
		if (left < 128) return Buffer.from([...bytes, left]);
		bytes.push(left & 127 | 128);
	}
}

// packages/git-wire/src/encode-pack.ts
const TYPE_NUMBERS = {
	commit: 1,
	tree: 2,
	blob: 3,
	tag: 4
};
const REF_DELTA = 7;
const FAST = 1;
const DELTA_FROM_BYTES = 4096;
function encodePack(objects) {
	const all = [...objects];
	const head = Buffer.alloc(12);
	head.write("PACK");
	head.writeUInt32BE(2, 4);
	head.writeUInt32BE(all.length, 8);
	const body = Buffer.concat([head, ...all.flatMap(encode$2)]);
	return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}
function encode$2({ type, body, base }) {
	if (base === void 0 || body.length < DELTA_FROM_BYTES) return [header(TYPE_NUMBERS[type], body.length), deflate(body)];
	const delta = makeDelta(base.body, body);
	return [
		header(REF_DELTA, delta.length),
		Buffer.from(base.id, "hex"),
		deflate(delta)
	];
}
const deflate = (bytes) => deflateSync(bytes, {
	level: FAST,
	chunkSize: Math.max(bytes.length + 64, 128)
});
function header(kind, length) {
	let byte = kind << 4 | length & 15;
	let size = Math.floor(length / 16);
	const bytes = [];
	while (size > 0) {
		bytes.push(byte | 128);
		byte = size & 127;
		size = Math.floor(size / 128);
	}
	bytes.push(byte);
	return Buffer.from(bytes);
}

// packages/git-wire/src/side-band.ts
const MAX_SAID = 400;
async function* readSideBand(packets, { source = "the git server", onProgress } = {}) {
	let ended = false;
	let said = "";
	for await (const each of packets) {
		if (typeof each === "string") ended = true;
		if (ended || typeof each === "string") continue;
		const data = each.subarray(1);
		if (each[0] === 1) yield data;
		else if (each[0] === 2) {
			const text = data.toString("utf8");
			said = `${said}${text}`.slice(-400);
			onProgress?.(text);
		} else {
			const words = `${data.toString("utf8")} ${said}`.replace(/\s+/g, " ").trim();
			throw new GitWireError({
				code: "GIT_REJECTED",
				message: `${source} reports: ${words.slice(0, 2 * MAX_SAID)}`,
				fix: "Look into the log of the server; the run can be dispatched again."
			});
		}
	}
}

// packages/git-wire/src/fetch-pack.ts
const GZIP_FROM_BYTES = 1024;
async function fetchPack(remote, options) {
	const { url, fetch } = await readCapabilities(remote);
	const lacking = options.filter !== void 0 && !fetch.has("filter") ? "partial clone filters (uploadpack.allowFilter)" : options.depth !== void 0 && !fetch.has("shallow") ? "shallow fetches" : void 0;
	if (lacking !== void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} offers no ${lacking}`,
		fix: "Update the server, or switch this on there."
	});
	const body = toRequest$1(options);
	const isLarge = body.length > GZIP_FROM_BYTES;
	const answer = await callRemote(remote, {
		service: "git-upload-pack",
		url: `${url}/git-upload-pack`,
		method: "POST",
		headers: {
			"git-protocol": "version=2",
			"content-type": "application/x-git-upload-pack-request",
			...isLarge ? { "content-encoding": "gzip" } : {}
		},
		body: isLarge ? gzipSync(body) : body,
		timeoutMs: 3e5
	});
	return readPackfile(readPackets(answer.body, remote.url), {
		remote,
		whole: options.whole ?? false
	});
}
function toRequest$1({ wants, haves = [], shallow = [], depth, filter, thin = false }) {
	const lines = [
		...thin ? ["thin-pack"] : [],
		"no-progress",
		"ofs-delta",
		...shallow.map((id) => `shallow ${id}`),
		...depth === void 0 ? [] : [`deepen ${depth}`],
		...filter === void 0 ? [] : [`filter ${filter}`],
		...wants.map((id) => `want ${id}`),
		...haves.map((id) => `have ${id}`),
		"done"
	];
	return Buffer.concat([
		packet("command=fetch\n"),
		packet("object-format=sha1\n"),
		DELIM,
		...lines.map((line) => packet(`${line}\n`)),
		FLUSH
	]);
}
async function* readPackfile(packets, { remote, whole }) {
	for (;;) {
		const { value, done } = await packets.next();
		if (done) throw new GitWireError({
			code: "GIT_PROTOCOL",
			message: `${remote.url} answered the fetch without a pack`,
			fix: "Dispatch the run again."
		});
		if (!Buffer.isBuffer(value)) continue;
		const line = value.toString("utf8").trimEnd();
		if (line === "packfile") break;
		if (line.startsWith("ERR ")) throw refused(line.slice(4), remote);
		if (whole && line.startsWith("shallow ")) throw shallowRefused(remote);
	}
	yield* readSideBand(packets, { source: remote.url });
}
function shallowRefused(remote) {
	return new GitWireError({
		code: "GIT_SHALLOW",
		message: `${remote.url} is a shallow repository: its history is cut off on the server`,
		fix: "Complete it there with git fetch --unshallow."
	});
}
function refused(reason, remote) {
	const missing = /not our ref|not a valid|unadvertised/i.test(reason);
	return new GitWireError({
		code: missing ? "GIT_REF_MISSING" : "GIT_REJECTED",
		message: `${remote.url} refuses the fetch: ${reason.slice(0, 300)}`,
		fix: missing ? "The commit is gone from the server, or it serves only tips: set uploadpack.allowAnySHA1InWant, or dispatch again with current refs." : "Look into the log of the server."
	});
}

// packages/git-wire/src/fetch-objects.ts
async function fetchObjects(remote, { bases, ...options }) {
	if (options.wants.length === 0) return /* @__PURE__ */ new Map();
	const objects = await retryTransfer(remote, async () => {
		const pack = await fetchPack(remote, options);
		return decodePack(pack, {
			source: remote.url,
			...bases ? { bases } : {}
		});
	});
	const missing = options.haves?.length ? void 0 : options.wants.find((id) => !objects.has(id));
	if (missing !== void 0) throw new GitWireError({
		code: "GIT_OBJECT",
		message: `${remote.url} did not send the object ${missing} it was asked for`,
		fix: "Run git fsck on the server."
	});
	return objects;
}

// packages/git-wire/src/list-refs.ts
async function listRefs(remote, { prefixes, peel = false }) {
	const { url, lsRefs } = await readCapabilities(remote);
	const body = Buffer.concat([
		packet("command=ls-refs\n"),
		packet("object-format=sha1\n"),
		DELIM,
		packet("symrefs\n"),
		...lsRefs.has("unborn") ? [packet("unborn\n")] : [],
		...peel ? [packet("peel\n")] : [],
		...prefixes.map((prefix) => packet(`ref-prefix ${prefix}\n`)),
		FLUSH
	]);
	const lines = await retryTransfer(remote, async () => {
		const answer = await callRemote(remote, {
			service: "git-upload-pack",
			url: `${url}/git-upload-pack`,
			method: "POST",
			headers: {
				"git-protocol": "version=2",
				"content-type": "application/x-git-upload-pack-request"
			},
			body
		});
		const read = [];
		for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) read.push(each.toString("utf8").trimEnd());
		return read;
	});
	const refusal = lines.find((line) => line.startsWith("ERR "));
	if (refusal === void 0) return toListing(lines, prefixes);
	if (/object.format/i.test(refusal)) throw sha256Refused(remote);
	throw new GitWireError({
		code: "GIT_REJECTED",
		message: `${remote.url} does not list its refs: ${refusal.slice(4, 300)}`,
		fix: "Look into the log of the server."
	});
}
function toListing(lines, prefixes) {
	const listing = {
		refs: /* @__PURE__ */ new Map(),
		peeled: /* @__PURE__ */ new Map()
	};
	for (const line of lines) {
		const [id = "", name = "", ...attributes] = line.split(" ");
		const symref = attributes.find((attribute) => attribute.startsWith("symref-target:"))?.slice(14);
		if (name === "HEAD" && symref !== void 0) listing.head = symref;
		if (id === "unborn" || !prefixes.some((prefix) => name.startsWith(prefix))) continue;
		if (name !== "HEAD") listing.refs.set(name, id);
		const target = attributes.find((attribute) => attribute.startsWith("peeled:"))?.slice(7);
		if (target !== void 0) listing.peeled.set(name, target);
	}
	return listing;
}

// packages/git-wire/src/push-report.ts
const MAX_REASON = 600;
function readPushReport(lines, { updates, source, messages }) {
	const said = messages.replace(/\s+/g, " ").trim();
	const unpack = lines.find((line) => line.startsWith("unpack "))?.slice(7);
	if (unpack === void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} ended the push without a verdict${said === "" ? "" : `: ${said.slice(0, MAX_REASON)}`}`,
		fix: "Nothing moved unless the refs say so; dispatch the run again."
	});
	if (unpack !== "ok") throw new GitWireError({
		code: "GIT_REJECTED",
		message: `${source} could not take the push: ${`${unpack} ${said}`.trim().slice(0, MAX_REASON)}`,
		fix: "Nothing moved. Look into the log of the server, then dispatch the run again."
	});
	return updates.map(({ ref }) => {
		const at = lines.findIndex((line) => line === `ok ${ref}` || line.startsWith(`ng ${ref} `));
		if (at < 0) return {
			ref,
			ok: false,
			reason: "no verdict"
		};
		if (lines[at].startsWith("ng ")) {
			const reason = lines[at].slice(`ng ${ref} `.length);
			return {
				ref,
				ok: false,
				reason: (said === "" ? reason : `${reason}: ${said}`).slice(0, MAX_REASON)
			};
		}
		const newId = newIdBehind(lines, at);
		return {
			ref,
			ok: true,
			...newId === void 0 ? {} : { newId }
		};
	});
}
function newIdBehind(lines, at) {
	for (let next = at + 1; lines[next]?.startsWith("option "); next += 1) {
		const id = /^option new-oid ([0-9a-f]{40})$/.exec(lines[next])?.[1];
		if (id !== void 0) return id;
	}
}

// packages/git-wire/src/receive-pack.ts
async function readReceivePack(remote) {
	const { url, lines } = await discover(remote, "git-receive-pack");
	const first = lines.find((line) => line.includes(0));
	if (first === void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} advertises no push`,
		fix: "Check that the URL is a git repository."
	});
	const text = first.toString("utf8", first.indexOf(0) + 1).trim();
	const capabilities = new Set(text.split(" "));
	if (capabilities.has("object-format=sha256")) throw sha256Refused(remote);
	return {
		url,
		capabilities
	};
}

// packages/git-wire/src/push-pack.ts
const ZERO_ID = "0".repeat(40);
const PUSH_TIMEOUT_MS = 6e5;
async function pushPack(remote, { updates, pack, packSizeBytes, atomic = false, pushOptions = [] }) {
	const { url, capabilities } = await readReceivePack(remote);
	const offers = (name) => capabilities.has(name);
	if (atomic && updates.length > 1 && !offers("atomic")) remote.log?.(`${remote.url} cannot update refs atomically; each is updated by itself.`);
	if (pushOptions.length > 0 && !offers("push-options")) remote.log?.(`${remote.url} takes no push options.`);
	const wanted = [
		offers("report-status-v2") ? "report-status-v2" : "report-status",
		"side-band-64k",
		"ofs-delta",
		...atomic ? ["atomic"] : [],
		...pushOptions.length > 0 ? ["push-options"] : []
	].filter(offers);
	const commands = updates.map(({ ref, oldId, newId }, index) => packet(`${oldId} ${newId} ${ref}${index === 0 ? `\0 ${wanted.join(" ")} agent=edp-actions` : ""}\n`));
	const options = wanted.includes("push-options") ? [...pushOptions.map((option) => packet(`${option}\n`)), FLUSH] : [];
	const head = Buffer.concat([
		...commands,
		FLUSH,
		...options
	]);
	const answer = await callRemote(remote, {
		service: "git-receive-pack",
		url: `${url}/git-receive-pack`,
		method: "POST",
		headers: {
			"content-type": "application/x-git-receive-pack-request",
			...packSizeBytes === void 0 ? {} : { "content-length": String(head.length + packSizeBytes) }
		},
		body: withHead(head, pack),
		timeoutMs: PUSH_TIMEOUT_MS
	});
	const messages = [];
	const packets = readPackets(answer.body, remote.url);
	const report = wanted.includes("side-band-64k") ? readPackets(readSideBand(packets, {
		source: remote.url,
		onProgress: (text) => messages.push(text)
	}), remote.url) : packets;
	const lines = [];
	for await (const each of report) if (Buffer.isBuffer(each)) lines.push(each.toString("utf8").trimEnd());
	return readPushReport(lines, {
		updates,
		source: remote.url,
		messages: messages.join("")
	});
}
function withHead(head, pack) {
	if (pack === void 0) return head;
	if (Buffer.isBuffer(pack)) return Buffer.concat([head, pack]);
	return Readable.from(join(head, pack), { objectMode: false });
}
async function* join(head, pack) {
	yield head;
	yield* pack;
}

// packages/git-wire/src/small-blobs.ts
async function* readSmallBlobs(stream, { source, maxBytes }) {
	const pack = new PackSource(stream, source);
	const byOffset = /* @__PURE__ */ new Map();
	let waiting = [];
	for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
		const { offset } = pack;
		const { kind, size } = await readEntryHeader(pack);
		let found;
		if (kind === 6) {
			const base = byOffset.get(offset - await readOffset(pack));
			const delta = await pack.inflate(size);
			if (base !== void 0) found = applyDelta(base, delta, { source });
		} else if (kind === 7) {
			const baseId = (await pack.take(20)).toString("hex");
			waiting.push({
				baseId,
				delta: await pack.inflate(size)
			});
		} else {
			const body = await pack.inflate(size);
			if (OBJECT_TYPES[kind] === "blob") found = body;
		}
		if (found === void 0 || found.length > maxBytes) continue;
		byOffset.set(offset, found);
		yield found;
	}
	const end = await pack.endsWithChecksum();
	if (end === "more") throw brokenPack(source, "holds more than it says");
	if (end === "wrong") throw brokenPack(source, "has a wrong checksum", void 0, "GIT_CHECKSUM");
	if (waiting.length === 0) return;
	const byId = new Map([...byOffset.values()].map((body) => [objectId({
		type: "blob",
		body
	}), body]));
	for (let left = -1; left !== waiting.length;) {
		left = waiting.length;
		const later = [];
		for (const each of waiting) {
			const base = byId.get(each.baseId);
			if (base === void 0) {
				later.push(each);
				continue;
			}
			const body = applyDelta(base, each.delta, { source });
			byId.set(objectId({
				type: "blob",
				body
			}), body);
			if (body.length <= maxBytes) yield body;
		}
		waiting = later;
	}
}

// packages/git-wire/src/tree-bytes.ts
const ID_BYTES = 20;
const [SPACE, SLASH, ONE] = [
	32,
	47,
	49
];
function findEntry(tree, name) {
	const place = find(tree, name);
	if (place === void 0) return void 0;
	return {
		mode: tree.toString("latin1", place.start, place.nameAt - 1).replace(/^0+/, ""),
		name,
		id: tree.toString("hex", place.nul + 1, place.end)
	};
}
function find(tree, name) {
	const wanted = Buffer.from(name);
	return scan(tree, ({ nameAt, nul }) => {
		return nul - nameAt === wanted.length && tree.compare(wanted, 0, wanted.length, nameAt, nul) === 0;
	});
}
function scan(tree, isIt) {
	const place = {
		start: 0,
		nameAt: 0,
		nul: 0,
		end: 0
	};
	while (place.end < tree.length) {
		place.start = place.end;
		place.nameAt = place.start + (tree[place.start + 5] === SPACE ? 6 : 7);
		place.nul = tree.indexOf(0, place.nameAt);
		place.end = place.nul + 1 + ID_BYTES;
		if (place.nul < 0 || tree[place.nameAt - 1] !== SPACE || place.end > tree.length) throw malformedTree();
		if (isIt(place)) return place;
	}
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject$1(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject$1(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick$1(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject$1(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject$1(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
const CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError$1(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure$1(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure$1(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure$1(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/regexes.js
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64$1 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
const URL_BAD_FORMAT = 1;
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const allowsEval$1 = allowsEval;
	const fastEnabled = jit && allowsEval$1.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject$1(a) && isPlainObject$1(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject$1(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open$1 = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open$1.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open$1.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open$1.length > depth ? open$1.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
function memoizer() {
	return memo;
}
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
			assignProp(properties, key, merged);
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64$1], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$1 : integer).source;
	return rest;
}
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError$1(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/parse.js
const parse$2 = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode$1 = /* @__PURE__ */ _encode(ZodRealError);
const decode = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(_overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse$2(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode$1(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(_regex(...args));
	},
	includes(...args) {
		return this.check(_includes(...args));
	},
	startsWith(...args) {
		return this.check(_startsWith(...args));
	},
	endsWith(...args) {
		return this.check(_endsWith(...args));
	},
	min(...args) {
		return this.check(_minLength(...args));
	},
	max(...args) {
		return this.check(_maxLength(...args));
	},
	length(...args) {
		return this.check(_length(...args));
	},
	nonempty(...args) {
		return this.check(_minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(_lowercase(params));
	},
	uppercase(params) {
		return this.check(_uppercase(params));
	},
	trim() {
		return this.check(_trim());
	},
	normalize(...args) {
		return this.check(_normalize(...args));
	},
	toLowerCase() {
		return this.check(_toLowerCase());
	},
	toUpperCase() {
		return this.check(_toUpperCase());
	},
	slugify() {
		return this.check(_slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(_email(ZodEmail, params));
	},
	url(params) {
		return this.check(_url(ZodURL, params));
	},
	jwt(params) {
		return this.check(_jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(_emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(_guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(_uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(_uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(_uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(_uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(_nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(_cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(_cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(_ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(_base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(_base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(_xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(_ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(_ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(_ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(_cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(_cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(_e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(_isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(_isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(_isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(_isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(_gt(value, params));
	},
	gte(value, params) {
		return this.check(_gte(value, params));
	},
	min(value, params) {
		return this.check(_gte(value, params));
	},
	lt(value, params) {
		return this.check(_lt(value, params));
	},
	lte(value, params) {
		return this.check(_lte(value, params));
	},
	max(value, params) {
		return this.check(_lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(_gt(0, params));
	},
	nonnegative(params) {
		return this.check(_gte(0, params));
	},
	negative(params) {
		return this.check(_lt(0, params));
	},
	nonpositive(params) {
		return this.check(_lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(_multipleOf(value, params));
	},
	step(value, params) {
		return this.check(_multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number(params) {
	return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return _int(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
	return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return _never(ZodNever, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(_minLength(n, params));
	},
	nonempty(params) {
		return this.check(_minLength(1, params));
	},
	max(n, params) {
		return this.check(_maxLength(n, params));
	},
	length(n, params) {
		return this.check(_length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return _array(ZodArray, element, params);
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick$1(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}

// packages/mirror/src/mirror-error.ts
var MirrorError = class extends CodedError {
	name = "MirrorError";
};

// node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/constants.js
var require_constants$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants$1();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants$1();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/parse.js
var require_parse$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants$1();
	const utils = require_utils();
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse$1();
	const utils = require_utils();
	const constants = require_constants$1();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	picomatch.scan = (input, options) => scan(input, options);
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	picomatch.constants = constants;
	module.exports = picomatch;
}));

// node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// packages/mirror/src/selection.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function isSelected(name, { include = [], exclude = [] }) {
	return (include.length === 0 || matches(name, include)) && !matches(name, exclude);
}
function matches(name, globs) {
	return globs.length > 0 && (0, import_picomatch.default)(globs, { dot: true })(name);
}
function selectOnly(candidates, only) {
	const unmatched = only.filter((glob) => !candidates.some((candidate) => matches(candidate, [glob])));
	if (unmatched.length > 0) throw new MirrorError({
		code: "ONLY_UNMATCHED",
		message: `only: nothing that is mirrored matches ${unmatched.join(", ")}`,
		fix: "Give owner/name as in the report of a whole run, such as DevFW-CICD/stacks or DevFW-CICD/*."
	});
	return new Set(only.length === 0 ? candidates : candidates.filter((candidate) => matches(candidate, only)));
}

// packages/mirror/src/find-repositories.ts
const STATUS_REPOSITORY = "mirror-status";
async function findRepositories(config, source) {
	return (await Promise.all(config.git.map(async (item) => {
		const list = await source.forge.listRepositories(item.owner);
		if (list === void 0) throw ownerGone(item.owner, source);
		return list.repositories.filter(({ name }) => name !== "mirror-status" && isSelected(name, item)).map((repository) => {
			const owner = item.to ?? repository.owner;
			const { name } = repository;
			return {
				item,
				repository,
				at: list.at,
				owner,
				key: `${repository.owner}/${name}`,
				to: `${owner}/${name}`
			};
		});
	}))).flat();
}
async function listTarget(config, target) {
	const owners = [...new Set(config.git.map(({ owner, to }) => to ?? owner))];
	const known = (await Promise.all(owners.map(async (owner) => target.forge.listRepositories(owner)))).filter((list) => list !== void 0);
	return {
		repositories: new Map(known.flatMap(({ repositories }) => repositories.map((each) => [`${each.owner}/${each.name}`.toLowerCase(), each]))),
		at: Math.min(...known.map(({ at }) => at))
	};
}
function ownerGone(owner, { origin }) {
	return new MirrorError({
		code: "SOURCE_GONE",
		message: `${origin} knows no organisation or user ${owner}, or the token in source-token may not see it`,
		fix: "Correct owner in mirror.yaml, or give the user of source-token access to the organisation."
	});
}

// node_modules/.pnpm/p-map@7.1.1/node_modules/p-map/index.js
function pMap(iterable, mapper, options) {
	return mapConcurrently(iterable, mapper, options, false);
}
async function mapConcurrently(iterable, mapper, { concurrency = Number.POSITIVE_INFINITY, stopOnError = true, signal } = {}, isSettled) {
	return new Promise((resolve_, reject_) => {
		validateOptions(iterable, mapper, concurrency);
		const result = [];
		const errors = [];
		let skippedCount = 0;
		let isResolved = false;
		let isIterableDone = false;
		const pendingIndexes = /* @__PURE__ */ new Set();
		let doneIndex = Number.POSITIVE_INFINITY;
		let currentIndex = 0;
		const iterator = getIterator(iterable);
		const signalListener = () => {
			reject(signal.reason);
		};
		const cleanup = () => {
			signal?.removeEventListener("abort", signalListener);
		};
		const resolve = (value) => {
			resolve_(value);
			cleanup();
		};
		const reject = (reason) => {
			if (isResolved) return;
			isResolved = true;
			reject_(reason);
			cleanup();
			if (!isIterableDone) closeIterator(iterator);
		};
		if (signal) {
			if (signal.aborted) {
				reject(signal.reason);
				return;
			}
			signal.addEventListener("abort", signalListener, { once: true });
		}
		const pull = createPuller(iterator);
		const settleIfFinished = () => {
			if (isResolved || doneIndex === Number.POSITIVE_INFINITY) return;
			for (const index of pendingIndexes) if (index < doneIndex) return;
			if (!stopOnError) {
				const collectedErrors = [];
				for (let index = 0; index < Math.min(doneIndex, errors.length); index++) if (index in errors) collectedErrors.push(errors[index]);
				if (collectedErrors.length > 0) {
					reject(new AggregateError(collectedErrors));
					return;
				}
			}
			isResolved = true;
			if (!isIterableDone) closeIterator(iterator);
			const lastIndex = Math.min(doneIndex, result.length);
			if (lastIndex === result.length && skippedCount === 0) {
				resolve(result);
				return;
			}
			resolve(result.slice(0, lastIndex).filter((value) => value !== pMapSkip));
		};
		const next = async () => {
			if (isResolved || currentIndex >= doneIndex) return;
			const index = currentIndex++;
			pendingIndexes.add(index);
			let nextItem;
			try {
				nextItem = await pull();
			} catch (error) {
				pendingIndexes.delete(index);
				if (index < doneIndex) throw error;
				settleIfFinished();
				return;
			}
			if (nextItem.done) {
				pendingIndexes.delete(index);
				doneIndex = Math.min(doneIndex, index);
				isIterableDone = true;
				settleIfFinished();
				return;
			}
			(async () => {
				try {
					const element = await nextItem.value;
					if (isResolved || index >= doneIndex) return;
					const value = await mapper(element, index);
					if (index >= doneIndex) return;
					if (value === pMapStop) {
						doneIndex = index;
						return;
					}
					if (value === pMapSkip) skippedCount++;
					result[index] = isSettled && value !== pMapSkip ? {
						status: "fulfilled",
						value
					} : value;
				} catch (error) {
					if (index >= doneIndex) return;
					if (isSettled) result[index] = {
						status: "rejected",
						reason: error
					};
					else if (stopOnError) {
						reject(error);
						return;
					} else errors[index] = error;
				} finally {
					pendingIndexes.delete(index);
					settleIfFinished();
				}
				try {
					await next();
				} catch (error) {
					reject(error);
				}
			})().then(() => new Promise(() => {})).then(resolve_);
		};
		(async () => {
			for (let index = 0; index < concurrency; index++) {
				try {
					await next();
				} catch (error) {
					reject(error);
					break;
				}
				if (isResolved || currentIndex >= doneIndex) break;
			}
		})();
	});
}
const pMapSkip = Symbol("skip");
const pMapStop = Symbol("stop");
function validateOptions(iterable, mapper, concurrency) {
	if (iterable?.[Symbol.iterator] === void 0 && iterable?.[Symbol.asyncIterator] === void 0) throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
	if (typeof mapper !== "function") throw new TypeError("Mapper function is required");
	if (!isLimit(concurrency, 1)) throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
}
function isLimit(value, minimum) {
	return Number.isSafeInteger(value) && value >= minimum || value === Number.POSITIVE_INFINITY;
}
function getIterator(iterable) {
	return iterable[Symbol.asyncIterator] === void 0 ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
}
async function closeIterator(iterator) {
	try {
		await iterator.return?.();
	} catch {}
}
function createPuller(iterator) {
	let isSourceDone = false;
	const markDone = (item) => {
		if (item?.done) isSourceDone = true;
	};
	return () => {
		if (isSourceDone) return { done: true };
		const result = iterator.next();
		markDone(result);
		if (typeof result?.then !== "function") return result;
		const promise = Promise.resolve(result);
		promise.then(markDone, () => {});
		return promise;
	};
}

// packages/mirror/src/compare-histories.ts
async function compareHistories({ sourceId, targetId }, { source, target }) {
	const sourceSide = await commitsBehind(source, {
		want: sourceId,
		have: targetId
	});
	if (hasParent(sourceSide, targetId)) return {
		kind: "forward",
		sourceOnly: sourceSide.size,
		targetOnly: 0
	};
	const targetSide = await commitsBehind(target, {
		want: targetId,
		have: sourceId
	});
	const only = (mine, theirs) => [...mine.keys()].filter((id) => !theirs.has(id)).length;
	const isAhead = hasParent(targetSide, sourceId);
	return {
		kind: isAhead ? "ahead" : "diverged",
		sourceOnly: isAhead ? 0 : only(sourceSide, targetSide),
		targetOnly: only(targetSide, sourceSide)
	};
}
const hasParent = (commits, id) => [...commits.values()].some((parents) => parents.includes(id));
async function commitsBehind(remote, { want, have }) {
	const options = {
		wants: [want],
		haves: [have]
	};
	const read = async () => {
		try {
			return await fetchObjects(remote, {
				...options,
				filter: "tree:0"
			});
		} catch (error) {
			if (!(error instanceof GitWireError) || error.code !== "GIT_PROTOCOL") throw error;
			remote.log?.(`${remote.url} cannot filter: whole objects are read to compare histories.`);
			return fetchObjects(remote, options);
		}
	};
	const commits = /* @__PURE__ */ new Map();
	for (const [id, { type, body }] of await read()) if (type === "commit") commits.set(id, parseCommit(body).parents);
	return commits;
}

// packages/mirror/src/plan-refs.ts
function planRefs(source, { target, keep, prune, notes }) {
	const ours = (ref) => isMirrored(ref, {
		keep,
		notes
	});
	const updates = [];
	for (const [ref, newId] of source) {
		const oldId = target.get(ref) ?? ZERO_ID;
		if (ours(ref) && oldId !== newId) updates.push({
			ref,
			oldId,
			newId
		});
	}
	if (prune) {
		for (const [ref, oldId] of target) if (ours(ref) && !source.has(ref)) updates.push({
			ref,
			oldId,
			newId: ZERO_ID
		});
	}
	return updates.sort((a, b) => a.ref < b.ref ? -1 : 1);
}
function isMirrored(ref, { keep, notes }) {
	if (ref.startsWith("refs/tags/")) return true;
	if (ref.startsWith("refs/notes/")) return notes;
	return ref.startsWith("refs/heads/") && !matches(ref.slice(11), keep);
}
function prefixesOf({ notes }) {
	return [
		"HEAD",
		"refs/heads/",
		"refs/tags/",
		...notes ? ["refs/notes/"] : []
	];
}
function mirroredRefs(refs, options) {
	return new Map([...refs].filter(([ref]) => isMirrored(ref, options)));
}
function applyUpdates(refs, updates) {
	const after = new Map(refs);
	for (const { ref, newId } of updates) if (newId === ZERO_ID) after.delete(ref);
	else after.set(ref, newId);
	return after;
}

// packages/mirror/src/check-refs.ts
async function checkRefs(updates, options) {
	const stops = [
		checkEmpty(options),
		checkDefaultBranch(options),
		checkDeletions(updates, options)
	].filter((each) => each !== void 0);
	const { item, name } = options;
	const allowed = item.allow.rewrite.flatMap((entry) => entry.startsWith(`${name}:`) ? [entry.slice(name.length + 1)] : []);
	const moved = updates.filter(({ ref, oldId, newId }) => oldId !== ZERO_ID && newId !== ZERO_ID && !matches(ref, allowed));
	const refs = await pMap(moved, async (update) => checkMove(update, options), { concurrency: 4 });
	return [...stops, ...refs.filter((each) => each !== void 0)];
}
function branches({ listing }) {
	return [...listing.refs.keys()].filter((ref) => ref.startsWith("refs/heads/"));
}
function checkEmpty({ key, name, item, source, target }) {
	const { keep, notes } = item;
	const had = [...mirroredRefs(target.listing.refs, {
		keep,
		notes
	}).keys()].filter((ref) => ref.startsWith("refs/heads/"));
	if (branches(source).length > 0 || had.length === 0 || item.allow.empty.includes(name)) return void 0;
	return {
		code: "SOURCE_EMPTY",
		message: `${key} has no branch at the source any more, and has ${had.length} at the target`,
		fix: `Look what happened at the source. If it was emptied on purpose, add ${name} to allow.empty.`
	};
}
function checkDefaultBranch({ key, name, item, source }) {
	const { head, refs } = source.listing;
	if (head === void 0 || branches(source).length === 0 || refs.has(head)) return void 0;
	if (item.allow.defaultBranchMissing.includes(name)) return void 0;
	return {
		code: "DEFAULT_BRANCH_MISSING",
		message: `the default branch of ${key} (${head.replace("refs/heads/", "")}) does not exist at the source`,
		fix: `Set a default branch that exists in the settings of the source repository, or add ${name} to allow.defaultBranchMissing.`
	};
}
function checkDeletions(updates, { key, name, item, limits, target }) {
	const gone = updates.filter(({ newId }) => newId === ZERO_ID).map(({ ref }) => ref);
	if (item.allow.deletions.includes(name)) return void 0;
	const had = mirroredRefs(target.listing.refs, item).size;
	const percent = 100 * gone.length / Math.max(had, 1);
	const tooMany = gone.length > limits.deletions;
	if (!tooMany && (gone.length < 2 || percent <= limits.deletionsPercent)) return void 0;
	const limit = tooMany ? `limits.deletions is ${limits.deletions}` : `limits.deletionsPercent is ${limits.deletionsPercent}`;
	return {
		code: "MASS_DELETION",
		message: `${gone.length} of ${had} refs of ${key} would be removed at the target, and ${limit}: ${list(gone)}`,
		fix: `If they were removed at the source on purpose, add ${name} to allow.deletions.`
	};
}
async function checkMove({ ref, oldId, newId }, { key, name, source, target }) {
	const ids = `source ${newId}, target ${oldId}`;
	const fix = `if the source is right, add '${name}:${ref}' to allow.rewrite for one run`;
	if (!ref.startsWith("refs/heads/")) {
		if (ref.startsWith("refs/notes/")) return void 0;
		return {
			code: "TAG_MOVED",
			ref,
			message: `${key} ${ref} has moved (${ids})`,
			fix: `Tags should stay; ${fix}.`
		};
	}
	const sides = {
		source: source.remote,
		target: target.remote
	};
	const { kind, sourceOnly, targetOnly } = await compareHistories({
		sourceId: newId,
		targetId: oldId
	}, sides);
	if (kind === "forward") return void 0;
	if (kind === "ahead") return {
		code: "TARGET_AHEAD",
		ref,
		message: `${key} ${ref}: the target has ${count(targetOnly)} on top of the source's (${ids})`,
		fix: `Somebody wrote to the target, or the source was taken back. Move the commits to the source; ${fix}.`
	};
	return {
		code: "TARGET_DIVERGED",
		ref,
		message: `${key} ${ref}: the source has ${count(sourceOnly)} that the target lacks, the target ${count(targetOnly)} that the source lacks (${ids})`,
		fix: `History was rewritten at the source, or somebody wrote to the target. Find out which; ${fix}.`
	};
}
const count = (commits) => `${commits} commit${commits === 1 ? "" : "s"}`;
const MAX_LISTED = 20;
function list(refs) {
	const more = refs.length - MAX_LISTED;
	return `${refs.slice(0, MAX_LISTED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// packages/mirror/src/relay-pack.ts
var SourceFailure = class extends Error {};
async function relayPack(updates, { source, target, present, via, onBytes }) {
	const wants = [...new Set(updates.map(({ newId }) => newId))].filter((id) => id !== ZERO_ID && !present.has(id));
	if (wants.length === 0) {
		const pack = updates.every(({ newId }) => newId === ZERO_ID) ? {} : { pack: encodePack([]) };
		return {
			results: await pushPack(target, {
				updates,
				atomic: true,
				...pack
			}),
			bytes: 0
		};
	}
	const pack = await openPack(source, {
		wants,
		present,
		onBytes
	});
	try {
		return {
			results: via === "stream" ? await pushPack(target, {
				updates,
				atomic: true,
				pack: pack.bytes
			}) : await throughDisk(pack.bytes, async (file, packSizeBytes) => pushPack(target, {
				updates,
				atomic: true,
				pack: createReadStream(file),
				packSizeBytes
			})),
			bytes: pack.read()
		};
	} catch (error) {
		throw pack.failure() ?? error;
	}
}
async function openPack(source, { wants, present, onBytes }) {
	let read = 0;
	let failure;
	const asFailure = (cause) => failure = new SourceFailure("the source failed", { cause });
	try {
		const parts = (await fetchPack(source, {
			wants,
			haves: [...present],
			thin: true,
			whole: true
		}))[Symbol.asyncIterator]();
		const first = await parts.next();
		async function* bytes() {
			try {
				for (let part = first; !part.done; part = await parts.next()) {
					read += part.value.length;
					onBytes(read);
					yield part.value;
				}
			} catch (cause) {
				throw asFailure(cause);
			} finally {
				await parts.return?.();
			}
		}
		return {
			bytes: bytes(),
			read: () => read,
			failure: () => failure
		};
	} catch (cause) {
		throw asFailure(cause);
	}
}
async function throughDisk(bytes, use) {
	const directory = await mkdtemp(join$1(tmpdir(), "edp-pack-"));
	const file = join$1(directory, "pack");
	try {
		const sink = createWriteStream(file, { mode: 384 });
		await pipeline(bytes, sink);
		return await use(file, sink.bytesWritten);
	} finally {
		await rm(directory, {
			recursive: true,
			force: true
		});
	}
}

// packages/mirror/src/relay-refs.ts
const TRIES = 3;
const PAUSE_MS = 500;
const MAX_PAUSE_MS$1 = 3e5;
async function relayRefs(updates, options) {
	const { key, source, target, before, onBytes } = options;
	const present = new Set(before.values());
	let left = updates;
	let bytes = 0;
	let via = "stream";
	for (let attempt = 1; left.length > 0; attempt += 1) try {
		const relayed = await relayPack(left, {
			source,
			target,
			present,
			via,
			onBytes
		});
		bytes += relayed.bytes;
		checkResults(relayed.results, key);
		left = [];
	} catch (error) {
		const cause = error instanceof SourceFailure ? error.cause : error;
		if (attempt === TRIES || !mayPass(cause)) throw cause;
		left = await unfinished(left, options);
		const fromSource = error instanceof SourceFailure;
		if (!fromSource) via = "disk";
		const how = fromSource ? "again" : "again, with the pack kept on disk first";
		source.log?.(`${key}: ${cause instanceof Error ? cause.message : String(cause)}; sending it ${how} (try ${attempt + 1} of ${TRIES})`);
		if (left.length > 0) await setTimeout$1(pauseMs(cause, attempt));
	}
	await verify$2(options);
	return { bytes };
}
const mayPass = (error) => isTransient(error) || error instanceof GitWireError && error.code === "GIT_RATE_LIMITED";
function pauseMs(error, attempt) {
	const asked = error instanceof GitWireError && error.cause instanceof HttpError ? error.cause.retryAfterMs : void 0;
	return asked === void 0 ? PAUSE_MS * 2 ** (attempt - 1) * (.75 + Math.random() / 2) : Math.min(asked, MAX_PAUSE_MS$1);
}
async function unfinished(updates, { key, target, prefixes }) {
	const { refs } = await listRefs(target, { prefixes });
	const now = (ref) => refs.get(ref) ?? ZERO_ID;
	const foreign = updates.find(({ ref, oldId, newId }) => now(ref) !== oldId && now(ref) !== newId);
	if (foreign !== void 0) throw lostRace(key, foreign.ref);
	return updates.filter(({ ref, newId }) => now(ref) !== newId);
}
function checkResults(results, key) {
	const rejected = results.filter(({ ok }) => !ok);
	if (rejected.length === 0) return;
	throw new MirrorError({
		code: "PUSH_REJECTED",
		message: `the target refuses ${rejected.length} of ${results.length} refs of ${key}`,
		fix: "Let the target token's user push to these branches, past every rule, and keep everybody else from writing there; a full quota is named in the reason.",
		details: rejected.map(({ ref, reason }) => `${ref}: ${reason ?? "no reason given"}`).join("\n")
	});
}
async function verify$2({ key, target, prefixes, expected }) {
	const { refs } = await listRefs(target, { prefixes });
	const wrong = [...expected].filter(([ref, id]) => refs.get(ref) !== id).map(([ref]) => ref);
	const extra = [...refs.keys()].filter((ref) => !expected.has(ref));
	if (wrong.length + extra.length === 0) return;
	throw new MirrorError({
		code: "VERIFY_FAILED",
		message: `${key}: the target does not show what was pushed: ${[...wrong, ...extra].slice(0, 20).join(", ")}`,
		fix: "Find out who else writes to the target, then dispatch the sync again."
	});
}
function lostRace(key, ref) {
	return new MirrorError({
		code: "LOST_RACE",
		message: `${key}: somebody else moved ${ref} at the target while it was mirrored`,
		fix: "Find out who writes to the target, then dispatch the sync again."
	});
}

// packages/mirror/src/git-pair.ts
const NOTHING = {
	refs: /* @__PURE__ */ new Map(),
	peeled: /* @__PURE__ */ new Map()
};
async function planPair(options) {
	const { key, name, item, limits, source, target, exists } = options;
	const prefixes = prefixesOf(item);
	const [listing, before] = await Promise.all([listRefs(source, { prefixes }), exists ? listRefs(target, { prefixes }) : NOTHING]);
	const wanted = planRefs(listing.refs, {
		...item,
		target: before.refs
	});
	const sides = {
		source: {
			remote: source,
			listing
		},
		target: {
			remote: target,
			listing: before
		}
	};
	const refusals = [
		...checkNames(wanted, key),
		...await checkRefs(wanted, {
			key,
			name,
			item,
			limits,
			...sides
		}),
		...await options.checkTarget?.(wanted) ?? []
	];
	const isStopped = refusals.some(({ ref }) => ref === void 0);
	const refused = new Set(refusals.map(({ ref }) => ref));
	return {
		source,
		target,
		listing,
		before,
		updates: isStopped ? [] : wanted.filter(({ ref }) => !refused.has(ref)),
		refusals
	};
}
function refsAfter({ before, updates }, item) {
	return mirroredRefs(applyUpdates(before.refs, updates), item);
}
async function runPair(plan, { key, item, setDefaultBranch, onBytes }) {
	const { source, target, before, updates } = plan;
	const removesHead = ({ ref, newId }) => newId === ZERO_ID && ref === before.head;
	const prefixes = prefixesOf(item);
	let refs = before.refs;
	let bytes = 0;
	const send = async (some) => {
		if (some.length === 0) return;
		const expected = applyUpdates(refs, some);
		const relayed = await relayRefs(some, {
			key,
			source,
			target,
			before: refs,
			prefixes,
			expected,
			onBytes: (sent) => onBytes(key, sent)
		});
		bytes += relayed.bytes;
		refs = expected;
	};
	await send(updates.filter((update) => !removesHead(update)));
	await setDefaultBranch();
	await send(updates.filter(removesHead));
	return { bytes };
}
function checkNames(updates, key) {
	return updates.filter(({ ref }) => ref.includes("�")).map(({ ref }) => ({
		code: "REF_NAME",
		ref,
		message: `${key} has a ref whose name is no UTF-8: ${ref}`,
		fix: "Rename it at the source."
	}));
}

// packages/mirror/src/mirror-state.ts
const refsSummary = object({
	count: number(),
	digest: string(),
	head: string(),
	keep: array(string()),
	notes: boolean()
});
const entry = object({
	id: number(),
	source: string(),
	item: string(),
	sourceUpdatedAt: string(),
	targetUpdatedAt: string(),
	refs: refsSummary,
	lfs: boolean().default(false),
	assets: record(string(), object({
		uuid: string(),
		sha256: string()
	})).default({})
});
const schema$1 = object({
	version: literal(1),
	deepRun: number(),
	repositories: record(string(), entry)
});
function parseState(text) {
	const empty = {
		version: 1,
		deepRun: 0,
		repositories: {}
	};
	if (text === void 0) return empty;
	try {
		return schema$1.parse(JSON.parse(text));
	} catch {
		return empty;
	}
}
function digestItem(item) {
	return createHash("sha256").update(JSON.stringify(item)).digest("hex").slice(0, 16);
}
function digestRefs(refs) {
	const lines = [...refs].map(([ref, id]) => `${ref} ${id}\n`).sort();
	return {
		count: refs.size,
		digest: `sha256:${createHash("sha256").update(lines.join("")).digest("hex")}`
	};
}
const SETTLED_MS = 1e4;
function settledAt({ updatedAt }, at) {
	const changed = Date.parse(updatedAt);
	return Number.isFinite(changed) && at - changed >= SETTLED_MS ? updatedAt : "";
}
function isKnownEqual(known, { item, repository, existing }) {
	if (known === void 0 || existing === void 0 || known.item !== digestItem(item)) return false;
	return known.id === repository.id && known.sourceUpdatedAt !== "" && known.sourceUpdatedAt === repository.updatedAt && known.targetUpdatedAt !== "" && known.targetUpdatedAt === existing.updatedAt && repository.releases === existing.releases;
}
function deepIsDue({ deepRun }, { runNumber, every }) {
	return runNumber - deepRun >= every || runNumber < deepRun;
}
function nextState(state, { found, whole, deepRun, config }) {
	const ids = new Set(Object.values(found).map(({ id }) => id));
	const stays = Object.entries(state.repositories).filter(([, { id, source }]) => {
		if (ids.has(id)) return false;
		const [owner = "", name = ""] = source.split("/");
		const item = config.git.find((each) => each.owner === owner);
		return !whole || item !== void 0 && !item.allow.gone.includes(name);
	});
	return {
		version: 1,
		deepRun,
		repositories: {
			...Object.fromEntries(stays),
			...found
		}
	};
}

// packages/mirror/src/marker.ts
const MARKER_FILE = "complete.json";
const STATE_FILE = "state.json";
const schema = object({
	version: literal(1),
	source: string(),
	at: string(),
	since: string().optional(),
	run: string(),
	content: object({
		git: record(string(), refsSummary),
		images: record(string(), string()),
		packages: record(string(), record(string(), string())).default({})
	})
});
function formatRecord(record) {
	return `${JSON.stringify(sorted(record), null, 2)}\n`;
}
function parseMarker(text) {
	if (text === void 0) return void 0;
	try {
		return schema.parse(JSON.parse(text));
	} catch {
		return;
	}
}
function sorted(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

// packages/mirror/src/format-bytes.ts
function formatBytes(bytes) {
	if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
	return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

// packages/mirror/src/describe-transfer.ts
function describeTransfer({ sentBytes, mountedBytes, presentBytes, seconds }) {
	if (sentBytes + mountedBytes + presentBytes === 0) return void 0;
	const rate = seconds > 0 && sentBytes > 0 ? ` (${formatBytes(sentBytes / seconds)}/s)` : "";
	return [
		`Layers of images: ${formatBytes(sentBytes)} sent in ${seconds.toFixed(1)} s${rate}`,
		`${formatBytes(mountedBytes)} shared with other images`,
		`${formatBytes(presentBytes)} there already`
	].join(", ");
}

// packages/oci/src/oci-error.ts
var OciError = class extends CodedError {
	name = "OciError";
};

// packages/oci/src/check-address.ts
const COMPONENT$1 = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const NAME = new RegExp(`^${COMPONENT$1}(?:/${COMPONENT$1})*$`);
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
const MAX_NAME_LENGTH = 255;
const isDigest = (reference) => DIGEST.test(reference);
const isTag = (reference) => TAG.test(reference);
function checkName(name) {
	if (name.length <= MAX_NAME_LENGTH && NAME.test(name)) return;
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${show(name)} is no name of an image`,
		fix: "Use lower-case letters, digits and single separators, such as owner/image; 255 characters at most."
	});
}
function checkDigest(digest) {
	if (isDigest(digest)) return;
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${show(digest)} is no digest that can be verified`,
		fix: "Use sha256: and 64 hexadecimal digits in lower case."
	});
}
function checkReference(reference) {
	if (isTag(reference) || isDigest(reference)) return;
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${show(reference)} is neither a tag nor a digest`,
		fix: "Use a tag of at most 128 letters, digits, dots, underscores and hyphens, or sha256:…."
	});
}
const show = (text) => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);

// packages/oci/src/digest.ts
const hashFor = (digest) => createHash(algorithmOf(digest));
function digestOf$2(bytes, { like = "sha256:" } = {}) {
	return `${algorithmOf(like)}:${hashFor(like).update(bytes).digest("hex")}`;
}
const algorithmOf = (digest) => digest.startsWith("sha512:") ? "sha512" : "sha256";

// packages/oci/src/blob-stream.ts
const MAX_RESUMES = 3;
const RESUME_PAUSE_MS = 300;
async function streamBlob(session, name, digest, { sizeBytes } = {}) {
	checkName(name);
	checkDigest(digest);
	const open = async (offset) => session.call({
		url: `/v2/${name}/blobs/${digest}`,
		redirect: "storage",
		action: "pull",
		name,
		reference: digest,
		...rangeFrom(offset)
	});
	return openVerified({
		address: session.address(name, digest),
		digest,
		sizeBytes,
		open
	});
}
async function streamUrl(http, url, { digest, sizeBytes }) {
	const open = async (offset) => http.request({
		url,
		redirect: "storage",
		...rangeFrom(offset)
	});
	return openVerified({
		address: publicUrl(url),
		digest,
		sizeBytes,
		open
	});
}
const rangeFrom = (offset) => ({
	expect: offset > 0 ? [200, 206] : [200],
	headers: offset > 0 ? { range: `bytes=${offset}-` } : {}
});
async function openVerified(wanted) {
	const first = await wanted.open(0);
	return {
		parts: verify$1(wanted, first),
		close: () => {
			first.body.on("error", () => {}).read(0);
			first.body.destroy();
		}
	};
}
async function* verify$1({ address, digest, sizeBytes = 1e400, open }, first) {
	const hash = hashFor(digest);
	let received = 0;
	let resumes = 0;
	let held;
	for (let response = first;; response = await open(received)) try {
		for await (const part of partsFrom(response, received)) {
			if (held !== void 0) yield held;
			received += part.length;
			if (received > sizeBytes) throw corrupted(address, `has more than ${sizeBytes} bytes`);
			hash.update(part);
			held = part;
		}
		break;
	} catch (cause) {
		if (!(cause instanceof HttpError)) throw cause;
		if (resumes === MAX_RESUMES) throw broken(address, cause);
		resumes += 1;
		await new Promise((resolve) => setTimeout(resolve, RESUME_PAUSE_MS * resumes));
	}
	const actual = hash.digest("hex");
	const short = Number.isFinite(sizeBytes) && received !== sizeBytes;
	const what = short ? `has ${received} bytes instead of ${sizeBytes}` : `has the digest ${digest.split(":")[0]}:${actual}`;
	if (short || !digest.endsWith(`:${actual}`)) throw resumes > 0 ? illPieced(address, what) : corrupted(address, what);
	if (held !== void 0) yield held;
}
async function* partsFrom(response, offset) {
	let skip = response.status === 206 ? 0 : offset;
	for await (const part of response.body) {
		if (skip >= part.length) {
			skip -= part.length;
			continue;
		}
		yield skip === 0 ? part : part.subarray(skip);
		skip = 0;
	}
}
function corrupted(address, what) {
	return new OciError({
		code: "OCI_DIGEST",
		message: `${address}: the blob ${what}; the registry holds it corrupted, or something changed it on the way`,
		fix: "Push the image to this registry again."
	});
}
function illPieced(address, what) {
	return new OciError({
		code: "OCI_UNREACHABLE",
		message: `${address}: after a broken connection the blob ${what}`,
		fix: "Check the network between runner and registry; the run can be dispatched again."
	});
}
function broken(address, cause) {
	return new OciError({
		code: "OCI_UNREACHABLE",
		message: `${address}: ${cause.message}`,
		fix: cause.fix ?? "Check the registry and the network; the run can be dispatched again.",
		cause
	});
}

// packages/oci/src/foreign-layer.ts
async function streamForeignLayer({ digest, sizeBytes, urls = [] }, { registry, missing }) {
	for (const url of urls.filter((each) => URL.canParse(each) && new URL(each).protocol === "https:").slice(0, 5)) {
		const stream = await registry.streamUrl(url, {
			digest,
			sizeBytes
		}).catch(() => void 0);
		if (stream !== void 0) return stream;
	}
	throw new OciError({
		code: "OCI_NOT_FOUND",
		message: `${missing.message}; the addresses that the image names for this foreign layer do not give it either`,
		fix: "Push the layer to the source registry, or leave this image out.",
		cause: missing
	});
}

// packages/oci/src/media-types.ts
const OCI_INDEX = "application/vnd.oci.image.index.v1+json";
const OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
const DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
const ACCEPT_MANIFESTS = [
	OCI_INDEX,
	OCI_MANIFEST,
	DOCKER_LIST,
	DOCKER_MANIFEST
].join(", ");
const isIndexType = (mediaType) => mediaType === "application/vnd.oci.image.index.v1+json" || mediaType === "application/vnd.docker.distribution.manifest.list.v2+json";
const isManifestType = (mediaType) => isIndexType(mediaType) || mediaType === "application/vnd.oci.image.manifest.v1+json" || mediaType === "application/vnd.docker.distribution.manifest.v2+json";
const isForeignType = (mediaType) => mediaType.includes(".layer.nondistributable.") || mediaType.includes(".rootfs.foreign.");

// packages/oci/src/copy-blob.ts
const MAX_TRIES$1 = 3;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 3e4;
const WORTH_ASKING_BYTES = 1e6;
async function copyBlob(blob, route) {
	const { target, run } = route;
	const { ledger, done } = run;
	return ledger.inTurn(`blob ${blob.digest}`, async () => {
		if (ledger.has(target.name, blob.digest)) return "present";
		const result = await run.transfer(async () => bring(blob, route));
		if (result === "foreign") return result;
		ledger.note(target.name, blob.digest);
		done[result] += 1;
		if (result !== "sent") done[`${result}Bytes`] += blob.sizeBytes;
		run.onProgress();
		return result;
	});
}
async function bring(blob, route) {
	const { source, target, run, foreignLayers, log } = route;
	const { digest } = blob;
	const readable = async () => target.registry.canReadBlob(target.name, digest);
	const holder = run.ledger.holder(digest);
	const asked = holder === void 0 && target.exists === true;
	if (asked && await readable()) return "present";
	if (isForeign(blob) && foreignLayers === "skip" && !await source.registry.hasBlob(source.name, digest)) {
		log(`${source.name}: foreign layer ${digest} is not at the source and left out.`);
		return "foreign";
	}
	const from = holder ?? await findHolder(blob, route);
	let upload = await target.registry.beginUpload(target.name, digest, from === void 0 ? {} : { from });
	if (upload === "mounted") {
		run.mounts = true;
		if (holder !== void 0 || await readable()) return "mounted";
		upload = await target.registry.beginUpload(target.name, digest, { mount: false });
	} else if (!asked && !run.mounts && blob.sizeBytes >= WORTH_ASKING_BYTES && await readable()) {
		await upload.cancel();
		return "present";
	}
	return send$1(blob, route, upload);
}
async function send$1(blob, route, first) {
	const { target, run, log } = route;
	const { digest, sizeBytes } = blob;
	let upload = first;
	for (let tries = 1;;) {
		let passedBytes = 0;
		const onBytes = (bytes) => {
			passedBytes += bytes;
			run.done.sentBytes += bytes;
			run.onProgress();
		};
		try {
			upload ??= await target.registry.beginUpload(target.name, digest, { mount: false });
			const stream = await open(blob, route).catch(async (error) => {
				await upload?.cancel();
				throw error;
			});
			try {
				if (await upload.send({
					sizeBytes,
					content: stream.parts,
					onBytes
				}) === "sent") return "sent";
				run.done.sentBytes -= passedBytes;
				log(`${target.name}@${digest} is too large for a proxy in front of the target and goes in parts.`);
			} finally {
				stream.close();
			}
		} catch (error) {
			run.done.sentBytes -= passedBytes;
			if (!(error instanceof OciError) || error.code !== "OCI_UNREACHABLE" || tries === MAX_TRIES$1) throw error;
			const pauseMs = pauseOf(error, { tries });
			tries += 1;
			const inSeconds = (pauseMs / 1e3).toFixed(1);
			log(`${error.message}; sending the blob again in ${inSeconds} s (try ${tries} of ${MAX_TRIES$1})`);
			await new Promise((resolve) => setTimeout(resolve, pauseMs));
		}
		upload = void 0;
	}
}
async function open(blob, { source, foreignLayers }) {
	const { digest, sizeBytes } = blob;
	try {
		return await source.registry.streamBlob(source.name, digest, { sizeBytes });
	} catch (error) {
		if (!(error instanceof OciError && error.code === "OCI_NOT_FOUND") || !isForeign(blob) || foreignLayers === "skip") throw error;
		return streamForeignLayer(blob, {
			registry: source.registry,
			missing: error
		});
	}
}
async function findHolder({ digest, sizeBytes }, { target }) {
	if (sizeBytes < WORTH_ASKING_BYTES && (target.mountFrom?.length ?? 0) > 1) return void 0;
	for (const name of target.mountFrom ?? []) {
		if (name === target.name) continue;
		if (await target.registry.hasBlob(name, digest).catch(() => false)) return name;
	}
}
const isForeign = ({ urls, mediaType }) => urls !== void 0 || isForeignType(mediaType);
function pauseOf({ cause }, { tries }) {
	const asked = cause instanceof HttpError ? cause.retryAfterMs : void 0;
	return Math.min(asked ?? FIRST_PAUSE_MS * 4 ** (tries - 1), MAX_PAUSE_MS);
}

// packages/oci/src/ledger.ts
function createLedger() {
	const running = /* @__PURE__ */ new Map();
	const holders = /* @__PURE__ */ new Map();
	return {
		async inTurn(key, task) {
			for (let other = running.get(key); other !== void 0; other = running.get(key)) await other.catch(() => {});
			const own = task();
			running.set(key, own);
			try {
				return await own;
			} finally {
				running.delete(key);
			}
		},
		note(name, digest) {
			const names = holders.get(digest) ?? /* @__PURE__ */ new Set();
			holders.set(digest, names.add(name));
		},
		has: (name, digest) => holders.get(digest)?.has(name) === true,
		holder: (digest) => holders.get(digest)?.values().next().value
	};
}

// packages/oci/src/pool.ts
function createPool({ concurrency, stopOnFailure = true }) {
	const waiting = [];
	let free = concurrency;
	let failure;
	async function run(task) {
		if (free === 0) await new Promise((resolve) => waiting.push(resolve));
		else free -= 1;
		try {
			if (failure !== void 0) throw failure.error;
			return await task();
		} catch (error) {
			if (stopOnFailure) failure ??= { error };
			throw error;
		} finally {
			const next = waiting.shift();
			if (next === void 0) free += 1;
			else next();
		}
	}
	async function each(items, task) {
		const failed = (await Promise.allSettled(Array.from(items, async (item) => run(async () => task(item))))).find((result) => result.status === "rejected");
		if (failed !== void 0) throw failure?.error ?? failed.reason;
	}
	return {
		run,
		each
	};
}

// packages/oci/src/copy-run.ts
function createCopyRun({ blobsAtOnce = 8, onProgress = () => {} } = {}) {
	const places = createPool({
		concurrency: blobsAtOnce,
		stopOnFailure: false
	});
	return {
		ledger: createLedger(),
		done: {
			sent: 0,
			sentBytes: 0,
			mounted: 0,
			mountedBytes: 0,
			present: 0,
			presentBytes: 0
		},
		mounts: false,
		transfer: async (task) => places.run(task),
		onProgress
	};
}

// packages/oci/src/manifest-content.ts
function readManifestContent({ mediaType, bytes }, { address }) {
	const refuse = (what, fix = "Push the image again with a current client.") => new OciError({
		code: "OCI_PROTOCOL",
		message: `${address}: ${what}`,
		fix
	});
	const content = parse$1(bytes);
	if (content?.["schemaVersion"] === 1 || mediaType.startsWith("application/vnd.docker.distribution.manifest.v1")) throw refuse("the manifest is of Docker schema 1", "Push the image again with a current client; schema 1 is gone since 2019.");
	if (!isManifestType(mediaType)) throw refuse(`a manifest of type "${mediaType.slice(0, 100)}" is not known here`);
	if (content?.["schemaVersion"] !== 2) throw refuse("the manifest is no JSON object of schema version 2");
	const { manifests, layers, config, subject, mediaType: declared } = content;
	const index = isIndexType(mediaType);
	if (declared !== void 0 && declared !== mediaType) throw refuse(`the manifest says to be something else than its type ${mediaType}`);
	if (index ? layers !== void 0 || config !== void 0 : manifests !== void 0) throw refuse("the manifest is an image and a list of images at once");
	const list = (value, name) => {
		if (!Array.isArray(value)) throw refuse(`the manifest has no list of ${name}`);
		return value.map((each) => toDescriptor(each) ?? fail(name));
	};
	const fail = (name) => {
		throw refuse(`the manifest has a malformed descriptor in ${name}`);
	};
	const parts = index ? list(manifests, "manifests") : [...list([config], "config"), ...list(layers, "layers")];
	return {
		manifests: index ? parts.filter((part) => isManifestType(part.mediaType)) : [],
		blobs: index ? parts.filter((part) => !isManifestType(part.mediaType)) : parts,
		...subject === void 0 ? {} : { subject: toDescriptor(subject) ?? fail("subject") }
	};
}
function parse$1(bytes) {
	try {
		const content = JSON.parse(bytes.toString("utf8"));
		return typeof content === "object" && content !== null ? content : void 0;
	} catch {
		return;
	}
}
function toDescriptor(value) {
	if (typeof value !== "object" || value === null) return void 0;
	const { digest, mediaType, size, urls } = value;
	if (typeof digest !== "string" || !isDigest(digest) || typeof mediaType !== "string") return void 0;
	if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
	const elsewhere = Array.isArray(urls) ? urls.filter((url) => typeof url === "string") : [];
	return {
		digest,
		mediaType,
		sizeBytes: size,
		...elsewhere.length > 0 ? { urls: elsewhere } : {}
	};
}

// packages/oci/src/image-tree.ts
const MAX_DEPTH$3 = 5;
const MAX_CHILDREN = 1e3;
const MAX_TREE_BYTES = 33554432;
const MANIFESTS_AT_ONCE$1 = 8;
async function readImageTree(manifest, options) {
	const { source, isPresent, nestedIndexes } = options;
	const pool = createPool({ concurrency: MANIFESTS_AT_ONCE$1 });
	let count = 0;
	let sizeBytes = 0;
	async function grow(top, depth) {
		const address = source.registry.address(source.name, top.digest);
		const { manifests, blobs } = readManifestContent(top, { address });
		count += manifests.length;
		sizeBytes += top.bytes.length;
		if (manifests.length > 0 && depth >= MAX_DEPTH$3 || count > MAX_CHILDREN || sizeBytes > MAX_TREE_BYTES) throw new OciError({
			code: "OCI_PROTOCOL",
			message: `${address}: the index has more than ${MAX_CHILDREN} manifests, is nested deeper than ${MAX_DEPTH$3} or larger than ${MAX_TREE_BYTES} bytes`,
			fix: "Copy its images one by one."
		});
		if (depth > 1 && manifests.length > 0 && nestedIndexes === "refuse") throw new OciError({
			code: "OCI_UNSUPPORTED",
			message: `${address} is an index within an index, which the target's registry refuses`,
			fix: "Push the image with one flat index, or exclude it."
		});
		const read = [];
		for (const child of await Promise.all(unique(manifests).map(async (each) => pool.run(async () => readChild(each))))) if (child !== void 0) read.push(await grow(child, depth + 1));
		return {
			manifest: top,
			children: read,
			blobs: unique(blobs)
		};
	}
	async function readChild(child) {
		if (await isPresent(child)) return void 0;
		const manifest = await source.registry.getManifest(source.name, child.digest);
		if (manifest.bytes.length === child.sizeBytes) return manifest;
		throw new OciError({
			code: "OCI_DIGEST",
			message: `${source.registry.address(source.name, child.digest)} has ${manifest.bytes.length} bytes, but its index says ${child.sizeBytes}`,
			fix: "Push the image to this registry again."
		});
	}
	return grow(manifest, 1);
}
function blobsOf({ children, blobs }) {
	return unique([...children.flatMap(blobsOf), ...blobs]);
}
const unique = (parts) => [...new Map(parts.map((part) => [part.digest, part])).values()];

// packages/oci/src/select-platforms.ts
const SUBJECT = "vnd.docker.reference.digest";
function selectPlatforms(manifest, platforms, { address }) {
	if (platforms.length === 0 || !isIndexType(manifest.mediaType)) return manifest;
	const index = JSON.parse(manifest.bytes.toString("utf8"));
	const entries = Array.isArray(index.manifests) ? index.manifests : [];
	const wanted = entries.filter(({ platform }) => platforms.some((each) => isPlatform(platform, each)));
	if (wanted.length === 0) throw new OciError({
		code: "OCI_NOT_FOUND",
		message: `${address} has none of the platforms ${platforms.join(", ")}`,
		fix: "Correct platforms, or leave it out to copy all of them."
	});
	const digests = new Set(wanted.map(({ digest }) => digest));
	const kept = entries.filter((entry) => wanted.includes(entry) || digests.has(entry.annotations?.[SUBJECT]));
	if (kept.length === entries.length) return manifest;
	const bytes = Buffer.from(JSON.stringify({
		...index,
		manifests: kept
	}));
	return {
		digest: digestOf$2(bytes),
		mediaType: manifest.mediaType,
		bytes
	};
}
function isPlatform(platform, wanted) {
	const [os, architecture, variant] = wanted.split("/");
	return platform?.os === os && platform?.architecture === architecture && (variant === void 0 || platform?.variant === variant);
}

// packages/oci/src/plan-image.ts
async function compareImage({ source, target, reference, as = reference, platforms = [] }) {
	for (const { name } of [source, target]) checkName(name);
	for (const each of [reference, as]) checkReference(each);
	const [found, present] = await Promise.all([source.registry.headManifest(source.name, reference), target.registry.headManifest(target.name, as)]);
	const address = source.registry.address(source.name, reference);
	if (found === void 0) throw new OciError({
		code: "OCI_NOT_FOUND",
		message: `${address} does not exist, or the token for it may not see it`,
		fix: "Check name and tag, and that the token has the scope read:package."
	});
	if (platforms.length === 0 || !isIndexType(found.mediaType)) return {
		source: found,
		wanted: { digest: found.digest },
		present
	};
	const whole = await source.registry.getManifest(source.name, found.digest);
	const manifest = selectPlatforms(whole, platforms, { address });
	return {
		source: found,
		wanted: {
			digest: manifest.digest,
			manifest
		},
		present
	};
}
const isEqual = ({ wanted, present }) => wanted.digest === present?.digest;
async function planImage({ source: found, wanted, present }, options) {
	const { source, target, nestedIndexes = "copy", check = "tag", run = createCopyRun() } = options;
	const manifest = wanted.manifest ?? await source.registry.getManifest(source.name, found.digest);
	const trusted = check === "tag";
	const { digest: root } = manifest;
	const isThere = async () => run.ledger.has(target.name, root) || await target.registry.headManifest(target.name, root) !== void 0;
	const known = trusted && (present?.digest === root || present === void 0 && await isThere());
	return readImageTree(manifest, {
		source,
		nestedIndexes,
		isPresent: async ({ digest }) => known || run.ledger.has(target.name, digest) || trusted && present !== void 0 && await target.registry.headManifest(target.name, digest) !== void 0
	});
}

// packages/oci/src/copy-image.ts
const BLOBS_AT_ONCE = 6;
const MANIFESTS_AT_ONCE = 4;
const MAX_MOVES = 3;
async function copyImage(options, planned) {
	const { source, target, reference, as = reference, foreignLayers = "skip", check = "tag", log = () => {} } = options;
	const { run = createCopyRun() } = options;
	const copy = {
		digest: "",
		blobs: 0,
		mounted: 0,
		bytes: 0,
		skipped: false
	};
	let comparison = planned?.comparison ?? await compareImage(options);
	for (let moves = 0;; moves += 1) {
		copy.digest = comparison.wanted.digest;
		if (isEqual(comparison) && check === "tag") return {
			...copy,
			skipped: copy.blobs + copy.mounted === 0 && moves === 0
		};
		try {
			const exists = target.exists === true || comparison.present !== void 0;
			const blobPool = createPool({ concurrency: BLOBS_AT_ONCE });
			const work = {
				source,
				target: {
					...target,
					exists
				},
				foreignLayers,
				log,
				run,
				copy,
				blobPool
			};
			const tree = moves === 0 && planned ? planned.tree : await planImage(comparison, {
				...options,
				run
			});
			const stale = await copyParts(tree, {
				work,
				check
			}) || !isEqual(comparison);
			if (stale) await target.registry.putManifest(target.name, as, tree.manifest);
			const found = await verify(tree, {
				source,
				target,
				as,
				reference
			});
			run.ledger.note(target.name, tree.manifest.digest);
			if (found === void 0 || found === comparison.source.digest) return {
				...copy,
				skipped: !stale
			};
		} catch (error) {
			const now = error instanceof OciError && error.code === "OCI_NOT_FOUND" && moves < MAX_MOVES ? await source.registry.headManifest(source.name, reference) : void 0;
			if (now === void 0 || now.digest === comparison.source.digest) throw error;
		}
		if (moves === MAX_MOVES) throw movedError(source.registry.address(source.name, reference));
		log(`${source.registry.address(source.name, reference)} has moved while it was copied; copying what it is now.`);
		comparison = await compareImage(options);
	}
}
async function copyParts(tree, { work, check }) {
	const { target, run, copy, blobPool } = work;
	const missing = [];
	await createPool({ concurrency: MANIFESTS_AT_ONCE }).each(tree.children, async (child) => {
		const { digest } = child.manifest;
		await run.ledger.inTurn(`manifest ${target.name}@${digest}`, async () => {
			if (run.ledger.has(target.name, digest)) return;
			const there = !await copyParts(child, {
				work,
				check
			}) && check === "content" && await target.registry.headManifest(target.name, digest) !== void 0;
			missing.push(!there);
			if (!there) await target.registry.putManifest(target.name, digest, child.manifest);
			run.ledger.note(target.name, digest);
		});
	});
	const largestFirst = tree.blobs.toSorted((a, b) => b.sizeBytes - a.sizeBytes);
	await blobPool.each(largestFirst, async (blob) => {
		const result = await copyBlob(blob, work);
		missing.push(result === "sent" || result === "mounted");
		if (result === "mounted") copy.mounted += 1;
		if (result !== "sent") return;
		copy.blobs += 1;
		copy.bytes += blob.sizeBytes;
	});
	return missing.includes(true);
}
async function verify(tree, { source, target, as, reference }) {
	const expectStored = async (at, { digest }) => {
		const stored = await target.registry.headManifest(target.name, at);
		if (stored?.digest === digest) return;
		throw new OciError({
			code: "OCI_DIGEST",
			message: `${target.registry.address(target.name, at)} is ${stored?.digest ?? "missing"} after the copy, and not ${digest}`,
			fix: "Check who else pushes this tag; Forgejo keeps tags in lower case, where V1 and v1 are one."
		});
	};
	const below = (each) => each.children.flatMap((child) => [child.manifest, ...below(child)]);
	const pool = createPool({ concurrency: MANIFESTS_AT_ONCE });
	const [now] = await Promise.all([
		source.registry.headManifest(source.name, reference),
		expectStored(as, tree.manifest),
		pool.each(below(tree), async (manifest) => expectStored(manifest.digest, manifest))
	]);
	return now?.digest;
}
function movedError(address) {
	return new OciError({
		code: "OCI_UNREACHABLE",
		message: `${address} moved 4 times while it was copied`,
		fix: "Dispatch the run again when nothing pushes this tag."
	});
}

// packages/oci/src/copy-referrers.ts
const MAX_DEPTH$2 = 3;
async function copyReferrers(digest, options, depth = 1) {
	const { source, target } = options;
	const referrers = await source.registry.referrers(source.name, digest);
	if (referrers === void 0) return void 0;
	let copied = 0;
	for (const { descriptor } of referrers) {
		const { skipped } = await copyImage({
			...options,
			reference: descriptor.digest
		});
		if (!skipped) copied += 1;
		if (depth < MAX_DEPTH$2) copied += await copyReferrers(descriptor.digest, options, depth + 1) ?? 0;
	}
	if (referrers.length > 0 && await target.registry.referrers(target.name, digest) === void 0) {
		if (await writeTag(digest, {
			target,
			referrers
		})) copied += 1;
	}
	return copied;
}
async function writeTag(digest, { target, referrers }) {
	const { registry, name } = target;
	const tag = digest.replace(":", "-");
	const present = await registry.headManifest(name, tag) && await registry.getManifest(name, tag);
	const manifest = toIndex([...entriesOf(present), ...referrers.map(({ entry }) => entry)]);
	if (manifest.digest === present?.digest) return false;
	await registry.putManifest(name, tag, manifest);
	return true;
}
function toIndex(entries) {
	const manifests = [...new Map(entries.map((entry) => [entry.digest, entry])).values()].sort((a, b) => a.digest < b.digest ? -1 : 1);
	const bytes = Buffer.from(JSON.stringify({
		schemaVersion: 2,
		mediaType: OCI_INDEX,
		manifests
	}));
	return {
		digest: digestOf$2(bytes),
		mediaType: OCI_INDEX,
		bytes
	};
}
function entriesOf(manifest) {
	if (manifest === void 0) return [];
	const { manifests } = JSON.parse(manifest.bytes.toString("utf8"));
	return (manifests ?? []).filter((each) => typeof each.digest === "string");
}

// packages/oci/src/delete-manifest.ts
async function deleteManifest(session, name, reference) {
	checkName(name);
	checkReference(reference);
	await (await session.call({
		url: `/v2/${name}/manifests/${reference}`,
		method: "DELETE",
		expect: [
			200,
			202,
			204,
			404
		],
		action: "delete",
		name,
		reference
	})).discard();
}

// packages/oci/src/read-body.ts
async function readBody(response, { maxBytes, address }) {
	try {
		return await response.bytes(maxBytes);
	} catch (cause) {
		if (!(cause instanceof HttpError)) throw cause;
		const tooLarge = cause.code === "HTTP_TOO_LARGE";
		throw new OciError({
			code: tooLarge ? "OCI_PROTOCOL" : "OCI_UNREACHABLE",
			message: `${address}: ${tooLarge ? `the registry's answer has more than ${maxBytes} bytes` : cause.message}`,
			fix: tooLarge ? "Check that the address is that of a container registry and the image one that was not made to harm." : "Check the registry and the network; the run can be dispatched again.",
			cause
		});
	}
}

// packages/oci/src/list-referrers.ts
const MAX_PAGES$1 = 50;
const MAX_PAGE_BYTES$1 = 4194304;
async function listReferrers(session, name, digest) {
	checkName(name);
	checkDigest(digest);
	if (!session.limits.referrersApi) return void 0;
	const address = session.address(name, digest);
	const found = [];
	let url = `/v2/${name}/referrers/${digest}`;
	for (let page = 0; url !== void 0; page += 1) {
		if (page === MAX_PAGES$1) throw malformed$1(address);
		const response = await session.call({
			url,
			expect: [
				200,
				404,
				405
			],
			action: "pull",
			name,
			reference: digest
		});
		const type = response.headers["content-type"]?.split(";")[0]?.trim();
		if (response.status !== 200 || type !== "application/vnd.oci.image.index.v1+json") {
			await response.discard();
			session.limits.referrersApi = false;
			return;
		}
		const bytes = await readBody(response, {
			maxBytes: MAX_PAGE_BYTES$1,
			address
		});
		const { manifests } = readManifestContent({
			digest: digestOf$2(bytes),
			mediaType: OCI_INDEX,
			bytes
		}, { address });
		const { manifests: entries } = JSON.parse(bytes.toString("utf8"));
		for (const descriptor of manifests) found.push({
			descriptor,
			entry: entries.find(({ digest: each }) => each === descriptor.digest)
		});
		const next = /<([^<>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers["link"] ?? "")?.[1];
		url = next === void 0 ? void 0 : new URL(next, new URL(url, session.origin)).toString();
		if (url !== void 0 && new URL(url).origin !== session.origin) throw malformed$1(address);
	}
	return found;
}
function malformed$1(address) {
	return new OciError({
		code: "OCI_PROTOCOL",
		message: `${address}: the registry's list of referrers does not end or goes on at another host`,
		fix: "Check that the address is that of a container registry."
	});
}

// packages/oci/src/explain-error.ts
function explainError$1(error, about) {
	if (!(error instanceof HttpError)) return error;
	const { status, code } = error;
	if (code === "HTTP_REDIRECT_REFUSED" || code === "HTTP_TOO_LARGE") return failure("OCI_PROTOCOL", {
		message: `${about.address}: ${error.message}`,
		fix: error.fix ?? "Check that the address is that of a container registry.",
		cause: error
	});
	if (code !== "HTTP_STATUS" || status === void 0 || status === 429 || status === 408 || status >= 500) {
		const words = serverWords(error);
		return failure("OCI_UNREACHABLE", {
			message: `${about.address}: ${error.message}${words && `: ${words}`}`,
			fix: error.fix ?? "Check the registry and its log; the run can be dispatched again.",
			cause: error
		});
	}
	return explainStatus(error, about);
}
function deniedError({ address, action, tokenInput, hasToken }, cause) {
	const scope = scopeOf(action);
	return failure("OCI_AUTH", {
		message: hasToken ? `${address}: the registry does not accept the token in ${tokenInput}, or the token lacks the scope ${scope}` : `${address}: the registry asks for a token, and ${tokenInput} is empty`,
		fix: `Set ${tokenInput} to a valid token with scope ${scope} whose user may ${action} this image.`,
		cause
	});
}
const saidCode = (error, code) => error instanceof HttpError && error.bodySnippet?.includes(`"${code}"`) === true;
function explainStatus(error, about) {
	const { address, action, tokenInput } = about;
	const scope = scopeOf(action);
	const words = serverWords(error);
	const said = words && `: ${words}`;
	switch (error.status) {
		case 401: return deniedError(about, error);
		case 403: return failure("OCI_FORBIDDEN", {
			message: `${address}: the token in ${tokenInput} may not ${action} here${said}`,
			fix: `Give ${tokenInput} a token with scope ${scope} whose user may ${action} this image; a limit on packages answers like this, too.`,
			cause: error
		});
		case 404: return failure("OCI_NOT_FOUND", {
			message: `${address} does not exist, or the token in ${tokenInput} may not see it${said}`,
			fix: `Check name and tag; if it exists, set ${tokenInput} to a token with scope ${scope}.`,
			cause: error
		});
		case 413: return failure("OCI_REJECTED", {
			message: `${address}: the registry or a proxy in front of it refuses a body of this size`,
			fix: "Raise the body limit of the proxy (nginx: client_max_body_size 0) or the quota of the owner.",
			cause: error
		});
		default: return failure(saidCode(error, "DIGEST_INVALID") ? "OCI_DIGEST" : action !== "pull" ? "OCI_REJECTED" : "OCI_PROTOCOL", {
			message: `${address}: ${error.message}${said}`,
			fix: "Check that the address is that of a container registry, and its log for the reason.",
			cause: error
		});
	}
}
function failure(code, rest) {
	return new OciError({
		code,
		...rest
	});
}
const scopeOf = (action) => action === "pull" ? "read:package" : "write:package";
function serverWords({ bodySnippet = "" }) {
	const [code, message] = ["code", "message"].map((key) => new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(bodySnippet)?.[1]);
	return [code, message].filter(Boolean).join(" ").replace(/\p{Cc}|\\u00[0189][0-9a-f]/giu, "").slice(0, 200);
}

// packages/oci/src/list-tags.ts
const PAGE_SIZE = 1e3;
const MAX_PAGES = 1e3;
const MAX_PAGE_BYTES = 8388608;
async function listTags(session, name) {
	checkName(name);
	const tags = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	let url = new URL(`/v2/${name}/tags/list?n=${PAGE_SIZE}`, session.origin).toString();
	while (url !== void 0) {
		if (seen.has(url) || seen.size >= MAX_PAGES) throw malformed(session, name, "does not end");
		seen.add(url);
		const page = await readPage(session, {
			name,
			url
		});
		if (page === void 0) return [];
		for (const tag of page.tags) tags.add(tag);
		url = page.tags.length === 0 ? void 0 : page.next;
		if (url !== void 0 && !sameHost(url, session.origin)) throw malformed(session, name, "goes on at another host");
	}
	return [...tags];
}
async function readPage(session, { name, url }) {
	try {
		const response = await session.call({
			url,
			action: "pull",
			name
		});
		const tags = readTags(await readBody(response, {
			maxBytes: MAX_PAGE_BYTES,
			address: session.address(name)
		}));
		if (tags === void 0) throw malformed(session, name, "is no such list");
		const link = /<([^<>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers["link"] ?? "")?.[1];
		return {
			tags,
			next: link === void 0 ? void 0 : new URL(link, url).toString()
		};
	} catch (error) {
		const { cause } = error;
		if (cause instanceof HttpError && cause.status === 404 && saidCode(cause, "NAME_UNKNOWN")) return void 0;
		throw error;
	}
}
function readTags(body) {
	try {
		const tags = JSON.parse(body.toString("utf8")).tags ?? [];
		return Array.isArray(tags) && tags.every((tag) => typeof tag === "string" && isTag(tag)) ? tags : void 0;
	} catch {
		return;
	}
}
function malformed(session, name, what) {
	return new OciError({
		code: "OCI_PROTOCOL",
		message: `${session.address(name)}: the registry's list of tags ${what}`,
		fix: "Check that the address is that of a container registry."
	});
}

// packages/oci/src/put-manifest.ts
async function putManifest(session, name, reference, { digest, mediaType, bytes }) {
	checkName(name);
	checkReference(reference);
	if (digestOf$2(bytes, { like: digest }) !== digest || isDigest(reference) && reference !== digest) throw mismatch(session.address(name, reference), `the manifest to push is not the one of ${digest}`);
	const response = await session.call({
		url: `/v2/${name}/manifests/${reference}`,
		method: "PUT",
		headers: { "content-type": mediaType },
		body: bytes,
		expect: [
			200,
			201,
			202
		],
		timeoutMs: 12e4,
		action: "push",
		name,
		reference
	});
	await response.discard();
	const stored = response.headers["docker-content-digest"];
	if (stored === void 0 || !isDigest(stored) || stored === digestOf$2(bytes, { like: stored })) return;
	throw mismatch(session.address(name, reference), `the registry stored ${stored} instead of ${digest}`);
}
function mismatch(address, what) {
	return new OciError({
		code: "OCI_DIGEST",
		message: `${address}: ${what}`,
		fix: "Check for a proxy that rewrites what is pushed; images are copied byte for byte."
	});
}

// packages/oci/src/read-blob.ts
const MOVED = [
	301,
	302,
	303,
	307,
	308
];
const SHORT_BYTES = 65536;
async function hasBlob(session, name, digest) {
	checkName(name);
	checkDigest(digest);
	const response = await session.call({
		url: `/v2/${name}/blobs/${digest}`,
		method: "HEAD",
		expect: [
			200,
			404,
			...MOVED
		],
		action: "pull",
		name,
		reference: digest
	});
	await response.discard();
	return response.status !== 404;
}
async function canReadBlob(session, name, digest) {
	checkName(name);
	checkDigest(digest);
	const response = await session.call({
		url: `/v2/${name}/blobs/${digest}`,
		headers: { range: "bytes=0-0" },
		redirect: "storage",
		expect: [
			200,
			206,
			404,
			416,
			500
		],
		retries: 1,
		action: "pull",
		name,
		reference: digest
	});
	const sizeBytes = Number(response.headers["content-length"] ?? 1e400);
	const there = response.status !== 404 && response.status !== 500;
	try {
		if (there && response.status === 200 && sizeBytes > SHORT_BYTES) {
			for await (const part of response.body) return part !== void 0;
			return false;
		}
		await response.discard();
		return there;
	} catch {
		return false;
	}
}
async function getBlob(session, name, digest, options = {}) {
	const content = await streamBlob(session, name, digest, options);
	return Readable.from(content.parts, { objectMode: false }).once("close", () => content.close());
}

// packages/oci/src/read-manifest.ts
const MAX_MANIFEST_BYTES = 4194304;
const UNTYPED = /* @__PURE__ */ new Set([
	"",
	"application/json",
	"application/octet-stream",
	"text/plain"
]);
async function headManifest(session, name, reference) {
	const response = await request(session, {
		name,
		reference,
		method: "HEAD"
	});
	await response.discard();
	if (response.status === 404) return void 0;
	const digest = response.headers["docker-content-digest"] ?? "";
	const sizeBytes = Number(response.headers["content-length"]);
	if (isDigest(digest)) return {
		digest,
		mediaType: typeOf(response),
		sizeBytes: sizeBytes > 0 ? sizeBytes : 0
	};
	const manifest = await getManifest(session, name, reference);
	return {
		digest: manifest.digest,
		mediaType: manifest.mediaType,
		sizeBytes: manifest.bytes.length
	};
}
async function getManifest(session, name, reference) {
	const response = await request(session, {
		name,
		reference,
		method: "GET"
	});
	const bytes = await readBody(response, {
		maxBytes: MAX_MANIFEST_BYTES,
		address: session.address(name, reference)
	});
	const named = [response.headers["docker-content-digest"] ?? "", reference].filter(isDigest);
	for (const digest of named) {
		if (digestOf$2(bytes, { like: digest }) === digest) continue;
		throw new OciError({
			code: "OCI_DIGEST",
			message: `${session.address(name, reference)}: the manifest is not the one of ${digest}; the registry holds it corrupted, or something changed it on the way`,
			fix: "Push the image to this registry again."
		});
	}
	const digest = isDigest(reference) ? reference : named[0] ?? digestOf$2(bytes);
	const type = typeOf(response);
	return {
		digest,
		mediaType: UNTYPED.has(type) ? declaredType(bytes) ?? type : type,
		bytes
	};
}
async function request(session, { name, reference, method }) {
	checkName(name);
	checkReference(reference);
	return session.call({
		url: `/v2/${name}/manifests/${reference}`,
		method,
		headers: { accept: ACCEPT_MANIFESTS },
		action: "pull",
		name,
		reference,
		...method === "HEAD" ? { expect: [200, 404] } : {}
	});
}
const typeOf = ({ headers }) => (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
function declaredType(bytes) {
	try {
		const { mediaType } = JSON.parse(bytes.toString("utf8"));
		return typeof mediaType === "string" ? mediaType : void 0;
	} catch {
		return;
	}
}

// packages/oci/src/challenge.ts
const PART = /([A-Za-z0-9!#$%&'*+.^_`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
function parseChallenges(header) {
	const challenges = [];
	for (const [, name = "", quoted, plain] of header.slice(0, 8192).matchAll(PART)) {
		const value = quoted?.replace(/\\(.)/g, "$1") ?? plain;
		if (value === void 0) challenges.push({
			scheme: name.toLowerCase(),
			parameters: Object.create(null)
		});
		else (challenges.at(-1)?.parameters ?? {})[name.toLowerCase()] = value;
	}
	return challenges;
}

// packages/oci/src/authorizer.ts
const DEFAULT_LIFETIME_S = 60;
const MAX_ANSWER_BYTES = 1048576;
function createAuthorizer({ origin, http, auth, login = "own-host" }) {
	const takesLogin = (url) => sameHost(url, origin) || login === "same-site" && isSameSite(url, origin);
	const basic = auth && {
		kind: "basic",
		username: auth.username,
		password: auth.token
	};
	const challenges = /* @__PURE__ */ new Map();
	const tokens = /* @__PURE__ */ new Map();
	async function bearer(challenge, about) {
		const url = tokenUrl(challenge);
		let cached = tokens.get(url);
		if (cached === void 0 || cached.expiresAtMs <= Date.now()) {
			cached = request(url, about);
			tokens.set(url, cached);
		}
		return {
			kind: "bearer",
			token: await cached.token
		};
	}
	function request(url, about) {
		const entry = {
			token: Promise.resolve(""),
			expiresAtMs: 1e400
		};
		entry.token = fetchToken(url, about).then(({ token, lifetimeS }) => {
			entry.expiresAtMs = Date.now() + lifetimeS * 900;
			return token;
		}, (error) => {
			tokens.delete(url);
			throw error;
		});
		return entry;
	}
	async function fetchToken(url, about) {
		const same = takesLogin(url);
		if (!same && (auth !== void 0 || !url.startsWith("https:"))) throw new OciError({
			code: "OCI_AUTH",
			message: `${about.address}: the registry wants a login at ${publicUrl(url)}, which is another host than ${origin}`,
			fix: `The token in ${about.tokenInput} is only sent to ${origin}; correct the registry's public address, or leave ${about.tokenInput} empty to pull as anybody.`
		});
		try {
			const answer = await http.request({
				url,
				auth: same ? basic : void 0,
				expect: [
					200,
					401,
					403
				]
			});
			if (answer.status !== 200) {
				await answer.discard();
				throw deniedError(about);
			}
			return readToken(await answer.text(MAX_ANSWER_BYTES), about);
		} catch (error) {
			const explained = explainError$1(error, about);
			if (!(error instanceof HttpError && error.status === 404)) throw explained;
			throw protocolError$1(about, `${publicUrl(url)}, where it gives out tokens, does not exist`);
		}
	}
	function tokenUrl({ parameters }) {
		const url = new URL(parameters["realm"] ?? "");
		if (parameters["service"]) url.searchParams.set("service", parameters["service"]);
		for (const scope of (parameters["scope"] ?? "").split(" ").filter(Boolean)) url.searchParams.append("scope", scope);
		return url.toString();
	}
	return {
		async current(scope, about) {
			const challenge = challenges.get(scope) ?? challenges.get("");
			if (challenge === void 0) return void 0;
			return challenge.scheme === "basic" ? basic : bearer(challenge, about);
		},
		async answer(header, { scope, rejected, about }) {
			const offered = parseChallenges(header);
			const challenge = chooseChallenge(offered, {
				takesLogin,
				hasToken: auth !== void 0
			});
			if (challenge === void 0) throw protocolError$1(about, `it wants a login that is not known here (${schemes(offered)})`);
			const { scheme, parameters } = challenge;
			if (scheme === "basic" && (basic === void 0 || rejected?.kind === "basic")) throw deniedError(about);
			const global = scheme === "basic" || !parameters["scope"] || parameters["scope"] === "*";
			challenges.set(global ? "" : scope, challenge);
			if (scheme === "basic") return basic;
			const url = tokenUrl(challenge);
			const cached = tokens.get(url);
			if (rejected?.kind === "bearer" && await cached?.token === rejected.token && tokens.get(url) === cached) tokens.delete(url);
			return bearer(challenge, about);
		}
	};
}
function chooseChallenge(challenges, { takesLogin, hasToken }) {
	const basic = challenges.find(({ scheme }) => scheme === "basic");
	const bearer = challenges.find(({ scheme, parameters }) => scheme === "bearer" && isHttpUrl(parameters["realm"]));
	const elsewhere = bearer !== void 0 && !takesLogin(bearer.parameters["realm"] ?? "");
	return bearer === void 0 || elsewhere && hasToken && basic !== void 0 ? basic : bearer;
}
function readToken(text, about) {
	let answer = {};
	try {
		answer = JSON.parse(text) ?? {};
	} catch {}
	const token = answer["token"] ?? answer["access_token"];
	if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) throw protocolError$1(about, "its token service answers no token");
	const lifetimeS = Number(answer["expires_in"]);
	return {
		token,
		lifetimeS: lifetimeS > 0 ? lifetimeS : DEFAULT_LIFETIME_S
	};
}
function isSameSite(url, origin) {
	const { protocol, hostname } = new URL(url);
	const site = new URL(origin).hostname.split(".").slice(1);
	return protocol === "https:" && site.length >= 2 && (hostname === site.join(".") || hostname.endsWith(`.${site.join(".")}`));
}
const isHttpUrl = (text = "") => /^https?:/i.test(text) && URL.canParse(text);
const schemes = (challenges) => challenges.map(({ scheme }) => scheme.slice(0, 20)).slice(0, 5).join(", ") || "no challenge";
function protocolError$1({ address }, what) {
	return new OciError({
		code: "OCI_PROTOCOL",
		message: `${address}: the registry cannot be logged in to: ${what}`,
		fix: "Check that the address is that of a container registry with Basic or token authentication."
	});
}

// packages/oci/src/session.ts
const MAX_FAILURES = 3;
const FAILURE_PAUSE_MS = 400;
function createSession(registry) {
	const origin = originOf(registry.origin);
	const { http, auth, tokenInput = "token" } = registry;
	const authorizer = createAuthorizer({
		...registry,
		origin
	});
	function address(name, reference) {
		const { host } = new URL(origin);
		if (name === void 0) return host;
		if (reference === void 0) return `${host}/${name}`;
		return `${host}/${name}${reference.includes(":") ? "@" : ":"}${reference}`;
	}
	async function call({ url, action, name, reference, from, expect = [200], ...request }) {
		const about = {
			address: address(name, reference),
			action,
			tokenInput,
			hasToken: auth !== void 0
		};
		const scope = [
			name,
			action,
			from
		].filter(Boolean).join(" ");
		const { body } = request;
		const streamed = body !== void 0 && typeof body !== "string" && !Buffer.isBuffer(body);
		let current = await authorizer.current(scope, about);
		let failures = 0;
		for (let tries = 1;;) {
			let response;
			try {
				const sent = {
					...request,
					url: new URL(url, origin).toString(),
					auth: current,
					expect: [...expect, 401]
				};
				response = await http.request(sent);
			} catch (error) {
				const stumbled = error instanceof HttpError && error.status === 500 && !streamed && request.method !== "POST";
				failures += 1;
				if (!stumbled || failures === MAX_FAILURES || request.retries === 0) throw explainError$1(error, about);
				await new Promise((resolve) => setTimeout(resolve, FAILURE_PAUSE_MS * failures));
				continue;
			}
			if (response.status !== 401) return response;
			const challenge = response.headers["www-authenticate"];
			await response.discard();
			tries += 1;
			if (tries > 2 || challenge === void 0) throw deniedError(about);
			current = await authorizer.answer(challenge, {
				scope,
				rejected: current,
				about
			});
			if (streamed) throw expired(about);
		}
	}
	return {
		origin,
		limits: {
			bodyBytes: 1e400,
			referrersApi: true
		},
		address,
		call
	};
}
function expired({ address }) {
	return new OciError({
		code: "OCI_UNREACHABLE",
		message: `${address}: the registry's login ended during an upload`,
		fix: "Dispatch the run again."
	});
}
function originOf(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url !== void 0 && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.username) return normaliseOrigin(text);
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${url === void 0 ? "The address" : url.origin} is no address of a registry`,
		fix: "Use http(s)://host[:port], without path and credentials."
	});
}

// packages/oci/src/source-of.ts
function sourceOf(content, { onBytes = () => {} } = {}) {
	let failure;
	let rest;
	const parts = Buffer.isBuffer(content) ? void 0 : iteratorOf(content);
	async function next() {
		if (rest !== void 0) {
			const part = rest;
			rest = void 0;
			return part;
		}
		try {
			return (await parts?.next())?.value;
		} catch (error) {
			failure = error;
			throw error;
		}
	}
	async function* take(sizeBytes) {
		for (let left = sizeBytes; left > 0;) {
			const part = await next();
			if (part === void 0) return;
			const now = part.length > left ? part.subarray(0, left) : part;
			if (now.length < part.length) rest = part.subarray(left);
			left -= now.length;
			yield now;
			onBytes(now.length);
		}
	}
	if (Buffer.isBuffer(content)) rest = content;
	else if ("on" in content) content.on("error", () => {});
	return {
		body: Buffer.isBuffer(content) ? content : take(1e400),
		take,
		failure: () => failure,
		close: () => {
			if (!Buffer.isBuffer(content) && "destroy" in content) content.destroy();
			else parts?.return?.().catch(() => {});
		}
	};
}
const iteratorOf = (content) => content[Symbol.asyncIterator]();

// packages/oci/src/upload.ts
const MIN_UPLOAD_MS = 6e5;
const MAX_UPLOAD_MS = 864e5;
const SLOWEST_BYTES_PER_MS = 256;
const PART_SIZES_BYTES = [
	64e6,
	8e6,
	1e6
];
async function beginUpload(session, name, digest, { from, mount = true } = {}) {
	checkName(name);
	checkDigest(digest);
	if (from !== void 0) checkName(from);
	try {
		return await post(session, {
			name,
			digest,
			mount,
			...from === void 0 ? {} : { from }
		});
	} catch (error) {
		const code = error instanceof OciError ? error.code : "OCI_UNREACHABLE";
		if (code === "OCI_UNREACHABLE" || from === void 0 && code !== "OCI_REJECTED") throw error;
		return post(session, {
			name,
			digest,
			mount: false
		});
	}
}
async function post(session, { name, digest, mount, from }) {
	const query = [...mount ? [`mount=${encodeURIComponent(digest)}`] : [], ...from === void 0 ? [] : [`from=${encodeURIComponent(from)}`]].join("&");
	const response = await session.call({
		url: `/v2/${name}/blobs/uploads/${query && `?${query}`}`,
		method: "POST",
		expect: mount ? [201, 202] : [202],
		action: "push",
		name,
		reference: digest,
		...from === void 0 ? {} : { from }
	});
	await response.discard();
	if (response.status === 202) return openUpload(session, {
		name,
		digest,
		location: locate(session, {
			name,
			response
		})
	});
	const stored = response.headers["docker-content-digest"] ?? digest;
	if (stored === digest) return "mounted";
	throw protocolError(session.address(name, digest), `mounted another blob (${stored.slice(0, 80)})`);
}
function openUpload(session, { name, digest, location: first }) {
	const about = {
		action: "push",
		name,
		reference: digest
	};
	let location = first;
	async function send({ sizeBytes, content, onBytes }) {
		const source = sourceOf(content, onBytes === void 0 ? {} : { onBytes });
		const partBytes = session.limits.bodyBytes;
		try {
			if (sizeBytes <= partBytes) await finish(source.body, sizeBytes);
			else await sendParts(source, {
				sizeBytes,
				partBytes
			});
			return "sent";
		} catch (error) {
			await cancel();
			const smaller = statusOf(error) === 413 ? PART_SIZES_BYTES.find((size) => size < Math.min(sizeBytes, partBytes)) : void 0;
			if (smaller === void 0 || source.failure() !== void 0) throw source.failure() ?? error;
			session.limits.bodyBytes = Math.min(smaller, session.limits.bodyBytes);
			return "too-large";
		} finally {
			source.close();
		}
	}
	async function sendParts(source, { sizeBytes, partBytes }) {
		for (let offset = 0; offset < sizeBytes; offset += partBytes) {
			const size = Math.min(partBytes, sizeBytes - offset);
			const response = await session.call({
				url: location,
				method: "PATCH",
				headers: {
					"content-type": "application/octet-stream",
					"content-length": String(size),
					"content-range": `${offset}-${offset + size - 1}`
				},
				body: source.take(size),
				expect: [202],
				timeoutMs: timeLimitMs(size),
				...about
			});
			await response.discard();
			location = locate(session, {
				name,
				response
			});
		}
		for await (const _ of source.take(1e400));
		await finish(Buffer.alloc(0), 0);
	}
	async function finish(body, sizeBytes) {
		const response = await session.call({
			url: withDigest(location, digest),
			method: "PUT",
			headers: {
				"content-type": "application/octet-stream",
				"content-length": String(sizeBytes)
			},
			body: sizeBytes === 0 ? Buffer.alloc(0) : body,
			expect: [201, 204],
			timeoutMs: timeLimitMs(sizeBytes),
			...about
		});
		await response.discard();
		const stored = response.headers["docker-content-digest"] ?? "";
		if (isDigest(stored) && stored !== digest && stored.startsWith(`${digest.split(":")[0]}:`)) throw protocolError(session.address(name, digest), `stored ${stored} instead`);
	}
	async function cancel() {
		const request = {
			url: location,
			method: "DELETE",
			expect: [
				200,
				202,
				204,
				404
			],
			timeoutMs: 1e4,
			retries: 0
		};
		await session.call({
			...request,
			...about
		}).then(async (response) => response.discard(), () => {});
	}
	return {
		send,
		cancel
	};
}
const timeLimitMs = (sizeBytes) => Math.min(MIN_UPLOAD_MS + sizeBytes / SLOWEST_BYTES_PER_MS, MAX_UPLOAD_MS);
const statusOf = (error) => {
	const cause = error instanceof OciError ? error.cause : void 0;
	return cause instanceof HttpError ? cause.status : void 0;
};
function locate(session, { name, response }) {
	const location = response.headers["location"];
	if (location === void 0 || !URL.canParse(location, response.url)) throw protocolError(session.address(name), "opened an upload and does not say where");
	const url = new URL(location, response.url);
	if (sameHost(url.toString(), session.origin)) return url.toString();
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${session.address(name)}: the registry wants the upload at ${url.origin}, which is not ${session.origin}`,
		fix: "Correct the public address in its configuration, or the X-Forwarded-Proto and Host headers that its proxy passes on."
	});
}
function withDigest(location, digest) {
	const url = new URL(location);
	url.search = `${url.search === "" ? "?" : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
	return url.toString();
}
function protocolError(address, what) {
	return new OciError({
		code: "OCI_PROTOCOL",
		message: `${address}: the registry ${what}`,
		fix: "Check that the address is that of a container registry."
	});
}

// packages/oci/src/create-registry.ts
function createRegistry(registry) {
	const session = createSession(registry);
	return {
		origin: session.origin,
		address: (name, reference) => session.address(name, reference),
		ping: async () => (await session.call({
			url: "/v2/",
			action: "pull"
		})).discard(),
		tags: async (name) => listTags(session, name),
		headManifest: async (name, reference) => headManifest(session, name, reference),
		getManifest: async (name, reference) => getManifest(session, name, reference),
		hasBlob: async (name, digest) => hasBlob(session, name, digest),
		getBlob: async (name, digest, options) => getBlob(session, name, digest, options),
		canReadBlob: async (name, digest) => canReadBlob(session, name, digest),
		streamBlob: async (name, digest, options) => streamBlob(session, name, digest, options),
		streamUrl: async (url, options) => streamUrl(registry.http, url, options),
		referrers: async (name, digest) => listReferrers(session, name, digest),
		deleteManifest: async (name, reference) => deleteManifest(session, name, reference),
		beginUpload: async (name, digest, options) => beginUpload(session, name, digest, options),
		putManifest: async (name, reference, manifest) => putManifest(session, name, reference, manifest),
		async mountBlob(name, digest, from) {
			const upload = await beginUpload(session, name, digest, { from });
			if (upload === "mounted") return true;
			await upload.cancel();
			return false;
		},
		async putBlob(name, { digest, sizeBytes, content }) {
			const upload = await beginUpload(session, name, digest);
			if (upload === "mounted") {
				if (!Buffer.isBuffer(content)) content.destroy();
				return;
			}
			let outcome = await upload.send({
				sizeBytes,
				content
			});
			while (outcome === "too-large" && Buffer.isBuffer(content)) {
				const again = await beginUpload(session, name, digest);
				outcome = again === "mounted" ? "sent" : await again.send({
					sizeBytes,
					content
				});
			}
			if (outcome === "too-large") throw tooLarge(session.address(name, digest));
		}
	};
}
const tooLarge = (address) => new OciError({
	code: "OCI_REJECTED",
	message: `${address}: a proxy in front of the registry refuses a body of this size`,
	fix: "Try again: it will be sent in parts."
});

// packages/oci/src/image-reference.ts
const COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const REFERENCE = new RegExp(`^(?:(?<registry>[A-Za-z0-9][A-Za-z0-9.-]*(?::\\d{1,5})?|\\[[0-9a-fA-F:]+\\](?::\\d{1,5})?)/)?(?<name>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}))?$`);
const MAX_LENGTH$1 = 600;
const DOCKER_HUB = "docker.io";
const DOCKER_HUB_NAMES = [
	"index.docker.io",
	"registry-1.docker.io",
	"registry.hub.docker.com"
];
function parseImageReference(text) {
	if (text.length > MAX_LENGTH$1) return void 0;
	const { registry, name = "", tag, digest } = REFERENCE.exec(text)?.groups ?? {};
	if (name === "") return void 0;
	const isHost = registry !== void 0 && (/[.:]/.test(registry) || registry === "localhost");
	const path = registry === void 0 || isHost ? name : `${registry}/${name}`;
	if (path !== path.toLowerCase()) return void 0;
	const host = isHost ? registryHost(registry) : DOCKER_HUB;
	return {
		registry: host,
		name: host === DOCKER_HUB && !path.includes("/") ? `library/${path}` : path,
		...tag === void 0 ? {} : { tag },
		...digest === void 0 ? {} : { digest }
	};
}
function registryHost(host) {
	const normal = normaliseHost(host);
	return DOCKER_HUB_NAMES.includes(normal) ? DOCKER_HUB : normal;
}

// packages/oci/src/missing-parts.ts
const AT_ONCE$6 = 8;
async function missingParts(tree, { registry, name }) {
	const missing = [];
	const pool = createPool({ concurrency: AT_ONCE$6 });
	await pool.each(childrenOf$1(tree), async ({ manifest: { digest } }) => {
		if (await registry.headManifest(name, digest) === void 0) missing.push(digest);
	});
	await pool.each(blobsOf(tree), async ({ digest }) => {
		if (!await registry.canReadBlob(name, digest)) missing.push(digest);
	});
	return missing;
}
const childrenOf$1 = ({ children }) => children.flatMap((child) => [child, ...childrenOf$1(child)]);

// packages/mirror/src/package-api.ts
const UPLOAD_TIMEOUT_MS = 18e5;
function createPackageApi(forge, { username }) {
	const { origin, http, token, tokenInput } = forge;
	async function request(owner, path, options = {}) {
		const url = `${origin}/api/packages/${encodeURIComponent(owner)}/${path}`;
		try {
			return await http.request({
				url,
				...options,
				...options.body === void 0 ? {} : {
					timeoutMs: UPLOAD_TIMEOUT_MS,
					retries: 0
				},
				auth: token === "" ? void 0 : {
					kind: "basic",
					username,
					password: token
				}
			});
		} catch (error) {
			if (!(error instanceof HttpError)) throw error;
			const said = error.bodySnippet ? `: ${error.bodySnippet.replace(/\p{Cc}/gu, " ").slice(0, 200)}` : "";
			const scope = options.body === void 0 ? "read:package" : "write:package";
			throw new MirrorError({
				code: "PACKAGE_REFUSED",
				message: `${error.message}${said}`,
				fix: `Check that ${tokenInput} has scope ${scope} and that its user may do this; a quota answers like this, too.`,
				cause: error
			});
		}
	}
	return {
		forge,
		request,
		open: async (owner, path, { sha256, sizeBytes }) => openVerified({
			address: `${new URL(origin).host} ${owner}/${path}`,
			digest: `sha256:${sha256}`,
			sizeBytes,
			open: async (offset) => request(owner, path, {
				redirect: "storage",
				expect: offset > 0 ? [200, 206] : [200],
				headers: offset > 0 ? { range: `bytes=${offset}-` } : {}
			})
		}),
		text: async (owner, path) => {
			const response = await request(owner, path, {
				redirect: "storage",
				expect: [200, 404]
			});
			if (response.status === 200) return response.text();
			await response.discard();
		}
	};
}

// packages/mirror/src/endpoint.ts
function openEndpoint(url, { http, username, token, tokenInput, log, timeoutMs }) {
	const { origin } = new URL(url);
	const auth = token === "" ? {} : { auth: {
		username,
		token
	} };
	return {
		origin,
		forge: createForge({
			origin,
			http,
			token,
			tokenInput
		}),
		packages: createPackageApi({
			origin,
			http,
			token,
			tokenInput
		}, { username }),
		registry: createRegistry({
			origin,
			http,
			...auth,
			tokenInput,
			log
		}),
		repository: (owner, name) => ({
			url: `${origin}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}.git`,
			http,
			...auth,
			tokenInput,
			log,
			oneServer: true,
			...timeoutMs === void 0 ? {} : { timeoutMs }
		})
	};
}

// packages/mirror/src/image-set.ts
const COMPANION = /^sha256-([0-9a-f]{64})(?:\.(?:sig|att|sbom))?$/;
function companionOf(tag) {
	const hex = COMPANION.exec(tag)?.[1];
	return hex === void 0 ? void 0 : `sha256:${hex}`;
}
const pinnedTag = (digest) => `pinned-${digest.slice(7).slice(0, 12)}`;

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/internal/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SEMVER_SPEC_VERSION = "2.0.0";
	const MAX_LENGTH = 256;
	const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || 
	/* istanbul ignore next */ 9007199254740991;
	const MAX_SAFE_COMPONENT_LENGTH = 16;
	const MAX_SAFE_BUILD_LENGTH = 250;
	const WHITESPACE_CHARACTERS = [
		"	",
		"\n",
		"\v",
		"\f",
		"\r",
		" ",
		"\xA0",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		"\u2028",
		"\u2029",
		" ",
		" ",
		"　",
		"﻿"
	];
	const RELEASE_TYPES = [
		"major",
		"premajor",
		"minor",
		"preminor",
		"patch",
		"prepatch",
		"prerelease"
	];
	module.exports = {
		MAX_LENGTH,
		MAX_SAFE_COMPONENT_LENGTH,
		MAX_SAFE_BUILD_LENGTH,
		MAX_SAFE_INTEGER,
		WHITESPACE_CHARACTERS,
		RELEASE_TYPES,
		SEMVER_SPEC_VERSION,
		FLAG_INCLUDE_PRERELEASE: 1,
		FLAG_LOOSE: 2
	};
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/internal/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
	module.exports = debug;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/internal/re.js
var require_re = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants();
	const debug = require_debug();
	exports = module.exports = {};
	const re = exports.re = [];
	const safeRe = exports.safeRe = [];
	const src = exports.src = [];
	const safeSrc = exports.safeSrc = [];
	const t = exports.t = {};
	let R = 0;
	const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
	const safeRegexReplacements = [
		["\\s", 1],
		["\\d", MAX_LENGTH],
		[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
	];
	const makeSafeRegex = (value) => {
		for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
		return value;
	};
	const createToken = (name, value, isGlobal) => {
		const safe = makeSafeRegex(value);
		const index = R++;
		debug(name, index, value);
		t[name] = index;
		src[index] = value;
		safeSrc[index] = safe;
		re[index] = new RegExp(value, isGlobal ? "g" : void 0);
		safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
	};
	createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
	createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
	createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
	createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
	createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
	createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
	createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
	createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
	createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
	createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
	createToken("FULL", `^${src[t.FULLPLAIN]}$`);
	createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
	createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
	createToken("GTLT", "((?:<|>)?=?)");
	createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
	createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
	createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
	createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
	createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
	createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
	createToken("COERCERTL", src[t.COERCE], true);
	createToken("COERCERTLFULL", src[t.COERCEFULL], true);
	createToken("LONETILDE", "(?:~>?)");
	createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
	exports.tildeTrimReplace = "$1~";
	createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
	createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("LONECARET", "(?:\\^)");
	createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
	exports.caretTrimReplace = "$1^";
	createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
	createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
	createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
	createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
	exports.comparatorTrimReplace = "$1$2$3";
	createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
	createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
	createToken("STAR", "(<|>)?=?\\s*\\*");
	createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
	createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/internal/parse-options.js
var require_parse_options = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({});
	const parseOptions = (options) => {
		if (!options) return emptyOpts;
		if (typeof options !== "object") return looseOption;
		return options;
	};
	module.exports = parseOptions;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/internal/identifiers.js
var require_identifiers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
		if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
		const anum = numeric.test(a);
		const bnum = numeric.test(b);
		if (anum && bnum) {
			a = +a;
			b = +b;
		}
		return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
	};
	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
	module.exports = {
		compareIdentifiers,
		rcompareIdentifiers
	};
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/classes/semver.js
var require_semver$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
	const { safeRe: re, t } = require_re();
	const parseOptions = require_parse_options();
	const { compareIdentifiers } = require_identifiers();
	const isPrereleaseIdentifier = (prerelease, identifier) => {
		const identifiers = identifier.split(".");
		if (identifiers.length > prerelease.length) return false;
		for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
		return true;
	};
	var SemVer = class SemVer {
		constructor(version, options) {
			options = parseOptions(options);
			if (version instanceof SemVer) {
				if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
			if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
			if (!m) throw new TypeError(`Invalid Version: ${version}`);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map((id) => {
				if (/^[0-9]+$/.test(id)) {
					const num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		format() {
			this.version = `${this.major}.${this.minor}.${this.patch}`;
			if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
			return this.version;
		}
		toString() {
			return this.version;
		}
		compare(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) {
				if (typeof other === "string" && other === this.version) return 0;
				other = new SemVer(other, this.options);
			}
			if (other.version === this.version) return 0;
			return this.compareMain(other) || this.comparePre(other);
		}
		compareMain(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.major < other.major) return -1;
			if (this.major > other.major) return 1;
			if (this.minor < other.minor) return -1;
			if (this.minor > other.minor) return 1;
			if (this.patch < other.patch) return -1;
			if (this.patch > other.patch) return 1;
			return 0;
		}
		comparePre(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			let i = 0;
			do {
				const a = this.prerelease[i];
				const b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		compareBuild(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			let i = 0;
			do {
				const a = this.build[i];
				const b = other.build[i];
				debug("build compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		inc(release, identifier, identifierBase) {
			if (release.startsWith("pre")) {
				if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
				if (identifier) {
					const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
					if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
				}
			}
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "release":
					if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
					this.prerelease.length = 0;
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre": {
					const base = Number(identifierBase) ? 1 : 0;
					if (this.prerelease.length === 0) this.prerelease = [base];
					else {
						let i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) {
							if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
							this.prerelease.push(base);
						}
					}
					if (identifier) {
						let prerelease = [identifier, base];
						if (identifierBase === false) prerelease = [identifier];
						if (isPrereleaseIdentifier(this.prerelease, identifier)) {
							const prereleaseBase = this.prerelease[identifier.split(".").length];
							if (isNaN(prereleaseBase)) this.prerelease = prerelease;
						} else this.prerelease = prerelease;
					}
					break;
				}
				default: throw new Error(`invalid increment argument: ${release}`);
			}
			this.raw = this.format();
			if (this.build.length) this.raw += `+${this.build.join(".")}`;
			return this;
		}
	};
	module.exports = SemVer;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/valid.js
var require_valid$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const valid = (version, options) => {
		const v = parse(version, options);
		return v ? v.version : null;
	};
	module.exports = valid;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/clean.js
var require_clean = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const clean = (version, options) => {
		const s = parse(version.trim().replace(/^[=v]+/, ""), options);
		return s ? s.version : null;
	};
	module.exports = clean;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/inc.js
var require_inc = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const inc = (version, release, options, identifier, identifierBase) => {
		if (typeof options === "string") {
			identifierBase = identifier;
			identifier = options;
			options = void 0;
		}
		try {
			return new SemVer(version instanceof SemVer ? version.version : version, options).inc(release, identifier, identifierBase).version;
		} catch (er) {
			return null;
		}
	};
	module.exports = inc;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/diff.js
var require_diff = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const diff = (version1, version2) => {
		const v1 = parse(version1, null, true);
		const v2 = parse(version2, null, true);
		const comparison = v1.compare(v2);
		if (comparison === 0) return null;
		const v1Higher = comparison > 0;
		const highVersion = v1Higher ? v1 : v2;
		const lowVersion = v1Higher ? v2 : v1;
		const highHasPre = !!highVersion.prerelease.length;
		if (!!lowVersion.prerelease.length && !highHasPre) {
			if (!lowVersion.patch && !lowVersion.minor) return "major";
			if (lowVersion.compareMain(highVersion) === 0) {
				if (lowVersion.minor && !lowVersion.patch) return "minor";
				return "patch";
			}
		}
		const prefix = highHasPre ? "pre" : "";
		if (v1.major !== v2.major) return prefix + "major";
		if (v1.minor !== v2.minor) return prefix + "minor";
		if (v1.patch !== v2.patch) return prefix + "patch";
		return "prerelease";
	};
	module.exports = diff;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/major.js
var require_major = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const major = (a, loose) => new SemVer(a, loose).major;
	module.exports = major;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/minor.js
var require_minor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const minor = (a, loose) => new SemVer(a, loose).minor;
	module.exports = minor;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/patch.js
var require_patch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const patch = (a, loose) => new SemVer(a, loose).patch;
	module.exports = patch;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/prerelease.js
var require_prerelease = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const prerelease = (version, options) => {
		const parsed = parse(version, options);
		return parsed && parsed.prerelease.length ? parsed.prerelease : null;
	};
	module.exports = prerelease;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare.js
var require_compare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/rcompare.js
var require_rcompare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const rcompare = (a, b, loose) => compare(b, a, loose);
	module.exports = rcompare;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare-loose.js
var require_compare_loose = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const compareLoose = (a, b) => compare(a, b, true);
	module.exports = compareLoose;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare-build.js
var require_compare_build = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const compareBuild = (a, b, loose) => {
		const versionA = new SemVer(a, loose);
		const versionB = new SemVer(b, loose);
		return versionA.compare(versionB) || versionA.compareBuild(versionB);
	};
	module.exports = compareBuild;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/sort.js
var require_sort = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compareBuild = require_compare_build();
	const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose));
	module.exports = sort;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/rsort.js
var require_rsort = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compareBuild = require_compare_build();
	const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose));
	module.exports = rsort;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/gt.js
var require_gt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gt = (a, b, loose) => compare(a, b, loose) > 0;
	module.exports = gt;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/lt.js
var require_lt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lt = (a, b, loose) => compare(a, b, loose) < 0;
	module.exports = lt;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/eq.js
var require_eq = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const eq = (a, b, loose) => compare(a, b, loose) === 0;
	module.exports = eq;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/neq.js
var require_neq = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const neq = (a, b, loose) => compare(a, b, loose) !== 0;
	module.exports = neq;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/gte.js
var require_gte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gte = (a, b, loose) => compare(a, b, loose) >= 0;
	module.exports = gte;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/lte.js
var require_lte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lte = (a, b, loose) => compare(a, b, loose) <= 0;
	module.exports = lte;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/cmp.js
var require_cmp = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const eq = require_eq();
	const neq = require_neq();
	const gt = require_gt();
	const gte = require_gte();
	const lt = require_lt();
	const lte = require_lte();
	const cmp = (a, op, b, loose) => {
		switch (op) {
			case "===":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a === b;
			case "!==":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a !== b;
			case "":
			case "=":
			case "==": return eq(a, b, loose);
			case "!=": return neq(a, b, loose);
			case ">": return gt(a, b, loose);
			case ">=": return gte(a, b, loose);
			case "<": return lt(a, b, loose);
			case "<=": return lte(a, b, loose);
			default: throw new TypeError(`Invalid operator: ${op}`);
		}
	};
	module.exports = cmp;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/coerce.js
var require_coerce = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const parse = require_parse();
	const { safeRe: re, t } = require_re();
	const coerce = (version, options) => {
		if (version instanceof SemVer) return version;
		if (typeof version === "number") version = String(version);
		if (typeof version !== "string") return null;
		options = options || {};
		let match = null;
		if (!options.rtl) match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE]);
		else {
			const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL];
			let next;
			while ((next = coerceRtlRegex.exec(version)) && (!match || match.index + match[0].length !== version.length)) {
				if (!match || next.index + next[0].length !== match.index + match[0].length) match = next;
				coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length;
			}
			coerceRtlRegex.lastIndex = -1;
		}
		if (match === null) return null;
		const major = match[2];
		const minor = match[3] || "0";
		const patch = match[4] || "0";
		const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : "";
		const build = options.includePrerelease && match[6] ? `+${match[6]}` : "";
		return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options);
	};
	module.exports = coerce;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/truncate.js
var require_truncate = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const constants = require_constants();
	const SemVer = require_semver$1();
	const truncate = (version, truncation, options) => {
		if (!constants.RELEASE_TYPES.includes(truncation)) return null;
		const clonedVersion = cloneInputVersion(version, options);
		return clonedVersion && doTruncation(clonedVersion, truncation);
	};
	const cloneInputVersion = (version, options) => {
		const versionStringToParse = version instanceof SemVer ? version.version : version;
		return parse(versionStringToParse, options);
	};
	const doTruncation = (version, truncation) => {
		if (isPrerelease(truncation)) return version.version;
		version.prerelease = [];
		switch (truncation) {
			case "major":
				version.minor = 0;
				version.patch = 0;
				break;
			case "minor": version.patch = 0;
		}
		return version.format();
	};
	const isPrerelease = (type) => {
		return type.startsWith("pre");
	};
	module.exports = truncate;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/internal/lrucache.js
var require_lrucache = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var LRUCache = class {
		constructor() {
			this.max = 1e3;
			this.map = /* @__PURE__ */ new Map();
		}
		get(key) {
			const value = this.map.get(key);
			if (value === void 0) return;
			else {
				this.map.delete(key);
				this.map.set(key, value);
				return value;
			}
		}
		delete(key) {
			return this.map.delete(key);
		}
		set(key, value) {
			if (!this.delete(key) && value !== void 0) {
				if (this.map.size >= this.max) {
					const firstKey = this.map.keys().next().value;
					this.delete(firstKey);
				}
				this.map.set(key, value);
			}
			return this;
		}
	};
	module.exports = LRUCache;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_LENGTH, MAX_SAFE_BUILD_LENGTH, WHITESPACE_CHARACTERS } = require_constants();
	const whitespace = /* @__PURE__ */ new Uint8Array(65536);
	for (const char of WHITESPACE_CHARACTERS) whitespace[char.charCodeAt(0)] = 1;
	const isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
	const isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
	const isDigit = (char) => char !== void 0 && char >= "0" && char <= "9";
	const isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
	const isIdentifierCharacter = (char) => isDigit(char) || isLetter(char) || char === "-";
	const isVersionStart = (char) => isDigit(char) || char === "x" || char === "X" || char === "*";
	const findDigitsEndIndex = (range, start, limit, digitRuns) => {
		if (!isDigit(range[start])) return start;
		if (start >= digitRuns.start && start < digitRuns.end) return Math.min(start + limit, digitRuns.end);
		if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) return Math.min(start + limit, digitRuns.previousEnd);
		let end = start + 1;
		while (isDigit(range[end])) end++;
		digitRuns.previousStart = digitRuns.start;
		digitRuns.previousEnd = digitRuns.end;
		digitRuns.start = start;
		digitRuns.end = end;
		return Math.min(start + limit, end);
	};
	const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
		if (!loose && range[start] === "0") return start + 1;
		return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
	};
	const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
		const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
		if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
			let end = digitsEnd + 1;
			const limit = end + MAX_SAFE_BUILD_LENGTH;
			while (end < limit && isIdentifierCharacter(range[end])) end++;
			return end;
		}
		return findVersionNumberEndIndex(range, start, loose, digitRuns);
	};
	const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
		const hyphen = range[start] === "-";
		if (!loose && !hyphen) return start;
		const identifierStart = start + (hyphen ? 1 : 0);
		let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
		if (end === identifierStart) {
			if (!loose || !hyphen) return start;
			end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
		}
		while (range[end] === ".") {
			const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	const findBuildIdentifierEndIndex = (range, start) => {
		let end = start;
		while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) end++;
		return end;
	};
	const findBuildEndIndex = (range, start) => {
		if (range[start] !== "+") return start;
		let end = findBuildIdentifierEndIndex(range, start + 1);
		if (end === start + 1) return start;
		while (range[end] === ".") {
			const next = findBuildIdentifierEndIndex(range, end + 1);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
		let end = start;
		for (let component = 0; component < 3; component++) {
			const next = findVersionNumberEndIndex(range, end, true, digitRuns);
			if (next === end) return start;
			end = next;
			if (component < 2) {
				if (range[end] !== ".") return start;
				end++;
			}
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
		if (isDigit(range[start])) return findVersionNumberEndIndex(range, start, false, digitRuns);
		return isVersionStart(range[start]) ? start + 1 : start;
	};
	const findPartialVersionEndIndex = (range, start, digitRuns) => {
		let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
		for (let component = 0; component < 2; component++) {
			if (range[end] !== ".") return end;
			const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
			if (next === end + 1) return end;
			end = next;
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	const findVersionEndIndex = (range, start, digitRuns) => {
		const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
		return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
	};
	const findRemovableWhitespaceIndex = (range, matchStart) => {
		let position = matchStart;
		if (isWhitespace(range[position])) position++;
		if (range[position] === "<" || range[position] === ">") position++;
		if (range[position] === "=") position++;
		return isWhitespace(range[position]) ? position : -1;
	};
	const trimComparatorWhitespace = (range) => {
		let result = "";
		let copyFrom = 0;
		let cursor = 0;
		const digitRuns = {
			start: -1,
			end: -1,
			previousStart: -1,
			previousEnd: -1
		};
		while (cursor < range.length) {
			const matchStart = cursor;
			if (range[cursor] === "<" || range[cursor] === ">") cursor++;
			else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
				cursor++;
				continue;
			}
			while (cursor < range.length && isVersionPrefix(range[cursor])) cursor++;
			if (!isVersionStart(range[cursor])) continue;
			const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
			if (whitespacePosition !== -1) {
				result += range.slice(copyFrom, whitespacePosition);
				copyFrom = whitespacePosition + 1;
			}
			cursor = findVersionEndIndex(range, cursor, digitRuns);
		}
		return result + range.slice(copyFrom);
	};
	module.exports = trimComparatorWhitespace;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/classes/range.js
var require_range = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SPACE_CHARACTERS = /\s+/g;
	var Range = class Range {
		constructor(range, options) {
			options = parseOptions(options);
			if (range instanceof Range) {
				if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) return range;
				else return new Range(range.raw, options);
			}
			if (range instanceof Comparator) {
				this.raw = range.value;
				this.set = [[range]];
				this.formatted = void 0;
				return this;
			}
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
			this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
			if (!this.set.length) throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
			if (this.set.length > 1) {
				const first = this.set[0];
				this.set = this.set.filter((c) => !isNullSet(c[0]));
				if (this.set.length === 0) this.set = [first];
				else if (this.set.length > 1) {
					for (const c of this.set) if (c.length === 1 && isAny(c[0])) {
						this.set = [c];
						break;
					}
				}
			}
			this.formatted = void 0;
		}
		get range() {
			if (this.formatted === void 0) {
				this.formatted = "";
				for (let i = 0; i < this.set.length; i++) {
					if (i > 0) this.formatted += "||";
					const comps = this.set[i];
					for (let k = 0; k < comps.length; k++) {
						if (k > 0) this.formatted += " ";
						this.formatted += comps[k].toString().trim();
					}
				}
			}
			return this.formatted;
		}
		format() {
			return this.range;
		}
		toString() {
			return this.range;
		}
		parseRange(range) {
			range = range.replace(BUILDSTRIPRE, "");
			const memoKey = ((this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE)) + ":" + range;
			const cached = cache.get(memoKey);
			if (cached) return cached;
			const loose = this.options.loose;
			const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
			range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
			debug("hyphen replace", range);
			range = trimComparatorWhitespace(range);
			debug("comparator trim", range);
			range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
			debug("tilde trim", range);
			range = range.replace(re[t.CARETTRIM], caretTrimReplace);
			debug("caret trim", range);
			let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
			if (loose) rangeList = rangeList.filter((comp) => {
				debug("loose invalid filter", comp, this.options);
				return !!comp.match(re[t.COMPARATORLOOSE]);
			});
			debug("range list", rangeList);
			const rangeMap = /* @__PURE__ */ new Map();
			const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
			for (const comp of comparators) {
				if (isNullSet(comp)) return [comp];
				rangeMap.set(comp.value, comp);
			}
			if (rangeMap.size > 1 && rangeMap.has("")) rangeMap.delete("");
			const result = [...rangeMap.values()];
			cache.set(memoKey, result);
			return result;
		}
		intersects(range, options) {
			if (!(range instanceof Range)) throw new TypeError("a Range is required");
			return this.set.some((thisComparators) => {
				return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
					return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
						return rangeComparators.every((rangeComparator) => {
							return thisComparator.intersects(rangeComparator, options);
						});
					});
				});
			});
		}
		test(version) {
			if (!version) return false;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			for (let i = 0; i < this.set.length; i++) if (testSet(this.set[i], version, this.options)) return true;
			return false;
		}
	};
	module.exports = Range;
	const cache = new (require_lrucache())();
	const parseOptions = require_parse_options();
	const Comparator = require_comparator();
	const debug = require_debug();
	const SemVer = require_semver$1();
	const trimComparatorWhitespace = require_trim_comparator_whitespace();
	const { safeRe: re, src, t, tildeTrimReplace, caretTrimReplace } = require_re();
	const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
	const BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
	const isNullSet = (c) => c.value === "<0.0.0-0";
	const isAny = (c) => c.value === "";
	const isSatisfiable = (comparators, options) => {
		let result = true;
		const remainingComparators = comparators.slice();
		let testComparator = remainingComparators.pop();
		while (result && remainingComparators.length) {
			result = remainingComparators.every((otherComparator) => {
				return testComparator.intersects(otherComparator, options);
			});
			testComparator = remainingComparators.pop();
		}
		return result;
	};
	const parseComparator = (comp, options) => {
		comp = comp.replace(re[t.BUILD], "");
		debug("comp", comp, options);
		comp = replaceCarets(comp, options);
		debug("caret", comp);
		comp = replaceTildes(comp, options);
		debug("tildes", comp);
		comp = replaceXRanges(comp, options);
		debug("xrange", comp);
		comp = replaceStars(comp, options);
		debug("stars", comp);
		return comp;
	};
	const isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
	const invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
	const replaceTildes = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
	};
	const replaceTilde = (comp, options) => {
		const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("tilde", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
			else if (pr) {
				debug("replaceTilde pr", pr);
				ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
			} else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
			debug("tilde return", ret);
			return ret;
		});
	};
	const replaceCarets = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
	};
	const replaceCaret = (comp, options) => {
		debug("caret", comp, options);
		const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("caret", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) {
				if (M === "0") ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
				else ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
			} else if (pr) {
				debug("replaceCaret pr", pr);
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
			} else {
				debug("no pr");
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
			}
			debug("caret return", ret);
			return ret;
		});
	};
	const replaceXRanges = (comp, options) => {
		debug("replaceXRanges", comp, options);
		return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
	};
	const replaceXRange = (comp, options) => {
		comp = comp.trim();
		const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
		return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
			debug("xRange", comp, ret, gtlt, M, m, p, pr);
			if (invalidXRangeOrder(M, m, p)) return comp;
			const xM = isX(M);
			const xm = xM || isX(m);
			const xp = xm || isX(p);
			const anyX = xp;
			if (gtlt === "=" && anyX) gtlt = "";
			pr = options.includePrerelease ? "-0" : "";
			if (xM) {
				if (gtlt === ">" || gtlt === "<") ret = "<0.0.0-0";
				else ret = "*";
			} else if (gtlt && anyX) {
				if (xm) m = 0;
				p = 0;
				if (gtlt === ">") {
					gtlt = ">=";
					if (xm) {
						M = +M + 1;
						m = 0;
						p = 0;
					} else {
						m = +m + 1;
						p = 0;
					}
				} else if (gtlt === "<=") {
					gtlt = "<";
					if (xm) M = +M + 1;
					else m = +m + 1;
				}
				if (gtlt === "<") pr = "-0";
				ret = `${gtlt + M}.${m}.${p}${pr}`;
			} else if (xm) ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
			else if (xp) ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
			debug("xRange return", ret);
			return ret;
		});
	};
	const replaceStars = (comp, options) => {
		debug("replaceStars", comp, options);
		return comp.trim().replace(re[t.STAR], "");
	};
	const replaceGTE0 = (comp, options) => {
		debug("replaceGTE0", comp, options);
		return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
	};
	const hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
		if (isX(fM)) from = "";
		else if (isX(fm)) from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
		else if (isX(fp)) from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
		else if (fpr) from = `>=${from}`;
		else from = `>=${from}${incPr ? "-0" : ""}`;
		if (isX(tM)) to = "";
		else if (isX(tm)) to = `<${+tM + 1}.0.0-0`;
		else if (isX(tp)) to = `<${tM}.${+tm + 1}.0-0`;
		else if (tpr) to = `<=${tM}.${tm}.${tp}-${tpr}`;
		else if (incPr) to = `<${tM}.${tm}.${+tp + 1}-0`;
		else to = `<=${to}`;
		return `${from} ${to}`.trim();
	};
	const testSet = (set, version, options) => {
		for (let i = 0; i < set.length; i++) if (!set[i].test(version)) return false;
		if (version.prerelease.length && !options.includePrerelease) {
			for (let i = 0; i < set.length; i++) {
				debug(set[i].semver);
				if (set[i].semver === Comparator.ANY) continue;
				if (set[i].semver.prerelease.length > 0) {
					const allowed = set[i].semver;
					if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) return true;
				}
			}
			return false;
		}
		return true;
	};
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/classes/comparator.js
var require_comparator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const ANY = Symbol("SemVer ANY");
	var Comparator = class Comparator {
		static get ANY() {
			return ANY;
		}
		constructor(comp, options) {
			options = parseOptions(options);
			if (comp instanceof Comparator) {
				if (comp.loose === !!options.loose) return comp;
				else comp = comp.value;
			}
			comp = comp.trim().split(/\s+/).join(" ");
			debug("comparator", comp, options);
			this.options = options;
			this.loose = !!options.loose;
			this.parse(comp);
			if (this.semver === ANY) this.value = "";
			else this.value = this.operator + this.semver.version;
			debug("comp", this);
		}
		parse(comp) {
			const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
			const m = comp.match(r);
			if (!m) throw new TypeError(`Invalid comparator: ${comp}`);
			this.operator = m[1] !== void 0 ? m[1] : "";
			if (this.operator === "=") this.operator = "";
			if (!m[2]) this.semver = ANY;
			else this.semver = new SemVer(m[2], this.options.loose);
		}
		toString() {
			return this.value;
		}
		test(version) {
			debug("Comparator.test", version, this.options.loose);
			if (this.semver === ANY || version === ANY) return true;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			return cmp(version, this.operator, this.semver, this.options);
		}
		intersects(comp, options) {
			if (!(comp instanceof Comparator)) throw new TypeError("a Comparator is required");
			if (this.operator === "") {
				if (this.value === "") return true;
				return new Range(comp.value, options).test(this.value);
			} else if (comp.operator === "") {
				if (comp.value === "") return true;
				return new Range(this.value, options).test(comp.semver);
			}
			options = parseOptions(options);
			if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) return false;
			if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) return false;
			if (this.operator.startsWith(">") && comp.operator.startsWith(">")) return true;
			if (this.operator.startsWith("<") && comp.operator.startsWith("<")) return true;
			if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) return true;
			if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) return true;
			if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) return true;
			return false;
		}
	};
	module.exports = Comparator;
	const parseOptions = require_parse_options();
	const { safeRe: re, t } = require_re();
	const cmp = require_cmp();
	const debug = require_debug();
	const SemVer = require_semver$1();
	const Range = require_range();
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/satisfies.js
var require_satisfies = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const satisfies = (version, range, options) => {
		try {
			range = new Range(range, options);
		} catch (er) {
			return false;
		}
		return range.test(version);
	};
	module.exports = satisfies;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/to-comparators.js
var require_to_comparators = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const toComparators = (range, options) => new Range(range, options).set.map((comp) => comp.map((c) => c.value).join(" ").trim().split(" "));
	module.exports = toComparators;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/max-satisfying.js
var require_max_satisfying = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const maxSatisfying = (versions, range, options) => {
		let max = null;
		let maxSV = null;
		let rangeObj = null;
		try {
			rangeObj = new Range(range, options);
		} catch (er) {
			return null;
		}
		versions.forEach((v) => {
			if (rangeObj.test(v)) {
				if (!max || maxSV.compare(v) === -1) {
					max = v;
					maxSV = new SemVer(max, options);
				}
			}
		});
		return max;
	};
	module.exports = maxSatisfying;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/min-satisfying.js
var require_min_satisfying = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const minSatisfying = (versions, range, options) => {
		let min = null;
		let minSV = null;
		let rangeObj = null;
		try {
			rangeObj = new Range(range, options);
		} catch (er) {
			return null;
		}
		versions.forEach((v) => {
			if (rangeObj.test(v)) {
				if (!min || minSV.compare(v) === 1) {
					min = v;
					minSV = new SemVer(min, options);
				}
			}
		});
		return min;
	};
	module.exports = minSatisfying;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/min-version.js
var require_min_version = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const gt = require_gt();
	const minVersion = (range, loose) => {
		range = new Range(range, loose);
		let minver = new SemVer("0.0.0");
		if (range.test(minver)) return minver;
		minver = new SemVer("0.0.0-0");
		if (range.test(minver)) return minver;
		minver = null;
		for (let i = 0; i < range.set.length; ++i) {
			const comparators = range.set[i];
			let setMin = null;
			comparators.forEach((comparator) => {
				const compver = new SemVer(comparator.semver.version);
				switch (comparator.operator) {
					case ">":
						if (compver.prerelease.length === 0) compver.patch++;
						else compver.prerelease.push(0);
						compver.raw = compver.format();
					case "":
					case ">=":
						if (!setMin || gt(compver, setMin)) setMin = compver;
						break;
					case "<":
					case "<=": break;
					/* istanbul ignore next */
					default: throw new Error(`Unexpected operation: ${comparator.operator}`);
				}
			});
			if (setMin && (!minver || gt(minver, setMin))) minver = setMin;
		}
		if (minver && range.test(minver)) return minver;
		return null;
	};
	module.exports = minVersion;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/valid.js
var require_valid = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const validRange = (range, options) => {
		try {
			return new Range(range, options).range || "*";
		} catch (er) {
			return null;
		}
	};
	module.exports = validRange;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/outside.js
var require_outside = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Comparator = require_comparator();
	const { ANY } = Comparator;
	const Range = require_range();
	const satisfies = require_satisfies();
	const gt = require_gt();
	const lt = require_lt();
	const lte = require_lte();
	const gte = require_gte();
	const outside = (version, range, hilo, options) => {
		version = new SemVer(version, options);
		range = new Range(range, options);
		let gtfn, ltefn, ltfn, comp, ecomp;
		switch (hilo) {
			case ">":
				gtfn = gt;
				ltefn = lte;
				ltfn = lt;
				comp = ">";
				ecomp = ">=";
				break;
			case "<":
				gtfn = lt;
				ltefn = gte;
				ltfn = gt;
				comp = "<";
				ecomp = "<=";
				break;
			default: throw new TypeError("Must provide a hilo val of \"<\" or \">\"");
		}
		if (satisfies(version, range, options)) return false;
		for (let i = 0; i < range.set.length; ++i) {
			const comparators = range.set[i];
			let high = null;
			let low = null;
			comparators.forEach((comparator) => {
				if (comparator.semver === ANY) comparator = new Comparator(">=0.0.0");
				high = high || comparator;
				low = low || comparator;
				if (gtfn(comparator.semver, high.semver, options)) high = comparator;
				else if (ltfn(comparator.semver, low.semver, options)) low = comparator;
			});
			if (high.operator === comp || high.operator === ecomp) return false;
			if ((!low.operator || low.operator === comp) && ltefn(version, low.semver)) return false;
			else if (low.operator === ecomp && ltfn(version, low.semver)) return false;
		}
		return true;
	};
	module.exports = outside;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/gtr.js
var require_gtr = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const outside = require_outside();
	const gtr = (version, range, options) => outside(version, range, ">", options);
	module.exports = gtr;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/ltr.js
var require_ltr = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const outside = require_outside();
	const ltr = (version, range, options) => outside(version, range, "<", options);
	module.exports = ltr;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/intersects.js
var require_intersects = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const intersects = (r1, r2, options) => {
		r1 = new Range(r1, options);
		r2 = new Range(r2, options);
		return r1.intersects(r2, options);
	};
	module.exports = intersects;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/simplify.js
var require_simplify = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const satisfies = require_satisfies();
	const compare = require_compare();
	module.exports = (versions, range, options) => {
		const set = [];
		let first = null;
		let prev = null;
		const v = versions.sort((a, b) => compare(a, b, options));
		for (const version of v) if (satisfies(version, range, options)) {
			prev = version;
			if (!first) first = version;
		} else {
			if (prev) set.push([first, prev]);
			prev = null;
			first = null;
		}
		if (first) set.push([first, null]);
		const ranges = [];
		for (const [min, max] of set) if (min === max) ranges.push(min);
		else if (!max && min === v[0]) ranges.push("*");
		else if (!max) ranges.push(`>=${min}`);
		else if (min === v[0]) ranges.push(`<=${max}`);
		else ranges.push(`${min} - ${max}`);
		const simplified = ranges.join(" || ");
		const original = typeof range.raw === "string" ? range.raw : String(range);
		return simplified.length < original.length ? simplified : range;
	};
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/subset.js
var require_subset = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const Comparator = require_comparator();
	const { ANY } = Comparator;
	const satisfies = require_satisfies();
	const compare = require_compare();
	const subset = (sub, dom, options = {}) => {
		if (sub === dom) return true;
		sub = new Range(sub, options);
		dom = new Range(dom, options);
		let sawNonNull = false;
		OUTER: for (const simpleSub of sub.set) {
			for (const simpleDom of dom.set) {
				const isSub = simpleSubset(simpleSub, simpleDom, options);
				sawNonNull = sawNonNull || isSub !== null;
				if (isSub) continue OUTER;
			}
			if (sawNonNull) return false;
		}
		return true;
	};
	const minimumVersionWithPreRelease = [new Comparator(">=0.0.0-0")];
	const minimumVersion = [new Comparator(">=0.0.0")];
	const simpleSubset = (sub, dom, options) => {
		if (sub === dom) return true;
		if (sub.length === 1 && sub[0].semver === ANY) {
			if (dom.length === 1 && dom[0].semver === ANY) return true;
			else if (options.includePrerelease) sub = minimumVersionWithPreRelease;
			else sub = minimumVersion;
		}
		if (dom.length === 1 && dom[0].semver === ANY) {
			if (options.includePrerelease) return true;
			else dom = minimumVersion;
		}
		const eqSet = /* @__PURE__ */ new Set();
		let gt, lt;
		for (const c of sub) if (c.operator === ">" || c.operator === ">=") gt = higherGT(gt, c, options);
		else if (c.operator === "<" || c.operator === "<=") lt = lowerLT(lt, c, options);
		else eqSet.add(c.semver);
		if (eqSet.size > 1) return null;
		let gtltComp;
		if (gt && lt) {
			gtltComp = compare(gt.semver, lt.semver, options);
			if (gtltComp > 0) return null;
			else if (gtltComp === 0 && (gt.operator !== ">=" || lt.operator !== "<=")) return null;
		}
		for (const eq of eqSet) {
			if (gt && !satisfies(eq, String(gt), options)) return null;
			if (lt && !satisfies(eq, String(lt), options)) return null;
			for (const c of dom) if (!satisfies(eq, String(c), options)) return false;
			return true;
		}
		let higher, lower;
		let hasDomLT, hasDomGT;
		let needDomLTPre = lt && !options.includePrerelease && lt.semver.prerelease.length ? lt.semver : false;
		let needDomGTPre = gt && !options.includePrerelease && gt.semver.prerelease.length ? gt.semver : false;
		if (needDomLTPre && needDomLTPre.prerelease.length === 1 && lt.operator === "<" && needDomLTPre.prerelease[0] === 0) needDomLTPre = false;
		for (const c of dom) {
			hasDomGT = hasDomGT || c.operator === ">" || c.operator === ">=";
			hasDomLT = hasDomLT || c.operator === "<" || c.operator === "<=";
			if (gt) {
				if (needDomGTPre) {
					if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomGTPre.major && c.semver.minor === needDomGTPre.minor && c.semver.patch === needDomGTPre.patch) needDomGTPre = false;
				}
				if (c.operator === ">" || c.operator === ">=") {
					higher = higherGT(gt, c, options);
					if (higher === c && higher !== gt) return false;
				} else if (gt.operator === ">=" && !c.test(gt.semver)) return false;
			}
			if (lt) {
				if (needDomLTPre) {
					if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomLTPre.major && c.semver.minor === needDomLTPre.minor && c.semver.patch === needDomLTPre.patch) needDomLTPre = false;
				}
				if (c.operator === "<" || c.operator === "<=") {
					lower = lowerLT(lt, c, options);
					if (lower === c && lower !== lt) return false;
				} else if (lt.operator === "<=" && !c.test(lt.semver)) return false;
			}
			if (!c.operator && (lt || gt) && gtltComp !== 0) return false;
		}
		if (gt && hasDomLT && !lt && gtltComp !== 0) return false;
		if (lt && hasDomGT && !gt && gtltComp !== 0) return false;
		if (needDomGTPre || needDomLTPre) return false;
		return true;
	};
	const higherGT = (a, b, options) => {
		if (!a) return b;
		const comp = compare(a.semver, b.semver, options);
		return comp > 0 ? a : comp < 0 ? b : b.operator === ">" && a.operator === ">=" ? b : a;
	};
	const lowerLT = (a, b, options) => {
		if (!a) return b;
		const comp = compare(a.semver, b.semver, options);
		return comp < 0 ? a : comp > 0 ? b : b.operator === "<" && a.operator === "<=" ? b : a;
	};
	module.exports = subset;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/index.js
var require_semver = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const internalRe = require_re();
	const constants = require_constants();
	const SemVer = require_semver$1();
	const identifiers = require_identifiers();
	const parse = require_parse();
	const valid = require_valid$1();
	const clean = require_clean();
	const inc = require_inc();
	const diff = require_diff();
	const major = require_major();
	const minor = require_minor();
	const patch = require_patch();
	const prerelease = require_prerelease();
	const compare = require_compare();
	const rcompare = require_rcompare();
	const compareLoose = require_compare_loose();
	const compareBuild = require_compare_build();
	const sort = require_sort();
	const rsort = require_rsort();
	const gt = require_gt();
	const lt = require_lt();
	const eq = require_eq();
	const neq = require_neq();
	const gte = require_gte();
	const lte = require_lte();
	const cmp = require_cmp();
	const coerce = require_coerce();
	const truncate = require_truncate();
	const Comparator = require_comparator();
	const Range = require_range();
	const satisfies = require_satisfies();
	const toComparators = require_to_comparators();
	const maxSatisfying = require_max_satisfying();
	const minSatisfying = require_min_satisfying();
	const minVersion = require_min_version();
	const validRange = require_valid();
	const outside = require_outside();
	const gtr = require_gtr();
	const ltr = require_ltr();
	const intersects = require_intersects();
	const simplifyRange = require_simplify();
	const subset = require_subset();
	module.exports = {
		parse,
		valid,
		clean,
		inc,
		diff,
		major,
		minor,
		patch,
		prerelease,
		compare,
		rcompare,
		compareLoose,
		compareBuild,
		sort,
		rsort,
		gt,
		lt,
		eq,
		neq,
		gte,
		lte,
		cmp,
		coerce,
		truncate,
		Comparator,
		Range,
		satisfies,
		toComparators,
		maxSatisfying,
		minSatisfying,
		minVersion,
		validRange,
		outside,
		gtr,
		ltr,
		intersects,
		simplifyRange,
		subset,
		SemVer,
		re: internalRe.re,
		src: internalRe.src,
		tokens: internalRe.t,
		SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
		RELEASE_TYPES: constants.RELEASE_TYPES,
		compareIdentifiers: identifiers.compareIdentifiers,
		rcompareIdentifiers: identifiers.rcompareIdentifiers
	};
}));

// packages/mirror/src/selection-fields.ts
const owner = string().regex(/^[\w.-]+$/, "must be the name of an organisation or user");
const globs = array(string().min(1)).default([]);
const selection = {
	owner: owner.describe("Organisation or user at the source."),
	to: owner.optional().describe("Owner at the target; the same unless told."),
	include: globs.describe("Globs of names to mirror; all unless told."),
	exclude: globs.describe("Globs of names to leave out.")
};

// packages/mirror/src/tag-rules.ts
var import_semver = /* @__PURE__ */ __toESM(require_semver(), 1);
const MAX_REGEX_LENGTH = 200;
const tagRules = strictObject({
	include: globs.describe("Globs of tags to mirror; all unless told."),
	exclude: globs.describe("Globs of tags to leave out."),
	regex: string().max(MAX_REGEX_LENGTH).refine(isRegex, "must be a regular expression").optional().describe("Regular expression that the whole tag has to match."),
	semver: string().refine((range) => import_semver.default.validRange(range) !== null, "must be a semver range, such as >=1.2 <3").optional().describe("Range of versions, such as `>=1.2 <3` or `^17`. `v1.2`, `1.2` and `1` count as versions; other tags are left out."),
	newest: int().min(1).optional().describe("Only so many of the highest versions that pass the other rules; tags that are no version are left out.")
});
function selectTags(tags, rules) {
	const { regex, semver: range, newest } = rules;
	const pattern = regex === void 0 ? void 0 : new RegExp(`^(?:${regex})$`, "u");
	const passing = tags.filter((tag) => {
		if (!isSelected(tag, rules) || pattern?.test(tag) === false) return false;
		if (range === void 0) return true;
		const version = toVersion(tag);
		return version !== void 0 && import_semver.default.satisfies(version, range);
	});
	if (newest === void 0) return passing;
	return passing.flatMap((tag) => {
		const version = toVersion(tag);
		return version === void 0 ? [] : [{
			tag,
			version
		}];
	}).sort((a, b) => import_semver.default.rcompare(a.version, b.version) || (a.tag < b.tag ? -1 : 1)).slice(0, newest).map(({ tag }) => tag);
}
function toVersion(tag) {
	const [, major, minor = "0", patch = "0", rest = ""] = /^v?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?(-[\w.-]+)?$/.exec(tag) ?? [];
	if (major === void 0) return void 0;
	return import_semver.default.parse(`${Number(major)}.${Number(minor)}.${Number(patch)}${rest.replaceAll("_", "-")}`) ?? void 0;
}
function isRegex(text) {
	try {
		new RegExp(text, "u").test("");
		return true;
	} catch {
		return false;
	}
}

// packages/mirror/src/find-images.ts
async function findImages$1(items, options) {
	return (await Promise.all(items.map(async (item) => {
		if (item.owner !== void 0) return ofOwner$1(item, {
			owner: item.owner,
			...options
		});
		if (item.from !== void 0) return [await ofRegistry(item, {
			reference: parseImageReference(item.from),
			...options
		})];
		return ofStacks(item, options);
	}))).flat();
}
async function ofOwner$1(item, { owner, source }) {
	const tags = /* @__PURE__ */ new Map();
	for (const { name, version } of await source.forge.listPackages(owner, "container")) {
		const known = tags.get(name) ?? [];
		if (!version.startsWith("sha256:")) known.push(version);
		tags.set(name, known);
	}
	return [...tags].filter(([name]) => isSelected(name, item)).sort(([a], [b]) => a < b ? -1 : 1).map(([name, all]) => ({
		item,
		key: `${owner}/${name}`,
		source: {
			registry: source.registry,
			name: `${owner}/${name}`.toLowerCase()
		},
		to: `${item.to ?? owner}/${name}`.toLowerCase(),
		...select(all, item)
	}));
}
async function ofRegistry(item, { reference, registries }) {
	const { registry, name, tag, digest } = reference;
	const client = registries.open(registry);
	const to = item.to?.includes("/") === true ? item.to : `${item.to}/${shortName(name)}`;
	const set = {
		item,
		key: `${registry}/${name}`,
		source: {
			registry: client,
			name
		},
		to: to.toLowerCase()
	};
	if (tag !== void 0 || digest !== void 0) return {
		...set,
		tags: [single(reference)],
		companions: void 0
	};
	return {
		...set,
		...select(await client.tags(name), item)
	};
}
async function ofStacks(item, options) {
	const { source, registries, stacksImages } = options;
	const sets = /* @__PURE__ */ new Map();
	for (const text of await stacksImages(item.fromStacks)) {
		const reference = parseImageReference(text);
		if (reference === void 0) continue;
		const { registry, name } = reference;
		const own = registry === new URL(source.origin).host;
		const key = own ? name : `${registry}/${name}`;
		if (!isSelected(key, item)) continue;
		const to = own ? name : `${item.to}/${shortName(name)}`.toLowerCase();
		const set = sets.get(key) ?? {
			item,
			key,
			source: {
				registry: registries.open(registry),
				name
			},
			to,
			tags: [],
			companions: void 0
		};
		const wanted = single(reference.digest === void 0 ? {
			tag: "latest",
			...reference
		} : reference);
		if (!set.tags.some(({ as }) => as === wanted.as)) set.tags.push(wanted);
		sets.set(key, set);
	}
	return [...sets.values()];
}
function select(all, item) {
	const plain = all.filter((tag) => companionOf(tag) === void 0);
	return {
		tags: selectTags(plain, item.tags).map((tag) => ({
			reference: tag,
			as: tag
		})),
		companions: item.referrers ? all.filter((tag) => companionOf(tag) !== void 0) : []
	};
}
function single({ tag, digest }) {
	return {
		reference: digest ?? tag,
		as: tag ?? pinnedTag(digest)
	};
}
const shortName = (name) => name.replace(/^library\//, "");

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	visit.BREAK = BREAK;
	visit.SKIP = SKIP;
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	visitAsync.BREAK = BREAK;
	visitAsync.SKIP = SKIP;
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			this.docStart = null;
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			this.commentBefore = null;
			this.comment = null;
			this.errors = [];
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	visit.BREAK = BREAK;
	visit.SKIP = SKIP;
	visit.REMOVE = REMOVE;
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	const BOM = "﻿";
	const DOCUMENT = "";
	const FLOW_END = "";
	const SCALAR = "";
	const isCollection = (token) => !!token && "items" in token;
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	var Lexer = class {
		constructor() {
			this.atEnd = false;
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			this.buffer = "";
			this.flowKey = false;
			this.flowLevel = 0;
			this.indentNext = 0;
			this.indentValue = 0;
			this.lineEndPos = null;
			this.next = null;
			this.pos = 0;
		}
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	var Parser = class {
		constructor(onNewLine) {
			this.atNewLine = true;
			this.atScalar = false;
			this.indent = 0;
			this.offset = 0;
			this.onKeyLine = false;
			this.stack = [];
			this.source = "";
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// packages/yaml/src/find-nodes.ts
var import_dist = require_dist();
function findNodes(contents, path) {
	const found = [];
	let node = contents;
	for (const part of path) {
		let key;
		if ((0, import_dist.isMap)(node)) {
			const pair = pairsOf(node).get(String(part));
			[key, node] = [pair?.key, pair?.value];
		} else if ((0, import_dist.isSeq)(node)) {
			node = node.items[Number(part)];
			key = node;
		}
		if (!(0, import_dist.isNode)(key)) break;
		found.push({
			key,
			value: (0, import_dist.isNode)(node) ? node : void 0
		});
	}
	return found;
}
const known = /* @__PURE__ */ new WeakMap();
function pairsOf(map) {
	let pairs = known.get(map);
	if (pairs === void 0) {
		const scalars = map.items.filter(({ key }) => (0, import_dist.isScalar)(key));
		pairs = new Map(scalars.map((pair) => [String(pair.key.value), pair]));
		known.set(map, pairs);
	}
	return pairs;
}

// packages/yaml/src/create-locator.ts
function createLocator(text, { document = 0 } = {}) {
	const lineCounter = new import_dist.LineCounter();
	let root;
	return (path) => {
		root ??= parse();
		const range = findNodes(root.contents, path).at(-1)?.key.range;
		if (!range) return void 0;
		const { line, col } = lineCounter.linePos(range[0]);
		return {
			line,
			column: col
		};
	};
	function parse() {
		const documents = (0, import_dist.parseAllDocuments)(text, {
			lineCounter,
			uniqueKeys: false,
			logLevel: "silent"
		});
		return (Array.isArray(documents) ? documents[document] : void 0) ?? { contents: void 0 };
	}
}

// node_modules/.pnpm/js-yaml@5.5.0/node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function loadAll(input, iteratorOrOptions, options) {
	let iterator = null;
	if (typeof iteratorOrOptions === "function") iterator = iteratorOrOptions;
	else if (iteratorOrOptions !== null && typeof iteratorOrOptions === "object") options = iteratorOrOptions;
	const documents = loadDocuments(input, options);
	if (iterator === null) return documents;
	for (const document of documents) iterator(document);
}
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// packages/yaml/src/expand-aliases.ts
const MAX_REPEATED = 2e5;
var ExpansionError = class extends Error {};
function expandAliases(value, { maxRepeated = MAX_REPEATED } = {}) {
	const seen = /* @__PURE__ */ new Set();
	const open = /* @__PURE__ */ new Set();
	let repeated = 0;
	return copy(value, false);
	function copy(node, isCopy) {
		if (isCopy) repeated += 1;
		if (repeated > maxRepeated) throw new ExpansionError(`its aliases stand for more than ${maxRepeated} values`);
		if (typeof node !== "object" || node === null) return node;
		if (open.has(node)) throw new ExpansionError("an alias stands inside of what it names");
		const isRepeated = isCopy || seen.has(node);
		seen.add(node);
		open.add(node);
		const result = Array.isArray(node) ? node.map((each) => copy(each, isRepeated)) : Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, copy(inner, isRepeated)]));
		open.delete(node);
		return result;
	}
}

// packages/yaml/src/lenient-yaml.ts
const PREFIXES = ["!", "tag:yaml.org,2002:"];
function withAnyTag(schema) {
	return schema.withTags(...PREFIXES.flatMap((prefix) => [
		defineScalarTag(prefix, {
			matchByTagPrefix: true,
			identify: () => false,
			resolve: (source) => source
		}),
		defineSequenceTag(prefix, {
			...seqTag,
			matchByTagPrefix: true,
			identify: () => false
		}),
		defineMappingTag(prefix, {
			...mapTag,
			matchByTagPrefix: true,
			identify: () => false
		})
	]));
}
function parseLeftBrackets(text) {
	const documents = (0, import_dist.parseAllDocuments)(text, {
		merge: true,
		logLevel: "silent",
		strict: true
	});
	if (!Array.isArray(documents)) return void 0;
	if (documents.some(({ errors }) => errors.length > 0) || /[&*]\w/.test(text)) return void 0;
	return documents.map((document) => document.toJS());
}

// packages/yaml/src/parse-plain-yaml.ts
const KNOWN_TEXT = /^[\n\u0020-\u007e\u00a1-\u167f\u2010-\u2027\u2030-\ud7ff]*$/;
const PAIR = /^([A-Za-z_][\w./-]*):(?: +(.*))?$/;
const COMMENT = String.raw`(?: +#.*)?`;
const PLAIN = new RegExp(String.raw`^((?![-?:,[\]{}#&*!|>'"%@\x60])(?:[^\s:#]|:(?=\S)|(?<=\S)#)+(?: +(?:[^\s:#]|:(?=\S)|(?<=\S)#)+)*) *$`);
const QUOTED = new RegExp(String.raw`^(?:'([^'\n]*)'|"([^"\\\n]*)")${COMMENT} *$`);
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const CONSTANTS = new Map([
	...[
		"null",
		"Null",
		"NULL",
		"~"
	].map((text) => [text, null]),
	...[
		"true",
		"True",
		"TRUE"
	].map((text) => [text, true]),
	...[
		"false",
		"False",
		"FALSE"
	].map((text) => [text, false])
]);
const MAX_DEPTH$1 = 50;
const LEAVES = /* @__PURE__ */ new Error("not plain");
const leave = () => {
	throw LEAVES;
};
function parsePlainYaml(text) {
	if (!text.endsWith("\n") || !KNOWN_TEXT.test(text)) return void 0;
	try {
		const parts = text.split(/^---\n/m);
		if (parts.length > 1 && !/^(?! *(?:#|$))/m.test(parts[0])) parts.shift();
		return parts.map((part) => new PlainParser(part).document());
	} catch (error) {
		if (error === LEAVES) return void 0;
		throw error;
	}
}
var PlainParser = class {
	#lines;
	#at = 0;
	#column = 0;
	constructor(text) {
		this.#lines = text.split("\n");
		this.#lines.pop();
		this.#seek();
	}
	document() {
		const value = this.#isEnd() || this.#column !== 0 ? leave() : this.#node(0);
		return this.#isEnd() ? value : leave();
	}
	#isEnd() {
		return this.#at >= this.#lines.length;
	}
	#next() {
		this.#at += 1;
		this.#seek();
	}
	#seek() {
		for (; this.#at < this.#lines.length; this.#at += 1) {
			const line = this.#lines[this.#at];
			let column = 0;
			while (line.charCodeAt(column) === 32) column += 1;
			if (column === line.length || line.charCodeAt(column) === 35) continue;
			if (line === "---" || line.startsWith("...") || line.startsWith("%")) leave();
			this.#column = column;
			return;
		}
		this.#column = -1;
	}
	#rest() {
		const line = this.#lines[this.#at];
		return this.#column === 0 ? line : line.slice(this.#column);
	}
	#isItem() {
		const line = this.#lines[this.#at];
		return line.charCodeAt(this.#column) === 45 && (line.length === this.#column + 1 || line.charCodeAt(this.#column + 1) === 32);
	}
	#node(depth) {
		if (depth > MAX_DEPTH$1) leave();
		if (this.#isItem()) return this.#list(depth);
		return PAIR.test(this.#rest()) ? this.#map(depth) : leave();
	}
	#list(depth) {
		const column = this.#column;
		const items = [];
		while (this.#column === column && this.#isItem()) {
			const line = this.#lines[this.#at];
			let inner = column + 1;
			while (line.charCodeAt(inner) === 32) inner += 1;
			if (inner === line.length || line.charCodeAt(inner) === 35) {
				this.#next();
				items.push(this.#column > column ? this.#node(depth + 1) : null);
			} else {
				this.#column = inner;
				const isBlock = this.#isItem() || PAIR.test(this.#rest());
				items.push(isBlock ? this.#node(depth + 1) : this.#scalar(this.#rest(), column));
			}
			if (this.#column > column) leave();
		}
		return items;
	}
	#map(depth) {
		const column = this.#column;
		const map = {};
		while (this.#column === column && !this.#isItem()) {
			const [, key, inline = ""] = PAIR.exec(this.#rest()) ?? leave();
			if (key === void 0 || key === "__proto__" || Object.hasOwn(map, key)) return leave();
			map[key] = inline === "" || inline.startsWith("#") ? this.#below(column, depth) : this.#scalar(inline, column);
			if (this.#column > column) leave();
		}
		return map;
	}
	#below(column, depth) {
		this.#next();
		if (this.#column > column) return this.#node(depth + 1);
		return this.#column === column && this.#isItem() ? this.#list(depth + 1) : null;
	}
	#scalar(text, column) {
		if (/^\|-? *$/.test(text)) return this.#literal(column, { keepsEnd: !text.startsWith("|-") });
		this.#next();
		const quoted = QUOTED.exec(text);
		if (quoted !== null) return quoted[1] ?? quoted[2];
		if (/^(?:\[\]|\{\}) *$/.test(text)) return text.startsWith("[") ? [] : {};
		const comment = text.indexOf(" #");
		const word = (PLAIN.exec(comment === -1 ? text : text.slice(0, comment)) ?? /^(-\d+) *$/.exec(text))?.[1];
		return word === void 0 ? leave() : resolve(word);
	}
	#literal(column, { keepsEnd }) {
		const held = [];
		let indent = 0;
		for (this.#at += 1; this.#at < this.#lines.length; this.#at += 1) {
			const line = this.#lines[this.#at];
			const text = line.trimStart();
			const at = line.length - text.length;
			if (text === "") {
				if (at > 0) leave();
				held.push("");
				continue;
			}
			if (indent === 0) {
				if (at <= column) break;
				indent = at;
			} else if (at < indent) break;
			held.push(line.slice(indent));
		}
		this.#seek();
		while (held.at(-1) === "") held.pop();
		return held.length === 0 ? "" : held.join("\n") + (keepsEnd ? "\n" : "");
	}
};
function resolve(text) {
	if (CONSTANTS.has(text)) return CONSTANTS.get(text);
	const first = text.charCodeAt(0);
	if (!(first === 43 || first === 45 || first === 46 || first >= 48 && first <= 57)) return text === "<<" ? leave() : text;
	if (/^[-+]?(?:0[xob]|\.(?:inf|nan)|0+$)/i.test(text) && text !== "0") leave();
	if (!NUMBER.test(text)) return text;
	return Number.isFinite(Number(text)) ? Number(text) : leave();
}

// packages/yaml/src/yaml-error.ts
var YamlError = class extends Error {
	name = "YamlError";
	code;
	fix;
	at;
	constructor(code, message, { at, fix, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.at = at;
		this.fix = fix;
	}
};

// packages/yaml/src/parse-yaml.ts
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);
const LENIENT_SCHEMA = withAnyTag(SCHEMA);
const MAX_BYTES = 10485760;
const MAX_ALIASES = 1e3;
const MAX_MERGED_KEYS = 1e4;
const MAX_DEPTH = 100;
const ALIAS = /(^|[\s[{,:?-])\*[^\s*]/m;
function parseYaml(text, options) {
	const documents = parseYamlDocuments(text, options);
	if (documents.length > 1) throw new YamlError("YAML_INVALID", `${options.file} holds ${documents.length} YAML documents instead of one`, {
		at: { file: options.file },
		fix: `Keep one document in ${options.file}.`
	});
	return documents[0];
}
function parseYamlDocuments(text, { file, maxBytes = MAX_BYTES, lenient = false }) {
	if (Buffer.byteLength(text) > maxBytes) throw new YamlError("YAML_TOO_LARGE", `${file} is larger than ${maxBytes} bytes`, {
		at: { file },
		fix: `Split ${file} or shorten it.`
	});
	const plain = lenient ? parsePlainYaml(text) : void 0;
	if (plain !== void 0) return plain;
	try {
		const documents = loadAll(text, {
			schema: lenient ? LENIENT_SCHEMA : SCHEMA,
			maxAliases: MAX_ALIASES,
			maxTotalMergeKeys: MAX_MERGED_KEYS,
			maxDepth: MAX_DEPTH
		});
		return ALIAS.test(text) ? documents.map((document) => expandAliases(document)) : documents;
	} catch (error) {
		if (error instanceof ExpansionError) throw new YamlError("YAML_INVALID", `${file} cannot be read: ${error.message}`, {
			at: { file },
			fix: `Write out what the aliases in ${file} stand for.`
		});
		if (!(error instanceof YAMLException)) throw error;
		if (lenient && error.reason === "deficient indentation") {
			const documents = parseLeftBrackets(text);
			if (documents !== void 0) return documents;
		}
		const { mark } = error;
		throw new YamlError("YAML_INVALID", `${file} is not valid YAML: ${error.reason}`, {
			at: mark ? {
				file,
				line: mark.line + 1,
				column: mark.column + 1
			} : { file },
			fix: `Correct the YAML syntax of ${file}.`
		});
	}
}

// packages/yaml/src/place-yaml.ts
function placeYaml(text, options) {
	const documents = parseYamlDocuments(text, options);
	let events;
	const lineAt = (offset) => text.slice(0, Math.max(offset, 0)).split("\n").length;
	const find = (document, path) => findPlace(events ??= parseEvents(text, {}), {
		source: text,
		document,
		path
	});
	return {
		documents,
		lineOf: (document, path) => lineAt(find(document, path).key),
		textLineOf: (document, path) => lineAt(find(document, path).value)
	};
}
function findPlace(events, { source, document, path }) {
	let at = documentStart(events, document) + 1;
	let place = {
		key: offsetOf(events[at]),
		value: offsetOf(events[at])
	};
	for (const part of path) {
		const container = events[at];
		let child = at + 1;
		let found;
		if (container?.type === EVENT_ID.MAPPING) while (events[child] !== void 0 && events[child].type !== EVENT_ID.POP) {
			const key = events[child];
			const value = nodeEnd(events, child);
			if (key.type === EVENT_ID.SCALAR && getScalarValue(source, key) === String(part)) {
				found = {
					key: offsetOf(key),
					value: offsetOf(events[value])
				};
				child = value;
				break;
			}
			child = nodeEnd(events, value);
		}
		else if (container?.type === EVENT_ID.SEQUENCE) {
			for (let index = 0; index < Number(part) && events[child]?.type !== EVENT_ID.POP; index += 1) child = nodeEnd(events, child);
			if (events[child]?.type !== EVENT_ID.POP) found = {
				key: offsetOf(events[child]),
				value: offsetOf(events[child])
			};
		}
		if (found === void 0) return place;
		place = found;
		at = child;
	}
	return place;
}
function documentStart(events, document) {
	let seen = -1;
	return events.findIndex((event) => {
		if (event.type === EVENT_ID.DOCUMENT) seen += 1;
		return seen === document;
	});
}
function nodeEnd(events, start) {
	let depth = 0;
	for (let index = start; index < events.length; index += 1) {
		const { type } = events[index];
		if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
		else if (type === EVENT_ID.POP) depth -= 1;
		if (depth === 0) return index + 1;
	}
	return events.length;
}
function offsetOf(event) {
	if (event === void 0) return 0;
	if (event.type === EVENT_ID.SCALAR) return event.valueStart;
	if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
	return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : 0;
}

// packages/instance/src/show-name.ts
const MAX_LENGTH = 40;
function showName(value) {
	const clean = value.slice(0, 80).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
	return value.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}… (${value.length} characters)` : clean;
}

// packages/instance/src/field-path.ts
function pathText(path) {
	return path.map((part, index) => typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${showName(part)}`).join("");
}
function valueAt(value, path) {
	return path.reduce((at, part) => typeof at === "object" && at !== null && Object.hasOwn(at, part) ? at[part] : void 0, value);
}
const isValues = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// packages/instance/src/find-bad-values.ts
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const LONE_SURROGATE = /\p{Cs}/u;
function findBadValues(value) {
	const found = [];
	visit(value, []);
	return found;
	function visit(each, path) {
		const problem = problemOf$1(each);
		if (problem !== void 0) found.push({
			path,
			problem
		});
		else if (Array.isArray(each)) for (const [index, inner] of each.entries()) visit(inner, [...path, index]);
		else if (isValues(each)) for (const [key, inner] of Object.entries(each)) if (key === "__proto__") found.push({
			path: [...path, key],
			problem: "is no name that may be used"
		});
		else visit(inner, [...path, key]);
	}
}
function problemOf$1(value) {
	if (typeof value === "string") {
		if (CONTROL.test(value)) return "holds a control character";
		return LONE_SURROGATE.test(value) ? "holds half of a character (a lone surrogate)" : void 0;
	}
	if (typeof value !== "number") return void 0;
	if (!Number.isFinite(value)) return "is no number that JSON can hold";
	return !Number.isInteger(value) || Number.isSafeInteger(value) ? void 0 : "is too large a number to be kept exactly: write it in quotes, as a text";
}

// packages/instance/src/parse-file.ts
const MAX_FILE_BYTES = 131072;
function parseFile(text, { file, schema, code, check = () => [] }) {
	const value = withoutEmptyBlocks(parseYaml(text, {
		file,
		maxBytes: 131072
	}) ?? {});
	const locate = createLocator(text);
	const violation = (path, message, fix) => ({
		code,
		field: pathText(path) || file,
		at: {
			file,
			...locate(path)
		},
		message,
		fix
	});
	const result = schema.safeParse(value);
	const violations = (result.error?.issues ?? []).flatMap((issue) => {
		const path = issue.path.map((part) => typeof part === "symbol" ? String(part) : part);
		if (issue.code === "unrecognized_keys") {
			const known = knownKeys(schema, path);
			return issue.keys.map((key) => violation([...path, key], `unknown key "${pathText([...path, key])}"${suggest(key, known)}`, `Remove it from ${file}, or correct its spelling${known.length === 0 ? "" : `; it may be: ${known.join(", ")}`}.`));
		}
		const name = pathText(path) || "the file";
		if (issue.code === "invalid_type" && path.length > 0 && valueAt(value, path) === void 0) return [violation(path, `${name} is missing`, `Add ${name} to ${file}.`)];
		return [violation(path, `${name}: ${problemOf(issue, valueAt(value, path))}`, `Correct ${name} in ${file}.`)];
	});
	for (const { path, problem } of [...findBadValues(value), ...check(value)]) violations.push(violation(path, `${pathText(path)}: ${problem}`, `Correct ${pathText(path)} in ${file}.`));
	if (violations.length > 0) throw new ViolationsError(violations);
	return result.data;
}
function withoutEmptyBlocks(value) {
	return isValues(value) ? Object.fromEntries(Object.entries(value).filter(([, block]) => block !== null)) : value;
}
function problemOf(issue, value) {
	const { message } = issue.code === "invalid_key" ? issue.issues[0] ?? issue : issue;
	const known = issue.code === "invalid_value" ? issue.values.map(String) : [];
	return `${lowerFirst(message)}${typeof value === "string" ? suggest(value, known) : ""}`;
}
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
function knownKeys(schema, path) {
	let at = unwrap(schema);
	for (const part of path) at = unwrap(at?.shape?.[String(part)] ?? at?.valueType ?? at?.element);
	return Object.keys(at?.shape ?? {});
}
function unwrap(schema) {
	let at = schema;
	while (at && !at.shape && !at.valueType && !at.element && typeof at.unwrap === "function") at = at.unwrap();
	return at;
}

// packages/mirror/src/git-item.ts
const names = array(string().regex(/^[\w.-]+$/, "must be the name of one repository, without globs")).default([]);
const allowed = strictObject({
	rewrite: array(string().regex(/^[\w.-]+:refs\/./, "must be repository:ref, such as app:refs/heads/main")).default([]).describe("`repository:ref` whose history may be rewritten or whose tag may move; the ref may be a glob."),
	empty: names.describe("Repositories that may be empty at the source although the target has branches."),
	deletions: names.describe("Repositories that may lose more branches and tags than `limits` says."),
	defaultBranchMissing: names.describe("Repositories whose default branch may be missing at the source."),
	gone: names.describe("Repositories that may be missing at the source; the target keeps them."),
	lfsMissing: names.describe("Repositories whose LFS objects may be missing at the source.")
});
const gitItem = strictObject({
	...selection,
	prune: boolean().default(false).describe("Remove branches and tags that the source does not have any more."),
	keep: array(string().min(1)).default([]).describe("Globs of branches that belong to the target: never written, never removed."),
	notes: boolean().default(false).describe("Copy `refs/notes/*` as well."),
	lfs: union([literal("auto"), boolean()]).default("auto").describe("Copy LFS objects: `auto` where a `.gitattributes` asks for LFS, `true` after a look at every commit, or never."),
	wiki: boolean().default(true).describe("Copy wikis."),
	issues: boolean().default(true).describe("Copy labels and milestones."),
	releases: boolean().default(true).describe("Copy releases with their files."),
	allow: allowed.default(() => allowed.parse({})).describe("What the guards let pass, by name. Remove an entry after its run.")
});

// packages/mirror/src/image-item.ts
const ORIGINS = [
	"owner",
	"from",
	"fromStacks"
];
const imageItem = strictObject({
	owner: selection.owner.optional().describe("Organisation or user at the source whose images are mirrored."),
	from: string().refine((text) => parseImageReference(text) !== void 0, "must be an image with its registry, such as docker.io/library/postgres:16").optional().describe("Instead of owner: an image of any registry, with a tag, a digest, or neither and rules in tags."),
	fromStacks: strictObject({
		repository: string().regex(/^[\w.-]+\/[\w.-]+$/, "must be owner/name").describe("Repository at the source with the rendered configuration."),
		instances: array(string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must be tenant/environment")).min(1).describe("`tenant/environment` of each instance whose images are needed."),
		ref: string().default("main").describe("Branch to read.")
	}).optional().describe("Instead of owner: every image that the rendered configuration of instances names."),
	to: string().regex(/^[\w.-]+(\/[\w./-]+)?$/, "must be an owner, or owner/image for an item with from").optional().describe("Owner at the target, the same unless told; with `from` the owner or the whole name, with `fromStacks` the owner of images that come from elsewhere."),
	include: globs.describe("Globs of image names to mirror; all unless told."),
	exclude: globs.describe("Globs of image names to leave out."),
	tags: tagRules.default(() => tagRules.parse({})).describe("Rules that a tag has to pass."),
	platforms: array(string().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, "must be os/architecture or os/architecture/variant")).default([]).describe("Only these platforms of an index, such as `linux/amd64`; all unless told. The index then has another digest than at the source."),
	foreignLayers: _enum(["copy", "skip"]).default("copy").describe("Layers that their licence keeps out of registries (Windows). Forgejo takes no image without all of its layers."),
	referrers: boolean().default(true).describe("Also signatures, SBOMs and attestations of the images."),
	prune: boolean().default(false).describe("Remove tags of these images at the target that the rules do not select at the source, `limits.deletions` at most of each image.")
}).superRefine((item, context) => {
	if (ORIGINS.filter((key) => item[key] !== void 0).length !== 1) context.addIssue(`must have exactly one of ${ORIGINS.join(", ")}`);
	if (item.from !== void 0 && item.to === void 0) context.addIssue({
		code: "custom",
		path: ["to"],
		message: "says where an image with from goes, such as mirror/postgres"
	});
	if (item.fromStacks !== void 0 && item.to === void 0) context.addIssue({
		code: "custom",
		path: ["to"],
		message: "says which owner gets the images that come from elsewhere, such as mirror"
	});
	if (item.from === void 0 && item.to?.includes("/") === true) context.addIssue({
		code: "custom",
		path: ["to"],
		message: "must be an owner"
	});
	if (item.fromStacks !== void 0 && item.prune) context.addIssue({
		code: "custom",
		path: ["prune"],
		message: "cannot be used with fromStacks, which knows single tags only"
	});
});

// packages/mirror/src/limits.ts
const limits = strictObject({
	deletions: int().min(0).default(10).describe("How many branches and tags of one repository may be removed in one run."),
	deletionsPercent: number().min(0).max(100).default(10).describe("How much of them may be removed in one run; one alone always may."),
	deepCheck: int().min(1).default(7).describe("Every how many runs everything is compared, also what the listings of both sides call unchanged."),
	repositoriesAtOnce: int().min(1).max(16).default(4).describe("How many repositories are worked on side by side.")
});

// packages/mirror/src/package-item.ts
const PACKAGE_TYPES = [
	"generic",
	"npm",
	"maven",
	"pypi",
	"debian",
	"rpm"
];
const versions = tagRules.default(() => tagRules.parse({})).describe("Rules that a version has to pass, as for tags of images.");
const packageItem = strictObject({
	...selection,
	types: array(_enum(PACKAGE_TYPES)).min(1).default([...PACKAGE_TYPES]).describe("Types of packages; what has another type is named in the report and not copied."),
	versions,
	distributions: array(string().regex(/^[\w.-]+$/, "must be the name of a distribution")).default([]).describe("Distributions of Debian packages, such as `bookworm`: the API does not list them."),
	groups: array(string().regex(/^[\w.-]*(\/[\w.-]+)*$/, "must be the name of a group")).default([""]).describe("Groups of RPM packages, such as `el9`; the one without a name unless told.")
});
const chartItem = strictObject({
	owner: selection.owner.optional().describe("Organisation or user at the source whose Helm charts are mirrored."),
	from: string().refine(isRepository, "must be the https address of a chart repository").optional().describe("Instead of owner: address of a chart repository, which serves index.yaml. Charts below oci:// belong to images."),
	to: selection.to.describe("Owner at the target; the same unless told, required with from."),
	include: selection.include,
	exclude: selection.exclude,
	versions
}).superRefine((item, context) => {
	if (item.owner === void 0 === (item.from === void 0)) context.addIssue("must have either owner or from");
	if (item.from !== void 0 && item.to === void 0) context.addIssue({
		code: "custom",
		path: ["to"],
		message: "says which owner gets the charts"
	});
});
function isRepository(text) {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, password, search } = new URL(text);
	const local = /(^|\.)localhost$|^127\./.test(hostname);
	return (protocol === "https:" || protocol === "http:" && local) && `${username}${password}${search}` === "";
}

// packages/mirror/src/mirror-config.ts
config({ jitless: true });
const origin = string().refine((text) => {
	if (!URL.canParse(text)) return false;
	const { protocol, username, password, pathname, search } = new URL(text);
	return /^https?:$/.test(protocol) && `${username}${password}${search}` === "" && pathname === "/";
}, "must be the http(s) address of a forge, without path and without credentials");
const mirrorSchema = strictObject({
	source: origin.describe("Address of the forge to copy from."),
	target: origin.describe("Address of the forge to copy to."),
	git: array(gitItem).default([]).describe("Git repositories, by owner."),
	images: array(imageItem).default([]).describe("Container images: by owner, from other registries, or as rendered stacks name them."),
	charts: array(chartItem).default([]).describe("Helm charts, by owner or from chart repositories."),
	packages: array(packageItem).default([]).describe("Packages of other types, by owner."),
	insecure: array(string().regex(/^[\w.-]+(:\d+)?$/, "must be host or host:port")).default([]).describe("Registries that are spoken to without TLS. A login goes there in the clear."),
	limits: limits.default(() => limits.parse({})).describe("Where a run stops instead of going on.")
});
function parseMirrorConfig(text, file) {
	const config = parseFile(text, {
		file,
		schema: mirrorSchema,
		code: "CONFIG_INVALID"
	});
	if (new URL(config.source).origin !== new URL(config.target).origin) return config;
	throw new ViolationsError([{
		code: "CONFIG_INVALID",
		field: "target",
		message: "source and target are the same forge",
		fix: `Correct target in ${file}.`,
		at: {
			file,
			...createLocator(text)(["target"])
		}
	}]);
}

// packages/mirror/src/docker-credentials.ts
const DOCKER_HUB_KEYS = [
	"https://index.docker.io/v1/",
	"index.docker.io",
	"docker.io",
	"registry-1.docker.io"
];
function readDockerCredentials(env = process.env) {
	const file = join$1(env["DOCKER_CONFIG"] || join$1(homedir(), ".docker"), "config.json");
	const inline = env["DOCKER_AUTH_CONFIG"] || void 0;
	const auths = parse(inline ?? readIfThere(file), inline === void 0 ? file : "DOCKER_AUTH_CONFIG");
	return (registry) => {
		const entry = (registry === "docker.io" ? DOCKER_HUB_KEYS : [
			registry,
			`https://${registry}`,
			`https://${registry}/`,
			`http://${registry}`
		]).map((key) => auths[key]).find((each) => each !== void 0);
		const credentials = entry && toCredentials(entry);
		if (credentials !== void 0) addMask(credentials.token);
		return credentials;
	};
}
function readIfThere(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
function parse(text, from) {
	if (text === void 0) return {};
	try {
		const { auths = {} } = JSON.parse(text);
		return Object.assign(Object.create(null), auths);
	} catch {
		throw new MirrorError({
			code: "CONFIG_INVALID",
			message: `${from} is no configuration of Docker: it is not JSON`,
			fix: "Write it again with docker login, or remove it."
		});
	}
}
function toCredentials({ auth, username, password }) {
	if (typeof username === "string" && typeof password === "string") return {
		username,
		token: password
	};
	if (typeof auth !== "string" || auth === "") return void 0;
	const text = Buffer.from(auth, "base64").toString("utf8");
	const colon = text.indexOf(":");
	return colon < 1 ? void 0 : {
		username: text.slice(0, colon),
		token: text.slice(colon + 1).replace(/\0+$/, "")
	};
}

// packages/mirror/src/registry-origin.ts
function registryOrigin(registry, { insecure }) {
	if (registry === "docker.io") return "https://registry-1.docker.io";
	return `${insecure.some((host) => normaliseHost(host) === registry) || isLoopback(registry) ? "http" : "https"}://${registry}`;
}
function isLoopback(host) {
	const { hostname } = new URL(`http://${host}`);
	return /(^|\.)localhost\.?$/.test(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === "[::1]";
}

// packages/mirror/src/open-registries.ts
function openRegistries({ http, known, insecure, env = process.env, log = () => {} }) {
	const clients = new Map(known.map((client) => [client.origin, client]));
	let credentials;
	return { open(registry) {
		const origin = normaliseOrigin(registryOrigin(registry, { insecure }));
		const found = known.find((client) => new URL(client.origin).host === new URL(origin).host) ?? clients.get(origin);
		if (found !== void 0) return found;
		credentials ??= readDockerCredentials(env);
		const auth = credentials(registry);
		const client = createRegistry({
			origin,
			http,
			...auth === void 0 ? {} : {
				auth,
				login: "same-site"
			},
			tokenInput: `the login of ${registry} in Docker's configuration`,
			log
		});
		clients.set(origin, client);
		return client;
	} };
}

// packages/mirror/src/chart-repository.ts
const MAX_INDEX_BYTES$1 = 67108864;
const MAX_CHART_BYTES = 67108864;
async function readChartRepository(http, repository) {
	const base = repository.endsWith("/") ? repository : `${repository}/`;
	const address = new URL("index.yaml", base).toString();
	const response = await http.request({
		url: address,
		redirect: "storage"
	});
	const { entries } = parseYaml(await response.text(MAX_INDEX_BYTES$1), {
		file: address,
		maxBytes: MAX_INDEX_BYTES$1
	}) ?? {};
	if (typeof entries !== "object" || entries === null) throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `${address} is no index of a chart repository`,
		fix: "Correct from in mirror.yaml: it is the address that helm repo add takes."
	});
	return Object.entries(entries).flatMap(([name, versions]) => (Array.isArray(versions) ? versions : []).flatMap((entry) => toChart(http, {
		name,
		entry,
		base
	})));
}
function toChart(http, { name, entry, base }) {
	const { version, urls, digest } = entry;
	const [first] = Array.isArray(urls) ? urls : [];
	if (typeof version !== "string" || typeof first !== "string" || !URL.canParse(first, base)) return [];
	const url = new URL(first, base).toString();
	const sha256 = typeof digest === "string" ? digest.replace(/^sha256:/, "") : "";
	const expected = /^[0-9a-f]{64}$/.test(sha256) ? sha256 : void 0;
	const chart = {
		type: "helm",
		name,
		version,
		fileName: `${name}-${version}.tgz`.toLowerCase(),
		url
	};
	const open = async () => openVerified({
		address: url,
		digest: `sha256:${expected ?? await digestOf$1(http, url)}`,
		open: async (offset) => http.request({
			url,
			redirect: "storage",
			expect: offset > 0 ? [200, 206] : [200],
			headers: offset > 0 ? { range: `bytes=${offset}-` } : {}
		})
	});
	return [{
		...chart,
		sha256: expected ?? "",
		open
	}];
}
async function digestOf$1(http, url) {
	const response = await http.request({
		url,
		redirect: "storage"
	});
	return createHash("sha256").update(await response.bytes(MAX_CHART_BYTES)).digest("hex");
}
async function hasProvenance(http, url) {
	const response = await http.request({
		url: `${url}.prov`,
		method: "HEAD",
		redirect: "storage",
		expect: [
			200,
			403,
			404,
			405
		],
		retries: 0
	}).catch(() => void 0);
	await response?.discard();
	return response?.status === 200;
}

// packages/mirror/src/package-routes.ts
const encode = (...segments) => segments.map(encodeURIComponent).join("/");
function downloadPath(file) {
	const { type, name, version, fileName, place = "" } = file;
	switch (type) {
		case "generic": return `generic/${encode(name, version, fileName)}`;
		case "helm": return `helm/${encode(fileName)}`;
		case "npm": return `npm/${encode(name)}/-/${encode(version, fileName)}`;
		case "maven": return mavenPath(name, version, fileName);
		case "pypi": return `pypi/files/${encode(name, version, fileName)}`;
		case "debian": return `debian/pool/${place.split("/").map(encodeURIComponent).join("/")}/${encode(fileName)}`;
		case "rpm": return `rpm/${place === "" ? "" : `${place.split("/").map(encodeURIComponent).join("/")}/`}package/${encode(name, version, rpmArchitecture(file))}`;
	}
}
function uploadRoute(file) {
	const { type, name, place = "" } = file;
	const at = place === "" ? "" : `${place.split("/").map(encodeURIComponent).join("/")}/`;
	switch (type) {
		case "generic":
		case "maven": return {
			method: "PUT",
			path: downloadPath(file),
			body: "bytes"
		};
		case "helm": return {
			method: "POST",
			path: "helm/api/charts",
			body: "bytes"
		};
		case "npm": return {
			method: "PUT",
			path: `npm/${encode(name)}`,
			body: "npm"
		};
		case "pypi": return {
			method: "POST",
			path: "pypi",
			body: "form"
		};
		case "debian": return {
			method: "PUT",
			path: `debian/pool/${at}upload`,
			body: "bytes"
		};
		case "rpm": return {
			method: "PUT",
			path: `rpm/${at}upload`,
			body: "bytes"
		};
	}
}
function mavenPath(name, version, fileName) {
	const [group, artifact, more] = name.split(":");
	if (group && artifact && more === void 0) return `maven/${encode(...group.split("."), artifact, version, fileName)}`;
	throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `the source calls a Maven package ${name}, which does not tell its group from its artifact`,
		fix: "Update the source forge, or upload the package to the target with Maven."
	});
}
function rpmArchitecture({ name, version, fileName }) {
	const head = `${name}-${version}.`;
	if (fileName.startsWith(head) && fileName.endsWith(".rpm")) return fileName.slice(head.length, -4);
	throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `${fileName} is no file name of the RPM ${name} ${version}`,
		fix: "Upload the package to the target by hand."
	});
}

// packages/mirror/src/debian-index.ts
async function readDebianIndex(api, { owner, distribution }) {
	const release = await api.text(owner, `debian/dists/${encodeURIComponent(distribution)}/Release`);
	if (release === void 0) return [];
	const words = (key) => fieldOf(release, key).split(/\s+/).filter(Boolean);
	const parts = words("Components").flatMap((component) => words("Architectures").map((architecture) => ({
		component,
		architecture
	})));
	const lists = await Promise.all(parts.map(async ({ component, architecture }) => {
		const directory = [
			distribution,
			component,
			`binary-${architecture}`
		].map(encodeURIComponent).join("/");
		return parseStanzas(await api.text(owner, `debian/dists/${directory}/Packages`) ?? "", `${distribution}/${component}`);
	}));
	return [...new Map(lists.flat().map((file) => [`${file.place} ${file.fileName}`, file])).values()].map((file) => ({
		...file,
		open: async () => api.open(owner, downloadPath(file), file)
	}));
}
function parseStanzas(text, place) {
	return text.split(/\n\s*\n/).flatMap((stanza) => {
		const [name, version, path, sha256] = [
			"Package",
			"Version",
			"Filename",
			"SHA256"
		].map((key) => fieldOf(stanza, key));
		const sizeBytes = Number(fieldOf(stanza, "Size"));
		if (!name || !version || !path || !/^[0-9a-f]{64}$/.test(sha256 ?? "") || !Number.isSafeInteger(sizeBytes)) return [];
		return [{
			type: "debian",
			name,
			version,
			fileName: path.split("/").at(-1),
			sha256,
			sizeBytes,
			place
		}];
	});
}
const fieldOf = (text, key) => new RegExp(`^${key}: *(.*)$`, "m").exec(text)?.[1]?.trim() ?? "";

// packages/mirror/src/group-by.ts
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(keyOf(item)) ?? [];
		group.push(item);
		groups.set(keyOf(item), group);
	}
	return groups;
}

// packages/mirror/src/rpm-index.ts
const MAX_INDEX_BYTES = 268435456;
async function readRpmIndex(api, { owner, group }) {
	const at = group === "" ? "" : `${group.split("/").map(encodeURIComponent).join("/")}/`;
	const response = await api.request(owner, `rpm/${at}repodata/primary.xml.gz`, {
		redirect: "storage",
		expect: [200, 404]
	});
	if (response.status === 404) {
		await response.discard();
		return [];
	}
	const listed = parsePrimary((await promisify(gunzip)(await response.bytes(), { maxOutputLength: MAX_INDEX_BYTES })).toString("utf8"), group);
	return (group === "" ? await pFilter(listed, async (file) => isThere(api, {
		owner,
		path: downloadPath(file)
	})) : listed).map((file) => ({
		...file,
		open: async () => api.open(owner, downloadPath(file), file)
	}));
}
async function pFilter(items, test) {
	const passed = await pMap(items, test, { concurrency: 8 });
	return items.filter((_, index) => passed[index]);
}
async function isThere(api, { owner, path }) {
	const response = await api.request(owner, path, {
		method: "HEAD",
		expect: [
			200,
			404,
			...[
				301,
				302,
				303,
				307,
				308
			]
		]
	});
	await response.discard();
	return response.status !== 404;
}
function parsePrimary(xml, group) {
	return [...xml.matchAll(/<package\b[^>]*>([\s\S]*?)<\/package>/g)].flatMap(([, body = ""]) => {
		const [, name, version, architecture] = /<location\b[^>]*\bhref="package\/([^"/]+)\/([^"/]+)\/([^"/]+)/.exec(body) ?? [];
		const sha256 = /<checksum\b[^>]*type="sha256"[^>]*>([0-9a-f]{64})<\/checksum>/.exec(body)?.[1];
		const sizeBytes = Number(/<size\b[^>]*\bpackage="(\d+)"/.exec(body)?.[1]);
		if (!name || !version || !architecture || !sha256 || !Number.isSafeInteger(sizeBytes)) return [];
		return [{
			type: "rpm",
			name,
			version,
			fileName: `${name}-${version}.${architecture}.rpm`,
			sha256,
			sizeBytes,
			place: group
		}];
	});
}

// packages/mirror/src/find-packages.ts
async function findPackages({ packages, charts }, { source, http }) {
	return (await Promise.all([...packages.map(async (item) => ofOwner(item, source)), ...charts.map(async (item) => item.owner === void 0 ? ofRepository(item, http) : chartsOf(item, {
		source,
		owner: item.owner
	}))])).flat();
}
async function ofOwner(item, { packages: api }) {
	const { owner, distributions, groups } = item;
	const all = (await listAllPackages(api.forge, owner)).filter(({ type }) => type !== "container" && type !== "helm");
	const types = item.types;
	const indexed = (await Promise.all([...types.includes("debian") ? distributions.map(async (distribution) => readDebianIndex(api, {
		owner,
		distribution
	})) : [], ...types.includes("rpm") ? groups.map(async (group) => readRpmIndex(api, {
		owner,
		group
	})) : []])).flat();
	return selectVersions(all, item).map((each) => {
		const { type, name, version } = each;
		const task = {
			kind: "package",
			key: `${owner}/${name}`,
			...each,
			to: item.to ?? owner
		};
		if (!types.includes(type)) {
			const skip = PACKAGE_TYPES.includes(type) ? `types does not name ${type}` : `packages of type ${type} cannot be copied`;
			return {
				...task,
				files: async () => [],
				skip
			};
		}
		if (type === "debian" || type === "rpm") {
			const files = indexed.filter((file) => file.type === type && file.name === name && file.version === version);
			const where = type === "debian" ? "distributions" : "groups";
			return {
				...task,
				files: async () => files,
				...files.length > 0 ? {} : { skip: `none of the ${where} given has it` }
			};
		}
		return {
			...task,
			files: async () => filesOf(each, {
				owner,
				api
			})
		};
	});
}
async function chartsOf(item, { source: { packages: api }, owner }) {
	return selectVersions((await listAllPackages(api.forge, owner)).filter(({ type }) => type === "helm"), item).map((each) => ({
		kind: "chart",
		key: `${owner}/${each.name}`,
		...each,
		to: item.to ?? owner,
		files: async () => filesOf(each, {
			owner,
			api
		})
	}));
}
async function ofRepository(item, http) {
	const charts = await readChartRepository(http, item.from);
	const chosen = new Set(selectVersions(charts, item));
	return charts.filter((chart) => chosen.has(chart)).map((chart) => {
		const { type, name, version, url } = chart;
		const isOci = new URL(url).protocol === "oci:";
		return {
			kind: "chart",
			key: `${new URL(item.from).host}/${name}`,
			type,
			name,
			version,
			to: item.to,
			files: async () => [chart],
			...isOci ? { skip: `it lies at ${url}: name it below images` } : {}
		};
	});
}
function selectVersions(all, item) {
	return [...groupBy(all.filter(({ name }) => isSelected(name, item)), ({ type, name }) => `${type} ${name}`).values()].flatMap((group) => {
		const chosen = new Set(selectTags(group.map(({ version }) => version), item.versions));
		return group.filter(({ version }) => chosen.has(version));
	});
}
async function filesOf(each, { owner, api }) {
	const { name, version } = each;
	const type = each.type;
	return (await listPackageFiles(api.forge, {
		owner,
		...each
	})).map(({ name: fileName, sha256, sizeBytes }) => {
		const file = {
			type,
			name,
			version,
			fileName,
			sha256,
			sizeBytes
		};
		return {
			...file,
			open: async () => api.open(owner, downloadPath(file), file)
		};
	});
}

// packages/mirror/src/compare-images.ts
const AT_ONCE$5 = 32;
async function compareImages(tasks, { log }) {
	return withoutClashes(await pMap(tasks, async (task) => {
		try {
			return {
				...task,
				comparison: await compareImage(task.copy)
			};
		} catch (error) {
			return {
				...task,
				error
			};
		}
	}, { concurrency: AT_ONCE$5 }), log);
}
function withoutClashes(tasks, log) {
	const first = /* @__PURE__ */ new Map();
	return tasks.flatMap((task) => {
		const place = `${task.set.to}:${task.tag.as}`.toLowerCase();
		const other = first.get(place);
		if (other === void 0) {
			first.set(place, task);
			return [task];
		}
		const [own, its] = [task, other].map(({ set, tag }) => `${set.key}:${tag.reference}`);
		if (task.comparison !== void 0 && task.comparison.wanted.digest === other.comparison?.wanted.digest) {
			if (own !== its) log(`${own} is the same as ${its}, and one tag at the target.`);
			return [];
		}
		const error = new MirrorError({
			code: "TAG_CLASH",
			message: `${own} and ${its} would be the same tag at the target (${place}), and are different images`,
			fix: "Exclude one of them, or give it another name with to; Forgejo keeps tags in lower case."
		});
		return [{
			...task,
			error
		}];
	});
}

// packages/mirror/src/explain-error.ts
function explainError(error) {
	const message = error instanceof Error ? error.message : String(error);
	if (!(error instanceof CodedError)) return message;
	return `${message}${error.details === void 0 ? "" : ` (${error.details.replaceAll("\n", "; ")})`}.${error.fix === void 0 ? "" : ` Fix: ${error.fix}`}`;
}

// packages/mirror/src/failed-row.ts
function failedRow(what, error) {
	return {
		...what,
		action: "failed",
		written: 0,
		bytes: 0,
		details: explainError(error)
	};
}

// packages/mirror/src/show-transfer.ts
function renderTransfer({ images, bytes, seconds }) {
	const rate = seconds > 0 ? bytes.done / seconds : 0;
	const left = rate > 0 && bytes.total > bytes.done ? (bytes.total - bytes.done) / rate : 0;
	return [
		`${images.done}/${images.total} images`,
		`${formatBytes(bytes.done)} of ${formatBytes(bytes.total)}`,
		...rate > 0 ? [`${formatBytes(rate)}/s`] : [],
		...left >= 1 ? [`${formatSeconds(left)} left`] : []
	].join(", ");
}
function showTransfer({ run, progress, images, blobs }) {
	const started = performance.now();
	const total = [...blobs.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0);
	let done = 0;
	const show = () => {
		const brought = Math.min(run.done.sentBytes + run.done.presentBytes, total);
		const seconds = (performance.now() - started) / 1e3;
		progress.update(renderTransfer({
			images: {
				done,
				total: images
			},
			bytes: {
				done: brought,
				total
			},
			seconds
		}));
	};
	if (total > 0) run.onProgress = show;
	return {
		imageDone: () => {
			done += 1;
			if (total > 0) show();
		},
		end: () => {
			run.onProgress = () => {};
			progress.done();
		}
	};
}
function formatSeconds(seconds) {
	if (seconds < 90) return `${Math.round(seconds)} s`;
	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

// packages/mirror/src/copy-images.ts
const PLANS_AT_ONCE = 16;
const IMAGES_AT_ONCE = 8;
async function copyImages(tasks, options) {
	const { mode, verify, run, progress } = options;
	const content = {};
	const planned = await pMap(tasks, async (task) => plan(task, { verify }), { concurrency: PLANS_AT_ONCE });
	const blobs = new Map(planned.flatMap(({ tree }) => tree ? blobsOf(tree) : []).map((blob) => [blob.digest, blob.sizeBytes]));
	const transfer = showTransfer({
		run,
		progress,
		images: tasks.length,
		blobs
	});
	const rows = await pMap(planned, async (task) => {
		const row = await (mode === "plan" ? planRow(task) : copyRow(task, options)).catch((error) => failed(task, error));
		if (row.action !== "failed" && task.comparison !== void 0) content[row.target] = row.digest;
		transfer.imageDone();
		const { digest: _, ...rest } = row;
		return rest;
	}, { concurrency: IMAGES_AT_ONCE });
	transfer.end();
	return {
		rows,
		content
	};
}
async function plan(task, { verify }) {
	const { comparison, copy, error } = task;
	if (comparison === void 0 || error !== void 0 || isEqual(comparison) && verify === "tags") return task;
	try {
		return {
			...task,
			tree: await planImage(comparison, copy)
		};
	} catch (reason) {
		return {
			...task,
			error: reason
		};
	}
}
function rowOf({ set, tag, comparison }, action, rest = {}) {
	const { reference, as } = tag;
	return {
		kind: "image",
		source: `${set.key}${reference.includes(":") ? "@" : ":"}${reference}`,
		target: `${set.to}:${as}`,
		action,
		written: 0,
		bytes: 0,
		details: "",
		digest: comparison?.wanted.digest ?? "",
		...rest
	};
}
async function planRow(task) {
	const { comparison, tree, error, copy } = task;
	if (error !== void 0 || comparison === void 0) return failed(task, error);
	if (tree === void 0) return rowOf(task, "unchanged");
	if (isEqual(comparison)) {
		const missing = await missingParts(tree, copy.target);
		const details = `${missing.length} parts are missing at the target: ${missing.join(", ")}`;
		return missing.length === 0 ? rowOf(task, "unchanged") : rowOf(task, "updated", {
			written: missing.length,
			details
		});
	}
	const blobs = blobsOf(tree);
	const bytes = blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	const action = comparison.present === void 0 ? "created" : "updated";
	const details = [`${formatBytes(bytes)} in ${blobs.length} blobs at most`, ...notes(task)].join("; ");
	return rowOf(task, action, {
		written: blobs.length,
		bytes,
		details
	});
}
async function copyRow(task, { ensureOwner }) {
	const { comparison, tree, error, copy, set } = task;
	if (error !== void 0 || comparison === void 0) return failed(task, error);
	if (tree === void 0) return rowOf(task, "unchanged", { details: notes(task).join("; ") });
	await ensureOwner(set.to.split("/")[0]);
	const { digest, blobs, bytes, mounted, skipped } = await copyImage(copy, {
		comparison,
		tree
	});
	if (skipped) return rowOf(task, "unchanged", { digest });
	const action = comparison.present === void 0 ? "created" : "updated";
	const repaired = isEqual(comparison) ? ["repaired"] : [];
	const sent = `${blobs} blobs sent (${formatBytes(bytes)}), ${mounted} shared`;
	return rowOf(task, action, {
		digest,
		written: blobs,
		bytes,
		details: [
			...repaired,
			sent,
			...notes(task)
		].join("; ")
	});
}
function notes({ comparison, set }) {
	if (comparison === void 0 || comparison.source.digest === comparison.wanted.digest) return [];
	return [`only ${set.item.platforms.join(", ")}: its index is not the source's ${comparison.source.digest.slice(0, 19)}`];
}
function failed(task, error) {
	const { kind, source, target } = rowOf(task, "failed");
	const wrapped = error instanceof CodedError || error instanceof Error ? error : new Error(String(error));
	return {
		...failedRow({
			kind,
			source,
			target
		}, wrapped),
		digest: ""
	};
}

// packages/mirror/src/find-companions.ts
const AT_ONCE$4 = 16;
async function findCompanions(tasks) {
	const sets = [...new Set(tasks.map(({ set }) => set))].filter(({ item }) => item.referrers);
	return (await pMap(sets, async (set) => {
		const own = tasks.filter((task) => task.set === set && task.comparison !== void 0);
		return (set.companions === void 0 ? await probe(set, own) : await match(set.companions, own)).map((tag) => ({
			set,
			tag: {
				reference: tag,
				as: tag
			}
		}));
	}, { concurrency: AT_ONCE$4 })).flat();
}
async function match(companions, tasks) {
	if (companions.length === 0) return [];
	const digests = new Set(tasks.map(({ comparison }) => comparison.source.digest));
	if (companions.some((tag) => !digests.has(companionOf(tag)))) for (const child of (await pMap(tasks, childrenOf, { concurrency: AT_ONCE$4 })).flat()) digests.add(child);
	return companions.filter((tag) => digests.has(companionOf(tag)));
}
async function childrenOf({ set, comparison }) {
	const { digest, mediaType } = comparison.source;
	if (!/index|manifest\.list/.test(mediaType)) return [];
	const { registry, name } = set.source;
	try {
		const manifest = await registry.getManifest(name, digest);
		return readManifestContent(manifest, { address: registry.address(name, digest) }).manifests.map((child) => child.digest);
	} catch {
		return [];
	}
}
async function probe({ source }, tasks) {
	const tags = tasks.map(({ comparison }) => comparison.source.digest.replace(":", "-")).flatMap((base) => [
		"",
		".sig",
		".att",
		".sbom"
	].map((suffix) => `${base}${suffix}`));
	const there = await pMap(tags, async (tag) => await source.registry.headManifest(source.name, tag).catch(() => void 0) !== void 0, { concurrency: AT_ONCE$4 });
	return tags.filter((_, index) => there[index]);
}

// packages/mirror/src/prune-tags.ts
async function pruneTags(set, { target, mode, maxDeletions, rows, content }) {
	const what = {
		kind: "image",
		source: set.key,
		target: set.to
	};
	try {
		const kept = new Set(Object.keys(content).filter((each) => each.startsWith(`${set.to}:`)).map((each) => each.slice(set.to.length + 1).toLowerCase()));
		const digests = new Set(Object.values(content));
		const extra = (await target.tags(set.to)).filter((tag) => !kept.has(tag.toLowerCase()) && !digests.has(companionOf(tag) ?? ""));
		if (extra.length === 0) return [];
		check(set, {
			extra,
			maxDeletions,
			failed: rows.some((row) => row.action === "failed" && row.target.startsWith(`${set.to}:`))
		});
		if (mode === "sync") for (const tag of extra) await target.deleteManifest(set.to, tag);
		const details = `${extra.length} tags ${mode === "plan" ? "to remove" : "removed"}: ${extra.join(", ")}`;
		return [{
			...what,
			action: "updated",
			written: extra.length,
			bytes: 0,
			details
		}];
	} catch (error) {
		return [failedRow(what, error)];
	}
}
function check(set, { extra, maxDeletions, failed }) {
	const removed = extra.filter((tag) => companionOf(tag) === void 0);
	const refuse = (code, message, fix) => new MirrorError({
		code,
		message,
		fix,
		details: removed.join("\n")
	});
	if (failed) throw refuse("SYNC_FAILED", `no tag of ${set.key} is removed, since not all of them could be mirrored`, "Mend what the other rows say and dispatch the sync again.");
	if (set.tags.length === 0) throw refuse("SOURCE_EMPTY", `${set.key} has no tag left that the rules select, and ${extra.length} at the target`, "Look what happened at the source; remove the tags at the target by hand if it is on purpose.");
	if (removed.length > maxDeletions) throw refuse("MASS_DELETION", `${removed.length} tags of ${set.to} would be removed at the target, and limits.deletions is ${maxDeletions}`, "If they were removed at the source on purpose, raise limits.deletions for one run.");
}

// packages/mirror/src/sync-referrers.ts
const AT_ONCE$3 = 8;
async function syncReferrers(tasks, { rows, run }) {
	const failed = new Set(rows.filter(({ action }) => action === "failed").map(({ target }) => target));
	const wanted = tasks.filter(({ set, tag, comparison }) => set.item.referrers && comparison !== void 0 && !failed.has(`${set.to}:${tag.as}`));
	const images = groupBy(wanted, ({ set, comparison }) => `${set.to}@${comparison.source.digest}`);
	return (await pMap(images.values(), async ([task]) => {
		const { set, copy, comparison } = task;
		const { digest } = comparison.source;
		const what = {
			kind: "image",
			source: `${set.key}@${digest}`,
			target: `${set.to}@${digest}`
		};
		try {
			const copied = await copyReferrers(digest, {
				...copy,
				run
			}) ?? 0;
			if (copied === 0) return [];
			return [{
				...what,
				action: "updated",
				written: copied,
				bytes: 0,
				details: `${copied} signatures and the like`
			}];
		} catch (error) {
			return [failedRow(what, error)];
		}
	}, { concurrency: AT_ONCE$3 })).flat();
}

// packages/mirror/src/sync-images.ts
async function syncImages(sets, options) {
	const started = performance.now();
	const run = createCopyRun();
	const toTask = (set, tag) => ({
		set,
		tag,
		copy: {
			source: set.source,
			target: {
				registry: options.target,
				name: set.to
			},
			reference: tag.reference,
			as: tag.as,
			platforms: set.item.platforms,
			foreignLayers: set.item.foreignLayers,
			nestedIndexes: options.nestedIndexes,
			check: options.verify === "content" ? "content" : "tag",
			run,
			log: options.log
		}
	});
	const compared = await compareImages(sets.flatMap((set) => set.tags.map((tag) => toTask(set, tag))), options);
	const companions = await compareImages((await findCompanions(compared)).map(({ set, tag }) => toTask({
		...set,
		item: {
			...set.item,
			platforms: []
		}
	}, tag)), options);
	const { rows, content } = await copyImages([...compared, ...companions], {
		...options,
		run
	});
	if (options.mode === "sync") rows.push(...await syncReferrers(compared, {
		rows,
		run
	}));
	const pruned = await pMap(sets.filter(({ item }) => item.prune), async (set) => pruneTags(set, {
		...options,
		rows,
		content
	}), { concurrency: 4 });
	const { sentBytes, mountedBytes, presentBytes } = run.done;
	const seconds = (performance.now() - started) / 1e3;
	return {
		rows: [...rows, ...pruned.flat()],
		content,
		transfer: {
			sentBytes,
			mountedBytes,
			presentBytes,
			seconds
		}
	};
}

// packages/mirror/src/npm-document.ts
async function readNpmDocument(api, { owner, name, version }) {
	const { versions = {}, "dist-tags": tags = {} } = await read$1(api, {
		owner,
		name
	});
	const metadata = versions[version];
	if (metadata === void 0) throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `the source lists npm package ${owner}/${name} ${version} and does not describe it`,
		fix: "Publish the package again at the source."
	});
	return {
		metadata,
		distTags: Object.keys(tags).filter((tag) => tags[tag] === version)
	};
}
async function readDistTags(api, { owner, name }) {
	return (await read$1(api, {
		owner,
		name
	}))["dist-tags"] ?? {};
}
async function read$1(api, { owner, name }) {
	const text = await api.text(owner, `npm/${encodeURIComponent(name)}`);
	return text === void 0 ? {} : JSON.parse(text);
}

// packages/mirror/src/package-body.ts
function formBody(fields, { file, fileName, content }) {
	const boundary = `edp-${randomUUID()}`;
	const safe = (text) => text.replace(/["\r\n]/g, " ");
	async function* parts() {
		for (const [name, value] of Object.entries(fields)) yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${safe(name)}"\r\n\r\n${safe(value)}\r\n`);
		const disposition = `content-disposition: form-data; name="${safe(file)}"; filename="${safe(fileName)}"`;
		yield Buffer.from(`--${boundary}\r\n${disposition}\r\ncontent-type: application/octet-stream\r\n\r\n`);
		yield* content;
		yield Buffer.from(`\r\n--${boundary}--\r\n`);
	}
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: parts()
	};
}
const PLACEHOLDER = "@content@";
function npmBody({ name, version, metadata, distTags }, { fileName, content }) {
	const attachment = {
		content_type: "application/octet-stream",
		data: PLACEHOLDER
	};
	const document = JSON.stringify({
		_id: name,
		name,
		"dist-tags": Object.fromEntries(distTags.map((tag) => [tag, version])),
		versions: { [version]: metadata },
		_attachments: { [fileName]: attachment }
	});
	const at = document.lastIndexOf(PLACEHOLDER);
	async function* parts() {
		yield Buffer.from(document.slice(0, at));
		yield* base64(content);
		yield Buffer.from(document.slice(at + 9));
	}
	return {
		contentType: "application/json",
		body: parts()
	};
}
async function* base64(content) {
	let rest = Buffer.alloc(0);
	for await (const part of content) {
		const all = rest.length === 0 ? part : Buffer.concat([rest, part]);
		const whole = all.length - all.length % 3;
		rest = Buffer.from(all.subarray(whole));
		if (whole > 0) yield Buffer.from(all.toString("base64", 0, whole));
	}
	if (rest.length > 0) yield Buffer.from(rest.toString("base64"));
}

// packages/mirror/src/copy-package-file.ts
const MAX_TRIES = 3;
async function copyPackageFile(file, options) {
	for (let tries = 1;; tries += 1) {
		const stream = await file.open();
		try {
			return await send(file, {
				...options,
				stream
			});
		} catch (error) {
			const status = error instanceof MirrorError ? error.cause?.status : void 0;
			if (!(error instanceof MirrorError && (status === void 0 || status === 429 || status >= 500)) || tries === MAX_TRIES) throw error;
			await new Promise((resolve) => setTimeout(resolve, 500 * tries));
		} finally {
			stream.close();
		}
	}
}
async function send(file, { source, target, owner, key, stream }) {
	const { method, path, body: kind } = uploadRoute(file);
	let bytes = 0;
	let failure;
	async function* counted() {
		try {
			for await (const part of stream.parts) {
				bytes += part.length;
				yield part;
			}
		} catch (error) {
			failure = error;
			throw error;
		}
	}
	const content = counted();
	const { contentType, body } = kind === "bytes" ? {
		contentType: "application/octet-stream",
		body: content
	} : kind === "form" ? formBody(await pypiFields(file, {
		source,
		owner: key.split("/")[0]
	}), {
		file: "content",
		fileName: file.fileName,
		content
	}) : npmBody({
		name: file.name,
		version: file.version,
		...await readNpmDocument(source.packages, {
			owner: key.split("/")[0],
			...file
		})
	}, {
		fileName: file.fileName,
		content
	});
	const length = kind === "bytes" && file.sizeBytes !== void 0 ? { "content-length": String(file.sizeBytes) } : {};
	try {
		await (await target.packages.request(owner, path, {
			method,
			headers: {
				"content-type": contentType,
				...length
			},
			body,
			expect: [
				200,
				201,
				204,
				409
			]
		})).discard();
		return bytes;
	} catch (error) {
		throw failure ?? error;
	}
}
async function pypiFields({ name, version, fileName, sha256 }, { source, owner }) {
	const link = (await source.packages.text(owner, `pypi/simple/${encodeURIComponent(name)}`) ?? "").split("<a ").find((each) => each.includes(`/${encodeURIComponent(fileName)}#`) || each.includes(`>${fileName}<`));
	const requires = /data-requires-python="([^"]*)"/.exec(link ?? "")?.[1];
	return {
		name,
		version,
		sha256_digest: sha256,
		...requires === void 0 ? {} : { requires_python: unescape(requires) }
	};
}
const ENTITIES = {
	"&gt;": ">",
	"&lt;": "<",
	"&amp;": "&",
	"&#34;": "\"",
	"&#39;": "'"
};
const unescape = (text) => text.replace(/&(?:gt|lt|amp|#34|#39);/g, (entity) => ENTITIES[entity]);

// packages/mirror/src/sync-dist-tags.ts
async function syncDistTags(tasks, { source, target }) {
	const packages = groupBy(tasks.filter(({ type, skip }) => type === "npm" && skip === void 0), ({ key, to }) => `${key} ${to}`);
	return (await pMap(packages.values(), async (versions) => {
		const { key, name, to } = versions[0];
		const what = {
			kind: "package",
			source: `npm ${key}`,
			target: `${to}/${name}`
		};
		const mirrored = new Set(versions.map(({ version }) => version));
		try {
			const [wanted, present] = await Promise.all([readDistTags(source.packages, {
				owner: key.split("/")[0],
				name
			}), readDistTags(target.packages, {
				owner: to,
				name
			})]);
			const moved = Object.entries(wanted).filter(([tag, version]) => mirrored.has(version) && present[tag] !== version);
			for (const [tag, version] of moved) {
				const path = `npm/-/package/${encodeURIComponent(name)}/dist-tags/${encodeURIComponent(tag)}`;
				await (await target.packages.request(to, path, {
					method: "PUT",
					headers: { "content-type": "application/json" },
					body: JSON.stringify(version)
				})).discard();
			}
			if (moved.length === 0) return [];
			const details = moved.map(([tag, version]) => `${tag} is ${version}`).join(", ");
			return [{
				...what,
				action: "updated",
				written: moved.length,
				bytes: 0,
				details
			}];
		} catch (error) {
			return [failedRow(what, error)];
		}
	}, { concurrency: 4 })).flat();
}

// packages/mirror/src/sync-packages.ts
const AT_ONCE$2 = 4;
async function syncPackages(tasks, options) {
	const content = {};
	const owners = [...new Set(tasks.map(({ to }) => to))];
	const present = /* @__PURE__ */ new Set();
	const placeOf = ({ to, type, name, version }) => `${type} ${to}/${name} ${version}`.toLowerCase();
	await pMap(owners, async (to) => {
		for (const each of await listAllPackages(options.target.packages.forge, to)) present.add(placeOf({
			to,
			...each
		}));
	}, { concurrency: AT_ONCE$2 });
	let done = 0;
	const rows = await pMap(tasks, async (task) => {
		const what = {
			kind: task.kind,
			source: `${task.type} ${task.key} ${task.version}`,
			target: `${task.to}/${task.name}`
		};
		const row = await syncVersion(task, {
			...options,
			isThere: present.has(placeOf(task))
		}).then(({ files, ...rest }) => {
			if (rest.action !== "skipped") content[`${task.type} ${task.to}/${task.name} ${task.version}`] = files;
			return {
				...what,
				...rest
			};
		}, (error) => failedRow(what, error));
		done += 1;
		options.progress.update(`${done}/${tasks.length} packages`);
		return row;
	}, { concurrency: AT_ONCE$2 });
	const tags = options.mode === "sync" ? await syncDistTags(tasks, options) : [];
	options.progress.done();
	return {
		rows: [...rows, ...tags],
		content
	};
}
async function syncVersion(task, { source, target, http, mode, isThere }) {
	const { to, type, name, version, skip } = task;
	if (skip !== void 0) return {
		action: "skipped",
		written: 0,
		bytes: 0,
		details: skip,
		files: {}
	};
	const listed = async () => listPackageFiles(target.packages.forge, {
		owner: to,
		type,
		name,
		version
	});
	const wanted = await task.files();
	const stored = isThere ? await listed() : [];
	const missing = wanted.filter((file) => !isStored(file, stored, task));
	const expected = Object.fromEntries(wanted.map(({ fileName, sha256 }) => [fileName, sha256]));
	if (missing.length === 0) return {
		action: "unchanged",
		written: 0,
		bytes: 0,
		details: "",
		files: expected
	};
	const action = isThere ? "updated" : "created";
	const planned = missing.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0);
	const notes = [];
	let bytes = 0;
	if (mode === "sync") {
		await target.forge.ensureOwner(to);
		const ordered = missing.toSorted((a, b) => Number(b.fileName.endsWith(".pom")) - Number(a.fileName.endsWith(".pom")));
		for (const file of ordered) bytes += await copyPackageFile(file, {
			source,
			target,
			owner: to,
			key: task.key
		});
		const after = await listed();
		for (const file of wanted) {
			if (isStored(file, after, task)) continue;
			throw new MirrorError({
				code: "VERIFY_FAILED",
				message: `${file.fileName} of ${type} package ${to}/${name} ${version} is not at the target after its upload`,
				fix: "Look into the log of the target forge, then dispatch the sync again."
			});
		}
		for (const file of missing) if ("url" in file && await hasProvenance(http, file.url)) notes.push("its provenance is not copied: the chart registry of the forge has no place for it");
	}
	const details = [`${missing.length} files (${formatBytes(mode === "sync" ? bytes : planned)})`, ...notes].join("; ");
	return {
		action,
		written: missing.length,
		bytes: mode === "sync" ? bytes : planned,
		details,
		files: expected
	};
}
function isStored(file, stored, { to, type, name, version }) {
	const found = stored.filter((each) => each.name.toLowerCase() === file.fileName.toLowerCase());
	if (found.length === 0) return false;
	if (file.sha256 === "" || found.some(({ sha256 }) => sha256 === file.sha256)) return true;
	throw new MirrorError({
		code: "PACKAGE_CHANGED",
		message: `${file.fileName} of ${type} package ${to}/${name} ${version} is another file at the target (${found[0].sha256.slice(0, 12)}) than at the source (${file.sha256.slice(0, 12)})`,
		fix: "Find out which is right; remove the version at the target to have it copied again."
	});
}

// packages/mirror/src/sync-issues.ts
async function syncIssues({ source, target, mode }) {
	const at = {
		owner: target.owner,
		name: target.name
	};
	const [labels, ownLabels, milestones, ownMilestones] = await Promise.all([
		listLabels(source.address, source.owner, source.name),
		target.exists ? listLabels(target.address, at.owner, at.name) : [],
		listMilestones(source.address, source.owner, source.name),
		target.exists ? listMilestones(target.address, at.owner, at.name) : []
	]);
	const changes = [];
	for (const { id: _, ...label } of labels) {
		const own = ownLabels.find(({ name }) => name === label.name);
		if (own !== void 0 && isSame$1(label, own)) continue;
		changes.push(`label ${label.name}`);
		if (mode === "sync") await writeLabel(target.address, {
			...at,
			...own === void 0 ? {} : { id: own.id },
			label
		});
	}
	for (const { id: _, ...milestone } of milestones) {
		const own = ownMilestones.find(({ title }) => title === milestone.title);
		if (own !== void 0 && isSame$1(milestone, own)) continue;
		changes.push(`milestone ${milestone.title}`);
		if (mode === "sync") await writeMilestone(target.address, {
			...at,
			...own === void 0 ? {} : { id: own.id },
			milestone
		});
	}
	return changes;
}
function isSame$1(wanted, own) {
	return Object.entries(wanted).every(([key, value]) => own[key] === value);
}

// packages/mirror/src/asks-for-lfs.ts
async function asksForLfs(remote, tips) {
	const [first] = tips;
	if (first === void 0) return false;
	try {
		const [roots, whole] = await Promise.all([fetchObjects(remote, {
			wants: tips,
			depth: 1,
			filter: "tree:1"
		}), fetchObjects(remote, {
			wants: [first],
			depth: 1,
			filter: "blob:none"
		})]);
		const files = /* @__PURE__ */ new Set();
		for (const { type, body } of [...roots.values(), ...whole.values()]) {
			if (type !== "tree") continue;
			for (const { name, id, mode } of parseTree(body)) if (name === ".gitattributes" && mode !== "40000") files.add(id);
		}
		if (files.size === 0) return false;
		return [...(await fetchObjects(remote, { wants: [...files] })).values()].some(({ body }) => /\bfilter=lfs\b/.test(body.toString("latin1")));
	} catch (error) {
		if (error instanceof GitWireError && ["GIT_PROTOCOL", "GIT_REF_MISSING"].includes(error.code)) return true;
		throw error;
	}
}

// packages/mirror/src/lfs-error.ts
const QUOTA = /* @__PURE__ */ new Set([413, 507]);
const ABSENT = /* @__PURE__ */ new Set([404, 501]);
function lfsError(cause, { remote, what }) {
	const status = cause instanceof HttpError ? cause.status : void 0;
	const input = remote.tokenInput ?? "token";
	const [code, fix] = status !== void 0 && QUOTA.has(status) ? ["LFS_QUOTA", "Raise the quota of the owner, the size limit of LFS, or the body limit of the proxy in front of the server."] : status !== void 0 && ABSENT.has(status) ? ["LFS_UNAVAILABLE", "Switch LFS on at the server, or set lfs: false where its objects are not needed."] : status === 401 || status === 403 ? ["LFS_FAILED", `Check that ${input} is a token whose user may read and, at the target, write the repository.`] : ["LFS_FAILED", "Look into the log of the server; the run can be dispatched again and sends only what is missing."];
	const said = cause instanceof HttpError ? cause.bodySnippet ?? "" : "";
	const why = cause instanceof Error ? cause.message : String(cause);
	return new MirrorError({
		code,
		message: `${remote.url}: ${what} of LFS failed: ${why}${said === "" ? "" : ` (${said.slice(0, 160)})`}`,
		fix,
		cause
	});
}

// packages/mirror/src/copy-lfs-object.ts
const TRANSFER_TIMEOUT_MS = 6e5;
const RESUMES = 3;
const MAX_RESUME_BYTES = 2 ** 31 - 1;
async function copyLfsObject(object, { source, target, download, upload }) {
	if (upload.upload === void 0) return;
	let failure;
	async function* content() {
		try {
			yield* verified(readObject(object, {
				remote: source,
				action: download
			}), {
				object,
				remote: source
			});
		} catch (error) {
			failure = error;
			throw error;
		}
	}
	const put = {
		method: "PUT",
		headers: {
			"content-type": "application/octet-stream",
			"content-length": String(object.sizeBytes)
		},
		body: content(),
		timeoutMs: TRANSFER_TIMEOUT_MS
	};
	try {
		await (await target.http.request(toRequest(target, {
			action: upload.upload,
			request: put
		}))).discard();
		if (upload.verify === void 0) return;
		const request = {
			method: "POST",
			headers: {
				accept: "application/vnd.git-lfs+json",
				"content-type": "application/vnd.git-lfs+json"
			},
			body: JSON.stringify({
				oid: object.oid,
				size: object.sizeBytes
			}),
			timeoutMs: TRANSFER_TIMEOUT_MS
		};
		await (await target.http.request(toRequest(target, {
			action: upload.verify,
			request
		}))).discard();
	} catch (error) {
		if (failure instanceof MirrorError) throw failure;
		throw failure === void 0 ? lfsError(error, {
			remote: target,
			what: `the upload of object ${object.oid}`
		}) : lfsError(failure, {
			remote: source,
			what: `the download of object ${object.oid}`
		});
	}
}
async function* readObject({ sizeBytes }, { remote, action }) {
	let offset = 0;
	for (let resumes = 0;; resumes += 1) {
		const request = {
			headers: offset === 0 ? {} : { range: `bytes=${offset}-` },
			expect: offset === 0 ? [200] : [206],
			timeoutMs: TRANSFER_TIMEOUT_MS
		};
		try {
			const response = await remote.http.request(toRequest(remote, {
				action,
				request
			}));
			for await (const part of response.body) {
				offset += part.length;
				yield part;
			}
			if (offset >= sizeBytes || resumes >= RESUMES) return;
		} catch (error) {
			if (resumes >= RESUMES || offset === 0 || offset > MAX_RESUME_BYTES) throw error;
			remote.log?.(`${remote.url}: an LFS download broke after ${offset} of ${sizeBytes} bytes; going on from there.`);
		}
	}
}
async function* verified(content, { object, remote }) {
	const hash = createHash("sha256");
	let sizeBytes = 0;
	let held;
	for await (const part of content) {
		hash.update(part);
		sizeBytes += part.length;
		if (sizeBytes > object.sizeBytes) break;
		if (held !== void 0) yield held;
		held = part;
	}
	if (sizeBytes !== object.sizeBytes || hash.digest("hex") !== object.oid) throw new MirrorError({
		code: "LFS_CORRUPT",
		message: `${remote.url}: LFS object ${object.oid} arrives with ${sizeBytes} of ${object.sizeBytes} bytes or another content`,
		fix: "Repair it at the source: push it again from a clone that has it (git lfs push --all)."
	});
	if (held !== void 0) yield held;
}
function toRequest(remote, { action, request }) {
	const own = !Object.keys(action.header ?? {}).some((name) => name.toLowerCase() === "authorization") && sameHost(action.href, remote.url);
	return {
		...request,
		url: action.href,
		headers: {
			...action.header,
			...request.headers
		},
		...own ? { auth: authOf(remote) } : {},
		redirect: "storage"
	};
}

// packages/mirror/src/lfs-pointer.ts
const MAX_POINTER_BYTES = 1024;
const VERSIONS = [
	"https://git-lfs.github.com/spec/v1",
	"https://hawser.github.com/spec/v1",
	"http://git-media.io/v/2"
];
const START = Buffer.from("version http");
function parsePointer(file) {
	if (file.length > 1024 || !file.subarray(0, START.length).equals(START)) return void 0;
	const lines = file.toString("utf8").trimEnd().split("\n");
	const value = (key) => lines.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1).trim();
	const oid = /^sha256:([0-9a-f]{64})$/.exec(value("oid") ?? "")?.[1];
	const size = /^\d{1,15}$/.exec(value("size") ?? "")?.[0];
	if (!VERSIONS.includes(value("version") ?? "") || oid === void 0 || size === void 0) return void 0;
	return {
		oid,
		sizeBytes: Number(size)
	};
}

// packages/mirror/src/find-pointers.ts
async function findPointers(remote, { wants, haves }) {
	return retryTransfer(remote, async () => {
		const found = /* @__PURE__ */ new Map();
		const pack = await openSmall(remote, {
			wants,
			haves
		});
		for await (const body of readSmallBlobs(pack, {
			source: remote.url,
			maxBytes: MAX_POINTER_BYTES
		})) {
			const pointer = parsePointer(body);
			if (pointer !== void 0) found.set(pointer.oid, {
				...pointer,
				blob: objectId({
					type: "blob",
					body
				})
			});
		}
		return found;
	});
}
async function openSmall(remote, { wants, haves }) {
	try {
		return await fetchPack(remote, {
			wants,
			haves,
			filter: `blob:limit=${MAX_POINTER_BYTES + 1}`
		});
	} catch (error) {
		if (!(error instanceof GitWireError) || error.code !== "GIT_PROTOCOL") throw error;
		remote.log?.(`${remote.url} cannot filter: every file is read to find the LFS pointers.`);
		return fetchPack(remote, {
			wants,
			haves
		});
	}
}

// packages/mirror/src/lfs-batch.ts
const MEDIA_TYPE = "application/vnd.git-lfs+json";
const AT_ONCE$1 = 100;
async function lfsBatch(remote, { operation, objects }) {
	const answers = [];
	for (let from = 0; from < objects.length; from += AT_ONCE$1) {
		const some = objects.slice(from, from + AT_ONCE$1);
		const wanted = some.map(({ oid, sizeBytes }) => ({
			oid,
			size: sizeBytes
		}));
		answers.push(...read(await ask(remote, {
			operation,
			transfers: ["basic"],
			objects: wanted,
			hash_algo: "sha256"
		}), some));
	}
	return answers;
}
async function ask(remote, body) {
	try {
		return await (await remote.http.request({
			url: `${remote.url}/info/lfs/objects/batch`,
			method: "POST",
			headers: {
				accept: MEDIA_TYPE,
				"content-type": MEDIA_TYPE
			},
			auth: authOf(remote),
			body: JSON.stringify(body),
			timeoutMs: 6e4
		})).json();
	} catch (error) {
		if (error instanceof HttpError || error instanceof SyntaxError) throw lfsError(error, {
			remote,
			what: "the list of objects"
		});
		throw error;
	}
}
function read(raw, asked) {
	const list = raw.objects;
	const given = new Map((Array.isArray(list) ? list : []).map((each) => [String(each["oid"]), each]));
	return asked.map((object) => {
		const each = given.get(object.oid);
		const error = each?.["error"];
		return {
			...object,
			actions: each?.["actions"] ?? {},
			...each === void 0 ? { error: {
				code: 0,
				message: "no answer about it"
			} } : {},
			...error === void 0 ? {} : { error: {
				code: Number(error.code),
				message: String(error.message)
			} }
		};
	});
}

// packages/mirror/src/locate-blob.ts
async function locateBlob(remote, { blob, wants, haves }) {
	const objects = await fetchObjects(remote, {
		wants,
		haves,
		filter: "blob:none"
	});
	const paths = /* @__PURE__ */ new Map();
	const pathIn = (tree) => {
		if (paths.has(tree)) return paths.get(tree);
		paths.set(tree, void 0);
		const object = objects.get(tree);
		let found;
		for (const { id, name, mode } of object === void 0 ? [] : parseTree(object.body)) {
			const below = mode === "40000" ? pathIn(id) : void 0;
			found ??= id === blob ? name : below === void 0 ? void 0 : `${name}/${below}`;
		}
		paths.set(tree, found);
		return found;
	};
	for (const [commit, { type, body }] of objects) {
		const path = type === "commit" ? pathIn(parseCommit(body).tree) : void 0;
		if (path !== void 0) return {
			path,
			commit
		};
	}
}

// packages/mirror/src/sync-lfs.ts
const AT_ONCE = 8;
async function syncLfs(options) {
	const { source, target, lfs, wants, haves, sure, key } = options;
	const none = {
		used: false,
		objects: 0,
		bytes: 0
	};
	if (lfs === false || wants.length === 0) return none;
	if (!(lfs === true || sure || haves.length > 0 || await asksForLfs(source, wants))) return none;
	const pointers = await findPointers(source, {
		wants,
		haves
	});
	if (pointers.size === 0) return none;
	const asked = await lfsBatch(target, {
		operation: "upload",
		objects: [...pointers.values()]
	});
	const refused = asked.find(({ error }) => error !== void 0);
	if (refused?.error !== void 0) throw refusedUpload(refused.oid, {
		target,
		...refused.error
	});
	const lacking = asked.filter(({ actions }) => actions.upload !== void 0);
	const offered = new Map((await lfsBatch(source, {
		operation: "download",
		objects: lacking
	})).map((each) => [each.oid, each]));
	const missing = lacking.filter(({ oid }) => offered.get(oid)?.actions.download === void 0);
	if (missing.length > 0) {
		const error = await missingObjects(missing.map(({ oid }) => pointers.get(oid)), options);
		if (!options.allowMissing) throw error;
		source.log?.(`${error.message}; passed over, as allow.lfsMissing says.`);
	}
	const copied = lacking.filter(({ oid }) => offered.get(oid)?.actions.download !== void 0);
	await pMap(copied, async (object) => {
		const download = offered.get(object.oid).actions.download;
		await copyLfsObject(object, {
			source,
			target,
			download,
			upload: object.actions
		});
	}, { concurrency: AT_ONCE });
	const bytes = copied.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	source.log?.(`${key}: ${copied.length} of ${pointers.size} LFS objects sent (${Math.ceil(bytes / 1e3)} kB).`);
	return {
		used: true,
		objects: copied.length,
		bytes
	};
}
const MAX_LOCATED = 5;
async function missingObjects(missing, { key, source, wants, haves }) {
	const places = await pMap(missing.slice(0, MAX_LOCATED), async ({ oid, blob }) => {
		const place = await locateBlob(source, {
			blob,
			wants,
			haves
		}).catch(() => void 0);
		return place === void 0 ? oid : `${oid} (${place.path} in commit ${place.commit})`;
	}, { concurrency: 1 });
	const more = missing.length - places.length;
	return new MirrorError({
		code: "LFS_MISSING",
		message: `${key}: the source lacks ${missing.length} LFS objects that its files point at: ${places.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
		fix: `Push them to the source from a clone that has them (git lfs push --all), or add the repository to allow.lfsMissing.`
	});
}
function refusedUpload(oid, { target, code, message }) {
	const isQuota = code === 413 || code === 507 || /quota|exceed|size/i.test(message);
	return new MirrorError({
		code: isQuota ? "LFS_QUOTA" : "LFS_FAILED",
		message: `${target.url} refuses LFS object ${oid}: ${message} (${code})`,
		fix: isQuota ? "Raise the quota of the owner or the size limit of LFS at the target." : "Look into the log of the target."
	});
}

// packages/mirror/src/copy-asset.ts
async function copyAsset(asset, { source, target, owner, name, releaseId, present }) {
	if (present !== void 0 && present.sizeBytes === asset.sizeBytes) {
		const [wanted, has] = await Promise.all([digestOf(source, asset), digestOf(target, present)]);
		if (wanted === has) return {
			uuid: present.uuid,
			sha256: has,
			sent: false
		};
	}
	const hash = createHash("sha256");
	const content = observed(await readAsset(source, asset), (part) => hash.update(part));
	const sent = await uploadAsset(target, {
		owner,
		name,
		releaseId,
		fileName: asset.name,
		content
	});
	const sha256 = hash.digest("hex");
	if (await digestOf(target, sent) !== sha256) {
		await deleteAsset(target, {
			owner,
			name,
			releaseId,
			asset: sent
		});
		throw new MirrorError({
			code: "ASSET_CORRUPT",
			message: `${asset.name} of a release of ${owner}/${name} came back from the target with another content`,
			fix: "Look for a proxy that changes uploads, then dispatch the sync again."
		});
	}
	if (present !== void 0) await deleteAsset(target, {
		owner,
		name,
		releaseId,
		asset: present
	});
	return {
		uuid: sent.uuid,
		sha256,
		sent: true
	};
}
async function digestOf(address, asset) {
	const hash = createHash("sha256");
	for await (const part of await readAsset(address, asset)) hash.update(part);
	return hash.digest("hex");
}
async function* observed(content, onPart) {
	for await (const part of content) {
		onPart(part);
		yield part;
	}
}

// packages/mirror/src/sync-releases.ts
async function syncReleases({ source, target, mode }, { known }) {
	const [theirs, ours] = await Promise.all([listReleases(source.address, source.owner, source.name), target.exists ? listReleases(target.address, target.owner, target.name) : []]);
	const at = {
		owner: target.owner,
		name: target.name
	};
	const result = {
		changes: [],
		bytes: 0,
		assets: {}
	};
	for (const { id: _, assets, ...release } of theirs.toReversed()) {
		let own = ours.find(({ tag, draft }) => tag === release.tag && draft === release.draft);
		const isNew = own === void 0;
		if (own === void 0 || !isSame(release, own)) {
			result.changes.push(`release ${release.tag}`);
			if (mode === "sync") {
				const id = own === void 0 ? {} : { id: own.id };
				const written = await writeRelease(target.address, {
					...at,
					...id,
					release
				});
				own = isNew ? written : {
					...own,
					...release
				};
			}
		}
		await syncAssets(assets, own);
	}
	return result;
	async function syncAssets(assets, own) {
		for (const asset of assets) {
			const present = own?.assets.find(({ name }) => name === asset.name);
			const before = known[asset.uuid];
			if (present !== void 0 && before?.uuid === present.uuid) {
				result.assets[asset.uuid] = before;
				continue;
			}
			if (mode === "plan" || own === void 0) {
				if (present?.sizeBytes !== asset.sizeBytes) result.changes.push(`file ${asset.name}`);
				continue;
			}
			const copied = await copyAsset(asset, {
				source: source.address,
				target: target.address,
				...at,
				releaseId: own.id,
				present
			});
			if (copied.sent) {
				result.changes.push(`file ${asset.name}`);
				result.bytes += asset.sizeBytes;
			}
			result.assets[asset.uuid] = {
				uuid: copied.uuid,
				sha256: copied.sha256
			};
		}
		const extra = own?.assets.filter(({ name }) => !assets.some((each) => each.name === name)) ?? [];
		for (const asset of extra) {
			result.changes.push(`-file ${asset.name}`);
			if (mode === "sync") await deleteAsset(target.address, {
				...at,
				releaseId: own.id,
				asset
			});
		}
	}
}
function isSame(wanted, own) {
	const { title, body, draft, prerelease } = wanted;
	return own.title === title && own.body === body && own.draft === draft && own.prerelease === prerelease;
}

// packages/mirror/src/wait-until-filled.ts
const POLL_MS = 200;
const LIMIT_MS = 6e4;
async function waitUntilFilled(forge, { owner, name }) {
	const deadline = Date.now() + LIMIT_MS;
	for (;;) {
		if ((await forge.getRepository(owner, name))?.empty === false) return;
		if (Date.now() > deadline) throw new MirrorError({
			code: "VERIFY_FAILED",
			message: `${forge.origin} still calls ${owner}/${name} empty, a minute after its first push`,
			fix: "Look into the queues and the log of the target, then dispatch the sync again."
		});
		await setTimeout$1(POLL_MS);
	}
}

// packages/mirror/src/apply-repository.ts
async function applyRepository(plan, run) {
	const { task, existing, change, git, wiki, known } = plan;
	const { item, repository, owner, key } = task;
	const { name } = repository;
	const { forge } = run.target;
	const writes = run.mode === "sync";
	const changes = describeChange(plan);
	let bytes = 0;
	if (writes && plan.renameFrom !== void 0) await forge.updateRepository(owner, plan.renameFrom, { name });
	if (writes && existing === void 0) await create(task, run);
	let lfs = known?.lfs ?? false;
	if (git !== void 0 && writes) {
		const pair = {
			...git,
			target: run.target.repository(owner, name)
		};
		const result = await bringLfs(pair, {
			task,
			run,
			known: lfs
		});
		lfs ||= result.used;
		bytes += result.bytes;
		const setDefaultBranch = async () => {
			if (plan.defaultBranch === void 0) return;
			if (existing?.empty !== false) await waitUntilFilled(forge, {
				owner,
				name
			});
			await forge.updateRepository(owner, name, { defaultBranch: plan.defaultBranch });
		};
		bytes += (await runPair(pair, {
			key,
			item,
			setDefaultBranch,
			onBytes: run.onBytes
		})).bytes;
	}
	if (writes && Object.keys(change.settings).length > 0) await forge.updateRepository(owner, name, change.settings);
	const topics = existing === void 0 && repository.topics.length > 0 ? repository.topics : change.topics;
	if (writes && topics !== void 0) await setTopics(forge.address, {
		owner,
		name,
		topics
	});
	if (wiki !== void 0) {
		changes.push(...describeRefs(wiki).map((each) => `wiki ${each}`));
		if (writes) bytes += await bringWiki(wiki, {
			task,
			run
		});
	}
	let assets = known?.assets ?? {};
	if (git !== void 0) {
		const options = {
			source: {
				address: run.source.forge.address,
				owner: repository.owner,
				name
			},
			target: {
				address: forge.address,
				owner,
				name: writes ? name : existing?.name ?? name,
				exists: writes || existing !== void 0
			},
			mode: run.mode
		};
		const [issues, releases] = await Promise.all([item.issues ? syncIssues(options) : [], item.releases ? syncReleases(options, { known: assets }) : void 0]);
		changes.push(...issues, ...releases?.changes ?? []);
		bytes += releases?.bytes ?? 0;
		assets = releases?.assets ?? assets;
	}
	return {
		changes,
		bytes,
		state: toState(plan, {
			run,
			changed: changes.length > 0,
			lfs,
			assets
		})
	};
}
async function create({ owner, repository }, { target }) {
	const { name, description, private: isPrivate, defaultBranch } = repository;
	await target.forge.ensureOwner(owner);
	const settings = {
		description,
		private: isPrivate,
		defaultBranch,
		hasActions: false
	};
	await target.forge.createRepository(owner, name, settings);
}
async function bringLfs({ source, target, listing, before, updates }, { task, run, known }) {
	const { item, key, repository } = task;
	const present = new Set(before.refs.values());
	const head = listing.refs.get(listing.head ?? "");
	const news = updates.map(({ newId }) => newId).filter((id) => id !== ZERO_ID && !present.has(id));
	const all = run.deep ? [...listing.refs.values()] : news;
	const wants = [.../* @__PURE__ */ new Set([...head !== void 0 && all.includes(head) ? [head] : [], ...all])];
	const allowMissing = item.allow.lfsMissing.includes(repository.name);
	const haves = run.deep ? [] : [...present];
	const sure = known || run.deep && before.refs.size > 0;
	return syncLfs({
		key,
		source,
		target,
		lfs: item.lfs,
		wants,
		haves,
		sure,
		allowMissing
	});
}
async function bringWiki(wiki, { task, run }) {
	const { owner, repository, key } = task;
	const { name } = repository;
	const target = run.target.repository(owner, `${name}.wiki`);
	const item = {
		...task.item,
		keep: []
	};
	let pair = {
		...wiki,
		target
	};
	if (!wiki.exists && wiki.updates.length > 0) {
		await createWiki(run.target.forge.address, {
			owner,
			name
		});
		const before = await listRefs(target, { prefixes: prefixesOf(item) });
		const updates = wiki.updates.map((update) => ({
			...update,
			oldId: before.refs.get(update.ref) ?? ZERO_ID
		}));
		pair = {
			...pair,
			before,
			updates
		};
	}
	const options = {
		key: `${key}.wiki`,
		item,
		setDefaultBranch: async () => {},
		onBytes: run.onBytes
	};
	return (await runPair(pair, options)).bytes;
}
function toState(plan, { run, changed, lfs, assets }) {
	const { task, git, known, existing } = plan;
	const { item, repository, at, key } = task;
	const clean = plan.refusals.length === 0 && !changed && existing !== void 0;
	const refs = git === void 0 ? void 0 : refsAfter(git, item);
	const head = refs?.get(`refs/heads/${repository.defaultBranch}`) ?? "";
	return {
		id: repository.id,
		source: key,
		item: digestItem(item),
		sourceUpdatedAt: clean ? settledAt(repository, at) : "",
		targetUpdatedAt: clean ? settledAt(existing, run.listing.at) : "",
		refs: refs === void 0 ? known.refs : {
			...digestRefs(refs),
			head,
			keep: item.keep,
			notes: item.notes
		},
		lfs,
		assets
	};
}
function describeChange({ existing, renameFrom, change, git, defaultBranch }) {
	return [
		...existing === void 0 ? ["created"] : [],
		...renameFrom === void 0 ? [] : [`renamed from ${renameFrom}`],
		...Object.keys(change.settings),
		...change.topics === void 0 ? [] : ["topics"],
		...defaultBranch === void 0 || existing === void 0 ? [] : [`default branch ${defaultBranch}`],
		...git === void 0 ? [] : describeRefs(git)
	];
}
const MAX_NAMED = 3;
function describeRefs({ updates }) {
	const named = updates.slice(0, MAX_NAMED).map(({ ref, oldId, newId }) => {
		return `${newId === ZERO_ID ? "-" : oldId === ZERO_ID ? "+" : ""}${ref.replace(/^refs\/(heads|tags)\//, "")}`;
	});
	const more = updates.length - named.length;
	return more > 0 ? [...named, `and ${more} more refs`] : named;
}

// packages/mirror/src/check-target.ts
const MAX_ASKED = 50;
async function checkTarget(updates, { key, name, existing, address }) {
	const at = `${existing.owner}/${existing.name}`;
	const refusals = [];
	if (existing.name !== name && existing.name.toLowerCase() === name.toLowerCase()) refusals.push({
		code: "NAME_CLASH",
		message: `${key} has another repository in its way at the target, ${at}: names that differ in case alone are one name there`,
		fix: `Rename one of them, or leave one out by exclude.`
	});
	if (updates.length === 0) return refusals;
	if (existing.mirror) refusals.push({
		code: "TARGET_PULL_MIRROR",
		message: `${at} is a pull mirror at the target, which nobody can push to`,
		fix: "Turn it into an ordinary repository in its settings there, or leave it out by exclude."
	});
	if (existing.archived) refusals.push({
		code: "TARGET_ARCHIVED",
		message: `${at} is archived at the target, and ${updates.length} refs would change`,
		fix: "Unarchive it there, or leave it out by exclude."
	});
	return refusals.length > 0 ? refusals : checkProtection(updates, {
		key,
		existing,
		address
	});
}
async function checkProtection(updates, { key, existing, address }) {
	const moved = updates.filter(({ ref, oldId }) => ref.startsWith("refs/heads/") && oldId !== ZERO_ID);
	const { owner, name } = existing;
	return (await pMap(moved.slice(0, MAX_ASKED), async ({ ref, newId }) => {
		const branch = ref.slice(11);
		const rules = await readBranchRules(address, {
			owner,
			name,
			branch
		});
		if (rules?.protected !== true || rules.canPush && newId !== ZERO_ID) return void 0;
		return {
			code: "TARGET_PROTECTED",
			ref,
			message: `${key} ${ref} is protected at the target against ${newId === ZERO_ID ? "removal" : "pushes of this token"}`,
			fix: `Let the user of ${address.tokenInput} push past the rule for ${branch}, and keep everybody else out.`
		};
	}, { concurrency: 4 })).filter((each) => each !== void 0);
}

// packages/mirror/src/plan-settings.ts
function planSettings(repository, existing) {
	const { description, private: isPrivate, topics } = repository;
	return {
		settings: {
			...description === existing.description ? {} : { description },
			...isPrivate === existing.private ? {} : { private: isPrivate }
		},
		...topics.join("\n") === existing.topics.join("\n") ? {} : { topics }
	};
}

// packages/mirror/src/plan-repository.ts
async function planRepository(task, run) {
	const { item, repository, key } = task;
	const { existing, renameFrom, known } = findExisting(task, run);
	const base = {
		task,
		known,
		existing,
		change: existing === void 0 ? { settings: {} } : planSettings(repository, existing),
		...renameFrom === void 0 ? {} : { renameFrom }
	};
	if (isKnownEqual(known, {
		item,
		repository,
		existing
	}) && existing?.defaultBranch === repository.defaultBranch && !run.deep && renameFrom === void 0) return {
		...base,
		decision: "listings",
		refusals: []
	};
	const { name } = repository;
	const at = existing ?? {
		owner: task.owner,
		name
	};
	const [git, wiki] = await Promise.all([planPair({
		key,
		name,
		item,
		limits: run.limits,
		source: run.source.repository(repository.owner, name),
		target: run.target.repository(at.owner, at.name),
		exists: existing !== void 0,
		checkTarget: async (updates) => existing === void 0 ? [] : checkTarget(updates, {
			key,
			name: renameFrom === void 0 ? name : existing.name,
			existing,
			address: run.target.forge.address
		})
	}), planWiki(task, {
		run,
		existing
	})]);
	const { defaultBranch, empty } = repository;
	const shown = `refs/heads/${defaultBranch}`;
	const moves = !empty && defaultBranch !== existing?.defaultBranch && git.listing.refs.has(shown);
	return {
		...base,
		decision: run.deep ? "deep check" : "refs",
		git,
		...wiki === void 0 ? {} : { wiki },
		...moves ? { defaultBranch } : {},
		refusals: [...git.refusals, ...wiki?.refusals ?? []]
	};
}
function findExisting({ repository, to }, { state, listing, listed }) {
	const existing = listing.repositories.get(to.toLowerCase());
	const known = state.repositories[to];
	if (existing !== void 0) return {
		existing,
		known
	};
	const owner = to.split("/")[0];
	const [before, was] = Object.entries(state.repositories).find(([other, { id }]) => id === repository.id && !listed.has(other) && other.startsWith(`${owner}/`) && listing.repositories.has(other.toLowerCase())) ?? [];
	if (before === void 0) return {
		existing,
		known
	};
	const renamed = listing.repositories.get(before.toLowerCase());
	return {
		existing: renamed,
		renameFrom: renamed.name,
		known: was
	};
}
async function planWiki({ item, repository, key, owner: to }, { run, existing }) {
	if (!item.wiki || !repository.hasWiki) return void 0;
	const { owner, name } = repository;
	const source = run.source.repository(owner, `${name}.wiki`);
	const target = run.target.repository(existing?.owner ?? to, `${existing?.name ?? name}.wiki`);
	if (!await hasWikiPages(run.source.forge.address, {
		owner,
		name
	})) return void 0;
	const exists = existing !== void 0 && await hasWikiPages(run.target.forge.address, {
		owner: existing.owner,
		name: existing.name
	});
	const options = {
		key: `${key}.wiki`,
		name: `${name}.wiki`,
		item: {
			...item,
			keep: []
		},
		limits: run.limits
	};
	return {
		...await planPair({
			...options,
			source,
			target,
			exists
		}),
		exists
	};
}

// packages/mirror/src/refusal.ts
function describeRefusals(refusals) {
	return refusals.map(({ message, fix }) => `${message}. Fix: ${fix}`).join(" ");
}

// packages/mirror/src/sync-git.ts
async function syncGit(tasks, { run, config, whole, log, progress }) {
	const concurrency = run.limits.repositoriesAtOnce;
	const clashes = findClashes(tasks);
	const state = {};
	let done = 0;
	const planned = await pMap(tasks, async (task) => {
		const clash = clashes.get(task.to);
		if (clash !== void 0) return refusedRow(task, [clash]);
		const plan = await planRepository(task, run).catch((error) => failedRow({
			kind: "git",
			source: task.key,
			target: task.to
		}, error));
		done += 1;
		progress.update(`compared ${done} of ${tasks.length} repositories`);
		return plan;
	}, { concurrency });
	const refusals = planned.flatMap((each) => "refusals" in each ? each.refusals : []);
	if (refusals.length > 0) await log.group(`Refused before any change (${refusals.length})`, () => {
		for (const { code, message, fix } of refusals) log.info(`${code}: ${message}\n  Fix: ${fix}`);
	});
	done = 0;
	return {
		rows: [...await pMap(planned, async (plan) => {
			if (!("task" in plan)) return plan;
			const row = await carryOut(plan);
			done += 1;
			progress.update(`${done} of ${tasks.length} repositories: ${row.source} ${row.action}`);
			return row;
		}, { concurrency }), ...whole ? findGone(tasks, {
			run,
			config
		}) : []],
		state
	};
	async function carryOut(plan) {
		const { task, existing, decision, git } = plan;
		const from = performance.now();
		const known = run.state.repositories[task.to];
		try {
			if (plan.git?.refusals.some(({ ref }) => ref === void 0)) {
				if (known !== void 0) state[task.to] = {
					...known,
					sourceUpdatedAt: ""
				};
				return {
					...refusedRow(task, plan.refusals),
					decidedBy: decision
				};
			}
			const { changes, bytes, state: entry } = await applyRepository(plan, run);
			state[task.to] = entry;
			const details = [describeRefusals(plan.refusals), changes.join(", ")].filter((each) => each !== "").join(" ");
			const changed = changes.length > 0 ? "updated" : "unchanged";
			return {
				kind: "git",
				source: task.key,
				target: task.to,
				action: plan.refusals.length > 0 ? "refused" : existing === void 0 ? "created" : changed,
				written: git?.updates.length ?? 0,
				bytes,
				seconds: (performance.now() - from) / 1e3,
				decidedBy: decision,
				details
			};
		} catch (error) {
			if (known !== void 0) state[task.to] = {
				...known,
				sourceUpdatedAt: ""
			};
			return {
				...failedRow({
					kind: "git",
					source: task.key,
					target: task.to
				}, error),
				decidedBy: decision,
				seconds: (performance.now() - from) / 1e3
			};
		}
	}
}
function findClashes(tasks) {
	const clashes = /* @__PURE__ */ new Map();
	for (const { to, key } of tasks) {
		const others = tasks.filter((other) => other.key !== key && other.to.toLowerCase() === to.toLowerCase());
		if (others.length === 0) continue;
		clashes.set(to, {
			code: "NAME_CLASH",
			message: `${key} and ${others.map((other) => other.key).join(", ")} would be one repository at the target`,
			fix: "Leave one out by exclude, or give one owner another name by to."
		});
	}
	return clashes;
}
function findGone(tasks, { run, config }) {
	const here = new Set(tasks.map(({ repository }) => repository.id));
	return Object.entries(run.state.repositories).flatMap(([to, { id, source }]) => {
		const [owner = "", name = ""] = source.split("/");
		const item = config.git.find((each) => each.owner === owner);
		if (here.has(id) || run.listed.has(to) || item === void 0 || item.allow.gone.includes(name)) return [];
		const refusal = {
			code: "SOURCE_GONE",
			message: `${source} was mirrored before, and the source does not list it any more`,
			fix: `If it was removed on purpose, add ${name} to allow.gone; else look for it, and for the rights of source-token.`
		};
		return [refusedRow({
			key: source,
			to
		}, [refusal])];
	});
}
function refusedRow({ key, to }, refusals) {
	return {
		kind: "git",
		source: key,
		target: to,
		action: "refused",
		written: 0,
		bytes: 0,
		details: describeRefusals(refusals)
	};
}

// packages/mirror/src/run-sync.ts
async function runSync(config, options) {
	const { source, target, mode, only, verify = "tags", runNumber, log } = options;
	const { limits } = config;
	const { http } = source.packages.forge;
	const [state, repositories, listing, images, packages] = await Promise.all([
		options.state,
		findRepositories(config, source),
		listTarget(config, target),
		findImages$1(config.images, options),
		findPackages(config, {
			source,
			http
		})
	]);
	const keys = selectOnly([
		...repositories,
		...images,
		...packages
	].map(({ key }) => key), only);
	const progress = createProgress(log);
	const whole = only.length === 0;
	const deep = deepIsDue(state, {
		runNumber,
		every: limits.deepCheck
	});
	const git = await syncGit(repositories.filter(({ key }) => keys.has(key)), {
		run: {
			source,
			target,
			mode,
			limits,
			state,
			deep,
			listing,
			listed: new Set(repositories.map(({ to }) => to)),
			onBytes: (key, bytes) => progress.update(`${key}: ${formatBytes(bytes)}`)
		},
		config,
		whole,
		log,
		progress
	});
	const { rows: imageRows, content: tags, transfer } = await syncImages(images.filter(({ key }) => keys.has(key)), {
		target: target.registry,
		mode,
		verify: deep ? "content" : verify,
		maxDeletions: limits.deletions,
		ensureOwner: async (owner) => target.forge.ensureOwner(owner),
		nestedIndexes: "refuse",
		progress,
		log: (line) => log.info(line)
	});
	const chosen = packages.filter(({ key }) => keys.has(key));
	const copied = await syncPackages(chosen, {
		source,
		target,
		http,
		mode,
		progress
	});
	progress.done();
	const rows = [
		...git.rows,
		...imageRows,
		...copied.rows
	];
	const stopped = rows.some(({ action }) => action === "failed" || action === "refused");
	const changed = rows.some(({ action }) => action === "created" || action === "updated");
	const complete = !stopped && whole && (mode === "sync" || !changed);
	const content = {
		git: Object.fromEntries(Object.entries(git.state).map(([to, { refs }]) => [to, refs])),
		images: tags,
		packages: copied.content
	};
	const report = {
		mode,
		source: source.origin,
		target: target.origin,
		rows,
		content,
		transfer,
		complete,
		changed
	};
	const deepRun = deep && whole ? runNumber : state.deepRun;
	return {
		report,
		state: nextState(state, {
			found: git.state,
			whole,
			deepRun,
			config
		})
	};
}

// packages/mirror/src/sync-report.ts
function summarise({ mode, rows, complete }) {
	const count = (kind) => rows.filter((row) => row.kind === kind).length;
	const changed = rows.filter(({ action }) => action === "created" || action === "updated").length;
	const failed = rows.filter(({ action }) => action === "failed").length;
	const refused = rows.filter(({ action }) => action === "refused").length;
	const skipped = rows.filter(({ action }) => action === "skipped").length;
	const unchanged = rows.length - changed - failed - refused - skipped;
	const verdict = changed + failed + refused === 0 ? "nothing to do" : `${changed} ${mode === "plan" ? "to copy" : "copied and verified"}`;
	return [
		`${[
			`${count("git")} repositories`,
			`${count("image")} images`,
			...count("chart") > 0 ? [`${count("chart")} charts`] : [],
			...count("package") > 0 ? [`${count("package")} packages`] : []
		].join(", ")}: ${verdict}, ${unchanged} unchanged`,
		...skipped > 0 ? [`${skipped} not copied, each named above`] : [],
		...refused > 0 ? [`${refused} refused by a guard`] : [],
		...failed > 0 ? [`${failed} failed`] : [],
		...mode === "sync" ? [complete ? "the mirror is complete" : "the mirror is NOT complete"] : []
	].join(", ");
}

// actions/sync-mirror/src/plan-records.ts
const RENEW_AFTER_MS = 36e5;
function planRecords({ source, content, complete }, { state, before, context }) {
	const changes = [];
	const text = formatRecord(state);
	if (text !== before.state) changes.push({
		path: STATE_FILE,
		text,
		before: before.state
	});
	if (!complete) return changes;
	const at = (/* @__PURE__ */ new Date()).toISOString();
	const marker = {
		version: 1,
		source,
		at,
		since: at,
		run: context.runUrl,
		content
	};
	const old = parseMarker(before.marker);
	const isSame = old?.source === source && formatRecord({
		...marker,
		content: old.content
	}) === formatRecord(marker);
	if (isSame) marker.since = old.since ?? old.at;
	if (!(isSame && Date.parse(at) - Date.parse(old.at) < RENEW_AFTER_MS)) changes.push({
		path: MARKER_FILE,
		text: formatRecord(marker),
		before: before.marker
	});
	return changes;
}

// actions/sync-mirror/src/print-report.ts
const HEAD = [
	"Kind",
	"Source",
	"Target",
	"Result",
	"Refs or blobs",
	"Bytes",
	"Seconds",
	"Decided by",
	"Details"
];
async function printReport(report, { log, requests }) {
	const unchanged = report.rows.filter(({ action }) => action === "unchanged").map(toCells);
	const others = report.rows.filter(({ action }) => action !== "unchanged").map(toCells);
	if (unchanged.length > 0) await log.group(`Unchanged (${unchanged.length})`, () => log.info(textTable(HEAD, unchanged)));
	if (others.length > 0) log.info(textTable(HEAD, others));
	const line = summarise(report);
	const transfer = describeTransfer(report.transfer);
	if (transfer !== void 0) log.info(transfer);
	log.info(`${line}. ${requests} requests.`);
	const table = others.length > 0 ? [markdownTable(HEAD, others), ""] : [];
	await appendSummary([
		`### Mirror of ${report.source} to ${report.target}`,
		"",
		line,
		"",
		...transfer === void 0 ? [] : [transfer, ""],
		...table
	].join("\n"));
}
function toCells({ kind, source, target, action, written, bytes, seconds, decidedBy, details }) {
	const size = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
	return [
		kind,
		source,
		target,
		action,
		...[
			String(written),
			bytes === 0 ? "" : size,
			seconds?.toFixed(1) ?? ""
		],
		decidedBy ?? "",
		details
	];
}

// actions/sync-mirror/src/read-config.ts
async function readConfig(workspace, { path }) {
	const root = await realpath(workspace);
	const file = await realpath(resolve$1(root, path)).catch(() => void 0);
	if (file === void 0 || !file.startsWith(root + sep)) throw new MirrorError({
		code: "CONFIG_INVALID",
		message: `config "${path.slice(0, 200)}" is no file inside the checked out repository`,
		fix: "Check out the repository before this step, and set config to the path of its mirror.yaml."
	});
	return parseMirrorConfig(await readFile(file, "utf8"), path);
}

// packages/closure/src/look-up-charts.ts
var import_max_satisfying = /* @__PURE__ */ __toESM(require_max_satisfying(), 1);

// packages/closure/src/look-up-repositories.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);

// packages/closure/src/git-address.ts
const WITHOUT_SCHEME = /^(?:github\.com|bitbucket\.org|gitlab\.com)\//;
function parseGitAddress(text) {
	const plain = text.trim().replace(/^git::/, "");
	const scp = /^(?:[\w.-]+@)([\w.-]+):(?!\/\/)(.+)$/.exec(plain);
	const address = scp === null ? WITHOUT_SCHEME.test(plain) ? `https://${plain}` : plain : `ssh://${scp[1]}/${scp[2]}`;
	if (!/^(?:https?|ssh|git):\/\//.test(address) || !URL.canParse(address)) return void 0;
	const url = new URL(address);
	const reference = url.searchParams.get("ref") ?? url.searchParams.get("version") ?? "";
	const name = repositoryIn(url.pathname);
	if (name === void 0) return void 0;
	const isSsh = /^(?:ssh|git):$/.test(url.protocol);
	return {
		host: normaliseHost(isSsh ? url.hostname : url.host),
		name,
		reference
	};
}
function repositoryIn(pathname) {
	const [before = "", directory] = decodeURIComponent(pathname).replace(/^\/+/, "").split("//", 2);
	const suffixed = /^(.+?)\.git(?:\/|$)/.exec(before)?.[1];
	const parts = (suffixed ?? before).split("/").filter((part) => part !== "");
	if (parts.length < 2 || parts.some((part) => part === "..")) return void 0;
	return (suffixed !== void 0 || directory !== void 0 ? parts : parts.slice(0, 2)).join("/");
}

// packages/closure/src/artifact.ts
function mergeRequests(requests) {
	const artifacts = /* @__PURE__ */ new Map();
	for (const { at, ...request } of requests) {
		const { kind, via, host, name, reference } = request;
		const key = [
			kind,
			via,
			host,
			name,
			reference
		].join(" ");
		const known = artifacts.get(key);
		if (known === void 0) artifacts.set(key, {
			...request,
			askedBy: [at]
		});
		else if (!known.askedBy.some(({ file, line }) => file === at.file && line === at.line)) known.askedBy.push(at);
	}
	const rank = ({ kind }) => KINDS.indexOf(kind);
	return [...artifacts.values()].sort((a, b) => rank(a) - rank(b) || compare(a.host, b.host) || compare(a.name, b.name) || compare(a.reference, b.reference));
}
const KINDS = [
	"image",
	"chart",
	"repository",
	"file",
	"action",
	"module",
	"provider"
];
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// packages/closure/src/record.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
	return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
function recordsOf(value) {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

// packages/closure/src/image-map.ts
function imageOfMap(value, { under, globalRegistry = "" }) {
	const isImage = /image$/i.test(under);
	const version = ["tag", "digest"].some((key) => key in value);
	const repository = textOf(value["repository"]) || (isImage && version ? textOf(value["name"]) : "");
	if (repository === "" || repository.includes("://") || Object.values(value).some((each) => isRecord(each) && "repoURL" in each)) return void 0;
	if (!isImage && !version && !("registry" in value)) return void 0;
	const registry = globalRegistry || textOf(value["registry"]) || textOf(value["imageRegistry"]);
	const tag = textOf(value["tag"]);
	const digest = textOf(value["digest"]) || textOf(value["sha"]);
	const suffix = [...tag === "" ? [] : [`${/^sha(?:256|512):/.test(tag) ? "@" : ":"}${tag}`], ...digest === "" ? [] : [`@${digest.includes(":") ? digest : `sha256:${digest}`}`]].join("");
	return {
		text: `${registry === "" ? "" : `${registry.replace(/\/+$/, "")}/`}${repository}${suffix}`,
		hasVersion: suffix !== "" || /[:@]/.test(repository.replace(/^[^/]*\//, ""))
	};
}

// packages/closure/src/request-of.ts
const PICTURE = /\.(?:png|jpe?g|gif|svg|ico|webp|qcow2|img|iso|vmdk|raw)$/;
function imageRequest(text, { explicit }) {
	if (PICTURE.test(text) || explicit && !/[/:@]/.test(text)) return void 0;
	const image = parseImageReference(text);
	if (image === void 0) return void 0;
	const { registry: host, name, tag = "latest", digest } = image;
	return {
		kind: "image",
		via: "oci",
		host,
		name,
		reference: digest ?? tag,
		text
	};
}
function gitRequest(text, { reference = "", kind = "repository" } = {}) {
	const address = parseGitAddress(text);
	const asked = address?.reference || reference;
	const shown = asked === "" || text.includes(asked) ? text : `${text}@${asked}`;
	if (address === void 0 || /\{\{|\$\{/.test(text)) return {
		kind,
		via: "git",
		host: "",
		name: text,
		reference: asked,
		text: shown
	};
	return {
		kind,
		via: "git",
		host: address.host,
		name: address.name,
		reference: asked,
		text: shown
	};
}
function chartRequest({ repository, chart, version }) {
	const text = [[repository.replace(/\/+$/, ""), chart].filter((part) => part !== "").join("/"), version].filter((part) => part !== "").join(":");
	const isOci = !/^https?:\/\//.test(repository);
	const address = isOci ? `https://${repository.replace(/^oci:\/\//, "")}` : repository;
	const common = {
		kind: "chart",
		via: isOci ? "oci" : "helm",
		reference: version,
		text
	};
	if (/\{\{|\$\{/.test(text) || !URL.canParse(address)) return {
		...common,
		host: "",
		name: `${repository}/${chart}`
	};
	const url = new URL(address);
	const name = [url.pathname.replace(/^\/+|\/+$/g, ""), chart].filter((part) => part !== "").join("/");
	const reference = isOci ? version.replaceAll("+", "_") : version;
	return {
		...common,
		reference,
		host: registryHost(url.host),
		name
	};
}

// packages/closure/src/find-images.ts
const SKIPPED = /* @__PURE__ */ new Set([
	"metadata",
	"status",
	"managedFields"
]);
const IMAGE_KEY = /^(?:.+Image|imageName|imageRef|image_name)$/;
const CONTAINER_KEYS = [
	"name",
	"command",
	"args",
	"ports",
	"env",
	"resources",
	"volumeMounts",
	"imagePullPolicy"
];
const IMAGE_ARGUMENT = /^--?[\w.-]*(?:image|reloader)[\w.-]*=(.+)$/i;
function findImages(document, { globalRegistry = "" } = {}) {
	const found = [];
	const global = isRecord(document.value) && isRecord(document.value["global"]) ? document.value["global"] : {};
	const registry = textOf(global["imageRegistry"]) || globalRegistry;
	const add = (text, path, explicit) => {
		const image = imageRequest(text, { explicit });
		if (image !== void 0) found.push({
			...image,
			at: {
				file: document.file,
				line: document.lineOf(path)
			}
		});
	};
	const visit = (value, path, under) => {
		if (Array.isArray(value)) {
			for (const [index, each] of value.entries()) {
				const argument = typeof each === "string" ? IMAGE_ARGUMENT.exec(each)?.[1] : void 0;
				if (argument?.includes("/") === true) add(argument, [...path, index], true);
				visit(each, [...path, index], under);
			}
			return;
		}
		if (!isRecord(value)) return;
		const map = imageOfMap(value, {
			under,
			globalRegistry: registry
		});
		if (map !== void 0) {
			const at = [...path, "repository" in value ? "repository" : "name"];
			const image = imageRequest(map.text, { explicit: false });
			if (image !== void 0) {
				const reference = map.hasVersion ? image.reference : "";
				found.push({
					...image,
					reference,
					at: {
						file: document.file,
						line: document.lineOf(at)
					}
				});
			}
		}
		if (under === "image" && typeof value["reference"] === "string") add(value["reference"], [...path, "reference"], true);
		if (/(?:^|_)IMAGE(?:_|$)/i.test(textOf(value["name"])) && textOf(value["value"]).includes("/")) add(textOf(value["value"]), [...path, "value"], true);
		for (const [key, each] of Object.entries(value)) {
			if (SKIPPED.has(key)) continue;
			if (typeof each === "string" && (key === "image" || IMAGE_KEY.test(key))) {
				const isContainer = key === "image" && CONTAINER_KEYS.some((other) => other in value);
				add(withTag(each.trim(), value), [...path, key], !isContainer);
			} else visit(each, [...path, key], key);
		}
	};
	if (isRecord(document.value) && document.value["kind"] !== "CustomResourceDefinition") visit(document.value, [], "");
	else if (Array.isArray(document.value)) visit(document.value, [], "");
	return found;
}
function withTag(image, value) {
	const tag = textOf(value["imageTag"]) || textOf(value["tag"]);
	return tag === "" || /[:@][^/]*$/.test(image) ? image : `${image}:${tag}`;
}

// packages/closure/src/argo-sources.ts
function isArgo(value) {
	return isRecord(value) && textOf(value["apiVersion"]).startsWith("argoproj.io/") && /^Application(?:Set)?$/.test(textOf(value["kind"]));
}
function findArgoSources(document) {
	const found = [];
	const at = (path) => ({
		file: document.file,
		line: document.lineOf(path)
	});
	const visit = (value, path) => {
		if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
		if (!isRecord(value)) return;
		if (typeof value["repoURL"] === "string") source(value, path);
		for (const [key, each] of Object.entries(value)) if (key !== "metadata" && key !== "helm") visit(each, [...path, key]);
	};
	const source = (value, path) => {
		const [url, chart] = [textOf(value["repoURL"]), textOf(value["chart"])];
		const revision = textOf(value["targetRevision"]) || textOf(value["revision"]);
		const isOci = url.startsWith("oci://");
		const request = chart !== "" || isOci ? chartRequest({
			repository: url,
			chart,
			version: revision
		}) : gitRequest(url, { reference: /\{\{/.test(revision) ? "" : revision });
		found.push({
			...request,
			at: at([...path, "repoURL"])
		});
		const { helm, kustomize } = value;
		if (isRecord(helm)) found.push(...valuesImages(helm, [...path, "helm"]));
		const images = isRecord(kustomize) && Array.isArray(kustomize["images"]) ? kustomize["images"] : [];
		for (const [index, each] of images.entries()) {
			const image = imageRequest(textOf(each).replace(/^[^=]*=/, ""), { explicit: false });
			if (image !== void 0) found.push({
				...image,
				at: at([
					...path,
					"kustomize",
					"images",
					index
				])
			});
		}
	};
	const valuesImages = (helm, path) => {
		const { values, valuesObject, parameters } = helm;
		const inline = typeof values === "string" ? document.inside([...path, "values"], values) : [];
		const below = (key, value) => ({
			...document,
			value,
			lineOf: (inner) => document.lineOf([
				...path,
				key,
				...inner
			])
		});
		const fromParameters = {
			...below("parameters", nested(recordsOf(parameters))),
			lineOf: () => document.lineOf([...path, "parameters"])
		};
		return [
			...inline,
			...isRecord(valuesObject) ? [below("valuesObject", valuesObject)] : [],
			fromParameters
		].flatMap((each) => findImages(each));
	};
	visit(document.value, []);
	return found;
}
function nested(parameters) {
	const root = Object.create(null);
	for (const { name, value } of parameters) {
		const keys = textOf(name).split(".");
		const last = keys.pop();
		let at = root;
		for (const key of keys) {
			if (!isRecord(at[key])) at[key] = Object.create(null);
			at = at[key];
		}
		at[last] = textOf(value);
	}
	return root;
}

// packages/closure/src/config-map-images.ts
const VALUES_FILE = /\.(?:ya?ml|json)$/i;
const IMAGE_NAME = /(?:^|[-_.])image$|[a-z]Image$/i;
function configMapImages(document) {
	const { value } = document;
	if (!isRecord(value)) return [];
	return ["data", "stringData"].flatMap((part) => Object.entries(isRecord(value[part]) ? value[part] : {}).flatMap(([key, text]) => {
		if (typeof text !== "string" || part === "data" && value["kind"] === "Secret") return [];
		const path = [part, key];
		if (VALUES_FILE.test(key)) return /image|repository/i.test(text) ? document.inside(path, text).flatMap((inner) => findImages(inner)) : [];
		if (!IMAGE_NAME.test(key) || !text.includes("/")) return [];
		const image = imageRequest(text.trim(), { explicit: true });
		return image === void 0 ? [] : [{
			...image,
			at: {
				file: document.file,
				line: document.lineOf(path)
			}
		}];
	}));
}

// packages/closure/src/documents.ts
function readDocuments(text, { file }) {
	return place(text, {
		file,
		above: 0
	});
}
function place(text, { file, above }) {
	let placed;
	try {
		placed = placeYaml(text, { file });
	} catch (error) {
		if (error instanceof YamlError) return [];
		throw error;
	}
	return placed.documents.map((value, index) => ({
		file,
		value,
		lineOf: (path) => above + placed.lineOf(index, path),
		inside: (path, inner) => place(inner, {
			file,
			above: above + placed.textLineOf(index, path) - 1
		})
	}));
}

// packages/closure/src/web-address.ts
const OF_A_COMMIT = /^([^/]+\/[^/]+)\/(?:raw|src|media)\/(?:branch|tag|commit)\/([^/]+)\//;
const ARCHIVE = /^([^/]+\/[^/]+)\/archive\/(.+?)\.(?:zip|tar\.gz|bundle)$/;
function webRequest(text) {
	if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return void 0;
	const url = new URL(text);
	const host = normaliseHost(url.host);
	const path = url.pathname.replace(/^\/+/, "");
	const [, name, reference = ""] = OF_A_COMMIT.exec(path) ?? ARCHIVE.exec(path) ?? [];
	if (name !== void 0) return {
		kind: "repository",
		via: "git",
		host,
		name,
		reference
	};
	return {
		kind: "file",
		via: "http",
		host,
		name: path,
		reference: ""
	};
}

// packages/closure/src/kustomization.ts
const LISTS = [
	"resources",
	"bases",
	"components",
	"crds",
	"generators",
	"transformers",
	"configurations"
];
const FILE = /(?:^|\/)kustomization(?:\.ya?ml)?$/i;
function isKustomization({ file, value }) {
	if (!isRecord(value)) return false;
	return FILE.test(file) || textOf(value["apiVersion"]).startsWith("kustomize.config.k8s.io/");
}
function findKustomizeSources(document) {
	const value = document.value;
	const at = (path) => ({
		file: document.file,
		line: document.lineOf(path)
	});
	const remotes = LISTS.flatMap((key) => (Array.isArray(value[key]) ? value[key] : []).flatMap((each, index) => {
		const request = typeof each === "string" ? remoteRequest(each) : void 0;
		return request === void 0 ? [] : [{
			...request,
			at: at([key, index])
		}];
	}));
	const charts = recordsOf(value["helmCharts"]).flatMap((chart, index) => {
		const [repository, name] = [textOf(chart["repo"]), textOf(chart["name"])];
		const own = repository === "" ? [] : [{
			...chartRequest({
				repository,
				chart: name,
				version: textOf(chart["version"])
			}),
			at: at(["helmCharts", index])
		}];
		const inline = {
			...document,
			value: chart["valuesInline"],
			lineOf: (path) => document.lineOf([
				"helmCharts",
				index,
				"valuesInline",
				...path
			])
		};
		return [...own, ...findImages(inline)];
	});
	const images = recordsOf(value["images"]).flatMap((image, index) => {
		const text = overridden({
			name: textOf(image["name"]),
			newName: textOf(image["newName"]),
			newTag: textOf(image["newTag"]),
			digest: textOf(image["digest"])
		});
		const request = textOf(image["newTag"]) === "" && textOf(image["digest"]) === "" ? void 0 : imageRequest(text, { explicit: false });
		return request === void 0 ? [] : [{
			...request,
			at: at(["images", index])
		}];
	});
	return [
		...remotes,
		...charts,
		...images
	];
}
function findOverrides({ file, value }) {
	const directory = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
	return recordsOf(value["images"]).map((image) => ({
		directory,
		name: textOf(image["name"]),
		newName: textOf(image["newName"]),
		newTag: textOf(image["newTag"]),
		digest: textOf(image["digest"])
	}));
}
function applyOverrides(request, overrides) {
	if (request.kind !== "image") return request;
	const [, name = "", version = ""] = /^(.*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(request.text) ?? [];
	const override = overrides.find((each) => each.name === name && (each.directory === "" || request.at.file.startsWith(`${each.directory}/`)));
	if (override === void 0) return request;
	const changed = override.newTag === "" && override.digest === "" ? `${override.newName || name}${version}` : overridden(override);
	return {
		...request,
		...imageRequest(changed, { explicit: false })
	};
}
function overridden({ name, newName, newTag, digest }) {
	return `${newName || name}${newTag === "" ? "" : `:${newTag}`}${digest === "" ? "" : `@${digest}`}`;
}
function remoteRequest(text) {
	const web = /^https?:\/\/[^?]*\.(?:ya?ml|json)(?:$|\?)/.test(text) && !text.includes(".git/") ? webRequest(text) : void 0;
	if (web !== void 0) return {
		...web,
		text
	};
	return parseGitAddress(text) === void 0 ? void 0 : gitRequest(text);
}

// packages/closure/src/rendered-requests.ts
const WORTH_PARSING = /image|repository|repoURL|reloader|pkg\.crossplane\.io/i;
const KUSTOMIZATION = /(?:^|\/)kustomization(?:\.ya?ml)?$|kustomize\.config/i;
function renderedRequests(files, { directory }) {
	const documents = [];
	for (const [path, { content }] of files) {
		if (!/\.(?:ya?ml|json)$/i.test(path) && !KUSTOMIZATION.test(path)) continue;
		const text = content.toString("utf8");
		if (!WORTH_PARSING.test(text) && !KUSTOMIZATION.test(path) && !KUSTOMIZATION.test(text)) continue;
		documents.push(...readDocuments(text, { file: `${directory}/${path}` }).flatMap(itemsOf));
	}
	const overrides = documents.filter(isKustomization).flatMap((document) => findOverrides(document));
	return documents.flatMap((document) => requestsOf(document)).map((request) => applyOverrides(request, overrides));
}
function requestsOf(document) {
	const { value } = document;
	if (isKustomization(document)) return findKustomizeSources(document);
	if (isArgo(value)) return findArgoSources(document);
	if (!isRecord(value)) return findImages(document);
	if (value["kind"] === "ConfigMap" || value["kind"] === "Secret") return configMapImages(document);
	if (textOf(value["apiVersion"]).startsWith("pkg.crossplane.io/")) return crossplanePackage(document, value);
	return findImages(document);
}
function crossplanePackage(document, { spec }) {
	const image = isRecord(spec) ? imageRequest(textOf(spec["package"]), { explicit: true }) : void 0;
	return image === void 0 ? [] : [{
		...image,
		at: {
			file: document.file,
			line: document.lineOf(["spec", "package"])
		}
	}];
}
function itemsOf(document) {
	const { value } = document;
	if (!isRecord(value) || !textOf(value["kind"]).endsWith("List") || !Array.isArray(value["items"])) return [document];
	return value["items"].flatMap((item, index) => itemsOf({
		file: document.file,
		value: item,
		lineOf: (path) => document.lineOf([
			"items",
			index,
			...path
		]),
		inside: (path, text) => document.inside([
			"items",
			index,
			...path
		], text)
	}));
}

// packages/closure/src/hcl-blocks.ts
const HEADER = /(?:^|[\n{}])[ \t]*([A-Za-z_][\w-]*)((?:[ \t]+(?:"[^"\n]*"|[A-Za-z_][\w-]*))*)[ \t]*\{/g;
function hclBlocks(text, { firstLine = 1 } = {}) {
	const { code, structure } = blank(text);
	const blocks = [];
	HEADER.lastIndex = 0;
	for (let match = HEADER.exec(structure); match !== null; match = HEADER.exec(structure)) {
		const open = match.index + match[0].length - 1;
		const close = closing(structure, open);
		const header = code.slice(match.index, open);
		const name = header.indexOf(match[1]);
		blocks.push({
			type: match[1],
			labels: [...header.slice(name + match[1].length).matchAll(/"([^"]*)"|([\w-]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
			body: code.slice(open + 1, close),
			line: firstLine + lines(code.slice(0, match.index + match[0].indexOf(match[1])))
		});
		HEADER.lastIndex = close;
	}
	return blocks;
}
function hclString({ body, line }, name) {
	const match = new RegExp(`(?:^|[\\n{,])[ \\t]*${name}[ \\t]*[=:][ \\t]*"((?:[^"\\\\\\n]|\\\\.)*)"`).exec(body);
	if (match === null) return void 0;
	return {
		value: match[1].replace(/\\(["\\])/g, "$1"),
		line: line + lines(body.slice(0, match.index + match[0].length))
	};
}
const lines = (text) => text.split("\n").length - 1;
function closing(structure, open) {
	let depth = 0;
	for (let at = open; at < structure.length; at += 1) if (structure[at] === "{") depth += 1;
	else if (structure[at] === "}" && --depth === 0) return at;
	return structure.length;
}
function blank(text) {
	const code = text.split("");
	const structure = text.split("");
	const hide = (from, to, target) => {
		for (let at = from; at < to; at += 1) if (text[at] !== "\n") for (const each of target) each[at] = " ";
	};
	for (let at = 0; at < text.length;) {
		const rest = text.slice(at, at + 200);
		const heredoc = /^<<[-~]?([A-Za-z_]\w*)[ \t]*\r?\n/.exec(rest);
		if (text[at] === "\"") {
			const end = stringEnd(text, at);
			hide(at + 1, end - 1, [structure]);
			at = end;
		} else if (text[at] === "#" || rest.startsWith("//")) {
			const end = text.indexOf("\n", at);
			hide(at, end < 0 ? text.length : end, [code, structure]);
			at = end < 0 ? text.length : end;
		} else if (rest.startsWith("/*")) {
			const end = text.indexOf("*/", at + 2);
			hide(at, end < 0 ? text.length : end + 2, [code, structure]);
			at = end < 0 ? text.length : end + 2;
		} else if (heredoc !== null) {
			const end = new RegExp(`^[ \\t]*${heredoc[1]}[ \\t]*\\r?$`, "m");
			const body = at + heredoc[0].length;
			const match = end.exec(text.slice(body));
			const stop = match === null ? text.length : body + match.index + match[0].length;
			hide(at, stop, [code, structure]);
			at = stop;
		} else at += 1;
	}
	return {
		code: code.join(""),
		structure: structure.join("")
	};
}
function stringEnd(text, open) {
	let depth = 0;
	for (let at = open + 1; at < text.length; at += 1) {
		const char = text[at];
		if (char === "\\") at += 1;
		else if ((char === "$" || char === "%") && text[at + 1] === "{") {
			depth += 1;
			at += 1;
		} else if (char === "}" && depth > 0) depth -= 1;
		else if (char === "\"" && depth > 0) at = stringEnd(text, at) - 1;
		else if (char === "\"") return at + 1;
		else if (char === "\n" && depth === 0) return at;
	}
	return text.length;
}

// packages/closure/src/terraform-requests.ts
const REGISTRY = "registry.terraform.io";
const MODULE = /^(?:([\w.-]+\.[\w.-]+(?::\d+)?)\/)?([\w-]+\/[\w-]+\/[\w-]+)(?:\/\/.*)?$/;
function moduleCalls(text, { file }) {
	if (file.endsWith(".json")) return Object.values(blocksOf(text, "module")).map((each) => ({
		source: textOf(each["source"]),
		version: textOf(each["version"]),
		line: 1
	}));
	return hclBlocks(text).flatMap((block) => {
		const source = block.type === "module" ? hclString(block, "source") : void 0;
		return source === void 0 ? [] : [{
			source: source.value,
			version: hclString(block, "version")?.value ?? "",
			line: source.line
		}];
	});
}
function terraformRequests(files) {
	const locked = /* @__PURE__ */ new Map();
	for (const [file, text] of files) {
		if (!file.endsWith(".terraform.lock.hcl")) continue;
		for (const block of hclBlocks(text)) locked.set(block.labels[0] ?? "", hclString(block, "version")?.value ?? "");
	}
	return [...files].flatMap(([file, text]) => {
		if (file.endsWith(".terraform.lock.hcl")) return [];
		const modules = moduleCalls(text, { file }).flatMap((call) => {
			const request = moduleRequest(call);
			return request === void 0 ? [] : [{
				...request,
				at: {
					file,
					line: call.line
				}
			}];
		});
		const directory = file.slice(0, file.lastIndexOf("/") + 1);
		const neighbours = [...files].filter(([each]) => each.startsWith(directory) && !each.slice(directory.length).includes("/"));
		const providers = providerNeeds(text, {
			file,
			isDeclared: (name) => neighbours.some(([path, each]) => declares(each, {
				file: path,
				name
			}))
		});
		return [...modules, ...providers.map(({ source, version, line }) => ({
			...providerRequest(source, version, locked),
			at: {
				file,
				line
			}
		}))].filter(({ host }) => host !== "terraform.io");
	});
}
function moduleRequest({ source, version: wanted }) {
	if (/^\.\.?(?:\/|$)/.test(source) || source === "") return void 0;
	if (source.startsWith("oci://")) {
		const [, repository = source, version = ""] = /^(oci:\/\/[^?]+?)(?:\/\/[^?]*)?(?:\?(?:tag|digest)=(.*))?$/.exec(source) ?? [];
		return {
			...chartRequest({
				repository,
				chart: "",
				version
			}),
			kind: "module"
		};
	}
	const [, host = REGISTRY, name] = MODULE.exec(source) ?? [];
	if (name !== void 0 && !/^(?:github\.com|bitbucket\.org|gitlab\.com)\//.test(source)) return {
		kind: "module",
		via: "terraform",
		host: normaliseHost(host),
		name,
		reference: wanted,
		text: wanted === "" ? source : `${source} ${wanted}`
	};
	const web = /^https?:\/\//.test(source) && !/\.git(?:$|[/?])/.test(source) ? webRequest(source) : void 0;
	return web !== void 0 ? {
		...web,
		text: source
	} : parseGitAddress(source) === void 0 ? {
		...gitRequest(source),
		kind: "module"
	} : gitRequest(source);
}
function providerRequest(source, constraint, locked) {
	const parts = source.toLowerCase().split("/");
	const [host, name] = parts.length > 2 ? [parts[0], parts.slice(1).join("/")] : [REGISTRY, parts.length === 1 ? `hashicorp/${parts[0]}` : parts.join("/")];
	const version = locked.get(`${host}/${name}`) ?? constraint;
	return {
		kind: "provider",
		via: "terraform",
		host: normaliseHost(host),
		name,
		reference: version,
		text: version === "" ? `${host}/${name}` : `${host}/${name} ${version}`
	};
}
function providerNeeds(text, { file, isDeclared }) {
	if (file.endsWith(".json")) return Object.values(blocksOf(text, "terraform", "required_providers")).map((each) => ({
		source: textOf(each["source"]),
		version: textOf(each["version"]),
		line: 1
	}));
	const needs = [];
	for (const block of hclBlocks(text)) {
		if (block.type === "terraform") for (const required of hclBlocks(block.body, { firstLine: block.line })) {
			if (required.type !== "required_providers") continue;
			for (const each of required.body.matchAll(/([\w-]+)[ \t]*=[ \t]*\{([^}]*)\}/g)) {
				const line = required.line + required.body.slice(0, each.index).split("\n").length - 1;
				const inner = {
					body: `\n${each[2]}`,
					line: line - 1
				};
				const source = hclString(inner, "source") ?? {
					value: each[1],
					line
				};
				needs.push({
					source: source.value,
					version: hclString(inner, "version")?.value ?? "",
					line: source.line
				});
			}
		}
		if (block.type !== "resource" && block.type !== "data" && block.type !== "provider") continue;
		const name = (block.labels[0] ?? "").split("_")[0];
		if (name !== "" && name !== "terraform" && !isDeclared(name)) needs.push({
			source: name,
			version: "",
			line: block.line
		});
	}
	return needs;
}
function declares(text, { file, name }) {
	if (file.endsWith(".json")) return name in blocksOf(text, "terraform", "required_providers");
	return new RegExp(`required_providers[\\s\\S]*?\\b${name}[ \\t]*=[ \\t]*\\{`).test(text);
}
function blocksOf(text, ...path) {
	let at;
	try {
		at = JSON.parse(text);
	} catch {
		return {};
	}
	for (const key of path) at = (Array.isArray(at) ? at : [at]).map((each) => isRecord(each) ? each[key] : void 0).find((each) => each !== void 0);
	const one = Array.isArray(at) ? at[0] : at;
	return isRecord(one) ? Object.fromEntries(Object.entries(one).map(([key, value]) => [key, isRecord(value) ? value : {}])) : {};
}

// packages/closure/src/workflow-requests.ts
function workflowRequests(text, { file, actionsUrl }) {
	const [document] = readDocuments(text, { file });
	if (document === void 0 || !isRecord(document.value)) return [];
	const jobs = isRecord(document.value["jobs"]) ? document.value["jobs"] : {};
	const at = (path) => ({
		file,
		line: document.lineOf(path)
	});
	return Object.entries(jobs).flatMap(([name, job]) => {
		if (!isRecord(job)) return [];
		const path = ["jobs", name];
		const found = [];
		const uses = (value, where) => {
			const request = usesRequest(textOf(value), actionsUrl);
			if (request !== void 0) found.push({
				...request,
				at: at(where)
			});
		};
		const image = (value, where) => {
			const text = textOf(isRecord(value) ? value["image"] : value);
			const request = text.includes("${{") ? void 0 : imageRequest(text, { explicit: false });
			if (request !== void 0) found.push({
				...request,
				at: at(where)
			});
		};
		uses(job["uses"], [...path, "uses"]);
		for (const [index, step] of (Array.isArray(job["steps"]) ? job["steps"] : []).entries()) if (isRecord(step)) uses(step["uses"], [
			...path,
			"steps",
			index,
			"uses"
		]);
		image(job["container"], [...path, "container"]);
		for (const [service, value] of Object.entries(isRecord(job["services"]) ? job["services"] : {})) image(value, [
			...path,
			"services",
			service
		]);
		return found;
	});
}
function usesRequest(text, actionsUrl) {
	if (text === "" || text.startsWith("./")) return void 0;
	if (text.startsWith("docker://")) return imageRequest(text.slice(9), { explicit: false });
	const [before = "", reference = ""] = text.split("@", 2);
	const address = /^https?:\/\//.test(before) ? before : `${actionsUrl.replace(/\/+$/, "")}/${before}`;
	const [, repository = address] = /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)/.exec(address) ?? [];
	return {
		...gitRequest(repository, {
			reference,
			kind: "action"
		}),
		text
	};
}

// packages/closure/src/collect-artifacts.ts
function collectArtifacts({ rendered, directory, terraform = /* @__PURE__ */ new Map(), workflows = /* @__PURE__ */ new Map(), actionsUrl = "" }) {
	return mergeRequests([
		...renderedRequests(rendered, { directory }),
		...terraformRequests(terraform),
		...[...workflows].flatMap(([file, text]) => workflowRequests(text, {
			file,
			actionsUrl
		}))
	]);
}

// packages/gitops/src/gitops-error.ts
var GitopsError = class extends CodedError {
	name = "GitopsError";
};

// packages/gitops/src/check-path.ts
function checkPath(path) {
	if (path === "") return;
	if (path.split("/").find((part) => part === "" || part === "." || part === ".." || /^\.git$/i.test(part) || part.includes("\0")) === void 0 && !path.includes("\\")) return;
	throw new GitopsError({
		code: "PATH_REFUSED",
		message: `"${path}" is no path inside a repository`,
		fix: "Use relative paths with \"/\" and without \"..\", \".\" or \".git\"."
	});
}

// packages/gitops/src/resolve-commit.ts
async function resolveCommit(remote, ref) {
	if (/^[0-9a-f]{40}$/.test(ref)) return ref;
	if (ref === "HEAD") {
		const { head } = await listRefs(remote, { prefixes: ["HEAD"] });
		return head === void 0 ? "" : resolveCommit(remote, head);
	}
	const name = ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
	const { refs, peeled } = await listRefs(remote, {
		prefixes: [name],
		peel: true
	});
	return peeled.get(name) ?? refs.get(name) ?? "";
}

// packages/gitops/src/snapshot.ts
var KnownObjects = class {
	objects = /* @__PURE__ */ new Map();
	complete = /* @__PURE__ */ new Set();
	wholeOnly = false;
	tip = "";
};
var Snapshot = class Snapshot {
	commit;
	rootId;
	message;
	remote;
	known;
	constructor(remote, commit, known) {
		this.remote = remote;
		this.commit = commit;
		this.known = known;
		const { tree, message } = parseCommit(this.object(commit).body);
		this.rootId = tree;
		this.message = message;
	}
	static async open(remote, commit, { known = new KnownObjects(), levels = 1 } = {}) {
		const { fetch } = await readCapabilities(remote);
		if (!fetch.has("filter") && !known.wholeOnly) {
			remote.log?.(`${remote.url} offers no partial clone filters: reading the whole commit without history.`);
			known.wholeOnly = true;
		}
		if (known.wholeOnly) await fetchWhole(remote, {
			commit,
			known
		});
		else if (!known.objects.has(commit)) {
			const objects = await fetchObjects(remote, known.tip === "" ? {
				wants: [commit],
				depth: 1,
				filter: "tree:1"
			} : {
				wants: [commit],
				haves: [known.tip],
				filter: `tree:${Math.max(levels, 1)}`
			});
			for (const [id, object] of objects) known.objects.set(id, object);
		}
		known.tip = commit;
		return new Snapshot(remote, commit, known);
	}
	async walk(path) {
		const levels = [];
		let entry = {
			mode: "40000",
			name: "",
			id: this.rootId
		};
		for (const name of path === "" ? [] : path.split("/")) {
			const id = entry?.mode === "40000" ? entry.id : "";
			const body = id === "" ? Buffer.alloc(0) : await this.directory(id);
			levels.push({
				id,
				body
			});
			entry = findEntry(body, name);
		}
		return {
			levels,
			entry
		};
	}
	async directory(id) {
		await this.load(id, { filter: "tree:0" });
		return this.object(id).body;
	}
	has(id) {
		return this.known.objects.has(id);
	}
	async blob(id) {
		await this.load(id, {});
		return this.object(id).body;
	}
	async files(id) {
		await this.load(id, {});
		const files = /* @__PURE__ */ new Map();
		const collect = (treeId, prefix) => {
			for (const { mode, name, id: child } of parseTree(this.object(treeId).body)) {
				const path = `${prefix}${name}`;
				if (mode === "40000") collect(child, `${path}/`);
				else if (mode === "100644" || mode === "100755") files.set(path, {
					content: this.object(child).body,
					executable: mode === "100755"
				});
				else throw linkRefused(this.remote.url, path);
			}
		};
		collect(id, "");
		return files;
	}
	object(id) {
		const object = this.known.objects.get(id);
		if (object !== void 0) return object;
		throw new GitWireError({
			code: "GIT_OBJECT",
			message: `${this.remote.url} did not send object ${id}`,
			fix: "Run git fsck on the server."
		});
	}
	async load(id, { filter }) {
		const { known, remote, commit } = this;
		if (known.wholeOnly || (filter === void 0 ? known.complete.has(id) : known.objects.has(id))) return;
		try {
			const objects = await fetchObjects(remote, {
				wants: [id],
				...filter === void 0 ? {} : { filter }
			});
			for (const [key, object] of objects) known.objects.set(key, object);
			if (filter === void 0) known.complete.add(id);
		} catch (error) {
			if (!(error instanceof GitWireError) || error.code !== "GIT_REF_MISSING") throw error;
			remote.log?.(`${remote.url} serves no single objects: reading the whole commit without history.`);
			known.wholeOnly = true;
			await fetchWhole(remote, {
				commit,
				known
			});
		}
	}
};
async function fetchWhole(remote, { commit, known }) {
	const objects = await fetchObjects(remote, {
		wants: [commit],
		depth: 1
	});
	for (const [id, object] of objects) known.objects.set(id, object);
}
function linkRefused(url, path) {
	return new GitopsError({
		code: "LINK_REFUSED",
		message: `${path} in ${url} is a symbolic link or a submodule`,
		fix: `Replace ${path} by a plain file.`
	});
}

// packages/gitops/src/run-author.ts
function runAuthor(actor, { serverUrl, env = process.env }) {
	const name = clean(env["GIT_AUTHOR_NAME"] ?? "") || clean(actor) || "edp-actions";
	const email = `${name.replace(/[^\w.-]/g, "-")}@noreply.${new URL(serverUrl).hostname}`;
	return {
		name,
		email: clean(env["GIT_AUTHOR_EMAIL"] ?? "") || email,
		at: /* @__PURE__ */ new Date()
	};
}
const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();

// packages/gitops/src/read-subtree.ts
async function readSubtree(remote, { ref, path }) {
	checkPath(path);
	const commit = await resolveCommit(remote, ref);
	if (commit === "") return {
		commit,
		treeId: "",
		files: /* @__PURE__ */ new Map()
	};
	const snapshot = await Snapshot.open(remote, commit);
	const { entry } = await snapshot.walk(path);
	if (entry?.mode !== "40000") return {
		commit,
		treeId: "",
		files: /* @__PURE__ */ new Map()
	};
	return {
		commit,
		treeId: entry.id,
		files: await snapshot.files(entry.id)
	};
}

// actions/sync-mirror/src/stacks-images.ts
async function stacksImages({ repository, instances, ref }, { source, log }) {
	const [owner = "", name = ""] = repository.split("/");
	const remote = source.repository(owner, name);
	const images = (await Promise.all(instances.map(async (path) => {
		const { files } = await readSubtree(remote, {
			ref,
			path
		});
		if (files.size === 0) throw new MirrorError({
			code: "CONFIG_INVALID",
			message: `fromStacks: ${repository} has no directory ${path} on ${ref}`,
			fix: "Correct instances in mirror.yaml, or deploy the instance first."
		});
		return collectArtifacts({
			rendered: files,
			directory: path
		});
	}))).flat().filter(({ kind }) => kind === "image");
	for (const { text, reference, askedBy } of images) {
		if (reference !== "") continue;
		const { file, line } = askedBy[0];
		log.warning(`${text} (${repository} ${file}:${line}) has no version but that of its chart: mirror it by a line of its own`);
	}
	return [...new Set(images.flatMap(({ text, reference }) => reference === "" ? [] : [text]))].sort();
}

// actions/sync-mirror/src/status-files.ts
const BRANCH = "main";
function openStatusFiles(config, { target, context, log }) {
	const owner = [...config.git, ...config.images].map((item) => (item.to ?? item.owner)?.split("/")[0]).find(Boolean);
	if (owner === void 0) return void 0;
	const { forge } = target;
	const name = STATUS_REPOSITORY;
	const author = runAuthor(context.actor, { serverUrl: context.serverUrl });
	return {
		read: async (path) => readRawFile(forge.address, {
			owner,
			name,
			branch: BRANCH,
			path
		}),
		write: async (files, message) => {
			if (files.every(({ before }) => before === void 0) && await forge.getRepository(owner, name) === void 0) {
				await forge.ensureOwner(owner);
				const settings = {
					private: true,
					defaultBranch: BRANCH,
					hasActions: false,
					description: "What the last complete mirror run has brought here"
				};
				await forge.createRepository(owner, name, settings);
			}
			const text = `${message}\n\nRun: ${context.runUrl}\n`;
			await writeFiles(forge.address, {
				owner,
				name,
				branch: BRANCH,
				message: text,
				author,
				files
			});
			log.info(`Recorded in ${owner}/${name}: ${files.map(({ path }) => path).join(", ")}`);
		}
	};
}

// actions/sync-mirror/src/main.ts
async function run(inputs) {
	const log = createLog();
	const context = readRunContext();
	const config = await readConfig(context.workspace, { path: inputs.config });
	const { mode, only } = inputs;
	const http = createHttp({
		userAgent: "edp-actions/sync-mirror",
		connections: 32,
		onRetry: (line) => log.info(line)
	});
	const say = (line) => log.info(line);
	try {
		log.info(`${mode === "plan" ? "Comparing" : "Mirroring"} ${config.source} to ${config.target}`);
		const source = openEndpoint(config.source, {
			http,
			...inputs.source,
			tokenInput: "source-token",
			log: say
		});
		const target = openEndpoint(config.target, {
			http,
			...inputs.target,
			tokenInput: "target-token",
			log: say
		});
		const files = openStatusFiles(config, {
			target,
			context,
			log
		});
		const [before, marker] = [files?.read(STATE_FILE), files?.read(MARKER_FILE)];
		Promise.allSettled([before, marker]);
		const { report, state } = await runSync(config, {
			source,
			target,
			mode,
			only,
			verify: inputs.verify,
			registries: openRegistries({
				http,
				known: [source.registry, target.registry],
				insecure: config.insecure,
				log: say
			}),
			stacksImages: async (from) => stacksImages(from, {
				source,
				log
			}),
			state: Promise.resolve(before).then(parseState),
			runNumber: Number(context.runNumber) || 0,
			log
		});
		const file = join$1(await mkdtemp(join$1(context.temp, "edp-sync-")), "report.json");
		await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
		setOutput("changed", report.changed);
		setOutput("report-file", file);
		setOutput("complete", report.complete);
		await printReport(report, {
			log,
			requests: http.count()
		});
		if (mode === "sync") {
			const records = planRecords(report, {
				state,
				before: {
					state: await before,
					marker: await marker
				},
				context
			});
			if (records.length > 0) await files?.write(records, `${report.complete ? "Complete" : "Incomplete"} mirror of ${config.source}`);
		}
		checkRows(report);
	} finally {
		await http.close();
	}
}
function checkRows({ rows }) {
	const stopped = rows.filter(({ action }) => action === "failed" || action === "refused");
	if (stopped.length === 0) return;
	throw new MirrorError({
		code: "SYNC_FAILED",
		message: `${stopped.length} of ${rows.length} could not be mirrored as a whole: ${stopped.map(({ source: key }) => key).join(", ")}`,
		fix: "Mend what the report says of each and dispatch sync again: what is mirrored already costs nothing."
	});
}

// actions/sync-mirror/src/index.ts
await runAction(async () => run(readInputs()));

export {  };