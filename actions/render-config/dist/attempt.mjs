import { t as CodedError } from "./coded-error.mjs";
import { a as ViolationsError, f as KitError, l as redact, t as CLOSURE_MODES } from "./closure-settings.mjs";
import { a as mendBrackets, c as YAMLException, d as parseEvents, l as dump, n as parseYaml, o as EVENT_ID, p as suggest, s as SCALAR_STYLE, t as require_dist, u as getScalarValue } from "./dist.mjs";
import { appendFile, readFile, rename, writeFile } from "node:fs/promises";
import { join as join$1 } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { lookup } from "node:dns";
import { Agent, request } from "node:http";
import { Readable } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { deflateSync, gzipSync, inflateSync } from "node:zlib";

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
function saveState(name, value) {
	appendCommandFile(["FORGEJO_STATE", "GITHUB_STATE"], name, value);
}
function readState(name) {
	return process.env[`STATE_${name}`] ?? "";
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

// packages/kit/src/progress.ts
function createProgress(log, { everyMs = 2e3 } = {}) {
	let printedAt = Number.NEGATIVE_INFINITY;
	let held;
	const print = () => {
		if (held !== void 0) log.info(typeof held === "string" ? held : held());
		held = void 0;
	};
	return {
		update(line) {
			held = line;
			if (performance.now() - printedAt < everyMs) return;
			printedAt = performance.now();
			print();
		},
		done: print
	};
}

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

// packages/http/src/agents.ts
const IDLE_MS = 4e3;
const PART_BYTES = 131072;
function createAgents({ connections = 16 } = {}) {
	const lines = /* @__PURE__ */ new Map();
	const options = {
		keepAlive: true,
		maxSockets: connections,
		timeout: IDLE_MS,
		lookup: lookupHost,
		highWaterMark: PART_BYTES
	};
	return {
		lineTo: async ({ origin }) => {
			const line = lines.get(origin) ?? open(origin, options);
			lines.set(origin, line);
			return line;
		},
		destroy: () => {
			for (const line of lines.values()) line.then(({ options: { agent } }) => agent.destroy(), () => {});
		}
	};
}
async function open(origin, options) {
	const trust = origin.startsWith("https:") ? await authorities() : {};
	const proxy = await proxyOf(origin);
	const agent = proxy === void 0 ? void 0 : await openTunnels(proxy, {
		...options,
		...trust
	});
	if (!origin.startsWith("https:")) return {
		request,
		options: { agent: agent ?? new Agent(options) }
	};
	const https = await import("node:https");
	return {
		request: https.request,
		options: {
			agent: agent ?? new https.Agent(options),
			...trust
		}
	};
}
async function authorities() {
	const own = process.env["GIT_SSL_CAINFO"];
	if (!own) return {};
	const { rootCertificates } = await import("node:tls");
	return { ca: [...rootCertificates, readFileSync(own, "utf8")] };
}
async function proxyOf(origin) {
	if (!Object.entries(process.env).some(([name, value]) => value && /^(?:https?|all)_proxy$/i.test(name))) return void 0;
	const { getProxyForUrl } = await import("./proxy-from-env.mjs");
	return getProxyForUrl(origin) || void 0;
}
async function openTunnels(proxy, options) {
	const { HttpsProxyAgent } = await import("./dist2.mjs");
	const url = new URL(proxy);
	const login = [url.username, url.password].map(decodeURIComponent).join(":");
	[url.username, url.password] = ["", ""];
	const headers = login === ":" ? {} : { "Proxy-Authorization": `Basic ${Buffer.from(login).toString("base64")}` };
	return new HttpsProxyAgent(url, {
		...options,
		headers
	});
}
function lookupHost(hostname, options, callback) {
	if (!/(^|\.)localhost\.?$/i.test(hostname)) lookup(hostname, options, callback);
	else if (options.all) callback(null, [{
		address: "127.0.0.1",
		family: 4
	}]);
	else callback(null, "127.0.0.1", 4);
}

// packages/http/src/http-error.ts
var HttpError = class extends Error {
	name = "HttpError";
	code;
	url;
	status;
	retryAfterMs;
	bodySnippet;
	fix;
	constructor({ code, message, url, status, retryAfterMs, bodySnippet, fix, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.url = url;
		if (status !== void 0) this.status = status;
		if (retryAfterMs !== void 0) this.retryAfterMs = retryAfterMs;
		if (bodySnippet !== void 0) this.bodySnippet = bodySnippet;
		if (fix !== void 0) this.fix = fix;
	}
};

// packages/http/src/origin.ts
function normaliseOrigin(url) {
	const parsed = new URL(url);
	parsed.hostname = parsed.hostname.replace(/\.$/, "");
	return parsed.origin;
}
function sameHost(a, b) {
	return normaliseOrigin(a) === normaliseOrigin(b);
}
function publicUrl(url) {
	const { origin, pathname } = new URL(url);
	return `${origin}${pathname}`;
}

// packages/http/src/redirected.ts
const MAX_REDIRECTS = 5;
function redirected(request, { location, hop }) {
	const { url, method = "GET", redirect = "same-host" } = request;
	const refuse = (why) => new HttpError({
		code: "HTTP_REDIRECT_REFUSED",
		message: `${publicUrl(url)} redirects ${why}`,
		url: publicUrl(url),
		fix: "Configure the address it redirects to."
	});
	if (hop >= MAX_REDIRECTS) throw refuse(`more than ${MAX_REDIRECTS} times`);
	const target = new URL(location, url).toString();
	const same = sameHost(url, target);
	if (redirect === "refuse" || redirect === "same-host" && !same) throw refuse(`to ${publicUrl(target)}, which is not followed`);
	if (!/^(GET|HEAD)$/.test(method) && !same) throw refuse(`a ${method} to another host`);
	const { auth: _, headers = {}, ...rest } = request;
	return same ? {
		...request,
		url: target
	} : {
		...rest,
		headers: withoutCredentials(headers),
		url: target
	};
}
const withoutCredentials = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));

