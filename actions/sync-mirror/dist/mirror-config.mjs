import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { C as require_re, O as MirrorError, S as require_identifiers, T as parseImageReference, _ as require_gt, a as placeTrees, at as ForgeError, b as require_parse$1, c as require_max_satisfying, ct as sameHost, d as require_cmp, f as require_lte, ft as CodedError, g as require_lt, h as require_eq, i as followPlaces, it as callApi, l as require_comparator, lt as HttpError, m as require_neq, o as YAMLException, ot as normaliseOrigin, p as require_gte, s as require_valid$1, st as publicUrl, t as parseYaml, u as require_range, v as require_compare, w as require_constants$1, x as require_semver$1, y as require_valid } from "./parse-yaml.mjs";
import { appendFile, realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { Readable } from "node:stream";

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
function toApiSettings({ name, description, private: isPrivate, hasActions, hasWiki, defaultBranch, archived }) {
	return {
		...name === void 0 ? {} : { name },
		...description === void 0 ? {} : { description },
		...isPrivate === void 0 ? {} : { private: isPrivate },
		...hasActions === void 0 ? {} : { has_actions: hasActions },
		...hasWiki === void 0 ? {} : { has_wiki: hasWiki },
		...defaultBranch === void 0 ? {} : { default_branch: defaultBranch },
		...archived === void 0 ? {} : { archived }
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
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
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
const initializer = (inst, def) => {
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
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/parse.js
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
const parse$1 = /* @__PURE__*/ _parse($ZodRealError);
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
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
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
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
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
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/regexes.js
const httpProtocol = /^https?$/;
const anyString = /^[\s\S]{0,}$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;

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
function _positive(params) {
	return /* @__PURE__ */ _gt(0, params);
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
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
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
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, ch._zod.def));
			else {
				const _issue = issue$1;
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
// @__NO_SIDE_EFFECTS__
function describe$1(description) {
	const ch = new $ZodCheck({ check: "describe" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			description
		});
	}];
	ch._zod.check = () => {};
	return ch;
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse$1(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ $constructor("ZodMiniStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	ZodMiniString.init(inst, def);
});
const ZodMiniURL = /*@__PURE__*/ $constructor("ZodMiniURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function url(params) {
	return _url(ZodMiniURL, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
	return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return _int(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return _boolean(ZodMiniBoolean, params);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
	return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
	return _never(ZodMiniNever, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ never(),
		...normalizeParams(params)
	});
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params),
		partial: true
	});
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodMiniType.init(inst, def);
	inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
	return new ZodMiniDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
	return _refine(ZodMiniCustom, fn, _params);
}
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
	return _superRefine(fn, params);
}
const describe = describe$1;

// node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
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
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
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
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
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
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
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
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
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

// packages/mirror/src/config/selection.ts
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

// packages/oci/src/oci-error.ts
var OciError = class extends CodedError {
	name = "OciError";
};

// packages/oci/src/registry/check-address.ts
const COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const NAME = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
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
function digestOf(bytes, { like = "sha256:" } = {}) {
	return `${algorithmOf(like)}:${hashFor(like).update(bytes).digest("hex")}`;
}
const algorithmOf = (digest) => digest.startsWith("sha512:") ? "sha512" : "sha256";

