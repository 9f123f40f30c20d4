import { r as __toESM } from "./runtime.mjs";
import { R as redact, Z as showControls, a as textTable, i as markdownTable, it as escapeMarkdown, rt as fencedBlock, t as VALUE_SHAPES } from "./kit.mjs";
import { I as HttpError, a as fetchObjects, g as parseTree, i as listRefs, k as GitWireError, t as ZERO_ID, x as parseCommit } from "./zod.mjs";
import { c as moveRef, d as pushRejected, f as GitopsError, g as pushObjects, h as filesCommit, l as readRef } from "./noble-curves.mjs";
import { c as require_max_satisfying, i as require_valid, o as require_satisfies, s as require_min_version } from "./semver.mjs";
import { t as ToolError } from "./tool2.mjs";
import { lstat, mkdir, mkdtemp, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { createHash } from "node:crypto";

// packages/instance/src/checkout-root.ts
async function checkoutRoot(directory, { workspace }) {
	for (let at = directory;; at = dirname(at)) {
		if (await lstat(join(at, ".git")).then(() => true, () => false)) return at;
		if (at === workspace || dirname(at) === at) return directory;
	}
}

// packages/plan-review/src/approval/approval-issue.ts
const approvalMarker = (instance) => `<!-- edp review of ${instance} -->`;
const MAX_PART_BYTES = 27e3;
function renderApprovalIssue({ what, title, id, made, review, diff }) {
	const body = [
		`A ${what} of ${escapeMarkdown(title)} waits for approval. It was made by ${escapeMarkdown(made.by)}: ${made.run}`,
		`Whoever may write to this repository, and does not dispatch the deployment, approves exactly this ${what} by a comment of these words alone:`,
		fencedBlock(`approve ${id}`),
		`An edited comment does not count, nor does one for another id: each ${what} needs an approval of its own. Whoever may write here can edit this text; the log of the run above has the same, and the id stands for the ${what} whatever is said about it.`,
		review,
		...diff === void 0 ? [] : [firstThatFits(diff)]
	].join("\n\n");
	return {
		title: `Review: ${title}`,
		body
	};
}
function firstThatFits(renderings) {
	for (const render of renderings) {
		const text = render();
		if (Buffer.byteLength(text) <= MAX_PART_BYTES) return text;
	}
	return "More than an issue holds: read it in the log of the run.";
}

// packages/terraform/src/plan/canonical-json.ts
function canonicalJson(value, indent) {
	return JSON.stringify(sortKeys(value), void 0, indent);
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (value === null || typeof value !== "object") return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
	const sorted = Object.create(null);
	for (const [key, each] of entries) sorted[key] = sortKeys(each);
	return sorted;
}

// packages/terraform/src/plan/diff-values.ts
const MAX_VALUE_LENGTH = 200;
function* diffValues(before, { now, path = "" }) {
	if (canonicalJson(before) === canonicalJson(now)) return;
	if (hasParts(before) && hasParts(now)) {
		for (const key of [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort()) {
			const name = showControls(key);
			yield* diffValues(before[key], {
				now: now[key],
				path: path === "" ? name : `${path}.${name}`
			});
		}
		return;
	}
	yield `${path}: ${shortText(before)} -> ${shortText(now)}`;
}
function hasParts(value) {
	return value !== null && typeof value === "object";
}
function shortText(value) {
	const text = value === void 0 ? "(none)" : canonicalJson(value);
	return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

// packages/tool/src/choose-version.ts
var import_max_satisfying = /* @__PURE__ */ __toESM(require_max_satisfying(), 1);
var import_min_version = /* @__PURE__ */ __toESM(require_min_version(), 1);
var import_satisfies = /* @__PURE__ */ __toESM(require_satisfies(), 1);
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
async function chooseVersion({ name, tried }, { range, cacheDirectory }) {
	const exact = (0, import_valid.default)(range);
	if (exact !== null) return exact;
	const cached = cacheDirectory === void 0 ? [] : await cachedVersions(join(cacheDirectory, name));
	const found = (0, import_max_satisfying.default)(cached, range);
	if (found !== null) return found;
	if ((0, import_satisfies.default)(tried, range)) return tried;
	const lowest = (0, import_min_version.default)(range);
	if (lowest !== null) return lowest.version;
	throw new ToolError({
		code: "TOOL_VERSION",
		message: `input version "${range.slice(0, 40)}" is a range without any version`,
		fix: `Set version to an exact version such as ${tried}.`
	});
}
async function cachedVersions(directory) {
	return (await readdir(directory).catch(() => [])).filter((name) => (0, import_valid.default)(name) === name);
}

// packages/tool/src/mirror-url.ts
function mirrorUrl({ origin }, told) {
	if (told === "") return origin;
	const url = URL.canParse(told) ? new URL(told) : void 0;
	if (url !== void 0 && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}` === "") return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
	throw new ToolError({
		code: "MIRROR_INVALID",
		message: "input mirror is no http or https URL without user, password and query",
		fix: `Set mirror to a base URL with the layout of ${origin}; nobody has to trust it, signatures are checked.`
	});
}

// packages/tool/src/tool-release.ts
const PLATFORMS = {
	linux: "linux",
	darwin: "darwin",
	freebsd: "freebsd"
};
const ARCHITECTURES = {
	x64: "amd64",
	arm64: "arm64",
	arm: "arm",
	ia32: "386"
};
function goPlatform({ platform = process.platform, arch = process.arch } = {}) {
	const [os, cpu] = [PLATFORMS[platform], ARCHITECTURES[arch]];
	return os === void 0 || cpu === void 0 ? void 0 : {
		os,
		cpu
	};
}

// packages/tool/src/verify-pinned.ts
function pinnedSum({ name, tried, pinned = {} }, { files, version }) {
	const archive = basename(files.archive);
	const sum = Object.hasOwn(pinned, archive) ? pinned[archive] : void 0;
	if (sum !== void 0) return sum;
	throw new ToolError({
		code: "TOOL_UNVERIFIED",
		message: `nobody signs ${name}, and the checksum of ${archive} is not known here, so version ${version} cannot be verified`,
		fix: `Install ${name} ${version} in the job's image, or set version to ${tried}.`
	});
}
function verifyPinned(archive, { name, sum }) {
	const actual = createHash("sha256").update(archive).digest("hex");
	if (actual === sum) return;
	throw new ToolError({
		code: "TOOL_UNVERIFIED",
		message: `${name} has the checksum ${actual}, its release has ${sum}`,
		fix: "Check the input mirror: it must hold the unchanged files of the release. Nothing of it was run."
	});
}

// packages/tool/src/install-tool.ts
const MAX_ARCHIVE_BYTES = 209715200;
const MAX_SUMS_BYTES = 1048576;
const DOWNLOAD_TIMEOUT_MS = 12e4;
async function installTool(tool, options) {
	const { version, http, log, directory, cacheDirectory } = options;
	const { name } = tool;
	const platform = goPlatform();
	if (platform === void 0) throw notBuilt(name);
	const files = tool.files(version, platform);
	const mirror = mirrorUrl(tool, options.mirror);
	const signatureOrigin = options.mirror === "" ? tool.signatureOrigin ?? mirror : mirror;
	const check = await checkOf(tool, {
		files,
		version,
		key: options.key
	});
	const cached = cacheDirectory === void 0 ? void 0 : join(cacheDirectory, name, version);
	let from = "tool cache";
	let release = await fromCache(cached, {
		files,
		check,
		log
	});
	if (release === void 0) {
		from = mirror;
		const get = async (path, maxBytes) => {
			const origin = path === files.signature ? signatureOrigin : mirror;
			return download(http, {
				url: `${origin}/${path}`,
				maxBytes
			}).catch((error) => {
				throw error instanceof HttpError ? unavailable(error, {
					tool,
					version,
					mirror: origin
				}) : error;
			});
		};
		release = await readRelease(files, get);
		await check(release);
		if (cached !== void 0) await keep(cached, {
			files,
			release
		});
	}
	const { unpackTool } = await import("./tool3.mjs");
	const executable = await unpackTool(release.archive, files);
	if (executable === void 0) throw notBuilt(name);
	const path = join(await mkdtemp(join(directory, `${name}-`)), tool.executable);
	await writeFile(path, executable, { mode: 493 });
	const proof = tool.pinned === void 0 ? "signature and checksum" : "checksum";
	log.info(`${name} ${version}: from ${from}, ${proof} verified`);
	return path;
}
async function checkOf(tool, { files, version, key }) {
	if (tool.pinned !== void 0) {
		const sum = pinnedSum(tool, {
			files,
			version
		});
		return async ({ name, archive }) => Promise.resolve(verifyPinned(archive, {
			name,
			sum
		}));
	}
	const keys = key ?? await tool.keys?.() ?? "";
	return async (release) => {
		const { verifyRelease } = await import("./openpgp.mjs");
		await verifyRelease(release, { keys });
	};
}
async function readRelease({ archive, sums, signature }, get) {
	const named = async (path) => path === "" ? /* @__PURE__ */ new Uint8Array() : get(path, MAX_SUMS_BYTES);
	return {
		name: basename(archive),
		sums: await named(sums),
		signature: await named(signature),
		archive: await get(archive, MAX_ARCHIVE_BYTES)
	};
}
async function fromCache(directory, { files, check, log }) {
	if (directory === void 0) return void 0;
	const release = await readRelease(files, async (path) => readFile(join(directory, basename(path)))).catch(() => void 0);
	if (release === void 0) return void 0;
	try {
		await check(release);
		return release;
	} catch (error) {
		log.warning(`The tool cache ${directory} is not used: ${error instanceof Error ? error.message : String(error)}`);
		return;
	}
}
async function download(http, { url, maxBytes }) {
	return (await http.request({
		url,
		redirect: "storage",
		timeoutMs: DOWNLOAD_TIMEOUT_MS
	})).bytes(maxBytes);
}
async function keep(directory, { files, release }) {
	try {
		await mkdir(directory, { recursive: true });
		for (const part of [
			"sums",
			"signature",
			"archive"
		]) {
			if (files[part] === "") continue;
			const file = join(directory, basename(files[part]));
			await writeFile(`${file}.${process.pid}`, release[part]);
			await rename(`${file}.${process.pid}`, file);
		}
	} catch {
		return;
	}
}
function unavailable(error, { tool: { name, executable }, version, mirror }) {
	const missing = error.status === 404 || error.status === 410;
	return new ToolError({
		code: "TOOL_MISSING",
		message: missing ? `${mirror} has no ${name} ${version} for ${process.platform} ${process.arch}` : `${name} ${version} is neither on PATH nor in the tool cache, and cannot be downloaded: ${error.message}`,
		fix: missing ? "Set version to a release that is there, or mirror to a base URL that has it in the layout of the product’s own host." : `Install ${executable} in the job's image, or set mirror to a base URL that the runner reaches (HTTPS_PROXY counts).`,
		cause: error
	});
}
function notBuilt(name) {
	return new ToolError({
		code: "TOOL_MISSING",
		message: `there is no build of ${name} for ${process.platform} ${process.arch} to download`,
		fix: `Install ${name} in the job's image.`
	});
}

// packages/plan-review/src/render-review.ts
const RISKS = {
	none: "none",
	change: "change: nothing is replaced or destroyed",
	replace: "replace: infrastructure is redeployed or removed",
	"data-loss": "DATA LOSS: what holds data is replaced or destroyed"
};
const HEAD = [
	"Action",
	"Address",
	"Because of",
	"Data"
];
const MAX_NAMES = 10;
function renderReview({ review, drift }) {
	const rows = review.rows.filter(({ action }) => action !== "read");
	const isRisky = ({ action, loses }) => loses !== void 0 || [
		"destroy",
		"replace",
		"forget",
		"invoke"
	].includes(action);
	return {
		counts: renderCounts(review),
		risk: RISKS[review.risk],
		head: HEAD,
		risky: rows.filter(isRisky).map(toRow),
		others: rows.filter((row) => !isRisky(row)).map(toRow),
		losses: rows.flatMap(({ address, loses }) => loses === void 0 ? [] : [redact(`${address} (${loses.holds}): ${loses.backUp}`)]),
		drift: drift.flatMap(({ address, actions, before, after }) => [redact(`${address}: ${actions.includes("delete") ? "gone" : "changed"}`), ...(actions.includes("delete") ? [] : [...diffValues(before, { now: after })]).map((line) => `    ${redact(line)}`)])
	};
}
function fewNames(names) {
	const more = names.length - MAX_NAMES;
	return `${names.slice(0, MAX_NAMES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function renderCounts({ counts, drift }) {
	const { add, change, destroy, replace, move, import: imported, invoke } = counts;
	return [
		`${add} to add, ${change} to change, ${destroy} to destroy`,
		...replace > 0 ? [`${replace} of them replaced`] : [],
		...move > 0 ? [`${move} moved`] : [],
		...imported > 0 ? [`${imported} imported`] : [],
		...invoke > 0 ? [`${invoke} ${invoke === 1 ? "action" : "actions"} to invoke`] : [],
		...drift.length > 0 ? [`${drift.length} changed outside of Terraform`] : []
	].join(", ");
}
function toRow({ action, address, forcedBy, loses }) {
	return [
		action,
		address,
		forcedBy.join(", "),
		loses === void 0 ? "" : `LOST: ${loses.holds}`
	].map(redact);
}
function reviewTable(rows, { whole = false } = {}) {
	return textTable(HEAD, rows, { whole });
}

// packages/plan-review/src/render-review-markdown.ts
const MAX_ROWS = 200;
const MAX_TEXT = 3e5;
const confirmationFor = ({ name }) => `Deploying it needs confirm: ${name}`;
function renderReviewMarkdown(reviewed, { target, text, destroy, hasId, maxRows = MAX_ROWS, maxText = MAX_TEXT }) {
	const { counts, risk, head, risky, others, losses, drift } = renderReview(reviewed);
	const rows = [...risky, ...others];
	const more = rows.length - maxRows;
	const plan = redact(text);
	const cut = plan.length > maxText ? `${plan.slice(0, maxText)}\n… cut here; the log has the whole.` : plan;
	return [
		`### ${escapeMarkdown(`${destroy ? "Destruction" : "Plan"} of ${target.title}`)}`,
		`${counts}. **Risk: ${risk}**.${hasId ? ` Plan id: \`${reviewed.id}\`` : ""}`,
		...rows.length > 0 && maxRows > 0 ? [markdownTable(head, rows.slice(0, maxRows))] : [],
		...more > 0 ? [`… and ${more} more, see the log.`] : [],
		...losses.length > 0 ? [`Before it goes:\n\n${losses.slice(0, maxRows).map((line) => `- ${escapeMarkdown(line)}`).join("\n")}`] : [],
		...losses.length > 0 && !destroy ? [`> ${escapeMarkdown(confirmationFor(target))}`] : [],
		...cut === "" ? [] : [details("The whole plan", cut)],
		...drift.length === 0 || maxRows === 0 ? [] : [details("Changed outside of Terraform", drift.slice(0, maxRows).join("\n"))],
		""
	].join("\n\n");
}
function details(title, text) {
	return `<details><summary>${title}</summary>\n\n${fencedBlock(text)}\n\n</details>`;
}

// packages/plan-review/src/approval/issue-review.ts
const reviewFileOf = (runDirectory) => join(runDirectory, "review.md");
const SIZES = [
	{
		maxRows: 200,
		maxText: 12e3
	},
	{
		maxRows: 100,
		maxText: 0
	},
	{
		maxRows: 20,
		maxText: 0
	},
	{
		maxRows: 0,
		maxText: 0
	}
];
function renderIssueReview(reviewed, { target, text }) {
	return firstThatFits(SIZES.map(({ maxRows, maxText }) => () => {
		return renderReviewMarkdown(reviewed, {
			target,
			text: maxText === 0 ? "" : text,
			destroy: false,
			hasId: true,
			maxRows,
			maxText
		});
	}));
}

// packages/gitops/src/kept/remove-old-refs.ts
async function removeOldRefs(remote, { prefix, olderThanMs, names }) {
	const { refs } = await listRefs(remote, { prefixes: [prefix] });
	const known = [...refs].filter(([ref]) => names?.test(ref.slice(prefix.length)) ?? true);
	if (known.length === 0) return [];
	const wants = [...new Set(known.map(([, id]) => id))];
	const objects = await fetchObjects(remote, {
		wants,
		depth: 1,
		filter: "tree:0"
	});
	const old = known.filter(([, id]) => {
		const object = objects.get(id);
		if (object === void 0) return false;
		return object.type !== "commit" || Date.now() - parseCommit(object.body).author.at.getTime() > olderThanMs;
	});
	if (old.length === 0) return [];
	const updates = old.map(([ref, id]) => ({
		ref,
		oldId: id,
		newId: ZERO_ID
	}));
	const refused = (await pushObjects(remote, {
		updates,
		objects: []
	})).find(({ ok }) => !ok);
	if (refused !== void 0) throw pushRejected(remote, {
		ref: refused.ref,
		reason: refused.reason ?? "no verdict"
	});
	return old.map(([ref]) => ref.slice(prefix.length));
}

// packages/gitops/src/kept/plan-store.ts
const FILE = "plan.json";
const MAX_DOCUMENT_BYTES = 67108864;
const PLANS = "refs/plans/";
const plansOf = ({ tenant, environment }) => `${PLANS}${tenant}/${environment}/`;
const planRef = (key) => `${plansOf(key)}${key.id}`;
function planIdOf(document) {
	return createHash("sha256").update(document).digest("hex");
}
async function savePlan(remote, { document, author, ...instance }) {
	const key = {
		...instance,
		id: planIdOf(document)
	};
	const ref = planRef(key);
	if (await readRef(remote, ref) === void 0) {
		const message = `Plan ${key.id} of ${key.tenant}/${key.environment}`;
		const { id: newId, objects } = filesCommit({
			files: { [FILE]: document },
			message,
			author
		});
		await moveRef(remote, {
			ref,
			newId,
			objects
		});
	} else await readPlan(remote, key);
	return key.id;
}
async function readPlan(remote, key) {
	const ref = VALUE_SHAPES.planId.test(key.id) ? planRef(key) : "";
	const commitId = ref === "" ? void 0 : await readRef(remote, ref);
	if (commitId === void 0) {
		const elsewhere = ref === "" ? void 0 : await findElsewhere(remote, key);
		throw new GitopsError({
			code: "PLAN_MISSING",
			message: `there is no plan ${key.id.slice(0, 64)} of ${key.tenant}/${key.environment}${elsewhere === void 0 ? "" : `: it is one of ${elsewhere}`}`,
			fix: elsewhere === void 0 ? "Dispatch plan and copy the plan id it prints; a plan is gone once it was deployed, or once its configuration failed." : `Dispatch plan for ${key.tenant}/${key.environment} and copy the plan id it prints, or deploy ${elsewhere} with this one.`
		});
	}
	return provedDocument(await fetchObjects(remote, {
		wants: [commitId],
		depth: 1
	}), {
		remote,
		ref,
		commitId,
		id: key.id
	});
}
function provedDocument(objects, { remote, ref, commitId, id }) {
	const commit = objects.get(commitId);
	if (commit?.type !== "commit") throw planForged(remote, {
		ref,
		id: commitId,
		what: `points at a ${commit?.type ?? "missing object"}, and a kept plan is a commit`
	});
	const tree = objects.get(parseCommit(commit.body).tree);
	const entry = tree?.type === "tree" ? parseTree(tree.body).find(({ name }) => name === FILE) : void 0;
	const blob = entry === void 0 ? void 0 : objects.get(entry.id);
	if (blob?.type !== "blob") throw planForged(remote, {
		ref,
		id: commitId,
		what: `holds no file ${FILE}`
	});
	if (createHash("sha256").update(blob.body).digest("hex") !== id) throw planForged(remote, {
		ref,
		id: commitId,
		what: "holds another document than its name, a digest, stands for"
	});
	return blob.body.toString("utf8");
}
async function listPlans(remote) {
	const found = /* @__PURE__ */ new Map();
	for (const { path, id } of await listKept(remote)) found.set(path, [...found.get(path) ?? [], id]);
	return found;
}
async function readPlans(remote, { most }) {
	const kept = (await listKept(remote)).slice(0, most);
	const wants = [...new Set(kept.map(({ commitId }) => commitId))];
	const objects = await fetchObjects(remote, {
		wants,
		depth: 1,
		maxObjectBytes: MAX_DOCUMENT_BYTES
	});
	return kept.flatMap(({ path, id, ref, commitId }) => {
		try {
			return [{
				path,
				id,
				document: provedDocument(objects, {
					remote,
					ref,
					commitId,
					id
				})
			}];
		} catch (error) {
			if (error instanceof GitopsError || error instanceof GitWireError) return [];
			throw error;
		}
	});
}
async function listKept(remote) {
	const { refs } = await listRefs(remote, { prefixes: [PLANS] });
	return [...refs].flatMap(([ref, commitId]) => {
		const [, path, id] = /^refs\/plans\/([\w-]+\/[\w-]+)\/([0-9a-f]{64})$/.exec(ref) ?? [];
		return path === void 0 || id === void 0 ? [] : [{
			path,
			id,
			ref,
			commitId
		}];
	});
}
async function findElsewhere(remote, { id }) {
	const { refs } = await listRefs(remote, { prefixes: [PLANS] });
	const ref = [...refs.keys()].find((each) => each.endsWith(`/${id}`));
	return ref === void 0 ? void 0 : /^refs\/plans\/([\w-]+\/[\w-]+)\/[0-9a-f]+$/.exec(ref)?.[1];
}
function planForged(remote, { ref, id, what }) {
	return new GitopsError({
		code: "PLAN_FORGED",
		message: `${ref} of ${remote.url} ${what}: somebody changed what was reviewed. Nothing of it was used`,
		fix: `Find out who may push refs to that repository. Then git push --force-with-lease=${ref}:${id} ${remote.url} :${ref} removes it; dispatch plan again and use the id it prints.`
	});
}
async function removePlan(remote, key) {
	const ref = planRef(key);
	const oldId = await readRef(remote, ref);
	if (oldId !== void 0) await moveRef(remote, {
		ref,
		oldId
	});
}
async function removeOldPlans(remote, { olderThanMs, ...instance }) {
	return removeOldRefs(remote, {
		prefix: plansOf(instance),
		olderThanMs
	});
}

export { checkoutRoot as S, chooseVersion as _, removeOldPlans as a, approvalMarker as b, removeOldRefs as c, confirmationFor as d, renderReviewMarkdown as f, installTool as g, reviewTable as h, readPlans as i, renderIssueReview as l, renderReview as m, planIdOf as n, removePlan as o, fewNames as p, readPlan as r, savePlan as s, listPlans as t, reviewFileOf as u, diffValues as v, renderApprovalIssue as x, canonicalJson as y };