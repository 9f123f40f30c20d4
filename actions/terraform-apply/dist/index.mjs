import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { $ as createProgress, A as updateProcessRecord, B as diagnosticLine, C as parseCommit, D as pushBackCommands, E as tailFile, F as createOutputReport, G as terraformEnvironment, H as renderDiagnostic, I as parseUiMessage, J as environmentSecrets, K as terraformRun, L as maskState, M as isAlive, N as processStartTime, O as rescueState, P as GONE, Q as runAction, R as secretStrings, S as formatCommit, T as rescueTerraform, U as capture, V as diagnosticPosition, W as writeProgress, X as encryptFor, Y as checkRecipients, Z as isSecretName, _ as listRefs, a as InstanceError, at as readInput, b as objectId, c as number, ct as addMask, d as string, dt as secretForms, et as appendSummary, f as unknown, ft as KitError, g as ZERO_ID, h as pushObjects, i as readRunFile, it as readCount, j as writeProcessRecord, k as readProcessRecord, l as object, lt as redact, m as GitopsError, nt as createLog, o as custom, ot as readLines, p as noteRunLock, q as parseJson, r as openInfraDeploy, rt as readChoice, s as literal, st as readSecret, t as announceRun, tt as setOutput, u as record, ut as SecretMatcher, v as fetchObjects, w as createHttp, x as parseTree, y as formatTree, z as sensitiveValues } from "./look-after.mjs";
import { i as CodedError, n as EXECUTABLES, r as TerraformError } from "./http-error.mjs";
import { t as unzipSync } from "./esm.mjs";
import { access, constants, lstat, mkdtemp, readFile, readdir, realpath, rm, stat, statfs, writeFile } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

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

