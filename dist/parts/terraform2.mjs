import { r as __toESM } from "./runtime.mjs";
import { A as addMasks, J as mayBeInexact, Y as numbersAsTexts, p as isRecord, q as findInexact } from "./kit.mjs";
import { A as EXECUTABLES, B as terraformRun, C as diagnosticLine, D as givenSecrets, H as jsonOf, R as capture, T as renderDiagnostic, U as parseJson, V as passedEnvironment, W as TerraformError, j as endChildren, w as diagnosticPosition, y as lastRun, z as terraformEnvironment } from "./noble-curves.mjs";
import { o as require_satisfies, r as require_valid } from "./semver.mjs";
import { t as ToolError } from "./tool.mjs";
import { o as installTool, s as chooseVersion } from "./tool2.mjs";
import { access, constants, open } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { tmpdir } from "node:os";

// packages/terraform/src/tool/path-tool.ts
var import_satisfies = /* @__PURE__ */ __toESM(require_satisfies(), 1);
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
const VERSION_TIMEOUT_MS = 3e4;
const VERSION_ARGUMENTS = ["version", "-json"];
const WRAPPED = {
	terraform: {
		directory: "TERRAFORM_CLI_PATH",
		executable: "terraform-bin",
		action: "hashicorp/setup-terraform",
		input: "terraform_wrapper"
	},
	opentofu: {
		directory: "TOFU_CLI_PATH",
		executable: "tofu-bin",
		action: "opentofu/setup-opentofu",
		input: "tofu_wrapper"
	}
};
const MAGIC = [
	"7f454c46",
	"cffaedfe",
	"cefaedfe",
	"feedfacf",
	"feedface",
	"cafebabe",
	"4d5a"
];
async function pathTool(product, { path = process.env["PATH"] ?? "", env = process.env } = {}) {
	for (const directory of path.split(delimiter)) {
		if (!isAbsolute(directory)) continue;
		const file = join(directory, EXECUTABLES[product]);
		if (!await isExecutable(file)) continue;
		const real = await isProgram(file) ? file : await unwrap(file, {
			product,
			env
		});
		const version = await toolVersion(real);
		if (version !== void 0) return {
			path: real,
			product,
			version
		};
	}
}
async function unwrap(script, { product, env }) {
	const { directory, executable, action, input } = WRAPPED[product];
	const place = env[directory] ?? "";
	const real = join(place, executable);
	if (isAbsolute(place) && await isExecutable(real) && await isProgram(real)) return real;
	throw new TerraformError({
		code: "TOOL_WRAPPED",
		message: `${script} is a script, which passes no signal on: a cancelled run would leave Terraform at work without its state being saved`,
		fix: `Set ${input}: false for ${action}, or put the directory of the real ${EXECUTABLES[product]} before that of the script on PATH.`
	});
}
async function toolVersion(file, { timeoutMs = VERSION_TIMEOUT_MS } = {}) {
	const { getExecOutput } = await import("./actions-exec.mjs");
	const timer = setTimeout(() => endChildren(VERSION_ARGUMENTS), timeoutMs);
	try {
		const env = terraformEnvironment({});
		const { stdout } = await getExecOutput(`"${file.replaceAll("\"", "\\\"")}"`, VERSION_ARGUMENTS, {
			env,
			silent: true
		});
		const { terraform_version: version } = parseJson(stdout);
		return typeof version === "string" ? version : void 0;
	} catch {
		return;
	} finally {
		clearTimeout(timer);
	}
}
async function isExecutable(file) {
	return access(file, constants.X_OK).then(() => true, () => false);
}
async function isProgram(file) {
	const handle = await open(file, "r").catch(() => void 0);
	if (handle === void 0) return true;
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
		const head = buffer.subarray(0, bytesRead).toString("hex");
		return MAGIC.some((each) => head.startsWith(each));
	} finally {
		await handle.close();
	}
}

