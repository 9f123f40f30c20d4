import { c as listState, d as createLog, f as readChoice, h as KitError, i as announceRun, l as runAction, m as readLines, n as openTarget, o as checkGates, p as readInput, r as loadPlan, s as runApply, t as openTerraform, u as setOutput } from "./src.mjs";
import { O as __toESM, n as require_agent, t as require_api_request } from "./api-request.mjs";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import { lookup } from "node:dns";
import { rootCertificates } from "node:tls";

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

// actions/terraform-destroy/src/inputs.ts
function readInputs() {
	return {
		target: {
			runFile: readInput("run-file"),
			directory: readInput("directory"),
			varFile: readInput("var-file"),
			backendFile: readInput("backend-file"),
			instance: readInput("instance"),
			planId: "",
			confirm: readInput("confirm")
		},
		tool: {
			version: readInput("version"),
			product: readChoice("product", ["terraform", "opentofu"], "terraform"),
			mirror: readInput("mirror")
		},
		lockfile: readChoice("lockfile", ["readonly", "update"], "readonly"),
		planFile: readInput("plan-file"),
		dataBearing: readLines("data-bearing")
	};
}

// node_modules/.pnpm/is-network-error@1.3.2/node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;
const isError = (value) => objectToString.call(value) === "[object Error]";
const errorMessages = /* @__PURE__ */ new Set([
	"network error",
	"NetworkError when attempting to fetch resource.",
	"The Internet connection appears to be offline.",
	"Network request failed",
	"fetch failed",
	"terminated",
	" A network error occurred.",
	"Network connection lost"
]);
function isNetworkError(error) {
	if (!(error && isError(error) && error.name === "TypeError" && typeof error.message === "string")) return false;
	const { message, stack } = error;
	if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) return stack === void 0 || "__sentry_captured__" in error;
	if (message.startsWith("error sending request for url")) return true;
	if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) return true;
	return errorMessages.has(message);
}

// node_modules/.pnpm/p-retry@7.1.1/node_modules/p-retry/index.js
function validateRetries(retries) {
	if (typeof retries === "number") {
		if (retries < 0) throw new TypeError("Expected `retries` to be a non-negative number.");
		if (Number.isNaN(retries)) throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
	} else if (retries !== void 0) throw new TypeError("Expected `retries` to be a number or Infinity.");
}
function validateNumberOption(name, value, { min = 0, allowInfinity = false } = {}) {
	if (value === void 0) return;
	if (typeof value !== "number" || Number.isNaN(value)) throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
	if (!allowInfinity && !Number.isFinite(value)) throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	if (value < min) throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
}
var AbortError = class extends Error {
	constructor(message) {
		super();
		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}
		this.name = "AbortError";
		this.message = message;
	}
};
function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? Math.random() + 1 : 1;
	let timeout = Math.round(random * options.minTimeout * options.factor ** (attempt - 1));
	timeout = Math.min(timeout, options.maxTimeout);
	return timeout;
}
function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) return max;
	return max - (performance.now() - start);
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
	const normalizedError = error instanceof Error ? error : /* @__PURE__ */ new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);
	if (normalizedError instanceof AbortError) throw normalizedError.originalError;
	const retriesLeft = Number.isFinite(options.retries) ? Math.max(0, options.retries - retriesConsumed) : options.retries;
	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed
	});
	await options.onFailedAttempt(context);
	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) throw normalizedError;
	const consumeRetry = await options.shouldConsumeRetry(context);
	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);
	if (remainingTime <= 0 || retriesLeft <= 0) throw normalizedError;
	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) throw normalizedError;
		options.signal?.throwIfAborted();
		return false;
	}
	if (!await options.shouldRetry(context)) throw normalizedError;
	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}
	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);
	options.signal?.throwIfAborted();
	if (finalDelay > 0) await new Promise((resolve, reject) => {
		const onAbort = () => {
			clearTimeout(timeoutToken);
			options.signal?.removeEventListener("abort", onAbort);
			reject(options.signal.reason);
		};
		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener("abort", onAbort);
			resolve();
		}, finalDelay);
		if (options.unref) timeoutToken.unref?.();
		options.signal?.addEventListener("abort", onAbort, { once: true });
	});
	options.signal?.throwIfAborted();
	return true;
}
async function pRetry(input, options = {}) {
	options = { ...options };
	validateRetries(options.retries);
	if (Object.hasOwn(options, "forever")) throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1e3;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;
	validateNumberOption("factor", options.factor, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("minTimeout", options.minTimeout, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("maxTimeout", options.maxTimeout, {
		min: 0,
		allowInfinity: true
	});
	validateNumberOption("maxRetryTime", options.maxRetryTime, {
		min: 0,
		allowInfinity: true
	});
	if (!(options.factor > 0)) options.factor = 1;
	options.signal?.throwIfAborted();
	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();
	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;
		try {
			options.signal?.throwIfAborted();
			const result = await input(attemptNumber);
			options.signal?.throwIfAborted();
			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options
			})) retriesConsumed++;
		}
	}
	throw new Error("Retry attempts exhausted without throwing an error.");
}

