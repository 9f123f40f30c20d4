import { A as readLines, D as readChoice, E as readBoolean, M as readSecret, O as readCount, h as isRecord, k as readInput, tt as KitError, u as runAction } from "./parts/kit.mjs";
import { t as PlanReviewError } from "./parts/plan-review2.mjs";

// actions/terraform-plan/src/inputs.ts
function readInputs() {
	const kind = readKind();
	return {
		runFiles: readRunFiles(kind),
		target: {
			runFile: readInput("run-file"),
			directory: readInput("directory"),
			varFile: readInput("var-file"),
			backendFile: readInput("backend-file"),
			instance: readInput("instance"),
			planId: readInput("plan-id"),
			confirm: readInput("confirm"),
			reads: readLines("reads")
		},
		tool: {
			version: readInput("version"),
			product: readChoice("product", ["terraform", "opentofu"], ""),
			mirror: readInput("mirror")
		},
		limits: {
			deadlineMinutes: readCount("deadline", {
				max: 1440,
				fallback: 25
			}),
			environment: readLines("environment"),
			credentialsExpire: readInput("credentials-expire") || (process.env["AWS_CREDENTIAL_EXPIRATION"] ?? "")
		},
		lockfile: readChoice("lockfile", ["readonly", "update"], "readonly"),
		enforce: readBoolean("enforce", false),
		kind,
		driftIssue: readBoolean("drift-issue", false),
		openIssues: readOpenIssues(),
		moduleCredentials: readLines("module-credentials"),
		dataBearing: readLines("data-bearing"),
		maxPlanAgeHours: readCount("max-plan-age", {
			max: 8760,
			fallback: 24
		}),
		token: readSecret("token")
	};
}
function readRunFiles(kind) {
	const runFiles = readInput("run-files");
	if (runFiles === "" || kind === "refresh-only" && readInput("run-file") === "" && readInput("directory") === "") return runFiles;
	throw new PlanReviewError({
		code: "TARGET_INVALID",
		message: "run-files is for a look at what drifted alone",
		fix: "Set refresh-only to true beside it, and neither run-file nor directory."
	});
}
function readKind() {
	const [destroy, refreshOnly] = [readBoolean("destroy", false), readBoolean("refresh-only", false)];
	if (refreshOnly && (destroy || readBoolean("enforce", false))) throw new PlanReviewError({
		code: "TARGET_INVALID",
		message: "refresh-only is set together with destroy or enforce, and a look at what drifted is never applied",
		fix: "Set refresh-only alone."
	});
	return destroy ? "destroy" : refreshOnly ? "refresh-only" : "apply";
}
function readOpenIssues() {
	const text = readInput("open-issues");
	if (text === "") return void 0;
	try {
		const found = JSON.parse(text);
		if (isRecord(found) && Object.values(found).every(Number.isSafeInteger)) return found;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw new KitError({
		code: "INPUT_INVALID",
		message: "input open-issues names no numbers of issues by instance",
		fix: "Set open-issues to the output of that name of render-config (mode instances), or leave it out."
	});
}

// actions/terraform-plan/src/index.ts
await runAction(async () => {
	const inputs = readInputs();
	if (inputs.runFiles === "") await (await import("./parts/runtime5.mjs")).run(inputs);
	else await (await import("./parts/terraform-plan2.mjs")).lookAtShare(inputs);
});

export {  };