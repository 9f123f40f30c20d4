import { r as __toESM } from "./runtime.mjs";
import { G as number, H as int, M as createHttp, Q as string, R as _enum, S as readCapabilities, U as literal, Y as record, Z as strictObject, a as fetchObjects, ct as _regex, g as parseTree, i as listRefs, it as _lte, k as GitWireError, q as optional, r as checkWriteAccess, rt as _gte, x as parseCommit, z as array } from "./zod.mjs";
import { $ as editDistance, C as setOutput, R as redact, S as saveState, Z as showControls, _ as textOf, a as textTable, at as findInexact, b as appendSummary, c as readRunContext, ct as CodedError, d as ViolationsError, et as suggest, f as collect, h as isRecord, i as markdownTable, it as escapeMarkdown, l as reportFailure, n as UNKNOWN, nt as containedPath, o as LATER_FIX, rt as fencedBlock, s as laterFormat, t as VALUE_SHAPES, w as createLog, y as createProgress } from "./kit.mjs";
import { $ as readCommit, A as describeSource, C as readTerraform, D as readOutputs, E as renderConfiguration, G as hasDrifted, H as parseIndex, J as findDataRisks, M as RunError, N as renderInstance, O as planDirectory, P as MAX_FILE_BYTES, Q as readSubtree, St as parseEntry, T as parseJsonBody, X as blobId, Y as checkTree, Z as readFile$1, _ as readEntry, _t as decodeFile, a as placeInRepository, at as resolveRevision, b as checkLateNeeds, bt as checkEntrySize, c as readDefaultRules, ct as mergeFields, d as recordRun, dt as findAddressProblem, et as compareAndSwap, f as reviewedOf, ft as sameRepository, g as elsewhere, gt as showValue, h as commitEntry, ht as inputName, i as handOverKeptState, it as checkPath, j as checkDataRisks, k as runSecrets, l as tenantsMissing, lt as findInstance, m as planDeployedEntry, mt as OWN_INPUTS, nt as buildTree, o as openInfraDeploy, ot as findRevision, p as planRun, pt as parseFieldSchema, rt as spliceTree, s as openRepositories, st as templateFields, tt as resolveCommit, u as readDefaultBranch, ut as parseTenants, v as commitMessage, vt as readConfigFile, w as jsonBlocks, x as noteUnmirrored, xt as entryPath, y as describeExceptions, yt as closureSettings } from "./handlebars.mjs";
import { D as readProgress, E as listKeptStates, O as writeProgress, a as readLock, c as moveRef, f as GitopsError, ft as writeRunFile, gt as readBody, h as filesCommit, ht as readVariables, it as STATE_OF, l as readRef, n as ROLLOUT_LOCK, o as readLocks, p as lockObjects, r as lockRef, tt as checkRecipients, u as tryMoveRef, yt as InstanceError } from "./noble-curves.mjs";
import { S as checkoutRoot, a as removeOldPlans, b as approvalMarker, c as removeOldRefs, i as readPlans, o as removePlan, r as readPlan, t as listPlans, x as renderApprovalIssue } from "./tool.mjs";
import { a as ForgeError, i as callApi, r as listPages, t as orAbsent } from "./forge.mjs";
import { n as instancesForge, t as openRunStep } from "./run.mjs";
import { _ as findMissingSecrets, a as SIGNS, c as mirrorOf, l as plannedOf, n as escapeHtml, o as behindOf, r as linkTo, s as countStatuses, t as renderShell, u as parsePlanDocument, v as hasSecret } from "./fleet.mjs";
import { n as runCommitter, t as runAuthor } from "./semver.mjs";
import { t as require_picomatch } from "./picomatch.mjs";
import { a as CONFLICT, c as YamlError, n as normaliseHost, o as findConflict, r as parseYaml, t as hostName } from "./js-yaml.mjs";
import { n as listDriftIssues } from "./plan-review.mjs";
import { a as openEndpoint, c as checkMarker, d as readMarker, ft as INEXACT, gt as pathText, mt as findBadValues, ot as createForge, pt as findInexactNumber, ut as MAX_FILE_BYTES$1, vt as showName, yt as createLocator } from "./mirror.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
import { n as writeShareFile } from "./instance2.mjs";
import { a as ownUser, i as ownAuthor, n as ensureIssue, r as findIssues } from "./forge4.mjs";
import { t as findPushBarrier } from "./forge3.mjs";
import { d as OLD_INDEX_FILE, f as isOwnFile, i as diffTrees, l as INDEX_FILE, n as renderObjects, r as renderPatch } from "./yaml.mjs";
import { t as readWorkNote } from "./plan-review4.mjs";
import { n as removeShown } from "./gitops.mjs";
import { lstat, mkdtemp, readFile, readdir, realpath, writeFile } from "node:fs/promises";
import { dirname, join, posix, relative, resolve as resolve$1 } from "node:path";
import { closeSync, openSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// packages/instance/src/server-identity.ts
const TIMEOUT_MS$1 = 1e4;
const MAX_BYTES = 262144;
async function readServerIdentity(origin, { http, retries = 0 }) {
	const url = new URL(origin);
	if (url.origin === "https://github.com") return {
		keys: [],
		host: url.host
	};
	const [keys, discovery] = await Promise.all([readJson(`${url.origin}/login/oauth/keys`, {
		http,
		retries
	}), readJson(`${url.origin}/.well-known/openid-configuration`, {
		http,
		retries
	})]);
	const digests = (Array.isArray(keys?.["keys"]) ? keys["keys"] : []).flatMap(digestOf);
	const issuer = discovery?.["issuer"];
	if (digests.length === 0 || typeof issuer !== "string" || !URL.canParse(issuer)) return void 0;
	return {
		keys: digests.sort(),
		host: new URL(issuer).host
	};
}
async function readJson(url, { http, retries }) {
	try {
		const response = await http.request({
			url,
			redirect: "storage",
			timeoutMs: TIMEOUT_MS$1,
			retries
		});
		const value = JSON.parse(await response.text(MAX_BYTES));
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
function digestOf(key) {
	const { kty, n, e, crv, x, y } = key ?? {};
	const material = [
		kty,
		n,
		e,
		crv,
		x,
		y
	].map((part) => typeof part === "string" ? part : "");
	if (material[0] === "" || material.slice(1).every((part) => part === "")) return [];
	return [createHash("sha256").update(JSON.stringify(material)).digest("hex")];
}

// packages/instance/src/check-identity.ts
async function checkIdentity(instance, { serverUrl, hosts, breakGlass, http }) {
	const { host: called, protocol } = new URL(serverUrl);
	const addresses = [.../* @__PURE__ */ new Set([instance.domain, ...hosts.filter((host) => hostName(host) === instance.domain)])];
	const read = async (host, retries) => readServerIdentity(`${protocol}//${host}`, {
		http,
		retries
	});
	const [running, ...others] = await Promise.all([read(called, 3), ...addresses.map(async (host) => read(host, 0))]);
	if (running === void 0) throw new InstanceError({
		code: "IDENTITY_UNKNOWN",
		message: `${serverUrl} does not say who it is, so it might be ${instance.domain} itself`,
		fix: `Make ${serverUrl}/login/oauth/keys and ${serverUrl}/.well-known/openid-configuration answer: [oauth2] ENABLED, signing with an asymmetric algorithm (both are Forgejo's defaults), reachable from the runner.`
	});
	const isSelf = others.some((other) => other?.keys.some((key) => running.keys.includes(key)));
	if (isSelf || hostName(running.host) === instance.domain) throw new InstanceError({
		code: "SELF_DEPLOY",
		message: `${called} is ${instance.domain} under another name (${isSelf ? "both sign with the same keys" : "it calls itself so"}), and nobody deploys itself`,
		fix: `Dispatch the workflow on ${instance.manager}. Where ${called} really is another forge that was copied from ${instance.domain}, give it keys of its own: remove its [oauth2] JWT_SIGNING_PRIVATE_KEY_FILE and restart it.`
	});
	if (normaliseHost(running.host) === normaliseHost(called)) return {};
	const message = `the forge at ${called} calls itself ${running.host}`;
	if (breakGlass.trim() !== "") return { warning: `BREAK-GLASS: ${message}. Reason: ${breakGlass}` };
	throw new InstanceError({
		code: "NOT_MANAGER",
		message: `${message}, so it may be another one than the manager ${instance.manager}`,
		fix: "Correct ROOT_URL of that forge, or the address that its runner uses."
	});
}

// packages/instance/src/check-manager.ts
function checkManager(instance, { serverUrl, breakGlass }) {
	const running = new URL(serverUrl);
	if (hostName(running.host) === hostName(instance.domain)) throw new InstanceError({
		code: "SELF_DEPLOY",
		message: `${running.host} cannot deploy itself (${instance.domain})`,
		fix: `Dispatch the workflow on ${instance.manager === running.host ? "another manager: see managers in tenants.yaml" : instance.manager}.`
	});
	if (normaliseHost(running.host) === normaliseHost(instance.manager)) return {};
	if (breakGlass.trim() !== "") return { warning: `BREAK-GLASS: ${running.host} is not the manager of ${instance.domain} (${instance.manager} is). Reason: ${breakGlass}` };
	throw new InstanceError({
		code: "NOT_MANAGER",
		message: `${running.host} may not deploy ${instance.domain}: its manager is ${instance.manager}`,
		fix: `Dispatch the workflow on ${instance.manager}; in an emergency give a reason in break-glass (the workflows read it from the repository variable EDP_BREAK_GLASS).`
	});
}

// packages/instance/src/find-lookalikes.ts
function findLookalikes(instance, files) {
	const plain = (path) => path.toLowerCase().replace(/\.[^./]*$/, "");
	const own = entryPath(instance);
	const paths = files.map((file) => `instances/${file}`);
	const misnamed = paths.find((path) => path !== own && plain(path) === plain(own) && /\.(ya?ml|json)$/i.test(path));
	const tenants = paths.flatMap((path) => {
		const [, tenant = "", name, ...rest] = path.split("/");
		return rest.length === 0 && tenant !== instance.tenant && name === `${instance.environment}.yaml` ? [tenant] : [];
	});
	return {
		...misnamed === void 0 ? {} : { misnamed },
		tenants: tenants.sort()
	};
}

// packages/instance/src/check-new-instance.ts
function checkNewInstance({ instance, entryFiles, confirm }) {
	const file = entryPath(instance);
	const { misnamed } = findLookalikes(instance, entryFiles);
	if (misnamed !== void 0) return [{
		code: "ENTRY_MISNAMED",
		message: `${instance.path} would be a new instance: its base entry is ${file}, and ${misnamed} is read by nobody`,
		fix: `Rename it: git mv ${misnamed} ${file}`,
		at: { file: misnamed }
	}];
	const near = entryFiles.filter((each) => each.endsWith(".yaml")).map((each) => each.replace(/^.*\/|\.yaml$/g, "")).find((name) => name !== instance.environment && editDistance(name, instance.environment) === 1);
	if (near === void 0 || confirm === instance.name) return [];
	return [{
		code: "CONFIRM_NEW",
		message: `${instance.environment} would be a new instance, and its name is one letter off the existing "${near}"`,
		fix: `If it is really meant to be new, set confirm to ${instance.name}.`
	}];
}

// packages/instance/src/config-digest.ts
function configDigest(parts) {
	return createHash("sha256").update(JSON.stringify(sortKeys(parts))).digest("hex");
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, sortKeys(inner)]));
}

// packages/instance/src/declared-variables.ts
async function declaredVariables(directory) {
	return new Set((await readVariables(directory)).keys());
}

// packages/instance/src/fields/form-fields.ts
function readFormFields({ inputs, lines, locate }, schema) {
	const violations = [];
	const values = {};
	const spelling = /* @__PURE__ */ new Map();
	const fieldOf = (name) => schema.fields.find((each) => each.name === name || inputName(each.name) === name);
	const place = (path) => ({
		file: "input fields",
		...locate(path)
	});
	const set = (field, { name, value, at }) => {
		const before = values[field.name];
		if (before !== void 0 && !isDeepStrictEqual(before, value)) violations.push(setTwice(field, {
			name,
			at
		}));
		values[field.name] = value;
	};
	for (const [name, value] of Object.entries(inputs)) {
		if (OWN_INPUTS.has(name) || isEmpty(value)) continue;
		const field = fieldOf(name);
		if (field === void 0) violations.push(unknownField(name, schema));
		else set(field, {
			name,
			value: coerce(value, field)
		});
	}
	for (const [name, value] of Object.entries(lines)) {
		const field = fieldOf(name);
		const given = withoutEmpty(value);
		if (field === void 0) violations.push({
			...unknownField(name, schema),
			at: place([name])
		});
		else if (given !== void 0) {
			set(field, {
				name,
				value: given,
				at: place([name])
			});
			spelling.set(field.name, name);
		}
	}
	const at = ([name = "", ...below]) => {
		const spelt = spelling.get(String(name));
		return spelt === void 0 ? void 0 : place([spelt, ...below]);
	};
	return {
		values,
		violations,
		at
	};
}
const isEmpty = (value) => value === void 0 || value === null || value === "";
function withoutEmpty(value) {
	if (isEmpty(value)) return void 0;
	if (!isRecord(value)) return value;
	const kept = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)]).filter(([, inner]) => inner !== void 0);
	return kept.length === 0 && Object.keys(value).length > 0 ? void 0 : Object.fromEntries(kept);
}
function coerce(value, { types, choices }) {
	if (typeof value !== "string") return value;
	const text = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
	const choice = choices?.find((each) => String(each) === value) ?? choices?.find((each) => String(each) === text);
	if (choice !== void 0) return choice;
	if (types.some((type) => type === "integer" || type === "number") && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && !(text.includes(".") && findInexact(Number(text), text))) return Number(text);
	if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
	return value;
}
function setTwice({ name: field }, { name, at }) {
	return {
		code: "FIELD_TWICE",
		field,
		message: `the form sets ${field} twice, to different values, the second time in ${at === void 0 ? `the input ${name}` : "the input fields"}`,
		fix: `Leave one of the two empty.`,
		...at === void 0 ? {} : { at }
	};
}
function unknownField(name, schema) {
	const known = [...schema.fields.flatMap((field) => [field.name, inputName(field.name)]), ...OWN_INPUTS];
	return {
		code: "FIELD_UNKNOWN",
		field: showName(name),
		message: `the form sets an unknown field "${showName(name)}"${suggest(name, known)}`,
		fix: `Use the fields of ${schema.file}: ${schema.fields.map((field) => field.name).join(", ")}.`
	};
}

// packages/instance/src/fields/form-inputs.ts
const PART = /^( *)# form: begin(?:, at most (\d+) inputs)?[ \t]*\r?\n([\s\S]*?)^ *# form: end/m;
const DEFAULT_MAX_INPUTS = 10;
const MAX_TITLE_LENGTH = 100;
function isFormStale(workflow, schema, options) {
	if (!PART.test(workflow)) return false;
	const { match, wanted } = readForm(workflow, schema, options);
	return !isDeepStrictEqual(parseYaml(match[3] ?? "", options) ?? {}, wanted);
}
function readForm(workflow, schema, { file, maxInputs }) {
	const match = PART.exec(workflow);
	if (match === null) throw invalid(`${file} lacks the lines "# form: begin" and "# form: end"`, "Put both, in this order, below on.workflow_dispatch.inputs.");
	const limit = maxInputs ?? Number(match[2] ?? DEFAULT_MAX_INPUTS);
	const others = Object.keys(handWritten(workflow.replace(match[0], ""), file));
	if (!others.includes("fields")) throw invalid(`${file} has no input "fields"`, "Add it after \"# form: end\": all fields without an input of their own go there.");
	const room = limit - others.length;
	if (room < 0) throw invalid(`${file} has ${others.length} inputs besides the generated ones, and the server allows ${limit}`, "Remove some: each rarely needed one can be a repository variable.");
	const before = Object.keys(handWritten(workflow.slice(0, match.index), file)).length;
	return {
		match,
		maxInputs: limit,
		wanted: formInputs(schema, {
			maxFields: room,
			firstNumber: before + 1
		})
	};
}
function handWritten(workflow, file) {
	const at = [
		"on",
		"workflow_dispatch",
		"inputs"
	].reduce((value, key) => isRecord(value) ? value[key] : void 0, parseYaml(workflow, { file }));
	return isRecord(at) ? at : {};
}
function formInputs(schema, { maxFields, firstNumber }) {
	const shown = schema.fields.filter((field) => !field.secret && isSingleValue(field)).slice(0, maxFields);
	return Object.fromEntries(shown.map((field, index) => [inputName(field.name), toInput(field, { number: firstNumber + index })]));
}
function isSingleValue({ types, choices }) {
	if (choices !== void 0) return !choices.some((each) => isRecord(each) || Array.isArray(each));
	return types.length > 0 && !types.some((type) => type === "object" || type === "array");
}
function toInput(field, { number }) {
	const choices = field.choices?.filter((choice) => choice !== "" && choice !== null) ?? (field.types.includes("boolean") ? [true, false] : void 0);
	const description = [
		`${number}. ${inputName(field.name)} – ${(field.title ?? field.name).replace(/\s+/g, " ").slice(0, MAX_TITLE_LENGTH)}${field.initial ? " (INITIAL)" : ""}`,
		...field.required ? ["required for a new instance"] : [],
		...bounds(field),
		...field.default === void 0 ? [] : [`default ${JSON.stringify(field.default)}`],
		"empty = unchanged"
	].join(", ");
	return choices === void 0 ? {
		description,
		type: "string",
		required: false
	} : {
		description,
		type: "choice",
		required: false,
		default: "",
		options: ["", ...choices.map(String)]
	};
}
function bounds(field) {
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, format } = field;
	return [
		...format === void 0 ? [] : [format],
		...range(minimum, maximum, ""),
		...exclusiveMinimum === void 0 ? [] : [`more than ${exclusiveMinimum}`],
		...exclusiveMaximum === void 0 ? [] : [`less than ${exclusiveMaximum}`],
		...range(minLength, maxLength, " characters")
	];
}
function range(min, max, unit) {
	if (min !== void 0 && max !== void 0) return [`${min} to ${max}${unit}`];
	if (min !== void 0) return [`at least ${min}${unit}`];
	return max === void 0 ? [] : [`at most ${max}${unit}`];
}
function invalid(message, fix) {
	return new InstanceError({
		code: "FORM_INVALID",
		message,
		fix
	});
}

// packages/instance/src/fields/parse-form.ts
const MAX_FORM_BYTES = 131072;
const FIX_ONE_LINE = "The page of the forge sends one line: lines that are pasted there are joined without a space, and cannot be told apart again. Write one document, {name: value, other: value}, or dispatch by the API, which keeps lines.";
const CONFLICT_FIX = "Take the lines of one of the two sides, without those that begin with <<<<<<<, ======= and >>>>>>>, and dispatch again.";
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;
function parseForm(formJson) {
	const violations = [];
	const inputs = readInputs(formJson, violations);
	const lines = readLines(inputs["fields"], violations);
	return {
		form: {
			inputs,
			lines,
			locate: createLocator(Object.keys(lines).length === 0 ? "" : String(inputs["fields"]))
		},
		violations
	};
}
function readInputs(formJson, violations) {
	const refuse = (message) => {
		violations.push({
			code: "FIELDS_INVALID",
			message,
			fix: "Pass the whole form: fields: ${{ toJSON(inputs) }}"
		});
		return {};
	};
	if (Buffer.byteLength(formJson) > MAX_FORM_BYTES) return refuse(`the form is larger than ${MAX_FORM_BYTES} bytes`);
	try {
		const form = JSON.parse(formJson);
		if (isRecord(form)) return form;
	} catch {}
	return refuse("the input fields of the action is not a JSON object");
}
function readLines(lines, violations) {
	if (typeof lines !== "string" || lines.trim() === "") return {};
	const isOneLine = !/[\r\n]/.test(lines.trim());
	const refuse = (why, fix = isOneLine ? FIX_ONE_LINE : "Write one `name: value` a line, as in the base entry.") => {
		violations.push({
			code: "FIELDS_INVALID",
			field: "fields",
			message: `the form's "fields" ${why}`,
			fix
		});
		return {};
	};
	const conflict = findConflict(lines) ?? (/<{7} .*>{7} /.test(lines) ? 1 : void 0);
	if (conflict !== void 0) return refuse(`${CONFLICT.problem} in line ${conflict}`, CONFLICT_FIX);
	if (isOneLine && /(?:^|\s)#.*:(?:\s|$)/.test(lines.replaceAll(QUOTED, "\"\""))) return refuse("is one line, and holds a comment with a `name:` in it");
	try {
		const parsed = parseYaml(lines, {
			file: "the input fields",
			maxBytes: MAX_FORM_BYTES
		});
		if (parsed === void 0) return {};
		if (!isRecord(parsed)) return refuse(...noPairs(lines));
		if (findBadValues(parsed).length > 0) return parsed;
		const inexact = findInexactNumber(parsed, {
			text: lines,
			file: "the input fields"
		});
		if (inexact === void 0) return parsed;
		violations.push({
			code: "FIELDS_INVALID",
			field: pathText(inexact),
			message: `${pathText(inexact)} ${INEXACT}`,
			fix: `Correct ${pathText(inexact)} in the form's "fields".`
		});
		return {};
	} catch (error) {
		if (!(error instanceof YamlError)) throw error;
		const { line } = error.at;
		if (!isOneLine && unpaired(lines) !== void 0) return refuse(...noPairs(lines));
		return refuse(`cannot be read${line === void 0 ? "" : `, line ${line}`}: ${error.message}`);
	}
}
const UNPAIRED = /^([A-Za-z][\w.-]*)(?:\s*=\s*|:(?=\S)|\s+)([^\s:=]\S*)$/;
function unpaired(lines) {
	const found = lines.split(/\r?\n/).map((line, index) => ({
		number: index + 1,
		match: UNPAIRED.exec(line.trim())
	})).find(({ match }) => match !== null && !/:\s/.test(match[0]));
	return found === void 0 ? void 0 : {
		number: found.number,
		name: found.match[1],
		value: found.match[2]
	};
}
function noPairs(lines) {
	const found = unpaired(lines);
	const why = "is no list of name: value lines";
	if (found === void 0) return [why];
	const { number, name, value } = found;
	const shown = showName(value);
	return [`${why}: line ${number} has no colon and space behind "${showName(name)}"`, `Write "${showName(name)}: ${shown}".`];
}

// packages/instance/src/may-deploy-from.ts
function mayDeployFrom(ref, { defaultBranch, deployFrom }) {
	if (ref === `refs/heads/${defaultBranch}`) return true;
	return deployFrom.some((name) => matches(ref, name.startsWith("refs/") ? name : `refs/heads/${name}`));
}
function matches(ref, pattern) {
	const parts = pattern.split("*").map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`));
	return new RegExp(`^${parts.join("[^/]*")}$`).test(ref);
}

// packages/instance/src/plan-backend.ts
function planBackend(tenant, instance) {
	const values = {
		tenant: instance.tenant,
		environment: instance.environment,
		domain: instance.domain
	};
	return Object.fromEntries(Object.entries(tenant.terraform.backend).map(([key, value]) => [key, typeof value === "string" ? value.replace(/\{(tenant|environment|domain)\}/g, (_, name) => values[name]) : value]));
}

// packages/forge/src/issues/list-comments.ts
async function listComments(address, { owner, name, number }) {
	return (await listPages(address, {
		path: [
			"repos",
			owner,
			name,
			"issues",
			String(number),
			"comments"
		],
		scope: "read:issue",
		subject: `the comments of ${owner}/${name}#${number}`
	})).flatMap((raw) => {
		if (!isRecord(raw) || typeof raw["id"] !== "number" || typeof raw["body"] !== "string") return [];
		const [url, createdAt, updatedAt] = [
			"html_url",
			"created_at",
			"updated_at"
		].map((key) => textOf(raw[key]));
		return [{
			id: raw["id"],
			body: raw["body"],
			url,
			author: raw["user"],
			createdAt,
			updatedAt
		}];
	});
}