// packages/http/src/response.ts
const MAX_TEXT_BYTES = 67108864;
function toResponse({ status, headers, url, body, idleTimeoutMs }) {
	const parts = guardIdle(body, {
		url,
		idleTimeoutMs
	});
	let stream;
	const bytes = async (maxBytes = MAX_TEXT_BYTES) => {
		const chunks = [];
		let size = 0;
		for await (const chunk of parts) {
			size += chunk.length;
			if (size > maxBytes) throw new HttpError({
				code: "HTTP_TOO_LARGE",
				message: `${url} answered more than ${maxBytes} bytes`,
				url
			});
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	};
	const text = async (maxBytes) => (await bytes(maxBytes)).toString("utf8");
	return {
		status,
		headers,
		url,
		get body() {
			stream ??= Readable.from(parts, { objectMode: false });
			return stream;
		},
		parts,
		bytes,
		text,
		json: async () => JSON.parse(await text()),
		discard: async () => {
			for await (const _ of parts);
		}
	};
}
async function* guardIdle(body, { url, idleTimeoutMs }) {
	let waits = true;
	const timer = setTimeout(() => {
		if (!waits) return;
		const seconds = Math.round(idleTimeoutMs / 1e3);
		body.destroy(new HttpError({
			code: "HTTP_TIMEOUT",
			message: `${url} sent nothing for ${seconds} s`,
			url
		}));
	}, idleTimeoutMs).unref();
	try {
		for await (const chunk of body) {
			waits = false;
			yield chunk;
			waits = true;
			timer.refresh();
		}
	} catch (cause) {
		if (cause instanceof HttpError) throw cause;
		const message = `the connection to ${url} broke while it was answering`;
		throw new HttpError({
			code: "HTTP_UNREACHABLE",
			message,
			url,
			cause
		});
	} finally {
		clearTimeout(timer);
		body.destroy();
	}
}

// packages/http/src/retry.ts
const RETRYABLE = /* @__PURE__ */ new Set([
	408,
	429,
	502,
	503,
	504
]);
const MAX_DELAY_MS$1 = 3e4;
const MAX_ASKED_DELAY_MS = 3e5;
function shouldRetry(error, { retryOn, retryAlsoOn = [] } = {}) {
	if (!(error instanceof HttpError)) return false;
	if (retryOn !== void 0) return error.code === "HTTP_STATUS" && retryOn.includes(error.status ?? 0);
	if (error.code === "HTTP_STATUS") return RETRYABLE.has(error.status ?? 0) || retryAlsoOn.includes(error.status ?? 0);
	return error.code === "HTTP_UNREACHABLE" || error.code === "HTTP_TIMEOUT";
}
function retryDelayMs(error, { attempt }) {
	if (error instanceof HttpError && error.retryAfterMs !== void 0) return Math.min(error.retryAfterMs, MAX_ASKED_DELAY_MS);
	return Math.min(300 * 2 ** (attempt - 1) * (.75 + Math.random() / 2), MAX_DELAY_MS$1);
}

// packages/http/src/send.ts
var TimeoutError = class extends Error {};
const CONNECT_MS = 1e4;
async function send(agents, url, { method, headers, body, timeoutMs }) {
	const { request, options } = await agents.lineTo(url);
	return new Promise((resolve, reject) => {
		const { protocol, hostname, port, pathname, search } = url;
		const host = hostname.replace(/^\[|\]$/g, "");
		const sent = request({
			...options,
			protocol,
			host,
			port,
			path: `${pathname}${search}`,
			method,
			headers
		});
		let answered = false;
		const timer = setTimeout(() => sent.destroy(new TimeoutError()), timeoutMs);
		sent.once("response", (response) => {
			clearTimeout(timer);
			answered = true;
			response.once("close", () => sent.writableFinished || sent.destroy());
			resolve(response);
		});
		sent.on("error", reject);
		sent.once("close", () => {
			clearTimeout(timer);
			if (!answered) reject(/* @__PURE__ */ new Error("the connection was closed"));
		});
		sent.once("proxyConnect", ({ statusCode }) => {
			if (statusCode !== 200) sent.destroy(/* @__PURE__ */ new Error(`the proxy answered ${statusCode}`));
		});
		sent.once("socket", (socket) => limitConnecting(socket, sent));
		if (body === void 0 || typeof body === "string" || Buffer.isBuffer(body)) sent.end(body);
		else pump(observed(body, {
			headers,
			onPart: () => timer.refresh()
		}), sent).catch((error) => sent.destroy(error));
	});
}
async function pump(body, sent) {
	for await (const part of body) {
		if (sent.destroyed) return;
		if (!sent.write(part)) await drained(sent);
	}
	sent.end();
}
async function drained(sent) {
	return new Promise((resolve) => {
		const stop = () => {
			sent.off("drain", stop).off("close", stop);
			resolve();
		};
		sent.on("drain", stop).on("close", stop);
	});
}
async function* observed(body, { headers, onPart }) {
	const length = headers["content-length"];
	let left = length === void 0 ? 1e400 : Number(length);
	for await (const part of body) {
		onPart();
		left -= part.length;
		if (left < 0) break;
		yield part;
	}
	if (left !== 0 && length !== void 0) throw new Error(`the body is not of the ${length} bytes announced`);
}
function limitConnecting(socket, request) {
	if (!socket.connecting) return;
	const timer = setTimeout(() => request.destroy(/* @__PURE__ */ new Error(`no connection within ${CONNECT_MS / 1e3} s`)), CONNECT_MS);
	const stop = () => clearTimeout(timer);
	socket.once("connect", stop).once("close", stop);
}

// packages/http/src/http.ts
function createHttp({ userAgent = "edp-actions", onRetry, connections, retries: ownRetries = 3 } = {}) {
	const agent = process.env["GIT_HTTP_USER_AGENT"] || userAgent;
	const agents = createAgents(connections === void 0 ? {} : { connections });
	let sent = 0;
	async function request(options) {
		const { body, retries = ownRetries, retryOn, retryAlsoOn } = options;
		const tries = body === void 0 || typeof body === "string" || Buffer.isBuffer(body) ? retries + 1 : 1;
		for (let attempt = 1;; attempt += 1) try {
			return await follow(options);
		} catch (error) {
			if (attempt === tries || !shouldRetry(error, {
				retryOn,
				retryAlsoOn
			})) throw error;
			const delayMs = retryDelayMs(error, { attempt });
			const inSeconds = (delayMs / 1e3).toFixed(1);
			onRetry?.(`${error.message}; trying again in ${inSeconds} s (try ${attempt + 1} of ${tries})`);
			await new Promise((resolve) => setTimeout(resolve, delayMs));
		}
	}
	async function follow(options) {
		let current = options;
		for (let hop = 0;; hop += 1) {
			const response = await once(current);
			const { location } = response.headers;
			if (![
				301,
				302,
				303,
				307,
				308
			].includes(response.status) || !location || options.expect?.includes(response.status)) return check(response, current);
			await response.discard();
			current = redirected(current, {
				location,
				hop
			});
		}
	}
	async function once({ method = "GET", url, headers = {}, body, auth, timeoutMs = 3e4, idleTimeoutMs = 6e4 }) {
		const shown = publicUrl(url);
		sent += 1;
		try {
			const answer = await send(agents, new URL(url), {
				method,
				headers: {
					"user-agent": agent,
					...headers,
					...authorization(auth)
				},
				body,
				timeoutMs
			});
			return toResponse({
				status: answer.statusCode ?? 0,
				headers: flatten(answer.headers),
				url,
				body: answer,
				idleTimeoutMs
			});
		} catch (cause) {
			if (cause instanceof TimeoutError) {
				const message = `${shown} did not answer within ${Math.round(timeoutMs / 1e3)} s`;
				throw new HttpError({
					code: "HTTP_TIMEOUT",
					message,
					url: shown,
					fix: "Check that the server is up and reachable from the runner.",
					cause
				});
			}
			const reason = cause instanceof Error ? cause.code ?? cause.message : String(cause);
			throw new HttpError({
				code: "HTTP_UNREACHABLE",
				message: `${shown} cannot be reached (${reason})`,
				url: shown,
				fix: "Check the address, the network of the runner, its proxy settings and, for an authority of your own, GIT_SSL_CAINFO.",
				cause
			});
		}
	}
	return {
		request,
		count: () => sent,
		close: async () => agents.destroy()
	};
}
async function check(response, { method = "GET", url, expect }) {
	const { status } = response;
	if (expect ? expect.includes(status) : status >= 200 && status < 300) return response;
	const bodySnippet = await response.text(16384).then((text) => text.replace(/\s+/g, " ").slice(0, 300), () => "");
	const seconds = Number(response.headers["retry-after"]);
	throw new HttpError({
		code: "HTTP_STATUS",
		message: `${method} ${publicUrl(url)} answered ${status}`,
		url: publicUrl(url),
		status,
		bodySnippet,
		...Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1e3 } : {}
	});
}
function authorization(auth) {
	if (auth === void 0) return {};
	if (auth.kind === "bearer") return { authorization: `Bearer ${auth.token}` };
	return { authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString("base64")}` };
}
const flatten = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));

// packages/instance/src/instance-error.ts
var InstanceError = class extends CodedError {
	name = "InstanceError";
};

// packages/yaml/src/line-index.ts
function indexLines(text) {
	const starts = [0];
	for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (starts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: offset - starts[low] + 1
		};
	};
}

// packages/yaml/src/place-tree.ts
function placeTrees(text) {
	return mendBrackets(text, (source) => ({
		roots: grow(source, parseEvents(source, {})),
		lineAt: indexLines(source)
	}));
}
function followPlaces(root, path) {
	const found = [root];
	for (const part of path) {
		const next = found.at(-1).below?.get(String(part));
		if (next === void 0) break;
		found.push(next);
	}
	return found;
}
function grow(source, events) {
	const documents = [];
	const open = [];
	for (const event of events) if (event.type === EVENT_ID.POP) open.pop();
	else if (event.type === EVENT_ID.DOCUMENT) open.push({});
	else {
		const at = offsetOf(event);
		const place = {
			key: at,
			value: at
		};
		const parent = open.at(-1);
		if (parent.place === void 0) {
			if (open.length === 1) documents.push(place);
		} else if (parent.isMap && parent.key === void 0) {
			parent.key = {
				text: event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : void 0,
				at
			};
			if (isCollection$2(event)) open.push({});
			continue;
		} else if (parent.isMap) {
			place.key = parent.key.at;
			if (parent.key.text !== void 0) parent.place.below.set(parent.key.text, place);
			parent.key = void 0;
		} else parent.place.below.set(String(parent.place.below.size), place);
		if (!isCollection$2(event)) continue;
		place.below = /* @__PURE__ */ new Map();
		open.push(parent.place === void 0 && open.length > 1 ? {} : {
			place,
			isMap: event.type === EVENT_ID.MAPPING
		});
	}
	return documents;
}
const isCollection$2 = ({ type }) => type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE;
function offsetOf(event) {
	if (event.type === EVENT_ID.SCALAR) {
		const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
		return Math.max(quoted ? event.valueStart - 1 : event.valueStart, 0);
	}
	if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
	return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : 0;
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
function positionOf(text, path, options = {}) {
	return createLocator(text, options)(path);
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

// packages/yaml/src/stringify-yaml.ts
var import_dist = require_dist();
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
	const { contents } = (0, import_dist.parseDocument)(text, { uniqueKeys: false });
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
		else if (!(0, import_dist.isMap)(contents)) throw new NotInPlace();
		else if (isFilled(next)) editMap(contents, before, next);
		else replace(contents, { value: {} });
		return splices;
	} catch (error) {
		if (error instanceof NotInPlace) return void 0;
		throw error;
	}
	function editMap(map, old, values) {
		const first = map.items[0]?.key;
		if ((0, import_dist.isScalar)(first) && !Object.hasOwn(values, String(first.value)) && !map.flow && lineBefore(first.range[0]).trim() !== "") return replace(map, { value: values });
		const added = {};
		for (const key of /* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(values)])) {
			if (isDeepStrictEqual(old[key], values[key])) continue;
			const pair = map.items.find((each) => (0, import_dist.isScalar)(each.key) && String(each.key.value) === key);
			if (pair === void 0 && Object.hasOwn(old, key)) throw new NotInPlace();
			if (!Object.hasOwn(values, key)) removePair(map, pair);
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
		if (node === null || (0, import_dist.isAlias)(node) || anchorOf(node) !== void 0) throw new NotInPlace();
		if ((0, import_dist.isMap)(node) && isValues$1(old) && isValues$1(value) && Object.keys(old).some((each) => Object.hasOwn(value, each))) editMap(node, old, value);
		else if ((0, import_dist.isSeq)(node) && Array.isArray(old) && Array.isArray(value) && isLonger(value, old)) editSeq(node, old, value);
		else replace(node, {
			value,
			...key === void 0 ? {} : { key }
		});
	}
	function editSeq(seq, old, values) {
		for (const [index, item] of seq.items.entries()) if (!isDeepStrictEqual(old[index], values[index])) editNode(item, {
			old: old[index],
			value: values[index]
		});
		const more = values.slice(old.length);
		if (more.length === 0) return;
		const last = endOf(seq);
		if (seq.flow) add(last, last, more.map((value) => `, ${stringifyInline(value)}`).join(""));
		else append(lineEnd(last), {
			indent: columnOf(seq.range[0]),
			values: more
		});
	}
	function replace(node, { value, key }) {
		const [start] = node.range;
		const end = endOf(node, { whole: true });
		if ((0, import_dist.isCollection)(node) && !node.flow && isFilled(value)) {
			const block = indented(value, columnOf(start));
			add(start, lineEnd(end), block.trimStart());
		} else if (start === end && key !== void 0) {
			const colon = /^\s*:/.exec(text.slice(key.range[1]));
			if (colon === null) throw new NotInPlace();
			const after = key.range[1] + colon[0].length;
			add(after, after, ` ${stringifyInline(value)}`);
		} else {
			const tail = text.slice(start, end).endsWith("\n") ? "\n" : "";
			add(start, end, stringifyInline(value, quotesOf(node)) + tail);
		}
	}
	function removePair(map, pair) {
		const index = map.items.indexOf(pair);
		const [start] = pair.key.range;
		const end = pairEnd(pair);
		if (!map.flow) {
			if (lineBefore(start).trim() !== "") throw new NotInPlace();
			add(start - columnOf(start), lineEnd(end), "");
		} else if (index + 1 < map.items.length) add(start, map.items[index + 1].key.range[0], "");
		else if (index > 0) add(pairEnd(map.items[index - 1]), end, "");
		else throw new NotInPlace();
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
		add(at, at, `${isOnNewLine ? "" : "\n"}${indented(values, indent)}`);
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
function pairEnd({ key, value }) {
	return value === null ? key.range[1] : Math.max(endOf(value, { whole: true }), key.range[1]);
}
function endOf(node, { whole = false } = {}) {
	if (!(0, import_dist.isCollection)(node) || node.items.length === 0 || whole && node.flow) return node.range[1];
	const last = node.items.at(-1);
	return (0, import_dist.isMap)(node) ? pairEnd(last) : endOf(last, { whole: true });
}
const indented = (value, width) => stringifyYaml(value).replaceAll(/^(?=.)/gm, " ".repeat(width));
const isValues$1 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isFilled = (value) => typeof value === "object" && value !== null && Object.keys(value).length > 0;
const isLonger = (value, old) => old.length > 0 && value.length >= old.length;
const anchorOf = (node) => (0, import_dist.isAlias)(node) ? void 0 : node.anchor;
function quotesOf(node) {
	if (!(0, import_dist.isScalar)(node)) return {};
	if (node.type === "QUOTE_SINGLE") return { quotes: "single" };
	return node.type === "QUOTE_DOUBLE" ? { quotes: "double" } : {};
}

// packages/yaml/src/to-plain-blocks.ts
function toPlainBlocks(text) {
	const document = (0, import_dist.parseDocument)(text, { uniqueKeys: false });
	(0, import_dist.visit)(document, { Alias: (_, alias) => {
		const copy = alias.resolve(document)?.clone();
		return Object.assign(copy, {
			commentBefore: alias.commentBefore,
			comment: alias.comment
		});
	} });
	(0, import_dist.visit)(document, { Node: (_, node) => {
		if (!(0, import_dist.isAlias)(node)) delete node.anchor;
		if ((0, import_dist.isCollection)(node) && node.items.length > 0) node.flow = false;
		if ((0, import_dist.isMap)(node)) writeOutMerges(node);
	} });
	return document.toString({ lineWidth: 0 });
}
function writeOutMerges(map) {
	const keyOf = ({ key }) => (0, import_dist.isScalar)(key) ? String(key.value) : "";
	const own = new Set(map.items.map(keyOf));
	map.items = map.items.flatMap((pair) => {
		if (keyOf(pair) !== "<<") return [pair];
		return ((0, import_dist.isSeq)(pair.value) ? pair.value.items : [pair.value]).filter(import_dist.isMap).flatMap((source) => source.items).filter((each) => {
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
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer);
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });
function toDotPath(_path) {
	const segs = [];
	const path = _path.map((seg) => typeof seg === "object" ? seg.key : seg);
	for (const seg of path) if (typeof seg === "number") segs.push(`[${seg}]`);
	else if (typeof seg === "symbol") segs.push(`[${JSON.stringify(String(seg))}]`);
	else if (/[^\w$]/.test(seg)) segs.push(`[${JSON.stringify(seg)}]`);
	else {
		if (segs.length) segs.push(".");
		segs.push(seg);
	}
	return segs.join("");
}
function prettifyError(error) {
	const lines = [];
	const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
	for (const issue of issues) {
		lines.push(`✖ ${issue.message}`);
		if (issue.path?.length) lines.push(`  → at ${toDotPath(issue.path)}`);
	}
	return lines.join("\n");
}

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
const parse = /* @__PURE__*/ _parse($ZodRealError);
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
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
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
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
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
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
	return /* @__PURE__ */ _gt(0, params);
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
		return parse(this, data, params, { callee: this.parse });
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
const describe = describe$1;

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

// packages/instance/src/entry.ts
const fields = record(string(), unknown());
const entrySchema = strictObject({
	fields: _default(fields, {}).check(describe("What operators set: the fields of the stacks schema.")),
	stacks: optional(strictObject({
		ref: string().check(_minLength(1)),
		commit: optional(string())
	})).check(describe("Template version: the branch or tag to follow, and the commit rendered last.")),
	status: optional(_enum([
		"deploying",
		"deployed",
		"failed",
		"destroying",
		"destroyed"
	])).check(describe("Written by the workflows: where the life of the instance stands.")),
	attempt: optional(strictObject({
		run: string(),
		actor: string(),
		at: string(),
		stoppedAt: optional(string()),
		found: optional(string()),
		stateLineage: optional(string())
	})).check(describe("Written by the workflows: the run that works on the instance, or where it stopped and what its end found.")),
	deployed: optional(strictObject({
		at: string(),
		run: string(),
		commit: string(),
		fields,
		stateLineage: optional(string()),
		credentialsShown: optional(union([string(), boolean()]))
	})).check(describe("Written by the workflows: the last success. While it is there, (INITIAL) fields are fixed."))
});
function entryPath({ tenant, environment }) {
	return `instances/${tenant}/${environment}.yaml`;
}
function parseEntry(text, file) {
	return parseFile(text, {
		file,
		schema: entrySchema,
		code: "ENTRY_INVALID"
	});
}
function editEntry(text, changes) {
	const before = parseYaml(text ?? "", { file: "the base entry" });
	return editYaml(text ?? "", {
		...isValues(before) ? before : {},
		...changes
	});
}

// packages/instance/src/run-file.ts
const values = record(string(), unknown());
const schema = strictObject({
	version: literal(1),
	operation: _enum([
		"plan",
		"deploy",
		"destroy"
	]),
	instance: strictObject({
		tenant: string(),
		environment: string(),
		name: string(),
		domain: string(),
		path: string(),
		manager: string()
	}),
	newInstance: boolean(),
	fields: values,
	unset: array(string()),
	secretFields: array(string()),
	set: values,
	changed: array(string()),
	confirm: string(),
	breakGlass: optional(string()),
	configDigest: string(),
	planId: optional(string()),
	reviewRequired: boolean(),
	infraDeploy: strictObject({
		url: string(),
		branch: string(),
		commit: string()
	}),
	stacks: strictObject({
		url: string(),
		ref: string(),
		commit: string(),
		selections: array(strictObject({
			field: string(),
			directory: string()
		}))
	}),
	stacksInstances: strictObject({
		url: string(),
		branch: string()
	}),
	terraform: strictObject({
		directory: string(),
		varFile: string(),
		backendFile: string()
	}),
	lock: optional(strictObject({
		ref: string(),
		id: string(),
		tookOver: optional(string())
	})),
	closure: strictObject({
		mode: _enum(CLOSURE_MODES),
		lowered: optional(_enum(CLOSURE_MODES)),
		outsideHosts: array(string()),
		actionsUrl: string(),
		mirror: optional(strictObject({
			owner: string(),
			maxAgeHours: number()
		}))
	}),
	lineage: optional(string()),
	credentialsDue: boolean(),
	run: strictObject({
		url: string(),
		actor: string(),
		startedAt: string()
	}),
	directory: string()
});
async function writeRunFile(path, run) {
	await writeFile(path, `${JSON.stringify(run, null, 2)}\n`, { mode: 384 });
}
async function readRunFile(path) {
	try {
		return schema.parse(JSON.parse(await readFile(path, "utf8")));
	} catch (cause) {
		throw new InstanceError({
			code: "RUN_FILE_INVALID",
			message: `run-file ${path} is no run file of this version`,
			fix: "Pass the run-file output of render-config (mode resolve) of the same job, with all actions at the same version.",
			cause: cause instanceof $ZodError ? new Error(prettifyError(cause)) : cause
		});
	}
}

// packages/git-wire/src/git-wire-error.ts
var GitWireError = class extends CodedError {
	name = "GitWireError";
};
const TRANSIENT = /* @__PURE__ */ new Set([
	"GIT_UNREACHABLE",
	"GIT_UNAVAILABLE",
	"GIT_SERVER_ERROR",
	"GIT_TRUNCATED",
	"GIT_PROTOCOL"
]);
function isTransient(error) {
	return error instanceof GitWireError && TRANSIENT.has(error.code);
}

// packages/git-wire/src/wire/explain-http-error.ts
function explainHttpError(error, { remote, service }) {
	const explanation = error.code === "HTTP_STATUS" && error.status !== void 0 ? explainStatus(error, {
		remote,
		service,
		status: error.status
	}) : explainFailure(error);
	return new GitWireError({
		...explanation,
		cause: error
	});
}
function explainFailure(error) {
	return {
		code: error.code === "HTTP_REDIRECT_REFUSED" ? "GIT_REDIRECT" : error.code === "HTTP_TOO_LARGE" ? "GIT_TOO_LARGE" : "GIT_UNREACHABLE",
		message: error.message,
		fix: error.fix ?? "Check the server; the run can be dispatched again."
	};
}
function explainStatus(error, { remote, service, status }) {
	const shown = publicUrl(remote.url);
	const input = remote.tokenInput ?? "token";
	const scope = service === "git-receive-pack" ? "write:repository" : "read:repository";
	const right = service === "git-receive-pack" ? "write" : "read";
	const token = `a token with scope ${scope} whose user may ${right} ${shown}`;
	switch (status) {
		case 401: return {
			code: "GIT_AUTH",
			message: remote.auth ? `${shown} does not accept the token in ${input}` : `${shown} asks for a token, and ${input} is empty`,
			fix: `Set ${input} to ${token}.`
		};
		case 403: return {
			code: "GIT_FORBIDDEN",
			message: `the token in ${input} may not ${right} ${shown}`,
			fix: `Give ${input} ${token}; archived repositories and pull mirrors refuse every push.`
		};
		case 404: return {
			code: "GIT_NOT_FOUND",
			message: `${shown} does not exist, or the token in ${input} may not see it`,
			fix: `Create the repository or correct its URL; if it exists, set ${input} to ${token}.`
		};
		case 413: return {
			code: "GIT_TOO_LARGE",
			message: `${shown} refuses the push as too large (413)`,
			fix: "Raise the quota of the owner, or the body limit of the proxy in front of the server."
		};
		case 429: return {
			code: "GIT_RATE_LIMITED",
			message: `${shown} takes no more requests for now (429)`,
			fix: "Nothing was changed; dispatch again later, or raise the rate limit for the runner."
		};
		case 502:
		case 503:
		case 504: return {
			code: "GIT_UNAVAILABLE",
			message: `${shown} is not available (${status})`,
			fix: "Check the server; the run can be dispatched again."
		};
		default: return {
			code: "GIT_SERVER_ERROR",
			message: `${shown} answered ${status}${error.bodySnippet ? `: ${error.bodySnippet.slice(0, 120)}` : ""}`,
			fix: "Look into the log of the server; the run can be dispatched again."
		};
	}
}

// packages/git-wire/src/wire/remote.ts
function authOf({ auth }) {
	if (auth === void 0) return void 0;
	return auth.username === void 0 ? {
		kind: "bearer",
		token: auth.token
	} : {
		kind: "basic",
		username: auth.username,
		password: auth.token
	};
}

// packages/git-wire/src/wire/call-remote.ts
async function callRemote(remote, { service, url, ...request }) {
	try {
		const timeoutMs = remote.timeoutMs ?? request.timeoutMs ?? 6e4;
		const response = await remote.http.request({
			url,
			...request,
			auth: authOf(remote),
			timeoutMs
		});
		const type = response.headers["content-type"] ?? "";
		if (!type.startsWith(`application/x-${service}-`)) {
			await response.discard();
			throw notSmart(remote, type);
		}
		return {
			url: response.url,
			body: guard(response.parts, remote)
		};
	} catch (error) {
		throw error instanceof HttpError ? explainHttpError(error, {
			remote,
			service
		}) : error;
	}
}
async function* guard(body, remote) {
	try {
		yield* body;
	} catch (cause) {
		if (cause instanceof HttpError) throw truncated(remote.url, cause);
		throw cause;
	}
}
function truncated(source, cause) {
	return new GitWireError({
		code: "GIT_TRUNCATED",
		message: `${source} stopped in the middle of its answer`,
		fix: "Dispatch the run again; if it stays, look for a proxy that cuts long answers.",
		cause
	});
}
function notSmart(remote, type) {
	const isDumb = type.startsWith("text/plain");
	return new GitWireError({
		code: "GIT_NOT_SMART",
		message: isDumb ? `${remote.url} is served as plain files ("${type}"), not by git's smart HTTP protocol` : `${remote.url} answers "${type}" instead of git's smart HTTP protocol`,
		fix: isDumb ? "Serve the repository by a forge or by git http-backend." : "Check that the URL is the one that git clone uses; a login page answers like this."
	});
}

// packages/git-wire/src/wire/pkt-line.ts
const MARKS = {
	0: "flush",
	1: "delim",
	2: "end"
};
function packet(data) {
	const body = typeof data === "string" ? Buffer.from(data) : data;
	return Buffer.concat([Buffer.from((body.length + 4).toString(16).padStart(4, "0")), body]);
}
const FLUSH = Buffer.from("0000");
const DELIM = Buffer.from("0001");
async function* readPackets(stream, source) {
	const packets = new PacketReader(stream, source);
	for (let packet = await packets.next(); packet !== void 0; packet = await packets.next()) yield packet;
}
var PacketReader = class {
	stream;
	source;
	window = Buffer.alloc(0);
	last;
	constructor(stream, source) {
		this.stream = stream[Symbol.asyncIterator]();
		this.source = source;
	}
	async next() {
		const head = await this.head();
		return typeof head === "number" ? this.take(head) : head;
	}
	async head() {
		if (this.window.length === 0 && !await this.more()) {
			if (this.last !== "flush") throw truncated(this.source);
			return;
		}
		const text = (await this.take(4)).toString("latin1");
		const length = /^[0-9a-f]{4}$/i.test(text) ? Number.parseInt(text, 16) : NaN;
		if (Number.isNaN(length) || length === 3) throw malformed(this.source);
		const head = MARKS[length] ?? length - 4;
		this.last = head;
		return head;
	}
	async take(count) {
		if (this.window.length >= count) return this.cut(count);
		const taken = Buffer.allocUnsafe(count);
		for (let filled = 0; filled < count;) filled += (await this.some(count - filled)).copy(taken, filled);
		return taken;
	}
	async some(count) {
		while (this.window.length === 0) if (!await this.more()) throw truncated(this.source);
		return this.cut(Math.min(count, this.window.length));
	}
	async close() {
		await this.stream.return?.();
	}
	cut(count) {
		const bytes = this.window.subarray(0, count);
		this.window = this.window.subarray(count);
		return bytes;
	}
	async more() {
		const { value, done } = await this.stream.next();
		if (!done) this.window = value;
		return !done;
	}
};
function malformed(source) {
	return new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} sent something that is not the git protocol`,
		fix: "Dispatch the run again; if it stays, look for a proxy that changes answers."
	});
}

