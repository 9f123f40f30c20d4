import { C as readSubtree, D as removePlan, E as readPlan, F as HttpError, I as readRunContext, M as checkWriteAccess, N as listRefs, O as commitSubtree, P as createHttp, S as readFile$1, T as runCommitter, _ as entryPath, b as checkManager, c as declaredVariables, d as readRunFile, f as writeRunFile, g as parseFieldSchema, h as findInstance, i as commitMessage, k as acquireLock, l as directoryTreeId, m as readFormFields, n as RenderConfigError, o as readProgress, p as mergeFields, r as commitEntry, s as writeProgress, t as openRepositories, u as parseTenants, v as parseEntry, w as runAuthor, x as InstanceError, y as checkNewInstance } from "./repositories.mjs";
import { a as saveState, h as redact, m as addMask, n as ViolationsError, o as setOutput, r as appendSummary, s as createLog, y as CodedError } from "./src.mjs";
import { _ as renderFileDiff, a as renderCounts, b as UNKNOWN, c as diffTrees, f as hydratorMetadata, i as renderDiffMarkdown, n as planTree, o as renderObjects, p as ownedFiles, s as renderPatch, t as renderTree, v as checkTree } from "./src3.mjs";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, realpath, writeFile } from "node:fs/promises";
import { join, relative, resolve as resolve$1, sep } from "node:path";
import { dirname } from "node:path/posix";

