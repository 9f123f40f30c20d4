import { r as __toESM } from "./rolldown-runtime.mjs";
import { $ as readPackets, A as fetchObjects, B as parseTree, D as pMap, E as registryHost, R as malformedTree, T as parseImageReference, U as parseCommit, W as readCapabilities, Y as retryTransfer, a as placeTrees, c as require_max_satisfying, dt as normaliseHost, et as callRemote, ft as CodedError, i as followPlaces, it as callApi, k as listRefs, n as parseYamlDocuments, nt as GitWireError, r as YamlError, s as require_valid, ut as hostName, y as require_valid$1 } from "./parse-yaml.mjs";

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
function find(tree, name) {
	const wanted = Buffer.from(name);
	return scan(tree, ({ nameAt, nul }) => {
		return nul - nameAt === wanted.length && tree.compare(wanted, 0, wanted.length, nameAt, nul) === 0;
	});
}
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

// packages/yaml/src/place-yaml.ts
function placeYaml(text, options) {
	const documents = parseYamlDocuments(text, options);
	let trees;
	const lineOf = (document, path, of) => {
		trees ??= placeTrees(text);
		const root = trees.roots[document];
		return root === void 0 ? 1 : trees.lineAt(followPlaces(root, path).at(-1)[of]).line;
	};
	return {
		documents,
		lineOf: (document, path) => lineOf(document, path, "key"),
		textLineOf: (document, path) => lineOf(document, path, "value")
	};
}

// packages/gitops/src/gitops-error.ts
var GitopsError = class extends CodedError {
	name = "GitopsError";
};

