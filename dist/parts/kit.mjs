import { realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import * as os from "os";
import { EOL } from "os";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";
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

// packages/kit/src/inexact-number.ts
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const DECIMAL = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;
const MAY_BE_INEXACT = /\d[\d.]{15,}|\d[eE][-+]?\d{2}/;
function numbersAsTexts(json) {
	return json.replaceAll(TOKEN, (token) => token.startsWith("\"") ? token : `"${token}"`);
}
function findInexact(value, texts) {
	if (typeof value === "number") return typeof texts === "string" && !isExact(value, texts) ? [] : void 0;
	if (value === null || typeof value !== "object" || texts === null || typeof texts !== "object") return void 0;
	for (const [key, each] of Object.entries(value)) {
		const below = findInexact(each, texts[key]);
		if (below !== void 0) return [Array.isArray(value) ? Number(key) : key, ...below];
	}
}
const mayBeInexact = (text) => MAY_BE_INEXACT.test(text);
function isExact(value, text) {
	const written = digitsOf(text);
	return written === void 0 || written === digitsOf(String(value));
}
function digitsOf(text) {
	const [all, sign = "", whole = "", fraction = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
	if (all === void 0 || whole + fraction === "") return void 0;
	const digits = whole + fraction;
	let [from, to] = [0, digits.length];
	while (digits[from] === "0") from += 1;
	while (to > from && digits[to - 1] === "0") to -= 1;
	if (from === to) return "0";
	return `${sign === "-" ? "-" : ""}${digits.slice(from, to)}e${Number(exponent) - fraction.length + digits.length - to}`;
}

// packages/kit/src/print/escape-markdown.ts
const GAP = "​";
function escapeMarkdown(text) {
	return text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, " ").replaceAll(/(?<![\p{L}\p{N}_])[@!](?=[\p{L}\p{N}_])|#(?=\d)|\bGH-(?=\d)/giu, `$&${GAP}`).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/[\\`*_{}[\]()#!|~$]/g, String.raw`\$&`).replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/, String.raw`$1\$2`);
}

// packages/kit/src/print/fenced-block.ts
function fencedBlock(text, { language = "" } = {}) {
	const fence = "~".repeat(Math.max(3, ...[...text.matchAll(/~{3,}/g)].map(([run]) => run.length + 1)));
	return `${fence}${language}\n${text}\n${fence}`;
}

// packages/kit/src/contained-path.ts
async function containedPath(root, path) {
	const base = await realpath(root);
	const real = await realpath(resolve(base, path)).catch(() => void 0);
	return real === base || real?.startsWith(base + sep) ? real : void 0;
}

// node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// \0crypto-when-needed
const randomUUID = () => process.getBuiltinModule("node:crypto").randomUUID();

// node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/summary.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput$1(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
function saveState$1(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}

// packages/kit/src/kit-error.ts
var KitError = class extends CodedError {
	name = "KitError";
};

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
const MAX_COMPARISONS = 5e4;
function suggest(word, known) {
	return createSuggester(() => known)(word);
}
function createSuggester(known) {
	let left = MAX_COMPARISONS;
	return (word) => {
		if (word.length > 64) return "";
		const wanted = word.toLowerCase();
		let [near, nearest] = ["", Number.POSITIVE_INFINITY];
		for (const each of left > 0 ? known(word) : []) {
			const most = Math.min(Math.max(1, Math.floor(each.length / 3)), nearest - 1);
			if (Math.abs(each.length - word.length) > most) continue;
			left -= 1;
			const distance = editDistance(wanted, each.toLowerCase());
			if (distance <= most) [near, nearest] = [each, distance];
			if (left <= 0) break;
		}
		return near === "" ? "" : `, did you mean "${near}"?`;
	};
}

// packages/kit/src/print/harmless-lines.ts
const MAX_LINE_BYTES = 16e3;
const UNSEEN = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}`;
const BEGIN = new RegExp(String.raw`^([\s${UNSEEN}]*):([${UNSEEN}]*):`, "u");
const ANYWHERE = new RegExp(String.raw`#([${UNSEEN}]*)#([${UNSEEN}]*)\[`, "gu");
function toHarmlessLines(text) {
	return text.split(/\r?\n/).map((line) => cut$1(showControls(line).replace(BEGIN, "$1: $2:").replace(ANYWHERE, "#$1 #$2[")));
}
function showControls(line) {
	return line.replaceAll(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\u200b\u2060\u00ad]/gu, (char) => {
		const code = char.charCodeAt(0).toString(16);
		return code.length > 2 ? String.raw`\u${code.padStart(4, "0")}` : String.raw`\x${code.padStart(2, "0")}`;
	});
}
function cut$1(line) {
	if (line.length * 3 <= MAX_LINE_BYTES) return line;
	const bytes = Buffer.from(line, "utf8");
	if (bytes.length <= MAX_LINE_BYTES) return line;
	let end = MAX_LINE_BYTES;
	while ((bytes[end] & 192) === 128) end -= 1;
	return `${bytes.toString("utf8", 0, end)} … ${bytes.length - end} bytes more`;
}

