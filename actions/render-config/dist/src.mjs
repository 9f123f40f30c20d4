import { i as YamlError, m as isSecretName, n as parseYaml, p as suggest, r as parseYamlDocuments, t as require_dist } from "./dist.mjs";
import { t as CodedError } from "./coded-error.mjs";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { dirname } from "node:path/posix";

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
const known$2 = /* @__PURE__ */ new WeakMap();
function pairsOf(map) {
	let pairs = known$2.get(map);
	if (pairs === void 0) {
		const scalars = map.items.filter(({ key }) => (0, import_dist.isScalar)(key));
		pairs = new Map(scalars.map((pair) => [String(pair.key.value), pair]));
		known$2.set(map, pairs);
	}
	return pairs;
}

// packages/yaml/src/overwrite-values.ts
function overwriteValues(text, overwrites) {
	const documents = (0, import_dist.parseAllDocuments)(text, { logLevel: "silent" });
	const places = [];
	for (const { document, path, text: replacement } of overwrites) {
		const range = findNodes(Array.isArray(documents) ? documents[document]?.contents : void 0, path)[path.length - 1]?.value?.range;
		if (!range) return void 0;
		const end = text.slice(range[0], range[1]).endsWith("\n") ? "\n" : "";
		places.push({
			from: range[0],
			to: range[1],
			replacement: `${replacement}${end}`
		});
	}
	let result = text;
	for (const { from, to, replacement } of places.sort((a, b) => b.from - a.from)) result = `${result.slice(0, from)}${replacement}${result.slice(to)}`;
	return result;
}

// packages/yaml/src/find-json-fault.ts
const MAX_DEPTH = 200;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;
function findJsonFault(text) {
	let at = 0;
	let fault;
	const space = () => {
		SPACE.lastIndex = at;
		SPACE.test(text);
		at = SPACE.lastIndex;
	};
	const fail = (reason, offset = at) => {
		fault ??= {
			offset,
			reason
		};
		return false;
	};
	const matches = (pattern) => {
		pattern.lastIndex = at;
		if (!pattern.test(text)) return false;
		at = pattern.lastIndex;
		return true;
	};
	const key = (keys) => {
		const from = at;
		if (!matches(STRING)) return fail("a quoted key is expected");
		const name = JSON.parse(text.slice(from, at));
		if (keys.has(name)) return fail("the same key stands twice in one object", from);
		keys.add(name);
		space();
		if (text[at] !== ":") return fail("a colon is expected after the key");
		at += 1;
		return true;
	};
	const block = (end, item, depth) => {
		if (depth > MAX_DEPTH) return fail(`it is nested deeper than ${MAX_DEPTH} levels`);
		at += 1;
		space();
		if (text[at] === end) at += 1;
		else for (;;) {
			space();
			if (!item()) return false;
			space();
			const mark = text[at];
			if (mark !== "," && mark !== end) return fail(`a comma or ${end} is expected`);
			at += 1;
			if (mark === end) break;
		}
		return true;
	};
	const value = (depth) => {
		space();
		const mark = text[at];
		if (mark === "{") {
			const keys = /* @__PURE__ */ new Set();
			return block("}", () => key(keys) && value(depth + 1), depth);
		}
		if (mark === "[") return block("]", () => value(depth + 1), depth);
		if (mark === "\"") return matches(STRING) || fail("the quoted text has no end or an unknown escape");
		return matches(LITERAL) || fail(mark === void 0 ? "it ends too early" : "a value is expected");
	};
	if (value(0)) {
		space();
		if (at < text.length) fail("something follows the end of the document");
	}
	return fault;
}

// packages/yaml/src/parse-json.ts
function parseJson(text, { file }) {
	const fault = findJsonFault(text);
	if (fault === void 0) return JSON.parse(text);
	const before = text.slice(0, fault.offset).split("\n");
	throw new YamlError("JSON_INVALID", `${file} is not valid JSON: ${fault.reason}`, {
		at: {
			file,
			line: before.length,
			column: before.at(-1).length + 1
		},
		fix: `Correct the JSON syntax of ${file}.`
	});
}

// packages/stacks/src/check/kubernetes-objects.ts
function kubernetesObjects(documents) {
	return documents.flatMap((value, document) => objectsIn(value, {
		document,
		path: []
	}));
}
function objectTitle({ kind, namespace, name }) {
	return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
}
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function objectsIn(value, at) {
	if (!isRecord(value)) return [];
	const { apiVersion, kind, metadata, items } = value;
	if (typeof apiVersion !== "string" || typeof kind !== "string") return [];
	if (kind.endsWith("List") && Array.isArray(items)) return items.flatMap((item, index) => objectsIn(item, {
		...at,
		path: [
			...at.path,
			"items",
			index
		]
	}));
	if (!isRecord(metadata) || typeof metadata["name"] !== "string") return [];
	const { name, namespace } = metadata;
	return [{
		group: apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "",
		kind,
		name,
		namespace: typeof namespace === "string" ? namespace : void 0,
		value,
		...at
	}];
}

// packages/stacks/src/check/resolve-dots.ts
function resolveDots(path) {
	const parts = [];
	for (const part of path.split("/")) if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return parts.join("/");
}