// packages/forge/src/pull-requests/ensure-comment.ts
async function ensureComment(address, { body, ...key }) {
	const text = `${body}\n\n${key.marker}\n`;
	let found = await findOwn(address, key);
	if (found.length === 0) {
		const { id } = await (await send(address, key, {
			method: "POST",
			below: [String(key.number), "comments"],
			text
		})).json();
		found = await findOwn(address, key);
		if (found.length === 1 && found[0] === id) return;
	}
	const [first, ...others] = found;
	if (first !== void 0) await finish({
		method: "PATCH",
		below: ["comments", String(first)],
		text
	});
	for (const id of others) await orAbsent(async () => finish({
		method: "DELETE",
		below: ["comments", String(id)]
	}));
	async function finish(call) {
		await (await send(address, key, call)).discard();
	}
}
async function findOwn(address, { marker, ...key }) {
	const isOwn = ownAuthor(address);
	const found = /* @__PURE__ */ new Set();
	for (const { id, body, author } of await listComments(address, key)) if (body.includes(marker) && await isOwn(author)) found.add(id);
	return [...found].sort((a, b) => a - b);
}
async function send(address, { owner, name, number }, { method, below, text }) {
	return callApi(address, {
		method,
		path: [
			"repos",
			owner,
			name,
			"issues",
			...below
		],
		...text === void 0 ? {} : { body: { body: text } },
		scope: "write:issue",
		subject: `writing a comment of ${owner}/${name}#${number}`
	});
}

// packages/forge/src/pull-requests/ensure-pull-request.ts
const PAGE_SIZE$1 = 50;
const MAX_PAGES$1 = 40;
async function ensurePullRequest(address, options) {
	const found = await findOpen(address, options);
	if (found !== void 0) return {
		...found,
		created: false
	};
	const { owner, name, head, base, title, body } = options;
	try {
		return {
			...read$1(await (await callApi(address, {
				method: "POST",
				path: [
					"repos",
					owner,
					name,
					"pulls"
				],
				body: {
					head,
					base,
					title,
					body
				},
				scope: "write:repository",
				subject: `opening a pull request in ${owner}/${name}`
			})).json(), address),
			created: true
		};
	} catch (error) {
		const now = await findOpen(address, options);
		if (now !== void 0) return {
			...now,
			created: false
		};
		throw error;
	}
}
async function findOpen(address, { owner, name, head, base }) {
	for (let page = 1; page <= MAX_PAGES$1; page += 1) {
		const all = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"pulls"
			],
			query: {
				state: "open",
				page: String(page),
				limit: String(PAGE_SIZE$1)
			},
			scope: "read:repository",
			subject: `the pull requests of ${owner}/${name}`
		})).json();
		if (!Array.isArray(all) || all.length === 0) return void 0;
		const found = all.find((each) => each.head?.ref === head && each.base?.ref === base);
		if (found !== void 0) return read$1(found, address);
	}
}
function read$1({ number, html_url: url }, address) {
	if (typeof number === "number" && typeof url === "string") return {
		number,
		url
	};
	throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${new URL(address.origin).host} describes a pull request without number and address`,
		fix: "Check that the server is a Forgejo, Gitea or GitHub."
	});
}

// packages/forge/src/pull-requests/read-proposal.ts
async function readProposal(address, { owner, name, number }) {
	const subject = `pull request ${number} of ${owner}/${name}`;
	const raw = await (await callApi(address, {
		path: [
			"repos",
			owner,
			name,
			"pulls",
			String(number)
		],
		scope: "read:repository",
		subject
	})).json();
	const [head, base] = ["head", "base"].map((side) => isRecord(raw) ? raw[side] : void 0);
	const commit = isRecord(head) ? textOf(head["sha"]) : "";
	if (/^[0-9a-f]{40}$/.test(commit)) return {
		commit,
		isForeign: !isSame(idOf(head), idOf(base))
	};
	throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${new URL(address.origin).host} describes ${subject} without the commit that it proposes`,
		fix: "Check that the server is a Forgejo, Gitea or GitHub."
	});
}
function idOf(side) {
	return isRecord(side) && isRecord(side["repo"]) ? side["repo"]["id"] : void 0;
}
const isSame = (one, other) => typeof one === "number" && one === other;

// packages/forge/src/may-write.ts
const WRITING = [
	"write",
	"admin",
	"owner"
];
async function mayWrite(address, { owner, name, login }) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"collaborators",
			login,
			"permission"
		],
		scope: "read:repository of an administrator of the repository",
		subject: `what ${login} may do in ${owner}/${name}`
	};
	const raw = await orAbsent(async () => (await callApi(address, call)).json());
	return isRecord(raw) && WRITING.includes(textOf(raw["permission"]));
}

// packages/forge/src/runs/or-untold.ts
async function orUntold(call) {
	try {
		return await call();
	} catch (error) {
		if (error instanceof ForgeError && ["FORGE_NOT_FOUND", "FORGE_FORBIDDEN"].includes(error.code)) return void 0;
		throw error;
	}
}

// packages/forge/src/runs/run-tasks.ts
const PAGE_SIZE = 50;
const MAX_PAGES = 20;
function isGithub({ apiUrl }) {
	return apiUrl !== void 0 && !apiUrl.endsWith("/api/v1");
}
async function listRunTasks(address, { owner, name, runUrl, since }) {
	const { pathname } = new URL(runUrl);
	const found = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const { workflow_runs: tasks } = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"actions",
				"tasks"
			],
			query: {
				page: String(page),
				limit: String(PAGE_SIZE)
			},
			scope: "read:repository",
			subject: `the runs of ${owner}/${name}`
		})).json();
		if (!Array.isArray(tasks) || tasks.length === 0) break;
		found.push(...tasks.filter(({ url }) => typeof url === "string" && pathOf(url) === pathname));
		if (tasks.every(({ created_at: at }) => (toDate(at) ?? since) < since)) break;
	}
	return found;
}
const pathOf = (url) => URL.canParse(url) ? new URL(url).pathname : url;
function toDate(value) {
	const date = new Date(typeof value === "string" ? value : NaN);
	return Number.isNaN(date.getTime()) ? void 0 : date;
}

// packages/forge/src/runs/dispatch-workflow.ts
const TRIES = 20;
const PAUSE_MS = 500;
async function dispatchWorkflow(address, { inputs, pauseMs = PAUSE_MS, ...key }) {
	const { owner, name, workflow, ref } = key;
	const before = isGithub(address) ? void 0 : await newestRun(address, key);
	const response = await callApi(address, {
		method: "POST",
		path: [
			"repos",
			owner,
			name,
			"actions",
			"workflows",
			workflow,
			"dispatches"
		],
		...isGithub(address) ? {} : { query: { return_run_details: "true" } },
		body: {
			ref,
			inputs,
			...isGithub(address) ? { return_run_details: true } : { return_run_info: true }
		},
		scope: "write:repository",
		subject: `a dispatch of ${workflow} in ${owner}/${name}`
	});
	if (response.status !== 204) {
		const told = toRun(await response.json(), {
			address,
			key
		});
		if (told !== void 0) return told;
	} else await response.discard();
	if (before === void 0) return void 0;
	for (let tries = 0; tries < TRIES; tries += 1) {
		const run = await newestRun(address, key);
		if (run !== void 0 && run.id > before.id) return run.run;
		await setTimeout(pauseMs);
	}
}
function toRun({ id, run_number: number, workflow_run_id: ofGithub, html_url: url }, { address, key: { owner, name } }) {
	if (typeof ofGithub === "number" && typeof url === "string") return {
		id: String(ofGithub),
		url
	};
	if (typeof id !== "number" || typeof number !== "number") return void 0;
	return {
		id: String(id),
		url: `${address.origin}/${owner}/${name}/actions/runs/${number}`
	};
}
async function newestRun(address, { owner, name, workflow }) {
	const { workflow_runs: runs } = await (await orUntold(async () => callApi(address, {
		path: [
			"repos",
			owner,
			name,
			"actions",
			"runs"
		],
		query: {
			event: "workflow_dispatch",
			limit: "20"
		},
		scope: "read:repository",
		subject: `the runs of ${owner}/${name}`
	})))?.json() ?? {};
	if (!Array.isArray(runs)) return void 0;
	const own = runs.filter(({ path, workflow_id: file }) => (typeof path === "string" ? path.split("@")[0] : file) === workflow).flatMap(({ id, html_url: url }) => typeof id === "number" && typeof url === "string" ? [{
		id,
		url
	}] : []).sort((a, b) => b.id - a.id)[0];
	return own === void 0 ? {
		id: 0,
		run: void 0
	} : {
		id: own.id,
		run: {
			id: String(own.id),
			url: own.url
		}
	};
}

// packages/forge/src/runs/read-run-end.ts
const ENDED = /* @__PURE__ */ new Set([
	"success",
	"failure",
	"cancelled",
	"skipped"
]);
async function readRunEnd(address, key) {
	const { owner, name, runUrl } = key;
	const call = {
		scope: "read:repository",
		subject: `the runs of ${owner}/${name}`
	};
	const id = /\/actions\/runs\/(\d+)$/.exec(runUrl)?.[1];
	if (id === void 0) return void 0;
	if (!isGithub(address)) return endOfTasks(await listRunTasks(address, key));
	const response = await orAbsent(async () => callApi(address, {
		path: [
			"repos",
			owner,
			name,
			"actions",
			"runs",
			id
		],
		...call
	}));
	if (response === void 0) return void 0;
	const { status, conclusion, updated_at: time } = await response.json();
	const at = status === "completed" ? toDate(time) : void 0;
	return at && {
		at,
		wasCancelled: conclusion === "cancelled"
	};
}
function endOfTasks(tasks) {
	const ends = tasks.map(({ status, updated_at: at }) => ENDED.has(String(status)) ? toDate(at) : void 0);
	if (ends.length === 0 || ends.includes(void 0)) return void 0;
	return {
		at: new Date(Math.max(...ends.map((end) => end.getTime()))),
		wasCancelled: tasks.some(({ status }) => status === "cancelled")
	};
}

// packages/forge/src/runs/read-run-state.ts
const ENDS = {
	success: "success",
	failure: "failure",
	cancelled: "cancelled",
	skipped: "failure",
	timed_out: "failure",
	startup_failure: "failure",
	stale: "failure",
	action_required: "going"
};
const GOING = /* @__PURE__ */ new Set([
	"waiting",
	"running",
	"blocked",
	"queued",
	"in_progress",
	"pending",
	"requested"
]);
async function readRunState(address, { id, ...key }) {
	const known = id ?? (isGithub(address) ? /\/actions\/runs\/(\d+)$/.exec(key.runUrl)?.[1] : void 0);
	const byId = known === void 0 ? void 0 : await orUntold(async () => askRun$1(address, {
		...key,
		id: known
	}));
	if (byId !== void 0 || isGithub(address)) return byId;
	return stateOfTasks(await orUntold(async () => listRunTasks(address, key)) ?? []);
}
async function askRun$1(address, { owner, name, id }) {
	const { status, conclusion } = await (await callApi(address, {
		path: [
			"repos",
			owner,
			name,
			"actions",
			"runs",
			id
		],
		scope: "read:repository",
		subject: `run ${id} of ${owner}/${name}`
	})).json();
	const said = typeof conclusion === "string" && conclusion !== "" ? conclusion : String(status);
	return GOING.has(said) ? "going" : Object.hasOwn(ENDS, said) ? ENDS[said] : void 0;
}
function stateOfTasks(tasks) {
	const newest = tasks.filter(({ name }, index) => tasks.findIndex((each) => each.name === name) === index);
	if (newest.length === 0) return void 0;
	const states = newest.map(({ status }) => Object.hasOwn(ENDS, String(status)) ? ENDS[String(status)] : "going");
	return [
		"going",
		"failure",
		"cancelled"
	].find((state) => states.includes(state)) ?? "success";
}

// packages/terraform/src/state/is-worked-on.ts
const TERRAFORM = /^(terraform|tofu)/;
async function isWorkedOn(stateOf, { proc = "/proc" } = {}) {
	const pids = (await readdir(proc).catch(() => [])).filter((name) => /^\d+$/.test(name));
	if (pids.length === 0) return void 0;
	return (await Promise.all(pids.map(async (pid) => mayWorkOn(stateOf, join(proc, pid))))).includes(true);
}
async function mayWorkOn(stateOf, directory) {
	const name = await readFile(join(directory, "comm"), "utf8").catch(() => "");
	if (!TERRAFORM.test(name)) return false;
	let environment;
	try {
		environment = await readFile(join(directory, "environ"), "utf8");
	} catch (error) {
		return !["ENOENT", "ESRCH"].includes(error.code ?? "");
	}
	if (environment === "") return false;
	const mark = environment.split("\0").find((each) => each.startsWith(`${STATE_OF}=`));
	return mark === void 0 || mark === `${"EDP_STATE_OF"}=${stateOf}`;
}

// packages/plan-review/src/approval/judge-comment.ts
const APPROVAL = /^\s*approve\s+(\S+)\s*$/;
const idIn = (body) => APPROVAL.exec(body)?.[1];
function judgeComment({ body, login, isRun, createdAt, updatedAt }, { id, madeAt, dispatcher }) {
	const said = idIn(body);
	if (said === void 0) return "none";
	if (said !== id) return "another";
	if (isRun || !VALUE_SHAPES.actor.test(login)) return "run";
	if (!VALUE_SHAPES.actor.test(dispatcher) || dispatcher === "unknown") return "nobody";
	if (login.toLowerCase() === dispatcher.toLowerCase()) return "dispatcher";
	const [created, made] = [Date.parse(createdAt), Date.parse(madeAt)];
	if (!(Date.parse(updatedAt) === created)) return "edited";
	return created >= Math.floor(made / 1e3) * 1e3 ? "approves" : "early";
}

// packages/plan-review/src/approval/require-approval.ts
const WHY = {
	another: "is for another id: a changed plan needs a new approval",
	run: "was written with the account of a workflow or bot",
	nobody: "cannot be told from one by whoever dispatched this run, since the runner does not say who did",
	dispatcher: "is by whoever dispatched this run",
	edited: "was edited after it was written, so nobody knows what it said",
	early: "was written before what it approves was made",
	reader: "is by an account that may not write to infra-deploy"
};
async function requireApproval(address, options) {
	const { repository, marker, what, id, runs } = options;
	const [owner = "", name = ""] = repository.split("/");
	const issue = await findIssue([...runs, address], {
		owner,
		name,
		marker
	});
	if (issue === void 0) throw new PlanReviewError({
		code: "APPROVAL_MISSING",
		message: `no open issue of ${repository}, written by a run, has a review of ${what} ${id.slice(0, 64)}`,
		fix: `Dispatch ${what} again: it writes the issue. Somebody else then approves it there.`
	});
	const authors = [address, ...runs].map(ownAuthor);
	const refused = [];
	for (const { body, author, createdAt, updatedAt, url } of await listComments(address, {
		owner,
		name,
		number: issue.number
	})) {
		const login = isRecord(author) ? textOf(author["login"]) : "";
		const isRun = isBot(author) || (await Promise.all(authors.map(async (isOwn) => isOwn(author)))).includes(true);
		const first = judgeComment({
			body,
			login,
			isRun,
			createdAt,
			updatedAt
		}, options);
		if (first === "none") continue;
		const verdict = first !== "approves" || await mayWrite(address, {
			owner,
			name,
			login
		}) ? first : "reader";
		if (verdict === "approves") return {
			by: login,
			at: createdAt,
			comment: url
		};
		refused.push(`The comment of ${login} at ${createdAt} ${WHY[verdict]}: ${url}`);
	}
	throw new PlanReviewError({
		code: refused.length === 0 ? "APPROVAL_MISSING" : "APPROVAL_REFUSED",
		message: `nobody who may has approved ${what} ${id.slice(0, 64)}: ${issue.url}`,
		fix: `Somebody else than ${options.dispatcher}, who may write to ${repository}, reads the review there and comments, in these words alone: approve ${id.slice(0, 64)}. Then dispatch again.`,
		...refused.length === 0 ? {} : { details: refused.slice(-10).join("\n") }
	});
}
function isBot(author) {
	if (!isRecord(author)) return true;
	const { id, type } = author;
	return typeof id !== "number" || id <= 0 || type !== void 0 && type !== "User";
}
async function readApprovedIds(address, { repository, marker, runs }) {
	const [owner = "", name = ""] = repository.split("/");
	const issue = await findIssue([...runs, address], {
		owner,
		name,
		marker
	});
	if (issue === void 0) return [];
	const said = await listComments(address, {
		owner,
		name,
		number: issue.number
	});
	return [...new Set(said.toReversed().flatMap(({ body }) => idIn(body) ?? []))];
}
async function isRobot(runs, { dispatcher }) {
	if (/\[bot\]$|^(forgejo|gitea)-actions$/.test(dispatcher)) return true;
	return (await Promise.all(runs.map(async (each) => textOf((await ownUser(each)).login).toLowerCase()))).includes(dispatcher.toLowerCase());
}
function refusedRobot({ dispatcher, why }) {
	return new PlanReviewError({
		code: "APPROVAL_REFUSED",
		message: `this run was dispatched by ${dispatcher}, an account of workflows: nobody can tell whether the person behind it has approved it too${why}`,
		fix: "Dispatch it as a person, with an account of your own, or as part of a rollout that somebody has approved."
	});
}
async function findIssue(addresses, { owner, name, marker }) {
	for (const each of addresses) {
		const found = await findIssues(each, {
			owner,
			name
		}).find(marker);
		if (found !== void 0) return found;
	}
}

// packages/git-wire/src/is-ancestor.ts
async function isAncestor(remote, { commit, of }) {
	if (commit === of) return true;
	const { fetch } = await readCapabilities(remote);
	const options = {
		wants: [of],
		haves: [commit]
	};
	const sent = await fetchObjects(remote, fetch.has("filter") ? {
		...options,
		filter: "tree:0"
	} : options);
	const seen = /* @__PURE__ */ new Set();
	const next = [of];
	for (let id = next.pop(); id !== void 0; id = next.pop()) {
		const object = sent.get(id);
		if (object?.type !== "commit" || seen.has(id)) continue;
		seen.add(id);
		const { parents } = parseCommit(object.body);
		if (parents.includes(commit)) return true;
		next.push(...parents);
	}
	return false;
}

