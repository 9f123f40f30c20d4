import { G as secretParts, I as handOut, J as SecretMatcher, K as secretTexts, L as isHidden, N as addMask, P as addMasks, R as redact, T as silentLog, U as textForms, b as appendSummary, d as ViolationsError, h as isRecord, it as escapeMarkdown, q as isSecretName, rt as fencedBlock, y as createProgress } from "./kit.mjs";
import { $ as isAtWork, A as readProcessRecord, B as diagnosticLine, D as readProgress, G as isEncrypted, J as sensitiveValues, K as givenSecrets, L as markInexact, M as writeProcessRecord, O as writeProgress, P as pullState, Q as interruptTarget, R as captureError, S as pushBackCommands, T as findUnsavedState, V as diagnosticPosition, W as tailFile, Y as EXECUTABLES, Z as endPlugins, _t as readTokens, at as terraformEnvironment, dt as readRunFile, et as processStartTime, gt as readBody, j as updateProcessRecord, lt as parseJson, mt as moduleFiles, rt as capture, st as childEnvironment, ut as TerraformError, w as maskState, y as createOutputReport, yt as InstanceError, z as commandError } from "./noble-curves.mjs";
import { S as checkoutRoot, a as removeOldPlans, d as confirmationFor, f as renderReviewMarkdown, h as reviewTable, l as renderIssueReview, m as renderReview, n as planIdOf, p as fewNames, r as readPlan, s as savePlan, u as reviewFileOf, v as diffValues, y as canonicalJson } from "./tool.mjs";
import { _ as findMissingSecrets, d as renderPlanDocument, f as asLine, g as hideNames, h as hideInNames, i as RISK_SIGNS, m as sha256, n as escapeHtml, p as sameIdentity, t as renderShell, u as parsePlanDocument } from "./fleet.mjs";
import { t as runAuthor } from "./semver.mjs";
import { t as unzipSync } from "./fflate.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
import { lstat, mkdir, mkdtemp, readFile, readdir, readlink, realpath, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { closeSync, createReadStream, openSync } from "node:fs";
import { hostname } from "node:os";
import { createHash, createHmac, scryptSync } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { spawn } from "node:child_process";

// packages/hcl/src/read-locals.ts
const REFERENCE = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:\s*(?:\.\s*[\p{ID_Continue}-]+|\.\*|\[[^\]]*\]))+/gu;
async function readLocals(directory) {
	const locals = /* @__PURE__ */ new Map();
	for (const file of moduleFiles(await readdir(directory))) {
		if (file.endsWith(".json")) continue;
		for (const [name, references] of localsIn(readTokens(await readFile(join(directory, file), "utf8")))) locals.set(name, references);
	}
	return locals;
}
function localsIn(tokens) {
	const found = [];
	let depth = 0;
	let isInLocals = false;
	let expression;
	const end = () => {
		found.at(-1)?.[1].push(...referencesIn((expression ?? []).join("")));
		expression = void 0;
	};
	for (const [at, token] of tokens.entries()) {
		const text = token.kind === "line" ? "\n" : token.text;
		if (token.kind === "mark" && /^[([{]$/.test(text)) depth += 1;
		if (token.kind === "mark" && /^[)\]}]$/.test(text)) depth -= 1;
		if (depth === 1 && text === "{" && tokens[at - 1]?.kind === "name") isInLocals = tokens[at - 1].text === "locals";
		const isOwn = isInLocals && depth === 1;
		if (expression !== void 0 && (depth === 0 || isOwn && token.kind === "line")) end();
		const next = tokens[at + 1];
		if (isOwn && expression === void 0 && token.kind === "name" && next?.kind === "mark" && next.text === "=") {
			found.push([text, []]);
			expression = [];
		} else if (expression !== void 0) expression.push(token.kind === "text" ? ` ${text} ` : text);
	}
	end();
	return found;
}
const referencesIn = (text) => [...text.matchAll(REFERENCE)].map(([each]) => each.replaceAll(/\s|\[[^\]]*\]|\.\*/g, ""));