// packages/kit/src/paint.ts
const CODES$1 = {
	added: 32,
	removed: 31,
	changed: 33,
	head: 36
};
function paint(line, tone) {
	return tone === void 0 || line === "" || process.env["NO_COLOR"] ? line : `\u001b[${CODES$1[tone]}m${line}\u001b[0m`;
}
function paintPatch(text) {
	return text.split("\n").map((line) => paint(showControls(line), toneOf(line))).join("\n");
}
function toneOf(line) {
	if (/^(diff --git|index|new file|deleted file|old mode|new mode|--- |\+\+\+ |@@)/.test(line)) return "head";
	return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : void 0;
}
function showControls(line) {
	return line.replaceAll(/(?!\t)\p{Cc}/gu, (c) => String.raw`\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

// node_modules/.pnpm/markdown-table@3.1.0/node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable$1(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// packages/kit/src/table.ts
function markdownTable(head, rows) {
	const cell = (text) => text.replaceAll("|", String.raw`\|`).replace(/\r?\n/g, "<br>");
	return markdownTable$1([head, ...rows].map((row) => row.map(cell)));
}
function textTable(head, rows) {
	const lines = [head, ...rows].map((row) => row.map((cell) => cell.replace(/\s*\r?\n\s*/g, " ")));
	const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
	return lines.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

// packages/instance/src/config-digest.ts
function configDigest(parts) {
	return createHash("sha256").update(JSON.stringify(sortKeys(parts))).digest("hex");
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, sortKeys(inner)]));
}

// packages/instance/src/plan-backend.ts
function planBackend(tenant, instance) {
	const values = {
		tenant: instance.tenant,
		environment: instance.environment,
		domain: instance.domain
	};
	return Object.fromEntries(Object.entries(tenant.terraform.backend).map(([key, value]) => [key, typeof value === "string" ? value.replace(/\{(tenant|environment|domain)\}/g, (_, name) => values[name]) : value]));
}

// actions/render-config/src/run-secrets.ts
function runSecrets({ secretFields }, { tokens }) {
	const values = secretFields.map((name) => process.env[`TF_VAR_${name}`] ?? "");
	for (const value of values) addMask(value);
	return [
		tokens.infraDeploy,
		tokens.stacks,
		tokens.stacksInstances,
		...values
	].filter((value) => value !== "");
}

// actions/render-config/src/plan-directory.ts
function planDirectory({ run, inputs, author, log }, { current, rendered, allowUnknown }) {
	const { instance, stacks, stacksInstances } = run;
	const { violations, allowed } = checkTree(rendered, {
		instance,
		stacksInstancesUrl: stacksInstances.url,
		checked: ownedFiles(current),
		others: current.keys(),
		secrets: runSecrets(run, { tokens: inputs.tokens }),
		allowUnknown
	});
	if (violations.length > 0) throw new ViolationsError(violations);
	for (const { violation, reason } of allowed) log.notice(`Let pass (${violation.code}): ${violation.message}. The file says: ${reason}`, violation.at);
	const metadata = hydratorMetadata({
		drySha: stacks.commit,
		repoURL: stacks.url,
		author: `${author.name} <${author.email}>`,
		date: run.run.startedAt,
		subject: `Configuration of ${instance.domain}`
	});
	const { onDrift } = inputs;
	const plan = planTree({
		current,
		rendered,
		metadata,
		onDrift
	});
	if (plan.drifted.length === 0) return plan;
	const paths = plan.drifted.map(({ path }) => path).join(", ");
	if (onDrift === "fail") throw new RenderConfigError({
		code: "DRIFT",
		message: `rendered files were edited by hand: ${paths}`,
		fix: "Move the edit into the stacks templates, or set on-drift (in the example workflows: repository variable EDP_ON_DRIFT) to overwrite, which drops the edit, or keep, which leaves the file alone.",
		details: plan.drifted.map(({ diff }) => diff).join("\n")
	});
	log.warning(`Edited by hand, ${onDrift === "keep" ? "kept" : "overwritten"}: ${paths}`);
	return plan;
}

// packages/forge/src/forge-error.ts
var ForgeError = class extends CodedError {
	name = "ForgeError";
};

// packages/forge/src/call-api.ts
const CODES = {
	401: "FORGE_AUTH",
	403: "FORGE_FORBIDDEN",
	404: "FORGE_NOT_FOUND"
};
async function callApi(address, call) {
	const { origin, http, token } = address;
	const { method = "GET", path, query = {}, body } = call;
	const url = new URL(`${address.apiUrl ?? `${origin}/api/v1`}/${path.map(encodeURIComponent).join("/")}`);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	try {
		return await http.request({
			url: url.toString(),
			method,
			headers: {
				accept: "application/json",
				...body === void 0 ? {} : { "content-type": "application/json" }
			},
			auth: token === "" ? void 0 : {
				kind: "bearer",
				token
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			...method === "POST" ? { retries: 0 } : {}
		});
	} catch (error) {
		throw error instanceof HttpError ? explain(error, {
			address,
			call
		}) : error;
	}
}
function explain(error, { address, call }) {
	const host = new URL(address.origin).host;
	const { status } = error;
	if (status === void 0) return new ForgeError({
		code: "FORGE_UNREACHABLE",
		message: error.message,
		fix: error.fix ?? "Check the server; the run can be dispatched again.",
		cause: error
	});
	const code = CODES[status] ?? (status >= 500 ? "FORGE_UNREACHABLE" : "FORGE_REJECTED");
	const said = /"message"\s*:\s*"([^"]{1,200})"/.exec(error.bodySnippet ?? "")?.[1];
	return new ForgeError({
		code,
		message: `${host} answers ${status} to ${call.subject}${said === void 0 ? "" : `: ${said}`}`,
		fix: `Check that ${address.tokenInput} is a token of ${host} with scope ${call.scope}, whose user may do this.`,
		cause: error
	});
}

// packages/forge/src/ensure-pull-request.ts
const PAGE_SIZE$1 = 50;
const MAX_PAGES$1 = 40;
async function ensurePullRequest(address, options) {
	const found = await findOpen(address, options);
	if (found !== void 0) return {
		...found,
		created: false
	};
	const { owner, name, head, base, title, body } = options;
	try {
		return {
			...read(await (await callApi(address, {
				method: "POST",
				path: [
					"repos",
					owner,
					name,
					"pulls"
				],
				body: {
					head,
					base,
					title,
					body
				},
				scope: "write:repository",
				subject: `opening a pull request in ${owner}/${name}`
			})).json(), address),
			created: true
		};
	} catch (error) {
		const now = await findOpen(address, options);
		if (now !== void 0) return {
			...now,
			created: false
		};
		throw error;
	}
}
async function findOpen(address, { owner, name, head, base }) {
	for (let page = 1; page <= MAX_PAGES$1; page += 1) {
		const all = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"pulls"
			],
			query: {
				state: "open",
				page: String(page),
				limit: String(PAGE_SIZE$1)
			},
			scope: "read:repository",
			subject: `the pull requests of ${owner}/${name}`
		})).json();
		if (!Array.isArray(all) || all.length === 0) return void 0;
		const found = all.find((each) => each.head?.ref === head && each.base?.ref === base);
		if (found !== void 0) return read(found, address);
	}
}
function read({ number, html_url: url }, address) {
	if (typeof number === "number" && typeof url === "string") return {
		number,
		url
	};
	throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${new URL(address.origin).host} describes a pull request without number and address`,
		fix: "Check that the server is a Forgejo, Gitea or GitHub."
	});
}