// packages/oci/src/registry/blob-stream.ts
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
		parts: verify(wanted, first),
		close: () => {
			first.body.on("error", () => {}).read(0);
			first.body.destroy();
		}
	};
}
async function* verify({ address, digest, sizeBytes = 1e400, open }, first) {
	const hash = hashFor(digest);
	let received = 0;
	let resumes = 0;
	let held;
	for (let response = first;; response = await open(received)) try {
		for await (const part of received === 0 ? bodyOf(response) : partsFrom(response, received)) {
			if (held !== void 0) yield held;
			received += part.length;
			if (received > sizeBytes) throw corrupted(address, `has more than ${sizeBytes} bytes`);
			hash.update(part);
			held = part;
		}
		break;
	} catch (cause) {
		if (!(cause instanceof HttpError)) throw cause;
		if (resumes === MAX_RESUMES) throw broken$1(address, cause);
		resumes += 1;
		await new Promise((resolve) => setTimeout(resolve, RESUME_PAUSE_MS * resumes));
	}
	const actual = hash.digest("hex");
	const short = Number.isFinite(sizeBytes) && received !== sizeBytes;
	const what = short ? `has ${received} bytes instead of ${sizeBytes}` : `has the digest ${digest.split(":")[0]}:${actual}`;
	if (short || !digest.endsWith(`:${actual}`)) throw resumes > 0 ? illPieced(address, what) : corrupted(address, what);
	if (held !== void 0) yield held;
}
const bodyOf = ({ body }) => body;
async function* partsFrom(response, offset) {
	let skip = response.status === 206 ? 0 : offset;
	for await (const part of bodyOf(response)) {
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
function broken$1(address, cause) {
	return new OciError({
		code: "OCI_UNREACHABLE",
		message: `${address}: ${cause.message}`,
		fix: cause.fix ?? "Check the registry and the network; the run can be dispatched again.",
		cause
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

// packages/oci/src/manifest-content.ts
function readManifestContent({ mediaType, bytes }, { address }) {
	const refuse = (what, fix = "Push the image again with a current client.") => new OciError({
		code: "OCI_PROTOCOL",
		message: `${address}: ${what}`,
		fix
	});
	const content = parse(bytes);
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
function parse(bytes) {
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

// packages/oci/src/registry/delete-manifest.ts
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

// packages/oci/src/registry/read-answer.ts
const MAX_TRIES = 3;
const FIRST_PAUSE_MS = 300;
async function readAnswer(ask, { maxBytes, address }) {
	for (let tries = 1;; tries += 1) {
		const response = await ask();
		try {
			return {
				response,
				bytes: await response.bytes(maxBytes)
			};
		} catch (cause) {
			if (!(cause instanceof HttpError)) throw cause;
			if (cause.code === "HTTP_TOO_LARGE") throw tooLarge$1(address, {
				maxBytes,
				cause
			});
			if (tries === MAX_TRIES) throw broken(address, cause);
			await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * tries));
		}
	}
}
function tooLarge$1(address, { maxBytes, cause }) {
	return new OciError({
		code: "OCI_PROTOCOL",
		message: `${address}: the registry's answer has more than ${maxBytes} bytes`,
		fix: "Check that the address is that of a container registry and the image one that was not made to harm.",
		cause
	});
}
function broken(address, cause) {
	return new OciError({
		code: "OCI_UNREACHABLE",
		message: `${address}: ${cause.message}`,
		fix: "Check the registry and the network; the run can be dispatched again.",
		cause
	});
}

// packages/oci/src/registry/list-referrers.ts
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
		const call = {
			url,
			expect: [
				200,
				404,
				405
			],
			action: "pull",
			name,
			reference: digest
		};
		const { response, bytes } = await readAnswer(async () => session.call(call), {
			maxBytes: MAX_PAGE_BYTES$1,
			address
		});
		const type = response.headers["content-type"]?.split(";")[0]?.trim();
		if (response.status !== 200 || type !== "application/vnd.oci.image.index.v1+json") {
			session.limits.referrersApi = false;
			return;
		}
		const { manifests } = readManifestContent({
			digest: digestOf(bytes),
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

// packages/oci/src/registry/explain-error.ts
function explainError(error, about) {
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

// packages/oci/src/registry/list-tags.ts
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
		const { response, bytes } = await readAnswer(async () => session.call({
			url,
			action: "pull",
			name
		}), {
			maxBytes: MAX_PAGE_BYTES,
			address: session.address(name)
		});
		const tags = readTags(bytes);
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

// packages/oci/src/registry/put-manifest.ts
async function putManifest(session, name, reference, { digest, mediaType, bytes }) {
	checkName(name);
	checkReference(reference);
	if (digestOf(bytes, { like: digest }) !== digest || isDigest(reference) && reference !== digest) throw mismatch(session.address(name, reference), `the manifest to push is not the one of ${digest}`);
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
	if (stored === void 0 || !isDigest(stored) || stored === digestOf(bytes, { like: stored })) return;
	throw mismatch(session.address(name, reference), `the registry stored ${stored} instead of ${digest}`);
}
function mismatch(address, what) {
	return new OciError({
		code: "OCI_DIGEST",
		message: `${address}: ${what}`,
		fix: "Check for a proxy that rewrites what is pushed; images are copied byte for byte."
	});
}

// packages/oci/src/registry/read-blob.ts
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
	const call = {
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
	};
	let response;
	try {
		response = await session.call(call);
	} catch (error) {
		if (!isBroken(error)) throw error;
		await hasBlob(session, name, digest);
		return false;
	}
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
const isBroken = (error) => error instanceof OciError && error.cause instanceof HttpError && error.cause.code === "HTTP_UNREACHABLE";

// packages/oci/src/registry/read-manifest.ts
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
	const { response, bytes } = await readAnswer(async () => request(session, {
		name,
		reference,
		method: "GET"
	}), {
		maxBytes: MAX_MANIFEST_BYTES,
		address: session.address(name, reference)
	});
	const named = [response.headers["docker-content-digest"] ?? "", reference].filter(isDigest);
	for (const digest of named) {
		if (digestOf(bytes, { like: digest }) === digest) continue;
		throw new OciError({
			code: "OCI_DIGEST",
			message: `${session.address(name, reference)}: the manifest is not the one of ${digest}; the registry holds it corrupted, or something changed it on the way`,
			fix: "Push the image to this registry again."
		});
	}
	const digest = isDigest(reference) ? reference : named[0] ?? digestOf(bytes);
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

// packages/oci/src/registry/challenge.ts
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

// packages/oci/src/registry/authorizer.ts
const DEFAULT_LIFETIME_S = 60;
const MAX_ANSWER_BYTES = 1048576;
const IDENTITY = "<token>";
const CLIENT = "edp-actions";
function createAuthorizer({ origin, http, auth, login = "own-host" }) {
	const takesLogin = (url) => sameHost(url, origin) || login === "same-site" && isSameSite(url, origin);
	const identity = auth?.username === IDENTITY ? auth.token : void 0;
	const basic = auth && identity === void 0 ? {
		kind: "basic",
		username: auth.username,
		password: auth.token
	} : void 0;
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
			const answer = await http.request(same && identity !== void 0 ? {
				...refresh(url, identity),
				expect: [
					200,
					400,
					401,
					403
				]
			} : {
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
			const explained = explainError(error, about);
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
function refresh(url, identity) {
	const { origin, pathname, searchParams } = new URL(url);
	const form = new URLSearchParams({
		grant_type: "refresh_token",
		client_id: CLIENT,
		refresh_token: identity
	});
	form.set("service", searchParams.get("service") ?? "");
	form.set("scope", searchParams.getAll("scope").join(" "));
	return {
		url: `${origin}${pathname}`,
		method: "POST",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: form.toString()
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

// packages/oci/src/registry/session.ts
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
				const stumbled = error instanceof HttpError && error.status === 500 && !streamed;
				failures += 1;
				if (!stumbled || failures === MAX_FAILURES || request.retries === 0) throw explainError(error, about);
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

// packages/oci/src/registry/source-of.ts
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

// packages/oci/src/registry/upload.ts
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

// packages/oci/src/registry/create-registry.ts
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/clean.js
var require_clean = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse$1();
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
	const parse = require_parse$1();
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
	const parse = require_parse$1();
	const prerelease = (version, options) => {
		const parsed = parse(version, options);
		return parsed && parsed.prerelease.length ? parsed.prerelease : null;
	};
	module.exports = prerelease;
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

// node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/coerce.js
var require_coerce = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const parse = require_parse$1();
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
	const parse = require_parse$1();
	const constants = require_constants$1();
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
	const constants = require_constants$1();
	const SemVer = require_semver$1();
	const identifiers = require_identifiers();
	const parse = require_parse$1();
	const valid = require_valid();
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
	const validRange = require_valid$1();
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

// packages/mirror/src/config/selection-fields.ts
const texts = (...checks) => _default(array(string().check(...checks)), []);
const flag = (unlessTold, description) => _default(boolean(), unlessTold).check(describe(description));
const owner = string().check(_regex(/^[\w.-]+$/, "must be the name of an organisation or user"));
const selection = {
	owner: owner.check(describe("Organisation or user at the source.")),
	to: optional(owner).check(describe("Owner at the target; the same unless told.")),
	include: texts(_minLength(1)).check(describe("Globs of names to mirror; all unless told.")),
	exclude: texts(_minLength(1)).check(describe("Globs of names to leave out."))
};

// packages/mirror/src/images/tag-rules.ts
var import_semver = /* @__PURE__ */ __toESM(require_semver(), 1);
const MAX_REGEX_LENGTH = 200;
const tagRules = strictObject({
	include: texts(_minLength(1)).check(describe("Globs of tags to mirror; all unless told.")),
	exclude: texts(_minLength(1)).check(describe("Globs of tags to leave out.")),
	regex: optional(string().check(_maxLength(MAX_REGEX_LENGTH), refine(isRegex, "must be a regular expression"))).check(describe("Regular expression that the whole tag has to match.")),
	semver: optional(string().check(refine((range) => import_semver.default.validRange(range) !== null, "must be a semver range, such as >=1.2 <3"))).check(describe("Range of versions, such as `>=1.2 <3` or `^17`. `v1.2`, `1.2` and `1` count as versions; other tags are left out.")),
	newest: optional(int().check(_gte(1))).check(describe("Only so many of the highest versions that pass the other rules; tags that are no version are left out."))
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

// packages/yaml/src/create-locator.ts
function createLocator(text, { document = 0 } = {}) {
	let trees;
	return (path) => {
		trees ??= treesOf(text);
		const root = trees.roots[document];
		const found = root === void 0 ? [] : followPlaces(root, path);
		return found.length < 2 ? void 0 : trees.lineAt(found.at(-1).key);
	};
}
function treesOf(text) {
	try {
		return placeTrees(text);
	} catch (error) {
		if (error instanceof YAMLException) return {
			roots: [],
			lineAt: () => ({
				line: 1,
				column: 1
			})
		};
		throw error;
	}
}

// packages/instance/src/schema/show-name.ts
const MAX_LENGTH = 40;
function showName(value) {
	const clean = value.slice(0, 80).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
	return value.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}… (${value.length} characters)` : clean;
}

// packages/instance/src/schema/field-path.ts
function pathText(path) {
	return path.map((part, index) => typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${showName(part)}`).join("");
}
function fromPointer(pointer, value) {
	let at = value;
	return pointer.split("/").slice(1).map((part) => {
		const name = decodeURIComponent(part.replaceAll("~1", "/").replaceAll("~0", "~"));
		const key = Array.isArray(at) ? Number(name) : name;
		at = valueAt(at, [key]);
		return key;
	});
}
function valueAt(value, path) {
	return path.reduce((at, part) => typeof at === "object" && at !== null && Object.hasOwn(at, part) ? at[part] : void 0, value);
}
const isValues = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// packages/instance/src/schema/find-bad-values.ts
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

// packages/instance/src/schema/parse-file.ts
config({
	...en_default(),
	jitless: true
});
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
	const result = safeParse(schema, value);
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
	let at = shapeOf(schema);
	for (const part of path) at = shapeOf(at?.shape?.[String(part)] ?? at?.valueType ?? at?.element);
	return Object.keys(at?.shape ?? {});
}
function shapeOf(schema) {
	const definition = schema?._zod.def;
	return definition?.innerType === void 0 ? definition : shapeOf(definition.innerType);
}

// packages/mirror/src/config/git-item.ts
const names = (description) => texts(_regex(/^[\w.-]+$/, "must be the name of one repository, without globs")).check(describe(description));
const allowed = strictObject({
	rewrite: texts(_regex(/^[\w.-]+:refs\/./, "must be repository:ref, such as app:refs/heads/main")).check(describe("`repository:ref` whose history may be rewritten or whose tag may move; the ref may be a glob.")),
	empty: names("Repositories that may be empty at the source although the target has branches."),
	deletions: names("Repositories that may lose more branches and tags than `limits` says."),
	defaultBranchMissing: names("Repositories whose default branch may be missing at the source."),
	gone: names("Repositories that may be missing at the source; the target keeps them."),
	lfsMissing: names("Repositories whose LFS objects may be missing at the source.")
});
const gitItem = strictObject({
	...selection,
	prune: flag(false, "Remove branches and tags that the source does not have any more."),
	keep: texts(_minLength(1)).check(describe("Globs of branches that belong to the target: never written, never removed.")),
	notes: flag(false, "Copy `refs/notes/*` as well."),
	lfs: flag(true, "Copy LFS objects."),
	wiki: flag(true, "Copy wikis."),
	issues: flag(true, "Copy labels and milestones."),
	releases: flag(true, "Copy releases with their files."),
	allow: _default(allowed, () => allowed.parse({})).check(describe("What the guards let pass, by name. Remove an entry after its run."))
});

// packages/mirror/src/config/image-item.ts
const ORIGINS = [
	"owner",
	"from",
	"fromStacks"
];
const imageItem = strictObject({
	owner: optional(selection.owner).check(describe("Organisation or user at the source whose images are mirrored.")),
	from: optional(string().check(refine((text) => parseImageReference(text) !== void 0, "must be an image with its registry, such as docker.io/library/postgres:16"))).check(describe("Instead of owner: an image of any registry, with a tag, a digest, or neither and rules in tags.")),
	fromStacks: optional(strictObject({
		repository: string().check(_regex(/^[\w.-]+\/[\w.-]+$/, "must be owner/name")).check(describe("Repository at the source with the rendered configuration.")),
		instances: array(string().check(_regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "must be tenant/environment"))).check(_minLength(1)).check(describe("`tenant/environment` of each instance whose images are needed.")),
		ref: _default(string(), "main").check(describe("Branch to read."))
	})).check(describe("Instead of owner: every image that the rendered configuration of instances names.")),
	to: optional(string().check(_regex(/^[\w.-]+(\/[\w./-]+)?$/, "must be an owner, or owner/image for an item with from"))).check(describe("Owner at the target, the same unless told; with `from` the owner or the whole name, with `fromStacks` the owner of images that come from elsewhere.")),
	include: texts(_minLength(1)).check(describe("Globs of image names to mirror; all unless told.")),
	exclude: texts(_minLength(1)).check(describe("Globs of image names to leave out.")),
	tags: _default(tagRules, () => tagRules.parse({})).check(describe("Rules that a tag has to pass.")),
	platforms: texts(_regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, "must be os/architecture or os/architecture/variant")).check(describe("Only these platforms of an index, such as `linux/amd64`; all unless told. The index then has another digest than at the source.")),
	foreignLayers: _default(_enum(["copy", "skip"]), "copy").check(describe("Layers that their licence keeps out of registries (Windows). Forgejo takes no image without all of its layers.")),
	referrers: flag(true, "Also signatures, SBOMs and attestations of the images."),
	prune: flag(false, "Remove tags of these images at the target that the rules do not select at the source, `limits.deletions` at most of each image.")
}).check(superRefine((item, context) => {
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
}));

// packages/mirror/src/config/limits.ts
const limits = strictObject({
	deletions: _default(int().check(_gte(0)), 10).check(describe("How many branches and tags of one repository may be removed in one run.")),
	deletionsPercent: _default(number().check(_gte(0), _lte(100)), 10).check(describe("How much of them may be removed in one run; one alone always may.")),
	deepCheck: _default(int().check(_gte(1)), 7).check(describe("Every how many runs everything is compared, also what the listings of both sides call unchanged.")),
	repositoriesAtOnce: _default(int().check(_gte(1), _lte(16)), 4).check(describe("How many repositories are worked on side by side."))
});

// packages/mirror/src/config/package-item.ts
const PACKAGE_TYPES = [
	"generic",
	"npm",
	"maven",
	"pypi",
	"debian",
	"rpm"
];
const versions = _default(tagRules, () => tagRules.parse({})).check(describe("Rules that a version has to pass, as for tags of images."));
const packageItem = strictObject({
	...selection,
	types: _default(array(_enum(PACKAGE_TYPES)).check(_minLength(1)), [...PACKAGE_TYPES]).check(describe("Types of packages; what has another type is named in the report and not copied.")),
	versions,
	distributions: texts(_regex(/^[\w.-]+$/, "must be the name of a distribution")).check(describe("Distributions of Debian packages, such as `bookworm`: the API does not list them.")),
	groups: _default(array(string().check(_regex(/^[\w.-]*(\/[\w.-]+)*$/, "must be the name of a group"))), [""]).check(describe("Groups of RPM packages, such as `el9`; the one without a name unless told."))
});
const chartItem = strictObject({
	owner: optional(selection.owner).check(describe("Organisation or user at the source whose Helm charts are mirrored.")),
	from: optional(string().check(refine(isRepository, "must be the https address of a chart repository"))).check(describe("Instead of owner: address of a chart repository, which serves index.yaml. Charts below oci:// belong to images.")),
	to: selection.to.check(describe("Owner at the target; the same unless told, required with from.")),
	include: selection.include,
	exclude: selection.exclude,
	versions
}).check(superRefine((item, context) => {
	if (item.owner === void 0 === (item.from === void 0)) context.addIssue("must have either owner or from");
	if (item.from !== void 0 && item.to === void 0) context.addIssue({
		code: "custom",
		path: ["to"],
		message: "says which owner gets the charts"
	});
}));
function isRepository(text) {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, password, search } = new URL(text);
	const local = /(^|\.)localhost$|^127\./.test(hostname);
	return (protocol === "https:" || protocol === "http:" && local) && `${username}${password}${search}` === "";
}

// packages/mirror/src/config/mirror-config.ts
const origin = string().check(refine((text) => {
	if (!URL.canParse(text)) return false;
	const { protocol, username, password, pathname, search } = new URL(text);
	return /^https?:$/.test(protocol) && `${username}${password}${search}` === "" && pathname === "/";
}, "must be the http(s) address of a forge, without path and without credentials"));
const mirrorSchema = strictObject({
	source: origin.check(describe("Address of the forge to copy from.")),
	target: origin.check(describe("Address of the forge to copy to.")),
	git: _default(array(gitItem), []).check(describe("Git repositories, by owner.")),
	images: _default(array(imageItem), []).check(describe("Container images: by owner, from other registries, or as rendered stacks name them.")),
	charts: _default(array(chartItem), []).check(describe("Helm charts, by owner or from chart repositories.")),
	packages: _default(array(packageItem), []).check(describe("Packages of other types, by owner.")),
	insecure: texts(_regex(/^[\w.-]+(:\d+)?$/, "must be host or host:port")).check(describe("Registries that are spoken to without TLS. A login goes there in the clear.")),
	limits: _default(limits, () => limits.parse({})).check(describe("Where a run stops instead of going on."))
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

export { appendSummary as $, boolean as A, union as B, OciError as C, _default as D, selectOnly as E, optional as F, _regex as G, url as H, partialRecord as I, listPages as J, createForge as K, record as L, literal as M, number as N, _enum as O, object as P, ViolationsError as Q, strictObject as R, checkReference as S, matches as T, _minLength as U, unknown as V, _positive as W, textTable as X, markdownTable as Y, suggest as Z, isForeignType as _, parseFile as a, digestOf as b, isValues as c, showName as d, setOutput as et, createLocator as f, OCI_INDEX as g, readManifestContent as h, MAX_FILE_BYTES as i, containedPath as it, describe as j, array as k, pathText as l, createRegistry as m, parseMirrorConfig as n, redact as nt, findBadValues as o, selectTags as p, orAbsent as q, PACKAGE_TYPES as r, KitError as rt, fromPointer as s, mirrorSchema as t, addMask as tt, valueAt as u, isIndexType as v, isSelected as w, checkName as x, openVerified as y, string as z };