// packages/terraform/src/secrets/credentials.ts
const NAME = /^[a-zA-Z0-9]([a-zA-Z0-9._-]{0,251}[a-zA-Z0-9])?$/;
function readCredentials$1(outputs, name) {
	const output = Object.hasOwn(outputs, name) ? outputs[name] : void 0;
	if (output === void 0 || output.value === null || output.value === void 0) return [];
	if (!output.sensitive) throw invalid$1(name, "is not marked sensitive");
	if (!isObject$1(output.value)) throw invalid$1(name, "is not a map");
	return Object.entries(output.value).map(([key, value]) => readCredential(value, {
		output: name,
		key
	}));
}
function readCredential(value, { output, key }) {
	const { username, password, secret } = isObject$1(value) ? value : {};
	if (typeof username !== "string" || typeof password !== "string") throw invalid$1(output, `has no username and password under "${key}"`);
	if (secret === void 0 || secret === null) return {
		name: key,
		username,
		password
	};
	const { namespace, name, usernameKey, passwordKey } = isObject$1(secret) ? secret : {};
	if (![
		namespace,
		name,
		passwordKey,
		...usernameKey === void 0 || usernameKey === null ? [] : [usernameKey]
	].every((each) => typeof each === "string" && NAME.test(each))) throw invalid$1(output, `has no valid secret.namespace, secret.name and secret.passwordKey under "${key}"`);
	return {
		name: key,
		username,
		password,
		secret: {
			namespace,
			name,
			passwordKey,
			...typeof usernameKey === "string" ? { usernameKey } : {}
		}
	};
}
function renderCredentials(credentials) {
	return textTable([
		"Service",
		"Username",
		"Password"
	], credentials.map(({ name, username, password }) => [
		name,
		username,
		password
	]));
}
function renderKubectl(credentials) {
	return credentials.flatMap(({ name, secret }) => {
		if (secret === void 0) return [];
		return [secret.usernameKey, secret.passwordKey].filter((key) => key !== void 0).map((key) => `kubectl -n ${secret.namespace} get secret ${secret.name} -o go-template='{{index .data "${key}" | base64decode}}{{"\\n"}}'   # ${name}: ${key}`);
	}).join("\n");
}
function isObject$1(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
function invalid$1(name, what) {
	return new TerraformError({
		code: "CREDENTIALS_INVALID",
		message: `Terraform output ${name} ${what}`,
		fix: "Make it a sensitive map: name = { username, password, secret = { namespace, name, usernameKey, passwordKey } }."
	});
}

// packages/terraform/src/plan/data-bearing.ts
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

// packages/terraform/src/plan/canonical-json.ts
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

// packages/terraform/src/plan/diff-values.ts
const MAX_VALUE_LENGTH = 200;
function* diffValues(before, { now, path = "" }) {
	if (canonicalJson(before) === canonicalJson(now)) return;
	if (isObject(before) && isObject(now)) {
		for (const key of [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort()) yield* diffValues(before[key], {
			now: now[key],
			path: path === "" ? key : `${path}.${key}`
		});
		return;
	}
	yield `${path}: ${show$1(before)} -> ${show$1(now)}`;
}
function isObject(value) {
	return value !== null && typeof value === "object";
}
function show$1(value) {
	const text = value === void 0 ? "(none)" : canonicalJson(value);
	return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

// packages/terraform/src/plan/diff-plans.ts
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

// packages/terraform/src/tool/choose-version.ts
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
	const cached = cacheDirectory === void 0 ? [] : await cachedVersions(join(cacheDirectory, product));
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

// packages/terraform/src/tool/path-tool.ts
const run$1 = promisify(execFile);
const VERSION_TIMEOUT_MS = 3e4;
async function pathTool(product, { path = process.env["PATH"] ?? "" } = {}) {
	for (const directory of path.split(delimiter)) {
		if (!isAbsolute(directory)) continue;
		const file = join(directory, EXECUTABLES[product]);
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
		const env = terraformEnvironment({});
		const { stdout } = await run$1(file, ["version", "-json"], {
			timeout: VERSION_TIMEOUT_MS,
			env
		});
		const { terraform_version: version } = parseJson(stdout);
		return typeof version === "string" ? version : void 0;
	} catch {
		return;
	}
}
async function isExecutable(file) {
	return access(file, constants.X_OK).then(() => true, () => false);
}

// packages/terraform/src/tool/find-tool.ts
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

// packages/terraform/src/plan/redact-value.ts
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

// packages/terraform/src/secrets/outputs-file.ts
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

// packages/terraform/src/plan/plan-id.ts
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

// packages/terraform/src/state/plan-state.ts
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

// packages/terraform/src/run/provider-environment.ts
function providerEnvironment(env = process.env) {
	const entries = Object.entries(env).filter((entry) => /^OS_[A-Z_]+$/.test(entry[0]) && !isSecretName(entry[0]) && entry[1] !== "");
	return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
}

// packages/terraform/src/state/sign-s3.ts
function signS3({ method, url, headers = {} }, { credentials, region, now = /* @__PURE__ */ new Date() }) {
	const { host, pathname, searchParams } = new URL(url);
	const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
	const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
	const body = sha256$1("");
	const signed = {
		...headers,
		"x-amz-content-sha256": body,
		"x-amz-date": time,
		...credentials.sessionToken === "" ? {} : { "x-amz-security-token": credentials.sessionToken }
	};
	const lines = Object.entries({
		...signed,
		host
	}).sort(([a], [b]) => a < b ? -1 : 1);
	const names = lines.map(([name]) => name).join(";");
	const canonical = [
		method,
		pathname,
		searchParams.toString(),
		...lines.map(([name, value]) => `${name}:${value.trim()}`),
		"",
		names,
		body
	].join("\n");
	const key = scope.split("/").reduce((last, part) => hmac(last, part), `AWS4${credentials.secretKey}`);
	const signature = hmac(key, [
		"AWS4-HMAC-SHA256",
		time,
		scope,
		sha256$1(canonical)
	].join("\n")).toString("hex");
	return {
		...signed,
		authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`
	};
}
const sha256$1 = (text) => createHash("sha256").update(text).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

// packages/terraform/src/state/probe-state-lock.ts
async function probeStateLock(run, { http, env = process.env }) {
	const backend = await readBackend(run.dataDirectory);
	if (backend?.use_lockfile !== true) return "unknown";
	const endpoint = backend.endpoints?.s3 ?? backend.endpoint ?? env["AWS_ENDPOINT_URL_S3"] ?? env["AWS_ENDPOINT_URL"] ?? "";
	const credentials = readCredentials(backend, env);
	if (endpoint === "") return "honoured";
	if (credentials === void 0) return "unknown";
	const url = probeUrl(endpoint, backend);
	const region = backend.region ?? env["AWS_REGION"] ?? "us-east-1";
	const send = async (method, headers = {}) => {
		const response = await http.request({
			method,
			url,
			redirect: "refuse",
			retries: 0,
			timeoutMs: 2e4,
			headers: signS3({
				method,
				url,
				headers
			}, {
				credentials,
				region
			}),
			expect: [
				200,
				201,
				204,
				400,
				403,
				404,
				405,
				409,
				412,
				500,
				501,
				503
			]
		});
		await response.discard();
		return response.status;
	};
	try {
		if (await send("PUT", { "if-none-match": "*" }) !== 200) return "unknown";
		const second = await send("PUT", { "if-none-match": "*" });
		await send("DELETE");
		if (second === 412 || second === 409) return "honoured";
		return second === 200 ? "ignored" : "unknown";
	} catch {
		return "unknown";
	}
}
async function readBackend(dataDirectory) {
	try {
		const text = await readFile(join(dataDirectory, "terraform.tfstate"), "utf8");
		const { backend } = JSON.parse(text);
		return backend?.type === "s3" ? backend.config : void 0;
	} catch {
		return;
	}
}
function probeUrl(endpoint, { bucket, key, use_path_style: byPath, force_path_style: forced }) {
	const url = new URL(endpoint.includes("://") ? endpoint : `https://${endpoint}`);
	const object = `${key}.lock-probe-${randomBytes(6).toString("hex")}`.split("/").map(encodeURIComponent).join("/");
	if (byPath === true || forced === true) url.pathname = `/${bucket}/${object}`;
	else {
		url.hostname = `${bucket}.${url.hostname}`;
		url.pathname = `/${object}`;
	}
	return url.href;
}
function readCredentials(backend, env) {
	const accessKey = backend.access_key ?? env["AWS_ACCESS_KEY_ID"];
	const secretKey = backend.secret_key ?? env["AWS_SECRET_ACCESS_KEY"];
	if (!accessKey || !secretKey) return void 0;
	return {
		accessKey,
		secretKey,
		sessionToken: backend.token ?? env["AWS_SESSION_TOKEN"] ?? ""
	};
}

// packages/terraform/src/run/command-error.ts
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

// packages/terraform/src/state/read-state.ts
async function readOutputs(run) {
	const result = await capture(run, [
		"output",
		"-json",
		"-no-color"
	]);
	if (result.code !== 0) throw readError(run, "output", result);
	return parseJson(result.stdout);
}
async function readLineage(run) {
	const result = await capture(run, ["state", "pull"]);
	if (result.code !== 0) throw readError(run, "state pull", result);
	return !result.stdout.includes("{") ? "" : parseJson(result.stdout).lineage ?? "";
}
function readError(run, command, result) {
	return captureError(run, {
		code: "SHOW_FAILED",
		command,
		result,
		fix: "Check that the state backend can be reached, then dispatch again."
	});
}

// packages/terraform/src/plan/redact-plan.ts
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

// packages/terraform/src/plan/review-plan.ts
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

// packages/terraform/src/run/check-room.ts
const MIN_BYTES = 16777216;
const PER_PLAN_BYTE = 30;
const MIB = 1048576;
async function checkRoom({ directory, runDirectory }, { planFile }) {
	const neededBytes = Math.max(MIN_BYTES, (await stat(planFile)).size * PER_PLAN_BYTE);
	for (const place of [directory, runDirectory]) {
		const { bavail, bsize } = await statfs(place);
		if (bavail * bsize >= neededBytes) continue;
		throw new TerraformError({
			code: "DISK_FULL",
			message: `the disk of ${place} has ${Math.floor(bavail * bsize / MIB)} MB left, and apply wants ${Math.ceil(neededBytes / MIB)} MB`,
			fix: "Make room on the runner and dispatch again; nothing was changed."
		});
	}
}

// packages/terraform/src/run/print-output.ts
async function printOutput({ log }, logFile) {
	await log.group("Terraform output", () => {
		tailFile(logFile, { onLine: (line) => {
			const message = parseUiMessage(line);
			if (message.kind === "state") log.info("(the state, printed by Terraform as a last resort, is withheld here)");
			if ("text" in message && message.text.trim() !== "") log.info(redact(message.text));
		} }).read({ last: true });
	});
}

// packages/terraform/src/run/report-warnings.ts
const MAX_WARNINGS = 10;
function reportWarnings({ directory, log }, { diagnostics }) {
	const warnings = diagnostics.filter(({ severity }) => severity === "warning");
	for (const each of warnings.slice(0, MAX_WARNINGS)) log.warning(diagnosticLine(each), diagnosticPosition(each, directory));
	if (warnings.length > MAX_WARNINGS) log.info(`… and ${warnings.length - MAX_WARNINGS} more warnings.`);
}

// packages/terraform/src/run/run-detached.ts
const POLL_MS = 150;
const MAX_TIMER_MS = 2 ** 31 - 1;
async function runDetached(run, options) {
	refuseSecondRun(run.runDirectory);
	const { command, args, planFile } = options;
	const logFile = join(run.runDirectory, `terraform-${command}.log`);
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
		updateProcessRecord(run, record);
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
		updateProcessRecord(run, {
			...record,
			exitCode: code,
			settled: record.command !== "apply"
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
		updateProcessRecord(run, record);
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

// packages/terraform/src/run/stopped-error.ts
function stopped({ command, report: { done, total }, fix }) {
	const steps = total === 0 ? "" : ` after ${done} of ${total} steps`;
	return new TerraformError({
		code: "DEADLINE_PASSED",
		message: `terraform ${command} was stopped by the deadline of this step${steps}`,
		fix
	});
}

// packages/terraform/src/plan/run-plan.ts
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

// packages/terraform/src/run/run-apply.ts
const FIX$1 = "Correct what is named above and dispatch again: it continues from where this run stopped.";
const PUSH_BACK = "How to push the state back";
async function runApply(run, { planFile }) {
	await checkRoom(run, { planFile });
	const since = /* @__PURE__ */ new Date();
	const args = [
		"-input=false",
		`-lock-timeout=${"60s"}`,
		planFile
	];
	const { code, report, logFile, late } = await runDetached(run, {
		command: "apply",
		args,
		planFile
	});
	if (code !== 0 || report.diagnostics.length > 0) await maskState(run);
	const saved = await rescueState(run, {
		since,
		logFile,
		report
	});
	const found = toFound(report, {
		code,
		saved
	});
	settle(run, found);
	await printOutput(run, logFile);
	reportWarnings(run, report);
	await rm(logFile, { force: true });
	await rm(planFile, { force: true });
	if (code === 0 && found.outcome === void 0) return;
	if (saved.state === "kept") throw await unsaved(run, {
		report,
		saved
	});
	if (found.outcome !== void 0) throw gone(found.outcome);
	if (late) throw stopped({
		command: "apply",
		report,
		fix: `Dispatch again: it continues from where this run stopped.`
	});
	const { diagnostics } = report;
	throw commandError(run, {
		code: "APPLY_FAILED",
		command: "apply",
		diagnostics,
		fix: FIX$1
	});
}
function toFound(report, { code, saved }) {
	const did = `terraform apply did ${report.done} of ${report.total} steps`;
	if (saved.state === "kept") return {
		keptState: saved.file ?? "",
		outcome: `${did}; ${saved.note}`
	};
	const isSilent = !report.diagnostics.some(({ severity }) => severity === "error");
	return code !== 0 && isSilent ? { outcome: `${did} and ${GONE}` } : {};
}
function settle(run, found) {
	const record = readProcessRecord(run.runDirectory);
	if (record !== void 0) updateProcessRecord(run, {
		...record,
		...found,
		settled: true
	});
}
function gone(message) {
	return new TerraformError({
		code: "APPLY_FAILED",
		message,
		fix: "Look on the runner for what ended it (memory, disk). Where the cloud has what the state does not know, import it or remove it by hand; then dispatch again."
	});
}
async function unsaved(run, { report, saved: { note, file } }) {
	const { diagnostics } = report;
	const { details = "" } = commandError(run, {
		code: "APPLY_FAILED",
		command: "apply",
		diagnostics,
		fix: FIX$1
	});
	run.log.warning(`Terraform's state is not in its backend. Until it is there, nobody may deploy.`);
	if (file !== void 0) await run.log.group(PUSH_BACK, () => run.log.info(pushBackCommands(run.tool, file).join("\n")));
	return new TerraformError({
		code: "STATE_UNSAVED",
		message: `terraform apply did ${report.done} of ${report.total} steps, and ${note}`,
		fix: file === void 0 ? "Look in the cloud for what the state does not know: import it or remove it by hand, then unlock." : `Once the backend works again, give it the commands above under "${PUSH_BACK}", then unlock.`,
		details
	});
}

// packages/terraform/src/run/run-deadline.ts
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

// packages/terraform/src/run/run-init.ts
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

// packages/terraform/src/plan/show-plan.ts
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

// packages/plan-review/src/apply-held.ts
async function applyHeld(terraform, { planFile, run, remote, http }) {
	if (await probeStateLock(terraform, { http }) === "ignored") sayUnlocked(terraform, { hasRunLock: run?.lock !== void 0 });
	if (run === void 0 || remote === void 0) return runApply(terraform, { planFile });
	const since = (/* @__PURE__ */ new Date()).toISOString();
	await noteRunLock(remote, {
		run,
		note: `Terraform is at work on ${hostname()} since ${since}`
	});
	try {
		await runApply(terraform, { planFile });
	} finally {
		const { keptState } = await rescueTerraform({
			runDirectory: terraform.runDirectory,
			log: terraform.log,
			waitMs: 0
		});
		if (keptState === void 0) await noteRunLock(remote, {
			run,
			note: ""
		}).catch(() => {});
	}
}
function sayUnlocked({ log }, { hasRunLock }) {
	const what = "The storage of the state ignores conditional writes (If-None-Match), so that use_lockfile locks nothing";
	if (hasRunLock) log.notice(`${what}: the run lock keeps other runs away.`);
	else log.warning(`${what}, and without run-file there is no run lock: make sure that no other run uses this state.`);
}

// packages/plan-review/src/plan-review-error.ts
var PlanReviewError = class extends CodedError {
	name = "PlanReviewError";
};

// packages/plan-review/src/plan-document.ts
const schema = object({
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
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
function parsePlanDocument(text, id) {
	try {
		return schema.parse(JSON.parse(text));
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

// packages/instance/src/terraform-directory.ts
const IGNORED = /^(\.terraform|\.terraform\.lock\.hcl|\.git|.*\.tfstate(\..*)?)$/;
async function directoryTreeId(directory) {
	const hash = createHash("sha256");
	const visit = async (at, prefix) => {
		const names = (await readdir(at)).filter((name) => !IGNORED.test(name)).sort();
		for (const name of names) {
			const path = join(at, name);
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
		readFile(join(run.directory, ".terraform.lock.hcl"), "utf8").catch(() => ""),
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
	const planFile = join(target.runDirectory, `${kind}.tfplan`);
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

// packages/plan-review/src/load-plan.ts
async function loadPlan(run, { planFile, ...options }) {
	if (planFile === "") return makePlan(run, options);
	const { target, dataBearing } = options;
	const reviewed = await reviewSavedPlan(run, {
		target,
		planFile,
		dataBearing
	});
	hideSecrets(reviewed, target);
	return {
		...reviewed,
		planFile
	};
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
		runDirectory: planFile === "" ? await mkdtemp(join(context.temp, "edp-run-")) : dirname(resolve(planFile)),
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

// actions/terraform-apply/src/inputs.ts
function readInputs() {
	const recipients = readLines("recipients");
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
				fallback: 80
			}),
			credentialsExpire: readInput("credentials-expire") || (process.env["AWS_CREDENTIAL_EXPIRATION"] ?? ""),
			recipients
		},
		lockfile: readChoice("lockfile", ["readonly", "update"], "readonly"),
		planFile: readInput("plan-file"),
		dataBearing: readLines("data-bearing"),
		maxPlanAgeHours: readCount("max-plan-age", {
			max: 8760,
			fallback: 24
		}),
		credentialsOutput: readInput("credentials-output") || "initial_admin_credentials",
		recipients,
		token: readSecret("token")
	};
}

// actions/terraform-apply/src/show-credentials.ts
async function showCredentials(credentials, { recipients, log }) {
	const text = renderCredentials(credentials);
	if (recipients.length > 0) {
		log.info("Initial admin credentials, encrypted; read them with age -d -i <key file>. They are shown only this once.");
		process.stdout.write(`${await encryptFor(recipients, `${text}\n`)}\n`);
	} else {
		log.info("Initial admin credentials. They are shown only this once: change them after the first login.");
		process.stdout.write(`${text.replace(/^::/gm, " ::")}\n`);
	}
	for (const { password } of credentials) addMask(password);
	const commands = renderKubectl(credentials);
	if (commands === "") return;
	log.info(`Later, read them from Kubernetes:\n${commands}`);
	await appendSummary(`### Initial admin credentials\n\nShown once in the log. Later:\n\n~~~~sh\n${commands}\n~~~~\n`);
}

// actions/terraform-apply/src/hand-out.ts
async function handOut(terraform, { target, inputs, planned, firstApply, log }) {
	const outputs = await readOutputs(terraform);
	const due = target.run?.credentialsDue ?? firstApply;
	const secrets = new Set(planned);
	for (const [name, { value, sensitive }] of Object.entries(outputs)) {
		if (!sensitive) continue;
		const announce = !(due && name === inputs.credentialsOutput && inputs.recipients.length === 0);
		for (const secret of secretStrings(value)) {
			secrets.add(secret);
			addMask(secret, { announce });
		}
	}
	const outputsFile = join(target.runDirectory, "outputs.json");
	await writeOutputsFile(outputsFile, {
		outputs,
		secrets: [...secrets]
	});
	setOutput("outputs-file", outputsFile);
	await writeProgress(target.runDirectory, { lineage: await readLineage(terraform) });
	if (!due) return;
	const credentials = readCredentials$1(outputs, inputs.credentialsOutput);
	if (credentials.length === 0) {
		log.notice(`Terraform has no output ${inputs.credentialsOutput}: there are no initial credentials to show.`);
		return;
	}
	await showCredentials(credentials, {
		recipients: inputs.recipients,
		log
	});
	await new Promise((resolve) => process.stdout.write("", () => resolve()));
	await writeProgress(target.runDirectory, { credentialsShown: true });
}

// actions/terraform-apply/src/main.ts
async function run(inputs) {
	const log = createLog();
	const context = readRunContext();
	checkRecipients(inputs.recipients);
	const http = createHttp({
		userAgent: "edp-actions/terraform-apply",
		onRetry: (line) => log.info(line)
	});
	try {
		const target = await openTarget(inputs.target, {
			context,
			planFile: inputs.planFile
		});
		const { run, runDirectory } = target;
		announceRun({
			runDirectory,
			runFile: inputs.target.runFile
		});
		const { tool, limits } = inputs;
		const terraform = await openTerraform(target, {
			tool,
			limits,
			http,
			log
		});
		const { planFile, dataBearing, lockfile, maxPlanAgeHours } = inputs;
		const plan = await loadPlan(terraform, {
			target,
			kind: "apply",
			planFile,
			dataBearing,
			lockfile
		});
		const remote = run && openInfraDeploy(run, {
			token: inputs.token,
			http,
			log
		});
		const store = run && remote && planStore(remote, {
			run,
			serverUrl: context.serverUrl
		});
		await checkGates(plan, {
			target,
			destroy: false,
			store,
			maxPlanAgeHours,
			log
		});
		const { add, change, destroy } = plan.review.counts;
		if (plan.review.hasChanges) await applyHeld(terraform, {
			planFile: plan.planFile,
			run,
			remote,
			http
		});
		else log.info("Nothing to apply: the infrastructure is as planned.");
		setOutput("applied", plan.review.hasChanges);
		const firstApply = !plan.state.outputs.includes(inputs.credentialsOutput);
		await handOut(terraform, {
			target,
			inputs,
			planned: sensitiveValues(plan.json),
			firstApply,
			log
		});
		log.info(`Applied: ${add} added, ${change} changed, ${destroy} destroyed.`);
	} finally {
		await http.close();
	}
}

// actions/terraform-apply/src/index.ts
await runAction(async () => run(readInputs()));

export {  };