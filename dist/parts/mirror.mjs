import { r as __toESM, t as __commonJSMin } from "./runtime.mjs";
import { at as findInexact, ct as CodedError, d as ViolationsError, et as suggest, h as isRecord, o as LATER_FIX, ot as mayBeInexact, s as laterFormat } from "./kit.mjs";
import { l as placeText, n as normaliseHost, r as parseYaml } from "./js-yaml.mjs";
import { $ as superRefine, A as isTransient, B as boolean, F as sameHost, G as number, H as int, I as HttpError, J as partialRecord, K as object, L as _default, N as normaliseOrigin, P as publicUrl, Q as string, R as _enum, U as literal, V as describe, X as refine, Y as record, Z as strictObject, a as fetchObjects, at as _maxLength, ct as _regex, ft as config, h as objectId, ht as stringifyPrimitive, i as listRefs, it as _lte, j as saidBy, k as GitWireError, mt as parsedType, n as pushPack, o as fetchPack, ot as _minLength, p as formatTree, pt as joinValues, q as optional, rt as _gte, s as encodePack, t as ZERO_ID, ut as safeParse, x as parseCommit, z as array } from "./zod.mjs";
import { a as ForgeError, i as callApi, o as fixFor, r as listPages, t as orAbsent } from "./forge.mjs";
import { S as require_constants, _ as require_eq, a as require_parse, b as require_identifiers, c as require_max_satisfying, d as require_cmp, f as require_lte, g as require_neq, h as require_gt, i as require_valid, l as require_range, m as require_gte, o as require_satisfies, p as require_lt, r as require_valid$1, s as require_min_version, u as require_comparator, v as require_compare, x as require_re, y as require_semver$1 } from "./semver.mjs";
import { t as require_picomatch } from "./picomatch.mjs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createReadStream, createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import { createHash } from "node:crypto";
import { createContext, runInContext } from "node:vm";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { pipeline } from "node:stream/promises";

