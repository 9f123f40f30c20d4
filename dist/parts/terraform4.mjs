import { A as readProcessRecord, C as rescueState, D as readProgress, H as isCutLine, S as pushBackCommands, U as shorten, W as tailFile, _ as rescueTerraform, b as parseUiMessage, j as updateProcessRecord, ut as TerraformError, v as GONE, w as maskState, z as commandError } from "./noble-curves.mjs";
import { d as runDetached, f as reportWarnings, i as makePlan, o as readPlanBasis, r as hideSecrets, s as reviewSavedPlan, u as stopped } from "./terraform.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
import { i as noteRunLock } from "./plan-review3.mjs";
import { n as renderWorkNote } from "./plan-review4.mjs";
import { readFile, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { hostname } from "node:os";
import { createHash, createHmac, randomBytes } from "node:crypto";

// packages/terraform/src/state/sign-s3.ts
function signS3({ method, url, headers = {} }, { credentials, region, now = /* @__PURE__ */ new Date() }) {
	const { host, pathname, searchParams } = new URL(url);
	const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
	const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
	const body = sha256("");
	const signed = {
		...headers,
		"x-amz-content-sha256": body,
		"x-amz-date": time,
		...credentials.sessionToken === "" ? {} : { "x-amz-security-token": credentials.sessionToken }
	};
	const lines = Object.entries({
		...signed,
		host
	}).sort(([a], [b]) => a < b ? -1 : 1);
	const names = lines.map(([name]) => name).join(";");
	const canonical = [
		method,
		pathname,
		searchParams.toString(),
		...lines.map(([name, value]) => `${name}:${value.trim()}`),
		"",
		names,
		body
	].join("\n");
	const key = scope.split("/").reduce((last, part) => hmac(last, part), `AWS4${credentials.secretKey}`);
	const signature = hmac(key, [
		"AWS4-HMAC-SHA256",
		time,
		scope,
		sha256(canonical)
	].join("\n")).toString("hex");
	return {
		...signed,
		authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`
	};
}
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

// packages/terraform/src/state/probe-state-lock.ts
async function probeStateLock(run, { http, env = process.env }) {
	const backend = await readBackend(run.dataDirectory);
	if (backend?.use_lockfile !== true) return "unknown";
	const endpoint = backend.endpoints?.s3 ?? backend.endpoint ?? env["AWS_ENDPOINT_URL_S3"] ?? env["AWS_ENDPOINT_URL"] ?? "";
	const credentials = readCredentials(backend, env);
	if (endpoint === "") return "honoured";
	if (credentials === void 0) return "unknown";
	const url = probeUrl(endpoint, backend);
	const region = backend.region ?? env["AWS_REGION"] ?? "us-east-1";
	const send = async (method, headers = {}) => {
		const response = await http.request({
			method,
			url,
			redirect: "refuse",
			retries: 0,
			timeoutMs: 2e4,
			headers: signS3({
				method,
				url,
				headers
			}, {
				credentials,
				region
			}),
			expect: [
				200,
				201,
				204,
				400,
				403,
				404,
				405,
				409,
				412,
				500,
				501,
				503
			]
		});
		await response.discard();
		return response.status;
	};
	try {
		if (await send("PUT", { "if-none-match": "*" }) !== 200) return "unknown";
		const second = await send("PUT", { "if-none-match": "*" });
		await send("DELETE");
		if (second === 412 || second === 409) return "honoured";
		return second === 200 ? "ignored" : "unknown";
	} catch {
		return "unknown";
	}
}
async function readBackend(dataDirectory) {
	try {
		const text = await readFile(join(dataDirectory, "terraform.tfstate"), "utf8");
		const { backend } = JSON.parse(text);
		return backend?.type === "s3" ? backend.config : void 0;
	} catch {
		return;
	}
}
function probeUrl(endpoint, { bucket, key, use_path_style: byPath, force_path_style: forced }) {
	const url = new URL(endpoint.includes("://") ? endpoint : `https://${endpoint}`);
	const object = `${key}.lock-probe-${randomBytes(6).toString("hex")}`.split("/").map(encodeURIComponent).join("/");
	if (byPath === true || forced === true) url.pathname = `/${bucket}/${object}`;
	else {
		url.hostname = `${bucket}.${url.hostname}`;
		url.pathname = `/${object}`;
	}
	return url.href;
}
function readCredentials(backend, env) {
	const accessKey = backend.access_key ?? env["AWS_ACCESS_KEY_ID"];
	const secretKey = backend.secret_key ?? env["AWS_SECRET_ACCESS_KEY"];
	if (!accessKey || !secretKey) return void 0;
	return {
		accessKey,
		secretKey,
		sessionToken: backend.token ?? env["AWS_SESSION_TOKEN"] ?? ""
	};
}

// packages/terraform/src/run/check-room.ts
const MIN_BYTES = 16777216;
const PER_PLAN_BYTE = 30;
const MIB = 1048576;
async function checkRoom({ directory, runDirectory }, { planFile }) {
	const neededBytes = Math.max(MIN_BYTES, (await stat(planFile)).size * PER_PLAN_BYTE);
	for (const place of [directory, runDirectory]) {
		const { bavail, bsize } = await statfs(place);
		if (bavail * bsize >= neededBytes) continue;
		throw new TerraformError({
			code: "DISK_FULL",
			message: `the disk of ${place} has ${Math.floor(bavail * bsize / MIB)} MB left, and apply wants ${Math.ceil(neededBytes / MIB)} MB`,
			fix: "Make room on the runner and dispatch again; nothing was changed."
		});
	}
}

// packages/terraform/src/run/print-output.ts
async function printOutput({ log }, logFile) {
	await log.group("Terraform output", () => {
		tailFile(logFile, { onLine: (line) => {
			const message = parseUiMessage(line);
			if (message.kind === "state") log.info("(the state, printed by Terraform as a last resort, is withheld here)");
			if ("text" in message && message.text.trim() !== "") log.info(shorten(message.text, { cut: isCutLine(line) }));
		} }).read({ last: true });
	});
}

// packages/terraform/src/run/run-apply.ts
const FIX = "Correct what is named above and dispatch again: it continues from where this run stopped.";
const PUSH_BACK = "How to push the state back";
function applyArguments({ varFile }, { planFile }) {
	return [
		"-input=false",
		`-lock-timeout=${"60s"}`,
		...varFile === "" ? [] : [`-var-file=${varFile}`],
		planFile
	];
}
async function runApply(run, { planFile }) {
	await checkRoom(run, { planFile });
	const since = /* @__PURE__ */ new Date();
	const args = applyArguments(run, { planFile });
	const { code, report, logFile, late } = await runDetached(run, {
		command: "apply",
		args,
		planFile
	});
	if (code !== 0 || report.diagnostics.length > 0) await maskState(run);
	const saved = await rescueState(run, {
		since,
		logFile,
		report
	});
	const found = toFound(report, {
		code,
		saved
	});
	settle(run, found);
	await printOutput(run, logFile);
	reportWarnings(run, report);
	await rm(logFile, { force: true });
	await rm(planFile, { force: true });
	if (code === 0 && found.outcome === void 0) return;
	if (saved.state === "kept") throw await unsaved(run, {
		report,
		saved
	});
	if (found.outcome !== void 0) throw gone(found.outcome);
	if (late) throw stopped({
		command: "apply",
		report,
		fix: `Dispatch again: it continues from where this run stopped.`
	});
	const { diagnostics } = report;
	throw commandError(run, {
		code: "APPLY_FAILED",
		command: "apply",
		diagnostics,
		fix: FIX
	});
}
function toFound(report, { code, saved }) {
	const did = `terraform apply did ${report.done} of ${report.total} steps`;
	if (saved.state === "kept") return {
		keptState: saved.file ?? "",
		outcome: `${did}; ${saved.note}`
	};
	const isSilent = !report.diagnostics.some(({ severity }) => severity === "error");
	return code !== 0 && isSilent ? { outcome: `${did} and ${GONE}` } : {};
}
function settle(run, found) {
	const record = readProcessRecord(run.runDirectory);
	if (record !== void 0) updateProcessRecord(run, {
		...record,
		...found,
		settled: true
	});
}
function gone(message) {
	return new TerraformError({
		code: "APPLY_FAILED",
		message,
		fix: "Look on the runner for what ended it (memory, disk). Where the cloud has what the state does not know, import it or remove it by hand; then dispatch again."
	});
}
async function unsaved(run, { report, saved: { note, file } }) {
	const { diagnostics } = report;
	const { details = "" } = commandError(run, {
		code: "APPLY_FAILED",
		command: "apply",
		diagnostics,
		fix: FIX
	});
	run.log.warning(`Terraform's state is not in its backend. Until it is there, nobody may deploy.`);
	if (file !== void 0) await run.log.group(PUSH_BACK, () => run.log.info(pushBackCommands(run.tool, file).join("\n")));
	return new TerraformError({
		code: "STATE_UNSAVED",
		message: `terraform apply did ${report.done} of ${report.total} steps, and ${note}`,
		fix: file === void 0 ? "Look in the cloud for what the state does not know: import it or remove it by hand, then unlock." : `Once the backend works again, give it the commands above under "${PUSH_BACK}", then unlock.`,
		details
	});
}

// packages/plan-review/src/apply-held.ts
async function applyHeld(terraform, { planFile, run, remote, http }) {
	if (run !== void 0) await checkRecorded(run);
	if (await probeStateLock(terraform, { http }) === "ignored") sayUnlocked(terraform, { hasRunLock: run?.lock !== void 0 });
	if (run === void 0 || remote === void 0) return runApply(terraform, { planFile });
	await noteRunLock(remote, {
		run,
		note: renderWorkNote({
			host: hostname(),
			since: /* @__PURE__ */ new Date()
		})
	});
	try {
		await runApply(terraform, { planFile });
	} finally {
		const { keptState } = await rescueTerraform({
			runDirectory: terraform.runDirectory,
			log: terraform.log,
			waitMs: 0
		});
		if (keptState === void 0) await noteRunLock(remote, {
			run,
			note: ""
		}).catch(() => {});
	}
}
async function checkRecorded({ directory, operation }) {
	const { recorded } = await readProgress(directory);
	if (recorded === true) return;
	throw new PlanReviewError({
		code: "RUN_NOT_RECORDED",
		message: `this ${operation} has not been recorded in the base entry; nothing was applied`,
		fix: `Put the step render-config with mode: record between terraform-plan and this one: resolve, terraform-plan, record, ${operation === "destroy" ? "terraform-destroy, retire" : "terraform-apply, commit"}.`
	});
}
function sayUnlocked({ log }, { hasRunLock }) {
	const what = "The storage of the state ignores conditional writes (If-None-Match), so that use_lockfile locks nothing";
	if (hasRunLock) log.notice(`${what}: the run lock keeps other runs away.`);
	else log.warning(`${what}, and without run-file there is no run lock: make sure that no other run uses this state.`);
}

// packages/plan-review/src/load-plan.ts
async function loadPlan(run, { planFile, ...options }) {
	if (planFile === "") return makePlan(run, options);
	const { target } = options;
	const { code, kind, ...told } = await readPlanBasis(target.runDirectory);
	if (kind === "destroy" !== (options.kind === "destroy")) throw kindOfAnother(kind);
	const dataBearing = [.../* @__PURE__ */ new Set([...told.dataBearing, ...options.dataBearing])];
	const reviewed = await reviewSavedPlan(run, {
		target,
		planFile,
		dataBearing,
		code
	});
	hideSecrets(reviewed, target);
	return {
		...reviewed,
		planFile,
		maxPlanAgeHours: options.maxPlanAgeHours ?? told.maxPlanAgeHours
	};
}
function kindOfAnother(kind) {
	const [what, step] = kind === "destroy" ? ["destroys everything, and this step applies changes", "terraform-destroy"] : ["does not destroy everything, and this step does", "terraform-apply"];
	return new PlanReviewError({
		code: "TARGET_INVALID",
		message: `plan-file: the plan ${what}; nothing was changed`,
		fix: `Give it to ${step}, or set destroy of terraform-plan to ${String(kind !== "destroy")}.`
	});
}

// packages/plan-review/src/recipients-of.ts
const recipientsOf = (own, run) => own.length > 0 ? own : run?.later.recipients ?? [];

export { loadPlan as n, applyHeld as r, recipientsOf as t };