import { A as readLines, D as readChoice, E as readBoolean, M as readSecret, O as readCount, j as readRequired, k as readInput, tt as KitError, u as runAction, w as createLog } from "./parts/kit.mjs";
import { t as CLOSURE_MODES } from "./parts/instance.mjs";
import { t as LATER_INPUTS } from "./parts/instance3.mjs";

// actions/render-config/src/inputs.ts
const MAX_LOCK_WAIT_MINUTES = 60;
function readInputs() {
	const mode = readChoice("mode", [
		"resolve",
		"diff",
		"record",
		"commit",
		"retire",
		"instances",
		"preview",
		"fleet",
		"rollout"
	]);
	const tokens = {
		infraDeploy: readSecret("token"),
		stacks: readSecret("stacks-token"),
		stacksInstances: readSecret("stacks-instances-token"),
		closure: readSecret("closure-token")
	};
	const configDirectory = readInput("config-directory") || ".";
	if (mode === "instances") return {
		mode,
		shard: readShard(),
		configDirectory,
		tokens
	};
	if (mode === "fleet") return {
		mode,
		configDirectory,
		tokens
	};
	if (mode === "rollout") return {
		mode,
		configDirectory,
		tokens,
		approvalToken: readSecret("approval-token"),
		...readRollout()
	};
	if (mode === "preview") return {
		mode,
		configDirectory,
		...readPreview(tokens)
	};
	if (mode !== "resolve") return {
		mode,
		runFile: readRequired("run-file"),
		outputsFile: readInput("outputs-file"),
		onDrift: readChoice("on-drift", LATER_INPUTS.onDrift, ""),
		pullRequest: readBoolean("pull-request", void 0),
		tokens
	};
	return {
		mode,
		operation: readChoice("operation", [
			"plan",
			"deploy",
			"destroy"
		]),
		tenant: readRequired("tenant"),
		environment: readRequired("environment"),
		fields: readInput("fields"),
		planId: readInput("plan-id"),
		confirm: readInput("confirm"),
		breakGlass: readInput("break-glass"),
		closure: readChoice("closure", CLOSURE_MODES, "") || void 0,
		lockWaitMs: readCount("lock-wait", {
			max: MAX_LOCK_WAIT_MINUTES,
			fallback: 0
		}) * 6e4,
		unlock: readInput("unlock"),
		configDirectory,
		stacksRef: readInput("stacks-ref"),
		tokens,
		approvalToken: readSecret("approval-token"),
		later: readLater()
	};
}
function readLater() {
	return {
		onDrift: readChoice("on-drift", LATER_INPUTS.onDrift, "fail"),
		pullRequest: readBoolean("pull-request", false),
		recipients: readLines("recipients"),
		source: readChoice("source", LATER_INPUTS.source, "cluster"),
		waitMinutes: readCount("wait-minutes", {
			max: LATER_INPUTS.maxWaitMinutes,
			fallback: 15
		}),
		leftovers: readChoice("leftovers", LATER_INPUTS.leftovers, "stop"),
		repositoryToken: readSecret("repository-token"),
		statusToken: readSecret("status-token")
	};
}
function readPreview(tokens) {
	const infraDeploy = readInput("infra-deploy");
	if (infraDeploy !== "" && !/^[\w.-]+\/[\w.-]+$/.test(infraDeploy)) throw new KitError({
		code: "INPUT_INVALID",
		message: `input infra-deploy is ${JSON.stringify(infraDeploy)}, which is not owner/name`,
		fix: "Set it to the repository of the entries on this forge, such as DevFW-CICD/infra-deploy."
	});
	const comment = tokens.infraDeploy;
	const own = readSecret("infra-deploy-token");
	return {
		infraDeploy,
		number: readCount("pull-request-number", {
			max: 1e9,
			fallback: 0
		}),
		stacksRef: readInput("stacks-ref"),
		select: readLines("select"),
		tokens: {
			...tokens,
			comment,
			infraDeploy: own || comment
		}
	};
}
function readRollout() {
	const operation = readChoice("operation", ["plan", "deploy"]);
	return {
		operation,
		stacksRef: operation === "plan" ? readRequired("stacks-ref") : "",
		tenant: readInput("tenant"),
		select: words(readInput("select")),
		waves: words(readInput("wave")),
		rolloutId: operation === "deploy" ? readRequired("rollout-id") : "",
		confirm: words(readInput("confirm")),
		workflows: {
			plan: readInput("plan-workflow") || "plan.yml",
			deploy: readInput("deploy-workflow") || "deploy.yml"
		},
		unlock: readInput("unlock")
	};
}
const words = (text) => text.split(/\s+/).filter((word) => word !== "");
function readShard() {
	const text = readInput("shard");
	if (text === "") return void 0;
	const [, index = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
	if (index >= 1 && index <= count) return {
		index,
		count
	};
	throw new KitError({
		code: "INPUT_INVALID",
		message: `input shard is ${JSON.stringify(text)}, which is no share such as 2/50`,
		fix: "Set shard to one of the output shards: ${{ matrix.shard }}."
	});
}

// actions/render-config/src/index.ts
await runAction(async () => {
	const inputs = readInputs();
	createLog().info(`render-config: ${inputs.mode}`);
	const { run } = await import("./parts/run2.mjs");
	await run(inputs);
});

export {  };