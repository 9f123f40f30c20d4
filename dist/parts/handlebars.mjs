import { n as __require, r as __toESM, t as __commonJSMin } from "./runtime.mjs";
import { C as setOutput, H as secretForms, J as SecretMatcher, M as readSecret, P as addMasks, Q as createSuggester, R as redact, X as paintPatch, Y as paint, Z as showControls, _ as textOf, a as textTable, b as appendSummary, c as readRunContext, ct as CodedError, d as ViolationsError, et as suggest, g as recordsOf, h as isRecord, i as markdownTable, it as escapeMarkdown, m as repositoryPathFault, n as UNKNOWN$3, nt as containedPath, o as LATER_FIX, rt as fencedBlock, s as laterFormat, v as groupBy, w as createLog, x as readState } from "./kit.mjs";
import { _ as floatYaml11Tag, a as CONFLICT, b as mergeTag, c as YamlError, d as withAnyTag, f as indexLines, g as dump, h as boolYaml11Tag, m as YAMLException, n as normaliseHost, o as findConflict, p as CORE_SCHEMA, r as parseYaml, s as refuseConflict, t as hostName, u as mendBrackets, v as intYaml11Tag, x as nullYaml11Tag, y as loadAll } from "./js-yaml.mjs";
import { A as STATUS_REPOSITORY, B as parseImageReference, H as createRegistry, Q as isDigest, V as registryHost, W as readManifestContent, _t as valueAt$2, a as openEndpoint, c as checkMarker, d as readMarker, dt as parseFile, et as pMap, ft as INEXACT, gt as pathText, ht as fromPointer, mt as findBadValues, o as MARKER_FILE, ot as createForge, pt as findInexactNumber, t as mirrorSchema, ut as MAX_FILE_BYTES$1, vt as showName, yt as createLocator, z as MirrorError } from "./mirror.mjs";
import { $ as isArgoObject, A as objectTitle, B as isKustomizationFile, C as findShapedSecrets, D as widestGlob, E as normaliseUrl, F as isFluxObject, G as globPattern, H as resolveDots, I as isGitAddress, J as readDocuments, K as isStructured, L as parseGitAddress, M as replacement, N as findFluxSource, O as manifestReferences, P as fluxSources, Q as fillIn, R as jsonnetImports, S as mayHoldSecrets, T as isSameRepository, U as parseWebAddress, V as isChartFile, W as generatedParameters, X as speaksOfSources, Y as speaksOfArgo, Z as decodeText, _ as isBelow$1, b as plainSecrets, c as findForeignFiles, d as OLD_INDEX_FILE, et as require_dist$1, f as isOwnFile, g as argoApplications, h as treePaths, i as diffTrees, j as replacedImages, k as kubernetesObjects, l as INDEX_FILE, m as matchedFiles, n as renderObjects, o as diffFile, p as generatorFiles, q as parseDocuments, r as renderPatch, s as renderFileDiff, t as renderCounts, u as METADATA_FILE, v as stacksInstances, w as findNamedSecrets, x as findDocumentSecrets, y as maskText, z as isKustomization } from "./yaml.mjs";
import { A as isTransient, B as boolean, D as callRemote, E as readPackets, G as number$1, H as int, L as _default, M as createHttp, Q as string, R as _enum, S as readCapabilities, T as retryTransfer, U as literal, V as describe$2, W as nullable, X as refine, Y as record, Z as strictObject, a as fetchObjects, b as formatCommit, ct as _regex, et as union, g as parseTree, h as objectId, i as listRefs, it as _lte, k as GitWireError, m as malformedTree, nt as url, ot as _minLength, p as formatTree, q as optional, rt as _gte, st as _positive, tt as unknown, x as parseCommit, z as array } from "./zod.mjs";
import { D as readProgress, E as listKeptStates, O as writeProgress, _ as rescueTerraform, a as readLock, dt as readRunFile, f as GitopsError, ft as writeRunFile, gt as readBody, h as filesCommit, i as noteLock, r as lockRef, s as releaseLock, t as printKeptState, u as tryMoveRef, vt as lineOf, x as removeLeftovers, yt as InstanceError } from "./noble-curves.mjs";
import { S as checkoutRoot, _ as chooseVersion, b as approvalMarker, g as installTool, o as removePlan, u as reviewFileOf, x as renderApprovalIssue } from "./tool.mjs";
import { t as CLOSURE_MODES } from "./instance.mjs";
import { i as callApi } from "./forge.mjs";
import { n as ensureIssue } from "./forge4.mjs";
import { c as require_max_satisfying, i as require_valid$1, n as runCommitter, o as require_satisfies, r as require_valid, t as runAuthor } from "./semver.mjs";
import { t as readWorkNote } from "./plan-review4.mjs";
import { t as require_tar_stream } from "./streamx.mjs";
import { access, constants as constants$1, lstat, mkdir, mkdtemp, readFile as readFile$1, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import { basename, delimiter, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { availableParallelism, hostname, tmpdir } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { createHash, randomUUID } from "node:crypto";
import { Script, createContext } from "node:vm";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { spawn } from "node:child_process";
import { gunzipSync } from "node:zlib";
import { basename as basename$1, dirname as dirname$1, join as join$1, relative as relative$1 } from "node:path/posix";
import { isUtf8 } from "node:buffer";

// packages/yaml/src/alike-ends.ts
var import_dist$1 = require_dist$1();
function alikeEnds(old, values) {
	const most = Math.min(old.length, values.length);
	let [head, tail] = [0, 0];
	while (head < most && isDeepStrictEqual(old[head], values[head])) head += 1;
	while (tail < most - head && isDeepStrictEqual(old.at(-1 - tail), values.at(-1 - tail))) tail += 1;
	return {
		head,
		tail
	};
}

// packages/yaml/src/node-end.ts
function endOf(node, { whole = false } = {}) {
	if (!(0, import_dist$1.isCollection)(node) || node.items.length === 0 || whole && node.flow) return node.range[1];
	const last = node.items.at(-1);
	return (0, import_dist$1.isMap)(node) ? pairEnd(last) : endOf(last, { whole: true });
}
function pairEnd({ key, value }) {
	return value === null ? key.range[1] : Math.max(endOf(value, { whole: true }), key.range[1]);
}

// packages/yaml/src/stringify-yaml.ts
function stringifyYaml(value) {
	return dump(value, {
		lineWidth: -1,
		noRefs: true
	});
}
function stringifyInline(value, { quotes } = {}) {
	return dump([value], {
		lineWidth: -1,
		noRefs: true,
		flowLevel: 0,
		...quotes === void 0 || typeof value !== "string" ? {} : {
			forceQuotes: true,
			quoteStyle: quotes
		}
	}).trim().slice(1, -1);
}

// packages/yaml/src/plan-splices.ts
var NotInPlace = class extends Error {};
function planSplices(text, { before, next }) {
	const { contents } = (0, import_dist$1.parseDocument)(text, { uniqueKeys: false });
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const splices = [];
	const add = (start, end, inserted) => {
		splices.push({
			start,
			end,
			text: inserted.replaceAll("\n", newline)
		});
	};
	try {
		if (contents === null) append(text.length, {
			indent: 0,
			values: next
		});
		else if (!(0, import_dist$1.isMap)(contents)) throw new NotInPlace();
		else if (isFilled(next)) editMap(contents, before, next);
		else replace(contents, { value: {} });
		return splices;
	} catch (error) {
		if (error instanceof NotInPlace) return void 0;
		throw error;
	}
	function editMap(map, old, values) {
		const first = map.items[0]?.key;
		if ((0, import_dist$1.isScalar)(first) && !Object.hasOwn(values, String(first.value)) && !map.flow && lineBefore(first.range[0]).trim() !== "") return replace(map, { value: values });
		const added = {};
		for (const key of /* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(values)])) {
			if (isDeepStrictEqual(old[key], values[key])) continue;
			const pair = map.items.find((each) => (0, import_dist$1.isScalar)(each.key) && String(each.key.value) === key);
			if (pair === void 0 && Object.hasOwn(old, key)) throw new NotInPlace();
			if (!Object.hasOwn(values, key)) removePair(map, pair, values);
			else if (pair === void 0) added[key] = values[key];
			else editNode(pair.value, {
				old: old[key],
				value: values[key],
				key: pair.key
			});
		}
		if (Object.keys(added).length > 0) addPairs(map, added);
	}
	function editNode(node, { old, value, key }) {
		if (node === null || (0, import_dist$1.isAlias)(node) || anchorOf(node) !== void 0) throw new NotInPlace();
		if ((0, import_dist$1.isMap)(node) && isValues$1(old) && isValues$1(value) && Object.keys(old).some((each) => Object.hasOwn(value, each))) editMap(node, old, value);
		else if ((0, import_dist$1.isSeq)(node) && Array.isArray(old) && Array.isArray(value) && isFilled(old) && isFilled(value)) editSeq(node, old, value);
		else replace(node, {
			value,
			...key === void 0 ? {} : { key }
		});
	}
	function editSeq(seq, old, values) {
		const items = seq.items;
		const { head, tail } = alikeEnds(old, values);
		const changed = Math.min(old.length, values.length) - head - tail;
		const at = head + changed;
		const [start] = items[0].range;
		if (at === 0 && !seq.flow && lineBefore(start).trim() !== "-") return replace(seq, { value: values });
		for (let index = head; index < head + changed; index += 1) editNode(items[index], {
			old: old[index],
			value: values[index]
		});
		if (at < old.length - tail) removeItems(seq, {
			from: at,
			to: old.length - tail
		});
		const more = values.slice(at, values.length - tail);
		if (more.length > 0) addItems(seq, {
			after: old.length - tail - 1,
			values: more
		});
	}
	function removeItems(seq, { from, to }) {
		const items = seq.items;
		const endAt = (index) => endOf(items[index], { whole: true });
		const startAt = (index) => items[index].range[0];
		if (seq.flow) {
			if (to < items.length) add(startAt(from), startAt(to), "");
			else add(endAt(from - 1), endAt(to - 1), "");
			return;
		}
		for (let index = from; index < to; index += 1) {
			const start = startAt(index);
			if (lineBefore(start).trim() !== "-") throw new NotInPlace();
			add(start - columnOf(start), lineEnd(endAt(index)), "");
		}
	}
	function addItems(seq, { after, values }) {
		const before = seq.items[after];
		const inline = values.map((value) => stringifyInline(value));
		if (before === void 0) {
			const [start] = seq.items[0].range;
			if (seq.flow) return add(start, start, inline.map((each) => `${each}, `).join(""));
			return append(start - columnOf(start), {
				indent: columnOf(seq.range[0]),
				values
			});
		}
		const end = endOf(before, { whole: true });
		if (seq.flow) add(end, end, inline.map((each) => `, ${each}`).join(""));
		else append(lineEnd(end), {
			indent: columnOf(seq.range[0]),
			values
		});
	}
	function replace(node, { value, key }) {
		const [start] = node.range;
		const end = endOf(node, { whole: true });
		if ((0, import_dist$1.isCollection)(node) && !node.flow && isFilled(value)) {
			const block = indented$1(value, columnOf(start));
			add(start, lineEnd(end), block.trimStart());
		} else if (start === end && key !== void 0) {
			const colon = /^\s*:/.exec(text.slice(key.range[1]));
			if (colon === null) throw new NotInPlace();
			const after = key.range[1] + colon[0].length;
			add(after, after, ` ${stringifyInline(value)}`);
		} else {
			const tail = text.slice(start, end).endsWith("\n") ? "\n" : "";
			const [, comment = ""] = /^[|>][^\s#]*([ \t]+#[^\r\n]*)/.exec(text.slice(start, end)) ?? [];
			add(start, end, stringifyInline(value, quotesOf(node)) + comment + tail);
		}
	}
	function removePair(map, pair, values) {
		const index = map.items.indexOf(pair);
		const [start] = pair.key.range;
		const end = pairEnd(pair);
		if (!map.flow) {
			if (lineBefore(start).trim() !== "") throw new NotInPlace();
			add(start - columnOf(start), lineEnd(end), "");
			return;
		}
		const first = map.items.findIndex(({ key }) => (0, import_dist$1.isScalar)(key) && Object.hasOwn(values, String(key.value)));
		if (first === -1) throw new NotInPlace();
		if (index > first) add(pairEnd(map.items[index - 1]), end, "");
		else if (index === 0) add(start, map.items[first].key.range[0], "");
	}
	function addPairs(map, values) {
		const last = map.items.at(-1);
		const inline = Object.entries(values).map(([key, value]) => stringifyInline({ [key]: value }).slice(1, -1));
		if (last === void 0) add(map.range[0], map.range[1], `{ ${inline.join(", ")} }`);
		else if (map.flow) add(pairEnd(last), pairEnd(last), inline.map((each) => `, ${each}`).join(""));
		else append(lineEnd(pairEnd(last)), {
			indent: columnOf(map.items[0].key.range[0]),
			values
		});
	}
	function append(at, { indent, values }) {
		const isOnNewLine = at === 0 || text[at - 1] === "\n";
		add(at, at, `${isOnNewLine ? "" : "\n"}${indented$1(values, indent)}`);
	}
	function lineEnd(at) {
		if (at > 0 && text[at - 1] === "\n") return at;
		const end = text.indexOf("\n", at);
		return end === -1 ? text.length : end + 1;
	}
	function lineBefore(at) {
		return text.slice(at - columnOf(at), at);
	}
	function columnOf(at) {
		return at === 0 ? 0 : at - (text.lastIndexOf("\n", at - 1) + 1);
	}
}
const indented$1 = (value, width) => stringifyYaml(value).replaceAll(/^(?=.)/gm, " ".repeat(width));
const isValues$1 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isFilled = (value) => typeof value === "object" && value !== null && Object.keys(value).length > 0;
const anchorOf = (node) => (0, import_dist$1.isAlias)(node) ? void 0 : node.anchor;
function quotesOf(node) {
	if (!(0, import_dist$1.isScalar)(node)) return {};
	if (node.type === "QUOTE_SINGLE") return { quotes: "single" };
	return node.type === "QUOTE_DOUBLE" ? { quotes: "double" } : {};
}

// packages/yaml/src/to-plain-blocks.ts
function toPlainBlocks(text) {
	const document = (0, import_dist$1.parseDocument)(text, { uniqueKeys: false });
	(0, import_dist$1.visit)(document, { Alias: (_, alias) => {
		const copy = alias.resolve(document)?.clone();
		return Object.assign(copy, {
			commentBefore: alias.commentBefore,
			comment: alias.comment
		});
	} });
	(0, import_dist$1.visit)(document, { Node: (_, node) => {
		if (!(0, import_dist$1.isAlias)(node)) delete node.anchor;
		if ((0, import_dist$1.isCollection)(node) && node.items.length > 0) node.flow = false;
		if ((0, import_dist$1.isMap)(node)) writeOutMerges(node);
	} });
	return document.toString({ lineWidth: 0 });
}
function writeOutMerges(map) {
	const keyOf = ({ key }) => (0, import_dist$1.isScalar)(key) ? String(key.value) : "";
	const own = new Set(map.items.map(keyOf));
	map.items = map.items.flatMap((pair) => {
		if (keyOf(pair) !== "<<") return [pair];
		return ((0, import_dist$1.isSeq)(pair.value) ? pair.value.items : [pair.value]).filter(import_dist$1.isMap).flatMap((source) => source.items).filter((each) => {
			const isNew = !own.has(keyOf(each));
			own.add(keyOf(each));
			return isNew;
		});
	});
}

// packages/yaml/src/edit-yaml.ts
function editYaml(text, next) {
	const wanted = withoutUndefined(next);
	const before = parseYaml(text, { file: "the file" }) ?? {};
	if (isDeepStrictEqual(before, wanted)) return text;
	const values = {
		before,
		next: wanted
	};
	return spliced(text, values) ?? spliced(toPlainBlocks(text), values) ?? stringifyYaml(wanted);
}
function spliced(text, { before, next }) {
	const splices = planSplices(text, {
		before,
		next
	});
	const result = splices === void 0 ? void 0 : applySplices(text, splices);
	return result !== void 0 && means(result, next) ? result : void 0;
}
function applySplices(text, splices) {
	const order = splices.map((splice, index) => ({
		...splice,
		index
	}));
	order.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
	if (order.some(({ start }, index) => index > 0 && start < order[index - 1].end)) return void 0;
	let result = "";
	let at = 0;
	for (const { start, end, text: inserted } of order) {
		result += text.slice(at, start) + inserted;
		at = end;
	}
	return result + text.slice(at);
}
function means(text, wanted) {
	try {
		return isDeepStrictEqual(parseYaml(text, { file: "the file" }), wanted);
	} catch {
		return false;
	}
}
function withoutUndefined(value) {
	if (Array.isArray(value)) return value.map(withoutUndefined);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== void 0).map(([key, inner]) => [key, withoutUndefined(inner)]));
}

// packages/yaml/src/parse-yaml11.ts
const SCHEMA = withAnyTag(CORE_SCHEMA.withTags(mergeTag, boolYaml11Tag, intYaml11Tag, floatYaml11Tag, nullYaml11Tag));
const LIMITS = {
	maxAliases: 1e3,
	maxTotalMergeKeys: 1e4,
	maxDepth: 100
};
function parseYaml11Documents(text) {
	try {
		return mendBrackets(text, (source) => loadAll(source, {
			schema: SCHEMA,
			...LIMITS
		}));
	} catch (error) {
		if (error instanceof YAMLException) return void 0;
		throw error;
	}
}

// packages/instance/src/check-entry-shape.ts
const MOST_NAMED = 5;
function checkEntryShape(value, { text, file, keys }) {
	if (value === null || value === void 0) return;
	if (!isRecord(value)) throw refusal$1(`${file} must be a block of name: value lines, and is ${Array.isArray(value) ? "a list" : "a single value"}`, {
		file,
		line: 1,
		names: ["name"]
	});
	const unknown = Object.keys(value).filter((key) => !keys.includes(key));
	if ("fields" in value || unknown.length === 0 || unknown.some((key) => suggest(key, keys) !== "")) return;
	const names = unknown.slice(0, MOST_NAMED);
	const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : "";
	const [verb, where] = [unknown.length === 1 ? "stands" : "stand", `where only ${keys.join(", ")} may stand`];
	throw refusal$1(`${file} has no fields: block; ${names.join(", ")}${more} ${verb} at its top, ${where}`, {
		file,
		line: createLocator(text)([names[0]])?.line ?? 1,
		names
	});
}
function refusal$1(message, { file, line, names }) {
	const fix = `Write what operators set below fields:, two spaces deeper, or on one line as in \`${`fields: { ${names.map((name) => `${name}: …`).join(", ")} }`}\`; the workflows write the rest.`;
	return new ViolationsError([{
		code: "ENTRY_INVALID",
		field: file,
		at: {
			file,
			line
		},
		message,
		fix
	}]);
}

// packages/instance/src/entry.ts
const MAX_READ_BYTES = 8 * MAX_FILE_BYTES$1;
const approved = optional(strictObject({
	by: string(),
	at: string(),
	comment: string()
})).check(describe$2("Who approved the plan, when, and the comment that says so, as the forge says it."));
const reviewed = optional(strictObject({
	plan: string(),
	actor: string(),
	run: string(),
	at: string(),
	approved
})).check(describe$2("The reviewed plan: its id, who made it, where and when."));
const fields = record(string(), unknown());
const infraDeploy = optional(strictObject({
	ref: string(),
	commit: string()
}));
const entrySchema = strictObject({
	format: optional(literal(1)).check(describe$2("Format of this file; 1 unless told. An entry of a later format is refused.")),
	fields: _default(fields, {}).check(describe$2("What operators set: the fields of the stacks schema.")),
	renamed: optional(record(string(), nullable(string()))).check(describe$2("What has become of deployed (INITIAL) values that the schema names no more: old name → name of the successor, or null where nothing carries it.")),
	stacks: optional(strictObject({
		ref: string().check(_minLength(1)),
		commit: optional(string())
	})).check(describe$2("Template version: the branch or tag to follow, and the commit rendered last.")),
	wave: optional(string().check(_minLength(1))).check(describe$2("Wave of `tenants.yaml` in which a rollout reaches the instance.")),
	status: optional(_enum([
		"deploying",
		"deployed",
		"failed",
		"destroying",
		"destroyed"
	])).check(describe$2("Written by the workflows: where the life of the instance stands.")),
	attempt: optional(strictObject({
		run: string(),
		actor: string(),
		at: string(),
		infraDeploy,
		stoppedAt: optional(string()),
		found: optional(string()),
		stateLineage: optional(string()),
		reviewed
	})).check(describe$2("Written by the workflows: the run that works on the instance, or where it stopped and what its end found.")),
	deployed: optional(strictObject({
		at: string(),
		run: string(),
		commit: string(),
		infraDeploy,
		stacks: optional(strictObject({
			ref: string(),
			commit: string()
		})).check(describe$2("The templates that this deployment rendered.")),
		fields,
		outputs: optional(fields).check(describe$2("The outputs of Terraform that are not sensitive, as this deployment rendered with them: with them the instance is rendered again without Terraform.")),
		initial: optional(strictObject({
			marked: array(string()),
			byDefault: array(string())
		})),
		stateLineage: optional(string()),
		credentialsShown: optional(union([string(), boolean()])),
		reviewed
	})).check(describe$2("Written by the workflows: the last success. While it is there, (INITIAL) fields are fixed.")),
	observed: optional(strictObject({
		tree: string(),
		synced: boolean(),
		healthy: boolean(),
		at: string()
	})).check(describe$2("Written by the workflows: what Argo CD had deployed at the end of the last run that waited for it.")),
	images: optional(array(string())).check(describe$2("Written by the workflows: the images that the instance was seen to run then."))
});
function entryPath({ tenant, environment }) {
	return `instances/${tenant}/${environment}.yaml`;
}
function parseEntry(text, file) {
	const value = parseYaml(text, {
		file,
		maxBytes: MAX_READ_BYTES
	});
	const later = laterFormat(value, {
		key: "format",
		known: 1
	});
	if (later !== void 0) throw new InstanceError({
		code: "ENTRY_INVALID",
		message: `${file} was written by a later version of these actions (format ${later}, and this one reads 1)`,
		fix: LATER_FIX
	});
	checkEntryShape(value, {
		text,
		file,
		keys: Object.keys(entrySchema.shape)
	});
	return parseFile(text, {
		file,
		schema: entrySchema,
		code: "ENTRY_INVALID",
		maxBytes: MAX_READ_BYTES,
		mayBeLater: true
	});
}
function editEntry(text, changes) {
	const before = parseYaml(text ?? "", { file: "the base entry" });
	return editYaml(text ?? "", {
		...isRecord(before) ? before : {},
		...changes
	});
}

// packages/instance/src/check-entry-size.ts
const OTHER_BYTES = 4096;
function fitsEntry(text, changes) {
	return entrySizeBytes(text, changes) <= MAX_FILE_BYTES$1;
}
const entrySizeBytes = (text, changes) => Buffer.byteLength(editEntry(text, changes));
function checkEntrySize({ text, set, fields, file }) {
	const sizeBytes = entrySizeBytes(text, {
		fields: set,
		deployed: {
			at: "",
			run: "",
			commit: "",
			fields
		}
	}) + OTHER_BYTES;
	if (sizeBytes <= 131072) return [];
	return [{
		code: "FIELDS_INVALID",
		field: "fields",
		at: { file },
		message: `${file} would have ${sizeBytes} bytes once it is deployed, since it holds the fields as set and as deployed; ${MAX_FILE_BYTES$1} are allowed`,
		fix: "Move large texts into the templates, or set fewer fields."
	}];
}

// packages/instance/src/closure/closure-settings.ts
const FORGEJO_ACTIONS_URL = "https://data.forgejo.org";
function closureSettings({ managers, closure, tenants }, { instance, host, asked }) {
	const isManager = Object.keys(managers).some((each) => hostName(each) === instance.domain);
	const manager = Object.hasOwn(managers, host) ? managers[host] : void 0;
	const told = tenants[instance.tenant]?.closure ?? (isManager ? "enforce" : "warn");
	const isLowered = asked !== void 0 && CLOSURE_MODES.indexOf(asked) < CLOSURE_MODES.indexOf(told);
	return {
		mode: asked ?? told,
		...isLowered ? { lowered: told } : {},
		outsideHosts: closure.outsideHosts,
		images: closure.images,
		helm: closure.helm,
		providerMirror: closure.providerMirror,
		kustomize: closure.kustomize,
		actionsUrl: manager?.actionsUrl ?? FORGEJO_ACTIONS_URL,
		...manager?.mirror === void 0 ? {} : { mirror: manager.mirror }
	};
}

// packages/instance/src/decode-file.ts
function decodeFile(content, { file, maxBytes = MAX_FILE_BYTES$1 }) {
	if (content.length > maxBytes) throw tooLarge$1(file, maxBytes);
	return content.toString("utf8");
}
async function readConfigFile(path, { file, maxBytes = MAX_FILE_BYTES$1 }) {
	if ((await stat(path)).size > maxBytes) throw tooLarge$1(file, maxBytes);
	return decodeFile(await readFile$1(path), {
		file,
		maxBytes
	});
}
function tooLarge$1(file, maxBytes) {
	return new YamlError("YAML_TOO_LARGE", `${file} is larger than ${maxBytes} bytes`, {
		at: { file },
		fix: `Split ${file} or shorten it.`
	});
}

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/codegen/code.js
var require_code$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
	var _CodeOrName = class {};
	exports._CodeOrName = _CodeOrName;
	exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
	var Name = class extends _CodeOrName {
		constructor(s) {
			super();
			if (!exports.IDENTIFIER.test(s)) throw new Error("CodeGen: name must be a valid identifier");
			this.str = s;
		}
		toString() {
			return this.str;
		}
		emptyStr() {
			return false;
		}
		get names() {
			return { [this.str]: 1 };
		}
	};
	exports.Name = Name;
	var _Code = class extends _CodeOrName {
		constructor(code) {
			super();
			this._items = typeof code === "string" ? [code] : code;
		}
		toString() {
			return this.str;
		}
		emptyStr() {
			if (this._items.length > 1) return false;
			const item = this._items[0];
			return item === "" || item === "\"\"";
		}
		get str() {
			var _a;
			return (_a = this._str) !== null && _a !== void 0 ? _a : this._str = this._items.reduce((s, c) => `${s}${c}`, "");
		}
		get names() {
			var _a;
			return (_a = this._names) !== null && _a !== void 0 ? _a : this._names = this._items.reduce((names, c) => {
				if (c instanceof Name) names[c.str] = (names[c.str] || 0) + 1;
				return names;
			}, {});
		}
	};
	exports._Code = _Code;
	exports.nil = new _Code("");
	function _(strs, ...args) {
		const code = [strs[0]];
		let i = 0;
		while (i < args.length) {
			addCodeArg(code, args[i]);
			code.push(strs[++i]);
		}
		return new _Code(code);
	}
	exports._ = _;
	const plus = new _Code("+");
	function str(strs, ...args) {
		const expr = [safeStringify(strs[0])];
		let i = 0;
		while (i < args.length) {
			expr.push(plus);
			addCodeArg(expr, args[i]);
			expr.push(plus, safeStringify(strs[++i]));
		}
		optimize(expr);
		return new _Code(expr);
	}
	exports.str = str;
	function addCodeArg(code, arg) {
		if (arg instanceof _Code) code.push(...arg._items);
		else if (arg instanceof Name) code.push(arg);
		else code.push(interpolate(arg));
	}
	exports.addCodeArg = addCodeArg;
	function optimize(expr) {
		let i = 1;
		while (i < expr.length - 1) {
			if (expr[i] === plus) {
				const res = mergeExprItems(expr[i - 1], expr[i + 1]);
				if (res !== void 0) {
					expr.splice(i - 1, 3, res);
					continue;
				}
				expr[i++] = "+";
			}
			i++;
		}
	}
	function mergeExprItems(a, b) {
		if (b === "\"\"") return a;
		if (a === "\"\"") return b;
		if (typeof a == "string") {
			if (b instanceof Name || a[a.length - 1] !== "\"") return;
			if (typeof b != "string") return `${a.slice(0, -1)}${b}"`;
			if (b[0] === "\"") return a.slice(0, -1) + b.slice(1);
			return;
		}
		if (typeof b == "string" && b[0] === "\"" && !(a instanceof Name)) return `"${a}${b.slice(1)}`;
	}
	function strConcat(c1, c2) {
		return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
	}
	exports.strConcat = strConcat;
	function interpolate(x) {
		return typeof x == "number" || typeof x == "boolean" || x === null ? x : safeStringify(Array.isArray(x) ? x.join(",") : x);
	}
	function stringify(x) {
		return new _Code(safeStringify(x));
	}
	exports.stringify = stringify;
	function safeStringify(x) {
		return JSON.stringify(x).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
	}
	exports.safeStringify = safeStringify;
	function getProperty(key) {
		return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _`[${key}]`;
	}
	exports.getProperty = getProperty;
	function getEsmExportName(key) {
		if (typeof key == "string" && exports.IDENTIFIER.test(key)) return new _Code(`${key}`);
		throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
	}
	exports.getEsmExportName = getEsmExportName;
	function regexpCode(rx) {
		return new _Code(rx.toString());
	}
	exports.regexpCode = regexpCode;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/codegen/scope.js
var require_scope = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
	const code_1 = require_code$1();
	var ValueError = class extends Error {
		constructor(name) {
			super(`CodeGen: "code" for ${name} not defined`);
			this.value = name.value;
		}
	};
	var UsedValueState;
	(function(UsedValueState) {
		UsedValueState[UsedValueState["Started"] = 0] = "Started";
		UsedValueState[UsedValueState["Completed"] = 1] = "Completed";
	})(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
	exports.varKinds = {
		const: new code_1.Name("const"),
		let: new code_1.Name("let"),
		var: new code_1.Name("var")
	};
	var Scope = class {
		constructor({ prefixes, parent } = {}) {
			this._names = {};
			this._prefixes = prefixes;
			this._parent = parent;
		}
		toName(nameOrPrefix) {
			return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
		}
		name(prefix) {
			return new code_1.Name(this._newName(prefix));
		}
		_newName(prefix) {
			const ng = this._names[prefix] || this._nameGroup(prefix);
			return `${prefix}${ng.index++}`;
		}
		_nameGroup(prefix) {
			var _a, _b;
			if (((_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null || _b === void 0 ? void 0 : _b.has(prefix)) || this._prefixes && !this._prefixes.has(prefix)) throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
			return this._names[prefix] = {
				prefix,
				index: 0
			};
		}
	};
	exports.Scope = Scope;
	var ValueScopeName = class extends code_1.Name {
		constructor(prefix, nameStr) {
			super(nameStr);
			this.prefix = prefix;
		}
		setValue(value, { property, itemIndex }) {
			this.value = value;
			this.scopePath = (0, code_1._)`.${new code_1.Name(property)}[${itemIndex}]`;
		}
	};
	exports.ValueScopeName = ValueScopeName;
	const line = (0, code_1._)`\n`;
	var ValueScope = class extends Scope {
		constructor(opts) {
			super(opts);
			this._values = {};
			this._scope = opts.scope;
			this.opts = {
				...opts,
				_n: opts.lines ? line : code_1.nil
			};
		}
		get() {
			return this._scope;
		}
		name(prefix) {
			return new ValueScopeName(prefix, this._newName(prefix));
		}
		value(nameOrPrefix, value) {
			var _a;
			if (value.ref === void 0) throw new Error("CodeGen: ref must be passed in value");
			const name = this.toName(nameOrPrefix);
			const { prefix } = name;
			const valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref;
			let vs = this._values[prefix];
			if (vs) {
				const _name = vs.get(valueKey);
				if (_name) return _name;
			} else vs = this._values[prefix] = /* @__PURE__ */ new Map();
			vs.set(valueKey, name);
			const s = this._scope[prefix] || (this._scope[prefix] = []);
			const itemIndex = s.length;
			s[itemIndex] = value.ref;
			name.setValue(value, {
				property: prefix,
				itemIndex
			});
			return name;
		}
		getValue(prefix, keyOrRef) {
			const vs = this._values[prefix];
			if (!vs) return;
			return vs.get(keyOrRef);
		}
		scopeRefs(scopeName, values = this._values) {
			return this._reduceValues(values, (name) => {
				if (name.scopePath === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
				return (0, code_1._)`${scopeName}${name.scopePath}`;
			});
		}
		scopeCode(values = this._values, usedValues, getCode) {
			return this._reduceValues(values, (name) => {
				if (name.value === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
				return name.value.code;
			}, usedValues, getCode);
		}
		_reduceValues(values, valueCode, usedValues = {}, getCode) {
			let code = code_1.nil;
			for (const prefix in values) {
				const vs = values[prefix];
				if (!vs) continue;
				const nameSet = usedValues[prefix] = usedValues[prefix] || /* @__PURE__ */ new Map();
				vs.forEach((name) => {
					if (nameSet.has(name)) return;
					nameSet.set(name, UsedValueState.Started);
					let c = valueCode(name);
					if (c) {
						const def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
						code = (0, code_1._)`${code}${def} ${name} = ${c};${this.opts._n}`;
					} else if (c = getCode === null || getCode === void 0 ? void 0 : getCode(name)) code = (0, code_1._)`${code}${c}${this.opts._n}`;
					else throw new ValueError(name);
					nameSet.set(name, UsedValueState.Completed);
				});
			}
			return code;
		}
	};
	exports.ValueScope = ValueScope;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/codegen/index.js
var require_codegen = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
	const code_1 = require_code$1();
	const scope_1 = require_scope();
	var code_2 = require_code$1();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return code_2._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return code_2.str;
		}
	});
	Object.defineProperty(exports, "strConcat", {
		enumerable: true,
		get: function() {
			return code_2.strConcat;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return code_2.nil;
		}
	});
	Object.defineProperty(exports, "getProperty", {
		enumerable: true,
		get: function() {
			return code_2.getProperty;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return code_2.stringify;
		}
	});
	Object.defineProperty(exports, "regexpCode", {
		enumerable: true,
		get: function() {
			return code_2.regexpCode;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return code_2.Name;
		}
	});
	var scope_2 = require_scope();
	Object.defineProperty(exports, "Scope", {
		enumerable: true,
		get: function() {
			return scope_2.Scope;
		}
	});
	Object.defineProperty(exports, "ValueScope", {
		enumerable: true,
		get: function() {
			return scope_2.ValueScope;
		}
	});
	Object.defineProperty(exports, "ValueScopeName", {
		enumerable: true,
		get: function() {
			return scope_2.ValueScopeName;
		}
	});
	Object.defineProperty(exports, "varKinds", {
		enumerable: true,
		get: function() {
			return scope_2.varKinds;
		}
	});
	exports.operators = {
		GT: new code_1._Code(">"),
		GTE: new code_1._Code(">="),
		LT: new code_1._Code("<"),
		LTE: new code_1._Code("<="),
		EQ: new code_1._Code("==="),
		NEQ: new code_1._Code("!=="),
		NOT: new code_1._Code("!"),
		OR: new code_1._Code("||"),
		AND: new code_1._Code("&&"),
		ADD: new code_1._Code("+")
	};
	var Node = class {
		optimizeNodes() {
			return this;
		}
		optimizeNames(_names, _constants) {
			return this;
		}
	};
	var Def = class extends Node {
		constructor(varKind, name, rhs) {
			super();
			this.varKind = varKind;
			this.name = name;
			this.rhs = rhs;
		}
		render({ es5, _n }) {
			const varKind = es5 ? scope_1.varKinds.var : this.varKind;
			const rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
			return `${varKind} ${this.name}${rhs};` + _n;
		}
		optimizeNames(names, constants) {
			if (!names[this.name.str]) return;
			if (this.rhs) this.rhs = optimizeExpr(this.rhs, names, constants);
			return this;
		}
		get names() {
			return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
		}
	};
	var Assign = class extends Node {
		constructor(lhs, rhs, sideEffects) {
			super();
			this.lhs = lhs;
			this.rhs = rhs;
			this.sideEffects = sideEffects;
		}
		render({ _n }) {
			return `${this.lhs} = ${this.rhs};` + _n;
		}
		optimizeNames(names, constants) {
			if (this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects) return;
			this.rhs = optimizeExpr(this.rhs, names, constants);
			return this;
		}
		get names() {
			return addExprNames(this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names }, this.rhs);
		}
	};
	var AssignOp = class extends Assign {
		constructor(lhs, op, rhs, sideEffects) {
			super(lhs, rhs, sideEffects);
			this.op = op;
		}
		render({ _n }) {
			return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
		}
	};
	var Label = class extends Node {
		constructor(label) {
			super();
			this.label = label;
			this.names = {};
		}
		render({ _n }) {
			return `${this.label}:` + _n;
		}
	};
	var Break = class extends Node {
		constructor(label) {
			super();
			this.label = label;
			this.names = {};
		}
		render({ _n }) {
			return `break${this.label ? ` ${this.label}` : ""};` + _n;
		}
	};
	var Throw = class extends Node {
		constructor(error) {
			super();
			this.error = error;
		}
		render({ _n }) {
			return `throw ${this.error};` + _n;
		}
		get names() {
			return this.error.names;
		}
	};
	var AnyCode = class extends Node {
		constructor(code) {
			super();
			this.code = code;
		}
		render({ _n }) {
			return `${this.code};` + _n;
		}
		optimizeNodes() {
			return `${this.code}` ? this : void 0;
		}
		optimizeNames(names, constants) {
			this.code = optimizeExpr(this.code, names, constants);
			return this;
		}
		get names() {
			return this.code instanceof code_1._CodeOrName ? this.code.names : {};
		}
	};
	var ParentNode = class extends Node {
		constructor(nodes = []) {
			super();
			this.nodes = nodes;
		}
		render(opts) {
			return this.nodes.reduce((code, n) => code + n.render(opts), "");
		}
		optimizeNodes() {
			const { nodes } = this;
			let i = nodes.length;
			while (i--) {
				const n = nodes[i].optimizeNodes();
				if (Array.isArray(n)) nodes.splice(i, 1, ...n);
				else if (n) nodes[i] = n;
				else nodes.splice(i, 1);
			}
			return nodes.length > 0 ? this : void 0;
		}
		optimizeNames(names, constants) {
			const { nodes } = this;
			let i = nodes.length;
			while (i--) {
				const n = nodes[i];
				if (n.optimizeNames(names, constants)) continue;
				subtractNames(names, n.names);
				nodes.splice(i, 1);
			}
			return nodes.length > 0 ? this : void 0;
		}
		get names() {
			return this.nodes.reduce((names, n) => addNames(names, n.names), {});
		}
	};
	var BlockNode = class extends ParentNode {
		render(opts) {
			return "{" + opts._n + super.render(opts) + "}" + opts._n;
		}
	};
	var Root = class extends ParentNode {};
	var Else = class extends BlockNode {};
	Else.kind = "else";
	var If = class If extends BlockNode {
		constructor(condition, nodes) {
			super(nodes);
			this.condition = condition;
		}
		render(opts) {
			let code = `if(${this.condition})` + super.render(opts);
			if (this.else) code += "else " + this.else.render(opts);
			return code;
		}
		optimizeNodes() {
			super.optimizeNodes();
			const cond = this.condition;
			if (cond === true) return this.nodes;
			let e = this.else;
			if (e) {
				const ns = e.optimizeNodes();
				e = this.else = Array.isArray(ns) ? new Else(ns) : ns;
			}
			if (e) {
				if (cond === false) return e instanceof If ? e : e.nodes;
				if (this.nodes.length) return this;
				return new If(not(cond), e instanceof If ? [e] : e.nodes);
			}
			if (cond === false || !this.nodes.length) return void 0;
			return this;
		}
		optimizeNames(names, constants) {
			var _a;
			this.else = (_a = this.else) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants);
			if (!(super.optimizeNames(names, constants) || this.else)) return;
			this.condition = optimizeExpr(this.condition, names, constants);
			return this;
		}
		get names() {
			const names = super.names;
			addExprNames(names, this.condition);
			if (this.else) addNames(names, this.else.names);
			return names;
		}
	};
	If.kind = "if";
	var For = class extends BlockNode {};
	For.kind = "for";
	var ForLoop = class extends For {
		constructor(iteration) {
			super();
			this.iteration = iteration;
		}
		render(opts) {
			return `for(${this.iteration})` + super.render(opts);
		}
		optimizeNames(names, constants) {
			if (!super.optimizeNames(names, constants)) return;
			this.iteration = optimizeExpr(this.iteration, names, constants);
			return this;
		}
		get names() {
			return addNames(super.names, this.iteration.names);
		}
	};
	var ForRange = class extends For {
		constructor(varKind, name, from, to) {
			super();
			this.varKind = varKind;
			this.name = name;
			this.from = from;
			this.to = to;
		}
		render(opts) {
			const varKind = opts.es5 ? scope_1.varKinds.var : this.varKind;
			const { name, from, to } = this;
			return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
		}
		get names() {
			return addExprNames(addExprNames(super.names, this.from), this.to);
		}
	};
	var ForIter = class extends For {
		constructor(loop, varKind, name, iterable) {
			super();
			this.loop = loop;
			this.varKind = varKind;
			this.name = name;
			this.iterable = iterable;
		}
		render(opts) {
			return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
		}
		optimizeNames(names, constants) {
			if (!super.optimizeNames(names, constants)) return;
			this.iterable = optimizeExpr(this.iterable, names, constants);
			return this;
		}
		get names() {
			return addNames(super.names, this.iterable.names);
		}
	};
	var Func = class extends BlockNode {
		constructor(name, args, async) {
			super();
			this.name = name;
			this.args = args;
			this.async = async;
		}
		render(opts) {
			return `${this.async ? "async " : ""}function ${this.name}(${this.args})` + super.render(opts);
		}
	};
	Func.kind = "func";
	var Return = class extends ParentNode {
		render(opts) {
			return "return " + super.render(opts);
		}
	};
	Return.kind = "return";
	var Try = class extends BlockNode {
		render(opts) {
			let code = "try" + super.render(opts);
			if (this.catch) code += this.catch.render(opts);
			if (this.finally) code += this.finally.render(opts);
			return code;
		}
		optimizeNodes() {
			var _a, _b;
			super.optimizeNodes();
			(_a = this.catch) === null || _a === void 0 || _a.optimizeNodes();
			(_b = this.finally) === null || _b === void 0 || _b.optimizeNodes();
			return this;
		}
		optimizeNames(names, constants) {
			var _a, _b;
			super.optimizeNames(names, constants);
			(_a = this.catch) === null || _a === void 0 || _a.optimizeNames(names, constants);
			(_b = this.finally) === null || _b === void 0 || _b.optimizeNames(names, constants);
			return this;
		}
		get names() {
			const names = super.names;
			if (this.catch) addNames(names, this.catch.names);
			if (this.finally) addNames(names, this.finally.names);
			return names;
		}
	};
	var Catch = class extends BlockNode {
		constructor(error) {
			super();
			this.error = error;
		}
		render(opts) {
			return `catch(${this.error})` + super.render(opts);
		}
	};
	Catch.kind = "catch";
	var Finally = class extends BlockNode {
		render(opts) {
			return "finally" + super.render(opts);
		}
	};
	Finally.kind = "finally";
	var CodeGen = class {
		constructor(extScope, opts = {}) {
			this._values = {};
			this._blockStarts = [];
			this._constants = {};
			this.opts = {
				...opts,
				_n: opts.lines ? "\n" : ""
			};
			this._extScope = extScope;
			this._scope = new scope_1.Scope({ parent: extScope });
			this._nodes = [new Root()];
		}
		toString() {
			return this._root.render(this.opts);
		}
		name(prefix) {
			return this._scope.name(prefix);
		}
		scopeName(prefix) {
			return this._extScope.name(prefix);
		}
		scopeValue(prefixOrName, value) {
			const name = this._extScope.value(prefixOrName, value);
			(this._values[name.prefix] || (this._values[name.prefix] = /* @__PURE__ */ new Set())).add(name);
			return name;
		}
		getScopeValue(prefix, keyOrRef) {
			return this._extScope.getValue(prefix, keyOrRef);
		}
		scopeRefs(scopeName) {
			return this._extScope.scopeRefs(scopeName, this._values);
		}
		scopeCode() {
			return this._extScope.scopeCode(this._values);
		}
		_def(varKind, nameOrPrefix, rhs, constant) {
			const name = this._scope.toName(nameOrPrefix);
			if (rhs !== void 0 && constant) this._constants[name.str] = rhs;
			this._leafNode(new Def(varKind, name, rhs));
			return name;
		}
		const(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
		}
		let(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
		}
		var(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
		}
		assign(lhs, rhs, sideEffects) {
			return this._leafNode(new Assign(lhs, rhs, sideEffects));
		}
		add(lhs, rhs) {
			return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
		}
		code(c) {
			if (typeof c == "function") c();
			else if (c !== code_1.nil) this._leafNode(new AnyCode(c));
			return this;
		}
		object(...keyValues) {
			const code = ["{"];
			for (const [key, value] of keyValues) {
				if (code.length > 1) code.push(",");
				code.push(key);
				if (key !== value || this.opts.es5) {
					code.push(":");
					(0, code_1.addCodeArg)(code, value);
				}
			}
			code.push("}");
			return new code_1._Code(code);
		}
		if(condition, thenBody, elseBody) {
			this._blockNode(new If(condition));
			if (thenBody && elseBody) this.code(thenBody).else().code(elseBody).endIf();
			else if (thenBody) this.code(thenBody).endIf();
			else if (elseBody) throw new Error("CodeGen: \"else\" body without \"then\" body");
			return this;
		}
		elseIf(condition) {
			return this._elseNode(new If(condition));
		}
		else() {
			return this._elseNode(new Else());
		}
		endIf() {
			return this._endBlockNode(If, Else);
		}
		_for(node, forBody) {
			this._blockNode(node);
			if (forBody) this.code(forBody).endFor();
			return this;
		}
		for(iteration, forBody) {
			return this._for(new ForLoop(iteration), forBody);
		}
		forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
			const name = this._scope.toName(nameOrPrefix);
			return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
		}
		forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
			const name = this._scope.toName(nameOrPrefix);
			if (this.opts.es5) {
				const arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
				return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i) => {
					this.var(name, (0, code_1._)`${arr}[${i}]`);
					forBody(name);
				});
			}
			return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
		}
		forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
			if (this.opts.ownProperties) return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
			const name = this._scope.toName(nameOrPrefix);
			return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
		}
		endFor() {
			return this._endBlockNode(For);
		}
		label(label) {
			return this._leafNode(new Label(label));
		}
		break(label) {
			return this._leafNode(new Break(label));
		}
		return(value) {
			const node = new Return();
			this._blockNode(node);
			this.code(value);
			if (node.nodes.length !== 1) throw new Error("CodeGen: \"return\" should have one node");
			return this._endBlockNode(Return);
		}
		try(tryBody, catchCode, finallyCode) {
			if (!catchCode && !finallyCode) throw new Error("CodeGen: \"try\" without \"catch\" and \"finally\"");
			const node = new Try();
			this._blockNode(node);
			this.code(tryBody);
			if (catchCode) {
				const error = this.name("e");
				this._currNode = node.catch = new Catch(error);
				catchCode(error);
			}
			if (finallyCode) {
				this._currNode = node.finally = new Finally();
				this.code(finallyCode);
			}
			return this._endBlockNode(Catch, Finally);
		}
		throw(error) {
			return this._leafNode(new Throw(error));
		}
		block(body, nodeCount) {
			this._blockStarts.push(this._nodes.length);
			if (body) this.code(body).endBlock(nodeCount);
			return this;
		}
		endBlock(nodeCount) {
			const len = this._blockStarts.pop();
			if (len === void 0) throw new Error("CodeGen: not in self-balancing block");
			const toClose = this._nodes.length - len;
			if (toClose < 0 || nodeCount !== void 0 && toClose !== nodeCount) throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
			this._nodes.length = len;
			return this;
		}
		func(name, args = code_1.nil, async, funcBody) {
			this._blockNode(new Func(name, args, async));
			if (funcBody) this.code(funcBody).endFunc();
			return this;
		}
		endFunc() {
			return this._endBlockNode(Func);
		}
		optimize(n = 1) {
			while (n-- > 0) {
				this._root.optimizeNodes();
				this._root.optimizeNames(this._root.names, this._constants);
			}
		}
		_leafNode(node) {
			this._currNode.nodes.push(node);
			return this;
		}
		_blockNode(node) {
			this._currNode.nodes.push(node);
			this._nodes.push(node);
		}
		_endBlockNode(N1, N2) {
			const n = this._currNode;
			if (n instanceof N1 || N2 && n instanceof N2) {
				this._nodes.pop();
				return this;
			}
			throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
		}
		_elseNode(node) {
			const n = this._currNode;
			if (!(n instanceof If)) throw new Error("CodeGen: \"else\" without \"if\"");
			this._currNode = n.else = node;
			return this;
		}
		get _root() {
			return this._nodes[0];
		}
		get _currNode() {
			const ns = this._nodes;
			return ns[ns.length - 1];
		}
		set _currNode(node) {
			const ns = this._nodes;
			ns[ns.length - 1] = node;
		}
	};
	exports.CodeGen = CodeGen;
	function addNames(names, from) {
		for (const n in from) names[n] = (names[n] || 0) + (from[n] || 0);
		return names;
	}
	function addExprNames(names, from) {
		return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
	}
	function optimizeExpr(expr, names, constants) {
		if (expr instanceof code_1.Name) return replaceName(expr);
		if (!canOptimize(expr)) return expr;
		return new code_1._Code(expr._items.reduce((items, c) => {
			if (c instanceof code_1.Name) c = replaceName(c);
			if (c instanceof code_1._Code) items.push(...c._items);
			else items.push(c);
			return items;
		}, []));
		function replaceName(n) {
			const c = constants[n.str];
			if (c === void 0 || names[n.str] !== 1) return n;
			delete names[n.str];
			return c;
		}
		function canOptimize(e) {
			return e instanceof code_1._Code && e._items.some((c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== void 0);
		}
	}
	function subtractNames(names, from) {
		for (const n in from) names[n] = (names[n] || 0) - (from[n] || 0);
	}
	function not(x) {
		return typeof x == "boolean" || typeof x == "number" || x === null ? !x : (0, code_1._)`!${par(x)}`;
	}
	exports.not = not;
	const andCode = mappend(exports.operators.AND);
	function and(...args) {
		return args.reduce(andCode);
	}
	exports.and = and;
	const orCode = mappend(exports.operators.OR);
	function or(...args) {
		return args.reduce(orCode);
	}
	exports.or = or;
	function mappend(op) {
		return (x, y) => x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._)`${par(x)} ${op} ${par(y)}`;
	}
	function par(x) {
		return x instanceof code_1.Name ? x : (0, code_1._)`(${x})`;
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/util.js
var require_util$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
	const codegen_1 = require_codegen();
	const code_1 = require_code$1();
	function toHash(arr) {
		const hash = {};
		for (const item of arr) hash[item] = true;
		return hash;
	}
	exports.toHash = toHash;
	function alwaysValidSchema(it, schema) {
		if (typeof schema == "boolean") return schema;
		if (Object.keys(schema).length === 0) return true;
		checkUnknownRules(it, schema);
		return !schemaHasRules(schema, it.self.RULES.all);
	}
	exports.alwaysValidSchema = alwaysValidSchema;
	function checkUnknownRules(it, schema = it.schema) {
		const { opts, self } = it;
		if (!opts.strictSchema) return;
		if (typeof schema === "boolean") return;
		const rules = self.RULES.keywords;
		for (const key in schema) if (!rules[key]) checkStrictMode(it, `unknown keyword: "${key}"`);
	}
	exports.checkUnknownRules = checkUnknownRules;
	function schemaHasRules(schema, rules) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (rules[key]) return true;
		return false;
	}
	exports.schemaHasRules = schemaHasRules;
	function schemaHasRulesButRef(schema, RULES) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (key !== "$ref" && RULES.all[key]) return true;
		return false;
	}
	exports.schemaHasRulesButRef = schemaHasRulesButRef;
	function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
		if (!$data) {
			if (typeof schema == "number" || typeof schema == "boolean") return schema;
			if (typeof schema == "string") return (0, codegen_1._)`${schema}`;
		}
		return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
	}
	exports.schemaRefOrVal = schemaRefOrVal;
	function unescapeFragment(str) {
		return unescapeJsonPointer(decodeURIComponent(str));
	}
	exports.unescapeFragment = unescapeFragment;
	function escapeFragment(str) {
		return encodeURIComponent(escapeJsonPointer(str));
	}
	exports.escapeFragment = escapeFragment;
	function escapeJsonPointer(str) {
		if (typeof str == "number") return `${str}`;
		return str.replace(/~/g, "~0").replace(/\//g, "~1");
	}
	exports.escapeJsonPointer = escapeJsonPointer;
	function unescapeJsonPointer(str) {
		return str.replace(/~1/g, "/").replace(/~0/g, "~");
	}
	exports.unescapeJsonPointer = unescapeJsonPointer;
	function eachItem(xs, f) {
		if (Array.isArray(xs)) for (const x of xs) f(x);
		else f(xs);
	}
	exports.eachItem = eachItem;
	function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
		return (gen, from, to, toName) => {
			const res = to === void 0 ? from : to instanceof codegen_1.Name ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to) : from instanceof codegen_1.Name ? (mergeToName(gen, to, from), from) : mergeValues(from, to);
			return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
		};
	}
	exports.mergeEvaluated = {
		props: makeMergeEvaluated({
			mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
				gen.if((0, codegen_1._)`${from} === true`, () => gen.assign(to, true), () => gen.assign(to, (0, codegen_1._)`${to} || {}`).code((0, codegen_1._)`Object.assign(${to}, ${from})`));
			}),
			mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => {
				if (from === true) gen.assign(to, true);
				else {
					gen.assign(to, (0, codegen_1._)`${to} || {}`);
					setEvaluated(gen, to, from);
				}
			}),
			mergeValues: (from, to) => from === true ? true : {
				...from,
				...to
			},
			resultToName: evaluatedPropsToName
		}),
		items: makeMergeEvaluated({
			mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
			mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => gen.assign(to, from === true ? true : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),
			mergeValues: (from, to) => from === true ? true : Math.max(from, to),
			resultToName: (gen, items) => gen.var("items", items)
		})
	};
	function evaluatedPropsToName(gen, ps) {
		if (ps === true) return gen.var("props", true);
		const props = gen.var("props", (0, codegen_1._)`{}`);
		if (ps !== void 0) setEvaluated(gen, props, ps);
		return props;
	}
	exports.evaluatedPropsToName = evaluatedPropsToName;
	function setEvaluated(gen, props, ps) {
		Object.keys(ps).forEach((p) => gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p)}`, true));
	}
	exports.setEvaluated = setEvaluated;
	const snippets = {};
	function useFunc(gen, f) {
		return gen.scopeValue("func", {
			ref: f,
			code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code))
		});
	}
	exports.useFunc = useFunc;
	var Type;
	(function(Type) {
		Type[Type["Num"] = 0] = "Num";
		Type[Type["Str"] = 1] = "Str";
	})(Type || (exports.Type = Type = {}));
	function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
		if (dataProp instanceof codegen_1.Name) {
			const isNumber = dataPropType === Type.Num;
			return jsPropertySyntax ? isNumber ? (0, codegen_1._)`"[" + ${dataProp} + "]"` : (0, codegen_1._)`"['" + ${dataProp} + "']"` : isNumber ? (0, codegen_1._)`"/" + ${dataProp}` : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
		}
		return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
	}
	exports.getErrorPath = getErrorPath;
	function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
		if (!mode) return;
		msg = `strict mode: ${msg}`;
		if (mode === true) throw new Error(msg);
		it.self.logger.warn(msg);
	}
	exports.checkStrictMode = checkStrictMode;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/names.js
var require_names = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const names = {
		data: new codegen_1.Name("data"),
		valCxt: new codegen_1.Name("valCxt"),
		instancePath: new codegen_1.Name("instancePath"),
		parentData: new codegen_1.Name("parentData"),
		parentDataProperty: new codegen_1.Name("parentDataProperty"),
		rootData: new codegen_1.Name("rootData"),
		dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
		vErrors: new codegen_1.Name("vErrors"),
		errors: new codegen_1.Name("errors"),
		this: new codegen_1.Name("this"),
		self: new codegen_1.Name("self"),
		scope: new codegen_1.Name("scope"),
		json: new codegen_1.Name("json"),
		jsonPos: new codegen_1.Name("jsonPos"),
		jsonLen: new codegen_1.Name("jsonLen"),
		jsonPart: new codegen_1.Name("jsonPart")
	};
	exports.default = names;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const names_1 = require_names();
	exports.keywordError = { message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation` };
	exports.keyword$DataError = { message: ({ keyword, schemaType }) => schemaType ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)` : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)` };
	function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
		const { it } = cxt;
		const { gen, compositeRule, allErrors } = it;
		const errObj = errorObjectCode(cxt, error, errorPaths);
		if (overrideAllErrors !== null && overrideAllErrors !== void 0 ? overrideAllErrors : compositeRule || allErrors) addError(gen, errObj);
		else returnErrors(it, (0, codegen_1._)`[${errObj}]`);
	}
	exports.reportError = reportError;
	function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
		const { it } = cxt;
		const { gen, compositeRule, allErrors } = it;
		addError(gen, errorObjectCode(cxt, error, errorPaths));
		if (!(compositeRule || allErrors)) returnErrors(it, names_1.default.vErrors);
	}
	exports.reportExtraError = reportExtraError;
	function resetErrorsCount(gen, errsCount) {
		gen.assign(names_1.default.errors, errsCount);
		gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
	}
	exports.resetErrorsCount = resetErrorsCount;
	function extendErrors({ gen, keyword, schemaValue, data, errsCount, it }) {
		/* istanbul ignore if */
		if (errsCount === void 0) throw new Error("ajv implementation error");
		const err = gen.name("err");
		gen.forRange("i", errsCount, names_1.default.errors, (i) => {
			gen.const(err, (0, codegen_1._)`${names_1.default.vErrors}[${i}]`);
			gen.if((0, codegen_1._)`${err}.instancePath === undefined`, () => gen.assign((0, codegen_1._)`${err}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath)));
			gen.assign((0, codegen_1._)`${err}.schemaPath`, (0, codegen_1.str)`${it.errSchemaPath}/${keyword}`);
			if (it.opts.verbose) {
				gen.assign((0, codegen_1._)`${err}.schema`, schemaValue);
				gen.assign((0, codegen_1._)`${err}.data`, data);
			}
		});
	}
	exports.extendErrors = extendErrors;
	function addError(gen, errObj) {
		const err = gen.const("err", errObj);
		gen.if((0, codegen_1._)`${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err}]`), (0, codegen_1._)`${names_1.default.vErrors}.push(${err})`);
		gen.code((0, codegen_1._)`${names_1.default.errors}++`);
	}
	function returnErrors(it, errs) {
		const { gen, validateName, schemaEnv } = it;
		if (schemaEnv.$async) gen.throw((0, codegen_1._)`new ${it.ValidationError}(${errs})`);
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, errs);
			gen.return(false);
		}
	}
	const E = {
		keyword: new codegen_1.Name("keyword"),
		schemaPath: new codegen_1.Name("schemaPath"),
		params: new codegen_1.Name("params"),
		propertyName: new codegen_1.Name("propertyName"),
		message: new codegen_1.Name("message"),
		schema: new codegen_1.Name("schema"),
		parentSchema: new codegen_1.Name("parentSchema")
	};
	function errorObjectCode(cxt, error, errorPaths) {
		const { createErrors } = cxt.it;
		if (createErrors === false) return (0, codegen_1._)`{}`;
		return errorObject(cxt, error, errorPaths);
	}
	function errorObject(cxt, error, errorPaths = {}) {
		const { gen, it } = cxt;
		const keyValues = [errorInstancePath(it, errorPaths), errorSchemaPath(cxt, errorPaths)];
		extraErrorProps(cxt, error, keyValues);
		return gen.object(...keyValues);
	}
	function errorInstancePath({ errorPath }, { instancePath }) {
		const instPath = instancePath ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}` : errorPath;
		return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
	}
	function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
		let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
		if (schemaPath) schPath = (0, codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`;
		return [E.schemaPath, schPath];
	}
	function extraErrorProps(cxt, { params, message }, keyValues) {
		const { keyword, data, schemaValue, it } = cxt;
		const { opts, propertyName, topSchemaRef, schemaPath } = it;
		keyValues.push([E.keyword, keyword], [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`]);
		if (opts.messages) keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]);
		if (opts.verbose) keyValues.push([E.schema, schemaValue], [E.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`], [names_1.default.data, data]);
		if (propertyName) keyValues.push([E.propertyName, propertyName]);
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/validate/boolSchema.js
var require_boolSchema = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
	const errors_1 = require_errors();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const boolError = { message: "boolean schema is false" };
	function topBoolOrEmptySchema(it) {
		const { gen, schema, validateName } = it;
		if (schema === false) falseSchemaError(it, false);
		else if (typeof schema == "object" && schema.$async === true) gen.return(names_1.default.data);
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, null);
			gen.return(true);
		}
	}
	exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
	function boolOrEmptySchema(it, valid) {
		const { gen, schema } = it;
		if (schema === false) {
			gen.var(valid, false);
			falseSchemaError(it);
		} else gen.var(valid, true);
	}
	exports.boolOrEmptySchema = boolOrEmptySchema;
	function falseSchemaError(it, overrideAllErrors) {
		const { gen, data } = it;
		const cxt = {
			gen,
			keyword: "false schema",
			data,
			schema: false,
			schemaCode: false,
			schemaValue: false,
			params: {},
			it
		};
		(0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/rules.js
var require_rules = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getRules = exports.isJSONType = void 0;
	const jsonTypes = /* @__PURE__ */ new Set([
		"string",
		"number",
		"integer",
		"boolean",
		"null",
		"object",
		"array"
	]);
	function isJSONType(x) {
		return typeof x == "string" && jsonTypes.has(x);
	}
	exports.isJSONType = isJSONType;
	function getRules() {
		const groups = {
			number: {
				type: "number",
				rules: []
			},
			string: {
				type: "string",
				rules: []
			},
			array: {
				type: "array",
				rules: []
			},
			object: {
				type: "object",
				rules: []
			}
		};
		return {
			types: {
				...groups,
				integer: true,
				boolean: true,
				null: true
			},
			rules: [
				{ rules: [] },
				groups.number,
				groups.string,
				groups.array,
				groups.object
			],
			post: { rules: [] },
			all: {},
			keywords: {}
		};
	}
	exports.getRules = getRules;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/validate/applicability.js
var require_applicability = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
	function schemaHasRulesForType({ schema, self }, type) {
		const group = self.RULES.types[type];
		return group && group !== true && shouldUseGroup(schema, group);
	}
	exports.schemaHasRulesForType = schemaHasRulesForType;
	function shouldUseGroup(schema, group) {
		return group.rules.some((rule) => shouldUseRule(schema, rule));
	}
	exports.shouldUseGroup = shouldUseGroup;
	function shouldUseRule(schema, rule) {
		var _a;
		return schema[rule.keyword] !== void 0 || ((_a = rule.definition.implements) === null || _a === void 0 ? void 0 : _a.some((kwd) => schema[kwd] !== void 0));
	}
	exports.shouldUseRule = shouldUseRule;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/validate/dataType.js
var require_dataType = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
	const rules_1 = require_rules();
	const applicability_1 = require_applicability();
	const errors_1 = require_errors();
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	var DataType;
	(function(DataType) {
		DataType[DataType["Correct"] = 0] = "Correct";
		DataType[DataType["Wrong"] = 1] = "Wrong";
	})(DataType || (exports.DataType = DataType = {}));
	function getSchemaTypes(schema) {
		const types = getJSONTypes(schema.type);
		if (types.includes("null")) {
			if (schema.nullable === false) throw new Error("type: null contradicts nullable: false");
		} else {
			if (!types.length && schema.nullable !== void 0) throw new Error("\"nullable\" cannot be used without \"type\"");
			if (schema.nullable === true) types.push("null");
		}
		return types;
	}
	exports.getSchemaTypes = getSchemaTypes;
	function getJSONTypes(ts) {
		const types = Array.isArray(ts) ? ts : ts ? [ts] : [];
		if (types.every(rules_1.isJSONType)) return types;
		throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
	}
	exports.getJSONTypes = getJSONTypes;
	function coerceAndCheckDataType(it, types) {
		const { gen, data, opts } = it;
		const coerceTo = coerceToTypes(types, opts.coerceTypes);
		const checkTypes = types.length > 0 && !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it, types[0]));
		if (checkTypes) {
			const wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
			gen.if(wrongType, () => {
				if (coerceTo.length) coerceData(it, types, coerceTo);
				else reportTypeError(it);
			});
		}
		return checkTypes;
	}
	exports.coerceAndCheckDataType = coerceAndCheckDataType;
	const COERCIBLE = /* @__PURE__ */ new Set([
		"string",
		"number",
		"integer",
		"boolean",
		"null"
	]);
	function coerceToTypes(types, coerceTypes) {
		return coerceTypes ? types.filter((t) => COERCIBLE.has(t) || coerceTypes === "array" && t === "array") : [];
	}
	function coerceData(it, types, coerceTo) {
		const { gen, data, opts } = it;
		const dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`);
		const coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
		if (opts.coerceTypes === "array") gen.if((0, codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen.assign(data, (0, codegen_1._)`${data}[0]`).assign(dataType, (0, codegen_1._)`typeof ${data}`).if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)));
		gen.if((0, codegen_1._)`${coerced} !== undefined`);
		for (const t of coerceTo) if (COERCIBLE.has(t) || t === "array" && opts.coerceTypes === "array") coerceSpecificType(t);
		gen.else();
		reportTypeError(it);
		gen.endIf();
		gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
			gen.assign(data, coerced);
			assignParentData(it, coerced);
		});
		function coerceSpecificType(t) {
			switch (t) {
				case "string":
					gen.elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced, (0, codegen_1._)`"" + ${data}`).elseIf((0, codegen_1._)`${data} === null`).assign(coerced, (0, codegen_1._)`""`);
					return;
				case "number":
					gen.elseIf((0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced, (0, codegen_1._)`+${data}`);
					return;
				case "integer":
					gen.elseIf((0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced, (0, codegen_1._)`+${data}`);
					return;
				case "boolean":
					gen.elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced, false).elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced, true);
					return;
				case "null":
					gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`);
					gen.assign(coerced, null);
					return;
				case "array": gen.elseIf((0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced, (0, codegen_1._)`[${data}]`);
			}
		}
	}
	function assignParentData({ gen, parentData, parentDataProperty }, expr) {
		gen.if((0, codegen_1._)`${parentData} !== undefined`, () => gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr));
	}
	function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
		const EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ;
		let cond;
		switch (dataType) {
			case "null": return (0, codegen_1._)`${data} ${EQ} null`;
			case "array":
				cond = (0, codegen_1._)`Array.isArray(${data})`;
				break;
			case "object":
				cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
				break;
			case "integer":
				cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
				break;
			case "number":
				cond = numCond();
				break;
			default: return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
		}
		return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
		function numCond(_cond = codegen_1.nil) {
			return (0, codegen_1.and)((0, codegen_1._)`typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil);
		}
	}
	exports.checkDataType = checkDataType;
	function checkDataTypes(dataTypes, data, strictNums, correct) {
		if (dataTypes.length === 1) return checkDataType(dataTypes[0], data, strictNums, correct);
		let cond;
		const types = (0, util_1.toHash)(dataTypes);
		if (types.array && types.object) {
			const notObj = (0, codegen_1._)`typeof ${data} != "object"`;
			cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`;
			delete types.null;
			delete types.array;
			delete types.object;
		} else cond = codegen_1.nil;
		if (types.number) delete types.integer;
		for (const t in types) cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
		return cond;
	}
	exports.checkDataTypes = checkDataTypes;
	const typeError = {
		message: ({ schema }) => `must be ${schema}`,
		params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._)`{type: ${schema}}` : (0, codegen_1._)`{type: ${schemaValue}}`
	};
	function reportTypeError(it) {
		const cxt = getTypeErrorContext(it);
		(0, errors_1.reportError)(cxt, typeError);
	}
	exports.reportTypeError = reportTypeError;
	function getTypeErrorContext(it) {
		const { gen, data, schema } = it;
		const schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
		return {
			gen,
			keyword: "type",
			data,
			schema: schema.type,
			schemaCode,
			schemaValue: schemaCode,
			parentSchema: schema,
			params: {},
			it
		};
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/validate/defaults.js
var require_defaults = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.assignDefaults = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	function assignDefaults(it, ty) {
		const { properties, items } = it.schema;
		if (ty === "object" && properties) for (const key in properties) assignDefault(it, key, properties[key].default);
		else if (ty === "array" && Array.isArray(items)) items.forEach((sch, i) => assignDefault(it, i, sch.default));
	}
	exports.assignDefaults = assignDefaults;
	function assignDefault(it, prop, defaultValue) {
		const { gen, compositeRule, data, opts } = it;
		if (defaultValue === void 0) return;
		const childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
		if (compositeRule) {
			(0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
			return;
		}
		let condition = (0, codegen_1._)`${childData} === undefined`;
		if (opts.useDefaults === "empty") condition = (0, codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`;
		gen.if(condition, (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/code.js
var require_code = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const names_1 = require_names();
	const util_2 = require_util$1();
	function checkReportMissingProp(cxt, prop) {
		const { gen, data, it } = cxt;
		gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
			cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, true);
			cxt.error();
		});
	}
	exports.checkReportMissingProp = checkReportMissingProp;
	function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
		return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._)`${missing} = ${prop}`)));
	}
	exports.checkMissingProp = checkMissingProp;
	function reportMissingProp(cxt, missing) {
		cxt.setParams({ missingProperty: missing }, true);
		cxt.error();
	}
	exports.reportMissingProp = reportMissingProp;
	function hasPropFunc(gen) {
		return gen.scopeValue("func", {
			ref: Object.prototype.hasOwnProperty,
			code: (0, codegen_1._)`Object.prototype.hasOwnProperty`
		});
	}
	exports.hasPropFunc = hasPropFunc;
	function isOwnProperty(gen, data, property) {
		return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property})`;
	}
	exports.isOwnProperty = isOwnProperty;
	function propertyInData(gen, data, property, ownProperties) {
		const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
		return ownProperties ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property)}` : cond;
	}
	exports.propertyInData = propertyInData;
	function noPropertyInData(gen, data, property, ownProperties) {
		const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} === undefined`;
		return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property))) : cond;
	}
	exports.noPropertyInData = noPropertyInData;
	function allSchemaProperties(schemaMap) {
		return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
	}
	exports.allSchemaProperties = allSchemaProperties;
	function schemaProperties(it, schemaMap) {
		return allSchemaProperties(schemaMap).filter((p) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p]));
	}
	exports.schemaProperties = schemaProperties;
	function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it }, func, context, passSchema) {
		const dataAndSchema = passSchema ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data;
		const valCxt = [
			[names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
			[names_1.default.parentData, it.parentData],
			[names_1.default.parentDataProperty, it.parentDataProperty],
			[names_1.default.rootData, names_1.default.rootData]
		];
		if (it.opts.dynamicRef) valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
		const args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
		return context !== codegen_1.nil ? (0, codegen_1._)`${func}.call(${context}, ${args})` : (0, codegen_1._)`${func}(${args})`;
	}
	exports.callValidateCode = callValidateCode;
	const newRegExp = (0, codegen_1._)`new RegExp`;
	function usePattern({ gen, it: { opts } }, pattern) {
		const u = opts.unicodeRegExp ? "u" : "";
		const { regExp } = opts.code;
		const rx = regExp(pattern, u);
		return gen.scopeValue("pattern", {
			key: rx.toString(),
			ref: rx,
			code: (0, codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u})`
		});
	}
	exports.usePattern = usePattern;
	function validateArray(cxt) {
		const { gen, data, keyword, it } = cxt;
		const valid = gen.name("valid");
		if (it.allErrors) {
			const validArr = gen.let("valid", true);
			validateItems(() => gen.assign(validArr, false));
			return validArr;
		}
		gen.var(valid, true);
		validateItems(() => gen.break());
		return valid;
		function validateItems(notValid) {
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			gen.forRange("i", 0, len, (i) => {
				cxt.subschema({
					keyword,
					dataProp: i,
					dataPropType: util_1.Type.Num
				}, valid);
				gen.if((0, codegen_1.not)(valid), notValid);
			});
		}
	}
	exports.validateArray = validateArray;
	function validateUnion(cxt) {
		const { gen, schema, keyword, it } = cxt;
		/* istanbul ignore if */
		if (!Array.isArray(schema)) throw new Error("ajv implementation error");
		if (schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch)) && !it.opts.unevaluated) return;
		const valid = gen.let("valid", false);
		const schValid = gen.name("_valid");
		gen.block(() => schema.forEach((_sch, i) => {
			const schCxt = cxt.subschema({
				keyword,
				schemaProp: i,
				compositeRule: true
			}, schValid);
			gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`);
			if (!cxt.mergeValidEvaluated(schCxt, schValid)) gen.if((0, codegen_1.not)(valid));
		}));
		cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
	}
	exports.validateUnion = validateUnion;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/validate/keyword.js
var require_keyword = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const code_1 = require_code();
	const errors_1 = require_errors();
	function macroKeywordCode(cxt, def) {
		const { gen, keyword, schema, parentSchema, it } = cxt;
		const macroSchema = def.macro.call(it.self, schema, parentSchema, it);
		const schemaRef = useKeyword(gen, keyword, macroSchema);
		if (it.opts.validateSchema !== false) it.self.validateSchema(macroSchema, true);
		const valid = gen.name("valid");
		cxt.subschema({
			schema: macroSchema,
			schemaPath: codegen_1.nil,
			errSchemaPath: `${it.errSchemaPath}/${keyword}`,
			topSchemaRef: schemaRef,
			compositeRule: true
		}, valid);
		cxt.pass(valid, () => cxt.error(true));
	}
	exports.macroKeywordCode = macroKeywordCode;
	function funcKeywordCode(cxt, def) {
		var _a;
		const { gen, keyword, schema, parentSchema, $data, it } = cxt;
		checkAsyncKeyword(it, def);
		const validateRef = useKeyword(gen, keyword, !$data && def.compile ? def.compile.call(it.self, schema, parentSchema, it) : def.validate);
		const valid = gen.let("valid");
		cxt.block$data(valid, validateKeyword);
		cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid);
		function validateKeyword() {
			if (def.errors === false) {
				assignValid();
				if (def.modifying) modifyData(cxt);
				reportErrs(() => cxt.error());
			} else {
				const ruleErrs = def.async ? validateAsync() : validateSync();
				if (def.modifying) modifyData(cxt);
				reportErrs(() => addErrs(cxt, ruleErrs));
			}
		}
		function validateAsync() {
			const ruleErrs = gen.let("ruleErrs", null);
			gen.try(() => assignValid((0, codegen_1._)`await `), (e) => gen.assign(valid, false).if((0, codegen_1._)`${e} instanceof ${it.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._)`${e}.errors`), () => gen.throw(e)));
			return ruleErrs;
		}
		function validateSync() {
			const validateErrs = (0, codegen_1._)`${validateRef}.errors`;
			gen.assign(validateErrs, null);
			assignValid(codegen_1.nil);
			return validateErrs;
		}
		function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
			const passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self;
			const passSchema = !("compile" in def && !$data || def.schema === false);
			gen.assign(valid, (0, codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
		}
		function reportErrs(errors) {
			var _a;
			gen.if((0, codegen_1.not)((_a = def.valid) !== null && _a !== void 0 ? _a : valid), errors);
		}
	}
	exports.funcKeywordCode = funcKeywordCode;
	function modifyData(cxt) {
		const { gen, data, it } = cxt;
		gen.if(it.parentData, () => gen.assign(data, (0, codegen_1._)`${it.parentData}[${it.parentDataProperty}]`));
	}
	function addErrs(cxt, errs) {
		const { gen } = cxt;
		gen.if((0, codegen_1._)`Array.isArray(${errs})`, () => {
			gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
			(0, errors_1.extendErrors)(cxt);
		}, () => cxt.error());
	}
	function checkAsyncKeyword({ schemaEnv }, def) {
		if (def.async && !schemaEnv.$async) throw new Error("async keyword in sync schema");
	}
	function useKeyword(gen, keyword, result) {
		if (result === void 0) throw new Error(`keyword "${keyword}" failed to compile`);
		return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : {
			ref: result,
			code: (0, codegen_1.stringify)(result)
		});
	}
	function validSchemaType(schema, schemaType, allowUndefined = false) {
		return !schemaType.length || schemaType.some((st) => st === "array" ? Array.isArray(schema) : st === "object" ? schema && typeof schema == "object" && !Array.isArray(schema) : typeof schema == st || allowUndefined && typeof schema == "undefined");
	}
	exports.validSchemaType = validSchemaType;
	function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
		/* istanbul ignore if */
		if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword) throw new Error("ajv implementation error");
		const deps = def.dependencies;
		if (deps === null || deps === void 0 ? void 0 : deps.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd))) throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
		if (def.validateSchema) {
			if (!def.validateSchema(schema[keyword])) {
				const msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` + self.errorsText(def.validateSchema.errors);
				if (opts.validateSchema === "log") self.logger.error(msg);
				else throw new Error(msg);
			}
		}
	}
	exports.validateKeywordUsage = validateKeywordUsage;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/validate/subschema.js
var require_subschema = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	function getSubschema(it, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
		if (keyword !== void 0 && schema !== void 0) throw new Error("both \"keyword\" and \"schema\" passed, only one allowed");
		if (keyword !== void 0) {
			const sch = it.schema[keyword];
			return schemaProp === void 0 ? {
				schema: sch,
				schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
				errSchemaPath: `${it.errSchemaPath}/${keyword}`
			} : {
				schema: sch[schemaProp],
				schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
				errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`
			};
		}
		if (schema !== void 0) {
			if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0) throw new Error("\"schemaPath\", \"errSchemaPath\" and \"topSchemaRef\" are required with \"schema\"");
			return {
				schema,
				schemaPath,
				topSchemaRef,
				errSchemaPath
			};
		}
		throw new Error("either \"keyword\" or \"schema\" must be passed");
	}
	exports.getSubschema = getSubschema;
	function extendSubschemaData(subschema, it, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
		if (data !== void 0 && dataProp !== void 0) throw new Error("both \"data\" and \"dataProp\" passed, only one allowed");
		const { gen } = it;
		if (dataProp !== void 0) {
			const { errorPath, dataPathArr, opts } = it;
			dataContextProps(gen.let("data", (0, codegen_1._)`${it.data}${(0, codegen_1.getProperty)(dataProp)}`, true));
			subschema.errorPath = (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`;
			subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`;
			subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
		}
		if (data !== void 0) {
			dataContextProps(data instanceof codegen_1.Name ? data : gen.let("data", data, true));
			if (propertyName !== void 0) subschema.propertyName = propertyName;
		}
		if (dataTypes) subschema.dataTypes = dataTypes;
		function dataContextProps(_nextData) {
			subschema.data = _nextData;
			subschema.dataLevel = it.dataLevel + 1;
			subschema.dataTypes = [];
			it.definedProperties = /* @__PURE__ */ new Set();
			subschema.parentData = it.data;
			subschema.dataNames = [...it.dataNames, _nextData];
		}
	}
	exports.extendSubschemaData = extendSubschemaData;
	function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
		if (compositeRule !== void 0) subschema.compositeRule = compositeRule;
		if (createErrors !== void 0) subschema.createErrors = createErrors;
		if (allErrors !== void 0) subschema.allErrors = allErrors;
		subschema.jtdDiscriminator = jtdDiscriminator;
		subschema.jtdMetadata = jtdMetadata;
	}
	exports.extendSubschemaMode = extendSubschemaMode;
}));

// node_modules/.pnpm/fast-deep-equal@3.1.3/node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function equal(a, b) {
		if (a === b) return true;
		if (a && b && typeof a == "object" && typeof b == "object") {
			if (a.constructor !== b.constructor) return false;
			var length, i, keys;
			if (Array.isArray(a)) {
				length = a.length;
				if (length != b.length) return false;
				for (i = length; i-- !== 0;) if (!equal(a[i], b[i])) return false;
				return true;
			}
			if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
			if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
			if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
			keys = Object.keys(a);
			length = keys.length;
			if (length !== Object.keys(b).length) return false;
			for (i = length; i-- !== 0;) if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
			for (i = length; i-- !== 0;) {
				var key = keys[i];
				if (!equal(a[key], b[key])) return false;
			}
			return true;
		}
		return a !== a && b !== b;
	};
}));

// node_modules/.pnpm/json-schema-traverse@1.0.0/node_modules/json-schema-traverse/index.js
var require_json_schema_traverse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var traverse = module.exports = function(schema, opts, cb) {
		if (typeof opts == "function") {
			cb = opts;
			opts = {};
		}
		cb = opts.cb || cb;
		var pre = typeof cb == "function" ? cb : cb.pre || function() {};
		var post = cb.post || function() {};
		_traverse(opts, pre, post, schema, "", schema);
	};
	traverse.keywords = {
		additionalItems: true,
		items: true,
		contains: true,
		additionalProperties: true,
		propertyNames: true,
		not: true,
		if: true,
		then: true,
		else: true
	};
	traverse.arrayKeywords = {
		items: true,
		allOf: true,
		anyOf: true,
		oneOf: true
	};
	traverse.propsKeywords = {
		$defs: true,
		definitions: true,
		properties: true,
		patternProperties: true,
		dependencies: true
	};
	traverse.skipKeywords = {
		default: true,
		enum: true,
		const: true,
		required: true,
		maximum: true,
		minimum: true,
		exclusiveMaximum: true,
		exclusiveMinimum: true,
		multipleOf: true,
		maxLength: true,
		minLength: true,
		pattern: true,
		format: true,
		maxItems: true,
		minItems: true,
		uniqueItems: true,
		maxProperties: true,
		minProperties: true
	};
	function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
		if (schema && typeof schema == "object" && !Array.isArray(schema)) {
			pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
			for (var key in schema) {
				var sch = schema[key];
				if (Array.isArray(sch)) {
					if (key in traverse.arrayKeywords) for (var i = 0; i < sch.length; i++) _traverse(opts, pre, post, sch[i], jsonPtr + "/" + key + "/" + i, rootSchema, jsonPtr, key, schema, i);
				} else if (key in traverse.propsKeywords) {
					if (sch && typeof sch == "object") for (var prop in sch) _traverse(opts, pre, post, sch[prop], jsonPtr + "/" + key + "/" + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
				} else if (key in traverse.keywords || opts.allKeys && !(key in traverse.skipKeywords)) _traverse(opts, pre, post, sch, jsonPtr + "/" + key, rootSchema, jsonPtr, key, schema);
			}
			post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
		}
	}
	function escapeJsonPtr(str) {
		return str.replace(/~/g, "~0").replace(/\//g, "~1");
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/resolve.js
var require_resolve = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
	const util_1 = require_util$1();
	const equal = require_fast_deep_equal();
	const traverse = require_json_schema_traverse();
	const SIMPLE_INLINED = /* @__PURE__ */ new Set([
		"type",
		"format",
		"pattern",
		"maxLength",
		"minLength",
		"maxProperties",
		"minProperties",
		"maxItems",
		"minItems",
		"maximum",
		"minimum",
		"uniqueItems",
		"multipleOf",
		"required",
		"enum",
		"const"
	]);
	function inlineRef(schema, limit = true) {
		if (typeof schema == "boolean") return true;
		if (limit === true) return !hasRef(schema);
		if (!limit) return false;
		return countKeys(schema) <= limit;
	}
	exports.inlineRef = inlineRef;
	const REF_KEYWORDS = /* @__PURE__ */ new Set([
		"$ref",
		"$recursiveRef",
		"$recursiveAnchor",
		"$dynamicRef",
		"$dynamicAnchor"
	]);
	function hasRef(schema) {
		for (const key in schema) {
			if (REF_KEYWORDS.has(key)) return true;
			const sch = schema[key];
			if (Array.isArray(sch) && sch.some(hasRef)) return true;
			if (typeof sch == "object" && hasRef(sch)) return true;
		}
		return false;
	}
	function countKeys(schema) {
		let count = 0;
		for (const key in schema) {
			if (key === "$ref") return 1e400;
			count++;
			if (SIMPLE_INLINED.has(key)) continue;
			if (typeof schema[key] == "object") (0, util_1.eachItem)(schema[key], (sch) => count += countKeys(sch));
			if (count === 1e400) return 1e400;
		}
		return count;
	}
	function getFullPath(resolver, id = "", normalize) {
		if (normalize !== false) id = normalizeId(id);
		return _getFullPath(resolver, resolver.parse(id));
	}
	exports.getFullPath = getFullPath;
	function _getFullPath(resolver, p) {
		return resolver.serialize(p).split("#")[0] + "#";
	}
	exports._getFullPath = _getFullPath;
	const TRAILING_SLASH_HASH = /#\/?$/;
	function normalizeId(id) {
		return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
	}
	exports.normalizeId = normalizeId;
	function resolveUrl(resolver, baseId, id) {
		id = normalizeId(id);
		return resolver.resolve(baseId, id);
	}
	exports.resolveUrl = resolveUrl;
	const ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
	function getSchemaRefs(schema, baseId) {
		if (typeof schema == "boolean") return {};
		const { schemaId, uriResolver } = this.opts;
		const schId = normalizeId(schema[schemaId] || baseId);
		const baseIds = { "": schId };
		const pathPrefix = getFullPath(uriResolver, schId, false);
		const localRefs = {};
		const schemaRefs = /* @__PURE__ */ new Set();
		traverse(schema, { allKeys: true }, (sch, jsonPtr, _, parentJsonPtr) => {
			if (parentJsonPtr === void 0) return;
			const fullPath = pathPrefix + jsonPtr;
			let innerBaseId = baseIds[parentJsonPtr];
			if (typeof sch[schemaId] == "string") innerBaseId = addRef.call(this, sch[schemaId]);
			addAnchor.call(this, sch.$anchor);
			addAnchor.call(this, sch.$dynamicAnchor);
			baseIds[jsonPtr] = innerBaseId;
			function addRef(ref) {
				const _resolve = this.opts.uriResolver.resolve;
				ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref);
				if (schemaRefs.has(ref)) throw ambiguos(ref);
				schemaRefs.add(ref);
				let schOrRef = this.refs[ref];
				if (typeof schOrRef == "string") schOrRef = this.refs[schOrRef];
				if (typeof schOrRef == "object") checkAmbiguosRef(sch, schOrRef.schema, ref);
				else if (ref !== normalizeId(fullPath)) {
					if (ref[0] === "#") {
						checkAmbiguosRef(sch, localRefs[ref], ref);
						localRefs[ref] = sch;
					} else this.refs[ref] = fullPath;
				}
				return ref;
			}
			function addAnchor(anchor) {
				if (typeof anchor == "string") {
					if (!ANCHOR.test(anchor)) throw new Error(`invalid anchor "${anchor}"`);
					addRef.call(this, `#${anchor}`);
				}
			}
		});
		return localRefs;
		function checkAmbiguosRef(sch1, sch2, ref) {
			if (sch2 !== void 0 && !equal(sch1, sch2)) throw ambiguos(ref);
		}
		function ambiguos(ref) {
			return /* @__PURE__ */ new Error(`reference "${ref}" resolves to more than one schema`);
		}
	}
	exports.getSchemaRefs = getSchemaRefs;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/validate/index.js
var require_validate = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
	const boolSchema_1 = require_boolSchema();
	const dataType_1 = require_dataType();
	const applicability_1 = require_applicability();
	const dataType_2 = require_dataType();
	const defaults_1 = require_defaults();
	const keyword_1 = require_keyword();
	const subschema_1 = require_subschema();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const resolve_1 = require_resolve();
	const util_1 = require_util$1();
	const errors_1 = require_errors();
	function validateFunctionCode(it) {
		if (isSchemaObj(it)) {
			checkKeywords(it);
			if (schemaCxtHasRules(it)) {
				topSchemaObjCode(it);
				return;
			}
		}
		validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
	}
	exports.validateFunctionCode = validateFunctionCode;
	function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
		if (opts.code.es5) gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
			gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`);
			destructureValCxtES5(gen, opts);
			gen.code(body);
		});
		else gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
	}
	function destructureValCxt(opts) {
		return (0, codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
	}
	function destructureValCxtES5(gen, opts) {
		gen.if(names_1.default.valCxt, () => {
			gen.var(names_1.default.instancePath, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`);
			gen.var(names_1.default.parentData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`);
			gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`);
			gen.var(names_1.default.rootData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`);
			if (opts.dynamicRef) gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
		}, () => {
			gen.var(names_1.default.instancePath, (0, codegen_1._)`""`);
			gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`);
			gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`);
			gen.var(names_1.default.rootData, names_1.default.data);
			if (opts.dynamicRef) gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`);
		});
	}
	function topSchemaObjCode(it) {
		const { schema, opts, gen } = it;
		validateFunction(it, () => {
			if (opts.$comment && schema.$comment) commentKeyword(it);
			checkNoDefault(it);
			gen.let(names_1.default.vErrors, null);
			gen.let(names_1.default.errors, 0);
			if (opts.unevaluated) resetEvaluated(it);
			typeAndKeywords(it);
			returnResults(it);
		});
	}
	function resetEvaluated(it) {
		const { gen, validateName } = it;
		it.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`);
		gen.if((0, codegen_1._)`${it.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._)`${it.evaluated}.props`, (0, codegen_1._)`undefined`));
		gen.if((0, codegen_1._)`${it.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._)`${it.evaluated}.items`, (0, codegen_1._)`undefined`));
	}
	function funcSourceUrl(schema, opts) {
		const schId = typeof schema == "object" && schema[opts.schemaId];
		return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._)`/*# sourceURL=${schId} */` : codegen_1.nil;
	}
	function subschemaCode(it, valid) {
		if (isSchemaObj(it)) {
			checkKeywords(it);
			if (schemaCxtHasRules(it)) {
				subSchemaObjCode(it, valid);
				return;
			}
		}
		(0, boolSchema_1.boolOrEmptySchema)(it, valid);
	}
	function schemaCxtHasRules({ schema, self }) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (self.RULES.all[key]) return true;
		return false;
	}
	function isSchemaObj(it) {
		return typeof it.schema != "boolean";
	}
	function subSchemaObjCode(it, valid) {
		const { schema, gen, opts } = it;
		if (opts.$comment && schema.$comment) commentKeyword(it);
		updateContext(it);
		checkAsyncSchema(it);
		const errsCount = gen.const("_errs", names_1.default.errors);
		typeAndKeywords(it, errsCount);
		gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
	}
	function checkKeywords(it) {
		(0, util_1.checkUnknownRules)(it);
		checkRefsAndKeywords(it);
	}
	function typeAndKeywords(it, errsCount) {
		if (it.opts.jtd) return schemaKeywords(it, [], false, errsCount);
		const types = (0, dataType_1.getSchemaTypes)(it.schema);
		schemaKeywords(it, types, !(0, dataType_1.coerceAndCheckDataType)(it, types), errsCount);
	}
	function checkRefsAndKeywords(it) {
		const { schema, errSchemaPath, opts, self } = it;
		if (schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self.RULES)) self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
	}
	function checkNoDefault(it) {
		const { schema, opts } = it;
		if (schema.default !== void 0 && opts.useDefaults && opts.strictSchema) (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
	}
	function updateContext(it) {
		const schId = it.schema[it.opts.schemaId];
		if (schId) it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId);
	}
	function checkAsyncSchema(it) {
		if (it.schema.$async && !it.schemaEnv.$async) throw new Error("async schema in sync schema");
	}
	function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
		const msg = schema.$comment;
		if (opts.$comment === true) gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
		else if (typeof opts.$comment == "function") {
			const schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`;
			const rootName = gen.scopeValue("root", { ref: schemaEnv.root });
			gen.code((0, codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
		}
	}
	function returnResults(it) {
		const { gen, schemaEnv, validateName, ValidationError, opts } = it;
		if (schemaEnv.$async) gen.if((0, codegen_1._)`${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`));
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors);
			if (opts.unevaluated) assignEvaluated(it);
			gen.return((0, codegen_1._)`${names_1.default.errors} === 0`);
		}
	}
	function assignEvaluated({ gen, evaluated, props, items }) {
		if (props instanceof codegen_1.Name) gen.assign((0, codegen_1._)`${evaluated}.props`, props);
		if (items instanceof codegen_1.Name) gen.assign((0, codegen_1._)`${evaluated}.items`, items);
	}
	function schemaKeywords(it, types, typeErrors, errsCount) {
		const { gen, schema, data, allErrors, opts, self } = it;
		const { RULES } = self;
		if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
			gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition));
			return;
		}
		if (!opts.jtd) checkStrictTypes(it, types);
		gen.block(() => {
			for (const group of RULES.rules) groupKeywords(group);
			groupKeywords(RULES.post);
		});
		function groupKeywords(group) {
			if (!(0, applicability_1.shouldUseGroup)(schema, group)) return;
			if (group.type) {
				gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers));
				iterateKeywords(it, group);
				if (types.length === 1 && types[0] === group.type && typeErrors) {
					gen.else();
					(0, dataType_2.reportTypeError)(it);
				}
				gen.endIf();
			} else iterateKeywords(it, group);
			if (!allErrors) gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`);
		}
	}
	function iterateKeywords(it, group) {
		const { gen, schema, opts: { useDefaults } } = it;
		if (useDefaults) (0, defaults_1.assignDefaults)(it, group.type);
		gen.block(() => {
			for (const rule of group.rules) if ((0, applicability_1.shouldUseRule)(schema, rule)) keywordCode(it, rule.keyword, rule.definition, group.type);
		});
	}
	function checkStrictTypes(it, types) {
		if (it.schemaEnv.meta || !it.opts.strictTypes) return;
		checkContextTypes(it, types);
		if (!it.opts.allowUnionTypes) checkMultipleTypes(it, types);
		checkKeywordTypes(it, it.dataTypes);
	}
	function checkContextTypes(it, types) {
		if (!types.length) return;
		if (!it.dataTypes.length) {
			it.dataTypes = types;
			return;
		}
		types.forEach((t) => {
			if (!includesType(it.dataTypes, t)) strictTypesError(it, `type "${t}" not allowed by context "${it.dataTypes.join(",")}"`);
		});
		narrowSchemaTypes(it, types);
	}
	function checkMultipleTypes(it, ts) {
		if (ts.length > 1 && !(ts.length === 2 && ts.includes("null"))) strictTypesError(it, "use allowUnionTypes to allow union type keyword");
	}
	function checkKeywordTypes(it, ts) {
		const rules = it.self.RULES.all;
		for (const keyword in rules) {
			const rule = rules[keyword];
			if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
				const { type } = rule.definition;
				if (type.length && !type.some((t) => hasApplicableType(ts, t))) strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
			}
		}
	}
	function hasApplicableType(schTs, kwdT) {
		return schTs.includes(kwdT) || kwdT === "number" && schTs.includes("integer");
	}
	function includesType(ts, t) {
		return ts.includes(t) || t === "integer" && ts.includes("number");
	}
	function narrowSchemaTypes(it, withTypes) {
		const ts = [];
		for (const t of it.dataTypes) if (includesType(withTypes, t)) ts.push(t);
		else if (withTypes.includes("integer") && t === "number") ts.push("integer");
		it.dataTypes = ts;
	}
	function strictTypesError(it, msg) {
		const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
		msg += ` at "${schemaPath}" (strictTypes)`;
		(0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes);
	}
	var KeywordCxt = class {
		constructor(it, def, keyword) {
			(0, keyword_1.validateKeywordUsage)(it, def, keyword);
			this.gen = it.gen;
			this.allErrors = it.allErrors;
			this.keyword = keyword;
			this.data = it.data;
			this.schema = it.schema[keyword];
			this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data;
			this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data);
			this.schemaType = def.schemaType;
			this.parentSchema = it.schema;
			this.params = {};
			this.it = it;
			this.def = def;
			if (this.$data) this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
			else {
				this.schemaCode = this.schemaValue;
				if (!(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined)) throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
			}
			if ("code" in def ? def.trackErrors : def.errors !== false) this.errsCount = it.gen.const("_errs", names_1.default.errors);
		}
		result(condition, successAction, failAction) {
			this.failResult((0, codegen_1.not)(condition), successAction, failAction);
		}
		failResult(condition, successAction, failAction) {
			this.gen.if(condition);
			if (failAction) failAction();
			else this.error();
			if (successAction) {
				this.gen.else();
				successAction();
				if (this.allErrors) this.gen.endIf();
			} else if (this.allErrors) this.gen.endIf();
			else this.gen.else();
		}
		pass(condition, failAction) {
			this.failResult((0, codegen_1.not)(condition), void 0, failAction);
		}
		fail(condition) {
			if (condition === void 0) {
				this.error();
				if (!this.allErrors) this.gen.if(false);
				return;
			}
			this.gen.if(condition);
			this.error();
			if (this.allErrors) this.gen.endIf();
			else this.gen.else();
		}
		fail$data(condition) {
			if (!this.$data) return this.fail(condition);
			const { schemaCode } = this;
			this.fail((0, codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
		}
		error(append, errorParams, errorPaths) {
			if (errorParams) {
				this.setParams(errorParams);
				this._error(append, errorPaths);
				this.setParams({});
				return;
			}
			this._error(append, errorPaths);
		}
		_error(append, errorPaths) {
			(append ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
		}
		$dataError() {
			(0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
		}
		reset() {
			if (this.errsCount === void 0) throw new Error("add \"trackErrors\" to keyword definition");
			(0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
		}
		ok(cond) {
			if (!this.allErrors) this.gen.if(cond);
		}
		setParams(obj, assign) {
			if (assign) Object.assign(this.params, obj);
			else this.params = obj;
		}
		block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
			this.gen.block(() => {
				this.check$data(valid, $dataValid);
				codeBlock();
			});
		}
		check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
			if (!this.$data) return;
			const { gen, schemaCode, schemaType, def } = this;
			gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid));
			if (valid !== codegen_1.nil) gen.assign(valid, true);
			if (schemaType.length || def.validateSchema) {
				gen.elseIf(this.invalid$data());
				this.$dataError();
				if (valid !== codegen_1.nil) gen.assign(valid, false);
			}
			gen.else();
		}
		invalid$data() {
			const { gen, schemaCode, schemaType, def, it } = this;
			return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
			function wrong$DataType() {
				if (schemaType.length) {
					/* istanbul ignore if */
					if (!(schemaCode instanceof codegen_1.Name)) throw new Error("ajv implementation error");
					const st = Array.isArray(schemaType) ? schemaType : [schemaType];
					return (0, codegen_1._)`${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
				}
				return codegen_1.nil;
			}
			function invalid$DataSchema() {
				if (def.validateSchema) {
					const validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
					return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
				}
				return codegen_1.nil;
			}
		}
		subschema(appl, valid) {
			const subschema = (0, subschema_1.getSubschema)(this.it, appl);
			(0, subschema_1.extendSubschemaData)(subschema, this.it, appl);
			(0, subschema_1.extendSubschemaMode)(subschema, appl);
			const nextContext = {
				...this.it,
				...subschema,
				items: void 0,
				props: void 0
			};
			subschemaCode(nextContext, valid);
			return nextContext;
		}
		mergeEvaluated(schemaCxt, toName) {
			const { it, gen } = this;
			if (!it.opts.unevaluated) return;
			if (it.props !== true && schemaCxt.props !== void 0) it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName);
			if (it.items !== true && schemaCxt.items !== void 0) it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName);
		}
		mergeValidEvaluated(schemaCxt, valid) {
			const { it, gen } = this;
			if (it.opts.unevaluated && (it.props !== true || it.items !== true)) {
				gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name));
				return true;
			}
		}
	};
	exports.KeywordCxt = KeywordCxt;
	function keywordCode(it, keyword, def, ruleType) {
		const cxt = new KeywordCxt(it, def, keyword);
		if ("code" in def) def.code(cxt, ruleType);
		else if (cxt.$data && def.validate) (0, keyword_1.funcKeywordCode)(cxt, def);
		else if ("macro" in def) (0, keyword_1.macroKeywordCode)(cxt, def);
		else if (def.compile || def.validate) (0, keyword_1.funcKeywordCode)(cxt, def);
	}
	const JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/;
	const RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
	function getData($data, { dataLevel, dataNames, dataPathArr }) {
		let jsonPointer;
		let data;
		if ($data === "") return names_1.default.rootData;
		if ($data[0] === "/") {
			if (!JSON_POINTER.test($data)) throw new Error(`Invalid JSON-pointer: ${$data}`);
			jsonPointer = $data;
			data = names_1.default.rootData;
		} else {
			const matches = RELATIVE_JSON_POINTER.exec($data);
			if (!matches) throw new Error(`Invalid JSON-pointer: ${$data}`);
			const up = +matches[1];
			jsonPointer = matches[2];
			if (jsonPointer === "#") {
				if (up >= dataLevel) throw new Error(errorMsg("property/index", up));
				return dataPathArr[dataLevel - up];
			}
			if (up > dataLevel) throw new Error(errorMsg("data", up));
			data = dataNames[dataLevel - up];
			if (!jsonPointer) return data;
		}
		let expr = data;
		const segments = jsonPointer.split("/");
		for (const segment of segments) if (segment) {
			data = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`;
			expr = (0, codegen_1._)`${expr} && ${data}`;
		}
		return expr;
		function errorMsg(pointerType, up) {
			return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
		}
	}
	exports.getData = getData;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/runtime/validation_error.js
var require_validation_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var ValidationError = class extends Error {
		constructor(errors) {
			super("validation failed");
			this.errors = errors;
			this.ajv = this.validation = true;
		}
	};
	exports.default = ValidationError;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/ref_error.js
var require_ref_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const resolve_1 = require_resolve();
	var MissingRefError = class extends Error {
		constructor(resolver, baseId, ref, msg) {
			super(msg || `can't resolve reference ${ref} from id ${baseId}`);
			this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref);
			this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
		}
	};
	exports.default = MissingRefError;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/compile/index.js
var require_compile = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
	const codegen_1 = require_codegen();
	const validation_error_1 = require_validation_error();
	const names_1 = require_names();
	const resolve_1 = require_resolve();
	const util_1 = require_util$1();
	const validate_1 = require_validate();
	var SchemaEnv = class {
		constructor(env) {
			var _a;
			this.refs = {};
			this.dynamicAnchors = {};
			let schema;
			if (typeof env.schema == "object") schema = env.schema;
			this.schema = env.schema;
			this.schemaId = env.schemaId;
			this.root = env.root || this;
			this.baseId = (_a = env.baseId) !== null && _a !== void 0 ? _a : (0, resolve_1.normalizeId)(schema === null || schema === void 0 ? void 0 : schema[env.schemaId || "$id"]);
			this.schemaPath = env.schemaPath;
			this.localRefs = env.localRefs;
			this.meta = env.meta;
			this.$async = schema === null || schema === void 0 ? void 0 : schema.$async;
			this.refs = {};
		}
	};
	exports.SchemaEnv = SchemaEnv;
	function compileSchema(sch) {
		const _sch = getCompilingSchema.call(this, sch);
		if (_sch) return _sch;
		const rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId);
		const { es5, lines } = this.opts.code;
		const { ownProperties } = this.opts;
		const gen = new codegen_1.CodeGen(this.scope, {
			es5,
			lines,
			ownProperties
		});
		let _ValidationError;
		if (sch.$async) _ValidationError = gen.scopeValue("Error", {
			ref: validation_error_1.default,
			code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`
		});
		const validateName = gen.scopeName("validate");
		sch.validateName = validateName;
		const schemaCxt = {
			gen,
			allErrors: this.opts.allErrors,
			data: names_1.default.data,
			parentData: names_1.default.parentData,
			parentDataProperty: names_1.default.parentDataProperty,
			dataNames: [names_1.default.data],
			dataPathArr: [codegen_1.nil],
			dataLevel: 0,
			dataTypes: [],
			definedProperties: /* @__PURE__ */ new Set(),
			topSchemaRef: gen.scopeValue("schema", this.opts.code.source === true ? {
				ref: sch.schema,
				code: (0, codegen_1.stringify)(sch.schema)
			} : { ref: sch.schema }),
			validateName,
			ValidationError: _ValidationError,
			schema: sch.schema,
			schemaEnv: sch,
			rootId,
			baseId: sch.baseId || rootId,
			schemaPath: codegen_1.nil,
			errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
			errorPath: (0, codegen_1._)`""`,
			opts: this.opts,
			self: this
		};
		let sourceCode;
		try {
			this._compilations.add(sch);
			(0, validate_1.validateFunctionCode)(schemaCxt);
			gen.optimize(this.opts.code.optimize);
			const validateCode = gen.toString();
			sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`;
			if (this.opts.code.process) sourceCode = this.opts.code.process(sourceCode, sch);
			const validate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode)(this, this.scope.get());
			this.scope.value(validateName, { ref: validate });
			validate.errors = null;
			validate.schema = sch.schema;
			validate.schemaEnv = sch;
			if (sch.$async) validate.$async = true;
			if (this.opts.code.source === true) validate.source = {
				validateName,
				validateCode,
				scopeValues: gen._values
			};
			if (this.opts.unevaluated) {
				const { props, items } = schemaCxt;
				validate.evaluated = {
					props: props instanceof codegen_1.Name ? void 0 : props,
					items: items instanceof codegen_1.Name ? void 0 : items,
					dynamicProps: props instanceof codegen_1.Name,
					dynamicItems: items instanceof codegen_1.Name
				};
				if (validate.source) validate.source.evaluated = (0, codegen_1.stringify)(validate.evaluated);
			}
			sch.validate = validate;
			return sch;
		} catch (e) {
			delete sch.validate;
			delete sch.validateName;
			if (sourceCode) this.logger.error("Error compiling schema, function code:", sourceCode);
			throw e;
		} finally {
			this._compilations.delete(sch);
		}
	}
	exports.compileSchema = compileSchema;
	function resolveRef(root, baseId, ref) {
		var _a;
		ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
		const schOrFunc = root.refs[ref];
		if (schOrFunc) return schOrFunc;
		let _sch = resolve.call(this, root, ref);
		if (_sch === void 0) {
			const schema = (_a = root.localRefs) === null || _a === void 0 ? void 0 : _a[ref];
			const { schemaId } = this.opts;
			if (schema) _sch = new SchemaEnv({
				schema,
				schemaId,
				root,
				baseId
			});
		}
		if (_sch === void 0) return;
		return root.refs[ref] = inlineOrCompile.call(this, _sch);
	}
	exports.resolveRef = resolveRef;
	function inlineOrCompile(sch) {
		if ((0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs)) return sch.schema;
		return sch.validate ? sch : compileSchema.call(this, sch);
	}
	function getCompilingSchema(schEnv) {
		for (const sch of this._compilations) if (sameSchemaEnv(sch, schEnv)) return sch;
	}
	exports.getCompilingSchema = getCompilingSchema;
	function sameSchemaEnv(s1, s2) {
		return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
	}
	function resolve(root, ref) {
		let sch;
		while (typeof (sch = this.refs[ref]) == "string") ref = sch;
		return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
	}
	function resolveSchema(root, ref) {
		const p = this.opts.uriResolver.parse(ref);
		const refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p);
		let baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, void 0);
		if (Object.keys(root.schema).length > 0 && refPath === baseId) return getJsonPointer.call(this, p, root);
		const id = (0, resolve_1.normalizeId)(refPath);
		const schOrRef = this.refs[id] || this.schemas[id];
		if (typeof schOrRef == "string") {
			const sch = resolveSchema.call(this, root, schOrRef);
			if (typeof (sch === null || sch === void 0 ? void 0 : sch.schema) !== "object") return;
			return getJsonPointer.call(this, p, sch);
		}
		if (typeof (schOrRef === null || schOrRef === void 0 ? void 0 : schOrRef.schema) !== "object") return;
		if (!schOrRef.validate) compileSchema.call(this, schOrRef);
		if (id === (0, resolve_1.normalizeId)(ref)) {
			const { schema } = schOrRef;
			const { schemaId } = this.opts;
			const schId = schema[schemaId];
			if (schId) baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
			return new SchemaEnv({
				schema,
				schemaId,
				root,
				baseId
			});
		}
		return getJsonPointer.call(this, p, schOrRef);
	}
	exports.resolveSchema = resolveSchema;
	const PREVENT_SCOPE_CHANGE = /* @__PURE__ */ new Set([
		"properties",
		"patternProperties",
		"enum",
		"dependencies",
		"definitions"
	]);
	function getJsonPointer(parsedRef, { baseId, schema, root }) {
		var _a;
		if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/") return;
		for (const part of parsedRef.fragment.slice(1).split("/")) {
			if (typeof schema === "boolean") return;
			const partSchema = schema[(0, util_1.unescapeFragment)(part)];
			if (partSchema === void 0) return;
			schema = partSchema;
			const schId = typeof schema === "object" && schema[this.opts.schemaId];
			if (!PREVENT_SCOPE_CHANGE.has(part) && schId) baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
		}
		let env;
		if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
			const $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
			env = resolveSchema.call(this, root, $ref);
		}
		const { schemaId } = this.opts;
		env = env || new SchemaEnv({
			schema,
			schemaId,
			root,
			baseId
		});
		if (env.schema !== env.root.schema) return env;
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/data.json
var require_data = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$id": "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
		"description": "Meta-schema for $data reference (JSON AnySchema extension proposal)",
		"type": "object",
		"required": ["$data"],
		"properties": { "$data": {
			"type": "string",
			"anyOf": [{ "format": "relative-json-pointer" }, { "format": "json-pointer" }]
		} },
		"additionalProperties": false
	};
}));

// node_modules/.pnpm/fast-uri@3.1.9/node_modules/fast-uri/lib/utils.js
var require_utils$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu);
	const isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u);
	const isPort = RegExp.prototype.test.bind(/^\d*$/u);
	const isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu);
	const isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu);
	const isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u);
	const isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u);
	const isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u);
	const BYTE_HEX = new Array(256);
	{
		const HEX_DIGITS = "0123456789ABCDEF";
		for (let i = 0; i < 256; i++) BYTE_HEX[i] = "%" + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 15];
	}
	function percentEncodeNonAscii(cp) {
		if (cp < 2048) return BYTE_HEX[192 | cp >> 6] + BYTE_HEX[128 | cp & 63];
		if (cp < 65536) return BYTE_HEX[224 | cp >> 12] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
		return BYTE_HEX[240 | cp >> 18] + BYTE_HEX[128 | cp >> 12 & 63] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
	}
	function stringArrayToHexStripped(input) {
		let acc = "";
		let code = 0;
		let i = 0;
		for (i = 0; i < input.length; i++) {
			code = input[i].charCodeAt(0);
			if (code === 48) continue;
			if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) return "";
			acc += input[i];
			break;
		}
		for (i += 1; i < input.length; i++) {
			code = input[i].charCodeAt(0);
			if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) return "";
			acc += input[i];
		}
		return acc;
	}
	const isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/);
	const isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/);
	const isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/);
	const nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
	function isZoneIdentifier(zone) {
		if (zone.length === 0) return false;
		for (let i = 0; i < zone.length; i++) {
			if (isZoneCharacter(zone[i])) continue;
			if (zone[i] === "%" && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
				i += 2;
				continue;
			}
			return false;
		}
		return true;
	}
	function compressIPv6ZeroRun(hextets) {
		let bestStart = -1;
		let bestLength = 0;
		let runStart = -1;
		let runLength = 0;
		for (let i = 0; i < hextets.length; i++) if (hextets[i] === "0") {
			if (runStart === -1) runStart = i;
			runLength++;
			if (runLength > bestLength) {
				bestLength = runLength;
				bestStart = runStart;
			}
		} else {
			runStart = -1;
			runLength = 0;
		}
		if (bestLength < 2) return hextets.join(":");
		const head = hextets.slice(0, bestStart).join(":");
		const tail = hextets.slice(bestStart + bestLength).join(":");
		return head + "::" + tail;
	}
	function normalizeIPv6Address(input) {
		const compression = input.indexOf("::");
		if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return void 0;
		const left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":");
		const right = compression === -1 ? [] : input.slice(compression + 2).split(":");
		if (compression !== -1) {
			if (left.length === 1 && left[0] === "") left.length = 0;
			if (right.length === 1 && right[0] === "") right.length = 0;
		}
		const parts = left.concat(right);
		let hextetCount = 0;
		for (let i = 0; i < parts.length; i++) {
			const part = parts[i];
			if (part === "") return void 0;
			if (part.indexOf(".") !== -1) {
				if (i !== parts.length - 1 || compression !== -1 && right.length === 0 || !isIPv4(part)) return void 0;
				hextetCount += 2;
				continue;
			}
			if (!isHextet(part)) return void 0;
			parts[i] = parseInt(part, 16).toString(16);
			hextetCount++;
		}
		if (compression === -1) {
			if (hextetCount !== 8) return void 0;
			return compressIPv6ZeroRun(parts);
		}
		if (hextetCount >= 8) return void 0;
		const expanded = parts.slice(0, left.length);
		for (let i = hextetCount; i < 8; i++) expanded.push("0");
		for (let i = left.length; i < parts.length; i++) expanded.push(parts[i]);
		return compressIPv6ZeroRun(expanded);
	}
	function normalizeIPv6(host) {
		const bracketed = host[0] === "[" && host[host.length - 1] === "]";
		if ((host[0] === "[" || host[host.length - 1] === "]") && !bracketed) return {
			host,
			isIPV6: false,
			error: true
		};
		let input = bracketed ? host.slice(1, -1) : host;
		if (bracketed && isIPvFuture(input)) {
			input = input.toLowerCase();
			return {
				host: `[${input}]`,
				escapedHost: input,
				isIPV6: false,
				isIPVFuture: true
			};
		}
		if (findToken(input, ":") < 2) return {
			host,
			isIPV6: false,
			error: bracketed
		};
		let zoneIdentifier = "";
		const zoneSeparator = input.indexOf("%");
		if (zoneSeparator !== -1) {
			const separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
			zoneIdentifier = input.slice(zoneSeparator + separatorLength);
			if (!isZoneIdentifier(zoneIdentifier)) return {
				host,
				isIPV6: false,
				error: true
			};
			input = input.slice(0, zoneSeparator);
		}
		const address = normalizeIPv6Address(input);
		if (address === void 0) return {
			host,
			isIPV6: false,
			error: true
		};
		return {
			host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
			escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
			isIPV6: true
		};
	}
	function findToken(str, token) {
		let ind = 0;
		for (let i = 0; i < str.length; i++) if (str[i] === token) ind++;
		return ind;
	}
	function removeDotSegments(path) {
		let input = path;
		const output = [];
		let nextSlash = -1;
		let len = 0;
		while (len = input.length) {
			if (len === 1) {
				if (input === ".") break;
				else if (input === "/") {
					output.push("/");
					break;
				} else {
					output.push(input);
					break;
				}
			} else if (len === 2) {
				if (input[0] === ".") {
					if (input[1] === ".") break;
					else if (input[1] === "/") {
						input = input.slice(2);
						continue;
					}
				} else if (input[0] === "/") {
					if (input[1] === "." || input[1] === "/") {
						output.push("/");
						break;
					}
				}
			} else if (len === 3) {
				if (input === "/..") {
					if (output.length !== 0) output.pop();
					output.push("/");
					break;
				}
			}
			if (input[0] === ".") {
				if (input[1] === ".") {
					if (input[2] === "/") {
						input = input.slice(3);
						continue;
					}
				} else if (input[1] === "/") {
					input = input.slice(2);
					continue;
				}
			} else if (input[0] === "/") {
				if (input[1] === ".") {
					if (input[2] === "/") {
						input = input.slice(2);
						continue;
					} else if (input[2] === ".") {
						if (input[3] === "/") {
							input = input.slice(3);
							if (output.length !== 0) output.pop();
							continue;
						}
					}
				}
			}
			if ((nextSlash = input.indexOf("/", 1)) === -1) {
				output.push(input);
				break;
			} else {
				output.push(input.slice(0, nextSlash));
				input = input.slice(nextSlash);
			}
		}
		return output.join("");
	}
	function removeDotSegmentsRelative(path) {
		if (path === "" || path[0] === "/") return removeDotSegments(path);
		const segments = path.split("/");
		const last = segments.length - 1;
		const output = [];
		let trailingDirectory = false;
		for (let i = 0; i <= last; i++) {
			const segment = segments[i];
			if (segment === "." || segment === "..") {
				if (segment === "..") {
					if (output.length !== 0 && output[output.length - 1] !== "..") output.pop();
					else output.push("..");
				}
				trailingDirectory = i === last;
			} else output.push(segment);
		}
		if (trailingDirectory && output[output.length - 1] !== "..") output.push("");
		if (output.length === 0 || output[0] === "" || output[0].includes(":")) output.unshift(".");
		return output.join("/");
	}
	const HOST_DELIMS = {
		"@": "%40",
		"/": "%2F",
		"?": "%3F",
		"#": "%23",
		":": "%3A"
	};
	const HOST_DELIM_RE = /[@/?#:]/g;
	const HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
	function reescapeHostDelimiters(host, isIP) {
		const re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
		re.lastIndex = 0;
		return host.replace(re, (ch) => HOST_DELIMS[ch]);
	}
	function normalizePercentEncoding(input, decodeUnreserved = false) {
		if (input.indexOf("%") === -1) return input;
		let output = "";
		for (let i = 0; i < input.length; i++) {
			if (input[i] === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (decodeUnreserved && isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			output += input[i];
		}
		return output;
	}
	function normalizePathEncoding(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (decoded !== "." && isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			if (isPathCharacter(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	function serializePathEncoding(input, pathNoScheme = false) {
		let output = "";
		let firstSegment = pathNoScheme && input[0] !== "/";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			if (ch === "/") firstSegment = false;
			if (isPathCharacter(ch) && (ch !== ":" || !firstSegment)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	function encodeComponent(input, isAllowed) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			if (isAllowed(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	function encodeUserinfo(input) {
		return encodeComponent(input, isUserinfoCharacter);
	}
	function encodeQuery(input) {
		return encodeComponent(input, isQueryFragmentCharacter);
	}
	function encodeFragment(input) {
		return encodeComponent(input, isQueryFragmentCharacter);
	}
	function isEscapeSafe(cp) {
		return cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 42 || cp === 43 || cp === 45 || cp === 46 || cp === 47 || cp === 64 || cp === 95;
	}
	function normalizeQueryFragmentEncoding(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			if (isQueryFragmentCharacter(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	function escapePreservingEscapes(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			if (input[i] === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			output += escape(input[i]);
		}
		return output;
	}
	function recomposeAuthority(component) {
		const uriTokens = [];
		if (component.userinfo !== void 0) {
			uriTokens.push(encodeUserinfo(component.userinfo));
			uriTokens.push("@");
		}
		if (component.host !== void 0) {
			let host = component.host;
			if (!isIPv4(host)) {
				let ipV6res = normalizeIPv6(host);
				if (ipV6res.isIPV6 !== true && ipV6res.isIPVFuture !== true) {
					host = normalizePercentEncoding(host, true);
					ipV6res = normalizeIPv6(host);
				}
				if (ipV6res.isIPV6 === true || ipV6res.isIPVFuture === true) host = `[${ipV6res.escapedHost}]`;
				else host = reescapeHostDelimiters(host, false);
			}
			uriTokens.push(host);
		}
		if (typeof component.port === "number" || typeof component.port === "string") {
			const port = String(component.port);
			if (!isPort(port)) throw new TypeError("URI port is malformed.");
			uriTokens.push(":");
			uriTokens.push(port);
		}
		return uriTokens.length ? uriTokens.join("") : void 0;
	}
	module.exports = {
		nonSimpleDomain,
		recomposeAuthority,
		reescapeHostDelimiters,
		normalizePercentEncoding,
		normalizePathEncoding,
		serializePathEncoding,
		normalizeQueryFragmentEncoding,
		encodeUserinfo,
		encodeQuery,
		encodeFragment,
		escapePreservingEscapes,
		removeDotSegments,
		removeDotSegmentsRelative,
		isIPv4,
		isUUID,
		normalizeIPv6,
		stringArrayToHexStripped
	};
}));

// node_modules/.pnpm/fast-uri@3.1.9/node_modules/fast-uri/lib/schemes.js
var require_schemes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { isUUID } = require_utils$1();
	const URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu;
	const supportedSchemeNames = [
		"http",
		"https",
		"ws",
		"wss",
		"urn",
		"urn:uuid"
	];
	function isValidSchemeName(name) {
		return supportedSchemeNames.indexOf(name) !== -1;
	}
	function wsIsSecure(wsComponent) {
		if (wsComponent.secure === true) return true;
		else if (wsComponent.secure === false) return false;
		else if (wsComponent.scheme) return wsComponent.scheme.length === 3 && (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") && (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") && (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S");
		else return false;
	}
	function httpParse(component) {
		if (!component.host) component.error = component.error || "HTTP URIs must have a host.";
		return component;
	}
	function httpSerialize(component) {
		const secure = String(component.scheme).toLowerCase() === "https";
		if (component.port === (secure ? 443 : 80) || component.port === "") component.port = void 0;
		if (!component.path) component.path = "/";
		return component;
	}
	function wsParse(wsComponent) {
		wsComponent.secure = wsIsSecure(wsComponent);
		wsComponent.resourceName = (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : "");
		wsComponent.path = void 0;
		wsComponent.query = void 0;
		return wsComponent;
	}
	function wsSerialize(wsComponent) {
		if (wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") wsComponent.port = void 0;
		if (typeof wsComponent.secure === "boolean") {
			wsComponent.scheme = wsComponent.secure ? "wss" : "ws";
			wsComponent.secure = void 0;
		}
		if (wsComponent.resourceName) {
			const queryIndex = wsComponent.resourceName.indexOf("?");
			const path = queryIndex === -1 ? wsComponent.resourceName : wsComponent.resourceName.slice(0, queryIndex);
			wsComponent.path = path && path !== "/" ? path : void 0;
			wsComponent.query = queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1);
			wsComponent.resourceName = void 0;
		}
		wsComponent.fragment = void 0;
		return wsComponent;
	}
	function urnParse(urnComponent, options) {
		if (!urnComponent.path) {
			urnComponent.error = "URN can not be parsed";
			return urnComponent;
		}
		const matches = urnComponent.path.match(URN_REG);
		if (matches && matches[0] === urnComponent.path) {
			const scheme = options.scheme || urnComponent.scheme || "urn";
			urnComponent.nid = matches[1].toLowerCase();
			urnComponent.nss = matches[2];
			const schemeHandler = getSchemeHandler(`${scheme}:${options.nid || urnComponent.nid}`);
			urnComponent.path = void 0;
			if (schemeHandler) urnComponent = schemeHandler.parse(urnComponent, options);
		} else urnComponent.error = urnComponent.error || "URN can not be parsed.";
		return urnComponent;
	}
	function urnSerialize(urnComponent, options) {
		if (urnComponent.nid === void 0) throw new Error("URN without nid cannot be serialized");
		const scheme = options.scheme || urnComponent.scheme || "urn";
		const nid = urnComponent.nid.toLowerCase();
		const schemeHandler = getSchemeHandler(`${scheme}:${options.nid || nid}`);
		if (schemeHandler) urnComponent = schemeHandler.serialize(urnComponent, options);
		const uriComponent = urnComponent;
		const nss = urnComponent.nss;
		uriComponent.path = `${nid || options.nid}:${nss}`;
		options.skipEscape = true;
		return uriComponent;
	}
	function urnuuidParse(urnComponent, options) {
		const uuidComponent = urnComponent;
		uuidComponent.uuid = uuidComponent.nss;
		uuidComponent.nss = void 0;
		if (!options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid))) uuidComponent.error = uuidComponent.error || "UUID is not valid.";
		return uuidComponent;
	}
	function urnuuidSerialize(uuidComponent) {
		const urnComponent = uuidComponent;
		urnComponent.nss = (uuidComponent.uuid || "").toLowerCase();
		return urnComponent;
	}
	const http = {
		scheme: "http",
		domainHost: true,
		parse: httpParse,
		serialize: httpSerialize
	};
	const https = {
		scheme: "https",
		domainHost: http.domainHost,
		parse: httpParse,
		serialize: httpSerialize
	};
	const ws = {
		scheme: "ws",
		domainHost: true,
		parse: wsParse,
		serialize: wsSerialize
	};
	const SCHEMES = {
		http,
		https,
		ws,
		wss: {
			scheme: "wss",
			domainHost: ws.domainHost,
			parse: ws.parse,
			serialize: ws.serialize
		},
		urn: {
			scheme: "urn",
			parse: urnParse,
			serialize: urnSerialize,
			skipNormalize: true
		},
		"urn:uuid": {
			scheme: "urn:uuid",
			parse: urnuuidParse,
			serialize: urnuuidSerialize,
			skipNormalize: true
		}
	};
	Object.setPrototypeOf(SCHEMES, null);
	function getSchemeHandler(scheme) {
		return scheme && (SCHEMES[scheme] || SCHEMES[scheme.toLowerCase()]) || void 0;
	}
	module.exports = {
		wsIsSecure,
		SCHEMES,
		isValidSchemeName,
		getSchemeHandler
	};
}));

// node_modules/.pnpm/fast-uri@3.1.9/node_modules/fast-uri/index.js
var require_fast_uri = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = require_utils$1();
	const { SCHEMES, getSchemeHandler } = require_schemes();
	const VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;
	const MALFORMED_SCHEME_ERROR = "URI scheme is malformed.";
	const MALFORMED_HOST_ERROR = "URI host is malformed.";
	const FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
	function validateScheme(scheme) {
		const stringScheme = String(scheme);
		if (!VALID_SCHEME.test(stringScheme)) throw new TypeError(MALFORMED_SCHEME_ERROR);
		return stringScheme;
	}
	function normalize(uri, options) {
		if (typeof uri === "string") uri = normalizeString(uri, options);
		else if (typeof uri === "object") uri = parse(serialize(uri, options), options);
		return uri;
	}
	function resolve(baseURI, relativeURI, options) {
		const schemelessOptions = options ? Object.assign({ scheme: "null" }, options) : { scheme: "null" };
		const { parsed: baseParsed, malformedAuthorityOrPort: baseMalformed, malformedPercentEncoding: baseMalformedPercentEncoding, malformedSchemeSpecific: baseMalformedSchemeSpecific, malformedHost: baseMalformedHost, malformedScheme: baseMalformedScheme } = parseWithStatus(baseURI, schemelessOptions);
		const { parsed: relativeParsed, malformedAuthorityOrPort: relativeMalformed, malformedPercentEncoding: relativeMalformedPercentEncoding, malformedSchemeSpecific: relativeMalformedSchemeSpecific, malformedHost: relativeMalformedHost, malformedScheme: relativeMalformedScheme } = parseWithStatus(relativeURI, schemelessOptions);
		if (baseMalformed || relativeMalformed || baseMalformedPercentEncoding || relativeMalformedPercentEncoding || baseMalformedSchemeSpecific || relativeMalformedSchemeSpecific || baseMalformedHost || relativeMalformedHost || baseMalformedScheme || relativeMalformedScheme) throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
		const resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, true);
		const resolvedSchemeHandler = getSchemeHandler(options && options.scheme || resolved.scheme);
		const resolvedHost = resolved.host;
		const resolvedHostIsIP = resolvedHost !== void 0 && resolvedHost !== "" && (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
		if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)) throw new Error(MALFORMED_HOST_ERROR);
		canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
		const encodedASCIIHost = resolvedHost && resolvedHost.indexOf("%") !== -1 && !/\P{ASCII}/u.test(resolvedHost);
		if (resolved.error && !encodedASCIIHost) throw new Error(resolved.error);
		schemelessOptions.skipEscape = true;
		return serialize(resolved, schemelessOptions);
	}
	function resolveComponent(base, relative, options, skipNormalization) {
		const target = {};
		if (!skipNormalization) {
			base = parse(serialize(base, options), options);
			relative = parse(serialize(relative, options), options);
		}
		options = options || {};
		if (!options.tolerant && relative.scheme) {
			target.scheme = relative.scheme;
			target.userinfo = relative.userinfo;
			target.host = relative.host;
			target.port = relative.port;
			target.path = removeDotSegments(relative.path || "");
			target.query = relative.query;
		} else {
			if (relative.userinfo !== void 0 || relative.host !== void 0 || relative.port !== void 0) {
				target.userinfo = relative.userinfo;
				target.host = relative.host;
				target.port = relative.port;
				target.path = removeDotSegments(relative.path || "");
				target.query = relative.query;
			} else {
				if (!relative.path) {
					target.path = base.path;
					if (relative.query !== void 0) target.query = relative.query;
					else target.query = base.query;
				} else {
					if (relative.path[0] === "/") target.path = removeDotSegments(relative.path);
					else {
						const baseHasAuthority = base.userinfo !== void 0 || base.host !== void 0 || base.port !== void 0;
						if (baseHasAuthority && !base.path) target.path = "/" + relative.path;
						else if (!base.path) target.path = relative.path;
						else target.path = base.path.slice(0, base.path.lastIndexOf("/") + 1) + relative.path;
						target.path = base.scheme === void 0 && !baseHasAuthority && target.path[0] !== "/" ? removeDotSegmentsRelative(target.path) : removeDotSegments(target.path);
					}
					target.query = relative.query;
				}
				target.userinfo = base.userinfo;
				target.host = base.host;
				target.port = base.port;
			}
			target.scheme = base.scheme;
		}
		target.fragment = relative.fragment;
		return target;
	}
	function equal(uriA, uriB, options) {
		const normalizedA = normalizeComparableURI(uriA, options);
		const normalizedB = normalizeComparableURI(uriB, options);
		return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
	}
	function serialize(cmpts, opts) {
		const component = {
			host: cmpts.host,
			scheme: cmpts.scheme,
			userinfo: cmpts.userinfo,
			port: cmpts.port,
			path: cmpts.path,
			query: cmpts.query,
			nid: cmpts.nid,
			nss: cmpts.nss,
			uuid: cmpts.uuid,
			fragment: cmpts.fragment,
			reference: cmpts.reference,
			resourceName: cmpts.resourceName,
			secure: cmpts.secure,
			error: ""
		};
		const options = Object.assign({}, opts);
		const uriTokens = [];
		if (component.scheme) component.scheme = validateScheme(component.scheme);
		const schemeHandler = getSchemeHandler(options.scheme || component.scheme);
		if (schemeHandler && schemeHandler.serialize) schemeHandler.serialize(component, options);
		const hasAuthority = component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0;
		const schemelessReference = (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority;
		const pathNoScheme = !options.skipEscape && schemelessReference;
		if (component.path !== void 0) {
			if (!options.skipEscape) component.path = serializePathEncoding(component.path, pathNoScheme);
			else component.path = normalizePercentEncoding(component.path);
		}
		if (options.reference !== "suffix" && component.scheme) {
			component.scheme = validateScheme(component.scheme);
			uriTokens.push(component.scheme, ":");
		}
		const authority = recomposeAuthority(component);
		if (authority !== void 0) {
			if (options.reference !== "suffix") uriTokens.push("//");
			uriTokens.push(authority);
			if (component.path && component.path[0] !== "/") uriTokens.push("/");
		}
		if (component.path !== void 0) {
			let s = component.path;
			if (!options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath)) s = schemelessReference && s[0] !== "/" ? removeDotSegmentsRelative(s) : removeDotSegments(s);
			if (schemelessReference) s = serializePathEncoding(s, true);
			if (authority === void 0 && s[0] === "/" && s[1] === "/") s = "/%2F" + s.slice(2);
			uriTokens.push(s);
		}
		if (component.query !== void 0) uriTokens.push("?", encodeQuery(component.query));
		if (component.fragment !== void 0) uriTokens.push("#", encodeFragment(component.fragment));
		return uriTokens.join("");
	}
	const URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u;
	const AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/;
	const AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
	function getParseError(parsed, matches) {
		if (matches[2] !== void 0 && parsed.path && parsed.path[0] !== "/") return "URI path must start with \"/\" when authority is present.";
		if (typeof parsed.port === "number" && (parsed.port < 0 || parsed.port > 65535)) return "URI port is malformed.";
	}
	function hasMalformedPercentEncoding(component) {
		if (component === void 0) return false;
		let percent = component.indexOf("%");
		while (percent !== -1) {
			if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))) return true;
			percent = component.indexOf("%", percent + 3);
		}
		return false;
	}
	function isIPLiteral(host) {
		return host[0] === "[" && host[host.length - 1] === "]";
	}
	function hasMalformedComponentPercentEncoding(matches) {
		const host = matches[4];
		return hasMalformedPercentEncoding(matches[3]) || host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host) || hasMalformedPercentEncoding(matches[6]) || hasMalformedPercentEncoding(matches[7]) || hasMalformedPercentEncoding(matches[8]);
	}
	function canonicalizeHost(parsed, options, schemeHandler, isIP) {
		if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP)) {
			parsed.error = parsed.error || MALFORMED_HOST_ERROR;
			return true;
		}
		if (!options.unicodeSupport && (!schemeHandler || !schemeHandler.unicodeSupport) && parsed.host && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && isIP === false && nonSimpleDomain(parsed.host)) {
			let url;
			try {
				url = new URL("http://" + parsed.host);
			} catch (e) {
				parsed.error = parsed.error || "Host's domain name can not be converted to ASCII: " + e;
				return true;
			}
			if (!isHostOnlyURL(url)) {
				parsed.error = parsed.error || MALFORMED_HOST_ERROR;
				return true;
			}
			parsed.host = url.hostname;
		}
		return false;
	}
	function hasForbiddenDomainHost(parsed, options, schemeHandler, isIP) {
		return Boolean(parsed.host && isIP === false && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host));
	}
	function isHostOnlyURL(url) {
		return url.username === "" && url.password === "" && url.port === "" && url.pathname === "/" && url.search === "" && url.hash === "" && url.hostname !== "";
	}
	function parseWithStatus(uri, opts) {
		const options = Object.assign({}, opts);
		const parsed = {
			scheme: void 0,
			userinfo: void 0,
			host: "",
			port: void 0,
			path: "",
			query: void 0,
			fragment: void 0
		};
		let malformedAuthorityOrPort = false;
		let malformedPercentEncoding = false;
		let malformedSchemeSpecific = false;
		let malformedHost = false;
		let malformedIPLiteral = false;
		let malformedScheme = false;
		let isIP = false;
		if (options.reference === "suffix") {
			if (options.scheme) uri = options.scheme + ":" + uri;
			else uri = "//" + uri;
		}
		const authorityMatch = uri.match(AUTHORITY_PREFIX);
		if (authorityMatch !== null && authorityMatch[1].indexOf("\\") !== -1) {
			parsed.error = "URI authority must not contain a literal backslash.";
			malformedAuthorityOrPort = true;
		}
		const introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
		if (introducerMatch !== null) {
			const region = introducerMatch[1];
			const normalizedRegion = region.replace(/[\t\n\r]/g, "");
			if (normalizedRegion.length >= 2) {
				if (normalizedRegion.slice(0, 2) !== "//") {
					parsed.error = parsed.error || "URI authority must not contain a literal backslash.";
					malformedAuthorityOrPort = true;
				} else if (region.length !== normalizedRegion.length) {
					parsed.error = parsed.error || "URI authority introducer must not contain whitespace.";
					malformedAuthorityOrPort = true;
				}
			}
		}
		const matches = uri.match(URI_PARSE);
		if (matches) {
			parsed.scheme = matches[1];
			parsed.userinfo = matches[3];
			parsed.host = matches[4];
			parsed.port = parseInt(matches[5], 10);
			parsed.path = matches[6] || "";
			parsed.query = matches[7];
			parsed.fragment = matches[8];
			if (parsed.scheme !== void 0) {
				if (VALID_SCHEME.test(parsed.scheme)) parsed.scheme = parsed.scheme.toLowerCase();
				else {
					parsed.error = parsed.error || MALFORMED_SCHEME_ERROR;
					malformedScheme = true;
				}
			}
			malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches);
			if (malformedPercentEncoding) parsed.error = parsed.error || "URI contains malformed percent-encoding.";
			if (isNaN(parsed.port)) parsed.port = matches[5];
			const parseError = getParseError(parsed, matches);
			if (parseError !== void 0) {
				parsed.error = parsed.error || parseError;
				malformedAuthorityOrPort = true;
			}
			if (parsed.host) {
				if (isIPv4(parsed.host) === false) {
					const bracketedIPLiteral = isIPLiteral(parsed.host);
					const hasIPLiteralBracket = parsed.host.indexOf("[") !== -1 || parsed.host.indexOf("]") !== -1;
					const ipv6result = normalizeIPv6(parsed.host);
					isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === true;
					malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === true);
					parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase();
					if (malformedIPLiteral) {
						parsed.error = parsed.error || MALFORMED_HOST_ERROR;
						malformedAuthorityOrPort = true;
					}
				} else isIP = true;
			}
			if (parsed.scheme === void 0 && parsed.userinfo === void 0 && parsed.host === void 0 && parsed.port === void 0 && parsed.query === void 0 && !parsed.path) parsed.reference = "same-document";
			else if (parsed.scheme === void 0) parsed.reference = "relative";
			else if (parsed.fragment === void 0) parsed.reference = "absolute";
			else parsed.reference = "uri";
			if (options.reference && options.reference !== "suffix" && options.reference !== parsed.reference) parsed.error = parsed.error || "URI is not a " + options.reference + " reference.";
			const schemeHandler = getSchemeHandler(options.scheme || parsed.scheme);
			if (!malformedIPLiteral) malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP);
			if (uri.indexOf("%") !== -1 && parsed.host !== void 0 && !malformedIPLiteral) {
				let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, true);
				if (!isIP) host = normalizePercentEncoding(host.toLowerCase());
				parsed.host = isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host;
			}
			if (!schemeHandler || schemeHandler && !schemeHandler.skipNormalize) {
				if (parsed.path) parsed.path = normalizePathEncoding(parsed.path);
				if (parsed.query) parsed.query = normalizeQueryFragmentEncoding(parsed.query);
				if (parsed.fragment) parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment);
			}
			if (schemeHandler && schemeHandler.parse) {
				schemeHandler.parse(parsed, options);
				if (schemeHandler === SCHEMES.urn && parsed.nid === void 0) malformedSchemeSpecific = true;
			}
		} else parsed.error = parsed.error || "URI can not be parsed.";
		return {
			parsed,
			malformedAuthorityOrPort,
			malformedPercentEncoding,
			malformedSchemeSpecific,
			malformedHost,
			malformedScheme
		};
	}
	function parse(uri, opts) {
		return parseWithStatus(uri, opts).parsed;
	}
	function normalizeString(uri, opts) {
		return normalizeStringWithStatus(uri, opts).normalized;
	}
	function normalizeStringWithStatus(uri, opts) {
		const { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts);
		return {
			normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed, opts),
			malformedAuthorityOrPort,
			malformedPercentEncoding,
			malformedSchemeSpecific,
			malformedHost,
			malformedScheme
		};
	}
	function normalizeComparableURI(uri, opts) {
		if (typeof uri !== "string" && typeof uri !== "object") return;
		let value;
		try {
			value = typeof uri === "string" ? uri : serialize(uri, opts);
		} catch {
			return;
		}
		const { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts);
		return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? void 0 : normalized;
	}
	const fastUri = {
		SCHEMES,
		normalize,
		resolve,
		resolveComponent,
		equal,
		serialize,
		parse
	};
	module.exports = fastUri;
	module.exports.default = fastUri;
	module.exports.fastUri = fastUri;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/runtime/uri.js
var require_uri = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const uri = require_fast_uri();
	uri.code = "require(\"ajv/dist/runtime/uri\").default";
	exports.default = uri;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/core.js
var require_core$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	const validation_error_1 = require_validation_error();
	const ref_error_1 = require_ref_error();
	const rules_1 = require_rules();
	const compile_1 = require_compile();
	const codegen_2 = require_codegen();
	const resolve_1 = require_resolve();
	const dataType_1 = require_dataType();
	const util_1 = require_util$1();
	const $dataRefSchema = require_data();
	const uri_1 = require_uri();
	const defaultRegExp = (str, flags) => new RegExp(str, flags);
	defaultRegExp.code = "new RegExp";
	const META_IGNORE_OPTIONS = [
		"removeAdditional",
		"useDefaults",
		"coerceTypes"
	];
	const EXT_SCOPE_NAMES = /* @__PURE__ */ new Set([
		"validate",
		"serialize",
		"parse",
		"wrapper",
		"root",
		"schema",
		"keyword",
		"pattern",
		"formats",
		"validate$data",
		"func",
		"obj",
		"Error"
	]);
	const removedOptions = {
		errorDataPath: "",
		format: "`validateFormats: false` can be used instead.",
		nullable: "\"nullable\" keyword is supported by default.",
		jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
		extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
		missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
		processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
		sourceCode: "Use option `code: {source: true}`",
		strictDefaults: "It is default now, see option `strict`.",
		strictKeywords: "It is default now, see option `strict`.",
		uniqueItems: "\"uniqueItems\" keyword is always validated.",
		unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
		cache: "Map is used as cache, schema object as key.",
		serialize: "Map is used as cache, schema object as key.",
		ajvErrors: "It is default now."
	};
	const deprecatedOptions = {
		ignoreKeywordsWithRef: "",
		jsPropertySyntax: "",
		unicode: "\"minLength\"/\"maxLength\" account for unicode characters by default."
	};
	const MAX_EXPRESSION = 200;
	function requiredOptions(o) {
		var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0;
		const s = o.strict;
		const _optz = (_a = o.code) === null || _a === void 0 ? void 0 : _a.optimize;
		const optimize = _optz === true || _optz === void 0 ? 1 : _optz || 0;
		const regExp = (_c = (_b = o.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null && _c !== void 0 ? _c : defaultRegExp;
		const uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
		return {
			strictSchema: (_f = (_e = o.strictSchema) !== null && _e !== void 0 ? _e : s) !== null && _f !== void 0 ? _f : true,
			strictNumbers: (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0 ? _h : true,
			strictTypes: (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0 ? _k : "log",
			strictTuples: (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0 ? _m : "log",
			strictRequired: (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null && _p !== void 0 ? _p : false,
			code: o.code ? {
				...o.code,
				optimize,
				regExp
			} : {
				optimize,
				regExp
			},
			loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
			loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
			meta: (_s = o.meta) !== null && _s !== void 0 ? _s : true,
			messages: (_t = o.messages) !== null && _t !== void 0 ? _t : true,
			inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : true,
			schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
			addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : true,
			validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : true,
			validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : true,
			unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : true,
			int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : true,
			uriResolver
		};
	}
	var Ajv = class {
		constructor(opts = {}) {
			this.schemas = {};
			this.refs = {};
			this.formats = Object.create(null);
			this._compilations = /* @__PURE__ */ new Set();
			this._loading = {};
			this._cache = /* @__PURE__ */ new Map();
			opts = this.opts = {
				...opts,
				...requiredOptions(opts)
			};
			const { es5, lines } = this.opts.code;
			this.scope = new codegen_2.ValueScope({
				scope: {},
				prefixes: EXT_SCOPE_NAMES,
				es5,
				lines
			});
			this.logger = getLogger(opts.logger);
			const formatOpt = opts.validateFormats;
			opts.validateFormats = false;
			this.RULES = (0, rules_1.getRules)();
			checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED");
			checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn");
			this._metaOpts = getMetaSchemaOptions.call(this);
			if (opts.formats) addInitialFormats.call(this);
			this._addVocabularies();
			this._addDefaultMetaSchema();
			if (opts.keywords) addInitialKeywords.call(this, opts.keywords);
			if (typeof opts.meta == "object") this.addMetaSchema(opts.meta);
			addInitialSchemas.call(this);
			opts.validateFormats = formatOpt;
		}
		_addVocabularies() {
			this.addKeyword("$async");
		}
		_addDefaultMetaSchema() {
			const { $data, meta, schemaId } = this.opts;
			let _dataRefSchema = $dataRefSchema;
			if (schemaId === "id") {
				_dataRefSchema = { ...$dataRefSchema };
				_dataRefSchema.id = _dataRefSchema.$id;
				delete _dataRefSchema.$id;
			}
			if (meta && $data) this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], false);
		}
		defaultMeta() {
			const { meta, schemaId } = this.opts;
			return this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0;
		}
		validate(schemaKeyRef, data) {
			let v;
			if (typeof schemaKeyRef == "string") {
				v = this.getSchema(schemaKeyRef);
				if (!v) throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
			} else v = this.compile(schemaKeyRef);
			const valid = v(data);
			if (!("$async" in v)) this.errors = v.errors;
			return valid;
		}
		compile(schema, _meta) {
			const sch = this._addSchema(schema, _meta);
			return sch.validate || this._compileSchemaEnv(sch);
		}
		compileAsync(schema, meta) {
			if (typeof this.opts.loadSchema != "function") throw new Error("options.loadSchema should be a function");
			const { loadSchema } = this.opts;
			return runCompileAsync.call(this, schema, meta);
			async function runCompileAsync(_schema, _meta) {
				await loadMetaSchema.call(this, _schema.$schema);
				const sch = this._addSchema(_schema, _meta);
				return sch.validate || _compileAsync.call(this, sch);
			}
			async function loadMetaSchema($ref) {
				if ($ref && !this.getSchema($ref)) await runCompileAsync.call(this, { $ref }, true);
			}
			async function _compileAsync(sch) {
				try {
					return this._compileSchemaEnv(sch);
				} catch (e) {
					if (!(e instanceof ref_error_1.default)) throw e;
					checkLoaded.call(this, e);
					await loadMissingSchema.call(this, e.missingSchema);
					return _compileAsync.call(this, sch);
				}
			}
			function checkLoaded({ missingSchema: ref, missingRef }) {
				if (this.refs[ref]) throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
			}
			async function loadMissingSchema(ref) {
				const _schema = await _loadSchema.call(this, ref);
				if (!this.refs[ref]) await loadMetaSchema.call(this, _schema.$schema);
				if (!this.refs[ref]) this.addSchema(_schema, ref, meta);
			}
			async function _loadSchema(ref) {
				const p = this._loading[ref];
				if (p) return p;
				try {
					return await (this._loading[ref] = loadSchema(ref));
				} finally {
					delete this._loading[ref];
				}
			}
		}
		addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
			if (Array.isArray(schema)) {
				for (const sch of schema) this.addSchema(sch, void 0, _meta, _validateSchema);
				return this;
			}
			let id;
			if (typeof schema === "object") {
				const { schemaId } = this.opts;
				id = schema[schemaId];
				if (id !== void 0 && typeof id != "string") throw new Error(`schema ${schemaId} must be string`);
			}
			key = (0, resolve_1.normalizeId)(key || id);
			this._checkUnique(key);
			this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, true);
			return this;
		}
		addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
			this.addSchema(schema, key, true, _validateSchema);
			return this;
		}
		validateSchema(schema, throwOrLogError) {
			if (typeof schema == "boolean") return true;
			let $schema;
			$schema = schema.$schema;
			if ($schema !== void 0 && typeof $schema != "string") throw new Error("$schema must be a string");
			$schema = $schema || this.opts.defaultMeta || this.defaultMeta();
			if (!$schema) {
				this.logger.warn("meta-schema not available");
				this.errors = null;
				return true;
			}
			const valid = this.validate($schema, schema);
			if (!valid && throwOrLogError) {
				const message = "schema is invalid: " + this.errorsText();
				if (this.opts.validateSchema === "log") this.logger.error(message);
				else throw new Error(message);
			}
			return valid;
		}
		getSchema(keyRef) {
			let sch;
			while (typeof (sch = getSchEnv.call(this, keyRef)) == "string") keyRef = sch;
			if (sch === void 0) {
				const { schemaId } = this.opts;
				const root = new compile_1.SchemaEnv({
					schema: {},
					schemaId
				});
				sch = compile_1.resolveSchema.call(this, root, keyRef);
				if (!sch) return;
				this.refs[keyRef] = sch;
			}
			return sch.validate || this._compileSchemaEnv(sch);
		}
		removeSchema(schemaKeyRef) {
			if (schemaKeyRef instanceof RegExp) {
				this._removeAllSchemas(this.schemas, schemaKeyRef);
				this._removeAllSchemas(this.refs, schemaKeyRef);
				return this;
			}
			switch (typeof schemaKeyRef) {
				case "undefined":
					this._removeAllSchemas(this.schemas);
					this._removeAllSchemas(this.refs);
					this._cache.clear();
					return this;
				case "string": {
					const sch = getSchEnv.call(this, schemaKeyRef);
					if (typeof sch == "object") this._cache.delete(sch.schema);
					delete this.schemas[schemaKeyRef];
					delete this.refs[schemaKeyRef];
					return this;
				}
				case "object": {
					const cacheKey = schemaKeyRef;
					this._cache.delete(cacheKey);
					let id = schemaKeyRef[this.opts.schemaId];
					if (id) {
						id = (0, resolve_1.normalizeId)(id);
						delete this.schemas[id];
						delete this.refs[id];
					}
					return this;
				}
				default: throw new Error("ajv.removeSchema: invalid parameter");
			}
		}
		addVocabulary(definitions) {
			for (const def of definitions) this.addKeyword(def);
			return this;
		}
		addKeyword(kwdOrDef, def) {
			let keyword;
			if (typeof kwdOrDef == "string") {
				keyword = kwdOrDef;
				if (typeof def == "object") {
					this.logger.warn("these parameters are deprecated, see docs for addKeyword");
					def.keyword = keyword;
				}
			} else if (typeof kwdOrDef == "object" && def === void 0) {
				def = kwdOrDef;
				keyword = def.keyword;
				if (Array.isArray(keyword) && !keyword.length) throw new Error("addKeywords: keyword must be string or non-empty array");
			} else throw new Error("invalid addKeywords parameters");
			checkKeyword.call(this, keyword, def);
			if (!def) {
				(0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd));
				return this;
			}
			keywordMetaschema.call(this, def);
			const definition = {
				...def,
				type: (0, dataType_1.getJSONTypes)(def.type),
				schemaType: (0, dataType_1.getJSONTypes)(def.schemaType)
			};
			(0, util_1.eachItem)(keyword, definition.type.length === 0 ? (k) => addRule.call(this, k, definition) : (k) => definition.type.forEach((t) => addRule.call(this, k, definition, t)));
			return this;
		}
		getKeyword(keyword) {
			const rule = this.RULES.all[keyword];
			return typeof rule == "object" ? rule.definition : !!rule;
		}
		removeKeyword(keyword) {
			const { RULES } = this;
			delete RULES.keywords[keyword];
			delete RULES.all[keyword];
			for (const group of RULES.rules) {
				const i = group.rules.findIndex((rule) => rule.keyword === keyword);
				if (i >= 0) group.rules.splice(i, 1);
			}
			return this;
		}
		addFormat(name, format) {
			if (typeof format == "string") format = new RegExp(format);
			this.formats[name] = format;
			return this;
		}
		errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
			if (!errors || errors.length === 0) return "No errors";
			return errors.map((e) => `${dataVar}${e.instancePath} ${e.message}`).reduce((text, msg) => text + separator + msg);
		}
		$dataMetaSchema(metaSchema, keywordsJsonPointers) {
			const rules = this.RULES.all;
			metaSchema = JSON.parse(JSON.stringify(metaSchema));
			for (const jsonPointer of keywordsJsonPointers) {
				const segments = jsonPointer.split("/").slice(1);
				let keywords = metaSchema;
				for (const seg of segments) keywords = keywords[seg];
				for (const key in rules) {
					const rule = rules[key];
					if (typeof rule != "object") continue;
					const { $data } = rule.definition;
					const schema = keywords[key];
					if ($data && schema) keywords[key] = schemaOrData(schema);
				}
			}
			return metaSchema;
		}
		_removeAllSchemas(schemas, regex) {
			for (const keyRef in schemas) {
				const sch = schemas[keyRef];
				if (!regex || regex.test(keyRef)) {
					if (typeof sch == "string") delete schemas[keyRef];
					else if (sch && !sch.meta) {
						this._cache.delete(sch.schema);
						delete schemas[keyRef];
					}
				}
			}
		}
		_addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
			let id;
			const { schemaId } = this.opts;
			if (typeof schema == "object") id = schema[schemaId];
			else if (this.opts.jtd) throw new Error("schema must be object");
			else if (typeof schema != "boolean") throw new Error("schema must be object or boolean");
			let sch = this._cache.get(schema);
			if (sch !== void 0) return sch;
			baseId = (0, resolve_1.normalizeId)(id || baseId);
			const localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
			sch = new compile_1.SchemaEnv({
				schema,
				schemaId,
				meta,
				baseId,
				localRefs
			});
			this._cache.set(sch.schema, sch);
			if (addSchema && !baseId.startsWith("#")) {
				if (baseId) this._checkUnique(baseId);
				this.refs[baseId] = sch;
			}
			if (validateSchema) this.validateSchema(schema, true);
			return sch;
		}
		_checkUnique(id) {
			if (this.schemas[id] || this.refs[id]) throw new Error(`schema with key or id "${id}" already exists`);
		}
		_compileSchemaEnv(sch) {
			if (sch.meta) this._compileMetaSchema(sch);
			else compile_1.compileSchema.call(this, sch);
			/* istanbul ignore if */
			if (!sch.validate) throw new Error("ajv implementation error");
			return sch.validate;
		}
		_compileMetaSchema(sch) {
			const currentOpts = this.opts;
			this.opts = this._metaOpts;
			try {
				compile_1.compileSchema.call(this, sch);
			} finally {
				this.opts = currentOpts;
			}
		}
	};
	Ajv.ValidationError = validation_error_1.default;
	Ajv.MissingRefError = ref_error_1.default;
	exports.default = Ajv;
	function checkOptions(checkOpts, options, msg, log = "error") {
		for (const key in checkOpts) {
			const opt = key;
			if (opt in options) this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
		}
	}
	function getSchEnv(keyRef) {
		keyRef = (0, resolve_1.normalizeId)(keyRef);
		return this.schemas[keyRef] || this.refs[keyRef];
	}
	function addInitialSchemas() {
		const optsSchemas = this.opts.schemas;
		if (!optsSchemas) return;
		if (Array.isArray(optsSchemas)) this.addSchema(optsSchemas);
		else for (const key in optsSchemas) this.addSchema(optsSchemas[key], key);
	}
	function addInitialFormats() {
		for (const name in this.opts.formats) {
			const format = this.opts.formats[name];
			if (format) this.addFormat(name, format);
		}
	}
	function addInitialKeywords(defs) {
		if (Array.isArray(defs)) {
			this.addVocabulary(defs);
			return;
		}
		this.logger.warn("keywords option as map is deprecated, pass array");
		for (const keyword in defs) {
			const def = defs[keyword];
			if (!def.keyword) def.keyword = keyword;
			this.addKeyword(def);
		}
	}
	function getMetaSchemaOptions() {
		const metaOpts = { ...this.opts };
		for (const opt of META_IGNORE_OPTIONS) delete metaOpts[opt];
		return metaOpts;
	}
	const noLogs = {
		log() {},
		warn() {},
		error() {}
	};
	function getLogger(logger) {
		if (logger === false) return noLogs;
		if (logger === void 0) return console;
		if (logger.log && logger.warn && logger.error) return logger;
		throw new Error("logger must implement log, warn and error methods");
	}
	const KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
	function checkKeyword(keyword, def) {
		const { RULES } = this;
		(0, util_1.eachItem)(keyword, (kwd) => {
			if (RULES.keywords[kwd]) throw new Error(`Keyword ${kwd} is already defined`);
			if (!KEYWORD_NAME.test(kwd)) throw new Error(`Keyword ${kwd} has invalid name`);
		});
		if (!def) return;
		if (def.$data && !("code" in def || "validate" in def)) throw new Error("$data keyword must have \"code\" or \"validate\" function");
	}
	function addRule(keyword, definition, dataType) {
		var _a;
		const post = definition === null || definition === void 0 ? void 0 : definition.post;
		if (dataType && post) throw new Error("keyword with \"post\" flag cannot have \"type\"");
		const { RULES } = this;
		let ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
		if (!ruleGroup) {
			ruleGroup = {
				type: dataType,
				rules: []
			};
			RULES.rules.push(ruleGroup);
		}
		RULES.keywords[keyword] = true;
		if (!definition) return;
		const rule = {
			keyword,
			definition: {
				...definition,
				type: (0, dataType_1.getJSONTypes)(definition.type),
				schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType)
			}
		};
		if (definition.before) addBeforeRule.call(this, ruleGroup, rule, definition.before);
		else ruleGroup.rules.push(rule);
		RULES.all[keyword] = rule;
		(_a = definition.implements) === null || _a === void 0 || _a.forEach((kwd) => this.addKeyword(kwd));
	}
	function addBeforeRule(ruleGroup, rule, before) {
		const i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
		if (i >= 0) ruleGroup.rules.splice(i, 0, rule);
		else {
			ruleGroup.rules.push(rule);
			this.logger.warn(`rule ${before} is not defined`);
		}
	}
	function keywordMetaschema(def) {
		let { metaSchema } = def;
		if (metaSchema === void 0) return;
		if (def.$data && this.opts.$data) metaSchema = schemaOrData(metaSchema);
		def.validateSchema = this.compile(metaSchema, true);
	}
	const $dataRef = { $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#" };
	function schemaOrData(schema) {
		return { anyOf: [schema, $dataRef] };
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/core/id.js
var require_id = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const def = {
		keyword: "id",
		code() {
			throw new Error("NOT SUPPORTED: keyword \"id\", use \"$id\" for schema ID");
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/core/ref.js
var require_ref = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.callRef = exports.getValidate = void 0;
	const ref_error_1 = require_ref_error();
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const compile_1 = require_compile();
	const util_1 = require_util$1();
	const def = {
		keyword: "$ref",
		schemaType: "string",
		code(cxt) {
			const { gen, schema: $ref, it } = cxt;
			const { baseId, schemaEnv: env, validateName, opts, self } = it;
			const { root } = env;
			if (($ref === "#" || $ref === "#/") && baseId === root.baseId) return callRootRef();
			const schOrEnv = compile_1.resolveRef.call(self, root, baseId, $ref);
			if (schOrEnv === void 0) throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
			if (schOrEnv instanceof compile_1.SchemaEnv) return callValidate(schOrEnv);
			return inlineRefSchema(schOrEnv);
			function callRootRef() {
				if (env === root) return callRef(cxt, validateName, env, env.$async);
				const rootName = gen.scopeValue("root", { ref: root });
				return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root, root.$async);
			}
			function callValidate(sch) {
				callRef(cxt, getValidate(cxt, sch), sch, sch.$async);
			}
			function inlineRefSchema(sch) {
				const schName = gen.scopeValue("schema", opts.code.source === true ? {
					ref: sch,
					code: (0, codegen_1.stringify)(sch)
				} : { ref: sch });
				const valid = gen.name("valid");
				const schCxt = cxt.subschema({
					schema: sch,
					dataTypes: [],
					schemaPath: codegen_1.nil,
					topSchemaRef: schName,
					errSchemaPath: $ref
				}, valid);
				cxt.mergeEvaluated(schCxt);
				cxt.ok(valid);
			}
		}
	};
	function getValidate(cxt, sch) {
		const { gen } = cxt;
		return sch.validate ? gen.scopeValue("validate", { ref: sch.validate }) : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
	}
	exports.getValidate = getValidate;
	function callRef(cxt, v, sch, $async) {
		const { gen, it } = cxt;
		const { allErrors, schemaEnv: env, opts } = it;
		const passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
		if ($async) callAsyncRef();
		else callSyncRef();
		function callAsyncRef() {
			if (!env.$async) throw new Error("async schema referenced by sync schema");
			const valid = gen.let("valid");
			gen.try(() => {
				gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v, passCxt)}`);
				addEvaluatedFrom(v);
				if (!allErrors) gen.assign(valid, true);
			}, (e) => {
				gen.if((0, codegen_1._)`!(${e} instanceof ${it.ValidationError})`, () => gen.throw(e));
				addErrorsFrom(e);
				if (!allErrors) gen.assign(valid, false);
			});
			cxt.ok(valid);
		}
		function callSyncRef() {
			cxt.result((0, code_1.callValidateCode)(cxt, v, passCxt), () => addEvaluatedFrom(v), () => addErrorsFrom(v));
		}
		function addErrorsFrom(source) {
			const errs = (0, codegen_1._)`${source}.errors`;
			gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`);
			gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
		}
		function addEvaluatedFrom(source) {
			var _a;
			if (!it.opts.unevaluated) return;
			const schEvaluated = (_a = sch === null || sch === void 0 ? void 0 : sch.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
			if (it.props !== true) {
				if (schEvaluated && !schEvaluated.dynamicProps) {
					if (schEvaluated.props !== void 0) it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props);
				} else {
					const props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
					it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
				}
			}
			if (it.items !== true) {
				if (schEvaluated && !schEvaluated.dynamicItems) {
					if (schEvaluated.items !== void 0) it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items);
				} else {
					const items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
					it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
				}
			}
		}
	}
	exports.callRef = callRef;
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/core/index.js
var require_core$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const id_1 = require_id();
	const ref_1 = require_ref();
	const core = [
		"$schema",
		"$id",
		"$defs",
		"$vocabulary",
		{ keyword: "$comment" },
		"definitions",
		id_1.default,
		ref_1.default
	];
	exports.default = core;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/limitNumber.js
var require_limitNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const ops = codegen_1.operators;
	const KWDs = {
		maximum: {
			okStr: "<=",
			ok: ops.LTE,
			fail: ops.GT
		},
		minimum: {
			okStr: ">=",
			ok: ops.GTE,
			fail: ops.LT
		},
		exclusiveMaximum: {
			okStr: "<",
			ok: ops.LT,
			fail: ops.GTE
		},
		exclusiveMinimum: {
			okStr: ">",
			ok: ops.GT,
			fail: ops.LTE
		}
	};
	const def = {
		keyword: Object.keys(KWDs),
		type: "number",
		schemaType: "number",
		$data: true,
		error: {
			message: ({ keyword, schemaCode }) => (0, codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,
			params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			cxt.fail$data((0, codegen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/multipleOf.js
var require_multipleOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: "multipleOf",
		type: "number",
		schemaType: "number",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
			params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, schemaCode, it } = cxt;
			const prec = it.opts.multipleOfPrecision;
			const res = gen.let("res");
			const invalid = prec ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}` : (0, codegen_1._)`${res} !== parseInt(${res})`;
			cxt.fail$data((0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/limitLength.js
var require_limitLength = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const ucs2length_1 = require_ucs2length();
	const def = {
		keyword: ["maxLength", "minLength"],
		type: "string",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxLength" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode, it } = cxt;
			const op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT;
			const len = it.opts.unicode === false ? (0, codegen_1._)`${data}.length` : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
			cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/pattern.js
var require_pattern = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const util_1 = require_util$1();
	const codegen_1 = require_codegen();
	const def = {
		keyword: "pattern",
		type: "string",
		schemaType: "string",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
			params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			const u = it.opts.unicodeRegExp ? "u" : "";
			if ($data) {
				const { regExp } = it.opts.code;
				const regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._)`new RegExp` : (0, util_1.useFunc)(gen, regExp);
				const valid = gen.let("valid");
				gen.try(() => gen.assign(valid, (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u}).test(${data})`), () => gen.assign(valid, false));
				cxt.fail$data((0, codegen_1._)`!${valid}`);
			} else {
				const regExp = (0, code_1.usePattern)(cxt, schema);
				cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/limitProperties.js
var require_limitProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: ["maxProperties", "minProperties"],
		type: "object",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxProperties" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			const op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
			cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/required.js
var require_required = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const def = {
		keyword: "required",
		type: "object",
		schemaType: "array",
		$data: true,
		error: {
			message: ({ params: { missingProperty } }) => (0, codegen_1.str)`must have required property '${missingProperty}'`,
			params: ({ params: { missingProperty } }) => (0, codegen_1._)`{missingProperty: ${missingProperty}}`
		},
		code(cxt) {
			const { gen, schema, schemaCode, data, $data, it } = cxt;
			const { opts } = it;
			if (!$data && schema.length === 0) return;
			const useLoop = schema.length >= opts.loopRequired;
			if (it.allErrors) allErrorsMode();
			else exitOnErrorMode();
			if (opts.strictRequired) {
				const props = cxt.parentSchema.properties;
				const { definedProperties } = cxt.it;
				for (const requiredKey of schema) if ((props === null || props === void 0 ? void 0 : props[requiredKey]) === void 0 && !definedProperties.has(requiredKey)) {
					const msg = `required property "${requiredKey}" is not defined at "${it.schemaEnv.baseId + it.errSchemaPath}" (strictRequired)`;
					(0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
				}
			}
			function allErrorsMode() {
				if (useLoop || $data) cxt.block$data(codegen_1.nil, loopAllRequired);
				else for (const prop of schema) (0, code_1.checkReportMissingProp)(cxt, prop);
			}
			function exitOnErrorMode() {
				const missing = gen.let("missing");
				if (useLoop || $data) {
					const valid = gen.let("valid", true);
					cxt.block$data(valid, () => loopUntilMissing(missing, valid));
					cxt.ok(valid);
				} else {
					gen.if((0, code_1.checkMissingProp)(cxt, schema, missing));
					(0, code_1.reportMissingProp)(cxt, missing);
					gen.else();
				}
			}
			function loopAllRequired() {
				gen.forOf("prop", schemaCode, (prop) => {
					cxt.setParams({ missingProperty: prop });
					gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
				});
			}
			function loopUntilMissing(missing, valid) {
				cxt.setParams({ missingProperty: missing });
				gen.forOf(missing, schemaCode, () => {
					gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties));
					gen.if((0, codegen_1.not)(valid), () => {
						cxt.error();
						gen.break();
					});
				}, codegen_1.nil);
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/limitItems.js
var require_limitItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: ["maxItems", "minItems"],
		type: "array",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxItems" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			const op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
			cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/runtime/equal.js
var require_equal = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const equal = require_fast_deep_equal();
	equal.code = "require(\"ajv/dist/runtime/equal\").default";
	exports.default = equal;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/uniqueItems.js
var require_uniqueItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dataType_1 = require_dataType();
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const equal_1 = require_equal();
	const def = {
		keyword: "uniqueItems",
		type: "array",
		schemaType: "boolean",
		$data: true,
		error: {
			message: ({ params: { i, j } }) => (0, codegen_1.str)`must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
			params: ({ params: { i, j } }) => (0, codegen_1._)`{i: ${i}, j: ${j}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
			if (!$data && !schema) return;
			const valid = gen.let("valid");
			const itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
			cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`);
			cxt.ok(valid);
			function validateUniqueItems() {
				const i = gen.let("i", (0, codegen_1._)`${data}.length`);
				const j = gen.let("j");
				cxt.setParams({
					i,
					j
				});
				gen.assign(valid, true);
				gen.if((0, codegen_1._)`${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j));
			}
			function canOptimize() {
				return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
			}
			function loopN(i, j) {
				const item = gen.name("item");
				const wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item, it.opts.strictNumbers, dataType_1.DataType.Wrong);
				const indices = gen.const("indices", (0, codegen_1._)`{}`);
				gen.for((0, codegen_1._)`;${i}--;`, () => {
					gen.let(item, (0, codegen_1._)`${data}[${i}]`);
					gen.if(wrongType, (0, codegen_1._)`continue`);
					if (itemTypes.length > 1) gen.if((0, codegen_1._)`typeof ${item} == "string"`, (0, codegen_1._)`${item} += "_"`);
					gen.if((0, codegen_1._)`typeof ${indices}[${item}] == "number"`, () => {
						gen.assign(j, (0, codegen_1._)`${indices}[${item}]`);
						cxt.error();
						gen.assign(valid, false).break();
					}).code((0, codegen_1._)`${indices}[${item}] = ${i}`);
				});
			}
			function loopN2(i, j) {
				const eql = (0, util_1.useFunc)(gen, equal_1.default);
				const outer = gen.name("outer");
				gen.label(outer).for((0, codegen_1._)`;${i}--;`, () => gen.for((0, codegen_1._)`${j} = ${i}; ${j}--;`, () => gen.if((0, codegen_1._)`${eql}(${data}[${i}], ${data}[${j}])`, () => {
					cxt.error();
					gen.assign(valid, false).break(outer);
				})));
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/const.js
var require_const = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const equal_1 = require_equal();
	const def = {
		keyword: "const",
		$data: true,
		error: {
			message: "must be equal to constant",
			params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schemaCode, schema } = cxt;
			if ($data || schema && typeof schema == "object") cxt.fail$data((0, codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`);
			else cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/enum.js
var require_enum = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const equal_1 = require_equal();
	const def = {
		keyword: "enum",
		schemaType: "array",
		$data: true,
		error: {
			message: "must be equal to one of the allowed values",
			params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			if (!$data && schema.length === 0) throw new Error("enum must have non-empty array");
			const useLoop = schema.length >= it.opts.loopEnum;
			let eql;
			const getEql = () => eql !== null && eql !== void 0 ? eql : eql = (0, util_1.useFunc)(gen, equal_1.default);
			let valid;
			if (useLoop || $data) {
				valid = gen.let("valid");
				cxt.block$data(valid, loopEnum);
			} else {
				/* istanbul ignore if */
				if (!Array.isArray(schema)) throw new Error("ajv implementation error");
				const vSchema = gen.const("vSchema", schemaCode);
				valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
			}
			cxt.pass(valid);
			function loopEnum() {
				gen.assign(valid, false);
				gen.forOf("v", schemaCode, (v) => gen.if((0, codegen_1._)`${getEql()}(${data}, ${v})`, () => gen.assign(valid, true).break()));
			}
			function equalCode(vSchema, i) {
				const sch = schema[i];
				return typeof sch === "object" && sch !== null ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])` : (0, codegen_1._)`${data} === ${sch}`;
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/index.js
var require_validation$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const limitNumber_1 = require_limitNumber();
	const multipleOf_1 = require_multipleOf();
	const limitLength_1 = require_limitLength();
	const pattern_1 = require_pattern();
	const limitProperties_1 = require_limitProperties();
	const required_1 = require_required();
	const limitItems_1 = require_limitItems();
	const uniqueItems_1 = require_uniqueItems();
	const const_1 = require_const();
	const enum_1 = require_enum();
	const validation = [
		limitNumber_1.default,
		multipleOf_1.default,
		limitLength_1.default,
		pattern_1.default,
		limitProperties_1.default,
		required_1.default,
		limitItems_1.default,
		uniqueItems_1.default,
		{
			keyword: "type",
			schemaType: ["string", "array"]
		},
		{
			keyword: "nullable",
			schemaType: "boolean"
		},
		const_1.default,
		enum_1.default
	];
	exports.default = validation;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/additionalItems.js
var require_additionalItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateAdditionalItems = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const def = {
		keyword: "additionalItems",
		type: "array",
		schemaType: ["boolean", "object"],
		before: "uniqueItems",
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { parentSchema, it } = cxt;
			const { items } = parentSchema;
			if (!Array.isArray(items)) {
				(0, util_1.checkStrictMode)(it, "\"additionalItems\" is ignored when \"items\" is not an array of schemas");
				return;
			}
			validateAdditionalItems(cxt, items);
		}
	};
	function validateAdditionalItems(cxt, items) {
		const { gen, schema, data, keyword, it } = cxt;
		it.items = true;
		const len = gen.const("len", (0, codegen_1._)`${data}.length`);
		if (schema === false) {
			cxt.setParams({ len: items.length });
			cxt.pass((0, codegen_1._)`${len} <= ${items.length}`);
		} else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
			const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
			gen.if((0, codegen_1.not)(valid), () => validateItems(valid));
			cxt.ok(valid);
		}
		function validateItems(valid) {
			gen.forRange("i", items.length, len, (i) => {
				cxt.subschema({
					keyword,
					dataProp: i,
					dataPropType: util_1.Type.Num
				}, valid);
				if (!it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
			});
		}
	}
	exports.validateAdditionalItems = validateAdditionalItems;
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/items.js
var require_items = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateTuple = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const code_1 = require_code();
	const def = {
		keyword: "items",
		type: "array",
		schemaType: [
			"object",
			"array",
			"boolean"
		],
		before: "uniqueItems",
		code(cxt) {
			const { schema, it } = cxt;
			if (Array.isArray(schema)) return validateTuple(cxt, "additionalItems", schema);
			it.items = true;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			cxt.ok((0, code_1.validateArray)(cxt));
		}
	};
	function validateTuple(cxt, extraItems, schArr = cxt.schema) {
		const { gen, parentSchema, data, keyword, it } = cxt;
		checkStrictTuple(parentSchema);
		if (it.opts.unevaluated && schArr.length && it.items !== true) it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items);
		const valid = gen.name("valid");
		const len = gen.const("len", (0, codegen_1._)`${data}.length`);
		schArr.forEach((sch, i) => {
			if ((0, util_1.alwaysValidSchema)(it, sch)) return;
			gen.if((0, codegen_1._)`${len} > ${i}`, () => cxt.subschema({
				keyword,
				schemaProp: i,
				dataProp: i
			}, valid));
			cxt.ok(valid);
		});
		function checkStrictTuple(sch) {
			const { opts, errSchemaPath } = it;
			const l = schArr.length;
			const fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === false);
			if (opts.strictTuples && !fullTuple) {
				const msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
				(0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
			}
		}
	}
	exports.validateTuple = validateTuple;
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/prefixItems.js
var require_prefixItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const items_1 = require_items();
	const def = {
		keyword: "prefixItems",
		type: "array",
		schemaType: ["array"],
		before: "uniqueItems",
		code: (cxt) => (0, items_1.validateTuple)(cxt, "items")
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/items2020.js
var require_items2020 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const code_1 = require_code();
	const additionalItems_1 = require_additionalItems();
	const def = {
		keyword: "items",
		type: "array",
		schemaType: ["object", "boolean"],
		before: "uniqueItems",
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { schema, parentSchema, it } = cxt;
			const { prefixItems } = parentSchema;
			it.items = true;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			if (prefixItems) (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems);
			else cxt.ok((0, code_1.validateArray)(cxt));
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/contains.js
var require_contains = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const def = {
		keyword: "contains",
		type: "array",
		schemaType: ["object", "boolean"],
		before: "uniqueItems",
		trackErrors: true,
		error: {
			message: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1.str)`must contain at least ${min} valid item(s)` : (0, codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,
			params: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1._)`{minContains: ${min}}` : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, data, it } = cxt;
			let min;
			let max;
			const { minContains, maxContains } = parentSchema;
			if (it.opts.next) {
				min = minContains === void 0 ? 1 : minContains;
				max = maxContains;
			} else min = 1;
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			cxt.setParams({
				min,
				max
			});
			if (max === void 0 && min === 0) {
				(0, util_1.checkStrictMode)(it, `"minContains" == 0 without "maxContains": "contains" keyword ignored`);
				return;
			}
			if (max !== void 0 && min > max) {
				(0, util_1.checkStrictMode)(it, `"minContains" > "maxContains" is always invalid`);
				cxt.fail();
				return;
			}
			if ((0, util_1.alwaysValidSchema)(it, schema)) {
				let cond = (0, codegen_1._)`${len} >= ${min}`;
				if (max !== void 0) cond = (0, codegen_1._)`${cond} && ${len} <= ${max}`;
				cxt.pass(cond);
				return;
			}
			it.items = true;
			const valid = gen.name("valid");
			if (max === void 0 && min === 1) validateItems(valid, () => gen.if(valid, () => gen.break()));
			else if (min === 0) {
				gen.let(valid, true);
				if (max !== void 0) gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount);
			} else {
				gen.let(valid, false);
				validateItemsWithCount();
			}
			cxt.result(valid, () => cxt.reset());
			function validateItemsWithCount() {
				const schValid = gen.name("_valid");
				const count = gen.let("count", 0);
				validateItems(schValid, () => gen.if(schValid, () => checkLimits(count)));
			}
			function validateItems(_valid, block) {
				gen.forRange("i", 0, len, (i) => {
					cxt.subschema({
						keyword: "contains",
						dataProp: i,
						dataPropType: util_1.Type.Num,
						compositeRule: true
					}, _valid);
					block();
				});
			}
			function checkLimits(count) {
				gen.code((0, codegen_1._)`${count}++`);
				if (max === void 0) gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true).break());
				else {
					gen.if((0, codegen_1._)`${count} > ${max}`, () => gen.assign(valid, false).break());
					if (min === 1) gen.assign(valid, true);
					else gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true));
				}
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/dependencies.js
var require_dependencies = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const code_1 = require_code();
	exports.error = {
		message: ({ params: { property, depsCount, deps } }) => {
			const property_ies = depsCount === 1 ? "property" : "properties";
			return (0, codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`;
		},
		params: ({ params: { property, depsCount, deps, missingProperty } }) => (0, codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`
	};
	const def = {
		keyword: "dependencies",
		type: "object",
		schemaType: "object",
		error: exports.error,
		code(cxt) {
			const [propDeps, schDeps] = splitDependencies(cxt);
			validatePropertyDeps(cxt, propDeps);
			validateSchemaDeps(cxt, schDeps);
		}
	};
	function splitDependencies({ schema }) {
		const propertyDeps = {};
		const schemaDeps = {};
		for (const key in schema) {
			if (key === "__proto__") continue;
			const deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
			deps[key] = schema[key];
		}
		return [propertyDeps, schemaDeps];
	}
	function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
		const { gen, data, it } = cxt;
		if (Object.keys(propertyDeps).length === 0) return;
		const missing = gen.let("missing");
		for (const prop in propertyDeps) {
			const deps = propertyDeps[prop];
			if (deps.length === 0) continue;
			const hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
			cxt.setParams({
				property: prop,
				depsCount: deps.length,
				deps: deps.join(", ")
			});
			if (it.allErrors) gen.if(hasProperty, () => {
				for (const depProp of deps) (0, code_1.checkReportMissingProp)(cxt, depProp);
			});
			else {
				gen.if((0, codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`);
				(0, code_1.reportMissingProp)(cxt, missing);
				gen.else();
			}
		}
	}
	exports.validatePropertyDeps = validatePropertyDeps;
	function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
		const { gen, data, keyword, it } = cxt;
		const valid = gen.name("valid");
		for (const prop in schemaDeps) {
			if ((0, util_1.alwaysValidSchema)(it, schemaDeps[prop])) continue;
			gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties), () => {
				const schCxt = cxt.subschema({
					keyword,
					schemaProp: prop
				}, valid);
				cxt.mergeValidEvaluated(schCxt, valid);
			}, () => gen.var(valid, true));
			cxt.ok(valid);
		}
	}
	exports.validateSchemaDeps = validateSchemaDeps;
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/propertyNames.js
var require_propertyNames = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const def = {
		keyword: "propertyNames",
		type: "object",
		schemaType: ["object", "boolean"],
		error: {
			message: "property name must be valid",
			params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`
		},
		code(cxt) {
			const { gen, schema, data, it } = cxt;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			const valid = gen.name("valid");
			gen.forIn("key", data, (key) => {
				cxt.setParams({ propertyName: key });
				cxt.subschema({
					keyword: "propertyNames",
					data: key,
					dataTypes: ["string"],
					propertyName: key,
					compositeRule: true
				}, valid);
				gen.if((0, codegen_1.not)(valid), () => {
					cxt.error(true);
					if (!it.allErrors) gen.break();
				});
			});
			cxt.ok(valid);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js
var require_additionalProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const util_1 = require_util$1();
	const def = {
		keyword: "additionalProperties",
		type: ["object"],
		schemaType: ["boolean", "object"],
		allowUndefined: true,
		trackErrors: true,
		error: {
			message: "must NOT have additional properties",
			params: ({ params }) => (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, data, errsCount, it } = cxt;
			/* istanbul ignore if */
			if (!errsCount) throw new Error("ajv implementation error");
			const { allErrors, opts } = it;
			it.props = true;
			if (opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema)) return;
			const props = (0, code_1.allSchemaProperties)(parentSchema.properties);
			const patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
			checkAdditionalProperties();
			cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
			function checkAdditionalProperties() {
				gen.forIn("key", data, (key) => {
					if (!props.length && !patProps.length) additionalPropertyCode(key);
					else gen.if(isAdditional(key), () => additionalPropertyCode(key));
				});
			}
			function isAdditional(key) {
				let definedProp;
				if (props.length > 8) {
					const propsSchema = (0, util_1.schemaRefOrVal)(it, parentSchema.properties, "properties");
					definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
				} else if (props.length) definedProp = (0, codegen_1.or)(...props.map((p) => (0, codegen_1._)`${key} === ${p}`));
				else definedProp = codegen_1.nil;
				if (patProps.length) definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p)}.test(${key})`));
				return (0, codegen_1.not)(definedProp);
			}
			function deleteAdditional(key) {
				gen.code((0, codegen_1._)`delete ${data}[${key}]`);
			}
			function additionalPropertyCode(key) {
				if (opts.removeAdditional === "all" || opts.removeAdditional && schema === false) {
					deleteAdditional(key);
					return;
				}
				if (schema === false) {
					cxt.setParams({ additionalProperty: key });
					cxt.error();
					if (!allErrors) gen.break();
					return;
				}
				if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
					const valid = gen.name("valid");
					if (opts.removeAdditional === "failing") {
						applyAdditionalSchema(key, valid, false);
						gen.if((0, codegen_1.not)(valid), () => {
							cxt.reset();
							deleteAdditional(key);
						});
					} else {
						applyAdditionalSchema(key, valid);
						if (!allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
					}
				}
			}
			function applyAdditionalSchema(key, valid, errors) {
				const subschema = {
					keyword: "additionalProperties",
					dataProp: key,
					dataPropType: util_1.Type.Str
				};
				if (errors === false) Object.assign(subschema, {
					compositeRule: true,
					createErrors: false,
					allErrors: false
				});
				cxt.subschema(subschema, valid);
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/properties.js
var require_properties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const validate_1 = require_validate();
	const code_1 = require_code();
	const util_1 = require_util$1();
	const additionalProperties_1 = require_additionalProperties();
	const def = {
		keyword: "properties",
		type: "object",
		schemaType: "object",
		code(cxt) {
			const { gen, schema, parentSchema, data, it } = cxt;
			if (it.opts.removeAdditional === "all" && parentSchema.additionalProperties === void 0) additionalProperties_1.default.code(new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"));
			const allProps = (0, code_1.allSchemaProperties)(schema);
			for (const prop of allProps) it.definedProperties.add(prop);
			if (it.opts.unevaluated && allProps.length && it.props !== true) it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props);
			const properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it, schema[p]));
			if (properties.length === 0) return;
			const valid = gen.name("valid");
			for (const prop of properties) {
				if (hasDefault(prop)) applyPropertySchema(prop);
				else {
					gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties));
					applyPropertySchema(prop);
					if (!it.allErrors) gen.else().var(valid, true);
					gen.endIf();
				}
				cxt.it.definedProperties.add(prop);
				cxt.ok(valid);
			}
			function hasDefault(prop) {
				return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== void 0;
			}
			function applyPropertySchema(prop) {
				cxt.subschema({
					keyword: "properties",
					schemaProp: prop,
					dataProp: prop
				}, valid);
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/patternProperties.js
var require_patternProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const util_2 = require_util$1();
	const def = {
		keyword: "patternProperties",
		type: "object",
		schemaType: "object",
		code(cxt) {
			const { gen, schema, data, parentSchema, it } = cxt;
			const { opts } = it;
			const patterns = (0, code_1.allSchemaProperties)(schema);
			const alwaysValidPatterns = patterns.filter((p) => (0, util_1.alwaysValidSchema)(it, schema[p]));
			if (patterns.length === 0 || alwaysValidPatterns.length === patterns.length && (!it.opts.unevaluated || it.props === true)) return;
			const checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties;
			const valid = gen.name("valid");
			if (it.props !== true && !(it.props instanceof codegen_1.Name)) it.props = (0, util_2.evaluatedPropsToName)(gen, it.props);
			const { props } = it;
			validatePatternProperties();
			function validatePatternProperties() {
				for (const pat of patterns) {
					if (checkProperties) checkMatchingProperties(pat);
					if (it.allErrors) validateProperties(pat);
					else {
						gen.var(valid, true);
						validateProperties(pat);
						gen.if(valid);
					}
				}
			}
			function checkMatchingProperties(pat) {
				for (const prop in checkProperties) if (new RegExp(pat).test(prop)) (0, util_1.checkStrictMode)(it, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
			}
			function validateProperties(pat) {
				gen.forIn("key", data, (key) => {
					gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
						const alwaysValid = alwaysValidPatterns.includes(pat);
						if (!alwaysValid) cxt.subschema({
							keyword: "patternProperties",
							schemaProp: pat,
							dataProp: key,
							dataPropType: util_2.Type.Str
						}, valid);
						if (it.opts.unevaluated && props !== true) gen.assign((0, codegen_1._)`${props}[${key}]`, true);
						else if (!alwaysValid && !it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
					});
				});
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/not.js
var require_not = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util$1();
	const def = {
		keyword: "not",
		schemaType: ["object", "boolean"],
		trackErrors: true,
		code(cxt) {
			const { gen, schema, it } = cxt;
			if ((0, util_1.alwaysValidSchema)(it, schema)) {
				cxt.fail();
				return;
			}
			const valid = gen.name("valid");
			cxt.subschema({
				keyword: "not",
				compositeRule: true,
				createErrors: false,
				allErrors: false
			}, valid);
			cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
		},
		error: { message: "must NOT be valid" }
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/anyOf.js
var require_anyOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const def = {
		keyword: "anyOf",
		schemaType: "array",
		trackErrors: true,
		code: require_code().validateUnion,
		error: { message: "must match a schema in anyOf" }
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/oneOf.js
var require_oneOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const def = {
		keyword: "oneOf",
		schemaType: "array",
		trackErrors: true,
		error: {
			message: "must match exactly one schema in oneOf",
			params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, it } = cxt;
			/* istanbul ignore if */
			if (!Array.isArray(schema)) throw new Error("ajv implementation error");
			if (it.opts.discriminator && parentSchema.discriminator) return;
			const schArr = schema;
			const valid = gen.let("valid", false);
			const passing = gen.let("passing", null);
			const schValid = gen.name("_valid");
			cxt.setParams({ passing });
			gen.block(validateOneOf);
			cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
			function validateOneOf() {
				schArr.forEach((sch, i) => {
					let schCxt;
					if ((0, util_1.alwaysValidSchema)(it, sch)) gen.var(schValid, true);
					else schCxt = cxt.subschema({
						keyword: "oneOf",
						schemaProp: i,
						compositeRule: true
					}, schValid);
					if (i > 0) gen.if((0, codegen_1._)`${schValid} && ${valid}`).assign(valid, false).assign(passing, (0, codegen_1._)`[${passing}, ${i}]`).else();
					gen.if(schValid, () => {
						gen.assign(valid, true);
						gen.assign(passing, i);
						if (schCxt) cxt.mergeEvaluated(schCxt, codegen_1.Name);
					});
				});
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/allOf.js
var require_allOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util$1();
	const def = {
		keyword: "allOf",
		schemaType: "array",
		code(cxt) {
			const { gen, schema, it } = cxt;
			/* istanbul ignore if */
			if (!Array.isArray(schema)) throw new Error("ajv implementation error");
			const valid = gen.name("valid");
			schema.forEach((sch, i) => {
				if ((0, util_1.alwaysValidSchema)(it, sch)) return;
				const schCxt = cxt.subschema({
					keyword: "allOf",
					schemaProp: i
				}, valid);
				cxt.ok(valid);
				cxt.mergeEvaluated(schCxt);
			});
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/if.js
var require_if$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const def = {
		keyword: "if",
		schemaType: ["object", "boolean"],
		trackErrors: true,
		error: {
			message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
			params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`
		},
		code(cxt) {
			const { gen, parentSchema, it } = cxt;
			if (parentSchema.then === void 0 && parentSchema.else === void 0) (0, util_1.checkStrictMode)(it, "\"if\" without \"then\" and \"else\" is ignored");
			const hasThen = hasSchema(it, "then");
			const hasElse = hasSchema(it, "else");
			if (!hasThen && !hasElse) return;
			const valid = gen.let("valid", true);
			const schValid = gen.name("_valid");
			validateIf();
			cxt.reset();
			if (hasThen && hasElse) {
				const ifClause = gen.let("ifClause");
				cxt.setParams({ ifClause });
				gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
			} else if (hasThen) gen.if(schValid, validateClause("then"));
			else gen.if((0, codegen_1.not)(schValid), validateClause("else"));
			cxt.pass(valid, () => cxt.error(true));
			function validateIf() {
				const schCxt = cxt.subschema({
					keyword: "if",
					compositeRule: true,
					createErrors: false,
					allErrors: false
				}, schValid);
				cxt.mergeEvaluated(schCxt);
			}
			function validateClause(keyword, ifClause) {
				return () => {
					const schCxt = cxt.subschema({ keyword }, schValid);
					gen.assign(valid, schValid);
					cxt.mergeValidEvaluated(schCxt, valid);
					if (ifClause) gen.assign(ifClause, (0, codegen_1._)`${keyword}`);
					else cxt.setParams({ ifClause: keyword });
				};
			}
		}
	};
	function hasSchema(it, keyword) {
		const schema = it.schema[keyword];
		return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it, schema);
	}
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/thenElse.js
var require_thenElse = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util$1();
	const def = {
		keyword: ["then", "else"],
		schemaType: ["object", "boolean"],
		code({ keyword, parentSchema, it }) {
			if (parentSchema.if === void 0) (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/index.js
var require_applicator$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const additionalItems_1 = require_additionalItems();
	const prefixItems_1 = require_prefixItems();
	const items_1 = require_items();
	const items2020_1 = require_items2020();
	const contains_1 = require_contains();
	const dependencies_1 = require_dependencies();
	const propertyNames_1 = require_propertyNames();
	const additionalProperties_1 = require_additionalProperties();
	const properties_1 = require_properties();
	const patternProperties_1 = require_patternProperties();
	const not_1 = require_not();
	const anyOf_1 = require_anyOf();
	const oneOf_1 = require_oneOf();
	const allOf_1 = require_allOf();
	const if_1 = require_if$1();
	const thenElse_1 = require_thenElse();
	function getApplicator(draft2020 = false) {
		const applicator = [
			not_1.default,
			anyOf_1.default,
			oneOf_1.default,
			allOf_1.default,
			if_1.default,
			thenElse_1.default,
			propertyNames_1.default,
			additionalProperties_1.default,
			dependencies_1.default,
			properties_1.default,
			patternProperties_1.default
		];
		if (draft2020) applicator.push(prefixItems_1.default, items2020_1.default);
		else applicator.push(additionalItems_1.default, items_1.default);
		applicator.push(contains_1.default);
		return applicator;
	}
	exports.default = getApplicator;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js
var require_dynamicAnchor = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dynamicAnchor = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const compile_1 = require_compile();
	const ref_1 = require_ref();
	const def = {
		keyword: "$dynamicAnchor",
		schemaType: "string",
		code: (cxt) => dynamicAnchor(cxt, cxt.schema)
	};
	function dynamicAnchor(cxt, anchor) {
		const { gen, it } = cxt;
		it.schemaEnv.root.dynamicAnchors[anchor] = true;
		const v = (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`;
		const validate = it.errSchemaPath === "#" ? it.validateName : _getValidate(cxt);
		gen.if((0, codegen_1._)`!${v}`, () => gen.assign(v, validate));
	}
	exports.dynamicAnchor = dynamicAnchor;
	function _getValidate(cxt) {
		const { schemaEnv, schema, self } = cxt.it;
		const { root, baseId, localRefs, meta } = schemaEnv.root;
		const { schemaId } = self.opts;
		const sch = new compile_1.SchemaEnv({
			schema,
			schemaId,
			root,
			baseId,
			localRefs,
			meta
		});
		compile_1.compileSchema.call(self, sch);
		return (0, ref_1.getValidate)(cxt, sch);
	}
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js
var require_dynamicRef = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dynamicRef = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const ref_1 = require_ref();
	const def = {
		keyword: "$dynamicRef",
		schemaType: "string",
		code: (cxt) => dynamicRef(cxt, cxt.schema)
	};
	function dynamicRef(cxt, ref) {
		const { gen, keyword, it } = cxt;
		if (ref[0] !== "#") throw new Error(`"${keyword}" only supports hash fragment reference`);
		const anchor = ref.slice(1);
		if (it.allErrors) _dynamicRef();
		else {
			const valid = gen.let("valid", false);
			_dynamicRef(valid);
			cxt.ok(valid);
		}
		function _dynamicRef(valid) {
			if (it.schemaEnv.root.dynamicAnchors[anchor]) {
				const v = gen.let("_v", (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`);
				gen.if(v, _callRef(v, valid), _callRef(it.validateName, valid));
			} else _callRef(it.validateName, valid)();
		}
		function _callRef(validate, valid) {
			return valid ? () => gen.block(() => {
				(0, ref_1.callRef)(cxt, validate);
				gen.let(valid, true);
			}) : () => (0, ref_1.callRef)(cxt, validate);
		}
	}
	exports.dynamicRef = dynamicRef;
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js
var require_recursiveAnchor = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicAnchor_1 = require_dynamicAnchor();
	const util_1 = require_util$1();
	const def = {
		keyword: "$recursiveAnchor",
		schemaType: "boolean",
		code(cxt) {
			if (cxt.schema) (0, dynamicAnchor_1.dynamicAnchor)(cxt, "");
			else (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js
var require_recursiveRef = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicRef_1 = require_dynamicRef();
	const def = {
		keyword: "$recursiveRef",
		schemaType: "string",
		code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema)
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/dynamic/index.js
var require_dynamic = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicAnchor_1 = require_dynamicAnchor();
	const dynamicRef_1 = require_dynamicRef();
	const recursiveAnchor_1 = require_recursiveAnchor();
	const recursiveRef_1 = require_recursiveRef();
	const dynamic = [
		dynamicAnchor_1.default,
		dynamicRef_1.default,
		recursiveAnchor_1.default,
		recursiveRef_1.default
	];
	exports.default = dynamic;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/dependentRequired.js
var require_dependentRequired = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependencies_1 = require_dependencies();
	const def = {
		keyword: "dependentRequired",
		type: "object",
		schemaType: "object",
		error: dependencies_1.error,
		code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt)
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js
var require_dependentSchemas = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependencies_1 = require_dependencies();
	const def = {
		keyword: "dependentSchemas",
		type: "object",
		schemaType: "object",
		code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt)
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/validation/limitContains.js
var require_limitContains = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util$1();
	const def = {
		keyword: ["maxContains", "minContains"],
		type: "array",
		schemaType: "number",
		code({ keyword, parentSchema, it }) {
			if (parentSchema.contains === void 0) (0, util_1.checkStrictMode)(it, `"${keyword}" without "contains" is ignored`);
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/next.js
var require_next = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependentRequired_1 = require_dependentRequired();
	const dependentSchemas_1 = require_dependentSchemas();
	const limitContains_1 = require_limitContains();
	const next = [
		dependentRequired_1.default,
		dependentSchemas_1.default,
		limitContains_1.default
	];
	exports.default = next;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js
var require_unevaluatedProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const names_1 = require_names();
	const def = {
		keyword: "unevaluatedProperties",
		type: "object",
		schemaType: ["boolean", "object"],
		trackErrors: true,
		error: {
			message: "must NOT have unevaluated properties",
			params: ({ params }) => (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`
		},
		code(cxt) {
			const { gen, schema, data, errsCount, it } = cxt;
			/* istanbul ignore if */
			if (!errsCount) throw new Error("ajv implementation error");
			const { allErrors, props } = it;
			if (props instanceof codegen_1.Name) gen.if((0, codegen_1._)`${props} !== true`, () => gen.forIn("key", data, (key) => gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key))));
			else if (props !== true) gen.forIn("key", data, (key) => props === void 0 ? unevaluatedPropCode(key) : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key)));
			it.props = true;
			cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
			function unevaluatedPropCode(key) {
				if (schema === false) {
					cxt.setParams({ unevaluatedProperty: key });
					cxt.error();
					if (!allErrors) gen.break();
					return;
				}
				if (!(0, util_1.alwaysValidSchema)(it, schema)) {
					const valid = gen.name("valid");
					cxt.subschema({
						keyword: "unevaluatedProperties",
						dataProp: key,
						dataPropType: util_1.Type.Str
					}, valid);
					if (!allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
				}
			}
			function unevaluatedDynamic(evaluatedProps, key) {
				return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
			}
			function unevaluatedStatic(evaluatedProps, key) {
				const ps = [];
				for (const p in evaluatedProps) if (evaluatedProps[p] === true) ps.push((0, codegen_1._)`${key} !== ${p}`);
				return (0, codegen_1.and)(...ps);
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js
var require_unevaluatedItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util$1();
	const def = {
		keyword: "unevaluatedItems",
		type: "array",
		schemaType: ["boolean", "object"],
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { gen, schema, data, it } = cxt;
			const items = it.items || 0;
			if (items === true) return;
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			if (schema === false) {
				cxt.setParams({ len: items });
				cxt.fail((0, codegen_1._)`${len} > ${items}`);
			} else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
				const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
				gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items));
				cxt.ok(valid);
			}
			it.items = true;
			function validateItems(valid, from) {
				gen.forRange("i", from, len, (i) => {
					cxt.subschema({
						keyword: "unevaluatedItems",
						dataProp: i,
						dataPropType: util_1.Type.Num
					}, valid);
					if (!it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
				});
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/unevaluated/index.js
var require_unevaluated$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const unevaluatedProperties_1 = require_unevaluatedProperties();
	const unevaluatedItems_1 = require_unevaluatedItems();
	const unevaluated = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
	exports.default = unevaluated;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/format/format.js
var require_format$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: "format",
		type: ["number", "string"],
		schemaType: "string",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
			params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`
		},
		code(cxt, ruleType) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			const { opts, errSchemaPath, schemaEnv, self } = it;
			if (!opts.validateFormats) return;
			if ($data) validate$DataFormat();
			else validateFormat();
			function validate$DataFormat() {
				const fmts = gen.scopeValue("formats", {
					ref: self.formats,
					code: opts.code.formats
				});
				const fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`);
				const fType = gen.let("fType");
				const format = gen.let("format");
				gen.if((0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._)`${fDef}.type || "string"`).assign(format, (0, codegen_1._)`${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef));
				cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
				function unknownFmt() {
					if (opts.strictSchema === false) return codegen_1.nil;
					return (0, codegen_1._)`${schemaCode} && !${format}`;
				}
				function invalidFmt() {
					const callFormat = schemaEnv.$async ? (0, codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))` : (0, codegen_1._)`${format}(${data})`;
					const validData = (0, codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
					return (0, codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
				}
			}
			function validateFormat() {
				const formatDef = self.formats[schema];
				if (!formatDef) {
					unknownFormat();
					return;
				}
				if (formatDef === true) return;
				const [fmtType, format, fmtRef] = getFormat(formatDef);
				if (fmtType === ruleType) cxt.pass(validCondition());
				function unknownFormat() {
					if (opts.strictSchema === false) {
						self.logger.warn(unknownMsg());
						return;
					}
					throw new Error(unknownMsg());
					function unknownMsg() {
						return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
					}
				}
				function getFormat(fmtDef) {
					const code = fmtDef instanceof RegExp ? (0, codegen_1.regexpCode)(fmtDef) : opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}` : void 0;
					const fmt = gen.scopeValue("formats", {
						key: schema,
						ref: fmtDef,
						code
					});
					if (typeof fmtDef == "object" && !(fmtDef instanceof RegExp)) return [
						fmtDef.type || "string",
						fmtDef.validate,
						(0, codegen_1._)`${fmt}.validate`
					];
					return [
						"string",
						fmtDef,
						fmt
					];
				}
				function validCondition() {
					if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
						if (!schemaEnv.$async) throw new Error("async format in sync schema");
						return (0, codegen_1._)`await ${fmtRef}(${data})`;
					}
					return typeof format == "function" ? (0, codegen_1._)`${fmtRef}(${data})` : (0, codegen_1._)`${fmtRef}.test(${data})`;
				}
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/format/index.js
var require_format = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const format = [require_format$1().default];
	exports.default = format;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/metadata.js
var require_metadata = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.contentVocabulary = exports.metadataVocabulary = void 0;
	exports.metadataVocabulary = [
		"title",
		"description",
		"default",
		"deprecated",
		"readOnly",
		"writeOnly",
		"examples"
	];
	exports.contentVocabulary = [
		"contentMediaType",
		"contentEncoding",
		"contentSchema"
	];
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/draft2020.js
var require_draft2020 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const core_1 = require_core$1();
	const validation_1 = require_validation$1();
	const applicator_1 = require_applicator$1();
	const dynamic_1 = require_dynamic();
	const next_1 = require_next();
	const unevaluated_1 = require_unevaluated$1();
	const format_1 = require_format();
	const metadata_1 = require_metadata();
	const draft2020Vocabularies = [
		dynamic_1.default,
		core_1.default,
		validation_1.default,
		(0, applicator_1.default)(true),
		format_1.default,
		metadata_1.metadataVocabulary,
		metadata_1.contentVocabulary,
		next_1.default,
		unevaluated_1.default
	];
	exports.default = draft2020Vocabularies;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/discriminator/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DiscrError = void 0;
	var DiscrError;
	(function(DiscrError) {
		DiscrError["Tag"] = "tag";
		DiscrError["Mapping"] = "mapping";
	})(DiscrError || (exports.DiscrError = DiscrError = {}));
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/discriminator/index.js
var require_discriminator = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const types_1 = require_types();
	const compile_1 = require_compile();
	const ref_error_1 = require_ref_error();
	const util_1 = require_util$1();
	const def = {
		keyword: "discriminator",
		type: "object",
		schemaType: "object",
		error: {
			message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag ? `tag "${tagName}" must be string` : `value of tag "${tagName}" must be in oneOf`,
			params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`
		},
		code(cxt) {
			const { gen, data, schema, parentSchema, it } = cxt;
			const { oneOf } = parentSchema;
			if (!it.opts.discriminator) throw new Error("discriminator: requires discriminator option");
			const tagName = schema.propertyName;
			if (typeof tagName != "string") throw new Error("discriminator: requires propertyName");
			if (schema.mapping) throw new Error("discriminator: mapping is not supported");
			if (!oneOf) throw new Error("discriminator: requires oneOf keyword");
			const valid = gen.let("valid", false);
			const tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
			gen.if((0, codegen_1._)`typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(false, {
				discrError: types_1.DiscrError.Tag,
				tag,
				tagName
			}));
			cxt.ok(valid);
			function validateMapping() {
				const mapping = getMapping();
				gen.if(false);
				for (const tagValue in mapping) {
					gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`);
					gen.assign(valid, applyTagSchema(mapping[tagValue]));
				}
				gen.else();
				cxt.error(false, {
					discrError: types_1.DiscrError.Mapping,
					tag,
					tagName
				});
				gen.endIf();
			}
			function applyTagSchema(schemaProp) {
				const _valid = gen.name("valid");
				const schCxt = cxt.subschema({
					keyword: "oneOf",
					schemaProp
				}, _valid);
				cxt.mergeEvaluated(schCxt, codegen_1.Name);
				return _valid;
			}
			function getMapping() {
				var _a;
				const oneOfMapping = {};
				const topRequired = hasRequired(parentSchema);
				let tagRequired = true;
				for (let i = 0; i < oneOf.length; i++) {
					let sch = oneOf[i];
					if ((sch === null || sch === void 0 ? void 0 : sch.$ref) && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
						const ref = sch.$ref;
						sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref);
						if (sch instanceof compile_1.SchemaEnv) sch = sch.schema;
						if (sch === void 0) throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
					}
					const propSch = (_a = sch === null || sch === void 0 ? void 0 : sch.properties) === null || _a === void 0 ? void 0 : _a[tagName];
					if (typeof propSch != "object") throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
					tagRequired = tagRequired && (topRequired || hasRequired(sch));
					addMappings(propSch, i);
				}
				if (!tagRequired) throw new Error(`discriminator: "${tagName}" must be required`);
				return oneOfMapping;
				function hasRequired({ required }) {
					return Array.isArray(required) && required.includes(tagName);
				}
				function addMappings(sch, i) {
					if (sch.const) addMapping(sch.const, i);
					else if (sch.enum) for (const tagValue of sch.enum) addMapping(tagValue, i);
					else throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
				}
				function addMapping(tagValue, i) {
					if (typeof tagValue != "string" || tagValue in oneOfMapping) throw new Error(`discriminator: "${tagName}" values must be unique strings`);
					oneOfMapping[tagValue] = i;
				}
			}
		}
	};
	exports.default = def;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/schema.json
var require_schema = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/schema",
		"$vocabulary": {
			"https://json-schema.org/draft/2020-12/vocab/core": true,
			"https://json-schema.org/draft/2020-12/vocab/applicator": true,
			"https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
			"https://json-schema.org/draft/2020-12/vocab/validation": true,
			"https://json-schema.org/draft/2020-12/vocab/meta-data": true,
			"https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
			"https://json-schema.org/draft/2020-12/vocab/content": true
		},
		"$dynamicAnchor": "meta",
		"title": "Core and Validation specifications meta-schema",
		"allOf": [
			{ "$ref": "meta/core" },
			{ "$ref": "meta/applicator" },
			{ "$ref": "meta/unevaluated" },
			{ "$ref": "meta/validation" },
			{ "$ref": "meta/meta-data" },
			{ "$ref": "meta/format-annotation" },
			{ "$ref": "meta/content" }
		],
		"type": ["object", "boolean"],
		"$comment": "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
		"properties": {
			"definitions": {
				"$comment": "\"definitions\" has been replaced by \"$defs\".",
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"deprecated": true,
				"default": {}
			},
			"dependencies": {
				"$comment": "\"dependencies\" has been split and replaced by \"dependentSchemas\" and \"dependentRequired\" in order to serve their differing semantics.",
				"type": "object",
				"additionalProperties": { "anyOf": [{ "$dynamicRef": "#meta" }, { "$ref": "meta/validation#/$defs/stringArray" }] },
				"deprecated": true,
				"default": {}
			},
			"$recursiveAnchor": {
				"$comment": "\"$recursiveAnchor\" has been replaced by \"$dynamicAnchor\".",
				"$ref": "meta/core#/$defs/anchorString",
				"deprecated": true
			},
			"$recursiveRef": {
				"$comment": "\"$recursiveRef\" has been replaced by \"$dynamicRef\".",
				"$ref": "meta/core#/$defs/uriReferenceString",
				"deprecated": true
			}
		}
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json
var require_applicator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/applicator",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/applicator": true },
		"$dynamicAnchor": "meta",
		"title": "Applicator vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"prefixItems": { "$ref": "#/$defs/schemaArray" },
			"items": { "$dynamicRef": "#meta" },
			"contains": { "$dynamicRef": "#meta" },
			"additionalProperties": { "$dynamicRef": "#meta" },
			"properties": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"default": {}
			},
			"patternProperties": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"propertyNames": { "format": "regex" },
				"default": {}
			},
			"dependentSchemas": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"default": {}
			},
			"propertyNames": { "$dynamicRef": "#meta" },
			"if": { "$dynamicRef": "#meta" },
			"then": { "$dynamicRef": "#meta" },
			"else": { "$dynamicRef": "#meta" },
			"allOf": { "$ref": "#/$defs/schemaArray" },
			"anyOf": { "$ref": "#/$defs/schemaArray" },
			"oneOf": { "$ref": "#/$defs/schemaArray" },
			"not": { "$dynamicRef": "#meta" }
		},
		"$defs": { "schemaArray": {
			"type": "array",
			"minItems": 1,
			"items": { "$dynamicRef": "#meta" }
		} }
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json
var require_unevaluated = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/unevaluated",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/unevaluated": true },
		"$dynamicAnchor": "meta",
		"title": "Unevaluated applicator vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"unevaluatedItems": { "$dynamicRef": "#meta" },
			"unevaluatedProperties": { "$dynamicRef": "#meta" }
		}
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json
var require_content = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/content",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/content": true },
		"$dynamicAnchor": "meta",
		"title": "Content vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"contentEncoding": { "type": "string" },
			"contentMediaType": { "type": "string" },
			"contentSchema": { "$dynamicRef": "#meta" }
		}
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json
var require_core = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/core",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true },
		"$dynamicAnchor": "meta",
		"title": "Core vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"$id": {
				"$ref": "#/$defs/uriReferenceString",
				"$comment": "Non-empty fragments not allowed.",
				"pattern": "^[^#]*#?$"
			},
			"$schema": { "$ref": "#/$defs/uriString" },
			"$ref": { "$ref": "#/$defs/uriReferenceString" },
			"$anchor": { "$ref": "#/$defs/anchorString" },
			"$dynamicRef": { "$ref": "#/$defs/uriReferenceString" },
			"$dynamicAnchor": { "$ref": "#/$defs/anchorString" },
			"$vocabulary": {
				"type": "object",
				"propertyNames": { "$ref": "#/$defs/uriString" },
				"additionalProperties": { "type": "boolean" }
			},
			"$comment": { "type": "string" },
			"$defs": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" }
			}
		},
		"$defs": {
			"anchorString": {
				"type": "string",
				"pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"
			},
			"uriString": {
				"type": "string",
				"format": "uri"
			},
			"uriReferenceString": {
				"type": "string",
				"format": "uri-reference"
			}
		}
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json
var require_format_annotation = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/format-annotation",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/format-annotation": true },
		"$dynamicAnchor": "meta",
		"title": "Format vocabulary meta-schema for annotation results",
		"type": ["object", "boolean"],
		"properties": { "format": { "type": "string" } }
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json
var require_meta_data = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/meta-data",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/meta-data": true },
		"$dynamicAnchor": "meta",
		"title": "Meta-data vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"title": { "type": "string" },
			"description": { "type": "string" },
			"default": true,
			"deprecated": {
				"type": "boolean",
				"default": false
			},
			"readOnly": {
				"type": "boolean",
				"default": false
			},
			"writeOnly": {
				"type": "boolean",
				"default": false
			},
			"examples": {
				"type": "array",
				"items": true
			}
		}
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json
var require_validation = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/validation",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/validation": true },
		"$dynamicAnchor": "meta",
		"title": "Validation vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"type": { "anyOf": [{ "$ref": "#/$defs/simpleTypes" }, {
				"type": "array",
				"items": { "$ref": "#/$defs/simpleTypes" },
				"minItems": 1,
				"uniqueItems": true
			}] },
			"const": true,
			"enum": {
				"type": "array",
				"items": true
			},
			"multipleOf": {
				"type": "number",
				"exclusiveMinimum": 0
			},
			"maximum": { "type": "number" },
			"exclusiveMaximum": { "type": "number" },
			"minimum": { "type": "number" },
			"exclusiveMinimum": { "type": "number" },
			"maxLength": { "$ref": "#/$defs/nonNegativeInteger" },
			"minLength": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"pattern": {
				"type": "string",
				"format": "regex"
			},
			"maxItems": { "$ref": "#/$defs/nonNegativeInteger" },
			"minItems": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"uniqueItems": {
				"type": "boolean",
				"default": false
			},
			"maxContains": { "$ref": "#/$defs/nonNegativeInteger" },
			"minContains": {
				"$ref": "#/$defs/nonNegativeInteger",
				"default": 1
			},
			"maxProperties": { "$ref": "#/$defs/nonNegativeInteger" },
			"minProperties": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"required": { "$ref": "#/$defs/stringArray" },
			"dependentRequired": {
				"type": "object",
				"additionalProperties": { "$ref": "#/$defs/stringArray" }
			}
		},
		"$defs": {
			"nonNegativeInteger": {
				"type": "integer",
				"minimum": 0
			},
			"nonNegativeIntegerDefault0": {
				"$ref": "#/$defs/nonNegativeInteger",
				"default": 0
			},
			"simpleTypes": { "enum": [
				"array",
				"boolean",
				"integer",
				"null",
				"number",
				"object",
				"string"
			] },
			"stringArray": {
				"type": "array",
				"items": { "type": "string" },
				"uniqueItems": true,
				"default": []
			}
		}
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-2020-12/index.js
var require_json_schema_2020_12 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const metaSchema = require_schema();
	const applicator = require_applicator();
	const unevaluated = require_unevaluated();
	const content = require_content();
	const core = require_core();
	const format = require_format_annotation();
	const metadata = require_meta_data();
	const validation = require_validation();
	const META_SUPPORT_DATA = ["/properties"];
	function addMetaSchema2020($data) {
		[
			metaSchema,
			applicator,
			unevaluated,
			content,
			core,
			with$data(this, format),
			metadata,
			with$data(this, validation)
		].forEach((sch) => this.addMetaSchema(sch, void 0, false));
		return this;
		function with$data(ajv, sch) {
			return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
		}
	}
	exports.default = addMetaSchema2020;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/2020.js
var require__2020 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv2020 = void 0;
	const core_1 = require_core$2();
	const draft2020_1 = require_draft2020();
	const discriminator_1 = require_discriminator();
	const json_schema_2020_12_1 = require_json_schema_2020_12();
	const META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema";
	var Ajv2020 = class extends core_1.default {
		constructor(opts = {}) {
			super({
				...opts,
				dynamicRef: true,
				next: true,
				unevaluated: true
			});
		}
		_addVocabularies() {
			super._addVocabularies();
			draft2020_1.default.forEach((v) => this.addVocabulary(v));
			if (this.opts.discriminator) this.addKeyword(discriminator_1.default);
		}
		_addDefaultMetaSchema() {
			super._addDefaultMetaSchema();
			const { $data, meta } = this.opts;
			if (!meta) return;
			json_schema_2020_12_1.default.call(this, $data);
			this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
		}
		defaultMeta() {
			return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
		}
	};
	exports.Ajv2020 = Ajv2020;
	module.exports = exports = Ajv2020;
	module.exports.Ajv2020 = Ajv2020;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = Ajv2020;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	var validation_error_1 = require_validation_error();
	Object.defineProperty(exports, "ValidationError", {
		enumerable: true,
		get: function() {
			return validation_error_1.default;
		}
	});
	var ref_error_1 = require_ref_error();
	Object.defineProperty(exports, "MissingRefError", {
		enumerable: true,
		get: function() {
			return ref_error_1.default;
		}
	});
}));

// node_modules/.pnpm/ajv-formats@3.0.1_ajv@8.20.0/node_modules/ajv-formats/dist/formats.js
var require_formats = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
	function fmtDef(validate, compare) {
		return {
			validate,
			compare
		};
	}
	exports.fullFormats = {
		date: fmtDef(date, compareDate),
		time: fmtDef(getTime(true), compareTime),
		"date-time": fmtDef(getDateTime(true), compareDateTime),
		"iso-time": fmtDef(getTime(), compareIsoTime),
		"iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
		duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
		uri,
		"uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
		"uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
		url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
		email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
		hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
		ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
		ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
		regex,
		uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
		"json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
		"json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
		"relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
		byte,
		int32: {
			type: "number",
			validate: validateInt32
		},
		int64: {
			type: "number",
			validate: validateInt64
		},
		float: {
			type: "number",
			validate: validateNumber
		},
		double: {
			type: "number",
			validate: validateNumber
		},
		password: true,
		binary: true
	};
	exports.fastFormats = {
		...exports.fullFormats,
		date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
		time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
		"date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
		"iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
		"iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
		uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
		"uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
		email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
	};
	exports.formatNames = Object.keys(exports.fullFormats);
	function isLeapYear(year) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	}
	const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
	const DAYS = [
		0,
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
	function date(str) {
		const matches = DATE.exec(str);
		if (!matches) return false;
		const year = +matches[1];
		const month = +matches[2];
		const day = +matches[3];
		return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
	}
	function compareDate(d1, d2) {
		if (!(d1 && d2)) return void 0;
		if (d1 > d2) return 1;
		if (d1 < d2) return -1;
		return 0;
	}
	const TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
	function getTime(strictTimeZone) {
		return function time(str) {
			const matches = TIME.exec(str);
			if (!matches) return false;
			const hr = +matches[1];
			const min = +matches[2];
			const sec = +matches[3];
			const tz = matches[4];
			const tzSign = matches[5] === "-" ? -1 : 1;
			const tzH = +(matches[6] || 0);
			const tzM = +(matches[7] || 0);
			if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
			if (hr <= 23 && min <= 59 && sec < 60) return true;
			const utcMin = min - tzM * tzSign;
			const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
			return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
		};
	}
	function compareTime(s1, s2) {
		if (!(s1 && s2)) return void 0;
		const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
		const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
		if (!(t1 && t2)) return void 0;
		return t1 - t2;
	}
	function compareIsoTime(t1, t2) {
		if (!(t1 && t2)) return void 0;
		const a1 = TIME.exec(t1);
		const a2 = TIME.exec(t2);
		if (!(a1 && a2)) return void 0;
		t1 = a1[1] + a1[2] + a1[3];
		t2 = a2[1] + a2[2] + a2[3];
		if (t1 > t2) return 1;
		if (t1 < t2) return -1;
		return 0;
	}
	const DATE_TIME_SEPARATOR = /t|\s/i;
	function getDateTime(strictTimeZone) {
		const time = getTime(strictTimeZone);
		return function date_time(str) {
			const dateTime = str.split(DATE_TIME_SEPARATOR);
			return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
		};
	}
	function compareDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const d1 = new Date(dt1).valueOf();
		const d2 = new Date(dt2).valueOf();
		if (!(d1 && d2)) return void 0;
		return d1 - d2;
	}
	function compareIsoDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
		const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
		const res = compareDate(d1, d2);
		if (res === void 0) return void 0;
		return res || compareTime(t1, t2);
	}
	const NOT_URI_FRAGMENT = /\/|:/;
	const URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
	function uri(str) {
		return NOT_URI_FRAGMENT.test(str) && URI.test(str);
	}
	const BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
	function byte(str) {
		BYTE.lastIndex = 0;
		return BYTE.test(str);
	}
	const MIN_INT32 = -(2 ** 31);
	const MAX_INT32 = 2 ** 31 - 1;
	function validateInt32(value) {
		return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
	}
	function validateInt64(value) {
		return Number.isInteger(value);
	}
	function validateNumber() {
		return true;
	}
	const Z_ANCHOR = /[^\\]\\Z/;
	function regex(str) {
		if (Z_ANCHOR.test(str)) return false;
		try {
			new RegExp(str);
			return true;
		} catch (e) {
			return false;
		}
	}
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/vocabularies/draft7.js
var require_draft7 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const core_1 = require_core$1();
	const validation_1 = require_validation$1();
	const applicator_1 = require_applicator$1();
	const format_1 = require_format();
	const metadata_1 = require_metadata();
	const draft7Vocabularies = [
		core_1.default,
		validation_1.default,
		(0, applicator_1.default)(),
		format_1.default,
		metadata_1.metadataVocabulary,
		metadata_1.contentVocabulary
	];
	exports.default = draft7Vocabularies;
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/refs/json-schema-draft-07.json
var require_json_schema_draft_07 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "http://json-schema.org/draft-07/schema#",
		"$id": "http://json-schema.org/draft-07/schema#",
		"title": "Core schema meta-schema",
		"definitions": {
			"schemaArray": {
				"type": "array",
				"minItems": 1,
				"items": { "$ref": "#" }
			},
			"nonNegativeInteger": {
				"type": "integer",
				"minimum": 0
			},
			"nonNegativeIntegerDefault0": { "allOf": [{ "$ref": "#/definitions/nonNegativeInteger" }, { "default": 0 }] },
			"simpleTypes": { "enum": [
				"array",
				"boolean",
				"integer",
				"null",
				"number",
				"object",
				"string"
			] },
			"stringArray": {
				"type": "array",
				"items": { "type": "string" },
				"uniqueItems": true,
				"default": []
			}
		},
		"type": ["object", "boolean"],
		"properties": {
			"$id": {
				"type": "string",
				"format": "uri-reference"
			},
			"$schema": {
				"type": "string",
				"format": "uri"
			},
			"$ref": {
				"type": "string",
				"format": "uri-reference"
			},
			"$comment": { "type": "string" },
			"title": { "type": "string" },
			"description": { "type": "string" },
			"default": true,
			"readOnly": {
				"type": "boolean",
				"default": false
			},
			"examples": {
				"type": "array",
				"items": true
			},
			"multipleOf": {
				"type": "number",
				"exclusiveMinimum": 0
			},
			"maximum": { "type": "number" },
			"exclusiveMaximum": { "type": "number" },
			"minimum": { "type": "number" },
			"exclusiveMinimum": { "type": "number" },
			"maxLength": { "$ref": "#/definitions/nonNegativeInteger" },
			"minLength": { "$ref": "#/definitions/nonNegativeIntegerDefault0" },
			"pattern": {
				"type": "string",
				"format": "regex"
			},
			"additionalItems": { "$ref": "#" },
			"items": {
				"anyOf": [{ "$ref": "#" }, { "$ref": "#/definitions/schemaArray" }],
				"default": true
			},
			"maxItems": { "$ref": "#/definitions/nonNegativeInteger" },
			"minItems": { "$ref": "#/definitions/nonNegativeIntegerDefault0" },
			"uniqueItems": {
				"type": "boolean",
				"default": false
			},
			"contains": { "$ref": "#" },
			"maxProperties": { "$ref": "#/definitions/nonNegativeInteger" },
			"minProperties": { "$ref": "#/definitions/nonNegativeIntegerDefault0" },
			"required": { "$ref": "#/definitions/stringArray" },
			"additionalProperties": { "$ref": "#" },
			"definitions": {
				"type": "object",
				"additionalProperties": { "$ref": "#" },
				"default": {}
			},
			"properties": {
				"type": "object",
				"additionalProperties": { "$ref": "#" },
				"default": {}
			},
			"patternProperties": {
				"type": "object",
				"additionalProperties": { "$ref": "#" },
				"propertyNames": { "format": "regex" },
				"default": {}
			},
			"dependencies": {
				"type": "object",
				"additionalProperties": { "anyOf": [{ "$ref": "#" }, { "$ref": "#/definitions/stringArray" }] }
			},
			"propertyNames": { "$ref": "#" },
			"const": true,
			"enum": {
				"type": "array",
				"items": true,
				"minItems": 1,
				"uniqueItems": true
			},
			"type": { "anyOf": [{ "$ref": "#/definitions/simpleTypes" }, {
				"type": "array",
				"items": { "$ref": "#/definitions/simpleTypes" },
				"minItems": 1,
				"uniqueItems": true
			}] },
			"format": { "type": "string" },
			"contentMediaType": { "type": "string" },
			"contentEncoding": { "type": "string" },
			"if": { "$ref": "#" },
			"then": { "$ref": "#" },
			"else": { "$ref": "#" },
			"allOf": { "$ref": "#/definitions/schemaArray" },
			"anyOf": { "$ref": "#/definitions/schemaArray" },
			"oneOf": { "$ref": "#/definitions/schemaArray" },
			"not": { "$ref": "#" }
		},
		"default": true
	};
}));

// node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/ajv.js
var require_ajv = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv = void 0;
	const core_1 = require_core$2();
	const draft7_1 = require_draft7();
	const discriminator_1 = require_discriminator();
	const draft7MetaSchema = require_json_schema_draft_07();
	const META_SUPPORT_DATA = ["/properties"];
	const META_SCHEMA_ID = "http://json-schema.org/draft-07/schema";
	var Ajv = class extends core_1.default {
		_addVocabularies() {
			super._addVocabularies();
			draft7_1.default.forEach((v) => this.addVocabulary(v));
			if (this.opts.discriminator) this.addKeyword(discriminator_1.default);
		}
		_addDefaultMetaSchema() {
			super._addDefaultMetaSchema();
			if (!this.opts.meta) return;
			const metaSchema = this.opts.$data ? this.$dataMetaSchema(draft7MetaSchema, META_SUPPORT_DATA) : draft7MetaSchema;
			this.addMetaSchema(metaSchema, META_SCHEMA_ID, false);
			this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
		}
		defaultMeta() {
			return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
		}
	};
	exports.Ajv = Ajv;
	module.exports = exports = Ajv;
	module.exports.Ajv = Ajv;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = Ajv;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	var validation_error_1 = require_validation_error();
	Object.defineProperty(exports, "ValidationError", {
		enumerable: true,
		get: function() {
			return validation_error_1.default;
		}
	});
	var ref_error_1 = require_ref_error();
	Object.defineProperty(exports, "MissingRefError", {
		enumerable: true,
		get: function() {
			return ref_error_1.default;
		}
	});
}));

// node_modules/.pnpm/ajv-formats@3.0.1_ajv@8.20.0/node_modules/ajv-formats/dist/limit.js
var require_limit = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.formatLimitDefinition = void 0;
	const ajv_1 = require_ajv();
	const codegen_1 = require_codegen();
	const ops = codegen_1.operators;
	const KWDs = {
		formatMaximum: {
			okStr: "<=",
			ok: ops.LTE,
			fail: ops.GT
		},
		formatMinimum: {
			okStr: ">=",
			ok: ops.GTE,
			fail: ops.LT
		},
		formatExclusiveMaximum: {
			okStr: "<",
			ok: ops.LT,
			fail: ops.GTE
		},
		formatExclusiveMinimum: {
			okStr: ">",
			ok: ops.GT,
			fail: ops.LTE
		}
	};
	const error = {
		message: ({ keyword, schemaCode }) => (0, codegen_1.str)`should be ${KWDs[keyword].okStr} ${schemaCode}`,
		params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
	};
	exports.formatLimitDefinition = {
		keyword: Object.keys(KWDs),
		type: "string",
		schemaType: "string",
		$data: true,
		error,
		code(cxt) {
			const { gen, data, schemaCode, keyword, it } = cxt;
			const { opts, self } = it;
			if (!opts.validateFormats) return;
			const fCxt = new ajv_1.KeywordCxt(it, self.RULES.all.format.definition, "format");
			if (fCxt.$data) validate$DataFormat();
			else validateFormat();
			function validate$DataFormat() {
				const fmts = gen.scopeValue("formats", {
					ref: self.formats,
					code: opts.code.formats
				});
				const fmt = gen.const("fmt", (0, codegen_1._)`${fmts}[${fCxt.schemaCode}]`);
				cxt.fail$data((0, codegen_1.or)((0, codegen_1._)`typeof ${fmt} != "object"`, (0, codegen_1._)`${fmt} instanceof RegExp`, (0, codegen_1._)`typeof ${fmt}.compare != "function"`, compareCode(fmt)));
			}
			function validateFormat() {
				const format = fCxt.schema;
				const fmtDef = self.formats[format];
				if (!fmtDef || fmtDef === true) return;
				if (typeof fmtDef != "object" || fmtDef instanceof RegExp || typeof fmtDef.compare != "function") throw new Error(`"${keyword}": format "${format}" does not define "compare" function`);
				const fmt = gen.scopeValue("formats", {
					key: format,
					ref: fmtDef,
					code: opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(format)}` : void 0
				});
				cxt.fail$data(compareCode(fmt));
			}
			function compareCode(fmt) {
				return (0, codegen_1._)`${fmt}.compare(${data}, ${schemaCode}) ${KWDs[keyword].fail} 0`;
			}
		},
		dependencies: ["format"]
	};
	const formatLimitPlugin = (ajv) => {
		ajv.addKeyword(exports.formatLimitDefinition);
		return ajv;
	};
	exports.default = formatLimitPlugin;
}));

// node_modules/.pnpm/ajv-formats@3.0.1_ajv@8.20.0/node_modules/ajv-formats/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const formats_1 = require_formats();
	const limit_1 = require_limit();
	const codegen_1 = require_codegen();
	const fullName = new codegen_1.Name("fullFormats");
	const fastName = new codegen_1.Name("fastFormats");
	const formatsPlugin = (ajv, opts = { keywords: true }) => {
		if (Array.isArray(opts)) {
			addFormats(ajv, opts, formats_1.fullFormats, fullName);
			return ajv;
		}
		const [formats, exportName] = opts.mode === "fast" ? [formats_1.fastFormats, fastName] : [formats_1.fullFormats, fullName];
		addFormats(ajv, opts.formats || formats_1.formatNames, formats, exportName);
		if (opts.keywords) (0, limit_1.default)(ajv);
		return ajv;
	};
	formatsPlugin.get = (name, mode = "full") => {
		const f = (mode === "fast" ? formats_1.fastFormats : formats_1.fullFormats)[name];
		if (!f) throw new Error(`Unknown format "${name}"`);
		return f;
	};
	function addFormats(ajv, list, fs, exportName) {
		var _a;
		var _b;
		(_a = (_b = ajv.opts.code).formats) !== null && _a !== void 0 || (_b.formats = (0, codegen_1._)`require("ajv-formats/dist/formats").${exportName}`);
		for (const f of list) ajv.addFormat(f, fs[f]);
	}
	module.exports = exports = formatsPlugin;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = formatsPlugin;
}));

// packages/instance/src/schema/show-value.ts
var import__2020 = require__2020();
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const MAX_LENGTH$1 = 80;
function showValue(value) {
	if (value === void 0) return "(not set)";
	const text = JSON.stringify(value) ?? typeof value;
	return text.length > MAX_LENGTH$1 ? `${text.slice(0, MAX_LENGTH$1)}…` : text;
}

// packages/instance/src/schema/find-bad-defaults.ts
function findBadDefaults(root, validate) {
	const made = /* @__PURE__ */ new Set();
	const fields = emptyObjects(root);
	const found = /* @__PURE__ */ new Map();
	for (const error of validate(fields)) {
		if (error.keyword === "required" || !/^#\/(?:properties|\$defs)\//.test(error.schemaPath)) continue;
		const at = fromPointer(error.instancePath, fields);
		const value = valueAt$2(fields, at);
		if (at.length === 0 || made.has(value)) continue;
		const problem = `has a default that its own field refuses: ${showValue(value)} ${error.message ?? "is invalid"}`;
		found.set(error.instancePath, {
			path: placeOfDefault(at),
			problem
		});
	}
	return [...found.values()];
	function emptyObjects(schema) {
		const objects = (isRecord(schema["properties"]) ? Object.entries(schema["properties"]) : []).flatMap(([name, each]) => isRecord(each) && isRecord(each["properties"]) && !("default" in each) ? [[name, emptyObjects(each)]] : []);
		const empty = Object.fromEntries(objects);
		made.add(empty);
		return empty;
	}
	function placeOfDefault(at) {
		const places = at.map((_, index) => at.slice(0, index + 1).flatMap((part) => ["properties", part]));
		const holds = places.findIndex((place, index) => valueAt$2(valueAt$2(root, [...place, "default"]), at.slice(index + 1)) !== void 0);
		return holds === -1 ? places[0] : [...places[holds], "default"];
	}
}

// packages/instance/src/schema/schema-places.ts
function schemasInPlace(schema, root, { branches = true } = {}) {
	const found = /* @__PURE__ */ new Set();
	visit(schema);
	return [...found];
	function visit(each) {
		if (!isRecord(each) || found.has(each)) return;
		found.add(each);
		if (typeof each["$ref"] === "string") visit(resolveRef(each["$ref"], root));
		for (const key of branches ? [
			"allOf",
			"anyOf",
			"oneOf"
		] : ["allOf"]) if (Array.isArray(each[key])) each[key].forEach(visit);
		if (!branches) return;
		for (const key of [
			"if",
			"then",
			"else"
		]) visit(each[key]);
		if (isRecord(each["dependentSchemas"])) Object.values(each["dependentSchemas"]).forEach(visit);
	}
}
function schemasBelow(schemas, key, root) {
	let isNamed = false;
	return {
		schemas: schemas.flatMap((schema) => {
			if (typeof key === "number") return schemasInPlace((Array.isArray(schema["prefixItems"]) ? schema["prefixItems"][key] : void 0) ?? schema["items"], root);
			const named = isRecord(schema["properties"]) ? valueAt$2(schema["properties"], [key]) : void 0;
			if (named !== void 0) isNamed = true;
			const matching = patternsOf(schema).filter(([pattern]) => pattern.test(key));
			const fitting = [...named === void 0 ? [] : [named], ...matching.map(([, each]) => each)];
			return (fitting.length > 0 ? fitting : [schema["additionalProperties"], schema["unevaluatedProperties"]]).flatMap((each) => schemasInPlace(each, root));
		}),
		isNamed
	};
}
function isOpenFor(schema, key) {
	const lets = (each) => each !== void 0 && each !== false;
	if (lets(schema["additionalProperties"]) || lets(schema["unevaluatedProperties"])) return true;
	return patternsOf(schema).some(([pattern]) => pattern.test(key));
}
function resolveRef(ref, root) {
	return /^#(\/|$)/.test(ref) ? valueAt$2(root, fromPointer(ref.slice(1), root)) : void 0;
}
function someSchema(schema, { root, is }) {
	const seen = /* @__PURE__ */ new Set();
	return visit(schema, 0);
	function visit(each, depth) {
		const parts = schemasInPlace(each, root);
		if (parts.some((part) => is(part, depth))) return true;
		const isNew = parts.filter((part) => !seen.has(part));
		for (const part of isNew) seen.add(part);
		return isNew.flatMap(childrenOf$1).some((child) => visit(child, depth + 1));
	}
}
function childrenOf$1(schema) {
	const named = ["properties", "patternProperties"].flatMap((key) => isRecord(schema[key]) ? Object.values(schema[key]) : []);
	const listed = Array.isArray(schema["prefixItems"]) ? schema["prefixItems"] : [];
	return [
		...named,
		...listed,
		schema["items"],
		schema["additionalProperties"],
		schema["unevaluatedProperties"]
	];
}
const patternsOf = (schema) => Object.entries(isRecord(schema["patternProperties"]) ? schema["patternProperties"] : {}).map(([pattern, each]) => [new RegExp(pattern, "u"), each]);

// packages/instance/src/schema/find-unknown-required.ts
function findUnknownRequired(root) {
	const found = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	visit({
		schema: root,
		path: []
	});
	return [...found.values()];
	function visit(at) {
		if (seen.has(at.schema)) return;
		seen.add(at.schema);
		const parts = inPlace(at);
		const named = parts.flatMap(({ schema, path }) => Object.entries(isRecord(schema["properties"]) ? schema["properties"] : {}).map(([name, each]) => ({
			name,
			at: {
				schema: each,
				path: [
					...path,
					"properties",
					name
				]
			}
		})));
		const names = new Set(named.map(({ name }) => name));
		const isOpen = names.size === 0 || at.schema !== root && parts.some(({ schema }) => lets(schema));
		for (const { schema, path } of isOpen ? [] : parts) {
			const required = Array.isArray(schema["required"]) ? schema["required"] : [];
			for (const [index, name] of required.entries()) {
				if (typeof name !== "string" || names.has(name)) continue;
				const place = [
					...path,
					"required",
					index
				];
				const problem = `requires "${name.slice(0, 60)}", and names no such field${suggest(name, names)}`;
				found.set(place.join("/"), {
					path: place,
					problem
				});
			}
		}
		for (const { at: below } of named) if (isRecord(below.schema)) visit(below);
		for (const { schema, path } of parts) for (const key of ["items", "additionalProperties"]) if (isRecord(schema[key])) visit({
			schema: schema[key],
			path: [...path, key]
		});
	}
	function inPlace(at, parts = []) {
		if (parts.some(({ schema }) => schema === at.schema)) return parts;
		parts.push(at);
		const { schema, path } = at;
		const ref = typeof schema["$ref"] === "string" ? schema["$ref"] : void 0;
		const referred = ref === void 0 ? void 0 : resolveRef(ref, root);
		if (isRecord(referred)) inPlace({
			schema: referred,
			path: fromPointer(ref.slice(1), root)
		}, parts);
		for (const key of [
			"allOf",
			"anyOf",
			"oneOf"
		]) for (const [index, each] of (Array.isArray(schema[key]) ? schema[key] : []).entries()) if (isRecord(each)) inPlace({
			schema: each,
			path: [
				...path,
				key,
				index
			]
		}, parts);
		for (const key of [
			"if",
			"then",
			"else"
		]) if (isRecord(schema[key])) inPlace({
			schema: schema[key],
			path: [...path, key]
		}, parts);
		return parts;
	}
}
const lets = (schema) => isRecord(schema["patternProperties"]) || ["additionalProperties", "unevaluatedProperties"].some((key) => (schema[key] ?? false) !== false);

// packages/instance/src/schema/find-unusable-words.ts
const DRAFT = /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/;
const ANCHORS = [
	"$anchor",
	"$dynamicAnchor",
	"$dynamicRef",
	"$recursiveAnchor",
	"$recursiveRef"
];
const CHOICES = [
	"anyOf",
	"oneOf",
	"not",
	"if",
	"contains"
];
const VALUES$1 = /* @__PURE__ */ new Set([
	"default",
	"const",
	"enum",
	"examples"
]);
const NAMED = /* @__PURE__ */ new Set([
	"properties",
	"patternProperties",
	"$defs",
	"definitions",
	"dependentSchemas"
]);
const TYPES = [
	"string",
	"integer",
	"number",
	"boolean",
	"array",
	"object",
	"null"
];
const NAMES = {
	int: "integer",
	bool: "boolean",
	str: "string",
	float: "number",
	double: "number",
	list: "array",
	map: "object",
	dict: "object",
	text: "string"
};
const LISTS = /* @__PURE__ */ new Set(["dependentRequired", "$vocabulary"]);
function findUnusableWords(root, words) {
	const known = new Set(words);
	const found = [];
	const { $schema } = root;
	if (typeof $schema === "string" && !DRAFT.test($schema)) found.push({
		path: ["$schema"],
		problem: "names another JSON Schema than 2020-12",
		fix: "Write https://json-schema.org/draft/2020-12/schema, or remove it; definitions stand below $defs there, lists of items in prefixItems."
	});
	visit(root, [], {
		isChoice: false,
		on: []
	});
	return found;
	function visit(each, path, { isChoice, on }) {
		if (Array.isArray(each)) for (const [index, inner] of each.entries()) visit(inner, [...path, index], {
			isChoice,
			on
		});
		if (!isRecord(each) || on.includes(each)) return;
		for (const word of ANCHORS) if (typeof each[word] === "string" || typeof each[word] === "boolean") found.push({
			path: [...path, word],
			problem: `has a ${word}, which is not followed`,
			fix: "Refer by path: $ref: \"#/$defs/<name>\"."
		});
		for (const word of Object.keys(each)) if (!known.has(word) && !ANCHORS.includes(word)) found.push({
			path: [...path, word],
			problem: `has a word that JSON Schema does not know: "${word.slice(0, 60)}"${suggest(word, known)}`,
			fix: "Correct its spelling, or remove it."
		});
		for (const [index, type] of [each["type"] ?? []].flat().entries()) if (typeof type === "string" && !TYPES.includes(type)) found.push({
			path: Array.isArray(each["type"]) ? [
				...path,
				"type",
				index
			] : [...path, "type"],
			problem: `is "${type.slice(0, 60)}", which is no type${suggest(NAMES[type] ?? type, TYPES)}`,
			fix: `Write one of: ${TYPES.join(", ")}.`
		});
		if (isChoice && "default" in each) found.push({
			path: [...path, "default"],
			problem: "has a default inside of a choice (anyOf, oneOf, not, if), which never takes effect",
			fix: "Write it beside the choice, where it holds whatever is chosen."
		});
		for (const [key, inner] of Object.entries(each)) {
			const below = {
				isChoice: isChoice || CHOICES.includes(key),
				on: [...on, each]
			};
			if (VALUES$1.has(key) || LISTS.has(key)) continue;
			if (NAMED.has(key) && isRecord(inner)) {
				const isKept = key === "$defs" || key === "definitions" ? {
					...below,
					isChoice: false
				} : below;
				for (const [name, schema] of Object.entries(inner)) visit(schema, [
					...path,
					key,
					name
				], isKept);
			} else visit(inner, [...path, key], below);
		}
		if (isChoice && typeof each["$ref"] === "string" && refersToDefault(resolveRef(each["$ref"], root), /* @__PURE__ */ new Set())) found.push({
			path: [...path, "$ref"],
			problem: "refers to a default from inside of a choice (anyOf, oneOf, not, if), where it never takes effect",
			fix: "Write the default beside the choice, and refer to a schema without one."
		});
	}
	function refersToDefault(schema, seen) {
		if (!isRecord(schema) || seen.has(schema)) return false;
		seen.add(schema);
		const named = isRecord(schema["properties"]) ? Object.values(schema["properties"]) : [];
		const referred = typeof schema["$ref"] === "string" ? resolveRef(schema["$ref"], root) : void 0;
		return "default" in schema || [...named, referred].some((each) => refersToDefault(each, seen));
	}
}

// packages/instance/src/schema/find-word.ts
function findWord(value, word) {
	if (value === word) return [];
	if (typeof value !== "object" || value === null) return void 0;
	for (const [name, inner] of Object.entries(value)) {
		const key = Array.isArray(value) ? Number(name) : name;
		if (key === word) return [key];
		const below = findWord(inner, word);
		if (below !== void 0) return [key, ...below];
	}
}

// packages/instance/src/schema/limit-time.ts
const TIMEOUT_MS$3 = 2e3;
const RUN = new Script("run()");
const CONTEXT = createContext({});
let isLimited = false;
function limitTime(body, { file, timeoutMs = TIMEOUT_MS$3 }) {
	if (isLimited) return body();
	isLimited = true;
	try {
		CONTEXT["run"] = body;
		return RUN.runInContext(CONTEXT, { timeout: timeoutMs });
	} catch (cause) {
		const isSlow = cause.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
		if (!isSlow && !(cause instanceof RangeError)) throw cause;
		throw new InstanceError({
			code: "SCHEMA_SLOW",
			message: `checking the fields against ${file} ${isSlow ? `takes longer than ${timeoutMs} ms` : "does not end"}`,
			fix: `Simplify ${file} in the stacks repository: look for nested repetitions in a pattern, such as (a+)+, and for a $ref that leads back to itself.`,
			cause
		});
	} finally {
		isLimited = false;
	}
}

// packages/instance/src/schema/compile-schema.ts
const WORDS$1 = [
	/^Invalid regular expression: \/(.*)\/u?: /s,
	/unknown keyword: "([^"]*)"/,
	/resolve reference (\S+)/
];
function compileSchema(raw, { text, file }) {
	const ajv = createAjv();
	const locate = createLocator(text);
	const violation = (path, problem, fix = `Correct ${file} in the stacks repository.`) => ({
		code: "SCHEMA_INVALID",
		message: `${file} ${path.length === 0 ? "" : `at ${pathText(path)} `}${problem}`,
		fix,
		at: {
			file,
			...locate(path)
		}
	});
	const none = () => [];
	const theirs = `Correct ${file} in the stacks repository: no operator can.`;
	const found = [...findUnusableWords(raw, Object.keys(ajv.RULES.keywords)), ...findUnknownRequired(raw).map((each) => ({
		...each,
		fix: theirs
	}))];
	const violations = found.map(({ path, problem, fix }) => violation(path, problem, fix));
	const { $schema: _, ...own } = raw;
	if (!limitTime(() => ajv.validateSchema(own), { file })) {
		const told = found.map(({ path }) => pathText(path));
		for (const { instancePath, message = "is invalid" } of ajv.errors ?? []) {
			const path = fromPointer(instancePath, raw);
			if (told.some((each) => each.startsWith(pathText(path)))) continue;
			violations.push(violation(path, message));
			told.push(pathText(path));
		}
	}
	if (violations.length > 0) return {
		check: none,
		violations
	};
	try {
		const validate = limitTime(() => ajv.compile({
			...withReferredDefaults(raw),
			type: "object"
		}), { file });
		const check = (fields) => limitTime(() => validate(fields) ? [] : [...validate.errors ?? []], { file });
		return {
			check,
			violations: findBadDefaults(raw, check).map(({ path, problem }) => violation(path, problem, theirs))
		};
	} catch (error) {
		if (!(error instanceof Error) || error.code === "SCHEMA_SLOW") throw error;
		const { message } = error;
		const own = /^keyword "(x-[a-z-]+)" value is invalid at path "#([^"]*)": (.*)$/.exec(message);
		if (own !== null) {
			const [, name = "", pointer = "", why = ""] = own;
			const problem = why.replaceAll(/\bdata\S*\s/g, "").replaceAll("string,array", "a text or a list of them").replace("boolean", "true or false").replace("number", "a number").replace(/string$/, "a text");
			return {
				check: none,
				violations: [violation([...fromPointer(pointer, raw), name], problem, theirs)]
			};
		}
		const word = WORDS$1.map((pattern) => pattern.exec(message)?.[1]).find((each) => each !== void 0);
		const pointer = /#(\/[^"'\s:]*)/.exec(message)?.[1] ?? "";
		return {
			check: none,
			violations: [violation((word === void 0 ? void 0 : findWord(raw, word)) ?? fromPointer(pointer, raw), `cannot be used: ${message}`)]
		};
	}
}
function createAjv() {
	const ajv = new import__2020.Ajv2020({
		allErrors: true,
		useDefaults: true,
		strict: true,
		strictRequired: false,
		allowUnionTypes: true,
		multipleOfPrecision: 9,
		ownProperties: true,
		logger: false
	});
	(0, import_dist.default)(ajv);
	for (const keyword of ["x-initial", "x-secret"]) ajv.addKeyword({
		keyword,
		metaSchema: { type: "boolean" }
	});
	ajv.addKeyword({
		keyword: "x-renamed-from",
		metaSchema: {
			type: ["string", "array"],
			items: { type: "string" }
		}
	});
	ajv.addKeyword({
		keyword: "x-form",
		metaSchema: { type: "number" }
	});
	ajv.addKeyword({
		keyword: "x-stack",
		metaSchema: { type: "string" }
	});
	return ajv;
}
const VALUES = /* @__PURE__ */ new Set([
	"default",
	"const",
	"enum",
	"examples"
]);
function withReferredDefaults(schema, root = schema) {
	const visit = (each) => Array.isArray(each) ? each.map(visit) : isRecord(each) ? withReferredDefaults(each, root) : each;
	const entries = Object.entries(schema).map(([key, each]) => {
		if (VALUES.has(key)) return [key, each];
		if (key !== "properties" || !isRecord(each)) return [key, visit(each)];
		const properties = Object.entries(each).map(([name, property]) => {
			if (!isRecord(property)) return [name, property];
			const fallback = "default" in property ? void 0 : referredDefault(property, { root });
			return [name, {
				...withReferredDefaults(property, root),
				...fallback === void 0 ? {} : { default: fallback }
			}];
		});
		return [key, Object.fromEntries(properties)];
	});
	return Object.fromEntries(entries);
}
function referredDefault(schema, { root, seen = /* @__PURE__ */ new Set() }) {
	if ("default" in schema) return schema["default"];
	if (seen.has(schema)) return void 0;
	seen.add(schema);
	const referred = typeof schema["$ref"] === "string" ? [resolveRef(schema["$ref"], root)] : [];
	const all = Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
	return [...referred, ...all].filter(isRecord).map((each) => referredDefault(each, {
		root,
		seen
	})).find((each) => each !== void 0);
}

// packages/instance/src/schema/input-name.ts
const OWN_INPUTS = /* @__PURE__ */ new Set([
	"tenant",
	"environment",
	"plan-id",
	"confirm",
	"fields",
	"form",
	"mode",
	"operation",
	"only",
	"break-glass",
	"on-drift",
	"lock-wait",
	"unlock",
	"pull-request",
	"data-bearing",
	"config-directory",
	"stacks-ref"
]);
function inputName(field) {
	return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

// packages/instance/src/schema/find-renames.ts
const MAX_DEPTH$5 = 20;
function findRenames(schemas, root, path = []) {
	if (path.length > MAX_DEPTH$5) return [];
	return [...new Set(schemas.flatMap((schema) => isRecord(schema["properties"]) ? Object.keys(schema["properties"]) : []))].flatMap((name) => {
		const { schemas: below } = schemasBelow(schemas, name, root);
		const to = [...path, name];
		return [...below.flatMap((schema) => namesIn(schema).map((from) => ({
			from: from.split("."),
			to
		}))), ...findRenames(below, root, to)];
	});
}
function namesIn(schema) {
	return [schema["x-renamed-from"] ?? []].flat().filter((name) => typeof name === "string");
}
const beginsWith = (path, start) => start.every((part, index) => path[index] === part);

// packages/instance/src/schema/field-schema.ts
function parseFieldSchema(text, file) {
	const root = parseYaml(text, {
		file,
		maxBytes: MAX_FILE_BYTES$1
	});
	const locate = createLocator(text);
	const refuse = (path, problem, fix = `Correct ${file} in the stacks repository.`) => ({
		code: "SCHEMA_INVALID",
		field: path.at(-1) ?? file,
		message: `${file} ${problem}`,
		fix,
		at: {
			file,
			...locate(path)
		}
	});
	if (!isRecord(root) || !isRecord(root["properties"])) {
		const near = Object.keys(isRecord(root) ? root : {}).find((key) => suggest(key, ["properties"]) !== "");
		const instead = near === void 0 || near === "properties" ? "" : `: "${near}" stands in their place`;
		throw new ViolationsError([refuse(instead === "" ? [] : [near], `has no "properties", a block of the fields${instead}`)]);
	}
	const properties = Object.entries(root["properties"]);
	const violations = properties.flatMap(([name, schema]) => {
		const path = ["properties", name];
		const found = [];
		if (!/^[a-z][A-Za-z0-9]*$/.test(name)) found.push(refuse(path, `field "${showName(name)}" is not in camelCase`));
		else if (name in {} || OWN_INPUTS.has(inputName(name))) found.push(refuse(path, `field "${name}" has a reserved name`, `Choose another name; "${inputName(name)}" is taken.`));
		if (someSchema(schema, {
			root,
			is: (each, depth) => depth > 0 && each["x-secret"] === true
		})) found.push(refuse(path, `marks a part of ${name} as x-secret`, "Make the secret a field of its own."));
		if (someSchema(schema, {
			root,
			is: (each, depth) => "x-stack" in each && (depth > 0 || !selects(each))
		})) found.push(refuse(path, `has an x-stack in ${name} that cannot select`, "Put it beside a type boolean, string or array of a field of its own."));
		if (someSchema(schema, {
			root,
			is: isForeignRef
		})) found.push(refuse(path, `field ${name} has a $ref that leads out of the file`, "Write it as #/$defs/<name> of this file."));
		return found;
	});
	for (const { from, to } of findRenames([root], root)) if (from.reduce((at, name) => schemasBelow(at, name, root).schemas, [root]).length > 0 && !beginsWith(to, from)) violations.push(refuse([
		"properties",
		...to.flatMap((name, index) => index === 0 ? [name] : ["properties", name]),
		"x-renamed-from"
	], `names ${from.join(".")} as the old name of ${to.join(".")}, and still has a field of that name`, "Remove one of them."));
	const inexact = findInexactNumber(root, {
		text,
		file
	});
	if (inexact !== void 0) violations.push(refuse(inexact.map(String), `holds a number at ${inexact.join(".")} that ${INEXACT}`));
	const compiled = compileSchema(root, {
		text,
		file
	});
	violations.push(...compiled.violations);
	if (violations.length > 0) throw new ViolationsError(violations);
	const required = new Set(Array.isArray(root["required"]) ? root["required"] : []);
	const fields = properties.map(([name, schema]) => defineField(name, {
		schema,
		root,
		isRequired: required.has(name)
	}));
	return {
		file,
		root,
		check: compiled.check,
		fields: fields.sort((a, b) => a.form - b.form)
	};
}
function defineField(name, { schema, root, isRequired }) {
	const all = schemasInPlace(schema, root);
	const parts = schemasInPlace(schema, root, { branches: false });
	const first = (key) => parts.find((part) => part[key] !== void 0)?.[key];
	const given = Object.fromEntries([
		"title",
		"description",
		"minimum",
		"maximum",
		"exclusiveMinimum",
		"exclusiveMaximum",
		"minLength",
		"maxLength",
		"format",
		"default"
	].map((key) => [key, first(key)]).filter(([, value]) => value !== void 0));
	const stack = first("x-stack")?.replace(/\/+$/, "");
	const choices = first("enum") ?? constants(parts[0] ?? {});
	return {
		...given,
		name,
		types: [first("type") ?? []].flat(),
		...choices === void 0 ? {} : { choices },
		...stack === void 0 ? {} : { stack },
		initial: all.some((part) => part["x-initial"] === true),
		secret: all.some((part) => part["x-secret"] === true),
		required: isRequired,
		form: first("x-form") ?? Number.MAX_SAFE_INTEGER
	};
}
function constants(schema) {
	const list = schema["oneOf"] ?? schema["anyOf"];
	if (!Array.isArray(list) || !list.every((each) => isRecord(each) && "const" in each)) return void 0;
	return list.map((each) => each["const"]);
}
const selects = ({ type }) => [type].flat().every((each) => [
	"boolean",
	"string",
	"array",
	"null"
].includes(each));
const isForeignRef = (schema) => "$dynamicRef" in schema || typeof schema["$ref"] === "string" && !/^#(\/|$)/.test(schema["$ref"]);

// packages/instance/src/repository-address.ts
const RULE = "must be https://<host>/<owner>/<repository>, with a host of managers";
function findAddressProblem(address, { hosts }) {
	if (!URL.canParse(address)) return `${RULE}; it is no URL`;
	const { protocol, username, password, search, hash, host, hostname, pathname } = new URL(address);
	if (username !== "" || password !== "") return `${RULE}; it holds credentials, which are inputs of the action`;
	if (protocol !== "https:" && !(protocol === "http:" && isLoopbackName(hostname))) return `${RULE}; ${protocol}// would show the token to whoever listens`;
	if (search !== "" || hash !== "") return `${RULE}; it has a query or a fragment`;
	if (!/^\/[^/%\\]+\/[^/%\\]+\/?$/.test(pathname)) return `${RULE}; its path is not owner and repository`;
	if (hosts.some((each) => normaliseHost(each) === normaliseHost(host))) return void 0;
	return `${RULE}; ${host} is none of them (${hosts.join(", ")})`;
}
function sameRepository(a, b) {
	const plain = (address) => {
		const { host, pathname } = new URL(address);
		return `${normaliseHost(host)}${pathname.replace(/\/+$/, "").replace(/\.git$/i, "")}`.toLowerCase();
	};
	return plain(a) === plain(b);
}
function isLoopbackName(name) {
	return /^(?:(?:[^.]+\.)*localhost\.?|127(?:\.\d+){3}|\[::1\])$/i.test(name);
}

// packages/instance/src/find-contradictions.ts
const BACKEND_PLACEHOLDERS = [
	"tenant",
	"environment",
	"domain"
];
function findContradictions(value) {
	if (!isRecord(value)) return [];
	const found = [...findBadAddresses(value["managers"]), ...findEqualWaves(value["waves"])];
	if (!isRecord(value["tenants"])) return found;
	const hosts = isRecord(value["managers"]) ? Object.keys(value["managers"]) : void 0;
	const domains = /* @__PURE__ */ new Map();
	for (const [name, settings] of Object.entries(value["tenants"])) {
		if (!isRecord(settings)) continue;
		const { domain, manager, exceptions } = settings;
		const managers = [[["manager"], manager], ...Object.entries(isRecord(exceptions) ? exceptions : {}).map(([key, each]) => [["exceptions", key], each])];
		for (const [path, each] of managers) {
			if (typeof each !== "string" || hosts === void 0 || hosts.includes(each)) continue;
			found.push({
				path: [
					"tenants",
					name,
					...path
				],
				problem: `"${showName(each)}" is none of the managers${suggest(each, hosts)}`
			});
		}
		found.push(...unknownPlaceholders(name, settings));
		const other = domains.get(domain);
		if (other !== void 0) found.push({
			path: [
				"tenants",
				name,
				"domain"
			],
			problem: `is the domain of tenant ${other} too`
		});
		if (domain !== void 0) domains.set(domain, name);
	}
	return found;
}
function findEqualWaves(waves) {
	const names = Array.isArray(waves) ? waves.map((each) => isRecord(each) ? each["name"] : void 0) : [];
	return names.flatMap((name, index) => {
		const first = names.indexOf(name);
		return typeof name === "string" && first < index ? [{
			path: [
				"waves",
				index,
				"name"
			],
			problem: `is the name of wave ${first + 1} too`
		}] : [];
	});
}
function findBadAddresses(managers) {
	if (!isRecord(managers)) return [];
	const hosts = Object.keys(managers);
	return Object.entries(managers).flatMap(([name, settings]) => ["stacks", "stacksInstances"].flatMap((key) => {
		const address = isRecord(settings) ? settings[key] : void 0;
		const problem = typeof address === "string" ? findAddressProblem(address, { hosts }) : void 0;
		return problem === void 0 ? [] : [{
			path: [
				"managers",
				name,
				key
			],
			problem
		}];
	}));
}
function unknownPlaceholders(tenant, { terraform }) {
	const backend = isRecord(terraform) ? terraform["backend"] : void 0;
	return Object.entries(isRecord(backend) ? backend : {}).flatMap(([key, value]) => [...String(value).matchAll(/\{([^{}]*)\}/g)].filter(([, name = ""]) => !BACKEND_PLACEHOLDERS.includes(name)).map(([text, name = ""]) => ({
		path: [
			"tenants",
			tenant,
			"terraform",
			"backend",
			key
		],
		problem: `${showName(text)} is replaced by nothing${suggest(name, BACKEND_PLACEHOLDERS)}; there are ${BACKEND_PLACEHOLDERS.map((each) => `{${each}}`).join(", ")}`
	})));
}

// packages/instance/src/closure/closure-schema.ts
const hostSchema = string().check(_regex(/^[a-z0-9.-]+(:\d+)?$/, {
	error: "must be a host name, with a port where it is not the default one",
	abort: true
}), refine((host) => URL.canParse(`https://${host}`), "must be a host that an address can have"));
const runtimeImage = strictObject({
	image: string().check(_minLength(1)).check(describe$2("Whole reference, such as `edp.buildth.ing/devfw/runner:3`.")),
	reason: string().check(_minLength(1)).check(describe$2("Who starts it, shown in the table of what an instance needs."))
});
const helm = strictObject({
	version: _default(string(), "").check(describe$2("Version or range of versions; one on PATH that satisfies it is taken. Helm 3.14 to 4 unless told.")),
	mirror: _default(string(), "").check(describe$2("Base URL of a copy of Helm’s releases: the archive and its `.sha256sum` as on get.helm.sh, the `.sha256sum.asc` below `v<version>/`."))
});
const kustomize = strictObject({
	version: _default(string(), "").check(describe$2("Version or range of versions; one on PATH that satisfies it is taken. Kustomize 5 unless told; 5.8.1 and 5.7.1 are downloaded.")),
	mirror: _default(string(), "").check(describe$2("Base URL of a copy of Kustomize’s releases: `kustomize/v<version>/kustomize_v<version>_<os>_<cpu>.tar.gz`, as on GitHub. Nobody signs them; the checksums are part of this action."))
});
const closureSchema = _default(strictObject({
	outsideHosts: _default(array(hostSchema), []).check(describe$2("Hosts that a deployment may need besides its manager, such as `data.forgejo.org`.")),
	images: _default(array(runtimeImage), []).check(describe$2("Images that no rendering names, since only the running system asks for them: what an operator, Garm or Coder starts.")),
	helm: _default(helm, {
		version: "",
		mirror: ""
	}).check(describe$2("The Helm that renders charts to see which images they bring.")),
	providerMirror: _default(string().check(refine((text) => text === "" || text.startsWith("/") || /^https:\/\/[^@?#]+$/.test(text) && URL.canParse(text), "must be an https address without user and query, or an absolute path on the runner")), "").check(describe$2("Where Terraform finds providers: the https address of a network mirror, or the directory of a filesystem mirror on the runner. Terraform itself is told by `TF_CLI_CONFIG_FILE`.")),
	kustomize: _default(kustomize, {
		version: "",
		mirror: ""
	}).check(describe$2("The Kustomize that builds kustomizations to see which images they come to."))
}), {
	outsideHosts: [],
	images: [],
	providerMirror: "",
	helm: {
		version: "",
		mirror: ""
	},
	kustomize: {
		version: "",
		mirror: ""
	}
}).check(describe$2("What deployments may need from elsewhere."));

// packages/instance/src/waves/wave-settings.ts
const waveSchema = strictObject({
	name: string().check(_regex(/^[a-z][a-z0-9-]{0,30}$/, "must match [a-z][a-z0-9-]{0,30}")).check(describe$2("What `wave` of an entry, and the input of a rollout, call it by.")),
	select: _default(array(string().check(_minLength(1))), []).check(describe$2("Globs of tenant/environment. An instance belongs to the wave that its entry names, else to the first one that selects it, else to the last.")),
	maxParallel: _default(int().check(_gte(1), _lte(50)), 1).check(describe$2("How many instances of it are deployed at once.")),
	soakMinutes: _default(number$1().check(_gte(0), _lte(20160)), 0).check(describe$2("How long the next wave waits after its last instance was deployed and healthy."))
});

// packages/instance/src/tenants.ts
const ENVIRONMENT_NAME = /^[a-z][a-z0-9-]{0,30}$/;
const REF = /^(?!\/)[\w./*+-]{1,200}$/;
const backendValue = union([
	string(),
	number$1(),
	boolean()
]);
const tenant = strictObject({
	domain: string().check(_regex(/^[a-z0-9.-]+$/, {
		error: "must be a domain name",
		abort: true
	}), refine((name) => URL.canParse(`https://x.${name}`), "must be a domain that names can stand below, and no address")).check(describe$2("Domain below which every environment of the tenant lives.")),
	manager: hostSchema.check(describe$2("Host of the forge whose workflows may deploy the instances of this tenant.")),
	exceptions: _default(record(string().check(_regex(ENVIRONMENT_NAME, "must match [a-z][a-z0-9-]{0,30}")), hostSchema), {}).check(describe$2("Environments that another forge manages: environment → host.")),
	review: _default(_enum([
		"required",
		"approved",
		"optional"
	]), "required").check(describe$2("Whether deploy needs the id of a reviewed plan. `approved`: it also has to be approved by somebody else than who dispatches deploy, in the issue that plan writes.")),
	closure: optional(_enum([
		"enforce",
		"warn",
		"off"
	])).check(describe$2("What a deployment does where something it needs is not on its manager. Unless told `enforce` for an instance that manages others, else `warn`.")),
	terraform: strictObject({
		directory: string().check(_minLength(1)).check(describe$2("Terraform root module, relative to the root of infra-deploy.")),
		backend: _default(record(string().check(_regex(/^[a-z_]+$/)), backendValue), {}).check(describe$2("Backend settings; `{tenant}`, `{environment}` and `{domain}` are replaced in texts.")),
		reads: optional(array(string().check(_minLength(1)))).check(describe$2("Folders of infra-deploy, named like `directory`, that scripts of the module read or run. Unless told, everything outside of `instances/` is part of a review, and any merge there voids it; with this list, the modules and these folders are."))
	}).check(describe$2("Where the infrastructure is described and where its state lives."))
});
const manager = strictObject({
	entriesBranch: optional(string()).check(describe$2("Branch of infra-deploy that this forge writes entries to; its default branch unless told.")),
	stacks: optional(string()).check(describe$2("URL of the template repository that this forge renders from; `stacks` of the owner of infra-deploy, on this forge, unless told.")),
	stacksInstances: optional(string()).check(describe$2("URL of the rendered repository that this forge writes; `stacks-instances` of the owner of infra-deploy, on this forge, unless told.")),
	mirror: optional(strictObject({
		owner: string().check(_regex(/^[\w.-]+$/, "must be the name of an organisation or user")).check(describe$2("Owner on this forge whose `mirror-status` records what is complete: the first one of mirror.yaml.")),
		maxAgeHours: _default(number$1().check(_positive()), 72).check(describe$2("How old the last complete sync may be when something is deployed from it."))
	})).check(describe$2("Said of a forge that is filled by sync: nothing is deployed from a mirror that is not known to be complete.")),
	actionsUrl: optional(url({ protocol: /^https?$/ })).check(describe$2("Where this forge takes an action without a host from (`[actions] DEFAULT_ACTIONS_URL`); `https://data.forgejo.org` unless told."))
});
const tenantsSchema = strictObject({
	managers: record(hostSchema, manager).check(describe$2("Forges that deploy: host → settings.")),
	deployFrom: _default(array(string().check(_regex(REF, "must be the name of a branch, or refs/tags/<name>"))), []).check(describe$2("Branches besides the default one, or `refs/tags/<name>`, from which deploy and destroy may be dispatched; `*` stands for any part of a name without a slash. Only what the default branch says counts.")),
	closure: closureSchema,
	waves: _default(array(waveSchema), []).check(describe$2("In which order a rollout reaches the instances; all in one, one after the other, unless told.")),
	tenants: record(string().check(_regex(/^[a-z][a-z0-9-]*$/, "must match [a-z][a-z0-9-]*")), tenant).check(describe$2("OTC tenants."))
});
function parseTenants(text, file) {
	return parseFile(text, {
		file,
		schema: tenantsSchema,
		code: "TENANTS_INVALID",
		check: findContradictions
	});
}

// packages/instance/src/find-instance.ts
function findInstance(tenants, { tenant, environment }) {
	const known = Object.keys(tenants.tenants);
	const settings = Object.hasOwn(tenants.tenants, tenant) ? tenants.tenants[tenant] : void 0;
	const violations = [];
	if (settings === void 0) violations.push({
		code: "TENANT_UNKNOWN",
		field: "tenant",
		message: `there is no tenant "${showName(tenant)}"${suggest(tenant, known)}`,
		fix: `Set tenant to one of tenants.yaml: ${known.join(", ")}.`
	});
	if (!ENVIRONMENT_NAME.test(environment)) violations.push({
		code: "ENVIRONMENT_INVALID",
		field: "environment",
		message: `environment "${showName(environment)}" is no valid name`,
		fix: "Set environment to a name that matches [a-z][a-z0-9-]{0,30}."
	});
	if (settings === void 0 || violations.length > 0) throw new ViolationsError(violations);
	return {
		tenant,
		environment,
		name: environment,
		domain: `${environment}.${settings.domain}`,
		path: `${tenant}/${environment}`,
		manager: (Object.hasOwn(settings.exceptions, environment) ? settings.exceptions[environment] : void 0) ?? settings.manager
	};
}

// packages/instance/src/fields/find-initial-changes.ts
function findInitialChanges(before, { after, root }) {
	const found = [];
	visit({
		old: before,
		value: after,
		schemas: schemasInPlace(root, root),
		path: []
	});
	return found;
	function visit(place) {
		const { old, value, schemas, path } = place;
		if (isDeepStrictEqual(old, value)) return;
		if (schemas.some((schema) => schema["x-initial"] === true)) {
			found.push(...leaves({
				old,
				value,
				path
			}).map((leaf) => ({
				frozen: path,
				...leaf
			})));
			return;
		}
		for (const key of keysOf$1(old, value)) {
			const { schemas: below, isNamed } = schemasBelow(schemas, key, root);
			const [a, b] = [childOf(old, key), childOf(value, key)];
			if (a !== void 0 || isNamed) visit({
				old: a,
				value: b,
				schemas: below,
				path: [...path, key]
			});
		}
	}
}
function leaves({ old, value, path }) {
	if (isDeepStrictEqual(old, value)) return [];
	if (!(isRecord(old) && isRecord(value) || Array.isArray(old) && Array.isArray(value))) return [{
		path,
		before: old,
		after: value
	}];
	return keysOf$1(old, value).flatMap((key) => leaves({
		old: childOf(old, key),
		value: childOf(value, key),
		path: [...path, key]
	}));
}
function keysOf$1(...values) {
	const keys = values.flatMap((value) => {
		if (Array.isArray(value)) return [...value.keys()];
		return isRecord(value) ? Object.keys(value) : [];
	});
	return [...new Set(keys)];
}
function childOf(value, key) {
	if (typeof key === "number") return Array.isArray(value) ? value[key] : void 0;
	return isRecord(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}

// packages/instance/src/fields/merge-values.ts
function mergeValues(values, form) {
	const merged = new Map(Object.entries(values).map(([key, value]) => [key, copyValue(value)]));
	for (const [key, value] of Object.entries(form)) {
		const below = merged.get(key);
		merged.set(key, isRecord(below) && isRecord(value) ? mergeValues(below, value) : copyValue(value));
	}
	return Object.fromEntries(merged);
}
function copyValue(value) {
	if (Array.isArray(value)) return value.map(copyValue);
	return isRecord(value) ? mergeValues(value, {}) : value;
}

// packages/instance/src/fields/migrate-fields.ts
function migrateFields(fields, root) {
	const values = mergeValues(fields, {});
	const migrated = [];
	if (renames(root)) migrateObject(values, schemasInPlace(root, root), []);
	return {
		fields: values,
		migrated
	};
	function migrateObject(object, schemas, path) {
		for (const rename of findRenames(schemas, root)) {
			const value = moveValue(object, rename);
			if (value !== void 0) migrated.push({
				from: pathText([...path, ...rename.from]),
				to: [...path, ...rename.to],
				value
			});
		}
		for (const [key, value] of Object.entries(object)) {
			const below = schemasBelow(schemas, key, root);
			if (isRecord(value) && !below.isNamed) migrateObject(value, below.schemas, [...path, key]);
			else migrateInside(value, below.schemas, [...path, key]);
		}
	}
	function migrateInside(value, schemas, path) {
		if (Array.isArray(value)) for (const [index, each] of value.entries()) {
			const below = schemasBelow(schemas, index, root).schemas;
			if (isRecord(each)) migrateObject(each, below, [...path, index]);
			else migrateInside(each, below, [...path, index]);
		}
		else if (isRecord(value)) for (const [key, each] of Object.entries(value)) {
			const below = schemasBelow(schemas, key, root);
			if (isRecord(each) && !below.isNamed) migrateObject(each, below.schemas, [...path, key]);
			else migrateInside(each, below.schemas, [...path, key]);
		}
	}
}
const known$2 = /* @__PURE__ */ new WeakMap();
function renames(root) {
	let found = known$2.get(root);
	if (found === void 0) known$2.set(root, found = JSON.stringify(root).includes("\"x-renamed-from\""));
	return found;
}
function moveValue(object, { from, to }) {
	const value = valueAt$2(object, from);
	if (value === void 0 || beginsWith(to, from) && isRecord(value)) return void 0;
	const taken = beginsWith(to, from) ? void 0 : valueAt$2(object, to);
	if (taken !== void 0 && !isDeepStrictEqual(taken, value)) return void 0;
	removeValue(object, from);
	let at = object;
	for (const name of to.slice(0, -1)) {
		const inner = Object.hasOwn(at, name) ? at[name] : void 0;
		if (isRecord(inner)) at = inner;
		else at = at[name] = {};
	}
	at[to.at(-1)] = value;
	return value;
}
function removeValue(object, path) {
	const parent = path.length === 1 ? object : valueAt$2(object, path.slice(0, -1));
	if (!isRecord(parent)) return;
	delete parent[path.at(-1)];
	if (path.length > 1 && Object.keys(parent).length === 0) removeValue(object, path.slice(0, -1));
}

// packages/instance/src/schema/find-unknown-keys.ts
function findUnknownKeys(values, root) {
	const found = [];
	visit(values, {
		schemas: schemasInPlace(root, root),
		path: []
	});
	return found;
	function visit(value, { schemas, path }) {
		if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, {
			schemas: schemasBelow(schemas, index, root).schemas,
			path: [...path, index]
		});
		else if (isRecord(value)) {
			const known = schemas.flatMap((schema) => Object.keys(isRecord(schema["properties"]) ? schema["properties"] : {}));
			for (const [key, each] of Object.entries(value)) {
				const below = schemasBelow(schemas, key, root);
				const isFree = path.length > 0 && (known.length === 0 || schemas.some((schema) => isOpenFor(schema, key)));
				if (!below.isNamed && !isFree) found.push({
					path: [...path, key],
					known: [...new Set(known)]
				});
				else visit(each, {
					schemas: below.schemas,
					path: [...path, key]
				});
			}
		}
	}
}

// packages/instance/src/schema/with-defaults.ts
function withDefaults(values, schema) {
	const filled = mergeValues(values, {});
	schema.check(filled);
	return filled;
}

// packages/instance/src/fields/check-initial.ts
const DANGER = "may re-create infrastructure and destroy its data";
function isFixed(entry) {
	return entry?.deployed !== void 0 && entry.status !== "destroyed";
}
function checkInitial({ schema, entry, fields, at, placeOf }) {
	if (entry?.deployed === void 0 || !isFixed(entry)) return {
		violations: [],
		warnings: []
	};
	const { root } = schema;
	const { initial } = entry.deployed;
	const written = migrateFields(entry.fields, root).fields;
	const inGit = withDefaults(written, schema);
	const left = deployedFields(entry, schema);
	const deployed = withDefaults(left.fields, schema);
	const byForm = findInitialChanges(inGit, {
		after: fields,
		root
	});
	const sinceDeployed = findInitialChanges(deployed, {
		after: inGit,
		root
	});
	const isDefault = ({ path, before, after }) => before !== void 0 && (after !== void 0 || isWithin(pathText(path), initial?.byDefault ?? [])) && valueAt$2(written, path) === void 0;
	const lost = left.unknown.filter(({ path }) => initial === void 0 || touches(pathText(path), initial.marked));
	return {
		violations: [
			...byForm.map((change) => refusal(change, {
				file: at(change.path).file,
				at: placeOf(change.path)
			})),
			...sinceDeployed.filter(isDefault).map((change) => defaultRefusal(change, at(change.path))),
			...lost.map(({ path, value }) => lostRefusal(path, {
				value,
				schema: schema.file,
				at: at([])
			}))
		],
		warnings: [...sinceDeployed.filter((change) => !isDefault(change)).map((change) => warning(change, at(change.path))), ...left.dropped.map(({ name, value }) => ({
			message: `field ${name} is dropped, as ${at([]).file} says: ${showValue(value)} is deployed, and nothing carries it any more. This ${DANGER}; read the plan.`,
			at: at([])
		}))]
	};
}
function deployedFields({ deployed, renamed = {} }, { root }) {
	const { fields } = migrateFields(deployed?.fields ?? {}, root);
	const dropped = [];
	for (const [name, to] of Object.entries(renamed)) if (to !== null) moveValue(fields, {
		from: name.split("."),
		to: to.split(".")
	});
	return {
		fields,
		unknown: findUnknownKeys(fields, root).map(({ path }) => ({
			path,
			value: valueAt$2(fields, path)
		})).filter(({ path, value }) => {
			const name = pathText(path);
			const isDropped = Object.entries(renamed).some(([each, to]) => to === null && isWithin(name, [each]));
			if (isDropped) dropped.push({
				name,
				value
			});
			return !isDropped;
		}),
		dropped
	};
}
const isWithin = (name, names) => names.some((each) => name === each || name.startsWith(`${each}.`) || name.startsWith(`${each}[`));
const touches = (name, names) => isWithin(name, names) || names.some((each) => isWithin(each, [name]));
function lostRefusal(path, { value, schema, at }) {
	const name = pathText(path);
	return {
		code: "FIELD_INITIAL",
		field: name,
		message: `field ${name} was deployed with ${showValue(value)}, and no field of ${schema} carries it any more; a default is not what was deployed`,
		fix: `Say what has become of it: "x-renamed-from: ${name}" at its successor in ${schema}, or in ${at.file} in Git "renamed: { ${name}: <name of its successor> }", with null where nothing shall carry it any more: that ${DANGER}.`,
		at
	};
}
function refusal(change, { file, at }) {
	const name = pathText(change.path);
	return {
		code: "FIELD_INITIAL",
		field: name,
		message: `field ${nameOf$1(change)}: ${oldToNew(change)} is not possible through the workflow once the instance is deployed`,
		fix: `Leave ${name} out of the form. If the change is really meant, edit ${name} in ${file} in Git, where it is reviewed: it ${DANGER}.`,
		...at === void 0 ? {} : { at }
	};
}
function defaultRefusal(change, at) {
	const name = pathText(change.path);
	return {
		code: "FIELD_INITIAL",
		field: name,
		message: `field ${nameOf$1(change)}: ${oldToNew(change)} would come from a default, because ${at.file} does not set it`,
		fix: `Write ${name} with the value ${showValue(change.before)} into ${at.file} in Git to keep what is deployed; write ${showValue(change.after)} there only if the change is really meant: it ${DANGER}.`,
		at
	};
}
function warning(change, at) {
	return {
		message: `field ${nameOf$1(change)}, and was changed in Git: ${showValue(change.before)} is deployed, ${showValue(change.after)} is asked for. This ${DANGER}; read the plan.`,
		at
	};
}
function nameOf$1({ frozen, path }) {
	const name = pathText(path);
	const block = pathText(frozen);
	return name === block ? `${name} is (INITIAL)` : `${name} is part of ${block}, which is (INITIAL)`;
}
const oldToNew = ({ before, after }) => `${showValue(before)} → ${showValue(after)}`;

// packages/instance/src/schema/find-because.ts
function findBecause({ keyword, schemaPath, instancePath, params }, { schema, fields }) {
	const at = fromPointer(instancePath, fields);
	const show = (path) => {
		const isSecret = schema.fields.some(({ name, secret }) => secret && name === path[0]);
		const value = valueAt$2(fields, path);
		return isSecret || value === void 0 ? `${pathText(path)} is ${value === void 0 ? "not " : ""}set` : `${pathText(path)} = ${showValue(value)}`;
	};
	if (keyword === "dependentRequired") return `, because ${pathText([...at, String(params["property"])])} is set`;
	const branch = /^#(.*)\/(?:then|else)\/(.*)$/.exec(schemaPath);
	if (branch === null) return "";
	const [, above = "", below = ""] = branch;
	const condition = valueAt$2(schema.root, [...fromPointer(above, schema.root), "if"]);
	if (!isRecord(condition)) return "";
	const depth = below.split("/").filter((part) => part === "properties").length;
	const object = at.slice(0, at.length - depth);
	const named = [...Object.keys(isRecord(condition["properties"]) ? condition["properties"] : {}), ...Array.isArray(condition["required"]) ? condition["required"].map(String) : []];
	if (named.length === 0) return "";
	return `, because ${[...new Set(named)].map((name) => show([...object, name])).join(" and ")}`;
}

// packages/instance/src/schema/explain-errors.ts
function explainErrors(errors, { unknown, ...place }) {
	const isKnown = (path) => !unknown.some((each) => pathText(each.path) === pathText(path));
	const causes = onlyCauses(errors).map((cause) => ({
		...cause,
		path: pathOf(cause.error, place.fields)
	}));
	const isSecret = ([name, ...rest]) => rest.length === 0 && place.schema.fields.some((field) => field.name === name && field.secret);
	const isMissing = ({ keyword }) => keyword === "required" || keyword === "dependentRequired";
	const missing = causes.filter(({ error, path }) => isMissing(error) && !isSecret(path));
	const wrong = causes.filter(({ error, path }) => !isMissing(error) && isKnown(path));
	return [
		...missing.map(({ error, path }) => missingField(path, {
			...place,
			because: findBecause(error, place)
		})),
		...unknown.map((each) => unknownField(each, place)),
		...wrong.map((cause) => wrongField(cause, {
			...place,
			path: cause.path
		}))
	];
}
function onlyCauses(errors) {
	const kept = [];
	for (const error of errors.filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames")) {
		const branches = [];
		if (error.keyword === "anyOf" || error.keyword === "oneOf") {
			const isBranch = (each) => each !== void 0 && (each.schemaPath.startsWith(`${error.schemaPath}/`) || isBelow(each, error));
			while (isBranch(kept.at(-1)?.error)) branches.unshift(kept.pop().error);
		}
		kept.push({
			error,
			branches
		});
	}
	return kept;
}
function isBelow(each, error) {
	return (each.instancePath === error.instancePath || each.instancePath.startsWith(`${error.instancePath}/`)) && error.instancePath !== "" && !each.schemaPath.startsWith("#/properties");
}
function pathOf({ instancePath, keyword, params, propertyName }, fields) {
	const path = fromPointer(instancePath, fields);
	if (propertyName !== void 0) return [...path, propertyName];
	const below = {
		required: params["missingProperty"],
		dependentRequired: params["missingProperty"],
		additionalProperties: params["additionalProperty"],
		unevaluatedProperties: params["unevaluatedProperty"]
	};
	return below[keyword] === void 0 ? path : [...path, below[keyword]];
}
function missingField(path, { schema, at, howToSet, because }) {
	const name = pathText(path);
	const position = path.length > 1 ? at(path.slice(0, -1)) : void 0;
	return {
		code: "FIELD_REQUIRED",
		field: name,
		message: `required field ${name} is missing${because}${path.length > 1 ? "" : hint(schema, name)}`,
		fix: howToSet(path),
		...position === void 0 ? {} : { at: position }
	};
}
function unknownField({ path, known }, { schema, at }) {
	const position = at(path);
	return {
		code: "FIELD_UNKNOWN",
		field: pathText(path),
		message: `unknown field ${pathText(path)}${suggest(String(path.at(-1)), known)}`,
		fix: `Remove it or correct its spelling; ${schema.file} names here: ${known.slice(0, 20).join(", ")}.`,
		...position === void 0 ? {} : { at: position }
	};
}
function wrongField({ error, branches }, { schema, fields, at, deployed = () => void 0, path }) {
	const name = pathText(path) || "the configuration";
	const isSecret = schema.fields.some((field) => field.name === path[0] && field.secret);
	const value = valueAt$2(fields, path);
	const shown = isSecret || path.length === 0 ? "" : ` = ${showValue(value)}`;
	const position = at(path);
	const kept = path.length === 0 ? void 0 : deployed(path);
	if (kept !== void 0) return {
		code: "FIELD_INVALID",
		field: name,
		message: `field ${name}${shown} is what is deployed${kept === "fixed" ? " and (INITIAL), so no form can change it" : ""}, and ${schema.file} does not allow it any more: it ${problem(error, isSecret ? void 0 : value)}${reasons(branches, path)}`,
		fix: `Allow that value again in ${schema.file} of the stacks repository, or deploy from a version of it that does (stacks-ref).${kept === "fixed" ? "" : ` Or set ${name} to an allowed value.`}`,
		...position === void 0 ? {} : { at: position }
	};
	return {
		code: "FIELD_INVALID",
		field: name,
		message: `field ${name}${shown} ${problem(error, isSecret ? void 0 : value)}${reasons(branches, path)}${findBecause(error, {
			schema,
			fields
		})}`,
		fix: `Correct ${name}${path.length > 1 ? "" : hint(schema, name)}.`,
		...position === void 0 ? {} : { at: position }
	};
}
const TYPE_LOOKS = {
	boolean: ": true or false",
	integer: ": a whole number such as 3",
	number: ": a number such as 1.5",
	array: ": a list such as [a, b]",
	object: ": a block such as {name: value}"
};
function problem({ keyword, message = "is invalid", params, propertyName }, value) {
	if (propertyName !== void 0) return `has a name that ${message}`;
	if (keyword === "enum") {
		const allowed = params["allowedValues"].map(String);
		return `must be one of ${allowed.join(", ")}${typeof value === "string" ? suggest(value, allowed) : ""}`;
	}
	if (keyword === "type" && params["type"] === "string" && ["number", "boolean"].includes(typeof value)) return `${message}: a text, in quotes ("${String(value)}")`;
	if (keyword === "type") return `${message}${TYPE_LOOKS[String(params["type"])] ?? ""}`;
	if (keyword === "const") return `must be ${showValue(params["allowedValue"])}`;
	if (keyword === "not") return "has a form that the schema forbids";
	if (keyword === "anyOf" || keyword === "oneOf") return Array.isArray(params["passingSchemas"]) ? "has several of the forms of which it may have one" : "has none of the forms that the schema allows";
	return message;
}
function reasons(branches, path) {
	if (branches.length === 0) return "";
	const told = branches.map((error) => {
		const below = pathText(fromPointer(error.instancePath, void 0).slice(path.length));
		return `${below}${below === "" ? "" : " "}${error.keyword === "type" ? error.message : problem(error, void 0)}`;
	});
	return ` (${[...new Set(told)].join("; ")})`;
}
function hint(schema, name) {
	const field = schema.fields.find((each) => each.name === name) ?? {};
	const parts = [field.title, field.choices?.map(String).join(" | ")].filter((part) => part !== void 0 && part !== "");
	return parts.length === 0 ? "" : ` (${parts.join(": ")})`;
}

// packages/instance/src/fields/find-initial-values.ts
function findInitialValues(fields, { set, root }) {
	const found = {
		marked: [],
		byDefault: []
	};
	visit(fields, schemasInPlace(root, root), []);
	return found;
	function visit(value, schemas, path) {
		if (schemas.some((schema) => schema["x-initial"] === true)) {
			found.marked.push(pathText(path));
			noteDefaults(value, path);
		} else for (const [key, inner] of childrenOf(value)) visit(inner, schemasBelow(schemas, key, root).schemas, [...path, key]);
	}
	function noteDefaults(value, path) {
		if (valueAt$2(set, path) === void 0) found.byDefault.push(pathText(path));
		else for (const [key, inner] of childrenOf(value)) noteDefaults(inner, [...path, key]);
	}
}
function childrenOf(value) {
	if (Array.isArray(value)) return [...value.entries()];
	return isRecord(value) ? Object.entries(value) : [];
}

// packages/instance/src/fields/merge-fields.ts
const NO_INITIAL = {
	marked: [],
	byDefault: []
};
function mergeFields(options) {
	return limitTime(() => merge(options), options.schema);
}
function merge({ schema, entry, form, formAt, operation, entryFile, entryText }) {
	const inGit = entry?.fields ?? {};
	if (operation === "destroy" && entry?.deployed !== void 0) return {
		fields: {
			...mergeValues(inGit, {}),
			...mergeValues(entry.deployed.fields, {})
		},
		set: inGit,
		changed: [],
		initial: NO_INITIAL,
		warnings: [],
		violations: []
	};
	const { fields: known, migrated } = migrateFields(inGit, schema.root);
	const set = mergeValues(known, form);
	const fields = mergeValues(set, {});
	const errors = schema.check(fields);
	const locate = createLocator(entryText ?? "");
	const at = (path) => ({
		file: entryFile,
		...locate(["fields", ...path])
	});
	const placeOf = (path) => {
		if (valueAt$2(form, path) !== void 0) return formAt?.(path);
		return entryText === void 0 ? void 0 : at(path);
	};
	const violations = [];
	const warnings = migrated.map(({ from, to, value }) => ({
		message: `field ${from} is called ${pathText(to)} now: its value ${showValue(value)} is taken over`,
		at: at(from.split("."))
	}));
	if (operation !== "destroy") {
		violations.push(...explainErrors(errors, {
			schema,
			fields,
			unknown: findUnknownKeys(set, schema.root),
			at: placeOf,
			deployed: (path) => deployedState(path, {
				schema,
				entry,
				fields
			}),
			howToSet: (path) => howToSet(path, {
				schema,
				isFixed: isFixed(entry),
				entryFile
			})
		}), ...findBadValues(set).map(({ path, problem }) => badValue(path, {
			problem,
			at: placeOf(path)
		})), ...checkSecrets$1({
			schema,
			set,
			placeOf
		}));
		const initial = checkInitial({
			schema,
			entry,
			fields,
			at,
			placeOf
		});
		violations.push(...initial.violations);
		warnings.push(...initial.warnings);
	}
	const before = entry?.deployed === void 0 ? withDefaults(known, schema) : migrateFields(entry.deployed.fields, schema.root).fields;
	return {
		fields,
		set,
		changed: [.../* @__PURE__ */ new Set([...Object.keys(fields), ...Object.keys(before)])].filter((name) => !isDeepStrictEqual(valueAt$2(fields, [name]), valueAt$2(before, [name]))),
		initial: findInitialValues(fields, {
			set,
			root: schema.root
		}),
		warnings,
		violations
	};
}
function deployedState(path, { schema, entry, fields }) {
	if (entry?.deployed === void 0 || !isFixed(entry)) return void 0;
	const before = valueAt$2(migrateFields(entry.deployed.fields, schema.root).fields, path);
	if (before === void 0 || !isDeepStrictEqual(before, valueAt$2(fields, path))) return void 0;
	return schema.fields.some((field) => field.name === path[0] && field.initial) ? "fixed" : "free";
}
function badValue(path, { problem, at }) {
	const name = pathText(path);
	return {
		code: "FIELD_INVALID",
		field: name,
		message: `field ${name} ${problem}`,
		fix: `Correct ${name}.`,
		...at === void 0 ? {} : { at }
	};
}
function howToSet(path, { schema, isFixed: fixed, entryFile }) {
	const name = pathText(path);
	const isInitial = schema.fields.some((field) => field.name === path[0] && field.initial);
	if (fixed && isInitial) return `Set ${name} in ${entryFile} in Git: the form cannot, since it is (INITIAL).`;
	return path.length > 1 ? `Set ${name} in the form's fields, or in ${entryFile}.` : `Set ${name} in the form.`;
}
function checkSecrets$1({ schema, set, placeOf }) {
	return schema.fields.filter(({ name, secret }) => secret && valueAt$2(set, [name]) !== void 0).map(({ name }) => {
		const at = placeOf([name]);
		return {
			code: "FIELD_SECRET",
			field: name,
			message: `field ${name} is a secret and must be neither in the form nor in Git`,
			fix: `Remove it, renew the value, and give it to the steps as env: TF_VAR_${name}: \${{ secrets.<NAME> }}.`,
			...at === void 0 ? {} : { at }
		};
	});
}

// packages/instance/src/fields/rebase-fields.ts
function rebaseFields({ base, set, tip }) {
	const kept = [];
	return {
		fields: rebaseValues({
			base,
			ours: set,
			theirs: tip
		}, [], kept),
		kept
	};
}
function rebaseValues({ base, ours, theirs }, path, kept) {
	const entries = [.../* @__PURE__ */ new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap((name) => {
		const at = (values) => Object.hasOwn(values, name) ? values[name] : void 0;
		const value = rebaseValue({
			base: at(base),
			ours: at(ours),
			theirs: at(theirs)
		}, [...path, name], kept);
		return value === void 0 ? [] : [[name, value]];
	});
	return Object.fromEntries(entries);
}
function rebaseValue({ base, ours, theirs }, path, kept) {
	if (isRecord(ours) && isRecord(theirs)) return rebaseValues({
		base: isRecord(base) ? base : {},
		ours,
		theirs
	}, path, kept);
	if (isDeepStrictEqual(ours, theirs)) return copyValue(theirs);
	if (isDeepStrictEqual(theirs, base)) return copyValue(ours);
	kept.push({
		name: pathText(path),
		ours: showValue(ours),
		theirs: showValue(theirs)
	});
	return copyValue(theirs);
}

// packages/instance/src/schema/known-names.ts
const MAX_PLACES$1 = 5e3;
const ANY_NAME = "\0";
function knownNames({ root, fields }) {
	const secret = new Set(fields.filter((field) => field.secret).map(({ name }) => name));
	const places = [];
	const ids = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	const queue = [];
	placeOf(schemasInPlace(root, root));
	for (const [index, schemas] of queue.entries()) places[index] = describePlace(schemas, { isRoot: index === 0 });
	return places;
	function placeOf(schemas) {
		const key = [...new Set(schemas)].map((each) => idOf(each)).toSorted((a, b) => a - b).join();
		const found = known.get(key);
		if (found !== void 0) return found;
		if (queue.length >= MAX_PLACES$1) return void 0;
		known.set(key, queue.length);
		return queue.push(schemas) - 1;
	}
	function idOf(schema) {
		if (!ids.has(schema)) ids.set(schema, ids.size);
		return ids.get(schema);
	}
	function describePlace(schemas, { isRoot }) {
		const written = schemas.flatMap((each) => isRecord(each["properties"]) ? Object.keys(each["properties"]) : []);
		const names = [...new Set(written)].filter((name) => !(isRoot && secret.has(name))).map((name) => [name, placeOf(schemasBelow(schemas, name, root).schemas)]).filter((each) => each[1] !== void 0);
		const isOpen = !isRoot && schemas.some((each) => isOpenFor(each, ANY_NAME));
		const elements = schemas.flatMap((each) => [...listOf$1(each["prefixItems"]), each["items"]].filter(isRecord));
		return {
			...names.length === 0 ? {} : { names: Object.fromEntries(names) },
			...isOpen ? { rest: placeOf(schemasBelow(schemas, ANY_NAME, root).schemas) } : {},
			...elements.length === 0 ? {} : { items: placeOf(elements.flatMap((each) => schemasInPlace(each, root))) }
		};
	}
}
const listOf$1 = (value) => Array.isArray(value) ? value : [];

// packages/instance/src/schema/template-fields.ts
function templateFields(schema, fields) {
	return {
		unset: schema.fields.filter(({ name, secret }) => !secret && fields[name] === void 0).map(({ name }) => name),
		known: knownNames(schema),
		selections: schema.fields.flatMap(({ name, stack }) => stack === void 0 ? [] : [{
			field: name,
			directory: stack
		}])
	};
}

// packages/forge/src/read-tree.ts
const MOST_ENTRIES = "1000";
async function readTree(address, { owner, name, revision }) {
	const { sha, tree } = await (await callApi(address, {
		path: [
			"repos",
			owner,
			name,
			"git",
			"trees",
			revision
		],
		query: {
			recursive: "true",
			per_page: MOST_ENTRIES
		},
		scope: "read:repository",
		subject: `what is in ${owner}/${name} at ${revision}`
	})).json();
	return {
		commit: String(sha),
		paths: new Set((Array.isArray(tree) ? tree : []).map(({ path }) => String(path)))
	};
}

// packages/git-wire/src/wire/advertised-refs.ts
async function advertisedRefs(remote) {
	return retryTransfer(remote, async () => {
		const answer = await callRemote(remote, {
			service: "git-upload-pack",
			url: `${remote.url.replace(/\/+$/, "")}/info/refs?service=git-upload-pack`,
			headers: {}
		});
		const listing = {
			refs: /* @__PURE__ */ new Map(),
			peeled: /* @__PURE__ */ new Map()
		};
		for await (const packet of readPackets(answer.body, remote.url)) {
			const [line = "", capabilities] = Buffer.isBuffer(packet) ? packet.toString("utf8").trimEnd().split("\0") : [];
			const head = /(?:^| )symref=HEAD:(\S+)/.exec(capabilities ?? "")?.[1];
			if (head !== void 0) listing.head = head;
			const [, id, name = "", peeled] = /^([0-9a-f]{40}) (refs\/.+?)(\^\{\})?$/.exec(line) ?? [];
			if (id !== void 0) (peeled === void 0 ? listing.refs : listing.peeled).set(name, id);
		}
		return listing;
	});
}

// packages/git-wire/src/find-revision.ts
function namesOf(revision) {
	return revision.startsWith("refs/") ? [revision] : [`refs/tags/${revision}`, `refs/heads/${revision}`];
}
function findRevision(revision, { url, refs, peeled }) {
	const [first, ...others] = namesOf(revision).filter((name) => refs.has(name));
	if (first === void 0) return void 0;
	if (others.length === 0) return peeled.get(first) ?? refs.get(first);
	throw new GitWireError({
		code: "GIT_REF_AMBIGUOUS",
		message: `${url} has a branch and a tag "${revision}"`,
		fix: `Remove one of them, or say which is meant: refs/heads/${revision} or refs/tags/${revision}.`
	});
}

// packages/git-wire/src/resolve-revision.ts
async function resolveRevision(remote, revision) {
	if (/^[0-9a-f]{40}$/.test(revision)) return revision;
	const listing = await listRefs(remote, {
		prefixes: namesOf(revision),
		peel: true
	});
	return findRevision(revision, {
		url: remote.url,
		...listing
	});
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
function replaceEntry(tree, { name, entry }) {
	const old = find(tree, name);
	const rest = old === void 0 ? tree : Buffer.concat([tree.subarray(0, old.start), tree.subarray(old.end)]);
	if (entry === void 0) return rest;
	const isDirectory = entry.mode === "40000";
	const at = old !== void 0 && isTree(tree, old) === isDirectory ? old.start : insertAt(rest, name, isDirectory);
	const bytes = Buffer.concat([Buffer.from(`${entry.mode} ${name}\0`), Buffer.from(entry.id, "hex")]);
	return Buffer.concat([
		rest.subarray(0, at),
		bytes,
		rest.subarray(at)
	]);
}
function find(tree, name) {
	const wanted = Buffer.from(name);
	return scan(tree, ({ nameAt, nul }) => {
		return nul - nameAt === wanted.length && tree.compare(wanted, 0, wanted.length, nameAt, nul) === 0;
	});
}
function insertAt(tree, name, isDirectory) {
	const key = Buffer.from(isDirectory ? `${name}/` : name);
	return scan(tree, (place) => {
		const length = place.nul - place.nameAt;
		const common = Math.min(length, key.length);
		const order = tree.compare(key, 0, common, place.nameAt, place.nameAt + common);
		const byte = length > common ? tree[place.nameAt + common] : isTree(tree, place) ? SLASH : -1;
		return (order || byte - (key[common] ?? -1)) > 0;
	})?.start ?? tree.length;
}
const isTree = (tree, { start }) => tree[start] !== ONE;
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

// packages/gitops/src/check-path.ts
function checkPath$1(path) {
	const fault = path === "" ? void 0 : repositoryPathFault(path);
	if (fault === void 0) return;
	throw new GitopsError({
		code: "PATH_REFUSED",
		message: `${JSON.stringify(path)} ${fault}`,
		fix: "Use relative paths with \"/\", without \"..\", \".\", control characters and what some system takes for \".git\"."
	});
}

// packages/gitops/src/build-tree.ts
function buildTree(files, { has = () => false } = {}) {
	const objects = [];
	const add = (object) => {
		const id = objectId(object);
		if (!has(id)) objects.push(object);
		return id;
	};
	const build = (below, prefix) => {
		const entries = [];
		const directories = /* @__PURE__ */ new Map();
		for (const [path, file] of below) {
			const slash = path.indexOf("/");
			if (slash < 0) entries.push({
				mode: file.executable ? "100755" : "100644",
				name: path,
				id: add({
					type: "blob",
					body: file.content
				})
			});
			else {
				const name = path.slice(0, slash);
				const inside = directories.get(name) ?? [];
				directories.set(name, inside);
				inside.push([path.slice(slash + 1), file]);
			}
		}
		for (const { name } of entries) if (directories.has(name)) throw twoOfOneName(`${prefix}${name}`);
		for (const [name, inside] of directories) entries.push({
			mode: "40000",
			name,
			id: build(inside, `${prefix}${name}/`)
		});
		return add({
			type: "tree",
			body: formatTree(entries)
		});
	};
	for (const path of files.keys()) checkPath$1(path);
	return files.size === 0 ? {
		id: "",
		objects
	} : {
		id: build([...files], ""),
		objects
	};
}
function twoOfOneName(path) {
	return new GitopsError({
		code: "PATH_REFUSED",
		message: `"${path}" is to be a file and a directory at once`,
		fix: `Rename one of them: what stands in the directory already, or what is about to be written.`
	});
}
function spliceTree(walk, { path, entry }) {
	const objects = [];
	let child = entry;
	const names = path === "" ? [] : path.split("/");
	for (let depth = names.length - 1; depth >= 0; depth -= 1) {
		const name = names[depth];
		const base = walk.levels[depth] ?? {
			id: "",
			body: Buffer.alloc(0)
		};
		const body = replaceEntry(base.body, {
			name,
			entry: child
		});
		const tree = {
			type: "tree",
			body,
			...base.id === "" ? {} : { base }
		};
		child = body.length === 0 && depth > 0 ? void 0 : {
			mode: "40000",
			id: objectId(tree)
		};
		if (child !== void 0) objects.push(tree);
	}
	return {
		id: child?.id ?? "",
		objects
	};
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

// packages/gitops/src/file-too-large.ts
async function explainTooLarge(cause, { remote, path, treeId, maxFileBytes }) {
	if (maxFileBytes === void 0 || !(cause instanceof GitWireError) || cause.code !== "GIT_TOO_LARGE") return cause;
	const where = treeId === void 0 ? path : await whereBelow(remote, {
		path,
		treeId,
		maxFileBytes
	});
	const size = maxFileBytes < 1048576 ? `${maxFileBytes / 1024} KiB` : `${Math.floor(maxFileBytes / 1024 / 1024)} MiB`;
	return new GitopsError({
		code: "FILE_TOO_LARGE",
		message: `${where} in ${remote.url} is larger than ${size}`,
		fix: "Shorten it, or keep it elsewhere and name it.",
		cause
	});
}
async function whereBelow(remote, { path, treeId, maxFileBytes }) {
	const name = await findLeftOut(remote, {
		id: treeId,
		maxFileBytes
	}).catch(() => void 0);
	return name === void 0 ? `a file below ${path}` : [path, name].filter((part) => part !== "").join("/");
}
async function findLeftOut(remote, { id, maxFileBytes }) {
	const objects = await fetchObjects(remote, {
		wants: [id],
		filter: `blob:limit=${maxFileBytes + 1}`
	});
	const search = (tree, prefix) => {
		for (const { mode, name, id: child } of parseTree(objects.get(tree)?.body ?? Buffer.alloc(0))) {
			const path = `${prefix}${name}`;
			if (mode !== "40000" && mode !== "160000" && !objects.has(child)) return path;
			const found = mode === "40000" ? search(child, `${path}/`) : void 0;
			if (found !== void 0) return found;
		}
	};
	return search(id, "");
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
	async blob(id, limit = {
		path: id,
		maxFileBytes: void 0
	}) {
		await this.load(id, limit);
		return this.object(id).body;
	}
	async files(id, { path: at = "", maxFileBytes } = {}) {
		await this.load(id, {
			path: at,
			treeId: id,
			maxFileBytes
		});
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
	async load(id, { filter, maxFileBytes, ...read }) {
		const { known, remote, commit } = this;
		if (known.wholeOnly || (filter === void 0 ? known.complete.has(id) : known.objects.has(id))) return;
		try {
			const objects = await fetchObjects(remote, {
				wants: [id],
				...maxFileBytes === void 0 ? {} : { maxObjectBytes: maxFileBytes },
				...filter === void 0 ? {} : { filter }
			});
			for (const [key, object] of objects) known.objects.set(key, object);
			if (filter === void 0) known.complete.add(id);
		} catch (error) {
			if (!(error instanceof GitWireError) || error.code !== "GIT_REF_MISSING") throw await explainTooLarge(error, {
				remote,
				maxFileBytes,
				path: id,
				...read
			});
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

// packages/gitops/src/compare-and-swap.ts
const MAX_ATTEMPTS = 10;
const MAX_OUTAGES = 3;
const LEAST_DELAY_MS = 400;
const MAX_DELAY_MS = 15e3;
async function compareAndSwap(remote, options) {
	const { branch, proposeOn, log } = options;
	if (proposeOn !== void 0) await beginBranch(remote, options);
	const known = new KnownObjects();
	let outages = 0;
	for (let attempt = 1;; attempt += 1) {
		const startedMs = performance.now();
		const outcome = await swapOnce(remote, {
			...options,
			known
		});
		if ("commit" in outcome) return {
			...outcome,
			attempts: attempt
		};
		const { refusal, now, moved } = outcome;
		if (!moved && !isTransient(refusal)) throw refusal;
		outages += moved ? 0 : 1;
		if (outages === MAX_OUTAGES) throw refusal;
		if (attempt === MAX_ATTEMPTS) throw raceLost(remote, {
			branch,
			cause: refusal
		});
		const pauseMs = Math.max(2 * (performance.now() - startedMs), LEAST_DELAY_MS);
		const delayMs = Math.min(pauseMs * 2 ** (attempt - 1), MAX_DELAY_MS) * (.5 + Math.random());
		const why = moved ? `moved to ${now.slice(0, 12) || "nothing"} meanwhile` : `did not take the commit (${refusal.message})`;
		log(`${branch} of ${remote.url} ${why}; try ${attempt + 1} of ${MAX_ATTEMPTS} in ${(delayMs / 1e3).toFixed(1)} s`);
		await setTimeout$1(delayMs);
	}
}
async function swapOnce(remote, { branch, createFrom, proposeOn, levels, author, committer = author, build, known }) {
	const tip = await resolveCommit(remote, `refs/heads/${branch}`);
	const parent = tip === "" && createFrom !== void 0 ? await resolveCommit(remote, createFrom) : tip;
	const change = await build(parent === "" ? void 0 : await Snapshot.open(remote, parent, {
		known,
		levels
	}));
	if (change === void 0) return {
		commit: tip || parent,
		changed: false
	};
	const { tree, objects, message } = change;
	const ref = `refs/heads/${proposeOn ?? branch}`;
	const before = proposeOn === void 0 ? tip : await proposalTip(remote, {
		proposeOn,
		tree,
		known
	});
	if (typeof before !== "string") return {
		commit: before.commit,
		changed: false
	};
	const commit = {
		type: "commit",
		body: formatCommit({
			tree,
			parents: parent === "" ? [] : [parent],
			author,
			committer,
			message
		})
	};
	const id = objectId(commit);
	const refusal = await tryMoveRef(remote, {
		ref,
		oldId: before || void 0,
		newId: id,
		objects: [commit, ...objects]
	});
	if (refusal === void 0) return {
		commit: id,
		changed: true
	};
	const now = await resolveCommit(remote, ref);
	return now === id ? {
		commit: id,
		changed: true
	} : {
		refusal,
		now,
		moved: now !== before
	};
}
async function beginBranch(remote, { branch, author, committer, log }) {
	const ref = `refs/heads/${branch}`;
	if (await resolveCommit(remote, ref) !== "") return;
	const message = `Begin ${branch}, empty, so that changes can be proposed\n`;
	const { id: newId, objects } = filesCommit({
		message,
		author,
		committer
	});
	const refusal = await tryMoveRef(remote, {
		ref,
		newId,
		objects
	});
	if (refusal !== void 0 && await resolveCommit(remote, ref) === "") throw refusal;
	log(`${branch} of ${remote.url} begins with an empty commit, so that changes can be proposed.`);
}
async function proposalTip(remote, { proposeOn, tree, known }) {
	const tip = await resolveCommit(remote, `refs/heads/${proposeOn}`);
	if (tip === "") return "";
	const proposal = await Snapshot.open(remote, tip, { known });
	if (proposal.rootId === tree) return { commit: tip };
	if (/^Run: /m.test(proposal.message) && /^Environment: /m.test(proposal.message)) return tip;
	throw new GitopsError({
		code: "BRANCH_FOREIGN",
		message: `branch ${proposeOn} of ${remote.url} ends with a commit by somebody else (${tip.slice(0, 12)})`,
		fix: `Merge or delete branch ${proposeOn}, then dispatch the run again. Nothing was overwritten.`
	});
}
function raceLost(remote, { branch, cause }) {
	return new GitopsError({
		code: "RACE_LOST",
		message: `${branch} of ${remote.url} was moved by others ${MAX_ATTEMPTS} times in a row`,
		fix: "Nothing was lost; dispatch the run again when fewer runs commit at once.",
		cause
	});
}

// packages/gitops/src/commit-file.ts
async function commitFile(remote, { path, edit, message, ...swap }) {
	checkPath$1(path);
	return compareAndSwap(remote, {
		...swap,
		levels: path.split("/").length,
		build: async (tip) => {
			const walk = await tip?.walk(path) ?? {
				levels: [],
				entry: void 0
			};
			const isFile = walk.entry?.mode === "100644" || walk.entry?.mode === "100755";
			const before = tip !== void 0 && walk.entry !== void 0 && isFile ? (await tip.blob(walk.entry.id)).toString("utf8") : void 0;
			const after = edit(before);
			if (after === before) return void 0;
			const blob = {
				type: "blob",
				body: Buffer.from(after)
			};
			const mode = walk.entry?.mode === "100755" ? "100755" : "100644";
			const root = spliceTree(walk, {
				path,
				entry: {
					mode,
					id: objectId(blob)
				}
			});
			return {
				tree: root.id,
				objects: [blob, ...root.objects],
				message
			};
		}
	});
}

// packages/gitops/src/read-commit.ts
async function readCommit(remote, id) {
	const objects = await fetchObjects(remote, {
		wants: [id],
		filter: "tree:0",
		depth: 1
	});
	return parseCommit(objects.get(id).body);
}

// packages/gitops/src/read-subtree.ts
async function readSubtree(remote, { ref, path, maxFileBytes }) {
	checkPath$1(path);
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
		files: await snapshot.files(entry.id, {
			path,
			...maxFileBytes === void 0 ? {} : { maxFileBytes }
		})
	};
}
async function readFile(remote, { ref, path, maxFileBytes }) {
	checkPath$1(path);
	const commit = await resolveCommit(remote, ref);
	if (commit === "") return {
		commit,
		content: void 0
	};
	const snapshot = await Snapshot.open(remote, commit);
	const { entry } = await snapshot.walk(path);
	return {
		commit,
		content: entry?.mode === "100644" || entry?.mode === "100755" ? await snapshot.blob(entry.id, {
			path,
			maxFileBytes
		}) : void 0
	};
}

// packages/manifests/src/argo/expand-braces.ts
const MAX_READINGS = 1e3;
function expandBraces(pattern) {
	const readings = [];
	const open = [pattern];
	while (open.length > 0) {
		const each = open.pop();
		const [, before = "", choices, after = ""] = /^(.*)\{([^{}]*)\}(.*)$/s.exec(each) ?? [];
		if (choices === void 0) readings.push(each);
		else open.push(...choices.split(",").map((text) => `${before}${text}${after}`));
		if (open.length + readings.length > MAX_READINGS) return void 0;
	}
	return readings;
}

// packages/manifests/src/argo/directory-files.ts
const MANIFEST$1 = /\.(?:yaml|yml|json|jsonnet)$/;
const OTHER_TOOLS = [
	"helm",
	"kustomize",
	"plugin",
	"chart"
];
function directoryFiles$1(source, { directory, files }) {
	if (OTHER_TOOLS.some((tool) => source[tool] !== void 0)) return [];
	const prefix = directory === "" ? "" : `${directory}/`;
	const below = files.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
	const isTool = (file) => !file.includes("/") && (isChartFile(file) || isKustomizationFile(file));
	if (source["directory"] === void 0 && below.some(isTool)) return [];
	const { recurse, include, exclude } = isRecord(source["directory"]) ? source["directory"] : {};
	const [included, excluded] = [textOf(include), textOf(exclude)].map(toPattern$1);
	return below.filter((file) => MANIFEST$1.test(file) && (recurse === true || !file.includes("/"))).filter((file) => included?.test(file) !== false && excluded?.test(file) !== true).map((file) => `${prefix}${file}`);
}
function toPattern$1(glob) {
	if (glob === "") return void 0;
	const readings = (expandBraces(glob) ?? [glob]).map((each) => each.replaceAll(/\*+|\?|\[[^\]]*\]|[\s\S]/g, (token) => {
		if (token.startsWith("*")) return ".*";
		if (token === "?") return ".";
		if (token.length > 1) return `[${token.slice(1, -1).replace(/^!/, "^").replaceAll("\\", String.raw`\\`)}]`;
		return token.replace(/[.+^${}()|[\]\\]/, String.raw`\$&`);
	}));
	try {
		return new RegExp(`^(?:${readings.join("|")})$`, "s");
	} catch {
		return;
	}
}

// packages/manifests/src/placed-document.ts
function placeDocuments({ documents, places }, { file, above = 0 }) {
	return documents.flatMap((value, index) => itemsOf({
		file,
		value,
		lineOf: (path) => above + places.lineOf(index, path),
		inside: (path, text) => placeDocuments(parseDocuments(text, { file: "text.yaml" }), {
			file,
			above: above + places.textLineOf(index, path) - 1
		})
	}));
}
function documentAt(document, path, value) {
	return {
		file: document.file,
		value,
		lineOf: (below) => document.lineOf([...path, ...below]),
		inside: (below, text) => document.inside([...path, ...below], text)
	};
}
function itemsOf(document) {
	const { value } = document;
	if (!isRecord(value) || !textOf(value["kind"]).endsWith("List") || !Array.isArray(value["items"])) return [document];
	return value["items"].flatMap((item, index) => itemsOf(documentAt(document, ["items", index], item)));
}

// packages/stacks/src/check/allowance.ts
const ALLOWABLE = /* @__PURE__ */ new Set([
	"OUTPUT_INVALID",
	"OBJECT_DUPLICATE",
	"MANIFEST_UNREADABLE",
	"REFERENCE_UNRESOLVED",
	"SECRET_FOUND"
]);
function findAllowances(text) {
	if (!text.includes("edp-allow")) return () => void 0;
	const lines = text.split("\n");
	const inFile = /* @__PURE__ */ new Map();
	const ofFile = (code) => {
		if (!inFile.has(code)) inFile.set(code, reasonIn(text, {
			word: "edp-allow-file",
			code
		}));
		return inFile.get(code);
	};
	return ({ code, at }) => {
		if (!ALLOWABLE.has(code)) return void 0;
		const near = at?.line === void 0 ? "" : lines.slice(Math.max(0, at.line - 2), at.line).join("\n");
		return reasonIn(near, {
			word: "edp-allow",
			code
		}) ?? ofFile(code);
	};
}
const reasonIn = (text, { word, code }) => new RegExp(String.raw`\b${word}:[ \t]*${code}[ \t]+(\S.*)`).exec(text)?.[1]?.trim();

// packages/stacks/src/tree/origin.ts
const known$1 = /* @__PURE__ */ new WeakMap();
function keepOrigin(content, trace) {
	known$1.set(content, trace);
}
function originOf(content) {
	return known$1.get(content)?.() ?? [];
}

// packages/stacks/src/tree/explain-unreadable.ts
const MAX_LINE_LENGTH = 160;
const SECRET = /\bkind["']?\s*:\s*["']?Secret\b/;
function explainUnreadable({ message, at }, { content }) {
	const text = decodeText(content) ?? "";
	const { line } = at;
	const parts = originOf(content);
	const here = line === void 0 ? void 0 : parts.findLast(({ renderedLine }) => renderedLine <= line);
	const cause = line === void 0 ? void 0 : findCause(parts, {
		line,
		column: at.column ?? 1
	});
	const place = cause ?? here;
	const from = place === void 0 ? "" : ` It comes from ${place.file}:${place.line}${cause === void 0 ? "" : `, {{${cause.expression}}}`}.`;
	return {
		code: "OUTPUT_INVALID",
		message: `the rendered ${at.file} does not parse: ${message}.${from}${line === void 0 ? "" : excerpt(text, line)}`,
		fix: cause === void 0 ? fixWithout(place, at.file) : fixFor(cause),
		at
	};
}
function findCause(parts, { line, column }) {
	const near = parts.filter(({ expression, renderedLine, text }) => expression !== void 0 && renderedLine <= line && renderedLine + text.split("\n").length >= line);
	const isHit = ({ renderedLine, before, text }) => renderedLine === line && column > before.length && column <= before.length + text.length;
	return near.findLast(({ text }) => text.includes("\n")) ?? near.findLast(isHit);
}
function fixFor({ expression = "", text, before }) {
	const inner = expression.replace(/^n?indent\s+\d+\s+/, "").replace(/^\((.*)\)$/, "$1");
	const indent = /^[ -]*/.exec(before)[0].length;
	if (!text.includes("\n")) return `Write {{quote ${inner.includes(" ") ? `(${inner})` : inner}}}, which keeps the value whole.`;
	return `All lines of the value have to begin in one column, right of their key: write {{nindent ${/:\s*$/.test(before) ? indent + 2 : indent} ${inner.includes(" ") ? `(${inner})` : inner}}} there, directly behind what stands before it.`;
}
function fixWithout(place, file) {
	if (place === void 0) return `Correct the template of ${basename$1(file)}; quote, nindent with toYaml, and toJson keep values whole.`;
	return `Correct ${place.file}, line ${place.line} or the one before it.`;
}
function excerpt(text, line) {
	if (SECRET.test(text)) return " Its lines are not shown: the file holds a Secret.";
	const lines = maskText(text).split("\n");
	const first = Math.max(1, line - 1);
	return `\n${lines.slice(first - 1, line + 1).map((each, index) => {
		const number = first + index;
		return `${number === line ? ">" : " "} ${String(number).padStart(4)} | ${each.slice(0, MAX_LINE_LENGTH)}`;
	}).join("\n")}`;
}

// packages/stacks/src/check/check-application-names.ts
function checkApplicationNames(applications, { positionOf }) {
	const makers = /* @__PURE__ */ new Map();
	return applications.flatMap((application) => {
		const { name, object } = application;
		if (name.includes("*")) return [];
		const { sets, all, seen } = makers.get(name) ?? {
			sets: [],
			all: [],
			seen: /* @__PURE__ */ new Set()
		};
		makers.set(name, {
			sets,
			all,
			seen
		});
		const isSet = object.kind === "ApplicationSet";
		const twin = (isSet ? all : sets).find((other) => isSameNamespace(other.object, object));
		const like = `${object.kind} ${object.namespace}`;
		if (!seen.has(like)) {
			seen.add(like);
			all.push(application);
			if (isSet) sets.push(application);
		}
		if (twin === void 0) return [];
		return [{
			code: "APPLICATION_TWICE",
			message: `Application ${name} is made twice: by ${maker(application)} and by ${maker(twin)}`,
			fix: "Give each its own name: Argo CD would have one object for both, and delete what one of them deployed.",
			at: positionOf(object, ["metadata", "name"]) ?? { file: object.file }
		}];
	});
}
const maker = ({ object }) => `${object.kind} ${object.name} in ${object.file}`;
const isSameNamespace = (a, b) => a.namespace === void 0 || b.namespace === void 0 || a.namespace === b.namespace;

// packages/stacks/src/check/check-directories.ts
const SKIP = "+argocd:skip-file-rendering";
function checkDirectories(applications, { tree, paths, documentsOf, positionOf }) {
	const seen = /* @__PURE__ */ new Set();
	return applications.flatMap(({ name, object, reads }) => reads.flatMap(({ path: directory, at }) => {
		const source = at.at(-1) === "path" ? valueAt$1(object.value, at.slice(0, -1)) : void 0;
		if (!isRecord(source) || directory.includes("*")) return [];
		const files = paths.below(directory === "" ? "" : `${directory}/`);
		return directoryFiles$1(source, {
			directory,
			files
		}).flatMap((file) => {
			if (seen.has(file)) return [];
			seen.add(file);
			const why = whyNot(file);
			if (why === void 0) return [];
			return [{
				code: "MANIFEST_UNREADABLE",
				message: `Application ${name} in ${object.file} takes every manifest of ${directory === "" ? "the instance's directory" : `${directory}/`}, and Argo CD cannot read ${file}: ${why}`,
				fix: `Move ${file} to a directory of its own, give it an ending other than .yaml, .yml and .json, or name it in directory.exclude of the source.`,
				at: positionOf(object, at) ?? { file: object.file }
			}];
		});
	}));
	function whyNot(file) {
		const text = decodeText(tree.get(file)?.content ?? Buffer.alloc(0)) ?? "";
		if (text.includes(SKIP) || file.endsWith(".jsonnet")) return void 0;
		if (file.endsWith(".json")) return hasKind(documentsOf(file)[0]) ? void 0 : "it is JSON without a kind";
		if (![
			"apiVersion:",
			"kind:",
			"metadata:"
		].every((word) => text.includes(word)) || (text.match(/^kind:/gm) ?? []).length >= text.split(/^---/m).length) return void 0;
		return documentsOf(file).filter((each) => each !== null && each !== void 0).every(hasKind) ? void 0 : "one of its documents has no kind";
	}
}
const hasKind = (value) => isRecord(value) && textOf(value["kind"]) !== "";
function valueAt$1(value, path) {
	return path.reduce((at, key) => typeof at === "object" && at !== null ? at[key] : void 0, value);
}

// packages/stacks/src/check/filled-paths.ts
const PLACEHOLDER = /\{\{-?\s*(.*?)\s*-?\}\}/gs;
const PARAMETER = /^\.?([\w.[\]-]+)(?:\s*\|\s*\w+)*$/;
const HARMLESS$1 = /^(?:\w+\.)?(?:path(?:$|[.[])|values\.|metadata\.(?:labels|annotations)\.|nameNormalized$|number$|(?:target_)?branch_slug$|branchNormalized$|(?:head_)?(?:short_)?sha(?:_7)?$)/;
const READABLE = /* @__PURE__ */ new Set([
	"list",
	"git",
	"matrix",
	"merge",
	"selector",
	"template",
	"values"
]);
const ARBITRARY = /* @__PURE__ */ new Set(["plugin", "clusterDecisionResource"]);
const mayClimb = (text) => text.replace(/^(?:\.\/)+/, "").split("/").some((part) => part === "." || part === "..");
function climbsAround(path) {
	return ["", "/"].some((filled) => mayClimb(path.replaceAll(PLACEHOLDER, filled)));
}
function unknownPart(path, { generators, readsForeignFiles }) {
	const kinds = kindsOf(generators);
	const isKnown = !readsForeignFiles && kinds.every((kind) => READABLE.has(kind));
	const isArbitrary = kinds.some((kind) => ARBITRARY.has(kind));
	return [...path.matchAll(PLACEHOLDER)].find(([, expression = ""]) => {
		const name = PARAMETER.exec(expression)?.[1];
		if (name === void 0) return !isKnown || /["'`]/.test(expression);
		return isArbitrary || !isKnown && !HARMLESS$1.test(name);
	})?.[0];
}
function kindsOf(generators) {
	return (Array.isArray(generators) ? generators : []).flatMap((generator) => Object.entries(isRecord(generator) ? generator : {}).flatMap(([kind, body]) => [kind, ...isRecord(body) ? kindsOf(body["generators"]) : []]));
}

// packages/stacks/src/check/check-file-generators.ts
function checkFileGenerators(object, { path, paths, documentsOf, positionOf }) {
	if (object.kind !== "ApplicationSet" || object.group !== "argoproj.io") return [];
	const references = manifestReferences(object.value, { file: object.file }) ?? [];
	const filled = references.find(({ kind, path: each }) => kind !== "generator" && each.includes("{{"));
	const patterns = references.filter(({ kind, at }) => kind === "generator" && at.includes("files"));
	if (filled === void 0 || patterns.length === 0) return [];
	return [...new Set(patterns.flatMap((each) => matchedFiles(paths, {
		path,
		pattern: each.path
	})))].flatMap((file) => {
		const climb = textsIn(documentsOf(file)).find(mayClimb);
		if (climb === void 0) return [];
		return [{
			code: "SCOPE_OUTSIDE",
			message: `${object.kind} ${object.name} in ${object.file} fills "${climb}" of ${file} into a path, which may lead outside of ${path}/`,
			fix: `Keep ".." out of what generators read.`,
			at: positionOf(object, filled.at) ?? { file: object.file }
		}];
	});
}
function textsIn(value) {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

// packages/stacks/src/check/check-projects.ts
function checkProjects(objects, { positionOf }) {
	const projects = new Map(objects.filter(({ group, kind }) => group === "argoproj.io" && kind === "AppProject").map((object) => [object.name, object]));
	const suggest = createSuggester(() => projects.keys());
	return objects.filter(({ value }) => isArgoObject(value)).flatMap((object) => {
		const name = projectOf(object) ?? "";
		const project = projects.get(name);
		if (project === void 0 && !isElsewhere(name)) return [{
			code: "REFERENCE_UNRESOLVED",
			message: `${object.kind} ${object.name} in ${object.file} belongs to AppProject ${name}, which is in no file${suggest(name)}`,
			fix: "Correct the name, add the AppProject to the templates, or say with edp-allow who else makes it.",
			at: positionOf(object, projectAt(object)) ?? { file: object.file }
		}];
		const patterns = (project?.value["spec"])?.sourceRepos;
		if (project === void 0 || !Array.isArray(patterns)) return [];
		const permits = patterns.filter((pattern) => typeof pattern === "string");
		return (manifestReferences(object.value, { file: object.file }) ?? []).filter((each) => isSource(each) && !each.url.includes("{{") && !isPermitted(each.url, permits)).map(({ url, at }) => ({
			code: "SOURCE_NOT_PERMITTED",
			message: `${object.kind} ${object.name} in ${object.file} reads ${url}, which AppProject ${project.name} in ${project.file} does not permit`,
			fix: `Add the repository to spec.sourceRepos of the AppProject, or name another project.`,
			at: positionOf(object, at) ?? { file: object.file }
		}));
	});
}
const isSource = ({ kind, at }) => [
	"source",
	"chart",
	"lent"
].includes(kind) && !at.includes("elements");
const isElsewhere = (name) => name === "" || name === "default" || /\{\{|\*/.test(name);
const projectAt = ({ kind }) => kind === "ApplicationSet" ? [
	"spec",
	"template",
	"spec",
	"project"
] : ["spec", "project"];
function projectOf({ kind, value }) {
	const spec = value["spec"];
	const template = isRecord(spec) && kind === "ApplicationSet" ? spec["template"] : value;
	const inner = isRecord(template) ? template["spec"] : void 0;
	return isRecord(inner) && typeof inner["project"] === "string" ? inner["project"] : void 0;
}
function isPermitted(url, patterns) {
	const matches = (pattern) => pattern === "*" || new RegExp(`^${normaliseUrl(pattern).replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\*+/g, ".*")}$`).test(normaliseUrl(url));
	const [denied, allowed] = [patterns.filter((each) => each.startsWith("!")), patterns.filter((each) => !each.startsWith("!"))];
	return allowed.some(matches) && !denied.some((pattern) => matches(pattern.slice(1)));
}

// packages/stacks/src/check/check-scope.ts
const READ$1 = /* @__PURE__ */ new Set([
	"source",
	"generator",
	"hydrated",
	"part",
	"file"
]);
function checkScope(object, { path, stacksInstancesUrl, positionOf, sources }) {
	const { value, file } = object;
	if (!isArgoObject(value) && !isFluxObject(value)) return [];
	const references = manifestReferences(value, {
		file,
		sources
	}) ?? [];
	const all = references.filter(({ kind }) => READ$1.has(kind));
	const spec = isRecord(value["spec"]) ? value["spec"] : {};
	const ours = stacksInstances({
		url: stacksInstancesUrl,
		path
	});
	const isOurs = ({ url }) => url.includes("{{") || ours.is(url);
	const generators = all.filter(({ kind }) => kind === "generator");
	const given = parameters(spec["generators"]);
	const climbs = given.find((each) => mayClimb(each.value))?.value;
	const readsForeignFiles = generators.some((each) => !isOurs(each) && each.at.includes("files"));
	const isHandedOut = generators.length > 0 && generators.every(isOurs) && given.every(({ key }) => key !== "path");
	const outside = all.filter(isOurs).flatMap((source) => {
		const { path: each, at } = source;
		if (!(isHandedOut && HANDED_OUT.test(each)) && !isInside(each, path)) return [{
			reads: each,
			at
		}];
		if (source.kind === "generator" && mayClimbOut(each)) return [{
			reads: each,
			at
		}];
		if (!each.includes("{{")) return [];
		if (climbs !== void 0) return [{
			reads: `${each}, filled in with ${climbs}`,
			at
		}];
		if (climbsAround(each)) return [{
			reads: `${each}, whatever it is filled in with`,
			at
		}];
		const unknown = unknownPart(each, {
			generators: spec["generators"],
			readsForeignFiles
		});
		return unknown === void 0 ? [] : [{
			reads: `${each}, with ${unknown} that only Argo CD knows`,
			at
		}];
	});
	for (const reference of references) if (ours.servesOutside(reference)) outside.push({
		reads: reference.url,
		at: reference.at
	});
	if (typeof spec["templatePatch"] === "string" && /repoURL|sources?:|path/.test(spec["templatePatch"])) outside.push({
		reads: "(whatever its templatePatch says)",
		at: ["spec", "templatePatch"]
	});
	return outside.map(({ reads, at }) => ({
		code: "SCOPE_OUTSIDE",
		message: `${object.kind} ${object.name} in ${object.file} reads "${reads}" of stacks-instances, outside of ${path}/`,
		fix: "Start its path with {{instance.path}}/ in the template, keep \"..\" out of generators and sources out of templatePatch.",
		at: positionOf(object, at) ?? { file: object.file }
	}));
}
const HANDED_OUT = /^\{\{-? *\.?(?:\w+\.)?path(?:\.path)? *-?\}\}(?:\/[\w-][\w.-]*)*$/;
function isInside(each, path) {
	const parts = each.replace(/^(\.\/)+/, "").split("/");
	return !parts.includes("..") && path.split("/").every((part, index) => parts[index] === part);
}
function mayClimbOut(pattern) {
	const readings = expandBraces(pattern.replaceAll("\\", ""));
	return readings === void 0 || readings.some((each) => each.replaceAll(/[[\]]/g, "").split("/").includes(".."));
}
function parameters(value, key = "") {
	if (typeof value === "string") return [{
		key,
		value
	}];
	if (Array.isArray(value)) return value.flatMap((each) => parameters(each, key));
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([name, each]) => name === "git" && isRecord(each) ? gitTexts(each) : name === "template" ? [] : parameters(each, name));
}
function gitTexts(git) {
	return parameters(git["values"], "values").concat(["directories", "files"].flatMap((list) => parameters(git[list], list).map(({ value }) => ({
		key: list,
		value
	}))));
}

// packages/stacks/src/check/check-value-refs.ts
function checkValueRefs(object, { positionOf }) {
	if (!isArgoObject(object.value)) return [];
	const spec = isRecord(object.value["spec"]) ? object.value["spec"] : {};
	const template = isRecord(spec["template"]) ? spec["template"] : void 0;
	const [inner, at] = template === void 0 ? [spec, ["spec"]] : [template["spec"], [
		"spec",
		"template",
		"spec"
	]];
	const sources = recordsOf(isRecord(inner) ? inner["sources"] : void 0);
	const refs = new Set(sources.map(({ ref }) => textOf(ref)).filter((ref) => ref !== ""));
	return sources.flatMap(({ helm }, source) => {
		return (isRecord(helm) && Array.isArray(helm["valueFiles"]) ? helm["valueFiles"] : []).flatMap((file, index) => {
			const name = /^\$([^/]+)(?:\/|$)/.exec(textOf(file))?.[1];
			if (name === void 0 || name.includes("{{") || refs.has(name)) return [];
			return [{
				code: "REFERENCE_UNRESOLVED",
				message: `${object.kind} ${object.name} in ${object.file} takes values of $${name}, and no source of it has that ref`,
				fix: refs.size === 0 ? `Give the source of the values ref: ${name}.` : `Known refs: ${[...refs].join(", ")}.`,
				at: positionOf(object, [
					...at,
					"sources",
					source,
					"helm",
					"valueFiles",
					index
				]) ?? { file: object.file }
			}];
		});
	});
}

// packages/stacks/src/check/check-argo.ts
function checkArgo(objects, options) {
	const { path, paths, positionOf } = options;
	const applications = argoApplications(objects, options);
	const lost = applications.flatMap(({ name, object, reads }) => reads.filter(({ path: directory, file: each = directory, isOptional }) => each !== "" && !isOptional && !/\*|\.\./.test(each) && !paths.directories().has(each) && !paths.has(each)).map(({ path: directory, file: each = directory, at }) => ({
		code: "REFERENCE_UNRESOLVED",
		message: `Application ${name} in ${object.file} reads ${path}/${each}, where there is no file${paths.suggest(each)}`,
		fix: "Correct the path, or add the files to the templates.",
		at: positionOf(object, at) ?? { file: object.file }
	})));
	return [
		...objects.flatMap((object) => [...checkScope(object, options), ...checkFileGenerators(object, options)]),
		...checkProjects(objects, options),
		...objects.flatMap((object) => checkValueRefs(object, options)),
		...checkApplicationNames(applications.filter(({ file }) => !options.isKustomized(file)), options),
		...lost,
		...checkDirectories(applications, options)
	];
}

// packages/stacks/src/check/check-binary.ts
const MANIFEST = /apiVersion\W{0,20}[\w./-]|argoproj\.io\//;
function checkBinary(content, { file, known }) {
	const text = content.toString("latin1").replaceAll("\0", "");
	const at = { file };
	if (isStructured(file) || MANIFEST.test(text)) return [{
		code: "OUTPUT_INVALID",
		message: `the rendered ${file} holds zero bytes${isStructured(file) ? "" : ", and the words of a manifest"}: what reads it is not known`,
		fix: "Save it as UTF-8.",
		at
	}];
	if (known.indexIn(text) !== void 0) return [{
		code: "SECRET_KNOWN",
		message: `the rendered ${file} holds a secret of this run: a token, or the value of an x-secret field`,
		fix: "Take it out of the templates, the fields and the plain outputs of Terraform.",
		at
	}];
	const [found] = findShapedSecrets(text);
	return found === void 0 ? [] : [{
		code: "SECRET_FOUND",
		message: `the rendered ${file} holds ${found.what}`,
		fix: "Keep it out of Git.",
		at
	}];
}

// packages/stacks/src/check/check-path.ts
var TreePaths = class {
	files = /* @__PURE__ */ new Map();
	directories = /* @__PURE__ */ new Map();
	add(path) {
		const problem = checkPath(path) ?? this.clash(path);
		if (problem === void 0) this.files.set(fold(path), path);
		return problem;
	}
	addExisting(path) {
		if (this.clash(path) === void 0) this.files.set(fold(path), path);
	}
	clash(path) {
		const folded = fold(path);
		const twin = this.files.get(folded);
		if (twin !== void 0) return `clashes with ${twin}`;
		if (this.directories.has(folded)) return `clashes with the directory ${this.directories.get(folded)}/`;
		for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
			const directory = path.slice(0, end);
			const key = fold(directory);
			const known = this.directories.get(key);
			if (known === directory) return void 0;
			if (known !== void 0) return `clashes with the directory ${known}/`;
			if (this.files.has(key)) return `clashes with the file ${this.files.get(key)}`;
			this.directories.set(key, directory);
		}
	}
};
function checkPath(path) {
	return repositoryPathFault(path) ?? (isOwnFile(path.toLowerCase().replace(/\/.*/s, "")) ? "is kept for the index" : void 0);
}
function fold(path) {
	return path.normalize("NFC").toLowerCase();
}

// packages/stacks/src/check/check-clashes.ts
function checkClashes(rendered, { others }) {
	const paths = new TreePaths();
	for (const path of others) paths.addExisting(path);
	return [...rendered].flatMap((path) => {
		const clash = paths.clash(path);
		if (clash === void 0) return [];
		return [{
			code: "PATH_CLASH",
			message: `the rendered ${path} ${clash}, which is in the directory of the instance already and was not rendered`,
			fix: "Remove what is in the way from stacks-instances, or rename the template.",
			at: { file: path }
		}];
	});
}

// packages/stacks/src/check/check-duplicates.ts
const CLUSTER_WIDE = new Set(`Namespace Node PersistentVolume ComponentStatus MutatingWebhookConfiguration ValidatingWebhookConfiguration
  MutatingAdmissionPolicy MutatingAdmissionPolicyBinding ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding
  CustomResourceDefinition APIService CertificateSigningRequest FlowSchema PriorityLevelConfiguration
  IngressClass IPAddress ServiceCIDR RuntimeClass PodSecurityPolicy PriorityClass DeviceClass DeviceTaintRule ResourceSlice
  CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass StorageVersion StorageVersionMigration
  GatewayClass VolumeSnapshotClass VolumeSnapshotContent VolumeGroupSnapshotClass VolumeGroupSnapshotContent
  BGPConfiguration BGPPeer IPPool FelixConfiguration GlobalNetworkPolicy GlobalNetworkSet CiliumLoadBalancerIPPool
  CompositeResourceDefinition Composition Provider ProviderRevision Function Configuration ConstraintTemplate
  GlobalContextEntry NodePool NodeClaim EC2NodeClass SecurityContextConstraints Tenant ResourceGraphDefinition`.split(/\s+/));
const DEFINITION = Buffer.from("CustomResourceDefinition");
function checkDuplicates(objects, { tree }) {
	const first = /* @__PURE__ */ new Map();
	const unplaced = countUnplaced(objects);
	let scopes;
	return objects.flatMap((object) => {
		const keys = identities(object, isClusterWide);
		const before = keys.map((key) => first.get(key)).find((each) => each !== void 0);
		if (before === void 0) {
			for (const key of keys) first.set(key, object);
			return [];
		}
		const place = placeOf(before);
		return [{
			code: "OBJECT_DUPLICATE",
			message: `${objectTitle(object)} stands twice: in ${object.file} and in ${place.file}${place.line === void 0 ? "" : `:${place.line}`}`,
			fix: "Keep one of them, or rename it: applied in turn, each would undo the other.",
			at: placeOf(object)
		}];
	});
	function isClusterWide(object) {
		const { group, kind } = object;
		if ((unplaced.get(kindAndName(object)) ?? 0) < 2) return false;
		scopes ??= definedScopes(tree);
		const scope = scopes.get(`${group}/${kind}`);
		return scope === void 0 ? CLUSTER_WIDE.has(kind) || /^(?:Global|Cilium)?Cluster(?:wide)?[A-Z]/.test(kind) : scope === "Cluster";
	}
	function placeOf({ file, document, path }) {
		const content = tree.get(file);
		return {
			file,
			...content && readDocuments(file, content).places.positionOf(document, [
				...path,
				"metadata",
				"name"
			])
		};
	}
}
function identities(object, isClusterWide) {
	const { group, kind, namespace, name, file } = object;
	const unsaid = isClusterWide(object) ? "" : `in ${dirname$1(file)}`;
	return (namespace === void 0 ? [unsaid] : namespace === "default" ? ["default", unsaid] : [namespace]).map((where) => JSON.stringify([
		group,
		kind,
		where,
		name
	]));
}
const kindAndName = ({ group, kind, name }) => JSON.stringify([
	group,
	kind,
	name
]);
function countUnplaced(objects) {
	const counts = /* @__PURE__ */ new Map();
	for (const object of objects) if (object.namespace === void 0 || object.namespace === "default") counts.set(kindAndName(object), (counts.get(kindAndName(object)) ?? 0) + 1);
	return counts;
}
function definedScopes(tree) {
	const files = [...tree].filter(([file, { content }]) => isStructured(file) && content.includes(DEFINITION));
	return new Map(files.flatMap(([file, content]) => kubernetesObjects(readDocuments(file, content).documents)).filter(({ kind }) => kind === "CustomResourceDefinition").flatMap(({ value }) => {
		const { group, names, scope } = isRecord(value["spec"]) ? value["spec"] : {};
		return isRecord(names) ? [[`${textOf(group)}/${textOf(names["kind"])}`, scope]] : [];
	}));
}

// packages/stacks/src/check/check-imports.ts
const JSONNET = /\.(?:jsonnet|libsonnet)$/;
function checkImports(tree, { path, paths }) {
	const open = [...tree.keys()].filter((file) => JSONNET.test(file));
	const seen = new Set(open);
	const violations = [];
	for (let file = open.pop(); file !== void 0; file = open.pop()) {
		const text = decodeText(tree.get(file)?.content ?? Buffer.alloc(0)) ?? "";
		const lines = indexLines(text);
		for (const { path: to, isCode, offset } of jsonnetImports(text)) {
			const target = resolveDots(`${path}/${dirname$1(file)}/${to}`);
			const below = isBelow$1(target, path) ? target.slice(path.length + 1) : void 0;
			if (to.startsWith("/") || below === void 0 || !paths.has(below) && !isBelow$1(resolveDots(`${path}/${to}`), path)) violations.push({
				code: "SCOPE_OUTSIDE",
				message: `${file} imports "${to}" of stacks-instances, outside of ${path}/`,
				fix: "Keep what an instance is made of inside of its directory: move it into the templates.",
				at: {
					file,
					...lines.placeOf(offset)
				}
			});
			else if (isCode && tree.has(below) && !seen.has(below)) {
				seen.add(below);
				open.push(below);
			}
		}
	}
	return violations;
}

// packages/stacks/src/check/check-metadata.ts
const TEXTS = /* @__PURE__ */ new Set([
	"labels",
	"annotations",
	"matchLabels",
	"nodeSelector",
	"commonLabels"
]);
const DESCRIBES = /* @__PURE__ */ new Set([
	"metadata",
	"template",
	"spec",
	"selector",
	"jobTemplate"
]);
const HINT_11 = /:[ \t]*(?:y|n|yes|no|on|off)[ \t]*(?:#.*|[,}].*)?$/im;
function checkMetadata(objects, { text, positionOf }) {
	const read = new Map((HINT_11.test(text) ? kubernetesObjects(parseYaml11Documents(text) ?? []) : []).map((each) => [placeOf(each), each]));
	return objects.flatMap((object) => {
		const { metadata, spec } = (read.get(placeOf(object)) ?? object).value;
		return [...oddTexts(metadata, ["metadata"]), ...oddTexts(spec, ["spec"])].map(({ path, value }) => ({
			code: "METADATA_NOT_TEXT",
			message: `${object.kind} ${object.name} in ${object.file} has ${path.slice(-2).join(".")} = ${String(value)}, which Kubernetes reads as a ${typeof value} and refuses there`,
			fix: "Put it in quotes; in a template write {{quote …}}.",
			at: positionOf(object, path) ?? { file: object.file }
		}));
	});
}
const placeOf = ({ document, path }) => `${document} ${String(path)}`;
function oddTexts(value, path) {
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, each]) => {
		if (!isRecord(each)) return [];
		if (!TEXTS.has(key)) return DESCRIBES.has(key) ? oddTexts(each, [...path, key]) : [];
		return Object.entries(each).filter(([, text]) => typeof text === "number" || typeof text === "boolean").map(([name, text]) => ({
			path: [
				...path,
				key,
				name
			],
			value: text
		}));
	});
}

// packages/stacks/src/check/check-parts.ts
function checkParts(document, { file, path, stacksInstancesUrl, paths, positionOf }) {
	const ours = stacksInstances({
		url: stacksInstancesUrl,
		path
	});
	const checkReference = (reference) => {
		const { url, path: to, at, isOptional } = reference;
		const outside = {
			code: "SCOPE_OUTSIDE",
			message: `${file} takes in ${url === "" ? to : `${url}//${to}`} of stacks-instances, outside of ${path}/`,
			fix: "Keep what an instance is made of inside of its directory: move it into the templates.",
			at: positionOf(at) ?? { file }
		};
		if (ours.servesOutside(reference)) return [outside];
		if (url !== "") return ours.is(url) && !isBelow$1(resolveDots(to), path) ? [outside] : [];
		const target = resolveDots(`${path}/${to}`);
		if (!isBelow$1(target, path)) return [outside];
		const below = target.slice(path.length + 1);
		if (isOptional === true || target === path || paths.has(below)) return [];
		return [{
			code: "REFERENCE_UNRESOLVED",
			message: `${file} takes in ${below}, which is not there${paths.suggest(below)}`,
			fix: "Correct the name, or add the file to the templates.",
			at: positionOf(at) ?? { file }
		}];
	};
	return (manifestReferences(document, { file }) ?? []).filter(({ kind }) => kind === "part" || kind === "file" || kind === "chart" || kind === "download").flatMap(checkReference);
}

// packages/stacks/src/check/check-references.ts
const UNKNOWN_TEXT = String(UNKNOWN$3);
const afterApply = {
	pattern: new RegExp(`${UNKNOWN_TEXT.replace(/[()]/g, String.raw`\$&`)}|${base64Of(UNKNOWN_TEXT)}`, "g"),
	message: () => `holds ${UNKNOWN_TEXT}: an output of Terraform that is still unknown after apply`,
	fix: "Pass the outputs-file of terraform-apply, and look why Terraform gives the output no value."
};
const RULES = [
	{
		pattern: /(?<!\$)\{\{[~{#^&]*\s*(?:[\w-]+\s+)*\(*(?:[\w-]+\s+)*(?:instance\.(?:name|domain|path)|fields\.\w+|outputs\.\w+|stacks\.(?:ref|commit)|stacksInstances\.(?:url|branch))\b[^}\n]*\}\}/g,
		message: (found) => `holds the unrendered expression ${found}`,
		fix: "Give the template the ending .hbs, take the backslash before the braces away, or change the field whose value holds it."
	},
	{
		structured: true,
		pattern: /\[object Object\]|<no value>|%!\w\(<nil>\)/g,
		message: (found) => `holds ${found}, which is what a value of the wrong kind or none prints as`,
		fix: "Print a single value in the template; toYaml and toJson print lists and maps."
	},
	{
		structured: true,
		pattern: /(?<=[:=-][ \t]*["']?)(?:CHANGE[-_]?ME|REPLACE[-_]?ME|REPLACE[-_]WITH[-_]\w+|<(?:your|insert|replace|fill|enter|put)[-_ ][\w -]+>)(?=["']?[ \t]*,?[ \t]*$)/gim,
		message: (found) => `holds the placeholder ${found}`,
		fix: "Write the value into the template, or take it from a field."
	}
];
const HINT = /\{\{|\[object Object\]|<no value>|%!|change[-_]?me|replace[-_]?|<(?:your|insert|fill|enter|put)[-_ ]/i;
function checkReferences(text, { file, allowUnknown }) {
	const rules = [...HINT.test(text) ? RULES : [], ...allowUnknown ? [] : [afterApply]].filter(({ structured }) => structured !== true || isStructured(file));
	const lines = indexLines(text);
	return rules.flatMap(({ pattern, message, fix }) => [...text.matchAll(pattern)].filter(({ index }) => !isComment$1(text, index)).map((match) => ({
		code: "REFERENCE_UNRESOLVED",
		message: `the rendered ${file} ${message(match[0].slice(0, 100))}`,
		fix,
		at: {
			file,
			...lines.placeOf(match.index)
		}
	})));
}
function isComment$1(text, offset) {
	return /^[ \t]*(#|\/\/)/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}
function base64Of(text) {
	return Buffer.from(text).toString("base64").replace(/=+$/, "").slice(0, -1);
}

// packages/stacks/src/check/check-revisions.ts
const FOLLOWS = /* @__PURE__ */ new Set([
	"source",
	"lent",
	"generator",
	"chart",
	"file"
]);
function checkRevisions(object, { path, stacksInstancesUrl, branch, positionOf, sources }) {
	const { value, file } = object;
	if (!isArgoObject(value) && !isFluxObject(value)) return [];
	const ours = stacksInstances({
		url: stacksInstancesUrl,
		path
	});
	const written = /* @__PURE__ */ new Set([
		"",
		"HEAD",
		branch,
		`refs/heads/${branch}`
	]);
	const other = (manifestReferences(value, {
		file,
		sources
	}) ?? []).filter(({ kind, url, revision }) => FOLLOWS.has(kind) && !written.has(revision) && !revision.includes("{{") && ours.is(url));
	return [...new Map(other.map((each) => [each.revision, each])).values()].map(({ revision, at }) => ({
		code: "REVISION_OTHER",
		message: `${object.kind} ${object.name} in ${file} reads "${revision}" of stacks-instances, and deployments write ${branch}: what is deployed would never arrive`,
		fix: "Write targetRevision: {{quote stacksInstances.branch}} in the template.",
		at: positionOf(object, at) ?? { file }
	}));
}

// packages/stacks/src/secrets/check-secrets.ts
const MAX_LOOK_LENGTH = 262144;
const FIX = "Keep it out of Git: renew it where it was real, and name a Secret that the cluster makes or fetches (existingSecret, ExternalSecret, SealedSecret).";
function checkSecrets(text, { file, read, objects, known: matcher }) {
	const lines = indexLines(text);
	let titled;
	const own = matcher.indexIn(text);
	const known = own === void 0 ? [] : [{
		code: "SECRET_KNOWN",
		message: `the rendered ${file} holds a secret of this run: a token, or the value of an x-secret field`,
		fix: "Take it out of the templates, the fields and the plain outputs of Terraform.",
		at: {
			file,
			...lines.placeOf(own)
		}
	}];
	const isRead = (read?.documents.length ?? 0) > 0;
	const named = isRead && !text.includes("#") ? [] : findNamedSecrets(text).filter(({ from }) => !isRead || isComment(text, from));
	const found = [...findShapedSecrets(text), ...named].map(({ what, from }) => ({
		what,
		at: {
			file,
			...lines.placeOf(from)
		}
	}));
	const inDocuments = !mayHoldSecrets(text) ? [] : findDocumentSecrets(read?.documents ?? []).map(placed);
	const held = plainSecrets(objects).map(({ key, document, path }) => ({
		what: `the plain value of ${key} in ${title(document)}`,
		at: {
			file,
			...read?.places.positionOf(document, path)
		}
	}));
	const refused = new Set(known.map(({ at }) => at.line));
	return [...known, ...[
		...found,
		...inDocuments,
		...held
	].flatMap(({ what, at }) => {
		if (refused.has(at.line)) return [];
		refused.add(at.line);
		return [{
			code: "SECRET_FOUND",
			message: `the rendered ${file} holds ${what}`,
			fix: FIX,
			at
		}];
	})];
	function placed({ what, secret, document, path }) {
		const key = read?.places.positionOf(document, path);
		const start = key === void 0 ? 0 : lines.startOf(key.line);
		const near = text.slice(start, start + MAX_LOOK_LENGTH).indexOf(secret.split("\n")[0]);
		return {
			what,
			at: {
				file,
				...near === -1 ? key : lines.placeOf(start + near)
			}
		};
	}
	function title(document) {
		titled ??= new Map(objects.toReversed().map((each) => [each.document, each]));
		const object = titled.get(document);
		return object === void 0 ? "a Secret" : objectTitle(object);
	}
}
const isComment = (text, at) => /(?:^|\s)#/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));

// packages/stacks/src/secrets/known-secrets.ts
const MIN_LENGTH = 8;
const MIN_LINE_LENGTH = 24;
function knownSecrets(values) {
	const matcher = new SecretMatcher();
	for (const value of values) {
		const lines = value.trim().split(/\r?\n/);
		const parts = lines.length === 1 ? lines : lines.map((line) => line.trim()).filter(isTelling);
		for (const part of parts) if (part.length >= MIN_LENGTH) {
			for (const form of secretForms(part)) if (form.length >= MIN_LENGTH) matcher.add(form);
		}
	}
	return matcher;
}
const isTelling = (line) => line.length >= MIN_LINE_LENGTH && !/\s|^-----/.test(line);

// packages/stacks/src/tree/tree.ts
const known = /* @__PURE__ */ new WeakMap();
function blobId(content) {
	let id = known.get(content);
	if (id === void 0) {
		id = createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
		known.set(content, id);
	}
	return id;
}

// packages/stacks/src/check/check-tree.ts
function checkTree(rendered, options) {
	const { instance, stacksInstancesUrl, checked = {}, others = /* @__PURE__ */ new Map(), secrets = [], allowUnknown } = options;
	const known = knownSecrets(secrets);
	const whole = new Map([...others, ...rendered]);
	const foreign = findForeignFiles(whole.keys());
	const found = [];
	const objects = [];
	const foreignFiles = [...others.keys()].filter((file) => !rendered.has(file));
	const unchanged = [...foreignFiles];
	for (const [file, { content }] of rendered) if (Object.hasOwn(checked, file) && checked[file] === blobId(content)) unchanged.push(file);
	else {
		const text = decodeText(content);
		if (text === void 0) found.push(checkBinary(content, {
			file,
			known
		}));
		else checkFile(file, text);
	}
	const names = new Set(objects.map(({ name }) => name));
	for (const file of unchanged) {
		const { content } = whole.get(file);
		if (!isStructured(file) || foreign.isHelmTemplate(file)) continue;
		if (speaksOfSources({ content }) || names.size > 0 && mayName(decodeText(content) ?? "", names)) for (const each of objectsOf(file)) objects.push(each);
	}
	const concerned = objects.filter(({ file }) => !foreign.isKustomized(file));
	const paths = treePaths(whole.keys());
	const scope = {
		path: instance.path,
		stacksInstancesUrl
	};
	found.push(checkClashes(rendered.keys(), { others: foreignFiles }), checkDuplicates(concerned, { tree: whole }), checkArgo(objects, {
		...scope,
		paths,
		tree: whole,
		repository: generatorFiles(whole, scope),
		positionOf,
		documentsOf,
		isKustomized: foreign.isKustomized,
		sources: fluxSources(objects.map(({ value }) => value))
	}), checkAllRevisions(), checkAllParts(), checkImports(whole, {
		path: instance.path,
		paths
	}));
	const violations = found.flat().sort(byPlace);
	const allowances = /* @__PURE__ */ new Map();
	const judged = violations.map((violation) => {
		const file = violation.at?.file ?? "";
		const allowance = allowances.get(file) ?? findAllowances(textOf(file));
		allowances.set(file, allowance);
		return {
			violation,
			reason: allowance(violation)
		};
	});
	return {
		violations: judged.flatMap(({ violation, reason }) => reason === void 0 ? [violation] : []),
		allowed: judged.flatMap(({ violation, reason }) => reason === void 0 ? [] : [{
			violation,
			reason
		}])
	};
	function checkFile(file, text) {
		const parses = isStructured(file) && !foreign.isHelmTemplate(file);
		const read = parses ? readDocuments(file, rendered.get(file)) : void 0;
		const error = read?.error;
		if (error !== void 0) found.push([explainUnreadable(error, rendered.get(file))]);
		const own = parses ? objectsOf(file) : [];
		for (const each of own) objects.push(each);
		found.push(checkReferences(text, {
			file,
			allowUnknown
		}), foreign.isKustomized(file) ? [] : checkMetadata(own, {
			text,
			positionOf
		}), checkSecrets(text, {
			file,
			read,
			objects: own,
			known
		}));
	}
	function objectsOf(file) {
		return kubernetesObjects(documentsOf(file)).map((object) => ({
			...object,
			file
		}));
	}
	function documentsOf(file) {
		return readDocuments(file, whole.get(file)).documents;
	}
	function checkAllRevisions() {
		const branch = options.stacksInstancesBranch;
		if (branch === void 0) return [];
		const sources = fluxSources(objects.map(({ value }) => value));
		return objects.flatMap((object) => checkRevisions(object, {
			...scope,
			branch,
			positionOf,
			sources
		}));
	}
	function checkAllParts() {
		const placed = [...whole.keys()].filter((file) => isKustomizationFile(file) || isChartFile(file)).flatMap((file) => documentsOf(file).map((value, document) => ({
			file,
			value,
			document,
			path: []
		})));
		const plugins = objects.filter(({ value }) => value["apiVersion"] === "builtin");
		return [...placed, ...plugins].flatMap(({ file, value, document, path: above }) => checkParts(value, {
			...scope,
			file,
			paths,
			positionOf: (at) => placeIn(file, {
				document,
				path: [...above, ...at]
			})
		}));
	}
	function positionOf({ file, document, path }, below) {
		return placeIn(file, {
			document,
			path: [...path, ...below]
		});
	}
	function placeIn(file, { document, path }) {
		return {
			file,
			...readDocuments(file, whole.get(file)).places.positionOf(document, path)
		};
	}
	function textOf(file) {
		return decodeText(whole.get(file)?.content ?? Buffer.alloc(0)) ?? "";
	}
}
function byPlace({ at: a }, { at: b }) {
	if (a?.file !== b?.file) return (a?.file ?? "") < (b?.file ?? "") ? -1 : 1;
	return (a?.line ?? 0) - (b?.line ?? 0);
}
function mayName(text, names) {
	for (const [, name = ""] of text.matchAll(/name["']?\s*:\s*["']?([^\s"',}#]*)/g)) if (names.has(name) || /^[&*!|>]|\\/.test(name)) return true;
	return text.includes("<<:");
}

// packages/stacks/src/diff/data-kinds.ts
const HOLDS = {
	Namespace: "everything in it, its volumes too",
	PersistentVolume: "a volume",
	PersistentVolumeClaim: "a volume",
	"apps/StatefulSet": "the volumes of its claims",
	"apiextensions.k8s.io/CustomResourceDefinition": "every object of its kind in the cluster",
	"snapshot.storage.k8s.io/VolumeSnapshot": "a snapshot of a volume",
	"postgresql.cnpg.io/Cluster": "a database",
	"postgresql.cnpg.io/Database": "a database",
	"acid.zalan.do/postgresql": "a database",
	"postgres-operator.crunchydata.com/PostgresCluster": "a database",
	"stackgres.io/SGCluster": "a database",
	"k8s.mariadb.com/MariaDB": "a database",
	"mysql.oracle.com/InnoDBCluster": "a database",
	"pxc.percona.com/PerconaXtraDBCluster": "a database",
	"psmdb.percona.com/PerconaServerMongoDB": "a database",
	"pgv2.percona.com/PerconaPGCluster": "a database",
	"mongodbcommunity.mongodb.com/MongoDBCommunity": "a database",
	"clickhouse.altinity.com/ClickHouseInstallation": "a database",
	"redis.redis.opstreelabs.in/Redis": "a cache",
	"redis.redis.opstreelabs.in/RedisCluster": "a cache",
	"elasticsearch.k8s.elastic.co/Elasticsearch": "a search index",
	"opensearch.opster.io/OpenSearchCluster": "a search index",
	"kafka.strimzi.io/Kafka": "queues",
	"kafka.strimzi.io/KafkaNodePool": "queues",
	"kafka.strimzi.io/KafkaTopic": "queues",
	"rabbitmq.com/RabbitmqCluster": "queues",
	"minio.min.io/Tenant": "object storage",
	"ceph.rook.io/CephCluster": "storage",
	"ceph.rook.io/CephBlockPool": "storage",
	"ceph.rook.io/CephFilesystem": "storage"
};
const MUTABLE = {
	"apps/StatefulSet": new Set("replicas ordinals template updateStrategy revisionHistoryLimit persistentVolumeClaimRetentionPolicy minReadySeconds".split(" ")),
	PersistentVolumeClaim: /* @__PURE__ */ new Set(["resources", "volumeAttributesClassName"])
};
const kindOf = ({ group, kind }) => group === "" ? kind : `${group}/${kind}`;
function heldData({ value, ...object }) {
	const held = HOLDS[kindOf(object)];
	if (held === void 0 || isKept(value)) return void 0;
	const claims = (isRecord(value["spec"]) ? value["spec"] : {})["volumeClaimTemplates"];
	if (object.kind === "StatefulSet" && !(Array.isArray(claims) && claims.length > 0)) return void 0;
	return held;
}
function immutableChanges(before, after) {
	const mutable = MUTABLE[kindOf(before)];
	const [old, now] = [before.value["spec"], after.value["spec"]];
	if (mutable === void 0 || !isRecord(old) || !isRecord(now)) return [];
	return [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !mutable.has(key) && !isDeepStrictEqual(old[key], now[key])).map((key) => `spec.${key}`);
}
function isKept(value) {
	const metadata = isRecord(value["metadata"]) ? value["metadata"] : {};
	const annotations = isRecord(metadata["annotations"]) ? metadata["annotations"] : {};
	return textOf(annotations["argocd.argoproj.io/sync-options"]).split(",").some((option) => option.trim() === "Prune=false") || annotations["helm.sh/resource-policy"] === "keep";
}

// packages/stacks/src/diff/deleted-applications.ts
const FINALIZER = /^(?:foreground-|background-)?resources-finalizer\.argocd\.argoproj\.io/;
const EVERYTHING = "everything that it deployed, volumes and databases too";
function deletedApplications({ before, after, path, stacksInstancesUrl }) {
	const [old, now] = [argoObjects(before), argoObjects(after)];
	if (isDeepStrictEqual(old.map(({ value }) => value), now.map(({ value }) => value)) && sameDirectories(before, after) && !old.some(readsFiles)) return [];
	const applicationsOf = (objects, tree) => argoApplications(objects, {
		path,
		stacksInstancesUrl,
		repository: generatorFiles(tree, {
			path,
			stacksInstancesUrl
		})
	});
	const left = new Map(applicationsOf(now, after).map((each) => [key(each.object, each.name), each]));
	const objectsLeft = new Set(now.map((object) => key(object, object.name) + object.kind));
	const gone = /* @__PURE__ */ new Set();
	const sets = old.filter((object) => object.kind === "ApplicationSet" && !objectsLeft.has(key(object, object.name) + object.kind)).filter((object) => !isKept(object.value)).flatMap((object) => {
		gone.add(object);
		return preserves(object) ? [] : [{
			title: objectTitle(object),
			file: object.file,
			happens: "is gone or has another name: it is deleted with all Applications it made, and they with all they deployed",
			loses: EVERYTHING
		}];
	});
	const applications = applicationsOf(old, before).flatMap((was) => {
		const { name, file, object } = was;
		if (gone.has(object) || !deletesWithIt(object)) return [];
		const is = left.get(key(object, name));
		const risk = {
			title: `Application ${name}`,
			file,
			loses: EVERYTHING
		};
		if (is === void 0) return name.includes("*") ? [] : [{
			...risk,
			happens: "is gone: it is deleted with all it deployed"
		}];
		const moved = identityChanges(object, is.object);
		return moved.length === 0 ? [] : [{
			...risk,
			happens: `changes ${moved.join(", ")}: what it deployed is pruned, and made again under another name or elsewhere`
		}];
	});
	return [...sets, ...applications];
}
const key = ({ namespace }, name) => JSON.stringify([namespace ?? "", name]);
function argoObjects(tree) {
	const foreign = findForeignFiles(tree.keys());
	return [...tree].flatMap(([file, content]) => {
		if (!isStructured(file) || !speaksOfArgo(content) || foreign.isHelmTemplate(file)) return [];
		return kubernetesObjects(readDocuments(file, content).documents).filter(({ value }) => isArgoObject(value)).map((object) => ({
			...object,
			file
		}));
	});
}
function deletesWithIt(object) {
	if (object.kind === "ApplicationSet") return !preserves(object) && !keepsApplications(object);
	if (isKept(object.value)) return false;
	const { finalizers } = isRecord(object.value["metadata"]) ? object.value["metadata"] : {};
	return Array.isArray(finalizers) && finalizers.some((each) => typeof each === "string" && FINALIZER.test(each));
}
const policyOf = ({ value }) => {
	const policy = isRecord(value["spec"]) ? value["spec"]["syncPolicy"] : void 0;
	return isRecord(policy) ? policy : {};
};
const preserves = (object) => policyOf(object)["preserveResourcesOnDeletion"] === true;
const keepsApplications = (object) => ["create-only", "create-update"].includes(textOf(policyOf(object)["applicationsSync"]));
function identityChanges(was, is) {
	const [old, now] = [places(was), places(is)];
	return Object.keys({
		...old,
		...now
	}).filter((field) => !isDeepStrictEqual(old[field], now[field]));
}
function places({ kind, value }) {
	const spec = isRecord(value["spec"]) ? value["spec"] : {};
	const template = isRecord(spec["template"]) ? spec["template"]["spec"] : void 0;
	const own = kind === "ApplicationSet" ? isRecord(template) ? template : {} : spec;
	const releases = [own["source"] ?? own["sources"] ?? []].flat().filter(isRecord).map(({ helm }) => isRecord(helm) ? helm["releaseName"] : void 0).filter(Boolean);
	return {
		destination: own["destination"],
		"helm.releaseName": releases
	};
}
const readsFiles = ({ value }) => /"files":/.test(JSON.stringify(value["spec"]));
function sameDirectories(before, after) {
	const [old, now] = [before, after].map((tree) => [...treePaths(tree.keys()).directories()].sort());
	return isDeepStrictEqual(old, now);
}

// packages/stacks/src/diff/data-risks.ts
function findDataRisks(before, after, { path, stacksInstancesUrl }) {
	const changed = [...before].filter(([file, { content }]) => after.get(file)?.content.equals(content) !== true);
	const added = [...after].filter(([file, { content }]) => before.get(file)?.content.equals(content) !== true);
	if (changed.length === 0) return [];
	const old = objectsOf(changed, before);
	const now = new Map(objectsOf(added, after).map((object) => [identity(object), object]));
	const lost = old.flatMap((object) => {
		const loses = heldData(object);
		if (loses === void 0) return [];
		const { file } = object;
		const title = objectTitle(object);
		const successor = now.get(identity(object));
		if (successor === void 0) return [{
			title,
			file,
			happens: "is not there any more: it is deleted",
			loses
		}];
		const fields = immutableChanges(object, successor);
		if (fields.length === 0) return [];
		return [{
			title,
			file,
			happens: `changes ${fields.join(", ")}, for which it has to be deleted and made again`,
			loses
		}];
	});
	return [...deletedApplications({
		before,
		after,
		path,
		stacksInstancesUrl
	}), ...lost].sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
}
function objectsOf(files, tree) {
	const foreign = findForeignFiles(tree.keys());
	return files.filter(([file]) => isStructured(file) && !isOwnFile(file) && !foreign.isHelmTemplate(file)).flatMap(([file, content]) => kubernetesObjects(readDocuments(file, content).documents).map((object) => ({
		...object,
		file
	})));
}
const identity = ({ group, kind, namespace, name }) => JSON.stringify([
	group,
	kind,
	namespace === "default" ? "" : namespace ?? "",
	name
]);

// packages/stacks/src/diff/render-diff-markdown.ts
const MAX_OBJECT_LINES$1 = 200;
const MAX_FIELDS$1 = 20;
const MAX_PATCH_BYTES = 6e4;
function renderDiffMarkdown(diff, { title, maxPatchBytes = MAX_PATCH_BYTES }) {
	const lines = renderObjects(diff, { maxFields: MAX_FIELDS$1 });
	const objects = lines.slice(0, MAX_OBJECT_LINES$1).map(({ mark, text }) => `${mark === "~" ? "!" : mark} ${text}`);
	const { text, left } = renderPatch(diff, {
		fold: true,
		maxBytes: maxPatchBytes
	});
	const rest = lines.length - objects.length;
	return [
		`### ${escapeMarkdown(title)}`,
		"",
		...renderCounts(diff).map((line) => `- ${escapeMarkdown(line)}`),
		"",
		...objects.length === 0 ? [] : [fencedBlock(objects.join("\n"), { language: "diff" }), ""],
		...rest > 0 ? [`… and ${rest} more lines, in the log.`, ""] : [],
		...text === "" ? [] : [
			"<details><summary>Diff</summary>",
			"",
			fencedBlock(text.trimEnd(), { language: "diff" }),
			"",
			"</details>",
			""
		],
		...left > 0 ? [`… ${left} more ${left === 1 ? "file" : "files"}: the log and the diff-file have the whole diff.`, ""] : []
	].join("\n");
}

// packages/stacks/src/template/define-helper.ts
const text$1 = (value) => {
	if (value === UNKNOWN$3) return String(UNKNOWN$3);
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	throw new Error(`needs a text, a number or true/false, not ${describe$1(value)}`);
};
const list = (value) => {
	if (Array.isArray(value)) return value;
	throw new Error(`needs a list, not ${describe$1(value)}`);
};
const number = (value) => {
	if (typeof value === "number") return value;
	throw new Error(`needs numbers, not ${describe$1(value)}`);
};
const width = (value) => {
	if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100) return " ".repeat(value);
	throw new Error(`needs a whole number from 0 to 100 first, not ${describe$1(value)}`);
};
const indent = (by, value) => {
	const [space, lines] = [width(by), text$1(value)];
	fits(lines.length + space.length * lines.split("\n").length);
	return lines.replace(/(^|\n)(?=[^\n])/g, `$1${space}`);
};
const joined = (parts, separator) => {
	let length = Math.max(parts.length - 1, 0) * separator.length;
	for (const part of parts) length += part.length;
	fits(length);
	return parts.join(separator);
};
const MAX_LENGTH = 10485760;
const fits = (length) => {
	if (length > MAX_LENGTH) throw new Error(`would give more than ${MAX_LENGTH} characters`);
};
const truthy = (value) => Array.isArray(value) ? value.length > 0 : Boolean(value);
const isSet = (value) => value !== null && value !== void 0 && value !== "";
function describe$1(value) {
	if (value === null || value === void 0) return "a value that is not set";
	if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
	return typeof value === "string" ? "a text" : typeof value === "number" ? `${value}` : "true or false";
}
const SYNTAX = {
	givesSyntax: true,
	takesUnknown: true
};
const ANY = { takesUnknown: true };
const helper = (name, [args, arity], gives, example, run, rest = {}) => ({
	name,
	usage: `{{${name} ${args}}}`,
	gives,
	example,
	arity,
	run,
	...rest
});
const VALUE = ["value", [1, 1]];
const TEXT = ["text", [1, 1]];
const PAIR = ["a b", [2, 2]];

// packages/stacks/src/template/condition-helpers.ts
const CONDITION_HELPERS = [
	helper("default", ["value fallback", [2, 2]], "The value, or the fallback where it is not set or an empty text.", ["default \"\" \"none\"", "none"], (value, fallback) => isSet(value) ? value : fallback, ANY),
	helper("eq", PAIR, "Whether both are the same; a number is never the same as a text.", ["eq 1 1", "true"], (a, b) => a === b),
	helper("ne", PAIR, "Whether both differ.", ["ne 1 \"1\"", "true"], (a, b) => a !== b),
	helper("lt", PAIR, "Whether number a is less than b.", ["lt 1 2", "true"], (a, b) => number(a) < number(b)),
	helper("le", PAIR, "Whether number a is at most b.", ["le 2 2", "true"], (a, b) => number(a) <= number(b)),
	helper("gt", PAIR, "Whether number a is greater than b.", ["gt 1 2", "false"], (a, b) => number(a) > number(b)),
	helper("ge", PAIR, "Whether number a is at least b.", ["ge 2 2", "true"], (a, b) => number(a) >= number(b)),
	helper("and", ["a b …", [1, 50]], "Whether all are true: set, not empty, not 0.", ["and true 0", "false"], (...args) => args.every(truthy), ANY),
	helper("or", ["a b …", [1, 50]], "Whether any is true.", ["or false \"x\"", "true"], (...args) => args.some(truthy), ANY),
	helper("not", VALUE, "Whether it is false, empty, 0 or not set.", ["not \"\"", "true"], (value) => !truthy(value))
];

// packages/stacks/src/template/known-names.ts
const KNOWN = Symbol("known names");
function withKnownNames(value, places, at = 0) {
	const place = at === void 0 ? void 0 : places[at];
	if (place === void 0 || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((each) => withKnownNames(each, places, place.items));
	const entries = Object.entries(value).map(([key, each]) => [key, withKnownNames(each, places, below$1(place, key))]);
	return Object.assign(Object.fromEntries(entries), { [KNOWN]: {
		places,
		at
	} });
}
function isKnown(value, parts) {
	const known = value?.[KNOWN];
	if (known === void 0) return false;
	let at = known.at;
	for (const part of parts) at = at === void 0 ? void 0 : below$1(known.places[at], part);
	return at !== void 0;
}
function namesKnown(value) {
	const known = value[KNOWN];
	return known === void 0 ? [] : Object.keys(known.places[known.at]?.names ?? {});
}
function below$1(place, name) {
	const { names, rest, items } = place ?? {};
	if (names !== void 0 && Object.hasOwn(names, name)) return names[name];
	return rest ?? (/^\d+$/.test(name) ? items : void 0);
}

// packages/stacks/src/template/list-helpers.ts
function lookup(object, key) {
	if (typeof object !== "object" || object === null) throw new Error(`needs a list or an object, not ${describe$1(object)}`);
	const name = text$1(key);
	if (Object.hasOwn(object, name)) return object[name];
	if (isKnown(object, [name])) return null;
	throw new Error(`finds no "${name}"${suggest(name, Object.keys(object))}`);
}
const LIST_HELPERS = [
	helper("list", ["a b …", [0, 50]], "A list of the arguments.", ["join (list 1 2) \"+\"", "1+2"], (...args) => args, ANY),
	helper("join", ["list separator", [2, 2]], "The parts of a list as one text.", ["join (list \"a\" \"b\") \", \"", "a, b"], (value, separator) => joined(list(value).map(text$1), text$1(separator))),
	helper("split", ["text separator", [2, 2]], "The parts of a text as a list.", ["lookup (split \"a/b\" \"/\") 1", "b"], (value, separator) => text$1(value).split(text$1(separator))),
	helper("includes", ["list value", [2, 2]], "Whether a list holds a value, or a text another text.", ["includes (list 1 2) 2", "true"], (value, part) => Array.isArray(value) ? value.includes(part) : text$1(value).includes(text$1(part))),
	helper("length", ["list", [1, 1]], "How many a list or an object holds.", ["length (list \"a\" \"b\")", "2"], (value) => typeof value === "object" && value !== null ? Object.keys(value).length : list(value).length),
	helper("keys", ["object", [1, 1]], "The names in an object, in their order.", ["join (keys stacks) \" \"", "ref commit"], (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : list(null)),
	helper("lookup", ["object key", [2, 2]], "The value below a key that is computed; an absent key is an error.", ["lookup (list \"a\" \"b\") 1", "b"], lookup)
];

// packages/stacks/src/template/json-text.ts
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;
const PRINTABLE = /^[\x20-\x7E]*$/;
const MAX_VALUES = 1e5;
const MAX_DEPTH$4 = 100;
function jsonText(value) {
	if (typeof value !== "string") checkSize(value);
	const text = JSON.stringify(value ?? null);
	if (PRINTABLE.test(text)) return text;
	return text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function checkSize(value, { finite = true } = {}) {
	let values = 0;
	const visit = (node, depth) => {
		values += 1;
		if (values > MAX_VALUES) throw new Error(`holds more than ${MAX_VALUES} values`);
		if (depth > MAX_DEPTH$4) throw new Error(`is nested deeper than ${MAX_DEPTH$4} levels`);
		if (finite && typeof node === "number" && !Number.isFinite(node)) throw new Error(`cannot write ${node} as JSON`);
		if (typeof node === "object" && node !== null) for (const inner of Object.values(node)) visit(inner, depth + 1);
	};
	visit(value, 0);
}

// packages/stacks/src/template/yaml-text.ts
const PLAIN$1 = /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z_/](?:[\w./@+-]|:(?=[\w/])| (?=[\w(/]))*$/i;
const BLOCK$1 = /^(?=\S)(?!.*\n[ \t]+(?:\n|$))[\t\n\x20-\x7E\u00A0-\u{10FFFF}]*[\t\x20-\x7E\u00A0-\u{10FFFF}]\n?$/su;
const UNFIT = /[\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;
const MAX_KEY_LENGTH = 1e3;
function yamlText(value) {
	checkSize(value, { finite: false });
	return write$1(value, 0, true).replace(/^[\n ]/, "");
}
function write$1(value, width, isTop = false) {
	if (value === UNKNOWN$3) return ` ${String(UNKNOWN$3)}`;
	if (typeof value === "string") return ` ${isTop ? scalar(value) : text(value, width)}`;
	if (typeof value === "number" && !Number.isFinite(value)) return Number.isNaN(value) ? " .nan" : value > 0 ? " .inf" : " -.inf";
	if (typeof value !== "object" || value === null) return ` ${jsonText(value)}`;
	const space = " ".repeat(width);
	if (Array.isArray(value)) {
		if (value.length === 0) return " []";
		return value.map((item) => `\n${space}-${below(item, width + 2)}`).join("");
	}
	const entries = Object.entries(value);
	if (entries.length === 0) return " {}";
	return entries.map(([key, item]) => {
		const name = scalar(key);
		const isList = Array.isArray(item);
		const head = name.length > MAX_KEY_LENGTH ? `? ${name}\n${space}:` : `${name}:`;
		return `\n${space}${head}${write$1(item, width + (isList ? 0 : 2))}`;
	}).join("");
}
function below(item, width) {
	return write$1(item, width).replace(/^\n */, " ");
}
function scalar(value) {
	return PLAIN$1.test(value) ? value : jsonText(value);
}
function text(value, width) {
	if (!value.includes("\n") || !BLOCK$1.test(value) || UNFIT.test(value)) return scalar(value);
	const lines = value.replace(/\n$/, "").split("\n");
	const space = " ".repeat(Math.max(width, 2));
	const block = lines.map((line) => line === "" ? "" : `${space}${line}`).join("\n");
	return value.endsWith("\n") ? `|\n${block}\n` : `|-\n${block}`;
}

// packages/stacks/src/template/text-helpers.ts
const TEXT_HELPERS = [
	helper("quote", VALUE, "A text, number or true/false as a quoted text, which YAML and JSON read as that text.", ["quote \"a: 'b'\"", `"a: 'b'"`], (value) => jsonText(text$1(value)), SYNTAX),
	helper("toYaml", VALUE, "The value as YAML in block style.", ["toYaml (list \"a\" \"yes\")", "- a\n- \"yes\""], yamlText, SYNTAX),
	helper("toJson", VALUE, "The value as JSON on one line, which YAML reads too.", ["toJson (list 1 true \"x\")", "[1,true,\"x\"]"], jsonText, SYNTAX),
	helper("indent", ["width text", [2, 2]], "The text with every line moved right.", ["indent 2 \"a\"", "  a"], indent, SYNTAX),
	helper("nindent", ["width text", [2, 2]], "A line break, then the text with every line moved right: for YAML behind a key.", ["nindent 2 (toYaml (list 1))", "\n  - 1"], (by, value) => `\n${indent(by, value)}`, SYNTAX),
	helper("b64", TEXT, "The text (UTF-8) in base64.", ["b64 \"text\"", "dGV4dA=="], (value) => Buffer.from(text$1(value)).toString("base64")),
	helper("lower", TEXT, "The text in lower case.", ["lower \"A\"", "a"], (value) => text$1(value).toLowerCase()),
	helper("upper", TEXT, "The text in upper case.", ["upper \"a\"", "A"], (value) => text$1(value).toUpperCase()),
	helper("trim", TEXT, "The text without spaces and line breaks around it.", ["trim \" a \"", "a"], (value) => text$1(value).trim()),
	helper("replace", ["text old new", [3, 3]], "The text with every occurrence of a part replaced.", ["replace \"a.b.c\" \".\" \"-\"", "a-b-c"], (value, old, now) => joined(text$1(value).split(text$1(old)), text$1(now)))
];

// packages/stacks/src/template/template-helpers.ts
const HELPERS = [
	...TEXT_HELPERS,
	...CONDITION_HELPERS,
	...LIST_HELPERS
];
const HELPER_BY_NAME = new Map(HELPERS.map((each) => [each.name, each]));

// packages/stacks/src/tree/has-drifted.ts
function hasDrifted({ current, recorded, wanted }) {
	if (recorded === void 0) return current !== void 0 && wanted !== void 0 && current !== wanted;
	if (current === void 0) return wanted !== void 0;
	return current !== recorded && !(recorded === "" && current === wanted);
}

// packages/stacks/src/stacks-error.ts
var StacksError = class extends CodedError {
	name = "StacksError";
};

// packages/stacks/src/tree/tree-index.ts
function buildIndex(rendered) {
	const files = Object.fromEntries([...rendered].sort(([a], [b]) => a < b ? -1 : 1).map(([path, { content }]) => [path, blobId(content)]));
	return `${JSON.stringify({
		version: 1,
		files
	}, null, 2)}\n`;
}
function parseIndex(text) {
	const index = parsed(text);
	const later = laterFormat(index, {
		key: "version",
		known: 1
	});
	if (later !== void 0) throw new StacksError({
		code: "INDEX_INVALID",
		message: `${INDEX_FILE} of the instance's directory in stacks-instances was written by a later version of these actions (format ${later}, and this one reads 1)`,
		fix: LATER_FIX
	});
	const isWhole = isRecord(index) && isRecord(index["files"]);
	const listed = isWhole ? Object.entries(index["files"]) : linesOf(text);
	const files = /* @__PURE__ */ new Map();
	for (const [path, id] of listed) {
		if (checkPath(path) !== void 0) continue;
		const before = files.get(path);
		const isId = typeof id === "string" && /^[0-9a-f]{40}$/.test(id);
		files.set(path, isId && (before === void 0 || before === id) ? id : "");
	}
	return {
		version: 1,
		files: Object.fromEntries(files),
		...isWhole ? {} : { isDamaged: true }
	};
}
function linesOf(text) {
	return [...text.matchAll(/"((?:[^"\\\n]|\\.)+)"\s*:\s*"([0-9a-f]{40})"/g)].flatMap(([, path = "", id]) => {
		const name = parsed(`"${path}"`);
		return typeof name === "string" ? [[name, id]] : [];
	});
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function ownedFiles(directory) {
	return readIndex(directory)?.files ?? {};
}
function readIndex(directory) {
	const index = directory.get(".stacks-index") ?? directory.get(".stacks-index.json");
	return index === void 0 ? void 0 : parseIndex(index.content.toString("utf8"));
}
function checkedFiles(directory) {
	const entries = Object.entries(ownedFiles(directory)).filter(([path, id]) => {
		const file = directory.get(path);
		return file !== void 0 && blobId(file.content) === id;
	});
	return Object.fromEntries(entries);
}
function hydratorMetadata(metadata) {
	return `${JSON.stringify(metadata, null, 2)}\n`;
}

// packages/stacks/src/tree/plan-tree.ts
function planTree({ current, rendered, metadata, onDrift }) {
	const indexText = current.get(INDEX_FILE)?.content.toString("utf8");
	const owned = ownedFiles(current);
	const idIn = (tree, path) => {
		const file = tree.get(path);
		return file && blobId(file.content);
	};
	const drifted = [.../* @__PURE__ */ new Set([...Object.keys(owned), ...rendered.keys()])].filter((path) => hasDrifted({
		current: idIn(current, path),
		recorded: Object.hasOwn(owned, path) ? owned[path] : void 0,
		wanted: idIn(rendered, path)
	}));
	const keep = new Set(onDrift === "keep" ? drifted : []);
	const result = new Map([...current].filter(([path]) => keep.has(path) || !Object.hasOwn(owned, path)));
	for (const [path, file] of rendered) if (!keep.has(path)) result.set(path, file);
	const differs = (path) => {
		const [a, b] = [current.get(path), result.get(path)];
		return a === void 0 || b === void 0 || !a.content.equals(b.content) || a.executable !== b.executable;
	};
	const paths = [.../* @__PURE__ */ new Set([...current.keys(), ...result.keys()])].filter((path) => !isOwnFile(path) && differs(path));
	const index = buildIndex(rendered);
	const isOld = result.delete(OLD_INDEX_FILE);
	const equal = paths.length === 0 && indexText === index && !isOld;
	for (const [path, text] of [[INDEX_FILE, index], [METADATA_FILE, metadata]]) {
		const before = current.get(path);
		result.set(path, equal && before !== void 0 ? before : {
			content: Buffer.from(text),
			executable: false
		});
	}
	return {
		result,
		added: paths.filter((path) => !current.has(path)),
		changed: paths.filter((path) => current.has(path) && result.has(path)),
		removed: paths.filter((path) => !result.has(path)),
		strangers: current.has(".stacks-index") || current.has(".stacks-index.json") ? [] : [...current.keys()].filter((path) => !rendered.has(path) && !isOwnFile(path)).sort(),
		drifted: drifted.map((path) => ({
			path,
			diff: driftDiff(path)
		})),
		equal
	};
	function driftDiff(path) {
		return renderFileDiff(diffFile(path, {
			before: rendered.get(path),
			after: current.get(path)
		}));
	}
}

// packages/stacks/src/tree/filtered-file.ts
const STANDINS = [
	...["git-lfs.github.com/spec/", "hawser.github.com/spec/"].map((host) => ["a pointer of Git LFS", Buffer.from(`version https://${host}`)]),
	["a pointer of git-annex", Buffer.from("/annex/objects/")],
	["encrypted by git-crypt", Buffer.from("\0GITCRYPT\0")]
];
const ATTRIBUTES = /(?:^|\/)\.gitattributes$/i;
const CHANGING$1 = /^(?!\s*#).*\s(?:filter|ident|working-tree-encoding|eol)(?:=|\s|$)/m;
function filterFault(path, content) {
	const standIn = STANDINS.find(([, begin]) => content.subarray(0, begin.length).equals(begin));
	if (standIn !== void 0) return `is ${standIn[0]}, not the file itself`;
	return ATTRIBUTES.test(path) && CHANGING$1.test(content.toString("utf8")) ? "has git change files on their way into a checkout, so that Argo CD would read others than were reviewed" : void 0;
}

// packages/stacks/src/tree/select-files.ts
function selectFiles(template, selections) {
	const violations = [];
	const out = /* @__PURE__ */ new Set();
	for (const { field, directory, value } of selections) {
		const inside = directoriesIn(template, directory);
		if (inside === void 0) violations.push({
			code: "STACK_MISSING",
			message: `x-stack of field ${field} names the directory template/${directory}, which does not exist`,
			fix: "Correct x-stack in schema.yaml, or add the directory.",
			at: { file: "stacks/schema.yaml" },
			field
		});
		else if (typeof value === "string" || Array.isArray(value)) {
			const names = [value].flat().map(String);
			for (const name of names.filter((each) => !inside.has(each) && each !== "")) violations.push({
				code: "STACK_MISSING",
				message: `${field} names the stack "${name}", which does not exist${suggest(name, inside)}`,
				fix: inside.size === 0 ? `Add template/${directory}/${name}/.` : `Use one of: ${[...inside].join(", ")}.`,
				field
			});
			for (const name of inside) if (!names.includes(name)) out.add(`${directory}/${name}`);
		} else if (value !== true) out.add(directory);
	}
	const isOut = (path) => [...out].some((directory) => path.startsWith(`${directory}/`));
	return {
		files: out.size === 0 ? template : new Map([...template].filter(([path]) => !isOut(path))),
		violations
	};
}
function directoriesIn(template, directory) {
	const prefix = `${directory}/`;
	const below = [...template.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
	if (below.length === 0) return void 0;
	return new Set(below.filter((path) => path.includes("/")).map((path) => path.slice(0, path.indexOf("/"))));
}

// packages/stacks/src/check/check-texts.ts
const HARMLESS = /^(?:(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][\w./@+-]*(?::[\w/][\w./@+-]*)*|\d+(?:\.\d+){2,})$/i;
const SPECIAL_11 = /^\s*(?:y|n|yes|no|on|off|[-+.]?\d[\w.+-]*)\s*$/i;
const BREAKS_11 = /[\u0085\u2028\u2029]/;
const MAX_PLACES = 20;
function checkTexts({ path, printed, render }) {
	const odd = printed.map(({ text }) => !HARMLESS.test(text));
	if (!odd.includes(true)) return [];
	const places = [...new Set(printed.filter((_, index) => odd[index]).map(({ node }) => node))];
	const marked = (isMarked) => {
		let count = -1;
		const text = render((each, _scope, node) => {
			count += 1;
			return odd[count] === true && isMarked(count, node) ? `edpText${count}End` : each;
		});
		return Buffer.from(text);
	};
	const breaking = (read, isLeft) => {
		const readBack = (content) => {
			const documents = read(content);
			return documents === void 0 ? void 0 : restore(documents, printed);
		};
		const meant = readBack(marked(() => true));
		if (meant === void 0 || isSame$1(meant, readBack(marked(isLeft)))) return [];
		const found = places.slice(0, MAX_PLACES).filter((node) => !isSame$1(meant, readBack(marked((index, each) => each !== node || isLeft(index)))));
		return found.length === 0 ? places.slice(0, 1) : found;
	};
	const nodes = breaking((text) => {
		const { documents, error } = readDocuments(path, { content: text });
		return error === void 0 ? documents : void 0;
	}, () => false);
	if (nodes.length > 0 || /\.json$/i.test(path)) return nodes.map((node) => explain(node, printed));
	const broken = printed.find(({ text }) => BREAKS_11.test(text));
	if (broken !== void 0) return [explain(broken.node, printed)];
	if (!printed.some(({ text }) => SPECIAL_11.test(text))) return [];
	return breaking((text) => parseYaml11Documents(text.toString("utf8")), (index) => printed[index].text.includes(":")).map((node) => explain(node, printed));
}
function explain(node, printed) {
	const { scope } = printed.find((each) => each.node === node);
	const { line, column } = node.loc.start;
	const expression = String(node.path.original);
	const inner = node.params.length === 0 ? expression : `(${expression} …)`;
	return {
		code: "TEMPLATE_UNQUOTED",
		message: `the value of {{${node.params.length === 0 ? expression : `${expression} …`}}} does not stay one value here`,
		fix: `Write {{quote ${inner}}}, or {{nindent … (toYaml ${inner})}} for a block of its own.`,
		at: {
			file: scope.unit.file,
			line,
			column: column + 1
		}
	};
}
function restore(value, printed) {
	const back = (each) => each.replace(/edpText(\d+)End/g, (_, index) => printed[Number(index)].text);
	const visit = (each) => {
		if (typeof each === "string") return back(each);
		if (Array.isArray(each)) return each.map(visit);
		if (typeof each !== "object" || each === null) return each;
		return Object.fromEntries(Object.entries(each).map(([key, inner]) => [back(key), visit(inner)]));
	};
	return visit(value);
}
function isSame$1(meant, real) {
	if (typeof meant !== "object" || meant === null || typeof real !== "object" || real === null) return Object.is(meant, real) || typeof meant === "string" && (typeof real === "number" || typeof real === "boolean") && String(real) === meant;
	const [keys, others] = [Object.keys(meant), Object.keys(real)];
	return Array.isArray(meant) === Array.isArray(real) && keys.length === others.length && keys.every((key) => Object.hasOwn(real, key) && isSame$1(meant[key], real[key]));
}

// packages/stacks/src/template/evaluation.ts
const FAILED = Symbol("failed");
const MAX_STEPS = 5e5;
const MAX_OUTPUT_BYTES$1 = 10485760;
const MAX_DEPTH$3 = 200;
const MAX_WORK = 5e7;
var LimitReached = class extends Error {};
var Evaluation = class {
	dry = false;
	closed;
	lookedThrough = /* @__PURE__ */ new Set();
	onText;
	trace;
	evaluate;
	withheld;
	violations;
	noted;
	steps = 0;
	outputBytes = 0;
	done = 0;
	depth = 0;
	constructor({ violations, noted, closed, withheld, evaluate }) {
		this.violations = violations;
		this.noted = noted;
		this.closed = closed;
		this.withheld = withheld;
		this.evaluate = evaluate(this);
	}
	note(scope, place, { code, message, fix }) {
		const { line, column } = place.start;
		const at = {
			file: scope.unit.file,
			line,
			column: column + 1
		};
		const key = `${at.file}:${line}:${column}:${message}`;
		if (this.noted.has(key)) return;
		this.noted.add(key);
		const from = scope.calls.map((call) => call.from).toReversed();
		this.violations.push({
			code,
			message: from.length === 0 ? message : `${message} (called by ${from.join(", called by ")})`,
			fix,
			at
		});
	}
	count(outputLength) {
		this.steps += 1;
		this.outputBytes += outputLength;
		if (this.steps > MAX_STEPS) throw new LimitReached(`takes more than ${MAX_STEPS} steps`);
		if (this.outputBytes > MAX_OUTPUT_BYTES$1) throw new LimitReached(`gives more than ${MAX_OUTPUT_BYTES$1} bytes`);
	}
	work(...values) {
		for (const value of values) if (typeof value === "string" || Array.isArray(value)) this.done += value.length;
		if (this.done > MAX_WORK) throw new LimitReached(`makes texts and lists of more than ${MAX_WORK} parts on the way`);
	}
	deeper(run) {
		this.depth += 1;
		if (this.depth > MAX_DEPTH$3) throw new LimitReached(`is nested deeper than ${MAX_DEPTH$3} levels`);
		try {
			return run();
		} finally {
			this.depth -= 1;
		}
	}
	lookThrough(program, run) {
		if (this.lookedThrough.has(program)) return;
		this.lookedThrough.add(program);
		const before = this.dry;
		this.dry = true;
		try {
			run();
		} finally {
			this.dry = before;
		}
	}
};

// packages/stacks/src/template/scope.ts
var Missing = class {
	known;
	parent;
	part;
	constructor(parent, part) {
		this.parent = parent;
		this.part = part;
		const isObject = typeof parent === "object" && parent !== null && parent !== UNKNOWN$3;
		this.known = isObject ? [.../* @__PURE__ */ new Set([...Object.keys(parent), ...namesKnown(parent)])] : [];
	}
};
function pushContext(contexts, context) {
	return contexts.length > 0 && isSame(context, contexts[0]) ? contexts : [context, ...contexts];
}
function isSame(a, b) {
	if (a === b) return true;
	try {
		return a == b;
	} catch {
		return false;
	}
}
function lookUp$3(start, parts) {
	let at = start;
	let [object, depth] = [start, 0];
	for (const [index, part] of parts.entries()) {
		if (at === UNKNOWN$3) return UNKNOWN$3;
		if (typeof at === "object" && at !== null) [object, depth] = [at, index];
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return (at === null || at === object) && isKnown(object, parts.slice(depth)) ? null : new Missing(at, part);
		at = at[part];
	}
	return at === void 0 ? new Missing(start, parts.at(-1) ?? "") : at;
}

// packages/stacks/src/template/explain-missing.ts
function explainMissing(path, missing, scope, withheld) {
	const shown = `{{${path.original}}}`;
	const root = scope.data.values.root;
	const parts = fromRoot(path, scope);
	const [group, name = ""] = parts ?? [];
	if (group === "fields" && withheld?.secretFields.includes(name) === true) return {
		message: `${shown} is a secret field (x-secret), which no template gets: what is rendered is committed`,
		fix: `Let the root module take var.${name} and hand it to the cluster, for example in its sensitive output kubernetes_secrets, and name that Secret here.`
	};
	if (group === "outputs" && withheld?.outputs.includes(name) === true) return {
		message: `${shown} is a sensitive output of Terraform, which no template gets: what is rendered is committed`,
		fix: `Hand it to the cluster in the sensitive output kubernetes_secrets, and name that Secret here; where it is no secret, take sensitive away from output "${name}" of the root module.`
	};
	if (group === "outputs" && name !== "" && withheld?.hasOutputs === false) return {
		message: `${shown} is not known: input outputs-file of this step is empty`,
		fix: "Set outputs-file under \"with:\" of this step to the output outputs-file of terraform-plan (modes diff and record) or terraform-apply (mode commit): ${{ steps.plan.outputs.outputs-file }}."
	};
	const fix = missing.known.length === 0 ? "Correct the expression." : `Known here: ${missing.known.slice(0, 20).join(", ")}.`;
	const whole = parts?.length === 1 ? inGroups(root, parts[0]) : void 0;
	if (whole !== void 0) return {
		message: `${shown} is not defined, did you mean "${whole}"?`,
		fix: `Write {{${whole}}}. ${fix}`
	};
	return {
		message: `${shown} is not defined${nearest(path, missing, scope)}`,
		fix
	};
}
function fromRoot({ data, depth, parts }, scope) {
	const { root } = scope.data.values;
	if (data) return parts[0] === "root" ? parts.slice(1) : void 0;
	if (scope.contexts[depth] === root) return parts;
	return depth === 0 && parts.length === 1 ? parts : void 0;
}
function inGroups(root, name) {
	const found = Object.entries(root ?? {}).filter((entry) => typeof entry[1] === "object" && entry[1] !== null).find(([, group]) => Object.hasOwn(group, name) || isKnown(group, [name]));
	return found === void 0 ? void 0 : `${found[0]}.${name}`;
}
function nearest(path, missing, scope) {
	if (!path.data && path.depth === 0) {
		const outer = scope.contexts.findIndex((context) => !(lookUp$3(context, path.parts) instanceof Missing));
		if (outer > 0) return `, did you mean "${"../".repeat(outer)}${path.parts.join(".")}"?`;
		const params = Object.keys(scope.blockParams);
		if (path.parts.length === 1) return suggest(missing.part, [...missing.known, ...params]);
	}
	return suggest(missing.part, missing.known);
}

// packages/stacks/src/template/evaluate-expression.ts
function evaluateExpression(expression, scope, run) {
	switch (expression.type) {
		case "PathExpression": return resolvePath(expression, scope, run, expression.loc);
		case "SubExpression": return evaluateCall(expression, scope, run).value;
		case "NullLiteral":
		case "UndefinedLiteral": return null;
		default: return expression.value;
	}
}
function evaluateCall(call, scope, run) {
	const path = toPath(call.path);
	const hasArguments = call.params.length > 0 || call.hash !== void 0 || call.type === "SubExpression";
	if (!hasArguments && path.parts.length > 1) return { value: resolvePath(path, scope, run, call.loc) };
	const helper = findHelper(path, scope);
	if (helper === void 0 && !hasArguments) return { value: resolvePath(path, scope, run, call.loc) };
	const fail = (message, fix) => {
		run.note(scope, call.loc, {
			code: "TEMPLATE_HELPER",
			message,
			fix
		});
		return { value: FAILED };
	};
	const args = call.params.map((param) => evaluateExpression(param, scope, run));
	for (const { value } of call.hash?.pairs ?? []) evaluateExpression(value, scope, run);
	if (helper === void 0) return fail(`there is no helper "${path.original}"${suggest(path.original, HELPER_BY_NAME.keys())}`, /^el(?:se?)?_?if$/i.test(path.original) ? "Write {{else if …}}, in two words." : `Use one of: ${[...HELPER_BY_NAME.keys()].join(", ")}.`);
	const { name, usage, arity } = helper;
	if (call.hash !== void 0) return fail(`${name} takes no named arguments`, `Write ${usage}.`);
	if (args.length < arity[0] || args.length > arity[1]) {
		const isAlsoName = args.length === 0 && !(lookUp$3(scope.contexts[0], path.parts) instanceof Missing);
		return fail(`${name} takes ${arity[0]}${arity[1] === arity[0] ? "" : ` to ${arity[1]}`} arguments, not ${args.length}`, isAlsoName ? `Write {{this.${name}}} for the value of that name, or ${usage} for the helper.` : `Write ${usage}.`);
	}
	if (args.includes(FAILED)) return { value: FAILED };
	if (run.dry || args.includes(UNKNOWN$3) && !helper.takesUnknown) return {
		value: UNKNOWN$3,
		helper
	};
	let value;
	try {
		value = helper.run(...args);
	} catch (error) {
		run.work(...args);
		return fail(`${name} ${error instanceof Error ? error.message : String(error)}`, `Write ${usage}.`);
	}
	run.work(value, ...args);
	return {
		value,
		helper
	};
}
function toPath(path) {
	if (path.type === "PathExpression") return path;
	const name = String(path.original);
	return {
		type: "PathExpression",
		data: false,
		depth: 0,
		parts: [name],
		original: name,
		loc: path.loc
	};
}
function findHelper(path, scope) {
	if (!isSimple(path) || Object.hasOwn(scope.blockParams, path.parts[0])) return void 0;
	return HELPER_BY_NAME.get(path.original);
}
const isSimple = (path) => !path.data && path.depth === 0 && path.parts.length === 1 && !isScoped(path);
const isScoped = ({ original }) => original.startsWith(".") || original.includes("this") && /this\b/.test(original);
function resolvePath(path, scope, run, place) {
	const first = path.parts[0] ?? "";
	let value;
	if (path.data) value = lookUpData(path, scope);
	else if (path.depth === 0 && !isScoped(path) && Object.hasOwn(scope.blockParams, first)) value = lookUp$3(scope.blockParams[first], path.parts.slice(1));
	else value = path.depth < scope.contexts.length ? lookUp$3(scope.contexts[path.depth], path.parts) : new Missing(void 0, first);
	if (!(value instanceof Missing)) return value;
	if (run.dry && !isSurelyWrong(path, value, scope, run)) return UNKNOWN$3;
	run.note(scope, place, {
		code: "TEMPLATE_UNDEFINED",
		...explainMissing(path, value, scope, run.withheld)
	});
	return FAILED;
}
function isSurelyWrong(path, { parent }, scope, run) {
	if (path.data) return ![
		"index",
		"key",
		"first",
		"last"
	].includes(path.parts[0] ?? "");
	return path.depth >= scope.contexts.length || run.closed.has(parent);
}
function lookUpData({ depth, parts }, scope) {
	let data = scope.data;
	for (let level = 0; level < depth; level += 1) data = data?.parent;
	if (parts[0] === "partial-block" && parts.length === 1) return data?.block !== void 0;
	return lookUp$3(data?.values ?? {}, parts);
}

// packages/stacks/src/template/evaluate-block.ts
const BLOCKS = [
	"if",
	"unless",
	"each",
	"with",
	"raw"
];
function runBlock(block, scope, run) {
	const path = toPath(block.path);
	const isName = isSimple(path) && !Object.hasOwn(scope.blockParams, path.original);
	const name = isName ? path.original : "";
	if (!BLOCKS.includes(name)) {
		if (isName && HELPER_BY_NAME.has(name)) return refuse(block, scope, run, `${name} is no block`, `Write {{#if (${name} …)}}, or {{${name} …}} for its value.`);
		if (block.params.length > 0 || block.hash !== void 0) {
			const near = suggest(path.original, BLOCKS);
			return refuse(block, scope, run, `there is no block "${path.original}"${near}`, `Use one of: ${BLOCKS.join(", ")}.`);
		}
		return runBareBlock(block, evaluateExpression(path, scope, run), scope, run);
	}
	if (name === "raw") {
		if (block.params.length === 0 && block.hash === void 0) return run.evaluate(block.program, scope);
		return refuse(block, scope, run, "raw takes no arguments", "Write {{{{raw}}}} … {{{{/raw}}}}.");
	}
	const isCondition = name === "if" || name === "unless";
	const pairs = block.hash?.pairs ?? [];
	if (block.params.length !== 1 || !pairs.every(({ key }) => isCondition && key === "includeZero")) return refuse(block, scope, run, `{{#${name}}} takes exactly one argument`, `Write {{#${name} value}}.`);
	const value = evaluateExpression(block.params[0], scope, run);
	if (isCondition) {
		const zeroCounts = pairs.some((pair) => Boolean(evaluateExpression(pair.value, scope, run)));
		return runBranch(block, {
			program: (value !== FAILED && (zeroCounts && value === 0 || value !== 0 && !isEmpty(value))) === (name === "if") ? "program" : "inverse",
			failed: value === FAILED
		}, scope, run);
	}
	if (value === FAILED) return lookThroughBlock(block, scope, run);
	return name === "each" ? runEach(block, value, scope, run) : runWith(block, value, scope, run);
}
function refuse(block, scope, run, message, fix) {
	run.note(scope, block.loc, {
		code: "TEMPLATE_HELPER",
		message,
		fix
	});
	return "";
}
function runBranch(block, { program, failed = false }, scope, run) {
	const [taken, other] = program === "program" ? [block.program, block.inverse] : [block.inverse, block.program];
	lookThrough(other, scope, run);
	if (!failed && !run.dry) return run.evaluate(taken, scope);
	lookThrough(taken, scope, run);
	return "";
}
function lookThrough(program, scope, run) {
	if (program !== void 0) run.lookThrough(program, () => run.evaluate(program, scope));
}
function lookThroughBody(block, scope, run) {
	lookThrough(block.program, inside(scope, {
		block,
		context: UNKNOWN$3,
		data: frame(scope, 0, 0, 1),
		key: 0
	}), run);
}
function lookThroughBlock(block, scope, run) {
	lookThroughBody(block, scope, run);
	lookThrough(block.inverse, scope, run);
	return "";
}
function runElse(program, scope, run) {
	if (!run.dry) return run.evaluate(program, scope);
	lookThrough(program, scope, run);
	return "";
}
function inside(scope, { block, context, data = scope.data, key }) {
	const [asValue, asKey] = block.program?.blockParams ?? [];
	const blockParams = asValue === void 0 ? scope.blockParams : {
		...scope.blockParams,
		[asValue]: context,
		...asKey === void 0 ? {} : { [asKey]: key }
	};
	const contexts = context === UNKNOWN$3 ? [context, ...scope.contexts] : pushContext(scope.contexts, context);
	return {
		...scope,
		contexts,
		data,
		blockParams
	};
}
function frame(scope, key, index, count) {
	const { data } = scope;
	return {
		values: {
			root: data.values.root,
			key,
			index,
			first: index === 0,
			last: index === count - 1
		},
		parent: data,
		block: data.block
	};
}
function runWith(block, value, scope, run) {
	if (run.dry || isEmpty(value)) {
		lookThrough(block.program, inside(scope, {
			block,
			context: isEmpty(value) ? UNKNOWN$3 : value
		}), run);
		return runElse(block.inverse, scope, run);
	}
	lookThrough(block.inverse, scope, run);
	const enclosing = scope.contexts;
	return run.evaluate(block.program, inside(scope, {
		block,
		context: value
	}), { enclosing });
}
function runEach(block, value, scope, run) {
	const { program, inverse } = block;
	if (typeof value !== "object" && value !== void 0) return refuse(block, scope, run, `{{#each}} needs a list or an object, not ${describe$1(value)}`, "Give it a list; a condition is {{#if}}.");
	const items = value === UNKNOWN$3 ? [[0, UNKNOWN$3]] : Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value ?? {});
	if (run.dry || items.length === 0) {
		lookThroughBody(block, scope, run);
		return runElse(inverse, scope, run);
	}
	lookThrough(inverse, scope, run);
	const enclosing = scope.contexts;
	let text = "";
	let index = 0;
	for (const [key, item] of items) {
		const data = frame(scope, key, index, items.length);
		run.count(0);
		text += run.evaluate(program, inside(scope, {
			block,
			context: item,
			data,
			key
		}), { enclosing });
		index += 1;
	}
	return text;
}
function runBareBlock(block, value, scope, run) {
	if (value === FAILED) return lookThroughBlock(block, scope, run);
	if (value === true || value === false) return runBranch(block, { program: value ? "program" : "inverse" }, scope, run);
	if (Array.isArray(value)) return runEach(block, value, scope, run);
	const own = {
		...block,
		program: {
			...block.program,
			blockParams: []
		}
	};
	if (value === null) {
		const within = inside(scope, {
			block: own,
			context: UNKNOWN$3,
			data: frame(scope, 0, 0, 1),
			key: 0
		});
		const last = within.contexts.length - 1;
		const contexts = within.contexts.map((context, index) => index === last ? context : UNKNOWN$3);
		lookThrough(block.program, {
			...within,
			contexts
		}, run);
		return runElse(block.inverse, scope, run);
	}
	lookThrough(block.inverse, scope, run);
	const enclosing = scope.contexts;
	return run.evaluate(block.program, inside(scope, {
		block: own,
		context: value
	}), { enclosing });
}
function isEmpty(value) {
	return Array.isArray(value) ? value.length === 0 : !value && value !== 0;
}

// packages/stacks/src/template/evaluate-partial.ts
const BLOCK = "@partial-block";
function defineInlinePartials(program, { unit, contexts, scope, run }) {
	let partials = unit.partials;
	for (const node of program.body) {
		if (node.type !== "DecoratorBlock") continue;
		const [name] = node.params;
		if (node.path.original !== "inline" || name?.type !== "StringLiteral" || node.params.length !== 1) {
			run.note(scope, node.loc, {
				code: "TEMPLATE_SYNTAX",
				message: `there are no decorators but {{#*inline "name"}}`,
				fix: "Write {{#*inline \"name\"}} … {{/inline}}."
			});
			continue;
		}
		if (partials === unit.partials) partials = new Map(partials);
		partials.set(String(name.value), {
			program: node.program,
			file: unit.file,
			inline: {
				contexts,
				unit
			}
		});
	}
	return partials;
}
function callPartial(node, scope, run) {
	const name = partialName(node, scope, run);
	const context = partialContext(node, scope, run);
	if (name === void 0 || context === FAILED) return "";
	const { block: current } = scope.data;
	const block = node.program === void 0 ? void 0 : {
		program: node.program,
		scope,
		outer: current
	};
	const data = block === void 0 ? scope.data : {
		values: scope.data.values,
		parent: scope.data,
		block
	};
	const indent = node.indent ?? "";
	if (name === BLOCK && current !== void 0) return indented(runPartialBlock(current, context, data, run), indent);
	const partial = scope.unit.partials.get(name);
	if (partial === void 0) {
		if (block !== void 0 && name !== BLOCK) return runPartialBlock(block, context, data, run);
		if (name === BLOCK && run.dry) return "";
		const names = [...scope.unit.partials.keys()];
		run.note(scope, node.loc, {
			code: "TEMPLATE_PARTIAL",
			message: name === BLOCK ? "there is no block to put here" : `there is no partial "${name}"${suggest(name, names)}`,
			fix: name === BLOCK ? "Call this partial with {{#> name}} … {{/name}}, or ask {{#if @partial-block}} first." : `Add template/_partials/${name}.hbs${names.length > 0 ? `, or use one of: ${names.slice(0, 20).join(", ")}` : ""}.`
		});
		return "";
	}
	if (scope.calls.some((call) => call.partial.program === partial.program && call.partial.file === partial.file)) {
		run.note(scope, node.loc, {
			code: "TEMPLATE_PARTIAL",
			message: `partial "${name}" calls itself`,
			fix: "Repeat with {{#each}}; a partial may not lead back to itself."
		});
		return "";
	}
	const from = `${scope.unit.file}:${node.loc.start.line}`;
	const inner = {
		data,
		blockParams: {},
		calls: [...scope.calls, {
			partial,
			from
		}]
	};
	const partials = block === void 0 ? scope.unit.partials : withInlineOf(block, run);
	const { inline } = partial;
	const own = inline === void 0 ? {
		...inner,
		contexts: [context],
		unit: {
			file: partial.file,
			partials
		}
	} : {
		...inner,
		contexts: pushContext(inline.contexts, context),
		unit: inline.unit
	};
	const enclosing = inline === void 0 ? [] : inline.contexts;
	if (run.dry) {
		if (block !== void 0) run.lookThrough(block.program, () => runPartialBlock(block, context, data, run));
		run.lookThrough(partial.program, () => run.evaluate(partial.program, own, { enclosing }));
		return "";
	}
	return indented(run.evaluate(partial.program, own, { enclosing }), indent);
}
function runPartialBlock({ program, scope, outer }, context, data, run) {
	const contexts = pushContext(scope.contexts, context);
	const own = {
		...scope,
		contexts,
		data: {
			values: data.values,
			parent: data,
			block: outer
		}
	};
	return run.evaluate(program, own, { enclosing: scope.contexts });
}
function withInlineOf({ program, scope }, run) {
	return defineInlinePartials(program, {
		unit: scope.unit,
		contexts: scope.contexts,
		scope,
		run
	});
}
function partialName({ name, loc }, scope, run) {
	if (name.type !== "SubExpression") return String(name.original);
	const { value } = evaluateCall(name, scope, run);
	if (typeof value === "string") return value;
	if (value !== FAILED && !run.dry) run.note(scope, loc, {
		code: "TEMPLATE_PARTIAL",
		message: `(${name.path.original} …) gives no name of a partial`,
		fix: value === UNKNOWN$3 ? "Choose partials by fields, not by what only apply will know." : "Give it a text."
	});
}
function partialContext({ params, hash, loc }, scope, run) {
	if (params.length > 1) {
		run.note(scope, loc, {
			code: "TEMPLATE_PARTIAL",
			message: `a partial takes one context, not ${params.length}`,
			fix: "Give further values by name: {{> name context key=value}}."
		});
		return FAILED;
	}
	const context = params[0] === void 0 ? scope.contexts[0] : evaluateExpression(params[0], scope, run);
	if (hash === void 0) return context;
	const named = hash.pairs.map(({ key, value }) => [key, evaluateExpression(value, scope, run)]);
	if (context === FAILED || named.some(([, value]) => value === FAILED)) return FAILED;
	if (context === UNKNOWN$3) return UNKNOWN$3;
	const merged = {
		...context,
		...Object.fromEntries(named.toReversed())
	};
	if (run.closed.has(context)) run.closed.add(merged);
	return merged;
}
function indented(text, indent) {
	if (indent === "") return text;
	const lines = text.split("\n");
	return lines.map((line, index) => line === "" && index === lines.length - 1 ? line : indent + line).join("\n");
}

// packages/stacks/src/template/evaluate-program.ts
function evaluateProgram(program, scope, run, { enclosing = scope.contexts } = {}) {
	if (program === void 0) return "";
	const { unit } = scope;
	const before = unit.partials;
	unit.partials = defineInlinePartials(program, {
		unit,
		contexts: enclosing,
		scope,
		run
	});
	try {
		return run.deeper(() => {
			let text = "";
			for (const statement of program.body) {
				const part = evaluateStatement(statement, scope, run);
				run.count(part.length);
				text += run.trace?.mark(part, statement, scope) ?? part;
			}
			return text;
		});
	} finally {
		unit.partials = before;
	}
}
function evaluateStatement(node, scope, run) {
	switch (node.type) {
		case "ContentStatement": return node.value;
		case "MustacheStatement": return evaluateMustache(node, scope, run);
		case "BlockStatement": return runBlock(node, scope, run);
		case "PartialStatement":
		case "PartialBlockStatement": return callPartial(node, scope, run);
		case "Decorator":
			run.note(scope, node.loc, {
				code: "TEMPLATE_SYNTAX",
				message: "there are no decorators but {{#*inline \"name\"}}",
				fix: "Remove the asterisk."
			});
			return "";
		default: return "";
	}
}
function evaluateMustache(node, scope, run) {
	const { value, helper } = evaluateCall(node, scope, run);
	if (value === FAILED || run.dry) return "";
	if (value === UNKNOWN$3) return String(UNKNOWN$3);
	if (typeof value === "string") return helper?.givesSyntax === true || run.onText === void 0 ? value : run.onText(value, scope, node);
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	const expression = String(node.path.original);
	const isSet = value !== null && value !== void 0;
	const what = isSet ? Array.isArray(value) ? "a list" : "an object" : "not set";
	const above = isSet ? void 0 : unsetAbove(node.path, scope);
	run.note(scope, node.loc, {
		code: "TEMPLATE_UNDEFINED",
		message: `{{${expression}}} is ${what} and cannot be printed${above === void 0 ? "" : `: ${above} has no value, so no default of its parts takes effect`}`,
		fix: isSet ? `Write {{toYaml ${expression}}} or {{toJson ${expression}}}.` : above === void 0 ? `Write {{default ${expression} "…"}}, or put it into {{#if ${expression}}}.` : `Give ${above.replace(/^fields\./, "")} "default: {}" in schema.yaml, so that the defaults of its parts count, or put what needs it into {{#if ${above}}}.`
	});
	return "";
}
function unsetAbove(path, { contexts }) {
	if (path.type !== "PathExpression" || path.data || path.parts[0] !== "fields") return void 0;
	const { depth, parts } = path;
	const length = parts.findIndex((_, index) => index > 0 && lookUp$3(contexts[depth], parts.slice(0, index + 1)) === null);
	return length === -1 || length === parts.length - 1 ? void 0 : parts.slice(0, length + 1).join(".");
}

// packages/stacks/src/template/line-trace.ts
const [BEGIN, END] = ["", ""];
var LineTrace = class {
	parts = [];
	mark(part, statement, scope) {
		const { file } = scope.unit;
		if (statement.type === "MustacheStatement") {
			const { line } = statement.loc.start;
			return this.note({
				text: part,
				file,
				line,
				expression: write(statement)
			}) + part;
		}
		if (statement.type !== "ContentStatement" || part === "") return part;
		const { original, loc } = statement;
		const skipped = original.slice(0, original.indexOf(part)).split("\n").length - 1;
		const first = loc.start.line + skipped;
		const lines = part.split("\n");
		return lines.map((text, index) => text === "" && index === lines.length - 1 ? "" : this.note({
			text,
			file,
			line: first + index
		}) + text).join("\n");
	}
	read(marked) {
		const found = [];
		let renderedLine = 1;
		let before = "";
		for (const piece of marked.split(BEGIN)) {
			const [, index = "", text = piece] = new RegExp(`^(\\d+)${END}([^]*)$`).exec(piece) ?? [];
			const part = this.parts[Number(index)];
			if (index !== "" && part !== void 0) found.push({
				...part,
				renderedLine,
				before
			});
			const lines = text.split("\n");
			renderedLine += lines.length - 1;
			before = lines.length > 1 ? lines.at(-1) : before + text;
		}
		return found;
	}
	note(part) {
		this.parts.push(part);
		return `${BEGIN}${this.parts.length - 1}${END}`;
	}
};
function write({ path, params }) {
	return [String(path.original), ...params.map(writeArgument)].join(" ");
}
function writeArgument(each) {
	if (each.type === "SubExpression") return `(${write(each)})`;
	return each.type === "StringLiteral" ? JSON.stringify(each.value) : String(each.original ?? "null");
}

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.extend = extend;
	exports.indexOf = indexOf;
	exports.escapeExpression = escapeExpression;
	exports.isEmpty = isEmpty;
	exports.createFrame = createFrame;
	exports.blockParams = blockParams;
	exports.appendContextPath = appendContextPath;
	var escape = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#x27;",
		"`": "&#x60;",
		"=": "&#x3D;"
	};
	var badChars = /[&<>"'`=]/g;
	var possible = /[&<>"'`=]/;
	function escapeChar(chr) {
		return escape[chr];
	}
	function extend(obj) {
		for (var i = 1; i < arguments.length; i++) for (var key in arguments[i]) if (Object.prototype.hasOwnProperty.call(arguments[i], key)) obj[key] = arguments[i][key];
		return obj;
	}
	var toString = Object.prototype.toString;
	exports.toString = toString;
	var isFunction = function isFunction(value) {
		return typeof value === "function";
	};
	/* istanbul ignore next */
	if (isFunction(/x/)) exports.isFunction = isFunction = function(value) {
		return typeof value === "function" && toString.call(value) === "[object Function]";
	};
	exports.isFunction = isFunction;
	/* istanbul ignore next */
	var isArray = Array.isArray || function(value) {
		return value && typeof value === "object" ? toString.call(value) === "[object Array]" : false;
	};
	exports.isArray = isArray;
	function indexOf(array, value) {
		for (var i = 0, len = array.length; i < len; i++) if (array[i] === value) return i;
		return -1;
	}
	function escapeExpression(string) {
		if (typeof string !== "string") {
			if (string && typeof string.toHTML === "function") return string.toHTML();
			else if (string == null) return "";
			else if (!string) return string + "";
			string = "" + string;
		}
		if (!possible.test(string)) return string;
		return string.replace(badChars, escapeChar);
	}
	function isEmpty(value) {
		if (!value && value !== 0) return true;
		else if (isArray(value) && value.length === 0) return true;
		else return false;
	}
	function createFrame(object) {
		var frame = extend({}, object);
		frame._parent = object;
		return frame;
	}
	function blockParams(params, ids) {
		params.path = ids;
		return params;
	}
	function appendContextPath(contextPath, id) {
		return (contextPath ? contextPath + "." : "") + id;
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/exception.js
var require_exception = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var errorProps = [
		"description",
		"fileName",
		"lineNumber",
		"endLineNumber",
		"message",
		"name",
		"number",
		"stack"
	];
	function Exception(message, node) {
		var loc = node && node.loc, line = void 0, endLineNumber = void 0, column = void 0, endColumn = void 0;
		if (loc && loc.start) {
			line = loc.start.line;
			column = loc.start.column;
			if (loc.end) {
				endLineNumber = loc.end.line;
				endColumn = loc.end.column;
			}
			message += " - " + line + ":" + column;
		}
		var tmp = Error.prototype.constructor.call(this, message);
		for (var idx = 0; idx < errorProps.length; idx++) this[errorProps[idx]] = tmp[errorProps[idx]];
		/* istanbul ignore else */
		if (Error.captureStackTrace) Error.captureStackTrace(this, Exception);
		try {
			if (loc) {
				this.lineNumber = line;
				this.endLineNumber = endLineNumber;
				/* istanbul ignore next */
				if (Object.defineProperty) {
					Object.defineProperty(this, "column", {
						value: column,
						enumerable: true
					});
					Object.defineProperty(this, "endColumn", {
						value: endColumn,
						enumerable: true
					});
				} else {
					this.column = column;
					this.endColumn = endColumn;
				}
			}
		} catch (nop) {}
	}
	Exception.prototype = /* @__PURE__ */ new Error();
	exports["default"] = Exception;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers/block-helper-missing.js
var require_block_helper_missing = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var _utils = require_utils();
	exports["default"] = function(instance) {
		instance.registerHelper("blockHelperMissing", function(context, options) {
			var inverse = options.inverse, fn = options.fn;
			if (context === true) return fn(this);
			else if (context === false || context == null) return inverse(this);
			else if (_utils.isArray(context)) {
				if (context.length > 0) {
					if (options.ids) options.ids = [options.name];
					return instance.helpers.each(context, options);
				} else return inverse(this);
			} else {
				if (options.data && options.ids) {
					var data = _utils.createFrame(options.data);
					data.contextPath = _utils.appendContextPath(options.data.contextPath, options.name);
					options = { data };
				}
				return fn(context, options);
			}
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers/each.js
var require_each = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	function closeIterator(iterator) {
		try {
			var _close = iterator["return"];
			if (_utils.isFunction(_close)) _close.call(iterator);
		} catch (closeError) {}
	}
	exports["default"] = function(instance) {
		instance.registerHelper("each", function(context, options) {
			if (!options) throw new _exception2["default"]("Must pass iterator to #each");
			var fn = options.fn, inverse = options.inverse, i = 0, ret = "", data = void 0, contextPath = void 0;
			if (options.data && options.ids) contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]) + ".";
			if (_utils.isFunction(context)) context = context.call(this);
			if (options.data) data = _utils.createFrame(options.data);
			function execIteration(field, index, last, value) {
				if (data) {
					data.key = field;
					data.index = index;
					data.first = index === 0;
					data.last = !!last;
					if (contextPath) data.contextPath = contextPath + field;
				}
				ret = ret + fn(value, {
					data,
					blockParams: _utils.blockParams([value, field], [contextPath + field, null])
				});
			}
			if (context && typeof context === "object") {
				if (_utils.isArray(context)) {
					for (var j = context.length; i < j; i++) if (i in context) execIteration(i, i, i === context.length - 1, context[i]);
				} else if (typeof Symbol === "function" && context[Symbol.iterator]) {
					var iterator = context[Symbol.iterator]();
					var current = iterator.next();
					while (!current.done) {
						var next = iterator.next();
						try {
							execIteration(i, i, next.done, current.value);
						} catch (e) {
							if (!next.done) closeIterator(iterator);
							throw e;
						}
						current = next;
						i++;
					}
				} else (function() {
					var priorKey = void 0;
					Object.keys(context).forEach(function(key) {
						if (priorKey !== void 0) execIteration(priorKey, i - 1, false, context[priorKey]);
						priorKey = key;
						i++;
					});
					if (priorKey !== void 0) execIteration(priorKey, i - 1, true, context[priorKey]);
				})();
			}
			if (i === 0) ret = inverse(this);
			return ret;
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers/helper-missing.js
var require_helper_missing = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	exports["default"] = function(instance) {
		instance.registerHelper("helperMissing", function() {
			if (arguments.length === 1) return;
			else throw new _exception2["default"]("Missing helper: \"" + arguments[arguments.length - 1].name + "\"");
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers/if.js
var require_if = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	exports["default"] = function(instance) {
		instance.registerHelper("if", function(conditional, options) {
			if (arguments.length != 2) throw new _exception2["default"]("#if requires exactly one argument");
			if (_utils.isFunction(conditional)) conditional = conditional.call(this);
			if (!options.hash.includeZero && !conditional || _utils.isEmpty(conditional)) return options.inverse(this);
			else return options.fn(this);
		});
		instance.registerHelper("unless", function(conditional, options) {
			if (arguments.length != 2) throw new _exception2["default"]("#unless requires exactly one argument");
			return instance.helpers["if"].call(this, conditional, {
				fn: options.inverse,
				inverse: options.fn,
				hash: options.hash
			});
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	exports["default"] = function(instance) {
		instance.registerHelper("log", function() {
			var args = [void 0], options = arguments[arguments.length - 1];
			for (var i = 0; i < arguments.length - 1; i++) args.push(arguments[i]);
			var level = 1;
			if (options.hash.level != null) level = options.hash.level;
			else if (options.data && options.data.level != null) level = options.data.level;
			args[0] = level;
			instance.log.apply(instance, args);
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers/lookup.js
var require_lookup = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	exports["default"] = function(instance) {
		instance.registerHelper("lookup", function(obj, field, options) {
			if (!obj) return obj;
			return options.lookupProperty(obj, field);
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers/with.js
var require_with = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	exports["default"] = function(instance) {
		instance.registerHelper("with", function(context, options) {
			if (arguments.length != 2) throw new _exception2["default"]("#with requires exactly one argument");
			if (_utils.isFunction(context)) context = context.call(this);
			var fn = options.fn;
			if (!_utils.isEmpty(context)) {
				var data = options.data;
				if (options.data && options.ids) {
					data = _utils.createFrame(options.data);
					data.contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]);
				}
				return fn(context, {
					data,
					blockParams: _utils.blockParams([context], [data && data.contextPath])
				});
			} else return options.inverse(this);
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/helpers.js
var require_helpers$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.registerDefaultHelpers = registerDefaultHelpers;
	exports.moveHelperToHooks = moveHelperToHooks;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _helpersBlockHelperMissing2 = _interopRequireDefault(require_block_helper_missing());
	var _helpersEach2 = _interopRequireDefault(require_each());
	var _helpersHelperMissing2 = _interopRequireDefault(require_helper_missing());
	var _helpersIf2 = _interopRequireDefault(require_if());
	var _helpersLog2 = _interopRequireDefault(require_log());
	var _helpersLookup2 = _interopRequireDefault(require_lookup());
	var _helpersWith2 = _interopRequireDefault(require_with());
	function registerDefaultHelpers(instance) {
		_helpersBlockHelperMissing2["default"](instance);
		_helpersEach2["default"](instance);
		_helpersHelperMissing2["default"](instance);
		_helpersIf2["default"](instance);
		_helpersLog2["default"](instance);
		_helpersLookup2["default"](instance);
		_helpersWith2["default"](instance);
	}
	function moveHelperToHooks(instance, helperName, keepHelper) {
		if (instance.helpers[helperName]) {
			instance.hooks[helperName] = instance.helpers[helperName];
			if (!keepHelper) instance.helpers[helperName] = void 0;
		}
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/decorators/inline.js
var require_inline = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var _utils = require_utils();
	exports["default"] = function(instance) {
		instance.registerDecorator("inline", function(fn, props, container, options) {
			var ret = fn;
			if (!props.partials) {
				props.partials = {};
				ret = function(context, options) {
					var original = container.partials;
					container.partials = _utils.extend({}, original, props.partials);
					var ret = fn(context, options);
					container.partials = original;
					return ret;
				};
			}
			props.partials[options.args[0]] = options.fn;
			return ret;
		});
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/decorators.js
var require_decorators = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.registerDefaultDecorators = registerDefaultDecorators;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _decoratorsInline2 = _interopRequireDefault(require_inline());
	function registerDefaultDecorators(instance) {
		_decoratorsInline2["default"](instance);
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/logger.js
var require_logger = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var _utils = require_utils();
	var logger = {
		methodMap: [
			"debug",
			"info",
			"warn",
			"error"
		],
		level: "info",
		lookupLevel: function lookupLevel(level) {
			if (typeof level === "string") {
				var levelMap = _utils.indexOf(logger.methodMap, level.toLowerCase());
				if (levelMap >= 0) level = levelMap;
				else level = parseInt(level, 10);
			}
			return level;
		},
		log: function log(level) {
			level = logger.lookupLevel(level);
			if (typeof console !== "undefined" && logger.lookupLevel(logger.level) <= level) {
				var method = logger.methodMap[level];
				if (!console[method]) method = "log";
				for (var _len = arguments.length, message = Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) message[_key - 1] = arguments[_key];
				console[method].apply(console, message);
			}
		}
	};
	exports["default"] = logger;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/internal/proto-access.js
var require_proto_access = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.createProtoAccessControl = createProtoAccessControl;
	exports.resultIsAllowed = resultIsAllowed;
	exports.isPrototypeConstructor = isPrototypeConstructor;
	exports.resetLoggedProperties = resetLoggedProperties;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _logger2 = _interopRequireDefault(require_logger());
	var loggedProperties = Object.create(null);
	function createProtoAccessControl(runtimeOptions) {
		var propertyWhiteList = Object.create(null);
		propertyWhiteList["__proto__"] = false;
		_utils.extend(propertyWhiteList, runtimeOptions.allowedProtoProperties);
		var methodWhiteList = Object.create(null);
		methodWhiteList["constructor"] = false;
		methodWhiteList["__defineGetter__"] = false;
		methodWhiteList["__defineSetter__"] = false;
		methodWhiteList["__lookupGetter__"] = false;
		methodWhiteList["__lookupSetter__"] = false;
		_utils.extend(methodWhiteList, runtimeOptions.allowedProtoMethods);
		return {
			properties: {
				whitelist: propertyWhiteList,
				defaultValue: runtimeOptions.allowProtoPropertiesByDefault
			},
			methods: {
				whitelist: methodWhiteList,
				defaultValue: runtimeOptions.allowProtoMethodsByDefault
			}
		};
	}
	function resultIsAllowed(result, protoAccessControl, propertyName) {
		if (typeof result === "function") return checkWhiteList(protoAccessControl.methods, propertyName);
		else return checkWhiteList(protoAccessControl.properties, propertyName);
	}
	function isPrototypeConstructor(parent, propertyName, result) {
		return propertyName === "constructor" && typeof result === "function" && parent === result.prototype;
	}
	function checkWhiteList(protoAccessControlForType, propertyName) {
		if (protoAccessControlForType.whitelist[propertyName] !== void 0) return protoAccessControlForType.whitelist[propertyName] === true;
		if (protoAccessControlForType.defaultValue !== void 0) return protoAccessControlForType.defaultValue;
		logUnexpecedPropertyAccessOnce(propertyName);
		return false;
	}
	function logUnexpecedPropertyAccessOnce(propertyName) {
		if (loggedProperties[propertyName] !== true) {
			loggedProperties[propertyName] = true;
			_logger2["default"].log("error", "Handlebars: Access has been denied to resolve the property \"" + propertyName + "\" because it is not an \"own property\" of its parent.\nYou can add a runtime option to disable the check or this warning:\nSee https://handlebarsjs.com/api-reference/runtime-options.html#options-to-control-prototype-access for details");
		}
	}
	function resetLoggedProperties() {
		Object.keys(loggedProperties).forEach(function(propertyName) {
			delete loggedProperties[propertyName];
		});
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/base.js
var require_base$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.HandlebarsEnvironment = HandlebarsEnvironment;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _utils = require_utils();
	var _exception2 = _interopRequireDefault(require_exception());
	var _helpers = require_helpers$1();
	var _decorators = require_decorators();
	var _logger2 = _interopRequireDefault(require_logger());
	var _internalProtoAccess = require_proto_access();
	var VERSION = "4.7.10";
	exports.VERSION = VERSION;
	var COMPILER_REVISION = 8;
	exports.COMPILER_REVISION = COMPILER_REVISION;
	var LAST_COMPATIBLE_COMPILER_REVISION = 7;
	exports.LAST_COMPATIBLE_COMPILER_REVISION = LAST_COMPATIBLE_COMPILER_REVISION;
	var REVISION_CHANGES = {
		1: "<= 1.0.rc.2",
		2: "== 1.0.0-rc.3",
		3: "== 1.0.0-rc.4",
		4: "== 1.x.x",
		5: "== 2.0.0-alpha.x",
		6: ">= 2.0.0-beta.1",
		7: ">= 4.0.0 <4.3.0",
		8: ">= 4.3.0"
	};
	exports.REVISION_CHANGES = REVISION_CHANGES;
	var objectType = "[object Object]";
	function HandlebarsEnvironment(helpers, partials, decorators) {
		this.helpers = helpers || {};
		this.partials = partials || {};
		this.decorators = decorators || {};
		_helpers.registerDefaultHelpers(this);
		_decorators.registerDefaultDecorators(this);
	}
	HandlebarsEnvironment.prototype = {
		constructor: HandlebarsEnvironment,
		logger: _logger2["default"],
		log: _logger2["default"].log,
		registerHelper: function registerHelper(name, fn) {
			if (_utils.toString.call(name) === objectType) {
				if (fn) throw new _exception2["default"]("Arg not supported with multiple helpers");
				_utils.extend(this.helpers, name);
			} else this.helpers[name] = fn;
		},
		unregisterHelper: function unregisterHelper(name) {
			delete this.helpers[name];
		},
		registerPartial: function registerPartial(name, partial) {
			if (_utils.toString.call(name) === objectType) _utils.extend(this.partials, name);
			else {
				if (typeof partial === "undefined") throw new _exception2["default"]("Attempting to register a partial called \"" + name + "\" as undefined");
				this.partials[name] = partial;
			}
		},
		unregisterPartial: function unregisterPartial(name) {
			delete this.partials[name];
		},
		registerDecorator: function registerDecorator(name, fn) {
			if (_utils.toString.call(name) === objectType) {
				if (fn) throw new _exception2["default"]("Arg not supported with multiple decorators");
				_utils.extend(this.decorators, name);
			} else this.decorators[name] = fn;
		},
		unregisterDecorator: function unregisterDecorator(name) {
			delete this.decorators[name];
		},
		resetLoggedPropertyAccesses: function resetLoggedPropertyAccesses() {
			_internalProtoAccess.resetLoggedProperties();
		}
	};
	var log = _logger2["default"].log;
	exports.log = log;
	exports.createFrame = _utils.createFrame;
	exports.logger = _logger2["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/safe-string.js
var require_safe_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	function SafeString(string) {
		this.string = string;
	}
	SafeString.prototype.toString = SafeString.prototype.toHTML = function() {
		return "" + this.string;
	};
	exports["default"] = SafeString;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/internal/wrapHelper.js
var require_wrapHelper = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.wrapHelper = wrapHelper;
	function wrapHelper(helper, transformOptionsFn) {
		if (typeof helper !== "function") return helper;
		return function wrapper() {
			var options = arguments[arguments.length - 1];
			arguments[arguments.length - 1] = transformOptionsFn(options);
			return helper.apply(this, arguments);
		};
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/runtime.js
var require_runtime = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.checkRevision = checkRevision;
	exports.template = template;
	exports.wrapProgram = wrapProgram;
	exports.resolvePartial = resolvePartial;
	exports.invokePartial = invokePartial;
	exports.noop = noop;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	// istanbul ignore next
	function _interopRequireWildcard(obj) {
		if (obj && obj.__esModule) return obj;
		else {
			var newObj = {};
			if (obj != null) {
				for (var key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
			}
			newObj["default"] = obj;
			return newObj;
		}
	}
	var Utils = _interopRequireWildcard(require_utils());
	var _exception2 = _interopRequireDefault(require_exception());
	var _base = require_base$1();
	var _helpers = require_helpers$1();
	var _internalWrapHelper = require_wrapHelper();
	var _internalProtoAccess = require_proto_access();
	function checkRevision(compilerInfo) {
		var compilerRevision = compilerInfo && compilerInfo[0] || 1, currentRevision = _base.COMPILER_REVISION;
		if (compilerRevision >= _base.LAST_COMPATIBLE_COMPILER_REVISION && compilerRevision <= _base.COMPILER_REVISION) return;
		if (compilerRevision < _base.LAST_COMPATIBLE_COMPILER_REVISION) {
			var runtimeVersions = _base.REVISION_CHANGES[currentRevision], compilerVersions = _base.REVISION_CHANGES[compilerRevision];
			throw new _exception2["default"]("Template was precompiled with an older version of Handlebars than the current runtime. Please update your precompiler to a newer version (" + runtimeVersions + ") or downgrade your runtime to an older version (" + compilerVersions + ").");
		} else throw new _exception2["default"]("Template was precompiled with a newer version of Handlebars than the current runtime. Please update your runtime to a newer version (" + compilerInfo[1] + ").");
	}
	function template(templateSpec, env) {
		/* istanbul ignore next */
		if (!env) throw new _exception2["default"]("No environment passed to template");
		if (!templateSpec || !templateSpec.main) throw new _exception2["default"]("Unknown template object: " + typeof templateSpec);
		templateSpec.main.decorator = templateSpec.main_d;
		env.VM.checkRevision(templateSpec.compiler);
		var templateWasPrecompiledWithCompilerV7 = templateSpec.compiler && templateSpec.compiler[0] === 7;
		function invokePartialWrapper(partial, context, options) {
			if (options.hash) {
				context = Utils.extend({}, context, options.hash);
				if (options.ids) options.ids[0] = true;
			}
			partial = env.VM.resolvePartial.call(this, partial, context, options);
			options.hooks = this.hooks;
			options.protoAccessControl = this.protoAccessControl;
			var result = env.VM.invokePartial.call(this, partial, context, options);
			if (result == null && Utils.isFunction(partial)) throw new _exception2["default"]("The partial " + options.name + " returned no output: partials must return a string");
			if (result == null && env.compile) {
				if (typeof partial !== "string") throw new _exception2["default"]("The partial " + options.name + " could not be compiled: partials must be strings or functions returning strings");
				options.partials[options.name] = env.compile(partial, templateSpec.compilerOptions, env);
				result = options.partials[options.name](context, options);
			}
			if (result != null) {
				if (options.indent) {
					var lines = result.split("\n");
					for (var i = 0, l = lines.length; i < l; i++) {
						if (!lines[i] && i + 1 === l) break;
						lines[i] = options.indent + lines[i];
					}
					result = lines.join("\n");
				}
				return result;
			} else throw new _exception2["default"]("The partial " + options.name + " could not be compiled when running in runtime-only mode");
		}
		var container = {
			strict: function strict(obj, name, loc) {
				if (!obj || !(name in obj)) throw new _exception2["default"]("\"" + name + "\" not defined in " + obj, { loc });
				return container.lookupProperty(obj, name);
			},
			lookupProperty: function lookupProperty(parent, propertyName) {
				var result = parent[propertyName];
				if (result == null) return result;
				if (Object.prototype.hasOwnProperty.call(parent, propertyName) && !_internalProtoAccess.isPrototypeConstructor(parent, propertyName, result)) return result;
				if (_internalProtoAccess.resultIsAllowed(result, container.protoAccessControl, propertyName)) return result;
			},
			lookup: function lookup(depths, name) {
				var len = depths.length;
				for (var i = 0; i < len; i++) {
					var result = depths[i] && container.lookupProperty(depths[i], name);
					if (result != null) return result;
				}
			},
			lambda: function lambda(current, context) {
				return typeof current === "function" ? current.call(context) : current;
			},
			escapeExpression: Utils.escapeExpression,
			invokePartial: invokePartialWrapper,
			fn: function fn(i) {
				var ret = templateSpec[i];
				ret.decorator = templateSpec[i + "_d"];
				return ret;
			},
			programs: [],
			program: function program(i, data, declaredBlockParams, blockParams, depths) {
				var programWrapper = this.programs[i], fn = this.fn(i);
				if (data || depths || blockParams || declaredBlockParams) programWrapper = wrapProgram(this, i, fn, data, declaredBlockParams, blockParams, depths);
				else if (!programWrapper) programWrapper = this.programs[i] = wrapProgram(this, i, fn);
				return programWrapper;
			},
			data: function data(value, depth) {
				while (value && depth--) value = value._parent;
				return value;
			},
			mergeIfNeeded: function mergeIfNeeded(param, common) {
				var obj = param || common;
				if (param && common && param !== common) obj = Utils.extend({}, common, param);
				return obj;
			},
			nullContext: Object.seal({}),
			noop: env.VM.noop,
			compilerInfo: templateSpec.compiler
		};
		function ret(context) {
			var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
			var data = options.data;
			ret._setup(options);
			if (!options.partial && templateSpec.useData) data = initData(context, data);
			var depths = void 0, blockParams = templateSpec.useBlockParams ? [] : void 0;
			if (templateSpec.useDepths) {
				if (options.depths) depths = context != options.depths[0] ? [context].concat(options.depths) : options.depths;
				else depths = [context];
			}
			function main(context) {
				return "" + templateSpec.main(container, context, container.helpers, container.partials, data, blockParams, depths);
			}
			main = executeDecorators(templateSpec.main, main, container, options.depths || [], data, blockParams);
			return main(context, options);
		}
		ret.isTop = true;
		ret._setup = function(options) {
			if (!options.partial) {
				var mergedHelpers = {};
				addHelpers(mergedHelpers, env.helpers, container);
				addHelpers(mergedHelpers, options.helpers, container);
				container.helpers = mergedHelpers;
				if (templateSpec.usePartial) container.partials = container.mergeIfNeeded(options.partials, env.partials);
				if (templateSpec.usePartial || templateSpec.useDecorators) container.decorators = Utils.extend({}, env.decorators, options.decorators);
				container.hooks = {};
				container.protoAccessControl = _internalProtoAccess.createProtoAccessControl(options);
				var keepHelperInHelpers = options.allowCallsToHelperMissing || templateWasPrecompiledWithCompilerV7;
				_helpers.moveHelperToHooks(container, "helperMissing", keepHelperInHelpers);
				_helpers.moveHelperToHooks(container, "blockHelperMissing", keepHelperInHelpers);
			} else {
				container.protoAccessControl = options.protoAccessControl;
				container.helpers = options.helpers;
				container.partials = options.partials;
				container.decorators = options.decorators;
				container.hooks = options.hooks;
			}
		};
		ret._child = function(i, data, blockParams, depths) {
			if (templateSpec.useBlockParams && !blockParams) throw new _exception2["default"]("must pass block params");
			if (templateSpec.useDepths && !depths) throw new _exception2["default"]("must pass parent depths");
			return wrapProgram(container, i, templateSpec[i], data, 0, blockParams, depths);
		};
		return ret;
	}
	function wrapProgram(container, i, fn, data, declaredBlockParams, blockParams, depths) {
		function prog(context) {
			var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
			var currentDepths = depths;
			if (depths && context != depths[0] && !(context === container.nullContext && depths[0] === null)) currentDepths = [context].concat(depths);
			return fn(container, context, container.helpers, container.partials, options.data || data, blockParams && [options.blockParams].concat(blockParams), currentDepths);
		}
		prog = executeDecorators(fn, prog, container, depths, data, blockParams);
		prog.program = i;
		prog.depth = depths ? depths.length : 0;
		prog.blockParams = declaredBlockParams || 0;
		return prog;
	}
	function resolvePartial(partial, context, options) {
		if (!partial) {
			if (options.name === "@partial-block") partial = lookupOwnProperty(options.data, "partial-block");
			else partial = lookupOwnProperty(options.partials, options.name);
		} else if (typeof partial !== "function" && !options.name) {
			options.name = partial;
			partial = lookupOwnProperty(options.partials, partial);
		}
		return partial;
	}
	function invokePartial(partial, context, options) {
		var currentPartialBlock = lookupOwnProperty(options.data, "partial-block");
		options.partial = true;
		if (options.ids) options.data.contextPath = options.ids[0] || options.data.contextPath;
		var partialBlock = void 0;
		if (options.fn && options.fn !== noop) (function() {
			options.data = _base.createFrame(options.data);
			var fn = options.fn;
			partialBlock = options.data["partial-block"] = function partialBlockWrapper(context) {
				var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
				options.data = _base.createFrame(options.data);
				options.data["partial-block"] = currentPartialBlock;
				return fn(context, options);
			};
			if (fn.partials) options.partials = Utils.extend({}, options.partials, fn.partials);
		})();
		if (partial === void 0 && partialBlock) partial = partialBlock;
		if (partial === void 0) throw new _exception2["default"]("The partial " + options.name + " could not be found");
		else if (partial instanceof Function) return partial(context, options);
	}
	function noop() {
		return "";
	}
	function lookupOwnProperty(obj, name) {
		if (obj && Object.prototype.hasOwnProperty.call(obj, name)) return obj[name];
	}
	function initData(context, data) {
		if (!data || !("root" in data)) {
			data = data ? _base.createFrame(data) : {};
			data.root = context;
		}
		return data;
	}
	function executeDecorators(fn, prog, container, depths, data, blockParams) {
		if (fn.decorator) {
			var props = {};
			prog = fn.decorator(prog, props, container, depths && depths[0], data, blockParams, depths);
			Utils.extend(prog, props);
		}
		return prog;
	}
	function addHelpers(mergedHelpers, helpers, container) {
		if (!helpers) return;
		Object.keys(helpers).forEach(function(helperName) {
			var helper = helpers[helperName];
			mergedHelpers[helperName] = passLookupPropertyOption(helper, container);
		});
	}
	function passLookupPropertyOption(helper, container) {
		var lookupProperty = container.lookupProperty;
		return _internalWrapHelper.wrapHelper(helper, function(options) {
			options.lookupProperty = lookupProperty;
			return options;
		});
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/no-conflict.js
var require_no_conflict = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	exports["default"] = function(Handlebars) {
		/* istanbul ignore next */
		(function() {
			if (typeof globalThis === "object") return;
			Object.prototype.__defineGetter__("__magic__", function() {
				return this;
			});
			__magic__.globalThis = __magic__;
			delete Object.prototype.__magic__;
		})();
		var $Handlebars = globalThis.Handlebars;
		/* istanbul ignore next */
		Handlebars.noConflict = function() {
			if (globalThis.Handlebars === Handlebars) globalThis.Handlebars = $Handlebars;
			return Handlebars;
		};
	};
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars.runtime.js
var require_handlebars_runtime = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	// istanbul ignore next
	function _interopRequireWildcard(obj) {
		if (obj && obj.__esModule) return obj;
		else {
			var newObj = {};
			if (obj != null) {
				for (var key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
			}
			newObj["default"] = obj;
			return newObj;
		}
	}
	var base = _interopRequireWildcard(require_base$1());
	var _handlebarsSafeString2 = _interopRequireDefault(require_safe_string());
	var _handlebarsException2 = _interopRequireDefault(require_exception());
	var Utils = _interopRequireWildcard(require_utils());
	var runtime = _interopRequireWildcard(require_runtime());
	var _handlebarsNoConflict2 = _interopRequireDefault(require_no_conflict());
	function create() {
		var hb = new base.HandlebarsEnvironment();
		Utils.extend(hb, base);
		hb.SafeString = _handlebarsSafeString2["default"];
		hb.Exception = _handlebarsException2["default"];
		hb.Utils = Utils;
		hb.escapeExpression = Utils.escapeExpression;
		hb.VM = runtime;
		hb.template = function(spec) {
			return runtime.template(spec, hb);
		};
		return hb;
	}
	var inst = create();
	inst.create = create;
	_handlebarsNoConflict2["default"](inst);
	inst["default"] = inst;
	exports["default"] = inst;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/ast.js
var require_ast = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var AST = { helpers: {
		helperExpression: function helperExpression(node) {
			return node.type === "SubExpression" || (node.type === "MustacheStatement" || node.type === "BlockStatement") && !!(node.params && node.params.length || node.hash);
		},
		scopedId: function scopedId(path) {
			return /^\.|this\b/.test(path.original);
		},
		simpleId: function simpleId(path) {
			return path.parts.length === 1 && !AST.helpers.scopedId(path) && !path.depth;
		}
	} };
	exports["default"] = AST;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	var handlebars = (function() {
		var parser = {
			trace: function trace() {},
			yy: {},
			symbols_: {
				"error": 2,
				"root": 3,
				"program": 4,
				"EOF": 5,
				"program_repetition0": 6,
				"statement": 7,
				"mustache": 8,
				"block": 9,
				"rawBlock": 10,
				"partial": 11,
				"partialBlock": 12,
				"content": 13,
				"COMMENT": 14,
				"CONTENT": 15,
				"openRawBlock": 16,
				"rawBlock_repetition0": 17,
				"END_RAW_BLOCK": 18,
				"OPEN_RAW_BLOCK": 19,
				"helperName": 20,
				"openRawBlock_repetition0": 21,
				"openRawBlock_option0": 22,
				"CLOSE_RAW_BLOCK": 23,
				"openBlock": 24,
				"block_option0": 25,
				"closeBlock": 26,
				"openInverse": 27,
				"block_option1": 28,
				"OPEN_BLOCK": 29,
				"openBlock_repetition0": 30,
				"openBlock_option0": 31,
				"openBlock_option1": 32,
				"CLOSE": 33,
				"OPEN_INVERSE": 34,
				"openInverse_repetition0": 35,
				"openInverse_option0": 36,
				"openInverse_option1": 37,
				"openInverseChain": 38,
				"OPEN_INVERSE_CHAIN": 39,
				"openInverseChain_repetition0": 40,
				"openInverseChain_option0": 41,
				"openInverseChain_option1": 42,
				"inverseAndProgram": 43,
				"INVERSE": 44,
				"inverseChain": 45,
				"inverseChain_option0": 46,
				"OPEN_ENDBLOCK": 47,
				"OPEN": 48,
				"mustache_repetition0": 49,
				"mustache_option0": 50,
				"OPEN_UNESCAPED": 51,
				"mustache_repetition1": 52,
				"mustache_option1": 53,
				"CLOSE_UNESCAPED": 54,
				"OPEN_PARTIAL": 55,
				"partialName": 56,
				"partial_repetition0": 57,
				"partial_option0": 58,
				"openPartialBlock": 59,
				"OPEN_PARTIAL_BLOCK": 60,
				"openPartialBlock_repetition0": 61,
				"openPartialBlock_option0": 62,
				"param": 63,
				"sexpr": 64,
				"OPEN_SEXPR": 65,
				"sexpr_repetition0": 66,
				"sexpr_option0": 67,
				"CLOSE_SEXPR": 68,
				"hash": 69,
				"hash_repetition_plus0": 70,
				"hashSegment": 71,
				"ID": 72,
				"EQUALS": 73,
				"blockParams": 74,
				"OPEN_BLOCK_PARAMS": 75,
				"blockParams_repetition_plus0": 76,
				"CLOSE_BLOCK_PARAMS": 77,
				"path": 78,
				"dataName": 79,
				"STRING": 80,
				"NUMBER": 81,
				"BOOLEAN": 82,
				"UNDEFINED": 83,
				"NULL": 84,
				"DATA": 85,
				"pathSegments": 86,
				"SEP": 87,
				"$accept": 0,
				"$end": 1
			},
			terminals_: {
				2: "error",
				5: "EOF",
				14: "COMMENT",
				15: "CONTENT",
				18: "END_RAW_BLOCK",
				19: "OPEN_RAW_BLOCK",
				23: "CLOSE_RAW_BLOCK",
				29: "OPEN_BLOCK",
				33: "CLOSE",
				34: "OPEN_INVERSE",
				39: "OPEN_INVERSE_CHAIN",
				44: "INVERSE",
				47: "OPEN_ENDBLOCK",
				48: "OPEN",
				51: "OPEN_UNESCAPED",
				54: "CLOSE_UNESCAPED",
				55: "OPEN_PARTIAL",
				60: "OPEN_PARTIAL_BLOCK",
				65: "OPEN_SEXPR",
				68: "CLOSE_SEXPR",
				72: "ID",
				73: "EQUALS",
				75: "OPEN_BLOCK_PARAMS",
				77: "CLOSE_BLOCK_PARAMS",
				80: "STRING",
				81: "NUMBER",
				82: "BOOLEAN",
				83: "UNDEFINED",
				84: "NULL",
				85: "DATA",
				87: "SEP"
			},
			productions_: [
				0,
				[3, 2],
				[4, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[7, 1],
				[13, 1],
				[10, 3],
				[16, 5],
				[9, 4],
				[9, 4],
				[24, 6],
				[27, 6],
				[38, 6],
				[43, 2],
				[45, 3],
				[45, 1],
				[26, 3],
				[8, 5],
				[8, 5],
				[11, 5],
				[12, 3],
				[59, 5],
				[63, 1],
				[63, 1],
				[64, 5],
				[69, 1],
				[71, 3],
				[74, 3],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[20, 1],
				[56, 1],
				[56, 1],
				[79, 2],
				[78, 1],
				[86, 3],
				[86, 1],
				[6, 0],
				[6, 2],
				[17, 0],
				[17, 2],
				[21, 0],
				[21, 2],
				[22, 0],
				[22, 1],
				[25, 0],
				[25, 1],
				[28, 0],
				[28, 1],
				[30, 0],
				[30, 2],
				[31, 0],
				[31, 1],
				[32, 0],
				[32, 1],
				[35, 0],
				[35, 2],
				[36, 0],
				[36, 1],
				[37, 0],
				[37, 1],
				[40, 0],
				[40, 2],
				[41, 0],
				[41, 1],
				[42, 0],
				[42, 1],
				[46, 0],
				[46, 1],
				[49, 0],
				[49, 2],
				[50, 0],
				[50, 1],
				[52, 0],
				[52, 2],
				[53, 0],
				[53, 1],
				[57, 0],
				[57, 2],
				[58, 0],
				[58, 1],
				[61, 0],
				[61, 2],
				[62, 0],
				[62, 1],
				[66, 0],
				[66, 2],
				[67, 0],
				[67, 1],
				[70, 1],
				[70, 2],
				[76, 1],
				[76, 2]
			],
			performAction: function anonymous(yytext, yyleng, yylineno, yy, yystate, $$, _$) {
				var $0 = $$.length - 1;
				switch (yystate) {
					case 1: return $$[$0 - 1];
					case 2:
						this.$ = yy.prepareProgram($$[$0]);
						break;
					case 3:
						this.$ = $$[$0];
						break;
					case 4:
						this.$ = $$[$0];
						break;
					case 5:
						this.$ = $$[$0];
						break;
					case 6:
						this.$ = $$[$0];
						break;
					case 7:
						this.$ = $$[$0];
						break;
					case 8:
						this.$ = $$[$0];
						break;
					case 9:
						this.$ = {
							type: "CommentStatement",
							value: yy.stripComment($$[$0]),
							strip: yy.stripFlags($$[$0], $$[$0]),
							loc: yy.locInfo(this._$)
						};
						break;
					case 10:
						this.$ = {
							type: "ContentStatement",
							original: $$[$0],
							value: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 11:
						this.$ = yy.prepareRawBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
						break;
					case 12:
						this.$ = {
							path: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1]
						};
						break;
					case 13:
						this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], false, this._$);
						break;
					case 14:
						this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], true, this._$);
						break;
					case 15:
						this.$ = {
							open: $$[$0 - 5],
							path: $$[$0 - 4],
							params: $$[$0 - 3],
							hash: $$[$0 - 2],
							blockParams: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 5], $$[$0])
						};
						break;
					case 16:
						this.$ = {
							path: $$[$0 - 4],
							params: $$[$0 - 3],
							hash: $$[$0 - 2],
							blockParams: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 5], $$[$0])
						};
						break;
					case 17:
						this.$ = {
							path: $$[$0 - 4],
							params: $$[$0 - 3],
							hash: $$[$0 - 2],
							blockParams: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 5], $$[$0])
						};
						break;
					case 18:
						this.$ = {
							strip: yy.stripFlags($$[$0 - 1], $$[$0 - 1]),
							program: $$[$0]
						};
						break;
					case 19:
						var inverse = yy.prepareBlock($$[$0 - 2], $$[$0 - 1], $$[$0], $$[$0], false, this._$), program = yy.prepareProgram([inverse], $$[$0 - 1].loc);
						program.chained = true;
						this.$ = {
							strip: $$[$0 - 2].strip,
							program,
							chain: true
						};
						break;
					case 20:
						this.$ = $$[$0];
						break;
					case 21:
						this.$ = {
							path: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 2], $$[$0])
						};
						break;
					case 22:
						this.$ = yy.prepareMustache($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0 - 4], yy.stripFlags($$[$0 - 4], $$[$0]), this._$);
						break;
					case 23:
						this.$ = yy.prepareMustache($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0 - 4], yy.stripFlags($$[$0 - 4], $$[$0]), this._$);
						break;
					case 24:
						this.$ = {
							type: "PartialStatement",
							name: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1],
							indent: "",
							strip: yy.stripFlags($$[$0 - 4], $$[$0]),
							loc: yy.locInfo(this._$)
						};
						break;
					case 25:
						this.$ = yy.preparePartialBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
						break;
					case 26:
						this.$ = {
							path: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1],
							strip: yy.stripFlags($$[$0 - 4], $$[$0])
						};
						break;
					case 27:
						this.$ = $$[$0];
						break;
					case 28:
						this.$ = $$[$0];
						break;
					case 29:
						this.$ = {
							type: "SubExpression",
							path: $$[$0 - 3],
							params: $$[$0 - 2],
							hash: $$[$0 - 1],
							loc: yy.locInfo(this._$)
						};
						break;
					case 30:
						this.$ = {
							type: "Hash",
							pairs: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 31:
						this.$ = {
							type: "HashPair",
							key: yy.id($$[$0 - 2]),
							value: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 32:
						this.$ = yy.id($$[$0 - 1]);
						break;
					case 33:
						this.$ = $$[$0];
						break;
					case 34:
						this.$ = $$[$0];
						break;
					case 35:
						this.$ = {
							type: "StringLiteral",
							value: $$[$0],
							original: $$[$0],
							loc: yy.locInfo(this._$)
						};
						break;
					case 36:
						this.$ = {
							type: "NumberLiteral",
							value: Number($$[$0]),
							original: Number($$[$0]),
							loc: yy.locInfo(this._$)
						};
						break;
					case 37:
						this.$ = {
							type: "BooleanLiteral",
							value: $$[$0] === "true",
							original: $$[$0] === "true",
							loc: yy.locInfo(this._$)
						};
						break;
					case 38:
						this.$ = {
							type: "UndefinedLiteral",
							original: void 0,
							value: void 0,
							loc: yy.locInfo(this._$)
						};
						break;
					case 39:
						this.$ = {
							type: "NullLiteral",
							original: null,
							value: null,
							loc: yy.locInfo(this._$)
						};
						break;
					case 40:
						this.$ = $$[$0];
						break;
					case 41:
						this.$ = $$[$0];
						break;
					case 42:
						this.$ = yy.preparePath(true, $$[$0], this._$);
						break;
					case 43:
						this.$ = yy.preparePath(false, $$[$0], this._$);
						break;
					case 44:
						$$[$0 - 2].push({
							part: yy.id($$[$0]),
							original: $$[$0],
							separator: $$[$0 - 1]
						});
						this.$ = $$[$0 - 2];
						break;
					case 45:
						this.$ = [{
							part: yy.id($$[$0]),
							original: $$[$0]
						}];
						break;
					case 46:
						this.$ = [];
						break;
					case 47:
						$$[$0 - 1].push($$[$0]);
						break;
					case 48:
						this.$ = [];
						break;
					case 49:
						$$[$0 - 1].push($$[$0]);
						break;
					case 50:
						this.$ = [];
						break;
					case 51:
						$$[$0 - 1].push($$[$0]);
						break;
					case 58:
						this.$ = [];
						break;
					case 59:
						$$[$0 - 1].push($$[$0]);
						break;
					case 64:
						this.$ = [];
						break;
					case 65:
						$$[$0 - 1].push($$[$0]);
						break;
					case 70:
						this.$ = [];
						break;
					case 71:
						$$[$0 - 1].push($$[$0]);
						break;
					case 78:
						this.$ = [];
						break;
					case 79:
						$$[$0 - 1].push($$[$0]);
						break;
					case 82:
						this.$ = [];
						break;
					case 83:
						$$[$0 - 1].push($$[$0]);
						break;
					case 86:
						this.$ = [];
						break;
					case 87:
						$$[$0 - 1].push($$[$0]);
						break;
					case 90:
						this.$ = [];
						break;
					case 91:
						$$[$0 - 1].push($$[$0]);
						break;
					case 94:
						this.$ = [];
						break;
					case 95:
						$$[$0 - 1].push($$[$0]);
						break;
					case 98:
						this.$ = [$$[$0]];
						break;
					case 99:
						$$[$0 - 1].push($$[$0]);
						break;
					case 100:
						this.$ = [$$[$0]];
						break;
					case 101: $$[$0 - 1].push($$[$0]);
				}
			},
			table: [
				{
					3: 1,
					4: 2,
					5: [2, 46],
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{ 1: [3] },
				{ 5: [1, 4] },
				{
					5: [2, 2],
					7: 5,
					8: 6,
					9: 7,
					10: 8,
					11: 9,
					12: 10,
					13: 11,
					14: [1, 12],
					15: [1, 20],
					16: 17,
					19: [1, 23],
					24: 15,
					27: 16,
					29: [1, 21],
					34: [1, 22],
					39: [2, 2],
					44: [2, 2],
					47: [2, 2],
					48: [1, 13],
					51: [1, 14],
					55: [1, 18],
					59: 19,
					60: [1, 24]
				},
				{ 1: [2, 1] },
				{
					5: [2, 47],
					14: [2, 47],
					15: [2, 47],
					19: [2, 47],
					29: [2, 47],
					34: [2, 47],
					39: [2, 47],
					44: [2, 47],
					47: [2, 47],
					48: [2, 47],
					51: [2, 47],
					55: [2, 47],
					60: [2, 47]
				},
				{
					5: [2, 3],
					14: [2, 3],
					15: [2, 3],
					19: [2, 3],
					29: [2, 3],
					34: [2, 3],
					39: [2, 3],
					44: [2, 3],
					47: [2, 3],
					48: [2, 3],
					51: [2, 3],
					55: [2, 3],
					60: [2, 3]
				},
				{
					5: [2, 4],
					14: [2, 4],
					15: [2, 4],
					19: [2, 4],
					29: [2, 4],
					34: [2, 4],
					39: [2, 4],
					44: [2, 4],
					47: [2, 4],
					48: [2, 4],
					51: [2, 4],
					55: [2, 4],
					60: [2, 4]
				},
				{
					5: [2, 5],
					14: [2, 5],
					15: [2, 5],
					19: [2, 5],
					29: [2, 5],
					34: [2, 5],
					39: [2, 5],
					44: [2, 5],
					47: [2, 5],
					48: [2, 5],
					51: [2, 5],
					55: [2, 5],
					60: [2, 5]
				},
				{
					5: [2, 6],
					14: [2, 6],
					15: [2, 6],
					19: [2, 6],
					29: [2, 6],
					34: [2, 6],
					39: [2, 6],
					44: [2, 6],
					47: [2, 6],
					48: [2, 6],
					51: [2, 6],
					55: [2, 6],
					60: [2, 6]
				},
				{
					5: [2, 7],
					14: [2, 7],
					15: [2, 7],
					19: [2, 7],
					29: [2, 7],
					34: [2, 7],
					39: [2, 7],
					44: [2, 7],
					47: [2, 7],
					48: [2, 7],
					51: [2, 7],
					55: [2, 7],
					60: [2, 7]
				},
				{
					5: [2, 8],
					14: [2, 8],
					15: [2, 8],
					19: [2, 8],
					29: [2, 8],
					34: [2, 8],
					39: [2, 8],
					44: [2, 8],
					47: [2, 8],
					48: [2, 8],
					51: [2, 8],
					55: [2, 8],
					60: [2, 8]
				},
				{
					5: [2, 9],
					14: [2, 9],
					15: [2, 9],
					19: [2, 9],
					29: [2, 9],
					34: [2, 9],
					39: [2, 9],
					44: [2, 9],
					47: [2, 9],
					48: [2, 9],
					51: [2, 9],
					55: [2, 9],
					60: [2, 9]
				},
				{
					20: 25,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 36,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					4: 37,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					39: [2, 46],
					44: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					4: 38,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					44: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					15: [2, 48],
					17: 39,
					18: [2, 48]
				},
				{
					20: 41,
					56: 40,
					64: 42,
					65: [1, 43],
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					4: 44,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					5: [2, 10],
					14: [2, 10],
					15: [2, 10],
					18: [2, 10],
					19: [2, 10],
					29: [2, 10],
					34: [2, 10],
					39: [2, 10],
					44: [2, 10],
					47: [2, 10],
					48: [2, 10],
					51: [2, 10],
					55: [2, 10],
					60: [2, 10]
				},
				{
					20: 45,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 46,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 47,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 41,
					56: 48,
					64: 42,
					65: [1, 43],
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					33: [2, 78],
					49: 49,
					65: [2, 78],
					72: [2, 78],
					80: [2, 78],
					81: [2, 78],
					82: [2, 78],
					83: [2, 78],
					84: [2, 78],
					85: [2, 78]
				},
				{
					23: [2, 33],
					33: [2, 33],
					54: [2, 33],
					65: [2, 33],
					68: [2, 33],
					72: [2, 33],
					75: [2, 33],
					80: [2, 33],
					81: [2, 33],
					82: [2, 33],
					83: [2, 33],
					84: [2, 33],
					85: [2, 33]
				},
				{
					23: [2, 34],
					33: [2, 34],
					54: [2, 34],
					65: [2, 34],
					68: [2, 34],
					72: [2, 34],
					75: [2, 34],
					80: [2, 34],
					81: [2, 34],
					82: [2, 34],
					83: [2, 34],
					84: [2, 34],
					85: [2, 34]
				},
				{
					23: [2, 35],
					33: [2, 35],
					54: [2, 35],
					65: [2, 35],
					68: [2, 35],
					72: [2, 35],
					75: [2, 35],
					80: [2, 35],
					81: [2, 35],
					82: [2, 35],
					83: [2, 35],
					84: [2, 35],
					85: [2, 35]
				},
				{
					23: [2, 36],
					33: [2, 36],
					54: [2, 36],
					65: [2, 36],
					68: [2, 36],
					72: [2, 36],
					75: [2, 36],
					80: [2, 36],
					81: [2, 36],
					82: [2, 36],
					83: [2, 36],
					84: [2, 36],
					85: [2, 36]
				},
				{
					23: [2, 37],
					33: [2, 37],
					54: [2, 37],
					65: [2, 37],
					68: [2, 37],
					72: [2, 37],
					75: [2, 37],
					80: [2, 37],
					81: [2, 37],
					82: [2, 37],
					83: [2, 37],
					84: [2, 37],
					85: [2, 37]
				},
				{
					23: [2, 38],
					33: [2, 38],
					54: [2, 38],
					65: [2, 38],
					68: [2, 38],
					72: [2, 38],
					75: [2, 38],
					80: [2, 38],
					81: [2, 38],
					82: [2, 38],
					83: [2, 38],
					84: [2, 38],
					85: [2, 38]
				},
				{
					23: [2, 39],
					33: [2, 39],
					54: [2, 39],
					65: [2, 39],
					68: [2, 39],
					72: [2, 39],
					75: [2, 39],
					80: [2, 39],
					81: [2, 39],
					82: [2, 39],
					83: [2, 39],
					84: [2, 39],
					85: [2, 39]
				},
				{
					23: [2, 43],
					33: [2, 43],
					54: [2, 43],
					65: [2, 43],
					68: [2, 43],
					72: [2, 43],
					75: [2, 43],
					80: [2, 43],
					81: [2, 43],
					82: [2, 43],
					83: [2, 43],
					84: [2, 43],
					85: [2, 43],
					87: [1, 50]
				},
				{
					72: [1, 35],
					86: 51
				},
				{
					23: [2, 45],
					33: [2, 45],
					54: [2, 45],
					65: [2, 45],
					68: [2, 45],
					72: [2, 45],
					75: [2, 45],
					80: [2, 45],
					81: [2, 45],
					82: [2, 45],
					83: [2, 45],
					84: [2, 45],
					85: [2, 45],
					87: [2, 45]
				},
				{
					52: 52,
					54: [2, 82],
					65: [2, 82],
					72: [2, 82],
					80: [2, 82],
					81: [2, 82],
					82: [2, 82],
					83: [2, 82],
					84: [2, 82],
					85: [2, 82]
				},
				{
					25: 53,
					38: 55,
					39: [1, 57],
					43: 56,
					44: [1, 58],
					45: 54,
					47: [2, 54]
				},
				{
					28: 59,
					43: 60,
					44: [1, 58],
					47: [2, 56]
				},
				{
					13: 62,
					15: [1, 20],
					18: [1, 61]
				},
				{
					33: [2, 86],
					57: 63,
					65: [2, 86],
					72: [2, 86],
					80: [2, 86],
					81: [2, 86],
					82: [2, 86],
					83: [2, 86],
					84: [2, 86],
					85: [2, 86]
				},
				{
					33: [2, 40],
					65: [2, 40],
					72: [2, 40],
					80: [2, 40],
					81: [2, 40],
					82: [2, 40],
					83: [2, 40],
					84: [2, 40],
					85: [2, 40]
				},
				{
					33: [2, 41],
					65: [2, 41],
					72: [2, 41],
					80: [2, 41],
					81: [2, 41],
					82: [2, 41],
					83: [2, 41],
					84: [2, 41],
					85: [2, 41]
				},
				{
					20: 64,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					26: 65,
					47: [1, 66]
				},
				{
					30: 67,
					33: [2, 58],
					65: [2, 58],
					72: [2, 58],
					75: [2, 58],
					80: [2, 58],
					81: [2, 58],
					82: [2, 58],
					83: [2, 58],
					84: [2, 58],
					85: [2, 58]
				},
				{
					33: [2, 64],
					35: 68,
					65: [2, 64],
					72: [2, 64],
					75: [2, 64],
					80: [2, 64],
					81: [2, 64],
					82: [2, 64],
					83: [2, 64],
					84: [2, 64],
					85: [2, 64]
				},
				{
					21: 69,
					23: [2, 50],
					65: [2, 50],
					72: [2, 50],
					80: [2, 50],
					81: [2, 50],
					82: [2, 50],
					83: [2, 50],
					84: [2, 50],
					85: [2, 50]
				},
				{
					33: [2, 90],
					61: 70,
					65: [2, 90],
					72: [2, 90],
					80: [2, 90],
					81: [2, 90],
					82: [2, 90],
					83: [2, 90],
					84: [2, 90],
					85: [2, 90]
				},
				{
					20: 74,
					33: [2, 80],
					50: 71,
					63: 72,
					64: 75,
					65: [1, 43],
					69: 73,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{ 72: [1, 79] },
				{
					23: [2, 42],
					33: [2, 42],
					54: [2, 42],
					65: [2, 42],
					68: [2, 42],
					72: [2, 42],
					75: [2, 42],
					80: [2, 42],
					81: [2, 42],
					82: [2, 42],
					83: [2, 42],
					84: [2, 42],
					85: [2, 42],
					87: [1, 50]
				},
				{
					20: 74,
					53: 80,
					54: [2, 84],
					63: 81,
					64: 75,
					65: [1, 43],
					69: 82,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					26: 83,
					47: [1, 66]
				},
				{ 47: [2, 55] },
				{
					4: 84,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					39: [2, 46],
					44: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{ 47: [2, 20] },
				{
					20: 85,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					4: 86,
					6: 3,
					14: [2, 46],
					15: [2, 46],
					19: [2, 46],
					29: [2, 46],
					34: [2, 46],
					47: [2, 46],
					48: [2, 46],
					51: [2, 46],
					55: [2, 46],
					60: [2, 46]
				},
				{
					26: 87,
					47: [1, 66]
				},
				{ 47: [2, 57] },
				{
					5: [2, 11],
					14: [2, 11],
					15: [2, 11],
					19: [2, 11],
					29: [2, 11],
					34: [2, 11],
					39: [2, 11],
					44: [2, 11],
					47: [2, 11],
					48: [2, 11],
					51: [2, 11],
					55: [2, 11],
					60: [2, 11]
				},
				{
					15: [2, 49],
					18: [2, 49]
				},
				{
					20: 74,
					33: [2, 88],
					58: 88,
					63: 89,
					64: 75,
					65: [1, 43],
					69: 90,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					65: [2, 94],
					66: 91,
					68: [2, 94],
					72: [2, 94],
					80: [2, 94],
					81: [2, 94],
					82: [2, 94],
					83: [2, 94],
					84: [2, 94],
					85: [2, 94]
				},
				{
					5: [2, 25],
					14: [2, 25],
					15: [2, 25],
					19: [2, 25],
					29: [2, 25],
					34: [2, 25],
					39: [2, 25],
					44: [2, 25],
					47: [2, 25],
					48: [2, 25],
					51: [2, 25],
					55: [2, 25],
					60: [2, 25]
				},
				{
					20: 92,
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					31: 93,
					33: [2, 60],
					63: 94,
					64: 75,
					65: [1, 43],
					69: 95,
					70: 76,
					71: 77,
					72: [1, 78],
					75: [2, 60],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					33: [2, 66],
					36: 96,
					63: 97,
					64: 75,
					65: [1, 43],
					69: 98,
					70: 76,
					71: 77,
					72: [1, 78],
					75: [2, 66],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					22: 99,
					23: [2, 52],
					63: 100,
					64: 75,
					65: [1, 43],
					69: 101,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					20: 74,
					33: [2, 92],
					62: 102,
					63: 103,
					64: 75,
					65: [1, 43],
					69: 104,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{ 33: [1, 105] },
				{
					33: [2, 79],
					65: [2, 79],
					72: [2, 79],
					80: [2, 79],
					81: [2, 79],
					82: [2, 79],
					83: [2, 79],
					84: [2, 79],
					85: [2, 79]
				},
				{ 33: [2, 81] },
				{
					23: [2, 27],
					33: [2, 27],
					54: [2, 27],
					65: [2, 27],
					68: [2, 27],
					72: [2, 27],
					75: [2, 27],
					80: [2, 27],
					81: [2, 27],
					82: [2, 27],
					83: [2, 27],
					84: [2, 27],
					85: [2, 27]
				},
				{
					23: [2, 28],
					33: [2, 28],
					54: [2, 28],
					65: [2, 28],
					68: [2, 28],
					72: [2, 28],
					75: [2, 28],
					80: [2, 28],
					81: [2, 28],
					82: [2, 28],
					83: [2, 28],
					84: [2, 28],
					85: [2, 28]
				},
				{
					23: [2, 30],
					33: [2, 30],
					54: [2, 30],
					68: [2, 30],
					71: 106,
					72: [1, 107],
					75: [2, 30]
				},
				{
					23: [2, 98],
					33: [2, 98],
					54: [2, 98],
					68: [2, 98],
					72: [2, 98],
					75: [2, 98]
				},
				{
					23: [2, 45],
					33: [2, 45],
					54: [2, 45],
					65: [2, 45],
					68: [2, 45],
					72: [2, 45],
					73: [1, 108],
					75: [2, 45],
					80: [2, 45],
					81: [2, 45],
					82: [2, 45],
					83: [2, 45],
					84: [2, 45],
					85: [2, 45],
					87: [2, 45]
				},
				{
					23: [2, 44],
					33: [2, 44],
					54: [2, 44],
					65: [2, 44],
					68: [2, 44],
					72: [2, 44],
					75: [2, 44],
					80: [2, 44],
					81: [2, 44],
					82: [2, 44],
					83: [2, 44],
					84: [2, 44],
					85: [2, 44],
					87: [2, 44]
				},
				{ 54: [1, 109] },
				{
					54: [2, 83],
					65: [2, 83],
					72: [2, 83],
					80: [2, 83],
					81: [2, 83],
					82: [2, 83],
					83: [2, 83],
					84: [2, 83],
					85: [2, 83]
				},
				{ 54: [2, 85] },
				{
					5: [2, 13],
					14: [2, 13],
					15: [2, 13],
					19: [2, 13],
					29: [2, 13],
					34: [2, 13],
					39: [2, 13],
					44: [2, 13],
					47: [2, 13],
					48: [2, 13],
					51: [2, 13],
					55: [2, 13],
					60: [2, 13]
				},
				{
					38: 55,
					39: [1, 57],
					43: 56,
					44: [1, 58],
					45: 111,
					46: 110,
					47: [2, 76]
				},
				{
					33: [2, 70],
					40: 112,
					65: [2, 70],
					72: [2, 70],
					75: [2, 70],
					80: [2, 70],
					81: [2, 70],
					82: [2, 70],
					83: [2, 70],
					84: [2, 70],
					85: [2, 70]
				},
				{ 47: [2, 18] },
				{
					5: [2, 14],
					14: [2, 14],
					15: [2, 14],
					19: [2, 14],
					29: [2, 14],
					34: [2, 14],
					39: [2, 14],
					44: [2, 14],
					47: [2, 14],
					48: [2, 14],
					51: [2, 14],
					55: [2, 14],
					60: [2, 14]
				},
				{ 33: [1, 113] },
				{
					33: [2, 87],
					65: [2, 87],
					72: [2, 87],
					80: [2, 87],
					81: [2, 87],
					82: [2, 87],
					83: [2, 87],
					84: [2, 87],
					85: [2, 87]
				},
				{ 33: [2, 89] },
				{
					20: 74,
					63: 115,
					64: 75,
					65: [1, 43],
					67: 114,
					68: [2, 96],
					69: 116,
					70: 76,
					71: 77,
					72: [1, 78],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{ 33: [1, 117] },
				{
					32: 118,
					33: [2, 62],
					74: 119,
					75: [1, 120]
				},
				{
					33: [2, 59],
					65: [2, 59],
					72: [2, 59],
					75: [2, 59],
					80: [2, 59],
					81: [2, 59],
					82: [2, 59],
					83: [2, 59],
					84: [2, 59],
					85: [2, 59]
				},
				{
					33: [2, 61],
					75: [2, 61]
				},
				{
					33: [2, 68],
					37: 121,
					74: 122,
					75: [1, 120]
				},
				{
					33: [2, 65],
					65: [2, 65],
					72: [2, 65],
					75: [2, 65],
					80: [2, 65],
					81: [2, 65],
					82: [2, 65],
					83: [2, 65],
					84: [2, 65],
					85: [2, 65]
				},
				{
					33: [2, 67],
					75: [2, 67]
				},
				{ 23: [1, 123] },
				{
					23: [2, 51],
					65: [2, 51],
					72: [2, 51],
					80: [2, 51],
					81: [2, 51],
					82: [2, 51],
					83: [2, 51],
					84: [2, 51],
					85: [2, 51]
				},
				{ 23: [2, 53] },
				{ 33: [1, 124] },
				{
					33: [2, 91],
					65: [2, 91],
					72: [2, 91],
					80: [2, 91],
					81: [2, 91],
					82: [2, 91],
					83: [2, 91],
					84: [2, 91],
					85: [2, 91]
				},
				{ 33: [2, 93] },
				{
					5: [2, 22],
					14: [2, 22],
					15: [2, 22],
					19: [2, 22],
					29: [2, 22],
					34: [2, 22],
					39: [2, 22],
					44: [2, 22],
					47: [2, 22],
					48: [2, 22],
					51: [2, 22],
					55: [2, 22],
					60: [2, 22]
				},
				{
					23: [2, 99],
					33: [2, 99],
					54: [2, 99],
					68: [2, 99],
					72: [2, 99],
					75: [2, 99]
				},
				{ 73: [1, 108] },
				{
					20: 74,
					63: 125,
					64: 75,
					65: [1, 43],
					72: [1, 35],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					5: [2, 23],
					14: [2, 23],
					15: [2, 23],
					19: [2, 23],
					29: [2, 23],
					34: [2, 23],
					39: [2, 23],
					44: [2, 23],
					47: [2, 23],
					48: [2, 23],
					51: [2, 23],
					55: [2, 23],
					60: [2, 23]
				},
				{ 47: [2, 19] },
				{ 47: [2, 77] },
				{
					20: 74,
					33: [2, 72],
					41: 126,
					63: 127,
					64: 75,
					65: [1, 43],
					69: 128,
					70: 76,
					71: 77,
					72: [1, 78],
					75: [2, 72],
					78: 26,
					79: 27,
					80: [1, 28],
					81: [1, 29],
					82: [1, 30],
					83: [1, 31],
					84: [1, 32],
					85: [1, 34],
					86: 33
				},
				{
					5: [2, 24],
					14: [2, 24],
					15: [2, 24],
					19: [2, 24],
					29: [2, 24],
					34: [2, 24],
					39: [2, 24],
					44: [2, 24],
					47: [2, 24],
					48: [2, 24],
					51: [2, 24],
					55: [2, 24],
					60: [2, 24]
				},
				{ 68: [1, 129] },
				{
					65: [2, 95],
					68: [2, 95],
					72: [2, 95],
					80: [2, 95],
					81: [2, 95],
					82: [2, 95],
					83: [2, 95],
					84: [2, 95],
					85: [2, 95]
				},
				{ 68: [2, 97] },
				{
					5: [2, 21],
					14: [2, 21],
					15: [2, 21],
					19: [2, 21],
					29: [2, 21],
					34: [2, 21],
					39: [2, 21],
					44: [2, 21],
					47: [2, 21],
					48: [2, 21],
					51: [2, 21],
					55: [2, 21],
					60: [2, 21]
				},
				{ 33: [1, 130] },
				{ 33: [2, 63] },
				{
					72: [1, 132],
					76: 131
				},
				{ 33: [1, 133] },
				{ 33: [2, 69] },
				{
					15: [2, 12],
					18: [2, 12]
				},
				{
					14: [2, 26],
					15: [2, 26],
					19: [2, 26],
					29: [2, 26],
					34: [2, 26],
					47: [2, 26],
					48: [2, 26],
					51: [2, 26],
					55: [2, 26],
					60: [2, 26]
				},
				{
					23: [2, 31],
					33: [2, 31],
					54: [2, 31],
					68: [2, 31],
					72: [2, 31],
					75: [2, 31]
				},
				{
					33: [2, 74],
					42: 134,
					74: 135,
					75: [1, 120]
				},
				{
					33: [2, 71],
					65: [2, 71],
					72: [2, 71],
					75: [2, 71],
					80: [2, 71],
					81: [2, 71],
					82: [2, 71],
					83: [2, 71],
					84: [2, 71],
					85: [2, 71]
				},
				{
					33: [2, 73],
					75: [2, 73]
				},
				{
					23: [2, 29],
					33: [2, 29],
					54: [2, 29],
					65: [2, 29],
					68: [2, 29],
					72: [2, 29],
					75: [2, 29],
					80: [2, 29],
					81: [2, 29],
					82: [2, 29],
					83: [2, 29],
					84: [2, 29],
					85: [2, 29]
				},
				{
					14: [2, 15],
					15: [2, 15],
					19: [2, 15],
					29: [2, 15],
					34: [2, 15],
					39: [2, 15],
					44: [2, 15],
					47: [2, 15],
					48: [2, 15],
					51: [2, 15],
					55: [2, 15],
					60: [2, 15]
				},
				{
					72: [1, 137],
					77: [1, 136]
				},
				{
					72: [2, 100],
					77: [2, 100]
				},
				{
					14: [2, 16],
					15: [2, 16],
					19: [2, 16],
					29: [2, 16],
					34: [2, 16],
					44: [2, 16],
					47: [2, 16],
					48: [2, 16],
					51: [2, 16],
					55: [2, 16],
					60: [2, 16]
				},
				{ 33: [1, 138] },
				{ 33: [2, 75] },
				{ 33: [2, 32] },
				{
					72: [2, 101],
					77: [2, 101]
				},
				{
					14: [2, 17],
					15: [2, 17],
					19: [2, 17],
					29: [2, 17],
					34: [2, 17],
					39: [2, 17],
					44: [2, 17],
					47: [2, 17],
					48: [2, 17],
					51: [2, 17],
					55: [2, 17],
					60: [2, 17]
				}
			],
			defaultActions: {
				4: [2, 1],
				54: [2, 55],
				56: [2, 20],
				60: [2, 57],
				73: [2, 81],
				82: [2, 85],
				86: [2, 18],
				90: [2, 89],
				101: [2, 53],
				104: [2, 93],
				110: [2, 19],
				111: [2, 77],
				116: [2, 97],
				119: [2, 63],
				122: [2, 69],
				135: [2, 75],
				136: [2, 32]
			},
			parseError: function parseError(str, hash) {
				throw new Error(str);
			},
			parse: function parse(input) {
				var self = this, stack = [0], vstack = [null], lstack = [], table = this.table, yytext = "", yylineno = 0, yyleng = 0, recovering = 0;
				this.lexer.setInput(input);
				this.lexer.yy = this.yy;
				this.yy.lexer = this.lexer;
				this.yy.parser = this;
				if (typeof this.lexer.yylloc == "undefined") this.lexer.yylloc = {};
				var yyloc = this.lexer.yylloc;
				lstack.push(yyloc);
				var ranges = this.lexer.options && this.lexer.options.ranges;
				if (typeof this.yy.parseError === "function") this.parseError = this.yy.parseError;
				function lex() {
					var token = self.lexer.lex() || 1;
					if (typeof token !== "number") token = self.symbols_[token] || token;
					return token;
				}
				var symbol, preErrorSymbol, state, action, r, yyval = {}, p, len, newState, expected;
				while (true) {
					state = stack[stack.length - 1];
					if (this.defaultActions[state]) action = this.defaultActions[state];
					else {
						if (symbol === null || typeof symbol == "undefined") symbol = lex();
						action = table[state] && table[state][symbol];
					}
					if (typeof action === "undefined" || !action.length || !action[0]) {
						var errStr = "";
						if (!recovering) {
							expected = [];
							for (p in table[state]) if (this.terminals_[p] && p > 2) expected.push("'" + this.terminals_[p] + "'");
							if (this.lexer.showPosition) errStr = "Parse error on line " + (yylineno + 1) + ":\n" + this.lexer.showPosition() + "\nExpecting " + expected.join(", ") + ", got '" + (this.terminals_[symbol] || symbol) + "'";
							else errStr = "Parse error on line " + (yylineno + 1) + ": Unexpected " + (symbol == 1 ? "end of input" : "'" + (this.terminals_[symbol] || symbol) + "'");
							this.parseError(errStr, {
								text: this.lexer.match,
								token: this.terminals_[symbol] || symbol,
								line: this.lexer.yylineno,
								loc: yyloc,
								expected
							});
						}
					}
					if (action[0] instanceof Array && action.length > 1) throw new Error("Parse Error: multiple actions possible at state: " + state + ", token: " + symbol);
					switch (action[0]) {
						case 1:
							stack.push(symbol);
							vstack.push(this.lexer.yytext);
							lstack.push(this.lexer.yylloc);
							stack.push(action[1]);
							symbol = null;
							if (!preErrorSymbol) {
								yyleng = this.lexer.yyleng;
								yytext = this.lexer.yytext;
								yylineno = this.lexer.yylineno;
								yyloc = this.lexer.yylloc;
								if (recovering > 0) recovering--;
							} else {
								symbol = preErrorSymbol;
								preErrorSymbol = null;
							}
							break;
						case 2:
							len = this.productions_[action[1]][1];
							yyval.$ = vstack[vstack.length - len];
							yyval._$ = {
								first_line: lstack[lstack.length - (len || 1)].first_line,
								last_line: lstack[lstack.length - 1].last_line,
								first_column: lstack[lstack.length - (len || 1)].first_column,
								last_column: lstack[lstack.length - 1].last_column
							};
							if (ranges) yyval._$.range = [lstack[lstack.length - (len || 1)].range[0], lstack[lstack.length - 1].range[1]];
							r = this.performAction.call(yyval, yytext, yyleng, yylineno, this.yy, action[1], vstack, lstack);
							if (typeof r !== "undefined") return r;
							if (len) {
								stack = stack.slice(0, -1 * len * 2);
								vstack = vstack.slice(0, -1 * len);
								lstack = lstack.slice(0, -1 * len);
							}
							stack.push(this.productions_[action[1]][0]);
							vstack.push(yyval.$);
							lstack.push(yyval._$);
							newState = table[stack[stack.length - 2]][stack[stack.length - 1]];
							stack.push(newState);
							break;
						case 3: return true;
					}
				}
				return true;
			}
		};
		parser.lexer = (function() {
			var lexer = {
				EOF: 1,
				parseError: function parseError(str, hash) {
					if (this.yy.parser) this.yy.parser.parseError(str, hash);
					else throw new Error(str);
				},
				setInput: function setInput(input) {
					this._input = input;
					this._more = this._less = this.done = false;
					this.yylineno = this.yyleng = 0;
					this.yytext = this.matched = this.match = "";
					this.conditionStack = ["INITIAL"];
					this.yylloc = {
						first_line: 1,
						first_column: 0,
						last_line: 1,
						last_column: 0
					};
					if (this.options.ranges) this.yylloc.range = [0, 0];
					this.offset = 0;
					return this;
				},
				input: function input() {
					var ch = this._input[0];
					this.yytext += ch;
					this.yyleng++;
					this.offset++;
					this.match += ch;
					this.matched += ch;
					if (ch.match(/(?:\r\n?|\n).*/g)) {
						this.yylineno++;
						this.yylloc.last_line++;
					} else this.yylloc.last_column++;
					if (this.options.ranges) this.yylloc.range[1]++;
					this._input = this._input.slice(1);
					return ch;
				},
				unput: function unput(ch) {
					var len = ch.length;
					var lines = ch.split(/(?:\r\n?|\n)/g);
					this._input = ch + this._input;
					this.yytext = this.yytext.substr(0, this.yytext.length - len - 1);
					this.offset -= len;
					var oldLines = this.match.split(/(?:\r\n?|\n)/g);
					this.match = this.match.substr(0, this.match.length - 1);
					this.matched = this.matched.substr(0, this.matched.length - 1);
					if (lines.length - 1) this.yylineno -= lines.length - 1;
					var r = this.yylloc.range;
					this.yylloc = {
						first_line: this.yylloc.first_line,
						last_line: this.yylineno + 1,
						first_column: this.yylloc.first_column,
						last_column: lines ? (lines.length === oldLines.length ? this.yylloc.first_column : 0) + oldLines[oldLines.length - lines.length].length - lines[0].length : this.yylloc.first_column - len
					};
					if (this.options.ranges) this.yylloc.range = [r[0], r[0] + this.yyleng - len];
					return this;
				},
				more: function more() {
					this._more = true;
					return this;
				},
				less: function less(n) {
					this.unput(this.match.slice(n));
				},
				pastInput: function pastInput() {
					var past = this.matched.substr(0, this.matched.length - this.match.length);
					return (past.length > 20 ? "..." : "") + past.substr(-20).replace(/\n/g, "");
				},
				upcomingInput: function upcomingInput() {
					var next = this.match;
					if (next.length < 20) next += this._input.substr(0, 20 - next.length);
					return (next.substr(0, 20) + (next.length > 20 ? "..." : "")).replace(/\n/g, "");
				},
				showPosition: function showPosition() {
					var pre = this.pastInput();
					var c = new Array(pre.length + 1).join("-");
					return pre + this.upcomingInput() + "\n" + c + "^";
				},
				next: function next() {
					if (this.done) return this.EOF;
					if (!this._input) this.done = true;
					var token, match, tempMatch, index, lines;
					if (!this._more) {
						this.yytext = "";
						this.match = "";
					}
					var rules = this._currentRules();
					for (var i = 0; i < rules.length; i++) {
						tempMatch = this._input.match(this.rules[rules[i]]);
						if (tempMatch && (!match || tempMatch[0].length > match[0].length)) {
							match = tempMatch;
							index = i;
							if (!this.options.flex) break;
						}
					}
					if (match) {
						lines = match[0].match(/(?:\r\n?|\n).*/g);
						if (lines) this.yylineno += lines.length;
						this.yylloc = {
							first_line: this.yylloc.last_line,
							last_line: this.yylineno + 1,
							first_column: this.yylloc.last_column,
							last_column: lines ? lines[lines.length - 1].length - lines[lines.length - 1].match(/\r?\n?/)[0].length : this.yylloc.last_column + match[0].length
						};
						this.yytext += match[0];
						this.match += match[0];
						this.matches = match;
						this.yyleng = this.yytext.length;
						if (this.options.ranges) this.yylloc.range = [this.offset, this.offset += this.yyleng];
						this._more = false;
						this._input = this._input.slice(match[0].length);
						this.matched += match[0];
						token = this.performAction.call(this, this.yy, this, rules[index], this.conditionStack[this.conditionStack.length - 1]);
						if (this.done && this._input) this.done = false;
						if (token) return token;
						else return;
					}
					if (this._input === "") return this.EOF;
					else return this.parseError("Lexical error on line " + (this.yylineno + 1) + ". Unrecognized text.\n" + this.showPosition(), {
						text: "",
						token: null,
						line: this.yylineno
					});
				},
				lex: function lex() {
					var r = this.next();
					if (typeof r !== "undefined") return r;
					else return this.lex();
				},
				begin: function begin(condition) {
					this.conditionStack.push(condition);
				},
				popState: function popState() {
					return this.conditionStack.pop();
				},
				_currentRules: function _currentRules() {
					return this.conditions[this.conditionStack[this.conditionStack.length - 1]].rules;
				},
				topState: function topState() {
					return this.conditionStack[this.conditionStack.length - 2];
				},
				pushState: function begin(condition) {
					this.begin(condition);
				}
			};
			lexer.options = {};
			lexer.performAction = function anonymous(yy, yy_, $avoiding_name_collisions, YY_START) {
				function strip(start, end) {
					return yy_.yytext = yy_.yytext.substring(start, yy_.yyleng - end + start);
				}
				switch ($avoiding_name_collisions) {
					case 0:
						if (yy_.yytext.slice(-2) === "\\\\") {
							strip(0, 1);
							this.begin("mu");
						} else if (yy_.yytext.slice(-1) === "\\") {
							strip(0, 1);
							this.begin("emu");
						} else this.begin("mu");
						if (yy_.yytext) return 15;
						break;
					case 1: return 15;
					case 2:
						this.popState();
						return 15;
					case 3:
						this.begin("raw");
						return 15;
					case 4:
						this.popState();
						if (this.conditionStack[this.conditionStack.length - 1] === "raw") return 15;
						else {
							strip(5, 9);
							return "END_RAW_BLOCK";
						}
					case 5: return 15;
					case 6:
						this.popState();
						return 14;
					case 7: return 65;
					case 8: return 68;
					case 9: return 19;
					case 10:
						this.popState();
						this.begin("raw");
						return 23;
					case 11: return 55;
					case 12: return 60;
					case 13: return 29;
					case 14: return 47;
					case 15:
						this.popState();
						return 44;
					case 16:
						this.popState();
						return 44;
					case 17: return 34;
					case 18: return 39;
					case 19: return 51;
					case 20: return 48;
					case 21:
						this.unput(yy_.yytext);
						this.popState();
						this.begin("com");
						break;
					case 22:
						this.popState();
						return 14;
					case 23: return 48;
					case 24: return 73;
					case 25: return 72;
					case 26: return 72;
					case 27: return 87;
					case 28: break;
					case 29:
						this.popState();
						return 54;
					case 30:
						this.popState();
						return 33;
					case 31:
						yy_.yytext = strip(1, 2).replace(/\\"/g, "\"");
						return 80;
					case 32:
						yy_.yytext = strip(1, 2).replace(/\\'/g, "'");
						return 80;
					case 33: return 85;
					case 34: return 82;
					case 35: return 82;
					case 36: return 83;
					case 37: return 84;
					case 38: return 81;
					case 39: return 75;
					case 40: return 77;
					case 41: return 72;
					case 42:
						yy_.yytext = yy_.yytext.replace(/\\([\\\]])/g, "$1");
						return 72;
					case 43: return "INVALID";
					case 44: return 5;
				}
			};
			lexer.rules = [
				/^(?:[^\x00]*?(?=(\{\{)))/,
				/^(?:[^\x00]+)/,
				/^(?:[^\x00]{2,}?(?=(\{\{|\\\{\{|\\\\\{\{|$)))/,
				/^(?:\{\{\{\{(?=[^\/]))/,
				/^(?:\{\{\{\{\/[^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=[=}\s\/.])\}\}\}\})/,
				/^(?:[^\x00]+?(?=(\{\{\{\{)))/,
				/^(?:[\s\S]*?--(~)?\}\})/,
				/^(?:\()/,
				/^(?:\))/,
				/^(?:\{\{\{\{)/,
				/^(?:\}\}\}\})/,
				/^(?:\{\{(~)?>)/,
				/^(?:\{\{(~)?#>)/,
				/^(?:\{\{(~)?#\*?)/,
				/^(?:\{\{(~)?\/)/,
				/^(?:\{\{(~)?\^\s*(~)?\}\})/,
				/^(?:\{\{(~)?\s*else\s*(~)?\}\})/,
				/^(?:\{\{(~)?\^)/,
				/^(?:\{\{(~)?\s*else\b)/,
				/^(?:\{\{(~)?\{)/,
				/^(?:\{\{(~)?&)/,
				/^(?:\{\{(~)?!--)/,
				/^(?:\{\{(~)?![\s\S]*?\}\})/,
				/^(?:\{\{(~)?\*?)/,
				/^(?:=)/,
				/^(?:\.\.)/,
				/^(?:\.(?=([=~}\s\/.)|])))/,
				/^(?:[\/.])/,
				/^(?:\s+)/,
				/^(?:\}(~)?\}\})/,
				/^(?:(~)?\}\})/,
				/^(?:"(\\["]|[^"])*")/,
				/^(?:'(\\[']|[^'])*')/,
				/^(?:@)/,
				/^(?:true(?=([~}\s)])))/,
				/^(?:false(?=([~}\s)])))/,
				/^(?:undefined(?=([~}\s)])))/,
				/^(?:null(?=([~}\s)])))/,
				/^(?:-?[0-9]+(?:\.[0-9]+)?(?=([~}\s)])))/,
				/^(?:as\s+\|)/,
				/^(?:\|)/,
				/^(?:([^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=([=~}\s\/.)|]))))/,
				/^(?:\[(\\\]|[^\]])*\])/,
				/^(?:.)/,
				/^(?:$)/
			];
			lexer.conditions = {
				"mu": {
					"rules": [
						7,
						8,
						9,
						10,
						11,
						12,
						13,
						14,
						15,
						16,
						17,
						18,
						19,
						20,
						21,
						22,
						23,
						24,
						25,
						26,
						27,
						28,
						29,
						30,
						31,
						32,
						33,
						34,
						35,
						36,
						37,
						38,
						39,
						40,
						41,
						42,
						43,
						44
					],
					"inclusive": false
				},
				"emu": {
					"rules": [2],
					"inclusive": false
				},
				"com": {
					"rules": [6],
					"inclusive": false
				},
				"raw": {
					"rules": [
						3,
						4,
						5
					],
					"inclusive": false
				},
				"INITIAL": {
					"rules": [
						0,
						1,
						44
					],
					"inclusive": true
				}
			};
			return lexer;
		})();
		function Parser() {
			this.yy = {};
		}
		Parser.prototype = parser;
		parser.Parser = Parser;
		return new Parser();
	})();
	exports["default"] = handlebars;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/node-types.js
var require_node_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	var NODE_TYPES = [
		"Program",
		"BlockStatement",
		"DecoratorBlock",
		"PartialStatement",
		"PartialBlockStatement",
		"Decorator",
		"MustacheStatement",
		"ContentStatement",
		"CommentStatement",
		"SubExpression",
		"PathExpression",
		"StringLiteral",
		"NumberLiteral",
		"BooleanLiteral",
		"UndefinedLiteral",
		"NullLiteral",
		"Hash",
		"HashPair"
	];
	exports.NODE_TYPES = NODE_TYPES;
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/visitor.js
var require_visitor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	var _utils = require_utils();
	var _nodeTypes = require_node_types();
	function Visitor() {
		this.parents = [];
	}
	function isDispatchable(visitor, type) {
		return _utils.indexOf(_nodeTypes.NODE_TYPES, type) !== -1 || !(type in Visitor.prototype) && typeof visitor[type] === "function";
	}
	Visitor.prototype = {
		constructor: Visitor,
		mutating: false,
		acceptKey: function acceptKey(node, name) {
			var value = this.accept(node[name]);
			if (this.mutating) {
				if (value && !isDispatchable(this, value.type)) throw new _exception2["default"]("Unexpected node type \"" + value.type + "\" found when accepting " + name + " on " + node.type);
				node[name] = value;
			}
		},
		acceptRequired: function acceptRequired(node, name) {
			this.acceptKey(node, name);
			if (!node[name]) throw new _exception2["default"](node.type + " requires " + name);
		},
		acceptArray: function acceptArray(array) {
			for (var i = 0, l = array.length; i < l; i++) {
				this.acceptKey(array, i);
				if (!array[i]) {
					array.splice(i, 1);
					i--;
					l--;
				}
			}
		},
		accept: function accept(object) {
			if (!object) return;
			if (!isDispatchable(this, object.type) || !this[object.type]) throw new _exception2["default"]("Unknown type: " + object.type, object);
			if (this.current) this.parents.unshift(this.current);
			this.current = object;
			var ret = this[object.type](object);
			this.current = this.parents.shift();
			if (!this.mutating || ret) return ret;
			else if (ret !== false) return object;
		},
		Program: function Program(program) {
			this.acceptArray(program.body);
		},
		MustacheStatement: visitSubExpression,
		Decorator: visitSubExpression,
		BlockStatement: visitBlock,
		DecoratorBlock: visitBlock,
		PartialStatement: visitPartial,
		PartialBlockStatement: function PartialBlockStatement(partial) {
			visitPartial.call(this, partial);
			this.acceptKey(partial, "program");
		},
		ContentStatement: function ContentStatement() {},
		CommentStatement: function CommentStatement() {},
		SubExpression: visitSubExpression,
		PathExpression: function PathExpression() {},
		StringLiteral: function StringLiteral() {},
		NumberLiteral: function NumberLiteral() {},
		BooleanLiteral: function BooleanLiteral() {},
		UndefinedLiteral: function UndefinedLiteral() {},
		NullLiteral: function NullLiteral() {},
		Hash: function Hash(hash) {
			this.acceptArray(hash.pairs);
		},
		HashPair: function HashPair(pair) {
			this.acceptRequired(pair, "value");
		}
	};
	function visitSubExpression(mustache) {
		this.acceptRequired(mustache, "path");
		this.acceptArray(mustache.params);
		this.acceptKey(mustache, "hash");
	}
	function visitBlock(block) {
		visitSubExpression.call(this, block);
		this.acceptKey(block, "program");
		this.acceptKey(block, "inverse");
	}
	function visitPartial(partial) {
		this.acceptRequired(partial, "name");
		this.acceptArray(partial.params);
		this.acceptKey(partial, "hash");
	}
	exports["default"] = Visitor;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/whitespace-control.js
var require_whitespace_control = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _visitor2 = _interopRequireDefault(require_visitor());
	function WhitespaceControl() {
		var options = arguments.length <= 0 || arguments[0] === void 0 ? {} : arguments[0];
		this.options = options;
	}
	WhitespaceControl.prototype = new _visitor2["default"]();
	WhitespaceControl.prototype.Program = function(program) {
		var doStandalone = !this.options.ignoreStandalone;
		var isRoot = !this.isRootSeen;
		this.isRootSeen = true;
		var body = program.body;
		for (var i = 0, l = body.length; i < l; i++) {
			var current = body[i], strip = this.accept(current);
			if (!strip) continue;
			var _isPrevWhitespace = isPrevWhitespace(body, i, isRoot), _isNextWhitespace = isNextWhitespace(body, i, isRoot), openStandalone = strip.openStandalone && _isPrevWhitespace, closeStandalone = strip.closeStandalone && _isNextWhitespace, inlineStandalone = strip.inlineStandalone && _isPrevWhitespace && _isNextWhitespace;
			if (strip.close) omitRight(body, i, true);
			if (strip.open) omitLeft(body, i, true);
			if (doStandalone && inlineStandalone) {
				omitRight(body, i);
				if (omitLeft(body, i)) {
					if (current.type === "PartialStatement") current.indent = /(?:^|[^ \t])([ \t]+)$/.exec(body[i - 1].original)[1];
				}
			}
			if (doStandalone && openStandalone) {
				omitRight((current.program || current.inverse).body);
				omitLeft(body, i);
			}
			if (doStandalone && closeStandalone) {
				omitRight(body, i);
				omitLeft((current.inverse || current.program).body);
			}
		}
		return program;
	};
	WhitespaceControl.prototype.BlockStatement = WhitespaceControl.prototype.DecoratorBlock = WhitespaceControl.prototype.PartialBlockStatement = function(block) {
		this.accept(block.program);
		this.accept(block.inverse);
		var program = block.program || block.inverse, inverse = block.program && block.inverse, firstInverse = inverse, lastInverse = inverse;
		if (inverse && inverse.chained) {
			firstInverse = inverse.body[0].program;
			while (lastInverse.chained) lastInverse = lastInverse.body[lastInverse.body.length - 1].program;
		}
		var strip = {
			open: block.openStrip.open,
			close: block.closeStrip.close,
			openStandalone: isNextWhitespace(program.body),
			closeStandalone: isPrevWhitespace((firstInverse || program).body)
		};
		if (block.openStrip.close) omitRight(program.body, null, true);
		if (inverse) {
			var inverseStrip = block.inverseStrip;
			if (inverseStrip.open) omitLeft(program.body, null, true);
			if (inverseStrip.close) omitRight(firstInverse.body, null, true);
			if (block.closeStrip.open) omitLeft(lastInverse.body, null, true);
			if (!this.options.ignoreStandalone && isPrevWhitespace(program.body) && isNextWhitespace(firstInverse.body)) {
				omitLeft(program.body);
				omitRight(firstInverse.body);
			}
		} else if (block.closeStrip.open) omitLeft(program.body, null, true);
		return strip;
	};
	WhitespaceControl.prototype.Decorator = WhitespaceControl.prototype.MustacheStatement = function(mustache) {
		return mustache.strip;
	};
	WhitespaceControl.prototype.PartialStatement = WhitespaceControl.prototype.CommentStatement = function(node) {
		/* istanbul ignore next */
		var strip = node.strip || {};
		return {
			inlineStandalone: true,
			open: strip.open,
			close: strip.close
		};
	};
	function isPrevWhitespace(body, i, isRoot) {
		if (i === void 0) i = body.length;
		var prev = body[i - 1], sibling = body[i - 2];
		if (!prev) return isRoot;
		if (prev.type === "ContentStatement") return (sibling || !isRoot ? /(?:^|\S)[^\S\n]*\n\s*$/ : /^\s*$|(?:^|\S)[^\S\n]*\n\s*$/).test(prev.original);
	}
	function isNextWhitespace(body, i, isRoot) {
		if (i === void 0) i = -1;
		var next = body[i + 1], sibling = body[i + 2];
		if (!next) return isRoot;
		if (next.type === "ContentStatement") return (sibling || !isRoot ? /^\s*?\r?\n/ : /^\s*?(\r?\n|$)/).test(next.original);
	}
	function omitRight(body, i, multiple) {
		var current = body[i == null ? 0 : i + 1];
		if (!current || current.type !== "ContentStatement" || !multiple && current.rightStripped) return;
		var original = current.value;
		current.value = current.value.replace(multiple ? /^\s+/ : /^[ \t]*\r?\n?/, "");
		current.rightStripped = current.value !== original;
	}
	function omitLeft(body, i, multiple) {
		var current = body[i == null ? body.length - 1 : i - 1];
		if (!current || current.type !== "ContentStatement" || !multiple && current.leftStripped) return;
		var original = current.value;
		current.value = current.value.replace(multiple ? /(^|\S)\s+$/ : /(^|[^ \t])[ \t]+$/, "$1");
		current.leftStripped = current.value !== original;
		return current.leftStripped;
	}
	exports["default"] = WhitespaceControl;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.SourceLocation = SourceLocation;
	exports.id = id;
	exports.stripFlags = stripFlags;
	exports.stripComment = stripComment;
	exports.preparePath = preparePath;
	exports.prepareMustache = prepareMustache;
	exports.prepareRawBlock = prepareRawBlock;
	exports.prepareBlock = prepareBlock;
	exports.prepareProgram = prepareProgram;
	exports.preparePartialBlock = preparePartialBlock;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	function validateClose(open, close) {
		close = close.path ? close.path.original : close;
		if (open.path.original !== close) {
			var errorNode = { loc: open.path.loc };
			throw new _exception2["default"](open.path.original + " doesn't match " + close, errorNode);
		}
	}
	function SourceLocation(source, locInfo) {
		this.source = source;
		this.start = {
			line: locInfo.first_line,
			column: locInfo.first_column
		};
		this.end = {
			line: locInfo.last_line,
			column: locInfo.last_column
		};
	}
	function id(token) {
		if (/^\[.*\]$/.test(token)) return token.substring(1, token.length - 1);
		else return token;
	}
	function stripFlags(open, close) {
		return {
			open: open.charAt(2) === "~",
			close: close.charAt(close.length - 3) === "~"
		};
	}
	function stripComment(comment) {
		return comment.replace(/^\{\{~?!-?-?/, "").replace(/-?-?~?\}\}$/, "");
	}
	function preparePath(data, parts, loc) {
		loc = this.locInfo(loc);
		var original = data ? "@" : "", dig = [], depth = 0;
		for (var i = 0, l = parts.length; i < l; i++) {
			var part = parts[i].part, isLiteral = parts[i].original !== part;
			original += (parts[i].separator || "") + part;
			if (!isLiteral && (part === ".." || part === "." || part === "this")) {
				if (dig.length > 0) throw new _exception2["default"]("Invalid path: " + original, { loc });
				else if (part === "..") depth++;
			} else dig.push(part);
		}
		return {
			type: "PathExpression",
			data,
			depth,
			parts: dig,
			original,
			loc
		};
	}
	function prepareMustache(path, params, hash, open, strip, locInfo) {
		var escapeFlag = open.charAt(3) || open.charAt(2), escaped = escapeFlag !== "{" && escapeFlag !== "&";
		return {
			type: /\*/.test(open) ? "Decorator" : "MustacheStatement",
			path,
			params,
			hash,
			escaped,
			strip,
			loc: this.locInfo(locInfo)
		};
	}
	function prepareRawBlock(openRawBlock, contents, close, locInfo) {
		validateClose(openRawBlock, close);
		locInfo = this.locInfo(locInfo);
		var program = {
			type: "Program",
			body: contents,
			strip: {},
			loc: locInfo
		};
		return {
			type: "BlockStatement",
			path: openRawBlock.path,
			params: openRawBlock.params,
			hash: openRawBlock.hash,
			program,
			openStrip: {},
			inverseStrip: {},
			closeStrip: {},
			loc: locInfo
		};
	}
	function prepareBlock(openBlock, program, inverseAndProgram, close, inverted, locInfo) {
		if (close && close.path) validateClose(openBlock, close);
		var decorator = /\*/.test(openBlock.open);
		program.blockParams = openBlock.blockParams;
		var inverse = void 0, inverseStrip = void 0;
		if (inverseAndProgram) {
			if (decorator) throw new _exception2["default"]("Unexpected inverse block on decorator", inverseAndProgram);
			if (inverseAndProgram.chain) inverseAndProgram.program.body[0].closeStrip = close.strip;
			inverseStrip = inverseAndProgram.strip;
			inverse = inverseAndProgram.program;
		}
		if (inverted) {
			inverted = inverse;
			inverse = program;
			program = inverted;
		}
		return {
			type: decorator ? "DecoratorBlock" : "BlockStatement",
			path: openBlock.path,
			params: openBlock.params,
			hash: openBlock.hash,
			program,
			inverse,
			openStrip: openBlock.strip,
			inverseStrip,
			closeStrip: close && close.strip,
			loc: this.locInfo(locInfo)
		};
	}
	function prepareProgram(statements, loc) {
		if (!loc && statements.length) {
			var firstLoc = statements[0].loc, lastLoc = statements[statements.length - 1].loc;
			/* istanbul ignore else */
			if (firstLoc && lastLoc) loc = {
				source: firstLoc.source,
				start: {
					line: firstLoc.start.line,
					column: firstLoc.start.column
				},
				end: {
					line: lastLoc.end.line,
					column: lastLoc.end.column
				}
			};
		}
		return {
			type: "Program",
			body: statements,
			strip: {},
			loc
		};
	}
	function preparePartialBlock(open, program, close, locInfo) {
		validateClose(open, close);
		return {
			type: "PartialBlockStatement",
			name: open.path,
			params: open.params,
			hash: open.hash,
			program,
			openStrip: open.strip,
			closeStrip: close && close.strip,
			loc: this.locInfo(locInfo)
		};
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/base.js
var require_base = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.parseWithoutProcessing = parseWithoutProcessing;
	exports.parse = parse;
	// istanbul ignore next
	function _interopRequireWildcard(obj) {
		if (obj && obj.__esModule) return obj;
		else {
			var newObj = {};
			if (obj != null) {
				for (var key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
			}
			newObj["default"] = obj;
			return newObj;
		}
	}
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _parser2 = _interopRequireDefault(require_parser());
	var _whitespaceControl2 = _interopRequireDefault(require_whitespace_control());
	var Helpers = _interopRequireWildcard(require_helpers());
	var _utils = require_utils();
	exports.parser = _parser2["default"];
	var yy = {};
	_utils.extend(yy, Helpers);
	function parseWithoutProcessing(input, options) {
		if (input.type === "Program") return input;
		_parser2["default"].yy = yy;
		yy.locInfo = function(locInfo) {
			return new yy.SourceLocation(options && options.srcName, locInfo);
		};
		return _parser2["default"].parse(input);
	}
	function parse(input, options) {
		var ast = parseWithoutProcessing(input, options);
		return new _whitespaceControl2["default"](options).accept(ast);
	}
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/compiler.js
var require_compiler = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.Compiler = Compiler;
	exports.precompile = precompile;
	exports.compile = compile;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _exception2 = _interopRequireDefault(require_exception());
	var _utils = require_utils();
	var _ast2 = _interopRequireDefault(require_ast());
	var _nodeTypes = require_node_types();
	var slice = [].slice;
	function Compiler() {}
	Compiler.prototype = {
		compiler: Compiler,
		equals: function equals(other) {
			var len = this.opcodes.length;
			if (other.opcodes.length !== len) return false;
			for (var i = 0; i < len; i++) {
				var opcode = this.opcodes[i], otherOpcode = other.opcodes[i];
				if (opcode.opcode !== otherOpcode.opcode || !argEquals(opcode.args, otherOpcode.args)) return false;
			}
			len = this.children.length;
			for (var i = 0; i < len; i++) if (!this.children[i].equals(other.children[i])) return false;
			return true;
		},
		guid: 0,
		compile: function compile(program, options) {
			this.sourceNode = [];
			this.opcodes = [];
			this.children = [];
			this.options = options;
			this.stringParams = options.stringParams;
			this.trackIds = options.trackIds;
			options.blockParams = options.blockParams || [];
			options.knownHelpers = _utils.extend(Object.create(null), {
				helperMissing: true,
				blockHelperMissing: true,
				each: true,
				"if": true,
				unless: true,
				"with": true,
				log: true,
				lookup: true
			}, options.knownHelpers);
			return this.accept(program);
		},
		compileProgram: function compileProgram(program) {
			var result = new this.compiler().compile(program, this.options), guid = this.guid++;
			this.usePartial = this.usePartial || result.usePartial;
			this.children[guid] = result;
			this.useDepths = this.useDepths || result.useDepths;
			return guid;
		},
		accept: function accept(node) {
			if (_utils.indexOf(_nodeTypes.NODE_TYPES, node.type) === -1 || !this[node.type]) throw new _exception2["default"]("Unknown type: " + node.type, node);
			this.sourceNode.unshift(node);
			var ret = this[node.type](node);
			this.sourceNode.shift();
			return ret;
		},
		Program: function Program(program) {
			validateBlockParams(program);
			this.options.blockParams.unshift(program.blockParams);
			var body = program.body, bodyLength = body.length;
			for (var i = 0; i < bodyLength; i++) this.accept(body[i]);
			this.options.blockParams.shift();
			this.isSimple = bodyLength === 1;
			this.blockParams = program.blockParams ? program.blockParams.length : 0;
			return this;
		},
		BlockStatement: function BlockStatement(block) {
			transformLiteralToPath(block);
			var program = block.program, inverse = block.inverse;
			program = program && this.compileProgram(program);
			inverse = inverse && this.compileProgram(inverse);
			var type = this.classifySexpr(block);
			if (type === "helper") this.helperSexpr(block, program, inverse);
			else if (type === "simple") {
				this.simpleSexpr(block);
				this.opcode("pushProgram", program);
				this.opcode("pushProgram", inverse);
				this.opcode("emptyHash");
				this.opcode("blockValue", block.path.original);
			} else {
				this.ambiguousSexpr(block, program, inverse);
				this.opcode("pushProgram", program);
				this.opcode("pushProgram", inverse);
				this.opcode("emptyHash");
				this.opcode("ambiguousBlockValue");
			}
			this.opcode("append");
		},
		DecoratorBlock: function DecoratorBlock(decorator) {
			var program = decorator.program && this.compileProgram(decorator.program);
			var params = this.setupFullMustacheParams(decorator, program, void 0), path = decorator.path;
			this.useDecorators = true;
			this.opcode("registerDecorator", params.length, path.original);
		},
		PartialStatement: function PartialStatement(partial) {
			this.usePartial = true;
			var program = partial.program;
			if (program) program = this.compileProgram(partial.program);
			var params = partial.params;
			if (params.length > 1) throw new _exception2["default"]("Unsupported number of partial arguments: " + params.length, partial);
			else if (!params.length) {
				if (this.options.explicitPartialContext) this.opcode("pushLiteral", "undefined");
				else params.push({
					type: "PathExpression",
					parts: [],
					depth: 0
				});
			}
			var partialName = partial.name.original, isDynamic = partial.name.type === "SubExpression";
			if (isDynamic) this.accept(partial.name);
			this.setupFullMustacheParams(partial, program, void 0, true);
			var indent = partial.indent || "";
			if (this.options.preventIndent && indent) {
				this.opcode("appendContent", indent);
				indent = "";
			}
			this.opcode("invokePartial", isDynamic, partialName, indent);
			this.opcode("append");
		},
		PartialBlockStatement: function PartialBlockStatement(partialBlock) {
			this.PartialStatement(partialBlock);
		},
		MustacheStatement: function MustacheStatement(mustache) {
			this.SubExpression(mustache);
			if (mustache.escaped && !this.options.noEscape) this.opcode("appendEscaped");
			else this.opcode("append");
		},
		Decorator: function Decorator(decorator) {
			this.DecoratorBlock(decorator);
		},
		ContentStatement: function ContentStatement(content) {
			if (content.value != null && typeof content.value !== "string") throw invalidAst(content, "value must be a string");
			if (content.value) this.opcode("appendContent", content.value);
		},
		CommentStatement: function CommentStatement() {},
		SubExpression: function SubExpression(sexpr) {
			transformLiteralToPath(sexpr);
			var type = this.classifySexpr(sexpr);
			if (type === "simple") this.simpleSexpr(sexpr);
			else if (type === "helper") this.helperSexpr(sexpr);
			else this.ambiguousSexpr(sexpr);
		},
		ambiguousSexpr: function ambiguousSexpr(sexpr, program, inverse) {
			var path = sexpr.path, name = path.parts[0], isBlock = program != null || inverse != null;
			this.opcode("getContext", validateDepth(path));
			this.opcode("pushProgram", program);
			this.opcode("pushProgram", inverse);
			path.strict = true;
			this.accept(path);
			this.opcode("invokeAmbiguous", name, isBlock);
		},
		simpleSexpr: function simpleSexpr(sexpr) {
			var path = sexpr.path;
			path.strict = true;
			this.accept(path);
			this.opcode("resolvePossibleLambda");
		},
		helperSexpr: function helperSexpr(sexpr, program, inverse) {
			var params = this.setupFullMustacheParams(sexpr, program, inverse), path = sexpr.path, name = path.parts[0];
			if (this.options.knownHelpers[name]) this.opcode("invokeKnownHelper", params.length, name);
			else if (this.options.knownHelpersOnly) throw new _exception2["default"]("You specified knownHelpersOnly, but used the unknown helper " + name, sexpr);
			else {
				path.strict = true;
				path.falsy = true;
				this.accept(path);
				this.opcode("invokeHelper", params.length, path.original, _ast2["default"].helpers.simpleId(path));
			}
		},
		PathExpression: function PathExpression(path) {
			var depth = validateDepth(path);
			var parts = validateParts(path);
			this.addDepth(depth);
			this.opcode("getContext", depth);
			var name = parts[0], scoped = _ast2["default"].helpers.scopedId(path), blockParamId = !depth && !scoped && this.blockParamIndex(name);
			if (blockParamId) this.opcode("lookupBlockParam", blockParamId, parts);
			else if (!name) this.opcode("pushContext");
			else if (path.data) {
				this.options.data = true;
				this.opcode("lookupData", depth, parts, path.strict);
			} else this.opcode("lookupOnContext", parts, path.falsy, path.strict, scoped);
		},
		StringLiteral: function StringLiteral(string) {
			validateLiteral(string);
			this.opcode("pushString", string.value);
		},
		NumberLiteral: function NumberLiteral(number) {
			validateLiteral(number);
			this.opcode("pushLiteral", number.value);
		},
		BooleanLiteral: function BooleanLiteral(bool) {
			validateLiteral(bool);
			this.opcode("pushLiteral", bool.value);
		},
		UndefinedLiteral: function UndefinedLiteral() {
			this.opcode("pushLiteral", "undefined");
		},
		NullLiteral: function NullLiteral() {
			this.opcode("pushLiteral", "null");
		},
		Hash: function Hash(hash) {
			var pairs = hash.pairs, i = 0, l = void 0;
			if (!_utils.isArray(pairs)) throw invalidAst(hash, "pairs must be an array");
			l = pairs.length;
			for (var j = 0; j < l; j++) if (!pairs[j] || typeof pairs[j].key !== "string") throw invalidAst(hash, "pair keys must be strings");
			this.opcode("pushHash");
			for (; i < l; i++) this.pushParam(pairs[i].value);
			while (i--) this.opcode("assignToHash", pairs[i].key);
			this.opcode("popHash");
		},
		opcode: function opcode(name) {
			this.opcodes.push({
				opcode: name,
				args: slice.call(arguments, 1),
				loc: this.sourceNode[0].loc
			});
		},
		addDepth: function addDepth(depth) {
			if (!depth) return;
			this.useDepths = true;
		},
		classifySexpr: function classifySexpr(sexpr) {
			validateParts(sexpr.path);
			var isSimple = _ast2["default"].helpers.simpleId(sexpr.path);
			var isBlockParam = isSimple && !!this.blockParamIndex(sexpr.path.parts[0]);
			var isHelper = !isBlockParam && _ast2["default"].helpers.helperExpression(sexpr);
			var isEligible = !isBlockParam && (isHelper || isSimple);
			if (isEligible && !isHelper) {
				var _name = sexpr.path.parts[0], options = this.options;
				if (options.knownHelpers[_name]) isHelper = true;
				else if (options.knownHelpersOnly) isEligible = false;
			}
			if (isHelper) return "helper";
			else if (isEligible) return "ambiguous";
			else return "simple";
		},
		pushParams: function pushParams(params) {
			for (var i = 0, l = params.length; i < l; i++) this.pushParam(params[i]);
		},
		pushParam: function pushParam(val) {
			validateLiteral(val);
			var value = val.value != null ? val.value : val.original || "";
			var depth = validateDepth(val);
			if (this.stringParams) {
				if (typeof value !== "number" && typeof value !== "boolean") value = String(value);
				if (value.replace) value = value.replace(/^(\.?\.\/)*/g, "").replace(/\//g, ".");
				if (depth) this.addDepth(depth);
				this.opcode("getContext", depth);
				this.opcode("pushStringParam", value, val.type);
				if (val.type === "SubExpression") this.accept(val);
			} else {
				if (this.trackIds) {
					var blockParamIndex = void 0;
					if (val.parts && !_ast2["default"].helpers.scopedId(val) && !depth) blockParamIndex = this.blockParamIndex(validateParts(val)[0]);
					if (blockParamIndex) {
						var blockParamChild = val.parts.slice(1).join(".");
						this.opcode("pushId", "BlockParam", blockParamIndex, blockParamChild);
					} else {
						value = val.original || value;
						if (value.replace) value = value.replace(/^this(?:\.|$)/, "").replace(/^\.\//, "").replace(/^\.$/, "");
						this.opcode("pushId", val.type, value);
					}
				}
				this.accept(val);
			}
		},
		setupFullMustacheParams: function setupFullMustacheParams(sexpr, program, inverse, omitEmpty) {
			var params = sexpr.params;
			this.pushParams(params);
			this.opcode("pushProgram", program);
			this.opcode("pushProgram", inverse);
			if (sexpr.hash) this.accept(sexpr.hash);
			else this.opcode("emptyHash", omitEmpty);
			return params;
		},
		blockParamIndex: function blockParamIndex(name) {
			for (var depth = 0, len = this.options.blockParams.length; depth < len; depth++) {
				var blockParams = this.options.blockParams[depth], param = blockParams && _utils.indexOf(blockParams, name);
				if (blockParams && param >= 0) return [depth, param];
			}
		}
	};
	function precompile(input, options, env) {
		if (input == null || typeof input !== "string" && input.type !== "Program") throw new _exception2["default"]("You must pass a string or Handlebars AST to Handlebars.precompile. You passed " + input);
		options = options || {};
		if (!("data" in options)) options.data = true;
		if (options.compat) options.useDepths = true;
		var ast = env.parse(input, options), environment = new env.Compiler().compile(ast, options);
		return new env.JavaScriptCompiler().compile(environment, options);
	}
	function compile(input, options, env) {
		if (options === void 0) options = {};
		if (input == null || typeof input !== "string" && input.type !== "Program") throw new _exception2["default"]("You must pass a string or Handlebars AST to Handlebars.compile. You passed " + input);
		options = _utils.extend({}, options);
		if (!("data" in options)) options.data = true;
		if (options.compat) options.useDepths = true;
		var compiled = void 0;
		function compileInput() {
			var ast = env.parse(input, options), environment = new env.Compiler().compile(ast, options), templateSpec = new env.JavaScriptCompiler().compile(environment, options, void 0, true);
			return env.template(templateSpec);
		}
		function ret(context, execOptions) {
			if (!compiled) compiled = compileInput();
			return compiled.call(this, context, execOptions);
		}
		ret._setup = function(setupOptions) {
			if (!compiled) compiled = compileInput();
			return compiled._setup(setupOptions);
		};
		ret._child = function(i, data, blockParams, depths) {
			if (!compiled) compiled = compileInput();
			return compiled._child(i, data, blockParams, depths);
		};
		return ret;
	}
	function invalidAst(node, message) {
		return new _exception2["default"]("Invalid AST: " + node.type + " " + message, node);
	}
	function validateDepth(node) {
		var depth = node.depth;
		if (depth == null) return 0;
		if (typeof depth !== "number" || !isFinite(depth) || Math.floor(depth) !== depth || depth < 0) throw invalidAst(node, "depth must be a non-negative integer");
		return depth;
	}
	function validateLiteral(node) {
		var value = node.value;
		if (node.type === "StringLiteral" && typeof value !== "string") throw invalidAst(node, "value must be a string");
		else if (node.type === "NumberLiteral" && typeof value !== "number") throw invalidAst(node, "value must be a number");
		else if (node.type === "BooleanLiteral" && typeof value !== "boolean") throw invalidAst(node, "value must be a boolean");
	}
	function validateStringArray(node, value, name) {
		if (!_utils.isArray(value)) throw invalidAst(node, name + " must be an array");
		for (var i = 0; i < value.length; i++) if (typeof value[i] !== "string") throw invalidAst(node, name + " must only contain strings");
		return value;
	}
	function validateParts(path) {
		return validateStringArray(path, path.parts, "parts");
	}
	function validateBlockParams(program) {
		if (program.blockParams != null) validateStringArray(program, program.blockParams, "blockParams");
	}
	function argEquals(a, b) {
		if (a === b) return true;
		if (_utils.isArray(a) && _utils.isArray(b) && a.length === b.length) {
			for (var i = 0; i < a.length; i++) if (!argEquals(a[i], b[i])) return false;
			return true;
		}
	}
	function transformLiteralToPath(sexpr) {
		if (!sexpr.path.parts) {
			var literal = sexpr.path;
			sexpr.path = {
				type: "PathExpression",
				data: false,
				depth: 0,
				parts: [literal.original + ""],
				original: literal.original + "",
				loc: literal.loc
			};
		}
	}
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/base64.js
var require_base64 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var intToCharMap = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split("");
	exports.encode = function(number) {
		if (0 <= number && number < intToCharMap.length) return intToCharMap[number];
		throw new TypeError("Must be between 0 and 63: " + number);
	};
	exports.decode = function(charCode) {
		var bigA = 65;
		var bigZ = 90;
		var littleA = 97;
		var littleZ = 122;
		var zero = 48;
		var nine = 57;
		var plus = 43;
		var slash = 47;
		var littleOffset = 26;
		var numberOffset = 52;
		if (bigA <= charCode && charCode <= bigZ) return charCode - bigA;
		if (littleA <= charCode && charCode <= littleZ) return charCode - littleA + littleOffset;
		if (zero <= charCode && charCode <= nine) return charCode - zero + numberOffset;
		if (charCode == plus) return 62;
		if (charCode == slash) return 63;
		return -1;
	};
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/base64-vlq.js
var require_base64_vlq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var base64 = require_base64();
	var VLQ_BASE_SHIFT = 5;
	var VLQ_BASE = 1 << VLQ_BASE_SHIFT;
	var VLQ_BASE_MASK = VLQ_BASE - 1;
	var VLQ_CONTINUATION_BIT = VLQ_BASE;
	function toVLQSigned(aValue) {
		return aValue < 0 ? (-aValue << 1) + 1 : (aValue << 1) + 0;
	}
	function fromVLQSigned(aValue) {
		var isNegative = (aValue & 1) === 1;
		var shifted = aValue >> 1;
		return isNegative ? -shifted : shifted;
	}
	exports.encode = function base64VLQ_encode(aValue) {
		var encoded = "";
		var digit;
		var vlq = toVLQSigned(aValue);
		do {
			digit = vlq & VLQ_BASE_MASK;
			vlq >>>= VLQ_BASE_SHIFT;
			if (vlq > 0) digit |= VLQ_CONTINUATION_BIT;
			encoded += base64.encode(digit);
		} while (vlq > 0);
		return encoded;
	};
	exports.decode = function base64VLQ_decode(aStr, aIndex, aOutParam) {
		var strLen = aStr.length;
		var result = 0;
		var shift = 0;
		var continuation, digit;
		do {
			if (aIndex >= strLen) throw new Error("Expected more digits in base 64 VLQ value.");
			digit = base64.decode(aStr.charCodeAt(aIndex++));
			if (digit === -1) throw new Error("Invalid base64 digit: " + aStr.charAt(aIndex - 1));
			continuation = !!(digit & VLQ_CONTINUATION_BIT);
			digit &= VLQ_BASE_MASK;
			result = result + (digit << shift);
			shift += VLQ_BASE_SHIFT;
		} while (continuation);
		aOutParam.value = fromVLQSigned(result);
		aOutParam.rest = aIndex;
	};
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/util.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	function getArg(aArgs, aName, aDefaultValue) {
		if (aName in aArgs) return aArgs[aName];
		else if (arguments.length === 3) return aDefaultValue;
		else throw new Error("\"" + aName + "\" is a required argument.");
	}
	exports.getArg = getArg;
	var urlRegexp = /^(?:([\w+\-.]+):)?\/\/(?:(\w+:\w+)@)?([\w.-]*)(?::(\d+))?(.*)$/;
	var dataUrlRegexp = /^data:.+\,.+$/;
	function urlParse(aUrl) {
		var match = aUrl.match(urlRegexp);
		if (!match) return null;
		return {
			scheme: match[1],
			auth: match[2],
			host: match[3],
			port: match[4],
			path: match[5]
		};
	}
	exports.urlParse = urlParse;
	function urlGenerate(aParsedUrl) {
		var url = "";
		if (aParsedUrl.scheme) url += aParsedUrl.scheme + ":";
		url += "//";
		if (aParsedUrl.auth) url += aParsedUrl.auth + "@";
		if (aParsedUrl.host) url += aParsedUrl.host;
		if (aParsedUrl.port) url += ":" + aParsedUrl.port;
		if (aParsedUrl.path) url += aParsedUrl.path;
		return url;
	}
	exports.urlGenerate = urlGenerate;
	function normalize(aPath) {
		var path = aPath;
		var url = urlParse(aPath);
		if (url) {
			if (!url.path) return aPath;
			path = url.path;
		}
		var isAbsolute = exports.isAbsolute(path);
		var parts = path.split(/\/+/);
		for (var part, up = 0, i = parts.length - 1; i >= 0; i--) {
			part = parts[i];
			if (part === ".") parts.splice(i, 1);
			else if (part === "..") up++;
			else if (up > 0) {
				if (part === "") {
					parts.splice(i + 1, up);
					up = 0;
				} else {
					parts.splice(i, 2);
					up--;
				}
			}
		}
		path = parts.join("/");
		if (path === "") path = isAbsolute ? "/" : ".";
		if (url) {
			url.path = path;
			return urlGenerate(url);
		}
		return path;
	}
	exports.normalize = normalize;
	function join(aRoot, aPath) {
		if (aRoot === "") aRoot = ".";
		if (aPath === "") aPath = ".";
		var aPathUrl = urlParse(aPath);
		var aRootUrl = urlParse(aRoot);
		if (aRootUrl) aRoot = aRootUrl.path || "/";
		if (aPathUrl && !aPathUrl.scheme) {
			if (aRootUrl) aPathUrl.scheme = aRootUrl.scheme;
			return urlGenerate(aPathUrl);
		}
		if (aPathUrl || aPath.match(dataUrlRegexp)) return aPath;
		if (aRootUrl && !aRootUrl.host && !aRootUrl.path) {
			aRootUrl.host = aPath;
			return urlGenerate(aRootUrl);
		}
		var joined = aPath.charAt(0) === "/" ? aPath : normalize(aRoot.replace(/\/+$/, "") + "/" + aPath);
		if (aRootUrl) {
			aRootUrl.path = joined;
			return urlGenerate(aRootUrl);
		}
		return joined;
	}
	exports.join = join;
	exports.isAbsolute = function(aPath) {
		return aPath.charAt(0) === "/" || urlRegexp.test(aPath);
	};
	function relative(aRoot, aPath) {
		if (aRoot === "") aRoot = ".";
		aRoot = aRoot.replace(/\/$/, "");
		var level = 0;
		while (aPath.indexOf(aRoot + "/") !== 0) {
			var index = aRoot.lastIndexOf("/");
			if (index < 0) return aPath;
			aRoot = aRoot.slice(0, index);
			if (aRoot.match(/^([^\/]+:\/)?\/*$/)) return aPath;
			++level;
		}
		return Array(level + 1).join("../") + aPath.substr(aRoot.length + 1);
	}
	exports.relative = relative;
	var supportsNullProto = function() {
		return !("__proto__" in Object.create(null));
	}();
	function identity(s) {
		return s;
	}
	function toSetString(aStr) {
		if (isProtoString(aStr)) return "$" + aStr;
		return aStr;
	}
	exports.toSetString = supportsNullProto ? identity : toSetString;
	function fromSetString(aStr) {
		if (isProtoString(aStr)) return aStr.slice(1);
		return aStr;
	}
	exports.fromSetString = supportsNullProto ? identity : fromSetString;
	function isProtoString(s) {
		if (!s) return false;
		var length = s.length;
		if (length < 9) return false;
		if (s.charCodeAt(length - 1) !== 95 || s.charCodeAt(length - 2) !== 95 || s.charCodeAt(length - 3) !== 111 || s.charCodeAt(length - 4) !== 116 || s.charCodeAt(length - 5) !== 111 || s.charCodeAt(length - 6) !== 114 || s.charCodeAt(length - 7) !== 112 || s.charCodeAt(length - 8) !== 95 || s.charCodeAt(length - 9) !== 95) return false;
		for (var i = length - 10; i >= 0; i--) if (s.charCodeAt(i) !== 36) return false;
		return true;
	}
	function compareByOriginalPositions(mappingA, mappingB, onlyCompareOriginal) {
		var cmp = strcmp(mappingA.source, mappingB.source);
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalLine - mappingB.originalLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalColumn - mappingB.originalColumn;
		if (cmp !== 0 || onlyCompareOriginal) return cmp;
		cmp = mappingA.generatedColumn - mappingB.generatedColumn;
		if (cmp !== 0) return cmp;
		cmp = mappingA.generatedLine - mappingB.generatedLine;
		if (cmp !== 0) return cmp;
		return strcmp(mappingA.name, mappingB.name);
	}
	exports.compareByOriginalPositions = compareByOriginalPositions;
	function compareByGeneratedPositionsDeflated(mappingA, mappingB, onlyCompareGenerated) {
		var cmp = mappingA.generatedLine - mappingB.generatedLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.generatedColumn - mappingB.generatedColumn;
		if (cmp !== 0 || onlyCompareGenerated) return cmp;
		cmp = strcmp(mappingA.source, mappingB.source);
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalLine - mappingB.originalLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalColumn - mappingB.originalColumn;
		if (cmp !== 0) return cmp;
		return strcmp(mappingA.name, mappingB.name);
	}
	exports.compareByGeneratedPositionsDeflated = compareByGeneratedPositionsDeflated;
	function strcmp(aStr1, aStr2) {
		if (aStr1 === aStr2) return 0;
		if (aStr1 === null) return 1;
		if (aStr2 === null) return -1;
		if (aStr1 > aStr2) return 1;
		return -1;
	}
	function compareByGeneratedPositionsInflated(mappingA, mappingB) {
		var cmp = mappingA.generatedLine - mappingB.generatedLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.generatedColumn - mappingB.generatedColumn;
		if (cmp !== 0) return cmp;
		cmp = strcmp(mappingA.source, mappingB.source);
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalLine - mappingB.originalLine;
		if (cmp !== 0) return cmp;
		cmp = mappingA.originalColumn - mappingB.originalColumn;
		if (cmp !== 0) return cmp;
		return strcmp(mappingA.name, mappingB.name);
	}
	exports.compareByGeneratedPositionsInflated = compareByGeneratedPositionsInflated;
	function parseSourceMapInput(str) {
		return JSON.parse(str.replace(/^\)]}'[^\n]*\n/, ""));
	}
	exports.parseSourceMapInput = parseSourceMapInput;
	function computeSourceURL(sourceRoot, sourceURL, sourceMapURL) {
		sourceURL = sourceURL || "";
		if (sourceRoot) {
			if (sourceRoot[sourceRoot.length - 1] !== "/" && sourceURL[0] !== "/") sourceRoot += "/";
			sourceURL = sourceRoot + sourceURL;
		}
		if (sourceMapURL) {
			var parsed = urlParse(sourceMapURL);
			if (!parsed) throw new Error("sourceMapURL could not be parsed");
			if (parsed.path) {
				var index = parsed.path.lastIndexOf("/");
				if (index >= 0) parsed.path = parsed.path.substring(0, index + 1);
			}
			sourceURL = join(urlGenerate(parsed), sourceURL);
		}
		return normalize(sourceURL);
	}
	exports.computeSourceURL = computeSourceURL;
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/array-set.js
var require_array_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var util = require_util();
	var has = Object.prototype.hasOwnProperty;
	var hasNativeMap = typeof Map !== "undefined";
	function ArraySet() {
		this._array = [];
		this._set = hasNativeMap ? /* @__PURE__ */ new Map() : Object.create(null);
	}
	ArraySet.fromArray = function ArraySet_fromArray(aArray, aAllowDuplicates) {
		var set = new ArraySet();
		for (var i = 0, len = aArray.length; i < len; i++) set.add(aArray[i], aAllowDuplicates);
		return set;
	};
	ArraySet.prototype.size = function ArraySet_size() {
		return hasNativeMap ? this._set.size : Object.getOwnPropertyNames(this._set).length;
	};
	ArraySet.prototype.add = function ArraySet_add(aStr, aAllowDuplicates) {
		var sStr = hasNativeMap ? aStr : util.toSetString(aStr);
		var isDuplicate = hasNativeMap ? this.has(aStr) : has.call(this._set, sStr);
		var idx = this._array.length;
		if (!isDuplicate || aAllowDuplicates) this._array.push(aStr);
		if (!isDuplicate) {
			if (hasNativeMap) this._set.set(aStr, idx);
			else this._set[sStr] = idx;
		}
	};
	ArraySet.prototype.has = function ArraySet_has(aStr) {
		if (hasNativeMap) return this._set.has(aStr);
		else {
			var sStr = util.toSetString(aStr);
			return has.call(this._set, sStr);
		}
	};
	ArraySet.prototype.indexOf = function ArraySet_indexOf(aStr) {
		if (hasNativeMap) {
			var idx = this._set.get(aStr);
			if (idx >= 0) return idx;
		} else {
			var sStr = util.toSetString(aStr);
			if (has.call(this._set, sStr)) return this._set[sStr];
		}
		throw new Error("\"" + aStr + "\" is not in the set.");
	};
	ArraySet.prototype.at = function ArraySet_at(aIdx) {
		if (aIdx >= 0 && aIdx < this._array.length) return this._array[aIdx];
		throw new Error("No element indexed by " + aIdx);
	};
	ArraySet.prototype.toArray = function ArraySet_toArray() {
		return this._array.slice();
	};
	exports.ArraySet = ArraySet;
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/mapping-list.js
var require_mapping_list = /* @__PURE__ */ __commonJSMin(((exports) => {
	var util = require_util();
	function generatedPositionAfter(mappingA, mappingB) {
		var lineA = mappingA.generatedLine;
		var lineB = mappingB.generatedLine;
		var columnA = mappingA.generatedColumn;
		var columnB = mappingB.generatedColumn;
		return lineB > lineA || lineB == lineA && columnB >= columnA || util.compareByGeneratedPositionsInflated(mappingA, mappingB) <= 0;
	}
	function MappingList() {
		this._array = [];
		this._sorted = true;
		this._last = {
			generatedLine: -1,
			generatedColumn: 0
		};
	}
	MappingList.prototype.unsortedForEach = function MappingList_forEach(aCallback, aThisArg) {
		this._array.forEach(aCallback, aThisArg);
	};
	MappingList.prototype.add = function MappingList_add(aMapping) {
		if (generatedPositionAfter(this._last, aMapping)) {
			this._last = aMapping;
			this._array.push(aMapping);
		} else {
			this._sorted = false;
			this._array.push(aMapping);
		}
	};
	MappingList.prototype.toArray = function MappingList_toArray() {
		if (!this._sorted) {
			this._array.sort(util.compareByGeneratedPositionsInflated);
			this._sorted = true;
		}
		return this._array;
	};
	exports.MappingList = MappingList;
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/source-map-generator.js
var require_source_map_generator = /* @__PURE__ */ __commonJSMin(((exports) => {
	var base64VLQ = require_base64_vlq();
	var util = require_util();
	var ArraySet = require_array_set().ArraySet;
	var MappingList = require_mapping_list().MappingList;
	function SourceMapGenerator(aArgs) {
		if (!aArgs) aArgs = {};
		this._file = util.getArg(aArgs, "file", null);
		this._sourceRoot = util.getArg(aArgs, "sourceRoot", null);
		this._skipValidation = util.getArg(aArgs, "skipValidation", false);
		this._sources = new ArraySet();
		this._names = new ArraySet();
		this._mappings = new MappingList();
		this._sourcesContents = null;
	}
	SourceMapGenerator.prototype._version = 3;
	SourceMapGenerator.fromSourceMap = function SourceMapGenerator_fromSourceMap(aSourceMapConsumer) {
		var sourceRoot = aSourceMapConsumer.sourceRoot;
		var generator = new SourceMapGenerator({
			file: aSourceMapConsumer.file,
			sourceRoot
		});
		aSourceMapConsumer.eachMapping(function(mapping) {
			var newMapping = { generated: {
				line: mapping.generatedLine,
				column: mapping.generatedColumn
			} };
			if (mapping.source != null) {
				newMapping.source = mapping.source;
				if (sourceRoot != null) newMapping.source = util.relative(sourceRoot, newMapping.source);
				newMapping.original = {
					line: mapping.originalLine,
					column: mapping.originalColumn
				};
				if (mapping.name != null) newMapping.name = mapping.name;
			}
			generator.addMapping(newMapping);
		});
		aSourceMapConsumer.sources.forEach(function(sourceFile) {
			var sourceRelative = sourceFile;
			if (sourceRoot !== null) sourceRelative = util.relative(sourceRoot, sourceFile);
			if (!generator._sources.has(sourceRelative)) generator._sources.add(sourceRelative);
			var content = aSourceMapConsumer.sourceContentFor(sourceFile);
			if (content != null) generator.setSourceContent(sourceFile, content);
		});
		return generator;
	};
	SourceMapGenerator.prototype.addMapping = function SourceMapGenerator_addMapping(aArgs) {
		var generated = util.getArg(aArgs, "generated");
		var original = util.getArg(aArgs, "original", null);
		var source = util.getArg(aArgs, "source", null);
		var name = util.getArg(aArgs, "name", null);
		if (!this._skipValidation) this._validateMapping(generated, original, source, name);
		if (source != null) {
			source = String(source);
			if (!this._sources.has(source)) this._sources.add(source);
		}
		if (name != null) {
			name = String(name);
			if (!this._names.has(name)) this._names.add(name);
		}
		this._mappings.add({
			generatedLine: generated.line,
			generatedColumn: generated.column,
			originalLine: original != null && original.line,
			originalColumn: original != null && original.column,
			source,
			name
		});
	};
	SourceMapGenerator.prototype.setSourceContent = function SourceMapGenerator_setSourceContent(aSourceFile, aSourceContent) {
		var source = aSourceFile;
		if (this._sourceRoot != null) source = util.relative(this._sourceRoot, source);
		if (aSourceContent != null) {
			if (!this._sourcesContents) this._sourcesContents = Object.create(null);
			this._sourcesContents[util.toSetString(source)] = aSourceContent;
		} else if (this._sourcesContents) {
			delete this._sourcesContents[util.toSetString(source)];
			if (Object.keys(this._sourcesContents).length === 0) this._sourcesContents = null;
		}
	};
	SourceMapGenerator.prototype.applySourceMap = function SourceMapGenerator_applySourceMap(aSourceMapConsumer, aSourceFile, aSourceMapPath) {
		var sourceFile = aSourceFile;
		if (aSourceFile == null) {
			if (aSourceMapConsumer.file == null) throw new Error("SourceMapGenerator.prototype.applySourceMap requires either an explicit source file, or the source map's \"file\" property. Both were omitted.");
			sourceFile = aSourceMapConsumer.file;
		}
		var sourceRoot = this._sourceRoot;
		if (sourceRoot != null) sourceFile = util.relative(sourceRoot, sourceFile);
		var newSources = new ArraySet();
		var newNames = new ArraySet();
		this._mappings.unsortedForEach(function(mapping) {
			if (mapping.source === sourceFile && mapping.originalLine != null) {
				var original = aSourceMapConsumer.originalPositionFor({
					line: mapping.originalLine,
					column: mapping.originalColumn
				});
				if (original.source != null) {
					mapping.source = original.source;
					if (aSourceMapPath != null) mapping.source = util.join(aSourceMapPath, mapping.source);
					if (sourceRoot != null) mapping.source = util.relative(sourceRoot, mapping.source);
					mapping.originalLine = original.line;
					mapping.originalColumn = original.column;
					if (original.name != null) mapping.name = original.name;
				}
			}
			var source = mapping.source;
			if (source != null && !newSources.has(source)) newSources.add(source);
			var name = mapping.name;
			if (name != null && !newNames.has(name)) newNames.add(name);
		}, this);
		this._sources = newSources;
		this._names = newNames;
		aSourceMapConsumer.sources.forEach(function(sourceFile) {
			var content = aSourceMapConsumer.sourceContentFor(sourceFile);
			if (content != null) {
				if (aSourceMapPath != null) sourceFile = util.join(aSourceMapPath, sourceFile);
				if (sourceRoot != null) sourceFile = util.relative(sourceRoot, sourceFile);
				this.setSourceContent(sourceFile, content);
			}
		}, this);
	};
	SourceMapGenerator.prototype._validateMapping = function SourceMapGenerator_validateMapping(aGenerated, aOriginal, aSource, aName) {
		if (aOriginal && typeof aOriginal.line !== "number" && typeof aOriginal.column !== "number") throw new Error("original.line and original.column are not numbers -- you probably meant to omit the original mapping entirely and only map the generated position. If so, pass null for the original mapping instead of an object with empty or null values.");
		if (aGenerated && "line" in aGenerated && "column" in aGenerated && aGenerated.line > 0 && aGenerated.column >= 0 && !aOriginal && !aSource && !aName) return;
		else if (aGenerated && "line" in aGenerated && "column" in aGenerated && aOriginal && "line" in aOriginal && "column" in aOriginal && aGenerated.line > 0 && aGenerated.column >= 0 && aOriginal.line > 0 && aOriginal.column >= 0 && aSource) return;
		else throw new Error("Invalid mapping: " + JSON.stringify({
			generated: aGenerated,
			source: aSource,
			original: aOriginal,
			name: aName
		}));
	};
	SourceMapGenerator.prototype._serializeMappings = function SourceMapGenerator_serializeMappings() {
		var previousGeneratedColumn = 0;
		var previousGeneratedLine = 1;
		var previousOriginalColumn = 0;
		var previousOriginalLine = 0;
		var previousName = 0;
		var previousSource = 0;
		var result = "";
		var next;
		var mapping;
		var nameIdx;
		var sourceIdx;
		var mappings = this._mappings.toArray();
		for (var i = 0, len = mappings.length; i < len; i++) {
			mapping = mappings[i];
			next = "";
			if (mapping.generatedLine !== previousGeneratedLine) {
				previousGeneratedColumn = 0;
				while (mapping.generatedLine !== previousGeneratedLine) {
					next += ";";
					previousGeneratedLine++;
				}
			} else if (i > 0) {
				if (!util.compareByGeneratedPositionsInflated(mapping, mappings[i - 1])) continue;
				next += ",";
			}
			next += base64VLQ.encode(mapping.generatedColumn - previousGeneratedColumn);
			previousGeneratedColumn = mapping.generatedColumn;
			if (mapping.source != null) {
				sourceIdx = this._sources.indexOf(mapping.source);
				next += base64VLQ.encode(sourceIdx - previousSource);
				previousSource = sourceIdx;
				next += base64VLQ.encode(mapping.originalLine - 1 - previousOriginalLine);
				previousOriginalLine = mapping.originalLine - 1;
				next += base64VLQ.encode(mapping.originalColumn - previousOriginalColumn);
				previousOriginalColumn = mapping.originalColumn;
				if (mapping.name != null) {
					nameIdx = this._names.indexOf(mapping.name);
					next += base64VLQ.encode(nameIdx - previousName);
					previousName = nameIdx;
				}
			}
			result += next;
		}
		return result;
	};
	SourceMapGenerator.prototype._generateSourcesContent = function SourceMapGenerator_generateSourcesContent(aSources, aSourceRoot) {
		return aSources.map(function(source) {
			if (!this._sourcesContents) return null;
			if (aSourceRoot != null) source = util.relative(aSourceRoot, source);
			var key = util.toSetString(source);
			return Object.prototype.hasOwnProperty.call(this._sourcesContents, key) ? this._sourcesContents[key] : null;
		}, this);
	};
	SourceMapGenerator.prototype.toJSON = function SourceMapGenerator_toJSON() {
		var map = {
			version: this._version,
			sources: this._sources.toArray(),
			names: this._names.toArray(),
			mappings: this._serializeMappings()
		};
		if (this._file != null) map.file = this._file;
		if (this._sourceRoot != null) map.sourceRoot = this._sourceRoot;
		if (this._sourcesContents) map.sourcesContent = this._generateSourcesContent(map.sources, map.sourceRoot);
		return map;
	};
	SourceMapGenerator.prototype.toString = function SourceMapGenerator_toString() {
		return JSON.stringify(this.toJSON());
	};
	exports.SourceMapGenerator = SourceMapGenerator;
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/binary-search.js
var require_binary_search = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.GREATEST_LOWER_BOUND = 1;
	exports.LEAST_UPPER_BOUND = 2;
	function recursiveSearch(aLow, aHigh, aNeedle, aHaystack, aCompare, aBias) {
		var mid = Math.floor((aHigh - aLow) / 2) + aLow;
		var cmp = aCompare(aNeedle, aHaystack[mid], true);
		if (cmp === 0) return mid;
		else if (cmp > 0) {
			if (aHigh - mid > 1) return recursiveSearch(mid, aHigh, aNeedle, aHaystack, aCompare, aBias);
			if (aBias == exports.LEAST_UPPER_BOUND) return aHigh < aHaystack.length ? aHigh : -1;
			else return mid;
		} else {
			if (mid - aLow > 1) return recursiveSearch(aLow, mid, aNeedle, aHaystack, aCompare, aBias);
			if (aBias == exports.LEAST_UPPER_BOUND) return mid;
			else return aLow < 0 ? -1 : aLow;
		}
	}
	exports.search = function search(aNeedle, aHaystack, aCompare, aBias) {
		if (aHaystack.length === 0) return -1;
		var index = recursiveSearch(-1, aHaystack.length, aNeedle, aHaystack, aCompare, aBias || exports.GREATEST_LOWER_BOUND);
		if (index < 0) return -1;
		while (index - 1 >= 0) {
			if (aCompare(aHaystack[index], aHaystack[index - 1], true) !== 0) break;
			--index;
		}
		return index;
	};
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/quick-sort.js
var require_quick_sort = /* @__PURE__ */ __commonJSMin(((exports) => {
	function swap(ary, x, y) {
		var temp = ary[x];
		ary[x] = ary[y];
		ary[y] = temp;
	}
	function randomIntInRange(low, high) {
		return Math.round(low + Math.random() * (high - low));
	}
	function doQuickSort(ary, comparator, p, r) {
		if (p < r) {
			var pivotIndex = randomIntInRange(p, r);
			var i = p - 1;
			swap(ary, pivotIndex, r);
			var pivot = ary[r];
			for (var j = p; j < r; j++) if (comparator(ary[j], pivot) <= 0) {
				i += 1;
				swap(ary, i, j);
			}
			swap(ary, i + 1, j);
			var q = i + 1;
			doQuickSort(ary, comparator, p, q - 1);
			doQuickSort(ary, comparator, q + 1, r);
		}
	}
	exports.quickSort = function(ary, comparator) {
		doQuickSort(ary, comparator, 0, ary.length - 1);
	};
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/source-map-consumer.js
var require_source_map_consumer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var util = require_util();
	var binarySearch = require_binary_search();
	var ArraySet = require_array_set().ArraySet;
	var base64VLQ = require_base64_vlq();
	var quickSort = require_quick_sort().quickSort;
	function SourceMapConsumer(aSourceMap, aSourceMapURL) {
		var sourceMap = aSourceMap;
		if (typeof aSourceMap === "string") sourceMap = util.parseSourceMapInput(aSourceMap);
		return sourceMap.sections != null ? new IndexedSourceMapConsumer(sourceMap, aSourceMapURL) : new BasicSourceMapConsumer(sourceMap, aSourceMapURL);
	}
	SourceMapConsumer.fromSourceMap = function(aSourceMap, aSourceMapURL) {
		return BasicSourceMapConsumer.fromSourceMap(aSourceMap, aSourceMapURL);
	};
	SourceMapConsumer.prototype._version = 3;
	SourceMapConsumer.prototype.__generatedMappings = null;
	Object.defineProperty(SourceMapConsumer.prototype, "_generatedMappings", {
		configurable: true,
		enumerable: true,
		get: function() {
			if (!this.__generatedMappings) this._parseMappings(this._mappings, this.sourceRoot);
			return this.__generatedMappings;
		}
	});
	SourceMapConsumer.prototype.__originalMappings = null;
	Object.defineProperty(SourceMapConsumer.prototype, "_originalMappings", {
		configurable: true,
		enumerable: true,
		get: function() {
			if (!this.__originalMappings) this._parseMappings(this._mappings, this.sourceRoot);
			return this.__originalMappings;
		}
	});
	SourceMapConsumer.prototype._charIsMappingSeparator = function SourceMapConsumer_charIsMappingSeparator(aStr, index) {
		var c = aStr.charAt(index);
		return c === ";" || c === ",";
	};
	SourceMapConsumer.prototype._parseMappings = function SourceMapConsumer_parseMappings(aStr, aSourceRoot) {
		throw new Error("Subclasses must implement _parseMappings");
	};
	SourceMapConsumer.GENERATED_ORDER = 1;
	SourceMapConsumer.ORIGINAL_ORDER = 2;
	SourceMapConsumer.GREATEST_LOWER_BOUND = 1;
	SourceMapConsumer.LEAST_UPPER_BOUND = 2;
	SourceMapConsumer.prototype.eachMapping = function SourceMapConsumer_eachMapping(aCallback, aContext, aOrder) {
		var context = aContext || null;
		var order = aOrder || SourceMapConsumer.GENERATED_ORDER;
		var mappings;
		switch (order) {
			case SourceMapConsumer.GENERATED_ORDER:
				mappings = this._generatedMappings;
				break;
			case SourceMapConsumer.ORIGINAL_ORDER:
				mappings = this._originalMappings;
				break;
			default: throw new Error("Unknown order of iteration.");
		}
		var sourceRoot = this.sourceRoot;
		mappings.map(function(mapping) {
			var source = mapping.source === null ? null : this._sources.at(mapping.source);
			source = util.computeSourceURL(sourceRoot, source, this._sourceMapURL);
			return {
				source,
				generatedLine: mapping.generatedLine,
				generatedColumn: mapping.generatedColumn,
				originalLine: mapping.originalLine,
				originalColumn: mapping.originalColumn,
				name: mapping.name === null ? null : this._names.at(mapping.name)
			};
		}, this).forEach(aCallback, context);
	};
	SourceMapConsumer.prototype.allGeneratedPositionsFor = function SourceMapConsumer_allGeneratedPositionsFor(aArgs) {
		var line = util.getArg(aArgs, "line");
		var needle = {
			source: util.getArg(aArgs, "source"),
			originalLine: line,
			originalColumn: util.getArg(aArgs, "column", 0)
		};
		needle.source = this._findSourceIndex(needle.source);
		if (needle.source < 0) return [];
		var mappings = [];
		var index = this._findMapping(needle, this._originalMappings, "originalLine", "originalColumn", util.compareByOriginalPositions, binarySearch.LEAST_UPPER_BOUND);
		if (index >= 0) {
			var mapping = this._originalMappings[index];
			if (aArgs.column === void 0) {
				var originalLine = mapping.originalLine;
				while (mapping && mapping.originalLine === originalLine) {
					mappings.push({
						line: util.getArg(mapping, "generatedLine", null),
						column: util.getArg(mapping, "generatedColumn", null),
						lastColumn: util.getArg(mapping, "lastGeneratedColumn", null)
					});
					mapping = this._originalMappings[++index];
				}
			} else {
				var originalColumn = mapping.originalColumn;
				while (mapping && mapping.originalLine === line && mapping.originalColumn == originalColumn) {
					mappings.push({
						line: util.getArg(mapping, "generatedLine", null),
						column: util.getArg(mapping, "generatedColumn", null),
						lastColumn: util.getArg(mapping, "lastGeneratedColumn", null)
					});
					mapping = this._originalMappings[++index];
				}
			}
		}
		return mappings;
	};
	exports.SourceMapConsumer = SourceMapConsumer;
	function BasicSourceMapConsumer(aSourceMap, aSourceMapURL) {
		var sourceMap = aSourceMap;
		if (typeof aSourceMap === "string") sourceMap = util.parseSourceMapInput(aSourceMap);
		var version = util.getArg(sourceMap, "version");
		var sources = util.getArg(sourceMap, "sources");
		var names = util.getArg(sourceMap, "names", []);
		var sourceRoot = util.getArg(sourceMap, "sourceRoot", null);
		var sourcesContent = util.getArg(sourceMap, "sourcesContent", null);
		var mappings = util.getArg(sourceMap, "mappings");
		var file = util.getArg(sourceMap, "file", null);
		if (version != this._version) throw new Error("Unsupported version: " + version);
		if (sourceRoot) sourceRoot = util.normalize(sourceRoot);
		sources = sources.map(String).map(util.normalize).map(function(source) {
			return sourceRoot && util.isAbsolute(sourceRoot) && util.isAbsolute(source) ? util.relative(sourceRoot, source) : source;
		});
		this._names = ArraySet.fromArray(names.map(String), true);
		this._sources = ArraySet.fromArray(sources, true);
		this._absoluteSources = this._sources.toArray().map(function(s) {
			return util.computeSourceURL(sourceRoot, s, aSourceMapURL);
		});
		this.sourceRoot = sourceRoot;
		this.sourcesContent = sourcesContent;
		this._mappings = mappings;
		this._sourceMapURL = aSourceMapURL;
		this.file = file;
	}
	BasicSourceMapConsumer.prototype = Object.create(SourceMapConsumer.prototype);
	BasicSourceMapConsumer.prototype.consumer = SourceMapConsumer;
	BasicSourceMapConsumer.prototype._findSourceIndex = function(aSource) {
		var relativeSource = aSource;
		if (this.sourceRoot != null) relativeSource = util.relative(this.sourceRoot, relativeSource);
		if (this._sources.has(relativeSource)) return this._sources.indexOf(relativeSource);
		var i = 0;
		for (; i < this._absoluteSources.length; ++i) if (this._absoluteSources[i] == aSource) return i;
		return -1;
	};
	BasicSourceMapConsumer.fromSourceMap = function SourceMapConsumer_fromSourceMap(aSourceMap, aSourceMapURL) {
		var smc = Object.create(BasicSourceMapConsumer.prototype);
		var names = smc._names = ArraySet.fromArray(aSourceMap._names.toArray(), true);
		var sources = smc._sources = ArraySet.fromArray(aSourceMap._sources.toArray(), true);
		smc.sourceRoot = aSourceMap._sourceRoot;
		smc.sourcesContent = aSourceMap._generateSourcesContent(smc._sources.toArray(), smc.sourceRoot);
		smc.file = aSourceMap._file;
		smc._sourceMapURL = aSourceMapURL;
		smc._absoluteSources = smc._sources.toArray().map(function(s) {
			return util.computeSourceURL(smc.sourceRoot, s, aSourceMapURL);
		});
		var generatedMappings = aSourceMap._mappings.toArray().slice();
		var destGeneratedMappings = smc.__generatedMappings = [];
		var destOriginalMappings = smc.__originalMappings = [];
		for (var i = 0, length = generatedMappings.length; i < length; i++) {
			var srcMapping = generatedMappings[i];
			var destMapping = new Mapping();
			destMapping.generatedLine = srcMapping.generatedLine;
			destMapping.generatedColumn = srcMapping.generatedColumn;
			if (srcMapping.source) {
				destMapping.source = sources.indexOf(srcMapping.source);
				destMapping.originalLine = srcMapping.originalLine;
				destMapping.originalColumn = srcMapping.originalColumn;
				if (srcMapping.name) destMapping.name = names.indexOf(srcMapping.name);
				destOriginalMappings.push(destMapping);
			}
			destGeneratedMappings.push(destMapping);
		}
		quickSort(smc.__originalMappings, util.compareByOriginalPositions);
		return smc;
	};
	BasicSourceMapConsumer.prototype._version = 3;
	Object.defineProperty(BasicSourceMapConsumer.prototype, "sources", { get: function() {
		return this._absoluteSources.slice();
	} });
	function Mapping() {
		this.generatedLine = 0;
		this.generatedColumn = 0;
		this.source = null;
		this.originalLine = null;
		this.originalColumn = null;
		this.name = null;
	}
	BasicSourceMapConsumer.prototype._parseMappings = function SourceMapConsumer_parseMappings(aStr, aSourceRoot) {
		var generatedLine = 1;
		var previousGeneratedColumn = 0;
		var previousOriginalLine = 0;
		var previousOriginalColumn = 0;
		var previousSource = 0;
		var previousName = 0;
		var length = aStr.length;
		var index = 0;
		var cachedSegments = {};
		var temp = {};
		var originalMappings = [];
		var generatedMappings = [];
		var mapping, str, segment, end, value;
		while (index < length) if (aStr.charAt(index) === ";") {
			generatedLine++;
			index++;
			previousGeneratedColumn = 0;
		} else if (aStr.charAt(index) === ",") index++;
		else {
			mapping = new Mapping();
			mapping.generatedLine = generatedLine;
			for (end = index; end < length; end++) if (this._charIsMappingSeparator(aStr, end)) break;
			str = aStr.slice(index, end);
			segment = cachedSegments[str];
			if (segment) index += str.length;
			else {
				segment = [];
				while (index < end) {
					base64VLQ.decode(aStr, index, temp);
					value = temp.value;
					index = temp.rest;
					segment.push(value);
				}
				if (segment.length === 2) throw new Error("Found a source, but no line and column");
				if (segment.length === 3) throw new Error("Found a source and line, but no column");
				cachedSegments[str] = segment;
			}
			mapping.generatedColumn = previousGeneratedColumn + segment[0];
			previousGeneratedColumn = mapping.generatedColumn;
			if (segment.length > 1) {
				mapping.source = previousSource + segment[1];
				previousSource += segment[1];
				mapping.originalLine = previousOriginalLine + segment[2];
				previousOriginalLine = mapping.originalLine;
				mapping.originalLine += 1;
				mapping.originalColumn = previousOriginalColumn + segment[3];
				previousOriginalColumn = mapping.originalColumn;
				if (segment.length > 4) {
					mapping.name = previousName + segment[4];
					previousName += segment[4];
				}
			}
			generatedMappings.push(mapping);
			if (typeof mapping.originalLine === "number") originalMappings.push(mapping);
		}
		quickSort(generatedMappings, util.compareByGeneratedPositionsDeflated);
		this.__generatedMappings = generatedMappings;
		quickSort(originalMappings, util.compareByOriginalPositions);
		this.__originalMappings = originalMappings;
	};
	BasicSourceMapConsumer.prototype._findMapping = function SourceMapConsumer_findMapping(aNeedle, aMappings, aLineName, aColumnName, aComparator, aBias) {
		if (aNeedle[aLineName] <= 0) throw new TypeError("Line must be greater than or equal to 1, got " + aNeedle[aLineName]);
		if (aNeedle[aColumnName] < 0) throw new TypeError("Column must be greater than or equal to 0, got " + aNeedle[aColumnName]);
		return binarySearch.search(aNeedle, aMappings, aComparator, aBias);
	};
	BasicSourceMapConsumer.prototype.computeColumnSpans = function SourceMapConsumer_computeColumnSpans() {
		for (var index = 0; index < this._generatedMappings.length; ++index) {
			var mapping = this._generatedMappings[index];
			if (index + 1 < this._generatedMappings.length) {
				var nextMapping = this._generatedMappings[index + 1];
				if (mapping.generatedLine === nextMapping.generatedLine) {
					mapping.lastGeneratedColumn = nextMapping.generatedColumn - 1;
					continue;
				}
			}
			mapping.lastGeneratedColumn = 1e400;
		}
	};
	BasicSourceMapConsumer.prototype.originalPositionFor = function SourceMapConsumer_originalPositionFor(aArgs) {
		var needle = {
			generatedLine: util.getArg(aArgs, "line"),
			generatedColumn: util.getArg(aArgs, "column")
		};
		var index = this._findMapping(needle, this._generatedMappings, "generatedLine", "generatedColumn", util.compareByGeneratedPositionsDeflated, util.getArg(aArgs, "bias", SourceMapConsumer.GREATEST_LOWER_BOUND));
		if (index >= 0) {
			var mapping = this._generatedMappings[index];
			if (mapping.generatedLine === needle.generatedLine) {
				var source = util.getArg(mapping, "source", null);
				if (source !== null) {
					source = this._sources.at(source);
					source = util.computeSourceURL(this.sourceRoot, source, this._sourceMapURL);
				}
				var name = util.getArg(mapping, "name", null);
				if (name !== null) name = this._names.at(name);
				return {
					source,
					line: util.getArg(mapping, "originalLine", null),
					column: util.getArg(mapping, "originalColumn", null),
					name
				};
			}
		}
		return {
			source: null,
			line: null,
			column: null,
			name: null
		};
	};
	BasicSourceMapConsumer.prototype.hasContentsOfAllSources = function BasicSourceMapConsumer_hasContentsOfAllSources() {
		if (!this.sourcesContent) return false;
		return this.sourcesContent.length >= this._sources.size() && !this.sourcesContent.some(function(sc) {
			return sc == null;
		});
	};
	BasicSourceMapConsumer.prototype.sourceContentFor = function SourceMapConsumer_sourceContentFor(aSource, nullOnMissing) {
		if (!this.sourcesContent) return null;
		var index = this._findSourceIndex(aSource);
		if (index >= 0) return this.sourcesContent[index];
		var relativeSource = aSource;
		if (this.sourceRoot != null) relativeSource = util.relative(this.sourceRoot, relativeSource);
		var url;
		if (this.sourceRoot != null && (url = util.urlParse(this.sourceRoot))) {
			var fileUriAbsPath = relativeSource.replace(/^file:\/\//, "");
			if (url.scheme == "file" && this._sources.has(fileUriAbsPath)) return this.sourcesContent[this._sources.indexOf(fileUriAbsPath)];
			if ((!url.path || url.path == "/") && this._sources.has("/" + relativeSource)) return this.sourcesContent[this._sources.indexOf("/" + relativeSource)];
		}
		if (nullOnMissing) return null;
		else throw new Error("\"" + relativeSource + "\" is not in the SourceMap.");
	};
	BasicSourceMapConsumer.prototype.generatedPositionFor = function SourceMapConsumer_generatedPositionFor(aArgs) {
		var source = util.getArg(aArgs, "source");
		source = this._findSourceIndex(source);
		if (source < 0) return {
			line: null,
			column: null,
			lastColumn: null
		};
		var needle = {
			source,
			originalLine: util.getArg(aArgs, "line"),
			originalColumn: util.getArg(aArgs, "column")
		};
		var index = this._findMapping(needle, this._originalMappings, "originalLine", "originalColumn", util.compareByOriginalPositions, util.getArg(aArgs, "bias", SourceMapConsumer.GREATEST_LOWER_BOUND));
		if (index >= 0) {
			var mapping = this._originalMappings[index];
			if (mapping.source === needle.source) return {
				line: util.getArg(mapping, "generatedLine", null),
				column: util.getArg(mapping, "generatedColumn", null),
				lastColumn: util.getArg(mapping, "lastGeneratedColumn", null)
			};
		}
		return {
			line: null,
			column: null,
			lastColumn: null
		};
	};
	exports.BasicSourceMapConsumer = BasicSourceMapConsumer;
	function IndexedSourceMapConsumer(aSourceMap, aSourceMapURL) {
		var sourceMap = aSourceMap;
		if (typeof aSourceMap === "string") sourceMap = util.parseSourceMapInput(aSourceMap);
		var version = util.getArg(sourceMap, "version");
		var sections = util.getArg(sourceMap, "sections");
		if (version != this._version) throw new Error("Unsupported version: " + version);
		this._sources = new ArraySet();
		this._names = new ArraySet();
		var lastOffset = {
			line: -1,
			column: 0
		};
		this._sections = sections.map(function(s) {
			if (s.url) throw new Error("Support for url field in sections not implemented.");
			var offset = util.getArg(s, "offset");
			var offsetLine = util.getArg(offset, "line");
			var offsetColumn = util.getArg(offset, "column");
			if (offsetLine < lastOffset.line || offsetLine === lastOffset.line && offsetColumn < lastOffset.column) throw new Error("Section offsets must be ordered and non-overlapping.");
			lastOffset = offset;
			return {
				generatedOffset: {
					generatedLine: offsetLine + 1,
					generatedColumn: offsetColumn + 1
				},
				consumer: new SourceMapConsumer(util.getArg(s, "map"), aSourceMapURL)
			};
		});
	}
	IndexedSourceMapConsumer.prototype = Object.create(SourceMapConsumer.prototype);
	IndexedSourceMapConsumer.prototype.constructor = SourceMapConsumer;
	IndexedSourceMapConsumer.prototype._version = 3;
	Object.defineProperty(IndexedSourceMapConsumer.prototype, "sources", { get: function() {
		var sources = [];
		for (var i = 0; i < this._sections.length; i++) for (var j = 0; j < this._sections[i].consumer.sources.length; j++) sources.push(this._sections[i].consumer.sources[j]);
		return sources;
	} });
	IndexedSourceMapConsumer.prototype.originalPositionFor = function IndexedSourceMapConsumer_originalPositionFor(aArgs) {
		var needle = {
			generatedLine: util.getArg(aArgs, "line"),
			generatedColumn: util.getArg(aArgs, "column")
		};
		var sectionIndex = binarySearch.search(needle, this._sections, function(needle, section) {
			var cmp = needle.generatedLine - section.generatedOffset.generatedLine;
			if (cmp) return cmp;
			return needle.generatedColumn - section.generatedOffset.generatedColumn;
		});
		var section = this._sections[sectionIndex];
		if (!section) return {
			source: null,
			line: null,
			column: null,
			name: null
		};
		return section.consumer.originalPositionFor({
			line: needle.generatedLine - (section.generatedOffset.generatedLine - 1),
			column: needle.generatedColumn - (section.generatedOffset.generatedLine === needle.generatedLine ? section.generatedOffset.generatedColumn - 1 : 0),
			bias: aArgs.bias
		});
	};
	IndexedSourceMapConsumer.prototype.hasContentsOfAllSources = function IndexedSourceMapConsumer_hasContentsOfAllSources() {
		return this._sections.every(function(s) {
			return s.consumer.hasContentsOfAllSources();
		});
	};
	IndexedSourceMapConsumer.prototype.sourceContentFor = function IndexedSourceMapConsumer_sourceContentFor(aSource, nullOnMissing) {
		for (var i = 0; i < this._sections.length; i++) {
			var content = this._sections[i].consumer.sourceContentFor(aSource, true);
			if (content) return content;
		}
		if (nullOnMissing) return null;
		else throw new Error("\"" + aSource + "\" is not in the SourceMap.");
	};
	IndexedSourceMapConsumer.prototype.generatedPositionFor = function IndexedSourceMapConsumer_generatedPositionFor(aArgs) {
		for (var i = 0; i < this._sections.length; i++) {
			var section = this._sections[i];
			if (section.consumer._findSourceIndex(util.getArg(aArgs, "source")) === -1) continue;
			var generatedPosition = section.consumer.generatedPositionFor(aArgs);
			if (generatedPosition) return {
				line: generatedPosition.line + (section.generatedOffset.generatedLine - 1),
				column: generatedPosition.column + (section.generatedOffset.generatedLine === generatedPosition.line ? section.generatedOffset.generatedColumn - 1 : 0)
			};
		}
		return {
			line: null,
			column: null
		};
	};
	IndexedSourceMapConsumer.prototype._parseMappings = function IndexedSourceMapConsumer_parseMappings(aStr, aSourceRoot) {
		this.__generatedMappings = [];
		this.__originalMappings = [];
		for (var i = 0; i < this._sections.length; i++) {
			var section = this._sections[i];
			var sectionMappings = section.consumer._generatedMappings;
			for (var j = 0; j < sectionMappings.length; j++) {
				var mapping = sectionMappings[j];
				var source = section.consumer._sources.at(mapping.source);
				source = util.computeSourceURL(section.consumer.sourceRoot, source, this._sourceMapURL);
				this._sources.add(source);
				source = this._sources.indexOf(source);
				var name = null;
				if (mapping.name) {
					name = section.consumer._names.at(mapping.name);
					this._names.add(name);
					name = this._names.indexOf(name);
				}
				var adjustedMapping = {
					source,
					generatedLine: mapping.generatedLine + (section.generatedOffset.generatedLine - 1),
					generatedColumn: mapping.generatedColumn + (section.generatedOffset.generatedLine === mapping.generatedLine ? section.generatedOffset.generatedColumn - 1 : 0),
					originalLine: mapping.originalLine,
					originalColumn: mapping.originalColumn,
					name
				};
				this.__generatedMappings.push(adjustedMapping);
				if (typeof adjustedMapping.originalLine === "number") this.__originalMappings.push(adjustedMapping);
			}
		}
		quickSort(this.__generatedMappings, util.compareByGeneratedPositionsDeflated);
		quickSort(this.__originalMappings, util.compareByOriginalPositions);
	};
	exports.IndexedSourceMapConsumer = IndexedSourceMapConsumer;
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/lib/source-node.js
var require_source_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var SourceMapGenerator = require_source_map_generator().SourceMapGenerator;
	var util = require_util();
	var REGEX_NEWLINE = /(\r?\n)/;
	var NEWLINE_CODE = 10;
	var isSourceNode = "$$$isSourceNode$$$";
	function SourceNode(aLine, aColumn, aSource, aChunks, aName) {
		this.children = [];
		this.sourceContents = {};
		this.line = aLine == null ? null : aLine;
		this.column = aColumn == null ? null : aColumn;
		this.source = aSource == null ? null : aSource;
		this.name = aName == null ? null : aName;
		this[isSourceNode] = true;
		if (aChunks != null) this.add(aChunks);
	}
	SourceNode.fromStringWithSourceMap = function SourceNode_fromStringWithSourceMap(aGeneratedCode, aSourceMapConsumer, aRelativePath) {
		var node = new SourceNode();
		var remainingLines = aGeneratedCode.split(REGEX_NEWLINE);
		var remainingLinesIndex = 0;
		var shiftNextLine = function() {
			return getNextLine() + (getNextLine() || "");
			function getNextLine() {
				return remainingLinesIndex < remainingLines.length ? remainingLines[remainingLinesIndex++] : void 0;
			}
		};
		var lastGeneratedLine = 1, lastGeneratedColumn = 0;
		var lastMapping = null;
		aSourceMapConsumer.eachMapping(function(mapping) {
			if (lastMapping !== null) {
				if (lastGeneratedLine < mapping.generatedLine) {
					addMappingWithCode(lastMapping, shiftNextLine());
					lastGeneratedLine++;
					lastGeneratedColumn = 0;
				} else {
					var nextLine = remainingLines[remainingLinesIndex] || "";
					var code = nextLine.substr(0, mapping.generatedColumn - lastGeneratedColumn);
					remainingLines[remainingLinesIndex] = nextLine.substr(mapping.generatedColumn - lastGeneratedColumn);
					lastGeneratedColumn = mapping.generatedColumn;
					addMappingWithCode(lastMapping, code);
					lastMapping = mapping;
					return;
				}
			}
			while (lastGeneratedLine < mapping.generatedLine) {
				node.add(shiftNextLine());
				lastGeneratedLine++;
			}
			if (lastGeneratedColumn < mapping.generatedColumn) {
				var nextLine = remainingLines[remainingLinesIndex] || "";
				node.add(nextLine.substr(0, mapping.generatedColumn));
				remainingLines[remainingLinesIndex] = nextLine.substr(mapping.generatedColumn);
				lastGeneratedColumn = mapping.generatedColumn;
			}
			lastMapping = mapping;
		}, this);
		if (remainingLinesIndex < remainingLines.length) {
			if (lastMapping) addMappingWithCode(lastMapping, shiftNextLine());
			node.add(remainingLines.splice(remainingLinesIndex).join(""));
		}
		aSourceMapConsumer.sources.forEach(function(sourceFile) {
			var content = aSourceMapConsumer.sourceContentFor(sourceFile);
			if (content != null) {
				if (aRelativePath != null) sourceFile = util.join(aRelativePath, sourceFile);
				node.setSourceContent(sourceFile, content);
			}
		});
		return node;
		function addMappingWithCode(mapping, code) {
			if (mapping === null || mapping.source === void 0) node.add(code);
			else {
				var source = aRelativePath ? util.join(aRelativePath, mapping.source) : mapping.source;
				node.add(new SourceNode(mapping.originalLine, mapping.originalColumn, source, code, mapping.name));
			}
		}
	};
	SourceNode.prototype.add = function SourceNode_add(aChunk) {
		if (Array.isArray(aChunk)) aChunk.forEach(function(chunk) {
			this.add(chunk);
		}, this);
		else if (aChunk[isSourceNode] || typeof aChunk === "string") {
			if (aChunk) this.children.push(aChunk);
		} else throw new TypeError("Expected a SourceNode, string, or an array of SourceNodes and strings. Got " + aChunk);
		return this;
	};
	SourceNode.prototype.prepend = function SourceNode_prepend(aChunk) {
		if (Array.isArray(aChunk)) for (var i = aChunk.length - 1; i >= 0; i--) this.prepend(aChunk[i]);
		else if (aChunk[isSourceNode] || typeof aChunk === "string") this.children.unshift(aChunk);
		else throw new TypeError("Expected a SourceNode, string, or an array of SourceNodes and strings. Got " + aChunk);
		return this;
	};
	SourceNode.prototype.walk = function SourceNode_walk(aFn) {
		var chunk;
		for (var i = 0, len = this.children.length; i < len; i++) {
			chunk = this.children[i];
			if (chunk[isSourceNode]) chunk.walk(aFn);
			else if (chunk !== "") aFn(chunk, {
				source: this.source,
				line: this.line,
				column: this.column,
				name: this.name
			});
		}
	};
	SourceNode.prototype.join = function SourceNode_join(aSep) {
		var newChildren;
		var i;
		var len = this.children.length;
		if (len > 0) {
			newChildren = [];
			for (i = 0; i < len - 1; i++) {
				newChildren.push(this.children[i]);
				newChildren.push(aSep);
			}
			newChildren.push(this.children[i]);
			this.children = newChildren;
		}
		return this;
	};
	SourceNode.prototype.replaceRight = function SourceNode_replaceRight(aPattern, aReplacement) {
		var lastChild = this.children[this.children.length - 1];
		if (lastChild[isSourceNode]) lastChild.replaceRight(aPattern, aReplacement);
		else if (typeof lastChild === "string") this.children[this.children.length - 1] = lastChild.replace(aPattern, aReplacement);
		else this.children.push("".replace(aPattern, aReplacement));
		return this;
	};
	SourceNode.prototype.setSourceContent = function SourceNode_setSourceContent(aSourceFile, aSourceContent) {
		this.sourceContents[util.toSetString(aSourceFile)] = aSourceContent;
	};
	SourceNode.prototype.walkSourceContents = function SourceNode_walkSourceContents(aFn) {
		for (var i = 0, len = this.children.length; i < len; i++) if (this.children[i][isSourceNode]) this.children[i].walkSourceContents(aFn);
		var sources = Object.keys(this.sourceContents);
		for (var i = 0, len = sources.length; i < len; i++) aFn(util.fromSetString(sources[i]), this.sourceContents[sources[i]]);
	};
	SourceNode.prototype.toString = function SourceNode_toString() {
		var str = "";
		this.walk(function(chunk) {
			str += chunk;
		});
		return str;
	};
	SourceNode.prototype.toStringWithSourceMap = function SourceNode_toStringWithSourceMap(aArgs) {
		var generated = {
			code: "",
			line: 1,
			column: 0
		};
		var map = new SourceMapGenerator(aArgs);
		var sourceMappingActive = false;
		var lastOriginalSource = null;
		var lastOriginalLine = null;
		var lastOriginalColumn = null;
		var lastOriginalName = null;
		this.walk(function(chunk, original) {
			generated.code += chunk;
			if (original.source !== null && original.line !== null && original.column !== null) {
				if (lastOriginalSource !== original.source || lastOriginalLine !== original.line || lastOriginalColumn !== original.column || lastOriginalName !== original.name) map.addMapping({
					source: original.source,
					original: {
						line: original.line,
						column: original.column
					},
					generated: {
						line: generated.line,
						column: generated.column
					},
					name: original.name
				});
				lastOriginalSource = original.source;
				lastOriginalLine = original.line;
				lastOriginalColumn = original.column;
				lastOriginalName = original.name;
				sourceMappingActive = true;
			} else if (sourceMappingActive) {
				map.addMapping({ generated: {
					line: generated.line,
					column: generated.column
				} });
				lastOriginalSource = null;
				sourceMappingActive = false;
			}
			for (var idx = 0, length = chunk.length; idx < length; idx++) if (chunk.charCodeAt(idx) === NEWLINE_CODE) {
				generated.line++;
				generated.column = 0;
				if (idx + 1 === length) {
					lastOriginalSource = null;
					sourceMappingActive = false;
				} else if (sourceMappingActive) map.addMapping({
					source: original.source,
					original: {
						line: original.line,
						column: original.column
					},
					generated: {
						line: generated.line,
						column: generated.column
					},
					name: original.name
				});
			} else generated.column++;
		});
		this.walkSourceContents(function(sourceFile, sourceContent) {
			map.setSourceContent(sourceFile, sourceContent);
		});
		return {
			code: generated.code,
			map
		};
	};
	exports.SourceNode = SourceNode;
}));

// node_modules/.pnpm/source-map@0.6.1/node_modules/source-map/source-map.js
var require_source_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.SourceMapGenerator = require_source_map_generator().SourceMapGenerator;
	exports.SourceMapConsumer = require_source_map_consumer().SourceMapConsumer;
	exports.SourceNode = require_source_node().SourceNode;
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/code-gen.js
var require_code_gen = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.safeJsonLiteral = safeJsonLiteral;
	var _utils = require_utils();
	var NEEDS_ESCAPING = /[\x00-\x1f\\"\u2028\u2029<\ud800-\udfff]/;
	var SCRIPT_DELIMITERS = /<(?=!--|\/?script)/gi;
	function escapeScriptDelimiters(code) {
		return code.replace(SCRIPT_DELIMITERS, "\\u003C");
	}
	function escapeSurrogate(surrogate) {
		return "\\u" + surrogate.charCodeAt(0).toString(16);
	}
	function safeJsonLiteral(value) {
		return escapeScriptDelimiters(JSON.stringify(value).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029").replace(/[\ud800-\udfff]/g, escapeSurrogate));
	}
	var SourceNode = void 0;
	try {
		/* istanbul ignore next */
		if (typeof define !== "function" || !define.amd) SourceNode = require_source_map().SourceNode;
	} catch (err) {}
	/* istanbul ignore if: tested but not covered in istanbul due to dist build  */
	if (!SourceNode) {
		SourceNode = function(line, column, srcFile, chunks) {
			this.src = "";
			if (chunks) this.add(chunks);
		};
		/* istanbul ignore next */
		SourceNode.prototype = {
			add: function add(chunks) {
				if (_utils.isArray(chunks)) chunks = chunks.join("");
				this.src += chunks;
			},
			prepend: function prepend(chunks) {
				if (_utils.isArray(chunks)) chunks = chunks.join("");
				this.src = chunks + this.src;
			},
			toStringWithSourceMap: function toStringWithSourceMap() {
				return { code: this.toString() };
			},
			toString: function toString() {
				return this.src;
			}
		};
	}
	function castChunk(chunk, codeGen, loc) {
		if (_utils.isArray(chunk)) {
			var ret = [];
			for (var i = 0, len = chunk.length; i < len; i++) ret.push(codeGen.wrap(chunk[i], loc));
			return ret;
		} else if (typeof chunk === "boolean" || typeof chunk === "number") return chunk + "";
		return chunk;
	}
	function CodeGen(srcFile) {
		this.srcFile = srcFile;
		this.source = [];
	}
	CodeGen.prototype = {
		isEmpty: function isEmpty() {
			return !this.source.length;
		},
		prepend: function prepend(source, loc) {
			this.source.unshift(this.wrap(source, loc));
		},
		push: function push(source, loc) {
			this.source.push(this.wrap(source, loc));
		},
		merge: function merge() {
			var source = this.empty();
			this.each(function(line) {
				source.add([
					"  ",
					line,
					"\n"
				]);
			});
			return source;
		},
		each: function each(iter) {
			for (var i = 0, len = this.source.length; i < len; i++) iter(this.source[i]);
		},
		empty: function empty() {
			var loc = this.currentLocation || { start: {} };
			return new SourceNode(loc.start.line, loc.start.column, this.srcFile);
		},
		wrap: function wrap(chunk) {
			var loc = arguments.length <= 1 || arguments[1] === void 0 ? this.currentLocation || { start: {} } : arguments[1];
			if (chunk instanceof SourceNode) return chunk;
			chunk = castChunk(chunk, this, loc);
			return new SourceNode(loc.start.line, loc.start.column, this.srcFile, chunk);
		},
		functionCall: function functionCall(fn, type, params) {
			params = this.generateList(params);
			return this.wrap([
				fn,
				type ? "." + type + "(" : "(",
				params,
				")"
			]);
		},
		quotedString: function quotedString(str) {
			str = str + "";
			if (!NEEDS_ESCAPING.test(str)) return "\"" + str + "\"";
			return safeJsonLiteral(str);
		},
		objectLiteral: function objectLiteral(obj) {
			// istanbul ignore next
			var _this = this;
			var pairs = [];
			Object.keys(obj).forEach(function(key) {
				var value = castChunk(obj[key], _this);
				if (value !== "undefined") pairs.push([
					_this.quotedString(key),
					":",
					value
				]);
			});
			var ret = this.generateList(pairs);
			ret.prepend("{");
			ret.add("}");
			return ret;
		},
		generateList: function generateList(entries) {
			var ret = this.empty();
			for (var i = 0, len = entries.length; i < len; i++) {
				if (i) ret.add(",");
				ret.add(castChunk(entries[i], this));
			}
			return ret;
		},
		generateArray: function generateArray(entries) {
			var ret = this.generateList(entries);
			ret.prepend("[");
			ret.add("]");
			return ret;
		}
	};
	exports["default"] = CodeGen;
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/javascript-compiler.js
var require_javascript_compiler = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _base = require_base$1();
	var _exception2 = _interopRequireDefault(require_exception());
	var _utils = require_utils();
	var _codeGen = require_code_gen();
	var _codeGen2 = _interopRequireDefault(_codeGen);
	function Literal(value) {
		this.value = value;
	}
	function JavaScriptCompiler() {}
	JavaScriptCompiler.prototype = {
		nameLookup: function nameLookup(parent, name) {
			return this.internalNameLookup(parent, name);
		},
		depthedLookup: function depthedLookup(name) {
			return [
				this.aliasable("container.lookup"),
				"(depths, ",
				this.quotedString(name),
				")"
			];
		},
		compilerInfo: function compilerInfo() {
			var revision = _base.COMPILER_REVISION;
			return [revision, _base.REVISION_CHANGES[revision]];
		},
		appendToBuffer: function appendToBuffer(source, location, explicit) {
			if (!_utils.isArray(source)) source = [source];
			source = this.source.wrap(source, location);
			if (this.environment.isSimple) return [
				"return ",
				source,
				";"
			];
			else if (explicit) return [
				"buffer += ",
				source,
				";"
			];
			else {
				source.appendToBuffer = true;
				return source;
			}
		},
		initializeBuffer: function initializeBuffer() {
			return this.quotedString("");
		},
		internalNameLookup: function internalNameLookup(parent, name) {
			this.lookupPropertyFunctionIsUsed = true;
			return [
				"lookupProperty(",
				parent,
				",",
				this.quotedString(name),
				")"
			];
		},
		lookupPropertyFunctionIsUsed: false,
		compile: function compile(environment, options, context, asObject) {
			this.environment = environment;
			this.options = options;
			this.stringParams = this.options.stringParams;
			this.trackIds = this.options.trackIds;
			this.precompile = !asObject;
			this.name = this.environment.name;
			this.isChild = !!context;
			this.context = context || {
				decorators: [],
				programs: [],
				environments: []
			};
			this.preamble();
			this.stackSlot = 0;
			this.stackVars = [];
			this.aliases = {};
			this.registers = { list: [] };
			this.hashes = [];
			this.compileStack = [];
			this.inlineStack = [];
			this.blockParams = [];
			this.compileChildren(environment, options);
			this.useDepths = this.useDepths || environment.useDepths || environment.useDecorators || this.options.compat;
			this.useBlockParams = this.useBlockParams || environment.useBlockParams;
			var opcodes = environment.opcodes, opcode = void 0, firstLoc = void 0, i = void 0, l = void 0;
			for (i = 0, l = opcodes.length; i < l; i++) {
				opcode = opcodes[i];
				this.source.currentLocation = opcode.loc;
				firstLoc = firstLoc || opcode.loc;
				this[opcode.opcode].apply(this, opcode.args);
			}
			this.source.currentLocation = firstLoc;
			this.pushSource("");
			/* istanbul ignore next */
			if (this.stackSlot || this.inlineStack.length || this.compileStack.length) throw new _exception2["default"]("Compile completed with content left on stack");
			if (!this.decorators.isEmpty()) {
				this.useDecorators = true;
				this.decorators.prepend([
					"var decorators = container.decorators, ",
					this.lookupPropertyFunctionVarDeclaration(),
					";\n"
				]);
				this.decorators.push("return fn;");
				if (asObject) this.decorators = Function.apply(this, [
					"fn",
					"props",
					"container",
					"depth0",
					"data",
					"blockParams",
					"depths",
					this.decorators.merge()
				]);
				else {
					this.decorators.prepend("function(fn, props, container, depth0, data, blockParams, depths) {\n");
					this.decorators.push("}\n");
					this.decorators = this.decorators.merge();
				}
			} else this.decorators = void 0;
			var fn = this.createFunctionContext(asObject);
			if (!this.isChild) {
				var ret = {
					compiler: this.compilerInfo(),
					main: fn
				};
				if (this.decorators) {
					ret.main_d = this.decorators;
					ret.useDecorators = true;
				}
				var _context = this.context;
				var programs = _context.programs;
				var decorators = _context.decorators;
				for (i = 0, l = programs.length; i < l; i++) {
					ret[i] = programs[i];
					if (decorators[i]) {
						ret[i + "_d"] = decorators[i];
						ret.useDecorators = true;
					}
				}
				if (this.environment.usePartial) ret.usePartial = true;
				if (this.options.data) ret.useData = true;
				if (this.useDepths) ret.useDepths = true;
				if (this.useBlockParams) ret.useBlockParams = true;
				if (this.options.compat) ret.compat = true;
				if (!asObject) {
					ret.compiler = JSON.stringify(ret.compiler);
					this.source.currentLocation = { start: {
						line: 1,
						column: 0
					} };
					ret = this.objectLiteral(ret);
					if (options.srcName) {
						ret = ret.toStringWithSourceMap({ file: options.destName });
						ret.map = ret.map && ret.map.toString();
					} else ret = ret.toString();
				} else ret.compilerOptions = this.options;
				return ret;
			} else return fn;
		},
		preamble: function preamble() {
			this.lastContext = 0;
			this.source = new _codeGen2["default"](this.options.srcName);
			this.decorators = new _codeGen2["default"](this.options.srcName);
		},
		createFunctionContext: function createFunctionContext(asObject) {
			// istanbul ignore next
			var _this = this;
			var varDeclarations = "";
			var locals = this.stackVars.concat(this.registers.list);
			if (locals.length > 0) varDeclarations += ", " + locals.join(", ");
			var aliasCount = 0;
			Object.keys(this.aliases).forEach(function(alias) {
				var node = _this.aliases[alias];
				if (node.children && node.referenceCount > 1) {
					varDeclarations += ", alias" + ++aliasCount + "=" + alias;
					node.children[0] = "alias" + aliasCount;
				}
			});
			if (this.lookupPropertyFunctionIsUsed) varDeclarations += ", " + this.lookupPropertyFunctionVarDeclaration();
			var params = [
				"container",
				"depth0",
				"helpers",
				"partials",
				"data"
			];
			if (this.useBlockParams || this.useDepths) params.push("blockParams");
			if (this.useDepths) params.push("depths");
			var source = this.mergeSource(varDeclarations);
			if (asObject) {
				params.push(source);
				return Function.apply(this, params);
			} else return this.source.wrap([
				"function(",
				params.join(","),
				") {\n  ",
				source,
				"}"
			]);
		},
		mergeSource: function mergeSource(varDeclarations) {
			var isSimple = this.environment.isSimple, appendOnly = !this.forceBuffer, appendFirst = void 0, sourceSeen = void 0, bufferStart = void 0, bufferEnd = void 0;
			this.source.each(function(line) {
				if (line.appendToBuffer) {
					if (bufferStart) line.prepend("  + ");
					else bufferStart = line;
					bufferEnd = line;
				} else {
					if (bufferStart) {
						if (!sourceSeen) appendFirst = true;
						else bufferStart.prepend("buffer += ");
						bufferEnd.add(";");
						bufferStart = bufferEnd = void 0;
					}
					sourceSeen = true;
					if (!isSimple) appendOnly = false;
				}
			});
			if (appendOnly) {
				if (bufferStart) {
					bufferStart.prepend("return ");
					bufferEnd.add(";");
				} else if (!sourceSeen) this.source.push("return \"\";");
			} else {
				varDeclarations += ", buffer = " + (appendFirst ? "" : this.initializeBuffer());
				if (bufferStart) {
					bufferStart.prepend("return buffer + ");
					bufferEnd.add(";");
				} else this.source.push("return buffer;");
			}
			if (varDeclarations) this.source.prepend("var " + varDeclarations.substring(2) + (appendFirst ? "" : ";\n"));
			return this.source.merge();
		},
		lookupPropertyFunctionVarDeclaration: function lookupPropertyFunctionVarDeclaration() {
			return "\n      lookupProperty = container.lookupProperty || function(parent, propertyName) {\n        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {\n          return parent[propertyName];\n        }\n        return undefined\n    }\n    ".trim();
		},
		blockValue: function blockValue(name) {
			var blockHelperMissing = this.aliasable("container.hooks.blockHelperMissing"), params = [this.contextName(0)];
			this.setupHelperArgs(name, 0, params);
			var blockName = this.popStack();
			params.splice(1, 0, blockName);
			this.push(this.source.functionCall(blockHelperMissing, "call", params));
		},
		ambiguousBlockValue: function ambiguousBlockValue() {
			var blockHelperMissing = this.aliasable("container.hooks.blockHelperMissing"), params = [this.contextName(0)];
			this.setupHelperArgs("", 0, params, true);
			this.flushInline();
			var current = this.topStack();
			params.splice(1, 0, current);
			this.pushSource([
				"if (!",
				this.lastHelper,
				") { ",
				current,
				" = ",
				this.source.functionCall(blockHelperMissing, "call", params),
				"}"
			]);
		},
		appendContent: function appendContent(content) {
			if (this.pendingContent) content = this.pendingContent + content;
			else this.pendingLocation = this.source.currentLocation;
			this.pendingContent = content;
		},
		append: function append() {
			if (this.isInline()) {
				this.replaceStack(function(current) {
					return [
						" != null ? ",
						current,
						" : \"\""
					];
				});
				this.pushSource(this.appendToBuffer(this.popStack()));
			} else {
				var local = this.popStack();
				this.pushSource([
					"if (",
					local,
					" != null) { ",
					this.appendToBuffer(local, void 0, true),
					" }"
				]);
				if (this.environment.isSimple) this.pushSource([
					"else { ",
					this.appendToBuffer("''", void 0, true),
					" }"
				]);
			}
		},
		appendEscaped: function appendEscaped() {
			this.pushSource(this.appendToBuffer([
				this.aliasable("container.escapeExpression"),
				"(",
				this.popStack(),
				")"
			]));
		},
		getContext: function getContext(depth) {
			this.lastContext = depth;
		},
		pushContext: function pushContext() {
			this.pushStackLiteral(this.contextName(this.lastContext));
		},
		lookupOnContext: function lookupOnContext(parts, falsy, strict, scoped) {
			var i = 0;
			if (!scoped && this.options.compat && !this.lastContext) this.push(this.depthedLookup(parts[i++]));
			else this.pushContext();
			this.resolvePath("context", parts, i, falsy, strict);
		},
		lookupBlockParam: function lookupBlockParam(blockParamId, parts) {
			this.useBlockParams = true;
			this.push([
				"blockParams[",
				blockParamId[0],
				"][",
				blockParamId[1],
				"]"
			]);
			this.resolvePath("context", parts, 1);
		},
		lookupData: function lookupData(depth, parts, strict) {
			if (!depth) this.pushStackLiteral("data");
			else this.pushStackLiteral("container.data(data, " + depth + ")");
			this.resolvePath("data", parts, 0, true, strict);
		},
		resolvePath: function resolvePath(type, parts, startPartIndex, falsy, strict) {
			// istanbul ignore next
			var _this2 = this;
			if (this.options.strict || this.options.assumeObjects) {
				this.push(strictLookup(this.options.strict && strict, this, parts, startPartIndex, type));
				return;
			}
			var len = parts.length;
			var _loop = function(i) {
				_this2.replaceStack(function(current) {
					var lookup = _this2.nameLookup(current, parts[i], type);
					if (!falsy) return [
						" != null ? ",
						lookup,
						" : ",
						current
					];
					else return [" && ", lookup];
				});
			};
			for (var i = startPartIndex; i < len; i++) _loop(i);
		},
		resolvePossibleLambda: function resolvePossibleLambda() {
			this.push([
				this.aliasable("container.lambda"),
				"(",
				this.popStack(),
				", ",
				this.contextName(0),
				")"
			]);
		},
		pushStringParam: function pushStringParam(string, type) {
			this.pushContext();
			this.pushString(type);
			if (type !== "SubExpression") {
				if (typeof string === "string") this.pushString(string);
				else this.pushStackLiteral(string);
			}
		},
		emptyHash: function emptyHash(omitEmpty) {
			if (this.trackIds) this.push("{}");
			if (this.stringParams) {
				this.push("{}");
				this.push("{}");
			}
			this.pushStackLiteral(omitEmpty ? "undefined" : "{}");
		},
		pushHash: function pushHash() {
			if (this.hash) this.hashes.push(this.hash);
			this.hash = {
				values: {},
				types: [],
				contexts: [],
				ids: []
			};
		},
		popHash: function popHash() {
			var hash = this.hash;
			this.hash = this.hashes.pop();
			if (this.trackIds) this.push(this.objectLiteral(hash.ids));
			if (this.stringParams) {
				this.push(this.objectLiteral(hash.contexts));
				this.push(this.objectLiteral(hash.types));
			}
			this.push(this.objectLiteral(hash.values));
		},
		pushString: function pushString(string) {
			this.pushStackLiteral(this.quotedString(string));
		},
		pushLiteral: function pushLiteral(value) {
			this.pushStackLiteral(value);
		},
		pushProgram: function pushProgram(guid) {
			if (guid != null) this.pushStackLiteral(this.programExpression(guid));
			else this.pushStackLiteral(null);
		},
		registerDecorator: function registerDecorator(paramSize, name) {
			var foundDecorator = this.nameLookup("decorators", name, "decorator"), options = this.setupHelperArgs(name, paramSize);
			this.decorators.push([
				"var decorator = ",
				foundDecorator,
				";"
			]);
			this.decorators.push([
				"if (typeof decorator !== \"function\") { throw new Error(",
				this.quotedString("Missing decorator: \"" + name + "\""),
				"); }"
			]);
			this.decorators.push([
				"fn = ",
				this.decorators.functionCall("decorator", "", [
					"fn",
					"props",
					"container",
					options
				]),
				" || fn;"
			]);
		},
		invokeHelper: function invokeHelper(paramSize, name, isSimple) {
			var nonHelper = this.popStack(), helper = this.setupHelper(paramSize, name);
			var possibleFunctionCalls = [];
			if (isSimple) possibleFunctionCalls.push(helper.name);
			possibleFunctionCalls.push(nonHelper);
			if (!this.options.strict) possibleFunctionCalls.push(this.aliasable("container.hooks.helperMissing"));
			var functionLookupCode = [
				"(",
				this.itemsSeparatedBy(possibleFunctionCalls, "||"),
				")"
			];
			var functionCall = this.source.functionCall(functionLookupCode, "call", helper.callParams);
			this.push(functionCall);
		},
		itemsSeparatedBy: function itemsSeparatedBy(items, separator) {
			var result = [];
			result.push(items[0]);
			for (var i = 1; i < items.length; i++) result.push(separator, items[i]);
			return result;
		},
		invokeKnownHelper: function invokeKnownHelper(paramSize, name) {
			var helper = this.setupHelper(paramSize, name);
			this.push(this.source.functionCall(helper.name, "call", helper.callParams));
		},
		invokeAmbiguous: function invokeAmbiguous(name, helperCall) {
			this.useRegister("helper");
			var nonHelper = this.popStack();
			this.emptyHash();
			var helper = this.setupHelper(0, name, helperCall);
			var lookup = [
				"(",
				"(helper = ",
				this.lastHelper = this.nameLookup("helpers", name, "helper"),
				" || ",
				nonHelper,
				")"
			];
			if (!this.options.strict) {
				lookup[0] = "(helper = ";
				lookup.push(" != null ? helper : ", this.aliasable("container.hooks.helperMissing"));
			}
			this.push([
				"(",
				lookup,
				helper.paramsInit ? ["),(", helper.paramsInit] : [],
				"),",
				"(typeof helper === ",
				this.aliasable("\"function\""),
				" ? ",
				this.source.functionCall("helper", "call", helper.callParams),
				" : helper))"
			]);
		},
		invokePartial: function invokePartial(isDynamic, name, indent) {
			var params = [], options = this.setupParams(name, 1, params);
			if (isDynamic) {
				name = this.popStack();
				delete options.name;
			}
			if (indent) options.indent = this.quotedString(indent);
			options.helpers = "helpers";
			options.partials = "partials";
			options.decorators = "container.decorators";
			if (!isDynamic) params.unshift(this.nameLookup("partials", name, "partial"));
			else params.unshift(name);
			if (this.options.compat) options.depths = "depths";
			options = this.objectLiteral(options);
			params.push(options);
			this.push(this.source.functionCall("container.invokePartial", "", params));
		},
		assignToHash: function assignToHash(key) {
			var value = this.popStack(), context = void 0, type = void 0, id = void 0;
			if (this.trackIds) id = this.popStack();
			if (this.stringParams) {
				type = this.popStack();
				context = this.popStack();
			}
			var hash = this.hash;
			if (context) hash.contexts[key] = context;
			if (type) hash.types[key] = type;
			if (id) hash.ids[key] = id;
			hash.values[key] = value;
		},
		pushId: function pushId(type, name, child) {
			if (type === "BlockParam") this.pushStackLiteral("blockParams[" + name[0] + "].path[" + name[1] + "]" + (child ? " + " + this.quotedString("." + child) : ""));
			else if (type === "PathExpression") this.pushString(name);
			else if (type === "SubExpression") this.pushStackLiteral("true");
			else this.pushStackLiteral("null");
		},
		compiler: JavaScriptCompiler,
		compileChildren: function compileChildren(environment, options) {
			var children = environment.children, child = void 0, compiler = void 0;
			for (var i = 0, l = children.length; i < l; i++) {
				child = children[i];
				compiler = new this.compiler();
				var existing = this.matchExistingProgram(child);
				if (existing == null) {
					var index = this.context.programs.push("") - 1;
					child.index = index;
					child.name = "program" + index;
					this.context.programs[index] = compiler.compile(child, options, this.context, !this.precompile);
					this.context.decorators[index] = compiler.decorators;
					this.context.environments[index] = child;
					this.useDepths = this.useDepths || compiler.useDepths;
					this.useBlockParams = this.useBlockParams || compiler.useBlockParams;
					child.useDepths = this.useDepths;
					child.useBlockParams = this.useBlockParams;
				} else {
					child.index = existing.index;
					child.name = "program" + existing.index;
					this.useDepths = this.useDepths || existing.useDepths;
					this.useBlockParams = this.useBlockParams || existing.useBlockParams;
				}
			}
		},
		matchExistingProgram: function matchExistingProgram(child) {
			for (var i = 0, len = this.context.environments.length; i < len; i++) {
				var environment = this.context.environments[i];
				if (environment && environment.equals(child)) return environment;
			}
		},
		programExpression: function programExpression(guid) {
			var child = this.environment.children[guid], programParams = [
				child.index,
				"data",
				child.blockParams
			];
			if (this.useBlockParams || this.useDepths) programParams.push("blockParams");
			if (this.useDepths) programParams.push("depths");
			return "container.program(" + programParams.join(", ") + ")";
		},
		useRegister: function useRegister(name) {
			if (!this.registers[name]) {
				this.registers[name] = true;
				this.registers.list.push(name);
			}
		},
		push: function push(expr) {
			if (!(expr instanceof Literal)) expr = this.source.wrap(expr);
			this.inlineStack.push(expr);
			return expr;
		},
		pushStackLiteral: function pushStackLiteral(item) {
			this.push(new Literal(item));
		},
		pushSource: function pushSource(source) {
			if (this.pendingContent) {
				this.source.push(this.appendToBuffer(this.source.quotedString(this.pendingContent), this.pendingLocation));
				this.pendingContent = void 0;
			}
			if (source) this.source.push(source);
		},
		replaceStack: function replaceStack(callback) {
			var prefix = ["("], stack = void 0, createdStack = void 0, usedLiteral = void 0;
			/* istanbul ignore next */
			if (!this.isInline()) throw new _exception2["default"]("replaceStack on non-inline");
			var top = this.popStack(true);
			if (top instanceof Literal) {
				stack = [top.value];
				prefix = ["(", stack];
				usedLiteral = true;
			} else {
				createdStack = true;
				var _name = this.incrStack();
				prefix = [
					"((",
					this.push(_name),
					" = ",
					top,
					")"
				];
				stack = this.topStack();
			}
			var item = callback.call(this, stack);
			if (!usedLiteral) this.popStack();
			if (createdStack) this.stackSlot--;
			this.push(prefix.concat(item, ")"));
		},
		incrStack: function incrStack() {
			this.stackSlot++;
			if (this.stackSlot > this.stackVars.length) this.stackVars.push("stack" + this.stackSlot);
			return this.topStackName();
		},
		topStackName: function topStackName() {
			return "stack" + this.stackSlot;
		},
		flushInline: function flushInline() {
			var inlineStack = this.inlineStack;
			this.inlineStack = [];
			for (var i = 0, len = inlineStack.length; i < len; i++) {
				var entry = inlineStack[i];
				/* istanbul ignore if */
				if (entry instanceof Literal) this.compileStack.push(entry);
				else {
					var stack = this.incrStack();
					this.pushSource([
						stack,
						" = ",
						entry,
						";"
					]);
					this.compileStack.push(stack);
				}
			}
		},
		isInline: function isInline() {
			return this.inlineStack.length;
		},
		popStack: function popStack(wrapped) {
			var inline = this.isInline(), item = (inline ? this.inlineStack : this.compileStack).pop();
			if (!wrapped && item instanceof Literal) return item.value;
			else {
				if (!inline) {
					/* istanbul ignore next */
					if (!this.stackSlot) throw new _exception2["default"]("Invalid stack pop");
					this.stackSlot--;
				}
				return item;
			}
		},
		topStack: function topStack() {
			var stack = this.isInline() ? this.inlineStack : this.compileStack, item = stack[stack.length - 1];
			/* istanbul ignore if */
			if (item instanceof Literal) return item.value;
			else return item;
		},
		contextName: function contextName(context) {
			if (this.useDepths && context) return "depths[" + context + "]";
			else return "depth" + context;
		},
		quotedString: function quotedString(str) {
			return this.source.quotedString(str);
		},
		objectLiteral: function objectLiteral(obj) {
			return this.source.objectLiteral(obj);
		},
		aliasable: function aliasable(name) {
			var ret = this.aliases[name];
			if (ret) {
				ret.referenceCount++;
				return ret;
			}
			ret = this.aliases[name] = this.source.wrap(name);
			ret.aliasable = true;
			ret.referenceCount = 1;
			return ret;
		},
		setupHelper: function setupHelper(paramSize, name, blockHelper) {
			var params = [];
			return {
				params,
				paramsInit: this.setupHelperArgs(name, paramSize, params, blockHelper),
				name: this.nameLookup("helpers", name, "helper"),
				callParams: [this.aliasable(this.contextName(0) + " != null ? " + this.contextName(0) + " : (container.nullContext || {})")].concat(params)
			};
		},
		setupParams: function setupParams(helper, paramSize, params) {
			var options = {}, contexts = [], types = [], ids = [], objectArgs = !params, param = void 0;
			if (objectArgs) params = [];
			options.name = this.quotedString(helper);
			options.hash = this.popStack();
			if (this.trackIds) options.hashIds = this.popStack();
			if (this.stringParams) {
				options.hashTypes = this.popStack();
				options.hashContexts = this.popStack();
			}
			var inverse = this.popStack(), program = this.popStack();
			if (program || inverse) {
				options.fn = program || "container.noop";
				options.inverse = inverse || "container.noop";
			}
			var i = paramSize;
			while (i--) {
				param = this.popStack();
				params[i] = param;
				if (this.trackIds) ids[i] = this.popStack();
				if (this.stringParams) {
					types[i] = this.popStack();
					contexts[i] = this.popStack();
				}
			}
			if (objectArgs) options.args = this.source.generateArray(params);
			if (this.trackIds) options.ids = this.source.generateArray(ids);
			if (this.stringParams) {
				options.types = this.source.generateArray(types);
				options.contexts = this.source.generateArray(contexts);
			}
			if (this.options.data) options.data = "data";
			if (this.useBlockParams) options.blockParams = "blockParams";
			return options;
		},
		setupHelperArgs: function setupHelperArgs(helper, paramSize, params, useRegister) {
			var options = this.setupParams(helper, paramSize, params);
			options.loc = locationLiteral(this);
			options = this.objectLiteral(options);
			if (useRegister) {
				this.useRegister("options");
				params.push("options");
				return ["options=", options];
			} else if (params) {
				params.push(options);
				return "";
			} else return options;
		}
	};
	(function() {
		var reservedWords = "break else new var case finally return void catch for switch while continue function this with default if throw delete in try do instanceof typeof abstract enum int short boolean export interface static byte extends long super char final native synchronized class float package throws const goto private transient debugger implements protected volatile double import public let yield await null true false".split(" ");
		var compilerWords = JavaScriptCompiler.RESERVED_WORDS = {};
		for (var i = 0, l = reservedWords.length; i < l; i++) compilerWords[reservedWords[i]] = true;
	})();
	JavaScriptCompiler.isValidJavaScriptVariableName = function(name) {
		return !JavaScriptCompiler.RESERVED_WORDS[name] && /^[a-zA-Z_$][0-9a-zA-Z_$]*$/.test(name);
	};
	function locationLiteral(compiler) {
		var loc = compiler.source.currentLocation;
		return loc ? _codeGen.safeJsonLiteral(loc) : "undefined";
	}
	function strictLookup(requireTerminal, compiler, parts, startPartIndex, type) {
		var stack = compiler.popStack(), len = parts.length;
		if (requireTerminal) len--;
		for (var i = startPartIndex; i < len; i++) stack = compiler.nameLookup(stack, parts[i], type);
		if (requireTerminal) return [
			compiler.aliasable("container.strict"),
			"(",
			stack,
			", ",
			compiler.quotedString(parts[len]),
			", ",
			locationLiteral(compiler),
			" )"
		];
		else return stack;
	}
	exports["default"] = JavaScriptCompiler;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars.js
var require_handlebars = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.__esModule = true;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _handlebarsRuntime2 = _interopRequireDefault(require_handlebars_runtime());
	var _handlebarsCompilerAst2 = _interopRequireDefault(require_ast());
	var _handlebarsCompilerBase = require_base();
	var _handlebarsCompilerCompiler = require_compiler();
	var _handlebarsCompilerJavascriptCompiler2 = _interopRequireDefault(require_javascript_compiler());
	var _handlebarsCompilerVisitor2 = _interopRequireDefault(require_visitor());
	var _handlebarsNoConflict2 = _interopRequireDefault(require_no_conflict());
	var _create = _handlebarsRuntime2["default"].create;
	function create() {
		var hb = _create();
		hb.compile = function(input, options) {
			return _handlebarsCompilerCompiler.compile(input, options, hb);
		};
		hb.precompile = function(input, options) {
			return _handlebarsCompilerCompiler.precompile(input, options, hb);
		};
		hb.AST = _handlebarsCompilerAst2["default"];
		hb.Compiler = _handlebarsCompilerCompiler.Compiler;
		hb.JavaScriptCompiler = _handlebarsCompilerJavascriptCompiler2["default"];
		hb.Parser = _handlebarsCompilerBase.parser;
		hb.parse = _handlebarsCompilerBase.parse;
		hb.parseWithoutProcessing = _handlebarsCompilerBase.parseWithoutProcessing;
		return hb;
	}
	var inst = create();
	inst.create = create;
	_handlebarsNoConflict2["default"](inst);
	inst.Visitor = _handlebarsCompilerVisitor2["default"];
	inst["default"] = inst;
	exports["default"] = inst;
	module.exports = exports["default"];
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/dist/cjs/handlebars/compiler/printer.js
var require_printer = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.print = print;
	exports.PrintVisitor = PrintVisitor;
	// istanbul ignore next
	function _interopRequireDefault(obj) {
		return obj && obj.__esModule ? obj : { "default": obj };
	}
	var _visitor2 = _interopRequireDefault(require_visitor());
	function print(ast) {
		return new PrintVisitor().accept(ast);
	}
	function PrintVisitor() {
		this.padding = 0;
	}
	PrintVisitor.prototype = new _visitor2["default"]();
	PrintVisitor.prototype.pad = function(string) {
		var out = "";
		for (var i = 0, l = this.padding; i < l; i++) out += "  ";
		out += string + "\n";
		return out;
	};
	PrintVisitor.prototype.Program = function(program) {
		var out = "", body = program.body, i = void 0, l = void 0;
		if (program.blockParams) {
			var blockParams = "BLOCK PARAMS: [";
			for (i = 0, l = program.blockParams.length; i < l; i++) blockParams += " " + program.blockParams[i];
			blockParams += " ]";
			out += this.pad(blockParams);
		}
		for (i = 0, l = body.length; i < l; i++) out += this.accept(body[i]);
		this.padding--;
		return out;
	};
	PrintVisitor.prototype.MustacheStatement = function(mustache) {
		return this.pad("{{ " + this.SubExpression(mustache) + " }}");
	};
	PrintVisitor.prototype.Decorator = function(mustache) {
		return this.pad("{{ DIRECTIVE " + this.SubExpression(mustache) + " }}");
	};
	PrintVisitor.prototype.BlockStatement = PrintVisitor.prototype.DecoratorBlock = function(block) {
		var out = "";
		out += this.pad((block.type === "DecoratorBlock" ? "DIRECTIVE " : "") + "BLOCK:");
		this.padding++;
		out += this.pad(this.SubExpression(block));
		if (block.program) {
			out += this.pad("PROGRAM:");
			this.padding++;
			out += this.accept(block.program);
			this.padding--;
		}
		if (block.inverse) {
			if (block.program) this.padding++;
			out += this.pad("{{^}}");
			this.padding++;
			out += this.accept(block.inverse);
			this.padding--;
			if (block.program) this.padding--;
		}
		this.padding--;
		return out;
	};
	PrintVisitor.prototype.PartialStatement = function(partial) {
		var content = "PARTIAL:" + partial.name.original;
		if (partial.params[0]) content += " " + this.accept(partial.params[0]);
		if (partial.hash) content += " " + this.accept(partial.hash);
		return this.pad("{{> " + content + " }}");
	};
	PrintVisitor.prototype.PartialBlockStatement = function(partial) {
		var content = "PARTIAL BLOCK:" + partial.name.original;
		if (partial.params[0]) content += " " + this.accept(partial.params[0]);
		if (partial.hash) content += " " + this.accept(partial.hash);
		content += " " + this.pad("PROGRAM:");
		this.padding++;
		content += this.accept(partial.program);
		this.padding--;
		return this.pad("{{> " + content + " }}");
	};
	PrintVisitor.prototype.ContentStatement = function(content) {
		return this.pad("CONTENT[ '" + content.value + "' ]");
	};
	PrintVisitor.prototype.CommentStatement = function(comment) {
		return this.pad("{{! '" + comment.value + "' }}");
	};
	PrintVisitor.prototype.SubExpression = function(sexpr) {
		var params = sexpr.params, paramStrings = [], hash = void 0;
		for (var i = 0, l = params.length; i < l; i++) paramStrings.push(this.accept(params[i]));
		params = "[" + paramStrings.join(", ") + "]";
		hash = sexpr.hash ? " " + this.accept(sexpr.hash) : "";
		return this.accept(sexpr.path) + " " + params + hash;
	};
	PrintVisitor.prototype.PathExpression = function(id) {
		var path = id.parts.join("/");
		return (id.data ? "@" : "") + "PATH:" + path;
	};
	PrintVisitor.prototype.StringLiteral = function(string) {
		return "\"" + string.value + "\"";
	};
	PrintVisitor.prototype.NumberLiteral = function(number) {
		return "NUMBER{" + number.value + "}";
	};
	PrintVisitor.prototype.BooleanLiteral = function(bool) {
		return "BOOLEAN{" + bool.value + "}";
	};
	PrintVisitor.prototype.UndefinedLiteral = function() {
		return "UNDEFINED";
	};
	PrintVisitor.prototype.NullLiteral = function() {
		return "NULL";
	};
	PrintVisitor.prototype.Hash = function(hash) {
		var pairs = hash.pairs, joinedPairs = [];
		for (var i = 0, l = pairs.length; i < l; i++) joinedPairs.push(this.accept(pairs[i]));
		return "HASH{" + joinedPairs.join(", ") + "}";
	};
	PrintVisitor.prototype.HashPair = function(pair) {
		return pair.key + "=" + this.accept(pair.value);
	};
}));

// node_modules/.pnpm/handlebars@4.7.10/node_modules/handlebars/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var handlebars = require_handlebars()["default"];
	var printer = require_printer();
	handlebars.PrintVisitor = printer.PrintVisitor;
	handlebars.print = printer.print;
	module.exports = handlebars;
	function extension(module, filename) {
		var templateString = __require("fs").readFileSync(filename, "utf8");
		module.exports = handlebars.compile(templateString);
	}
	/* istanbul ignore else */
	if (typeof __require !== "undefined" && __require.extensions) {
		__require.extensions[".handlebars"] = extension;
		__require.extensions[".hbs"] = extension;
	}
}));

// packages/stacks/src/template/find-deepest.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const TAG$1 = /(\\?)\{\{(?:\{\{)?~?(!--[^]*?(?:--~?\}\}|$)|![^]*?(?:\}\}|$)|#|\^|\/|\s*else\b|)/g;
const INSIDE = /\}\}|[()]|"(?:\\"|[^"])*(?:"|$)|'(?:\\'|[^'])*(?:'|$)|\[(?:\\\]|[^\]])*(?:\]|$)/g;
function findDeepest(text) {
	const open = [];
	let depth = 0;
	let deepest = {
		depth: 0,
		at: 0
	};
	const note = (brackets, at) => {
		if (depth + brackets > deepest.depth) deepest = {
			depth: depth + brackets,
			at
		};
	};
	TAG$1.lastIndex = 0;
	for (let tag = TAG$1.exec(text); tag !== null; tag = TAG$1.exec(text)) {
		const [whole, escape, mark = ""] = tag;
		if (escape !== "" || mark.startsWith("!")) continue;
		if (mark === "#" || mark === "^" || whole.startsWith("{{{{")) {
			open.push(1);
			depth += 1;
		} else if (mark === "/") depth -= open.pop() ?? 0;
		else if (mark !== "" && open.length > 0) {
			open[open.length - 1] += 1;
			depth += 1;
		}
		note(0, tag.index);
		TAG$1.lastIndex = afterTag(text, TAG$1.lastIndex, note);
	}
	const before = text.slice(0, deepest.at).split("\n");
	return {
		depth: deepest.depth,
		line: before.length,
		column: before.at(-1).length + 1
	};
}
function afterTag(text, from, note) {
	let brackets = 0;
	INSIDE.lastIndex = from;
	for (let mark = INSIDE.exec(text); mark !== null; mark = INSIDE.exec(text)) {
		if (mark[0] === "}}") return INSIDE.lastIndex;
		if (mark[0] === "(") note(brackets += 1, mark.index);
		else if (mark[0] === ")") brackets -= 1;
	}
	return text.length;
}

// packages/stacks/src/template/find-open-block.ts
const TAG = /(\\?)\{\{(?:\{\{)?~?(?:!--[^]*?--~?\}\}|![^]*?\}\}|([#^/])[>*]?\s*([^\s}~|]*))/g;
function findOpenBlock(text) {
	const open = [];
	for (const { 1: escape, 2: mark, 3: name = "", index } of text.matchAll(TAG)) {
		if (escape !== "" || mark === void 0) continue;
		if (mark === "/") open.pop();
		else if (name !== "") open.push({
			name,
			at: index
		});
	}
	const last = open.at(-1);
	if (last === void 0) return void 0;
	const before = text.slice(0, last.at).split("\n");
	return {
		name: last.name,
		line: before.length,
		column: before.at(-1).length + 1
	};
}

// packages/stacks/src/template/parse-template.ts
var TemplateSyntaxError = class extends Error {
	name = "TemplateSyntaxError";
	at;
	fix;
	constructor(message, at, { cause, fix } = {}) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.at = at;
		this.fix = fix;
	}
};
const MAX_DEPTH$2 = 500;
const { lexer } = import_lib.default.Parser;
function parseTemplate(text) {
	const { depth, ...deepest } = findDeepest(text);
	if (depth > MAX_DEPTH$2) throw new TemplateSyntaxError(`it is nested deeper than ${MAX_DEPTH$2} levels`, deepest);
	try {
		return import_lib.default.parse(text);
	} catch (error) {
		const { lineNumber, column, message } = error;
		if (lineNumber !== void 0) {
			const at = {
				line: lineNumber,
				...column === void 0 ? {} : { column: column + 1 }
			};
			const [, opened, closed] = /^(\S+) doesn't match (\S+) - /.exec(message) ?? [];
			if (opened === void 0 || closed === void 0) throw new TemplateSyntaxError(message.replace(/ - \d+:\d+$/, ""), at, { cause: error });
			const said = `the block {{#${opened}}} that begins here is closed by {{/${closed}}}`;
			throw new TemplateSyntaxError(said, at, {
				cause: error,
				fix: `Write {{/${opened}}} where the block ends.`
			});
		}
		const token = /, got '(\w+)'$/.exec(message)?.[1];
		const { yylloc: place } = lexer;
		const open = token === "EOF" ? findOpenBlock(text) : void 0;
		if (open !== void 0) {
			const { name, ...at } = open;
			const said = `the block {{#${name}}} that begins here is never closed`;
			throw new TemplateSyntaxError(said, at, {
				cause: error,
				fix: `Write {{/${name}}} where the block ends.`
			});
		}
		if (token === void 0) {
			const at = {
				line: place.last_line,
				column: place.last_column + 1
			};
			throw new TemplateSyntaxError("what begins here has no end", at, { cause: error });
		}
		const at = {
			line: place.first_line,
			column: place.first_column + 1
		};
		throw new TemplateSyntaxError(`${describe(token)} is out of place`, at, { cause: error });
	}
}
const WORDS = {
	CLOSE: "}}",
	CLOSE_BLOCK_PARAMS: "|",
	CLOSE_RAW_BLOCK: "}}}}",
	CLOSE_SEXPR: ")",
	CLOSE_UNESCAPED: "}}}",
	DATA: "@",
	EQUALS: "=",
	ID: "a name",
	INVERSE: "{{else}}",
	OPEN_ENDBLOCK: "{{/",
	OPEN_INVERSE_CHAIN: "{{else …}}",
	OPEN_SEXPR: "(",
	SEP: "a separator"
};
function describe(token) {
	if (token === "EOF") return "the end of the file";
	const word = WORDS[token] ?? "a character";
	return word.startsWith("a ") ? `${word} ("${lexer.yytext.slice(0, 20)}")` : `"${word}"`;
}

// packages/stacks/src/tree/render-context.ts
function closedObjects(context) {
	const inner = Object.values(context).filter((each) => typeof each === "object" && each !== null);
	return new WeakSet([context, ...inner]);
}

// packages/stacks/src/template/template-renderer.ts
const MAX_KEPT = 20;
const MAX_KEPT_LENGTH = 500;
var TemplateRenderer = class {
	partials = /* @__PURE__ */ new Map();
	context;
	closed;
	withheld;
	violations;
	noted = /* @__PURE__ */ new Set();
	parsed;
	keepsAll;
	constructor(context, { violations, withheld, parsed }) {
		this.withheld = withheld;
		this.context = { ...context };
		this.closed = closedObjects(this.context);
		this.violations = violations;
		this.parsed = parsed ?? /* @__PURE__ */ new Map();
		this.keepsAll = parsed !== void 0;
	}
	addPartial(name, { content, file }) {
		const program = this.parse(this.decode(content, file), file);
		if (program !== void 0) this.partials.set(name, {
			program,
			file
		});
	}
	renderFile(content, { file, path }) {
		const text = this.decode(content, file);
		const program = text.includes("{{") ? this.parse(text, file) : void 0;
		if (program === void 0) return Buffer.from(text.includes("{{") ? "" : text);
		if (!isStructured(path)) return Buffer.from(this.evaluate(program, file));
		const { violations } = this;
		const before = violations.length;
		const printed = [];
		const result = Buffer.from(this.evaluate(program, file, { onText: (each, scope, node) => {
			printed.push({
				text: each,
				scope,
				node
			});
			return each;
		} }));
		if (violations.length === before) {
			const render = (onText) => this.evaluate(program, file, {
				onText,
				violations: []
			});
			violations.push(...checkTexts({
				path,
				printed,
				render
			}));
		}
		return result;
	}
	trace(content, file) {
		const trace = new LineTrace();
		const program = this.parse(this.decode(content, file), file);
		if (program === void 0) return [];
		return trace.read(this.evaluate(program, file, {
			trace,
			violations: []
		}));
	}
	render(text, file) {
		if (!text.includes("{{")) return text;
		const program = this.parse(text, file);
		return program === void 0 ? "" : this.evaluate(program, file);
	}
	evaluate(program, file, { onText, trace, violations = this.violations } = {}) {
		const { context, closed, withheld, noted } = this;
		const run = new Evaluation({
			violations,
			noted: violations === this.violations ? noted : /* @__PURE__ */ new Set(),
			closed,
			withheld,
			evaluate: (own) => (inner, scope, options) => evaluateProgram(inner, scope, own, options)
		});
		run.onText = onText;
		run.trace = trace;
		const scope = {
			contexts: [context],
			data: { values: { root: context } },
			blockParams: {},
			unit: {
				file,
				partials: this.partials
			},
			calls: []
		};
		try {
			return run.evaluate(program, scope, { enclosing: [] });
		} catch (error) {
			if (!(error instanceof LimitReached) && !(error instanceof RangeError)) throw error;
			violations.push({
				code: "TEMPLATE_LIMIT",
				message: `the template ${error instanceof LimitReached ? error.message : "is too large to be rendered"}`,
				fix: "Split it, or look for partials that multiply each other.",
				at: { file }
			});
			return "";
		}
	}
	decode(content, file) {
		if (isUtf8(content) && !content.includes(0)) return content.toString("utf8");
		this.violations.push({
			code: "TEMPLATE_SYNTAX",
			message: "the template is no text in UTF-8",
			fix: "Save it as UTF-8, or take away the ending .hbs to have it copied byte for byte.",
			at: { file }
		});
		return "";
	}
	parse(text, file) {
		const program = this.parsed.get(text) ?? this.parseNow(text);
		if (!(program instanceof TemplateSyntaxError)) return program;
		this.violations.push({
			code: "TEMPLATE_SYNTAX",
			message: `the template cannot be parsed: ${program.message}`,
			fix: program.fix ?? String.raw`Correct the expression; literal braces are written \{{, or the file gets no .hbs ending.`,
			at: {
				file,
				...program.at
			}
		});
	}
	parseNow(text) {
		let program;
		try {
			program = parseTemplate(text);
		} catch (error) {
			if (!(error instanceof TemplateSyntaxError)) throw error;
			program = error;
		}
		if (this.keepsAll || text.length <= MAX_KEPT_LENGTH) {
			if (!this.keepsAll && this.parsed.size >= MAX_KEPT) this.parsed.clear();
			this.parsed.set(text, program);
		}
		return program;
	}
};

// packages/stacks/src/tree/render-tree.ts
const SUFFIX = ".hbs";
const PARTIALS = "_partials/";
const MAX_FILE_BYTES = 10485760;
function renderTree(template, context, { selections = [], withheld, parsed } = {}) {
	const { files, violations } = selectFiles(template, selections);
	const renderer = new TemplateRenderer(context, {
		violations,
		withheld,
		...parsed === void 0 ? {} : { parsed }
	});
	for (const [source, { content }] of files) {
		if (!source.startsWith(PARTIALS)) continue;
		const file = `stacks/template/${source}`;
		if (source.endsWith(SUFFIX)) {
			if (isSmall(content, {
				file,
				violations
			}) && isMerged(content, {
				file,
				violations
			})) renderer.addPartial(source.slice(10, -4), {
				content,
				file
			});
		} else violations.push({
			code: "PATH_INVALID",
			message: `${source} is among the partials and does not end in ${SUFFIX}`,
			fix: `Rename it to ${source}${SUFFIX}, or move it out of ${PARTIALS}.`,
			at: { file }
		});
	}
	const rendered = /* @__PURE__ */ new Map();
	const paths = new TreePaths();
	for (const [source, { content, executable }] of files) {
		if (source.startsWith(PARTIALS)) continue;
		const file = `stacks/template/${source}`;
		const isTemplate = source.endsWith(SUFFIX);
		const named = isTemplate ? source.slice(0, -4) : source;
		const sound = violations.length;
		const path = renderer.render(named, file);
		const problem = violations.length > sound ? void 0 : paths.add(path);
		if (problem !== void 0) violations.push({
			code: "PATH_INVALID",
			message: `${source} renders to the path "${path}", which ${problem}`,
			fix: "Rename the template, or correct the expression in its path.",
			at: { file }
		});
		if (!isSmall(content, {
			file,
			violations
		}) || !isMerged(content, {
			file,
			violations
		})) continue;
		const before = violations.length;
		const result = isTemplate ? renderer.renderFile(content, {
			file,
			path
		}) : content;
		const fault = violations.length > before ? void 0 : filterFault(path, result);
		if (fault !== void 0) {
			violations.push({
				code: "TEMPLATE_FILTERED",
				message: `${source} ${fault}`,
				fix: "Keep templates out of Git LFS and of filters: commit the file itself, and take the attribute away.",
				at: { file }
			});
			continue;
		}
		if (isTemplate) keepOrigin(result, () => renderer.trace(content, file));
		rendered.set(path, {
			content: result,
			executable
		});
	}
	if (violations.length > 0) throw new ViolationsError(violations);
	if (rendered.size === 0) throw new StacksError({
		code: "TREE_EMPTY",
		message: "the stacks repository has no files below template/ for this instance",
		fix: "Check stacks, stacks-ref and the fields that select stacks; an empty result would remove everything of the instance."
	});
	return rendered;
}
function isSmall(content, { file, violations }) {
	if (content.length <= 10485760) return true;
	violations.push({
		code: "PATH_INVALID",
		message: `the file is larger than ${MAX_FILE_BYTES} bytes`,
		fix: "Keep such files outside of the templates.",
		at: { file }
	});
	return false;
}
function isMerged(content, { file, violations }) {
	const line = content.includes("<<<<<<<") ? findConflict(content.toString("utf8")) : void 0;
	if (line === void 0) return true;
	violations.push({
		code: "TEMPLATE_CONFLICT",
		message: `the file ${CONFLICT.problem}`,
		fix: CONFLICT.fix,
		at: {
			file,
			line
		}
	});
	return false;
}

// packages/stacks/src/tree/render-instance.ts
function renderInstance(template, configuration) {
	const { instance, fields, unset, known = [], outputs, stacks, withheld } = configuration;
	const { parsed, stacksInstancesUrl: url, stacksInstancesBranch: branch = "main" } = configuration;
	const { tenant, environment, name, domain, path } = instance;
	const context = {
		tenant,
		environment,
		instance: {
			name,
			domain,
			path
		},
		fields: withKnownNames({
			...Object.fromEntries(unset.map((each) => [each, null])),
			...fields
		}, known),
		outputs,
		stacks: {
			ref: stacks.ref,
			commit: stacks.commit
		},
		stacksInstances: {
			url,
			branch,
			api: apiOf(url)
		}
	};
	const selections = stacks.selections.map(({ field, directory }) => ({
		field,
		directory,
		value: fields[field]
	}));
	return renderTree(template, context, {
		selections,
		withheld,
		...parsed === void 0 ? {} : { parsed }
	});
}
function apiOf(url) {
	const { origin, pathname } = new URL(url);
	return `${origin}/api/v1/repos${pathname.replace(/(\.git)?\/*$/, "")}`;
}

// packages/run/src/run-error.ts
var RunError = class extends CodedError {
	name = "RunError";
};

// packages/run/src/configuration/check-data-risks.ts
const HEAD$1 = [
	"What",
	"Happens",
	"Lost with it"
];
const MAX_ROWS = 50;
async function showDataRisks({ run, log }, change) {
	const risks = risksOf(run, change);
	if (risks.length === 0) return false;
	const rows = risks.slice(0, MAX_ROWS).map(toRow);
	const rest = risks.length > rows.length ? `\n… and ${risks.length - rows.length} more` : "";
	log.warning(`DATA LOSS in the configuration of ${run.instance.domain}: Argo CD would delete what holds data`);
	const shown = rows.map((row) => row.map(showControls));
	log.info(`${textTable(HEAD$1, shown)}${rest}`);
	await appendSummary(`### Data at risk in the configuration\n\n${markdownTable(HEAD$1, rows)}${rest}\n`);
	return true;
}
function checkDataRisks({ run }, change) {
	const { instance, operation, confirm } = run;
	if (operation !== "deploy" || confirm === instance.name) return;
	const risks = risksOf(run, change);
	if (risks.length === 0) return;
	const names = risks.slice(0, 5).map(({ title }) => title);
	const more = risks.length > names.length ? ` and ${risks.length - names.length} more` : "";
	throw new RunError({
		code: "CONFIRM_REQUIRED",
		message: `Argo CD would delete data with ${names.join(", ")}${more}, and ${confirm === "" ? "confirm is empty" : `confirm is "${confirm.slice(0, 64)}"`}`,
		fix: `If this is what you want, back up what is needed, set confirm to ${instance.name} and dispatch again. What shall stay gets the annotation argocd.argoproj.io/sync-options: Prune=false before it leaves the templates, a set syncPolicy.preserveResourcesOnDeletion.`
	});
}
const risksOf = ({ instance, stacksInstances }, { before, after }) => findDataRisks(before, after, {
	path: instance.path,
	stacksInstancesUrl: stacksInstances.url
});
const toRow = ({ title, file, happens, loses }) => [
	`${title} (${file})`,
	happens,
	loses
];

// packages/run/src/configuration/describe-source.ts
function describeSource({ author, message }) {
	const oneLine = (text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
	return {
		author: `${oneLine(author.name)} <${oneLine(author.email)}>`,
		date: author.at.toISOString().replace(/\.\d+Z$/, "Z"),
		subject: oneLine(message.trimStart().split("\n")[0] ?? "")
	};
}

// packages/run/src/step/run-secrets.ts
function runSecrets({ secretFields, credentialsDue }, { tokens }) {
	const values = secretFields.map((name) => process.env[`TF_VAR_${name}`] ?? "");
	addMasks(values, {
		announce: !credentialsDue,
		given: true
	});
	return [
		tokens.infraDeploy,
		tokens.stacks,
		tokens.stacksInstances,
		...values
	].filter((value) => value !== "");
}

// packages/run/src/configuration/plan-directory.ts
function planDirectory({ run, inputs, onDrift, log }, { current, rendered, source, allowUnknown }) {
	const { instance, stacks, stacksInstances } = run;
	const metadata = hydratorMetadata({
		drySha: stacks.commit,
		repoURL: stacks.url,
		...describeSource(source)
	});
	const index = readIndex(current);
	if (index?.isDamaged) log.warning(`The index of rendered files in ${instance.path}/ of stacks-instances is damaged: it names ${Object.keys(index.files).length} of them, and is written anew with the next commit. Files that it does not name and no template gives any more stay; remove them by hand.`);
	const plan = planTree({
		current,
		rendered,
		metadata,
		onDrift
	});
	const afterwards = [...plan.result].filter(([path]) => !isOwnFile(path));
	const { violations, allowed } = checkTree(new Map(afterwards.filter(([path]) => rendered.has(path))), {
		instance,
		stacksInstancesUrl: stacksInstances.url,
		stacksInstancesBranch: stacksInstances.branch,
		checked: checkedFiles(current),
		others: new Map(afterwards.filter(([path]) => !rendered.has(path))),
		secrets: runSecrets(run, { tokens: inputs.tokens }),
		allowUnknown
	});
	if (violations.length > 0) throw new ViolationsError(violations);
	for (const { violation, reason } of allowed) log.notice(`Let pass (${violation.code}): ${violation.message}. The file says: ${reason}`, violation.at);
	if (plan.strangers.length > 0) log.notice(`${instance.path}/ of stacks-instances was not written by these actions and is taken over. No template gives these files, which stay: ${plan.strangers.join(", ")}. Remove them, or add them to the templates.`);
	if (plan.drifted.length === 0) return plan;
	const paths = plan.drifted.map(({ path }) => path).join(", ");
	if (onDrift === "fail") throw new RunError({
		code: "DRIFT",
		message: `rendered files were edited by hand: ${paths}`,
		fix: "Move the edit into the stacks templates, or set on-drift (in the example workflows: repository variable EDP_ON_DRIFT) to overwrite, which drops the edit, or keep, which leaves the file alone.",
		details: plan.drifted.map(({ diff }) => diff).join("\n")
	});
	log.warning(`Edited by hand, ${onDrift === "keep" ? "kept" : "overwritten"}: ${paths}`);
	return plan;
}

// packages/run/src/configuration/read-outputs.ts
async function readOutputs(file) {
	const outputs = await entriesOf(file);
	const inexact = outputs.flatMap(([, output]) => output.inexact ?? []);
	if (inexact.length > 0) throw new RunError({
		code: "OUTPUT_INEXACT",
		message: `${inexact.map((each) => `output ${each}`).join(", ")}: a number beyond 2^53, or a fraction of more than 17 digits, would be committed changed`,
		fix: "Write tostring(...) around it in the root module, or round it there."
	});
	return Object.fromEntries(outputs.filter(([, { sensitive }]) => !sensitive).map(([name, { value, unknown }]) => [name, unknown ? UNKNOWN$3 : value]));
}
async function readSensitiveOutputs(file) {
	return (await entriesOf(file)).filter(([, { sensitive }]) => sensitive === true).map(([name]) => name);
}
async function entriesOf(file) {
	if (file === "") return [];
	const text = await readFile$1(file, "utf8").catch((cause) => {
		throw new RunError({
			code: "OUTPUTS_MISSING",
			message: `outputs-file ${file} cannot be read`,
			fix: "Pass the outputs-file output of terraform-plan (diff, record) or terraform-apply (commit).",
			cause
		});
	});
	return Object.entries(JSON.parse(text));
}

// packages/run/src/configuration/render-configuration.ts
async function renderConfiguration({ run, repositories, inputs }) {
	const template = await readSubtree(repositories.stacks, {
		ref: run.stacks.commit,
		path: "template",
		maxFileBytes: MAX_FILE_BYTES
	});
	const { outputsFile } = inputs;
	const outputs = await readOutputs(outputsFile);
	const withheld = {
		secretFields: run.secretFields,
		outputs: await readSensitiveOutputs(outputsFile),
		hasOutputs: outputsFile !== ""
	};
	return renderInstance(template.files, {
		...run,
		outputs,
		withheld,
		stacksInstancesUrl: run.stacksInstances.url,
		stacksInstancesBranch: run.stacksInstances.branch
	});
}

// packages/closure/src/requests/without-login.ts
function withoutLogin(text) {
	return text.replaceAll(/(https?:\/\/)[^/?#\s@]+@/gi, "$1***@").replaceAll(/([a-z][a-z0-9+.-]*:\/\/[^/?#\s:@]*):[^/?#\s@]+@/gi, "$1:***@").replaceAll(/([?&]sshkey=)[^&\s]+/gi, "$1***");
}

// packages/closure/src/requests/artifact.ts
function mergeRequests(requests) {
	const artifacts = /* @__PURE__ */ new Map();
	for (const { at, path = "", from, ...asked } of requests) {
		const request = shown(asked);
		const key = artifactKey(request);
		const known = artifacts.get(key);
		const artifact = known ?? {
			...request,
			askedBy: []
		};
		if (known === void 0) artifacts.set(key, artifact);
		if (!artifact.askedBy.some(({ file, line }) => file === at.file && line === at.line)) artifact.askedBy.push(from === void 0 ? at : {
			...at,
			from
		});
		if (request.unrendered !== void 0) artifact.unrendered ??= request.unrendered;
		if (path !== "" && artifact.paths?.some((each) => each.path === path) !== true) artifact.paths = [...artifact.paths ?? [], {
			path,
			at
		}];
	}
	const rank = ({ kind }) => KINDS$1.indexOf(kind);
	return [...artifacts.values()].sort((a, b) => rank(a) - rank(b) || compare(a.host, b.host) || compare(a.name, b.name) || compare(a.reference, b.reference));
}
function shown(request) {
	const { host, name, text, unrendered } = request;
	return {
		...request,
		text: withoutLogin(text),
		...host === "" ? { name: withoutLogin(name) } : {},
		...unrendered === void 0 ? {} : { unrendered: withoutLogin(unrendered) }
	};
}
function artifactKey({ kind, via, host, name, reference }) {
	return [
		kind,
		via,
		host,
		name,
		reference
	].join(" ");
}
const KINDS$1 = [
	"image",
	"chart",
	"repository",
	"file",
	"action",
	"module",
	"provider"
];
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// packages/closure/src/finding.ts
function isThere(artifact, found, digest = "") {
	return {
		artifact,
		found,
		digest
	};
}
function isMissing(artifact, reason, fix) {
	return {
		artifact,
		found: "",
		digest: "",
		hole: {
			reason,
			fix
		}
	};
}
function isUnseen(artifact, error) {
	const { message, fix } = error ?? {};
	return isMissing(artifact, `cannot be looked for: ${message ?? String(error)}`, fix ?? "Mend that, and dispatch again.");
}

// packages/closure/src/requests/is-filled-in.ts
const isFilledIn = (text) => /\{\{|\$\{|\$\(|\*|\$[A-Za-z_]/.test(text);

// packages/closure/src/lookup/judge-host.ts
function judgeHost(artifact, { domain, managerHost, outsideHosts }) {
	const { host, text } = artifact;
	if (text.includes(String(UNKNOWN$3))) return isThere(artifact, "known after apply: looked for again before the commit");
	if (host === "") return isFilledIn(text) || isNamedAlone(artifact) ? isMissing(artifact, "its address is only known to the running system", "Write the address out in the template, so that it can be looked for before the deployment.") : isMissing(artifact, "its address cannot be read", "Correct it where it is named.");
	const name = hostName(host);
	if (name === hostName(domain) || name.endsWith(`.${hostName(domain)}`)) return isMissing(artifact, `${domain} would need itself to start`, `Mirror it to ${managerHost} and name ${managerHost} instead of ${host} in ${text}.`);
	if (normaliseHost(host) === normaliseHost(managerHost)) return void 0;
	if (outsideHosts.some((outside) => normaliseHost(outside) === normaliseHost(host))) return isThere(artifact, `${host} (allowed)`);
	if (artifact.via === "terraform") return isMissing(artifact, `${host} is a registry of Terraform and no allowed host`, artifact.kind === "provider" ? `No forge can be one: set closure.providerMirror in tenants.yaml to a provider mirror that has it, or add ${host} to closure.outsideHosts.` : `No forge can be one: name a git repository on ${managerHost} that holds the module, or add ${host} to closure.outsideHosts in tenants.yaml.`);
	return isMissing(artifact, `${host} is neither the manager nor an allowed host`, `Mirror it to ${managerHost} and name that copy, or add ${host} to closure.outsideHosts in tenants.yaml.`);
}
const isNamedAlone = ({ kind, text }) => kind === "chart" ? !text.includes("://") : /^(?:GitRepository|OCIRepository|Bucket|ExternalArtifact) /.test(text);

// packages/closure/src/lookup/look-up-charts.ts
var import_max_satisfying = /* @__PURE__ */ __toESM(require_max_satisfying(), 1);
const OF_FORGE = /^api\/packages\/([^/]+)\/helm\/([^/]+)$/;
async function lookUpCharts(artifacts, { manager }) {
	const lists = /* @__PURE__ */ new Map();
	return pMap(artifacts, async (artifact) => {
		const [, owner = "", chart] = OF_FORGE.exec(artifact.name) ?? [];
		if (chart === void 0) return isMissing(artifact, `${manager.host} keeps no charts there`, `Name ${manager.origin}/api/packages/<owner>/helm as the repository.`);
		const list = lists.get(owner) ?? manager.forge.listPackages(owner, "helm");
		lists.set(owner, list);
		try {
			const versions = (await list).flatMap(({ name, version }) => name === chart ? [version] : []);
			const { reference } = artifact;
			const found = versions.includes(reference) ? reference : (0, import_max_satisfying.default)(versions, reference === "" ? "*" : reference);
			if (found !== null) return isThere(artifact, manager.host, found);
		} catch (error) {
			return isUnseen(artifact, error);
		}
		return isMissing(artifact, `${manager.host} does not have chart ${chart} as ${artifact.reference || "any version"}`, `Mirror it to ${manager.host}.`);
	}, { concurrency: 4 });
}

// packages/closure/src/lookup/look-up-images.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
var import_valid$1 = /* @__PURE__ */ __toESM(require_valid$1(), 1);
const ASKED_SINGLY = 40;
const AT_ONCE$2 = 8;
async function lookUpImages(artifacts, { manager, digests = {} }) {
	if (artifacts.length <= ASKED_SINGLY) return pMap(artifacts, async (artifact) => ask(artifact, manager), { concurrency: AT_ONCE$2 });
	const owners = [...new Set(artifacts.map(({ name }) => name.split("/")[0]))];
	const listed = new Map(await pMap(owners, async (owner) => [owner, await listOwner(owner, manager)], { concurrency: AT_ONCE$2 }));
	return pMap(artifacts, async (artifact) => {
		const { name, reference } = artifact;
		const [owner = ""] = name.split("/");
		const versions = listed.get(owner);
		const known = versions?.get(name.slice(owner.length + 1));
		if (versions === void 0 || isRange(artifact) || isDigest(reference) && known?.has(reference) !== true) return ask(artifact, manager);
		if (known === void 0 || reference !== "" && !known.has(reference)) return missing(artifact, manager);
		const digest = isDigest(reference) ? reference : digests[`${name}:${reference}`] ?? "";
		return isThere(artifact, manager.host, digest);
	}, { concurrency: AT_ONCE$2 });
}
async function ask(artifact, manager) {
	const { name, reference } = artifact;
	try {
		if (reference === "") return (await manager.registry.tags(name)).length > 0 ? isThere(artifact, manager.host) : missing(artifact, manager);
		if (isRange(artifact)) {
			const versions = (await manager.registry.tags(name)).map((tag) => tag.replaceAll("_", "+"));
			const version = (0, import_max_satisfying.default)(versions, reference.replaceAll("_", "+"));
			return version === null ? missing(artifact, manager) : isThere(artifact, manager.host, version.replaceAll("+", "_"));
		}
		const found = await manager.registry.headManifest(name, reference);
		return found === void 0 ? missing(artifact, manager) : isThere(artifact, manager.host, found.digest);
	} catch (error) {
		return isUnseen(artifact, error);
	}
}
function isRange({ kind, reference }) {
	const version = reference.replaceAll("_", "+");
	return kind === "chart" && !reference.includes(":") && (0, import_valid$1.default)(version) === null && (0, import_valid.default)(version) !== null && reference !== "";
}
async function listOwner(owner, { forge }) {
	try {
		const images = /* @__PURE__ */ new Map();
		for (const { name, version } of await forge.listPackages(owner, "container")) {
			const key = name.toLowerCase();
			const versions = images.get(key) ?? /* @__PURE__ */ new Set();
			images.set(key, versions.add(version));
		}
		return images;
	} catch {
		return;
	}
}
function missing(artifact, { host }) {
	const what = artifact.reference === "" ? "in any version" : `as ${artifact.reference}`;
	return isMissing(artifact, `${host} does not have ${artifact.name} ${what}`, `Mirror it to ${host}.`);
}

// packages/closure/src/lookup/missing-paths.ts
async function missingPaths(remote, { commit, paths }) {
	const depth = paths.reduce((most, path) => Math.max(most, path.split("/").length), 1);
	const objects = await fetchObjects(remote, {
		wants: [commit],
		depth: 1,
		filter: `tree:${depth + 1}`
	});
	const directories = /* @__PURE__ */ new Map();
	const entriesOf = (tree) => {
		let entries = directories.get(tree);
		if (entries === void 0) {
			const object = objects.get(tree);
			entries = new Map(object?.type === "tree" ? parseTree(object.body).map(({ name, id }) => [name, id]) : []);
			directories.set(tree, entries);
		}
		return entries;
	};
	const root = parseCommit(objects.get(commit).body).tree;
	return paths.filter((path) => {
		let at = root;
		for (const name of path.split("/")) at = entriesOf(at ?? "").get(name);
		return at === void 0;
	});
}

// packages/closure/src/lookup/resolve-reference.ts
const COMMIT = /^[0-9a-f]{40}$/;
function resolveReference(reference, { url, refs, peeled, head }) {
	if (reference === "" || reference === "HEAD") return refs.get(head ?? "") ?? (head === void 0 ? refs.values().next().value : void 0);
	const named = findRevision(reference, {
		url,
		refs,
		peeled
	});
	if (named !== void 0) return named;
	if (COMMIT.test(reference)) return [...refs.values(), ...peeled.values()].find((id) => id === reference);
	if ((0, import_valid.default)(reference) === null) return void 0;
	const tags = [...refs.keys()].flatMap((ref) => ref.startsWith("refs/tags/") ? [ref.slice(10)] : []);
	const tag = (0, import_max_satisfying.default)(tags, reference);
	return tag === null ? void 0 : peeled.get(`refs/tags/${tag}`) ?? refs.get(`refs/tags/${tag}`);
}
const isCommit = (reference) => COMMIT.test(reference);

// packages/closure/src/lookup/look-up-repositories.ts
const AT_ONCE$1 = 8;
const PLAIN = /^(?!(?:heads|tags|remotes|refs)\/)(?!.*\.\.)[\w./+-]*$/;
async function lookUpRepositories(artifacts, { manager }) {
	const seen = new Map(await pMap(artifacts.filter(({ paths }) => paths !== void 0), async (artifact) => [artifact, await lookIntoTree(artifact, manager)], { concurrency: AT_ONCE$1 }));
	const left = artifacts.filter((artifact) => seen.get(artifact) === void 0);
	const findings = await pMap(groupBy(left, ({ name }) => name.toLowerCase()).values(), async (each) => lookUp$2(each, manager), { concurrency: AT_ONCE$1 });
	return [...[...seen.values()].filter((finding) => finding !== void 0), ...findings.flat()];
}
async function lookIntoTree(artifact, { forge, host }) {
	const { name, reference, paths = [] } = artifact;
	const [owner = "", repository = "", ...rest] = name.split("/");
	if (rest.length > 0 || !PLAIN.test(reference)) return void 0;
	const tree = await readTree(forge.address, {
		owner,
		name: repository,
		revision: reference || "HEAD"
	}).catch(() => void 0);
	return tree !== void 0 && isCommit(tree.commit) && paths.every(({ path }) => tree.paths.has(path)) ? isThere(artifact, host, tree.commit.slice(0, 12)) : void 0;
}
async function lookUp$2(artifacts, manager) {
	const { name } = artifacts[0];
	let listing;
	try {
		listing = await advertisedRefs(manager.remote(name));
	} catch (error) {
		const isGone = error instanceof GitWireError && error.code === "GIT_NOT_FOUND";
		return artifacts.map((artifact) => isGone ? isMissing(artifact, `${manager.host} has no repository ${name} that the token may see`, `Mirror it to ${manager.host}.`) : isUnseen(artifact, error));
	}
	const { url } = manager.remote(name);
	return Promise.all(artifacts.map(async (artifact) => {
		const { reference } = artifact;
		let commit;
		try {
			commit = resolveReference(reference, {
				url,
				...listing
			}) ?? await reachable(reference, {
				name,
				manager
			});
		} catch (error) {
			if (error instanceof GitWireError && error.code === "GIT_REF_AMBIGUOUS") return isMissing(artifact, error.message, error.fix ?? "");
			throw error;
		}
		if (commit !== void 0) return lookAtPaths(artifact, {
			commit,
			manager
		});
		const what = reference === "" ? "no commit yet" : `no branch, tag or commit ${reference}`;
		return isMissing(artifact, `${name} on ${manager.host} has ${what}`, `Mirror it to ${manager.host}.`);
	}));
}
async function lookAtPaths(artifact, { commit, manager }) {
	const { name, reference, paths = [] } = artifact;
	const there = isThere(artifact, manager.host, commit.slice(0, 12));
	if (paths.length === 0) return there;
	try {
		const missing = new Set(await missingPaths(manager.remote(name), {
			commit,
			paths: paths.map(({ path }) => path)
		}));
		if (missing.size === 0) return there;
		const named = paths.filter(({ path }) => missing.has(path)).map(({ path, at: { file, line } }) => `${path} (${file}:${line})`).join(", ");
		const where = `${name} on ${manager.host} at ${reference || "its default branch"}`;
		return isMissing(artifact, `${where} has nothing at ${named}`, "Correct path, or the revision that has it.");
	} catch (error) {
		return isUnseen(artifact, error);
	}
}
async function reachable(reference, { name, manager }) {
	if (!isCommit(reference)) return void 0;
	const options = {
		wants: [reference],
		depth: 1,
		filter: "tree:0"
	};
	return fetchObjects(manager.remote(name), options).then(() => reference, () => void 0);
}

// packages/closure/src/lookup/look-up.ts
async function lookUp$1(artifacts, { manager, digests = {} }) {
	const via = (kind) => artifacts.filter((each) => each.via === kind);
	const found = await Promise.all([
		lookUpImages(via("oci"), {
			manager,
			digests
		}),
		lookUpCharts(via("helm"), { manager }),
		lookUpRepositories(via("git"), { manager }),
		Promise.all(via("http").map(async (artifact) => lookUpFile(artifact, manager)))
	]);
	const unkept = via("terraform").map((artifact) => isMissing(artifact, `${manager.host} is no registry of Terraform`, artifact.kind === "provider" ? "Name the registry that has it, and a provider mirror in closure.providerMirror of tenants.yaml." : "Name a git repository instead, or the registry that has it."));
	return new Map([...found.flat(), ...unkept].map((finding) => [finding.artifact, finding]));
}
async function lookUpFile(artifact, manager) {
	try {
		const status = await manager.statusOf(artifact.name);
		if (status === 200) return isThere(artifact, manager.host);
		return isMissing(artifact, `${manager.host} answers ${status} for ${artifact.name}`, `Mirror it to ${manager.host}.`);
	} catch (error) {
		return isUnseen(artifact, error);
	}
}

// packages/closure/src/lookup/look-up-providers.ts
var import_satisfies = /* @__PURE__ */ __toESM(require_satisfies(), 1);
const AT_ONCE = 4;
async function lookUpProviders(artifacts, mirror) {
	if (mirror === void 0) return /* @__PURE__ */ new Map();
	const providers = artifacts.filter(({ kind }) => kind === "provider");
	return new Map(await pMap(providers, async (artifact) => [artifact, await lookUp(artifact, mirror)], { concurrency: AT_ONCE }));
}
async function lookUp(artifact, mirror) {
	const { host, name, reference } = artifact;
	try {
		if ((await mirror.versions(`${host}/${name}`)).find((version) => (0, import_satisfies.default)(version, toRange(reference), { includePrerelease: false })) !== void 0) return isThere(artifact, `provider mirror ${mirror.address}`);
		return isMissing(artifact, `the provider mirror ${mirror.address} does not have ${host}/${name} ${reference || "in any version"}`, `Fill the mirror again: terraform providers mirror, in the root module, for every platform of the runners.`);
	} catch (error) {
		return isUnseen(artifact, error);
	}
}
function toRange(constraint) {
	return constraint.split(",").map((part) => part.trim()).filter((part) => part !== "" && !part.startsWith("!=")).map((part) => {
		const [, operator = "", version = ""] = /^(~>|>=|<=|>|<|=)?\s*v?(.+)$/.exec(part) ?? [];
		if (operator !== "~>") return `${operator}${version}`;
		const numbers = version.split(".");
		return numbers.length > 2 ? `~${version}` : `>=${version} <${Number(numbers[0]) + 1}.0.0-0`;
	}).join(" ");
}

// packages/closure/src/check-closure.ts
async function checkClosure(artifacts, options) {
	const { manager, digests = {} } = options;
	const judged = new Map([...judgeArtifacts(artifacts, {
		...options,
		managerHost: manager.host
	}), ...await lookUpProviders(artifacts, options.providers)]);
	const unknown = artifacts.filter((artifact) => !judged.has(artifact));
	const found = await lookUp$1(unknown, {
		manager,
		digests
	});
	return artifacts.map((artifact) => withUnrendered(judged.get(artifact) ?? found.get(artifact)));
}
function withUnrendered(finding) {
	const { artifact, hole } = finding;
	if (artifact.unrendered === void 0 || hole !== void 0 && artifact.host !== "") return finding;
	return isMissing(artifact, `it was not rendered, so nobody knows its images: ${artifact.unrendered}`, "Mend that; or name its images in closure.images of tenants.yaml, mirror them, and go on with closure: warn.");
}
function judgeArtifacts(artifacts, rules) {
	return new Map(artifacts.flatMap((artifact) => {
		const judged = isWritten(artifact, rules) ? isThere(artifact, "this deployment writes it") : judgeHost(artifact, rules);
		return judged === void 0 ? [] : [[artifact, judged]];
	}));
}
function isWritten({ via, host, name }, { written, domain }) {
	const address = via === "git" ? parseGitAddress(written) : void 0;
	if (address === void 0 || hostName(address.host) === hostName(domain)) return false;
	return normaliseHost(address.host) === host && address.name.toLowerCase() === name.toLowerCase();
}

// packages/closure/src/check-mirrorable.ts
async function checkMirrorable(artifacts, { domain, source, target, outsideHosts, providers, written }) {
	const judged = new Map([...judgeArtifacts(artifacts, {
		domain,
		managerHost: target.host,
		outsideHosts,
		written
	}), ...await lookUpProviders(artifacts, providers)]);
	const unknown = artifacts.filter((artifact) => !judged.has(artifact));
	const atSource = await lookUp$1(unknown, { manager: source });
	const lacking = unknown.filter((artifact) => atSource.get(artifact).hole !== void 0);
	const atTarget = await lookUp$1(lacking, { manager: target });
	const findings = artifacts.map((artifact) => {
		const known = judged.get(artifact);
		if (known !== void 0) return known;
		const [here, there] = [atSource.get(artifact), atTarget.get(artifact)];
		if (here.hole === void 0) return here;
		if (there?.hole === void 0) return isThere(artifact, `${target.host} alone`, there?.digest);
		return isMissing(artifact, `${here.hole.reason}, and ${there.hole.reason}`, `Push it to ${source.host}, or correct what asks for it.`);
	});
	const brought = unknown.flatMap((artifact) => {
		const { hole, digest } = atSource.get(artifact);
		return hole !== void 0 ? [] : [artifact.via === "helm" || isRange(artifact) ? {
			...artifact,
			reference: digest
		} : artifact];
	});
	return {
		findings: findings.map(withUnrendered),
		brought
	};
}

// packages/closure/src/closure-error.ts
var ClosureError = class extends CodedError {
	name = "ClosureError";
};

// packages/closure/src/charts/chart-error.ts
var ChartError = class extends Error {
	name = "ChartError";
};

// packages/closure/src/charts/chart-origins.ts
const REGISTRIES = { "docker.io": "registry-1.docker.io" };
const TIMEOUT_MS$2 = 6e4;
function openOrigins({ manager, aliases = [], outsideHosts, http }) {
	const own = /* @__PURE__ */ new Set([manager.host, ...aliases.map(normaliseHost)]);
	const allowed = new Set(outsideHosts.map(normaliseHost));
	const registries = /* @__PURE__ */ new Map();
	const check = (host) => {
		if (own.has(host)) return true;
		if (!allowed.has(host)) throw new ChartError(`${host || "its address"} is neither the manager nor an allowed host`);
		return false;
	};
	return {
		registry(host) {
			if (check(host)) return manager.registry;
			const known = registries.get(host) ?? createRegistry({
				origin: `https://${REGISTRIES[host] ?? host}`,
				http,
				login: "same-site"
			});
			registries.set(host, known);
			return known;
		},
		remote(host, name) {
			if (check(host)) return manager.remote(name);
			return {
				url: `https://${host}/${name.split("/").map(encodeURIComponent).join("/")}.git`,
				http
			};
		},
		async download(url, maxBytes) {
			if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new ChartError(`${url} is no address of a file`);
			const { host, pathname, search } = new URL(url);
			if (check(normaliseHost(host))) return manager.download(`${pathname.slice(1)}${search}`, maxBytes);
			const response = await http.request({
				url,
				redirect: "storage",
				timeoutMs: TIMEOUT_MS$2
			});
			return Buffer.from(await response.bytes(maxBytes));
		}
	};
}

// packages/closure/src/charts/chart-files.ts
function filesBelow(files, directory) {
	if (directory === "") return new Map(files);
	const prefix = `${directory}/`;
	return new Map([...files].flatMap(([path, content]) => path.startsWith(prefix) ? [[path.slice(prefix.length), content]] : []));
}

// packages/closure/src/requests/read-url.ts
function readUrl(text) {
	if (!URL.canParse(text)) return void 0;
	const url = new URL(text);
	try {
		decodeURIComponent(url.pathname);
		return url;
	} catch (error) {
		if (error instanceof URIError) return void 0;
		throw error;
	}
}

// packages/closure/src/requests/request-of.ts
const PICTURE = /\.(?:png|jpe?g|gif|svg|ico|webp|qcow2|img|iso|vmdk|raw)$/;
function imageRequest(text, { explicit }) {
	if (text.includes(String(UNKNOWN$3))) return unknownImage(text);
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
function containerImage(text) {
	const image = imageRequest(text, { explicit: false });
	if (image !== void 0 || text === "" || isFilledIn(text) || PICTURE.test(text)) return image;
	return unknownImage(text);
}
function unknownImage(text) {
	return {
		kind: "image",
		via: "oci",
		host: "",
		name: text,
		reference: "",
		text
	};
}
function gitRequest(text, { reference = "", kind = "repository", path = "", isWhole = false } = {}) {
	const address = parseGitAddress(text, { isWhole });
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
	const read = address.path || cleanPath(path);
	const place = {
		kind,
		via: "git",
		host: address.host,
		name: address.name,
		reference: asked,
		text: shown
	};
	return read === "" ? place : {
		...place,
		path: read
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
	const url = /\{\{|\$\{/.test(text) ? void 0 : readUrl(address);
	if (url === void 0) return {
		...common,
		host: "",
		name: `${repository}/${chart}`
	};
	const name = [url.pathname.replace(/^\/+|\/+$/g, ""), chart].filter((part) => part !== "").join("/");
	const reference = isOci ? version.replaceAll("+", "_") : version;
	return {
		...common,
		reference,
		host: registryHost(url.host),
		name
	};
}
function cleanPath(path) {
	const parts = path.split("/").filter((part) => part !== "" && part !== ".");
	return parts.includes("..") || /\{\{|\$\{|[*?[\]]|\(known after/.test(path) ? "" : parts.join("/");
}

// packages/closure/src/charts/fetch-chart.ts
const MAX_CHART_BYTES = 52428800;
const MAX_INDEX_BYTES$1 = 67108864;
const LAYER = /tar\+gzip$/;
async function fetchChart({ repository, chart, version }, origins) {
	const { via, host, name, reference } = chartRequest({
		repository,
		chart,
		version
	});
	if (host === "") throw new ChartError("its address cannot be read, or is only known to the running system");
	const archive = via === "oci" ? await ofRegistry(origins.registry(host), {
		name,
		reference
	}) : await ofRepository(repository, {
		chart,
		version,
		origins
	});
	return {
		archive,
		digest: digestOf$1(archive)
	};
}
async function ofRegistry(registry, { name, reference }) {
	const wanted = isDigest(reference) ? reference : await tagOf(registry, {
		name,
		reference
	});
	const manifest = await registry.getManifest(name, wanted);
	const { blobs } = readManifestContent(manifest, { address: registry.address(name, wanted) });
	const layer = blobs.find(({ mediaType }) => LAYER.test(mediaType));
	if (layer === void 0) throw new ChartError("the registry holds something else than a chart under its name");
	if (layer.sizeBytes > MAX_CHART_BYTES) throw tooLarge();
	const parts = [];
	for await (const part of await registry.getBlob(name, layer.digest, { sizeBytes: layer.sizeBytes })) parts.push(part);
	return Buffer.concat(parts);
}
async function tagOf(registry, { name, reference }) {
	const version = reference.replaceAll("_", "+");
	if ((0, import_valid$1.default)(version) !== null) return reference;
	const tags = await registry.tags(name);
	if (tags.includes(reference)) return reference;
	return newest(tags.map((tag) => tag.replaceAll("_", "+")), version).replaceAll("+", "_");
}
async function ofRepository(repository, { chart, version, origins }) {
	const base = `${repository.replace(/\/+$/, "")}/`;
	const index = parseYaml((await origins.download(`${base}index.yaml`, MAX_INDEX_BYTES$1)).toString("utf8"), {
		file: `index.yaml of ${repository}`,
		maxBytes: MAX_INDEX_BYTES$1
	});
	const entries = isRecord(index) && isRecord(index["entries"]) ? recordsOf(index["entries"][chart]) : [];
	const versions = entries.map((entry) => textOf(entry["version"]));
	const found = versions.includes(version) ? version : newest(versions, version);
	const entry = entries[versions.indexOf(found)];
	const url = textOf(entry["urls"]?.[0]);
	if (url === "") throw new ChartError(`${repository} names no file for version ${found}`);
	const archive = await origins.download(new URL(url, base).href, MAX_CHART_BYTES);
	const told = textOf(entry["digest"]).replace(/^sha256:/, "");
	if (told !== "" && `sha256:${told}` !== digestOf$1(archive)) throw new ChartError(`what ${repository} sends for version ${found} is not what its index says`);
	return archive;
}
function newest(versions, range) {
	const found = (0, import_max_satisfying.default)(versions, range === "" ? "*" : range);
	if (found === null) throw new ChartError(`there is no version ${range || "at all"} of it`);
	return found;
}
const digestOf$1 = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const tooLarge = () => new ChartError(`it is larger than ${MAX_CHART_BYTES / 1024 / 1024} MiB`);

// packages/closure/src/charts/fetch-repository.ts
const MAX_FILES$1 = 2e4;
const MAX_BLOBS_AT_ONCE = 2e3;
const MAX_BYTES$1 = 209715200;
async function openRepository(remote, revision) {
	const { url } = remote;
	const commit = isCommit(revision) ? revision : resolveReference(revision, {
		url,
		...await advertisedRefs(remote)
	});
	if (commit === void 0) throw new ChartError(`its repository has no ${revision || "commit"}`);
	const objects = await fetchObjects(remote, {
		wants: [commit],
		depth: 1,
		filter: "blob:none"
	});
	const entries = new Map(list(parseCommit(objects.get(commit).body).tree, "").map((entry) => [entry.path, entry]));
	const blobs = /* @__PURE__ */ new Map();
	return {
		commit,
		async read(path) {
			const wanted = [...entries.values()].filter((entry) => path === "" || entry.path === path || entry.path.startsWith(`${path}/`));
			await fetchBlobs(wanted);
			const files = /* @__PURE__ */ new Map();
			for (const entry of wanted) {
				const content = await follow(entry, 0);
				if (content !== void 0) files.set(entry.path, content);
			}
			return files;
		}
	};
	function list(tree, under) {
		const object = objects.get(tree);
		if (object?.type !== "tree") return [];
		return parseTree(object.body).flatMap(({ mode, name, id }) => {
			const path = `${under}${name}`;
			if (mode === "40000") return list(id, `${path}/`);
			return mode === "160000" ? [] : [{
				path,
				id,
				isLink: mode === "120000"
			}];
		});
	}
	async function fetchBlobs(wanted) {
		if (wanted.length > MAX_FILES$1) throw new ChartError(`its directory holds more than ${MAX_FILES$1} files`);
		const ids = [...new Set(wanted.map(({ id }) => id))].filter((id) => !blobs.has(id));
		let sizeBytes = 0;
		for (let from = 0; from < ids.length; from += MAX_BLOBS_AT_ONCE) {
			const found = await fetchObjects(remote, {
				wants: ids.slice(from, from + MAX_BLOBS_AT_ONCE),
				filter: "tree:0"
			});
			for (const [id, { body }] of found) {
				sizeBytes += body.length;
				if (sizeBytes > MAX_BYTES$1) throw new ChartError(`its directory is larger than ${MAX_BYTES$1 / 1024 / 1024} MiB`);
				blobs.set(id, body);
			}
		}
	}
	async function follow(entry, depth) {
		const content = blobs.get(entry.id);
		if (!entry.isLink || content === void 0) return content;
		const parts = entry.path.split("/").slice(0, -1);
		for (const part of content.toString("utf8").split("/")) if (part === "..") {
			if (parts.pop() === void 0) return void 0;
		} else if (part !== "" && part !== ".") parts.push(part);
		const target = content[0] === 47 || depth > 10 ? void 0 : entries.get(parts.join("/"));
		if (target === void 0) return void 0;
		await fetchBlobs([target]);
		return follow(target, depth + 1);
	}
}

// packages/closure/src/charts/unpack-chart.ts
var import_tar_stream = require_tar_stream();
const MAX_UNPACKED_BYTES = 104857600;
const MAX_FILES = 1e4;
async function unpackChart(archive) {
	const files = /* @__PURE__ */ new Map();
	let tar;
	try {
		tar = gunzipSync(archive, { maxOutputLength: MAX_UNPACKED_BYTES });
	} catch (cause) {
		throw new ChartError(`it is no archive of at most ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB`, { cause });
	}
	const reader = (0, import_tar_stream.extract)();
	const done = (async () => {
		for await (const entry of reader) {
			const parts = [];
			for await (const part of entry) parts.push(part);
			const path = entry.header.name.split("/").filter((part) => part !== "" && part !== ".");
			if (entry.header.type !== "file" || path.length < 2 || path.includes("..") || /[\\:]/.test(path.join("/"))) continue;
			if (files.size === MAX_FILES) throw new ChartError(`it holds more than ${MAX_FILES} files`);
			files.set(path.slice(1).join("/"), Buffer.concat(parts));
		}
	})();
	reader.end(tar);
	try {
		await done;
	} catch (cause) {
		if (cause instanceof ChartError) throw cause;
		throw new ChartError("its archive cannot be read", { cause });
	}
	if (!files.has("Chart.yaml")) throw new ChartError("there is no Chart.yaml in it");
	return files;
}

// packages/closure/src/charts/chart-library.ts
const MAX_VALUES_BYTES = 10485760;
function openLibrary({ origins, tree, directory, written }) {
	const charts = /* @__PURE__ */ new Map();
	const repositories = /* @__PURE__ */ new Map();
	const once = async (known, key, make) => {
		const found = known.get(key) ?? make();
		known.set(key, found);
		return found;
	};
	const own = /* @__PURE__ */ new Map([["", true]]);
	const isOwn = (url) => {
		const found = own.get(url) ?? isSameRepository(url, written);
		own.set(url, found);
		return found;
	};
	const isOfTree = ({ url, path }) => url === "" || isOwn(url) && (path === directory || path.startsWith(`${directory}/`));
	const read = async (url, revision, path) => {
		if (isOfTree({
			url,
			path
		})) return tree;
		const address = parseGitAddress(url, { isWhole: true });
		if (address === void 0) throw new ChartError(`${url} is no address of a repository`);
		const { host, name } = address;
		return (await once(repositories, `${host} ${name} ${revision}`, async () => openRepository(origins.remote(host, name), revision))).read(path);
	};
	return {
		isOwn,
		isOfTree,
		packed: async (address) => once(charts, JSON.stringify(address), async () => {
			const { archive, digest } = await fetchChart(address, origins);
			return {
				files: await unpackChart(archive),
				digest,
				path: "",
				beside: async () => Promise.resolve(/* @__PURE__ */ new Map())
			};
		}),
		directory: async ({ url, revision, path }) => once(charts, JSON.stringify([
			url,
			revision,
			path
		]), async () => {
			const beside = async (each) => url === "" ? tree : read(url, revision, each);
			const files = filesBelow(await beside(path), path);
			return {
				files,
				digest: digestOf(files),
				path,
				beside
			};
		}),
		async paths(file, chart) {
			if (file.from === "chart") return [...chart.files.keys()];
			const head = /^(?:[^*?[]*\/)?/.exec(file.path)[0].replace(/\/$/, "");
			return [...(file.url === "" ? tree : await read(file.url, file.revision, head)).keys()];
		},
		async file(file, chart) {
			if (file.from === "address") return origins.download(file.url, MAX_VALUES_BYTES);
			const { path, isOptional } = file;
			const content = file.from === "chart" ? chart.files.get(path.replace(/^(?:\.?\/)+/, "")) : file.url === "" ? tree.get(path) : (await read(file.url, file.revision, path)).get(path);
			if (content !== void 0 || isOptional) return content;
			throw new ChartError(`its file ${path} is not there`);
		}
	};
}
function digestOf(files) {
	const hash = createHash("sha256");
	for (const path of [...files.keys()].sort()) {
		const content = files.get(path);
		hash.update(`${path.length} ${content.length} ${path}`).update(content);
	}
	return `sha256:${hash.digest("hex")}`;
}

// packages/closure/src/releases/release-files.ts
function releaseFiles({ values, fileParameters }) {
	return [...values, ...fileParameters.map(({ file }) => file)].flatMap((each) => each.from === "repository" ? [each.path] : []);
}

// packages/closure/src/releases/patched-application.ts
const SOURCES = /\bsource(?:s|Hydrator)?\b/;
const UNKNOWN$2 = "{{?}}";
function patchedApplication(application, { patch, parameters }) {
	if (typeof patch !== "string" || !SOURCES.test(patch)) return { patched: application };
	const text = fillIn(patch, parameters, { unknown: UNKNOWN$2 });
	const [value] = text.includes(UNKNOWN$2) ? [] : parseDocuments(text, { file: "patch.yaml" }).documents;
	if (!isRecord(value)) return {
		patched: application,
		unknown: "only Argo CD can fill in the templatePatch of its set"
	};
	return { patched: merged(application, value) };
}
function merged(value, patch) {
	if (!isRecord(value) || !isRecord(patch)) return patch;
	const kept = Object.entries(value).filter(([key]) => patch[key] !== null);
	const changed = Object.entries(patch).filter(([, each]) => each !== null);
	return {
		...Object.fromEntries(kept),
		...Object.fromEntries(changed.map(([key, each]) => [key, merged(value[key], each)]))
	};
}

// packages/closure/src/releases/applications-of.ts
const UNKNOWN$1 = "{{?}}";
function applicationsOf(document, repository) {
	const { value } = document;
	if (!isArgoObject(value)) return [];
	if (value["kind"] === "Application") return [{ application: document }];
	const spec = isRecord(value["spec"]) ? value["spec"] : {};
	return recordsOf(spec["generators"]).flatMap((generator) => {
		const template = laidOver(spec["template"], ownTemplate(generator));
		return generatedParameters([generator], repository).map((parameters) => {
			const application = {
				...filled(template, parameters),
				apiVersion: value["apiVersion"],
				kind: "Application"
			};
			const { patched, unknown } = patchedApplication(application, {
				patch: spec["templatePatch"],
				parameters
			});
			return {
				application: documentAt(document, ["spec", "template"], patched),
				unknown
			};
		});
	});
}
function ownTemplate(generator) {
	return Object.values(generator).find((body) => isRecord(body) && isRecord(body["template"]))?.["template"];
}
function laidOver(template, own) {
	if (!isRecord(own) || !isRecord(template)) return isSaid(own) ? own : template;
	const keys = /* @__PURE__ */ new Set([...Object.keys(template), ...Object.keys(own)]);
	return Object.fromEntries([...keys].map((key) => [key, laidOver(template[key], own[key])]));
}
const isSaid = (value) => !(value === void 0 || value === null || value === "" || value === false || value === 0) && !(Array.isArray(value) && value.length === 0);
function filled(value, parameters, isPattern = false) {
	if (typeof value === "string") return value.includes("{{") ? fillIn(value, parameters, isPattern ? { unknown: UNKNOWN$1 } : {}) : value;
	if (Array.isArray(value)) return value.map((each) => filled(each, parameters, isPattern));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, parameters, key === "valueFiles")]));
}

// packages/closure/src/kustomize/kustomize-settings.ts
function kustomizeSettings(value, filled) {
	if (!isRecord(value)) return void 0;
	const list = (key) => Array.isArray(value[key]) ? value[key] : [];
	const settings = {
		images: list("images").map(textOf).map(filled),
		components: list("components").map(textOf),
		ignoreMissingComponents: value["ignoreMissingComponents"] === true,
		patches: list("patches").filter(isRecord)
	};
	return settings.images.length + settings.components.length + settings.patches.length === 0 ? void 0 : settings;
}
function withSettings(kustomization, { components, patches }) {
	const added = (key, more) => {
		const known = Array.isArray(kustomization[key]) ? kustomization[key] : [];
		const fresh = more.filter((each) => typeof each !== "string" || !known.includes(each));
		return fresh.length === 0 ? {} : { [key]: [...known, ...fresh] };
	};
	return {
		...kustomization,
		...added("components", components),
		...added("patches", patches)
	};
}

// packages/closure/src/releases/argo-releases.ts
function argoReleases({ application: document, unknown }) {
	const { value, file } = document;
	const { spec, metadata } = isRecord(value) ? value : {};
	if (!isRecord(spec)) return [];
	const application = isRecord(metadata) ? textOf(metadata["name"]) : "";
	const namespace = isRecord(spec["destination"]) ? textOf(spec["destination"]["namespace"]) : "";
	const references = manifestReferences(value, { file }) ?? [];
	return references.flatMap((reference) => {
		if (reference.kind !== "chart" && reference.kind !== "source") return [];
		const at = reference.addressAt.slice(0, -1);
		const source = valueAt(value, at);
		if (!isRecord(source)) return [];
		const release = toRelease(source, {
			at,
			references,
			application
		});
		return [{
			...release,
			unknown: unknown ?? pluginOf(source),
			title: `Application ${application}`,
			at: {
				file,
				line: document.lineOf(reference.addressAt)
			},
			chart: chartOf(reference),
			namespace: (release.namespace || namespace).replaceAll("*", "unknown"),
			plain: plainSource(source["directory"])
		}];
	});
}
function pluginOf({ plugin }) {
	if (!isRecord(plugin)) return void 0;
	return `a plugin of Argo CD (${textOf(plugin["name"]) || "by discovery"}) makes something of it that nothing here knows`;
}
function plainSource(value) {
	const { recurse, include, exclude, jsonnet } = isRecord(value) ? value : {};
	return {
		isForced: recurse === true || textOf(include) !== "" || textOf(exclude) !== "" || isRecord(jsonnet),
		recurse: recurse === true,
		include: textOf(include),
		exclude: textOf(exclude),
		takesJsonnet: true
	};
}
function chartOf({ kind, url, revision, path }) {
	return kind === "chart" ? {
		kind: "packed",
		url,
		revision,
		path
	} : {
		kind: "directory",
		url,
		revision,
		path: resolveDots(path)
	};
}
function toRelease(source, { at, references, application }) {
	const helm = isRecord(source["helm"]) ? source["helm"] : {};
	const isOptional = helm["ignoreMissingValueFiles"] === true;
	const fileAt = (where, text) => {
		const found = references.find((each) => each.at.join("\n") === where.join("\n"));
		if (found === void 0) return {
			from: "chart",
			path: text,
			isOptional
		};
		if (found.kind === "download") return {
			from: "address",
			url: found.url
		};
		const { url, revision, path } = found;
		return {
			from: "repository",
			url,
			revision,
			path,
			isOptional: found.isOptional === true
		};
	};
	const { valueFiles, values, valuesObject, parameters, fileParameters, apiVersions } = helm;
	const filled = (text) => text.replaceAll(/\$(?:ARGOCD_APP_NAME|\{ARGOCD_APP_NAME\})/g, application);
	const inline = isRecord(valuesObject) ? stringifyYaml(valuesObject) : textOf(values) === "" ? "" : String(values);
	return {
		name: (textOf(helm["releaseName"]) || application).replaceAll("*", "unknown"),
		namespace: textOf(helm["namespace"]),
		values: [...(Array.isArray(valueFiles) ? valueFiles : []).map((each, index) => fileAt([
			...at,
			"helm",
			"valueFiles",
			index
		], filled(textOf(each)))), ...inline === "" ? [] : [{
			from: "text",
			text: inline
		}]],
		parameters: recordsOf(parameters).map(({ name, value, forceString }) => ({
			name: textOf(name),
			value: filled(typeof value === "string" ? value : textOf(value)),
			isText: forceString === true
		})),
		fileParameters: recordsOf(fileParameters).map(({ name, path }, index) => ({
			name: textOf(name),
			file: fileAt([
				...at,
				"helm",
				"fileParameters",
				index
			], filled(textOf(path)))
		})),
		kubeVersion: textOf(helm["kubeVersion"]),
		apiVersions: (Array.isArray(apiVersions) ? apiVersions : []).map(textOf),
		skipCrds: helm["skipCrds"] === true,
		skipTests: helm["skipTests"] === true,
		skipSchemaValidation: helm["skipSchemaValidation"] === true,
		kustomize: kustomizeSettings(source["kustomize"], filled)
	};
}
function valueAt(value, path) {
	return path.reduce((at, key) => at?.[key], value);
}

// packages/closure/src/releases/chart-release.ts
const OWN_DIRECTORY = {
	isForced: false,
	recurse: false,
	include: "",
	exclude: "",
	takesJsonnet: false
};
const NO_CHART_SETTINGS = {
	name: "",
	namespace: "",
	values: [],
	parameters: [],
	fileParameters: [],
	kubeVersion: "",
	apiVersions: [],
	skipCrds: false,
	skipTests: false,
	skipSchemaValidation: false
};

// packages/closure/src/releases/flux-kustomizations.ts
function fluxKustomizations(document, sources) {
	const { value, file } = document;
	if (!isFluxObject(value) || value["kind"] !== "Kustomization" || !isRecord(value["spec"])) return [];
	const { spec, metadata } = value;
	const { kind, named, source } = findFluxSource(spec["sourceRef"], {
		of: value,
		sources
	});
	const common = {
		title: `Kustomization ${isRecord(metadata) ? textOf(metadata["name"]) : ""}`,
		plain: {
			...OWN_DIRECTORY,
			recurse: true
		},
		...NO_CHART_SETTINGS,
		namespace: textOf(spec["targetNamespace"])
	};
	if (source !== void 0 && kind !== "GitRepository") {
		const at = {
			file,
			line: document.lineOf(["spec", "sourceRef"])
		};
		return [{
			...common,
			at,
			chart: {
				kind: "elsewhere",
				url: named,
				revision: "",
				path: ""
			}
		}];
	}
	return (manifestReferences(value, {
		file,
		sources
	}) ?? []).flatMap((reference) => {
		const { kind, url, revision } = reference;
		if (kind !== "source" && kind !== "sourceless") return [];
		const { components, patches } = spec;
		const settings = {
			images: replacedImages(spec).map((each) => `${each.name}=${replacement(each)}`),
			components: (Array.isArray(components) ? components : []).map(textOf),
			ignoreMissingComponents: spec["ignoreMissingComponents"] === true,
			patches: recordsOf(patches)
		};
		return [{
			...common,
			at: {
				file,
				line: document.lineOf(reference.at)
			},
			chart: {
				kind: "directory",
				url: kind === "source" ? url : "",
				revision,
				path: resolveDots(textOf(spec["path"]))
			},
			kustomize: settings.images.length + settings.components.length + settings.patches.length === 0 ? void 0 : settings
		}];
	});
}

// packages/closure/src/releases/flux-releases.ts
function fluxReleases(documents, sources) {
	return documents.flatMap((document) => {
		const { value, file } = document;
		if (!isFluxObject(value) || value["kind"] !== "HelmRelease" || !isRecord(value["spec"])) return fluxKustomizations(document, sources);
		const { spec, metadata } = value;
		const [name, namespace] = ["name", "namespace"].map((key) => isRecord(metadata) ? textOf(metadata[key]) : "");
		const own = manifestReferences(value, {
			file,
			sources
		}) ?? [];
		const named = referredChart(value, sources);
		const at = {
			file,
			line: document.lineOf(["spec", "chartRef"])
		};
		return [...own.map((reference) => ({
			reference,
			at: {
				file,
				line: document.lineOf(reference.addressAt)
			}
		})), ...named.map((reference) => ({
			reference,
			at
		}))].flatMap(({ reference, at }) => {
			const { kind, url, revision, path } = reference;
			if (kind !== "chart" && kind !== "source") return [];
			const files = [...own, ...named].filter((each) => each.kind === "file");
			const inline = isRecord(spec["values"]) ? stringifyYaml(spec["values"]) : "";
			return [{
				title: `HelmRelease ${name}`,
				at,
				unknown: unknownValues(spec) ?? unknownChanges(spec),
				chart: {
					kind: kind === "chart" ? "packed" : "directory",
					url,
					revision,
					path: path.replace(/^(?:\.\/)+/, "")
				},
				plain: OWN_DIRECTORY,
				name: textOf(spec["releaseName"]) || name,
				namespace: textOf(spec["targetNamespace"]) || namespace,
				values: [...files.map((each) => ({
					from: "repository",
					url: each.url,
					revision: each.revision,
					path: each.path,
					isOptional: false
				})), ...inline === "" ? [] : [{
					from: "text",
					text: inline
				}]],
				parameters: [],
				fileParameters: [],
				kubeVersion: "",
				apiVersions: [],
				skipCrds: false,
				skipTests: true,
				skipSchemaValidation: false
			}];
		});
	});
}
function referredChart(value, sources) {
	const { chartRef } = value["spec"];
	const { kind, source } = findFluxSource(chartRef, {
		of: value,
		sources
	});
	if (!isRecord(chartRef) || source === void 0) return [];
	const { namespace } = {
		...value["metadata"],
		...chartRef
	};
	return manifestReferences({
		apiVersion: "source.toolkit.fluxcd.io/v1",
		kind,
		metadata: { namespace },
		spec: source
	}, {
		file: "",
		sources
	}) ?? [];
}
function unknownValues(spec) {
	const names = recordsOf(spec["valuesFrom"]).filter(({ targetPath }) => {
		const path = textOf(targetPath);
		return path === "" || /image|registry|repository|tag|version|digest/i.test(path);
	}).map(({ kind, name }) => `${textOf(kind)} ${textOf(name)}`);
	return names.length === 0 ? void 0 : `it takes values from ${names.join(" and ")} of the cluster (valuesFrom), which may name others`;
}
function unknownChanges(spec) {
	return recordsOf(spec["postRenderers"]).some(({ kustomize }) => isRecord(kustomize)) ? "its postRenderers change what its chart comes to, which nothing here does" : void 0;
}

// packages/closure/src/releases/expand-release.ts
const UNKNOWN = /\{\{.*?\}\}|\*/;
const isOpen = (text) => UNKNOWN.test(text);
function expandRelease(release, { tools, directories, isOwn }) {
	const { kind, url, path } = release.chart;
	const isUnknown = isOpen(url);
	if (kind !== "directory" || release.plain.isForced || !isUnknown && !isOwn(url)) return [release];
	const at = (directory) => ({
		...release,
		chart: {
			...release.chart,
			url: "",
			path: directory
		}
	});
	if (isOpen(path)) {
		const may = new RegExp(`^${path.split(new RegExp(UNKNOWN, "g")).map(escaped).join(".*")}$`, "s");
		const found = tools.filter((each) => may.test(each)).map(at);
		return isUnknown || !directories.some((each) => may.test(each)) ? [release, ...found] : found;
	}
	if (isUnknown) return [release, ...tools.filter((each) => each === path).map(at)];
	if (!release.plain.recurse || tools.includes(path)) return [release];
	const nested = tools.filter((each) => each.startsWith(`${path}/`));
	return [release, ...nested.filter((each) => !nested.some((other) => each.startsWith(`${other}/`))).map(at)];
}
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

// packages/closure/src/releases/kustomize-releases.ts
function kustomizeReleases(document) {
	const { value, file } = document;
	if (!isKustomization(value, { file })) return [];
	const references = manifestReferences(value, { file }) ?? [];
	return references.flatMap((reference) => {
		if (reference.kind !== "chart") return [];
		const { url, revision, path, at } = reference;
		const chart = at.reduce((each, key) => each[key], value);
		if (!isRecord(chart)) return [];
		const under = (each) => each.length > at.length && at.every((part, index) => each[index] === part);
		const files = references.filter((each) => each.kind === "file" && under(each.at));
		const name = textOf(chart["name"]) || textOf(chart["chartName"]);
		return [{
			title: `the kustomization ${file}`,
			at: {
				file,
				line: document.lineOf(at)
			},
			chart: {
				kind: url === "" ? "directory" : "packed",
				url,
				revision,
				path
			},
			plain: OWN_DIRECTORY,
			name: textOf(chart["nameTemplate"]) || textOf(chart["releaseName"]) || name,
			namespace: textOf(chart["namespace"]) || textOf(value["namespace"]),
			values: valuesOf(chart, files),
			parameters: [],
			fileParameters: [],
			kubeVersion: textOf(chart["kubeVersion"]),
			apiVersions: (Array.isArray(chart["apiVersions"]) ? chart["apiVersions"] : []).map(textOf),
			skipCrds: chart["includeCRDs"] !== true,
			skipTests: chart["skipTests"] === true,
			skipHooks: chart["skipHooks"] === true,
			skipSchemaValidation: false
		}];
	});
}
function valuesOf(chart, files) {
	const toFile = ({ url, revision, path }) => ({
		from: "repository",
		url,
		revision,
		path,
		isOptional: false
	});
	const isMain = ({ at }) => at.at(-1) === "valuesFile" || at.at(-1) === "values";
	const additional = files.filter((each) => !isMain(each)).map(toFile);
	const main = files.filter(isMain).map(toFile);
	const own = {
		from: "chart",
		path: "values.yaml",
		isOptional: true
	};
	const inline = chart["valuesInline"] ?? chart["valuesLocal"];
	if (!isRecord(inline) || Object.keys(inline).length === 0) return [...main, ...additional];
	const text = {
		from: "text",
		text: stringifyYaml(inline)
	};
	if (chart["valuesMerge"] === "replace") return [text, ...additional];
	if (chart["valuesMerge"] === "merge") return [
		text,
		...main.length > 0 ? main : [own],
		...additional
	];
	return [
		...main,
		text,
		...additional
	];
}

// packages/closure/src/charts/helm-ignore.ts
function withoutIgnored(files) {
	const text = files.get(".helmignore");
	if (text === void 0) return files;
	const rules = text.toString("utf8").split(/\r?\n/).flatMap(toRule);
	return new Map([...files].filter(([path]) => !isIgnored(path, rules)));
}
function isIgnored(path, rules) {
	const parts = path.split("/");
	return parts.some((_, index) => {
		const [at, isDirectory] = [parts.slice(0, index + 1).join("/"), index < parts.length - 1];
		return rules.some(({ isNegated, isOfDirectories, matches }) => isOfDirectories && !isDirectory ? isNegated : matches(at) !== isNegated);
	});
}
function toRule(line) {
	const text = line.trim();
	if (text === "" || text.startsWith("#")) return [];
	if (text.includes("**")) throw new ChartError("its .helmignore has a rule with `**`, which Helm does not take");
	const [, mark, glob, slash] = /^(!?)(.*?)(\/?)$/s.exec(text);
	const isOfPath = glob.includes("/");
	const pattern = globPattern(glob.replace(/^\//, ""));
	return [{
		isNegated: mark === "!",
		isOfDirectories: slash === "/",
		matches: (path) => pattern.test(isOfPath ? path : path.slice(path.lastIndexOf("/") + 1))
	}];
}

// packages/closure/src/charts/add-dependencies.ts
async function addDependencies(chart, { library }) {
	const files = new Map(chart.files);
	const present = await packedNames(files);
	const locked = lockedVersions(files);
	for (const file of ["Chart.yaml", "requirements.yaml"]) {
		const text = files.get(file);
		if (text === void 0) continue;
		const value = parseYaml(text.toString("utf8"), { file });
		const names = recordsOf(isRecord(value) ? value["dependencies"] : void 0).map(({ name }) => textOf(name));
		const references = manifestReferences(value, { file: chart.path === "" ? file : `${chart.path}/${file}` }) ?? [];
		for (const [index, { kind, url, revision, path }] of references.entries()) {
			const name = names[index];
			if (present.has(name)) continue;
			if (kind === "elsewhere") throw new ChartError(`it depends on ${name} of ${url}, which only Helm's own settings know`);
			const dependency = url === "" ? withoutIgnored(filesBelow(await chart.beside(path), path)) : (await library.packed({
				repository: url,
				chart: path,
				version: lockedVersion(locked, {
					name,
					index
				}) ?? revision
			})).files;
			if (!dependency.has("Chart.yaml")) throw new ChartError(`the chart ${name} that it depends on is not there`);
			for (const [each, content] of dependency) files.set(`charts/${name}-${index}/${each}`, content);
		}
	}
	return files;
}
async function packedNames(files) {
	const names = /* @__PURE__ */ new Set();
	for (const [path, content] of files) {
		const isOwn = /^charts\/[^/]+\/Chart\.yaml$/.test(path);
		if (!isOwn && !/^charts\/[^/]+\.tgz$/.test(path)) continue;
		const text = isOwn ? content : (await unpackChart(content)).get("Chart.yaml");
		const value = parseYaml(text.toString("utf8"), { file: path });
		names.add(isRecord(value) ? textOf(value["name"]) : "");
	}
	return names;
}
function lockedVersion(locked, { name, index }) {
	return (locked[index]?.name === name ? locked[index] : locked.find((each) => each.name === name))?.version;
}
function lockedVersions(files) {
	const text = files.get("Chart.lock") ?? files.get("requirements.lock");
	const value = text === void 0 ? void 0 : parseYaml(text.toString("utf8"), { file: "Chart.lock" });
	return recordsOf(isRecord(value) ? value["dependencies"] : void 0).map(({ name, version }) => ({
		name: textOf(name),
		version: textOf(version)
	}));
}

// packages/closure/src/programs/run-program.ts
const MAX_OUTPUT_BYTES = 67108864;
const MAX_REASON = 600;
const MAX_ERROR_BYTES = 1048576;
const MAX_MEMORY_BYTES = 1610612736;
const MEMORY_EVERY_MS = 100;
const TIMEOUT_MS$1 = 6e4;
const NOWHERE = "http://127.0.0.1:1";
async function runProgram(executable, args, options) {
	const { home, directory, timeoutMs = TIMEOUT_MS$1 } = options;
	const child = spawn(executable, args, {
		cwd: directory,
		env: environment(home),
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: true
	});
	let fault;
	const end = (reason) => {
		fault ??= reason;
		try {
			if (child.pid !== void 0) process.kill(-child.pid, "SIGKILL");
		} catch {}
	};
	const output = collect(child.stdout, MAX_OUTPUT_BYTES, () => end(`it printed more than ${MAX_OUTPUT_BYTES / 1024 / 1024} MiB`));
	const errors = collect(child.stderr, MAX_ERROR_BYTES, () => {});
	const timer = setTimeout(() => end(`it was not done after ${timeoutMs / 1e3} s`), timeoutMs);
	const watch = async () => {
		if (await memoryOf(child.pid) > MAX_MEMORY_BYTES) end(`it took more than ${MAX_MEMORY_BYTES / 1024 / 1024} MiB of memory`);
	};
	const memory = setInterval(() => void watch(), MEMORY_EVERY_MS);
	try {
		const code = await new Promise((resolve, reject) => {
			child.on("error", reject);
			child.on("close", resolve);
		});
		if (fault !== void 0) return { fault };
		return code === 0 ? { output: output() } : { fault: reasonOf(errors()) };
	} catch (error) {
		return { fault: `${executable} cannot be run: ${error instanceof Error ? error.message : String(error)}` };
	} finally {
		clearTimeout(timer);
		clearInterval(memory);
	}
}
function environment(home) {
	const below = (name) => join(home, name);
	return {
		PATH: below("no-programs"),
		HOME: home,
		TMPDIR: home,
		...Object.fromEntries([
			"HTTP_PROXY",
			"HTTPS_PROXY",
			"ALL_PROXY"
		].map((name) => [name, NOWHERE])),
		NO_PROXY: "",
		XDG_CONFIG_HOME: below("config"),
		KUSTOMIZE_PLUGIN_HOME: below("plugins"),
		HELM_CACHE_HOME: below("cache"),
		HELM_CONFIG_HOME: below("config"),
		HELM_DATA_HOME: below("data"),
		HELM_PLUGINS: below("plugins"),
		HELM_REGISTRY_CONFIG: below("registry.json"),
		HELM_REPOSITORY_CONFIG: below("repositories.yaml"),
		HELM_REPOSITORY_CACHE: below("repositories"),
		KUBECONFIG: below("no-cluster")
	};
}
function collect(stream, maxBytes, onTooMuch) {
	const parts = [];
	let sizeBytes = 0;
	stream.on("data", (part) => {
		sizeBytes += part.length;
		if (sizeBytes > maxBytes) onTooMuch();
		else parts.push(part);
	});
	return () => Buffer.concat(parts).toString("utf8");
}
async function memoryOf(pid) {
	const status = await readFile$1(`/proc/${pid}/status`, "utf8").catch(() => "");
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
function reasonOf(errors) {
	const lines = errors.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("Use --debug"));
	const from = lines.findLastIndex((line) => line.startsWith("Error:"));
	const reason = (from < 0 ? lines.at(-1) ?? "it failed without a word" : lines.slice(from).join(" ")).replace(/^Error:\s*/, "").trim();
	return reason.length <= MAX_REASON ? reason : `${reason.slice(0, MAX_REASON / 2)} … ${reason.slice(-300)}`;
}

// packages/closure/src/charts/expand-values.ts
async function expandValues(values, { chart, library }) {
	const placed = values.filter((each) => each.from === "repository" || each.from === "chart");
	if (!placed.some(isPattern)) return values;
	const named = new Set(placed.filter((each) => !isPattern(each)).map(keyOf));
	const found = [];
	for (const each of values) {
		if (each.from === "text" || each.from === "address" || !isPattern(each)) {
			found.push(each);
			continue;
		}
		const pattern = toPattern(each.path.replace(/^(?:\.?\/)+/, ""));
		const paths = (await library.paths(each, chart)).filter((path) => pattern.test(path)).sort();
		if (paths.length === 0 && !each.isOptional) throw new ChartError(`there is no file ${each.path} of its values`);
		for (const path of paths) {
			const file = {
				...each,
				path
			};
			if (named.has(keyOf(file))) continue;
			named.add(keyOf(file));
			found.push(file);
		}
	}
	return found;
}
const isPattern = ({ path }) => /[*?[]/.test(path) && !path.includes("{{");
const keyOf = (file) => JSON.stringify(file.from === "repository" ? [
	file.url,
	file.revision,
	file.path
] : [file.path]);
function toPattern(glob) {
	let depth = 0;
	const source = glob.replaceAll(/\/\*\*\/|^\*\*\/|\*\*|\*|\?|\[[!^]?\]?[^\]]*\]|[\s\S]/g, (token) => {
		if (token === "/**/") return "/(?:.*/)?";
		if (token === "**/") return "(?:.*/)?";
		if (token === "**") return ".*";
		if (token === "*") return "[^/]*";
		if (token === "?") return "[^/]";
		if (token.length > 2) return token.replaceAll("\\", String.raw`\\`).replace(/^\[!/, "[^");
		if (token === "{") depth += 1;
		else if (token === "}" && depth > 0) depth -= 1;
		else if (token !== "," || depth === 0) return token.replace(/[.+^${}()|[\]\\]/, String.raw`\$&`);
		return token === "{" ? "(?:" : token === "}" ? ")" : "|";
	});
	try {
		return new RegExp(`^${source}$`, "s");
	} catch {
		throw new ChartError(`${glob} of its values is no pattern`);
	}
}

// packages/closure/src/charts/write-files.ts
async function writeFiles(directory, files) {
	const made = /* @__PURE__ */ new Set();
	await mkdir(directory, { recursive: true });
	for (const [path, content] of files) {
		if (path.split("/").some((part) => part === ".." || part === "") || path.includes("\0")) throw new ChartError(`its file ${path} leaves it`);
		const file = join(directory, path);
		if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
		made.add(dirname(file));
		await writeFile(file, content, {
			flag: "wx",
			mode: 384
		});
	}
}

// packages/closure/src/charts/render-release.ts
async function prepareRelease(asked, chart, library) {
	const values = [];
	const release = {
		...asked,
		values: await expandValues(asked.values, {
			chart,
			library
		})
	};
	for (const each of release.values) {
		const content = each.from === "text" ? Buffer.from(each.text) : await library.file(each, chart);
		if (content !== void 0) values.push(content);
	}
	const fileParameters = [];
	for (const { name, file } of release.fileParameters) fileParameters.push({
		name,
		content: await library.file(file, chart) ?? Buffer.alloc(0)
	});
	const { title: _, at: _at, chart: _chart, plain: _plain, values: _values, fileParameters: _files, ...rest } = release;
	const { name, namespace, ...settings } = rest;
	const hash = createHash("sha256").update(JSON.stringify([chart.digest, settings]));
	for (const part of [...values.map((content) => ({
		name: "",
		content
	})), ...fileParameters]) hash.update(`${part.name.length} ${part.content.length} ${part.name}`).update(part.content);
	const pair = hash.digest("hex");
	return {
		release,
		chart,
		values,
		fileParameters,
		key: createHash("sha256").update(JSON.stringify([
			pair,
			name,
			namespace
		])).digest("hex"),
		pair
	};
}
async function renderRelease({ release, chart, values, fileParameters }, { helm, directory, library }) {
	const files = await addDependencies(chart, { library });
	const work = join(directory, randomUUID());
	const below = (name) => join(work, name);
	try {
		await writeFiles(below("chart"), files);
		await mkdir(below("home"), { recursive: true });
		await writeFiles(below("files"), new Map([...values.map((content, index) => [`values-${index}.yaml`, content]), ...fileParameters.map(({ content }, index) => [`parameter-${index}`, content])]));
		const args = [
			...[
				"template",
				below("chart"),
				"--name-template",
				release.name
			],
			...release.namespace === "" ? [] : ["--namespace", release.namespace],
			...release.kubeVersion === "" ? [] : ["--kube-version", release.kubeVersion],
			...release.parameters.flatMap(({ name, value, isText }) => [isText ? "--set-string" : "--set", `${name}=${withCommas(value)}`]),
			...fileParameters.flatMap(({ name }, index) => ["--set-file", `${name}=${below(`files/parameter-${index}`)}`]),
			...values.flatMap((_, index) => ["--values", below(`files/values-${index}.yaml`)]),
			...release.apiVersions.flatMap((each) => ["--api-versions", each]),
			...release.skipCrds ? [] : ["--include-crds"],
			...release.skipSchemaValidation ? ["--skip-schema-validation"] : [],
			...release.skipTests ? ["--skip-tests"] : [],
			...release.skipHooks === true ? ["--no-hooks"] : []
		];
		const result = await runProgram(helm, args, {
			home: below("home"),
			directory: work
		});
		if ("fault" in result) throw new ChartError(result.fault.replaceAll(`${work}/`, ""));
		return result.output;
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
}
function withCommas(value) {
	return value.startsWith("{") && value.endsWith("}") ? value : value.replaceAll(/(?<!\\),/g, String.raw`\,`);
}

// packages/closure/src/programs/kept-output.ts
async function keptOutput(directory, { key, make }) {
	const file = join(directory, `${key}.yaml`);
	const before = await readFile$1(file, "utf8").catch(() => void 0);
	if (before !== void 0) return before;
	await mkdir(directory, {
		recursive: true,
		mode: 448
	});
	const output = await make();
	await writeFile(file, output, { mode: 384 });
	return output;
}

// packages/closure/src/charts/release-output.ts
async function releaseOutput(ready, { helm, directory, library }) {
	return keptOutput(directory, {
		key: ready.key,
		make: async () => renderRelease(ready, {
			helm: await helm(),
			directory,
			library
		})
	});
}

// packages/closure/src/kustomize/build-kustomization.ts
async function buildKustomization({ files, root }, { images, kustomize, directory }) {
	const key = createHash("sha256").update(JSON.stringify([
		digestOf(files),
		root,
		images
	])).digest("hex");
	return keptOutput(directory, {
		key: `kustomization-${key}`,
		make: async () => {
			const executable = await kustomize();
			const work = join(directory, randomUUID());
			const [home, at] = [join(work, "home"), join(work, "files", root)];
			const run = async (args) => {
				const result = await runProgram(executable, args, {
					home,
					directory: at
				});
				if ("fault" in result) throw new ChartError(result.fault.replaceAll(`${join(work, "files")}/`, ""));
				return result.output;
			};
			try {
				await mkdir(home, {
					recursive: true,
					mode: 448
				});
				await writeFiles(join(work, "files"), files);
				if (images.length > 0) await run([
					"edit",
					"set",
					"image",
					"--",
					...images
				]);
				return await run(["build", at]);
			} finally {
				await rm(work, {
					recursive: true,
					force: true
				});
			}
		}
	});
}

// packages/closure/src/kustomize/gathered-repository.ts
async function filesAt({ beside }, path) {
	const files = await beside(path);
	return path === "" ? files : new Map([...files].filter(([each]) => each === path || each.startsWith(`${path}/`)));
}

// packages/closure/src/kustomize/inflate-charts.ts
const OF_CHARTS = [
	"helmCharts",
	"helmChartInflationGenerator",
	"helmGlobals"
];
async function inflateCharts(kustomization, { file, files, repository: { url, revision }, inflate }) {
	const added = /* @__PURE__ */ new Map();
	const directory = dirname$1(file);
	const render = async (value, of) => {
		const names = [];
		for (const document of placeDocuments(parseDocuments(JSON.stringify(value), { file: "kustomization.yaml" }), { file: of })) for (const release of kustomizeReleases(document)) {
			const name = `chart-${added.size}.yaml`;
			added.set(directory === "." ? name : join$1(directory, name), await inflate(inRepository(release, {
				url,
				revision
			})));
			names.push(name);
		}
		return names;
	};
	const resources = await render(kustomization, file);
	for (const key of OF_CHARTS) delete kustomization[key];
	const generators = [];
	for (const each of listOf(kustomization["generators"])) {
		const { charts, rest } = generatorCharts(each, {
			directory,
			files
		});
		if (charts.length === 0) {
			generators.push(each);
			continue;
		}
		for (const chart of charts) resources.push(...await render(chart, join$1(directory, "generator.yaml")));
		generators.push(...rest.map((value) => JSON.stringify(value)));
	}
	if (resources.length > 0) {
		kustomization["resources"] = [...listOf(kustomization["resources"]), ...resources];
		kustomization["generators"] = generators;
	}
	return added;
}
function generatorCharts(each, { directory, files }) {
	if (typeof each !== "string") return {
		charts: [],
		rest: []
	};
	const text = each.includes("\n") ? each : files.get(resolveDots(`${directory}/${each}`))?.toString("utf8");
	if (text?.includes("HelmChartInflationGenerator") !== true) return {
		charts: [],
		rest: []
	};
	const { documents } = parseDocuments(text, { file: "generator.yaml" });
	const isChart = (value) => isRecord(value) && value["kind"] === "HelmChartInflationGenerator";
	return {
		charts: documents.filter(isChart),
		rest: documents.filter((value) => isRecord(value) && !isChart(value))
	};
}
function inRepository(release, { url, revision }) {
	const { chart, values } = release;
	return {
		...release,
		chart: chart.url === "" ? {
			...chart,
			url,
			revision
		} : chart,
		values: values.map((each) => each.from === "repository" && each.url === "" ? {
			...each,
			url,
			revision
		} : each)
	};
}
const listOf = (value) => Array.isArray(value) ? value : [];

// packages/closure/src/kustomize/is-built.ts
const CHANGING = [...[
	"components",
	"patches",
	"patchesStrategicMerge",
	"patchesJson6902",
	"replacements",
	"transformers"
], ...[
	"generators",
	"helmCharts",
	"helmChartInflationGenerator",
	"vars",
	"configurations"
]];
const REPLACING = ["images", "imageTags"];
const PATTERN = /[*+?^$()[\]{}|\\]/;
function isBuilt(kustomization, references) {
	const has = (key) => Array.isArray(kustomization[key]) && kustomization[key].length > 0;
	const isRemote = references.some(({ kind, url }) => url !== "" && kind !== "image");
	const replaced = REPLACING.flatMap((key) => recordsOf(kustomization[key]));
	const isPlain = replaced.every(isPlainReplacement) && !isChained(replaced);
	if (isRemote || CHANGING.some(has) || !isPlain || makesImages(kustomization)) return true;
	return replaced.length > 0 ? "replaces" : false;
}
const isPlainReplacement = ({ name, tagSuffix }) => !PATTERN.test(textOf(name)) && textOf(tagSuffix) === "";
function isChained(replaced) {
	const names = replaced.map(({ name }) => textOf(name));
	return new Set(names).size < names.length || replaced.some(({ newName }) => names.includes(textOf(newName)));
}
function makesImages(kustomization) {
	return ["configMapGenerator", "secretGenerator"].flatMap((key) => recordsOf(kustomization[key])).some(({ literals, envs, env }) => envs !== void 0 || env !== void 0 || /image/i.test(JSON.stringify(literals ?? "")));
}

// packages/closure/src/kustomize/gather-kustomization.ts
const MAX_DEPTH$1 = 10;
const MAX_KUSTOMIZATIONS = 200;
const MAX_BYTES = 209715200;
async function gatherKustomization({ url, revision, chart }, { library, settings, inflate }) {
	const repositories = /* @__PURE__ */ new Map();
	const gathered = {
		files: /* @__PURE__ */ new Map(),
		root: "",
		isBuilt: false,
		remote: [],
		taken: /* @__PURE__ */ new Set()
	};
	const seen = /* @__PURE__ */ new Set();
	let [sizeBytes, replacing] = [0, 0];
	const put = (path, content) => {
		if (gathered.files.has(path)) return;
		sizeBytes += content.length;
		if (sizeBytes > MAX_BYTES) throw new ChartError(`it is made of more than ${MAX_BYTES / 1024 / 1024} MiB`);
		gathered.files.set(path, content);
	};
	const repositoryOf = (each) => {
		const key = JSON.stringify([each.url, each.revision]);
		const found = repositories.get(key) ?? {
			...each,
			at: `repository-${repositories.size}`
		};
		repositories.set(key, found);
		return found;
	};
	const visit = async (repository, directory, depth) => {
		const place = join$1(repository.at, directory);
		if (seen.has(place)) return;
		seen.add(place);
		if (depth > MAX_DEPTH$1 || seen.size > MAX_KUSTOMIZATIONS) throw new ChartError(`it is made of kustomizations more than ${MAX_DEPTH$1} deep or ${MAX_KUSTOMIZATIONS} in all`);
		const files = await filesAt(repository, directory);
		const file = [...files.keys()].find((each) => isKustomizationFile(each) && dirname$1(each) === (directory === "" ? "." : directory));
		if (file === void 0) throw new ChartError(`${directory || "its repository"} has no kustomization`);
		const content = files.get(file);
		if (library.isOwn(repository.url)) gathered.taken.add(file);
		else gathered.remote.push([file, content]);
		const parsed = parseYaml(content.toString("utf8"), { file });
		if (!isRecord(parsed)) throw new ChartError(`${file} is no kustomization`);
		const isRoot = depth === 0 && settings !== void 0;
		const value = isRoot ? withSettings(parsed, await present(settings, {
			repository,
			directory
		})) : parsed;
		const references = manifestReferences(value, { file }) ?? [];
		const built = isBuilt(value, references);
		replacing += built === "replaces" ? 1 : 0;
		gathered.isBuilt ||= built === true || replacing > 1 || isRoot && settings.images.length > 0;
		const changed = JSON.parse(JSON.stringify(value));
		let changes = isRoot ? 1 : 0;
		for (const reference of references) {
			const path = await bring(reference, {
				repository,
				directory,
				file,
				depth
			});
			if (path === void 0) continue;
			setAt(changed, reference.at, path);
			changes += 1;
		}
		const inflated = await inflateCharts(changed, {
			file,
			files,
			repository,
			inflate
		});
		for (const [path, text] of inflated) put(join$1(repository.at, path), Buffer.from(text));
		if (changes > 0 || inflated.size > 0) put(join$1(repository.at, file), Buffer.from(JSON.stringify(changed)));
		for (const [path, each] of files) put(join$1(repository.at, path), each);
	};
	const bring = async (reference, at) => {
		const { kind, url: address, revision: version, path } = reference;
		const { repository, directory, file, depth } = at;
		if (kind === "image" || kind === "chart") return void 0;
		const from = join$1(repository.at, directory);
		if (kind === "download" || kind === "file" && address !== "") {
			const content = await library.file(kind === "download" ? {
				from: "address",
				url: address
			} : {
				from: "repository",
				url: address,
				revision: version,
				path,
				isOptional: false
			}, chart);
			const name = `fetched-${gathered.files.size}.yaml`;
			put(join$1(from, name), content);
			return name;
		}
		if (address !== "") {
			const remote = await library.directory({
				url: address,
				revision: version,
				path: resolveDots(path)
			});
			const other = repositoryOf({
				url: address,
				revision: version,
				beside: remote.beside
			});
			await visit(other, resolveDots(path), depth + 1);
			return relative$1(from, join$1(other.at, resolveDots(path)));
		}
		if (path.startsWith("..")) throw new ChartError(`${file} names ${path}, which is outside of its repository`);
		const found = await filesAt(repository, path);
		if (found.has(path)) {
			put(join$1(repository.at, path), found.get(path));
			if (library.isOwn(repository.url)) gathered.taken.add(path);
		} else if (kind === "part") {
			if (found.size === 0) throw new ChartError(`${file} names ${path}, which is not there`);
			await visit(repository, path, depth + 1);
		}
	};
	const start = repositoryOf({
		url,
		revision,
		beside: chart.beside
	});
	await visit(start, chart.path, 0);
	return {
		...gathered,
		root: join$1(start.at, chart.path)
	};
}
async function present({ components, patches, ignoreMissingComponents }, { repository, directory }) {
	if (!ignoreMissingComponents) return {
		components,
		patches
	};
	const found = [];
	for (const each of components) if ((await filesAt(repository, resolveDots(`${directory}/${each}`))).size > 0) found.push(each);
	return {
		components: found,
		patches
	};
}
function setAt(value, path, to) {
	const holder = path.slice(0, -1).reduce((at, key) => at[key], value);
	holder[path.at(-1)] = to;
}

// packages/closure/src/charts/directory-files.ts
const MAX_PARTS = 500;
function plainFiles({ recurse, include, exclude }, { directory, files }) {
	return directoryFiles$1({ directory: {
		recurse,
		include,
		exclude
	} }, {
		directory,
		files
	});
}
async function directoryFiles(chart, plain) {
	const { path: directory, files } = chart;
	const inRepository = (file) => directory === "" ? file : `${directory}/${file}`;
	if (!(!plain.isForced && hasKustomization(chart))) {
		const read = plainFiles(plain, {
			directory: "",
			files: [...files.keys()]
		});
		return new Map(read.map((file) => [inRepository(file), files.get(file)]));
	}
	const found = /* @__PURE__ */ new Map();
	const open = [directory];
	for (let at = open.pop(), parts = 0; at !== void 0 && parts < MAX_PARTS; at = open.pop(), parts += 1) for (const [file, content] of await chart.beside(at)) {
		if (!(file === at || dirname$1(file) === (at === "" ? "." : at)) || found.has(file)) continue;
		if (file !== at && !isKustomizationFile(file)) continue;
		found.set(file, content);
		if (!isKustomizationFile(file)) continue;
		for (const value of parseDocuments(content.toString("utf8"), { file: "kustomization.yaml" }).documents) for (const { url, path, kind } of manifestReferences(value, { file }) ?? []) if (url === "" && (kind === "part" || kind === "file")) open.push(path);
	}
	return found;
}
const hasKustomization = ({ files }) => [...files.keys()].some((file) => !file.includes("/") && isKustomizationFile(file));

// packages/closure/src/charts/template-documents.ts
function templateDocuments(output) {
	const parts = output.split(/^---[ \t]*\r?$/m).map((text) => {
		const template = /^# Source: (.+)$/m.exec(text)?.[1]?.trim() ?? "";
		const file = template.endsWith(".json") ? `${template}.yaml` : template;
		const documents = parseDocuments(text, {
			file,
			lastWins: true
		});
		return {
			found: placeDocuments(documents, { file }).filter(({ value }) => value !== void 0 && value !== null && !isTest(value)).map((document) => ({
				template,
				document
			})),
			faults: documents.error === void 0 ? [] : [documents.error.message]
		};
	});
	return {
		found: parts.flatMap(({ found }) => found),
		faults: parts.flatMap(({ faults }) => faults)
	};
}
function isTest(value) {
	const metadata = isRecord(value) && isRecord(value["metadata"]) ? value["metadata"] : {};
	const annotations = isRecord(metadata["annotations"]) ? metadata["annotations"] : {};
	const hooks = textOf(annotations["helm.sh/hook"]).split(",").map((hook) => hook.trim()).filter((hook) => hook !== "");
	return hooks.length > 0 && hooks.every((hook) => /^test(?:-success|-failure)?$/.test(hook));
}

// packages/closure/src/charts/render-directory.ts
async function renderDirectory(release, chart, options) {
	const { library, readFiles } = options;
	const read = async () => library.isOfTree(release.chart) ? [] : readFiles(await directoryFiles(chart, release.plain));
	if (release.plain.isForced || !hasKustomization(chart)) {
		const fault = plainFault(release, chart);
		return {
			found: await read(),
			taken: /* @__PURE__ */ new Set(),
			...fault === void 0 ? {} : { fault }
		};
	}
	try {
		const built = await build(release, chart, options);
		const found = await read();
		if (built === void 0) return {
			found,
			taken: /* @__PURE__ */ new Set()
		};
		return {
			...built,
			found: [...found.map(withoutOutcome), ...built.found]
		};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return {
			found: await read().catch(() => []),
			taken: /* @__PURE__ */ new Set(),
			fault: error.message
		};
	}
}
function plainFault({ plain, kustomize }, { files }) {
	if (!plain.takesJsonnet) return kustomize === void 0 ? void 0 : "Flux makes a kustomization of the directory to change it, which nothing here does: put a kustomization.yaml there";
	const found = plainFiles(plain, {
		directory: "",
		files: [...files.keys()]
	}).find((file) => file.endsWith(".jsonnet"));
	return found === void 0 ? void 0 : `nothing here knows what ${found} comes to in Jsonnet`;
}
async function build(release, chart, options) {
	const { library, requestsOf, readFiles } = options;
	const { url, revision, path } = release.chart;
	const settings = release.kustomize;
	const charts = /* @__PURE__ */ new Set();
	const gathered = await gatherKustomization({
		url,
		revision,
		chart
	}, {
		library,
		settings,
		inflate: async (inflated) => {
			const at = inflated.chart;
			const source = at.kind === "packed" ? await library.packed({
				repository: at.url,
				chart: at.path,
				version: at.revision
			}) : await library.directory(at);
			if (at.kind === "directory" && library.isOwn(at.url)) for (const file of source.files.keys()) charts.add(`${at.path}/${file}`);
			return releaseOutput(await prepareRelease(inflated, source, library), options);
		}
	});
	if (!gathered.isBuilt && !(library.isOfTree(release.chart) && options.isShared(path))) return void 0;
	const output = await buildKustomization(gathered, {
		...options,
		images: settings?.images ?? []
	});
	const documents = templateDocuments(output).found.map(({ document }) => document);
	const file = path === "" ? "kustomization.yaml" : `${path}/kustomization.yaml`;
	const here = (request) => ({
		...request,
		at: { file }
	});
	return {
		taken: /* @__PURE__ */ new Set([...gathered.taken, ...charts]),
		found: [...readFiles(new Map(gathered.remote)).map(withoutOutcome), ...documents.map((document) => {
			const { requests, ofValues } = requestsOf(document);
			return {
				document,
				requests: requests.map(here),
				ofValues: ofValues.map(here)
			};
		})]
	};
}
const withoutOutcome = ({ document, requests }) => ({
	document: {
		...document,
		value: void 0
	},
	requests: requests.filter(({ kind }) => kind !== "image"),
	ofValues: []
});

// packages/closure/src/charts/render-charts.ts
const MAX_DEPTH = 10;
async function renderCharts(reach, options) {
	const { library, repository } = options;
	const result = {
		requests: [],
		rendered: [],
		taken: /* @__PURE__ */ new Set(),
		unrendered: [],
		handedOver: []
	};
	const done = /* @__PURE__ */ new Set();
	const outputs = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const runOne = async (release) => {
		const documents = await renderOne(release, options, {
			outputs,
			result
		});
		if (documents !== void 0) done.add(JSON.stringify(release));
		return documents ?? [];
	};
	const run = async (releases) => {
		const fresh = releases.flatMap((release) => expandRelease(release, {
			...reach,
			...repository,
			isOwn: (url) => library.isOwn(url)
		})).filter((release) => {
			const key = JSON.stringify(release);
			return !seen.has(key) && seen.add(key);
		});
		const came = await pMap(fresh, runOne, { concurrency: availableParallelism() + 1 });
		const ofTree = fresh.flatMap((release, index) => reach.follow(release, came[index]));
		return [...came.flat(), ...ofTree.filter(({ file }) => !result.taken.has(file) || reach.isPlain(file))];
	};
	const deploy = async (documents) => {
		let next = documents;
		for (let depth = 0; next.length > 0; depth += 1) {
			const releases = [...releasesOf(next, options.repository, reach.sources()), ...next.flatMap(kustomizeReleases)];
			if (depth === MAX_DEPTH) {
				const reason = `it is deployed by Applications of Applications, more than ${MAX_DEPTH} deep`;
				for (const release of releases) result.unrendered.push({
					release,
					reason
				});
				return;
			}
			next = await run(releases);
		}
	};
	await deploy(reach.start);
	for (let more = reach.more(); more.length > 0; more = reach.more()) await deploy(await run(more));
	const sources = fluxSources(result.handedOver.map(({ document: { value } }) => value));
	for (const { document, ofValues } of result.handedOver) {
		if (ofValues.length === 0) continue;
		const releases = releasesOf([document], options.repository, sources);
		if (!(releases.length > 0 && releases.every((each) => done.has(JSON.stringify(each))))) for (const each of ofValues) result.requests.push(each);
	}
	return result;
}
function releasesOf(documents, repository, sources) {
	return [...documents.flatMap((document) => applicationsOf(document, repository).flatMap(argoReleases)), ...fluxReleases(documents, sources)];
}
async function renderOne(release, options, { outputs, result }) {
	const { library, requestsOf, readFiles } = options;
	try {
		const { kind, url, revision, path } = release.chart;
		if (kind === "directory" && isOpen(`${url}${revision}${path}`)) throw new ChartError("what it reads is only known to the running system");
		if (kind === "elsewhere") throw new ChartError(`what ${url} holds is unpacked by Flux alone, and nothing here knows what is deployed from it`);
		if (release.unknown !== void 0) result.unrendered.push({
			release,
			reason: release.unknown
		});
		const chart = kind === "packed" ? await library.packed({
			repository: url,
			chart: path,
			version: revision
		}) : await library.directory({
			url,
			revision,
			path
		});
		const titled = (request, from) => ({
			...request,
			at: release.at,
			from
		});
		const placed = (document) => ({
			...document,
			file: release.at.file,
			lineOf: () => release.at.line ?? 1
		});
		const add = ({ document, requests, ofValues }, from) => {
			for (const request of requests) result.requests.push(titled(request, from(request)));
			const handed = ofValues.map((request) => titled(request, from(request)));
			if (handed.length > 0 || isFluxObject(document.value)) result.handedOver.push({
				document: placed(document),
				requests: [],
				ofValues: handed
			});
		};
		if (release.plain.isForced || !chart.files.has("Chart.yaml")) {
			const came = await renderDirectory(release, chart, options);
			for (const each of came.found) add(each, ({ at }) => `${release.title}, ${at.file}`);
			for (const file of came.taken) result.taken.add(file);
			if (came.fault === void 0) result.rendered.push(release);
			else result.unrendered.push({
				release,
				reason: came.fault
			});
			return came.found.map(({ document }) => placed(document));
		}
		const dependencies = [...chart.files].filter(([file]) => kind === "directory" && url !== "" && isChartFile(file) && !file.includes("/"));
		result.requests.push(...readFiles(new Map(dependencies)).flatMap(({ requests }) => requests).map((request) => titled(request, `${release.title}, Chart.yaml`)));
		const ready = await prepareRelease(release, chart, library);
		const { found, faults } = await renderOnce(ready, options, outputs);
		for (const { template, document } of found) add(requestsOf(document), () => `${release.title}, ${template}`);
		for (const reason of faults) result.unrendered.push({
			release,
			reason
		});
		result.rendered.push({
			...ready.release,
			isChart: true
		});
		return found.map(({ document }) => placed(document));
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		result.unrendered.push({
			release,
			reason: error.message
		});
		return;
	}
}
async function renderOnce(ready, options, outputs) {
	const start = async () => ({
		ready,
		...templateDocuments(await releaseOutput(ready, options))
	});
	const first = outputs.get(ready.pair) ?? start();
	outputs.set(ready.pair, first);
	const other = await first;
	if (other.ready.key === ready.key || isForAnyName(other, options)) return other;
	const own = outputs.get(ready.key) ?? start();
	outputs.set(ready.key, own);
	return own;
}
function isForAnyName({ ready: { release }, found }, { requestsOf }) {
	const documents = found.map(({ document }) => document);
	if (documents.some(({ value }) => isArgoObject(value) || isFluxObject(value))) return false;
	return !documents.flatMap((each) => requestsOf(each).requests).map(({ text }) => text).some((text) => [release.name, release.namespace].some((name) => name !== "" && text.includes(name)));
}

// packages/closure/src/reach/tree-kustomizations.ts
function treeKustomizations(documents, isOwn) {
	const found = documents.filter(({ value, file }) => isKustomizationFile(file) && isKustomization(value, { file }));
	const taken = /* @__PURE__ */ new Map();
	for (const { value, file } of found) {
		const paths = (manifestReferences(value, { file }) ?? []).filter(({ kind, url }) => isOwn(url) && (kind === "part" || kind === "file" || kind === "chart")).map(({ path }) => resolveDots(path));
		taken.set(directoryOf(file), [...taken.get(directoryOf(file)) ?? [], ...paths]);
	}
	const ofOthers = new Set([...taken.values()].flat());
	return found.map((document) => {
		const directory = directoryOf(document.file);
		const parts = /* @__PURE__ */ new Set();
		const open = [directory];
		for (let at = open.pop(); at !== void 0; at = open.pop()) {
			if (parts.has(at)) continue;
			parts.add(at);
			open.push(...taken.get(at) ?? []);
		}
		return {
			document,
			directory,
			parts,
			isTop: !(isRecord(document.value) && document.value["kind"] === "Component") && !ofOthers.has(directory)
		};
	});
}
const directoryOf = (file) => dirname$1(file) === "." ? "" : dirname$1(file);

// packages/closure/src/reach/tree-reach.ts
function openTreeReach(documents, { isOwn, root }) {
	const kustomizations = treeKustomizations(documents, isOwn);
	const directories = new Map(kustomizations.map((each) => [each.directory, each]));
	const parts = new Set(kustomizations.flatMap((each) => [...each.parts]));
	const files = /* @__PURE__ */ new Map();
	for (const each of documents) listAt(files, each.file).push(each);
	const charts = [...files.keys()].filter((file) => file.endsWith("/Chart.yaml")).map((file) => dirname$1(file));
	const [live, plain] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
	const told = {
		deploys: false,
		root: false
	};
	const came = [...documents];
	const isPart = (file, places) => {
		if (places.has(file)) return true;
		for (let at = dirname$1(file); at !== "."; at = dirname$1(at)) {
			if (places.has(at)) return true;
			if (directories.has(at)) return false;
		}
		return false;
	};
	const byDirectory = /* @__PURE__ */ new Map();
	for (const file of files.keys()) for (let at = dirname$1(file); at !== "."; at = dirname$1(at)) listAt(byDirectory, at).push(file);
	const below = (directory) => byDirectory.get(directory) ?? [];
	const partsOf = ({ parts: own }) => [...new Set([...own].flatMap((part) => files.has(part) ? [part] : below(part)).filter((file) => isPart(file, own)))];
	const parted = new Set([...parts].filter((part) => part !== root));
	const start = documents.filter(({ file, value }) => !isKustomizationFile(file) && !parts.has(file) && (isDeployer(value) || !isPart(file, parted)));
	for (const { file } of start) live.add(file);
	const manifestsOf = ({ chart: { kind, url, path }, plain: source }) => {
		if (kind !== "directory" || !isOwn(url)) return [];
		const kustomization = source.isForced ? void 0 : directories.get(path);
		if (kustomization !== void 0) return partsOf(kustomization);
		if (!source.isForced && charts.includes(path)) {
			for (const file of below(path)) live.add(file);
			return [];
		}
		const nested = new Set([...directories.keys()].filter((each) => each.startsWith(`${path}/`)));
		const found = plainFiles(source, {
			directory: path,
			files: below(path)
		}).filter((file) => !isKustomizationFile(file) && (source.isForced || !isPart(file, nested)));
		for (const file of found) plain.add(file);
		return found;
	};
	const left = () => kustomizations.filter(({ isTop, document }) => isTop && !live.has(document.file));
	const isRoot = (each) => partsOf(each).some((file) => files.get(file).some(({ value }) => isDeployer(value)));
	const steps = [
		({ directory }) => directory === root,
		(each) => !told.root && isRoot(each),
		() => !told.deploys
	];
	const isTemplate = (file) => charts.some((chart) => file.startsWith(`${chart}/templates/`));
	return {
		start: start.filter(({ file }) => !isTemplate(file)),
		tools: [...directories.keys(), ...charts],
		isLive: (file) => live.has(file),
		isPlain: (file) => plain.has(file),
		isShared: (directory) => {
			const own = directories.get(directory)?.parts ?? /* @__PURE__ */ new Set();
			return kustomizations.some(({ directory: other, parts: theirs }) => !own.has(other) && [...theirs].some((part) => own.has(part)));
		},
		sources: () => fluxSources(came.map(({ value }) => value)),
		left,
		follow: (release, rendered) => {
			for (const file of releaseFiles(release)) live.add(file);
			const found = manifestsOf(release);
			const fresh = found.filter((file) => !live.has(file)).flatMap((file) => files.get(file));
			for (const file of found) live.add(file);
			for (const each of rendered) came.push(each);
			told.deploys = true;
			told.root ||= [...rendered, ...found.flatMap((file) => files.get(file))].some(({ value }) => isDeployer(value));
			return fresh;
		},
		more: () => {
			for (let step = steps.shift(); step !== void 0; step = steps.shift()) {
				const found = left().filter(step).map((each) => ofElsewhere(each, root));
				if (found.length > 0) return found;
			}
			return [];
		}
	};
}
function listAt(lists, key) {
	const found = lists.get(key) ?? [];
	lists.set(key, found);
	return found;
}
const isDeployer = (value) => isArgoObject(value) || isFluxObject(value);
function ofElsewhere({ document, directory }, root) {
	const { file } = document;
	return {
		title: `the kustomization ${file}${directory === root ? "" : ", which nothing here deploys"}`,
		at: {
			file,
			line: document.lineOf([])
		},
		chart: {
			kind: "directory",
			url: "",
			revision: "",
			path: directory
		},
		plain: OWN_DIRECTORY,
		...NO_CHART_SETTINGS
	};
}

// packages/closure/src/requests/operator-images.ts
const DEFAULTS = {
	prometheus: "quay.io/prometheus/prometheus",
	alertmanager: "quay.io/prometheus/alertmanager",
	thanos: "quay.io/thanos/thanos"
};
const KINDS = {
	Prometheus: "prometheus",
	PrometheusAgent: "prometheus",
	Alertmanager: "alertmanager",
	ThanosRuler: "thanos"
};
const ARGUMENT = /^--?(prometheus|alertmanager|thanos)-default-base-image=(.+)$/;
function operatorImages(document) {
	const { kind, spec } = isRecord(document.value) ? document.value : {};
	const of = KINDS[textOf(kind)];
	if (of === void 0 || !isRecord(spec)) return [];
	return [{
		of,
		at: ["spec"],
		value: spec
	}, ...(of === "prometheus" && isRecord(spec["thanos"]) ? [spec["thanos"]] : []).map((value) => ({
		of: "thanos",
		at: ["spec", "thanos"],
		value
	}))].flatMap(({ of, at, value }) => textOf(value["image"]) === "" && textOf(value["baseImage"]) === "" ? [{
		...placed$1(document, at),
		operator: {
			of,
			version: versionOf$1(value)
		}
	}] : []);
}
function operatorArgument(text) {
	const [, of, image = ""] = ARGUMENT.exec(text) ?? [];
	if (of === void 0) return void 0;
	return {
		...unknownImage(image),
		operator: {
			of,
			version: void 0
		}
	};
}
function joinOperatorImages(requests) {
	const bases = { ...DEFAULTS };
	for (const { operator, text } of requests) if (operator?.version === void 0 && operator) bases[operator.of] = text;
	return requests.flatMap(({ operator, ...request }) => {
		if (operator === void 0) return [request];
		if (operator.version === void 0) return [];
		const base = bases[operator.of];
		const isWhole = /[:@][^/]*$/.test(base);
		if (!isWhole && operator.version === "") return [{
			...request,
			...unknownImage(`${base}:*`)
		}];
		const image = imageRequest(isWhole ? base : `${base}${operator.version}`, { explicit: false });
		return image === void 0 ? [] : [{
			...request,
			...image
		}];
	});
}
function placed$1(document, at) {
	return {
		...unknownImage(""),
		at: {
			file: document.file,
			line: document.lineOf(at)
		}
	};
}
function versionOf$1(value) {
	const [sha, tag, version] = [
		textOf(value["sha"]),
		textOf(value["tag"]),
		textOf(value["version"])
	];
	if (sha !== "") return `@sha256:${sha}`;
	return tag !== "" || version !== "" ? `:${tag || version}` : "";
}

// packages/closure/src/requests/image-map.ts
function imageOfMap(value, { under, globalRegistry = "" }) {
	const isImage = /image$/i.test(under);
	const version = ["tag", "digest"].some((key) => key in value);
	const repository = textOf(value["repository"]) || (isImage && version ? textOf(value["name"]) : "");
	if (repository === "" || repository.includes("://") || Object.values(value).some((each) => isRecord(each) && "repoURL" in each)) return void 0;
	if (!isImage && !version && !("registry" in value)) return void 0;
	const registry = globalRegistry || textOf(value["registry"]) || textOf(value["imageRegistry"]);
	const tag = textOf(value["tag"]);
	const digest = textOf(value["digest"]) || textOf(value["sha"]);
	const suffix = [...tag === "" ? [] : [`${/^sha(?:256|384|512):/.test(tag) ? "@" : ":"}${tag}`], ...digest === "" ? [] : [`@${digest.includes(":") ? digest : `sha256:${digest}`}`]].join("");
	return {
		text: `${registry === "" ? "" : `${registry.replace(/\/+$/, "")}/`}${repository}${suffix}`,
		hasVersion: suffix !== "" || /[:@]/.test(repository.replace(/^[^/]*\//, ""))
	};
}

// packages/closure/src/requests/image-variable.ts
const IMAGE_VARIABLE = /^RELATED_IMAGE_|(?:^|_)IMAGE(?:_(?:NAME|REF|REFERENCE|URI|URL))?$/i;
const isImageVariable = (name) => IMAGE_VARIABLE.test(name);

// packages/closure/src/requests/find-images.ts
const SKIPPED = /* @__PURE__ */ new Set(["metadata", "managedFields"]);
const IMAGE_KEY = /^(?:.+Image|.+_image|imageName|imageRef|image_name)$/;
const IMAGES_KEY = /^(?:images|.+_images)$/;
const WHOLE = /\/|^[\w.-]+:\w[\w.-]*$/;
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
const IMAGE_ARGUMENT = /^--?[\w.-]*(?:image|reloader)(?:[_-]?(?:name|ref|reference|uri|url))?=(.+)$/i;
const BASE_ARGUMENT = /^--?[\w.-]*base-image=[^:@]*(?::\d+\/[^:@]*)?$/i;
const VARIABLE = /\$\{[A-Za-z_]\w*(?:[^\w.{}][^{}]*)?\}/;
const ARGUMENT_BEFORE = /^--?[\w.-]*image$/i;
function findImages(document, { globalRegistry = "" } = {}) {
	const found = [];
	const global = isRecord(document.value) && isRecord(document.value["global"]) ? document.value["global"] : {};
	const registry = textOf(global["imageRegistry"]) || globalRegistry;
	const isObject = isRecord(document.value) && textOf(document.value["apiVersion"]) !== "";
	const add = (text, path, explicit) => {
		const image = isObject && VARIABLE.test(text) ? unknownImage(text) : explicit ? imageRequest(text, { explicit }) : containerImage(text);
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
				const ofOperator = typeof each === "string" ? operatorArgument(each) : void 0;
				if (ofOperator !== void 0) found.push({
					...ofOperator,
					at: {
						file: document.file,
						line: document.lineOf([...path, index])
					}
				});
				const argument = typeof each === "string" ? IMAGE_ARGUMENT.exec(each)?.[1] : void 0;
				if (argument !== void 0 && WHOLE.test(argument) && !BASE_ARGUMENT.test(String(each))) add(argument, [...path, index], true);
				const next = value[index + 1];
				if (typeof each === "string" && ARGUMENT_BEFORE.test(each) && typeof next === "string" && WHOLE.test(next)) add(next, [...path, index + 1], true);
				if (typeof each === "string" && IMAGES_KEY.test(under) && each.includes("/")) add(each, [...path, index], true);
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
		if (isImageVariable(textOf(value["name"])) && WHOLE.test(textOf(value["value"]))) add(textOf(value["value"]), [...path, "value"], true);
		for (const [key, each] of Object.entries(value)) {
			if (SKIPPED.has(key) || key === "status" && path.length === 0) continue;
			if (key === "baseImage" && textOf(value["image"]) !== "") continue;
			if (typeof each === "string" && (key === "image" || IMAGE_KEY.test(key))) {
				const isContainer = key === "image" && CONTAINER_KEYS.some((other) => other in value);
				add(withTag(each.trim(), {
					value,
					key
				}), [...path, key], !isContainer);
			} else if (typeof each === "string" && IMAGES_KEY.test(under) && each.includes("/")) add(each, [...path, key], true);
			else visit(each, [...path, key], key);
		}
	};
	if (isRecord(document.value) && document.value["kind"] !== "CustomResourceDefinition") visit(document.value, [], "");
	else if (Array.isArray(document.value)) visit(document.value, [], "");
	return found;
}
function withTag(image, { value, key }) {
	const [sha, version] = key === "baseImage" ? [textOf(value["sha"]), textOf(value["version"])] : ["", ""];
	const tag = textOf(value["imageTag"]) || textOf(value["tag"]) || version;
	if (/[:@][^/]*$/.test(image)) return image;
	return sha !== "" ? `${image}@sha256:${sha}` : tag === "" ? image : `${image}:${tag}`;
}

// packages/closure/src/requests/config-map-images.ts
const VALUES_FILE = /\.(?:ya?ml|json)$/i;
const IMAGE_NAME = /(?:^|[-_.])image$|[a-z]Image$/i;
function configMapImages(document) {
	const { value } = document;
	if (!isRecord(value)) return [];
	return ["data", "stringData"].flatMap((part) => Object.entries(isRecord(value[part]) ? value[part] : {}).flatMap(([key, text]) => {
		if (typeof text !== "string" || part === "data" && value["kind"] === "Secret") return [];
		const path = [part, key];
		if (VALUES_FILE.test(key)) return /image|repository/i.test(text) ? document.inside(path, text).flatMap((inner) => findImages(inner)) : [];
		if (!IMAGE_NAME.test(key) && !isImageVariable(key) || !text.includes("/")) return [];
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

// packages/closure/src/requests/image-overrides.ts
function findOverrides(documents) {
	const kustomizations = documents.filter(({ value, file }) => isKustomization(value, { file }));
	const directoryOf = (file) => file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
	const parts = /* @__PURE__ */ new Map();
	for (const { value, file } of kustomizations) {
		const taken = (manifestReferences(value, { file }) ?? []).filter(({ url, kind }) => url === "" && kind === "part");
		parts.set(directoryOf(file), [...parts.get(directoryOf(file)) ?? [], ...taken.map(({ path }) => path)]);
	}
	return kustomizations.flatMap(({ value, file }) => {
		const paths = /* @__PURE__ */ new Set();
		const open = [directoryOf(file)];
		for (let at = open.pop(); at !== void 0; at = open.pop()) {
			if (paths.has(at)) continue;
			paths.add(at);
			open.push(...parts.get(at) ?? []);
		}
		return replacedImages(value).map((each) => ({
			...each,
			paths: [...paths]
		}));
	});
}
function applyOverrides(request, overrides) {
	if (request.kind !== "image") return request;
	const [, name = "", version = ""] = /^(.*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(request.text) ?? [];
	const override = overrides.find((each) => each.name === name && each.paths.some((path) => path === "" || request.at.file === path || request.at.file.startsWith(`${path}/`)));
	if (override === void 0) return request;
	const changed = override.newTag === "" && override.digest === "" ? `${override.newName || name}${version}` : replacement(override);
	return {
		...request,
		...imageRequest(changed, { explicit: false })
	};
}

// packages/closure/src/requests/web-address.ts
function webRequest(text) {
	const url = /^https?:\/\//i.test(text) ? readUrl(text) : void 0;
	if (url === void 0) return void 0;
	const { url: repository = "", revision: reference = "" } = parseWebAddress(text) ?? {};
	const address = parseGitAddress(repository, { isWhole: true });
	if (address !== void 0) return {
		kind: "repository",
		via: "git",
		host: address.host,
		name: address.name,
		reference
	};
	return {
		kind: "file",
		via: "http",
		host: normaliseHost(url.host),
		name: url.pathname.replace(/^\/+/, ""),
		reference: ""
	};
}

// packages/closure/src/requests/reference-request.ts
function referenceRequest(reference, textAt) {
	const { kind, url, revision, path, at, addressAt, isOptional } = reference;
	if (url === "") return void 0;
	const placed = (request, where = addressAt) => request === void 0 ? void 0 : {
		request,
		at: where
	};
	switch (kind) {
		case "chart": return placed(chartRequest({
			repository: url,
			chart: path,
			version: revision
		}));
		case "image": return placed(imageRequest(url, { explicit: false }));
		case "download": {
			const web = webRequest(url);
			return placed(web === void 0 ? gitRequest(url) : {
				...web,
				text: url
			});
		}
		case "elsewhere": {
			const text = path === "" ? url : `${path} of ${url}`;
			return placed({
				kind: "chart",
				via: "helm",
				host: "",
				name: text,
				reference: revision,
				text
			});
		}
		case "sourceless": return placed({
			kind: "repository",
			via: "git",
			host: "",
			name: url,
			reference: "",
			text: url
		});
		case "hydrated": return placed(gitRequest(url, { isWhole: true }));
		default: {
			const known = /\{\{/.test(revision) ? "" : revision;
			const request = gitRequest(url, {
				isWhole: true,
				reference: known,
				path: isOptional === true ? "" : path
			});
			const written = textAt(at);
			return placed((kind === "part" || kind === "file") && isGitAddress(written) ? {
				...request,
				text: written
			} : request);
		}
	}
}

// packages/closure/src/requests/values-images.ts
function valuesImages(document) {
	const found = [];
	const visit = (value, path) => {
		if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
		if (!isRecord(value)) return;
		for (const [key, each] of Object.entries(value)) {
			if (key === "metadata" || key === "status") continue;
			if (key === "helm" && isRecord(each)) found.push(...helmImages(document, each, [...path, key]));
			else if (isValues(key, path) && isRecord(each)) found.push(...findImages(documentAt(document, [...path, key], each)));
			else visit(each, [...path, key]);
		}
	};
	visit(document.value, []);
	return found;
}
const isValues = (key, path) => key === "valuesInline" || key === "valuesLocal" || key === "values" && path.length === 1 && path[0] === "spec";
function helmImages(document, helm, path) {
	const { values, valuesObject, parameters } = helm;
	const inline = typeof values === "string" ? document.inside([...path, "values"], values) : [];
	const fromParameters = {
		...documentAt(document, [...path, "parameters"], nested(recordsOf(parameters))),
		lineOf: () => document.lineOf([...path, "parameters"])
	};
	return [
		...inline,
		...isRecord(valuesObject) ? [documentAt(document, [...path, "valuesObject"], valuesObject)] : [],
		fromParameters
	].flatMap((each) => findImages(each));
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

// packages/closure/src/requests/rendered-requests.ts
const WORTH_PARSING = /image|repository|repoURL|reloader|pkg\.crossplane\.io|monitoring\.coreos\.com|grafana\.integreatly\.org|garm-operator|toolkit\.fluxcd\.io|kustomize\.config|apiVersion: builtin/i;
const IMAGE_FIELDS = {
	"pkg.crossplane.io": "package",
	"grafana.integreatly.org": "version",
	"garm-operator.mercedes-benz.com": "tag"
};
function placeFiles(files, { directory }) {
	const documents = [];
	for (const [path, { content }] of files) {
		if (!(isKustomizationFile(path) || isChartFile(path)) && (!/\.(?:ya?ml|json)$/i.test(path) || !WORTH_PARSING.test(content.toString("latin1")))) continue;
		const file = directory === "" ? path : `${directory}/${path}`;
		for (const each of placeDocuments(documentsOf(path, content), { file })) documents.push(each);
	}
	return documents;
}
function documentsOf(path, content) {
	const read = readDocuments(path, { content });
	return read.error === void 0 ? read : parseDocuments(decodeText(content) ?? "", {
		file: path,
		lastWins: true
	});
}
function readRequests(documents) {
	const overrides = findOverrides(documents);
	const sources = fluxSources(documents.map(({ value }) => value));
	const overridden = (request) => applyOverrides(request, overrides);
	return documents.map((document) => {
		const { requests, ofValues } = documentRequests(document, sources);
		return {
			document,
			requests: requests.map(overridden),
			ofValues: ofValues.map(overridden)
		};
	});
}
function documentRequests(document, sources = /* @__PURE__ */ new Map()) {
	const { file, value } = document;
	const references = manifestReferences(value, {
		file,
		sources
	});
	if (references !== void 0) return {
		document,
		requests: references.flatMap((each) => placed(each, document)),
		ofValues: valuesImages(document)
	};
	return {
		document,
		requests: objectRequests(document),
		ofValues: []
	};
}
function objectRequests(document) {
	const { value } = document;
	if (!isRecord(value)) return findImages(document);
	if (value["kind"] === "ConfigMap" || value["kind"] === "Secret") return configMapImages(document);
	const [group] = textOf(value["apiVersion"]).split("/");
	const key = group === void 0 ? void 0 : IMAGE_FIELDS[group];
	const ofOperator = group === "monitoring.coreos.com" ? operatorImages(document) : [];
	return [
		...findImages(document),
		...ofOperator,
		...key === void 0 ? [] : imageAt(document, key)
	];
}
function placed(reference, document) {
	const textAt = (path) => textOf(path.reduce((at, key) => at?.[key], document.value));
	const found = referenceRequest(reference, textAt);
	return found === void 0 ? [] : [{
		...found.request,
		at: {
			file: document.file,
			line: document.lineOf(found.at)
		}
	}];
}
function imageAt(document, key) {
	const { spec } = isRecord(document.value) ? document.value : {};
	const image = isRecord(spec) ? imageRequest(textOf(spec[key]), { explicit: true }) : void 0;
	return image === void 0 ? [] : [{
		...image,
		at: {
			file: document.file,
			line: document.lineOf(["spec", key])
		}
	}];
}

// packages/closure/src/terraform/json-body.ts
function parseJsonBody(text) {
	try {
		const parsed = JSON.parse(text);
		return Array.isArray(parsed) ? inOne(parsed.filter(isRecord)) : isRecord(parsed) ? parsed : {};
	} catch {
		return {};
	}
}
function inOne(bodies) {
	const keys = new Set(bodies.flatMap((each) => Object.keys(each)));
	return Object.fromEntries([...keys].map((key) => [key, bodies.map((each) => each[key])]));
}
const jsonEntries = (value) => Object.entries(value).filter(([key]) => key !== "//");
function jsonBlocks(value, labels) {
	if (Array.isArray(value)) return value.flatMap((each) => jsonBlocks(each, labels));
	if (!isRecord(value)) return [];
	if (labels === 0) return [{
		labels: [],
		body: value
	}];
	return Object.entries(value).flatMap(([label, below]) => jsonBlocks(below, labels - 1).map((block) => ({
		...block,
		labels: [label, ...block.labels]
	})));
}

// packages/closure/src/terraform/override-files.ts
const OVERRIDE = /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/;
const isOverride = (file) => OVERRIDE.test(file);
function inOrder(files) {
	return [...files].sort(([a], [b]) => Number(isOverride(a)) - Number(isOverride(b)) || (a < b ? -1 : a > b ? 1 : 0));
}

// packages/closure/src/terraform/module-calls.ts
function moduleCalls(files) {
	const calls = [];
	for (const [file, text] of inOrder(files)) for (const call of callsOf(text, { file })) {
		const known = isOverride(file) ? calls.find(({ name }) => name === call.name) : void 0;
		if (known === void 0) calls.push({
			...call,
			file
		});
		else {
			if (call.source !== "") Object.assign(known, {
				file,
				line: call.line,
				source: call.source
			});
			if (call.version !== "") known.version = call.version;
		}
	}
	return calls.filter(({ source }) => source !== "");
}
function callsOf(text, { file }) {
	if (file.endsWith(".json")) return jsonBlocks(parseJsonBody(text)["module"], 1).map(({ labels, body }) => ({
		name: labels[0],
		source: textOf(body["source"]),
		version: textOf(body["version"]),
		line: 1
	}));
	return readBody(text).blocks.flatMap(({ type, labels, body: { attributes }, line }) => {
		if (type !== "module") return [];
		const [name = "", source] = [labels[0], textOf(attributes.get("source"))];
		return [{
			name,
			source,
			version: textOf(attributes.get("version")),
			line: lineOf(attributes, "source") ?? line
		}];
	});
}

// packages/closure/src/terraform/provider-needs.ts
const TYPED = [
	"resource",
	"data",
	"ephemeral",
	"action",
	"list"
];
const AROUND = [
	"check",
	"removed",
	"run"
];
function providerNeeds(files) {
	const required = [];
	const used = [];
	for (const [file, text] of inOrder(files)) {
		const found = file.endsWith(".json") ? ofJson$1(text, file) : ofHcl$1(text, file);
		if (!isOverride(file)) {
			required.push(...found.required);
			used.push(...found.used);
			continue;
		}
		for (const each of found.required) replaceOrAdd(required, each, ({ name }) => name === each.name);
		for (const each of found.used) {
			const { block } = each;
			const isSame = (other) => block !== void 0 && other.block?.key === block.key;
			if (block?.isTold === false && used.some(isSame)) continue;
			replaceOrAdd(used, each, isSame);
		}
	}
	const declared = new Set(required.map(({ name }) => name));
	const implied = used.filter(({ name }) => name !== "" && !declared.has(name));
	return [...required.map(({ source, version, at }) => ({
		source,
		version,
		at
	})), ...implied.map(({ name, at }) => ({
		source: name,
		version: "",
		at
	}))].filter(({ source }) => !/^(?:terraform\.io\/builtin\/)?terraform$/.test(source));
}
function replaceOrAdd(list, item, isSame) {
	const at = list.findIndex(isSame);
	list.splice(at === -1 ? list.length : at, 1, item);
}
function ofHcl$1(text, file) {
	const found = {
		required: [],
		used: []
	};
	const visit = ({ type, labels, body, line }) => {
		const { attributes, names, blocks } = body;
		const at = {
			file,
			line
		};
		if (type === "terraform") for (const { attributes: each } of blocks.filter((block) => block.type === "required_providers").map((block) => block.body)) for (const [name, value] of each) found.required.push(requirement(name, value, {
			file,
			line: lineOf(each, name) ?? line
		}));
		if (type === "provider") found.used.push({
			name: labels[0] ?? "",
			at
		});
		if (TYPED.includes(type) || type === "import") {
			const told = names.get("provider") ?? textOf(attributes.get("provider"));
			const block = {
				key: [type, ...labels].join("."),
				isTold: told !== ""
			};
			if (type !== "import") found.used.push({
				name: told.split(".")[0] || (labels[0] ?? "").split("_")[0],
				at,
				block
			});
			else if (told !== "") found.used.push({
				name: told.split(".")[0],
				at
			});
		}
		if (AROUND.includes(type)) blocks.forEach(visit);
	};
	readBody(text).blocks.forEach(visit);
	return found;
}
function ofJson$1(text, file) {
	const body = parseJsonBody(text);
	const at = {
		file,
		line: 1
	};
	const found = {
		required: [],
		used: []
	};
	for (const { body: settings } of jsonBlocks(body["terraform"], 0)) for (const { body: each } of jsonBlocks(settings["required_providers"], 0)) for (const [name, value] of jsonEntries(each)) found.required.push(requirement(name, value, at));
	for (const { labels } of jsonBlocks(body["provider"], 1)) found.used.push({
		name: labels[0],
		at
	});
	const typed = (held) => {
		for (const type of TYPED) for (const { labels, body: settings } of jsonBlocks(held[type], 2)) {
			const told = textOf(settings["provider"]).replace(/^\$\{|\}$/g, "");
			const block = {
				key: [type, ...labels].join("."),
				isTold: told !== ""
			};
			found.used.push({
				name: told.split(".")[0] || labels[0].split("_")[0],
				at,
				block
			});
		}
	};
	typed(body);
	for (const { body: check } of jsonBlocks(body["check"], 1)) typed(check);
	return found;
}
function requirement(name, value, at) {
	const version = typeof value === "string" ? value : "";
	if (!isRecord(value)) return {
		name,
		source: name,
		version,
		at
	};
	const line = lineOf(value, "source") ?? at.line;
	return {
		name,
		source: textOf(value["source"]) || name,
		version: textOf(value["version"]),
		at: line === void 0 ? at : {
			...at,
			line
		}
	};
}

// packages/closure/src/terraform/terraform-requests.ts
const REGISTRY = "registry.terraform.io";
const MODULE = /^(?:([\w.-]+\.[\w.-]+(?::\d+)?)\/)?([\w-]+\/[\w-]+\/[\w-]+)(?:\/\/.*)?$/;
function terraformRequests(files) {
	const locked = /* @__PURE__ */ new Map();
	const modules = /* @__PURE__ */ new Map();
	for (const [file, text] of files) {
		if (file.endsWith(".terraform.lock.hcl")) {
			for (const { labels, body } of readBody(text).blocks) locked.set(labels[0] ?? "", textOf(body.attributes.get("version")));
			continue;
		}
		const directory = file.slice(0, file.lastIndexOf("/") + 1);
		modules.set(directory, (modules.get(directory) ?? /* @__PURE__ */ new Map()).set(file, text));
	}
	return [...modules.values()].flatMap((module) => [...moduleCalls(module).flatMap(({ file, line, ...call }) => {
		const request = moduleRequest(call);
		return request === void 0 ? [] : [{
			...request,
			at: {
				file,
				line
			}
		}];
	}), ...providerNeeds(module).map(({ source, version, at }) => ({
		...providerRequest(source, version, locked),
		at
	}))]);
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
	const web = /^https?:\/\//.test(source) && !/\.git(?:$|[/?])/.test(source) ? webRequest(source.replace(/^(https?:\/\/[^?]*?[^:])\/\/[^?]*/, "$1")) : void 0;
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

// packages/closure/src/requests/workflow-requests.ts
function workflowRequests(text, { file, actionsUrl }) {
	const [document] = placeDocuments(parseDocuments(text, { file }), { file });
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
			const request = text.includes("${{") ? void 0 : containerImage(text);
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
	if (text.startsWith("docker://")) return containerImage(text.slice(9));
	const [before = "", reference = ""] = text.split("@", 2);
	const address = /^https?:\/\//.test(before) ? before : `${actionsUrl.replace(/\/+$/, "")}/${before}`;
	const [, repository = address, path = ""] = /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)(?:\/(.*))?$/.exec(address) ?? [];
	return {
		...gitRequest(repository, {
			reference,
			kind: "action",
			path
		}),
		text
	};
}

// packages/closure/src/requests/collect-artifacts.ts
function otherRequests({ terraform = /* @__PURE__ */ new Map(), workflows = /* @__PURE__ */ new Map(), actionsUrl = "" }) {
	return [...terraformRequests(terraform), ...[...workflows].flatMap(([file, text]) => workflowRequests(text, {
		file,
		actionsUrl
	}))];
}

// packages/closure/src/requests/collect-needs.ts
async function collectNeeds(files, options) {
	const { directory } = files;
	const rendered = [...files.rendered];
	const tree = new Map(rendered.map(([path, { content }]) => [`${directory}/${path}`, content]));
	const library = openLibrary({
		origins: openOrigins(options),
		tree,
		directory,
		written: options.written
	});
	const documents = placeFiles(rendered, { directory });
	const reach = openTreeReach(documents, {
		isOwn: (url) => library.isOwn(url),
		root: directory
	});
	const result = await renderCharts(reach, {
		library,
		isShared: reach.isShared,
		helm: once(options.helm),
		kustomize: once(options.kustomize),
		directory: options.cacheDirectory,
		repository: {
			directories: [...directoriesOf(tree.keys())],
			files: (pattern) => matched(tree, pattern),
			holds: (url) => library.isOwn(url)
		},
		requestsOf: documentRequests,
		readFiles: (found) => readRequests(placeFiles([...found].map(([path, content]) => [path, { content }]), { directory: "" }))
	});
	const left = reach.left().map(({ document: { file } }) => file);
	if (left.length > 0) options.log?.(`Nothing deploys these kustomizations, so that they count for nothing: ${left.join(", ")}`);
	const isHandled = handledBy(result, tree);
	return mergeRequests([
		...joinOperatorImages([...deployedRequests(documents, reach).flatMap(({ document, requests, ofValues }) => {
			const { file, value } = document;
			if (isHandled.file(file)) return [];
			const isRendered = result.taken.has(file) && !reach.isPlain(file) || isArgoObject(value) && isHandled.values(file);
			return [...isRendered ? requests.filter(({ kind }) => kind !== "image") : requests, ...isRendered || isHandled.values(file) ? [] : ofValues];
		}), ...result.requests]),
		...result.unrendered.map(toRequest),
		...(options.images ?? []).flatMap(toImage),
		...otherRequests(files)
	]);
}
function deployedRequests(documents, reach) {
	const live = documents.filter(({ file }) => reach.isLive(file));
	return [...readRequests(live), ...readRequests(live.filter(({ file }) => reach.isPlain(file)))];
}
function once(find) {
	let found;
	return async () => found ??= find();
}
function handledBy({ rendered, unrendered }, tree) {
	const open = new Set(unrendered.map(({ release }) => release.at.file));
	const done = new Set(rendered.map(({ at }) => at.file).filter((file) => !open.has(file)));
	const lost = new Set(unrendered.flatMap(({ release }) => releaseFiles(release)));
	const values = new Set(rendered.flatMap(releaseFiles).filter((file) => !lost.has(file)));
	const charts = chartsBelow(rendered.filter(({ chart, isChart }) => isChart === true && chart.kind === "directory").map(({ chart }) => chart.path), tree);
	return {
		file: (file) => values.has(file) || !isChartFile(file) && charts.some((chart) => file.startsWith(`${chart}/`)),
		values: (file) => done.has(file)
	};
}
function chartsBelow(directories, tree) {
	const found = /* @__PURE__ */ new Set();
	const open = [...directories];
	for (let at = open.pop(); at !== void 0; at = open.pop()) {
		const file = `${at}/Chart.yaml`;
		const content = tree.get(file);
		if (content === void 0 || found.has(at)) continue;
		found.add(at);
		for (const value of readDocuments(file, { content }).documents) for (const { url, path } of manifestReferences(value, { file }) ?? []) if (url === "") open.push(path);
	}
	return [...found];
}
function toRequest({ release, reason }) {
	const { kind, url, revision, path } = release.chart;
	return {
		...url === "" || kind === "elsewhere" ? {
			kind: "chart",
			via: "helm",
			host: "",
			name: path || url,
			reference: "",
			text: path || url || release.title
		} : kind === "packed" ? chartRequest({
			repository: url,
			chart: path,
			version: revision
		}) : gitRequest(url, {
			isWhole: true,
			reference: revision,
			path
		}),
		at: release.at,
		from: release.title,
		unrendered: reason
	};
}
function toImage({ image, reason }) {
	const request = imageRequest(image, { explicit: true });
	const at = { file: "tenants.yaml" };
	return [{
		...request ?? {
			kind: "image",
			via: "oci",
			host: "",
			name: image,
			reference: "",
			text: image
		},
		at,
		from: reason
	}];
}
function* directoriesOf(files) {
	const seen = /* @__PURE__ */ new Set();
	for (const file of files) for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
		const directory = file.slice(0, end);
		if (seen.has(directory)) break;
		seen.add(directory);
		yield directory;
	}
}
function matched(tree, pattern) {
	const glob = widestGlob(pattern);
	return [...tree].filter(([path]) => glob.test(path) && isStructured(path)).flatMap(([path, content]) => readDocuments(path, { content }).documents.map((value) => ({
		path,
		value
	})));
}

// packages/closure/src/programs/find-program.ts
async function findProgram(tool, { versions, ...options }) {
	const { version = "", mirror = "", http, log, path = process.env["PATH"] ?? "" } = options;
	const range = (version || versions.known).replace(/^v(?=\d)/, "");
	const directory = options.directory ?? (process.env["RUNNER_TEMP"] || tmpdir());
	for (const place of path.split(delimiter)) {
		const file = join(place, tool.executable);
		if (!isAbsolute(place) || !await isExecutable(file)) continue;
		const found = await versionOf(file, {
			tool,
			versions,
			directory
		});
		if (found !== void 0 && (0, import_satisfies.default)(found, range, { includePrerelease: true })) return file;
		log.info(`${file} is ${found === void 0 ? `no ${tool.name}` : `version ${found}, which is not ${range}`}`);
	}
	const cacheDirectory = options.cacheDirectory ?? process.env["RUNNER_TOOL_CACHE"];
	const cache = cacheDirectory ? { cacheDirectory } : {};
	const chosen = await chooseVersion(tool, {
		range,
		...cache
	});
	return installTool(tool, {
		version: chosen,
		mirror,
		http,
		log,
		directory,
		...cache
	});
}
async function versionOf(file, { tool, versions, directory }) {
	const home = await mkdtemp(join(directory, `${tool.name}-`));
	try {
		const result = await runProgram(file, versions.args, {
			home,
			directory: home,
			timeoutMs: 3e4
		});
		return versions.read("output" in result ? result.output.trim() : "");
	} finally {
		await rm(home, {
			recursive: true,
			force: true
		});
	}
}
const isExecutable = async (file) => access(file, constants$1.X_OK).then(() => true, () => false);

// packages/closure/src/charts/helm-release.ts
const HELM_RELEASE = {
	name: "helm",
	executable: "helm",
	tried: "3.22.0",
	origin: "https://get.helm.sh",
	signatureOrigin: "https://github.com/helm/helm/releases/download",
	files(version, { os, cpu }) {
		const archive = `helm-v${version}-${os}-${cpu}.tar.gz`;
		return {
			archive,
			sums: `${archive}.sha256sum`,
			signature: `v${version}/${archive}.sha256sum.asc`,
			executable: `${os}-${cpu}/helm`
		};
	},
	keys: async () => (await import("./closure.mjs")).HELM_KEYS
};

// packages/closure/src/charts/find-helm.ts
const HELM_VERSIONS = ">=3.14.0 <5.0.0";
async function findHelm(options) {
	return findProgram(HELM_RELEASE, {
		...options,
		versions: {
			known: HELM_VERSIONS,
			args: [
				"version",
				"--template",
				"{{.Version}}"
			],
			read: (output) => {
				const [, release, rest] = /^v?(\d+\.\d+)([.+-][\w.+-]*)?$/.exec(output) ?? [];
				return release === void 0 ? void 0 : `${release}${rest ?? ".0"}`;
			}
		}
	});
}

// packages/closure/src/kustomize/kustomize-release.ts
const KUSTOMIZE_RELEASE = {
	name: "kustomize",
	executable: "kustomize",
	tried: "5.8.1",
	origin: "https://github.com/kubernetes-sigs/kustomize/releases/download",
	files: (version, { os, cpu }) => ({
		archive: `kustomize/v${version}/kustomize_v${version}_${os}_${cpu}.tar.gz`,
		sums: "",
		signature: "",
		executable: "kustomize"
	}),
	pinned: {
		"kustomize_v5.8.1_darwin_amd64.tar.gz": "ee7cf0c1e3592aa7bb66ba82b359933a95e7f2e0b36e5f53ed0a4535b017f2f8",
		"kustomize_v5.8.1_darwin_arm64.tar.gz": "8886f8a78474e608cc81234f729fda188a9767da23e28925802f00ece2bab288",
		"kustomize_v5.8.1_linux_amd64.tar.gz": "029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d",
		"kustomize_v5.8.1_linux_arm64.tar.gz": "0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142",
		"kustomize_v5.7.1_darwin_amd64.tar.gz": "4a0dff80c5644df6bc8f51b342842969004cb6ba5f94dddaabbea7483493273d",
		"kustomize_v5.7.1_darwin_arm64.tar.gz": "073e9d16d5a235e2ff83e62d6b76edb5d962adbc33be1e4860c4b3f1f39b33b9",
		"kustomize_v5.7.1_linux_amd64.tar.gz": "ea375e7372f9aa029129d4b2d16c66b7750b7f1213c4f66f910d981c895818d8",
		"kustomize_v5.7.1_linux_arm64.tar.gz": "4261a040217df3bd6896597c3986d1465925726e4f22a945304b5233a4dcdbda"
	}
};

// packages/closure/src/kustomize/find-kustomize.ts
const KUSTOMIZE_VERSIONS = ">=5.0.0 <6.0.0";
async function findKustomize(options) {
	return findProgram(KUSTOMIZE_RELEASE, {
		...options,
		versions: {
			known: KUSTOMIZE_VERSIONS,
			args: ["version"],
			read: (output) => /^(?:\{?kustomize\/)?v?(\d+\.\d+\.\d+[\w.+-]*)/.exec(output)?.[1]
		}
	});
}

// packages/closure/src/describe-holes.ts
function describeHoles(findings) {
	const holes = findings.flatMap(({ artifact, hole }) => hole === void 0 ? [] : [{
		artifact,
		hole
	}]);
	return {
		count: holes.length,
		names: holes.map(({ artifact }) => artifact.text).join(", "),
		details: holes.map(({ artifact: { text, askedBy }, hole: { reason, fix } }) => {
			const [first, ...more] = askedBy;
			const from = first?.from === void 0 ? "" : ` (${first.from})`;
			const line = first?.line === void 0 ? "" : `:${first.line}`;
			return `${text}\n  ${`${first?.file}${line}${from}${more.length > 0 ? ` and ${more.length} more` : ""}`}: ${reason}\n  Fix: ${fix}`;
		}).join("\n")
	};
}

// packages/closure/src/lookup/manager.ts
function openManager(serverUrl, { http, token, tokenInput, log }) {
	const { origin, host } = new URL(serverUrl);
	const auth = token === "" ? {} : { auth: {
		username: "oauth2",
		token
	} };
	const login = token === "" ? void 0 : {
		kind: "basic",
		username: "oauth2",
		password: token
	};
	return {
		host: normaliseHost(host),
		origin,
		forge: createForge({
			origin,
			http,
			token,
			tokenInput
		}),
		registry: createRegistry({
			origin,
			http,
			...auth,
			tokenInput,
			log
		}),
		remote: (name) => ({
			url: `${origin}/${name.split("/").map(encodeURIComponent).join("/")}.git`,
			http,
			...auth,
			tokenInput,
			log
		}),
		download: async (path, maxBytes) => {
			const response = await http.request({
				url: `${origin}/${path}`,
				auth: login,
				redirect: "storage"
			});
			return Buffer.from(await response.bytes(maxBytes));
		},
		statusOf: async (path) => {
			const response = await http.request({
				url: `${origin}/${path}`,
				method: "HEAD",
				auth: login,
				redirect: "storage",
				expect: [
					200,
					401,
					403,
					404
				]
			});
			await response.discard();
			return response.status;
		}
	};
}

// packages/closure/src/mirror-items.ts
const CHART = /^api\/packages\/([^/]+)\/helm\/([^/]+)$/;
const GENERIC = /^api\/packages\/([^/]+)\/generic\/([^/]+)\/([^/]+)\/[^/]+$/;
const RELEASE = /^([^/]+\/[^/]+)\/releases\/download\//;
function mirrorItems(artifacts, { sourceHost = "" } = {}) {
	const repositories = /* @__PURE__ */ new Map();
	const images = /* @__PURE__ */ new Map();
	const [charts, packages] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	const left = artifacts.filter((artifact) => !add(artifact));
	const lists = {
		git: gitItems([...repositories.values()], { exact: sourceHost !== "" }),
		images: [...images.values()],
		charts: [...charts.values()],
		packages: [...packages.values()].map((item) => ({
			...item,
			types: ["generic"]
		}))
	};
	return {
		items: Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
		left
	};
	function add({ via, name, reference }) {
		if (via === "git") return addRepository(name, false);
		if (via === "oci") return addImage(name.toLowerCase(), reference);
		const release = RELEASE.exec(name)?.[1];
		if (release !== void 0) return addRepository(release, true);
		const [, owner, chart] = CHART.exec(name) ?? [];
		if (chart !== void 0) return addVersion(charts, {
			owner,
			name: chart,
			version: isVersion(reference) ? reference : "*"
		});
		const [, of, file, version] = GENERIC.exec(name) ?? [];
		return file !== void 0 && addVersion(packages, {
			owner: of,
			name: file,
			version
		});
	}
	function addRepository(path, releases) {
		if (path.split("/").length !== 2) return false;
		const key = path.toLowerCase();
		const known = repositories.get(key) ?? {
			path,
			releases: false
		};
		repositories.set(key, {
			...known,
			releases: known.releases || releases
		});
		return true;
	}
	function addImage(path, reference) {
		const [owner = "", ...rest] = path.split("/");
		if (rest.length === 0) return false;
		const isDigest = reference.includes(":");
		if (sourceHost !== "" && reference !== "") {
			const from = `${sourceHost}/${path}${isDigest ? "@" : ":"}${reference}`;
			images.set(from, {
				from,
				to: path
			});
			return true;
		}
		const tag = reference === "" || isDigest ? "*" : reference;
		const known = images.get(path);
		if (known === void 0) images.set(path, {
			owner,
			include: [rest.join("/")],
			tags: { include: [tag] }
		});
		else if ("tags" in known && !known.tags.include.includes(tag)) known.tags.include.push(tag);
		return true;
	}
}
const isVersion = (reference) => /^v?\d[\w.+-]*$/.test(reference);
function addVersion(items, { owner, name, version }) {
	const known = items.get(`${owner}/${name}`) ?? {
		owner,
		include: [name],
		versions: { include: [] }
	};
	if (!known.versions.include.includes(version)) known.versions.include.push(version);
	items.set(`${owner}/${name}`, known);
	return true;
}
function gitItems(repositories, { exact }) {
	const items = /* @__PURE__ */ new Map();
	for (const { path, releases } of repositories) {
		const [owner = "", name = ""] = path.split("/");
		const key = `${owner.toLowerCase()} ${releases}`;
		const item = items.get(key) ?? {
			owner,
			include: [],
			releases
		};
		item.include.push(name);
		items.set(key, item);
	}
	return [...items.values()].map(({ owner, include, releases }) => ({
		owner,
		include,
		...exact ? {
			wiki: false,
			issues: false,
			releases
		} : {}
	}));
}

// packages/closure/src/mirror-lines.ts
const FOREIGN_OWNER = "mirror";
function mirrorLines(findings, { managerHost, domain }) {
	const holes = findings.flatMap(({ artifact, hole }) => hole === void 0 || artifact.host === "" ? [] : [artifact]);
	const isOurs = ({ host }) => host === managerHost || hostName(host) === hostName(domain);
	const { items } = mirrorItems(holes.filter(isOurs));
	const foreign = holes.filter((artifact) => artifact.via === "oci" && !isOurs(artifact)).map(foreignItem);
	const images = [...items.images ?? [], ...foreign];
	const lines = {
		...items,
		...images.length > 0 ? { images } : {}
	};
	return Object.keys(lines).length === 0 ? "" : stringifyYaml(lines);
}
function foreignItem({ host, name, reference }) {
	return {
		from: `${host}/${name}${reference === "" ? "" : `${reference.includes(":") ? "@" : ":"}${reference}`}`,
		to: `${FOREIGN_OWNER}/${name.split("/").at(-1)}`
	};
}

// packages/closure/src/lookup/provider-mirror.ts
const MAX_INDEX_BYTES = 4194304;
const TIMEOUT_MS = 3e4;
const PROVIDER = /^[a-z0-9.-]+(?::\d+)?\/[\w-]+\/[\w-]+$/;
function openProviderMirror(address, { http }) {
	return {
		address,
		versions: async (provider) => {
			if (!PROVIDER.test(provider)) return [];
			return /^https:\/\//i.test(address) ? ofNetwork(address, {
				provider,
				http
			}) : ofDirectory(address, provider);
		}
	};
}
async function ofNetwork(address, { provider, http }) {
	const url = `${address.replace(/\/+$/, "")}/${provider}/index.json`;
	const response = await http.request({
		url,
		redirect: "storage",
		timeoutMs: TIMEOUT_MS,
		expect: [200, 404]
	});
	const bytes = Buffer.from(await response.bytes(MAX_INDEX_BYTES));
	if (response.status === 404) return [];
	const index = parseYaml(bytes.toString("utf8"), {
		file: url,
		maxBytes: MAX_INDEX_BYTES
	});
	return isRecord(index) && isRecord(index["versions"]) ? Object.keys(index["versions"]) : [];
}
async function ofDirectory(address, provider) {
	return (await readdir(join(address, provider)).catch((error) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
		throw error;
	})).flatMap((name) => {
		const version = /^terraform-provider-[\w-]+?_(\d[^_]*)_[a-z0-9]+_[a-z0-9]+\.zip$/.exec(name)?.[1] ?? /^\d+\.\d+\.\d+[\w.+-]*$/.exec(name)?.[0];
		return version === void 0 || name.endsWith(".json") ? [] : [version];
	});
}

// packages/closure/src/terraform/read-terraform.ts
const READ = /^[^.].*\.(?:tf|tofu)(?:\.json)?$|^\.terraform\.lock\.hcl$/;
async function readTerraform(root, { directory }) {
	const base = await realpath(root);
	const files = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const waiting = [directory];
	for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
		const real = await realpath(at).catch(() => void 0);
		if (real === void 0 || seen.has(real) || real !== base && !real.startsWith(base + sep)) continue;
		seen.add(real);
		const module = /* @__PURE__ */ new Map();
		for (const name of (await readdir(real)).sort()) {
			if (!READ.test(name)) continue;
			const text = await readFile$1(join(real, name), "utf8");
			const file = relative(base, join(real, name)).split(sep).join("/");
			refuseConflict(text, file);
			files.set(file, text);
			module.set(file, text);
		}
		for (const { source } of moduleCalls(module)) if (/^\.\.?(?:\/|$)/.test(source)) waiting.push(resolve(real, source));
	}
	return files;
}

// packages/closure/src/requests/read-workflows.ts
const DIRECTORIES = [
	".forgejo/workflows",
	".gitea/workflows",
	".github/workflows"
];
const DEPLOYS = /(?:render-config|\/workflows\/(?:[\w-]+-)?(?:plan|deploy|destroy)\.ya?ml)@/;
async function readWorkflows(root, { running = "", host, actionsUrl }) {
	const all = await readAll(root);
	const named = running === "" ? [] : all.filter(([file, text]) => [nameOf(text, file), file].includes(running));
	if (named.length > 0) return new Map(named);
	const deploying = all.filter(([, text]) => isDeploying(text));
	const own = deploying.filter(([file, text]) => workflowRequests(text, {
		file,
		actionsUrl
	}).some((request) => DEPLOYS.test(request.text) && request.host === normaliseHost(host)));
	return new Map(own.length > 0 ? own : deploying);
}
async function readAll(root) {
	for (const directory of DIRECTORIES) {
		const names = await readdir(join(root, directory)).catch(() => void 0);
		if (names === void 0) continue;
		const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
		return Promise.all(files.map(async (name) => [`${directory}/${name}`, await readFile$1(join(root, directory, name), "utf8")]));
	}
	return [];
}
const isDeploying = (text) => text.split("\n").some((line) => /uses:/.test(line) && DEPLOYS.test(line));
function nameOf(text, file) {
	try {
		return parseYaml(text, { file })?.name;
	} catch {
		return;
	}
}

// packages/closure/src/render-closure.ts
const HEAD = [
	"Kind",
	"Artifact",
	"Asked by",
	"Found",
	"Digest"
];
function renderClosure(findings) {
	const rows = [...findings].sort((a, b) => Number(b.hole !== void 0) - Number(a.hole !== void 0)).map(({ artifact: { kind, text, askedBy }, found, digest, hole }) => {
		const [first, ...more] = askedBy;
		const at = `${first?.file}${first?.line === void 0 ? "" : `:${first.line}`}`;
		const place = first?.from === void 0 ? at : `${at} (${first.from})`;
		return [
			kind,
			text,
			more.length > 0 ? `${place} and ${more.length} more` : place,
			hole === void 0 ? found : `MISSING: ${hole.reason}`,
			digest || "-"
		];
	});
	const holes = findings.filter(({ hole }) => hole !== void 0).length;
	const summary = findings.length === 0 ? "It needs nothing from elsewhere" : holes === 0 ? `Everything it needs is there: ${findings.length} artifacts` : `${holes} of ${findings.length} artifacts it needs are MISSING`;
	const open = findings.filter(({ artifact }) => artifact.unrendered !== void 0).map(({ artifact }) => artifact.text);
	const note = open.length === 0 ? "" : `Not rendered, so that their images are known by values alone: ${open.join(", ")}.`;
	return {
		summary,
		text: textTable(HEAD, rows),
		markdown: markdownTable(HEAD, rows),
		note
	};
}

// packages/closure/src/running-images.ts
function unpredictedImages(images, { predicted, file, at }) {
	const known = new Set(predicted.map(artifactKey));
	return images.flatMap((text) => {
		const image = containerImage(text);
		if (image === void 0 || known.has(artifactKey(image))) return [];
		known.add(artifactKey(image));
		const from = `${at === "" ? "seen running" : `seen running at ${at}`}, named by nothing that was deployed`;
		return [{
			...image,
			askedBy: [{
				file,
				from
			}]
		}];
	});
}

// packages/closure/src/terraform/terraform-outputs.ts
function terraformOutputs(files) {
	return [...new Set([...files].flatMap(([file, text]) => file.endsWith(".json") ? ofJson(text) : ofHcl(text)))];
}
function ofHcl(text) {
	return readBody(text).blocks.flatMap(({ type, labels, body }) => type === "output" && body.attributes.get("sensitive") !== true ? labels.slice(0, 1) : []);
}
function ofJson(text) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		return [];
	}
	const outputs = isRecord(parsed) && isRecord(parsed["output"]) ? parsed["output"] : {};
	return Object.entries(outputs).flatMap(([name, each]) => isRecord(each) && each["sensitive"] === true ? [] : [name]);
}

// packages/run/src/needs/check-mirror.ts
async function checkMirror(step, { findings }) {
	const { run, inputs, http, context, log } = step;
	const { mirror } = run.closure;
	if (mirror === void 0) return void 0;
	const { owner, maxAgeHours } = mirror;
	const login = {
		username: "oauth2",
		token: inputs.tokens.closure,
		tokenInput: "closure-token"
	};
	const target = openEndpoint(context.serverUrl, {
		http,
		...login,
		log: (line) => log.info(line)
	});
	const { host } = new URL(context.serverUrl);
	const marker = await readMarker(target, { owner });
	if (marker === void 0) return `no complete sync to ${host} is recorded: there is no ${MARKER_FILE} in ${owner}/${STATUS_REPOSITORY} that closure-token may read`;
	const ageHours = (Date.now() - Date.parse(marker.at)) / 36e5;
	if (!(ageHours <= maxAgeHours)) return `the last complete sync to ${host} was ${Math.floor(ageHours)} h ago (${marker.at}), and mirror.maxAgeHours is ${maxAgeHours}`;
	const there = findings.filter(({ artifact, hole }) => artifact.host === host && hole === void 0);
	const read = [...[run.infraDeploy.url, run.stacks.url].map((url) => new URL(url).pathname.replace(/^\/|\.git$/g, "")), ...there.filter(({ artifact }) => artifact.via === "git").map(({ artifact }) => artifact.name)].map((name) => name.toLowerCase());
	const repositories = Object.keys(marker.content.git).filter((name) => read.includes(name.toLowerCase()));
	const images = there.flatMap(({ artifact: { name, reference }, digest }) => {
		const told = marker.content.images[`${name}:${reference}`];
		return told !== void 0 && digest !== "" && told !== digest ? [`${name}:${reference}`] : [];
	});
	const changed = [...await checkMarker(marker, {
		target,
		repositories
	}), ...images];
	if (changed.length === 0) return void 0;
	return `${changed.join(", ")} on ${host} is not what the last complete sync (${marker.at}) brought: a later one stopped in the middle, or somebody wrote there`;
}

// packages/run/src/needs/find-needs.ts
async function needsOf(step, rendered, more = {}) {
	const { run, http, log } = step;
	const { actionsUrl, images, helm, kustomize } = run.closure;
	return collectNeeds({
		...more,
		rendered,
		directory: run.instance.path,
		actionsUrl
	}, {
		...closureOptions(step),
		http,
		images,
		helm: async () => findHelm({
			...helm,
			http,
			log
		}),
		kustomize: async () => findKustomize({
			...kustomize,
			http,
			log
		}),
		cacheDirectory: join(run.directory, "charts"),
		log: (line) => log.info(line)
	});
}
function closureOptions({ run, inputs, http, context, log }) {
	const login = {
		token: inputs.tokens.closure,
		tokenInput: "closure-token"
	};
	return {
		manager: openManager(context.serverUrl, {
			http,
			...login,
			log: (line) => log.info(line)
		}),
		outsideHosts: run.closure.outsideHosts,
		written: run.stacksInstances.url
	};
}
async function findNeeds(step, artifacts) {
	const { http, run } = step;
	const { providerMirror } = run.closure;
	return checkClosure(artifacts, {
		...closureOptions(step),
		domain: run.instance.domain,
		providers: providerMirror === "" ? void 0 : openProviderMirror(providerMirror, { http })
	});
}

// packages/run/src/needs/find-running.ts
async function findRunning(step, { predicted }) {
	const { run, repositories } = step;
	const { images = [], at = "" } = run.ran ?? {};
	const seen = {
		file: entryPath(run.instance),
		at
	};
	const left = unpredictedImages(images, {
		...seen,
		predicted
	});
	if (left.length === 0) return [];
	const { files } = await readSubtree(repositories.stacksInstances, {
		ref: run.stacksInstances.branch,
		path: run.instance.path
	});
	return unpredictedImages(left.map(({ text }) => text), {
		...seen,
		predicted: await needsOf(step, files)
	});
}
async function noteUnmirrored(step) {
	const { run, inputs, log } = step;
	if (run.closure.mode === "off" || run.ran === void 0) return;
	let found;
	try {
		found = await findRunning(step, { predicted: [] });
	} catch (error) {
		log.warning(`What ${run.instance.domain} runs was not compared with its configuration: ${messageOf(error)}`);
		return;
	}
	const findings = await findNeeds(step, found);
	const unmirrored = findings.flatMap(({ artifact, hole }) => hole === void 0 ? [] : [{
		image: artifact.text,
		reason: hole.reason
	}]);
	if (unmirrored.length === 0) return;
	const { names } = describeHoles(findings);
	log.warning(`${run.instance.domain} runs images that are neither predicted nor mirrored: ${names}`);
	await writeRunFile(inputs.runFile, {
		...run,
		unmirrored
	});
}
const messageOf = (error) => error instanceof Error ? error.message : String(error);

// packages/run/src/needs/check-needs.ts
async function checkNeeds(step, { tree }) {
	const { run, context } = step;
	if (run.closure.mode === "off") return;
	const needed = await needsOf(step, tree, {
		terraform: await readTerraform(context.workspace, { directory: run.terraform.directory }),
		workflows: await readWorkflows(context.workspace, {
			running: context.workflow,
			host: new URL(context.serverUrl).host,
			actionsUrl: run.closure.actionsUrl
		})
	});
	const artifacts = [...needed, ...await findRunning(step, { predicted: needed })];
	const findings = await findNeeds(step, artifacts);
	await keepChecked(step, artifacts);
	const { summary } = await showFindings$1(step, findings, `What ${run.instance.domain} needs`);
	const mirrorFault = await checkMirror(step, { findings });
	const faults = [...mirrorFault === void 0 ? [] : [mirrorIncomplete(mirrorFault)], ...closureOpen(step, findings, summary)];
	if (faults.length === 0) step.log.info(`${summary}.`);
	await judgeFaults(step, faults);
}
async function checkLateNeeds(step, { rendered }) {
	const { run } = step;
	if (run.closure.mode === "off") return;
	const artifacts = await notChecked(step, await needsOf(step, rendered));
	if (artifacts.length === 0) return;
	const findings = await findNeeds(step, artifacts);
	const { summary } = await showFindings$1(step, findings, `What ${run.instance.domain} needs as well, now that Terraform's outputs are known`);
	await judgeFaults(step, closureOpen(step, findings, summary));
}
const keysOf = (artifact) => {
	const key = artifactKey(artifact);
	return [key, ...(artifact.paths ?? []).map(({ path }) => `${key} ${path}`)];
};
const fileOf = ({ run }) => join(run.directory, "closure.json");
async function keepChecked(step, artifacts) {
	await writeFile(fileOf(step), JSON.stringify(artifacts.filter(({ unrendered }) => unrendered === void 0).flatMap(keysOf)), { mode: 384 });
}
async function notChecked(step, artifacts) {
	const text = await readFile$1(fileOf(step), "utf8").catch(() => "[]");
	const known = new Set(JSON.parse(text));
	return artifacts.filter((artifact) => keysOf(artifact).some((key) => !known.has(key)));
}
async function showFindings$1({ log }, findings, title) {
	const table = renderClosure(findings);
	const note = table.note === "" ? "" : `\n\n${table.note}`;
	await log.group(`${title} (${findings.length})`, () => log.info(`${table.text}${note}`));
	await appendSummary(`### ${escapeMarkdown(title)}\n\n${table.summary}.${note}\n\n${table.markdown}\n`);
	return table;
}
async function judgeFaults({ run, log }, faults) {
	for (const fault of faults) {
		const isRefused = run.closure.mode === "enforce";
		if (isRefused && run.operation === "deploy") throw fault;
		if (fault.details !== void 0) await log.group("Details", () => log.info(fault.details));
		log.warning(`${fault.message}${isRefused ? ". A deployment would be refused." : ""}`);
		if (fault.fix !== void 0) log.info(`Fix: ${fault.fix}`);
	}
}
function closureOpen({ run, context }, findings, summary) {
	const { count, names, details } = describeHoles(findings);
	if (count === 0) return [];
	const lines = mirrorLines(findings, {
		managerHost: new URL(context.serverUrl).host,
		domain: run.instance.domain
	});
	return [new ClosureError({
		code: "CLOSURE_OPEN",
		message: `${summary}: ${names}`,
		fix: "Read above what each needs; mostly a line in mirror.yaml and a sync. To go on without, closure: warn of the tenant in tenants.yaml, or of this run (repository variable EDP_CLOSURE).",
		details: lines === "" ? details : `${details}\nLines of mirror.yaml that would bring it:\n\n${lines}`
	})];
}
function mirrorIncomplete(message) {
	return new ClosureError({
		code: "MIRROR_INCOMPLETE",
		message,
		fix: "Dispatch sync on the source until it says that the mirror is complete. Where the source is gone, the repository variable EDP_CLOSURE = warn deploys from what is there."
	});
}

// packages/run/src/step/run-exceptions.ts
function describeExceptions({ breakGlass, closure }) {
	const found = [];
	if (breakGlass !== void 0) found.push({
		trailer: ["Break-Glass", breakGlass],
		text: `BREAK-GLASS: ${breakGlass.replace(/\s+/g, " ")}`
	});
	if (closure.lowered !== void 0) {
		const text = `CLOSURE CHECK LOWERED to ${closure.mode} (tenants.yaml says ${closure.lowered})`;
		found.push({
			trailer: ["Closure", `${closure.mode} instead of ${closure.lowered}`],
			text
		});
	}
	return found;
}
async function reportExceptions({ run, inputs, http, context, log }) {
	const exceptions = describeExceptions(run);
	if (exceptions.length === 0) return;
	const [owner = "", name = ""] = context.repository.split("/");
	const { serverUrl: origin, apiUrl } = context;
	const { domain, manager } = run.instance;
	const what = run.breakGlass === void 0 ? "Closure check lowered" : "Break-glass";
	try {
		const { url } = await ensureIssue({
			origin,
			apiUrl,
			http,
			token: inputs.tokens.infraDeploy,
			tokenInput: "token"
		}, {
			owner,
			name,
			marker: `<!-- break-glass ${run.run.url} -->`,
			title: `${what}: ${run.operation} of ${domain}`,
			body: [
				`The ${run.operation} of ${escapeMarkdown(domain)}, whose manager is ${escapeMarkdown(manager)}, went against the rules on ${new URL(origin).host}, by ${escapeMarkdown(run.run.actor)}.`,
				"",
				...exceptions.map(({ text }) => `- ${escapeMarkdown(text)}`),
				`- Run: ${run.run.url}`,
				"",
				"Look what has to be brought in order again, remove the variables `EDP_BREAK_GLASS` and `EDP_CLOSURE` where they were set, and close this issue."
			].join("\n")
		});
		log.notice(`What went against the rules is reported: ${url}`);
	} catch (error) {
		log.warning(`No issue tells of ${what}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

// packages/run/src/step/commit-message.ts
function commitMessage(run, { subject, trailers: more = [] }) {
	return `${subject}\n\n${[
		["Tenant", run.instance.tenant],
		["Environment", run.instance.environment],
		["Run", run.run.url],
		["Actor", run.run.actor],
		["Plan-Id", run.planId],
		["Plan-By", run.reviewed?.actor],
		["Plan-Run", run.reviewed?.run],
		["Approved-By", run.reviewed?.approved?.by],
		["Approved-At", run.reviewed?.approved?.at],
		["Approval", run.reviewed?.approved?.comment],
		["Infra-Deploy-Ref", run.infraDeploy.ref],
		["Infra-Deploy-Commit", run.infraDeploy.commit],
		["Stacks-Commit", run.stacks.commit],
		...describeExceptions(run).map(({ trailer }) => trailer),
		["Lock-Taken-Over", run.lock?.tookOver],
		...more
	].filter((trailer) => trailer[1] !== void 0 && trailer[1] !== "").map(([key, value]) => `${key}: ${value.replace(/\s+/g, " ")}`).join("\n")}\n`;
}

// packages/run/src/step/base-entry.ts
async function readEntry(remote, { branch, instance, operation, cancelledRun, lookalikes = { tenants: [] }, log }) {
	const file = entryPath(instance);
	const text = await readText(remote, {
		branch,
		file
	});
	if (text === void 0 && operation === "destroy") throw new InstanceError({
		code: "ENTRY_MISSING",
		message: `${instance.domain} has no base entry (${file} on branch ${branch}${elsewhere(instance, lookalikes)}), so there is nothing to destroy`,
		fix: "Check tenant and environment; the entries under instances/ list what exists, each as instances/<tenant>/<environment>.yaml."
	});
	const entry = text === void 0 ? void 0 : parseEntry(text, file);
	if (entry !== void 0) tellOfLastRun(entry, {
		cancelledRun,
		log
	});
	return {
		file,
		text,
		entry
	};
}
function elsewhere({ environment }, { misnamed, tenants }) {
	const article = /^[aeiou]/.test(environment) ? "an" : "a";
	return [...misnamed === void 0 ? [] : [`; ${misnamed} is there`], ...tenants.map((tenant) => `; tenant ${tenant} has ${article} ${environment}`)].join("");
}
function tellOfLastRun({ status, attempt }, { cancelledRun, log }) {
	if (attempt === void 0 || status === "deployed" || status === "destroyed") return;
	const { run, actor, at, stoppedAt, found } = attempt;
	const who = `${run} (${actor}, ${at})`;
	if (stoppedAt !== void 0) {
		const what = found === void 0 ? "" : ` Found then: ${found}.`;
		log.warning(`The last run of this instance stopped at ${stoppedAt}: ${who}.${what} This run goes on from what it left.`);
		return;
	}
	const why = run === cancelledRun ? "It was cancelled, and without the secret INFRA_DEPLOY_TOKEN nothing can be written after that" : "It was cancelled without the secret INFRA_DEPLOY_TOKEN, a time-out of the job kept it from saying, or its runner died";
	log.warning(`The last run of this instance said that it was ${status}, and never how that ended: ${who}. ${why}. If Terraform was at work, what it created in its last 20 s may be missing in the state: compare the plan with what the cloud has. This run goes on from what it left.`);
}
async function readText(remote, { branch, file }) {
	const onBranch = await readFile(remote, {
		ref: branch,
		path: file
	});
	if (onBranch.commit !== "") return onBranch.content?.toString("utf8");
	return (await readFile(remote, {
		ref: "HEAD",
		path: file
	})).content?.toString("utf8");
}
async function commitEntry({ run, repositories, author, committer, log }, { plan, subject }) {
	const path = entryPath(run.instance);
	const { branch } = run.infraDeploy;
	let warnings = [];
	const { commit, changed } = await commitFile(repositories.infraDeploy, {
		branch,
		path,
		createFrom: "HEAD",
		author,
		committer,
		log: (line) => log.info(line),
		message: commitMessage(run, { subject: `${subject} ${run.instance.domain}` }),
		edit: (before) => {
			const planned = plan(before === void 0 ? void 0 : parseEntry(before, path), before);
			warnings = planned.warnings ?? [];
			return editEntry(before, planned.changes);
		}
	});
	for (const warning of warnings) log.warning(warning, { file: path });
	if (changed) log.info(`${path}: ${subject.toLowerCase()} (commit ${commit.slice(0, 12)} on ${branch})`);
	return commit;
}

// packages/run/src/step/plan-entry.ts
function planRecordedEntry(run, { tip, attempt }) {
	if (tip === void 0 && run.found !== void 0) throw entryGone(run);
	const { fields, kept } = rebaseFields({
		base: run.found?.fields ?? {},
		set: run.set,
		tip: tip?.fields ?? {}
	});
	const { ref, keptRef } = planRef(run, {
		base: run.found?.ref,
		tip
	});
	return {
		changes: {
			fields,
			stacks: {
				ref,
				commit: run.stacks.commit
			},
			status: "deploying",
			attempt
		},
		warnings: toWarnings(run, [...kept, ...keptRef], "deploys")
	};
}
function planDeployedEntry(run, { tip, text, deployed }) {
	const whole = planDeployed(run, {
		tip,
		deployed
	});
	const { outputs, ...rest } = deployed;
	if (outputs === void 0 || fitsEntry(text, whole.changes)) return whole;
	const { changes, warnings } = planDeployed(run, {
		tip,
		deployed: rest
	});
	const warning = `The outputs of Terraform do not fit into ${entryPath(run.instance)} and are not kept there: a preview cannot render ${run.instance.domain}. Mark large ones as sensitive, or make them smaller.`;
	return {
		changes,
		warnings: [...warnings, warning]
	};
}
function planDeployed(run, { tip, deployed }) {
	const { commit } = run.stacks;
	const own = {
		status: "deployed",
		attempt: void 0,
		deployed
	};
	if (tip === void 0) return {
		changes: {
			fields: run.set,
			stacks: {
				ref: run.stacks.ref,
				commit
			},
			...own
		},
		warnings: [goneWarning(run)]
	};
	const { kept } = rebaseFields({
		base: run.set,
		set: run.set,
		tip: tip.fields
	});
	const { ref, keptRef } = planRef(run, {
		base: run.stacks.ref,
		tip
	});
	return {
		changes: {
			stacks: {
				ref,
				commit
			},
			...own
		},
		warnings: toWarnings(run, [...kept, ...keptRef], "deployed")
	};
}
function planStoppedEntry(run, { tip, attempt }) {
	const changes = {
		status: "failed",
		attempt
	};
	if (tip === void 0) return {
		changes: {
			fields: run.set,
			...changes
		},
		warnings: [goneWarning(run)]
	};
	if (tip.attempt?.run === attempt.run) return {
		changes,
		warnings: []
	};
	const other = tip.attempt === void 0 ? "" : ` but ${tip.attempt.run}`;
	return {
		changes: {},
		warnings: [`${entryPath(run.instance)} does not say any more that this run is at work${other}, so nothing is written about where it stopped.`]
	};
}
function goneWarning({ instance }) {
	return `${entryPath(instance)} was deleted while this run was at work. It is written again, since ${instance.domain} may exist: destroy takes it down.`;
}
function planRef({ stacks }, { base, tip }) {
	const theirs = tip?.stacks?.ref;
	if (theirs === void 0 || theirs === base || theirs === stacks.ref) return {
		ref: stacks.ref,
		keptRef: []
	};
	return {
		ref: theirs,
		keptRef: [{
			name: "stacks.ref",
			ours: stacks.ref,
			theirs
		}]
	};
}
function toWarnings(run, kept, does) {
	return kept.map(({ name, ours, theirs }) => `CHANGED IN GIT MEANWHILE: ${name} of ${entryPath(run.instance)} is ${theirs} by now, and this run ${does} ${ours}. The entry keeps ${theirs}; the next plan shows it as a change.`);
}
function entryGone({ instance }) {
	return new RunError({
		code: "ENTRY_GONE",
		message: `${entryPath(instance)} was deleted while this run was at work; nothing has been changed`,
		fix: "Restore the entry in Git, or dispatch destroy where the instance shall go; then dispatch again."
	});
}

// packages/run/src/approval/ask-approval.ts
async function askApproval({ run, inputs, http, context, log }, { id, diff }) {
	const [owner = "", name = ""] = context.repository.split("/");
	const { serverUrl: origin, apiUrl } = context;
	const heading = { title: `stacks-instances ${run.instance.path}` };
	const { title, body } = renderApprovalIssue({
		what: "plan",
		title: run.instance.domain,
		id,
		made: {
			by: run.run.actor,
			run: run.run.url
		},
		review: await readFile$1(reviewFileOf(run.directory), "utf8"),
		diff: diff === void 0 ? [() => "Nothing to change in the configuration."] : [
			2e4,
			5e3,
			0
		].map((maxPatchBytes) => () => redact(renderDiffMarkdown(diff, {
			...heading,
			maxPatchBytes
		})))
	});
	const issue = await ensureIssue({
		origin,
		apiUrl,
		http,
		token: inputs.tokens.infraDeploy,
		tokenInput: "token"
	}, {
		owner,
		name,
		marker: approvalMarker(run.instance.path),
		title,
		body
	});
	log.notice(`Plan ${id} of ${run.instance.domain} waits for approval by somebody else than who deploys it: ${issue.url}`);
}

// packages/run/src/configuration/print-diff.ts
const MAX_LINES = 100;
const MAX_FIELDS = 20;
const MAX_DIFF_BYTES = 1e6;
const MAX_OBJECT_LINES = 5e3;
const MAX_GROUPS = 40;
const TONES = {
	"+": "added",
	"-": "removed",
	"~": "changed",
	" ": void 0
};
async function printDiff(diff, { title, log }) {
	const [counts = "", ...facts] = renderCounts(diff);
	log.info(`${title}: ${counts}`);
	for (const fact of facts) log.info(`  ${showControls(fact)}`);
	const lines = renderObjects(diff, { maxFields: MAX_FIELDS });
	log.info(lines.slice(0, MAX_LINES).map(paintLine).join("\n"));
	if (lines.length > MAX_LINES) {
		log.info(`… ${lines.length - MAX_LINES} more lines in the next group`);
		const all = renderObjects(diff);
		await log.group(`All objects that change in ${title}`, () => {
			log.info(all.slice(0, MAX_OBJECT_LINES).map(paintLine).join("\n"));
			if (all.length > MAX_OBJECT_LINES) log.info(`… ${all.length - MAX_OBJECT_LINES} more lines`);
		});
	}
	let left = MAX_DIFF_BYTES;
	let unseen = 0;
	for (const [name, files] of groupFiles(diff)) {
		const patches = [];
		for (const file of files) {
			const patch = left > 0 ? renderFileDiff(file, { fold: true }) : "";
			left -= Buffer.byteLength(patch);
			if (left > 0) patches.push(patch);
			else unseen += 1;
		}
		if (patches.length > 0) await log.group(`Diff of ${name}`, () => log.info(paintPatch(patches.join("").trimEnd())));
	}
	if (unseen > 0) log.info(`… ${unseen} more ${unseen === 1 ? "file" : "files"}: the diff-file has the whole diff.`);
}
const paintLine = ({ mark, text }) => paint(`  ${mark} ${showControls(text)}`, TONES[mark]);
function groupFiles({ files }) {
	const shown = files.filter(({ isNoise }) => !isNoise);
	const groups = /* @__PURE__ */ new Map();
	for (const file of shown) {
		const name = shown.length <= MAX_GROUPS ? file.path : `${dirname$1(file.path)}/`;
		const group = groups.get(name);
		if (group === void 0) groups.set(name, [file]);
		else group.push(file);
	}
	return groups;
}

// packages/run/src/modes/plan-run.ts
async function planRun(step) {
	const { keptPlan, needsConfirm } = await readProgress(step.run.directory);
	try {
		const { diff, losesData } = await previewConfiguration(step);
		if (keptPlan !== void 0 && step.run.approvalRequired === true) await askApproval(step, {
			id: keptPlan,
			diff
		});
		if (keptPlan !== void 0) {
			const { domain, name } = step.run.instance;
			const typed = needsConfirm === true || losesData ? `, and confirm ${name}` : "";
			step.log.info(`Nothing was changed. To apply exactly this plan of ${domain}, dispatch deploy with the same values and plan-id ${keptPlan}${typed}.`);
		}
	} catch (error) {
		if (keptPlan !== void 0) await takeBack(keptPlan, step);
		throw error;
	}
}
async function takeBack(id, { run, repositories, log }) {
	const { tenant, environment, domain } = run.instance;
	try {
		await removePlan(repositories.infraDeploy, {
			tenant,
			environment,
			id
		});
		log.warning(`Plan ${id} of ${domain} is not kept: its configuration failed, for the reason below, and deploy would refuse its id. Mend that and dispatch plan again for a new id.`);
	} catch (error) {
		log.warning(`Plan ${id} of ${domain} is still kept, although its configuration failed, for the reason below: ${error instanceof Error ? error.message : String(error)}. Do not deploy it: deploy would stop at the same place. Mend that and dispatch plan again for a new id.`);
	}
}
async function previewConfiguration(step) {
	const { run, repositories, log } = step;
	const rendered = await renderConfiguration(step);
	const source = await readCommit(repositories.stacks, run.stacks.commit);
	const { branch, url } = run.stacksInstances;
	const before = await readSubtree(repositories.stacksInstances, {
		ref: branch,
		path: run.instance.path
	});
	const plan = planDirectory(step, {
		current: before.files,
		rendered,
		source,
		allowUnknown: true
	});
	const diff = diffTrees(before.files, plan.result, { instance: {
		path: run.instance.path,
		stacksInstancesUrl: url
	} });
	const diffFile = join(run.directory, "stacks-instances.diff");
	await writeFile(diffFile, redact(renderPatch(diff).text));
	setOutput("diff-file", diffFile);
	setOutput("changed", !plan.equal);
	const title = `stacks-instances ${run.instance.path}`;
	if (plan.equal) {
		log.info(`${title}: nothing to change.`);
		await appendSummary(`### ${escapeMarkdown(title)}\n\nNothing to change.\n`);
	} else {
		await printDiff(diff, {
			title,
			log
		});
		await appendSummary(renderDiffMarkdown(diff, { title }));
	}
	const change = {
		before: before.files,
		after: plan.result
	};
	const losesData = await showDataRisks(step, change);
	checkDataRisks(step, change);
	await checkNeeds(step, { tree: plan.result });
	return {
		base: before.treeId,
		diff: plan.equal ? void 0 : diff,
		losesData
	};
}

// packages/run/src/modes/record-run.ts
async function recordRun(step) {
	const { run } = step;
	const attempt = attemptOf(run, await readProgress(run.directory));
	if (run.operation === "destroy") {
		const commit = await commitEntry(step, {
			plan: () => ({ changes: {
				status: "destroying",
				attempt
			} }),
			subject: "Destroying"
		});
		setOutput("commit", commit);
		await writeProgress(run.directory, { recorded: true });
		await reportExceptions(step);
		return;
	}
	const { base } = await previewConfiguration(step);
	const commit = await commitEntry(step, {
		plan: (tip) => planRecordedEntry(run, {
			tip,
			attempt
		}),
		subject: "Deploying"
	});
	setOutput("commit", commit);
	await writeProgress(run.directory, {
		recorded: true,
		base
	});
	await reportExceptions(step);
}
function attemptOf(file, { plannedOn }) {
	const { url, actor, startedAt } = file.run;
	const { ref, commit } = file.infraDeploy;
	return {
		run: url,
		actor,
		at: startedAt,
		infraDeploy: {
			ref,
			commit
		},
		...plannedOn === void 0 ? {} : { stateLineage: plannedOn },
		...reviewedOf(file)
	};
}
function reviewedOf({ planId, reviewed }) {
	return planId === void 0 || reviewed === void 0 ? {} : { reviewed: {
		plan: planId,
		...reviewed
	} };
}

// packages/run/src/step/default-branch.ts
async function readDefaultBranch(remote) {
	const { head } = await listRefs(remote, { prefixes: ["HEAD"] });
	return head?.replace(/^refs\/heads\//, "") ?? "main";
}

// packages/run/src/resolve/read-default-rules.ts
async function readDefaultRules(infraDeploy, { path }) {
	const defaultBranch = await readDefaultBranch(infraDeploy);
	const { content } = await readFile(infraDeploy, {
		ref: "HEAD",
		path,
		maxFileBytes: MAX_FILE_BYTES$1
	});
	const file = `${path} of ${defaultBranch}`;
	return {
		defaultBranch,
		text: content && decodeFile(content, { file }),
		file
	};
}
function tenantsMissing({ file }) {
	return new RunError({
		code: "TENANTS_MISSING",
		message: `there is no ${file}, the default branch of infra-deploy`,
		fix: "Merge it there first: its rules count for every deployment."
	});
}

// packages/run/src/step/repositories.ts
function openRepositories(urls, options) {
	const { tokens } = options;
	return {
		infraDeploy: openInfraDeploy(urls.infraDeploy, options),
		stacks: openRemote(urls.stacks, {
			...options,
			token: tokens.stacks,
			tokenInput: "stacks-token"
		}),
		stacksInstances: openRemote(urls.stacksInstances, {
			...options,
			token: tokens.stacksInstances,
			tokenInput: "stacks-instances-token"
		})
	};
}
function openInfraDeploy(url, options) {
	return openRemote(url, {
		...options,
		token: options.tokens.infraDeploy,
		tokenInput: "token"
	});
}
function openRemote(url, { token, tokenInput, http, log }) {
	return {
		url: checkUrl(url),
		http,
		...token === "" ? {} : { auth: {
			username: "oauth2",
			token
		} },
		tokenInput,
		log: (line) => log.info(line)
	};
}
function checkUrl(url) {
	const parsed = URL.canParse(url) ? new URL(url) : void 0;
	if (parsed && /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.password === "") return url;
	throw new RunError({
		code: "REPOSITORY_URL_INVALID",
		message: "the address of a repository is not the http(s) URL of one without credentials in it",
		fix: "Correct stacks and stacksInstances of the manager in tenants.yaml; tokens are inputs of their own."
	});
}

// packages/run/src/resolve/place-in-repository.ts
async function placeInRepository(directory, { workspace }) {
	const top = await realpath(workspace);
	const found = await checkoutRoot(directory, { workspace: top });
	const root = await lstat(join(found, ".git")).catch(() => void 0) !== void 0 ? found : top;
	return {
		root,
		path: relative(root, directory).split(sep).join("/")
	};
}

// packages/run/src/resolve/hand-over-kept-state.ts
const STATE_IN_LOCK = "errored.tfstate.age";
async function handOverKeptState(remote, { instance, hasEnded, log }) {
	const [kept] = await listKeptStates(instance.domain);
	if (kept === void 0) return;
	const ref = lockRef(instance.tenant, instance.environment);
	const holder = await readLock(remote, { ref });
	const work = holder && readWorkNote(holder.note);
	if (work === void 0 || work.host !== hostname() || kept.at < work.since || !await hasEnded(holder)) return;
	const isEncrypted = kept.file.endsWith(".age");
	const files = isEncrypted ? { [STATE_IN_LOCK]: await readFile$1(kept.file) } : {};
	const where = isEncrypted ? `, and as ${STATE_IN_LOCK} in this lock` : "";
	const note = `its state could not be saved and is kept in ${kept.file} on ${work.host}${where}`;
	if (await noteLock(remote, {
		ref,
		id: holder.id,
		note,
		files
	}) !== void 0) log.warning(`The state of ${instance.domain} that the last run could not save is kept in ${basename(kept.file)} on this host; its run lock says so from now on.`);
}

// packages/run/src/modes/stop-run.ts
const WAIT_MS = 6e4;
const NOTHING = {
	state: "none",
	outcome: "",
	isTold: false
};
async function stopRun(held) {
	const log = createLog();
	const context = readRunContext();
	const http = createHttp({
		userAgent: "edp-actions/render-config",
		onRetry: (line) => log.info(line)
	});
	try {
		const lock = JSON.parse(held);
		const run = await readRunFile(readState("run-file")).catch(() => void 0);
		const tokens = {
			infraDeploy: readSecret("token"),
			stacks: "",
			stacksInstances: "",
			closure: ""
		};
		const infraDeploy = `${context.serverUrl}/${context.repository}`;
		const urls = {
			infraDeploy: run?.infraDeploy.url ?? infraDeploy,
			stacks: infraDeploy,
			stacksInstances: infraDeploy
		};
		const repositories = openRepositories(urls, {
			tokens,
			http,
			log
		});
		const remains = run && await settleRun(run, {
			repositories,
			serverUrl: context.serverUrl,
			log
		});
		if (remains?.lockReleased) return;
		await giveBackLock({
			...lock,
			id: remains?.lockId ?? lock.id
		}, {
			remote: repositories.infraDeploy,
			remains,
			log
		});
	} finally {
		await http.close();
	}
}
async function settleRun(run, { repositories, serverUrl, log }) {
	const terraform = await rescueTerraform({
		runDirectory: run.directory,
		log,
		waitMs: WAIT_MS
	});
	const progress = await readProgress(run.directory);
	const { recorded, finished, lineage, lockId, lockReleased } = progress;
	if (recorded && !finished) {
		const stoppedAt = lineage === void 0 ? `terraform (${run.operation})` : "commit";
		const found = terraform.outcome === "" ? {} : { found: terraform.outcome };
		const attempt = {
			...attemptOf(run, progress),
			stoppedAt,
			...found
		};
		try {
			const author = runAuthor(run.run.actor, { serverUrl });
			const step = {
				run,
				repositories,
				author,
				committer: runCommitter(author),
				log
			};
			const plan = (tip) => planStoppedEntry(run, {
				tip,
				attempt
			});
			await commitEntry(step, {
				plan,
				subject: `Stopped at ${stoppedAt}:`
			});
		} catch (error) {
			log.warning(`The entry could not be marked as failed: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	if (terraform.state !== "running") await removeLeftovers(run.directory);
	return {
		terraform,
		lockId,
		lockReleased
	};
}
async function giveBackLock(lock, { remote, remains, log }) {
	const { state, outcome, keptState = "", isTold } = remains?.terraform ?? NOTHING;
	if (state !== "running" && state !== "errored-state") {
		const released = await releaseLock(remote, lock);
		log.info(released ? `Run lock released: ${lock.ref}` : `Run lock ${lock.ref} was not ours any more; left alone.`);
		return;
	}
	const isEncrypted = keptState.endsWith(".age");
	const files = isEncrypted ? { [STATE_IN_LOCK]: await readFile$1(keptState) } : {};
	const where = isEncrypted ? `, and as ${STATE_IN_LOCK} in this lock` : "";
	try {
		const id = await noteLock(remote, {
			...lock,
			note: `${outcome}${where}`,
			files
		});
		if (id === void 0) log.warning(`Run lock ${lock.ref} was not ours any more; left alone.`);
		else log.warning(`${isTold ? "The" : `${outcome}: the`} run lock ${lock.ref} stays. Afterwards: give unlock ${id.slice(0, 12)} to the next run.`);
	} catch (error) {
		log.warning(`${isTold ? "The" : `${outcome}: the`} run lock ${lock.ref} stays, and could not be told.`);
		await printKeptState(keptState, { log });
		throw error;
	}
}

// packages/run/src/sync/beyond-owners.ts
function beyondOwners(artifacts, { own, config }) {
	const asked = new Set(own.map(({ text }) => text));
	const hosts = new Set(artifacts.map(({ host }) => host));
	const items = [
		...config.git,
		...config.images,
		...config.charts,
		...config.packages
	];
	const owners = /* @__PURE__ */ new Set([...own.filter(({ host }) => hosts.has(host)).map(ownerOf), ...items.flatMap(({ owner }) => owner === void 0 ? [] : [owner.toLowerCase()])]);
	return artifacts.filter((artifact) => !asked.has(artifact.text) && !owners.has(ownerOf(artifact)));
}
function ownerOf({ name }) {
	const parts = name.toLowerCase().split("/");
	return (parts[0] === "api" && parts[1] === "packages" ? parts[2] : parts[0]) ?? "";
}

// packages/run/src/sync/read-deployed-entry.ts
async function readDeployedEntry(instance, { directory, infraDeploy, branch }) {
	const file = entryPath(instance);
	const text = (branch === void 0 ? void 0 : await readWritten(infraDeploy, {
		branch,
		file
	})) ?? await readFile$1(join(directory, file), "utf8").catch(() => void 0);
	if (text !== void 0) return {
		entry: parseEntry(text, file),
		file,
		text
	};
	throw new InstanceError({
		code: "ENTRY_MISSING",
		message: `${instance.domain} has no base entry: there is no ${file} in the checked out repository`,
		fix: "Check tenant and environment in from-closure; the entries under instances/ list what exists. A new instance needs an entry with its fields first."
	});
}
async function readWritten(remote, { branch, file }) {
	try {
		return (await readFile(remote, {
			ref: branch,
			path: file
		})).content?.toString("utf8");
	} catch (error) {
		if (error instanceof GitWireError && error.code === "GIT_NOT_FOUND") return void 0;
		throw error;
	}
}

// packages/run/src/sync/render-deployment.ts
async function renderDeployment(instance, options) {
	const { entry, file, text, stacks, stacksInstances, terraform, log } = options;
	const ref = entry.stacks?.ref ?? "main";
	const commit = await pin(stacks, ref);
	log.info(`Rendering ${file} with ${stacks.url} ${ref} at ${commit.slice(0, 12)}`);
	const [template, schemaFile] = await Promise.all([readSubtree(stacks, {
		ref: commit,
		path: "template",
		maxFileBytes: MAX_FILE_BYTES
	}), readFile(stacks, {
		ref: commit,
		path: "schema.yaml",
		maxFileBytes: MAX_FILE_BYTES$1
	})]);
	if (schemaFile.content === void 0) throw notStacks(stacks, `has no schema.yaml on ${ref}`);
	const schemaName = "stacks/schema.yaml";
	const schema = parseFieldSchema(decodeFile(schemaFile.content, { file: schemaName }), schemaName);
	const { fields, violations } = mergeFields({
		schema,
		entry,
		form: {},
		operation: "deploy",
		entryFile: file,
		entryText: text
	});
	if (violations.length > 0) throw new ViolationsError(violations);
	const { unset, known, selections } = templateFields(schema, fields);
	const rendered = renderInstance(template.files, {
		instance,
		fields,
		unset,
		known,
		outputs: Object.fromEntries(terraformOutputs(terraform).map((name) => [name, UNKNOWN$3])),
		stacks: {
			ref,
			commit,
			selections
		},
		stacksInstancesUrl: stacksInstances.url,
		stacksInstancesBranch: await writtenBranch(stacksInstances.remote)
	});
	const current = await readCurrent(stacksInstances.remote, instance.path);
	const owned = ownedFiles(current);
	for (const [path, each] of current) if (!Object.hasOwn(owned, path) && !rendered.has(path)) rendered.set(path, each);
	return rendered;
}
async function pin(stacks, ref) {
	const commit = await resolveRevision(stacks, ref);
	if (commit === void 0) throw notStacks(stacks, `has no branch or tag "${ref}"`);
	return commit;
}
async function writtenBranch(remote) {
	return remote === void 0 ? "main" : orWithoutRepository("main", async () => readDefaultBranch(remote));
}
async function readCurrent(remote, path) {
	if (remote === void 0) return /* @__PURE__ */ new Map();
	return orWithoutRepository(/* @__PURE__ */ new Map(), async () => (await readSubtree(remote, {
		ref: "HEAD",
		path
	})).files);
}
async function orWithoutRepository(otherwise, read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof GitWireError && error.code === "GIT_NOT_FOUND") return otherwise;
		throw error;
	}
}
function notStacks({ url }, what) {
	return new MirrorError({
		code: "CONFIG_INVALID",
		message: `${url} ${what}`,
		fix: "Set the input stacks to owner/name of the template repository at the source, and stacks.ref of the base entry to a branch or tag of it."
	});
}

// packages/run/src/sync/deployment-needs.ts
async function readDeployment(config, { inputs, context, log, ...sides }) {
	const directory = await containedPath(context.workspace, inputs.configDirectory);
	const text = directory && await readFile$1(join(directory, "tenants.yaml"), "utf8").catch(() => void 0);
	if (directory === void 0 || text === void 0) throw invalid(`there is no tenants.yaml in ${inputs.configDirectory} of the checked out repository`, "Check out infra-deploy before this step, or set config-directory to where it is.");
	const tenants = parseTenants(await countingText(text, {
		directory,
		context,
		log,
		...sides
	}), "tenants.yaml");
	const [tenant = "", environment = "", ...rest] = inputs.fromClosure.split("/");
	if (rest.length > 0) throw invalid("from-closure is not tenant/environment", "Set it to one instance, such as prod/edp.");
	if (inputs.stacks !== "" && !/^[\w.-]+\/[\w.-]+$/.test(inputs.stacks)) throw invalid("stacks is not owner/name", "Set it to the template repository at the source, such as DevFW-CICD/stacks.");
	const instance = findInstance(tenants, {
		tenant,
		environment
	});
	const { host, origin } = new URL(config.target);
	if (normaliseHost(instance.manager) !== normaliseHost(host)) throw invalid(`${instance.domain} is deployed from ${instance.manager}, and ${inputs.config} fills ${host}`, "Set from-closure to an instance that the target manages.");
	const manager = Object.hasOwn(tenants.managers, host) ? tenants.managers[host] : void 0;
	const [owner = ""] = context.repository.split("/");
	return {
		instance,
		directory,
		tenants,
		host,
		infraDeploy: context.repository,
		stacks: inputs.stacks || `${owner}/stacks`,
		written: manager?.stacksInstances ?? `${origin}/${owner}/stacks-instances`,
		entriesBranch: manager?.entriesBranch
	};
}
async function countingText(checkedOut, { directory, context: { serverUrl, repository, workspace }, source, target, log }) {
	const running = [source, target].find(({ origin }) => origin === serverUrl);
	if (running === void 0) return checkedOut;
	const { path } = await placeInRepository(directory, { workspace });
	const { text, defaultBranch } = await readDefaultRules(remote(running, repository), { path: posix.join(path, "tenants.yaml") });
	if (text === void 0 || text === checkedOut) return checkedOut;
	log.notice(`tenants.yaml of the checkout is not the one of ${defaultBranch}, which counts.`);
	return text;
}
async function findDeploymentNeeds({ instance, directory, tenants, host, infraDeploy, stacks, written, entriesBranch }, { source, target, log, charts }) {
	const { actionsUrl, images } = closureSettings(tenants, {
		instance,
		host
	});
	const root = tenants.tenants[instance.tenant].terraform.directory;
	const at = {
		directory,
		infraDeploy: remote(target, infraDeploy)
	};
	const [found, foundHere, terraform, workflows] = await Promise.all([
		readDeployedEntry(instance, {
			...at,
			branch: entriesBranch
		}),
		entriesBranch === void 0 ? void 0 : readDeployedEntry(instance, {
			...at,
			branch: void 0
		}).catch(() => void 0),
		readTerraform(directory, { directory: join(directory, root) }),
		readWorkflows(directory, {
			host,
			actionsUrl
		})
	]);
	const isThere = new URL(written).origin === target.origin;
	const common = {
		terraform,
		log,
		stacks: remote(source, stacks)
	};
	const rendered = await renderDeployment(instance, {
		...common,
		...found,
		stacksInstances: {
			url: written,
			...isThere ? { remote: remote(target, new URL(written).pathname.replace(/^\/|(?:\.git)?\/?$/g, "")) } : {}
		}
	});
	const ownEntry = entriesBranch === void 0 ? found : foundHere;
	const ownRendered = ownEntry === void 0 ? /* @__PURE__ */ new Map() : await renderDeployment(instance, {
		...common,
		...ownEntry,
		stacksInstances: { url: written }
	}).catch(() => /* @__PURE__ */ new Map());
	const repository = (name, reference, file) => ({
		kind: "repository",
		via: "git",
		host: normaliseHost(host),
		name,
		reference,
		text: `${target.origin}/${name}${reference === "" ? "" : `@${reference}`}`,
		askedBy: [{
			file,
			line: 1
		}]
	});
	const collect = async (tree, isShown) => [
		repository(infraDeploy, "", [...workflows.keys()][0] ?? "tenants.yaml"),
		repository(stacks, found.entry.stacks?.ref ?? "", found.file),
		...await collectNeeds({
			rendered: tree,
			directory: instance.path,
			terraform,
			workflows,
			actionsUrl
		}, {
			...charts,
			written,
			images,
			...isShown ? {} : { log: () => {} }
		})
	];
	return {
		artifacts: await collect(rendered, true),
		own: await collect(ownRendered, false)
	};
}
function remote(endpoint, path) {
	const [owner = "", name = ""] = path.split("/");
	return endpoint.repository(owner, name);
}
function invalid(message, fix) {
	return new MirrorError({
		code: "CONFIG_INVALID",
		message,
		fix
	});
}

// packages/run/src/sync/config-from-closure.ts
async function configFromClosure(config, options) {
	const { inputs, source, target, http, log } = options;
	const deployment = await readDeployment(config, options);
	const open = ({ origin }, side) => {
		const { token } = inputs[side];
		return openManager(origin, {
			http,
			token,
			tokenInput: `${side}-token`,
			log: (line) => log.info(line)
		});
	};
	const { outsideHosts, helm, kustomize, providerMirror } = deployment.tenants.closure;
	const cacheDirectory = await mkdtemp(join(process.env["RUNNER_TEMP"] || tmpdir(), "charts-"));
	const manager = open(source, "source");
	const charts = {
		manager,
		outsideHosts,
		http,
		cacheDirectory,
		log: (line) => log.info(line),
		aliases: [deployment.host],
		helm: async () => findHelm({
			...helm,
			http,
			log
		}),
		kustomize: async () => findKustomize({
			...kustomize,
			http,
			log
		})
	};
	const { artifacts, own } = await findDeploymentNeeds(deployment, {
		source,
		target,
		log,
		charts
	});
	await rm(cacheDirectory, {
		recursive: true,
		force: true
	});
	const { findings, brought } = await checkMirrorable(artifacts, {
		domain: deployment.instance.domain,
		source: manager,
		target: open(target, "target"),
		outsideHosts,
		providers: providerMirror === "" ? void 0 : openProviderMirror(providerMirror, { http }),
		written: deployment.written
	});
	await showFindings(findings, {
		deployment,
		log
	});
	const beyond = beyondOwners(brought, {
		own,
		config
	});
	const { items, left } = mirrorItems(brought, { sourceHost: new URL(config.source).host });
	checkAll(findings, {
		holes: [...unmoved(left), ...unasked(beyond, config)],
		deployment
	});
	const { insecure, limits } = config;
	return mirrorSchema.parse({
		source: config.source,
		target: config.target,
		insecure,
		limits,
		...items,
		git: keepEntries(items.git ?? [], deployment)
	});
}
function keepEntries(git, { infraDeploy, entriesBranch }) {
	const [owner = "", name = ""] = infraDeploy.split("/");
	const isOwn = (each) => each.toLowerCase() === name.toLowerCase();
	return git.flatMap((item) => {
		if (item.owner.toLowerCase() !== owner.toLowerCase() || !item.include.some(isOwn)) return [item];
		const others = {
			...item,
			include: item.include.filter((each) => !isOwn(each))
		};
		const own = {
			...item,
			include: [name],
			keep: entriesBranch === void 0 ? [] : [entriesBranch]
		};
		return others.include.length > 0 ? [own, others] : [own];
	}).sort((a, b) => Number(b.include.some(isOwn)) - Number(a.include.some(isOwn)));
}
async function showFindings(findings, { deployment: { instance, host }, log }) {
	const { text, markdown, note } = renderClosure(findings);
	const title = `What deployments of ${instance.domain} from ${host} need (${findings.length})`;
	await log.group(title, () => log.info(`${text}\n\n${note}`));
	await appendSummary(`### ${escapeMarkdown(title)}\n\n${note}\n\n${markdown}\n`);
	const outside = findings.filter(({ found }) => found.endsWith("(allowed)")).map(({ artifact }) => artifact.text);
	if (outside.length > 0) log.info(`Not mirrored, from hosts that tenants.yaml allows: ${outside.join(", ")}`);
}
function checkAll(findings, { holes, deployment: { instance } }) {
	const { count, names, details } = describeHoles([...findings, ...holes]);
	if (count === 0) return;
	throw new ClosureError({
		code: "CLOSURE_OPEN",
		message: `${count} of ${findings.length} artifacts that deployments of ${instance.domain} need cannot be mirrored: ${names}`,
		fix: "Read above what each needs: bring it to the source, name the mirrored copy, or allow its host in closure.outsideHosts of tenants.yaml.",
		details
	});
}
const withHole = (artifacts, hole) => artifacts.map((artifact) => ({
	artifact,
	found: "",
	digest: "",
	hole
}));
const unmoved = (left) => withHole(left, {
	reason: "no item of mirror.yaml can bring it",
	fix: "Keep it in a repository, a release or a package."
});
const unasked = (beyond, { target }) => withHole(beyond, {
	reason: `only what ${new URL(target).host} has written asks for it, and the source names its owner nowhere`,
	fix: "Look who wrote that file at the target. If it is right, add an item with this owner to mirror.yaml."
});

// packages/run/src/sync/find-stacks-images.ts
async function findStacksImages({ repository, instances, ref }, { source, log }) {
	const [owner = "", name = ""] = repository.split("/");
	const remote = source.repository(owner, name);
	const { http, auth } = remote;
	const cacheDirectory = await mkdtemp(join(process.env["RUNNER_TEMP"] || tmpdir(), "charts-"));
	const login = {
		token: auth?.token ?? "",
		tokenInput: "source-token"
	};
	const charts = {
		manager: openManager(source.origin, {
			http,
			...login,
			log: (line) => log.info(line)
		}),
		http,
		cacheDirectory,
		outsideHosts: [],
		helm: async () => findHelm({
			http,
			log
		}),
		kustomize: async () => findKustomize({
			http,
			log
		}),
		log: (line) => log.info(line)
	};
	const found = await Promise.all(instances.map(async (path) => {
		const { files } = await readSubtree(remote, {
			ref,
			path
		});
		if (files.size === 0) throw new MirrorError({
			code: "CONFIG_INVALID",
			message: `fromStacks: ${repository} has no directory ${path} on ${ref}`,
			fix: "Correct instances in mirror.yaml, or deploy the instance first."
		});
		return collectNeeds({
			rendered: files,
			directory: path
		}, {
			...charts,
			written: `${source.origin}/${repository}`
		});
	}));
	await rm(cacheDirectory, {
		recursive: true,
		force: true
	});
	for (const { text, unrendered, askedBy } of found.flat()) if (unrendered !== void 0) log.warning(`${text} (${repository} ${askedBy[0].file}) was not rendered, and its images are not known: ${unrendered}`);
	const images = found.flat().filter(({ kind }) => kind === "image");
	for (const { text, reference, askedBy } of images) {
		if (reference !== "") continue;
		const { file, line } = askedBy[0];
		log.warning(`${text} (${repository} ${file}:${line}) has no version but that of its chart: mirror it by a line of its own`);
	}
	return [...new Set(images.flatMap(({ text, reference }) => reference === "" ? [] : [text]))].sort();
}

export { readCommit as $, describeSource as A, hydratorMetadata as B, readTerraform as C, readOutputs as D, renderConfiguration as E, renderTree as F, hasDrifted as G, parseIndex as H, selectFiles as I, findDataRisks as J, HELPERS as K, planTree as L, RunError as M, renderInstance as N, planDirectory as O, MAX_FILE_BYTES as P, readSubtree as Q, buildIndex as R, checkMirror as S, parseEntry as St, parseJsonBody as T, readIndex as U, ownedFiles as V, StacksError as W, blobId as X, checkTree as Y, readFile as Z, readEntry as _, decodeFile as _t, placeInRepository as a, resolveRevision as at, checkLateNeeds as b, checkEntrySize as bt, readDefaultRules as c, mergeFields as ct, recordRun as d, findAddressProblem as dt, compareAndSwap as et, reviewedOf as f, sameRepository as ft, elsewhere as g, showValue as gt, commitEntry as h, inputName as ht, handOverKeptState as i, checkPath$1 as it, checkDataRisks as j, runSecrets as k, tenantsMissing as l, findInstance as lt, planDeployedEntry as m, OWN_INPUTS as mt, configFromClosure as n, buildTree as nt, openInfraDeploy as o, findRevision as ot, planRun as p, parseFieldSchema as pt, renderDiffMarkdown as q, stopRun as r, spliceTree as rt, openRepositories as s, templateFields as st, findStacksImages as t, resolveCommit as tt, readDefaultBranch as u, parseTenants as ut, commitMessage as v, readConfigFile as vt, jsonBlocks as w, noteUnmirrored as x, entryPath as xt, describeExceptions as y, closureSettings as yt, checkedFiles as z };