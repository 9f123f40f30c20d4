import { t as runAuthor } from "./semver.mjs";
import { C as knownServers, F as sameHost, I as HttpError, M as createHttp, N as normaliseOrigin, O as authOf, P as publicUrl, T as retryTransfer, _ as applyDelta, a as fetchObjects, c as PackSource, d as readOffset, f as readPackHeader, g as parseTree, h as objectId, i as listRefs, j as saidBy, k as GitWireError, l as OBJECT_TYPES, n as pushPack, o as fetchPack, r as checkWriteAccess, s as encodePack, t as ZERO_ID, u as readEntryHeader, v as deltaSizes, w as presumeServers, x as parseCommit, y as brokenPack } from "./zod.mjs";
import { C as setOutput, N as addMask, a as textTable, b as appendSummary, c as readRunContext, ct as CodedError, i as markdownTable, it as escapeMarkdown, nt as containedPath, tt as KitError, v as groupBy, w as createLog, y as createProgress } from "./kit.mjs";
import { $ as OciError, A as STATUS_REPOSITORY, B as parseImageReference, C as refsAfter, D as planRefs, E as mirroredRefs, F as plainNames, G as OCI_INDEX, H as createRegistry, I as sameName, J as openVerified, K as isForeignType, L as selectOnly, M as listTarget, N as isAllowed, O as prefixesOf, P as isSelectedName, Q as isDigest, R as ownerGone, S as planPair, T as alignHead, U as IDENTITY_USER, W as readManifestContent, X as checkName, Y as digestOf$2, Z as checkReference, _ as mayMiss, a as openEndpoint, at as setTopics, b as settledAt, ct as listAllPackages, et as pMap, f as refuseLaterRecord, g as isKnownEqual, h as digestRefs, i as selectTags, it as readRawFile, j as findRepositories, k as exceedsLimit, l as formatRecord, lt as listPackageFiles, m as digestItem, n as parseMirrorConfig, nt as hasWikiPages, o as MARKER_FILE, p as deepIsDue, q as isIndexType, r as PACKAGE_TYPES, rt as readBranchRules, s as STATE_FILE, st as countPackages, tt as createWiki, u as parseMarker, v as nextState, w as runPair, x as stateOf, y as parseState, z as MirrorError } from "./mirror.mjs";
import { n as normaliseHost, r as parseYaml } from "./js-yaml.mjs";
import { a as ForgeError, i as callApi, o as fixFor, r as listPages } from "./forge.mjs";
import { t as textOf } from "./forge2.mjs";
import { a as readBranchProtections, i as mayPush, n as matchesRule, r as matchingRules } from "./forge3.mjs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { promisify } from "node:util";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { spawnSync } from "node:child_process";
import { gunzip, inflateSync } from "node:zlib";

// packages/forge/src/releases.ts
const TRIES = 10;
const PAUSE_MS = 500;
async function listReleases(address, owner, name) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"releases"
		],
		scope: "read:repository",
		subject: `the releases of ${owner}/${name}`
	};
	return (await listPages(address, call)).map(toRelease);
}
async function writeRelease(address, { owner, name, id, release }) {
	const { tag, target, draft, prerelease } = release;
	const [title, body] = [release.title, release.body].map((text) => id !== void 0 && text === "" ? " " : text);
	const send = async () => callApi(address, {
		method: id === void 0 ? "POST" : "PATCH",
		path: [
			"repos",
			owner,
			name,
			"releases",
			...id === void 0 ? [] : [String(id)]
		],
		body: {
			tag_name: tag,
			target_commitish: target,
			name: title,
			body,
			draft,
			prerelease
		},
		scope: "write:repository",
		subject: `release ${tag} of ${owner}/${name}`
	});
	return toRelease(await (await afterItsTag(send)).json());
}
async function afterItsTag(call) {
	for (let attempt = 1;; attempt += 1) try {
		return await call();
	} catch (error) {
		if (!(error instanceof ForgeError) || error.code !== "FORGE_UNREACHABLE" || attempt === TRIES) throw error;
		await setTimeout$1(PAUSE_MS * attempt);
	}
}
async function deleteAsset(address, { owner, name, releaseId, asset }) {
	await (await callApi(address, {
		method: "DELETE",
		path: [
			"repos",
			owner,
			name,
			"releases",
			String(releaseId),
			"assets",
			String(asset.id)
		],
		scope: "write:repository",
		subject: `removing ${asset.name} from a release of ${owner}/${name}`
	})).discard();
}
function toRelease(raw) {
	const value = raw;
	const assets = Array.isArray(value["assets"]) ? value["assets"] : [];
	return {
		id: Number(value["id"]),
		tag: textOf(value["tag_name"]),
		target: textOf(value["target_commitish"]),
		title: textOf(value["name"]),
		body: textOf(value["body"]),
		draft: value["draft"] === true,
		prerelease: value["prerelease"] === true,
		assets: assets.filter((asset) => asset["type"] !== "external").map(toAsset)
	};
}
function toAsset(raw) {
	return {
		id: Number(raw["id"]),
		uuid: textOf(raw["uuid"]),
		name: textOf(raw["name"]),
		sizeBytes: Number(raw["size"]),
		url: textOf(raw["browser_download_url"])
	};
}

// packages/forge/src/assets.ts
const TRANSFER_TIMEOUT_MS$1 = 6e5;
async function readAsset(address, { url, name }) {
	const { pathname, search } = new URL(url);
	try {
		return (await address.http.request({
			url: `${address.origin}${pathname}${search}`,
			...address.token === "" ? {} : { auth: {
				kind: "bearer",
				token: address.token
			} },
			redirect: "storage",
			timeoutMs: TRANSFER_TIMEOUT_MS$1
		})).body;
	} catch (error) {
		if (!(error instanceof HttpError)) throw error;
		throw new ForgeError({
			code: "FORGE_UNREACHABLE",
			message: `the file ${name} cannot be read (${publicUrl(url)}): ${error.message}`,
			fix: "Check the release at the source; the run can be dispatched again.",
			cause: error
		});
	}
}
async function uploadAsset(address, { owner, name, releaseId, fileName, content }) {
	const boundary = `edp-${randomUUID()}`;
	const response = await callApi(address, {
		method: "POST",
		path: [
			"repos",
			owner,
			name,
			"releases",
			String(releaseId),
			"assets"
		],
		query: { name: fileName },
		headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
		body: multipart(content, boundary),
		scope: "write:repository",
		subject: `adding ${fileName} to a release of ${owner}/${name}`
	});
	return toAsset(await response.json());
}
async function* multipart(content, boundary) {
	yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="attachment"; filename="file"\r\ncontent-type: application/octet-stream\r\n\r\n`);
	yield* content;
	yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

// packages/forge/src/labels.ts
async function listLabels(address, owner, name) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"labels"
		],
		scope: "read:issue",
		subject: `the labels of ${owner}/${name}`
	};
	return (await listPages(address, call)).map((raw) => {
		const value = raw;
		return {
			id: Number(value["id"]),
			name: textOf(value["name"]),
			color: textOf(value["color"]).replace(/^#/, "").toLowerCase(),
			description: textOf(value["description"]),
			exclusive: value["exclusive"] === true,
			archived: value["is_archived"] === true
		};
	});
}
async function writeLabel(address, { owner, name, id, label }) {
	const { archived, ...rest } = label;
	await (await callApi(address, {
		method: id === void 0 ? "POST" : "PATCH",
		path: [
			"repos",
			owner,
			name,
			"labels",
			...id === void 0 ? [] : [String(id)]
		],
		body: {
			...rest,
			color: `#${label.color}`,
			is_archived: archived
		},
		scope: "write:issue",
		subject: `label ${label.name} of ${owner}/${name}`
	})).discard();
}

// packages/forge/src/milestones.ts
async function listMilestones(address, owner, name) {
	const call = {
		path: [
			"repos",
			owner,
			name,
			"milestones"
		],
		query: { state: "all" },
		scope: "read:issue",
		subject: `the milestones of ${owner}/${name}`
	};
	return (await listPages(address, call)).map((raw) => {
		const value = raw;
		const due = Date.parse(textOf(value["due_on"]));
		return {
			id: Number(value["id"]),
			title: textOf(value["title"]),
			description: textOf(value["description"]),
			state: value["state"] === "closed" ? "closed" : "open",
			dueOn: Number.isFinite(due) ? new Date(due).toISOString() : ""
		};
	});
}
async function writeMilestone(address, { owner, name, id, milestone }) {
	const { title, description, state, dueOn } = milestone;
	await (await callApi(address, {
		method: id === void 0 ? "POST" : "PATCH",
		path: [
			"repos",
			owner,
			name,
			"milestones",
			...id === void 0 ? [] : [String(id)]
		],
		body: {
			title,
			description,
			state,
			...dueOn === "" ? {} : { due_on: dueOn }
		},
		scope: "write:issue",
		subject: `milestone ${title} of ${owner}/${name}`
	})).discard();
}

// packages/forge/src/write-files.ts
async function writeFiles(address, { owner, name, branch, message, author, files }) {
	await (await callApi(address, {
		method: "POST",
		path: [
			"repos",
			owner,
			name,
			"contents"
		],
		body: {
			branch,
			message,
			author: {
				name: author.name,
				email: author.email
			},
			files: files.map(({ path, text, before }) => ({
				operation: before === void 0 ? "create" : "update",
				path,
				content: Buffer.from(text).toString("base64"),
				...before === void 0 ? {} : { sha: blobId(before) }
			}))
		},
		scope: "write:repository",
		subject: `writing ${files.map(({ path }) => path).join(", ")} to ${owner}/${name}`
	})).discard();
}
function blobId(text) {
	const body = Buffer.from(text);
	return createHash("sha1").update(`blob ${body.length}\0`).update(body).digest("hex");
}

// packages/forge/src/wait-until-filled.ts
const POLL_MS = 200;
const REMIND_AFTER_MS = 5e3;
const LIMIT_MS = 6e4;
async function waitUntilFilled(forge, { owner, name, remind }) {
	const from = Date.now();
	for (let isReminded = false;;) {
		if ((await forge.getRepository(owner, name))?.empty === false) return true;
		const waitedMs = Date.now() - from;
		if (waitedMs > LIMIT_MS) return false;
		if (waitedMs > REMIND_AFTER_MS && !isReminded) {
			isReminded = true;
			await remind?.();
		}
		await setTimeout$1(POLL_MS);
	}
}

// packages/forge/src/rules/tag-rules.ts
async function readTagRules(address, { owner, name }) {
	try {
		const list = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"tag_protections"
			],
			scope: "read:repository",
			subject: `the rules for tags of ${owner}/${name}`
		})).json();
		return (Array.isArray(list) ? list : []).map((rule) => ({
			pattern: textOf(rule["name_pattern"]),
			users: textsOf(rule["whitelist_usernames"]),
			teams: textsOf(rule["whitelist_teams"])
		}));
	} catch (error) {
		if (error instanceof ForgeError && ["FORGE_NOT_FOUND", "FORGE_FORBIDDEN"].includes(error.code)) return [];
		throw error;
	}
}
const textsOf = (value) => Array.isArray(value) ? value.map(textOf) : [];