// packages/stacks/src/check/argo-sources.ts
const isArgoApplication = ({ group, kind }) => group === "argoproj.io" && (kind === "Application" || kind === "ApplicationSet");
function argoSources({ kind, value }) {
	const spec = value["spec"];
	if (!isRecord(spec)) return [];
	if (kind === "Application") return specSources(spec, ["spec"]);
	return [...templateSources(spec["template"], ["spec", "template"]), ...generatorSources(spec["generators"], ["spec", "generators"])];
}
function templateSources(template, at) {
	const spec = isRecord(template) ? template["spec"] : void 0;
	return isRecord(spec) ? specSources(spec, [...at, "spec"]) : [];
}
function specSources(spec, at) {
	const { source, sources, sourceHydrator } = spec;
	const listed = [...isRecord(source) ? [{
		source,
		at: [...at, "source"]
	}] : [], ...(Array.isArray(sources) ? sources : []).flatMap((each, index) => isRecord(each) ? [{
		source: each,
		at: [
			...at,
			"sources",
			index
		]
	}] : [])];
	return [...listed.flatMap((each) => sourcePlaces(each, listed)), ...hydratedPlaces(sourceHydrator, at)];
}
function sourcePlaces({ source, at }, siblings) {
	const { path, chart, ref } = source;
	const own = place$1(source, {
		path,
		at: [...at, path === void 0 ? "repoURL" : "path"],
		from: "source"
	});
	return [...path === void 0 && (typeof ref === "string" || typeof chart === "string") ? [] : own, ...valuePlaces({
		source,
		at
	}, siblings)];
}
function valuePlaces({ source, at }, siblings) {
	const helm = source["helm"];
	if (!isRecord(helm)) return [];
	const { valueFiles, fileParameters } = helm;
	return [...(Array.isArray(valueFiles) ? valueFiles : []).map((file, index) => ({
		file,
		at: [
			...at,
			"helm",
			"valueFiles",
			index
		]
	})), ...(Array.isArray(fileParameters) ? fileParameters : []).map((each, index) => ({
		file: isRecord(each) ? each["path"] : void 0,
		at: [
			...at,
			"helm",
			"fileParameters",
			index
		]
	}))].flatMap(({ file, at: where }) => {
		if (typeof file !== "string" || /^[a-z][a-z+-]*:\/\//.test(file)) return [];
		const [, ref, below = ""] = /^\$([\w-]+)\/(.*)$/.exec(file) ?? [];
		const owner = ref === void 0 ? source : siblings.find((each) => each.source["ref"] === ref)?.source;
		const own = typeof source["path"] === "string" ? source["path"] : "";
		const path = ref !== void 0 ? below : file.startsWith("/") ? file.slice(1) : `${own}/${file}`;
		return owner === void 0 ? [] : place$1(owner, {
			path: resolveDots(path),
			at: where,
			from: "values"
		});
	});
}
function hydratedPlaces(hydrator, at) {
	if (!isRecord(hydrator)) return [];
	const { drySource, syncSource } = hydrator;
	if (!isRecord(drySource)) return [];
	const dry = [
		...at,
		"sourceHydrator",
		"drySource",
		"path"
	];
	const sync = [
		...at,
		"sourceHydrator",
		"syncSource",
		"path"
	];
	return [...place$1(drySource, {
		path: drySource["path"],
		at: dry,
		from: "source"
	}), ...isRecord(syncSource) ? place$1(drySource, {
		path: syncSource["path"],
		at: sync,
		from: "source"
	}) : []];
}
function generatorSources(generators, at) {
	return (Array.isArray(generators) ? generators : []).flatMap((generator, index) => Object.entries(isRecord(generator) ? generator : {}).flatMap(([kind, body]) => {
		if (!isRecord(body)) return [];
		const where = [
			...at,
			index,
			kind
		];
		const template = templateSources(body["template"], [...where, "template"]);
		return [
			...kind === "git" ? gitPlaces(body, where) : [],
			...template,
			...generatorSources(body["generators"], [...where, "generators"])
		];
	}));
}
function gitPlaces(git, at) {
	return ["directories", "files"].flatMap((list) => (Array.isArray(git[list]) ? git[list] : []).flatMap((each, index) => isRecord(each) && each["exclude"] !== true ? place$1(git, {
		path: each["path"],
		at: [
			...at,
			list,
			index,
			"path"
		],
		from: "generator"
	}) : []));
}
function place$1({ repoURL }, { path, at, from }) {
	return typeof repoURL === "string" ? [{
		repoURL,
		path: typeof path === "string" ? path : "",
		at,
		from
	}] : [];
}

// packages/stacks/src/check/glob-pattern.ts
function globPattern(glob) {
	const escaped = glob.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
	return new RegExp(`^${escaped.replaceAll(/\*+|\?/g, (mark) => mark === "*" ? "[^/]*" : mark === "?" ? "[^/]" : ".*")}$`);
}

// packages/stacks/src/check/repository-url.ts
function normaliseUrl(url) {
	const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.*)$/.exec(url);
	const parsed = scp === null && URL.canParse(url) ? new URL(url) : void 0;
	if (scp === null && parsed === void 0) return url;
	return (parsed === void 0 ? `${scp?.[1]}/${scp?.[2]}` : `${parsed.hostname}${parsed.pathname}`).toLowerCase().replace(/\/+$/, "").replace(/\.git$/, "");
}

// packages/stacks/src/check/argo-applications.ts
function argoApplications(objects, { path, stacksInstancesUrl, paths }) {
	const ours = normaliseUrl(stacksInstancesUrl);
	return objects.filter(isArgoApplication).flatMap((object) => {
		const sources = argoSources(object).filter(({ repoURL }) => normaliseUrl(repoURL) === ours || repoURL.includes("{{"));
		return instances(object, {
			path,
			paths
		}).map((values) => ({
			name: values === void 0 ? object.name : fill(templateName(object), values),
			file: object.file,
			object,
			reads: sources.filter(({ from }) => from !== "generator").flatMap(({ path: each, at, from }) => {
				const below = belowInstance(values === void 0 ? each : fill(each, values), path);
				if (below === void 0) return [];
				return [{
					path: from === "values" ? below.replace(/(^|\/)[^/]*$/, "") : below,
					at
				}];
			})
		}));
	});
}
function instances({ kind, value }, { path, paths }) {
	if (kind === "Application") return [void 0];
	const generators = value["spec"]?.generators;
	return (Array.isArray(generators) ? generators : []).map((generator) => {
		const { list, git } = isRecord(generator) ? generator : {};
		if (Array.isArray(list?.elements)) return list.elements.filter(isRecord).map((element) => flatten(element));
		if (Array.isArray(git?.directories)) return matchedDirectories(git.directories, {
			path,
			paths
		});
		return [{}];
	}).flat();
}
function matchedDirectories(patterns, { path, paths }) {
	const [excluded, included] = [true, false].map((exclude) => patterns.filter((each) => each.exclude === true === exclude).map((each) => globPattern(String(each.path))));
	return [...paths.directories()].map((directory) => `${path}/${directory}`).filter((each) => included.some((p) => p.test(each)) && !excluded.some((p) => p.test(each))).map((each) => {
		const basename = each.slice(each.lastIndexOf("/") + 1);
		return {
			path: each,
			"path.path": each,
			"path.basename": basename,
			"path.basenameNormalized": basename
		};
	});
}
function flatten(value, prefix = "") {
	return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => isRecord(each) ? Object.entries(flatten(each, `${prefix}${key}.`)) : [[`${prefix}${key}`, String(each)]]));
}
function templateName({ value, name }) {
	const template = value["spec"]?.template;
	return typeof template?.metadata?.name === "string" ? template.metadata.name : name;
}
function fill(text, values) {
	return text.replaceAll(/\{\{-?\s*\.?([\w.-]+?)\s*-?\}\}/g, (_, key) => values[key] ?? "*").replaceAll(/\{\{.*?\}\}/g, "*");
}
function belowInstance(each, path) {
	const plain = each.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
	if (plain === path) return "";
	return plain.startsWith(`${path}/`) ? plain.slice(path.length + 1) : void 0;
}

