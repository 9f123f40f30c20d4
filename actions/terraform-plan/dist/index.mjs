import { a as CodedError, i as TerraformError, n as unzipSync, r as EXECUTABLES, t as HttpError } from "./http-error.mjs";
import { E as __commonJSMin, O as __toESM, n as require_agent, t as require_api_request } from "./api-request.mjs";
import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, closeSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { access, appendFile, constants, lstat, mkdtemp, readFile, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, isAbsolute, join as join$1, relative, resolve, sep } from "node:path";
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { StringDecoder } from "node:string_decoder";
import { lookup } from "node:dns";
import { rootCertificates } from "node:tls";
import { Readable } from "node:stream";
import { deflateSync, gzipSync, inflateSync } from "node:zlib";

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
const MIN_SECRET_LENGTH$1 = 4;
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
function readBoolean(name, fallback) {
	const value = readInput(name).toLowerCase();
	if (value === "") return fallback;
	if (value === "true" || value === "false") return value === "true";
	throw invalid$1(name, "is neither true nor false", `Set ${name} to true or false.`);
}
function readChoice(name, choices, fallback) {
	const value = readInput(name);
	if (value === "" && fallback !== void 0) return fallback;
	const choice = choices.find((each) => each === value);
	if (choice !== void 0) return choice;
	throw invalid$1(name, value === "" ? "is empty" : `is "${value.slice(0, 40)}"`, `Set ${name} to one of: ${choices.join(", ")}.`);
}
function readCount(name, { max, fallback }) {
	const value = readInput(name);
	if (value === "") return fallback;
	if (/^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
	throw invalid$1(name, `is no whole number from 0 to ${max}`, `Set ${name} to a whole number from 0 to ${max}.`);
}
function readLines(name) {
	return readInput(name).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function readSecret(name) {
	const value = readInput(name);
	addMask(value);
	return value;
}
function invalid$1(name, what, fix) {
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

// packages/terraform/src/data-bearing.ts
const DATA_BEARING = [
	{
		holds: "a database",
		backUp: "take a manual backup (automatic ones go with the instance) and a dump kept elsewhere",
		types: [
			"opentelekomcloud_rds_instance_*",
			"opentelekomcloud_gaussdb_*_instance_*",
			"opentelekomcloud_taurusdb_*_instance_*",
			"opentelekomcloud_dds_instance_*",
			"opentelekomcloud_dws_cluster_*",
			"openstack_db_instance_*",
			"aws_db_instance",
			"aws_rds_cluster"
		]
	},
	{
		holds: "backups",
		backUp: "copy those you need to another vault, bucket or region",
		types: [
			"opentelekomcloud_rds_backup_*",
			"opentelekomcloud_dds_backup_*",
			"opentelekomcloud_cbr_vault_*",
			"opentelekomcloud_vbs_backup_*",
			"opentelekomcloud_csbs_backup_*"
		]
	},
	{
		holds: "a cache, search index or queue",
		backUp: "export it, or take a snapshot to OBS; let consumers empty the queues",
		types: [
			"opentelekomcloud_dcs_instance_*",
			"opentelekomcloud_css_cluster_*",
			"opentelekomcloud_dms_*instance_*"
		]
	},
	{
		holds: "a disk",
		backUp: "take a snapshot or a CBR backup of the volume",
		types: [
			"opentelekomcloud_evs_volume_*",
			"opentelekomcloud_blockstorage_volume_*",
			"openstack_blockstorage_volume_*",
			"aws_ebs_volume"
		]
	},
	{
		holds: "a server with its system disk",
		backUp: "take a CBR backup of the server, or make an image of it",
		types: [
			"opentelekomcloud_compute_instance_*",
			"opentelekomcloud_ecs_instance_*",
			"openstack_compute_instance_*"
		]
	},
	{
		holds: "shared files",
		backUp: "take a CBR backup of the share, or copy the files to another one",
		types: [
			"opentelekomcloud_sfs_file_system_*",
			"opentelekomcloud_sfs_turbo_share_*",
			"openstack_sharedfilesystem_share_*"
		]
	},
	{
		holds: "objects",
		backUp: "copy the objects to another bucket (obsutil sync, rclone)",
		types: [
			"opentelekomcloud_obs_bucket",
			"opentelekomcloud_obs_bucket_object",
			"opentelekomcloud_s3_bucket",
			"opentelekomcloud_s3_bucket_object",
			"openstack_objectstorage_container_*",
			"aws_s3_bucket"
		]
	},
	{
		holds: "a Kubernetes cluster with all that runs in it",
		backUp: "back up its namespaces and persistent volumes (Velero, CBR), and the secrets that exist nowhere else",
		types: [
			"opentelekomcloud_cce_cluster_*",
			"kubernetes_namespace*",
			"kubernetes_persistent_volume*"
		]
	},
	{
		holds: "DNS records, its own and those that others made in it",
		backUp: "export the zone; a new zone may get other name servers, which the parent has to learn",
		types: [
			"opentelekomcloud_dns_zone_*",
			"opentelekomcloud_dns_ptrrecord_*",
			"openstack_dns_zone_*"
		]
	},
	{
		holds: "a key; what is encrypted with it is lost too",
		backUp: "decrypt or encrypt anew what uses the key; only its scheduled deletion can be taken back",
		types: ["opentelekomcloud_kms_key_*"]
	},
	{
		holds: "container images",
		backUp: "copy the images to another registry (skopeo, crane)",
		types: ["opentelekomcloud_swr_repository_*", "opentelekomcloud_swr_organization_*"]
	}
];
const OWN = {
	holds: "data, as data-bearing says",
	backUp: "back up what it holds"
};
function dataBearing(more = []) {
	const own = more.filter((each) => each.trim() !== "");
	const known = [...DATA_BEARING, ...own.length > 0 ? [{
		...OWN,
		types: own
	}] : []].map((kind) => ({
		kind,
		patterns: kind.types.map(toPattern)
	}));
	return ({ type, address }) => known.find(({ patterns }) => patterns.some((pattern) => pattern.test(type) || pattern.test(address)))?.kind;
}
function toPattern(text) {
	const parts = text.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${parts.join(".*")}$`);
}

// packages/terraform/src/canonical-json.ts
function canonicalJson(value, indent) {
	return JSON.stringify(sortKeys(value), void 0, indent);
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (value === null || typeof value !== "object") return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
	const sorted = Object.create(null);
	for (const [key, each] of entries) sorted[key] = sortKeys(each);
	return sorted;
}

// packages/terraform/src/diff-values.ts
const MAX_VALUE_LENGTH = 200;
function* diffValues(before, { now, path = "" }) {
	if (canonicalJson(before) === canonicalJson(now)) return;
	if (isObject$1(before) && isObject$1(now)) {
		for (const key of [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort()) yield* diffValues(before[key], {
			now: now[key],
			path: path === "" ? key : `${path}.${key}`
		});
		return;
	}
	yield `${path}: ${show$1(before)} -> ${show$1(now)}`;
}
function isObject$1(value) {
	return value !== null && typeof value === "object";
}
function show$1(value) {
	const text = value === void 0 ? "(none)" : canonicalJson(value);
	return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

// packages/terraform/src/diff-plans.ts
const MAX_LINES = 400;
function diffPlans(reviewed, now) {
	const lines = [
		...diffValues(reviewed.variables, {
			now: now.variables,
			path: "variable"
		}),
		...diffChanges(reviewed.resources, {
			now: now.resources,
			kind: "resource"
		}),
		...diffChanges(reviewed.outputs, {
			now: now.outputs,
			kind: "output"
		})
	];
	const more = lines.length - MAX_LINES;
	return (more > 0 ? [...lines.slice(0, MAX_LINES), `… and ${more} more lines`] : lines).join("\n");
}
function diffChanges(reviewed, { now, kind }) {
	const before = new Map(reviewed.map((each) => [keyOf(each), each]));
	const after = new Map(now.map((each) => [keyOf(each), each]));
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
		const [old, fresh] = [before.get(key), after.get(key)];
		const name = `${kind} ${key}`;
		if (old === void 0) return [`+ ${name}: ${fresh.actions.join("/")} is new, the reviewed plan left it alone`];
		if (fresh === void 0) return [`- ${name}: ${old.actions.join("/")} was reviewed, and is not in the plan any more`];
		const parts = [...diffValues(withoutAddress(old), { now: withoutAddress(fresh) })];
		return parts.length === 0 ? [] : [`~ ${name}`, ...parts.map((part) => `    ${part}`)];
	});
}
function keyOf({ address, deposed }) {
	return deposed === void 0 ? address : `${address} (deposed ${deposed})`;
}
function withoutAddress({ address: _address, ...rest }) {
	return {
		...rest,
		actions: rest.actions.join("/")
	};
}

// packages/terraform/src/secret-name.ts
const SECRET_NAME = /(^|_)(pass|password|passwd|passphrase|passcode|pwd|psk|secret|token|private_key|private_key_pem|secret_key|secret_access_key|access_key|api_key|auth_key|encryption_key|shared_key|client_key|client_key_data|client_secret|credentials|connection_string|kube_?config|kube_config_raw)$/;
function isSecretName(name) {
	return SECRET_NAME.test(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase());
}

// packages/terraform/src/environment-secrets.ts
const VARIABLE = "TF_VAR_";
async function environmentSecrets(directory, { env = process.env } = {}) {
	const sensitive = await sensitiveVariables(directory);
	return Object.entries(env).flatMap(([name, value = ""]) => {
		const variable = name.startsWith(VARIABLE) ? name.slice(7) : void 0;
		return (isSecretName(variable ?? name) || variable !== void 0 && sensitive.has(variable)) && !/^(true|false)$/i.test(value) ? [value] : [];
	});
}
async function sensitiveVariables(directory) {
	const names = /* @__PURE__ */ new Set();
	for (const file of await readdir(directory)) {
		if (!/\.(tf|tofu)$/.test(file)) continue;
		const text = await readFile(join$1(directory, file), "utf8");
		for (const [, name = "", block = ""] of text.matchAll(/^\s*variable\s+"([^"]+)"([^]*?)(?=^\s*[a-z]+\s+"|$(?![^]))/gm)) if (/^\s*sensitive\s*=\s*true\b/m.test(block) || /[{;]\s*sensitive\s*=\s*true\b/.test(block)) names.add(name);
	}
	return names;
}

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
var require_semver = /* @__PURE__ */ __commonJSMin(((exports, module) => {
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare.js
var require_compare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/gt.js
var require_gt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gt = (a, b, loose) => compare(a, b, loose) > 0;
	module.exports = gt;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/gte.js
var require_gte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gte = (a, b, loose) => compare(a, b, loose) >= 0;
	module.exports = gte;
}));

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/lt.js
var require_lt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lt = (a, b, loose) => compare(a, b, loose) < 0;
	module.exports = lt;
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
	const SemVer = require_semver();
	const Range = require_range();
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
	const SemVer = require_semver();
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/valid.js
var require_valid$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/max-satisfying.js
var require_max_satisfying = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/ranges/min-version.js
var require_min_version = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
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
var require_valid = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const valid = (version, options) => {
		const v = parse(version, options);
		return v ? v.version : null;
	};
	module.exports = valid;
}));

// packages/terraform/src/choose-version.ts
var import_max_satisfying = /* @__PURE__ */ __toESM(require_max_satisfying(), 1);
var import_min_version = /* @__PURE__ */ __toESM(require_min_version(), 1);
var import_satisfies = /* @__PURE__ */ __toESM(require_satisfies(), 1);
var import_valid$1 = /* @__PURE__ */ __toESM(require_valid(), 1);
const TRIED = {
	terraform: "1.11.4",
	opentofu: "1.12.6"
};
async function chooseVersion(product, { range, cacheDirectory }) {
	const exact = (0, import_valid$1.default)(range);
	if (exact !== null) return exact;
	const cached = cacheDirectory === void 0 ? [] : await cachedVersions(join$1(cacheDirectory, product));
	const found = (0, import_max_satisfying.default)(cached, range);
	if (found !== null) return found;
	if ((0, import_satisfies.default)(TRIED[product], range)) return TRIED[product];
	const lowest = (0, import_min_version.default)(range);
	if (lowest !== null) return lowest.version;
	throw new TerraformError({
		code: "TOOL_VERSION",
		message: `input version "${range.slice(0, 40)}" is a range without any version`,
		fix: "Set version to an exact version such as 1.11.4."
	});
}
async function cachedVersions(directory) {
	return (await readdir(directory).catch(() => [])).filter((name) => (0, import_valid$1.default)(name) === name);
}

// packages/terraform/src/parse-json.ts
function parseJson(text) {
	try {
		return JSON.parse(text.slice(Math.max(0, text.search(/^[{[]/m))));
	} catch {
		throw new Error("what was printed is no JSON");
	}
}

// packages/terraform/src/path-tool.ts
const run$1 = promisify(execFile);
const VERSION_TIMEOUT_MS = 3e4;
async function pathTool(product, { path = process.env["PATH"] ?? "" } = {}) {
	for (const directory of path.split(delimiter)) {
		if (!isAbsolute(directory)) continue;
		const file = join$1(directory, EXECUTABLES[product]);
		if (!await isExecutable(file)) continue;
		const version = await toolVersion(file);
		if (version !== void 0) return {
			path: file,
			product,
			version
		};
	}
}
async function toolVersion(file) {
	try {
		const { stdout } = await run$1(file, ["version", "-json"], { timeout: VERSION_TIMEOUT_MS });
		const { terraform_version: version } = parseJson(stdout);
		return typeof version === "string" ? version : void 0;
	} catch {
		return;
	}
}
async function isExecutable(file) {
	return access(file, constants.X_OK).then(() => true, () => false);
}

// packages/terraform/src/find-tool.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid$1(), 1);
const DEFAULT_VERSION = ">=1.10.0";
async function findTool(options) {
	const { product, mirror, http, log, path, key } = options;
	const range = (options.version || ">=1.10.0").replace(/^v(?=\d)/, "");
	if ((0, import_valid.default)(range) === null) throw new TerraformError({
		code: "TOOL_VERSION",
		message: `input version "${range.slice(0, 40)}" is neither a version nor a range`,
		fix: "Set version to an exact version such as 1.11.4, or a range such as >=1.10."
	});
	const installed = await pathTool(product, path === void 0 ? {} : { path });
	if (installed !== void 0 && (0, import_satisfies.default)(installed.version, range, { includePrerelease: true })) {
		log.info(`${product} ${installed.version} at ${installed.path}`);
		return installed;
	}
	if (installed !== void 0) log.info(`${installed.path} is version ${installed.version}, which is not ${range}`);
	const cacheDirectory = options.cacheDirectory ?? process.env["RUNNER_TOOL_CACHE"];
	const cache = cacheDirectory ? { cacheDirectory } : {};
	const version = await chooseVersion(product, {
		range,
		...cache
	});
	const { downloadTool } = await import("./download-tool.mjs");
	return downloadTool(product, {
		version,
		mirror,
		http,
		log,
		directory: options.directory ?? (process.env["RUNNER_TEMP"] || tmpdir()),
		...cache,
		...key === void 0 ? {} : { key }
	});
}

// packages/terraform/src/redact-value.ts
const SENSITIVE = "(sensitive)";
const SENSITIVE_CHANGED = "(sensitive, changed)";
const UNKNOWN = "(known after apply)";
const MIN_HIDING_LENGTH = 8;
function toSecrets(values) {
	const [long, short] = [new SecretMatcher(), new SecretMatcher()];
	for (const value of new Set(values)) if (value.length < MIN_HIDING_LENGTH) short.add(value);
	else for (const form of secretForms(value)) if (form.length >= MIN_HIDING_LENGTH) long.add(form);
	return {
		long,
		short
	};
}
function redactChange(change, secrets) {
	const before = redactValue(change.before, {
		marks: change.before_sensitive,
		secrets
	});
	const after = redactValue(change.after, {
		marks: change.after_sensitive,
		secrets,
		unknown: change.after_unknown,
		previous: change.before
	});
	return {
		before: before ?? null,
		after: after ?? null
	};
}
function redactValue(value, { marks, secrets, unknown, previous }) {
	if (unknown === true) return UNKNOWN;
	if (marks === true && value !== void 0 && value !== null) return redacted(value, previous);
	if (typeof value === "string") return secrets.long.finds(value) ? redacted(value, previous) : secrets.short.hide(value);
	const keys = /* @__PURE__ */ new Set([...keysOf(value), ...keysOf(unknown)]);
	if (keys.size === 0) return value;
	const entries = [...keys].map((key) => {
		const child = at(value, key);
		const childPrevious = at(previous, key);
		if (typeof child === "string" && child !== "" && isSecretName(key)) return [key, redacted(child, childPrevious)];
		return [key, redactValue(child, {
			marks: at(marks, key),
			secrets,
			unknown: at(unknown, key),
			previous: childPrevious
		})];
	});
	return Array.isArray(value) || value === void 0 && Array.isArray(unknown) ? entries.map(([, each]) => each ?? null) : definedOnly(entries);
}
function redacted(value, previous) {
	return previous !== void 0 && canonicalJson(value) !== canonicalJson(previous) ? SENSITIVE_CHANGED : SENSITIVE;
}
function definedOnly(entries) {
	return Object.fromEntries(entries.filter(([, each]) => each !== void 0));
}
function keysOf(value) {
	return value !== null && typeof value === "object" ? Object.keys(value) : [];
}
function at(value, key) {
	return value !== null && typeof value === "object" && Object.hasOwn(value, key) ? value[key] : void 0;
}

// packages/terraform/src/outputs-file.ts
async function writeOutputsFile(file, { outputs, secrets }) {
	const known = toSecrets(secrets);
	const entries = Object.entries(outputs).map(([name, { value, unknown, sensitive }]) => {
		if (sensitive || strings(value).some((each) => known.long.finds(each))) return [name, {
			...unknown ? { unknown } : {},
			sensitive: true
		}];
		return [name, unknown ? {
			unknown,
			sensitive
		} : {
			value,
			sensitive
		}];
	});
	await writeFile(file, JSON.stringify(Object.fromEntries(entries), void 0, 2), { mode: 384 });
}
function strings(value) {
	if (typeof value === "string") return [value];
	if (value === null || typeof value !== "object") return [];
	return [...Array.isArray(value) ? [] : Object.keys(value), ...Object.values(value).flatMap(strings)];
}

// packages/terraform/src/plan-id.ts
function planId(identity) {
	const { instance, configDigest, plan, toolVersion, providerLock, environment, lineage, serial } = identity;
	const text = canonicalJson({
		instance,
		configDigest,
		plan,
		toolVersion,
		providerLock,
		environment,
		lineage,
		serial
	});
	return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

// packages/terraform/src/plan-state.ts
const MAX_STATE_BYTES = 536870912;
async function readPlanState(planFile) {
	try {
		const entries = unzipSync(await readFile(planFile), { filter: ({ name, originalSize }) => /^tfstate(-prev)?$/.test(name) && originalSize <= MAX_STATE_BYTES });
		const state = parseState(entries["tfstate"]);
		if (state === void 0) throw new Error("it has no entry tfstate");
		const before = parseState(entries["tfstate-prev"]) ?? state;
		const identity = before.outputs?.["instance_identity"]?.value;
		return {
			lineage: state.lineage ?? "",
			serial: state.serial ?? 0,
			resources: (before.resources ?? []).filter(({ mode }) => mode === "managed").length,
			outputs: Object.keys(before.outputs ?? {}),
			...typeof identity === "string" ? { identity } : {}
		};
	} catch (cause) {
		throw new TerraformError({
			code: "PLAN_FILE_INVALID",
			message: `plan-file ${planFile} cannot be read as a saved plan`,
			fix: "Pass the plan-file output of the terraform-plan step of the same job.",
			cause
		});
	}
}
function parseState(entry) {
	return entry === void 0 ? void 0 : parseJson(Buffer.from(entry).toString("utf8"));
}

// packages/terraform/src/planned-outputs.ts
function plannedOutputs(plan) {
	const outputs = {};
	for (const [name, change] of Object.entries(plan.output_changes ?? {})) {
		if (change.actions.includes("delete") && !change.actions.includes("create")) continue;
		const sensitive = marks(change.after_sensitive);
		const unknown = marks(change.after_unknown);
		outputs[name] = {
			...unknown ? { unknown: true } : {},
			...sensitive || unknown ? {} : { value: change.after ?? null },
			sensitive
		};
	}
	return outputs;
}
function marks(value) {
	if (value === true) return true;
	return value !== null && typeof value === "object" && Object.values(value).some(marks);
}

// packages/terraform/src/provider-environment.ts
function providerEnvironment(env = process.env) {
	const entries = Object.entries(env).filter((entry) => /^OS_[A-Z_]+$/.test(entry[0]) && !isSecretName(entry[0]) && entry[1] !== "");
	return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
}

// packages/terraform/src/progress-file.ts
async function readProgress(directory) {
	try {
		return JSON.parse(await readFile(join$1(directory, "progress.json"), "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return {};
		throw error;
	}
}
async function writeProgress(directory, patch) {
	const file = join$1(directory, "progress.json");
	const text = JSON.stringify({
		...await readProgress(directory),
		...patch
	}, void 0, 2);
	await writeFile(`${file}.new`, text, { mode: 384 });
	await rename(`${file}.new`, file);
}

// packages/terraform/src/terraform-run.ts
const FOREVER_MS$1 = 31536e7;
const SCRUBBED = /^(TF_CLI_ARGS|TF_LOG|TF_STATE_PERSIST|TF_REATTACH|RUNNER_TRACKING_ID$|GIT_|INPUT_|STATE_|TF_DATA_DIR$|ACTIONS_(RUNTIME|ID_TOKEN_REQUEST|RESULTS)_)/i;
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
function terraformRun(tool, { directory, runDirectory, log, deadline = new Date(Date.now() + FOREVER_MS$1), recipients }) {
	return {
		tool,
		directory,
		runDirectory,
		dataDirectory: join$1(runDirectory, "terraform-data"),
		log,
		deadline,
		...recipients ? { recipients } : {}
	};
}

// packages/terraform/src/capture.ts
const CAPTURE_TIMEOUT_MS = 6e5;
const COLOUR = /\u001B\[[\d;]*m/g;
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
		stderr: Buffer.concat(stderr).toString("utf8").replaceAll(COLOUR, "")
	};
}

// packages/terraform/src/diagnostic.ts
const MAX_DETAIL_CHARACTERS = 2e4;
function toDiagnostic(raw) {
	const { severity, summary, detail, address, range, snippet } = raw ?? {};
	return {
		severity: severity === "warning" ? "warning" : "error",
		summary: summary ?? "no error text",
		detail: (detail ?? "").slice(0, MAX_DETAIL_CHARACTERS),
		address: address ?? "",
		...range?.filename === void 0 ? {} : { file: range.filename },
		...range?.start?.line === void 0 ? {} : { line: range.start.line },
		...range?.start?.column === void 0 ? {} : { column: range.start.column },
		...snippet?.code === void 0 ? {} : {
			code: snippet.code,
			codeLine: snippet.start_line ?? 1
		}
	};
}
function diagnosticPosition({ file, line, column }, directory) {
	if (file === void 0) return void 0;
	return {
		file: relative(process.cwd(), join$1(directory, file)),
		...line === void 0 ? {} : { line },
		...column === void 0 ? {} : { column }
	};
}
function renderDiagnostic(diagnostic, directory) {
	const { severity, summary, detail, address, code, codeLine = 1 } = diagnostic;
	const at = diagnosticPosition(diagnostic, directory);
	const place = [...at === void 0 ? [] : [`on ${at.file}${at.line === void 0 ? "" : ` line ${at.line}`}`], ...address === "" ? [] : [`with ${address}`]].join(", ");
	const lines = [
		`${severity === "error" ? "Error" : "Warning"}: ${summary}`,
		...place === "" ? [] : [`  ${place}`],
		...code?.split("\n").map((text, index) => `  ${String(codeLine + index).padStart(4)}: ${text}`) ?? [],
		...detail === "" ? [] : ["", ...detail.trimEnd().split("\n").map((text) => `  ${text}`)]
	];
	return redact(lines.join("\n"));
}
function diagnosticLine({ summary, detail }) {
	const first = detail.split("\n", 1)[0] ?? "";
	return redact(first === "" || summary.includes(first) ? summary : `${summary}: ${first.trim()}`).slice(0, 500);
}

// packages/terraform/src/command-error.ts
const MAX_ANNOTATIONS = 10;
function commandError({ directory, tool, log }, { code, command, diagnostics, fix }) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const details = errors.map((each) => renderDiagnostic(each, directory)).join("\n\n");
	const lock = errors.find(({ summary }) => /Error acquiring the state lock/.test(summary));
	if (lock !== void 0) return lockedError(lock, {
		command,
		details,
		product: tool.product
	});
	for (const each of errors.slice(1, MAX_ANNOTATIONS)) log.error(diagnosticLine(each), diagnosticPosition(each, directory));
	const [first] = errors;
	const at = first && diagnosticPosition(first, directory);
	return new TerraformError({
		code,
		message: `${tool.product} ${command} failed: ${first === void 0 ? "it printed no error" : diagnosticLine(first)}`,
		fix,
		...details === "" ? {} : { details },
		...at === void 0 ? {} : { at }
	});
}
function captureError(run, { code, command, result, fix }) {
	const text = result.stderr.replace(/^[╷╵│]\s?/gm, "");
	const from = text.search(/^Error: /m);
	const [summary = "", ...detail] = (from === -1 ? text : text.slice(from + 7)).trim().split("\n");
	return commandError(run, {
		code,
		command,
		diagnostics: [{
			severity: "error",
			summary,
			detail: detail.join("\n").trim(),
			address: ""
		}],
		fix
	});
}
function lockedError({ detail }, { command, details, product }) {
	const field = (name) => new RegExp(`^\\s*${name}:\\s*(.+)$`, "m").exec(detail)?.[1]?.trim() ?? "";
	const [id, who, created, operation] = [
		field("ID"),
		field("Who"),
		field("Created"),
		field("Operation")
	];
	const holder = who === "" ? "" : ` by ${who}`;
	const since = created === "" ? "" : ` since ${created}`;
	const what = operation === "" ? "" : ` (${operation.replace(/^OperationType/, "").toLowerCase()})`;
	const executable = product === "opentofu" ? "tofu" : "terraform";
	return new TerraformError({
		code: "STATE_LOCKED",
		message: `the Terraform state is locked${holder}${since}${what}; ${command} changed nothing`,
		fix: id === "" ? "Wait for the other run; if it is dead, remove its lock from the backend." : `Wait for the other run. Once you know that it is dead: in the root module, after init with the same backend settings, ${executable} force-unlock ${id}`,
		details
	});
}

// packages/terraform/src/remove-plans.ts
async function removePlans(runDirectory) {
	const names = await readdir(runDirectory).catch(() => []);
	await Promise.all(names.filter((name) => name.endsWith(".tfplan")).map(async (name) => rm(join$1(runDirectory, name), { force: true })));
}

// packages/terraform/src/sensitive-values.ts
const MIN_SECRET_LENGTH = 4;
const MIN_NAMED_SECRET_LENGTH = 8;
const PUBLIC_NAME = /^(user|user_?name|login|namespace|name|user_?name_?key|password_?key|url|host|e_?mail)$/i;
function sensitiveValues(plan) {
	const found = /* @__PURE__ */ new Set();
	const declared = plan.configuration?.root_module?.variables ?? {};
	for (const [name, variable] of Object.entries(plan.variables ?? {})) if (declared[name]?.sensitive) collect(variable.value, {
		marks: true,
		found
	});
	else collectNamed({ [name]: variable.value }, found);
	for (const { change } of [...plan.resource_changes ?? [], ...plan.resource_drift ?? []]) collectChange(change, found);
	for (const change of Object.values(plan.output_changes ?? {})) collectChange(change, found);
	collectData(plan.prior_state?.values?.root_module, found);
	return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
function collectChange(change, found) {
	collect(change.before, {
		marks: change.before_sensitive,
		found
	});
	collect(change.after, {
		marks: change.after_sensitive,
		found
	});
	collectNamed(change.before, found);
	collectNamed(change.after, found);
}
function collectData(module, found) {
	for (const { mode, values, sensitive_values: marks } of module?.resources ?? []) {
		if (mode !== "data") continue;
		collect(values, {
			marks,
			found
		});
		collectNamed(values, found);
	}
	for (const child of module?.child_modules ?? []) collectData(child, found);
}
function collect(value, { marks, found }) {
	if (marks === void 0 || marks === false || marks === null || value === null) return;
	if (typeof value === "string") {
		if (marks === true) addSecret(value, found);
	} else if (typeof value === "number") {
		if (marks === true && String(value).length >= MIN_NAMED_SECRET_LENGTH) found.add(String(value));
	} else if (typeof value === "object") for (const [key, each] of Object.entries(value)) {
		if (marks === true && PUBLIC_NAME.test(key) && typeof each === "string") continue;
		collect(each, {
			marks: marks === true ? true : marks[key],
			found
		});
	}
}
function addSecret(value, found) {
	if (value.length >= MIN_SECRET_LENGTH && !/^(true|false|null|none)$/i.test(value)) found.add(value);
}
function collectNamed(value, found, list) {
	if (value === null || typeof value !== "object") return;
	for (const [key, each] of Object.entries(value)) {
		const name = list ?? key;
		if (typeof each === "string") {
			if (each.length >= MIN_NAMED_SECRET_LENGTH && isSecretName(name)) found.add(each);
		} else collectNamed(each, found, Array.isArray(each) ? name : void 0);
	}
}

// packages/terraform/src/redact-plan.ts
function redactPlan(plan, { secrets: more = [] } = {}) {
	const secrets = toSecrets([...sensitiveValues(plan), ...more]);
	const resources = (plan.resource_changes ?? []).filter((each) => !isNoOp$1(each.change) || each.previous_address !== void 0 || each.change.importing !== void 0).map((each) => ({
		...describe(each),
		...redactChange(each.change, secrets)
	}));
	const outputs = Object.entries(plan.output_changes ?? {}).filter(([, change]) => !isNoOp$1(change)).map(([name, change]) => ({
		address: name,
		actions: change.actions,
		...redactChange(change, secrets)
	}));
	return {
		format: 1,
		resources: resources.sort(byAddress),
		outputs: outputs.sort(byAddress),
		variables: redactVariables(plan, secrets),
		...plan.complete === void 0 ? {} : { complete: plan.complete }
	};
}
function redactDrift(plan, { secrets: more = [] } = {}) {
	const secrets = toSecrets([...sensitiveValues(plan), ...more]);
	return (plan.resource_drift ?? []).filter(({ change }) => !isNoOp$1(change)).map((each) => ({
		...describe(each),
		...redactChange(each.change, secrets)
	})).sort(byAddress);
}
function isNoOp$1({ actions }) {
	return actions.every((action) => action === "no-op");
}
function byAddress(a, b) {
	const [left, right] = [`${a.address} ${a.deposed ?? ""}`, `${b.address} ${b.deposed ?? ""}`];
	return left < right ? -1 : left > right ? 1 : 0;
}
function describe(resource) {
	const { change } = resource;
	return {
		address: resource.address,
		type: resource.type,
		...resource.provider_name === void 0 ? {} : { provider: resource.provider_name },
		actions: change.actions,
		...resource.deposed === void 0 ? {} : { deposed: resource.deposed },
		...resource.previous_address === void 0 ? {} : { previousAddress: resource.previous_address },
		...change.importing?.id === void 0 ? {} : { importId: change.importing.id },
		...resource.action_reason === void 0 ? {} : { reason: resource.action_reason },
		...change.replace_paths === void 0 ? {} : { replacePaths: change.replace_paths }
	};
}
function redactVariables({ variables = {}, configuration }, secrets) {
	const declared = configuration?.root_module?.variables ?? {};
	const values = Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value ?? null]));
	const marks = Object.fromEntries(Object.keys(values).map((name) => [name, declared[name]?.sensitive === true]));
	return redactValue(values, {
		marks,
		secrets
	});
}

// packages/terraform/src/mask-state.ts
async function maskState(run, { file = "" } = {}) {
	const { code, stdout } = await capture(run, [
		"show",
		"-json",
		"-no-color",
		...file === "" ? [] : [file]
	]);
	if (code !== 0) return;
	for (const value of sensitiveValues(toPlan(parseJson(stdout)))) addMask(value, { announce: false });
}
function toPlan(json) {
	const changes = modules(json.values?.root_module).flatMap((each) => each.resources ?? []).map(({ values, sensitive_values: marks }) => ({ change: {
		actions: ["delete"],
		before: values,
		before_sensitive: marks
	} }));
	const outputs = Object.entries(json.values?.outputs ?? {}).map(([name, { value, sensitive }]) => [name, {
		actions: ["delete"],
		before: value,
		before_sensitive: sensitive
	}]);
	return {
		...json,
		resource_changes: [...json.resource_changes ?? [], ...changes],
		output_changes: {
			...json.output_changes,
			...Object.fromEntries(outputs)
		}
	};
}
function modules(root) {
	return root === void 0 ? [] : [root, ...(root.child_modules ?? []).flatMap(modules)];
}

// packages/terraform/src/ui-message.ts
const STEPS = {
	create: 1,
	update: 1,
	delete: 1,
	replace: 2
};
const VERBS = {
	create: "creating",
	update: "modifying",
	delete: "destroying"
};
const STATE_DUMP = /^\{"@level":"[a-z]+","@message":"Emergency state dump"/;
function parseUiMessage(line) {
	if (STATE_DUMP.test(line)) return { kind: "state" };
	const raw = parse$1(line);
	if (raw === void 0) return {
		kind: "text",
		text: line
	};
	const text = raw["@message"] ?? "";
	const address = raw.hook?.resource?.addr ?? "";
	const action = raw.hook?.action ?? "";
	switch (raw.type) {
		case "planned_change": return {
			kind: "planned",
			steps: STEPS[raw.change?.action ?? ""] ?? 0
		};
		case "apply_start":
		case "apply_progress": return {
			kind: "working",
			line: `${address}: ${VERBS[action] ?? action}${elapsed(raw.hook?.elapsed_seconds)}`
		};
		case "apply_complete": return action === "read" ? {
			kind: "text",
			text
		} : {
			kind: "done",
			line: `${address}: ${VERBS[action] ?? action} is done${elapsed(raw.hook?.elapsed_seconds)}`,
			text
		};
		case "apply_errored": return {
			kind: "failed",
			address,
			text
		};
		case "refresh_start": return {
			kind: "working",
			line: `${address}: reading`
		};
		case "provision_start":
		case "provision_complete": return {
			kind: "working",
			line: `${address}: provisioning`
		};
		case "diagnostic": return {
			kind: "diagnostic",
			diagnostic: toDiagnostic(raw.diagnostic)
		};
		case "change_summary": return {
			kind: "summary",
			operation: raw.changes?.operation ?? "",
			text
		};
		case "version":
		case "refresh_complete":
		case "resource_drift":
		case "outputs": return { kind: "quiet" };
		default: return raw.state === void 0 ? {
			kind: "text",
			text
		} : { kind: "state" };
	}
}
function parse$1(line) {
	if (!line.startsWith("{")) return void 0;
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function elapsed(seconds = 0) {
	if (seconds < 1) return "";
	return seconds < 60 ? `, ${seconds} s` : `, ${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

// packages/terraform/src/output-report.ts
const MAX_DIAGNOSTICS = 100;
const MAX_FAILED = 100;
const MAX_LAST_LINES = 20;
function createOutputReport({ onProgress = () => {} } = {}) {
	const report = {
		total: 0,
		done: 0,
		failed: [],
		diagnostics: [],
		lastLines: [],
		ended: false,
		stateDumped: false,
		take: (line) => take(parseUiMessage(line))
	};
	const count = () => report.total === 0 ? "" : `${report.done}/${report.total} `;
	function take(message) {
		switch (message.kind) {
			case "planned":
				report.total += message.steps;
				return;
			case "working":
				onProgress(`${count()}${message.line}`);
				return;
			case "done":
				report.done += 1;
				onProgress(`${count()}${message.line}`);
				keepLine(message.text);
				return;
			case "failed":
				if (report.failed.length < MAX_FAILED) report.failed.push(message.address);
				keepLine(message.text);
				return;
			case "diagnostic":
				keepDiagnostic(message.diagnostic);
				return;
			case "summary":
				report.ended = true;
				keepLine(message.text);
				return;
			case "state":
				report.stateDumped = true;
				return;
			case "text":
				if (/has been successfully initialized!/.test(message.text)) report.ended = true;
				keepLine(message.text);
				return;
		}
	}
	function keepLine(text) {
		if (text.trim() === "") return;
		report.lastLines.push(redact(text));
		if (report.lastLines.length > MAX_LAST_LINES) report.lastLines.shift();
	}
	function keepDiagnostic(diagnostic) {
		const { diagnostics } = report;
		if (diagnostics.length < MAX_DIAGNOSTICS) {
			diagnostics.push(diagnostic);
			return;
		}
		const warning = diagnostics.findIndex(({ severity }) => severity === "warning");
		if (diagnostic.severity === "error" && warning !== -1) diagnostics.splice(warning, 1, diagnostic);
	}
	return report;
}

// packages/terraform/src/process-alive.ts
function isAlive({ pid, startTime }) {
	if (pid === 0) return false;
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

// packages/terraform/src/find-writer.ts
function findWriter(file) {
	try {
		const real = realpathSync(file);
		const found = readdirSync("/proc").find((pid) => /^\d+$/.test(pid) && outputOf(pid) === real);
		return found === void 0 ? void 0 : Number(found);
	} catch {
		return;
	}
}
function outputOf(pid) {
	try {
		return readlinkSync(`/proc/${pid}/fd/1`);
	} catch {
		return;
	}
}

// packages/terraform/src/process-record.ts
function readProcessRecord(runDirectory) {
	try {
		const record = JSON.parse(readFileSync(recordFile(runDirectory), "utf8"));
		if (record.pid !== 0) return record;
		const pid = findWriter(record.logFile);
		return pid === void 0 ? record : {
			...record,
			pid,
			startTime: processStartTime(pid)
		};
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
function recordFile(runDirectory) {
	return join$1(runDirectory, "terraform.json");
}

// packages/terraform/src/tail-file.ts
const CHUNK_BYTES = 65536;
const MAX_LINE_CHARACTERS = 1048576;
function tailFile(file, { onLine }) {
	const decoder = new StringDecoder("utf8");
	const buffer = Buffer.alloc(CHUNK_BYTES);
	let offset = 0;
	let partial = "";
	function take(text) {
		const parts = text.split("\n");
		for (const [index, part] of parts.entries()) {
			if (partial.length < MAX_LINE_CHARACTERS) partial += part.slice(0, MAX_LINE_CHARACTERS - partial.length);
			if (index === parts.length - 1) return;
			hand();
		}
	}
	function hand() {
		const line = partial.replace(/\r$/, "");
		partial = "";
		onLine(line);
	}
	return { read({ last = false } = {}) {
		const descriptor = openSync(file, "r");
		try {
			for (let count = 1; count > 0;) {
				count = readSync(descriptor, buffer, 0, CHUNK_BYTES, offset);
				offset += count;
				take(decoder.write(buffer.subarray(0, count)));
			}
		} finally {
			closeSync(descriptor);
		}
		if (last && partial !== "") hand();
	} };
}

// packages/terraform/src/review-plan.ts
function reviewPlan(plan, { dataBearing: more = [] } = {}) {
	const kindOf = dataBearing(more);
	const rows = (plan.resource_changes ?? []).flatMap((resource) => {
		const action = toAction(resource);
		if (action === void 0) return [];
		const gone = action === "destroy" || action === "replace";
		const kind = resource.mode !== "data" && resource.change.actions.includes("delete") ? kindOf(resource) : void 0;
		return [{
			address: resource.deposed === void 0 ? resource.address : `${resource.address} (deposed ${resource.deposed})`,
			type: resource.type,
			action,
			forcedBy: gone ? forcedBy(resource) : [],
			...kind === void 0 ? {} : { loses: {
				holds: kind.holds,
				backUp: kind.backUp
			} }
		}];
	});
	const count = (...actions) => rows.filter(({ action }) => actions.includes(action)).length;
	const outputsChange = Object.values(plan.output_changes ?? {}).some((change) => !isNoOp(change));
	return {
		counts: {
			add: count("add", "replace"),
			change: count("change"),
			destroy: count("destroy", "replace"),
			replace: count("replace"),
			move: (plan.resource_changes ?? []).filter((each) => each.previous_address !== void 0).length,
			import: (plan.resource_changes ?? []).filter((each) => each.change.importing !== void 0).length
		},
		risk: toRisk(rows),
		drift: (plan.resource_drift ?? []).filter(({ change }) => !isNoOp(change)).map(({ address }) => address),
		rows: rows.sort((a, b) => rank(b) - rank(a) || (a.address < b.address ? -1 : 1)),
		hasChanges: outputsChange || rows.some(({ action }) => action !== "read")
	};
}
function isNoOp({ actions }) {
	return actions.every((action) => action === "no-op");
}
function toAction({ change, previous_address: previous }) {
	const { actions, importing } = change;
	if (actions.includes("delete")) return actions.includes("create") ? "replace" : "destroy";
	if (actions.includes("create")) return actions.includes("forget") ? "replace" : "add";
	if (actions.includes("update")) return "change";
	if (actions.includes("forget")) return "forget";
	if (actions.includes("read")) return "read";
	if (importing !== void 0) return "import";
	return previous === void 0 ? void 0 : "move";
}
function forcedBy({ change, action_reason: reason }) {
	const paths = (change.replace_paths ?? []).map((path) => path.join("."));
	const reasons = reason === void 0 || paths.length > 0 && reason === "replace_because_cannot_update" ? [] : [reason];
	return [...paths, ...reasons.map((each) => each.replaceAll("_", " "))];
}
function toRisk(rows) {
	if (rows.some(({ loses }) => loses !== void 0)) return "data-loss";
	if (rows.some(({ action }) => action === "replace" || action === "destroy")) return "replace";
	return rows.some(({ action }) => action !== "read") ? "change" : "none";
}
const RANKS = {
	destroy: 7,
	replace: 6,
	forget: 5,
	change: 4,
	add: 3,
	import: 2,
	move: 1,
	read: 0
};
function rank({ action, loses }) {
	return RANKS[action] + (loses === void 0 ? 0 : 10);
}

// packages/terraform/src/report-warnings.ts
const MAX_WARNINGS = 10;
function reportWarnings({ directory, log }, { diagnostics }) {
	const warnings = diagnostics.filter(({ severity }) => severity === "warning");
	for (const each of warnings.slice(0, MAX_WARNINGS)) log.warning(diagnosticLine(each), diagnosticPosition(each, directory));
	if (warnings.length > MAX_WARNINGS) log.info(`… and ${warnings.length - MAX_WARNINGS} more warnings.`);
}

// packages/terraform/src/run-detached.ts
const POLL_MS = 150;
const MAX_TIMER_MS = 2 ** 31 - 1;
async function runDetached(run, options) {
	refuseSecondRun(run.runDirectory);
	const { command, args, planFile } = options;
	const logFile = join$1(run.runDirectory, `terraform-${command}.log`);
	const record = {
		pid: 0,
		startTime: "",
		command,
		tool: run.tool,
		directory: run.directory,
		dataDirectory: run.dataDirectory,
		logFile,
		startedAt: (/* @__PURE__ */ new Date()).toISOString(),
		interrupted: false,
		...planFile === void 0 ? {} : { planFile },
		...run.recipients === void 0 ? {} : { recipients: run.recipients }
	};
	await rm(logFile, { force: true });
	const descriptor = openSync(logFile, "w", 384);
	writeProcessRecord(run.runDirectory, record);
	const child = spawn(run.tool.path, [
		command,
		"-json",
		...args
	], {
		cwd: run.directory,
		env: terraformEnvironment(run),
		detached: true,
		stdio: [
			"ignore",
			descriptor,
			descriptor
		]
	});
	closeSync(descriptor);
	const exited = new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (code) => resolve(code ?? 1));
	});
	if (child.pid !== void 0) {
		record.pid = child.pid;
		record.startTime = processStartTime(child.pid);
		writeProcessRecord(run.runDirectory, record);
	}
	return follow(run, {
		record,
		exited
	});
}
async function follow(run, { record, exited }) {
	const { logFile } = record;
	const progress = createProgress(run.log);
	const report = createOutputReport({ onProgress: (line) => progress.update(line) });
	const tail = tailFile(logFile, { onLine: (line) => report.take(line) });
	const timer = setInterval(() => tail.read(), POLL_MS);
	const interrupt = forwardOneInterrupt(run, record);
	try {
		const code = await exited;
		writeProcessRecord(run.runDirectory, {
			...record,
			exitCode: code
		});
		tail.read({ last: true });
		progress.done();
		return {
			code,
			report,
			logFile,
			late: interrupt.late()
		};
	} finally {
		clearInterval(timer);
		interrupt.stop();
	}
}
function refuseSecondRun(runDirectory) {
	const record = readProcessRecord(runDirectory);
	if (record === void 0 || record.exitCode !== void 0 || !isAlive(record)) return;
	throw new TerraformError({
		code: "STILL_RUNNING",
		message: `terraform ${record.command} of this run (pid ${record.pid}, since ${record.startedAt}) is still running`,
		fix: "Wait until it has ended; its post hook reports the end."
	});
}
function forwardOneInterrupt(run, record) {
	let late = false;
	const interrupt = (why) => {
		if (record.interrupted || record.pid === 0) return;
		record.interrupted = true;
		writeProcessRecord(run.runDirectory, record);
		run.log.warning(`${why}: waiting for terraform ${record.command} to finish what it has begun.`);
		process.kill(record.pid, "SIGINT");
	};
	const forward = () => interrupt("Stop requested");
	process.on("SIGINT", forward);
	process.on("SIGTERM", forward);
	const timer = setTimeout(() => {
		late = !record.interrupted;
		interrupt("The deadline of this step has passed");
	}, Math.min(Math.max(run.deadline.getTime() - Date.now(), 0), MAX_TIMER_MS));
	return {
		late: () => late,
		stop: () => {
			clearTimeout(timer);
			process.off("SIGINT", forward);
			process.off("SIGTERM", forward);
		}
	};
}

// packages/terraform/src/stopped-error.ts
function stopped({ command, report: { done, total }, fix }) {
	const steps = total === 0 ? "" : ` after ${done} of ${total} steps`;
	return new TerraformError({
		code: "DEADLINE_PASSED",
		message: `terraform ${command} was stopped by the deadline of this step${steps}`,
		fix
	});
}

// packages/terraform/src/run-plan.ts
const LOCK_TIMEOUT = "60s";
function planArguments({ varFile = "", planFile, kind = "apply" }) {
	return [
		"-input=false",
		"-detailed-exitcode",
		`-lock-timeout=${"60s"}`,
		`-out=${planFile}`,
		...kind === "apply" ? [] : [`-${kind}`],
		...varFile === "" ? [] : [`-var-file=${varFile}`]
	];
}
async function runPlan(run, options) {
	const { code, report, logFile, late } = await runDetached(run, {
		command: "plan",
		args: planArguments(options)
	});
	await rm(logFile, { force: true });
	const hasFailed = code !== 0 && code !== 2;
	if (hasFailed || report.diagnostics.length > 0) await maskState(run);
	reportWarnings(run, report);
	if (!hasFailed) return { hasChanges: code === 2 };
	const fix = "Correct what is named above, then dispatch again; nothing was changed.";
	if (late) throw stopped({
		command: "plan",
		report,
		fix: "Raise deadline and the time-out of the step; nothing was changed."
	});
	throw commandError(run, {
		code: "PLAN_FAILED",
		command: "plan",
		diagnostics: report.diagnostics,
		fix
	});
}

// packages/terraform/src/run-deadline.ts
const MINUTE_MS = 6e4;
const MARGIN_MS = 5 * MINUTE_MS;
const MIN_MS = 10 * MINUTE_MS;
const FOREVER_MS = 5256e3 * MINUTE_MS;
function runDeadline({ minutes, credentialsExpire, now = /* @__PURE__ */ new Date() }) {
	const own = now.getTime() + (minutes === 0 ? FOREVER_MS : minutes * MINUTE_MS);
	if (credentialsExpire === "") return new Date(own);
	const end = Date.parse(credentialsExpire);
	if (Number.isNaN(end)) throw new TerraformError({
		code: "CREDENTIALS_INVALID",
		message: `credentials-expire "${credentialsExpire.slice(0, 40)}" is no time`,
		fix: "Set it to a time such as 2026-01-31T12:00:00Z, or leave it empty for credentials that do not end."
	});
	if (end - MARGIN_MS - now.getTime() < MIN_MS) throw new TerraformError({
		code: "CREDENTIALS_EXPIRE",
		message: `the credentials of the cloud end at ${new Date(end).toISOString()}, too soon for a run`,
		fix: `Fetch new ones in the job, right before this step: at least ${9e5 / MINUTE_MS} min have to be left.`
	});
	return new Date(Math.min(own, end - MARGIN_MS));
}

// packages/terraform/src/run-init.ts
const PAUSES_MS = [2e3, 8e3];
const LOCK_REFUSED = /Provider dependency changes detected|checksums previously recorded/;
function initArguments({ backendFile = "", lockfile = "readonly" } = {}) {
	return [
		"-input=false",
		"-reconfigure",
		...lockfile === "readonly" ? ["-lockfile=readonly"] : [],
		...backendFile === "" ? [] : [`-backend-config=${backendFile}`]
	];
}
async function runInit(run, options = {}) {
	const pauses = [...options.pausesMs ?? PAUSES_MS];
	for (;;) {
		const { code, report, logFile, late } = await runDetached(run, {
			command: "init",
			args: initArguments(options)
		});
		await rm(logFile, { force: true });
		reportWarnings(run, report);
		if (code === 0) return;
		const { diagnostics } = report;
		const passing = diagnostics.find(isTransient);
		const pauseMs = passing === void 0 || late ? void 0 : pauses.shift();
		if (passing === void 0 || pauseMs === void 0) throw commandError(run, {
			code: "INIT_FAILED",
			command: "init",
			diagnostics,
			fix: toFix(diagnostics, run)
		});
		run.log.notice(`init: ${diagnosticLine(passing)}; trying again in ${pauseMs / 1e3} s.`);
		await setTimeout$1(pauseMs);
	}
}
function toFix(diagnostics, { tool }) {
	if (diagnostics.some(isTransient)) return "Dispatch again once the server that is named answers; nothing was changed. A provider mirror makes runs independent of it.";
	return diagnostics.some(({ summary, detail }) => LOCK_REFUSED.test(`${summary}\n${detail}`)) ? `Run "${EXECUTABLES[tool.product]} providers lock -platform=linux_amd64" in the root module and commit .terraform.lock.hcl, or set lockfile to update.` : "Correct the backend settings or the provider named above, then dispatch again; nothing was changed.";
}
const FETCHING = /quer(y|ying) available provider|resolv(e|ing) provider|provider mirror|install(ing)? provider|provider registry|registry service|download(ing)? module|access(ing)? (remote )?module registry|module registry|Failed to retrieve available versions/i;
const PASSING = /\b(429|500|502|503|504)\b|timeout|timed out|deadline exceeded|connection (reset|refused)|connection was forcibly closed|unexpected EOF|\bEOF\b|temporary failure|server misbehaving|TLS handshake|no route to host|network is unreachable|giving up after/i;
function isTransient({ severity, summary, detail }) {
	return severity === "error" && FETCHING.test(`${summary}\n${detail}`) && PASSING.test(detail);
}

// packages/terraform/src/show-plan.ts
const FIX = "Make the plan again with the same tool and version.";
async function showPlanText(run, planFile) {
	return show(run, [
		"show",
		"-no-color",
		planFile
	]);
}
async function showPlanJson(run, planFile) {
	const text = await show(run, [
		"show",
		"-json",
		"-no-color",
		planFile
	]);
	try {
		return parseJson(text);
	} catch {
		throw captureError(run, {
			code: "SHOW_FAILED",
			command: "show",
			result: {
				code: 0,
				stdout: "",
				stderr: "Error: its output is no JSON"
			},
			fix: FIX
		});
	}
}
async function show(run, args) {
	const result = await capture(run, args);
	if (result.code === 0) return result.stdout;
	throw captureError(run, {
		code: "SHOW_FAILED",
		command: "show",
		result,
		fix: FIX
	});
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

// packages/http/src/observed.ts
function observed(body, onPart) {
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
			].includes(response.status) || !location || options.expect?.includes(response.status)) return check(response, current);
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
				body: observed(body, () => timer.refresh())
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
async function check(response, { method = "GET", url, expect }) {
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

// packages/git-wire/src/git-wire-error.ts
var GitWireError = class extends CodedError {
	name = "GitWireError";
};

// packages/git-wire/src/explain-http-error.ts
function explainHttpError(error, { remote, service }) {
	const explanation = error.code === "HTTP_STATUS" && error.status !== void 0 ? explainStatus(error, {
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
function explainStatus(error, { remote, service, status }) {
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
		if (Number.isNaN(length) || length === 3) throw malformed(source);
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
function malformed(source) {
	return new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} sent something that is not the git protocol`,
		fix: "Dispatch the run again; if it stays, look for a proxy that changes answers."
	});
}

// packages/git-wire/src/retry-transfer.ts
const TRIES = 3;
const PAUSE_MS = 300;
const BROKEN = /* @__PURE__ */ new Set([
	"GIT_TRUNCATED",
	"GIT_CHECKSUM",
	"GIT_PACK"
]);
async function retryTransfer(remote, transfer) {
	for (let attempt = 1;; attempt += 1) try {
		return await transfer();
	} catch (error) {
		if (!(error instanceof GitWireError) || !BROKEN.has(error.code) || attempt === TRIES) throw error;
		remote.log?.(`${error.message}; reading it again (try ${attempt + 1} of ${TRIES})`);
		await setTimeout$1(PAUSE_MS * 2 ** (attempt - 1) * (.75 + Math.random() / 2));
	}
}

// packages/git-wire/src/discover.ts
const known = /* @__PURE__ */ new WeakMap();
async function discover(remote, service) {
	const cache = known.get(remote.http) ?? /* @__PURE__ */ new Map();
	known.set(remote.http, cache);
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
	const asked = cache.get(own) ?? ask(remote, service);
	for (const key of [own, host]) {
		cache.set(key, asked);
		asked.catch(() => void (cache.get(key) === asked && cache.delete(key)));
	}
	return asked;
}
const isSha256 = ({ lines }) => lines.some((line) => line.includes("object-format=sha256"));
async function ask(remote, service) {
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
function formatCommit({ tree, parents, author, committer, message }) {
	const lines = [
		`tree ${tree}`,
		...parents.map((parent) => `parent ${parent}`),
		`author ${formatPerson(author)}`,
		`committer ${formatPerson(committer)}`,
		"",
		message.endsWith("\n") ? message : `${message}\n`
	];
	return Buffer.from(lines.join("\n"));
}
const clean$1 = (text) => text.replace(/[<>\n\r\0]/g, "").trim();
function formatPerson({ name, email, at }) {
	return `${clean$1(name) || "unknown"} <${clean$1(email)}> ${Math.floor(at.getTime() / 1e3)} +0000`;
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
function formatTree(entries) {
	const key = ({ mode, name }) => Buffer.from(mode === "40000" ? `${name}/` : name);
	const sorted = entries.map((entry) => ({
		entry,
		key: key(entry)
	})).sort((a, b) => Buffer.compare(a.key, b.key));
	return Buffer.concat(sorted.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, "hex")]));
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
const MAX_BYTES = 268435456;
async function decodePack(stream, { source, bases, maxBytes = MAX_BYTES }) {
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
		if (total > maxBytes) throw tooLarge(source, maxBytes);
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
function tooLarge(source, maxBytes) {
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
	const body = Buffer.concat([head, ...all.flatMap(encode$1)]);
	return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}
function encode$1({ type, body, base }) {
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
	const body = toRequest(options);
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
function toRequest({ wants, haves = [], shallow = [], depth, filter, thin = false }) {
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

// packages/git-wire/src/push-objects.ts
async function pushObjects(remote, { updates, objects, atomic = false }) {
	const deletesOnly = updates.every(({ newId }) => newId === ZERO_ID);
	return pushPack(remote, {
		updates,
		atomic,
		...deletesOnly ? {} : { pack: encodePack(objects) }
	});
}

// packages/gitops/src/lock-commit.ts
const TRAILERS = {
	runUrl: "Run",
	attempt: "Attempt",
	actor: "Actor",
	operation: "Operation",
	note: "Note",
	tookOver: "Took-Over"
};
function parseLock(id, commit) {
	const { message, author } = parseCommit(commit.body);
	const read = (key) => new RegExp(`^${TRAILERS[key]}: (.*)$`, "m").exec(message)?.[1] ?? "";
	return {
		id,
		runUrl: read("runUrl"),
		attempt: read("attempt") || "1",
		actor: read("actor"),
		operation: read("operation"),
		since: author.at,
		note: read("note"),
		tookOver: read("tookOver")
	};
}

// packages/gitops/src/gitops-error.ts
var GitopsError = class extends CodedError {
	name = "GitopsError";
};

// packages/gitops/src/push-rejected.ts
function pushRejected(remote, { ref, reason }) {
	const name = ref.replace(/^refs\/heads\//, "");
	const user = `the user of ${remote.tokenInput ?? "the token"}`;
	return new GitopsError({
		code: "PUSH_REJECTED",
		message: `${remote.url} refuses to move ${name}: ${reason}`,
		fix: ref.startsWith("refs/heads/") ? `Let ${user} push to ${name} (branch protection: push whitelist, signed commits, protected files), then dispatch again. For stacks-instances, pull-request: true goes round a protected branch.` : `Let ${user} write to the repository, and no hook or rule of the server stand in the way of ${ref}; then dispatch again.`
	});
}

// packages/gitops/src/run-lock.ts
function lockRef(tenant, environment) {
	return `refs/locks/${tenant}/${environment}`;
}
async function readLock(remote, { ref }) {
	const id = (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
	if (id === void 0) return void 0;
	const commit = (await fetchObjects(remote, {
		wants: [id],
		depth: 1
	})).get(id);
	return commit && parseLock(id, commit);
}

// packages/gitops/src/plan-store.ts
const FILE = "plan.json";
const planRef = ({ tenant, environment, id }) => `refs/plans/${tenant}/${environment}/${id}`;
async function savePlan(remote, { document, author, ...key }) {
	const ref = planRef(key);
	const blob = {
		type: "blob",
		body: Buffer.from(document)
	};
	const tree = {
		type: "tree",
		body: formatTree([{
			mode: "100644",
			name: FILE,
			id: objectId(blob)
		}])
	};
	const message = `Plan ${key.id} of ${key.tenant}/${key.environment}`;
	const commit = {
		type: "commit",
		body: formatCommit({
			tree: objectId(tree),
			parents: [],
			author,
			committer: author,
			message
		})
	};
	const { refs } = await listRefs(remote, { prefixes: [ref] });
	const updates = [{
		ref,
		oldId: refs.get(ref) ?? ZERO_ID,
		newId: objectId(commit)
	}];
	const [result] = await pushObjects(remote, {
		updates,
		objects: [
			commit,
			tree,
			blob
		]
	});
	if (result?.ok) return;
	throw pushRejected(remote, {
		ref,
		reason: result?.reason ?? "no verdict"
	});
}
async function readPlan(remote, key) {
	const ref = /^[0-9a-f]{6,64}$/.test(key.id) ? planRef(key) : "";
	const commitId = ref === "" ? void 0 : (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
	if (commitId === void 0) throw new GitopsError({
		code: "PLAN_MISSING",
		message: `there is no plan ${key.id.slice(0, 64)} of ${key.tenant}/${key.environment}`,
		fix: "Dispatch plan and copy the plan id it prints; a plan is gone once it was deployed."
	});
	const objects = await fetchObjects(remote, {
		wants: [commitId],
		depth: 1
	});
	const commit = parseCommit(objects.get(commitId).body);
	const entry = parseTree(objects.get(commit.tree).body).find(({ name }) => name === FILE);
	return {
		document: objects.get(entry?.id ?? "")?.body.toString("utf8") ?? "{}",
		savedAt: commit.author.at
	};
}
async function removeOldPlans(remote, { tenant, environment, olderThanMs }) {
	const prefix = `refs/plans/${tenant}/${environment}/`;
	const { refs } = await listRefs(remote, { prefixes: [prefix] });
	if (refs.size === 0) return [];
	const commits = await fetchObjects(remote, {
		wants: [...new Set(refs.values())],
		depth: 1,
		filter: "tree:0"
	});
	const old = [...refs].filter(([, id]) => {
		const commit = commits.get(id);
		return commit !== void 0 && Date.now() - parseCommit(commit.body).author.at.getTime() > olderThanMs;
	});
	if (old.length > 0) await pushObjects(remote, {
		updates: old.map(([ref, id]) => ({
			ref,
			oldId: id,
			newId: ZERO_ID
		})),
		objects: []
	});
	return old.map(([ref]) => ref.slice(prefix.length));
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

// packages/gitops/src/open-plan-store.ts
const KEEP_MS = 6048e5;
function openPlanStore(remote, { actor, serverUrl, ...instance }) {
	return {
		save: async (id, document) => {
			await savePlan(remote, {
				...instance,
				id,
				document,
				author: runAuthor(actor, { serverUrl })
			});
			await removeOldPlans(remote, {
				...instance,
				olderThanMs: KEEP_MS
			});
		},
		read: async (id) => readPlan(remote, {
			...instance,
			id
		})
	};
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
function isPlainObject(o) {
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
	if (isPlainObject(o)) return { ...o };
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
function pick(schema, mask) {
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
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
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
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
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
function formatError(error, mapper = (issue) => issue.message) {
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
function toDotPath(_path) {
	const segs = [];
	const path = _path.map((seg) => typeof seg === "object" ? seg.key : seg);
	for (const seg of path) if (typeof seg === "number") segs.push(`[${seg}]`);
	else if (typeof seg === "symbol") segs.push(`[${JSON.stringify(String(seg))}]`);
	else if (/[^\w$]/.test(seg)) segs.push(`[${JSON.stringify(seg)}]`);
	else {
		if (segs.length) segs.push(".");
		segs.push(seg);
	}
	return segs.join("");
}
function prettifyError(error) {
	const lines = [];
	const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
	for (const issue of issues) {
		lines.push(`✖ ${issue.message}`);
		if (issue.path?.length) lines.push(`  → at ${toDotPath(issue.path)}`);
	}
	return lines.join("\n");
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
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
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
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
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
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
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
	const isObject$2 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
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
	const isObject$3 = isObject;
	const jit = !globalConfig.jitless;
	const allowsEval$1 = allowsEval;
	const fastEnabled = jit && allowsEval$1.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$3(input)) {
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
	if (isPlainObject(a) && isPlainObject(b)) {
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
		if (!isPlainObject(input)) {
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
const open = [];
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
		open.push(entry);
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
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
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
function _custom(Class, fn, _params) {
	const norm = normalizeParams(_params);
	norm.abort ?? (norm.abort = true);
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...norm
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
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
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
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
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
const ZodError = /*@__PURE__*/ $constructor("ZodError", initializer);
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/classic/parse.js
const parse = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
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
		return parse(this, data, params, { callee: _parse });
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
		return encode(this, data, params, { callee: _encode });
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
		return pick(this, mask);
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
function custom(fn, _params) {
	return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}

// packages/plan-review/src/plan-review-error.ts
var PlanReviewError = class extends CodedError {
	name = "PlanReviewError";
};

// packages/plan-review/src/plan-document.ts
const schema$1 = object({
	version: literal(1),
	id: string(),
	instance: string(),
	created: string(),
	run: string(),
	actor: string(),
	configDigest: string(),
	fields: record(string(), unknown()),
	stacks: object({
		ref: string(),
		commit: string()
	}),
	toolVersion: string(),
	providerLock: string(),
	environment: record(string(), string()),
	lineage: string(),
	serial: number(),
	plan: custom((value) => typeof value === "object" && value !== null)
});
function toPlanDocument(reviewed, { target, run }) {
	const document = {
		version: 1,
		id: reviewed.id,
		instance: run.instance.domain,
		created: run.run.startedAt,
		run: run.run.url,
		actor: run.run.actor,
		configDigest: target.configDigest,
		fields: run.fields,
		stacks: {
			ref: run.stacks.ref,
			commit: run.stacks.commit
		},
		toolVersion: reviewed.toolVersion,
		providerLock: sha256(reviewed.providerLock),
		environment: reviewed.environment,
		lineage: reviewed.state.lineage,
		serial: reviewed.state.serial,
		plan: reviewed.canonical
	};
	return `${JSON.stringify(document, null, 1)}\n`;
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
function parsePlanDocument(text, id) {
	try {
		return schema$1.parse(JSON.parse(text));
	} catch (cause) {
		throw new PlanReviewError({
			code: "PLAN_UNREADABLE",
			message: `the kept plan ${id} is none of this version`,
			fix: "Dispatch plan again and use the id it prints.",
			cause
		});
	}
}

// packages/plan-review/src/check-reviewed.ts
const HOUR_MS = 36e5;
async function checkReviewed(reviewed, { target, store, maxPlanAgeHours }) {
	const { planId } = target;
	const kept = await store?.read(planId);
	if (reviewed.id !== planId) {
		const document = kept === void 0 ? void 0 : parsePlanDocument(kept.document, planId);
		const details = document === void 0 ? void 0 : whatMoved(document, {
			reviewed,
			target
		});
		throw new PlanReviewError({
			code: "PLAN_CHANGED",
			message: `the plan is not the reviewed one: plan-id ${planId}, now ${reviewed.id}`,
			fix: "Read what moved, dispatch plan again with the same fields, and use the id it prints.",
			...details === void 0 ? {} : { details }
		});
	}
	if (kept !== void 0 && Date.now() - kept.savedAt.getTime() > maxPlanAgeHours * HOUR_MS) throw new PlanReviewError({
		code: "PLAN_TOO_OLD",
		message: `plan ${planId} was made at ${kept.savedAt.toISOString()}, more than ${maxPlanAgeHours} hours ago`,
		fix: "Dispatch plan again and use the id it prints."
	});
}
function whatMoved(document, { reviewed, target }) {
	const { state } = reviewed;
	const made = [
		...diffValues(document.fields, {
			now: target.run?.fields ?? {},
			path: "field"
		}),
		...document.configDigest === target.configDigest ? [] : ["the configuration (fields, tenant settings, Terraform files or templates) is another"],
		...diffValues(document.toolVersion, {
			now: reviewed.toolVersion,
			path: "tool"
		}),
		...document.providerLock === sha256(reviewed.providerLock) ? [] : ["the provider lock (.terraform.lock.hcl) is another"],
		...diffValues(document.environment, {
			now: reviewed.environment,
			path: "environment"
		}),
		...diffValues(document.lineage, {
			now: state.lineage,
			path: "state lineage"
		}),
		...diffValues(document.serial, {
			now: state.serial,
			path: "state serial"
		})
	];
	const plan = diffPlans(document.plan, reviewed.canonical);
	const unstable = made.length === 0 && plan !== "" ? ["Nothing that the plan is made from has moved, so these values change by themselves: they come from plantimestamp(), abspath(), path.cwd or a data source, or were changed outside of Terraform."] : [];
	return [
		"What moved since the reviewed plan:",
		...made,
		...plan.split("\n"),
		...unstable
	].filter((line) => line !== "").join("\n");
}

// packages/plan-review/src/check-state.ts
function checkState({ state }, target) {
	const { lineage, title } = target;
	if (state.identity !== void 0 && !isOurs(state.identity, target)) throw foreign(`the Terraform state is the one of ${state.identity}, not of ${target.identity ?? target.name}`);
	if (lineage !== void 0 && lineage !== "" && state.lineage !== lineage) throw foreign(`the Terraform state of ${title} is not the one of the last deployment (lineage ${lineage}): ${state.lineage === "" ? "there is no state" : `its lineage is ${state.lineage}`}`);
}
function isOwned({ state }, { identity, lineage }) {
	const recorded = lineage !== void 0 && lineage !== "";
	return state.resources === 0 || identity === void 0 || state.identity !== void 0 || recorded;
}
function isOurs(found, { identity, name }) {
	return identity === void 0 ? found === name || found.endsWith(`/${name}`) : found === identity;
}
function foreign(message) {
	return new PlanReviewError({
		code: "STATE_FOREIGN",
		message,
		fix: "Correct terraform.backend of the tenant in tenants.yaml. If the state was moved on purpose, remove stateLineage from the base entry."
	});
}

// packages/plan-review/src/render-review.ts
const RISKS = {
	none: "none",
	change: "change: nothing is replaced or destroyed",
	replace: "replace: infrastructure is redeployed or removed",
	"data-loss": "DATA LOSS: what holds data is replaced or destroyed"
};
const HEAD = [
	"Action",
	"Address",
	"Because of",
	"Data"
];
const MAX_NAMES = 10;
function renderReview({ review, drift }) {
	const rows = review.rows.filter(({ action }) => action !== "read");
	const isRisky = ({ action }) => [
		"destroy",
		"replace",
		"forget"
	].includes(action);
	return {
		counts: renderCounts(review),
		risk: RISKS[review.risk],
		head: HEAD,
		risky: rows.filter(isRisky).map(toRow),
		others: rows.filter((row) => !isRisky(row)).map(toRow),
		losses: rows.flatMap(({ address, loses }) => loses === void 0 ? [] : [redact(`${address} (${loses.holds}): ${loses.backUp}`)]),
		drift: drift.flatMap(({ address, actions, before, after }) => [redact(`${address}: ${actions.includes("delete") ? "gone" : "changed"}`), ...(actions.includes("delete") ? [] : [...diffValues(before, { now: after })]).map((line) => `    ${redact(line)}`)])
	};
}
function fewNames(names) {
	const more = names.length - MAX_NAMES;
	return `${names.slice(0, MAX_NAMES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function renderCounts({ counts, drift }) {
	const { add, change, destroy, replace, move, import: imported } = counts;
	return [
		`${add} to add, ${change} to change, ${destroy} to destroy`,
		...replace > 0 ? [`${replace} of them replaced`] : [],
		...move > 0 ? [`${move} moved`] : [],
		...imported > 0 ? [`${imported} imported`] : [],
		...drift.length > 0 ? [`${drift.length} changed outside of Terraform`] : []
	].join(", ");
}
function toRow({ action, address, forcedBy, loses }) {
	return [
		action,
		address,
		forcedBy.join(", "),
		loses === void 0 ? "" : `LOST: ${loses.holds}`
	].map(redact);
}
function reviewTable(rows) {
	return textTable(HEAD, rows);
}

// packages/plan-review/src/check-gates.ts
const DEFAULT_MAX_PLAN_AGE_HOURS = 24;
async function checkGates(reviewed, { target, destroy, store, maxPlanAgeHours = 24, log }) {
	checkState(reviewed, target);
	checkOwned(reviewed, {
		target,
		destroy,
		log
	});
	if (target.planId !== "") await checkReviewed(reviewed, {
		target,
		store,
		maxPlanAgeHours
	});
	else if (target.reviewRequired) throw planRequired(target);
	else if (!destroy) log.notice("No plan-id was given: nobody has reviewed this plan.");
	checkConfirmation(reviewed, {
		target,
		destroy
	});
}
function checkOwned(reviewed, { target, destroy, log }) {
	if (isOwned(reviewed, target)) return;
	const { lineage, resources } = reviewed.state;
	const what = `the Terraform state (lineage ${lineage}, ${resources} resources) has no output instance_identity, and no deployment of ${target.title} has recorded its lineage`;
	if (!destroy && target.confirm === target.name) {
		log.warning(`${what}. It becomes the one of ${target.title}, as confirm says.`);
		return;
	}
	throw new PlanReviewError({
		code: "STATE_UNKNOWN",
		message: `${what}: it may be another instance's`,
		fix: destroy ? `Check terraform.backend of the tenant. If the state is right, give the root module an output instance_identity = "${target.identity}" and deploy once with confirm ${target.name}; then destroy.` : `Check terraform.backend of the tenant. If the state is right, set confirm to ${target.name} and dispatch again.`
	});
}
function planRequired({ title }) {
	return new PlanReviewError({
		code: "PLAN_REQUIRED",
		message: `plan-id is empty, and ${title} is deployed only from a reviewed plan (review: required)`,
		fix: "Dispatch plan with the same fields, read it, and give its plan id as plan-id."
	});
}
function checkConfirmation({ review }, { target, destroy }) {
	const lost = review.rows.filter(({ loses }) => loses !== void 0).map(({ address }) => address);
	if (!destroy && lost.length === 0 || target.confirm === target.name) return;
	const given = target.confirm === "" ? "confirm is empty" : `confirm is "${target.confirm.slice(0, 64)}"`;
	const why = destroy ? `everything of ${target.title} would go` : `data of ${fewNames(lost)} would be lost`;
	throw new PlanReviewError({
		code: "CONFIRM_REQUIRED",
		message: `${why}, and ${given}`,
		fix: `If this is what you want, set confirm to ${target.name} and dispatch again.`
	});
}

// packages/instance/src/instance-error.ts
var InstanceError = class extends CodedError {
	name = "InstanceError";
};

// packages/instance/src/run-file.ts
const values = record(string(), unknown());
const schema = strictObject({
	version: literal(1),
	operation: _enum([
		"plan",
		"deploy",
		"destroy"
	]),
	instance: strictObject({
		tenant: string(),
		environment: string(),
		name: string(),
		domain: string(),
		path: string(),
		manager: string()
	}),
	newInstance: boolean(),
	fields: values,
	unset: array(string()),
	secretFields: array(string()),
	set: values,
	changed: array(string()),
	confirm: string(),
	breakGlass: string().optional(),
	configDigest: string(),
	planId: string().optional(),
	reviewRequired: boolean(),
	infraDeploy: strictObject({
		url: string(),
		branch: string(),
		commit: string()
	}),
	stacks: strictObject({
		url: string(),
		ref: string(),
		commit: string(),
		selections: array(strictObject({
			field: string(),
			directory: string()
		}))
	}),
	stacksInstances: strictObject({
		url: string(),
		branch: string()
	}),
	terraform: strictObject({
		directory: string(),
		varFile: string(),
		backendFile: string()
	}),
	lock: strictObject({
		ref: string(),
		id: string(),
		tookOver: string().optional()
	}).optional(),
	closure: strictObject({
		mode: _enum([
			"enforce",
			"warn",
			"off"
		]),
		outsideHosts: array(string()),
		actionsUrl: string(),
		mirror: strictObject({
			owner: string(),
			maxAgeHours: number()
		}).optional()
	}),
	lineage: string().optional(),
	credentialsDue: boolean(),
	run: strictObject({
		url: string(),
		actor: string(),
		startedAt: string()
	}),
	directory: string()
});
async function readRunFile(path) {
	try {
		return schema.parse(JSON.parse(await readFile(path, "utf8")));
	} catch (cause) {
		throw new InstanceError({
			code: "RUN_FILE_INVALID",
			message: `run-file ${path} is no run file of this version`,
			fix: "Pass the run-file output of render-config (mode resolve) of the same job, with all actions at the same version.",
			cause: cause instanceof ZodError ? new Error(prettifyError(cause)) : cause
		});
	}
}

// packages/instance/src/terraform-directory.ts
const IGNORED = /^(\.terraform|\.terraform\.lock\.hcl|\.git|.*\.tfstate(\..*)?)$/;
async function directoryTreeId(directory) {
	const hash = createHash("sha256");
	const visit = async (at, prefix) => {
		const names = (await readdir(at)).filter((name) => !IGNORED.test(name)).sort();
		for (const name of names) {
			const path = join$1(at, name);
			const stat = await lstat(path);
			if (stat.isSymbolicLink()) throw new InstanceError({
				code: "DIRECTORY_INVALID",
				message: `${prefix}${name} in the Terraform directory is a symbolic link`,
				fix: "Replace it by a plain file, or by a module call with a relative source."
			});
			if (stat.isDirectory()) await visit(path, `${prefix}${name}/`);
			else hash.update(`${prefix}${name}\0${stat.size}\0`).update(await readFile(path));
		}
	};
	await visit(directory, "");
	return hash.digest("hex");
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

// packages/plan-review/src/fenced.ts
function fenced(text) {
	const fence = "~".repeat(Math.max(4, ...[...text.matchAll(/~{4,}/g)].map(([run]) => run.length + 1)));
	return `${fence}\n${text}\n${fence}`;
}

// packages/plan-review/src/print-drift.ts
const MAX_SUMMARY_LINES = 500;
async function printDrift(reviewed, { target, log }) {
	const count = reviewed.drift.length;
	const lines = renderReview(reviewed).drift;
	const headline = count === 0 ? `No drift: the infrastructure of ${target.title} is as Terraform left it.` : `${count === 1 ? "One resource" : `${count} resources`} of ${target.title} changed outside of Terraform:`;
	log.info([headline, ...lines].join("\n"));
	const shown = lines.slice(0, MAX_SUMMARY_LINES).join("\n");
	const more = lines.length > MAX_SUMMARY_LINES ? ["… cut here; the log has the whole."] : [];
	await appendSummary([
		`### Drift of ${target.title}`,
		headline,
		...count === 0 ? [] : [fenced(shown)],
		...more,
		""
	].join("\n\n"));
}

// packages/plan-review/src/print-review.ts
const MAX_SUMMARY_ROWS = 200;
const MAX_SUMMARY_TEXT = 3e5;
async function printReview(reviewed, { target, text, destroy, log }) {
	const { id, review } = reviewed;
	const rendered = renderReview(reviewed);
	const { counts, risk, risky, others, losses, drift } = rendered;
	log.info(review.hasChanges ? `${counts}. Risk: ${risk}` : "No changes: nothing to do.");
	if (risky.length > 0) log.info(reviewTable(risky));
	const lost = review.rows.filter(({ loses }) => loses !== void 0).map(({ address }) => address);
	const confirmation = `Deploying it needs confirm: ${target.name}`;
	if (losses.length > 0) {
		log.warning(`Data would be lost: ${fewNames(lost)}.${destroy ? "" : ` ${confirmation}`}`);
		log.info(`Before it goes:\n${losses.map((line) => `  ${line}`).join("\n")}`);
	}
	if (others.length > 0) await log.group(`Other changes (${others.length})`, () => log.info(reviewTable(others)));
	if (text !== "") await log.group("The whole plan", () => log.info(text));
	if (drift.length > 0) await log.group("Changed outside of Terraform", () => log.info(drift.join("\n")));
	log.info(`Plan id: ${id}`);
	const title = `${destroy ? "Destruction" : "Plan"} of ${target.title}`;
	await appendSummary(summary(rendered, {
		title,
		id,
		text,
		footer: lost.length > 0 && !destroy ? `> ${confirmation}` : ""
	}));
}
function summary({ counts, risk, head, risky, others, losses, drift }, { title, id, text, footer }) {
	const rows = [...risky, ...others];
	const more = rows.length - MAX_SUMMARY_ROWS;
	const plan = redact(text);
	const cut = plan.length > MAX_SUMMARY_TEXT ? `${plan.slice(0, MAX_SUMMARY_TEXT)}\n… cut here; the log has the whole.` : plan;
	return [
		`### ${title}`,
		`${counts}. **Risk: ${risk}**. Plan id: \`${id}\``,
		...rows.length > 0 ? [markdownTable(head, rows.slice(0, MAX_SUMMARY_ROWS))] : [],
		...more > 0 ? [`… and ${more} more, see the log.`] : [],
		...losses.length > 0 ? [`Before it goes:\n\n${losses.slice(0, MAX_SUMMARY_ROWS).map((line) => `- ${line}`).join("\n")}`] : [],
		...footer === "" ? [] : [footer],
		...cut === "" ? [] : [details("The whole plan", cut)],
		...drift.length === 0 ? [] : [details("Changed outside of Terraform", drift.slice(0, MAX_SUMMARY_ROWS).join("\n"))],
		""
	].join("\n\n");
}
function details(title, text) {
	return `<details><summary>${title}</summary>\n\n${fenced(text)}\n\n</details>`;
}

// packages/plan-review/src/review-saved-plan.ts
async function reviewSavedPlan(run, { target, planFile, dataBearing }) {
	const [json, state, providerLock, secrets] = await Promise.all([
		showPlanJson(run, planFile),
		readPlanState(planFile),
		readFile(join$1(run.directory, ".terraform.lock.hcl"), "utf8").catch(() => ""),
		environmentSecrets(run.directory)
	]);
	const identified = {
		canonical: redactPlan(json, { secrets }),
		toolVersion: `${run.tool.product} ${run.tool.version}`,
		providerLock,
		environment: providerEnvironment(),
		state
	};
	return {
		...identified,
		id: idOf(identified, target),
		json,
		review: reviewPlan(json, { dataBearing }),
		drift: redactDrift(json, { secrets })
	};
}
function idOf(plan, target) {
	const { canonical, toolVersion, providerLock, environment, state } = plan;
	const { lineage, serial } = state;
	const instance = target.identity ?? target.name;
	return planId({
		instance,
		configDigest: target.configDigest,
		plan: canonical,
		toolVersion,
		providerLock,
		environment,
		lineage,
		serial
	});
}

// packages/plan-review/src/make-plan.ts
const DOING = {
	apply: "Planning …",
	destroy: "Planning the destruction …",
	"refresh-only": "Looking for changes made outside of Terraform …"
};
async function makePlan(run, { target, kind, dataBearing, lockfile }) {
	const { log } = run;
	log.info(`Preparing the module ${relative(process.cwd(), target.directory) || "."} …`);
	await runInit(run, {
		backendFile: target.backendFile,
		lockfile
	});
	const planFile = join$1(target.runDirectory, `${kind}.tfplan`);
	log.info(DOING[kind]);
	await runPlan(run, {
		varFile: target.varFile,
		planFile,
		kind
	});
	const [reviewed, text] = await Promise.all([reviewSavedPlan(run, {
		target,
		planFile,
		dataBearing
	}), showPlanText(run, planFile)]);
	hideSecrets(reviewed, target);
	checkState(reviewed, target);
	if (!isOwned(reviewed, target)) log.warning(`Nothing tells that this Terraform state is the one of ${target.title}: deploying it needs confirm: ${target.name}`);
	if (kind === "refresh-only") await printDrift(reviewed, {
		target,
		log
	});
	else await printReview(reviewed, {
		target,
		text,
		destroy: kind === "destroy",
		log
	});
	return {
		...reviewed,
		planFile
	};
}
function hideSecrets({ json }, target) {
	const announce = target.run?.credentialsDue !== true;
	for (const value of sensitiveValues(json)) addMask(value, { announce });
}

// packages/plan-review/src/open-target.ts
async function openTarget(inputs, { context, planFile = "" }) {
	if (inputs.runFile !== "") return targetOfRun(await readRunFile(inputs.runFile), inputs);
	if (inputs.directory === "") throw invalid("neither run-file nor directory is given", "Set run-file (after render-config), or directory.");
	if (inputs.instance === "") throw invalid("instance is empty", "Set instance to the name that has to be typed into confirm where data is lost.");
	const directory = await contained(context.workspace, {
		path: inputs.directory,
		input: "directory"
	});
	const [varFile, backendFile] = await Promise.all([contained(context.workspace, {
		path: inputs.varFile,
		input: "var-file"
	}), contained(context.workspace, {
		path: inputs.backendFile,
		input: "backend-file"
	})]);
	const digest = createHash("sha256").update(await directoryTreeId(directory));
	for (const file of [varFile, backendFile]) digest.update("\0").update(file === "" ? "" : await readFile(file));
	return {
		run: void 0,
		title: inputs.instance,
		name: inputs.instance,
		identity: void 0,
		directory,
		varFile,
		backendFile,
		runDirectory: planFile === "" ? await mkdtemp(join$1(context.temp, "edp-run-")) : dirname(resolve(planFile)),
		configDigest: digest.digest("hex"),
		planId: inputs.planId,
		confirm: inputs.confirm,
		reviewRequired: false,
		lineage: void 0
	};
}
function targetOfRun(run, inputs) {
	return {
		run,
		title: run.instance.domain,
		name: run.instance.name,
		identity: run.instance.path,
		directory: run.terraform.directory,
		varFile: run.terraform.varFile,
		backendFile: run.terraform.backendFile,
		runDirectory: run.directory,
		configDigest: run.configDigest,
		planId: inputs.planId || (run.planId ?? ""),
		confirm: inputs.confirm || run.confirm,
		reviewRequired: run.reviewRequired,
		lineage: run.lineage
	};
}
async function contained(workspace, { path, input }) {
	if (path === "") return "";
	const root = await realpath(workspace);
	const real = await realpath(resolve(root, path)).catch(() => void 0);
	if (real !== void 0 && (real === root || real.startsWith(root + sep))) return real;
	throw invalid(`${input} "${path.slice(0, 200)}" is not inside the workspace`, `Set ${input} to a path below it.`);
}
function invalid(message, fix) {
	return new PlanReviewError({
		code: "TARGET_INVALID",
		message,
		fix
	});
}

// packages/plan-review/src/open-terraform.ts
async function openTerraform(target, { tool, limits, http, log }) {
	for (const secret of await environmentSecrets(target.directory)) addMask(secret);
	const found = await findTool({
		...tool,
		http,
		log
	});
	const { directory, runDirectory } = target;
	const { deadlineMinutes, credentialsExpire, recipients } = limits;
	const deadline = runDeadline({
		minutes: deadlineMinutes,
		credentialsExpire
	});
	return terraformRun(found, {
		directory,
		runDirectory,
		log,
		deadline,
		recipients
	});
}

// packages/plan-review/src/plan-store.ts
function planStore(infraDeploy, { run, serverUrl }) {
	const { tenant, environment } = run.instance;
	return openPlanStore(infraDeploy, {
		tenant,
		environment,
		actor: run.run.actor,
		serverUrl
	});
}

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
const PAGE_SIZE = 50;
const MAX_PAGES = 2e3;
async function listPages(address, call, onFirst = () => {}) {
	const all = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const response = await callApi(address, {
			...call,
			query: {
				...call.query,
				page: String(page),
				limit: String(PAGE_SIZE)
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

// packages/forge/src/issues.ts
const MAX_BODY_LENGTH = 6e4;
async function ensureIssue(address, { title, body, ...key }) {
	const { owner, name, marker } = key;
	const whole = `${body.length > MAX_BODY_LENGTH ? `${body.slice(0, MAX_BODY_LENGTH)}\n\n… cut here.` : body}\n\n${marker}\n`;
	const found = await findIssue(address, key);
	if (found !== void 0) {
		await (await send(address, key, {
			method: "PATCH",
			below: [String(found.number)],
			body: { body: whole }
		})).discard();
		return {
			...found,
			created: false
		};
	}
	return {
		...read(await (await send(address, key, {
			method: "POST",
			below: [],
			body: {
				title,
				body: whole
			}
		})).json(), {
			address,
			owner,
			name
		}),
		created: true
	};
}
async function closeIssue(address, { comment, ...key }) {
	const found = await findIssue(address, key);
	if (found === void 0) return void 0;
	const number = String(found.number);
	for (const call of [{
		method: "POST",
		below: [number, "comments"],
		body: { body: comment }
	}, {
		method: "PATCH",
		below: [number],
		body: { state: "closed" }
	}]) await (await send(address, key, call)).discard();
	return found;
}
async function findIssue(address, { owner, name, marker }) {
	const found = (await listPages(address, {
		path: [
			"repos",
			owner,
			name,
			"issues"
		],
		query: {
			state: "open",
			type: "issues"
		},
		scope: "read:issue",
		subject: `the issues of ${owner}/${name}`
	})).find(({ body, pull_request: pull }) => !pull && typeof body === "string" && body.includes(marker));
	return found && read(found, {
		address,
		owner,
		name
	});
}
async function send(address, { owner, name }, { method, below, body }) {
	return callApi(address, {
		method,
		path: [
			"repos",
			owner,
			name,
			"issues",
			...below
		],
		body,
		scope: "write:issue",
		subject: `writing an issue of ${owner}/${name}`
	});
}
function read({ number, html_url: url }, { address, owner, name }) {
	if (typeof number === "number" && typeof url === "string") return {
		number,
		url
	};
	throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${new URL(address.origin).host} describes an issue of ${owner}/${name} without number and address`,
		fix: "Check that the server is a Forgejo, Gitea or GitHub."
	});
}

// packages/plan-review/src/report-drift.ts
async function reportDrift(reviewed, { target, forge, repository, runUrl, log }) {
	const [owner = "", name = ""] = repository.split("/");
	const key = {
		owner,
		name,
		marker: `<!-- edp drift of ${target.identity ?? target.name} -->`
	};
	if (reviewed.drift.length === 0) {
		const comment = `The infrastructure of ${target.title} is again as Terraform left it: ${runUrl}`;
		const closed = await closeIssue(forge, {
			...key,
			comment
		});
		if (closed !== void 0) log.notice(`Drift of ${target.title} is gone; issue closed: ${closed.url}`);
		return;
	}
	const issue = await ensureIssue(forge, {
		...key,
		...renderDriftIssue(reviewed, {
			target,
			runUrl
		})
	});
	log.warning(`${target.title} was changed outside of Terraform: ${issue.url}${issue.created ? "" : " (brought up to date)"}`);
}
function renderDriftIssue(reviewed, { target, runUrl }) {
	const count = reviewed.drift.length;
	const body = [
		`${count === 1 ? "One resource" : `${count} resources`} of ${target.title} changed outside of Terraform, seen by ${runUrl}:`,
		fenced(renderReview(reviewed).drift.join("\n")),
		"To put back what the configuration says, dispatch plan and deploy with an empty form. To keep a change, write it into the fields or the Terraform code first. This issue follows every run of the drift workflow, and is closed by it."
	];
	return {
		title: `Drift: ${target.title}`,
		body: redact(body.join("\n\n"))
	};
}

// actions/terraform-plan/src/inputs.ts
function readInputs() {
	return {
		target: {
			runFile: readInput("run-file"),
			directory: readInput("directory"),
			varFile: readInput("var-file"),
			backendFile: readInput("backend-file"),
			instance: readInput("instance"),
			planId: readInput("plan-id"),
			confirm: readInput("confirm")
		},
		tool: {
			version: readInput("version"),
			product: readChoice("product", ["terraform", "opentofu"], "terraform"),
			mirror: readInput("mirror")
		},
		limits: {
			deadlineMinutes: readCount("deadline", {
				max: 1440,
				fallback: 25
			}),
			credentialsExpire: readInput("credentials-expire") || (process.env["AWS_CREDENTIAL_EXPIRATION"] ?? "")
		},
		lockfile: readChoice("lockfile", ["readonly", "update"], "readonly"),
		enforce: readBoolean("enforce", false),
		kind: readKind(),
		driftIssue: readBoolean("drift-issue", false),
		dataBearing: readLines("data-bearing"),
		maxPlanAgeHours: readCount("max-plan-age", {
			max: 8760,
			fallback: 24
		}),
		token: readSecret("token")
	};
}
function readKind() {
	const [destroy, refreshOnly] = [readBoolean("destroy", false), readBoolean("refresh-only", false)];
	if (refreshOnly && (destroy || readBoolean("enforce", false))) throw new PlanReviewError({
		code: "TARGET_INVALID",
		message: "refresh-only is set together with destroy or enforce, and a look at what drifted is never applied",
		fix: "Set refresh-only alone."
	});
	return destroy ? "destroy" : refreshOnly ? "refresh-only" : "apply";
}

// actions/terraform-plan/src/main.ts
async function run(inputs) {
	const log = createLog();
	const context = readRunContext();
	const http = createHttp({
		userAgent: "edp-actions/terraform-plan",
		onRetry: (line) => log.info(line)
	});
	const { token, kind, dataBearing, lockfile, maxPlanAgeHours } = inputs;
	try {
		const target = await openTarget(inputs.target, { context });
		const { run: ofRun } = target;
		const remote = ofRun && openInfraDeploy(ofRun, {
			token,
			http,
			log
		});
		if (kind === "refresh-only" && await isBusy(remote, {
			target,
			log
		})) return;
		const terraform = await openTerraform(target, {
			tool: inputs.tool,
			limits: inputs.limits,
			http,
			log
		});
		const reviewed = await makePlan(terraform, {
			target,
			kind,
			dataBearing,
			lockfile
		});
		const store = ofRun && remote && planStore(remote, {
			run: ofRun,
			serverUrl: context.serverUrl
		});
		if (inputs.enforce) {
			await checkGates(reviewed, {
				target,
				destroy: kind === "destroy",
				store,
				maxPlanAgeHours,
				log
			});
			if (reviewed.state.lineage !== "") await writeProgress(target.runDirectory, { plannedOn: reviewed.state.lineage });
		}
		if (target.run?.operation === "plan" && kind !== "refresh-only") {
			await store?.save(reviewed.id, toPlanDocument(reviewed, {
				target,
				run: target.run
			}));
			await writeProgress(target.runDirectory, { keptPlan: reviewed.id });
			log.info(`The plan is kept for review. To apply exactly this, dispatch deploy with plan-id ${reviewed.id}.`);
		}
		if (inputs.driftIssue) {
			const forge = {
				origin: context.serverUrl,
				apiUrl: context.apiUrl,
				http,
				token,
				tokenInput: "token"
			};
			const { repository: reportIn, runUrl } = context;
			await reportDrift(reviewed, {
				target,
				forge,
				repository: reportIn,
				runUrl,
				log
			});
		}
		await handOut(reviewed, target);
		if (target.run?.operation === "plan" || kind === "refresh-only") await removePlans(target.runDirectory);
		else setOutput("plan-file", reviewed.planFile);
	} finally {
		await http.close();
	}
}
async function isBusy(remote, { target: { run, title }, log }) {
	if (run === void 0 || remote === void 0) return false;
	const { tenant, environment } = run.instance;
	const holder = await readLock(remote, { ref: lockRef(tenant, environment) });
	if (holder !== void 0) log.notice(`${title} is being worked on by ${holder.runUrl}: not looked at this time.`);
	return holder !== void 0;
}
async function handOut({ id, json, review }, target) {
	const outputsFile = join$1(target.runDirectory, "planned-outputs.json");
	await writeOutputsFile(outputsFile, {
		outputs: plannedOutputs(json),
		secrets: sensitiveValues(json)
	});
	setOutput("plan-id", id);
	setOutput("has-changes", review.hasChanges);
	setOutput("risk", review.risk);
	setOutput("add", review.counts.add);
	setOutput("change", review.counts.change);
	setOutput("destroy", review.counts.destroy);
	setOutput("drifted", review.drift.length);
	setOutput("outputs-file", outputsFile);
}

// actions/terraform-plan/src/index.ts
await runAction(async () => run(readInputs()));

export {  };