// packages/gitops/src/locks/lock-errors.ts
function lockRefused(remote, { holder, ref, subject }) {
	const note = holder.note === "" ? "" : ` (${holder.note})`;
	return new GitopsError({
		code: "LOCKED",
		message: holder.kind === "commit" ? `${subject} is locked by ${holderOf(holder)}, ${age(holder.since)} ago: ${holder.runUrl}${note}` : `${subject} is locked by something that is no run lock: ${ref} of ${remote.url} points at ${holder.kind === "unreadable" ? "what cannot be read" : `a ${holder.kind}`}, and a lock is a commit`,
		fix: `${holder.kind === "commit" ? "Wait for that run, or give lock-wait minutes. Only if it has ended for sure, and no Terraform of it runs on" : "Find out who put it there. Only if no run of the instance is at work, and no Terraform of one"}: give unlock ${holder.id.slice(0, 12)} (repository variable EDP_UNLOCK), or git push --force-with-lease=${ref}:${holder.id} ${remote.url} :${ref}`
	});
}
function holderOf({ operation, actor }) {
	return `the ${operation || "run"} of ${actor || "somebody"}`;
}
function lockUnreachable(remote, cause) {
	return new GitopsError({
		code: "LOCK_UNREACHABLE",
		message: `the run lock in ${remote.url} cannot be taken: ${cause.message}`,
		fix: (cause instanceof GitWireError ? cause.fix : void 0) ?? "Nothing was changed; dispatch again once the server answers.",
		cause
	});
}
function age(since) {
	const minutes = Math.max(0, Math.round((Date.now() - since.getTime()) / 6e4));
	if (minutes < 120) return `${minutes} min`;
	return minutes < 2880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 60 / 24)} days`;
}

// packages/gitops/src/locks/acquire-lock.ts
const POLL_MS$1 = 5e3;
const MIN_ID_DIGITS = 12;
const TIMEOUT_MS = 12e3;
async function acquireLock(given, { waitMs = 0, log, ...options }) {
	const remote = {
		...given,
		timeoutMs: TIMEOUT_MS
	};
	const { ref, subject } = options;
	const progress = createProgress(log, { everyMs: 3e4 });
	const deadline = performance.now() + waitMs;
	for (;;) {
		const outcome = await tryAcquire(remote, options).catch((error) => {
			throw error instanceof GitWireError ? lockUnreachable(remote, error) : error;
		});
		if ("ref" in outcome) return outcome;
		const leftMs = deadline - performance.now();
		if (leftMs <= 0) throw lockRefused(remote, {
			holder: outcome,
			ref,
			subject
		});
		const minutes = Math.ceil(leftMs / 6e4);
		progress.update(`${subject} is locked by ${holderOf(outcome)} (${outcome.runUrl}); waiting up to ${minutes} min more`);
		await setTimeout(Math.min(POLL_MS$1 * (.75 + Math.random() / 2), leftMs));
	}
}
async function tryAcquire(remote, { ref, runUrl, attempt, actor, operation, unlock = "", hasEnded, isNoteOver }) {
	const ours = {
		runUrl,
		attempt,
		actor,
		operation,
		note: ""
	};
	const free = lockObjects({
		...ours,
		tookOver: ""
	});
	if (await tryMoveRef(remote, {
		ref,
		newId: free.id,
		objects: free.objects
	}) === void 0) return {
		ref,
		id: free.id
	};
	const holder = await readLock(remote, { ref });
	if (holder?.id === free.id) return {
		ref,
		id: free.id
	};
	if (holder === void 0) {
		const again = await tryMoveRef(remote, {
			ref,
			newId: free.id,
			objects: free.objects
		});
		if (again === void 0) return {
			ref,
			id: free.id
		};
		const now = await readLock(remote, { ref });
		if (now === void 0) throw lockUnreachable(remote, again);
		return now.id === free.id ? {
			ref,
			id: free.id
		} : now;
	}
	if (!namesLock(unlock, holder) && !await isOver(holder, {
		hasEnded,
		isNoteOver
	})) return holder;
	const parent = holder.kind === "commit" ? { parent: holder.id } : {};
	const over = lockObjects({
		...ours,
		tookOver: `${holder.runUrl} ${holder.id}`,
		...parent
	});
	const refusal = await tryMoveRef(remote, {
		ref,
		oldId: holder.id,
		newId: over.id,
		objects: over.objects
	});
	const now = refusal === void 0 ? void 0 : await readLock(remote, { ref });
	if (refusal === void 0 || now?.id === over.id) return {
		ref,
		id: over.id,
		tookOver: holder
	};
	return now ?? holder;
}
async function isOver(holder, { hasEnded = async () => false, isNoteOver = async () => false }) {
	return await hasEnded(holder) && (holder.note === "" || await isNoteOver(holder.note));
}
const namesLock = (unlock, { id }) => unlock.length >= MIN_ID_DIGITS && id.startsWith(unlock.toLowerCase());

// packages/gitops/src/commit-subtree.ts
async function commitSubtree(remote, { path, base, plan, ...swap }) {
	checkPath(path);
	let pushed;
	return compareAndSwap(remote, {
		...swap,
		levels: path.split("/").length,
		build: async (tip) => {
			const walk = await tip?.walk(path) ?? {
				levels: [],
				entry: void 0
			};
			const treeId = walk.entry?.mode === "40000" ? walk.entry.id : "";
			if (base !== void 0 && treeId !== base && treeId !== pushed) throw await directoryChanged(tip, {
				remote,
				path,
				base,
				treeId
			});
			const planned = plan(tip === void 0 || treeId === "" ? /* @__PURE__ */ new Map() : await tip.files(treeId));
			if (planned === void 0) return void 0;
			const built = buildTree(planned.files, tip === void 0 ? {} : { has: (id) => tip.has(id) });
			if (built.id === treeId) return void 0;
			pushed = built.id;
			const root = spliceTree(walk, {
				path,
				entry: built.id === "" ? void 0 : {
					mode: "40000",
					id: built.id
				}
			});
			return {
				tree: root.id || built.id,
				objects: [...built.objects, ...root.objects],
				message: planned.message
			};
		}
	});
}
async function directoryChanged(tip, { remote, path, base, treeId }) {
	const read = async (id) => tip === void 0 || id === "" ? /* @__PURE__ */ new Map() : tip.files(id);
	const difference = await Promise.all([read(base), read(treeId)]).then(async ([before, after]) => {
		const { diffTrees, renderCounts, renderPatch } = await import("./runtime3.mjs");
		const diff = diffTrees(before, after);
		return `${renderCounts(diff).join("\n")}\n\n${renderPatch(diff).text}`;
	}, () => void 0);
	return new GitopsError({
		code: "DIRECTORY_CHANGED",
		message: `${path} in ${remote.url} was changed by somebody else during this run (tree ${base.slice(0, 12) || "absent"}, now ${treeId.slice(0, 12) || "absent"})`,
		fix: "Nothing was overwritten. Read the change, then dispatch the run again.",
		...difference === void 0 ? {} : { details: difference }
	});
}

// packages/gitops/src/read-history.ts
async function readHistory(remote, { tips, generations }) {
	const { fetch } = await readCapabilities(remote);
	if (!fetch.has("filter") || tips.length === 0) return /* @__PURE__ */ new Map();
	const objects = await fetchObjects(remote, {
		wants: [...new Set(tips)],
		depth: generations,
		filter: "tree:0"
	});
	return new Map([...objects].filter(([, { type }]) => type === "commit").map(([id, { body }]) => [id, parseCommit(body)]));
}

// packages/gitops/src/list-files.ts
const MAX_ENTRIES = 1e6;
const MAX_PATH_LENGTH = 4096;
async function listFiles(remote, { commits, maxFileBytes }) {
	const { fetch } = await readCapabilities(remote);
	const limit = maxFileBytes === void 0 ? {} : { maxObjectBytes: maxFileBytes };
	const whole = {
		wants: [...new Set(commits)],
		depth: 1
	};
	const known = await fetchObjects(remote, {
		...whole,
		...fetch.has("filter") ? { filter: "blob:none" } : limit
	});
	const load = async (wants) => {
		const objects = await fetchObjects(remote, {
			wants,
			...limit
		}).catch(async (error) => {
			if (!(error instanceof GitWireError) || error.code !== "GIT_REF_MISSING") throw error;
			remote.log?.(`${remote.url} serves no single objects: reading whole commits without history.`);
			return fetchObjects(remote, {
				...whole,
				...limit
			});
		});
		for (const [id, object] of objects) known.set(id, object);
	};
	return {
		at: new Map(commits.map((commit) => [commit, filesOf(known, {
			commit,
			url: remote.url
		})])),
		read: async (ids) => {
			const wants = [...new Set(ids)];
			await load(wants.filter((id) => !known.has(id)));
			return new Map(wants.map((id) => [id, bodyOf(known, id)]));
		}
	};
}
function bodyOf(objects, id) {
	const object = objects.get(id);
	if (object !== void 0) return object.body;
	throw new GitWireError({
		code: "GIT_OBJECT",
		message: `object ${id} did not come`,
		fix: "Run git fsck on the server."
	});
}
function filesOf(objects, { commit, url }) {
	const files = /* @__PURE__ */ new Map();
	let entries = 0;
	const visit = (treeId, prefix) => {
		for (const { mode, name, id } of parseTree(bodyOf(objects, treeId))) {
			const path = `${prefix}${name}`;
			entries += 1;
			if (entries > MAX_ENTRIES || path.length > MAX_PATH_LENGTH) throw treeTooLarge(url, commit);
			if (mode === "40000") visit(id, `${path}/`);
			else files.set(path, {
				id,
				kind: mode === "100644" ? "file" : mode === "100755" ? "executable" : "link"
			});
		}
	};
	visit(parseCommit(bodyOf(objects, commit)).tree, "");
	return files;
}
function treeTooLarge(url, commit) {
	return new GitopsError({
		code: "TREE_TOO_LARGE",
		message: `commit ${commit} of ${url} has more than ${MAX_ENTRIES} files and directories, or paths of more than ${MAX_PATH_LENGTH} characters`,
		fix: "Look who wrote it: no repository of templates or instances is so large."
	});
}

// packages/gitops/src/kept/rollout-store.ts
const [DOCUMENT, PROGRESS] = ["rollout.json", "progress.json"];
const ROLLOUTS = "refs/rollouts/";
const KEEP_MS = 7776e6;
const rolloutRef = (id) => `${ROLLOUTS}${id}`;
async function listRollouts(remote) {
	const { refs } = await listRefs(remote, { prefixes: [ROLLOUTS] });
	return new Set([...refs.keys()].map((ref) => ref.slice(14)));
}
async function saveRollout(remote, { id, document, author }) {
	if (await readRollout(remote, id) !== void 0) return;
	await push(remote, {
		id,
		document,
		progress: "",
		author,
		parent: void 0
	});
	await removeOldRefs(remote, {
		prefix: ROLLOUTS,
		olderThanMs: KEEP_MS,
		names: VALUE_SHAPES.digest
	}).catch((error) => remote.log?.(`Old rollouts stay: ${error instanceof Error ? error.message : String(error)}`));
}
async function readRollout(remote, id) {
	if (!VALUE_SHAPES.digest.test(id)) return void 0;
	const ref = rolloutRef(id);
	const commit = await readRef(remote, ref);
	if (commit === void 0) return void 0;
	const objects = await fetchObjects(remote, {
		wants: [commit],
		depth: 1
	});
	const head = objects.get(commit);
	const tree = head?.type === "commit" ? objects.get(parseCommit(head.body).tree) : void 0;
	const entries = tree?.type === "tree" ? parseTree(tree.body) : [];
	const text = (file) => {
		const entry = entries.find(({ name }) => name === file);
		const blob = entry === void 0 ? void 0 : objects.get(entry.id);
		return blob?.type === "blob" ? blob.body.toString("utf8") : void 0;
	};
	const document = text(DOCUMENT);
	return document === void 0 ? void 0 : {
		document,
		progress: text(PROGRESS) ?? "",
		commit
	};
}
async function noteRollout(remote, { id, kept, progress, author }) {
	if (progress === kept.progress) return kept;
	const { document, commit: parent } = kept;
	return {
		document,
		progress,
		commit: await push(remote, {
			id,
			document,
			progress,
			author,
			parent
		})
	};
}
async function push(remote, { id, document, progress, author, parent }) {
	const files = {
		[DOCUMENT]: document,
		...progress === "" ? {} : { [PROGRESS]: progress }
	};
	const { id: newId, objects } = filesCommit({
		files,
		message: `Rollout ${id}`,
		author,
		parent
	});
	await moveRef(remote, {
		ref: rolloutRef(id),
		oldId: parent,
		newId,
		objects
	});
	return newId;
}

// packages/fleet/src/fleet-error.ts
var FleetError = class extends CodedError {
	name = "FleetError";
};

// packages/fleet/src/preview/collect-all.ts
function collectAll(body, violations) {
	try {
		return collect(body, violations);
	} catch (error) {
		const { code, fix } = error;
		if (!(error instanceof Error) || typeof code !== "string" || typeof fix !== "string") throw error;
		violations.push({
			code,
			message: error.message,
			fix
		});
		return;
	}
}

// packages/fleet/src/preview/fleet-entry.ts
function readFleetEntry({ file, text }) {
	const violations = [];
	return {
		file,
		text,
		entry: collectAll(() => parseEntry(text, file), violations),
		violations
	};
}
function runningCommit({ deployed, status, stacks }) {
	return deployed?.stacks?.commit ?? (status === "deployed" ? stacks?.commit : void 0);
}

// packages/fleet/src/preview/instance-effect.ts
const unchanged = ({ path, domain }) => ({
	path,
	domain,
	effect: "unchanged",
	violations: [],
	edited: [],
	risks: [],
	initial: [],
	lines: [],
	counts: {
		files: 0,
		objects: 0,
		fields: 0
	}
});

// packages/fleet/src/preview/preview-instance.ts
const MAX_LINES = 2e3;
function previewInstance(options) {
	const { instance, stored, proposed } = options;
	const { file, text, entry } = stored;
	const violations = [...stored.violations];
	const refused = () => ({
		...unchanged(instance),
		effect: "refused",
		violations
	});
	if (entry === void 0) return refused();
	if (Array.isArray(proposed)) return {
		...unchanged(instance),
		effect: "refused",
		violations: proposed
	};
	const { schema } = proposed;
	const merged = collectAll(() => mergeFields({
		schema,
		entry,
		form: {},
		operation: "deploy",
		entryFile: file,
		entryText: text
	}), violations);
	if (merged === void 0) return refused();
	violations.push(...merged.violations);
	if (violations.length > 0) return refused();
	const initial = newInitial(merged, entry);
	const running = findRunning(entry, options);
	if (typeof running === "string") return {
		...unchanged(instance),
		effect: "unknown",
		reason: running,
		initial
	};
	const { outputs, fields, version } = running;
	const ref = entry.stacks?.ref ?? "main";
	const after = collectAll(() => render(options, {
		version: proposed,
		ref,
		fields: merged.fields,
		outputs
	}), violations);
	if (after === void 0) return {
		...refused(),
		initial
	};
	const before = collectAll(() => render(options, {
		version,
		ref: running.ref,
		fields,
		outputs
	}), violations);
	if (before === void 0) {
		const reason = `what it runs cannot be rendered again: ${violations[0]?.message ?? ""}`;
		return {
			...unchanged(instance),
			effect: "unknown",
			reason,
			initial
		};
	}
	violations.push(...options.current.violations, ...checkAfter(after, options));
	return {
		...compare({
			before,
			after
		}, options),
		violations,
		initial,
		...violations.length > 0 ? REFUSED : {}
	};
}
const REFUSED = { effect: "refused" };
function findRunning(entry, { versionAt }) {
	const { deployed, status } = entry;
	if (deployed === void 0 || status === "destroyed") return "it is not deployed, so that no outputs of Terraform are known; its fields are in order";
	const { fields, outputs } = deployed;
	if (outputs === void 0) return "its entry keeps no outputs of Terraform; the next deployment writes them, unless they do not fit";
	const commit = runningCommit(entry);
	if (commit === void 0) return "its entry does not say which templates it was deployed with";
	const version = versionAt(commit);
	const ref = (deployed.stacks ?? entry.stacks)?.ref ?? "main";
	return typeof version === "string" ? version : {
		version,
		ref,
		fields,
		outputs
	};
}
function newInitial({ fields, initial: { marked, byDefault } }, { deployed, status }) {
	if (deployed === void 0 || status === "destroyed") return [];
	const before = /* @__PURE__ */ new Set([...Object.keys(deployed.fields), ...deployed.initial?.marked ?? []]);
	return marked.filter((name) => byDefault.includes(name) && !before.has(name)).map((name) => `${name} (${showValue(fields[name])})`);
}
function render({ instance, stacksInstances }, { version: { commit, template, schema, parsed }, ref, fields, outputs }) {
	const { selections, ...names } = templateFields(schema, fields);
	return renderInstance(template, {
		instance,
		fields,
		...names,
		outputs,
		parsed,
		stacks: {
			ref,
			commit,
			selections
		},
		stacksInstancesUrl: stacksInstances.url,
		stacksInstancesBranch: stacksInstances.branch
	});
}
function checkAfter(after, { instance, current: { ids, recorded, strangers }, stacksInstances }) {
	const checked = Object.fromEntries(Object.entries(recorded).filter(([path, id]) => ids.get(path) === id));
	return checkTree(after, {
		instance,
		stacksInstancesUrl: stacksInstances.url,
		stacksInstancesBranch: stacksInstances.branch,
		checked,
		others: new Map([...strangers].filter(([path]) => !after.has(path))),
		allowUnknown: false
	}).violations;
}
function compare({ before, after }, { instance, current: { ids, recorded }, stacksInstances, onDiff }) {
	const diff = diffTrees(before, after);
	const files = diff.files.filter(({ isNoise }) => !isNoise).length;
	if (diff.files.length > 0) onDiff?.(diff);
	const objects = diff.objects.filter(({ status, fields }) => status !== "changed" || fields.some(({ isNoise }) => !isNoise));
	const fields = objects.reduce((sum, each) => sum + each.fields.filter(({ isNoise }) => !isNoise).length, 0);
	return {
		...unchanged(instance),
		effect: files > 0 ? "changed" : "unchanged",
		edited: [.../* @__PURE__ */ new Set([...Object.keys(recorded), ...after.keys()])].filter((path) => {
			const file = after.get(path);
			const known = Object.hasOwn(recorded, path) ? recorded[path] : void 0;
			return hasDrifted({
				current: ids.get(path),
				recorded: known,
				wanted: file && blobId(file.content)
			});
		}).sort(),
		risks: findDataRisks(before, after, {
			path: instance.path,
			stacksInstancesUrl: stacksInstances.url
		}),
		counts: {
			files,
			objects: objects.length,
			fields
		},
		lines: renderObjects(diff).filter(({ mark }) => mark !== " ").slice(0, MAX_LINES)
	};
}

// packages/fleet/src/preview/fold-changes.ts
function foldChanges(effects) {
	const found = /* @__PURE__ */ new Map();
	effects.forEach(({ path, domain, lines }, index) => {
		const general = ({ text, ...rest }) => ({
			...rest,
			text: text.replaceAll(domain, "{domain}").replaceAll(path, "{path}")
		});
		let head = {
			mark: " ",
			text: ""
		};
		for (const [at, raw] of lines.entries()) {
			const line = general(raw);
			if (!raw.isField) head = line;
			if (!raw.isField && lines[at + 1]?.isField) continue;
			const key = JSON.stringify([
				head.mark,
				head.text,
				line.mark,
				line.text
			]);
			const known = found.get(key);
			if (known === void 0) found.set(key, {
				head,
				line,
				instances: [index]
			});
			else if (known.instances.at(-1) !== index) known.instances.push(index);
		}
	});
	const groups = /* @__PURE__ */ new Map();
	for (const { head, line, instances } of found.values()) {
		const key = instances.join(",");
		const group = groups.get(key) ?? {
			instances,
			lines: []
		};
		groups.set(key, group);
		if (line !== head && (group.head?.text !== head.text || group.head.mark !== head.mark)) group.lines.push(head);
		group.head = head;
		group.lines.push(line);
	}
	return [...groups.values()].sort((a, b) => b.instances.length - a.instances.length || a.instances[0] - b.instances[0]).map(({ instances, lines }) => ({
		instances: instances.map((index) => effects[index].path),
		lines
	}));
}

// packages/fleet/src/preview/render-preview.ts
const MAX_TEXT = 500;
const MAX_NAMES_BYTES = 4e3;
const MAX_LINE$1 = 500;
const MAX_BLOCK_BYTES = 6e3;
const GROUPS = [
	"refused",
	"edited",
	"risk",
	"unknown",
	"changed",
	"unchanged"
];
const LABELS = {
	refused: "Refused",
	edited: "Edited by hand, so that a deployment stops",
	risk: "Data at risk",
	unknown: "Cannot be compared",
	changed: "Changed",
	unchanged: "Unchanged"
};
function groupOf({ effect, edited, risks }) {
	if (effect === "refused") return "refused";
	if (edited.length > 0) return "edited";
	if (risks.length > 0) return "risk";
	return effect;
}
function renderPreview(effects, { commit, notes, maxBytes, isForeign }) {
	const of = (group) => effects.filter((each) => groupOf(each) === group);
	return fit([
		`### What ${escapeMarkdown(commit.slice(0, 12))} does to ${count(effects.length, "instance")}`,
		"",
		markdownTable([
			"Effect",
			"Instances",
			...isForeign ? [] : [
				"Files",
				"Objects",
				"Fields"
			]
		], GROUPS.map((group) => [
			LABELS[group],
			String(of(group).length),
			...isForeign ? [] : totals(of(group))
		])),
		"",
		...isForeign ? ["The branch is that of a fork: what its templates print is not shown here. Somebody who may dispatch workflows reads them first and dispatches the preview for the rest.", ""] : [],
		...notes.flatMap((note) => [cut(note), ""])
	].join("\n"), {
		sections: [
			{
				title: LABELS.refused,
				items: fold(of("refused"), ({ violations }) => violations.map((each) => reasonOf(each, isForeign)))
			},
			{
				title: LABELS.edited,
				items: fold(of("edited"), ({ edited }) => [isForeign ? count(edited.length, "file") : edited.join(", ")])
			},
			{
				title: LABELS.risk,
				items: fold(effects, ({ risks }) => isForeign ? atRisk(risks.length) : risks.map(riskOf))
			},
			{
				title: LABELS.unknown,
				items: fold(of("unknown"), ({ reason = "" }) => [reason])
			},
			{
				title: "New (INITIAL) fields, fixed by the next deployment",
				items: fold(effects, ({ initial }) => isForeign ? [] : initial)
			},
			{
				title: "Changes",
				items: isForeign ? namesOf(of("changed")) : changesOf(effects)
			}
		].filter(({ items }) => items.length > 0),
		maxBytes
	});
}
const totals = (effects) => [
	"files",
	"objects",
	"fields"
].map((what) => String(effects.reduce((sum, { counts }) => sum + counts[what], 0)));
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const atRisk = (number) => number === 0 ? [] : [count(number, "object")];
function reasonOf({ code, message, at, fix }, isForeign) {
	if (isForeign) return code;
	return `${code}: ${message}${at === void 0 || at.file.startsWith("instances/") ? "" : ` (${at.file}${at.line === void 0 ? "" : `:${at.line}`})`}. ${fix}`;
}
const riskOf = ({ title, happens, loses }) => `${title} ${happens}; lost with it: ${loses}`;
function fold(effects, say) {
	const found = /* @__PURE__ */ new Map();
	for (const effect of effects) for (const said of new Set(say(effect))) {
		const general = said.replaceAll(effect.domain, "{domain}").replaceAll(effect.path, "{path}");
		const known = found.get(general);
		if (known === void 0) found.set(general, [effect.path]);
		else known.push(effect.path);
	}
	return [...found].sort(([, a], [, b]) => b.length - a.length).map(([said, paths]) => ({
		text: `- ${cut(said.replace(/\.$/, ""))}: ${names(paths)}`,
		instances: paths.length
	}));
}
const namesOf = (effects) => effects.length === 0 ? [] : [{
	text: `- ${names(effects.map(({ path }) => path))}`,
	instances: effects.length
}];
function changesOf(effects) {
	return foldChanges(effects).map(({ instances, lines }) => {
		let size = 0;
		const shown = lines.map(({ mark, text }) => cutText(`${mark === "~" ? "!" : mark} ${text}`, MAX_LINE$1)).filter((line) => (size += Buffer.byteLength(line) + 1) <= MAX_BLOCK_BYTES);
		const rest = lines.length > shown.length ? `\n… and ${lines.length - shown.length} more lines, in the file.` : "";
		return {
			text: `In ${count(instances.length, "instance")} (${names(instances)}):\n\n${fencedBlock(shown.join("\n"), { language: "diff" })}${rest}\n`,
			instances: instances.length
		};
	});
}
function names(paths) {
	let size = 0;
	const shown = paths.filter((path) => (size += Buffer.byteLength(path) + 2) <= MAX_NAMES_BYTES);
	const rest = paths.length - shown.length;
	return `${shown.map(escapeMarkdown).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
const cut = (text) => escapeMarkdown(cutText(text, MAX_TEXT));
function cutText(text, maxLength) {
	const line = showControls(text);
	return line.length > maxLength ? `${line.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
function fit(head, { sections, maxBytes }) {
	let text = head;
	sections.forEach(({ title, items }, index) => {
		const start = `\n#### ${title}\n\n`;
		const rest = (left) => `\n… and ${left} more, in the file.\n`;
		const reserve = Buffer.byteLength(start) + Buffer.byteLength(rest(items.length));
		const share = Math.floor((maxBytes - Buffer.byteLength(text)) / (sections.length - index)) - reserve;
		let size = 0;
		const shown = items.filter(({ text: each }) => {
			const fits = size + Buffer.byteLength(each) + 1 <= share;
			if (fits) size += Buffer.byteLength(each) + 1;
			return fits;
		});
		const left = items.length - shown.length;
		if (share > 0) text += `${start}${shown.map((item) => `${item.text}\n`).join("")}${left > 0 ? rest(left) : ""}`;
	});
	return text;
}

// packages/fleet/src/select-instances.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function selectInstances(instances, globs) {
	if (globs.length === 0) return instances;
	const empty = globs.filter((glob) => !instances.some(({ path }) => import_picomatch.default.isMatch(path, glob)));
	if (empty.length > 0) throw new FleetError({
		code: "SELECTION_EMPTY",
		message: `select: no instance matches ${empty.map((glob) => JSON.stringify(glob)).join(", ")}`,
		fix: "Give globs of tenant/environment, one a line, such as non-prod/* or prod/customer-{a,b}."
	});
	const isSelected = (0, import_picomatch.default)(globs);
	return instances.filter(({ path }) => isSelected(path));
}

// packages/fleet/src/page/page-script.ts
const PAGE_SCRIPT = `
const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }));
const [find, status, count] = ['find', 'status', 'count'].map((id) => document.getElementById(id));
document.querySelector('form').hidden = false;
const all = document.getElementById('all');
let most = 100;
const filter = () => {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let found = 0;
  for (const { row, text } of rows) {
    const fits = (status.value === '' || row.dataset.status === status.value) && words.every((word) => text.includes(word));
    if (fits) found += 1;
    const show = fits && found <= most;
    if (row.hidden === show) row.hidden = !show;
  }
  all.hidden = found <= most;
  all.textContent = 'Show all ' + found;
  count.textContent = found + ' of ' + rows.length + ' instances' + (all.hidden ? '' : ', the first ' + most + ' of them below');
};
all.addEventListener('click', () => {
  const next = rows.filter(({ row }) => !row.hidden).length;
  most = Infinity;
  filter();
  rows.filter(({ row }) => !row.hidden)[next].row.querySelector('a').focus();
});
find.addEventListener('input', filter);
status.addEventListener('input', filter);
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
const body = document.querySelector('tbody');
const order = new Intl.Collator('en', { numeric: true }).compare;
document.querySelectorAll('thead button').forEach((button, column) => button.addEventListener('click', () => {
  const head = button.closest('th');
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const each of document.querySelectorAll('thead th')) each.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const key = ({ row }) => row.cells[column].dataset.key ?? row.cells[column].textContent;
  rows.sort((a, b) => (down ? order(key(b), key(a)) : order(key(a), key(b))));
  body.append(...rows.map(({ row }) => row));
  filter();
}));
filter();
`;

// packages/fleet/src/page/render-timeline.ts
const DAYS = 60;
const DAY_MS = 864e5;
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [
	1200,
	220,
	10,
	40
];
const STEP = (WIDTH - 2 * LEFT) / DAYS;
const MAX_MARKS = 15;
const MARK = 10;
function renderTimeline(events) {
	const newest = events.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0);
	const end = Math.floor(newest / DAY_MS);
	const days = /* @__PURE__ */ new Map();
	for (const event of events) {
		const day = end - Math.floor(event.at.getTime() / DAY_MS);
		if (day < 0 || day >= DAYS) continue;
		days.set(day, [...days.get(day) ?? [], event]);
	}
	const shown = [...days.values()].reduce((sum, each) => sum + each.length, 0);
	const marks = [...days].flatMap(([day, all]) => {
		const x = WIDTH - LEFT - (day + .5) * STEP;
		const more = all.length - MAX_MARKS;
		return [...all.slice(0, MAX_MARKS).map((event, index) => mark(event, {
			x,
			y: HEIGHT - BOTTOM - (index + .5) * 11
		})), ...more > 0 ? [`<text x="${x}" y="9" text-anchor="middle">+${more}</text>`] : []];
	});
	const dates = [
		0,
		15,
		30,
		45
	].map((day) => {
		const text = (/* @__PURE__ */ new Date((end - day) * DAY_MS)).toISOString().slice(0, 10);
		return `<text x="${WIDTH - LEFT - day * STEP}" y="${HEIGHT - 15}" text-anchor="end">${text}</text>`;
	});
	const axis = HEIGHT - BOTTOM;
	return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${shown} events of ${DAYS} days; the list below has them as text">
<line class="axis" x1="${LEFT}" y1="${axis}" x2="${WIDTH - LEFT}" y2="${axis}"></line>
${[...marks, ...dates].join("\n")}
</svg>`;
}
function mark({ what, path, at, by }, { x, y }) {
	const half = MARK / 2;
	const shape = {
		deployed: `<circle cx="${x}" cy="${y}" r="${half}">`,
		destroyed: `<rect x="${x - half}" y="${y - half}" width="${MARK}" height="${MARK}">`,
		stopped: `<path d="M${x} ${y - half} l${half} ${MARK} h-${MARK} z">`
	}[what];
	const name = /^<(\w+)/.exec(shape)[1];
	const title = escapeHtml(`${path} ${what} ${at.toISOString()} by ${by}`);
	return `${shape.replace("<" + name, `<${name} class="${what}"`)}<title>${title}</title></${name}>`;
}

// packages/fleet/src/page/render-page.ts
const COLUMNS = [
	"Instance",
	"Status",
	"Health",
	"Stacks",
	"Behind",
	"Planned",
	"Last run",
	"By",
	"At work",
	"Drift"
];
const RISKS = [
	void 0,
	"none",
	"change",
	"replace",
	"data-loss"
];
const MAX_LISTED = 200;
function renderPage({ host, instances, events, mirror }) {
	const statuses = countStatuses(instances);
	const title = `Instances of ${host}`;
	const body = `<h1>${escapeHtml(title)}</h1>
<ul class="counts">${statuses.map(([status, count]) => `<li><span class="${status}">${SIGNS[status]} ${status}</span> ${count}</li>`).join("")}</ul>
${mirror === void 0 ? "" : renderMirror(mirror)}<form role="search" hidden>
<label for="find">Find <input id="find" type="search" autocomplete="off"></label>
<label for="status">Status <select id="status"><option value="">all</option>${statuses.map(([status]) => `<option>${status}</option>`).join("")}</select></label>
<p id="count" role="status">${instances.length} instances</p>
</form>
<div class="scroll" role="region" aria-labelledby="what" tabindex="0">
<table>
<caption id="what">Every instance with a base entry. A button in the head sorts.</caption>
<thead><tr>${COLUMNS.map((name) => `<th scope="col"><button type="button">${name}</button></th>`).join("")}</tr></thead>
<tbody>
${instances.map(renderRow).join("\n")}
</tbody>
</table>
</div>
<button id="all" class="more" type="button" hidden></button>
<h2>What runs have done</h2>
${events.length === 0 ? "<p>Nothing yet.</p>" : renderEvents(events)}`;
	return renderShell(body, {
		title,
		script: PAGE_SCRIPT
	});
}
function renderMirror(mirror) {
	const { isWhole, text } = mirrorOf(mirror);
	return `<p class="${isWhole ? "deployed" : "failed"}">${escapeHtml(text)}</p>\n`;
}
function renderRow(instance) {
	const { path, domain, status, health, healthAt = "", stacks, behind, planned, last, lock, drift } = instance;
	const cells = [
		`<td class="${status}">${SIGNS[status]} ${status}</td>`,
		`<td class="${health}">${SIGNS[health]} ${health} ${escapeHtml(healthAt.slice(0, 16).replace("T", " "))}</td>`,
		`<td>${stacks === void 0 ? "" : escapeHtml(`${stacks.ref} ${stacks.commit.slice(0, 12)}`)}</td>`,
		`<td data-key="${behind ?? 1e6}">${behindOf(instance)}</td>`,
		planned === void 0 ? "<td data-key=\"\"></td>" : `<td data-key="${RISKS.indexOf(planned.risk)}" class="${planned.risk === "replace" || planned.risk === "data-loss" ? "failed" : ""}">${linkTo(planned.run, `${plannedOf(instance)}, ${planned.at.slice(0, 16).replace("T", " ")}`)}</td>`,
		`<td data-key="${escapeHtml(last?.at ?? "")}">${last === void 0 ? "" : linkTo(last.run, last.at.slice(0, 16).replace("T", " "))}</td>`,
		`<td>${escapeHtml(last?.by ?? "")}</td>`,
		`<td>${lock === void 0 ? "" : linkTo(lock.run, `${lock.by}, since ${lock.since.slice(0, 16).replace("T", " ")}`)}</td>`,
		`<td>${drift === void 0 ? "" : linkTo(drift, "drift")}</td>`
	];
	return `<tr data-status="${status}"><th scope="row">${linkTo(`https://${domain}`, path)}</th>${cells.join("")}</tr>`;
}
function renderEvents(events) {
	const listed = events.slice(0, MAX_LISTED).map(({ at, path, what, by }) => {
		const time = at.toISOString();
		return `<li><time datetime="${time}">${time.slice(0, 16).replace("T", " ")}</time> ${escapeHtml(path)} <span class="${what}">${SIGNS[what]} ${what}</span> by ${escapeHtml(by)}</li>`;
	});
	return `${renderTimeline(events)}
<details><summary>The last ${listed.length} as a list</summary>
<ol>
${listed.join("\n")}
</ol>
</details>`;
}

// packages/fleet/src/page/render-readme.ts
function renderReadme({ host, instances, events, mirror }) {
	const rows = instances.map((instance) => {
		const { path, status, health, stacks, last, lock, drift } = instance;
		return [
			path,
			`${SIGNS[status]} ${status}`,
			`${SIGNS[health]} ${health}`,
			stacks === void 0 ? "" : `${stacks.ref} ${stacks.commit.slice(0, 12)}`,
			behindOf(instance),
			plannedOf(instance),
			`${last?.at.slice(0, 10) ?? ""} ${last?.by ?? ""}`.trim(),
			lock?.by ?? "",
			drift === void 0 ? "" : "drift"
		];
	});
	const newest = events.slice(0, 20).map(({ at, path, what, by }) => [
		at.toISOString().slice(0, 16).replace("T", " "),
		path,
		what,
		by
	]);
	const counts = countStatuses(instances).map(([status, count]) => `${SIGNS[status]} ${status} ${count}`);
	return [
		`# Instances of ${escapeMarkdown(host)}`,
		"",
		escapeMarkdown(counts.join(" · ")),
		"",
		...mirror === void 0 ? [] : [escapeMarkdown(mirrorOf(mirror).text), ""],
		"Written by a workflow. `index.html` beside this file has the same to sort, filter and search: download it and open it.",
		"",
		markdownTable([
			"Instance",
			"Status",
			"Health",
			"Stacks",
			"Behind",
			"Planned",
			"Last run",
			"At work",
			"Drift"
		], rows),
		"",
		"## What runs have done",
		"",
		newest.length === 0 ? "Nothing yet." : markdownTable([
			"When",
			"Instance",
			"What",
			"By"
		], newest),
		""
	].join("\n");
}