// packages/git-wire/src/pack/kept-blobs.ts
const SEGMENT = 16384;
var KeptBlobs = class {
	chunk;
	filled = 0;
	written = 0;
	file;
	open;
	segments = [];
	constructor({ memoryBytes }) {
		this.chunk = Buffer.allocUnsafe(memoryBytes);
	}
	add(offset, body) {
		this.begin(offset);
		this.write(body);
		this.end();
	}
	begin(offset) {
		this.open = this.segmentFor(offset);
		this.open.offsets[this.open.count] = offset - this.open.offset;
	}
	write(part) {
		if (this.filled + part.length > this.chunk.length) this.spill();
		if (part.length <= this.chunk.length) this.filled += part.copy(this.chunk, this.filled);
		else this.store(part);
	}
	end() {
		const segment = this.open;
		segment.ends[segment.count] = this.written + this.filled - segment.start;
		segment.count += 1;
	}
	at(offset) {
		const place = this.find(offset);
		return place && this.read(place.segment, place.index);
	}
	has(offset) {
		return this.find(offset) !== void 0;
	}
	*offsets() {
		for (const { offset, offsets, count } of this.segments) for (let index = 0; index < count; index += 1) yield offset + offsets[index];
	}
	find(offset) {
		const segment = this.segments[firstNot(this.segments.length, (each) => this.segments[each].offset <= offset) - 1];
		if (segment === void 0) return void 0;
		const { offsets, count } = segment;
		const index = firstNot(count, (each) => offsets[each] < offset - segment.offset);
		return index < count && offsets[index] === offset - segment.offset ? {
			segment,
			index
		} : void 0;
	}
	close() {
		if (this.file !== void 0) closeSync(this.file);
		this.file = void 0;
	}
	segmentFor(offset) {
		const last = this.segments.at(-1);
		if (last !== void 0 && last.count < SEGMENT && offset - last.offset < 2 ** 32) return last;
		const [offsets, ends] = [new Uint32Array(SEGMENT), new Float64Array(SEGMENT)];
		const segment = {
			offset,
			start: this.written + this.filled,
			count: 0,
			offsets,
			ends
		};
		this.segments.push(segment);
		return segment;
	}
	read(segment, index) {
		const before = index === 0 ? 0 : segment.ends[index - 1];
		const start = segment.start + before;
		const body = Buffer.allocUnsafe(segment.ends[index] - before);
		const inFile = Math.min(Math.max(this.written - start, 0), body.length);
		if (inFile > 0) readSync(this.file, body, 0, inFile, start);
		if (inFile < body.length) this.chunk.copy(body, inFile, start + inFile - this.written, start + body.length - this.written);
		return body;
	}
	spill() {
		const { filled } = this;
		this.filled = 0;
		this.store(this.chunk.subarray(0, filled));
	}
	store(bytes) {
		this.file ??= openUnnamed();
		for (let done = 0; done < bytes.length;) done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
		this.written += bytes.length;
	}
};
function openUnnamed() {
	const directory = mkdtempSync(join(tmpdir(), "edp-blobs-"));
	try {
		return openSync(join(directory, "blobs"), "wx+", 384);
	} finally {
		rmSync(directory, { recursive: true });
	}
}
function firstNot(count, has) {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = low + high >>> 1;
		if (has(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}

// packages/git-wire/src/pack/pack-spool.ts
const HEAD_BYTES = 9;
const CACHE_BYTES = 33554432;
const MAX_CHAIN = 1e4;
var PackSpool = class {
	entries;
	small;
	source;
	cache = /* @__PURE__ */ new Map();
	cachedBytes = 0;
	wanted = /* @__PURE__ */ new Set();
	byId = /* @__PURE__ */ new Map();
	constructor({ entries, small, source }) {
		this.entries = entries;
		this.small = small;
		this.source = source;
	}
	begin(offset, { sizeBytes, base }) {
		const head = Buffer.alloc(HEAD_BYTES);
		head.writeDoubleBE(sizeBytes);
		head[8] = base === void 0 ? 0 : typeof base === "number" ? 1 : 2;
		this.entries.begin(offset);
		this.entries.write(head);
		if (typeof base === "string") {
			this.wanted.add(base);
			this.entries.write(Buffer.from(base, "hex"));
		}
		if (typeof base === "number") {
			const place = Buffer.alloc(8);
			place.writeDoubleBE(base);
			this.entries.write(place);
		}
	}
	write(part) {
		this.entries.write(part);
	}
	end() {
		this.entries.end();
	}
	has(offset) {
		return this.small.has(offset) || this.entries.has(offset);
	}
	identify() {
		let left = [...this.small.offsets(), ...this.entries.offsets()];
		for (let before = -1; left.length !== before;) {
			before = left.length;
			left = left.filter((offset) => {
				const body = this.body(offset);
				if (body === void 0) return true;
				const id = objectId({
					type: "blob",
					body
				});
				if (this.wanted.has(id)) this.byId.set(id, offset);
				return false;
			});
		}
	}
	body(offset) {
		const deltas = [];
		let at = offset;
		let body;
		while (body === void 0) {
			if (at === void 0 || deltas.length > MAX_CHAIN) return void 0;
			body = this.cache.get(at) ?? this.small.at(at);
			if (body !== void 0) break;
			const entry = this.read(at);
			if (entry === void 0) return void 0;
			if (entry.base === void 0) {
				body = entry.content;
				this.keep(at, body);
			} else {
				deltas.push({
					at,
					delta: entry.content
				});
				at = typeof entry.base === "number" ? entry.base : this.byId.get(entry.base);
			}
		}
		for (const { at: place, delta } of deltas.toReversed()) {
			body = applyDelta(body, delta, { source: this.source });
			this.keep(place, body);
		}
		return body;
	}
	read(offset) {
		const bytes = this.entries.at(offset);
		if (bytes === void 0) return void 0;
		const sizeBytes = bytes.readDoubleBE();
		const kind = bytes[8];
		const base = kind === 0 ? void 0 : kind === 1 ? bytes.readDoubleBE(HEAD_BYTES) : bytes.toString("hex", HEAD_BYTES, 29);
		const from = HEAD_BYTES + (kind === 0 ? 0 : kind === 1 ? 8 : 20);
		try {
			return {
				base,
				content: inflateSync(bytes.subarray(from), { maxOutputLength: Math.max(sizeBytes, 1) })
			};
		} catch (cause) {
			throw brokenPack(this.source, "cannot be inflated", cause);
		}
	}
	keep(offset, body) {
		if (body.length > CACHE_BYTES || this.cache.has(offset)) return;
		this.cache.set(offset, body);
		this.cachedBytes += body.length;
		for (const [oldest, { length }] of this.cache) {
			if (this.cachedBytes <= CACHE_BYTES) break;
			this.cache.delete(oldest);
			this.cachedBytes -= length;
		}
	}
};

// packages/git-wire/src/pack/small-blobs.ts
const MEMORY_BYTES = 4194304;
const SPOOL_MEMORY_BYTES = 262144;
const MAX_DELTA_BYTES = 65536;
async function* readSmallBlobs(stream, { source, maxBytes, memoryBytes = MEMORY_BYTES }) {
	const kept = new KeptBlobs({ memoryBytes });
	const entries = new KeptBlobs({ memoryBytes: Math.min(memoryBytes, SPOOL_MEMORY_BYTES) });
	const spool = new PackSpool({
		entries,
		small: kept,
		source
	});
	try {
		const waiting = [];
		yield* readEntries(stream, {
			source,
			maxBytes,
			kept,
			spool,
			waiting
		});
		yield* resolveWaiting(waiting, {
			source,
			maxBytes,
			kept,
			spool
		});
	} finally {
		kept.close();
		entries.close();
	}
}
async function* readEntries(stream, state) {
	const { source, maxBytes, kept } = state;
	const pack = new PackSource(stream, source);
	for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
		const { offset } = pack;
		const { kind, size } = await readEntryHeader(pack);
		let found;
		if (kind === 6) found = await readDelta(pack, {
			...state,
			offset,
			size,
			base: offset - await readOffset(pack)
		});
		else if (kind === 7) {
			const baseId = (await pack.take(20)).toString("hex");
			if (await readDelta(pack, {
				...state,
				offset,
				size,
				base: baseId
			}) !== void 0) state.waiting.push({
				offset,
				baseId
			});
		} else if (OBJECT_TYPES[kind] === void 0) throw brokenPack(source, "holds an object of unknown type");
		else if (size > maxBytes) await spoolLarge(pack, {
			...state,
			offset,
			size,
			base: void 0,
			isBlob: OBJECT_TYPES[kind] === "blob"
		});
		else {
			const { body } = await pack.inflate(size);
			if (OBJECT_TYPES[kind] === "blob") found = body;
		}
		if (found === void 0 || kind === 7) continue;
		kept.add(offset, found);
		yield found;
	}
	const end = await pack.endsWithChecksum();
	if (end === "more") throw brokenPack(source, "holds more than it says");
	if (end === "wrong") throw brokenPack(source, "has a wrong checksum", void 0, "GIT_CHECKSUM");
}
async function readDelta(pack, { source, maxBytes, kept, spool, offset, size, base }) {
	const isBlob = typeof base === "string" || base !== void 0 && spool.has(base);
	if (size > MAX_DELTA_BYTES) {
		await spoolLarge(pack, {
			spool,
			offset,
			size,
			base,
			isBlob
		});
		return;
	}
	const { body: delta, raw } = await pack.inflate(size);
	if (!isBlob || base === void 0) return void 0;
	const isSmall = deltaSizes(delta, { source }).result <= maxBytes;
	if (!isSmall || typeof base === "string") {
		spool.begin(offset, {
			sizeBytes: size,
			base
		});
		spool.write(raw);
		spool.end();
		return isSmall ? delta : void 0;
	}
	const body = kept.at(base) ?? spool.body(base);
	return body && applyDelta(body, delta, { source });
}
async function spoolLarge(pack, { spool, offset, size, base, isBlob }) {
	if (isBlob) spool.begin(offset, {
		sizeBytes: size,
		base
	});
	await pack.skip(size, (raw) => isBlob && spool.write(raw));
	if (isBlob) spool.end();
}
function* resolveWaiting(waiting, { maxBytes, spool }) {
	if (waiting.length === 0) return;
	spool.identify();
	for (const { offset } of waiting) {
		const body = spool.body(offset);
		if (body !== void 0 && body.length <= maxBytes) yield body;
	}
}

// packages/oci/src/copy/foreign-layer.ts
async function streamForeignLayer({ digest, sizeBytes, urls = [] }, { registry, missing }) {
	for (const url of urls.filter((each) => URL.canParse(each) && new URL(each).protocol === "https:").slice(0, 5)) {
		const stream = await registry.streamUrl(url, {
			digest,
			sizeBytes
		}).catch(() => void 0);
		if (stream !== void 0) return stream;
	}
	throw new OciError({
		code: "OCI_NOT_FOUND",
		message: `${missing.message}; the addresses that the image names for this foreign layer do not give it either`,
		fix: "Push the layer to the source registry, or leave this image out.",
		cause: missing
	});
}

// packages/oci/src/copy/copy-blob.ts
const MAX_TRIES$1 = 3;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 3e4;
const WORTH_ASKING_BYTES = 1e6;
async function copyBlob(blob, route) {
	const { target, run } = route;
	const { ledger, done } = run;
	return ledger.inTurn(`blob ${blob.digest}`, async () => {
		if (ledger.has(target.name, blob.digest)) return "present";
		const result = await run.transfer(async () => bring$1(blob, route));
		if (result === "foreign") return result;
		ledger.note(target.name, blob.digest);
		done[result] += 1;
		if (result !== "sent") done[`${result}Bytes`] += blob.sizeBytes;
		run.onProgress();
		return result;
	});
}
async function bring$1(blob, route) {
	const { source, target, run, foreignLayers, check, log } = route;
	const { digest } = blob;
	const readable = async () => target.registry.canReadBlob(target.name, digest);
	const holder = run.ledger.holder(digest);
	const asked = (holder === void 0 || check === "content") && target.exists === true;
	if (asked && await readable()) return "present";
	if (isForeign(blob) && foreignLayers === "skip" && !await source.registry.hasBlob(source.name, digest)) {
		log(`${source.name}: foreign layer ${digest} is not at the source and left out.`);
		return "foreign";
	}
	const from = holder ?? await findHolder(blob, route);
	const opening = from === void 0 && !run.mounts && (asked || blob.sizeBytes < WORTH_ASKING_BYTES) ? open$1(blob, route) : void 0;
	const drop = () => void opening?.then((stream) => stream.close(), () => {});
	try {
		let upload = await target.registry.beginUpload(target.name, digest, from === void 0 ? {} : { from });
		if (upload === "mounted") {
			run.mounts = true;
			if (holder !== void 0 || await readable()) return "mounted";
			upload = await target.registry.beginUpload(target.name, digest, { mount: false });
		} else if (!asked && !run.mounts && blob.sizeBytes >= WORTH_ASKING_BYTES && await readable()) {
			await upload.cancel();
			return "present";
		}
		return await send$1(blob, route, {
			upload,
			opening
		});
	} finally {
		drop();
	}
}
async function send$1(blob, route, first) {
	const { target, run, log } = route;
	const { digest, sizeBytes } = blob;
	let { upload, opening } = first;
	for (let tries = 1;;) {
		let passedBytes = 0;
		const onBytes = (bytes) => {
			passedBytes += bytes;
			run.done.sentBytes += bytes;
			run.onProgress();
		};
		try {
			upload ??= await target.registry.beginUpload(target.name, digest, { mount: false });
			const stream = await (opening ?? open$1(blob, route)).catch(async (error) => {
				await upload?.cancel();
				throw error;
			});
			try {
				if (await upload.send({
					sizeBytes,
					content: stream.parts,
					onBytes
				}) === "sent") return "sent";
				run.done.sentBytes -= passedBytes;
				log(`${target.name}@${digest} is too large for a proxy in front of the target and goes in parts.`);
			} finally {
				stream.close();
			}
		} catch (error) {
			run.done.sentBytes -= passedBytes;
			if (!(error instanceof OciError) || error.code !== "OCI_UNREACHABLE" || tries === MAX_TRIES$1) throw error;
			const pauseMs = pauseOf(error, { tries });
			tries += 1;
			const inSeconds = (pauseMs / 1e3).toFixed(1);
			log(`${error.message}; sending the blob again in ${inSeconds} s (try ${tries} of ${MAX_TRIES$1})`);
			await new Promise((resolve) => setTimeout(resolve, pauseMs));
		}
		[upload, opening] = [void 0, void 0];
	}
}
async function open$1(blob, { source, foreignLayers }) {
	const { digest, sizeBytes } = blob;
	try {
		return await source.registry.streamBlob(source.name, digest, { sizeBytes });
	} catch (error) {
		if (!(error instanceof OciError && error.code === "OCI_NOT_FOUND") || !isForeign(blob) || foreignLayers === "skip") throw error;
		return streamForeignLayer(blob, {
			registry: source.registry,
			missing: error
		});
	}
}
async function findHolder({ digest, sizeBytes }, { target }) {
	if (sizeBytes < WORTH_ASKING_BYTES && (target.mountFrom?.length ?? 0) > 1) return void 0;
	for (const name of target.mountFrom ?? []) {
		if (name === target.name) continue;
		if (await target.registry.hasBlob(name, digest).catch(() => false)) return name;
	}
}
const isForeign = ({ urls, mediaType }) => urls !== void 0 || isForeignType(mediaType);
function pauseOf({ cause }, { tries }) {
	const asked = cause instanceof HttpError ? cause.retryAfterMs : void 0;
	return Math.min(asked ?? FIRST_PAUSE_MS * 4 ** (tries - 1), MAX_PAUSE_MS);
}

// packages/oci/src/copy/ledger.ts
function createLedger() {
	const running = /* @__PURE__ */ new Map();
	const holders = /* @__PURE__ */ new Map();
	return {
		async inTurn(key, task) {
			for (let other = running.get(key); other !== void 0; other = running.get(key)) await other.catch(() => {});
			const own = task();
			running.set(key, own);
			try {
				return await own;
			} finally {
				running.delete(key);
			}
		},
		note(name, digest) {
			const names = holders.get(digest) ?? /* @__PURE__ */ new Set();
			holders.set(digest, names.add(name));
		},
		has: (name, digest) => holders.get(digest)?.has(name) === true,
		holder: (digest) => holders.get(digest)?.values().next().value
	};
}

// packages/oci/src/copy/pool.ts
function createPool({ concurrency, stopOnFailure = true }) {
	const waiting = [];
	let free = concurrency;
	let failure;
	async function run(task) {
		if (free === 0) await new Promise((resolve) => waiting.push(resolve));
		else free -= 1;
		try {
			if (failure !== void 0) throw failure.error;
			return await task();
		} catch (error) {
			if (stopOnFailure) failure ??= { error };
			throw error;
		} finally {
			const next = waiting.shift();
			if (next === void 0) free += 1;
			else next();
		}
	}
	async function each(items, task) {
		const failed = (await Promise.allSettled(Array.from(items, async (item) => run(async () => task(item))))).find((result) => result.status === "rejected");
		if (failed !== void 0) throw failure?.error ?? failed.reason;
	}
	return {
		run,
		each
	};
}

// packages/oci/src/copy/copy-run.ts
function createCopyRun({ blobsAtOnce = 12, onProgress = () => {} } = {}) {
	const places = createPool({
		concurrency: blobsAtOnce,
		stopOnFailure: false
	});
	return {
		ledger: createLedger(),
		done: {
			sent: 0,
			sentBytes: 0,
			mounted: 0,
			mountedBytes: 0,
			present: 0,
			presentBytes: 0
		},
		mounts: false,
		transfer: async (task) => places.run(task),
		onProgress
	};
}

// packages/oci/src/copy/image-tree.ts
const MAX_DEPTH$1 = 5;
const MAX_CHILDREN = 1e3;
const MAX_TREE_BYTES = 33554432;
const MANIFESTS_AT_ONCE$1 = 8;
async function readImageTree(manifest, options) {
	const { source, isPresent, nestedIndexes } = options;
	const pool = createPool({ concurrency: MANIFESTS_AT_ONCE$1 });
	let count = 0;
	let sizeBytes = 0;
	async function grow(top, depth) {
		const address = source.registry.address(source.name, top.digest);
		const { manifests, blobs } = readManifestContent(top, { address });
		count += manifests.length;
		sizeBytes += top.bytes.length;
		if (manifests.length > 0 && depth >= MAX_DEPTH$1 || count > MAX_CHILDREN || sizeBytes > MAX_TREE_BYTES) throw new OciError({
			code: "OCI_PROTOCOL",
			message: `${address}: the index has more than ${MAX_CHILDREN} manifests, is nested deeper than ${MAX_DEPTH$1} or larger than ${MAX_TREE_BYTES} bytes`,
			fix: "Copy its images one by one."
		});
		if (depth > 1 && manifests.length > 0 && nestedIndexes === "refuse") throw new OciError({
			code: "OCI_UNSUPPORTED",
			message: `${address} is an index within an index, which the target's registry refuses`,
			fix: "Push the image with one flat index, or exclude it."
		});
		const read = [];
		for (const child of await Promise.all(unique(manifests).map(async (each) => pool.run(async () => readChild(each))))) if (child !== void 0) read.push(await grow(child, depth + 1));
		return {
			manifest: top,
			children: read,
			blobs: unique(blobs)
		};
	}
	async function readChild(child) {
		if (await isPresent(child)) return void 0;
		const manifest = await source.registry.getManifest(source.name, child.digest);
		if (manifest.bytes.length === child.sizeBytes) return manifest;
		throw new OciError({
			code: "OCI_DIGEST",
			message: `${source.registry.address(source.name, child.digest)} has ${manifest.bytes.length} bytes, but its index says ${child.sizeBytes}`,
			fix: "Push the image to this registry again."
		});
	}
	return grow(manifest, 1);
}
function blobsOf({ children, blobs }) {
	return unique([...children.flatMap(blobsOf), ...blobs]);
}
const unique = (parts) => [...new Map(parts.map((part) => [part.digest, part])).values()];

// packages/oci/src/copy/select-platforms.ts
const SUBJECT = "vnd.docker.reference.digest";
function selectPlatforms(manifest, platforms, { address }) {
	if (platforms.length === 0 || !isIndexType(manifest.mediaType)) return manifest;
	const index = JSON.parse(manifest.bytes.toString("utf8"));
	const entries = Array.isArray(index.manifests) ? index.manifests : [];
	const wanted = entries.filter(({ platform }) => platforms.some((each) => isPlatform(platform, each)));
	if (wanted.length === 0) throw new OciError({
		code: "OCI_NOT_FOUND",
		message: `${address} has none of the platforms ${platforms.join(", ")}`,
		fix: "Correct platforms, or leave it out to copy all of them."
	});
	const digests = new Set(wanted.map(({ digest }) => digest));
	const kept = entries.filter((entry) => wanted.includes(entry) || digests.has(entry.annotations?.[SUBJECT]));
	if (kept.length === entries.length) return manifest;
	const bytes = Buffer.from(JSON.stringify({
		...index,
		manifests: kept
	}));
	return {
		digest: digestOf$2(bytes),
		mediaType: manifest.mediaType,
		bytes
	};
}
function isPlatform(platform, wanted) {
	const [os, architecture, variant] = wanted.split("/");
	return platform?.os === os && platform?.architecture === architecture && (variant === void 0 || platform?.variant === variant);
}

// packages/oci/src/copy/plan-image.ts
async function compareImage({ source, target, reference, as = reference, platforms = [] }) {
	for (const { name } of [source, target]) checkName(name);
	for (const each of [reference, as]) checkReference(each);
	const [found, present] = await Promise.all([source.registry.headManifest(source.name, reference), target.registry.headManifest(target.name, as)]);
	const address = source.registry.address(source.name, reference);
	if (found === void 0) throw new OciError({
		code: "OCI_NOT_FOUND",
		message: `${address} does not exist, or the token for it may not see it`,
		fix: "Check name and tag, and that the token has the scope read:package."
	});
	if (platforms.length === 0 || !isIndexType(found.mediaType)) return {
		source: found,
		wanted: { digest: found.digest },
		present
	};
	const whole = await source.registry.getManifest(source.name, found.digest);
	const manifest = selectPlatforms(whole, platforms, { address });
	return {
		source: found,
		wanted: {
			digest: manifest.digest,
			manifest
		},
		present
	};
}
const isEqual = ({ wanted, present }) => wanted.digest === present?.digest;
async function planImage({ source: found, wanted, present }, options) {
	const { source, target, nestedIndexes = "copy", check = "tag", run = createCopyRun() } = options;
	const manifest = wanted.manifest ?? await source.registry.getManifest(source.name, found.digest);
	const trusted = check === "tag";
	const { digest: root } = manifest;
	const isThere = async () => run.ledger.has(target.name, root) || await target.registry.headManifest(target.name, root) !== void 0;
	const known = trusted && (present?.digest === root || present === void 0 && await isThere());
	return readImageTree(manifest, {
		source,
		nestedIndexes,
		isPresent: async ({ digest }) => known || run.ledger.has(target.name, digest) || trusted && present !== void 0 && await target.registry.headManifest(target.name, digest) !== void 0
	});
}

// packages/oci/src/copy/copy-image.ts
const BLOBS_AT_ONCE = 6;
const MANIFESTS_AT_ONCE = 4;
const MAX_MOVES = 3;
async function copyImage(options, planned) {
	const { source, target, reference, as = reference, foreignLayers = "skip", check = "tag", log = () => {} } = options;
	const { run = createCopyRun() } = options;
	const copy = {
		digest: "",
		blobs: 0,
		mounted: 0,
		bytes: 0,
		skipped: false
	};
	let comparison = planned?.comparison ?? await compareImage(options);
	for (let moves = 0;; moves += 1) {
		copy.digest = comparison.wanted.digest;
		if (isEqual(comparison) && check === "tag") return {
			...copy,
			skipped: copy.blobs + copy.mounted === 0 && moves === 0
		};
		try {
			const exists = target.exists === true || comparison.present !== void 0;
			const blobPool = createPool({ concurrency: BLOBS_AT_ONCE });
			const work = {
				source,
				target: {
					...target,
					exists
				},
				foreignLayers,
				check,
				log,
				run,
				copy,
				blobPool
			};
			const tree = moves === 0 && planned ? planned.tree : await planImage(comparison, {
				...options,
				run
			});
			const stale = await copyParts(tree, work) || !isEqual(comparison);
			if (stale) await target.registry.putManifest(target.name, as, tree.manifest);
			const found = await verify(tree, {
				source,
				target,
				as,
				reference
			});
			run.ledger.note(target.name, tree.manifest.digest);
			if (found === void 0 || found === comparison.source.digest) return {
				...copy,
				skipped: !stale
			};
		} catch (error) {
			const now = error instanceof OciError && error.code === "OCI_NOT_FOUND" && moves < MAX_MOVES ? await source.registry.headManifest(source.name, reference) : void 0;
			if (now === void 0 || now.digest === comparison.source.digest) throw error;
		}
		if (moves === MAX_MOVES) throw movedError(source.registry.address(source.name, reference));
		log(`${source.registry.address(source.name, reference)} has moved while it was copied; copying what it is now.`);
		comparison = await compareImage(options);
	}
}
async function copyParts(tree, work) {
	const { target, run, copy, blobPool, check } = work;
	const missing = [];
	await createPool({ concurrency: MANIFESTS_AT_ONCE }).each(tree.children, async (child) => {
		const { digest } = child.manifest;
		await run.ledger.inTurn(`manifest ${target.name}@${digest}`, async () => {
			if (run.ledger.has(target.name, digest)) return;
			const there = !await copyParts(child, work) && check === "content" && await target.registry.headManifest(target.name, digest) !== void 0;
			missing.push(!there);
			if (!there) await target.registry.putManifest(target.name, digest, child.manifest);
			run.ledger.note(target.name, digest);
		});
	});
	const largestFirst = tree.blobs.toSorted((a, b) => b.sizeBytes - a.sizeBytes);
	await blobPool.each(largestFirst, async (blob) => {
		const result = await copyBlob(blob, work);
		missing.push(result === "sent" || result === "mounted");
		if (result === "mounted") copy.mounted += 1;
		if (result !== "sent") return;
		copy.blobs += 1;
		copy.bytes += blob.sizeBytes;
	});
	return missing.includes(true);
}
async function verify(tree, { source, target, as, reference }) {
	const expectStored = async (at, { digest }) => {
		const stored = await target.registry.headManifest(target.name, at);
		if (stored?.digest === digest) return;
		throw new OciError({
			code: "OCI_DIGEST",
			message: `${target.registry.address(target.name, at)} is ${stored?.digest ?? "missing"} after the copy, and not ${digest}`,
			fix: stored === void 0 ? "The registry took it and does not have it: restart it where it answers from a cache what it has lost, then dispatch the run again." : "Check who else pushes this tag; Forgejo keeps tags in lower case, where V1 and v1 are one."
		});
	};
	const below = (each) => each.children.flatMap((child) => [child.manifest, ...below(child)]);
	const pool = createPool({ concurrency: MANIFESTS_AT_ONCE });
	const [now] = await Promise.all([
		source.registry.headManifest(source.name, reference),
		expectStored(as, tree.manifest),
		pool.each(below(tree), async (manifest) => expectStored(manifest.digest, manifest))
	]);
	return now?.digest;
}
function movedError(address) {
	return new OciError({
		code: "OCI_UNREACHABLE",
		message: `${address} moved 4 times while it was copied`,
		fix: "Dispatch the run again when nothing pushes this tag."
	});
}

// packages/oci/src/copy/copy-referrers.ts
const MAX_DEPTH = 3;
async function copyReferrers(digest, options, depth = 1) {
	const { source, target } = options;
	const referrers = await source.registry.referrers(source.name, digest);
	if (referrers === void 0) return void 0;
	let copied = 0;
	for (const { descriptor } of referrers) {
		const { skipped } = await copyImage({
			...options,
			reference: descriptor.digest
		});
		if (!skipped) copied += 1;
		if (depth < MAX_DEPTH) copied += await copyReferrers(descriptor.digest, options, depth + 1) ?? 0;
	}
	if (referrers.length > 0 && await target.registry.referrers(target.name, digest) === void 0) {
		if (await writeTag(digest, {
			target,
			referrers
		})) copied += 1;
	}
	return copied;
}
async function writeTag(digest, { target, referrers }) {
	const { registry, name } = target;
	const tag = digest.replace(":", "-");
	const present = await registry.headManifest(name, tag) && await registry.getManifest(name, tag);
	const manifest = toIndex([...entriesOf(present), ...referrers.map(({ entry }) => entry)]);
	if (manifest.digest === present?.digest) return false;
	await registry.putManifest(name, tag, manifest);
	return true;
}
function toIndex(entries) {
	const manifests = [...new Map(entries.map((entry) => [entry.digest, entry])).values()].sort((a, b) => a.digest < b.digest ? -1 : 1);
	const bytes = Buffer.from(JSON.stringify({
		schemaVersion: 2,
		mediaType: OCI_INDEX,
		manifests
	}));
	return {
		digest: digestOf$2(bytes),
		mediaType: OCI_INDEX,
		bytes
	};
}
function entriesOf(manifest) {
	if (manifest === void 0) return [];
	const { manifests } = JSON.parse(manifest.bytes.toString("utf8"));
	return (manifests ?? []).filter((each) => typeof each.digest === "string");
}

// packages/oci/src/copy/missing-parts.ts
const AT_ONCE$8 = 8;
async function missingParts(tree, { registry, name }) {
	const missing = [];
	const pool = createPool({ concurrency: AT_ONCE$8 });
	await pool.each(childrenOf$1(tree), async ({ manifest: { digest } }) => {
		if (await registry.headManifest(name, digest) === void 0) missing.push(digest);
	});
	await pool.each(blobsOf(tree), async ({ digest }) => {
		if (!await registry.canReadBlob(name, digest)) missing.push(digest);
	});
	return missing;
}
const childrenOf$1 = ({ children }) => children.flatMap((child) => [child, ...childrenOf$1(child)]);

// packages/mirror/src/format-bytes.ts
function formatBytes(bytes) {
	if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
	return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

// packages/mirror/src/images/describe-transfer.ts
function describeTransfer({ sentBytes, mountedBytes, presentBytes, seconds }) {
	if (sentBytes + mountedBytes + presentBytes === 0) return void 0;
	const rate = seconds > 0 && sentBytes > 0 ? ` (${formatBytes(sentBytes / seconds)}/s)` : "";
	return [
		`Layers of images: ${formatBytes(sentBytes)} sent in ${seconds.toFixed(1)} s${rate}`,
		`${formatBytes(mountedBytes)} shared with other images`,
		`${formatBytes(presentBytes)} there already`
	].join(", ");
}

// packages/mirror/src/images/image-set.ts
const COMPANION = /^(sha256|sha384|sha512)-([0-9a-f]{64,128})(?:\.(?:sig|att|sbom))?$/;
const TAGGED_DIGITS = 64;
function companionOf(tag) {
	const [, algorithm, digits] = COMPANION.exec(tag) ?? [];
	return digits === void 0 ? void 0 : companionKey(`${algorithm}:${digits}`);
}
const companionKey = (digest) => digest.slice(0, digest.indexOf(":") + 1 + TAGGED_DIGITS);
const pinnedTag = (digest) => `pinned-${digest.slice(digest.indexOf(":") + 1).slice(0, 12)}`;

// packages/mirror/src/images/find-images.ts
async function findImages(items, options) {
	return Promise.all(items.map(async (item) => {
		const found = {
			kind: "image",
			item,
			source: sourceOf(item)
		};
		return setsOf(item, options).then((tasks) => ({
			...found,
			tasks
		}), (error) => ({
			...found,
			tasks: [],
			error
		}));
	}));
}
async function setsOf(item, options) {
	if (item.owner !== void 0) return ofOwner$1(item, {
		owner: item.owner,
		...options
	});
	if (item.from !== void 0) return [await ofRegistry(item, {
		reference: parseImageReference(item.from),
		...options
	})];
	return ofStacks(item, options);
}
function sourceOf({ owner, from, fromStacks }) {
	if (from === void 0) return owner ?? fromStacks.repository;
	const { registry, name } = parseImageReference(from);
	return `${registry}/${name}`;
}
async function ofOwner$1(item, { owner, source }) {
	const tags = /* @__PURE__ */ new Map();
	const revisions = /* @__PURE__ */ new Map();
	const wish = JSON.stringify([item.platforms, item.foreignLayers]);
	for (const { name, version, revision } of await source.forge.listPackages(owner, "container")) {
		const known = tags.get(name) ?? [];
		if (!isDigest(version)) known.push(version);
		tags.set(name, known);
		const ofName = revisions.get(name) ?? /* @__PURE__ */ new Map();
		if (revision !== void 0) ofName.set(version, `${revision} ${wish}`);
		revisions.set(name, ofName);
	}
	return [...tags].filter(([name]) => isSelectedName(name, item)).sort(([a], [b]) => a < b ? -1 : 1).map(([name, all]) => ({
		item,
		key: `${owner}/${name}`,
		source: {
			registry: source.registry,
			name: `${owner}/${name}`.toLowerCase()
		},
		to: `${item.to ?? owner}/${name}`.toLowerCase(),
		revisions: revisions.get(name) ?? /* @__PURE__ */ new Map(),
		...select(all, item)
	}));
}
async function ofRegistry(item, { reference, registries }) {
	const { registry, name, tag, digest } = reference;
	const client = registries.open(registry);
	const to = item.to?.includes("/") === true ? item.to : `${item.to}/${shortName(name)}`;
	const set = {
		item,
		key: `${registry}/${name}`,
		source: {
			registry: client,
			name
		},
		to: to.toLowerCase()
	};
	if (tag !== void 0 || digest !== void 0) return {
		...set,
		tags: [single(reference)],
		companions: void 0
	};
	return {
		...set,
		...select(await client.tags(name), item)
	};
}
async function ofStacks(item, options) {
	const { source, registries, stacksImages } = options;
	const sets = /* @__PURE__ */ new Map();
	for (const text of await stacksImages(item.fromStacks)) {
		const reference = parseImageReference(text);
		if (reference === void 0) continue;
		const { registry, name } = reference;
		const own = registry === new URL(source.origin).host;
		const key = own ? name : `${registry}/${name}`;
		if (!isSelectedName(key, item)) continue;
		const to = own ? name : `${item.to}/${shortName(name)}`.toLowerCase();
		const set = sets.get(key) ?? {
			item,
			key,
			source: {
				registry: registries.open(registry),
				name
			},
			to,
			tags: [],
			companions: void 0
		};
		const wanted = single(reference.digest === void 0 ? {
			tag: "latest",
			...reference
		} : reference);
		if (!set.tags.some(({ as }) => as === wanted.as)) set.tags.push(wanted);
		sets.set(key, set);
	}
	return [...sets.values()];
}
function select(all, item) {
	const plain = all.filter((tag) => companionOf(tag) === void 0);
	return {
		tags: selectTags(plain, item.tags).map((tag) => ({
			reference: tag,
			as: tag
		})),
		companions: item.referrers ? all.filter((tag) => companionOf(tag) !== void 0) : []
	};
}
function single({ tag, digest }) {
	return {
		reference: digest ?? tag,
		as: tag ?? pinnedTag(digest)
	};
}
const shortName = (name) => name.replace(/^library\//, "");

// packages/mirror/src/config/read-mirror-config.ts
async function readMirrorConfig(workspace, { path }) {
	const file = await containedPath(workspace, path);
	const text = file && await readFile(file, "utf8").catch(() => void 0);
	if (text === void 0) throw new MirrorError({
		code: "CONFIG_INVALID",
		message: `config "${path.slice(0, 200)}" is no file inside the checked out repository`,
		fix: "Check out the repository before this step, and set config to the path of its mirror.yaml."
	});
	return parseMirrorConfig(text, path);
}

// packages/mirror/src/images/credential-helper.ts
const TIMEOUT_MS = 3e4;
const MAX_ANSWER_BYTES = 1048576;
function askCredentialHelper(helper, { server, env }) {
	if (!/^[\w.-]{1,100}$/.test(helper)) throw invalid(helper.slice(0, 20), "has a name that no program has");
	const program = `docker-credential-${helper}`;
	const { status, stdout, error } = spawnSync(program, ["get"], {
		input: server,
		env: Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_"))),
		encoding: "utf8",
		timeout: TIMEOUT_MS,
		killSignal: "SIGKILL",
		maxBuffer: MAX_ANSWER_BYTES
	});
	const { code } = error ?? {};
	if (code === "ENOENT") throw invalid(program, "is not installed on the runner");
	if (code === "ETIMEDOUT") throw invalid(program, `does not answer within ${TIMEOUT_MS / 1e3} s`);
	if (error !== void 0) throw invalid(program, "cannot be run");
	if (status !== 0) {
		if (/credentials not found/i.test(stdout)) return void 0;
		throw invalid(program, `fails with exit code ${status} for ${server}`);
	}
	const { Username: username, Secret: token } = parse$1(stdout);
	if (typeof username !== "string" || typeof token !== "string") throw invalid(program, "answers no login");
	addMask(token);
	return {
		username,
		token
	};
}
function parse$1(text) {
	try {
		return JSON.parse(text) ?? {};
	} catch {
		return {};
	}
}
function invalid(program, what) {
	return new MirrorError({
		code: "CONFIG_INVALID",
		message: `the credential helper ${program} of Docker's configuration ${what}`,
		fix: "Install it and log in with it in a step before, or give the login in DOCKER_AUTH_CONFIG."
	});
}

// packages/mirror/src/images/docker-credentials.ts
const DOCKER_HUB_KEYS = [
	"https://index.docker.io/v1/",
	"index.docker.io",
	"docker.io",
	"registry-1.docker.io"
];
function readDockerCredentials(env = process.env) {
	const file = join(env["DOCKER_CONFIG"] || join(homedir(), ".docker"), "config.json");
	const inline = env["DOCKER_AUTH_CONFIG"] || void 0;
	const { auths, credHelpers, credsStore } = parse(inline ?? readIfThere(file), inline === void 0 ? file : "DOCKER_AUTH_CONFIG");
	return (registry) => {
		const keys = registry === "docker.io" ? DOCKER_HUB_KEYS : [
			registry,
			`https://${registry}`,
			`https://${registry}/`,
			`http://${registry}`
		];
		const server = keys.find((key) => Object.hasOwn(credHelpers, key)) ?? keys[0];
		const helper = credHelpers[server] ?? credsStore;
		const kept = typeof helper === "string" && helper !== "" ? askCredentialHelper(helper, {
			server,
			env
		}) : void 0;
		if (kept !== void 0) return kept;
		const entry = keys.map((key) => auths[key]).find((each) => each !== void 0);
		const credentials = entry && toCredentials(entry);
		if (credentials !== void 0) addMask(credentials.token);
		return credentials;
	};
}
function readIfThere(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
function parse(text, from) {
	if (text === void 0) return {
		auths: {},
		credHelpers: {}
	};
	try {
		const { auths, credHelpers, credsStore } = JSON.parse(text);
		return {
			auths: ownOf(auths),
			credHelpers: ownOf(credHelpers),
			credsStore
		};
	} catch {
		throw new MirrorError({
			code: "CONFIG_INVALID",
			message: `${from} is no configuration of Docker: it is not JSON`,
			fix: "Write it again with docker login, or remove it."
		});
	}
}
const ownOf = (values) => Object.assign(Object.create(null), values);
function toCredentials({ auth, username, password, identitytoken }) {
	if (typeof identitytoken === "string" && identitytoken !== "") return {
		username: IDENTITY_USER,
		token: identitytoken
	};
	if (typeof username === "string" && typeof password === "string") return {
		username,
		token: password
	};
	if (typeof auth !== "string" || auth === "") return void 0;
	const text = Buffer.from(auth, "base64").toString("utf8");
	const colon = text.indexOf(":");
	return colon < 1 ? void 0 : {
		username: text.slice(0, colon),
		token: text.slice(colon + 1).replace(/\0+$/, "")
	};
}

// packages/mirror/src/images/registry-origin.ts
function registryOrigin(registry, { insecure }) {
	if (registry === "docker.io") return "https://registry-1.docker.io";
	return `${insecure.some((host) => normaliseHost(host) === registry) || isLoopback(registry) ? "http" : "https"}://${registry}`;
}
function isLoopback(host) {
	const { hostname } = new URL(`http://${host}`);
	return /(^|\.)localhost\.?$/.test(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === "[::1]";
}

// packages/mirror/src/images/open-registries.ts
function openRegistries({ http, known, insecure, env = process.env, log = () => {} }) {
	const clients = new Map(known.map((client) => [client.origin, client]));
	let credentials;
	return { open(registry) {
		const origin = normaliseOrigin(registryOrigin(registry, { insecure }));
		const found = known.find((client) => new URL(client.origin).host === new URL(origin).host) ?? clients.get(origin);
		if (found !== void 0) return found;
		credentials ??= readDockerCredentials(env);
		const auth = credentials(registry);
		const client = createRegistry({
			origin,
			http,
			...auth === void 0 ? {} : {
				auth,
				login: "same-site"
			},
			tokenInput: `the login of ${registry} in Docker's configuration`,
			log
		});
		clients.set(origin, client);
		return client;
	} };
}

// packages/mirror/src/status/plan-records.ts
const RENEW_AFTER_MS = 36e5;
function planRecords({ source, content, complete }, { state, before, context }) {
	const changes = [];
	const text = formatRecord(state);
	if (text !== before.state) changes.push({
		path: STATE_FILE,
		text,
		before: before.state
	});
	if (!complete) return changes;
	const at = (/* @__PURE__ */ new Date()).toISOString();
	const marker = {
		version: 1,
		source,
		at,
		since: at,
		run: context.runUrl,
		content
	};
	const old = parseMarker(before.marker);
	const isSame = old?.source === source && formatRecord({
		...marker,
		content: old.content
	}) === formatRecord(marker);
	if (isSame) marker.since = old.since ?? old.at;
	if (!(isSame && Date.parse(at) - Date.parse(old.at) < RENEW_AFTER_MS)) changes.push({
		path: MARKER_FILE,
		text: formatRecord(marker),
		before: before.marker
	});
	return changes;
}

// packages/mirror/src/sync-report.ts
function summarise({ mode, rows, complete }) {
	const count = (kind) => rows.filter((row) => row.kind === kind).length;
	const changed = rows.filter(({ action }) => action === "created" || action === "updated").length;
	const failed = rows.filter(({ action }) => action === "failed").length;
	const refused = rows.filter(({ action }) => action === "refused").length;
	const skipped = rows.filter(({ action }) => action === "skipped").length;
	const unchanged = rows.length - changed - failed - refused - skipped;
	const verdict = changed + failed + refused === 0 ? "nothing to do" : `${changed} ${mode === "plan" ? "to copy" : "copied and verified"}`;
	return [
		`${[
			`${count("git")} repositories`,
			`${count("image")} images`,
			...count("chart") > 0 ? [`${count("chart")} charts`] : [],
			...count("package") > 0 ? [`${count("package")} packages`] : []
		].join(", ")}: ${verdict}, ${unchanged} unchanged`,
		...skipped > 0 ? [`${skipped} not copied, each named above`] : [],
		...refused > 0 ? [`${refused} refused by a guard`] : [],
		...failed > 0 ? [`${failed} failed`] : [],
		...mode === "sync" ? [complete ? "the mirror is complete" : "the mirror is NOT complete"] : []
	].join(", ");
}

// packages/mirror/src/print-report.ts
const HEAD = [
	"Kind",
	"Source",
	"Target",
	"Result",
	"Refs or blobs",
	"Bytes",
	"Seconds",
	"Decided by",
	"Details"
];
async function printReport(report, { log, requests }) {
	const cells = (row) => toCells(row, report.mode);
	const unchanged = report.rows.filter(({ action }) => action === "unchanged").map(cells);
	const others = report.rows.filter(({ action }) => action !== "unchanged").map(cells);
	if (unchanged.length > 0) await log.group(`Unchanged (${unchanged.length})`, () => log.info(textTable(HEAD, unchanged)));
	if (others.length > 0) log.info(textTable(HEAD, others));
	const line = summarise(report);
	const transfer = describeTransfer(report.transfer);
	if (transfer !== void 0) log.info(transfer);
	log.info(`${line}. ${requests} requests.`);
	const table = others.length > 0 ? [markdownTable(HEAD, others), ""] : [];
	await appendSummary([
		`### Mirror of ${escapeMarkdown(report.source)} to ${escapeMarkdown(report.target)}`,
		"",
		escapeMarkdown(line),
		"",
		...transfer === void 0 ? [] : [escapeMarkdown(transfer), ""],
		...table
	].join("\n"));
}
const TO_DO = {
	created: "to create",
	updated: "to update"
};
function toCells({ kind, source, target, action, written, bytes, seconds, decidedBy, details }, mode) {
	const size = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
	const figures = [
		String(written),
		bytes === 0 ? "" : size,
		seconds?.toFixed(1) ?? ""
	];
	return [
		kind,
		source,
		target,
		(mode === "plan" ? TO_DO[action] : void 0) ?? action,
		...figures,
		decidedBy ?? "",
		details
	];
}

// packages/mirror/src/explain-error.ts
function explainError(error) {
	const message = error instanceof Error ? error.message : String(error);
	if (!(error instanceof CodedError)) return message;
	return `${message}${error.details === void 0 ? "" : ` (${error.details.replaceAll("\n", "; ")})`}.${error.fix === void 0 ? "" : ` Fix: ${error.fix}`}`;
}

// packages/mirror/src/failed-row.ts
function failedRow(what, error) {
	return {
		...what,
		action: "failed",
		written: 0,
		bytes: 0,
		details: explainError(error)
	};
}

// packages/mirror/src/find-missing.ts
function findMissing(config, { git, images, packages, state }) {
	return [
		...config.git.flatMap((item) => missingRepositories(item, {
			config,
			git,
			state
		})),
		...images.flatMap((found) => {
			const versions = toVersions(found.tasks.map(({ key, tags }) => ({
				key,
				versions: tags.map(({ reference }) => reference)
			})));
			return missingVersions(found, {
				names: found.item.from === void 0 ? void 0 : [found.source],
				versions,
				rules: found.item.tags
			});
		}),
		...packages.flatMap((found) => {
			return missingVersions(found, {
				names: void 0,
				versions: toVersions(found.tasks.map(({ key, version }) => ({
					key,
					versions: [version]
				}))),
				rules: found.item.versions
			});
		})
	];
}
function missingRepositories(item, { config, git, state }) {
	const { owner } = item;
	const mayBeGone = config.git.flatMap((each) => sameName(each.owner, owner) ? each.allow.gone : []);
	return namesOf(item).map((name) => ({
		name,
		to: `${item.to ?? owner}/${name}`
	})).filter(({ name, to }) => {
		return !git.some((task) => task.item === item && sameName(task.repository.name, name)) && stateOf(state, to) === void 0 && !isAllowed(name, mayBeGone);
	}).map(({ name, to }) => missing({
		kind: "git",
		source: `${owner}/${name}`,
		target: to
	}, "the source does not list it"));
}
function missingVersions({ kind, item, source, error }, { names, versions, rules }) {
	const target = item.to ?? source;
	if (error !== void 0) return [failedRow({
		kind,
		source,
		target
	}, error)];
	const asked = names ?? namesOf(item).map((name) => `${source}/${name}`);
	const of = (key) => versions.get(key.toLowerCase()) ?? [];
	const what = kind === "image" ? "tag" : "version";
	const empty = asked.filter((key) => of(key).length === 0);
	const isPlain = names !== void 0 || asked.length === item.include.length;
	const there = new Set(asked.flatMap(of));
	const absent = empty.length > 0 || !isPlain || asked.length === 0 ? [] : plainNames(rules.include).filter((each) => !there.has(each));
	return [...empty.map((key) => missing({
		kind,
		source: key,
		target
	}, `the source has no ${what} of it that the rules select`)), ...absent.map((each) => missing({
		kind,
		source: `${asked.join(", ")} ${each}`,
		target
	}, `the source has no such ${what} that the rules select`))];
}
const namesOf = (item) => plainNames(item.include).filter((name) => isSelectedName(name, item));
function toVersions(list) {
	const found = /* @__PURE__ */ new Map();
	for (const { key, versions } of list) found.set(key.toLowerCase(), [...found.get(key.toLowerCase()) ?? [], ...versions]);
	return found;
}
function missing(what, why) {
	const inGit = what.kind === "git" ? " A repository that may be missing belongs to allow.gone." : "";
	return failedRow(what, new MirrorError({
		code: "SOURCE_GONE",
		message: `${what.source} is named in mirror.yaml, and ${why}`,
		fix: `Correct mirror.yaml, or look for it at the source and at the rights of source-token.${inGit}`
	}));
}

// packages/mirror/src/packages/chart-repository.ts
const MAX_INDEX_BYTES$1 = 67108864;
const MAX_CHART_BYTES = 67108864;
async function readChartRepository(http, repository) {
	const base = repository.endsWith("/") ? repository : `${repository}/`;
	const address = new URL("index.yaml", base).toString();
	const response = await http.request({
		url: address,
		redirect: "storage"
	});
	const { entries } = parseYaml(await response.text(MAX_INDEX_BYTES$1), {
		file: publicUrl(address),
		maxBytes: MAX_INDEX_BYTES$1
	}) ?? {};
	if (typeof entries !== "object" || entries === null) throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `${publicUrl(address)} is no index of a chart repository`,
		fix: "Correct from in mirror.yaml: it is the address that helm repo add takes."
	});
	return Object.entries(entries).flatMap(([name, versions]) => (Array.isArray(versions) ? versions : []).flatMap((entry) => toChart(http, {
		name,
		entry,
		base
	})));
}
function toChart(http, { name, entry, base }) {
	const { version, urls, digest } = entry;
	const [first] = Array.isArray(urls) ? urls : [];
	if (typeof version !== "string" || typeof first !== "string" || !URL.canParse(first, base)) return [];
	const url = new URL(first, base).toString();
	const sha256 = typeof digest === "string" ? digest.replace(/^sha256:/, "") : "";
	const expected = /^[0-9a-f]{64}$/.test(sha256) ? sha256 : void 0;
	const chart = {
		type: "helm",
		name,
		version,
		fileName: `${name}-${version}.tgz`.toLowerCase(),
		url
	};
	const open = async () => openVerified({
		address: publicUrl(url),
		digest: `sha256:${expected ?? await digestOf$1(http, url)}`,
		open: async (offset) => http.request({
			url,
			redirect: "storage",
			answered: true,
			expect: offset > 0 ? [200, 206] : [200],
			headers: offset > 0 ? { range: `bytes=${offset}-` } : {}
		})
	});
	return [{
		...chart,
		sha256: expected ?? "",
		open
	}];
}
async function digestOf$1(http, url) {
	const response = await http.request({
		url,
		redirect: "storage",
		answered: true
	});
	return createHash("sha256").update(await response.bytes(MAX_CHART_BYTES)).digest("hex");
}
async function hasProvenance(http, url) {
	const signature = new URL(url);
	signature.pathname += ".prov";
	const response = await http.request({
		url: signature.toString(),
		method: "HEAD",
		redirect: "storage",
		answered: true,
		expect: [
			200,
			403,
			404,
			405
		],
		retries: 0
	}).catch(() => void 0);
	await response?.discard();
	return response?.status === 200;
}

// packages/mirror/src/packages/package-routes.ts
const encode = (...segments) => segments.map(encodeURIComponent).join("/");
function downloadPath(file) {
	const { type, name, version, fileName, place = "" } = file;
	switch (type) {
		case "generic": return `generic/${encode(name, version, fileName)}`;
		case "helm": return `helm/${encode(fileName)}`;
		case "npm": return `npm/${encode(name)}/-/${encode(version, fileName)}`;
		case "maven": return mavenPath(name, version, fileName);
		case "pypi": return `pypi/files/${encode(name, version, fileName)}`;
		case "debian": return `debian/pool/${place.split("/").map(encodeURIComponent).join("/")}/${encode(fileName)}`;
		case "rpm": return `rpm/${place === "" ? "" : `${place.split("/").map(encodeURIComponent).join("/")}/`}package/${encode(name, version, rpmArchitecture(file))}`;
	}
}
function uploadRoute(file) {
	const { type, name, place = "" } = file;
	const at = place === "" ? "" : `${place.split("/").map(encodeURIComponent).join("/")}/`;
	switch (type) {
		case "generic":
		case "maven": return {
			method: "PUT",
			path: downloadPath(file),
			body: "bytes"
		};
		case "helm": return {
			method: "POST",
			path: "helm/api/charts",
			body: "bytes"
		};
		case "npm": return {
			method: "PUT",
			path: `npm/${encode(name)}`,
			body: "npm"
		};
		case "pypi": return {
			method: "POST",
			path: "pypi",
			body: "form"
		};
		case "debian": return {
			method: "PUT",
			path: `debian/pool/${at}upload`,
			body: "bytes"
		};
		case "rpm": return {
			method: "PUT",
			path: `rpm/${at}upload`,
			body: "bytes"
		};
	}
}
function mavenPath(name, version, fileName) {
	const [group, artifact, more] = name.split(":");
	if (group && artifact && more === void 0) return `maven/${encode(...group.split("."), artifact, version, fileName)}`;
	throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `the source calls a Maven package ${name}, which does not tell its group from its artifact`,
		fix: "Update the source forge, or upload the package to the target with Maven."
	});
}
function rpmArchitecture({ name, version, fileName }) {
	const head = `${name}-${version}.`;
	if (fileName.startsWith(head) && fileName.endsWith(".rpm")) return fileName.slice(head.length, -4);
	throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `${fileName} is no file name of the RPM ${name} ${version}`,
		fix: "Upload the package to the target by hand."
	});
}