// packages/yaml/src/create-locator.ts
function createLocator(text) {
	const places = placeText(text);
	return (path) => places.positionOf(0, path);
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

// packages/instance/src/schema/show-name.ts
const MAX_LENGTH$1 = 40;
function showName(value) {
	const clean = value.slice(0, 80).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
	return value.length > MAX_LENGTH$1 ? `${clean.slice(0, MAX_LENGTH$1)}… (${value.length} characters)` : clean;
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
		else if (isRecord(each)) for (const [key, inner] of Object.entries(each)) if (key === "__proto__") found.push({
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

// packages/instance/src/schema/find-inexact-number.ts
const INEXACT = "has more digits than a number keeps: write it in quotes, as a text, or with 15 digits";
function findInexactNumber(value, { text, file }) {
	return mayBeInexact(text) ? findInexact(value, parseYaml(text, {
		file,
		asTexts: true
	})) : void 0;
}

// packages/instance/src/schema/parse-file.ts
config({
	...en_default(),
	jitless: true
});
const MAX_FILE_BYTES = 131072;
function parseFile(text, { file, schema, code, check = () => [], maxBytes = MAX_FILE_BYTES, mayBeLater = false }) {
	const value = withoutEmptyBlocks(parseYaml(text, {
		file,
		maxBytes
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
			return issue.keys.map((key) => violation([...path, key], `unknown key "${pathText([...path, key])}"${suggest(key, known)}`, `${mayBeLater ? `If a later version of these actions wrote it, use that version. Else remove` : "Remove"} it from ${file}, or correct its spelling${known.length === 0 ? "" : `; it may be: ${known.join(", ")}`}.`));
		}
		const name = pathText(path) || "the file";
		if (issue.code === "invalid_type" && path.length > 0 && valueAt(value, path) === void 0) return [violation(path, `${name} is missing`, `Add ${name} to ${file}.`)];
		return [violation(path, `${name}: ${problemOf(issue, valueAt(value, path))}`, `Correct ${name} in ${file}.`)];
	});
	const bad = findBadValues(value);
	const inexact = bad.length > 0 ? void 0 : findInexactNumber(value, {
		text,
		file
	});
	if (inexact !== void 0) bad.push({
		path: inexact,
		problem: INEXACT
	});
	for (const { path, problem } of [...bad, ...check(value)]) violations.push(violation(path, `${pathText(path)}: ${problem}`, `Correct ${pathText(path)} in ${file}.`));
	if (violations.length > 0) throw new ViolationsError(violations);
	return result.data;
}
function withoutEmptyBlocks(value) {
	return isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([, block]) => block !== null)) : value;
}
const KINDS = {
	record: "a block of name: value lines",
	object: "a block of name: value lines",
	array: "a list",
	string: "a text",
	boolean: "true or false",
	number: "a number",
	int: "a whole number"
};
function kindOf(value) {
	if (value === null) return "empty";
	if (isRecord(value)) return KINDS["object"];
	return Array.isArray(value) ? KINDS["array"] : KINDS[typeof value] ?? typeof value;
}
function problemOf(issue, value) {
	const { message } = issue.code === "invalid_key" ? issue.issues[0] ?? issue : issue;
	if (issue.code === "invalid_type") return `must be ${KINDS[issue.expected] ?? issue.expected}, and is ${kindOf(value)}`;
	if (issue.code === "invalid_value") {
		const known = issue.values.map(String);
		return `must be ${known.length > 1 ? "one of " : ""}${known.join(", ")}${typeof value === "string" ? suggest(value, known) : ""}`;
	}
	const isNumber = "origin" in issue && (issue.origin === "number" || issue.origin === "int");
	if (issue.code === "too_small") return isNumber ? `must be at least ${issue.minimum}` : "must not be empty";
	if (issue.code === "too_big" && isNumber) return `must be at most ${issue.maximum}`;
	return lowerFirst(message);
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

// packages/forge/src/packages.ts
async function listAllPackages(address, owner) {
	const call = {
		path: ["packages", owner],
		scope: "read:package",
		subject: `the packages of ${owner}`
	};
	return (await orAbsent(async () => listPages(address, call)))?.flatMap(({ type, name, version, ...rest }) => typeof type === "string" && typeof name === "string" && typeof version === "string" ? [{
		type,
		name,
		version,
		...revisionOf(rest)
	}] : []);
}
function revisionOf({ id, created_at: at }) {
	return typeof id === "number" ? { revision: `${id} ${typeof at === "string" ? at : ""}` } : {};
}
async function countPackages(address, owner) {
	const response = await orAbsent(async () => callApi(address, {
		path: ["packages", owner],
		query: {
			page: "1",
			limit: "1"
		},
		scope: "read:package",
		subject: `the packages of ${owner}`
	}));
	if (response === void 0) return void 0;
	await response.discard();
	const total = Number(response.headers["x-total-count"] ?? NaN);
	return Number.isInteger(total) ? total : void 0;
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
		hasIssues: value["has_issues"] !== false,
		hasReleases: value["has_releases"] !== false,
		hasPullRequests: value["has_pull_requests"] !== false,
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
	const creatable = /* @__PURE__ */ new Map();
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
	const askMayCreate = async (owner) => {
		const user = await currentUser();
		if (user.toLowerCase() === owner.toLowerCase()) return true;
		const call = {
			path: [
				"users",
				user,
				"orgs",
				owner,
				"permissions"
			],
			scope: "read:organization",
			subject: `the rights of ${user} in ${owner}`
		};
		const may = (await orAbsent(async () => (await callApi(address, call)).json()))?.["can_create_repository"];
		return typeof may === "boolean" ? may : void 0;
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
		mayCreateIn: async (owner) => {
			const known = creatable.get(owner) ?? askMayCreate(owner).catch(() => void 0);
			creatable.set(owner, known);
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
			return (await listPages(address, call)).flatMap(({ name, version, ...rest }) => typeof name === "string" && typeof version === "string" ? [{
				name,
				version,
				...revisionOf(rest)
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

// node_modules/.pnpm/p-map@7.1.1/node_modules/p-map/index.js
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
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

// packages/oci/src/oci-error.ts
var OciError = class extends CodedError {
	name = "OciError";
};

// packages/oci/src/registry/check-address.ts
const COMPONENT$1 = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const NAME = new RegExp(`^${COMPONENT$1}(?:/${COMPONENT$1})*$`);
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const MAX_NAME_LENGTH$1 = 255;
const isDigest = (reference) => DIGEST.test(reference);
const isTag = (reference) => TAG.test(reference);
function checkName(name) {
	if (name.length <= MAX_NAME_LENGTH$1 && NAME.test(name)) return;
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${quoted(name)} is no name of an image`,
		fix: "Use lower-case letters, digits and single separators, such as owner/image; 255 characters at most."
	});
}
function checkDigest(digest) {
	if (isDigest(digest)) return;
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${quoted(digest)} is no digest that can be verified`,
		fix: "Use sha256: and 64 hexadecimal digits in lower case (sha384: and 96, sha512: and 128)."
	});
}
function checkReference(reference) {
	if (isTag(reference) || isDigest(reference)) return;
	throw new OciError({
		code: "OCI_PROTOCOL",
		message: `${quoted(reference)} is neither a tag nor a digest`,
		fix: "Use a tag of at most 128 letters, digits, dots, underscores and hyphens, or sha256:…."
	});
}
const quoted = (text) => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);

// packages/oci/src/digest.ts
const hashFor = (digest) => createHash(algorithmOf(digest));
function digestOf(bytes, { like = "sha256:" } = {}) {
	return `${algorithmOf(like)}:${hashFor(like).update(bytes).digest("hex")}`;
}
const ALGORITHMS = [
	"sha256",
	"sha384",
	"sha512"
];
const algorithmOf = (digest) => ALGORITHMS.find((each) => digest.startsWith(`${each}:`)) ?? "sha256";

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
		answered: true,
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

// packages/oci/src/registry/credentials.ts
const IDENTITY_USER = "<token>";

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
	if (code === "HTTP_REDIRECT_REFUSED" || code === "HTTP_ADDRESS_REFUSED" || code === "HTTP_TOO_LARGE") return failure("OCI_PROTOCOL", {
		message: `${about.address}: ${error.message}`,
		fix: error.fix ?? "Check that the address is that of a container registry.",
		cause: error
	});
	if (code !== "HTTP_STATUS" || status === void 0 || status === 429 || status === 408 || status >= 500) {
		const words = saidBy(error);
		return failure("OCI_UNREACHABLE", {
			message: `${about.address}: ${error.message}${words && `: ${words}`}`,
			fix: error.fix ?? "Check the registry and its log; the run can be dispatched again.",
			cause: error
		});
	}
	return explainStatus(error, about);
}
function deniedError({ address, action, tokenInput, hasToken }, { cause, isLoggedIn = false } = {}) {
	const scope = scopeOf(action);
	if (isLoggedIn && hasToken) return failure("OCI_AUTH", {
		message: `${address}: the registry took the login of ${tokenInput} and lets it not ${action} here: the organisation or user that owns the image gives its user no right to, or the token lacks the scope ${scope}`,
		fix: `Set ${tokenInput} to a token with scope ${scope}. If it has it, put its user into a team of the owner that may ${action === "pull" ? "read" : "write"} packages.`,
		cause
	});
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
	const words = saidBy(error);
	const said = words && `: ${words}`;
	switch (error.status) {
		case 401: return deniedError(about, { cause: error });
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
			message: `${address}: the registry or a proxy in front of it refuses a body of this size${said}`,
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
			405,
			...MOVED
		],
		action: "pull",
		name,
		reference: digest
	});
	await response.discard();
	const { honestHead } = session.limits;
	if (response.status === 405 || response.status === 404 && honestHead !== void 0 && !await honestHead) return canReadBlob(session, name, digest);
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
	const { limits } = session;
	if (limits.honestHead !== void 0 && !await limits.honestHead) return readDescriptor(session, name, reference);
	const response = await request(session, {
		name,
		reference,
		method: "HEAD"
	});
	await response.discard();
	if (response.status !== 200) {
		let found;
		const isFirst = limits.honestHead === void 0;
		limits.honestHead ??= readDescriptor(session, name, reference).then((descriptor) => {
			found = descriptor;
			return descriptor === void 0 && response.status === 404;
		});
		if (await limits.honestHead) return void 0;
		return isFirst ? found : readDescriptor(session, name, reference);
	}
	limits.honestHead ??= Promise.resolve(true);
	const digest = response.headers["docker-content-digest"] ?? "";
	const sizeBytes = Number(response.headers["content-length"]);
	if (isDigest(digest)) return {
		digest,
		mediaType: typeOf(response),
		sizeBytes: sizeBytes > 0 ? sizeBytes : 0
	};
	return readDescriptor(session, name, reference);
}
async function readDescriptor(session, name, reference) {
	try {
		const manifest = await getManifest(session, name, reference);
		return {
			digest: manifest.digest,
			mediaType: manifest.mediaType,
			sizeBytes: manifest.bytes.length
		};
	} catch (error) {
		if (error instanceof OciError && error.code === "OCI_NOT_FOUND") return void 0;
		throw error;
	}
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
		...method === "HEAD" ? { expect: [
			200,
			404,
			405
		] } : {}
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

// packages/oci/src/registry/is-same-site.ts
function isSameSite(url, origin) {
	const { protocol, hostname } = new URL(url);
	const site = new URL(origin).hostname.split(".").slice(1);
	return protocol === "https:" && site.length >= 2 && (hostname === site.join(".") || hostname.endsWith(`.${site.join(".")}`));
}

// packages/oci/src/registry/authorizer.ts
const DEFAULT_LIFETIME_S = 60;
const MAX_ANSWER_BYTES = 1048576;
const CLIENT = "edp-actions";
function createAuthorizer({ origin, http, auth, login = "own-host", ownTokenPath }) {
	const takesLogin = (url) => sameHost(url, origin) || login === "same-site" && isSameSite(url, origin);
	const identity = auth?.username === "<token>" ? auth.token : void 0;
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
		const answered = !sameHost(url, origin);
		try {
			const answer = await http.request(same && identity !== void 0 ? {
				...refresh(url, identity),
				expect: [
					200,
					400,
					401,
					403
				],
				answered
			} : {
				url,
				auth: same ? basic : void 0,
				expect: [
					200,
					401,
					403
				],
				answered
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
			const offered = parseChallenges(header).map((each) => atOrigin(each, {
				origin,
				ownTokenPath
			}));
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
function atOrigin(challenge, { origin, ownTokenPath }) {
	const realm = challenge.parameters["realm"];
	if (challenge.scheme !== "bearer" || !isHttpUrl(realm)) return challenge;
	const { pathname, search } = new URL(realm);
	return ownTokenPath !== void 0 && pathname.endsWith(ownTokenPath) ? {
		...challenge,
		parameters: {
			...challenge.parameters,
			realm: `${origin}${ownTokenPath}${search}`
		}
	} : challenge;
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
			if (tries > 2 || challenge === void 0) throw deniedError(about, { isLoggedIn: current?.kind === "bearer" });
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

// packages/oci/src/image-reference.ts
const COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const PATH = `${COMPONENT}(?:/${COMPONENT})*`;
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const FIRST_PART = new RegExp(`^${COMPONENT}$`);
const REMOTE = new RegExp(`^(?<name>${PATH})(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>[^@]+))?$`);
const IDENTIFIER = /^[a-f0-9]{64}$/;
const MAX_NAME_LENGTH = 255;
const MAX_LENGTH = 786;
const DOCKER_HUB = "docker.io";
const FAMILIAR = ["docker.io", "index.docker.io"];
const DOCKER_HUB_NAMES = [
	"index.docker.io",
	"registry-1.docker.io",
	"registry.hub.docker.com"
];
function parseImageReference(text) {
	if (text.length > MAX_LENGTH || IDENTIFIER.test(text)) return void 0;
	const { domain, remote } = split$1(text);
	const { name = "", tag, digest } = REMOTE.exec(remote)?.groups ?? {};
	if (name === "" || name.length > MAX_NAME_LENGTH || digest !== void 0 && !isDigest(digest)) return void 0;
	if (!DOMAIN.test(domain) && !FIRST_PART.test(domain)) return void 0;
	return {
		registry: registryHost(domain),
		name,
		...tag === void 0 ? {} : { tag },
		...digest === void 0 ? {} : { digest }
	};
}
function split$1(text) {
	const slash = text.indexOf("/");
	const first = slash < 0 ? "" : text.slice(0, slash);
	const [domain, remote] = first === "localhost" || /[.:]/.test(first) || first !== first.toLowerCase() ? [first, text.slice(slash + 1)] : [DOCKER_HUB, text];
	return {
		domain,
		remote: FAMILIAR.includes(domain) && !remote.includes("/") ? `library/${remote}` : remote
	};
}
function registryHost(host) {
	const normal = normaliseHost(host);
	return DOCKER_HUB_NAMES.includes(normal) ? DOCKER_HUB : normal;
}

// packages/mirror/src/mirror-error.ts
var MirrorError = class extends CodedError {
	name = "MirrorError";
};

// packages/mirror/src/owner-gone.ts
function ownerGone(owner, { origin }) {
	return new MirrorError({
		code: "SOURCE_GONE",
		message: `${origin} knows no organisation or user ${owner}, or the token in source-token may not see it`,
		fix: "Correct owner in mirror.yaml, or give the user of source-token access to the organisation."
	});
}

// packages/mirror/src/config/selection.ts
function isSelected(name, { include = [], exclude = [] }) {
	return (include.length === 0 || matches(name, include)) && !matches(name, exclude);
}
const sameName = (one, other) => one.toLowerCase() === other.toLowerCase();
const isAllowed = (name, list) => list.some((each) => sameName(each, name));
function isSelectedName(name, { include = [], exclude = [] }) {
	return isSelected(name.toLowerCase(), {
		include: lower(include),
		exclude: lower(exclude)
	});
}
const lower = (globs) => globs.map((glob) => glob.toLowerCase());
const plainNames = (globs) => globs.filter((glob) => {
	const { isGlob, negated } = import_picomatch.default.scan(glob);
	return !isGlob && !negated;
});
function matches(name, globs) {
	return globs.length > 0 && (0, import_picomatch.default)(globs, { dot: true })(name);
}
function selectOnly(candidates, only) {
	const isMatched = (candidate, globs) => matches(candidate.toLowerCase(), lower(globs));
	const unmatched = only.filter((glob) => !candidates.some((candidate) => isMatched(candidate, [glob])));
	if (unmatched.length > 0) throw new MirrorError({
		code: "ONLY_UNMATCHED",
		message: `only: nothing that is mirrored matches ${unmatched.join(", ")}`,
		fix: "Give owner/name as in the report of a whole run, such as DevFW-CICD/stacks or DevFW-CICD/*."
	});
	return new Set(only.length === 0 ? candidates : candidates.filter((candidate) => isMatched(candidate, only)));
}

// packages/mirror/src/git/find-repositories.ts
const STATUS_REPOSITORY = "mirror-status";
async function findRepositories(config, source) {
	return (await Promise.all(config.git.map(async (item) => {
		const list = await source.forge.listRepositories(item.owner);
		if (list === void 0) throw ownerGone(item.owner, source);
		return list.repositories.filter(({ name }) => !sameName(name, "mirror-status") && isSelectedName(name, item)).map((repository) => {
			const owner = item.to ?? (sameName(repository.owner, item.owner) ? repository.owner : item.owner);
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

// packages/mirror/src/git/compare-histories.ts
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
	const all = new Map([...sourceSide, ...targetSide]);
	const only = (mine, theirs) => [...mine].filter((id) => !theirs.has(id)).length;
	const [ofSource, ofTarget] = [reachable(all, sourceId), reachable(all, targetId)];
	return {
		kind: hasParent(targetSide, sourceId) ? "ahead" : "diverged",
		sourceOnly: only(ofSource, ofTarget),
		targetOnly: only(ofTarget, ofSource)
	};
}
function reachable(commits, from) {
	const found = /* @__PURE__ */ new Set();
	const left = [from];
	for (let id = left.pop(); id !== void 0; id = left.pop()) {
		const parents = commits.get(id);
		if (parents === void 0 || found.has(id)) continue;
		found.add(id);
		left.push(...parents);
	}
	return found;
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

// packages/mirror/src/git/exceeds-limit.ts
function exceedsLimit({ gone, had }, { deletions, deletionsPercent }) {
	if (gone > deletions) return `limits.deletions is ${deletions}`;
	const percent = 100 * gone / Math.max(had, 1);
	return gone >= 2 && percent > deletionsPercent ? `limits.deletionsPercent is ${deletionsPercent}` : void 0;
}

// packages/mirror/src/git/plan-refs.ts
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

// packages/mirror/src/git/check-refs.ts
async function checkRefs(updates, options) {
	const stops = [
		checkEmpty(options),
		checkDefaultBranch(options),
		checkDeletions(updates, options)
	].filter((each) => each !== void 0);
	const { item, name } = options;
	const allowed = item.allow.rewrite.flatMap((entry) => sameName(entry.slice(0, name.length + 1), `${name}:`) ? [entry.slice(name.length + 1)] : []);
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
	if (branches(source).length > 0 || had.length === 0 || isAllowed(name, item.allow.empty)) return void 0;
	return {
		code: "SOURCE_EMPTY",
		message: `${key} has no branch at the source any more, and has ${had.length} at the target`,
		fix: `Look what happened at the source. If it was emptied on purpose, add ${name} to allow.empty.`
	};
}
function checkDefaultBranch({ key, name, item, source }) {
	const { head, refs } = source.listing;
	if (head === void 0 || branches(source).length === 0 || refs.has(head)) return void 0;
	if (isAllowed(name, item.allow.defaultBranchMissing)) return void 0;
	return {
		code: "DEFAULT_BRANCH_MISSING",
		message: `the default branch of ${key} (${head.replace("refs/heads/", "")}) does not exist at the source`,
		fix: `Set a default branch that exists in the settings of the source repository, or add ${name} to allow.defaultBranchMissing.`
	};
}
function checkDeletions(updates, { key, name, item, limits, target }) {
	const gone = updates.filter(({ newId }) => newId === ZERO_ID).map(({ ref }) => ref);
	if (isAllowed(name, item.allow.deletions)) return void 0;
	const had = mirroredRefs(target.listing.refs, item).size;
	const limit = exceedsLimit({
		gone: gone.length,
		had
	}, limits);
	if (limit === void 0) return void 0;
	return {
		code: "MASS_DELETION",
		message: `${gone.length} of ${had} refs of ${key} would be removed at the target, and ${limit}: ${list(gone)}`,
		fix: `If they were removed at the source on purpose, add ${name} to allow.deletions.`
	};
}
async function checkMove({ ref, oldId, newId }, { key, name, source, target }) {
	const ids = `source ${newId}, target ${oldId}`;
	const fix = `if the source is right, add '${name}:${ref}' to allow.rewrite for one run`;
	if (ref.startsWith("refs/tags/")) return {
		code: "TAG_MOVED",
		ref,
		message: `${key} ${ref} has moved (${ids})`,
		fix: `Tags should stay; ${fix}.`
	};
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

// packages/mirror/src/git/order-updates.ts
function orderUpdates(updates, present) {
	const removed = new Set(updates.filter(({ newId }) => newId === ZERO_ID).map(({ ref }) => ref));
	const below = /* @__PURE__ */ new Map();
	for (const ref of present) for (const directory of directoriesOf(ref)) below.set(directory, [...below.get(directory) ?? [], ref]);
	const first = /* @__PURE__ */ new Set();
	const blocked = [];
	for (const update of updates) {
		if (update.newId === ZERO_ID || present.has(update.ref)) continue;
		const inTheWay = [...directoriesOf(update.ref).filter((each) => present.has(each)), ...below.get(update.ref) ?? []];
		const stays = inTheWay.find((each) => !removed.has(each));
		if (stays !== void 0) blocked.push({
			update,
			by: stays
		});
		else for (const each of inTheWay) first.add(each);
	}
	const isBlocked = new Set(blocked.map(({ update }) => update));
	return {
		first: updates.filter(({ ref }) => first.has(ref)),
		rest: updates.filter((update) => !first.has(update.ref) && !isBlocked.has(update)),
		blocked
	};
}
function directoriesOf(ref) {
	const parts = ref.split("/");
	return parts.slice(3).map((_, index) => parts.slice(0, index + 3).join("/"));
}

// packages/mirror/src/git/relay-pack.ts
var SourceFailure = class extends Error {};
async function relayPack(updates, { source, target, present, via, ready, onBytes, maxPauseMs = MAX_PAUSE_MS$1 }) {
	const wants = [...new Set(updates.map(({ newId }) => newId))].filter((id) => id !== ZERO_ID && !present.has(id));
	if (wants.length === 0) {
		const pack = updates.every(({ newId }) => newId === ZERO_ID) ? {} : { pack: encodePack([]) };
		await ready;
		return {
			results: await pushPack(target, {
				updates,
				atomic: true,
				...pack
			}),
			bytes: 0
		};
	}
	const pack = await openWhenReady(async () => openPack(source, {
		wants,
		present,
		onBytes
	}), {
		ready,
		maxPauseMs
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
const MAX_PAUSE_MS$1 = 5e3;
async function openWhenReady(open, { ready, maxPauseMs }) {
	const pack = await open();
	let isSoon = false;
	try {
		isSoon = await Promise.race([ready.then(() => true), setTimeout$1(maxPauseMs, false, { ref: false })]);
	} finally {
		if (!isSoon) await pack.close();
	}
	if (isSoon) return pack;
	await ready;
	return open();
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
		const close = async () => parts.return?.();
		return {
			bytes: bytes(),
			read: () => read,
			failure: () => failure,
			close
		};
	} catch (cause) {
		throw asFailure(cause);
	}
}
async function throughDisk(bytes, use) {
	const directory = await mkdtemp(join(tmpdir(), "edp-pack-"));
	const file = join(directory, "pack");
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

// packages/mirror/src/git/relay-refs.ts
const TRIES = 3;
const PAUSE_MS = 500;
const MAX_PAUSE_MS = 3e5;
async function relayRefs(updates, options) {
	const { key, source, target, before, ready, onBytes } = options;
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
			ready,
			onBytes
		});
		bytes += relayed.bytes;
		checkResults(relayed.results, key);
		left = [];
	} catch (error) {
		await ready;
		const cause = error instanceof SourceFailure ? error.cause : error;
		if (attempt === TRIES || !mayPass(cause)) throw cause;
		left = await unfinished(left, options);
		const fromSource = error instanceof SourceFailure;
		if (!fromSource) via = "disk";
		const how = fromSource ? "again" : "again, with the pack kept on disk first";
		source.log?.(`${key}: ${cause instanceof Error ? cause.message : String(cause)}; sending it ${how} (try ${attempt + 1} of ${TRIES})`);
		if (left.length > 0) await setTimeout$1(pauseMs(cause, attempt));
	}
	await verify(options);
	return { bytes };
}
const mayPass = (error) => isTransient(error) || error instanceof GitWireError && error.code === "GIT_RATE_LIMITED";
function pauseMs(error, attempt) {
	const asked = error instanceof GitWireError && error.cause instanceof HttpError ? error.cause.retryAfterMs : void 0;
	return asked === void 0 ? PAUSE_MS * 2 ** (attempt - 1) * (.75 + Math.random() / 2) : Math.min(asked, MAX_PAUSE_MS);
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
		fix: rejected.some(({ reason = "" }) => reason.includes("missing necessary objects")) ? "Run git fsck on the repository at the source: an object is missing or corrupt there." : "Let the target token's user push to these branches, past every rule, and keep everybody else from writing there; a full quota is named in the reason.",
		details: rejected.map(({ ref, reason }) => `${ref}: ${reason ?? "no reason given"}`).join("\n")
	});
}
async function verify({ key, target, prefixes, expected }) {
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

// packages/mirror/src/git/relay-apart.ts
const MAX_PUSHES = 200;
async function relayApart(updates, options) {
	let refs = options.before;
	let bytes = 0;
	let pushes = 0;
	let first;
	const refused = [];
	let isFirst = true;
	const send = async (some) => {
		if (some.length === 0) return;
		pushes += 1;
		try {
			const expected = applyUpdates(refs, some);
			bytes += (await relayRefs(some, {
				...options,
				before: refs,
				expected
			})).bytes;
			refs = expected;
		} catch (error) {
			const reasons = reasonsOf(error);
			if (reasons === void 0) throw error;
			first ??= error;
			if (some.length === 1 || pushes >= MAX_PUSHES) {
				refused.push(...some.map(({ ref }) => ({
					ref,
					reason: reasons.get(ref) ?? reasons.get("") ?? "no reason given"
				})));
				return;
			}
			const words = [...reasons.values()].join(" ");
			const named = namedIn(words, some);
			const [only] = named.length === 1 ? named : [];
			if (only !== void 0) refused.push({
				ref: only.ref,
				reason: reasons.get(only.ref) ?? reasons.get("") ?? words
			});
			let left = only === void 0 ? some : some.filter((each) => each !== only);
			if (isFirst) {
				isFirst = false;
				const branch = left.find((each) => each.ref.startsWith("refs/heads/") && !named.includes(each));
				if (branch !== void 0) {
					await send([branch]);
					left = left.filter((each) => each !== branch);
				}
			}
			if (only !== void 0) await send(left);
			else for (const part of split(left, named)) await send(part);
		}
	};
	await send(updates);
	if (refused.length === updates.length && updates.length > 0) throw first;
	return {
		bytes,
		refused,
		refs
	};
}
function reasonsOf(error) {
	if (error instanceof GitWireError && error.code === "GIT_REJECTED") return /* @__PURE__ */ new Map([["", error.message]]);
	if (!(error instanceof MirrorError) || error.code !== "PUSH_REJECTED") return void 0;
	return new Map((error.details ?? "").split("\n").map((line) => {
		const at = line.indexOf(": ");
		return [line.slice(0, at), line.slice(at + 2)];
	}));
}
function namedIn(reason, updates) {
	const words = new Set(reason.split(/[\s"'`‘’“”:;,()[\]]+/));
	return updates.filter(({ ref }) => words.has(ref) || words.has(ref.replace(/^refs\/(?:heads|tags)\//, "")));
}
function split(updates, named) {
	if (named.length > 0 && named.length < updates.length) return [updates.filter((each) => !named.includes(each)), named];
	const middle = Math.ceil(updates.length / 2);
	return [updates.slice(0, middle), updates.slice(middle)];
}

// packages/mirror/src/git/wiki-branch.ts
const PLACEHOLDER = Buffer.from("Mirrored.\n");
function alignHead(listing, head) {
	const shown = listing.head;
	if (head === void 0 || shown === void 0 || shown === head || !listing.refs.has(shown)) return listing;
	const refs = new Map([...listing.refs].filter(([ref]) => ref !== head));
	refs.set(head, listing.refs.get(shown));
	refs.delete(shown);
	return {
		...listing,
		refs,
		head
	};
}
async function isPlaceholder(remote, commit) {
	const found = (await fetchObjects(remote, {
		wants: [commit],
		depth: 1
	})).get(commit);
	if (found === void 0) return false;
	const { tree, parents } = parseCommit(found.body);
	const blob = objectId({
		type: "blob",
		body: PLACEHOLDER
	});
	const page = formatTree([{
		mode: "100644",
		name: "Home.md",
		id: blob
	}]);
	return parents.length === 0 && tree === objectId({
		type: "tree",
		body: page
	});
}

// packages/mirror/src/git/git-pair.ts
const NOTHING = {
	refs: /* @__PURE__ */ new Map(),
	peeled: /* @__PURE__ */ new Map()
};
async function planPair(options) {
	const { key, name, item, limits, source, target, exists, isWiki = false } = options;
	const prefixes = prefixesOf(item);
	const [theirs, before] = await Promise.all([listRefs(source, { prefixes }), exists ? listRefs(target, { prefixes }) : NOTHING]);
	const listing = isWiki ? alignHead(theirs, before.head) : theirs;
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
	const checked = await Promise.all([checkRefs(wanted, {
		key,
		name,
		item,
		limits,
		...sides
	}), options.checkTarget?.(wanted) ?? []]);
	let refusals = [...checkNames(wanted, key), ...checked.flat()];
	const shown = before.refs.get(before.head ?? "");
	const isNew = async () => isWiki && shown !== void 0 && isPlaceholder(target, shown);
	if (refusals.some(({ ref }) => ref === before.head) && await isNew()) refusals = refusals.filter(({ ref }) => ref !== before.head);
	const isStopped = refusals.some(({ ref }) => ref === void 0);
	const refused = new Set(refusals.map(({ ref }) => ref));
	const { updates, blocked } = withoutBlocked(isStopped ? [] : wanted.filter(({ ref }) => !refused.has(ref)), {
		key,
		listing,
		before
	});
	return {
		source,
		target,
		listing,
		before,
		updates,
		refusals: [...refusals, ...blocked]
	};
}
function withoutBlocked(updates, { key, listing, before }) {
	const present = new Set(before.refs.keys());
	const { blocked } = orderUpdates(updates, present);
	const isShown = ({ ref, newId }) => newId === ZERO_ID && ref === before.head;
	const withShown = orderUpdates(updates.filter((update) => !isShown(update)), present).blocked.filter(({ update }) => update.ref === listing.head);
	const all = [...blocked, ...withShown.filter(({ update }) => !blocked.some((each) => each.update === update))];
	const stopped = new Set(all.map(({ update }) => update));
	return {
		updates: updates.filter((update) => !stopped.has(update)),
		blocked: all.map(({ update: { ref }, by }) => ({
			code: "REF_IN_THE_WAY",
			ref,
			message: `${key} ${ref} cannot be beside ${by}, which the target has`,
			fix: `Remove ${by} at the target, or set prune: true where the source does not have it any more.`
		}))
	};
}
function refsAfter({ before, updates }, item) {
	return mirroredRefs(applyUpdates(before.refs, updates), item);
}
async function runPair(plan, { key, item, ready, setDefaultBranch, onBytes }) {
	const { source, target, before, updates } = plan;
	const removesHead = ({ ref, newId }) => newId === ZERO_ID && ref === before.head;
	const prefixes = prefixesOf(item);
	let refs = before.refs;
	let bytes = 0;
	const refused = [];
	const send = async (some) => {
		if (some.length === 0) return;
		const relayed = await relayApart(some, {
			key,
			source,
			target,
			before: refs,
			prefixes,
			ready,
			onBytes: (sent) => onBytes(key, sent)
		});
		bytes += relayed.bytes;
		refs = relayed.refs;
		refused.push(...relayed.refused);
	};
	const present = new Set(before.refs.keys());
	const early = orderUpdates(updates.filter((update) => !removesHead(update)), present);
	const { first, rest } = early;
	await send(first);
	await send(rest);
	await ready;
	await setDefaultBranch(refs);
	await send(updates.filter(removesHead));
	await send(early.blocked.map(({ update }) => update));
	return {
		bytes,
		refused
	};
}
function checkNames(updates, key) {
	return updates.filter(({ ref }) => ref.includes("�")).map(({ ref }) => ({
		code: "REF_NAME",
		ref,
		message: `${key} has a ref whose name is no UTF-8: ${ref}`,
		fix: "Rename it at the source."
	}));
}
const isAbsent = (error) => error instanceof GitWireError && error.code === "GIT_NOT_FOUND";

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
	archived: _default(boolean(), false),
	assets: _default(record(string(), object({
		uuid: string(),
		sha256: string()
	})), {})
});
const knownTag = object({
	revision: string(),
	digest: string(),
	source: string(),
	mediaType: string()
});
const knownVersion = object({
	revision: string(),
	files: record(string(), string())
});
const schema$1 = object({
	version: literal(1),
	deepRun: number(),
	repositories: record(string(), entry),
	images: _default(record(string(), knownTag), {}),
	packages: _default(record(string(), knownVersion), {}),
	packageCounts: _default(record(string(), number()), {}),
	servers: _default(record(string(), partialRecord(_enum(["git-upload-pack", "git-receive-pack"]), array(string()))), {})
});
const ownerOf = (to) => to.split("/")[0].toLowerCase();
function stateOf(state, to) {
	if (Object.hasOwn(state.repositories, to)) return state.repositories[to];
	const found = Object.keys(state.repositories).find((each) => sameName(each, to));
	return found === void 0 ? void 0 : state.repositories[found];
}
function itemsFor(config, to) {
	const [owner = "", name = ""] = to.split("/");
	return config.git.filter((each) => sameName(each.to ?? each.owner, owner) && isSelectedName(name, each));
}
function mayMiss(config, to) {
	const items = itemsFor(config, to);
	return items.length > 0 && !items.some(({ allow }) => isAllowed(to.split("/")[1], allow.gone));
}
function parseState(text) {
	const empty = {
		version: 1,
		deepRun: 0,
		repositories: {},
		servers: {},
		images: {},
		packages: {},
		packageCounts: {}
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
function nextState(state, { found, whole, deepRun, config, servers, ...rest }) {
	const here = new Set(Object.keys(found).map((to) => to.toLowerCase()));
	const renamed = new Set(Object.entries(found).map(([to, { id }]) => `${id} ${ownerOf(to)}`));
	const stays = Object.entries(state.repositories).filter(([to, { id }]) => {
		if (here.has(to.toLowerCase()) || renamed.has(`${id} ${ownerOf(to)}`)) return false;
		return !whole || mayMiss(config, to);
	});
	const merged = (before, now) => whole ? now : {
		...before,
		...now
	};
	return {
		version: 1,
		deepRun,
		repositories: {
			...Object.fromEntries(stays),
			...found
		},
		images: merged(state.images, rest.images),
		packages: merged(state.packages, rest.packages),
		packageCounts: merged(state.packageCounts, rest.packageCounts),
		servers
	};
}

// packages/mirror/src/marker.ts
const MARKER_FILE = "complete.json";
const STATE_FILE = "state.json";
const schema = object({
	version: literal(1),
	source: string(),
	at: string(),
	since: optional(string()),
	run: string(),
	content: object({
		git: record(string(), refsSummary),
		images: record(string(), string()),
		packages: _default(record(string(), record(string(), string())), {})
	})
});
function formatRecord(record) {
	return `${JSON.stringify(sorted(record), null, 2)}\n`;
}
function refuseLaterRecord(text, { file }) {
	const later = laterFormat(parsed(text), {
		key: "version",
		known: 1
	});
	if (later === void 0) return;
	throw new MirrorError({
		code: "RECORD_LATER",
		message: `${file} at the target was written by a later version of these actions (format ${later}, and this one reads 1)`,
		fix: LATER_FIX
	});
}
function parsed(text = "") {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function parseMarker(text) {
	if (text === void 0) return void 0;
	try {
		return schema.parse(JSON.parse(text));
	} catch {
		return;
	}
}
async function readMarker(target, { owner }) {
	const at = {
		owner,
		name: STATUS_REPOSITORY,
		branch: "main",
		path: MARKER_FILE
	};
	const text = await readRawFile(target.forge.address, at);
	refuseLaterRecord(text, { file: `${owner}/${STATUS_REPOSITORY}/${MARKER_FILE}` });
	return parseMarker(text);
}
async function checkMarker({ content }, { target, repositories }) {
	return (await Promise.all(repositories.map(async (key) => {
		const [owner = "", name = ""] = key.split("/");
		const told = content.git[key];
		if (told === void 0) return [key];
		const listing = await listRefs(target.repository(owner, name), { prefixes: prefixesOf(told) }).catch((error) => {
			if (isAbsent(error)) return void 0;
			throw error;
		});
		return listing !== void 0 && digestRefs(mirroredRefs(listing.refs, told)).digest === told.digest ? [] : [key];
	}))).flat();
}
function sorted(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

// packages/mirror/src/packages/package-api.ts
const UPLOAD_TIMEOUT_MS = 18e5;
function createPackageApi(forge, { username }) {
	const { origin, http, token, tokenInput } = forge;
	const { host } = new URL(origin);
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
			const said = saidBy(error);
			const scope = options.body === void 0 ? "read:package" : "write:package";
			throw new MirrorError({
				code: "PACKAGE_REFUSED",
				message: `${error.message}${said && `: ${said}`}`,
				fix: `${fixFor(error, {
					host,
					tokenInput,
					hasToken: token !== "",
					scope
				})}${error.status === 403 ? " A quota answers like this, too." : ""}`,
				cause: error
			});
		}
	}
	return {
		forge,
		request,
		open: async (owner, path, { sha256, sizeBytes }) => openVerified({
			address: `${host} ${owner}/${path}`,
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
			log,
			ownTokenPath: "/v2/token"
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

// packages/mirror/src/config/tag-rules.ts
var import_semver = /* @__PURE__ */ __toESM(require_semver(), 1);
const MAX_REGEX_LENGTH = 200;
const REGEX_TIMEOUT_MS = 5e3;
const tagRules = strictObject({
	include: texts(_minLength(1)).check(describe("Globs of tags to mirror; all unless told.")),
	exclude: texts(_minLength(1)).check(describe("Globs of tags to leave out.")),
	regex: optional(string().check(_maxLength(MAX_REGEX_LENGTH), refine(isRegex, "must be a regular expression"))).check(describe("Regular expression that the whole tag has to match.")),
	semver: optional(string().check(refine((range) => import_semver.default.validRange(range) !== null, "must be a semver range, such as >=1.2 <3"))).check(describe("Range of versions, such as `>=1.2 <3` or `^17`. `v1.2`, `1.2` and `1` count as versions; other tags are left out.")),
	newest: optional(int().check(_gte(1))).check(describe("Only so many of the highest versions that pass the other rules; tags that are no version are left out."))
});
function selectTags(tags, rules) {
	const { regex, semver: range, newest } = rules;
	const selected = tags.filter((tag) => isSelected(tag, rules));
	const passing = (regex === void 0 ? selected : matchingTags(selected, regex)).filter((tag) => {
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
	}).sort((a, b) => import_semver.default.compareBuild(b.version, a.version) || (a.tag < b.tag ? -1 : 1)).slice(0, newest).map(({ tag }) => tag);
}
function toVersion(tag) {
	const [, major, minor = "0", patch = "0", rest = "", build = ""] = /^v?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?(-[A-Za-z\d.-]+)?([+_][\w.+-]+)?$/.exec(tag) ?? [];
	if (major === void 0) return void 0;
	const metadata = build.slice(1).replace(/[^A-Za-z\d.-]/g, "-");
	const version = `${Number(major)}.${Number(minor)}.${Number(patch)}${rest}`;
	return import_semver.default.parse(metadata === "" ? version : `${version}+${metadata}`) ?? import_semver.default.parse(version) ?? void 0;
}
function matchingTags(tags, regex) {
	const context = createContext({
		tags: tags.join("\n"),
		pattern: `^(?:${regex})$`
	});
	const code = "{ const regex = new RegExp(pattern, 'u'); tags.split('\\n').map((tag) => (regex.test(tag) ? '1' : '0')).join('') }";
	try {
		const answer = String(runInContext(code, context, { timeout: REGEX_TIMEOUT_MS }));
		return tags.filter((_, index) => answer[index] === "1");
	} catch (cause) {
		throw new MirrorError({
			code: "CONFIG_INVALID",
			message: `regex: ${regex} takes more than ${REGEX_TIMEOUT_MS / 1e3} s for ${tags.length} tags`,
			fix: "Write it without nested repetitions such as (a+)+, or use include.",
			cause
		});
	}
}
function isRegex(text) {
	try {
		new RegExp(text, "u").test("");
		return true;
	} catch {
		return false;
	}
}

// packages/mirror/src/config/git-item.ts
const names = (description) => texts(_regex(/^[\w.-]+$/, "must be the name of one repository, without globs")).check(describe(description));
const allowed = strictObject({
	rewrite: texts(_regex(/^[\w.-]+:refs\/./, "must be repository:ref, such as app:refs/heads/main")).check(describe("`repository:ref` whose history may be rewritten or whose tag may move; the ref may be a glob.")),
	empty: names("Repositories that may be empty at the source although the target has branches."),
	deletions: names("Repositories that may lose more branches and tags than `limits` says."),
	defaultBranchMissing: names("Repositories whose default branch may be missing at the source."),
	gone: names("Repositories that may be missing at the source, or have gone to another owner there; the target keeps them."),
	replaced: names("Repositories whose name another one has now at the source, which may take its place."),
	lfsMissing: names("Repositories whose LFS objects may be missing at the source.")
});
const gitItem = strictObject({
	...selection,
	prune: flag(false, "Remove branches, tags and files of releases that the source does not have any more."),
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
	deletions: _default(int().check(_gte(0)), 10).check(describe("How many branches, tags and files of releases of one repository may be removed in one run.")),
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

export { OciError as $, STATUS_REPOSITORY as A, parseImageReference as B, refsAfter as C, planRefs as D, mirroredRefs as E, plainNames as F, OCI_INDEX as G, createRegistry as H, sameName as I, openVerified as J, isForeignType as K, selectOnly as L, listTarget as M, isAllowed as N, prefixesOf as O, isSelectedName as P, isDigest as Q, ownerGone as R, planPair as S, alignHead as T, IDENTITY_USER as U, registryHost as V, readManifestContent as W, checkName as X, digestOf as Y, checkReference as Z, mayMiss as _, valueAt as _t, openEndpoint as a, setTopics as at, settledAt as b, checkMarker as c, listAllPackages as ct, readMarker as d, parseFile as dt, pMap as et, refuseLaterRecord as f, INEXACT as ft, isKnownEqual as g, pathText as gt, digestRefs as h, fromPointer as ht, selectTags as i, readRawFile as it, findRepositories as j, exceedsLimit as k, formatRecord as l, listPackageFiles as lt, digestItem as m, findBadValues as mt, parseMirrorConfig as n, hasWikiPages as nt, MARKER_FILE as o, createForge as ot, deepIsDue as p, findInexactNumber as pt, isIndexType as q, PACKAGE_TYPES as r, readBranchRules as rt, STATE_FILE as s, countPackages as st, mirrorSchema as t, createWiki as tt, parseMarker as u, MAX_FILE_BYTES as ut, nextState as v, showName as vt, runPair as w, stateOf as x, parseState as y, createLocator as yt, MirrorError as z };