// packages/fleet/src/page/count-behind.ts
function countBehind(history, { tip, commit }) {
	if (tip === commit) return 0;
	const all = before(history, tip);
	if (!all.has(commit)) return void 0;
	const known = before(history, commit);
	return [...all].filter((each) => !known.has(each)).length;
}
function before(history, from) {
	const found = /* @__PURE__ */ new Set();
	const next = [from];
	for (let id = next.pop(); id !== void 0; id = next.pop()) {
		const commit = history.get(id);
		if (commit === void 0 || found.has(id)) continue;
		found.add(id);
		next.push(...commit.parents);
	}
	return found;
}

// packages/fleet/src/page/read-events.ts
const KINDS = [
	[/^Deployed /, "deployed"],
	[/^Destroyed /, "destroyed"],
	[/^Stopped at /, "stopped"]
];
function readEvents(commits) {
	const events = [];
	for (const { message, author } of commits) {
		const what = KINDS.find(([subject]) => subject.test(message))?.[1];
		const trailer = (name) => new RegExp(`^${name}: ([^\n]*)$`, "m").exec(message)?.[1] ?? "";
		const [tenant, environment, by, run] = [
			"Tenant",
			"Environment",
			"Actor",
			"Run"
		].map(trailer);
		if (what === void 0 || !/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(`${tenant}/${environment}`)) continue;
		if (!VALUE_SHAPES.actor.test(by) || !VALUE_SHAPES.runUrl.test(run)) continue;
		events.push({
			at: author.at,
			path: `${tenant}/${environment}`,
			what,
			by,
			run
		});
	}
	return events.sort((a, b) => b.at.getTime() - a.at.getTime());
}

// packages/fleet/src/page/to-instance-state.ts
function toInstanceState({ instance: { path, domain }, stored }, { event, behind, planned, lock, drift }) {
	const known = {
		path,
		domain,
		...lock === void 0 ? {} : { lock },
		...drift === void 0 ? {} : { drift }
	};
	const { entry } = stored;
	if (entry === void 0) return {
		...known,
		status: "unreadable",
		health: "unknown"
	};
	const { status = "new", attempt, deployed, observed } = entry;
	const commit = status === "destroyed" ? void 0 : runningCommit(entry);
	const ref = deployed?.stacks?.ref ?? entry.stacks?.ref ?? "main";
	const late = commit === void 0 ? void 0 : behind(entry.stacks?.ref ?? ref, commit);
	return {
		...known,
		status,
		...observed === void 0 || status === "destroyed" ? { health: "unknown" } : {
			health: observed.synced && observed.healthy ? "healthy" : "degraded",
			healthAt: observed.at
		},
		...commit === void 0 ? {} : { stacks: {
			ref,
			commit
		} },
		...late === void 0 ? {} : { behind: late },
		...planned === void 0 || planned.at <= (deployed?.at ?? "") ? {} : { planned },
		...lastOf({
			attempt,
			deployed,
			event
		})
	};
}
function lastOf({ attempt, deployed, event }) {
	if (attempt !== void 0) return { last: {
		at: attempt.at,
		by: attempt.actor,
		run: attempt.run
	} };
	if (event !== void 0) return { last: {
		at: event.at.toISOString(),
		by: event.by,
		run: event.run
	} };
	if (deployed !== void 0) return { last: {
		at: deployed.at,
		by: "",
		run: deployed.run
	} };
	return {};
}

// packages/fleet/src/rollout/judge-instance.ts
function runInQuestion({ entry, begun }, question) {
	if (entry !== void 0 && hasIt(entry, question)) return entry.deployed.run;
	if (entry?.attempt?.reviewed?.plan === question.planned.plan) return entry.attempt.run;
	return begun?.run?.url;
}
function hasIt({ deployed, status }, { planned, rollout: { stacks, made } }) {
	if (deployed === void 0 || status === "destroyed" || status === "destroying") return false;
	if (deployed.reviewed?.plan === planned.plan) return true;
	return deployed.stacks?.commit === stacks.commit && Date.parse(deployed.at) > Date.parse(made.at);
}
function judgeInstance(facts, { by, ...question }) {
	const { entry } = facts;
	const { path } = question.planned;
	if (entry === void 0) return {
		state: "failed",
		why: "its base entry is gone",
		fix: `Restore instances/${path}.yaml in Git.`
	};
	if (entry.status === "destroyed" || entry.status === "destroying") return { state: "gone" };
	return hasIt(entry, question) ? judgeDeployed(entry, {
		facts,
		path
	}) : judgeDue(entry, {
		facts,
		by,
		question
	});
}
function judgeDeployed({ status, attempt, deployed, observed }, { facts: { run }, path }) {
	const fix = `Dispatch plan and deploy for ${path}; once it is healthy, dispatch the rollout again with the same id.`;
	if (status === "failed") return {
		state: "failed",
		why: `a later run of it stopped: ${attempt?.run ?? "the entry does not say which"}`,
		fix
	};
	if (status === "deploying") return {
		state: "running",
		what: attempt?.run ?? "a later run"
	};
	if (run === "going") return {
		state: "running",
		what: deployed.run
	};
	const seen = observed !== void 0 && Date.parse(observed.at) >= Date.parse(deployed.at) ? observed : void 0;
	if (seen !== void 0 && !(seen.synced && seen.healthy)) return {
		state: "failed",
		why: `it is deployed, and Argo CD does not have it healthy: ${deployed.run}`,
		fix
	};
	if (seen !== void 0 || run === "success") return {
		state: "done",
		at: new Date(seen?.at ?? deployed.at)
	};
	if (run !== void 0) return {
		state: "failed",
		why: `it is deployed, and was not seen to be healthy: ${deployed.run}`,
		fix
	};
	return {
		state: "running",
		what: `${deployed.run}, of which the forge does not tell whether it goes on`
	};
}
function judgeDue({ status, attempt }, { facts: { begun, run, lockedBy }, by, question: { planned } }) {
	const isOurPlan = attempt?.reviewed?.plan === planned.plan;
	const url = isOurPlan ? attempt.run : begun?.run?.url;
	if (run === "going") return {
		state: "running",
		what: url ?? ""
	};
	if (lockedBy !== void 0) return {
		state: "running",
		what: lockedBy
	};
	const hasStopped = isOurPlan && (status === "failed" || attempt.stoppedAt !== void 0);
	const isKnown = run !== void 0 || hasStopped;
	if (!isKnown && url !== void 0) return {
		state: "running",
		what: `${url}, of which the forge does not tell whether it goes on`
	};
	if (begun === void 0 || begun.by !== by) return { state: "waiting" };
	if (!isKnown) return {
		state: "running",
		what: "a run that the forge has not named"
	};
	return {
		state: "failed",
		why: `its deployment ${run === "cancelled" ? "was cancelled" : run === "success" ? "ended well, and its entry does not say so" : "failed"}: ${url}`,
		fix: `Read the log of that run. Where nothing was changed, dispatch the rollout again with the same id; else dispatch plan and deploy for ${planned.path} first.`
	};
}

// packages/fleet/src/rollout/next-step.ts
function nextStep({ waves, instances, oneAtATime }, { standings, held, now }) {
	const all = instances.filter(({ path }) => !held.has(path)).map(({ path, wave }) => ({
		path,
		wave,
		standing: standings.get(path)
	}));
	const inState = (state, some = all) => some.filter(({ standing }) => standing.state === state).map(({ path }) => path);
	const failed = inState("failed");
	if (failed.length > 0) return {
		kind: "stop",
		failed,
		running: inState("running")
	};
	const room = (maxParallel, running) => oneAtATime === true ? 1 - inState("running").length : maxParallel - running;
	let soak;
	for (const { name, maxParallel, soakMinutes } of waves) {
		const members = all.filter(({ wave }) => wave === name);
		const [waiting, running] = [inState("waiting", members), inState("running", members)];
		if (waiting.length > 0 && soak !== void 0 && now < soak.until) return {
			kind: "soak",
			...soak
		};
		if (waiting.length > 0 || running.length > 0) return {
			kind: "go",
			wave: name,
			begin: waiting.slice(0, Math.max(0, room(maxParallel, running.length)))
		};
		const ends = members.flatMap(({ standing }) => standing.state === "done" ? standing.at.getTime() : []);
		if (ends.length > 0) {
			const until = new Date(Math.max(...ends) + soakMinutes * 6e4);
			if (soak === void 0 || until > soak.until) soak = {
				wave: name,
				until
			};
		}
	}
	return { kind: "finished" };
}

// packages/fleet/src/rollout/drive-rollout.ts
async function driveRollout(rollout, { world, by, held, deadline }) {
	for (;;) {
		const facts = await world.look();
		const standings = new Map(rollout.instances.map((planned) => [planned.path, judgeInstance(facts.get(planned.path), {
			planned,
			rollout,
			by
		})]));
		const now = world.now();
		const step = nextStep(rollout, {
			standings,
			held,
			now
		});
		world.tell(step, standings);
		if (step.kind === "finished") return {
			end: "finished",
			step,
			standings
		};
		if (step.kind === "stop" && step.running.length === 0) return {
			end: "stop",
			step,
			standings
		};
		if (now >= deadline || step.kind === "soak" && step.until > deadline) return {
			end: "late",
			step,
			standings
		};
		for (const path of step.kind === "go" ? step.begin : []) {
			await world.begin(path);
			await world.dispatch(path);
		}
		await world.pause();
	}
}

// packages/fleet/src/rollout/plan-waves.ts
const ALL = {
	name: "all",
	select: [],
	maxParallel: 1,
	soakMinutes: 0
};
function planWaves(members, { waves: settings }) {
	const waves = settings.length === 0 ? [ALL] : settings;
	const names = waves.map(({ name }) => name);
	const unknown = members.find(({ wave }) => wave !== void 0 && !names.includes(wave));
	if (unknown !== void 0) throw waveUnknown(`instances/${unknown.path}.yaml`, {
		wanted: unknown.wave,
		known: names
	});
	const last = names.at(-1);
	const found = new Map(members.map(({ path, wave }) => {
		const selecting = waves.find(({ select }) => select.length > 0 && import_picomatch.default.isMatch(path, select));
		return [path, wave ?? selecting?.name ?? last];
	}));
	return {
		waves,
		of: (path) => found.get(path) ?? last
	};
}
function waveUnknown(where, { wanted, known }) {
	return new FleetError({
		code: "WAVE_UNKNOWN",
		message: `${where}: there is no wave ${JSON.stringify(wanted)}${suggest(wanted, known)}`,
		fix: `Name one of tenants.yaml (${known.join(", ")}), or add it to waves there.`
	});
}

// packages/fleet/src/rollout/select-members.ts
function selectMembers(members, { tenant, select, waves, known }) {
	const unknown = waves.find((wave) => !known.includes(wave));
	if (unknown !== void 0) throw waveUnknown("the input wave", {
		wanted: unknown,
		known
	});
	const ofTenant = selectInstances(members, tenant === "" ? [] : [`${tenant}/*`]);
	return selectInstances(ofTenant, select).filter(({ wave }) => waves.length === 0 || waves.includes(wave));
}

// packages/fleet/src/rollout/held-instances.ts
function heldInstances({ instances, waves }, { confirm, ...selection }) {
	const strangers = confirm.filter((each) => !instances.some(({ path }) => path === each));
	if (strangers.length > 0) throw new FleetError({
		code: "CONFIRM_UNKNOWN",
		message: `confirm names ${strangers.map((each) => JSON.stringify(each)).join(", ")}, and the rollout has no such instance`,
		fix: "Name instances as the review does, tenant/environment, one a line."
	});
	const known = waves.map(({ name }) => name);
	const selected = new Set(selectMembers(instances, {
		...selection,
		known
	}).map(({ path }) => path));
	return instances.flatMap(({ path, risk, atRisk }) => {
		if (!selected.has(path)) return [{
			path,
			why: "not selected"
		}];
		return (risk === "data-loss" || atRisk.length > 0) && !confirm.includes(path) ? [{
			path,
			why: "data at risk, and confirm does not name it"
		}] : [];
	});
}

// packages/fleet/src/rollout/rollout.ts
const shaped = (shape) => string().check(_regex(VALUE_SHAPES[shape]));
const path = string().check(_regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]{0,30}$/));
const name = string().check(_regex(/^[a-z][a-z0-9-]{0,30}$/));
const schema$1 = strictObject({
	version: literal(1),
	made: strictObject({
		at: shaped("time"),
		actor: shaped("actor"),
		run: shaped("runUrl")
	}),
	stacks: strictObject({
		ref: shaped("stacksRef"),
		commit: shaped("commit")
	}),
	oneAtATime: optional(literal(true)),
	waves: array(strictObject({
		name,
		maxParallel: int().check(_gte(1), _lte(50)),
		soakMinutes: number().check(_gte(0), _lte(20160))
	})),
	instances: array(strictObject({
		path,
		wave: name,
		plan: shaped("planId"),
		risk: optional(_enum([
			"none",
			"change",
			"replace",
			"data-loss"
		])),
		atRisk: array(shaped("line"))
	})),
	leftOut: array(strictObject({
		path,
		why: shaped("line")
	}))
});
function renderRollout(rollout) {
	return `${JSON.stringify({
		version: 1,
		...rollout
	}, null, 1)}\n`;
}
function rolloutIdOf(document) {
	return createHash("sha256").update(document).digest("hex");
}
function parseRollout(document, id) {
	if (rolloutIdOf(document) !== id) throw new FleetError({
		code: "ROLLOUT_FORGED",
		message: `what is kept as rollout ${id} is another document than its name, a digest, stands for: somebody changed what was reviewed. Nothing of it was used`,
		fix: "Find out who may push refs to infra-deploy, then dispatch the rollout again with mode plan."
	});
	try {
		return schema$1.parse(JSON.parse(document));
	} catch (cause) {
		throw new FleetError({
			code: "ROLLOUT_UNREADABLE",
			message: `rollout ${id} was made by another version of these actions`,
			fix: "Dispatch the rollout again with mode plan, and use the id that it prints.",
			cause
		});
	}
}

// packages/fleet/src/rollout/render-review.ts
function renderReview(rollout, { id, effects, notes, maxBytes }) {
	const { stacks, waves, instances, leftOut } = rollout;
	const head = [
		`### Rollout of stacks ${escapeMarkdown(stacks.ref)} (${stacks.commit.slice(0, 12)}) to ${instances.length} instances`,
		"",
		`Rollout id: \`${id}\``,
		"",
		markdownTable([
			"Wave",
			"Instances",
			"Data at risk",
			"At once",
			"Soak"
		], waves.map(({ name, maxParallel, soakMinutes }) => {
			const members = instances.filter(({ wave }) => wave === name);
			const risky = members.filter(isAtRisk).length;
			return [
				name,
				String(members.length),
				String(risky),
				String(maxParallel),
				`${soakMinutes} min`
			];
		})),
		"",
		...instances.some(isAtRisk) ? ["Instances at risk of data loss are left out of the deployment unless `confirm` names them.", ""] : []
	].join("\n");
	const above = `${head}${section("Plans", [
		"Instance",
		"Wave",
		"Plan id",
		"Terraform",
		"Configuration"
	], {
		rows: instances.map((each) => toRow(each, effects)),
		maxBytes: Math.floor((maxBytes - Buffer.byteLength(head)) / 3)
	})}${section("Left out", ["Instance", "Why"], {
		rows: leftOut.map(({ path, why }) => [path, why]),
		maxBytes: Math.floor((maxBytes - Buffer.byteLength(head)) / 6)
	})}\n`;
	const left = maxBytes - Buffer.byteLength(above);
	const planned = effects.filter(({ path }) => instances.some((each) => each.path === path));
	return `${above}${renderPreview(planned, {
		commit: stacks.commit,
		notes,
		maxBytes: left,
		isForeign: false
	})}`;
}
const isAtRisk = ({ risk, atRisk }) => risk === "data-loss" || atRisk.length > 0;
function toRow({ path, wave, plan, risk, atRisk }, effects) {
	const effect = effects.find((each) => each.path === path);
	const configuration = atRisk.length > 0 ? "data at risk" : effect === void 0 ? "" : groupOf(effect);
	return [
		path,
		wave,
		plan.slice(0, 12),
		risk ?? "unknown",
		configuration
	];
}
function section(title, head, { rows, maxBytes }) {
	if (rows.length === 0) return "";
	let shown = rows;
	const render = () => {
		const left = rows.length - shown.length;
		return `\n#### ${title}\n\n${markdownTable(head, shown)}\n${left > 0 ? `\n… and ${left} more.\n` : ""}`;
	};
	while (shown.length > 0 && Buffer.byteLength(render()) > maxBytes) shown = shown.slice(0, Math.floor(shown.length / 2));
	return render();
}

// packages/plan-review/src/document/read-reviewed-plan.ts
async function readReviewedPlan(remote, key) {
	return parsePlanDocument(await readPlan(remote, key), key.id);
}

// packages/run/src/configuration/kept-outputs.ts
async function keptOutputs({ run, inputs, log }) {
	const outputs = Object.entries(await readOutputs(inputs.outputsFile)).filter(([, value]) => value !== UNKNOWN);
	const secrets = runSecrets(run, { tokens: inputs.tokens });
	const kept = outputs.filter(([name, value]) => {
		const content = Buffer.from(JSON.stringify({ [name]: value }, null, 2));
		const { violations } = checkTree(/* @__PURE__ */ new Map([["outputs.json", {
			content,
			executable: false
		}]]), {
			instance: run.instance,
			stacksInstancesUrl: run.stacksInstances.url,
			secrets,
			allowUnknown: false
		});
		const isSecret = violations.some(({ code }) => code === "SECRET_KNOWN" || code === "SECRET_FOUND");
		if (isSecret) log.warning(`Output ${name} of Terraform looks like a secret and is not kept in the base entry. Mark it as sensitive in the root module.`);
		return !isSecret;
	});
	return Object.fromEntries(kept);
}

// packages/run/src/configuration/propose-configuration.ts
function proposalBranch({ tenant, environment }) {
	return `deploy/${tenant}/${environment}`;
}
async function proposeConfiguration(step, { head, commit, subject, message }) {
	const { run, inputs, http, context, log } = step;
	const { branch: base } = run.stacksInstances;
	const { address: forge, ...repository } = instancesForge(run.stacksInstances.url, {
		token: inputs.tokens.stacksInstances,
		http,
		context,
		what: "no pull request can be opened there",
		fix: `The commit is on branch ${head}; open the pull request by hand, or correct stacks-instances.`
	});
	const options = {
		head,
		base,
		title: subject,
		body: message.split("\n").map(escapeMarkdown).join("\n")
	};
	const { number, url: address, created } = await ensurePullRequest(forge, {
		...repository,
		...options
	});
	setOutput("pull-request", address);
	log.notice(`stacks-instances ${run.instance.path}: commit ${commit.slice(0, 12)} on ${head}, pull request ${number} ${created ? "opened" : "updated"}: ${address}. Argo CD takes over once it is merged.`);
}

