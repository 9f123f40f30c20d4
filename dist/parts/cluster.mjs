import { I as HttpError, M as createHttp, N as normaliseOrigin, j as saidBy$1 } from "./zod.mjs";
import { C as setOutput, F as beginningOf, P as addMasks, c as readRunContext, ct as CodedError, h as isRecord, w as createLog } from "./kit.mjs";
import { i as parseYamlDocuments, r as parseYaml } from "./js-yaml.mjs";
import { n as instancesForge, t as openRunStep } from "./run.mjs";
import { $ as readCommit, E as renderConfiguration, Q as readSubtree, h as commitEntry } from "./handlebars.mjs";
import { n as withLater } from "./argocd.mjs";
import { t as openTerraform } from "./terraform2.mjs";
import { D as readProgress, I as readOutputs, O as writeProgress, a as readLock, q as secretStrings, r as lockRef, s as releaseLock } from "./noble-curves.mjs";
import { a as argoObjects, g as argoApplications, p as generatorFiles } from "./yaml.mjs";
import { r as listPages } from "./forge.mjs";
import { t as textOf } from "./forge2.mjs";

// packages/forge/src/commit-statuses.ts
async function listCommitStatuses(address, { owner, name, commit }) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"commits",
			commit,
			"statuses"
		],
		query: { sort: "recentupdate" },
		scope: "read:repository",
		subject: `the statuses of commit ${commit.slice(0, 12)} of ${owner}/${name}`
	};
	const newest = /* @__PURE__ */ new Map();
	for (const raw of await listPages(address, call)) {
		const value = raw;
		const id = Number(value["id"]);
		const context = textOf(value["context"]);
		const state = textOf(value["status"]) || textOf(value["state"]);
		const createdAt = new Date(textOf(value["created_at"]));
		const status = {
			context,
			state,
			description: textOf(value["description"]),
			createdAt
		};
		const known = newest.get(context);
		if (known === void 0 || id > known.id) newest.set(context, {
			id,
			status
		});
	}
	return [...newest.values()].map(({ status }) => status);
}

// packages/stacks/src/diff/list-applications.ts
function listApplications(tree, { path, stacksInstancesUrl }) {
	const repository = generatorFiles(tree, {
		path,
		stacksInstancesUrl
	});
	return argoApplications(argoObjects(tree, tree.keys()), {
		path,
		stacksInstancesUrl,
		repository
	});
}

// packages/cluster/src/cluster-error.ts
var ClusterError = class extends CodedError {
	name = "ClusterError";
};

// packages/cluster/src/api/cluster.ts
const FIELD_MANAGER = "edp-actions";
const METADATA = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";
const PAGE = 500;
function openCluster({ server, ca, certificate, key, token }, { userAgent, onRetry }) {
	const tls = {
		...ca === void 0 ? {} : { ca },
		...certificate === void 0 || key === void 0 ? {} : {
			certificate,
			key
		}
	};
	const http = createHttp({
		userAgent,
		tls,
		...onRetry === void 0 ? {} : { onRetry }
	});
	const auth = token === void 0 ? void 0 : {
		kind: "bearer",
		token
	};
	async function call(request) {
		const { path, absentOn = [404], headers, ...rest } = request;
		try {
			return await (await http.request({
				...rest,
				url: `${server}${path}`,
				headers: {
					accept: "application/json",
					...headers
				},
				auth,
				redirect: "refuse"
			})).json();
		} catch (error) {
			if (!(error instanceof HttpError)) throw error;
			if (error.code === "HTTP_STATUS" && absentOn.includes(error.status ?? 0)) return void 0;
			throw toClusterError(error, {
				server,
				path,
				method: rest.method ?? "GET"
			});
		}
	}
	const json = { "content-type": "application/json" };
	return {
		get: async (path) => call({ path }),
		list: async (path, { metadataOnly = false } = {}) => {
			const found = [];
			for (let next = "";;) {
				const page = await call({
					path: `${path}${`?limit=${PAGE}${next === "" ? "" : `&continue=${encodeURIComponent(next)}`}`}`,
					headers: metadataOnly ? { accept: METADATA } : {}
				});
				if (page === void 0) return void 0;
				found.push(...page.items ?? []);
				next = page.metadata?.continue ?? "";
				if (next === "") return found;
			}
		},
		create: async (path, object) => call({
			path,
			method: "POST",
			headers: json,
			body: JSON.stringify(object),
			absentOn: [409]
		}),
		apply: async (path, object, { manager = FIELD_MANAGER } = {}) => await call({
			path: `${path}?fieldManager=${manager}&force=true`,
			method: "PATCH",
			headers: { "content-type": "application/apply-patch+yaml" },
			body: JSON.stringify(object),
			absentOn: []
		}),
		merge: async (path, patch) => call({
			path,
			method: "PATCH",
			headers: { "content-type": "application/merge-patch+json" },
			body: JSON.stringify(patch)
		}),
		remove: async (path, { propagation = "Background" } = {}) => {
			const body = JSON.stringify({
				kind: "DeleteOptions",
				apiVersion: "v1",
				propagationPolicy: propagation
			});
			return await call({
				path,
				method: "DELETE",
				headers: {
					...json,
					"content-length": String(Buffer.byteLength(body))
				},
				body
			}) !== void 0;
		},
		count: () => http.count(),
		close: async () => http.close()
	};
}
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/;
function toClusterError(error, { server, path, method }) {
	const { status } = error;
	const what = `${method} ${path.replace(/\?.*/, "")}`;
	const reason = error.cause?.code ?? "";
	if (TLS.test(reason)) return new ClusterError({
		code: "CLUSTER_UNTRUSTED",
		message: `what answers at ${server} is not the cluster of output kubeconfig: its certificate is not of the authority there (${reason})`,
		fix: "Apply again, so that Terraform reads a new kubeconfig. Where the address belongs to another server by now, the cluster is gone.",
		cause: error
	});
	if (error.code !== "HTTP_STATUS" || status === void 0) return new ClusterError({
		code: "CLUSTER_UNREACHABLE",
		message: `the API of the cluster (${server}) cannot be used: ${error.message}`,
		fix: "Check that the cluster runs, and that its API has an address that the runner reaches.",
		cause: error
	});
	if (status === 401 || status === 403) {
		const why = status === 401 ? "Its certificate or token has expired or was revoked: apply again, so that Terraform reads a new one, or renew it in the root module." : "Give the user of output kubeconfig the right to do this (the workflows need cluster-admin).";
		return new ClusterError({
			code: "CLUSTER_DENIED",
			message: `the cluster does not let the user of output kubeconfig do ${what} (${status})`,
			fix: why,
			cause: error
		});
	}
	return new ClusterError({
		code: "CLUSTER_REFUSED",
		message: `the cluster refused ${what} (${status}): ${saidBy$1(error)}`,
		fix: "Correct the object in the stacks templates, or what in the cluster stands against it.",
		cause: error
	});
}

// packages/cluster/src/api/kubernetes-object.ts
function titleOf({ kind, metadata: { name, namespace } }) {
	return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
}

// packages/cluster/src/api/kinds.ts
function createKinds(cluster) {
	const versions = /* @__PURE__ */ new Map();
	const resourcesOf = async (apiVersion) => {
		const path = `${apiVersion.includes("/") ? "/apis" : "/api"}/${apiVersion}`;
		return ((await cluster.get(path))?.resources ?? []).filter(({ name }) => !name.includes("/"));
	};
	const find = async ({ apiVersion, kind, metadata }) => {
		if (!versions.has(apiVersion)) versions.set(apiVersion, resourcesOf(apiVersion));
		const resource = (await versions.get(apiVersion)).find((each) => each.kind === kind);
		if (resource === void 0) return void 0;
		const root = `${apiVersion.includes("/") ? "/apis" : "/api"}/${apiVersion}`;
		const { namespaced } = resource;
		return {
			collection: `${root}${namespaced ? `/namespaces/${encodeURIComponent(metadata.namespace ?? "default")}` : ""}/${resource.name}`,
			namespaced
		};
	};
	return {
		find,
		pathOf: async (object) => {
			const found = await find(object);
			if (found !== void 0) return `${found.collection}/${encodeURIComponent(object.metadata.name)}`;
			throw new ClusterError({
				code: "KIND_UNKNOWN",
				message: `the cluster knows no ${object.kind} of ${object.apiVersion}, which ${titleOf(object)} is`,
				fix: "Add the CustomResourceDefinition to bootstrap/, or let Argo CD deploy the object after what brings it (sync waves)."
			});
		},
		forget: () => versions.clear()
	};
}

