import { D as readChoice, M as readSecret, k as readInput, u as runAction } from "./parts/kit.mjs";

// actions/sync-mirror/src/inputs.ts
function readInputs() {
	return {
		config: readInput("config") || "mirror.yaml",
		source: {
			token: readSecret("source-token"),
			username: readInput("source-username") || "oauth2"
		},
		target: {
			token: readSecret("target-token"),
			username: readInput("target-username") || "oauth2"
		},
		mode: readChoice("mode", ["plan", "sync"], "sync"),
		verify: readChoice("verify", ["tags", "content"], "tags"),
		fromClosure: readInput("from-closure"),
		configDirectory: readInput("config-directory") || ".",
		stacks: readInput("stacks"),
		only: readInput("only").split(",").map((glob) => glob.trim()).filter((glob) => glob !== "")
	};
}

// actions/sync-mirror/src/index.ts
await runAction(async () => {
	const inputs = readInputs();
	const { run } = await import("./parts/mirror2.mjs");
	await run(inputs);
});

export {  };