// packages/forge/src/run-status.ts
const ENDED = /* @__PURE__ */ new Set([
	"success",
	"failure",
	"cancelled",
	"skipped"
]);
const PAGE_SIZE = 50;
const MAX_PAGES = 20;
async function readRunEnd(address, key) {
	const { owner, name, runUrl } = key;
	const call = {
		scope: "read:repository",
		subject: `the runs of ${owner}/${name}`
	};
	const id = /\/actions\/runs\/(\d+)$/.exec(runUrl)?.[1];
	if (id === void 0) return void 0;
	if (address.apiUrl === void 0 || address.apiUrl.endsWith("/api/v1")) return endOfTasks(await tasksOf(address, key));
	try {
		const { status, updated_at: at } = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"actions",
				"runs",
				id
			],
			...call
		})).json();
		return status === "completed" ? toDate(at) : void 0;
	} catch (error) {
		if (error instanceof ForgeError && error.code === "FORGE_NOT_FOUND") return void 0;
		throw error;
	}
}
async function tasksOf(address, { owner, name, runUrl, since }) {
	const { pathname } = new URL(runUrl);
	const found = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const { workflow_runs: tasks } = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"actions",
				"tasks"
			],
			query: {
				page: String(page),
				limit: String(PAGE_SIZE)
			},
			scope: "read:repository",
			subject: `the runs of ${owner}/${name}`
		})).json();
		if (!Array.isArray(tasks) || tasks.length === 0) break;
		found.push(...tasks.filter(({ url }) => typeof url === "string" && pathOf(url) === pathname));
		if (tasks.every(({ created_at: at }) => (toDate(at) ?? since) < since)) break;
	}
	return found;
}
function endOfTasks(tasks) {
	const ends = tasks.map(({ status, updated_at: at }) => ENDED.has(String(status)) ? toDate(at) : void 0);
	if (ends.length === 0 || ends.includes(void 0)) return void 0;
	return new Date(Math.max(...ends.map((end) => end.getTime())));
}
const pathOf = (url) => URL.canParse(url) ? new URL(url).pathname : url;
function toDate(value) {
	const date = new Date(typeof value === "string" ? value : NaN);
	return Number.isNaN(date.getTime()) ? void 0 : date;
}

// actions/render-config/src/propose.ts
function proposalBranch({ tenant, environment }) {
	return `deploy/${tenant}/${environment}`;
}
async function propose({ run, inputs, http, context, log }, { head, commit, subject, message }) {
	const { url, branch: base } = run.stacksInstances;
	const { origin, pathname } = new URL(url);
	const [owner = "", name = "", ...rest] = pathname.replace(/^\/|(\.git)?\/*$/g, "").split("/").map(decodeURIComponent);
	if (owner === "" || name === "" || rest.length > 0) throw new RenderConfigError({
		code: "REPOSITORY_URL_INVALID",
		message: `${url} is not https://<host>/<owner>/<repository>, so no pull request can be opened there`,
		fix: `The commit is on branch ${head}; open the pull request by hand, or correct stacks-instances.`
	});
	const { number, url: address, created } = await ensurePullRequest({
		origin,
		...origin === context.serverUrl ? { apiUrl: context.apiUrl } : {},
		http,
		token: inputs.tokens.stacksInstances,
		tokenInput: "stacks-instances-token"
	}, {
		owner,
		name,
		head,
		base,
		title: subject,
		body: message
	});
	setOutput("pull-request", address);
	log.notice(`stacks-instances ${run.instance.path}: commit ${commit.slice(0, 12)} on ${head}, pull request ${number} ${created ? "opened" : "updated"}: ${address}. Argo CD takes over once it is merged.`);
}

// actions/render-config/src/read-outputs.ts
async function readOutputs(file) {
	if (file === "") return {};
	const text = await readFile(file, "utf8").catch((cause) => {
		throw new RenderConfigError({
			code: "OUTPUTS_MISSING",
			message: `outputs-file ${file} cannot be read`,
			fix: "Pass the outputs-file output of terraform-plan (diff, record) or terraform-apply (commit).",
			cause
		});
	});
	const outputs = Object.entries(JSON.parse(text));
	return Object.fromEntries(outputs.filter(([, { sensitive }]) => !sensitive).map(([name, { value, unknown }]) => [name, unknown ? UNKNOWN : value]));
}

// actions/render-config/src/render.ts
async function render({ run, repositories, inputs }) {
	const { instance, stacks, stacksInstances } = run;
	const template = await readSubtree(repositories.stacks, {
		ref: stacks.commit,
		path: "template"
	});
	return renderTree(template.files, {
		tenant: instance.tenant,
		environment: instance.environment,
		instance: {
			name: instance.name,
			domain: instance.domain,
			path: instance.path
		},
		fields: {
			...Object.fromEntries(run.unset.map((name) => [name, null])),
			...run.fields
		},
		outputs: await readOutputs(inputs.outputsFile),
		stacks: {
			ref: stacks.ref,
			commit: stacks.commit
		},
		stacksInstances: { url: stacksInstances.url }
	});
}

// actions/render-config/src/commit-configuration.ts
async function commitConfiguration(step, { base }) {
	const { run, repositories, inputs, author, committer, log } = step;
	const rendered = await render(step);
	const { branch } = run.stacksInstances;
	const subject = `${run.newInstance ? "Create" : "Update"} ${run.instance.domain}`;
	const message = commitMessage(run, { subject });
	const proposeOn = inputs.pullRequest ? proposalBranch(run.instance) : void 0;
	let isEqual = false;
	const { commit, changed } = await commitSubtree(repositories.stacksInstances, {
		branch,
		path: run.instance.path,
		...proposeOn === void 0 ? {} : { proposeOn },
		...base === void 0 ? {} : { base },
		author,
		committer,
		log: (line) => log.info(line),
		plan: (current) => {
			const plan = planDirectory(step, {
				current,
				rendered,
				allowUnknown: false
			});
			isEqual = plan.equal;
			return plan.equal ? void 0 : {
				files: plan.result,
				message
			};
		}
	});
	const what = `stacks-instances ${run.instance.path}`;
	if (isEqual) log.info(`${what}: already as rendered, no commit.`);
	else if (proposeOn !== void 0) await propose(step, {
		head: proposeOn,
		commit,
		subject,
		message
	});
	else log.info(`${what}: commit ${commit.slice(0, 12)} on ${branch}; Argo CD takes over.`);
	return {
		commit,
		changed
	};
}

// actions/render-config/src/commit.ts
async function commit(step) {
	const { run, repositories } = step;
	const progress = await readProgress(run.directory);
	const done = await commitConfiguration(step, progress.base === void 0 ? {} : { base: progress.base });
	setOutput("changed", done.changed);
	setOutput("commit", done.commit);
	await commitEntry(step, {
		changes: {
			fields: run.set,
			stacks: {
				ref: run.stacks.ref,
				commit: run.stacks.commit
			},
			status: "deployed",
			attempt: void 0,
			deployed: {
				at: (/* @__PURE__ */ new Date()).toISOString(),
				run: run.run.url,
				commit: done.commit,
				fields: run.fields,
				...progress.lineage === void 0 ? {} : { stateLineage: progress.lineage },
				credentialsShown: !run.credentialsDue || progress.credentialsShown === true
			}
		},
		subject: "Deployed"
	});
	await writeProgress(run.directory, { finished: true });
	if (run.planId !== void 0) {
		const { tenant, environment } = run.instance;
		await removePlan(repositories.infraDeploy, {
			tenant,
			environment,
			id: run.planId
		});
	}
}