// packages/cluster/src/installation-hooks.ts
const AT_INSTALLATION = /\b(pre-install|post-install|PreSync|Sync|PostSync)\b/;
const POLL_MS = 200;
function splitHooks(objects) {
	const hookOf = ({ metadata: { annotations = {} } }) => annotations["helm.sh/hook"] ?? annotations["argocd.argoproj.io/hook"];
	return {
		hooks: objects.filter((each) => AT_INSTALLATION.test(hookOf(each) ?? "")),
		rest: objects.filter((each) => hookOf(each) === void 0)
	};
}
async function isInstalled(objects, { cluster, kinds }) {
	const collections = /* @__PURE__ */ new Map();
	for (const object of objects) {
		const collection = (await kinds.find(object))?.collection;
		if (collection === void 0) return false;
		if (!collections.has(collection)) collections.set(collection, namesIn(cluster, collection));
		if (!(await collections.get(collection)).has(object.metadata.name)) return false;
	}
	return true;
}
async function namesIn(cluster, collection) {
	const all = await cluster.list(collection, { metadataOnly: true }) ?? [];
	return new Set(all.map(({ metadata }) => metadata.name));
}
async function clearHooks(hooks, { cluster, kinds, timeoutMs = 6e4 }) {
	const until = Date.now() + timeoutMs;
	for (const hook of hooks.filter(({ kind }) => kind === "Job" || kind === "Pod")) {
		const path = await kinds.pathOf(hook);
		await cluster.remove(path);
		while (await cluster.get(path) !== void 0) {
			if (Date.now() > until) throw new ClusterError({
				code: "HOOK_STUCK",
				message: `${titleOf(hook)} of an earlier installation is not gone after ${Math.round(timeoutMs / 1e3)} s`,
				fix: "Look at what holds it (its finalizers), then deploy again."
			});
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		}
	}
}