// packages/gitops/src/check-path.ts
function checkPath(path) {
	if (path === "") return;
	if (path.split("/").find((part) => part === "" || part === "." || part === ".." || /^\.git$/i.test(part) || part.includes("\0")) === void 0 && !path.includes("\\")) return;
	throw new GitopsError({
		code: "PATH_REFUSED",
		message: `"${path}" is no path inside a repository`,
		fix: "Use relative paths with \"/\" and without \"..\", \".\" or \".git\"."
	});
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
	async blob(id) {
		await this.load(id, {});
		return this.object(id).body;
	}
	async files(id) {
		await this.load(id, {});
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
	async load(id, { filter }) {
		const { known, remote, commit } = this;
		if (known.wholeOnly || (filter === void 0 ? known.complete.has(id) : known.objects.has(id))) return;
		try {
			const objects = await fetchObjects(remote, {
				wants: [id],
				...filter === void 0 ? {} : { filter }
			});
			for (const [key, object] of objects) known.objects.set(key, object);
			if (filter === void 0) known.complete.add(id);
		} catch (error) {
			if (!(error instanceof GitWireError) || error.code !== "GIT_REF_MISSING") throw error;
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

// packages/gitops/src/read-subtree.ts
async function readSubtree(remote, { ref, path }) {
	checkPath(path);
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
		files: await snapshot.files(entry.id)
	};
}
async function readFile(remote, { ref, path }) {
	checkPath(path);
	const commit = await resolveCommit(remote, ref);
	if (commit === "") return {
		commit,
		content: void 0
	};
	const snapshot = await Snapshot.open(remote, commit);
	const { entry } = await snapshot.walk(path);
	return {
		commit,
		content: entry?.mode === "100644" || entry?.mode === "100755" ? await snapshot.blob(entry.id) : void 0
	};
}

// packages/closure/src/requests/artifact.ts
function mergeRequests(requests) {
	const artifacts = /* @__PURE__ */ new Map();
	for (const { at, path = "", ...request } of requests) {
		const key = artifactKey(request);
		const known = artifacts.get(key);
		const artifact = known ?? {
			...request,
			askedBy: []
		};
		if (known === void 0) artifacts.set(key, artifact);
		if (!artifact.askedBy.some(({ file, line }) => file === at.file && line === at.line)) artifact.askedBy.push(at);
		if (path !== "" && artifact.paths?.some((each) => each.path === path) !== true) artifact.paths = [...artifact.paths ?? [], {
			path,
			at
		}];
	}
	const rank = ({ kind }) => KINDS.indexOf(kind);
	return [...artifacts.values()].sort((a, b) => rank(a) - rank(b) || compare(a.host, b.host) || compare(a.name, b.name) || compare(a.reference, b.reference));
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
const KINDS = [
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

// packages/closure/src/requests/git-address.ts
const WITHOUT_SCHEME = /^(?:github\.com|bitbucket\.org|gitlab\.com)\//;
function parseGitAddress(text) {
	const plain = text.trim().replace(/^git::/, "");
	const scp = /^(?:[\w.-]+@)([\w.-]+):(?!\/\/)(.+)$/.exec(plain);
	const address = scp === null ? WITHOUT_SCHEME.test(plain) ? `https://${plain}` : plain : `ssh://${scp[1]}/${scp[2]}`;
	if (!/^(?:https?|ssh|git):\/\//.test(address) || !URL.canParse(address)) return void 0;
	const url = new URL(address);
	const reference = url.searchParams.get("ref") ?? url.searchParams.get("version") ?? "";
	const found = repositoryIn(url.pathname);
	if (found === void 0) return void 0;
	const isSsh = /^(?:ssh|git):$/.test(url.protocol);
	return {
		host: normaliseHost(isSsh ? url.hostname : url.host),
		...found,
		reference
	};
}
function repositoryIn(pathname) {
	const [before = "", directory] = decodeURIComponent(pathname).replace(/^\/+/, "").split("//", 2);
	const [, suffixed, below = ""] = /^(.+?)\.git(?:\/(.*))?$/.exec(before) ?? [];
	const parts = partsOf(suffixed ?? before);
	if (parts.length < 2 || [...parts, ...partsOf(directory ?? below)].includes("..")) return void 0;
	if (suffixed !== void 0 || directory !== void 0) return {
		name: parts.join("/"),
		path: partsOf(directory ?? below).join("/")
	};
	return {
		name: parts.slice(0, 2).join("/"),
		path: parts.slice(2).join("/")
	};
}
const partsOf = (path) => path.split("/").filter((part) => part !== "" && part !== ".");

// packages/stacks/src/template/unknown.ts
const UNKNOWN = Object.freeze({
	toString: () => "(known after apply)",
	toJSON: () => "(known after apply)"
});

// packages/closure/src/lookup/judge-host.ts
function judgeHost(artifact, { domain, managerHost, outsideHosts }) {
	const { host, text } = artifact;
	if (text.includes(String(UNKNOWN))) return isThere(artifact, "known after apply: looked for again before the commit");
	if (host === "") return isMissing(artifact, "its address is only known to the running system", "Write the address out in the template, so that it can be looked for before the deployment.");
	const name = hostName(host);
	if (name === hostName(domain) || name.endsWith(`.${hostName(domain)}`)) return isMissing(artifact, `${domain} would need itself to start`, `Mirror it to ${managerHost} and name ${managerHost} instead of ${host} in ${text}.`);
	if (normaliseHost(host) === normaliseHost(managerHost)) return void 0;
	if (outsideHosts.some((outside) => normaliseHost(outside) === normaliseHost(host))) return isThere(artifact, `${host} (allowed)`);
	return isMissing(artifact, `${host} is neither the manager nor an allowed host`, `Mirror it to ${managerHost} and name that copy, or add ${host} to closure.outsideHosts in tenants.yaml.`);
}

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
const AT_ONCE$1 = 8;
async function lookUpImages(artifacts, { manager, digests = {} }) {
	if (artifacts.length <= ASKED_SINGLY) return pMap(artifacts, async (artifact) => ask(artifact, manager), { concurrency: AT_ONCE$1 });
	const owners = [...new Set(artifacts.map(({ name }) => name.split("/")[0]))];
	const listed = new Map(await pMap(owners, async (owner) => [owner, await listOwner(owner, manager)], { concurrency: AT_ONCE$1 }));
	return pMap(artifacts, async (artifact) => {
		const { name, reference } = artifact;
		const [owner = ""] = name.split("/");
		const versions = listed.get(owner);
		const known = versions?.get(name.slice(owner.length + 1));
		if (versions === void 0 || isRange(artifact) || reference.startsWith("sha256:") && known?.has(reference) !== true) return ask(artifact, manager);
		if (known === void 0 || reference !== "" && !known.has(reference)) return missing(artifact, manager);
		const digest = reference.startsWith("sha256:") ? reference : digests[`${name}:${reference}`] ?? "";
		return isThere(artifact, manager.host, digest);
	}, { concurrency: AT_ONCE$1 });
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
	const depth = Math.max(...paths.map((path) => path.split("/").length));
	const objects = await fetchObjects(remote, {
		wants: [commit],
		depth: 1,
		filter: `tree:${depth + 1}`
	});
	const entriesOf = (id) => {
		const object = objects.get(id);
		return object?.type === "tree" ? parseTree(object.body) : [];
	};
	const root = parseCommit(objects.get(commit).body).tree;
	return paths.filter((path) => {
		let at = root;
		for (const name of path.split("/")) at = entriesOf(at ?? "").find((entry) => entry.name === name)?.id;
		return at === void 0;
	});
}

// packages/closure/src/lookup/resolve-reference.ts
const COMMIT = /^[0-9a-f]{40}$/;
function resolveReference(reference, { refs, peeled, head }) {
	if (reference === "" || reference === "HEAD") return refs.get(head ?? "") ?? (head === void 0 ? refs.values().next().value : void 0);
	const names = reference.startsWith("refs/") ? [reference] : [`refs/heads/${reference}`, `refs/tags/${reference}`];
	for (const name of names) {
		const id = peeled.get(name) ?? refs.get(name);
		if (id !== void 0) return id;
	}
	if (COMMIT.test(reference)) return [...refs.values(), ...peeled.values()].find((id) => id === reference);
	if ((0, import_valid.default)(reference) === null) return void 0;
	const tags = [...refs.keys()].flatMap((ref) => ref.startsWith("refs/tags/") ? [ref.slice(10)] : []);
	const tag = (0, import_max_satisfying.default)(tags, reference);
	return tag === null ? void 0 : peeled.get(`refs/tags/${tag}`) ?? refs.get(`refs/tags/${tag}`);
}
const isCommit = (reference) => COMMIT.test(reference);

// packages/closure/src/lookup/look-up-repositories.ts
const AT_ONCE = 8;
async function lookUpRepositories(artifacts, { manager }) {
	const seen = new Map(await pMap(artifacts.filter(({ paths }) => paths !== void 0), async (artifact) => [artifact, await lookIntoTree(artifact, manager)], { concurrency: AT_ONCE }));
	const left = artifacts.filter((artifact) => seen.get(artifact) === void 0);
	const names = [...new Set(left.map(({ name }) => name.toLowerCase()))];
	const findings = await pMap(names, async (name) => lookUp$1(left.filter((each) => each.name.toLowerCase() === name), manager), { concurrency: AT_ONCE });
	return [...[...seen.values()].filter((finding) => finding !== void 0), ...findings.flat()];
}
async function lookIntoTree(artifact, { forge, host }) {
	const { name, reference, paths = [] } = artifact;
	const [owner = "", repository = "", ...rest] = name.split("/");
	if (rest.length > 0) return void 0;
	const tree = await readTree(forge.address, {
		owner,
		name: repository,
		revision: reference || "HEAD"
	}).catch(() => void 0);
	return tree !== void 0 && isCommit(tree.commit) && paths.every(({ path }) => tree.paths.has(path)) ? isThere(artifact, host, tree.commit.slice(0, 12)) : void 0;
}
async function lookUp$1(artifacts, manager) {
	const { name } = artifacts[0];
	let listing;
	try {
		listing = await advertisedRefs(manager.remote(name));
	} catch (error) {
		const isGone = error instanceof GitWireError && error.code === "GIT_NOT_FOUND";
		return artifacts.map((artifact) => isGone ? isMissing(artifact, `${manager.host} has no repository ${name} that the token may see`, `Mirror it to ${manager.host}.`) : isUnseen(artifact, error));
	}
	return Promise.all(artifacts.map(async (artifact) => {
		const commit = resolveReference(artifact.reference, listing) ?? await reachable(artifact.reference, {
			name,
			manager
		});
		if (commit !== void 0) return lookAtPaths(artifact, {
			commit,
			manager
		});
		const what = artifact.reference === "" ? "no commit yet" : `no branch, tag or commit ${artifact.reference}`;
		return isMissing(artifact, `${name} on ${manager.host} has ${what}`, `Mirror it to ${manager.host}.`);
	}));
}
async function lookAtPaths(artifact, { commit, manager }) {
	const { name, reference, paths = [] } = artifact;
	const there = isThere(artifact, manager.host, commit.slice(0, 12));
	if (paths.length === 0) return there;
	try {
		const missing = await missingPaths(manager.remote(name), {
			commit,
			paths: paths.map(({ path }) => path)
		});
		if (missing.length === 0) return there;
		const named = paths.filter(({ path }) => missing.includes(path)).map(({ path, at: { file, line } }) => `${path} (${file}:${line})`).join(", ");
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
async function lookUp(artifacts, { manager, digests = {} }) {
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
	const unkept = via("terraform").map((artifact) => isMissing(artifact, `${manager.host} is no registry of Terraform`, "Name a git repository instead, or the registry that has it."));
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

// packages/closure/src/check-closure.ts
function judge(artifacts, rules) {
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
async function checkMirrorable(artifacts, { domain, source, target, outsideHosts, written }) {
	const judged = judge(artifacts, {
		domain,
		managerHost: target.host,
		outsideHosts,
		written
	});
	const unknown = artifacts.filter((artifact) => !judged.has(artifact));
	const atSource = await lookUp(unknown, { manager: source });
	const lacking = unknown.filter((artifact) => atSource.get(artifact).hole !== void 0);
	const atTarget = await lookUp(lacking, { manager: target });
	return {
		findings: artifacts.map((artifact) => {
			const known = judged.get(artifact);
			if (known !== void 0) return known;
			const [here, there] = [atSource.get(artifact), atTarget.get(artifact)];
			if (here.hole === void 0) return here;
			if (there?.hole === void 0) return isThere(artifact, `${target.host} alone`, there?.digest);
			return isMissing(artifact, `${here.hole.reason}, and ${there.hole.reason}`, `Push it to ${source.host}, or correct what asks for it.`);
		}),
		brought: unknown.flatMap((artifact) => {
			const { hole, digest } = atSource.get(artifact);
			return hole !== void 0 ? [] : [artifact.via === "helm" || isRange(artifact) ? {
				...artifact,
				reference: digest
			} : artifact];
		})
	};
}

// packages/closure/src/requests/record.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
	return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
function recordsOf(value) {
	return Array.isArray(value) ? value.filter(isRecord) : [];
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
	const suffix = [...tag === "" ? [] : [`${/^sha(?:256|512):/.test(tag) ? "@" : ":"}${tag}`], ...digest === "" ? [] : [`@${digest.includes(":") ? digest : `sha256:${digest}`}`]].join("");
	return {
		text: `${registry === "" ? "" : `${registry.replace(/\/+$/, "")}/`}${repository}${suffix}`,
		hasVersion: suffix !== "" || /[:@]/.test(repository.replace(/^[^/]*\//, ""))
	};
}

// packages/closure/src/requests/request-of.ts
const PICTURE = /\.(?:png|jpe?g|gif|svg|ico|webp|qcow2|img|iso|vmdk|raw)$/;
function imageRequest(text, { explicit }) {
	if (text.includes(String(UNKNOWN))) return {
		kind: "image",
		via: "oci",
		host: "",
		name: text,
		reference: "",
		text
	};
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
function gitRequest(text, { reference = "", kind = "repository", path = "" } = {}) {
	const address = parseGitAddress(text);
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
	if (/\{\{|\$\{/.test(text) || !URL.canParse(address)) return {
		...common,
		host: "",
		name: `${repository}/${chart}`
	};
	const url = new URL(address);
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

// packages/closure/src/requests/find-images.ts
const SKIPPED = /* @__PURE__ */ new Set([
	"metadata",
	"status",
	"managedFields"
]);
const IMAGE_KEY = /^(?:.+Image|imageName|imageRef|image_name)$/;
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
const IMAGE_ARGUMENT = /^--?[\w.-]*(?:image|reloader)[\w.-]*=(.+)$/i;
function findImages(document, { globalRegistry = "" } = {}) {
	const found = [];
	const global = isRecord(document.value) && isRecord(document.value["global"]) ? document.value["global"] : {};
	const registry = textOf(global["imageRegistry"]) || globalRegistry;
	const add = (text, path, explicit) => {
		const image = imageRequest(text, { explicit });
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
				const argument = typeof each === "string" ? IMAGE_ARGUMENT.exec(each)?.[1] : void 0;
				if (argument?.includes("/") === true) add(argument, [...path, index], true);
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
		if (/(?:^|_)IMAGE(?:_|$)/i.test(textOf(value["name"])) && textOf(value["value"]).includes("/")) add(textOf(value["value"]), [...path, "value"], true);
		for (const [key, each] of Object.entries(value)) {
			if (SKIPPED.has(key)) continue;
			if (typeof each === "string" && (key === "image" || IMAGE_KEY.test(key))) {
				const isContainer = key === "image" && CONTAINER_KEYS.some((other) => other in value);
				add(withTag(each.trim(), value), [...path, key], !isContainer);
			} else visit(each, [...path, key], key);
		}
	};
	if (isRecord(document.value) && document.value["kind"] !== "CustomResourceDefinition") visit(document.value, [], "");
	else if (Array.isArray(document.value)) visit(document.value, [], "");
	return found;
}
function withTag(image, value) {
	const tag = textOf(value["imageTag"]) || textOf(value["tag"]);
	return tag === "" || /[:@][^/]*$/.test(image) ? image : `${image}:${tag}`;
}

// packages/closure/src/requests/argo-sources.ts
function isArgo(value) {
	return isRecord(value) && textOf(value["apiVersion"]).startsWith("argoproj.io/") && /^Application(?:Set)?$/.test(textOf(value["kind"]));
}
function findArgoSources(document) {
	const found = [];
	const at = (path) => ({
		file: document.file,
		line: document.lineOf(path)
	});
	const visit = (value, path) => {
		if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
		if (!isRecord(value)) return;
		if (typeof value["repoURL"] === "string") source(value, path);
		if (Array.isArray(value["sources"])) found.push(...valueFiles(recordsOf(value["sources"])).map(({ request, path: below }) => ({
			...request,
			at: at([
				...path,
				"sources",
				...below
			])
		})));
		for (const [key, each] of Object.entries(value)) if (key !== "metadata" && key !== "helm") visit(each, [...path, key]);
	};
	const source = (value, path) => {
		const [url, chart] = [textOf(value["repoURL"]), textOf(value["chart"])];
		const revision = textOf(value["targetRevision"]) || textOf(value["revision"]);
		const isOci = url.startsWith("oci://");
		const request = chart !== "" || isOci ? chartRequest({
			repository: url,
			chart,
			version: revision
		}) : gitRequest(url, {
			reference: /\{\{/.test(revision) ? "" : revision,
			path: textOf(value["path"])
		});
		found.push({
			...request,
			at: at([...path, "repoURL"])
		});
		const { helm, kustomize } = value;
		if (isRecord(helm)) found.push(...valuesImages(helm, [...path, "helm"]));
		const images = isRecord(kustomize) && Array.isArray(kustomize["images"]) ? kustomize["images"] : [];
		for (const [index, each] of images.entries()) {
			const image = imageRequest(textOf(each).replace(/^[^=]*=/, ""), { explicit: false });
			if (image !== void 0) found.push({
				...image,
				at: at([
					...path,
					"kustomize",
					"images",
					index
				])
			});
		}
	};
	const valuesImages = (helm, path) => {
		const { values, valuesObject, parameters } = helm;
		const inline = typeof values === "string" ? document.inside([...path, "values"], values) : [];
		const below = (key, value) => ({
			...document,
			value,
			lineOf: (inner) => document.lineOf([
				...path,
				key,
				...inner
			])
		});
		const fromParameters = {
			...below("parameters", nested(recordsOf(parameters))),
			lineOf: () => document.lineOf([...path, "parameters"])
		};
		return [
			...inline,
			...isRecord(valuesObject) ? [below("valuesObject", valuesObject)] : [],
			fromParameters
		].flatMap((each) => findImages(each));
	};
	visit(document.value, []);
	return found;
}
function valueFiles(sources) {
	const byRef = new Map(sources.map((source) => [textOf(source["ref"]), source]));
	return sources.flatMap(({ helm }, index) => {
		return (isRecord(helm) && Array.isArray(helm["valueFiles"]) ? helm["valueFiles"] : []).flatMap((file, number) => {
			const [, ref = "", path = ""] = /^\$([^/]+)\/(.+)$/.exec(textOf(file)) ?? [];
			const source = ref === "" ? void 0 : byRef.get(ref);
			if (source === void 0) return [];
			const revision = textOf(source["targetRevision"]);
			const reference = /\{\{/.test(revision) ? "" : revision;
			return [{
				request: gitRequest(textOf(source["repoURL"]), {
					reference,
					path
				}),
				path: [
					index,
					"helm",
					"valueFiles",
					number
				]
			}];
		});
	});
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
		if (!IMAGE_NAME.test(key) || !text.includes("/")) return [];
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

// packages/closure/src/requests/documents.ts
function readDocuments(text, { file }) {
	return place(text, {
		file,
		above: 0
	});
}
function place(text, { file, above }) {
	let placed;
	try {
		placed = placeYaml(text, { file });
	} catch (error) {
		if (error instanceof YamlError) return [];
		throw error;
	}
	return placed.documents.map((value, index) => ({
		file,
		value,
		lineOf: (path) => above + placed.lineOf(index, path),
		inside: (path, inner) => place(inner, {
			file,
			above: above + placed.textLineOf(index, path) - 1
		})
	}));
}

// packages/closure/src/requests/web-address.ts
const OF_A_COMMIT = /^([^/]+\/[^/]+)\/(?:raw|src|media)\/(?:branch|tag|commit)\/([^/]+)\//;
const ARCHIVE = /^([^/]+\/[^/]+)\/archive\/(.+?)\.(?:zip|tar\.gz|bundle)$/;
function webRequest(text) {
	if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return void 0;
	const url = new URL(text);
	const host = normaliseHost(url.host);
	const path = url.pathname.replace(/^\/+/, "");
	const [, name, reference = ""] = OF_A_COMMIT.exec(path) ?? ARCHIVE.exec(path) ?? [];
	if (name !== void 0) return {
		kind: "repository",
		via: "git",
		host,
		name,
		reference
	};
	return {
		kind: "file",
		via: "http",
		host,
		name: path,
		reference: ""
	};
}

// packages/closure/src/requests/kustomization.ts
const LISTS = [
	"resources",
	"bases",
	"components",
	"crds",
	"generators",
	"transformers",
	"configurations"
];
const FILE = /(?:^|\/)kustomization(?:\.ya?ml)?$/i;
function isKustomization({ file, value }) {
	if (!isRecord(value)) return false;
	return FILE.test(file) || textOf(value["apiVersion"]).startsWith("kustomize.config.k8s.io/");
}
function findKustomizeSources(document) {
	const value = document.value;
	const at = (path) => ({
		file: document.file,
		line: document.lineOf(path)
	});
	const remotes = LISTS.flatMap((key) => (Array.isArray(value[key]) ? value[key] : []).flatMap((each, index) => {
		const request = typeof each === "string" ? remoteRequest(each) : void 0;
		return request === void 0 ? [] : [{
			...request,
			at: at([key, index])
		}];
	}));
	const charts = recordsOf(value["helmCharts"]).flatMap((chart, index) => {
		const [repository, name] = [textOf(chart["repo"]), textOf(chart["name"])];
		const own = repository === "" ? [] : [{
			...chartRequest({
				repository,
				chart: name,
				version: textOf(chart["version"])
			}),
			at: at(["helmCharts", index])
		}];
		const inline = {
			...document,
			value: chart["valuesInline"],
			lineOf: (path) => document.lineOf([
				"helmCharts",
				index,
				"valuesInline",
				...path
			])
		};
		return [...own, ...findImages(inline)];
	});
	const images = recordsOf(value["images"]).flatMap((image, index) => {
		const text = overridden({
			name: textOf(image["name"]),
			newName: textOf(image["newName"]),
			newTag: textOf(image["newTag"]),
			digest: textOf(image["digest"])
		});
		const request = textOf(image["newTag"]) === "" && textOf(image["digest"]) === "" ? void 0 : imageRequest(text, { explicit: false });
		return request === void 0 ? [] : [{
			...request,
			at: at(["images", index])
		}];
	});
	return [
		...remotes,
		...charts,
		...images
	];
}
function findOverrides({ file, value }) {
	const directory = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
	return recordsOf(value["images"]).map((image) => ({
		directory,
		name: textOf(image["name"]),
		newName: textOf(image["newName"]),
		newTag: textOf(image["newTag"]),
		digest: textOf(image["digest"])
	}));
}
function applyOverrides(request, overrides) {
	if (request.kind !== "image") return request;
	const [, name = "", version = ""] = /^(.*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(request.text) ?? [];
	const override = overrides.find((each) => each.name === name && (each.directory === "" || request.at.file.startsWith(`${each.directory}/`)));
	if (override === void 0) return request;
	const changed = override.newTag === "" && override.digest === "" ? `${override.newName || name}${version}` : overridden(override);
	return {
		...request,
		...imageRequest(changed, { explicit: false })
	};
}
function overridden({ name, newName, newTag, digest }) {
	return `${newName || name}${newTag === "" ? "" : `:${newTag}`}${digest === "" ? "" : `@${digest}`}`;
}
function remoteRequest(text) {
	const web = /^https?:\/\/[^?]*\.(?:ya?ml|json)(?:$|\?)/.test(text) && !text.includes(".git/") ? webRequest(text) : void 0;
	if (web !== void 0) return {
		...web,
		text
	};
	return parseGitAddress(text) === void 0 ? void 0 : gitRequest(text);
}

// packages/closure/src/requests/flux-sources.ts
const GROUP = /^(?:source|helm|kustomize)\.toolkit\.fluxcd\.io\//;
const SOURCES = [
	"HelmRepository",
	"OCIRepository",
	"GitRepository"
];
function isFlux(value) {
	return isRecord(value) && GROUP.test(textOf(value["apiVersion"]));
}
function fluxSources(documents) {
	return new Map(documents.flatMap(({ value }) => isFlux(value) && SOURCES.includes(textOf(value["kind"])) && isRecord(value["spec"]) ? [[`${textOf(value["kind"])} ${namespaceOf(value)}/${nameOf(value)}`, value["spec"]]] : []));
}
function findFluxSources(document, sources) {
	const value = document.value;
	const spec = isRecord(value["spec"]) ? value["spec"] : {};
	const at = (path) => ({
		file: document.file,
		line: document.lineOf(["spec", ...path])
	});
	const place = (request, path) => ({
		...request,
		at: at(path)
	});
	const referred = (reference) => {
		const { kind, name, namespace } = isRecord(reference) ? reference : {};
		const named = `${textOf(kind)} ${textOf(namespace) || namespaceOf(value)}/${textOf(name)}`;
		return {
			named,
			source: sources.get(named)
		};
	};
	const chart = (wanted, path) => {
		const { named, source } = referred(wanted["sourceRef"]);
		const [name, version] = [textOf(wanted["chart"]), textOf(wanted["version"])];
		if (source === void 0) return place(unknown(`${name} of ${named}`, version), path);
		if (named.startsWith("GitRepository")) return place(ofGit(source, name), path);
		return place(chartRequest({
			repository: textOf(source["url"]),
			chart: name,
			version
		}), path);
	};
	switch (textOf(value["kind"])) {
		case "OCIRepository": return [place(ofOci(spec), ["url"])];
		case "GitRepository": return [place(ofGit(spec, ""), ["url"])];
		case "HelmChart": return [chart(spec, ["chart"])];
		case "HelmRelease": {
			const { chart: template, chartRef, values } = spec;
			const wanted = isRecord(template) && isRecord(template["spec"]) ? template["spec"] : void 0;
			const { named, source } = referred(chartRef);
			const inline = {
				...document,
				value: values,
				lineOf: (path) => document.lineOf([
					"spec",
					"values",
					...path
				])
			};
			return [
				...wanted === void 0 ? [] : [chart(wanted, [
					"chart",
					"spec",
					"chart"
				])],
				...isRecord(chartRef) && textOf(chartRef["kind"]) !== "HelmChart" && source === void 0 ? [place(unknown(named, ""), ["chartRef"])] : [],
				...findImages(inline)
			];
		}
		case "Kustomization": {
			const { named, source } = referred(spec["sourceRef"]);
			const path = textOf(spec["path"]);
			return [...source !== void 0 && named.startsWith("GitRepository") ? [place(ofGit(source, path), ["path"])] : [], ...overrides(spec).map(({ request, path: where }) => place(request, where))];
		}
		default: return [];
	}
}
function ofOci({ url, ref }) {
	const { tag, semver, digest } = isRecord(ref) ? ref : {};
	const repository = textOf(url);
	const version = textOf(digest) || textOf(semver) || textOf(tag) || "latest";
	return chartRequest({
		repository,
		chart: "",
		version
	});
}
function ofGit({ url, ref }, path) {
	const { branch, tag, semver, name, commit } = isRecord(ref) ? ref : {};
	const reference = [
		commit,
		name,
		semver,
		tag,
		branch
	].map(textOf).find((each) => each !== "") ?? "master";
	return gitRequest(textOf(url), {
		reference,
		path
	});
}
function overrides(spec) {
	return recordsOf(spec["images"]).flatMap((image, index) => {
		const [name, tag, digest] = [
			image["newName"] ?? image["name"],
			image["newTag"],
			image["digest"]
		].map(textOf);
		const version = digest !== "" ? `@${digest}` : tag === "" ? "" : `:${tag}`;
		const request = version === "" ? void 0 : imageRequest(`${name}${version}`, { explicit: false });
		return request === void 0 ? [] : [{
			request,
			path: ["images", index]
		}];
	});
}
const unknown = (text, version) => ({
	kind: "chart",
	via: "helm",
	host: "",
	name: text,
	reference: version,
	text
});
const nameOf = ({ metadata }) => isRecord(metadata) ? textOf(metadata["name"]) : "";
const namespaceOf = ({ metadata }) => isRecord(metadata) ? textOf(metadata["namespace"]) : "";

// packages/closure/src/requests/rendered-requests.ts
const WORTH_PARSING = /image|repository|repoURL|reloader|pkg\.crossplane\.io|toolkit\.fluxcd\.io/i;
const KUSTOMIZATION = /(?:^|\/)kustomization(?:\.ya?ml)?$|kustomize\.config/i;
function renderedRequests(files, { directory }) {
	const documents = [];
	for (const [path, { content }] of files) {
		if (!/\.(?:ya?ml|json)$/i.test(path) && !KUSTOMIZATION.test(path)) continue;
		const text = content.toString("utf8");
		if (!WORTH_PARSING.test(text) && !KUSTOMIZATION.test(path) && !KUSTOMIZATION.test(text)) continue;
		documents.push(...readDocuments(text, { file: `${directory}/${path}` }).flatMap(itemsOf));
	}
	const overrides = documents.filter(isKustomization).flatMap((document) => findOverrides(document));
	const sources = fluxSources(documents);
	return documents.flatMap((document) => requestsOf(document, sources)).map((request) => applyOverrides(request, overrides));
}
function requestsOf(document, sources) {
	const { value } = document;
	if (isKustomization(document)) return findKustomizeSources(document);
	if (isArgo(value)) return findArgoSources(document);
	if (isFlux(value)) return findFluxSources(document, sources);
	if (!isRecord(value)) return findImages(document);
	if (value["kind"] === "ConfigMap" || value["kind"] === "Secret") return configMapImages(document);
	if (textOf(value["apiVersion"]).startsWith("pkg.crossplane.io/")) return crossplanePackage(document, value);
	return findImages(document);
}
function crossplanePackage(document, { spec }) {
	const image = isRecord(spec) ? imageRequest(textOf(spec["package"]), { explicit: true }) : void 0;
	return image === void 0 ? [] : [{
		...image,
		at: {
			file: document.file,
			line: document.lineOf(["spec", "package"])
		}
	}];
}
function itemsOf(document) {
	const { value } = document;
	if (!isRecord(value) || !textOf(value["kind"]).endsWith("List") || !Array.isArray(value["items"])) return [document];
	return value["items"].flatMap((item, index) => itemsOf({
		file: document.file,
		value: item,
		lineOf: (path) => document.lineOf([
			"items",
			index,
			...path
		]),
		inside: (path, text) => document.inside([
			"items",
			index,
			...path
		], text)
	}));
}

// packages/closure/src/terraform/hcl-blocks.ts
const HEADER = /(?:^|[\n{}])[ \t]*([A-Za-z_][\w-]*)((?:[ \t]+(?:"[^"\n]*"|[A-Za-z_][\w-]*))*)[ \t]*\{/g;
function hclBlocks(text, { firstLine = 1 } = {}) {
	const { code, structure } = blank(text);
	const blocks = [];
	HEADER.lastIndex = 0;
	for (let match = HEADER.exec(structure); match !== null; match = HEADER.exec(structure)) {
		const open = match.index + match[0].length - 1;
		const close = closing(structure, open);
		const header = code.slice(match.index, open);
		const name = header.indexOf(match[1]);
		blocks.push({
			type: match[1],
			labels: [...header.slice(name + match[1].length).matchAll(/"([^"]*)"|([\w-]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
			body: code.slice(open + 1, close),
			line: firstLine + lines(code.slice(0, match.index + match[0].indexOf(match[1])))
		});
		HEADER.lastIndex = close;
	}
	return blocks;
}
function hclString({ body, line }, name) {
	const match = new RegExp(`(?:^|[\\n{,])[ \\t]*${name}[ \\t]*[=:][ \\t]*"((?:[^"\\\\\\n]|\\\\.)*)"`).exec(body);
	if (match === null) return void 0;
	return {
		value: match[1].replace(/\\(["\\])/g, "$1"),
		line: line + lines(body.slice(0, match.index + match[0].length))
	};
}
const lines = (text) => text.split("\n").length - 1;
function closing(structure, open) {
	let depth = 0;
	for (let at = open; at < structure.length; at += 1) if (structure[at] === "{") depth += 1;
	else if (structure[at] === "}" && --depth === 0) return at;
	return structure.length;
}
function blank(text) {
	const code = text.split("");
	const structure = text.split("");
	const hide = (from, to, target) => {
		for (let at = from; at < to; at += 1) if (text[at] !== "\n") for (const each of target) each[at] = " ";
	};
	for (let at = 0; at < text.length;) {
		const rest = text.slice(at, at + 200);
		const heredoc = /^<<[-~]?([A-Za-z_]\w*)[ \t]*\r?\n/.exec(rest);
		if (text[at] === "\"") {
			const end = stringEnd(text, at);
			hide(at + 1, end - 1, [structure]);
			at = end;
		} else if (text[at] === "#" || rest.startsWith("//")) {
			const end = text.indexOf("\n", at);
			hide(at, end < 0 ? text.length : end, [code, structure]);
			at = end < 0 ? text.length : end;
		} else if (rest.startsWith("/*")) {
			const end = text.indexOf("*/", at + 2);
			hide(at, end < 0 ? text.length : end + 2, [code, structure]);
			at = end < 0 ? text.length : end + 2;
		} else if (heredoc !== null) {
			const end = new RegExp(`^[ \\t]*${heredoc[1]}[ \\t]*\\r?$`, "m");
			const body = at + heredoc[0].length;
			const match = end.exec(text.slice(body));
			const stop = match === null ? text.length : body + match.index + match[0].length;
			hide(at, stop, [code, structure]);
			at = stop;
		} else at += 1;
	}
	return {
		code: code.join(""),
		structure: structure.join("")
	};
}
function stringEnd(text, open) {
	let depth = 0;
	for (let at = open + 1; at < text.length; at += 1) {
		const char = text[at];
		if (char === "\\") at += 1;
		else if ((char === "$" || char === "%") && text[at + 1] === "{") {
			depth += 1;
			at += 1;
		} else if (char === "}" && depth > 0) depth -= 1;
		else if (char === "\"" && depth > 0) at = stringEnd(text, at) - 1;
		else if (char === "\"") return at + 1;
		else if (char === "\n" && depth === 0) return at;
	}
	return text.length;
}

// packages/closure/src/terraform/terraform-requests.ts
const REGISTRY = "registry.terraform.io";
const MODULE = /^(?:([\w.-]+\.[\w.-]+(?::\d+)?)\/)?([\w-]+\/[\w-]+\/[\w-]+)(?:\/\/.*)?$/;
function moduleCalls(text, { file }) {
	if (file.endsWith(".json")) return Object.values(blocksOf(text, "module")).map((each) => ({
		source: textOf(each["source"]),
		version: textOf(each["version"]),
		line: 1
	}));
	return hclBlocks(text).flatMap((block) => {
		const source = block.type === "module" ? hclString(block, "source") : void 0;
		return source === void 0 ? [] : [{
			source: source.value,
			version: hclString(block, "version")?.value ?? "",
			line: source.line
		}];
	});
}
function terraformRequests(files) {
	const locked = /* @__PURE__ */ new Map();
	for (const [file, text] of files) {
		if (!file.endsWith(".terraform.lock.hcl")) continue;
		for (const block of hclBlocks(text)) locked.set(block.labels[0] ?? "", hclString(block, "version")?.value ?? "");
	}
	return [...files].flatMap(([file, text]) => {
		if (file.endsWith(".terraform.lock.hcl")) return [];
		const modules = moduleCalls(text, { file }).flatMap((call) => {
			const request = moduleRequest(call);
			return request === void 0 ? [] : [{
				...request,
				at: {
					file,
					line: call.line
				}
			}];
		});
		const directory = file.slice(0, file.lastIndexOf("/") + 1);
		const neighbours = [...files].filter(([each]) => each.startsWith(directory) && !each.slice(directory.length).includes("/"));
		const providers = providerNeeds(text, {
			file,
			isDeclared: (name) => neighbours.some(([path, each]) => declares(each, {
				file: path,
				name
			}))
		});
		return [...modules, ...providers.map(({ source, version, line }) => ({
			...providerRequest(source, version, locked),
			at: {
				file,
				line
			}
		}))].filter(({ host }) => host !== "terraform.io");
	});
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
	const web = /^https?:\/\//.test(source) && !/\.git(?:$|[/?])/.test(source) ? webRequest(source) : void 0;
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
function providerNeeds(text, { file, isDeclared }) {
	if (file.endsWith(".json")) return Object.values(blocksOf(text, "terraform", "required_providers")).map((each) => ({
		source: textOf(each["source"]),
		version: textOf(each["version"]),
		line: 1
	}));
	const needs = [];
	for (const block of hclBlocks(text)) {
		if (block.type === "terraform") for (const required of hclBlocks(block.body, { firstLine: block.line })) {
			if (required.type !== "required_providers") continue;
			for (const each of required.body.matchAll(/([\w-]+)[ \t]*=[ \t]*\{([^}]*)\}/g)) {
				const line = required.line + required.body.slice(0, each.index).split("\n").length - 1;
				const inner = {
					body: `\n${each[2]}`,
					line: line - 1
				};
				const source = hclString(inner, "source") ?? {
					value: each[1],
					line
				};
				needs.push({
					source: source.value,
					version: hclString(inner, "version")?.value ?? "",
					line: source.line
				});
			}
		}
		if (block.type !== "resource" && block.type !== "data" && block.type !== "provider") continue;
		const name = (block.labels[0] ?? "").split("_")[0];
		if (name !== "" && name !== "terraform" && !isDeclared(name)) needs.push({
			source: name,
			version: "",
			line: block.line
		});
	}
	return needs;
}
function declares(text, { file, name }) {
	if (file.endsWith(".json")) return name in blocksOf(text, "terraform", "required_providers");
	return new RegExp(`required_providers[\\s\\S]*?\\b${name}[ \\t]*=[ \\t]*\\{`).test(text);
}
function blocksOf(text, ...path) {
	let at;
	try {
		at = JSON.parse(text);
	} catch {
		return {};
	}
	for (const key of path) at = (Array.isArray(at) ? at : [at]).map((each) => isRecord(each) ? each[key] : void 0).find((each) => each !== void 0);
	const one = Array.isArray(at) ? at[0] : at;
	return isRecord(one) ? Object.fromEntries(Object.entries(one).map(([key, value]) => [key, isRecord(value) ? value : {}])) : {};
}

// packages/closure/src/requests/workflow-requests.ts
function workflowRequests(text, { file, actionsUrl }) {
	const [document] = readDocuments(text, { file });
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
			const request = text.includes("${{") ? void 0 : imageRequest(text, { explicit: false });
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
	if (text.startsWith("docker://")) return imageRequest(text.slice(9), { explicit: false });
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
function collectArtifacts({ rendered, directory, terraform = /* @__PURE__ */ new Map(), workflows = /* @__PURE__ */ new Map(), actionsUrl = "" }) {
	return mergeRequests([
		...renderedRequests(rendered, { directory }),
		...terraformRequests(terraform),
		...[...workflows].flatMap(([file, text]) => workflowRequests(text, {
			file,
			actionsUrl
		}))
	]);
}

export { isRecord as a, readFile as c, hclBlocks as i, readSubtree as l, workflowRequests as n, checkMirrorable as o, moduleCalls as r, UNKNOWN as s, collectArtifacts as t };