// packages/git-wire/src/wire/retry-transfer.ts
const TRIES = 3;
const PAUSE_MS = 300;
const BROKEN = /* @__PURE__ */ new Set([
	"GIT_TRUNCATED",
	"GIT_CHECKSUM",
	"GIT_PACK"
]);
async function retryTransfer(remote, transfer) {
	for (let attempt = 1;; attempt += 1) try {
		return await transfer();
	} catch (error) {
		if (!(error instanceof GitWireError) || !BROKEN.has(error.code) || attempt === TRIES) throw error;
		remote.log?.(`${error.message}; reading it again (try ${attempt + 1} of ${TRIES})`);
		await setTimeout$1(PAUSE_MS * 2 ** (attempt - 1) * (.75 + Math.random() / 2));
	}
}

// packages/git-wire/src/wire/known-servers.ts
const known$1 = /* @__PURE__ */ new WeakMap();
function knownServers(http) {
	return known$1.get(http) ?? {};
}
function rememberServer(http, { origin, service, lines }) {
	const servers = known$1.get(http) ?? {};
	known$1.set(http, servers);
	const kept = service === "git-upload-pack" ? lines : lines.flatMap((line) => cutToCapabilities(line));
	servers[origin] = {
		...servers[origin],
		[service]: kept.map((line) => line.toString("utf8").trimEnd())
	};
}
function cutToCapabilities(line) {
	const at = line.indexOf(0);
	return at < 0 ? [] : [line.subarray(at)];
}