// packages/cluster/src/apply-objects.ts
const PARALLEL = 16;
const CRD = "CustomResourceDefinition";
const NAMESPACES = "/api/v1/namespaces";
async function applyObjects(cluster, objects, { log, namespace, crdTimeoutMs = 6e4 }) {
	const kinds = createKinds(cluster);
	const done = {
		created: 0,
		changed: 0,
		unchanged: 0
	};
	const taken = /* @__PURE__ */ new Set();
	const { hooks, rest } = splitHooks(objects);
	const placed = async (these) => Promise.all(these.map(async (object) => place(object, {
		kinds,
		namespace
	})));
	const isNew = hooks.length > 0 && !await isInstalled(await placed(rest), {
		cluster,
		kinds
	});
	for (const unplaced of toPhases(rest, isNew ? hooks : [])) {
		const phase = await placed(unplaced);
		refuseTwice(phase, taken);
		await clearHooks(phase.filter((_, index) => hooks.includes(unplaced[index])), {
			cluster,
			kinds
		});
		const before = await stampsBefore(phase, {
			cluster,
			kinds
		});
		await inParallel(phase, async (object) => {
			const path = await kinds.pathOf(object);
			const { metadata } = await cluster.apply(path, object);
			const was = before.get(path);
			const now = toStamp(metadata, object.kind === "Namespace");
			const isSame = was?.version === now.version || now.mark !== "" && was?.mark === now.mark;
			const how = was === void 0 ? "created" : isSame ? "unchanged" : "changed";
			done[how] += 1;
			if (how !== "unchanged") log.info(`${titleOf(object)}: ${how}`);
		});
		const definitions = phase.filter(({ kind }) => kind === CRD);
		await inParallel(definitions, async (object) => untilServed(object, {
			cluster,
			kinds,
			timeoutMs: crdTimeoutMs
		}));
		if (definitions.length > 0) kinds.forget();
	}
	return done;
}
function refuseTwice(phase, taken) {
	for (const object of phase) {
		const title = titleOf(object);
		const key = `${object.apiVersion.replace(/\/?[^/]*$/, "")} ${title}`;
		if (taken.has(key)) throw new ClusterError({
			code: "OBJECT_TWICE",
			message: `bootstrap/ has ${title} twice`,
			fix: "Keep one of the two: where a chart makes the other, switch it off there."
		});
		taken.add(key);
	}
}
async function place(object, { kinds, namespace }) {
	if (object.metadata.namespace !== void 0 || (await kinds.find(object))?.namespaced !== true) return object;
	return {
		...object,
		metadata: {
			...object.metadata,
			namespace
		}
	};
}
function toPhases(objects, hooks = []) {
	const [definitions, namespaces, rest, argo] = [
		objects.filter(({ kind }) => kind === CRD),
		objects.filter(({ kind }) => kind === "Namespace"),
		objects.filter(({ kind, apiVersion }) => kind !== CRD && kind !== "Namespace" && !isArgo(apiVersion)),
		objects.filter(({ apiVersion }) => isArgo(apiVersion))
	];
	return [
		definitions,
		namespaces,
		hooks,
		rest,
		argo.filter(({ kind }) => kind === "AppProject"),
		argo.filter(({ kind }) => kind !== "AppProject")
	].filter((phase) => phase.length > 0);
}
const isArgo = (apiVersion) => apiVersion.startsWith("argoproj.io/");
function toStamp({ resourceVersion, generation, labels, annotations, managedFields = [] }, isBare) {
	const ours = managedFields.filter(({ manager, operation }) => manager === "edp-actions" && operation === "Apply");
	const wanted = isBare ? [labels, annotations] : generation;
	return {
		version: resourceVersion,
		mark: wanted === void 0 ? "" : JSON.stringify([wanted, ours])
	};
}
async function stampsBefore(phase, { cluster, kinds }) {
	const found = await Promise.all(phase.map(async (object) => kinds.find(object)));
	const collections = new Set(found.flatMap((each) => each === void 0 ? [] : [each.collection]));
	const stamps = /* @__PURE__ */ new Map();
	await inParallel([...collections], async (collection) => {
		for (const { metadata } of await cluster.list(collection, { metadataOnly: true }) ?? []) stamps.set(`${collection}/${encodeURIComponent(metadata.name)}`, toStamp(metadata, collection === NAMESPACES));
	});
	return stamps;
}
async function untilServed(object, { cluster, kinds, timeoutMs }) {
	const path = await kinds.pathOf(object);
	const until = Date.now() + timeoutMs;
	for (;;) {
		const { status } = await cluster.get(path) ?? {};
		const isTrue = (type) => status?.conditions?.some((each) => each.type === type && each.status === "True") ?? false;
		if (isTrue("Established") && isTrue("NamesAccepted")) return;
		if (Date.now() > until) throw new ClusterError({
			code: "CRD_NOT_READY",
			message: `${titleOf(object)} was not served within ${Math.round(timeoutMs / 1e3)} s`,
			fix: `Look at its conditions (kubectl describe crd ${object.metadata.name}): a name that another definition has is refused.`
		});
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}
async function inParallel(items, work) {
	const queue = [...items];
	const workers = Array.from({ length: Math.min(PARALLEL, items.length) }, async () => {
		for (let item = queue.shift(); item !== void 0; item = queue.shift()) await work(item);
	});
	await Promise.all(workers);
}

// packages/cluster/src/ensure-secrets.ts
const NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;
const NAMESPACE = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const KEY = /^[-._a-zA-Z0-9]{1,253}$/;
function parseSecrets(value) {
	const fail = (what) => {
		throw new ClusterError({
			code: "SECRETS_INVALID",
			message: `Terraform output kubernetes_secrets: ${what}`,
			fix: "Let it be a map of \"<namespace>/<name>\" to a map of key to text."
		});
	};
	if (!isRecord(value)) return fail("it is no map");
	for (const [place, data] of Object.entries(value)) {
		const [namespace = "", name = "", ...rest] = place.split("/");
		if (!NAMESPACE.test(namespace) || !NAME.test(name) || rest.length > 0) fail(`"${place.slice(0, 80)}" is not "<namespace>/<name>" as Kubernetes has them`);
		if (!isRecord(data) || Object.keys(data).length === 0) return fail(`${place} has no keys`);
		for (const [key, text] of Object.entries(data)) {
			if (!KEY.test(key)) fail(`${place} has a key that Kubernetes does not take ("${key.slice(0, 40)}")`);
			if (typeof text !== "string" || text === "") fail(`key ${key} of ${place} is no text, or empty`);
		}
	}
	return value;
}
async function ensureSecrets(cluster, secrets, { log }) {
	for (const namespace of new Set(Object.keys(secrets).map((place) => place.split("/")[0]))) await ensureNamespace(cluster, namespace, { log });
	for (const [place, wanted] of Object.entries(secrets)) {
		const [namespace, name] = place.split("/");
		const collection = `/api/v1/namespaces/${namespace}/secrets`;
		const data = Object.fromEntries(Object.entries(wanted).map(([key, text]) => [key, Buffer.from(text).toString("base64")]));
		const object = {
			apiVersion: "v1",
			kind: "Secret",
			metadata: {
				name,
				namespace,
				labels: {
					"app.kubernetes.io/managed-by": "edp-actions",
					...partOf(namespace, name)
				}
			},
			type: "Opaque",
			data
		};
		const found = await cluster.get(`${collection}/${name}`);
		if (found === void 0 && await cluster.create(collection, object) !== void 0) {
			log.info(`Secret ${place}: created`);
			continue;
		}
		const differing = Object.keys(data).filter((key) => found?.data?.[key] !== data[key]);
		if (differing.length === 0) log.info(`Secret ${place}: there already`);
		else log.notice(`Secret ${place} is there already and kept. Not as Terraform has it: ${differing.join(", ")}. To take over Terraform's, delete the Secret and deploy again.`);
	}
}
async function ensureNamespace(cluster, name, { log }) {
	if (await cluster.get(`/api/v1/namespaces/${name}`) !== void 0) return;
	if (await cluster.create("/api/v1/namespaces", {
		apiVersion: "v1",
		kind: "Namespace",
		metadata: { name }
	}) !== void 0) log.info(`Namespace ${name}: created`);
}
const partOf = (namespace, name) => namespace === "argocd" && name === "argocd-secret" ? { "app.kubernetes.io/part-of": "argocd" } : {};

// packages/cluster/src/ensure-status-token.ts
async function ensureStatusToken(cluster, { namespace, token }) {
	const name = "argocd-notifications-secret";
	const data = { "forge-token": Buffer.from(token).toString("base64") };
	const secret = {
		apiVersion: "v1",
		kind: "Secret",
		metadata: {
			name,
			namespace
		},
		data
	};
	await cluster.apply(`/api/v1/namespaces/${namespace}/secrets/${name}`, secret, { manager: "edp-actions-status" });
}

// packages/cluster/src/ensure-repository.ts
function repositorySecret({ namespace, url, token }) {
	return {
		apiVersion: "v1",
		kind: "Secret",
		metadata: {
			name: "repository-stacks-instances",
			namespace,
			labels: {
				"argocd.argoproj.io/secret-type": "repository",
				"app.kubernetes.io/managed-by": "edp-actions"
			}
		},
		type: "Opaque",
		data: Object.fromEntries(Object.entries({
			type: "git",
			url,
			username: "argocd",
			password: token
		}).map(([key, text]) => [key, Buffer.from(text).toString("base64")]))
	};
}
async function ensureRepository(cluster, options) {
	const secret = repositorySecret(options);
	const path = `/api/v1/namespaces/${options.namespace}/secrets/${secret.metadata.name}`;
	await cluster.apply(path, secret);
}

// packages/cluster/src/api/kubeconfig.ts
function parseKubeconfig(text) {
	const config = read(text);
	const current = config["current-context"];
	const context = part(config, {
		list: "contexts",
		name: current,
		inner: "context"
	});
	const cluster = part(config, {
		list: "clusters",
		name: context["cluster"],
		inner: "cluster"
	});
	const user = part(config, {
		list: "users",
		name: context["user"],
		inner: "user"
	});
	for (const [where, key] of [...[
		"certificate-authority",
		"insecure-skip-tls-verify",
		"proxy-url",
		"tls-server-name"
	].map((each) => [cluster, each]), ...[
		"exec",
		"auth-provider",
		"client-certificate",
		"client-key",
		"tokenFile",
		"username",
		"as"
	].map((each) => [user, each])]) if (where[key] !== void 0 && where[key] !== false && where[key] !== null && where[key] !== "") throw invalid(`it uses ${key}, which is not supported`);
	const server = string(cluster, "server") ?? "";
	const url = URL.canParse(server) ? new URL(server) : void 0;
	if (url?.protocol !== "https:") throw invalid("the server of its cluster is no https address");
	if (url.username !== "" || url.search !== "") throw invalid("the address of its server has a login or a query");
	const certificate = decoded(user, "client-certificate-data");
	const key = decoded(user, "client-key-data");
	if (certificate === void 0 !== (key === void 0)) throw invalid("client certificate and key belong together");
	const token = string(user, "token");
	if (certificate === void 0 && token === void 0) throw invalid("its user has neither a client certificate nor a token");
	return {
		server: server.replace(/\/+$/, ""),
		ca: decoded(cluster, "certificate-authority-data"),
		certificate,
		key,
		token
	};
}
function read(text) {
	let config;
	try {
		config = parseYaml(text, { file: "kubeconfig" });
	} catch {
		throw invalid("it is no YAML");
	}
	if (!isRecord(config) || config["kind"] !== "Config") throw invalid("it is no object of kind Config");
	return config;
}
function part(config, { list, name, inner }) {
	const found = (Array.isArray(config[list]) ? config[list] : []).find((each) => isRecord(each) && each["name"] === name);
	if (found === void 0 || !isRecord(found[inner])) throw invalid(`its current context leads to no entry of ${list}`);
	return found[inner];
}
function string(where, key) {
	const value = where[key];
	if (value === void 0 || value === null || value === "") return void 0;
	if (typeof value !== "string") throw invalid(`${key} is no text`);
	return value;
}
function decoded(where, key) {
	const value = string(where, key);
	if (value === void 0) return void 0;
	const text = Buffer.from(value, "base64").toString("utf8");
	if (!text.includes("-----BEGIN ")) throw invalid(`${key} is no PEM in base64`);
	return text;
}
function invalid(what) {
	return new ClusterError({
		code: "KUBECONFIG_INVALID",
		message: `the Terraform output with the kubeconfig cannot be used: ${what}`,
		fix: "Let the output hold a whole kubeconfig with an https server, the data of its authority, and a client certificate or token within."
	});
}

// packages/cluster/src/argo/application.ts
const ARGO_API = "/apis/argoproj.io/v1alpha1";
function sourcesOf({ spec }) {
	return spec.sources ?? (spec.source === void 0 ? [] : [spec.source]);
}
function revisionsOf(application, at) {
	const sources = sourcesOf(application);
	const revisions = application.spec.sources === void 0 ? [at?.revision ?? ""] : at?.revisions ?? [];
	return sources.map((source, index) => ({
		source,
		revision: revisions[index] ?? ""
	}));
}

// packages/cluster/src/argo/retire-applications.ts
const FINALIZER = "resources-finalizer.argocd.argoproj.io";
const OUTSIDE_MS = 6e4;
async function retireApplications(cluster, { namespace, timeoutMs, pollMs = 2e3, log }) {
	const until = Date.now() + timeoutMs;
	const root = `${ARGO_API}/namespaces/${namespace}`;
	const list = async () => await cluster.list(`${root}/applications`) ?? [];
	for (const { metadata } of await cluster.list(`${root}/applicationsets`) ?? []) {
		await cluster.remove(`${root}/applicationsets/${metadata.name}`, { propagation: "Orphan" });
		log.info(`ApplicationSet ${metadata.name}: deleted, its Applications are next`);
	}
	const all = await list();
	for (const { metadata } of sortByDepth(all)) await cluster.merge(`${root}/applications/${metadata.name}`, {
		spec: { syncPolicy: { automated: null } },
		operation: null
	});
	for (const wave of toWaves(all)) {
		for (const application of wave) {
			const path = `${root}/applications/${application.metadata.name}`;
			const isArgo = isArgoItself(application, namespace);
			const finalizers = finalizersFor(application, isArgo);
			await cluster.merge(path, { metadata: { finalizers } });
			await cluster.remove(path);
			log.info(`Application ${application.metadata.name}: deleting${isArgo ? " it alone: it is Argo CD" : ""}`);
		}
		const names = new Set(wave.map(({ metadata }) => metadata.name));
		if ((await untilNone(async () => (await list()).filter(({ metadata }) => names.has(metadata.name)), {
			until,
			pollMs
		})).length > 0) break;
	}
	const outside = await untilNone(async () => {
		const found = await outsideObjects(cluster);
		for (const { path, object } of found) if (path !== void 0 && object.metadata.deletionTimestamp === void 0) await cluster.remove(path);
		return found;
	}, {
		until: Math.max(until, Date.now() + Math.min(OUTSIDE_MS, timeoutMs)),
		pollMs
	});
	return [...(await list()).map(({ metadata }) => `Application ${metadata.name}${holds(metadata)}`), ...outside.map(({ text, object }) => `${text}${holds(object.metadata)}`)];
}
function finalizersFor({ metadata }, isArgo) {
	const { finalizers = [], deletionTimestamp } = metadata;
	if (deletionTimestamp !== void 0 && !isArgo) return finalizers;
	if (isArgo) return finalizers.filter((each) => !each.startsWith(FINALIZER));
	return finalizers.some((each) => each.startsWith(FINALIZER)) ? finalizers : [...finalizers, FINALIZER];
}
const holds = ({ finalizers = [] }) => finalizers.length === 0 ? "" : ` (held by ${finalizers.join(", ")})`;
async function outsideObjects(cluster) {
	const list = async (resource) => await cluster.list(`/api/v1/${resource}`) ?? [];
	return [
		...(await list("services")).filter(({ spec }) => spec?.type === "LoadBalancer").map((object) => outside(object, {
			resource: "services",
			kind: "Service of type LoadBalancer"
		})),
		...(await list("persistentvolumeclaims")).map((object) => outside(object, {
			resource: "persistentvolumeclaims",
			kind: "PersistentVolumeClaim"
		})),
		...(await list("persistentvolumes")).map((object) => ({
			path: void 0,
			object,
			text: `PersistentVolume ${object.metadata.name} (${object.spec?.persistentVolumeReclaimPolicy ?? "Retain"})`
		}))
	];
}
function outside(object, { resource, kind }) {
	const { name, namespace = "" } = object.metadata;
	return {
		object,
		path: `/api/v1/namespaces/${namespace}/${resource}/${name}`,
		text: `${kind} ${namespace}/${name}`
	};
}
function isArgoItself({ status }, namespace) {
	return status?.resources?.some((each) => each.namespace === namespace && each.name.endsWith("application-controller") && each.kind === "StatefulSet") ?? false;
}
function depths(all) {
	const names = new Set(all.map(({ metadata }) => metadata.name));
	const parent = new Map(all.map(({ metadata }) => [metadata.name, metadata.annotations?.["argocd.argoproj.io/tracking-id"]?.split(":")[0] ?? ""]));
	const depth = (name, seen = []) => {
		const above = parent.get(name) ?? "";
		return names.has(above) && above !== name && !seen.includes(above) ? 1 + depth(above, [...seen, name]) : 0;
	};
	return new Map(all.map(({ metadata }) => [metadata.name, depth(metadata.name)]));
}
function sortByDepth(all) {
	const depth = depths(all);
	return [...all].sort((a, b) => depth.get(a.metadata.name) - depth.get(b.metadata.name));
}
function toWaves(all) {
	const depth = depths(all);
	const waveOf = ({ metadata }) => Number(metadata.annotations?.["argocd.argoproj.io/sync-wave"] ?? 0) || 0;
	const keyOf = (each) => `${depth.get(each.metadata.name)} ${waveOf(each)}`;
	const sorted = [...all].sort((a, b) => depth.get(b.metadata.name) - depth.get(a.metadata.name) || waveOf(b) - waveOf(a));
	const groups = /* @__PURE__ */ new Map();
	for (const each of sorted) groups.set(keyOf(each), [...groups.get(keyOf(each)) ?? [], each]);
	return [...groups.values()];
}
async function untilNone(read, { until, pollMs }) {
	for (;;) {
		const left = await read();
		if (left.length === 0 || Date.now() > until) return left;
		await new Promise((resolve) => setTimeout(resolve, pollMs));
	}
}

// packages/cluster/src/argo/wait-applications.ts
const ASK_MS = 1e4;
const OBJECTS_MS = 3e4;
async function waitApplications(watch, options) {
	const { timeoutMs, pollMs = 2e3, outageMs = 12e4, log } = options;
	const say = createTeller(log);
	const deadline = Date.now() + timeoutMs;
	let lastSightAt = Date.now();
	let askedAt = Date.now();
	let objectsAt = Date.now();
	for (;;) {
		try {
			const sight = await watch();
			const { verdicts } = sight;
			for (const [name, { kind, text }] of verdicts) say(name, `${MARKS[kind]} ${name}: ${text}`);
			if ([...verdicts.values()].every(({ kind }) => kind === "done" || kind === "held")) return summary(sight, { end: "done" });
			const failed = [...verdicts].find(([, { kind }]) => kind === "failed");
			const isOver = failed !== void 0 || Date.now() > deadline;
			if (isOver || Date.now() - askedAt > ASK_MS) {
				askedAt = Date.now();
				const by = await whatCame(options);
				if (by !== void 0) {
					log.notice(`Superseded: ${by}`);
					return summary(sight, { end: "superseded" });
				}
			}
			if (isOver) {
				const objects = await sight.describe();
				return summary(sight, {
					end: "failed",
					error: failed === void 0 ? timedOut(sight, {
						timeoutMs,
						objects
					}) : failedBy(failed, objects)
				});
			}
			if (Date.now() - objectsAt > OBJECTS_MS) {
				objectsAt = Date.now();
				for (const line of await sight.describe()) say(line, `  ${line}`);
			}
			lastSightAt = Date.now();
		} catch (error) {
			if (!mayPass(error) || Date.now() - lastSightAt > outageMs || Date.now() > deadline) throw error;
			log.info(`· ${error instanceof Error ? error.message : String(error)}; Argo CD goes on, and so does the waiting`);
		}
		await new Promise((resolve) => setTimeout(resolve, pollMs));
	}
}
async function whatCame({ superseded, log }) {
	try {
		return await superseded();
	} catch (error) {
		log.info(`· whether something newer has come: ${error instanceof Error ? error.message : String(error)}`);
		return;
	}
}
const MARKS = {
	done: "✓",
	failed: "✗",
	pending: "·",
	held: "·"
};
function createTeller(log) {
	const said = /* @__PURE__ */ new Map();
	return (about, line) => {
		if (said.get(about) === line) return;
		said.set(about, line);
		log.info(line);
	};
}
function mayPass(error) {
	if (!(error instanceof ClusterError)) return true;
	if (error.code === "CLUSTER_UNREACHABLE") return true;
	return error.code === "CLUSTER_REFUSED" && error.cause instanceof HttpError && (error.cause.status ?? 0) >= 500;
}
function timedOut({ verdicts }, { timeoutMs, objects }) {
	const open = [...verdicts].filter(([, { kind }]) => kind === "pending").map(([name, { text }]) => `${name}: ${text}`);
	return new ClusterError({
		code: "WAIT_TIMEOUT",
		message: `not there after ${Math.round(timeoutMs / 6e4)} minutes: ${[...open, ...objects].join("; ")}`,
		fix: "Look at the Applications in Argo CD; where it only needs longer, raise wait-minutes. What was committed stays, and Argo CD goes on."
	});
}
const FIXES = {
	APPLICATION_FAILED: "See docs/instances.md, \"Degraded\": correct it in the stacks templates or fields and deploy again. Nothing was rolled back.",
	APPLICATION_MISSING: "Look at the Application or ApplicationSet that makes it, and at the pods in the namespace of Argo CD. What was committed stays.",
	ARGOCD_MISSING: "Put the manifests of Argo CD into bootstrap/ of the stacks templates (docs/instances.md) and deploy again.",
	ARGOCD_SILENT: "Look at the pods in the namespace of Argo CD, and start what does not run; what was committed stays, and Argo CD deploys it then. Deploy again to have it waited for."
};
function failedBy([name, verdict], objects) {
	const code = verdict.kind === "failed" ? verdict.code : "APPLICATION_FAILED";
	const own = objects.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
	const message = [`Application ${name}: ${verdict.text}`, ...own].join("; ");
	return new ClusterError({
		code,
		message,
		fix: FIXES[code]
	});
}
function summary({ verdicts, synced, healthy, images }, end) {
	const held = [...verdicts].filter(([, { kind }]) => kind === "held").map(([name, { text }]) => `${name}: ${text}`);
	return {
		...end,
		synced,
		healthy,
		images,
		held
	};
}

// packages/cluster/src/argo/is-compared-as-is.ts
function isComparedAsIs({ spec, status }) {
	const compared = status?.sync?.comparedTo;
	const now = spec.sources ?? spec.source;
	if (now === void 0) return true;
	const then = spec.sources === void 0 ? compared?.source : compared?.sources;
	return bare$1(now) === bare$1(then) && bare$1(spec.destination) === bare$1(compared?.destination);
}
function bare$1(value) {
	return JSON.stringify(value ?? {}, (_, part) => {
		if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
		const kept = Object.entries(part).filter(([, each]) => !isEmpty(each));
		return Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1));
	});
}
const isEmpty = (value) => value === void 0 || value === null || value === "" || value === false || typeof value === "object" && Object.values(value).every(isEmpty);

