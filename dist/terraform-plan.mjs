import { D as readCount, E as readChoice, O as readInput, T as readBoolean, f as runAction, j as readSecret, k as readLines } from "./parts/kit.mjs";
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
			product: readChoice("product", ["terraform", "opentofu"], "terraform"),
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

// actions/terraform-plan/src/index.ts
await runAction(async () => {
	const inputs = readInputs();
	if (inputs.runFiles === "") await (await import("./parts/runtime5.mjs")).run(inputs);
	else await (await import("./parts/terraform-plan2.mjs")).lookAtShare(inputs);
});

export {  };