// packages/git-wire/src/wire/discover.ts
const known = /* @__PURE__ */ new WeakMap();
async function discover(remote, service) {
	const cache = known.get(remote.http) ?? /* @__PURE__ */ new Map();
	known.set(remote.http, cache);
	const keyOf = (place) => [
		service,
		place,
		remote.auth?.username ?? "",
		remote.auth?.token ?? ""
	].join(" ");
	const { origin } = new URL(remote.url);
	const [own, host] = [keyOf(remote.url), keyOf(origin)];
	if (remote.oneServer === true && !cache.has(own)) {
		const url = remote.url.replace(/\/+$/, "");
		const told = await cache.get(host)?.catch(() => void 0);
		if (told !== void 0 && !isSha256(told)) return {
			...told,
			url
		};
		const before = knownServers(remote.http)[origin]?.[service];
		if (told === void 0 && before !== void 0) return {
			url,
			lines: before.map((line) => Buffer.from(line))
		};
	}
	const asked = cache.get(own) ?? ask(remote, service);
	for (const key of [own, host]) {
		cache.set(key, asked);
		asked.catch(() => void (cache.get(key) === asked && cache.delete(key)));
	}
	return asked;
}
const isSha256 = ({ lines }) => lines.some((line) => line.includes("object-format=sha256"));
async function ask(remote, service) {
	const suffix = `/info/refs?service=${service}`;
	return retryTransfer(remote, async () => {
		const answer = await callRemote(remote, {
			service,
			url: `${remote.url.replace(/\/+$/, "")}${suffix}`,
			headers: service === "git-upload-pack" ? { "git-protocol": "version=2" } : {}
		});
		const lines = [];
		for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) lines.push(each);
		const url = answer.url.endsWith(suffix) ? answer.url.slice(0, -suffix.length) : remote.url.replace(/\/+$/, "");
		if (url !== remote.url.replace(/\/+$/, "")) remote.log?.(`${remote.url} has moved to ${url}; correct the address.`);
		if (remote.oneServer === true && !isSha256({
			url,
			lines
		})) rememberServer(remote.http, {
			origin: new URL(remote.url).origin,
			service,
			lines
		});
		return {
			url,
			lines
		};
	});
}
function sha256Refused(remote) {
	return new GitWireError({
		code: "GIT_SHA256",
		message: `${remote.url} is a SHA-256 repository`,
		fix: "Create it again with the object format sha1."
	});
}