// packages/mirror/src/packages/debian-index.ts
async function readDebianIndex(api, { owner, distribution }) {
	const release = await api.text(owner, `debian/dists/${encodeURIComponent(distribution)}/Release`);
	if (release === void 0) return [];
	const words = (key) => fieldOf(release, key).split(/\s+/).filter(Boolean);
	const parts = words("Components").flatMap((component) => words("Architectures").map((architecture) => ({
		component,
		architecture
	})));
	const lists = await Promise.all(parts.map(async ({ component, architecture }) => {
		const directory = [
			distribution,
			component,
			`binary-${architecture}`
		].map(encodeURIComponent).join("/");
		return parseStanzas(await api.text(owner, `debian/dists/${directory}/Packages`) ?? "", `${distribution}/${component}`);
	}));
	return [...new Map(lists.flat().map((file) => [`${file.place} ${file.fileName}`, file])).values()].map((file) => ({
		...file,
		open: async () => api.open(owner, downloadPath(file), file)
	}));
}
function parseStanzas(text, place) {
	return text.split(/\n\s*\n/).flatMap((stanza) => {
		const [name, version, path, sha256] = [
			"Package",
			"Version",
			"Filename",
			"SHA256"
		].map((key) => fieldOf(stanza, key));
		const sizeBytes = Number(fieldOf(stanza, "Size"));
		if (!name || !version || !path || !/^[0-9a-f]{64}$/.test(sha256 ?? "") || !Number.isSafeInteger(sizeBytes)) return [];
		return [{
			type: "debian",
			name,
			version,
			fileName: path.split("/").at(-1),
			sha256,
			sizeBytes,
			place
		}];
	});
}
const fieldOf = (text, key) => new RegExp(`^${key}: *(.*)$`, "m").exec(text)?.[1]?.trim() ?? "";