// packages/terraform/src/tool/products.ts
const RELEASES = {
	terraform: {
		name: "terraform",
		executable: EXECUTABLES.terraform,
		tried: "1.11.4",
		origin: "https://releases.hashicorp.com",
		files(version, { os, cpu }) {
			const base = `terraform/${version}/terraform_${version}`;
			return {
				archive: `${base}_${os}_${cpu}.zip`,
				sums: `${base}_SHA256SUMS`,
				signature: `${base}_SHA256SUMS.72D7468F.sig`,
				executable: "terraform"
			};
		},
		keys: async () => (await import("./terraform5.mjs")).HASHICORP_KEY
	},
	opentofu: {
		name: "opentofu",
		executable: EXECUTABLES.opentofu,
		tried: "1.12.6",
		origin: "https://github.com/opentofu/opentofu/releases/download",
		files(version, { os, cpu }) {
			const base = `v${version}/tofu_${version}`;
			return {
				archive: `${base}_${os}_${cpu}.zip`,
				sums: `${base}_SHA256SUMS`,
				signature: `${base}_SHA256SUMS.gpgsig`,
				executable: "tofu"
			};
		},
		keys: async () => (await import("./terraform6.mjs")).OPENTOFU_KEY
	}
};

// packages/terraform/src/tool/find-tool.ts
const DEFAULT_VERSION = ">=1.10.0";
async function findTool(options) {
	const { product, mirror, http, log, path, key } = options;
	const range = (options.version || ">=1.10.0").replace(/^v(?=\d)/, "");
	if ((0, import_valid.default)(range) === null) throw new ToolError({
		code: "TOOL_VERSION",
		message: `input version "${range.slice(0, 40)}" is neither a version nor a range`,
		fix: "Set version to an exact version such as 1.11.4, or a range such as >=1.10."
	});
	const installed = await pathTool(product, path === void 0 ? {} : { path });
	if (installed !== void 0 && (0, import_satisfies.default)(installed.version, range, { includePrerelease: true })) {
		log.info(`${product} ${installed.version} at ${installed.path}`);
		return installed;
	}
	if (installed !== void 0) log.info(`${installed.path} is version ${installed.version}, which is not ${range}`);
	const cacheDirectory = options.cacheDirectory ?? process.env["RUNNER_TOOL_CACHE"];
	const cache = cacheDirectory ? { cacheDirectory } : {};
	const version = await chooseVersion(RELEASES[product], {
		range,
		...cache
	});
	return {
		path: await installTool(RELEASES[product], {
			version,
			mirror,
			http,
			log,
			directory: options.directory ?? (process.env["RUNNER_TEMP"] || tmpdir()),
			...cache,
			...key === void 0 ? {} : { key }
		}),
		product,
		version
	};
}

// packages/terraform/src/run/command-error.ts
const MAX_ANNOTATIONS = 10;
function commandError({ directory, tool, log }, { code, command, diagnostics, fix }) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const details = errors.map((each) => renderDiagnostic(each, directory)).join("\n\n");
	const lock = errors.find(isLocked);
	if (lock !== void 0) return lockedError(lock, {
		command,
		details,
		product: tool.product
	});
	for (const each of errors.slice(1, MAX_ANNOTATIONS)) log.error(diagnosticLine(each), diagnosticPosition(each, directory));
	const [first] = errors;
	const at = first && diagnosticPosition(first, directory);
	return new TerraformError({
		code,
		message: `${tool.product} ${command} failed: ${first === void 0 ? "it printed no error" : diagnosticLine(first)}`,
		fix,
		...details === "" ? {} : { details },
		...at === void 0 ? {} : { at }
	});
}
function captureError(run, { code, command, result, fix }) {
	const text = result.stderr.replace(/^[╷╵│]\s?/gm, "");
	const from = text.search(/^Error: /m);
	const [summary = "", ...detail] = (from === -1 ? text : text.slice(from + 7)).trim().split("\n");
	return commandError(run, {
		code,
		command,
		diagnostics: [{
			severity: "error",
			summary,
			detail: detail.join("\n").trim(),
			address: ""
		}],
		fix
	});
}
function isLocked({ summary, detail }) {
	return /Error acquiring the state lock/.test(summary) && (/^\s*ID:\s*\S/m.test(detail) || HELD.test(detail));
}
const HELD = /already locked|locked by|lock is held|PreconditionFailed|ConditionalCheckFailed|StatusCode: 412|HTTP error: 423|resource temporarily unavailable/i;
function lockedError({ detail }, { command, details, product }) {
	const field = (name) => new RegExp(`^\\s*${name}:\\s*(.+)$`, "m").exec(detail)?.[1]?.trim() ?? "";
	const [id, who, created, operation] = [
		field("ID"),
		field("Who"),
		field("Created"),
		field("Operation")
	];
	const holder = who === "" ? "" : ` by ${who}`;
	const since = created === "" ? "" : ` since ${created}`;
	const what = operation === "" ? "" : ` (${operation.replace(/^OperationType/, "").toLowerCase()})`;
	const executable = product === "opentofu" ? "tofu" : "terraform";
	return new TerraformError({
		code: "STATE_LOCKED",
		message: `the Terraform state is locked${holder}${since}${what}; ${command} changed nothing`,
		fix: id === "" ? "Wait for the other run; if it is dead, remove its lock from the backend." : `Wait for the other run. Once you know that it is dead: in the root module, after init with the same backend settings, ${executable} force-unlock ${id}`,
		details
	});
}

