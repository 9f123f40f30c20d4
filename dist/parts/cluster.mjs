import { a as fetchObjects, dt as createHttp, ft as normaliseOrigin, ht as HttpError, ut as saidBy, x as parseCommit } from "./zod.mjs";
import { X as CodedError, b as setOutput, c as readRunContext, k as addMask, p as isRecord, x as createLog } from "./kit.mjs";
import { n as parseYamlDocuments, t as parseYaml } from "./js-yaml.mjs";
import { t as openRunStep } from "./run.mjs";
import { V as readSubtree, b as renderConfiguration, d as commitEntry } from "./handlebars.mjs";
import { t as openTerraform } from "./terraform2.mjs";
import { N as readOutputs, V as secretStrings } from "./noble-curves.mjs";
import { a as argoObjects, c as treePaths, y as argoApplications } from "./yaml.mjs";

// packages/gitops/src/read-parent.ts
async function readParent(remote, commit) {
	const { body } = (await fetchObjects(remote, {
		wants: [commit],
		filter: "tree:0",
		depth: 1
	})).get(commit);
	return parseCommit(body).parents[0];
}

// packages/cluster/src/cluster-error.ts
var ClusterError = class extends CodedError {
	name = "ClusterError";
};

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

// packages/cluster/src/apply-objects.ts
const FIELD_MANAGER = "edp-actions";
const PARALLEL = 16;
const CRD = "CustomResourceDefinition";
async function applyObjects(cluster, objects, { log, namespace, crdTimeoutMs = 6e4 }) {
	const kinds = createKinds(cluster);
	const done = {
		created: 0,
		changed: 0,
		unchanged: 0
	};
	for (const unplaced of toPhases(objects)) {
		const phase = await Promise.all(unplaced.map(async (object) => place(object, {
			kinds,
			namespace
		})));
		const before = await versionsBefore(phase, {
			cluster,
			kinds
		});
		await inParallel(phase, async (object) => {
			const path = await kinds.pathOf(object);
			const query = `?fieldManager=${FIELD_MANAGER}&force=true`;
			const { metadata } = await cluster.patch(path, object, {
				type: "apply",
				query
			});
			const was = before.get(path);
			const how = was === void 0 ? "created" : was === metadata.resourceVersion ? "unchanged" : "changed";
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
function toPhases(objects) {
	const [definitions, namespaces, rest, argo] = [
		objects.filter(({ kind }) => kind === CRD),
		objects.filter(({ kind }) => kind === "Namespace"),
		objects.filter(({ kind, apiVersion }) => kind !== CRD && kind !== "Namespace" && !isArgo(apiVersion)),
		objects.filter(({ apiVersion }) => isArgo(apiVersion))
	];
	return [
		definitions,
		namespaces,
		rest,
		argo.filter(({ kind }) => kind === "AppProject"),
		argo.filter(({ kind }) => kind !== "AppProject")
	].filter((phase) => phase.length > 0);
}
const isArgo = (apiVersion) => apiVersion.startsWith("argoproj.io/");
async function versionsBefore(phase, { cluster, kinds }) {
	const found = await Promise.all(phase.map(async (object) => kinds.find(object)));
	const collections = new Set(found.flatMap((each) => each === void 0 ? [] : [each.collection]));
	const versions = /* @__PURE__ */ new Map();
	await inParallel([...collections], async (collection) => {
		for (const { metadata } of await cluster.list(collection, { metadataOnly: true }) ?? []) versions.set(`${collection}/${encodeURIComponent(metadata.name)}`, metadata.resourceVersion);
	});
	return versions;
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

// packages/cluster/src/api/cluster.ts
const CONTENT = {
	merge: "application/merge-patch+json",
	apply: "application/apply-patch+yaml"
};
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
		patch: async (path, body, { type, query = "" }) => await call({
			path: `${path}${query}`,
			method: "PATCH",
			headers: { "content-type": CONTENT[type] },
			body: JSON.stringify(body),
			absentOn: []
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
function toClusterError(error, { server, path, method }) {
	const { status } = error;
	const what = `${method} ${path.replace(/\?.*/, "")}`;
	if (error.code !== "HTTP_STATUS" || status === void 0) return new ClusterError({
		code: "CLUSTER_UNREACHABLE",
		message: `the API of the cluster (${server}) cannot be used: ${error.message}`,
		fix: "Check that the cluster runs, that its API has an address that the runner reaches, and that the certificate authority in output kubeconfig is its own.",
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
		message: `the cluster refused ${what} (${status}): ${saidBy(error)}`,
		fix: "Correct the object in the stacks templates, or what in the cluster stands against it.",
		cause: error
	});
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
	await cluster.patch(path, secret, {
		type: "apply",
		query: "?fieldManager=edp-actions&force=true"
	});
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
async function retireApplications(cluster, { namespace, timeoutMs, pollMs = 2e3, log }) {
	const until = Date.now() + timeoutMs;
	const root = `${ARGO_API}/namespaces/${namespace}`;
	const list = async () => await cluster.list(`${root}/applications`) ?? [];
	for (const { metadata } of await cluster.list(`${root}/applicationsets`) ?? []) {
		await cluster.remove(`${root}/applicationsets/${metadata.name}`, { propagation: "Orphan" });
		log.info(`ApplicationSet ${metadata.name}: deleted, its Applications are next`);
	}
	const all = await list();
	for (const { metadata } of sortByDepth(all)) await cluster.patch(`${root}/applications/${metadata.name}`, {
		spec: { syncPolicy: { automated: null } },
		operation: null
	}, { type: "merge" });
	for (const wave of toWaves(all)) {
		for (const application of wave) {
			const path = `${root}/applications/${application.metadata.name}`;
			const finalizers = isArgoItself(application, namespace) ? [] : [FINALIZER];
			await cluster.patch(path, { metadata: { finalizers } }, { type: "merge" });
			await cluster.remove(path);
			log.info(`Application ${application.metadata.name}: deleting${finalizers.length === 0 ? " it alone: it is Argo CD" : ""}`);
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
		until,
		pollMs
	});
	return [...(await list()).map(({ metadata }) => `Application ${metadata.name}${holds(metadata)}`), ...outside.map(({ text, object }) => `${text}${holds(object.metadata)}`)];
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

// packages/cluster/src/argo/failing-objects.ts
const WORKLOADS = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"Job"
]);
const MOMENTARY = /* @__PURE__ */ new Set(["ContainerCreating", "PodInitializing"]);
const MOST = 8;
async function failingObjects(cluster, application) {
	const kinds = createKinds(cluster);
	const resources = (application.status?.resources ?? []).filter(({ kind }) => WORKLOADS.has(kind));
	const lines = [];
	for (const { group, kind, namespace, name } of resources.slice(0, 50)) {
		const apiVersion = group === void 0 || group === "" ? "v1" : `${group}/v1`;
		const metadata = {
			name,
			...namespace === void 0 ? {} : { namespace }
		};
		const path = await kinds.pathOf({
			apiVersion,
			kind,
			metadata
		}).catch(() => void 0);
		const found = path === void 0 ? void 0 : await cluster.get(path);
		for (const { type, status, reason, message } of found?.status?.conditions ?? []) if (type === "Progressing" && status === "False" || /Failure|Failed/.test(type) && status === "True") lines.push(`${kind} ${namespace ?? ""}/${name}: ${reason ?? type}: ${message ?? ""}`);
	}
	for (const namespace of new Set(resources.flatMap((each) => each.namespace ?? []))) for (const pod of await cluster.list(`/api/v1/namespaces/${namespace}/pods`) ?? []) {
		const all = [...pod.status?.initContainerStatuses ?? [], ...pod.status?.containerStatuses ?? []];
		for (const { name, state } of all) {
			const { reason, message } = state?.waiting ?? {};
			if (reason !== void 0 && !MOMENTARY.has(reason)) lines.push(`Pod ${namespace}/${pod.metadata.name}, container ${name}: ${reason}: ${message ?? ""}`);
		}
	}
	return lines.slice(0, MOST).map((line) => line.replace(/\s+/g, " ").slice(0, 400));
}

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
	const fault = status.conditions?.find(({ type }) => FAULTS.has(type));
	if (fault !== void 0) return {
		kind: "pending",
		text: `${fault.type}: ${shorten(fault.message)}`
	};
	const stale = revisionsOf(application, sync).map(({ source, revision }) => ({
		revision,
		ours: revision === "" ? false : isOurs(source, revision)
	})).find(({ ours }) => ours === false);
	const isAt = stale === void 0;
	if (operation?.phase === "Running" || operation?.phase === "Terminating") return {
		kind: "pending",
		text: `${operation.phase}: ${shorten(operation.message ?? "syncing")}`
	};
	const automated = spec.syncPolicy?.automated;
	const isManual = automated === void 0 || automated === null || automated.enabled === false;
	if (!isAt) return {
		kind: "pending",
		text: `compared with ${stale.revision === "" ? "nothing yet" : stale.revision.slice(0, 12)}, not yet with what was committed`
	};
	if (sync?.status !== "Synced") {
		if (isManual) return {
			kind: "held",
			text: "automated sync is off: it stays OutOfSync until somebody syncs it"
		};
		const failed = usedUp(application, isOurs);
		if (failed !== void 0) return {
			kind: "failed",
			text: failed
		};
		if (hasWindow && operation?.phase !== "Failed") return {
			kind: "held",
			text: `a sync window of project ${spec.project ?? "default"} holds it back`
		};
		return {
			kind: "pending",
			text: sync?.status ?? "Unknown"
		};
	}
	if (operation !== void 0 && operation.phase !== "Succeeded") return {
		kind: "failed",
		text: usedUp(application, isOurs) ?? `${operation.phase}: ${shorten(operation.message ?? "")}`
	};
	if (!(operation?.finishedAt === void 0 || status.reconciledAt !== void 0 && Date.parse(status.reconciledAt) >= Date.parse(operation.finishedAt))) return {
		kind: "pending",
		text: "synced, not looked at since"
	};
	if (health?.status === "Healthy") return {
		kind: "done",
		text: "Synced, Healthy"
	};
	const about = health?.message === void 0 ? "" : `: ${shorten(health.message)}`;
	if (health?.status === "Degraded" && hasProgressed) return {
		kind: "failed",
		text: `Degraded${about}`
	};
	if (health?.status === "Suspended") return {
		kind: "held",
		text: `Suspended${about}`
	};
	return {
		kind: "pending",
		text: `Synced, ${health?.status ?? "Unknown"}${about}`
	};
}
function usedUp(application, isOurs) {
	const { spec, status } = application;
	const operation = status?.operationState;
	if (operation?.phase !== "Failed" && operation?.phase !== "Error") return void 0;
	if (revisionsOf(application, operation.syncResult).some(({ source, revision }) => revision !== "" && isOurs(source, revision) === false)) return void 0;
	const limit = operation.operation?.retry?.limit ?? spec.syncPolicy?.retry?.limit ?? DEFAULT_RETRIES;
	if (limit >= 0 && (operation.retryCount ?? 0) < limit && !/retr(?:ied|ies|y attempts)/i.test(operation.message ?? "")) return limit === 0 ? failureText(operation) : void 0;
	return limit < 0 ? void 0 : failureText(operation);
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
const shorten = (text) => text.replace(/\s+/g, " ").trim().slice(0, 400);

// packages/cluster/src/argo/wait-applications.ts
async function waitApplications(cluster, options) {
	const { expected, gone, namespace, tree, timeoutMs, appearMs, pollMs = 2e3, settleMs = 2e4, log } = options;
	const started = Date.now();
	const trees = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Map();
	const since = /* @__PURE__ */ new Map();
	const progressed = /* @__PURE__ */ new Set();
	const refreshed = /* @__PURE__ */ new Map();
	for (let round = 0;; round += 1) {
		const all = await cluster.list(`${"/apis/argoproj.io/v1alpha1"}/namespaces/${namespace}/applications`) ?? [];
		const windows = await projectsWithWindows(cluster, namespace);
		const wanted = expected.flatMap((each) => match(each, all));
		await readTrees(wanted.flatMap(({ application }) => application === void 0 ? [] : [application]), options, trees);
		const verdicts = /* @__PURE__ */ new Map();
		for (const { expected: one, application } of wanted) {
			if (application === void 0) {
				verdicts.set(one.name, missing(Date.now() - started, appearMs));
				continue;
			}
			const { name } = application.metadata;
			const health = application.status?.health?.status;
			const held = application.status?.sync?.status === "OutOfSync" ? "OutOfSync" : health ?? "";
			if (since.get(`${name} ${held}`) === void 0) {
				for (const key of since.keys()) if (key.startsWith(`${name} `)) since.delete(key);
				since.set(`${name} ${held}`, Date.now());
			}
			const lasted = Date.now() - since.get(`${name} ${held}`) > settleMs;
			if (health === "Progressing" || held === "Degraded" && lasted) progressed.add(name);
			const verdict = judgeApplication(application, {
				expected: one,
				isOurs: ({ repoURL = "" }, revision) => options.isOurUrl(repoURL) ? trees.get(revision) === tree : void 0,
				hasProgressed: progressed.has(name),
				hasWindow: lasted && windows.has(application.spec.project ?? "default")
			});
			verdicts.set(name, verdict);
			if (verdict.kind === "pending" && Date.now() - (refreshed.get(name) ?? 0) > 3e4) {
				refreshed.set(name, Date.now());
				await refresh(cluster, application);
			}
		}
		for (const name of gone) {
			const left = all.find(({ metadata }) => metadata.name === name);
			const held = left?.metadata.finalizers?.join(", ") ?? "";
			const text = left?.metadata.deletionTimestamp === void 0 ? "still there" : `still being deleted (${held})`;
			verdicts.set(name, left === void 0 ? {
				kind: "done",
				text: "gone"
			} : {
				kind: "pending",
				text
			});
		}
		for (const [name, { kind, text }] of verdicts) {
			if (said.get(name) === text) continue;
			said.set(name, text);
			log.info(`${kind === "done" ? "✓" : kind === "failed" ? "✗" : "·"} ${name}: ${text}`);
		}
		const entries = [...verdicts];
		const failed = entries.find(([, { kind }]) => kind === "failed");
		if (failed !== void 0) {
			const application = all.find(({ metadata }) => metadata.name === failed[0]);
			const objects = application === void 0 ? [] : await failingObjects(cluster, application);
			throw new ClusterError({
				code: "APPLICATION_FAILED",
				message: [`Application ${failed[0]}: ${failed[1].text}`, ...objects].join("; "),
				fix: "See docs/operators.md, \"Degraded\": correct it in the stacks templates or fields and deploy again. Nothing was rolled back."
			});
		}
		if (entries.every(([, { kind }]) => kind === "done" || kind === "held")) return summary(wanted, entries);
		if (round % 5 === 4 && await options.tipTree() !== tree) {
			log.notice("Superseded: a later commit changed this instance’s directory. Whoever made it waits for that one.");
			return {
				...summary(wanted, entries),
				end: "superseded"
			};
		}
		if (Date.now() - started > timeoutMs) {
			const open = entries.filter(([, { kind }]) => kind === "pending").map(([name, { text }]) => `${name}: ${text}`);
			throw new ClusterError({
				code: "WAIT_TIMEOUT",
				message: `not there after ${Math.round(timeoutMs / 6e4)} minutes: ${open.join("; ")}`,
				fix: "Look at the Applications in Argo CD; where it only needs longer, raise wait-minutes. What was committed stays, and Argo CD goes on."
			});
		}
		await new Promise((resolve) => setTimeout(resolve, pollMs));
	}
}
function match(expected, all) {
	const pattern = new RegExp(`^${expected.name.replace(/[.]/g, String.raw`\.`).replaceAll("*", ".*")}$`);
	const found = all.filter(({ metadata }) => pattern.test(metadata.name));
	return found.length === 0 ? [{
		expected,
		application: void 0
	}] : found.map((application) => ({
		expected,
		application
	}));
}
function missing(waitedMs, appearMs) {
	if (waitedMs < appearMs) return {
		kind: "pending",
		text: "not there yet"
	};
	return {
		kind: "failed",
		text: `was not made within ${Math.round(appearMs / 6e4)} minutes: look at what makes it (an app of apps, an ApplicationSet), and whether Argo CD runs`
	};
}
async function readTrees(applications, { isOurUrl, treeAt }, trees) {
	const revisions = applications.filter((each) => sourcesOf(each).some(({ repoURL = "" }) => isOurUrl(repoURL))).flatMap(({ status }) => [status?.sync, status?.operationState?.syncResult]).flatMap((at) => [at?.revision, ...at?.revisions ?? []]);
	for (const revision of new Set(revisions)) {
		if (revision === void 0 || !/^[0-9a-f]{40,64}$/.test(revision) || trees.has(revision)) continue;
		trees.set(revision, await treeAt(revision));
	}
}
async function projectsWithWindows(cluster, namespace) {
	const all = await cluster.list(`${"/apis/argoproj.io/v1alpha1"}/namespaces/${namespace}/appprojects`) ?? [];
	return new Set(all.filter(({ spec }) => (spec?.syncWindows?.length ?? 0) > 0).map(({ metadata }) => metadata.name));
}
async function refresh(cluster, { metadata }) {
	const path = `${ARGO_API}/namespaces/${metadata.namespace ?? ""}/applications/${metadata.name}`;
	await cluster.patch(path, { metadata: { annotations: { "argocd.argoproj.io/refresh": "normal" } } }, { type: "merge" }).catch((error) => {
		if (!(error instanceof ClusterError) || error.code === "CLUSTER_UNREACHABLE") throw error;
	});
}
function summary(wanted, entries) {
	const found = wanted.flatMap(({ application }) => application === void 0 ? [] : [application]);
	return {
		end: "done",
		synced: found.every(({ status }) => status?.sync?.status === "Synced"),
		healthy: found.every(({ status }) => status?.health?.status === "Healthy"),
		images: [...new Set(found.flatMap(({ status }) => status?.summary?.images ?? []))].sort(),
		held: entries.filter(([, { kind }]) => kind === "held").map(([name, { text }]) => `${name}: ${text}`)
	};
}

// packages/stacks/src/diff/list-applications.ts
function listApplications(tree, { path, stacksInstancesUrl }) {
	const paths = treePaths(tree.keys());
	return argoApplications(argoObjects(tree, tree.keys()), {
		path,
		stacksInstancesUrl,
		paths
	});
}

// packages/run/src/modes/observe-run.ts
async function observeRun(step, { observed, images }) {
	await commitEntry(step, {
		plan: (tip) => ({
			changes: tip === void 0 ? {} : {
				observed,
				images
			},
			warnings: []
		}),
		subject: "Observed"
	});
}

// actions/argocd/src/bootstrap.ts
const DIRECTORY = "bootstrap/";
async function bootstrap({ inputs, step, cluster, secrets }) {
	const { log, run } = step;
	const { namespace, repositoryToken } = inputs;
	const wanted = secrets === void 0 ? {} : parseSecrets(secrets);
	const objects = bootstrapObjects(await renderConfiguration(step));
	await ensureSecrets(cluster, wanted, { log });
	if (repositoryToken !== "" || objects.length > 0) await ensureNamespace(cluster, namespace, { log });
	if (repositoryToken !== "") await ensureRepository(cluster, {
		namespace,
		url: run.stacksInstances.url,
		token: repositoryToken
	});
	const { created, changed, unchanged } = await applyObjects(cluster, objects, {
		log,
		namespace
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
		...run.terraform,
		runDirectory: run.directory
	};
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
	for (const { value, sensitive } of Object.values(outputs)) if (sensitive) for (const secret of secretStrings(value)) addMask(secret);
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
	maskParts(kubeconfig.value);
	return {
		kubeconfig: kubeconfig.value,
		secrets: outputs[secretsOutput]?.value
	};
}
function maskParts(text) {
	for (const [, value] of text.matchAll(/["']?(?:client-key-data|token|password)["']?\s*:\s*["']?([^\s"',}]{8,})/g)) {
		addMask(value);
		const decoded = Buffer.from(value, "base64").toString("utf8");
		if (decoded.includes("-----BEGIN ")) addMask(decoded);
	}
}

// actions/argocd/src/retire.ts
async function retire({ inputs, step, cluster }) {
	const { log, run } = step;
	const { namespace, leftovers, retireMinutes } = inputs;
	try {
		await cluster.get("/version");
	} catch (error) {
		if (!(error instanceof ClusterError) || error.code !== "CLUSTER_UNREACHABLE") throw error;
		setOutput("remaining", "");
		log.warning(`${error.message}. The cluster of ${run.instance.domain} is taken for gone and the destruction goes on. Load balancers and disks that Kubernetes made are NOT in the Terraform state: look for them in the console of the cloud.`);
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

// actions/argocd/src/wait.ts
async function wait({ inputs, step, cluster }) {
	const { run, repositories, log } = step;
	const remote = repositories.stacksInstances;
	const { path } = run.instance;
	const { url, branch } = run.stacksInstances;
	const at = inputs.commit === "" ? branch : inputs.commit;
	const committed = await readSubtree(remote, {
		ref: at,
		path
	});
	const parent = await readParent(remote, committed.commit);
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
	const gone = before === void 0 ? [] : list(before.files).flatMap(({ name }) => kept.has(name) || name.includes("*") ? [] : [name]);
	if (expected.length === 0) {
		log.notice(`${path} of stacks-instances has no Argo CD Application: nothing is waited for.`);
		return;
	}
	log.info(`Waiting for ${expected.length} Applications, ${inputs.waitMinutes} minutes at most …`);
	const seen = await waitApplications(cluster, {
		expected,
		gone,
		namespace: inputs.namespace,
		isOurUrl: (each) => sameRepository(each, url),
		tree: committed.treeId,
		treeAt: async (commit) => treeOf(commit),
		tipTree: async () => treeOf(branch),
		timeoutMs: inputs.waitMinutes * 6e4,
		appearMs: inputs.appearMinutes * 6e4,
		log
	});
	async function treeOf(ref) {
		return (await readSubtree(remote, {
			ref,
			path
		})).treeId;
	}
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
	log.info(`${run.instance.domain}: ${seen.synced && seen.healthy ? "every Application is Synced and Healthy" : "done as far as it is waited for"}.`);
}
const sameRepository = (a, b) => bare(a) === bare(b);
function bare(url) {
	if (!URL.canParse(url)) return url;
	const { origin, pathname } = new URL(url);
	return `${normaliseOrigin(origin)}${pathname.replace(/(\.git)?\/*$/, "").toLowerCase()}`;
}

// actions/argocd/src/main.ts
const MODES = {
	bootstrap,
	wait,
	retire
};
async function run(inputs) {
	const log = createLog();
	if (inputs.mode === "wait" && inputs.waitMinutes === 0) return log.notice("wait-minutes is 0: nothing is waited for.");
	if (inputs.mode === "wait" && inputs.pullRequest !== "") return log.notice(`Argo CD deploys it once ${inputs.pullRequest} is merged: nothing is waited for.`);
	const userAgent = "edp-actions/argocd";
	const onRetry = (line) => log.info(line);
	const http = createHttp({
		userAgent,
		onRetry
	});
	try {
		const { runFile, outputsFile, tokens } = inputs;
		const step = await openRunStep({
			mode: "commit",
			runFile,
			outputsFile,
			onDrift: "fail",
			pullRequest: false,
			tokens
		}, {
			log,
			http,
			context: readRunContext()
		});
		const { kubeconfig, secrets } = await readSecretOutputs(inputs, {
			run: step.run,
			http,
			log
		});
		if (kubeconfig === void 0) return log.notice(`Terraform has no output ${inputs.kubeconfigOutput}: there is no cluster to ${inputs.mode}. Where the instance has one, let the root module tell how to reach it.`);
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

export { listApplications as n, run, observeRun as t };