// packages/git-wire/src/wire/capabilities.ts
async function readCapabilities(remote) {
	const discovery = await discover(remote, "git-upload-pack");
	const lines = discovery.lines.map((line) => line.toString("utf8").trimEnd());
	if (!lines.includes("version 2")) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} does not speak git protocol version 2`,
		fix: "Update the server: every Forgejo and Gitea since 2019 does; a proxy may also drop the Git-Protocol header."
	});
	const value = (key) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? "";
	if (value("object-format") === "sha256") throw sha256Refused(remote);
	const features = (key) => new Set(value(key).split(" "));
	return {
		url: discovery.url,
		fetch: features("fetch"),
		lsRefs: features("ls-refs"),
		agent: value("agent")
	};
}

// packages/git-wire/src/commit-object.ts
function parseCommit(body) {
	const text = body.toString("utf8");
	const end = text.indexOf("\n\n");
	const head = (end < 0 ? text : text.slice(0, end)).split("\n");
	const values = (key) => head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
	return {
		tree: values("tree")[0] ?? "",
		parents: values("parent"),
		author: parsePerson(values("author")[0] ?? ""),
		committer: parsePerson(values("committer")[0] ?? ""),
		message: end < 0 ? "" : text.slice(end + 2)
	};
}
function formatCommit({ tree, parents, author, committer, message }) {
	const lines = [
		`tree ${tree}`,
		...parents.map((parent) => `parent ${parent}`),
		`author ${formatPerson(author)}`,
		`committer ${formatPerson(committer)}`,
		"",
		message.endsWith("\n") ? message : `${message}\n`
	];
	return Buffer.from(lines.join("\n"));
}
const clean$1 = (text) => text.replace(/[<>\n\r\0]/g, "").trim();
function formatPerson({ name, email, at }) {
	return `${clean$1(name) || "unknown"} <${clean$1(email)}> ${Math.floor(at.getTime() / 1e3)} +0000`;
}
function parsePerson(text) {
	const match = /^(.*?) ?<(.*?)> (\d+)/.exec(text);
	return {
		name: match?.[1] ?? "",
		email: match?.[2] ?? "",
		at: /* @__PURE__ */ new Date(Number(match?.[3] ?? 0) * 1e3)
	};
}

// packages/git-wire/src/pack/broken-pack.ts
function brokenPack(source, what, cause, code = "GIT_PACK") {
	return new GitWireError({
		code,
		message: `the pack that ${source} sent ${what}`,
		fix: "Dispatch the run again; if it stays, run git fsck on the server.",
		cause
	});
}

// packages/git-wire/src/pack/apply-delta.ts
function applyDelta(base, delta, { source, grow = () => {} }) {
	const broken = () => brokenPack(source, "holds a broken delta");
	let at = 0;
	const varint = () => {
		let value = 0;
		for (let factor = 1;; factor *= 128) {
			const byte = delta[at++] ?? 0;
			value += (byte & 127) * factor;
			if (!(byte & 128)) return value;
		}
	};
	if (varint() !== base.length) throw broken();
	const size = varint();
	grow(size);
	const result = Buffer.alloc(size);
	let filled = 0;
	while (at < delta.length) {
		const command = delta[at++];
		if (command & 128) {
			let offset = 0;
			let length = 0;
			for (let bit = 0; bit < 4; bit += 1) if (command & 1 << bit) offset += (delta[at++] ?? 0) * 2 ** (8 * bit);
			for (let bit = 0; bit < 3; bit += 1) if (command & 16 << bit) length += (delta[at++] ?? 0) * 2 ** (8 * bit);
			if (length === 0) length = 65536;
			if (at > delta.length || offset + length > base.length || filled + length > size) throw broken();
			filled += base.copy(result, filled, offset, offset + length);
		} else {
			if (command === 0 || at + command > delta.length || filled + command > size) throw broken();
			filled += delta.copy(result, filled, at, at + command);
			at += command;
		}
	}
	if (filled !== size) throw broken();
	return result;
}

// packages/git-wire/src/objects.ts
function objectId({ type, body }) {
	return createHash("sha1").update(`${type} ${body.length}\0`).update(body).digest("hex");
}
function parseTree(body) {
	const entries = [];
	let at = 0;
	while (at < body.length) {
		const space = body.indexOf(32, at);
		const nul = body.indexOf(0, space);
		if (space < 0 || nul < 0 || nul + 21 > body.length) throw malformedTree();
		entries.push({
			mode: body.toString("latin1", at, space).replace(/^0+/, ""),
			name: body.toString("utf8", space + 1, nul),
			id: body.toString("hex", nul + 1, nul + 21)
		});
		at = nul + 21;
	}
	return entries;
}
function formatTree(entries) {
	const key = ({ mode, name }) => Buffer.from(mode === "40000" ? `${name}/` : name);
	const sorted = entries.map((entry) => ({
		entry,
		key: key(entry)
	})).sort((a, b) => Buffer.compare(a.key, b.key));
	return Buffer.concat(sorted.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, "hex")]));
}
function malformedTree() {
	return new GitWireError({
		code: "GIT_OBJECT",
		message: "a tree object of the repository is malformed",
		fix: "Run git fsck on the server."
	});
}

// packages/git-wire/src/pack/pack-entry.ts
const OBJECT_TYPES = {
	1: "commit",
	2: "tree",
	3: "blob",
	4: "tag"
};
async function readPackHeader(pack, source) {
	const head = await pack.take(12);
	if (head.toString("latin1", 0, 4) !== "PACK" || head.readUInt32BE(4) !== 2) throw brokenPack(source, "is no pack of version 2");
	return head.readUInt32BE(8);
}
async function readEntryHeader(pack) {
	let byte = (await pack.take(1))[0];
	const kind = byte >> 4 & 7;
	let size = byte & 15;
	for (let factor = 16; byte & 128; factor *= 128) {
		byte = (await pack.take(1))[0];
		size += (byte & 127) * factor;
	}
	return {
		kind,
		size
	};
}
async function readOffset(pack) {
	let byte = (await pack.take(1))[0];
	let offset = byte & 127;
	while (byte & 128) {
		byte = (await pack.take(1))[0];
		offset = (offset + 1) * 128 + (byte & 127);
	}
	return offset;
}

// packages/git-wire/src/pack/pack-source.ts
const TRAILER_BYTES = 20;
const WRONG_SIZE = "holds an object of another size than it says";
var PackSource = class {
	stream;
	hash = createHash("sha1");
	source;
	window = Buffer.alloc(0);
	ended = false;
	offset = 0;
	constructor(stream, source) {
		this.stream = stream[Symbol.asyncIterator]();
		this.source = source;
	}
	async take(count) {
		while (this.window.length < count) if (!await this.more()) throw truncated(this.source);
		return this.consume(count);
	}
	async inflate(sizeBytes) {
		for (let needed = 1;;) {
			while (this.window.length < needed && !this.ended) await this.more();
			const available = this.window.length;
			const inflated = this.tryInflate(sizeBytes);
			if (inflated !== void 0) return inflated;
			if (this.ended && this.window.length === available) throw truncated(this.source);
			needed = available * 2 + 1;
		}
	}
	tryInflate(sizeBytes) {
		if (this.window.length === 0) return void 0;
		try {
			const options = {
				info: true,
				maxOutputLength: Math.max(sizeBytes, 1),
				chunkSize: Math.max(sizeBytes + 1, 64)
			};
			const { buffer, engine } = inflateSync(this.window, options);
			if (buffer.length !== sizeBytes) throw brokenPack(this.source, WRONG_SIZE);
			this.consume(engine.bytesWritten);
			return buffer;
		} catch (cause) {
			const { code } = cause;
			if (code === "Z_BUF_ERROR") return void 0;
			if (code === "ERR_BUFFER_TOO_LARGE") throw brokenPack(this.source, WRONG_SIZE, cause);
			throw code?.startsWith("Z_") ? brokenPack(this.source, "cannot be inflated", cause) : cause;
		}
	}
	async endsWithChecksum() {
		const expected = this.hash.copy().digest();
		while (!this.ended && this.window.length <= TRAILER_BYTES) await this.more();
		if (this.window.length < TRAILER_BYTES) throw truncated(this.source);
		if (this.window.length > TRAILER_BYTES) return "more";
		return this.window.equals(expected) ? "ok" : "wrong";
	}
	consume(count) {
		const bytes = this.window.subarray(0, count);
		this.hash.update(bytes);
		this.window = this.window.subarray(count);
		this.offset += count;
		return bytes;
	}
	async more() {
		const { value, done } = await this.stream.next();
		if (done) this.ended = true;
		else this.window = this.window.length === 0 ? value : Buffer.concat([this.window, value]);
		return !done;
	}
};

// packages/git-wire/src/pack/decode-pack.ts
const MAX_BYTES = 268435456;
async function decodePack(stream, { source, bases, maxBytes = MAX_BYTES }) {
	const pack = new PackSource(stream, source);
	const byId = /* @__PURE__ */ new Map();
	const byOffset = /* @__PURE__ */ new Map();
	let waiting = [];
	let total = 0;
	const keep = (offset, object) => {
		byOffset.set(offset, object);
		byId.set(objectId(object), object);
	};
	const grow = (bytes) => {
		total += bytes;
		if (total > maxBytes) throw tooLarge(source, maxBytes);
	};
	for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
		const { offset } = pack;
		const { kind, size } = await readEntryHeader(pack);
		grow(size);
		const type = OBJECT_TYPES[kind];
		if (type !== void 0) keep(offset, {
			type,
			body: await pack.inflate(size)
		});
		else if (kind === 6) {
			const base = byOffset.get(offset - await readOffset(pack));
			const delta = await pack.inflate(size);
			if (base === void 0) throw brokenPack(source, "holds a delta whose base is missing");
			keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
		} else if (kind === 7) {
			const baseId = (await pack.take(20)).toString("hex");
			const delta = await pack.inflate(size);
			const base = byId.get(baseId) ?? bases?.get(baseId);
			if (base === void 0) waiting.push({
				offset,
				baseId,
				delta
			});
			else keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
		} else throw brokenPack(source, "holds an object of unknown type");
	}
	const end = await pack.endsWithChecksum();
	if (end === "more") throw brokenPack(source, "holds more than it says");
	if (end === "wrong") throw brokenPack(source, "has a wrong checksum", void 0, "GIT_CHECKSUM");
	while (waiting.length > 0) {
		const left = waiting.filter(({ offset, baseId, delta }) => {
			const base = byId.get(baseId);
			if (base !== void 0) keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
			return base === void 0;
		});
		if (left.length === waiting.length) throw brokenPack(source, "holds a delta whose base is missing");
		waiting = left;
	}
	return byId;
}
function tooLarge(source, maxBytes) {
	return new GitWireError({
		code: "GIT_TOO_LARGE",
		message: `${source} sends more than ${Math.round(maxBytes / 1024 / 1024)} MiB for one directory`,
		fix: "Check that the URL and the path are the right ones."
	});
}

// packages/git-wire/src/pack/make-delta.ts
const MAX_COPY = 65536;
const MAX_INSERT = 127;
function makeDelta(before, after) {
	const head = commonLength(before, after);
	const tail = commonTail(before.subarray(head), after.subarray(head));
	return Buffer.concat([
		varint(before.length),
		varint(after.length),
		...copies(0, head),
		...inserts(after.subarray(head, after.length - tail)),
		...copies(before.length - tail, tail)
	]);
}
function* copies(from, length) {
	for (let done = 0; done < length; done += MAX_COPY) {
		const size = Math.min(MAX_COPY, length - done);
		const sizeBytes = size === MAX_COPY ? [0, 0] : [size & 255, size >> 8];
		const offset = from + done;
		const fields = [
			offset & 255,
			offset >> 8 & 255,
			offset >> 16 & 255,
			offset >>> 24 & 255,
			...sizeBytes
		];
		const command = fields.reduce((bits, byte, index) => byte === 0 ? bits : bits | 1 << index, 128);
		yield Buffer.from([command, ...fields.filter((byte) => byte !== 0)]);
	}
}
function* inserts(bytes) {
	for (let at = 0; at < bytes.length; at += MAX_INSERT) {
		const part = bytes.subarray(at, at + MAX_INSERT);
		yield Buffer.from([part.length]);
		yield part;
	}
}
function commonLength(a, b) {
	let [same, differs] = [0, Math.min(a.length, b.length) + 1];
	while (differs - same > 1) {
		const middle = same + differs >> 1;
		if (a.compare(b, same, middle, same, middle) === 0) same = middle;
		else differs = middle;
	}
	return same;
}
function commonTail(a, b) {
	let [same, differs] = [0, Math.min(a.length, b.length) + 1];
	while (differs - same > 1) {
		const middle = same + differs >> 1;
		if (a.compare(b, b.length - middle, b.length - same, a.length - middle, a.length - same) === 0) same = middle;
		else differs = middle;
	}
	return same;
}
function varint(value) {
	const bytes = [];
	for (let left = value;; left = Math.floor(left / 128)) {
		if (left < 128) return Buffer.from([...bytes, left]);
		bytes.push(left & 127 | 128);
	}
}

// packages/git-wire/src/pack/encode-pack.ts
const TYPE_NUMBERS = {
	commit: 1,
	tree: 2,
	blob: 3,
	tag: 4
};
const REF_DELTA = 7;
const FAST = 1;
const DELTA_FROM_BYTES = 4096;
function encodePack(objects) {
	const all = [...objects];
	const head = Buffer.alloc(12);
	head.write("PACK");
	head.writeUInt32BE(2, 4);
	head.writeUInt32BE(all.length, 8);
	const body = Buffer.concat([head, ...all.flatMap(encode)]);
	return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}
function encode({ type, body, base }) {
	if (base === void 0 || body.length < DELTA_FROM_BYTES) return [header(TYPE_NUMBERS[type], body.length), deflate(body)];
	const delta = makeDelta(base.body, body);
	return [
		header(REF_DELTA, delta.length),
		Buffer.from(base.id, "hex"),
		deflate(delta)
	];
}
const deflate = (bytes) => deflateSync(bytes, {
	level: FAST,
	chunkSize: Math.max(bytes.length + 64, 128)
});
function header(kind, length) {
	let byte = kind << 4 | length & 15;
	let size = Math.floor(length / 16);
	const bytes = [];
	while (size > 0) {
		bytes.push(byte | 128);
		byte = size & 127;
		size = Math.floor(size / 128);
	}
	bytes.push(byte);
	return Buffer.from(bytes);
}

// packages/git-wire/src/wire/side-band.ts
const MAX_SAID = 400;
async function* readSideBand(packets, { source = "the git server", onProgress } = {}) {
	let ended = false;
	let said = "";
	try {
		for (let head = await packets.head(); head !== void 0; head = await packets.head()) {
			if (typeof head === "string") ended = true;
			if (typeof head === "string" || head === 0) continue;
			const band = (await packets.take(1))[0];
			let left = head - 1;
			if (band === 1 && !ended) {
				for (let part; left > 0; left -= part.length) yield part = await packets.some(left);
				continue;
			}
			const text = (await packets.take(left)).toString("utf8");
			if (ended) continue;
			if (band !== 2) throw refused$1(source, `${text} ${said}`);
			said = `${said}${text}`.slice(-400);
			onProgress?.(text);
		}
	} finally {
		await packets.close();
	}
}
function refused$1(source, words) {
	return new GitWireError({
		code: "GIT_REJECTED",
		message: `${source} reports: ${words.replace(/\s+/g, " ").trim().slice(0, 2 * MAX_SAID)}`,
		fix: "Look into the log of the server; the run can be dispatched again."
	});
}

// packages/git-wire/src/fetch-pack.ts
const GZIP_FROM_BYTES = 1024;
async function fetchPack(remote, options) {
	const { url, fetch } = await readCapabilities(remote);
	const lacking = options.filter !== void 0 && !fetch.has("filter") ? "partial clone filters (uploadpack.allowFilter)" : options.depth !== void 0 && !fetch.has("shallow") ? "shallow fetches" : void 0;
	if (lacking !== void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} offers no ${lacking}`,
		fix: "Update the server, or switch this on there."
	});
	const body = toRequest(options);
	const isLarge = body.length > GZIP_FROM_BYTES;
	const answer = await callRemote(remote, {
		service: "git-upload-pack",
		url: `${url}/git-upload-pack`,
		method: "POST",
		headers: {
			"git-protocol": "version=2",
			"content-type": "application/x-git-upload-pack-request",
			...isLarge ? { "content-encoding": "gzip" } : {}
		},
		body: isLarge ? gzipSync(body) : body,
		timeoutMs: 3e5
	});
	return readPackfile(new PacketReader(answer.body, remote.url), {
		remote,
		whole: options.whole ?? false
	});
}
function toRequest({ wants, haves = [], shallow = [], depth, filter, thin = false }) {
	const lines = [
		...thin ? ["thin-pack"] : [],
		"no-progress",
		"ofs-delta",
		...shallow.map((id) => `shallow ${id}`),
		...depth === void 0 ? [] : [`deepen ${depth}`],
		...filter === void 0 ? [] : [`filter ${filter}`],
		...wants.map((id) => `want ${id}`),
		...haves.map((id) => `have ${id}`),
		"done"
	];
	return Buffer.concat([
		packet("command=fetch\n"),
		packet("object-format=sha1\n"),
		DELIM,
		...lines.map((line) => packet(`${line}\n`)),
		FLUSH
	]);
}
async function* readPackfile(packets, { remote, whole }) {
	for (;;) {
		const value = await packets.next();
		if (value === void 0) throw new GitWireError({
			code: "GIT_PROTOCOL",
			message: `${remote.url} answered the fetch without a pack`,
			fix: "Dispatch the run again."
		});
		if (!Buffer.isBuffer(value)) continue;
		const line = value.toString("utf8").trimEnd();
		if (line === "packfile") break;
		if (line.startsWith("ERR ")) throw refused(line.slice(4), remote);
		if (whole && line.startsWith("shallow ")) throw shallowRefused(remote);
	}
	yield* readSideBand(packets, { source: remote.url });
}
function shallowRefused(remote) {
	return new GitWireError({
		code: "GIT_SHALLOW",
		message: `${remote.url} is a shallow repository: its history is cut off on the server`,
		fix: "Complete it there with git fetch --unshallow."
	});
}
function refused(reason, remote) {
	const missing = /not our ref|not a valid|unadvertised/i.test(reason);
	return new GitWireError({
		code: missing ? "GIT_REF_MISSING" : "GIT_REJECTED",
		message: `${remote.url} refuses the fetch: ${reason.slice(0, 300)}`,
		fix: missing ? "The commit is gone from the server, or it serves only tips: set uploadpack.allowAnySHA1InWant, or dispatch again with current refs." : "Look into the log of the server."
	});
}