// packages/terraform/src/state/mark-inexact.ts
function markInexact(outputs, { text, at, value }) {
	if (!mayBeInexact(text)) return;
	const below = (each, key) => isRecord(each) ? each[key] : void 0;
	const texts = at.reduce(below, JSON.parse(numbersAsTexts(jsonOf(text))));
	for (const [name, output] of Object.entries(outputs)) {
		const path = findInexact(below(output, value), below(below(texts, name), value));
		if (path !== void 0) output.inexact = [name, ...path].join(".");
	}
}

// packages/terraform/src/state/read-state.ts
async function readOutputs(run) {
	const result = await capture(run, [
		"output",
		"-json",
		"-no-color"
	]);
	if (result.code !== 0) throw readError(run, "output", result);
	const outputs = parseJson(result.stdout);
	markInexact(outputs, {
		text: result.stdout,
		at: [],
		value: "value"
	});
	return outputs;
}
async function listState(run) {
	const result = await capture(run, ["state", "list"]);
	if (result.code !== 0 && /No state file was found/.test(result.stderr)) return [];
	if (result.code !== 0) throw readError(run, "state list", result);
	return result.stdout.split("\n").filter((line) => /^[\w-]+[.[]\S/.test(line));
}
async function readLineage(run) {
	const text = await pullState(run);
	return text === "" ? "" : parseJson(text).lineage ?? "";
}
async function pullState(run) {
	const result = await capture(run, ["state", "pull"]);
	if (result.code !== 0) throw readError(run, "state pull", result);
	return result.stdout.includes("{") ? result.stdout : "";
}
function readError(run, command, result) {
	return captureError(run, {
		code: "SHOW_FAILED",
		command,
		result,
		fix: "Check that the state backend can be reached, then dispatch again."
	});
}

// packages/terraform/src/run/run-deadline.ts
const MINUTE_MS = 6e4;
const MARGIN_MS = 5 * MINUTE_MS;
const MIN_MS = 10 * MINUTE_MS;
const FOREVER_MS = 5256e3 * MINUTE_MS;
function runDeadline({ minutes, credentialsExpire, now = /* @__PURE__ */ new Date() }) {
	const own = now.getTime() + (minutes === 0 ? FOREVER_MS : minutes * MINUTE_MS);
	if (credentialsExpire === "") return new Date(own);
	const end = Date.parse(credentialsExpire);
	if (Number.isNaN(end)) throw new TerraformError({
		code: "CREDENTIALS_INVALID",
		message: `credentials-expire "${credentialsExpire.slice(0, 40)}" is no time`,
		fix: "Set it to a time such as 2026-01-31T12:00:00Z, or leave it empty for credentials that do not end."
	});
	if (end - MARGIN_MS - now.getTime() < MIN_MS) throw new TerraformError({
		code: "CREDENTIALS_EXPIRE",
		message: `the credentials of the cloud end at ${new Date(end).toISOString()}, too soon for a run`,
		fix: `Fetch new ones in the job, right before this step: at least ${9e5 / MINUTE_MS} min have to be left.`
	});
	return new Date(Math.min(own, end - MARGIN_MS));
}

// packages/plan-review/src/open-terraform.ts
async function openTerraform(target, { tool, limits, http, log }) {
	const { directory, runDirectory } = target;
	const before = lastRun(runDirectory);
	const varFile = target.varFile || before.varFile;
	const environment = passedEnvironment([...limits.environment, ...before.environment], { log });
	addMasks(await givenSecrets(directory, {
		varFile,
		backendFile: target.backendFile,
		product: tool.product
	}));
	const found = await findTool({
		...tool,
		http,
		log
	});
	const { deadlineMinutes, credentialsExpire, recipients } = limits;
	const deadline = runDeadline({
		minutes: deadlineMinutes,
		credentialsExpire
	});
	return terraformRun(found, {
		directory,
		runDirectory,
		log,
		deadline,
		varFile,
		environment,
		recipients
	});
}

export { readOutputs as a, commandError as c, readLineage as i, listState as n, markInexact as o, pullState as r, captureError as s, openTerraform as t };