// packages/instance/src/tree-digests.ts
const STATE = /\.tfstate(\.backup|\.lock\.info)?$/;
async function treeDigests(directory, { skips = () => false, mayLinkTo = () => false } = {}) {
	const files = /* @__PURE__ */ new Map();
	const visit = async (at, prefix) => {
		const entries = await readdir(at, { withFileTypes: true });
		for (const entry of entries.sort(byName)) {
			const path = `${prefix}${entry.name}`;
			const kind = kindOf(entry);
			if (skips(path, kind)) continue;
			const file = join(at, entry.name);
			if (kind === "directory") await visit(file, `${path}/`);
			else if (kind === "link") files.set(path, await readLink(file, {
				path,
				mayLinkTo
			}));
			else if (kind === "file") {
				const content = await readFile(file);
				if (STATE.test(path) && isState(content)) continue;
				const isExecutable = ((await lstat(file)).mode & 64) !== 0;
				files.set(path, { digest: digestOf(isExecutable ? "executable" : "file", content) });
			} else throw refused(path, {
				what: "neither a file nor a directory",
				fix: "Remove it."
			});
		}
	};
	await visit(directory, "");
	return files;
}
function digestOfTree(files) {
	const digests = [...files].map(([path, { digest }]) => [path, digest]);
	return createHash("sha256").update(JSON.stringify(digests)).digest("hex");
}
function isState(content) {
	if (content.length === 0) return true;
	try {
		return isRecord(JSON.parse(content.toString("utf8")));
	} catch {
		return false;
	}
}
async function readLink(file, { path, mayLinkTo }) {
	const target = await realpath(file).catch(() => void 0);
	if (target === void 0 || !mayLinkTo(target)) throw refused(path, {
		what: "a symbolic link to something that is not part of what is reviewed",
		fix: "Replace it by a plain file, or by a module call with a relative source."
	});
	return {
		digest: digestOf("link", Buffer.from(await readlink(file))),
		target
	};
}
function digestOf(kind, content) {
	return createHash("sha256").update(`${kind}\0`).update(content).digest("hex");
}
function kindOf(entry) {
	if (entry.isDirectory()) return "directory";
	if (entry.isSymbolicLink()) return "link";
	return entry.isFile() ? "file" : "other";
}
const byName = (a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
function refused(path, { what, fix }) {
	return new InstanceError({
		code: "DIRECTORY_INVALID",
		message: `${path} in the checkout is ${what}`,
		fix
	});
}

// packages/terraform/src/plan/read-only-attributes.ts
async function readOnlyAttributes(run) {
	const { code, stdout } = await capture(run, [
		"providers",
		"schema",
		"-json"
	]);
	const { provider_schemas: schemas = {} } = code === 0 ? parseJson(stdout) : {};
	return ({ type, provider, attribute }) => {
		const { computed, optional } = schemas[provider]?.resource_schemas?.[type]?.block?.attributes?.[attribute] ?? {};
		return computed === true && optional !== true;
	};
}

// packages/terraform/src/plan/data-bearing.ts
const DATA_BEARING = [
	{
		holds: "a database",
		backUp: "take a manual backup (automatic ones go with the instance) and a dump kept elsewhere",
		types: [
			"opentelekomcloud_rds_instance_v*",
			"opentelekomcloud_gaussdb_*_instance_v*",
			"opentelekomcloud_taurusdb_*_instance_v*",
			"opentelekomcloud_dds_instance_v*",
			"opentelekomcloud_gemini_instance_v*",
			"opentelekomcloud_ddm_instance_v*",
			"opentelekomcloud_ddm_schema_v*",
			"opentelekomcloud_dws_cluster_v*",
			"opentelekomcloud_mrs_cluster_v*",
			"openstack_db_instance_*",
			"aws_db_instance",
			"aws_rds_cluster"
		]
	},
	{
		holds: "backups",
		backUp: "copy those you need to another vault, bucket or region",
		types: [
			"opentelekomcloud_rds_backup_v*",
			"opentelekomcloud_dds_backup_v*",
			"opentelekomcloud_taurusdb_*_backup_v*",
			"opentelekomcloud_cbr_vault_v*",
			"opentelekomcloud_vbs_backup_v*",
			"opentelekomcloud_csbs_backup_v*"
		]
	},
	{
		holds: "a cache, search index or queue",
		backUp: "export it, or take a snapshot to OBS; let consumers empty the queues",
		types: [
			"opentelekomcloud_dcs_instance_v*",
			"opentelekomcloud_css_cluster_v*",
			"opentelekomcloud_dms_instance_v*",
			"opentelekomcloud_dms_dedicated_instance_v*",
			"opentelekomcloud_dms_topic_v*",
			"opentelekomcloud_dis_stream_v*"
		]
	},
	{
		holds: "a disk",
		backUp: "take a snapshot or a CBR backup of the volume",
		types: [
			"opentelekomcloud_evs_volume_v*",
			"opentelekomcloud_blockstorage_volume_v*",
			"openstack_blockstorage_volume_*",
			"aws_ebs_volume"
		]
	},
	{
		holds: "a server with its system disk",
		backUp: "take a CBR backup of the server, or make an image of it",
		types: [
			"opentelekomcloud_compute_instance_v*",
			"opentelekomcloud_compute_bms_server_v*",
			"opentelekomcloud_ecs_instance_v*",
			"opentelekomcloud_as_group_v*",
			"openstack_compute_instance_*"
		]
	},
	{
		holds: "an image of a server or disk",
		backUp: "export it to OBS, or copy it to another project or region",
		types: [
			"opentelekomcloud_images_image_v*",
			"opentelekomcloud_ims_image_v*",
			"opentelekomcloud_ims_data_image_v*"
		]
	},
	{
		holds: "a copy kept for disaster recovery",
		backUp: "make sure that the servers and disks it protects are whole, and that nothing has failed over to it",
		types: [
			"opentelekomcloud_sdrs_protectiongroup_v*",
			"opentelekomcloud_sdrs_protected_instance_v*",
			"opentelekomcloud_sdrs_replication_pair_v*"
		]
	},
	{
		holds: "logs",
		backUp: "transfer them to OBS (LTS log transfer) as far as they have to be kept",
		types: [
			"opentelekomcloud_logtank_group_v*",
			"opentelekomcloud_logtank_topic_v*",
			"opentelekomcloud_lts_group_v*",
			"opentelekomcloud_lts_stream_v*"
		]
	},
	{
		holds: "everything that was made in it",
		backUp: "list what is in it, and back up each by its own kind",
		types: ["opentelekomcloud_rts_stack_v*", "opentelekomcloud_identity_project_v*"]
	},
	{
		holds: "shared files",
		backUp: "take a CBR backup of the share, or copy the files to another one",
		types: [
			"opentelekomcloud_sfs_file_system_v*",
			"opentelekomcloud_sfs_turbo_share_v*",
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
			"opentelekomcloud_cce_cluster_v*",
			"opentelekomcloud_cci_namespace_v*",
			"kubernetes_namespace*",
			"kubernetes_persistent_volume*"
		]
	},
	{
		holds: "DNS records, its own and those that others made in it",
		backUp: "export the zone; a new zone may get other name servers, which the parent has to learn",
		types: [
			"opentelekomcloud_dns_zone_v*",
			"opentelekomcloud_dns_ptrrecord_v*",
			"openstack_dns_zone_*"
		]
	},
	{
		holds: "a key; what is encrypted with it is lost too",
		backUp: "decrypt or encrypt anew what uses the key; only its scheduled deletion can be taken back",
		types: ["opentelekomcloud_kms_key_v*", "opentelekomcloud_kms_key_material_v*"]
	},
	{
		holds: "container images",
		backUp: "copy the images to another registry (skopeo, crane)",
		types: ["opentelekomcloud_swr_repository_v*", "opentelekomcloud_swr_organization_v*"]
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

// packages/terraform/src/plan/configuration-place.ts
const withoutIndexes = (address) => address.replaceAll(/\[("([^"\\]|\\.)*"|[^\]]*)\]/g, "");
function placeOf(full) {
	const parts = withoutIndexes(full).split(".");
	const modules = [];
	while (parts[0] === "module") modules.push(parts.splice(0, 2)[1] ?? "");
	return parts.length < 2 ? void 0 : {
		modules,
		address: parts.join(".")
	};
}
function moduleAt(root, modules) {
	let at = root;
	for (const name of modules) at = at?.module_calls?.[name]?.module;
	return at;
}

// packages/terraform/src/plan/doubtful-outputs.ts
const MAX_STEPS$1 = 30;
function doubtfulOutputs(plan, { locals = /* @__PURE__ */ new Map() } = {}) {
	const found = /* @__PURE__ */ new Map();
	const module = plan.configuration?.root_module;
	const root = {
		plan,
		module,
		prefix: "",
		locals
	};
	for (const [name, change] of Object.entries(plan.output_changes ?? {})) {
		if (!holdsTrue(change.after_unknown) || holdsTrue(change.after_sensitive)) continue;
		const source = referencesOf(module?.outputs?.[name]?.expression).find((each) => isSensitive(each, root, 0));
		if (source !== void 0) found.set(name, source);
	}
	return found;
}
function referencesOf(expression) {
	if (expression === null || typeof expression !== "object") return [];
	const { references } = expression;
	return [...Array.isArray(references) ? references.filter((each) => typeof each === "string") : [], ...Object.values(expression).flatMap(referencesOf)];
}
function isSensitive(reference, place, steps) {
	if (steps > MAX_STEPS$1) return false;
	const { module, locals, call } = place;
	const parts = withoutIndexes(reference).split(".");
	const [kind = "", name = "", attribute = ""] = parts;
	const any = (references, at) => references.some((each) => isSensitive(each, at, steps + 1));
	if (kind === "local") return any(locals.get(name) ?? [], place);
	if (kind === "var") {
		if (module?.variables?.[name]?.sensitive === true) return true;
		return call !== void 0 && any(referencesOf(call.arguments[name]), call.at);
	}
	if (kind !== "module") return isMarked(parts, place);
	const called = module?.module_calls?.[name];
	const output = called?.module?.outputs?.[attribute];
	if (output?.sensitive === true) return true;
	return any(referencesOf(output?.expression), {
		plan: place.plan,
		module: called?.module,
		prefix: `${place.prefix}module.${name}.`,
		locals: /* @__PURE__ */ new Map(),
		call: {
			arguments: isObject(called?.expressions) ? called.expressions : {},
			at: place
		}
	});
}
function isMarked(parts, { plan, prefix }) {
	const data = parts[0] === "data" ? 1 : 0;
	const address = `${prefix}${parts.slice(0, 2 + data).join(".")}`;
	const attribute = parts[2 + data];
	return (plan.resource_changes ?? []).some(({ address: of, change }) => {
		if (withoutIndexes(of) !== address || attribute === void 0) return false;
		const marks = change.after_sensitive;
		return marks === true || isObject(marks) && holdsTrue(marks[attribute]);
	});
}
const isObject = (value) => value !== null && typeof value === "object";
const holdsTrue = (value) => value === true || isObject(value) && Object.values(value).some(holdsTrue);

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
		...diffValues(reviewed.actions ?? [], {
			now: now.actions ?? [],
			path: "action"
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

// packages/terraform/src/run/module-credentials.ts
const ANY_USER = "oauth2";
function moduleCredentials(lines, { passed = [], env = process.env } = {}) {
	if (lines.length === 0) return {};
	const before = passed.includes("GIT_CONFIG_COUNT") ? Number(env["GIT_CONFIG_COUNT"] ?? 0) || 0 : 0;
	const entries = lines.map((line, index) => {
		const { url, login } = readLine(line, { index });
		const basic = Buffer.from(login.includes(":") ? login : `${ANY_USER}:${login}`).toString("base64");
		const secrets = [
			basic,
			login,
			login.slice(login.indexOf(":") + 1)
		];
		for (const secret of secrets) addMask(secret);
		return [`http.${url}.extraHeader`, `Authorization: Basic ${basic}`];
	});
	return Object.fromEntries([["GIT_CONFIG_COUNT", String(before + entries.length)], ...entries.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${before + index}`, key], [`GIT_CONFIG_VALUE_${before + index}`, value]])]);
}
function readLine(line, { index }) {
	const [address = "", login = "", ...rest] = line.split(/\s+/);
	const url = URL.canParse(address) ? new URL(address) : void 0;
	const isPlain = url?.username === "" && url.password === "" && url.search === "" && url.hash === "";
	const isLoopback = url !== void 0 && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
	if (url !== void 0 && isPlain && login !== "" && rest.length === 0 && (url.protocol === "https:" || url.protocol === "http:" && isLoopback)) return {
		url: url.href,
		login
	};
	throw new TerraformError({
		code: "ENVIRONMENT_INVALID",
		message: `input module-credentials: line ${index + 1} is no https address with a token after it`,
		fix: "Write a line for each place: https://git.example.org/modules/ ${{ secrets.MODULES_TOKEN }}, or user:token as the second word."
	});
}

// packages/terraform/src/plan/redact-value.ts
const SENSITIVE = "(sensitive)";
const SENSITIVE_CHANGED = "(sensitive, changed)";
const UNKNOWN = "(known after apply)";
const MIN_HIDING_LENGTH = 8;
function toSecrets(values) {
	const [long, short] = [new SecretMatcher(), new SecretMatcher()];
	for (const value of new Set(values)) for (const text of secretTexts(value)) if (text.length < MIN_HIDING_LENGTH) short.add(text);
	else for (const form of textForms(text)) if (form.length >= MIN_HIDING_LENGTH) long.add(form);
	return {
		long,
		short
	};
}
function redactText(text, secrets) {
	if (secrets.long.finds(text)) return hidden(SENSITIVE, {
		text,
		secrets
	});
	const short = secrets.short.hide(text);
	return short === text ? text : hidden(short, {
		text,
		secrets
	});
}
function hidden(shown, { text, secrets: { digest } }) {
	return digest === void 0 ? shown : `${shown} #${digest(text)}`;
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
	if (typeof value === "string") return redactText(value, secrets);
	if (typeof value === "number") {
		const text = redactText(String(value), secrets);
		return text === String(value) ? value : text;
	}
	const keys = /* @__PURE__ */ new Set([...keysOf(value), ...keysOf(unknown)]);
	if (keys.size === 0) return value;
	const entries = [...keys].map((key) => {
		const child = at$1(value, key);
		const childPrevious = at$1(previous, key);
		const shownKey = redactText(key, secrets);
		if (typeof child === "string" && child !== "" && isSecretName(key) && at$1(marks, key) !== true && at$1(unknown, key) !== true) return [shownKey, hidden(redacted(child, childPrevious), {
			text: child,
			secrets
		})];
		return [shownKey, redactValue(child, {
			marks: at$1(marks, key),
			secrets,
			unknown: at$1(unknown, key),
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
function at$1(value, key) {
	return value !== null && typeof value === "object" && Object.hasOwn(value, key) ? value[key] : void 0;
}

// packages/terraform/src/run/loaded-modules.ts
const moduleDirectory = ({ dataDirectory }) => join(dataDirectory, "modules");
async function loadedModules(run) {
	const root = {
		key: "",
		source: "",
		version: "",
		directory: run.directory,
		fetchedAs: void 0
	};
	const fetched = moduleDirectory(run);
	const file = join(fetched, "modules.json");
	const text = await readFile(file, "utf8").catch((cause) => {
		if (cause.code === "ENOENT") return "{}";
		throw modulesUnknown(file, cause);
	});
	try {
		const { Modules: modules = [] } = parseJson(text);
		return [root, ...modules.filter(({ Key }) => Key !== "").map(({ Key: key, Source: source = "", Version: version = "", Dir: path }) => {
			if (key === void 0 || path === void 0) throw new Error("a module has no key or no directory");
			const directory = resolve(run.directory, path);
			const below = relative(fetched, directory);
			const isFetched = below !== "" && below !== ".." && !below.startsWith(`..${sep}`);
			return {
				key,
				source: withoutCredentials(source),
				version,
				directory,
				fetchedAs: isFetched ? below.split(sep)[0] : void 0
			};
		})];
	} catch (cause) {
		throw modulesUnknown(file, cause);
	}
}
function withoutCredentials(source) {
	return source.replace(/\/\/[^/@]*@/, "//***@").replace(/([?&](?!(?:ref|depth)=)[^=&]*=)[^&]*/g, "$1***");
}
function modulesUnknown(file, cause) {
	return new TerraformError({
		code: "MODULES_UNKNOWN",
		message: `what init has loaded cannot be read from ${file}`,
		fix: "Dispatch again; where it stays so, the version of the tool writes down its modules in another way: use one that is supported.",
		cause
	});
}

// packages/terraform/src/state/plan-state.ts
const MAX_STATE_BYTES = 536870912;
async function readPlanState(run, planFile) {
	try {
		const content = await readFile(planFile);
		if (isEncrypted(content)) {
			const text = await pullState(run);
			return toPlanState(text === "" ? {} : parseJson(text));
		}
		const entries = unzipSync(content, { filter: ({ name, originalSize }) => /^tfstate(-prev)?$/.test(name) && originalSize <= MAX_STATE_BYTES });
		const state = parseState(entries["tfstate"]);
		if (state === void 0) throw new Error("it has no entry tfstate");
		return toPlanState(state, parseState(entries["tfstate-prev"]));
	} catch (cause) {
		if (cause instanceof TerraformError) throw cause;
		throw new TerraformError({
			code: "PLAN_FILE_INVALID",
			message: `plan-file ${planFile} cannot be read as a saved plan`,
			fix: "Pass the plan-file output of the terraform-plan step of the same job.",
			cause
		});
	}
}
function toPlanState(state, before = state) {
	const identity = before.outputs?.["instance_identity"]?.value;
	const { outputs = {}, resources = [] } = before;
	const isEmpty = resources.length === 0 && Object.keys(outputs).length === 0;
	return {
		lineage: state.lineage ?? "",
		serial: state.serial ?? 0,
		resources: resources.filter(({ mode }) => mode === "managed").length,
		outputs: Object.keys(outputs),
		...typeof identity === "string" ? { identity } : {},
		...isEmpty ? {} : { seed: seedOf({
			outputs,
			resources
		}) }
	};
}
function seedOf({ outputs = {}, resources = [] }) {
	const attributes = resources.flatMap(({ instances = [] }) => instances.map((each) => canonicalJson(each.attributes ?? null)));
	return createHash("sha256").update(canonicalJson({
		outputs,
		attributes: attributes.sort()
	})).digest("hex");
}
function parseState(entry) {
	return entry === void 0 ? void 0 : parseJson(Buffer.from(entry).toString("utf8"));
}

// packages/terraform/src/plan/provider-environment.ts
const PLACES = [
	/^(OS|OTC)_[A-Z_]+$/,
	/^AWS_((DEFAULT_)?REGION|PROFILE|ROLE_ARN|ENDPOINT_URL(_[A-Z0-9_]+)?)$/,
	/^(ARM|AZURE)_(SUBSCRIPTION_ID|TENANT_ID|ENVIRONMENT|METADATA_HOST(NAME)?)$/,
	/^GOOGLE_(CLOUD_)?(PROJECT|REGION|ZONE)$|^CLOUDSDK_(CORE_PROJECT|COMPUTE_(REGION|ZONE))$/,
	/^KUBE_(HOST|CTX(_[A-Z_]+)?|NAMESPACE)$|^HELM_(NAMESPACE|KUBE(CONTEXT|APISERVER))$/,
	/^(CONSUL_HTTP|VAULT)_ADDR$|^(CONSUL|VAULT)_NAMESPACE$/,
	/^PG(HOST|PORT|DATABASE|_SCHEMA_NAME)$/,
	/^TF_(WORKSPACE|HTTP_ADDRESS|CLOUD_(ORGANIZATION|HOSTNAME|PROJECT))$/
];
const ACCESS = /^(GIT|SSH)_/;
function providerEnvironment(env = process.env, { more = [] } = {}) {
	const shown = (name, value) => {
		if (value === "" || isSecretName(name)) return [];
		if (PLACES.some((each) => each.test(name))) return [[name, withoutLogin(value, name)]];
		return more.includes(name) && !ACCESS.test(name) && !isAbsolute(value) ? [[name, digest(value)]] : [];
	};
	return Object.fromEntries(Object.entries(childEnvironment(env, { more })).flatMap(([name, value = ""]) => shown(name, value)).sort(([a], [b]) => a < b ? -1 : 1));
}
const digest = (value) => `sha256:${createHash("sha256").update(value).digest("hex")}`;
function withoutLogin(value, name) {
	return secretParts(value, name).reduce((text, part) => text.replaceAll(part, "***"), value);
}

// packages/terraform/src/plan/invoked-actions.ts
function invokedActions({ action_invocations: invocations = [] }, secrets) {
	return invocations.map((each) => ({
		address: redactText(each.address ?? "", secrets),
		type: each.type ?? "",
		...each.provider_name === void 0 ? {} : { provider: each.provider_name },
		trigger: redactText(triggerOf(each), secrets),
		config: redactValue(each.config_values, {
			marks: each.config_sensitive,
			secrets,
			unknown: each.config_unknown
		}) ?? null
	}));
}
function triggerOf({ lifecycle_action_trigger: trigger }) {
	if (trigger === void 0) return "invoked by itself";
	const { action_trigger_event: event = "", triggering_resource_address: resource = "" } = trigger;
	const index = [trigger.action_trigger_block_index ?? 0, trigger.actions_list_index ?? 0];
	const place = index.some((each) => each > 0) ? ` (block ${index[0]}, action ${index[1]})` : "";
	return `${event.replaceAll("_", " ").toLowerCase()} of ${resource}${place}`;
}

// packages/terraform/src/plan/relevant-drift.ts
function relevantDrift(plan, { isReadOnly = () => false } = {}) {
	return (plan.resource_drift ?? []).filter((each) => {
		if (each.change.actions.every((action) => action === "no-op")) return false;
		if (plan.configuration?.root_module === void 0 || each.change.actions.includes("delete")) return true;
		const place = placeOf(each.address);
		const module = place && moduleAt(plan.configuration.root_module, place.modules);
		const resource = module?.resources?.find(({ address }) => address === place?.address);
		if (place === void 0 || module === void 0 || resource === void 0) return true;
		const readers = [module, ...place.modules.length === 0 ? [plan.configuration.provider_config] : []];
		const { type, provider_name: provider = "" } = each;
		return changedKeys(each).some((key) => Object.hasOwn(resource.expressions ?? {}, key) || !isReadOnly({
			type,
			provider,
			attribute: key
		}) || readers.some((reader) => refersTo(reader, {
			address: place.address,
			key
		})));
	});
}
function changedKeys({ change: { before, after } }) {
	const [old, now] = [before, after].map((value) => value ?? {});
	return [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => canonicalJson(old[key] ?? null) !== canonicalJson(now[key] ?? null));
}
function refersTo(part, { address, key }) {
	if (part === null || typeof part !== "object") return false;
	const { references } = part;
	if (Array.isArray(references)) {
		const own = referencesOf({ references }).filter((each) => each === address || each.startsWith(`${address}.`) || each.startsWith(`${address}[`));
		const attributes = own.filter((each) => each !== address).map((each) => attributeOf(each, address));
		if (own.length > 0 && (attributes.length === 0 || attributes.includes(key) || attributes.includes(""))) return true;
	}
	return Object.entries(part).some(([name, each]) => name !== "module" && refersTo(each, {
		address,
		key
	}));
}
const attributeOf = (reference, address) => reference.slice(address.length).replace(/^\[("([^"\\]|\\.)*"|[^\]]*)\]/, "").split(/[.[]/)[1] ?? "";

// packages/terraform/src/plan/redact-plan.ts
const KEY_BYTES = 32;
const DIGEST_LENGTH = 32;
function redactPlan(plan, { secrets: more = [], seed = "" } = {}) {
	const secrets = toSecrets([...sensitiveValues(plan), ...more]);
	const texts = /* @__PURE__ */ new Set();
	const seen = canonical(plan, {
		...secrets,
		digest: (text) => (texts.add(text), "")
	});
	if (texts.size === 0) return seen;
	const key = scryptSync(seed === "" ? [...texts].sort().join("\0") : seed, "edp-actions plan", KEY_BYTES);
	const digest = (text) => createHmac("sha256", key).update(text).digest("hex").slice(0, DIGEST_LENGTH);
	return canonical(plan, {
		...secrets,
		digest
	});
}
function canonical(plan, secrets) {
	const resources = (plan.resource_changes ?? []).filter((each) => !isNoOp$1(each.change) || each.previous_address !== void 0 || each.change.importing !== void 0).map((each) => ({
		...describe$1(each, secrets),
		...redactChange(each.change, secrets)
	}));
	const outputs = Object.entries(plan.output_changes ?? {}).filter(([, change]) => !isNoOp$1(change)).map(([name, change]) => ({
		address: redactText(name, secrets),
		actions: change.actions,
		...redactChange(change, secrets)
	}));
	const invocations = invokedActions(plan, secrets);
	return {
		format: 1,
		resources: resources.sort(byAddress),
		outputs: outputs.sort(byAddress),
		variables: redactVariables(plan, secrets),
		...invocations.length === 0 ? {} : { actions: invocations },
		...plan.complete === void 0 ? {} : { complete: plan.complete }
	};
}
function redactDrift(plan, { secrets: more = [], isReadOnly } = {}) {
	const secrets = toSecrets([...sensitiveValues(plan), ...more]);
	return relevantDrift(plan, isReadOnly === void 0 ? {} : { isReadOnly }).map((each) => ({
		...describe$1(each, secrets),
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
function describe$1(resource, secrets) {
	const { change } = resource;
	const text = (value) => redactText(value, secrets);
	const paths = change.replace_paths?.map((path) => path.map((part) => typeof part === "string" ? text(part) : part)).sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
	return {
		address: text(resource.address),
		type: resource.type,
		...resource.provider_name === void 0 ? {} : { provider: resource.provider_name },
		actions: change.actions,
		...resource.deposed === void 0 ? {} : { deposed: resource.deposed },
		...resource.previous_address === void 0 ? {} : { previousAddress: text(resource.previous_address) },
		...change.importing?.id === void 0 ? {} : { importId: text(change.importing.id) },
		...change.importing?.identity === void 0 ? {} : { importIdentity: redactValue(change.importing.identity, {
			marks: void 0,
			secrets
		}) },
		...resource.action_reason === void 0 ? {} : { reason: resource.action_reason },
		...paths === void 0 ? {} : { replacePaths: paths }
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

// packages/terraform/src/plan/replacement-causes.ts
const MAX_STEPS = 30;
const MAX_CAUSES = 50;
function replacementCauses(plan, { locals = /* @__PURE__ */ new Map() } = {}) {
	const changing = /* @__PURE__ */ new Map();
	const changes = (plan.resource_changes ?? []).filter(({ mode, change }) => mode !== "data" && isChange(change.actions));
	for (const { address } of changes) {
		const of = withoutIndexes(address);
		changing.set(of, [...changing.get(of) ?? [], address]);
	}
	return new Map(changes.filter(({ change }) => change.actions.includes("delete")).map((each) => [each.address, causesOf(each, {
		plan,
		locals,
		changing,
		seen: /* @__PURE__ */ new Set(),
		found: /* @__PURE__ */ new Set()
	})]));
}
const isChange = (actions) => actions.some((action) => action !== "no-op" && action !== "read");
function causesOf({ address, change }, walk) {
	const place = placeOf(address);
	const resource = place && moduleAt(walk.plan.configuration?.root_module, place.modules)?.resources?.find((each) => each.address === place.address);
	if (place === void 0 || resource === void 0) return [];
	const attributes = [...new Set((change.replace_paths ?? []).map(([attribute]) => String(attribute)))];
	for (const attribute of attributes) {
		const references = referencesOf(resource.expressions?.[attribute]);
		const each = references.some((reference) => reference.startsWith("each.")) ? referencesOf(resource.for_each_expression) : [];
		for (const reference of [...references, ...each]) follow$1(reference, place.modules, {
			walk,
			steps: 0
		});
	}
	return [...walk.found].filter((each) => each !== address).slice(0, MAX_CAUSES);
}
function follow$1(reference, modules, { walk, steps }) {
	const { plan, locals, changing, seen, found } = walk;
	const parts = withoutIndexes(reference).split(".");
	const [kind = "", name = "", attribute = ""] = parts;
	const key = `${modules.join(".")} ${parts.slice(0, 3).join(".")}`;
	if (steps > MAX_STEPS || seen.has(key)) return;
	seen.add(key);
	const all = (references, at) => {
		for (const each of references) follow$1(each, at, {
			walk,
			steps: steps + 1
		});
	};
	const root = plan.configuration?.root_module;
	const here = moduleAt(root, modules);
	if (kind === "local") return modules.length === 0 ? all(locals.get(name) ?? [], modules) : void 0;
	if (kind === "var") {
		const caller = modules.slice(0, -1);
		const given = (moduleAt(root, caller)?.module_calls?.[modules.at(-1) ?? ""])?.expressions ?? {};
		return all(referencesOf(given[name]), caller);
	}
	if (kind === "module") {
		const output = here?.module_calls?.[name]?.module?.outputs?.[attribute];
		return all(referencesOf(output?.expression), [...modules, name]);
	}
	if (kind === "data") {
		const source = here?.resources?.find(({ address }) => address === `data.${name}.${attribute}`);
		return all(referencesOf(source?.expressions), modules);
	}
	const prefix = modules.map((each) => `module.${each}.`).join("");
	for (const each of changing.get(`${prefix}${kind}.${name}`) ?? []) found.add(each);
}

// packages/terraform/src/plan/lost-in-place.ts
const RULES = [
	{
		type: /^opentelekomcloud_rds_instance_v\d+$/,
		loses: {
			holds: "a database, in place of which a backup is put",
			backUp: "take a manual backup of what is there now: what was written since the backup is gone"
		},
		find: (before, after) => findChanged(before, {
			after,
			name: "restore_from_backup"
		})
	},
	{
		type: /^opentelekomcloud_/,
		loses: {
			holds: "backups or logs that are older than they are kept from now on",
			backUp: "take a manual backup, or copy those you need to another place"
		},
		find: (before, after) => findLowered(before, {
			after,
			name: RETENTION
		})
	},
	{
		type: /^opentelekomcloud_as_group_v\d+$/,
		loses: {
			holds: "servers with their system disks",
			backUp: "take CBR backups of those you need"
		},
		find: (before, after) => findLowered(before, {
			after,
			name: /^(desire|max)_instance_number$/
		})
	},
	{
		type: /^(opentelekomcloud_(obs|s3)|aws_s3)_bucket$/,
		loses: {
			holds: "objects that are older than its rules let them be",
			backUp: "copy those you need to another bucket (obsutil sync, rclone)"
		},
		find: findExpiration
	}
];
const RETENTION = /^(keep_days|save_days|ttl_in_days|retention_(duration_days|period|time)|max_backups)$/;
const FOR_EVER = -1;
function lostInPlace({ type, change: { actions, before, after } }) {
	if (!actions.includes("update")) return void 0;
	for (const { type: pattern, find, loses } of RULES) {
		const attribute = pattern.test(type) ? find(before, after) : void 0;
		if (attribute !== void 0) return {
			attribute,
			loses
		};
	}
}
function findChanged(before, { after, name }) {
	return isSet(at(after, name)) && !isEqual(at(before, name), at(after, name)) ? name : void 0;
}
function findLowered(before, { after, name }) {
	const lowest = (value) => {
		const found = /* @__PURE__ */ new Map();
		for (const [path, number] of numbers(value, {
			name,
			path: ""
		})) found.set(path, Math.min(found.get(path) ?? 1e400, number === FOR_EVER ? 1e400 : number));
		return found;
	};
	const now = lowest(after);
	return [...lowest(before)].find(([path, number]) => (now.get(path) ?? 0) < number)?.[0];
}
function* numbers(value, { name, path }) {
	if (Array.isArray(value)) for (const each of value) yield* numbers(each, {
		name,
		path
	});
	else if (value !== null && typeof value === "object") for (const [key, each] of Object.entries(value)) {
		const inner = path === "" ? key : `${path}.${key}`;
		if (typeof each === "number" && name.test(key)) yield [inner, each];
		else yield* numbers(each, {
			name,
			path: inner
		});
	}
}
function findExpiration(before, after) {
	const old = expirations(before);
	const isNew = ({ prefix, kind, days }) => !old.some((each) => prefix.startsWith(each.prefix) && each.kind === kind && each.days <= days);
	const found = expirations(after).find(isNew);
	return found === void 0 ? void 0 : `lifecycle_rule.${found.kind}`;
}
function expirations(value) {
	return blocks(value, "lifecycle_rule").flatMap((rule) => rule["enabled"] === false ? [] : ["expiration", "noncurrent_version_expiration"].flatMap((kind) => blocks(rule, kind).map(({ days }) => ({
		prefix: typeof rule["prefix"] === "string" ? rule["prefix"] : "",
		kind,
		days: typeof days === "number" ? days : 0
	}))));
}
function blocks(value, name) {
	const found = at(value, name);
	return Array.isArray(found) ? found.filter((each) => each !== null && typeof each === "object") : [];
}
const at = (value, name) => value?.[name] ?? null;
const isEqual = (a, b) => canonicalJson(a) === canonicalJson(b);
const isSet = (value) => value !== null && value !== "" && value !== 0 && !(Array.isArray(value) && value.length === 0);

// packages/terraform/src/plan/unjudged-parts.ts
const KNOWN = /* @__PURE__ */ new Set([
	...[
		"format_version",
		"terraform_version",
		"timestamp",
		"applyable",
		"complete",
		"errored",
		"checks"
	],
	...[
		"variables",
		"configuration",
		"prior_state",
		"planned_values",
		"proposed_unknown",
		"relevant_attributes"
	],
	...[
		"resource_changes",
		"resource_drift",
		"output_changes",
		"action_invocations"
	]
]);
function unjudgedParts(plan) {
	return Object.entries(plan).filter(([name, part]) => !KNOWN.has(name) && !isEmpty(part)).map(([name]) => name).sort();
}
const isEmpty = (part) => part === null || part === void 0 || part === false || typeof part === "object" && Object.keys(part).length === 0;

// packages/terraform/src/plan/review-plan.ts
function reviewPlan(plan, { dataBearing: more = [], isReadOnly } = {}) {
	const kindOf = dataBearing(more);
	const rows = (plan.resource_changes ?? []).flatMap((resource) => {
		const action = toAction(resource);
		if (action === void 0) return [];
		const gone = action === "destroy" || action === "replace";
		const isLost = resource.mode !== "data" && resource.change.actions.includes("delete");
		const inPlace = lostInPlace(resource);
		const kind = isLost ? kindOf(resource) : inPlace?.loses;
		return [{
			address: resource.deposed === void 0 ? resource.address : `${resource.address} (deposed ${resource.deposed})`,
			type: resource.type,
			action,
			forcedBy: gone ? forcedBy(resource) : inPlace === void 0 ? [] : [inPlace.attribute],
			...kind === void 0 ? {} : { loses: {
				holds: kind.holds,
				backUp: kind.backUp
			} }
		}];
	});
	rows.push(...invocations(plan, kindOf));
	const count = (...actions) => rows.filter(({ action }) => actions.includes(action)).length;
	const outputsChange = Object.values(plan.output_changes ?? {}).some((change) => !isNoOp(change));
	return {
		counts: {
			add: count("add", "replace"),
			change: count("change"),
			destroy: count("destroy", "replace"),
			replace: count("replace"),
			move: (plan.resource_changes ?? []).filter((each) => each.previous_address !== void 0).length,
			import: (plan.resource_changes ?? []).filter((each) => each.change.importing !== void 0).length,
			invoke: count("invoke")
		},
		risk: toRisk(rows),
		drift: relevantDrift(plan, isReadOnly === void 0 ? {} : { isReadOnly }).map(({ address }) => address),
		isStateBehind: (plan.resource_drift ?? []).some(({ change }) => !isNoOp(change)),
		unjudged: unjudgedParts(plan),
		rows: rows.sort((a, b) => rank(b) - rank(a) || (a.address < b.address ? -1 : 1)),
		hasChanges: outputsChange || rows.some(({ action }) => action !== "read")
	};
}
function invocations(plan, kindOf) {
	return (plan.action_invocations ?? []).map((each) => {
		const { address = "", type = "" } = each;
		const kind = kindOf({
			address,
			type
		});
		return {
			address,
			type,
			action: "invoke",
			forcedBy: [triggerOf(each)],
			...kind === void 0 ? {} : { loses: {
				holds: kind.holds,
				backUp: kind.backUp
			} }
		};
	});
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
	read: 0,
	invoke: 4
};
function rank({ action, loses }) {
	return RANKS[action] + (loses === void 0 ? 0 : 10);
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
	const { command, args, planFile, env } = options;
	const logFile = join(run.runDirectory, `terraform-${command}.log`);
	const argv = [
		command,
		"-json",
		...args
	];
	const { tool, directory, dataDirectory, varFile, environment, secretVariables } = run;
	const record = {
		pid: 0,
		startTime: "",
		command,
		args: argv,
		tool,
		directory,
		dataDirectory,
		varFile,
		environment,
		secretVariables,
		logFile,
		startedAt: (/* @__PURE__ */ new Date()).toISOString(),
		interrupted: false,
		...planFile === void 0 ? {} : { planFile },
		...run.recipients === void 0 ? {} : { recipients: run.recipients },
		...run.stateOf === void 0 ? {} : { stateOf: run.stateOf }
	};
	await rm(logFile, { force: true });
	const descriptor = openSync(logFile, "w", 384);
	writeProcessRecord(run.runDirectory, record);
	const child = spawn(run.tool.path, argv, {
		cwd: run.directory,
		env: {
			...terraformEnvironment(run),
			...env
		},
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
		while (isAtWork(record)) await setTimeout$1(POLL_MS);
		endPlugins(record);
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
	if (record === void 0 || record.exitCode !== void 0 || !isAtWork(record)) return;
	throw new TerraformError({
		code: "STILL_RUNNING",
		message: `terraform ${record.command} of this run (pid ${record.pid}, since ${record.startedAt}) is still running`,
		fix: "Wait until it has ended; its post hook reports the end."
	});
}
function forwardOneInterrupt(run, record) {
	let late = false;
	const interrupt = (why) => {
		const target = record.interrupted ? void 0 : interruptTarget(record);
		if (target === void 0) return;
		record.interrupted = true;
		updateProcessRecord(run, record);
		process.kill(target, "SIGINT");
		run.log.warning(`${why}: waiting for terraform ${record.command} to finish what it has begun.`);
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

// packages/terraform/src/state/place-run-files.ts
function placeRunFiles(diagnostics, { backendFile, varFile, runDirectory }) {
	const isAbout = ({ file }, written) => written !== "" && resolve(dirname(written)) === resolve(runDirectory) && file !== void 0 && basename(file) === basename(written);
	return diagnostics.map((each) => {
		if (isAbout(each, backendFile)) return moved(each, "It comes from terraform.backend of the tenant in tenants.yaml: correct it there.");
		if (isAbout(each, varFile)) return ofField(each);
		return each;
	});
}
function moved({ severity, summary, detail, address }, hint) {
	return {
		severity,
		summary,
		detail: `${detail} ${hint}`.trim(),
		address
	};
}
function ofField(each) {
	const [, name, file, line] = /\bvar\.([\w-]+) declared at ([^\s:]+):(\d+)/.exec(each.detail) ?? [];
	if (name === void 0 || file === void 0) return moved(each, "It comes from the fields of this run: correct the base entry or the form.");
	return {
		...moved(each, `The value is that of field ${name}: correct it in the base entry or the form, or the type of the variable.`),
		file,
		line: Number(line)
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
const NO_LOCK_FIX = "Correct what is named above: where the state lies is said by the backend settings, in tenants.yaml as terraform.backend of the tenant. Then dispatch again; nothing was changed.";
const LOCK_TIMEOUT = "60s";
function planArguments({ varFile }, { planFile, kind = "apply" }) {
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
		args: planArguments(run, options)
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
	const diagnostics = placeRunFiles(report.diagnostics, {
		...run,
		backendFile: ""
	});
	const hasNoLock = diagnostics.some(({ summary }) => /acquiring the state lock/.test(summary));
	throw commandError(run, {
		code: "PLAN_FAILED",
		command: "plan",
		diagnostics,
		fix: hasNoLock ? NO_LOCK_FIX : fix
	});
}

// packages/terraform/src/tool/check-providers.ts
const OVERRIDDEN = /^Provider development overrides are in effect$/;
const CHECKSUM = /^(h1|zh):/;
async function checkProviders({ directory, tool, platform }, { diagnostics }) {
	if (diagnostics.some(({ summary }) => OVERRIDDEN.test(summary))) throw new TerraformError({
		code: "PROVIDER_UNPROVED",
		message: "the CLI configuration (TF_CLI_CONFIG_FILE, .terraformrc) overrides providers by dev_overrides: no lock holds for what runs in their place",
		fix: "Remove dev_overrides on the runner, then dispatch again; nothing was changed."
	});
	const lock = await readFile(join(directory, ".terraform.lock.hcl"), "utf8").catch(() => "");
	const open = readBody(lock).blocks.filter(({ type, body }) => type === "provider" && !isHeld(body.attributes.get("hashes")));
	if (open.length === 0) return;
	const names = open.map(({ labels: [name = ""] }) => name).join(", ");
	throw new TerraformError({
		code: "PROVIDER_UNPROVED",
		message: `.terraform.lock.hcl names ${names} without a checksum: any executable of that version would run`,
		fix: `Run "${EXECUTABLES[tool.product]} providers lock -platform=${platform}" in the root module and commit .terraform.lock.hcl; nothing was changed.`
	});
}
const isHeld = (hashes) => Array.isArray(hashes) && hashes.some((each) => typeof each === "string" && CHECKSUM.test(each));

// packages/terraform/src/run/drop-module-history.ts
async function dropModuleHistory(run) {
	const fetched = moduleDirectory(run);
	const history = (await readdir(fetched, {
		recursive: true,
		withFileTypes: true
	}).catch(() => [])).filter(({ name }) => /^\.(git|hg)$/.test(name));
	for (const { parentPath, name } of history) await rm(join(parentPath, name), {
		recursive: true,
		force: true
	});
}

// packages/terraform/src/run/run-init.ts
const PAUSES_MS = [2e3, 8e3];
const LOCK_REFUSED = /Provider dependency changes detected|checksums previously recorded/;
const LOGIN_REFUSED = /could not read (Username|Password)|Authentication failed|Permission denied \(publickey|Could not read from remote repository|terminal prompts disabled/;
const UNKNOWN_HOST = /(?:lookup (?=\S+(?: on [^\n]*)?: no such host)|Could not resolve host(?:name)?:? )([\w.-]+)/i;
function initArguments({ varFile }, { backendFile = "", lockfile = "readonly" } = {}) {
	return [
		"-input=false",
		"-reconfigure",
		...lockfile === "readonly" ? ["-lockfile=readonly"] : [],
		...backendFile === "" ? [] : [`-backend-config=${backendFile}`],
		...varFile === "" ? [] : [`-var-file=${varFile}`]
	];
}
async function runInit(run, options = {}) {
	const pauses = [...options.pausesMs ?? PAUSES_MS];
	const args = initArguments(run, options);
	const { env = {} } = options;
	await rm(run.dataDirectory, {
		recursive: true,
		force: true
	});
	await mkdir(run.dataDirectory, {
		recursive: true,
		mode: 448
	});
	for (;;) {
		const { code, report, logFile, late } = await runDetached(run, {
			command: "init",
			args,
			env
		});
		await rm(logFile, { force: true });
		reportWarnings(run, report);
		if (code === 0) {
			await checkProviders({
				...run,
				platform: providerPlatform()
			}, report);
			return dropModuleHistory(run);
		}
		const place = {
			...run,
			backendFile: options.backendFile ?? ""
		};
		const diagnostics = placeRunFiles(report.diagnostics, place);
		const passing = diagnostics.find(isTransient);
		const pauseMs = passing === void 0 || late ? void 0 : pauses.shift();
		if (passing === void 0 || pauseMs === void 0) throw commandError(run, {
			code: "INIT_FAILED",
			command: "init",
			diagnostics,
			fix: initFix(diagnostics, run)
		});
		run.log.notice(`init: ${diagnosticLine(passing)}; trying again in ${pauseMs / 1e3} s.`);
		await setTimeout$1(pauseMs);
	}
}
function providerPlatform({ platform = process.platform, arch = process.arch } = {}) {
	return `${platform === "win32" ? "windows" : platform}_${{
		x64: "amd64",
		ia32: "386"
	}[arch] ?? arch}`;
}
function initFix(diagnostics, { tool }) {
	if (diagnostics.some(isTransient)) return "Dispatch again once the server that is named answers; nothing was changed. A provider mirror makes runs independent of it.";
	const text = diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`).join("\n");
	const host = UNKNOWN_HOST.exec(text)?.[1];
	if (host !== void 0) return `The runner does not find ${host}: look at its DNS and proxy (HTTPS_PROXY), or let init ask a mirror (TF_CLI_CONFIG_FILE); nothing was changed.`;
	if (LOGIN_REFUSED.test(text)) return "Give a token for the address of the module in the input module-credentials, or for ssh SSH_AUTH_SOCK in the input environment; nothing was changed.";
	if (diagnostics.some(({ severity, file }) => severity === "error" && file !== void 0 && /\.(?:tf|tofu)(?:\.json)?$/.test(file))) return "Correct the file of the module that is named above, then dispatch again; nothing was changed.";
	return LOCK_REFUSED.test(text) ? `Run "${EXECUTABLES[tool.product]} providers lock -platform=${providerPlatform()}" in the root module and commit .terraform.lock.hcl, or set lockfile to update.` : "Correct the backend settings or the provider named above, then dispatch again; nothing was changed.";
}
const FETCHING = /quer(y|ying) available provider|resolv(e|ing) provider|provider mirror|install(ing)? provider|provider registry|registry service|download(ing)? module|access(ing)? (remote )?module registry|module registry|Failed to retrieve available versions/i;
const PASSING = /\b(429|500|502|503|504)\b|timeout|timed out|deadline exceeded|connection (reset|refused)|connection was forcibly closed|unexpected EOF|\bEOF\b|temporary failure|server misbehaving|TLS handshake|no route to host|network is unreachable|giving up after/i;
function isTransient({ severity, summary, detail }) {
	return severity === "error" && FETCHING.test(`${summary}\n${detail}`) && PASSING.test(detail);
}

// packages/terraform/src/plan/show-plan.ts
const FIX = "Make the plan again with the same tool and version.";
async function showPlanText(run, planFile) {
	return runShow(run, [
		"show",
		"-no-color",
		planFile
	]);
}
async function showPlanJson(run, planFile) {
	const text = await runShow(run, [
		"show",
		"-json",
		"-no-color",
		planFile
	]);
	try {
		const plan = parseJson(text);
		markSecret(plan, run.secretVariables);
		markInexact(plan.output_changes ?? {}, {
			text,
			at: ["output_changes"],
			value: "after"
		});
		return plan;
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
function markSecret({ configuration }, names) {
	const variables = configuration?.root_module?.variables ?? {};
	for (const name of names) if (Object.hasOwn(variables, name)) variables[name] = {
		...variables[name],
		sensitive: true
	};
}
async function runShow(run, args) {
	const result = await capture(run, args);
	if (result.code === 0) return result.stdout;
	throw captureError(run, {
		code: "SHOW_FAILED",
		command: "show",
		result,
		fix: FIX
	});
}

// packages/terraform/src/tool/tool-digest.ts
async function toolDigest({ path }) {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: 1048576 })) hash.update(chunk);
	return hash.digest("hex");
}

// packages/gitops/src/kept/open-plan-store.ts
const KEEP_MS = 6048e5;
function openPlanStore(remote, { actor, serverUrl, ...instance }) {
	return {
		save: async (document) => {
			const id = await savePlan(remote, {
				...instance,
				document,
				author: runAuthor(actor, { serverUrl })
			});
			await removeOldPlans(remote, {
				...instance,
				olderThanMs: KEEP_MS
			}).catch((error) => {
				remote.log?.(`Old plans stay: ${error instanceof Error ? error.message : String(error)}`);
			});
			return id;
		},
		read: async (id) => readPlan(remote, {
			...instance,
			id
		})
	};
}

// packages/plan-review/src/gates/check-reviewed.ts
const HOUR_MS = 36e5;
const MAX_FILES = 20;
async function checkReviewed(reviewed, { target, store, maxPlanAgeHours, log }) {
	const { planId } = target;
	if (store === void 0) {
		if (reviewed.id === planId) return;
		throw planChanged(`plan-id ${planId.slice(0, 64)}, now ${reviewed.id}`);
	}
	const kept = parsePlanDocument(await store.read(planId), planId);
	if (!sameIdentity(kept.identity, reviewed.identity)) throw planChanged(`plan-id ${planId}`, whatMoved(kept, parsePlanDocument(reviewed.document, reviewed.id)));
	const { at, actor, run } = kept.made ?? {};
	if (!(Date.now() - Date.parse(at ?? "") <= maxPlanAgeHours * HOUR_MS)) throw new PlanReviewError({
		code: "PLAN_TOO_OLD",
		message: `plan ${planId} was made at ${at ?? "an unknown time"}, more than ${maxPlanAgeHours} hours ago`,
		fix: "Dispatch plan again and use the id it prints."
	});
	log.info(`This is the reviewed plan ${planId}, made by ${actor} at ${at}: ${run}`);
}
function planChanged(what, details) {
	return new PlanReviewError({
		code: "PLAN_CHANGED",
		message: `the plan is not the reviewed one: ${what}`,
		fix: "Read what moved, dispatch plan again with the same fields, and use the id it prints.",
		...details === void 0 ? {} : { details }
	});
}
function whatMoved({ identity: before, fields: oldFields }, { identity: now, fields }) {
	const made = [
		...diffValues(oldFields, {
			now: fields,
			path: "field"
		}),
		...diffValues(before.instance, {
			now: now.instance,
			path: "instance"
		}),
		...before.configDigest === now.configDigest ? [] : ["the configuration (fields, tenant settings or templates) is another"],
		...names(before.code.files, {
			now: now.code.files,
			what: "file"
		}),
		...names(before.code.modules, {
			now: now.code.modules,
			what: "module"
		}),
		...diffValues(before.tool, {
			now: now.tool,
			path: "tool"
		}),
		...before.toolDigest === now.toolDigest ? [] : ["the executable of the tool is another"],
		...before.providerLock === now.providerLock ? [] : ["the provider lock (.terraform.lock.hcl) is another"],
		...diffValues(before.environment, {
			now: now.environment,
			path: "environment"
		}),
		...diffValues(before.lineage, {
			now: now.lineage,
			path: "state lineage"
		}),
		...diffValues(before.serial, {
			now: now.serial,
			path: "state serial"
		})
	];
	const plan = diffPlans(before.plan, now.plan);
	const unstable = made.length === 0 && plan !== "" ? ["Nothing that the plan is made from has moved, so these values change by themselves: they come from plantimestamp(), abspath(), path.cwd or a data source, or were changed outside of Terraform."] : [];
	return [
		"What moved since the reviewed plan:",
		...made,
		...plan.split("\n"),
		...unstable
	].filter((line) => line !== "").join("\n");
}
function names(before, { now, what }) {
	const lines = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort().flatMap((name) => {
		const [old, fresh] = [before[name], now[name]];
		if (canonicalJson(old) === canonicalJson(fresh)) return [];
		return [`${what} ${name || "(root)"} ${old === void 0 ? "is new" : fresh === void 0 ? "is gone" : "is another"}`];
	});
	const more = lines.length - MAX_FILES;
	return more > 0 ? [...lines.slice(0, MAX_FILES), `… and ${more} more of the kind ${what}`] : lines;
}

// packages/plan-review/src/gates/check-state.ts
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

// packages/plan-review/src/gates/check-gates.ts
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
		maxPlanAgeHours,
		log
	});
	else if (target.reviewRequired) throw planRequired(target);
	else if (!destroy) log.notice("No plan-id was given: nobody has reviewed this plan.");
	checkApproved(target);
	checkConfirmation(reviewed, {
		target,
		destroy
	});
}
function checkApproved({ run, planId, title }) {
	if (run?.approvalRequired !== true || run.operation !== "deploy") return;
	if (run.reviewed?.approved !== void 0 && run.planId === planId) return;
	throw new PlanReviewError({
		code: "APPROVAL_MISSING",
		message: `nobody has approved plan ${planId.slice(0, 64)}, and ${title} is deployed only with approval (review: approved)`,
		fix: "Give plan-id to render-config (mode resolve), which asks for the approval, and to no later step."
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
		message: `plan-id is empty, and ${title} is deployed only from a reviewed plan, as review in tenants.yaml says`,
		fix: "Dispatch plan with the same fields, read it, and give its plan id as plan-id."
	});
}
const needsConfirm = (reviewed, target) => reviewed.review.risk === "data-loss" || !isOwned(reviewed, target);
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

// packages/plan-review/src/gates/pass-gates.ts
async function passGates(plan, options) {
	const { runDirectory } = options.target;
	const { gatesPassed } = await readProgress(runDirectory);
	const log = gatesPassed === plan.id ? silentLog : options.log;
	await checkGates(plan, {
		...options,
		maxPlanAgeHours: plan.maxPlanAgeHours,
		log
	});
	await writeProgress(runDirectory, { gatesPassed: plan.id });
}

// packages/plan-review/src/check-kept-state.ts
const PUSH_BACK = "How to push the state back";
async function checkKeptState(run, { title }) {
	const kept = await findUnsavedState(run);
	if (kept === void 0) return;
	const { file, at, lineage, serial } = kept;
	await run.log.group(PUSH_BACK, () => run.log.info(pushBackCommands(run.tool, file).join("\n")));
	throw new PlanReviewError({
		code: "STATE_KEPT",
		message: `a state of ${title} (lineage ${lineage}, serial ${serial}) that its backend did not take at ${at.toISOString()} is kept in ${file} on ${hostname()}, and the backend still has no such state: a plan would create again what is in it`,
		fix: `Give the backend the commands above under "${PUSH_BACK}", then dispatch again. Only if that state is worth nothing, remove the file.`
	});
}

// packages/plan-review/src/page/render-causes.ts
const MAX_DEPTH = 12;
const MAX_NODES = 2e3;
const shownAddress = (address) => escapeHtml(redact(address));
function renderCauses(rows, { causes }) {
	const risky = rows.filter(({ action }) => action === "replace" || action === "destroy");
	const numbers = new Map(risky.map(({ address }, index) => [address, index + 1]));
	const effects = /* @__PURE__ */ new Map();
	const outermost = [];
	for (const row of risky) {
		const by = (causes.get(row.address) ?? []).filter((each) => numbers.has(each));
		if (by.length === 0) outermost.push(row);
		for (const each of by) effects.set(each, [...effects.get(each) ?? [], row]);
	}
	const drawn = /* @__PURE__ */ new Set();
	let left = MAX_NODES;
	return `<div class="tree">\n${list(outermost, 0)}${list(risky.filter(({ address }) => !drawn.has(address)), 0)}\n</div>`;
	function list(of, depth) {
		const items = of.flatMap((row) => left > 0 ? [item(row, depth)] : []);
		const more = of.length - items.length;
		return items.length === 0 ? "" : `<ul>\n${items.join("\n")}${more > 0 ? `\n<li>and ${more} more, in the table below</li>` : ""}\n</ul>`;
	}
	function item(row, depth) {
		const { address, action, forcedBy, loses } = row;
		const number = numbers.get(address);
		left -= 1;
		if (drawn.has(address)) return `<li><a href="#r${number}">${shownAddress(address)}</a>, as told there</li>`;
		drawn.add(address);
		const others = (causes.get(address) ?? []).filter((each) => !numbers.has(each));
		const why = [...forcedBy.length === 0 ? [] : [`because of <code>${forcedBy.map(shownAddress).join("</code>, <code>")}</code>`], ...others.length === 0 ? [] : [`made of ${others.map((each) => `<code>${shownAddress(each)}</code>`).join(", ")}, which changes`]].join(", ");
		const lost = loses === void 0 ? "" : ` <strong class="failed">✖ data lost: ${shownAddress(loses.holds)}</strong>`;
		const below = depth < MAX_DEPTH ? list(effects.get(address) ?? [], depth + 1) : "";
		return `<li id="r${number}"><code>${shownAddress(address)}</code> <span class="failed">${action === "replace" ? "⟳ replaced" : "✖ destroyed"}</span> ${why}${lost}${below === "" ? "" : `\n${below}\n`}</li>`;
	}
}

// packages/plan-review/src/page/render-review-page.ts
const MAX_TEXT = 2e6;
function renderReviewPage(reviewed, { target, text, destroy, hasId, causes }) {
	const { review } = reviewed;
	const { counts, risk, losses, drift } = renderReview(reviewed);
	const rows = review.rows.filter(({ action }) => action !== "read");
	const isGraph = rows.some(({ action }) => action === "replace" || action === "destroy");
	const title = `${destroy ? "Destruction" : "Plan"} of ${target.title}`;
	const plan = redact(text);
	const isSafe = review.risk === "none" || review.risk === "change";
	const body = [
		`<h1>${escapeHtml(title)}</h1>`,
		`<ul class="counts"><li>${escapeHtml(counts)}</li><li>Risk: <span class="${isSafe ? "deployed" : "failed"}">${RISK_SIGNS[review.risk]}</span></li></ul>`,
		`<p>${escapeHtml(risk)}</p>`,
		...hasId ? [`<p>Plan id: <code>${escapeHtml(reviewed.id)}</code></p>`] : [],
		...losses.length === 0 ? [] : [`<section class="note" aria-labelledby="losses"><h2 id="losses">Before it goes</h2>\n${listOf(losses)}${destroy ? "" : `\n<p>${escapeHtml(confirmationFor(target))}</p>`}</section>`],
		...isGraph ? [`<h2>What is replaced because of what</h2>\n${renderCauses(rows, { causes })}`] : [],
		...rows.length === 0 ? ["<p>No changes.</p>"] : [renderTable(rows)],
		...review.unjudged.length === 0 ? [] : [`<h2>Judged by nobody here</h2>\n${listOf(review.unjudged.map(redact))}`],
		...drift.length === 0 ? [] : [folded("Changed outside of Terraform", drift.join("\n"))],
		...plan === "" ? [] : [folded("The whole plan", cutText(plan))]
	];
	return renderShell(body.join("\n"), { title });
}
function renderTable(rows) {
	const cells = rows.map(({ action, address, forcedBy, loses }) => {
		const lost = loses === void 0 ? "" : `✖ LOST: ${shownAddress(loses.holds)}`;
		return `<tr><th scope="row">${shownAddress(address)}</th><td>${action}</td><td>${forcedBy.map(shownAddress).join(", ")}</td><td>${lost}</td></tr>`;
	});
	const head = [
		"Address",
		"Action",
		"Because of",
		"Data"
	].map((name) => `<th scope="col">${name}</th>`).join("");
	return `<h2 id="changes">All changes</h2>
<div class="scroll" role="region" aria-labelledby="changes" tabindex="0">
<table>
<caption>${rows.length} ${rows.length === 1 ? "change" : "changes"}, the riskiest first</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${cells.join("\n")}
</tbody>
</table>
</div>`;
}
const listOf = (lines) => `<ul>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n")}\n</ul>`;
const folded = (title, text) => `<details><summary>${title}</summary>\n<pre tabindex="0">${text.split("\n").map(escapeHtml).join("\n")}</pre>\n</details>`;
const cutText = (text) => text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}\n… cut here; the log has the whole.` : text;

// packages/plan-review/src/print-drift.ts
const MAX_SUMMARY_LINES = 500;
async function printDrift(reviewed, { target, log }) {
	if (reviewed.state.resources === 0) return log.warning(renderEmptyState(target));
	const count = reviewed.drift.length;
	const lines = renderReview(reviewed).drift;
	const headline = count === 0 ? `No drift: the infrastructure of ${target.title} is as Terraform left it.` : `${count === 1 ? "One resource" : `${count} resources`} of ${target.title} changed outside of Terraform:`;
	log.info([headline, ...lines].join("\n"));
	const shown = lines.slice(0, MAX_SUMMARY_LINES).join("\n");
	const more = lines.length > MAX_SUMMARY_LINES ? ["… cut here; the log has the whole."] : [];
	await appendSummary([
		`### Drift of ${escapeMarkdown(target.title)}`,
		escapeMarkdown(headline),
		...count === 0 ? [] : [fencedBlock(shown)],
		...more,
		""
	].join("\n\n"));
}
function renderEmptyState({ title }) {
	return `The Terraform state of ${title} is empty, so nothing can be said of drift. If the instance is deployed, terraform.backend of its tenant points elsewhere, or the state is lost.`;
}

// packages/plan-review/src/print-review.ts
async function printReview(reviewed, { target, text, destroy, hasId, log }) {
	const { id, review } = reviewed;
	const { counts, risk, risky, others, losses, drift } = renderReview(reviewed);
	log.info(review.hasChanges ? `${counts}. Risk: ${risk}` : "No changes: nothing to do.");
	if (risky.length > 0) log.info(reviewTable(risky, { whole: true }));
	const lost = review.rows.filter(({ loses }) => loses !== void 0).map(({ address }) => address);
	if (losses.length > 0) {
		log.warning(`Data would be lost: ${fewNames(lost)}.${destroy ? "" : ` ${confirmationFor(target)}`}`);
		log.info(`Before it goes:\n${losses.map((line) => `  ${line}`).join("\n")}`);
	}
	if (review.unjudged.length > 0) log.warning(`This plan has parts that nobody here judges: ${fewNames(review.unjudged)}. Read the whole plan; what they do is neither rated nor part of the plan id. Ask for a version of these actions that knows ${review.unjudged.length === 1 ? "it" : "them"}.`);
	if (others.length > 0) await log.group(`Other changes (${others.length})`, () => log.info(reviewTable(others)));
	if (text !== "") await log.group("The whole plan", () => log.info(text));
	if (drift.length > 0) await log.group("Changed outside of Terraform", () => log.info(drift.join("\n")));
	if (hasId) {
		log.info(`Plan id: ${id}`);
		if (isHidden(id)) await handOut(`Plan id: ${id}`);
	}
	await appendSummary(renderReviewMarkdown(reviewed, {
		target,
		text,
		destroy,
		hasId
	}));
}

// packages/plan-review/src/code/read-code.ts
const MAX_NAMES$1 = 300;
const ENTRY = /^instances\/[^/]+\/[^/]+\.yaml$/;
const LEFT_BY_TERRAFORM = /^\.terraform(\/(modules|providers|environment|terraform\.tfstate)(\/|$)|\.lock\.hcl$)/;
async function readCheckoutFiles(scope) {
	const skips = skipsOf(scope);
	const root = await realpath(scope.checkout);
	const isSkipped = (names) => names.some((_, last) => skips(names.slice(0, last + 1).join("/"), last === names.length - 1 ? "file" : "directory"));
	const mayLinkTo = (target) => isBelow(target, root) && !isSkipped(relative(root, target).split(sep));
	return treeDigests(scope.checkout, {
		skips,
		mayLinkTo
	});
}
async function readCode(run, { scope, files }) {
	const modules = await loadedModules(run);
	const root = await realpath(scope.checkout);
	const local = modules.filter(({ fetchedAs }) => fetchedAs === void 0).map(({ directory }) => directory);
	const places = await Promise.all([...local, ...scope.reads ?? []].map(async (each) => realpath(each)));
	const counts = (path) => scope.reads === void 0 || places.some((each) => isBelow(path, each));
	const counted = [...files].filter(([path]) => counts(join(root, path)));
	for (const [path, { target }] of counted) if (target !== void 0 && !counts(target)) throw uncounted(path);
	const outside = new Set(places.filter((each) => !isBelow(each, root)));
	for (const place of outside) {
		const tree = await treeDigests(place, { mayLinkTo: (target) => isBelow(target, place) });
		for (const [path, file] of tree) counted.push([relative(root, join(place, path)), file]);
	}
	const entries = await Promise.all(modules.map(async (each) => describe(each, run)));
	return {
		files: summarise(counted),
		modules: Object.fromEntries(entries)
	};
}
async function describe({ key, source, version, fetchedAs }, run) {
	if (fetchedAs === void 0) return [key, {
		source,
		version
	}];
	const place = await realpath(join(moduleDirectory(run), fetchedAs));
	const tree = await treeDigests(place, { mayLinkTo: (target) => isBelow(target, place) });
	return [key, {
		source,
		version,
		digest: digestOfTree(tree)
	}];
}
function summarise(files) {
	if (files.length <= MAX_NAMES$1) return Object.fromEntries(files.map(([path, { digest }]) => [path, digest]));
	const folders = /* @__PURE__ */ new Map();
	for (const file of files) {
		const folder = file[0].includes("/") ? `${file[0].split("/")[0]}/` : file[0];
		const inside = folders.get(folder) ?? [];
		inside.push(file);
		folders.set(folder, inside);
	}
	return Object.fromEntries([...folders].map(([folder, inside]) => [folder, digestOfTree(inside)]));
}
function skipsOf({ checkout, directory, hasEntries }) {
	const module = relative(checkout, directory).split(sep).join("/");
	const inModule = (path) => {
		if (module === "") return path;
		return path.startsWith(`${module}/`) ? path.slice(module.length + 1) : "";
	};
	return (path, kind) => path === ".git" || LEFT_BY_TERRAFORM.test(inModule(path)) || hasEntries && kind === "file" && ENTRY.test(path);
}
const isBelow = (path, root) => path === root || path.startsWith(root + sep);
function uncounted(path) {
	return new InstanceError({
		code: "DIRECTORY_INVALID",
		message: `${path} in the checkout is a symbolic link to something outside of terraform.reads`,
		fix: "Add the folder that it leads to to terraform.reads of the tenant in tenants.yaml, or replace the link by a plain file."
	});
}

// packages/plan-review/src/review-saved-plan.ts
async function reviewSavedPlan(run, { target, planFile, dataBearing, code }) {
	const [json, state, providerLock, given, digest] = await Promise.all([
		showPlanJson(run, planFile),
		readPlanState(run, planFile),
		readFile(join(run.directory, ".terraform.lock.hcl"), "utf8").catch(() => ""),
		givenSecrets(run.directory, {
			varFile: run.varFile,
			product: run.tool.product,
			secretVariables: run.secretVariables
		}),
		toolDigest(run.tool)
	]);
	const isReadOnly = (json.resource_drift ?? []).length > 0 ? await readOnlyAttributes(run) : void 0;
	const secrets = toSecrets([...sensitiveValues(json), ...given]);
	const identity = {
		instance: target.identity ?? target.name,
		configDigest: target.configDigest,
		code: {
			files: renamed(code.files, secrets),
			modules: shownModules(code.modules, secrets)
		},
		tool: `${run.tool.product} ${run.tool.version}`,
		toolDigest: digest,
		providerLock: sha256(providerLock),
		environment: hideInNames(mapValues(providerEnvironment(process.env, { more: run.environment }), (value) => asLine(redact(value))), secrets),
		lineage: state.lineage,
		serial: state.serial,
		plan: redactPlan(json, {
			secrets: given,
			...state.seed === void 0 ? {} : { seed: state.seed }
		})
	};
	const review = reviewPlan(json, {
		dataBearing,
		isReadOnly
	});
	const document = renderPlanDocument(identity, {
		run: target.run,
		secrets,
		risk: review.risk
	});
	return {
		id: planIdOf(document),
		document,
		identity,
		json,
		state,
		review,
		drift: redactDrift(json, {
			secrets: given,
			isReadOnly
		})
	};
}
function shownModules(modules, secrets) {
	const shown = (text) => asLine(hideInNames(text, secrets));
	return renamed(mapValues(modules, ({ source, version, ...rest }) => ({
		...rest,
		source: shown(source),
		version: shown(version)
	})), secrets);
}
function renamed(values, secrets) {
	const names = hideNames(Object.keys(values), secrets);
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [asLine(names.get(name)), value]));
}
function mapValues(values, map) {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}

// packages/plan-review/src/code/plan-basis.ts
const FILE = "plan-basis.json";
async function writePlanBasis(runDirectory, basis) {
	await writeFile(join(runDirectory, FILE), JSON.stringify(basis), { mode: 384 });
}
async function readPlanBasis(runDirectory) {
	try {
		return JSON.parse(await readFile(join(runDirectory, FILE), "utf8"));
	} catch (cause) {
		throw new PlanReviewError({
			code: "TARGET_INVALID",
			message: `plan-file: ${join(runDirectory, FILE)}, which terraform-plan writes beside its plan, cannot be read`,
			fix: "Pass the plan-file output of the terraform-plan step of the same job, with all actions at the same version.",
			cause
		});
	}
}

// packages/plan-review/src/code/tell-written-files.ts
const MAX_NAMES = 5;
async function tellWrittenFiles(before, { scope, log }) {
	const after = await readCheckoutFiles(scope).catch(() => void 0);
	if (after === void 0) return;
	const written = [...after].flatMap(([path, { digest }]) => before.get(path)?.digest === digest ? [] : [path]);
	const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => `${path} (removed)`);
	const names = [...written, ...gone];
	if (names.length === 0) return;
	const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : "";
	log.warning(`Planning has written into the checkout: ${names.slice(0, MAX_NAMES).join(", ")}${more}. It is no part of this plan's id, and a plan made after it in the same checkout would be another one. Let the module write to a directory outside of the checkout, or plan and apply in one job by plan-file.`);
}

// packages/plan-review/src/make-plan.ts
const pageFileOf = (runDirectory) => join(runDirectory, "review.html");
const DOING = {
	apply: "Planning …",
	destroy: "Planning the destruction …",
	"refresh-only": "Looking for changes made outside of Terraform …"
};
async function makePlan(run, { target, kind, dataBearing, maxPlanAgeHours = 24, lockfile, initEnvironment }) {
	const { log } = run;
	const missing = findMissingSecrets(target.run?.requiredSecrets ?? []);
	if (missing.length > 0) throw new ViolationsError(missing);
	log.info(`Preparing the module ${relative(process.cwd(), target.directory) || "."} …`);
	const files = await readCheckoutFiles(target.code);
	await runInit(run, {
		backendFile: target.backendFile,
		lockfile,
		env: initEnvironment
	});
	await checkKeptState(run, target);
	const code = await readCode(run, {
		scope: target.code,
		files
	});
	await writePlanBasis(target.runDirectory, {
		kind,
		code,
		dataBearing,
		maxPlanAgeHours
	});
	const planFile = join(target.runDirectory, `${kind}.tfplan`);
	log.info(DOING[kind]);
	await runPlan(run, {
		planFile,
		kind
	});
	await tellWrittenFiles(files, {
		scope: target.code,
		log
	});
	const [reviewed, text] = await Promise.all([reviewSavedPlan(run, {
		target,
		planFile,
		dataBearing,
		code
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
		hasId: isKeptOrAlone(target),
		log
	});
	if (kind !== "refresh-only") await writeReviews(reviewed, {
		target,
		text,
		kind
	});
	return {
		...reviewed,
		planFile,
		maxPlanAgeHours
	};
}
async function writeReviews(reviewed, { target, text, kind }) {
	const { run, runDirectory, directory } = target;
	const causes = replacementCauses(reviewed.json, { locals: await readLocals(directory) });
	const shown = {
		target,
		text,
		destroy: kind === "destroy",
		hasId: isKeptOrAlone(target),
		causes
	};
	await writeFile(pageFileOf(runDirectory), renderReviewPage(reviewed, shown), { mode: 384 });
	if (run?.approvalRequired !== true || run.operation !== "plan") return;
	await writeFile(reviewFileOf(runDirectory), renderIssueReview(reviewed, {
		target,
		text
	}), { mode: 384 });
}
function isKeptOrAlone({ run }) {
	return run === void 0 || run.operation === "plan";
}
function hideSecrets({ json }, target) {
	const announce = target.run?.credentialsDue !== true;
	addMasks(sensitiveValues(json), { announce });
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
	const reads = await Promise.all(inputs.reads.map(async (path) => contained(context.workspace, {
		path,
		input: "reads"
	})));
	const digest = createHash("sha256");
	for (const file of [varFile, backendFile]) digest.update("\0").update(file === "" ? "" : await readFile(file));
	return {
		run: void 0,
		title: inputs.instance,
		name: inputs.instance,
		stateOf: `${context.repository}:${inputs.instance}`,
		identity: void 0,
		directory,
		varFile,
		backendFile,
		runDirectory: planFile === "" ? await mkdtemp(join(context.temp, "edp-run-")) : dirname(resolve(planFile)),
		configDigest: digest.digest("hex"),
		code: {
			checkout: await checkoutRoot(directory, { workspace: await realpath(context.workspace) }),
			directory,
			reads: reads.length === 0 ? void 0 : reads,
			hasEntries: false
		},
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
		stateOf: run.instance.domain,
		identity: run.instance.path,
		directory: run.terraform.directory,
		varFile: run.terraform.varFile,
		backendFile: run.terraform.backendFile,
		runDirectory: run.directory,
		configDigest: run.configDigest,
		code: {
			checkout: run.terraform.checkout,
			directory: run.terraform.directory,
			reads: run.terraform.reads,
			hasEntries: true
		},
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
	const meant = resolve(root, path);
	if (real === void 0 && (meant === root || meant.startsWith(root + sep))) throw invalid(`${input} "${path.slice(0, 200)}" is not there`, `Set ${input} to a path that the checkout has, or that an earlier step writes.`);
	throw invalid(`${input} "${path.slice(0, 200)}" is not inside the workspace`, `Set ${input} to a path below it.`);
}
function invalid(message, fix) {
	return new PlanReviewError({
		code: "TARGET_INVALID",
		message,
		fix
	});
}

// packages/plan-review/src/document/plan-store.ts
function planStore(infraDeploy, { run, serverUrl }) {
	const { tenant, environment } = run.instance;
	return openPlanStore(infraDeploy, {
		tenant,
		environment,
		actor: run.run.actor,
		serverUrl
	});
}

export { pageFileOf as a, passGates as c, runDetached as d, reportWarnings as f, readLocals as g, doubtfulOutputs as h, makePlan as i, needsConfirm as l, moduleCredentials as m, openTarget as n, readPlanBasis as o, toSecrets as p, hideSecrets as r, reviewSavedPlan as s, planStore as t, stopped as u };