// packages/git-wire/src/fetch-objects.ts
async function fetchObjects(remote, { bases, ...options }) {
	if (options.wants.length === 0) return /* @__PURE__ */ new Map();
	const objects = await retryTransfer(remote, async () => {
		const pack = await fetchPack(remote, options);
		return decodePack(pack, {
			source: remote.url,
			...bases ? { bases } : {}
		});
	});
	const missing = options.haves?.length ? void 0 : options.wants.find((id) => !objects.has(id));
	if (missing !== void 0) throw new GitWireError({
		code: "GIT_OBJECT",
		message: `${remote.url} did not send the object ${missing} it was asked for`,
		fix: "Run git fsck on the server."
	});
	return objects;
}

// packages/git-wire/src/list-refs.ts
async function listRefs(remote, { prefixes, peel = false }) {
	const { url, lsRefs } = await readCapabilities(remote);
	const body = Buffer.concat([
		packet("command=ls-refs\n"),
		packet("object-format=sha1\n"),
		DELIM,
		packet("symrefs\n"),
		...lsRefs.has("unborn") ? [packet("unborn\n")] : [],
		...peel ? [packet("peel\n")] : [],
		...prefixes.map((prefix) => packet(`ref-prefix ${prefix}\n`)),
		FLUSH
	]);
	const read = async () => {
		const answer = await callRemote(remote, {
			service: "git-upload-pack",
			url: `${url}/git-upload-pack`,
			method: "POST",
			headers: {
				"git-protocol": "version=2",
				"content-type": "application/x-git-upload-pack-request"
			},
			body
		});
		const packets = [];
		for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) packets.push(each.toString("utf8").trimEnd());
		return packets;
	};
	const lines = await retryTransfer(remote, async () => read().catch(async (failure) => explain(failure, remote)));
	const refusal = lines.find((line) => line.startsWith("ERR "));
	if (refusal === void 0) return toListing(lines, prefixes);
	if (/object.format/i.test(refusal)) throw sha256Refused(remote);
	throw new GitWireError({
		code: "GIT_REJECTED",
		message: `${remote.url} does not list its refs: ${refusal.slice(4, 300)}`,
		fix: "Look into the log of the server."
	});
}
async function explain(failure, remote) {
	if (remote.oneServer === true && failure instanceof GitWireError && failure.code === "GIT_TRUNCATED") {
		const own = await readCapabilities({
			...remote,
			oneServer: false
		}).catch((cause) => cause);
		if (own instanceof GitWireError && own.code === "GIT_SHA256") throw own;
	}
	throw failure;
}
function toListing(lines, prefixes) {
	const listing = {
		refs: /* @__PURE__ */ new Map(),
		peeled: /* @__PURE__ */ new Map()
	};
	for (const line of lines) {
		const [id = "", name = "", ...attributes] = line.split(" ");
		const symref = attributes.find((attribute) => attribute.startsWith("symref-target:"))?.slice(14);
		if (name === "HEAD" && symref !== void 0) listing.head = symref;
		if (id === "unborn" || !prefixes.some((prefix) => name.startsWith(prefix))) continue;
		if (name !== "HEAD") listing.refs.set(name, id);
		const target = attributes.find((attribute) => attribute.startsWith("peeled:"))?.slice(7);
		if (target !== void 0) listing.peeled.set(name, target);
	}
	return listing;
}