// packages/stacks/src/check/check-kustomization.ts
const LISTS = [
	"resources",
	"components",
	"bases",
	"crds",
	"configurations",
	"generators",
	"transformers",
	"validators"
];
const GENERATORS = ["configMapGenerator", "secretGenerator"];
const isKustomization = (path) => /(^|\/)([Kk]ustomization\.ya?ml|Kustomization)$/.test(path);
function checkKustomization(document, { file, path, stacksInstancesUrl, paths, positionOf }) {
	return references(document).flatMap(({ to, at }) => {
		const outside = {
			code: "SCOPE_OUTSIDE",
			message: `${file} takes in ${to} of stacks-instances, outside of ${path}/`,
			fix: "Keep what an instance is made of inside of its directory: move it into the templates.",
			at: positionOf(at) ?? { file }
		};
		const remote = remoteOf(to);
		if (remote !== void 0) return normaliseUrl(remote.url) === normaliseUrl(stacksInstancesUrl) && !isBelow(resolveDots(remote.path), path) ? [outside] : [];
		const target = resolveDots(`${path}/${dirname(file)}/${to}`);
		if (!isBelow(target, path)) return [outside];
		const below = target.slice(path.length + 1);
		if (target === path || paths.has(below)) return [];
		return [{
			code: "REFERENCE_UNRESOLVED",
			message: `${file} takes in ${to}, which is not there${paths.suggest(below)}`,
			fix: "Correct the name, or add the file to the templates.",
			at: positionOf(at) ?? { file }
		}];
	});
}
function references(document) {
	if (!isRecord(document)) return [];
	const items = (key) => {
		const list = document[key];
		return Array.isArray(list) ? list.map((item, index) => ({
			item,
			at: [key, index]
		})) : [];
	};
	const text = (item, at) => typeof item === "string" && item !== "" && !item.includes("\n") && !item.trimStart().startsWith("{") ? [{
		to: item,
		at
	}] : [];
	const ofGenerator = ({ item, at }) => ["files", "envs"].flatMap((key) => (isRecord(item) && Array.isArray(item[key]) ? item[key] : []).flatMap((each, index) => typeof each === "string" ? text(each.replace(/^[^=]*=/, ""), [
		...at,
		key,
		index
	]) : []));
	return [
		...LISTS.flatMap(items).flatMap(({ item, at }) => text(item, at)),
		...items("patchesStrategicMerge").flatMap(({ item, at }) => text(item, at)),
		...[
			"patches",
			"patchesJson6902",
			"replacements"
		].flatMap(items).flatMap(({ item, at }) => isRecord(item) ? text(item["path"], [...at, "path"]) : []),
		...GENERATORS.flatMap(items).flatMap(ofGenerator)
	];
}
function remoteOf(to) {
	if (!/^(?:[a-z+]+:\/\/|git@|git::|github\.com\/)|\/\/|\?(?:ref|version|timeout|submodules)=/i.test(to)) return void 0;
	const plain = to.replace(/\?.*$/, "").replace(/^git::/, "");
	const address = /^(?:[a-z+]+:\/\/|git@)/i.test(plain) ? plain : `https://${plain}`;
	const [, url = address, path = ""] = /^(.*?[^:/])(?:\/\/|\.git\/)(.*)$/.exec(address) ?? [];
	return {
		url,
		path
	};
}
const isBelow = (each, path) => each === path || each.startsWith(`${path}/`);

// packages/stacks/src/template/unknown.ts
const UNKNOWN = Object.freeze({
	toString: () => "(known after apply)",
	toJSON: () => "(known after apply)"
});

// packages/stacks/src/check/read-documents.ts
const UNKNOWN_NUMBER = 1e-305;
const known$1 = /* @__PURE__ */ new WeakMap();
const isStructured = (path) => /\.(ya?ml|json)$|(^|\/)Kustomization$/i.test(path);
const ARGO = Buffer.from("proj.io/");
const speaksOfArgo = ({ content }) => content.includes(ARGO);
function readDocuments(path, { content }) {
	let result = known$1.get(content);
	if (result === void 0) {
		result = parse(path, content.toString("utf8"));
		known$1.set(content, result);
	}
	return result;
}
function parse(path, text) {
	const read = (body) => {
		try {
			if (/\.json$/i.test(path)) return { documents: [parseJson(body, { file: path })] };
			return { documents: parseYamlDocuments(body, {
				file: path,
				lenient: true
			}) };
		} catch (error) {
			if (error instanceof YamlError) return {
				documents: [],
				error
			};
			throw error;
		}
	};
	const result = read(text);
	if (result.error === void 0 || !text.includes(String(UNKNOWN))) return result;
	const assumed = read(text.replaceAll(String(UNKNOWN), String(UNKNOWN_NUMBER)));
	return assumed.error === void 0 ? assumed : result;
}