// packages/closure/src/terraform/terraform-variables.ts
function terraformVariables(files) {
	return [...files].flatMap(([file, text]) => file.endsWith(".json") ? ofJson(text, file) : ofHcl(text, file));
}
function ofHcl(text, file) {
	return readBody(text).blocks.flatMap(({ type, labels: [name], body, line }) => type !== "variable" || name === void 0 ? [] : [{
		name,
		required: !body.attributes.has("default"),
		file,
		line
	}]);
}
function ofJson(text, file) {
	return jsonBlocks(parseJsonBody(text)["variable"], 1).map(({ labels, body }) => ({
		name: labels[0],
		required: !Object.hasOwn(body, "default"),
		file,
		line: 1
	}));
}

// packages/run/src/step/reference-trailers.ts
function referenceTrailers({ stacks }, { source }) {
	const { date, subject } = describeSource(source);
	const { name, email } = source.author;
	const isAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+$/.test(email);
	const author = `"${name.replace(/["\\\p{Cc}]/gu, "")}" <${email}>`;
	return [
		["Argocd-reference-commit-repourl", stacks.url],
		["Argocd-reference-commit-sha", stacks.commit],
		...isAddress ? [["Argocd-reference-commit-author", author]] : [],
		["Argocd-reference-commit-date", date],
		["Argocd-reference-commit-subject", subject]
	];
}

// packages/run/src/modes/commit-run.ts
async function commitRun(step) {
	const { run } = step;
	const progress = await readProgress(run.directory);
	if (progress.recorded !== true) throw stepMissing();
	const done = await commitConfiguration(step, progress.base === void 0 ? {} : { base: progress.base });
	setOutput("changed", done.changed);
	setOutput("commit", done.commit);
	const deployed = {
		at: (/* @__PURE__ */ new Date()).toISOString(),
		run: run.run.url,
		commit: done.commit,
		infraDeploy: {
			ref: run.infraDeploy.ref,
			commit: run.infraDeploy.commit
		},
		stacks: {
			ref: run.stacks.ref,
			commit: run.stacks.commit
		},
		fields: run.fields,
		outputs: await keptOutputs(step),
		...run.initial === void 0 || run.initial.marked.length === 0 ? {} : { initial: run.initial },
		...progress.lineage === void 0 ? {} : { stateLineage: progress.lineage },
		credentialsShown: !run.credentialsDue || progress.credentialsShown === true,
		...reviewedOf(run)
	};
	await commitEntry(step, {
		plan: (tip, text) => planDeployedEntry(run, {
			tip,
			text,
			deployed
		}),
		subject: "Deployed"
	});
	await writeProgress(run.directory, { finished: true });
	await dropPlans(step);
}
async function dropPlans({ run, repositories: { infraDeploy }, log }) {
	const { tenant, environment } = run.instance;
	const olderThanMs = Date.now() - Date.parse(run.run.startedAt);
	try {
		if (run.planId !== void 0) await removePlan(infraDeploy, {
			tenant,
			environment,
			id: run.planId
		});
		await removeOldPlans(infraDeploy, {
			tenant,
			environment,
			olderThanMs
		});
	} catch (error) {
		log.info(`Plans made before this run stay: ${error instanceof Error ? error.message : String(error)}`);
	}
}
function stepMissing() {
	return new RunError({
		code: "STEP_MISSING",
		message: "mode commit comes after record, and this run was not recorded in the base entry; nothing was committed",
		fix: "Order the steps: resolve, terraform-plan, record, terraform-apply, commit."
	});
}
async function commitConfiguration(step, { base }) {
	const { run, repositories, pullRequest, author, committer, log } = step;
	const rendered = await renderConfiguration(step);
	await checkLateNeeds(step, { rendered });
	const { branch } = run.stacksInstances;
	const subject = `${run.newInstance ? "Create" : "Update"} ${run.instance.domain}`;
	const source = await readCommit(repositories.stacks, run.stacks.commit);
	const message = commitMessage(run, {
		subject,
		trailers: referenceTrailers(run, { source })
	});
	const proposeOn = pullRequest ? proposalBranch(run.instance) : void 0;
	let isEqual = false;
	const { commit, changed } = await commitSubtree(repositories.stacksInstances, {
		branch,
		path: run.instance.path,
		...proposeOn === void 0 ? {} : { proposeOn },
		...base === void 0 ? {} : { base },
		author,
		committer,
		log: (line) => log.info(line),
		plan: (current) => {
			const plan = planDirectory(step, {
				current,
				rendered,
				source,
				allowUnknown: false
			});
			checkDataRisks(step, {
				before: current,
				after: plan.result
			});
			isEqual = plan.equal;
			return plan.equal ? void 0 : {
				files: plan.result,
				message
			};
		}
	});
	const what = `stacks-instances ${run.instance.path}`;
	if (isEqual) log.info(`${what}: already as rendered, no commit.`);
	else if (proposeOn !== void 0) await proposeConfiguration(step, {
		head: proposeOn,
		commit,
		subject,
		message
	});
	else log.info(`${what}: commit ${commit.slice(0, 12)} on ${branch}; Argo CD takes over.`);
	return {
		commit,
		changed
	};
}