// packages/mirror/src/packages/rpm-index.ts
const MAX_INDEX_BYTES = 268435456;
async function readRpmIndex(api, { owner, group }) {
	const at = group === "" ? "" : `${group.split("/").map(encodeURIComponent).join("/")}/`;
	const response = await api.request(owner, `rpm/${at}repodata/primary.xml.gz`, {
		redirect: "storage",
		expect: [200, 404]
	});
	if (response.status === 404) {
		await response.discard();
		return [];
	}
	const listed = parsePrimary((await promisify(gunzip)(await response.bytes(), { maxOutputLength: MAX_INDEX_BYTES })).toString("utf8"), group);
	return (group === "" ? await pFilter(listed, async (file) => isThere(api, {
		owner,
		path: downloadPath(file)
	})) : listed).map((file) => ({
		...file,
		open: async () => api.open(owner, downloadPath(file), file)
	}));
}
async function pFilter(items, test) {
	const passed = await pMap(items, test, { concurrency: 8 });
	return items.filter((_, index) => passed[index]);
}
async function isThere(api, { owner, path }) {
	const response = await api.request(owner, path, {
		method: "HEAD",
		expect: [
			200,
			404,
			...[
				301,
				302,
				303,
				307,
				308
			]
		]
	});
	await response.discard();
	return response.status !== 404;
}
function parsePrimary(xml, group) {
	return [...xml.matchAll(/<package\b[^>]*>([\s\S]*?)<\/package>/g)].flatMap(([, body = ""]) => {
		const [, name, version, architecture] = /<location\b[^>]*\bhref="package\/([^"/]+)\/([^"/]+)\/([^"/]+)/.exec(body) ?? [];
		const sha256 = /<checksum\b[^>]*type="sha256"[^>]*>([0-9a-f]{64})<\/checksum>/.exec(body)?.[1];
		const sizeBytes = Number(/<size\b[^>]*\bpackage="(\d+)"/.exec(body)?.[1]);
		if (!name || !version || !architecture || !sha256 || !Number.isSafeInteger(sizeBytes)) return [];
		return [{
			type: "rpm",
			name,
			version,
			fileName: `${name}-${version}.${architecture}.rpm`,
			sha256,
			sizeBytes,
			place: group
		}];
	});
}

// packages/mirror/src/packages/find-packages.ts
async function findPackages({ packages, charts }, { source, http }) {
	const listed = async (found, tasks) => tasks.then((each) => ({
		...found,
		tasks: each
	}), (error) => ({
		...found,
		tasks: [],
		error
	}));
	return Promise.all([...packages.map(async (item) => listed({
		kind: "package",
		item,
		source: item.owner
	}, ofOwner(item, source))), ...charts.map(async (item) => item.owner === void 0 ? listed({
		kind: "chart",
		item,
		source: new URL(item.from).host
	}, ofRepository(item, http)) : listed({
		kind: "chart",
		item,
		source: item.owner
	}, chartsOf(item, {
		source,
		owner: item.owner
	})))]);
}
async function ofOwner(item, source) {
	const { packages: api } = source;
	const { owner, distributions, groups } = item;
	const all = (await versionsOf(owner, source)).filter(({ type }) => type !== "container" && type !== "helm");
	const types = item.types;
	const indexed = (await Promise.all([...types.includes("debian") ? distributions.map(async (distribution) => readDebianIndex(api, {
		owner,
		distribution
	})) : [], ...types.includes("rpm") ? groups.map(async (group) => readRpmIndex(api, {
		owner,
		group
	})) : []])).flat();
	return selectVersions(all, item).map((each) => {
		const { type, name, version } = each;
		const task = {
			kind: "package",
			key: `${owner}/${name}`,
			...each,
			to: item.to ?? owner
		};
		if (!types.includes(type)) {
			const skip = PACKAGE_TYPES.includes(type) ? `types does not name ${type}` : `packages of type ${type} cannot be copied`;
			return {
				...task,
				files: async () => [],
				skip
			};
		}
		if (type === "debian" || type === "rpm") {
			const files = indexed.filter((file) => file.type === type && file.name === name && file.version === version);
			const where = type === "debian" ? "distributions" : "groups";
			return {
				...task,
				files: async () => files,
				...files.length > 0 ? {} : { skip: `none of the ${where} given has it` }
			};
		}
		return {
			...task,
			files: async () => filesOf(each, {
				owner,
				api
			})
		};
	});
}
async function chartsOf(item, { source, owner }) {
	return selectVersions((await versionsOf(owner, source)).filter(({ type }) => type === "helm"), item).map((each) => ({
		kind: "chart",
		key: `${owner}/${each.name}`,
		...each,
		to: item.to ?? owner,
		files: async () => filesOf(each, {
			owner,
			api: source.packages
		})
	}));
}
async function versionsOf(owner, source) {
	const all = await listAllPackages(source.packages.forge, owner);
	if (all === void 0) throw ownerGone(owner, source);
	return all;
}
async function ofRepository(item, http) {
	const charts = await readChartRepository(http, item.from);
	const chosen = new Set(selectVersions(charts, item));
	return charts.filter((chart) => chosen.has(chart)).map((chart) => {
		const { type, name, version, url } = chart;
		const isOci = new URL(url).protocol === "oci:";
		return {
			kind: "chart",
			key: `${new URL(item.from).host}/${name}`,
			type,
			name,
			version,
			to: item.to,
			files: async () => [chart],
			...isOci ? { skip: `it lies at ${url}: name it below images` } : {}
		};
	});
}
function selectVersions(all, item) {
	return [...groupBy(all.filter(({ name }) => isSelectedName(name, item)), ({ type, name }) => `${type} ${name}`).values()].flatMap((group) => {
		const chosen = new Set(selectTags(group.map(({ version }) => version), item.versions));
		return group.filter(({ version }) => chosen.has(version));
	});
}
async function filesOf(each, { owner, api }) {
	const { name, version } = each;
	const type = each.type;
	return (await listPackageFiles(api.forge, {
		owner,
		...each
	})).map(({ name: fileName, sha256, sizeBytes }) => {
		const file = {
			type,
			name,
			version,
			fileName,
			sha256,
			sizeBytes
		};
		return {
			...file,
			open: async () => api.open(owner, downloadPath(file), file)
		};
	});
}

// packages/mirror/src/images/compare-images.ts
const AT_ONCE$7 = 32;
async function compareImages(tasks, { log }) {
	return withoutClashes(await pMap(tasks, async (task) => {
		try {
			return {
				...task,
				comparison: await compareImage(task.copy)
			};
		} catch (error) {
			return {
				...task,
				error
			};
		}
	}, { concurrency: AT_ONCE$7 }), log);
}
function withoutClashes(tasks, log) {
	const first = /* @__PURE__ */ new Map();
	return tasks.flatMap((task) => {
		const place = `${task.set.to}:${task.tag.as}`.toLowerCase();
		const other = first.get(place);
		if (other === void 0) {
			first.set(place, task);
			return [task];
		}
		const [own, its] = [task, other].map(({ set, tag }) => `${set.key}:${tag.reference}`);
		if (task.comparison !== void 0 && task.comparison.wanted.digest === other.comparison?.wanted.digest) {
			if (own !== its) log(`${own} is the same as ${its}, and one tag at the target.`);
			return [];
		}
		const error = new MirrorError({
			code: "TAG_CLASH",
			message: `${own} and ${its} would be the same tag at the target (${place}), and are different images`,
			fix: "Exclude one of them, or give it another name with to; Forgejo keeps tags in lower case."
		});
		return [{
			...task,
			error
		}];
	});
}

