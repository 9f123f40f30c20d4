import { r as __toESM } from "./runtime.mjs";
import { P as addMasks, p as adoptedVariables } from "./kit.mjs";
import { _ as chooseVersion, g as installTool } from "./tool.mjs";
import { t as ToolError } from "./tool2.mjs";
import { o as require_satisfies, r as require_valid } from "./semver.mjs";
import { K as givenSecrets, X as endChildren, Y as EXECUTABLES, at as terraformEnvironment, ct as passedEnvironment, k as lastRun, lt as parseJson, ot as terraformRun, ut as TerraformError } from "./noble-curves.mjs";
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
	const { directory, runDirectory, stateOf } = target;
	const before = lastRun(runDirectory);
	const varFile = target.varFile || before.varFile;
	const environment = passedEnvironment([...limits.environment, ...before.environment], { log });
	const { backendFile } = target;
	const product = tool.product || (before.tool?.product ?? "terraform");
	const version = tool.version || (before.tool?.product === product ? before.tool.version : "");
	const secretVariables = [.../* @__PURE__ */ new Set([
		...target.run?.secretFields ?? [],
		...adoptedVariables(),
		...before.secretVariables
	])];
	addMasks(await givenSecrets(directory, {
		varFile,
		backendFile,
		product,
		secretVariables
	}), {
		announce: !isDue(target),
		given: true
	});
	const found = await findTool({
		version,
		product,
		mirror: tool.mirror,
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
		secretVariables,
		recipients,
		stateOf
	});
}
const isDue = ({ run }) => run?.credentialsDue ?? true;

export { openTerraform as t };