// actions/render-config/src/print-diff.ts
const MAX_LINES = 100;
const MAX_FIELDS = 20;
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
		await log.group(`All objects that change in ${title}`, () => log.info(renderObjects(diff).map(paintLine).join("\n")));
	}
	for (const [name, files] of groupFiles(diff)) await log.group(`Diff of ${name}`, () => log.info(paintPatch(files.map((file) => renderFileDiff(file, { fold: true })).join("").trimEnd())));
}
const paintLine = ({ mark, text }) => paint(`  ${mark} ${showControls(text)}`, TONES[mark]);
function groupFiles({ files }) {
	const shown = files.filter(({ isNoise }) => !isNoise);
	const groups = /* @__PURE__ */ new Map();
	for (const file of shown) {
		const name = shown.length <= MAX_GROUPS ? file.path : `${dirname(file.path)}/`;
		groups.set(name, [...groups.get(name) ?? [], file]);
	}
	return groups;
}

// actions/render-config/src/preview.ts
async function preview(step) {
	const { run, repositories, log } = step;
	const rendered = await render(step);
	const { branch, url } = run.stacksInstances;
	const before = await readSubtree(repositories.stacksInstances, {
		ref: branch,
		path: run.instance.path
	});
	const plan = planDirectory(step, {
		current: before.files,
		rendered,
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
		await appendSummary(`### ${title}\n\nNothing to change.\n`);
	} else {
		await printDiff(diff, {
			title,
			log
		});
		await appendSummary(renderDiffMarkdown(diff, { title }));
	}
	return { base: before.treeId };
}

// actions/render-config/src/diff.ts
async function diff(step) {
	try {
		await preview(step);
	} catch (error) {
		const { keptPlan } = await readProgress(step.run.directory);
		const { tenant, environment } = step.run.instance;
		if (keptPlan !== void 0) await removePlan(step.repositories.infraDeploy, {
			tenant,
			environment,
			id: keptPlan
		});
		throw error;
	}
}

// actions/render-config/src/checkout.ts
async function readCheckout(workspace, { directory }) {
	const root = await containedDirectory(workspace, {
		directory,
		input: "config-directory"
	});
	const text = await readFile(join(root, "tenants.yaml"), "utf8").catch((cause) => {
		throw new RenderConfigError({
			code: "TENANTS_MISSING",
			message: `no tenants.yaml in the checked out repository (${relative(workspace, root) || "."})`,
			fix: "Check out infra-deploy before this step, or set config-directory to where it is.",
			cause
		});
	});
	return {
		directory: root,
		tenants: parseTenants(text, "tenants.yaml"),
		environments: await listEnvironments(root)
	};
}
async function containedDirectory(root, { directory, input }) {
	const base = await realpath(root);
	const path = await realpath(resolve$1(base, directory)).catch(() => void 0);
	if (path !== void 0 && (path === base || path.startsWith(base + sep))) return path;
	throw new RenderConfigError({
		code: "CONFIG_DIRECTORY_INVALID",
		message: `${input} "${directory}" is no directory inside the checked out repository`,
		fix: `Set ${input} to a directory of the repository, relative to its root.`
	});
}
async function listEnvironments(root) {
	return (await readdir(join(root, "instances"), { recursive: true }).catch(() => [])).filter((file) => file.endsWith(".yaml")).map((file) => file.replace(/^.*[\\/]|\.yaml$/g, ""));
}

// actions/render-config/src/default-branch.ts
async function defaultBranch(remote) {
	const { head } = await listRefs(remote, { prefixes: ["HEAD"] });
	return head?.replace(/^refs\/heads\//, "") ?? "main";
}

// actions/render-config/src/instances.ts
async function instances(inputs, { log, http, context }) {
	const { tenants } = await readCheckout(context.workspace, { directory: inputs.configDirectory });
	const url = `${context.serverUrl}/${context.repository}`;
	const { infraDeploy } = openRepositories({
		infraDeploy: url,
		stacks: url,
		stacksInstances: url
	}, {
		tokens: inputs.tokens,
		http,
		log
	});
	const branch = tenants.managers[new URL(context.serverUrl).host]?.entriesBranch ?? await defaultBranch(infraDeploy);
	const onBranch = await readSubtree(infraDeploy, {
		ref: branch,
		path: "instances"
	});
	const { files } = onBranch.commit === "" ? await readSubtree(infraDeploy, {
		ref: "HEAD",
		path: "instances"
	}) : onBranch;
	const found = [...files].flatMap(([path, { content }]) => {
		const instance = instanceOf(path, {
			tenants,
			log
		});
		if (instance === void 0 || !isManaged(instance, context.serverUrl)) return [];
		return isDeployed(content.toString("utf8"), {
			path,
			log
		}) ? [instance] : [];
	});
	log.info(found.length === 0 ? "No instance is deployed from here." : found.map(({ domain }) => domain).join("\n"));
	setOutput("instances", JSON.stringify(found.map(({ tenant, environment }) => ({
		tenant,
		environment
	}))));
}
function instanceOf(path, { tenants, log }) {
	const [, tenant = "", environment = ""] = /^([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
	try {
		return findInstance(tenants, {
			tenant,
			environment
		});
	} catch (error) {
		if (!(error instanceof InstanceError)) throw error;
		log.warning(`instances/${path} is left out: ${error.message}`);
		return;
	}
}
function isManaged(instance, serverUrl) {
	try {
		checkManager(instance, {
			serverUrl,
			breakGlass: ""
		});
		return true;
	} catch (error) {
		if (error instanceof InstanceError) return false;
		throw error;
	}
}
function isDeployed(text, { path, log }) {
	try {
		const { deployed, status } = parseEntry(text, `instances/${path}`);
		return deployed !== void 0 && status !== "destroyed";
	} catch (error) {
		log.warning(`instances/${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
		return true;
	}
}

// actions/render-config/src/record.ts
async function record(step) {
	const { run } = step;
	const attempt = {
		run: run.run.url,
		actor: run.run.actor,
		at: run.run.startedAt
	};
	if (run.operation === "destroy") {
		const commit = await commitEntry(step, {
			changes: {
				status: "destroying",
				attempt
			},
			subject: "Destroying"
		});
		setOutput("commit", commit);
		await writeProgress(run.directory, { recorded: true });
		return;
	}
	const { base } = await preview(step);
	const commit = await commitEntry(step, {
		changes: {
			fields: run.set,
			stacks: {
				ref: run.stacks.ref,
				commit: run.stacks.commit
			},
			status: "deploying",
			attempt
		},
		subject: "Deploying"
	});
	setOutput("commit", commit);
	await writeProgress(run.directory, {
		recorded: true,
		base
	});
}

// actions/render-config/src/check-fields.ts
function checkFields({ inputs, instance, stored, schema, environments }) {
	const form = inputs.operation === "destroy" ? {
		values: {},
		violations: []
	} : readFormFields(inputs.fields || "{}", schema);
	const { violations, ...merged } = mergeFields({
		schema,
		entry: stored.entry,
		form: form.values,
		operation: inputs.operation,
		entryFile: stored.file,
		entryText: stored.text
	});
	const all = [...form.violations, ...violations];
	const mistyped = stored.entry === void 0 ? checkNewInstance({
		instance,
		existing: environments,
		confirm: inputs.confirm
	}) : void 0;
	if (mistyped) all.push(mistyped);
	if (all.length > 0) throw new ViolationsError(all);
	return merged;
}

// actions/render-config/src/entry.ts
async function readEntry(remote, { branch, instance, operation, log }) {
	const file = entryPath(instance);
	const text = await readText(remote, {
		branch,
		file
	});
	if (text === void 0 && operation === "destroy") throw new InstanceError({
		code: "ENTRY_MISSING",
		message: `${instance.domain} has no base entry (${file} on branch ${branch}), so there is nothing to destroy`,
		fix: "Check tenant and environment; the entries under instances/ list what exists."
	});
	const entry = text === void 0 ? void 0 : parseEntry(text, file);
	if (entry?.attempt?.stoppedAt && entry.status !== "deployed") log.warning(`The last run of this instance stopped at ${entry.attempt.stoppedAt}: ${entry.attempt.run} (${entry.attempt.actor}, ${entry.attempt.at}). This run goes on from what it left.`);
	return {
		file,
		text,
		entry
	};
}
async function readText(remote, { branch, file }) {
	const onBranch = await readFile$1(remote, {
		ref: branch,
		path: file
	});
	if (onBranch.commit !== "") return onBranch.content?.toString("utf8");
	return (await readFile$1(remote, {
		ref: "HEAD",
		path: file
	})).content?.toString("utf8");
}

// actions/render-config/src/overview.ts
function renderOverview(run) {
	const head = [
		"Field",
		"Value",
		""
	];
	const rows = Object.entries(run.fields).map(([name, value]) => [
		name,
		typeof value === "string" ? value : JSON.stringify(value),
		run.changed.includes(name) ? "changed" : ""
	]);
	const facts = [
		`${run.operation} of ${run.instance.domain}${run.newInstance ? " — a NEW instance" : ""}`,
		`templates ${run.stacks.ref} at ${run.stacks.commit.slice(0, 12)}, entry on branch ${run.infraDeploy.branch}`,
		...run.breakGlass === void 0 ? [] : [`BREAK-GLASS: ${run.breakGlass}`]
	];
	return {
		text: [
			...facts,
			"",
			textTable(head, rows)
		].join("\n"),
		markdown: [
			`## ${facts[0]}`,
			"",
			...facts.slice(1).map((fact) => `- ${fact}`),
			"",
			markdownTable(head, rows),
			""
		].join("\n")
	};
}

// actions/render-config/src/pin-stacks.ts
async function pinStacks({ infraDeploy, stacks }, { inputs, instance, entry, log }) {
	const ref = inputs.stacksRef || entry?.stacks?.ref || "main";
	const pin = await choosePin();
	const file = await readFile$1(stacks, {
		ref: pin.commit,
		path: "schema.yaml"
	});
	if (file.content === void 0) throw new RenderConfigError({
		code: "STACKS_SCHEMA_MISSING",
		message: `${stacks.url} has no schema.yaml at ${pin.ref} (${pin.commit.slice(0, 12)})`,
		fix: "Point the inputs stacks and stacks-ref at a template repository with schema.yaml at its root."
	});
	log.info(`Templates: ${stacks.url} ${pin.ref} at ${pin.commit.slice(0, 12)}`);
	return {
		...pin,
		schema: parseFieldSchema(file.content.toString("utf8"), "stacks/schema.yaml")
	};
	async function choosePin() {
		if (inputs.operation === "destroy" && entry?.stacks?.commit) return {
			ref,
			commit: entry.stacks.commit
		};
		const tip = await resolveRef(stacks, ref);
		if (inputs.planId === "") return {
			ref,
			commit: tip
		};
		const reviewed = await readReviewedPin(infraDeploy, {
			instance,
			planId: inputs.planId
		});
		if (reviewed.commit !== tip) log.notice(`stacks ${ref} has moved on to ${tip.slice(0, 12)} since the plan; this run uses the reviewed ${reviewed.commit.slice(0, 12)}.`);
		return reviewed;
	}
}
async function resolveRef(stacks, ref) {
	if (/^[0-9a-f]{40}$/.test(ref)) return ref;
	const names = ref.startsWith("refs/") ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
	const { refs, peeled } = await listRefs(stacks, {
		prefixes: names,
		peel: true
	});
	for (const name of names) {
		const id = peeled.get(name) ?? refs.get(name);
		if (id !== void 0) return id;
	}
	throw new RenderConfigError({
		code: "STACKS_REF_MISSING",
		message: `${stacks.url} has no branch or tag "${ref}"`,
		fix: "Set stacks-ref to an existing branch or tag, or correct stacks.ref in the base entry."
	});
}
async function readReviewedPin(infraDeploy, { instance, planId }) {
	const { tenant, environment } = instance;
	const { document } = await readPlan(infraDeploy, {
		tenant,
		environment,
		id: planId
	});
	const { stacks } = JSON.parse(document);
	if (typeof stacks?.ref === "string" && /^[0-9a-f]{40}$/.test(stacks.commit ?? "")) return stacks;
	throw new RenderConfigError({
		code: "PLAN_FOREIGN",
		message: `plan ${planId} names no template version`,
		fix: "Dispatch plan again and use the id it prints."
	});
}

// actions/render-config/src/take-lock.ts
const GRACE_MS = 12e4;
async function takeLock(remote, { inputs, instance, context, http, log }) {
	const { tenant, environment } = instance;
	const { operation, lockWaitMs: waitMs, unlock } = inputs;
	const { ref, id, tookOver } = await acquireLock(remote, {
		tenant,
		environment,
		runUrl: context.runUrl,
		attempt: context.attempt,
		actor: context.actor,
		operation,
		log,
		waitMs,
		unlock,
		hasEnded: async (holder) => hasEnded(holder, {
			context,
			http,
			token: inputs.tokens.infraDeploy,
			log
		})
	});
	const lock = {
		ref,
		id,
		...tookOver === void 0 ? {} : { tookOver: tookOver.runUrl }
	};
	saveState("lock", JSON.stringify(lock));
	if (tookOver !== void 0) log.warning(`RUN LOCK TAKEN OVER from the ${tookOver.operation} of ${tookOver.actor}, ${tookOver.runUrl}${tookOver.note === "" ? ", which has ended" : ` (${tookOver.note})`}. If its runner died, make sure that no Terraform of it is still at work.`);
	log.info(`Run lock taken: ${ref} (${id.slice(0, 12)}); the last step of the job releases it.`);
	return lock;
}
async function hasEnded(holder, { context, http, token, log }) {
	if (holder.runUrl === context.runUrl) return Number(holder.attempt) < Number(context.attempt);
	if (!holder.runUrl.startsWith(`${context.serverUrl}/${context.repository}/actions/runs/`)) return false;
	const [owner = "", name = ""] = context.repository.split("/");
	const address = {
		origin: context.serverUrl,
		apiUrl: context.apiUrl,
		http,
		token,
		tokenInput: "token"
	};
	try {
		const end = await readRunEnd(address, {
			owner,
			name,
			runUrl: holder.runUrl,
			since: holder.since
		});
		return end !== void 0 && Date.now() - end.getTime() > GRACE_MS;
	} catch (error) {
		log.info(`Nobody can tell whether ${holder.runUrl} goes on: ${error instanceof Error ? error.message : String(error)}`);
		return false;
	}
}

// actions/render-config/src/terraform-files.ts
async function writeTerraformFiles(runDirectory, { directory, tenant, instance, fields }) {
	const declared = await declaredVariables(directory);
	const values = {
		...fields,
		tenant: instance.tenant,
		environment: instance.environment,
		domain: instance.domain
	};
	const variables = Object.fromEntries(Object.entries(values).filter(([name]) => declared.has(name)));
	const varFile = join(runDirectory, "fields.tfvars.json");
	const backendFile = join(runDirectory, "backend.json");
	await writeFile(varFile, JSON.stringify(variables, null, 2), { mode: 384 });
	await writeFile(backendFile, JSON.stringify(planBackend(tenant, instance), null, 2), { mode: 384 });
	return {
		varFile,
		backendFile
	};
}

// actions/render-config/src/resolve.ts
async function resolve(inputs, { log, http, context }) {
	const checkout = await readCheckout(context.workspace, { directory: inputs.configDirectory });
	const instance = findInstance(checkout.tenants, {
		tenant: inputs.tenant,
		environment: inputs.environment
	});
	const { warning } = checkManager(instance, {
		serverUrl: context.serverUrl,
		breakGlass: inputs.breakGlass
	});
	if (warning) log.warning(warning);
	log.info(`${inputs.operation} of ${instance.domain} (tenant ${instance.tenant}), run by ${context.actor}`);
	const tenant = checkout.tenants.tenants[instance.tenant];
	const manager = checkout.tenants.managers[new URL(context.serverUrl).host] ?? {};
	const urls = {
		infraDeploy: `${context.serverUrl}/${context.repository}`,
		stacks: inputs.stacks,
		stacksInstances: manager.stacksInstances ?? inputs.stacksInstances
	};
	if (urls.stacksInstances === "") throw stacksInstancesMissing(context.serverUrl);
	const repositories = openRepositories(urls, {
		tokens: inputs.tokens,
		http,
		log
	});
	const branch = manager.entriesBranch ?? await defaultBranch(repositories.infraDeploy);
	const lock = inputs.operation === "plan" ? void 0 : await takeLock(repositories.infraDeploy, {
		inputs,
		instance,
		context,
		http,
		log
	});
	await checkAccess(repositories, inputs.operation);
	const stored = await readEntry(repositories.infraDeploy, {
		branch,
		instance,
		operation: inputs.operation,
		log
	});
	const pinned = await pinStacks(repositories, {
		inputs,
		instance,
		entry: stored.entry,
		log
	});
	const checked = checkFields({
		inputs,
		instance,
		stored,
		schema: pinned.schema,
		environments: checkout.environments
	});
	for (const each of checked.warnings) log.warning(each.message, each.at);
	const root = checkout.directory;
	const directory = await containedDirectory(root, {
		directory: tenant.terraform.directory,
		input: "terraform.directory"
	});
	const runDirectory = await mkdtemp(join(context.temp, "edp-run-"));
	const files = await writeTerraformFiles(runDirectory, {
		directory,
		tenant,
		instance,
		fields: checked.fields
	});
	const run = {
		version: 1,
		operation: inputs.operation,
		instance,
		newInstance: stored.entry?.deployed === void 0,
		fields: checked.fields,
		unset: pinned.schema.fields.filter(({ name, secret }) => !secret && checked.fields[name] === void 0).map(({ name }) => name),
		secretFields: pinned.schema.fields.filter(({ secret }) => secret).map(({ name }) => name),
		set: checked.set,
		changed: checked.changed,
		confirm: inputs.confirm,
		...inputs.breakGlass === "" ? {} : { breakGlass: inputs.breakGlass },
		configDigest: configDigest({
			fields: checked.fields,
			tenant,
			terraformTreeId: await directoryTreeId(directory),
			stacksCommit: pinned.commit
		}),
		...inputs.planId === "" ? {} : { planId: inputs.planId },
		reviewRequired: tenant.review === "required" && inputs.operation === "deploy",
		infraDeploy: {
			url: urls.infraDeploy,
			branch,
			commit: context.sha
		},
		stacks: {
			url: urls.stacks,
			ref: pinned.ref,
			commit: pinned.commit
		},
		stacksInstances: {
			url: urls.stacksInstances,
			branch: await defaultBranch(repositories.stacksInstances)
		},
		terraform: {
			directory,
			...files
		},
		...stored.entry?.deployed?.stateLineage ? { lineage: stored.entry.deployed.stateLineage } : {},
		...lock === void 0 ? {} : { lock },
		credentialsDue: inputs.operation === "deploy" && !stored.entry?.deployed?.credentialsShown,
		run: {
			url: context.runUrl,
			actor: context.actor,
			startedAt: (/* @__PURE__ */ new Date()).toISOString()
		},
		directory: runDirectory
	};
	const runFile = join(runDirectory, "run.json");
	if (lock !== void 0) saveState("run-file", runFile);
	await writeRunFile(runFile, run);
	setOutput("run-file", runFile);
	setOutput("instance", instance.domain);
	setOutput("new-instance", run.newInstance);
	setOutput("changed", run.changed.join(","));
	const overview = renderOverview(run);
	await log.group("Configuration of this run", () => log.info(overview.text));
	await appendSummary(overview.markdown);
}
async function checkAccess({ infraDeploy, stacksInstances }, operation) {
	await checkWriteAccess(infraDeploy);
	if (operation === "deploy") await checkWriteAccess(stacksInstances);
}
function stacksInstancesMissing(serverUrl) {
	return new RenderConfigError({
		code: "STACKS_INSTANCES_MISSING",
		message: `neither tenants.yaml (managers.${new URL(serverUrl).host}.stacksInstances) nor the input stacks-instances names a repository`,
		fix: "Set the input stacks-instances to the URL of the stacks-instances repository."
	});
}

// actions/render-config/src/retire.ts
async function retire(step) {
	const commit = await commitEntry(step, {
		changes: {
			status: "destroyed",
			attempt: void 0,
			deployed: void 0
		},
		subject: "Destroyed"
	});
	setOutput("commit", commit);
	await writeProgress(step.run.directory, { finished: true });
	step.log.info(`${step.run.instance.domain} is destroyed. Its entry and its configuration (stacks-instances ${step.run.instance.path}) stay; deploy creates it again from them.`);
}

// actions/render-config/src/step.ts
async function openStep(inputs, { log, http, context }) {
	const run = await readRunFile(inputs.runFile);
	const urls = {
		infraDeploy: run.infraDeploy.url,
		stacks: run.stacks.url,
		stacksInstances: run.stacksInstances.url
	};
	const author = runAuthor(run.run.actor, { serverUrl: context.serverUrl });
	return {
		inputs,
		run,
		repositories: openRepositories(urls, {
			tokens: inputs.tokens,
			http,
			log
		}),
		author,
		committer: runCommitter(author),
		http,
		context,
		log
	};
}

// actions/render-config/src/main.ts
const STEPS = {
	diff,
	record,
	commit,
	retire
};
async function run(inputs) {
	const log = createLog();
	const http = createHttp({
		userAgent: "edp-actions/render-config",
		onRetry: (line) => log.info(line)
	});
	try {
		if (inputs.mode === "resolve") await resolve(inputs, {
			log,
			http,
			context: readRunContext()
		});
		else if (inputs.mode === "instances") await instances(inputs, {
			log,
			http,
			context: readRunContext()
		});
		else await STEPS[inputs.mode](await openStep(inputs, {
			log,
			http,
			context: readRunContext()
		}));
	} finally {
		await http.close();
	}
}

export { run };