// packages/mirror/src/images/show-transfer.ts
const FORETELLS_AFTER_S = 2;
function renderTransfer({ images, bytes, seconds }) {
	const rate = seconds > 0 ? bytes.done / seconds : 0;
	const left = rate > 0 && bytes.total > bytes.done ? (bytes.total - bytes.done) / rate : 0;
	return [
		`${images.done}/${images.total} images`,
		`${formatBytes(bytes.done)} of ${formatBytes(bytes.total)}`,
		...rate > 0 ? [`${formatBytes(rate)}/s`] : [],
		...left >= 1 && seconds >= FORETELLS_AFTER_S ? [`${formatSeconds(left)} left`] : []
	].join(", ");
}
function showTransfer({ run, progress, images, blobs }) {
	const started = performance.now();
	const total = [...blobs.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0);
	let done = 0;
	const render = () => {
		const brought = Math.min(run.done.sentBytes + run.done.presentBytes, total);
		const seconds = (performance.now() - started) / 1e3;
		return renderTransfer({
			images: {
				done,
				total: images
			},
			bytes: {
				done: brought,
				total
			},
			seconds
		});
	};
	const show = () => progress.update(render);
	if (total > 0) run.onProgress = show;
	return {
		imageDone: () => {
			done += 1;
			if (total > 0) show();
		},
		end: () => {
			run.onProgress = () => {};
			progress.done();
		}
	};
}
function formatSeconds(seconds) {
	if (seconds < 90) return `${Math.round(seconds)} s`;
	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

// packages/mirror/src/images/copy-images.ts
const PLANS_AT_ONCE = 16;
const IMAGES_AT_ONCE = 8;
async function copyImages(tasks, options) {
	const { mode, verify, run, progress } = options;
	const content = {};
	const planned = await pMap(tasks, async (task) => plan(task, { verify }), { concurrency: PLANS_AT_ONCE });
	const blobs = new Map(planned.flatMap(({ tree }) => tree ? blobsOf(tree) : []).map((blob) => [blob.digest, blob.sizeBytes]));
	const transfer = showTransfer({
		run,
		progress,
		images: tasks.length,
		blobs
	});
	const rows = await pMap(planned, async (task) => {
		const row = await (mode === "plan" ? planRow(task) : copyRow(task, options)).catch((error) => failed(task, error));
		if (row.action !== "failed" && task.comparison !== void 0) content[row.target] = row.digest;
		transfer.imageDone();
		const { digest: _, ...rest } = row;
		return rest;
	}, { concurrency: IMAGES_AT_ONCE });
	transfer.end();
	return {
		rows,
		content
	};
}
async function plan(task, { verify }) {
	const { comparison, copy, error } = task;
	if (comparison === void 0 || error !== void 0 || isEqual(comparison) && verify === "tags") return task;
	try {
		return {
			...task,
			tree: await planImage(comparison, copy)
		};
	} catch (reason) {
		return {
			...task,
			error: reason
		};
	}
}
function rowOf({ set, tag, comparison }, action, rest = {}) {
	const { reference, as } = tag;
	return {
		kind: "image",
		source: `${set.key}${reference.includes(":") ? "@" : ":"}${reference}`,
		target: `${set.to}:${as}`,
		action,
		written: 0,
		bytes: 0,
		details: "",
		digest: comparison?.wanted.digest ?? "",
		...rest
	};
}
async function planRow(task) {
	const { comparison, tree, error, copy } = task;
	if (error !== void 0 || comparison === void 0) return failed(task, error);
	if (tree === void 0) return rowOf(task, "unchanged");
	if (isEqual(comparison)) {
		const missing = await missingParts(tree, copy.target);
		const details = `${missing.length} parts are missing at the target: ${missing.join(", ")}`;
		return missing.length === 0 ? rowOf(task, "unchanged") : rowOf(task, "updated", {
			written: missing.length,
			details
		});
	}
	const blobs = blobsOf(tree);
	const bytes = blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	const action = comparison.present === void 0 ? "created" : "updated";
	const details = [`${formatBytes(bytes)} in ${blobs.length} blobs at most`, ...notes(task)].join("; ");
	return rowOf(task, action, {
		written: blobs.length,
		bytes,
		details
	});
}
async function copyRow(task, { ensureOwner }) {
	const { comparison, tree, error, copy, set } = task;
	if (error !== void 0 || comparison === void 0) return failed(task, error);
	if (tree === void 0) return rowOf(task, "unchanged", { details: notes(task).join("; ") });
	await ensureOwner(set.to.split("/")[0]);
	const { digest, blobs, bytes, mounted, skipped } = await copyImage(copy, {
		comparison,
		tree
	});
	if (skipped) return rowOf(task, "unchanged", { digest });
	const action = comparison.present === void 0 ? "created" : "updated";
	const repaired = isEqual(comparison) ? ["repaired"] : [];
	const sent = `${blobs} blobs sent (${formatBytes(bytes)}), ${mounted} shared`;
	return rowOf(task, action, {
		digest,
		written: blobs,
		bytes,
		details: [
			...repaired,
			sent,
			...notes(task)
		].join("; ")
	});
}
function notes({ comparison, set }) {
	if (comparison === void 0 || comparison.source.digest === comparison.wanted.digest) return [];
	return [`only ${set.item.platforms.join(", ")}: its index is not the source's ${comparison.source.digest.slice(0, 19)}`];
}
function failed(task, error) {
	const { kind, source, target } = rowOf(task, "failed");
	const wrapped = error instanceof CodedError || error instanceof Error ? error : new Error(String(error));
	return {
		...failedRow({
			kind,
			source,
			target
		}, wrapped),
		digest: ""
	};
}

// packages/mirror/src/images/find-companions.ts
const AT_ONCE$6 = 16;
async function findCompanions(tasks) {
	const sets = [...new Set(tasks.map(({ set }) => set))].filter(({ item }) => item.referrers);
	return (await pMap(sets, async (set) => {
		const own = tasks.filter((task) => task.set === set && task.comparison !== void 0);
		return (set.companions === void 0 ? await probe(set, own) : await match(set.companions, own)).map((tag) => ({
			set,
			tag: {
				reference: tag,
				as: tag
			}
		}));
	}, { concurrency: AT_ONCE$6 })).flat();
}
async function match(companions, tasks) {
	if (companions.length === 0) return [];
	const digests = new Set(tasks.map(({ comparison }) => companionKey(comparison.source.digest)));
	if (companions.some((tag) => !digests.has(companionOf(tag)))) for (const child of (await pMap(tasks, childrenOf, { concurrency: AT_ONCE$6 })).flat()) digests.add(companionKey(child));
	return companions.filter((tag) => digests.has(companionOf(tag)));
}
async function childrenOf({ set, comparison }) {
	const { digest, mediaType } = comparison.source;
	if (!/index|manifest\.list/.test(mediaType)) return [];
	const { registry, name } = set.source;
	try {
		const manifest = await registry.getManifest(name, digest);
		return readManifestContent(manifest, { address: registry.address(name, digest) }).manifests.map((child) => child.digest);
	} catch {
		return [];
	}
}
async function probe({ source }, tasks) {
	const tags = tasks.map(({ comparison }) => companionKey(comparison.source.digest).replace(":", "-")).flatMap((base) => [
		"",
		".sig",
		".att",
		".sbom"
	].map((suffix) => `${base}${suffix}`));
	const there = await pMap(tags, async (tag) => await source.registry.headManifest(source.name, tag).catch(() => void 0) !== void 0, { concurrency: AT_ONCE$6 });
	return tags.filter((_, index) => there[index]);
}

// packages/mirror/src/images/prune-tags.ts
async function pruneTags(set, { target, mode, maxDeletions, rows, content }) {
	const what = {
		kind: "image",
		source: set.key,
		target: set.to
	};
	try {
		const kept = new Set(Object.keys(content).filter((each) => each.startsWith(`${set.to}:`)).map((each) => each.slice(set.to.length + 1).toLowerCase()));
		const digests = new Set(Object.values(content).map(companionKey));
		const extra = (await target.tags(set.to)).filter((tag) => !kept.has(tag.toLowerCase()) && !digests.has(companionOf(tag) ?? ""));
		if (extra.length === 0) return [];
		check(set, {
			extra,
			maxDeletions,
			failed: rows.some((row) => row.action === "failed" && row.target.startsWith(`${set.to}:`))
		});
		if (mode === "sync") for (const tag of extra) await target.deleteManifest(set.to, tag);
		const details = `${extra.length} tags ${mode === "plan" ? "to remove" : "removed"}: ${extra.join(", ")}`;
		return [{
			...what,
			action: "updated",
			written: extra.length,
			bytes: 0,
			details
		}];
	} catch (error) {
		return [failedRow(what, error)];
	}
}
function check(set, { extra, maxDeletions, failed }) {
	const removed = extra.filter((tag) => companionOf(tag) === void 0);
	const refuse = (code, message, fix) => new MirrorError({
		code,
		message,
		fix,
		details: removed.join("\n")
	});
	if (failed) throw refuse("SYNC_FAILED", `no tag of ${set.key} is removed, since not all of them could be mirrored`, "Mend what the other rows say and dispatch the sync again.");
	if (set.tags.length === 0) throw refuse("SOURCE_EMPTY", `${set.key} has no tag left that the rules select, and ${extra.length} at the target`, "Look what happened at the source; remove the tags at the target by hand if it is on purpose.");
	if (removed.length > maxDeletions) throw refuse("MASS_DELETION", `${removed.length} tags of ${set.to} would be removed at the target, and limits.deletions is ${maxDeletions}`, "If they were removed at the source on purpose, raise limits.deletions for one run.");
}

// packages/mirror/src/images/settled-tag.ts
const placeOf$2 = ({ set, tag }) => `${set.to}:${tag.as}`;
function toRow(each) {
	const { reference } = each.tag;
	return {
		kind: "image",
		source: `${each.set.key}${reference.includes(":") ? "@" : ":"}${reference}`,
		target: placeOf$2(each),
		action: "unchanged",
		written: 0,
		bytes: 0,
		decidedBy: "listings",
		details: ""
	};
}
const toContent = (settled) => Object.fromEntries(settled.map((each) => [placeOf$2(each), each.known.digest]));
const toKnown = (settled) => Object.fromEntries(settled.map((each) => [placeOf$2(each), each.known]));
function toCompared({ set, tag, known }, { open, toTask }) {
	const its = open.find((each) => each.key === set.key && each.to === set.to && each.item === set.item) ?? set;
	const { digest, source, mediaType } = known;
	const sizeBytes = 0;
	return {
		...toTask(its, tag),
		comparison: {
			source: {
				digest: source,
				mediaType,
				sizeBytes
			},
			wanted: { digest },
			present: {
				digest,
				mediaType,
				sizeBytes
			}
		}
	};
}
function learn(tasks, content) {
	return Object.fromEntries(tasks.flatMap(({ set, tag, comparison }) => {
		const place = placeOf$2({
			set,
			tag
		});
		const [revision, digest] = [set.revisions?.get(tag.reference), content[place]];
		if (revision === void 0 || digest === void 0 || comparison === void 0) return [];
		const { digest: source, mediaType } = comparison.source;
		return [[place, {
			revision,
			digest,
			source,
			mediaType
		}]];
	}));
}

// packages/mirror/src/images/settle-tags.ts
const AT_ONCE$5 = 8;
async function settleTags(sets, { target, known }) {
	const places = /* @__PURE__ */ new Map();
	for (const { to, tags } of sets) for (const { as } of tags) places.set(placeOf$1(to, as), (places.get(placeOf$1(to, as)) ?? 0) + 1);
	const split = await pMap(sets, async (set) => {
		const match = (tag) => {
			const found = known[placeOf$1(set.to, tag.as)];
			return found !== void 0 && found.revision === set.revisions?.get(tag.reference) && places.get(placeOf$1(set.to, tag.as)) === 1 ? found : void 0;
		};
		if (!set.tags.some((tag) => match(tag) !== void 0)) return {
			settled: [],
			sets: [set]
		};
		const there = new Set((await target.tags(set.to)).map((tag) => tag.toLowerCase()));
		const settle = (tags) => tags.flatMap((tag) => {
			const found = there.has(tag.as.toLowerCase()) ? match(tag) : void 0;
			return found === void 0 ? [] : [{
				set,
				tag,
				known: found
			}];
		});
		const settled = settle(set.tags);
		const done = new Set(settled.map(({ tag }) => tag));
		const rest = set.tags.filter((tag) => !done.has(tag));
		const companions = rest.length > 0 ? [] : settle((set.companions ?? []).map((tag) => ({
			reference: tag,
			as: tag
		})));
		const names = new Set(companions.map(({ tag }) => tag.as));
		const left = {
			...set,
			tags: rest,
			companions: set.companions?.filter((tag) => !names.has(tag))
		};
		return {
			settled: [...settled, ...companions],
			sets: [left]
		};
	}, { concurrency: AT_ONCE$5 });
	return {
		settled: split.flatMap((each) => each.settled),
		sets: split.flatMap((each) => each.sets)
	};
}
const placeOf$1 = (to, as) => `${to}:${as}`;

// packages/mirror/src/images/sync-referrers.ts
const AT_ONCE$4 = 8;
async function syncReferrers(tasks, { rows, run }) {
	const failed = new Set(rows.filter(({ action }) => action === "failed").map(({ target }) => target));
	const wanted = tasks.filter(({ set, tag, comparison }) => set.item.referrers && comparison !== void 0 && !failed.has(`${set.to}:${tag.as}`));
	const images = groupBy(wanted, ({ set, comparison }) => `${set.to}@${comparison.source.digest}`);
	return (await pMap(images.values(), async ([task]) => {
		const { set, copy, comparison } = task;
		const { digest } = comparison.source;
		const what = {
			kind: "image",
			source: `${set.key}@${digest}`,
			target: `${set.to}@${digest}`
		};
		try {
			const copied = await copyReferrers(digest, {
				...copy,
				run
			}) ?? 0;
			if (copied === 0) return [];
			return [{
				...what,
				action: "updated",
				written: copied,
				bytes: 0,
				details: `${copied} signatures and the like`
			}];
		} catch (error) {
			return [failedRow(what, error)];
		}
	}, { concurrency: AT_ONCE$4 })).flat();
}

// packages/mirror/src/images/sync-images.ts
async function syncImages(sets, options) {
	const started = performance.now();
	const run = createCopyRun();
	const toTask = (set, tag) => ({
		set,
		tag,
		copy: {
			source: set.source,
			target: {
				registry: options.target,
				name: set.to
			},
			reference: tag.reference,
			as: tag.as,
			platforms: set.item.platforms,
			foreignLayers: set.item.foreignLayers,
			nestedIndexes: options.nestedIndexes,
			check: options.verify === "content" ? "content" : "tag",
			run,
			log: options.log
		}
	});
	const { settled, sets: open } = await settleTags(sets, {
		target: options.target,
		known: options.known ?? {}
	});
	const compared = await compareImages(open.flatMap((set) => set.tags.map((tag) => toTask(set, tag))), options);
	const companions = await compareImages((await findCompanions([...compared, ...settled.map((each) => toCompared(each, {
		open,
		toTask
	}))])).map(({ set, tag }) => toTask({
		...set,
		item: {
			...set.item,
			platforms: []
		}
	}, tag)), options);
	const copied = await copyImages([...compared, ...companions], {
		...options,
		run
	});
	const rows = [...settled.map(toRow), ...copied.rows];
	const content = {
		...toContent(settled),
		...copied.content
	};
	if (options.mode === "sync") rows.push(...await syncReferrers(compared, {
		rows,
		run
	}));
	const pruned = await pMap(sets.filter(({ item, to }) => item.prune && options.mayPrune(to)), async (set) => pruneTags(set, {
		...options,
		rows,
		content
	}), { concurrency: 4 });
	const { sentBytes, mountedBytes, presentBytes } = run.done;
	const seconds = (performance.now() - started) / 1e3;
	return {
		rows: [...rows, ...pruned.flat()],
		content,
		transfer: {
			sentBytes,
			mountedBytes,
			presentBytes,
			seconds
		},
		known: {
			...toKnown(settled),
			...learn([...compared, ...companions], copied.content)
		}
	};
}

// packages/mirror/src/packages/npm-document.ts
async function readNpmDocument(api, { owner, name, version }) {
	const { versions = {}, "dist-tags": tags = {} } = await read$1(api, {
		owner,
		name
	});
	const metadata = versions[version];
	if (metadata === void 0) throw new MirrorError({
		code: "PACKAGE_UNSUPPORTED",
		message: `the source lists npm package ${owner}/${name} ${version} and does not describe it`,
		fix: "Publish the package again at the source."
	});
	return {
		metadata,
		distTags: Object.keys(tags).filter((tag) => tags[tag] === version)
	};
}
async function readDistTags(api, { owner, name }) {
	return (await read$1(api, {
		owner,
		name
	}))["dist-tags"] ?? {};
}
async function read$1(api, { owner, name }) {
	const text = await api.text(owner, `npm/${encodeURIComponent(name)}`);
	return text === void 0 ? {} : JSON.parse(text);
}

// packages/mirror/src/packages/package-body.ts
function formBody(fields, { file, fileName, content }) {
	const boundary = `edp-${randomUUID()}`;
	const safe = (text) => text.replace(/["\r\n]/g, " ");
	async function* parts() {
		for (const [name, value] of Object.entries(fields)) yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${safe(name)}"\r\n\r\n${safe(value)}\r\n`);
		const disposition = `content-disposition: form-data; name="${safe(file)}"; filename="${safe(fileName)}"`;
		yield Buffer.from(`--${boundary}\r\n${disposition}\r\ncontent-type: application/octet-stream\r\n\r\n`);
		yield* content;
		yield Buffer.from(`\r\n--${boundary}--\r\n`);
	}
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: parts()
	};
}
const PLACEHOLDER = "@content@";
function npmBody({ name, version, metadata, distTags }, { fileName, content }) {
	const attachment = {
		content_type: "application/octet-stream",
		data: PLACEHOLDER
	};
	const document = JSON.stringify({
		_id: name,
		name,
		"dist-tags": Object.fromEntries(distTags.map((tag) => [tag, version])),
		versions: { [version]: metadata },
		_attachments: { [fileName]: attachment }
	});
	const at = document.lastIndexOf(PLACEHOLDER);
	async function* parts() {
		yield Buffer.from(document.slice(0, at));
		yield* base64(content);
		yield Buffer.from(document.slice(at + 9));
	}
	return {
		contentType: "application/json",
		body: parts()
	};
}
async function* base64(content) {
	let rest = Buffer.alloc(0);
	for await (const part of content) {
		const all = rest.length === 0 ? part : Buffer.concat([rest, part]);
		const whole = all.length - all.length % 3;
		rest = Buffer.from(all.subarray(whole));
		if (whole > 0) yield Buffer.from(all.toString("base64", 0, whole));
	}
	if (rest.length > 0) yield Buffer.from(rest.toString("base64"));
}

// packages/mirror/src/packages/copy-package-file.ts
const MAX_TRIES = 3;
async function copyPackageFile(file, options) {
	for (let tries = 1;; tries += 1) {
		const stream = await file.open();
		try {
			return await send(file, {
				...options,
				stream
			});
		} catch (error) {
			const status = error instanceof MirrorError ? error.cause?.status : void 0;
			if (!(error instanceof MirrorError && (status === void 0 || status === 429 || status >= 500)) || tries === MAX_TRIES) throw error;
			await new Promise((resolve) => setTimeout(resolve, 500 * tries));
		} finally {
			stream.close();
		}
	}
}
async function send(file, { source, target, owner, key, stream }) {
	const { method, path, body: kind } = uploadRoute(file);
	let bytes = 0;
	let failure;
	async function* counted() {
		try {
			for await (const part of stream.parts) {
				bytes += part.length;
				yield part;
			}
		} catch (error) {
			failure = error;
			throw error;
		}
	}
	const content = counted();
	const { contentType, body } = kind === "bytes" ? {
		contentType: "application/octet-stream",
		body: content
	} : kind === "form" ? formBody(await pypiFields(file, {
		source,
		owner: key.split("/")[0]
	}), {
		file: "content",
		fileName: file.fileName,
		content
	}) : npmBody({
		name: file.name,
		version: file.version,
		...await readNpmDocument(source.packages, {
			owner: key.split("/")[0],
			...file
		})
	}, {
		fileName: file.fileName,
		content
	});
	const length = kind === "bytes" && file.sizeBytes !== void 0 ? { "content-length": String(file.sizeBytes) } : {};
	try {
		await (await target.packages.request(owner, path, {
			method,
			headers: {
				"content-type": contentType,
				...length
			},
			body,
			expect: [
				200,
				201,
				204,
				409
			]
		})).discard();
		return bytes;
	} catch (error) {
		throw failure ?? error;
	}
}
async function pypiFields({ name, version, fileName, sha256 }, { source, owner }) {
	const link = (await source.packages.text(owner, `pypi/simple/${encodeURIComponent(name)}`) ?? "").split("<a ").find((each) => each.includes(`/${encodeURIComponent(fileName)}#`) || each.includes(`>${fileName}<`));
	const requires = /data-requires-python="([^"]*)"/.exec(link ?? "")?.[1];
	return {
		name,
		version,
		sha256_digest: sha256,
		...requires === void 0 ? {} : { requires_python: unescape(requires) }
	};
}
const ENTITIES = {
	"&gt;": ">",
	"&lt;": "<",
	"&amp;": "&",
	"&#34;": "\"",
	"&#39;": "'"
};
const unescape = (text) => text.replace(/&(?:gt|lt|amp|#34|#39);/g, (entity) => ENTITIES[entity]);

// packages/mirror/src/packages/settle-packages.ts
const AT_ONCE$3 = 4;
const placeOf = ({ to, type, name, version }) => `${type} ${to}/${name} ${version}`;
async function settlePackages(tasks, options) {
	const { target, known = {
		packages: {},
		packageCounts: {}
	} } = options;
	const owners = ownersOf(tasks);
	const isKnown = owners.length > 0 && owners.every((to) => known.packageCounts[to] !== void 0);
	const counts = isKnown ? await countAll(tasks, options) : {};
	if (isKnown && owners.every((to) => counts[to] === known.packageCounts[to])) return {
		settled: new Map(tasks.flatMap((task) => {
			const found = known.packages[placeOf(task)];
			return task.skip === void 0 && found !== void 0 && found.revision === task.revision ? [[task, found.files]] : [];
		})),
		present: "unknown",
		counts
	};
	const lists = await pMap(owners, async (to) => (await listAllPackages(target.packages.forge, to) ?? []).map((each) => placeOf({
		to,
		...each
	}).toLowerCase()), { concurrency: AT_ONCE$3 });
	return {
		settled: /* @__PURE__ */ new Map(),
		present: new Set(lists.flat()),
		counts
	};
}
async function countAll(tasks, { target }) {
	const counted = await pMap(ownersOf(tasks), async (to) => [to, await countPackages(target.packages.forge, to)], { concurrency: AT_ONCE$3 });
	return Object.fromEntries(counted.filter((each) => each[1] !== void 0));
}
const ownersOf = (tasks) => [...new Set(tasks.map(({ to }) => to))];

// packages/mirror/src/packages/sync-dist-tags.ts
async function syncDistTags(tasks, { source, target }) {
	const packages = groupBy(tasks.filter(({ type, skip }) => type === "npm" && skip === void 0), ({ key, to }) => `${key} ${to}`);
	return (await pMap(packages.values(), async (versions) => {
		const { key, name, to } = versions[0];
		const what = {
			kind: "package",
			source: `npm ${key}`,
			target: `${to}/${name}`
		};
		const mirrored = new Set(versions.map(({ version }) => version));
		try {
			const [wanted, present] = await Promise.all([readDistTags(source.packages, {
				owner: key.split("/")[0],
				name
			}), readDistTags(target.packages, {
				owner: to,
				name
			})]);
			const moved = Object.entries(wanted).filter(([tag, version]) => mirrored.has(version) && present[tag] !== version);
			for (const [tag, version] of moved) {
				const path = `npm/-/package/${encodeURIComponent(name)}/dist-tags/${encodeURIComponent(tag)}`;
				await (await target.packages.request(to, path, {
					method: "PUT",
					headers: { "content-type": "application/json" },
					body: JSON.stringify(version)
				})).discard();
			}
			if (moved.length === 0) return [];
			const details = moved.map(([tag, version]) => `${tag} is ${version}`).join(", ");
			return [{
				...what,
				action: "updated",
				written: moved.length,
				bytes: 0,
				details
			}];
		} catch (error) {
			return [failedRow(what, error)];
		}
	}, { concurrency: 4 })).flat();
}

// packages/mirror/src/packages/sync-packages.ts
const AT_ONCE$2 = 4;
async function syncPackages(tasks, options) {
	const content = {};
	const known = {};
	const { settled, present, counts } = await settlePackages(tasks, options);
	let done = 0;
	const rows = await pMap(tasks, async (task) => {
		const what = {
			kind: task.kind,
			source: `${task.type} ${task.key} ${task.version}`,
			target: `${task.to}/${task.name}`
		};
		const place = placeOf(task);
		const files = settled.get(task);
		const row = await (files === void 0 ? syncVersion(task, {
			...options,
			isThere: present === "unknown" || present.has(place.toLowerCase())
		}) : Promise.resolve({
			...UNCHANGED,
			files
		})).then(({ files: its, ...rest }) => {
			if (rest.action !== "skipped") {
				content[place] = its;
				if (task.revision !== void 0) known[place] = {
					revision: task.revision,
					files: its
				};
			}
			return {
				...what,
				...rest,
				...files === void 0 ? {} : { decidedBy: "listings" }
			};
		}, (error) => failedRow(what, error));
		done += 1;
		options.progress.update(`${done}/${tasks.length} packages`);
		return row;
	}, { concurrency: AT_ONCE$2 });
	const isSettled = settled.size === tasks.length;
	const tags = options.mode === "sync" ? await syncDistTags(tasks, options) : [];
	options.progress.done();
	const packageCounts = isSettled ? counts : await countAll(tasks, options);
	return {
		rows: [...rows, ...tags],
		content,
		known: {
			packages: known,
			packageCounts
		}
	};
}
const UNCHANGED = {
	action: "unchanged",
	written: 0,
	bytes: 0,
	details: ""
};
async function syncVersion(task, { source, target, http, mode, isThere }) {
	const { to, type, name, version, skip } = task;
	if (skip !== void 0) return {
		action: "skipped",
		written: 0,
		bytes: 0,
		details: skip,
		files: {}
	};
	const listed = async () => listPackageFiles(target.packages.forge, {
		owner: to,
		type,
		name,
		version
	});
	const wanted = await task.files();
	const stored = isThere ? await listed() : [];
	const missing = wanted.filter((file) => !isStored(file, stored, task));
	const expected = Object.fromEntries(wanted.map(({ fileName, sha256 }) => [fileName, sha256]));
	if (missing.length === 0) return {
		action: "unchanged",
		written: 0,
		bytes: 0,
		details: "",
		files: expected
	};
	const action = stored.length > 0 ? "updated" : "created";
	const planned = missing.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0);
	const notes = [];
	let bytes = 0;
	if (mode === "sync") {
		await target.forge.ensureOwner(to);
		const rank = (file) => isRewritten(file) ? 2 : file.fileName.endsWith(".pom") ? 0 : 1;
		const ordered = missing.toSorted((a, b) => rank(a) - rank(b));
		for (const file of ordered) bytes += await copyPackageFile(file, {
			source,
			target,
			owner: to,
			key: task.key
		});
		const after = await listed();
		for (const file of wanted) {
			if (isStored(file, after, task)) continue;
			throw new MirrorError({
				code: "VERIFY_FAILED",
				message: `${file.fileName} of ${type} package ${to}/${name} ${version} is not at the target after its upload`,
				fix: "Look into the log of the target forge, then dispatch the sync again."
			});
		}
		for (const file of missing) if ("url" in file && await hasProvenance(http, file.url)) notes.push("its provenance is not copied: the chart registry of the forge has no place for it");
	}
	const details = [`${missing.length} files (${formatBytes(mode === "sync" ? bytes : planned)})`, ...notes].join("; ");
	return {
		action,
		written: missing.length,
		bytes: mode === "sync" ? bytes : planned,
		details,
		files: expected
	};
}
const isRewritten = ({ type, fileName }) => type === "maven" && fileName.toLowerCase() === "maven-metadata.xml";
function isStored(file, stored, { to, type, name, version }) {
	const found = stored.filter((each) => each.name.toLowerCase() === file.fileName.toLowerCase());
	if (found.length === 0) return false;
	if (file.sha256 === "" || found.some(({ sha256 }) => sha256 === file.sha256)) return true;
	if (isRewritten(file)) return false;
	throw new MirrorError({
		code: "PACKAGE_CHANGED",
		message: `${file.fileName} of ${type} package ${to}/${name} ${version} is another file at the target (${found[0].sha256.slice(0, 12)}) than at the source (${file.sha256.slice(0, 12)})`,
		fix: "Find out which is right; remove the version at the target to have it copied again."
	});
}

// packages/mirror/src/lfs/lfs-error.ts
function lfsError(cause, { remote, operation, oid }) {
	const [code, fix] = explain(cause, {
		remote,
		operation,
		oid
	});
	const what = oid === void 0 ? "the list of objects" : `the ${operation} of object ${oid}`;
	const said = cause instanceof HttpError ? saidBy(cause) : "";
	const why = cause instanceof Error ? cause.message : String(cause);
	return new MirrorError({
		code,
		message: `${remote.url}: ${what} of LFS failed: ${why}${said && ` (${said})`}`,
		fix,
		cause
	});
}
function explain(cause, { remote, operation, oid }) {
	const { host } = new URL(remote.url);
	if (!(cause instanceof HttpError)) return ["LFS_FAILED", `Look into the log of ${host}: what it answered is no answer of LFS.`];
	const { status = 0, url } = cause;
	if (status === 413 || status === 507) return ["LFS_QUOTA", "Raise the quota of the owner, the size limit of LFS, or the body limit of the proxy in front of the server."];
	if (oid === void 0 && (status === 404 || status === 501)) return ["LFS_UNAVAILABLE", "Switch LFS on at the server, or set lfs: false where its objects are not needed."];
	if (oid !== void 0 && ([404, 410].includes(status) || [401, 403].includes(status) && !sameHost(url, remote.url))) return ["LFS_FAILED", `Look into the log of ${host} and into its storage of LFS: the address that it gave for this object was refused twice.`];
	const scope = operation === "upload" ? "write:repository" : "read:repository";
	const { tokenInput = "token", auth } = remote;
	return ["LFS_FAILED", fixFor(cause, {
		host,
		tokenInput,
		hasToken: auth !== void 0,
		scope
	})];
}

// packages/mirror/src/lfs/copy-lfs-object.ts
const TRANSFER_TIMEOUT_MS = 6e5;
const RESUMES = 3;
const MAX_RESUME_BYTES = 2 ** 31 - 1;
async function copyLfsObject(object, { source, target, download, upload }) {
	if (upload.upload === void 0) return;
	let failure;
	async function* content() {
		try {
			yield* verified(readObject(object, {
				remote: source,
				action: download
			}), {
				object,
				remote: source
			});
		} catch (error) {
			failure = error;
			throw error;
		}
	}
	const put = {
		method: "PUT",
		headers: {
			"content-type": "application/octet-stream",
			"content-length": String(object.sizeBytes)
		},
		body: content(),
		timeoutMs: TRANSFER_TIMEOUT_MS
	};
	try {
		await (await target.http.request(toRequest(target, {
			action: upload.upload,
			request: put
		}))).discard();
		if (upload.verify === void 0) return;
		const request = {
			method: "POST",
			headers: {
				accept: "application/vnd.git-lfs+json",
				"content-type": "application/vnd.git-lfs+json"
			},
			body: JSON.stringify({
				oid: object.oid,
				size: object.sizeBytes
			}),
			timeoutMs: TRANSFER_TIMEOUT_MS
		};
		await (await target.http.request(toRequest(target, {
			action: upload.verify,
			request
		}))).discard();
	} catch (error) {
		if (failure instanceof MirrorError) throw failure;
		throw failure === void 0 ? lfsError(error, {
			remote: target,
			operation: "upload",
			oid: object.oid
		}) : lfsError(failure, {
			remote: source,
			operation: "download",
			oid: object.oid
		});
	}
}
async function* readObject({ sizeBytes }, { remote, action }) {
	let offset = 0;
	for (let resumes = 0;; resumes += 1) {
		const request = {
			headers: offset === 0 ? {} : { range: `bytes=${offset}-` },
			expect: offset === 0 ? [200] : [206],
			timeoutMs: TRANSFER_TIMEOUT_MS
		};
		try {
			const response = await remote.http.request(toRequest(remote, {
				action,
				request
			}));
			for await (const part of response.body) {
				offset += part.length;
				yield part;
			}
			if (offset >= sizeBytes || resumes >= RESUMES) return;
		} catch (error) {
			if (resumes >= RESUMES || offset === 0 || offset > MAX_RESUME_BYTES) throw error;
			remote.log?.(`${remote.url}: an LFS download broke after ${offset} of ${sizeBytes} bytes; going on from there.`);
		}
	}
}
async function* verified(content, { object, remote }) {
	const hash = createHash("sha256");
	let sizeBytes = 0;
	let held;
	for await (const part of content) {
		hash.update(part);
		sizeBytes += part.length;
		if (sizeBytes > object.sizeBytes) break;
		if (held !== void 0) yield held;
		held = part;
	}
	if (sizeBytes !== object.sizeBytes || hash.digest("hex") !== object.oid) throw new MirrorError({
		code: "LFS_CORRUPT",
		message: `${remote.url}: LFS object ${object.oid} arrives with ${sizeBytes} of ${object.sizeBytes} bytes or another content`,
		fix: "Repair it at the source: push it again from a clone that has it (git lfs push --all)."
	});
	if (held !== void 0) yield held;
}
function ownAddress(href, remoteUrl) {
	if (!URL.canParse(href)) return href;
	const { pathname, search } = new URL(href);
	const { origin, pathname: repository } = new URL(remoteUrl);
	const at = pathname.indexOf(`${repository}/info/lfs/`);
	return at === -1 ? href : `${origin}${pathname.slice(at)}${search}`;
}
function toRequest(remote, { action, request }) {
	const given = Object.keys(action.header ?? {}).some((name) => name.toLowerCase() === "authorization");
	const url = ownAddress(action.href, remote.url);
	const own = !given && sameHost(url, remote.url);
	return {
		...request,
		url,
		headers: {
			...action.header,
			...request.headers
		},
		...own ? { auth: authOf(remote) } : {},
		redirect: "storage",
		answered: true
	};
}

// packages/mirror/src/lfs/lfs-pointer.ts
const MAX_POINTER_BYTES = 1024;
const VERSIONS = [
	"https://git-lfs.github.com/spec/v1",
	"https://hawser.github.com/spec/v1",
	"http://git-media.io/v/2"
];
const START = Buffer.from("version http");
function parsePointer(file) {
	if (file.length > 1024 || !file.subarray(0, START.length).equals(START)) return void 0;
	const lines = file.toString("utf8").trimEnd().split("\n");
	const value = (key) => lines.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1).trim();
	const oid = /^sha256:([0-9a-f]{64})$/.exec(value("oid") ?? "")?.[1];
	const size = /^\d{1,15}$/.exec(value("size") ?? "")?.[0];
	if (!VERSIONS.includes(value("version") ?? "") || oid === void 0 || size === void 0) return void 0;
	return {
		oid,
		sizeBytes: Number(size)
	};
}

