import { appendFile, realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { tmpdir } from "node:os";

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

// packages/kit/src/contained-path.ts
async function containedPath(root, path) {
	const base = await realpath(root);
	const real = await realpath(resolve(base, path)).catch(() => void 0);
	return real === base || real?.startsWith(base + sep) ? real : void 0;
}

// packages/kit/src/kit-error.ts
var KitError = class extends CodedError {
	name = "KitError";
};

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

// packages/kit/src/secret-name.ts
const SECRET_NAME = new RegExp(`(?:^|_)(?:${[
	"pass",
	"password",
	"passwd",
	"passphrase",
	"passcode",
	"pwd",
	"psk",
	"secret",
	"token",
	"credentials?",
	"connection_string",
	"kube_?config(?:_raw)?",
	"dockerconfigjson",
	"(?:api|access|auth|encryption|private|secret|shared)_?key",
	"private_key_pem",
	"secret_access_key",
	"client_key(?:_data)?",
	"tls_key"
].join("|")})$`);
function isSecretName(name) {
	return SECRET_NAME.test(name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[-.]/g, "_").toLowerCase());
}

// packages/kit/src/secret-texts.ts
const MIN_RANDOM_LENGTH = 8;
const MAX_DEPTH = 4;
const PEM_BEGIN = /^\s*-----BEGIN ([A-Z0-9 ]+)-----\s*$/;
const PEM_END = /^\s*-----END [A-Z0-9 ]+-----\s*$/;
const PUBLIC_PEM = /^(CERTIFICATE|TRUSTED CERTIFICATE|X509 CRL|(RSA |EC )?PUBLIC KEY|CERTIFICATE REQUEST)$/;
const PUBLIC_BASE64 = /^LS0tLS1CRUdJTiB(DRVJUSUZJQ0FURS|QVUJMSUMgS0VZ)/;
const KEYED = /^(?:-\s+)*(?:export\s+|set\s+)?["']?([\w./-]+)["']?\s*(?::(?=\s|$)|=(?!=))\s*(.*)$/;
const PAIR = /(?:^|[\s;,&?-])([A-Za-z][\w.-]*)\s*[=:]\s*("[^"]*"|'[^']*'|[^\s;,&"']+)/g;
const URLS = /[a-z][a-z0-9+-]*:\/\/[^\s"'<>]+/gi;
const HEADERS = /\b(?:Bearer|Basic)\s+([^\s"',;]{4,})/gi;
const SIGNATURE = /^(sig|signature|x-amz-(signature|security-token|credential)|code|key)$/i;
const PUBLIC_NAME = /^(api_?version|kind|type|name|.*_name|namespace|id|(?!.*key_id$).*_id|host|host_?name|server|address|port|region|zone|user|login|e_?mail|url|uri|endpoint|path|cluster|context|current_context|version|image|tag|ca|ca_cert(ificate)?(_data)?|certificate(_authority)?(_data)?)$/;
const COMMON = /^(true|false|null|none|nil|yes|no|on|off|default|admin|root|user|enabled|disabled|auto|\d{1,3})$/i;
function secretTexts(value) {
	const found = /* @__PURE__ */ new Set([value, value.trim()]);
	addParts(value, {
		found,
		depth: 0
	});
	return [...found].filter((text) => text.trim() !== "");
}
function addParts(text, { found, depth }) {
	if (depth > MAX_DEPTH) return;
	const inner = {
		found,
		depth: depth + 1
	};
	const trimmed = text.trim();
	if (/^[[{]/.test(trimmed)) {
		const json = parseJson(trimmed);
		if (json !== void 0) return addLeaves(json, inner);
	}
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	if (lines.length === 1) {
		if (depth === 0 && /[\s;=]|:\/\//.test(trimmed)) addLine(trimmed, inner);
		return;
	}
	const isStructured = /^#(!|cloud-config)/.test(trimmed) || lines.some((line) => KEYED.test(line));
	let isPublic = false;
	let isPem = false;
	for (const line of lines) {
		const begin = PEM_BEGIN.exec(line);
		if (begin !== null) [isPem, isPublic] = [true, PUBLIC_PEM.test(begin[1])];
		else if (PEM_END.test(line)) [isPem, isPublic] = [false, false];
		else if (isPublic) continue;
		else if (isPem || !isStructured) addPlainLine(line, found);
		else addLine(line, inner);
	}
}
function addLeaves(value, search, key) {
	if (typeof value === "string") addScalar(value, {
		...search,
		key
	});
	else if (typeof value === "number") addScalar(String(value), {
		...search,
		key
	});
	else if (Array.isArray(value)) for (const each of value) addLeaves(each, search, key);
	else if (value !== null && typeof value === "object") for (const [name, each] of Object.entries(value)) addLeaves(each, search, name);
}
function addLine(commented, search) {
	const line = commented.replace(/^[#;/]+\s*/, "");
	for (const [, name = "", value = ""] of line.matchAll(PAIR)) if (isSecretName(name) && !/^(bearer|basic)$/i.test(value)) addScalar(unquote(value), {
		...search,
		key: name
	});
	for (const [, value = ""] of line.matchAll(HEADERS)) search.found.add(value);
	const [, key, rest = ""] = KEYED.exec(line) ?? [];
	if (key === void 0) addScalar(unquote(line.replace(/^(-\s+)+/, "")), search);
	else addScalar(unquote(rest), {
		...search,
		key
	});
}
function addScalar(scalar, { found, depth, key }) {
	const text = scalar.trim();
	if (text.length < 4 || COMMON.test(text) || PUBLIC_BASE64.test(text)) return;
	const name = key === void 0 ? "" : toName(key);
	if (isSecretName(name)) found.add(text);
	for (const [url] of text.matchAll(URLS)) addUrl(url, found);
	if (/[\n{[]/.test(text)) addParts(scalar, {
		found,
		depth
	});
	if (isSecretName(name) || PUBLIC_NAME.test(name) || /\n|^[[{]|^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return;
	if (!/\s/.test(text)) {
		if (looksRandom(text)) found.add(text);
		return;
	}
	for (const word of text.split(/[\s"'`,;()<>{}[\]=]+/)) if (looksRandom(word)) found.add(word);
}
function addPlainLine(line, found) {
	if (line.length >= MIN_RANDOM_LENGTH || line.length >= 4 && /\d/.test(line) && /[A-Za-z]/.test(line)) found.add(line);
}
function addUrl(text, found) {
	const [, user = "", password] = /^[^:]+:\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)/.exec(text) ?? [];
	const login = password ?? (looksRandom(user) ? user : "");
	const query = [...text.matchAll(/[?&#]([^=&#]+)=([^&#]*)/g)].filter(([, name = ""]) => SIGNATURE.test(name) || isSecretName(name)).map(([, , value = ""]) => value);
	for (const each of [login, ...query]) for (const form of [each, decode(each)]) if (form.length >= 4) found.add(form);
}
function looksRandom(word) {
	if (word.length < MIN_RANDOM_LENGTH || PUBLIC_BASE64.test(word)) return false;
	if (/^[\da-f]{16,}$/i.test(word)) return true;
	if (/^[\d.:,/+TZ_-]+$/.test(word) || /^[\da-f]*:[\da-f:]+(\/\d+)?$/i.test(word)) return false;
	if (/^[^@\s]+@[\w.-]+\.[a-z]{2,}$/i.test(word) || /^v?\d+(\.\d+)+([-+][\w.]+)?$/.test(word)) return false;
	return !word.split(/[-_./:@%$*~|\\]+/).every(isWordy);
}
function isWordy(part) {
	if (/^([a-z]*|[A-Z]*|\d{1,5}[a-z]{0,2}|[a-zA-Z]{1,7}\d{1,3}|v\d{1,2}((alpha|beta|rc)\d{1,2})?)$/.test(part)) return true;
	const vowels = part.match(/[aeiouy]/gi)?.length ?? 0;
	const changes = part.match(/[a-z][A-Z]/g)?.length ?? 0;
	return /^[A-Za-z]+$/.test(part) && vowels >= part.length / 6 && changes <= part.length / 4;
}
function unquote(text) {
	const bare = text.trim().replace(/[,;]$/, "");
	const quoted = /^(["'])(.*)\1(\s+#.*)?$/.exec(bare);
	if (quoted === null) return bare.replace(/\s+#.*$/, "");
	return quoted[1] === "\"" ? parseJson(`"${quoted[2]}"`) ?? quoted[2] : quoted[2].replaceAll("''", "'");
}
const toName = (key) => key.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[-./]/g, "_").toLowerCase();
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

// packages/kit/src/secret-forms.ts
function secretForms(value) {
	return new Set(secretTexts(value).flatMap(textForms));
}
function textForms(text) {
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
function readRequired(name) {
	const value = readInput(name);
	if (value === "") throw invalid(name, "is required and empty", `Set ${name} under "with:" of this step.`);
	return value;
}
function readBoolean(name, fallback) {
	const value = readInput(name).toLowerCase();
	if (value === "") return fallback;
	if (value === "true" || value === "false") return value === "true";
	throw invalid(name, "is neither true nor false", `Set ${name} to true or false.`);
}
function readChoice(name, choices, fallback) {
	const value = readInput(name);
	if (value === "" && fallback !== void 0) return fallback;
	const choice = choices.find((each) => each === value);
	if (choice !== void 0) return choice;
	throw invalid(name, value === "" ? "is empty" : `is "${value.slice(0, 40)}"`, `Set ${name} to one of: ${choices.join(", ")}.`);
}
function readCount(name, { max, fallback }) {
	const value = readInput(name);
	if (value === "") return fallback;
	if (/^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
	throw invalid(name, `is no whole number from 0 to ${max}`, `Set ${name} to a whole number from 0 to ${max}.`);
}
function readLines(name) {
	return readInput(name).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
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

// packages/kit/src/paint.ts
const CODES = {
	added: 32,
	removed: 31,
	changed: 33,
	head: 36
};
function paint(line, tone) {
	return tone === void 0 || line === "" || process.env["NO_COLOR"] ? line : `\u001b[${CODES[tone]}m${line}\u001b[0m`;
}
function paintPatch(text) {
	return text.split("\n").map((line) => paint(showControls(line), toneOf(line))).join("\n");
}
function toneOf(line) {
	if (/^(diff --git|index|new file|deleted file|old mode|new mode|--- |\+\+\+ |@@)/.test(line)) return "head";
	return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : void 0;
}
function showControls(line) {
	return line.replaceAll(/(?!\t)\p{Cc}/gu, (c) => String.raw`\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

// packages/kit/src/progress.ts
function createProgress(log, { everyMs = 2e3 } = {}) {
	let printedAt = Number.NEGATIVE_INFINITY;
	let held;
	const print = () => {
		if (held !== void 0) log.info(typeof held === "string" ? held : held());
		held = void 0;
	};
	return {
		update(line) {
			held = line;
			if (performance.now() - printedAt < everyMs) return;
			printedAt = performance.now();
			print();
		},
		done: print
	};
}

// packages/kit/src/record.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
	return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
function recordsOf(value) {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

// packages/kit/src/repository-path.ts
const MAX_PATH_BYTES = 1024;
const MAX_NAME_BYTES = 255;
const IGNORED = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g;
const GIT = /^(?:\.git|git~1)[ .]*(?::.*)?$/i;
const PLAIN = /^[a-z0-9_][\w-]*(?:\.[\w-]+)*(?:\/[a-z0-9_][\w-]*(?:\.[\w-]+)*)*$/i;
function repositoryPathFault(path) {
	return (PLAIN.test(path) ? void 0 : nameFault(path)) ?? lengthFault(path);
}
function nameFault(path) {
	const parts = path.split("/");
	if (path === "" || parts.some((part) => part === "" || part === "." || part === "..") || /^[a-z]:/i.test(path)) return "leads out of its directory";
	return /[\\\u0000-\u001F\u007F]|\p{Cs}/u.test(path) || parts.some((part) => GIT.test(part.replace(IGNORED, ""))) ? "no repository can hold safely" : void 0;
}
function lengthFault(path) {
	if (path.length * 3 <= MAX_NAME_BYTES) return void 0;
	const parts = path.split("/");
	if (Buffer.byteLength(path) > MAX_PATH_BYTES || parts.some((part) => Buffer.byteLength(part) > MAX_NAME_BYTES)) return `is longer than ${MAX_PATH_BYTES} bytes, or a name in it than ${MAX_NAME_BYTES}`;
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
function collect(body, violations) {
	try {
		return body();
	} catch (error) {
		if (!(error instanceof ViolationsError)) throw error;
		violations.push(...error.violations);
		return;
	}
}

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

// packages/kit/src/unknown.ts
const UNKNOWN = Object.freeze({
	toString: () => "(known after apply)",
	toJSON: () => "(known after apply)"
});
const UNKNOWN_NUMBER = 1e-305;

export { readSecret as A, createLog as C, readInput as D, readCount as E, secretTexts as F, isSecretName as I, SecretMatcher as L, redact as M, secretForms as N, readLines as O, textForms as P, containedPath as R, setOutput as S, readChoice as T, paintPatch as _, editDistance as a, readState as b, runAction as c, repositoryPathFault as d, isRecord as f, paint as g, createProgress as h, textTable as i, addMask as j, readRequired as k, ViolationsError as l, textOf as m, UNKNOWN_NUMBER as n, suggest as o, recordsOf as p, markdownTable as r, readRunContext as s, UNKNOWN as t, collect as u, showControls as v, readBoolean as w, saveState as x, appendSummary as y, CodedError as z };