// packages/stacks/src/secrets/secret-names.ts
const NAMES_ANOTHER = /(?:^|[-_.])(?:existing|name|ref|path|file|url|pull|tls|image)(?:[-_.]|$)|-secret$|_secret_name$/;
const REFERENCE = /\$[({]|\{\{|^\$[_A-Za-z]|^<[^>]*>$|^(?:ref\+|vault:|path:|ENC\[|\/|\.\/|\*+$|https?:\/\/)|^%\(/;
const DIGEST = /^(?:\$(?:2[abxy]|5|6|apr1|argon2\w*|scrypt|pbkdf2[\w-]*)\$|(?:sha1|sha256|sha384|sha512|md5)[:-])/;
const LINE$1 = /^[ \t]*(?:- )?["']?([\w.-]{3,60})["']?[ \t]*[:=][ \t]*["']?([^\s"'#,{[|>&*!][^\s"']{15,199})["']?[ \t]*,?[ \t]*$/gm;
const ENV_PAIR = /\bname:[ \t]*["']?([\w.-]{3,60})["']?[ \t]*\n[ \t]*value:[ \t]*["']?([^\s"'#]{16,200})["']?[ \t]*$/gm;
const HINT$1 = /pass|pwd|psk|token|secret|credential|key|connection.?string|kube.?config|dockerconfig/i;
const MIN_ENTROPY_BITS = 3.3;
const isReference = (value) => REFERENCE.test(value) || DIGEST.test(value);
function findNamedSecrets(text) {
	if (!HINT$1.test(text)) return [];
	return [...text.matchAll(LINE$1), ...text.matchAll(ENV_PAIR)].flatMap((match) => {
		const [whole, key = "", value = ""] = match;
		if (!isSecretName(key)) return [];
		const words = key.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
		if (NAMES_ANOTHER.test(words) && !/client[-_]?secret$/.test(words)) return [];
		if (isReference(value) || !looksRandom(value)) return [];
		const from = match.index + whole.lastIndexOf(value);
		return [{
			what: `a random value under the name ${key}`,
			from,
			to: from + value.length
		}];
	});
}
function looksRandom(value) {
	if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
	return value.split(/[-_./:@]/).filter((part) => /\d/.test(part) && /[A-Za-z]/.test(part) && part.length > 4).join("").length >= 12 && entropyBits(value) >= MIN_ENTROPY_BITS;
}
function entropyBits(value) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
	return -[...counts.values()].reduce((sum, count) => sum + count / value.length * Math.log2(count / value.length), 0);
}

// packages/stacks/src/secrets/secret-objects.ts
const PLACES = [
	["data"],
	["stringData"],
	["metadata", "annotations"]
];
const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
const isSecret = ({ group, kind }) => group === "" && kind === "Secret";
function secretValues(objects) {
	return objects.filter(isSecret).flatMap(({ value, document, path }) => PLACES.flatMap((place) => {
		const held = place.reduce((at, key) => isRecord(at) ? at[key] : void 0, value);
		return Object.entries(isRecord(held) ? held : {}).filter(([key, each]) => each !== null && each !== "" && (place.length === 1 || key === LAST_APPLIED)).map(([key, each]) => ({
			key,
			value: typeof each === "string" ? each : JSON.stringify(each),
			document,
			path: [
				...path,
				...place,
				key
			]
		}));
	}));
}
function plainSecrets(objects) {
	return secretValues(objects).filter(({ key, value, path }) => {
		const text = path.at(-2) === "data" ? Buffer.from(value, "base64").toString("utf8") : value;
		return isSecretName(key) && !isReference(value) && !isReference(text);
	});
}

// packages/stacks/src/secrets/secret-shapes.ts
const TOKENS = [
	{
		what: "an age secret key",
		pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g
	},
	{
		what: "a GitHub token",
		pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})/g
	},
	{
		what: "a GitLab token",
		pattern: /\bgl(?:pat|rt|dt|ptt|ft|soat|cbt)-[A-Za-z0-9_-]{20,}/g
	},
	{
		what: "an AWS access key",
		pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g
	},
	{
		what: "a Slack token",
		pattern: /\bxox[abeprs]-[A-Za-z0-9-]{20,}/g
	},
	{
		what: "a Slack webhook",
		pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]{30,}/g
	},
	{
		what: "a Google API key",
		pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g
	},
	{
		what: "a Stripe key",
		pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/g
	},
	{
		what: "an npm token",
		pattern: /\bnpm_[A-Za-z0-9]{36}\b/g
	},
	{
		what: "a PyPI token",
		pattern: /\bpypi-AgE[A-Za-z0-9_-]{50,}/g
	},
	{
		what: "a Docker Hub token",
		pattern: /\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/g
	},
	{
		what: "a Vault token",
		pattern: /\bhv[sb]\.[A-Za-z0-9_-]{24,}/g
	},
	{
		what: "a Terraform token",
		pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,}/g
	},
	{
		what: "a Grafana token",
		pattern: /\b(?:glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/=]{32,})/g
	},
	{
		what: "a SendGrid key",
		pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/g
	},
	{
		what: "a signed token (JWT)",
		pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{20,2000}/g
	}
];
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END)[\s\S]){0,400}?[A-Za-z0-9+/]{40}[\s\S]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|(?=\n\s*\n)|$)/g;
const ARMOURED = /LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,}=*/g;
const CREDENTIALS_IN_URL = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"'`<>${}]{0,100}:([^\s/:@"'`<>${}*%]{6,200})@[\w.-]+/gi;
const FAKE = /^(?:pass(?:word|wd)?|secret|token|user(?:name)?|x{3,}|changeme|example|redacted|my-?\w+)$/i;
const HINT = /PRIVATE KEY|LS0tLS1CRUdJTi|AGE-SECRET|gh[pousr]_|github_pat_|gl[a-z]{2,4}[-_]|AKIA|ASIA|xox[abeprs]-|hooks\.slack|AIza|k_live_|npm_|pypi-|dckr_|hv[sb]\.|atlasv1|SG\.|eyJ|:\/\/[^\s/]*@/;
function findShapedSecrets(text) {
	if (!HINT.test(text)) return [];
	const found = [];
	const add = (what, from, length) => void found.push({
		what,
		from,
		to: from + length
	});
	for (const { 0: key, index } of text.matchAll(PRIVATE_KEY)) add("a private key", index, key.length);
	for (const { 0: base64, index } of text.matchAll(ARMOURED)) if (Buffer.from(base64.slice(0, 120), "base64").toString("latin1").includes("PRIVATE KEY")) add("a private key in base64", index, base64.length);
	for (const { what, pattern } of TOKENS) for (const { 0: token, index } of text.matchAll(pattern)) if (!token.endsWith("EXAMPLE")) add(what, index, token.length);
	for (const { 0: url, 1: password = "", index } of text.matchAll(CREDENTIALS_IN_URL)) if (!FAKE.test(password)) add("an address with a password in it", index + url.lastIndexOf(`:${password}@`) + 1, password.length);
	return found;
}