// packages/mirror/src/lfs/find-pointers.ts
const SMALL = `blob:limit=${MAX_POINTER_BYTES + 1}`;
const SMALL_ALONE = `combine:object:type=blob+${SMALL}`;
const NO_FILTER = /* @__PURE__ */ new Set([
	"GIT_PROTOCOL",
	"GIT_REJECTED",
	"GIT_TRUNCATED"
]);
async function findPointers(remote, ids) {
	return retryTransfer(remote, async () => {
		for (const filter of [SMALL_ALONE, SMALL]) try {
			return await readPointers(remote, {
				...ids,
				filter
			});
		} catch (error) {
			if (!(error instanceof GitWireError) || !NO_FILTER.has(error.code)) throw error;
			if (filter === SMALL && error.code !== "GIT_PROTOCOL") throw error;
		}
		remote.log?.(`${remote.url} cannot filter: every file is read to find the LFS pointers.`);
		return readPointers(remote, ids);
	});
}
async function readPointers(remote, options) {
	const found = /* @__PURE__ */ new Map();
	const pack = await fetchPack(remote, options);
	for await (const body of readSmallBlobs(pack, {
		source: remote.url,
		maxBytes: MAX_POINTER_BYTES
	})) {
		const pointer = parsePointer(body);
		if (pointer !== void 0) found.set(pointer.oid, {
			...pointer,
			blob: objectId({
				type: "blob",
				body
			})
		});
	}
	return found;
}

// packages/mirror/src/lfs/lfs-batch.ts
const MEDIA_TYPE = "application/vnd.git-lfs+json";
const AT_ONCE$1 = 100;
async function lfsBatch(remote, { operation, objects }) {
	const answers = [];
	for (let from = 0; from < objects.length; from += AT_ONCE$1) {
		const some = objects.slice(from, from + AT_ONCE$1);
		const wanted = some.map(({ oid, sizeBytes }) => ({
			oid,
			size: sizeBytes
		}));
		answers.push(...read(await ask$1(remote, {
			operation,
			transfers: ["basic"],
			objects: wanted,
			hash_algo: "sha256"
		}), some));
	}
	return answers;
}
async function ask$1(remote, body) {
	try {
		return await (await remote.http.request({
			url: `${remote.url}/info/lfs/objects/batch`,
			method: "POST",
			headers: {
				accept: MEDIA_TYPE,
				"content-type": MEDIA_TYPE
			},
			auth: authOf(remote),
			body: JSON.stringify(body),
			timeoutMs: 6e4
		})).json();
	} catch (error) {
		if (error instanceof HttpError || error instanceof SyntaxError) throw lfsError(error, {
			remote,
			operation: body.operation
		});
		throw error;
	}
}
function read(raw, asked) {
	const list = raw.objects;
	const given = new Map((Array.isArray(list) ? list : []).map((each) => [String(each["oid"]), each]));
	return asked.map((object) => {
		const each = given.get(object.oid);
		const error = each?.["error"];
		return {
			...object,
			actions: each?.["actions"] ?? {},
			...each === void 0 ? { error: {
				code: 0,
				message: "no answer about it"
			} } : {},
			...error === void 0 ? {} : { error: {
				code: Number(error.code),
				message: String(error.message)
			} }
		};
	});
}

// packages/mirror/src/lfs/locate-blob.ts
async function locateBlob(remote, { blob, wants, haves }) {
	const objects = await fetchObjects(remote, {
		wants,
		haves,
		filter: "blob:none"
	});
	const paths = /* @__PURE__ */ new Map();
	const pathIn = (tree) => {
		if (paths.has(tree)) return paths.get(tree);
		paths.set(tree, void 0);
		const object = objects.get(tree);
		let found;
		for (const { id, name, mode } of object === void 0 ? [] : parseTree(object.body)) {
			const below = mode === "40000" ? pathIn(id) : void 0;
			found ??= id === blob ? name : below === void 0 ? void 0 : `${name}/${below}`;
		}
		paths.set(tree, found);
		return found;
	};
	for (const [commit, { type, body }] of objects) {
		const path = type === "commit" ? pathIn(parseCommit(body).tree) : void 0;
		if (path !== void 0) return {
			path,
			commit
		};
	}
}

// packages/mirror/src/lfs/refused-object.ts
function refusedObject(oid, { remote, code, message }) {
	const isQuota = code === 413 || code === 507 || /quota|exceed|size/i.test(message);
	const said = message.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 200);
	return new MirrorError({
		code: isQuota ? "LFS_QUOTA" : "LFS_FAILED",
		message: `${remote.url} refuses LFS object ${oid}: ${said} (${code})`,
		fix: isQuota ? `Raise the quota of the owner or the size limit of LFS at ${new URL(remote.url).host}.` : `Look into the log of ${new URL(remote.url).host}.`
	});
}