// packages/cluster/src/argo/judge-application.ts
const FAULTS = /* @__PURE__ */ new Set([
	"ComparisonError",
	"InvalidSpecError",
	"SyncError"
]);
const DEFAULT_RETRIES = 5;
function judgeApplication(application, { expected, isOurs, hasProgressed, hasWindow }) {
	const { spec, status = {} } = application;
	const { sync, health, operationState: operation } = status;
	if (application.metadata.deletionTimestamp !== void 0) return {
		kind: "pending",
		text: "is being deleted"
	};
	const odd = differingSource(application, expected);
	if (odd !== void 0) return {
		kind: "pending",
		text: `source is not yet as rendered (${odd})`
	};
	const automated = spec.syncPolicy?.automated;
	const isManual = automated === void 0 || automated === null || automated.enabled === false;
	const stale = staleRevision(application, isOurs);
	const windowed = `a sync window of project ${spec.project ?? "default"} holds it back`;
	if (isRunning(operation)) {
		const message = operation?.message ?? "syncing";
		if (/blocked by sync window/i.test(message)) return {
			kind: "held",
			text: windowed
		};
		return {
			kind: "pending",
			text: `${operation?.phase}: ${shorten(message)}`
		};
	}
	const failed = stale === void 0 && sync?.status !== "Synced" && !isManual ? usedUp(application, isOurs) : void 0;
	if (failed !== void 0) return failure(failed);
	const fault = status.conditions?.find(({ type }) => FAULTS.has(type));
	if (fault !== void 0) return {
		kind: "pending",
		text: `${fault.type}: ${shorten(fault.message)}`
	};
	if (stale !== void 0) return {
		kind: "pending",
		text: `compared with ${stale === "" ? "nothing yet" : stale.slice(0, 12)}, not yet with what was committed`
	};
	if (!isComparedAsIs(application)) return {
		kind: "pending",
		text: "changed, not looked at since"
	};
	if (sync?.status !== "Synced") {
		if (isManual) return {
			kind: "held",
			text: "automated sync is off: it stays OutOfSync until somebody syncs it"
		};
		if (hasWindow) return {
			kind: "held",
			text: windowed
		};
		return {
			kind: "pending",
			text: sync?.status ?? "Unknown"
		};
	}
	if (operation !== void 0 && operation.phase !== "Succeeded" && hasTriedOurs(application, isOurs)) return failure(failureText(operation));
	if (!(operation?.finishedAt === void 0 || status.reconciledAt !== void 0 && Date.parse(status.reconciledAt) >= Date.parse(operation.finishedAt))) return {
		kind: "pending",
		text: "synced, not looked at since"
	};
	if (health?.status === "Healthy") return {
		kind: "done",
		text: "Synced, Healthy"
	};
	const about = health?.message === void 0 ? "" : `: ${shorten(health.message)}`;
	if (health?.status === "Degraded" && hasProgressed) return failure(`Degraded${about}`);
	if (health?.status === "Suspended") return {
		kind: "held",
		text: `Suspended${about}`
	};
	return {
		kind: "pending",
		text: `Synced, ${health?.status ?? "Unknown"}${about}`
	};
}
const failure = (text) => ({
	kind: "failed",
	text,
	code: "APPLICATION_FAILED"
});
function isSettled(application, isOurs) {
	return staleRevision(application, isOurs) === void 0 && !isRunning(application.status?.operationState);
}
const isRunning = (operation) => operation?.phase === "Running" || operation?.phase === "Terminating";
function staleRevision(application, isOurs) {
	return revisionsOf(application, application.status?.sync).find(({ source, revision }) => revision === "" || isOurs(source, revision) === false)?.revision;
}
function usedUp(application, isOurs) {
	const { spec, status } = application;
	const operation = status?.operationState;
	if (operation?.phase !== "Failed" && operation?.phase !== "Error") return void 0;
	if (!hasTriedOurs(application, isOurs)) return void 0;
	const limit = operation.operation?.retry?.limit ?? spec.syncPolicy?.retry?.limit ?? DEFAULT_RETRIES;
	if (limit >= 0 && (operation.retryCount ?? 0) < limit && !/retr(?:ied|ies|y attempts)/i.test(operation.message ?? "")) return limit === 0 ? failureText(operation) : void 0;
	return limit < 0 ? void 0 : failureText(operation);
}
function hasTriedOurs(application, isOurs) {
	return !revisionsOf(application, application.status?.operationState?.syncResult).some(({ source, revision }) => revision !== "" && isOurs(source, revision) === false);
}
function failureText(operation) {
	const which = (operation.syncResult?.resources ?? []).filter(({ status }) => status === "SyncFailed").slice(0, 5).map(({ kind, namespace, name, message }) => `${kind} ${namespace ? `${namespace}/` : ""}${name}: ${shorten(message ?? "")}`);
	return [`${operation.phase}: ${shorten(operation.message ?? "")}`, ...which].join("; ");
}
function differingSource(application, { sources }) {
	if (sources === void 0) return void 0;
	const now = sourcesOf(application);
	if (now.length !== sources.length) return `${now.length} sources instead of ${sources.length}`;
	for (const [index, wanted] of sources.entries()) for (const key of [
		"repoURL",
		"path",
		"chart",
		"targetRevision"
	]) if ((wanted[key] ?? "") !== (now[index]?.[key] ?? "")) return `${key} is ${now[index]?.[key] ?? "not set"}`;
}
const shorten = (text) => beginningOf(text.replace(/\s+/g, " ").trim(), { maxCharacters: 400 });