// packages/git-wire/src/push/push-report.ts
const MAX_REASON = 600;
function readPushReport(lines, { updates, source, messages }) {
	const said = messages.replace(/\s+/g, " ").trim();
	const unpack = lines.find((line) => line.startsWith("unpack "))?.slice(7);
	if (unpack === void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} ended the push without a verdict${said === "" ? "" : `: ${said.slice(0, MAX_REASON)}`}`,
		fix: "Nothing moved unless the refs say so; dispatch the run again."
	});
	if (unpack !== "ok") throw new GitWireError({
		code: "GIT_REJECTED",
		message: `${source} could not take the push: ${`${unpack} ${said}`.trim().slice(0, MAX_REASON)}`,
		fix: "Nothing moved. Look into the log of the server, then dispatch the run again."
	});
	const places = new Map(lines.map((line, index) => [/^(?:ok|ng) (\S+)/.exec(line)?.[1], index]));
	return updates.map(({ ref }) => {
		const at = places.get(ref);
		if (at === void 0) return {
			ref,
			ok: false,
			reason: "no verdict"
		};
		if (lines[at].startsWith("ng ")) {
			const reason = lines[at].slice(`ng ${ref} `.length);
			return {
				ref,
				ok: false,
				reason: (said === "" ? reason : `${reason}: ${said}`).slice(0, MAX_REASON)
			};
		}
		const newId = newIdBehind(lines, at);
		return {
			ref,
			ok: true,
			...newId === void 0 ? {} : { newId }
		};
	});
}
function newIdBehind(lines, at) {
	for (let next = at + 1; lines[next]?.startsWith("option "); next += 1) {
		const id = /^option new-oid ([0-9a-f]{40})$/.exec(lines[next])?.[1];
		if (id !== void 0) return id;
	}
}

// packages/git-wire/src/push/receive-pack.ts
async function readReceivePack(remote) {
	const { url, lines } = await discover(remote, "git-receive-pack");
	const first = lines.find((line) => line.includes(0));
	if (first === void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} advertises no push`,
		fix: "Check that the URL is a git repository."
	});
	const text = first.toString("utf8", first.indexOf(0) + 1).trim();
	const capabilities = new Set(text.split(" "));
	if (capabilities.has("object-format=sha256")) throw sha256Refused(remote);
	return {
		url,
		capabilities
	};
}
async function checkWriteAccess(remote) {
	await readReceivePack(remote);
}

// packages/git-wire/src/push/push-pack.ts
const ZERO_ID = "0".repeat(40);
const PUSH_TIMEOUT_MS = 6e5;
async function pushPack(remote, { updates, pack, packSizeBytes, atomic = false, pushOptions = [] }) {
	const { url, capabilities } = await readReceivePack(remote);
	const offers = (name) => capabilities.has(name);
	if (atomic && updates.length > 1 && !offers("atomic")) remote.log?.(`${remote.url} cannot update refs atomically; each is updated by itself.`);
	if (pushOptions.length > 0 && !offers("push-options")) remote.log?.(`${remote.url} takes no push options.`);
	const wanted = [
		offers("report-status-v2") ? "report-status-v2" : "report-status",
		"side-band-64k",
		"ofs-delta",
		...atomic ? ["atomic"] : [],
		...pushOptions.length > 0 ? ["push-options"] : []
	].filter(offers);
	const commands = updates.map(({ ref, oldId, newId }, index) => packet(`${oldId} ${newId} ${ref}${index === 0 ? `\0 ${wanted.join(" ")} agent=edp-actions` : ""}\n`));
	const options = wanted.includes("push-options") ? [...pushOptions.map((option) => packet(`${option}\n`)), FLUSH] : [];
	const head = Buffer.concat([
		...commands,
		FLUSH,
		...options
	]);
	const answer = await callRemote(remote, {
		service: "git-receive-pack",
		url: `${url}/git-receive-pack`,
		method: "POST",
		headers: {
			"content-type": "application/x-git-receive-pack-request",
			...packSizeBytes === void 0 ? {} : { "content-length": String(head.length + packSizeBytes) }
		},
		body: withHead(head, pack),
		timeoutMs: PUSH_TIMEOUT_MS
	});
	const messages = [];
	const onProgress = (text) => void messages.push(text);
	const report = wanted.includes("side-band-64k") ? readSideBand(new PacketReader(answer.body, remote.url), {
		source: remote.url,
		onProgress
	}) : answer.body;
	const lines = [];
	for await (const each of readPackets(report, remote.url)) if (Buffer.isBuffer(each)) lines.push(each.toString("utf8").trimEnd());
	return readPushReport(lines, {
		updates,
		source: remote.url,
		messages: messages.join("")
	});
}
function withHead(head, pack) {
	if (pack === void 0) return head;
	if (Buffer.isBuffer(pack)) return Buffer.concat([head, pack]);
	return join(head, pack);
}
async function* join(head, pack) {
	yield head;
	yield* pack;
}