// packages/mirror/src/lfs/sync-lfs.ts
const AT_ONCE = 8;
const AT_A_TIME = 100;
async function syncLfs(options) {
	const { source, target, lfs, wants, haves, key } = options;
	const none = {
		objects: 0,
		bytes: 0
	};
	if (!lfs || wants.length === 0) return none;
	const pointers = await findPointers(source, {
		wants,
		haves
	});
	if (pointers.size === 0) return none;
	const all = [...pointers.values()];
	if (options.mode === "plan") return lackingAt(target, {
		pointers: all,
		exists: options.exists
	});
	const copied = [];
	const missing = [];
	for (let from = 0; from < all.length; from += AT_A_TIME) {
		const done = await copyBatch(all.slice(from, from + AT_A_TIME), {
			source,
			target
		});
		copied.push(...done.copied);
		missing.push(...done.missing);
	}
	if (missing.length > 0) {
		const error = await missingObjects(missing, options);
		if (!options.allowMissing) throw error;
		source.log?.(`${error.message}; passed over, as allow.lfsMissing says.`);
	}
	const bytes = copied.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	source.log?.(`${key}: ${copied.length} of ${pointers.size} LFS objects sent (${Math.ceil(bytes / 1e3)} kB).`);
	return {
		objects: copied.length,
		bytes
	};
}
async function copyBatch(pointers, { source, target }) {
	const transfers = await ask(pointers, {
		source,
		target
	});
	const missing = transfers.filter(({ download }) => download === void 0);
	const copied = transfers.filter(({ download }) => download !== void 0);
	await pMap(copied, async (transfer) => copyOrAskAgain(transfer, {
		source,
		target
	}), { concurrency: AT_ONCE });
	return {
		copied: copied.map(({ object }) => object),
		missing: missing.map(({ object }) => object)
	};
}
const ABSENT = /* @__PURE__ */ new Set([404, 410]);
async function ask(pointers, { source, target }) {
	const byOid = new Map(pointers.map((each) => [each.oid, each]));
	const asked = await lfsBatch(target, {
		operation: "upload",
		objects: pointers
	});
	const refused = asked.find(({ error }) => error !== void 0);
	if (refused?.error !== void 0) throw refusedObject(refused.oid, {
		remote: target,
		...refused.error
	});
	const lacking = asked.filter(({ actions }) => actions.upload !== void 0);
	const offered = new Map((await lfsBatch(source, {
		operation: "download",
		objects: lacking
	})).map((each) => [each.oid, each]));
	return lacking.map(({ oid, actions }) => {
		const { actions: offer, error } = offered.get(oid);
		const { download } = offer;
		if (download === void 0 && error !== void 0 && !ABSENT.has(error.code)) throw refusedObject(oid, {
			remote: source,
			...error
		});
		return {
			object: byOid.get(oid),
			upload: actions,
			...download === void 0 ? {} : { download }
		};
	});
}
async function copyOrAskAgain({ object, upload, download }, { source, target }) {
	try {
		await copyLfsObject(object, {
			source,
			target,
			download,
			upload
		});
	} catch (error) {
		if (!mayHaveExpired(error)) throw error;
		source.log?.(`LFS object ${object.oid}: an address does not hold any more; asking for another one.`);
		const [again] = await ask([object], {
			source,
			target
		});
		if (again === void 0) return;
		if (again.download === void 0) throw error;
		await copyLfsObject(object, {
			source,
			target,
			download: again.download,
			upload: again.upload
		});
	}
}
const EXPIRED = /* @__PURE__ */ new Set([
	401,
	403,
	404,
	410
]);
const mayHaveExpired = (error) => error instanceof MirrorError && error.cause instanceof HttpError && EXPIRED.has(error.cause.status ?? 0);
async function lackingAt(target, { pointers, exists }) {
	const told = exists ? await lfsBatch(target, {
		operation: "download",
		objects: pointers
	}) : [];
	const has = new Set(told.filter(({ actions }) => actions.download !== void 0).map(({ oid }) => oid));
	const lacking = pointers.filter(({ oid }) => !has.has(oid));
	const bytes = lacking.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	return {
		objects: lacking.length,
		bytes
	};
}
const MAX_LOCATED = 5;
async function missingObjects(missing, { key, source, wants, haves }) {
	const places = await pMap(missing.slice(0, MAX_LOCATED), async ({ oid, blob }) => {
		const place = await locateBlob(source, {
			blob,
			wants,
			haves
		}).catch(() => void 0);
		return place === void 0 ? oid : `${oid} (${place.path} in commit ${place.commit})`;
	}, { concurrency: 1 });
	const more = missing.length - places.length;
	return new MirrorError({
		code: "LFS_MISSING",
		message: `${key}: the source lacks ${missing.length} LFS objects that its files point at: ${places.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
		fix: `Push them to the source from a clone that has them (git lfs push --all), or add the repository to allow.lfsMissing.`
	});
}

// packages/mirror/src/lfs/bring-lfs.ts
async function bringLfs({ task, existing, known }, { pair, run }) {
	const { item, key, repository } = task;
	const { source, target, listing, before, updates } = pair;
	const present = new Set(before.refs.values());
	const isWhole = run.deep || known?.item !== digestItem(item);
	const news = updates.map(({ newId }) => newId).filter((id) => id !== ZERO_ID && !present.has(id));
	const { objects, bytes } = await syncLfs({
		key,
		source,
		target,
		lfs: item.lfs,
		wants: [...new Set(isWhole ? listing.refs.values() : news)],
		haves: isWhole ? [] : [...present],
		allowMissing: isAllowed(repository.name, item.allow.lfsMissing),
		mode: run.mode,
		exists: run.mode === "sync" || existing !== void 0
	});
	return {
		bytes: run.mode === "sync" ? bytes : 0,
		changes: objects === 0 ? [] : [`${objects} LFS object${objects === 1 ? "" : "s"} (${formatBytes(bytes)})`]
	};
}

// packages/mirror/src/git/bring-wiki.ts
async function bringWiki(wiki, { task, run }) {
	const { owner, repository, key } = task;
	const { name } = repository;
	const target = run.target.repository(owner, `${name}.wiki`);
	const item = {
		...task.item,
		keep: []
	};
	let pair = {
		...wiki,
		target
	};
	if (!wiki.exists && wiki.updates.length > 0) {
		await createWiki(run.target.forge.address, {
			owner,
			name
		});
		const before = await listRefs(target, { prefixes: prefixesOf(item) });
		const listing = alignHead(wiki.listing, before.head);
		const updates = planRefs(listing.refs, {
			...item,
			prune: false,
			target: before.refs
		});
		pair = {
			...pair,
			listing,
			before,
			updates
		};
	}
	const options = {
		key: `${key}.wiki`,
		item,
		ready: Promise.resolve(),
		setDefaultBranch: async () => {}
	};
	return runPair(pair, {
		...options,
		onBytes: run.onBytes
	});
}

// packages/mirror/src/git/describe-change.ts
function describeChange({ existing, renameFrom, change, git, defaultBranch, archive }) {
	return [
		...renameFrom === void 0 ? [] : [`renamed from ${renameFrom}`],
		...Object.keys(change.settings),
		...change.topics === void 0 ? [] : ["topics"],
		...defaultBranch === void 0 || existing === void 0 ? [] : [`default branch ${defaultBranch}`],
		...git === void 0 ? [] : describeRefs(git),
		...archive.open && !archive.close ? ["unarchived"] : [],
		...archive.close && !archive.open ? ["archived"] : []
	];
}
const MAX_NAMED = 3;
function describeRefs({ updates }) {
	const named = updates.slice(0, MAX_NAMED).map(({ ref, oldId, newId }) => {
		return `${newId === ZERO_ID ? "-" : oldId === ZERO_ID ? "+" : ""}${ref.replace(/^refs\/(heads|tags)\//, "")}`;
	});
	const more = updates.length - named.length;
	return more > 0 ? [...named, `and ${more} more refs`] : named;
}

// packages/mirror/src/git/refused-refs.ts
const withoutRefused = (pair, refused) => ({
	...pair,
	updates: pair.updates.filter(({ ref }) => !refused.some((each) => each.ref === ref))
});
function countRemovals(pairs, item) {
	const there = pairs.filter((pair) => pair !== void 0);
	return {
		gone: there.reduce((sum, { updates }) => sum + updates.filter(({ newId }) => newId === ZERO_ID).length, 0),
		had: there.reduce((sum, { before }) => sum + mirroredRefs(before.refs, item).size, 0)
	};
}
function describeRefused({ ref, reason }, key) {
	return {
		code: "REF_REFUSED",
		ref,
		message: `the target refuses ${ref} of ${key}: ${reason}`,
		fix: "Read the reason: let the user of the target token past the rule that it names, or leave the ref out at the source."
	};
}

// packages/mirror/src/git/plan-wiki.ts
async function planWiki({ item, repository, key, owner: to }, { run, existing }) {
	if (!item.wiki || !repository.hasWiki) return { refusals: [] };
	const { owner, name } = repository;
	const at = {
		owner: existing?.owner ?? to,
		name: existing?.name ?? name
	};
	const has = await hasWikiPages(run.source.forge.address, {
		owner,
		name
	});
	const isOff = existing?.hasWiki === false;
	const exists = existing !== void 0 && !isOff && await hasWikiPages(run.target.forge.address, at);
	if (!has) {
		if (!exists || isAllowed(name, item.allow.empty)) return { refusals: [] };
		return { refusals: [{
			code: "SOURCE_EMPTY",
			ref: "wiki",
			message: `the wiki of ${key} has no page at the source any more, and has some at the target`,
			fix: `Look what happened at the source. If it was emptied on purpose, add ${name} to allow.empty.`
		}] };
	}
	if (isOff) return { refusals: [unitOff("wiki", {
		key,
		at
	})] };
	const source = run.source.repository(owner, `${name}.wiki`);
	const target = run.target.repository(at.owner, `${at.name}.wiki`);
	const options = {
		key: `${key}.wiki`,
		name: `${name}.wiki`,
		item: {
			...item,
			keep: []
		},
		limits: run.limits
	};
	return {
		wiki: {
			...await planPair({
				...options,
				source,
				target,
				exists,
				isWiki: true
			}),
			exists
		},
		refusals: []
	};
}
function unitOff(unit, { key, at }) {
	return {
		code: "UNIT_OFF",
		ref: unit,
		message: `${key} has ${unit === "issues" ? "labels and milestones" : unit}, and ${at.owner}/${at.name} has ${unit} switched off at the target`,
		fix: `Switch ${unit} on in the settings of the target's repository, or set ${unit}: false in mirror.yaml.`
	};
}

// packages/mirror/src/releases/pair-up.ts
function pairUp(wanted, present, { nameOf, ownNameOf, isSame }) {
	const byName = /* @__PURE__ */ new Map();
	for (const each of present) byName.set(ownNameOf(each), [...byName.get(ownNameOf(each)) ?? [], each]);
	const take = (each, fits) => {
		const candidates = byName.get(nameOf(each)) ?? [];
		const at = candidates.findIndex(fits);
		return at < 0 ? void 0 : candidates.splice(at, 1)[0];
	};
	const same = wanted.map((each) => take(each, (own) => isSame(each, own)));
	return {
		pairs: wanted.map((each, index) => {
			const own = same[index];
			return own === void 0 ? {
				wanted: each,
				present: take(each, () => true),
				isSame: false
			} : {
				wanted: each,
				present: own,
				isSame: true
			};
		}),
		extra: [...byName.values()].flat()
	};
}

// packages/mirror/src/releases/sync-issues.ts
async function readIssues({ source, target }) {
	const [labels, ownLabels, milestones, ownMilestones] = await Promise.all([
		listLabels(source.address, source.owner, source.name),
		target.exists ? listLabels(target.address, target.owner, target.name) : [],
		listMilestones(source.address, source.owner, source.name),
		target.exists ? listMilestones(target.address, target.owner, target.name) : []
	]);
	return {
		labels,
		ownLabels,
		milestones,
		ownMilestones
	};
}
async function syncIssues({ labels, ownLabels, milestones, ownMilestones }, { target, mode }) {
	const at = {
		owner: target.owner,
		name: target.name
	};
	const ofLabels = await bring(labels, {
		present: ownLabels,
		nameOf: ({ name }) => name,
		kind: "label",
		mode,
		write: async (each, id) => {
			const { id: _, ...label } = each;
			await writeLabel(target.address, {
				...at,
				...id,
				label
			});
		}
	});
	const ofMilestones = await bring(milestones, {
		present: ownMilestones,
		nameOf: ({ title }) => title,
		kind: "milestone",
		mode,
		write: async (each, id) => {
			const { id: _, ...milestone } = each;
			await writeMilestone(target.address, {
				...at,
				...id,
				milestone
			});
		}
	});
	return [...ofLabels, ...ofMilestones];
}
async function bring(wanted, { present, nameOf, kind, mode, write }) {
	const { pairs } = pairUp(wanted, present, {
		nameOf,
		ownNameOf: nameOf,
		isSame: isSame$1
	});
	const changes = [];
	for (const { wanted: each, present: own, isSame: equal } of pairs) {
		if (equal) continue;
		changes.push(`${kind} ${nameOf(each)}`);
		if (mode === "sync") await write(each, own === void 0 ? {} : { id: own.id });
	}
	return changes;
}
function isSame$1(wanted, own) {
	return Object.entries(wanted).every(([key, value]) => key === "id" || own[key] === value);
}

// packages/mirror/src/releases/plan-assets.ts
function planAssets(wanted, present, { known, digests = /* @__PURE__ */ new Map() }) {
	const byUuid = new Map(present.map((each) => [each.uuid, each]));
	const isKnown = (each) => {
		const own = byUuid.get(known[each.uuid]?.uuid ?? "");
		if (own === void 0 || own.name !== each.name) return false;
		byUuid.delete(own.uuid);
		return true;
	};
	const settled = new Set(wanted.filter(isKnown));
	const left = wanted.filter((each) => !settled.has(each));
	const own = [...byUuid.values()];
	const nameOf = ({ name }) => name;
	const { pairs, extra } = pairUp(left, own, {
		nameOf,
		ownNameOf: nameOf,
		isSame: (each, other) => each.sizeBytes === other.sizeBytes && digests.get(each.uuid) === digests.get(other.uuid)
	});
	const isRepeated = ({ name }) => [left, own].some((list) => list.filter((each) => each.name === name).length > 1);
	return {
		known: [...settled],
		rest: pairs,
		extra,
		ambiguous: {
			wanted: left.filter(isRepeated),
			present: own.filter(isRepeated)
		}
	};
}

// packages/mirror/src/releases/copy-asset.ts
async function copyAsset(asset, { source, target, releaseId, present }) {
	if (present !== void 0 && present.sizeBytes === asset.sizeBytes) {
		const [wanted, has] = await Promise.all([digestOf(source, asset), digestOf(target, present)]);
		if (wanted === has) return {
			uuid: present.uuid,
			sha256: has,
			sent: false
		};
	}
	const { address, owner, name } = target;
	const hash = createHash("sha256");
	const content = observed(await open(source, asset), (part) => hash.update(part));
	const sent = await uploadAsset(address, {
		owner,
		name,
		releaseId,
		fileName: asset.name,
		content
	});
	const sha256 = hash.digest("hex");
	if (await digestOf(target, sent) !== sha256) {
		await deleteAsset(address, {
			owner,
			name,
			releaseId,
			asset: sent
		});
		throw new MirrorError({
			code: "ASSET_CORRUPT",
			message: `${asset.name} of a release of ${owner}/${name} came back from the target with another content`,
			fix: "Look for a proxy that changes uploads, then dispatch the sync again."
		});
	}
	if (present !== void 0) await deleteAsset(address, {
		owner,
		name,
		releaseId,
		asset: present
	});
	return {
		uuid: sent.uuid,
		sha256,
		sent: true
	};
}
async function digestOf(place, asset) {
	const hash = createHash("sha256");
	for await (const part of await open(place, asset)) hash.update(part);
	return hash.digest("hex");
}
async function open({ address, owner, name }, asset) {
	const path = [
		owner,
		name,
		"attachments",
		asset.uuid
	].map(encodeURIComponent).join("/");
	return readAsset(address, asset.uuid === "" ? asset : {
		...asset,
		url: `${address.origin}/${path}`
	});
}
async function* observed(content, onPart) {
	for await (const part of content) {
		onPart(part);
		yield part;
	}
}

// packages/mirror/src/releases/sync-assets.ts
async function syncAssets(assets, own, { source, target, mode, known, removes }) {
	const at = {
		owner: target.owner,
		name: target.name
	};
	const result = {
		changes: [],
		bytes: 0,
		assets: {}
	};
	let plan = planAssets(assets, own?.assets ?? [], { known });
	if (mode === "sync" && plan.ambiguous.present.length > 0) plan = await refine(plan);
	for (const each of plan.known) result.assets[each.uuid] = known[each.uuid];
	for (const { wanted, present, isSame } of plan.rest) {
		if (mode === "plan" || own === void 0) {
			if (!isSame) result.changes.push(`file ${wanted.name}`);
			continue;
		}
		const copied = await copyAsset(wanted, {
			source,
			target,
			releaseId: own.id,
			present
		});
		if (copied.sent) {
			result.changes.push(`file ${wanted.name}`);
			result.bytes += wanted.sizeBytes;
		}
		result.assets[wanted.uuid] = {
			uuid: copied.uuid,
			sha256: copied.sha256
		};
	}
	for (const asset of removes ? plan.extra : []) {
		result.changes.push(`-file ${asset.name}`);
		if (mode === "sync") await deleteAsset(target.address, {
			...at,
			releaseId: own.id,
			asset
		});
	}
	return result;
	async function refine({ ambiguous }) {
		const digests = /* @__PURE__ */ new Map();
		for (const each of ambiguous.wanted) digests.set(each.uuid, await digestOf(source, each));
		for (const each of ambiguous.present) digests.set(each.uuid, await digestOf(target, each));
		return planAssets(assets, own?.assets ?? [], {
			known,
			digests
		});
	}
}

// packages/mirror/src/releases/sync-releases.ts
async function readReleases({ source, target }) {
	const [theirs, ours] = await Promise.all([listReleases(source.address, source.owner, source.name), target.exists ? listReleases(target.address, target.owner, target.name) : []]);
	return {
		theirs,
		ours
	};
}
async function syncReleases({ theirs, ours }, options) {
	const { target, mode, known, refs } = options;
	const at = {
		owner: target.owner,
		name: target.name
	};
	const result = {
		changes: [],
		bytes: 0,
		assets: {},
		refusals: [],
		waiting: []
	};
	const pairs = theirs.map((release) => ({
		release,
		own: findOwn(release, ours)
	}));
	const { removes, refusal } = planRemovals(pairs, options);
	if (refusal !== void 0) result.refusals.push(refusal);
	for (const { release: listed, own: existing } of pairs.toReversed()) {
		const { id: _, assets, ...release } = listed;
		const standing = standingOf(release, refs);
		const why = WAITS[standing];
		if (standing !== "equal") {
			if (why !== void 0) result.waiting.push({
				tag: release.tag,
				draft: release.draft,
				why
			});
			for (const { uuid } of assets) if (known[uuid] !== void 0) result.assets[uuid] = known[uuid];
			continue;
		}
		let own = existing;
		const other = own ?? ours.find(({ tag }) => sameName(tag, release.tag));
		if (other !== void 0 && other.tag !== release.tag) {
			result.refusals.push(otherTag(release, {
				at: other,
				key: options.key
			}));
			continue;
		}
		if (own === void 0 || !isSame(release, own)) {
			result.changes.push(`release ${release.tag}`);
			if (mode === "sync") {
				const id = own === void 0 ? {} : { id: own.id };
				const written = await writeRelease(target.address, {
					...at,
					...id,
					release
				});
				own = own === void 0 ? written : {
					...own,
					...release
				};
				if (own.tag !== release.tag) {
					result.refusals.push(otherTag(release, {
						at: own,
						key: options.key
					}));
					continue;
				}
			}
		}
		const copied = await syncAssets(assets, own, {
			...options,
			removes
		});
		result.changes.push(...copied.changes);
		result.bytes += copied.bytes;
		Object.assign(result.assets, copied.assets);
	}
	return result;
}
const otherTag = ({ tag }, { at, key }) => ({
	code: "NAME_CLASH",
	ref: `release ${tag}`,
	message: `the target has release ${tag} of ${key} at its tag ${at.tag}, and takes tags that differ in case alone for one`,
	fix: "Remove or rename one of the two tags at both sides, and the release at the target."
});
function findOwn({ tag, draft }, ours) {
	const same = ours.filter((each) => each.tag === tag);
	return same.find((each) => each.draft === draft) ?? same[0];
}
const WAITS = {
	unknown: "its tag came after the refs were listed",
	unnoticed: "it is a draft, and a forge publishes a draft once it notices that its tag was pushed"
};
function standingOf({ tag, draft }, { source, target, pushed }) {
	const ref = `refs/tags/${tag}`;
	const id = source.get(ref);
	if (id === void 0) return draft && !target.has(ref) ? "equal" : "unknown";
	if (target.get(ref) !== id) return "other";
	return draft && pushed.has(ref) ? "unnoticed" : "equal";
}
function planRemovals(pairs, { key, source, item, limits, known, removals }) {
	if (!item.prune) return { removes: false };
	const extra = pairs.flatMap(({ release, own }) => planAssets(release.assets, own?.assets ?? [], { known }).extra.map(({ name }) => `${release.tag}/${name}`));
	if (extra.length === 0 || isAllowed(source.name, item.allow.deletions)) return { removes: true };
	const gone = removals.gone + extra.length;
	const had = removals.had + pairs.reduce((sum, { own }) => sum + (own?.assets.length ?? 0), 0);
	const limit = exceedsLimit({
		gone,
		had
	}, limits);
	if (limit === void 0) return { removes: true };
	return {
		removes: false,
		refusal: {
			code: "MASS_DELETION",
			ref: "files of releases",
			message: `${extra.length} files of releases of ${key} would be removed at the target, ${gone} of ${had} refs and files in all, and ${limit}: ${extra.slice(0, 20).join(", ")}`,
			fix: `If they were removed at the source on purpose, add ${source.name} to allow.deletions.`
		}
	};
}
function isSame(wanted, own) {
	const { title, body, draft, prerelease } = wanted;
	return own.title.trim() === title.trim() && own.body.trim() === body.trim() && own.draft === draft && own.prerelease === prerelease;
}

// packages/mirror/src/releases/read-metadata.ts
async function readMetadata({ task, existing, git }, run) {
	const { item, repository, owner, key } = task;
	const { name } = repository;
	const writes = run.mode === "sync";
	const at = {
		owner,
		name: writes ? name : existing?.name ?? name
	};
	const options = {
		source: {
			address: run.source.forge.address,
			owner: repository.owner,
			name
		},
		target: {
			address: run.target.forge.address,
			...at,
			exists: writes || existing !== void 0
		},
		mode: run.mode
	};
	const off = {
		issues: existing?.hasIssues === false,
		releases: existing?.hasReleases === false
	};
	const without = (isOff) => isOff ? {
		...options,
		target: {
			...options.target,
			exists: false
		}
	} : options;
	const [issues, releases] = await Promise.all([git !== void 0 && item.issues && repository.hasIssues ? readIssues(without(off.issues)) : void 0, git !== void 0 && item.releases && repository.hasReleases ? readReleases(without(off.releases)) : void 0]);
	const hasIssues = issues !== void 0 && issues.labels.length + issues.milestones.length > 0;
	return {
		options,
		issues: off.issues ? void 0 : issues,
		releases: off.releases ? void 0 : releases,
		refusals: [...off.issues && hasIssues ? [unitOff("issues", {
			key,
			at
		})] : [], ...off.releases && (releases?.theirs.length ?? 0) > 0 ? [unitOff("releases", {
			key,
			at
		})] : []]
	};
}

// packages/mirror/src/git/remind-of-push.ts
const REMINDER = "refs/heads/edp-mirror-reminder";
function remindOfPush(target, { id }) {
	let isSent = false;
	return {
		send: async () => {
			if (id === void 0) return;
			target.log?.(`${target.url} has not taken notice of its first push; reminding it by a branch.`);
			await pushPack(target, {
				updates: [{
					ref: REMINDER,
					oldId: ZERO_ID,
					newId: id
				}],
				pack: encodePack([])
			});
			isSent = true;
		},
		remove: async () => {
			if (isSent && id !== void 0) await pushPack(target, { updates: [{
				ref: REMINDER,
				oldId: id,
				newId: ZERO_ID
			}] });
		}
	};
}

// packages/mirror/src/git/set-default-branch.ts
async function setDefaultBranch(forge, { target, owner, name, branch, id, isNew }) {
	const reminder = remindOfPush(target, { id });
	try {
		if (isNew && !await waitUntilFilled(forge, {
			owner,
			name,
			remind: reminder.send
		})) throw new MirrorError({
			code: "VERIFY_FAILED",
			message: `${forge.origin} still calls ${owner}/${name} empty, a minute after its first push`,
			fix: "Look into the queues and the log of the target, then dispatch the sync again."
		});
		await forge.updateRepository(owner, name, { defaultBranch: branch });
	} catch (error) {
		await reminder.remove().catch(() => {});
		throw error;
	}
	await reminder.remove();
}

// packages/mirror/src/git/apply-repository.ts
async function applyRepository(plan, run) {
	const { task, existing, change, git, wiki, known } = plan;
	const { item, repository, owner, key } = task;
	const { name } = repository;
	const { forge } = run.target;
	const writes = run.mode === "sync";
	const changes = describeChange(plan);
	const there = writes ? makeRoom(plan, run) : Promise.resolve();
	const metadata = there.then(async () => readMetadata(plan, run));
	Promise.allSettled([metadata]);
	let bytes = 0;
	let lfs;
	const refused = [];
	const ofWiki = [];
	if (git !== void 0 && !writes) lfs = await bringLfs(plan, {
		pair: git,
		run
	});
	if (git !== void 0 && writes) {
		const pair = {
			...git,
			target: run.target.repository(owner, name)
		};
		const objects = there.then(async () => bringLfs(plan, {
			pair,
			run
		}));
		const ready = Promise.all([objects, there.then(async () => pair.updates.length > 0 && checkWriteAccess(pair.target))]);
		Promise.allSettled([ready]);
		const afterPush = async (refs) => {
			const branch = plan.defaultBranch;
			const id = refs.get(`refs/heads/${branch}`);
			if (branch === void 0 || id === void 0) return;
			const isNew = existing?.empty !== false;
			await setDefaultBranch(forge, {
				target: pair.target,
				owner,
				name,
				branch,
				id,
				isNew
			});
		};
		const pushed = await runPair(pair, {
			key,
			item,
			ready,
			setDefaultBranch: afterPush,
			onBytes: run.onBytes
		});
		bytes += pushed.bytes;
		refused.push(...pushed.refused);
		lfs = await objects;
	}
	changes.push(...lfs?.changes ?? []);
	bytes += lfs?.bytes ?? 0;
	if (writes && Object.keys(change.settings).length > 0) await forge.updateRepository(owner, name, change.settings);
	const topics = existing === void 0 && repository.topics.length > 0 ? repository.topics : change.topics;
	if (writes && topics !== void 0) await setTopics(forge.address, {
		owner,
		name,
		topics
	});
	if (wiki !== void 0) {
		changes.push(...describeRefs(wiki).map((each) => `wiki ${each}`));
		if (writes) {
			const brought = await bringWiki(wiki, {
				task,
				run
			});
			bytes += brought.bytes;
			ofWiki.push(...brought.refused);
		}
	}
	const after = git === void 0 ? void 0 : withoutRefused(git, refused);
	const { options, issues, releases, refusals: off } = await metadata;
	const [changed, released] = await Promise.all([issues === void 0 ? [] : syncIssues(issues, options), releases === void 0 || after === void 0 ? void 0 : syncReleases(releases, {
		...options,
		key,
		item,
		limits: run.limits,
		known: known?.assets ?? {},
		refs: {
			source: after.listing.refs,
			target: refsAfter(after, item),
			pushed: new Set(after.updates.map(({ ref }) => ref))
		},
		removals: countRemovals([git, wiki], item)
	})]);
	changes.push(...changed, ...released?.changes ?? []);
	bytes += released?.bytes ?? 0;
	const assets = released?.assets ?? known?.assets ?? {};
	if (writes && plan.archive.close) await forge.updateRepository(owner, name, { archived: true });
	const waiting = released?.waiting ?? [];
	const refusals = [
		...plan.refusals,
		...refused.map((each) => describeRefused(each, key)),
		...ofWiki.map((each) => describeRefused(each, `${key}.wiki`)),
		...off,
		...released?.refusals ?? []
	];
	const settled = changes.length + waiting.length + refusals.length === 0;
	return {
		changes,
		bytes,
		refusals,
		waiting,
		state: toState({
			...plan,
			...after === void 0 ? {} : { git: after }
		}, {
			run,
			settled,
			assets
		})
	};
}
async function makeRoom({ task, existing, renameFrom, archive }, run) {
	const { owner, repository } = task;
	if (archive.open) await run.target.forge.updateRepository(owner, existing.name, { archived: false });
	if (renameFrom !== void 0) await run.target.forge.updateRepository(owner, renameFrom, { name: repository.name });
	if (existing === void 0) await create(task, run);
}
async function create({ owner, repository }, { target }) {
	const { name, description, private: isPrivate, defaultBranch } = repository;
	await target.forge.ensureOwner(owner);
	const settings = {
		description,
		private: isPrivate,
		defaultBranch,
		hasActions: false
	};
	await target.forge.createRepository(owner, name, settings);
}
function toState(plan, { run, settled, assets }) {
	const { task, git, known, existing } = plan;
	const { item, repository, at, key } = task;
	const clean = settled && existing !== void 0;
	const refs = git === void 0 ? void 0 : refsAfter(git, item);
	const head = refs?.get(`refs/heads/${repository.defaultBranch}`) ?? "";
	return {
		id: repository.id,
		source: key,
		item: digestItem(item),
		sourceUpdatedAt: clean ? settledAt(repository, at) : "",
		targetUpdatedAt: clean ? settledAt(existing, run.listing.at) : "",
		refs: refs === void 0 ? known.refs : {
			...digestRefs(refs),
			head,
			keep: item.keep,
			notes: item.notes
		},
		archived: plan.archive.close || repository.archived && !plan.archive.open && known?.archived === true,
		assets
	};
}

// packages/mirror/src/git/check-creatable.ts
async function checkCreatable(forge, { key, owner }) {
	if (await forge.mayCreateIn(owner) !== false) return [];
	const user = await forge.currentUser();
	return [{
		code: "CREATE_REFUSED",
		message: `${key} is missing at the target, and ${user}, the user of ${forge.address.tokenInput}, may not create repositories in ${owner}`,
		fix: `Add ${user} to a team of ${owner} that may create repositories, such as its owners, or create the repository there.`
	}];
}

// packages/mirror/src/git/check-target.ts
const MAX_ASKED = 50;
async function checkTarget(updates, { key, name, existing, forge }) {
	const at = `${existing.owner}/${existing.name}`;
	const refusals = [];
	if (existing.name !== name && existing.name.toLowerCase() === name.toLowerCase()) refusals.push({
		code: "NAME_CLASH",
		message: `${key} has another repository in its way at the target, ${at}: names that differ in case alone are one name there`,
		fix: `Rename one of them, or leave one out by exclude.`
	});
	if (updates.length === 0) return refusals;
	if (existing.mirror) refusals.push({
		code: "TARGET_PULL_MIRROR",
		message: `${at} is a pull mirror at the target, which nobody can push to`,
		fix: "Turn it into an ordinary repository in its settings there, or leave it out by exclude."
	});
	if (existing.archived) refusals.push({
		code: "TARGET_ARCHIVED",
		message: `${at} is archived at the target, and ${updates.length} refs would change`,
		fix: "Unarchive it there, or leave it out by exclude."
	});
	if (refusals.length > 0) return refusals;
	const options = {
		key,
		existing,
		forge
	};
	return (await Promise.all([
		checkProtection(updates, options),
		checkNewBranches(updates, options),
		checkTagRules(updates, options)
	])).flat();
}
async function checkProtection(updates, { key, existing, forge: { address } }) {
	const moved = updates.filter(({ ref, oldId }) => ref.startsWith("refs/heads/") && oldId !== ZERO_ID);
	const { owner, name } = existing;
	return (await pMap(moved.slice(0, MAX_ASKED), async ({ ref, newId }) => {
		const branch = ref.slice(11);
		const rules = await readBranchRules(address, {
			owner,
			name,
			branch
		});
		if (rules?.protected !== true || rules.canPush && newId !== ZERO_ID) return void 0;
		return {
			code: "TARGET_PROTECTED",
			ref,
			message: `${key} ${ref} is protected at the target against ${newId === ZERO_ID ? "removal" : "pushes of this token"}`,
			fix: `Let the user of ${address.tokenInput} push past the rule for ${branch}, and keep everybody else out.`
		};
	}, { concurrency: 4 })).filter((each) => each !== void 0);
}
async function checkNewBranches(updates, { key, existing, forge }) {
	const added = updates.filter(({ ref, oldId }) => ref.startsWith("refs/heads/") && oldId === ZERO_ID);
	if (added.length === 0) return [];
	const rules = await readBranchProtections(forge.address, existing);
	const matching = added.flatMap(({ ref }) => {
		const its = matchingRules(rules, ref.slice(11));
		return its.length === 0 ? [] : [{
			ref,
			its
		}];
	});
	if (matching.length === 0) return [];
	const user = await forge.currentUser();
	return matching.filter(({ its }) => its.every((rule) => !mayPush(rule, user))).map(({ ref, its }) => ({
		code: "TARGET_PROTECTED",
		ref,
		message: `${key} ${ref} is protected at the target by the rule ${its.map(({ pattern }) => pattern).join(", ")}`,
		fix: `Let ${user}, the user of ${forge.address.tokenInput}, push past this rule, and keep everybody else out.`
	}));
}
async function checkTagRules(updates, { key, existing, forge }) {
	const tags = updates.filter(({ ref }) => ref.startsWith("refs/tags/"));
	if (tags.length === 0) return [];
	const rules = (await readTagRules(forge.address, existing)).filter(({ teams }) => teams.length === 0);
	const matching = tags.flatMap(({ ref }) => {
		const its = rules.filter(({ pattern }) => matchesRule(pattern, { name: ref.slice(10) }));
		return its.length === 0 ? [] : [{
			ref,
			its
		}];
	});
	if (matching.length === 0) return [];
	const user = await forge.currentUser();
	return matching.filter(({ its }) => !its.some(({ users }) => users.some((each) => sameName(each, user)))).map(({ ref, its }) => ({
		code: "TARGET_PROTECTED",
		ref,
		message: `${key} ${ref} is protected at the target by the rule ${its.map(({ pattern }) => pattern).join(", ")}`,
		fix: `Add ${user}, the user of ${forge.address.tokenInput}, to those who may write tags by this rule.`
	}));
}

// packages/mirror/src/git/check-identity.ts
function checkIdentity(plan, { task, known, existing }) {
	const { key, item, repository } = task;
	if (known === void 0 || existing === void 0 || known.id === repository.id) return plan;
	if (isAllowed(repository.name, item.allow.replaced) || goesOn(plan)) return plan;
	return {
		...plan,
		updates: [],
		refusals: [{
			code: "NAME_REUSED",
			message: `${key} is another repository at the source (id ${repository.id}) than the one that was mirrored under this name (id ${known.id})`,
			fix: `Rename or remove ${existing.owner}/${existing.name} at the target. If the new one is to take its place, add ${repository.name} to allow.replaced, and what it rewrites to allow.rewrite.`
		}]
	};
}
function goesOn({ listing, before, refusals }) {
	const branches = [...before.refs.keys()].filter((ref) => ref.startsWith("refs/heads/"));
	if (branches.length === 0) return true;
	return branches.some((ref) => listing.refs.has(ref)) && refusals.every(({ ref }) => ref === void 0);
}

// packages/mirror/src/git/plan-settings.ts
function planSettings(repository, existing) {
	const { description, private: isPrivate, topics } = repository;
	return {
		settings: {
			...description === existing.description ? {} : { description },
			...isPrivate === existing.private ? {} : { private: isPrivate }
		},
		...topics.join("\n") === existing.topics.join("\n") ? {} : { topics }
	};
}

// packages/mirror/src/git/plan-repository.ts
async function planRepository(task, run) {
	const { item, repository, key } = task;
	const { existing, renameFrom, known } = findExisting(task, run);
	const change = existing === void 0 ? { settings: {} } : planSettings(repository, existing);
	const base = {
		task,
		known,
		existing,
		change,
		...renameFrom === void 0 ? {} : { renameFrom }
	};
	const isOurs = existing?.archived === true && known?.archived === true;
	const closes = repository.archived && existing?.archived !== true;
	if (isKnownEqual(known, {
		item,
		repository,
		existing
	}) && existing?.defaultBranch === repository.defaultBranch && !closes && (repository.archived || !isOurs) && !run.deep && renameFrom === void 0) return {
		...base,
		decision: "listings",
		archive: {
			open: false,
			close: false
		},
		refusals: []
	};
	const { name } = repository;
	const at = existing ?? {
		owner: task.owner,
		name
	};
	const [compared, { wiki, refusals: ofWiki }] = await Promise.all([planPair({
		key,
		name,
		item,
		limits: run.limits,
		source: run.source.repository(repository.owner, name),
		target: run.target.repository(at.owner, at.name),
		exists: existing !== void 0,
		checkTarget: async (updates) => existing === void 0 ? checkCreatable(run.target.forge, {
			key,
			owner: task.owner
		}) : checkTarget(updates, {
			key,
			name: renameFrom === void 0 ? name : existing.name,
			existing: {
				...existing,
				archived: existing.archived && !isOurs
			},
			forge: run.target.forge
		})
	}), planWiki(task, {
		run,
		existing
	})]);
	const git = checkIdentity(compared, {
		task,
		known,
		existing: renameFrom === void 0 ? existing : void 0
	});
	const { defaultBranch, empty } = repository;
	const shown = `refs/heads/${defaultBranch}`;
	const differs = defaultBranch !== existing?.defaultBranch || existing.empty;
	const moves = !empty && differs && git.listing.refs.has(shown);
	const refusals = [
		...git.refusals,
		...wiki?.refusals ?? [],
		...ofWiki
	];
	const writes = git.updates.length + (wiki?.updates.length ?? 0) > 0 || moves || hasSettings(change);
	const open = isOurs && (writes || !repository.archived);
	return {
		...base,
		decision: run.deep ? "deep check" : "refs",
		git,
		...wiki === void 0 ? {} : { wiki },
		...moves ? { defaultBranch } : {},
		archive: {
			open,
			close: refusals.length === 0 && (closes || open && repository.archived)
		},
		refusals
	};
}
const hasSettings = ({ settings, topics }) => topics !== void 0 || Object.keys(settings).length > 0;
function findExisting({ repository, to }, { state, listing, listed }) {
	const existing = listing.repositories.get(to.toLowerCase());
	const known = stateOf(state, to);
	if (existing !== void 0) return {
		existing,
		known,
		...existing.name !== repository.name && known?.id === repository.id ? { renameFrom: existing.name } : {}
	};
	const owner = to.split("/")[0];
	const [before, was] = Object.entries(state.repositories).find(([other, { id }]) => id === repository.id && !listed.has(other.toLowerCase()) && sameName(other.split("/")[0], owner) && listing.repositories.has(other.toLowerCase())) ?? [];
	if (before === void 0) return {
		existing,
		known
	};
	const renamed = listing.repositories.get(before.toLowerCase());
	return {
		existing: renamed,
		renameFrom: renamed.name,
		known: was
	};
}

// packages/mirror/src/git/refusal.ts
function describeRefusals(refusals) {
	return refusals.map(({ message, fix }) => `${message}. Fix: ${fix}`).join(" ");
}

// packages/mirror/src/git/sync-git.ts
async function syncGit(tasks, { run, config, whole, log, progress }) {
	const concurrency = run.limits.repositoriesAtOnce;
	const clashes = findClashes(tasks);
	const state = {};
	let done = 0;
	const planned = await pMap(tasks, async (task) => {
		const clash = clashes.get(task.to);
		if (clash !== void 0) return refusedRow(task, [clash]);
		const plan = await planRepository(task, run).catch((error) => failedRow({
			kind: "git",
			source: task.key,
			target: task.to
		}, error));
		done += 1;
		progress.update(`compared ${done} of ${tasks.length} repositories`);
		return plan;
	}, { concurrency });
	const refusals = planned.flatMap((each) => "refusals" in each ? each.refusals : []);
	if (refusals.length > 0) await log.group(`Refused before any change (${refusals.length})`, () => {
		for (const { code, message, fix } of refusals) log.info(`${code}: ${message}\n  Fix: ${fix}`);
	});
	done = 0;
	const rows = await pMap(planned, async (plan) => {
		if (!("task" in plan)) return plan;
		const row = await carryOut(plan);
		done += 1;
		progress.update(`${done} of ${tasks.length} repositories: ${row.source} ${row.action}`);
		return row;
	}, { concurrency });
	const left = whole ? [...findGone(tasks, {
		run,
		config
	}), ...findRenamedOwners(tasks)] : [];
	return {
		rows: [...rows, ...left],
		state
	};
	async function carryOut(plan) {
		const { task, existing, decision, git } = plan;
		const from = performance.now();
		const known = stateOf(run.state, task.to);
		try {
			if (plan.git?.refusals.some(({ ref }) => ref === void 0)) {
				if (known !== void 0) state[task.to] = {
					...known,
					sourceUpdatedAt: ""
				};
				return {
					...refusedRow(task, plan.refusals),
					decidedBy: decision
				};
			}
			const { changes, bytes, state: entry, refusals, waiting } = await applyRepository(plan, run);
			state[task.to] = entry;
			const waits = waiting.map(({ tag, why }) => `release ${tag} waits for the next run: ${why}`);
			const details = [describeRefusals(refusals), [...changes, ...waits].join(", ")].filter((each) => each !== "").join(" ");
			const changed = changes.length > 0 ? "updated" : "unchanged";
			return {
				kind: "git",
				source: task.key,
				target: task.to,
				action: refusals.length > 0 ? "refused" : existing === void 0 ? "created" : changed,
				written: git?.updates.length ?? 0,
				bytes,
				seconds: (performance.now() - from) / 1e3,
				decidedBy: decision,
				...waiting.some(({ draft }) => !draft) ? { unfinished: true } : {},
				details
			};
		} catch (error) {
			if (known !== void 0) state[task.to] = {
				...known,
				sourceUpdatedAt: ""
			};
			return {
				...failedRow({
					kind: "git",
					source: task.key,
					target: task.to
				}, error),
				decidedBy: decision,
				seconds: (performance.now() - from) / 1e3
			};
		}
	}
}
function findClashes(tasks) {
	const clashes = /* @__PURE__ */ new Map();
	for (const task of tasks) {
		const { to, key } = task;
		const others = tasks.filter((other) => other !== task && sameName(other.to, to));
		const foreign = others.filter((other) => other.key !== key).map((other) => other.key);
		if (others.length === 0) continue;
		clashes.set(to, {
			code: "NAME_CLASH",
			...foreign.length > 0 ? {
				message: `${key} and ${foreign.join(", ")} would be one repository at the target`,
				fix: "Leave one out by exclude, or give one owner another name by to."
			} : {
				message: `${key} is selected by ${others.length + 1} items below git, and which of them counts is not said`,
				fix: `Add ${task.repository.name} to exclude of all but one of them.`
			}
		});
	}
	return clashes;
}
function findGone(tasks, { run, config }) {
	const here = new Map(tasks.map((task) => [task.repository.id, task]));
	return Object.entries(run.state.repositories).flatMap(([to, { id, source }]) => {
		if (run.listed.has(to.toLowerCase()) || !mayMiss(config, to)) return [];
		const now = here.get(id);
		if (now !== void 0 && sameName(ownerOf(now.to), ownerOf(to))) return [];
		const name = to.split("/")[1];
		const refusal = now === void 0 ? {
			code: "SOURCE_GONE",
			message: `${source} was mirrored before, and the source does not list it any more`,
			fix: `If it was removed on purpose, add ${name} to allow.gone; else look for it, and for the rights of source-token.`
		} : {
			code: "SOURCE_MOVED",
			message: `${source} is ${now.key} at the source now; its copy ${to} at the target is left as it was`,
			fix: `Remove ${to} at the target if nobody needs it, and add ${name} to allow.gone.`
		};
		return [refusedRow({
			key: source,
			to
		}, [refusal])];
	});
}
function findRenamedOwners(tasks) {
	const renamed = /* @__PURE__ */ new Map();
	for (const task of tasks) if (!sameName(task.item.owner, task.repository.owner)) renamed.set(task.item.owner, task);
	return [...renamed].map(([owner, task]) => refusedRow({
		key: owner,
		to: task.owner
	}, [{
		code: "OWNER_RENAMED",
		message: `${owner} is called ${task.repository.owner} at the source now; its repositories are mirrored to ${task.owner} as before`,
		fix: `Write owner: ${task.repository.owner} and to: ${task.owner} in mirror.yaml, or let to name the new owner.`
	}]));
}
const ownerOf = (key) => key.split("/")[0];
function refusedRow({ key, to }, refusals) {
	return {
		kind: "git",
		source: key,
		target: to,
		action: "refused",
		written: 0,
		bytes: 0,
		details: describeRefusals(refusals)
	};
}

// packages/mirror/src/run-sync.ts
async function runSync(config, options) {
	const { source, target, mode, only, verify = "tags", runNumber, log } = options;
	const { limits } = config;
	const { http } = source.packages.forge;
	const [state, repositories, listing, foundImages, foundPackages] = await Promise.all([
		options.state,
		findRepositories(config, source),
		listTarget(config, target),
		findImages(config.images, options),
		findPackages(config, {
			source,
			http
		})
	]);
	const [images, packages] = [foundImages.flatMap(({ tasks }) => tasks), foundPackages.flatMap(({ tasks }) => tasks)];
	const missing = findMissing(config, {
		git: repositories,
		images: foundImages,
		packages: foundPackages,
		state
	});
	const keys = selectOnly([...[
		...repositories,
		...images,
		...packages
	].map(({ key }) => key), ...missing.map(({ source: key }) => key)], only);
	const everySource = foundImages.every(({ error }) => error === void 0);
	const leftOut = new Set(images.filter(({ key }) => !keys.has(key)).map(({ to }) => to));
	const progress = createProgress(log);
	const whole = only.length === 0;
	const deep = deepIsDue(state, {
		runNumber,
		every: limits.deepCheck
	});
	if (!deep) presumeServers(http, state.servers);
	const git = await syncGit(repositories.filter(({ key }) => keys.has(key)), {
		run: {
			source,
			target,
			mode,
			limits,
			state,
			deep,
			listing,
			listed: new Set(repositories.map(({ to }) => to.toLowerCase())),
			onBytes: (key, bytes) => progress.update(`${key}: ${formatBytes(bytes)}`)
		},
		config,
		whole,
		log,
		progress
	});
	const { rows: imageRows, content: tags, transfer, known: knownImages } = await syncImages(images.filter(({ key }) => keys.has(key)), {
		target: target.registry,
		mode,
		verify: deep ? "content" : verify,
		maxDeletions: limits.deletions,
		mayPrune: (to) => everySource && !leftOut.has(to),
		known: deep || verify === "content" ? {} : state.images,
		ensureOwner: async (owner) => target.forge.ensureOwner(owner),
		nestedIndexes: "refuse",
		progress,
		log: (line) => log.info(line)
	});
	const chosen = packages.filter(({ key }) => keys.has(key));
	const copied = await syncPackages(chosen, {
		source,
		target,
		http,
		mode,
		progress,
		...deep ? {} : { known: state }
	});
	progress.done();
	const rows = [
		...git.rows,
		...imageRows,
		...copied.rows,
		...missing.filter((row) => keys.has(row.source))
	];
	const stopped = rows.some(({ action }) => action === "failed" || action === "refused");
	const changed = rows.some(({ action }) => action === "created" || action === "updated");
	const unfinished = rows.some((row) => row.unfinished === true);
	const complete = !stopped && !unfinished && whole && (mode === "sync" || !changed);
	const content = {
		git: Object.fromEntries(Object.entries(git.state).map(([to, { refs }]) => [to, refs])),
		images: tags,
		packages: copied.content
	};
	const report = {
		mode,
		source: source.origin,
		target: target.origin,
		rows,
		content,
		transfer,
		complete,
		changed
	};
	const deepRun = deep && whole ? runNumber : state.deepRun;
	const servers = stopped ? {} : knownServers(http);
	return {
		report,
		state: nextState(state, {
			found: git.state,
			whole,
			deepRun,
			config,
			servers,
			images: knownImages,
			...copied.known
		})
	};
}

// packages/mirror/src/status/status-files.ts
const BRANCH = "main";
function openStatusFiles(config, { target, author, context, log }) {
	const owner = [...config.git, ...config.images].map((item) => (item.to ?? item.owner)?.split("/")[0]).find(Boolean);
	if (owner === void 0) return void 0;
	const { forge } = target;
	const name = STATUS_REPOSITORY;
	return {
		read: async (path) => {
			const text = await readRawFile(forge.address, {
				owner,
				name,
				branch: BRANCH,
				path
			});
			refuseLaterRecord(text, { file: `${owner}/${name}/${path}` });
			return text;
		},
		write: async (files, message) => {
			if (files.every(({ before }) => before === void 0) && await forge.getRepository(owner, name) === void 0) {
				await forge.ensureOwner(owner);
				const settings = {
					private: true,
					defaultBranch: BRANCH,
					hasActions: false,
					description: "What the last complete mirror run has brought here"
				};
				await forge.createRepository(owner, name, settings);
			}
			const text = `${message}\n\nRun: ${context.runUrl}\n`;
			await writeFiles(forge.address, {
				owner,
				name,
				branch: BRANCH,
				message: text,
				author,
				files
			});
			log.info(`Recorded in ${owner}/${name}: ${files.map(({ path }) => path).join(", ")}`);
		}
	};
}

// actions/sync-mirror/src/main.ts
const fromClosure = async (...given) => (await import("./runtime4.mjs")).configFromClosure(...given);
const stacksImages = async (...given) => (await import("./runtime4.mjs")).findStacksImages(...given);
async function run(inputs) {
	const log = createLog();
	const context = readRunContext();
	const lists = await readMirrorConfig(context.workspace, { path: inputs.config });
	const { mode, only } = inputs;
	const http = createHttp({
		userAgent: "edp-actions/sync-mirror",
		connections: 32,
		onRetry: (line) => log.info(line)
	});
	const say = (line) => log.info(line);
	try {
		log.info(`${mode === "plan" ? "Comparing" : "Mirroring"} ${lists.source} to ${lists.target}`);
		checkTokens(inputs, {
			lists,
			log
		});
		const source = openEndpoint(lists.source, {
			http,
			...inputs.source,
			tokenInput: "source-token",
			log: say
		});
		const target = openEndpoint(lists.target, {
			http,
			...inputs.target,
			tokenInput: "target-token",
			log: say
		});
		const config = inputs.fromClosure === "" ? lists : await fromClosure(lists, {
			inputs,
			source,
			target,
			context,
			http,
			log
		});
		const author = runAuthor(context.actor, { serverUrl: context.serverUrl });
		const files = openStatusFiles(config, {
			target,
			author,
			context,
			log
		});
		const [before, marker] = [files?.read(STATE_FILE), files?.read(MARKER_FILE)];
		Promise.allSettled([before, marker]);
		const { report, state } = await runSync(config, {
			source,
			target,
			mode,
			only,
			verify: inputs.verify,
			registries: openRegistries({
				http,
				known: [source.registry, target.registry],
				insecure: config.insecure,
				log: say
			}),
			stacksImages: async (from) => stacksImages(from, {
				source,
				log
			}),
			state: Promise.all([before, marker]).then(([text]) => parseState(text)),
			runNumber: Number(context.runNumber) || 0,
			log
		});
		const file = join(await mkdtemp(join(context.temp, "edp-sync-")), "report.json");
		await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
		setOutput("changed", report.changed);
		setOutput("report-file", file);
		setOutput("complete", report.complete);
		await printReport(report, {
			log,
			requests: http.count()
		});
		if (mode === "sync") {
			const records = planRecords(report, {
				state,
				before: {
					state: await before,
					marker: await marker
				},
				context
			});
			if (records.length > 0) await files?.write(records, `${report.complete ? "Complete" : "Incomplete"} mirror of ${config.source}`);
		}
		checkRows(report);
	} finally {
		await http.close();
	}
}
function checkTokens({ source, target, mode }, { lists, log }) {
	if (target.token === "" && mode === "sync") throw new KitError({
		code: "INPUT_INVALID",
		message: `input target-token is empty, and nobody writes to ${lists.target} without one; nothing was changed`,
		fix: "Set target-token under \"with:\" of this step, in the example workflow by the secret MIRROR_TARGET_TOKEN. A name that no secret has gives an empty text."
	});
	for (const [input, token, at] of [[
		"source-token",
		source.token,
		lists.source
	], [
		"target-token",
		target.token,
		lists.target
	]]) if (token === "") log.warning(`Input ${input} is empty: of ${at} only what everybody may see is there for this run.`);
}
function checkRows({ rows }) {
	const stopped = rows.filter(({ action }) => action === "failed" || action === "refused");
	if (stopped.length === 0) return;
	throw new MirrorError({
		code: "SYNC_FAILED",
		message: `${stopped.length} of ${rows.length} could not be mirrored as a whole: ${stopped.map(({ source: key }) => key).join(", ")}`,
		fix: "Mend what the report says of each and dispatch sync again: what is mirrored already costs nothing."
	});
}

export { run };