// packages/stacks/src/check/foreign-files.ts
function findForeignFiles(paths) {
	const charts = /* @__PURE__ */ new Set();
	const kustomizations = /* @__PURE__ */ new Set();
	for (const path of paths) if (/(^|\/)Chart\.ya?ml$/.test(path)) charts.add(dirname(path));
	else if (isKustomization(path)) kustomizations.add(dirname(path));
	return {
		isHelmTemplate: (path) => charts.size > 0 && /(^|\/)templates\//.test(path) && parents(path).some((at) => isBelow(path, at, "templates")),
		isKustomized: (path) => kustomizations.size > 0 && parents(path).some((at) => kustomizations.has(at))
	};
	function isBelow(path, directory, child) {
		return charts.has(directory) && path.startsWith(directory === "." ? `${child}/` : `${directory}/${child}/`);
	}
}
function parents(path) {
	const found = [];
	for (let at = dirname(path);; at = dirname(at)) {
		found.push(at);
		if (at === ".") return found;
	}
}

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

// packages/stacks/src/check/tree-paths.ts
function treePaths(files) {
	const known = new Set(files);
	let found;
	const directories = () => found ??= directoriesOf(known);
	return {
		directories,
		has: (path) => known.has(path) || directories().has(path),
		suggest: (path) => suggest(path, /\.\w+$/.test(path) ? known : directories())
	};
}
function directoriesOf(files) {
	const found = /* @__PURE__ */ new Set();
	for (const file of files) for (let end = file.lastIndexOf("/"); end > 0 && !found.has(file.slice(0, end)); end = file.lastIndexOf("/", end - 1)) found.add(file.slice(0, end));
	return found;
}

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : 1e400;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -1e400, maxDiagonalToConsider = 1e400;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();

// node_modules/.pnpm/diff@9.0.0/node_modules/diff/libesm/patch/create.js
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}