// packages/cluster/src/argo/failing-objects.ts
const OWNERS = [
	{
		kind: "ReplicaSet",
		api: "/apis/apps/v1",
		resource: "replicasets"
	},
	{
		kind: "StatefulSet",
		api: "/apis/apps/v1",
		resource: "statefulsets"
	},
	{
		kind: "Deployment",
		api: "/apis/apps/v1",
		resource: "deployments"
	},
	{
		kind: "DaemonSet",
		api: "/apis/apps/v1",
		resource: "daemonsets"
	},
	{
		kind: "Job",
		api: "/apis/batch/v1",
		resource: "jobs"
	}
];
const MOMENTARY = /* @__PURE__ */ new Set(["ContainerCreating", "PodInitializing"]);
const GOOD = /^(Ready|Available|Healthy)$/;
const BAD = /Failure|Failed|Stalled|Degraded/;
const MOST_READ = 60;
const MOST = 8;
async function failingObjects(cluster, application) {
	const kinds = createKinds(cluster);
	const resources = application.status?.resources ?? [];
	const lines = [];
	for (const { group = "", version = "v1", kind, namespace, name } of resources.slice(0, MOST_READ)) {
		const apiVersion = group === "" ? version : `${group}/${version}`;
		const metadata = {
			name,
			...namespace === void 0 ? {} : { namespace }
		};
		const found = await kinds.find({
			apiVersion,
			kind,
			metadata
		});
		if (found === void 0) continue;
		const object = await cluster.get(`${found.collection}/${encodeURIComponent(name)}`);
		if (object === void 0) lines.push(`${titleOf({
			apiVersion,
			kind,
			metadata
		})}: is not there`);
		else lines.push(...saidBy({
			...object,
			kind
		}));
	}
	const podLines = [];
	for (const namespace of new Set(resources.flatMap((each) => each.namespace ?? []))) {
		const isOurs = await ownership(cluster, {
			namespace,
			resources
		});
		for (const pod of await cluster.list(`/api/v1/namespaces/${namespace}/pods`) ?? []) if (isOurs(pod)) podLines.push(...saidByPod(pod));
	}
	const all = [...podLines, ...lines].map((line) => beginningOf(line.replace(/\s+/g, " ").trim(), { maxCharacters: 400 }));
	return [...new Set(all)].slice(0, MOST);
}
function saidBy(object) {
	const { kind, spec, status } = object;
	if (kind === "Pod") return saidByPod(object);
	if (kind === "PersistentVolumeClaim" && status?.phase !== void 0 && status.phase !== "Bound") return [`${titleOf(object)}: ${status.phase}`];
	if (kind === "Service" && spec?.type === "LoadBalancer" && (status?.loadBalancer?.ingress ?? []).length === 0) return [`${titleOf(object)}: its load balancer has no address yet`];
	return badConditions(object);
}
function badConditions(object) {
	const { conditions } = object.status ?? {};
	const isGood = (type) => GOOD.test(type) || object.kind === "Deployment" && type === "Progressing";
	return (Array.isArray(conditions) ? conditions : []).filter(({ type, status }) => isGood(type) && status === "False" || BAD.test(type) && status === "True").map(({ type, reason, message }) => `${titleOf(object)}: ${reason ?? type}: ${message ?? ""}`);
}
function saidByPod(pod) {
	const { initContainerStatuses = [], containerStatuses = [], conditions = [] } = pod.status ?? {};
	const title = titleOf({
		...pod,
		kind: "Pod"
	});
	return [...conditions.filter(({ type, status }) => type === "PodScheduled" && status === "False").map(({ reason, message }) => `${title}: ${reason ?? "not scheduled"}: ${message ?? ""}`), ...[...initContainerStatuses, ...containerStatuses].flatMap(({ name, state, lastState }) => {
		const { reason, message = "" } = state?.waiting ?? {};
		const ended = state?.terminated ?? lastState?.terminated;
		const end = (ended?.exitCode ?? 0) === 0 ? "" : `ended with ${ended?.exitCode} (${ended?.reason ?? ""}) ${ended?.message ?? ""}`;
		const isWaiting = reason !== void 0 && !MOMENTARY.has(reason);
		if (!isWaiting && end === "") return [];
		const what = isWaiting ? `${reason}: ${message}` : "";
		return [`${title}, container ${name}: ${[what, end].filter((each) => each !== "").join("; ")}`];
	})];
}
async function ownership(cluster, { namespace, resources }) {
	const owners = /* @__PURE__ */ new Map();
	for (const { kind, api, resource } of OWNERS) for (const each of await cluster.list(`${api}/namespaces/${namespace}/${resource}`, { metadataOnly: true }) ?? []) owners.set(`${kind} ${each.metadata.name}`, each);
	const ours = new Set(resources.filter((each) => each.namespace === namespace).map(({ kind, name }) => `${kind} ${name}`));
	const isOurs = ({ metadata }, depth = 0) => (metadata.ownerReferences ?? []).some(({ kind, name }) => {
		const owner = owners.get(`${kind} ${name}`);
		return ours.has(`${kind} ${name}`) || owner !== void 0 && depth < 5 && isOurs(owner, depth + 1);
	});
	return isOurs;
}