// packages/http/src/undici-core.ts
var import_agent = /* @__PURE__ */ __toESM(require_agent(), 1);
var import_api_request = /* @__PURE__ */ __toESM(require_api_request(), 1);

// packages/http/src/dispatcher.ts
async function createDispatcher({ connections = 16, env = process.env } = {}) {
	const authorities = env["GIT_SSL_CAINFO"] ? [...rootCertificates, readFileSync(env["GIT_SSL_CAINFO"], "utf8")] : [];
	const options = {
		connections,
		headersTimeout: 0,
		bodyTimeout: 0,
		connect: {
			timeout: 1e4,
			lookup: lookupHost,
			...authorities.length > 0 ? { ca: authorities } : {}
		}
	};
	const read = (name) => env[name.toLowerCase()] || env[name] || "";
	const [http, https] = [read("HTTP_PROXY") || read("ALL_PROXY"), read("HTTPS_PROXY") || read("ALL_PROXY")];
	if (http === "" && https === "") return new import_agent.default(options);
	const { EnvHttpProxyAgent } = await import("./undici.mjs").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return new EnvHttpProxyAgent({
		...options,
		...http === "" ? {} : { httpProxy: http },
		...https === "" ? {} : { httpsProxy: https },
		noProxy: read("NO_PROXY")
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
	const guarded = Readable.from(guardIdle(body, {
		url,
		idleTimeoutMs
	}), { objectMode: false });
	const bytes = async (maxBytes = MAX_TEXT_BYTES) => {
		const chunks = [];
		let size = 0;
		for await (const chunk of guarded) {
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
		body: guarded,
		bytes,
		text,
		json: async () => JSON.parse(await text()),
		discard: async () => {
			for await (const _ of guarded);
		}
	};
}
async function* guardIdle(body, { url, idleTimeoutMs }) {
	let timer;
	const arm = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const seconds = Math.round(idleTimeoutMs / 1e3);
			body.destroy(new HttpError({
				code: "HTTP_TIMEOUT",
				message: `${url} sent nothing for ${seconds} s`,
				url
			}));
		}, idleTimeoutMs);
	};
	try {
		arm();
		for await (const chunk of body) {
			clearTimeout(timer);
			yield chunk;
			arm();
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
const MAX_DELAY_MS = 3e4;
function shouldRetry(error) {
	if (!(error instanceof HttpError)) return false;
	if (error.code === "HTTP_STATUS") return RETRYABLE.has(error.status ?? 0);
	return error.code === "HTTP_UNREACHABLE" || error.code === "HTTP_TIMEOUT";
}
function retryDelayMs(error, { attempt }) {
	if (error instanceof HttpError && error.retryAfterMs !== void 0) return Math.min(error.retryAfterMs, MAX_DELAY_MS);
	return Math.min(300 * 2 ** (attempt - 1) * (.75 + Math.random() / 2), MAX_DELAY_MS);
}

// packages/http/src/http.ts
function createHttp({ userAgent = "edp-actions", onRetry, connections, retries: ownRetries = 3 } = {}) {
	const agent = process.env["GIT_HTTP_USER_AGENT"] || userAgent;
	let opened;
	let sent = 0;
	async function request(options) {
		const { body, retries = ownRetries } = options;
		const resendable = body === void 0 || typeof body === "string" || Buffer.isBuffer(body);
		return pRetry(async () => follow(options), {
			retries: resendable ? retries : 0,
			minTimeout: 0,
			maxTimeout: 0,
			shouldRetry: ({ error }) => shouldRetry(error),
			onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
				if (retriesLeft === 0 || !shouldRetry(error)) return;
				const delayMs = retryDelayMs(error, { attempt: attemptNumber });
				onRetry?.(`${error.message}; trying again in ${(delayMs / 1e3).toFixed(1)} s (try ${attemptNumber + 1} of ${retries + 1})`);
				await new Promise((resolve) => setTimeout(resolve, delayMs));
			}
		});
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
		const abort = new AbortController();
		const timer = setTimeout(() => abort.abort(), timeoutMs);
		sent += 1;
		try {
			opened ??= createDispatcher(connections === void 0 ? {} : { connections });
			const { origin, pathname, search } = new URL(url);
			const answer = await import_api_request.default.call(await opened, {
				origin,
				path: `${pathname}${search}`,
				method,
				signal: abort.signal,
				headers: {
					"user-agent": agent,
					...headers,
					...authorization(auth)
				},
				body: body === void 0 ? null : toBody(body)
			});
			return toResponse({
				status: answer.statusCode,
				headers: flatten(answer.headers),
				url,
				body: answer.body,
				idleTimeoutMs
			});
		} catch (cause) {
			if (abort.signal.aborted) {
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
		} finally {
			clearTimeout(timer);
		}
	}
	return {
		request,
		count: () => sent,
		close: async () => (await opened)?.close()
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
const toBody = (body) => typeof body === "string" || Buffer.isBuffer(body) || body instanceof Readable ? body : Readable.from(body, { objectMode: false });
const flatten = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));

// actions/terraform-destroy/src/main.ts
async function run(inputs) {
	const log = createLog();
	const http = createHttp({
		userAgent: "edp-actions/terraform-destroy",
		onRetry: (line) => log.info(line)
	});
	try {
		const target = await openTarget(inputs.target, {
			context: readRunContext(),
			planFile: inputs.planFile
		});
		announceRun(target.runDirectory);
		const terraform = await openTerraform(target, {
			tool: inputs.tool,
			http,
			log
		});
		const { planFile, dataBearing, lockfile } = inputs;
		const plan = await loadPlan(terraform, {
			target,
			kind: "destroy",
			planFile,
			dataBearing,
			lockfile
		});
		await checkGates(plan, {
			target,
			destroy: true,
			store: void 0,
			log
		});
		const total = plan.review.counts.destroy;
		try {
			if (plan.review.hasChanges) await runApply(terraform, {
				planFile: plan.planFile,
				total
			});
		} finally {
			await sayRemaining(terraform);
		}
		setOutput("destroyed", total);
		log.info(`Destroyed: ${total} resources of ${target.title}.`);
	} finally {
		await http.close();
	}
}
async function sayRemaining(terraform) {
	const remaining = await listState(terraform);
	setOutput("remaining", remaining.length);
	if (remaining.length === 0) terraform.log.info("Nothing is left in the Terraform state.");
	else terraform.log.warning(`Left in the Terraform state: ${remaining.join(", ")}`);
}

// actions/terraform-destroy/src/index.ts
await runAction(async () => run(readInputs()));

export {  };