import { A as readLines, D as readChoice, M as readSecret, O as readCount, k as readInput, u as runAction } from "./parts/kit.mjs";

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
				fallback: 80
			}),
			environment: readLines("environment"),
			credentialsExpire: readInput("credentials-expire") || (process.env["AWS_CREDENTIAL_EXPIRATION"] ?? "")
		},
		lockfile: readChoice("lockfile", ["readonly", "update"], "readonly"),
		planFile: readInput("plan-file"),
		moduleCredentials: readLines("module-credentials"),
		dataBearing: readLines("data-bearing"),
		maxPlanAgeHours: readCount("max-plan-age", {
			max: 8760,
			fallback: void 0
		}),
		credentialsOutput: readInput("credentials-output") || "initial_admin_credentials",
		recipients: readLines("recipients"),
		token: readSecret("token")
	};
}

// actions/terraform-apply/src/index.ts
await runAction(async () => {
	const inputs = readInputs();
	const { run } = await import("./parts/terraform-apply.mjs");
	await run(inputs);
});

export {  };