// packages/cluster/src/argo/watch-applications.ts
const REFRESH = "argocd.argoproj.io/refresh";
const ASK_AGAIN_MS = 3e4;
const SILENT_MS = 6e4;
const MOST_DESCRIBED = 10;
function watchApplications(cluster, options) {
	const { expected, gone, namespace, tree, appearMs, settleMs = 2e4 } = options;
	const started = Date.now();
	const trees = /* @__PURE__ */ new Map();
	const states = /* @__PURE__ */ new Map();
	const progressed = /* @__PURE__ */ new Set();
	const asked = /* @__PURE__ */ new Map();
	const isOurs = ({ repoURL = "" }, revision) => options.isOurUrl(repoURL) ? trees.get(revision) === tree : void 0;
	function hasProgressed(application) {
		const { name } = application.metadata;
		const { sync, health } = application.status ?? {};
		const isThere = isSettled(application, isOurs) && sync?.status === "Synced";
		const state = isThere ? health?.status ?? "" : "before";
		if (states.get(name)?.state !== state) states.set(name, {
			state,
			since: Date.now()
		});
		if (!isThere) progressed.delete(name);
		const lasted = Date.now() - states.get(name).since > settleMs;
		if (state === "Progressing" || state === "Degraded" && lasted) progressed.add(name);
		return progressed.has(name);
	}
	async function ask({ metadata }) {
		const { name, namespace: at = namespace, annotations = {} } = metadata;
		const since = asked.get(name);
		if (annotations[REFRESH] !== void 0) {
			if (since === void 0) asked.set(name, Date.now());
			return Date.now() - (since ?? Date.now());
		}
		if (since !== void 0 && Date.now() - since < ASK_AGAIN_MS) return 0;
		asked.set(name, Date.now());
		const body = { metadata: { annotations: { [REFRESH]: "normal" } } };
		await cluster.merge(`${ARGO_API}/namespaces/${at}/applications/${name}`, body).catch((error) => {
			if (!(error instanceof ClusterError) || error.code !== "CLUSTER_DENIED") throw error;
		});
		return 0;
	}
	async function look(one, application, windows) {
		const ours = windows.get(application.spec.project ?? "default") ?? [];
		const verdict = judgeApplication(application, {
			expected: one,
			isOurs,
			hasProgressed: hasProgressed(application),
			hasWindow: ours.length > 0 && await isHeld(application, ours)
		});
		if (verdict.kind !== "pending") return verdict;
		const silentMs = await ask(application);
		const text = `Argo CD was asked to look at it ${Math.round(silentMs / 6e4)} minutes ago and has not: does its application-controller run (pods of namespace ${namespace})?`;
		if (silentMs > appearMs) return {
			kind: "failed",
			text,
			code: "ARGOCD_SILENT"
		};
		return silentMs > SILENT_MS ? {
			kind: "pending",
			text
		} : verdict;
	}
	return async () => {
		const all = await cluster.list(`${ARGO_API}/namespaces/${namespace}/applications`);
		const windows = await readWindows(cluster, namespace);
		const wanted = expected.flatMap((each) => match(each, all ?? []));
		const found = wanted.flatMap(({ application }) => application === void 0 ? [] : [application]);
		await readTrees(found, options, trees);
		const verdicts = /* @__PURE__ */ new Map();
		for (const { expected: one, application } of wanted) if (application !== void 0) verdicts.set(application.metadata.name, await look(one, application, windows));
		else verdicts.set(one.name, missing({
			waitedMs: Date.now() - started,
			appearMs,
			hasKind: all !== void 0
		}));
		for (const name of gone) {
			const left = all?.find(({ metadata }) => metadata.name === name);
			const held = left?.metadata.finalizers?.join(", ") ?? "";
			const text = left?.metadata.deletionTimestamp === void 0 ? "still there" : `still being deleted (held by ${held})`;
			verdicts.set(name, left === void 0 ? {
				kind: "done",
				text: "gone"
			} : {
				kind: "pending",
				text
			});
		}
		return toSight({
			verdicts,
			found
		}, cluster);
	};
}
function toSight({ verdicts, found }, cluster) {
	const isOdd = [...verdicts].some(([name, { kind }]) => kind !== "done" && kind !== "held" && !found.some(({ metadata }) => metadata.name === name));
	return {
		verdicts,
		synced: !isOdd && found.every(({ status }) => status?.sync?.status === "Synced"),
		healthy: !isOdd && found.every(({ status }) => status?.health?.status === "Healthy"),
		images: [...new Set(found.flatMap(({ status }) => status?.summary?.images ?? []))].sort(),
		describe: async () => openObjects({
			verdicts,
			found
		}, cluster)
	};
}
async function openObjects({ verdicts, found }, cluster) {
	const open = found.filter(({ metadata, status }) => {
		const kind = verdicts.get(metadata.name)?.kind;
		return kind === "failed" || kind === "pending" && status?.health?.status !== "Healthy";
	});
	const lines = [];
	for (const application of open.slice(0, MOST_DESCRIBED)) {
		const objects = await failingObjects(cluster, application);
		lines.push(...objects.map((line) => `${application.metadata.name}: ${line}`));
	}
	return lines;
}
async function isHeld(application, windows) {
	const { isHeldByWindow } = await import("./croner.mjs");
	return isHeldByWindow(application, {
		windows,
		now: /* @__PURE__ */ new Date()
	});
}
function match(expected, all) {
	const pattern = new RegExp(`^${expected.name.replace(/[.]/g, String.raw`\.`).replaceAll("*", ".*")}$`);
	const found = all.filter(({ metadata }) => pattern.test(metadata.name));
	return (found.length === 0 ? [void 0] : found).map((application) => ({
		expected,
		application
	}));
}
function missing({ waitedMs, appearMs, hasKind }) {
	const what = hasKind ? "not there yet" : "not there yet: the cluster knows no Applications";
	if (waitedMs < appearMs) return {
		kind: "pending",
		text: what
	};
	const minutes = Math.round(appearMs / 6e4);
	if (hasKind) return {
		kind: "failed",
		text: `was not made within ${minutes} minutes: look at what makes it (an app of apps, an ApplicationSet), and whether Argo CD runs`,
		code: "APPLICATION_MISSING"
	};
	return {
		kind: "failed",
		text: `was not made within ${minutes} minutes: the cluster has no CustomResourceDefinition applications.argoproj.io, so Argo CD is not installed`,
		code: "ARGOCD_MISSING"
	};
}
async function readTrees(applications, { isOurUrl, treeAt }, trees) {
	const revisions = applications.filter((each) => sourcesOf(each).some(({ repoURL = "" }) => isOurUrl(repoURL))).flatMap(({ status }) => [status?.sync, status?.operationState?.syncResult]).flatMap((at) => [at?.revision, ...at?.revisions ?? []]);
	for (const revision of new Set(revisions)) {
		if (revision === void 0 || !/^[0-9a-f]{40,64}$/.test(revision) || trees.has(revision)) continue;
		trees.set(revision, await treeAt(revision));
	}
}
async function readWindows(cluster, namespace) {
	const all = await cluster.list(`${"/apis/argoproj.io/v1alpha1"}/namespaces/${namespace}/appprojects`) ?? [];
	return new Map(all.map(({ metadata, spec }) => [metadata.name, spec?.syncWindows ?? []]));
}