// packages/git-wire/src/push/push-objects.ts
async function pushObjects(remote, { updates, objects, atomic = false }) {
	const deletesOnly = updates.every(({ newId }) => newId === ZERO_ID);
	return pushPack(remote, {
		updates,
		atomic,
		...deletesOnly ? {} : { pack: encodePack(objects) }
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

// packages/gitops/src/lock-commit.ts
const TRAILERS = {
	runUrl: "Run",
	attempt: "Attempt",
	actor: "Actor",
	operation: "Operation",
	note: "Note",
	tookOver: "Took-Over"
};
function lockObjects(holder) {
	const { since = /* @__PURE__ */ new Date(), parent, files = {} } = holder;
	const blobs = Object.entries(files).map(([name, body]) => ({
		name,
		blob: {
			type: "blob",
			body
		}
	}));
	const entries = blobs.map(({ name, blob }) => ({
		mode: "100644",
		name,
		id: objectId(blob)
	}));
	const tree = {
		type: "tree",
		body: formatTree(entries)
	};
	const person = {
		name: holder.actor || "unknown",
		email: "run-lock@invalid",
		at: since
	};
	const trailers = Object.entries(TRAILERS).flatMap(([key, name]) => {
		const value = holder[key].replace(/\s+/g, " ").trim();
		return value === "" ? [] : [`${name}: ${value}`];
	});
	const commit = {
		type: "commit",
		body: formatCommit({
			tree: objectId(tree),
			parents: parent === void 0 ? [] : [parent],
			author: person,
			committer: person,
			message: `Run lock\n\n${trailers.join("\n")}\n`
		})
	};
	return {
		id: objectId(commit),
		objects: [
			commit,
			tree,
			...blobs.map(({ blob }) => blob)
		]
	};
}
function parseLock(id, commit) {
	const { message, author } = parseCommit(commit.body);
	const read = (key) => new RegExp(`^${TRAILERS[key]}: (.*)$`, "m").exec(message)?.[1] ?? "";
	return {
		id,
		runUrl: read("runUrl"),
		attempt: read("attempt") || "1",
		actor: read("actor"),
		operation: read("operation"),
		since: author.at,
		note: read("note"),
		tookOver: read("tookOver")
	};
}

// packages/gitops/src/gitops-error.ts
var GitopsError = class extends CodedError {
	name = "GitopsError";
};

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

// packages/gitops/src/run-lock.ts
function lockRef(tenant, environment) {
	return `refs/locks/${tenant}/${environment}`;
}
async function readLock(remote, { ref }) {
	const id = (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
	if (id === void 0) return void 0;
	const commit = (await fetchObjects(remote, {
		wants: [id],
		depth: 1
	})).get(id);
	return commit && parseLock(id, commit);
}
async function releaseLock(remote, { ref, id }) {
	const current = async () => (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
	if (await current() !== id) return false;
	try {
		const [result] = await pushObjects(remote, {
			updates: [{
				ref,
				oldId: id,
				newId: ZERO_ID
			}],
			objects: []
		});
		if (result?.ok) return true;
	} catch (error) {
		if (!isTransient(error)) throw error;
		if (await current() === id) throw error;
		return true;
	}
	return await current() !== id;
}
async function noteLock(remote, { ref, id, note, files = {} }) {
	const holder = await readLock(remote, { ref });
	if (holder?.id !== id) return void 0;
	const lock = lockObjects({
		...holder,
		note,
		files
	});
	const updates = [{
		ref,
		oldId: id,
		newId: lock.id
	}];
	const [result] = await pushObjects(remote, {
		updates,
		objects: lock.objects
	});
	if (result?.ok) return lock.id;
	return (await readLock(remote, { ref }))?.id === lock.id ? lock.id : void 0;
}

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

// packages/gitops/src/build-tree.ts
function buildTree(files, { has = () => false } = {}) {
	const objects = [];
	const add = (object) => {
		const id = objectId(object);
		if (!has(id)) objects.push(object);
		return id;
	};
	const build = (below) => {
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
				directories.set(name, [...directories.get(name) ?? [], [path.slice(slash + 1), file]]);
			}
		}
		for (const [name, inside] of directories) entries.push({
			mode: "40000",
			name,
			id: build(inside)
		});
		return add({
			type: "tree",
			body: formatTree(entries)
		});
	};
	for (const path of files.keys()) checkPath(path);
	return files.size === 0 ? {
		id: "",
		objects
	} : {
		id: build([...files]),
		objects
	};
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
	const refusal = await push(remote, {
		ref,
		oldId: before || ZERO_ID,
		id,
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
async function beginBranch(remote, { branch, author, committer = author, log }) {
	const ref = `refs/heads/${branch}`;
	if (await resolveCommit(remote, ref) !== "") return;
	const tree = {
		type: "tree",
		body: formatTree([])
	};
	const message = `Begin ${branch}, empty, so that changes can be proposed\n`;
	const commit = {
		type: "commit",
		body: formatCommit({
			tree: objectId(tree),
			parents: [],
			author,
			committer,
			message
		})
	};
	const refusal = await push(remote, {
		ref,
		oldId: ZERO_ID,
		id: objectId(commit),
		objects: [commit, tree]
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
async function push(remote, { ref, oldId, id, objects }) {
	try {
		const [result] = await pushObjects(remote, {
			updates: [{
				ref,
				oldId,
				newId: id
			}],
			objects
		});
		return result?.ok ? void 0 : pushRejected(remote, {
			ref,
			reason: result?.reason ?? "no verdict"
		});
	} catch (error) {
		if (isTransient(error)) return error;
		throw error;
	}
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
	checkPath(path);
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
function runCommitter(author, env = process.env) {
	return {
		name: clean(env["GIT_COMMITTER_NAME"] ?? "") || author.name,
		email: clean(env["GIT_COMMITTER_EMAIL"] ?? "") || author.email,
		at: author.at
	};
}
const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();

// packages/terraform/src/run/progress-file.ts
async function readProgress(directory) {
	try {
		return JSON.parse(await readFile(join$1(directory, "progress.json"), "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return {};
		throw error;
	}
}
async function writeProgress(directory, patch) {
	const file = join$1(directory, "progress.json");
	const text = JSON.stringify({
		...await readProgress(directory),
		...patch
	}, void 0, 2);
	await writeFile(`${file}.new`, text, { mode: 384 });
	await rename(`${file}.new`, file);
}

// packages/run/src/step/describe-exceptions.ts
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

// packages/run/src/step/commit-message.ts
function commitMessage(run, { subject }) {
	return `${subject}\n\n${[
		["Tenant", run.instance.tenant],
		["Environment", run.instance.environment],
		["Run", run.run.url],
		["Actor", run.run.actor],
		["Plan-Id", run.planId],
		["Infra-Deploy-Commit", run.infraDeploy.commit],
		["Stacks-Commit", run.stacks.commit],
		...describeExceptions(run).map(({ trailer }) => trailer),
		["Lock-Taken-Over", run.lock?.tookOver]
	].filter((trailer) => trailer[1] !== void 0 && trailer[1] !== "").map(([key, value]) => `${key}: ${value.replace(/\s+/g, " ")}`).join("\n")}\n`;
}

// packages/run/src/run-error.ts
var RunError = class extends CodedError {
	name = "RunError";
};

// packages/run/src/step/commit-entry.ts
async function commitEntry({ run, repositories, author, committer, log }, { changes, subject }) {
	const path = entryPath(run.instance);
	const { branch } = run.infraDeploy;
	const { commit, changed } = await commitFile(repositories.infraDeploy, {
		branch,
		path,
		createFrom: "HEAD",
		author,
		committer,
		log: (line) => log.info(line),
		message: commitMessage(run, { subject: `${subject} ${run.instance.domain}` }),
		edit: (before) => editEntry(before, changes)
	});
	if (changed) log.info(`${path}: ${subject.toLowerCase()} (commit ${commit.slice(0, 12)} on ${branch})`);
	return commit;
}

// packages/run/src/step/repositories.ts
function openRepositories(urls, { tokens, http, log }) {
	const remote = (url, token, tokenInput, urlInput) => ({
		url: checkUrl(url, urlInput),
		http,
		...token === "" ? {} : { auth: {
			username: "oauth2",
			token
		} },
		tokenInput,
		log: (line) => log.info(line)
	});
	return {
		infraDeploy: remote(urls.infraDeploy, tokens.infraDeploy, "token", "the server URL of the job"),
		stacks: remote(urls.stacks, tokens.stacks, "stacks-token", "input stacks"),
		stacksInstances: remote(urls.stacksInstances, tokens.stacksInstances, "stacks-instances-token", "input stacks-instances")
	};
}
function checkUrl(url, source) {
	const parsed = URL.canParse(url) ? new URL(url) : void 0;
	if (parsed && /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.password === "") return url;
	throw new RunError({
		code: "REPOSITORY_URL_INVALID",
		message: `${source} is not the http(s) URL of a repository without credentials in it`,
		fix: "Give https://<host>/<owner>/<repository>; tokens are inputs of their own."
	});
}

// packages/run/src/modes/attempt.ts
function attemptOf({ run }, { plannedOn }) {
	const { url, actor, startedAt } = run;
	return {
		run: url,
		actor,
		at: startedAt,
		...plannedOn === void 0 ? {} : { stateLineage: plannedOn }
	};
}

export { literal as $, parseCommit as A, MAX_FILE_BYTES as B, lockObjects as C, readRunContext as Ct, listRefs as D, saveState as Dt, checkWriteAccess as E, readState as Et, isTransient as F, pathText as G, findBadValues as H, readRunFile as I, _default as J, valueAt as K, writeRunFile as L, readPackets as M, callRemote as N, fetchObjects as O, setOutput as Ot, GitWireError as P, describe as Q, entryPath as R, GitopsError as S, HttpError as St, ZERO_ID as T, appendSummary as Tt, fromPointer as U, parseFile as V, isValues as W, array as X, _enum as Y, boolean as Z, lockRef as _, InstanceError as _t, commitMessage as a, strictObject as at, releaseLock as b, publicUrl as bt, writeProgress as c, url as ct, compareAndSwap as d, _regex as dt, number as et, Snapshot as f, stringifyYaml as ft, checkPath as g, placeTrees as gt, spliceTree as h, followPlaces as ht, RunError as i, record as it, retryTransfer as j, parseTree as k, runAuthor as l, _minLength as lt, buildTree as m, positionOf as mt, openRepositories as n, optional as nt, describeExceptions as o, string as ot, resolveCommit as p, createLocator as pt, showName as q, commitEntry as r, partialRecord as rt, readProgress as s, union as st, attemptOf as t, object as tt, runCommitter as u, _positive as ut, noteLock as v, createHttp as vt, pushObjects as w, createProgress as wt, pushRejected as x, sameHost as xt, readLock as y, normaliseOrigin as yt, parseEntry as z };