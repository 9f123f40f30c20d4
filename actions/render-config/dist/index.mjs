import { n as createLog } from "./violations.mjs";
import { a as readSecret, i as readRequired, n as readChoice, r as readInput, t as runAction } from "./run-action.mjs";

// actions/render-config/src/inputs.ts
function readInputs() {
	const mode = readChoice("mode", [
		"resolve",
		"diff",
		"record",
		"commit",
		"retire"
	]);
	const tokens = {
		infraDeploy: readSecret("token"),
		stacks: readSecret("stacks-token"),
		stacksInstances: readSecret("stacks-instances-token")
	};
	if (mode !== "resolve") return {
		mode,
		runFile: readRequired("run-file"),
		outputsFile: readInput("outputs-file"),
		onDrift: readChoice("on-drift", [
			"fail",
			"overwrite",
			"keep"
		], "fail"),
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
		configDirectory: readInput("config-directory") || ".",
		stacks: readRequired("stacks"),
		stacksRef: readInput("stacks-ref"),
		stacksInstances: readInput("stacks-instances"),
		tokens
	};
}

// actions/render-config/src/index.ts
await runAction(async () => {
	const inputs = readInputs();
	createLog().info(`render-config: ${inputs.mode}`);
	const { run } = await import("./main.mjs");
	await run(inputs);
});

export {  };