// packages/cluster/src/argo/watch-statuses.ts
function watchStatuses({ expected, prefix, readStatuses, appearMs, settleMs = 2e4 }) {
	const started = Date.now();
	const states = /* @__PURE__ */ new Map();
	const hasLasted = ({ context, state, description }) => {
		const text = `${state} ${description}`;
		if (states.get(context)?.text !== text) states.set(context, {
			text,
			since: Date.now()
		});
		return Date.now() - states.get(context).since >= settleMs;
	};
	return async () => {
		const statuses = (await readStatuses()).filter(({ context }) => context.startsWith(prefix));
		const verdicts = /* @__PURE__ */ new Map();
		for (const { name } of expected) {
			const pattern = new RegExp(`^${name.replace(/[.]/g, String.raw`\.`).replaceAll("*", ".*")}$`);
			const found = statuses.filter(({ context }) => pattern.test(context.slice(prefix.length)));
			for (const status of found) verdicts.set(status.context.slice(prefix.length), judge(status, hasLasted(status)));
			if (found.length === 0) verdicts.set(name, unsaid(Date.now() - started, appearMs));
		}
		const isDone = [...verdicts.values()].every(({ kind }) => kind === "done");
		return {
			verdicts,
			synced: isDone,
			healthy: isDone,
			images: [],
			describe: async () => []
		};
	};
}
function judge({ state, description }, hasLasted) {
	const said = beginningOf(description.replace(/\s+/g, " ").trim(), { maxCharacters: 400 });
	if (state === "success") return {
		kind: "done",
		text: said || "Synced, Healthy"
	};
	if ((state === "failure" || state === "error") && hasLasted) return {
		kind: "failed",
		text: said || `Argo CD says ${state}`,
		code: "APPLICATION_FAILED"
	};
	if (state === "warning") return {
		kind: "held",
		text: said || "held back"
	};
	return {
		kind: "pending",
		text: said || state
	};
}
function unsaid(waitedMs, appearMs) {
	if (waitedMs < appearMs) return {
		kind: "pending",
		text: "no commit status yet"
	};
	return {
		kind: "failed",
		text: `no commit status within ${Math.round(appearMs / 6e4)} minutes: does Argo CD run, and do its notifications reach the forge (bootstrap/15-notifications.yaml)?`,
		code: "ARGOCD_SILENT"
	};
}

// packages/cluster/src/why-gone.ts
async function whyGone(cluster, { forMs = 6e4, pollMs = 5e3, log }) {
	const until = Date.now() + forMs;
	for (;;) {
		try {
			await cluster.get("/version");
			return;
		} catch (error) {
			if (!(error instanceof ClusterError) || error.code !== "CLUSTER_UNREACHABLE") throw error;
			if (Date.now() > until) return error.message;
			log.info(`${error.message}; asking for ${Math.ceil((until - Date.now()) / 1e3)} s more`);
		}
		await new Promise((resolve) => setTimeout(resolve, pollMs));
	}
}

// packages/run/src/modes/observe-run.ts
async function observeRun(step, { observed, images }) {
	const { url } = step.run.run;
	await commitEntry(step, {
		plan: (tip) => ({
			changes: tip?.deployed?.run === url ? {
				observed,
				images
			} : {},
			warnings: []
		}),
		subject: "Observed"
	});
}

// packages/run/src/step/find-newer-run.ts
async function findNewerRun({ run, repositories }) {
	const { tenant, environment } = run.instance;
	const holder = await readLock(repositories.infraDeploy, { ref: lockRef(tenant, environment) });
	const { lockId = run.lock?.id } = await readProgress(run.directory);
	if (holder === void 0 || holder.id === lockId) return void 0;
	return `a newer run has begun (${holder.operation || "run"} of ${holder.actor || "somebody"}, ${holder.runUrl}), and its end counts.`;
}

// packages/run/src/step/instance-statuses.ts
function openInstanceStatuses(step, committed) {
	const { run, repositories, inputs, http, context } = step;
	const { address, owner, name } = instancesForge(run.stacksInstances.url, {
		token: inputs.tokens.stacksInstances,
		http,
		context,
		what: "it has no commit statuses",
		fix: "Use source: cluster, or correct stacks-instances."
	});
	const commits = /* @__PURE__ */ new Set([committed.commit]);
	return async () => {
		const at = {
			ref: run.stacksInstances.branch,
			path: run.instance.path
		};
		const tip = await readSubtree(repositories.stacksInstances, at);
		if (tip.treeId === committed.treeId) commits.add(tip.commit);
		const newest = /* @__PURE__ */ new Map();
		for (const commit of commits) for (const status of await listCommitStatuses(address, {
			owner,
			name,
			commit
		})) {
			const known = newest.get(status.context);
			if (known === void 0 || status.createdAt >= known.createdAt) newest.set(status.context, status);
		}
		return [...newest.values()];
	};
}

// packages/run/src/step/release-early.ts
async function releaseEarly({ run, repositories, log }) {
	const { lock, directory } = run;
	const { finished, lockId = lock?.id ?? "", lockReleased } = await readProgress(directory);
	if (lock === void 0 || finished !== true || lockReleased === true) return;
	try {
		await releaseLock(repositories.infraDeploy, {
			ref: lock.ref,
			id: lockId
		});
	} catch (error) {
		log.info(`The run lock stays until the job ends: ${error instanceof Error ? error.message : String(error)}`);
		return;
	}
	await writeProgress(directory, { lockReleased: true });
	log.info(`Run lock released: ${lock.ref}. Another run may begin; this one ends then.`);
}

// actions/argocd/src/bootstrap.ts
const DIRECTORY = "bootstrap/";
async function bootstrap({ inputs, step, cluster, secrets }) {
	const { log, run } = step;
	const { namespace, repositoryToken, statusToken } = inputs;
	const wanted = secrets === void 0 ? {} : parseSecrets(secrets);
	const objects = bootstrapObjects(await renderConfiguration(step));
	await ensureSecrets(cluster, wanted, { log });
	if (repositoryToken !== "" || statusToken !== "" || objects.length > 0) await ensureNamespace(cluster, namespace, { log });
	if (repositoryToken !== "") await ensureRepository(cluster, {
		namespace,
		url: run.stacksInstances.url,
		token: repositoryToken
	});
	const { created, changed, unchanged } = await applyObjects(cluster, objects, {
		log,
		namespace
	});
	if (statusToken !== "") await ensureStatusToken(cluster, {
		namespace,
		token: statusToken
	});
	setOutput("changed", created + changed > 0);
	if (objects.length === 0) {
		log.notice(`The templates have no ${DIRECTORY}: nothing is installed, Argo CD has to be there already.`);
		return;
	}
	log.info(`Bootstrap of ${run.instance.domain}: ${created} objects created, ${changed} changed, ${unchanged} as they were.`);
}
function bootstrapObjects(tree) {
	return [...tree].filter(([path]) => path.startsWith(DIRECTORY) && /\.(ya?ml|json)$/.test(path)).sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, { content }]) => parseYamlDocuments(content.toString("utf8"), { file: path }).filter((each) => each !== null && each !== void 0)).flatMap((document) => {
		const { kind, items } = document;
		return kind === "List" ? items ?? [] : [document];
	});
}