// packages/run/src/fleet/read-managed.ts
async function readManaged(infraDeploy, { path, serverUrl, log }) {
	const rules = await readDefaultRules(infraDeploy, { path });
	if (rules.text === void 0) throw tenantsMissing(rules);
	const { defaultBranch } = rules;
	const tenants = parseTenants(rules.text, rules.file);
	const { host } = new URL(serverUrl);
	const manager = Object.hasOwn(tenants.managers, host) ? tenants.managers[host] : void 0;
	const onBranch = await readSubtree(infraDeploy, {
		ref: manager?.entriesBranch ?? defaultBranch,
		path: "instances"
	});
	const { files } = onBranch.commit === "" ? await readSubtree(infraDeploy, {
		ref: "HEAD",
		path: "instances"
	}) : onBranch;
	const found = [...files].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([file, { content }]) => {
		const instance = instanceOf(file, {
			tenants,
			log
		});
		return instance === void 0 ? [] : [{
			instance,
			file: `instances/${file}`,
			text: content.toString("utf8")
		}];
	});
	const isHere = found.map(({ instance }) => isManaged(instance, serverUrl));
	return {
		tenants,
		defaultBranch,
		managed: found.filter((_, index) => isHere[index]),
		others: found.filter((_, index) => !isHere[index]).map(({ instance }) => instance.path)
	};
}
function instanceOf(file, { tenants, log }) {
	const [, tenant = "", environment = ""] = /^([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
	try {
		return findInstance(tenants, {
			tenant,
			environment
		});
	} catch (error) {
		if (!(error instanceof ViolationsError)) throw error;
		log.warning(`instances/${file} is left out: ${error.message}`);
		return;
	}
}
function isManaged(instance, serverUrl) {
	try {
		checkManager(instance, {
			serverUrl,
			breakGlass: ""
		});
		return true;
	} catch (error) {
		if (error instanceof InstanceError) return false;
		throw error;
	}
}

// packages/run/src/resolve/read-checkout.ts
async function readCheckout(workspace, { directory }) {
	const held = await containedDirectory(workspace, {
		directory,
		input: "config-directory"
	});
	const text = await readConfigFile(join(held, "tenants.yaml"), { file: "tenants.yaml" }).catch((cause) => {
		if (cause.code === "YAML_TOO_LARGE") throw cause;
		throw new RunError({
			code: "TENANTS_MISSING",
			message: `no tenants.yaml in the checked out repository (${relative(workspace, held) || "."})`,
			fix: "Check out infra-deploy before this step, or set config-directory to where it is.",
			cause
		});
	});
	const entryFiles = await listEntryFiles(held);
	const { root, path: below } = await placeInRepository(held, { workspace });
	return {
		directory: held,
		root,
		path: posix.join(below, "tenants.yaml"),
		tenants: parseTenants(text, "tenants.yaml"),
		text,
		entryFiles
	};
}
async function containedDirectory(root, { directory, input }) {
	const path = await containedPath(root, directory);
	if (path !== void 0) return path;
	throw new RunError({
		code: "CONFIG_DIRECTORY_INVALID",
		message: `${input} "${directory}" is no directory inside the checked out repository`,
		fix: `Set ${input} to a directory of the repository, relative to its root.`
	});
}
async function listEntryFiles(root) {
	return (await readdir(join(root, "instances"), { recursive: true }).catch(() => [])).map((file) => file.replaceAll("\\", "/"));
}

// packages/run/src/resolve/deployed-instances.ts
async function deployedInstances({ configDirectory, tokens }, { log, http, context }) {
	const { serverUrl } = context;
	const { path } = await readCheckout(context.workspace, { directory: configDirectory });
	const infraDeploy = openInfraDeploy(`${serverUrl}/${context.repository}`, {
		tokens,
		http,
		log
	});
	const { managed } = await readManaged(infraDeploy, {
		path,
		serverUrl,
		log
	});
	return managed.filter(({ text, file }) => isDeployed(text, {
		file,
		log
	})).map(({ instance }) => instance);
}
function isDeployed(text, { file, log }) {
	try {
		const { deployed, status } = parseEntry(text, file);
		return deployed !== void 0 && status !== "destroyed";
	} catch (error) {
		log.warning(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
		return true;
	}
}

// packages/run/src/approval/approval-forges.ts
function approvalForges(own, { approvalToken = "" }) {
	return {
		address: approvalToken === "" ? own : {
			...own,
			token: approvalToken,
			tokenInput: "approval-token"
		},
		runs: [own]
	};
}

// packages/run/src/approval/rollout-approval.ts
const ROLLOUT_MARKER = approvalMarker("the fleet");
const MAX_REVIEW_BYTES$1 = 5e4;
function needsApproval({ instances }, { fleet }) {
	const { tenants } = fleet.tenants;
	return instances.some(({ path }) => tenants[path.split("/")[0]]?.review === "approved");
}
async function askRolloutApproval(rollout, { id, review, place }) {
	if (!needsApproval(rollout, place)) return;
	const { forge, dispatch, log } = place;
	const { actor: by, run } = rollout.made;
	const issue = await ensureIssue(forge, {
		owner: dispatch.owner,
		name: dispatch.name,
		marker: ROLLOUT_MARKER,
		...renderApprovalIssue({
			what: "rollout",
			title: `stacks ${rollout.stacks.ref}`,
			id,
			made: {
				by,
				run
			},
			review
		})
	});
	log.notice(`Rollout ${id} waits for approval by somebody else than who deploys it: ${issue.url}`);
}
async function checkRolloutApproval(rollout, { id, approvalToken = "", place }) {
	if (!needsApproval(rollout, place)) return;
	const { actor: dispatcher, repository } = place.context;
	const { address, runs } = approvalForges(place.forge, { approvalToken });
	if (await isRobot([address, ...runs], { dispatcher })) throw refusedRobot({
		dispatcher,
		why: ""
	});
	const question = {
		id,
		madeAt: rollout.made.at,
		dispatcher,
		repository
	};
	const approved = await requireApproval(address, {
		...question,
		marker: ROLLOUT_MARKER,
		what: "rollout",
		runs
	});
	place.log.info(`Approved by ${approved.by} at ${approved.at}, ${approved.comment}`);
}

// packages/run/src/approval/check-approval.ts
async function checkApproval(reviewed, world) {
	const { inputs, tenant, instancePath, http, context, log } = world;
	const { operation, planId, tokens } = inputs;
	if (tenant.review !== "approved" || operation !== "deploy" || reviewed === void 0) return reviewed;
	const { serverUrl: origin, apiUrl, repository, actor: dispatcher } = context;
	const forges = approvalForges({
		origin,
		apiUrl,
		http,
		token: tokens.infraDeploy,
		tokenInput: "token"
	}, inputs);
	const marker = approvalMarker(instancePath);
	const approved = await isRobot([forges.address, ...forges.runs], { dispatcher }) ? await approvedByRollout(forges, world) : await requireApproval(forges.address, {
		id: planId,
		madeAt: reviewed.at,
		dispatcher,
		repository,
		marker,
		what: "plan",
		runs: forges.runs
	});
	log.info(`Plan ${planId}: approved by ${approved.by} at ${approved.at}, ${approved.comment}`);
	return {
		...reviewed,
		approved
	};
}
async function approvedByRollout({ address, runs }, { inputs: { planId }, instancePath, infraDeploy, context: { repository, actor: robot } }) {
	const place = {
		repository,
		marker: ROLLOUT_MARKER,
		runs
	};
	const dispatcher = (await readLock(infraDeploy, { ref: ROLLOUT_LOCK }))?.actor;
	if (dispatcher === void 0) throw refusedRobot({
		dispatcher: robot,
		why: ", and no rollout is at work"
	});
	const known = await listRollouts(infraDeploy);
	for (const id of (await readApprovedIds(address, place)).filter((each) => known.has(each))) {
		const rollout = await readProved(infraDeploy, id);
		if (rollout?.instances.some(({ path, plan }) => path === instancePath && plan === planId) !== true) continue;
		return requireApproval(address, {
			...place,
			id,
			madeAt: rollout.made.at,
			dispatcher,
			what: "rollout"
		});
	}
	throw refusedRobot({
		dispatcher: robot,
		why: `, and no approved rollout has plan ${planId} of ${instancePath}`
	});
}
async function readProved(infraDeploy, id) {
	const kept = await readRollout(infraDeploy, id);
	try {
		return kept && parseRollout(kept.document, id);
	} catch (error) {
		if (error instanceof FleetError) return void 0;
		throw error;
	}
}

// packages/run/src/resolve/check-inputs.ts
const SHAPES = {
	planId: {
		input: "plan-id",
		pattern: VALUE_SHAPES.planId,
		fix: "Copy the whole plan id that the plan workflow printed in its last lines: 64 characters of 0-9 and a-f, such as 4be1…90c7."
	},
	unlock: {
		input: "unlock",
		pattern: /^[0-9a-f]{7,64}$/i,
		fix: "Copy the id that the refusal named."
	},
	stacksRef: {
		input: "stacks-ref",
		pattern: VALUE_SHAPES.stacksRef,
		fix: "Set stacks-ref to the name of a branch or tag of the stacks repository."
	},
	breakGlass: {
		input: "break-glass",
		pattern: /^(?=.*[\p{L}\p{N}])[^\p{Cc}\p{Cs}]{1,500}$/u,
		fix: "Give the reason in one line of words."
	}
};
function checkInputs(inputs, tenants) {
	const violations = [];
	const { tenant, environment } = inputs;
	const instance = collect(() => findInstance(tenants, {
		tenant,
		environment
	}), violations);
	const { form, violations: ofForm } = parseForm(inputs.fields || "{}");
	if (inputs.operation !== "destroy") violations.push(...ofForm);
	for (const [key, { input, pattern, fix }] of Object.entries(SHAPES)) {
		const value = inputs[key];
		if (value === "" || pattern.test(value)) continue;
		const cut = key === "planId" && /^[0-9a-f]{1,63}$/.test(value) ? `: ${value.length} of 64 characters` : "";
		const message = `input ${input} is "${showName(value)}", which it cannot be${cut}`;
		violations.push({
			code: "INPUT_INVALID",
			field: input,
			message,
			fix
		});
	}
	if (instance === void 0 || violations.length > 0) throw new ViolationsError(violations);
	return {
		instance,
		form
	};
}

// packages/run/src/resolve/check-request.ts
async function checkRequest(inputs, { log, http, context }) {
	checkRecipients(inputs.later.recipients);
	const checkout = await readCheckout(context.workspace, { directory: inputs.configDirectory });
	const { instance, form } = checkInputs(inputs, checkout.tenants);
	const { serverUrl } = context;
	const { breakGlass } = inputs;
	const byName = checkManager(instance, {
		serverUrl,
		breakGlass
	});
	const hosts = Object.keys(checkout.tenants.managers);
	const byKeys = await checkIdentity(instance, {
		serverUrl,
		hosts,
		breakGlass,
		http
	});
	for (const { warning } of [byName, byKeys]) if (warning) log.warning(warning);
	log.info(`${inputs.operation} of ${instance.domain} (tenant ${instance.tenant}), run by ${context.actor}`);
	return {
		checkout,
		instance,
		form,
		tenant: checkout.tenants.tenants[instance.tenant]
	};
}

// packages/run/src/resolve/check-rights.ts
async function checkRights(place, options) {
	const { operation, later } = options.inputs;
	const { infraDeploy, stacksInstances } = place.repositories;
	await checkWriteAccess(infraDeploy);
	if (operation !== "deploy") return;
	await checkWriteAccess(stacksInstances);
	const as = (token, tokenInput) => ({
		...stacksInstances,
		auth: {
			username: "oauth2",
			token
		},
		tokenInput
	});
	if (later.repositoryToken !== "") await readDefaultBranch(as(later.repositoryToken, "repository-token"));
	if (later.statusToken !== "") await checkWriteAccess(as(later.statusToken, "status-token"));
	await checkRules(place, options);
}
async function checkRules({ urls, repositories }, { inputs: { later, tokens }, instance, log, http, context }) {
	const url = urls.stacksInstances;
	const what = "no pull request can be opened there";
	const fix = "Set pull-request to false, or correct stacksInstances of the manager in tenants.yaml.";
	if (!/^\/[^/]+\/[^/]+\/*$/.test(new URL(url).pathname) && !later.pullRequest) return;
	const { address, ...repository } = instancesForge(url, {
		what,
		fix,
		token: tokens.stacksInstances,
		http,
		context
	});
	const branch = later.pullRequest ? proposalBranch(instance) : await readDefaultBranch(repositories.stacksInstances);
	const violations = await findViolations(createForge(address), {
		...repository,
		branch,
		url,
		later
	}).catch((error) => {
		if (!(error instanceof ForgeError)) throw error;
		log.info(`What the rules of ${url} say to the commit of this deployment is not known: ${error.message}`);
		return [];
	});
	if (violations.length > 0) throw new ViolationsError(violations);
}
async function findViolations(forge, { url, owner, name, branch, later: { pullRequest } }) {
	const violations = [];
	if (pullRequest && (await forge.getRepository(owner, name))?.hasPullRequests === false) violations.push({
		code: "PULL_REQUESTS_OFF",
		field: "pull-request",
		message: `input pull-request is true, and pull requests are switched off in ${url}: this deployment could not hand over its configuration. Nothing was changed`,
		fix: "Switch pull requests on in the settings of that repository, or set pull-request to false (variable EDP_PULL_REQUEST)."
	});
	const rule = await findPushBarrier(forge, {
		owner,
		name,
		branch
	});
	if (rule !== void 0) violations.push({
		code: "BRANCH_PROTECTED",
		field: "stacks-instances-token",
		message: `branch ${branch} of ${url} is protected by the rule ${rule}, which keeps out the user of stacks-instances-token: this deployment could not commit its configuration. Nothing was changed`,
		fix: `Let that user push past the rule${pullRequest ? "" : ", or set pull-request to true (variable EDP_PULL_REQUEST), which opens a pull request instead"}.`
	});
	return violations;
}

// packages/run/src/resolve/module/terraform-files.ts
async function writeTerraformFiles(runDirectory, { directory, tenant, instance, fields }) {
	const declared = await declaredVariables(directory);
	const values = {
		...fields,
		tenant: instance.tenant,
		environment: instance.environment,
		domain: instance.domain
	};
	const variables = Object.fromEntries(Object.entries(values).filter(([name]) => declared.has(name)));
	const varFile = join(runDirectory, "fields.tfvars.json");
	const backendFile = join(runDirectory, "backend.json");
	await writeFile(varFile, JSON.stringify(variables, null, 2), { mode: 384 });
	await writeFile(backendFile, JSON.stringify(planBackend(tenant, instance), null, 2), { mode: 384 });
	return {
		varFile,
		backendFile
	};
}

// packages/run/src/resolve/make-run-file.ts
async function makeRunFile({ checkout, instance, tenant, tenants }, { inputs, place, configuration: { stored, pinned, merged }, reviewed, lock, context }) {
	const { operation, confirm, breakGlass, planId } = inputs;
	const { fields, set, changed, initial } = merged;
	const directory = await containedDirectory(checkout.directory, {
		directory: tenant.terraform.directory,
		input: `tenants.${instance.tenant}.terraform.directory of tenants.yaml`
	});
	const reads = tenant.terraform.reads?.map(async (each) => containedDirectory(checkout.directory, {
		directory: each,
		input: `tenants.${instance.tenant}.terraform.reads of tenants.yaml`
	}));
	const runDirectory = await mkdtemp(join(context.temp, "edp-run-"));
	const files = await writeTerraformFiles(runDirectory, {
		directory,
		tenant,
		instance,
		fields
	});
	const secrets = pinned.schema.fields.filter(({ secret }) => secret);
	const { unset, known, selections } = templateFields(pinned.schema, fields);
	const { host } = new URL(context.serverUrl);
	const { onDrift, pullRequest, recipients, source, waitMinutes, leftovers } = inputs.later;
	const asked = operation === "destroy" ? void 0 : inputs.closure;
	return {
		version: 1,
		operation,
		instance,
		newInstance: stored.entry?.deployed === void 0,
		...stored.entry === void 0 ? {} : { found: foundIn(stored.entry) },
		fields,
		unset,
		known,
		set,
		changed,
		initial,
		confirm,
		secretFields: secrets.map(({ name }) => name),
		requiredSecrets: secrets.filter(({ required }) => required).map(({ name }) => name),
		...breakGlass === "" ? {} : { breakGlass },
		configDigest: configDigest({
			fields,
			tenant,
			stacksCommit: pinned.commit
		}),
		...planId === "" ? {} : { planId },
		reviewRequired: tenant.review !== "optional" && operation === "deploy",
		...tenant.review === "approved" ? { approvalRequired: true } : {},
		later: {
			onDrift,
			pullRequest,
			recipients,
			source,
			waitMinutes,
			leftovers
		},
		infraDeploy: {
			url: place.urls.infraDeploy,
			branch: place.entriesBranch,
			ref: context.ref,
			commit: context.sha
		},
		stacks: {
			url: place.urls.stacks,
			ref: pinned.ref,
			commit: pinned.commit,
			selections
		},
		stacksInstances: {
			url: place.urls.stacksInstances,
			branch: operation === "destroy" ? "" : await readDefaultBranch(place.repositories.stacksInstances)
		},
		terraform: {
			directory,
			...files,
			checkout: await checkoutRoot(checkout.directory, { workspace: await realpath(context.workspace) }),
			...reads === void 0 ? {} : { reads: await Promise.all(reads) }
		},
		...reviewed === void 0 ? {} : { reviewed },
		closure: closureSettings(tenants, {
			instance,
			host,
			asked
		}),
		...ranIn(stored.entry),
		...lineageOf(stored.entry),
		...lock === void 0 ? {} : { lock },
		credentialsDue: operation === "deploy" && !stored.entry?.deployed?.credentialsShown,
		run: {
			url: context.runUrl,
			actor: context.actor,
			startedAt: (/* @__PURE__ */ new Date()).toISOString()
		},
		directory: runDirectory
	};
}
function foundIn({ fields, stacks }) {
	return {
		fields,
		...stacks === void 0 ? {} : { ref: stacks.ref }
	};
}
function ranIn({ images = [], observed } = {}) {
	return images.length === 0 ? {} : { ran: {
		images,
		at: observed?.at ?? ""
	} };
}
function lineageOf(entry) {
	const lineage = entry?.deployed?.stateLineage ?? entry?.attempt?.stateLineage;
	return lineage === void 0 || lineage === "" ? {} : { lineage };
}

// packages/run/src/resolve/module/find-open-variables.ts
function findOpenVariables(variables, { values, secretFields, operation, instance }) {
	return variables.filter(({ name, required }) => required && !Object.hasOwn(values, name) && !secretFields.includes(name)).map(({ name, file, line }) => {
		const what = `variable "${name}" of the root module (${file}:${line}) has no default, and no field sets it${suggest(name, [...Object.keys(values), ...secretFields]).replace(/\?$/, "")}.`;
		const env = `env TF_VAR_${name} of the Terraform steps`;
		return operation === "destroy" ? `${what} destroy takes the fields as they were deployed: give the variable a default, set ${env}, or add ${name} to deployed.fields in ${entryPath(instance)}.` : `${what} Give it a default, a field of the stacks schema, or ${env}.`;
	});
}

// packages/run/src/resolve/module/find-unread-fields.ts
function findUnreadFields(variables, { fields, secretFields, others }) {
	const declared = new Set(variables.map(({ name }) => name));
	const spokenFor = /* @__PURE__ */ new Set([
		...fields,
		...secretFields,
		...others
	]);
	const open = new Map(variables.flatMap((each) => spokenFor.has(each.name) || each.required ? [] : [[each.name, each]]));
	const names = fields.filter((name) => !declared.has(name));
	const secrets = secretFields.filter((name) => !declared.has(name));
	const lineOf = (name) => {
		const [, near] = /"(.*)"/.exec(suggest(name, open.keys())) ?? [];
		const variable = near === void 0 ? void 0 : open.get(near);
		const kind = secrets.includes(name) ? "secret field" : "field";
		const what = `${kind} "${name}" reaches no variable of the root module`;
		if (variable !== void 0) return [`${what}, and no field sets variable "${near}" (${variable.file}:${variable.line}), which keeps its default. If they are one, give both the same name.`];
		return kind === "field" ? [] : [`${what}, so its value goes nowhere: declare variable "${name}", sensitive, or take the field out of the stacks schema.`];
	};
	return {
		names,
		lines: [...names, ...secrets].flatMap(lineOf)
	};
}

// packages/run/src/resolve/module/read-root-variables.ts
async function readRootVariables(root, { directory }) {
	const files = await readTerraform(root, { directory });
	const own = relative(root, directory) || ".";
	const found = /* @__PURE__ */ new Map();
	for (const each of terraformVariables(new Map([...files].filter(([file]) => dirname(file) === own)))) {
		const before = found.get(each.name);
		found.set(each.name, before === void 0 ? each : {
			...before,
			required: before.required && each.required
		});
	}
	return [...found.values()];
}

// packages/run/src/resolve/module/check-module.ts
async function checkModule(run, { root, log }) {
	const { operation, instance, secretFields, terraform } = run;
	const variables = await readRootVariables(root, { directory: terraform.directory });
	const others = [
		"tenant",
		"environment",
		"domain",
		...Object.keys(process.env).filter((name) => name.startsWith("TF_VAR_")).map((name) => name.slice(7))
	];
	const values = {
		...run.fields,
		...Object.fromEntries(others.map((name) => [name, ""]))
	};
	for (const line of findOpenVariables(variables, {
		values,
		secretFields,
		operation,
		instance
	})) log.warning(line);
	const unread = findUnreadFields(variables, {
		fields: Object.keys(run.fields),
		secretFields,
		others
	});
	for (const line of unread.lines) log.notice(line);
	return unread.names;
}

// packages/run/src/resolve/open-place.ts
function openPlace({ tenants, hosts, defaultBranch }, { inputs, log, http, context }) {
	const { serverUrl, repository } = context;
	const { host } = new URL(serverUrl);
	const { managers } = tenants;
	const manager = (Object.hasOwn(managers, host) ? managers[host] : void 0) ?? {};
	const owner = repository.split("/")[0];
	const urls = {
		infraDeploy: `${serverUrl}/${repository}`,
		stacks: manager.stacks ?? `${serverUrl}/${owner}/stacks`,
		stacksInstances: manager.stacksInstances ?? `${serverUrl}/${owner}/stacks-instances`
	};
	checkAddresses(urls, {
		host,
		hosts: [host, ...hosts]
	});
	checkApart(urls, host);
	return {
		urls,
		repositories: openRepositories(urls, {
			tokens: inputs.tokens,
			http,
			log
		}),
		entriesBranch: manager.entriesBranch ?? defaultBranch
	};
}
function checkAddresses(urls, { host, hosts }) {
	for (const key of ["stacks", "stacksInstances"]) {
		const problem = findAddressProblem(urls[key], { hosts });
		if (problem === void 0) continue;
		throw new RunError({
			code: "REPOSITORY_URL_INVALID",
			message: `the address of ${key}, ${urls[key]}, ${problem}`,
			fix: `Set ${key} of managers.${host} in tenants.yaml; a new host of managers counts once it is merged.`
		});
	}
}
function checkApart(urls, host) {
	for (const [one, other] of [
		["stacks", "stacksInstances"],
		["infraDeploy", "stacksInstances"],
		["infraDeploy", "stacks"]
	]) {
		if (!sameRepository(urls[one], urls[other])) continue;
		const name = (key) => key === "infraDeploy" ? "infra-deploy" : `managers.${host}.${key}`;
		throw new RunError({
			code: "REPOSITORIES_EQUAL",
			message: `${name(one)} and ${name(other)} are one repository: ${urls[other]}`,
			fix: `Set ${name(other)} in tenants.yaml to a repository of its own.`
		});
	}
}

// packages/run/src/resolve/checked-out-commit.ts
const COMMIT = /^[0-9a-f]{40}$/;
const REF = /^refs\/(?!.*\.\.)[^\0\s\\]+$/;
async function checkedOutCommit(root) {
	const link = /^gitdir: (.+)$/.exec(await readText(join(root, ".git")))?.[1];
	const gitDirectory = link === void 0 ? join(root, ".git") : resolve$1(root, link);
	const head = await readText(join(gitDirectory, "HEAD"));
	if (COMMIT.test(head)) return head;
	const ref = head.replace(/^ref: /, "");
	if (!REF.test(ref)) return void 0;
	const shared = resolve$1(gitDirectory, await readText(join(gitDirectory, "commondir")) || ".");
	const loose = await readText(join(shared, ref));
	if (COMMIT.test(loose)) return loose;
	return (await readText(join(shared, "packed-refs"))).split("\n").find((line) => line.endsWith(` ${ref}`))?.slice(0, 40);
}
async function readText(file) {
	return (await readFile(file, "utf8").catch(() => "")).trim();
}

// packages/run/src/resolve/prove-commit.ts
async function proveCommit(infraDeploy, { context: { ref, sha }, root }) {
	const tip = await resolveCommit(infraDeploy, ref);
	if (tip === "") return refused(`${ref} is not on the forge`, ref);
	const checkedOut = await checkedOutCommit(root);
	const commits = [{
		what: "the commit that was dispatched",
		commit: sha
	}, ...checkedOut === void 0 || checkedOut === sha ? [] : [{
		what: "the commit that is checked out",
		commit: checkedOut
	}]];
	for (const { what, commit } of commits) {
		if (!/^[0-9a-f]{40}$/.test(commit)) return refused(`the runner does not say which commit was dispatched`, ref);
		if (await isAncestor(infraDeploy, {
			commit,
			of: tip
		})) continue;
		return refused(`${what}, ${commit.slice(0, 12)}, is no part of ${ref}, which is at ${tip.slice(0, 12)} on the forge`, ref);
	}
}
function refused(message, ref) {
	return new RunError({
		code: "COMMIT_NOT_ALLOWED",
		message,
		fix: `Merge it into ${ref}, plan again there, and dispatch anew: a run deploys what that ref holds. A checkout step takes the ref of the run, or one that is merged.`
	});
}

// packages/run/src/resolve/read-rules.ts
async function readRules(request, options) {
	const { inputs, infraDeploy, log, context } = options;
	const { checkout } = request;
	const isPlan = inputs.operation === "plan";
	const rules = await readDefaultRules(infraDeploy, checkout);
	if (rules.text === void 0 && !isPlan) throw tenantsMissing(rules);
	const isEqual = rules.text === checkout.text;
	const counting = isEqual ? checkout.tenants : isPlan ? readAllowed(rules) : parseTenants(rules.text, rules.file);
	const hosts = Object.keys(counting.managers);
	const { defaultBranch } = rules;
	log.info(`Dispatched on ${whereOf(context)}`);
	await checkPlace({
		...options,
		defaultBranch,
		deployFrom: counting.deployFrom,
		root: checkout.root
	});
	if (isPlan || isEqual) return {
		...request,
		tenants: checkout.tenants,
		hosts,
		defaultBranch
	};
	log.notice(`tenants.yaml of the checkout is not the one of ${defaultBranch}, which counts.`);
	return {
		...await askAgain(request, {
			...options,
			tenants: counting
		}),
		hosts,
		defaultBranch
	};
}
async function askAgain(request, { tenants, inputs, http, log, context: { serverUrl } }) {
	const { tenant, environment, breakGlass } = inputs;
	const instance = findInstance(tenants, {
		tenant,
		environment
	});
	const byName = checkManager(instance, {
		serverUrl,
		breakGlass
	});
	const byKeys = await checkIdentity(instance, {
		serverUrl,
		hosts: Object.keys(tenants.managers),
		breakGlass,
		http
	});
	for (const { warning } of [byName, byKeys]) if (warning) log.warning(warning);
	return {
		...request,
		instance,
		tenant: tenants.tenants[instance.tenant],
		tenants
	};
}
const whereOf = ({ ref, sha }) => `${ref || "an unknown ref"} at ${sha.slice(0, 12)}`;
async function checkPlace({ inputs: { operation, breakGlass }, infraDeploy, log, context, defaultBranch, deployFrom, root }) {
	const where = whereOf(context);
	const isAllowed = mayDeployFrom(context.ref, {
		defaultBranch,
		deployFrom
	});
	const refusal = isAllowed ? await proveCommit(infraDeploy, {
		context,
		root
	}) : refNotAllowed({
		operation,
		where,
		defaultBranch,
		deployFrom
	});
	if (refusal === void 0) return;
	if (operation === "plan") {
		const why = isAllowed ? ` (${refusal.message})` : "";
		log.notice(`Planned from ${where}: its plan id deploys only once this is merged into ${defaultBranch}${why}.`);
	} else if (breakGlass === "") throw refusal;
	else {
		const what = isAllowed ? refusal.message : `which is not ${defaultBranch}`;
		log.warning(`BREAK-GLASS: ${operation} from ${where}, ${what}. Reason: ${breakGlass}`);
	}
}
function readAllowed({ text, file }) {
	try {
		if (text !== void 0) return parseTenants(text, file);
	} catch {}
	return {
		deployFrom: [],
		managers: {}
	};
}
function refNotAllowed({ operation, where, defaultBranch, deployFrom }) {
	return new RunError({
		code: "REF_NOT_ALLOWED",
		message: `${operation} was dispatched on ${where}, and may run from ${[defaultBranch, ...deployFrom].join(", ")} alone`,
		fix: `Merge it into ${defaultBranch}, plan again there, and dispatch ${operation} on ${defaultBranch}. Other branches are allowed by deployFrom of tenants.yaml on ${defaultBranch}.`
	});
}

// packages/run/src/resolve/render-overview.ts
function renderOverview(run, { unread }) {
	const head = [
		"Field",
		"Value",
		"",
		"Terraform"
	];
	const rows = Object.entries(run.fields).map(([name, value]) => [
		name,
		typeof value === "string" ? value : JSON.stringify(value),
		run.changed.includes(name) ? "changed" : "",
		unread.includes(name) ? "no variable" : ""
	]);
	const facts = [
		`${run.operation} of ${run.instance.domain}${run.newInstance ? " — a NEW instance" : ""}`,
		`templates ${run.stacks.ref} at ${run.stacks.commit.slice(0, 12)}, entry on branch ${run.infraDeploy.branch}`,
		...describeExceptions(run).map(({ text }) => text)
	];
	return {
		text: [
			...facts,
			"",
			textTable(head, rows)
		].join("\n"),
		markdown: [
			`## ${escapeMarkdown(facts[0])}`,
			"",
			...facts.slice(1).map((fact) => `- ${escapeMarkdown(fact)}`),
			"",
			markdownTable(head, rows),
			""
		].join("\n")
	};
}

// packages/run/src/resolve/new-instance/check-nothing-lives.ts
async function checkNothingLives(instance, { stacksInstances, stored: { entry, file }, branch }) {
	if (entry?.status !== void 0) return;
	const files = await readFiles(stacksInstances, instance.path);
	if (entry !== void 0) {
		if (![".stacks-index", ".stacks-index.json"].some((each) => files.has(each))) return;
		throw new RunError({
			code: "ENTRY_LOST",
			message: `${file} on branch ${branch} says of no deployment, and ${instance.path} of stacks-instances holds what a deployment of ${instance.domain} has rendered: it is no new instance`,
			fix: `Bring back what the workflows wrote there (deployed, status and the like): git log -p -- ${file} shows the commit that took it away. If it really is to start anew, set confirm to ${instance.name}.`
		});
	}
	if (files.size === 0) return;
	throw new RunError({
		code: "ENTRY_LOST",
		message: `${instance.domain} has no base entry (${file} on branch ${branch}), and its configuration stands in ${instance.path} of stacks-instances: it is no new instance`,
		fix: `Restore the entry from Git: git log --diff-filter=D -- ${file} names the commit that deleted it, git checkout <commit>^ -- ${file} brings it back. If it really is to start anew, set confirm to ${instance.name}.`
	});
}
async function readFiles(remote, path) {
	try {
		return (await readSubtree(remote, {
			ref: "HEAD",
			path
		})).files;
	} catch (error) {
		if (error instanceof GitWireError && error.code === "GIT_NOT_FOUND") return /* @__PURE__ */ new Map();
		throw error;
	}
}

// packages/run/src/resolve/new-instance/describe-new.ts
function describeNew(instance, { file, entry, text = "" }, lookalikes) {
	if (entry?.deployed !== void 0 || entry?.attempt !== void 0) return void 0;
	const isEmpty = text.replace(/^\s*(?:#.*|---|\{\s*\})?\s*$/gm, "").trim() === "";
	const why = entry === void 0 ? `no ${file}` : isEmpty ? `${file} is empty` : entry.status === "destroyed" ? `${file} says that it was destroyed` : `${file} is there, and says of no deployment`;
	return `${instance.path} would be a new instance (${why}${elsewhere(instance, lookalikes)})`;
}

// packages/run/src/resolve/check-fields.ts
const NO_FIELDS = {
	values: {},
	violations: [],
	at: () => void 0
};
function checkFields({ inputs, form: dispatched, instance, stored, schema, entryFiles }) {
	const form = inputs.operation === "destroy" ? NO_FIELDS : readFormFields(dispatched, schema);
	const { violations, ...merged } = mergeFields({
		schema,
		entry: stored.entry,
		form: form.values,
		formAt: form.at,
		operation: inputs.operation,
		entryFile: stored.file,
		entryText: stored.text
	});
	const secrets = schema.fields.filter(({ secret, required }) => secret && required).map(({ name }) => name);
	const all = [
		...form.violations,
		...violations,
		...findMissingSecrets(secrets)
	];
	if (inputs.operation !== "destroy" && all.length === 0) all.push(...checkEntrySize({
		text: stored.text,
		set: merged.set,
		fields: merged.fields,
		file: stored.file
	}));
	if (stored.entry === void 0) all.push(...checkNewInstance({
		instance,
		entryFiles,
		confirm: inputs.confirm
	}));
	if (all.length > 0) throw new ViolationsError(all);
	return merged;
}

// packages/run/src/resolve/pin-destroy.ts
const NO_SCHEMA = {
	file: "stacks/schema.yaml",
	root: {},
	fields: [],
	check: () => []
};
async function pinDestroy(pin, { entry, log }) {
	const { ref = "main", commit = "" } = entry?.stacks ?? {};
	const known = {
		ref,
		commit,
		schema: NO_SCHEMA
	};
	if (entry?.deployed !== void 0) return known;
	try {
		return await pin();
	} catch (error) {
		log.warning(`The templates cannot be read, so only the fields of the entry are known, without defaults: ${error instanceof Error ? error.message : String(error)}`);
		return known;
	}
}

// packages/run/src/resolve/pin-stacks.ts
const SCHEMA$1 = "stacks/schema.yaml";
async function pinStacks({ infraDeploy, stacks }, { inputs, instance, entry, log }) {
	const ref = inputs.stacksRef || entry?.stacks?.ref || "main";
	const pin = await choosePin();
	const file = await readFile$1(stacks, {
		ref: pin.commit,
		path: "schema.yaml",
		maxFileBytes: MAX_FILE_BYTES$1
	});
	if (file.content === void 0) throw new RunError({
		code: "STACKS_SCHEMA_MISSING",
		message: `${stacks.url} has no schema.yaml at ${pin.ref} (${pin.commit.slice(0, 12)})`,
		fix: "Point the inputs stacks and stacks-ref at a template repository with schema.yaml at its root."
	});
	log.info(`Templates: ${stacks.url} ${pin.ref} at ${pin.commit.slice(0, 12)}`);
	return {
		...pin,
		schema: parseFieldSchema(decodeFile(file.content, { file: SCHEMA$1 }), SCHEMA$1)
	};
	async function choosePin() {
		if (inputs.operation === "destroy" && entry?.stacks?.commit) return {
			ref,
			commit: entry.stacks.commit
		};
		const tip = await tipOf(stacks, ref);
		if (inputs.planId === "") return {
			ref,
			commit: tip
		};
		const reviewed = await readReviewedPin(infraDeploy, {
			instance,
			planId: inputs.planId
		});
		const { actor, at, run } = reviewed.reviewed ?? {};
		log.info(`Plan ${inputs.planId}: made by ${actor} at ${at}, ${run}`);
		if (reviewed.commit !== tip) log.notice(`stacks ${ref} has moved on to ${tip.slice(0, 12)} since the plan; this run uses the reviewed ${reviewed.commit.slice(0, 12)}.`);
		return reviewed;
	}
}
async function resolveOne(stacks, ref) {
	try {
		return await resolveRevision(stacks, ref);
	} catch (error) {
		if (!(error instanceof GitWireError) || error.code !== "GIT_REF_AMBIGUOUS") throw error;
		const fix = `${error.fix} It stands in stacks-ref or in stacks.ref of the base entry.`;
		throw new RunError({
			code: "STACKS_REF_AMBIGUOUS",
			message: error.message,
			fix,
			cause: error
		});
	}
}
async function tipOf(stacks, ref) {
	const tip = VALUE_SHAPES.stacksRef.test(ref) ? await resolveOne(stacks, ref) : void 0;
	if (tip !== void 0) return tip;
	const { refs } = await listRefs(stacks, { prefixes: ["refs/heads/", "refs/tags/"] });
	const names = [...refs.keys()].map((name) => name.replace(/^refs\/\w+\//, ""));
	const near = suggest(ref, names.filter((name) => VALUE_SHAPES.stacksRef.test(name)));
	throw new RunError({
		code: "STACKS_REF_MISSING",
		message: `${stacks.url} has no branch or tag "${ref}"${near}`,
		fix: "Set stacks-ref to an existing branch or tag, or correct stacks.ref in the base entry."
	});
}
async function readReviewedPin(infraDeploy, { instance, planId }) {
	const { tenant, environment } = instance;
	const { stacks, made, identity } = await readReviewedPlan(infraDeploy, {
		tenant,
		environment,
		id: planId
	});
	if (stacks !== void 0 && made !== void 0 && identity.instance === instance.path) return {
		...stacks,
		reviewed: made
	};
	throw new RunError({
		code: "PLAN_FOREIGN",
		message: `plan ${planId} is not one of ${instance.domain}`,
		fix: "Dispatch plan again and use the id it prints."
	});
}

// packages/run/src/resolve/stale-forms.ts
const DIRECTORIES = [
	".forgejo/workflows",
	".gitea/workflows",
	".github/workflows"
];
const MAX_WORKFLOW_BYTES = 524288;
async function warnStaleForms(workspace, { schema, log }) {
	const stale = [];
	for (const file of await listWorkflows(workspace)) try {
		if (isFormStale(await readFile(join(workspace, file), "utf8"), schema, { file })) stale.push(file);
	} catch (error) {
		log.warning(error instanceof Error ? error.message : String(error), { file });
	}
	if (stale.length === 0) return;
	log.warning(`The form of ${stale.join(", ")} is not the one of ${schema.file} any more: fields may be missing in it. Write it anew: npm run form -- --schema <schema.yaml> ${stale.map((file) => `--workflow ${file}`).join(" ")}`, { file: stale[0] });
}
async function listWorkflows(workspace) {
	const found = [];
	for (const directory of DIRECTORIES) for (const name of await readdir(join(workspace, directory)).catch(() => [])) {
		const stat = await lstat(join(workspace, directory, name));
		if (/\.ya?ml$/.test(name) && stat.isFile() && stat.size <= MAX_WORKFLOW_BYTES) found.push(`${directory}/${name}`);
	}
	return found;
}

// packages/run/src/resolve/resolve-configuration.ts
async function resolveConfiguration({ checkout, instance, form }, { inputs, place: { repositories, entriesBranch: branch }, log, context, cancelledRun }) {
	const { operation } = inputs;
	const { entryFiles } = checkout;
	const lookalikes = findLookalikes(instance, entryFiles);
	const stored = await readEntry(repositories.infraDeploy, {
		branch,
		instance,
		operation,
		cancelledRun,
		lookalikes,
		log
	});
	const { entry } = stored;
	const isNew = operation === "destroy" ? void 0 : describeNew(instance, stored, lookalikes);
	if (isNew !== void 0) log.notice(isNew);
	if (isNew !== void 0 && inputs.confirm !== instance.name && lookalikes.misnamed === void 0) await checkNothingLives(instance, {
		stacksInstances: repositories.stacksInstances,
		stored,
		branch
	});
	const pin = async () => pinStacks(repositories, {
		inputs,
		instance,
		entry,
		log
	});
	const pinned = operation === "destroy" ? await pinDestroy(pin, {
		entry,
		log
	}) : await pin();
	const merged = checkFields({
		inputs,
		form,
		instance,
		stored,
		schema: pinned.schema,
		entryFiles
	});
	for (const { name, secret } of pinned.schema.fields) if (secret && !hasSecret(name)) log.info(`Secret ${name} has no value: TF_VAR_${name} of this step is empty.`);
	for (const each of merged.warnings) log.warning(each.message, each.at);
	if (operation !== "destroy") await warnStaleForms(context.workspace, {
		schema: pinned.schema,
		log
	});
	return {
		stored,
		pinned,
		merged
	};
}

// packages/run/src/resolve/is-work-over.ts
const LONGEST_MS$1 = 72e5;
async function isWorkOver(note, { domain, host = thisHost() }) {
	const work = readWorkNote(note);
	if (work === void 0) return false;
	const isLate = Date.now() - work.since.getTime() > LONGEST_MS$1;
	if (work.host !== host.name) return isLate;
	const [rescuedAt, alive] = await Promise.all([host.rescuedAt(domain), host.hasTerraform(domain)]);
	if (rescuedAt !== void 0 && rescuedAt >= work.since) return false;
	return alive === void 0 ? isLate : !alive;
}
function thisHost() {
	return {
		name: hostname(),
		hasTerraform: isWorkedOn,
		rescuedAt
	};
}
async function rescuedAt(domain) {
	return (await listKeptStates(domain))[0]?.at;
}

// packages/run/src/resolve/take-lock.ts
const GRACE_MS = 12e4;
async function takeLock(remote, { inputs, instance, context, http, log }) {
	const { tenant, environment } = instance;
	const { operation, lockWaitMs: waitMs, unlock } = inputs;
	let end;
	const hasEnded = async (holder) => {
		if (holder.runUrl === context.runUrl) return Number(holder.attempt) < Number(context.attempt);
		end = await endOf(holder, {
			context,
			http,
			token: inputs.tokens.infraDeploy,
			log
		});
		return end !== void 0 && Date.now() - end.at.getTime() > GRACE_MS;
	};
	await handOverKeptState(remote, {
		instance,
		hasEnded,
		log
	});
	const { ref, id, tookOver } = await acquireLock(remote, {
		ref: lockRef(tenant, environment),
		subject: instance.path,
		runUrl: context.runUrl,
		attempt: context.attempt,
		actor: context.actor,
		operation,
		log,
		waitMs,
		unlock,
		hasEnded,
		isNoteOver: async (note) => isWorkOver(note, { domain: instance.domain })
	});
	const lock = {
		ref,
		id,
		...tookOver === void 0 ? {} : { tookOver: tookOver.runUrl }
	};
	saveState("lock", JSON.stringify(lock));
	if (tookOver !== void 0) {
		const how = end === void 0 ? "" : `, which ${end.wasCancelled ? "was cancelled" : "has ended"}`;
		const note = tookOver.note === "" ? "" : ` (${tookOver.note})`;
		log.warning(`RUN LOCK TAKEN OVER from ${holderOf(tookOver)}, ${tookOver.runUrl}${how}${note}. Make sure that no Terraform of it is still at work; what it created last may be missing in the state.`);
	}
	log.info(`Run lock taken: ${ref} (${id.slice(0, 12)}); the last step of the job releases it.`);
	return {
		lock,
		cancelledRun: end?.wasCancelled ? lock.tookOver : void 0
	};
}
async function endOf(holder, { context, http, token, log }) {
	if (!holder.runUrl.startsWith(`${context.serverUrl}/${context.repository}/actions/runs/`)) return void 0;
	const [owner = "", name = ""] = context.repository.split("/");
	const address = {
		origin: context.serverUrl,
		apiUrl: context.apiUrl,
		http,
		token,
		tokenInput: "token"
	};
	try {
		return await readRunEnd(address, {
			owner,
			name,
			runUrl: holder.runUrl,
			since: holder.since
		});
	} catch (error) {
		log.info(`Nobody can tell whether ${holder.runUrl} goes on: ${error instanceof Error ? error.message : String(error)}`);
		return;
	}
}

// packages/run/src/resolve/resolve-run.ts
const MAX_CHANGED_LENGTH = 4e3;
async function resolveRun(inputs, world) {
	const { run, unread } = await resolve(inputs, world);
	await handOver(run, {
		unread,
		...world
	});
}
async function prepareRun(inputs, world) {
	const { run } = await resolve(inputs, world);
	await writeRunFile(runFileOf(run), run);
	return runFileOf(run);
}
const runFileOf = ({ directory }) => join(directory, "run.json");
async function resolve(inputs, world) {
	const request = await checkRequest(inputs, world);
	const { serverUrl, repository } = world.context;
	const infraDeploy = openInfraDeploy(`${serverUrl}/${repository}`, {
		tokens: inputs.tokens,
		...world
	});
	const rules = await readRules(request, {
		inputs,
		infraDeploy,
		...world
	});
	const place = openPlace(rules, {
		inputs,
		...world
	});
	const taken = inputs.operation === "plan" ? void 0 : await takeLock(infraDeploy, {
		inputs,
		instance: rules.instance,
		...world
	});
	await checkRights(place, {
		inputs,
		instance: rules.instance,
		...world
	});
	const { lock, cancelledRun } = taken ?? {};
	const configuration = await resolveConfiguration(rules, {
		inputs,
		place,
		cancelledRun,
		...world
	});
	const { tenant, instance } = rules;
	const reviewed = await checkApproval(configuration.pinned.reviewed, {
		inputs,
		tenant,
		instancePath: instance.path,
		infraDeploy,
		...world
	});
	const run = await makeRunFile(rules, {
		inputs,
		place,
		configuration,
		reviewed,
		lock,
		context: world.context
	});
	return {
		run,
		unread: await checkModule(run, {
			root: request.checkout.directory,
			log: world.log
		})
	};
}
function firstNames(names) {
	let length = 0;
	const shown = names.filter((name) => (length += name.length + 1) <= MAX_CHANGED_LENGTH);
	return [...shown, ...shown.length < names.length ? [`and ${names.length - shown.length} more`] : []].join(",");
}
async function handOver(run, { log, unread }) {
	if (run.closure.lowered !== void 0) log.warning(describeExceptions(run).at(-1).text);
	const runFile = runFileOf(run);
	if (run.lock !== void 0) saveState("run-file", runFile);
	await writeRunFile(runFile, run);
	setOutput("run-file", runFile);
	setOutput("instance", run.instance.domain);
	setOutput("new-instance", run.newInstance);
	setOutput("changed", firstNames(run.changed));
	const overview = renderOverview(run, { unread });
	await log.group("Configuration of this run", () => log.info(overview.text));
	await appendSummary(overview.markdown);
}

// packages/run/src/modes/list-instances.ts
const MAX_SHARDS = 50;
const MAX_NAMED = 100;
const MAX_LIST_BYTES = 16384;
async function listInstances(inputs, world) {
	const { log } = world;
	const instances = await deployedInstances(inputs, world);
	if (inputs.shard !== void 0) return resolveShare(instances, {
		inputs,
		shard: inputs.shard,
		world
	});
	log.info(instances.length === 0 ? "No instance is deployed from here." : named(instances));
	const count = Math.min(MAX_SHARDS, instances.length);
	setOutput("shards", JSON.stringify(Array.from({ length: count }, (_, index) => `${index + 1}/${count}`)));
	if (instances.length > 0) await outputOpenIssues(inputs, world);
	const list = JSON.stringify(instances.map(({ tenant, environment }) => ({
		tenant,
		environment
	})));
	if (Buffer.byteLength(list) <= MAX_LIST_BYTES) setOutput("instances", list);
	else log.notice(`${instances.length} instances are more than one output holds: a matrix goes by shards.`);
}
async function resolveShare(instances, { inputs, shard, world }) {
	const { log, context } = world;
	const share = instances.filter((_, index) => index % shard.count === shard.index - 1);
	const runFiles = [];
	const failed = [];
	for (const { tenant, environment } of share) try {
		log.info(`${tenant}/${environment}`);
		const runFile = await prepareRun({
			...LOOK,
			tenant,
			environment,
			...shared(inputs)
		}, world);
		runFiles.push(runFile);
		await noteUnmirrored(await openRunStep({
			mode: "diff",
			runFile,
			outputsFile: "",
			onDrift: "",
			pullRequest: void 0,
			tokens: inputs.tokens
		}, world));
	} catch (error) {
		await reportFailure(error, log);
		failed.push(`${tenant}/${environment}`);
	}
	const file = join(await mkdtemp(join(context.temp, "edp-share-")), "share.json");
	await writeShareFile(file, {
		version: 1,
		runFiles,
		failed
	});
	setOutput("run-files", file);
}
async function outputOpenIssues({ tokens }, { log, http, context }) {
	const { serverUrl: origin, apiUrl, repository } = context;
	try {
		const forge = {
			origin,
			apiUrl,
			http,
			token: tokens.infraDeploy,
			tokenInput: "token"
		};
		const text = JSON.stringify(await listDriftIssues(forge, { repository }));
		if (Buffer.byteLength(text) <= MAX_LIST_BYTES) setOutput("open-issues", text);
		else log.notice("The open issues of drift are more than one output holds: each job looks for its own.");
	} catch (error) {
		if (!(error instanceof ForgeError)) throw error;
		log.notice(`The open issues of drift could not be read, each job looks for its own: ${error.message}`);
	}
}
const LOOK = {
	mode: "resolve",
	operation: "plan",
	fields: "",
	planId: "",
	confirm: "",
	breakGlass: "",
	unlock: "",
	stacksRef: "",
	later: {
		onDrift: "fail",
		pullRequest: false,
		recipients: [],
		source: "cluster",
		waitMinutes: 0,
		leftovers: "stop",
		repositoryToken: "",
		statusToken: ""
	},
	closure: void 0,
	lockWaitMs: 0
};
const shared = ({ configDirectory, tokens }) => ({
	configDirectory,
	tokens
});
function named(instances) {
	const names = instances.slice(0, MAX_NAMED).map(({ domain }) => domain);
	const left = instances.length - names.length;
	return [...names, ...left > 0 ? [`… and ${left} more`] : []].join("\n");
}

// packages/run/src/fleet/open-fleet.ts
async function openFleet(inputs, { log, http, context: ofRun }) {
	const context = {
		...ofRun,
		repository: inputs.infraDeploy || ofRun.repository
	};
	const { serverUrl, repository } = context;
	const infraDeploy = openInfraDeploy(`${serverUrl}/${repository}`, {
		tokens: inputs.tokens,
		http,
		log
	});
	const path = posix.join(inputs.configDirectory, "tenants.yaml");
	const { tenants, defaultBranch, managed, others } = await readManaged(infraDeploy, {
		path,
		serverUrl,
		log
	});
	const hosts = Object.keys(tenants.managers);
	const place = openPlace({
		tenants,
		hosts,
		defaultBranch
	}, {
		inputs,
		log,
		http,
		context
	});
	const all = managed.map(({ instance, ...stored }) => ({
		instance,
		stored,
		path: instance.path
	}));
	const selected = selectInstances(all, inputs.select);
	const left = all.length - selected.length;
	return {
		...place,
		tenants,
		managed: selected.map(({ instance, stored }) => ({
			instance,
			stored: readFleetEntry(stored)
		})),
		notes: [...others.length > 0 ? [`Deployed from another forge, and not looked at here: ${others.join(", ")}.`] : [], ...left > 0 ? [`Not selected: ${left} of ${all.length}.`] : []]
	};
}

// packages/run/src/fleet/read-mirror.ts
async function readMirror({ managers }, { serverUrl, urls, token, http }) {
	const { host } = new URL(serverUrl);
	const owner = Object.hasOwn(managers, host) ? managers[host]?.mirror?.owner : void 0;
	if (owner === void 0) return void 0;
	const target = openEndpoint(serverUrl, {
		http,
		username: "oauth2",
		token,
		tokenInput: "closure-token",
		log: () => {}
	});
	const marker = await readMarker(target, { owner });
	if (marker === void 0) return { changed: [] };
	const names = urls.map((url) => new URL(url).pathname.replace(/^\/|(\.git)?\/*$/g, "").toLowerCase());
	const repositories = Object.keys(marker.content.git).filter((name) => names.includes(name.toLowerCase()));
	return {
		at: marker.at,
		changed: await checkMarker(marker, {
			target,
			repositories
		})
	};
}

// packages/run/src/fleet/read-planned.ts
const MAX_PLANS = 1e3;
async function readPlanned(infraDeploy) {
	const newest = /* @__PURE__ */ new Map();
	for (const { path, id, document } of await readPlans(infraDeploy, { most: MAX_PLANS })) {
		const { made, risk } = read(document, id);
		if (made === void 0 || made.at <= (newest.get(path)?.at ?? "")) continue;
		newest.set(path, {
			at: made.at,
			risk,
			run: made.run
		});
	}
	return newest;
}
function read(document, id) {
	try {
		return parsePlanDocument(document, id);
	} catch (error) {
		if (error instanceof PlanReviewError) return {};
		throw error;
	}
}

// packages/run/src/fleet/read-fleet-state.ts
const GENERATIONS = 2e3;
const MAX_EVENTS = 2e3;
async function readFleetState(place, { tokens, log, http, context }) {
	const { serverUrl: origin, apiUrl, repository } = context;
	const { infraDeploy, stacks } = place.repositories;
	const forge = {
		origin,
		apiUrl,
		http,
		token: tokens.infraDeploy,
		tokenInput: "token"
	};
	const leftOut = (what) => (error) => {
		if (!(error instanceof ForgeError) && !(error instanceof GitWireError)) throw error;
		log.warning(`${what} is left out of the page: ${error.message}`);
	};
	const [locks, events, behind, planned, drift, mirror] = await Promise.all([
		readLocks(infraDeploy),
		readRunEvents(infraDeploy, place.entriesBranch),
		readBehind(stacks).catch(leftOut("How far instances are behind")),
		readPlanned(infraDeploy).catch(leftOut("What is planned")),
		listDriftIssues(forge, { repository }).catch(leftOut("Drift")),
		readMirror(place.tenants, {
			serverUrl: origin,
			urls: [place.urls.infraDeploy, place.urls.stacks],
			token: tokens.closure,
			http
		}).catch(leftOut("The state of the mirror"))
	]);
	const instances = place.managed.map(({ instance, stored }) => {
		const { path } = instance;
		const lock = locks.get(path);
		const number = drift !== void 0 && Object.hasOwn(drift, path) ? drift[path] : void 0;
		return toInstanceState({
			instance,
			stored
		}, {
			event: events.find((event) => event.path === path),
			behind: (ref, commit) => behind?.(ref, commit),
			planned: planned?.get(path),
			lock: lock && {
				by: holderOf(lock),
				since: lock.since.toISOString(),
				run: lock.runUrl
			},
			drift: number === void 0 ? void 0 : `${origin}/${repository}/issues/${number}`
		});
	});
	return {
		host: new URL(origin).host,
		instances,
		events: events.slice(0, MAX_EVENTS),
		mirror: mirror ?? void 0
	};
}
async function readRunEvents(infraDeploy, branch) {
	const tip = await resolveCommit(infraDeploy, branch);
	const history = await readHistory(infraDeploy, {
		tips: tip === "" ? [] : [tip],
		generations: GENERATIONS
	});
	return readEvents(history.values());
}
async function readBehind(stacks) {
	const listing = await listRefs(stacks, {
		prefixes: ["refs/heads/", "refs/tags/"],
		peel: true
	});
	const tipOf = (ref) => {
		try {
			return findRevision(ref, {
				url: stacks.url,
				...listing
			});
		} catch (error) {
			if (error instanceof GitWireError) return void 0;
			throw error;
		}
	};
	const tips = [...new Set([...listing.refs.keys()].flatMap((name) => tipOf(name) ?? []))];
	const history = await readHistory(stacks, {
		tips,
		generations: GENERATIONS
	});
	const known = /* @__PURE__ */ new Map();
	return (ref, commit) => {
		const tip = tipOf(ref);
		if (tip === void 0) return void 0;
		const key = `${tip} ${commit}`;
		if (!known.has(key)) known.set(key, countBehind(history, {
			tip,
			commit
		}));
		return known.get(key);
	};
}

// packages/run/src/modes/fleet-run.ts
const BRANCH = "fleet";
const README = "README.md";
async function fleetRun(inputs, { log, http, context }) {
	const place = await openFleet({
		...inputs,
		infraDeploy: "",
		select: []
	}, {
		log,
		http,
		context
	});
	const state = await readFleetState(place, {
		tokens: inputs.tokens,
		log,
		http,
		context
	});
	const texts = {
		"index.html": renderPage(state),
		[README]: renderReadme(state)
	};
	const { url } = place.repositories.infraDeploy;
	const author = runAuthor(context.actor, { serverUrl: context.serverUrl });
	const { commit, changed } = await commitSubtree(place.repositories.infraDeploy, {
		branch: BRANCH,
		path: "",
		author,
		committer: runCommitter(author),
		log: (line) => log.info(line),
		plan: (current) => {
			const readme = current.get(README)?.content.toString("utf8");
			if (current.size > 0 && readme?.startsWith("# Instances of ") !== true) throw branchForeign(url);
			const files = new Map(current);
			for (const [path, text] of Object.entries(texts)) files.set(path, {
				content: Buffer.from(redact(text)),
				executable: false
			});
			return {
				files,
				message: `Where ${state.instances.length} instances stand\n\nRun: ${context.runUrl}\n`
			};
		}
	});
	setOutput("commit", commit);
	log.info(changed ? `Branch ${BRANCH} of ${url}: ${state.instances.length} instances (commit ${commit.slice(0, 12)})` : `Branch ${BRANCH} of ${url}: nothing has changed.`);
}
const branchForeign = (url) => new GitopsError({
	code: "BRANCH_FOREIGN",
	message: `branch ${BRANCH} of ${url} holds something else than the page of the instances`,
	fix: `Rename that branch, then dispatch the run again. Nothing was overwritten.`
});

// packages/run/src/fleet/read-directories.ts
async function readDirectories(stacksInstances, paths) {
	const { head, refs } = await listRefs(stacksInstances, { prefixes: ["HEAD", "refs/heads/"] });
	const branch = head?.replace(/^refs\/heads\//, "") ?? "main";
	const commit = head === void 0 ? void 0 : refs.get(head);
	if (commit === void 0) return {
		branch,
		of: () => EMPTY
	};
	const list = await listFiles(stacksInstances, {
		commits: [commit],
		maxFileBytes: MAX_FILE_BYTES
	});
	const byPath = new Map(paths.map((path) => [path, /* @__PURE__ */ new Map()]));
	for (const [path, file] of list.at.get(commit)) {
		const [tenant = "", environment = ""] = path.split("/", 2);
		byPath.get(`${tenant}/${environment}`)?.set(path.slice(tenant.length + environment.length + 2), file);
	}
	const indexes = await list.read([...byPath.values()].flatMap((files) => indexOf(files)?.id ?? []));
	const found = [...byPath].map(([path, files]) => ({
		path,
		files,
		...readRecorded(files, indexes)
	}));
	const strangers = found.map(({ files, recorded }) => strangersIn(files, recorded));
	const contents = await list.read(strangers.flat().map(([, { id }]) => id));
	const directories = new Map(found.map(({ path, files, recorded, violations }, index) => [path, {
		ids: new Map([...files].map(([file, { id }]) => [file, id])),
		recorded,
		strangers: new Map(strangers[index].map(([file, { id, kind }]) => [file, {
			content: contents.get(id),
			executable: kind === "executable"
		}])),
		violations: [...violations, ...[...files].filter(([, { kind }]) => kind === "link").map(linkRefused)]
	}]));
	return {
		branch,
		of: (path) => directories.get(path) ?? EMPTY
	};
}
const EMPTY = {
	ids: /* @__PURE__ */ new Map(),
	recorded: {},
	strangers: /* @__PURE__ */ new Map(),
	violations: []
};
const indexOf = (files) => files.get(".stacks-index") ?? files.get(".stacks-index.json");
function readRecorded(files, contents) {
	const index = indexOf(files);
	const violations = [];
	return {
		recorded: (index && collectAll(() => parseIndex(contents.get(index.id).toString("utf8")).files, violations)) ?? {},
		violations
	};
}
const strangersIn = (files, recorded) => [...files].filter(([path, { kind }]) => kind !== "link" && !isOwnFile(path) && !Object.hasOwn(recorded, path));
const linkRefused = ([path]) => ({
	code: "LINK_REFUSED",
	message: `${path} in the instance's directory of stacks-instances is a symbolic link or a submodule`,
	fix: `Replace ${path} by a plain file.`
});

// packages/run/src/fleet/read-versions.ts
const SCHEMA = "schema.yaml";
const TEMPLATE = "template/";
async function readVersions(stacks, commits) {
	const lists = await listThose(stacks, [...new Set(commits)]);
	const wanted = (path) => path === SCHEMA || path.startsWith(TEMPLATE);
	const versions = /* @__PURE__ */ new Map();
	for (const { list, of } of lists) {
		const listed = of.map((commit) => ({
			commit,
			files: [...list.at.get(commit)].filter(([path]) => wanted(path))
		}));
		const ids = listed.flatMap(({ files }) => files.filter(isFile).map(([, { id }]) => id));
		const contents = await list.read(ids);
		for (const { commit, files } of listed) versions.set(commit, toVersion(commit, {
			files,
			contents
		}));
	}
	return versions;
}
async function listThose(stacks, commits) {
	const open = async (some) => ({
		list: await listFiles(stacks, {
			commits: some,
			maxFileBytes: MAX_FILE_BYTES
		}),
		of: some
	});
	try {
		return [await open(commits)];
	} catch (error) {
		if (!isGone(error)) throw error;
		const found = [];
		for (const commit of commits) await open([commit]).then((each) => void found.push(each), (reason) => {
			if (!isGone(reason)) throw reason;
		});
		return found;
	}
}
const isGone = (error) => error instanceof GitWireError && (error.code === "GIT_REF_MISSING" || error.code === "GIT_OBJECT");
const isFile = ([, { kind }]) => kind !== "link";
function toVersion(commit, { files, contents }) {
	const violations = files.filter((each) => !isFile(each)).map(([path]) => ({
		code: "LINK_REFUSED",
		message: `${path} of stacks is a symbolic link or a submodule`,
		fix: `Replace ${path} by a plain file.`
	}));
	const schemaFile = files.find(([path]) => path === SCHEMA)?.[1];
	if (schemaFile === void 0 || schemaFile.kind === "link") {
		const message = `stacks has no ${SCHEMA} at ${commit.slice(0, 12)}`;
		return [...violations, {
			code: "STACKS_SCHEMA_MISSING",
			message,
			fix: "Add it at the root of the repository."
		}];
	}
	const file = `stacks/${SCHEMA}`;
	const text = contents.get(schemaFile.id);
	const schema = collectAll(() => parseFieldSchema(decodeFile(text, { file }), file), violations);
	if (schema === void 0 || violations.length > 0) return violations;
	return {
		commit,
		template: new Map(files.filter(([path]) => path !== SCHEMA).map(([path, { id, kind }]) => [path.slice(9), {
			content: contents.get(id),
			executable: kind === "executable"
		}])),
		schema,
		parsed: /* @__PURE__ */ new Map()
	};
}

// packages/run/src/fleet/make-preview.ts
const ENDLESS = /* @__PURE__ */ new Set(["SCHEMA_SLOW", "TEMPLATE_LIMIT"]);
const MAX_ENDLESS = 3;
async function makePreview(commit, { place, onDiff }) {
	const { managed, repositories, urls } = place;
	const running = managed.flatMap(({ stored: { entry } }) => (entry && runningCommit(entry)) ?? []);
	const [versions, directories] = await Promise.all([readVersions(repositories.stacks, [commit, ...running.filter((each) => /^[0-9a-f]{40}$/.test(each))]), readDirectories(repositories.stacksInstances, managed.map(({ instance }) => instance.path))]);
	const proposed = versions.get(commit) ?? [commitGone(repositories.stacks, commit)];
	const endless = [];
	return managed.map(({ instance, stored }) => {
		if (endless.length >= MAX_ENDLESS) {
			const reason = `it was not looked at, since what is proposed takes more time or room than it may, as in ${endless.join(", ")}`;
			return {
				...unchanged(instance),
				effect: "unknown",
				reason
			};
		}
		const effect = previewInstance({
			instance,
			stored,
			proposed,
			versionAt: (each) => versionOf(versions.get(each), each),
			current: directories.of(instance.path),
			stacksInstances: {
				url: urls.stacksInstances,
				branch: directories.branch
			},
			onDiff: (diff) => onDiff(`# ${instance.path}\n\n${renderPatch(diff).text}\n`)
		});
		if (effect.violations.some(({ code }) => ENDLESS.has(code))) endless.push(instance.path);
		return effect;
	});
}
function versionOf(version, commit) {
	if (version === void 0) return `stacks does not have the commit any more that it runs, ${commit.slice(0, 12)}`;
	if (!Array.isArray(version)) return version;
	return `the templates that it runs, ${commit.slice(0, 12)}, cannot be read: ${version[0]?.message ?? ""}`;
}
const commitGone = ({ url }, commit) => ({
	code: "STACKS_REF_MISSING",
	message: `${url} does not have commit ${commit.slice(0, 12)}`,
	fix: "Push it again, or set uploadpack.allowAnySHA1InWant on the server."
});

// packages/run/src/modes/preview-run.ts
const MAX_COMMENT_BYTES = 6e4;
const MAX_LOG_BYTES = 5e5;
const MAX_DIFF_BYTES = 1e8;
const MAX_ROUNDS = 5;
async function previewRun(inputs, world) {
	const place = await openFleet(inputs, world);
	const { number } = inputs;
	if (number === 0) {
		await show({
			commit: await tipOf(place.repositories.stacks, inputs.stacksRef || "main"),
			isForeign: false
		}, {
			place,
			world
		});
		return;
	}
	const pull = pullRequest(inputs, {
		place,
		world
	});
	let proposal = await readProposal(pull.address, pull.key);
	for (let round = 1; round <= MAX_ROUNDS; round += 1) {
		const body = await show(proposal, {
			place,
			world
		});
		await ensureComment(pull.address, {
			...pull.key,
			marker: pull.marker,
			body
		});
		const now = await readProposal(pull.address, pull.key);
		if (now.commit === proposal.commit) return;
		world.log.info(`Something newer was pushed meanwhile: ${now.commit.slice(0, 12)}.`);
		proposal = now;
	}
}
function pullRequest({ number, infraDeploy, tokens }, { place: { urls }, world: { http, context } }) {
	const { serverUrl, apiUrl, repository } = context;
	if (!sameRepository(urls.stacks, `${serverUrl}/${repository}`)) throw new RunError({
		code: "REPOSITORY_URL_INVALID",
		message: `pull request ${number} is one of ${repository}, and instances are rendered from ${urls.stacks}`,
		fix: "Call the workflow from stacks, or dispatch it with stacks-ref and without pull-request-number."
	});
	const [owner = "", name = ""] = repository.split("/");
	return {
		address: {
			origin: serverUrl,
			apiUrl,
			http,
			token: tokens.comment,
			tokenInput: "token"
		},
		key: {
			owner,
			name,
			number
		},
		marker: `<!-- preview of ${infraDeploy || repository} -->`
	};
}
async function show({ commit, isForeign }, { place, world: { log, context } }) {
	const file = join(await mkdtemp(join(context.temp, "edp-preview-")), "preview.diff");
	const handle = openSync(file, "w", 384);
	let effects;
	try {
		let left = MAX_DIFF_BYTES;
		const onDiff = (text) => {
			if (isForeign || left <= 0) return;
			left -= writeSync(handle, redact(text));
			if (left <= 0) writeSync(handle, "More is left out: this file has 100 MB.\n");
		};
		effects = await makePreview(commit, {
			place,
			onDiff
		});
	} finally {
		closeSync(handle);
	}
	const of = (group) => effects.filter((each) => groupOf(each) === group).length;
	const title = {
		commit,
		isForeign,
		notes: place.notes
	};
	const whole = redact(renderPreview(effects, {
		...title,
		maxBytes: MAX_LOG_BYTES
	}));
	log.info(whole);
	await appendSummary(whole);
	setOutput("changed", of("unchanged") < effects.length);
	setOutput("refused", of("refused"));
	if (!isForeign) setOutput("diff-file", file);
	return redact(renderPreview(effects, {
		...title,
		maxBytes: MAX_COMMENT_BYTES
	}));
}

// packages/run/src/modes/retire-run.ts
async function retireRun(step) {
	const commit = await commitEntry(step, {
		plan: () => ({ changes: {
			status: "destroyed",
			attempt: void 0,
			deployed: void 0
		} }),
		subject: "Destroyed"
	});
	setOutput("commit", commit);
	await removeShown(step.repositories.infraDeploy, step.run.instance);
	await writeProgress(step.run.directory, { finished: true });
	step.log.info(`${step.run.instance.domain} is destroyed. Its entry and its configuration (stacks-instances ${step.run.instance.path}) stay; deploy creates it again from them.`);
}

// packages/run/src/rollout/ask-run.ts
const CLOCKS_MS = 6e5;
async function askRun({ forge, dispatch, context: { serverUrl, repository } }, { runUrl, since, id }) {
	if (!runUrl.startsWith(`${serverUrl}/${repository}/actions/runs/`)) return void 0;
	return readRunState(forge, {
		...dispatch,
		runUrl,
		since: /* @__PURE__ */ new Date(since.getTime() - CLOCKS_MS),
		id
	});
}

// packages/run/src/rollout/rollout-progress.ts
const begun = strictObject({
	at: string().check(_regex(VALUE_SHAPES.time)),
	by: string().check(_regex(VALUE_SHAPES.runUrl)),
	run: optional(strictObject({
		url: string().check(_regex(VALUE_SHAPES.runUrl)),
		id: optional(string().check(_regex(/^\d{1,19}$/)))
	}))
});
const schema = strictObject({
	version: literal(1),
	begun: record(string(), begun)
});
function openProgress(id, { kept: found, place }) {
	const { fleet, author, log } = place;
	const all = new Map(Object.entries(read()));
	let kept = found;
	return {
		of: (path) => all.get(path),
		note: async (path, each) => {
			all.set(path, each);
			const progress = `${JSON.stringify({
				version: 1,
				begun: Object.fromEntries(all)
			}, null, 1)}\n`;
			kept = await noteRollout(fleet.repositories.infraDeploy, {
				id,
				kept,
				progress,
				author: {
					...author,
					at: /* @__PURE__ */ new Date()
				}
			});
		}
	};
	function read() {
		if (found.progress === "") return {};
		const record = parsed(found.progress);
		const later = laterFormat(record, {
			key: "version",
			known: 1
		});
		if (later !== void 0) throw rolloutLater(id, later);
		const { success, data } = schema.safeParse(record);
		if (success) return data.begun;
		log.warning(`What is kept of how far rollout ${id.slice(0, 12)} has come cannot be read, and does not count.`);
		return {};
	}
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function rolloutLater(id, later) {
	return new RunError({
		code: "ROLLOUT_LATER",
		message: `how far rollout ${id.slice(0, 12)} has come was written by a later version of these actions (format ${later}, and this one reads 1)`,
		fix: LATER_FIX
	});
}

// packages/run/src/rollout/look-at-instances.ts
function lookAtInstances(rollout, { place, progress }) {
	const { infraDeploy } = place.fleet.repositories;
	const ended = /* @__PURE__ */ new Map();
	return async () => {
		for (;;) {
			const before = ended.size;
			const facts = await look(await readEntries(), await readLocks(infraDeploy));
			if (ended.size === before) return facts;
		}
	};
	async function readEntries() {
		const { files } = await readSubtree(infraDeploy, {
			ref: place.fleet.entriesBranch,
			path: "instances"
		});
		const found = /* @__PURE__ */ new Map();
		for (const { path } of rollout.instances) {
			const text = files.get(`${path}.yaml`)?.content.toString("utf8");
			const { entry } = text === void 0 ? {} : readFleetEntry({
				file: `instances/${path}.yaml`,
				text
			});
			if (entry !== void 0) found.set(path, entry);
		}
		return found;
	}
	async function look(entries, locks) {
		const found = /* @__PURE__ */ new Map();
		for (const planned of rollout.instances) {
			const { path } = planned;
			const begun = progress.of(path);
			const known = {
				entry: entries.get(path),
				begun
			};
			const runUrl = runInQuestion(known, {
				planned,
				rollout
			});
			const since = begun === void 0 ? rollout.made.at : begun.at;
			const id = runUrl === begun?.run?.url ? begun?.run?.id : void 0;
			const run = runUrl === void 0 ? void 0 : await ask(runUrl, {
				since: new Date(since),
				id
			});
			const lock = locks.get(path);
			const holder = lock && await ask(lock.runUrl, {
				since: lock.since,
				id: void 0
			});
			const isHeld = lock !== void 0 && (holder === void 0 || holder === "going");
			found.set(path, {
				...known,
				run,
				lockedBy: isHeld ? lock.runUrl || "a run that its lock does not name" : void 0
			});
		}
		return found;
	}
	async function ask(runUrl, { since, id }) {
		if (ended.has(runUrl)) return ended.get(runUrl);
		const state = await askRun(place, {
			runUrl,
			since,
			id
		});
		if (state !== void 0 && state !== "going") ended.set(runUrl, state);
		return state;
	}
}

// packages/run/src/rollout/rollout-world.ts
function openRolloutWorld(rollout, options) {
	const { place, progress, workflow, confirm, by, pollMs } = options;
	const { log } = place;
	const planOf = new Map(rollout.instances.map(({ path, plan }) => [path, plan]));
	const quiet = createProgress(log, { everyMs: 3e4 });
	const told = /* @__PURE__ */ new Map();
	return {
		look: lookAtInstances(rollout, options),
		begin: async (path) => progress.note(path, {
			at: (/* @__PURE__ */ new Date()).toISOString(),
			by
		}),
		dispatch: async (path) => {
			const [tenant = "", environment = ""] = path.split("/");
			const inputs = {
				tenant,
				environment,
				"plan-id": planOf.get(path),
				...confirm.includes(path) ? { confirm: environment } : {}
			};
			const run = await dispatchWorkflow(place.forge, {
				...place.dispatch,
				workflow,
				inputs
			});
			if (run !== void 0) await progress.note(path, {
				...progress.of(path),
				run
			});
			log.info(`${path}: deployment dispatched${run === void 0 ? "" : `, ${run.url}`}`);
		},
		tell: (step, standings) => {
			for (const [path, standing] of standings) {
				const line = describeStanding(standing);
				if (told.get(path) !== line && (told.has(path) || standing.state !== "waiting")) log.info(`${path}: ${line}`);
				told.set(path, line);
			}
			quiet.update(() => describeStep(step, standings));
		},
		now: () => /* @__PURE__ */ new Date(),
		pause: async () => setTimeout(pollMs)
	};
}
function describeStanding(standing) {
	if (standing.state === "running") return `at work, ${standing.what}`;
	if (standing.state === "done") return "deployed and healthy";
	if (standing.state === "failed") return `failed: ${standing.why}`;
	return standing.state === "gone" ? "destroyed meanwhile, nothing to deploy" : "waiting";
}
function describeStep(step, standings) {
	const within = (state) => [...standings].filter(([, standing]) => standing.state === state).map(([path]) => path);
	const count = `${within("done").length} of ${standings.size} done`;
	if (step.kind === "soak") return `${count}; wave ${step.wave} soaks until ${step.until.toISOString()}`;
	if (step.kind === "stop") return `${count}; nothing more begins, since ${step.failed.join(", ")} failed; waiting for ${step.running.join(", ")}`;
	return step.kind === "finished" ? count : `${count}; wave ${step.wave}: ${within("running").join(", ") || "none at work yet"}`;
}

// packages/run/src/rollout/deploy-rollout.ts
async function deployRollout(inputs, { place, pollMs, deadline }) {
	const { rolloutId: id, confirm, select, tenant, waves, workflows } = inputs;
	const { fleet, context, log } = place;
	const kept = await readRollout(fleet.repositories.infraDeploy, id);
	if (kept === void 0) throw rolloutMissing(id);
	const rollout = parseRollout(kept.document, id);
	const { made, stacks } = rollout;
	log.info(`Rollout ${id} of stacks ${stacks.ref} at ${stacks.commit.slice(0, 12)}, planned by ${made.actor} at ${made.at}: ${made.run}`);
	await checkRolloutApproval(rollout, {
		id,
		approvalToken: inputs.approvalToken,
		place
	});
	const held = heldInstances(rollout, {
		tenant,
		select,
		waves,
		confirm
	});
	for (const { path, why } of held) log.info(`${path} is left out: ${why}`);
	const by = `${context.runUrl}#${context.attempt}`;
	const progress = openProgress(id, {
		kept,
		place
	});
	const world = openRolloutWorld(rollout, {
		place,
		progress,
		workflow: workflows.deploy,
		confirm,
		by,
		pollMs
	});
	await report(await driveRollout(rollout, {
		world,
		by,
		held: new Set(held.map(({ path }) => path)),
		deadline
	}), {
		id,
		rollout,
		held,
		place
	});
}
async function report({ end, step, standings }, { id, rollout, held, place: { log } }) {
	const rows = rollout.instances.map(({ path, wave }) => {
		const why = held.find((each) => each.path === path)?.why;
		return [
			path,
			wave,
			why === void 0 ? describeStanding(standings.get(path)) : `left out: ${why}`
		];
	});
	const head = [
		"Instance",
		"Wave",
		"State"
	];
	log.info(textTable(head, rows));
	await appendSummary(`### Rollout ${id.slice(0, 12)}\n\n${markdownTable(head, rows)}\n`);
	setOutput("finished", end === "finished");
	if (end === "stop") throw rolloutStopped(standings, {
		rollout,
		held
	});
	if (end === "finished") return;
	const why = step.kind === "soak" ? `wave ${step.wave} soaks until ${step.until.toISOString()}` : "deployments are at work";
	log.notice(`The time of this run is over, and ${why}. Nothing is lost: dispatch the rollout again with the same id, and it goes on.`);
}
function rolloutStopped(standings, { rollout, held }) {
	const isHeld = (path) => held.some((each) => each.path === path);
	const failed = rollout.instances.flatMap(({ path, wave }) => {
		const standing = standings.get(path);
		return standing.state === "failed" && !isHeld(path) ? [{
			path,
			wave,
			standing
		}] : [];
	});
	const waiting = rollout.instances.filter(({ path }) => standings.get(path).state === "waiting" && !isHeld(path)).length;
	const [first] = failed;
	const others = failed.length === 1 ? "" : ` (and ${failed.length - 1} more)`;
	return new RunError({
		code: "ROLLOUT_STOPPED",
		message: `${first.path} of wave ${first.wave} failed${others}: ${first.standing.why}. Nothing more was begun, ${waiting} instances are as they were`,
		fix: first.standing.fix,
		...failed.length === 1 ? {} : { details: failed.map(({ path, wave, standing }) => `${path} (${wave}): ${standing.why}`).join("\n") }
	});
}
function rolloutMissing(id) {
	return new RunError({
		code: "ROLLOUT_MISSING",
		message: `there is no rollout ${id.slice(0, 64)}`,
		fix: "Dispatch the rollout with mode plan, and copy the rollout id that it prints."
	});
}

// packages/run/src/rollout/open-rollout.ts
async function openRollout(inputs, { log, http, context }) {
	const { serverUrl: origin, apiUrl, repository, actor } = context;
	const all = await openFleet({
		...inputs,
		infraDeploy: "",
		select: []
	}, {
		log,
		http,
		context
	});
	const members = all.managed.map(({ instance: { path }, stored }) => ({
		path,
		wave: stored.entry?.wave
	}));
	const waves = planWaves(members, { waves: all.tenants.waves });
	const [owner = "", name = ""] = repository.split("/");
	return {
		fleet: all,
		waves,
		forge: {
			origin,
			apiUrl,
			http,
			token: inputs.tokens.infraDeploy,
			tokenInput: "token"
		},
		dispatch: {
			owner,
			name,
			ref: context.ref.replace(/^refs\/(heads|tags)\//, "")
		},
		author: runAuthor(actor, { serverUrl: origin }),
		log,
		context
	};
}

// packages/run/src/rollout/plan-instances.ts
const MAX_AT_ONCE = 10;
async function planInstances(instances, { place, options }) {
	const { log } = place;
	let atOnce = MAX_AT_ONCE;
	const again = /* @__PURE__ */ new Set();
	const waiting = [...instances];
	const active = /* @__PURE__ */ new Map();
	const outcomes = /* @__PURE__ */ new Map();
	const progress = createProgress(log, { everyMs: 3e4 });
	const plans = createPlanReader(place);
	while (waiting.length > 0 || active.size > 0) {
		while (waiting.length > 0 && active.size < atOnce) {
			const instance = waiting.shift();
			const since = /* @__PURE__ */ new Date();
			const run = await dispatchPlan(instance, {
				place,
				options
			});
			for (const before of active.values()) before.isFollowed = true;
			active.set(instance.path, {
				instance,
				since,
				run,
				isFollowed: false
			});
			log.info(`${instance.path}: plan dispatched${run === void 0 ? "" : `, ${run.url}`}`);
		}
		await setTimeout(options.pollMs);
		const states = /* @__PURE__ */ new Map();
		for (const [path, { since, run }] of active) if (run !== void 0) states.set(path, await askRun(place, {
			runUrl: run.url,
			since,
			id: run.id
		}));
		const found = await plans.find(active);
		for (const [path, begun] of active) {
			const document = found.get(path);
			const state = begun.run === void 0 && document !== void 0 ? await askRun(place, {
				runUrl: document.made.run,
				since: begun.since
			}) : states.get(path);
			if (state === "cancelled" && begun.isFollowed && !again.has(path)) {
				if (atOnce > 1) log.notice("This forge cancels a run where another one of the same workflow begins: one after the other from here on.");
				atOnce = 1;
				again.add(path);
				active.delete(path);
				waiting.push(begun.instance);
				continue;
			}
			const outcome = judge(begun, {
				state,
				document,
				options
			});
			if (outcome === void 0) continue;
			active.delete(path);
			outcomes.set(path, outcome);
			log.info(`${path}: ${"why" in outcome ? `not planned, ${outcome.why}` : `plan ${outcome.plan.slice(0, 12)}`}`);
		}
		progress.update(() => `Planned ${outcomes.size} of ${instances.length}; at work: ${[...active.keys()].join(", ") || "none"}`);
	}
	return {
		outcomes,
		oneAtATime: atOnce === 1
	};
}
async function dispatchPlan({ tenant, environment }, { place, options: { workflow, stacks } }) {
	const inputs = {
		tenant,
		environment,
		"stacks-ref": stacks.ref
	};
	return dispatchWorkflow(place.forge, {
		...place.dispatch,
		workflow,
		inputs
	});
}
function judge({ run }, { state, document, options: { stacks, deadline } }) {
	const runUrl = run?.url ?? document?.made.run;
	if (state === "failure" || state === "cancelled") return { why: `its plan ${state === "failure" ? "failed" : "was cancelled"}: ${runUrl}` };
	if (document !== void 0 && state !== "going") {
		if (document.stacks.commit === stacks.commit) return {
			plan: document.id,
			risk: document.risk
		};
		return { why: `${stacks.ref} of stacks moved to ${document.stacks.commit.slice(0, 12)} while it was planned` };
	}
	if (state === "success") return { why: `its run ended well and kept no plan: ${runUrl}` };
	return /* @__PURE__ */ new Date() < deadline ? void 0 : { why: `no end of its plan was seen: ${runUrl ?? "the forge does not name its run"}` };
}
function createPlanReader({ fleet }) {
	const { infraDeploy } = fleet.repositories;
	const known = /* @__PURE__ */ new Map();
	const read = async ({ tenant, environment }, id) => {
		const { made, stacks, risk } = await readReviewedPlan(infraDeploy, {
			tenant,
			environment,
			id
		}).catch(() => void 0) ?? {};
		return made === void 0 || stacks === void 0 ? void 0 : {
			id,
			made,
			stacks,
			risk
		};
	};
	return { find: async (active) => {
		const kept = await listPlans(infraDeploy);
		const found = /* @__PURE__ */ new Map();
		for (const [path, { instance, since, run }] of active) for (const id of kept.get(path) ?? []) {
			if (!known.has(id)) known.set(id, await read(instance, id));
			const plan = known.get(id);
			const isOurs = run === void 0 ? Date.parse(plan?.made.at ?? "") >= since.getTime() : plan?.made.run === run.url;
			if (plan !== void 0 && isOurs) found.set(path, plan);
		}
		return found;
	} };
}

// packages/run/src/rollout/plan-rollout.ts
const MAX_REVIEW_BYTES = 5e5;
const MAX_LINE = 300;
async function planRollout(inputs, { place, pollMs, deadline }) {
	const { log } = place;
	const fleet = select(inputs, place);
	const instances = fleet.managed.map(({ instance }) => instance);
	if (instances.length === 0) throw rolloutEmpty("no instance is selected");
	const stacks = {
		ref: inputs.stacksRef,
		commit: await tipOf(fleet.repositories.stacks, inputs.stacksRef)
	};
	log.info(`Rollout of stacks ${stacks.ref} at ${stacks.commit.slice(0, 12)} to ${instances.length} instances`);
	const options = {
		workflow: inputs.workflows.plan,
		stacks,
		pollMs,
		deadline
	};
	const planned = await planInstances(instances, {
		place,
		options
	});
	const file = join(await mkdtemp(join(place.context.temp, "edp-rollout-")), "rollout.diff");
	const effects = await preview(stacks.commit, {
		fleet,
		file
	});
	const rollout = toRollout(planned, {
		stacks,
		effects,
		place
	});
	if (rollout.instances.length === 0) throw rolloutEmpty(`none of ${instances.length} instances could be planned: ${rollout.leftOut[0].path}, ${rollout.leftOut[0].why}`);
	const document = renderRollout(rollout);
	const id = rolloutIdOf(document);
	await saveRollout(fleet.repositories.infraDeploy, {
		id,
		document,
		author: place.author
	});
	const kept = parseRollout(document, id);
	const render = (maxBytes) => redact(renderReview(kept, {
		id,
		effects,
		notes: fleet.notes,
		maxBytes
	}));
	const review = render(MAX_REVIEW_BYTES);
	log.info(review);
	await appendSummary(review);
	await askRolloutApproval(kept, {
		id,
		review: render(MAX_REVIEW_BYTES$1),
		place
	});
	setOutput("rollout-id", id);
	setOutput("diff-file", file);
	log.info(`Nothing was changed. To deploy exactly these plans, dispatch the rollout with mode deploy and rollout-id ${id}.`);
}
function select(inputs, { fleet, waves }) {
	const members = fleet.managed.map((each) => ({
		each,
		path: each.instance.path,
		wave: waves.of(each.instance.path)
	}));
	const selected = selectMembers(members, {
		...inputs,
		known: waves.waves.map(({ name }) => name)
	});
	const left = members.length - selected.length;
	const notes = [...fleet.notes, ...left > 0 ? [`Not selected: ${left} of ${members.length}.`] : []];
	return {
		...fleet,
		managed: selected.map(({ each }) => each),
		notes
	};
}
async function preview(commit, { fleet, file }) {
	const handle = openSync(file, "w", 384);
	try {
		return await makePreview(commit, {
			place: fleet,
			onDiff: (text) => void writeSync(handle, redact(text))
		});
	} finally {
		closeSync(handle);
	}
}
function toRollout({ outcomes, oneAtATime }, { stacks, effects, place }) {
	const { waves, context } = place;
	const made = {
		at: (/* @__PURE__ */ new Date()).toISOString(),
		actor: context.actor,
		run: context.runUrl
	};
	const all = [...outcomes].sort(([a], [b]) => a < b ? -1 : 1);
	return {
		made: {
			...made,
			actor: VALUE_SHAPES.actor.test(made.actor) ? made.actor : "unknown"
		},
		stacks,
		...oneAtATime ? { oneAtATime } : {},
		waves: waves.waves.map(({ name, maxParallel, soakMinutes }) => ({
			name,
			maxParallel,
			soakMinutes
		})),
		instances: all.flatMap(([path, outcome]) => {
			if ("why" in outcome) return [];
			const atRisk = (effects.find((each) => each.path === path)?.risks ?? []).map(({ title, loses }) => toLine(`${title}: ${loses}`));
			const { plan, risk } = outcome;
			return [{
				path,
				wave: waves.of(path),
				plan,
				...risk === void 0 ? {} : { risk },
				atRisk
			}];
		}),
		leftOut: all.flatMap(([path, outcome]) => "why" in outcome ? [{
			path,
			why: toLine(outcome.why)
		}] : [])
	};
}
const toLine = (text) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ").slice(0, MAX_LINE).replace(/[\ud800-\udbff]$/, "");
const rolloutEmpty = (what) => new RunError({
	code: "ROLLOUT_EMPTY",
	message: `${what}, so there is nothing to roll out`,
	fix: "Widen tenant, select and wave, or mend what the plans stopped at, then dispatch the rollout again."
});

// packages/run/src/modes/rollout-run.ts
const POLL_MS = 1e4;
const LONGEST_MS = 9e6;
async function rolloutRun(inputs, { pollMs = POLL_MS, ...world }) {
	const { context, log } = world;
	const deadline = new Date(Date.now() + LONGEST_MS);
	const place = await openRollout(inputs, world);
	const { runUrl, attempt, actor } = context;
	const lock = await acquireLock(place.fleet.repositories.infraDeploy, {
		ref: ROLLOUT_LOCK,
		subject: "the fleet",
		runUrl,
		attempt,
		actor,
		operation: "rollout",
		log,
		unlock: inputs.unlock,
		hasEnded: async (holder) => {
			if (holder.runUrl === runUrl) return Number(holder.attempt) < Number(attempt);
			const state = await askRun(place, {
				runUrl: holder.runUrl,
				since: holder.since
			});
			return state !== void 0 && state !== "going";
		}
	});
	saveState("lock", JSON.stringify({
		ref: lock.ref,
		id: lock.id
	}));
	await (inputs.operation === "plan" ? planRollout : deployRollout)(inputs, {
		place,
		pollMs,
		deadline
	});
}

// actions/render-config/src/main.ts
const MODES = {
	diff: planRun,
	record: recordRun,
	commit: commitRun,
	retire: retireRun
};
async function run(inputs) {
	const log = createLog();
	const http = createHttp({
		userAgent: "edp-actions/render-config",
		onRetry: (line) => log.info(line)
	});
	try {
		const context = readRunContext();
		if (inputs.mode === "resolve") await resolveRun(inputs, {
			log,
			http,
			context
		});
		else if (inputs.mode === "instances") await listInstances(inputs, {
			log,
			http,
			context
		});
		else if (inputs.mode === "fleet") await fleetRun(inputs, {
			log,
			http,
			context
		});
		else if (inputs.mode === "preview") await previewRun(inputs, {
			log,
			http,
			context
		});
		else if (inputs.mode === "rollout") await rolloutRun(inputs, {
			log,
			http,
			context
		});
		else await MODES[inputs.mode](await openRunStep(inputs, {
			log,
			http,
			context
		}));
	} finally {
		await http.close();
	}
}

export { listInstances as a, fleetRun as i, retireRun as n, resolveRun as o, previewRun as r, run, commitRun as s, rolloutRun as t };