// packages/kit/src/secrets/hide-signed.ts
const NAMES$1 = String.raw`[\w.-]*(?:signature|token|secret|passw(?:or)?d|credential|api[-_]?key|access[-_]?key|keyid)[\w.-]*|sig|auth|jwt|key|pwd|pass|hmac`;
const PARAMETER = new RegExp(String.raw`((?:[?&;]|%3F|%26|\\u0026)(?:${NAMES$1})(?:=|%3D))(?:(?!%26|%23|\\u0026)[^\s&;"'<>#\\])+`, "gi");
const PASSWORD = /(\b[a-z][a-z\d+.-]*:\/\/[^\s/@:"'<>]*):[^\s/@"'<>]+@/gi;
const USER = /(\bhttps?:\/\/)[^\s/@:"'<>]{16,}@/gi;
function hideSigned(text) {
	return text.replaceAll(PARAMETER, "$1***").replaceAll(PASSWORD, "$1:***@").replaceAll(USER, "$1***@");
}

// packages/kit/src/runner/environment.ts
const NAMES = [...[
	"SERVER_URL",
	"API_URL",
	"REPOSITORY",
	"RUN_ID",
	"RUN_NUMBER",
	"RUN_ATTEMPT",
	"WORKFLOW",
	"ACTOR",
	"SHA",
	"REF",
	"TOKEN"
], ...[
	"WORKSPACE",
	"EVENT_NAME",
	"EVENT_PATH",
	"OUTPUT",
	"STATE",
	"STEP_SUMMARY"
]];
function adoptForgejoNames(env = process.env) {
	for (const name of NAMES) {
		const value = env[`FORGEJO_${name}`];
		if (value) env[`GITHUB_${name}`] = value;
	}
	return env;
}
function isForgejoRunner(env = process.env) {
	return env["FORGEJO_ACTIONS"] === "true" || env["GITEA_ACTIONS"] === "true";
}

// packages/kit/src/print/paint.ts
const CODES = {
	added: 32,
	removed: 31,
	changed: 33,
	head: 36
};
const RESET = "﷐";
const MARKS = {
	added: "﷑",
	removed: "﷒",
	changed: "﷓",
	head: "﷔"
};
function paint(line, tone) {
	return tone === void 0 || line === "" || process.env["NO_COLOR"] ? line : `${MARKS[tone]}${line}${RESET}`;
}
function paintPatch(text) {
	return text.split("\n").map((line) => paint(showControls(line), toneOf(line))).join("\n");
}
function toColours(line) {
	let open = false;
	const coloured = line.replaceAll(/[\ufdd0-\ufdd4]/g, (mark) => {
		const tone = Object.keys(MARKS).find((each) => MARKS[each] === mark);
		open = tone !== void 0;
		return `\u001b[${tone === void 0 ? 0 : CODES[tone]}m`;
	});
	return open ? `${coloured}\u001b[0m` : coloured;
}
function toneOf(line) {
	if (/^(diff --git|index|new file|deleted file|old mode|new mode|--- |\+\+\+ |@@)/.test(line)) return "head";
	return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : void 0;
}

// packages/kit/src/print/print.ts
const ANNOTATIONS = {
	notice: {
		title: "Notice",
		annotate: notice
	},
	warning: {
		title: "Warning",
		annotate: warning
	},
	error: {
		title: "Error",
		annotate: error
	}
};
function printText(text) {
	for (const line of toHarmlessLines(text)) info(toColours(line));
}
function surviveLostLog() {
	process.stdout.on("error", () => {});
}
async function printed() {
	await new Promise((resolve, reject) => process.stdout.write("", (failure) => failure ? reject(failure) : resolve()));
}
const READ_MS = 500;
async function readByRunner() {
	if (process.stdout.isTTY) await new Promise((resolve) => setTimeout(resolve, READ_MS));
}
function printAnnotation(severity, message, at) {
	const { title, annotate } = ANNOTATIONS[severity];
	const { file, line, column } = at ?? {};
	const place = [
		file,
		line,
		column
	].filter((part) => part !== void 0).join(":");
	const text = place === "" ? message : `${place}: ${message}`;
	if (isForgejoRunner()) return printText(`${title}: ${text}`);
	annotate(toHarmlessLines(text).join("\n"), {
		...file !== void 0 && { file: toHarmlessLines(file).join(" ") },
		...line !== void 0 && { startLine: line },
		...column !== void 0 && { startColumn: column }
	});
}
function printDebug(message) {
	for (const line of toHarmlessLines(message)) if (isDebug()) printCommand("debug", line);
}
function printGroup(title) {
	printCommand("group", toHarmlessLines(title).join(" "));
}
function printGroupEnd() {
	endGroup();
}
function printMask(text) {
	setSecret(text);
	if (text.includes("%")) info(`::add-mask::${text}`);
}
function printCommand(name, line) {
	if (isForgejoRunner()) info(`::${name}::${line}`);
	else if (name === "debug") debug(line);
	else startGroup(line);
}

// packages/kit/src/secrets/secret-matcher.ts
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

// packages/kit/src/secrets/secret-name.ts
const SECRET_NAME = new RegExp(`(?:^|_)(?:${[
	"pass",
	"[a-z0-9]*(?:password|passwd|passphrase|passwort|kennwort)",
	"passcode",
	"(?:root|admin|bind|user|db)?pw",
	"pwd",
	"psk",
	"secret",
	"token",
	"credentials?",
	"connection_string",
	"kube_?config(?:_raw)?",
	"dockerconfigjson",
	"(?:api|access|account|auth|cookie|encryption|hmac|jwt|license|master|private|recovery|secret|session|shared|signing|storage|unseal)_?key",
	"secret_key_base",
	"private_key_pem",
	"secret_access_key",
	"client_key(?:_data)?",
	"tls_key"
].join("|")})$`);
function isSecretName(name) {
	return SECRET_NAME.test(name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[-.]/g, "_").toLowerCase());
}

// packages/kit/src/secrets/secret-texts.ts
const MIN_RANDOM_LENGTH = 8;
const MAX_DEPTH = 4;
const PEM_BEGIN = /^\s*-----BEGIN ([A-Z0-9 ]+)-----\s*$/;
const PEM_END = /^\s*-----END [A-Z0-9 ]+-----\s*$/;
const PUBLIC_PEM = /^(CERTIFICATE|TRUSTED CERTIFICATE|X509 CRL|(RSA |EC )?PUBLIC KEY|CERTIFICATE REQUEST)$/;
const PUBLIC_BASE64 = /^LS0tLS1CRUdJTiB(DRVJUSUZJQ0FURS|QVUJMSUMgS0VZ)/;
const KEYED = /^(?:-\s+)*(?:export\s+|set\s+)?["']?([\w./-]+)["']?\s*(?::(?=\s|$)|=(?!=))\s*(.*)$/;
const PAIR = /(?:^|[\s;,&?-])([A-Za-z][\w.-]{0,60})\s{0,8}[=:]\s{0,8}("[^"]*"|'[^']*'|[^\s;,&"']+)/g;
const URLS = /[a-z][a-z0-9+-]{0,20}:\/\/[^\s"'<>]+/gi;
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
function secretParts(value, key) {
	const found = /* @__PURE__ */ new Set();
	addScalar(value, {
		found,
		depth: 1,
		key
	});
	return [...found];
}
function isCommonWord(value) {
	return COMMON.test(value.trim());
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
function addLeaves(root, search) {
	const waiting = [{ value: root }];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { value, key } = next;
		if (typeof value === "string" || typeof value === "number") addScalar(String(value), {
			...search,
			key
		});
		else if (Array.isArray(value)) for (const each of value) waiting.push({
			value: each,
			key
		});
		else if (value !== null && typeof value === "object") for (const [name, each] of Object.entries(value)) waiting.push({
			value: each,
			key: name
		});
	}
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
	if (quoted === null) return bare.replace(/\s#.*$/, "");
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

// packages/kit/src/secrets/secret-forms.ts
function secretForms(value) {
	const texts = secretTexts(value).sort((a, b) => a.length - b.length);
	return new Set(texts.flatMap(textForms));
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

// packages/kit/src/secrets/unmaskable.ts
const GROUP = /.{1,3}/g;
const GROUPS_A_LINE = 24;
const READ_UNMASKABLE = "tr -d ' \\n' | base64 -d";
function toUnmaskable(base64) {
	const groups = base64.match(GROUP) ?? [];
	return Array.from({ length: Math.ceil(groups.length / GROUPS_A_LINE) }, (_, index) => groups.slice(index * GROUPS_A_LINE, (index + 1) * GROUPS_A_LINE).join(" ")).join("\n");
}

// packages/kit/src/secrets/mask.ts
const MAX_ANNOUNCED = 2e3;
const MAX_ANNOUNCED_BYTES = 524288;
const MAX_FORMS_A_SECRET = 200;
const MAX_BYTES_A_SECRET = 32768;
const matcher = new SecretMatcher();
const announced = /* @__PURE__ */ new Set();
const given = /* @__PURE__ */ new Set();
const handedOut = [];
let announcing = true;
let announcedBytes = 0;
let told = false;
function addMask(value, options = {}) {
	addMasks([value], options);
}
function addMasks(values, { announce = true, given: isGiven = false } = {}) {
	const texts = [...new Set(values)].filter((value) => value.trim().length >= 4).sort((a, b) => a.length - b.length).map(secretTexts);
	const forms = texts.map((each) => each.flatMap(textForms));
	for (const form of forms.flat()) {
		matcher.add(form);
		if (isGiven) given.add(form);
	}
	if (!announce || !announcing) return;
	if ([...texts, ...forms].map(announceForms).every(Boolean) || told) return;
	told = true;
	printAnnotation("warning", "MASKS: not every secret could be announced to the runner, there is too much of them. This step hides all of them itself; a later step of this job that prints one is not stopped by the runner.");
}
async function handOut(text) {
	reserve(text);
	printText(text);
	if (!(toHarmlessLines(text).join("\n") === text && !hidesRunner(text))) {
		const encoded = toUnmaskable(Buffer.from(text, "utf8").toString("base64"));
		printText(`Not everything above can stand in this log as it is. The same for ${READ_UNMASKABLE}\n${encoded}`);
	}
	await printed();
}
function isHidden(text) {
	return redact(text) !== text || hidesRunner(text);
}
function hidesRunner(text) {
	return [announced, given].some((masks) => [...masks].some((mask) => text.includes(mask)));
}
function reserve(text) {
	handedOut.push(text);
}
function announceNoMore() {
	announcing = false;
}
function redact(text) {
	return hideSigned(matcher.hide(text));
}
function beginningOf(text, { maxCharacters }) {
	return redact(text).slice(0, maxCharacters);
}
function isHandedOut(form) {
	const decoded = form.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
	return handedOut.some((text) => text.includes(form) || text.includes(decoded));
}
function announceForms(forms) {
	let bytes = 0;
	let count = 0;
	let complete = true;
	for (const form of forms) {
		if (form.length < 4 || /[\r\n]/.test(form) || announced.has(form)) continue;
		if (isHandedOut(form)) continue;
		const size = Buffer.byteLength(form);
		if (!(announced.size < MAX_ANNOUNCED && count < MAX_FORMS_A_SECRET && announcedBytes + size <= MAX_ANNOUNCED_BYTES && bytes + size <= MAX_BYTES_A_SECRET)) {
			complete = false;
			continue;
		}
		announced.add(form);
		announcedBytes += size;
		bytes += size;
		count += 1;
		printMask(form);
	}
	return complete;
}

// packages/kit/src/runner/inputs.ts
function readInput(name) {
	return getInput(name, { trimWhitespace: false }).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
function readRequired(name) {
	const value = readInput(name);
	if (value === "") throw invalid$1(name, "is required and empty", `Set ${name} under "with:" of this step.`);
	return value;
}
function readBoolean(name, fallback) {
	const value = readInput(name).toLowerCase();
	if (value === "") return fallback;
	if (value === "true" || value === "false") return value === "true";
	throw invalid$1(name, `is ${shown(name)}, which is neither true nor false`, `Set ${name} to true or false${ORIGIN}`);
}
function readChoice(name, choices, fallback) {
	const value = readInput(name);
	if (value === "" && fallback !== void 0) return fallback;
	const choice = choices.find((each) => each === value);
	if (choice !== void 0) return choice;
	throw invalid$1(name, value === "" ? "is empty" : `is ${shown(name)}, which it cannot be${suggest(value, choices)}`, `Set ${name} to one of: ${choices.join(", ")}${ORIGIN}`);
}
function readCount(name, { max, fallback }) {
	const value = readInput(name);
	if (value === "") return fallback;
	if (/^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
	throw invalid$1(name, `is ${shown(name)}, which is no whole number from 0 to ${max}`, `Set ${name} to a whole number from 0 to ${max}${ORIGIN}`);
}
function readLines(name) {
	return readInput(name).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function readSecret(name) {
	const value = readInput(name);
	addMask(value);
	return value;
}
const ORIGIN = " under \"with:\" of this step, or in the form or variable of the repository that it takes.";
function shown(name) {
	const value = readInput(name);
	return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
function invalid$1(name, what, fix) {
	return new KitError({
		code: "INPUT_INVALID",
		message: `input ${name} ${what}`,
		fix
	});
}

// packages/kit/src/print/log.ts
function createLog() {
	return {
		info: (message) => printText(redact(message)),
		debug: (message) => printDebug(redact(message)),
		notice: (message, at) => printAnnotation("notice", redact(message), at),
		warning: (message, at) => printAnnotation("warning", redact(message), at),
		error: (message, at) => printAnnotation("error", redact(message), at),
		async group(title, body) {
			printGroup(redact(title));
			try {
				return await body();
			} finally {
				printGroupEnd();
			}
		}
	};
}
const silentLog = {
	info: () => {},
	debug: () => {},
	notice: () => {},
	warning: () => {},
	error: () => {},
	group: async (_, body) => body()
};

// packages/kit/src/runner/outputs.ts
const MAX_VALUE_BYTES = 16384;
const MAX_SUMMARY_BYTES = 9e5;
function setOutput(name, value) {
	if (isTaken("OUTPUT", name, String(value))) setOutput$1(name, String(value));
}
function saveState(name, value) {
	if (isTaken("STATE", name, value)) saveState$1(name, value);
}
function readState(name) {
	return getState(name);
}
async function appendSummary(markdown) {
	if (isForgejoRunner(adoptForgejoNames())) return;
	try {
		await summary.addRaw(cutSummary(redact(markdown)), true).write();
	} catch {
		summary.emptyBuffer();
	}
}
function cutSummary(text) {
	const bytes = Buffer.from(text, "utf8");
	if (bytes.length <= MAX_SUMMARY_BYTES) return text;
	let end = MAX_SUMMARY_BYTES;
	while ((bytes[end] & 192) === 128) end -= 1;
	return `${bytes.toString("utf8", 0, end)}\n\n… cut; the log has the whole.\n`;
}
function isTaken(kind, name, value) {
	const what = `${kind.toLowerCase()} ${name}`;
	if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new KitError({
		code: "OUTPUT_TOO_LONG",
		message: `${what} is longer than ${MAX_VALUE_BYTES} bytes`,
		fix: "Write it to a file and set its path as the output."
	});
	const file = adoptForgejoNames()[`GITHUB_${kind}`];
	if (!file) return false;
	try {
		appendFileSync(file, "");
	} catch (cause) {
		throw new KitError({
			code: "COMMAND_FILE_UNWRITABLE",
			message: `${what} cannot be written: the file that GITHUB_${kind} names takes nothing`,
			fix: "Let the runner set it, or name a file in a directory that exists.",
			cause
		});
	}
	return true;
}

// packages/kit/src/print/progress.ts
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

// packages/kit/src/group-by.ts
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(keyOf(item)) ?? [];
		group.push(item);
		groups.set(keyOf(item), group);
	}
	return groups;
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

// packages/kit/src/runner/terraform-secrets.ts
const NAME = "TERRAFORM_SECRETS";
const VARIABLE = /^[a-z_][A-Za-z0-9_-]*$/;
const ENVIRONMENT = /^(?:TF_(?:VAR|TOKEN)_|OS_|OTC_|AWS_|ARM_|AZURE_|GOOGLE_|CONSUL_|VAULT_|PG)[A-Za-z0-9_-]+$/;
const FIX = "Store one JSON object as the secret TERRAFORM_SECRETS, such as {\"dbPassword\": \"…\", \"AWS_SECRET_ACCESS_KEY\": \"…\"}: each name is a variable of the root module, or an environment variable of a provider or of the state.";
const adopted = /* @__PURE__ */ new Set();
function adoptedVariables() {
	return [...adopted];
}
function adoptTerraformSecrets(env = process.env) {
	const text = env[NAME] ?? "";
	delete env[NAME];
	if (text.trim() === "") return;
	for (const [name, value] of Object.entries(parse(text))) {
		const variable = VARIABLE.test(name) ? `TF_VAR_${name}` : name;
		if (variable.startsWith("TF_VAR_")) adopted.add(variable.slice(7));
		if (!VARIABLE.test(name) && !ENVIRONMENT.test(name)) throw invalid(`names "${name.replace(/[^\w-]/g, "?").slice(0, 60)}", which Terraform does not get`);
		if (value === null) throw invalid(`has no value for ${name}`);
		const given = typeof value === "string" ? value : JSON.stringify(value);
		addMask(given, {
			announce: false,
			given: true
		});
		if ((env[variable] ?? "") === "") env[variable] = given;
	}
}
function parse(text) {
	try {
		const value = JSON.parse(text);
		if (isRecord(value)) return value;
	} catch {}
	throw invalid("is no JSON object");
}
const invalid = (what) => new KitError({
	code: "INPUT_INVALID",
	message: `secret ${NAME} ${what}`,
	fix: FIX
});

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

// packages/kit/src/runner/run-action.ts
async function runAction(main, { isPost = false } = {}) {
	adoptForgejoNames();
	if (isPost) announceNoMore();
	if (!process.listeners("uncaughtException").includes(endAtOnce)) {
		process.on("uncaughtException", endAtOnce);
		surviveLostLog();
	}
	try {
		adoptTerraformSecrets();
		await main();
	} catch (error) {
		process.exitCode = 1;
		await reportFailure(error, createLog());
		await readByRunner();
	}
}
function endAtOnce(error) {
	if (isEnding) process.exit(1);
	isEnding = true;
	reportAndExit(error);
}
let isEnding = false;
async function reportAndExit(error) {
	try {
		await reportFailure(error, createLog());
		await readByRunner();
	} finally {
		process.exit(1);
	}
}
async function reportFailure(error, log) {
	const failures = error instanceof ViolationsError ? error.violations : [toFailure(error)];
	for (const { message, fix, at, details, cause } of failures) {
		if (details) await log.group("Details", () => log.info(details));
		log.error(message, at);
		for (const line of new Set(causes(cause))) if (line !== message) log.info(`  caused by: ${line}`);
		if (fix) log.info(`Fix: ${fix}`);
	}
	if (process.env["RUNNER_DEBUG"] === "1" && error instanceof Error && error.stack) log.debug(error.stack);
}
function toFailure(error) {
	return error instanceof Error ? error : { message: String(error) };
}
function causes(cause) {
	if (cause === void 0 || cause === null) return [];
	if (!(cause instanceof Error)) return typeof cause === "string" ? [cause] : [];
	return [cause.message, ...causes(cause.cause)];
}

// packages/kit/src/runner/run-context.ts
function readRunContext(from = process.env) {
	const env = adoptForgejoNames({ ...from });
	const read = (name) => env[`GITHUB_${name}`] ?? "";
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
	const onForgejo = isForgejoRunner(env);
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

// packages/kit/src/later-format.ts
const LATER_FIX = "Use that version of the actions, or a later one (the part after @ in uses:). Remove nothing: what it says would be lost.";
function laterFormat(record, { key, known }) {
	const format = isRecord(record) ? record[key] : void 0;
	return typeof format === "number" && format > known ? format : void 0;
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

// packages/kit/src/print/table.ts
const MAX_CELL_LENGTH = 300;
const MAX_ROWS = 1e3;
function markdownTable(head, rows, { cells = "text" } = {}) {
	if (cells === "markdown") {
		const cell = (text) => text.replaceAll("|", String.raw`\|`).replace(/\r?\n/g, "<br>");
		return markdownTable$1([head, ...rows].map((row) => row.map(cell)));
	}
	const shown = rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => escapeMarkdown(cut(cell))));
	const table = markdownTable$1([head.map(escapeMarkdown), ...shown]);
	return rows.length > MAX_ROWS ? `${table}\n\n… and ${rows.length - MAX_ROWS} more.` : table;
}
function textTable(head, rows, { whole = false } = {}) {
	const lines = [head, ...whole ? rows : rows.slice(0, MAX_ROWS)].map((row) => row.map((cell) => cell.replace(/\s*\r?\n\s*/g, " ")).map((cell) => whole ? cell : cut(cell)));
	const widths = head.map((_, column) => lines.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
	return [...lines.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()), ...lines.length <= rows.length ? [`… and ${rows.length - MAX_ROWS} more`] : []].join("\n");
}
function cut(cell) {
	return cell.length > MAX_CELL_LENGTH ? `${cell.slice(0, MAX_CELL_LENGTH).replace(/[\ud800-\udbff]$/, "")}…` : cell;
}

// packages/kit/src/unknown.ts
const UNKNOWN = Object.freeze({
	toString: () => "(known after apply)",
	toJSON: () => "(known after apply)"
});
const UNKNOWN_NUMBER = 1e-305;

// packages/kit/src/value-shapes.ts
const VALUE_SHAPES = {
	planId: /^[0-9a-f]{64}$/,
	digest: /^[0-9a-f]{64}$/,
	commit: /^[0-9a-f]{40}$/,
	stacksRef: /^(?!.*(\.\.|@\{|\/\/|\/$|\.lock$))[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./+@#=,-]{0,254}$/u,
	actor: /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.@+-]{0,99}(\[bot\])?$/u,
	runUrl: /^https?:\/\/[^\s\p{C}<>"'`\\|]{1,600}$/u,
	time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/,
	line: /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{0,600}$/u
};

export { editDistance as $, readLines as A, READ_UNMASKABLE as B, setOutput as C, readChoice as D, readBoolean as E, beginningOf as F, secretParts as G, secretForms as H, handOut as I, SecretMatcher as J, secretTexts as K, isHidden as L, readSecret as M, addMask as N, readCount as O, addMasks as P, createSuggester as Q, redact as R, saveState as S, silentLog as T, textForms as U, toUnmaskable as V, isCommonWord as W, paintPatch as X, paint as Y, showControls as Z, textOf as _, textTable as a, findInexact as at, appendSummary as b, readRunContext as c, CodedError as ct, ViolationsError as d, suggest as et, collect as f, recordsOf as g, isRecord as h, markdownTable as i, escapeMarkdown as it, readRequired as j, readInput as k, reportFailure as l, repositoryPathFault as m, UNKNOWN as n, containedPath as nt, LATER_FIX as o, mayBeInexact as ot, adoptedVariables as p, isSecretName as q, UNKNOWN_NUMBER as r, fencedBlock as rt, laterFormat as s, numbersAsTexts as st, VALUE_SHAPES as t, KitError as tt, runAction as u, groupBy as v, createLog as w, readState as x, createProgress as y, reserve as z };