// packages/stacks/src/diff/to-hunks.ts
const CONTEXT = 3;
const MAX_EDITS = 1500;
const NO_END = "\\ No newline at end of file";
function toHunks(before, after) {
	const patch = structuredPatch("", "", before, after, "", "", {
		context: CONTEXT,
		maxEditLength: MAX_EDITS
	});
	if (patch === void 0) return [replaced(before, after)];
	return patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
		head: `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
		lines,
		added: lines.filter((line) => line.startsWith("+")).length,
		removed: lines.filter((line) => line.startsWith("-")).length
	}));
}
function replaced(before, after) {
	const [old, now] = [marked(before, "-"), marked(after, "+")];
	return {
		head: `@@ -${range(Math.min(old.count, 1), old.count)} +${range(Math.min(now.count, 1), now.count)} @@`,
		lines: [...old.lines, ...now.lines],
		added: now.count,
		removed: old.count
	};
}
function marked(text, mark) {
	const lines = text.split("\n").map((line) => `${mark}${line}`);
	const count = text === "" || text.endsWith("\n") ? lines.length - 1 : lines.length;
	return {
		lines: count === lines.length ? [...lines, NO_END] : lines.slice(0, count),
		count
	};
}
const range = (start, count) => count === 1 ? `${start}` : `${start},${count}`;

// packages/stacks/src/secrets/mask-secrets.ts
const key = randomBytes(32);
function secretTag(secret) {
	return `*** (${createHmac("sha256", key).update(secret).digest("hex").slice(0, 4)})`;
}
function maskFile(path, file) {
	const text = file.content.toString("utf8");
	return maskText(/\bSecret\b/.test(text) && isStructured(path) ? maskSecretObjects(path, file) : text);
}
function maskText(text) {
	const found = [...findShapedSecrets(text), ...findNamedSecrets(text)].sort((a, b) => a.from - b.from);
	let result = "";
	let done = 0;
	for (const { from, to } of found) {
		if (from < done) continue;
		result += text.slice(done, from) + secretTag(text.slice(from, to));
		done = to;
	}
	return result + text.slice(done);
}
function maskSecretObjects(path, file) {
	const text = file.content.toString("utf8");
	const { documents, error } = readDocuments(path, file);
	const values = secretValues(kubernetesObjects(documents));
	const masked = error === void 0 ? overwriteValues(text, values.map(({ value, document, path: at }) => ({
		document,
		path: at,
		text: secretTag(value)
	}))) : void 0;
	const mayHold = error === void 0 || /\bkind["']?\s*:\s*["']?Secret\b/.test(text);
	return masked ?? (mayHold ? `(not shown, holds a Secret: ${secretTag(text)})\n` : text);
}

// packages/stacks/src/diff/noise.ts
const HEX = /^["']?(?:sha(?:1|256|512)[:-])?[0-9a-f]{7,128}["']?$/i;
const TIME = /^["']?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?["']?$/;
const DIGEST_KEY = /(?:^|[/._-])(?:checksum|fingerprint|config-?hash|content-?hash|pod-template-hash)(?:[/._-]|$)/i;
const TIME_KEY = /(?:^|[/._-])(?:creationTimestamp|timestamp|lastUpdated|generated|created|rendered|updated)(?:[_-]?(?:at|on|time))?$|(?:generated|created|rendered|updated)At$/i;
const VERSION_KEY = /^edp\/[\w.-]*commit$/;
const LINE = /^\s*(?:- )?["']?([\w./-]+)["']?\s*:\s*(\S[^,]*?),?\s*$/;
function isNoise(key, value) {
	const says = (name, shape) => name.test(key) && shape.test(value);
	return says(DIGEST_KEY, HEX) || says(TIME_KEY, TIME) || says(VERSION_KEY, HEX);
}
function isNoiseLine(line) {
	const [, key, value] = LINE.exec(line) ?? [];
	return key !== void 0 && value !== void 0 && isNoise(key, value);
}

// packages/stacks/src/diff/diff-file.ts
const MAX_COMPARED_BYTES = 2097152;
const EMPTY = Buffer.alloc(0);
function diffFile(path, { before, after }) {
	const status = before === void 0 ? "added" : after === void 0 ? "removed" : "changed";
	const [a, b] = [before?.content ?? EMPTY, after?.content ?? EMPTY];
	const head = `diff --git ${quote(`a/${path}`)} ${quote(`b/${path}`)}\n${modes(before, after)}`;
	const bare = (note) => ({
		path,
		status,
		added: 0,
		removed: 0,
		isNoise: false,
		head: `${head}${note}`,
		hunks: []
	});
	if (a.equals(b)) return bare("");
	if (a.includes(0) || b.includes(0)) return bare(`Binary files differ (${a.length} and ${b.length} bytes)\n`);
	if (a.length + b.length > MAX_COMPARED_BYTES) return bare(`Files differ, too large to compare (${a.length} and ${b.length} bytes)\n`);
	const [old, now] = [before, after].map((file) => file === void 0 ? "" : maskFile(path, file));
	const hunks = toHunks(old, now).map(({ head: place, lines, added, removed }) => ({
		text: `${place}\n${lines.join("\n")}\n`,
		isNoise: added === removed && lines.every((line) => /^[ \\]/.test(line) || isNoiseLine(line.slice(1))),
		added,
		removed
	}));
	const sides = `--- ${before === void 0 ? "/dev/null" : quote(`a/${path}`)}\n+++ ${after === void 0 ? "/dev/null" : quote(`b/${path}`)}\n`;
	return {
		path,
		status,
		added: hunks.reduce((sum, { added }) => sum + added, 0),
		removed: hunks.reduce((sum, { removed }) => sum + removed, 0),
		isNoise: status === "changed" && hunks.length > 0 && hunks.every((hunk) => hunk.isNoise),
		head: `${head}${sides}`,
		hunks: hunks.map(({ text, isNoise }) => ({
			text,
			isNoise
		}))
	};
}
function renderFileDiff({ head, hunks }, { fold = false } = {}) {
	const shown = fold ? hunks.filter(({ isNoise }) => !isNoise) : hunks;
	const folded = hunks.length - shown.length;
	const note = folded === 0 ? "" : `… ${folded === 1 ? "one place" : `${folded} places`} with checksums or times only\n`;
	return `${head}${shown.map(({ text }) => text).join("")}${note}`;
}
function modes(before, after) {
	const mode = ({ executable }) => executable ? "100755" : "100644";
	if (before === void 0) return `new file mode ${mode(after)}\n`;
	if (after === void 0) return `deleted file mode ${mode(before)}\n`;
	return before.executable === after.executable ? "" : `old mode ${mode(before)}\nnew mode ${mode(after)}\n`;
}
const quote = (path) => /["\\\p{Cc}]/u.test(path) ? JSON.stringify(path) : path;

// packages/stacks/src/diff/diff-values.ts
const ITEM_KEYS = [
	"name",
	"key",
	"id",
	"uid",
	"mountPath",
	"containerPort",
	"port",
	"host",
	"path",
	"url",
	"kind"
];
function diffValues(before, after) {
	const changes = [];
	compare(before, after, "", "");
	return changes;
	function compare(a, b, path, key) {
		if (a === b) return;
		if (isRecord(a) && isRecord(b)) compareMaps(a, b, path);
		else if (Array.isArray(a) && Array.isArray(b)) compareLists(a, b, path, key);
		else if (!compareTexts(a, b, path, key)) add(a, b, path, key);
	}
	function add(a, b, path, key) {
		const quiet = (value) => isNoise(key, String(value));
		changes.push({
			path,
			before: a,
			after: b,
			isNoise: a !== void 0 && b !== void 0 && quiet(a) && quiet(b)
		});
	}
	function compareMaps(a, b, path) {
		const visit = (key) => {
			const [old, now] = [own(a, key), own(b, key)];
			if (old !== now) compare(old, now, joinPath(path, key), key);
		};
		for (const key of Object.keys(a)) visit(key);
		for (const key of Object.keys(b)) if (!Object.hasOwn(a, key)) visit(key);
	}
	function compareLists(a, b, path, key) {
		const itemKey = ITEM_KEYS.find((each) => isKeyOf(a, each) && isKeyOf(b, each));
		if (itemKey !== void 0) {
			const named = (list) => new Map(list.map((item) => [String(item[itemKey]), item]));
			const [old, now] = [named(a), named(b)];
			for (const name of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) compare(old.get(name), now.get(name), `${path}[${name}]`, key);
		} else if ([...a, ...b].every((item) => typeof item !== "object")) compareScalars(a, b, path, key);
		else for (let index = 0; index < Math.max(a.length, b.length); index += 1) compare(a[index], b[index], `${path}[${index}]`, key);
	}
	function compareScalars(a, b, path, key) {
		const rest = [...b];
		const gone = a.filter((item) => {
			const at = rest.indexOf(item);
			if (at !== -1) rest.splice(at, 1);
			return at === -1;
		});
		if (gone.length === 1 && rest.length === 1) add(gone[0], rest[0], `${path}[]`, key);
		else {
			for (const item of gone) add(item, void 0, `${path}[]`, key);
			for (const item of rest) add(void 0, item, `${path}[]`, key);
		}
		if (gone.length + rest.length === 0 && a.some((item, index) => item !== b[index])) add(a, b, path, key);
	}
	function compareTexts(a, b, path, key) {
		if (!/\.(ya?ml|json)$/i.test(key) || typeof a !== "string" || typeof b !== "string") return false;
		const [old, now] = [readInner(a), readInner(b)];
		if (typeof old !== "object" || typeof now !== "object" || old === null || now === null) return false;
		const known = changes.length;
		compare(old, now, path, "");
		return changes.length > known;
	}
}
const own = (map, key) => Object.hasOwn(map, key) ? map[key] : void 0;
function joinPath(path, key) {
	if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
	return path === "" ? key : `${path}.${key}`;
}
function isKeyOf(list, key) {
	const values = list.map((item) => isRecord(item) && Object.hasOwn(item, key) ? item[key] : void 0);
	const isScalar = (value) => typeof value === "string" || typeof value === "number";
	return values.every(isScalar) && new Set(values.map(String)).size === list.length;
}
function readInner(text) {
	try {
		return parseYaml(text, { file: "" });
	} catch {
		return;
	}
}

// packages/stacks/src/diff/argo-impact.ts
function argoImpact(files, { before, after, path, stacksInstancesUrl }) {
	const read = (tree, objects) => {
		const found = argoApplications(objects, {
			path,
			stacksInstancesUrl,
			paths: treePaths(tree.keys())
		});
		return new Map(found.map((each) => [each.name, each]));
	};
	const changed = new Set(files.map((file) => file.path));
	const kept = argoObjects(after, [...after.keys()].filter((file) => !changed.has(file)));
	const [old, now] = [before, after].map((tree) => read(tree, [...kept, ...argoObjects(tree, changed)]));
	const readers = /* @__PURE__ */ new Set();
	const applications = [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
		const [was, is] = [old.get(name), now.get(name)];
		const patterns = [was, is].flatMap((each) => each?.reads.map((at) => toPattern(at.path)) ?? []);
		const own = files.filter(({ path: file }) => patterns.some((pattern) => pattern.test(file)));
		for (const { path: file } of own) readers.add(file);
		const redefined = was !== void 0 && is !== void 0 && diffValues(was.object.value, is.object.value).some(({ isNoise }) => !isNoise);
		const status = was === void 0 ? "added" : is === void 0 ? "removed" : redefined ? "changed" : own.length > 0 ? "syncs" : void 0;
		return status === void 0 ? [] : [{
			name,
			status,
			files: own.length
		}];
	});
	const unread = now.size === 0 ? [] : files.map((file) => file.path).filter((file) => !readers.has(file));
	return {
		applications,
		total: now.size,
		unread
	};
}
function argoObjects(tree, paths) {
	const foreign = findForeignFiles(tree.keys());
	return [...paths].flatMap((file) => {
		const content = tree.get(file);
		if (content === void 0 || !isStructured(file) || !speaksOfArgo(content) || foreign.isHelmTemplate(file)) return [];
		return kubernetesObjects(readDocuments(file, content).documents).map((object) => ({
			...object,
			file
		}));
	});
}
function toPattern(path) {
	const escaped = path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll("*", "[^/]*");
	return new RegExp(path === "" ? "" : `^${escaped}/`);
}

// packages/stacks/src/diff/diff-objects.ts
function diffObjects(files, { before, after }) {
	const compared = files.filter(({ path }) => isStructured(path));
	const [old, now] = [before, after].map((tree) => place(compared, tree));
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((key) => pair(old.get(key) ?? [], now.get(key) ?? [])).sort((a, b) => compareText(a.file, b.file) || compareText(a.title, b.title));
}
function place(files, tree) {
	const found = /* @__PURE__ */ new Map();
	const foreign = findForeignFiles(tree.keys());
	for (const { path: file } of files) {
		const content = tree.get(file);
		if (content === void 0 || foreign.isHelmTemplate(file)) continue;
		const { documents } = readDocuments(file, content);
		const objects = kubernetesObjects(documents);
		const named = new Set(objects.map(({ document }) => document));
		const add = (key, placed) => void found.set(key, [...found.get(key) ?? [], placed]);
		for (const object of objects) {
			const { group, kind, namespace, name, value } = object;
			add(JSON.stringify([
				group,
				kind,
				namespace,
				name
			]), {
				file,
				title: objectTitle(object),
				value,
				isSecret: isSecret({
					group,
					kind
				})
			});
		}
		documents.forEach((value, index) => {
			if (value === void 0 || value === null || named.has(index)) return;
			const title = documents.length === 1 ? file : `${file} (document ${index + 1})`;
			add(title, {
				file,
				title,
				value,
				isSecret: false
			});
		});
	}
	return found;
}
function pair(old, now) {
	const left = [...old];
	const take = (test) => {
		const at = left.findIndex(test);
		return at === -1 ? void 0 : left.splice(at, 1)[0];
	};
	const stayed = now.map((each) => take(({ file }) => file === each.file));
	return [...now.flatMap((each, index) => {
		const was = stayed[index] ?? take(() => true);
		if (was === void 0) return [describe(each, {
			status: "added",
			fields: []
		})];
		const fields = diffValues(was.value, each.value);
		if (was.file === each.file) return fields.length === 0 ? [] : [describe(each, {
			status: "changed",
			fields
		})];
		return [{
			...describe(each, {
				status: "changed",
				fields
			}),
			movedFrom: was.file
		}];
	}), ...left.map((each) => describe(each, {
		status: "removed",
		fields: []
	}))];
}
const describe = ({ title, file, isSecret: secret }, { status, fields }) => ({
	title,
	file,
	status,
	fields,
	isSecret: secret
});
const compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// packages/stacks/src/stacks-error.ts
var StacksError = class extends CodedError {
	name = "StacksError";
};

// packages/stacks/src/tree/tree-index.ts
const INDEX_FILE = ".stacks-index.json";
const METADATA_FILE = "hydrator.metadata";
function buildIndex(rendered) {
	const files = Object.fromEntries([...rendered].sort(([a], [b]) => a < b ? -1 : 1).map(([path, { content }]) => [path, blobId(content)]));
	return `${JSON.stringify({
		version: 1,
		files
	}, null, 2)}\n`;
}
function parseIndex(text) {
	try {
		const index = JSON.parse(text);
		const { version, files } = index;
		if (version === 1 && Object.values(files).every((id) => typeof id === "string")) return index;
	} catch {}
	throw new StacksError({
		code: "INDEX_INVALID",
		message: `${INDEX_FILE} of the instance's directory cannot be read`,
		fix: `Restore ${INDEX_FILE} from the history of stacks-instances.`
	});
}
function ownedFiles(directory) {
	const index = directory.get(INDEX_FILE);
	return index === void 0 ? {} : parseIndex(index.content.toString("utf8")).files;
}
function hydratorMetadata(metadata) {
	return `${JSON.stringify(metadata, null, 2)}\n`;
}

