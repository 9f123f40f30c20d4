import { A as CodedError, C as readChoice, D as readSecret, E as readLines, O as addMask, S as createLog, T as readInput, _ as renderCredentials, b as appendSummary, c as secretStrings, d as createHttp, f as publicUrl, g as readCredentials, h as encryptFor, i as announceRun, k as KitError, l as readLineage, m as checkRecipients, n as openTarget, o as checkGates, p as HttpError, r as loadPlan, s as runApply, t as openTerraform, u as readOutputs, v as renderKubectl, w as readCount, x as setOutput, y as runAction } from "./src.mjs";
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join$1 } from "node:path";
import { Readable } from "node:stream";
import { deflateSync, gzipSync, inflateSync } from "node:zlib";
import { setTimeout } from "node:timers/promises";

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

// packages/terraform/src/outputs-file.ts
async function writeOutputsFile(file, outputs) {
	const entries = Object.entries(outputs).map(([name, { value, unknown, sensitive }]) => {
		if (sensitive) return [name, {
			...unknown ? { unknown } : {},
			sensitive
		}];
		return [name, unknown ? {
			unknown,
			sensitive
		} : {
			value,
			sensitive
		}];
	});
	await writeFile(file, JSON.stringify(Object.fromEntries(entries), void 0, 2), { mode: 384 });
}

// packages/terraform/src/progress-file.ts
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

// actions/terraform-apply/src/inputs.ts
function readInputs() {
	return {
		target: {
			runFile: readInput("run-file"),
			directory: readInput("directory"),
			varFile: readInput("var-file"),
			backendFile: readInput("backend-file"),
			instance: readInput("instance"),
			planId: readInput("plan-id"),
			confirm: readInput("confirm")
		},
		tool: {
			version: readInput("version"),
			product: readChoice("product", ["terraform", "opentofu"], "terraform"),
			mirror: readInput("mirror")
		},
		lockfile: readChoice("lockfile", ["readonly", "update"], "readonly"),
		planFile: readInput("plan-file"),
		dataBearing: readLines("data-bearing"),
		maxPlanAgeHours: readCount("max-plan-age", {
			max: 8760,
			fallback: 24
		}),
		credentialsOutput: readInput("credentials-output") || "initial_admin_credentials",
		recipients: readLines("recipients"),
		token: readSecret("token")
	};
}

// actions/terraform-apply/src/show-credentials.ts
async function showCredentials(credentials, { recipients, log }) {
	const text = renderCredentials(credentials);
	if (recipients.length > 0) {
		log.info("Initial admin credentials, encrypted; read them with age -d -i <key file>. They are shown only this once.");
		log.info(await encryptFor(recipients, `${text}\n`));
	} else {
		log.info("Initial admin credentials. They are shown only this once: change them after the first login.");
		process.stdout.write(`${text.replace(/^::/gm, " ::")}\n`);
	}
	for (const { password } of credentials) addMask(password);
	const commands = renderKubectl(credentials);
	if (commands === "") return;
	log.info(`Later, read them from Kubernetes:\n${commands}`);
	await appendSummary(`### Initial admin credentials\n\nShown once in the log. Later:\n\n~~~~sh\n${commands}\n~~~~\n`);
}

// actions/terraform-apply/src/hand-out.ts
async function handOut(terraform, { target, inputs, firstApply, log }) {
	const outputs = await readOutputs(terraform);
	const due = target.run?.credentialsDue ?? firstApply;
	for (const [name, { value, sensitive }] of Object.entries(outputs)) {
		if (!sensitive) continue;
		const announce = !(due && name === inputs.credentialsOutput);
		for (const secret of secretStrings(value)) addMask(secret, { announce });
	}
	const outputsFile = join$1(target.runDirectory, "outputs.json");
	await writeOutputsFile(outputsFile, outputs);
	setOutput("outputs-file", outputsFile);
	await writeProgress(target.runDirectory, { lineage: await readLineage(terraform) });
	if (!due) return;
	const credentials = readCredentials(outputs, inputs.credentialsOutput);
	if (credentials.length === 0) {
		log.notice(`Terraform has no output ${inputs.credentialsOutput}: there are no initial credentials to show.`);
		return;
	}
	await showCredentials(credentials, {
		recipients: inputs.recipients,
		log
	});
	await writeProgress(target.runDirectory, { credentialsShown: true });
}

// packages/git-wire/src/git-wire-error.ts
var GitWireError = class extends CodedError {
	name = "GitWireError";
};

// packages/git-wire/src/explain-http-error.ts
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