// actions/argocd/src/read-secret-outputs.ts
async function readSecretOutputs({ tool, kubeconfigOutput, secretsOutput, environment }, { run, http, log }) {
	const target = {
		run,
		...run.terraform,
		runDirectory: run.directory
	};
	const announce = !run.credentialsDue;
	const outputs = await readOutputs(await openTerraform(target, {
		tool,
		limits: {
			deadlineMinutes: 0,
			credentialsExpire: "",
			environment
		},
		http,
		log
	}));
	for (const { value, sensitive } of Object.values(outputs)) if (sensitive) addMasks(secretStrings(value), { announce });
	const kubeconfig = outputs[kubeconfigOutput];
	if (kubeconfig === void 0) return {
		kubeconfig: void 0,
		secrets: void 0
	};
	if (!kubeconfig.sensitive || typeof kubeconfig.value !== "string" || kubeconfig.value === "") throw new ClusterError({
		code: "KUBECONFIG_INVALID",
		message: `Terraform output ${kubeconfigOutput} is ${kubeconfig.sensitive ? "no text" : "not sensitive"}`,
		fix: "Let it be the text of a kubeconfig, with sensitive = true."
	});
	addMasks(partsOf(kubeconfig.value), { announce });
	return {
		kubeconfig: kubeconfig.value,
		secrets: outputs[secretsOutput]?.value
	};
}
function partsOf(text) {
	return [...text.matchAll(/["']?(?:client-key-data|token|password)["']?\s*:\s*["']?([^\s"',}]{8,})/g)].flatMap(([, value = ""]) => {
		const decoded = Buffer.from(value, "base64").toString("utf8");
		return decoded.includes("-----BEGIN ") ? [value, decoded] : [value];
	});
}

// actions/argocd/src/retire.ts
async function retire({ inputs, step, cluster }) {
	const { log, run } = step;
	const { namespace, leftovers, retireMinutes } = inputs;
	const gone = await findGone(cluster, {
		leftovers,
		log
	});
	if (gone !== void 0) {
		setOutput("remaining", "");
		log.warning(`${gone}. The destruction of ${run.instance.domain} goes on without asking its cluster. Load balancers and disks that Kubernetes made are NOT in the Terraform state: look for them in the console of the cloud.`);
		return;
	}
	const remaining = await retireApplications(cluster, {
		namespace,
		timeoutMs: retireMinutes * 6e4,
		log
	});
	setOutput("remaining", remaining.join("\n"));
	if (remaining.length === 0) {
		log.info(`Retired: Argo CD has nothing left in ${run.instance.domain}, no load balancer and no disk outlives the cluster.`);
		return;
	}
	const text = `left in the cluster after ${retireMinutes} minutes: ${remaining.join("; ")}`;
	if (leftovers === "accept") {
		log.warning(`${text}. Accepted (leftovers: accept): they stay in the cloud, cost money and keep data.`);
		return;
	}
	throw new ClusterError({
		code: "LEFTOVERS",
		message: text,
		fix: "Nothing was destroyed. Find out what holds them (finalizers are named), then run destroy again; or set leftovers to accept (in the example workflows: repository variable EDP_LEFTOVERS), and look after them in the console of the cloud."
	});
}
async function findGone(cluster, { leftovers, log }) {
	try {
		const why = await whyGone(cluster, { log });
		return why === void 0 ? void 0 : `${why}. It is taken for gone`;
	} catch (error) {
		if (leftovers === "accept" && error instanceof ClusterError) return `${error.message}. Accepted (leftovers: accept)`;
		throw error;
	}
}

// actions/argocd/src/read-deployment.ts
async function readDeployment({ inputs, step: { run, repositories } }) {
	const remote = repositories.stacksInstances;
	const { path } = run.instance;
	const { url, branch } = run.stacksInstances;
	const committed = await readSubtree(remote, {
		ref: inputs.commit === "" ? branch : inputs.commit,
		path
	});
	const [parent] = (await readCommit(remote, committed.commit)).parents;
	const before = parent === void 0 ? void 0 : await readSubtree(remote, {
		ref: parent,
		path
	});
	const list = (tree) => listApplications(tree, {
		path,
		stacksInstancesUrl: url
	});
	const expected = list(committed.files).map(({ name, object }) => {
		const { spec, metadata } = object.value;
		const sources = spec?.sources ?? (spec?.source === void 0 ? [] : [spec.source]);
		const isWritten = object.kind === "Application";
		return {
			name,
			namespace: metadata?.namespace ?? inputs.namespace,
			sources: isWritten ? sources : void 0
		};
	});
	const kept = new Set(expected.map(({ name }) => name));
	return {
		committed,
		expected,
		gone: (before === void 0 ? [] : list(before.files).map(({ name }) => name)).filter((name) => !kept.has(name) && !name.includes("*"))
	};
}

// actions/argocd/src/wait.ts
async function wait({ inputs, step }, { watch }) {
	const { run, repositories, log } = step;
	const { path } = run.instance;
	const deployment = await readDeployment({
		inputs,
		step
	});
	const { expected, committed } = deployment;
	if (expected.length === 0) {
		log.notice(`${path} of stacks-instances has no Argo CD Application: nothing is waited for.`);
		return;
	}
	await releaseEarly(step);
	log.info(`Waiting for ${expected.length} Applications, ${inputs.waitMinutes} minutes at most …`);
	const seen = await waitApplications(watch(deployment), {
		superseded: async () => {
			return (await readSubtree(repositories.stacksInstances, {
				ref: run.stacksInstances.branch,
				path
			})).treeId === committed.treeId ? findNewerRun(step) : "a later commit changed the directory of this instance. Whoever made it waits for that one.";
		},
		timeoutMs: inputs.waitMinutes * 6e4,
		log
	});
	setOutput("synced", seen.synced);
	setOutput("healthy", seen.healthy);
	if (seen.end === "superseded") return;
	for (const line of seen.held) log.notice(`Not waited for: ${line}`);
	await observeRun(step, {
		observed: {
			tree: committed.treeId,
			synced: seen.synced,
			healthy: seen.healthy,
			at: (/* @__PURE__ */ new Date()).toISOString()
		},
		images: seen.images
	});
	if (seen.error !== void 0) throw seen.error;
	log.info(`${run.instance.domain}: ${seen.synced && seen.healthy ? "every Application is Synced and Healthy" : "done as far as it is waited for"}.`);
}

// actions/argocd/src/same-repository.ts
const isSameRepository = (a, b) => bare(a) === bare(b);
function bare(url) {
	if (!URL.canParse(url)) return url;
	const { origin, pathname } = new URL(url);
	return `${normaliseOrigin(origin)}${pathname.replace(/(\.git)?\/*$/, "").toLowerCase()}`;
}

// actions/argocd/src/watch-cluster.ts
function watchCluster({ inputs, step: { run, repositories }, cluster }, { committed, expected, gone }) {
	const { path } = run.instance;
	return watchApplications(cluster, {
		expected,
		gone,
		namespace: inputs.namespace,
		tree: committed.treeId,
		appearMs: inputs.appearMinutes * 6e4,
		isOurUrl: (url) => isSameRepository(url, run.stacksInstances.url),
		treeAt: async (commit) => (await readSubtree(repositories.stacksInstances, {
			ref: commit,
			path
		})).treeId
	});
}

// actions/argocd/src/watch-forge.ts
function watchForge({ inputs, step }, { committed, expected, gone }) {
	const { url } = step.run.stacksInstances;
	const seen = expected.filter(({ sources }) => sources === void 0 || sources.some(({ repoURL = "" }) => isSameRepository(repoURL, url)));
	const unseen = [...expected.filter((each) => !seen.includes(each)).map(({ name }) => name), ...gone];
	if (unseen.length > 0) step.log.notice(`Not waited for, since the forge does not tell of it: ${unseen.join(", ")}`);
	return watchStatuses({
		expected: seen,
		prefix: `argocd/${step.run.instance.path}/`,
		readStatuses: openInstanceStatuses(step, committed),
		appearMs: inputs.appearMinutes * 6e4
	});
}

// actions/argocd/src/main.ts
const MODES = {
	bootstrap,
	retire,
	wait: async (at) => wait(at, { watch: (deployment) => watchCluster(at, deployment) })
};
async function run(given) {
	const log = createLog();
	if (given.mode === "wait" && given.pullRequest !== "") return log.notice(`Argo CD deploys it once ${given.pullRequest} is merged: nothing is waited for.`);
	const userAgent = "edp-actions/argocd";
	const onRetry = (line) => log.info(line);
	const http = createHttp({
		userAgent,
		onRetry
	});
	try {
		const { runFile, outputsFile, tokens } = given;
		const step = await openRunStep({
			mode: "commit",
			runFile,
			outputsFile,
			onDrift: "",
			pullRequest: void 0,
			tokens
		}, {
			log,
			http,
			context: readRunContext()
		});
		const inputs = withLater(given, step.run.later);
		if (inputs.mode === "wait" && inputs.waitMinutes === 0) return log.notice("wait-minutes is 0: nothing is waited for.");
		if (inputs.mode === "wait" && inputs.source === "forge") {
			const at = {
				inputs,
				step
			};
			await wait(at, { watch: (deployment) => watchForge(at, deployment) });
			return;
		}
		const { kubeconfig, secrets } = await readSecretOutputs(inputs, {
			run: step.run,
			http,
			log
		});
		if (kubeconfig === void 0) return log.notice(`Terraform has no output ${inputs.kubeconfigOutput}: there is no cluster, and mode ${inputs.mode} does nothing. Where the instance has one, let the root module tell how to reach it.`);
		const cluster = openCluster(parseKubeconfig(kubeconfig), {
			userAgent,
			onRetry
		});
		try {
			await MODES[inputs.mode]({
				inputs,
				step,
				cluster,
				secrets
			});
		} finally {
			await cluster.close();
		}
	} finally {
		await http.close();
	}
}

export { listApplications as a, observeRun as i, openInstanceStatuses as n, findNewerRun as r, run, releaseEarly as t };