// packages/stacks/src/diff/diff-trees.ts
function diffTrees(before, after, { instance } = {}) {
	const files = [];
	for (const path of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) {
		const [old, now] = [before.get(path), after.get(path)];
		if (path === ".stacks-index.json") continue;
		if (old !== void 0 && now !== void 0 && old.executable === now.executable && old.content.equals(now.content)) continue;
		const file = diffFile(path, {
			before: old,
			after: now
		});
		files.push(path === "hydrator.metadata" ? {
			...file,
			isNoise: true
		} : file);
	}
	files.sort((a, b) => a.path < b.path ? -1 : 1);
	const changed = files.filter(({ path }) => path !== METADATA_FILE);
	return {
		files,
		objects: diffObjects(changed, {
			before,
			after
		}),
		...instance === void 0 ? {} : { argo: argoImpact(changed, {
			before,
			after,
			...instance
		}) },
		unknown: changed.map(({ path }) => path).filter((path) => after.get(path)?.content.includes(String(UNKNOWN)))
	};
}

// packages/stacks/src/template/format-value.ts
const MAX_LENGTH = 100;
const PLAIN = /^(?![\s-]*[\d.]+$)(?!(?:true|false|null|~)$)[\p{L}\p{N}/$({][^\p{Cc}"]*$/u;
function formatValue(value, { name, isSecret }) {
	if (isSecret) return secretTag(JSON.stringify(value));
	if (typeof value === "string") {
		const lines = value.trimEnd().split("\n").length;
		if (lines > 1) return `(${lines} lines)`;
	}
	const text = maskText(`${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`).slice(name.length + 2).replaceAll(String(UNKNOWN_NUMBER), String(UNKNOWN));
	const quoted = typeof value !== "string" || PLAIN.test(text) || text.startsWith("***") ? text : JSON.stringify(text);
	return quoted.length > MAX_LENGTH ? `${quoted.slice(0, MAX_LENGTH)}…` : quoted;
}

// packages/stacks/src/diff/render-diff.ts
const MARKS = {
	added: "+",
	removed: "-",
	changed: "~"
};
function renderCounts({ files, objects, argo, unknown }) {
	const noisy = files.filter(({ path, isNoise }) => isNoise && path !== "hydrator.metadata");
	const real = files.filter(({ isNoise }) => !isNoise);
	const lines = (side) => real.reduce((sum, file) => sum + file[side], 0);
	const impact = argo?.applications.map(({ name, status, files: read }) => status === "syncs" ? `${name} (${count(read, "file")})` : `${name} (${status}${read > 0 ? `, ${count(read, "file")}` : ""})`);
	return [
		`files: ${countStatus(real)} (+${lines("added")} -${lines("removed")} lines); objects: ${countStatus(objects.filter(isReal))}`,
		...impact === void 0 || argo === void 0 || argo.total + impact.length === 0 ? [] : [`Argo CD: ${impact.length} of ${count(argo.total, "Application")} affected${list(impact)}`],
		...argo === void 0 || argo.unread.length === 0 ? [] : [`read by no Application of this directory${list(argo.unread)}`],
		...unknown.length === 0 ? [] : [`with values known after apply${list(unknown)}`],
		...noisy.length === 0 ? [] : [`only checksums, times or versions differ in ${count(noisy.length, "file")}${list(noisy.map(({ path }) => path))}`]
	];
}
function renderObjects({ files, objects }, { maxFields = Number.POSITIVE_INFINITY } = {}) {
	const described = new Set(objects.flatMap(({ file, movedFrom }) => [file, ...movedFrom === void 0 ? [] : [movedFrom]]));
	const others = files.filter(({ path, isNoise }) => !isNoise && !described.has(path));
	return [...objects.filter(isReal).flatMap((object) => objectLines(object, maxFields)), ...others.map(({ path, status, added, removed }) => ({
		mark: MARKS[status],
		text: `${path} (+${added} -${removed} lines)`
	}))];
}
function renderPatch({ files }, { fold = false, maxBytes = Number.POSITIVE_INFINITY } = {}) {
	const shown = fold ? files.filter(({ isNoise }) => !isNoise) : files;
	let text = "";
	for (const [index, file] of shown.entries()) {
		const next = renderFileDiff(file, { fold });
		if (text.length + next.length > maxBytes) return {
			text,
			left: shown.length - index
		};
		text += next;
	}
	return {
		text,
		left: 0
	};
}
const isReal = ({ status, fields, movedFrom }) => status !== "changed" || movedFrom !== void 0 || fields.some(({ isNoise }) => !isNoise);
function objectLines({ title, file, status, movedFrom, fields, isSecret }, maxFields) {
	const place = title === file ? "" : ` (${file}${movedFrom === void 0 ? "" : `, was in ${movedFrom}`})`;
	const real = fields.filter(({ isNoise }) => !isNoise);
	const noisy = fields.length - real.length;
	return [
		{
			mark: MARKS[status],
			text: `${title}${place}`
		},
		...real.slice(0, maxFields).map((field) => fieldLine(field, isSecret)),
		...real.length > maxFields ? [{
			mark: " ",
			text: `    … ${count(real.length - maxFields, "more field")}`
		}] : [],
		...noisy > 0 ? [{
			mark: " ",
			text: `    … ${count(noisy, "checksum")}, time or version`
		}] : []
	];
}
function fieldLine({ path, before, after }, isSecretObject) {
	const isSecret = isSecretObject && /^(data|stringData)\b|last-applied/.test(path);
	const name = /([\w-]+)\W*$/.exec(path)?.[1] ?? "";
	const show = (value) => formatValue(value, {
		name,
		isSecret
	});
	const where = path === "" ? "" : `${path}: `;
	if (before === void 0) return {
		mark: "+",
		text: `    ${where}${show(after)}`
	};
	if (after === void 0) return {
		mark: "-",
		text: `    ${where}${show(before)}`
	};
	return {
		mark: "~",
		text: `    ${where}${show(before)} → ${show(after)}`
	};
}
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
function countStatus(items) {
	const of = (status) => items.filter((item) => item.status === status).length;
	return `${of("added")} added, ${of("changed")} changed, ${of("removed")} removed`;
}
const MAX_NAMED = 12;
function list(names) {
	if (names.length === 0) return "";
	const rest = names.length - MAX_NAMED;
	return `: ${names.slice(0, MAX_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

export { isArgoApplication as A, UNKNOWN as C, normaliseUrl as D, argoApplications as E, kubernetesObjects as M, objectTitle as N, globPattern as O, speaksOfArgo as S, isKustomization as T, findShapedSecrets as _, INDEX_FILE as a, isStructured as b, hydratorMetadata as c, StacksError as d, diffFile as f, findForeignFiles as g, blobId as h, diffTrees as i, isRecord as j, argoSources as k, ownedFiles as l, treePaths as m, renderObjects as n, METADATA_FILE as o, renderFileDiff as p, renderPatch as r, buildIndex as s, renderCounts as t, parseIndex as u, plainSecrets as v, checkKustomization as w, readDocuments as x, findNamedSecrets as y };