// packages/git-wire/src/remote.ts
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

// packages/git-wire/src/call-remote.ts
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
			body: guard(response.body, remote)
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

// packages/git-wire/src/pkt-line.ts
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
	const reader = new ByteReader(stream, source);
	let last;
	for (;;) {
		const head = await reader.take(4);
		if (head === void 0) {
			if (last !== "flush") throw truncated(source);
			return;
		}
		const length = /^[0-9a-f]{4}$/i.test(head.toString("latin1")) ? Number.parseInt(head.toString("latin1"), 16) : NaN;
		if (Number.isNaN(length) || length === 3) throw malformed(source);
		last = MARKS[length] ?? await reader.take(length - 4);
		if (last === void 0) throw truncated(source);
		yield last;
	}
}
var ByteReader = class {
	chunks = [];
	size = 0;
	stream;
	source;
	constructor(stream, source) {
		this.stream = stream[Symbol.asyncIterator]();
		this.source = source;
	}
	async take(count) {
		while (this.size < count) {
			const { value, done } = await this.stream.next();
			if (done) {
				if (this.size === 0) return void 0;
				throw truncated(this.source);
			}
			this.chunks.push(value);
			this.size += value.length;
		}
		const all = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
		this.chunks = all.length > count ? [all.subarray(count)] : [];
		this.size -= count;
		return all.subarray(0, count);
	}
};
function malformed(source) {
	return new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} sent something that is not the git protocol`,
		fix: "Dispatch the run again; if it stays, look for a proxy that changes answers."
	});
}

// packages/git-wire/src/retry-transfer.ts
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
		await setTimeout(PAUSE_MS * 2 ** (attempt - 1) * (.75 + Math.random() / 2));
	}
}

// packages/git-wire/src/discover.ts
const known = /* @__PURE__ */ new WeakMap();
async function discover(remote, service) {
	const cache = known.get(remote.http) ?? /* @__PURE__ */ new Map();
	known.set(remote.http, cache);
	const key = [
		service,
		remote.url,
		remote.auth?.username ?? "",
		remote.auth?.token ?? ""
	].join(" ");
	const asked = cache.get(key) ?? ask(remote, service);
	cache.set(key, asked);
	asked.catch(() => cache.delete(key));
	return asked;
}
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

// packages/git-wire/src/capabilities.ts
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

// packages/git-wire/src/broken-pack.ts
function brokenPack(source, what, cause, code = "GIT_PACK") {
	return new GitWireError({
		code,
		message: `the pack that ${source} sent ${what}`,
		fix: "Dispatch the run again; if it stays, run git fsck on the server.",
		cause
	});
}

// packages/git-wire/src/apply-delta.ts
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

// packages/git-wire/src/pack-source.ts
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

// packages/git-wire/src/decode-pack.ts
const TYPES = {
	1: "commit",
	2: "tree",
	3: "blob",
	4: "tag"
};
const OFS_DELTA = 6;
const REF_DELTA$1 = 7;
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
	const head = await pack.take(12);
	if (head.toString("latin1", 0, 4) !== "PACK" || head.readUInt32BE(4) !== 2) throw brokenPack(source, "is no pack of version 2");
	for (let count = head.readUInt32BE(8); count > 0; count -= 1) {
		const { offset } = pack;
		const { kind, size } = await readHeader(pack);
		grow(size);
		const type = TYPES[kind];
		if (type !== void 0) keep(offset, {
			type,
			body: await pack.inflate(size)
		});
		else if (kind === OFS_DELTA) {
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
		} else if (kind === REF_DELTA$1) {
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
async function readHeader(pack) {
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
function tooLarge(source, maxBytes) {
	return new GitWireError({
		code: "GIT_TOO_LARGE",
		message: `${source} sends more than ${Math.round(maxBytes / 1024 / 1024)} MiB for one directory`,
		fix: "Check that the URL and the path are the right ones."
	});
}

// packages/git-wire/src/make-delta.ts
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

// packages/git-wire/src/encode-pack.ts
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

// packages/git-wire/src/side-band.ts
async function* readSideBand(packets, { onProgress } = {}) {
	let ended = false;
	for await (const each of packets) {
		if (typeof each === "string") ended = true;
		if (ended || typeof each === "string") continue;
		const data = each.subarray(1);
		if (each[0] === 1) yield data;
		else if (each[0] === 2) onProgress?.(data.toString("utf8"));
		else throw new GitWireError({
			code: "GIT_REJECTED",
			message: `the git server reports: ${data.toString("utf8").trim().slice(0, 500)}`,
			fix: "Look into the log of the server; the run can be dispatched again."
		});
	}
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
	return readPackfile(readPackets(answer.body, remote.url), remote);
}
function toRequest({ wants, haves = [], shallow = [], depth, filter, thin = false }) {
	const lines = [
		...thin ? ["thin-pack"] : [],
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
async function* readPackfile(packets, remote) {
	for (;;) {
		const { value, done } = await packets.next();
		if (done) throw new GitWireError({
			code: "GIT_PROTOCOL",
			message: `${remote.url} answered the fetch without a pack`,
			fix: "Dispatch the run again."
		});
		if (!Buffer.isBuffer(value)) continue;
		const line = value.toString("utf8").trimEnd();
		if (line === "packfile") break;
		if (line.startsWith("ERR ")) throw refused(line.slice(4), remote);
	}
	yield* readSideBand(packets);
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
	const lines = await retryTransfer(remote, async () => {
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
		const read = [];
		for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) read.push(each.toString("utf8").trimEnd());
		return read;
	});
	const refusal = lines.find((line) => line.startsWith("ERR "));
	if (refusal === void 0) return toListing(lines, prefixes);
	throw new GitWireError({
		code: "GIT_REJECTED",
		message: `${remote.url} does not list its refs: ${refusal.slice(4, 300)}`,
		fix: "Look into the log of the server."
	});
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

// packages/git-wire/src/push-report.ts
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
	return updates.map(({ ref }) => {
		const at = lines.findIndex((line) => line === `ok ${ref}` || line.startsWith(`ng ${ref} `));
		if (at < 0) return {
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

// packages/git-wire/src/receive-pack.ts
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

// packages/git-wire/src/push-pack.ts
const ZERO_ID = "0".repeat(40);
const PUSH_TIMEOUT_MS = 6e5;
async function pushPack(remote, { updates, pack, atomic = false, pushOptions = [] }) {
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
		headers: { "content-type": "application/x-git-receive-pack-request" },
		body: withHead(head, pack),
		timeoutMs: PUSH_TIMEOUT_MS
	});
	const messages = [];
	const packets = readPackets(answer.body, remote.url);
	const report = wanted.includes("side-band-64k") ? readPackets(readSideBand(packets, { onProgress: (text) => messages.push(text) }), remote.url) : packets;
	const lines = [];
	for await (const each of report) if (Buffer.isBuffer(each)) lines.push(each.toString("utf8").trimEnd());
	return readPushReport(lines, {
		updates,
		source: remote.url,
		messages: messages.join("")
	});
}
function withHead(head, pack) {
	if (pack === void 0) return head;
	if (Buffer.isBuffer(pack)) return Buffer.concat([head, pack]);
	return Readable.from(join(head, pack), { objectMode: false });
}
async function* join(head, pack) {
	yield head;
	yield* pack;
}

// packages/git-wire/src/push-objects.ts
async function pushObjects(remote, { updates, objects, atomic = false }) {
	const deletesOnly = updates.every(({ newId }) => newId === ZERO_ID);
	return pushPack(remote, {
		updates,
		atomic,
		...deletesOnly ? {} : { pack: encodePack(objects) }
	});
}

// packages/gitops/src/lock-commit.ts
const EMPTY_TREE = {
	type: "tree",
	body: formatTree([])
};

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

// packages/gitops/src/plan-store.ts
const FILE = "plan.json";
const planRef = ({ tenant, environment, id }) => `refs/plans/${tenant}/${environment}/${id}`;
async function savePlan(remote, { document, author, ...key }) {
	const ref = planRef(key);
	const blob = {
		type: "blob",
		body: Buffer.from(document)
	};
	const tree = {
		type: "tree",
		body: formatTree([{
			mode: "100644",
			name: FILE,
			id: objectId(blob)
		}])
	};
	const message = `Plan ${key.id} of ${key.tenant}/${key.environment}`;
	const commit = {
		type: "commit",
		body: formatCommit({
			tree: objectId(tree),
			parents: [],
			author,
			committer: author,
			message
		})
	};
	const { refs } = await listRefs(remote, { prefixes: [ref] });
	const updates = [{
		ref,
		oldId: refs.get(ref) ?? ZERO_ID,
		newId: objectId(commit)
	}];
	const [result] = await pushObjects(remote, {
		updates,
		objects: [
			commit,
			tree,
			blob
		]
	});
	if (result?.ok) return;
	throw pushRejected(remote, {
		ref,
		reason: result?.reason ?? "no verdict"
	});
}
async function readPlan(remote, key) {
	const ref = /^[0-9a-f]{6,64}$/.test(key.id) ? planRef(key) : "";
	const commitId = ref === "" ? void 0 : (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
	if (commitId === void 0) throw new GitopsError({
		code: "PLAN_MISSING",
		message: `there is no plan ${key.id.slice(0, 64)} of ${key.tenant}/${key.environment}`,
		fix: "Dispatch plan and copy the plan id it prints; a plan is gone once it was deployed."
	});
	const objects = await fetchObjects(remote, {
		wants: [commitId],
		depth: 1
	});
	const commit = parseCommit(objects.get(commitId).body);
	const entry = parseTree(objects.get(commit.tree).body).find(({ name }) => name === FILE);
	return {
		document: objects.get(entry?.id ?? "")?.body.toString("utf8") ?? "{}",
		savedAt: commit.author.at
	};
}
async function removeOldPlans(remote, { tenant, environment, olderThanMs }) {
	const prefix = `refs/plans/${tenant}/${environment}/`;
	const { refs } = await listRefs(remote, { prefixes: [prefix] });
	if (refs.size === 0) return [];
	const commits = await fetchObjects(remote, {
		wants: [...new Set(refs.values())],
		depth: 1,
		filter: "tree:0"
	});
	const old = [...refs].filter(([, id]) => {
		const commit = commits.get(id);
		return commit !== void 0 && Date.now() - parseCommit(commit.body).author.at.getTime() > olderThanMs;
	});
	if (old.length > 0) await pushObjects(remote, {
		updates: old.map(([ref, id]) => ({
			ref,
			oldId: id,
			newId: ZERO_ID
		})),
		objects: []
	});
	return old.map(([ref]) => ref.slice(prefix.length));
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
const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();

// packages/gitops/src/open-plan-store.ts
const KEEP_MS = 6048e5;
function openPlanStore(remote, { actor, serverUrl, ...instance }) {
	return {
		save: async (id, document) => {
			await savePlan(remote, {
				...instance,
				id,
				document,
				author: runAuthor(actor, { serverUrl })
			});
			await removeOldPlans(remote, {
				...instance,
				olderThanMs: KEEP_MS
			});
		},
		read: async (id) => readPlan(remote, {
			...instance,
			id
		})
	};
}

// actions/terraform-apply/src/plan-store.ts
function planStore({ run }, { token, serverUrl, http, log }) {
	if (run === void 0) return void 0;
	const remote = {
		url: run.infraDeploy.url,
		http,
		...token === "" ? {} : { auth: {
			username: "oauth2",
			token
		} },
		tokenInput: "token",
		log: (line) => log.info(line)
	};
	const { tenant, environment } = run.instance;
	return openPlanStore(remote, {
		tenant,
		environment,
		actor: run.run.actor,
		serverUrl
	});
}

// actions/terraform-apply/src/main.ts
async function run(inputs) {
	const log = createLog();
	const context = readRunContext();
	checkRecipients(inputs.recipients);
	const http = createHttp({
		userAgent: "edp-actions/terraform-apply",
		onRetry: (line) => log.info(line)
	});
	try {
		const target = await openTarget(inputs.target, {
			context,
			planFile: inputs.planFile
		});
		announceRun(target.runDirectory);
		const terraform = await openTerraform(target, {
			tool: inputs.tool,
			http,
			log
		});
		const { planFile, dataBearing, lockfile, maxPlanAgeHours } = inputs;
		const plan = await loadPlan(terraform, {
			target,
			kind: "apply",
			planFile,
			dataBearing,
			lockfile
		});
		const store = planStore(target, {
			token: inputs.token,
			serverUrl: context.serverUrl,
			http,
			log
		});
		await checkGates(plan, {
			target,
			destroy: false,
			store,
			maxPlanAgeHours,
			log
		});
		const { add, change, destroy } = plan.review.counts;
		if (plan.review.hasChanges) await runApply(terraform, {
			planFile: plan.planFile,
			total: add + change + destroy
		});
		else log.info("Nothing to apply: the infrastructure is as planned.");
		setOutput("applied", plan.review.hasChanges);
		await handOut(terraform, {
			target,
			inputs,
			firstApply: plan.state.resources === 0,
			log
		});
		log.info(`Applied: ${add} added, ${change} changed, ${destroy} destroyed.`);
	} finally {
		await http.close();
	}
}

// actions/terraform-apply/src/index.ts
await runAction(async () => run(readInputs()));

export {  };