import { c as listState, d as setOutput, f as createLog, g as KitError, h as readLines, i as announceRun, l as createHttp, m as readInput, n as openTarget, o as checkGates, p as readChoice, r as loadPlan, s as runApply, t as openTerraform, u as runAction } from "./src.mjs";
import { tmpdir } from "node:os";

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

// actions/terraform-destroy/src/inputs.ts
function readInputs() {
	return {
		target: {
			runFile: readInput("run-file"),
			directory: readInput("directory"),
			varFile: readInput("var-file"),
			backendFile: readInput("backend-file"),
			instance: readInput("instance"),
			planId: "",
			confirm: readInput("confirm")
		},
		tool: {
			version: readInput("version"),
			product: readChoice("product", ["terraform", "opentofu"], "terraform"),
			mirror: readInput("mirror")
		},
		lockfile: readChoice("lockfile", ["readonly", "update"], "readonly"),
		planFile: readInput("plan-file"),
		dataBearing: readLines("data-bearing")
	};
}

// actions/terraform-destroy/src/main.ts
async function run(inputs) {
	const log = createLog();
	const http = createHttp({
		userAgent: "edp-actions/terraform-destroy",
		onRetry: (line) => log.info(line)
	});
	try {
		const target = await openTarget(inputs.target, {
			context: readRunContext(),
			planFile: inputs.planFile
		});
		announceRun(target.runDirectory);
		const terraform = await openTerraform(target, {
			tool: inputs.tool,
			http,
			log
		});
		const { planFile, dataBearing, lockfile } = inputs;
		const plan = await loadPlan(terraform, {
			target,
			kind: "destroy",
			planFile,
			dataBearing,
			lockfile
		});
		await checkGates(plan, {
			target,
			destroy: true,
			store: void 0,
			log
		});
		const total = plan.review.counts.destroy;
		try {
			if (plan.review.hasChanges) await runApply(terraform, {
				planFile: plan.planFile,
				total
			});
		} finally {
			await sayRemaining(terraform);
		}
		setOutput("destroyed", total);
		log.info(`Destroyed: ${total} resources of ${target.title}.`);
	} finally {
		await http.close();
	}
}
async function sayRemaining(terraform) {
	const remaining = await listState(terraform);
	setOutput("remaining", remaining.length);
	if (remaining.length === 0) terraform.log.info("Nothing is left in the Terraform state.");
	else terraform.log.warning(`Left in the Terraform state: ${remaining.join(", ")}`);
}

// actions/terraform-destroy/src/index.ts
await runAction(async () => run(readInputs()));

export {  };